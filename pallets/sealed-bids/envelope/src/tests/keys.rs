//! Keyholders' keys.

use super::*;
use curve25519_dalek::{
	constants::EIGHT_TORSION, edwards::CompressedEdwardsY, scalar::clamp_integer, traits::Identity, EdwardsPoint,
	MontgomeryPoint, Scalar,
};
use ed25519_dalek::{Signature, Signer, SigningKey, Verifier, VerifyingKey};
use sha2::{Digest, Sha512};

/// A registration at index 2 of the technical stage of tender 1, key generation 3.
fn registration() -> Registration {
	register(&[1; 32], &[2; 32], &GENESIS, 1, 3, TECHNICAL, 2)
}

/// Whether a registration holds there.
fn verified(registration: &Registration) -> Result<(), KeyError> {
	verify(registration, &GENESIS, 1, 3, TECHNICAL, 2)
}

/// What the proof of such a registration signs.
fn message(salt: &[u8; 32]) -> Vec<u8> {
	let (tender, generation) = (1u32.to_le_bytes(), 3u32.to_le_bytes());
	[b"procurement-envelope/possession".as_slice(), &GENESIS, &tender, &generation, &[TECHNICAL, 2], salt].concat()
}

#[test]
fn key_should_be_accepted_when_registered_for_its_place() {
	assert_eq!(verified(&registration()), Ok(()));
	let seed = derive(&[1; 32], &[2; 32], &GENESIS, 1, 3, TECHNICAL);
	assert!(matches(&registration().key, seed.as_bytes()));
}

#[test]
fn proof_should_be_refused_when_copied_to_another_place() {
	let registration = registration();
	for (genesis, tender, generation, stage, index) in [
		([8; 32], 1, 3, TECHNICAL, 2),
		(GENESIS, 2, 3, TECHNICAL, 2),
		(GENESIS, 1, 4, TECHNICAL, 2),
		(GENESIS, 1, 3, PRICE, 2),
		(GENESIS, 1, 3, TECHNICAL, 1),
	] {
		let verified = verify(&registration, &genesis, tender, generation, stage, index);
		assert_eq!(verified, Err(KeyError::BadProof));
	}
}

#[test]
fn key_should_be_refused_when_copied_with_another_salt_or_unproven() {
	let good = registration();
	assert_eq!(verified(&Registration { salt: [3; 32], ..good.clone() }), Err(KeyError::BadProof));
	assert_eq!(verified(&Registration { proof: [0; 64], ..good.clone() }), Err(KeyError::BadProof));
	let other = register(&[9; 32], &[2; 32], &GENESIS, 1, 3, TECHNICAL, 2);
	assert_eq!(verified(&Registration { key: other.key, ..good.clone() }), Err(KeyError::BadProof));
	for bit in 0..512 {
		let mut changed = good.clone();
		changed.proof[bit / 8] ^= 1 << (bit % 8);
		assert_eq!(verified(&changed), Err(KeyError::BadProof), "bit {bit}");
	}
}

#[test]
fn proof_should_be_refused_when_its_scalar_is_not_reduced() {
	// S + l signs the same under a lax verifier.
	let order = hex::decode("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010").unwrap();
	let mut changed = registration();
	let mut carry = 0;
	for (byte, add) in changed.proof[32..].iter_mut().zip(order) {
		let sum = u16::from(*byte) + u16::from(add) + carry;
		*byte = sum as u8;
		carry = sum >> 8;
	}
	assert_eq!(verified(&changed), Err(KeyError::BadProof));
}

#[test]
fn proof_should_be_refused_when_its_nonce_is_the_neutral_point() {
	// With R neutral, S = k·x passes a verifier that is not strict, and gives the secret away.
	let mut changed = registration();
	let seed = derive(&[1; 32], &[2; 32], &GENESIS, 1, 3, TECHNICAL);
	let secret = Scalar::from_bytes_mod_order(clamp_integer(SigningKey::from_bytes(seed.as_bytes()).to_scalar_bytes()));
	let neutral = CompressedEdwardsY::identity().to_bytes();
	let hash = Sha512::new().chain_update(neutral).chain_update(changed.key).chain_update(message(&changed.salt));
	let challenge = Scalar::from_bytes_mod_order_wide(&hash.finalize().into());
	changed.proof[..32].copy_from_slice(&neutral);
	changed.proof[32..].copy_from_slice(&(challenge * secret).to_bytes());

	let lax = VerifyingKey::from_bytes(&changed.key).unwrap();
	assert!(lax.verify(&message(&changed.salt), &Signature::from_bytes(&changed.proof)).is_ok());
	assert_eq!(verified(&changed), Err(KeyError::BadProof));
}

#[test]
fn related_key_should_be_refused_when_its_secret_is_not_known() {
	let victim = registration();
	let point = CompressedEdwardsY(victim.key).decompress().unwrap();
	let own = SigningKey::from_bytes(&[4; 32]);
	for related in [-point, point + own.verifying_key().to_edwards(), point + point] {
		let mut changed = Registration { key: related.compress().to_bytes(), ..victim.clone() };
		assert_eq!(verified(&changed), Err(KeyError::BadProof));
		// The attacker's own signature of the very message does not help.
		changed.proof = own.sign(&message(&victim.salt)).to_bytes();
		assert_eq!(verified(&changed), Err(KeyError::BadProof));
		changed.key = own.verifying_key().to_bytes();
		assert_eq!(verified(&changed), Ok(()), "it is the very message");
	}
}

#[test]
fn key_should_be_refused_when_of_low_order() {
	for point in EIGHT_TORSION {
		let key = point.compress().to_bytes();
		assert_eq!(verified(&Registration { key, ..registration() }), Err(KeyError::LowOrder));
		let mut keyholders = Keyholders::new(3, 2);
		keyholders.keys[1] = key;
		let sealed = seal(&keyholders.context(), b"bid", &Seed::from_bytes([1; 32]));
		assert_eq!(sealed, Err(SealError::Key { index: 2, reason: KeyError::LowOrder }));
	}
}

#[test]
fn key_should_be_refused_when_torsioned() {
	let point = CompressedEdwardsY(registration().key).decompress().unwrap();
	for low in &EIGHT_TORSION[1..] {
		let key = (point + low).compress().to_bytes();
		assert_eq!(verified(&Registration { key, ..registration() }), Err(KeyError::Torsioned));
		let mut keyholders = Keyholders::new(3, 2);
		keyholders.keys[2] = key;
		let sealed = seal(&keyholders.context(), b"bid", &Seed::from_bytes([1; 32]));
		assert_eq!(sealed, Err(SealError::Key { index: 3, reason: KeyError::Torsioned }));
	}
}

#[test]
fn key_should_be_refused_when_not_canonical() {
	// No point at all, ...
	let nowhere: [u8; 32] = (2..=255)
		.map(|first| [&[first], &[0; 31][..]].concat().try_into().unwrap())
		.find(|key| CompressedEdwardsY(*key).decompress().is_none())
		.unwrap();
	// ... coordinates from the prime up, which stand for points that have another way of writing, ...
	let mut strange = vec![nowhere];
	for low in 0xed..=0xff {
		for high in [0x7f, 0xff] {
			let mut key = [0xff; 32];
			key[0] = low;
			key[31] = high;
			strange.push(key);
		}
	}
	// ... and points with x = 0 and a sign.
	for first in [1, 0xec] {
		let mut key = if first == 1 { [0; 32] } else { [0xff; 32] };
		key[0] = first;
		key[31] |= 0x80;
		strange.push(key);
	}
	for key in strange {
		assert_eq!(verified(&Registration { key, ..registration() }), Err(KeyError::NotCanonical), "{key:?}");
		let mut keyholders = Keyholders::new(3, 2);
		keyholders.keys[0] = key;
		let sealed = seal(&keyholders.context(), b"bid", &Seed::from_bytes([1; 32]));
		assert_eq!(sealed, Err(SealError::Key { index: 1, reason: KeyError::NotCanonical }));
	}
}

#[test]
fn opening_should_blame_the_key_when_it_is_no_point() {
	let mut keyholders = Keyholders::new(3, 2);
	let envelope = {
		let context = keyholders.context();
		seal(&context, b"bid", &draw(&context, b"bid", 0)).unwrap()
	};
	keyholders.keys[2] = (2..=255)
		.map(|first| [&[first], &[0; 31][..]].concat().try_into().unwrap())
		.find(|key| CompressedEdwardsY(*key).decompress().is_none())
		.unwrap();
	let context = keyholders.context();
	for chosen in choices(3, 2) {
		assert_eq!(open(&context, &envelope, &keyholders.release(&chosen)), Err(OpenError::Key { index: 3 }));
	}
	assert_eq!(open_with_seed(&context, &envelope, &[1; 32]), Err(OpenError::Key { index: 3 }));
}

#[test]
fn keys_should_differ_when_anything_they_are_derived_from_does() {
	let seeds = [
		derive(&[1; 32], &[2; 32], &GENESIS, 1, 3, TECHNICAL),
		derive(&[9; 32], &[2; 32], &GENESIS, 1, 3, TECHNICAL),
		derive(&[1; 32], &[9; 32], &GENESIS, 1, 3, TECHNICAL),
		derive(&[1; 32], &[2; 32], &[9; 32], 1, 3, TECHNICAL),
		derive(&[1; 32], &[2; 32], &GENESIS, 9, 3, TECHNICAL),
		derive(&[1; 32], &[2; 32], &GENESIS, 1, 9, TECHNICAL),
		derive(&[1; 32], &[2; 32], &GENESIS, 1, 3, PRICE),
	];
	for (at, seed) in seeds.iter().enumerate() {
		assert!(seeds[at + 1..].iter().all(|other| other.as_bytes() != seed.as_bytes()));
	}
}

#[test]
fn shared_secret_should_be_the_same_when_computed_from_either_side() {
	for number in 0..64 {
		let signing = SigningKey::from_bytes(&bytes("keyholder", number));
		let (scalar, ephemeral) = (signing.to_scalar_bytes(), bytes("ephemeral", number));
		let key = signing.verifying_key().to_montgomery();
		let public = MontgomeryPoint::mul_base_clamped(ephemeral);
		assert_eq!(public.mul_clamped(scalar).to_bytes(), key.mul_clamped(ephemeral).to_bytes());
		assert_eq!(MontgomeryPoint::mul_base_clamped(scalar).to_bytes(), key.to_bytes());
	}
	// Of 500 random numbers some are over the group's order once clamped, where a reduced scalar would be another.
	let scalar = (0..500).map(|number| bytes("large", number)).find(|scalar| scalar[31] & 0x7f == 0x7f).unwrap();
	let key = EdwardsPoint::mul_base(&Scalar::from_bytes_mod_order(clamp_integer(scalar)));
	assert_eq!(VerifyingKey::from(key).to_montgomery(), MontgomeryPoint::mul_base_clamped(scalar));
}
