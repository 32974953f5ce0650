//! Guessing.

use super::*;
use crate::{
	cipher,
	schedule::{self, Schedule},
};
use sha2::{Digest, Sha256};

/// How many prices are tried, from 1. An auction sample that publishes the bare hash of a bid gives all its bids away
/// to as many guesses.
const PRICES: u64 = 40_000;

/// A bid of that price: everything in it but the price is known to the attacker.
fn bid(price: u64) -> Vec<u8> {
	format!("{{\"lot\":1,\"price\":{price}}}").into_bytes()
}

/// Every seed that somebody without a secret could think of for a guessed payload.
fn guessed_seeds(context: &Context<'_>, envelope: &Envelope, payload: &[u8]) -> Vec<[u8; 32]> {
	let hash = context.hash(envelope.suite).unwrap();
	let known = |random: &[u8; 32]| *draw_seed(random, b"", context, payload).unwrap().as_bytes();
	vec![
		Sha256::digest(payload).into(),
		Sha256::new().chain_update(hash).chain_update(payload).finalize().into(),
		known(&hash),
		known(&envelope.ephemeral),
		known(&GENESIS),
	]
}

/// Whether anything public tells that `payload` is in `envelope`.
fn betrays(context: &Context<'_>, envelope: &Envelope, payload: &[u8]) -> bool {
	let hash = context.hash(envelope.suite).unwrap();
	// The payload, or a plain hash of it, stands somewhere.
	let public = envelope.encode();
	let digests: [[u8; 32]; 2] =
		[Sha256::digest(payload).into(), Sha256::new().chain_update(hash).chain_update(payload).finalize().into()];
	if public.windows(payload.len()).any(|window| window == payload)
		|| public.windows(32).any(|window| digests.iter().any(|digest| digest == window))
	{
		return true;
	}
	// A seed made of what is public gives the ephemeral key, decrypts, or is what the wraps yield with no pad at all.
	guessed_seeds(context, envelope, payload).iter().any(|seed| {
		Schedule::derive(&hash, seed, context.threshold).public() == envelope.ephemeral
			|| cipher::decrypt(&schedule::content(&hash, seed), &hash, envelope).is_some()
			|| envelope.wraps.contains(seed)
	})
}

/// The price that an attacker without a secret finds.
fn attack(context: &Context<'_>, envelope: &Envelope) -> Option<u64> {
	(1..=PRICES).find(|price| betrays(context, envelope, &bid(*price)))
}

#[test]
fn brute_force_of_a_low_entropy_price_should_learn_nothing_from_public_data() {
	let keyholders = Keyholders::new(3, 2);
	let context = keyholders.context();
	let price = 471;
	let payload = bid(price);

	let envelope = seal(&context, &payload, &draw(&context, &payload, 1)).unwrap();
	assert_eq!(attack(&context, &envelope), None);

	// The attack is a real one: it finds the price when the seed follows from the bid ...
	let careless = Seed::from_bytes(Sha256::digest(&payload).into());
	let envelope = seal(&context, &payload, &careless).unwrap();
	assert_eq!(attack(&context, &envelope), Some(price));
	// ... or when the randomness is known and there is no local secret, ...
	let known = draw_seed(&GENESIS, b"", &context, &payload).unwrap();
	let envelope = seal(&context, &payload, &known).unwrap();
	assert_eq!(attack(&context, &envelope), Some(price));
	// ... which is what the local secret is for.
	let saved = draw_seed(&GENESIS, b"a secret of the bidder's own", &context, &payload).unwrap();
	let envelope = seal(&context, &payload, &saved).unwrap();
	assert!(!betrays(&context, &envelope, &payload));
}

#[test]
fn brute_force_should_fail_when_all_but_one_of_the_needed_keyholders_help() {
	let keyholders = Keyholders::new(5, 3);
	let context = keyholders.context();
	let payload = bid(271);
	let seed = draw(&context, &payload, 2);
	let envelope = seal(&context, &payload, &seed).unwrap();
	let hash = context.hash(envelope.suite).unwrap();

	// Two of three shares, unwrapped with the two colluders' true secrets.
	let shares: Vec<_> = [2u8, 4]
		.into_iter()
		.map(|index| {
			let at = usize::from(index) - 1;
			let signing = ed25519_dalek::SigningKey::from_bytes(&keyholders.seeds[at]);
			let ephemeral = curve25519_dalek::MontgomeryPoint(envelope.ephemeral);
			let point = signing.verifying_key().to_montgomery();
			let scalar = signing.to_scalar_bytes();
			let pad = schedule::pad(&hash, &scalar, &ephemeral, &envelope.ephemeral, &point, index);
			(index, crate::shamir::xor(&envelope.wraps[at], &pad))
		})
		.collect();
	assert_eq!(shares[0].1, Schedule::derive(&hash, seed.as_bytes(), 3).polynomial.at(2), "the shares are true");

	// What they make of them is not the seed, nor do guesses of the price tell which third share would be right: it is
	// tested by the ephemeral key, and for that one of 2²⁵⁶ seeds must be guessed.
	assert_ne!(*crate::shamir::at_zero(&shares), *seed.as_bytes());
	assert!(!betrays(&context, &envelope, &payload));
	for price in 1..=500 {
		let mut guess = shares.clone();
		guess.push((1, zeroize::Zeroizing::new(Sha256::digest(bid(price)).into())));
		let opened = open_with_seed(&context, &envelope, &crate::shamir::at_zero(&guess));
		assert_eq!(opened, Err(OpenError::WrongSeed));
	}
}

#[test]
fn envelopes_should_have_nothing_in_common_when_the_same_bid_is_sealed_twice() {
	let keyholders = Keyholders::new(3, 2);
	let context = keyholders.context();
	let [one, other] = [1, 2].map(|random| seal(&context, &bid(9), &draw(&context, &bid(9), random)).unwrap());
	assert_ne!(one.ephemeral, other.ephemeral);
	assert!(one.wraps.iter().all(|wrap| !other.wraps.contains(wrap)));
	for (one, other) in one.ciphertext.chunks(16).zip(other.ciphertext.chunks(16)) {
		assert_ne!(one, other);
	}
	assert_eq!(one.encode().len(), other.encode().len());
}

#[test]
fn length_should_tell_nothing_when_prices_differ_in_digits() {
	let keyholders = Keyholders::new(3, 2);
	let context = keyholders.context();
	let lengths = [1, 999, 123_456_789_012].map(|price| {
		let payload = bid(price);
		seal(&context, &payload, &draw(&context, &payload, 1)).unwrap().encode().len()
	});
	assert_eq!(lengths, [lengths[0]; 3]);
}
