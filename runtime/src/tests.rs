//! The composed runtime, from the development city's genesis.

#![allow(clippy::arithmetic_side_effects)]

use crate::{
	city::{City, OPERATIONS_ACCOUNT},
	genesis_config_presets, AccountId, Balance, Balances, Council, CouncilMembership, Executive, Hash, Identity,
	Runtime, RuntimeCall, RuntimeEvent, RuntimeGenesisConfig, RuntimeOrigin, SafeMode, Session, System, TxPause, YUAN,
};
use alloc::{boxed::Box, vec, vec::Vec};
use codec::Encode;
use frame_support::{
	assert_err, assert_noop, assert_ok,
	dispatch::GetDispatchInfo,
	genesis_builder_helper::build_state,
	traits::{fungible::Inspect, Contains},
};
use procurement_primitives::identity::{traits::Parties, Role};
use sp_io::TestExternalities;
use sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie, Dave, Eve};
use sp_runtime::{
	traits::{AccountIdConversion, BlakeTwo256, Dispatchable, Hash as _},
	DispatchError, DispatchResult,
};

/// Lays a preset over the defaults, as the node does.
fn lay_over(base: &mut serde_json::Value, patch: serde_json::Value) {
	match (base, patch) {
		(serde_json::Value::Object(base), serde_json::Value::Object(patch)) => {
			for (key, value) in patch {
				lay_over(base.entry(key).or_insert(serde_json::Value::Null), value);
			}
		}
		(base, patch) => *base = patch,
	}
}

fn chain_of(preset: serde_json::Value) -> TestExternalities {
	let mut config = serde_json::to_value(RuntimeGenesisConfig::default()).unwrap();
	lay_over(&mut config, preset);
	let mut chain = TestExternalities::new_empty();
	chain.execute_with(|| {
		build_state::<RuntimeGenesisConfig>(config.to_string().into_bytes()).unwrap();
		// The genesis block keeps no events.
		System::set_block_number(1);
	});
	chain
}

fn chain() -> TestExternalities {
	chain_of(City::development().genesis())
}

fn signed(by: Sr25519Keyring) -> RuntimeOrigin {
	RuntimeOrigin::signed(by.to_account_id())
}

/// Has Alice and Bob, two of three members, carry a motion by dispatched calls, so that all filters apply. Returns what
/// became of the call.
fn carry(call: RuntimeCall) -> DispatchResult {
	let hash: Hash = BlakeTwo256::hash_of(&call);
	let length = u32::try_from(call.encoded_size()).unwrap();
	let weight = call.get_dispatch_info().call_weight;
	let index = pallet_collective::ProposalCount::<Runtime, pallet_collective::Instance1>::get();
	for (who, act) in [
		(Alice, pallet_collective::Call::propose { threshold: 2, proposal: Box::new(call), length_bound: length }),
		(Alice, pallet_collective::Call::vote { proposal: hash, index, approve: true }),
		(Bob, pallet_collective::Call::vote { proposal: hash, index, approve: true }),
		(
			Charlie,
			pallet_collective::Call::close {
				proposal_hash: hash,
				index,
				proposal_weight_bound: weight,
				length_bound: length,
			},
		),
	] {
		assert_ok!(RuntimeCall::Council(act).dispatch(signed(who)));
	}
	System::events()
		.into_iter()
		.rev()
		.find_map(|record| match record.event {
			RuntimeEvent::Council(pallet_collective::Event::Executed { proposal_hash, result })
				if proposal_hash == hash =>
			{
				Some(result)
			}
			_ => None,
		})
		.unwrap()
}

/// A call for root alone.
fn rooted() -> RuntimeCall {
	RuntimeCall::System(frame_system::Call::set_storage { items: vec![(b"key".to_vec(), b"value".to_vec())] })
}

fn stored() -> bool {
	sp_io::storage::get(b"key").is_some()
}

fn transfer() -> RuntimeCall {
	RuntimeCall::Balances(pallet_balances::Call::transfer_keep_alive { dest: Eve.to_account_id().into(), value: 1 })
}

#[test]
fn presets_build() {
	assert_eq!(genesis_config_presets::preset_names(), ["development", "local_testnet"]);
	for name in genesis_config_presets::preset_names() {
		let preset = genesis_config_presets::get_preset(&name).unwrap();
		let mut chain = chain_of(serde_json::from_slice(&preset).unwrap());
		chain.execute_with(|| assert!(!Session::validators().is_empty()));
	}
	assert_eq!(genesis_config_presets::get_preset(&"atlantis".into()), None);
}

#[test]
fn cities_survive_their_files() {
	for city in City::built_in() {
		let file = serde_json::to_string_pretty(&city).unwrap();
		assert_eq!(serde_json::from_str::<City>(&file).unwrap(), city);
	}
}

#[test]
fn cities_with_too_many_members_or_unknown_fields_are_refused() {
	let city = serde_json::to_value(City::development()).unwrap();

	let mut crowded = city.clone();
	let member = crowded["council"][0].clone();
	crowded["council"] = vec![member; 51].into();
	assert!(serde_json::from_value::<City>(crowded).is_err());

	let mut misspelt = city;
	misspelt["counsel"] = serde_json::Value::Null;
	assert!(serde_json::from_value::<City>(misspelt).is_err());
}

#[test]
fn genesis_issues_only_what_the_city_says() {
	chain().execute_with(|| {
		let purse: AccountId = OPERATIONS_ACCOUNT.into_account_truncating();
		assert_eq!(Balances::balance(&purse), 1_000_000 * YUAN);
		let total: Balance = 1_020_000 * YUAN;
		assert_eq!(Balances::total_issuance(), total);
		assert_eq!(Balances::balance(&Dave.to_account_id()), 0);
	});
}

#[test]
fn genesis_seats_the_council_and_the_registrar() {
	chain().execute_with(|| {
		let mut council: Vec<_> = [Alice, Bob, Charlie].map(Sr25519Keyring::to_account_id).to_vec();
		council.sort();
		assert_eq!(CouncilMembership::members().into_inner(), council);
		assert_eq!(pallet_collective::Members::<Runtime, pallet_collective::Instance1>::get(), council);

		let registrar = Identity::acting_for(&Dave.to_account_id()).unwrap();
		assert!(Identity::has_role(registrar, Role::Registrar));
	});
}

#[test]
fn a_bare_motion_is_not_root() {
	chain().execute_with(|| {
		assert_eq!(carry(rooted()), Err(DispatchError::BadOrigin));
		assert!(!stored());
	});
}

#[test]
fn a_whitelisted_call_is_root() {
	chain().execute_with(|| {
		let call_hash = BlakeTwo256::hash_of(&rooted());
		assert_ok!(carry(RuntimeCall::Whitelist(pallet_whitelist::Call::whitelist_call { call_hash })));
		assert_ok!(carry(RuntimeCall::Whitelist(pallet_whitelist::Call::dispatch_whitelisted_call_with_preimage {
			call: Box::new(rooted())
		})));
		assert!(stored());
	});
}

#[test]
fn nobody_whitelists_alone() {
	chain().execute_with(|| {
		let call_hash = BlakeTwo256::hash_of(&rooted());
		assert_noop!(
			RuntimeCall::Whitelist(pallet_whitelist::Call::whitelist_call { call_hash }).dispatch(signed(Alice)),
			DispatchError::BadOrigin
		);
		// One of three seats.
		let whitelist = RuntimeCall::Whitelist(pallet_whitelist::Call::whitelist_call { call_hash });
		let length_bound = u32::try_from(whitelist.encoded_size()).unwrap();
		assert_ok!(Council::propose(signed(Alice), 1, Box::new(whitelist), length_bound));
		assert!(!pallet_whitelist::WhitelistedCall::<Runtime>::contains_key(call_hash));
	});
}

#[test]
fn safe_mode_stops_all_but_the_council() {
	chain().execute_with(|| {
		assert!(transfer().dispatch(signed(Alice)).is_ok());
		assert_ok!(carry(RuntimeCall::SafeMode(pallet_safe_mode::Call::force_enter {})));
		assert!(SafeMode::is_entered());

		assert_err!(
			transfer().dispatch(signed(Alice)).map(|_| ()).map_err(|failed| failed.error),
			frame_system::Error::<Runtime>::CallFiltered
		);
		// Root still works, and so does the way out.
		let call_hash = BlakeTwo256::hash_of(&rooted());
		assert_ok!(carry(RuntimeCall::Whitelist(pallet_whitelist::Call::whitelist_call { call_hash })));
		assert_ok!(carry(RuntimeCall::SafeMode(pallet_safe_mode::Call::force_exit {})));
		assert!(transfer().dispatch(signed(Alice)).is_ok());
	});
}

#[test]
fn nobody_buys_safe_mode() {
	chain().execute_with(|| {
		assert_noop!(SafeMode::enter(signed(Alice)), pallet_safe_mode::Error::<Runtime>::NotConfigured);
		assert_noop!(SafeMode::force_enter(signed(Alice)), DispatchError::BadOrigin);
	});
}

#[test]
fn the_council_pauses_calls_but_never_itself() {
	chain().execute_with(|| {
		let pause = |pallet: &[u8], call: &[u8]| {
			carry(RuntimeCall::TxPause(pallet_tx_pause::Call::pause {
				full_name: (pallet.to_vec().try_into().unwrap(), call.to_vec().try_into().unwrap()),
			}))
		};
		assert_ok!(pause(b"Balances", b"transfer_keep_alive"));
		assert!(!TxPause::contains(&transfer()));
		assert_eq!(pause(b"Council", b"propose"), Err(pallet_tx_pause::Error::<Runtime>::Unpausable.into()));
	});
}

#[test]
fn upgrades_are_plain_unsigned_transactions() {
	chain().execute_with(|| {
		let code = vec![0; 64];
		let apply = RuntimeCall::System(frame_system::Call::apply_authorized_upgrade { code });
		let bare = crate::UncheckedExtrinsic::new_bare(apply);
		// Unauthorised code gets no further than the pool.
		assert!(Executive::validate_transaction(
			sp_runtime::transaction_validity::TransactionSource::External,
			bare,
			Hash::default(),
		)
		.is_err());
	});
}
