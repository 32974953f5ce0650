use super::*;
use crate::Commitments;
use procurement_primitives::budget::Adjust;

/// A line with 600: 100 free, 200 put aside for tender 7, 300 committed to contract 1.
fn committed() -> LineId {
	let line = funded(600);
	assert_ok!(Budgets::reserve(line, BOARD, 7, 500));
	assert_ok!(Budgets::commit(7, 1, 300));
	line
}

#[test]
fn extending_should_take_what_is_free_and_leave_what_others_put_aside() {
	run(|| {
		let line = committed();
		assert_ok!(Budgets::extend(1, 100));
		assert_eq!(figures(line), [600, 0, 200, 400, 0]);
		assert_eq!(Budgets::outstanding(1), 400);
		let last: Vec<_> = journal(line).into_iter().rev().take(2).collect();
		let reserved = (MovementKind::Reserved, 100, Cause::Tender(7));
		assert_eq!(last, vec![(MovementKind::Committed, 100, Cause::Contract(1)), reserved]);
		assert!(emitted(Event::Committed { line, tender: 7, contract: 1, amount: 100 }));
		assert_noop!(Budgets::extend(1, 1), E::InsufficientFree);
	});
}

#[test]
fn extending_should_be_refused_when_it_is_impossible() {
	run(|| {
		let line = committed();
		assert_noop!(Budgets::extend(1, 0), E::ZeroAmount);
		assert_noop!(Budgets::extend(2, 1), E::InsufficientCommitment);
		assert_noop!(Budgets::extend(1, Balance::MAX), E::InsufficientFree);
		set_time(YEAR_ENDS);
		assert_noop!(Budgets::extend(1, 1), E::LineClosed);
		assert_ok!(Budgets::close_line(root(), line));
		assert_noop!(Budgets::extend(1, 1), E::LineClosed);
	});
}

#[test]
fn reducing_should_free_that_much_and_no_more() {
	run(|| {
		let line = committed();
		assert_ok!(<Budgets as Adjust>::reduce(1, 100));
		System::assert_last_event(Event::Uncommitted { line, contract: 1, amount: 100 }.into());
		assert_eq!(figures(line), [600, 200, 200, 200, 0]);
		assert_eq!(Commitments::<Test>::get(1).map(|it| it.outstanding), Some(200));
		assert_noop!(<Budgets as Adjust>::reduce(1, 0), E::ZeroAmount);
		assert_noop!(<Budgets as Adjust>::reduce(1, 201), E::InsufficientCommitment);
		assert_noop!(<Budgets as Adjust>::reduce(2, 1), E::InsufficientCommitment);
		assert_ok!(<Budgets as Adjust>::reduce(1, 200));
		assert_eq!((figures(line), Budgets::outstanding(1)), ([600, 400, 200, 0, 0], 0));
	});
}

#[test]
fn reducing_should_give_the_money_back_to_the_treasury_when_the_line_is_closed() {
	run(|| {
		let line = committed();
		assert_ok!(Budgets::close_line(root(), line));
		assert_ok!(<Budgets as Adjust>::reduce(1, 120));
		assert_eq!(figures(line), [380, 0, 200, 180, 0]);
		assert_eq!(balance(&Budgets::treasury()), 220);
	});
}
