//! Weights of `pallet_procurement_licences`, measured on this runtime.
//!
//! Written by `scripts/weights` with frame-omni-bencher's benchmark code 64.0.0: do not edit.
//! Measured on 2026-11-21 with 10 steps and 5 repeats on: AMD EPYC.
//! Proofs are for maps of 1_000_000 entries.

#![allow(
	clippy::all,
	unused_imports,
	reason = "a generated file: it has what the generator's template has for any pallet"
)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// What the calls and steps of `pallet_procurement_licences` weigh.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_procurement_licences::WeightInfo for WeightInfo<T> {
	// Storage: `Licences::ClassesByCode` (r:1 w:1)
	// Proof: `Licences::ClassesByCode` (`max_values`: None, `max_size`: Some(33), added: 2508, mode: `MaxEncodedLen`)
	// Storage: `Licences::NextClassId` (r:1 w:1)
	// Proof: `Licences::NextClassId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Licences::Classes` (r:0 w:1)
	// Proof: `Licences::Classes` (`max_values`: None, `max_size`: Some(222), added: 2697, mode: `MaxEncodedLen`)
	// Storage: `Licences::Schemas` (r:0 w:1)
	// Proof: `Licences::Schemas` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	fn register_class() -> Weight {
		// Proof, measured: 270 bytes.
		// Proof, at most: 4987 bytes.
		// Shortest time: 12_749_000 ps.
		Weight::from_parts(13_811_000, 4987)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Storage: `Licences::Classes` (r:1 w:1)
	// Proof: `Licences::Classes` (`max_values`: None, `max_size`: Some(222), added: 2697, mode: `MaxEncodedLen`)
	// Storage: `Licences::Schemas` (r:0 w:1)
	// Proof: `Licences::Schemas` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	fn amend_class() -> Weight {
		// Proof, measured: 580 bytes.
		// Proof, at most: 3687 bytes.
		// Shortest time: 12_809_000 ps.
		Weight::from_parts(13_991_000, 3687)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:1 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `Licences::Classes` (r:1 w:1)
	// Proof: `Licences::Classes` (`max_values`: None, `max_size`: Some(222), added: 2697, mode: `MaxEncodedLen`)
	// Storage: `Licences::Codes` (r:1 w:1)
	// Proof: `Licences::Codes` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	// Storage: `Licences::IssuersByCode` (r:1 w:1)
	// Proof: `Licences::IssuersByCode` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	// Storage: `Licences::Trusts` (r:1 w:1)
	// Proof: `Licences::Trusts` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	fn trust_issuer() -> Weight {
		// Proof, measured: 903 bytes.
		// Proof, at most: 23114 bytes.
		// Shortest time: 31_578_000 ps.
		Weight::from_parts(34_171_000, 23114)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Storage: `Licences::Classes` (r:1 w:0)
	// Proof: `Licences::Classes` (`max_values`: None, `max_size`: Some(222), added: 2697, mode: `MaxEncodedLen`)
	// Storage: `Licences::Trusts` (r:1 w:1)
	// Proof: `Licences::Trusts` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn withdraw_trust() -> Weight {
		// Proof, measured: 765 bytes.
		// Proof, at most: 8823 bytes.
		// Shortest time: 18_097_000 ps.
		Weight::from_parts(20_050_000, 8823)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:2 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:1 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `Licences::Classes` (r:1 w:0)
	// Proof: `Licences::Classes` (`max_values`: None, `max_size`: Some(222), added: 2697, mode: `MaxEncodedLen`)
	// Storage: `Licences::Trusts` (r:1 w:0)
	// Proof: `Licences::Trusts` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	// Storage: `Licences::Codes` (r:1 w:0)
	// Proof: `Licences::Codes` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	// Storage: `Licences::Serials` (r:1 w:1)
	// Proof: `Licences::Serials` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	// Storage: `Licences::NextSingle` (r:1 w:1)
	// Proof: `Licences::NextSingle` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Licences::LicencesByDocument` (r:1 w:1)
	// Proof: `Licences::LicencesByDocument` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	// Storage: `Licences::Standings` (r:1 w:0)
	// Proof: `Licences::Standings` (`max_values`: None, `max_size`: Some(29), added: 2504, mode: `MaxEncodedLen`)
	// Storage: `Licences::Versions` (r:0 w:1)
	// Proof: `Licences::Versions` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	// Storage: `Licences::LiveLicences` (r:0 w:1)
	// Proof: `Licences::LiveLicences` (`max_values`: None, `max_size`: Some(40), added: 2515, mode: `MaxEncodedLen`)
	// Storage: `Licences::LicencesByHolder` (r:0 w:1)
	// Proof: `Licences::LicencesByHolder` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	// Storage: `Licences::LicenceRecords` (r:0 w:1)
	// Proof: `Licences::LicenceRecords` (`max_values`: None, `max_size`: Some(172), added: 2647, mode: `MaxEncodedLen`)
	fn issue() -> Weight {
		// Proof, measured: 1462 bytes.
		// Proof, at most: 37976 bytes.
		// Shortest time: 81_492_000 ps.
		Weight::from_parts(86_779_000, 37976)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:1 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `Licences::Classes` (r:1 w:0)
	// Proof: `Licences::Classes` (`max_values`: None, `max_size`: Some(222), added: 2697, mode: `MaxEncodedLen`)
	// Storage: `Licences::Trusts` (r:1 w:0)
	// Proof: `Licences::Trusts` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	// Storage: `Licences::LastBatch` (r:1 w:1)
	// Proof: `Licences::LastBatch` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Licences::Serials` (r:1 w:1)
	// Proof: `Licences::Serials` (`max_values`: None, `max_size`: Some(36), added: 2511, mode: `MaxEncodedLen`)
	// Storage: `Licences::Batches` (r:0 w:1)
	// Proof: `Licences::Batches` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	fn issue_batch() -> Weight {
		// Proof, measured: 1647 bytes.
		// Proof, at most: 24655 bytes.
		// Shortest time: 64_266_000 ps.
		Weight::from_parts(69_453_000, 24655)
			.saturating_add(T::DbWeight::get().reads(8))
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
	// Storage: `Licences::LicenceRecords` (r:1 w:0)
	// Proof: `Licences::LicenceRecords` (`max_values`: None, `max_size`: Some(172), added: 2647, mode: `MaxEncodedLen`)
	// Storage: `Licences::Classes` (r:1 w:0)
	// Proof: `Licences::Classes` (`max_values`: None, `max_size`: Some(222), added: 2697, mode: `MaxEncodedLen`)
	// Storage: `Licences::Standings` (r:1 w:1)
	// Proof: `Licences::Standings` (`max_values`: None, `max_size`: Some(29), added: 2504, mode: `MaxEncodedLen`)
	// Storage: `Licences::Offers` (r:1 w:1)
	// Proof: `Licences::Offers` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	// Storage: `Licences::History` (r:0 w:1)
	// Proof: `Licences::History` (`max_values`: None, `max_size`: Some(308), added: 2783, mode: `MaxEncodedLen`)
	// Storage: `Licences::LiveLicences` (r:0 w:1)
	// Proof: `Licences::LiveLicences` (`max_values`: None, `max_size`: Some(40), added: 2515, mode: `MaxEncodedLen`)
	// Storage: `Licences::BarredLicences` (r:0 w:1)
	// Proof: `Licences::BarredLicences` (`max_values`: None, `max_size`: Some(33), added: 2508, mode: `MaxEncodedLen`)
	fn suspend() -> Weight {
		// Proof, measured: 1532 bytes.
		// Proof, at most: 26638 bytes.
		// Shortest time: 71_867_000 ps.
		Weight::from_parts(77_926_000, 26638)
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
	// Storage: `Licences::Batches` (r:1 w:0)
	// Proof: `Licences::Batches` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	// Storage: `Licences::Standings` (r:1 w:1)
	// Proof: `Licences::Standings` (`max_values`: None, `max_size`: Some(29), added: 2504, mode: `MaxEncodedLen`)
	// Storage: `Licences::Trusts` (r:1 w:0)
	// Proof: `Licences::Trusts` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	// Storage: `Licences::History` (r:2 w:1)
	// Proof: `Licences::History` (`max_values`: None, `max_size`: Some(308), added: 2783, mode: `MaxEncodedLen`)
	// Storage: `Licences::LicenceRecords` (r:1 w:0)
	// Proof: `Licences::LicenceRecords` (`max_values`: None, `max_size`: Some(172), added: 2647, mode: `MaxEncodedLen`)
	// Storage: `Licences::LiveLicences` (r:0 w:1)
	// Proof: `Licences::LiveLicences` (`max_values`: None, `max_size`: Some(40), added: 2515, mode: `MaxEncodedLen`)
	// Storage: `Licences::BarredLicences` (r:0 w:1)
	// Proof: `Licences::BarredLicences` (`max_values`: None, `max_size`: Some(33), added: 2508, mode: `MaxEncodedLen`)
	fn reinstate() -> Weight {
		// Proof, measured: 1774 bytes.
		// Proof, at most: 33221 bytes.
		// Shortest time: 74_541_000 ps.
		Weight::from_parts(80_160_000, 33221)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:1 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `Licences::LicenceRecords` (r:1 w:0)
	// Proof: `Licences::LicenceRecords` (`max_values`: None, `max_size`: Some(172), added: 2647, mode: `MaxEncodedLen`)
	// Storage: `Licences::Classes` (r:1 w:0)
	// Proof: `Licences::Classes` (`max_values`: None, `max_size`: Some(222), added: 2697, mode: `MaxEncodedLen`)
	// Storage: `Licences::Standings` (r:1 w:1)
	// Proof: `Licences::Standings` (`max_values`: None, `max_size`: Some(29), added: 2504, mode: `MaxEncodedLen`)
	// Storage: `Licences::Offers` (r:1 w:1)
	// Proof: `Licences::Offers` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	// Storage: `Licences::Preferred` (r:1 w:1)
	// Proof: `Licences::Preferred` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	// Storage: `Licences::History` (r:0 w:1)
	// Proof: `Licences::History` (`max_values`: None, `max_size`: Some(308), added: 2783, mode: `MaxEncodedLen`)
	// Storage: `Licences::LiveLicences` (r:0 w:1)
	// Proof: `Licences::LiveLicences` (`max_values`: None, `max_size`: Some(40), added: 2515, mode: `MaxEncodedLen`)
	// Storage: `Licences::BarredLicences` (r:0 w:1)
	// Proof: `Licences::BarredLicences` (`max_values`: None, `max_size`: Some(33), added: 2508, mode: `MaxEncodedLen`)
	fn revoke() -> Weight {
		// Proof, measured: 1611 bytes.
		// Proof, at most: 30135 bytes.
		// Shortest time: 79_869_000 ps.
		Weight::from_parts(86_950_000, 30135)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:2 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:1 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `Licences::LicenceRecords` (r:1 w:1)
	// Proof: `Licences::LicenceRecords` (`max_values`: None, `max_size`: Some(172), added: 2647, mode: `MaxEncodedLen`)
	// Storage: `Licences::Classes` (r:1 w:0)
	// Proof: `Licences::Classes` (`max_values`: None, `max_size`: Some(222), added: 2697, mode: `MaxEncodedLen`)
	// Storage: `Licences::Trusts` (r:1 w:0)
	// Proof: `Licences::Trusts` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	// Storage: `Licences::Standings` (r:2 w:1)
	// Proof: `Licences::Standings` (`max_values`: None, `max_size`: Some(29), added: 2504, mode: `MaxEncodedLen`)
	// Storage: `Licences::Codes` (r:1 w:0)
	// Proof: `Licences::Codes` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	// Storage: `Licences::NextSingle` (r:1 w:1)
	// Proof: `Licences::NextSingle` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	// Storage: `Licences::LicencesByDocument` (r:1 w:1)
	// Proof: `Licences::LicencesByDocument` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	// Storage: `Licences::Offers` (r:1 w:1)
	// Proof: `Licences::Offers` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	// Storage: `Licences::Preferred` (r:1 w:1)
	// Proof: `Licences::Preferred` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	// Storage: `Licences::Versions` (r:0 w:1)
	// Proof: `Licences::Versions` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	// Storage: `Licences::History` (r:0 w:1)
	// Proof: `Licences::History` (`max_values`: None, `max_size`: Some(308), added: 2783, mode: `MaxEncodedLen`)
	// Storage: `Licences::LiveLicences` (r:0 w:2)
	// Proof: `Licences::LiveLicences` (`max_values`: None, `max_size`: Some(40), added: 2515, mode: `MaxEncodedLen`)
	// Storage: `Licences::BarredLicences` (r:0 w:1)
	// Proof: `Licences::BarredLicences` (`max_values`: None, `max_size`: Some(33), added: 2508, mode: `MaxEncodedLen`)
	// Storage: `Licences::LicencesByHolder` (r:0 w:1)
	// Proof: `Licences::LicencesByHolder` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	fn supersede() -> Weight {
		// Proof, measured: 1854 bytes.
		// Proof, at most: 47598 bytes.
		// Shortest time: 113_179_000 ps.
		Weight::from_parts(122_423_000, 47598)
			.saturating_add(T::DbWeight::get().reads(15))
			.saturating_add(T::DbWeight::get().writes(12))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:1 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `Licences::Batches` (r:1 w:0)
	// Proof: `Licences::Batches` (`max_values`: None, `max_size`: Some(91), added: 2566, mode: `MaxEncodedLen`)
	// Storage: `Licences::LicenceRecords` (r:1 w:1)
	// Proof: `Licences::LicenceRecords` (`max_values`: None, `max_size`: Some(172), added: 2647, mode: `MaxEncodedLen`)
	// Storage: `Licences::Standings` (r:1 w:1)
	// Proof: `Licences::Standings` (`max_values`: None, `max_size`: Some(29), added: 2504, mode: `MaxEncodedLen`)
	// Storage: `Licences::LicencesByDocument` (r:1 w:1)
	// Proof: `Licences::LicencesByDocument` (`max_values`: None, `max_size`: Some(56), added: 2531, mode: `MaxEncodedLen`)
	// Storage: `Licences::History` (r:0 w:1)
	// Proof: `Licences::History` (`max_values`: None, `max_size`: Some(308), added: 2783, mode: `MaxEncodedLen`)
	// Storage: `Licences::LiveLicences` (r:0 w:1)
	// Proof: `Licences::LiveLicences` (`max_values`: None, `max_size`: Some(40), added: 2515, mode: `MaxEncodedLen`)
	// Storage: `Licences::LicencesByHolder` (r:0 w:1)
	// Proof: `Licences::LicencesByHolder` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	fn lodge() -> Weight {
		// Proof, measured: 963 bytes.
		// Proof, at most: 26543 bytes.
		// Shortest time: 94_531_000 ps.
		Weight::from_parts(101_121_000, 26543)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:2 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:1 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `Licences::LicenceRecords` (r:1 w:0)
	// Proof: `Licences::LicenceRecords` (`max_values`: None, `max_size`: Some(172), added: 2647, mode: `MaxEncodedLen`)
	// Storage: `Licences::Classes` (r:1 w:0)
	// Proof: `Licences::Classes` (`max_values`: None, `max_size`: Some(222), added: 2697, mode: `MaxEncodedLen`)
	// Storage: `Licences::Standings` (r:1 w:0)
	// Proof: `Licences::Standings` (`max_values`: None, `max_size`: Some(29), added: 2504, mode: `MaxEncodedLen`)
	// Storage: `Licences::Offers` (r:0 w:1)
	// Proof: `Licences::Offers` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	fn offer_transfer() -> Weight {
		// Proof, measured: 1565 bytes.
		// Proof, at most: 25964 bytes.
		// Shortest time: 44_927_000 ps.
		Weight::from_parts(49_354_000, 25964)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Licences::LicenceRecords` (r:1 w:0)
	// Proof: `Licences::LicenceRecords` (`max_values`: None, `max_size`: Some(172), added: 2647, mode: `MaxEncodedLen`)
	// Storage: `Licences::Offers` (r:1 w:1)
	// Proof: `Licences::Offers` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	fn withdraw_offer() -> Weight {
		// Proof, measured: 1104 bytes.
		// Proof, at most: 15957 bytes.
		// Shortest time: 25_878_000 ps.
		Weight::from_parts(28_723_000, 15957)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Licences::LicenceRecords` (r:1 w:1)
	// Proof: `Licences::LicenceRecords` (`max_values`: None, `max_size`: Some(172), added: 2647, mode: `MaxEncodedLen`)
	// Storage: `Licences::Classes` (r:1 w:0)
	// Proof: `Licences::Classes` (`max_values`: None, `max_size`: Some(222), added: 2697, mode: `MaxEncodedLen`)
	// Storage: `Licences::Standings` (r:1 w:1)
	// Proof: `Licences::Standings` (`max_values`: None, `max_size`: Some(29), added: 2504, mode: `MaxEncodedLen`)
	// Storage: `Licences::Offers` (r:1 w:1)
	// Proof: `Licences::Offers` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	// Storage: `Licences::Preferred` (r:1 w:1)
	// Proof: `Licences::Preferred` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	// Storage: `Licences::History` (r:0 w:1)
	// Proof: `Licences::History` (`max_values`: None, `max_size`: Some(308), added: 2783, mode: `MaxEncodedLen`)
	// Storage: `Licences::LiveLicences` (r:0 w:2)
	// Proof: `Licences::LiveLicences` (`max_values`: None, `max_size`: Some(40), added: 2515, mode: `MaxEncodedLen`)
	// Storage: `Licences::LicencesByHolder` (r:0 w:2)
	// Proof: `Licences::LicencesByHolder` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	fn accept_transfer() -> Weight {
		// Proof, measured: 1558 bytes.
		// Proof, at most: 26635 bytes.
		// Shortest time: 62_624_000 ps.
		Weight::from_parts(68_081_000, 26635)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Licences::LicenceRecords` (r:1 w:0)
	// Proof: `Licences::LicenceRecords` (`max_values`: None, `max_size`: Some(172), added: 2647, mode: `MaxEncodedLen`)
	// Storage: `Licences::Standings` (r:1 w:0)
	// Proof: `Licences::Standings` (`max_values`: None, `max_size`: Some(29), added: 2504, mode: `MaxEncodedLen`)
	// Storage: `Licences::Preferred` (r:1 w:1)
	// Proof: `Licences::Preferred` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	fn prefer() -> Weight {
		// Proof, measured: 1093 bytes.
		// Proof, at most: 19463 bytes.
		// Shortest time: 27_591_000 ps.
		Weight::from_parts(31_147_000, 19463)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}

/// Each function's name and what it gives for the most of everything.
#[cfg(test)]
pub fn heaviest<T: frame_system::Config>() -> alloc::vec::Vec<(&'static str, Weight)> {
	use pallet_procurement_licences::WeightInfo as _;
	alloc::vec![
		("register_class", WeightInfo::<T>::register_class()),
		("amend_class", WeightInfo::<T>::amend_class()),
		("trust_issuer", WeightInfo::<T>::trust_issuer()),
		("withdraw_trust", WeightInfo::<T>::withdraw_trust()),
		("issue", WeightInfo::<T>::issue()),
		("issue_batch", WeightInfo::<T>::issue_batch()),
		("suspend", WeightInfo::<T>::suspend()),
		("reinstate", WeightInfo::<T>::reinstate()),
		("revoke", WeightInfo::<T>::revoke()),
		("supersede", WeightInfo::<T>::supersede()),
		("lodge", WeightInfo::<T>::lodge()),
		("offer_transfer", WeightInfo::<T>::offer_transfer()),
		("withdraw_offer", WeightInfo::<T>::withdraw_offer()),
		("accept_transfer", WeightInfo::<T>::accept_transfer()),
		("prefer", WeightInfo::<T>::prefer()),
	]
}
