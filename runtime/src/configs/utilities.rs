//! What any chain has: batches, multisigs, proxies, schedules, migrations, brakes.

use crate::{
	configs::governance::TwoThirds, weights::MAXIMUM_BLOCK_WEIGHT, AccountId, Balance, Balances, BlockNumber,
	OriginCaller, Preimage, Runtime, RuntimeCall, RuntimeEvent, RuntimeHoldReason, RuntimeOrigin, SafeMode, System,
	DAYS, YUAN,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
	migrations::{EnterSafeModeOnFailedMigration, FreezeChainOnFailedMigration},
	parameter_types,
	traits::{
		fungible::HoldConsideration, ConstU128, ConstU32, Contains, EqualPrivilegeOnly, GetCallMetadata,
		InstanceFilter, LinearStoragePrice,
	},
	weights::Weight,
};
use frame_system::{EnsureRoot, EnsureWithSuccess};
use pallet_tx_pause::RuntimeCallNameOf;
use scale_info::TypeInfo;
use sp_runtime::traits::BlakeTwo256;

parameter_types! {
	/// Half a block, so that a block with scheduled calls still takes transactions.
	pub const MaximumSchedulerWeight: Weight = MAXIMUM_BLOCK_WEIGHT.saturating_div(2);
	pub const PreimageHoldReason: RuntimeHoldReason =
		RuntimeHoldReason::Preimage(pallet_preimage::HoldReason::Preimage);
	pub const MaxMigrationWeight: Weight = MAXIMUM_BLOCK_WEIGHT.saturating_div(2);
	pub const SafeModeDuration: BlockNumber = DAYS;
	pub const SafeModeExtension: BlockNumber = DAYS;
	/// `None`: nobody can buy a halt of the chain.
	pub const NotForSale: Option<Balance> = None;
	pub const NoRelease: Option<BlockNumber> = None;
}

impl pallet_utility::Config for Runtime {
	type PalletsOrigin = OriginCaller;
	type RuntimeCall = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = pallet_utility::weights::SubstrateWeight<Runtime>;
}

impl pallet_multisig::Config for Runtime {
	type BlockNumberProvider = System;
	type Currency = Balances;
	/// Pays for the fixed part of what is stored.
	type DepositBase = ConstU128<YUAN>;
	/// Pays for one approval's 32 bytes.
	type DepositFactor = ConstU128<20>;
	type MaxSignatories = ConstU32<100>;
	type RuntimeCall = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = pallet_multisig::weights::SubstrateWeight<Runtime>;
}

/// What a proxy may do.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Default,
	Encode,
	Eq,
	MaxEncodedLen,
	Ord,
	PartialEq,
	PartialOrd,
	TypeInfo,
)]
pub enum ProxyType {
	/// Everything.
	#[default]
	#[codec(index = 0)]
	Any,
	/// Everything that does not move money directly.
	#[codec(index = 1)]
	NonTransfer,
	/// The acts of procurement.
	#[codec(index = 2)]
	Procurement,
	/// What members of the council do.
	#[codec(index = 3)]
	Governance,
	/// Reject announcements of other proxies.
	#[codec(index = 4)]
	CancelProxy,
}

/// Calls that only carry others. The proxy's filter is asked again for each call inside.
fn carries_calls(call: &RuntimeCall) -> bool {
	matches!(
		call,
		RuntimeCall::Utility(
			pallet_utility::Call::batch { .. }
				| pallet_utility::Call::batch_all { .. }
				| pallet_utility::Call::force_batch { .. }
		)
	)
}

/// Calls that count as the word of one of two persons. A registrar ties such a person to an account; whoever else the
/// account's proxies are, nobody has looked at.
fn is_approval(call: &RuntimeCall) -> bool {
	use pallet_procurement_awards::Call as Awards;
	use pallet_procurement_budgets::Call as Budgets;
	use pallet_procurement_milestones::Call as Milestones;
	matches!(
		call,
		RuntimeCall::Budgets(Budgets::confirm_deposit { .. } | Budgets::confirm_redemption { .. })
			| RuntimeCall::Awards(Awards::propose { .. } | Awards::approve { .. })
			| RuntimeCall::Milestones(
				Milestones::sign { .. }
					| Milestones::accept { .. }
					| Milestones::pay { .. }
					| Milestones::propose_variation { .. }
					| Milestones::sign_variation { .. }
					| Milestones::terminate { .. }
			)
	)
}

/// The acts of procurement.
fn is_procurement(call: &RuntimeCall) -> bool {
	matches!(
		call,
		RuntimeCall::Identity(..)
			| RuntimeCall::Budgets(..)
			| RuntimeCall::Tenders(..)
			| RuntimeCall::SealedBids(..)
			| RuntimeCall::Awards(..)
			| RuntimeCall::Milestones(..)
			| RuntimeCall::Licences(..)
	)
}

/// No proxy gives an approval.
impl InstanceFilter<RuntimeCall> for ProxyType {
	fn filter(&self, call: &RuntimeCall) -> bool {
		if is_approval(call) {
			return false;
		}
		match self {
			Self::Any => true,
			Self::NonTransfer => !matches!(call, RuntimeCall::Balances(..)),
			Self::Procurement => is_procurement(call) || carries_calls(call),
			Self::Governance => matches!(call, RuntimeCall::Council(..)) || carries_calls(call),
			Self::CancelProxy => {
				matches!(call, RuntimeCall::Proxy(pallet_proxy::Call::reject_announcement { .. }))
					|| carries_calls(call)
			}
		}
	}

	fn is_superset(&self, other: &Self) -> bool {
		match (self, other) {
			(mine, theirs) if mine == theirs => true,
			(Self::Any, _) => true,
			(_, Self::Any) => false,
			(Self::NonTransfer, _) => true,
			_ => false,
		}
	}
}

impl pallet_proxy::Config for Runtime {
	type AnnouncementDepositBase = ConstU128<YUAN>;
	type AnnouncementDepositFactor = ConstU128<40>;
	type BlockNumberProvider = System;
	type CallHasher = BlakeTwo256;
	type Currency = Balances;
	type MaxPending = ConstU32<32>;
	type MaxProxies = ConstU32<32>;
	type ProxyDepositBase = ConstU128<YUAN>;
	type ProxyDepositFactor = ConstU128<20>;
	type ProxyType = ProxyType;
	type RuntimeCall = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = pallet_proxy::weights::SubstrateWeight<Runtime>;
}

impl pallet_preimage::Config for Runtime {
	/// One yuan, and one fen a byte: a megabyte of preimages must not be free.
	type Consideration = HoldConsideration<
		AccountId,
		Balances,
		PreimageHoldReason,
		LinearStoragePrice<ConstU128<YUAN>, ConstU128<1>, Balance>,
	>;
	type Currency = Balances;
	type ManagerOrigin = EnsureRoot<AccountId>;
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = pallet_preimage::weights::SubstrateWeight<Runtime>;
}

impl pallet_scheduler::Config for Runtime {
	/// Our own blocks: on relay chain blocks, a jump of the clock would have it walk every block skipped.
	type BlockNumberProvider = System;
	type MaxScheduledPerBlock = ConstU32<50>;
	type MaximumWeight = MaximumSchedulerWeight;
	type OriginPrivilegeCmp = EqualPrivilegeOnly;
	type PalletsOrigin = OriginCaller;
	type Preimages = Preimage;
	type RuntimeCall = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type RuntimeOrigin = RuntimeOrigin;
	type ScheduleOrigin = EnsureRoot<AccountId>;
	type WeightInfo = pallet_scheduler::weights::SubstrateWeight<Runtime>;
}

impl pallet_migrations::Config for Runtime {
	type CursorMaxLen = ConstU32<65_536>;
	/// Safe mode, which the council can leave again, before a chain that stands still.
	type FailedMigrationHandler = EnterSafeModeOnFailedMigration<SafeMode, FreezeChainOnFailedMigration>;
	type IdentifierMaxLen = ConstU32<256>;
	type MaxServiceWeight = MaxMigrationWeight;
	type MigrationStatusHandler = ();
	#[cfg(not(feature = "runtime-benchmarks"))]
	type Migrations = ();
	#[cfg(feature = "runtime-benchmarks")]
	type Migrations = pallet_migrations::mock_helpers::MockedMigrations;
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = pallet_migrations::weights::SubstrateWeight<Runtime>;
}

/// What no brake stops: blocks themselves, and the council, which alone can release the brake.
pub struct Essential;

impl Essential {
	/// Whether the pallet of this name must go on.
	fn is(pallet: &str) -> bool {
		matches!(pallet, "System" | "ParachainSystem" | "Timestamp" | "Council" | "Whitelist" | "SafeMode" | "TxPause")
	}
}

impl Contains<RuntimeCall> for Essential {
	fn contains(call: &RuntimeCall) -> bool {
		Self::is(call.get_call_metadata().pallet_name)
	}
}

impl Contains<RuntimeCallNameOf<Runtime>> for Essential {
	fn contains((pallet, _): &RuntimeCallNameOf<Runtime>) -> bool {
		core::str::from_utf8(pallet).is_ok_and(Self::is)
	}
}

impl pallet_safe_mode::Config for Runtime {
	type Currency = Balances;
	type EnterDepositAmount = NotForSale;
	type EnterDuration = SafeModeDuration;
	type ExtendDepositAmount = NotForSale;
	type ExtendDuration = SafeModeExtension;
	type ForceDepositOrigin = TwoThirds;
	type ForceEnterOrigin = EnsureWithSuccess<TwoThirds, AccountId, SafeModeDuration>;
	type ForceExitOrigin = TwoThirds;
	type ForceExtendOrigin = EnsureWithSuccess<TwoThirds, AccountId, SafeModeExtension>;
	type Notify = ();
	type ReleaseDelay = NoRelease;
	type RuntimeEvent = RuntimeEvent;
	type RuntimeHoldReason = RuntimeHoldReason;
	type WeightInfo = pallet_safe_mode::weights::SubstrateWeight<Runtime>;
	type WhitelistedCalls = Essential;
}

impl pallet_tx_pause::Config for Runtime {
	type MaxNameLen = ConstU32<256>;
	type PauseOrigin = TwoThirds;
	type RuntimeCall = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type UnpauseOrigin = TwoThirds;
	type WeightInfo = pallet_tx_pause::weights::SubstrateWeight<Runtime>;
	type WhitelistedCalls = Essential;
}
