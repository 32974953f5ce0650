//! Weights of `pallet_procurement_milestones`, measured on this runtime.
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

/// What the calls and steps of `pallet_procurement_milestones` weigh.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_procurement_milestones::WeightInfo for WeightInfo<T> {
	// Storage: `Milestones::Contracts` (r:1 w:1)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(292), added: 2767, mode: `MaxEncodedLen`)
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:16 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Outages` (r:1 w:0)
	// Proof: `Agenda::Outages` (`max_values`: Some(1), `max_size`: Some(1026), added: 1521, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:15 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Milestones` (r:24 w:0)
	// Proof: `Milestones::Milestones` (`max_values`: None, `max_size`: Some(115), added: 2590, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	// Storage: `Milestones::ContractSignatures` (r:0 w:1)
	// Proof: `Milestones::ContractSignatures` (`max_values`: None, `max_size`: Some(120), added: 2595, mode: `MaxEncodedLen`)
	// Storage: `Milestones::ContractTerms` (r:0 w:1)
	// Proof: `Milestones::ContractTerms` (`max_values`: None, `max_size`: Some(734), added: 3209, mode: `MaxEncodedLen`)
	// `m` is from 1 to 24.
	fn set_terms(m: u32) -> Weight {
		// Proof, measured: 4129 + m * 48 bytes.
		// Proof, at most: 104149 + m * 2590 bytes.
		// Shortest time: 293_087_000 ps.
		Weight::from_parts(277_617_934, 104149)
			// Standard error: 710_947 ps.
			.saturating_add(Weight::from_parts(12_780_119, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(37))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(m.into())))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(Weight::from_parts(0, 2590).saturating_mul(m.into()))
	}
	// Storage: `Milestones::Contracts` (r:1 w:1)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(292), added: 2767, mode: `MaxEncodedLen`)
	// Storage: `Identity::Links` (r:2 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:3 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Outages` (r:1 w:0)
	// Proof: `Agenda::Outages` (`max_values`: Some(1), `max_size`: Some(1026), added: 1521, mode: `MaxEncodedLen`)
	// Storage: `Awards::Awards` (r:1 w:1)
	// Proof: `Awards::Awards` (`max_values`: None, `max_size`: Some(119), added: 2594, mode: `MaxEncodedLen`)
	// Storage: `Milestones::ContractSignatures` (r:1 w:1)
	// Proof: `Milestones::ContractSignatures` (`max_values`: None, `max_size`: Some(120), added: 2595, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Reservations` (r:1 w:1)
	// Proof: `Budgets::Reservations` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Commitments` (r:1 w:1)
	// Proof: `Budgets::Commitments` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Lines` (r:1 w:1)
	// Proof: `Budgets::Lines` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Drafts` (r:1 w:1)
	// Proof: `Milestones::Drafts` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Tenders` (r:1 w:1)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Awards::Evaluations` (r:1 w:1)
	// Proof: `Awards::Evaluations` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Awards::Lots` (r:64 w:64)
	// Proof: `Awards::Lots` (`max_values`: None, `max_size`: Some(331), added: 2806, mode: `MaxEncodedLen`)
	// Storage: `Agenda::NextSequence` (r:1 w:1)
	// Proof: `Agenda::NextSequence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Agenda` (r:0 w:1)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	// Storage: `Tenders::TendersByDeadline` (r:0 w:1)
	// Proof: `Tenders::TendersByDeadline` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Movements` (r:0 w:2)
	// Proof: `Budgets::Movements` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	fn sign() -> Weight {
		// Proof, measured: 6996 bytes.
		// Proof, at most: 233805 bytes.
		// Shortest time: 607_556_000 ps.
		Weight::from_parts(858_140_000, 233805)
			.saturating_add(T::DbWeight::get().reads(81))
			.saturating_add(T::DbWeight::get().writes(78))
	}
	// Storage: `Milestones::Contracts` (r:1 w:1)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(292), added: 2767, mode: `MaxEncodedLen`)
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:2 w:2)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Drafts` (r:1 w:1)
	// Proof: `Milestones::Drafts` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `Awards::Awards` (r:1 w:1)
	// Proof: `Awards::Awards` (`max_values`: None, `max_size`: Some(119), added: 2594, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Tenders` (r:1 w:1)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Awards::Evaluations` (r:1 w:1)
	// Proof: `Awards::Evaluations` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Awards::Lots` (r:64 w:64)
	// Proof: `Awards::Lots` (`max_values`: None, `max_size`: Some(331), added: 2806, mode: `MaxEncodedLen`)
	// Storage: `Awards::Ranking` (r:128 w:0)
	// Proof: `Awards::Ranking` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	// Storage: `Awards::Entries` (r:64 w:64)
	// Proof: `Awards::Entries` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	// Storage: `Agenda::NextSequence` (r:1 w:1)
	// Proof: `Agenda::NextSequence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Reservations` (r:1 w:1)
	// Proof: `Budgets::Reservations` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Lines` (r:1 w:1)
	// Proof: `Budgets::Lines` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Bids` (r:1 w:1)
	// Proof: `SealedBids::Bids` (`max_values`: None, `max_size`: Some(107), added: 2582, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Agenda` (r:0 w:1)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	// Storage: `Tenders::TendersByDeadline` (r:0 w:1)
	// Proof: `Tenders::TendersByDeadline` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Movements` (r:0 w:1)
	// Proof: `Budgets::Movements` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	fn decline() -> Weight {
		// Proof, measured: 17913 bytes.
		// Proof, at most: 725185 bytes.
		// Shortest time: 2_676_342_000 ps.
		Weight::from_parts(3_642_283_000, 725185)
			.saturating_add(T::DbWeight::get().reads(271))
			.saturating_add(T::DbWeight::get().writes(143))
	}
	// Storage: `Milestones::Contracts` (r:1 w:0)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(292), added: 2767, mode: `MaxEncodedLen`)
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Milestones` (r:1 w:1)
	// Proof: `Milestones::Milestones` (`max_values`: None, `max_size`: Some(115), added: 2590, mode: `MaxEncodedLen`)
	// Storage: `Agenda::NextSequence` (r:1 w:1)
	// Proof: `Agenda::NextSequence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Agenda` (r:0 w:1)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Deliveries` (r:0 w:1)
	// Proof: `Milestones::Deliveries` (`max_values`: None, `max_size`: Some(938), added: 3413, mode: `MaxEncodedLen`)
	fn deliver() -> Weight {
		// Proof, measured: 2255 bytes.
		// Proof, at most: 17665 bytes.
		// Shortest time: 96_234_000 ps.
		Weight::from_parts(126_298_000, 17665)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Storage: `Milestones::Contracts` (r:1 w:1)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(292), added: 2767, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Milestones` (r:1 w:1)
	// Proof: `Milestones::Milestones` (`max_values`: None, `max_size`: Some(115), added: 2590, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Outages` (r:1 w:0)
	// Proof: `Agenda::Outages` (`max_values`: Some(1), `max_size`: Some(1026), added: 1521, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Deliveries` (r:1 w:1)
	// Proof: `Milestones::Deliveries` (`max_values`: None, `max_size`: Some(938), added: 3413, mode: `MaxEncodedLen`)
	// Storage: `Milestones::ContractTerms` (r:1 w:0)
	// Proof: `Milestones::ContractTerms` (`max_values`: None, `max_size`: Some(734), added: 3209, mode: `MaxEncodedLen`)
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:1 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Commitments` (r:1 w:1)
	// Proof: `Budgets::Commitments` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Lines` (r:1 w:1)
	// Proof: `Budgets::Lines` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	// Storage: `Agenda::NextSequence` (r:1 w:1)
	// Proof: `Agenda::NextSequence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Agenda` (r:0 w:2)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Movements` (r:0 w:1)
	// Proof: `Budgets::Movements` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Payments` (r:0 w:2)
	// Proof: `Milestones::Payments` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	fn accept() -> Weight {
		// Proof, measured: 4305 bytes.
		// Proof, at most: 46638 bytes.
		// Shortest time: 236_433_000 ps.
		Weight::from_parts(298_896_000, 46638)
			.saturating_add(T::DbWeight::get().reads(14))
			.saturating_add(T::DbWeight::get().writes(13))
	}
	// Storage: `Milestones::Contracts` (r:1 w:1)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(292), added: 2767, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Milestones` (r:1 w:1)
	// Proof: `Milestones::Milestones` (`max_values`: None, `max_size`: Some(115), added: 2590, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Outages` (r:1 w:0)
	// Proof: `Agenda::Outages` (`max_values`: Some(1), `max_size`: Some(1026), added: 1521, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Deliveries` (r:1 w:0)
	// Proof: `Milestones::Deliveries` (`max_values`: None, `max_size`: Some(938), added: 3413, mode: `MaxEncodedLen`)
	// Storage: `Identity::Links` (r:2 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:3 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Milestones::ContractTerms` (r:1 w:0)
	// Proof: `Milestones::ContractTerms` (`max_values`: None, `max_size`: Some(734), added: 3209, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Commitments` (r:1 w:1)
	// Proof: `Budgets::Commitments` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Lines` (r:1 w:1)
	// Proof: `Budgets::Lines` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	// Storage: `Agenda::NextSequence` (r:1 w:1)
	// Proof: `Agenda::NextSequence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Agenda` (r:0 w:2)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Movements` (r:0 w:1)
	// Proof: `Budgets::Movements` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Payments` (r:0 w:2)
	// Proof: `Milestones::Payments` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	fn accept_by_buyer() -> Weight {
		// Proof, measured: 3946 bytes.
		// Proof, at most: 51311 bytes.
		// Shortest time: 233_799_000 ps.
		Weight::from_parts(315_741_000, 51311)
			.saturating_add(T::DbWeight::get().reads(16))
			.saturating_add(T::DbWeight::get().writes(12))
	}
	// Storage: `Milestones::Contracts` (r:1 w:1)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(292), added: 2767, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Milestones` (r:1 w:1)
	// Proof: `Milestones::Milestones` (`max_values`: None, `max_size`: Some(115), added: 2590, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Outages` (r:1 w:0)
	// Proof: `Agenda::Outages` (`max_values`: Some(1), `max_size`: Some(1026), added: 1521, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Deliveries` (r:1 w:1)
	// Proof: `Milestones::Deliveries` (`max_values`: None, `max_size`: Some(938), added: 3413, mode: `MaxEncodedLen`)
	// Storage: `Milestones::ContractTerms` (r:1 w:0)
	// Proof: `Milestones::ContractTerms` (`max_values`: None, `max_size`: Some(734), added: 3209, mode: `MaxEncodedLen`)
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:1 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Commitments` (r:1 w:1)
	// Proof: `Budgets::Commitments` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Lines` (r:1 w:1)
	// Proof: `Budgets::Lines` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Movements` (r:0 w:1)
	// Proof: `Budgets::Movements` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Terminations` (r:0 w:6)
	// Proof: `Milestones::Terminations` (`max_values`: None, `max_size`: Some(129), added: 2604, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Proposals` (r:0 w:1)
	// Proof: `Milestones::Proposals` (`max_values`: None, `max_size`: Some(1113), added: 3588, mode: `MaxEncodedLen`)
	fn reject() -> Weight {
		// Proof, measured: 4306 bytes.
		// Proof, at most: 45145 bytes.
		// Shortest time: 231_035_000 ps.
		Weight::from_parts(278_045_000, 45145)
			.saturating_add(T::DbWeight::get().reads(13))
			.saturating_add(T::DbWeight::get().writes(15))
	}
	// Storage: `Milestones::Contracts` (r:1 w:1)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(292), added: 2767, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Milestones` (r:1 w:1)
	// Proof: `Milestones::Milestones` (`max_values`: None, `max_size`: Some(115), added: 2590, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Outages` (r:1 w:0)
	// Proof: `Agenda::Outages` (`max_values`: Some(1), `max_size`: Some(1026), added: 1521, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Deliveries` (r:1 w:1)
	// Proof: `Milestones::Deliveries` (`max_values`: None, `max_size`: Some(938), added: 3413, mode: `MaxEncodedLen`)
	// Storage: `Milestones::ContractTerms` (r:1 w:0)
	// Proof: `Milestones::ContractTerms` (`max_values`: None, `max_size`: Some(734), added: 3209, mode: `MaxEncodedLen`)
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Commitments` (r:1 w:1)
	// Proof: `Budgets::Commitments` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Lines` (r:1 w:1)
	// Proof: `Budgets::Lines` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	// Storage: `Agenda::NextSequence` (r:1 w:1)
	// Proof: `Agenda::NextSequence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Agenda` (r:0 w:2)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Movements` (r:0 w:1)
	// Proof: `Budgets::Movements` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Payments` (r:0 w:2)
	// Proof: `Milestones::Payments` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	fn attest() -> Weight {
		// Proof, measured: 3629 bytes.
		// Proof, at most: 43138 bytes.
		// Shortest time: 210_334_000 ps.
		Weight::from_parts(300_067_000, 43138)
			.saturating_add(T::DbWeight::get().reads(13))
			.saturating_add(T::DbWeight::get().writes(13))
	}
	// Storage: `Milestones::Contracts` (r:1 w:1)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(292), added: 2767, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Payments` (r:1 w:2)
	// Proof: `Milestones::Payments` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Milestones` (r:1 w:0)
	// Proof: `Milestones::Milestones` (`max_values`: None, `max_size`: Some(115), added: 2590, mode: `MaxEncodedLen`)
	// Storage: `Awards::Evaluations` (r:1 w:0)
	// Proof: `Awards::Evaluations` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Milestones::ContractTerms` (r:1 w:0)
	// Proof: `Milestones::ContractTerms` (`max_values`: None, `max_size`: Some(734), added: 3209, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Commitments` (r:1 w:1)
	// Proof: `Budgets::Commitments` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Lines` (r:1 w:1)
	// Proof: `Budgets::Lines` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	// Storage: `Budgets::OpenPurses` (r:1 w:0)
	// Proof: `Budgets::OpenPurses` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:3 w:3)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Agenda::NextSequence` (r:1 w:1)
	// Proof: `Agenda::NextSequence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Agenda` (r:0 w:1)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Movements` (r:0 w:2)
	// Proof: `Budgets::Movements` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Terminations` (r:0 w:6)
	// Proof: `Milestones::Terminations` (`max_values`: None, `max_size`: Some(129), added: 2604, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Proposals` (r:0 w:1)
	// Proof: `Milestones::Proposals` (`max_values`: None, `max_size`: Some(1113), added: 3588, mode: `MaxEncodedLen`)
	fn pay() -> Weight {
		// Proof, measured: 2643 bytes.
		// Proof, at most: 41058 bytes.
		// Shortest time: 235_261_000 ps.
		Weight::from_parts(290_573_000, 41058)
			.saturating_add(T::DbWeight::get().reads(13))
			.saturating_add(T::DbWeight::get().writes(19))
	}
	// Estimated, not measured yet: the contract, the payment, the clock, the evaluation, the commitment, the line, its texts,
	// three codes, three lines, a purse and three accounts; five movements.
	fn pay_interest() -> Weight {
		Weight::from_parts(360_000_000, 56_000)
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().writes(14))
	}
	// Storage: `Milestones::Contracts` (r:1 w:1)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(292), added: 2767, mode: `MaxEncodedLen`)
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:2 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Proposals` (r:1 w:1)
	// Proof: `Milestones::Proposals` (`max_values`: None, `max_size`: Some(1113), added: 3588, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Milestones` (r:24 w:0)
	// Proof: `Milestones::Milestones` (`max_values`: None, `max_size`: Some(115), added: 2590, mode: `MaxEncodedLen`)
	// `m` is from 1 to 24.
	fn propose_variation(m: u32) -> Weight {
		// Proof, measured: 2822 + m * 23 bytes.
		// Proof, at most: 20971 + m * 2590 bytes.
		// Shortest time: 108_742_000 ps.
		Weight::from_parts(180_347_975, 20971)
			// Standard error: 411_709 ps.
			.saturating_add(Weight::from_parts(3_602_229, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(m.into())))
			.saturating_add(T::DbWeight::get().writes(2))
			.saturating_add(Weight::from_parts(0, 2590).saturating_mul(m.into()))
	}
	// Storage: `Milestones::Contracts` (r:1 w:1)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(292), added: 2767, mode: `MaxEncodedLen`)
	// Storage: `Identity::Links` (r:2 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:3 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Proposals` (r:1 w:1)
	// Proof: `Milestones::Proposals` (`max_values`: None, `max_size`: Some(1113), added: 3588, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Milestones` (r:24 w:24)
	// Proof: `Milestones::Milestones` (`max_values`: None, `max_size`: Some(115), added: 2590, mode: `MaxEncodedLen`)
	// Storage: `Awards::Evaluations` (r:1 w:0)
	// Proof: `Awards::Evaluations` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Commitments` (r:1 w:1)
	// Proof: `Budgets::Commitments` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Lines` (r:1 w:1)
	// Proof: `Budgets::Lines` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Movements` (r:0 w:2)
	// Proof: `Budgets::Movements` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Variations` (r:0 w:1)
	// Proof: `Milestones::Variations` (`max_values`: None, `max_size`: Some(1045), added: 3520, mode: `MaxEncodedLen`)
	// `m` is from 1 to 24.
	fn sign_variation(m: u32) -> Weight {
		// Proof, measured: 4209 + m * 53 bytes.
		// Proof, at most: 37019 + m * 2590 bytes.
		// Shortest time: 172_738_000 ps.
		// Raised by an estimate, not measured yet: texts, three codes, three lines, two accounts; two movements more.
		Weight::from_parts(300_000_000, 62_000)
			// Standard error: 713_633 ps.
			.saturating_add(Weight::from_parts(10_965_646, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(20))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(m.into())))
			.saturating_add(T::DbWeight::get().writes(12))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(m.into())))
			.saturating_add(Weight::from_parts(0, 2590).saturating_mul(m.into()))
	}
	// Storage: `Milestones::Contracts` (r:1 w:0)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(292), added: 2767, mode: `MaxEncodedLen`)
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Proposals` (r:1 w:1)
	// Proof: `Milestones::Proposals` (`max_values`: None, `max_size`: Some(1113), added: 3588, mode: `MaxEncodedLen`)
	fn withdraw_variation() -> Weight {
		// Proof, measured: 3067 bytes.
		// Proof, at most: 17170 bytes.
		// Shortest time: 73_209_000 ps.
		Weight::from_parts(124_115_000, 17170)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Milestones::Contracts` (r:1 w:1)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(292), added: 2767, mode: `MaxEncodedLen`)
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Milestones` (r:1 w:1)
	// Proof: `Milestones::Milestones` (`max_values`: None, `max_size`: Some(115), added: 2590, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Payments` (r:2 w:0)
	// Proof: `Milestones::Payments` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Disputes` (r:0 w:1)
	// Proof: `Milestones::Disputes` (`max_values`: None, `max_size`: Some(291), added: 2766, mode: `MaxEncodedLen`)
	fn dispute() -> Weight {
		// Proof, measured: 2296 bytes.
		// Proof, at most: 22330 bytes.
		// Shortest time: 103_925_000 ps.
		Weight::from_parts(164_536_000, 22330)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Milestones::Contracts` (r:1 w:1)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(292), added: 2767, mode: `MaxEncodedLen`)
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Milestones` (r:1 w:1)
	// Proof: `Milestones::Milestones` (`max_values`: None, `max_size`: Some(115), added: 2590, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Disputes` (r:1 w:1)
	// Proof: `Milestones::Disputes` (`max_values`: None, `max_size`: Some(291), added: 2766, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Commitments` (r:1 w:1)
	// Proof: `Budgets::Commitments` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Lines` (r:1 w:1)
	// Proof: `Budgets::Lines` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Movements` (r:0 w:1)
	// Proof: `Budgets::Movements` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Terminations` (r:0 w:6)
	// Proof: `Milestones::Terminations` (`max_values`: None, `max_size`: Some(129), added: 2604, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Proposals` (r:0 w:1)
	// Proof: `Milestones::Proposals` (`max_values`: None, `max_size`: Some(1113), added: 3588, mode: `MaxEncodedLen`)
	fn withdraw_dispute() -> Weight {
		// Proof, measured: 3172 bytes.
		// Proof, at most: 34288 bytes.
		// Shortest time: 189_522_000 ps.
		// Raised by an estimate, not measured yet: two payments in place of the line and what it has committed.
		Weight::from_parts(230_503_000, 34_327)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(15))
	}
	// Storage: `Milestones::Contracts` (r:1 w:1)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(292), added: 2767, mode: `MaxEncodedLen`)
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Milestones` (r:1 w:1)
	// Proof: `Milestones::Milestones` (`max_values`: None, `max_size`: Some(115), added: 2590, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Disputes` (r:1 w:1)
	// Proof: `Milestones::Disputes` (`max_values`: None, `max_size`: Some(291), added: 2766, mode: `MaxEncodedLen`)
	// Storage: `Milestones::ContractTerms` (r:1 w:0)
	// Proof: `Milestones::ContractTerms` (`max_values`: None, `max_size`: Some(734), added: 3209, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Payments` (r:2 w:2)
	// Proof: `Milestones::Payments` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Commitments` (r:1 w:1)
	// Proof: `Budgets::Commitments` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Lines` (r:1 w:1)
	// Proof: `Budgets::Lines` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Movements` (r:0 w:1)
	// Proof: `Budgets::Movements` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Terminations` (r:0 w:6)
	// Proof: `Milestones::Terminations` (`max_values`: None, `max_size`: Some(129), added: 2604, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Proposals` (r:0 w:1)
	// Proof: `Milestones::Proposals` (`max_values`: None, `max_size`: Some(1113), added: 3588, mode: `MaxEncodedLen`)
	fn settle() -> Weight {
		// Proof, measured: 3143 bytes.
		// Proof, at most: 37394 bytes.
		// Shortest time: 156_423_000 ps.
		Weight::from_parts(201_731_000, 37394)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(15))
	}
	// Storage: `Milestones::Contracts` (r:1 w:1)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(292), added: 2767, mode: `MaxEncodedLen`)
	// Storage: `Identity::Links` (r:2 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:3 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Milestones` (r:24 w:24)
	// Proof: `Milestones::Milestones` (`max_values`: None, `max_size`: Some(115), added: 2590, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Outages` (r:1 w:0)
	// Proof: `Agenda::Outages` (`max_values`: Some(1), `max_size`: Some(1026), added: 1521, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Terminations` (r:1 w:6)
	// Proof: `Milestones::Terminations` (`max_values`: None, `max_size`: Some(129), added: 2604, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Commitments` (r:1 w:1)
	// Proof: `Budgets::Commitments` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Lines` (r:1 w:1)
	// Proof: `Budgets::Lines` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:2 w:2)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Movements` (r:0 w:1)
	// Proof: `Budgets::Movements` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Proposals` (r:0 w:1)
	// Proof: `Milestones::Proposals` (`max_values`: None, `max_size`: Some(1113), added: 3588, mode: `MaxEncodedLen`)
	// `m` is from 1 to 24.
	fn terminate(m: u32) -> Weight {
		// Proof, measured: 3446 + m * 48 bytes.
		// Proof, at most: 44823 + m * 2590 bytes.
		// Shortest time: 266_147_000 ps.
		Weight::from_parts(277_361_479, 44823)
			// Standard error: 909_839 ps.
			.saturating_add(Weight::from_parts(13_500_562, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(14))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(m.into())))
			.saturating_add(T::DbWeight::get().writes(14))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(m.into())))
			.saturating_add(Weight::from_parts(0, 2590).saturating_mul(m.into()))
	}
	// Storage: `Milestones::Contracts` (r:1 w:0)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(292), added: 2767, mode: `MaxEncodedLen`)
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Terminations` (r:1 w:1)
	// Proof: `Milestones::Terminations` (`max_values`: None, `max_size`: Some(129), added: 2604, mode: `MaxEncodedLen`)
	fn withdraw_termination() -> Weight {
		// Proof, measured: 2091 bytes.
		// Proof, at most: 16186 bytes.
		// Shortest time: 68_312_000 ps.
		Weight::from_parts(130_094_000, 16186)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Milestones::Drafts` (r:1 w:0)
	// Proof: `Milestones::Drafts` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Tenders` (r:1 w:0)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Reservations` (r:1 w:1)
	// Proof: `Budgets::Reservations` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Lines` (r:1 w:1)
	// Proof: `Budgets::Lines` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Movements` (r:0 w:1)
	// Proof: `Budgets::Movements` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	fn free_reserve() -> Weight {
		// Proof, measured: 1323 bytes.
		// Proof, at most: 15692 bytes.
		// Shortest time: 71_246_000 ps.
		Weight::from_parts(95_543_000, 15692)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	fn set_tax_office() -> Weight {
		Weight::from_parts(20_000_000, 3801)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Milestones::ContractOf` (r:1 w:1)
	// Proof: `Milestones::ContractOf` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `Awards::Awards` (r:1 w:0)
	// Proof: `Awards::Awards` (`max_values`: None, `max_size`: Some(119), added: 2594, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Tenders` (r:1 w:0)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Awards::Evaluations` (r:1 w:0)
	// Proof: `Awards::Evaluations` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
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
	// `m` is from 1 to 24.
	fn awarded(m: u32) -> Weight {
		// Proof, measured: 1654 + m * 277 bytes.
		// Proof, at most: 36396 bytes.
		// Shortest time: 107_430_000 ps.
		Weight::from_parts(109_798_314, 36396)
			// Standard error: 499_477 ps.
			.saturating_add(Weight::from_parts(6_809_822, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(10))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(m.into())))
	}
	// Storage: `Milestones::Contracts` (r:1 w:1)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(292), added: 2767, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Outages` (r:1 w:0)
	// Proof: `Agenda::Outages` (`max_values`: Some(1), `max_size`: Some(1026), added: 1521, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Awards::Awards` (r:1 w:1)
	// Proof: `Awards::Awards` (`max_values`: None, `max_size`: Some(119), added: 2594, mode: `MaxEncodedLen`)
	// Storage: `Milestones::ContractSignatures` (r:1 w:0)
	// Proof: `Milestones::ContractSignatures` (`max_values`: None, `max_size`: Some(120), added: 2595, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Drafts` (r:1 w:1)
	// Proof: `Milestones::Drafts` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Tenders` (r:1 w:1)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Awards::Evaluations` (r:1 w:1)
	// Proof: `Awards::Evaluations` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Awards::Lots` (r:64 w:64)
	// Proof: `Awards::Lots` (`max_values`: None, `max_size`: Some(331), added: 2806, mode: `MaxEncodedLen`)
	// Storage: `Awards::Ranking` (r:128 w:0)
	// Proof: `Awards::Ranking` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	// Storage: `Awards::Entries` (r:64 w:64)
	// Proof: `Awards::Entries` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	// Storage: `Agenda::NextSequence` (r:1 w:1)
	// Proof: `Agenda::NextSequence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Reservations` (r:1 w:1)
	// Proof: `Budgets::Reservations` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Lines` (r:1 w:1)
	// Proof: `Budgets::Lines` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Bids` (r:1 w:1)
	// Proof: `SealedBids::Bids` (`max_values`: None, `max_size`: Some(107), added: 2582, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Agenda` (r:0 w:1)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	// Storage: `Tenders::TendersByDeadline` (r:0 w:1)
	// Proof: `Tenders::TendersByDeadline` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Movements` (r:0 w:1)
	// Proof: `Budgets::Movements` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	fn step_signing() -> Weight {
		// Proof, measured: 16388 bytes.
		// Proof, at most: 721336 bytes.
		// Shortest time: 2_483_204_000 ps.
		Weight::from_parts(2_694_158_000, 721336)
			.saturating_add(T::DbWeight::get().reads(270))
			.saturating_add(T::DbWeight::get().writes(142))
	}
	// Storage: `Milestones::Contracts` (r:1 w:1)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(292), added: 2767, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Milestones` (r:1 w:1)
	// Proof: `Milestones::Milestones` (`max_values`: None, `max_size`: Some(115), added: 2590, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Outages` (r:1 w:0)
	// Proof: `Agenda::Outages` (`max_values`: Some(1), `max_size`: Some(1026), added: 1521, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Milestones::ContractTerms` (r:1 w:0)
	// Proof: `Milestones::ContractTerms` (`max_values`: None, `max_size`: Some(734), added: 3209, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Commitments` (r:1 w:1)
	// Proof: `Budgets::Commitments` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Lines` (r:1 w:1)
	// Proof: `Budgets::Lines` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	// Storage: `Agenda::NextSequence` (r:1 w:1)
	// Proof: `Agenda::NextSequence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Agenda` (r:0 w:2)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Movements` (r:0 w:1)
	// Proof: `Budgets::Movements` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Payments` (r:0 w:2)
	// Proof: `Milestones::Payments` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	fn step_silence() -> Weight {
		// Proof, measured: 1773 bytes.
		// Proof, at most: 31393 bytes.
		// Shortest time: 148_491_000 ps.
		Weight::from_parts(176_894_000, 31393)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(12))
	}
	// Storage: `Milestones::Contracts` (r:1 w:1)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(292), added: 2767, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Payments` (r:1 w:2)
	// Proof: `Milestones::Payments` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Milestones` (r:1 w:0)
	// Proof: `Milestones::Milestones` (`max_values`: None, `max_size`: Some(115), added: 2590, mode: `MaxEncodedLen`)
	// Storage: `Awards::Evaluations` (r:1 w:0)
	// Proof: `Awards::Evaluations` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Milestones::ContractTerms` (r:1 w:0)
	// Proof: `Milestones::ContractTerms` (`max_values`: None, `max_size`: Some(734), added: 3209, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Commitments` (r:1 w:1)
	// Proof: `Budgets::Commitments` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Lines` (r:1 w:1)
	// Proof: `Budgets::Lines` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	// Storage: `Budgets::OpenPurses` (r:1 w:0)
	// Proof: `Budgets::OpenPurses` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:3 w:3)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Agenda::NextSequence` (r:1 w:1)
	// Proof: `Agenda::NextSequence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Agenda` (r:0 w:1)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Movements` (r:0 w:2)
	// Proof: `Budgets::Movements` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Terminations` (r:0 w:6)
	// Proof: `Milestones::Terminations` (`max_values`: None, `max_size`: Some(129), added: 2604, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Proposals` (r:0 w:1)
	// Proof: `Milestones::Proposals` (`max_values`: None, `max_size`: Some(1113), added: 3588, mode: `MaxEncodedLen`)
	fn step_pay() -> Weight {
		// Proof, measured: 2643 bytes.
		// Proof, at most: 41058 bytes.
		// Shortest time: 240_769_000 ps.
		Weight::from_parts(330_633_000, 41058)
			.saturating_add(T::DbWeight::get().reads(13))
			.saturating_add(T::DbWeight::get().writes(19))
	}
}

/// Each function's name and what it gives for the most of everything.
#[cfg(test)]
pub fn heaviest<T: frame_system::Config>() -> alloc::vec::Vec<(&'static str, Weight)> {
	use pallet_procurement_milestones::WeightInfo as _;
	alloc::vec![
		("set_terms", WeightInfo::<T>::set_terms(24,)),
		("sign", WeightInfo::<T>::sign()),
		("decline", WeightInfo::<T>::decline()),
		("deliver", WeightInfo::<T>::deliver()),
		("accept", WeightInfo::<T>::accept()),
		("accept_by_buyer", WeightInfo::<T>::accept_by_buyer()),
		("reject", WeightInfo::<T>::reject()),
		("attest", WeightInfo::<T>::attest()),
		("pay", WeightInfo::<T>::pay()),
		("pay_interest", WeightInfo::<T>::pay_interest()),
		("propose_variation", WeightInfo::<T>::propose_variation(24,)),
		("sign_variation", WeightInfo::<T>::sign_variation(24,)),
		("withdraw_variation", WeightInfo::<T>::withdraw_variation()),
		("dispute", WeightInfo::<T>::dispute()),
		("withdraw_dispute", WeightInfo::<T>::withdraw_dispute()),
		("settle", WeightInfo::<T>::settle()),
		("terminate", WeightInfo::<T>::terminate(24,)),
		("withdraw_termination", WeightInfo::<T>::withdraw_termination()),
		("free_reserve", WeightInfo::<T>::free_reserve()),
		("set_tax_office", WeightInfo::<T>::set_tax_office()),
		("awarded", WeightInfo::<T>::awarded(24,)),
		("step_signing", WeightInfo::<T>::step_signing()),
		("step_silence", WeightInfo::<T>::step_silence()),
		("step_pay", WeightInfo::<T>::step_pay()),
	]
}
