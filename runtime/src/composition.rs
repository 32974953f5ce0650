//! Which pallets make up the chain, and in which order.

use crate::*;
use alloc::vec::Vec;
use sp_inherents::{CheckInherentsResult, InherentData};
use sp_runtime::traits::Block as BlockT;

// Indices are part of every encoded call and never change. Tens are themes: system, money, consensus, governance,
// utilities, procurement.
#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeSlashReason,
		RuntimeLockId,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Runtime;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type ParachainSystem = cumulus_pallet_parachain_system;
	#[runtime::pallet_index(2)]
	pub type Timestamp = pallet_timestamp;
	#[runtime::pallet_index(3)]
	pub type ParachainInfo = parachain_info;
	#[runtime::pallet_index(4)]
	pub type WeightReclaim = cumulus_pallet_weight_reclaim;
	#[runtime::pallet_index(5)]
	pub type Downward = crate::downward;

	#[runtime::pallet_index(10)]
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(11)]
	pub type TransactionPayment = pallet_transaction_payment;
	#[runtime::pallet_index(12)]
	pub type Sponsorship = pallet_fee_sponsorship;

	#[runtime::pallet_index(20)]
	pub type Authorship = pallet_authorship;
	#[runtime::pallet_index(21)]
	pub type CollatorSelection = pallet_collator_selection;
	#[runtime::pallet_index(22)]
	pub type Session = pallet_session;
	#[runtime::pallet_index(23)]
	pub type Aura = pallet_aura;
	#[runtime::pallet_index(24)]
	pub type AuraExt = cumulus_pallet_aura_ext;

	#[runtime::pallet_index(30)]
	pub type Council = pallet_collective<Instance1>;
	#[runtime::pallet_index(31)]
	pub type CouncilMembership = pallet_membership<Instance1>;
	#[runtime::pallet_index(32)]
	pub type Whitelist = pallet_whitelist;

	#[runtime::pallet_index(40)]
	pub type Utility = pallet_utility;
	#[runtime::pallet_index(41)]
	pub type Multisig = pallet_multisig;
	#[runtime::pallet_index(42)]
	pub type Proxy = pallet_proxy;
	#[runtime::pallet_index(43)]
	pub type Preimage = pallet_preimage;
	#[runtime::pallet_index(44)]
	pub type Scheduler = pallet_scheduler;
	#[runtime::pallet_index(45)]
	pub type Migrations = pallet_migrations;
	#[runtime::pallet_index(46)]
	pub type SafeMode = pallet_safe_mode;
	#[runtime::pallet_index(47)]
	pub type TxPause = pallet_tx_pause;

	#[runtime::pallet_index(50)]
	pub type Identity = pallet_procurement_identity;
	#[runtime::pallet_index(51)]
	pub type Agenda = pallet_procurement_agenda;
	#[runtime::pallet_index(52)]
	pub type Budgets = pallet_procurement_budgets;
	#[runtime::pallet_index(53)]
	pub type Tenders = pallet_procurement_tenders;
	#[runtime::pallet_index(54)]
	pub type SealedBids = pallet_sealed_bids;
	#[runtime::pallet_index(55)]
	pub type Awards = pallet_procurement_awards;
	#[runtime::pallet_index(56)]
	pub type Milestones = pallet_procurement_milestones;
	#[runtime::pallet_index(57)]
	pub type Licences = pallet_procurement_licences;
}

// The trait behind these two is private to where the runtime is composed.

pub(crate) fn inherent_extrinsics(data: InherentData) -> alloc::vec::Vec<<Block as BlockT>::Extrinsic> {
	data.create_extrinsics()
}

pub(crate) fn check_inherents(block: <Block as BlockT>::LazyBlock, data: InherentData) -> CheckInherentsResult {
	data.check_extrinsics(&block)
}
