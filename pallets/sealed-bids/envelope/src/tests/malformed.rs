//! Envelopes that a cheating sealer makes with all its knowledge: nobody opens them, whoever releases.

use super::*;
use crate::{
	cipher,
	schedule::{pad, Schedule},
	seal::seal_frame,
	shamir::{xor, Polynomial},
};
use proptest::prelude::*;
use zeroize::Zeroizing;

/// What a cheating sealer chooses freely. Everything else is done as the protocol says, the tag included.
struct Forgery {
	/// Whose content key is used.
	content_of: [u8; 32],
	/// Whose ephemeral secret is used.
	ephemeral_of: [u8; 32],
	/// The share that each keyholder finds.
	shares: Vec<[u8; 32]>,
}

/// Makes the envelope.
fn forge(context: &Context<'_>, forgery: &Forgery) -> Envelope {
	let hash = context.hash(Suite::Curve25519).unwrap();
	let schedule = Schedule::derive(&hash, &forgery.ephemeral_of, context.threshold);
	let ephemeral = schedule.public();
	let wraps: Vec<_> = (1..)
		.zip(context.keys)
		.zip(&forgery.shares)
		.map(|((index, key), share)| {
			let point = key_point(key).unwrap().to_montgomery();
			*xor(share, &pad(&hash, &schedule.ephemeral, &point, &ephemeral, &point, index))
		})
		.collect();
	let content = crate::schedule::content(&hash, &forgery.content_of);
	let ciphertext = cipher::encrypt(&content, &hash, &ephemeral, &wraps, frame(b"bid").unwrap()).unwrap();
	Envelope { suite: Suite::Curve25519, ephemeral, wraps, ciphertext }
}

/// Shares as the protocol makes them from `seed`.
fn honest_shares(context: &Context<'_>, seed: &[u8; 32]) -> Vec<[u8; 32]> {
	let hash = context.hash(Suite::Curve25519).unwrap();
	let polynomial = Schedule::derive(&hash, seed, context.threshold).polynomial;
	(1..).zip(context.keys).map(|(index, _)| *polynomial.at(index)).collect()
}

/// Fails unless no set of keyholders opens `envelope`, and none of `seeds` does.
fn assert_malformed(keyholders: &Keyholders, envelope: &Envelope, seeds: &[[u8; 32]]) {
	let context = keyholders.context();
	assert_eq!(check(envelope, keyholders.keys.len() as u8), Ok(()), "it looks right");
	for opened in keyholders.every_opening(&context, envelope) {
		assert_eq!(opened, Err(OpenError::Malformed));
	}
	for seed in seeds {
		let opened = open_with_seed(&context, envelope, seed);
		assert!(matches!(opened, Err(OpenError::Malformed | OpenError::WrongSeed)), "{opened:?}");
	}
}

#[test]
fn forgery_should_open_when_it_cheats_in_nothing() {
	let keyholders = Keyholders::new(5, 3);
	let context = keyholders.context();
	let seed = [1; 32];
	let forgery = Forgery { content_of: seed, ephemeral_of: seed, shares: honest_shares(&context, &seed) };
	assert_eq!(forge(&context, &forgery), seal(&context, b"bid", &Seed::from_bytes(seed)).unwrap());
}

#[test]
fn inconsistent_shares_should_be_malformed_for_every_subset_when_one_share_is_wrong() {
	let keyholders = Keyholders::new(5, 3);
	let context = keyholders.context();
	let seed = [1; 32];
	for at in 0..5 {
		let mut shares = honest_shares(&context, &seed);
		shares[at][7] ^= 1;
		let envelope = forge(&context, &Forgery { content_of: seed, ephemeral_of: seed, shares });
		// Keyholders without the wrong share find the true seed, and still refuse.
		assert_malformed(&keyholders, &envelope, &[seed]);
		assert_eq!(open_with_seed(&context, &envelope, &seed), Err(OpenError::Malformed));
		// Reading alone would not have noticed: that is why it is for envelopes that were opened.
		assert_eq!(read(&context, &envelope, &seed).unwrap(), b"bid");
	}
}

#[test]
fn inconsistent_shares_should_be_malformed_for_every_subset_when_two_groups_would_find_two_seeds() {
	let keyholders = Keyholders::new(6, 4);
	let context = keyholders.context();
	let (one, other) = ([1; 32], [2; 32]);
	let (mut shares, others) = (honest_shares(&context, &one), honest_shares(&context, &other));
	shares[4..].copy_from_slice(&others[4..]);
	for (content_of, ephemeral_of) in [(one, one), (one, other), (other, one), (other, other)] {
		let envelope = forge(&context, &Forgery { content_of, ephemeral_of, shares: shares.clone() });
		assert_malformed(&keyholders, &envelope, &[one, other]);
	}
}

#[test]
fn shares_should_be_malformed_when_on_another_polynomial_with_the_same_seed() {
	let keyholders = Keyholders::new(5, 3);
	let context = keyholders.context();
	let seed = [1; 32];
	// Of the right degree, of one too low and of one too high: the first two give every subset the true seed.
	for degree in [2, 1, 3] {
		let coefficients = (0..=degree).map(|power| Zeroizing::new([1 + power; 32])).collect();
		let polynomial = Polynomial { coefficients };
		assert_eq!(*polynomial.at(0), seed);
		let shares = (1..=5).map(|index| *polynomial.at(index)).collect();
		let envelope = forge(&context, &Forgery { content_of: seed, ephemeral_of: seed, shares });
		assert_malformed(&keyholders, &envelope, &[seed]);
	}
}

#[test]
fn envelope_should_be_malformed_when_ephemeral_or_content_key_are_of_another_seed() {
	let keyholders = Keyholders::new(5, 3);
	let context = keyholders.context();
	let (one, other) = ([1; 32], [2; 32]);
	for (content_of, ephemeral_of) in [(one, other), (other, one)] {
		let shares = honest_shares(&context, &one);
		assert_malformed(&keyholders, &forge(&context, &Forgery { content_of, ephemeral_of, shares }), &[one, other]);
	}
}

#[test]
fn envelope_should_be_malformed_when_the_tag_does_not_cover_its_own_parts() {
	let keyholders = Keyholders::new(3, 2);
	let context = keyholders.context();
	let hash = context.hash(Suite::Curve25519).unwrap();
	let seed = [1; 32];
	let good = seal(&context, b"bid", &Seed::from_bytes(seed)).unwrap();
	let content = crate::schedule::content(&hash, &seed);
	let sealed_over = |hash, ephemeral, wraps: &[[u8; 32]]| {
		let ciphertext = cipher::encrypt(&content, hash, ephemeral, wraps, frame(b"bid").unwrap()).unwrap();
		Envelope { ciphertext, ..good.clone() }
	};
	assert_eq!(sealed_over(&hash, &good.ephemeral, &good.wraps), good);
	assert_malformed(&keyholders, &sealed_over(&[0; 32], &good.ephemeral, &good.wraps), &[seed]);
	assert_malformed(&keyholders, &sealed_over(&hash, &[0; 32], &good.wraps), &[seed]);
	assert_malformed(&keyholders, &sealed_over(&hash, &good.ephemeral, &good.wraps[..2]), &[seed]);
}

#[test]
fn padding_should_be_malformed_when_not_canonical() {
	let keyholders = Keyholders::new(3, 2);
	let context = keyholders.context();
	let hash = context.hash(Suite::Curve25519).unwrap();
	let seed = [1; 32];
	let good = frame(b"bid").unwrap();
	let strange = |change: fn(&mut Vec<u8>)| {
		let mut plaintext = good.clone();
		change(&mut plaintext);
		seal_frame(&context, &hash, plaintext, &seed).unwrap()
	};
	let changes: [fn(&mut Vec<u8>); 8] = [
		// Something after the payload, at its end and at the frame's.
		|plaintext| plaintext[7] = 1,
		|plaintext| plaintext[255] = 0x80,
		// Payloads that claim to be longer than the frame: just, and by far.
		|plaintext| plaintext[..4].copy_from_slice(&253u32.to_le_bytes()),
		|plaintext| plaintext[..4].copy_from_slice(&u32::MAX.to_le_bytes()),
		|plaintext| plaintext[..4].copy_from_slice(&(u32::MAX - 3).to_le_bytes()),
		// One that claims to be shorter, so that its end is padding.
		|plaintext| plaintext[..4].copy_from_slice(&2u32.to_le_bytes()),
		// A class larger than needed.
		|plaintext| plaintext.resize(768, 0),
		|plaintext| plaintext.resize(15_808, 0),
	];
	assert_eq!(strange(|_| ()), seal(&context, b"bid", &Seed::from_bytes(seed)).unwrap());
	for change in changes {
		assert_malformed(&keyholders, &strange(change), &[seed]);
	}
	// A class too small for a length that would need the next one.
	let mut short = Zeroizing::new(253u32.to_le_bytes().to_vec());
	short.resize(256, 7);
	assert_malformed(&keyholders, &seal_frame(&context, &hash, short, &seed).unwrap(), &[seed]);
}

#[test]
fn envelope_should_be_malformed_when_oversize() {
	let keyholders = Keyholders::new(3, 2);
	let context = keyholders.context();
	let hash = context.hash(Suite::Curve25519).unwrap();
	let seed = [1; 32];
	let mut long = Zeroizing::new((MAX_PAYLOAD as u32 + 1).to_le_bytes().to_vec());
	long.resize(15_809, 7);
	let envelope = seal_frame(&context, &hash, long, &seed).unwrap();
	assert_eq!(check(&envelope, 3), Err(EnvelopeError::SizeClass));
	assert_eq!(Envelope::parse(&envelope.encode(), 3), Err(EnvelopeError::Encoding));
	for opened in keyholders.every_opening(&context, &envelope) {
		assert_eq!(opened, Err(OpenError::Malformed));
	}
	assert_eq!(open_with_seed(&context, &envelope, &seed), Err(OpenError::Malformed));
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

	#[test]
	fn every_subset_should_agree_when_a_sealer_cheats_in_any_way(
		n in 3u8..=5,
		threshold in 2u8..=4,
		from in prop::collection::vec(0u8..3, 5),
		content in 0u8..3,
		ephemeral in 0u8..3,
	) {
		prop_assume!(2 * threshold > n && threshold < n);
		let keyholders = Keyholders::new(n, threshold);
		let context = keyholders.context();
		let seeds = [[1; 32], [2; 32], [3; 32]];
		let shares = (0..usize::from(n))
			.map(|at| honest_shares(&context, &seeds[usize::from(from[at])])[at])
			.collect();
		let (content_of, ephemeral_of) = (seeds[usize::from(content)], seeds[usize::from(ephemeral)]);
		let envelope = forge(&context, &Forgery { content_of, ephemeral_of, shares });

		let honest = content == ephemeral && from[..usize::from(n)].iter().all(|seed| *seed == content);
		let opened = keyholders.every_opening(&context, &envelope);
		prop_assert!(opened.iter().all(|other| other == &opened[0]));
		prop_assert_eq!(opened[0].is_ok(), honest);
		// And the sealer with its own seed, honest or not, gets no other answer.
		for seed in seeds {
			prop_assert!(open_with_seed(&context, &envelope, &seed).is_ok() == (honest && seed == content_of));
		}
	}
}
