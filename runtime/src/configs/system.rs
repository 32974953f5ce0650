//! The chain itself: blocks, time, the relay chain.

use crate::{
	downward,
	weights::{block_length, block_weights},
	AccountId, Aura, Balance, Block, BlockNumber, Hash, Migrations, Nonce, PalletInfo, Runtime, RuntimeCall,
	RuntimeEvent, RuntimeOrigin, RuntimeTask, SafeMode, TxPause, BLOCK_PROCESSING_VELOCITY,
	RELAY_CHAIN_SLOT_DURATION_MILLIS, SS58_PREFIX, UNINCLUDED_SEGMENT_CAPACITY, VERSION,
};
use cumulus_pallet_parachain_system::RelayNumberMonotonicallyIncreases;
use frame_support::{
	derive_impl, parameter_types,
	traits::{ConstU16, ConstU32, ConstU64, Contains, InsideBoth},
	weights::{constants::RocksDbWeight, Weight},
};
use frame_system::limits::{BlockLength, BlockWeights};
use sp_version::RuntimeVersion;

parameter_types! {
	pub const BlockHashCount: BlockNumber = 4_096;
	pub const Version: RuntimeVersion = VERSION;
	pub RuntimeBlockLength: BlockLength = block_length();
	pub RuntimeBlockWeights: BlockWeights = block_weights();
	/// Nothing is done with messages from other chains, so no block keeps room for them.
	pub const NoWeight: Weight = Weight::zero();
}

#[derive_impl(frame_system::config_preludes::ParaChainDefaultConfig)]
impl frame_system::Config for Runtime {
	type AccountData = pallet_balances::AccountData<Balance>;
	type AccountId = AccountId;
	/// Root passes it: the council can always undo what it has stopped.
	type BaseCallFilter = InsideBoth<NoBurning, InsideBoth<SafeMode, TxPause>>;
	type Block = Block;
	type BlockHashCount = BlockHashCount;
	type BlockLength = RuntimeBlockLength;
	type BlockWeights = RuntimeBlockWeights;
	type DbWeight = RocksDbWeight;
	type Hash = Hash;
	type MaxConsumers = ConstU32<16>;
	type MultiBlockMigrator = Migrations;
	type Nonce = Nonce;
	/// The relay chain must agree before new code runs.
	type OnSetCode = cumulus_pallet_parachain_system::ParachainSetCode<Self>;
	type SS58Prefix = ConstU16<SS58_PREFIX>;
	type SingleBlockMigrations = ();
	type SystemWeightInfo = frame_system::weights::SubstrateWeight<Runtime>;
	type ExtensionsWeightInfo = frame_system::SubstrateExtensionsWeight<Runtime>;
	type Version = Version;
}

/// Money leaves the chain when the treasury pays it out, and in no other way: what is issued is what was deposited.
pub struct NoBurning;

impl Contains<RuntimeCall> for NoBurning {
	fn contains(call: &RuntimeCall) -> bool {
		!matches!(call, RuntimeCall::Balances(pallet_balances::Call::burn { .. }))
	}
}

/// Bounds how many blocks may wait for the relay chain, and ties their slots to its own.
pub type ConsensusHook = cumulus_pallet_aura_ext::FixedVelocityConsensusHook<
	Runtime,
	RELAY_CHAIN_SLOT_DURATION_MILLIS,
	BLOCK_PROCESSING_VELOCITY,
	UNINCLUDED_SEGMENT_CAPACITY,
>;

impl cumulus_pallet_parachain_system::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	/// Not strictly: a block sealed by hand may share its relay chain block with the one before.
	type CheckAssociatedRelayNumber = RelayNumberMonotonicallyIncreases;
	type ConsensusHook = ConsensusHook;
	type DmpQueue = downward::Pallet<Runtime>;
	type OnSystemEvent = ();
	type OutboundXcmpMessageSource = ();
	type RelayParentOffset = ConstU32<0>;
	type ReservedDmpWeight = NoWeight;
	type ReservedXcmpWeight = NoWeight;
	type SchedulingSignatureVerifier = ();
	type SelfParaId = parachain_info::Pallet<Runtime>;
	type WeightInfo = cumulus_pallet_parachain_system::weights::SubstrateWeight<Runtime>;
	type XcmpMessageHandler = ();
}

impl downward::Config for Runtime {}

impl pallet_timestamp::Config for Runtime {
	/// Zero, so that several blocks may be sealed by hand within one slot; Aura ties time to slots anyway.
	type MinimumPeriod = ConstU64<0>;
	type Moment = u64;
	type OnTimestampSet = Aura;
	type WeightInfo = pallet_timestamp::weights::SubstrateWeight<Runtime>;
}

impl parachain_info::Config for Runtime {}

impl cumulus_pallet_weight_reclaim::Config for Runtime {
	// The pallet keeps its other weights to itself.
	type WeightInfo = ();
}
