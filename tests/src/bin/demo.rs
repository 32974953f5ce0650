//! The demonstration: a chain is started, a newcomer without a token becomes a supplier and acts, and each step says who
//! paid; then cities buy: Mexico City as it once did, and another by the Chinese rules, once with licences and all that can
//! happen on the way, and once with too few bids.

#![allow(
	clippy::arithmetic_side_effects,
	clippy::expect_used,
	clippy::indexing_slicing,
	clippy::panic,
	clippy::unwrap_used
)]

use procurement_primitives::identity::did::format_did;
use procurement_tests::{
	city::YUAN_CITY,
	client::{dev, identity, none, number, services, text, unit, Client, Done, Failure},
	consent,
	journey::{lease, rated, too_few, Journey},
	node::{Node, Sealing},
	office::verifying,
};
use std::{
	pin::pin,
	time::{Duration, Instant},
};
use tokio::time::timeout;

/// The cities, of those that are built in.
const MEXICO_CITY: &str = "mexico_city_development";
const UNDER_CHINESE_RULES: &str = "development";

/// A quarter of a second a block, where nobody else makes them: long enough to read along, short enough not to wait.
const INTERVAL: u64 = 250;

/// Half a year.
const HALF_A_YEAR: u64 = 183 * 86_400_000;

#[tokio::main]
async fn main() {
	let arguments: Vec<_> = std::env::args().skip(1).collect();
	let keep = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
		[] => false,
		["--keep"] => true,
		_ => {
			eprintln!("usage: procurement-demo [--keep]");
			std::process::exit(2);
		}
	};
	let began = Instant::now();
	let node = Node::start_chain(MEXICO_CITY, Sealing::Interval(INTERVAL));
	let client = node.client().await;
	chapter("A newcomer");
	story(&client).await;
	chapter("A purchase, from the budget to the last payment");
	lease::go(&node, &client).await;

	chapter("Another city, on a chain of its own");
	// Its time is ours alone, so that it can lie behind this computer's clock, by which a licence is verified without a node.
	let other = Node::start_chain(UNDER_CHINESE_RULES, Sealing::Manual);
	let other_client = other.client_behind().await;
	let journey = Journey::begin(&other, &other_client, &YUAN_CITY).await;
	chapter("Licences, experts, a challenge, and a late delivery");
	rated::go(&journey).await;
	chapter("Too few bids");
	too_few::go(&journey).await;

	println!("\nAll stories took {:.1} s.", began.elapsed().as_secs_f32());
	for (city, node) in [(MEXICO_CITY, &node), (UNDER_CHINESE_RULES, &other)] {
		if let Some(kib) = node.resident_kib() {
			println!("The node of {city} uses {} MiB of memory.", kib / 1024);
		}
	}
	if keep {
		println!("\nThe nodes go on until you press Ctrl-C. Connect to them:");
		tell_how_to_connect(MEXICO_CITY, &node, "tender show 0");
		tell_how_to_connect(UNDER_CHINESE_RULES, &other, "contract show 0");
		println!("\n  Registrar  //Dave (party 0)    council  //Alice //Bob //Charlie");
		let mut stop = pin!(tokio::signal::ctrl_c());
		let stopped = loop {
			match timeout(Duration::from_millis(INTERVAL), &mut stop).await {
				Ok(stopped) => break stopped,
				// Ctrl-C ends the nodes, too, maybe before it is noticed here.
				Err(_) => drop(other_client.seal(None).await),
			}
		};
		stopped.expect("the system tells of Ctrl-C");
	} else {
		println!("Next: `scripts/demo --keep` leaves the nodes running, for polkadot.js or your own client.");
	}
}

fn tell_how_to_connect(city: &str, node: &Node, command: &str) {
	println!("\n  {city}");
	println!("  procurement  --node {} {command}", node.url());
	println!("  WebSocket    {}", node.url());
	println!("  polkadot.js  https://polkadot.js.org/apps/?rpc={}", node.url());
	println!("  By hand      curl -s -H 'content-type: application/json' http://127.0.0.1:{} \\", node.port());
	println!("                 -d '{{\"id\":1,\"jsonrpc\":\"2.0\",\"method\":\"bids_list\",\"params\":[0]}}'");
}

async fn story(client: &Client) {
	let (registrar, supplier) = (dev("Dave"), dev("Eve"));
	let head = client.head().await;
	println!("The chain runs: block {}, runtime {}.", head.block_number(), head.spec_version());

	step("Two people without a token");
	println!(
		"  The city's registrar (party 0, //Dave) has {}.",
		cents(client.balance(&registrar.public_key().0).await)
	);
	println!("  A newcomer (//Eve) has {}.", cents(client.balance(&supplier.public_key().0).await));

	step("The newcomer signs a consent off chain; the registrar submits it");
	let registration = consent::organisation("Agua Inteligente SA de CV", &[("MX-RFC", "AIN000101AA0")]);
	let call = consent::register_for(client, &supplier, registration).await;
	tell("registered", &client.act(&registrar, &call).await.expect("the newcomer is registered"));
	let party = client.party_of(&supplier).await;
	println!("  She acts for party {party}.");

	step("The registrar verifies her and makes her a supplier");
	let until = client.clock().await + HALF_A_YEAR;
	let call = verifying(client, party, "Substantial", until).await;
	tell("verified", &client.act(&registrar, &call).await.expect("she is verified"));
	let call = identity("grant_role", vec![number(party), unit("Supplier"), none()]);
	tell("granted", &client.act(&registrar, &call).await.expect("she is granted the role"));

	step("She acts, and owns nothing");
	let endpoint = identity("set_services", vec![services(&[("ProcurementApi", "https://supplier.example/api")])]);
	tell("acted", &client.act(&supplier, &endpoint).await.expect("she acts"));
	println!("  Her account still has {}.", cents(client.balance(&supplier.public_key().0).await));

	step("Anybody can resolve her DID");
	let did = format_did(&client.genesis(), party);
	let document = client.ask("identity_resolve", vec![did.clone().into()]).await.expect("the DID resolves");
	println!("  {did}");
	let pretty = serde_json::to_string_pretty(&document).expect("JSON can be written");
	pretty.lines().for_each(|line| println!("  {line}"));

	step("The registrar suspends her, and the chain refuses what she does next");
	let call = identity("suspend", vec![number(party), text("A complaint is looked into, file 2026-17")]);
	tell("suspended", &client.act(&registrar, &call).await.expect("she is suspended"));
	match client.act(&supplier, &endpoint).await {
		Err(failure @ Failure::Failed { .. }) => println!("  refused    {failure}"),
		Err(Failure::Refused(words)) => {
			println!("  refused    {words}");
			println!("             (a suspended party is not sponsored, and she has no money of her own)");
		}
		Ok(_) => panic!("a suspended party acted"),
	}
	let call = identity("reinstate", vec![number(party)]);
	tell("reinstated", &client.act(&registrar, &call).await.expect("she is reinstated"));
	tell("acted", &client.act(&supplier, &endpoint).await.expect("she acts again"));
}

fn chapter(title: &str) {
	println!("\n{title}\n{}", "=".repeat(title.len()));
}

fn step(title: &str) {
	println!("\n{title}");
}

/// One line for each transaction: what, where, who paid how much.
fn tell(what: &str, done: &Done) {
	let paid = match done.fee() {
		Some((payer, fee, true)) => format!("{} paid by the city's account {}", cents(fee), short(&payer)),
		Some((payer, fee, false)) => format!("{} paid by the signer {}", cents(fee), short(&payer)),
		None => "no fee".into(),
	};
	println!("  {what:<10} block {:<4} {paid}", done.block);
}

fn short(account: &[u8]) -> String {
	format!("0x{}…", hex::encode(&account[..account.len().min(4)]))
}

fn cents(amount: u128) -> String {
	format!("MXN {}.{:02}", amount / 100, amount % 100)
}
