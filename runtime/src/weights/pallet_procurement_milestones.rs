//! Weights of `pallet_procurement_milestones`, measured on this runtime.
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
	// Storage: `Milestones::TaxOffice` (r:1 w:0)
	// Proof: `Milestones::TaxOffice` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
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
		// Proof, measured: 4367 + m * 48 bytes.
		// Proof, at most: 105638 + m * 2590 bytes.
		// Shortest time: 342_711_000 ps.
		Weight::from_parts(410_656_033, 105638)
			// Standard error: 282_684 ps.
			.saturating_add(Weight::from_parts(4_862_747, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(38))
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
		// Proof, measured: 6947 bytes.
		// Proof, at most: 233805 bytes.
		// Shortest time: 678_852_000 ps.
		Weight::from_parts(772_532_000, 233805)
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
		// Proof, measured: 18068 bytes.
		// Proof, at most: 725185 bytes.
		// Shortest time: 3_286_151_000 ps.
		Weight::from_parts(3_626_108_000, 725185)
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
		// Proof, measured: 2411 bytes.
		// Proof, at most: 17665 bytes.
		// Shortest time: 83_986_000 ps.
		Weight::from_parts(132_117_000, 17665)
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
		// Proof, measured: 4394 bytes.
		// Proof, at most: 46638 bytes.
		// Shortest time: 200_630_000 ps.
		Weight::from_parts(257_134_000, 46638)
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
		// Proof, measured: 3895 bytes.
		// Proof, at most: 51311 bytes.
		// Shortest time: 230_414_000 ps.
		Weight::from_parts(352_025_000, 51311)
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
		// Proof, measured: 4395 bytes.
		// Proof, at most: 45145 bytes.
		// Shortest time: 225_526_000 ps.
		Weight::from_parts(268_040_000, 45145)
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
		// Proof, measured: 3680 bytes.
		// Proof, at most: 43138 bytes.
		// Shortest time: 196_834_000 ps.
		Weight::from_parts(233_699_000, 43138)
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
	// Storage: `Budgets::OpenPurses` (r:2 w:0)
	// Proof: `Budgets::OpenPurses` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:3 w:3)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Milestones::TaxOffice` (r:1 w:0)
	// Proof: `Milestones::TaxOffice` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
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
		// Proof, measured: 2746 bytes.
		// Proof, at most: 45034 bytes.
		// Shortest time: 237_104_000 ps.
		Weight::from_parts(274_129_000, 45034)
			.saturating_add(T::DbWeight::get().reads(15))
			.saturating_add(T::DbWeight::get().writes(19))
	}
	// Storage: `Milestones::Contracts` (r:1 w:1)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(292), added: 2767, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Payments` (r:1 w:1)
	// Proof: `Milestones::Payments` (`max_values`: None, `max_size`: Some(109), added: 2584, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Awards::Evaluations` (r:1 w:0)
	// Proof: `Awards::Evaluations` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Commitments` (r:1 w:1)
	// Proof: `Budgets::Commitments` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Lines` (r:4 w:2)
	// Proof: `Budgets::Lines` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	// Storage: `Budgets::LineTexts` (r:1 w:0)
	// Proof: `Budgets::LineTexts` (`max_values`: None, `max_size`: Some(528), added: 3003, mode: `MaxEncodedLen`)
	// Storage: `Sponsorship::UtcOffset` (r:1 w:0)
	// Proof: `Sponsorship::UtcOffset` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Budgets::LineCodes` (r:3 w:0)
	// Proof: `Budgets::LineCodes` (`max_values`: None, `max_size`: Some(284), added: 2759, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:3 w:3)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Budgets::OpenPurses` (r:1 w:0)
	// Proof: `Budgets::OpenPurses` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Movements` (r:0 w:5)
	// Proof: `Budgets::Movements` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	fn pay_interest() -> Weight {
		// Proof, measured: 3108 bytes.
		// Proof, at most: 54341 bytes.
		// Shortest time: 259_587_000 ps.
		Weight::from_parts(307_348_000, 54341)
			.saturating_add(T::DbWeight::get().reads(18))
			.saturating_add(T::DbWeight::get().writes(13))
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
		// Proof, measured: 2777 + m * 23 bytes.
		// Proof, at most: 20971 + m * 2590 bytes.
		// Shortest time: 97_175_000 ps.
		Weight::from_parts(130_895_672, 20971)
			// Standard error: 191_049 ps.
			.saturating_add(Weight::from_parts(3_898_321, 0).saturating_mul(m.into()))
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
	// Storage: `Budgets::Lines` (r:4 w:2)
	// Proof: `Budgets::Lines` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	// Storage: `Budgets::LineTexts` (r:1 w:0)
	// Proof: `Budgets::LineTexts` (`max_values`: None, `max_size`: Some(528), added: 3003, mode: `MaxEncodedLen`)
	// Storage: `Sponsorship::UtcOffset` (r:1 w:0)
	// Proof: `Sponsorship::UtcOffset` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Budgets::LineCodes` (r:3 w:0)
	// Proof: `Budgets::LineCodes` (`max_values`: None, `max_size`: Some(284), added: 2759, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:2 w:2)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Movements` (r:0 w:4)
	// Proof: `Budgets::Movements` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Variations` (r:0 w:1)
	// Proof: `Milestones::Variations` (`max_values`: None, `max_size`: Some(1045), added: 3520, mode: `MaxEncodedLen`)
	// `m` is from 1 to 24.
	fn sign_variation(m: u32) -> Weight {
		// Proof, measured: 5255 + m * 53 bytes.
		// Proof, at most: 65770 + m * 2590 bytes.
		// Shortest time: 279_867_000 ps.
		Weight::from_parts(315_919_905, 65770)
			// Standard error: 331_926 ps.
			.saturating_add(Weight::from_parts(6_593_082, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(21))
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
		// Proof, measured: 3122 bytes.
		// Proof, at most: 17170 bytes.
		// Shortest time: 67_561_000 ps.
		Weight::from_parts(88_362_000, 17170)
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
		// Proof, measured: 2452 bytes.
		// Proof, at most: 22330 bytes.
		// Shortest time: 86_089_000 ps.
		Weight::from_parts(131_566_000, 22330)
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
		// Proof, measured: 3330 bytes.
		// Proof, at most: 34288 bytes.
		// Shortest time: 171_176_000 ps.
		Weight::from_parts(208_862_000, 34288)
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
		// Proof, measured: 3272 bytes.
		// Proof, at most: 37394 bytes.
		// Shortest time: 151_846_000 ps.
		Weight::from_parts(183_414_000, 37394)
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
		// Proof, measured: 3404 + m * 48 bytes.
		// Proof, at most: 44823 + m * 2590 bytes.
		// Shortest time: 250_043_000 ps.
		Weight::from_parts(349_750_809, 44823)
			// Standard error: 689_307 ps.
			.saturating_add(Weight::from_parts(10_081_207, 0).saturating_mul(m.into()))
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
		// Proof, measured: 2149 bytes.
		// Proof, at most: 16186 bytes.
		// Shortest time: 66_048_000 ps.
		Weight::from_parts(86_699_000, 16186)
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
		// Proof, measured: 1379 bytes.
		// Proof, at most: 15692 bytes.
		// Shortest time: 69_203_000 ps.
		Weight::from_parts(90_425_000, 15692)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Milestones::TaxOffice` (r:0 w:1)
	// Proof: `Milestones::TaxOffice` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn set_tax_office() -> Weight {
		// Proof, measured: 357 bytes.
		// Proof, at most: 5294 bytes.
		// Shortest time: 9_545_000 ps.
		Weight::from_parts(11_047_000, 5294)
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
		// Proof, measured: 1687 + m * 277 bytes.
		// Proof, at most: 36396 bytes.
		// Shortest time: 108_001_000 ps.
		Weight::from_parts(158_507_890, 36396)
			// Standard error: 293_280 ps.
			.saturating_add(Weight::from_parts(5_054_417, 0).saturating_mul(m.into()))
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
		// Proof, measured: 16443 bytes.
		// Proof, at most: 721336 bytes.
		// Shortest time: 2_424_166_000 ps.
		Weight::from_parts(2_599_908_000, 721336)
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
		// Proof, measured: 1862 bytes.
		// Proof, at most: 31393 bytes.
		// Shortest time: 140_199_000 ps.
		Weight::from_parts(165_176_000, 31393)
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
	// Storage: `Budgets::OpenPurses` (r:2 w:0)
	// Proof: `Budgets::OpenPurses` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:3 w:3)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Milestones::TaxOffice` (r:1 w:0)
	// Proof: `Milestones::TaxOffice` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
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
		// Proof, measured: 2746 bytes.
		// Proof, at most: 45034 bytes.
		// Shortest time: 224_755_000 ps.
		Weight::from_parts(262_422_000, 45034)
			.saturating_add(T::DbWeight::get().reads(15))
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
