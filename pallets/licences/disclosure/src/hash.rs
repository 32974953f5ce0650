//! SHA-256, each use under a label of its own, so that no hash of one kind can be taken for one of another.

use sha2::{Digest, Sha256};

/// A hash.
pub type Hash = [u8; 32];

/// SHA-256 over the parts, one after the other. The first is a label that no other label is a beginning of; the others
/// have a fixed length each, or are SCALE, which says its own.
pub(crate) fn hash(parts: &[&[u8]]) -> Hash {
	let mut sha = Sha256::new();
	for part in parts {
		sha.update(part);
	}
	sha.finalize().into()
}
