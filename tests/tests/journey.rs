//! Purchases on a running node, and the records that the demonstration has when the published ones are not at hand.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use procurement_tests::{
	city::YUAN_CITY,
	commands::Procurement,
	journey::{lease, rated, too_few, Journey},
	node::{Node, Sealing},
	records::{LEASE, STERLING, THREE_LOTS},
};

#[tokio::test]
async fn a_lease_should_go_from_its_budget_to_its_last_payment() {
	let node = Node::start_chain("mexico_city_development", Sealing::Manual);
	let client = node.client().await;
	lease::go(&node, &client).await;
}

#[tokio::test]
async fn a_rated_purchase_should_outlast_a_challenge_and_a_late_delivery_and_close() {
	let node = Node::start(Sealing::Manual);
	// A licence is verified by this computer's clock alone.
	let client = node.client_behind().await;
	rated::go(&Journey::begin(&node, &client, &YUAN_CITY).await).await;
}

#[tokio::test]
async fn a_tender_should_end_unopened_and_free_all_money_when_too_few_bid() {
	let node = Node::start(Sealing::Manual);
	let client = node.client().await;
	too_few::go(&Journey::begin(&node, &client, &YUAN_CITY).await).await;
}

/// What a record comes to, without a node, on a chain with that currency.
async fn draft(record: &std::path::Path, currency: &str) -> serde_json::Value {
	let record = record.display().to_string();
	let options =
		["--dry-run", "--offline", currency, "--line", "0", "--keyholders", "1,2,3", "--category", "services"];
	let arguments = [&["tender", "import", &record][..], &options].concat();
	Procurement::nowhere().ask(&arguments).await.json()["draft"].clone()
}

#[tokio::test]
async fn our_own_record_should_come_to_the_same_purchase_as_the_published_one() {
	let own = draft(&LEASE.own(), "MXN").await;
	assert_eq!(own["lots"][0]["maximum"], "1311264.00");
	assert!(own["description"].as_str().unwrap().contains("471"));
	match LEASE.published() {
		None => println!("not compared: the published record is not at hand"),
		Some(published) => {
			let published = draft(&published, "MXN").await;
			for same in ["procedure", "category", "currency", "threshold", "schedule/0/share"] {
				let place = format!("/{same}");
				assert_eq!(own.pointer(&place), published.pointer(&place), "{same}");
			}
			assert_eq!(own["lots"][0]["maximum"], published["lots"][0]["maximum"]);
			assert_eq!(own["lots"][0]["priceWeight"], published["lots"][0]["priceWeight"]);
		}
	}
}

#[tokio::test]
async fn our_own_three_lots_should_come_to_the_same_purchase_as_the_published_ones() {
	let own = draft(&THREE_LOTS.own(), "CNY").await;
	assert_eq!(own["lots"].as_array().unwrap().len(), 3);
	match THREE_LOTS.published() {
		None => println!("not compared: the published record is not at hand"),
		Some(published) => {
			let published = draft(&published, "UAH").await;
			assert_eq!((&own["currency"], &published["currency"]), (&"CNY".into(), &"UAH".into()));
			let same = ["procedure", "category", "bond", "threshold", "twoEnvelopes", "schedule/0/share", "criteria"];
			let lots = (0..3)
				.flat_map(|lot| ["maximum", "priceWeight", "classification"].map(|it| format!("lots/{lot}/{it}")));
			for same in same.map(str::to_string).into_iter().chain(lots) {
				let place = format!("/{same}");
				assert_eq!(own.pointer(&place), published.pointer(&place), "{same}");
			}
		}
	}
}

#[tokio::test]
async fn our_own_record_in_pounds_should_be_refused_in_pesos() {
	let record = STERLING.own().display().to_string();
	let options = ["--dry-run", "--offline", "MXN", "--line", "0", "--keyholders", "1,2,3"];
	let arguments = [&["tender", "import", &record][..], &options].concat();
	let (_, name, message) = Procurement::nowhere().ask(&arguments).await.failure();
	assert_eq!(name, "ForeignCurrency");
	assert!(message.contains("GBP") && message.contains("MXN"), "both are named: {message}");
}
