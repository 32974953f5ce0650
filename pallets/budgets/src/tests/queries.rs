use super::*;
use procurement_primitives::budget::api::{
	CommitmentView, IssuanceView, LineStatus, PurseView, ReservationView, MAX_PAGE,
};

#[test]
fn line_should_show_figures_and_account_when_asked() {
	run(|| {
		let line = funded(500);
		assert_ok!(Budgets::reserve(line, BOARD, 7, 300));
		assert_ok!(Budgets::commit(7, 1, 200));
		assert_ok!(Budgets::pay(1, &SELLER, 50));
		assert_ok!(Balances::transfer_allow_death(signed(STRANGER), Budgets::line_account(line), 5));
		let view = Budgets::line(line).unwrap();
		assert_eq!((view.id, view.owner, view.fiscal_year), (line, BOARD, YEAR));
		assert_eq!((&view.code[..], &view.title[..]), (&b"20500"[..], &b"Computers"[..]));
		assert_eq!((view.opens, view.closes, view.closed), (YEAR_BEGINS, YEAR_ENDS, None));
		assert_eq!((view.appropriated, view.free, view.reserved), (500, 200, 100));
		assert_eq!((view.committed, view.paid, view.movements), (150, 50, 4));
		assert_eq!((view.account, view.balance), (Budgets::line_account(line), 455));
		assert_eq!(Budgets::line(99), None);
	});
}

#[test]
fn line_should_show_its_status_when_time_passes() {
	run(|| {
		let (code, title) = (b"A".to_vec(), b"Desks".to_vec());
		assert_ok!(Budgets::open_line(root(), BOARD, YEAR + 1, code, title, Some(NOW + 5), Some(NOW + 9)));
		let status = |moment| {
			set_time(moment);
			Budgets::line(0).unwrap().status
		};
		assert_eq!([status(NOW + 4), status(NOW + 5)], [LineStatus::Planned, LineStatus::Open]);
		assert_eq!([status(NOW + 8), status(NOW + 9)], [LineStatus::Open, LineStatus::Ended]);
		assert_ok!(Budgets::close_line(root(), 0));
		assert_eq!(status(NOW + 9), LineStatus::Closed);
	});
}

#[test]
fn line_should_be_found_by_code_when_owner_and_year_fit() {
	run(|| {
		let line = opened(b"20502");
		let find = |owner, year, code: &[u8]| Budgets::line_by_code(owner, year, code.to_vec()).map(|view| view.id);
		assert_eq!(find(BOARD, YEAR, b"20502"), Some(line));
		assert_eq!(find(CLINIC, YEAR, b"20502"), None);
		assert_eq!(find(BOARD, YEAR + 1, b"20502"), None);
		assert_eq!(find(BOARD, YEAR, b"2050"), None);
		assert_eq!(find(BOARD, YEAR, &[b'2'; 65]), None);
	});
}

#[test]
fn lines_should_come_in_pages_when_there_are_many() {
	run(|| {
		for number in 0..5u8 {
			let owner = if number % 2 == 0 { BOARD } else { CLINIC };
			let (code, title) = (vec![b'0' + number], b"t".to_vec());
			assert_ok!(Budgets::open_line(root(), owner, YEAR, code, title, None, None));
		}
		let page = |owner, cursor, limit| {
			let page = Budgets::lines(owner, cursor, limit);
			(page.lines.into_iter().map(|line| line.id).collect::<Vec<_>>(), page.next)
		};
		assert_eq!(page(None, 0, 100), (vec![0, 1, 2, 3, 4], None));
		assert_eq!(page(None, 0, 2), (vec![0, 1], Some(2)));
		assert_eq!(page(None, 2, 3), (vec![2, 3, 4], None));
		assert_eq!(page(None, 9, 3), (Vec::new(), None));
		assert_eq!(page(None, u32::MAX, u32::MAX), (Vec::new(), None));
		// At least one, or a caller would never get on.
		assert_eq!(page(None, 0, 0), (vec![0], Some(1)));
		assert_eq!(page(Some(BOARD), 0, 2), (vec![0, 2], Some(2)));
		assert_eq!(page(Some(BOARD), 2, 2), (vec![4], None));
		assert_eq!(page(Some(CLINIC), 0, u32::MAX), (vec![1, 3], None));
		assert_eq!(page(Some(FIRM), 0, 2), (Vec::new(), None));
	});
}

#[test]
fn trace_should_tell_every_movement_when_read_in_pages() {
	run(|| {
		let line = funded(500);
		for tender in 0..MAX_PAGE {
			assert_ok!(Budgets::reserve(line, BOARD, tender, 1));
		}
		let first = Budgets::trace(line, 0, u32::MAX);
		assert_eq!((first.movements.len(), first.next), (100, Some(100)));
		let rest = Budgets::trace(line, 100, u32::MAX);
		assert_eq!((rest.movements.len(), rest.next), (1, None));
		let (kind, cause) = (MovementKind::Reserved, Cause::Tender(99));
		assert_eq!(rest.movements[0], Movement { kind, amount: 1, cause, at: NOW, block: 1 });
		assert_eq!(Budgets::trace(line, 0, 0).movements.len(), 1);
		assert_eq!((Budgets::trace(99, 0, 10).movements.len(), Budgets::trace(99, 0, 10).next), (0, None));
	});
}

#[test]
fn money_of_tenders_and_contracts_should_be_shown_when_there_is_any() {
	run(|| {
		let line = funded(500);
		assert_ok!(Budgets::reserve(line, BOARD, 7, 300));
		assert_ok!(Budgets::commit(7, 1, 200));
		assert_ok!(Budgets::pay(1, &SELLER, 50));
		assert_eq!(Budgets::reservation(7), Some(ReservationView { line, amount: 100 }));
		assert_eq!(Budgets::reservation(8), None);
		let commitment = CommitmentView { line, tender: 7, outstanding: 150, paid: 50 };
		assert_eq!((Budgets::commitment(1), Budgets::commitment(2)), (Some(commitment), None));
	});
}

#[test]
fn deposits_should_be_found_by_reference_and_number_when_recorded() {
	run(|| {
		let first = recorded(10, Destination::Treasury, b"Bank-1");
		let second = recorded(20, Destination::Purse(FIRM), b"Bank-2");
		assert_ok!(Budgets::confirm_deposit(signed(ZHAO), second));
		let found = Budgets::deposit_by_reference(b"bank-2".to_vec()).unwrap();
		assert_eq!((found.id, found.amount, found.to), (second, 20, Destination::Purse(FIRM)));
		assert_eq!((&found.reference[..], found.recorded_by, found.recorded_at), (&b"Bank-2"[..], LI, NOW));
		assert_eq!(found.state, DepositState::Confirmed { by: ZHAO, at: NOW });
		assert_eq!(Budgets::deposit_by_reference(vec![b'A'; 65]), None);
		assert_ok!(Budgets::cancel_deposit(signed(LI), first, b"why".to_vec()));
		assert_eq!(Budgets::deposit_by_reference(b"Bank-1".to_vec()), None);
		assert!(matches!(Budgets::deposit(first).unwrap().state, DepositState::Cancelled { .. }));
		let page = Budgets::deposits(0, 1);
		assert_eq!((page.deposits[0].id, page.next), (first, Some(second)));
		let page = Budgets::deposits(second, 100);
		assert_eq!((page.deposits.len(), page.deposits[0].id, page.next), (1, second, None));
	});
}

#[test]
fn redemptions_should_show_what_became_of_them_when_asked() {
	run(|| {
		deposited(100, Destination::Purse(FIRM));
		let (waiting, paid, rejected) = (requested(10), requested(20), requested(30));
		assert_ok!(Budgets::confirm_redemption(signed(LI), paid, b"Out-1".to_vec()));
		assert_ok!(Budgets::reject_redemption(signed(LI), rejected, b"why".to_vec()));
		let page = Budgets::redemptions(0, 100);
		let states: Vec<_> = page.redemptions.into_iter().map(|redemption| redemption.state).collect();
		let reason = b"why".to_vec().try_into().unwrap();
		let by = Authority::Party(OFFICE);
		let expected = [
			RedemptionState::Requested,
			RedemptionState::Paid { by: LI, reference: b"Out-1".to_vec(), at: NOW },
			RedemptionState::Rejected { by, reason, at: NOW },
		];
		assert_eq!((&states[..], page.next), (&expected[..], None));
		let view = Budgets::redemption(waiting).unwrap();
		assert_eq!((view.id, view.party, view.amount), (waiting, FIRM, 10));
		assert_eq!((view.requested_by, view.requested_at), (SELLER, NOW));
		assert_eq!((Budgets::redemptions(0, 2).next, Budgets::redemption(9)), (Some(2), None));
	});
}

#[test]
fn purses_and_issuance_should_show_all_money_when_some_is_held_or_gone() {
	run(|| {
		deposited(70, Destination::Treasury);
		deposited(100, Destination::Purse(FIRM));
		let paid = requested(30);
		requested(20);
		assert_ok!(Budgets::confirm_redemption(signed(LI), paid, b"A".to_vec()));
		let purse = PurseView { account: Budgets::purse(FIRM), balance: 50, held: 20 };
		assert_eq!(Budgets::purse_view(FIRM), purse);
		let treasury = PurseView { account: Budgets::treasury(), balance: 70, held: 0 };
		assert_eq!(Budgets::treasury_view(), treasury);
		assert_eq!(Budgets::purse_view(BOARD).balance, 0);
		let total = RICHES + 140;
		assert_eq!(Budgets::issuance(), IssuanceView { opening: RICHES, deposited: 170, redeemed: 30, total });
	});
}
