//! E-licences: who issues what to whom, and what became of it.

use crate::{configs::governance::RootOrTwoThirds, Identity, Runtime, Timestamp};
use frame_support::traits::{ConstU32, Contains};
use pallet_procurement_identity::Parties;
use procurement_primitives::identity::{PartyId, Status};

/// The parties that may be given a licence: those on the register, verified or not, but for those that are closed.
pub struct Registered;

impl Contains<PartyId> for Registered {
	fn contains(party: &PartyId) -> bool {
		Parties::<Runtime>::get(party).is_some_and(|party| party.status != Status::Deactivated)
	}
}

impl pallet_procurement_licences::Config for Runtime {
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Helper;
	type GovernanceOrigin = RootOrTwoThirds;
	type Holders = Registered;
	/// All drivers of a large city at once; a path of twenty hashes.
	type MaxBatch = ConstU32<1_000_000>;
	/// The bureaus of all districts of a large city, and those that were closed or merged.
	type MaxIssuers = ConstU32<256>;
	/// Two licences of a class that overlap, so that the one that begins does not hide the one that ends. Who holds more says
	/// which one is meant. A step that opens bids reads so many, and the one that is preferred, for each class of each bid.
	type MaxLookups = ConstU32<2>;
	type Parties = Identity;
	type Time = Timestamp;
	type WeightInfo = crate::weights::pallet_procurement_licences::WeightInfo<Runtime>;
}
