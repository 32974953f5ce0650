use super::*;

/// When the scores of a test are locked: at no whole number of release periods after anything.
const LOCKED: u64 = DEADLINE + 10 * DAY + 5 * 3_600_000;

/// A tender with two envelopes whose technical stage is opened.
fn technical_opened(bidders: u32) -> (TenderId, Vec<Sealed>) {
	let tender = published(3, 2, true);
	let sealed = bids(tender, bidders);
	open_all(tender);
	(tender, sealed)
}

/// The scores are locked, at a moment that may have passed.
fn lock(tender: TenderId) {
	change(tender, |mock| mock.scores_locked = Some(LOCKED));
}

#[test]
fn price_should_stay_sealed_until_the_scores_are_locked() {
	run(|| {
		let (tender, sealed) = technical_opened(3);
		assert!(matches!(outcome(tender, SUPPLIER, Technical), Some(Outcome::Opened { .. })));
		assert_eq!(crate::BidPrices::<Test>::iter().count(), 0);
		assert_noop!(release(tender, Price, 1), E::TooEarly);
		assert_noop!(SealedBids::open(signed(1), tender, Price, SUPPLIER), E::KeysNotReleased);
		at(LOCKED - 1);
		lock(tender);
		assert_noop!(release(tender, Price, 1), E::TooEarly);
		at(LOCKED);
		release_threshold(tender, Price);
		blocks();
		let seed = sealed[0].price_seed;
		assert_eq!(outcome(tender, SUPPLIER, Price), Some(Outcome::Opened { seed }));
		assert_eq!(crate::BidPrices::<Test>::get(tender, SUPPLIER).unwrap().into_inner(), payload(LOTS, 1_000).prices);
		assert!(happened(Event::StageOpened { tender, stage: Price }));
	});
}

#[test]
fn price_release_should_be_refused_when_the_technical_stage_is_not_opened() {
	run(|| {
		let tender = published(3, 2, true);
		bids(tender, 3);
		at(DEADLINE);
		change(tender, |mock| mock.scores_locked = Some(DEADLINE));
		assert_noop!(release(tender, Price, 1), E::TooEarly);
		release_threshold(tender, Technical);
		assert_noop!(release(tender, Price, 1), E::TooEarly);
		blocks();
		assert_ok!(release(tender, Price, 1));
	});
}

#[test]
fn bid_should_be_disqualified_when_its_technical_envelope_names_a_price() {
	run(|| {
		let tender = published(3, 2, true);
		bids(tender, 3);
		let early = seal_payloads(tender, SUPPLIER, LOTS, &payload(LOTS, 5), &payload(LOTS, 5));
		assert_ok!(submit_sealed(tender, SUPPLIER, &early));
		open_all(tender);
		assert!(matches!(
			outcome(tender, SUPPLIER, Technical),
			Some(Outcome::Disqualified { reason: Disqualification::PriceInTechnical, .. })
		));
		lock(tender);
		at(LOCKED);
		release_threshold(tender, Price);
		assert_noop!(SealedBids::open(signed(1), tender, Price, SUPPLIER), E::TechnicalFailed);
		blocks();
		assert_eq!(outcome(tender, SUPPLIER, Price), None);
		assert_eq!(book(tender).price.status, StageStatus::Opened);
	});
}

#[test]
fn stages_should_not_open_when_they_come_from_different_submissions() {
	run(|| {
		let tender = published(3, 2, true);
		bids(tender, 3);
		let first = sealed(tender, SUPPLIER, LOTS, 5);
		let second = sealed(tender, SUPPLIER, LOTS, 6);
		let mixed = Sealed { price: first.price, price_seed: first.price_seed, ..second };
		assert_ok!(submit_sealed(tender, SUPPLIER, &mixed));
		open_all(tender);
		assert!(matches!(outcome(tender, SUPPLIER, Technical), Some(Outcome::Opened { .. })));
		lock(tender);
		at(LOCKED);
		release_threshold(tender, Price);
		blocks();
		assert_eq!(outcome(tender, SUPPLIER, Price), Some(Outcome::Malformed));
		assert_eq!(stored(tender, SUPPLIER).bond.state, BondState::Forfeited);
	});
}

#[test]
fn missing_price_keys_should_be_named_and_bids_open_themselves() {
	run(|| {
		let (tender, sealed) = technical_opened(3);
		// Nobody does anything but lock the scores.
		at(LOCKED - 3_600_000);
		lock(tender);
		let due = LOCKED + RELEASE_PERIOD;
		let missing = vec![KEYHOLDER, KEYHOLDER + 1, KEYHOLDER + 2];
		let event = Event::KeysOverdue { tender, stage: Price, missing, self_opening_until: Some(due + SELF_OPENING) };
		// The agenda asks once in a release period and is in time all the same.
		for moment in (LOCKED - 3_600_000..due).step_by(3_600_000) {
			at(moment);
			assert!(!happened(event.clone()));
		}
		at(due);
		assert!(happened(event));
		let seed = sealed[1].price_seed;
		assert_noop!(SealedBids::self_open(signed(1), tender, Price, SUPPLIER, seed), E::WrongSeed);
		assert_ok!(SealedBids::self_open(signed(1), tender, Price, SUPPLIER + 1, seed));
		at(due + SELF_OPENING);
		assert_eq!(outcome(tender, SUPPLIER, Price), Some(Outcome::Unopened));
		assert_eq!(outcome(tender, SUPPLIER + 1, Price), Some(Outcome::Opened { seed }));
		assert_eq!((held(SUPPLIER), held(SUPPLIER + 1)), (0, BOND));
		assert!(Agenda::get().is_empty());
	});
}

#[test]
fn agenda_should_stop_asking_for_scores_when_the_tender_has_ended() {
	run(|| {
		let (tender, _) = technical_opened(3);
		at(DEADLINE + 2 * DAY);
		assert_eq!(Agenda::get().len(), 1);
		cancel(tender);
		at(DEADLINE + 4 * DAY);
		assert!(Agenda::get().is_empty());
		assert_noop!(release(tender, Price, 1), E::TenderEnded);
	});
}

#[test]
fn nothing_should_be_asked_of_a_price_stage_when_there_is_one_envelope() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 3);
		open_all(tender);
		assert_ok!(release(tender, Technical, 3));
		at(DEADLINE + 30 * DAY);
		assert!(Agenda::get().is_empty());
		assert_noop!(SealedBids::open(signed(1), tender, Price, SUPPLIER), E::UnknownStage);
	});
}
