//! The way of a purchase after its bids are open: awards, contracts, payments.

use crate::{
	configs::governance::RootOrTwoThirds, Agenda, Awards, Balances, Budgets, Identity, Licences, Milestones, Runtime,
	RuntimeHoldReason, SealedBids, Tenders, Timestamp, YUAN,
};
use frame_support::{
	parameter_types,
	traits::{ConstU128, ConstU16, ConstU32, ConstU64, ConstU8, Contains},
};
use procurement_primitives::{
	identity::PartyId,
	time::{Period, DAY, MINUTE},
};

parameter_types! {
	/// Two weeks to read and mark every bid.
	pub const MarkingPeriod: Period = Period::Working(10);
	/// A reveal is one call with what the expert has kept.
	pub const RevealPeriod: Period = Period::Working(3);
}

impl pallet_procurement_awards::Config for Runtime {
	type Agenda = Agenda;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Helper;
	type Bids = SealedBids;
	/// A transfer on hold each, and a look at whether its bidder is still in the running.
	type BondBatch = ConstU32<24>;
	type Bonds = SealedBids;
	type Calendar = Agenda;
	type Contracts = Milestones;
	/// Each place may have 32 conflicts, and whether each of those parties bids is read.
	type DrawBatch = ConstU32<4>;
	type FourEyes = Identity;
	type GovernanceOrigin = RootOrTwoThirds;
	/// Each envelope is decrypted once more, for its numbers.
	type IntakeBatch = ConstU32<5>;
	type Licences = Licences;
	type MarkingPeriod = MarkingPeriod;
	type Outcome = Tenders;
	type Parties = Identity;
	/// Two of five may fail to reveal without anybody marking again.
	type Reserves = ConstU8<2>;
	type RevealPeriod = RevealPeriod;
	/// The most that the pallet takes: on no more than two sheets of marks.
	type ScoreBatch = ConstU32<8>;
	/// A price and an index entry each.
	type SortBatch = ConstU32<16>;
	type Tenders = Tenders;
	type Time = Timestamp;
	type Verified = Verified;
	type WeightInfo = crate::weights::pallet_procurement_awards::WeightInfo<Runtime>;
}

/// The parties that are verified at this moment.
pub struct Verified;

impl Contains<PartyId> for Verified {
	fn contains(party: &PartyId) -> bool {
		Identity::is_active(*party)
	}
}

impl pallet_procurement_milestones::Config for Runtime {
	type Agenda = Agenda;
	/// A month to find somebody who can judge, and to judge.
	type ArbitrationTime = ConstU64<{ 30 * DAY }>;
	type Awards = Awards;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Helper;
	type Budgets = Budgets;
	type Calendar = Agenda;
	type Control = Awards;
	type Currency = Balances;
	/// A month: what is later than that is not merely late.
	type DefaultAfter = ConstU64<{ 30 * DAY }>;
	/// Half a million: what the Chinese rules let a buyer purchase without a tender is less.
	type FourEyesAbove = ConstU128<{ 500_000 * YUAN }>;
	type GovernanceOrigin = RootOrTwoThirds;
	/// Thirty per cent: courts lower what is more.
	type MaxDamages = ConstU16<3_000>;
	/// Half a per cent of the milestone's amount a day.
	type MaxDamagesPerDay = ConstU32<5_000>;
	/// Delivery note, photographs, test report; more belongs into one archive.
	type MaxEvidence = ConstU32<16>;
	/// A panel of inspectors, an odd number.
	type MaxInspectors = ConstU32<15>;
	/// As much again: at 0.05 % a day it takes five and a half years.
	type MaxInterest = ConstU16<10_000>;
	/// As in tenders.
	type MaxMilestones = ConstU32<24>;
	type MaxRetryDelay = ConstU64<DAY>;
	/// A quarter: no value-added tax is higher.
	type MaxTax = ConstU16<2_500>;
	type Parties = Identity;
	type Purses = Budgets;
	type RetryDelay = ConstU64<{ 60 * MINUTE }>;
	type RuntimeHoldReason = RuntimeHoldReason;
	/// A third of the thirty days in which the law wants a contract signed. Meanwhile the supplier finds the performance bond,
	/// up to a tenth of the price: ten days have six days of work, and after an eight-day holiday still two, for a transfer
	/// and for the treasurers who book it. The buyer has the twenty before that.
	type SigningTime = ConstU64<{ 10 * DAY }>;
	type TaxOffices = Verified;
	type Tenders = Tenders;
	type Time = Timestamp;
	type WeightInfo = crate::weights::pallet_procurement_milestones::WeightInfo<Runtime>;
}
