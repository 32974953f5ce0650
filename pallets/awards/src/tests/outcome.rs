//! From approval to the contract.

use super::*;
use crate::Awards as AwardRecords;
use procurement_primitives::{award::traits::AwardTerms, time::Period};

fn status(award: u32) -> AwardStatus {
	AwardRecords::<Test>::get(award).unwrap().status
}

#[test]
fn award_should_be_final_when_the_standstill_is_over_and_not_sooner() {
	run(|| {
		let (tender, award) = standstill();
		let until = DEADLINE + 7 * WORKING;
		assert_noop!(Awards::ensure_final(award), E::StandstillRunning);
		at(until - 1);
		assert_noop!(Awards::finalise(signed(EXPERT), award), E::StandstillRunning);
		assert_eq!(ContractLog::get(), vec![]);
		at(until);
		assert_eq!(status(award), AwardStatus::Final { since: until });
		System::assert_has_event(Event::AwardFinal { award }.into());
		assert_eq!(ContractLog::get(), vec![(award, true)]);
		assert_ok!(Awards::ensure_final(award));
		assert_eq!(Awards::phase(tender), Some(Phase::Award));
		let terms = AwardTerms { tender, lots: LotSet(1), buyer: BUYER, supplier: BIDDER, value: 100 };
		assert_eq!(Awards::terms(award), Ok(terms));
		assert_noop!(Awards::finalise(signed(EXPERT), award), E::NotInStandstill);
		assert_noop!(Awards::finalise(signed(EXPERT), 9), E::UnknownAward);
		assert_eq!(Awards::terms(9), Err(E::UnknownAward.into()));
	});
}

#[test]
fn award_should_be_made_final_by_call_when_the_agenda_is_behind() {
	run(|| {
		let (_, award) = standstill();
		set_time(DEADLINE + 7 * WORKING);
		assert_ok!(Awards::finalise(signed(EXPERT), award));
		assert_eq!(ContractLog::get(), vec![(award, true)]);
		settle_agenda();
		assert_eq!(ContractLog::get(), vec![(award, true)], "and once only");
	});
}

#[test]
fn outage_should_move_the_end_of_the_standstill() {
	run(|| {
		let (_, award) = standstill();
		let until = DEADLINE + 7 * WORKING;
		Outage::put((until - 5, until + 95));
		at(until + 99);
		assert_noop!(Awards::finalise(signed(EXPERT), award), E::StandstillRunning);
		at(until + 100);
		assert_ok!(Awards::ensure_final(award));
	});
}

#[test]
fn award_should_not_be_final_while_an_outage_leaves_the_time_to_challenge_open() {
	run(|| {
		let tender = price_only();
		bids(tender, &[100, 110, 120]);
		open_and_go_on(tender);
		change(tender, |mock| mock.rules.award.standstill = Period::Working(8));
		let award = award_lot(tender);
		let close = DEADLINE + 7 * WORKING;
		// The time to challenge ends within the outage, and the standstill after it.
		let (from, to) = (close - 3 * DAY / 2, close + DAY / 2);
		Outage::put((from, to));
		assert_eq!(status(award), AwardStatus::Standstill { until: close + DAY });
		let moved = close + (to - from);
		at(moved - 1);
		assert_noop!(Awards::finalise(signed(EXPERT), award), E::StandstillRunning);
		assert_noop!(Awards::ensure_final(award), E::StandstillRunning);
		assert_ok!(Awards::challenge(signed(BIDDER + 1), award, ChallengeGround::Marks, b"x".to_vec()));
		assert_ok!(Awards::withdraw_challenge(signed(BIDDER + 1), award));
		at(moved);
		assert_ok!(Awards::ensure_final(award));
	});
}

#[test]
fn award_should_not_be_final_when_the_buyer_cancelled_the_tender() {
	run(|| {
		let (tender, award) = standstill();
		change(tender, |mock| mock.ended = Some(Ending::Cancelled));
		at(DEADLINE + 8 * WORKING);
		assert_eq!(ContractLog::get(), vec![]);
		assert_noop!(Awards::finalise(signed(EXPERT), award), E::TenderNotActive);
		assert_noop!(Awards::ensure_final(award), E::StandstillRunning);
	});
}

#[test]
fn signature_should_complete_the_tender_and_give_every_bond_back() {
	run(|| {
		let (tender, award) = finalised();
		assert_ok!(Awards::signed(award), ());
		System::assert_has_event(Event::AwardSigned { award }.into());
		assert_eq!(crate::mock::tender(tender).ended, Some(Ending::Complete));
		assert_eq!(Awards::phase(tender), Some(Phase::Contract));
		assert_eq!(status(award), AwardStatus::Signed { at: now() });
		settle_agenda();
		assert!((BIDDER..BIDDER + 3).all(|bidder| bid_of(tender, bidder).bond == BondState::Returned));
		assert_ok!(Awards::ensure_final(award));
		assert_noop!(Awards::signed(award), E::NotFinal);
		assert_noop!(Awards::refused(award), E::NotFinal);
		assert_noop!(Awards::lapsed(award), E::NotFinal);
	});
}

#[test]
fn refusal_should_forfeit_the_bond_and_let_the_next_be_proposed() {
	run(|| {
		let (tender, award) = finalised();
		assert_ok!(Awards::refused(award));
		System::assert_has_event(Event::AwardRefused { award }.into());
		assert_eq!(bid_of(tender, BIDDER).bond, BondState::Forfeited);
		assert_eq!(status(award), AwardStatus::Refused { at: now() });
		assert_eq!(Awards::phase(tender), None);
		assert_eq!(Awards::explain(tender, 0, BIDDER).unwrap().state, EntryState::Refused);
		assert_noop!(Awards::ensure_final(award), E::NotFinal);
		assert_eq!(award_lot(tender), 1);
		assert_eq!(AwardRecords::<Test>::get(1).unwrap().bidder, BIDDER + 1);
		at(now() + 7 * WORKING);
		assert_ok!(Awards::signed(1), ());
		settle_agenda();
		let bonds = [0, 1, 2].map(|n| bid_of(tender, BIDDER + n).bond);
		assert_eq!(bonds, [BondState::Forfeited, BondState::Returned, BondState::Returned]);
	});
}

#[test]
fn lapse_should_free_the_supplier_and_let_the_next_be_proposed() {
	run(|| {
		let (tender, award) = finalised();
		assert_ok!(Awards::lapsed(award));
		System::assert_has_event(Event::AwardLapsed { award }.into());
		assert_eq!(bid_of(tender, BIDDER).bond, BondState::Returned);
		assert_eq!(Awards::explain(tender, 0, BIDDER).unwrap().state, EntryState::Released);
		assert_eq!(Awards::view(tender).unwrap().lots[0].candidate, Some(BIDDER + 1));
	});
}

#[test]
fn tender_should_be_unsuccessful_when_all_ranked_suppliers_refuse() {
	run(|| {
		let (tender, _) = finalised();
		for award in 0..3 {
			assert_ok!(Awards::refused(award));
			if award < 2 {
				award_lot(tender);
				at(now() + 7 * WORKING);
			}
		}
		let reason = UnsuccessfulReason::NoValidBid;
		assert_eq!(crate::mock::tender(tender).ended, Some(Ending::Unsuccessful(reason)));
		settle_agenda();
		assert!((BIDDER..BIDDER + 3).all(|bidder| bid_of(tender, bidder).bond == BondState::Forfeited));
	});
}

#[test]
fn nothing_should_be_final_before_it_is_approved() {
	run(|| {
		let tender = price_only();
		bids(tender, &[100, 110, 120]);
		open_and_go_on(tender);
		assert_ok!(Awards::propose(signed(BUYER), tender, LotSet(1)));
		assert_noop!(Awards::ensure_final(0), E::NotFinal);
		assert_noop!(Awards::ensure_final(1), E::UnknownAward);
		assert_noop!(Awards::finalise(signed(EXPERT), 0), E::NotInStandstill);
		assert_noop!(Awards::signed(0), E::NotFinal);
		assert_ok!(Awards::ensure_money_moves(tender));
		assert_ok!(Awards::ensure_money_moves(99), ());
	});
}
