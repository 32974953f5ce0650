//! The draw: one permutation of the pool from one seed.
//!
//! Fisher and Yates's shuffle, of which only what was moved is kept: turn *i* of *n* takes the place *i* + *hᵢ* mod (*n* −
//! *i*), where *hᵢ* is the first half, little-endian, of BLAKE2-256("procurement/permutation/1", seed, *i*). The remainder
//! of 128 bits by at most 32 favours no place by more than one part in 2⁹⁶. Whoever has the seed draws the same.

use alloc::collections::BTreeMap;
use codec::Encode;
use sp_io::hashing::blake2_256;

/// What each turn's hash begins with.
const PERMUTATION: &[u8] = b"procurement/permutation/1";

/// The places of a pool in the order of the draw.
pub struct Permutation {
	seed: [u8; 32],
	length: u32,
	turn: u32,
	/// What stands at a place instead of its own number.
	moved: BTreeMap<u32, u32>,
}

impl Permutation {
	/// The permutation of the places from 0 up to, not including, `length`.
	pub fn new(seed: [u8; 32], length: u32) -> Self {
		Self { seed, length, turn: 0, moved: BTreeMap::new() }
	}

	/// A number below `limit`.
	fn below(&self, limit: u32) -> Option<u32> {
		let hash = blake2_256(&(PERMUTATION, self.seed, self.turn).encode());
		let half: [u8; 16] = hash.first_chunk().copied()?;
		u128::from_le_bytes(half).checked_rem(limit.into())?.try_into().ok()
	}
}

impl Iterator for Permutation {
	type Item = u32;

	fn next(&mut self) -> Option<u32> {
		let left = self.length.checked_sub(self.turn)?;
		let place = self.turn.checked_add(self.below(left)?)?;
		let here = self.moved.remove(&self.turn).unwrap_or(self.turn);
		let drawn = if place == self.turn { here } else { self.moved.insert(place, here).unwrap_or(place) };
		self.turn = self.turn.checked_add(1)?;
		Some(drawn)
	}
}
