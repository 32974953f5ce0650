use super::*;
use crate::{HoldReason, OpenPurses};
use frame_support::traits::fungible::MutateHold;

#[test]
fn accounts_should_differ_when_they_belong_to_different_things() {
	run(|| {
		let numbers = [0, 1, 255, 256, u32::MAX];
		let mut accounts: Vec<_> = numbers.into_iter().map(Budgets::line_account).collect();
		accounts.extend(numbers.into_iter().map(Budgets::purse));
		accounts.push(Budgets::treasury());
		let count = accounts.len();
		accounts.sort();
		accounts.dedup();
		assert_eq!(accounts.len(), count);
	});
}

#[test]
fn purse_should_hold_its_last_coin_when_it_is_open() {
	run(|| {
		let purse = Budgets::purse(FIRM);
		assert_ok!(Balances::transfer_allow_death(signed(STRANGER), purse.clone(), 10));
		let reason = HoldReason::Redemption.into();
		assert!(Balances::hold(&reason, &purse, 10).is_err(), "otherwise nothing would need to be opened");
		assert_eq!(Budgets::open(FIRM), purse);
		assert_ok!(Balances::hold(&reason, &purse, 10));
		let exact = frame_support::traits::tokens::Precision::Exact;
		assert_ok!(Balances::release(&reason, &purse, 10, exact));
	});
}

#[test]
fn purse_should_be_opened_once_when_money_comes_in_several_times() {
	run(|| {
		let purse = Budgets::purse(FIRM);
		Budgets::open(FIRM);
		assert_eq!(System::providers(&purse), 1);
		deposited(10, Destination::Purse(FIRM));
		deposited(10, Destination::Purse(FIRM));
		requested(5);
		assert_eq!(System::providers(&purse), 2);
	});
}

#[test]
fn purse_should_be_opened_when_a_payment_arrives() {
	run(|| {
		let line = funded(10);
		assert_ok!(Budgets::reserve(line, BOARD, 7, 10));
		assert_ok!(Budgets::commit(7, 1, 10));
		assert_ok!(Budgets::pay(1, &Budgets::purse(FIRM), 5));
		assert!(OpenPurses::<Test>::contains_key(FIRM));
		// A line's account, the treasury and a person's are no purses.
		for payee in [Budgets::line_account(line), Budgets::treasury(), SELLER] {
			assert_ok!(Budgets::pay(1, &payee, 1));
		}
		assert_eq!(OpenPurses::<Test>::iter().count(), 1);
	});
}
