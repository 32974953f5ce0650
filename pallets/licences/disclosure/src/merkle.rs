//! Merkle trees of a counted number of leaves.
//!
//! A tree of *n* leaves is as deep as *n* needs and filled up with one constant leaf, so that the bits of a leaf's place
//! are its way to the root, lowest bit first: 0 is a left child. Leaves, nodes, filling and root are hashed under labels
//! of their own, and the root is over *n*: no node can be shown as a leaf, nor one tree as a part of another.

use crate::{
	error::TreeError,
	hash::{hash, Hash},
};
use alloc::vec::Vec;

/// What a tree is of.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Kind {
	/// The attributes of one licence.
	Attributes,
	/// The licences of one batch.
	Batch,
}

impl Kind {
	/// The hash of two children.
	fn node(self, left: &Hash, right: &Hash) -> Hash {
		let label: &[u8] = match self {
			Self::Attributes => b"procurement-disclosure/attribute-node:",
			Self::Batch => b"procurement-disclosure/batch-node:",
		};
		hash(&[label, left, right])
	}

	/// The leaf that fills a tree up. Nothing hashes to it as a leaf.
	fn filling(self) -> Hash {
		match self {
			Self::Attributes => hash(&[b"procurement-disclosure/attribute-filling:"]),
			Self::Batch => hash(&[b"procurement-disclosure/batch-filling:"]),
		}
	}

	/// The root over the number of leaves and the topmost node.
	fn root(self, count: u32, top: &Hash) -> Hash {
		let label: &[u8] = match self {
			Self::Attributes => b"procurement-disclosure/attribute-root:",
			Self::Batch => b"procurement-disclosure/batch-root:",
		};
		hash(&[label, &count.to_le_bytes(), top])
	}

	/// Most leaves.
	const fn most(self) -> u32 {
		match self {
			Self::Attributes => crate::MAX_ATTRIBUTES,
			Self::Batch => crate::MAX_BATCH,
		}
	}
}

/// How many steps lead from a leaf to the top of a tree of `count` leaves.
pub const fn depth(count: u32) -> u32 {
	u32::BITS.saturating_sub(count.saturating_sub(1).leading_zeros())
}

/// A whole tree, kept by whoever hands out paths.
#[derive(Clone, Debug)]
pub(crate) struct Tree {
	kind: Kind,
	count: u32,
	/// The leaves, their parents, and so on to the top, without what was filled up.
	levels: Vec<Vec<Hash>>,
}

impl Tree {
	/// The tree over these leaves.
	///
	/// # Errors
	/// [`TreeError`] for none or too many.
	pub fn new(kind: Kind, leaves: Vec<Hash>) -> Result<Self, TreeError> {
		let count = u32::try_from(leaves.len()).ok().filter(|count| *count <= kind.most());
		let count = count.ok_or(TreeError::TooMany)?;
		if count == 0 {
			return Err(TreeError::Empty);
		}
		let mut filling = kind.filling();
		let mut levels = Vec::new();
		let mut level = leaves;
		while level.len() > 1 {
			let parent = |pair: &[Hash]| match pair {
				[left, right] => kind.node(left, right),
				[left] => kind.node(left, &filling),
				// `chunks(2)` gives nothing else.
				_ => filling,
			};
			let parents = level.chunks(2).map(parent).collect();
			levels.push(core::mem::replace(&mut level, parents));
			filling = kind.node(&filling, &filling);
		}
		levels.push(level);
		Ok(Self { kind, count, levels })
	}

	/// The root, as the chain keeps it.
	pub fn root(&self) -> Hash {
		let top = self.levels.last().and_then(|level| level.first());
		self.kind.root(self.count, top.unwrap_or(&self.kind.filling()))
	}

	/// The siblings on the way from a leaf to the top; `None` if there is no such leaf.
	pub fn path(&self, index: u32) -> Option<Vec<Hash>> {
		if index >= self.count {
			return None;
		}
		let (_, below) = self.levels.split_last()?;
		let mut filling = self.kind.filling();
		let mut place = usize::try_from(index).ok()?;
		let mut path = Vec::with_capacity(below.len());
		for level in below {
			path.push(level.get(place ^ 1).copied().unwrap_or(filling));
			place /= 2;
			filling = self.kind.node(&filling, &filling);
		}
		Some(path)
	}
}

/// The root of the tree of `count` leaves that has `leaf` at `index`, with these siblings on its way; `None` if the path is
/// not as long as that tree is deep, or the tree has no such place.
pub(crate) fn climb(kind: Kind, leaf: Hash, index: u32, count: u32, path: &[Hash]) -> Option<Hash> {
	let long = u32::try_from(path.len()) == Ok(depth(count));
	if index >= count || count > kind.most() || !long {
		return None;
	}
	let mut place = index;
	let mut node = leaf;
	for sibling in path {
		node = if place.is_multiple_of(2) { kind.node(&node, sibling) } else { kind.node(sibling, &node) };
		place /= 2;
	}
	Some(kind.root(count, &node))
}
