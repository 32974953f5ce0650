//! The clock of a development chain.
//!
//! One rule, and it looks at nothing but the parent block and the wall clock, so that a chain whose time was moved by
//! twenty days goes on after a restart as if nothing had been. Whatever tells time in a block (the slot in its digest, the
//! timestamp, the slot of the relay chain that is not there) comes from one [`Moment`].

use codec::Decode;
use procurement_runtime::{opaque::Block, BLOCK_PROCESSING_VELOCITY, SLOT_DURATION};
use sc_client_api::StorageProvider;
use sp_consensus_aura::{digests::CompatibleDigestItem, sr25519::AuthoritySignature, Slot};
use sp_core::storage::StorageKey;
use sp_io::hashing::twox_128;
use sp_runtime::{
	traits::{Block as BlockT, Header as HeaderT},
	DigestItem,
};
use std::time::{SystemTime, UNIX_EPOCH};

use crate::service::{FullBackend, FullClient};

/// Blocks that the runtime takes in one slot: its consensus hook allows one more than the velocity, and panics over the next.
const MAX_BLOCKS_PER_SLOT: u32 = BLOCK_PROCESSING_VELOCITY.saturating_add(1);

/// The last slot: the relay chain's block number, which follows the slot here, has 32 bits.
const MAX_SLOT: u64 = 0xffff_ffff;

/// When a block happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
	/// The slot.
	pub slot: u64,
	/// Milliseconds since 1970, inside that slot.
	pub time: u64,
}

/// Why a block cannot happen at the time wanted.
#[derive(Debug, thiserror::Error)]
pub enum ClockError {
	/// Time does not go back.
	#[error("the time {time} is before the last block's, {parent}")]
	BeforeParent {
		/// The time wanted.
		time: u64,
		/// The parent's.
		parent: u64,
	},
	/// The runtime takes a few blocks in a slot and no more.
	#[error("the slot {slot} has {blocks} blocks already; the next one begins at {next}")]
	SlotFull {
		/// The slot wanted.
		slot: u64,
		/// Its blocks.
		blocks: u32,
		/// The earliest time after it.
		next: u64,
	},
	/// The end of the calendar.
	#[error("the time {time} is too far in the future")]
	TooFar {
		/// The time wanted.
		time: u64,
	},
	/// The parent's state is not to be had.
	#[error("the last block's state cannot be read: {0}")]
	State(String),
}

/// What the rule needs to know about the last block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parent {
	/// Its slot; zero at genesis.
	pub slot: u64,
	/// Its time; zero at genesis.
	pub time: u64,
	/// The slot of the relay chain that was seen last, and the blocks made in it.
	pub relay_slot: Option<(u64, u32)>,
}

impl Parent {
	/// Reads it from the parent's digest and state.
	pub fn read(client: &FullClient, header: &<Block as BlockT>::Header) -> Result<Self, ClockError> {
		let at = header.hash();
		let slot = header
			.digest()
			.logs()
			.iter()
			.find_map(<DigestItem as CompatibleDigestItem<AuthoritySignature>>::as_aura_pre_digest);
		let relay_slot: Option<(Slot, u32)> = stored(client, at, "AuraExt", "RelaySlotInfo")?;
		Ok(Self {
			slot: slot.map_or(0, u64::from),
			time: stored(client, at, "Timestamp", "Now")?.unwrap_or_default(),
			relay_slot: relay_slot.map(|(slot, blocks)| (u64::from(slot), blocks)),
		})
	}
}

/// The clock's rule: when the next block happens, given its parent, the time wanted if any, and the wall clock.
pub fn next_moment(parent: Parent, wanted: Option<u64>, wall: u64) -> Result<Moment, ClockError> {
	let moment = match wanted {
		Some(time) => {
			let slot = time / SLOT_DURATION;
			if time < parent.time || slot < parent.slot {
				return Err(ClockError::BeforeParent { time, parent: parent.time });
			}
			if let Some((_, blocks)) =
				parent.relay_slot.filter(|(last, blocks)| *last == slot && *blocks >= MAX_BLOCKS_PER_SLOT)
			{
				return Err(ClockError::SlotFull { slot, blocks, next: start_of(slot.saturating_add(1)) });
			}
			Moment { slot, time }
		}
		None => {
			let slot = (wall / SLOT_DURATION).max(parent.slot.saturating_add(1));
			Moment { slot, time: wall.max(start_of(slot)) }
		}
	};
	if moment.slot > MAX_SLOT {
		return Err(ClockError::TooFar { time: moment.time });
	}
	Ok(moment)
}

/// When a slot begins.
fn start_of(slot: u64) -> u64 {
	slot.saturating_mul(SLOT_DURATION)
}

/// The wall clock, in milliseconds since 1970.
pub fn wall_clock() -> u64 {
	SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| u64::try_from(since.as_millis()).unwrap_or(u64::MAX))
}

/// Whether a storage value is there.
pub fn exists(client: &FullClient, at: <Block as BlockT>::Hash, pallet: &str, item: &str) -> Result<bool, ClockError> {
	Ok(raw(client, at, &plain_key(pallet, item))?.is_some())
}

/// A storage value, if there is one.
pub fn stored<T: Decode>(
	client: &FullClient,
	at: <Block as BlockT>::Hash,
	pallet: &str,
	item: &str,
) -> Result<Option<T>, ClockError> {
	raw(client, at, &plain_key(pallet, item))?
		.map(|bytes| T::decode(&mut bytes.as_slice()))
		.transpose()
		.map_err(|error| ClockError::State(format!("{pallet}.{item}: {error}")))
}

/// The bytes under a key.
pub fn raw(client: &FullClient, at: <Block as BlockT>::Hash, key: &[u8]) -> Result<Option<Vec<u8>>, ClockError> {
	StorageProvider::<Block, FullBackend>::storage(client, at, &StorageKey(key.to_vec()))
		.map(|found| found.map(|data| data.0))
		.map_err(|error| ClockError::State(error.to_string()))
}

/// Where a pallet keeps a value, or where the keys of a map begin.
pub fn plain_key(pallet: &str, item: &str) -> Vec<u8> {
	[twox_128(pallet.as_bytes()), twox_128(item.as_bytes())].concat()
}

#[cfg(test)]
mod tests {
	use super::*;

	const NOW: u64 = 1_800_000_001_234;
	const SLOT: u64 = NOW / SLOT_DURATION;

	fn parent(slot: u64, time: u64) -> Parent {
		Parent { slot, time, relay_slot: Some((slot, 1)) }
	}

	#[test]
	fn follows_the_wall_clock() {
		let next = next_moment(parent(SLOT - 3, (SLOT - 3) * SLOT_DURATION), None, NOW).unwrap();
		assert_eq!(next, Moment { slot: SLOT, time: NOW });
	}

	#[test]
	fn runs_ahead_rather_than_share_a_slot() {
		let next = next_moment(parent(SLOT, NOW), None, NOW).unwrap();
		assert_eq!(next, Moment { slot: SLOT + 1, time: (SLOT + 1) * SLOT_DURATION });
	}

	#[test]
	fn goes_on_after_a_jump() {
		let jumped = NOW + 20 * 24 * 3_600_000;
		let first = next_moment(parent(SLOT, NOW), Some(jumped), NOW).unwrap();
		assert_eq!(first, Moment { slot: jumped / SLOT_DURATION, time: jumped });
		let second = next_moment(parent(first.slot, first.time), None, NOW + 1).unwrap();
		assert_eq!(second.slot, first.slot + 1);
		assert!(second.time > first.time);
	}

	#[test]
	fn takes_a_named_time_up_to_the_slots_last_block() {
		assert!(next_moment(parent(SLOT, NOW), Some(NOW), NOW).is_ok());
		let full = Parent { relay_slot: Some((SLOT, MAX_BLOCKS_PER_SLOT)), ..parent(SLOT, NOW) };
		assert!(matches!(
			next_moment(full, Some(NOW), NOW),
			Err(ClockError::SlotFull { next, .. }) if next == (SLOT + 1) * SLOT_DURATION
		));
		assert!(next_moment(full, Some((SLOT + 1) * SLOT_DURATION), NOW).is_ok());
	}

	#[test]
	fn refuses_the_past_and_the_end_of_time() {
		assert!(matches!(next_moment(parent(SLOT, NOW), Some(NOW - 1), NOW), Err(ClockError::BeforeParent { .. })));
		assert!(matches!(next_moment(parent(SLOT, NOW), Some(u64::MAX), NOW), Err(ClockError::TooFar { .. })));
	}
}
