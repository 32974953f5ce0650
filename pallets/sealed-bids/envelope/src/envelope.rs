//! What goes on chain.

#![allow(clippy::cast_possible_truncation, reason = "SCALE's derive casts the indices of variants")]

use crate::{
	curve,
	error::EnvelopeError,
	frame::{LARGEST, SIZE_CLASSES, TAG},
	MAX_KEYHOLDERS,
};
use alloc::{vec, vec::Vec};
use codec::{Compact, Decode, DecodeAll, DecodeWithMemTracking, Encode, Error, Input, MaxEncodedLen};
use core::mem::size_of;
use scale_info::TypeInfo;
use sha2::{Digest, Sha256};

/// The longest envelope in bytes of SCALE.
pub const MAX_ENVELOPE: usize = 16_384;

/// The longest ciphertext in bytes.
const MAX_CIPHERTEXT: usize = LARGEST + TAG;

/// What surrounds the wraps and the ciphertext: suite, ephemeral key, one byte of length for up to 63 wraps, two for 64
/// to 16,383 bytes of ciphertext.
const OVERHEAD: usize = 1 + 32 + 1 + 2;

const _: () = assert!(OVERHEAD + 32 * MAX_KEYHOLDERS as usize + MAX_CIPHERTEXT <= MAX_ENVELOPE);

/// Separates the hash of an envelope from every other hash.
const LABEL: &[u8] = b"procurement-envelope/envelope";

/// The algorithms of an envelope. The index is the suite's number; 0 is left unused, so that zeros are no envelope.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Suite {
	/// Ed25519 keys, X25519, HKDF-SHA-256, ChaCha20-Poly1305, Shamir's scheme over GF(2⁸).
	#[codec(index = 1)]
	Curve25519,
}

/// A sealed payload. Everything in it is public and tells nothing of the payload but its size class.
#[derive(Clone, Debug, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct Envelope {
	/// The algorithms.
	pub suite: Suite,
	/// The ephemeral key *E*, a Montgomery u-coordinate.
	pub ephemeral: [u8; 32],
	/// For each keyholder in order, its share under a pad that only it, and the sealer, can compute.
	pub wraps: Vec<[u8; 32]>,
	/// The padded payload under ChaCha20-Poly1305, the tag at the end.
	pub ciphertext: Vec<u8>,
}

impl Envelope {
	/// Decodes `bytes` and [checks](check) the envelope for a tender with so many keyholders.
	///
	/// # Errors
	/// The first thing that is wrong. Decoding with SCALE refuses the same bytes, but does not say why.
	pub fn parse(bytes: &[u8], keyholders: u8) -> Result<Self, EnvelopeError> {
		if bytes.len() > MAX_ENVELOPE {
			return Err(EnvelopeError::TooLong);
		}
		let suite = bytes.get(..1).ok_or(EnvelopeError::Encoding)?;
		Suite::decode_all(&mut &*suite).map_err(|_| EnvelopeError::Suite)?;
		let envelope = Self::decode_all(&mut &*bytes).map_err(|_| EnvelopeError::Encoding)?;
		check(&envelope, keyholders)?;
		Ok(envelope)
	}

	/// SHA-256 over a label and the SCALE encoding: names the envelope.
	pub fn hash(&self) -> [u8; 32] {
		Sha256::new().chain_update(LABEL).chain_update(self.encode()).finalize().into()
	}
}

impl Decode for Envelope {
	/// Bounds both lists before anything is allocated for them.
	fn decode<I: Input>(input: &mut I) -> Result<Self, Error> {
		let suite = Suite::decode(input)?;
		let ephemeral = Decode::decode(input)?;

		let count = bounded(input, usize::from(MAX_KEYHOLDERS), size_of::<[u8; 32]>(), "more wraps than keyholders")?;
		let mut wraps = Vec::with_capacity(count);
		for _ in 0..count {
			wraps.push(Decode::decode(input)?);
		}

		let length = bounded(input, MAX_CIPHERTEXT, 1, "the ciphertext is too long")?;
		let mut ciphertext = vec![0; length];
		input.read(&mut ciphertext)?;

		Ok(Self { suite, ephemeral, wraps, ciphertext })
	}
}

/// Reads a length of at most `most` and announces the memory that so many items of `size` bytes take.
fn bounded<I: Input>(input: &mut I, most: usize, size: usize, error: &'static str) -> Result<usize, Error> {
	let length = usize::try_from(Compact::<u32>::decode(input)?.0).map_err(|_| error)?;
	if length > most {
		return Err(error.into());
	}
	input.on_before_alloc_mem(length.checked_mul(size).ok_or(error)?)?;
	Ok(length)
}

impl MaxEncodedLen for Envelope {
	fn max_encoded_len() -> usize {
		MAX_ENVELOPE
	}
}

/// Refuses what can be seen to be wrong without any secret, in a tender with so many keyholders. What passes may still
/// turn out malformed when it is opened.
///
/// # Errors
/// [`Wraps`](EnvelopeError::Wraps), [`SizeClass`](EnvelopeError::SizeClass),
/// [`NotCanonical`](EnvelopeError::NotCanonical) or [`LowOrder`](EnvelopeError::LowOrder).
pub fn check(envelope: &Envelope, keyholders: u8) -> Result<(), EnvelopeError> {
	let Envelope { suite: Suite::Curve25519, ephemeral, wraps, ciphertext } = envelope;
	if wraps.len() != usize::from(keyholders) {
		return Err(EnvelopeError::Wraps);
	}
	if !ciphertext.len().checked_sub(TAG).is_some_and(|length| SIZE_CLASSES.contains(&length)) {
		return Err(EnvelopeError::SizeClass);
	}
	if !curve::is_canonical(ephemeral) {
		return Err(EnvelopeError::NotCanonical);
	}
	if curve::is_low_order(ephemeral) {
		return Err(EnvelopeError::LowOrder);
	}
	Ok(())
}
