//! The council upgrades the runtime of a running chain. There is no other way to root, and no sudo.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

use procurement_tests::{
	client::{call, dev, number, Call, Client, Done, Value},
	node::{Node, Sealing},
	wasm,
};
use sp_crypto_hashing::blake2_256;

/// More than any proposal here weighs, and little enough to fit a block.
fn bound() -> Value {
	Value::named_composite([("ref_time", number(100_000_000_000u64)), ("proof_size", number(1_000_000u32))])
}

/// A motion of two of three councillors, from proposal to close.
async fn motion(client: &Client, proposal: &Call) -> Done {
	let (alice, bob) = (dev("Alice"), dev("Bob"));
	let encoded = client.encode(proposal).await;
	let hash = Value::from_bytes(blake2_256(&encoded));
	let length = number(u32::try_from(encoded.len()).unwrap());
	let propose = call("Council", "propose", vec![number(2u8), proposal.clone().into_value(), length.clone()]);
	let done = client.act(&alice, &propose).await.expect("a councillor proposes");
	let index = done.event("Council", "Proposed").expect("it is announced").number("proposal_index").unwrap();
	for councillor in [&alice, &bob] {
		let vote = call("Council", "vote", vec![hash.clone(), number(index), Value::bool(true)]);
		client.act(councillor, &vote).await.expect("a councillor votes");
	}
	let close = call("Council", "close", vec![hash, number(index), bound(), length]);
	client.act(&alice, &close).await.expect("the motion is closed")
}

/// What the council's motion came to: whether its call succeeded.
fn executed(done: &Done) -> String {
	let event = done.event("Council", "Executed").expect("the motion was carried out");
	format!("{}", Value::from(event.fields.clone()))
}

#[tokio::test]
async fn a_bare_motion_should_not_be_root() {
	let node = Node::start(Sealing::Instant);
	let client = node.client().await;
	let remark = call("System", "set_storage", vec![Value::unnamed_composite([])]);
	let result = executed(&motion(&client, &remark).await);
	assert!(result.contains("BadOrigin"), "{result}");
}

#[tokio::test]
async fn the_council_should_upgrade_a_running_chain() {
	let node = Node::start(Sealing::Interval(100));
	let client = node.client().await;
	let before = client.spec_version().await;
	let code = wasm::newer(&wasm::built());

	let authorise = call("System", "authorize_upgrade", vec![Value::from_bytes(wasm::hash(&code))]);
	let hash = blake2_256(&client.encode(&authorise).await);
	let listed = motion(&client, &call("Whitelist", "whitelist_call", vec![Value::from_bytes(hash)])).await;
	assert!(listed.event("Whitelist", "CallWhitelisted").is_some(), "{}", executed(&listed));
	let dispatch = call("Whitelist", "dispatch_whitelisted_call_with_preimage", vec![authorise.into_value()]);
	let done = motion(&client, &dispatch).await;
	assert!(done.event("System", "UpgradeAuthorized").is_some(), "{}", executed(&done));

	// Anybody may bring the code that was authorised; nobody signs for it.
	let from = client.final_number().await;
	let apply = call("System", "apply_authorized_upgrade", vec![Value::from_bytes(&code)]);
	let sent = client.submit_unsigned(&apply).await.expect("the authorised code is accepted");
	let done = client.outcome(sent, from).await.expect("the upgrade is scheduled");

	// The relay chain (here: its mock) gives the signal, and the chain goes on with the new code.
	client.wait_for_block(done.block.checked_add(5).unwrap()).await;
	assert_eq!(client.spec_version().await, before.checked_add(1).unwrap());
	let now = client.final_number().await;
	client.wait_for_block(now.checked_add(3).unwrap()).await;
}

#[tokio::test]
async fn unauthorised_code_should_be_refused() {
	let node = Node::start(Sealing::Instant);
	let client = node.client().await;
	let apply = call("System", "apply_authorized_upgrade", vec![Value::from_bytes([1, 2, 3])]);
	assert!(client.submit_unsigned(&apply).await.is_err());
}
