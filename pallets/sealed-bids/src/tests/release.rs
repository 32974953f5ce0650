use super::*;
use crate::Releases;

#[test]
fn secret_should_be_recorded_when_it_is_released_by_anybody_after_the_deadline() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 3);
		let seed = secret(tender, Technical, 2);
		// The agenda has not run: no rule waits for it.
		set_time(DEADLINE);
		assert_ok!(SealedBids::release(RuntimeOrigin::signed(31_337), tender, Technical, 2, seed));
		assert_eq!(Releases::<Test>::get((tender, 0, Technical, 2)), Some(seed));
		assert_eq!((book(tender).technical.released, book(tender).technical.status), (1, StageStatus::AwaitingKeys));
		System::assert_last_event(Event::KeyReleased { tender, stage: Technical, index: 2, released: 1 }.into());
		assert!(happened(Event::OpeningBegun {
			tender,
			stage: Technical,
			since: DEADLINE,
			keys_due: DEADLINE + RELEASE_PERIOD
		}));
		let release = SealedBids::release(RuntimeOrigin::none(), tender, Technical, 2, seed);
		assert_eq!(release, Err(BadOrigin));
	});
}

#[test]
fn release_should_be_refused_when_it_is_early() {
	run(|| {
		let tender = keyed(3, 2, true);
		assert_noop!(release(tender, Technical, 1), E::NotPublished);
		publish(tender);
		bids(tender, 3);
		assert_noop!(release(tender, Technical, 1), E::TooEarly);
		set_time(DEADLINE - 1);
		assert_noop!(release(tender, Technical, 1), E::TooEarly);
		set_time(DEADLINE);
		assert_noop!(release(tender, Price, 1), E::TooEarly);
		assert_ok!(release(tender, Technical, 1));
	});
}

#[test]
fn release_should_be_refused_when_the_secret_is_wrong() {
	run(|| {
		let tender = published(3, 2, true);
		bids(tender, 3);
		let secrets = [secret(tender, Technical, 1), secret(tender, Technical, 2), secret(tender, Price, 1)];
		at(DEADLINE);
		let release = |index, seed| SealedBids::release(signed(KEYHOLDER), tender, Technical, index, seed);
		assert_noop!(release(1, [0; 32]), E::WrongSecret);
		assert_noop!(release(1, secrets[1]), E::WrongSecret);
		assert_noop!(release(1, secrets[2]), E::WrongSecret);
		for index in [0, 4, 255] {
			assert_noop!(release(index, secrets[0]), E::UnknownIndex);
		}
		assert_ok!(release(1, secrets[0]));
		assert_noop!(release(1, secrets[0]), E::AlreadyReleased);
		assert_noop!(release(1, secrets[1]), E::AlreadyReleased);
	});
}

#[test]
fn release_should_be_refused_when_there_is_no_such_stage_or_tender() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 3);
		at(DEADLINE);
		let release = |tender, stage| SealedBids::release(signed(1), tender, stage, 1, [0; 32]);
		assert_noop!(release(tender, Price), E::UnknownStage);
		assert_noop!(release(99, Technical), DispatchError::Other("no such tender"));
		change(tender, |mock| mock.rekeying = true);
		let other = published(3, 2, false);
		change(other, |mock| mock.rekeying = true);
		assert_noop!(release(other, Technical), E::Rekeying);
		change(tender, |mock| mock.rekeying = false);
	});
}

#[test]
fn release_should_work_when_the_keyholder_is_suspended() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 3);
		at(DEADLINE);
		for holder in KEYHOLDER..KEYHOLDER + 3 {
			Suspended::insert(holder, b"in the way".to_vec());
		}
		release_threshold(tender, Technical);
		blocks();
		assert!(super::tender(tender).opened);
	});
}

#[test]
fn bids_should_open_on_their_own_when_the_threshold_is_reached() {
	run(|| {
		let tender = published(5, 3, false);
		bids(tender, 3);
		at(DEADLINE);
		assert_ok!(release(tender, Technical, 5));
		assert_ok!(release(tender, Technical, 2));
		blocks();
		assert_eq!(book(tender).technical.status, StageStatus::AwaitingKeys);
		assert_ok!(release(tender, Technical, 4));
		assert_eq!(book(tender).technical.status, StageStatus::Opening);
		blocks();
		assert_eq!(book(tender).technical.status, StageStatus::Opened);
		assert!(super::tender(tender).opened);
		assert_eq!(crate::Outcomes::<Test>::iter().count(), 3);
	});
}

#[test]
fn late_release_should_be_recorded_when_the_stage_is_opened() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 3);
		open_all(tender);
		set_time(DEADLINE + 30 * DAY);
		assert_ok!(release(tender, Technical, 3));
		assert_eq!(book(tender).technical.released, 3);
		blocks();
		assert_eq!(book(tender).technical.status, StageStatus::Opened);
	});
}

#[test]
fn late_release_should_open_bids_when_it_reaches_the_threshold_in_the_self_opening_period() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 3);
		at(DEADLINE);
		assert_ok!(release(tender, Technical, 1));
		at(DEADLINE + RELEASE_PERIOD + SELF_OPENING - 1);
		assert_ok!(release(tender, Technical, 3));
		blocks();
		assert!(super::tender(tender).opened);
		assert_eq!(held(SUPPLIER), BOND);
		at(DEADLINE + RELEASE_PERIOD + SELF_OPENING);
		assert_eq!(book(tender).technical.status, StageStatus::Opened);
	});
}

#[test]
fn missing_keyholders_should_be_named_when_the_key_deadline_passes() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 3);
		at(DEADLINE);
		assert_ok!(release(tender, Technical, 2));
		let due = DEADLINE + RELEASE_PERIOD;
		at(due - 1);
		let missing = vec![KEYHOLDER, KEYHOLDER + 2];
		let event =
			Event::KeysOverdue { tender, stage: Technical, missing, self_opening_until: Some(due + SELF_OPENING) };
		assert!(!happened(event.clone()));
		at(due);
		System::assert_last_event(event.into());
	});
}

#[test]
fn missing_keyholders_should_be_named_also_when_enough_others_released() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 3);
		open_all(tender);
		at(DEADLINE + RELEASE_PERIOD);
		let missing = vec![KEYHOLDER + 2];
		System::assert_last_event(
			Event::KeysOverdue { tender, stage: Technical, missing, self_opening_until: None }.into(),
		);
		assert!(Agenda::get().is_empty());
	});
}

#[test]
fn nobody_should_be_named_when_all_released() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 3);
		open_all(tender);
		assert_ok!(release(tender, Technical, 3));
		let before = System::events().len();
		at(DEADLINE + RELEASE_PERIOD);
		assert_eq!(System::events().len(), before);
	});
}
