//! Weights of `pallet_procurement_awards`, measured on this runtime.
//!
//! Written by `scripts/weights` with frame-omni-bencher's benchmark code 64.0.0: do not edit.
//! Measured on 2026-11-21 with 10 steps and 4 repeats on: AMD EPYC.
//! Proofs are for maps of 1_000_000 entries.

#![allow(
	clippy::all,
	unused_imports,
	reason = "a generated file: it has what the generator's template has for any pallet"
)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// What the calls and steps of `pallet_procurement_awards` weigh.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_procurement_awards::WeightInfo for WeightInfo<T> {
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:1 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `Awards::Experts` (r:1 w:1)
	// Proof: `Awards::Experts` (`max_values`: None, `max_size`: Some(1034), added: 3509, mode: `MaxEncodedLen`)
	fn join_pool() -> Weight {
		// Proof, measured: 1342 bytes.
		// Proof, at most: 16834 bytes.
		// Shortest time: 28_423_000 ps.
		Weight::from_parts(31_357_000, 16834)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Awards::Experts` (r:1 w:1)
	// Proof: `Awards::Experts` (`max_values`: None, `max_size`: Some(1034), added: 3509, mode: `MaxEncodedLen`)
	fn leave_pool() -> Weight {
		// Proof, measured: 991 bytes.
		// Proof, at most: 13334 bytes.
		// Shortest time: 21_732_000 ps.
		Weight::from_parts(24_857_000, 13334)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:1 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `Awards::Experts` (r:1 w:1)
	// Proof: `Awards::Experts` (`max_values`: None, `max_size`: Some(1034), added: 3509, mode: `MaxEncodedLen`)
	fn declare_conflict() -> Weight {
		// Proof, measured: 1040 bytes.
		// Proof, at most: 16834 bytes.
		// Shortest time: 28_072_000 ps.
		Weight::from_parts(32_358_000, 16834)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:1 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `Awards::Experts` (r:1 w:1)
	// Proof: `Awards::Experts` (`max_values`: None, `max_size`: Some(1034), added: 3509, mode: `MaxEncodedLen`)
	fn end_conflict() -> Weight {
		// Proof, measured: 1053 bytes.
		// Proof, at most: 16834 bytes.
		// Shortest time: 27_872_000 ps.
		Weight::from_parts(31_507_000, 16834)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Licences::Classes` (r:1 w:0)
	// Proof: `Licences::Classes` (`max_values`: None, `max_size`: Some(222), added: 2697, mode: `MaxEncodedLen`)
	// Measured with one value for the class; what the moment and a place in a map add is counted.
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Awards::SmallFirmClasses` (r:0 w:1)
	fn set_small_firm_class() -> Weight {
		// Proof, measured: 703 bytes.
		// Shortest time: 19_819_000 ps.
		Weight::from_parts(38_257_000, 4190)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Tenders::Tenders` (r:1 w:0)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Outages` (r:1 w:0)
	// Proof: `Agenda::Outages` (`max_values`: Some(1), `max_size`: Some(1026), added: 1521, mode: `MaxEncodedLen`)
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:1 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `Awards::Deductions` (r:0 w:1)
	// Proof: `Awards::Deductions` (`max_values`: None, `max_size`: Some(14), added: 2489, mode: `MaxEncodedLen`)
	fn set_deduction() -> Weight {
		// Proof, measured: 1290 bytes.
		// Proof, at most: 18475 bytes.
		// Shortest time: 32_329_000 ps.
		Weight::from_parts(37_105_000, 18475)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Tenders::Tenders` (r:1 w:0)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Outages` (r:1 w:0)
	// Proof: `Agenda::Outages` (`max_values`: Some(1), `max_size`: Some(1026), added: 1521, mode: `MaxEncodedLen`)
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:1 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `Awards::Representatives` (r:0 w:1)
	// Proof: `Awards::Representatives` (`max_values`: None, `max_size`: Some(137), added: 2612, mode: `MaxEncodedLen`)
	fn name_representatives() -> Weight {
		// Proof, measured: 1290 bytes.
		// Proof, at most: 214395 bytes.
		// Shortest time: 33_610_000 ps.
		// Counted, not measured yet: each of 31 parties, and what the pool knows of it.
		Weight::from_parts(350_000_000, 214395)
			.saturating_add(T::DbWeight::get().reads(68))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:1 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Tenders` (r:1 w:0)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Awards::Evaluations` (r:1 w:1)
	// Proof: `Awards::Evaluations` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Books` (r:1 w:0)
	// Proof: `SealedBids::Books` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	// Storage: `Awards::Lots` (r:64 w:64)
	// Proof: `Awards::Lots` (`max_values`: None, `max_size`: Some(331), added: 2806, mode: `MaxEncodedLen`)
	// Storage: `Agenda::NextSequence` (r:1 w:1)
	// Proof: `Agenda::NextSequence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Agenda` (r:0 w:64)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	// `l` is from 1 to 64.
	fn advance(l: u32) -> Weight {
		// Proof, measured: 3454 + l * 44 bytes.
		// Proof, at most: 25546 + l * 2806 bytes.
		// Shortest time: 194_340_000 ps.
		Weight::from_parts(199_978_473, 25546)
			// Standard error: 1_155_532 ps.
			.saturating_add(Weight::from_parts(11_673_790, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(l.into())))
			.saturating_add(T::DbWeight::get().writes(2))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(l.into())))
			.saturating_add(Weight::from_parts(0, 2806).saturating_mul(l.into()))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Tenders` (r:1 w:0)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Awards::Evaluations` (r:1 w:0)
	// Proof: `Awards::Evaluations` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Awards::Panels` (r:1 w:1)
	// Proof: `Awards::Panels` (`max_values`: None, `max_size`: Some(1015), added: 3490, mode: `MaxEncodedLen`)
	// Storage: `Awards::Experts` (r:1 w:1)
	// Proof: `Awards::Experts` (`max_values`: None, `max_size`: Some(1034), added: 3509, mode: `MaxEncodedLen`)
	// Storage: `Agenda::NextSequence` (r:1 w:1)
	// Proof: `Agenda::NextSequence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Agenda` (r:0 w:1)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	fn recuse() -> Weight {
		// Proof, measured: 3766 bytes.
		// Proof, at most: 26513 bytes.
		// Shortest time: 128_151_000 ps.
		Weight::from_parts(179_668_000, 26513)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Tenders` (r:1 w:0)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Awards::Evaluations` (r:1 w:1)
	// Proof: `Awards::Evaluations` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Outages` (r:1 w:0)
	// Proof: `Agenda::Outages` (`max_values`: Some(1), `max_size`: Some(1026), added: 1521, mode: `MaxEncodedLen`)
	// Storage: `Awards::Panels` (r:1 w:1)
	// Proof: `Awards::Panels` (`max_values`: None, `max_size`: Some(1015), added: 3490, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Criteria` (r:1 w:0)
	// Proof: `Tenders::Criteria` (`max_values`: None, `max_size`: Some(397), added: 2872, mode: `MaxEncodedLen`)
	// Storage: `Awards::Lots` (r:1 w:0)
	// Proof: `Awards::Lots` (`max_values`: None, `max_size`: Some(331), added: 2806, mode: `MaxEncodedLen`)
	// Storage: `Awards::Commitments` (r:1 w:1)
	// Proof: `Awards::Commitments` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Rulesets` (r:1 w:0)
	// Proof: `Tenders::Rulesets` (`max_values`: None, `max_size`: Some(242), added: 2717, mode: `MaxEncodedLen`)
	// Storage: `Agenda::DayPages` (r:1 w:0)
	// Proof: `Agenda::DayPages` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::NextSequence` (r:1 w:1)
	// Proof: `Agenda::NextSequence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Agenda` (r:0 w:1)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	fn commit_marks() -> Weight {
		// Proof, measured: 3651 bytes.
		// Proof, at most: 42925 bytes.
		// Shortest time: 165_327_000 ps.
		Weight::from_parts(224_826_000, 42925)
			.saturating_add(T::DbWeight::get().reads(13))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Tenders` (r:1 w:0)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Awards::Evaluations` (r:1 w:1)
	// Proof: `Awards::Evaluations` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Outages` (r:1 w:0)
	// Proof: `Agenda::Outages` (`max_values`: Some(1), `max_size`: Some(1026), added: 1521, mode: `MaxEncodedLen`)
	// Storage: `Awards::Panels` (r:1 w:1)
	// Proof: `Awards::Panels` (`max_values`: None, `max_size`: Some(1015), added: 3490, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Criteria` (r:1 w:0)
	// Proof: `Tenders::Criteria` (`max_values`: None, `max_size`: Some(397), added: 2872, mode: `MaxEncodedLen`)
	// Storage: `Awards::Lots` (r:64 w:64)
	// Proof: `Awards::Lots` (`max_values`: None, `max_size`: Some(331), added: 2806, mode: `MaxEncodedLen`)
	// Storage: `Awards::Commitments` (r:1 w:0)
	// Proof: `Awards::Commitments` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	// Storage: `Awards::RevealedMarks` (r:1 w:1)
	// Proof: `Awards::RevealedMarks` (`max_values`: None, `max_size`: Some(2095), added: 4570, mode: `MaxEncodedLen`)
	// Storage: `System::BlockHash` (r:1 w:0)
	// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	// Storage: `Agenda::NextSequence` (r:1 w:1)
	// Proof: `Agenda::NextSequence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Agenda` (r:0 w:64)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	// `m` is from 1 to 1024.
	// `l` is from 1 to 64.
	fn reveal_marks(m: u32, l: u32) -> Weight {
		// Proof, measured: 3696 + l * 47 bytes.
		// Proof, at most: 41988 + l * 2806 bytes.
		// Shortest time: 238_185_000 ps.
		Weight::from_parts(39_641_068, 41988)
			// Standard error: 47_656 ps.
			.saturating_add(Weight::from_parts(172_205, 0).saturating_mul(m.into()))
			// Standard error: 774_124 ps.
			.saturating_add(Weight::from_parts(14_394_719, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(l.into())))
			.saturating_add(T::DbWeight::get().writes(4))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(l.into())))
			.saturating_add(Weight::from_parts(0, 2806).saturating_mul(l.into()))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:1 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Tenders` (r:1 w:0)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Awards::Evaluations` (r:1 w:0)
	// Proof: `Awards::Evaluations` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Awards::Lots` (r:1 w:1)
	// Proof: `Awards::Lots` (`max_values`: None, `max_size`: Some(331), added: 2806, mode: `MaxEncodedLen`)
	// Storage: `Awards::Positions` (r:1 w:0)
	// Proof: `Awards::Positions` (`max_values`: None, `max_size`: Some(37), added: 2512, mode: `MaxEncodedLen`)
	// Storage: `Awards::Entries` (r:1 w:1)
	// Proof: `Awards::Entries` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	// Storage: `Awards::BestNumbers` (r:1 w:1)
	// Proof: `Awards::BestNumbers` (`max_values`: None, `max_size`: Some(1303), added: 3778, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Criteria` (r:1 w:0)
	// Proof: `Tenders::Criteria` (`max_values`: None, `max_size`: Some(397), added: 2872, mode: `MaxEncodedLen`)
	// Storage: `Awards::Answers` (r:1 w:0)
	// Proof: `Awards::Answers` (`max_values`: None, `max_size`: Some(1306), added: 3781, mode: `MaxEncodedLen`)
	// Storage: `Awards::Panels` (r:1 w:0)
	// Proof: `Awards::Panels` (`max_values`: None, `max_size`: Some(1015), added: 3490, mode: `MaxEncodedLen`)
	// Storage: `Agenda::NextSequence` (r:1 w:1)
	// Proof: `Agenda::NextSequence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Agenda` (r:0 w:1)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	fn decide_low_price() -> Weight {
		// Proof, measured: 4270 bytes.
		// Proof, at most: 49750 bytes.
		// Shortest time: 192_186_000 ps.
		Weight::from_parts(229_272_000, 49750)
			.saturating_add(T::DbWeight::get().reads(14))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:1 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Tenders` (r:1 w:1)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Awards::Evaluations` (r:1 w:1)
	// Proof: `Awards::Evaluations` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Awards::Lots` (r:1 w:1)
	// Proof: `Awards::Lots` (`max_values`: None, `max_size`: Some(331), added: 2806, mode: `MaxEncodedLen`)
	// Storage: `Awards::Ranking` (r:2 w:0)
	// Proof: `Awards::Ranking` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	// Storage: `Awards::Entries` (r:1 w:1)
	// Proof: `Awards::Entries` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Eligibility` (r:1 w:0)
	// Proof: `Tenders::Eligibility` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	// Storage: `Licences::Preferred` (r:8 w:0)
	// Proof: `Licences::Preferred` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	// Storage: `Licences::LicenceRecords` (r:24 w:0)
	// Proof: `Licences::LicenceRecords` (`max_values`: None, `max_size`: Some(172), added: 2647, mode: `MaxEncodedLen`)
	// Storage: `Licences::Standings` (r:8 w:0)
	// Proof: `Licences::Standings` (`max_values`: None, `max_size`: Some(29), added: 2504, mode: `MaxEncodedLen`)
	// Storage: `Licences::LiveLicences` (r:24 w:0)
	// Proof: `Licences::LiveLicences` (`max_values`: None, `max_size`: Some(40), added: 2515, mode: `MaxEncodedLen`)
	// Storage: `Licences::Trusts` (r:8 w:0)
	// Proof: `Licences::Trusts` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	// Storage: `Agenda::NextSequence` (r:1 w:1)
	// Proof: `Agenda::NextSequence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Reservations` (r:1 w:1)
	// Proof: `Budgets::Reservations` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Lines` (r:1 w:1)
	// Proof: `Budgets::Lines` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Agenda` (r:0 w:1)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	// Storage: `Tenders::TendersByDeadline` (r:0 w:1)
	// Proof: `Tenders::TendersByDeadline` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Movements` (r:0 w:1)
	// Proof: `Budgets::Movements` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	fn reject() -> Weight {
		// Proof, measured: 11954 bytes.
		// Proof, at most: 235274 bytes.
		// Shortest time: 501_659_000 ps.
		Weight::from_parts(653_464_000, 235274)
			.saturating_add(T::DbWeight::get().reads(86))
			.saturating_add(T::DbWeight::get().writes(10))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:1 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Tenders` (r:1 w:0)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Awards::Evaluations` (r:1 w:0)
	// Proof: `Awards::Evaluations` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Awards::NextAwardId` (r:1 w:1)
	// Proof: `Awards::NextAwardId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Awards::Lots` (r:64 w:64)
	// Proof: `Awards::Lots` (`max_values`: None, `max_size`: Some(331), added: 2806, mode: `MaxEncodedLen`)
	// Storage: `Awards::Ranking` (r:128 w:0)
	// Proof: `Awards::Ranking` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	// Storage: `Awards::Entries` (r:64 w:0)
	// Proof: `Awards::Entries` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Eligibility` (r:1 w:0)
	// Proof: `Tenders::Eligibility` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	// Storage: `Licences::Preferred` (r:8 w:0)
	// Proof: `Licences::Preferred` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	// Storage: `Licences::LicenceRecords` (r:24 w:0)
	// Proof: `Licences::LicenceRecords` (`max_values`: None, `max_size`: Some(172), added: 2647, mode: `MaxEncodedLen`)
	// Storage: `Licences::Standings` (r:8 w:0)
	// Proof: `Licences::Standings` (`max_values`: None, `max_size`: Some(29), added: 2504, mode: `MaxEncodedLen`)
	// Storage: `Licences::LiveLicences` (r:24 w:0)
	// Proof: `Licences::LiveLicences` (`max_values`: None, `max_size`: Some(40), added: 2515, mode: `MaxEncodedLen`)
	// Storage: `Licences::Trusts` (r:8 w:0)
	// Proof: `Licences::Trusts` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	// Storage: `Awards::AwardsByTender` (r:0 w:1)
	// Proof: `Awards::AwardsByTender` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `Awards::Awards` (r:0 w:1)
	// Proof: `Awards::Awards` (`max_values`: None, `max_size`: Some(119), added: 2594, mode: `MaxEncodedLen`)
	// `l` is from 1 to 64.
	fn propose(l: u32) -> Weight {
		// Proof, measured: 12944 + l * 309 bytes.
		// Proof, at most: 257404 + l * 9900 bytes.
		// Shortest time: 535_169_000 ps.
		Weight::from_parts(549_653_064, 257404)
			// Standard error: 844_101 ps.
			.saturating_add(Weight::from_parts(24_139_871, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(80))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(l.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(l.into())))
			.saturating_add(Weight::from_parts(0, 9900).saturating_mul(l.into()))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:1 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `Awards::Awards` (r:1 w:1)
	// Proof: `Awards::Awards` (`max_values`: None, `max_size`: Some(119), added: 2594, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Tenders` (r:1 w:0)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Awards::Evaluations` (r:1 w:0)
	// Proof: `Awards::Evaluations` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Awards::Lots` (r:64 w:64)
	// Proof: `Awards::Lots` (`max_values`: None, `max_size`: Some(331), added: 2806, mode: `MaxEncodedLen`)
	// `l` is from 1 to 64.
	fn withdraw_proposal(l: u32) -> Weight {
		// Proof, measured: 3200 + l * 44 bytes.
		// Proof, at most: 24115 + l * 2806 bytes.
		// Shortest time: 143_644_000 ps.
		Weight::from_parts(127_931_002, 24115)
			// Standard error: 481_606 ps.
			.saturating_add(Weight::from_parts(8_596_233, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(l.into())))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(l.into())))
			.saturating_add(Weight::from_parts(0, 2806).saturating_mul(l.into()))
	}
	// Storage: `Identity::Links` (r:4 w:4)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:3)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Identity::NextPartyId` (r:1 w:1)
	// Proof: `Identity::NextPartyId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:3 w:3)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:3 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `Identity::Delegates` (r:2 w:1)
	// Proof: `Identity::Delegates` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	// Storage: `Identity::Services` (r:2 w:0)
	// Proof: `Identity::Services` (`max_values`: None, `max_size`: Some(2605), added: 5080, mode: `MaxEncodedLen`)
	// Storage: `Identity::AssertionKeys` (r:2 w:0)
	// Proof: `Identity::AssertionKeys` (`max_values`: None, `max_size`: Some(269), added: 2744, mode: `MaxEncodedLen`)
	// Storage: `System::BlockHash` (r:1 w:0)
	// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	// Storage: `Identity::ConsentNonces` (r:1 w:1)
	// Proof: `Identity::ConsentNonces` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `Awards::Awards` (r:1 w:1)
	// Proof: `Awards::Awards` (`max_values`: None, `max_size`: Some(119), added: 2594, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Tenders` (r:1 w:0)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Awards::Evaluations` (r:1 w:1)
	// Proof: `Awards::Evaluations` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Eligibility` (r:1 w:0)
	// Proof: `Tenders::Eligibility` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	// Storage: `Licences::Preferred` (r:8 w:0)
	// Proof: `Licences::Preferred` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	// Storage: `Licences::LicenceRecords` (r:24 w:0)
	// Proof: `Licences::LicenceRecords` (`max_values`: None, `max_size`: Some(172), added: 2647, mode: `MaxEncodedLen`)
	// Storage: `Licences::Standings` (r:8 w:0)
	// Proof: `Licences::Standings` (`max_values`: None, `max_size`: Some(29), added: 2504, mode: `MaxEncodedLen`)
	// Storage: `Licences::LiveLicences` (r:24 w:0)
	// Proof: `Licences::LiveLicences` (`max_values`: None, `max_size`: Some(40), added: 2515, mode: `MaxEncodedLen`)
	// Storage: `Licences::Trusts` (r:8 w:0)
	// Proof: `Licences::Trusts` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Rulesets` (r:1 w:0)
	// Proof: `Tenders::Rulesets` (`max_values`: None, `max_size`: Some(242), added: 2717, mode: `MaxEncodedLen`)
	// Storage: `Agenda::DayPages` (r:1 w:0)
	// Proof: `Agenda::DayPages` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	// Storage: `Awards::Lots` (r:64 w:64)
	// Proof: `Awards::Lots` (`max_values`: None, `max_size`: Some(331), added: 2806, mode: `MaxEncodedLen`)
	// Storage: `Agenda::NextSequence` (r:1 w:1)
	// Proof: `Agenda::NextSequence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Agenda` (r:0 w:1)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	// Storage: `Identity::PartyDetails` (r:0 w:2)
	// Proof: `Identity::PartyDetails` (`max_values`: None, `max_size`: Some(968), added: 3443, mode: `MaxEncodedLen`)
	// `l` is from 1 to 64.
	fn approve(l: u32) -> Weight {
		// Proof, measured: 14185 + l * 44 bytes.
		// Proof, at most: 280143 + l * 2806 bytes.
		// Shortest time: 3_234_634_000 ps.
		Weight::from_parts(3_908_370_928, 280143)
			.saturating_add(T::DbWeight::get().reads(100))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(l.into())))
			.saturating_add(T::DbWeight::get().writes(19))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(l.into())))
			.saturating_add(Weight::from_parts(0, 2806).saturating_mul(l.into()))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:1 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `Awards::Awards` (r:1 w:1)
	// Proof: `Awards::Awards` (`max_values`: None, `max_size`: Some(119), added: 2594, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Tenders` (r:1 w:0)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Awards::Evaluations` (r:1 w:1)
	// Proof: `Awards::Evaluations` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Outages` (r:1 w:0)
	// Proof: `Agenda::Outages` (`max_values`: Some(1), `max_size`: Some(1026), added: 1521, mode: `MaxEncodedLen`)
	// Storage: `Milestones::ContractOf` (r:1 w:1)
	// Proof: `Milestones::ContractOf` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Schedules` (r:1 w:0)
	// Proof: `Tenders::Schedules` (`max_values`: None, `max_size`: Some(6997), added: 9472, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Rulesets` (r:1 w:0)
	// Proof: `Tenders::Rulesets` (`max_values`: None, `max_size`: Some(242), added: 2717, mode: `MaxEncodedLen`)
	// Storage: `Milestones::NextContractId` (r:1 w:1)
	// Proof: `Milestones::NextContractId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Drafts` (r:1 w:1)
	// Proof: `Milestones::Drafts` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `Agenda::NextSequence` (r:1 w:1)
	// Proof: `Agenda::NextSequence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Agenda` (r:0 w:1)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Contracts` (r:0 w:1)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(292), added: 2767, mode: `MaxEncodedLen`)
	// Storage: `Milestones::ContractTerms` (r:0 w:1)
	// Proof: `Milestones::ContractTerms` (`max_values`: None, `max_size`: Some(734), added: 3209, mode: `MaxEncodedLen`)
	// Storage: `Milestones::MilestoneTitles` (r:0 w:24)
	// Proof: `Milestones::MilestoneTitles` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	// Storage: `Milestones::ContractsBySupplier` (r:0 w:1)
	// Proof: `Milestones::ContractsBySupplier` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `Milestones::ContractsByBuyer` (r:0 w:1)
	// Proof: `Milestones::ContractsByBuyer` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Milestones` (r:0 w:24)
	// Proof: `Milestones::Milestones` (`max_values`: None, `max_size`: Some(115), added: 2590, mode: `MaxEncodedLen`)
	// Storage: `Milestones::ContractsByTender` (r:0 w:1)
	// Proof: `Milestones::ContractsByTender` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn finalise() -> Weight {
		// Proof, measured: 10446 bytes.
		// Proof, at most: 49749 bytes.
		// Shortest time: 322_521_000 ps.
		Weight::from_parts(378_515_000, 49749)
			.saturating_add(T::DbWeight::get().reads(14))
			.saturating_add(T::DbWeight::get().writes(60))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Awards::Awards` (r:1 w:1)
	// Proof: `Awards::Awards` (`max_values`: None, `max_size`: Some(119), added: 2594, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Tenders` (r:1 w:0)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Awards::Evaluations` (r:1 w:1)
	// Proof: `Awards::Evaluations` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Bids` (r:1 w:0)
	// Proof: `SealedBids::Bids` (`max_values`: None, `max_size`: Some(107), added: 2582, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Bidders` (r:1 w:0)
	// Proof: `SealedBids::Bidders` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Outcomes` (r:1 w:0)
	// Proof: `SealedBids::Outcomes` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	// Storage: `Awards::Challenges` (r:1 w:1)
	// Proof: `Awards::Challenges` (`max_values`: None, `max_size`: Some(559), added: 3034, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Outages` (r:1 w:0)
	// Proof: `Agenda::Outages` (`max_values`: Some(1), `max_size`: Some(1026), added: 1521, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Rulesets` (r:1 w:0)
	// Proof: `Tenders::Rulesets` (`max_values`: None, `max_size`: Some(242), added: 2717, mode: `MaxEncodedLen`)
	// Storage: `Agenda::DayPages` (r:1 w:0)
	// Proof: `Agenda::DayPages` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::NextSequence` (r:1 w:1)
	// Proof: `Agenda::NextSequence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Agenda` (r:0 w:1)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	fn challenge() -> Weight {
		// Proof, measured: 4051 bytes.
		// Proof, at most: 45455 bytes.
		// Shortest time: 208_201_000 ps.
		Weight::from_parts(243_102_000, 45455)
			.saturating_add(T::DbWeight::get().reads(14))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Awards::Awards` (r:1 w:1)
	// Proof: `Awards::Awards` (`max_values`: None, `max_size`: Some(119), added: 2594, mode: `MaxEncodedLen`)
	// Storage: `Awards::Challenges` (r:1 w:1)
	// Proof: `Awards::Challenges` (`max_values`: None, `max_size`: Some(559), added: 3034, mode: `MaxEncodedLen`)
	// Storage: `Awards::Evaluations` (r:1 w:1)
	// Proof: `Awards::Evaluations` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Agenda::NextSequence` (r:1 w:1)
	// Proof: `Agenda::NextSequence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Agenda` (r:0 w:1)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	fn withdraw_challenge() -> Weight {
		// Proof, measured: 2893 bytes.
		// Proof, at most: 21513 bytes.
		// Shortest time: 123_675_000 ps.
		Weight::from_parts(185_357_000, 21513)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:1 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `Awards::Awards` (r:1 w:0)
	// Proof: `Awards::Awards` (`max_values`: None, `max_size`: Some(119), added: 2594, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Tenders` (r:1 w:0)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Awards::Evaluations` (r:1 w:0)
	// Proof: `Awards::Evaluations` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Awards::Challenges` (r:1 w:1)
	// Proof: `Awards::Challenges` (`max_values`: None, `max_size`: Some(559), added: 3034, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Outages` (r:1 w:0)
	// Proof: `Agenda::Outages` (`max_values`: Some(1), `max_size`: Some(1026), added: 1521, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Rulesets` (r:1 w:0)
	// Proof: `Tenders::Rulesets` (`max_values`: None, `max_size`: Some(242), added: 2717, mode: `MaxEncodedLen`)
	// Storage: `Agenda::DayPages` (r:1 w:0)
	// Proof: `Agenda::DayPages` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	fn reply() -> Weight {
		// Proof, measured: 4062 bytes.
		// Proof, at most: 36860 bytes.
		// Shortest time: 238_696_000 ps.
		Weight::from_parts(263_172_000, 36860)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Awards::Awards` (r:1 w:1)
	// Proof: `Awards::Awards` (`max_values`: None, `max_size`: Some(119), added: 2594, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Tenders` (r:1 w:0)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Awards::Evaluations` (r:1 w:1)
	// Proof: `Awards::Evaluations` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Awards::Challenges` (r:1 w:1)
	// Proof: `Awards::Challenges` (`max_values`: None, `max_size`: Some(559), added: 3034, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Outages` (r:1 w:0)
	// Proof: `Agenda::Outages` (`max_values`: Some(1), `max_size`: Some(1026), added: 1521, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Rulesets` (r:1 w:0)
	// Proof: `Tenders::Rulesets` (`max_values`: None, `max_size`: Some(242), added: 2717, mode: `MaxEncodedLen`)
	// Storage: `Agenda::DayPages` (r:1 w:0)
	// Proof: `Agenda::DayPages` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::NextSequence` (r:1 w:1)
	// Proof: `Agenda::NextSequence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Agenda` (r:0 w:1)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	fn appeal() -> Weight {
		// Proof, measured: 3830 bytes.
		// Proof, at most: 34853 bytes.
		// Shortest time: 242_802_000 ps.
		Weight::from_parts(260_188_000, 34853)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:1 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `Awards::Awards` (r:64 w:64)
	// Proof: `Awards::Awards` (`max_values`: None, `max_size`: Some(119), added: 2594, mode: `MaxEncodedLen`)
	// Storage: `Awards::Challenges` (r:1 w:1)
	// Proof: `Awards::Challenges` (`max_values`: None, `max_size`: Some(559), added: 3034, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Tenders` (r:1 w:1)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Awards::Evaluations` (r:1 w:1)
	// Proof: `Awards::Evaluations` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Agenda::NextSequence` (r:1 w:1)
	// Proof: `Agenda::NextSequence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Awards::Lots` (r:64 w:64)
	// Proof: `Awards::Lots` (`max_values`: None, `max_size`: Some(331), added: 2806, mode: `MaxEncodedLen`)
	// Storage: `Milestones::ContractOf` (r:63 w:0)
	// Proof: `Milestones::ContractOf` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Contracts` (r:63 w:63)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(292), added: 2767, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Drafts` (r:1 w:1)
	// Proof: `Milestones::Drafts` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Reservations` (r:1 w:1)
	// Proof: `Budgets::Reservations` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Lines` (r:1 w:1)
	// Proof: `Budgets::Lines` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Agenda` (r:0 w:2)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	// Storage: `Tenders::TendersByDeadline` (r:0 w:1)
	// Proof: `Tenders::TendersByDeadline` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Movements` (r:0 w:1)
	// Proof: `Budgets::Movements` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	// Measured without performance bonds; that one goes back with each contract is counted: a hold and an account, as
	// `step_return_bonds` takes for a bid's.
	// Storage: `Balances::Holds` (r:63 w:63)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:63 w:63)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// `l` is from 1 to 64.
	fn decide(l: u32) -> Weight {
		// Proof, measured: 4427 + l * 563 bytes.
		// Shortest time: 262_662_000 ps.
		Weight::from_parts(167_357_217, 103386)
			// Standard error: 2_526_256 ps.
			.saturating_add(Weight::from_parts(100_117_991, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().reads((6_u64).saturating_mul(l.into())))
			.saturating_add(T::DbWeight::get().writes(10))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(l.into())))
			.saturating_add(Weight::from_parts(0, 14850).saturating_mul(l.into()))
	}
	// Counted, not measured yet: an award's lots are evaluated again, with every remedy.
	// `l` is from 1 to 64.
	fn decide_upheld(l: u32) -> Weight {
		Weight::from_parts(400_000_000, 90000)
			.saturating_add(Weight::from_parts(60_000_000, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(22))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(l.into())))
			.saturating_add(T::DbWeight::get().writes(18))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(l.into())))
			.saturating_add(Weight::from_parts(0, 12924).saturating_mul(l.into()))
	}
	// Storage: `Tenders::Tenders` (r:1 w:0)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Awards::Evaluations` (r:1 w:1)
	// Proof: `Awards::Evaluations` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Criteria` (r:1 w:0)
	// Proof: `Tenders::Criteria` (`max_values`: None, `max_size`: Some(397), added: 2872, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Bidders` (r:5 w:0)
	// Proof: `SealedBids::Bidders` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Bids` (r:5 w:0)
	// Proof: `SealedBids::Bids` (`max_values`: None, `max_size`: Some(107), added: 2582, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Outcomes` (r:5 w:0)
	// Proof: `SealedBids::Outcomes` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	// Storage: `Licences::Preferred` (r:5 w:0)
	// Proof: `Licences::Preferred` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	// Storage: `Licences::LicenceRecords` (r:15 w:0)
	// Proof: `Licences::LicenceRecords` (`max_values`: None, `max_size`: Some(172), added: 2647, mode: `MaxEncodedLen`)
	// Storage: `Licences::Standings` (r:5 w:0)
	// Proof: `Licences::Standings` (`max_values`: None, `max_size`: Some(29), added: 2504, mode: `MaxEncodedLen`)
	// Storage: `Licences::LiveLicences` (r:15 w:0)
	// Proof: `Licences::LiveLicences` (`max_values`: None, `max_size`: Some(40), added: 2515, mode: `MaxEncodedLen`)
	// Storage: `Licences::Trusts` (r:5 w:0)
	// Proof: `Licences::Trusts` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Envelopes` (r:5 w:0)
	// Proof: `SealedBids::Envelopes` (`max_values`: None, `max_size`: Some(16417), added: 18892, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Keyholders` (r:1 w:0)
	// Proof: `Tenders::Keyholders` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Keys` (r:16 w:0)
	// Proof: `SealedBids::Keys` (`max_values`: None, `max_size`: Some(174), added: 2649, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Releases` (r:9 w:0)
	// Proof: `SealedBids::Releases` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	// Storage: `System::BlockHash` (r:1 w:0)
	// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	// Storage: `Awards::Contenders` (r:0 w:5)
	// Proof: `Awards::Contenders` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	// Storage: `Awards::Answers` (r:0 w:5)
	// Proof: `Awards::Answers` (`max_values`: None, `max_size`: Some(1306), added: 3781, mode: `MaxEncodedLen`)
	// `b` is from 1 to 5.
	fn step_take_in(b: u32) -> Weight {
		// Proof, measured: 5712 + b * 17940 bytes.
		// Proof, at most: 183322 + b * 32175 bytes.
		// Shortest time: 463_331_000 ps.
		Weight::from_parts(171_426_831, 183322)
			// Standard error: 32_140_305 ps.
			.saturating_add(Weight::from_parts(395_006_603, 0).saturating_mul(b.into()))
			.saturating_add(T::DbWeight::get().reads(31))
			.saturating_add(T::DbWeight::get().reads((13_u64).saturating_mul(b.into())))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(b.into())))
			.saturating_add(Weight::from_parts(0, 32175).saturating_mul(b.into()))
	}
	// Storage: `Tenders::Tenders` (r:1 w:0)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Awards::Evaluations` (r:1 w:1)
	// Proof: `Awards::Evaluations` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Awards::Lots` (r:1 w:1)
	// Proof: `Awards::Lots` (`max_values`: None, `max_size`: Some(331), added: 2806, mode: `MaxEncodedLen`)
	// Storage: `Awards::Contenders` (r:16 w:0)
	// Proof: `Awards::Contenders` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Criteria` (r:1 w:0)
	// Proof: `Tenders::Criteria` (`max_values`: None, `max_size`: Some(397), added: 2872, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Books` (r:1 w:0)
	// Proof: `SealedBids::Books` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::DrawSeeds` (r:1 w:0)
	// Proof: `SealedBids::DrawSeeds` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Rulesets` (r:1 w:0)
	// Proof: `Tenders::Rulesets` (`max_values`: None, `max_size`: Some(242), added: 2717, mode: `MaxEncodedLen`)
	// Storage: `Awards::Representatives` (r:1 w:0)
	// Proof: `Awards::Representatives` (`max_values`: None, `max_size`: Some(137), added: 2612, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Bids` (r:1 w:0)
	// Proof: `SealedBids::Bids` (`max_values`: None, `max_size`: Some(107), added: 2582, mode: `MaxEncodedLen`)
	// Storage: `Awards::PoolSize` (r:1 w:0)
	// Proof: `Awards::PoolSize` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Awards::Pool` (r:4 w:0)
	// Proof: `Awards::Pool` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	// Storage: `Awards::Positions` (r:0 w:16)
	// Proof: `Awards::Positions` (`max_values`: None, `max_size`: Some(37), added: 2512, mode: `MaxEncodedLen`)
	// Storage: `Awards::Entries` (r:0 w:16)
	// Proof: `Awards::Entries` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	// Storage: `Awards::Panels` (r:0 w:1)
	// Proof: `Awards::Panels` (`max_values`: None, `max_size`: Some(1015), added: 3490, mode: `MaxEncodedLen`)
	// `b` is from 1 to 16.
	fn step_sort(b: u32) -> Weight {
		// Proof, measured: 2422 + b * 59 bytes.
		// Proof, at most: 233973 + b * 2520 bytes.
		// Shortest time: 177_495_000 ps.
		// Counted, not measured yet: what bids and pool know of 31 representatives.
		Weight::from_parts(400_000_000, 233973)
			// Standard error: 1_665_056 ps.
			.saturating_add(Weight::from_parts(13_344_116, 0).saturating_mul(b.into()))
			.saturating_add(T::DbWeight::get().reads(76))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(b.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(b.into())))
			.saturating_add(Weight::from_parts(0, 2520).saturating_mul(b.into()))
	}
	// Storage: `Tenders::Tenders` (r:1 w:0)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Awards::Evaluations` (r:1 w:1)
	// Proof: `Awards::Evaluations` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Awards::Panels` (r:1 w:1)
	// Proof: `Awards::Panels` (`max_values`: None, `max_size`: Some(1015), added: 3490, mode: `MaxEncodedLen`)
	// Storage: `Awards::Pool` (r:4 w:0)
	// Proof: `Awards::Pool` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	// Storage: `Awards::Experts` (r:4 w:0)
	// Proof: `Awards::Experts` (`max_values`: None, `max_size`: Some(1034), added: 3509, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Bids` (r:36 w:0)
	// Proof: `SealedBids::Bids` (`max_values`: None, `max_size`: Some(107), added: 2582, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:4 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:4 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// `b` is from 1 to 4.
	fn step_draw(b: u32) -> Weight {
		// Proof, measured: 4001 + b * 1341 bytes.
		// Proof, at most: 106897 + b * 12375 bytes.
		// Shortest time: 1_555_340_000 ps.
		Weight::from_parts(1_527_177_583, 106897)
			// Standard error: 20_369_779 ps.
			.saturating_add(Weight::from_parts(104_844_666, 0).saturating_mul(b.into()))
			.saturating_add(T::DbWeight::get().reads(36))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(b.into())))
			.saturating_add(T::DbWeight::get().writes(2))
			.saturating_add(Weight::from_parts(0, 12375).saturating_mul(b.into()))
	}
	// Storage: `Tenders::Tenders` (r:1 w:0)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Awards::Evaluations` (r:1 w:1)
	// Proof: `Awards::Evaluations` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Books` (r:1 w:0)
	// Proof: `SealedBids::Books` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	// Storage: `Awards::Lots` (r:64 w:64)
	// Proof: `Awards::Lots` (`max_values`: None, `max_size`: Some(331), added: 2806, mode: `MaxEncodedLen`)
	// Storage: `Agenda::NextSequence` (r:1 w:1)
	// Proof: `Agenda::NextSequence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Agenda` (r:0 w:64)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	// `l` is from 1 to 64.
	fn step_begin_judging(l: u32) -> Weight {
		// Proof, measured: 1554 + l * 44 bytes.
		// Proof, at most: 14704 + l * 2806 bytes.
		// Shortest time: 82_062_000 ps.
		Weight::from_parts(91_292_181, 14704)
			// Standard error: 1_017_770 ps.
			.saturating_add(Weight::from_parts(11_849_963, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(l.into())))
			.saturating_add(T::DbWeight::get().writes(2))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(l.into())))
			.saturating_add(Weight::from_parts(0, 2806).saturating_mul(l.into()))
	}
	// Storage: `Tenders::Tenders` (r:1 w:0)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Awards::Evaluations` (r:1 w:1)
	// Proof: `Awards::Evaluations` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Outages` (r:1 w:0)
	// Proof: `Agenda::Outages` (`max_values`: Some(1), `max_size`: Some(1026), added: 1521, mode: `MaxEncodedLen`)
	// Storage: `Awards::Panels` (r:1 w:1)
	// Proof: `Awards::Panels` (`max_values`: None, `max_size`: Some(1015), added: 3490, mode: `MaxEncodedLen`)
	// Storage: `Awards::Experts` (r:28 w:28)
	// Proof: `Awards::Experts` (`max_values`: None, `max_size`: Some(1034), added: 3509, mode: `MaxEncodedLen`)
	// Storage: `Awards::Lots` (r:64 w:64)
	// Proof: `Awards::Lots` (`max_values`: None, `max_size`: Some(331), added: 2806, mode: `MaxEncodedLen`)
	// Storage: `Agenda::NextSequence` (r:1 w:1)
	// Proof: `Agenda::NextSequence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Agenda` (r:0 w:64)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	// `l` is from 1 to 64.
	fn step_panel_due(l: u32) -> Weight {
		// Proof, measured: 5295 + l * 45 bytes.
		// Proof, at most: 117415 + l * 2806 bytes.
		// Shortest time: 298_014_000 ps.
		Weight::from_parts(231_412_101, 117415)
			// Standard error: 1_156_799 ps.
			.saturating_add(Weight::from_parts(17_667_116, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(34))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(l.into())))
			.saturating_add(T::DbWeight::get().writes(31))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(l.into())))
			.saturating_add(Weight::from_parts(0, 2806).saturating_mul(l.into()))
	}
	// Storage: `Tenders::Tenders` (r:1 w:0)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Awards::Evaluations` (r:1 w:1)
	// Proof: `Awards::Evaluations` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Awards::Lots` (r:1 w:1)
	// Proof: `Awards::Lots` (`max_values`: None, `max_size`: Some(331), added: 2806, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Lots` (r:1 w:0)
	// Proof: `Tenders::Lots` (`max_values`: None, `max_size`: Some(42), added: 2517, mode: `MaxEncodedLen`)
	// Storage: `Awards::Entries` (r:16 w:16)
	// Proof: `Awards::Entries` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::BidPrices` (r:16 w:0)
	// Proof: `SealedBids::BidPrices` (`max_values`: None, `max_size`: Some(1114), added: 3589, mode: `MaxEncodedLen`)
	// Storage: `Awards::PriceOrder` (r:0 w:16)
	// Proof: `Awards::PriceOrder` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	// `b` is from 1 to 16.
	fn step_collect(b: u32) -> Weight {
		// Proof, measured: 1465 + b * 71 bytes.
		// Proof, at most: 36958 + b * 4950 bytes.
		// Shortest time: 79_428_000 ps.
		Weight::from_parts(72_737_928, 36958)
			// Standard error: 1_288_612 ps.
			.saturating_add(Weight::from_parts(21_553_496, 0).saturating_mul(b.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(b.into())))
			.saturating_add(T::DbWeight::get().writes(2))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(b.into())))
			.saturating_add(Weight::from_parts(0, 4950).saturating_mul(b.into()))
	}
	// Storage: `Tenders::Tenders` (r:1 w:0)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Awards::Evaluations` (r:1 w:1)
	// Proof: `Awards::Evaluations` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Awards::Lots` (r:1 w:1)
	// Proof: `Awards::Lots` (`max_values`: None, `max_size`: Some(331), added: 2806, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Rulesets` (r:1 w:0)
	// Proof: `Tenders::Rulesets` (`max_values`: None, `max_size`: Some(242), added: 2717, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Criteria` (r:1 w:0)
	// Proof: `Tenders::Criteria` (`max_values`: None, `max_size`: Some(397), added: 2872, mode: `MaxEncodedLen`)
	// Storage: `Awards::PriceOrder` (r:16 w:16)
	// Proof: `Awards::PriceOrder` (`max_values`: None, `max_size`: Some(41), added: 2516, mode: `MaxEncodedLen`)
	// Storage: `Awards::BestNumbers` (r:1 w:1)
	// Proof: `Awards::BestNumbers` (`max_values`: None, `max_size`: Some(1303), added: 3778, mode: `MaxEncodedLen`)
	// Storage: `Awards::Entries` (r:16 w:0)
	// Proof: `Awards::Entries` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	// Storage: `Awards::Answers` (r:16 w:0)
	// Proof: `Awards::Answers` (`max_values`: None, `max_size`: Some(1306), added: 3781, mode: `MaxEncodedLen`)
	// Storage: `Awards::Panels` (r:1 w:0)
	// Proof: `Awards::Panels` (`max_values`: None, `max_size`: Some(1015), added: 3490, mode: `MaxEncodedLen`)
	// `b` is from 1 to 16.
	fn step_flag(b: u32) -> Weight {
		// Proof, measured: 2230 + b * 112 bytes.
		// Proof, at most: 54986 + b * 7425 bytes.
		// Shortest time: 154_120_000 ps.
		Weight::from_parts(131_736_683, 54986)
			// Standard error: 2_195_669 ps.
			.saturating_add(Weight::from_parts(23_940_813, 0).saturating_mul(b.into()))
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(b.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(b.into())))
			.saturating_add(Weight::from_parts(0, 7425).saturating_mul(b.into()))
	}
	// Counted, not measured yet: as `step_flag`, of which no answers are read, but each entry and its figures are written.
	// `b` is from 1 to 16.
	fn step_flag_low(b: u32) -> Weight {
		Weight::from_parts(131_736_683, 54986)
			.saturating_add(Weight::from_parts(23_940_813, 0).saturating_mul(b.into()))
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(b.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(b.into())))
			.saturating_add(Weight::from_parts(0, 4950).saturating_mul(b.into()))
	}
	// Storage: `Tenders::Tenders` (r:1 w:0)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Awards::Evaluations` (r:1 w:1)
	// Proof: `Awards::Evaluations` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Awards::Lots` (r:1 w:1)
	// Proof: `Awards::Lots` (`max_values`: None, `max_size`: Some(331), added: 2806, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Lots` (r:1 w:0)
	// Proof: `Tenders::Lots` (`max_values`: None, `max_size`: Some(42), added: 2517, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Criteria` (r:1 w:0)
	// Proof: `Tenders::Criteria` (`max_values`: None, `max_size`: Some(397), added: 2872, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Rulesets` (r:1 w:0)
	// Proof: `Tenders::Rulesets` (`max_values`: None, `max_size`: Some(242), added: 2717, mode: `MaxEncodedLen`)
	// Storage: `Awards::BestNumbers` (r:1 w:0)
	// Proof: `Awards::BestNumbers` (`max_values`: None, `max_size`: Some(1303), added: 3778, mode: `MaxEncodedLen`)
	// Storage: `Awards::Entries` (r:8 w:0)
	// Proof: `Awards::Entries` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	// Storage: `Awards::Answers` (r:8 w:0)
	// Proof: `Awards::Answers` (`max_values`: None, `max_size`: Some(1306), added: 3781, mode: `MaxEncodedLen`)
	// Storage: `Awards::RevealedMarks` (r:31 w:0)
	// Proof: `Awards::RevealedMarks` (`max_values`: None, `max_size`: Some(2095), added: 4570, mode: `MaxEncodedLen`)
	// Storage: `Awards::Ranking` (r:0 w:8)
	// Proof: `Awards::Ranking` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	// `b` is from 1 to 8.
	fn step_score(b: u32) -> Weight {
		// Proof, measured: 6194 + b * 104 bytes.
		// Proof, at most: 184003 + b * 4950 bytes.
		// Shortest time: 407_357_000 ps.
		Weight::from_parts(430_409_101, 184003)
			// Standard error: 10_562_700 ps.
			.saturating_add(Weight::from_parts(67_305_463, 0).saturating_mul(b.into()))
			.saturating_add(T::DbWeight::get().reads(39))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(b.into())))
			.saturating_add(T::DbWeight::get().writes(2))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(b.into())))
			.saturating_add(Weight::from_parts(0, 4950).saturating_mul(b.into()))
	}
	// Storage: `Awards::Evaluations` (r:1 w:1)
	// Proof: `Awards::Evaluations` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Bidders` (r:24 w:0)
	// Proof: `SealedBids::Bidders` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Bids` (r:24 w:24)
	// Proof: `SealedBids::Bids` (`max_values`: None, `max_size`: Some(107), added: 2582, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Outcomes` (r:24 w:0)
	// Proof: `SealedBids::Outcomes` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:24 w:24)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:24 w:24)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	// `b` is from 1 to 24.
	fn step_return_bonds(b: u32) -> Weight {
		// Proof, measured: 610 + b * 390 bytes.
		// Proof, at most: 21199 + b * 12375 bytes.
		// Shortest time: 128_642_000 ps.
		Weight::from_parts(190_315_014, 21199)
			// Standard error: 2_533_767 ps.
			.saturating_add(Weight::from_parts(55_948_312, 0).saturating_mul(b.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(b.into())))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(b.into())))
			.saturating_add(Weight::from_parts(0, 12375).saturating_mul(b.into()))
	}
	// Storage: `Awards::Awards` (r:1 w:1)
	// Proof: `Awards::Awards` (`max_values`: None, `max_size`: Some(119), added: 2594, mode: `MaxEncodedLen`)
	// Storage: `Awards::Challenges` (r:1 w:1)
	// Proof: `Awards::Challenges` (`max_values`: None, `max_size`: Some(559), added: 3034, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Outages` (r:1 w:0)
	// Proof: `Agenda::Outages` (`max_values`: Some(1), `max_size`: Some(1026), added: 1521, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Awards::Evaluations` (r:1 w:1)
	// Proof: `Awards::Evaluations` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Agenda::NextSequence` (r:1 w:1)
	// Proof: `Agenda::NextSequence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Agenda` (r:0 w:1)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	fn step_challenge_due() -> Weight {
		// Proof, measured: 1368 bytes.
		// Proof, at most: 16682 bytes.
		// Shortest time: 83_495_000 ps.
		Weight::from_parts(98_247_000, 16682)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(5))
	}
}

/// Each function's name and what it gives for the most of everything.
#[cfg(test)]
pub fn heaviest<T: frame_system::Config>() -> alloc::vec::Vec<(&'static str, Weight)> {
	use pallet_procurement_awards::WeightInfo as _;
	alloc::vec![
		("join_pool", WeightInfo::<T>::join_pool()),
		("leave_pool", WeightInfo::<T>::leave_pool()),
		("declare_conflict", WeightInfo::<T>::declare_conflict()),
		("end_conflict", WeightInfo::<T>::end_conflict()),
		("set_small_firm_class", WeightInfo::<T>::set_small_firm_class()),
		("set_deduction", WeightInfo::<T>::set_deduction()),
		("name_representatives", WeightInfo::<T>::name_representatives()),
		("advance", WeightInfo::<T>::advance(64,)),
		("recuse", WeightInfo::<T>::recuse()),
		("commit_marks", WeightInfo::<T>::commit_marks()),
		("reveal_marks", WeightInfo::<T>::reveal_marks(1024, 64,)),
		("decide_low_price", WeightInfo::<T>::decide_low_price()),
		("reject", WeightInfo::<T>::reject()),
		("propose", WeightInfo::<T>::propose(64,)),
		("withdraw_proposal", WeightInfo::<T>::withdraw_proposal(64,)),
		("approve", WeightInfo::<T>::approve(64,)),
		("finalise", WeightInfo::<T>::finalise()),
		("challenge", WeightInfo::<T>::challenge()),
		("withdraw_challenge", WeightInfo::<T>::withdraw_challenge()),
		("reply", WeightInfo::<T>::reply()),
		("appeal", WeightInfo::<T>::appeal()),
		("decide", WeightInfo::<T>::decide(64,)),
		("decide_upheld", WeightInfo::<T>::decide_upheld(64,)),
		("step_take_in", WeightInfo::<T>::step_take_in(5,)),
		("step_sort", WeightInfo::<T>::step_sort(16,)),
		("step_draw", WeightInfo::<T>::step_draw(4,)),
		("step_begin_judging", WeightInfo::<T>::step_begin_judging(64,)),
		("step_panel_due", WeightInfo::<T>::step_panel_due(64,)),
		("step_collect", WeightInfo::<T>::step_collect(16,)),
		("step_flag", WeightInfo::<T>::step_flag(16,)),
		("step_flag_low", WeightInfo::<T>::step_flag_low(16,)),
		("step_score", WeightInfo::<T>::step_score(8,)),
		("step_return_bonds", WeightInfo::<T>::step_return_bonds(24,)),
		("step_challenge_due", WeightInfo::<T>::step_challenge_due()),
	]
}
