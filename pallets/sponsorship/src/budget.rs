//! How much the city pays for a party, and how much of it is left today.

use crate::{
	BalanceOf, Config, DefaultBudget, OperationsAccount, Owed, Pallet, ReserveUsed, RoleBudgets, Spending, Spent, Used,
	UtcOffset,
};
use frame_support::traits::{fungible::Inspect, Get, Time};
use procurement_primitives::{
	fee::{AccountBudgetView, BudgetView, OperationsView, RoleBudgetView},
	identity::{traits::Parties, PartyId},
	time::{Moment, DAY},
};
use sp_runtime::{
	traits::{CheckedAdd, CheckedSub},
	Perbill,
};

/// How much of a party's reserve the acts of one account can use: one stolen key leaves the other half to the others.
const ACCOUNTS_SHARE: Perbill = Perbill::from_percent(50);

/// Which part of a budget pays for a transaction.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Part {
	/// The part for any act.
	Everyday,
	/// The part for essential acts.
	Reserve,
}

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

	/// The budget of `party` today, in its two parts. A party that does not exist or is not verified has the default budget here, but
	/// nothing is paid from it.
	pub fn budget_of(party: PartyId) -> BudgetView<BalanceOf<T>> {
		let day = Self::today();
		let Spending { amount: spent, reserved, .. } = Self::spent_on(party, day);
		let budget = Self::daily_budget(party);
		let reserve = Self::reserve_of(budget);
		let minus = |whole: BalanceOf<T>, part| whole.checked_sub(&part).unwrap_or_default();
		let left = minus(minus(budget, reserve), minus(spent, reserved));
		BudgetView { day, renews: Self::end_of(day), budget, spent, left, reserve_left: minus(reserve, reserved) }
	}

	/// The moment at which a day of city time is over.
	fn end_of(day: u32) -> Moment {
		let next = Moment::from(day).saturating_add(1).saturating_mul(DAY);
		next.saturating_add_signed(Self::utc_offset().saturating_neg())
	}

	/// What the city pays today for the acts that `who` signs; `None` if it acts for no party now.
	pub fn account_budget(who: &T::AccountId) -> Option<AccountBudgetView<BalanceOf<T>>> {
		let party = T::Parties::acting_for(who)?;
		let budget = Self::budget_of(party);
		Some(AccountBudgetView { party, budget, own_reserve_left: Self::reserve_left_to(who, &budget) })
	}

	/// The purse that pays: what is in it, what it owes, and what it pays on a day.
	pub fn operations() -> OperationsView<T::AccountId, BalanceOf<T>> {
		let account = OperationsAccount::<T>::get();
		let balance = account.as_ref().map(T::Currency::balance).unwrap_or_default();
		let role_budgets = RoleBudgets::<T>::get().into_iter().map(|(role, budget)| RoleBudgetView { role, budget });
		OperationsView {
			account,
			balance,
			owed: Owed::<T>::get(),
			default_budget: DefaultBudget::<T>::get(),
			role_budgets: role_budgets.collect(),
		}
	}

	/// The part of a budget that is kept for essential acts.
	fn reserve_of(budget: BalanceOf<T>) -> BalanceOf<T> {
		T::ReservedShare::get().mul_floor(budget)
	}

	/// What acts signed by `who` can still use of its party's reserve.
	pub(crate) fn reserve_left_to(who: &T::AccountId, today: &BudgetView<BalanceOf<T>>) -> BalanceOf<T> {
		let share = ACCOUNTS_SHARE.mul_floor(Self::reserve_of(today.budget));
		let own = share.checked_sub(&Self::used_on(who, today.day).amount).unwrap_or_default();
		own.min(today.reserve_left)
	}

	/// What `party` has spent on a day; nothing if that is not the last day on which it spent.
	fn spent_on(party: PartyId, day: u32) -> Spending<BalanceOf<T>> {
		let spending = Spent::<T>::get(party);
		if spending.day == day {
			spending
		} else {
			Spending { day, ..Default::default() }
		}
	}

	/// What `who` has used of the reserve on a day.
	fn used_on(who: &T::AccountId, day: u32) -> Used<BalanceOf<T>> {
		let used = ReserveUsed::<T>::get(who);
		if used.day == day {
			used
		} else {
			Used { day, ..Default::default() }
		}
	}

	/// Counts a fee against a part of the budget of a day. The fee fits, as the decision has found.
	pub(crate) fn spend(party: PartyId, who: &T::AccountId, day: u32, part: Part, fee: BalanceOf<T>) {
		Self::change(party, who, day, part, |amount| amount.checked_add(&fee));
	}

	/// Gives back what a transaction did not need, unless another day has begun to be counted.
	pub(crate) fn give_back(party: PartyId, who: &T::AccountId, day: u32, part: Part, unused: BalanceOf<T>) {
		if Spent::<T>::get(party).day == day {
			Self::change(party, who, day, part, |amount| amount.checked_sub(&unused));
		}
	}

	/// Changes what is spent on a day. The one writer of `Spent` and `ReserveUsed`.
	fn change(
		party: PartyId,
		who: &T::AccountId,
		day: u32,
		part: Part,
		to: impl Fn(BalanceOf<T>) -> Option<BalanceOf<T>>,
	) {
		let changed = |amount: &mut BalanceOf<T>| {
			if let Some(new) = to(*amount) {
				*amount = new;
			}
		};
		let mut spending = Self::spent_on(party, day);
		changed(&mut spending.amount);
		if part == Part::Reserve {
			changed(&mut spending.reserved);
			let mut used = Self::used_on(who, day);
			changed(&mut used.amount);
			ReserveUsed::<T>::insert(who, used);
		}
		Spent::<T>::insert(party, spending);
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
