//! From the deposit at the bank to the published notice.

use super::{
	story::{decimal, step, tell},
	Journey,
};
use crate::{city::Actor, commands::Answer};
use procurement_primitives::{
	budget::LineId,
	json::rfc3339,
	tender::{TenderId, TenderStatus},
	time::Moment,
};
use serde_json::Value as Json;
use std::path::Path;

impl Journey<'_> {
	/// Money comes in at the bank; one official records it, another confirms it, and then it is there.
	pub(super) async fn deposit(&self, amount: u128, reference: &str, purse: Option<&Actor>) {
		let [first, second] = &self.city.officials;
		let (amount, party) = (decimal(amount), purse.map(|actor| actor.party.to_string()));
		let mut arguments = vec!["budget", "deposit", "record", "--amount", &amount, "--reference", reference];
		arguments.extend(party.iter().flat_map(|party| ["--purse", party.as_str()]));
		let recorded = self.run(first, &arguments).await.json();
		let deposit = recorded["result"]["deposit"].to_string();
		self.run(second, &["budget", "deposit", "confirm", &deposit]).await.json();
	}

	/// The treasury's money and what some suppliers pay into their purses. References begin with `bank`.
	pub(super) async fn fund(&self, bank: &str, treasury: u128, suppliers: &[Actor], purse: u128) {
		step("Money is issued against deposits, and in no other way. It takes two officials");
		let before = self.city.issuance().await.deposited;
		self.deposit(treasury, &format!("{bank}-0001"), None).await;
		for (number, supplier) in (2..).zip(suppliers) {
			self.deposit(purse, &format!("{bank}-{number:04}"), Some(supplier)).await;
		}
		let count = u128::try_from(suppliers.len()).expect("they are few");
		assert_eq!(self.city.issuance().await.deposited - before, treasury + count * purse);
	}

	/// Opens a line of next year's for the buyer, that pays from now on, and gives it `amount`.
	pub async fn open_line(&self, code: &str, title: &str, amount: u128) -> LineId {
		step("The buyer is given a budget line of next year's, from which may be paid at once");
		// Whatever the day, the line outlasts what is put aside on it, and no payment waits for a year to begin.
		self.open_line_from(self.client.clock().await, code, title, amount).await
	}

	/// Opens a line of next year's for the buyer, that pays from `opens` on, and gives it `amount`.
	pub async fn open_line_from(&self, opens: Moment, code: &str, title: &str, amount: u128) -> LineId {
		let [official, _] = &self.city.officials;
		let (owner, year) = (self.city.buyer.party.to_string(), self.city.next_year().await.to_string());
		let opens = rfc3339(opens);
		let open = ["budget", "open", "--owner", &owner, "--year", &year, "--code", code, "--title", title];
		let open = [&open[..], &["--opens", &opens]].concat();
		let line = self.run(official, &open).await.json()["result"]["line"].to_string();
		self.run(official, &["budget", "appropriate", &line, &decimal(amount)]).await.json();
		line.parse().expect("a line has a number")
	}

	/// Imports a record, by command line options that say what it lacks.
	pub(super) async fn import_file(&self, record: &Path, options: &[String]) -> Answer {
		let mut arguments = vec!["tender".to_string(), "import".to_string(), record.display().to_string()];
		arguments.extend_from_slice(options);
		self.commands.run(&self.city.buyer.uri, &arguments).await
	}

	/// Imports a record that must be taken, and says how much of it was.
	pub(super) async fn import_record(&self, record: &Path, options: &[String]) -> TenderId {
		let answer = self.import_file(record, options).await;
		tell(&self.city.buyer.name, &answer);
		let json = answer.json();
		let said = |part: &str| json["report"][part].as_array().map_or(0, Vec::len);
		println!(
			"    {} parts of the record are taken over, {} are decided here, {} stay behind, each with its reason",
			said("mapped"),
			said("chosen"),
			said("unmapped")
		);
		tender_in(&json)
	}

	/// The options that say where the money is and who holds the keys.
	pub(super) fn options(&self, line: LineId) -> Vec<String> {
		let holders = parties(&self.city.keyholders);
		let options = format!("--line {line} --keyholders {holders} --threshold 2");
		options.split(' ').map(str::to_string).collect()
	}

	/// The file with a keyholder's root secret: one for all its tenders.
	pub(super) fn root(&self, place: usize) -> String {
		self.file(&format!("root-{place}"))
	}

	/// Every keyholder registers its keys, and seals its part of the randomness by which experts are drawn.
	pub(super) async fn register_keys(&self, tender: TenderId) {
		step("Each keyholder has a secret that never leaves it, and registers keys for this tender alone");
		let id = tender.to_string();
		for (place, keyholder) in self.city.keyholders.iter().enumerate() {
			let root = self.root(place);
			if !Path::new(&root).exists() {
				let made = self.commands.ask(&["keyholder", "init", "--root", &root]).await;
				tell(&keyholder.name, &made);
			}
			self.run(keyholder, &["keyholder", "register", &id, "--root", &root]).await.json();
		}
		// The last one to register found all the others' keys, and has sealed its beacon already.
		for keyholder in self.city.keyholders.iter().rev().skip(1) {
			self.run(keyholder, &["keyholder", "beacon", &id]).await.json();
		}
		let status = self.commands.ask(&["keyholder", "status", &id]).await.json();
		let keyholders = status["keyholders"].as_array().expect("there are keyholders");
		assert_eq!(keyholders.len(), 3);
		assert!(keyholders.iter().all(|it| it["beacon"].is_string() && it["keys"][0]["released"].is_null()));
	}

	/// Publishes, which puts the whole of the line's money aside.
	pub(super) async fn publish(&self, tender: TenderId, line: LineId) {
		step("The buyer publishes. The chain checks every rule and puts the money aside");
		self.run(&self.city.buyer, &["tender", "publish", &tender.to_string()]).await.json();
		let view = self.line(line).await;
		assert_eq!((view.free, view.reserved), (0, view.appropriated));
		assert!(matches!(self.tender(tender).await.summary.status, TenderStatus::Active));
		println!("    line {line}: {} put aside, {} free", self.say(view.reserved), self.say(view.free));
	}
}

/// Parties as an option takes them.
pub fn parties(actors: &[Actor]) -> String {
	actors.iter().map(|actor| actor.party.to_string()).collect::<Vec<_>>().join(",")
}

/// The tender that a command made.
pub fn tender_in(answer: &Json) -> TenderId {
	let tender = answer["result"]["tender"].as_u64().and_then(|id| TenderId::try_from(id).ok());
	tender.expect("a tender has a number")
}
