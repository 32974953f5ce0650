use super::*;
use crate::Lines;

fn closed(line: LineId) -> Option<Moment> {
	Lines::<Test>::get(line).unwrap().closed
}

#[test]
fn closing_should_return_what_is_free_when_the_treasury_decides() {
	run(|| {
		let line = funded(500);
		assert_ok!(Budgets::reserve(line, BOARD, 1, 200));
		set_time(LATER);
		assert_ok!(Budgets::close_line(signed(LI), line));
		assert_eq!((closed(line), figures(line)), (Some(LATER), [200, 0, 200, 0, 0]));
		assert_eq!(balance(&Budgets::treasury()), 300);
		assert!(emitted(Event::LineClosed { line, by: Some(Authority::Party(OFFICE)) }));
		System::assert_last_event(Event::Returned { line, amount: 300, cause: Cause::Treasury }.into());
		assert_eq!(journal(line).pop(), Some((MovementKind::Returned, 300, Cause::Treasury)));
	});
}

#[test]
fn closing_should_write_no_movement_when_nothing_is_free() {
	run(|| {
		let line = opened(b"A");
		assert_ok!(Budgets::close_line(root(), line));
		System::assert_last_event(Event::LineClosed { line, by: Some(Authority::Governance) }.into());
		assert_eq!(journal(line), Vec::new());
	});
}

#[test]
fn closing_should_be_open_to_anybody_when_the_year_is_over() {
	run(|| {
		let line = funded(500);
		set_time(YEAR_ENDS - 1);
		assert_noop!(Budgets::close_line(signed(STRANGER), line), NOT_ACTING);
		assert_noop!(Budgets::close_line(signed(BUYER), line), NO_ROLE);
		set_time(YEAR_ENDS);
		assert_noop!(Budgets::close_line(RuntimeOrigin::none(), line), BadOrigin);
		assert_ok!(Budgets::close_line(signed(STRANGER), line));
		assert!(emitted(Event::LineClosed { line, by: None }));
		assert_eq!((closed(line), balance(&Budgets::treasury())), (Some(YEAR_ENDS), 500));
	});
}

#[test]
fn closing_should_be_refused_when_the_line_is_unknown_or_closed() {
	run(|| {
		let line = funded(500);
		assert_noop!(Budgets::close_line(signed(LI), 99), E::UnknownLine);
		assert_noop!(Budgets::close_line(RuntimeOrigin::none(), line), BadOrigin);
		assert_ok!(Budgets::close_line(signed(LI), line));
		assert_noop!(Budgets::close_line(signed(LI), line), E::LineClosed);
		assert_noop!(Budgets::appropriate(signed(LI), line, 1), E::LineClosed);
		assert_noop!(Budgets::reserve(line, BOARD, 1, 1), E::LineClosed);
	});
}

#[test]
fn closed_line_should_return_what_frees_when_a_tender_fails() {
	run(|| {
		let line = funded(500);
		assert_ok!(Budgets::reserve(line, BOARD, 1, 200));
		assert_ok!(Budgets::close_line(signed(LI), line));
		assert_ok!(Budgets::release(1));
		assert!(emitted(Event::Released { line, tender: 1, amount: 200 }));
		System::assert_last_event(Event::Returned { line, amount: 200, cause: Cause::Tender(1) }.into());
		assert_eq!((figures(line), balance(&Budgets::treasury())), ([0; 5], 500));
		let movements = journal(line);
		assert_eq!(
			movements[3..],
			[(MovementKind::Released, 200, Cause::Tender(1)), (MovementKind::Returned, 200, Cause::Tender(1))]
		);
	});
}

#[test]
fn closed_line_should_still_commit_and_pay_when_money_was_put_aside_before() {
	run(|| {
		let line = funded(500);
		assert_ok!(Budgets::reserve(line, BOARD, 1, 500));
		set_time(YEAR_ENDS);
		assert_ok!(Budgets::close_line(signed(STRANGER), line));
		assert_ok!(Budgets::commit(1, 9, 400));
		assert_ok!(Budgets::pay(9, &STRANGER, 300));
		assert_ok!(Budgets::uncommit(9));
		System::assert_last_event(Event::Returned { line, amount: 100, cause: Cause::Contract(9) }.into());
		assert_ok!(Budgets::release(1));
		assert_eq!(figures(line), [300, 0, 0, 0, 300]);
		assert_eq!((balance(&STRANGER), balance(&Budgets::treasury())), (RICHES + 300, 200));
		assert_eq!(balance(&Budgets::line_account(line)), 0);
	});
}

#[test]
fn freed_money_should_stay_when_the_year_is_over_and_the_line_not_closed() {
	run(|| {
		let line = funded(500);
		assert_ok!(Budgets::reserve(line, BOARD, 1, 500));
		set_time(YEAR_ENDS);
		assert_ok!(Budgets::release(1));
		assert_eq!(figures(line), [500, 500, 0, 0, 0]);
		assert_noop!(Budgets::reserve(line, BOARD, 2, 1), E::LineClosed);
		assert_ok!(Budgets::close_line(signed(STRANGER), line));
		assert_eq!(balance(&Budgets::treasury()), 500);
	});
}
