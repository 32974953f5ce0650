//! The composed runtime, from the development city's genesis.

#![allow(clippy::arithmetic_side_effects, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod conservation;
mod council;
mod defaults;
mod leaks;
mod reserve;
mod roles;
mod tendering;
mod town;

use crate::{
	city::{City, CityError, Collator, Currency, Funded, LicenceClass, Network, RegisteredAs, RoleBudget},
	genesis_config_presets, AccountId, Balance, Balances, CityOffset, Council, CouncilMembership, Executive, Hash,
	Identity, Licences, Runtime, RuntimeCall, RuntimeEvent, RuntimeGenesisConfig, RuntimeOrigin, SafeMode, Session,
	System, TxPause, CURRENCY_DECIMALS, CURRENCY_SYMBOL, SS58_PREFIX, YUAN,
};
use alloc::{boxed::Box, format, string::ToString, vec, vec::Vec};
use codec::Encode;
use frame_support::{
	assert_err, assert_noop, assert_ok,
	dispatch::GetDispatchInfo,
	genesis_builder_helper::build_state,
	traits::{fungible::Inspect, Contains, Get, StorageVersion},
};
use pallet_procurement_licences::types::Terms;
use pallet_procurement_tenders::types::GenesisRuleset;
use procurement_licence_proof::State;
use procurement_primitives::{
	identity::{traits::Parties, Role},
	licence::{Holder, Identifier, LicenceId, Licences as _, Validity, VerifyReason},
	tender::{Procedure, Ruleset, RulesetFault},
	time::{Day, DayKind, DAY},
};
use sp_io::TestExternalities;
use sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie, Dave, Eve};
use sp_runtime::{
	traits::{BlakeTwo256, Dispatchable, Hash as _},
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

/// The built-in city with this id.
fn city(id: &str) -> City {
	City::built_in().find(|city| city.id == id).unwrap()
}

fn chain() -> TestExternalities {
	chain_of(city(sp_genesis_builder::DEV_RUNTIME_PRESET).genesis().unwrap())
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
	assert_eq!(
		genesis_config_presets::preset_names(),
		[
			sp_genesis_builder::DEV_RUNTIME_PRESET,
			sp_genesis_builder::LOCAL_TESTNET_RUNTIME_PRESET,
			"mexico_city_development"
		]
	);
	for name in genesis_config_presets::preset_names() {
		let preset = genesis_config_presets::get_preset(&name).unwrap();
		let mut chain = chain_of(serde_json::from_slice(&preset).unwrap());
		chain.execute_with(|| assert!(!Session::validators().is_empty()));
	}
	assert_eq!(genesis_config_presets::get_preset(&"atlantis".into()), None);
}

#[test]
fn built_in_cities_are_of_this_build_or_of_their_own() {
	for id in [sp_genesis_builder::DEV_RUNTIME_PRESET, sp_genesis_builder::LOCAL_TESTNET_RUNTIME_PRESET] {
		let currency = Currency { symbol: CURRENCY_SYMBOL.into(), decimals: CURRENCY_DECIMALS };
		assert_eq!(city(id).currency, currency);
	}
	assert_eq!(city("mexico_city_development").currency, Currency { symbol: "MXN".into(), decimals: 2 });
}

#[test]
fn cities_survive_their_files() {
	assert_eq!(City::built_in().count(), 3);
	for city in City::built_in() {
		let file = serde_json::to_string_pretty(&city).unwrap();
		assert_eq!(City::from_json(&file).unwrap(), city);
	}
}

#[test]
fn city_time_reaches_the_chain() {
	for (id, minutes) in [("development", 480), ("mexico_city_development", -360)] {
		chain_of(city(id).genesis().unwrap()).execute_with(|| {
			assert_eq!(<CityOffset as Get<i32>>::get(), minutes);
			assert_eq!(<CityOffset as Get<i64>>::get(), i64::from(minutes) * 60_000);
		});
	}
}

#[test]
fn amounts_no_float_could_hold_reach_the_chain_to_the_last_digit() {
	let huge = Balance::from(u64::MAX) * 1_000_000_007 + 1;
	let mut city = city("development");
	city.operations.endowment = huge;
	city.operations.default_budget = huge;
	city.operations.role_budgets.clear();
	let purse = city.operations.account.clone();
	// As the node has it: through text, twice.
	let genesis = serde_json::from_str(&city.genesis().unwrap().to_string()).unwrap();
	chain_of(genesis).execute_with(|| {
		assert_eq!(Balances::balance(&purse), huge);
		assert_eq!(pallet_fee_sponsorship::DefaultBudget::<Runtime>::get(), huge);
	});
}

/// The default rules of a procedure, in a city of this time.
fn ruleset(procedure: Procedure, utc_offset_minutes: i32) -> GenesisRuleset {
	GenesisRuleset { procedure, rules: Ruleset { utc_offset_minutes, ..Ruleset::default_for(procedure) } }
}

#[test]
fn a_citys_ocid_prefix_reaches_the_chain() {
	chain_of(city("mexico_city_development").genesis().unwrap()).execute_with(|| {
		assert_eq!(pallet_procurement_tenders::OcidPrefix::<Runtime>::get().into_inner(), b"ocds-87sd3t");
	});
}

/// Whatever passes the check must make a chain: the largest city that does.
#[test]
fn a_city_at_every_limit_builds() {
	let account = |n: u8| AccountId::new([n; 32]);
	let mut city = city("development");
	city.network = Network::Live;
	city.id = "c".repeat(64);
	city.utc_offset_minutes = 840;
	city.para_id = u32::MAX;
	city.council = (1..=50).map(account).collect::<Vec<_>>().try_into().unwrap();
	city.registrar.name = "市".repeat(85);
	city.registrar.identifiers =
		(0..8).map(|n| RegisteredAs { scheme: "XX-ABCDEFGHIJKLMNOPQ".into(), id: format!("{n:064}") }).collect();
	city.registrar.controller = account(200);
	city.registrar.until = 946_684_800_000;
	city.rulesets = Procedure::ALL.iter().map(|procedure| ruleset(*procedure, 840)).collect();
	city.days = (0..2_000).map(|n| Day { date: 2_932_896 - n, kind: DayKind::Holiday }).collect();
	city.operations.role_budgets =
		Role::ALL.into_iter().map(|role| RoleBudget { role, budget: Balance::MAX }).collect();
	let collator = |n| Collator { account: account(n), aura: sp_core::sr25519::Public::from_raw([n; 32]).into() };
	city.collators = (100..120).map(collator).collect();
	city.funded = (100..120).map(|n| Funded { account: account(n), amount: 1 }).collect();
	city.operations.endowment = Balance::MAX - 20;
	city.licence_classes = (0..100)
		.map(|n| LicenceClass {
			name: "n".repeat(128),
			code: format!("{n:021}"),
			schema: Hash::repeat_byte(255),
			shortest_days: u32::MAX,
			longest_days: Some(u32::MAX),
			revocable: true,
			transferable: true,
		})
		.collect();
	chain_of(city.genesis().unwrap()).execute_with(|| {
		assert_eq!(Balances::total_issuance(), Balance::MAX);
		assert!(Identity::has_role(0, Role::Registrar));
		assert_ok!(Licences::ensure_class(99));
	});
}

/// What a class's licences say is in a file beside the city's, and the chain has its hash.
#[test]
fn the_schemas_of_built_in_classes_are_beside_their_cities() {
	let files = [
		include_bytes!("../../cities/schemas/construction-enterprise.json").as_slice(),
		include_bytes!("../../cities/schemas/food-business.json"),
		include_bytes!("../../cities/schemas/installer.json"),
		include_bytes!("../../cities/schemas/tax-compliance.json"),
	];
	let hashes = files.map(|file| Hash::from(sp_io::hashing::sha2_256(file)));
	for city in City::built_in() {
		assert_eq!(city.licence_classes.len(), 2, "{}", city.id);
		for class in city.licence_classes {
			assert!(hashes.contains(&class.schema), "{}", class.name);
		}
	}
}

#[test]
fn genesis_registers_the_citys_licence_classes_and_trusts_nobody_with_them() {
	chain().execute_with(|| {
		let page = Licences::classes(0, 10);
		let names: Vec<_> = page.classes.iter().map(|class| class.name.as_slice()).collect();
		assert_eq!(names, ["建筑业企业资质证书".as_bytes(), "食品经营许可证".as_bytes()]);
		assert!(page.classes.iter().all(|class| class.issuers.is_empty() && class.revocable && !class.transferable));
		assert_ok!(Licences::ensure_class(1));
		assert_err!(Licences::ensure_class(2), pallet_procurement_licences::Error::<Runtime>::UnknownClass);
	});
}

/// Whoever checks a proof computes the keys without the runtime.
#[test]
fn verifiers_look_where_the_pallets_keep_what_they_look_for() {
	use pallet_procurement_identity as identity;
	use pallet_procurement_licences as licences;
	use procurement_licence_proof::keys;
	let id = LicenceId { batch: 3, index: 5 };
	let (class, party, account) = (7, 9, Alice.to_account_id());
	for (ours, theirs) in [
		(keys::genesis(), frame_system::BlockHash::<Runtime>::hashed_key_for(0)),
		(keys::time(), pallet_timestamp::Now::<Runtime>::hashed_key().to_vec()),
		(keys::licences_layout(), StorageVersion::storage_key::<Licences>().to_vec()),
		(keys::identity_layout(), StorageVersion::storage_key::<Identity>().to_vec()),
		(keys::licence(id), licences::LicenceRecords::<Runtime>::hashed_key_for(id)),
		(keys::batch(3), licences::Batches::<Runtime>::hashed_key_for(3)),
		(keys::standing(id), licences::Standings::<Runtime>::hashed_key_for(3, 5u32.to_be_bytes())),
		(keys::offer(id), licences::Offers::<Runtime>::hashed_key_for(id)),
		(keys::class(class), licences::Classes::<Runtime>::hashed_key_for(class)),
		(keys::issuer_code(party), licences::Codes::<Runtime>::hashed_key_for(party)),
		(keys::trust(class, party), licences::Trusts::<Runtime>::hashed_key_for(class, party)),
		(keys::document(&[1; 32]), licences::LicencesByDocument::<Runtime>::hashed_key_for([1; 32])),
		(keys::party(party), identity::Parties::<Runtime>::hashed_key_for(party)),
		(
			keys::role(party, Role::LicenceIssuer),
			identity::Roles::<Runtime>::hashed_key_for(party, Role::LicenceIssuer),
		),
		(keys::link(account.as_ref()), identity::Links::<Runtime>::hashed_key_for(&account)),
	] {
		assert_eq!(ours, theirs);
	}
	chain().execute_with(|| {
		let state = State::new(|key: &[u8]| Ok::<_, ()>(sp_io::storage::get(key).map(|value| value.to_vec())));
		assert!(state.is_ok(), "the layouts are on the chain from its first block");
	});
}

/// What is said without the runtime is what the runtime says.
#[test]
fn licences_are_judged_alike_with_and_without_the_runtime() {
	chain().execute_with(|| {
		let issuer = Identity::acting_for(&Dave.to_account_id()).unwrap();
		assert_ok!(Identity::grant_role(RuntimeOrigin::root(), issuer, Role::LicenceIssuer, None));
		let code = *b"91330100799655058B";
		assert_ok!(Licences::trust_issuer(RuntimeOrigin::root(), 0, issuer, code.to_vec()));
		let identifier = Identifier { type_code: *b"11100000000013338W001", issuer: code, serial: 1, version: 1 };
		let validity = Validity { from: 0, until: Some(DAY) };
		let terms = Terms { holder: Holder::Party(issuer), validity, document: [1; 32], attributes: [2; 32] };
		let text = identifier.to_string().into_bytes();
		assert_ok!(Licences::issue(signed(Dave), 0, text, terms));
		let licence = LicenceId { batch: 0, index: 0 };
		let judged = |at| {
			let read = |key: &[u8]| Ok::<_, ()>(sp_io::storage::get(key).map(|value| value.to_vec()));
			let state = State::new(read).unwrap();
			assert_eq!(state.by_document(&[1; 32]), Ok(Some(licence)));
			assert_eq!(
				state.acting_for(Dave.to_account_id().as_ref()),
				Ok(Identity::acting_for(&Dave.to_account_id()))
			);
			let said = state.verify(licence, Some(at)).unwrap();
			assert_eq!(said, Licences::verify(licence, Some(at)));
			assert_eq!(state.verify_document(&[1; 32], Some(at)), Ok(said.clone()));
			assert_eq!(state.verify_document(&[9; 32], None), Ok(Licences::verify_document([9; 32], None)));
			assert_eq!(state.verify(LicenceId { batch: 1, index: 0 }, None).unwrap().reasons, [VerifyReason::NotFound]);
			said
		};
		assert!(judged(0).valid_at);
		assert_eq!(judged(DAY).reasons, [VerifyReason::Expired]);
		assert_ok!(Licences::suspend(signed(Dave), licence, b"An accident".to_vec()));
		assert_eq!(judged(0).reasons, [VerifyReason::Suspended]);
		assert_ok!(Identity::revoke_role(RuntimeOrigin::root(), issuer, Role::LicenceIssuer, b"Merged".to_vec()));
		assert_eq!(judged(0).reasons, [VerifyReason::Suspended, VerifyReason::IssuerInactive]);
	});
}

#[test]
fn closed_parties_and_numbers_that_nobody_has_are_given_no_licence() {
	type Holders = <Runtime as pallet_procurement_licences::Config>::Holders;
	chain().execute_with(|| {
		let registrar = Identity::acting_for(&Dave.to_account_id()).unwrap();
		assert!(Holders::contains(&registrar));
		assert!(!Holders::contains(&(registrar + 1)));
		assert_ok!(Identity::deactivate(RuntimeOrigin::root(), registrar));
		assert!(!Holders::contains(&registrar));
	});
}

#[test]
fn cities_that_cannot_be_are_refused_by_name() {
	use CityError::*;
	type Change = fn(&mut City);
	type Expected = fn(&CityError) -> bool;
	let repeated: Change = |it| it.funded.push(it.funded[0].clone());
	let cases: Vec<(Change, Expected)> = vec![
		(|it| it.name = "  ".into(), |e| *e == Empty { field: "name" }),
		(|it| it.relay_chain.clear(), |e| *e == Empty { field: "relayChain" }),
		(|it| it.registrar.name.clear(), |e| *e == Empty { field: "registrar.name" }),
		(|it| it.id.clear(), |e| matches!(e, Id(_))),
		(|it| it.id = "../up".into(), |e| matches!(e, Id(_))),
		(|it| it.id = "c".repeat(65), |e| matches!(e, Id(_))),
		(|it| it.ocid_prefix = "ocds-87SD3T".into(), |e| matches!(e, OcidPrefix(_))),
		(|it| it.ocid_prefix = "87sd3t".into(), |e| matches!(e, OcidPrefix(_))),
		(|it| it.para_id = 0, |e| *e == ParaId),
		(|it| it.utc_offset_minutes = 841, |e| *e == UtcOffset(841)),
		(|it| it.utc_offset_minutes = i32::MIN, |e| *e == UtcOffset(i32::MIN)),
		(|it| it.currency.symbol = "yuan".into(), |e| matches!(e, Currency { .. })),
		(|it| it.currency.decimals = 5, |e| matches!(e, Currency { decimals: 5, .. })),
		(|it| it.ss58_prefix = 0, |e| *e == Ss58Prefix { city: 0, build: SS58_PREFIX }),
		(|it| it.council.truncate(2), |e| *e == SmallCouncil(2)),
		(|it| it.council[1] = it.council[0].clone(), |e| matches!(e, Twice { field: "council", .. })),
		(|it| it.registrar.name = "x".repeat(257), |e| *e == LongName(257)),
		(|it| it.registrar.identifiers.clear(), |e| *e == IdentifierCount(0)),
		(|it| it.registrar.identifiers = vec![it.registrar.identifiers[0].clone(); 9], |e| *e == IdentifierCount(9)),
		(
			|it| it.registrar.identifiers.push(it.registrar.identifiers[0].clone()),
			|e| matches!(e, Twice { field: "registrar.identifiers", .. }),
		),
		(
			|it| it.registrar.identifiers[0].id = "11110000MB0000019A".into(),
			|e| matches!(e, Identifier { check_character: true, .. }),
		),
		(
			|it| it.registrar.identifiers[0].id = "1111".into(),
			|e| matches!(e, Identifier { check_character: false, .. }),
		),
		(
			|it| it.registrar.identifiers[0].scheme = "mx-rfc".into(),
			|e| matches!(e, Identifier { check_character: false, .. }),
		),
		(|it| it.registrar.name = "\u{3000}".into(), |e| *e == Empty { field: "registrar.name" }),
		(|it| it.registrar.name.push('\u{202e}'), |e| matches!(e, HiddenName(_))),
		(
			|it| it.registrar.identifiers[0].id = "0".repeat(18),
			|e| matches!(e, Identifier { check_character: false, .. }),
		),
		(|it| it.registrar.until = 0, |e| *e == RegistrarExpired(0)),
		(|it| it.registrar.until = 4_102_444_800, |e| *e == RegistrarExpired(4_102_444_800)),
		(
			|it| {
				it.rulesets = vec![ruleset(Procedure::Open, 480)];
				it.rulesets[0].rules.keys.threshold = 0;
			},
			|e| *e == Ruleset { procedure: Procedure::Open, fault: RulesetFault::ThresholdOutOfRange },
		),
		(
			|it| it.rulesets = vec![ruleset(Procedure::Open, 99_999)],
			|e| *e == Ruleset { procedure: Procedure::Open, fault: RulesetFault::OffsetOutOfRange },
		),
		(|it| it.rulesets = vec![ruleset(Procedure::Open, -360)], |e| matches!(e, RulesetOffset { ruleset: -360, .. })),
		(|it| it.rulesets = vec![ruleset(Procedure::Open, 480); 2], |e| matches!(e, Twice { field: "rulesets", .. })),
		(
			|it| it.days = [DayKind::Holiday, DayKind::WorkingDay].map(|kind| Day { date: 20_500, kind }).into(),
			|e| matches!(e, Twice { field: "days", .. }),
		),
		(|it| it.days = vec![Day { date: 20_260_101, kind: DayKind::Holiday }], |e| *e == FarDate(20_260_101)),
		(|it| it.collators.clear(), |e| *e == NoCollator),
		(|it| it.collators.push(it.collators[0].clone()), |e| matches!(e, Twice { field: "collators.account", .. })),
		(
			|it| it.collators.push(Collator { account: Bob.to_account_id(), aura: it.collators[0].aura.clone() }),
			|e| matches!(e, Twice { field: "collators.aura", .. }),
		),
		(|it| it.collators[0].account = Eve.to_account_id(), |e| matches!(e, UnfundedCollator(_))),
		(|it| it.funded[0].amount = 0, |e| matches!(e, NoMoney { field: "funded", .. })),
		(|it| it.operations.endowment = 0, |e| matches!(e, NoMoney { field: "operations.endowment", .. })),
		(|it| it.operations.endowment = Balance::MAX, |e| *e == TooMuchMoney),
		(repeated, |e| matches!(e, Twice { field: "funded", .. })),
		(|it| it.funded[1].account = it.operations.account.clone(), |e| matches!(e, Twice { field: "funded", .. })),
		(
			|it| it.operations.role_budgets.push(it.operations.role_budgets[0].clone()),
			|e| matches!(e, Twice { field: "operations.roleBudgets", .. }),
		),
		(|it| it.licence_classes[0].code = "11100000000013338w001".into(), |e| matches!(e, ClassCode(_))),
		(|it| it.licence_classes[0].code.truncate(20), |e| matches!(e, ClassCode(_))),
		(|it| it.licence_classes[1].name = "\t".into(), |e| matches!(e, ClassName { bytes: 1, .. })),
		(|it| it.licence_classes[1].name = "市".repeat(43), |e| matches!(e, ClassName { bytes: 129, .. })),
		(|it| it.licence_classes[0].shortest_days = 1828, |e| matches!(e, ClassValidity(_))),
		(
			|it| it.licence_classes[1].code = it.licence_classes[0].code.clone(),
			|e| matches!(e, Twice { field: "licenceClasses.code", .. }),
		),
		(|it| it.network = Network::Live, |e| matches!(e, WellKnownKey { field: "council", .. })),
	];
	for (n, (change, expected)) in cases.into_iter().enumerate() {
		let mut changed = city("development");
		change(&mut changed);
		let error = changed.check().expect_err(&format!("case {n} passed"));
		assert!(expected(&error), "case {n}: {error:?}");
		assert_eq!(changed.genesis(), Err(error.clone()));
		let said = error.to_string();
		assert!(!said.contains('\n') && said.len() > 20, "case {n} says in a line what to do: {said}");
	}
}

#[test]
fn a_live_citys_other_keys_are_looked_at_too() {
	let account = |n: u8| AccountId::new([n; 32]);
	let mut city = city("development");
	city.network = Network::Live;
	city.council = (1..=3).map(account).collect::<Vec<_>>().try_into().unwrap();
	city.collators[0].account = account(4);
	city.funded = vec![Funded { account: account(4), amount: 1 }];
	let known = |city: &City| match city.check() {
		Err(CityError::WellKnownKey { field, .. }) => field,
		other => panic!("{other:?}"),
	};
	assert_eq!(known(&city), "collators.aura");
	city.collators[0].aura = sp_core::sr25519::Public::from_raw([4; 32]).into();
	assert_eq!(known(&city), "registrar.controller");
	city.registrar.controller = account(5);
	assert_eq!(city.check(), Ok(()));
}

#[test]
fn city_files_with_too_many_members_or_unknown_fields_are_refused() {
	let city = serde_json::to_value(city("development")).unwrap();
	let refused = |file: serde_json::Value| match City::from_json(&file.to_string()) {
		Err(CityError::Unreadable(why)) => why,
		other => panic!("{other:?}"),
	};

	let mut crowded = city.clone();
	let member = crowded["council"][0].clone();
	crowded["council"] = vec![member; 51].into();
	refused(crowded);

	let mut misspelt = city.clone();
	misspelt["counsel"] = serde_json::Value::Null;
	assert!(refused(misspelt).contains("counsel"));

	let mut number = city.clone();
	number["operations"]["endowment"] = 5.into();
	refused(number);

	let mut missing = city;
	missing.as_object_mut().unwrap().remove("paraId");
	assert!(refused(missing).contains("paraId"));
}

#[test]
fn genesis_issues_only_what_the_city_says() {
	chain().execute_with(|| {
		assert_eq!(Balances::balance(&city("development").operations.account), 1_000_000 * YUAN);
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

#[test]
fn collators_are_found_by_their_aura_keys_in_the_order_they_author_in() {
	use sp_authority_discovery::runtime_decl_for_authority_discovery_api::AuthorityDiscoveryApi;
	use sp_consensus_aura::runtime_decl_for_aura_api::AuraApi;
	use sp_core::crypto::ByteArray;
	let city = city(sp_genesis_builder::LOCAL_TESTNET_RUNTIME_PRESET);
	chain_of(city.genesis().unwrap()).execute_with(|| {
		let authors: Vec<_> = <Runtime as AuraApi<crate::Block, crate::AuraId>>::authorities()
			.iter()
			.map(|key| key.to_raw_vec())
			.collect();
		let found = <Runtime as AuthorityDiscoveryApi<crate::Block>>::authorities();
		assert_eq!(found.iter().map(|key| key.to_raw_vec()).collect::<Vec<_>>(), authors);
		assert_eq!(found.len(), city.collators.len());
	});
}

/// What came of `call` when `proxy` made it for Alice.
fn through_proxy(proxy: Sr25519Keyring, call: RuntimeCall) -> DispatchResult {
	let real = Alice.to_account_id().into();
	assert_ok!(crate::Proxy::proxy(signed(proxy), real, None, Box::new(call)));
	let last = System::events().into_iter().rev().find_map(|record| match record.event {
		RuntimeEvent::Proxy(pallet_proxy::Event::ProxyExecuted { result }) => Some(result),
		_ => None,
	});
	last.expect("it was executed")
}

#[test]
fn no_proxy_gives_an_approval_however_it_is_wrapped() {
	chain().execute_with(|| {
		let proxy = Bob;
		assert_ok!(crate::Proxy::add_proxy(signed(Alice), proxy.to_account_id().into(), crate::ProxyType::Any, 0));
		let approvals: [RuntimeCall; 5] = [
			pallet_procurement_awards::Call::approve { award: 0 }.into(),
			pallet_procurement_awards::Call::propose { tender: 0, lots: Default::default() }.into(),
			pallet_procurement_milestones::Call::sign { contract: 0, version: 0 }.into(),
			pallet_procurement_milestones::Call::accept { contract: 0, milestone: 0 }.into(),
			pallet_procurement_budgets::Call::confirm_deposit { deposit: 0 }.into(),
		];
		for approval in approvals {
			let denied = Err(frame_system::Error::<Runtime>::CallFiltered.into());
			assert_eq!(through_proxy(proxy, approval.clone()), denied, "{approval:?}");
			let batch = pallet_utility::Call::batch_all { calls: vec![approval.clone()] }.into();
			let inner = through_proxy(proxy, batch);
			assert_eq!(inner, denied, "in a batch: {approval:?}");
		}
		// What is no approval goes through, to be judged by its own rules.
		let other = pallet_procurement_milestones::Call::decline { contract: 0, reason: vec![] }.into();
		let judged = through_proxy(proxy, other);
		assert!(judged.is_err() && judged != Err(frame_system::Error::<Runtime>::CallFiltered.into()));
	});
}
