//! Challenge, reply, appeal, decision.

use super::*;
use crate::{Awards as AwardRecords, Challenges, Evaluations, Lots, PriceOrder};

/// When the award of [`standstill`] is approved, and challenges begin.
const START: u64 = DEADLINE;
/// When they close.
const CLOSE: u64 = START + 7 * WORKING;
/// The firm that is ranked second.
const SECOND_FIRM: PartyId = BIDDER + 1;

fn challenge(award: u32, bidder: PartyId) -> DispatchResult {
	Awards::challenge(signed(bidder), award, ChallengeGround::Procedure, b"unfair".to_vec())
}

fn reply(award: u32, bidder: PartyId) -> DispatchResult {
	Awards::reply(signed(BUYER), award, bidder, b"all in order".to_vec())
}

fn decide(award: u32, bidder: PartyId, decision: Decision) -> DispatchResult {
	Awards::decide(signed(REVIEW), award, bidder, decision, b"having heard both".to_vec())
}

fn upheld(remedy: Remedy) -> Decision {
	Decision::Upheld { remedy }
}

fn status(award: u32, bidder: PartyId) -> ChallengeStatus {
	Challenges::<Test>::get(award, bidder).unwrap().status
}

fn award_status(award: u32) -> AwardStatus {
	AwardRecords::<Test>::get(award).unwrap().status
}

/// An award that is appealed against by the second, at [`START`].
fn appealed() -> (TenderId, u32) {
	let (tender, award) = standstill();
	assert_ok!(challenge(award, SECOND_FIRM));
	assert_ok!(reply(award, SECOND_FIRM));
	assert_ok!(Awards::appeal(signed(SECOND_FIRM), award));
	(tender, award)
}

/// A tender of two lots, ranked by price alone: three bids for both.
fn two_lots_ranked() -> TenderId {
	let tender = publish(draft(2, AwardCriteria::PriceOnly, Vec::new(), false));
	for (bidder, base) in (BIDDER..).zip([100, 110, 120]) {
		put_bid(tender, bidder, &[(0, base), (1, base)], &[]);
	}
	open_and_go_on(tender);
	tender
}

#[test]
fn challenge_should_hold_the_award_up_and_stop_money() {
	run(|| {
		let (tender, award) = standstill();
		assert_ok!(Awards::ensure_money_moves(tender));
		assert_ok!(challenge(award, SECOND_FIRM));
		let reply_until = START + 7 * WORKING;
		let event = Event::Challenged { award, bidder: SECOND_FIRM, ground: ChallengeGround::Procedure, reply_until };
		System::assert_last_event(event.into());
		assert_eq!(status(award, SECOND_FIRM), ChallengeStatus::Filed { reply_until });
		assert_noop!(Awards::ensure_money_moves(tender), E::MoneyStopped);
		assert_noop!(Awards::ensure_final(award), E::HeldUp);
		set_time(CLOSE);
		assert_noop!(Awards::finalise(signed(EXPERT), award), E::HeldUp);
		at(CLOSE + DAY);
		assert_eq!(ContractLog::get(), vec![]);
	});
}

#[test]
fn challenge_should_be_refused_when_there_is_no_standing() {
	run(|| {
		let tender = publish(draft(2, AwardCriteria::PriceOnly, Vec::new(), false));
		for bidder in BIDDER..BIDDER + 6 {
			put_bid(tender, bidder, &[(0, u128::from(bidder)), (1, 100)], &[]);
		}
		put_bid(tender, BIDDER + 6, &[(1, 100)], &[]);
		change_bid(tender, BIDDER + 3, |bid| bid.standing = MockStanding::Disqualified);
		change_bid(tender, BIDDER + 4, |bid| bid.standing = MockStanding::Failed);
		change_bid(tender, BIDDER + 5, |bid| bid.standing = MockStanding::Absent);
		open_and_go_on(tender);
		let award = award_lot(tender);
		assert_noop!(challenge(award, BIDDER), E::OwnAward);
		assert_ok!(challenge(award, BIDDER + 3));
		for none in [BIDDER + 4, BIDDER + 5, BIDDER + 6, BIDDER + 7] {
			assert_noop!(challenge(award, none), E::NoStanding);
		}
		assert_noop!(challenge(award, BIDDER + 3), E::AlreadyChallenged);
		assert_noop!(challenge(9, BIDDER + 2), E::UnknownAward);
		let empty = Awards::challenge(signed(BIDDER + 2), award, ChallengeGround::Marks, vec![]);
		assert_noop!(empty, E::BadReason);
		assert_noop!(Awards::challenge(RuntimeOrigin::root(), award, ChallengeGround::Marks, vec![1]), BadOrigin);
	});
}

#[test]
fn challenge_should_be_taken_until_the_window_closes() {
	run(|| {
		let (_, award) = standstill();
		set_time(CLOSE - 1);
		assert_ok!(challenge(award, SECOND_FIRM));
		set_time(CLOSE);
		assert_noop!(challenge(award, BIDDER + 2), E::ChallengesClosed);
	});
	run(|| {
		let (_, award) = finalised();
		assert_noop!(challenge(award, SECOND_FIRM), E::NotInStandstill);
	});
	run(|| {
		let (_, award) = standstill();
		Outage::put((CLOSE, CLOSE + 50));
		set_time(CLOSE + 49);
		assert_ok!(challenge(award, SECOND_FIRM));
		set_time(CLOSE + 50);
		assert_noop!(challenge(award, BIDDER + 2), E::ChallengesClosed);
	});
}

#[test]
fn reply_should_open_the_appeal_and_its_end_make_the_award_final() {
	run(|| {
		let (tender, award) = standstill();
		assert_ok!(challenge(award, SECOND_FIRM));
		assert_noop!(Awards::appeal(signed(SECOND_FIRM), award), E::ReplyPending);
		set_time(START + DAY);
		assert_noop!(Awards::reply(signed(BIDDER), award, SECOND_FIRM, b"x".to_vec()), E::NotBuyer);
		assert_noop!(reply(award, BIDDER + 2), E::UnknownChallenge);
		assert_noop!(Awards::reply(signed(BUYER), award, SECOND_FIRM, vec![0xff]), E::NotUtf8);
		assert_ok!(reply(award, SECOND_FIRM));
		let appeal_until = START + DAY + 15 * WORKING;
		let event = Event::ChallengeReplied { award, bidder: SECOND_FIRM, answered: true, appeal_until };
		System::assert_last_event(event.into());
		assert_noop!(reply(award, SECOND_FIRM), E::AlreadyReplied);
		at(appeal_until - 1);
		assert_noop!(Awards::ensure_money_moves(tender), E::MoneyStopped);
		at(appeal_until);
		assert_eq!(status(award, SECOND_FIRM), ChallengeStatus::Expired);
		System::assert_has_event(Event::ChallengeExpired { award, bidder: SECOND_FIRM }.into());
		assert_eq!(award_status(award), AwardStatus::Final { since: appeal_until });
		assert_ok!(Awards::ensure_money_moves(tender));
		assert_noop!(Awards::appeal(signed(SECOND_FIRM), award), E::ChallengeEnded);
		assert_noop!(reply(award, SECOND_FIRM), E::ChallengeEnded);
	});
}

#[test]
fn silence_should_open_the_appeal_and_never_dismiss() {
	run(|| {
		let (_, award) = standstill();
		assert_ok!(challenge(award, SECOND_FIRM));
		let reply_until = START + 7 * WORKING;
		set_time(reply_until);
		assert_noop!(reply(award, SECOND_FIRM), E::ReplyOverdue);
		settle_agenda();
		let appeal_until = reply_until + 15 * WORKING;
		assert_eq!(status(award, SECOND_FIRM), ChallengeStatus::Unanswered { appeal_until });
		let event = Event::ChallengeReplied { award, bidder: SECOND_FIRM, answered: false, appeal_until };
		System::assert_has_event(event.into());
		assert_noop!(reply(award, SECOND_FIRM), E::ReplyOverdue);
		set_time(appeal_until - 1);
		assert_ok!(Awards::appeal(signed(SECOND_FIRM), award));
	});
}

#[test]
fn appeal_should_not_wait_for_the_agenda_nor_come_late() {
	for (after, answer) in [(0, Ok(())), (15 * WORKING - 1, Ok(())), (15 * WORKING, Err(E::AppealOverdue.into()))] {
		run(|| {
			let (_, award) = standstill();
			assert_ok!(challenge(award, SECOND_FIRM));
			// The agenda is behind all the time.
			set_time(START + 7 * WORKING + after);
			assert_eq!(Awards::appeal(signed(SECOND_FIRM), award), answer);
		});
	}
}

#[test]
fn dismissed_appeal_should_leave_the_award_final() {
	run(|| {
		let (tender, award) = appealed();
		let (decide_until, suspended_until) = (START + 30 * WORKING, START + 30 * DAY);
		let event = Event::Appealed { award, bidder: SECOND_FIRM, decide_until, suspended_until };
		System::assert_last_event(event.into());
		assert_noop!(Awards::appeal(signed(SECOND_FIRM), award), E::AlreadyAppealed);
		at(CLOSE + DAY);
		assert_noop!(Awards::ensure_final(award), E::HeldUp);
		assert_noop!(Awards::ensure_money_moves(tender), E::MoneyStopped);
		assert_ok!(decide(award, SECOND_FIRM, Decision::Dismissed));
		let event = Event::Decided {
			award,
			bidder: SECOND_FIRM,
			by: REVIEW,
			decision: Decision::Dismissed,
			note: b"having heard both".to_vec().try_into().unwrap(),
			effective: false,
		};
		System::assert_last_event(event.into());
		settle_agenda();
		assert_eq!(award_status(award), AwardStatus::Final { since: CLOSE + DAY });
		assert_noop!(decide(award, SECOND_FIRM, Decision::Dismissed), E::ChallengeEnded);
	});
}

#[test]
fn award_should_wait_for_the_standstill_when_the_appeal_is_dismissed_early() {
	run(|| {
		let (_, award) = appealed();
		assert_ok!(decide(award, SECOND_FIRM, Decision::Dismissed));
		at(CLOSE - 1);
		assert_noop!(Awards::ensure_final(award), E::StandstillRunning);
		at(CLOSE);
		assert_ok!(Awards::ensure_final(award));
	});
}

#[test]
fn decision_should_be_refused_when_not_the_review_bodys() {
	run(|| {
		let (_, award) = standstill();
		assert_ok!(challenge(award, SECOND_FIRM));
		assert_noop!(decide(award, SECOND_FIRM, Decision::Dismissed), E::NotAppealed);
		assert_noop!(decide(award, BIDDER + 2, Decision::Dismissed), E::UnknownChallenge);
		assert_ok!(reply(award, SECOND_FIRM));
		assert_ok!(Awards::appeal(signed(SECOND_FIRM), award));
		let by = |party| Awards::decide(signed(party), award, SECOND_FIRM, Decision::Dismissed, b"x".to_vec());
		assert_noop!(by(EXPERT), DispatchError::Other("role missing"));
		for party in [BUYER, BIDDER, SECOND_FIRM, BIDDER + 2] {
			member(party, &[Role::ReviewBody, Role::ProcuringEntity]);
			assert_noop!(by(party), E::NotIndependent);
		}
		let empty = Awards::decide(signed(REVIEW), award, SECOND_FIRM, Decision::Dismissed, vec![]);
		assert_noop!(empty, E::BadReason);
	});
}

#[test]
fn decision_should_be_refused_when_the_review_body_judged_the_bids() {
	run(|| {
		// Two of the seven committed, and are out because they did not reveal.
		let (tender, award) = appealed_marks(5);
		let by = |party| Awards::decide(signed(party), award, SECOND_FIRM, Decision::Dismissed, b"x".to_vec());
		let seats = Awards::panel(tender).unwrap().seats;
		assert_eq!(seats.iter().filter(|seat| seat.state == SeatState::Dropped).count(), 2);
		assert_eq!(seats.len(), 7);
		for seat in seats {
			member(seat.member, &[Role::ReviewBody, Role::Expert]);
			assert_noop!(by(seat.member), E::NotIndependent);
		}
		assert_ok!(by(REVIEW));
	});
}

#[test]
fn review_body_should_decide_when_it_was_named_for_the_panel_and_stepped_down_without_an_interest() {
	let reasons = [
		(None, Ok(())),
		(Some(RecusalReason::Unavailable), Ok(())),
		(Some(RecusalReason::Competence), Ok(())),
		(Some(RecusalReason::Interest), Err(E::NotIndependent.into())),
		(Some(RecusalReason::Kinship), Err(E::NotIndependent.into())),
		(Some(RecusalReason::FormerEmployment), Err(E::NotIndependent.into())),
	];
	for (reason, decided) in reasons {
		run(|| {
			let tender = rated(false);
			assert_ok!(Awards::name_representatives(signed(BUYER), tender, vec![REVIEW]));
			bids(tender, &[100, 110, 120]);
			open_and_go_on(tender);
			assert!(seated(tender).contains(&REVIEW));
			if let Some(reason) = reason {
				assert_ok!(Awards::recuse(signed(REVIEW), tender, reason));
				settle_agenda();
			}
			let (members, marks) = (seated(tender), [10_000, 9_000, 8_000]);
			let others = || members.iter().filter(|member| **member != REVIEW);
			others().for_each(|member| ok(commit(tender, 0, 0, *member, &marks)));
			// Who has stepped down is not waited for.
			if reason.is_none() {
				at(now() + MARKING);
			}
			others().for_each(|member| ok(reveal(tender, 0, 0, *member, &marks)));
			settle_agenda();
			let award = appeal_again(tender);
			assert_eq!(decide(award, SECOND_FIRM, Decision::Dismissed), decided, "{reason:?}");
		});
	}
}

#[test]
fn suspension_should_end_when_the_ruleset_says_although_nothing_is_decided() {
	run(|| {
		let (tender, award) = appealed();
		let cap = START + 30 * DAY;
		at(cap - 1);
		assert_noop!(Awards::ensure_money_moves(tender), E::MoneyStopped);
		assert_noop!(Awards::finalise(signed(EXPERT), award), E::HeldUp);
		at(cap);
		assert_eq!(award_status(award), AwardStatus::Final { since: cap });
		assert_ok!(Awards::ensure_money_moves(tender));
		System::assert_has_event(Event::DecisionOverdue { award, bidder: SECOND_FIRM }.into());
	});
}

#[test]
fn cap_should_count_from_the_first_appeal_and_spare_whoever_still_may_appeal() {
	run(|| {
		let (_, award) = appealed();
		at(CLOSE - 1);
		assert_ok!(challenge(award, BIDDER + 2));
		// The buyer is silent; the time to appeal ends after the cap of the first appeal.
		let appeal_until = CLOSE - 1 + 7 * WORKING + 15 * WORKING;
		let cap = START + 30 * DAY;
		at(cap + 1);
		assert_eq!(appeal_until, CLOSE - 1 + 22 * DAY);
		at(appeal_until.max(cap) + 1);
		assert!(matches!(award_status(award), AwardStatus::Final { .. }));
	});
	run(|| {
		let (_, award) = appealed();
		at(START + 2 * DAY);
		assert_ok!(challenge(award, BIDDER + 2));
		assert_ok!(reply(award, BIDDER + 2));
		at(START + 10 * DAY);
		assert_ok!(Awards::appeal(signed(BIDDER + 2), award));
		assert_eq!(AwardRecords::<Test>::get(award).unwrap().suspended_until, Some(START + 30 * DAY));
	});
}

#[test]
fn withdrawn_challenge_should_hold_nothing_up() {
	run(|| {
		let (tender, award) = standstill();
		assert_ok!(challenge(award, SECOND_FIRM));
		assert_noop!(Awards::withdraw_challenge(signed(BIDDER + 2), award), E::UnknownChallenge);
		at(CLOSE + DAY);
		assert_ok!(Awards::withdraw_challenge(signed(SECOND_FIRM), award));
		System::assert_last_event(Event::ChallengeWithdrawn { award, bidder: SECOND_FIRM }.into());
		assert_ok!(Awards::ensure_money_moves(tender));
		settle_agenda();
		assert_ok!(Awards::ensure_final(award));
		assert_noop!(Awards::withdraw_challenge(signed(SECOND_FIRM), award), E::ChallengeEnded);
	});
	run(|| {
		let (_, award) = appealed();
		assert_ok!(Awards::withdraw_challenge(signed(SECOND_FIRM), award));
		at(CLOSE);
		assert_ok!(Awards::ensure_final(award));
	});
}

#[test]
fn everybodys_challenges_should_run_at_the_same_time() {
	run(|| {
		let (tender, award) = standstill();
		assert_ok!(challenge(award, SECOND_FIRM));
		assert_ok!(challenge(award, BIDDER + 2));
		assert_eq!(Evaluations::<Test>::get(tender).unwrap().open, 2);
		assert_ok!(Awards::withdraw_challenge(signed(SECOND_FIRM), award));
		assert_noop!(Awards::ensure_money_moves(tender), E::MoneyStopped);
		let listed = Awards::challenges(tender);
		assert_eq!(listed.iter().map(|view| view.bidder).collect::<Vec<_>>(), [SECOND_FIRM, BIDDER + 2]);
		assert_eq!(listed[0].status, ChallengeStatus::Withdrawn);
		assert_eq!(listed[1].statement, b"unfair");
	});
}

#[test]
fn upheld_appeal_should_annul_the_award_and_evaluate_again() {
	run(|| {
		let (tender, award) = appealed();
		let remedy = Remedy { exclude: Some(BIDDER), ..Remedy::default() };
		assert_ok!(challenge(award, BIDDER + 2));
		assert_ok!(decide(award, SECOND_FIRM, upheld(remedy)));
		System::assert_has_event(Event::AwardAnnulled { award }.into());
		assert_eq!(award_status(award), AwardStatus::Annulled { at: START });
		assert_eq!(Awards::phase(tender), None);
		assert_ok!(Awards::ensure_money_moves(tender));
		settle_agenda();
		let record = Lots::<Test>::get(tender, 0);
		assert_eq!((record.status, record.round), (LotStatus::Ranked, 1));
		assert_eq!(record.reference.unwrap().offer.price, 110, "fixed anew, by order");
		assert_eq!(ranking(tender, 0), vec![SECOND_FIRM, BIDDER + 2]);
		assert_eq!(Awards::explain(tender, 0, BIDDER).unwrap().state, EntryState::Excluded);
		// What others had filed is moot.
		assert_eq!(Awards::challenges(tender)[1].status, ChallengeStatus::Moot);
		assert_noop!(reply(award, BIDDER + 2), E::ChallengeEnded);
		assert_noop!(Awards::withdraw_challenge(signed(BIDDER + 2), award), E::ChallengeEnded);
		at(CLOSE + 60 * DAY);
		assert_eq!(ContractLog::get(), vec![], "it was never final");
		// Two valid bids are enough now: the law's minimum was met once.
		let next = award_lot(tender);
		at(now() + 7 * WORKING);
		assert_ok!(Awards::signed(next), ());
	});
}

#[test]
fn upheld_appeal_should_restore_a_rejected_bid() {
	run(|| {
		let tender = price_only();
		bids(tender, &[100, 110, 120]);
		open_and_go_on(tender);
		let reason = RejectionReason::MaterialDeviation;
		assert_ok!(Awards::reject(signed(BUYER), tender, 0, BIDDER, reason, b"x".to_vec()));
		let award = award_lot(tender);
		assert_ok!(challenge(award, BIDDER));
		assert_ok!(reply(award, BIDDER));
		assert_ok!(Awards::appeal(signed(BIDDER), award));
		assert_noop!(decide(award, BIDDER, restore(BIDDER + 2)), E::NothingToRestore);
		assert_noop!(decide(award, BIDDER, restore(999)), E::NothingToRestore);
		let exclude = upheld(Remedy { exclude: Some(999), ..Remedy::default() });
		assert_noop!(decide(award, BIDDER, exclude), E::UnknownEntrant);
		assert_ok!(decide(award, BIDDER, restore(BIDDER)));
		settle_agenda();
		assert_eq!(ranking(tender, 0), vec![BIDDER, BIDDER + 1, BIDDER + 2]);
	});
}

#[test]
fn bid_that_the_review_body_restored_should_be_ranked_when_its_price_is_abnormally_low() {
	run(|| {
		let tender = price_only();
		bids(tender, &[10, 110, 120]);
		open_and_go_on(tender);
		let found = || {
			let finding = LowPriceFinding::NotExplained;
			Awards::decide_low_price(signed(BUYER), tender, 0, BIDDER, finding, b"no reply".to_vec())
		};
		assert_ok!(found());
		settle_agenda();
		let award = award_lot(tender);
		assert_ok!(challenge(award, BIDDER));
		assert_ok!(reply(award, BIDDER));
		assert_ok!(Awards::appeal(signed(BIDDER), award));
		assert_ok!(decide(award, BIDDER, upheld(Remedy { restore: Some(BIDDER), ..Remedy::default() })));
		settle_agenda();
		assert_eq!(Awards::explain(tender, 0, BIDDER).unwrap().state, EntryState::Restored);
		assert_eq!(ranking(tender, 0), vec![BIDDER, BIDDER + 1, BIDDER + 2]);
		assert_noop!(found(), E::WrongStage);
	});
}

/// The award of the second, which the first challenges and appeals against after its own award fell.
fn appealed_by_the_first_after(fall: fn(u32) -> DispatchResult) -> (TenderId, u32) {
	let (tender, first) = finalised();
	assert_ok!(fall(first));
	let next = award_lot(tender);
	assert_eq!(AwardRecords::<Test>::get(next).unwrap().bidder, SECOND_FIRM);
	assert_ok!(challenge(next, BIDDER));
	assert_ok!(reply(next, BIDDER));
	assert_ok!(Awards::appeal(signed(BIDDER), next));
	(tender, next)
}

fn restore(bidder: PartyId) -> Decision {
	upheld(Remedy { restore: Some(bidder), ..Remedy::default() })
}

#[test]
fn upheld_appeal_should_restore_the_first_whose_contract_the_buyer_let_lapse() {
	run(|| {
		let (tender, next) = appealed_by_the_first_after(Awards::lapsed);
		assert_eq!(Awards::explain(tender, 0, BIDDER).unwrap().state, EntryState::Released);
		assert_ok!(decide(next, BIDDER, restore(BIDDER)));
		assert!(matches!(award_status(next), AwardStatus::Annulled { .. }));
		assert_ok!(Awards::do_try_state());
		settle_agenda();
		assert_eq!(Awards::explain(tender, 0, BIDDER).unwrap().state, EntryState::Restored);
		let record = Lots::<Test>::get(tender, 0);
		assert_eq!((record.status, record.round), (LotStatus::Ranked, 1));
		assert_eq!((record.valid, record.ranked), (3, 3));
		assert_eq!(record.reference.unwrap().offer.price, 100);
		assert_eq!(ranking(tender, 0), vec![BIDDER, SECOND_FIRM, BIDDER + 2]);
		assert_eq!(Awards::view(tender).unwrap().lots[0].candidate, Some(BIDDER));

		let again = award_lot(tender);
		assert_eq!(AwardRecords::<Test>::get(again).unwrap().bidder, BIDDER);
		at(now() + 7 * WORKING);
		assert_ok!(Awards::ensure_final(again));
		assert_ok!(Awards::signed(again), ());
		settle_agenda();
		assert_eq!(crate::mock::tender(tender).ended, Some(Ending::Complete));
		assert!((BIDDER..BIDDER + 3).all(|bidder| bid_of(tender, bidder).bond == BondState::Returned));
	});
}

#[test]
fn first_that_was_restored_should_have_no_bond_left_to_lose_when_it_does_not_sign() {
	run(|| {
		let (tender, next) = appealed_by_the_first_after(Awards::lapsed);
		assert_ok!(decide(next, BIDDER, restore(BIDDER)));
		settle_agenda();
		let again = award_lot(tender);
		at(now() + 7 * WORKING);
		assert_ok!(Awards::refused(again));
		assert_eq!(bid_of(tender, BIDDER).bond, BondState::Returned);
		assert_eq!(Awards::explain(tender, 0, BIDDER).unwrap().state, EntryState::Refused);
		assert_eq!(Awards::view(tender).unwrap().lots[0].candidate, Some(SECOND_FIRM));
	});
}

#[test]
fn lapsed_bid_should_be_restored_only_in_the_lots_of_the_award_that_is_appealed_against() {
	run(|| {
		let tender = two_lots_ranked();
		assert_ok!(Awards::propose(signed(BUYER), tender, LotSet(0b11)));
		assert_ok!(Awards::approve(second(), 0));
		at(CLOSE);
		assert_ok!(Awards::lapsed(0));
		let next = award_lot(tender);
		assert_ok!(challenge(next, BIDDER));
		assert_ok!(reply(next, BIDDER));
		assert_ok!(Awards::appeal(signed(BIDDER), next));
		assert_ok!(decide(next, BIDDER, restore(BIDDER)));
		settle_agenda();
		let states = [0, 1].map(|lot| Awards::explain(tender, lot, BIDDER).unwrap().state);
		assert_eq!(states, [EntryState::Restored, EntryState::Released]);
		assert_eq!(
			[0, 1].map(|lot| Awards::view(tender).unwrap().lots[lot].candidate),
			[Some(BIDDER), Some(SECOND_FIRM)]
		);
	});
}

#[test]
fn bid_whose_supplier_did_not_sign_should_not_be_restored() {
	run(|| {
		let (tender, next) = appealed_by_the_first_after(Awards::refused);
		assert_noop!(decide(next, BIDDER, restore(BIDDER)), E::NothingToRestore);
		assert_eq!(Awards::explain(tender, 0, BIDDER).unwrap().state, EntryState::Refused);
	});
}

/// A tender of two lots of which the first is challenged, the second is evaluated again, and its prices are in order.
fn prices_in_order() -> TenderId {
	let tender = publish(draft(2, AwardCriteria::PriceOnly, Vec::new(), false));
	for (bidder, base) in (BIDDER..).zip(100..109) {
		put_bid(tender, bidder, &[(0, base), (1, base)], &[]);
	}
	open_and_go_on(tender);
	for (award, lot) in [LotSet(0b01), LotSet(0b10)].into_iter().enumerate() {
		let award = award as u32;
		assert_ok!(Awards::propose(signed(BUYER), tender, lot));
		assert_ok!(Awards::approve(second(), award));
		assert_ok!(challenge(award, SECOND_FIRM));
		assert_ok!(reply(award, SECOND_FIRM));
		assert_ok!(Awards::appeal(signed(SECOND_FIRM), award));
	}
	assert_ok!(decide(1, SECOND_FIRM, upheld(Remedy::default())));
	// Three batches of four.
	for _ in 0..3 {
		due_now();
	}
	assert_eq!(Lots::<Test>::get(tender, 1).status, LotStatus::Flagging);
	assert_eq!(PriceOrder::<Test>::iter().count(), 9);
	tender
}

#[test]
fn prices_in_order_should_be_forgotten_when_the_tender_ends_meanwhile() {
	let by_the_review_body = |_| ok(decide(0, SECOND_FIRM, Decision::Cancelled));
	let by_the_buyer = |tender| change(tender, |mock| mock.ended = Some(Ending::Cancelled));
	let ends: [fn(TenderId); 2] = [by_the_review_body, by_the_buyer];
	for end in ends {
		run(|| {
			let tender = prices_in_order();
			end(tender);
			assert_ok!(Awards::do_try_state());
			due_now();
			assert_eq!(PriceOrder::<Test>::iter().count(), 5, "a batch a step");
			assert_ok!(Awards::do_try_state());
			settle_agenda();
			assert_eq!(PriceOrder::<Test>::iter().count(), 0);
		});
	}
}

#[test]
fn signing_should_stop_while_another_award_of_the_tender_is_challenged() {
	run(|| {
		let tender = two_lots_ranked();
		let first = award_lot(tender);
		at(CLOSE);
		assert_ok!(Awards::ensure_final(first));
		assert_ok!(Awards::propose(signed(BUYER), tender, LotSet(0b10)));
		assert_ok!(Awards::approve(second(), 1));
		assert_ok!(challenge(1, SECOND_FIRM));
		assert_noop!(Awards::ensure_final(first), E::MoneyStopped);
		assert_ok!(reply(1, SECOND_FIRM));
		assert_noop!(Awards::ensure_final(first), E::MoneyStopped);
		assert_ok!(Awards::appeal(signed(SECOND_FIRM), 1));
		assert_noop!(Awards::ensure_final(first), E::MoneyStopped);
		assert_ok!(decide(1, SECOND_FIRM, Decision::Dismissed));
		assert_ok!(Awards::ensure_final(first));
	});
}

#[test]
fn upheld_appeal_should_strike_a_members_marks_and_the_next_reserve_count() {
	run(|| {
		let tender = rated(false);
		bids(tender, &[100, 110, 120]);
		open_and_go_on(tender);
		mark(tender, &[10_000, 9_000, 8_000]);
		let members = seated(tender);
		let award = award_lot(tender);
		assert_ok!(challenge(award, SECOND_FIRM));
		assert_ok!(reply(award, SECOND_FIRM));
		assert_ok!(Awards::appeal(signed(SECOND_FIRM), award));
		assert_noop!(decide(award, SECOND_FIRM, strike(999)), E::NothingToStrike);
		assert_ok!(decide(award, SECOND_FIRM, strike(members[0])));
		settle_agenda();
		assert_eq!(Lots::<Test>::get(tender, 0).members.to_vec(), members[1..6]);
		let view = Awards::panel(tender).unwrap();
		assert_eq!(view.seats[0].state, SeatState::Struck);
		assert_eq!(Awards::locked_at(tender), Some(DEADLINE), "as before");
	});
}

#[test]
fn struck_member_should_be_struck_in_another_lot_that_was_evaluated_with_its_marks() {
	run(|| {
		let criteria = vec![MockCriterion { lots: LotSet(0b11), weight: 6_000, formula: None }];
		let tender = publish(draft(2, AwardCriteria::Rated { price_weight: 4_000 }, criteria, false));
		for (bidder, price) in (BIDDER..).zip([100, 110, 120]) {
			put_bid(tender, bidder, &[(0, price), (1, price)], &[]);
		}
		open_and_go_on(tender);
		let (members, marks) = (seated(tender), [10_000, 0, 0]);
		for lot in [0, 1] {
			members.iter().for_each(|member| ok(commit(tender, lot, 0, *member, &marks)));
		}
		for lot in [0, 1] {
			members.iter().for_each(|member| ok(reveal(tender, lot, 0, *member, &marks)));
		}
		settle_agenda();
		let appealed = |lots| {
			let award = crate::NextAwardId::<Test>::get();
			assert_ok!(Awards::propose(signed(BUYER), tender, lots));
			assert_ok!(Awards::approve(second(), award));
			assert_ok!(challenge(award, SECOND_FIRM));
			assert_ok!(reply(award, SECOND_FIRM));
			assert_ok!(Awards::appeal(signed(SECOND_FIRM), award));
			award
		};
		let counts = |lot| Lots::<Test>::get(tender, lot).members.contains(&members[0]);
		assert_ok!(decide(appealed(LotSet(0b01)), SECOND_FIRM, strike(members[0])));
		settle_agenda();
		assert_eq!([0, 1].map(counts), [false, true], "the other lot is not evaluated again");
		assert_ok!(decide(appealed(LotSet(0b10)), SECOND_FIRM, strike(members[0])));
		settle_agenda();
		assert_eq!([0, 1].map(counts), [false, false]);
		assert_eq!(Lots::<Test>::get(tender, 1).members.to_vec(), members[1..6]);
		let award = appealed(LotSet(0b10));
		assert_noop!(decide(award, SECOND_FIRM, strike(members[0])), E::NothingToStrike);
	});
}

/// The award of a rated tender that is appealed against by the second; of the seven on the panel so many revealed.
fn appealed_marks(revealed: usize) -> (TenderId, u32) {
	let tender = rated(false);
	bids(tender, &[100, 110, 120]);
	open_and_go_on(tender);
	let (members, marks) = (seated(tender), [10_000, 9_000, 8_000]);
	members.iter().for_each(|member| ok(commit(tender, 0, 0, *member, &marks)));
	members[..revealed].iter().for_each(|member| ok(reveal(tender, 0, 0, *member, &marks)));
	at(now() + 30 * DAY);
	(tender, appeal_again(tender))
}

/// Awards lot 0, and the second appeals.
fn appeal_again(tender: TenderId) -> u32 {
	let award = award_lot(tender);
	assert_ok!(challenge(award, SECOND_FIRM));
	assert_ok!(reply(award, SECOND_FIRM));
	assert_ok!(Awards::appeal(signed(SECOND_FIRM), award));
	award
}

fn strike(member: PartyId) -> Decision {
	upheld(Remedy { strike: Some(member), ..Remedy::default() })
}

#[test]
fn strike_should_be_refused_when_fewer_marks_than_the_panels_size_would_be_left() {
	// As many strikes as reserves revealed, and not one more.
	for (revealed, strikes) in [(5, 0), (6, 1), (7, 2)] {
		run(|| {
			let (tender, mut award) = appealed_marks(revealed);
			for _ in 0..strikes {
				assert_ok!(decide(award, SECOND_FIRM, strike(seated(tender)[0])));
				settle_agenda();
				assert_eq!(Lots::<Test>::get(tender, 0).members.len(), 5);
				award = appeal_again(tender);
			}
			let members = seated(tender);
			for member in [members[0], members[4]] {
				assert_noop!(decide(award, SECOND_FIRM, strike(member)), E::TooFewMarksLeft);
			}
			assert!(status(award, SECOND_FIRM).is_appealed());
			assert!(matches!(award_status(award), AwardStatus::Standstill { .. }));
			assert_eq!(seated(tender), members);
		});
	}
}

#[test]
fn appeal_should_have_another_remedy_when_no_member_can_be_struck() {
	run(|| {
		let (tender, award) = appealed_marks(5);
		assert_noop!(decide(award, SECOND_FIRM, strike(seated(tender)[0])), E::TooFewMarksLeft);
		assert_ok!(decide(award, SECOND_FIRM, Decision::Cancelled));
		assert_eq!(status(award, SECOND_FIRM), ChallengeStatus::Upheld);
		let reason = UnsuccessfulReason::Irregularity;
		assert_eq!(crate::mock::tender(tender).ended, Some(Ending::Unsuccessful(reason)));
	});
	run(|| {
		let (tender, award) = appealed_marks(5);
		let both = Remedy { strike: Some(seated(tender)[0]), exclude: Some(BIDDER), ..Remedy::default() };
		assert_noop!(decide(award, SECOND_FIRM, upheld(both)), E::TooFewMarksLeft);
		assert_ok!(decide(award, SECOND_FIRM, upheld(Remedy { strike: None, ..both })));
		settle_agenda();
		assert_eq!(ranking(tender, 0), vec![SECOND_FIRM, BIDDER + 2]);
	});
}

#[test]
fn decision_should_end_the_tender_when_nothing_else_helps() {
	run(|| {
		let (tender, award) = appealed();
		assert_ok!(decide(award, SECOND_FIRM, Decision::Cancelled));
		assert_eq!(status(award, SECOND_FIRM), ChallengeStatus::Upheld);
		let reason = UnsuccessfulReason::Irregularity;
		assert_eq!(crate::mock::tender(tender).ended, Some(Ending::Unsuccessful(reason)));
		assert_eq!(Lots::<Test>::get(tender, 0).status, LotStatus::Unsuccessful { reason });
		assert!(matches!(award_status(award), AwardStatus::Annulled { .. }));
		settle_agenda();
		assert!((BIDDER..BIDDER + 3).all(|bidder| bid_of(tender, bidder).bond == BondState::Returned));
	});
}

#[test]
fn decision_should_spare_what_is_signed_when_it_ends_the_tender() {
	run(|| {
		let tender = publish(draft(3, AwardCriteria::PriceOnly, Vec::new(), false));
		for (bidder, base) in (BIDDER..).zip([100, 110, 120]) {
			put_bid(tender, bidder, &[(0, base), (1, base), (2, base)], &[]);
		}
		open_and_go_on(tender);
		let first = award_lot(tender);
		at(CLOSE);
		assert_ok!(Awards::signed(first), ());
		// One award of lot 1, in standstill; one of lot 2, proposed.
		assert_ok!(Awards::propose(signed(BUYER), tender, LotSet(0b010)));
		assert_ok!(Awards::approve(second(), 1));
		assert_ok!(Awards::propose(signed(BUYER), tender, LotSet(0b100)));
		assert_ok!(challenge(1, SECOND_FIRM));
		assert_ok!(reply(1, SECOND_FIRM));
		assert_ok!(Awards::appeal(signed(SECOND_FIRM), 1));
		assert!(CompletedLog::get().is_empty());
		assert_ok!(decide(1, SECOND_FIRM, Decision::Cancelled));
		assert_eq!(crate::mock::tender(tender).ended, Some(Ending::Complete));
		assert_eq!(CompletedLog::get(), [tender], "when no award is left that waits for a signature");
		assert!(matches!(award_status(first), AwardStatus::Signed { .. }));
		assert!(matches!(award_status(1), AwardStatus::Annulled { .. }));
		assert!(matches!(award_status(2), AwardStatus::Annulled { .. }));
		settle_agenda();
	});
}

#[test]
fn late_decision_should_annul_what_is_final_and_spare_what_is_signed() {
	run(|| {
		let (_, award) = appealed();
		at(START + 30 * DAY);
		assert_ok!(Awards::ensure_final(award));
		assert_ok!(decide(award, SECOND_FIRM, upheld(Remedy::default())));
		assert_eq!(ContractLog::get(), vec![(award, true), (award, false)]);
		settle_agenda();
	});
	run(|| {
		let (tender, award) = appealed();
		at(START + 30 * DAY);
		assert_ok!(Awards::signed(award), ());
		settle_agenda();
		let remedy = Remedy { exclude: Some(BIDDER), ..Remedy::default() };
		assert_ok!(decide(award, SECOND_FIRM, upheld(remedy)));
		let effective = System::events().into_iter().rev().find_map(|record| match record.event {
			RuntimeEvent::Awards(Event::Decided { effective, .. }) => Some(effective),
			_ => None,
		});
		assert_eq!(effective, Some(false));
		assert_eq!(status(award, SECOND_FIRM), ChallengeStatus::Upheld);
		assert!(matches!(award_status(award), AwardStatus::Signed { .. }));
		assert_eq!(crate::mock::tender(tender).ended, Some(Ending::Complete));
		assert_eq!(Evaluations::<Test>::get(tender).unwrap().appealed, 0);
	});
}

#[test]
fn challenge_should_stop_the_money_of_the_whole_tender() {
	run(|| {
		let tender = two_lots_ranked();
		let first = award_lot(tender);
		at(CLOSE);
		assert_ok!(Awards::signed(first), ());
		assert_ok!(Awards::propose(signed(BUYER), tender, LotSet(0b10)));
		assert_ok!(Awards::approve(second(), 1));
		assert_ok!(challenge(1, SECOND_FIRM));
		assert_noop!(Awards::ensure_money_moves(tender), E::MoneyStopped);
	});
}

#[test]
fn challenge_should_be_moot_when_the_buyer_cancels_the_tender() {
	run(|| {
		let (tender, award) = appealed();
		assert_ok!(challenge(award, BIDDER + 2));
		change(tender, |mock| mock.ended = Some(Ending::Cancelled));
		assert_eq!(Awards::view(tender).unwrap().awards[0].status, AwardStatus::Withdrawn);
		assert!(Awards::challenges(tender).iter().all(|view| view.status == ChallengeStatus::Moot));
		assert_noop!(decide(award, SECOND_FIRM, upheld(Remedy::default())), E::TenderNotActive);
		assert_noop!(decide(award, SECOND_FIRM, Decision::Cancelled), E::TenderNotActive);
		assert_noop!(challenge(award, BIDDER + 3), E::TenderNotActive);
		// No money is stopped for ever: the periods go on.
		assert_noop!(Awards::ensure_money_moves(tender), E::MoneyStopped);
		at(START + 31 * DAY);
		assert_ok!(Awards::ensure_money_moves(tender));
		assert_eq!(ContractLog::get(), vec![]);
	});
}
