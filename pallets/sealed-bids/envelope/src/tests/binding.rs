//! An envelope opens under its own context and no other.

use super::*;

/// Fails unless `envelope` opens under `own` and is malformed under `other`, for every subset and for its sealer.
fn assert_bound(keyholders: &Keyholders, own: &Context<'_>, other: &Context<'_>) {
	let seed = draw(own, b"bid", 0);
	let envelope = seal(own, b"bid", &seed).unwrap();
	assert!(keyholders.every_opening(own, &envelope).iter().all(Result::is_ok));
	for opened in keyholders.every_opening(other, &envelope) {
		assert_eq!(opened, Err(OpenError::Malformed));
	}
	assert_eq!(open_with_seed(other, &envelope, seed.as_bytes()), Err(OpenError::WrongSeed));
	assert_eq!(read(other, &envelope, seed.as_bytes()), Err(OpenError::Malformed));
}

#[test]
fn copied_ciphertext_should_be_malformed_when_submitted_by_another_bidder() {
	let keyholders = Keyholders::new(3, 2);
	let own = keyholders.context();
	assert_bound(&keyholders, &own, &Context { sealer: Sealer::Bidder(6), ..own });
}

#[test]
fn copied_ciphertext_should_be_malformed_when_submitted_to_another_tender() {
	let keyholders = Keyholders::new(3, 2);
	let own = keyholders.context();
	assert_bound(&keyholders, &own, &Context { tender: 2, ..own });
}

#[test]
fn copied_ciphertext_should_be_malformed_when_submitted_on_another_chain() {
	let keyholders = Keyholders::new(3, 2);
	let own = keyholders.context();
	assert_bound(&keyholders, &own, &Context { genesis: [8; 32], ..own });
}

#[test]
fn copied_ciphertext_should_be_malformed_when_submitted_for_another_stage() {
	let keyholders = Keyholders::new(3, 2);
	let own = keyholders.context();
	let price = Context { stage: PRICE, technical: Some([1; 32]), ..own };
	assert_bound(&keyholders, &own, &price);
	assert_bound(&keyholders, &price, &own);
}

#[test]
fn price_should_be_malformed_when_mixed_with_the_technical_envelope_of_another_submission() {
	let keyholders = Keyholders::new(3, 2);
	let price = Context { stage: PRICE, technical: Some([1; 32]), ..keyholders.context() };
	assert_bound(&keyholders, &price, &Context { technical: Some([2; 32]), ..price });
}

#[test]
fn stale_bid_should_be_malformed_when_opened_under_another_version_of_the_tender() {
	let keyholders = Keyholders::new(3, 2);
	let own = keyholders.context();
	assert_bound(&keyholders, &own, &Context { version: 3, ..own });
}

#[test]
fn envelope_should_be_malformed_when_opened_for_other_lots() {
	let keyholders = Keyholders::new(3, 2);
	let own = keyholders.context();
	assert_bound(&keyholders, &own, &Context { lots: 0b111, ..own });
}

#[test]
fn beacon_should_be_malformed_when_taken_for_a_bid_or_for_another_keyholders_beacon() {
	let keyholders = Keyholders::new(3, 2);
	let beacon = Context { sealer: Sealer::Beacon(2), lots: 0, ..keyholders.context() };
	assert_bound(&keyholders, &beacon, &Context { sealer: Sealer::Bidder(2), ..beacon });
	assert_bound(&keyholders, &beacon, &Context { sealer: Sealer::Beacon(3), ..beacon });
}

#[test]
fn envelope_should_be_malformed_when_opened_with_another_threshold() {
	let keyholders = Keyholders::new(7, 4);
	let own = keyholders.context();
	let envelope = seal(&own, b"bid", &draw(&own, b"bid", 0)).unwrap();
	let other = Context { threshold: 5, ..own };
	assert_eq!(open(&other, &envelope, &keyholders.release(&[1, 2, 3, 4, 5])), Err(OpenError::Malformed));
}

#[test]
fn envelope_should_be_malformed_when_keys_are_in_another_order_or_exchanged() {
	let mut keyholders = Keyholders::new(4, 3);
	let own = keyholders.context();
	let envelope = seal(&own, b"bid", &draw(&own, b"bid", 0)).unwrap();
	let stranger = *derive(&[1; 32], &[2; 32], &GENESIS, 1, 0, TECHNICAL).as_bytes();

	keyholders.keys.swap(1, 2);
	keyholders.seeds.swap(1, 2);
	for opened in keyholders.every_opening(&keyholders.context(), &envelope) {
		assert_eq!(opened, Err(OpenError::Malformed));
	}
	keyholders.keys.swap(1, 2);
	keyholders.seeds.swap(1, 2);
	keyholders.seeds[3] = stranger;
	keyholders.keys[3] = ed25519_dalek::SigningKey::from_bytes(&stranger).verifying_key().to_bytes();
	for opened in keyholders.every_opening(&keyholders.context(), &envelope) {
		assert_eq!(opened, Err(OpenError::Malformed));
	}
}

#[test]
fn envelope_should_be_malformed_when_its_parts_are_taken_from_two_of_the_same_bidder() {
	let keyholders = Keyholders::new(3, 2);
	let context = keyholders.context();
	let [one, other] = [1, 2].map(|random| seal(&context, b"bid", &draw(&context, b"bid", random)).unwrap());
	let mut mixes = vec![
		Envelope { ephemeral: other.ephemeral, ..one.clone() },
		Envelope { wraps: other.wraps.clone(), ..one.clone() },
		Envelope { ciphertext: other.ciphertext.clone(), ..one.clone() },
	];
	for at in 0..3 {
		let mut mix = one.clone();
		mix.wraps[at] = other.wraps[at];
		mixes.push(mix);
		let mut mix = one.clone();
		mix.wraps.swap(at, (at + 1) % 3);
		mixes.push(mix);
	}
	for mix in mixes {
		for opened in keyholders.every_opening(&context, &mix) {
			assert_eq!(opened, Err(OpenError::Malformed));
		}
	}
}
