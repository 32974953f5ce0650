//! The procurement chain's state transition: FRAME's pallets and ours, composed.
//!
//! There is no sudo. Root is reached one way: a two-thirds council motion whitelists a call, and a second one dispatches
//! it through the whitelist pallet.

#![cfg_attr(not(feature = "std"), no_std)]
#![recursion_limit = "512"]

extern crate alloc;

// Written by the build script, without documentation.
#[cfg(feature = "std")]
#[allow(missing_docs)]
mod wasm {
	include!(concat!(env!("OUT_DIR"), "/wasm_binary.rs"));
}
#[cfg(feature = "std")]
pub use wasm::*;

// The macros of FRAME and of `sp-api` write items that nobody can document from here.
#[allow(missing_docs)]
mod apis;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarks;
pub mod city;
#[allow(missing_docs)]
mod composition;
mod configs;
mod currency;
pub mod downward;
pub mod fees;
pub mod genesis_config_presets;
#[cfg(test)]
mod many_bids;
#[cfg(all(test, feature = "runtime-benchmarks"))]
mod scale;
#[cfg(test)]
mod tests;
pub mod weights;

pub use apis::{RuntimeApi, RUNTIME_API_VERSIONS};
pub use composition::*;
pub use configs::{money::CityOffset, utilities::ProxyType};
pub use currency::{CURRENCY_DECIMALS, CURRENCY_SYMBOL};

use alloc::borrow::Cow;
use sp_runtime::{
	generic, impl_opaque_keys,
	traits::{BlakeTwo256, IdentifyAccount, Verify},
	MultiAddress, MultiSignature,
};
use sp_version::RuntimeVersion;

pub use sp_consensus_aura::sr25519::AuthorityId as AuraId;

/// A signature of any of the kinds that Substrate accounts use.
pub type Signature = MultiSignature;

/// A public key's account.
pub type AccountId = <<Signature as Verify>::Signer as IdentifyAccount>::AccountId;

/// An amount of the settlement currency in its smallest unit.
pub type Balance = u128;

/// How many transactions an account has sent.
pub type Nonce = u32;

/// A block's number. No procurement rule depends on it.
pub type BlockNumber = u32;

/// A hash of anything.
pub type Hash = sp_core::H256;

/// How callers name accounts.
pub type Address = MultiAddress<AccountId, ()>;

/// A block's header.
pub type Header = generic::Header<BlockNumber, BlakeTwo256>;

/// A block.
pub type Block = generic::Block<Header, UncheckedExtrinsic>;

/// A block with its signature.
pub type SignedBlock = generic::SignedBlock<Block>;

/// A block's number or hash.
pub type BlockId = generic::BlockId<Block>;

/// What a transaction carries beside its call. The reclaim wraps all others, so that it sees the proof size of all of
/// them. `AuthorizeCall` is not here: no call of this runtime is authorised without a signature, and
/// `apply_authorized_upgrade` is still a plain unsigned transaction.
pub type TxExtension = cumulus_pallet_weight_reclaim::StorageWeightReclaim<
	Runtime,
	(
		frame_system::CheckNonZeroSender<Runtime>,
		frame_system::CheckSpecVersion<Runtime>,
		frame_system::CheckTxVersion<Runtime>,
		frame_system::CheckGenesis<Runtime>,
		frame_system::CheckEra<Runtime>,
		frame_system::CheckNonce<Runtime>,
		frame_system::CheckWeight<Runtime>,
		pallet_transaction_payment::ChargeTransactionPayment<Runtime>,
		frame_metadata_hash_extension::CheckMetadataHash<Runtime>,
	),
>;

/// A transaction or an inherent, as it stands in a block.
pub type UncheckedExtrinsic = generic::UncheckedExtrinsic<Address, RuntimeCall, Signature, TxExtension>;

/// What a signature of a transaction is made over.
pub type SignedPayload = generic::SignedPayload<RuntimeCall, TxExtension>;

/// Runs blocks.
pub type Executive =
	frame_executive::Executive<Runtime, Block, frame_system::ChainContext<Runtime>, Runtime, AllPalletsWithSystem>;

/// The length of a slot, and the time between blocks, in milliseconds.
pub const SLOT_DURATION: u64 = 6_000;

/// Blocks in a minute, for durations that FRAME counts in blocks.
pub const MINUTES: BlockNumber = 10;

/// Blocks in an hour.
pub const HOURS: BlockNumber = 600;

/// Blocks in a day.
pub const DAYS: BlockNumber = 14_400;

/// One yuan in fen.
pub const YUAN: Balance = 100;

/// The prefix of addresses; 42 is the generic one, which every wallet reads.
pub const SS58_PREFIX: u16 = 42;

/// How many blocks may be built on one relay chain block.
pub const BLOCK_PROCESSING_VELOCITY: u32 = 1;

/// How many blocks may wait for inclusion by the relay chain.
pub const UNINCLUDED_SEGMENT_CAPACITY: u32 = 3;

/// The length of a relay chain slot in milliseconds.
pub const RELAY_CHAIN_SLOT_DURATION_MILLIS: u32 = 6_000;

/// The keys of a collator. They stand in a module of their own because the macro documents nothing.
#[allow(missing_docs)]
mod keys {
	use super::*;
	use alloc::vec::Vec;

	impl_opaque_keys! {
		pub struct SessionKeys {
			pub aura: Aura,
		}
	}
}
pub use keys::SessionKeys;

/// This runtime's version. The spec version counts releases, from 1,000,001 on: a number that nothing else in the code
/// is, so that the test of an upgrade can make a newer copy out of a built runtime.
#[sp_version::runtime_version]
pub const VERSION: RuntimeVersion = RuntimeVersion {
	spec_name: Cow::Borrowed("procurement"),
	impl_name: Cow::Borrowed("procurement-node"),
	authoring_version: 1,
	spec_version: 1_000_001,
	impl_version: 0,
	apis: RUNTIME_API_VERSIONS,
	transaction_version: 1,
	system_version: 1,
};

/// Types for tools that handle blocks without knowing the calls in them.
pub mod opaque {
	use super::*;

	pub use sp_runtime::OpaqueExtrinsic as UncheckedExtrinsic;

	/// A header.
	pub type Header = generic::Header<BlockNumber, BlakeTwo256>;

	/// A block whose transactions are bytes.
	pub type Block = generic::Block<Header, UncheckedExtrinsic>;
}

// The function that relay chain validators call.
#[allow(missing_docs, unsafe_code, unused_imports)]
mod validation {
	use super::*;

	cumulus_pallet_parachain_system::register_validate_block! {
		Runtime = Runtime,
		BlockExecutor = cumulus_pallet_aura_ext::BlockExecutor::<Runtime, Executive>,
	}
}
