use super::*;
use procurement_primitives::agenda::{Progress, Task as _};

#[test]
fn opening_should_begin_at_the_deadline_when_a_lot_has_enough_bids() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 3);
		set_time(DEADLINE - 1);
		due_now();
		assert_eq!(book(tender).technical.status, StageStatus::Sealed);
		set_time(DEADLINE);
		due_now();
		assert_eq!(shown(tender), (StageStatus::AwaitingKeys, Some(DEADLINE)));
		let keys_due = DEADLINE + RELEASE_PERIOD;
		let begun = || Event::OpeningBegun { tender, stage: Technical, since: DEADLINE, keys_due };
		System::assert_last_event(begun().into());
		assert_eq!(book(tender).technical.status, StageStatus::Sealed, "no key is out");
		// It looks again, and says nothing twice.
		let told = System::events().len();
		at(keys_due - 1);
		assert_eq!((System::events().len(), super::tender(tender).closed), (told, None));
		at(keys_due);
		let expected = StageRecord { status: StageStatus::AwaitingKeys, since: DEADLINE, released: 0, next: 0 };
		assert_eq!((book(tender).technical, super::tender(tender).closed), (expected, Some(DEADLINE)));
		assert_eq!(System::events().iter().filter(|record| record.event == begun().into()).count(), 1);
	});
}

/// Where the technical stage stands for whoever asks, and since when.
fn shown(tender: TenderId) -> (StageStatus, Option<u64>) {
	let stage = SealedBids::opening(tender).unwrap().stages.remove(0);
	(stage.status, stage.since)
}

#[test]
fn opening_should_begin_for_good_when_the_first_key_is_out() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 3);
		at(DEADLINE);
		assert_eq!(super::tender(tender).closed, None);
		let secret = [0; 32];
		assert_noop!(SealedBids::release(signed(1), tender, Technical, 1, secret), E::WrongSecret);
		assert_ok!(release(tender, Technical, 1));
		assert_eq!(super::tender(tender).closed, Some(DEADLINE));
		let due = Agenda::get().into_iter().filter(|task| task.2 == Step::KeysDue { tender, stage: Technical });
		assert_eq!(due.map(|task| task.0).collect::<Vec<_>>(), vec![DEADLINE + RELEASE_PERIOD]);
		assert_ok!(release(tender, Technical, 2));
		blocks();
		assert!(super::tender(tender).opened);
	});
}

#[test]
fn opening_should_begin_for_good_when_a_bidder_opens_its_own() {
	run(|| {
		let tender = published(3, 2, false);
		let sealed = bids(tender, 3);
		set_time(DEADLINE + RELEASE_PERIOD);
		let open = |seed| SealedBids::self_open(signed(1), tender, Technical, SUPPLIER, seed);
		assert_noop!(open([0; 32]), E::WrongSeed);
		assert_ok!(open(sealed[0].technical_seed));
		assert_eq!(super::tender(tender).closed, Some(DEADLINE));
	});
}

#[test]
fn bids_should_be_taken_again_when_an_outage_is_recorded_before_a_key_is_out() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 3);
		let late = sealed(tender, SUPPLIER + 3, LOTS, 1);
		let seed = secret(tender, Technical, 1);
		at(DEADLINE);
		assert_noop!(submit_sealed(tender, SUPPLIER + 3, &late), E::DeadlinePassed);
		set_time(DEADLINE + DAY / 4);
		let moved = DEADLINE + DAY / 2;
		change(tender, |mock| mock.terms.bid_deadline = moved);
		assert_eq!(shown(tender), (StageStatus::Sealed, None));
		assert_ok!(submit_sealed(tender, SUPPLIER + 3, &late));
		assert_noop!(SealedBids::release(signed(1), tender, Technical, 1, seed), E::TooEarly);
		at(moved);
		assert_eq!(shown(tender), (StageStatus::AwaitingKeys, Some(moved)));
		let keys_due = moved + RELEASE_PERIOD;
		assert!(happened(Event::OpeningBegun { tender, stage: Technical, since: moved, keys_due }));
		assert_noop!(submit_sealed(tender, SUPPLIER + 3, &late), E::DeadlinePassed);
		release_threshold(tender, Technical);
		blocks();
		assert_eq!((book(tender).technical.since, crate::Outcomes::<Test>::iter().count()), (moved, 4));
	});
}

#[test]
fn tender_should_end_unopened_when_bids_are_withdrawn_after_an_outage_moved_the_deadline() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 3);
		at(DEADLINE);
		change(tender, |mock| mock.terms.bid_deadline += DAY / 2);
		assert_ok!(SealedBids::withdraw(signed(SUPPLIER), tender));
		at(DEADLINE + DAY / 2 + RELEASE_PERIOD);
		assert_eq!(super::tender(tender).ended, Some(Ending::TooFewBids));
		assert!(Agenda::get().is_empty());
	});
}

#[test]
fn leak_should_count_as_early_when_an_outage_has_moved_the_deadline() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 3);
		let seed = secret(tender, Technical, 1);
		at(DEADLINE);
		assert_noop!(SealedBids::report_leak(signed(1), tender, 0, Technical, 1, seed), E::ReleaseAllowed);
		change(tender, |mock| mock.terms.bid_deadline += DAY);
		assert_ok!(SealedBids::report_leak(signed(1), tender, 0, Technical, 1, seed));
		assert!(super::tender(tender).rekeying);
	});
}

#[test]
fn opening_should_wait_when_the_deadline_has_moved() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 3);
		change(tender, |mock| mock.terms.bid_deadline += DAY);
		at(DEADLINE);
		assert_eq!(book(tender).technical.status, StageStatus::Sealed);
		assert_noop!(release(tender, Technical, 1), E::TooEarly);
		at(DEADLINE + DAY);
		assert_eq!(shown(tender), (StageStatus::AwaitingKeys, Some(DEADLINE + DAY)));
	});
}

#[test]
fn tender_should_end_unopened_when_too_few_bids_stand() {
	run(|| {
		let tender = published(3, 2, true);
		bids(tender, 2);
		at(DEADLINE + RELEASE_PERIOD);
		assert_eq!(super::tender(tender).ended, Some(Ending::TooFewBids));
		assert_eq!(book(tender).technical.status, StageStatus::TooFewBids);
		assert!(happened(Event::TooFewBidsReceived { tender }));
		assert_eq!((held(SUPPLIER), held(SUPPLIER + 1)), (0, 0));
		assert_eq!(stored(tender, SUPPLIER).bond.state, BondState::Returned);
		for stage in [Technical, Price] {
			assert_noop!(release(tender, stage, 1), E::TooFewBids);
			assert_noop!(SealedBids::open(signed(BUYER), tender, stage, SUPPLIER), E::TooFewBids);
		}
		assert!(Agenda::get().is_empty());
	});
}

#[test]
fn bids_should_be_taken_again_when_an_outage_kept_them_away_and_is_recorded_after_the_deadline() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 2);
		// The chain comes back after the deadline; the council is told, and takes some hours.
		at(DEADLINE + RELEASE_PERIOD - 1);
		assert_eq!(super::tender(tender).ended, None);
		assert_noop!(release(tender, Technical, 1), E::TooFewBids);
		let late = sealed(tender, SUPPLIER + 2, LOTS, 5);
		assert_noop!(submit_sealed(tender, SUPPLIER + 2, &late), E::DeadlinePassed);
		let moved = DEADLINE + 2 * DAY;
		change(tender, |mock| mock.terms.bid_deadline = moved);
		assert_ok!(submit_sealed(tender, SUPPLIER + 2, &late));
		at(moved);
		release_threshold(tender, Technical);
		blocks();
		assert!(super::tender(tender).opened);
	});
}

#[test]
fn tender_should_end_at_the_key_deadline_and_no_sooner_when_too_few_bids_stand() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 2);
		at(DEADLINE + RELEASE_PERIOD - 1);
		assert_eq!((super::tender(tender).ended, held(SUPPLIER)), (None, BOND));
		assert!(!happened(Event::TooFewBidsReceived { tender }));
		at(DEADLINE + RELEASE_PERIOD);
		assert_eq!((super::tender(tender).ended, held(SUPPLIER)), (Some(Ending::TooFewBids), 0));
	});
}

#[test]
fn release_should_be_refused_when_too_few_bids_stand_and_the_agenda_has_not_run() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 2);
		set_time(DEADLINE);
		assert_noop!(release(tender, Technical, 1), E::TooFewBids);
		let seed = [0; 32];
		set_time(DEADLINE + RELEASE_PERIOD);
		assert_noop!(SealedBids::self_open(signed(1), tender, Technical, SUPPLIER, seed), E::TooFewBids);
	});
}

#[test]
fn short_lot_should_be_opened_when_another_lot_has_enough_bids() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 2);
		let only = sealed(tender, SUPPLIER + 2, LotSet(0b1), 5);
		assert_ok!(submit_sealed(tender, SUPPLIER + 2, &only));
		open_all(tender);
		assert_eq!(crate::Outcomes::<Test>::iter().count(), 3);
		let counts: Vec<_> =
			SealedBids::opening(tender).unwrap().standing.into_iter().map(|count| count.bids).collect();
		assert_eq!(counts, vec![3, 2, 2]);
	});
}

#[test]
fn bids_on_different_lots_should_not_add_up_to_the_minimum() {
	run(|| {
		let tender = published(3, 2, false);
		for lot in 0..3 {
			let bidder = SUPPLIER + u32::from(lot);
			let one = sealed(tender, bidder, LotSet::default().with(lot), 5);
			assert_ok!(submit_sealed(tender, bidder, &one));
		}
		at(DEADLINE + RELEASE_PERIOD);
		assert_eq!(super::tender(tender).ended, Some(Ending::TooFewBids));
	});
}

#[test]
fn tender_without_a_bid_should_end_when_the_ruleset_asks_for_none() {
	run(|| {
		let tender = published(3, 2, false);
		change(tender, |mock| mock.terms.minimum_bids = 0);
		at(DEADLINE + RELEASE_PERIOD);
		assert_eq!(super::tender(tender).ended, Some(Ending::TooFewBids));
	});
}

#[test]
fn one_bid_should_be_opened_when_the_ruleset_asks_for_one() {
	run(|| {
		let tender = published(3, 2, false);
		change(tender, |mock| mock.terms.minimum_bids = 1);
		bids(tender, 1);
		open_all(tender);
		assert!(matches!(outcome(tender, SUPPLIER, Technical), Some(Outcome::Opened { .. })));
	});
}

#[test]
fn bonds_should_go_back_in_batches_when_there_are_many() {
	run(|| {
		let tender = published(3, 2, false);
		change(tender, |mock| mock.terms.minimum_bids = 99);
		for n in 0..20 {
			if n >= 10 {
				firm(SUPPLIER + n);
			}
			bid(tender, SUPPLIER + n, 5);
		}
		set_time(DEADLINE + RELEASE_PERIOD);
		due_now();
		let kept = || (0..20).filter(|n| held(SUPPLIER + n) > 0).count();
		for left in [20, 12, 4, 0] {
			assert_eq!(kept(), left);
			assert_ok!(SealedBids::do_try_state());
			block();
		}
		assert!(Agenda::get().is_empty());
	});
}

#[test]
fn deadline_should_do_nothing_when_it_belongs_to_older_keys_or_to_no_bidding() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 3);
		let step = crate::Task::<Test>::new(Step::Deadline { tender, generation: 7 });
		set_time(DEADLINE);
		assert_eq!(step.run(), Ok(Progress::Done));
		assert_eq!(book(tender).technical.status, StageStatus::Sealed);
		change(tender, |mock| mock.rekeying = true);
		due_now();
		assert_eq!(book(tender).technical.status, StageStatus::Sealed);
	});
}
