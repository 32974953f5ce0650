//! Who opens makes no difference.

use super::*;

#[test]
fn every_subset_should_open_the_same_bid_when_it_has_threshold_members() {
	let mut openings = 0;
	for n in 3..=7 {
		for threshold in n / 2 + 1..n {
			let keyholders = Keyholders::new(n, threshold);
			let context = keyholders.context();
			let payload = format!("{threshold} of {n}").into_bytes();
			let seed = draw(&context, &payload, 0);
			let envelope = seal(&context, &payload, &seed).unwrap();
			for opened in keyholders.every_opening(&context, &envelope) {
				assert_eq!(opened, Ok(Opened { seed: seed.clone(), payload: payload.clone() }));
				openings += 1;
			}
			assert_eq!(open_with_seed(&context, &envelope, seed.as_bytes()).unwrap().payload, payload);
		}
	}
	assert_eq!(openings, 3 + 4 + 10 + 5 + 15 + 6 + 35 + 21 + 7);
}

#[test]
fn lowest_indices_should_be_taken_when_more_than_the_threshold_release() {
	let keyholders = Keyholders::new(5, 3);
	let context = keyholders.context();
	let envelope = seal(&context, b"bid", &draw(&context, b"bid", 0)).unwrap();
	let mut released = keyholders.release(&[5, 4, 3, 2, 1, 3]);
	assert_eq!(open(&context, &envelope, &released).unwrap().payload, b"bid");
	// Of the two that are not needed nothing is asked.
	released[0].seed = [0; 32];
	released[1].seed = [0; 32];
	assert_eq!(open(&context, &envelope, &released).unwrap().payload, b"bid");
}

#[test]
fn opening_should_be_refused_when_fewer_than_the_threshold_release() {
	let keyholders = Keyholders::new(5, 3);
	let context = keyholders.context();
	let envelope = seal(&context, b"bid", &draw(&context, b"bid", 0)).unwrap();
	for size in 0..3 {
		for chosen in choices(5, size) {
			assert_eq!(open(&context, &envelope, &keyholders.release(&chosen)), Err(OpenError::NotEnough));
		}
	}
	// The same one thrice, and indices that nobody has, do not count.
	let mut released = keyholders.release(&[2, 2, 2, 4]);
	released.push(Released { index: 0, seed: keyholders.seeds[0] });
	released.push(Released { index: 6, seed: keyholders.seeds[0] });
	assert_eq!(open(&context, &envelope, &released), Err(OpenError::NotEnough));
}

#[test]
fn release_should_be_blamed_and_not_the_envelope_when_it_is_not_the_secret_of_its_key() {
	let keyholders = Keyholders::new(5, 3);
	let context = keyholders.context();
	let envelope = seal(&context, b"bid", &draw(&context, b"bid", 0)).unwrap();
	let mut released = keyholders.release(&[1, 3, 4]);
	released[1].seed = keyholders.seeds[3];
	assert_eq!(open(&context, &envelope, &released), Err(OpenError::WrongRelease { index: 3 }));
	released[1].seed = [0; 32];
	assert_eq!(open(&context, &envelope, &released), Err(OpenError::WrongRelease { index: 3 }));
}

#[test]
fn release_should_match_when_it_is_the_seed_of_the_key_and_only_then() {
	let keyholders = Keyholders::new(3, 2);
	assert!(matches(&keyholders.keys[0], &keyholders.seeds[0]));
	assert!(!matches(&keyholders.keys[0], &keyholders.seeds[1]));
	for bit in 0..256 {
		let mut seed = keyholders.seeds[0];
		seed[bit / 8] ^= 1 << (bit % 8);
		assert!(!matches(&keyholders.keys[0], &seed));
	}
}
