//! Which pallets are measured on this runtime, and what our benchmarks need from it.

// No code of the chain: it runs on the machine that measures.
#![allow(clippy::arithmetic_side_effects, clippy::expect_used)]

use crate::{fees::MAX_NESTING, *};
use alloc::{string::String, vec, vec::Vec};
use frame_benchmarking::{
	add_benchmark, define_benchmarks, list_benchmark, BenchmarkBatch, BenchmarkConfig, BenchmarkList, Benchmarking,
};
use frame_support::traits::{StorageInfo, StorageInfoTrait, WhitelistedStorageKeys};
use pallet_procurement_identity::{
	benchmarking::{BenchmarkHelper, Sr25519Benchmarks},
	types::{IdentifierInput, Registration},
};
use procurement_primitives::{
	identity::{
		consent::{payload, Consent, Purpose},
		AssuranceLevel, Permissions, Role,
	},
	time::Moment,
};

define_benchmarks!(
	[pallet_fee_sponsorship, Sponsorship]
	[pallet_procurement_identity, Identity]
);

/// Sets the stage for the benchmarks of our pallets.
pub struct Helper;

impl BenchmarkHelper<AccountId, Signature> for Helper {
	fn account(seed: u32) -> AccountId {
		Sr25519Benchmarks::account(seed)
	}

	fn sign(seed: u32, message: &[u8]) -> Signature {
		Sr25519Benchmarks::sign(seed, message)
	}
}

/// The key of the party whose fees the city pays, and of its delegate; no other benchmark uses them.
const CONTROLLER: u32 = 1_001;
const DELEGATE: u32 = 1_002;

/// Calls in the innermost batch: as many as fit into the transaction that is measured.
const BATCHED: usize = 150;

impl pallet_fee_sponsorship::BenchmarkHelper<AccountId, RuntimeCall> for Helper {
	fn sponsored() -> (AccountId, RuntimeCall) {
		let (controller, delegate) = (Self::account(CONTROLLER), Self::account(DELEGATE));
		let party = pallet_procurement_identity::NextPartyId::<Runtime>::get();
		let identifiers = vec![IdentifierInput { scheme: b"XX-BENCH".to_vec(), id: b"1".to_vec() }];
		let registration = Registration::Organisation { name: b"Measured".to_vec(), identifiers };
		let origin = || RuntimeOrigin::signed(controller.clone());
		Identity::register(origin(), registration).expect("a fresh account");
		Identity::verify(RuntimeOrigin::root(), party, AssuranceLevel::High, Moment::MAX).expect("the council may");
		for role in Role::ALL {
			Identity::grant_role(RuntimeOrigin::root(), party, role, Some(Moment::MAX)).expect("the council may");
		}
		let purpose = Purpose::Delegate(party);
		let bytes = payload(&System::block_hash(0).0, &delegate, &purpose, 0, Moment::MAX);
		let consent = Consent { nonce: 0, expires: Moment::MAX, signature: Self::sign(DELEGATE, &bytes) };
		Identity::add_delegate(origin(), delegate.clone(), Permissions::all(), Moment::MAX, consent)
			.expect("it consents");

		let act = RuntimeCall::Identity(pallet_procurement_identity::Call::deactivate { party });
		let innermost = RuntimeCall::Utility(pallet_utility::Call::batch { calls: vec![act; BATCHED] });
		let call = (1..MAX_NESTING)
			.fold(innermost, |call, _| RuntimeCall::Utility(pallet_utility::Call::batch { calls: vec![call] }));
		(delegate, call)
	}
}

/// What can be measured.
pub fn metadata(extra: bool) -> (Vec<BenchmarkList>, Vec<StorageInfo>) {
	let mut list = Vec::<BenchmarkList>::new();
	list_benchmarks!(list, extra);
	(list, AllPalletsWithSystem::storage_info())
}

/// Measures.
pub fn dispatch(config: BenchmarkConfig) -> Result<Vec<BenchmarkBatch>, String> {
	let whitelist = AllPalletsWithSystem::whitelisted_storage_keys();
	let mut batches = Vec::<BenchmarkBatch>::new();
	let params = (&config, &whitelist);
	add_benchmarks!(params, batches);
	Ok(batches)
}
