//! Who pays, when, and who is told what.

#![allow(clippy::arithmetic_side_effects)]

use crate::{mock::*, Error, Event, MaxRoleBudgets, OperationsAccount, RoleBudgets, Spending, Spent, UtcOffset};
use frame_support::{
	assert_noop, assert_ok,
	dispatch::{Pays, PostDispatchInfo},
	traits::Get,
};
use pallet_transaction_payment::ChargeTransactionPayment;
use procurement_primitives::{
	fee::{AccountBudgetView, BudgetView},
	identity::{PartyId, Role},
	refusal::Refusal,
};
use sp_runtime::{
	traits::DispatchTransaction,
	transaction_validity::{InvalidTransaction, TransactionSource, TransactionValidityError},
	DispatchError, StateVersion,
};

mod essential;

/// What is kept of [`BUDGET`].
const RESERVE: u64 = 202;

/// The budget whose everyday part is [`FEE`].
const EVERYDAY_FEE: u64 = 181;

fn balance(who: u64) -> u64 {
	Balances::free_balance(who)
}

fn spent(party: PartyId) -> u64 {
	Sponsorship::budget_of(party).spent
}

fn sponsored(party: PartyId, fee: u64) -> RuntimeEvent {
	Event::<Test>::FeeSponsored { party, payer: OPERATIONS, fee }.into()
}

fn happened(event: &RuntimeEvent) -> bool {
	System::events().iter().any(|record| record.event == *event)
}

fn refused(refusal: Refusal) -> Outcome {
	Err(TransactionValidityError::Invalid(InvalidTransaction::Custom(refusal.code())))
}

fn unpaid() -> Outcome {
	Err(TransactionValidityError::Invalid(InvalidTransaction::Payment))
}

fn succeeded(outcome: Outcome) -> bool {
	matches!(outcome, Ok(Ok(_)))
}

mod paying {
	use super::*;

	#[test]
	fn official_should_act_when_its_balance_is_zero() {
		run(|| {
			assert!(succeeded(act(OFFICIAL, remark())));
			assert_eq!(balance(OFFICIAL), 0);
			assert_eq!(balance(OPERATIONS), RICHES - FEE);
			assert_eq!(balance(TREASURY), FEE, "the fee goes to the named account");
			assert_eq!(spent(BUREAU), FEE);
			assert!(happened(&sponsored(BUREAU, FEE)));
		});
	}

	#[test]
	fn refund_should_go_to_the_operations_account_when_the_call_costs_less() {
		run(|| {
			assert!(succeeded(act_costing(OFFICIAL, remark(), 60)));
			assert_eq!(balance(OFFICIAL), 0);
			assert_eq!(balance(OPERATIONS), RICHES - 60);
			assert_eq!(balance(TREASURY), 60);
			assert_eq!(spent(BUREAU), 60, "and to the budget");
			assert!(happened(&sponsored(BUREAU, 60)));
		});
	}

	#[test]
	fn nothing_should_be_spent_when_the_call_turns_out_to_be_free() {
		run(|| {
			let outcome = ChargeTransactionPayment::<Test>::from(0).test_run(
				RuntimeOrigin::signed(OFFICIAL),
				&remark(),
				&info(),
				0,
				0,
				|_| Ok(PostDispatchInfo { actual_weight: None, pays_fee: Pays::No }),
			);
			assert!(succeeded(outcome));
			assert_eq!(balance(OPERATIONS), RICHES);
			assert_eq!(spent(BUREAU), 0);
			assert!(!happened(&sponsored(BUREAU, 0)));
		});
	}

	#[test]
	fn failing_call_should_be_charged_when_sponsored() {
		run(|| {
			let outcome = act(OFFICIAL, failing());
			assert_eq!(outcome.unwrap().unwrap_err().error, DispatchError::BadOrigin);
			assert_eq!(balance(OPERATIONS), RICHES - FEE);
			assert_eq!(spent(BUREAU), FEE);
			assert!(happened(&sponsored(BUREAU, FEE)));
		});
	}

	#[test]
	fn signer_should_pay_when_it_acts_for_no_verified_party() {
		run(|| {
			assert!(succeeded(act(STRANGER, remark())));
			assert_eq!(balance(STRANGER), RICHES - FEE);
			assert_eq!(balance(OPERATIONS), RICHES);
			assert_eq!(balance(TREASURY), FEE);
			assert_eq!(act(BEGGAR, remark()), unpaid());

			Acting::set(Vec::new());
			assert_eq!(act(OFFICIAL, remark()), unpaid(), "as soon as the verification ends");
		});
	}

	#[test]
	fn signer_should_pay_when_the_call_is_not_sponsored() {
		run(|| {
			assert!(succeeded(act(RICH_OFFICIAL, transfer(STRANGER, 1))));
			assert_eq!(balance(RICH_OFFICIAL), RICHES - FEE - 1);
			assert_eq!(balance(OPERATIONS), RICHES);
			assert_eq!(spent(BUREAU), 0);
			assert_eq!(act(OFFICIAL, transfer(STRANGER, 1)), unpaid());
		});
	}

	#[test]
	fn signer_should_pay_fee_and_tip_when_there_is_a_tip() {
		run(|| {
			assert!(succeeded(act_with_tip(RICH_OFFICIAL, remark(), 7)));
			assert_eq!(balance(RICH_OFFICIAL), RICHES - FEE - 7);
			assert_eq!(balance(OPERATIONS), RICHES);
			assert_eq!(balance(TREASURY), FEE + 7);
			assert_eq!(spent(BUREAU), 0);
			assert_eq!(act_with_tip(OFFICIAL, remark(), 1), unpaid());
		});
	}

	#[test]
	fn refund_should_go_to_the_signer_when_the_signer_has_paid() {
		run(|| {
			assert!(succeeded(act_costing(STRANGER, remark(), 60)));
			assert_eq!(balance(STRANGER), RICHES - 60);
			assert_eq!(balance(OPERATIONS), RICHES);
		});
	}
}

mod budget {
	use super::*;

	#[test]
	fn next_call_should_be_refused_when_the_budget_runs_out() {
		run(|| {
			assert!(succeeded(act(OFFICIAL, remark())));
			assert!(succeeded(act(OFFICIAL, remark())));
			assert_eq!(act(OFFICIAL, remark()), refused(Refusal::BudgetExhausted));
			assert_eq!(balance(OPERATIONS), RICHES - 2 * FEE, "a refusal costs nothing");
			let view = Sponsorship::budget_of(BUREAU);
			assert_eq!((view.left, view.reserve_left), (BUDGET - 2 * FEE - RESERVE, RESERVE));
			assert!(succeeded(act(SUPPLIER, remark())), "another party has its own budget");
		});
	}

	#[test]
	fn signer_should_pay_when_the_budget_runs_out_and_it_can() {
		run(|| {
			for _ in 0..3 {
				assert!(succeeded(act(RICH_OFFICIAL, remark())));
			}
			assert_eq!(balance(OPERATIONS), RICHES - 2 * FEE);
			assert_eq!(balance(RICH_OFFICIAL), RICHES - FEE);
			assert_eq!(spent(BUREAU), 2 * FEE);
			assert_eq!(act(OFFICIAL, remark()), refused(Refusal::BudgetExhausted), "accounts share the party's budget");
		});
	}

	#[test]
	fn budget_should_cover_a_call_when_it_is_just_enough() {
		run(|| {
			assert_ok!(Sponsorship::set_default_budget(RuntimeOrigin::root(), EVERYDAY_FEE));
			assert!(succeeded(act(OFFICIAL, remark())));
			assert_eq!(Sponsorship::budget_of(BUREAU).left, 0);
			assert_eq!(act(OFFICIAL, remark()), refused(Refusal::BudgetExhausted));
		});
	}

	#[test]
	fn budget_should_be_new_when_the_citys_day_begins() {
		run(|| {
			assert!(succeeded(act(OFFICIAL, remark())));
			assert!(succeeded(act(OFFICIAL, remark())));
			let day = Sponsorship::today();

			Timestamp::set_timestamp(NOON + 12 * HOUR - 1);
			assert_eq!(Sponsorship::today(), day);
			assert_eq!(act(OFFICIAL, remark()), refused(Refusal::BudgetExhausted), "one millisecond to midnight");

			Timestamp::set_timestamp(NOON + 12 * HOUR);
			assert_eq!(
				Sponsorship::budget_of(BUREAU),
				BudgetView {
					day: day + 1,
					renews: NOON + 36 * HOUR,
					budget: BUDGET,
					spent: 0,
					left: BUDGET - RESERVE,
					reserve_left: RESERVE
				}
			);
			assert!(succeeded(act(OFFICIAL, remark())));
			assert_eq!(Spent::<Test>::get(BUREAU), Spending { day: day + 1, amount: FEE, reserved: 0 });
		});
	}

	#[test]
	fn day_should_be_counted_in_city_time() {
		run(|| assert_eq!(u64::from(Sponsorship::today()), (NOON + 8 * HOUR) / (24 * HOUR)));
	}

	#[test]
	fn day_should_begin_later_than_in_utc_when_the_city_is_west_of_it() {
		city_at(-360).execute_with(|| {
			let midnight = NOON + 2 * HOUR;
			Timestamp::set_timestamp(midnight - 1);
			let day = Sponsorship::today();
			Timestamp::set_timestamp(midnight);
			assert_eq!(Sponsorship::today(), day + 1);
			assert_eq!(u64::from(Sponsorship::today()), (NOON - 6 * HOUR) / (24 * HOUR) + 1);
			assert_eq!(Sponsorship::utc_offset(), -6 * 3_600_000);
		});
	}

	#[test]
	fn genesis_should_take_any_offset_when_some_city_has_it() {
		for minutes in [-720, -210, 0, 345, 840] {
			city_at(minutes).execute_with(|| {
				assert_eq!(UtcOffset::<Test>::get(), minutes);
				assert_ok!(Sponsorship::do_try_state());
			});
		}
	}

	#[test]
	#[should_panic(expected = "841 minutes from UTC")]
	fn genesis_should_be_refused_when_no_city_has_that_offset() {
		city_at(841);
	}

	#[test]
	fn batch_should_give_no_extra_budget() {
		run(|| {
			assert!(succeeded(act(OFFICIAL, batch(vec![remark(), remark(), remark()]))));
			assert_eq!(spent(BUREAU), FEE, "one transaction, one fee");
			assert!(succeeded(act(OFFICIAL, nested(remark(), MAX_DEPTH))));
			assert_eq!(spent(BUREAU), 2 * FEE);
			assert_eq!(act(OFFICIAL, batch(vec![remark()])), refused(Refusal::BudgetExhausted));
		});
	}

	#[test]
	fn batch_should_not_be_sponsored_when_one_call_in_it_is_not() {
		run(|| assert_eq!(act(OFFICIAL, batch(vec![remark(), transfer(STRANGER, 1)])), unpaid()));
	}

	#[test]
	fn call_should_be_refused_for_everyone_when_nested_too_deep() {
		run(|| {
			for who in [OFFICIAL, RICH_OFFICIAL, STRANGER, BEGGAR] {
				assert_eq!(act(who, nested(remark(), MAX_DEPTH + 1)), refused(Refusal::NestedTooDeep));
			}
			let with_tip = act_with_tip(STRANGER, nested(remark(), MAX_DEPTH + 1), 1);
			assert_eq!(with_tip, refused(Refusal::NestedTooDeep));
		});
	}

	#[test]
	fn largest_budget_should_count_when_a_party_holds_roles() {
		run(|| {
			assert_ok!(Sponsorship::set_role_budget(RuntimeOrigin::root(), Role::Expert, Some(1)));
			Granted::set(vec![(BUREAU, Role::ProcuringEntity), (BUREAU, Role::Expert), (FIRM, Role::Expert)]);
			assert_eq!(Sponsorship::budget_of(BUREAU).budget, 8 * FEE);
			assert_eq!(Sponsorship::budget_of(FIRM).budget, BUDGET, "a small role budget takes nothing away");
			for _ in 0..4 {
				assert!(succeeded(act(OFFICIAL, remark())));
			}
			assert_eq!(act(OFFICIAL, remark()), refused(Refusal::BudgetExhausted));
		});
	}

	#[test]
	fn nothing_should_be_left_when_the_budget_is_lowered_below_what_is_spent() {
		run(|| {
			assert!(succeeded(act(OFFICIAL, remark())));
			assert_ok!(Sponsorship::set_default_budget(RuntimeOrigin::root(), 1));
			let view = Sponsorship::budget_of(BUREAU);
			assert_eq!((view.budget, view.spent, view.left), (1, FEE, 0));
		});
	}
}

mod purse {
	use super::*;

	#[test]
	fn call_should_be_refused_when_the_operations_account_is_empty() {
		run(|| {
			assert_ok!(Sponsorship::set_operations_account(RuntimeOrigin::root(), BEGGAR));
			assert_eq!(act(OFFICIAL, remark()), refused(Refusal::OperationsAccountEmpty));
			assert_eq!(spent(BUREAU), 0);
		});
	}

	#[test]
	fn call_should_be_refused_when_there_is_no_operations_account() {
		run(|| {
			OperationsAccount::<Test>::kill();
			assert_eq!(act(OFFICIAL, remark()), refused(Refusal::OperationsAccountEmpty));
		});
	}

	#[test]
	fn signer_should_pay_when_the_operations_account_is_empty_and_it_can() {
		run(|| {
			assert_ok!(Sponsorship::set_operations_account(RuntimeOrigin::root(), BEGGAR));
			assert!(succeeded(act(RICH_OFFICIAL, remark())));
			assert_eq!(balance(RICH_OFFICIAL), RICHES - FEE);
			assert_eq!(spent(BUREAU), 0);
		});
	}

	#[test]
	fn validation_should_agree_with_charging_and_only_read() {
		run(|| {
			// From a full budget to an empty one, then from a full purse to an empty one.
			for round in 0..6 {
				if round == 4 {
					Timestamp::set_timestamp(NOON + 24 * HOUR);
					assert_ok!(Sponsorship::set_operations_account(RuntimeOrigin::root(), BEGGAR));
				}
				for who in [OFFICIAL, RICH_OFFICIAL, SUPPLIER, STRANGER, BEGGAR] {
					for call in [remark(), bid(), batch(vec![remark()]), transfer(TREASURY, 1), nested(remark(), 4)] {
						for tip in [0, 1] {
							let before = sp_io::storage::root(StateVersion::V1);
							let valid = ChargeTransactionPayment::<Test>::from(tip).validate_only(
								RuntimeOrigin::signed(who),
								&call,
								&info(),
								0,
								TransactionSource::External,
								0,
							);
							assert_eq!(sp_io::storage::root(StateVersion::V1), before);
							let charged = act_with_tip(who, call.clone(), tip);
							assert_eq!(valid.map(|_| ()), charged.map(|_| ()), "{who} {call:?} {tip}");
						}
					}
				}
			}
		});
	}
}

mod governance {
	use super::*;

	#[test]
	fn set_operations_account_should_change_the_payer() {
		run(|| {
			assert_ok!(Sponsorship::set_operations_account(RuntimeOrigin::root(), STRANGER));
			System::assert_last_event(
				Event::<Test>::OperationsAccountChanged { old: Some(OPERATIONS), new: STRANGER }.into(),
			);
			assert!(succeeded(act(OFFICIAL, remark())));
			assert_eq!(balance(OPERATIONS), RICHES);
			assert_eq!(balance(STRANGER), RICHES - FEE);
		});
	}

	#[test]
	fn set_default_budget_should_count_from_the_next_transaction() {
		run(|| {
			assert_ok!(Sponsorship::set_default_budget(RuntimeOrigin::root(), 0));
			System::assert_last_event(Event::<Test>::DefaultBudgetChanged { old: BUDGET, new: 0 }.into());
			assert_eq!(act(OFFICIAL, remark()), refused(Refusal::BudgetExhausted));
		});
	}

	#[test]
	fn set_role_budget_should_set_replace_and_remove() {
		run(|| {
			let role = Role::ProcuringEntity;
			for (old, new) in [(Some(8 * FEE), Some(9)), (Some(9), None), (None, None), (None, Some(8))] {
				assert_ok!(Sponsorship::set_role_budget(RuntimeOrigin::root(), role, new));
				System::assert_last_event(Event::<Test>::RoleBudgetChanged { role, old, new }.into());
				assert_eq!(RoleBudgets::<Test>::get().get(&role).copied(), new);
			}
		});
	}

	#[test]
	fn every_role_should_have_room_for_a_budget() {
		assert_eq!(usize::try_from(<MaxRoleBudgets as Get<u32>>::get()), Ok(Role::ALL.len()));
		run(|| {
			for role in Role::ALL {
				let set = Sponsorship::set_role_budget(RuntimeOrigin::root(), role, Some(FEE));
				assert_ne!(set, Err(Error::<Test>::MaxRoleBudgetsExceeded.into()));
				assert_ok!(set);
			}
		});
	}

	#[test]
	fn calls_should_fail_when_the_origin_is_not_governance() {
		run(|| {
			for origin in [RuntimeOrigin::signed(OFFICIAL), RuntimeOrigin::none()] {
				let bad = DispatchError::BadOrigin;
				assert_noop!(Sponsorship::set_operations_account(origin.clone(), OFFICIAL), bad);
				assert_noop!(Sponsorship::set_default_budget(origin.clone(), 1), bad);
				assert_noop!(Sponsorship::set_role_budget(origin, Role::Supplier, Some(1)), bad);
			}
		});
	}
}

#[test]
fn try_state_should_complain_when_a_day_has_not_come() {
	new_test_ext().execute_with(|| {
		let tomorrow = Sponsorship::today() + 1;
		Spent::<Test>::insert(BUREAU, Spending { day: tomorrow, amount: 1, reserved: 0 });
		assert!(Sponsorship::do_try_state().is_err());
	});
}

#[test]
fn try_state_should_complain_when_the_citys_time_is_on_no_map() {
	new_test_ext().execute_with(|| {
		UtcOffset::<Test>::put(-841);
		assert!(Sponsorship::do_try_state().is_err());
	});
}

#[test]
fn try_state_should_complain_when_fees_were_sponsored_by_nobody() {
	new_test_ext().execute_with(|| {
		Spent::<Test>::insert(BUREAU, Spending { day: Sponsorship::today(), amount: 1, reserved: 0 });
		OperationsAccount::<Test>::kill();
		assert!(Sponsorship::do_try_state().is_err());
	});
}
