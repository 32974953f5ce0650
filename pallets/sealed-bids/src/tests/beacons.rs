use super::*;
use crate::{Beacons, DrawSeeds};

#[test]
fn beacon_should_be_stored_when_all_keys_are_registered() {
	run(|| {
		let tender = draft(3, 2, true);
		(1..=3).for_each(|index| ok(register(tender, index)));
		let envelope = beacon(tender, 2);
		assert_ok!(SealedBids::submit_beacon(signed(KEYHOLDER + 1), tender, envelope.encode()));
		let stored = Beacons::<Test>::get((tender, 0, 2)).unwrap();
		assert_eq!((stored.version, stored.envelope.into_inner()), (0, envelope.encode()));
		let event = Event::BeaconSubmitted { tender, generation: 0, index: 2, hash: envelope.hash() };
		System::assert_last_event(event.into());
		assert_ok!(submit_beacon(tender, 2));
		assert_ne!(Beacons::<Test>::get((tender, 0, 2)).unwrap().envelope.into_inner(), envelope.encode());
	});
}

#[test]
fn beacon_should_be_refused_when_a_key_is_missing() {
	run(|| {
		let tender = draft(3, 2, false);
		(1..=3).for_each(|index| ok(register(tender, index)));
		let envelope = beacon(tender, 1).encode();
		crate::Keys::<Test>::remove((tender, 0, Technical, 3));
		assert_noop!(SealedBids::submit_beacon(signed(KEYHOLDER), tender, envelope), E::KeysMissing);
	});
}

#[test]
fn beacon_should_be_refused_when_the_signer_or_the_envelope_is_wrong() {
	run(|| {
		let tender = keyed(3, 2, false);
		let envelope = beacon(tender, 1);
		let submit = |origin, bytes| SealedBids::submit_beacon(origin, tender, bytes);
		assert_noop!(submit(RuntimeOrigin::none(), envelope.encode()), BadOrigin);
		assert_noop!(submit(signed(KEYHOLDER + 3), envelope.encode()), E::NotKeyholder);
		assert_noop!(submit(signed(SUPPLIER), envelope.encode()), DispatchError::Other("role missing"));
		assert_noop!(submit(signed(KEYHOLDER), vec![1; 1_025]), E::EnvelopeTooLong);
		assert_noop!(submit(signed(KEYHOLDER), vec![]), E::NotEnvelope);
		let mut two = envelope.clone();
		two.wraps.pop();
		assert_noop!(submit(signed(KEYHOLDER), two.encode()), E::WrongWraps);
		publish(tender);
		assert_noop!(submit(signed(KEYHOLDER), envelope.encode()), E::KeysFrozen);
	});
}

#[test]
fn beacon_should_fit_when_there_are_sixteen_keyholders() {
	run(|| {
		let tender = keyed(16, 9, false);
		assert_eq!(beacon(tender, 16).encode().len(), 820);
		assert_ok!(SealedBids::ensure_sealed(tender));
	});
}

#[test]
fn publication_should_be_refused_when_a_key_changed_after_a_beacon() {
	run(|| {
		let tender = keyed(3, 2, false);
		assert_ok!(register(tender, 2));
		assert_noop!(SealedBids::ensure_sealed(tender), E::BeaconOutdated);
		assert_ok!(submit_beacon(tender, 1));
		assert_ok!(submit_beacon(tender, 2));
		assert_noop!(SealedBids::ensure_sealed(tender), E::BeaconOutdated);
		assert_ok!(submit_beacon(tender, 3));
		assert_ok!(SealedBids::ensure_sealed(tender));
		change(tender, |mock| mock.terms.threshold = 3);
		change(tender, |mock| mock.terms.keyholders = 3);
		assert_noop!(SealedBids::ensure_sealed(tender), E::ThresholdOutOfRange);
	});
}

#[test]
fn publication_should_be_refused_when_the_threshold_changed_after_the_beacons() {
	run(|| {
		let tender = keyed(5, 3, false);
		change(tender, |mock| mock.terms.threshold = 4);
		assert_noop!(SealedBids::ensure_sealed(tender), E::BeaconOutdated);
	});
}

#[test]
fn beacon_should_open_when_the_tender_was_amended_after_publication() {
	run(|| {
		let tender = published(3, 2, false);
		amend(tender);
		bids(tender, 3);
		open_all(tender);
		for index in 1..=3 {
			let hash = SealedBids::keys(tender).unwrap().keyholders[usize::from(index) - 1].beacon.unwrap();
			assert!(!happened(Event::BeaconSettled { tender, index, contribution: hash }), "opened, not passed over");
		}
		assert!(SealedBids::draw_seed(tender).is_some());
	});
}

#[test]
fn beacon_should_count_by_its_hash_when_it_is_malformed() {
	run(|| {
		let tender = keyed(3, 2, false);
		let mut envelope = beacon(tender, 2);
		envelope.ciphertext[0] ^= 1;
		assert_ok!(SealedBids::submit_beacon(signed(KEYHOLDER + 1), tender, envelope.encode()));
		publish(tender);
		bids(tender, 3);
		open_all(tender);
		assert!(happened(Event::BeaconSettled { tender, index: 2, contribution: envelope.hash() }));
	});
}

#[test]
fn beacon_should_be_malformed_when_it_is_another_keyholders() {
	run(|| {
		let tender = keyed(3, 2, false);
		let copied = beacon(tender, 1);
		assert_ok!(SealedBids::submit_beacon(signed(KEYHOLDER), tender, copied.encode()));
		assert_ok!(SealedBids::submit_beacon(signed(KEYHOLDER + 1), tender, copied.encode()));
		publish(tender);
		bids(tender, 3);
		open_all(tender);
		assert!(!happened(Event::BeaconSettled { tender, index: 1, contribution: copied.hash() }));
		assert!(happened(Event::BeaconSettled { tender, index: 2, contribution: copied.hash() }));
	});
}

#[test]
fn draw_seed_should_be_unknown_until_the_technical_stage_is_opened() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 4);
		at(DEADLINE);
		release_threshold(tender, Technical);
		block();
		assert!(DrawSeeds::<Test>::contains_key(tender), "a batch is gone through");
		assert_eq!(SealedBids::draw_seed(tender), None);
		blocks();
		assert!(SealedBids::draw_seed(tender).is_some());
	});
}

#[test]
fn draw_seed_should_depend_on_each_beacon_and_each_standing_bid_only() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 4);
		let seed_when = |change: &dyn Fn()| {
			frame_support::storage::with_transaction(|| {
				change();
				open_all(tender);
				let seed = SealedBids::draw_seed(tender);
				sp_runtime::TransactionOutcome::Rollback(Ok::<_, DispatchError>(seed.unwrap()))
			})
			.unwrap()
		};
		let plain = seed_when(&|| {});
		assert_eq!(plain, seed_when(&|| {}));
		assert_ne!(plain, seed_when(&|| drop(bid(tender, SUPPLIER + 1, 1_001))), "a bid sealed anew");
		assert_ne!(plain, seed_when(&|| ok(SealedBids::withdraw(signed(SUPPLIER + 3), tender))));
		let without = |then: &dyn Fn()| {
			seed_when(&|| {
				assert_ok!(SealedBids::withdraw(signed(SUPPLIER + 3), tender));
				then();
			})
		};
		let replaced_first = without(&|| {});
		assert_eq!(
			replaced_first,
			without(&|| {
				bid(tender, SUPPLIER + 3, 9);
				assert_ok!(SealedBids::withdraw(signed(SUPPLIER + 3), tender));
			}),
			"what is withdrawn does not count"
		);
	});
}
