//! The way of a purchase: budgets, tenders, sealed bids. Each stage meets only the one before it.

use crate::{
	configs::{governance::RootOrTwoThirds, money::CityOffset},
	Agenda, Awards, Balances, Budgets, Identity, Licences, Runtime, RuntimeHoldReason, SealedBids, Tenders, Timestamp,
};
use frame_support::{
	parameter_types,
	traits::{ConstU16, ConstU32},
	PalletId,
};

parameter_types! {
	/// What the accounts of the treasury, of budget lines and of purses are derived from.
	pub const BudgetsPalletId: PalletId = PalletId(*b"py/budgt");
}

impl pallet_procurement_budgets::Config for Runtime {
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Helper;
	type Currency = Balances;
	type GovernanceOrigin = RootOrTwoThirds;
	/// A budget code, a title or a bank's reference, with room for Chinese, which takes three bytes a character.
	type MaxTextLength = ConstU32<256>;
	type PalletId = BudgetsPalletId;
	type Parties = Identity;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Time = Timestamp;
	type UtcOffset = CityOffset;
	type WeightInfo = crate::weights::pallet_procurement_budgets::WeightInfo<Runtime>;
}

impl pallet_procurement_tenders::Config for Runtime {
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Helper;
	type Bidding = SealedBids;
	type Budgets = Budgets;
	type Calendar = Agenda;
	type GovernanceOrigin = RootOrTwoThirds;
	type Later = Awards;
	type Licences = Licences;
	/// A notice that changed more often should be cancelled and written anew.
	type MaxAmendments = ConstU32<64>;
	/// Publishing reads them all; more than that nobody can mark with care.
	type MaxCriteria = ConstU32<32>;
	/// Specification, drawings, draft contract, forms: some 31 KB at most in one value. More belong into one archive.
	type MaxDocuments = ConstU32<32>;
	/// Nobody buries the questions of others.
	type MaxEnquiriesPerParty = ConstU16<10>;
	/// A short list; a longer one is an open tender.
	type MaxInvited = ConstU16<64>;
	/// Each is read at every bid, opening and award.
	type MaxLicenceClasses = MaxLicenceClasses;
	/// A payment each month for two years.
	type MaxMilestones = ConstU32<24>;
	type Parties = Identity;
	type Time = Timestamp;
	type WeightInfo = crate::weights::pallet_procurement_tenders::WeightInfo<Runtime>;
}

/// A trade's licence, a tax clearance and the like. Each is read at every bid, opening and award, and bounds how many bids a
/// step opens.
pub type MaxLicenceClasses = ConstU32<8>;

impl pallet_sealed_bids::Config for Runtime {
	type Agenda = Agenda;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Helper;
	/// A transfer on hold each: far cheaper than an opening.
	type BondBatch = ConstU32<32>;
	type Control = Tenders;
	type Currency = Balances;
	type Discipline = Identity;
	type Evaluation = Awards;
	type GovernanceOrigin = RootOrTwoThirds;
	type MaxLicenceClasses = MaxLicenceClasses;
	/// Two thousand bids in some 400 blocks, under an hour. The proof is what bounds it: each bid's envelope, and its
	/// bidder's licences.
	type OpenBatch = ConstU32<3>;
	type Parties = Identity;
	type Purses = Budgets;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Scores = Awards;
	type Tenders = Tenders;
	type Time = Timestamp;
	type WeightInfo = crate::weights::pallet_sealed_bids::WeightInfo<Runtime>;
}
