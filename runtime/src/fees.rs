//! What transactions cost, where the money goes, and which of them the city pays.

use crate::{AccountId, Balance, RuntimeCall};
use frame_support::{parameter_types, weights::Weight, PalletId};
use pallet_fee_sponsorship::{Class, Classify};
use pallet_transaction_payment::Multiplier;
use sp_runtime::traits::AccountIdConversion;
use sp_weights::WeightToFee;

/// The account that fees and dust go to, so that none of the currency is ever burnt.
pub const FEE_COLLECTOR: PalletId = PalletId(*b"py/feecl");

/// Bytes that one fen pays for.
const BYTES_PER_FEN: u64 = 1_024;

/// Computing time that one fen pays for, in picoseconds: 10 ms.
const TIME_PER_FEN: u64 = 10_000_000_000;

/// Bytes of proof that one fen pays for: 100 KiB.
const PROOF_PER_FEN: u64 = 102_400;

/// How many wrappers deep [`ProcurementCalls`] looks.
pub const MAX_NESTING: u8 = 8;

// Written by a macro that cannot be told to document what it makes.
#[allow(missing_docs)]
mod parameters {
	use super::*;

	parameter_types! {
		/// See [`FEE_COLLECTOR`].
		pub FeeCollector: AccountId = FEE_COLLECTOR.into_account_truncating();
		/// Fees are what the tables here say, at all times.
		pub const OneForOne: Multiplier = Multiplier::from_u32(1);
	}
}
pub use parameters::{FeeCollector, OneForOne};

/// The price of weight: one fen for each started 10 ms of computing or each started 100 KiB of proof, whichever is more.
/// A block runs out of one or the other, so the larger one is what a call takes away from others.
pub struct WeightFee;

impl WeightToFee for WeightFee {
	type Balance = Balance;

	fn weight_to_fee(weight: &Weight) -> Balance {
		let time = weight.ref_time().div_ceil(TIME_PER_FEN);
		let proof = weight.proof_size().div_ceil(PROOF_PER_FEN);
		Balance::from(time.max(proof))
	}
}

/// The price of length: one fen for each started KiB. The payment pallet hands over the length as computing time.
pub struct LengthFee;

impl WeightToFee for LengthFee {
	type Balance = Balance;

	fn weight_to_fee(length: &Weight) -> Balance {
		Balance::from(length.ref_time().div_ceil(BYTES_PER_FEN))
	}
}

/// Tells official acts, which the city pays, from everything else.
pub struct ProcurementCalls;

impl Classify<RuntimeCall> for ProcurementCalls {
	fn classify(call: &RuntimeCall) -> Class {
		look_into(call, MAX_NESTING)
	}
}

/// What `call` is, if it may be nested in `left` more wrappers.
fn look_into(call: &RuntimeCall, left: u8) -> Class {
	use pallet_multisig::Call as Multisig;
	use pallet_procurement_awards::Call as Awards;
	use pallet_procurement_identity::Call as Identity;
	use pallet_procurement_licences::Call as Licences;
	use pallet_proxy::Call as Proxy;
	use pallet_sealed_bids::Call as Bids;
	use pallet_utility::Call as Utility;

	match call {
		// What is lost for good if it comes a day late, and what stops a thief from wasting the budget.
		RuntimeCall::SealedBids(
			Bids::submit { .. }
			| Bids::confirm { .. }
			| Bids::withdraw { .. }
			| Bids::release { .. }
			| Bids::self_open { .. },
		)
		| RuntimeCall::Awards(Awards::challenge { .. } | Awards::appeal { .. })
		// Without its licence on record nobody bids.
		| RuntimeCall::Licences(Licences::lodge { .. })
		| RuntimeCall::Identity(
			Identity::freeze_delegate { .. } | Identity::remove_delegate { .. } | Identity::rotate_controller { .. },
		) => Class::Essential,
		RuntimeCall::Identity(..)
		| RuntimeCall::Agenda(..)
		| RuntimeCall::Budgets(..)
		| RuntimeCall::Tenders(..)
		| RuntimeCall::SealedBids(..)
		| RuntimeCall::Awards(..)
		| RuntimeCall::Milestones(..)
		| RuntimeCall::Licences(..) => Class::Sponsored,
		RuntimeCall::Council(
			pallet_collective::Call::propose { .. }
			| pallet_collective::Call::vote { .. }
			| pallet_collective::Call::close { .. },
		) => Class::Sponsored,
		RuntimeCall::Utility(
			Utility::batch { calls } | Utility::batch_all { calls } | Utility::force_batch { calls },
		) => all_of(calls.iter(), left),
		RuntimeCall::Utility(Utility::as_derivative { call, .. } | Utility::with_weight { call, .. })
		| RuntimeCall::Proxy(Proxy::proxy { call, .. })
		| RuntimeCall::Multisig(Multisig::as_multi { call, .. } | Multisig::as_multi_threshold_1 { call, .. }) => {
			all_of(core::iter::once(call.as_ref()), left)
		}
		// Wrappers that nobody needs for an official act. The depth counts in them all the same.
		RuntimeCall::Utility(Utility::dispatch_as { call, .. } | Utility::dispatch_as_fallible { call, .. })
		| RuntimeCall::Proxy(Proxy::proxy_announced { call, .. }) => {
			only_depth(all_of(core::iter::once(call.as_ref()), left))
		}
		RuntimeCall::Utility(Utility::if_else { main, fallback }) => {
			only_depth(all_of([main.as_ref(), fallback.as_ref()].into_iter(), left))
		}
		_ => Class::NotSponsored,
	}
}

/// A wrapper is too deep if any call in it is, and sponsored, or essential, if it carries something and all of it is.
fn all_of<'a>(calls: impl Iterator<Item = &'a RuntimeCall>, left: u8) -> Class {
	let Some(left) = left.checked_sub(1) else {
		return Class::TooDeep;
	};
	let mut found = None;
	for call in calls {
		found = match (look_into(call, left), found) {
			(Class::TooDeep, _) => return Class::TooDeep,
			(Class::NotSponsored, _) | (_, Some(Class::NotSponsored)) => Some(Class::NotSponsored),
			(Class::Sponsored, _) | (_, Some(Class::Sponsored)) => Some(Class::Sponsored),
			(Class::Essential, _) => Some(Class::Essential),
		};
	}
	found.unwrap_or(Class::NotSponsored)
}

/// Keeps of an answer only whether it is too deep.
fn only_depth(class: Class) -> Class {
	match class {
		Class::TooDeep => Class::TooDeep,
		Class::Essential | Class::Sponsored | Class::NotSponsored => Class::NotSponsored,
	}
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
	use super::*;
	use alloc::{boxed::Box, vec, vec::Vec};
	use sp_keyring::Sr25519Keyring;

	#[test]
	fn length_rounds_up() {
		for (bytes, fen) in
			[(0, 0), (1, 1), (1_023, 1), (1_024, 1), (1_025, 2), (2_048, 2), (2_049, 3), (1_048_576, 1_024)]
		{
			assert_eq!(LengthFee::weight_to_fee(&Weight::from_parts(bytes, 0)), fen, "{bytes} bytes");
		}
	}

	#[test]
	fn weight_rounds_up() {
		for (time, proof, fen) in [
			(0, 0, 0),
			(1, 0, 1),
			(0, 1, 1),
			(1, 1, 1),
			(TIME_PER_FEN, 0, 1),
			(TIME_PER_FEN + 1, 0, 2),
			(0, PROOF_PER_FEN, 1),
			(0, PROOF_PER_FEN + 1, 2),
			(2 * TIME_PER_FEN, 5 * PROOF_PER_FEN, 5),
			(7 * TIME_PER_FEN, 5 * PROOF_PER_FEN, 7),
			(u64::MAX, u64::MAX, 180_143_985_094_820),
		] {
			assert_eq!(WeightFee::weight_to_fee(&Weight::from_parts(time, proof)), fen, "{time} ps, {proof} bytes");
		}
	}

	fn transfer() -> RuntimeCall {
		let dest = Sr25519Keyring::Alice.to_account_id().into();
		RuntimeCall::Balances(pallet_balances::Call::transfer_keep_alive { dest, value: 1 })
	}

	fn vote() -> RuntimeCall {
		RuntimeCall::Council(pallet_collective::Call::vote { proposal: Default::default(), index: 0, approve: true })
	}

	fn bid() -> RuntimeCall {
		RuntimeCall::SealedBids(pallet_sealed_bids::Call::submit {
			tender: 0,
			lots: Default::default(),
			technical: vec![],
			price: None,
		})
	}

	fn lodge() -> RuntimeCall {
		use procurement_primitives::licence::{Certificate, Holder, LicenceId, Membership};
		let (document, attributes) = ([0; 32], [0; 32]);
		let certificate = Certificate { serial: 1, holder: Holder::Party(0), document, attributes };
		let membership = Membership { certificate, path: vec![] };
		pallet_procurement_licences::Call::lodge { licence: LicenceId { batch: 1, index: 0 }, membership }.into()
	}

	fn batch(calls: Vec<RuntimeCall>) -> RuntimeCall {
		RuntimeCall::Utility(pallet_utility::Call::batch_all { calls })
	}

	fn proxied(call: RuntimeCall) -> RuntimeCall {
		let real = Sr25519Keyring::Alice.to_account_id().into();
		RuntimeCall::Proxy(pallet_proxy::Call::proxy { real, force_proxy_type: None, call: Box::new(call) })
	}

	fn by_two(call: RuntimeCall) -> RuntimeCall {
		RuntimeCall::Multisig(pallet_multisig::Call::as_multi {
			threshold: 2,
			other_signatories: vec![Sr25519Keyring::Bob.to_account_id()],
			maybe_timepoint: None,
			call: Box::new(call),
			max_weight: Weight::zero(),
		})
	}

	fn unlikely(call: RuntimeCall) -> RuntimeCall {
		RuntimeCall::Utility(pallet_utility::Call::if_else { main: Box::new(vote()), fallback: Box::new(call) })
	}

	fn nested(depth: u8, innermost: RuntimeCall, wrap: fn(RuntimeCall) -> RuntimeCall) -> RuntimeCall {
		(0..depth).fold(innermost, |call, _| wrap(call))
	}

	#[test]
	fn official_acts_are_sponsored() {
		assert_eq!(ProcurementCalls::classify(&vote()), Class::Sponsored);
		assert_eq!(ProcurementCalls::classify(&transfer()), Class::NotSponsored);
	}

	#[test]
	fn bids_releases_and_challenges_are_essential() {
		use procurement_primitives::tender::Stage::Technical;
		let (tender, seed, account) = (0, [0; 32], Sr25519Keyring::Bob.to_account_id());
		let essential: [RuntimeCall; 9] = [
			bid(),
			pallet_sealed_bids::Call::confirm { tender }.into(),
			pallet_sealed_bids::Call::withdraw { tender }.into(),
			pallet_sealed_bids::Call::release { tender, stage: Technical, index: 1, seed }.into(),
			pallet_sealed_bids::Call::self_open { tender, stage: Technical, bidder: 0, seed }.into(),
			pallet_procurement_awards::Call::appeal { award: 0 }.into(),
			lodge(),
			pallet_procurement_identity::Call::freeze_delegate { account: account.clone() }.into(),
			pallet_procurement_identity::Call::remove_delegate { account }.into(),
		];
		for call in essential {
			assert_eq!(ProcurementCalls::classify(&call), Class::Essential, "{call:?}");
		}
		let open = pallet_sealed_bids::Call::open { tender, stage: Technical, bidder: 0 };
		assert_eq!(ProcurementCalls::classify(&open.into()), Class::Sponsored, "the agenda does it anyway");
	}

	#[test]
	fn wrappers_are_what_they_carry() {
		for (call, class) in [
			(batch(vec![bid(), bid()]), Class::Essential),
			(proxied(by_two(batch(vec![bid()]))), Class::Essential),
			(batch(vec![bid(), vote()]), Class::Sponsored),
			(batch(vec![vote(), bid()]), Class::Sponsored),
			(batch(vec![bid(), transfer()]), Class::NotSponsored),
			(batch(vec![transfer(), bid()]), Class::NotSponsored),
			(unlikely(bid()), Class::NotSponsored),
			(batch(vec![]), Class::NotSponsored),
			(batch(vec![vote(), vote()]), Class::Sponsored),
			(batch(vec![vote(), transfer()]), Class::NotSponsored),
			(batch(vec![transfer(), vote()]), Class::NotSponsored),
			(proxied(by_two(batch(vec![vote()]))), Class::Sponsored),
			(proxied(by_two(batch(vec![vote(), transfer()]))), Class::NotSponsored),
			(unlikely(vote()), Class::NotSponsored),
		] {
			assert_eq!(ProcurementCalls::classify(&call), class, "{call:?}");
		}
	}

	#[test]
	fn depth_is_bounded_in_every_wrapper() {
		let wraps: [fn(RuntimeCall) -> RuntimeCall; 3] = [|call| batch(vec![call]), proxied, by_two];
		for wrap in wraps {
			assert_eq!(ProcurementCalls::classify(&nested(8, vote(), wrap)), Class::Sponsored);
			assert_eq!(ProcurementCalls::classify(&nested(8, transfer(), wrap)), Class::NotSponsored);
			assert_eq!(ProcurementCalls::classify(&nested(9, vote(), wrap)), Class::TooDeep);
			assert_eq!(ProcurementCalls::classify(&nested(9, transfer(), wrap)), Class::TooDeep);
		}
		assert_eq!(ProcurementCalls::classify(&nested(8, vote(), unlikely)), Class::NotSponsored);
		assert_eq!(ProcurementCalls::classify(&nested(9, vote(), unlikely)), Class::TooDeep);
	}

	#[test]
	fn one_call_too_deep_is_found_beside_others() {
		let deep = nested(8, vote(), |call| batch(vec![call]));
		assert_eq!(ProcurementCalls::classify(&batch(vec![transfer(), deep, vote()])), Class::TooDeep);
	}
}
