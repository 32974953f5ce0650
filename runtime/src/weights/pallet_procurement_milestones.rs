//! Weights of `pallet_procurement_milestones`, measured on this runtime.
//!
//! Written by `scripts/weights` with frame-omni-bencher's benchmark code 64.0.0: do not edit.
//! Measured on 2026-11-22 with 10 steps and 4 repeats on: AMD EPYC.
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
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(291), added: 2766, mode: `MaxEncodedLen`)
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
	// Proof: `Milestones::Milestones` (`max_values`: None, `max_size`: Some(123), added: 2598, mode: `MaxEncodedLen`)
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
		// Proof, measured: 4384 + m * 48 bytes.
		// Proof, at most: 105637 + m * 2598 bytes.
		// Shortest time: 392_976_000 ps.
		Weight::from_parts(434_039_656, 105637)
			// Standard error: 226_094 ps.
			.saturating_add(Weight::from_parts(6_599_100, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(38))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(m.into())))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(Weight::from_parts(0, 2598).saturating_mul(m.into()))
	}
	// Storage: `Milestones::Contracts` (r:1 w:1)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(291), added: 2766, mode: `MaxEncodedLen`)
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
	// Storage: `Awards::Evaluations` (r:1 w:1)
	// Proof: `Awards::Evaluations` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
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
		// Proof, measured: 6946 bytes.
		// Proof, at most: 233804 bytes.
		// Shortest time: 796_358_000 ps.
		Weight::from_parts(873_022_000, 233804)
			.saturating_add(T::DbWeight::get().reads(81))
			.saturating_add(T::DbWeight::get().writes(78))
	}
	// Storage: `Milestones::Contracts` (r:1 w:1)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(291), added: 2766, mode: `MaxEncodedLen`)
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
		// Proof, measured: 18067 bytes.
		// Proof, at most: 725184 bytes.
		// Shortest time: 2_723_502_000 ps.
		Weight::from_parts(3_961_889_000, 725184)
			.saturating_add(T::DbWeight::get().reads(271))
			.saturating_add(T::DbWeight::get().writes(143))
	}
	// Storage: `Milestones::Contracts` (r:1 w:0)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(291), added: 2766, mode: `MaxEncodedLen`)
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Milestones` (r:1 w:1)
	// Proof: `Milestones::Milestones` (`max_values`: None, `max_size`: Some(123), added: 2598, mode: `MaxEncodedLen`)
	// Storage: `Agenda::NextSequence` (r:1 w:1)
	// Proof: `Agenda::NextSequence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Agenda` (r:0 w:1)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Deliveries` (r:0 w:1)
	// Proof: `Milestones::Deliveries` (`max_values`: None, `max_size`: Some(938), added: 3413, mode: `MaxEncodedLen`)
	fn deliver() -> Weight {
		// Proof, measured: 2419 bytes.
		// Proof, at most: 17672 bytes.
		// Shortest time: 103_735_000 ps.
		Weight::from_parts(176_183_000, 17672)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Storage: `Milestones::Contracts` (r:1 w:1)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(291), added: 2766, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Milestones` (r:1 w:1)
	// Proof: `Milestones::Milestones` (`max_values`: None, `max_size`: Some(123), added: 2598, mode: `MaxEncodedLen`)
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
	// Proof: `Milestones::Payments` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	fn accept() -> Weight {
		// Proof, measured: 4401 bytes.
		// Proof, at most: 46645 bytes.
		// Shortest time: 251_014_000 ps.
		Weight::from_parts(379_156_000, 46645)
			.saturating_add(T::DbWeight::get().reads(14))
			.saturating_add(T::DbWeight::get().writes(13))
	}
	// Storage: `Milestones::Contracts` (r:1 w:1)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(291), added: 2766, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Milestones` (r:1 w:1)
	// Proof: `Milestones::Milestones` (`max_values`: None, `max_size`: Some(123), added: 2598, mode: `MaxEncodedLen`)
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
	// Proof: `Milestones::Payments` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	fn accept_by_buyer() -> Weight {
		// Proof, measured: 3902 bytes.
		// Proof, at most: 51318 bytes.
		// Shortest time: 254_359_000 ps.
		Weight::from_parts(377_393_000, 51318)
			.saturating_add(T::DbWeight::get().reads(16))
			.saturating_add(T::DbWeight::get().writes(12))
	}
	// Storage: `Milestones::Contracts` (r:1 w:1)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(291), added: 2766, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Milestones` (r:1 w:1)
	// Proof: `Milestones::Milestones` (`max_values`: None, `max_size`: Some(123), added: 2598, mode: `MaxEncodedLen`)
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
		// Proof, measured: 4402 bytes.
		// Proof, at most: 45152 bytes.
		// Shortest time: 317_965_000 ps.
		Weight::from_parts(389_241_000, 45152)
			.saturating_add(T::DbWeight::get().reads(13))
			.saturating_add(T::DbWeight::get().writes(15))
	}
	// Storage: `Milestones::Contracts` (r:1 w:1)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(291), added: 2766, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Milestones` (r:1 w:1)
	// Proof: `Milestones::Milestones` (`max_values`: None, `max_size`: Some(123), added: 2598, mode: `MaxEncodedLen`)
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
	// Proof: `Milestones::Payments` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	fn attest() -> Weight {
		// Proof, measured: 3687 bytes.
		// Proof, at most: 43145 bytes.
		// Shortest time: 299_947_000 ps.
		Weight::from_parts(343_022_000, 43145)
			.saturating_add(T::DbWeight::get().reads(13))
			.saturating_add(T::DbWeight::get().writes(13))
	}
	// Storage: `Milestones::Contracts` (r:1 w:1)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(291), added: 2766, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Payments` (r:1 w:2)
	// Proof: `Milestones::Payments` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Milestones` (r:1 w:0)
	// Proof: `Milestones::Milestones` (`max_values`: None, `max_size`: Some(123), added: 2598, mode: `MaxEncodedLen`)
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
		// Proof, measured: 2754 bytes.
		// Proof, at most: 45046 bytes.
		// Shortest time: 257_234_000 ps.
		Weight::from_parts(418_754_000, 45046)
			.saturating_add(T::DbWeight::get().reads(15))
			.saturating_add(T::DbWeight::get().writes(19))
	}
	// Storage: `Milestones::Contracts` (r:1 w:1)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(291), added: 2766, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Payments` (r:1 w:1)
	// Proof: `Milestones::Payments` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
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
		// Proof, at most: 54345 bytes.
		// Shortest time: 338_114_000 ps.
		Weight::from_parts(441_078_000, 54345)
			.saturating_add(T::DbWeight::get().reads(18))
			.saturating_add(T::DbWeight::get().writes(13))
	}
	// Storage: `Milestones::Contracts` (r:1 w:1)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(291), added: 2766, mode: `MaxEncodedLen`)
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:2 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Proposals` (r:1 w:1)
	// Proof: `Milestones::Proposals` (`max_values`: None, `max_size`: Some(1113), added: 3588, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Milestones` (r:24 w:0)
	// Proof: `Milestones::Milestones` (`max_values`: None, `max_size`: Some(123), added: 2598, mode: `MaxEncodedLen`)
	// `m` is from 1 to 24.
	fn propose_variation(m: u32) -> Weight {
		// Proof, measured: 2794 + m * 23 bytes.
		// Proof, at most: 20970 + m * 2598 bytes.
		// Shortest time: 146_208_000 ps.
		Weight::from_parts(188_591_492, 20970)
			// Standard error: 214_526 ps.
			.saturating_add(Weight::from_parts(5_559_874, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(m.into())))
			.saturating_add(T::DbWeight::get().writes(2))
			.saturating_add(Weight::from_parts(0, 2598).saturating_mul(m.into()))
	}
	// Storage: `Milestones::Contracts` (r:1 w:1)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(291), added: 2766, mode: `MaxEncodedLen`)
	// Storage: `Identity::Links` (r:2 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:3 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Proposals` (r:1 w:1)
	// Proof: `Milestones::Proposals` (`max_values`: None, `max_size`: Some(1113), added: 3588, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Milestones` (r:24 w:24)
	// Proof: `Milestones::Milestones` (`max_values`: None, `max_size`: Some(123), added: 2598, mode: `MaxEncodedLen`)
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
		// Proof, measured: 5272 + m * 53 bytes.
		// Proof, at most: 65769 + m * 2598 bytes.
		// Shortest time: 292_315_000 ps.
		Weight::from_parts(424_877_609, 65769)
			// Standard error: 489_277 ps.
			.saturating_add(Weight::from_parts(7_897_299, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(21))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(m.into())))
			.saturating_add(T::DbWeight::get().writes(12))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(m.into())))
			.saturating_add(Weight::from_parts(0, 2598).saturating_mul(m.into()))
	}
	// Storage: `Milestones::Contracts` (r:1 w:0)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(291), added: 2766, mode: `MaxEncodedLen`)
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Proposals` (r:1 w:1)
	// Proof: `Milestones::Proposals` (`max_values`: None, `max_size`: Some(1113), added: 3588, mode: `MaxEncodedLen`)
	fn withdraw_variation() -> Weight {
		// Proof, measured: 3121 bytes.
		// Proof, at most: 17169 bytes.
		// Shortest time: 77_726_000 ps.
		Weight::from_parts(138_978_000, 17169)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Milestones::Contracts` (r:1 w:1)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(291), added: 2766, mode: `MaxEncodedLen`)
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Milestones` (r:1 w:1)
	// Proof: `Milestones::Milestones` (`max_values`: None, `max_size`: Some(123), added: 2598, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Payments` (r:2 w:0)
	// Proof: `Milestones::Payments` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Disputes` (r:0 w:1)
	// Proof: `Milestones::Disputes` (`max_values`: None, `max_size`: Some(291), added: 2766, mode: `MaxEncodedLen`)
	fn dispute() -> Weight {
		// Proof, measured: 2461 bytes.
		// Proof, at most: 22347 bytes.
		// Shortest time: 99_739_000 ps.
		Weight::from_parts(165_758_000, 22347)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Milestones::Contracts` (r:1 w:1)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(291), added: 2766, mode: `MaxEncodedLen`)
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Milestones` (r:1 w:1)
	// Proof: `Milestones::Milestones` (`max_values`: None, `max_size`: Some(123), added: 2598, mode: `MaxEncodedLen`)
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
		// Proof, measured: 3337 bytes.
		// Proof, at most: 34295 bytes.
		// Shortest time: 189_663_000 ps.
		Weight::from_parts(301_690_000, 34295)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(15))
	}
	// Storage: `Milestones::Contracts` (r:1 w:1)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(291), added: 2766, mode: `MaxEncodedLen`)
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Milestones` (r:1 w:1)
	// Proof: `Milestones::Milestones` (`max_values`: None, `max_size`: Some(123), added: 2598, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Disputes` (r:1 w:1)
	// Proof: `Milestones::Disputes` (`max_values`: None, `max_size`: Some(291), added: 2766, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Payments` (r:2 w:2)
	// Proof: `Milestones::Payments` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	fn withdraw_dispute_of_payments() -> Weight {
		// Proof, measured: 2779 bytes.
		// Proof, at most: 26103 bytes.
		// Shortest time: 90_405_000 ps.
		Weight::from_parts(155_101_000, 26103)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Storage: `Milestones::Contracts` (r:1 w:1)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(291), added: 2766, mode: `MaxEncodedLen`)
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Milestones` (r:1 w:1)
	// Proof: `Milestones::Milestones` (`max_values`: None, `max_size`: Some(123), added: 2598, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Disputes` (r:1 w:1)
	// Proof: `Milestones::Disputes` (`max_values`: None, `max_size`: Some(291), added: 2766, mode: `MaxEncodedLen`)
	// Storage: `Milestones::ContractTerms` (r:1 w:0)
	// Proof: `Milestones::ContractTerms` (`max_values`: None, `max_size`: Some(734), added: 3209, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Payments` (r:2 w:2)
	// Proof: `Milestones::Payments` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
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
		// Proof, measured: 3281 bytes.
		// Proof, at most: 37411 bytes.
		// Shortest time: 170_875_000 ps.
		Weight::from_parts(271_275_000, 37411)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(15))
	}
	// Storage: `Milestones::Contracts` (r:1 w:1)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(291), added: 2766, mode: `MaxEncodedLen`)
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Milestones` (r:1 w:1)
	// Proof: `Milestones::Milestones` (`max_values`: None, `max_size`: Some(123), added: 2598, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Disputes` (r:1 w:1)
	// Proof: `Milestones::Disputes` (`max_values`: None, `max_size`: Some(291), added: 2766, mode: `MaxEncodedLen`)
	// Storage: `Milestones::ContractTerms` (r:1 w:0)
	// Proof: `Milestones::ContractTerms` (`max_values`: None, `max_size`: Some(734), added: 3209, mode: `MaxEncodedLen`)
	// Storage: `Agenda::NextSequence` (r:1 w:1)
	// Proof: `Agenda::NextSequence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Commitments` (r:1 w:1)
	// Proof: `Budgets::Commitments` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Lines` (r:1 w:1)
	// Proof: `Budgets::Lines` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Agenda` (r:0 w:1)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Movements` (r:0 w:1)
	// Proof: `Budgets::Movements` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Payments` (r:0 w:1)
	// Proof: `Milestones::Payments` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	fn settle_undecided() -> Weight {
		// Proof, measured: 3503 bytes.
		// Proof, at most: 39987 bytes.
		// Shortest time: 197_154_000 ps.
		Weight::from_parts(329_721_000, 39987)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(11))
	}
	// Storage: `Milestones::Contracts` (r:1 w:1)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(291), added: 2766, mode: `MaxEncodedLen`)
	// Storage: `Identity::Links` (r:2 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:3 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Milestones` (r:24 w:24)
	// Proof: `Milestones::Milestones` (`max_values`: None, `max_size`: Some(123), added: 2598, mode: `MaxEncodedLen`)
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
		// Proof, measured: 3421 + m * 48 bytes.
		// Proof, at most: 44822 + m * 2598 bytes.
		// Shortest time: 279_547_000 ps.
		Weight::from_parts(385_054_113, 44822)
			// Standard error: 242_366 ps.
			.saturating_add(Weight::from_parts(11_692_369, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(14))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(m.into())))
			.saturating_add(T::DbWeight::get().writes(14))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(m.into())))
			.saturating_add(Weight::from_parts(0, 2598).saturating_mul(m.into()))
	}
	// Storage: `Milestones::Contracts` (r:1 w:1)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(291), added: 2766, mode: `MaxEncodedLen`)
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Awards::Evaluations` (r:1 w:0)
	// Proof: `Awards::Evaluations` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Milestones` (r:24 w:1)
	// Proof: `Milestones::Milestones` (`max_values`: None, `max_size`: Some(123), added: 2598, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Payments` (r:46 w:0)
	// Proof: `Milestones::Payments` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Terminations` (r:1 w:6)
	// Proof: `Milestones::Terminations` (`max_values`: None, `max_size`: Some(129), added: 2604, mode: `MaxEncodedLen`)
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
	// Storage: `Milestones::Proposals` (r:0 w:1)
	// Proof: `Milestones::Proposals` (`max_values`: None, `max_size`: Some(1113), added: 3588, mode: `MaxEncodedLen`)
	// `m` is from 2 to 24.
	fn terminate_for_buyer_default(m: u32) -> Weight {
		// Proof, measured: 3110 + m * 296 bytes.
		// Proof, at most: 39348 + m * 7425 bytes.
		// Shortest time: 291_564_000 ps.
		Weight::from_parts(311_554_015, 39348)
			// Standard error: 830_427 ps.
			.saturating_add(Weight::from_parts(23_294_928, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(m.into())))
			.saturating_add(T::DbWeight::get().writes(14))
			.saturating_add(Weight::from_parts(0, 7425).saturating_mul(m.into()))
	}
	// Storage: `Milestones::Contracts` (r:1 w:0)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(291), added: 2766, mode: `MaxEncodedLen`)
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Terminations` (r:1 w:1)
	// Proof: `Milestones::Terminations` (`max_values`: None, `max_size`: Some(129), added: 2604, mode: `MaxEncodedLen`)
	fn withdraw_termination() -> Weight {
		// Proof, measured: 2148 bytes.
		// Proof, at most: 16185 bytes.
		// Shortest time: 125_668_000 ps.
		Weight::from_parts(144_115_000, 16185)
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
		// Shortest time: 87_531_000 ps.
		Weight::from_parts(131_046_000, 15692)
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
		// Shortest time: 10_075_000 ps.
		Weight::from_parts(17_025_000, 5294)
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
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(291), added: 2766, mode: `MaxEncodedLen`)
	// Storage: `Milestones::ContractTerms` (r:0 w:1)
	// Proof: `Milestones::ContractTerms` (`max_values`: None, `max_size`: Some(734), added: 3209, mode: `MaxEncodedLen`)
	// Storage: `Milestones::MilestoneTitles` (r:0 w:24)
	// Proof: `Milestones::MilestoneTitles` (`max_values`: None, `max_size`: Some(282), added: 2757, mode: `MaxEncodedLen`)
	// Storage: `Milestones::ContractsBySupplier` (r:0 w:1)
	// Proof: `Milestones::ContractsBySupplier` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `Milestones::ContractsByBuyer` (r:0 w:1)
	// Proof: `Milestones::ContractsByBuyer` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Milestones` (r:0 w:24)
	// Proof: `Milestones::Milestones` (`max_values`: None, `max_size`: Some(123), added: 2598, mode: `MaxEncodedLen`)
	// Storage: `Milestones::ContractsByTender` (r:0 w:1)
	// Proof: `Milestones::ContractsByTender` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// `m` is from 1 to 24.
	fn awarded(m: u32) -> Weight {
		// Proof, measured: 1687 + m * 277 bytes.
		// Proof, at most: 36396 bytes.
		// Shortest time: 136_734_000 ps.
		Weight::from_parts(183_252_823, 36396)
			// Standard error: 112_846 ps.
			.saturating_add(Weight::from_parts(5_818_147, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(10))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(m.into())))
	}
	// Storage: `Milestones::Contracts` (r:1 w:1)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(291), added: 2766, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Outages` (r:1 w:0)
	// Proof: `Agenda::Outages` (`max_values`: Some(1), `max_size`: Some(1026), added: 1521, mode: `MaxEncodedLen`)
	// Storage: `Awards::Awards` (r:1 w:1)
	// Proof: `Awards::Awards` (`max_values`: None, `max_size`: Some(119), added: 2594, mode: `MaxEncodedLen`)
	// Storage: `Awards::Evaluations` (r:1 w:1)
	// Proof: `Awards::Evaluations` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
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
		// Proof, measured: 16442 bytes.
		// Proof, at most: 721335 bytes.
		// Shortest time: 2_846_936_000 ps.
		Weight::from_parts(3_963_151_000, 721335)
			.saturating_add(T::DbWeight::get().reads(270))
			.saturating_add(T::DbWeight::get().writes(142))
	}
	// Storage: `Milestones::Contracts` (r:1 w:1)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(291), added: 2766, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Milestones` (r:1 w:1)
	// Proof: `Milestones::Milestones` (`max_values`: None, `max_size`: Some(123), added: 2598, mode: `MaxEncodedLen`)
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
	// Proof: `Milestones::Payments` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	fn step_silence() -> Weight {
		// Proof, measured: 1869 bytes.
		// Proof, at most: 31400 bytes.
		// Shortest time: 198_165_000 ps.
		Weight::from_parts(266_177_000, 31400)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(12))
	}
	// Storage: `Milestones::Contracts` (r:1 w:1)
	// Proof: `Milestones::Contracts` (`max_values`: None, `max_size`: Some(291), added: 2766, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Payments` (r:1 w:2)
	// Proof: `Milestones::Payments` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Milestones::Milestones` (r:1 w:0)
	// Proof: `Milestones::Milestones` (`max_values`: None, `max_size`: Some(123), added: 2598, mode: `MaxEncodedLen`)
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
		// Proof, measured: 2754 bytes.
		// Proof, at most: 45046 bytes.
		// Shortest time: 247_159_000 ps.
		Weight::from_parts(423_612_000, 45046)
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
		("withdraw_dispute_of_payments", WeightInfo::<T>::withdraw_dispute_of_payments()),
		("settle", WeightInfo::<T>::settle()),
		("settle_undecided", WeightInfo::<T>::settle_undecided()),
		("terminate", WeightInfo::<T>::terminate(24,)),
		("terminate_for_buyer_default", WeightInfo::<T>::terminate_for_buyer_default(24,)),
		("withdraw_termination", WeightInfo::<T>::withdraw_termination()),
		("free_reserve", WeightInfo::<T>::free_reserve()),
		("set_tax_office", WeightInfo::<T>::set_tax_office()),
		("awarded", WeightInfo::<T>::awarded(24,)),
		("step_signing", WeightInfo::<T>::step_signing()),
		("step_silence", WeightInfo::<T>::step_silence()),
		("step_pay", WeightInfo::<T>::step_pay()),
	]
}
