use super::*;
use crate::{LineTexts, Lines};

/// Li opens a line of the board's.
fn open(year: u16, code: &[u8], opens: Option<Moment>, closes: Option<Moment>) -> sp_runtime::DispatchResult {
	Budgets::open_line(signed(LI), BOARD, year, code.to_vec(), b"Computers".to_vec(), opens, closes)
}

#[test]
fn line_should_run_for_the_calendar_year_when_no_period_is_named() {
	run(|| {
		assert_ok!(open(YEAR, b"20502", None, None));
		let line = Lines::<Test>::get(0).unwrap();
		assert_eq!((line.owner, line.fiscal_year, line.closed), (BOARD, YEAR, None));
		assert_eq!((line.opens, line.closes), (YEAR_BEGINS, YEAR_ENDS));
		assert_eq!((figures(0), line.movements), ([0; 5], 0));
		let text = LineTexts::<Test>::get(0).unwrap();
		assert_eq!((&text.code[..], &text.title[..]), (&b"20502"[..], &b"Computers"[..]));
		let event = Event::LineOpened {
			line: 0,
			owner: BOARD,
			fiscal_year: YEAR,
			code: text.code,
			title: text.title,
			opens: YEAR_BEGINS,
			closes: YEAR_ENDS,
			by: Authority::Party(OFFICE),
		};
		System::assert_last_event(event.into());
	});
}

#[test]
fn line_should_run_for_the_period_named_when_one_is() {
	run(|| {
		assert_ok!(open(YEAR, b"A", Some(NOW + 1), Some(NOW + 2)));
		assert_ok!(open(YEAR, b"B", Some(0), None));
		assert_ok!(open(YEAR, b"C", None, Some(NOW + 1)));
		let period = |id| Lines::<Test>::get(id).map(|line| (line.opens, line.closes)).unwrap();
		assert_eq!([period(0), period(1), period(2)], [(NOW + 1, NOW + 2), (0, YEAR_ENDS), (YEAR_BEGINS, NOW + 1)]);
	});
}

#[test]
fn line_should_be_refused_when_its_period_is_impossible() {
	run(|| {
		assert_noop!(open(YEAR, b"A", Some(NOW + 2), Some(NOW + 2)), E::BadPeriod);
		assert_noop!(open(YEAR, b"A", Some(NOW + 2), Some(NOW + 1)), E::BadPeriod);
		// It ends at this very moment.
		assert_noop!(open(YEAR, b"A", None, Some(NOW)), E::BadPeriod);
		assert_noop!(open(YEAR - 1, b"A", None, None), E::BadPeriod);
		assert_noop!(open(1969, b"A", None, None), E::BadFiscalYear);
		assert_noop!(open(0, b"A", None, None), E::BadFiscalYear);
		assert_noop!(open(u16::MAX, b"A", None, None), E::BadFiscalYear);
		// With both ends named the year is but a name.
		assert_ok!(open(0, b"A", Some(NOW), Some(NOW + 1)));
		assert_ok!(open(u16::MAX, b"A", Some(NOW), Some(NOW + 1)));
	});
}

#[test]
fn line_should_be_refused_when_owner_year_and_code_are_taken() {
	run(|| {
		opened(b"20502");
		assert_noop!(open(YEAR, b"20502", None, None), E::LineExists);
		assert_ok!(open(YEAR + 1, b"20502", None, None));
		assert_ok!(open(YEAR, b"20503", None, None));
		let (code, title) = (b"20502".to_vec(), b"Beds".to_vec());
		assert_ok!(Budgets::open_line(root(), CLINIC, YEAR, code, title, None, None));
		// Also when the line is closed: its figures stay on record under that code.
		assert_ok!(Budgets::close_line(signed(LI), 0));
		assert_noop!(open(YEAR, b"20502", None, None), E::LineExists);
	});
}

#[test]
fn line_should_be_refused_when_its_texts_are_malformed() {
	run(|| {
		let open = |code: &[u8], title: &[u8]| {
			Budgets::open_line(signed(LI), BOARD, YEAR, code.to_vec(), title.to_vec(), None, None)
		};
		assert_noop!(open(b"", b"t"), E::TextMissing);
		assert_noop!(open(b"c", b""), E::TextMissing);
		assert_noop!(open(&[b'c'; 65], b"t"), E::TextTooLong);
		assert_noop!(open(b"c", &[b't'; 65]), E::TextTooLong);
		assert_noop!(open(b"\xff", b"t"), E::NotUtf8);
		assert_noop!(open(b"c", b"\xff"), E::NotUtf8);
		assert_ok!(open(&[b'c'; 64], "计算机".as_bytes()));
	});
}

#[test]
fn line_should_be_refused_when_owner_or_signer_is_wrong() {
	run(|| {
		let open = |origin, owner| Budgets::open_line(origin, owner, YEAR, b"c".to_vec(), b"t".to_vec(), None, None);
		assert_noop!(open(RuntimeOrigin::none(), BOARD), BadOrigin);
		assert_noop!(open(signed(STRANGER), BOARD), NOT_ACTING);
		assert_noop!(open(signed(CLERK), BOARD), NOT_PERMITTED);
		assert_noop!(open(signed(BUYER), BOARD), NO_ROLE);
		assert_noop!(open(signed(LI), FIRM), NO_ROLE);
		assert_noop!(open(root(), 99), NO_ROLE);
		assert_ok!(open(root(), BOARD));
		crate::NextLineId::<Test>::put(u32::MAX);
		assert_noop!(open(root(), CLINIC), E::IdsExhausted);
		crate::NextLineId::<Test>::put(1);
	});
}

#[test]
fn appropriation_should_move_the_treasurys_money_when_there_is_enough() {
	run(|| {
		let line = opened(b"A");
		deposited(500, Destination::Treasury);
		set_time(LATER);
		System::set_block_number(7);
		assert_ok!(Budgets::appropriate(signed(LI), line, 200));
		System::assert_last_event(Event::Appropriated { line, amount: 200, by: Authority::Party(OFFICE) }.into());
		// The last coin too.
		assert_ok!(Budgets::appropriate(root(), line, 300));
		assert_eq!(figures(line), [500, 500, 0, 0, 0]);
		assert_eq!((balance(&Budgets::treasury()), balance(&Budgets::line_account(line))), (0, 500));
		let (kind, cause) = (MovementKind::Appropriated, Cause::Treasury);
		let entry = Movement { kind, amount: 200, cause, at: LATER, block: 7 };
		assert_eq!(crate::Movements::<Test>::get(line, 0), Some(entry));
	});
}

#[test]
fn appropriation_should_be_refused_when_it_is_impossible() {
	run(|| {
		let line = opened(b"A");
		deposited(500, Destination::Treasury);
		let appropriate = |amount| Budgets::appropriate(signed(LI), line, amount);
		assert_noop!(appropriate(0), E::ZeroAmount);
		assert_noop!(appropriate(501), E::InsufficientTreasury);
		assert_noop!(appropriate(Balance::MAX), E::InsufficientTreasury);
		assert_noop!(Budgets::appropriate(signed(LI), 99, 1), E::UnknownLine);
		assert_noop!(Budgets::appropriate(RuntimeOrigin::none(), line, 1), BadOrigin);
		assert_noop!(Budgets::appropriate(signed(STRANGER), line, 1), NOT_ACTING);
		assert_noop!(Budgets::appropriate(signed(CLERK), line, 1), NOT_PERMITTED);
		assert_noop!(Budgets::appropriate(signed(BUYER), line, 1), NO_ROLE);
	});
}

#[test]
fn appropriation_should_end_when_the_year_does() {
	run(|| {
		let line = opened(b"A");
		deposited(500, Destination::Treasury);
		set_time(YEAR_ENDS - 1);
		assert_ok!(Budgets::appropriate(signed(LI), line, 1));
		set_time(YEAR_ENDS);
		assert_noop!(Budgets::appropriate(signed(LI), line, 1), E::LineClosed);
	});
}

#[test]
fn reduction_should_take_back_what_is_free_when_decided() {
	run(|| {
		let line = funded(500);
		assert_ok!(Budgets::reserve(line, BOARD, 1, 200));
		assert_noop!(Budgets::reduce(signed(LI), line, 301), E::InsufficientFree);
		assert_ok!(Budgets::reduce(signed(LI), line, 100));
		System::assert_last_event(Event::Reduced { line, amount: 100, by: Authority::Party(OFFICE) }.into());
		assert_ok!(Budgets::reduce(root(), line, 200));
		assert_eq!((figures(line), balance(&Budgets::treasury())), ([200, 0, 200, 0, 0], 300));
		let last = journal(line).pop().unwrap();
		assert_eq!(last, (MovementKind::Reduced, 200, Cause::Treasury));
	});
}

#[test]
fn reduction_should_be_refused_when_it_is_impossible() {
	run(|| {
		let line = funded(500);
		assert_noop!(Budgets::reduce(signed(LI), line, 0), E::ZeroAmount);
		assert_noop!(Budgets::reduce(signed(LI), line, Balance::MAX), E::InsufficientFree);
		assert_noop!(Budgets::reduce(signed(LI), 99, 1), E::UnknownLine);
		assert_noop!(Budgets::reduce(RuntimeOrigin::none(), line, 1), BadOrigin);
		assert_noop!(Budgets::reduce(signed(STRANGER), line, 1), NOT_ACTING);
		assert_noop!(Budgets::reduce(signed(CLERK), line, 1), NOT_PERMITTED);
		assert_noop!(Budgets::reduce(signed(BUYER), line, 1), NO_ROLE);
		// After the year's end as before it, until the line is closed.
		set_time(YEAR_ENDS);
		assert_ok!(Budgets::reduce(signed(LI), line, 1));
		assert_ok!(Budgets::close_line(signed(LI), line));
		assert_noop!(Budgets::reduce(signed(LI), line, 1), E::LineClosed);
	});
}

#[test]
fn sweep_should_move_stray_money_to_the_treasury_when_somebody_sent_it() {
	run(|| {
		let line = funded(500);
		assert_ok!(Budgets::reserve(line, BOARD, 1, 200));
		assert_ok!(Budgets::commit(1, 1, 100));
		assert_noop!(Budgets::sweep(signed(LI), line), E::NothingToSweep);
		assert_ok!(Balances::transfer_allow_death(signed(STRANGER), Budgets::line_account(line), 70));
		let before = figures(line);
		assert_ok!(Budgets::sweep(signed(LI), line));
		System::assert_last_event(Event::Swept { line, amount: 70, by: Authority::Party(OFFICE) }.into());
		assert_eq!((figures(line), balance(&Budgets::treasury())), (before, 70));
		assert_noop!(Budgets::sweep(root(), line), E::NothingToSweep);
		assert_noop!(Budgets::sweep(root(), 99), E::UnknownLine);
		assert_noop!(Budgets::sweep(RuntimeOrigin::none(), line), BadOrigin);
		assert_noop!(Budgets::sweep(signed(STRANGER), line), NOT_ACTING);
		assert_noop!(Budgets::sweep(signed(CLERK), line), NOT_PERMITTED);
		assert_noop!(Budgets::sweep(signed(BUYER), line), NO_ROLE);
	});
}

#[test]
fn sweep_should_take_all_when_the_line_holds_nothing() {
	run(|| {
		let line = opened(b"A");
		assert_ok!(Balances::transfer_allow_death(signed(STRANGER), Budgets::line_account(line), 1));
		assert_ok!(Budgets::sweep(root(), line));
		assert_eq!((balance(&Budgets::line_account(line)), balance(&Budgets::treasury())), (0, 1));
	});
}

#[test]
fn movement_should_be_refused_when_the_journal_is_full() {
	new_test_ext().execute_with(|| {
		let line = funded(500);
		Lines::<Test>::mutate(line, |line| line.as_mut().unwrap().movements = u32::MAX);
		let result = frame_support::storage::with_storage_layer(|| Budgets::reserve(line, BOARD, 1, 1));
		assert_noop!(result, E::IdsExhausted);
	});
}
