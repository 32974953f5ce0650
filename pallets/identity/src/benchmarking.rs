//! What each call costs at worst: longest texts, most identifiers and services, consents that a wallet wrapped (their
//! signature is checked twice), and a registrar rather than the council as the signer.

#![allow(
	missing_docs,
	clippy::arithmetic_side_effects,
	clippy::cast_possible_truncation,
	clippy::expect_used,
	clippy::indexing_slicing,
	clippy::unwrap_used,
	reason = "no code of the chain: it runs on the machine that measures"
)]

use super::*;
use crate::types::{AssertionKey, Capacity, Grant, IdentifierInput, MaxAssertionKeys, Registration, ServiceInput};
use alloc::{format, vec, vec::Vec};
use frame_benchmarking::v2::*;
use frame_support::traits::{EnsureOrigin, Get};
use frame_system::{pallet_prelude::BlockNumberFor, RawOrigin};
use procurement_primitives::{
	identity::{
		consent::{payload, Consent, Purpose},
		AssuranceLevel, Authority, PartyId, Permissions, Role, RoleAuthority, Status, Verification,
	},
	time::Moment,
};
use sp_core::{crypto::KeyTypeId, sr25519};
use sp_runtime::{
	traits::{Convert, IdentifyAccount, Zero},
	AccountId32, MultiSignature, MultiSigner,
};

/// Accounts that can sign during a benchmark.
pub trait BenchmarkHelper<AccountId, Signature> {
	/// The account of the key numbered `seed`.
	fn account(seed: u32) -> AccountId;

	/// That key's signature of `message`.
	fn sign(seed: u32, message: &[u8]) -> Signature;
}

/// Accounts with sr25519 keys, which the host keeps.
pub struct Sr25519Benchmarks;

impl Sr25519Benchmarks {
	/// Under which type the host keeps the keys.
	const KEYS: KeyTypeId = KeyTypeId(*b"bnch");

	/// The public key numbered `seed`.
	fn public(seed: u32) -> sr25519::Public {
		sp_io::crypto::sr25519_generate(Self::KEYS, Some(format!("//{seed}").into_bytes()))
	}
}

impl BenchmarkHelper<AccountId32, MultiSignature> for Sr25519Benchmarks {
	fn account(seed: u32) -> AccountId32 {
		MultiSigner::Sr25519(Self::public(seed)).into_account()
	}

	fn sign(seed: u32, message: &[u8]) -> MultiSignature {
		let signature = sp_io::crypto::sr25519_sign(Self::KEYS, &Self::public(seed), message);
		MultiSignature::Sr25519(signature.expect("the key was generated above"))
	}
}

/// The keys of the benchmarks.
const REGISTRAR: u32 = 1;
const CONTROLLER: u32 = 2;
const DELEGATE: u32 = 3;
const FRESH: u32 = 4;
const PERSON: u32 = 5;

/// No end.
const FOREVER: Moment = Moment::MAX;

fn account_of<T: Config>(seed: u32) -> T::AccountId {
	T::BenchmarkHelper::account(seed)
}

fn signed<T: Config>(seed: u32) -> RawOrigin<T::AccountId> {
	RawOrigin::Signed(account_of::<T>(seed))
}

/// An organisation with the longest name and most and longest identifiers, different for each seed.
fn organisation<T: Config>(seed: u32) -> Registration {
	let identifiers = (0..T::MaxIdentifiers::get())
		.map(|n| IdentifierInput { scheme: vec![b'X'; 20], id: format!("{seed:0>32}{n:0>32}").into_bytes() })
		.collect();
	Registration::Organisation { name: vec![b'n'; 256], identifiers }
}

fn reason() -> Vec<u8> {
	vec![b'r'; 256]
}

fn register_party<T: Config>(seed: u32) -> PartyId {
	Pallet::<T>::do_register(account_of::<T>(seed), organisation::<T>(seed)).expect("a fresh account")
}

/// The hash of what a party says of itself.
fn details_of<T: Config>(party: PartyId) -> [u8; 32] {
	PartyDetails::<T>::get(party).expect("registered").hash()
}

fn verify_party<T: Config>(party: PartyId) {
	let verification = Verification { by: Authority::Governance, level: AssuranceLevel::High, until: FOREVER };
	Pallet::<T>::do_verify(party, details_of::<T>(party), verification).expect("its identifiers are its own");
}

fn verified_party<T: Config>(seed: u32) -> PartyId {
	let party = register_party::<T>(seed);
	verify_party::<T>(party);
	party
}

fn grant<T: Config>(party: PartyId, role: Role) {
	let grant = Grant { by: Authority::Governance, until: Some(FOREVER) };
	Pallet::<T>::do_grant_role(party, role, grant).expect("verified");
}

fn registrar<T: Config>() -> PartyId {
	let party = verified_party::<T>(REGISTRAR);
	grant::<T>(party, Role::Registrar);
	party
}

/// A verified person.
fn person<T: Config>() -> PartyId {
	let registration = Registration::Person { commitment: [1; 32] };
	let party = Pallet::<T>::do_register(account_of::<T>(PERSON), registration).expect("a fresh account");
	verify_party::<T>(party);
	party
}

/// The council's origin.
fn council<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::GovernanceOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)
}

/// A role that another party grants, and that party's origin; the council's if the runtime has no such role.
fn role_and_authority<T: Config>() -> Result<(Role, T::RuntimeOrigin), BenchmarkError> {
	for role in Role::ALL {
		if let RoleAuthority::Holder(needed) = T::RoleAuthorities::convert(role) {
			let authority = verified_party::<T>(REGISTRAR);
			grant::<T>(authority, needed);
			return Ok((role, signed::<T>(REGISTRAR).into()));
		}
	}
	Ok((Role::Supplier, council::<T>()?))
}

/// A consent as a browser wallet signs it.
fn consent<T: Config>(seed: u32, purpose: &Purpose) -> Consent<T::Signature> {
	let account = account_of::<T>(seed);
	let hash = frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero());
	let genesis: [u8; 32] = hash.as_ref().try_into().expect("hashes have 32 bytes");
	let nonce = ConsentNonces::<T>::get(&account);
	let plain = payload(&genesis, &account, purpose, nonce, FOREVER);
	let wrapped: Vec<u8> = [&b"<Bytes>"[..], &plain, b"</Bytes>"].concat();
	Consent { nonce, expires: FOREVER, signature: T::BenchmarkHelper::sign(seed, &wrapped) }
}

/// A verified party with one delegate.
fn party_with_delegate<T: Config>() -> PartyId {
	let party = verified_party::<T>(CONTROLLER);
	let consent = consent::<T>(DELEGATE, &Purpose::Delegate(party));
	let account = account_of::<T>(DELEGATE);
	Pallet::<T>::do_add_delegate(party, account, Permissions::all(), FOREVER, &consent).expect("it consents");
	party
}

/// A verified party whose recovery by [`FRESH`] is proposed.
fn party_with_recovery<T: Config>() -> PartyId {
	let by = registrar::<T>();
	let party = verified_party::<T>(CONTROLLER);
	let consent = consent::<T>(FRESH, &Purpose::Control(party));
	Pallet::<T>::do_propose_recovery(party, by, account_of::<T>(FRESH), &consent).expect("it consents");
	party
}

fn capacity_of<T: Config>(seed: u32) -> Option<Capacity> {
	Links::<T>::get(account_of::<T>(seed)).map(|link| link.capacity)
}

fn status_of<T: Config>(party: PartyId) -> Option<Status> {
	Parties::<T>::get(party).map(|record| record.status)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn register() {
		let registration = organisation::<T>(CONTROLLER);

		#[extrinsic_call]
		_(signed::<T>(CONTROLLER), registration);

		assert_eq!(capacity_of::<T>(CONTROLLER), Some(Capacity::Controller));
	}

	#[benchmark]
	fn register_for() {
		let registration = organisation::<T>(FRESH);
		let consent = consent::<T>(FRESH, &Purpose::Register(registration.hash()));

		#[extrinsic_call]
		_(signed::<T>(CONTROLLER), account_of::<T>(FRESH), registration, consent);

		assert_eq!(capacity_of::<T>(FRESH), Some(Capacity::Controller));
	}

	#[benchmark]
	fn verify_party() {
		registrar::<T>();
		let party = register_party::<T>(CONTROLLER);
		let details = details_of::<T>(party);

		#[extrinsic_call]
		verify(signed::<T>(REGISTRAR), party, details, AssuranceLevel::High, FOREVER);

		assert!(matches!(status_of::<T>(party), Some(Status::Verified(_))));
	}

	#[benchmark]
	fn suspend() {
		registrar::<T>();
		let party = verified_party::<T>(CONTROLLER);

		#[extrinsic_call]
		_(signed::<T>(REGISTRAR), party, reason());

		assert!(matches!(status_of::<T>(party), Some(Status::Suspended { .. })));
	}

	#[benchmark]
	fn reinstate() {
		let by = Authority::Party(registrar::<T>());
		let party = verified_party::<T>(CONTROLLER);
		Pallet::<T>::do_suspend(party, by, reason()).expect("verified");

		#[extrinsic_call]
		_(signed::<T>(REGISTRAR), party);

		assert!(matches!(status_of::<T>(party), Some(Status::Verified(_))));
	}

	#[benchmark]
	fn grant_role() -> Result<(), BenchmarkError> {
		let (role, origin) = role_and_authority::<T>()?;
		let party = verified_party::<T>(CONTROLLER);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, party, role, Some(FOREVER));

		assert!(Roles::<T>::contains_key(party, role));
		Ok(())
	}

	#[benchmark]
	fn revoke_role() -> Result<(), BenchmarkError> {
		let (role, origin) = role_and_authority::<T>()?;
		let party = verified_party::<T>(CONTROLLER);
		grant::<T>(party, role);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, party, role, reason());

		assert!(!Roles::<T>::contains_key(party, role));
		Ok(())
	}

	#[benchmark]
	fn add_delegate() {
		let party = verified_party::<T>(CONTROLLER);
		let consent = consent::<T>(FRESH, &Purpose::Delegate(party));

		#[extrinsic_call]
		_(signed::<T>(CONTROLLER), account_of::<T>(FRESH), Permissions::all(), FOREVER, consent);

		assert!(matches!(capacity_of::<T>(FRESH), Some(Capacity::Delegate { .. })));
	}

	#[benchmark]
	fn set_delegate() {
		party_with_delegate::<T>();

		#[extrinsic_call]
		_(signed::<T>(CONTROLLER), account_of::<T>(DELEGATE), Permissions::BID, FOREVER);

		let capacity = capacity_of::<T>(DELEGATE);
		assert!(matches!(capacity, Some(Capacity::Delegate { permissions: Permissions::BID, .. })));
	}

	#[benchmark]
	fn remove_delegate() {
		party_with_delegate::<T>();

		#[extrinsic_call]
		_(signed::<T>(CONTROLLER), account_of::<T>(DELEGATE));

		assert_eq!(capacity_of::<T>(DELEGATE), Some(Capacity::Retired));
	}

	#[benchmark]
	fn freeze_delegate() {
		registrar::<T>();
		party_with_delegate::<T>();

		#[extrinsic_call]
		_(signed::<T>(REGISTRAR), account_of::<T>(DELEGATE));

		assert!(matches!(capacity_of::<T>(DELEGATE), Some(Capacity::Delegate { frozen: Some(_), .. })));
	}

	#[benchmark]
	fn unfreeze_delegate() {
		registrar::<T>();
		party_with_delegate::<T>();
		let origin: T::RuntimeOrigin = signed::<T>(REGISTRAR).into();
		Pallet::<T>::do_freeze_delegate(origin, account_of::<T>(DELEGATE)).expect("a registrar may");

		#[extrinsic_call]
		_(signed::<T>(REGISTRAR), account_of::<T>(DELEGATE));

		assert!(matches!(capacity_of::<T>(DELEGATE), Some(Capacity::Delegate { frozen: None, .. })));
	}

	#[benchmark]
	fn bind_person() {
		registrar::<T>();
		party_with_delegate::<T>();
		let person = person::<T>();

		#[extrinsic_call]
		_(signed::<T>(REGISTRAR), account_of::<T>(DELEGATE), person);

		let link = Links::<T>::get(account_of::<T>(DELEGATE));
		assert_eq!(link.and_then(|link| link.person), Some(person));
	}

	#[benchmark]
	fn rotate_controller() {
		let party = verified_party::<T>(CONTROLLER);
		let consent = consent::<T>(FRESH, &Purpose::Control(party));

		#[extrinsic_call]
		_(signed::<T>(CONTROLLER), account_of::<T>(FRESH), consent);

		assert_eq!(capacity_of::<T>(CONTROLLER), Some(Capacity::Retired));
	}

	#[benchmark]
	fn propose_recovery() {
		registrar::<T>();
		let party = verified_party::<T>(CONTROLLER);
		let consent = consent::<T>(FRESH, &Purpose::Control(party));

		#[extrinsic_call]
		_(signed::<T>(REGISTRAR), party, account_of::<T>(FRESH), consent);

		assert!(Recoveries::<T>::contains_key(party));
	}

	#[benchmark]
	fn approve_recovery() -> Result<(), BenchmarkError> {
		let origin = council::<T>()?;
		let party = party_with_recovery::<T>();

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, party, account_of::<T>(FRESH));

		assert_eq!(capacity_of::<T>(FRESH), Some(Capacity::Controller));
		Ok(())
	}

	#[benchmark]
	fn cancel_recovery() {
		let party = party_with_recovery::<T>();

		#[extrinsic_call]
		_(signed::<T>(REGISTRAR), party);

		assert!(!Recoveries::<T>::contains_key(party));
	}

	#[benchmark]
	fn set_services() {
		let party = party_with_delegate::<T>();
		// Percent escapes are what a URI's check looks at the longest.
		let endpoint = [&b"https://"[..], &b"%41".repeat(82), b"ee"].concat();
		assert_eq!(endpoint.len(), 256);
		let service = ServiceInput { kind: vec![b'k'; 64], endpoint };
		let services: Vec<_> = (0..T::MaxServices::get()).map(|_| service.clone()).collect();

		#[extrinsic_call]
		_(signed::<T>(DELEGATE), services);

		assert_eq!(Services::<T>::get(party).len(), T::MaxServices::get() as usize);
	}

	#[benchmark]
	fn set_assertion_keys() {
		let party = verified_party::<T>(CONTROLLER);
		let keys: Vec<AssertionKey> = (0..MaxAssertionKeys::get()).map(|n| [n as u8; 32]).collect();

		#[extrinsic_call]
		_(signed::<T>(CONTROLLER), keys.clone());

		assert_eq!(AssertionKeys::<T>::get(party).into_inner(), keys);
	}

	#[benchmark]
	fn deactivate() {
		let party = party_with_recovery::<T>();

		#[extrinsic_call]
		_(signed::<T>(CONTROLLER), party);

		assert_eq!(status_of::<T>(party), Some(Status::Deactivated));
	}

	#[benchmark]
	fn amend() {
		let party = verified_party::<T>(CONTROLLER);

		#[extrinsic_call]
		_(signed::<T>(CONTROLLER), organisation::<T>(FRESH));

		assert_eq!(status_of::<T>(party), Some(Status::Pending));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
