//! What blocks can hold and what things weigh.
//!
//! The SDK's pallets use their own reference weights. Ours are measured on this runtime: `scripts/weights` writes a module
//! for each of them here.

pub mod pallet_fee_sponsorship;
pub mod pallet_procurement_agenda;
pub mod pallet_procurement_awards;
pub mod pallet_procurement_budgets;
pub mod pallet_procurement_identity;
pub mod pallet_procurement_licences;
pub mod pallet_procurement_milestones;
pub mod pallet_procurement_tenders;
pub mod pallet_sealed_bids;
#[cfg(test)]
mod tests;

use frame_support::{
	dispatch::DispatchClass,
	weights::{
		constants::{BlockExecutionWeight, ExtrinsicBaseWeight, WEIGHT_REF_TIME_PER_SECOND},
		Weight,
	},
};
use frame_system::limits::{BlockLength, BlockWeights};
use sp_runtime::Perbill;

/// What a block may weigh: two seconds, as long as the relay chain's validators compute for it, and five megabytes of
/// proof, half of what the relay chain takes, so that a block's own transactions always fit beside it.
pub const MAXIMUM_BLOCK_WEIGHT: Weight = Weight::from_parts(WEIGHT_REF_TIME_PER_SECOND.saturating_mul(2), 5_242_880);

/// The longest block in bytes. A whole runtime, submitted as an upgrade, must fit.
const MAXIMUM_BLOCK_LENGTH: u32 = 5_242_880;

/// What ordinary transactions may take of a block; the rest is for upgrades and the council.
const NORMAL_DISPATCH_RATIO: Perbill = Perbill::from_percent(75);

/// What hooks are expected to take of a block at most.
const AVERAGE_ON_INITIALIZE_RATIO: Perbill = Perbill::from_percent(5);

/// The weights of blocks, by class of transaction.
pub fn block_weights() -> BlockWeights {
	let normal = Weight::from_parts(
		NORMAL_DISPATCH_RATIO.mul_floor(MAXIMUM_BLOCK_WEIGHT.ref_time()),
		NORMAL_DISPATCH_RATIO.mul_floor(MAXIMUM_BLOCK_WEIGHT.proof_size()),
	);
	BlockWeights::builder()
		.base_block(BlockExecutionWeight::get())
		.for_class(DispatchClass::all(), |weights| {
			weights.base_extrinsic = ExtrinsicBaseWeight::get();
		})
		.for_class(DispatchClass::Normal, |weights| {
			weights.max_total = Some(normal);
		})
		.for_class(DispatchClass::Operational, |weights| {
			weights.max_total = Some(MAXIMUM_BLOCK_WEIGHT);
			// What ordinary transactions cannot take.
			weights.reserved = Some(MAXIMUM_BLOCK_WEIGHT.saturating_sub(normal));
		})
		.avg_block_initialization(AVERAGE_ON_INITIALIZE_RATIO)
		.build_or_panic()
}

/// The lengths of blocks, by class of transaction.
pub fn block_length() -> BlockLength {
	BlockLength::builder()
		.max_length(MAXIMUM_BLOCK_LENGTH)
		.modify_max_length_for_class(DispatchClass::Normal, |length| {
			*length = NORMAL_DISPATCH_RATIO.mul_floor(MAXIMUM_BLOCK_LENGTH);
		})
		.build()
}
