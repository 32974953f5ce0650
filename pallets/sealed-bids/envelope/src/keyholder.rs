//! Keyholders' keys: one for each tender, key generation and stage, all from one root.

use crate::{curve, error::KeyError, kdf::Kdf};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::fmt;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use scale_info::TypeInfo;
use subtle::ConstantTimeEq;
use zeroize::{Zeroize, ZeroizeOnDrop};

/// Names the seed of a key; followed by genesis, tender, key generation and stage.
const KEY: &[u8] = b"procurement-envelope/keyholder";

/// What a proof of possession begins with; followed by genesis, tender, key generation, stage, index and salt.
const PROOF: &[u8] = b"procurement-envelope/possession";

/// The Ed25519 seed of one key: secret until the stage is opened, then released. Overwritten with zeros when dropped,
/// and not shown when printed.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct SigningSeed([u8; 32]);

impl SigningSeed {
	/// The secret bytes: what is released.
	pub const fn as_bytes(&self) -> &[u8; 32] {
		&self.0
	}
}

impl fmt::Debug for SigningSeed {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str("SigningSeed(..)")
	}
}

/// A key as a keyholder registers it.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Registration {
	/// Random bytes that the key is derived with: the root and what stands on chain are enough to find the key again.
	pub salt: [u8; 32],
	/// The Ed25519 key *Aᵢ*.
	pub key: [u8; 32],
	/// The key's signature for this place: shows that its owner knows the secret.
	pub proof: [u8; 64],
}

/// Derives the seed of a key from the keyholder's root (32 random bytes of its own, never an account's key) and the
/// salt (32 random bytes, fresh for each registration).
pub fn derive(
	root: &[u8; 32],
	salt: &[u8; 32],
	genesis: &[u8; 32],
	tender: u32,
	generation: u32,
	stage: u8,
) -> SigningSeed {
	let place = [KEY, genesis, &tender.to_le_bytes(), &generation.to_le_bytes(), &[stage]];
	SigningSeed(*Kdf::new(salt, root).key(&place))
}

/// Derives a key and proves its possession at `index` (from 1), the keyholder's place among the tender's keyholders.
pub fn register(
	root: &[u8; 32],
	salt: &[u8; 32],
	genesis: &[u8; 32],
	tender: u32,
	generation: u32,
	stage: u8,
	index: u8,
) -> Registration {
	let seed = derive(root, salt, genesis, tender, generation, stage);
	let signing = SigningKey::from_bytes(seed.as_bytes());
	let message = message(salt, genesis, tender, generation, stage, index);
	Registration { salt: *salt, key: signing.verifying_key().to_bytes(), proof: signing.sign(&message).to_bytes() }
}

/// Fails unless the key is canonical, of large prime order and proven for this place. Whether it is new to the chain is
/// for the caller to see.
///
/// # Errors
/// Each [`KeyError`].
pub fn verify(
	registration: &Registration,
	genesis: &[u8; 32],
	tender: u32,
	generation: u32,
	stage: u8,
	index: u8,
) -> Result<(), KeyError> {
	let key = VerifyingKey::from(curve::key_point(&registration.key)?);
	let message = message(&registration.salt, genesis, tender, generation, stage, index);
	key.verify_strict(&message, &Signature::from_bytes(&registration.proof)).map_err(|_| KeyError::BadProof)
}

/// Whether `seed` is the Ed25519 seed of `key`: what decides over a release, whoever sends it.
pub fn matches(key: &[u8; 32], seed: &[u8; 32]) -> bool {
	SigningKey::from_bytes(seed).verifying_key().as_bytes().ct_eq(key).into()
}

/// What a proof signs.
fn message(salt: &[u8; 32], genesis: &[u8; 32], tender: u32, generation: u32, stage: u8, index: u8) -> Vec<u8> {
	[PROOF, genesis, &tender.to_le_bytes(), &generation.to_le_bytes(), &[stage, index], salt].concat()
}
