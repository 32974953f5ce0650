//! Who is late and who is not, on the composed runtime: what a challenge holds back is no default of the buyer's, and the time
//! of a side's own dispute is that side's.

use super::{tendering::*, town::*, *};
use crate::{Awards, Budgets, Milestones};
use pallet_procurement_milestones::{Contracts, Error, Event, Milestones as Parts, Payments};
use procurement_primitives::{
	award::{ChallengeGround, Decision},
	budget::LineId,
	contract::{ContractStatus, MilestoneStatus, PaymentState, PerformanceBondState, TerminationReason, Terms},
	tender::{DocumentHash, LotSet, TenderId},
	time::{Moment, Period, DAY},
};

/// After how long who is late is in default.
const DEFAULT_AFTER: Moment = 30 * DAY;

/// 0.05 % of what the first lot costs: the interest of a day.
const INTEREST: Balance = 450;

fn why() -> Vec<u8> {
	b"why".to_vec()
}

/// The first lot has a contract in force, with a bond and damages, and the second is ranked.
fn in_force(line: LineId) -> TenderId {
	let tender = half_awarded(line);
	let terms = Terms {
		performance_bond: 50_000,
		payment_term: Period::Calendar(30 * DAY),
		tax: 0,
		damages_per_day: 1_000,
		damages_cap: 1_500,
		inspectors: vec![],
		inspectors_needed: 0,
		devices: vec![],
		arbiter: None,
		document: None,
	};
	assert_ok!(Milestones::set_terms(by("li"), 0, Box::new(terms)));
	both_sign(0);
	tender
}

/// The same, on a line whose year runs.
fn in_force_this_year() -> TenderId {
	in_force(line("library", 3 * MAXIMUM))
}

fn deliver() {
	assert_ok!(Milestones::deliver(by("mei"), 0, 0, vec![DocumentHash::Sha256([1; 32])]));
}

fn accept() {
	assert_ok!(Milestones::accept(by("li"), 0, 0));
}

/// When the only payment is due.
fn due() -> Moment {
	Payments::<Runtime>::get(0, 0).expect("accepted").due
}

/// How the only payment stands.
fn payment_state() -> PaymentState {
	Payments::<Runtime>::get(0, 0).expect("accepted").state
}

fn contract_status() -> ContractStatus {
	Contracts::<Runtime>::get(0).expect("drafted").status
}

fn bond_state() -> PerformanceBondState {
	Contracts::<Runtime>::get(0).expect("drafted").bond.state
}

/// The supplier ends the contract because the buyer does not pay.
fn leave() -> DispatchResult {
	Milestones::terminate(by("mei"), 0, TerminationReason::BuyerDefault, why())
}

#[test]
fn supplier_should_not_leave_for_a_payment_that_a_challenge_held_back() {
	settled().execute_with(|| {
		let tender = in_force_this_year();
		deliver();
		accept();
		let due = due();
		pass(due - DAY - now());
		let second = award(tender, LotSet(0b10));
		assert_ok!(Awards::challenge(by("jun"), second, ChallengeGround::Procedure, why()));
		pass(5 * DAY);
		assert_ok!(Awards::reply(by("li"), second, party("jun"), why()));
		pass(5 * DAY);
		assert_ok!(Awards::appeal(by("jun"), second));
		pass(due + DEFAULT_AFTER - now());
		assert_noop!(leave(), Error::<Runtime>::NotInDefault);
		// The buyer may pay from now on, and the agenda does so within a day.
		assert_ok!(Awards::decide(by("shen"), second, party("jun"), Decision::Dismissed, why()));
		assert!(matches!(payment_state(), PaymentState::Attempted { .. }));
		assert_noop!(leave(), Error::<Runtime>::NotInDefault);
		pass(DAY);
		assert!(payment_state().is_made());
		assert_eq!(contract_status(), ContractStatus::Closed { terminated: None });
		let interest = Contracts::<Runtime>::get(0).expect("drafted").books.interest_paid;
		assert!(
			[30 * INTEREST, 31 * INTEREST].contains(&interest),
			"{interest}: the supplier waited, and is paid for that"
		);
		check_all();
	});
}

#[test]
fn supplier_should_leave_when_a_payment_has_failed_for_a_month() {
	settled().execute_with(|| {
		// A line of the next year's pays nothing this year.
		let line = pallet_procurement_budgets::NextLineId::<Runtime>::get();
		assert_ok!(Budgets::open_line(by("qian"), party("library"), 2_027, b"B".to_vec(), why(), None, None));
		assert_ok!(Budgets::appropriate(by("qian"), line, 3 * MAXIMUM));
		in_force(line);
		deliver();
		accept();
		pass(due() + DEFAULT_AFTER - 1 - now());
		assert!(matches!(payment_state(), PaymentState::Failed { .. }));
		assert_noop!(leave(), Error::<Runtime>::NotInDefault);
		pass(1);
		assert_ok!(leave());
		assert_eq!(contract_status(), ContractStatus::Terminated { reason: TerminationReason::BuyerDefault });
		assert_eq!(bond_state(), PerformanceBondState::Returned);
		check_all();
	});
}

/// Delivered on day 20 and due on day 30, disputed by the buyer from day 21 until day 121, and rejected. Gives back when it is
/// to be delivered again.
fn rejected_after_the_buyers_dispute() -> Moment {
	in_force_this_year();
	let signed = now();
	pass(20 * DAY);
	deliver();
	pass(DAY);
	assert_ok!(Milestones::dispute(by("li"), 0, 0, why()));
	pass(100 * DAY);
	assert_ok!(Milestones::withdraw_dispute(by("li"), 0, 0));
	assert_ok!(Milestones::reject(by("li"), 0, 0, why()));
	let due = signed + 130 * DAY;
	System::assert_last_event(Event::<Runtime>::DeliveryPutOff { contract: 0, milestone: 0, due }.into());
	due
}

#[test]
fn supplier_should_not_be_late_by_the_buyers_own_dispute() {
	settled().execute_with(|| {
		let due = rejected_after_the_buyers_dispute();
		pass(due - now());
		deliver();
		accept();
		let status = Parts::<Runtime>::get(0, 0).expect("of the schedule").status;
		assert!(matches!(status, MilestoneStatus::Accepted { days_late: 0, .. }), "{status:?}");
		pass(31 * DAY);
		let books = Contracts::<Runtime>::get(0).expect("drafted").books;
		assert_eq!((books.paid, books.released), (PRICES[0].1, 0), "no damages");
		assert_eq!(bond_state(), PerformanceBondState::Returned);
		check_all();
	});
}

#[test]
fn buyer_should_not_take_the_bond_before_the_time_of_its_own_dispute_is_over() {
	settled().execute_with(|| {
		let due = rejected_after_the_buyers_dispute();
		let take = |who| Milestones::terminate(by(who), 0, TerminationReason::SupplierDefault, why());
		pass(due + DEFAULT_AFTER - 1 - now());
		assert_noop!(take("li"), Error::<Runtime>::NotInDefault);
		assert_eq!(bond_state(), PerformanceBondState::Held);
		// What is later than that is the supplier's own fault.
		pass(1);
		for who in ["li", "zhao"] {
			assert_ok!(take(who));
		}
		assert_eq!(bond_state(), PerformanceBondState::Forfeited);
		check_all();
	});
}

#[test]
fn dispute_should_carry_interest_when_it_was_the_buyers_and_none_when_it_was_the_suppliers() {
	for (who, days) in [("mei", 0), ("li", 60)] {
		settled().execute_with(|| {
			in_force_this_year();
			deliver();
			accept();
			let due = due();
			assert_ok!(Milestones::dispute(by(who), 0, 0, why()));
			pass(due + 60 * DAY - now());
			assert_ok!(Milestones::withdraw_dispute(by(who), 0, 0));
			assert_ok!(Milestones::pay(by("nobody"), 0, 0));
			let owed = Contracts::<Runtime>::get(0).expect("drafted").books.interest_owed;
			assert_eq!(owed, days * INTEREST, "{who}");
			settle();
			let paid = Contracts::<Runtime>::get(0).expect("drafted").books.interest_paid;
			assert_eq!(paid, owed, "{who}");
			check_all();
		});
	}
}
