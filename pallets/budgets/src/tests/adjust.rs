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
		assert_noop!(Budgets::extend(1, 1), E::NoLineThisYear);
		assert_ok!(Budgets::close_line(root(), line));
		assert_noop!(Budgets::extend(1, 1), E::NoLineThisYear);
	});
}

#[test]
fn extending_should_draw_on_the_line_of_the_year_that_runs_when_the_contracts_own_is_over() {
	for closed in [false, true] {
		run(|| {
			let line = committed();
			let next = successor(line, YEAR + 1, 50);
			set_time(YEAR_ENDS);
			if closed {
				assert_ok!(Budgets::close_line(signed(STRANGER), line));
			}
			let [appropriated, free, reserved, committed, paid] = figures(line);
			assert_ok!(Budgets::extend(1, 50));
			assert!(emitted(Event::Transferred { from: next, to: line, contract: 1, amount: 50 }));
			assert!(emitted(Event::Committed { line, tender: 7, contract: 1, amount: 50 }));
			assert_eq!(figures(line), [appropriated + 50, free, reserved, committed + 50, paid]);
			assert_eq!((figures(next), balance(&Budgets::line_account(next))), ([0; 5], 0));
			assert_eq!(Budgets::outstanding(1), 350);
			// Each journal names the other line and the contract.
			let cause = Cause::Contract(1);
			assert_eq!(journal(next).pop(), Some((MovementKind::TransferredOut { to: line }, 50, cause)));
			let mut last = journal(line);
			assert_eq!(
				last.split_off(last.len() - 3),
				[
					(MovementKind::TransferredIn { from: next }, 50, cause),
					(MovementKind::Reserved, 50, Cause::Tender(7)),
					(MovementKind::Committed, 50, cause),
				]
			);
			assert_ok!(Budgets::pay(1, &Budgets::purse(FIRM), 350));
			assert_eq!((balance(&Budgets::purse(FIRM)), Budgets::outstanding(1)), (350, 0));
			// What there is, and no more.
			assert_noop!(Budgets::extend(1, 1), E::InsufficientFree);
		});
	}
}

#[test]
fn extending_should_leave_this_years_line_alone_when_the_contracts_own_runs() {
	run(|| {
		let line = committed();
		let next = successor(line, YEAR + 1, 50);
		set_time(YEAR_ENDS - 1);
		assert_noop!(Budgets::extend(1, 101), E::InsufficientFree);
		assert_ok!(Budgets::extend(1, 100));
		assert_eq!((figures(line), figures(next)), ([600, 0, 200, 400, 0], [50, 50, 0, 0, 0]));
	});
}

#[test]
fn extending_should_wait_for_a_line_that_runs_and_has_the_same_owner_and_code() {
	run(|| {
		let line = committed();
		let code = crate::LineTexts::<Test>::get(line).unwrap().code.into_inner();
		let open = |owner, year, code: &[u8], opens, closes| {
			let title = b"Computers".to_vec();
			let id = crate::NextLineId::<Test>::get();
			assert_ok!(Budgets::open_line(root(), owner, year, code.to_vec(), title, opens, closes));
			deposited(10, Destination::Treasury);
			assert_ok!(Budgets::appropriate(root(), id, 10));
			id
		};
		open(CLINIC, YEAR + 1, &code, None, None);
		open(BOARD, YEAR + 1, b"other", None, None);
		// A year that begins in April bears the number of the one in which it ends.
		let april = YEAR_ENDS + 90 * DAY;
		let next = open(BOARD, YEAR + 2, &code, Some(april), Some(april + 365 * DAY));
		for too_early in [YEAR_ENDS, april - 1] {
			set_time(too_early);
			assert_noop!(Budgets::extend(1, 1), E::NoLineThisYear);
		}
		set_time(april);
		assert_ok!(Budgets::extend(1, 1));
		set_time(april + 365 * DAY - 1);
		assert_ok!(Budgets::extend(1, 1));
		assert_eq!(figures(next), [8, 8, 0, 0, 0]);
		assert_ok!(Budgets::close_line(root(), next));
		assert_noop!(Budgets::extend(1, 1), E::NoLineThisYear);
	});
}

#[test]
fn extending_should_draw_on_the_line_with_more_when_two_years_overlap() {
	run(|| {
		let line = committed();
		let code = crate::LineTexts::<Test>::get(line).unwrap().code.into_inner();
		let small = successor(line, YEAR + 1, 10);
		let large = crate::NextLineId::<Test>::get();
		let opens = Some(YEAR_ENDS);
		assert_ok!(Budgets::open_line(root(), BOARD, YEAR + 2, code, b"Computers".to_vec(), opens, None));
		deposited(20, Destination::Treasury);
		assert_ok!(Budgets::appropriate(root(), large, 20));
		set_time(YEAR_ENDS);
		assert_noop!(Budgets::extend(1, 21), E::InsufficientFree);
		assert_ok!(Budgets::extend(1, 20));
		assert_eq!((figures(small), figures(large)), ([10, 10, 0, 0, 0], [0; 5]));
	});
}

#[test]
fn extending_should_find_its_way_when_the_owner_is_no_buyer_any_more() {
	run(|| {
		let line = committed();
		set_time(YEAR_ENDS + 3 * 365 * DAY);
		assert_ok!(Budgets::close_line(signed(STRANGER), line));
		Granted::mutate(|granted| granted.retain(|(party, _)| *party != BOARD));
		assert_noop!(Budgets::extend(1, 5), E::NoLineThisYear);
		successor(line, YEAR + 3, 5);
		assert_ok!(Budgets::extend(1, 5));
		assert_eq!(Budgets::outstanding(1), 305);
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
