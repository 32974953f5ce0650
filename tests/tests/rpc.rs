//! The JSON-RPC and the runtime API give the same answers.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use procurement_primitives::identity::{api::PartyFilter, did::format_did};
use procurement_tests::{
	client::{dev, number, unit},
	consent,
	node::{Node, Sealing},
};
use serde_json::{json, Value as Json};

#[tokio::test]
async fn json_and_state_call_should_agree() {
	let node = Node::start(Sealing::Instant);
	let client = node.client().await;
	let eve = dev("Eve");
	let call =
		consent::register_for(&client, &eve, consent::organisation("Eve Ltd", &[("CN-USCC", "91330100799655058B")]));
	client.act(&dev("Dave"), &call.await).await.expect("Eve is registered");
	let id = client.party_of(&eve).await;

	let party = client.ask("identity_party", vec![id.into()]).await.expect("the party is found");
	let view = client.party(id).await.expect("the party is found");
	assert_eq!(party["id"], id);
	assert_eq!(party["name"], String::from_utf8(view.name).expect("a name is UTF-8"));
	assert_eq!(party["active"], view.active);
	assert_eq!(party["identifiers"][0]["scheme"], "CN-USCC");
	assert_eq!(party["identifiers"][0]["id"], "91330100799655058B");

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
	let verify = procurement_tests::client::identity("verify", vec![number(id), unit("High"), number(until)]);
	client.act(&dev("Dave"), &verify).await.expect("Eve is verified");
	let then = client.ask("identity_party", vec![id.into(), at.into()]).await.expect("the past can be read");
	assert_eq!(then["active"], false);
	let now = client.ask("identity_party", vec![id.into()]).await.expect("the present can be read");
	assert_eq!(now["active"], true);
}

#[tokio::test]
async fn a_did_should_resolve_here_and_only_here() {
	let node = Node::start(Sealing::Instant);
	let client = node.client().await;
	let did = format_did(&client.genesis(), 0);
	let answer = client.ask("identity_resolve", vec![did.clone().into()]).await.expect("the registrar has a DID");
	let text = answer.to_string();
	assert!(text.contains(&did) && text.contains("verificationMethod"), "{text}");

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
