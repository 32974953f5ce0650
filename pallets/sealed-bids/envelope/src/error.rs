//! What can be wrong, each with what to do about it.

use core::{error::Error, fmt};

/// What is wrong with a [`Context`](crate::Context).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ContextError {
	/// There is no keyholder, or there are more than [`MAX_KEYHOLDERS`](crate::MAX_KEYHOLDERS). Name 3 to 16.
	Keyholders,
	/// The threshold is not over half of the keyholders and under all of them. Choose one with n/2 < t < n.
	Threshold,
	/// Two keyholders have the same key, or keys that differ in the sign only. Have one of them register another.
	DuplicateKey,
	/// The stage is neither 0 (technical) nor 1 (price). Name one of them.
	Stage,
	/// The hash of the technical envelope is missing from a price stage, or given for a technical one. Give it for the
	/// price stage only.
	Technical,
	/// A beacon envelope is for the price stage, or for an index that no keyholder has. Beacons are sealed to the
	/// technical keys, by a keyholder.
	Beacon,
}

impl fmt::Display for ContextError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(match self {
			Self::Keyholders => "a tender has 3 to 16 keyholders",
			Self::Threshold => "the threshold must be over half of the keyholders and under all of them",
			Self::DuplicateKey => "two keyholders have the same key",
			Self::Stage => "the stage is neither technical nor price",
			Self::Technical => "the hash of the technical envelope belongs to the price stage, and to no other",
			Self::Beacon => "a beacon is sealed to the technical keys by one of the keyholders",
		})
	}
}

impl Error for ContextError {}

/// What is wrong with a keyholder's key.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum KeyError {
	/// The 32 bytes are no point of the curve, or not the one way to write it. Register a key made by `keyholder`.
	NotCanonical,
	/// The point has a small order: what is wrapped for it is open to everybody. Register a key made by `keyholder`.
	LowOrder,
	/// The point lies outside the prime-order group. Register a key made by `keyholder`.
	Torsioned,
	/// The proof is not this key's signature for this chain, tender, key generation, stage, index and salt. Make it for
	/// the place it is used in, with the key's own secret.
	BadProof,
}

impl fmt::Display for KeyError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(match self {
			Self::NotCanonical => "the key is no canonical point of the curve",
			Self::LowOrder => "the key has a small order",
			Self::Torsioned => "the key lies outside the prime-order group",
			Self::BadProof => "the proof of possession is for another key or another place",
		})
	}
}

impl Error for KeyError {}

/// What is wrong with an envelope that everybody can see without a secret.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum EnvelopeError {
	/// It is longer than [`MAX_ENVELOPE`](crate::MAX_ENVELOPE). Say less in it, and attach documents by hash.
	TooLong,
	/// The suite is unknown. Seal with a client that is up to date.
	Suite,
	/// The bytes are no envelope, or more than one. Send what `seal` made, in SCALE.
	Encoding,
	/// It has not one wrap for each keyholder. Seal it for this tender's keys.
	Wraps,
	/// The ciphertext has none of the lengths of [`SIZE_CLASSES`](crate::SIZE_CLASSES). Seal it again.
	SizeClass,
	/// The ephemeral key is not written in its one way. Seal it again.
	NotCanonical,
	/// The ephemeral key has a small order: the envelope would be open to everybody. Seal it again.
	LowOrder,
}

impl fmt::Display for EnvelopeError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(match self {
			Self::TooLong => "the envelope is longer than 16,384 bytes",
			Self::Suite => "the suite is unknown",
			Self::Encoding => "these bytes are not one envelope",
			Self::Wraps => "the envelope does not have one wrap for each keyholder",
			Self::SizeClass => "the ciphertext has none of the allowed lengths",
			Self::NotCanonical => "the ephemeral key is not canonical",
			Self::LowOrder => "the ephemeral key has a small order",
		})
	}
}

impl Error for EnvelopeError {}

/// Why nothing was sealed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum SealError {
	/// The context is wrong. Correct it.
	Context(ContextError),
	/// A keyholder's key is unfit. Do not bid: the chain should never have accepted it, so ask another node.
	Key {
		/// The keyholder's index, from 1.
		index: u8,
		/// What is wrong with the key.
		reason: KeyError,
	},
	/// The payload is longer than [`MAX_PAYLOAD`](crate::MAX_PAYLOAD). Say less, and attach documents by hash.
	PayloadTooLong,
	/// The randomness is all zeros: whoever should have filled it did not. Repair the source of randomness.
	NoRandomness,
	/// The seed was drawn for another context or payload. Draw a fresh one for each envelope: opening one publishes its
	/// seed, and with it every other envelope sealed with it.
	SeedReused,
}

impl From<ContextError> for SealError {
	fn from(reason: ContextError) -> Self {
		Self::Context(reason)
	}
}

impl fmt::Display for SealError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::Context(reason) => reason.fmt(f),
			Self::Key { index, reason } => write!(f, "keyholder {index}: {reason}"),
			Self::PayloadTooLong => f.write_str("the payload is too long for an envelope"),
			Self::NoRandomness => f.write_str("the randomness is all zeros"),
			Self::SeedReused => f.write_str("the seed was drawn for another envelope"),
		}
	}
}

impl Error for SealError {}

/// Why nothing was opened.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum OpenError {
	/// The context is wrong. Correct it; this says nothing of the envelope.
	Context(ContextError),
	/// A keyholder's key is no point of the curve. Look up the registered keys; this says nothing of the envelope.
	Key {
		/// The keyholder's index, from 1.
		index: u8,
	},
	/// Fewer keyholders than the threshold have released. Wait for more.
	NotEnough,
	/// A released seed does not belong to the key of that index. Use the seed that the chain accepted; this says
	/// nothing of the envelope.
	WrongRelease {
		/// The keyholder's index, from 1.
		index: u8,
	},
	/// The seed is not the one this envelope was sealed with, or the envelope was not sealed by this protocol for this
	/// context. Use the seed that was kept when this very envelope was sealed.
	WrongSeed,
	/// The envelope was not sealed by this protocol for this context. No set of keyholders opens it, and no seed.
	Malformed,
}

impl From<ContextError> for OpenError {
	fn from(reason: ContextError) -> Self {
		Self::Context(reason)
	}
}

impl fmt::Display for OpenError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::Context(reason) => reason.fmt(f),
			Self::Key { index } => write!(f, "the key of keyholder {index} is no point of the curve"),
			Self::NotEnough => f.write_str("fewer keyholders than the threshold have released"),
			Self::WrongRelease { index } => write!(f, "what keyholder {index} released does not give its key"),
			Self::WrongSeed => f.write_str("the envelope was not sealed with this seed"),
			Self::Malformed => f.write_str("the envelope is malformed"),
		}
	}
}

impl Error for OpenError {}
