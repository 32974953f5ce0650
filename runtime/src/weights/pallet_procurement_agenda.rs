//! Weights of `pallet_procurement_agenda`, measured on this runtime.
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

/// What the calls and steps of `pallet_procurement_agenda` weigh.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_procurement_agenda::WeightInfo for WeightInfo<T> {
	// Storage: `Agenda::LastPass` (r:1 w:1)
	// Proof: `Agenda::LastPass` (`max_values`: Some(1), `max_size`: Some(30), added: 525, mode: `MaxEncodedLen`)
	// Storage: `Agenda::NextSequence` (r:1 w:0)
	// Proof: `Agenda::NextSequence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Agenda` (r:1 w:0)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	fn pass() -> Weight {
		// Proof, measured: 152 bytes.
		// Proof, at most: 7997 bytes.
		// Shortest time: 7_391_000 ps.
		Weight::from_parts(8_873_000, 7997)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Agenda::Agenda` (r:2 w:0)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	fn look() -> Weight {
		// Proof, measured: 156 bytes.
		// Proof, at most: 6002 bytes.
		// Shortest time: 6_720_000 ps.
		Weight::from_parts(9_784_000, 6002).saturating_add(T::DbWeight::get().reads(2))
	}
	// Storage: `Agenda::LastPass` (r:1 w:1)
	// Proof: `Agenda::LastPass` (`max_values`: Some(1), `max_size`: Some(30), added: 525, mode: `MaxEncodedLen`)
	// Storage: `Agenda::NextSequence` (r:1 w:0)
	// Proof: `Agenda::NextSequence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Agenda` (r:2 w:1)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Tenders` (r:1 w:0)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Failed` (r:0 w:1)
	// Proof: `Agenda::Failed` (`max_values`: None, `max_size`: Some(49), added: 2524, mode: `MaxEncodedLen`)
	fn task_failed() -> Weight {
		// Proof, measured: 329 bytes.
		// Proof, at most: 14132 bytes.
		// Shortest time: 22_363_000 ps.
		Weight::from_parts(23_996_000, 14132)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Agenda::Agenda` (r:1 w:2)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	// Storage: `Agenda::NextSequence` (r:1 w:1)
	// Proof: `Agenda::NextSequence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn task_put_back() -> Weight {
		// Proof, measured: 232 bytes.
		// Proof, at most: 6482 bytes.
		// Shortest time: 12_418_000 ps.
		Weight::from_parts(17_055_000, 6482)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Agenda::Failed` (r:1 w:1)
	// Proof: `Agenda::Failed` (`max_values`: None, `max_size`: Some(49), added: 2524, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Tenders` (r:1 w:0)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn retry() -> Weight {
		// Proof, measured: 342 bytes.
		// Proof, at most: 8636 bytes.
		// Shortest time: 18_978_000 ps.
		Weight::from_parts(28_142_000, 8636)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Outages` (r:1 w:1)
	// Proof: `Agenda::Outages` (`max_values`: Some(1), `max_size`: Some(1026), added: 1521, mode: `MaxEncodedLen`)
	// Storage: `Agenda::OutageReasons` (r:0 w:1)
	// Proof: `Agenda::OutageReasons` (`max_values`: None, `max_size`: Some(274), added: 2749, mode: `MaxEncodedLen`)
	fn record_outage() -> Weight {
		// Proof, measured: 1222 bytes.
		// Proof, at most: 4004 bytes.
		// Shortest time: 12_669_000 ps.
		Weight::from_parts(23_546_000, 4004)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Storage: `Agenda::DayPages` (r:64 w:64)
	// Proof: `Agenda::DayPages` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	// `d` is from 1 to 64.
	fn set_days(d: u32) -> Weight {
		// Proof, measured: 98 + d * 32 bytes.
		// Proof, at most: 990 + d * 2503 bytes.
		// Shortest time: 8_543_000 ps.
		Weight::from_parts(4_706_282, 990)
			// Standard error: 12_939 ps.
			.saturating_add(Weight::from_parts(3_471_912, 0).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(d.into())))
			.saturating_add(Weight::from_parts(0, 2503).saturating_mul(d.into()))
	}
}

/// Each function's name and what it gives for the most of everything.
#[cfg(test)]
pub fn heaviest<T: frame_system::Config>() -> alloc::vec::Vec<(&'static str, Weight)> {
	use pallet_procurement_agenda::WeightInfo as _;
	alloc::vec![
		("pass", WeightInfo::<T>::pass()),
		("look", WeightInfo::<T>::look()),
		("task_failed", WeightInfo::<T>::task_failed()),
		("task_put_back", WeightInfo::<T>::task_put_back()),
		("retry", WeightInfo::<T>::retry()),
		("record_outage", WeightInfo::<T>::record_outage()),
		("set_days", WeightInfo::<T>::set_days(64,)),
	]
}
