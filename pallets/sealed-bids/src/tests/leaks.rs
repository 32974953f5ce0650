use super::*;
use crate::Leaks;

fn report(tender: TenderId, stage: Stage, index: u8, seed: [u8; 32]) -> sp_runtime::DispatchResult {
	report_of(tender, terms(tender).key_generation, stage, index, seed)
}

fn report_of(tender: TenderId, generation: u32, stage: Stage, index: u8, seed: [u8; 32]) -> sp_runtime::DispatchResult {
	SealedBids::report_leak(RuntimeOrigin::signed(999), tender, generation, stage, index, seed)
}

/// Has a tender whose key leaked registered anew and resumed, with this deadline.
fn resume(tender: TenderId, deadline: u64) {
	change(tender, |mock| {
		mock.keyholders[0] = KEYHOLDER + 9;
		mock.terms.bid_deadline = deadline;
	});
	key(tender);
	publish(tender);
}

#[test]
fn leak_should_suspend_the_keyholder_and_rekey_the_tender_when_it_is_proven() {
	run(|| {
		let tender = published(3, 2, true);
		bids(tender, 3);
		assert_ok!(report(tender, Price, 1, secret(tender, Price, 1)));
		assert!(Leaks::<Test>::contains_key((tender, 0, Price, 1)));
		assert!(Suspended::contains_key(KEYHOLDER));
		assert!(super::tender(tender).rekeying);
		System::assert_last_event(
			Event::KeyLeaked { tender, generation: 0, stage: Price, index: 1, holder: KEYHOLDER, rekeyed: true }.into(),
		);
		assert_eq!(terms(tender).phase, Some(Phase::Rekeying));
	});
}

#[test]
fn leak_should_be_refused_when_it_is_not_proven() {
	run(|| {
		let tender = published(3, 2, false);
		let seed = secret(tender, Technical, 1);
		assert_noop!(report(tender, Technical, 1, [1; 32]), E::WrongSecret);
		assert_noop!(report(tender, Technical, 2, seed), E::WrongSecret);
		assert_noop!(report(tender, Technical, 0, seed), E::UnknownIndex);
		assert_noop!(report(tender, Technical, 4, seed), E::UnknownIndex);
		assert_noop!(report(tender, Price, 1, seed), E::UnknownStage);
		assert_noop!(report_of(tender, 1, Technical, 1, seed), E::UnknownIndex);
		assert_noop!(SealedBids::report_leak(RuntimeOrigin::none(), tender, 0, Technical, 1, seed), BadOrigin);
		assert_noop!(report_of(99, 0, Technical, 1, seed), DispatchError::Other("no such tender"));
		assert!(!Suspended::contains_key(KEYHOLDER));
	});
}

#[test]
fn leak_should_be_refused_when_the_secret_may_be_out_or_bidding_waits() {
	run(|| {
		let tender = keyed(3, 2, false);
		let seed = secret(tender, Technical, 1);
		assert_noop!(report(tender, Technical, 1, seed), E::NotPublished);
		publish(tender);
		bids(tender, 3);
		change(tender, |mock| mock.rekeying = true);
		assert_noop!(report(tender, Technical, 1, seed), E::Rekeying);
		change(tender, |mock| mock.rekeying = false);
		set_time(DEADLINE);
		assert_noop!(report(tender, Technical, 1, seed), E::ReleaseAllowed);
		at(DEADLINE);
		assert_noop!(report(tender, Technical, 1, seed), E::ReleaseAllowed);
		release_threshold(tender, Technical);
		let last = secret(tender, Technical, 3);
		assert_noop!(report(tender, Technical, 3, last), E::ReleaseAllowed);
		blocks();
		assert_noop!(report(tender, Technical, 3, last), E::ReleaseAllowed);
	});
}

#[test]
fn leak_should_suspend_and_not_rekey_when_the_tender_ended_with_its_bids_sealed() {
	run(|| {
		let cancelled = published(3, 2, true);
		bids(cancelled, 3);
		cancel(cancelled);
		assert_noop!(release(cancelled, Technical, 1), E::TenderEnded);
		assert_ok!(report(cancelled, Technical, 1, secret(cancelled, Technical, 1)));
		assert!(Suspended::contains_key(KEYHOLDER));
		assert_ok!(report(cancelled, Price, 2, secret(cancelled, Price, 2)));
		assert_noop!(report(cancelled, Price, 2, secret(cancelled, Price, 2)), E::AlreadyReleased);

		Suspended::remove(KEYHOLDER);
		Suspended::remove(KEYHOLDER + 1);
		let short = published(3, 2, false);
		bids(short, 2);
		// Both before the agenda has ended it and afterwards.
		set_time(DEADLINE);
		assert_ok!(report(short, Technical, 1, secret(short, Technical, 1)));
		at(DEADLINE + RELEASE_PERIOD);
		assert_eq!(super::tender(short).ended, Some(Ending::TooFewBids));
		assert_ok!(report(short, Technical, 2, secret(short, Technical, 2)));
		assert!(Suspended::contains_key(KEYHOLDER) && Suspended::contains_key(KEYHOLDER + 1));
		assert!(!super::tender(short).rekeying);
	});
}

#[test]
fn leak_should_be_refused_when_the_tender_was_cancelled_before_bids_were_taken() {
	run(|| {
		let tender = keyed(3, 2, true);
		let seed = secret(tender, Technical, 1);
		// As tenders do with a draft: bidding is not told, as there was none.
		change(tender, |mock| {
			mock.terms.draft = false;
			mock.ended = Some(Ending::Cancelled);
		});
		assert_noop!(report(tender, Technical, 1, seed), E::KeysUnused);
		assert_noop!(report(tender, Price, 1, secret(tender, Price, 1)), E::KeysUnused);
		assert!(!Suspended::contains_key(KEYHOLDER));
	});
}

#[test]
fn leak_should_be_refused_of_fresh_keys_and_not_of_old_ones_when_a_tender_that_waits_is_cancelled() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 3);
		let old = secret(tender, Technical, 2);
		assert_ok!(report(tender, Technical, 1, secret(tender, Technical, 1)));
		change(tender, |mock| mock.keyholders[0] = KEYHOLDER + 9);
		key(tender);
		let fresh = secret(tender, Technical, 3);
		assert_noop!(report(tender, Technical, 3, fresh), E::Rekeying);
		cancel(tender);
		assert_noop!(report(tender, Technical, 3, fresh), E::KeysUnused);
		assert!(!Suspended::contains_key(KEYHOLDER + 2));
		// Bids were sealed to this one.
		assert_ok!(report_of(tender, 0, Technical, 2, old));
		assert!(Suspended::contains_key(KEYHOLDER + 1));
	});
}

#[test]
fn leaked_price_key_should_suspend_when_the_tender_ended_before_prices_were_opened() {
	run(|| {
		let tender = published(3, 2, true);
		bids(tender, 3);
		open_all(tender);
		change(tender, |mock| mock.ended = Some(Ending::Cancelled));
		assert_noop!(release(tender, Price, 1), E::TenderEnded);
		assert_ok!(report(tender, Price, 1, secret(tender, Price, 1)));
		assert!(Suspended::contains_key(KEYHOLDER));
	});
}

#[test]
fn leak_should_rekey_when_an_outage_has_bids_taken_again() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 2);
		let seed = secret(tender, Technical, 1);
		at(DEADLINE);
		assert_ok!(report(tender, Technical, 1, seed));
		assert_noop!(report(tender, Technical, 1, seed), E::AlreadyReleased);
		change(tender, |mock| mock.terms.bid_deadline += DAY);
		assert_ok!(report(tender, Technical, 1, seed));
		assert!(super::tender(tender).rekeying);
		assert_noop!(report_of(tender, 0, Technical, 1, seed), E::AlreadyReleased);
	});
}

#[test]
fn leak_should_suspend_and_not_rekey_when_the_key_is_of_an_earlier_generation() {
	run(|| {
		let tender = published(3, 2, true);
		bids(tender, 3);
		let (second, price) = (secret(tender, Technical, 2), secret(tender, Price, 3));
		assert_ok!(report(tender, Technical, 1, secret(tender, Technical, 1)));
		// While bidding waits.
		assert_ok!(report_of(tender, 0, Technical, 2, second));
		assert!(Suspended::contains_key(KEYHOLDER + 1));
		System::assert_last_event(
			Event::KeyLeaked {
				tender,
				generation: 0,
				stage: Technical,
				index: 2,
				holder: KEYHOLDER + 1,
				rekeyed: false,
			}
			.into(),
		);
		assert_noop!(report_of(tender, 0, Technical, 2, second), E::AlreadyReleased);
		assert_noop!(report_of(tender, 0, Technical, 3, price), E::WrongSecret);
		Suspended::remove(KEYHOLDER + 1);
		resume(tender, DEADLINE + 20 * DAY);
		bids(tender, 3);
		// And under fresh keys, whatever these may do by then.
		at(DEADLINE + 20 * DAY);
		release_threshold(tender, Technical);
		blocks();
		assert_noop!(report_of(tender, 1, Price, 3, price), E::WrongSecret);
		assert_ok!(report_of(tender, 0, Price, 3, price));
		assert!(Suspended::contains_key(KEYHOLDER + 2) && Leaks::<Test>::contains_key((tender, 0, Price, 3)));
		assert_eq!((terms(tender).key_generation, super::tender(tender).rekeying), (1, false));
	});
}

#[test]
fn early_release_should_be_refused_and_then_count_as_a_leak() {
	run(|| {
		let tender = published(3, 2, false);
		let seed = secret(tender, Technical, 3);
		set_time(DEADLINE - 1);
		assert_noop!(SealedBids::release(signed(KEYHOLDER + 2), tender, Technical, 3, seed), E::TooEarly);
		// The refused transaction is public, and the secret with it.
		assert_ok!(report(tender, Technical, 3, seed));
		assert!(Suspended::contains_key(KEYHOLDER + 2));
	});
}

#[test]
fn bids_should_have_to_be_replaced_when_the_tender_has_fresh_keys() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 4);
		assert_ok!(report(tender, Technical, 1, secret(tender, Technical, 1)));
		let later = DEADLINE + 20 * DAY;
		resume(tender, later);
		assert_eq!(terms(tender).key_generation, 1);
		let confirm = SealedBids::confirm(signed(SUPPLIER), tender).map(|_| ()).map_err(|error| error.error);
		assert_eq!(confirm, Err(E::SealedToOldKeys.into()));
		(0..3).for_each(|n| drop(bid(tender, SUPPLIER + n, 7)));
		// The step of the old deadline does nothing any more.
		at(DEADLINE);
		assert_eq!(book(tender).technical.status, StageStatus::Sealed);
		at(later);
		release_threshold(tender, Technical);
		blocks();
		assert!(super::tender(tender).opened);
		assert_eq!(crate::Outcomes::<Test>::iter().count(), 3);
		assert_eq!((held(SUPPLIER), held(SUPPLIER + 3)), (BOND, 0), "the stale bid's bond went back");
	});
}

#[test]
fn old_secrets_should_open_nothing_when_the_tender_has_fresh_keys() {
	run(|| {
		let tender = published(3, 2, false);
		let old = secret(tender, Technical, 2);
		assert_ok!(report(tender, Technical, 1, secret(tender, Technical, 1)));
		resume(tender, DEADLINE);
		bids(tender, 3);
		at(DEADLINE);
		assert_noop!(SealedBids::release(signed(1), tender, Technical, 2, old), E::WrongSecret);
	});
}

#[test]
fn leaked_price_key_should_suspend_and_not_rekey_when_bids_are_being_opened() {
	run(|| {
		let tender = published(3, 2, true);
		bids(tender, 3);
		open_all(tender);
		let seed = secret(tender, Price, 1);
		assert_ok!(report(tender, Price, 1, seed));
		assert!(Suspended::contains_key(KEYHOLDER) && !super::tender(tender).rekeying);
		assert_noop!(report(tender, Price, 1, seed), E::AlreadyReleased);
		// It still opens the price stage when that stage's time has come.
		change(tender, |mock| mock.scores_locked = Some(DEADLINE + DAY));
		set_time(DEADLINE + DAY);
		assert_ok!(release(tender, Price, 1));
		assert_ok!(release(tender, Price, 2));
		blocks();
		assert_eq!(book(tender).price.status, StageStatus::Opened);
	});
}
