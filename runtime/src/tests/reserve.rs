//! A tender of two lots, one of which is awarded before the other, on the composed runtime: when its contract can be signed,
//! and what becomes of the money put aside.

use super::{tendering::*, town::*, *};
use crate::{Awards, Milestones};
use pallet_procurement_budgets::{Lines, Reservations};
use pallet_procurement_milestones::Contracts;
use procurement_primitives::{
	award::{AwardId, ChallengeGround, Decision, RejectionReason},
	contract::ContractStatus,
	tender::{LotSet, TenderId},
	time::{DAY, MINUTE},
};

fn why() -> Vec<u8> {
	b"why".to_vec()
}

/// The first lot is signed for, and the second is ranked.
fn half_signed() -> TenderId {
	let tender = half_awarded(line("library", 3 * MAXIMUM));
	both_sign(0);
	assert_eq!(figures(tender), [MAXIMUM, 2 * MAXIMUM - 900_000, 900_000]);
	tender
}

/// What is free, reserved and committed on the tender's line.
fn figures(tender: TenderId) -> [Balance; 3] {
	let id = pallet_procurement_budgets::Commitments::<Runtime>::get(0).expect("signed").line;
	let line = Lines::<Runtime>::get(id).expect("opened");
	assert_eq!(Reservations::<Runtime>::get(tender).map_or(0, |it| it.amount), line.reserved);
	[line.free, line.reserved, line.committed]
}

/// Says once that it is free, and leaves nothing to do.
fn check_freed(tender: TenderId) {
	assert_eq!(figures(tender), [3 * MAXIMUM - 900_000, 0, 900_000]);
	let freed = pallet_procurement_milestones::Event::<Runtime>::ReserveFreed { tender };
	let said = System::events().into_iter().filter(|it| it.event == freed.clone().into()).count();
	assert_eq!(said, 1);
	let nothing = pallet_procurement_milestones::Error::<Runtime>::NothingReserved;
	assert_eq!(Milestones::free_reserve(by("nobody"), tender), Err(nothing.into()));
	check_all();
}

/// The second lot's award is challenged the day before the time for signing the first contract is over, and the appeal goes
/// on until `end` ends it; nobody can sign before.
fn sign_after(end: impl FnOnce(AwardId)) {
	settled().execute_with(|| {
		let tender = half_awarded(line("library", 3 * MAXIMUM));
		let contract = || Contracts::<Runtime>::get(0).expect("drafted");
		let refused = || {
			let stopped: DispatchError = pallet_procurement_awards::Error::<Runtime>::MoneyStopped.into();
			for who in ["li", "mei"] {
				assert_noop!(Milestones::sign(by(who), 0, 0), stopped);
			}
		};
		let agreed = contract().sign_by;
		pass(agreed - DAY - now());
		let second = award(tender, LotSet(0b10));
		assert_ok!(Awards::challenge(by("jun"), second, ChallengeGround::Procedure, why()));
		refused();
		assert_ok!(Awards::reply(by("li"), second, party("jun"), why()));
		refused();
		assert_ok!(Awards::appeal(by("jun"), second));
		pass(4 * DAY);
		refused();
		assert!(contract().sign_by > agreed);
		end(second);
		both_sign(0);
		pass(10 * DAY);
		assert_eq!(contract().status, ContractStatus::Active);
		check_all();
	});
}

#[test]
fn contract_should_be_signed_when_the_appeal_against_the_other_lots_award_is_dismissed() {
	sign_after(|award| ok(Awards::decide(by("shen"), award, party("jun"), Decision::Dismissed, why())));
}

#[test]
fn contract_should_be_signed_when_the_appeal_against_the_other_lots_award_is_not_decided_in_time() {
	sign_after(|award| {
		let appealed = pallet_procurement_awards::Awards::<Runtime>::get(award).expect("approved");
		pass(appealed.suspended_until.expect("appealed") - now());
	});
}

#[test]
fn time_should_be_left_for_signing_when_a_challenge_of_the_other_lot_ends_shortly_before_it_is_over() {
	settled().execute_with(|| {
		let tender = half_awarded(line("library", 3 * MAXIMUM));
		let contract = || Contracts::<Runtime>::get(0).expect("drafted");
		let agreed = contract().sign_by;
		pass(agreed - 5 * DAY - now());
		let second = award(tender, LotSet(0b10));
		assert_ok!(Awards::challenge(by("jun"), second, ChallengeGround::Procedure, why()));
		pass(agreed - 60 * MINUTE - now());
		assert_ok!(Awards::withdraw_challenge(by("jun"), second));
		// An hour was left; of the time that signing takes there is now all but a day at least.
		let time = <Runtime as pallet_procurement_milestones::Config>::SigningTime::get();
		let left = contract().sign_by - now();
		assert!((time - DAY..=time).contains(&left), "{left}");
		pass(left - 1);
		assert_eq!(contract().status, ContractStatus::Draft);
		both_sign(0);
		assert_eq!(contract().status, ContractStatus::Active);
		check_all();
	});
}

#[test]
fn reserve_should_be_free_when_the_last_lot_fails_after_another_was_signed() {
	settled().execute_with(|| {
		let tender = half_signed();
		for (who, _) in PRICES {
			assert!(figures(tender)[1] > 0, "another bid is left");
			assert_ok!(Awards::reject(by("li"), tender, 1, party(who), RejectionReason::Collusion, why()));
		}
		check_freed(tender);
	});
}

#[test]
fn reserve_should_be_free_when_a_review_body_cancels_what_is_not_signed() {
	settled().execute_with(|| {
		let tender = half_signed();
		let award = award(tender, LotSet(0b10));
		let jun = party("jun");
		assert_ok!(Awards::challenge(by("jun"), award, ChallengeGround::Procedure, why()));
		assert_ok!(Awards::reply(by("li"), award, jun, why()));
		assert_ok!(Awards::appeal(by("jun"), award));
		assert_ok!(Awards::decide(by("shen"), award, jun, Decision::Cancelled, why()));
		check_freed(tender);
	});
}

#[test]
fn reserve_should_be_free_when_the_last_firm_left_declines_to_sign() {
	settled().execute_with(|| {
		let tender = half_signed();
		for who in ["mei", "jun"] {
			assert_ok!(Awards::reject(by("li"), tender, 1, party(who), RejectionReason::Collusion, why()));
		}
		award(tender, LotSet(0b10));
		pass(12 * DAY);
		assert!(figures(tender)[1] > 0);
		assert_ok!(Milestones::decline(by("han"), 1, why()));
		check_freed(tender);
	});
}
