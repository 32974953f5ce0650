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
