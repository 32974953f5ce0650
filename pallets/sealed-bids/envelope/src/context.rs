//! What an envelope is bound to.

#![allow(clippy::cast_possible_truncation, reason = "SCALE's derive casts the indices of variants")]

use crate::{envelope::Suite, error::ContextError};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use sha2::{Digest, Sha256};

/// Most keyholders of a tender: bounds an envelope's length and the time it takes to open it.
pub const MAX_KEYHOLDERS: u8 = 16;

/// The number of the technical stage.
pub const TECHNICAL: u8 = 0;

/// The number of the price stage.
pub const PRICE: u8 = 1;

/// Separates the hash of a context from every other hash.
const LABEL: &[u8] = b"procurement-envelope/context";

/// Who sealed an envelope, and for what. Separates bids from the beacons that keyholders seal before publication.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Sealer {
	/// A bidder, by number: the envelope is a bid's.
	#[codec(index = 0)]
	Bidder(u32),
	/// A keyholder, by index from 1: the envelope carries its part of the randomness for the draw of experts.
	#[codec(index = 1)]
	Beacon(u8),
}

/// What an envelope is bound to: it opens under exactly this and nothing else. All of it is public.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Context<'a> {
	/// The hash of the chain's first block.
	pub genesis: [u8; 32],
	/// The tender.
	pub tender: u32,
	/// The tender's version: it grows with each amendment that touches what bids depend on.
	pub version: u32,
	/// [`TECHNICAL`] (also where there is one envelope only) or [`PRICE`].
	pub stage: u8,
	/// How many keyholders open it, *t*.
	pub threshold: u8,
	/// The Ed25519 keys of the *n* keyholders for this stage, in order. The first has index 1.
	pub keys: &'a [[u8; 32]],
	/// The lots that are bid for, one bit each; 0 in a beacon.
	pub lots: u64,
	/// Who seals.
	pub sealer: Sealer,
	/// In the price stage, the [hash](crate::Envelope::hash) of the bid's technical envelope: a price belongs to one
	/// technical bid.
	pub technical: Option<[u8; 32]>,
}

impl Context<'_> {
	/// How many keyholders there are.
	///
	/// # Errors
	/// [`ContextError::Keyholders`] for none or too many.
	pub fn keyholders(&self) -> Result<u8, ContextError> {
		u8::try_from(self.keys.len()).ok().filter(|n| (1..=MAX_KEYHOLDERS).contains(n)).ok_or(ContextError::Keyholders)
	}

	/// Fails unless the parts fit each other.
	///
	/// # Errors
	/// Each part's own.
	pub fn validate(&self) -> Result<(), ContextError> {
		let n = self.keyholders()?;
		if self.threshold <= n / 2 || self.threshold >= n {
			return Err(ContextError::Threshold);
		}
		let mut rest = self.keys;
		while let Some((key, others)) = rest.split_first() {
			if others.iter().any(|other| same_but_for_sign(key, other)) {
				return Err(ContextError::DuplicateKey);
			}
			rest = others;
		}
		match (self.stage, self.technical) {
			(TECHNICAL, None) | (PRICE, Some(_)) => {}
			(TECHNICAL | PRICE, _) => return Err(ContextError::Technical),
			_ => return Err(ContextError::Stage),
		}
		match self.sealer {
			Sealer::Bidder(_) => Ok(()),
			Sealer::Beacon(index) if self.stage == TECHNICAL && (1..=n).contains(&index) => Ok(()),
			Sealer::Beacon(_) => Err(ContextError::Beacon),
		}
	}

	/// The context's hash *c*: SHA-256 over the label, the suite and every part at a fixed length, numbers
	/// little-endian. Only the keys vary in number, and their number stands before them. The crate's documentation has
	/// the table.
	///
	/// # Errors
	/// As [`validate`](Self::validate).
	pub fn hash(&self, suite: Suite) -> Result<[u8; 32], ContextError> {
		self.validate()?;
		let n = self.keyholders()?;
		let mut hash = Sha256::new();
		hash.update(LABEL);
		hash.update(suite.encode());
		hash.update(self.genesis);
		hash.update(self.tender.to_le_bytes());
		hash.update(self.version.to_le_bytes());
		hash.update([self.stage, n, self.threshold]);
		for key in self.keys {
			hash.update(key);
		}
		hash.update(self.lots.to_le_bytes());
		let (kind, number) = match self.sealer {
			Sealer::Bidder(number) => (0, number),
			Sealer::Beacon(index) => (1, u32::from(index)),
		};
		hash.update([kind]);
		hash.update(number.to_le_bytes());
		match self.technical {
			None => hash.update([0]),
			Some(technical) => {
				hash.update([1]);
				hash.update(technical);
			}
		}
		Ok(hash.finalize().into())
	}
}

/// Whether two Ed25519 keys are one point or a point and its negative, which have one Montgomery form.
fn same_but_for_sign(a: &[u8; 32], b: &[u8; 32]) -> bool {
	let ([a @ .., a_last], [b @ .., b_last]) = (a, b);
	a == b && (a_last ^ b_last) & 0x7f == 0
}
