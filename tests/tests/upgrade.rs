//! The council upgrades the runtime of a running chain. There is no other way to root, and no sudo.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

use procurement_tests::{
	client::{call, dev, Value},
	node::{Node, Sealing},
	office::{executed, motion},
	wasm,
};
use sp_crypto_hashing::blake2_256;

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

	// Bob signs something for the runtime of now, and keeps it.
	let remark = call("System", "remark_with_event", vec![Value::from_bytes(b"still here")]);
	let signed = client.sign(&dev("Bob"), &remark, 0).await;
	assert!(client.is_valid(&signed).await);

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

	// What was signed for the old runtime is void; what is signed for the new one runs.
	assert!(!client.is_valid(&signed).await, "a signature is for one version of the runtime");
	let done = client.act(&dev("Bob"), &remark).await.expect("the new runtime takes transactions");
	assert!(done.event("System", "Remarked").is_some());
}

#[tokio::test]
async fn unauthorised_code_should_be_refused() {
	let node = Node::start(Sealing::Instant);
	let client = node.client().await;
	let apply = call("System", "apply_authorized_upgrade", vec![Value::from_bytes([1, 2, 3])]);
	assert!(client.submit_unsigned(&apply).await.is_err());
}
