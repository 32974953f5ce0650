//! Weights of `pallet_fee_sponsorship`.
//!
//! NOT MEASURED. These figures are estimates on the high side, made from the reads and writes of each function. The
//! output of `scripts/weights` replaces this file.

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::RocksDbWeight, Weight},
};

/// What the functions of this pallet weigh.
pub trait WeightInfo {
	/// `set_operations_account`.
	fn set_operations_account() -> Weight;
	/// `set_default_budget`.
	fn set_default_budget() -> Weight;
	/// `set_role_budget`.
	fn set_role_budget() -> Weight;
	/// All of charging one sponsored transaction out of the reserve: decide twice, withdraw, settle, refund.
	fn charge() -> Weight;
	/// Finding that the city owes nothing.
	fn nothing_owed() -> Weight;
	/// Paying what the city owes.
	fn repay() -> Weight;
}

/// Weights with the runtime's own database costs.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn set_operations_account() -> Weight {
		Weight::from_parts(15_000_000, 2_000).saturating_add(T::DbWeight::get().reads_writes(1, 1))
	}

	fn set_default_budget() -> Weight {
		Weight::from_parts(15_000_000, 2_000).saturating_add(T::DbWeight::get().reads_writes(1, 1))
	}

	fn set_role_budget() -> Weight {
		Weight::from_parts(20_000_000, 2_500).saturating_add(T::DbWeight::get().reads_writes(1, 1))
	}

	// Reads: the signer's delegation and party, the role grants, the clock and the city's offset, both budgets, the
	// spending, the account's part of it, the operations account and three balances. Writes: the spendings and two balances.
	fn charge() -> Weight {
		Weight::from_parts(130_000_000, 55_000).saturating_add(T::DbWeight::get().reads_writes(25, 4))
	}

	fn nothing_owed() -> Weight {
		Weight::from_parts(3_000_000, 1_500).saturating_add(T::DbWeight::get().reads(1))
	}

	fn repay() -> Weight {
		Weight::from_parts(80_000_000, 10_000).saturating_add(T::DbWeight::get().reads_writes(4, 3))
	}
}

/// Weights for tests.
impl WeightInfo for () {
	fn set_operations_account() -> Weight {
		Weight::from_parts(15_000_000, 2_000).saturating_add(RocksDbWeight::get().reads_writes(1, 1))
	}

	fn set_default_budget() -> Weight {
		Weight::from_parts(15_000_000, 2_000).saturating_add(RocksDbWeight::get().reads_writes(1, 1))
	}

	fn set_role_budget() -> Weight {
		Weight::from_parts(20_000_000, 2_500).saturating_add(RocksDbWeight::get().reads_writes(1, 1))
	}

	fn charge() -> Weight {
		Weight::from_parts(130_000_000, 55_000).saturating_add(RocksDbWeight::get().reads_writes(25, 4))
	}

	fn nothing_owed() -> Weight {
		Weight::from_parts(3_000_000, 1_500).saturating_add(RocksDbWeight::get().reads(1))
	}

	fn repay() -> Weight {
		Weight::from_parts(80_000_000, 10_000).saturating_add(RocksDbWeight::get().reads_writes(4, 3))
	}
}
