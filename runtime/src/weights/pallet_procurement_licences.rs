//! Weights of `pallet_procurement_licences`, measured on this runtime.
//!
//! Written by `scripts/weights` with frame-omni-bencher's benchmark code 64.0.0: do not edit.
//! Measured on 2026-11-21 with 16 steps and 6 repeats on: AMD EPYC.
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
		// Shortest time: 12_829_000 ps.
		Weight::from_parts(14_341_000, 4987)
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
		// Shortest time: 13_109_000 ps.
		Weight::from_parts(14_351_000, 3687)
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
		// Shortest time: 30_916_000 ps.
		Weight::from_parts(38_016_000, 23114)
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
		// Shortest time: 17_867_000 ps.
		Weight::from_parts(22_273_000, 8823)
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
	// Storage: `Licences::LatestLicence` (r:0 w:1)
	// Proof: `Licences::LatestLicence` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	// Storage: `Licences::LicenceRecords` (r:0 w:1)
	// Proof: `Licences::LicenceRecords` (`max_values`: None, `max_size`: Some(172), added: 2647, mode: `MaxEncodedLen`)
	fn issue() -> Weight {
		// Proof, measured: 1462 bytes.
		// Proof, at most: 37976 bytes.
		// Shortest time: 86_008_000 ps.
		Weight::from_parts(98_006_000, 37976)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(8))
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
		// Proof, measured: 1680 bytes.
		// Proof, at most: 24655 bytes.
		// Shortest time: 68_001_000 ps.
		Weight::from_parts(76_654_000, 24655)
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
	fn suspend() -> Weight {
		// Proof, measured: 1549 bytes.
		// Proof, at most: 26622 bytes.
		// Shortest time: 69_193_000 ps.
		// Of this, reckoned since it was measured: `BarredLicences` (w:1).
		Weight::from_parts(100_933_000, 26622)
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
	// Storage: `Licences::LicenceRecords` (r:1 w:0)
	// Proof: `Licences::LicenceRecords` (`max_values`: None, `max_size`: Some(172), added: 2647, mode: `MaxEncodedLen`)
	// Storage: `Licences::Standings` (r:1 w:1)
	// Proof: `Licences::Standings` (`max_values`: None, `max_size`: Some(29), added: 2504, mode: `MaxEncodedLen`)
	// Storage: `Licences::Trusts` (r:1 w:0)
	// Proof: `Licences::Trusts` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	// Storage: `Licences::History` (r:1 w:1)
	// Proof: `Licences::History` (`max_values`: None, `max_size`: Some(308), added: 2783, mode: `MaxEncodedLen`)
	// Storage: `Licences::LiveLicences` (r:0 w:1)
	// Proof: `Licences::LiveLicences` (`max_values`: None, `max_size`: Some(40), added: 2515, mode: `MaxEncodedLen`)
	fn reinstate() -> Weight {
		// Proof, measured: 1665 bytes.
		// Proof, at most: 26866 bytes.
		// Shortest time: 68_932_000 ps.
		// Of this, reckoned since it was measured: `BarredLicences` (w:1).
		Weight::from_parts(90_964_000, 26866)
			.saturating_add(T::DbWeight::get().reads(8))
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
	// Storage: `Licences::History` (r:0 w:1)
	// Proof: `Licences::History` (`max_values`: None, `max_size`: Some(308), added: 2783, mode: `MaxEncodedLen`)
	// Storage: `Licences::LiveLicences` (r:0 w:1)
	// Proof: `Licences::LiveLicences` (`max_values`: None, `max_size`: Some(40), added: 2515, mode: `MaxEncodedLen`)
	fn revoke() -> Weight {
		// Proof, measured: 1549 bytes.
		// Proof, at most: 30122 bytes.
		// Shortest time: 73_299_000 ps.
		// Of this, reckoned since it was measured: `BarredLicences` (w:1), `Preferred` (r:1 w:1).
		Weight::from_parts(127_127_000, 30122)
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
	// Storage: `Licences::Versions` (r:0 w:1)
	// Proof: `Licences::Versions` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
	// Storage: `Licences::History` (r:0 w:1)
	// Proof: `Licences::History` (`max_values`: None, `max_size`: Some(308), added: 2783, mode: `MaxEncodedLen`)
	// Storage: `Licences::LiveLicences` (r:0 w:2)
	// Proof: `Licences::LiveLicences` (`max_values`: None, `max_size`: Some(40), added: 2515, mode: `MaxEncodedLen`)
	// Storage: `Licences::LicencesByHolder` (r:0 w:1)
	// Proof: `Licences::LicencesByHolder` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	// Storage: `Licences::LatestLicence` (r:0 w:1)
	// Proof: `Licences::LatestLicence` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	fn supersede() -> Weight {
		// Proof, measured: 1792 bytes.
		// Proof, at most: 51085 bytes.
		// Shortest time: 103_184_000 ps.
		// Of this, reckoned since it was measured: `Preferred` (r:1 w:1); `BarredLicences` (w:1) is in `LatestLicence`'s place.
		Weight::from_parts(143_612_000, 51085)
			.saturating_add(T::DbWeight::get().reads(16))
			.saturating_add(T::DbWeight::get().writes(12))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
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
	// Storage: `Licences::LatestLicence` (r:0 w:1)
	// Proof: `Licences::LatestLicence` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	fn lodge() -> Weight {
		// Proof, measured: 880 bytes.
		// Proof, at most: 23027 bytes.
		// Shortest time: 85_227_000 ps.
		Weight::from_parts(131_646_000, 23027)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(7))
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
		// Proof, measured: 1582 bytes.
		// Proof, at most: 25948 bytes.
		// Shortest time: 45_208_000 ps.
		Weight::from_parts(53_660_000, 25948)
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
		// Proof, measured: 1121 bytes.
		// Proof, at most: 15941 bytes.
		// Shortest time: 25_598_000 ps.
		Weight::from_parts(31_046_000, 15941)
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
	// Storage: `Licences::LatestLicence` (r:1 w:2)
	// Proof: `Licences::LatestLicence` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	// Storage: `Licences::History` (r:0 w:1)
	// Proof: `Licences::History` (`max_values`: None, `max_size`: Some(308), added: 2783, mode: `MaxEncodedLen`)
	// Storage: `Licences::LiveLicences` (r:0 w:2)
	// Proof: `Licences::LiveLicences` (`max_values`: None, `max_size`: Some(40), added: 2515, mode: `MaxEncodedLen`)
	// Storage: `Licences::LicencesByHolder` (r:0 w:2)
	// Proof: `Licences::LicencesByHolder` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	fn accept_transfer() -> Weight {
		// Proof, measured: 1516 bytes.
		// Proof, at most: 30119 bytes.
		// Shortest time: 59_829_000 ps.
		// Of this, reckoned since it was measured: `Preferred` (r:1 w:1). `LatestLicence` is no more.
		Weight::from_parts(81_046_000, 30119)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(11))
	}
	// Reckoned after `withdraw_offer`, which reads `Offers` in place of `Standings` and `Preferred`: not measured yet.
	fn prefer() -> Weight {
		Weight::from_parts(46_046_000, 22941)
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
