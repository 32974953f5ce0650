//! A small chain that begins with one registrar, controlled by Dave.

#![allow(clippy::arithmetic_side_effects, clippy::unwrap_used)]

use crate as pallet_procurement_identity;
use crate::types::{GenesisParty, IdentifierInput, Registration};
use frame_support::{assert_ok, derive_impl, traits::ConstU32};
use frame_system::EnsureRoot;
use procurement_primitives::identity::{
	consent::{payload, Consent, Purpose},
	AssuranceLevel, PartyId, Permissions, Role, RoleAuthority,
};
use sp_core::H256;
use sp_keyring::Sr25519Keyring;
use sp_runtime::{
	traits::{Convert, IdentityLookup},
	AccountId32, BuildStorage, MultiSignature, MultiSigner,
};

type Block = frame_system::mocking::MockBlock<Test>;

/// 2025-01-01T04:00:00Z.
pub const NOW: u64 = 1_735_704_000_000;
pub const DAY: u64 = 86_400_000;
/// Until when the tests verify, delegate and consent.
pub const LATER: u64 = NOW + 365 * DAY;
/// Until when the founding registrar is verified.
pub const FAR: u64 = NOW + 3_650 * DAY;
/// The founding registrar, controlled by Dave.
pub const REGISTRAR: PartyId = 0;
/// The hash of the chain's first block.
pub const GENESIS: [u8; 32] = [7; 32];

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeError,
		RuntimeEvent,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeOrigin,
		RuntimeTask
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Timestamp = pallet_timestamp;
	#[runtime::pallet_index(2)]
	pub type Identity = pallet_procurement_identity;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type AccountId = AccountId32;
	type Block = Block;
	type Lookup = IdentityLookup<AccountId32>;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

/// Registrars grant everyday offices, the council all others.
pub struct Authorities;
impl Convert<Role, RoleAuthority> for Authorities {
	fn convert(role: Role) -> RoleAuthority {
		match role {
			Role::Expert | Role::Inspector | Role::ProcuringEntity | Role::Supplier => {
				RoleAuthority::Holder(Role::Registrar)
			}
			_ => RoleAuthority::Governance,
		}
	}
}

impl pallet_procurement_identity::Config for Test {
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarking::Sr25519Benchmarks;
	type GovernanceOrigin = EnsureRoot<AccountId32>;
	type MaxDelegates = ConstU32<3>;
	type MaxIdentifiers = ConstU32<5>;
	type MaxServices = ConstU32<3>;
	type RoleAuthorities = Authorities;
	type Signature = MultiSignature;
	type Signer = MultiSigner;
	type Time = Timestamp;
	type WeightInfo = ();
}

/// The chain on which every test begins.
pub fn new_test_ext() -> sp_io::TestExternalities {
	let storage = RuntimeGenesisConfig {
		identity: pallet_procurement_identity::GenesisConfig {
			parties: vec![GenesisParty {
				controller: id(Sr25519Keyring::Dave),
				name: b"Registrar's Office".to_vec(),
				identifiers: vec![identifier(b"XX-CITY", b"0")],
				roles: vec![Role::Registrar],
				until: FAR,
			}],
		},
		..Default::default()
	}
	.build_storage()
	.unwrap();
	let mut ext = sp_io::TestExternalities::new(storage);
	ext.register_extension(sp_keystore::KeystoreExt::new(sp_keystore::testing::MemoryKeystore::new()));
	ext.execute_with(|| {
		frame_system::BlockHash::<Test>::insert(0, H256(GENESIS));
		System::set_block_number(1);
		set_time(NOW);
	});
	ext
}

/// Runs a test, and then checks what must hold after every test.
pub fn run(test: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		test();
		assert_ok!(Identity::do_try_state());
	});
}

pub fn set_time(moment: u64) {
	Timestamp::set_timestamp(moment);
}

pub fn id(who: Sr25519Keyring) -> AccountId32 {
	who.to_account_id()
}

pub fn signed(who: Sr25519Keyring) -> RuntimeOrigin {
	RuntimeOrigin::signed(id(who))
}

pub fn root() -> RuntimeOrigin {
	RuntimeOrigin::root()
}

pub fn identifier(scheme: &[u8], number: &[u8]) -> IdentifierInput {
	IdentifierInput { scheme: scheme.to_vec(), id: number.to_vec() }
}

/// An organisation with its own identifier.
pub fn firm(number: u32) -> Registration {
	let number = number.to_string().into_bytes();
	Registration::Organisation {
		name: [&b"Firm "[..], &number[..]].concat(),
		identifiers: vec![identifier(b"XX-FIRM", &number)],
	}
}

pub fn person(salt: u8) -> Registration {
	Registration::Person { commitment: [salt; 32] }
}

/// The purpose of a consent to `registration`.
pub fn registering(registration: &Registration) -> Purpose {
	Purpose::Register(registration.hash())
}

/// The bytes that `who` signs.
pub fn consent_bytes(who: Sr25519Keyring, purpose: &Purpose, nonce: u32, expires: u64) -> Vec<u8> {
	payload(&GENESIS, &id(who), purpose, nonce, expires)
}

/// A consent with whatever bytes `who` signed.
pub fn consent_over(who: Sr25519Keyring, bytes: &[u8], nonce: u32, expires: u64) -> Consent<MultiSignature> {
	Consent { nonce, expires, signature: MultiSignature::Sr25519(who.sign(bytes)) }
}

pub fn consent(who: Sr25519Keyring, purpose: Purpose, nonce: u32, expires: u64) -> Consent<MultiSignature> {
	consent_over(who, &consent_bytes(who, &purpose, nonce, expires), nonce, expires)
}

/// Registers a party that `who` controls.
pub fn registered(who: Sr25519Keyring, registration: Registration) -> PartyId {
	let party = crate::NextPartyId::<Test>::get();
	assert_ok!(Identity::register(signed(who), registration));
	party
}

/// The hash of what a party says of itself now.
pub fn details(party: PartyId) -> [u8; 32] {
	Identity::view(party).unwrap().details
}

/// A party that `who` controls, verified by the founding registrar until [`LATER`].
pub fn verified(who: Sr25519Keyring, registration: Registration) -> PartyId {
	let party = registered(who, registration);
	assert_ok!(Identity::verify(
		signed(Sr25519Keyring::Dave),
		party,
		details(party),
		AssuranceLevel::Substantial,
		LATER
	));
	party
}

/// A verified firm with the role of supplier.
pub fn verified_supplier(who: Sr25519Keyring, number: u32) -> PartyId {
	let party = verified(who, firm(number));
	assert_ok!(Identity::grant_role(signed(Sr25519Keyring::Dave), party, Role::Supplier, None));
	party
}

/// A second registrar, whom the council gave the role.
pub fn second_registrar(who: Sr25519Keyring) -> PartyId {
	let party = verified(who, firm(1_000));
	assert_ok!(Identity::grant_role(root(), party, Role::Registrar, None));
	party
}

/// Makes `account` a delegate of the party that `controller` controls, until [`LATER`].
pub fn delegate(controller: Sr25519Keyring, account: Sr25519Keyring, permissions: Permissions) {
	let party = crate::Links::<Test>::get(id(controller)).unwrap().party;
	let consent = consent(account, Purpose::Delegate(party), 0, LATER);
	assert_ok!(Identity::add_delegate(signed(controller), id(account), permissions, LATER, consent));
}
