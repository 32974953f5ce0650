//! The seed of an envelope: all its secrets follow from it.

use crate::{context::Context, envelope::Suite, error::SealError, frame::MAX_PAYLOAD, kdf::Kdf};
use core::fmt;
use hkdf::HkdfExtract;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use zeroize::{Zeroize, ZeroizeOnDrop};

/// Separates the hash of what a seed is drawn for from every other hash.
const PURPOSE: &[u8] = b"procurement-envelope/purpose";

/// Separates the drawing of seeds from every other use of the same randomness.
const LABEL: &[u8] = b"procurement-envelope/seed";

/// The 32 bytes that an envelope is sealed with. Who has them can read that envelope, and no other. Overwritten with
/// zeros when dropped, and not shown when printed.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Seed {
	/// The secret.
	bytes: [u8; 32],
	/// The hash of the one context and payload it is for, if it was drawn here.
	#[zeroize(skip)]
	purpose: Option<[u8; 32]>,
}

impl Seed {
	/// A seed that was kept, to open an envelope with it, or that stands in a test vector. To seal, [draw](draw_seed)
	/// one.
	pub const fn from_bytes(bytes: [u8; 32]) -> Self {
		Self { bytes, purpose: None }
	}

	/// The secret bytes: to be kept where nobody else reads, until the envelope is opened.
	pub const fn as_bytes(&self) -> &[u8; 32] {
		&self.bytes
	}

	/// Fails if the seed was drawn for something else.
	pub(crate) fn ensure_for(&self, hash: &[u8; 32], payload: &[u8]) -> Result<(), SealError> {
		match self.purpose {
			Some(drawn_for) if drawn_for != purpose(hash, payload) => Err(SealError::SeedReused),
			_ => Ok(()),
		}
	}
}

impl fmt::Debug for Seed {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str("Seed(..)")
	}
}

impl PartialEq for Seed {
	/// Compares the secret bytes in constant time.
	fn eq(&self, other: &Self) -> bool {
		self.bytes.ct_eq(&other.bytes).into()
	}
}

impl Eq for Seed {}

/// Draws the seed of one envelope: HKDF over `random` (32 bytes from the operating system), `local` (a secret that the
/// sealer keeps and never publishes; may be empty) and the hash of context and payload.
///
/// One good source is enough: without `local`, the randomness protects; with weak randomness, `local` does, and two
/// different envelopes get different seeds in any case.
///
/// # Errors
/// [`SealError::Context`], [`SealError::PayloadTooLong`], and [`SealError::NoRandomness`] for 32 zeros.
pub fn draw_seed(random: &[u8; 32], local: &[u8], context: &Context<'_>, payload: &[u8]) -> Result<Seed, SealError> {
	if payload.len() > MAX_PAYLOAD {
		return Err(SealError::PayloadTooLong);
	}
	if bool::from(random.ct_eq(&[0; 32])) {
		return Err(SealError::NoRandomness);
	}
	let purpose = purpose(&context.hash(Suite::Curve25519)?, payload);
	// The first and the last part have fixed lengths, so the three cannot be taken apart in another way.
	let mut extract = HkdfExtract::<Sha256>::new(Some(LABEL));
	extract.input_ikm(random);
	extract.input_ikm(local);
	extract.input_ikm(&purpose);
	let (mut extracted, hkdf) = extract.finalize();
	extracted.as_mut_slice().zeroize();
	Ok(Seed { bytes: *Kdf::from_extracted(hkdf).key(&[LABEL]), purpose: Some(purpose) })
}

/// What a seed is drawn for: H(*c*, payload).
fn purpose(hash: &[u8; 32], payload: &[u8]) -> [u8; 32] {
	Sha256::new().chain_update(PURPOSE).chain_update(hash).chain_update(payload).finalize().into()
}
