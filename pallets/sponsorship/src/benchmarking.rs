//! What the calls cost, and what it costs to charge a sponsored transaction.

#![allow(clippy::arithmetic_side_effects, clippy::expect_used)]

use super::*;
use frame_benchmarking::v2::*;
use frame_support::{
	dispatch::{DispatchClass, DispatchInfo, Pays, PostDispatchInfo},
	traits::{
		fungible::{Inspect, Mutate},
		EnsureOrigin, Get, Hooks,
	},
	weights::Weight,
};
use frame_system::RawOrigin;
use pallet_transaction_payment::{ChargeTransactionPayment, OnChargeTransaction};
use procurement_primitives::identity::{traits::Parties, Role};
use sp_runtime::traits::{
	AsTransactionAuthorizedOrigin, Bounded, DispatchTransaction, Dispatchable, One, Saturating, Zero,
};

/// The length of the transaction that is charged, in bytes.
const LENGTH: u32 = 1024;

/// Gives every role a budget, each larger than the one before, so that each has to be looked up.
fn fill_role_budgets<T: Config>(first: BalanceOf<T>) {
	RoleBudgets::<T>::mutate(|budgets| {
		let mut budget = first;
		for role in Role::ALL {
			budget = budget.saturating_add(One::one());
			let _ = budgets.try_insert(role, budget);
		}
	});
}

#[benchmarks(where
	T: pallet_transaction_payment::Config,
	T::RuntimeOrigin: AsTransactionAuthorizedOrigin,
	T::RuntimeCall: Dispatchable<Info = DispatchInfo, PostInfo = PostDispatchInfo>,
)]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn set_operations_account() -> Result<(), BenchmarkError> {
		let origin = T::GovernanceOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		OperationsAccount::<T>::put(account::<T::AccountId>("old", 0, 0));
		let new: T::AccountId = account("new", 0, 0);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, new.clone());

		assert_eq!(OperationsAccount::<T>::get(), Some(new));
		Ok(())
	}

	#[benchmark]
	fn set_default_budget() -> Result<(), BenchmarkError> {
		let origin = T::GovernanceOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		let amount = BalanceOf::<T>::max_value();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, amount);

		assert_eq!(DefaultBudget::<T>::get(), amount);
		Ok(())
	}

	#[benchmark]
	fn set_role_budget() -> Result<(), BenchmarkError> {
		let origin = T::GovernanceOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		fill_role_budgets::<T>(Zero::zero());
		let amount = BalanceOf::<T>::max_value();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, Role::Treasury, Some(amount));

		assert_eq!(RoleBudgets::<T>::get().get(&Role::Treasury), Some(&amount));
		Ok(())
	}

	/// The whole transaction extension, with the city as the payer out of the reserve, and every role to be looked up.
	#[benchmark]
	fn charge() -> Result<(), BenchmarkError> {
		let (who, call) = T::BenchmarkHelper::sponsored();
		let party = T::Parties::acting_for(&who).ok_or(BenchmarkError::Stop("the account acts for no party"))?;
		let info = DispatchInfo {
			call_weight: Weight::from_parts(1_000_000_000, 0),
			extension_weight: Weight::zero(),
			class: DispatchClass::Normal,
			pays_fee: Pays::Yes,
		};
		let post_info = PostDispatchInfo { actual_weight: Some(Weight::from_parts(1, 0)), pays_fee: Pays::Yes };

		let half = BalanceOf::<T>::max_value() / 2u32.into();
		DefaultBudget::<T>::put(half);
		fill_role_budgets::<T>(half);
		let today = Pallet::<T>::budget_of(party);
		Spent::<T>::insert(party, Spending { day: today.day, amount: today.left, reserved: Zero::zero() });
		let payer: T::AccountId = account("operations", 0, 0);
		OperationsAccount::<T>::put(&payer);
		let fee = pallet_transaction_payment::Pallet::<T>::compute_fee(LENGTH, &info, Zero::zero());
		let endowment = fee
			.saturating_add(<T::OnChargeTransaction as OnChargeTransaction<T>>::minimum_balance())
			.saturating_mul(10u32.into());
		<T::OnChargeTransaction as OnChargeTransaction<T>>::endow_account(&payer, endowment);

		let charged;
		#[block]
		{
			charged = ChargeTransactionPayment::<T>::from(Zero::zero()).test_run(
				RawOrigin::Signed(who).into(),
				&call,
				&info,
				LENGTH as usize,
				0,
				|_| Ok(post_info),
			);
		}

		assert!(matches!(charged, Ok(Ok(_))));
		assert!(!Spent::<T>::get(party).reserved.is_zero(), "the city has paid");
		Ok(())
	}

	#[benchmark]
	fn nothing_owed() {
		let looked;
		#[block]
		{
			looked = Pallet::<T>::on_idle(Zero::zero(), Weight::MAX);
		}

		assert_eq!(looked, <T as Config>::WeightInfo::nothing_owed());
	}

	/// All of it, to an account that does not exist yet.
	#[benchmark]
	fn repay() {
		let payer: T::AccountId = account("operations", 0, 0);
		OperationsAccount::<T>::put(&payer);
		let owed = T::Currency::minimum_balance();
		T::Currency::mint_into(&payer, owed.saturating_mul(2u32.into())).expect("not too much");
		Owed::<T>::put(owed);

		#[block]
		{
			Pallet::<T>::repay();
		}

		assert!(!Owed::<T>::exists());
		assert_eq!(T::Currency::balance(&T::FeeCollector::get()), owed);
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
