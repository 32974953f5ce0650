use super::*;
use crate::{Commitments, Reservations};

/// A line with 500, of which 400 are reserved for tender 7.
fn reserved() -> LineId {
	let line = funded(500);
	assert_ok!(Budgets::reserve(line, BOARD, 7, 400));
	line
}

/// The same, with 300 of it committed to contract 1.
fn committed() -> LineId {
	let line = reserved();
	assert_ok!(Budgets::commit(7, 1, 300));
	line
}

#[test]
fn commitment_should_move_reserved_money_when_there_is_enough() {
	run(|| {
		let line = reserved();
		assert_ok!(Budgets::commit(7, 1, 300));
		System::assert_last_event(Event::Committed { line, tender: 7, contract: 1, amount: 300 }.into());
		assert_eq!(figures(line), [500, 100, 100, 300, 0]);
		assert_eq!(Reservations::<Test>::get(7), Some(Reservation { line, amount: 100 }));
		let commitment = Commitment { line, tender: 7, outstanding: 300, paid: 0 };
		assert_eq!(Commitments::<Test>::get(1), Some(commitment));
		assert_eq!(journal(line).pop(), Some((MovementKind::Committed, 300, Cause::Contract(1))));
		// Another contract of the same tender takes the rest, and a variation of it finds nothing left.
		assert_ok!(Budgets::commit(7, 2, 100));
		assert_eq!(Reservations::<Test>::get(7), None);
		assert_noop!(Budgets::commit(7, 2, 1), E::InsufficientReservation);
	});
}

#[test]
fn commitment_should_grow_when_a_variation_adds_to_it() {
	run(|| {
		let line = committed();
		assert_ok!(Budgets::pay(1, &STRANGER, 300));
		assert_ok!(Budgets::commit(7, 1, 60));
		let commitment = Commitment { line, tender: 7, outstanding: 60, paid: 300 };
		assert_eq!(Commitments::<Test>::get(1), Some(commitment));
	});
}

#[test]
fn commitment_should_be_refused_when_it_is_impossible() {
	run(|| {
		let line = reserved();
		assert_noop!(Budgets::commit(7, 1, 0), E::ZeroAmount);
		assert_noop!(Budgets::commit(8, 1, 1), E::InsufficientReservation);
		assert_noop!(Budgets::commit(7, 1, 401), E::InsufficientReservation);
		assert_noop!(Budgets::commit(7, 1, Balance::MAX), E::InsufficientReservation);
		assert_ok!(Budgets::commit(7, 1, 300));
		assert_ok!(Budgets::reserve(line, BOARD, 8, 50));
		assert_noop!(Budgets::commit(8, 1, 1), E::OtherTender);
		// The same tender, put aside anew on another line.
		assert_ok!(Budgets::release(7));
		let other = funded(10);
		assert_ok!(Budgets::reserve(other, BOARD, 7, 10));
		assert_noop!(Budgets::commit(7, 1, 1), E::OtherTender);
	});
}

#[test]
fn payment_should_reach_the_payee_when_committed() {
	run(|| {
		let line = committed();
		set_time(LATER);
		System::set_block_number(3);
		let payee = Budgets::purse(FIRM);
		assert_ok!(Budgets::pay(1, &payee, 120));
		System::assert_last_event(Event::Paid { line, contract: 1, payee: payee.clone(), amount: 120 }.into());
		assert_eq!((figures(line), balance(&payee)), ([500, 100, 100, 180, 120], 120));
		assert_eq!(balance(&Budgets::line_account(line)), 380);
		let (kind, cause) = (MovementKind::Paid { payee }, Cause::Contract(1));
		let entry = Movement { kind, amount: 120, cause, at: LATER, block: 3 };
		assert_eq!(crate::Movements::<Test>::get(line, 3), Some(entry));
		let commitment = Commitment { line, tender: 7, outstanding: 180, paid: 120 };
		assert_eq!(Commitments::<Test>::get(1), Some(commitment));
	});
}

#[test]
fn payment_should_take_the_last_coin_when_all_of_the_line_is_owed() {
	run(|| {
		let line = funded(2);
		assert_ok!(Budgets::reserve(line, BOARD, 7, 2));
		assert_ok!(Budgets::commit(7, 1, 2));
		// To accounts that do not exist yet, a coin each.
		for payee in [AccountId32::new([50; 32]), AccountId32::new([51; 32])] {
			assert_ok!(Budgets::pay(1, &payee, 1));
			assert_eq!(balance(&payee), 1);
		}
		assert_eq!((figures(line), balance(&Budgets::line_account(line))), ([2, 0, 0, 0, 2], 0));
		assert!(System::account_exists(&Budgets::line_account(line)));
	});
}

#[test]
fn payment_should_be_refused_when_it_is_impossible() {
	run(|| {
		committed();
		assert_noop!(Budgets::pay(1, &SELLER, 0), E::ZeroAmount);
		assert_noop!(Budgets::pay(2, &SELLER, 1), E::InsufficientCommitment);
		assert_noop!(Budgets::pay(1, &SELLER, 301), E::InsufficientCommitment);
		assert_noop!(Budgets::pay(1, &SELLER, Balance::MAX), E::InsufficientCommitment);
		assert_ok!(Budgets::pay(1, &SELLER, 300));
		assert_noop!(Budgets::pay(1, &SELLER, 1), E::InsufficientCommitment);
	});
}

#[test]
fn payment_should_leave_the_books_balanced_when_the_payee_is_the_line_itself() {
	run(|| {
		let line = committed();
		assert_ok!(Budgets::pay(1, &Budgets::line_account(line), 300));
		assert_eq!(figures(line), [500, 100, 100, 0, 300]);
		assert_ok!(Budgets::sweep(root(), line));
		assert_eq!((balance(&Budgets::treasury()), balance(&Budgets::line_account(line))), (300, 200));
	});
}

#[test]
fn uncommitting_should_free_what_is_outstanding_when_asked() {
	run(|| {
		let line = committed();
		assert_ok!(Budgets::pay(1, &SELLER, 100));
		assert_ok!(Budgets::uncommit(1));
		System::assert_last_event(Event::Uncommitted { line, contract: 1, amount: 200 }.into());
		assert_eq!(figures(line), [500, 300, 100, 0, 100]);
		let commitment = Commitment { line, tender: 7, outstanding: 0, paid: 100 };
		assert_eq!(Commitments::<Test>::get(1), Some(commitment));
		assert_eq!(journal(line).pop(), Some((MovementKind::Uncommitted, 200, Cause::Contract(1))));
		assert_noop!(Budgets::pay(1, &SELLER, 1), E::InsufficientCommitment);
	});
}

#[test]
fn uncommitting_should_do_nothing_when_nothing_is_outstanding() {
	run(|| {
		let line = committed();
		assert_ok!(Budgets::uncommit(1));
		let movements = journal(line);
		System::reset_events();
		assert_ok!(Budgets::uncommit(1));
		assert_ok!(Budgets::uncommit(99));
		assert_eq!((journal(line), System::events().len()), (movements, 0));
	});
}
