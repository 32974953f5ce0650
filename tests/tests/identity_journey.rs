//! A newcomer's way onto the chain, on a running node: registered, verified, acting, suspended, reinstated.

#![allow(
	clippy::arithmetic_side_effects,
	clippy::expect_used,
	clippy::indexing_slicing,
	clippy::panic,
	clippy::unwrap_used
)]

use procurement_primitives::identity::{consent::Purpose, Permissions, Status};
use procurement_tests::{
	client::{account, address, call, dev, identity, none, number, services, text, unit, Call, Client, Failure},
	consent,
	node::{Node, Sealing},
	office::{register, verify, verifying, VERIFIED_FOR},
};
use subxt_signer::sr25519::Keypair;

const DAY: u64 = 86_400_000;

fn endpoint() -> Call {
	identity("set_services", vec![services(&[("ProcurementApi", "https://supplier.example/api")])])
}

/// Asserts that `outcome` failed with the identity error `name`.
fn assert_failed<T: std::fmt::Debug>(outcome: Result<T, Failure>, name: &str) {
	match outcome {
		Err(Failure::Failed { error, .. }) => assert_eq!(error, format!("Identity::{name}")),
		other => panic!("expected Identity::{name}, got {other:?}"),
	}
}

/// Gives `to` money, so that it can pay for being refused where the city does not.
async fn fund(client: &Client, to: &Keypair) {
	let gift = call("Balances", "transfer_keep_alive", vec![address(to), number(100_000u32)]);
	client.act(&dev("Alice"), &gift).await.expect("Alice has money");
}

#[tokio::test]
async fn a_newcomer_should_find_the_way() {
	let node = Node::start(Sealing::Instant);
	let client = node.client().await;
	a_newcomer_without_a_token_should_become_a_supplier_and_act(&client).await;
	a_suspended_party_should_be_refused_until_it_is_reinstated(&client).await;
}

#[tokio::test]
async fn bad_input_should_fail_with_the_reason() {
	let node = Node::start(Sealing::Instant);
	let client = node.client().await;
	bad_registrations_should_fail_with_the_reason(&client).await;
	acts_without_the_right_to_them_should_fail_with_the_reason(&client).await;
}

async fn a_newcomer_without_a_token_should_become_a_supplier_and_act(client: &Client) {
	let (registrar, eve) = (dev("Dave"), dev("Eve"));
	assert_eq!(client.balance(&eve.public_key().0).await, 0);
	assert_eq!(client.balance(&registrar.public_key().0).await, 0);

	let registration = consent::organisation("上海智慧供水设备有限公司", &[("CN-USCC", "91330100799655058B")]);
	let party = register(client, &eve, registration).await;
	assert!(
		!client.party(party).await.expect("the party is there").active,
		"a party is not active before it is verified"
	);

	verify(client, party).await;
	let grant = identity("grant_role", vec![number(party), unit("Supplier"), none()]);
	client.act(&registrar, &grant).await.expect("the role is granted");
	let done = client.act(&eve, &endpoint()).await.expect("a verified party acts");
	let (payer, fee, sponsored) = done.fee().expect("somebody paid");
	assert!(sponsored && fee > 0, "the city paid");
	assert_ne!(payer, eve.public_key().0);

	let view = client.party(party).await.expect("the party is there");
	assert!(view.active);
	assert_eq!(view.name, "上海智慧供水设备有限公司".as_bytes());
	assert_eq!(view.services[0].endpoint, b"https://supplier.example/api");
	assert_eq!(view.roles.len(), 1);
	assert_eq!(view.controller, eve.public_key().0);
	assert_eq!(client.balance(&eve.public_key().0).await, 0);
}

async fn a_suspended_party_should_be_refused_until_it_is_reinstated(client: &Client) {
	let (registrar, grace) = (dev("Dave"), dev("Grace"));
	let party = register(client, &grace, consent::organisation("Supplier", &[("CN-USCC", "9144030071526726XG")])).await;
	verify(client, party).await;
	client.act(&grace, &endpoint()).await.expect("a verified party acts");

	let suspend = identity("suspend", vec![number(party), text("file 17")]);
	client.act(&registrar, &suspend).await.expect("the registrar suspends");
	// Without a token she cannot even pay for the attempt.
	assert!(matches!(client.act(&grace, &endpoint()).await, Err(Failure::Refused(_))));
	// With money of her own she pays, and is told why it fails.
	fund(client, &grace).await;
	assert_failed(client.act(&grace, &endpoint()).await, "PartySuspended");
	let facts = || vec![consent::organisation("Clean Slate", &[("CN-USCC", "91110000802100433B")])];
	assert_failed(client.act(&grace, &identity("amend", facts())).await, "PartySuspended");

	client.act(&registrar, &identity("reinstate", vec![number(party)])).await.expect("the registrar reinstates");
	client.act(&grace, &endpoint()).await.expect("a reinstated party acts");

	// What the registrar vouched for is not what she says now: she waits for a new word.
	client.act(&grace, &identity("amend", facts())).await.expect("a party in good standing changes its facts");
	let view = client.party(party).await.expect("the party is there");
	assert_eq!((view.status, view.name.as_slice()), (Status::Pending, &b"Clean Slate"[..]));
	assert_failed(client.act(&grace, &endpoint()).await, "NotVerified");
	verify(client, party).await;
	client.act(&grace, &endpoint()).await.expect("a party verified anew acts");
}

async fn bad_registrations_should_fail_with_the_reason(client: &Client) {
	let (registrar, eve, ferdie) = (dev("Dave"), dev("Eve"), dev("Ferdie"));

	let wrong = consent::organisation("Wrong", &[("CN-USCC", "913301007996550580")]);
	let call = consent::register_for(client, &eve, wrong).await;
	assert_failed(client.act(&registrar, &call).await, "WrongCheckCharacter");

	let long = consent::organisation(&"n".repeat(257), &[("CN-USCC", "91330100799655058B")]);
	let call = consent::register_for(client, &eve, long).await;
	assert_failed(client.act(&registrar, &call).await, "NameTooLong");

	// Eve's consent does not bind Ferdie.
	let registration = consent::organisation("Right", &[("CN-USCC", "91110000802100433B")]);
	let purpose = Purpose::Register(consent::registration_hash(client, &registration).await);
	let signed = consent::sign(client, &eve, &purpose).await;
	let call = identity("register_for", vec![account(&ferdie), registration.clone(), signed]);
	assert_failed(client.act(&registrar, &call).await, "ConsentSignatureInvalid");

	// A consent is used once, and an account acts for one party.
	let call = consent::register_for(client, &eve, registration.clone()).await;
	client.act(&registrar, &call).await.expect("a right registration works");
	assert_failed(client.act(&registrar, &call).await, "ConsentNonceMismatch");
	let call = consent::register_for(client, &eve, consent::person([1; 32])).await;
	assert_failed(client.act(&registrar, &call).await, "AccountInUse");

	// Registering claims no identifier, being verified does: nobody can squat on a public number.
	let call = consent::register_for(client, &ferdie, registration).await;
	client.act(&registrar, &call).await.expect("a registration with somebody else's number waits for a registrar");
	let until = client.clock().await + DAY;
	let verify = |party: u32| verifying(client, party, "High", until);
	let (first, second) = (client.party_of(&eve).await, client.party_of(&ferdie).await);
	client.act(&registrar, &verify(first).await).await.expect("the right holder is verified");
	assert_failed(client.act(&registrar, &verify(second).await).await, "IdentifierTaken");

	assert_failed(
		client.act(&registrar, &identity("suspend", vec![number(999u32), text("nobody")])).await,
		"UnknownParty",
	);
	assert_failed(client.act(&registrar, &verify(0).await).await, "SelfVerification");
}

async fn acts_without_the_right_to_them_should_fail_with_the_reason(client: &Client) {
	let (registrar, grace, heidi) = (dev("Dave"), dev("Grace"), dev("Heidi"));
	let party = register(client, &grace, consent::organisation("Supplier", &[("CN-USCC", "9144030071526726XG")])).await;
	verify(client, party).await;
	let verified_until = client.clock().await + VERIFIED_FOR;

	// Nobody grants what is not theirs to grant.
	let grant = |party: u32, role: &str| identity("grant_role", vec![number(party), unit(role), none()]);
	assert_failed(client.act(&registrar, &grant(party, "Auditor")).await, "WrongAuthority");
	assert_failed(client.act(&grace, &grant(party, "Supplier")).await, "WrongAuthority");
	assert_failed(client.act(&registrar, &grant(0, "Supplier")).await, "OwnParty");

	// A delegate does what it may, for as long as it may, for one party.
	let end = client.clock().await + DAY;
	let add = consent::add_delegate(client, &heidi, party, Permissions::BID, end).await;
	client.act(&grace, &add).await.expect("the controller adds a delegate");
	let again = consent::add_delegate(client, &heidi, party, Permissions::BID, end).await;
	assert_failed(client.act(&grace, &again).await, "AccountInUse");
	assert_failed(client.act(&heidi, &endpoint()).await, "PermissionMissing");
	let widen = |until: u64| {
		let permissions = number((Permissions::BID | Permissions::MANAGE).bits());
		identity("set_delegate", vec![account(&heidi), permissions, number(until)])
	};
	assert_failed(client.act(&heidi, &widen(end)).await, "NotController");
	client.act(&grace, &widen(end)).await.expect("the controller says what a delegate may");
	client.act(&heidi, &endpoint()).await.expect("a delegate does what it may");
	client.seal(Some(end)).await.expect("the clock goes to the delegation's end");
	// The city does not pay for who may not act.
	let unpaid = client.act(&heidi, &endpoint()).await;
	assert!(
		matches!(&unpaid, Err(Failure::Refused(words)) if words.contains("Inability to pay some fees")),
		"{unpaid:?}"
	);
	fund(client, &heidi).await;
	assert_failed(client.act(&heidi, &endpoint()).await, "DelegateExpired");

	// A verification ends, and with it all that rests on it.
	client.seal(Some(verified_until)).await.expect("the clock goes to the verification's end");
	fund(client, &grace).await;
	assert_failed(client.act(&grace, &endpoint()).await, "VerificationExpired");
	client.act(&grace, &widen(verified_until + DAY)).await.expect("a controller keeps its keys in order all the same");
	assert_failed(client.act(&heidi, &endpoint()).await, "VerificationExpired");
	verify(client, party).await;
	client.act(&heidi, &endpoint()).await.expect("a party verified anew acts");
}
