//! Where salts come from, and what stands on the chain for persons and their documents.

use crate::hash::{hash, Hash};
use core::fmt;
use zeroize::ZeroizeOnDrop;

/// What the salts of a licence follow from: 32 bytes of the operating system, kept by the holder (and by the issuer, while
/// it must). Whoever destroys it, and what was derived from it, erases what the chain's hashes stand for. It is never
/// shown to a verifier; single salts are.
#[derive(Clone, ZeroizeOnDrop)]
pub struct Secret([u8; 32]);

impl Secret {
	/// From 32 random bytes. Never from anything that can be guessed or is used elsewhere.
	pub const fn new(bytes: [u8; 32]) -> Self {
		Self(bytes)
	}

	/// The bytes, to be stored where only their owner reads.
	pub const fn as_bytes(&self) -> &[u8; 32] {
		&self.0
	}

	/// The salt of the attribute with this place. One salt tells nothing of another.
	pub fn salt(&self, index: u32) -> Hash {
		hash(&[b"procurement-disclosure/salt:", &self.0, &index.to_le_bytes()])
	}

	/// The salt of the holder's commitment.
	pub fn holder_salt(&self) -> Hash {
		hash(&[b"procurement-disclosure/holder-salt:", &self.0])
	}

	/// The salt of the document's commitment.
	pub fn document_salt(&self) -> Hash {
		hash(&[b"procurement-disclosure/document-salt:", &self.0])
	}

	/// The secret of the licence with this serial number, for an issuer that keeps one secret for a whole batch. The holder
	/// is given this one, which tells nothing of the batch's.
	pub fn of_licence(&self, serial: u32) -> Self {
		Self(hash(&[b"procurement-disclosure/licence-secret:", &self.0, &serial.to_le_bytes()]))
	}
}

impl fmt::Debug for Secret {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str("Secret(..)")
	}
}

/// What stands on the chain for a person. `identity` is what the class's schema says a person is known by, for example the
/// scheme and the number of an identity document. Without the salt, nobody can try numbers against it.
pub fn commit_holder(salt: &Hash, identity: &[u8]) -> Hash {
	hash(&[b"procurement-disclosure/holder:", salt, identity])
}

/// What stands on the chain for a document that names a person.
pub fn commit_document(salt: &Hash, document: &[u8]) -> Hash {
	hash(&[b"procurement-disclosure/document:", salt, document])
}
