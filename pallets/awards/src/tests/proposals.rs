//! Proposal, approval, rejection.

use super::*;
use crate::{Awards as AwardRecords, Evaluations, Lots};

fn propose(tender: TenderId, lots: u64) -> DispatchResult {
	Awards::propose(signed(BUYER), tender, LotSet(lots))
}

fn reject(tender: TenderId, bidder: PartyId, reason: RejectionReason) -> DispatchResult {
	Awards::reject(signed(BUYER), tender, 0, bidder, reason, b"see file 12".to_vec())
}

fn ranked() -> TenderId {
	let tender = price_only();
	bids(tender, &[100, 110, 120]);
	open_and_go_on(tender);
	tender
}

fn status(award: u32) -> AwardStatus {
	AwardRecords::<Test>::get(award).unwrap().status
}

#[test]
fn award_should_be_proposed_by_one_and_approved_by_another() {
	run(|| {
		let tender = ranked();
		assert_ok!(propose(tender, 1));
		let event =
			Event::AwardProposed { award: 0, tender, lots: LotSet(1), supplier: BIDDER, value: 100, by: BUYER.into() };
		System::assert_last_event(event.into());
		assert_eq!(status(0), AwardStatus::Proposed);
		assert_eq!(Lots::<Test>::get(tender, 0).status, LotStatus::Proposed { award: 0 });
		assert_eq!(Awards::phase(tender), None, "still evaluated");

		assert_noop!(Awards::approve(signed(BUYER), 0), DispatchError::Other("same person"));
		assert_noop!(Awards::approve(RuntimeOrigin::signed(TWIN), 0), DispatchError::Other("same person"));
		assert_noop!(Awards::approve(signed(BIDDER), 0), E::NotBuyer);
		assert_noop!(Awards::approve(second(), 1), E::UnknownAward);
		assert_ok!(Awards::approve(second(), 0));
		let until = DEADLINE + 7 * WORKING;
		let event = Event::AwardApproved { award: 0, by: SECOND, challenges_close: until, standstill_until: until };
		System::assert_last_event(event.into());
		assert_eq!(status(0), AwardStatus::Standstill { until });
		assert_eq!(Lots::<Test>::get(tender, 0).status, LotStatus::Awarded { award: 0 });
		assert_eq!(Awards::phase(tender), Some(Phase::Standstill));
		assert_noop!(Awards::approve(second(), 0), E::NotProposed);
	});
}

#[test]
fn standstill_should_last_as_long_as_challenges_may_come() {
	run(|| {
		let tender = ranked();
		change(tender, |mock| mock.rules.award.standstill = procurement_primitives::time::Period::Calendar(0));
		award_lot(tender);
		assert_eq!(status(0), AwardStatus::Standstill { until: DEADLINE + 7 * WORKING });
	});
}

#[test]
fn proposal_should_be_refused_when_something_is_missing() {
	run(|| {
		let tender = price_only();
		bids(tender, &[100, 110, 120]);
		assert_noop!(propose(tender, 1), E::NotBegun);
		open(tender);
		assert_noop!(propose(tender, 1), E::LotNotRanked);
		settle_agenda();
		assert_noop!(propose(tender, 0), E::NoLots);
		assert_noop!(propose(tender, 0b10), E::UnknownLot);
		assert_noop!(Awards::propose(signed(BIDDER), tender, LotSet(1)), E::NotBuyer);
		assert_noop!(Awards::propose(RuntimeOrigin::root(), tender, LotSet(1)), BadOrigin);
		member(BUYER, &[]);
		assert_noop!(propose(tender, 1), DispatchError::Other("role missing"));
		member(BUYER, &[Role::ProcuringEntity]);
		Lapsed::insert(BIDDER, DEADLINE);
		assert_noop!(propose(tender, 1), DispatchError::Other("not eligible"));
		Lapsed::remove(BIDDER);
		assert_ok!(propose(tender, 1));
		assert_noop!(propose(tender, 1), E::LotNotRanked);
		Lapsed::insert(BIDDER, DEADLINE);
		assert_noop!(Awards::approve(second(), 0), DispatchError::Other("not eligible"));
	});
}

#[test]
fn proposal_should_be_refused_at_once_when_no_person_is_tied_to_the_official() {
	run(|| {
		let tender = ranked();
		Untied::insert(u64::from(BUYER), ());
		assert_noop!(propose(tender, 1), DispatchError::Other("no person"));
		Untied::insert(SECOND, ());
		Untied::remove(u64::from(BUYER));
		assert_ok!(propose(tender, 1));
		assert_noop!(Awards::approve(second(), 0), DispatchError::Other("no person"));
		Untied::remove(SECOND);
		assert_ok!(Awards::approve(second(), 0));
	});
}

#[test]
fn one_award_should_cover_the_lots_of_one_supplier() {
	run(|| {
		let tender = publish(draft(3, AwardCriteria::PriceOnly, Vec::new(), false));
		for (bidder, prices) in (BIDDER..).zip([[100, 100, 120], [110, 110, 100], [120, 120, 110]]) {
			put_bid(tender, bidder, &(0..).zip(prices).collect::<Vec<_>>(), &[]);
		}
		open_and_go_on(tender);
		assert_noop!(propose(tender, 0b101), E::DifferentCandidates);
		assert_ok!(propose(tender, 0b011));
		let award = AwardRecords::<Test>::get(0).unwrap();
		assert_eq!((award.bidder, award.value, award.lots), (BIDDER, 200, LotSet(0b011)));
		assert_noop!(propose(tender, 0b110), E::LotNotRanked);
		assert_ok!(propose(tender, 0b100));
		assert_ok!(Awards::approve(second(), 0));
		assert_eq!(Evaluations::<Test>::get(tender).unwrap().in_standstill, 1);
	});
}

#[test]
fn proposal_should_be_taken_back_before_it_is_approved() {
	run(|| {
		let tender = ranked();
		assert_ok!(propose(tender, 1));
		let withdraw = |who| Awards::withdraw_proposal(who, 0, b"mistaken".to_vec());
		assert_noop!(withdraw(signed(BIDDER)), E::NotBuyer);
		assert_noop!(Awards::withdraw_proposal(second(), 0, vec![]), E::BadReason);
		assert_ok!(withdraw(second()));
		let note = b"mistaken".to_vec().try_into().unwrap();
		System::assert_last_event(Event::ProposalWithdrawn { award: 0, note }.into());
		assert_eq!(status(0), AwardStatus::Withdrawn);
		assert_noop!(withdraw(second()), E::NotProposed);
		assert_noop!(Awards::approve(second(), 0), E::NotProposed);
		assert_eq!(award_lot(tender), 1);
		assert_noop!(withdraw(second()), E::NotProposed);
	});
}

#[test]
fn first_should_be_rejected_for_a_listed_reason_and_the_next_proposed() {
	run(|| {
		let tender = ranked();
		assert_noop!(reject(tender, BIDDER + 1, RejectionReason::Collusion), E::NotCandidate);
		assert_noop!(reject(tender, BIDDER, RejectionReason::NotEligible), E::StillEligible);
		let by_expert = Awards::reject(signed(EXPERT), tender, 0, BIDDER, RejectionReason::Collusion, b"x".to_vec());
		assert_noop!(by_expert, E::NotBuyer);
		Lapsed::insert(BIDDER, DEADLINE);
		assert_ok!(reject(tender, BIDDER, RejectionReason::NotEligible));
		let event = Event::BidRejected {
			tender,
			lot: 0,
			bidder: BIDDER,
			reason: RejectionReason::NotEligible,
			note: b"see file 12".to_vec().try_into().unwrap(),
			by: BUYER.into(),
		};
		System::assert_has_event(event.into());
		assert_noop!(reject(tender, BIDDER, RejectionReason::Collusion), E::NotCandidate);
		assert_eq!(Awards::view(tender).unwrap().lots[0].candidate, Some(BIDDER + 1));
		award_lot(tender);
		assert_eq!(AwardRecords::<Test>::get(0).unwrap().bidder, BIDDER + 1);
		assert_noop!(reject(tender, BIDDER + 1, RejectionReason::Collusion), E::LotNotRanked);
		assert_eq!(bid_of(tender, BIDDER).bond, BondState::Held, "kept until signature");
	});
}

#[test]
fn lot_should_fail_when_every_ranked_bid_is_rejected() {
	run(|| {
		let tender = ranked();
		for bidder in BIDDER..BIDDER + 3 {
			assert_ok!(reject(tender, bidder, RejectionReason::MaterialDeviation));
		}
		let reason = UnsuccessfulReason::NoValidBid;
		assert_eq!(Lots::<Test>::get(tender, 0).status, LotStatus::Unsuccessful { reason });
		assert_eq!(crate::mock::tender(tender).ended, Some(Ending::Unsuccessful(reason)));
		settle_agenda();
		assert!((BIDDER..BIDDER + 3).all(|bidder| bid_of(tender, bidder).bond == BondState::Returned));
		assert_noop!(reject(tender, BIDDER, RejectionReason::Collusion), E::TenderNotActive);
	});
}

#[test]
fn largest_amounts_should_be_judged_and_their_sum_be_refused_when_it_does_not_fit() {
	run(|| {
		let tender = publish(draft(2, AwardCriteria::PriceOnly, Vec::new(), false));
		change(tender, |mock| mock.lots.iter_mut().for_each(|lot| lot.1 = u128::MAX));
		for bidder in BIDDER..BIDDER + 3 {
			put_bid(tender, bidder, &[(0, u128::MAX), (1, u128::MAX)], &[]);
		}
		open_and_go_on(tender);
		assert_eq!(ranking(tender, 0), vec![BIDDER, BIDDER + 1, BIDDER + 2], "the earliest first");
		assert_eq!(Awards::explain(tender, 1, BIDDER + 2).unwrap().total, Some(1_000_000));
		assert_noop!(propose(tender, 0b11), E::Overflow);
		assert_ok!(propose(tender, 0b01));
		assert_ok!(propose(tender, 0b10));
		assert_eq!(AwardRecords::<Test>::get(1).unwrap().value, u128::MAX);
	});
}
