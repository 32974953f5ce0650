//! What is kept for bids, releases and challenges, and what is accepted on credit.

use super::*;
use crate::{Owed, ReserveUsed, Used, WeightInfo};
use frame_support::{traits::Hooks, weights::Weight};

/// Acts for [`FIRM`], as [`SUPPLIER`] does, with a key that was stolen.
const THIEF: u64 = 6;

/// What an account can use of the reserve.
const SHARE: u64 = RESERVE / 2;

fn owed() -> u64 {
	Owed::<Test>::get()
}

/// The city has no money.
fn empty_the_purse() {
	assert_ok!(Sponsorship::set_operations_account(RuntimeOrigin::root(), BEGGAR));
}

/// Somebody puts money on the account that the city pays from, and a block goes by.
fn top_up(amount: u64) -> Weight {
	assert_ok!(Balances::transfer_allow_death(RuntimeOrigin::signed(STRANGER), BEGGAR, amount));
	Sponsorship::on_idle(2, Weight::MAX)
}

fn steal_a_key() {
	Acting::mutate(|acting| acting.push((THIEF, FIRM)));
}

/// Sends a call until it is refused; says how often it was not.
fn wear_out(who: u64, call: &RuntimeCall) -> usize {
	(0..100).take_while(|_| succeeded(act(who, call.clone()))).count()
}

#[test]
fn bid_should_go_through_when_a_stolen_key_has_burnt_the_everyday_budget() {
	run(|| {
		steal_a_key();
		assert_eq!(wear_out(THIEF, &remark()), 2);
		assert_eq!(act(SUPPLIER, remark()), refused(Refusal::BudgetExhausted));
		let before = balance(OPERATIONS);
		assert!(succeeded(act(SUPPLIER, bid())));
		assert!(happened(&sponsored(FIRM, FEE)));
		assert_eq!(balance(OPERATIONS), before - FEE);
		assert_eq!(Spent::<Test>::get(FIRM).reserved, FEE);
		assert_eq!(ReserveUsed::<Test>::get(SUPPLIER), Used { day: Sponsorship::today(), amount: FEE });
	});
}

#[test]
fn bid_should_go_through_when_a_stolen_key_burns_the_reserve_too() {
	run(|| {
		steal_a_key();
		assert_eq!(wear_out(THIEF, &bid()), 3, "the everyday part, and half of the reserve");
		assert_eq!(act(THIEF, remark()), refused(Refusal::BudgetExhausted));
		assert!(succeeded(act(SUPPLIER, bid())));
		// Now it is used up for everybody, and no party's reserve is another's.
		assert_eq!(act(SUPPLIER, bid()), refused(Refusal::BudgetExhausted));
		assert!(succeeded(act(OFFICIAL, bid())));
	});
}

#[test]
fn essential_act_should_use_the_everyday_part_first() {
	run(|| {
		assert!(succeeded(act(SUPPLIER, bid())));
		let view = Sponsorship::budget_of(FIRM);
		assert_eq!((view.left, view.reserve_left), (BUDGET - RESERVE - FEE, RESERVE));
		assert!(!ReserveUsed::<Test>::contains_key(SUPPLIER));
	});
}

#[test]
fn refund_should_go_to_the_reserve_when_the_reserve_has_paid() {
	run(|| {
		wear_out(SUPPLIER, &remark());
		assert!(succeeded(act_costing(SUPPLIER, bid(), 1)));
		let day = Sponsorship::today();
		assert_eq!(Spent::<Test>::get(FIRM), Spending { day, amount: 2 * FEE + 1, reserved: 1 });
		assert_eq!(ReserveUsed::<Test>::get(SUPPLIER), Used { day, amount: 1 });
		assert_eq!(Sponsorship::budget_of(FIRM).reserve_left, RESERVE - 1);
		assert!(succeeded(act(SUPPLIER, bid())));
	});
}

#[test]
fn reserve_should_be_new_when_the_citys_day_begins() {
	run(|| {
		assert_eq!(wear_out(SUPPLIER, &bid()), 3);
		Timestamp::set_timestamp(NOON + 12 * HOUR);
		assert_eq!(wear_out(SUPPLIER, &bid()), 3);
		assert_eq!(ReserveUsed::<Test>::get(SUPPLIER).amount, FEE);
	});
}

#[test]
fn batch_should_not_be_essential_when_one_call_in_it_is_not() {
	run(|| {
		wear_out(SUPPLIER, &remark());
		assert_eq!(act(SUPPLIER, batch(vec![bid(), remark()])), refused(Refusal::BudgetExhausted));
		assert!(succeeded(act(SUPPLIER, batch(vec![bid(), bid()]))));
	});
}

#[test]
fn bid_should_be_accepted_on_credit_when_the_operations_account_is_empty() {
	run(|| {
		empty_the_purse();
		let treasury = balance(TREASURY);
		assert_eq!(act(SUPPLIER, remark()), refused(Refusal::OperationsAccountEmpty));
		assert!(succeeded(act(SUPPLIER, bid())));
		assert!(happened(&Event::<Test>::FeeOwed { party: FIRM, fee: FEE, owed: FEE }.into()));
		assert_eq!((owed(), balance(SUPPLIER), balance(TREASURY)), (FEE, 0, treasury), "nothing has moved");
		// All of it counts against the reserve, though there is everyday budget left.
		let view = Sponsorship::budget_of(FIRM);
		assert_eq!((view.spent, view.left, view.reserve_left), (FEE, BUDGET - RESERVE, RESERVE - FEE));
	});
}

#[test]
fn answers_should_say_what_is_left_and_what_is_owed_when_asked() {
	run(|| {
		empty_the_purse();
		assert!(succeeded(act(SUPPLIER, bid())));
		let budget = Sponsorship::budget_of(FIRM);
		// One account can use half of the reserve, and has used some.
		let own_reserve_left = RESERVE / 2 - FEE;
		assert_eq!(
			Sponsorship::account_budget(&SUPPLIER),
			Some(AccountBudgetView { party: FIRM, budget, own_reserve_left })
		);
		assert_eq!(Sponsorship::account_budget(&TREASURY), None, "it acts for no party");
		let operations = Sponsorship::operations();
		assert_eq!(operations.account, OperationsAccount::<Test>::get());
		assert_eq!((operations.owed, operations.default_budget), (FEE, BUDGET));
		assert_eq!(operations.balance, operations.account.map_or(0, balance));
		let roles: Vec<_> = operations.role_budgets.iter().map(|it| (it.role, it.budget)).collect();
		assert_eq!(roles, RoleBudgets::<Test>::get().into_iter().collect::<Vec<_>>());
	});
}

#[test]
fn only_what_the_call_cost_should_be_owed_when_it_cost_less() {
	run(|| {
		empty_the_purse();
		assert!(succeeded(act_costing(SUPPLIER, bid(), 40)));
		assert_eq!((owed(), Sponsorship::budget_of(FIRM).reserve_left), (40, RESERVE - 40));
	});
}

#[test]
fn credit_should_end_when_the_reserve_does() {
	run(|| {
		steal_a_key();
		empty_the_purse();
		assert_eq!(wear_out(THIEF, &bid()), usize::try_from(SHARE / FEE).unwrap());
		assert_eq!(act(THIEF, bid()), refused(Refusal::OperationsAccountEmpty));
		assert!(succeeded(act(SUPPLIER, bid())), "a thief leaves half");
		for who in [SUPPLIER, THIEF] {
			assert_eq!(act(who, bid()), refused(Refusal::OperationsAccountEmpty));
		}
		assert!(owed() <= RESERVE, "so much for a party and a day");
		Timestamp::set_timestamp(NOON + 12 * HOUR);
		assert!(succeeded(act(SUPPLIER, bid())));
	});
}

#[test]
fn signer_should_pay_when_it_can_before_anything_is_owed() {
	run(|| {
		empty_the_purse();
		assert!(succeeded(act(RICH_OFFICIAL, bid())));
		assert_eq!((balance(RICH_OFFICIAL), owed()), (RICHES - FEE, 0));
	});
}

#[test]
fn nothing_should_be_owed_when_the_city_pays_no_fees_or_the_signer_acts_for_nobody() {
	run(|| {
		empty_the_purse();
		assert_eq!(act(BEGGAR, bid()), unpaid());
		assert_eq!(act_with_tip(SUPPLIER, bid(), 1), unpaid());
		OperationsAccount::<Test>::kill();
		assert_eq!(act(SUPPLIER, bid()), refused(Refusal::OperationsAccountEmpty));
		assert_eq!(owed(), 0);
	});
}

#[test]
fn debt_should_be_paid_in_the_next_block_when_the_account_is_topped_up() {
	run(|| {
		empty_the_purse();
		assert!(succeeded(act(SUPPLIER, bid())));
		assert!(succeeded(act(OFFICIAL, bid())));
		let treasury = balance(TREASURY);
		// The account is not emptied for it.
		assert_eq!(top_up(61), <() as WeightInfo>::repay());
		System::assert_last_event(Event::<Test>::FeesRepaid { payer: BEGGAR, amount: 60, owed: 140 }.into());
		assert_eq!((balance(BEGGAR), balance(TREASURY), owed()), (1, treasury + 60, 140));
		top_up(1_000);
		System::assert_last_event(Event::<Test>::FeesRepaid { payer: BEGGAR, amount: 140, owed: 0 }.into());
		assert_eq!((balance(BEGGAR), balance(TREASURY), owed()), (861, treasury + 200, 0));
		assert!(!Owed::<Test>::exists());
		assert_eq!(top_up(1), <() as WeightInfo>::nothing_owed());
		assert!(succeeded(act(SUPPLIER, remark())), "and the city pays again");
	});
}

#[test]
fn debt_should_be_the_citys_when_another_account_takes_over() {
	run(|| {
		empty_the_purse();
		assert!(succeeded(act(SUPPLIER, bid())));
		assert_ok!(Sponsorship::set_operations_account(RuntimeOrigin::root(), OPERATIONS));
		Sponsorship::on_idle(2, Weight::MAX);
		assert_eq!((owed(), balance(OPERATIONS)), (0, RICHES - FEE));
	});
}

#[test]
fn debt_should_wait_when_the_block_has_no_room_or_the_account_no_money() {
	run(|| {
		empty_the_purse();
		assert!(succeeded(act(SUPPLIER, bid())));
		Sponsorship::on_idle(2, Weight::MAX);
		assert_ok!(Sponsorship::set_operations_account(RuntimeOrigin::root(), OPERATIONS));
		assert_eq!(Sponsorship::on_idle(2, Weight::from_parts(1, 1)), Weight::zero());
		assert_eq!((owed(), balance(OPERATIONS)), (FEE, RICHES));
	});
}

#[test]
fn try_state_should_complain_when_a_reserve_or_a_debt_is_impossible() {
	let breaks: [fn(); 4] = [
		|| Spent::<Test>::insert(FIRM, Spending { day: 1, amount: 1, reserved: 2 }),
		|| ReserveUsed::<Test>::insert(SUPPLIER, Used { day: Sponsorship::today() + 1, amount: 1 }),
		|| Owed::<Test>::put(0),
		|| {
			Owed::<Test>::put(1);
			OperationsAccount::<Test>::kill();
		},
	];
	for spoil in breaks {
		new_test_ext().execute_with(|| {
			assert_ok!(Sponsorship::do_try_state());
			spoil();
			assert!(Sponsorship::do_try_state().is_err());
		});
	}
}
