//! A small chain: the parties are a table here. Party *n* acts through the account whose bytes are the Ed25519 key of the
//! seed *n*, so that it can sign presentations.

#![allow(clippy::arithmetic_side_effects, clippy::unwrap_used)]

use crate as pallet_procurement_licences;
use crate::types::*;
use codec::{Decode, Encode};
use ed25519_dalek::{Signer as _, SigningKey};
use frame_support::{
	assert_ok, derive_impl, ensure,
	storage::unhashed,
	traits::{ConstU32, Contains},
};
use frame_system::EnsureRoot;
use procurement_disclosure::{
	Attribute, Attributes, Batch as DisclosedBatch, Certificate, Key, Secret, Signature, Value,
};
use procurement_primitives::{
	identity::{traits::Parties, PartyId, Permissions, Role},
	licence::{Holder, Identifier, LicenceClassId, LicenceId, Validity, ValidityBounds},
	time::DAY,
};
use sp_runtime::{traits::IdentityLookup, AccountId32, BuildStorage, DispatchError};

type Block = frame_system::mocking::MockBlock<Test>;

/// 2025-01-01T04:00:00Z.
pub const NOW: u64 = 1_735_704_000_000;
/// When the tests' licences end.
pub const END: u64 = NOW + 365 * DAY;
/// The hash of the chain's first block.
pub const GENESIS: [u8; 32] = [7; 32];

/// Licence issuers; the first is trusted with both classes.
pub const ISSUER: PartyId = 1;
pub const OTHER_ISSUER: PartyId = 2;
/// An organisation without roles.
pub const FIRM: PartyId = 8;
pub const OTHER_FIRM: PartyId = 9;
/// No party has this number yet.
pub const UNBORN: PartyId = 100;

/// Construction permits: revocable, not transferable, valid for 30 days to two years.
pub const PERMIT: LicenceClassId = 0;
/// Taxi licences: transferable, not revocable, valid for as long as one likes.
pub const TAXI: LicenceClassId = 1;

pub const PERMIT_CODE: [u8; 21] = *b"11100000MB0304024A001";
pub const TAXI_CODE: [u8; 21] = *b"11100000MB0304024A002";
/// Codes that organisations publish.
pub const ISSUER_CODE: [u8; 18] = *b"91330100799655058B";
pub const OTHER_CODE: [u8; 18] = *b"9144030071526726XG";

pub const NOT_ACTING: DispatchError = DispatchError::Other("the account acts for nobody");
pub const NOT_PERMITTED: DispatchError = DispatchError::Other("the permission is missing");
pub const SUSPENDED: DispatchError = DispatchError::Other("the party is suspended");
pub const NO_ROLE: DispatchError = DispatchError::Other("the role is missing");

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
	pub type Licences = pallet_procurement_licences;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type AccountId = AccountId32;
	type Block = Block;
	type Lookup = IdentityLookup<AccountId32>;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

/// A fact of the mocked pallets.
fn fact<V: Decode + Default>(name: &str) -> V {
	unhashed::get_or_default(&[b"mock/", name.as_bytes()].concat())
}

fn set_fact<V: Encode>(name: &str, value: V) {
	unhashed::put(&[b"mock/", name.as_bytes()].concat(), &value);
}

/// The key of a party's account.
pub fn key_of(party: PartyId) -> SigningKey {
	let mut seed = [0; 32];
	seed[..4].copy_from_slice(&party.to_le_bytes());
	SigningKey::from_bytes(&seed)
}

/// The account that may do everything for a party.
pub fn account(party: PartyId) -> AccountId32 {
	key_of(party).verifying_key().to_bytes().into()
}

/// An account that acts for a party and may do nothing that this pallet asks for.
pub fn porter(party: PartyId) -> AccountId32 {
	account(1_000 + party)
}

pub fn signed(party: PartyId) -> RuntimeOrigin {
	RuntimeOrigin::signed(account(party))
}

pub fn root() -> RuntimeOrigin {
	RuntimeOrigin::root()
}

/// The parties 1 to 20 exist; 1 to 3 are licence issuers.
pub struct Register;

impl Register {
	fn party_of(who: &AccountId32) -> Option<(PartyId, bool)> {
		(1..=20).find_map(|party| match who {
			who if *who == account(party) => Some((party, true)),
			who if *who == porter(party) => Some((party, false)),
			_ => None,
		})
	}
}

impl Parties<AccountId32> for Register {
	fn authorize(who: &AccountId32, _: Permissions) -> Result<PartyId, DispatchError> {
		let (party, may) = Self::party_of(who).ok_or(NOT_ACTING)?;
		ensure!(!suspended().contains(&party), SUSPENDED);
		ensure!(may, NOT_PERMITTED);
		Ok(party)
	}

	fn acting_for(who: &AccountId32) -> Option<PartyId> {
		Self::party_of(who).map(|(party, _)| party).filter(|party| !suspended().contains(party))
	}

	fn has_role(party: PartyId, role: Role) -> bool {
		role == Role::LicenceIssuer && (1..=3).contains(&party) && !suspended().contains(&party)
	}

	fn ensure_role(party: PartyId, role: Role) -> Result<(), DispatchError> {
		ensure!(Self::has_role(party, role), NO_ROLE);
		Ok(())
	}
}

impl Contains<PartyId> for Register {
	fn contains(party: &PartyId) -> bool {
		(1..=20).contains(party)
	}
}

/// The parties that are suspended.
fn suspended() -> Vec<PartyId> {
	fact("suspended")
}

/// Suspends a party, as identity does.
pub fn suspend_party(party: PartyId) {
	let mut all = suspended();
	all.push(party);
	set_fact("suspended", all);
}

/// Ends every suspension.
pub fn reinstate_parties() {
	set_fact("suspended", Vec::<PartyId>::new());
}

/// Parties are those of the table.
#[cfg(feature = "runtime-benchmarks")]
pub struct Helper;

#[cfg(feature = "runtime-benchmarks")]
impl crate::benchmarking::BenchmarkHelper<AccountId32> for Helper {
	fn issuer() -> (AccountId32, PartyId, Vec<u8>) {
		(account(3), 3, b"91110000802100433B".to_vec())
	}

	fn holder(index: u32) -> (AccountId32, PartyId) {
		(account(FIRM + index), FIRM + index)
	}
}

impl pallet_procurement_licences::Config for Test {
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Helper;
	type GovernanceOrigin = EnsureRoot<AccountId32>;
	type Holders = Register;
	type MaxBatch = ConstU32<1_000_000>;
	type MaxIssuers = ConstU32<3>;
	type MaxLookups = ConstU32<3>;
	type Parties = Register;
	type Time = Timestamp;
	type WeightInfo = ();
}

pub fn permit_terms() -> ClassTerms {
	ClassTerms { schema: [1; 32], validity: ValidityBounds { shortest: 30 * DAY, longest: Some(2 * 365 * DAY) } }
}

pub fn permit_class() -> ClassInput {
	ClassInput {
		name: "建筑工程施工许可证".into(),
		code: PERMIT_CODE.to_vec(),
		terms: permit_terms(),
		revocable: true,
		transferable: false,
	}
}

pub fn taxi_class() -> ClassInput {
	ClassInput {
		name: b"Taxi licence".to_vec(),
		code: TAXI_CODE.to_vec(),
		terms: ClassTerms { schema: [2; 32], validity: ValidityBounds::default() },
		revocable: false,
		transferable: true,
	}
}

/// The chain on which every test begins: two classes, both trusted to [`ISSUER`].
pub fn new_test_ext() -> sp_io::TestExternalities {
	let issuers = || vec![GenesisIssuer { party: ISSUER, code: ISSUER_CODE.to_vec() }];
	let classes = [permit_class(), taxi_class()].map(|class| GenesisClass { class, issuers: issuers() }).to_vec();
	let storage = RuntimeGenesisConfig {
		licences: pallet_procurement_licences::GenesisConfig { classes, ..Default::default() },
		..Default::default()
	};
	let mut ext = sp_io::TestExternalities::new(storage.build_storage().unwrap());
	ext.execute_with(|| {
		frame_system::BlockHash::<Test>::insert(0, sp_runtime::testing::H256(GENESIS));
		System::set_block_number(1);
		set_time(NOW);
	});
	ext
}

/// Runs a test, and then checks what must hold after every test.
pub fn run(test: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		test();
		assert_ok!(Licences::do_try_state());
	});
}

pub fn set_time(moment: u64) {
	Timestamp::set_timestamp(moment);
}

/// The identifier text of a licence that [`ISSUER`] issues.
pub fn identifier(class: LicenceClassId, serial: u32, version: u16) -> Vec<u8> {
	let type_code = if class == PERMIT { PERMIT_CODE } else { TAXI_CODE };
	Identifier { type_code, issuer: ISSUER_CODE, serial, version }.to_string().into_bytes()
}

/// A year from now.
pub fn year() -> Validity {
	Validity { from: NOW, until: Some(END) }
}

/// What the licence with this serial number says, if a party holds it: its document and attributes are its own.
pub fn terms(holder: PartyId, serial: u32) -> Terms {
	let document = sp_io::hashing::sha2_256(&serial.encode());
	let attributes = attributes_of(serial).root();
	Terms { holder: Holder::Party(holder), validity: year(), document, attributes }
}

/// The attributes of the licence with this serial number: its number, a turnover, a predicate, and its holder's own key,
/// which is that of the account `2000 + serial`.
pub fn attributes_of(serial: u32) -> Attributes {
	let of = |name: &str, value| Attribute { name: name.into(), value };
	let own = Key::Ed25519(key_of(2_000 + serial).verifying_key().to_bytes());
	let list = vec![
		of("name", Value::Text(format!("Licence {serial}").into_bytes())),
		of("turnover", Value::Number(12_345_678)),
		of("turnover", Value::AtLeast(10_000_000)),
		of("holderKey", Value::Key(own)),
		of("remarks", Value::Absent),
	];
	Attributes::new(secret_of(serial), list).unwrap()
}

pub fn secret_of(serial: u32) -> Secret {
	Secret::new([9; 32]).of_licence(serial)
}

/// Issues a licence of [`ISSUER`]'s to a party.
pub fn issued(class: LicenceClassId, holder: PartyId, serial: u32) -> LicenceId {
	let index = crate::NextSingle::<Test>::get();
	assert_ok!(Licences::issue(signed(ISSUER), class, identifier(class, serial, 1), terms(holder, serial)));
	LicenceId { batch: 0, index }
}

/// A batch of so many licences from a serial number upwards: parties hold those with even numbers, in turn, persons the
/// others.
pub fn batch_of(first: u32, count: u32) -> DisclosedBatch {
	let certificate = |serial: u32| {
		let Terms { document, attributes, .. } = terms(FIRM, serial);
		let holder = if serial.is_multiple_of(2) {
			Holder::Party(FIRM + serial / 2 % 2)
		} else {
			let salt = secret_of(serial).holder_salt();
			Holder::Person(procurement_disclosure::commit_holder(&salt, b"11010119800101001X"))
		};
		Certificate { serial, holder, document, attributes }
	};
	DisclosedBatch::new((first..first + count).map(certificate).collect()).unwrap()
}

pub fn batch_input(first: u32, batch: &DisclosedBatch) -> BatchInput {
	BatchInput { first, count: batch.count(), root: batch.root(), validity: year() }
}

/// Issues such a batch, and gives its number.
pub fn issued_batch(class: LicenceClassId, first: u32, batch: &DisclosedBatch) -> u32 {
	assert_ok!(Licences::issue_batch(signed(ISSUER), class, batch_input(first, batch)));
	crate::LastBatch::<Test>::get()
}

/// A party's signature.
pub fn signature(party: PartyId, message: &[u8]) -> Signature {
	Signature::Ed25519(key_of(party).sign(message).to_bytes())
}

/// A party's public key.
pub fn public_key(party: PartyId) -> Key {
	Key::Ed25519(key_of(party).verifying_key().to_bytes())
}
