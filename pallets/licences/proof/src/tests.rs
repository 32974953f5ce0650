//! A block whose storage holds a few licences, and bundles of it: true ones and all sorts of others.

#![allow(clippy::arithmetic_side_effects)]

use crate::{
	keys, open,
	shared::{Shared, MAX_VALUES},
	verify, Bundle, Checkpoint, Error, Header, Item, State, Verdict, MAX_DRIFT,
};
use codec::Encode;
use frame_support::BoundedVec;
use pallet_procurement_identity::types::{Capacity, Grant, Link, Party};
use pallet_procurement_licences::types::*;
use procurement_disclosure::{
	Attribute, Attributes, Batch as Disclosed, Certificate, Key, Presentation, Secret, Signature, Signer, Statement,
	Value,
};
use procurement_primitives::{
	identity::{AssuranceLevel, Authority, PartyKind, Role, Status, Verification},
	licence::{
		api::ChallengeInput, Holder, LicenceId, LicenceStatus, Standing, Validity, ValidityBounds, VerifyReason,
	},
	time::{DAY, MINUTE},
};
use sp_core::{ed25519, Pair, H256};
use sp_runtime::{traits::BlakeTwo256, StateVersion};
use sp_state_machine::{prove_read, Backend, InMemoryBackend};
use std::{cell::Cell, collections::BTreeMap, convert::Infallible};

const GENESIS: [u8; 32] = [7; 32];
/// The block's time: 2025-01-01T04:00:00Z.
const TIME: u64 = 1_735_704_000_000;
const MAX_AGE: u64 = DAY;
const ISSUER: u32 = 1;
const FIRM: u32 = 8;

const ALONE: LicenceId = LicenceId { batch: 0, index: 0 };
const REVOKED: LicenceId = LicenceId { batch: 0, index: 1 };
const BATCHED: LicenceId = LicenceId { batch: 1, index: 2 };
const MISSING: LicenceId = LicenceId { batch: 0, index: 9 };

fn account() -> ed25519::Pair {
	ed25519::Pair::from_seed(&[8; 32])
}

fn attributes() -> Attributes {
	let list = vec![Attribute { name: b"turnover".to_vec(), value: Value::AtLeast(10_000_000) }];
	Attributes::new(Secret::new([9; 32]), list).unwrap()
}

fn batch() -> Disclosed {
	let certificate = |serial| Certificate {
		serial,
		holder: Holder::Party(FIRM),
		document: [serial.to_le_bytes()[0]; 32],
		attributes: attributes().root(),
	};
	Disclosed::new((100..104).map(certificate).collect()).unwrap()
}

/// What the storage holds.
type Contents = BTreeMap<Vec<u8>, Vec<u8>>;

fn contents() -> Contents {
	let issue = |serial| Issue {
		class: 0,
		issuer: ISSUER,
		serial,
		version: 1,
		issued: TIME - DAY,
		validity: Validity { from: TIME - DAY, until: Some(TIME + DAY / 2) },
		schema_version: 0,
	};
	let licence = |serial| Licence {
		issue: issue(serial),
		holder: Holder::Party(FIRM),
		tenure: issue(serial).tenure(),
		document: [1; 32],
		attributes: attributes().root(),
	};
	let class = Class {
		code: *b"11100000MB0304024A001",
		name: BoundedVec::truncate_from(b"Permit".to_vec()),
		terms: ClassTerms { schema: [1; 32], validity: ValidityBounds::default() },
		schema_version: 0,
		revocable: true,
		transferable: false,
		issuers: 1,
	};
	let verification = Verification { by: Authority::Governance, level: AssuranceLevel::High, until: TIME + 9 * DAY };
	let party = Party {
		kind: PartyKind::Organisation,
		status: Status::Verified(verification),
		controller: [1u8; 32],
		delegates: 0,
		registered: 0,
	};
	let batch = Batch { issue: issue(100), count: 4, root: batch().root() };
	let revoked = StandingRecord { standing: Standing::Revoked, changes: 1 };
	let link = Link { party: FIRM, capacity: Capacity::Controller, person: None };
	let grant = Grant { by: Authority::Governance, until: None };
	let trust = Trust { since: 0, withdrawn: None, voids: BoundedVec::new() };
	let others = (0..50u32).map(|n| (keys::licence(LicenceId { batch: 0, index: 1_000 + n }), licence(n).encode()));
	[
		(keys::licences_layout(), 1u16.encode()),
		(keys::identity_layout(), 1u16.encode()),
		(keys::genesis(), GENESIS.encode()),
		(keys::time(), TIME.encode()),
		(keys::licence(ALONE), licence(1).encode()),
		(keys::licence(REVOKED), licence(2).encode()),
		(keys::standing(REVOKED), revoked.encode()),
		(keys::batch(1), batch.encode()),
		(keys::class(0), class.encode()),
		(keys::issuer_code(ISSUER), b"91330100799655058B".encode()),
		(keys::trust(0, ISSUER), trust.encode()),
		(keys::party(ISSUER), party.encode()),
		(keys::party(FIRM), party.encode()),
		(keys::role(ISSUER, Role::LicenceIssuer), grant.encode()),
		(keys::link(&account().public().0), link.encode()),
	]
	.into_iter()
	.chain(others)
	.collect()
}

fn backend(contents: &Contents) -> InMemoryBackend<BlakeTwo256> {
	let pairs: BTreeMap<_, _> = contents.clone();
	let storage = sp_core::storage::Storage { top: pairs, children_default: Default::default() };
	(storage, StateVersion::V1).into()
}

fn header(contents: &Contents) -> Header {
	Header {
		parent_hash: H256([2; 32]),
		number: 41,
		state_root: *backend(contents).root(),
		extrinsics_root: H256::zero(),
		digest: Default::default(),
	}
}

/// What a node does that has these contents.
fn bundle_of(contents: &Contents, licence: LicenceId, signer: Option<[u8; 32]>) -> (Bundle, Checkpoint) {
	let backend = backend(contents);
	let keys = Bundle::keys(licence, signer.as_ref(), |key| backend.storage(key)).unwrap();
	let proof = prove_read(backend, &keys).unwrap();
	let bundle = Bundle::new(licence, signer, header(contents), proof).unwrap();
	let checkpoint = Checkpoint { genesis: H256(GENESIS), hash: bundle.hash() };
	(bundle, checkpoint)
}

fn bundle(licence: LicenceId) -> (Bundle, Checkpoint) {
	bundle_of(&contents(), licence, None)
}

fn verified(licence: LicenceId, now: u64) -> Verdict {
	let (bundle, checkpoint) = bundle(licence);
	verify(&bundle, &checkpoint, now, MAX_AGE).unwrap()
}

/// The nodes of the proof that the verifier needs for one key.
fn nodes_of(key: &[u8]) -> Vec<Vec<u8>> {
	prove_read(backend(&contents()), [key]).unwrap().into_iter_nodes().collect()
}

#[test]
fn a_licence_that_counts_should_be_proven() {
	let Verdict { block, known_until, answer, .. } = verified(ALONE, TIME + MINUTE);
	assert_eq!((block, known_until), (41, TIME));
	assert!(answer.found && answer.authentic && answer.issuer_trusted && answer.valid_at);
	assert_eq!((answer.status, answer.at), (Some(LicenceStatus::Valid), TIME + MINUTE));
	let identifier = String::from_utf8(answer.licence.unwrap().identifier).unwrap();
	assert!(identifier.starts_with("1.2.156.3005.2.11100000MB0304024A001.91330100799655058B."), "{identifier}");
}

#[test]
fn a_revoked_licence_should_be_proven_revoked() {
	let answer = verified(REVOKED, TIME).answer;
	assert_eq!((answer.valid_at, answer.reasons), (false, vec![VerifyReason::Revoked]));
}

#[test]
fn a_licence_should_expire_by_the_verifiers_clock() {
	let end = TIME + DAY / 2;
	assert!(verified(ALONE, end - 1).answer.valid_at);
	assert_eq!(verified(ALONE, end).answer.reasons, vec![VerifyReason::Expired]);
}

#[test]
fn that_there_is_no_such_licence_should_be_proven() {
	let answer = verified(MISSING, TIME).answer;
	assert_eq!((answer.found, answer.reasons), (false, vec![VerifyReason::NotFound]));
}

#[test]
fn a_batched_licence_should_be_proven_with_its_path() {
	let (bundle, checkpoint) = bundle(BATCHED);
	let opened = open(&bundle, &checkpoint, TIME, MAX_AGE).unwrap();
	assert_eq!(opened.verify().answer.reasons, vec![VerifyReason::PathMissing]);
	let membership = batch().membership(2).unwrap();
	assert!(opened.verify_certificate(&membership).answer.valid_at);
	let other = batch().membership(1).unwrap();
	assert_eq!(opened.verify_certificate(&other).answer.reasons, vec![VerifyReason::NotIssuedSo]);
}

fn presentation(challenge: &ChallengeInput) -> Presentation {
	let statement = Statement {
		genesis: GENESIS,
		licence: ALONE,
		membership: None,
		disclosure: attributes().disclose(&[0]).unwrap(),
		verifier: challenge.verifier.clone(),
		nonce: challenge.nonce,
		expires: TIME + DAY,
		signer: Signer::Account(Key::Ed25519(account().public().0)),
	};
	let signature = Signature::Ed25519(account().sign(&statement.payload()).0);
	Presentation::V1 { statement, signature }
}

#[test]
fn a_presentation_should_be_checked_with_a_bundle_that_names_its_signer() {
	let challenge = ChallengeInput { verifier: b"https://verifier.example".to_vec(), nonce: [3; 32] };
	let shown = presentation(&challenge);
	let (bundle, checkpoint) = bundle_of(&contents(), ALONE, Some(account().public().0));
	let opened = open(&bundle, &checkpoint, TIME, MAX_AGE).unwrap();
	let answer = opened.verify_presentation(&shown, &challenge).unwrap().answer;
	assert!(answer.valid_at);
	assert_eq!(answer.attributes.len(), 1);

	let replayed = ChallengeInput { nonce: [4; 32], ..challenge.clone() };
	let answer = opened.verify_presentation(&shown, &replayed).unwrap().answer;
	assert_eq!((answer.valid_at, answer.reasons), (false, vec![VerifyReason::WrongNonce]));

	let (bundle, checkpoint) = self::bundle(ALONE);
	let opened = open(&bundle, &checkpoint, TIME, MAX_AGE).unwrap();
	assert_eq!(opened.verify_presentation(&shown, &challenge), Err(Error::OtherAccount));
}

#[test]
fn an_account_that_no_longer_acts_should_present_nothing() {
	let challenge = ChallengeInput { verifier: b"me".to_vec(), nonce: [3; 32] };
	let mut contents = contents();
	let link = Link { party: FIRM, capacity: Capacity::Retired, person: None };
	contents.insert(keys::link(&account().public().0), link.encode());
	let (bundle, checkpoint) = bundle_of(&contents, ALONE, Some(account().public().0));
	let opened = open(&bundle, &checkpoint, TIME, MAX_AGE).unwrap();
	let answer = opened.verify_presentation(&presentation(&challenge), &challenge).unwrap().answer;
	assert_eq!(answer.reasons, vec![VerifyReason::SignerNotHolder]);
}

#[test]
fn an_issuer_whose_word_is_void_or_that_no_longer_acts_should_be_told_of() {
	let mut contents = contents();
	let void = Void { from: 0, until: None };
	let trust = Trust { since: 0, withdrawn: Some(TIME), voids: BoundedVec::truncate_from(vec![void]) };
	contents.insert(keys::trust(0, ISSUER), trust.encode());
	contents.remove(&keys::role(ISSUER, Role::LicenceIssuer));
	let (bundle, checkpoint) = bundle_of(&contents, ALONE, None);
	let answer = verify(&bundle, &checkpoint, TIME, MAX_AGE).unwrap().answer;
	assert_eq!(answer.reasons, vec![VerifyReason::IssuerNotTrusted, VerifyReason::IssuerInactive]);
	assert!(!answer.valid_at);
}

#[test]
fn a_bundle_should_be_refused_when_it_is_too_old_or_from_the_future() {
	let (bundle, checkpoint) = bundle(ALONE);
	let at = |now| verify(&bundle, &checkpoint, now, MAX_AGE).map(|_| ());
	assert_eq!(at(TIME + MAX_AGE), Ok(()));
	assert_eq!(at(TIME + MAX_AGE + 1), Err(Error::TooOld { age: MAX_AGE + 1, most: MAX_AGE }));
	assert_eq!(at(TIME - MAX_DRIFT), Ok(()));
	assert_eq!(at(TIME - MAX_DRIFT - 1), Err(Error::ClockBehind));
}

#[test]
fn a_bundle_of_another_chain_should_be_refused() {
	let (bundle, checkpoint) = bundle(ALONE);
	let elsewhere = Checkpoint { genesis: H256([8; 32]), ..checkpoint };
	assert_eq!(verify(&bundle, &elsewhere, TIME, MAX_AGE), Err(Error::OtherChain));
}

#[test]
fn a_bundle_of_another_block_should_be_refused() {
	let (bundle, checkpoint) = bundle(ALONE);
	let later = Checkpoint { hash: H256([8; 32]), ..checkpoint };
	assert_eq!(verify(&bundle, &later, TIME, MAX_AGE), Err(Error::OtherBlock));
}

#[test]
fn a_changed_header_should_be_refused() {
	let (bundle, checkpoint) = bundle(ALONE);
	let mut renumbered = bundle.clone();
	renumbered.header.number += 1;
	assert_eq!(verify(&renumbered, &checkpoint, TIME, MAX_AGE), Err(Error::OtherBlock));

	// A whole state of one's own, in which nothing was revoked, under the true header's number.
	let mut contents = contents();
	contents.remove(&keys::standing(REVOKED));
	let (forged, _) = bundle_of(&contents, REVOKED, None);
	assert_eq!(verify(&forged, &checkpoint, TIME, MAX_AGE), Err(Error::OtherBlock));
	let true_header = Bundle { header: bundle.header, ..forged };
	assert_eq!(verify(&true_header, &checkpoint, TIME, MAX_AGE), Err(Error::Incomplete(Item::Genesis)));
}

#[test]
fn a_proof_without_the_standing_should_be_refused() {
	let (mut bundle, checkpoint) = bundle(REVOKED);
	let value = StandingRecord { standing: Standing::Revoked, changes: 1 }.encode();
	let holds = |node: &Vec<u8>| node.windows(value.len()).any(|window| window == value);
	let own: Vec<_> = nodes_of(&keys::standing(REVOKED)).into_iter().filter(holds).collect();
	bundle.proof.retain(|node| !own.contains(node));
	assert_eq!(verify(&bundle, &checkpoint, TIME, MAX_AGE), Err(Error::Incomplete(Item::Standing)));
}

#[test]
fn a_proof_that_lacks_any_node_should_be_refused() {
	let (bundle, checkpoint) = bundle_of(&contents(), BATCHED, Some(account().public().0));
	for left_out in 0..bundle.proof.len() {
		let mut lacking = bundle.clone();
		lacking.proof.remove(left_out);
		let result = verify(&lacking, &checkpoint, TIME, MAX_AGE);
		assert!(matches!(result, Err(Error::Incomplete(_))), "node {left_out}: {result:?}");
	}
}

#[test]
fn a_proof_with_any_changed_bit_should_be_refused() {
	let (bundle, checkpoint) = bundle(REVOKED);
	for node in 0..bundle.proof.len() {
		for byte in 0..bundle.proof[node].len() {
			let mut changed = bundle.clone();
			changed.proof[node][byte] ^= 1;
			let result = verify(&changed, &checkpoint, TIME, MAX_AGE);
			assert!(matches!(result, Err(Error::Incomplete(_))), "byte {byte} of node {node}: {result:?}");
		}
	}
}

#[test]
fn a_proof_that_holds_more_than_is_asked_for_should_be_refused() {
	let (bundle, checkpoint) = bundle(ALONE);
	let mut more = bundle.clone();
	more.proof.extend(nodes_of(&keys::licence(LicenceId { batch: 0, index: 1_020 })));
	more.proof.sort();
	more.proof.dedup();
	assert!(more != bundle);
	assert_eq!(verify(&more, &checkpoint, TIME, MAX_AGE), Err(Error::Surplus));

	let mut foreign = bundle.clone();
	foreign.proof.push(vec![0xff; 40]);
	assert_eq!(verify(&foreign, &checkpoint, TIME, MAX_AGE), Err(Error::Surplus));

	let mut twice = bundle.clone();
	twice.proof.insert(0, twice.proof[0].clone());
	assert_eq!(verify(&twice, &checkpoint, TIME, MAX_AGE), Err(Error::Surplus));

	let mut reversed = bundle;
	reversed.proof.reverse();
	assert_eq!(verify(&reversed, &checkpoint, TIME, MAX_AGE), Err(Error::Surplus));
}

#[test]
fn a_bundle_of_one_licence_should_not_pass_for_another() {
	let (bundle, checkpoint) = bundle(ALONE);
	for licence in [REVOKED, MISSING, BATCHED] {
		let renamed = Bundle { licence, ..bundle.clone() };
		let result = verify(&renamed, &checkpoint, TIME, MAX_AGE);
		assert!(matches!(result, Err(Error::Incomplete(_) | Error::Surplus)), "{licence}: {result:?}");
	}
}

#[test]
fn a_layout_that_is_not_known_should_be_refused() {
	for key in [keys::licences_layout(), keys::identity_layout()] {
		let mut contents = contents();
		contents.insert(key, 2u16.encode());
		let backend = backend(&contents);
		let keys = Bundle::keys(ALONE, None, |key| backend.storage(key));
		assert_eq!(keys.map_err(Error::from), Err(Error::OtherLayout));
	}
}

#[test]
fn a_value_that_cannot_be_read_should_be_refused() {
	let mut contents = contents();
	contents.insert(keys::licence(ALONE), vec![1]);
	let backend = backend(&contents);
	let keys = Bundle::keys(ALONE, None, |key| backend.storage(key));
	assert_eq!(keys.map_err(Error::from), Err(Error::Malformed(Item::Licence)));
}

#[test]
fn a_bundle_should_read_back_from_json() {
	for signer in [None, Some(account().public().0)] {
		let (bundle, _) = bundle_of(&contents(), ALONE, signer);
		let text = serde_json::to_string(&bundle).unwrap();
		assert_eq!(serde_json::from_str::<Bundle>(&text).unwrap(), bundle);
		assert!(text.len() < 32_768, "{} bytes", text.len());
	}
}

#[test]
fn json_that_is_no_bundle_should_not_be_read() {
	let (bundle, _) = bundle(ALONE);
	let json = serde_json::to_value(&bundle).unwrap();
	for (field, value) in [
		("version", serde_json::json!(2)),
		("licence", serde_json::json!("41")),
		("account", serde_json::json!("0x01")),
		("header", serde_json::json!("0x00")),
		("header", serde_json::json!("00")),
		("proof", serde_json::json!(["zz"])),
		("more", serde_json::json!(1)),
	] {
		let mut bad = json.clone();
		bad[field] = value;
		assert!(serde_json::from_value::<Bundle>(bad).is_err(), "{field}");
	}
}

#[test]
fn a_node_should_read_what_all_answers_at_a_block_rest_on_once() {
	let (all, reads) = (contents(), Cell::new(0u32));
	let read = |key: &[u8]| {
		reads.set(reads.get() + 1);
		Ok::<_, Infallible>(all.get(key).cloned())
	};
	let first = State::new(read).unwrap();
	let basis = first.basis().unwrap();
	assert_eq!(reads.take(), 4, "two layouts, the first block's hash and the time");
	let challenge = ChallengeInput { verifier: b"https://verifier.example".to_vec(), nonce: [3; 32] };
	let shown = presentation(&challenge);
	let again = State::on(read, basis);
	assert_eq!(again.verify(ALONE, None), first.verify(ALONE, None));
	assert_eq!(reads.take(), 11, "twice licence, standing, offer; once class, issuer's code, trust, issuer, its role");
	assert_eq!(again.verify_presentation(&shown, &challenge), first.verify_presentation(&shown, &challenge));
	assert_eq!(reads.take(), 10, "twice licence, standing, offer, the account and its party");
}

#[test]
fn an_answer_should_be_that_of_its_own_block_whatever_was_read_at_another() {
	let before = contents();
	let mut after = before.clone();
	after.remove(&keys::trust(0, ISSUER));
	after.remove(&keys::role(ISSUER, Role::LicenceIssuer));
	let reasons = |all: &Contents| {
		let read = |key: &[u8]| Ok::<_, Infallible>(all.get(key).cloned());
		let first = State::new(read).unwrap();
		let answer = first.verify(ALONE, None).unwrap();
		assert_eq!(State::on(read, first.basis().unwrap()).verify(ALONE, None), Ok(answer.clone()));
		answer.reasons
	};
	assert_eq!(reasons(&before), vec![]);
	assert_eq!(reasons(&after), vec![VerifyReason::IssuerNotTrusted, VerifyReason::IssuerInactive]);
}

#[test]
fn what_licences_share_should_be_kept_up_to_a_bound_and_no_failure_with_it() {
	let (shared, reads) = (Shared::default(), Cell::new(0usize));
	let get = |number: usize| {
		let read = |key: &[u8]| {
			reads.set(reads.get() + 1);
			Ok::<_, Infallible>(Some(key.to_vec()))
		};
		shared.get(&number.to_be_bytes(), read)
	};
	assert_eq!(shared.get(&0usize.to_be_bytes(), |_| Err("not to be read")), Err("not to be read"));
	for _ in 0..2 {
		for number in 0..=MAX_VALUES {
			assert_eq!(get(number), Ok(Some(number.to_be_bytes().to_vec())));
		}
	}
	assert_eq!(reads.get(), MAX_VALUES + 2, "all but the last one are read once");
}
