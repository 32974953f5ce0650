//! Messages from the relay chain.
//!
//! Version 1 has no XCM, so nothing here can act on one. They are counted and dropped by event: stacked up in a queue
//! they would be acted on by a later version, long after their senders had forgotten them.

pub use pallet::*;

/// Drops downward messages and says so.
#[allow(
	clippy::cast_possible_truncation,
	clippy::expect_used,
	clippy::unreachable,
	reason = "FRAME's macros expand to them; the module holds declarations only"
)]
#[frame_support::pallet]
pub mod pallet {
	use frame_support::{pallet_prelude::*, traits::HandleMessage, BoundedSlice};

	/// The pallet.
	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// What the pallet asks of the runtime.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {}

	/// What the pallet reports.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// Messages from the relay chain came in and were discarded: this chain speaks no XCM.
		DownwardMessagesDiscarded {
			/// How many.
			count: u32,
			/// Their length together, in bytes.
			bytes: u32,
		},
	}

	impl<T: Config> Pallet<T> {
		fn discard(lengths: impl Iterator<Item = usize>) {
			let (count, bytes) = lengths.fold((0_u32, 0_u32), |(count, bytes), length| {
				(count.saturating_add(1), bytes.saturating_add(u32::try_from(length).unwrap_or(u32::MAX)))
			});
			if count > 0 {
				Self::deposit_event(Event::DownwardMessagesDiscarded { count, bytes });
			}
		}
	}

	impl<T: Config> HandleMessage for Pallet<T> {
		// Well over what relay chains let through; a longer one would be logged as a bug of this runtime.
		type MaxMessageLen = ConstU32<1_048_576>;

		fn handle_message(message: BoundedSlice<u8, Self::MaxMessageLen>) {
			Self::discard(core::iter::once(message.len()));
		}

		fn handle_messages<'a>(messages: impl Iterator<Item = BoundedSlice<'a, u8, Self::MaxMessageLen>>) {
			Self::discard(messages.map(|message| message.len()));
		}

		fn sweep_queue() {}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::{Runtime, RuntimeEvent, System};
	use alloc::{vec, vec::Vec};
	use frame_support::{traits::HandleMessage, BoundedSlice};
	use sp_io::TestExternalities;

	/// What the chain says when these messages come in one block.
	fn said_of(messages: &[&'static [u8]]) -> Vec<RuntimeEvent> {
		TestExternalities::default().execute_with(|| {
			// No events are kept before the first block.
			System::set_block_number(1);
			Pallet::<Runtime>::handle_messages(
				messages.iter().map(|message| BoundedSlice::try_from(*message).unwrap()),
			);
			System::events().into_iter().map(|record| record.event).collect()
		})
	}

	#[test]
	fn messages_should_be_discarded_with_one_event_for_them_all() {
		let told = Event::DownwardMessagesDiscarded { count: 2, bytes: 8 };
		assert_eq!(said_of(&[b"hello", b"you"]), vec![RuntimeEvent::Downward(told)]);
	}

	#[test]
	fn no_message_should_be_no_event() {
		assert_eq!(said_of(&[]), vec![]);
	}
}
