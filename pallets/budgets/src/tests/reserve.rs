use super::*;
use crate::Reservations;

#[test]
fn reservation_should_put_free_money_aside_when_there_is_enough() {
	run(|| {
		let line = funded(500);
		System::set_block_number(9);
		set_time(LATER);
		assert_ok!(Budgets::reserve(line, BOARD, 7, 200));
		System::assert_last_event(Event::Reserved { line, tender: 7, amount: 200 }.into());
		assert_eq!(figures(line), [500, 300, 200, 0, 0]);
		assert_eq!(Reservations::<Test>::get(7), Some(Reservation { line, amount: 200 }));
		let (kind, cause) = (MovementKind::Reserved, Cause::Tender(7));
		let entry = Movement { kind, amount: 200, cause, at: LATER, block: 9 };
		assert_eq!(crate::Movements::<Test>::get(line, 1), Some(entry));
		// The last coin too.
		assert_ok!(Budgets::reserve(line, BOARD, 8, 300));
		assert_eq!(figures(line), [500, 0, 500, 0, 0]);
	});
}

#[test]
fn reservation_should_be_refused_when_it_is_impossible() {
	run(|| {
		let line = funded(500);
		assert_noop!(Budgets::reserve(line, BOARD, 7, 0), E::ZeroAmount);
		assert_noop!(Budgets::reserve(99, BOARD, 7, 1), E::UnknownLine);
		assert_noop!(Budgets::reserve(line, CLINIC, 7, 1), E::NotLineOwner);
		assert_noop!(Budgets::reserve(line, BOARD, 7, 501), E::InsufficientFree);
		assert_noop!(Budgets::reserve(line, BOARD, 7, Balance::MAX), E::InsufficientFree);
		assert_ok!(Budgets::reserve(line, BOARD, 7, 500));
		assert_noop!(Budgets::reserve(line, BOARD, 7, 1), E::AlreadyReserved);
		assert_noop!(Budgets::reserve(line, BOARD, 8, 1), E::InsufficientFree);
	});
}

#[test]
fn reservation_should_end_when_the_year_does() {
	run(|| {
		let line = funded(500);
		set_time(YEAR_ENDS - 1);
		assert_ok!(Budgets::reserve(line, BOARD, 7, 1));
		set_time(YEAR_ENDS);
		assert_noop!(Budgets::reserve(line, BOARD, 8, 1), E::LineClosed);
	});
}

#[test]
fn reservation_should_be_taken_when_the_year_has_not_begun() {
	run(|| {
		let next = Budgets::open_line(signed(LI), BOARD, YEAR + 1, b"A".to_vec(), b"Desks".to_vec(), None, None);
		assert_ok!(next);
		deposited(100, Destination::Treasury);
		assert_ok!(Budgets::appropriate(signed(LI), 0, 100));
		assert_ok!(Budgets::reserve(0, BOARD, 7, 100));
		assert_ok!(Budgets::commit(7, 1, 100));
		set_time(YEAR_ENDS - 1);
		assert_noop!(Budgets::pay(1, &SELLER, 100), E::LineNotOpen);
		set_time(YEAR_ENDS);
		assert_ok!(Budgets::pay(1, &SELLER, 100));
	});
}

#[test]
fn release_should_free_what_is_left_when_asked() {
	run(|| {
		let line = funded(500);
		assert_ok!(Budgets::reserve(line, BOARD, 7, 200));
		assert_ok!(Budgets::commit(7, 1, 150));
		assert_ok!(Budgets::release(7), 50);
		System::assert_last_event(Event::Released { line, tender: 7, amount: 50 }.into());
		assert_eq!((figures(line), Reservations::<Test>::get(7)), ([500, 350, 0, 150, 0], None));
		assert_eq!(journal(line).pop(), Some((MovementKind::Released, 50, Cause::Tender(7))));
		// The tender may be published anew.
		assert_ok!(Budgets::reserve(line, BOARD, 7, 350));
	});
}

#[test]
fn release_should_do_nothing_when_nothing_is_put_aside() {
	run(|| {
		let line = funded(500);
		assert_ok!(Budgets::reserve(line, BOARD, 7, 200));
		assert_ok!(Budgets::commit(7, 1, 200));
		let movements = journal(line);
		System::reset_events();
		assert_ok!(Budgets::release(7), 0);
		assert_ok!(Budgets::release(8), 0);
		assert_eq!((journal(line), System::events().len()), (movements, 0));
	});
}
