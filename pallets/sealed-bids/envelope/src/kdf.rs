//! HKDF-SHA-256 with 32-byte outputs.

use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

/// A key to derive keys from.
pub(crate) struct Kdf(Hkdf<Sha256>);

impl Kdf {
	/// Extracts from `secret`, bound to `salt`.
	pub(crate) fn new(salt: &[u8; 32], secret: &[u8; 32]) -> Self {
		Self(Hkdf::new(Some(salt), secret))
	}

	/// Continues from an extraction that was fed piece by piece.
	pub(crate) fn from_extracted(hkdf: Hkdf<Sha256>) -> Self {
		Self(hkdf)
	}

	/// The key of that name.
	#[allow(clippy::expect_used, reason = "HKDF refuses more than 255 × 32 bytes only, and 32 are asked for")]
	pub(crate) fn key(&self, info: &[&[u8]]) -> Zeroizing<[u8; 32]> {
		let mut key = Zeroizing::new([0; 32]);
		// To pass over the error would hand out a key of zeros.
		self.0.expand_multi_info(info, key.as_mut_slice()).expect("32 bytes are within HKDF's limit");
		key
	}
}
