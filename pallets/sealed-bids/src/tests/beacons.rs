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

/// When bidders can no longer open their own.
const OVER: u64 = DEADLINE + RELEASE_PERIOD + SELF_OPENING;

/// Does something, gives back what came of it, and undoes it.
fn tried<R>(act: impl FnOnce() -> R) -> R {
	let act = || sp_runtime::TransactionOutcome::Rollback(Ok::<_, DispatchError>(act()));
	frame_support::storage::with_transaction(act).unwrap()
}

#[test]
fn draw_seed_should_be_the_same_whichever_keyholders_withhold_and_whoever_opens_its_own() {
	run(|| {
		let tender = published(5, 4, false);
		let sealed = bids(tender, 4);
		at(DEADLINE);
		let all: Vec<u8> = (1..=5).collect();
		let release_all = |of: &[u8]| of.iter().for_each(|index| ok(release(tender, Technical, *index)));
		let seed = tried(|| {
			release_all(&all[..4]);
			blocks();
			SealedBids::draw_seed(tender)
		});
		assert!(seed.is_some());
		// Three released. The other two, who know them all, can have this seed or none; so can the bidders.
		for opened in [&[][..], &[3], &[0, 2], &[0, 1, 2, 3]] {
			let (before, waiting, after) = tried(|| {
				release_all(&all[..3]);
				at(DEADLINE + RELEASE_PERIOD);
				for number in opened {
					let bid = &sealed[*number];
					let bidder = SUPPLIER + u32::try_from(*number).unwrap();
					assert_ok!(SealedBids::self_open(signed(1), tender, Technical, bidder, bid.technical_seed));
				}
				set_time(OVER);
				due_now();
				assert_eq!(book(tender).technical.status, StageStatus::Closing);
				let before = SealedBids::draw_seed(tender);
				at(OVER + DAY);
				assert!(super::tender(tender).opened, "evaluation begins without the seed");
				assert_ok!(SealedBids::do_try_state());
				let waiting = SealedBids::draw_seed(tender);
				assert_ok!(release(tender, Technical, 5));
				assert_eq!(SealedBids::draw_seed(tender), None);
				blocks();
				assert_ok!(SealedBids::do_try_state());
				(before, waiting, SealedBids::draw_seed(tender))
			});
			assert_eq!((before, waiting, after), (None, None, seed), "opened their own: {opened:?}");
		}
	});
}

#[test]
fn draw_seed_should_be_the_same_when_the_threshold_is_reached_while_bids_are_being_marked() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 7);
		at(DEADLINE);
		assert_ok!(release(tender, Technical, 3));
		let seed = tried(|| {
			assert_ok!(release(tender, Technical, 1));
			blocks();
			SealedBids::draw_seed(tender)
		});
		at(OVER - 1);
		set_time(OVER);
		due_now();
		due_now();
		assert_eq!((book(tender).technical.status, book(tender).technical.next), (StageStatus::Closing, 5));
		assert_ok!(release(tender, Technical, 1));
		blocks();
		// What is marked stays marked.
		assert_eq!(outcome(tender, SUPPLIER + 6, Technical), Some(Outcome::Unopened));
		assert!(seed.is_some() && SealedBids::draw_seed(tender) == seed);
		let stage = SealedBids::opening(tender).unwrap().stages.remove(0);
		assert_eq!((stage.done, stage.total), (10, 10));
		assert!(Agenda::get().is_empty());
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
		let other = beacon(tender, 2).encode();
		let resealed = || {
			Beacons::<Test>::mutate((tender, 0, 2), |it| {
				it.as_mut().unwrap().envelope = other.clone().try_into().unwrap()
			})
		};
		assert_ne!(plain, seed_when(&resealed), "a beacon sealed anew");
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
