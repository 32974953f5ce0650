//! How much the city pays for a party, and how much of it is left today.

use crate::{BalanceOf, BudgetView, Config, DefaultBudget, Pallet, RoleBudgets, Spent, UtcOffset};
use frame_support::traits::Time;
use procurement_primitives::{
	identity::{traits::Parties, PartyId},
	time::DAY,
};
use sp_runtime::traits::{CheckedSub, Zero};

/// One minute in milliseconds.
const MINUTE: i64 = 60_000;

impl<T: Config> Pallet<T> {
	/// City time minus UTC, in milliseconds.
	pub fn utc_offset() -> i64 {
		// At most 2^31 minutes: far from overflow.
		i64::from(UtcOffset::<T>::get()).saturating_mul(MINUTE)
	}

	/// Today in city time: whole days since 1970-01-01. It changes at midnight by the city's clocks.
	pub fn today() -> u32 {
		T::Time::now()
			.checked_add_signed(Self::utc_offset())
			.and_then(|local| local.checked_div(DAY))
			.and_then(|day| u32::try_from(day).ok())
			.unwrap_or_default()
	}

	/// The budget of `party` today. A party that does not exist or is not verified has the default budget here, but
	/// nothing is paid from it.
	pub fn budget_of(party: PartyId) -> BudgetView<BalanceOf<T>> {
		let day = Self::today();
		let spending = Spent::<T>::get(party);
		let spent = if spending.day == day { spending.amount } else { Zero::zero() };
		let budget = Self::daily_budget(party);
		let left = budget.checked_sub(&spent).unwrap_or_default();
		BudgetView { day, budget, spent, left }
	}

	/// The largest of the default budget and the budgets of the roles that `party` holds. A role is looked up only if
	/// it would raise the budget.
	fn daily_budget(party: PartyId) -> BalanceOf<T> {
		RoleBudgets::<T>::get().iter().fold(DefaultBudget::<T>::get(), |best, (role, budget)| {
			if *budget > best && T::Parties::has_role(party, *role) {
				*budget
			} else {
				best
			}
		})
	}
}
