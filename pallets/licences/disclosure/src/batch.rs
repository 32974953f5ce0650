//! Licences that are issued together: one root on the chain for all of them.

#![allow(clippy::cast_possible_truncation, reason = "SCALE's derive casts the indices of variants")]

use crate::{
	error::TreeError,
	hash::{hash, Hash},
	merkle::{climb, Kind, Tree},
};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// Most licences of a batch: paths of twenty steps.
pub const MAX_BATCH: u32 = 1 << 20;

/// Who holds a licence.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Holder {
	/// A party of the chain, by number.
	#[codec(index = 0)]
	Party(u32),
	/// A person, by a salted commitment ([`commit_holder`](crate::commit_holder)): nobody but who has the salt can tell whom.
	#[codec(index = 1)]
	Person([u8; 32]),
}

/// What a batch says of one licence. Class, issuer, validity and version are the batch's.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Certificate {
	/// Its serial number.
	pub serial: u32,
	/// Who holds it.
	pub holder: Holder,
	/// SHA-256 of its document, or of a document that names a person the salted commitment
	/// ([`commit_document`](crate::commit_document)).
	pub document: Hash,
	/// The root of its attributes. It is salted, so that nobody guesses a leaf from its neighbours' paths.
	pub attributes: Hash,
}

impl Certificate {
	/// The leaf: SHA-256 over its label and its SCALE encoding.
	fn leaf(&self) -> Hash {
		hash(&[b"procurement-disclosure/certificate:", &self.encode()])
	}
}

/// A certificate and its way to the root of its batch, which its holder keeps.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct Membership {
	/// The certificate.
	pub certificate: Certificate,
	/// The siblings on its way, lowest first. The bits of its place in the batch say which side each is on.
	pub path: Vec<Hash>,
}

impl Membership {
	/// The root of the batch of `count` licences that has this certificate at the place `index`; `None` if the path is not as
	/// long as such a batch is deep, or there is no such place.
	pub fn root(&self, count: u32, index: u32) -> Option<Hash> {
		climb(Kind::Batch, self.certificate.leaf(), index, count, &self.path)
	}

	/// Whether the batch with this root, of `count` licences from the serial number `first` upwards, has this certificate at
	/// the place `index`, and the serial number is the one of that place.
	pub fn proves(&self, root: &Hash, first: u32, count: u32, index: u32) -> bool {
		first.checked_add(index) == Some(self.certificate.serial) && self.root(count, index).as_ref() == Some(root)
	}
}

/// A batch, as its issuer makes it.
#[derive(Clone, Debug)]
pub struct Batch {
	certificates: Vec<Certificate>,
	tree: Tree,
}

impl Batch {
	/// A batch of these certificates, whose serial numbers must follow each other.
	///
	/// # Errors
	/// [`BatchError`].
	pub fn new(certificates: Vec<Certificate>) -> Result<Self, BatchError> {
		let first = certificates.first().ok_or(BatchError::Count(TreeError::Empty))?.serial;
		for (index, certificate) in (0..).zip(&certificates) {
			if first.checked_add(index) != Some(certificate.serial) {
				return Err(BatchError::SerialsNotConsecutive);
			}
		}
		let leaves = certificates.iter().map(Certificate::leaf).collect();
		let tree = Tree::new(Kind::Batch, leaves).map_err(BatchError::Count)?;
		Ok(Self { certificates, tree })
	}

	/// The root, as the chain keeps it.
	pub fn root(&self) -> Hash {
		self.tree.root()
	}

	/// How many licences it has.
	pub fn count(&self) -> u32 {
		u32::try_from(self.certificates.len()).unwrap_or(MAX_BATCH)
	}

	/// What the holder of the licence at this place is given.
	pub fn membership(&self, index: u32) -> Option<Membership> {
		let certificate = self.certificates.get(usize::try_from(index).ok()?)?;
		Some(Membership { certificate: *certificate, path: self.tree.path(index)? })
	}
}

/// Why certificates make no batch.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum BatchError {
	/// None, or more than [`MAX_BATCH`]. Make several batches.
	Count(TreeError),
	/// A serial number does not follow the one before it. A batch covers a range without gaps: sort, or make several.
	SerialsNotConsecutive,
}

impl core::fmt::Display for BatchError {
	fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
		match self {
			Self::Count(error) => error.fmt(f),
			Self::SerialsNotConsecutive => f.write_str("the serial numbers of a batch do not follow each other"),
		}
	}
}

impl core::error::Error for BatchError {}
