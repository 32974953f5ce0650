//! What the measured weights must keep to.

use super::*;
use crate::{
	configs::agenda::{AgendaTask, PollShare},
	AccountId, Runtime, RuntimeCall, TxExtension,
};
use alloc::{format, string::String, vec, vec::Vec};
use codec::Decode;
use frame_support::{
	dispatch::GetDispatchInfo,
	traits::{GetCallIndex, GetCallMetadata},
};
use pallet_procurement_agenda::types::DayChange;
use pallet_sealed_bids::WeightInfo as _;
use procurement_primitives::{agenda::Task, tender::LotSet};
use sp_runtime::{generic::Era, traits::TransactionExtension};

/// The longest envelope there is.
const ENVELOPE: usize = 16_384;

/// One call of each kind that a pallet has, with arguments as short as can be.
fn calls_of<C: GetCallIndex>(pallet: u8) -> Vec<RuntimeCall> {
	let call = |index: &u8| {
		// Empty lists, first variants and zeros: enough zeros are arguments of any call.
		let bytes = [vec![pallet, *index], vec![0; 1_024]].concat();
		RuntimeCall::decode(&mut &bytes[..])
			.unwrap_or_else(|error| panic!("call {index} of pallet {pallet} cannot be made of zeros: {error}"))
	};
	C::get_call_indices().iter().map(call).collect()
}

/// One call of each kind of our pallets, and those whose declared weight grows with their arguments, at their largest.
fn our_calls() -> Vec<RuntimeCall> {
	let envelope = || vec![0; ENVELOPE];
	let (technical, price) = (envelope(), Some(envelope()));
	let bid = pallet_sealed_bids::Call::submit { tender: 0, lots: LotSet(u64::MAX), technical, price };
	let most = u32::try_from(pallet_procurement_agenda::MAX_DAYS_PER_CALL).unwrap();
	let days = (0..most).map(|date| DayChange { date, kind: None }).collect();
	let mut calls = vec![
		RuntimeCall::SealedBids(bid),
		RuntimeCall::Agenda(pallet_procurement_agenda::Call::set_days { days }),
	];
	calls.extend(calls_of::<pallet_fee_sponsorship::Call<Runtime>>(12));
	calls.extend(calls_of::<pallet_procurement_identity::Call<Runtime>>(50));
	calls.extend(calls_of::<pallet_procurement_agenda::Call<Runtime>>(51));
	calls.extend(calls_of::<pallet_procurement_budgets::Call<Runtime>>(52));
	calls.extend(calls_of::<pallet_procurement_tenders::Call<Runtime>>(53));
	calls.extend(calls_of::<pallet_sealed_bids::Call<Runtime>>(54));
	calls
}

fn name(call: &RuntimeCall) -> String {
	let metadata = call.get_call_metadata();
	format!("{}.{}", metadata.pallet_name, metadata.function_name)
}

/// A share of what ordinary transactions may take of a block.
fn share_of_normal(parts: u64) -> Weight {
	block_weights().get(DispatchClass::Normal).max_total.unwrap().saturating_div(parts)
}

#[test]
fn no_call_should_take_more_than_a_quarter_of_a_blocks_ordinary_share() {
	let quarter = share_of_normal(4);
	for call in our_calls() {
		let weight = call.get_dispatch_info().call_weight;
		assert!(weight.all_lte(quarter), "{} weighs {weight:?} of {quarter:?}", name(&call));
		assert!(weight.ref_time() > 0 && weight.proof_size() > 0, "{} is weighed", name(&call));
	}
}

#[test]
fn every_kind_of_task_should_fit_the_agendas_share() {
	let share = PollShare::get() * MAXIMUM_BLOCK_WEIGHT.ref_time();
	let share = Weight::from_parts(share, PollShare::get() * MAXIMUM_BLOCK_WEIGHT.proof_size());
	for task in AgendaTask::kinds() {
		let weight = task.weight();
		std::println!("{}: {weight:?} of {share:?}", task.name());
		assert!(weight.all_lt(share), "{} weighs {weight:?} of {share:?}", task.name());
	}
}

/// What a transaction with this call weighs in all, if its call weighs `weight`.
fn whole(call: &RuntimeCall, weight: Weight) -> Weight {
	let extension = TxExtension::new((
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
	block_weights()
		.get(DispatchClass::Normal)
		.base_extrinsic
		.saturating_add(extension.weight(call))
		.saturating_add(weight)
}

#[test]
fn a_bid_should_take_at_most_two_and_a_half_times_the_computing_of_a_transfer() {
	let dest = AccountId::from([1; 32]).into();
	let transfer = RuntimeCall::Balances(pallet_balances::Call::transfer_keep_alive { dest, value: 1 });
	let technical = vec![0; 1_024];
	let bid = pallet_sealed_bids::Call::submit { tender: 0, lots: LotSet(1), technical, price: None };
	let bid = RuntimeCall::SealedBids(bid);
	let transfer = whole(&transfer, transfer.get_dispatch_info().call_weight);
	// Without licences: what the call charges for those that a tender does not ask for goes back.
	let bid = whole(&bid, <Runtime as pallet_sealed_bids::Config>::WeightInfo::submit(1_024, 0));
	std::println!("a bid of a KiB: {bid:?}; a transfer: {transfer:?}");
	assert!(bid.ref_time() <= transfer.ref_time().saturating_mul(5) / 2, "{bid:?} beside {transfer:?}");
}
