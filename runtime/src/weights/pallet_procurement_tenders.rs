//! Weights of `pallet_procurement_tenders`, measured on this runtime.
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

/// What the calls and steps of `pallet_procurement_tenders` weigh.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_procurement_tenders::WeightInfo for WeightInfo<T> {
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:1 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Superiors` (r:1 w:0)
	// Proof: `SealedBids::Superiors` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `Tenders::NextTenderId` (r:1 w:1)
	// Proof: `Tenders::NextTenderId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Tenders::References` (r:1 w:1)
	// Proof: `Tenders::References` (`max_values`: None, `max_size`: Some(154), added: 2629, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Tenders` (r:1 w:1)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Tenders::TendersByBuyer` (r:0 w:1)
	// Proof: `Tenders::TendersByBuyer` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `Tenders::TenderTexts` (r:0 w:1)
	// Proof: `Tenders::TenderTexts` (`max_values`: None, `max_size`: Some(4498), added: 6973, mode: `MaxEncodedLen`)
	fn create() -> Weight {
		// Proof, measured: 747 bytes.
		// Proof, at most: 24553 bytes.
		// Shortest time: 51_377_000 ps.
		Weight::from_parts(82_263_000, 24553)
			.saturating_add(T::DbWeight::get().reads(8))
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
	// Storage: `SealedBids::Superiors` (r:1 w:0)
	// Proof: `SealedBids::Superiors` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Tenders` (r:1 w:1)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Tenders::TenderTexts` (r:1 w:1)
	// Proof: `Tenders::TenderTexts` (`max_values`: None, `max_size`: Some(4498), added: 6973, mode: `MaxEncodedLen`)
	fn edit() -> Weight {
		// Proof, measured: 5497 bytes.
		// Proof, at most: 27408 bytes.
		// Shortest time: 51_927_000 ps.
		Weight::from_parts(78_807_000, 27408)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:1 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Superiors` (r:1 w:0)
	// Proof: `SealedBids::Superiors` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Tenders` (r:1 w:1)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Lots` (r:1 w:1)
	// Proof: `Tenders::Lots` (`max_values`: None, `max_size`: Some(42), added: 2517, mode: `MaxEncodedLen`)
	// Storage: `Tenders::TextsOfLots` (r:0 w:1)
	// Proof: `Tenders::TextsOfLots` (`max_values`: None, `max_size`: Some(1338), added: 3813, mode: `MaxEncodedLen`)
	fn put_lot() -> Weight {
		// Proof, measured: 2618 bytes.
		// Proof, at most: 22952 bytes.
		// Shortest time: 119_819_000 ps.
		Weight::from_parts(165_017_000, 22952)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:1 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Superiors` (r:1 w:0)
	// Proof: `SealedBids::Superiors` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Tenders` (r:1 w:1)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Lots` (r:1 w:1)
	// Proof: `Tenders::Lots` (`max_values`: None, `max_size`: Some(42), added: 2517, mode: `MaxEncodedLen`)
	// Storage: `Tenders::TextsOfLots` (r:0 w:1)
	// Proof: `Tenders::TextsOfLots` (`max_values`: None, `max_size`: Some(1338), added: 3813, mode: `MaxEncodedLen`)
	fn remove_lot() -> Weight {
		// Proof, measured: 2618 bytes.
		// Proof, at most: 22952 bytes.
		// Shortest time: 83_254_000 ps.
		Weight::from_parts(114_120_000, 22952)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:1 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Superiors` (r:1 w:0)
	// Proof: `SealedBids::Superiors` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Tenders` (r:1 w:0)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Tenders::TextsOfCriteria` (r:0 w:1)
	// Proof: `Tenders::TextsOfCriteria` (`max_values`: None, `max_size`: Some(42157), added: 44632, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Criteria` (r:0 w:1)
	// Proof: `Tenders::Criteria` (`max_values`: None, `max_size`: Some(397), added: 2872, mode: `MaxEncodedLen`)
	fn set_criteria() -> Weight {
		// Proof, measured: 2534 bytes.
		// Proof, at most: 19445 bytes.
		// Shortest time: 163_534_000 ps.
		Weight::from_parts(217_624_000, 19445)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:1 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Superiors` (r:1 w:0)
	// Proof: `SealedBids::Superiors` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Tenders` (r:1 w:0)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Documents` (r:0 w:1)
	// Proof: `Tenders::Documents` (`max_values`: None, `max_size`: Some(29997), added: 32472, mode: `MaxEncodedLen`)
	fn set_documents() -> Weight {
		// Proof, measured: 2534 bytes.
		// Proof, at most: 19445 bytes.
		// Shortest time: 137_115_000 ps.
		Weight::from_parts(201_671_000, 19445)
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
	// Storage: `SealedBids::Superiors` (r:1 w:0)
	// Proof: `SealedBids::Superiors` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Tenders` (r:1 w:1)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Eligibility` (r:0 w:1)
	// Proof: `Tenders::Eligibility` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	fn set_eligibility() -> Weight {
		// Proof, measured: 2120 bytes.
		// Proof, at most: 19445 bytes.
		// Shortest time: 76_354_000 ps.
		Weight::from_parts(128_932_000, 19445)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:1 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Superiors` (r:1 w:0)
	// Proof: `SealedBids::Superiors` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Tenders` (r:1 w:1)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Keyholders` (r:0 w:1)
	// Proof: `Tenders::Keyholders` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	fn set_keyholders() -> Weight {
		// Proof, measured: 2187 bytes.
		// Proof, at most: 19445 bytes.
		// Shortest time: 64_967_000 ps.
		Weight::from_parts(100_590_000, 19445)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:1 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Superiors` (r:1 w:0)
	// Proof: `SealedBids::Superiors` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Tenders` (r:1 w:0)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Schedules` (r:0 w:1)
	// Proof: `Tenders::Schedules` (`max_values`: None, `max_size`: Some(6997), added: 9472, mode: `MaxEncodedLen`)
	fn set_schedule() -> Weight {
		// Proof, measured: 1009 bytes.
		// Proof, at most: 19445 bytes.
		// Shortest time: 51_206_000 ps.
		Weight::from_parts(73_370_000, 19445)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:2 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:2 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Superiors` (r:1 w:0)
	// Proof: `SealedBids::Superiors` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Tenders` (r:1 w:1)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Invitations` (r:1 w:1)
	// Proof: `Tenders::Invitations` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn invite() -> Weight {
		// Proof, measured: 1152 bytes.
		// Proof, at most: 28255 bytes.
		// Shortest time: 54_652_000 ps.
		Weight::from_parts(59_279_000, 28255)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:1 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Superiors` (r:1 w:0)
	// Proof: `SealedBids::Superiors` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Tenders` (r:1 w:1)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Invitations` (r:1 w:1)
	// Proof: `Tenders::Invitations` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn disinvite() -> Weight {
		// Proof, measured: 1159 bytes.
		// Proof, at most: 22934 bytes.
		// Shortest time: 48_282_000 ps.
		Weight::from_parts(51_807_000, 22934)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:17 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:17 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Superiors` (r:5 w:0)
	// Proof: `SealedBids::Superiors` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Tenders` (r:1 w:1)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Tenders::RulesetsByDate` (r:1 w:0)
	// Proof: `Tenders::RulesetsByDate` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Rulesets` (r:1 w:0)
	// Proof: `Tenders::Rulesets` (`max_values`: None, `max_size`: Some(242), added: 2717, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Lots` (r:64 w:0)
	// Proof: `Tenders::Lots` (`max_values`: None, `max_size`: Some(42), added: 2517, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Criteria` (r:1 w:0)
	// Proof: `Tenders::Criteria` (`max_values`: None, `max_size`: Some(397), added: 2872, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Schedules` (r:1 w:0)
	// Proof: `Tenders::Schedules` (`max_values`: None, `max_size`: Some(6997), added: 9472, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Eligibility` (r:1 w:0)
	// Proof: `Tenders::Eligibility` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	// Storage: `Licences::Classes` (r:8 w:0)
	// Proof: `Licences::Classes` (`max_values`: None, `max_size`: Some(222), added: 2697, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Keyholders` (r:1 w:0)
	// Proof: `Tenders::Keyholders` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Invitations` (r:16 w:0)
	// Proof: `Tenders::Invitations` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Outages` (r:1 w:0)
	// Proof: `Agenda::Outages` (`max_values`: Some(1), `max_size`: Some(1026), added: 1521, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Appointers` (r:16 w:0)
	// Proof: `SealedBids::Appointers` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Keys` (r:32 w:0)
	// Proof: `SealedBids::Keys` (`max_values`: None, `max_size`: Some(174), added: 2649, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Beacons` (r:16 w:0)
	// Proof: `SealedBids::Beacons` (`max_values`: None, `max_size`: Some(1095), added: 3570, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Lines` (r:1 w:1)
	// Proof: `Budgets::Lines` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Reservations` (r:1 w:1)
	// Proof: `Budgets::Reservations` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Books` (r:1 w:1)
	// Proof: `SealedBids::Books` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	// Storage: `Agenda::NextSequence` (r:1 w:1)
	// Proof: `Agenda::NextSequence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Agenda` (r:0 w:1)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	// Storage: `Tenders::TendersByDeadline` (r:0 w:1)
	// Proof: `Tenders::TendersByDeadline` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Movements` (r:0 w:1)
	// Proof: `Budgets::Movements` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	// `l` is from 1 to 64.
	// `k` is from 3 to 16.
	fn publish(l: u32, k: u32) -> Weight {
		// Proof, measured: 9036 + k * 1465 + l * 34 bytes.
		// Proof, at most: 129773 + l * 2517 + k * 17325 bytes.
		// Shortest time: 643_770_000 ps.
		Weight::from_parts(317_307_180, 129773)
			// Standard error: 944_927 ps.
			.saturating_add(Weight::from_parts(2_995_959, 0).saturating_mul(l.into()))
			// Standard error: 4_401_616 ps.
			.saturating_add(Weight::from_parts(56_261_305, 0).saturating_mul(k.into()))
			.saturating_add(T::DbWeight::get().reads(29))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(l.into())))
			.saturating_add(T::DbWeight::get().reads((7_u64).saturating_mul(k.into())))
			.saturating_add(T::DbWeight::get().writes(8))
			.saturating_add(Weight::from_parts(0, 2517).saturating_mul(l.into()))
			.saturating_add(Weight::from_parts(0, 17325).saturating_mul(k.into()))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:1 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Superiors` (r:1 w:0)
	// Proof: `SealedBids::Superiors` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Tenders` (r:1 w:1)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Outages` (r:1 w:0)
	// Proof: `Agenda::Outages` (`max_values`: Some(1), `max_size`: Some(1026), added: 1521, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Rulesets` (r:1 w:0)
	// Proof: `Tenders::Rulesets` (`max_values`: None, `max_size`: Some(242), added: 2717, mode: `MaxEncodedLen`)
	// Storage: `Tenders::TenderTexts` (r:1 w:1)
	// Proof: `Tenders::TenderTexts` (`max_values`: None, `max_size`: Some(4498), added: 6973, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Lots` (r:64 w:64)
	// Proof: `Tenders::Lots` (`max_values`: None, `max_size`: Some(42), added: 2517, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Documents` (r:1 w:1)
	// Proof: `Tenders::Documents` (`max_values`: None, `max_size`: Some(29997), added: 32472, mode: `MaxEncodedLen`)
	// Storage: `Licences::Classes` (r:8 w:0)
	// Proof: `Licences::Classes` (`max_values`: None, `max_size`: Some(222), added: 2697, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Reservations` (r:1 w:1)
	// Proof: `Budgets::Reservations` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Lines` (r:1 w:1)
	// Proof: `Budgets::Lines` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Schedules` (r:0 w:1)
	// Proof: `Tenders::Schedules` (`max_values`: None, `max_size`: Some(6997), added: 9472, mode: `MaxEncodedLen`)
	// Storage: `Tenders::TextsOfCriteria` (r:0 w:1)
	// Proof: `Tenders::TextsOfCriteria` (`max_values`: None, `max_size`: Some(42157), added: 44632, mode: `MaxEncodedLen`)
	// Storage: `Tenders::TendersByDeadline` (r:0 w:2)
	// Proof: `Tenders::TendersByDeadline` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Amendments` (r:0 w:1)
	// Proof: `Tenders::Amendments` (`max_values`: None, `max_size`: Some(320), added: 2795, mode: `MaxEncodedLen`)
	// Storage: `Tenders::TextsOfLots` (r:0 w:64)
	// Proof: `Tenders::TextsOfLots` (`max_values`: None, `max_size`: Some(1338), added: 3813, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Criteria` (r:0 w:1)
	// Proof: `Tenders::Criteria` (`max_values`: None, `max_size`: Some(397), added: 2872, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Eligibility` (r:0 w:1)
	// Proof: `Tenders::Eligibility` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Movements` (r:0 w:2)
	// Proof: `Budgets::Movements` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	// `l` is from 1 to 64.
	fn amend(l: u32) -> Weight {
		// Proof, measured: 38835 + l * 34 bytes.
		// Proof, at most: 97733 + l * 2517 bytes.
		// Shortest time: 461_448_000 ps.
		Weight::from_parts(619_094_250, 97733)
			// Standard error: 479_090 ps.
			.saturating_add(Weight::from_parts(12_702_533, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(20))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(l.into())))
			.saturating_add(T::DbWeight::get().writes(14))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(l.into())))
			.saturating_add(Weight::from_parts(0, 2517).saturating_mul(l.into()))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:1 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Superiors` (r:1 w:0)
	// Proof: `SealedBids::Superiors` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Tenders` (r:1 w:1)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Outages` (r:1 w:0)
	// Proof: `Agenda::Outages` (`max_values`: Some(1), `max_size`: Some(1026), added: 1521, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Reservations` (r:1 w:1)
	// Proof: `Budgets::Reservations` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Lines` (r:1 w:1)
	// Proof: `Budgets::Lines` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Books` (r:1 w:1)
	// Proof: `SealedBids::Books` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	// Storage: `Agenda::NextSequence` (r:1 w:1)
	// Proof: `Agenda::NextSequence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Agenda` (r:0 w:1)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	// Storage: `Tenders::TendersByDeadline` (r:0 w:1)
	// Proof: `Tenders::TendersByDeadline` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Cancellations` (r:0 w:1)
	// Proof: `Tenders::Cancellations` (`max_values`: None, `max_size`: Some(278), added: 2753, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Movements` (r:0 w:1)
	// Proof: `Budgets::Movements` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	fn cancel() -> Weight {
		// Proof, measured: 3238 bytes.
		// Proof, at most: 34060 bytes.
		// Shortest time: 121_711_000 ps.
		Weight::from_parts(161_170_000, 34060)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Tenders` (r:1 w:1)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Outages` (r:1 w:0)
	// Proof: `Agenda::Outages` (`max_values`: Some(1), `max_size`: Some(1026), added: 1521, mode: `MaxEncodedLen`)
	// Storage: `Tenders::EnquiriesMade` (r:1 w:1)
	// Proof: `Tenders::EnquiriesMade` (`max_values`: None, `max_size`: Some(26), added: 2501, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Enquiries` (r:0 w:1)
	// Proof: `Tenders::Enquiries` (`max_values`: None, `max_size`: Some(6189), added: 8664, mode: `MaxEncodedLen`)
	fn ask() -> Weight {
		// Proof, measured: 2195 bytes.
		// Proof, at most: 18466 bytes.
		// Shortest time: 64_517_000 ps.
		Weight::from_parts(102_873_000, 18466)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:1 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Superiors` (r:1 w:0)
	// Proof: `SealedBids::Superiors` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Tenders` (r:1 w:1)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Enquiries` (r:1 w:1)
	// Proof: `Tenders::Enquiries` (`max_values`: None, `max_size`: Some(6189), added: 8664, mode: `MaxEncodedLen`)
	fn answer() -> Weight {
		// Proof, measured: 4704 bytes.
		// Proof, at most: 29099 bytes.
		// Shortest time: 110_325_000 ps.
		Weight::from_parts(151_245_000, 29099)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:17 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:17 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Superiors` (r:1 w:0)
	// Proof: `SealedBids::Superiors` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Tenders` (r:1 w:1)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Rulesets` (r:1 w:0)
	// Proof: `Tenders::Rulesets` (`max_values`: None, `max_size`: Some(242), added: 2717, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Invitations` (r:16 w:0)
	// Proof: `Tenders::Invitations` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Keyholders` (r:0 w:1)
	// Proof: `Tenders::Keyholders` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	// `k` is from 3 to 16.
	fn rekey(k: u32) -> Weight {
		// Proof, measured: 2815 + k * 144 bytes.
		// Proof, at most: 30462 + k * 7425 bytes.
		// Shortest time: 190_834_000 ps.
		Weight::from_parts(149_361_006, 30462)
			// Standard error: 469_984 ps.
			.saturating_add(Weight::from_parts(19_202_739, 0).saturating_mul(k.into()))
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(k.into())))
			.saturating_add(T::DbWeight::get().writes(2))
			.saturating_add(Weight::from_parts(0, 7425).saturating_mul(k.into()))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:17 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:17 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Superiors` (r:5 w:0)
	// Proof: `SealedBids::Superiors` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Tenders` (r:1 w:1)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Rulesets` (r:1 w:0)
	// Proof: `Tenders::Rulesets` (`max_values`: None, `max_size`: Some(242), added: 2717, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Keyholders` (r:1 w:0)
	// Proof: `Tenders::Keyholders` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Invitations` (r:16 w:0)
	// Proof: `Tenders::Invitations` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Outages` (r:1 w:0)
	// Proof: `Agenda::Outages` (`max_values`: Some(1), `max_size`: Some(1026), added: 1521, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Appointers` (r:16 w:0)
	// Proof: `SealedBids::Appointers` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Keys` (r:32 w:0)
	// Proof: `SealedBids::Keys` (`max_values`: None, `max_size`: Some(174), added: 2649, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Beacons` (r:16 w:0)
	// Proof: `SealedBids::Beacons` (`max_values`: None, `max_size`: Some(1095), added: 3570, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Books` (r:1 w:1)
	// Proof: `SealedBids::Books` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	// Storage: `Agenda::NextSequence` (r:1 w:1)
	// Proof: `Agenda::NextSequence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Agenda` (r:0 w:1)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	// `k` is from 3 to 16.
	fn resume(k: u32) -> Weight {
		// Proof, measured: 1028 + k * 1412 bytes.
		// Proof, at most: 77808 + k * 17325 bytes.
		// Shortest time: 363_232_000 ps.
		Weight::from_parts(217_324_201, 77808)
			// Standard error: 3_590_718 ps.
			.saturating_add(Weight::from_parts(62_865_708, 0).saturating_mul(k.into()))
			.saturating_add(T::DbWeight::get().reads(15))
			.saturating_add(T::DbWeight::get().reads((7_u64).saturating_mul(k.into())))
			.saturating_add(T::DbWeight::get().writes(4))
			.saturating_add(Weight::from_parts(0, 17325).saturating_mul(k.into()))
	}
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Tenders::RulesetsByDate` (r:1 w:1)
	// Proof: `Tenders::RulesetsByDate` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	// Storage: `Tenders::NextRulesetId` (r:1 w:1)
	// Proof: `Tenders::NextRulesetId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Rulesets` (r:0 w:1)
	// Proof: `Tenders::Rulesets` (`max_values`: None, `max_size`: Some(242), added: 2717, mode: `MaxEncodedLen`)
	fn record_ruleset() -> Weight {
		// Proof, measured: 360 bytes.
		// Proof, at most: 6468 bytes.
		// Shortest time: 16_664_000 ps.
		Weight::from_parts(26_880_000, 6468)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Tenders::Rulesets` (r:1 w:1)
	// Proof: `Tenders::Rulesets` (`max_values`: None, `max_size`: Some(242), added: 2717, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Tenders::RulesetsByDate` (r:0 w:1)
	// Proof: `Tenders::RulesetsByDate` (`max_values`: None, `max_size`: Some(21), added: 2496, mode: `MaxEncodedLen`)
	fn withdraw_ruleset() -> Weight {
		// Proof, measured: 562 bytes.
		// Proof, at most: 5200 bytes.
		// Shortest time: 12_919_000 ps.
		Weight::from_parts(21_181_000, 5200)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
}

/// Each function's name and what it gives for the most of everything.
#[cfg(test)]
pub fn heaviest<T: frame_system::Config>() -> alloc::vec::Vec<(&'static str, Weight)> {
	use pallet_procurement_tenders::WeightInfo as _;
	alloc::vec![
		("create", WeightInfo::<T>::create()),
		("edit", WeightInfo::<T>::edit()),
		("put_lot", WeightInfo::<T>::put_lot()),
		("remove_lot", WeightInfo::<T>::remove_lot()),
		("set_criteria", WeightInfo::<T>::set_criteria()),
		("set_documents", WeightInfo::<T>::set_documents()),
		("set_eligibility", WeightInfo::<T>::set_eligibility()),
		("set_keyholders", WeightInfo::<T>::set_keyholders()),
		("set_schedule", WeightInfo::<T>::set_schedule()),
		("invite", WeightInfo::<T>::invite()),
		("disinvite", WeightInfo::<T>::disinvite()),
		("publish", WeightInfo::<T>::publish(64, 16,)),
		("amend", WeightInfo::<T>::amend(64,)),
		("cancel", WeightInfo::<T>::cancel()),
		("ask", WeightInfo::<T>::ask()),
		("answer", WeightInfo::<T>::answer()),
		("rekey", WeightInfo::<T>::rekey(16,)),
		("resume", WeightInfo::<T>::resume(16,)),
		("record_ruleset", WeightInfo::<T>::record_ruleset()),
		("withdraw_ruleset", WeightInfo::<T>::withdraw_ruleset()),
	]
}
