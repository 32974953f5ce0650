//! What the measured weights must keep to.

#![allow(clippy::arithmetic_side_effects, clippy::expect_used)]

use super::*;
use crate::{AccountId, Runtime, RuntimeCall, TxExtension};
use ::pallet_sealed_bids::WeightInfo as _;
use alloc::vec::Vec;
use frame_support::dispatch::GetDispatchInfo;
use sp_runtime::{generic::Era, traits::TransactionExtension};

/// Every function that was measured, for the most of everything.
fn measured() -> Vec<(&'static str, Weight)> {
	[
		pallet_fee_sponsorship::heaviest::<Runtime>(),
		pallet_procurement_agenda::heaviest::<Runtime>(),
		pallet_procurement_awards::heaviest::<Runtime>(),
		pallet_procurement_budgets::heaviest::<Runtime>(),
		pallet_procurement_identity::heaviest::<Runtime>(),
		pallet_procurement_licences::heaviest::<Runtime>(),
		pallet_procurement_milestones::heaviest::<Runtime>(),
		pallet_procurement_tenders::heaviest::<Runtime>(),
		pallet_sealed_bids::heaviest::<Runtime>(),
	]
	.concat()
}

/// What a transaction with this call weighs, with all that is charged for it.
fn extrinsic(call: &RuntimeCall, weight: Weight) -> Weight {
	let extension = TxExtension::from((
		frame_system::CheckNonZeroSender::new(),
		frame_system::CheckSpecVersion::new(),
		frame_system::CheckTxVersion::new(),
		frame_system::CheckGenesis::new(),
		frame_system::CheckEra::from(Era::Immortal),
		frame_system::CheckNonce::from(0),
		frame_system::CheckWeight::new(),
		pallet_transaction_payment::ChargeTransactionPayment::from(0),
		frame_metadata_hash_extension::CheckMetadataHash::new(false),
	));
	ExtrinsicBaseWeight::get().saturating_add(extension.weight(call)).saturating_add(weight)
}

#[test]
fn nothing_should_take_more_than_a_quarter_of_a_block() {
	let quarter = MAXIMUM_BLOCK_WEIGHT / 4;
	let mut dearest = measured();
	dearest.sort_by_key(|(_, weight)| core::cmp::Reverse(weight.proof_size()));
	for (name, weight) in dearest {
		std::println!("{name}: {weight}");
		assert!(weight.all_lte(quarter), "{name}: {weight} is more than {quarter}");
	}
}

#[test]
fn submitting_a_kibibyte_should_weigh_at_most_two_and_a_half_transfers() {
	let transfer = RuntimeCall::Balances(pallet_balances::Call::transfer_allow_death {
		dest: AccountId::new([1; 32]).into(),
		value: 1,
	});
	let transferring = extrinsic(&transfer, transfer.get_dispatch_info().call_weight);
	// Only the length of a call counts in what is charged beside its own weight, and not as weight.
	let submitting = extrinsic(&transfer, pallet_sealed_bids::WeightInfo::<Runtime>::submit(1_024, 0));
	std::println!("a transfer weighs {transferring}, submitting 1 KiB {submitting}");
	assert!(submitting.ref_time() * 2 <= transferring.ref_time() * 5);
}
