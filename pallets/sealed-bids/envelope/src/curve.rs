//! Points of Curve25519 in both of its forms.

use crate::error::KeyError;
use curve25519_dalek::{
	edwards::{CompressedEdwardsY, EdwardsPoint},
	montgomery::MontgomeryPoint,
	traits::IsIdentity,
};

/// The prime 2²⁵⁵ − 19, little-endian.
const PRIME: [u8; 32] = {
	let mut prime = [0xff; 32];
	let [first, .., last] = &mut prime;
	*first = 0xed;
	*last = 0x7f;
	prime
};

/// Whether `u` is less than the prime: each coordinate is then written in one way.
pub(crate) fn is_canonical(u: &[u8; 32]) -> bool {
	u.iter().rev().lt(PRIME.iter().rev())
}

/// Whether a Montgomery u-coordinate, on the curve or on its twist, belongs to a point whose order divides 8.
pub(crate) fn is_low_order(u: &[u8; 32]) -> bool {
	// Eight times such a point is the neutral one, which has u = 0 here. The only other point with u = 0 has order 2
	// and is eight times nothing but points of low order.
	MontgomeryPoint(*u).mul_bits_be([true, false, false, false].into_iter()) == MontgomeryPoint([0; 32])
}

/// The point of an Ed25519 key, with all that a keyholder's key must be.
///
/// # Errors
/// The first of [`KeyError::NotCanonical`], [`KeyError::LowOrder`] and [`KeyError::Torsioned`] that holds.
pub(crate) fn key_point(key: &[u8; 32]) -> Result<EdwardsPoint, KeyError> {
	let point = decompress(key).ok_or(KeyError::NotCanonical)?;
	if point.compress().as_bytes() != key {
		return Err(KeyError::NotCanonical);
	}
	if point.is_small_order() || point.is_identity() {
		return Err(KeyError::LowOrder);
	}
	if !point.is_torsion_free() {
		return Err(KeyError::Torsioned);
	}
	Ok(point)
}

/// The point of an Ed25519 key, if it is one.
pub(crate) fn decompress(key: &[u8; 32]) -> Option<EdwardsPoint> {
	CompressedEdwardsY(*key).decompress()
}
