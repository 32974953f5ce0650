//! Who pays, on a running node. The rules themselves are tested in the pallet; here they meet a real transaction pool.

#![allow(clippy::arithmetic_side_effects, clippy::expect_used, clippy::panic, clippy::unwrap_used)]

use procurement_tests::{
	client::{address, call, dev, identity, number, services, Failure},
	node::{Node, Sealing},
};

fn endpoint() -> procurement_tests::client::Call {
	identity("set_services", vec![services(&[("ProcurementApi", "https://city.example/api")])])
}

#[tokio::test]
async fn an_official_without_a_token_should_act_at_the_citys_cost() {
	let node = Node::start(Sealing::Instant);
	let client = node.client().await;
	let registrar = dev("Dave");
	let done = client.act(&registrar, &endpoint()).await.expect("a verified party acts");
	let event = done.event("Sponsorship", "FeeSponsored").expect("the city paid, and says so");
	assert_eq!(event.number("party"), Some(0));
	assert!(event.number("fee").is_some_and(|fee| fee > 0));
	assert_eq!(client.balance(&registrar.public_key().0).await, 0);
}

#[tokio::test]
async fn a_tip_should_never_be_sponsored() {
	let node = Node::start(Sealing::Instant);
	let client = node.client().await;
	let refused = client.act_with_tip(&dev("Dave"), &endpoint(), 1).await;
	assert!(matches!(refused, Err(Failure::Refused(_))), "{refused:?}");
	client.act(&dev("Dave"), &endpoint()).await.expect("without a tip it is sponsored");
}

#[tokio::test]
async fn what_is_not_procurement_should_be_paid_by_the_signer() {
	let node = Node::start(Sealing::Instant);
	let client = node.client().await;
	let gift = call("Balances", "transfer_keep_alive", vec![address(&dev("Bob")), number(100u8)]);
	let alice = dev("Alice");
	let before = client.balance(&alice.public_key().0).await;
	let done = client.act(&alice, &gift).await.expect("Alice has money");
	let (payer, fee, sponsored) = done.fee().expect("somebody paid");
	assert!(!sponsored);
	assert_eq!(payer, alice.public_key().0);
	assert_eq!(client.balance(&alice.public_key().0).await, before - 100 - fee);

	let refused = client.act(&dev("Dave"), &gift).await;
	assert!(matches!(refused, Err(Failure::Refused(_))), "{refused:?}");
}

#[tokio::test]
async fn a_failing_act_should_be_charged_too() {
	let node = Node::start(Sealing::Instant);
	let client = node.client().await;
	let purse =
		client.act(&dev("Dave"), &endpoint()).await.expect("the registrar acts").fee().expect("the city pays").0;
	let purse: [u8; 32] = purse.try_into().expect("an account has 32 bytes");
	let before = client.balance(&purse).await;
	let failed = client.act(&dev("Dave"), &identity("reinstate", vec![number(999u32)])).await;
	assert!(matches!(failed, Err(Failure::Failed { .. })), "{failed:?}");
	assert!(client.balance(&purse).await < before);
}
