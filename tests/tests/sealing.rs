//! The development node's three ways to seal, its clock, and that every block becomes final.

#![allow(clippy::arithmetic_side_effects, clippy::expect_used, clippy::panic, clippy::unwrap_used)]

use codec::Encode;
use procurement_primitives::{
	bid::{api::OpeningView, StageStatus},
	budget::Destination,
	tender::Stage,
};
use procurement_tests::{
	city::City,
	client::{address, call, dev, number, Client},
	node::{Node, Sealing},
	tendering::{Draft, Tender},
};
use std::time::{Duration, Instant};
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
	// As one that serves the world: sealing by hand is for the operator.
	let node = Node::start_with(Sealing::Instant, &["--rpc-methods".as_ref(), "safe".as_ref()]);
	let client = node.client().await;
	let before = client.final_number().await;
	let refused = client.seal(None).await.expect_err("sealing is an unsafe method");
	assert!(refused.contains("unsafe"), "{refused}");
	let done = client.act(&dev("Alice"), &gift()).await.expect("a lone transaction gets in");
	assert_eq!(done.block, before + 1);
	tokio::time::sleep(Duration::from_millis(300)).await;
	assert_eq!(client.final_number().await, done.block, "nothing is sealed without need");
}

/// Asserts that no block can be sealed at that time, and that the error has this code and this name.
async fn refuses(client: &Client, time: u64, code: u32, name: &str) {
	let before = client.final_number().await;
	let refused = client.seal(Some(time)).await.expect_err(name);
	assert!(refused.contains(&format!("({code})")), "{time}: {refused}");
	assert!(refused.contains(&format!(r#""name":"{name}""#)), "{time}: {refused}");
	assert_eq!(client.final_number().await, before, "a refused seal leaves no block");
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
		refuses(&client, now, 7101, "TimeBeforeParent").await;
		refuses(&client, u64::MAX, 7103, "TimeTooFar").await;
		client.seal(Some(later)).await.expect("a slot has room for two blocks");
		refuses(&client, later, 7102, "SlotFull").await;
		client.act(&dev("Alice"), &gift()).await.expect("a transaction gets in after the jump");
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
	client.act(&dev("Alice"), &gift()).await.expect("a transaction gets in after the restart");
	assert!(client.now().await >= jumped, "the clock goes on from the chain, not from the wall");
	node.stop();

	// The same chain, on an interval now.
	let node = Node::start_on(folder.path(), Sealing::Interval(100));
	let client = node.client().await;
	client.wait_for_block(number + 5).await;
	assert!(client.now().await > jumped);
}

#[tokio::test]
async fn bids_should_open_without_a_transaction_when_their_keys_are_out() {
	const MAXIMUM: u128 = 10_000_000;
	let folder = TempDir::new().expect("a temporary folder can be made");
	let tender = {
		let node = Node::start_on(folder.path(), Sealing::Manual);
		let client = node.client().await;
		let city = City::found(&client).await;
		city.deposit(MAXIMUM, Destination::Treasury, "B-1").await;
		let line = city.open_line("5151", city.next_year().await, MAXIMUM).await;
		let bid_deadline = client.clock().await + 25 * DAY;
		let draft = Draft { reference: "1", line, maximum: MAXIMUM, bond: 0, two_envelopes: false, bid_deadline };
		let tender = Tender::publish(&city, &draft).await;
		for bidder in &city.suppliers {
			tender.bid(bidder, 6_000_000).await;
		}
		client.seal(Some(bid_deadline)).await.expect("the clock goes to the deadline");
		for index in [1, 2] {
			let secret = tender.secret(Stage::Technical, index).await;
			let released = tender.release(&dev("Alice"), Stage::Technical, index, secret).await;
			released.expect("anybody may hand a secret in");
		}
		let opening = tender.opening().await;
		assert_ne!(opening.stages[0].status, StageStatus::Opened, "this takes another block, which nobody asked for");
		let id = tender.id;
		node.stop();
		id
	};

	// Nobody sends anything from here on.
	let node = Node::start_on(folder.path(), Sealing::Instant);
	let client = node.client().await;
	let since = Instant::now();
	loop {
		let opening: Option<OpeningView> = client.state_call("BidsApi_opening", &tender.encode()).await;
		let stage = &opening.expect("the tender is there").stages[0];
		if stage.status == StageStatus::Opened {
			break;
		}
		assert!(since.elapsed() < Duration::from_secs(30), "the node leaves the agenda alone: {stage:?}");
		tokio::time::sleep(Duration::from_millis(100)).await;
	}
	// The ranking follows, in the same way; and then nothing is sealed without need.
	let mut last = 0;
	while client.final_number().await != last {
		assert!(since.elapsed() < Duration::from_secs(60), "blocks are sealed though nothing is due");
		last = client.final_number().await;
		tokio::time::sleep(Duration::from_secs(2)).await;
	}
}
