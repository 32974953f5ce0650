use super::*;
use crate::{Keys, UsedKeys};
use curve25519_dalek::{constants::EIGHT_TORSION, edwards::CompressedEdwardsY};
use procurement_envelope::keyholder::Registration;

/// The first keyholder registers this in place of its technical key.
fn with_key(tender: TenderId, change: impl FnOnce(&mut Registration)) -> sp_runtime::DispatchResult {
	let mut keys = registrations(tender, 1);
	change(&mut keys[0]);
	SealedBids::register_keys(signed(KEYHOLDER), tender, keys)
}

#[test]
fn register_keys_should_store_them_when_a_keyholder_of_a_draft_asks() {
	run(|| {
		let tender = draft(3, 2, true);
		let registered = registrations(tender, 2);
		assert_ok!(SealedBids::register_keys(signed(KEYHOLDER + 1), tender, registered.clone()));
		for (stage, registration) in [Technical, Price].into_iter().zip(registered.clone()) {
			let key = HeldKey { holder: KEYHOLDER + 1, registration };
			assert_eq!(Keys::<Test>::get((tender, 0, stage, 2)), Some(key));
		}
		let keys = registered.iter().map(|registration| registration.key).collect();
		let event = Event::KeysRegistered { tender, generation: 0, index: 2, holder: KEYHOLDER + 1, keys };
		System::assert_last_event(event.into());
	});
}

#[test]
fn register_keys_should_replace_them_while_the_tender_is_a_draft() {
	run(|| {
		let tender = draft(3, 2, false);
		let first = registrations(tender, 1);
		assert_ok!(SealedBids::register_keys(signed(KEYHOLDER), tender, first.clone()));
		assert_ok!(register(tender, 1));
		assert_ne!(Keys::<Test>::get((tender, 0, Technical, 1)).unwrap().registration, first[0]);
		assert_noop!(SealedBids::register_keys(signed(KEYHOLDER), tender, first), E::KeyReused);
	});
}

#[test]
fn register_keys_should_be_refused_when_the_signer_is_no_keyholder_of_the_tender() {
	run(|| {
		let tender = draft(3, 2, false);
		let keys = registrations(tender, 1);
		let register = |origin| SealedBids::register_keys(origin, tender, keys.clone());
		assert_noop!(register(RuntimeOrigin::none()), BadOrigin);
		assert_noop!(register(root()), BadOrigin);
		assert_noop!(register(signed(KEYHOLDER + 3)), E::NotKeyholder);
		assert_noop!(register(signed(SUPPLIER)), DispatchError::Other("role missing"));
		Members::insert(KEYHOLDER, (Permissions::all() - Permissions::KEYS, vec![Role::Keyholder]));
		assert_noop!(register(signed(KEYHOLDER)), DispatchError::Other("permission missing"));
		Members::insert(KEYHOLDER, (Permissions::KEYS, Vec::<Role>::new()));
		assert_noop!(register(signed(KEYHOLDER)), DispatchError::Other("role missing"));
		Members::insert(KEYHOLDER, (Permissions::KEYS, vec![Role::Keyholder]));
		assert_ok!(register(signed(KEYHOLDER)));
		let unknown = SealedBids::register_keys(signed(KEYHOLDER), 99, keys.clone());
		assert_noop!(unknown, DispatchError::Other("no such tender"));
	});
}

#[test]
fn register_keys_should_be_refused_when_there_is_not_one_for_each_stage() {
	run(|| {
		let tender = draft(3, 2, true);
		for count in [0, 1, 3] {
			let keys = vec![registration(tender, Technical, 1); count];
			assert_noop!(SealedBids::register_keys(signed(KEYHOLDER), tender, keys), E::WrongKeyCount);
		}
		let single = draft(3, 2, false);
		let keys = vec![registration(single, Technical, 1); 2];
		assert_noop!(SealedBids::register_keys(signed(KEYHOLDER), single, keys), E::WrongKeyCount);
	});
}

#[test]
fn register_keys_should_be_refused_when_keys_are_frozen() {
	run(|| {
		let tender = published(3, 2, false);
		assert_noop!(register(tender, 1), E::KeysFrozen);
		at(DEADLINE);
		assert_noop!(register(tender, 1), E::KeysFrozen);
		let cancelled = published(3, 2, false);
		cancel(cancelled);
		assert_noop!(register(cancelled, 1), E::KeysFrozen);
	});
}

#[test]
fn register_keys_should_be_accepted_when_the_tender_waits_for_fresh_keys() {
	run(|| {
		let tender = published(3, 2, false);
		change(tender, |mock| {
			mock.rekeying = true;
			mock.terms.key_generation = 1;
		});
		assert_ok!(register(tender, 1));
		assert!(Keys::<Test>::contains_key((tender, 1, Technical, 1)));
		assert!(Keys::<Test>::contains_key((tender, 0, Technical, 1)), "the old generation stays");
	});
}

#[test]
fn key_should_be_refused_when_it_is_copied() {
	run(|| {
		let tender = draft(3, 2, true);
		let keys = registrations(tender, 1);
		assert_ok!(SealedBids::register_keys(signed(KEYHOLDER), tender, keys.clone()));
		// By another keyholder of the tender, for another stage, in another tender.
		assert_noop!(SealedBids::register_keys(signed(KEYHOLDER + 1), tender, keys.clone()), E::KeyUnproven);
		let swapped = vec![keys[1].clone(), keys[0].clone()];
		assert_noop!(SealedBids::register_keys(signed(KEYHOLDER), tender, swapped), E::KeyUnproven);
		let other = draft(3, 2, true);
		assert_noop!(SealedBids::register_keys(signed(KEYHOLDER), other, keys.clone()), E::KeyUnproven);
		// By its own holder for its own place.
		assert_noop!(SealedBids::register_keys(signed(KEYHOLDER), tender, keys), E::KeyReused);
	});
}

#[test]
fn key_should_be_refused_when_its_negative_was_registered() {
	run(|| {
		let tender = draft(3, 2, false);
		assert_ok!(register(tender, 2));
		let mut known = Keys::<Test>::get((tender, 0, Technical, 2)).unwrap().registration.key;
		known[31] &= 0x7f;
		assert!(UsedKeys::<Test>::contains_key(known), "the register knows keys without their sign");
		let key = registration(tender, Technical, 1);
		let mut negative = key.key;
		negative[31] ^= 0x80;
		UsedKeys::<Test>::insert(crate::keys::unsigned(negative), ());
		assert_noop!(SealedBids::register_keys(signed(KEYHOLDER), tender, vec![key]), E::KeyReused);
	});
}

#[test]
fn key_should_be_refused_when_it_is_not_canonical() {
	run(|| {
		let tender = draft(3, 2, false);
		assert_noop!(with_key(tender, |key| key.key = [0xff; 32]), E::KeyNotCanonical);
	});
}

#[test]
fn key_should_be_refused_when_it_has_a_low_order() {
	run(|| {
		let tender = draft(3, 2, false);
		for point in EIGHT_TORSION {
			assert_noop!(with_key(tender, |key| key.key = point.compress().0), E::KeyLowOrder);
		}
	});
}

#[test]
fn key_should_be_refused_when_it_is_torsioned() {
	run(|| {
		let tender = draft(3, 2, false);
		for torsion in &EIGHT_TORSION[1..] {
			let torsioned = |key: &mut Registration| {
				let point = CompressedEdwardsY(key.key).decompress().unwrap();
				key.key = (point + torsion).compress().0;
			};
			assert_noop!(with_key(tender, torsioned), E::KeyTorsioned);
		}
	});
}

#[test]
fn key_should_be_refused_when_it_is_unproven() {
	run(|| {
		let tender = draft(3, 2, false);
		assert_noop!(with_key(tender, |key| key.proof[0] ^= 1), E::KeyUnproven);
		assert_noop!(with_key(tender, |key| key.proof = [0; 64]), E::KeyUnproven);
		assert_noop!(with_key(tender, |key| key.salt[0] ^= 1), E::KeyUnproven);
		// Somebody else's key, of which only the public half is known.
		let other = registration(tender, Technical, 2).key;
		assert_noop!(with_key(tender, |key| key.key = other), E::KeyUnproven);
	});
}

#[test]
fn publication_should_be_refused_when_a_key_is_missing() {
	run(|| {
		let tender = draft(3, 2, false);
		assert_noop!(SealedBids::ensure_sealed(tender), E::KeysMissing);
		assert_ok!(register(tender, 1));
		assert_ok!(register(tender, 3));
		assert_noop!(SealedBids::ensure_sealed(tender), E::KeysMissing);
		assert_ok!(register(tender, 2));
		assert_noop!(SealedBids::ensure_sealed(tender), E::BeaconMissing);
	});
}

#[test]
fn publication_should_be_refused_when_a_key_is_another_keyholders() {
	run(|| {
		let tender = keyed(3, 2, false);
		assert_ok!(SealedBids::ensure_sealed(tender));
		change(tender, |mock| mock.keyholders.swap(0, 2));
		assert_noop!(SealedBids::ensure_sealed(tender), E::KeysMissing);
		change(tender, |mock| mock.keyholders = vec![KEYHOLDER, KEYHOLDER + 1, KEYHOLDER + 7]);
		assert_noop!(SealedBids::ensure_sealed(tender), E::KeysMissing);
	});
}

#[test]
fn publication_should_be_refused_when_the_price_stage_has_no_keys() {
	run(|| {
		let tender = keyed(3, 2, false);
		change(tender, |mock| mock.terms.two_envelopes = true);
		assert_noop!(SealedBids::ensure_sealed(tender), E::KeysMissing);
	});
}

#[test]
fn publication_should_be_refused_when_the_threshold_is_out_of_range() {
	run(|| {
		for (n, t) in [(2, 1), (3, 1), (3, 3), (4, 2), (5, 2), (5, 5), (16, 8), (16, 16)] {
			let tender = draft(n, t, false);
			assert_noop!(SealedBids::ensure_sealed(tender), E::ThresholdOutOfRange);
		}
		let tender = keyed(3, 2, false);
		change(tender, |mock| mock.terms.keyholders = 4);
		assert_noop!(SealedBids::ensure_sealed(tender), E::ThresholdOutOfRange);
		for (n, t) in [(3, 2), (4, 3), (5, 3), (16, 9), (16, 15)] {
			assert_ok!(SealedBids::ensure_sealed(keyed(n, t, false)));
		}
	});
}

#[test]
fn publication_should_be_refused_when_a_keyholder_has_lost_its_role() {
	run(|| {
		let tender = keyed(3, 2, false);
		Suspended::insert(KEYHOLDER + 1, b"why".to_vec());
		assert_noop!(SealedBids::ensure_sealed(tender), DispatchError::Other("suspended"));
	});
}
