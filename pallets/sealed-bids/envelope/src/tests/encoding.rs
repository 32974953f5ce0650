//! How envelopes lie in bytes, and what is refused at once.

use super::*;
use codec::{Compact, DecodeWithMemLimit, MaxEncodedLen};
use curve25519_dalek::{constants::EIGHT_TORSION, MontgomeryPoint};

/// A good envelope of a tender with three keyholders.
fn envelope() -> Envelope {
	let keyholders = Keyholders::new(3, 2);
	let context = keyholders.context();
	seal(&context, b"bid", &draw(&context, b"bid", 0)).unwrap()
}

/// A number of 32 bytes, little-endian, from hexadecimal.
fn number(hex: &str) -> [u8; 32] {
	hex::decode(hex).unwrap().try_into().unwrap()
}

#[test]
fn envelope_should_read_back_when_encoded() {
	let envelope = envelope();
	let encoded = envelope.encode();
	assert_eq!(encoded.len(), 1 + 32 + 1 + 3 * 32 + 2 + 256 + TAG);
	assert_eq!(Envelope::decode_all(&mut &encoded[..]).as_ref(), Ok(&envelope));
	assert_eq!(Envelope::parse(&encoded, 3), Ok(envelope));
}

#[test]
fn largest_envelope_should_fit_when_there_are_sixteen_keyholders() {
	let keyholders = Keyholders::new(16, 9);
	let context = keyholders.context();
	let payload = vec![1; MAX_PAYLOAD];
	let envelope = seal(&context, &payload, &draw(&context, &payload, 0)).unwrap();
	let encoded = envelope.encode();
	assert!(encoded.len() <= MAX_ENVELOPE && encoded.len() > MAX_ENVELOPE - 64);
	assert!(Envelope::max_encoded_len() == MAX_ENVELOPE);
	assert_eq!(Envelope::parse(&encoded, 16), Ok(envelope.clone()));
	assert_eq!(
		open(&context, &envelope, &keyholders.release(&[1, 3, 4, 6, 8, 9, 12, 15, 16])).unwrap().payload,
		payload
	);
}

#[test]
fn envelope_should_have_the_smallest_class_that_fits_when_sealed() {
	let keyholders = Keyholders::new(5, 3);
	let context = keyholders.context();
	let mut from = 0;
	for class in SIZE_CLASSES {
		for length in [from, class - 4] {
			let payload = vec![0; length];
			let seed = draw(&context, &payload, 0);
			let envelope = seal(&context, &payload, &seed).unwrap();
			assert_eq!(envelope.encode().len(), class + 52 + 32 * 5);
			assert_eq!(check(&envelope, 5), Ok(()));
			assert_eq!(open_with_seed(&context, &envelope, seed.as_bytes()).unwrap().payload, payload);
		}
		from = class - 3;
	}
	assert_eq!(from, MAX_PAYLOAD + 1);
}

#[test]
fn bytes_should_be_refused_when_the_suite_is_unknown() {
	for suite in (0..=255).filter(|suite| *suite != 1) {
		let mut encoded = envelope().encode();
		encoded[0] = suite;
		assert_eq!(Envelope::parse(&encoded, 3), Err(EnvelopeError::Suite));
		assert!(Envelope::decode(&mut &encoded[..]).is_err());
	}
}

#[test]
fn bytes_should_be_refused_when_cut_short_or_followed_by_more() {
	let encoded = envelope().encode();
	for length in 0..encoded.len() {
		assert_eq!(Envelope::parse(&encoded[..length], 3), Err(EnvelopeError::Encoding));
	}
	assert_eq!(Envelope::parse(&[&encoded[..], &[0]].concat(), 3), Err(EnvelopeError::Encoding));
}

#[test]
fn bytes_should_be_refused_when_longer_than_an_envelope_may_be() {
	let mut encoded = envelope().encode();
	encoded.resize(MAX_ENVELOPE, 0);
	assert_eq!(Envelope::parse(&encoded, 3), Err(EnvelopeError::Encoding));
	encoded.push(0);
	assert_eq!(Envelope::parse(&encoded, 3), Err(EnvelopeError::TooLong));
}

#[test]
fn bytes_should_be_refused_when_a_length_is_written_in_a_longer_way() {
	let Envelope { suite, ephemeral, wraps, ciphertext } = envelope();
	let short = [&[3 << 2][..], &[(3 << 2) | 1, 0], &[(3 << 2) | 2, 0, 0, 0], &[3, 3, 0, 0, 0]];
	for (at, count) in short.into_iter().enumerate() {
		let encoded = [
			&suite.encode()[..],
			&ephemeral,
			count,
			wraps.as_flattened(),
			&Compact(ciphertext.len() as u32).encode(),
			&ciphertext,
		]
		.concat();
		assert_eq!(Envelope::decode_all(&mut &encoded[..]).is_ok(), at == 0);
	}
}

#[test]
fn memory_should_not_be_taken_when_a_length_is_over_its_bound() {
	let head = |count: u32| [&[1][..], &[9; 32], &Compact(count).encode()].concat();
	let tail = |count: u32, length: u32| {
		let wraps = vec![1; 32 * count as usize];
		[head(count), wraps, Compact(length).encode()].concat()
	};
	let error = |bytes: Vec<u8>| format!("{}", Envelope::decode(&mut &bytes[..]).unwrap_err());
	assert!(error(head(17)).contains("more wraps than keyholders"));
	assert!(error(head(u32::MAX)).contains("more wraps than keyholders"));
	assert!(error(tail(16, 15_808 + 17)).contains("the ciphertext is too long"));
	assert!(error(tail(16, u32::MAX)).contains("the ciphertext is too long"));

	// What is allowed is announced before it is taken; a limit is what may not be reached.
	let encoded = envelope().encode();
	assert!(Envelope::decode_with_mem_limit(&mut &encoded[..], 3 * 32 + 272 + 1).is_ok());
	assert!(Envelope::decode_with_mem_limit(&mut &encoded[..], 3 * 32 + 272).is_err());
	assert!(Envelope::decode_with_mem_limit(&mut &encoded[..34], 3 * 32).unwrap_err().to_string().contains("limit"));
}

#[test]
fn envelope_should_be_refused_when_it_has_not_one_wrap_for_each_keyholder() {
	let mut envelope = envelope();
	for keyholders in (0..=255).filter(|keyholders| *keyholders != 3) {
		assert_eq!(check(&envelope, keyholders), Err(EnvelopeError::Wraps));
	}
	envelope.wraps.pop();
	assert_eq!(Envelope::parse(&envelope.encode(), 3), Err(EnvelopeError::Wraps));

	// And it opens for nobody.
	let keyholders = Keyholders::new(3, 2);
	for opened in keyholders.every_opening(&keyholders.context(), &envelope) {
		assert_eq!(opened, Err(OpenError::Malformed));
	}
}

#[test]
fn envelope_should_be_refused_when_its_length_is_of_no_size_class() {
	for length in 0..=15_808 + TAG {
		let envelope = Envelope { ciphertext: vec![0; length], ..envelope_without_sealing() };
		let allowed = length >= TAG && SIZE_CLASSES.contains(&(length - TAG));
		assert_eq!(check(&envelope, 3), if allowed { Ok(()) } else { Err(EnvelopeError::SizeClass) }, "{length}");
	}
}

/// Looks like an envelope, and is none.
fn envelope_without_sealing() -> Envelope {
	Envelope { suite: Suite::Curve25519, ephemeral: [9; 32], wraps: vec![[1; 32]; 3], ciphertext: vec![0; 272] }
}

#[test]
fn ephemeral_key_should_be_refused_when_of_low_order() {
	let mut low: Vec<_> = EIGHT_TORSION.iter().map(|point| point.to_montgomery().to_bytes()).collect();
	// The points of low order on the curve and on its twist, as RFC 7748's implementers list them.
	low.push(number("0000000000000000000000000000000000000000000000000000000000000000"));
	low.push(number("0100000000000000000000000000000000000000000000000000000000000000"));
	low.push(number("e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800"));
	low.push(number("5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157"));
	low.push(number("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"));
	let keyholders = Keyholders::new(3, 2);
	for ephemeral in low {
		assert_eq!(MontgomeryPoint(ephemeral).mul_clamped([0x5a; 32]).to_bytes(), [0; 32], "it is of low order");
		let envelope = Envelope { ephemeral, ..envelope() };
		assert_eq!(check(&envelope, 3), Err(EnvelopeError::LowOrder));
		for opened in keyholders.every_opening(&keyholders.context(), &envelope) {
			assert_eq!(opened, Err(OpenError::Malformed));
		}
	}
}

#[test]
fn ephemeral_key_should_be_refused_when_not_canonical() {
	let keyholders = Keyholders::new(3, 2);
	let mut strange = vec![[0xff; 32]];
	// From the prime to the end of 255 bits, the small coordinates again ...
	for low in 0xed..=0xff {
		let mut ephemeral = [0xff; 32];
		ephemeral[0] = low;
		ephemeral[31] = 0x7f;
		strange.push(ephemeral);
	}
	// ... and the unused top bit of a good key.
	let mut ephemeral = envelope().ephemeral;
	ephemeral[31] |= 0x80;
	strange.push(ephemeral);
	for ephemeral in strange {
		let envelope = Envelope { ephemeral, ..envelope() };
		assert_eq!(check(&envelope, 3), Err(EnvelopeError::NotCanonical));
		for opened in keyholders.every_opening(&keyholders.context(), &envelope) {
			assert_eq!(opened, Err(OpenError::Malformed));
		}
	}
	let mut largest = [0xff; 32];
	largest[0] = 0xeb;
	largest[31] = 0x7f;
	assert_eq!(check(&Envelope { ephemeral: largest, ..envelope() }, 3), Ok(()));
}

#[test]
fn ephemeral_key_should_be_malformed_when_torsioned_or_on_the_twist() {
	let keyholders = Keyholders::new(3, 2);
	let context = keyholders.context();
	let seed = draw(&context, b"bid", 0);
	let envelope = seal(&context, b"bid", &seed).unwrap();
	let point = MontgomeryPoint(envelope.ephemeral).to_edwards(0).unwrap();
	// With torsion added, clamping gives every keyholder the same pads as before: only deriving it again tells.
	let mut strange: Vec<_> = EIGHT_TORSION[1..].iter().map(|low| (point + low).to_montgomery().to_bytes()).collect();
	strange.push(
		(2..=255)
			.map(|first| [&[first], &[0; 31][..]].concat().try_into().unwrap())
			.find(|u| MontgomeryPoint(*u).to_edwards(0).is_none())
			.unwrap(),
	);
	for ephemeral in strange {
		assert_ne!(ephemeral, envelope.ephemeral);
		let envelope = Envelope { ephemeral, ..envelope.clone() };
		assert_eq!(check(&envelope, 3), Ok(()));
		for opened in keyholders.every_opening(&context, &envelope) {
			assert_eq!(opened, Err(OpenError::Malformed));
		}
		assert_eq!(open_with_seed(&context, &envelope, seed.as_bytes()), Err(OpenError::WrongSeed));
	}
}

#[test]
fn hash_should_differ_when_any_byte_does() {
	let envelope = envelope();
	let encoded = envelope.encode();
	let mut hashes = vec![envelope.hash()];
	for at in [1, 32, 34, 129, 132, encoded.len() - 1] {
		let mut changed = encoded.clone();
		changed[at] ^= 1;
		hashes.push(Envelope::decode_all(&mut &changed[..]).unwrap().hash());
	}
	hashes.sort_unstable();
	hashes.dedup();
	assert_eq!(hashes.len(), 7);
}
