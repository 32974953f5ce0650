//! What follows from a seed and a context, and what from a shared secret.

use crate::{
	kdf::Kdf,
	shamir::{xor, Block, Polynomial},
};
use alloc::vec::Vec;
use curve25519_dalek::montgomery::MontgomeryPoint;
use zeroize::Zeroizing;

/// Names the key of the payload.
const CONTENT: &[u8] = b"procurement-envelope/content";
/// Names the ephemeral secret.
const EPHEMERAL: &[u8] = b"procurement-envelope/ephemeral";
/// Names a coefficient of the polynomial; followed by its power, one byte.
const COEFFICIENT: &[u8] = b"procurement-envelope/coefficient";
/// Names the pad of a wrap; followed by *E*, *Pᵢ* and *i*.
const WRAP: &[u8] = b"procurement-envelope/wrap";

/// All that follows from a seed *s* and the hash *c* of a context.
pub(crate) struct Schedule {
	/// The key of the payload. Used once: one seed, one context, one payload.
	pub(crate) content: Zeroizing<[u8; 32]>,
	/// The ephemeral secret *e*, before clamping.
	pub(crate) ephemeral: Zeroizing<[u8; 32]>,
	/// Degree *t* − 1, with *s* at 0.
	pub(crate) polynomial: Polynomial,
}

impl Schedule {
	/// Derives all of it.
	pub(crate) fn derive(hash: &[u8; 32], seed: &[u8; 32], threshold: u8) -> Self {
		let kdf = Kdf::new(hash, seed);
		let mut coefficients: Vec<Block> = Vec::with_capacity(threshold.into());
		coefficients.push(Zeroizing::new(*seed));
		coefficients.extend((1..threshold).map(|power| kdf.key(&[COEFFICIENT, &[power]])));
		Self { content: kdf.key(&[CONTENT]), ephemeral: kdf.key(&[EPHEMERAL]), polynomial: Polynomial { coefficients } }
	}

	/// The ephemeral key *E* = *e*·G.
	pub(crate) fn public(&self) -> [u8; 32] {
		MontgomeryPoint::mul_base_clamped(*self.ephemeral).to_bytes()
	}

	/// The wrap of keyholder *i*, given its pad: its share *f*(*i*) under the pad.
	pub(crate) fn wrap(&self, index: u8, pad: &[u8; 32]) -> Block {
		xor(&self.polynomial.at(index), pad)
	}
}

/// The key of the payload alone.
pub(crate) fn content(hash: &[u8; 32], seed: &[u8; 32]) -> Zeroizing<[u8; 32]> {
	Kdf::new(hash, seed).key(&[CONTENT])
}

/// The pad of one wrap: the secret that `scalar` (clamped here) and `point` share, by HKDF bound to the context, the
/// ephemeral key *E*, the keyholder's *Pᵢ* and its index. The sealer multiplies *Pᵢ* by *e*, the keyholder *E* by *xᵢ*.
pub(crate) fn pad(
	hash: &[u8; 32],
	scalar: &[u8; 32],
	point: &MontgomeryPoint,
	ephemeral: &[u8; 32],
	key: &MontgomeryPoint,
	index: u8,
) -> Block {
	let shared = Zeroizing::new(point.mul_clamped(*scalar));
	Kdf::new(hash, shared.as_bytes()).key(&[WRAP, ephemeral, key.as_bytes(), &[index]])
}
