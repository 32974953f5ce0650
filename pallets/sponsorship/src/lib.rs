//! # Fee sponsorship: officials and suppliers hold no gas money
//!
//! The city pays for the procurement acts of verified parties, from one account, within a daily budget per party.
//!
//! ## Terminology
//!
//! - **Operations account**: the city's account that fees are paid from. Fees go on to a named account and are never
//!   burnt, so paying them moves public money inside the city's books.
//! - **Party**: who acts, as the identity pallet knows it. A signer's party is asked for through
//!   [`Parties`](procurement_primitives::identity::traits::Parties).
//! - **Budget**: what the city pays for one party on one day at most. It is the largest of the default budget and the
//!   budgets of the roles that the party holds. All accounts of a party share one budget.
//! - **Day**: from midnight to midnight by the city's clocks.
//! - **Reserve**: the part of every budget that is kept for essential calls. The other part is for any sponsored call, and
//!   used first. One account can use half of its party's reserve on a day, so that a stolen key leaves the rest to the
//!   others.
//! - **Essential call**: a sponsored call that cannot wait: a bid, the release of a key, a challenge, the freezing of a
//!   delegate. [`Classify`] says which.
//! - **Credit**: while the operations account is empty, an essential call whose signer cannot pay is accepted all the same.
//!   The city owes the fee, and pays it as soon as the account holds it. Only the reserve gives credit, which bounds what
//!   is owed for a party and a day.
//! - **Sponsored call**: a call that [`Classify`] says the city pays for, bare or inside wrappers. A wrapper changes
//!   nothing: a batch is one transaction with one fee, and that fee counts.
//!
//! All amounts are in the smallest unit of the currency (fen).
//!
//! ## Scenarios
//!
//! - Wang, an official, holds no money. He publishes a notice: the operations account pays and the bureau's budget
//!   shrinks by the fee. The call fails because a date is wrong: the fee is paid all the same.
//! - Li's firm has used up its budget at five in the afternoon. Its next transaction is refused by the node with
//!   [`Refusal::BudgetExhausted`](procurement_primitives::refusal::Refusal). Li waits until midnight, or signs with an
//!   account that holds money, which then pays.
//! - A key of Chen's firm is stolen in the night, and the thief wastes its budget. In the morning Chen freezes the delegate
//!   and bids, both out of the reserve, of which the thief's key could use half at most.
//! - The city has forgotten to fill its account. Chen's bid on the last day is taken on credit; the city pays the fee two
//!   days later, in the block after somebody has topped the account up.
//! - Zhao adds a tip to jump the queue. She pays the fee and the tip herself.
//! - Somebody unknown sends a transaction. The signer pays, as on any chain.
//!
//! ## Interface
//!
//! - [`Sponsored`] goes into `pallet_transaction_payment::Config::OnChargeTransaction`, around the adapter that moves
//!   the money, and [`ChargeWeight`] into its `WeightInfo`.
//! - Governance sets the account and the budgets by the calls of this pallet.
//! - [`Pallet::budget_of`] says what a party has left today, [`Pallet::account_budget`] what one account can use of it, and
//!   [`Pallet::operations`] what the purse holds and owes: the runtime API `FeesApi` asks them.
//! - [`UtcOffset`] says where the city's days begin, to whoever else needs it.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod budget;
mod charge;
mod credit;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;
mod types;
pub mod weights;

pub use charge::{ChargeWeight, Sponsored, Sponsorship};
#[cfg(feature = "runtime-benchmarks")]
pub use types::BenchmarkHelper;
pub use types::{Class, Classify, MaxRoleBudgets, Spending, Used, MAX_UTC_OFFSET};
pub use weights::WeightInfo;

pub use pallet::*;

use frame_support::traits::fungible::Inspect;

/// An amount of the chain's currency.
pub type BalanceOf<T> = <<T as Config>::Currency as Inspect<<T as frame_system::Config>::AccountId>>::Balance;

#[allow(
	clippy::cast_possible_truncation,
	clippy::expect_used,
	clippy::unreachable,
	reason = "FRAME's macros expand to them; the module holds declarations only"
)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use frame_support::{
		pallet_prelude::*,
		traits::{fungible::Mutate, Time},
		BoundedBTreeMap,
	};
	use frame_system::pallet_prelude::*;
	use procurement_primitives::{
		identity::{traits::Parties, PartyId, Role},
		time::Moment,
	};
	use sp_runtime::Perbill;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// Fee sponsorship.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What the runtime decides.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// The currency that fees are paid in. [`Sponsored`]'s inner adapter moves it when an act is charged; the pallet
		/// itself only pays what the city owes.
		type Currency: Mutate<Self::AccountId>;

		/// The account that fees go to: the same as the inner adapter's.
		type FeeCollector: Get<Self::AccountId>;

		/// The part of every budget that is kept for essential calls, and that can be owed. Half of it, which is what one
		/// account can use, should cover the largest bid, or an empty account keeps bids out.
		#[pallet::constant]
		type ReservedShare: Get<Perbill>;

		/// Who acts. Asked at most once for the signer's party and once for each role with a budget, on each
		/// sponsored transaction.
		type Parties: Parties<Self::AccountId>;

		/// The clock, in milliseconds since 1970-01-01T00:00:00Z.
		type Time: Time<Moment = Moment>;

		/// Who sets the operations account and the budgets.
		type GovernanceOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Which calls the city pays for.
		type CallClassifier: Classify<Self::RuntimeCall>;

		/// The weights of the calls and of charging.
		type WeightInfo: WeightInfo;

		/// Sets the stage for the benchmark of a sponsored transaction.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId, Self::RuntimeCall>;
	}

	/// The account that the city pays fees from. While there is none, signers pay.
	#[pallet::storage]
	pub type OperationsAccount<T: Config> = StorageValue<_, T::AccountId>;

	/// What the city pays for any verified party on a day.
	#[pallet::storage]
	pub type DefaultBudget<T: Config> = StorageValue<_, BalanceOf<T>, ValueQuery>;

	/// What the city pays on a day for a party that holds a role, if that is more than the default. One small value,
	/// because every sponsored transaction reads all of it.
	#[pallet::storage]
	pub type RoleBudgets<T: Config> = StorageValue<_, BoundedBTreeMap<Role, BalanceOf<T>, MaxRoleBudgets>, ValueQuery>;

	/// City time minus UTC, in minutes: days begin at midnight in city time. A fact of the city, set when its chain
	/// starts and by no call: to move it repeats or skips a part of a day, and with it a budget.
	#[pallet::storage]
	pub type UtcOffset<T: Config> = StorageValue<_, i32, ValueQuery>;

	/// What each party's transactions have cost the city on the last day on which they did. An older day counts as
	/// nothing spent.
	#[pallet::storage]
	pub type Spent<T: Config> = StorageMap<_, Twox64Concat, PartyId, Spending<BalanceOf<T>>, ValueQuery>;

	/// What each account has used of its party's reserve on the last day on which it did.
	#[pallet::storage]
	pub type ReserveUsed<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Used<BalanceOf<T>>, ValueQuery>;

	/// The fees of essential acts that the city has not paid yet.
	#[pallet::storage]
	pub type Owed<T: Config> = StorageValue<_, BalanceOf<T>, ValueQuery>;

	/// Who pays for transactions when the chain starts.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The account that the city pays fees from.
		pub operations_account: Option<T::AccountId>,
		/// What the city pays for any verified party on a day.
		pub default_budget: BalanceOf<T>,
		/// What the city pays on a day for a party that holds the role. One entry a role at most.
		pub role_budgets: Vec<(Role, BalanceOf<T>)>,
		/// City time minus UTC, in minutes; [`MAX_UTC_OFFSET`] at most, either way.
		pub utc_offset_minutes: i32,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			OperationsAccount::<T>::set(self.operations_account.clone());
			DefaultBudget::<T>::put(self.default_budget);
			let offset = self.utc_offset_minutes;
			assert!(offset.unsigned_abs() <= MAX_UTC_OFFSET, "genesis: no city's time is {offset} minutes from UTC");
			UtcOffset::<T>::put(offset);
			RoleBudgets::<T>::mutate(|budgets| {
				for (role, budget) in &self.role_budgets {
					let added = budgets.try_insert(*role, *budget);
					assert!(matches!(added, Ok(None)), "genesis: more than one fee budget for the role {role:?}");
				}
			});
		}
	}

	/// What happened to fees and budgets.
	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// The city has paid for a transaction of `party`. Together with the payment pallet's `TransactionFeePaid`,
		/// which names the signer, this says whose act it was and whose money.
		FeeSponsored {
			/// The party whose budget the fee counts against.
			party: PartyId,
			/// The account that paid.
			payer: T::AccountId,
			/// What the transaction cost in the end.
			fee: BalanceOf<T>,
		},
		/// An essential transaction of `party` was accepted on credit, because the operations account was empty.
		FeeOwed {
			/// The party whose reserve the fee counts against.
			party: PartyId,
			/// What the transaction cost in the end.
			fee: BalanceOf<T>,
			/// What the city owes now, this included.
			owed: BalanceOf<T>,
		},
		/// The city has paid fees that it owed.
		FeesRepaid {
			/// The account that paid.
			payer: T::AccountId,
			/// How much.
			amount: BalanceOf<T>,
			/// What it still owes.
			owed: BalanceOf<T>,
		},
		/// The city pays fees from another account.
		OperationsAccountChanged {
			/// The account before, if there was one.
			old: Option<T::AccountId>,
			/// The account from now on.
			new: T::AccountId,
		},
		/// The daily budget of every verified party was changed.
		DefaultBudgetChanged {
			/// The budget before.
			old: BalanceOf<T>,
			/// The budget from now on, today included.
			new: BalanceOf<T>,
		},
		/// The daily budget that comes with a role was changed.
		RoleBudgetChanged {
			/// The role.
			role: Role,
			/// The budget before; none if the role had none of its own.
			old: Option<BalanceOf<T>>,
			/// The budget from now on, today included; none if the role has none of its own any more.
			new: Option<BalanceOf<T>>,
		},
	}

	/// Why a call of this pallet fails. Why a *transaction* is refused is said by
	/// [`Refusal`](procurement_primitives::refusal::Refusal).
	#[pallet::error]
	pub enum Error<T> {
		/// As many roles as the chain keeps budgets for have one. Remove another role's budget first.
		MaxRoleBudgetsExceeded,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		/// Pays what the city owes, if the block has room for it.
		fn on_idle(_: BlockNumberFor<T>, remaining: Weight) -> Weight {
			let (look, repay) = (T::WeightInfo::nothing_owed(), T::WeightInfo::repay());
			if remaining.any_lt(look.max(repay)) {
				return Weight::zero();
			}
			if !Owed::<T>::exists() {
				return look;
			}
			Self::repay();
			repay
		}

		fn integrity_test() {
			assert!(T::ReservedShare::get() < Perbill::one(), "everyday acts need a part of the budget");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Makes `account` the one that the city pays fees from, beginning with the next transaction, and what it owes. It
		/// should exist and hold enough for the fees of some days; while it does not, signers pay or are refused, and
		/// essential acts are accepted on credit.
		///
		/// Governance only. Emits [`Event::OperationsAccountChanged`].
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::set_operations_account())]
		pub fn set_operations_account(origin: OriginFor<T>, account: T::AccountId) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			let old = OperationsAccount::<T>::get();
			OperationsAccount::<T>::put(&account);
			Self::deposit_event(Event::OperationsAccountChanged { old, new: account });
			Ok(())
		}

		/// Sets what the city pays for any verified party on a day, in the smallest unit of the currency; zero is
		/// nothing. It counts from the next transaction on: what is spent today stays spent.
		///
		/// Governance only. Emits [`Event::DefaultBudgetChanged`].
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::set_default_budget())]
		pub fn set_default_budget(origin: OriginFor<T>, amount: BalanceOf<T>) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			let old = DefaultBudget::<T>::get();
			DefaultBudget::<T>::put(amount);
			Self::deposit_event(Event::DefaultBudgetChanged { old, new: amount });
			Ok(())
		}

		/// Sets what the city pays on a day for a party that holds `role`, in the smallest unit of the currency, or
		/// removes it. The largest budget that a party has a right to counts, so one below the default changes
		/// nothing.
		///
		/// Governance only. Emits [`Event::RoleBudgetChanged`]. Fails with [`Error::MaxRoleBudgetsExceeded`] if no
		/// further role can have a budget.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::set_role_budget())]
		pub fn set_role_budget(origin: OriginFor<T>, role: Role, amount: Option<BalanceOf<T>>) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			let old = RoleBudgets::<T>::try_mutate(|budgets| match amount {
				Some(amount) => budgets.try_insert(role, amount).map_err(|_| Error::<T>::MaxRoleBudgetsExceeded),
				None => Ok(budgets.remove(&role)),
			})?;
			Self::deposit_event(Event::RoleBudgetChanged { role, old, new: amount });
			Ok(())
		}
	}
}

#[cfg(any(feature = "std", feature = "try-runtime"))]
impl<T: Config> Pallet<T> {
	/// Checks what must be true of this pallet's storage between any two transactions.
	pub fn do_try_state() -> Result<(), sp_runtime::TryRuntimeError> {
		let today = Self::today();
		let mut spendings = Spent::<T>::iter_values().peekable();
		if spendings.peek().is_some() && !OperationsAccount::<T>::exists() {
			return Err("fees were sponsored, but there is no operations account".into());
		}
		if spendings.any(|spending| spending.day > today || spending.reserved > spending.amount) {
			return Err("a party has spent on a day that has not come, or more of the reserve than in all".into());
		}
		if ReserveUsed::<T>::iter_values().any(|used| used.day > today) {
			return Err("an account has used a reserve on a day that has not come".into());
		}
		if Owed::<T>::exists() && (Owed::<T>::get() == BalanceOf::<T>::default() || !OperationsAccount::<T>::exists()) {
			return Err("nothing is owed, or nobody owes it".into());
		}
		if UtcOffset::<T>::get().unsigned_abs() > MAX_UTC_OFFSET {
			return Err("the city's time is further from UTC than any on earth".into());
		}
		Ok(())
	}
}
