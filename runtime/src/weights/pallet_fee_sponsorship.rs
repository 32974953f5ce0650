//! Weights of `pallet_fee_sponsorship`, measured on this runtime.
//!
//! Written by `scripts/weights` with frame-omni-bencher's benchmark code 64.0.0: do not edit.
//! Measured on 2026-11-21 with 20 steps and 10 repeats on: AMD EPYC.
//! Proofs are for maps of 1_000_000 entries.

#![allow(
	clippy::all,
	unused_imports,
	reason = "a generated file: it has what the generator's template has for any pallet"
)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// What the calls and steps of `pallet_fee_sponsorship` weigh.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_fee_sponsorship::WeightInfo for WeightInfo<T> {
	// Storage: `Sponsorship::OperationsAccount` (r:1 w:1)
	// Proof: `Sponsorship::OperationsAccount` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	fn set_operations_account() -> Weight {
		// Proof, measured: 154 bytes.
		// Proof, at most: 1517 bytes.
		// Shortest time: 8_002_000 ps.
		Weight::from_parts(12_408_000, 1517)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Sponsorship::DefaultBudget` (r:1 w:1)
	// Proof: `Sponsorship::DefaultBudget` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	fn set_default_budget() -> Weight {
		// Proof, measured: 138 bytes.
		// Proof, at most: 1501 bytes.
		// Shortest time: 7_972_000 ps.
		Weight::from_parts(12_038_000, 1501)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Sponsorship::RoleBudgets` (r:1 w:1)
	// Proof: `Sponsorship::RoleBudgets` (`max_values`: Some(1), `max_size`: Some(171), added: 666, mode: `MaxEncodedLen`)
	fn set_role_budget() -> Weight {
		// Proof, measured: 259 bytes.
		// Proof, at most: 1656 bytes.
		// Shortest time: 10_315_000 ps.
		Weight::from_parts(13_650_000, 1656)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Sponsorship::UtcOffset` (r:1 w:0)
	// Proof: `Sponsorship::UtcOffset` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Sponsorship::Spent` (r:1 w:1)
	// Proof: `Sponsorship::Spent` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	// Storage: `Sponsorship::RoleBudgets` (r:1 w:0)
	// Proof: `Sponsorship::RoleBudgets` (`max_values`: Some(1), `max_size`: Some(171), added: 666, mode: `MaxEncodedLen`)
	// Storage: `Sponsorship::DefaultBudget` (r:1 w:0)
	// Proof: `Sponsorship::DefaultBudget` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:10 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `Sponsorship::ReserveUsed` (r:1 w:1)
	// Proof: `Sponsorship::ReserveUsed` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	// Storage: `Sponsorship::OperationsAccount` (r:1 w:0)
	// Proof: `Sponsorship::OperationsAccount` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:2 w:2)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn charge() -> Weight {
		// Proof, measured: 1444 bytes.
		// Proof, at most: 54330 bytes.
		// Shortest time: 206_779_000 ps.
		Weight::from_parts(227_058_000, 54330)
			.saturating_add(T::DbWeight::get().reads(21))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Storage: `Sponsorship::Owed` (r:1 w:0)
	// Proof: `Sponsorship::Owed` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	fn nothing_owed() -> Weight {
		// Proof, measured: 98 bytes.
		// Proof, at most: 1501 bytes.
		// Shortest time: 2_353_000 ps.
		Weight::from_parts(3_164_000, 1501).saturating_add(T::DbWeight::get().reads(1))
	}
	// Storage: `Sponsorship::OperationsAccount` (r:1 w:0)
	// Proof: `Sponsorship::OperationsAccount` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	// Storage: `Sponsorship::Owed` (r:1 w:1)
	// Proof: `Sponsorship::Owed` (`max_values`: Some(1), `max_size`: Some(16), added: 511, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:2 w:2)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn repay() -> Weight {
		// Proof, measured: 364 bytes.
		// Proof, at most: 9214 bytes.
		// Shortest time: 51_187_000 ps.
		Weight::from_parts(70_305_000, 9214)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(3))
	}
}

/// Each function's name and what it gives for the most of everything.
#[cfg(test)]
pub fn heaviest<T: frame_system::Config>() -> alloc::vec::Vec<(&'static str, Weight)> {
	use pallet_fee_sponsorship::WeightInfo as _;
	alloc::vec![
		("set_operations_account", WeightInfo::<T>::set_operations_account()),
		("set_default_budget", WeightInfo::<T>::set_default_budget()),
		("set_role_budget", WeightInfo::<T>::set_role_budget()),
		("charge", WeightInfo::<T>::charge()),
		("nothing_owed", WeightInfo::<T>::nothing_owed()),
		("repay", WeightInfo::<T>::repay()),
	]
}
