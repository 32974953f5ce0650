//! Keys and signatures of holders.

#![allow(clippy::cast_possible_truncation, reason = "SCALE's derive casts the indices of variants")]

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// The context in which accounts of Substrate chains sign with sr25519.
const SUBSTRATE: &[u8] = b"substrate";

/// What a holder checks its signatures with. The bytes of an account that signs with either kind are those of its key.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Key {
	/// Ed25519 (RFC 8032).
	#[codec(index = 0)]
	Ed25519([u8; 32]),
	/// Schnorr signatures over Ristretto25519, as Substrate accounts have them.
	#[codec(index = 1)]
	Sr25519([u8; 32]),
}

/// A signature.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Signature {
	/// By an Ed25519 key.
	#[codec(index = 0)]
	Ed25519([u8; 64]),
	/// By an sr25519 key.
	#[codec(index = 1)]
	Sr25519([u8; 64]),
}

impl Key {
	/// The key's bytes, and of an account the account's.
	pub const fn bytes(&self) -> &[u8; 32] {
		match self {
			Self::Ed25519(bytes) | Self::Sr25519(bytes) => bytes,
		}
	}

	/// Whether this key signed `message`. Ed25519 is checked strictly: no key of small order, one form of each signature.
	/// A key and a signature of different kinds do not match.
	pub fn has_signed(&self, message: &[u8], signature: &Signature) -> bool {
		match (self, signature) {
			(Self::Ed25519(key), Signature::Ed25519(signature)) => ed25519_dalek::VerifyingKey::from_bytes(key)
				.is_ok_and(|key| key.verify_strict(message, &ed25519_dalek::Signature::from_bytes(signature)).is_ok()),
			(Self::Sr25519(key), Signature::Sr25519(signature)) => {
				let key = schnorrkel::PublicKey::from_bytes(key);
				let signature = schnorrkel::Signature::from_bytes(signature);
				match (key, signature) {
					(Ok(key), Ok(signature)) => key.verify_simple(SUBSTRATE, message, &signature).is_ok(),
					_ => false,
				}
			}
			_ => false,
		}
	}
}
