//! The JSON-RPC and the runtime API give the same answers.

#![allow(
	clippy::arithmetic_side_effects,
	clippy::expect_used,
	clippy::indexing_slicing,
	clippy::panic,
	clippy::unwrap_used
)]

use codec::{Decode, Encode};
use procurement_primitives::{
	agenda::api::{FailedTaskPage, OutageView, TaskPage},
	award::api::SmallFirmsView,
	budget::{
		api::{DepositPage, IssuanceView, LinePage, MovementPage, PurseView, RedemptionPage},
		Currency,
	},
	fee::{AccountBudgetView, BudgetView, OperationsView},
	identity::{
		api::{DidView, PartyFilter, PartyView},
		did::format_did,
		Identifier, PartyId, PartyKind, Permissions, Role, Status, Verification,
	},
	json::rfc3339,
	tender::{
		api::{DeadlineCursor, DeadlinePage, EnquiryPage, RulesetView, TenderFilter, TenderPage, TenderView},
		AwardCriteria, Category, Lot, Notice, Procedure, TenderAction,
	},
};
use procurement_tests::{
	client::{account, address, call, dev, identity, none, number, services, text, unit, Client, Encoded},
	consent,
	node::{Node, Sealing},
	office::{register, verify, verifying},
};
use serde::Serialize;
use serde_json::{json, Value as Json};
use std::time::{Duration, Instant};
use subxt::{rpcs::client::RpcSubscription, utils::AccountId32};
use subxt_signer::sr25519::Keypair;
use tokio::time::sleep;

/// How long a subscriber waits for what it is told.
const TOLD: Duration = Duration::from_secs(60);

/// The Ed25519 key of the first example of `did:key`, and how it is written there.
const ASSERTION_KEY: [u8; 32] = [
	46, 111, 204, 227, 103, 1, 220, 121, 20, 136, 224, 208, 177, 116, 92, 193, 227, 58, 76, 28, 159, 204, 65, 198, 59,
	211, 67, 219, 190, 9, 112, 230,
];
const MULTIKEY: &str = "z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK";

/// An object without what there is none of.
fn present(mut object: Json) -> Json {
	object.as_object_mut().expect("it is an object").retain(|_, value| !value.is_null());
	object
}

/// A party as `identity_` should show it: all that the runtime API says of it. `keys` are its assertion keys in multibase.
fn shown(client: &Client, view: &PartyView<[u8; 32]>, keys: &[&str]) -> Json {
	let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("stored text is UTF-8");
	let hash = |bytes: &[u8; 32]| format!("0x{}", hex::encode(bytes));
	let ss58 = |account: &[u8; 32]| AccountId32(*account).to_string();
	let verified = |it: &Verification| json!({ "by": it.by, "level": it.level, "until": rfc3339(it.until) });
	let (status, by, reason, verification) = match &view.status {
		Status::Pending => ("pending", None, None, None),
		Status::Verified(it) => ("verified", None, None, Some(it)),
		Status::Suspended { by, reason, verification } => {
			("suspended", Some(by), Some(text(reason)), verification.as_ref())
		}
		Status::Deactivated => ("deactivated", None, None, None),
	};
	let identifiers = view.identifiers.iter().map(|it| json!({ "scheme": text(&it.scheme), "id": text(&it.id) }));
	let delegates = view.delegates.iter().map(|it| {
		present(json!({
			"account": ss58(&it.account), "permissions": it.permissions.names(), "until": rfc3339(it.until),
			"frozen": it.frozen, "person": it.person,
		}))
	});
	let roles = view.roles.iter().map(|it| {
		let until = it.until.map(rfc3339);
		present(json!({ "role": it.role, "by": it.by, "until": until }))
	});
	let services = view.services.iter().map(|it| json!({ "type": text(&it.kind), "endpoint": text(&it.endpoint) }));
	assert_eq!(view.assertion_keys.len(), keys.len());
	present(json!({
		"id": view.id, "did": format_did(&client.genesis(), view.id), "kind": view.kind, "active": view.active,
		"status": status, "by": by, "reason": reason, "verification": verification.map(verified),
		"name": Some(text(&view.name)).filter(|name| !name.is_empty()), "identifiers": identifiers.collect::<Json>(),
		"commitment": view.commitment.as_ref().map(hash), "owner": view.owner, "details": hash(&view.details),
		"controller": ss58(&view.controller), "delegates": delegates.collect::<Json>(), "roles": roles.collect::<Json>(),
		"services": services.collect::<Json>(), "assertionKeys": keys, "registered": rfc3339(view.registered),
	}))
}

/// Asserts that `identity_party` says of a party what the runtime API says, and returns it.
async fn party_agrees(client: &Client, id: PartyId, keys: &[&str]) -> Json {
	let answer = client.ask("identity_party", vec![id.into()]).await.expect("the party is found");
	let view = client.party(id).await.expect("the party is found");
	assert_eq!(answer, shown(client, &view, keys));
	answer
}

/// Gives a verified party one of each thing that a party has several of.
async fn furnish(client: &Client, controller: &Keypair, id: PartyId, until: u64) {
	let ferdie = dev("Ferdie");
	let add = consent::add_delegate(client, &ferdie, id, Permissions::TENDER | Permissions::BID, until).await;
	client.act(controller, &add).await.expect("the controller adds a delegate");
	let freeze = identity("freeze_delegate", vec![account(&ferdie)]);
	client.act(controller, &freeze).await.expect("the controller freezes a delegate");
	let endpoint = identity("set_services", vec![services(&[("ProcurementApi", "https://eve.example/api")])]);
	client.act(controller, &endpoint).await.expect("the controller says where the party is reached");
	let key = Encoded::new("Identity", "set_assertion_keys", (vec![ASSERTION_KEY],));
	client.act(controller, &key).await.expect("the controller says with which key the party signs");
	let grant = Encoded::new("Identity", "grant_role", (id, Role::Supplier, Some(until)));
	client.act(&dev("Dave"), &grant).await.expect("the registrar grants a role");
}

/// Asserts that each filter of `identity_parties` lists these parties, and that the runtime API lists them too.
async fn filters_agree(client: &Client, firm: PartyId, person: PartyId) {
	let (all, scheme, id) = (PartyFilter::default(), "CN-USCC", "91330100799655058B");
	let identifier = Identifier {
		scheme: scheme.as_bytes().to_vec().try_into().expect("a scheme is short"),
		id: id.as_bytes().to_vec().try_into().expect("a number is short"),
	};
	let cases = [
		(json!({ "kind": "person" }), PartyFilter { kind: Some(PartyKind::Person), ..all.clone() }, vec![person]),
		(json!({ "role": "supplier" }), PartyFilter { role: Some(Role::Supplier), ..all.clone() }, vec![firm]),
		(json!({ "active": true }), PartyFilter { active: Some(true), ..all.clone() }, vec![0, firm]),
		(json!({ "active": false }), PartyFilter { active: Some(false), ..all.clone() }, vec![person]),
		(
			json!({ "identifier": { "scheme": scheme, "id": id } }),
			PartyFilter { identifier: Some(identifier), ..all },
			vec![firm],
		),
	];
	for (filter, api, expected) in cases {
		let page = client.ask("identity_parties", vec![filter.clone()]).await.expect("parties are listed");
		let views = client.parties(api, 0, 100).await.parties;
		assert_eq!(views.iter().map(|view| view.id).collect::<Vec<_>>(), expected, "{filter}");
		let keys = |id| if id == firm { &[MULTIKEY][..] } else { &[] };
		let parties: Json = views.iter().map(|view| shown(client, view, keys(view.id))).collect();
		assert_eq!(page, json!({ "parties": parties }), "{filter}");
	}
}

#[tokio::test]
async fn json_and_state_call_should_agree() {
	let node = Node::start(Sealing::Instant);
	let client = node.client().await;
	let eve = dev("Eve");
	let call =
		consent::register_for(&client, &eve, consent::organisation("Eve Ltd", &[("CN-USCC", "91330100799655058B")]));
	client.act(&dev("Dave"), &call.await).await.expect("Eve is registered");
	let id = client.party_of(&eve).await;

	let party = party_agrees(&client, id, &[]).await;
	assert_eq!((&party["name"], &party["status"]), (&json!("Eve Ltd"), &json!("pending")));
	assert_eq!(party["identifiers"], json!([{ "scheme": "CN-USCC", "id": "91330100799655058B" }]));

	let listed =
		client.ask("identity_parties", vec![json!({}), Json::Null, 10.into()]).await.expect("parties are listed");
	let page = client.parties(PartyFilter::default(), 0, 10).await;
	assert_eq!(listed["parties"].as_array().expect("a list").len(), page.parties.len());

	// One a page, until the end, gives them all.
	let (mut cursor, mut seen) = (Json::Null, Vec::new());
	loop {
		let page = client.ask("identity_parties", vec![json!({}), cursor, 1.into()]).await.expect("a page is given");
		seen.extend(page["parties"].as_array().expect("a list").iter().map(|party| party["id"].clone()));
		cursor = page["cursor"].clone();
		if cursor.is_null() {
			break;
		}
	}
	assert_eq!(seen, listed["parties"].as_array().unwrap().iter().map(|party| party["id"].clone()).collect::<Vec<_>>());

	// What was true at a block stays true of it.
	let at = format!("0x{}", hex::encode(client.head().await.block_hash()));
	let until = client.clock().await.checked_add(86_400_000).unwrap();
	let verify = verifying(&client, id, "High", until).await;
	client.act(&dev("Dave"), &verify).await.expect("Eve is verified");
	let then = client.ask("identity_party", vec![id.into(), at.into()]).await.expect("the past can be read");
	assert_eq!(then["active"], false);
	let now = party_agrees(&client, id, &[]).await;
	assert_eq!((&now["active"], &now["status"]), (&json!(true), &json!("verified")));

	furnish(&client, &eve, id, until).await;
	let firm = party_agrees(&client, id, &[MULTIKEY]).await;
	assert_eq!(firm["delegates"][0]["permissions"], json!(["tender", "bid"]));
	assert_eq!(firm["delegates"][0]["frozen"], true);
	assert_eq!(firm["roles"], json!([{ "role": "supplier", "by": { "party": 0 }, "until": rfc3339(until) }]));
	let person = register(&client, &dev("Person"), consent::person([7; 32])).await;
	let human = party_agrees(&client, person, &[]).await;
	assert_eq!((&human["kind"], &human["name"]), (&json!("person"), &Json::Null));
	assert_eq!(human["commitment"], format!("0x{}", "07".repeat(32)));
	filters_agree(&client, id, person).await;

	let suspend = identity("suspend", vec![number(id), text("file 17")]);
	client.act(&dev("Dave"), &suspend).await.expect("the registrar suspends");
	let firm = party_agrees(&client, id, &[MULTIKEY]).await;
	assert_eq!((&firm["status"], &firm["reason"]), (&json!("suspended"), &json!("file 17")));
	assert_eq!(firm["verification"]["level"], "high", "what a reinstatement restores");
}

#[tokio::test]
async fn a_did_should_resolve_here_and_only_here() {
	let node = Node::start(Sealing::Instant);
	let client = node.client().await;
	let did = format_did(&client.genesis(), 0);
	let answer = client.ask("identity_resolve", vec![did.clone().into()]).await.expect("the registrar has a DID");
	let view: Option<DidView<AccountId32>> = client.state_call("IdentityApi_resolve", &0u32.encode()).await;
	agrees_with(&answer, &view.expect("the registrar is registered"), &did);

	// A delegation that is over is in neither answer, nor one that is frozen.
	let (dave, end) = (dev("Dave"), client.clock().await + 60_000);
	for delegate in ["Eve", "Ferdie"] {
		let add = consent::add_delegate(&client, &dev(delegate), 0, Permissions::BID, end).await;
		client.act(&dave, &add).await.expect("the controller adds a delegate");
	}
	let freeze = identity("freeze_delegate", vec![account(&dev("Ferdie"))]);
	client.act(&dave, &freeze).await.expect("the controller freezes a delegate");
	let endpoint = identity("set_services", vec![services(&[("ProcurementApi", "https://registrar.example/api")])]);
	client.act(&dave, &endpoint).await.expect("the controller says where the party is reached");
	let resolved = async |accounts: usize| {
		let answer = client.ask("identity_resolve", vec![did.clone().into()]).await.expect("the registrar has a DID");
		let view: Option<DidView<AccountId32>> = client.state_call("IdentityApi_resolve", &0u32.encode()).await;
		let view = view.expect("the registrar is registered");
		assert_eq!((view.accounts.len(), view.services.len()), (accounts, 1));
		agrees_with(&answer, &view, &did);
	};
	resolved(2).await;
	client.seal(Some(end)).await.expect("the clock goes to the delegations' end");
	resolved(1).await;

	let elsewhere = format_did(&[7; 32], 0);
	for wrong in ["nonsense", "did:web:example.org", &elsewhere, &format_did(&client.genesis(), 4_000_000)] {
		let answer = client.ask("identity_resolve", vec![wrong.into()]).await;
		// Not found may be an error or a resolution result that says so, but never somebody's document.
		assert!(
			!answer.as_ref().is_ok_and(|found| found.to_string().contains("verificationMethod")),
			"{wrong}: {answer:?}"
		);
	}
}

/// Asserts that a DID document says what the runtime API says, and that its metadata is as DID Core 1.0 wants it.
fn agrees_with(answer: &Json, view: &DidView<AccountId32>, did: &str) {
	let document = &answer["didDocument"];
	assert_eq!(document["id"], did);
	let methods: Vec<_> = view.accounts.iter().map(|account| json!(format!("{did}#{account}"))).collect();
	let shown: Vec<_> =
		document["verificationMethod"].as_array().expect("a list").iter().map(|it| it["id"].clone()).collect();
	assert_eq!(shown, methods);
	assert_eq!((&document["authentication"], &document["capabilityInvocation"]), (&json!(methods), &json!(methods)));
	let services = view.services.iter().enumerate().map(|(place, service)| {
		let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("a service is ASCII");
		let id = format!("{did}#service-{place}");
		json!({ "id": id, "type": text(&service.kind), "serviceEndpoint": text(&service.endpoint) })
	});
	assert_eq!(document["service"], services.collect::<Json>());
	let created = rfc3339(view.created - view.created % 1_000);
	assert_eq!(answer["didDocumentMetadata"], json!({ "created": created, "deactivated": view.deactivated }));
	assert!(!created.contains('.'), "{created}");
}

/// Asserts that a method of the JSON-RPC says what the runtime API says, and returns it.
async fn agree<View: Decode + Serialize>(client: &Client, rpc: (&str, Json), api: (&str, impl Encode)) -> Json {
	let parameters = rpc.1.as_array().expect("parameters are a list").clone();
	let answer = client.ask(rpc.0, parameters).await.unwrap_or_else(|error| panic!("{}: {error}", rpc.0));
	let view: View = client.state_call(api.0, &api.1.encode()).await;
	assert_eq!(answer, serde_json::to_value(view).expect("a view can be written"), "{}", rpc.0);
	answer
}

#[tokio::test]
async fn json_and_state_call_should_agree_on_a_fresh_chain() {
	let node = Node::start(Sealing::Manual);
	let client = &node.client().await;
	const LIMIT: u32 = 100;

	let currency = agree::<Currency>(client, ("budgets_currency", json!([])), ("BudgetsApi_currency", ())).await;
	assert_eq!(currency, json!({ "code": "CNY", "decimals": 2 }));
	let issuance = agree::<IssuanceView>(client, ("budgets_issuance", json!([])), ("BudgetsApi_issuance", ())).await;
	assert_eq!(issuance["total"], client.issuance().await.to_string());
	let purse = ("budgets_purse", json!([0]));
	let purse = agree::<PurseView<AccountId32>>(client, purse, ("BudgetsApi_purse", 0u32)).await;
	assert_eq!((&purse["balance"], &purse["held"]), (&json!("0"), &json!("0")));
	let treasury = ("budgets_treasury", json!([]));
	agree::<PurseView<AccountId32>>(client, treasury, ("BudgetsApi_treasury", ())).await;

	let budget = ("fees_budget", json!([0]));
	let budget = agree::<Option<BudgetView<u128>>>(client, budget, ("FeesApi_budget", 0u32)).await;
	assert_eq!((&budget["budget"], &budget["spent"]), (&json!("10000"), &json!("0")));
	let nobody = ("FeesApi_budget", 99u32);
	let nobody = agree::<Option<BudgetView<u128>>>(client, ("fees_budget", json!([99])), nobody).await;
	assert_eq!(nobody, Json::Null);
	let registrar = dev("Dave").public_key();
	let key = registrar.0;
	let own = ("fees_accountBudget", json!([registrar.to_account_id().to_string()]));
	let own = agree::<Option<AccountBudgetView<u128>>>(client, own, ("FeesApi_account_budget", key)).await;
	assert_eq!((&own["party"], &own["left"]), (&json!(0), &budget["left"]));
	let operations = ("fees_operations", json!([]));
	let operations = agree::<OperationsView<AccountId32, u128>>(client, operations, ("FeesApi_operations", ())).await;
	assert_eq!((&operations["owed"], &operations["defaultBudget"]), (&json!("0"), &json!("1000")));
	assert_eq!(operations["roleBudgets"], json!([{ "role": "registrar", "budget": "10000" }]));

	let lines = ("BudgetsApi_lines", (None::<PartyId>, 0u32, LIMIT));
	let lines = agree::<LinePage<AccountId32>>(client, ("budgets_lines", json!([])), lines).await;
	assert_eq!(lines, json!({ "lines": [] }));
	let trace = ("BudgetsApi_trace", (0u32, 0u32, LIMIT));
	agree::<MovementPage<AccountId32>>(client, ("budgets_trace", json!([0])), trace).await;
	let deposits = ("BudgetsApi_deposits", (0u32, LIMIT));
	agree::<DepositPage<AccountId32>>(client, ("budgets_deposits", json!([])), deposits).await;
	let redemptions = ("BudgetsApi_redemptions", (0u32, LIMIT));
	agree::<RedemptionPage<AccountId32>>(client, ("budgets_redemptions", json!([])), redemptions).await;

	let list = ("TendersApi_list", (TenderFilter::default(), 0u32, LIMIT));
	let list = agree::<TenderPage>(client, ("tenders_list", json!([{ "status": "active" }])), list).await;
	assert_eq!(list, json!({ "tenders": [] }));
	let first = ("TendersApi_by_deadline", (DeadlineCursor { deadline: 0, tender: 0 }, LIMIT));
	agree::<DeadlinePage>(client, ("tenders_byDeadline", json!(["2026-01-01T00:00:00Z"])), first).await;
	let enquiries = ("TendersApi_enquiries", (0u32, 0u32, LIMIT));
	agree::<EnquiryPage>(client, ("tenders_enquiries", json!([0])), enquiries).await;
	let rulesets = ("TendersApi_rulesets", Procedure::SingleSource);
	let rulesets = agree::<Vec<RulesetView>>(client, ("tenders_rulesets", json!(["singleSource"])), rulesets).await;
	assert_eq!(rulesets[0]["inForce"], true);
	assert_eq!(rulesets[0]["rules"]["bidding"]["minimumBids"], 1);
	let id = u32::try_from(rulesets[0]["id"].as_u64().expect("a ruleset has a number")).expect("it is short");
	let ruleset = ("TendersApi_ruleset", id);
	let ruleset = agree::<Option<RulesetView>>(client, ("tenders_ruleset", json!([id])), ruleset).await;
	assert_eq!(ruleset, rulesets[0]);
	let nobody = dev("Eve").public_key().to_account_id().to_string();
	let actions = ("TendersApi_allowed_actions", (0u32, dev("Eve").public_key().0));
	agree::<Vec<TenderAction>>(client, ("tenders_allowedActions", json!([0, nobody])), actions).await;

	let tasks = ("AgendaApi_tasks", (None::<()>, LIMIT));
	agree::<TaskPage>(client, ("agenda_tasks", json!([])), tasks).await;
	let failed = ("AgendaApi_failed_tasks", (None::<()>, LIMIT));
	agree::<FailedTaskPage>(client, ("agenda_failed", json!([])), failed).await;
	agree::<Vec<OutageView>>(client, ("agenda_outages", json!([])), ("AgendaApi_outages", ())).await;

	for (method, parameters) in [
		("tenders_get", json!([0])),
		("tenders_byReference", json!([0, "2026-17"])),
		("tenders_ruleset", json!([4_000_000])),
		("bids_get", json!([0, 0])),
		("bids_keys", json!([0])),
		("bids_sealing", json!([0])),
		("bids_opening", json!([0])),
		("budgets_line", json!([0])),
		("budgets_lineByCode", json!([0, 2026, "5151"])),
		("budgets_reservation", json!([0])),
		("budgets_commitment", json!([0])),
		("budgets_deposit", json!([0])),
		("budgets_depositByReference", json!(["B-1"])),
		("budgets_redemption", json!([0])),
		("agenda_nextDue", json!([])),
	] {
		let parameters = parameters.as_array().expect("parameters are a list").clone();
		assert_eq!(client.ask(method, parameters).await, Ok(Json::Null), "{method}");
	}
}

#[tokio::test]
async fn errors_should_have_a_code_a_name_and_advice() {
	let node = Node::start(Sealing::Manual);
	let client = node.client().await;
	let nowhere = format!("0x{}", "07".repeat(32));
	let cases = [
		("tenders_get", json!([0, nowhere]), 7001, "UnknownBlock"),
		("budgets_currency", json!([nowhere]), 7001, "UnknownBlock"),
		("identity_parties", json!([{}, null, null, nowhere]), 7001, "UnknownBlock"),
		("identity_parties", json!([{}, "xyz"]), 7006, "InvalidCursor"),
		("tenders_list", json!([{}, "xyz"]), 7006, "InvalidCursor"),
		("tenders_byDeadline", json!([null, "00"]), 7006, "InvalidCursor"),
		("tenders_enquiries", json!([0, ""]), 7006, "InvalidCursor"),
		("bids_list", json!([0, "0000000000"]), 7006, "InvalidCursor"),
		("budgets_lines", json!([null, "-1"]), 7006, "InvalidCursor"),
		("budgets_trace", json!([0, "+0000000"]), 7006, "InvalidCursor"),
		("agenda_tasks", json!(["00000000"]), 7006, "InvalidCursor"),
		("identity_resolve", json!(["did:web:example.org"]), 7003, "InvalidDid"),
		("identity_resolve", json!([format_did(&[7; 32], 0)]), 7004, "ForeignDid"),
		("identity_resolve", json!([format_did(&client.genesis(), 4_000_000)]), 7005, "DidNotFound"),
		("identity_parties", json!([{ "identifier": { "scheme": "S".repeat(21), "id": "1" } }]), 7007, "InvalidFilter"),
		("identity_parties", json!([{ "identifier": { "scheme": "S", "id": "1".repeat(65) } }]), 7007, "InvalidFilter"),
		("tenders_byDeadline", json!(["tomorrow"]), 7008, "InvalidTime"),
		("tenders_allowedActions", json!([0, "Eve"]), 7009, "InvalidAccount"),
	];
	for (method, parameters, code, name) in cases {
		let said = format!("{method} {parameters}");
		let parameters = parameters.as_array().expect("parameters are a list").clone();
		let error = client.ask(method, parameters).await.expect_err(&said);
		assert!(error.starts_with(&format!("{name} ({code})")), "{said}: {error}");
		assert!(error.contains(r#""advice":""#), "{said}: {error}");
	}
	for (method, parameters) in [
		("tenders_list", json!({ "status": "Active" })),
		("tenders_list", json!({ "byer": 1 })),
		("tenders_list", json!({ "openAt": "tomorrow" })),
		("tenders_rulesets", json!("open tender")),
		("tenders_get", json!(-1)),
	] {
		let error = client.ask(method, vec![parameters.clone()]).await;
		assert!(error.as_ref().is_err_and(|error| error.contains("(-32602)")), "{method} {parameters}: {error:?}");
	}
	let refusals = client.ask("fees_refusals", vec![]).await.expect("the dictionary is there");
	assert_eq!((&refusals[0]["code"], &refusals[0]["name"]), (&json!(1), &json!("BudgetExhausted")));
	for (method, parameters) in [
		("tenders_get", json!([0, null, null])),
		("budgets_lineByCode", json!([0, 2026, "5151", null, null])),
		("identity_party", json!([0, null, 1])),
		("dev_sealBlock", json!([null, null])),
		("tenders_subscribe", json!([0, 1])),
	] {
		let parameters = parameters.as_array().expect("parameters are a list").clone();
		let error = client.ask(method, parameters).await.expect_err(method);
		assert!(error.contains("(-32602)") && error.contains("too many"), "{method}: {error}");
	}
}

/// The next thing that a subscriber is told.
async fn next(updates: &mut RpcSubscription<Json>) -> Json {
	let update = tokio::time::timeout(TOLD, updates.next()).await.expect("the subscriber is told something");
	update.expect("the subscription goes on").expect("an update is JSON")
}

#[tokio::test]
async fn subscriber_should_be_told_of_each_change_and_of_nothing_else() {
	let node = Node::start(Sealing::Instant);
	let client = node.client().await;
	let mut parameters = subxt::rpcs::client::RpcParams::new();
	parameters.push(0).expect("a number can be written");
	let updates = client.rpc.subscribe("tenders_subscribe", parameters, "tenders_unsubscribe").await;
	let mut updates: RpcSubscription<Json> = updates.expect("anybody may subscribe");
	let told = next(&mut updates).await;
	assert_eq!((&told["tender"], &told["opening"]), (&Json::Null, &Json::Null), "there is none yet");

	let buyer = dev("Buyer");
	let party = register(&client, &buyer, consent::organisation("Buyer", &[("CN-USCC", "91330100799655058B")])).await;
	verify(&client, party).await;
	let grant = identity("grant_role", vec![number(party), unit("ProcuringEntity"), none()]);
	client.act(&dev("Dave"), &grant).await.expect("the role is granted");
	let now = client.clock().await;
	let notice = Notice {
		procedure: Procedure::Open,
		category: Category::Goods,
		title: "电脑".into(),
		description: Vec::new(),
		line: 0,
		bond: 0,
		two_envelopes: false,
		enquiry_deadline: now + 86_400_000,
		bid_deadline: now + 30 * 86_400_000,
	};
	let create = Encoded::new("Tenders", "create", ("2026-17", notice));
	client.act(&buyer, &create).await.expect("a procuring entity makes a draft");
	let told = next(&mut updates).await;
	assert_eq!((&told["tender"]["title"], &told["tender"]["lotCount"]), (&json!("电脑"), &json!(0)));
	let found = agree::<Option<TenderView>>(&client, ("tenders_get", json!([0])), ("TendersApi_get", 0u32)).await;
	assert_eq!(found["ocid"], "ocds-000000-0");
	assert_eq!(told["tender"], found);
	let then = told["at"].clone();

	// A block that is about something else is not told of: what comes next is the lot.
	let gift = call("Balances", "transfer_keep_alive", vec![address(&dev("Bob")), number(1u8)]);
	client.act(&dev("Alice"), &gift).await.expect("Alice has money");
	let lot = Lot {
		title: b"Laptops".to_vec(),
		description: Vec::new(),
		maximum: 100_000,
		award: AwardCriteria::PriceOnly,
		classification: None,
	};
	client.act(&buyer, &Encoded::new("Tenders", "put_lot", (0u32, 0u8, lot))).await.expect("the draft gets a lot");
	let told = next(&mut updates).await;
	assert_eq!(told["tender"]["lots"][0]["maximum"], "100000");

	// What was told of a block stays true of it.
	let found = client.ask("tenders_get", vec![0.into(), then]).await.expect("the past can be read");
	assert_eq!((&found["lotCount"], &found["lots"]), (&json!(0), &json!([])));

	let ours = buyer.public_key().to_account_id().to_string();
	let actions = ("TendersApi_allowed_actions", (0u32, buyer.public_key().0));
	let actions = agree::<Vec<TenderAction>>(&client, ("tenders_allowedActions", json!([0, ours])), actions).await;
	assert!(actions.as_array().expect("a list").contains(&json!("putLot")), "{actions}");
	let small = ("AwardsApi_small_firms", 0u32);
	let small = agree::<Option<SmallFirmsView>>(&client, ("awards_smallFirms", json!([0])), small).await;
	assert_eq!(small["deduction"], json!(null), "no ruleset bounds it before it is published");
	let found = client.ask("tenders_byReference", vec![party.into(), "2026-17".into()]).await;
	assert_eq!(found, Ok(json!(0)));
	let listed = client.ask("tenders_list", vec![json!({ "buyer": party, "status": "draft" })]).await;
	assert_eq!(listed.expect("tenders are listed")["tenders"][0]["reference"], "2026-17");

	// A subscription ends when it is wanted to, and once.
	let id = client.ask("tenders_subscribe", vec![0.into()]).await.expect("anybody may subscribe twice");
	let end = || async { client.ask("tenders_unsubscribe", vec![id.clone()]).await.expect("it can be asked for") };
	// The server answers a moment before it has the subscription in its books.
	let since = Instant::now();
	while end().await != json!(true) {
		assert!(since.elapsed() < TOLD, "the subscription cannot be ended");
		sleep(Duration::from_millis(20)).await;
	}
	assert_eq!(end().await, json!(false));
}
