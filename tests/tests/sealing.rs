//! The development node's three ways to seal, its clock, and that every block becomes final.

#![allow(clippy::arithmetic_side_effects, clippy::expect_used, clippy::panic, clippy::unwrap_used)]

use procurement_tests::{
	client::{address, call, dev, number},
	node::{Node, Sealing},
};
use std::time::Duration;
use tempfile::TempDir;

const DAY: u64 = 86_400_000;

fn gift() -> procurement_tests::client::Call {
	call("Balances", "transfer_keep_alive", vec![address(&dev("Bob")), number(1u8)])
}

#[tokio::test]
async fn an_interval_should_seal_and_finalise_without_transactions() {
	let node = Node::start(Sealing::Interval(100));
	let client = node.client().await;
	let (from, before) = (client.final_number().await, client.now().await);
	client.wait_for_block(from + 10).await;
	assert!(client.now().await > before, "the chain's time goes on");
	let done = client.act(&dev("Alice"), &gift()).await.expect("a transaction gets in");
	client.wait_for_block(done.block + 2).await;
}

#[tokio::test]
async fn one_single_transaction_should_seal_a_final_block() {
	let node = Node::start(Sealing::Instant);
	let client = node.client().await;
	let before = client.final_number().await;
	let done = client.act(&dev("Alice"), &gift()).await.expect("a lone transaction gets in");
	assert_eq!(done.block, before + 1);
	tokio::time::sleep(Duration::from_millis(300)).await;
	assert_eq!(client.final_number().await, done.block, "nothing is sealed without need");
}

#[tokio::test]
async fn sealing_by_hand_should_jump_restart_and_go_on() {
	let folder = TempDir::new().expect("a temporary folder can be made");
	let jumped = {
		let node = Node::start_on(folder.path(), Sealing::Manual);
		let client = node.client().await;
		tokio::time::sleep(Duration::from_millis(300)).await;
		assert_eq!(client.final_number().await, 0, "nothing is sealed unasked");

		let sealed = client.seal(None).await.expect("a block is sealed");
		assert_eq!(sealed["number"], 1);
		assert_eq!(client.final_number().await, 1, "and is final at once");
		let now = client.now().await;

		let later = now + 20 * DAY;
		client.seal(Some(later)).await.expect("a block twenty days on is sealed");
		assert_eq!(client.now().await, later);
		let refused = client.seal(Some(now)).await;
		assert!(refused.is_err(), "time does not run backwards: {refused:?}");
		assert_eq!(client.final_number().await, 2, "a refused seal leaves no block");
		client.act_and_seal(&dev("Alice"), &gift()).await.expect("a transaction gets in after the jump");
		let jumped = client.now().await;
		assert!(jumped >= later);
		node.stop();
		jumped
	};

	let node = Node::start_on(folder.path(), Sealing::Manual);
	let client = node.client().await;
	let number = client.final_number().await;
	assert!(number >= 3, "the blocks are kept, {number}");
	assert_eq!(client.now().await, jumped);
	client.act_and_seal(&dev("Alice"), &gift()).await.expect("a transaction gets in after the restart");
	assert!(client.now().await >= jumped, "the clock goes on from the chain, not from the wall");
	node.stop();

	// The same chain, on an interval now.
	let node = Node::start_on(folder.path(), Sealing::Interval(100));
	let client = node.client().await;
	client.wait_for_block(number + 5).await;
	assert!(client.now().await > jumped);
}
