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
	/// All of charging one sponsored transaction: decide twice, withdraw, settle, refund.
	fn charge() -> Weight;
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
	// spending, the operations account and three balances. Writes: the spending and two balances.
	fn charge() -> Weight {
		Weight::from_parts(120_000_000, 52_000).saturating_add(T::DbWeight::get().reads_writes(23, 3))
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
		Weight::from_parts(120_000_000, 52_000).saturating_add(RocksDbWeight::get().reads_writes(23, 3))
	}
}
