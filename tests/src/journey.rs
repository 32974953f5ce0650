//! The way of a purchase: Mexico City leases 471 portable computers, from the budget to the last payment. The
//! demonstration tells it, and a test does; each step is checked on the way.
//!
//! What people do they do with the program `procurement`. What they see is asked twice, by JSON-RPC and by the runtime API
//! behind it.

mod fulfilment;

use crate::{
	city::{Actor, City},
	client::{Client, Event},
	commands::{Answer, Procurement},
	node::Node,
	records::{LEASE, STERLING},
};
use codec::Encode;
use procurement_primitives::{
	bid::{
		api::{BidPage, BidStatus, BidView, OpeningView, SealingView},
		BondState, StageStatus,
	},
	budget::api::{LineView, PurseView},
	tender::{
		api::{TenderFilter, TenderPage, TenderView},
		TenderId,
	},
};
use serde_json::{json, Value as Json};
use std::path::{Path, PathBuf};

/// What the lease may cost at most, in cents.
const BUDGET: u128 = 131_126_400;

/// What the treasury has, in cents.
const TREASURY: u128 = 200_000_000;

/// What each supplier pays into its purse, in cents.
const PURSE: u128 = 3_000_000;

/// What each bidder leaves as a bond, in cents: two percent of the budget, which is the most that the rules allow.
const BOND: u128 = 2_622_528;

/// What the suppliers ask for, in cents, in their order; the last one withdraws.
const PRICES: [u128; 4] = [127_431_360, 130_500_000, 128_999_040, 119_900_000];

/// What the first supplier asks for before it thinks better of it.
const FIRST_PRICE: u128 = 129_850_000;

/// Most blocks that the opening takes.
const BLOCKS: u32 = 10;

/// Exit codes of `procurement`, as its help lists them.
const TOO_EARLY: i32 = 5;
const BAD_FILE: i32 = 6;

/// The journey, as it goes.
struct Journey<'a> {
	client: &'a Client,
	commands: Procurement,
	city: City,
}

/// Goes all the way, on a fresh chain of Mexico City's.
pub async fn go(node: &Node, client: &Client) {
	let head = client.head().await;
	println!("The chain runs: block {}, runtime {}.", head.block_number(), head.spec_version());
	let currency: Json = Procurement::new(node, client).ask(&["budget", "currency"]).await.json();
	assert_eq!(currency["code"], "MXN");

	step("A city is registered: everybody by a consent of their own, nobody with any money");
	let city = City::found(client).await;
	let journey = Journey { client, commands: Procurement::new(node, client), city };
	journey.introduce();
	let line = journey.fund().await;
	let tender = journey.import(line).await;
	journey.refuse_pounds(line).await;
	journey.register_keys(tender).await;
	journey.gather_pool().await;
	journey.publish(tender, line).await;
	journey.bid(tender).await;
	let deadline = journey.refuse_early_release(tender).await;
	journey.pass_deadline(tender, deadline).await;
	journey.release(tender).await;
	journey.read_back(tender, line).await;
	journey.fulfil(tender, line).await;
	journey.check_books(line).await;
}

/// An amount as people write it.
fn decimal(cents: u128) -> String {
	format!("{}.{:02}", cents / 100, cents % 100)
}

/// An amount as people read it.
fn pesos(cents: u128) -> String {
	let whole: Vec<char> = (cents / 100).to_string().chars().collect();
	let mut grouped = String::new();
	for (place, digit) in whole.iter().enumerate() {
		if place > 0 && (whole.len() - place).is_multiple_of(3) {
			grouped.push(',');
		}
		grouped.push(*digit);
	}
	format!("MXN {grouped}.{:02}", cents % 100)
}

/// What the node's plain JSON of an answer must be.
fn plain(answer: &impl serde::Serialize) -> Json {
	serde_json::to_value(answer).expect("an answer can be written as JSON")
}

fn step(title: &str) {
	println!("\n{title}");
}

/// One line for each command: who typed what, and the block that took it.
fn tell(who: &str, answer: &Answer) {
	let block = match answer.json()["transaction"]["block"].as_u64() {
		Some(block) => format!("  (block {block})"),
		None => String::new(),
	};
	println!("  {who}\n    $ {}{block}", answer.line);
}

/// The same for a command that is refused.
fn tell_refusal(who: &str, answer: &Answer) {
	let (code, name, message) = answer.failure();
	println!("  {who}\n    $ {}\n    refused, exit code {code}: {name}: {message}", answer.line);
}

/// What an event that nobody caused says, if it is one of ours.
fn told(event: &Event) -> Option<String> {
	let number = |field: &str| event.number(field).unwrap_or_default();
	Some(match (event.pallet.as_str(), event.name.as_str()) {
		("SealedBids", "OpeningBegun") => "bidding is over, and keys may be released".into(),
		("SealedBids", "BeaconSettled") => format!("the beacon of keyholder {} is opened", number("index")),
		("SealedBids", "BidOpened") => format!("the bid of party {} is opened", number("bidder")),
		("SealedBids", "StageOpened") => "all bids are gone through".into(),
		("Tenders", "BidsOpened") => "the tender goes to evaluation".into(),
		("SealedBids", "KeysOverdue") => "the keyholder that released nothing is named".into(),
		("Budgets", "Paid") => format!("{} leave the budget line", pesos(number("amount"))),
		("Awards", "EvaluationBegun") => format!("evaluation begins: {} bids came in", number("received")),
		("Awards", "SeatTaken") => format!("expert {} is drawn", number("member")),
		("Awards", "MarkingBegun") => "the panel marks".into(),
		("Awards", "ScoresLocked") => "technical scores are locked".into(),
		("Awards", "ReferenceFixed") => "the lowest price is fixed as the reference".into(),
		("Awards", "LotRanked") => format!("lot {} is ranked", number("lot")),
		("Awards", "AwardFinal") => format!("award {} is final", number("award")),
		("Milestones", "Drafted") => format!("contract {} is drafted from it", number("contract")),
		("Milestones", "PaymentMade") => format!("payment {} of the contract is made", number("payment")),
		("Milestones", "BondReturned") => "the performance bond is free again".into(),
		("Milestones", "Closed") => "the contract is closed".into(),
		("SealedBids" | "Tenders" | "Budgets" | "Awards" | "Milestones", name) => name.to_string(),
		_ => return None,
	})
}

impl Journey<'_> {
	fn introduce(&self) {
		let say = |what: &str, actor: &Actor| println!("  party {:<3} {what:<16} {}", actor.party, actor.name);
		say("treasury", &self.city.treasury);
		say("buyer", &self.city.buyer);
		for (keyholder, body) in self.city.keyholders.iter().zip(&self.city.bodies) {
			say("keyholder", keyholder);
			println!("  {:26} appointed by {} (party {})", "", body.name, body.party);
		}
		self.city.suppliers.iter().for_each(|supplier| say("supplier", supplier));
	}

	async fn run(&self, who: &Actor, arguments: &[&str]) -> Answer {
		let answer = self.commands.run(&who.uri, arguments).await;
		if answer.code == 0 {
			tell(&who.name, &answer);
		}
		answer
	}

	/// Money comes in at the bank; one official records it, another confirms it, and then it is there.
	async fn deposit(&self, cents: u128, reference: &str, purse: Option<&Actor>) {
		let [first, second] = &self.city.officials;
		let (amount, party) = (decimal(cents), purse.map(|actor| actor.party.to_string()));
		let mut arguments = vec!["budget", "deposit", "record", "--amount", &amount, "--reference", reference];
		arguments.extend(party.iter().flat_map(|party| ["--purse", party.as_str()]));
		let recorded = self.run(first, &arguments).await.json();
		let deposit = recorded["result"]["deposit"].to_string();
		self.run(second, &["budget", "deposit", "confirm", &deposit]).await.json();
	}

	async fn fund(&self) -> u32 {
		step("Money is issued against deposits, and in no other way. It takes two officials");
		self.deposit(TREASURY, "SPEI-0001", None).await;
		for (number, supplier) in (2..).zip(&self.city.suppliers) {
			self.deposit(PURSE, &format!("SPEI-{number:04}"), Some(supplier)).await;
		}
		let issuance = self.city.issuance().await;
		assert_eq!(issuance.deposited, TREASURY + 4 * PURSE);

		step("The buyer is given a budget line for next year, when the lease is paid");
		let [official, _] = &self.city.officials;
		let (owner, year) = (self.city.buyer.party.to_string(), self.city.next_year().await.to_string());
		let open =
			["budget", "open", "--owner", &owner, "--year", &year, "--code", "3231", "--title", "Arrendamientos"];
		let line = self.run(official, &open).await.json()["result"]["line"].to_string();
		self.run(official, &["budget", "appropriate", &line, &decimal(BUDGET)]).await.json();
		line.parse().expect("a line has a number")
	}

	/// The options that say what a record lacks.
	fn options(&self, line: u32) -> Vec<String> {
		let list = |actors: &[Actor]| actors.iter().map(|actor| actor.party.to_string()).collect::<Vec<_>>().join(",");
		let (holders, suppliers) = (list(&self.city.keyholders), list(&self.city.suppliers));
		let options = format!("--line {line} --keyholders {holders} --threshold 2 --category services");
		let options = format!("{options} --invite {suppliers} --bond {}", decimal(BOND));
		options.split(' ').map(str::to_string).collect()
	}

	async fn import_file(&self, record: &Path, options: &[String]) -> Answer {
		let mut arguments = vec!["tender".to_string(), "import".to_string(), record.display().to_string()];
		arguments.extend_from_slice(options);
		self.commands.run(&self.city.buyer.uri, &arguments).await
	}

	async fn import(&self, line: u32) -> TenderId {
		step("The buyer imports the purchase as it was published in 2015: amounts are kept, dates are moved to now");
		let record: PathBuf =
			LEASE.published().unwrap_or_else(|| {
				println!("  (Mexico City's record is not at hand: this is one of our own with the same facts. The folder that");
				println!("  PROCUREMENT_RECORDS names is looked into for it.)");
				LEASE.own()
			});
		let answer = self.import_file(&record, &self.options(line)).await;
		tell(&self.city.buyer.name, &answer);
		let json = answer.json();
		let tender = json["result"]["tender"].as_u64().and_then(|id| TenderId::try_from(id).ok());
		let tender = tender.expect("a tender has a number");
		let said = |part: &str| json["report"][part].as_array().map_or(0, Vec::len);
		println!(
			"    {} parts of the record are taken over, {} are decided here, {} stay behind, each with its reason",
			said("mapped"),
			said("chosen"),
			said("unmapped")
		);
		let view = self.tender(tender).await;
		assert_eq!(view.summary.value, BUDGET, "the amount is kept");
		assert!(view.summary.bids_close > self.client.now().await, "the dates are moved");
		let title = String::from_utf8_lossy(&view.summary.title).into_owned();
		let about = String::from_utf8_lossy(&view.description).into_owned();
		println!("    tender {tender}: {title}, {about}, {} at most", pesos(view.summary.value));

		let again = self.import_file(&record, &self.options(line)).await;
		assert_eq!(again.json()["result"]["tender"], tender, "a reference stands for one tender");
		assert_eq!(again.json()["transaction"], Json::Null);
		println!("    Imported again it is the same tender: nothing is lost or doubled when a reply was.");
		tender
	}

	async fn refuse_pounds(&self, line: u32) {
		step("A record in another currency is refused: nobody guesses an exchange rate");
		let record = STERLING.published().unwrap_or_else(|| STERLING.own());
		let refused = self.import_file(&record, &self.options(line)).await;
		tell_refusal(&self.city.buyer.name, &refused);
		let (code, name, message) = refused.failure();
		assert_eq!((code, name.as_str()), (BAD_FILE, "ForeignCurrency"));
		assert!(message.contains("GBP") && message.contains("MXN"), "both are named: {message}");
	}

	/// The file with a keyholder's root secret.
	fn root(&self, place: usize) -> String {
		self.commands.path(&format!("root-{place}")).display().to_string()
	}

	async fn register_keys(&self, tender: TenderId) {
		step("Each keyholder makes a secret that never leaves it, and registers a key for this tender");
		let id = tender.to_string();
		for (place, keyholder) in self.city.keyholders.iter().enumerate() {
			let root = self.root(place);
			let made = self.commands.ask(&["keyholder", "init", "--root", &root]).await;
			tell(&keyholder.name, &made);
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

	async fn publish(&self, tender: TenderId, line: u32) {
		step("The buyer publishes. The chain checks every rule and puts the money aside");
		self.run(&self.city.buyer, &["tender", "publish", &tender.to_string()]).await.json();
		let view = self.line(line).await;
		assert_eq!((view.free, view.reserved), (0, BUDGET));
		println!("    line {line}: {} put aside, {} free", pesos(view.reserved), pesos(view.free));
	}

	/// Seals and submits a supplier's bid.
	async fn submit(&self, tender: TenderId, place: usize, price: u128, name: &str) {
		let supplier = &self.city.suppliers[place];
		let bid = json!({
			"currency": "MXN",
			"prices": [{ "lot": 0, "price": decimal(price) }],
			"answers": [{ "criterion": 0, "text": format!("Mantenimiento en sitio en {} horas", 4 * (place + 1)) }],
			"statement": format!("Oferta de {}", supplier.name),
		});
		let file = self.commands.write(&format!("{name}.json"), &bid.to_string()).display().to_string();
		let sealed = self.commands.path(&format!("{name}.sealed")).display().to_string();
		let id = tender.to_string();
		self.run(supplier, &["bid", "seal", &id, &file, "--output", &sealed]).await.json();
		let done = self.run(supplier, &["bid", "submit", &id, &sealed]).await.json();
		assert_eq!(done["result"]["bidder"], supplier.party);
	}

	async fn bid(&self, tender: TenderId) {
		step("Four suppliers bid. Each seals its bid at home; what reaches the chain nobody can read");
		for (place, price) in PRICES.into_iter().enumerate() {
			let price = if place == 0 { FIRST_PRICE } else { price };
			self.submit(tender, place, price, &format!("bid-{}", place + 1)).await;
		}
		step("One thinks better of its price; one withdraws, and has its bond back");
		self.submit(tender, 0, PRICES[0], "bid-1-better").await;
		self.run(&self.city.suppliers[3], &["bid", "withdraw", &tender.to_string()]).await.json();

		for (place, supplier) in self.city.suppliers.iter().enumerate() {
			let bid = self.bid_of(tender, supplier).await;
			let stands = place < 3;
			assert_eq!(bid.status, if stands { BidStatus::Standing } else { BidStatus::Withdrawn });
			assert_eq!(bid.bond_state, if stands { BondState::Held } else { BondState::Returned });
			assert!(bid.prices.is_empty(), "no price shows");
			assert_eq!(self.purse(supplier).await.held, if stands { BOND } else { 0 });
		}
		let opening = self.opening(tender).await;
		assert_eq!((opening.received, opening.standing[0].bids), (4, 3));
		println!(
			"    The chain shows that four have bid and three bids stand, and no price. Each leaves {}.",
			pesos(BOND)
		);
	}

	async fn refuse_early_release(&self, tender: TenderId) -> u64 {
		step("A keyholder who would release early is stopped by its own program: the secret stays at home");
		let refused = self.release_key(tender, 0).await;
		tell_refusal(&self.city.keyholders[0].name, &refused);
		let (code, name, _) = refused.failure();
		assert_eq!((code, name.as_str()), (TOO_EARLY, "TooEarly"));
		let sealing: SealingView = {
			let view: Option<SealingView> = self.client.state_call("BidsApi_sealing", &tender.encode()).await;
			view.expect("the tender is there")
		};
		assert!(sealing.taking_bids);
		sealing.bid_deadline
	}

	async fn release_key(&self, tender: TenderId, place: usize) -> Answer {
		let (id, root) = (tender.to_string(), self.root(place));
		let arguments = ["keyholder", "release", &id, "--root", &root, "--development-clock"];
		self.commands.run(&self.city.keyholders[place].uri, &arguments).await
	}

	async fn pass_deadline(&self, tender: TenderId, deadline: u64) {
		let days = (deadline - self.client.now().await) / 86_400_000;
		step(&format!("{days} days pass (a development chain's clock is moved by hand), and the deadline with them"));
		let before = self.client.final_number().await;
		self.client.seal(Some(deadline)).await.expect("the clock goes to the deadline");
		let told = self.tell_what_happened_by_itself(before).await;
		assert!(told.iter().any(|event| event == "OpeningBegun"), "nobody had to end the bidding: {told:?}");
		let opening = self.opening(tender).await;
		assert_eq!(opening.stages[0].status, StageStatus::AwaitingKeys);
	}

	/// Prints what the chain did after the block `before` without anybody's transaction, and returns the events' names.
	async fn tell_what_happened_by_itself(&self, before: u64) -> Vec<String> {
		let mut names = Vec::new();
		for number in before + 1..=self.client.final_number().await {
			for event in self.client.on_its_own(number).await {
				if let Some(words) = told(&event) {
					println!("    block {number}, by itself: {words}");
					names.push(event.name);
				}
			}
		}
		names
	}

	async fn release(&self, tender: TenderId) {
		step("Two of the three keyholders release their keys, in any order. That is all that anybody has to do");
		let before = self.client.final_number().await;
		for place in [2, 0] {
			let done = self.release_key(tender, place).await;
			done.json();
			tell(&self.city.keyholders[place].name, &done);
		}
		for _ in 0..BLOCKS {
			if self.opening(tender).await.stages[0].status == StageStatus::Opened {
				break;
			}
			self.client.seal(None).await.expect("a block can be sealed");
		}
		let told = self.tell_what_happened_by_itself(before).await;
		assert_eq!(told.iter().filter(|event| *event == "BidOpened").count(), 3, "the agenda opens all bids");
		let opening = self.opening(tender).await;
		assert_eq!(opening.stages[0].status, StageStatus::Opened);
		assert_eq!(opening.stages[0].released, vec![1, 3]);
		assert!(opening.draw_seed.is_some(), "the panel's draw is seeded by what was opened");
	}

	async fn read_back(&self, tender: TenderId, line: u32) {
		step("Anybody reads the bids back, in plain JSON");
		let listed = self.client.ask("bids_list", vec![tender.into(), Json::Null, 10.into()]).await;
		let page: BidPage = self.client.state_call("BidsApi_list", &(tender, 0u32, 10u32).encode()).await;
		assert_eq!(listed, Ok(plain(&page)), "JSON-RPC and the runtime API say the same");
		assert_eq!(page.bids.len(), 4);
		for ((supplier, price), view) in self.city.suppliers.iter().zip(PRICES).zip(&page.bids) {
			assert_eq!(view.bidder, supplier.party, "in the order in which they came");
			let bid = self.client.ask("bids_get", vec![tender.into(), supplier.party.into()]).await;
			let bid = bid.expect("the bid is there");
			assert_eq!(bid, plain(&self.bid_of(tender, supplier).await));
			if price == PRICES[3] {
				assert_eq!(bid["status"], "withdrawn");
				assert!(view.prices.is_empty(), "a withdrawn bid is not opened");
				println!("    {:<36} withdrawn", supplier.name);
				continue;
			}
			assert_eq!(bid["status"], "opened");
			assert_eq!((view.prices[0].lot, view.prices[0].price), (0, price));
			assert_eq!(bid["prices"][0]["price"], price.to_string());
			assert!(bid.to_string().contains(&format!("Oferta de {}", supplier.name)), "the whole of it can be read");
			println!("    {:<36} {:>18}", supplier.name, pesos(price));
		}

		let view = self.tender(tender).await;
		let got = self.client.ask("tenders_get", vec![tender.into()]).await.expect("the tender is there");
		assert_eq!(got, plain(&view));
		assert_eq!((&got["id"], &got["value"]), (&json!(tender), &json!(BUDGET.to_string())));
		assert_eq!((&got["status"], &got["phase"]), (&json!("active"), &json!("evaluation")));
		let filter = json!({ "buyer": self.city.buyer.party });
		let listed = self.client.ask("tenders_list", vec![filter, Json::Null, 10.into()]).await;
		let filter = TenderFilter { buyer: Some(self.city.buyer.party), ..Default::default() };
		let page: TenderPage = self.client.state_call("TendersApi_list", &(filter, 0u32, 10u32).encode()).await;
		assert_eq!(listed, Ok(plain(&page)));
		assert_eq!(page.tenders, vec![view.summary]);
		let got = self.client.ask("budgets_line", vec![line.into()]).await.expect("the line is there");
		assert_eq!(got["reserved"], BUDGET.to_string());
		let LineView { free, reserved, .. } = self.line(line).await;
		assert_eq!(
			(got["free"].clone(), got["reserved"].clone()),
			(json!(free.to_string()), json!(reserved.to_string()))
		);
	}

	async fn check_books(&self, line: u32) {
		step("The books are right to the cent");
		let issuance = self.city.issuance().await;
		assert_eq!(issuance.total, issuance.opening + issuance.deposited - issuance.redeemed);
		assert_eq!(issuance.total, self.client.issuance().await, "there is no other money");
		assert_eq!((issuance.deposited, issuance.redeemed), (TREASURY + 4 * PURSE + fulfilment::PAID_IN, 0));
		println!(
			"    all money {:>18} = at the start {} + deposited {}",
			pesos(issuance.total),
			pesos(issuance.opening),
			pesos(issuance.deposited)
		);

		let (view, price) = (self.line(line).await, PRICES[0]);
		assert_eq!((view.appropriated, view.free, view.paid), (BUDGET, BUDGET - price, price));
		assert_eq!((view.reserved, view.committed, view.balance), (0, 0, BUDGET - price));
		println!(
			"    line {line}    {:>18} = free {} + paid {}",
			pesos(view.appropriated),
			pesos(view.free),
			pesos(view.paid)
		);

		for supplier in &self.city.suppliers {
			let purse = self.purse(supplier).await;
			assert_eq!(purse.held, 0, "every bond is back");
			let paid_in = PURSE + if supplier.party == self.winner().party { self.received() } else { 0 };
			assert_eq!(purse.balance, paid_in, "nobody paid for anything else");
			println!("    {:<36} {:>18} in its purse", supplier.name, pesos(purse.balance));
		}
		let treasury: PurseView<[u8; 32]> = self.client.state_call("BudgetsApi_treasury", &[]).await;
		assert_eq!(treasury.balance, TREASURY - BUDGET);
		println!("    treasury  {:>18} left", pesos(treasury.balance));
	}

	async fn tender(&self, tender: TenderId) -> TenderView {
		let view: Option<TenderView> = self.client.state_call("TendersApi_get", &tender.encode()).await;
		view.expect("the tender is there")
	}

	async fn bid_of(&self, tender: TenderId, supplier: &Actor) -> BidView {
		let view: Option<BidView> = self.client.state_call("BidsApi_get", &(tender, supplier.party).encode()).await;
		view.expect("the bid is there")
	}

	async fn opening(&self, tender: TenderId) -> OpeningView {
		let view: Option<OpeningView> = self.client.state_call("BidsApi_opening", &tender.encode()).await;
		view.expect("the tender is there")
	}

	async fn line(&self, line: u32) -> LineView<[u8; 32]> {
		let view: Option<LineView<[u8; 32]>> = self.client.state_call("BudgetsApi_line", &line.encode()).await;
		view.expect("the line is there")
	}

	async fn purse(&self, of: &Actor) -> PurseView<[u8; 32]> {
		self.client.state_call("BudgetsApi_purse", &of.party.encode()).await
	}
}
