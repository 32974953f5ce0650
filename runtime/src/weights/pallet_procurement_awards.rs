//! Weights of `pallet_procurement_awards`, measured on this runtime.
//!
//! Written by `scripts/weights` with frame-omni-bencher's benchmark code 64.0.0: do not edit.
//! Measured on 2026-11-21 with 20 steps and 5 repeats on: AMD EPYC.
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
		// Shortest time: 27_200_000 ps.
		Weight::from_parts(30_886_000, 16834)
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
		// Shortest time: 22_473_000 ps.
		Weight::from_parts(26_590_000, 13334)
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
		// Shortest time: 28_603_000 ps.
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
	// Storage: `Identity::Roles` (r:1 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `Awards::Experts` (r:1 w:1)
	// Proof: `Awards::Experts` (`max_values`: None, `max_size`: Some(1034), added: 3509, mode: `MaxEncodedLen`)
	fn end_conflict() -> Weight {
		// Proof, measured: 1053 bytes.
		// Proof, at most: 16834 bytes.
		// Shortest time: 28_122_000 ps.
		Weight::from_parts(30_886_000, 16834)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Licences::Classes` (r:1 w:0)
	// Proof: `Licences::Classes` (`max_values`: None, `max_size`: Some(222), added: 2697, mode: `MaxEncodedLen`)
	// Storage: `Awards::SmallFirmClass` (r:0 w:1)
	// Proof: `Awards::SmallFirmClass` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn set_small_firm_class() -> Weight {
		// Proof, measured: 703 bytes.
		// Proof, at most: 3687 bytes.
		// Shortest time: 22_063_000 ps.
		Weight::from_parts(33_350_000, 3687)
			.saturating_add(T::DbWeight::get().reads(1))
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
		// Shortest time: 31_177_000 ps.
		Weight::from_parts(35_523_000, 18475)
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
		// Proof, at most: 18475 bytes.
		// Shortest time: 33_620_000 ps.
		Weight::from_parts(36_355_000, 18475)
			.saturating_add(T::DbWeight::get().reads(6))
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
	// Proof: `SealedBids::Books` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `Awards::Lots` (r:64 w:64)
	// Proof: `Awards::Lots` (`max_values`: None, `max_size`: Some(331), added: 2806, mode: `MaxEncodedLen`)
	// Storage: `Agenda::NextSequence` (r:1 w:1)
	// Proof: `Agenda::NextSequence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Agenda` (r:0 w:64)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	// `l` is from 1 to 64.
	fn advance(l: u32) -> Weight {
		// Proof, measured: 3451 + l * 44 bytes.
		// Proof, at most: 25541 + l * 2806 bytes.
		// Shortest time: 140_269_000 ps.
		Weight::from_parts(164_813_292, 25541)
			// Standard error: 356_496 ps.
			.saturating_add(Weight::from_parts(11_270_305, 0).saturating_mul(l.into()))
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
		// Shortest time: 111_426_000 ps.
		Weight::from_parts(141_781_000, 26513)
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
		// Shortest time: 173_058_000 ps.
		Weight::from_parts(212_056_000, 42925)
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
		// Proof, measured: 3716 + l * 47 bytes.
		// Proof, at most: 41988 + l * 2806 bytes.
		// Shortest time: 222_582_000 ps.
		Weight::from_parts(174_840_417, 41988)
			// Standard error: 38_144 ps.
			.saturating_add(Weight::from_parts(51_664, 0).saturating_mul(m.into()))
			// Standard error: 614_121 ps.
			.saturating_add(Weight::from_parts(14_102_086, 0).saturating_mul(l.into()))
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
		// Shortest time: 181_681_000 ps.
		Weight::from_parts(214_651_000, 49750)
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
		// Proof, measured: 11570 bytes.
		// Proof, at most: 234890 bytes.
		// Shortest time: 453_998_000 ps.
		// Raised by an estimate, not measured yet: whether a draft is left, where another lot was signed for.
		Weight::from_parts(534_000_000, 237_381)
			.saturating_add(T::DbWeight::get().reads(87))
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
		// Proof, measured: 12553 + l * 309 bytes.
		// Proof, at most: 257020 + l * 9900 bytes.
		// Shortest time: 452_766_000 ps.
		Weight::from_parts(465_768_072, 257020)
			// Standard error: 585_637 ps.
			.saturating_add(Weight::from_parts(24_255_494, 0).saturating_mul(l.into()))
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
		// Proof, measured: 3198 + l * 44 bytes.
		// Proof, at most: 24115 + l * 2806 bytes.
		// Shortest time: 144_015_000 ps.
		Weight::from_parts(153_812_312, 24115)
			// Standard error: 208_235 ps.
			.saturating_add(Weight::from_parts(5_627_621, 0).saturating_mul(l.into()))
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
		// Proof, measured: 13798 + l * 44 bytes.
		// Proof, at most: 279759 + l * 2806 bytes.
		// Shortest time: 3_035_778_000 ps.
		Weight::from_parts(3_124_358_711, 279759)
			// Standard error: 482_256 ps.
			.saturating_add(Weight::from_parts(8_236_581, 0).saturating_mul(l.into()))
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
		// Shortest time: 283_423_000 ps.
		Weight::from_parts(339_937_000, 49749)
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
		// Shortest time: 172_677_000 ps.
		Weight::from_parts(219_718_000, 45455)
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
		// Shortest time: 101_181_000 ps.
		Weight::from_parts(127_009_000, 21513)
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
		// Shortest time: 139_037_000 ps.
		Weight::from_parts(178_526_000, 36860)
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
		// Shortest time: 152_768_000 ps.
		Weight::from_parts(177_785_000, 34853)
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
	// `l` is from 1 to 64.
	fn decide(l: u32) -> Weight {
		// Proof, measured: 4432 + l * 563 bytes.
		// Proof, at most: 82842 + l * 9900 bytes.
		// Shortest time: 187_269_000 ps.
		Weight::from_parts(143_136_413, 82842)
			// Standard error: 1_324_733 ps.
			.saturating_add(Weight::from_parts(38_039_862, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(l.into())))
			.saturating_add(T::DbWeight::get().writes(10))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(l.into())))
			.saturating_add(Weight::from_parts(0, 9900).saturating_mul(l.into()))
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
		// Proof, measured: 5712 + b * 17892 bytes.
		// Proof, at most: 183082 + b * 32175 bytes.
		// Shortest time: 437_172_000 ps.
		Weight::from_parts(208_798_147, 183082)
			// Standard error: 6_234_436 ps.
			.saturating_add(Weight::from_parts(303_059_521, 0).saturating_mul(b.into()))
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
	// Proof: `SealedBids::Books` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
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
		// Proof, measured: 2412 + b * 59 bytes.
		// Proof, at most: 47729 + b * 2520 bytes.
		// Shortest time: 129_183_000 ps.
		Weight::from_parts(149_101_083, 47729)
			// Standard error: 790_643 ps.
			.saturating_add(Weight::from_parts(15_266_915, 0).saturating_mul(b.into()))
			.saturating_add(T::DbWeight::get().reads(15))
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
		// Shortest time: 1_504_294_000 ps.
		Weight::from_parts(1_445_691_669, 106897)
			// Standard error: 14_254_207 ps.
			.saturating_add(Weight::from_parts(139_293_169, 0).saturating_mul(b.into()))
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
	// Proof: `SealedBids::Books` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `Awards::Lots` (r:64 w:64)
	// Proof: `Awards::Lots` (`max_values`: None, `max_size`: Some(331), added: 2806, mode: `MaxEncodedLen`)
	// Storage: `Agenda::NextSequence` (r:1 w:1)
	// Proof: `Agenda::NextSequence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Agenda` (r:0 w:64)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	// `l` is from 1 to 64.
	fn step_begin_judging(l: u32) -> Weight {
		// Proof, measured: 1550 + l * 44 bytes.
		// Proof, at most: 14699 + l * 2806 bytes.
		// Shortest time: 72_288_000 ps.
		Weight::from_parts(53_461_904, 14699)
			// Standard error: 478_248 ps.
			.saturating_add(Weight::from_parts(12_268_217, 0).saturating_mul(l.into()))
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
		// Proof, measured: 5276 + l * 45 bytes.
		// Proof, at most: 117415 + l * 2806 bytes.
		// Shortest time: 272_947_000 ps.
		Weight::from_parts(317_611_433, 117415)
			// Standard error: 634_242 ps.
			.saturating_add(Weight::from_parts(11_845_810, 0).saturating_mul(l.into()))
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
		// Proof, measured: 1464 + b * 71 bytes.
		// Proof, at most: 36958 + b * 4950 bytes.
		// Shortest time: 70_004_000 ps.
		Weight::from_parts(71_385_754, 36958)
			// Standard error: 537_264 ps.
			.saturating_add(Weight::from_parts(19_611_496, 0).saturating_mul(b.into()))
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
		// Shortest time: 109_173_000 ps.
		Weight::from_parts(100_519_597, 54986)
			// Standard error: 504_598 ps.
			.saturating_add(Weight::from_parts(20_346_408, 0).saturating_mul(b.into()))
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(b.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(b.into())))
			.saturating_add(Weight::from_parts(0, 7425).saturating_mul(b.into()))
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
		// Proof, measured: 6194 + b * 105 bytes.
		// Proof, at most: 184003 + b * 4950 bytes.
		// Shortest time: 384_133_000 ps.
		Weight::from_parts(330_236_859, 184003)
			// Standard error: 3_568_189 ps.
			.saturating_add(Weight::from_parts(68_243_166, 0).saturating_mul(b.into()))
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
		// Proof, measured: 615 + b * 391 bytes.
		// Proof, at most: 21199 + b * 12375 bytes.
		// Shortest time: 110_966_000 ps.
		Weight::from_parts(86_706_106, 21199)
			// Standard error: 1_575_255 ps.
			.saturating_add(Weight::from_parts(60_567_101, 0).saturating_mul(b.into()))
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
		// Shortest time: 62_803_000 ps.
		Weight::from_parts(79_288_000, 16682)
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
		("step_take_in", WeightInfo::<T>::step_take_in(5,)),
		("step_sort", WeightInfo::<T>::step_sort(16,)),
		("step_draw", WeightInfo::<T>::step_draw(4,)),
		("step_begin_judging", WeightInfo::<T>::step_begin_judging(64,)),
		("step_panel_due", WeightInfo::<T>::step_panel_due(64,)),
		("step_collect", WeightInfo::<T>::step_collect(16,)),
		("step_flag", WeightInfo::<T>::step_flag(16,)),
		("step_score", WeightInfo::<T>::step_score(8,)),
		("step_return_bonds", WeightInfo::<T>::step_return_bonds(24,)),
		("step_challenge_due", WeightInfo::<T>::step_challenge_due()),
	]
}
