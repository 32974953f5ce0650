//! What the crate does, by theme.

#![allow(
	clippy::arithmetic_side_effects,
	clippy::cast_possible_truncation,
	clippy::indexing_slicing,
	clippy::panic,
	clippy::unwrap_used
)]

mod binding;
mod brute_force;
mod context;
mod encoding;
mod flips;
mod keys;
mod malformed;
mod seeds;
mod shamir;
mod story;
mod subsets;
mod vectors;

pub(crate) use crate::{curve::key_point, error::*, frame::*, keyholder::*, *};
pub use alloc::{format, string::String, vec, vec::Vec};
pub use codec::{Decode, DecodeAll, Encode};
use sha2::{Digest, Sha256};

/// The chain of the tests.
pub const GENESIS: [u8; 32] = [7; 32];

/// 32 bytes that are the same in every run.
pub fn bytes(name: &str, number: u64) -> [u8; 32] {
	Sha256::new().chain_update(name).chain_update(number.to_le_bytes()).finalize().into()
}

/// Every choice of `size` of the numbers from 1 to `n`, ascending.
pub fn choices(n: u8, size: u8) -> Vec<Vec<u8>> {
	(0u32..1 << n)
		.filter(|bits| bits.count_ones() == u32::from(size))
		.map(|bits| (1..=n).filter(|index| bits >> (index - 1) & 1 == 1).collect())
		.collect()
}

/// The keyholders of one stage of a tender.
pub struct Keyholders {
	/// The seed of each key.
	pub seeds: Vec<[u8; 32]>,
	/// The keys.
	pub keys: Vec<[u8; 32]>,
	/// How many open.
	pub threshold: u8,
}

impl Keyholders {
	/// `n` keyholders of which `threshold` open.
	pub fn new(n: u8, threshold: u8) -> Self {
		let mut seeds = Vec::new();
		let mut keys = Vec::new();
		for index in 1..=n {
			let (root, salt) = (bytes("root", index.into()), bytes("salt", index.into()));
			seeds.push(*derive(&root, &salt, &GENESIS, 1, 0, TECHNICAL).as_bytes());
			keys.push(register(&root, &salt, &GENESIS, 1, 0, TECHNICAL, index).key);
		}
		Self { seeds, keys, threshold }
	}

	/// What bidder 5 seals its technical envelope for.
	pub fn context(&self) -> Context<'_> {
		Context {
			genesis: GENESIS,
			tender: 1,
			version: 2,
			stage: TECHNICAL,
			threshold: self.threshold,
			keys: &self.keys,
			lots: 0b101,
			sealer: Sealer::Bidder(5),
			technical: None,
		}
	}

	/// What the keyholders with these indices release.
	pub fn release(&self, indices: &[u8]) -> Vec<Released> {
		indices.iter().map(|index| Released { index: *index, seed: self.seeds[usize::from(*index) - 1] }).collect()
	}

	/// What every set of `threshold` keyholders finds in an envelope.
	pub fn every_opening(&self, context: &Context<'_>, envelope: &Envelope) -> Vec<Result<Opened, OpenError>> {
		choices(self.keys.len() as u8, self.threshold)
			.iter()
			.map(|chosen| open(context, envelope, &self.release(chosen)))
			.collect()
	}
}

/// Draws a seed as a client does.
pub fn draw(context: &Context<'_>, payload: &[u8], number: u64) -> Seed {
	draw_seed(&bytes("random", number), b"", context, payload).unwrap()
}
