//! The council, and the one way to root.

use crate::{
	weights::MAXIMUM_BLOCK_WEIGHT, AccountId, BlockNumber, Council, Preimage, Runtime, RuntimeCall, RuntimeEvent,
	RuntimeOrigin, System,
};
use frame_support::{
	parameter_types,
	traits::{ConstU32, EitherOfDiverse},
	weights::Weight,
};
use frame_system::EnsureRoot;
use pallet_collective::MemberCount;

/// The council among the collectives there could be.
pub type CouncilCollective = pallet_collective::Instance1;

/// Two thirds of the council's seats.
pub type TwoThirds = pallet_collective::EnsureProportionAtLeast<AccountId, CouncilCollective, 2, 3>;

/// Two thirds of the council's seats, directly or through root.
pub type RootOrTwoThirds = EitherOfDiverse<EnsureRoot<AccountId>, TwoThirds>;

/// Most seats of the council.
pub type MaxCouncilMembers = ConstU32<50>;

/// Who does not vote has not agreed. Two thirds of the seats are so many members who said yes: the framework's own rules count
/// the silent ones with a majority, or with the prime member, once the time for voting is over.
pub struct Silence;

impl pallet_collective::DefaultVote for Silence {
	fn default_vote(_: Option<bool>, _: MemberCount, _: MemberCount, _: MemberCount) -> bool {
		false
	}
}

parameter_types! {
	/// Seven days: a council that meets weekly sees every motion.
	pub const MotionDuration: BlockNumber = 100_800;
	/// Half a block, so that a motion can always be carried out.
	pub const MaxProposalWeight: Weight = MAXIMUM_BLOCK_WEIGHT.saturating_div(2);
}

impl pallet_collective::Config<CouncilCollective> for Runtime {
	/// Members answer for what they propose; no deposit, since officials hold no money.
	type Consideration = ();
	type DefaultVote = Silence;
	type DisapproveOrigin = EnsureRoot<AccountId>;
	type KillOrigin = EnsureRoot<AccountId>;
	type MaxMembers = MaxCouncilMembers;
	type MaxProposalWeight = MaxProposalWeight;
	type MaxProposals = ConstU32<100>;
	type MotionDuration = MotionDuration;
	type Proposal = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type RuntimeOrigin = RuntimeOrigin;
	type SetMembersOrigin = EnsureRoot<AccountId>;
	type WeightInfo = pallet_collective::weights::SubstrateWeight<Runtime>;
}

/// Keeps the council's seats; the collective's own list is always a copy of this one.
impl pallet_membership::Config<pallet_membership::Instance1> for Runtime {
	type AddOrigin = EnsureRoot<AccountId>;
	type MaxMembers = MaxCouncilMembers;
	type MembershipChanged = Council;
	type MembershipInitialized = Council;
	type PrimeOrigin = EnsureRoot<AccountId>;
	type RemoveOrigin = EnsureRoot<AccountId>;
	type ResetOrigin = EnsureRoot<AccountId>;
	type RuntimeEvent = RuntimeEvent;
	type SwapOrigin = EnsureRoot<AccountId>;
	type WeightInfo = pallet_membership::weights::SubstrateWeight<Runtime>;
}

/// A council motion dispatches as the council and never as root. This pallet converts, in two motions: one names the
/// call by its hash, the other dispatches it.
impl pallet_whitelist::Config for Runtime {
	type BlockNumberProvider = System;
	type DeferredDispatchExpiration = MotionDuration;
	type DispatchWhitelistedOrigin = TwoThirds;
	type Preimages = Preimage;
	type RuntimeCall = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = pallet_whitelist::weights::SubstrateWeight<Runtime>;
	type WhitelistOrigin = TwoThirds;
}
