//! Licences, and each call about them, made where it would do something.

use super::{
	super::{town::*, *},
	calls::{case, nothing, why, Case},
	stage::Scene,
};
use pallet_procurement_licences::{
	types::{BatchInput, ClassInput, ClassTerms},
	Call, LastBatch, NextClassId, NextSingle,
};
use procurement_primitives::licence::{Certificate, LicenceClassId, Membership, ValidityBounds, SINGLE};

/// The code under which the office issues, and one for whoever else shall.
const CODE: [u8; 18] = *b"91330100799655058B";
const OTHER_CODE: [u8; 18] = *b"9144030071526726XG";

/// The type codes of the class that there is, and of one that there could be.
const TYPE: [u8; 21] = *b"11100000MB0304024A001";
const OTHER_TYPE: [u8; 21] = *b"11100000MB0304024A002";

/// The serial number of the licence that was issued alone, and of the one in a batch.
const ALONE: u32 = 1;
const BATCHED: u32 = 2;

/// What there is to make calls about.
#[derive(Clone, Copy)]
pub(super) struct Licensed {
	/// A class whose licences may be revoked and change hands. The office issues it; the bank is an issuer too, but not of it.
	class: LicenceClassId,
	/// A licence of the winner's.
	alone: LicenceId,
	/// Another, of a batch, not on record.
	batched: LicenceId,
}

/// Makes all of it.
pub(super) fn issue_some() -> Licensed {
	let class = NextClassId::<Runtime>::get();
	assert_ok!(Licences::register_class(council(), input(TYPE)));
	assert_ok!(Licences::trust_issuer(council(), class, party("office"), CODE.to_vec()));
	assert_ok!(Identity::grant_role(council(), party("bank"), Role::LicenceIssuer, None));
	let alone = LicenceId { batch: SINGLE, index: NextSingle::<Runtime>::get() };
	assert_ok!(Licences::issue(by("kong"), class, identifier(ALONE, 1), terms(ALONE)));
	let root = membership().root(1, 0).expect("a batch of one");
	assert_ok!(Licences::issue_batch(by("kong"), class, batch(BATCHED, root)));
	Licensed { class, alone, batched: LicenceId { batch: LastBatch::<Runtime>::get(), index: 0 } }
}

fn input(code: [u8; 21]) -> ClassInput {
	let terms = ClassTerms { schema: [1; 32], validity: ValidityBounds::default() };
	ClassInput { name: b"Permit".to_vec(), code: code.to_vec(), terms, revocable: true, transferable: true }
}

fn identifier(serial: u32, version: u16) -> Vec<u8> {
	Identifier { type_code: TYPE, issuer: CODE, serial, version }.to_string().into_bytes()
}

/// 32 bytes that are one licence's own.
fn bytes(serial: u32) -> [u8; 32] {
	sp_io::hashing::blake2_256(&serial.encode())
}

const ALWAYS: Validity = Validity { from: 0, until: None };

fn holder() -> Holder {
	Holder::Party(party("winner"))
}

fn terms(serial: u32) -> Terms {
	Terms { holder: holder(), validity: ALWAYS, document: bytes(serial), attributes: [2; 32] }
}

fn batch(first: u32, root: [u8; 32]) -> BatchInput {
	BatchInput { first, count: 1, root, validity: ALWAYS }
}

/// What the winner keeps of the licence in the batch.
fn membership() -> Membership {
	let document = bytes(BATCHED);
	let certificate = Certificate { serial: BATCHED, holder: holder(), document, attributes: [2; 32] };
	Membership { certificate, path: Vec::new() }
}

fn reinstate(it: &Scene, _: &str) -> RuntimeCall {
	Call::reinstate { licence: it.licensed.alone, reason: why() }.into()
}

fn offered(it: &Scene) {
	assert_ok!(Licences::offer_transfer(by("mei"), it.licensed.alone, party("rival")));
}

/// Every case.
pub(super) fn licences() -> Vec<Case> {
	vec![
		case("Licences.register_class", nothing, |_, _| Call::register_class { class: input(OTHER_TYPE) }.into()),
		case("Licences.amend_class", nothing, |it, _| {
			let terms = ClassTerms { schema: [3; 32], validity: ValidityBounds::default() };
			Call::amend_class { class: it.licensed.class, terms }.into()
		}),
		case("Licences.trust_issuer", nothing, |it, _| {
			let (class, issuer) = (it.licensed.class, party("bank"));
			Call::trust_issuer { class, issuer, code: OTHER_CODE.to_vec() }.into()
		}),
		case("Licences.withdraw_trust", nothing, |it, _| {
			let (class, issuer) = (it.licensed.class, party("office"));
			Call::withdraw_trust { class, issuer, void_since: None, reason: why() }.into()
		}),
		case("Licences.issue", nothing, |it, _| {
			Call::issue { class: it.licensed.class, identifier: identifier(3, 1), terms: terms(3) }.into()
		}),
		case("Licences.issue_batch", nothing, |it, _| {
			Call::issue_batch { class: it.licensed.class, batch: batch(3, [3; 32]) }.into()
		}),
		case("Licences.supersede", nothing, |it, _| {
			let (licence, identifier, terms) = (it.licensed.alone, identifier(ALONE, 2), terms(3));
			Call::supersede { licence, identifier, terms, reason: why() }.into()
		}),
		case("Licences.suspend", nothing, |it, _| Call::suspend { licence: it.licensed.alone, reason: why() }.into()),
		case("Licences.revoke", nothing, |it, _| Call::revoke { licence: it.licensed.alone, reason: why() }.into()),
		case("Licences.reinstate", |it| ok(Licences::suspend(by("kong"), it.licensed.alone, why())), reinstate),
		case(
			"Licences.reinstate, what the council suspended",
			|it| ok(Licences::suspend(council(), it.licensed.alone, why())),
			reinstate,
		),
		case("Licences.lodge", nothing, |it, _| {
			Call::lodge { licence: it.licensed.batched, membership: membership() }.into()
		}),
		case("Licences.offer_transfer", nothing, |it, _| {
			Call::offer_transfer { licence: it.licensed.alone, to: party("rival") }.into()
		}),
		case("Licences.withdraw_offer", offered, |it, _| Call::withdraw_offer { licence: it.licensed.alone }.into()),
		case("Licences.accept_transfer", offered, |it, _| Call::accept_transfer { licence: it.licensed.alone }.into()),
		case("Licences.prefer", nothing, |it, _| Call::prefer { licence: it.licensed.alone }.into()),
	]
}
