//! The permutation.

use crate::draw::Permutation;
use std::collections::BTreeSet;

fn seed(number: u32) -> [u8; 32] {
	sp_io::hashing::blake2_256(&number.to_le_bytes())
}

#[test]
fn permutation_should_name_every_place_once() {
	for length in [0, 1, 2, 3, 7, 64, 1_000] {
		let drawn: Vec<u32> = Permutation::new(seed(length), length).collect();
		assert_eq!(drawn.len(), length as usize);
		assert_eq!(drawn.into_iter().collect::<BTreeSet<_>>(), (0..length).collect());
	}
}

#[test]
fn permutation_should_be_the_same_for_the_same_seed_only() {
	let draw = |number| Permutation::new(seed(number), 50).collect::<Vec<_>>();
	assert_eq!(draw(1), draw(1));
	assert_ne!(draw(1), draw(2));
	let first_ten: Vec<_> = Permutation::new(seed(1), 50).take(10).collect();
	assert_eq!(first_ten, draw(1)[..10], "and goes on where it stopped");
}

#[test]
fn every_place_should_be_drawn_at_every_turn_about_as_often() {
	// 8 places, 16,000 draws: 2,000 expected for each place at each turn, 42 the standard deviation.
	let mut counts = [[0u32; 8]; 8];
	for number in 0..16_000 {
		for (turn, place) in Permutation::new(seed(number), 8).enumerate() {
			counts[turn][place as usize] += 1;
		}
	}
	for count in counts.iter().flatten() {
		assert!((1_790..2_210).contains(count), "{counts:?}");
	}
}
