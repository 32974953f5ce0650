//! Shamir's scheme over GF(2⁸), byte by byte: the field of AES, reduced by x⁸ + x⁴ + x³ + x + 1.
//!
//! No table and no branch depends on a secret. The points at which shares are taken are public: keyholders' indices.

use alloc::vec::Vec;
use zeroize::Zeroizing;

/// 32 bytes, each an element of the field.
pub(crate) type Block = Zeroizing<[u8; 32]>;

/// Multiplies two elements in constant time: all eight shifted sums are formed, and masks choose.
pub(crate) const fn multiply(a: u8, b: u8) -> u8 {
	let mut product = 0;
	let mut shifted = a;
	let mut rest = b;
	let mut bit = 0;
	while bit < 8 {
		product ^= shifted & (rest & 1).wrapping_neg();
		shifted = (shifted << 1) ^ (0x1b & (shifted >> 7).wrapping_neg());
		rest >>= 1;
		bit = next(bit);
	}
	product
}

/// The number after `n`. The loop of a `const fn` cannot use a range.
const fn next(n: u8) -> u8 {
	n.wrapping_add(1)
}

/// The inverse: a²⁵⁴. The inverse of 0 is 0.
pub(crate) const fn invert(a: u8) -> u8 {
	// 254 is 2 + 4 + 8 + 16 + 32 + 64 + 128.
	let mut inverse = 1;
	let mut power = a;
	let mut squaring = 1;
	while squaring < 8 {
		power = multiply(power, power);
		inverse = multiply(inverse, power);
		squaring = next(squaring);
	}
	inverse
}

/// A polynomial over blocks: its value at 0 is the secret.
pub(crate) struct Polynomial {
	/// The coefficients from the constant upwards.
	pub(crate) coefficients: Vec<Block>,
}

impl Polynomial {
	/// Its value at `x`, by Horner's rule.
	pub(crate) fn at(&self, x: u8) -> Block {
		let mut value = Zeroizing::new([0; 32]);
		for coefficient in self.coefficients.iter().rev() {
			for (byte, next) in value.iter_mut().zip(coefficient.iter()) {
				*byte = multiply(*byte, x) ^ next;
			}
		}
		value
	}
}

/// The value at 0 of the polynomial of least degree through `shares`, by Lagrange's formula. The points must differ and
/// not be 0.
pub(crate) fn at_zero(shares: &[(u8, Block)]) -> Block {
	let mut secret = Zeroizing::new([0; 32]);
	for (x, share) in shares {
		// In this field minus is plus is exclusive or.
		let mut numerator = 1;
		let mut denominator = 1;
		for (other, _) in shares.iter().filter(|(other, _)| other != x) {
			numerator = multiply(numerator, *other);
			denominator = multiply(denominator, other ^ x);
		}
		let weight = multiply(numerator, invert(denominator));
		for (byte, part) in secret.iter_mut().zip(share.iter()) {
			*byte ^= multiply(*part, weight);
		}
	}
	secret
}

/// The exclusive or of two blocks: adds shares, wraps and unwraps them.
pub(crate) fn xor(a: &[u8; 32], b: &[u8; 32]) -> Block {
	let mut sum = Zeroizing::new(*a);
	for (byte, other) in sum.iter_mut().zip(b) {
		*byte ^= other;
	}
	sum
}
