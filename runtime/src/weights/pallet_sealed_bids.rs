//! Weights of `pallet_sealed_bids`, measured on this runtime.
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

/// What the calls and steps of `pallet_sealed_bids` weigh.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_sealed_bids::WeightInfo for WeightInfo<T> {
	// Storage: `SealedBids::Appointers` (r:0 w:1)
	// Proof: `SealedBids::Appointers` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn appoint_keyholder() -> Weight {
		// Proof, measured: 0 bytes.
		// Proof, at most: 0 bytes.
		// Shortest time: 4_316_000 ps.
		Weight::from_parts(4_867_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `SealedBids::Superiors` (r:5 w:1)
	// Proof: `SealedBids::Superiors` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn set_superior() -> Weight {
		// Proof, measured: 185 bytes.
		// Proof, at most: 13445 bytes.
		// Shortest time: 18_467_000 ps.
		Weight::from_parts(19_890_000, 13445)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Storage: `Tenders::Tenders` (r:1 w:0)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Outages` (r:1 w:0)
	// Proof: `Agenda::Outages` (`max_values`: Some(1), `max_size`: Some(1026), added: 1521, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Keyholders` (r:1 w:0)
	// Proof: `Tenders::Keyholders` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:1 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `System::BlockHash` (r:1 w:0)
	// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::UsedKeys` (r:2 w:2)
	// Proof: `SealedBids::UsedKeys` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Keys` (r:0 w:2)
	// Proof: `SealedBids::Keys` (`max_values`: None, `max_size`: Some(174), added: 2649, mode: `MaxEncodedLen`)
	fn register_keys() -> Weight {
		// Proof, measured: 2965 bytes.
		// Proof, at most: 31562 bytes.
		// Shortest time: 485_875_000 ps.
		Weight::from_parts(516_109_000, 31562)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Storage: `Tenders::Tenders` (r:1 w:0)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Outages` (r:1 w:0)
	// Proof: `Agenda::Outages` (`max_values`: Some(1), `max_size`: Some(1026), added: 1521, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Keyholders` (r:1 w:0)
	// Proof: `Tenders::Keyholders` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Identity::Roles` (r:1 w:0)
	// Proof: `Identity::Roles` (`max_values`: None, `max_size`: Some(35), added: 2510, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Keys` (r:16 w:0)
	// Proof: `SealedBids::Keys` (`max_values`: None, `max_size`: Some(174), added: 2649, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Beacons` (r:0 w:1)
	// Proof: `SealedBids::Beacons` (`max_values`: None, `max_size`: Some(1095), added: 3570, mode: `MaxEncodedLen`)
	// `n` is from 3 to 16.
	fn submit_beacon(n: u32) -> Weight {
		// Proof, measured: 1313 + n * 215 bytes.
		// Proof, at most: 23007 + n * 2649 bytes.
		// Shortest time: 85_027_000 ps.
		Weight::from_parts(67_947_607, 23007)
			// Standard error: 84_232 ps.
			.saturating_add(Weight::from_parts(9_430_328, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(Weight::from_parts(0, 2649).saturating_mul(n.into()))
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
	// Storage: `Agenda::Outages` (r:1 w:0)
	// Proof: `Agenda::Outages` (`max_values`: Some(1), `max_size`: Some(1026), added: 1521, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Books` (r:1 w:1)
	// Proof: `SealedBids::Books` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Keyholders` (r:1 w:0)
	// Proof: `Tenders::Keyholders` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Invitations` (r:1 w:0)
	// Proof: `Tenders::Invitations` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
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
	// Storage: `SealedBids::Bids` (r:1 w:1)
	// Proof: `SealedBids::Bids` (`max_values`: None, `max_size`: Some(107), added: 2582, mode: `MaxEncodedLen`)
	// Storage: `Budgets::OpenPurses` (r:1 w:0)
	// Proof: `Budgets::OpenPurses` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Tallies` (r:1 w:1)
	// Proof: `SealedBids::Tallies` (`max_values`: None, `max_size`: Some(286), added: 2761, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Bidders` (r:0 w:1)
	// Proof: `SealedBids::Bidders` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Envelopes` (r:0 w:2)
	// Proof: `SealedBids::Envelopes` (`max_values`: None, `max_size`: Some(16417), added: 18892, mode: `MaxEncodedLen`)
	// `b` is from 1000 to 32768.
	// `c` is from 0 to 8.
	fn submit(b: u32, c: u32) -> Weight {
		// Proof, measured: 5131 + c * 744 bytes.
		// Proof, at most: 62534 + c * 22275 bytes.
		// Shortest time: 502_490_000 ps.
		Weight::from_parts(124_605_766, 62534)
			// Standard error: 1_118 ps.
			.saturating_add(Weight::from_parts(18_063, 0).saturating_mul(b.into()))
			// Standard error: 4_144_974 ps.
			.saturating_add(Weight::from_parts(58_134_818, 0).saturating_mul(c.into()))
			.saturating_add(T::DbWeight::get().reads(15))
			.saturating_add(T::DbWeight::get().reads((9_u64).saturating_mul(c.into())))
			.saturating_add(T::DbWeight::get().writes(8))
			.saturating_add(Weight::from_parts(0, 22275).saturating_mul(c.into()))
	}
	// Storage: `Identity::Links` (r:1 w:0)
	// Proof: `Identity::Links` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:0)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Tenders` (r:1 w:0)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Outages` (r:1 w:0)
	// Proof: `Agenda::Outages` (`max_values`: Some(1), `max_size`: Some(1026), added: 1521, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Books` (r:1 w:0)
	// Proof: `SealedBids::Books` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Bids` (r:1 w:1)
	// Proof: `SealedBids::Bids` (`max_values`: None, `max_size`: Some(107), added: 2582, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Tallies` (r:1 w:1)
	// Proof: `SealedBids::Tallies` (`max_values`: None, `max_size`: Some(286), added: 2761, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Envelopes` (r:0 w:2)
	// Proof: `SealedBids::Envelopes` (`max_values`: None, `max_size`: Some(16417), added: 18892, mode: `MaxEncodedLen`)
	fn withdraw() -> Weight {
		// Proof, measured: 2891 bytes.
		// Proof, at most: 33066 bytes.
		// Shortest time: 134_881_000 ps.
		Weight::from_parts(176_543_000, 33066)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(6))
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
	// Storage: `Agenda::Outages` (r:1 w:0)
	// Proof: `Agenda::Outages` (`max_values`: Some(1), `max_size`: Some(1026), added: 1521, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Books` (r:1 w:0)
	// Proof: `SealedBids::Books` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Bids` (r:1 w:1)
	// Proof: `SealedBids::Bids` (`max_values`: None, `max_size`: Some(107), added: 2582, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Keyholders` (r:1 w:0)
	// Proof: `Tenders::Keyholders` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Invitations` (r:1 w:0)
	// Proof: `Tenders::Invitations` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
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
	// Storage: `SealedBids::Tallies` (r:2 w:2)
	// Proof: `SealedBids::Tallies` (`max_values`: None, `max_size`: Some(286), added: 2761, mode: `MaxEncodedLen`)
	// `c` is from 0 to 8.
	fn confirm(c: u32) -> Weight {
		// Proof, measured: 5378 + c * 744 bytes.
		// Proof, at most: 54567 + c * 22275 bytes.
		// Shortest time: 126_138_000 ps.
		Weight::from_parts(161_785_845, 54567)
			// Standard error: 1_550_666 ps.
			.saturating_add(Weight::from_parts(38_616_696, 0).saturating_mul(c.into()))
			.saturating_add(T::DbWeight::get().reads(13))
			.saturating_add(T::DbWeight::get().reads((9_u64).saturating_mul(c.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(Weight::from_parts(0, 22275).saturating_mul(c.into()))
	}
	// Storage: `Tenders::Tenders` (r:1 w:1)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Outages` (r:1 w:0)
	// Proof: `Agenda::Outages` (`max_values`: Some(1), `max_size`: Some(1026), added: 1521, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Books` (r:1 w:1)
	// Proof: `SealedBids::Books` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Tallies` (r:1 w:0)
	// Proof: `SealedBids::Tallies` (`max_values`: None, `max_size`: Some(286), added: 2761, mode: `MaxEncodedLen`)
	// Storage: `Agenda::NextSequence` (r:1 w:1)
	// Proof: `Agenda::NextSequence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Releases` (r:1 w:1)
	// Proof: `SealedBids::Releases` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Keys` (r:1 w:0)
	// Proof: `SealedBids::Keys` (`max_values`: None, `max_size`: Some(174), added: 2649, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Agenda` (r:0 w:1)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	fn release() -> Weight {
		// Proof, measured: 1563 bytes.
		// Proof, at most: 23572 bytes.
		// Shortest time: 135_072_000 ps.
		Weight::from_parts(171_356_000, 23572)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Storage: `Tenders::Tenders` (r:1 w:1)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Outages` (r:1 w:0)
	// Proof: `Agenda::Outages` (`max_values`: Some(1), `max_size`: Some(1026), added: 1521, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Books` (r:1 w:0)
	// Proof: `SealedBids::Books` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Releases` (r:1 w:0)
	// Proof: `SealedBids::Releases` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Keys` (r:1 w:0)
	// Proof: `SealedBids::Keys` (`max_values`: None, `max_size`: Some(174), added: 2649, mode: `MaxEncodedLen`)
	// Storage: `Identity::Parties` (r:1 w:1)
	// Proof: `Identity::Parties` (`max_values`: None, `max_size`: Some(336), added: 2811, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Leaks` (r:0 w:1)
	// Proof: `SealedBids::Leaks` (`max_values`: None, `max_size`: Some(42), added: 2517, mode: `MaxEncodedLen`)
	fn report_leak() -> Weight {
		// Proof, measured: 1868 bytes.
		// Proof, at most: 22129 bytes.
		// Shortest time: 132_247_000 ps.
		Weight::from_parts(177_344_000, 22129)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Tenders::Tenders` (r:1 w:0)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Books` (r:1 w:0)
	// Proof: `SealedBids::Books` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Bids` (r:1 w:1)
	// Proof: `SealedBids::Bids` (`max_values`: None, `max_size`: Some(107), added: 2582, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Outcomes` (r:1 w:1)
	// Proof: `SealedBids::Outcomes` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Keyholders` (r:1 w:0)
	// Proof: `Tenders::Keyholders` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Keys` (r:16 w:0)
	// Proof: `SealedBids::Keys` (`max_values`: None, `max_size`: Some(174), added: 2649, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Releases` (r:9 w:0)
	// Proof: `SealedBids::Releases` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	// Storage: `System::BlockHash` (r:1 w:0)
	// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Envelopes` (r:1 w:0)
	// Proof: `SealedBids::Envelopes` (`max_values`: None, `max_size`: Some(16417), added: 18892, mode: `MaxEncodedLen`)
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
	// Storage: `Licences::Trusts` (r:7 w:0)
	// Proof: `Licences::Trusts` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::BidPrices` (r:0 w:1)
	// Proof: `SealedBids::BidPrices` (`max_values`: None, `max_size`: Some(1114), added: 3589, mode: `MaxEncodedLen`)
	// `n` is from 3 to 16.
	// `c` is from 0 to 8.
	fn open(n: u32, c: u32) -> Weight {
		// Proof, measured: 18332 + c * 745 + n * 236 bytes.
		// Proof, at most: 50844 + c * 22275 + n * 4950 bytes.
		// Shortest time: 1_176_314_000 ps.
		Weight::from_parts(265_570_872, 50844)
			// Standard error: 2_097_726 ps.
			.saturating_add(Weight::from_parts(211_669_320, 0).saturating_mul(n.into()))
			// Standard error: 3_301_241 ps.
			.saturating_add(Weight::from_parts(39_955_361, 0).saturating_mul(c.into()))
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((9_u64).saturating_mul(c.into())))
			.saturating_add(T::DbWeight::get().writes(3))
			.saturating_add(Weight::from_parts(0, 22275).saturating_mul(c.into()))
			.saturating_add(Weight::from_parts(0, 4950).saturating_mul(n.into()))
	}
	// Storage: `Tenders::Tenders` (r:1 w:1)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Outages` (r:1 w:0)
	// Proof: `Agenda::Outages` (`max_values`: Some(1), `max_size`: Some(1026), added: 1521, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Books` (r:1 w:1)
	// Proof: `SealedBids::Books` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Tallies` (r:1 w:0)
	// Proof: `SealedBids::Tallies` (`max_values`: None, `max_size`: Some(286), added: 2761, mode: `MaxEncodedLen`)
	// Storage: `Agenda::NextSequence` (r:1 w:1)
	// Proof: `Agenda::NextSequence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Bids` (r:1 w:1)
	// Proof: `SealedBids::Bids` (`max_values`: None, `max_size`: Some(107), added: 2582, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Outcomes` (r:1 w:1)
	// Proof: `SealedBids::Outcomes` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Keyholders` (r:1 w:0)
	// Proof: `Tenders::Keyholders` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Keys` (r:16 w:0)
	// Proof: `SealedBids::Keys` (`max_values`: None, `max_size`: Some(174), added: 2649, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Releases` (r:16 w:0)
	// Proof: `SealedBids::Releases` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	// Storage: `System::BlockHash` (r:1 w:0)
	// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Envelopes` (r:1 w:0)
	// Proof: `SealedBids::Envelopes` (`max_values`: None, `max_size`: Some(16417), added: 18892, mode: `MaxEncodedLen`)
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
	// Storage: `Licences::Trusts` (r:7 w:0)
	// Proof: `Licences::Trusts` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:1 w:1)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:1 w:1)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Agenda` (r:0 w:1)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::BidPrices` (r:0 w:1)
	// Proof: `SealedBids::BidPrices` (`max_values`: None, `max_size`: Some(1114), added: 3589, mode: `MaxEncodedLen`)
	// `n` is from 3 to 16.
	// `c` is from 0 to 8.
	fn self_open(n: u32, c: u32) -> Weight {
		// Proof, measured: 18595 + c * 745 + n * 211 bytes.
		// Proof, at most: 76442 + c * 22275 + n * 4950 bytes.
		// Shortest time: 945_500_000 ps.
		Weight::from_parts(315_283_358, 76442)
			// Standard error: 1_663_019 ps.
			.saturating_add(Weight::from_parts(128_292_004, 0).saturating_mul(n.into()))
			// Standard error: 2_617_133 ps.
			.saturating_add(Weight::from_parts(40_236_231, 0).saturating_mul(c.into()))
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().reads((9_u64).saturating_mul(c.into())))
			.saturating_add(T::DbWeight::get().writes(7))
			.saturating_add(Weight::from_parts(0, 22275).saturating_mul(c.into()))
			.saturating_add(Weight::from_parts(0, 4950).saturating_mul(n.into()))
	}
	// Storage: `Tenders::Tenders` (r:1 w:1)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Outages` (r:1 w:0)
	// Proof: `Agenda::Outages` (`max_values`: Some(1), `max_size`: Some(1026), added: 1521, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Books` (r:1 w:1)
	// Proof: `SealedBids::Books` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Tallies` (r:1 w:0)
	// Proof: `SealedBids::Tallies` (`max_values`: None, `max_size`: Some(286), added: 2761, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Reservations` (r:1 w:1)
	// Proof: `Budgets::Reservations` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Lines` (r:1 w:1)
	// Proof: `Budgets::Lines` (`max_values`: None, `max_size`: Some(127), added: 2602, mode: `MaxEncodedLen`)
	// Storage: `Agenda::NextSequence` (r:1 w:1)
	// Proof: `Agenda::NextSequence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Agenda` (r:0 w:1)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	// Storage: `Tenders::TendersByDeadline` (r:0 w:1)
	// Proof: `Tenders::TendersByDeadline` (`max_values`: None, `max_size`: Some(12), added: 2487, mode: `MaxEncodedLen`)
	// Storage: `Budgets::Movements` (r:0 w:1)
	// Proof: `Budgets::Movements` (`max_values`: None, `max_size`: Some(90), added: 2565, mode: `MaxEncodedLen`)
	fn step_deadline() -> Weight {
		// Proof, measured: 1582 bytes.
		// Proof, at most: 23483 bytes.
		// Shortest time: 81_451_000 ps.
		Weight::from_parts(97_115_000, 23483)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	// Storage: `Tenders::Tenders` (r:1 w:0)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Books` (r:1 w:0)
	// Proof: `SealedBids::Books` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Keyholders` (r:1 w:0)
	// Proof: `Tenders::Keyholders` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Releases` (r:16 w:0)
	// Proof: `SealedBids::Releases` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	// Storage: `Agenda::NextSequence` (r:1 w:1)
	// Proof: `Agenda::NextSequence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Agenda` (r:0 w:1)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	// `n` is from 3 to 16.
	fn step_keys_due(n: u32) -> Weight {
		// Proof, measured: 1179 + n * 4 bytes.
		// Proof, at most: 14664 + n * 2549 bytes.
		// Shortest time: 65_447_000 ps.
		Weight::from_parts(61_200_604, 14664)
			// Standard error: 121_296 ps.
			.saturating_add(Weight::from_parts(5_378_713, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(2))
			.saturating_add(Weight::from_parts(0, 2549).saturating_mul(n.into()))
	}
	// Storage: `SealedBids::Books` (r:1 w:1)
	// Proof: `SealedBids::Books` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::NextSequence` (r:1 w:1)
	// Proof: `Agenda::NextSequence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Agenda` (r:0 w:1)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	fn step_self_opening_over() -> Weight {
		// Proof, measured: 629 bytes.
		// Proof, at most: 6503 bytes.
		// Shortest time: 30_255_000 ps.
		Weight::from_parts(37_045_000, 6503)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Storage: `Tenders::Tenders` (r:1 w:0)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Books` (r:1 w:1)
	// Proof: `SealedBids::Books` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Keyholders` (r:1 w:0)
	// Proof: `Tenders::Keyholders` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Keys` (r:16 w:0)
	// Proof: `SealedBids::Keys` (`max_values`: None, `max_size`: Some(174), added: 2649, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Releases` (r:9 w:0)
	// Proof: `SealedBids::Releases` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	// Storage: `System::BlockHash` (r:1 w:0)
	// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Bidders` (r:3 w:0)
	// Proof: `SealedBids::Bidders` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Bids` (r:3 w:3)
	// Proof: `SealedBids::Bids` (`max_values`: None, `max_size`: Some(107), added: 2582, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::DrawSeeds` (r:1 w:1)
	// Proof: `SealedBids::DrawSeeds` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Outcomes` (r:3 w:3)
	// Proof: `SealedBids::Outcomes` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Envelopes` (r:3 w:0)
	// Proof: `SealedBids::Envelopes` (`max_values`: None, `max_size`: Some(16417), added: 18892, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Eligibility` (r:1 w:0)
	// Proof: `Tenders::Eligibility` (`max_values`: None, `max_size`: Some(45), added: 2520, mode: `MaxEncodedLen`)
	// Storage: `Licences::Preferred` (r:24 w:0)
	// Proof: `Licences::Preferred` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	// Storage: `Licences::LicenceRecords` (r:72 w:0)
	// Proof: `Licences::LicenceRecords` (`max_values`: None, `max_size`: Some(172), added: 2647, mode: `MaxEncodedLen`)
	// Storage: `Licences::Standings` (r:24 w:0)
	// Proof: `Licences::Standings` (`max_values`: None, `max_size`: Some(29), added: 2504, mode: `MaxEncodedLen`)
	// Storage: `Licences::LiveLicences` (r:72 w:0)
	// Proof: `Licences::LiveLicences` (`max_values`: None, `max_size`: Some(40), added: 2515, mode: `MaxEncodedLen`)
	// Storage: `Licences::Trusts` (r:21 w:0)
	// Proof: `Licences::Trusts` (`max_values`: None, `max_size`: Some(178), added: 2653, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:3 w:3)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:3 w:3)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::BidPrices` (r:0 w:3)
	// Proof: `SealedBids::BidPrices` (`max_values`: None, `max_size`: Some(1114), added: 3589, mode: `MaxEncodedLen`)
	// `b` is from 1 to 3.
	// `n` is from 3 to 16.
	// `c` is from 0 to 8.
	fn step_open(b: u32, n: u32, c: u32) -> Weight {
		// Proof, measured: 0 + b * 20384 + c * 1438 + n * 301 bytes.
		// Proof, at most: 62996 + c * 44550 + b * 94050 + n * 2649 bytes.
		// Shortest time: 3_407_012_000 ps.
		Weight::from_parts(3_420_422_000, 62996)
			// Standard error: 160_541_521 ps.
			.saturating_add(Weight::from_parts(1_991_671_920, 0).saturating_mul(b.into()))
			// Standard error: 29_881_589 ps.
			.saturating_add(Weight::from_parts(301_381_710, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(44))
			.saturating_add(T::DbWeight::get().reads((38_u64).saturating_mul(b.into())))
			.saturating_add(T::DbWeight::get().reads((18_u64).saturating_mul(c.into())))
			.saturating_add(T::DbWeight::get().writes(6))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(b.into())))
			.saturating_add(Weight::from_parts(0, 44550).saturating_mul(c.into()))
			.saturating_add(Weight::from_parts(0, 94050).saturating_mul(b.into()))
			.saturating_add(Weight::from_parts(0, 2649).saturating_mul(n.into()))
	}
	// Measured on 2026-11-22 with 20 steps and 2 repeats, when the class of small firms had become a map.
	// Storage: `Tenders::Tenders` (r:1 w:1)
	// Proof: `Tenders::Tenders` (`max_values`: None, `max_size`: Some(164), added: 2639, mode: `MaxEncodedLen`)
	// Storage: `Timestamp::Now` (r:1 w:0)
	// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Books` (r:1 w:1)
	// Proof: `SealedBids::Books` (`max_values`: None, `max_size`: Some(57), added: 2532, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Bidders` (r:3 w:0)
	// Proof: `SealedBids::Bidders` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Bids` (r:3 w:3)
	// Proof: `SealedBids::Bids` (`max_values`: None, `max_size`: Some(107), added: 2582, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::DrawSeeds` (r:1 w:1)
	// Proof: `SealedBids::DrawSeeds` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	// Storage: `System::BlockHash` (r:1 w:0)
	// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Outcomes` (r:3 w:3)
	// Proof: `SealedBids::Outcomes` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:3 w:3)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:4 w:4)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Awards::Evaluations` (r:1 w:1)
	// Proof: `Awards::Evaluations` (`max_values`: None, `max_size`: Some(112), added: 2587, mode: `MaxEncodedLen`)
	// Storage: `Tenders::Rulesets` (r:1 w:0)
	// Proof: `Tenders::Rulesets` (`max_values`: None, `max_size`: Some(242), added: 2717, mode: `MaxEncodedLen`)
	// Storage: `Awards::Deductions` (r:1 w:0)
	// Proof: `Awards::Deductions` (`max_values`: None, `max_size`: Some(14), added: 2489, mode: `MaxEncodedLen`)
	// Storage: `Awards::SmallFirmClasses` (r:1 w:0)
	// Proof: `Awards::SmallFirmClasses` (`max_values`: None, `max_size`: Some(13), added: 2488, mode: `MaxEncodedLen`)
	// Storage: `Agenda::NextSequence` (r:1 w:1)
	// Proof: `Agenda::NextSequence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	// Storage: `Agenda::Agenda` (r:0 w:1)
	// Proof: `Agenda::Agenda` (`max_values`: None, `max_size`: Some(31), added: 2506, mode: `MaxEncodedLen`)
	// `b` is from 1 to 3.
	fn step_close(b: u32) -> Weight {
		// Proof, measured: 1890 + b * 296 bytes.
		// Proof, at most: 40533 + b * 12375 bytes.
		// Shortest time: 215_020_000 ps.
		Weight::from_parts(219_231_735, 40533)
			// Standard error: 3_797_463 ps.
			.saturating_add(Weight::from_parts(105_505_197, 0).saturating_mul(b.into()))
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(b.into())))
			.saturating_add(T::DbWeight::get().writes(7))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(b.into())))
			.saturating_add(Weight::from_parts(0, 12375).saturating_mul(b.into()))
	}
	// Storage: `SealedBids::Books` (r:1 w:1)
	// Proof: `SealedBids::Books` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Bidders` (r:32 w:0)
	// Proof: `SealedBids::Bidders` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	// Storage: `SealedBids::Bids` (r:32 w:32)
	// Proof: `SealedBids::Bids` (`max_values`: None, `max_size`: Some(107), added: 2582, mode: `MaxEncodedLen`)
	// Storage: `System::Account` (r:32 w:32)
	// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	// Storage: `Balances::Holds` (r:32 w:32)
	// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	// `b` is from 1 to 32.
	fn step_return_bonds(b: u32) -> Weight {
		// Proof, measured: 246 + b * 320 bytes.
		// Proof, at most: 22069 + b * 9900 bytes.
		// Shortest time: 81_792_000 ps.
		Weight::from_parts(32_514_463, 22069)
			// Standard error: 1_255_305 ps.
			.saturating_add(Weight::from_parts(53_984_735, 0).saturating_mul(b.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(b.into())))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(b.into())))
			.saturating_add(Weight::from_parts(0, 9900).saturating_mul(b.into()))
	}
}

/// Each function's name and what it gives for the most of everything.
#[cfg(test)]
pub fn heaviest<T: frame_system::Config>() -> alloc::vec::Vec<(&'static str, Weight)> {
	use pallet_sealed_bids::WeightInfo as _;
	alloc::vec![
		("appoint_keyholder", WeightInfo::<T>::appoint_keyholder()),
		("set_superior", WeightInfo::<T>::set_superior()),
		("register_keys", WeightInfo::<T>::register_keys()),
		("submit_beacon", WeightInfo::<T>::submit_beacon(16,)),
		("submit", WeightInfo::<T>::submit(32768, 8,)),
		("withdraw", WeightInfo::<T>::withdraw()),
		("confirm", WeightInfo::<T>::confirm(8,)),
		("release", WeightInfo::<T>::release()),
		("report_leak", WeightInfo::<T>::report_leak()),
		("open", WeightInfo::<T>::open(16, 8,)),
		("self_open", WeightInfo::<T>::self_open(16, 8,)),
		("step_deadline", WeightInfo::<T>::step_deadline()),
		("step_keys_due", WeightInfo::<T>::step_keys_due(16,)),
		("step_self_opening_over", WeightInfo::<T>::step_self_opening_over()),
		("step_open", WeightInfo::<T>::step_open(3, 16, 8,)),
		("step_close", WeightInfo::<T>::step_close(3,)),
		("step_return_bonds", WeightInfo::<T>::step_return_bonds(32,)),
	]
}
