//! Licences on a running node: issued, shown, verified in every way, proven offline, and what tenders make of them.

#![allow(
	clippy::arithmetic_side_effects,
	clippy::expect_used,
	clippy::indexing_slicing,
	clippy::panic,
	clippy::unwrap_used
)]

use codec::{Decode, Encode};
use procurement_disclosure::{
	Attribute, Attributes, Batch, Certificate, Holder, Identifier, Key, LicenceId, Presentation, Secret, Signature,
	Signer, Statement, Value,
};
use procurement_licence_proof::{open, verify, Bundle, Checkpoint, Error};
use procurement_primitives::{
	bid::{
		api::{BidStatus, Content},
		Disqualification,
	},
	budget::Destination,
	json::hex,
	licence::{
		api::{
			BatchView, ChallengeInput, ClassPage, ClassView, HistoryPage, LicencePage, LicenceView, StatusPage,
			VerifyView,
		},
		LicenceFault, Validity, VerifyReason,
	},
	tender::Stage,
	time::{Moment, DAY},
};
use procurement_tests::{
	city::{Actor, City, MEXICO_CITY},
	client::{Client, Done, Encoded, Failure},
	node::{Node, Sealing},
	tendering::{Draft, Tender, LOT},
};
use serde::Serialize;
use serde_json::{json, Value as Json};
use std::{
	hint::black_box,
	time::{Duration, Instant},
};

/// The class of fitters' certificates, which the city's chain begins with.
const CLASS: u32 = 1;
const TYPE_CODE: [u8; 21] = *b"MXCONOCER000000000001";
/// A code that an organisation publishes.
const ISSUER_CODE: [u8; 18] = *b"91330100799655058B";

/// What each tender may cost at most, what bidders leave as a bond, and what they have, in cents.
const MAXIMUM: u128 = 10_000_000;
const BOND: u128 = 100_000;
const PURSE: u128 = 1_000_000;

/// How many blocks the chain may take to rank what was opened.
const BLOCKS: u32 = 20;

/// How the verifier names itself.
const VERIFIER: &str = "https://customer.example";

/// The identifier of the bureau's licence with this serial number.
fn identifier(serial: u32, version: u16) -> Vec<u8> {
	Identifier { type_code: TYPE_CODE, issuer: ISSUER_CODE, serial, version }.to_string().into_bytes()
}

/// What the licence with this serial number says.
fn attributes(serial: u32) -> Attributes {
	let of = |name: &str, value| Attribute { name: name.into(), value };
	let list =
		vec![of("name", Value::Text(format!("Holder {serial}").into())), of("turnover", Value::AtLeast(10_000_000))];
	Attributes::new(Secret::new([9; 32]).of_licence(serial), list).expect("few and short attributes")
}

fn document(serial: u32) -> [u8; 32] {
	sp_crypto_hashing::sha2_256(&serial.encode())
}

/// The bureau, with the chain that it issues on.
struct Bureau<'a> {
	client: &'a Client,
	actor: Actor,
}

impl Bureau<'_> {
	/// Issues a licence to a party, and gives its number.
	async fn issue(&self, serial: u32, holder: &Actor, until: Option<Moment>) -> LicenceId {
		let validity = Validity { from: 0, until };
		let terms = (Holder::Party(holder.party), validity, document(serial), attributes(serial).root());
		let done = self.act("issue", (CLASS, identifier(serial, 1), terms)).await.expect("a trusted issuer issues");
		assert!(done.event("Licences", "Issued").is_some());
		self.number(serial, 1).await
	}

	/// Issues a batch of 300 licences to a party, with serial numbers from 1000.
	async fn issue_three_hundred(&self, holder: &Actor) -> Batch {
		let certificate = |serial| Certificate {
			serial,
			holder: Holder::Party(holder.party),
			document: document(serial),
			attributes: attributes(serial).root(),
		};
		let batch = Batch::new((1_000..1_300).map(certificate).collect()).expect("serial numbers follow each other");
		let validity = Validity { from: 0, until: None };
		let input = (1_000u32, batch.count(), batch.root(), validity);
		self.act("issue_batch", (CLASS, input)).await.expect("a trusted issuer issues");
		batch
	}

	async fn number(&self, serial: u32, version: u16) -> LicenceId {
		let found: Option<LicenceId> =
			self.client.state_call("LicencesApi_by_identifier", &identifier(serial, version).encode()).await;
		found.expect("it is found by its identifier")
	}

	async fn act(&self, call: &'static str, arguments: impl Encode) -> Result<Done, Failure> {
		self.client.act(&self.actor.key, &Encoded::new("Licences", call, arguments)).await
	}

	/// Decides about a licence.
	async fn decide(&self, call: &'static str, licence: LicenceId) {
		self.act(call, (licence, b"After an inspection".to_vec())).await.expect("its issuer decides");
	}
}

/// Asserts that a method of the JSON-RPC says what the runtime API says, and returns it.
async fn agree<View: Decode + Serialize>(client: &Client, rpc: (&str, Json), api: (&str, impl Encode)) -> Json {
	let parameters = rpc.1.as_array().expect("parameters are a list").clone();
	let answer = client.ask(rpc.0, parameters).await.unwrap_or_else(|error| panic!("{}: {error}", rpc.0));
	let view: View = client.state_call(api.0, &api.1.encode()).await;
	assert_eq!(answer, serde_json::to_value(view).expect("a view can be written"), "{}", rpc.0);
	answer
}

async fn verified(client: &Client, question: Json) -> Json {
	client.ask("licences_verify", vec![question]).await.expect("a licence is verified")
}

/// A chain with a bureau and money.
async fn city_with_bureau(client: &Client) -> (City, Actor) {
	let city = City::found(client).await;
	city.fund(10 * MAXIMUM, &city.suppliers, PURSE).await;
	let bureau = city.appoint_issuer(CLASS, std::str::from_utf8(&ISSUER_CODE).unwrap()).await;
	(city, bureau)
}

#[tokio::test]
async fn licences_should_be_verified_in_every_way_and_proven_offline() {
	let node = Node::start_chain("mexico_city_development", Sealing::Manual);
	let client = &node.client().await;
	let (city, actor) = city_with_bureau(client).await;
	let bureau = &Bureau { client, actor };
	let holder = &city.suppliers[0];

	let class =
		agree::<Option<ClassView>>(client, ("licences_class", json!([CLASS])), ("LicencesApi_class", CLASS)).await;
	assert_eq!(class["issuers"][0]["issuer"], bureau.actor.party);
	agree::<ClassPage>(client, ("licences_classes", json!([])), ("LicencesApi_classes", (0u32, 100u32))).await;

	let licence = bureau.issue(1, holder, None).await;
	all_ways_of_asking_should_agree(client, licence).await;
	presentations_should_be_verified(client, licence, holder).await;
	batched_licences_should_need_their_path(bureau, holder).await;
	a_page_of_a_holders_licences_should_lead_to_the_next(bureau, holder, licence).await;
	proofs_should_be_checked_without_a_node(bureau, licence, holder).await;
	what_was_decided_should_be_told(bureau, licence).await;
	unfit_questions_should_be_refused(client).await;
}

async fn all_ways_of_asking_should_agree(client: &Client, licence: LicenceId) {
	let (number, text) = (licence.to_string(), String::from_utf8(identifier(1, 1)).unwrap());
	let got =
		agree::<Option<LicenceView>>(client, ("licences_get", json!([number])), ("LicencesApi_get", licence)).await;
	assert_eq!(got["identifier"], text);
	assert_eq!(client.ask("licences_get", vec![text.clone().into()]).await, Ok(got));

	let moment = None::<Moment>;
	let by_number = ("licences_verify", json!([{ "licence": number }]));
	let said = agree::<VerifyView>(client, by_number, ("LicencesApi_verify", (licence, moment))).await;
	assert_eq!(
		(&said["found"], &said["authentic"], &said["issuerTrusted"]),
		(&json!(true), &json!(true), &json!(true))
	);
	assert_eq!((&said["status"], &said["validAt"], &said["reasons"]), (&json!("valid"), &json!(true), &json!([])));
	let by_identifier = ("licences_verify", json!([{ "licence": text }]));
	let api = ("LicencesApi_verify_identifier", (identifier(1, 1), moment));
	assert_eq!(agree::<VerifyView>(client, by_identifier, api).await, said);
	let by_document = ("licences_verify", json!([{ "document": hex(&document(1)) }]));
	let api = ("LicencesApi_verify_document", (document(1), moment));
	assert_eq!(agree::<VerifyView>(client, by_document, api).await, said);

	// Identifiers of no licence: the node, which reads the storage itself, says what the runtime says.
	for (serial, version) in [(1, 2), (77, 1)] {
		let text = String::from_utf8(identifier(serial, version)).unwrap();
		let rpc = ("licences_verify", json!([{ "licence": text }]));
		let api = ("LicencesApi_verify_identifier", (identifier(serial, version), moment));
		assert_eq!(agree::<VerifyView>(client, rpc, api).await["reasons"], json!(["notFound"]));
		assert_eq!(client.ask("licences_get", vec![text.into()]).await, Ok(Json::Null));
	}

	let mistyped = text.replace(".000000001.", ".000000007.");
	for (question, reason) in [
		(json!({ "licence": "0-4000000" }), "notFound"),
		(json!({ "document": hex(&[7; 32]) }), "notFound"),
		(json!({ "licence": "1.2.156.nonsense" }), "malformedIdentifier"),
		(json!({ "licence": mistyped }), "wrongCheckCharacter"),
	] {
		let said = verified(client, question.clone()).await;
		assert_eq!((&said["found"], &said["validAt"]), (&json!(false), &json!(false)), "{question}");
		assert_eq!(said["reasons"], json!([reason]), "{question}");
	}
}

/// What a holder answers to a challenge.
fn presented(client: &Client, licence: LicenceId, holder: &Actor, nonce: [u8; 32], expires: Moment) -> Presentation {
	let statement = Statement {
		genesis: client.genesis(),
		licence,
		membership: None,
		disclosure: attributes(1).disclose(&[1]).expect("the second attribute"),
		verifier: VERIFIER.into(),
		nonce,
		expires,
		signer: Signer::Account(Key::Sr25519(holder.key.public_key().0)),
	};
	let signature = Signature::Sr25519(holder.key.sign(&statement.payload()).0);
	Presentation::V1 { statement, signature }
}

async fn presentations_should_be_verified(client: &Client, licence: LicenceId, holder: &Actor) {
	let nonce = [3; 32];
	let shown = presented(client, licence, holder, nonce, client.clock().await + DAY);
	let question = |nonce: &[u8; 32], verifier: &str| json!({ "presentation": hex(&shown.encode()), "verifier": verifier, "nonce": hex(nonce) });
	let challenge = ChallengeInput { verifier: VERIFIER.into(), nonce };
	let rpc = ("licences_verify", json!([question(&nonce, VERIFIER)]));
	let api = ("LicencesApi_verify_presentation", (shown.clone(), challenge));
	let said = agree::<VerifyView>(client, rpc, api).await;
	assert_eq!((&said["validAt"], &said["reasons"]), (&json!(true), &json!([])));
	assert_eq!(said["attributes"], json!([{ "name": "turnover", "value": { "atLeast": "10000000" } }]));

	for (question, reason) in [
		(question(&[4; 32], VERIFIER), "wrongNonce"),
		(question(&nonce, "https://elsewhere.example"), "otherVerifier"),
		(json!({ "presentation": "0x00", "verifier": VERIFIER, "nonce": hex(&nonce) }), "malformedPresentation"),
	] {
		let said = verified(client, question.clone()).await;
		assert_eq!((&said["validAt"], &said["reasons"]), (&json!(false), &json!([reason])), "{question}");
	}
}

async fn batched_licences_should_need_their_path(bureau: &Bureau<'_>, holder: &Actor) {
	let client = bureau.client;
	let batch = bureau.issue_three_hundred(holder).await;
	let licence = bureau.number(1_041, 1).await;
	let rpc = ("licences_batch", json!([licence.batch]));
	let view = agree::<Option<BatchView>>(client, rpc, ("LicencesApi_batch", licence.batch)).await;
	assert_eq!(view["count"], 300);

	let said = verified(client, json!({ "licence": licence.to_string() })).await;
	assert_eq!(
		(&said["found"], &said["authentic"], &said["reasons"]),
		(&json!(true), &json!(false), &json!(["pathMissing"]))
	);
	// The last of the batch and the first place after it.
	for (serial, reason) in [(1_299, "pathMissing"), (1_300, "notFound")] {
		let text = identifier(serial, 1);
		let rpc = ("licences_verify", json!([{ "licence": String::from_utf8(text.clone()).unwrap() }]));
		let api = ("LicencesApi_verify_identifier", (text, None::<Moment>));
		assert_eq!(agree::<VerifyView>(client, rpc, api).await["reasons"], json!([reason]));
	}
	let membership = batch.membership(licence.index).expect("it is in the batch");
	let named = |licence: String| json!([{ "licence": licence, "membership": hex(&membership.encode()) }]);
	let api = ("LicencesApi_verify_certificate", (licence, membership.clone(), None::<Moment>));
	let said = agree::<VerifyView>(client, ("licences_verify", named(licence.to_string())), api).await;
	let by_identifier = named(String::from_utf8(identifier(1_041, 1)).unwrap())[0].clone();
	assert_eq!(verified(client, by_identifier).await, said);
	assert_eq!((&said["authentic"], &said["validAt"]), (&json!(true), &json!(true)));
}

async fn a_page_of_a_holders_licences_should_lead_to_the_next(bureau: &Bureau<'_>, holder: &Actor, first: LicenceId) {
	let second = bureau.issue(2, holder, None).await;
	let client = bureau.client;
	client.act(&holder.key, &Encoded::new("Licences", "prefer", second)).await.expect("its holder prefers it");
	let rpc = ("licences_byHolder", json!([holder.party]));
	let api = ("LicencesApi_by_holder", (holder.party, None::<LicenceId>, 100u32));
	let all = agree::<LicencePage>(client, rpc, api).await;
	let ids: Vec<_> = all["licences"].as_array().unwrap().iter().map(|licence| licence["id"].clone()).collect();
	assert_eq!(ids, [json!(first.to_string()), json!(second.to_string())]);
	assert_eq!(all["preferred"], json!([second.to_string()]));
	let ask = |cursor: Json| client.ask("licences_byHolder", vec![holder.party.into(), cursor, 1.into()]);
	let page = ask(Json::Null).await.expect("a page is given");
	let rest = ask(page["cursor"].clone()).await.expect("the next page is given");
	assert_eq!((&page["licences"][0], &rest["licences"][0]), (&all["licences"][0], &all["licences"][1]));
	assert_eq!(rest.get("cursor"), None);
}

async fn bundle_of(client: &Client, licence: LicenceId, account: Json, at: Json) -> Bundle {
	let bundle = client.ask("licences_proof", vec![licence.to_string().into(), account, at]).await;
	serde_json::from_value(bundle.expect("a proof is given")).expect("it is a bundle")
}

async fn checkpoint_of(client: &Client) -> Checkpoint {
	let checkpoint = client.ask("licences_checkpoint", vec![]).await.expect("there is a final block");
	serde_json::from_value(checkpoint).expect("it is a checkpoint")
}

async fn proofs_should_be_checked_without_a_node(bureau: &Bureau<'_>, licence: LicenceId, holder: &Actor) {
	let client = bureau.client;
	let checkpoint = checkpoint_of(client).await;
	assert_eq!(checkpoint.genesis.0, client.genesis());
	let at = json!(checkpoint.hash);
	let bundle = bundle_of(client, licence, Json::Null, at.clone()).await;
	let now = client.now().await;
	let verdict = verify(&bundle, &checkpoint, now, DAY).expect("the bundle holds");
	assert!(verdict.answer.valid_at && verdict.answer.authentic);
	assert_eq!(verdict.known_until, now);
	let online = verified(client, json!({ "licence": licence.to_string() })).await;
	assert_eq!(serde_json::to_value(&verdict.answer).unwrap(), online, "offline and online say the same");

	// What is left out, changed or of elsewhere.
	for node in 0..bundle.proof.len() {
		let mut lacking = bundle.clone();
		lacking.proof.remove(node);
		assert!(matches!(verify(&lacking, &checkpoint, now, DAY), Err(Error::Incomplete(_))), "without node {node}");
		let mut changed = bundle.clone();
		let last = changed.proof[node].len() - 1;
		changed.proof[node][last] ^= 1;
		assert!(verify(&changed, &checkpoint, now, DAY).is_err(), "with another node {node}");
	}
	let mut header = bundle.clone();
	header.header.number += 1;
	assert_eq!(verify(&header, &checkpoint, now, DAY), Err(Error::OtherBlock));
	let elsewhere = Checkpoint { genesis: [7; 32].into(), ..checkpoint };
	assert_eq!(verify(&bundle, &elsewhere, now, DAY), Err(Error::OtherChain));
	assert!(matches!(verify(&bundle, &checkpoint, now + DAY + 1, DAY), Err(Error::TooOld { .. })));

	// A presentation, with a bundle that says whom its signer acts for.
	let nonce = [5; 32];
	let shown = presented(client, licence, holder, nonce, now + DAY);
	let challenge = ChallengeInput { verifier: VERIFIER.into(), nonce };
	let opened = open(&bundle, &checkpoint, now, DAY).unwrap();
	assert_eq!(opened.verify_presentation(&shown, &challenge), Err(Error::OtherAccount));
	let account = holder.key.public_key().to_account_id().to_string();
	let bundle = bundle_of(client, licence, account.into(), at).await;
	let opened = open(&bundle, &checkpoint, now, DAY).unwrap();
	assert!(opened.verify_presentation(&shown, &challenge).unwrap().answer.valid_at);

	// What there is not is proven, too; and of a batched licence all but its path.
	let missing = LicenceId { batch: 0, index: 4_000_000 };
	let bundle = bundle_of(client, missing, Json::Null, json!(checkpoint.hash)).await;
	let answer = verify(&bundle, &checkpoint, now, DAY).unwrap().answer;
	assert_eq!((answer.found, answer.reasons), (false, vec![VerifyReason::NotFound]));
	let batched = bureau.number(1_000, 1).await;
	let bundle = bundle_of(client, batched, Json::Null, json!(checkpoint.hash)).await;
	assert_eq!(verify(&bundle, &checkpoint, now, DAY).unwrap().answer.reasons, vec![VerifyReason::PathMissing]);
}

async fn what_was_decided_should_be_told(bureau: &Bureau<'_>, licence: LicenceId) {
	let client = bureau.client;
	let before = checkpoint_of(client).await;
	let old = bundle_of(client, licence, Json::Null, json!(before.hash)).await;
	bureau.decide("suspend", licence).await;
	let question = json!({ "licence": licence.to_string() });
	assert_eq!(verified(client, question.clone()).await["reasons"], json!(["suspended"]));
	bureau.decide("reinstate", licence).await;
	assert_eq!(verified(client, question.clone()).await["validAt"], true);
	bureau.decide("revoke", licence).await;
	assert_eq!(verified(client, question.clone()).await["reasons"], json!(["revoked"]));

	let rpc = ("licences_history", json!([licence.to_string()]));
	let history = agree::<HistoryPage>(client, rpc, ("LicencesApi_history", (licence, 0u32, 100u32))).await;
	let changes: Vec<_> = history["changes"].as_array().unwrap().iter().map(|it| it["change"].clone()).collect();
	assert_eq!(changes, [json!("suspended"), json!("reinstated"), json!("revoked")]);
	let page = client.ask("licences_history", vec![licence.to_string().into(), Json::Null, 1.into()]).await.unwrap();
	let next = vec![licence.to_string().into(), page["cursor"].clone(), 1.into()];
	assert_eq!(client.ask("licences_history", next).await.unwrap()["changes"][0], history["changes"][1]);

	let batched = bureau.number(1_007, 1).await;
	bureau.decide("suspend", batched).await;
	let issuer = bureau.actor.party;
	let rpc = ("licences_statusList", json!([CLASS, issuer]));
	let api = ("LicencesApi_statuses", (CLASS, issuer, (0u32, 0u16), 100u32));
	let all = agree::<StatusPage>(client, rpc, api).await;
	assert_eq!(all["statuses"].as_array().unwrap().len(), 2);
	for (purpose, licence, status) in [("revocation", licence, "revoked"), ("suspension", batched, "suspended")] {
		let list = client.ask("licences_statusList", vec![CLASS.into(), issuer.into(), purpose.into()]).await.unwrap();
		let found = &list["statuses"];
		assert_eq!((found.as_array().unwrap().len(), &found[0]["status"]), (1, &json!(status)));
		assert_eq!(found[0]["licence"], licence.to_string());
	}

	// The past stays as it was: a bundle of then says what was true then, and one of now what is.
	let now = client.now().await;
	assert!(verify(&old, &before, now, DAY).unwrap().answer.valid_at);
	let checkpoint = checkpoint_of(client).await;
	assert_eq!(verify(&old, &checkpoint, now, DAY), Err(Error::OtherBlock));
	let bundle = bundle_of(client, licence, Json::Null, json!(checkpoint.hash)).await;
	assert_eq!(verify(&bundle, &checkpoint, now, DAY).unwrap().answer.reasons, vec![VerifyReason::Revoked]);
	let then = client.ask("licences_verify", vec![question, Json::Null, json!(before.hash)]).await.unwrap();
	assert_eq!(then["validAt"], true);
}

async fn unfit_questions_should_be_refused(client: &Client) {
	let nonce = hex(&[1; 32]);
	for (method, parameters, code) in [
		("licences_get", json!(["41"]), 7010),
		("licences_get", json!(["0-041"]), 7010),
		("licences_verify", json!([{}]), 7011),
		("licences_verify", json!([{ "licence": "0-0", "document": hex(&[1; 32]) }]), 7011),
		("licences_verify", json!([{ "document": "0x00" }]), 7011),
		("licences_verify", json!([{ "presentation": "0x00", "nonce": nonce }]), 7011),
		("licences_verify", json!([{ "licence": "0-0" }, "tomorrow"]), 7008),
		("licences_byHolder", json!([0, "xyz"]), 7006),
		("licences_proof", json!(["0-0", "Eve"]), 7009),
		("licences_proof", json!(["0-0", null, hex(&[7; 32])]), 7001),
		("licences_verify", json!([{ "license": "0-0" }]), -32_602),
		("licences_statusList", json!([0, 0, "revoked"]), -32_602),
		("licences_get", json!(["0-0", null, null]), -32_602),
		("licences_checkpoint", json!([null]), -32_602),
	] {
		let said = format!("{method} {parameters}");
		let parameters = parameters.as_array().expect("parameters are a list").clone();
		let error = client.ask(method, parameters).await.expect_err(&said);
		assert!(error.contains(&format!("({code})")), "{said}: {error}");
	}
}

/// How long so many questions take, one after the other.
async fn time_of(client: &Client, method: &str, parameters: &[Json]) -> Duration {
	const QUESTIONS: u32 = 300;
	let since = Instant::now();
	for _ in 0..QUESTIONS {
		client.ask(method, parameters.to_vec()).await.expect("it is answered");
	}
	since.elapsed() / QUESTIONS
}

/// How long the check of a presentation's signature takes, without a node.
fn signature_time(shown: &Presentation) -> Duration {
	const CHECKS: u32 = 300;
	let Presentation::V1 { statement, signature } = shown;
	let (payload, since) = (statement.payload(), Instant::now());
	for _ in 0..CHECKS {
		assert!(statement.signer.key().has_signed(black_box(&payload), signature));
	}
	since.elapsed() / CHECKS
}

#[tokio::test]
#[ignore = "measures speed: run it alone, on a quiet machine"]
async fn verifying_should_cost_at_most_twice_a_read_of_the_storage() {
	/// What else the machine does disturbs some rounds, hardly all.
	const ROUNDS: usize = 7;
	let node = Node::start_chain("mexico_city_development", Sealing::Manual);
	let client = &node.client().await;
	let (city, actor) = city_with_bureau(client).await;
	let (bureau, holder) = (&Bureau { client, actor }, &city.suppliers[0]);
	let licence = bureau.issue(1, holder, None).await;
	let batch = bureau.issue_three_hundred(holder).await;
	let batched = bureau.number(1_041, 1).await;
	let membership = batch.membership(batched.index).expect("it is in the batch");
	let nonce = [3; 32];
	let shown = presented(client, licence, holder, nonce, client.clock().await + DAY);
	let text = |serial| String::from_utf8(identifier(serial, 1)).unwrap();
	let ways = [
		("number", json!({ "licence": licence.to_string() })),
		("identifier", json!({ "licence": text(1) })),
		("identifier in a batch", json!({ "licence": text(1_041) })),
		("document", json!({ "document": hex(&document(1)) })),
		("membership", json!({ "licence": batched.to_string(), "membership": hex(&membership.encode()) })),
		("presentation", json!({ "presentation": hex(&shown.encode()), "verifier": VERIFIER, "nonce": hex(&nonce) })),
	];
	for (way, question) in &ways {
		// A quick refusal would be no measure.
		let said = verified(client, question.clone()).await;
		assert_eq!(said["validAt"], *way != "identifier in a batch", "{way}: {said}");
	}
	let key = json!(hex(&procurement_licence_proof::keys::licence(licence)));
	let (mut read, mut signature) = (Duration::MAX, Duration::MAX);
	let mut verify = ways.clone().map(|(way, _)| (way, Duration::MAX));
	// In turns, so that all meet the same machine.
	for _ in 0..ROUNDS {
		read = read.min(time_of(client, "state_getStorage", std::slice::from_ref(&key)).await);
		signature = signature.min(signature_time(&shown));
		for ((_, least), (_, question)) in verify.iter_mut().zip(&ways) {
			*least = (*least).min(time_of(client, "licences_verify", std::slice::from_ref(question)).await);
		}
	}
	println!("state_getStorage {read:?}, one signature {signature:?}, licences_verify by {verify:?}");
	for (way, took) in verify {
		// Whoever checks a presentation has its signature to check, whatever is read.
		let most = if way == "presentation" { 2 * read + signature } else { 2 * read };
		assert!(took <= most, "by {way}: {took:?}, where {most:?} are promised");
	}
}

/// Asserts that `outcome` is this error of the licences pallet.
fn assert_refused(outcome: Result<Done, Failure>, error: &str) {
	match outcome {
		Err(Failure::Failed { error: found, .. }) => assert_eq!(found, format!("Licences::{error}")),
		other => panic!("expected {error}, got {other:?}"),
	}
}

#[tokio::test]
async fn tenders_should_look_at_licences_at_bid_opening_and_award() {
	let node = Node::start_chain("mexico_city_development", Sealing::Manual);
	let client = &node.client().await;
	let (city, actor) = city_with_bureau(client).await;
	let bureau = &Bureau { client, actor };
	let line = city.open_line("5151", city.next_year().await, 2 * MAXIMUM).await;
	let deadline = client.clock().await + 25 * DAY;
	let draft = Draft {
		reference: "LICENSED",
		line,
		maximum: MAXIMUM,
		bond: BOND,
		two_envelopes: false,
		bid_deadline: deadline,
	};
	let tender = Tender::draft(&city, &draft).await;
	let eligibility = Encoded::new("Tenders", "set_eligibility", (tender.id, vec![CLASS]));
	client.act(&city.buyer.key, &eligibility).await.expect("the class is on the chain");
	tender.register().await;
	let publish = Encoded::new("Tenders", "publish", tender.id);
	client.act(&city.buyer.key, &publish).await.expect("the tender is published");

	let [winner, revoked, lasting, short] = &city.suppliers[..] else { panic!("four suppliers") };
	// Three bids have to be valid, or the tender ends.
	let named = ("Equipos del Norte SA de CV", "ENO000101AA0");
	let third = &city.another_supplier("//Supplier//5", MEXICO_CITY.scheme, named).await;
	city.deposit(PURSE, Destination::Purse(third.party), "SPEI-third").await;
	let sealed = tender.seal(winner, 6_000_000).await;
	assert_refused(tender.submit(winner, &sealed).await, "LicenceMissing");
	let suspended = bureau.issue(1, winner, None).await;
	bureau.decide("suspend", suspended).await;
	assert_refused(tender.submit(winner, &sealed).await, "LicenceSuspended");
	bureau.decide("reinstate", suspended).await;
	tender.submit(winner, &sealed).await.expect("now it may bid");

	// Licences are looked at as of the bid deadline: one that ends then has ended, one that ends a millisecond later not.
	let lost = bureau.issue(2, revoked, None).await;
	bureau.issue(3, lasting, Some(deadline + 1)).await;
	bureau.issue(4, short, Some(deadline)).await;
	bureau.issue(5, third, None).await;
	for (supplier, price) in [(revoked, 5_000_000), (lasting, 7_000_000), (short, 4_000_000), (third, 8_000_000)] {
		tender.bid(supplier, price).await;
	}
	bureau.decide("revoke", lost).await;

	client.seal(Some(deadline)).await.expect("the clock goes to the deadline");
	for index in [1, 2] {
		let secret = tender.secret(Stage::Technical, index).await;
		let keyholder = &city.keyholders[usize::from(index) - 1].key;
		tender.release(keyholder, Stage::Technical, index, secret).await.expect("a key is released");
	}
	tender.wait_until_opened(Stage::Technical).await;
	let faults = [(revoked, LicenceFault::Revoked), (short, LicenceFault::Expired)];
	for supplier in [winner, lasting, third, revoked, short] {
		let bid = tender.bid_of(supplier).await.expect("the bid is there");
		let fault = faults.iter().find(|(lost, _)| lost.party == supplier.party).map(|(_, why)| *why);
		let status = if fault.is_none() { BidStatus::Opened } else { BidStatus::Disqualified };
		assert_eq!(bid.status, status, "{}", supplier.name);
		let reason = fault.map(|why| Disqualification::LicenceInvalid { class: CLASS, why });
		let found = match bid.envelopes[0].content {
			Content::Disqualified { reason, .. } => Some(reason),
			_ => None,
		};
		assert_eq!(found, reason, "{}: {:?}", supplier.name, bid.envelopes[0].content);
		if let Some(why) = fault {
			let said = client.ask("bids_get", vec![tender.id.into(), supplier.party.into()]).await.expect("it is read");
			let content = &said["envelopes"][0];
			assert_eq!(
				(&content["reason"], &content["class"], &content["why"]),
				(&json!("licenceInvalid"), &json!(CLASS), &json!(why.code()))
			);
		}
	}

	// The first in the ranking loses its licence before it is proposed.
	bureau.decide("suspend", suspended).await;
	let propose = Encoded::new("Awards", "propose", (tender.id, LOT));
	let official = &city.buyers[0].key;
	let mut last = client.act(official, &propose).await;
	for _ in 0..BLOCKS {
		match &last {
			Err(Failure::Failed { error, .. }) if error.starts_with("Licences::") => break,
			_ => last = client.act(official, &propose).await,
		}
	}
	assert_refused(last, "LicenceSuspended");
	bureau.decide("reinstate", suspended).await;
	client.act(official, &propose).await.expect("it holds its licence again");
}
