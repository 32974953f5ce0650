use super::*;
use crate::{Keyholders, WeightInfo};

const REMAINDER: Moment = 15 * DAY;
const FRESH: [PartyId; 5] = [30, 31, 32, 33, 34];

fn rekey(tender: TenderId, keyholders: &[PartyId], threshold: u8) -> DispatchResult {
	plain(Tenders::rekey(signed(BUYER), tender, keyholders.to_vec(), threshold))
}

fn resume(tender: TenderId) -> DispatchResult {
	plain(Tenders::resume(signed(BUYER), tender))
}

#[test]
fn bidding_should_stop_when_a_key_came_out() {
	run(|| {
		let tender = published();
		set_time(BIDS_END - 1);
		assert_ok!(expose(tender));
		System::assert_last_event(Event::KeysExposed { tender, key_generation: 2 }.into());
		assert_eq!(Tenders::phase(tender, BIDS_END - 1), Some(Phase::Rekeying));
		assert_eq!(Tenders::bidding(tender).unwrap().key_generation, 2);
		// Time does not open what nobody may open.
		assert_eq!(Tenders::phase(tender, Moment::MAX), Some(Phase::Rekeying));
		assert_noop!(expose(tender), E::Rekeying);
		assert_noop!(Tenders::opened(tender), E::WrongPhase);
		assert_noop!(Tenders::too_few_bids(tender), E::WrongPhase);
		let titled = Changes { title: Some(b"T".to_vec()), ..Changes::default() };
		assert_noop!(amend(tender, titled), E::Rekeying);
	});
}

#[test]
fn rekeying_should_not_begin_when_bids_are_not_taken() {
	run(|| {
		assert_noop!(expose(99), E::UnknownTender);
		let tender = draft();
		assert_noop!(expose(tender), E::NotActive);
		assert_ok!(publish(tender));
		set_time(BIDS_END);
		assert_noop!(expose(tender), E::DeadlinePassed);
	});
}

#[test]
fn resume_should_take_bids_under_fresh_keys_when_they_are_registered() {
	run(|| {
		let tender = published();
		assert_ok!(expose(tender));
		let named = Tenders::rekey(signed(BUYER), tender, FRESH.to_vec(), 3).unwrap();
		assert_eq!(named.actual_weight, Some(<() as WeightInfo>::rekey(5)));
		let set = Event::KeyholdersSet { tender, keyholders: FRESH.to_vec(), threshold: 3, key_generation: 3 };
		System::assert_last_event(set.into());
		assert_eq!(Keyholders::<Test>::get(tender).into_inner(), FRESH);
		keys_are_missing(true);
		assert_noop!(resume(tender), NOT_SEALED);
		keys_are_missing(false);
		// So much is left that the deadline stays.
		set_time(BIDS_END - REMAINDER);
		let resumed = Tenders::resume(signed(BUYER), tender).unwrap();
		assert_eq!(resumed.actual_weight, Some(<() as WeightInfo>::resume(5)));
		System::assert_last_event(Event::Resumed { tender, version: 1, bid_deadline: BIDS_END }.into());
		let terms = Tenders::bidding(tender).unwrap();
		assert_eq!((terms.phase, terms.version, terms.key_generation), (Some(Phase::Tendering), 1, 3));
		assert_eq!((terms.keyholders, terms.threshold), (5, 3));
		assert_eq!(told().last(), Some(&("begun".into(), tender, Some(Phase::Tendering))));
		assert_eq!(told().len(), 2);
	});
}

#[test]
fn resume_should_move_the_deadline_out_when_less_than_the_remainder_is_left() {
	run(|| {
		let tender = published();
		assert_ok!(expose(tender));
		// The old deadline has passed meanwhile.
		let late = BIDS_END + 100 * DAY;
		set_time(late);
		// The same keyholders may register fresh keys, if they still are keyholders.
		assert_ok!(resume(tender));
		System::assert_last_event(Event::Resumed { tender, version: 1, bid_deadline: late + REMAINDER }.into());
		assert_eq!(Tenders::by_deadline(api::DeadlineCursor { deadline: late, tender: 0 }, 9).tenders.len(), 1);
		assert_eq!(Tenders::phase(tender, late + REMAINDER - 1), Some(Phase::Tendering));
		assert_eq!(Tenders::phase(tender, late + REMAINDER), Some(Phase::Opening));
	});
}

#[test]
fn rekey_and_resume_should_be_refused_when_keyholders_break_a_rule() {
	run(|| {
		let tender = published();
		assert_noop!(rekey(tender, &FRESH, 3), E::NotRekeying);
		assert_noop!(resume(tender), E::NotRekeying);
		assert_ok!(expose(tender));
		assert_noop!(rekey(tender, &FRESH, 2), E::ThresholdOutOfRange);
		assert_noop!(rekey(tender, &FRESH[..2], 2), E::TooFewKeyholders);
		assert_noop!(rekey(tender, &[30, 31, 30], 2), E::DuplicateKeyholder);
		assert_noop!(rekey(tender, &[30, 31, BUYER], 2), E::BuyerIsKeyholder);
		assert_noop!(rekey(tender, &[30, 31, SUPPLIERS[1]], 2), NO_ROLE);
		assert_noop!(rekey(tender, &(20..37).collect::<Vec<_>>(), 9), E::TooManyKeyholders);
		assert_ok!(rekey(tender, &FRESH, 3));
		// Who let a key out is suspended, and so no keyholder.
		dismiss(FRESH[4], Role::Keyholder);
		assert_noop!(resume(tender), NO_ROLE);
		assert_ok!(rekey(tender, &FRESH[..4], 3));
		assert_ok!(resume(tender));
		assert_noop!(resume(tender), E::NotRekeying);
		assert_noop!(rekey(tender, &FRESH, 3), E::NotRekeying);
	});
}
