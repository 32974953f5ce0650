//! Purchases on a running node: the demonstration tells them, and tests go the same ways. Each step is checked as it is made.
//!
//! What people do they do with the program `procurement`. What they see is asked twice, by JSON-RPC and by the runtime API
//! behind it. Time passes by a development chain's clock, which is moved by hand.
//!
//! * [`lease`]: Mexico City leases 471 portable computers, from the budget to the last payment.
//! * [`rated`]: a purchase by the Chinese rules, with licences, experts, two envelopes, a challenge and a late delivery.
//! * [`too_few`]: a tender for which too few bid.

pub mod books;
pub mod story;

mod bidding;
mod fulfilment;
mod judging;
mod licensing;
mod notice;
mod questions;
mod quickly;

pub mod lease;
pub mod rated;
pub mod too_few;

pub use quickly::plain_terms;

use crate::{
	city::{Actor, Cast, City},
	client::Client,
	commands::{Answer, Procurement},
	node::Node,
};
use serde_json::Value as Json;
use std::cell::{Cell, OnceCell};
use story::{step, tell};

/// A day in milliseconds.
const DAY: u64 = 86_400_000;

/// Most blocks that the chain takes for what it does by itself: opening, ranking, giving bonds back.
const BLOCKS: u32 = 10;

/// A city, and who tells of what happens in it.
pub struct Journey<'a> {
	/// A connection to its chain.
	pub client: &'a Client,
	/// The program with which people act in it.
	pub commands: Procurement,
	/// The city.
	pub city: City,
	/// The code of the currency.
	currency: String,
	/// The last block of which is told what the chain did in it by itself.
	told: Cell<u64>,
	/// A supplier that comes when the city is founded already.
	newcomer: OnceCell<Actor>,
}

impl<'a> Journey<'a> {
	/// Founds a city on a fresh chain.
	pub async fn begin(node: &Node, client: &'a Client, cast: &Cast) -> Self {
		let head = client.head().await;
		println!("The chain runs: block {}, runtime {}.", head.block_number(), head.spec_version());
		let commands = Procurement::new(node, client);
		let currency: Json = commands.ask(&["budget", "currency"]).await.json();
		let currency = currency["code"].as_str().expect("a currency has a code").to_string();

		step("A city is registered: everybody by a consent of their own, nobody with any money");
		let city = City::found_as(client, cast).await;
		let told = Cell::new(client.final_number().await);
		let journey = Self { client, commands, city, currency, told, newcomer: OnceCell::new() };
		journey.introduce();
		journey
	}

	fn introduce(&self) {
		let say = |what: &str, actor: &Actor| println!("  party {:<3} {what:<16} {}", actor.party, actor.name);
		say("treasury", &self.city.treasury);
		say("tax office", &self.city.tax_office);
		say("buyer", &self.city.buyer);
		for (keyholder, body) in self.city.keyholders.iter().zip(&self.city.bodies) {
			say("keyholder", keyholder);
			println!("  {:26} appointed by {} (party {})", "", body.name, body.party);
		}
		self.city.suppliers.iter().for_each(|supplier| say("supplier", supplier));
		println!("  and {} experts, persons without a name on the chain", self.city.experts.len());
	}

	/// Runs a command that `who` signs, and tells of it if it succeeds.
	pub async fn run(&self, who: &Actor, arguments: &[&str]) -> Answer {
		let answer = self.commands.run(&who.uri, arguments).await;
		if answer.code == 0 {
			tell(&who.name, &answer);
		}
		answer
	}

	/// Runs a command that must succeed, tells of it, and gives back what stands behind it.
	pub async fn done(&self, who: &Actor, arguments: &[&str]) -> Json {
		self.run(who, arguments).await.json()["result"].clone()
	}

	/// Runs a command that must be refused, tells of it, and gives back the exit code, the refusal's name and its words.
	pub async fn refused(&self, who: &Actor, arguments: &[&str]) -> (i32, String, String) {
		let answer = self.commands.run(&who.uri, arguments).await;
		story::tell_refusal(&who.name, &answer);
		answer.failure()
	}

	/// Runs a command that must be refused by the chain with the error `expected`, and tells of it.
	pub async fn is_refused(&self, who: &Actor, arguments: &[&str], expected: &str) {
		/// Exit code of `procurement`: refused by the chain.
		const REFUSED: i32 = 3;
		let (code, name, message) = self.refused(who, arguments).await;
		assert_eq!((code, name.as_str()), (REFUSED, expected), "{arguments:?}: {message}");
		assert!(!message.is_empty(), "it says why");
	}

	/// A file of the program's users, by its name.
	fn file(&self, name: &str) -> String {
		self.commands.path(name).display().to_string()
	}

	/// Writes such a file, and gives back where it is.
	pub fn write(&self, name: &str, text: &str) -> String {
		self.commands.write(name, text).display().to_string()
	}

	/// Who a party is.
	fn name_of(&self, party: u32) -> String {
		let City { suppliers, experts, .. } = &self.city;
		let found = suppliers.iter().chain(experts).chain(self.newcomer.get()).find(|actor| actor.party == party);
		found.map_or_else(|| format!("party {party}"), |actor| actor.name.clone())
	}

	/// Lets the clock jump to `time`, and tells what the chain did.
	pub async fn wait_until(&self, time: u64) -> Vec<String> {
		self.client.seal(Some(time)).await.expect("the clock goes there");
		self.client.seal(None).await.expect("a block can be sealed");
		self.tell_what_happened_by_itself().await
	}

	/// Prints what the chain did without anybody's transaction since this was told last, and returns the events' names.
	async fn tell_what_happened_by_itself(&self) -> Vec<String> {
		let (mut names, last) = (Vec::new(), self.client.final_number().await);
		for number in self.told.replace(last) + 1..=last {
			for event in self.client.on_its_own(number).await {
				if let Some(words) = self.told(&event) {
					println!("    block {number}, by itself: {words}");
					names.push(event.name);
				}
			}
		}
		names
	}
}
