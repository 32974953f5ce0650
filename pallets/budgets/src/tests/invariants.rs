use super::*;
use crate::{
	Commitments, DepositReferences, Deposits, DepositsConfirmed, LineCodes, LineCounts, LineTexts, Lines, LinesOf,
	Movements, OpenPurses, Opening, PayoutReferences, Redemptions, RedemptionsPaid, Reservations,
};
use frame_support::{
	storage::with_storage_layer,
	traits::fungible::{Mutate, MutateHold},
};
use procurement_primitives::budget::Adjust;
use proptest::prelude::*;

/// Amounts at which something changes: nought, the last coin, a little, a lot, everything.
fn amount(rest: u16) -> Balance {
	match rest % 16 {
		0 => 0,
		1 => Balance::MAX,
		2 => Balance::MAX - RICHES,
		_ => Balance::from(rest % 997),
	}
}

/// A step: which, who, a line, a number of a tender, contract, deposit or redemption, and a figure for the rest.
type Step = (u8, u8, LineId, u32, u16);

/// Takes a step; whether it succeeds does not matter. As on the chain, a step that fails leaves nothing behind.
fn step((call, who, line, number, rest): Step) -> bool {
	let signers = [LI, ZHAO, LI_TOO, CLERK, BUYER, SELLER, STRANGER];
	let origin = signers.get(usize::from(who)).map_or_else(root, |who| signed(who.clone()));
	let party = [BOARD, CLINIC, FIRM, NEWCOMER][usize::from(rest % 4)];
	let amount = amount(rest);
	let reference = format!("R{}", rest % 12).into_bytes();
	let why = b"why".to_vec();
	let owner = Lines::<Test>::get(line).map_or(BOARD, |line| line.owner);
	let payee = match rest % 5 {
		0 => Budgets::purse(FIRM),
		1 => Budgets::line_account(line),
		2 => Budgets::treasury(),
		3 => SELLER,
		_ => Budgets::purse(party),
	};
	let tender = number % 4;
	let result = with_storage_layer(|| match call {
		0..=2 => {
			let to = if rest % 3 == 0 { Destination::Purse(party) } else { Destination::Treasury };
			Budgets::record_deposit(origin, amount, to, reference)
		}
		3..=5 => Budgets::confirm_deposit(origin, number),
		6 => Budgets::cancel_deposit(origin, number, why),
		7 => Budgets::request_redemption(origin, amount),
		8 => Budgets::confirm_redemption(origin, number, reference),
		9 => Budgets::reject_redemption(origin, number, why),
		10 | 11 => {
			let year = YEAR + rest % 3;
			Budgets::open_line(origin, party, year, reference, b"t".to_vec(), None, None)
		}
		12..=14 => Budgets::appropriate(origin, line, amount),
		15 => Budgets::reduce(origin, line, amount),
		16 => Budgets::close_line(origin, line),
		17 => Budgets::sweep(origin, line),
		18..=20 => Budgets::reserve(line, owner, tender, amount),
		21 => Budgets::release(tender).map(|_| ()),
		22..=24 => Budgets::commit(tender, number, amount),
		25..=27 => Budgets::pay(number, &payee, amount),
		28 => Budgets::uncommit(number),
		29 => Balances::transfer_allow_death(origin, payee, amount),
		30 => Budgets::extend(number, amount),
		31 => <Budgets as Adjust>::reduce(number, amount),
		_ => {
			pass(DAY * Moment::from(rest % 200));
			Ok(())
		}
	});
	result.is_ok()
}

/// Something to spend, so that sequences get somewhere, and a contract that may go on in the next year.
fn beginning() {
	for amount in [900, 5_000] {
		funded(amount);
	}
	deposited(700, Destination::Treasury);
	deposited(300, Destination::Purse(FIRM));
	assert_ok!(Budgets::reserve(0, BOARD, 5, 200));
	assert_ok!(Budgets::commit(5, 5, 100));
	successor(0, YEAR + 1, 400);
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

	#[test]
	fn money_should_be_conserved_when_calls_come_in_any_order(
		steps in proptest::collection::vec((0u8..33, 0u8..8, 0u32..5, 0u32..6, 0u16..=u16::MAX), 1..120),
	) {
		new_test_ext().execute_with(|| {
			beginning();
			for one in steps {
				step(one);
				check();
			}
		});
	}

	#[test]
	fn line_should_end_empty_when_all_its_money_has_gone_its_way(
		parts in proptest::collection::vec((1u32..1_000, 0u32..=100, 0u32..=100), 1..20),
		closed_after in 0usize..20,
	) {
		run(|| {
			let total: Balance = parts.iter().map(|(value, ..)| Balance::from(*value)).sum();
			let line = funded(total);
			let mut paid = 0;
			for (number, (value, _, _)) in (0u32..).zip(&parts) {
				assert_ok!(Budgets::reserve(line, BOARD, number, Balance::from(*value)));
			}
			for (number, (value, share, delivered)) in (0u32..).zip(&parts) {
				if closed_after == usize::try_from(number).unwrap() {
					assert_ok!(Budgets::close_line(root(), line));
				}
				let contract = Balance::from(value * share / 100);
				if contract > 0 {
					assert_ok!(Budgets::commit(number, number, contract));
				}
				let payment = contract * Balance::from(*delivered) / 100;
				if payment > 0 {
					assert_ok!(Budgets::pay(number, &Budgets::purse(FIRM), payment));
				}
				paid += payment;
				assert_ok!(Budgets::release(number));
				assert_ok!(Budgets::uncommit(number));
			}
			if closed_after >= parts.len() {
				assert_ok!(Budgets::close_line(root(), line));
			}
			assert_eq!(figures(line), [paid, 0, 0, 0, paid]);
			assert_eq!(balance(&Budgets::line_account(line)), 0);
			assert_eq!(balance(&Budgets::purse(FIRM)), paid);
			assert_eq!(balance(&Budgets::treasury()), total - paid);
		});
	}
}

#[test]
fn random_steps_should_reach_every_call_when_there_are_many() {
	// The property test above proves nothing of a step that never succeeds.
	use proptest::{strategy::ValueTree, test_runner::TestRunner};
	let mut runner = TestRunner::deterministic();
	let mut succeeded = [false; 33];
	let mut transferred = false;
	for _ in 0..300 {
		let steps = proptest::collection::vec((0u8..33, 0u8..8, 0u32..5, 0u32..6, 0u16..=u16::MAX), 100);
		let steps = steps.new_tree(&mut runner).unwrap().current();
		new_test_ext().execute_with(|| {
			beginning();
			for one in steps {
				succeeded[usize::from(one.0)] |= step(one);
			}
			let came = |movement: Movement<_>| matches!(movement.kind, MovementKind::TransferredIn { .. });
			transferred |= Movements::<Test>::iter_values().any(came);
		});
	}
	assert_eq!((succeeded, transferred), ([true; 33], true));
}

/// Breaks the state and expects the checks to notice.
fn noticed(break_it: impl FnOnce(LineId)) {
	new_test_ext().execute_with(|| {
		let line = funded(500);
		assert_ok!(Budgets::reserve(line, BOARD, 7, 300));
		assert_ok!(Budgets::commit(7, 1, 200));
		assert_ok!(Budgets::pay(1, &Budgets::purse(FIRM), 100));
		let paid = requested(40);
		requested(30);
		assert_ok!(Budgets::confirm_redemption(signed(LI), paid, b"OUT".to_vec()));
		check();
		break_it(line);
		assert!(Budgets::do_try_state().is_err());
	});
}

/// Breaks the figures of the line and expects the checks to notice.
fn figures_noticed(break_it: impl FnOnce(&mut Line)) {
	noticed(|line| Lines::<Test>::mutate(line, |line| break_it(line.as_mut().unwrap())));
}

#[test]
fn invariants_should_be_reported_broken_when_money_is_made_or_destroyed_elsewhere() {
	noticed(|_| {
		assert_ok!(Balances::burn(signed(STRANGER), 1, false));
	});
	noticed(|_| {
		assert_ok!(Balances::mint_into(&STRANGER, 1));
	});
	noticed(|_| Opening::<Test>::put(0));
	noticed(|_| DepositsConfirmed::<Test>::put(0));
	noticed(|_| RedemptionsPaid::<Test>::put(0));
	// Both sides wrong by the same: the sums over deposits and redemptions still tell.
	noticed(|_| {
		DepositsConfirmed::<Test>::mutate(|sum| *sum += 1);
		RedemptionsPaid::<Test>::mutate(|sum| *sum += 1);
	});
}

#[test]
fn invariants_should_be_reported_broken_when_a_lines_figures_are() {
	figures_noticed(|line| line.appropriated += 1);
	figures_noticed(|line| line.free -= 1);
	figures_noticed(|line| {
		line.free -= 1;
		line.reserved += 1;
	});
	figures_noticed(|line| {
		line.committed -= 1;
		line.paid += 1;
	});
	figures_noticed(|line| line.closed = Some(NOW));
	figures_noticed(|line| line.opens = line.closes);
	figures_noticed(|line| line.movements -= 1);
	figures_noticed(|line| line.movements += 1);
	figures_noticed(|line| line.owner = CLINIC);
	noticed(|line| {
		assert_ok!(Budgets::transfer(&Budgets::line_account(line), &Budgets::treasury(), 1));
	});
}

#[test]
fn invariants_should_be_reported_broken_when_tenders_contracts_or_the_journal_are() {
	noticed(|_| Reservations::<Test>::remove(7));
	noticed(|_| Reservations::<Test>::insert(8, Reservation { line: 99, amount: 1 }));
	noticed(|line| Reservations::<Test>::insert(8, Reservation { line, amount: 0 }));
	noticed(|_| Commitments::<Test>::remove(1));
	noticed(|_| Commitments::<Test>::mutate(1, |it| it.as_mut().unwrap().outstanding -= 1));
	noticed(|line| Movements::<Test>::remove(line, 2));
	noticed(|line| Movements::<Test>::mutate(line, 1, |it| it.as_mut().unwrap().amount -= 1));
	noticed(|line| {
		let movement = Movements::<Test>::get(line, 0).unwrap();
		Movements::<Test>::insert(99, 0, movement);
	});
}

#[test]
fn invariants_should_be_reported_broken_when_an_index_is() {
	noticed(LineTexts::<Test>::remove);
	noticed(|_| {
		let _ = LineCodes::<Test>::clear(10, None);
	});
	noticed(|_| LinesOf::<Test>::remove(BOARD, 0));
	noticed(|_| LineCounts::<Test>::remove(BOARD));
	noticed(|_| LineCounts::<Test>::insert(BOARD, 2));
	noticed(|_| {
		LinesOf::<Test>::remove(BOARD, 0);
		LinesOf::<Test>::insert(CLINIC, 0, 0);
		LineCounts::<Test>::remove(BOARD);
		LineCounts::<Test>::insert(CLINIC, 1);
	});
	noticed(|_| {
		let _ = DepositReferences::<Test>::clear(10, None);
	});
	noticed(|_| {
		let _ = PayoutReferences::<Test>::clear(10, None);
	});
	noticed(|_| DepositReferences::<Test>::insert(Text::<Test>::try_from(b"X".to_vec()).unwrap(), 0));
	noticed(|_| Deposits::<Test>::remove(0));
	noticed(|_| Redemptions::<Test>::remove(1));
	noticed(|_| crate::NextDepositId::<Test>::put(0));
	noticed(|_| crate::NextRedemptionId::<Test>::put(0));
	noticed(|_| crate::NextLineId::<Test>::put(0));
}

#[test]
fn invariants_should_be_reported_broken_when_an_account_may_be_reaped_or_holds_otherwise() {
	noticed(|_| {
		let reason = crate::HoldReason::Redemption.into();
		assert_ok!(Balances::hold(&reason, &Budgets::purse(FIRM), 1));
	});
	noticed(|_| OpenPurses::<Test>::remove(FIRM));
	noticed(|line| {
		assert_ok!(System::dec_providers(&Budgets::line_account(line)));
	});
	noticed(|_| {
		let _ = System::dec_providers(&Budgets::treasury());
	});
}
