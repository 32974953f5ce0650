//! Random damage.

use super::*;
use proptest::prelude::*;
use std::sync::LazyLock;

/// A tender, the seed of a bid, and the bid.
static SEALED: LazyLock<(Keyholders, Seed, Envelope)> = LazyLock::new(|| {
	let keyholders = Keyholders::new(3, 2);
	let seed = Seed::from_bytes(bytes("flips", 0));
	let envelope = seal(&keyholders.context(), b"the price is 471", &seed).unwrap();
	(keyholders, seed, envelope)
});

proptest! {
	#![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

	#[test]
	fn envelope_should_never_open_differently_when_bits_are_flipped(
		flips in prop::collection::vec(any::<prop::sample::Index>(), 1..=8),
		chosen in prop::sample::subsequence(vec![1u8, 2, 3], 2),
	) {
		let (keyholders, seed, envelope) = &*SEALED;
		let context = keyholders.context();
		let sealed = envelope.encode();

		let mut flipped = sealed.clone();
		for flip in flips {
			let bit = flip.index(sealed.len() * 8);
			flipped[bit / 8] ^= 1 << (bit % 8);
		}

		// What cannot be decoded cannot be submitted. What can is tried whether or not `check` would refuse it.
		if let Ok(envelope) = Envelope::decode_all(&mut &flipped[..]) {
			prop_assert_eq!(&envelope.encode(), &flipped, "an envelope has one encoding");
			let opened = open(&context, &envelope, &keyholders.release(&chosen));
			let self_opened = open_with_seed(&context, &envelope, seed.as_bytes());
			if flipped == sealed {
				prop_assert_eq!(&opened, &Ok(Opened { seed: seed.clone(), payload: b"the price is 471".to_vec() }));
				prop_assert_eq!(opened, self_opened);
			} else {
				prop_assert_eq!(opened, Err(OpenError::Malformed));
				prop_assert!(matches!(self_opened, Err(OpenError::Malformed | OpenError::WrongSeed)));
			}
		}
	}

	#[test]
	fn bytes_should_be_refused_or_read_back_the_same_when_they_are_random(
		bytes in prop::collection::vec(any::<u8>(), 0..600),
		keyholders in any::<u8>(),
	) {
		if let Ok(envelope) = Envelope::decode_all(&mut &bytes[..]) {
			prop_assert_eq!(envelope.encode(), bytes.clone());
		}
		prop_assert!(Envelope::parse(&bytes, keyholders).is_err());
	}
}

#[test]
fn envelope_should_be_malformed_for_everybody_when_any_one_bit_is_flipped() {
	let keyholders = Keyholders::new(3, 2);
	let context = keyholders.context();
	let envelope = seal(&context, b"bid", &draw(&context, b"bid", 0)).unwrap();
	let sealed = envelope.encode();
	let mut decoded = 0;
	for bit in 0..sealed.len() * 8 {
		let mut flipped = sealed.clone();
		flipped[bit / 8] ^= 1 << (bit % 8);
		let Ok(envelope) = Envelope::decode_all(&mut &flipped[..]) else { continue };
		decoded += 1;
		for opened in keyholders.every_opening(&context, &envelope) {
			assert_eq!(opened, Err(OpenError::Malformed), "bit {bit}");
		}
	}
	// All but those of the suite and of the two lengths: 1, 1 and 2 bytes.
	assert_eq!(decoded, (sealed.len() - 4) * 8);
}
