//! What anybody may ask of fees: the runtime API and the shapes of its answers. Amounts are in the smallest unit of the
//! currency.

use crate::{
	identity::{PartyId, Role},
	money::Balance,
	time::{Date, Moment},
};
use alloc::vec::Vec;
use codec::{Decode, Encode};
use scale_info::TypeInfo;

/// What the city pays for a party today, and what is left of it.
#[derive(Clone, Copy, Debug, Decode, Default, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(
	feature = "std",
	derive(serde::Serialize),
	serde(rename_all = "camelCase", bound(serialize = "Balance: core::fmt::Display"))
)]
pub struct BudgetView<Balance> {
	/// The day in city time: whole days since 1970-01-01.
	pub day: Date,
	/// When the next day begins, and with it a whole budget.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub renews: Moment,
	/// What the city pays for this party on a day, the reserve included.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub budget: Balance,
	/// What it has paid, or owes, for today.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub spent: Balance,
	/// What is left today for any act; zero also when the budget was lowered below what is spent.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub left: Balance,
	/// What is left today of the reserve, beside that: for essential acts only, half of the reserve at most for the acts
	/// that one account signs.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub reserve_left: Balance,
}

/// What the city pays today for the acts that one account signs.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(
	feature = "std",
	derive(serde::Serialize),
	serde(rename_all = "camelCase", bound(serialize = "Balance: core::fmt::Display"))
)]
pub struct AccountBudgetView<Balance> {
	/// The party that the account acts for.
	pub party: PartyId,
	/// The party's budget, which all its accounts share.
	#[cfg_attr(feature = "std", serde(flatten))]
	pub budget: BudgetView<Balance>,
	/// What this account can still use of the reserve.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub own_reserve_left: Balance,
}

/// What the city pays on a day for a party that holds a role.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(
	feature = "std",
	derive(serde::Serialize),
	serde(rename_all = "camelCase", bound(serialize = "Balance: core::fmt::Display"))
)]
pub struct RoleBudgetView<Balance> {
	/// The role.
	pub role: Role,
	/// What is paid on a day, if that is more than the default.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub budget: Balance,
}

/// The purse that pays for official acts.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(
	feature = "std",
	derive(serde::Serialize),
	serde(rename_all = "camelCase", bound(serialize = "AccountId: serde::Serialize, Balance: core::fmt::Display"))
)]
pub struct OperationsView<AccountId, Balance> {
	/// The account that the city pays fees from; while there is none, signers pay.
	pub account: Option<AccountId>,
	/// What is in it.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub balance: Balance,
	/// The fees of essential acts that were accepted on credit, and that it has not paid yet.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub owed: Balance,
	/// What the city pays for any verified party on a day.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub default_budget: Balance,
	/// What it pays for parties with certain roles, by role.
	pub role_budgets: Vec<RoleBudgetView<Balance>>,
}

sp_api::decl_runtime_apis! {
	/// Questions to the city's purse for fees.
	pub trait FeesApi<AccountId> where AccountId: codec::Codec {
		/// What the city pays for a party today; `None` if there is no such party or it may not act now: nothing is paid
		/// for it.
		fn budget(party: PartyId) -> Option<BudgetView<Balance>>;

		/// What the city pays today for the acts that `account` signs; `None` if it acts for no party now: it pays itself.
		fn account_budget(account: AccountId) -> Option<AccountBudgetView<Balance>>;

		/// The purse: what is in it, what it owes, and what it pays on a day.
		fn operations() -> OperationsView<AccountId, Balance>;
	}
}
