use super::*;
use proptest::prelude::*;

fn leaves(count: u32) -> Vec<Hash> {
	(0..count).map(|index| bytes("leaf", index.into())).collect()
}

#[test]
fn tree_should_be_as_deep_as_its_leaves_need() {
	for (count, deep) in [(1, 0), (2, 1), (3, 2), (4, 2), (5, 3), (100_000, 17), (MAX_BATCH, 20)] {
		assert_eq!(depth(count), deep, "{count}");
	}
	let tree = Tree::new(Kind::Batch, leaves(5)).unwrap();
	assert_eq!(tree.path(0).unwrap().len(), 3);
	assert_eq!(tree.path(5), None);
}

#[test]
fn no_leaf_and_too_many_should_make_no_tree() {
	assert_eq!(Tree::new(Kind::Batch, vec![]).unwrap_err(), TreeError::Empty);
	assert_eq!(Tree::new(Kind::Attributes, leaves(MAX_ATTRIBUTES + 1)).unwrap_err(), TreeError::TooMany);
	assert!(Tree::new(Kind::Attributes, leaves(MAX_ATTRIBUTES)).is_ok());
	assert_eq!(Tree::new(Kind::Batch, vec![[0; 32]; 1 + (1 << 20)]).unwrap_err(), TreeError::TooMany);
}

#[test]
fn node_should_not_be_shown_as_a_leaf() {
	// Of four leaves, the two nodes above them with half the path, as of a tree of two.
	let tree = Tree::new(Kind::Batch, leaves(4)).unwrap();
	let path = tree.path(0).unwrap();
	let [first, second] = [leaves(2)[0], leaves(2)[1]];
	let node = hash(&[b"procurement-disclosure/batch-node:", &first, &second]);
	assert_ne!(climb(Kind::Batch, node, 0, 2, &path[1..]), Some(tree.root()));
	assert_eq!(climb(Kind::Batch, node, 0, 4, &path[1..]), None, "too short a path");
}

#[test]
fn kinds_and_counts_should_give_different_roots() {
	let batch = Tree::new(Kind::Batch, leaves(3)).unwrap();
	let attributes = Tree::new(Kind::Attributes, leaves(3)).unwrap();
	assert_ne!(batch.root(), attributes.root());
	// Filling is no leaf that somebody could name: a fourth leaf of the same hash makes another root.
	let mut four = leaves(3);
	four.push(hash(&[b"procurement-disclosure/batch-filling:"]));
	assert_ne!(batch.root(), Tree::new(Kind::Batch, four).unwrap().root());
}

#[test]
fn every_leaf_of_every_small_tree_should_climb_to_its_root_and_from_no_other_place() {
	for count in 1..=33 {
		let tree = Tree::new(Kind::Batch, leaves(count)).unwrap();
		for (index, leaf) in (0..).zip(leaves(count)) {
			let path = tree.path(index).unwrap();
			for place in 0..count + 2 {
				let root = climb(Kind::Batch, leaf, place, count, &path);
				assert_eq!(root == Some(tree.root()), place == index, "{count} {index} {place}");
			}
			assert_ne!(climb(Kind::Batch, leaf, index, count + 1, &path), Some(tree.root()));
		}
	}
}

proptest! {
	#[test]
	fn any_changed_bit_should_lead_elsewhere(count in 1u32..200, at: u32, sibling: u32, bit in 0usize..256) {
		let tree = Tree::new(Kind::Batch, leaves(count)).unwrap();
		let index = at % count;
		let mut path = tree.path(index).unwrap();
		let mut leaf = bytes("leaf", index.into());
		let changed = match path.len() {
			0 => &mut leaf,
			steps if sibling as usize % (steps + 1) == steps => &mut leaf,
			steps => &mut path[sibling as usize % (steps + 1)],
		};
		changed[bit / 8] ^= 1 << (bit % 8);
		prop_assert_ne!(climb(Kind::Batch, leaf, index, count, &path), Some(tree.root()));
	}
}
