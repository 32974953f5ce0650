//! A newcomer's way onto the chain, on a running node: registered, verified, acting, suspended, reinstated.

#![allow(
	clippy::arithmetic_side_effects,
	clippy::expect_used,
	clippy::indexing_slicing,
	clippy::panic,
	clippy::unwrap_used
)]

use procurement_primitives::identity::consent::Purpose;
use procurement_tests::{
	client::{account, dev, identity, none, number, services, text, unit, Client, Failure, Value},
	consent,
	node::{Node, Sealing},
};
use subxt_signer::sr25519::Keypair;

const DAY: u64 = 86_400_000;

fn endpoint() -> procurement_tests::client::Call {
	identity("set_services", vec![services(&[("ProcurementApi", "https://supplier.example/api")])])
}

/// Asserts that `outcome` failed with the identity error `name`, or, for who cannot pay any more, was refused unpaid.
fn assert_failed<T: std::fmt::Debug>(outcome: Result<T, Failure>, name: &str) {
	match outcome {
		Err(Failure::Failed { error, .. }) => assert_eq!(error, format!("Identity::{name}")),
		other => panic!("expected Identity::{name}, got {other:?}"),
	}
}

async fn register(client: &Client, who: &Keypair, registration: Value) -> u32 {
	let call = consent::register_for(client, who, registration).await;
	client.act(&dev("Dave"), &call).await.expect("the registrar registers a newcomer");
	client.party_of(who).await
}

async fn verify(client: &Client, party: u32) {
	let until = client.clock().await + 30 * DAY;
	let call = identity("verify", vec![number(party), unit("Substantial"), number(until)]);
	client.act(&dev("Dave"), &call).await.expect("the registrar verifies");
}

#[tokio::test]
async fn a_newcomer_without_a_token_should_become_a_supplier_and_act() {
	let node = Node::start(Sealing::Instant);
	let client = node.client().await;
	let (registrar, eve) = (dev("Dave"), dev("Eve"));
	assert_eq!(client.balance(&eve.public_key().0).await, 0);
	assert_eq!(client.balance(&registrar.public_key().0).await, 0);

	let registration = consent::organisation("上海智慧供水设备有限公司", &[("CN-USCC", "91330100799655058B")]);
	let party = register(&client, &eve, registration).await;
	assert!(
		!client.party(party).await.expect("the party is there").active,
		"a party is not active before it is verified"
	);

	verify(&client, party).await;
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

#[tokio::test]
async fn a_suspended_party_should_be_refused_until_it_is_reinstated() {
	let node = Node::start(Sealing::Instant);
	let client = node.client().await;
	let (registrar, eve) = (dev("Dave"), dev("Eve"));
	let party = register(&client, &eve, consent::organisation("Supplier", &[("CN-USCC", "9144030071526726XG")])).await;
	verify(&client, party).await;
	client.act(&eve, &endpoint()).await.expect("a verified party acts");

	let suspend = identity("suspend", vec![number(party), text("file 17")]);
	client.act(&registrar, &suspend).await.expect("the registrar suspends");
	// Without a token she cannot even pay for the attempt.
	assert!(matches!(client.act(&eve, &endpoint()).await, Err(Failure::Refused(_))));
	// With money of her own she pays, and is told why it fails.
	let gift = procurement_tests::client::call(
		"Balances",
		"transfer_keep_alive",
		vec![procurement_tests::client::address(&eve), number(100_000u32)],
	);
	client.act(&dev("Alice"), &gift).await.expect("Alice has money");
	assert_failed(client.act(&eve, &endpoint()).await, "PartySuspended");

	client.act(&registrar, &identity("reinstate", vec![number(party)])).await.expect("the registrar reinstates");
	client.act(&eve, &endpoint()).await.expect("a reinstated party acts");
}

#[tokio::test]
async fn bad_registrations_should_fail_with_the_reason() {
	let node = Node::start(Sealing::Instant);
	let client = node.client().await;
	let (registrar, eve, ferdie) = (dev("Dave"), dev("Eve"), dev("Ferdie"));

	let wrong = consent::organisation("Wrong", &[("CN-USCC", "913301007996550580")]);
	let call = consent::register_for(&client, &eve, wrong).await;
	assert_failed(client.act(&registrar, &call).await, "WrongCheckCharacter");

	// Eve's consent does not bind Ferdie.
	let registration = consent::organisation("Right", &[("CN-USCC", "91110000802100433B")]);
	let purpose = Purpose::Register(consent::registration_hash(&client, &registration).await);
	let signed = consent::sign(&client, &eve, &purpose).await;
	let call = identity("register_for", vec![account(&ferdie), registration.clone(), signed]);
	assert_failed(client.act(&registrar, &call).await, "ConsentSignatureInvalid");

	// A consent is used once, and an account acts for one party.
	let call = consent::register_for(&client, &eve, registration.clone()).await;
	client.act(&registrar, &call).await.expect("a right registration works");
	let again = client.act(&registrar, &call).await;
	assert!(
		matches!(&again, Err(Failure::Failed { error, .. })
		if error == "Identity::ConsentNonceMismatch" || error == "Identity::AccountInUse"),
		"{again:?}"
	);

	// Registering claims no identifier, being verified does: nobody can squat on a public number.
	let call = consent::register_for(&client, &ferdie, registration).await;
	client.act(&registrar, &call).await.expect("a registration with somebody else's number waits for a registrar");
	let until = client.clock().await + DAY;
	let verify = |party: u32| identity("verify", vec![number(party), unit("High"), number(until)]);
	let (first, second) = (client.party_of(&eve).await, client.party_of(&ferdie).await);
	client.act(&registrar, &verify(first)).await.expect("the right holder is verified");
	assert_failed(client.act(&registrar, &verify(second)).await, "IdentifierTaken");

	assert_failed(
		client.act(&registrar, &identity("suspend", vec![number(999u32), text("nobody")])).await,
		"UnknownParty",
	);
	assert_failed(client.act(&registrar, &verify(0)).await, "SelfVerification");
}
