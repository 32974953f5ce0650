//! Mexico City leases 471 portable computers, as its record has it: from the budget to the last payment, with nothing on the
//! way that people would call an incident.

use super::{
	bidding::TOO_EARLY,
	books::Changes,
	notice::parties,
	questions::plain,
	story::{decimal, step, tell_refusal},
	Journey, DAY,
};
use crate::{
	city::{Actor, City, MEXICO_CITY},
	client::Client,
	node::Node,
	records::{LEASE, STERLING},
};
use codec::Encode;
use procurement_primitives::{
	award::{AwardId, AwardStatus, EvaluationStage, LotStatus},
	bid::{
		api::{BidPage, BidStatus},
		BondState, StageStatus,
	},
	budget::{api::LineView, ContractId, LineId},
	contract::{ContractStatus, MilestoneStatus},
	tender::{
		api::{TenderFilter, TenderPage},
		Stage, TenderId, TenderStatus,
	},
};
use serde_json::{json, Value as Json};
use std::{ops::Deref, path::PathBuf};

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

/// The winner's place: its price is the lowest of those that stand.
const WINNER: usize = 0;

/// The performance bond, in cents: five percent of the price.
const PERFORMANCE_BOND: u128 = 6_371_568;

/// What the winner pays into its purse for that, in cents.
const PAID_IN: u128 = 6_500_000;

/// The part of each payment that goes to the tax office, in percent.
const TAX: u128 = 10;

/// The lot that the lease is.
const LOT: u8 = 0;

/// Exit code of `procurement`: a bad file.
const BAD_FILE: i32 = 6;

/// Goes all the way, on a fresh chain of Mexico City's.
pub async fn go(node: &Node, client: &Client) {
	let journey = Journey::begin(node, client, &MEXICO_CITY).await;
	let journey = Lease(&journey);
	let before = journey.books().await;
	journey.fund("SPEI", TREASURY, &journey.city.suppliers, PURSE).await;
	let line = journey.open_line("3231", "Arrendamientos", BUDGET).await;
	let tender = journey.import(line).await;
	journey.refuse_pounds(line).await;
	journey.register_keys(tender).await;
	journey.gather_pool().await;
	journey.publish(tender, line).await;
	journey.bid(tender).await;
	journey.open(tender).await;
	journey.read_back(tender, line).await;
	journey.mark(tender).await;
	journey.rank(tender).await;
	let award = journey.propose_and_approve(tender).await;
	let contract = journey.stand_still(tender, award).await;
	journey.sign(tender, contract, line).await;
	journey.deliver_all(contract).await;
	journey.pay(tender, contract, line).await;
	let mut purses = [PURSE; 4];
	purses[WINNER] += PAID_IN;
	let paid = vec![(journey.winner(), PRICES[WINNER] * (100 - TAX) / 100)];
	let line = (line, BUDGET, PRICES[WINNER]);
	let changes = Changes { treasury: TREASURY, purses, line, paid, ..Default::default() };
	journey.check_books(&before, &changes).await;
}

/// The scenario. What all share it has of the journey.
struct Lease<'a>(&'a Journey<'a>);

impl<'a> Deref for Lease<'a> {
	type Target = Journey<'a>;

	fn deref(&self) -> &Self::Target {
		self.0
	}
}

impl Lease<'_> {
	fn winner(&self) -> &Actor {
		&self.city.suppliers[WINNER]
	}

	/// The options that say what the record lacks.
	fn lease_options(&self, line: LineId) -> Vec<String> {
		let suppliers = parties(&self.city.suppliers);
		let more = format!("--category services --invite {suppliers} --bond {}", decimal(BOND));
		let mut options = self.options(line);
		options.extend(more.split(' ').map(str::to_string));
		options
	}

	async fn import(&self, line: LineId) -> TenderId {
		step("The buyer imports the purchase as it was published in 2015: amounts are kept, dates are moved to now");
		let record: PathBuf =
			LEASE.published().unwrap_or_else(|| {
				println!("  (Mexico City's record is not at hand: this is one of our own with the same facts. The folder that");
				println!("  PROCUREMENT_RECORDS names is looked into for it.)");
				LEASE.own()
			});
		let options = self.lease_options(line);
		let tender = self.import_record(&record, &options).await;
		let view = self.tender(tender).await;
		assert_eq!(view.summary.value, BUDGET, "the amount is kept");
		assert!(view.summary.bids_close > self.client.now().await, "the dates are moved");
		let title = String::from_utf8_lossy(&view.summary.title).into_owned();
		let about = String::from_utf8_lossy(&view.description).into_owned();
		println!("    tender {tender}: {title}, {about}, {} at most", self.say(view.summary.value));

		let again = self.import_file(&record, &options).await;
		assert_eq!(again.json()["result"]["tender"], tender, "a reference stands for one tender");
		assert_eq!(again.json()["transaction"], Json::Null);
		println!("    Imported again it is the same tender: nothing is lost or doubled when a reply was.");
		tender
	}

	async fn refuse_pounds(&self, line: LineId) {
		step("A record in another currency is refused: nobody guesses an exchange rate");
		let record = STERLING.published().unwrap_or_else(|| STERLING.own());
		let refused = self.import_file(&record, &self.lease_options(line)).await;
		tell_refusal(&self.city.buyer.name, &refused);
		let (code, name, message) = refused.failure();
		assert_eq!((code, name.as_str()), (BAD_FILE, "ForeignCurrency"));
		assert!(message.contains("GBP") && message.contains("MXN"), "both are named: {message}");
	}

	/// Seals and submits the bid of the supplier at a place.
	async fn offer(&self, tender: TenderId, place: usize, price: u128, name: &str) {
		let supplier = &self.city.suppliers[place];
		let bid = json!({
			"currency": "MXN",
			"prices": [{ "lot": LOT, "price": decimal(price) }],
			"answers": [{ "criterion": 0, "text": format!("Mantenimiento en sitio en {} horas", 4 * (place + 1)) }],
			"statement": format!("Oferta de {}", supplier.name),
		});
		self.submit(tender, supplier, &bid, name).await;
	}

	async fn bid(&self, tender: TenderId) {
		step("Four suppliers bid. Each seals its bid at home; what reaches the chain nobody can read");
		for (place, price) in PRICES.into_iter().enumerate() {
			let price = if place == WINNER { FIRST_PRICE } else { price };
			self.offer(tender, place, price, &format!("bid-{}", place + 1)).await;
		}
		step("One thinks better of its price; one withdraws, and has its bond back");
		self.offer(tender, WINNER, PRICES[WINNER], "bid-1-better").await;
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
			self.say(BOND)
		);
	}

	async fn open(&self, tender: TenderId) {
		step("A keyholder who would release early is stopped by its own program: the secret stays at home");
		assert!(self.sealing(tender).await.taking_bids);
		assert_eq!(self.refuse_release(tender, Stage::Technical, 0, TOO_EARLY).await, "TooEarly");
		let told = self.pass_deadline(tender).await;
		assert!(told.iter().any(|event| event == "OpeningBegun"), "nobody had to end the bidding: {told:?}");
		assert_eq!(self.status_of(tender, Stage::Technical).await, StageStatus::AwaitingKeys);

		step("Two of the three keyholders release their keys, in any order. That is all that anybody has to do");
		self.open_stage(tender, Stage::Technical, &[2, 0], 3).await;
		let opening = self.opening(tender).await;
		assert_eq!(opening.stages[0].released, vec![1, 3]);
		assert!(opening.draw_seed.is_some(), "the panel's draw is seeded by what was opened");
	}

	async fn read_back(&self, tender: TenderId, line: LineId) {
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
			assert_eq!((view.prices[0].lot, view.prices[0].price), (LOT, price));
			assert_eq!(bid["prices"][0]["price"], price.to_string());
			assert!(bid.to_string().contains(&format!("Oferta de {}", supplier.name)), "the whole of it can be read");
			println!("    {:<36} {:>18}", supplier.name, self.say(price));
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

	/// Each expert marks by itself and commits, and only when all have do they show their marks.
	async fn mark(&self, tender: TenderId) {
		step("A panel is drawn with a seed that no keyholder could choose; it marks in secret, then all show their marks");
		let seated = self.draw_panel(tender).await;
		let winner = u64::from(self.winner().party);
		for expert in &seated {
			let mark = |bidder, _| if bidder == winner { "90.00" } else { "80.00" }.to_string();
			self.commit_marks(tender, expert, mark).await;
		}
		self.go_on_until(tender, |view| matches!(view.stage, EvaluationStage::Revealing { .. })).await;
		for expert in &seated {
			self.reveal_marks(tender, expert).await;
		}
	}

	async fn rank(&self, tender: TenderId) {
		step("The chain ranks the bids by itself: nobody types a ranking in");
		self.go_on_until(tender, |view| matches!(view.lots[0].status, LotStatus::Ranked)).await;
		let page = self.ranking(tender, LOT).await;
		let mut expected: Vec<_> = PRICES[..3].iter().zip(&self.city.suppliers).collect();
		expected.sort_by_key(|(price, _)| **price);
		let found: Vec<_> = page.bids.iter().map(|bid| (bid.price, bid.bidder)).collect();
		let expected: Vec<_> = expected.into_iter().map(|(price, supplier)| (*price, supplier.party)).collect();
		assert_eq!(found, expected, "the lowest price is first");
		for (place, (price, bidder)) in (1..).zip(found) {
			println!("    {place}. {:<36} {:>18}", self.name_of(bidder), self.say(price));
		}
		let (_, score) = self.explanation(tender, LOT, self.winner().party).await;
		assert_eq!(score.rank, Some(1));
	}

	async fn stand_still(&self, tender: TenderId, award: AwardId) -> ContractId {
		let view = self.award_of(tender, award).await;
		assert_eq!((view.supplier, view.value), (self.winner().party, PRICES[WINNER]));
		step("The standstill: whoever thinks that it was not right may challenge. Nobody does");
		let AwardStatus::Standstill { until } = view.status else { panic!("an approved award stands still") };
		let told = self.wait_until(until).await;
		assert!(told.iter().any(|event| event == "AwardFinal"), "nobody had to make it final: {told:?}");
		self.contract_of(award).await
	}

	async fn sign(&self, tender: TenderId, contract: ContractId, line: LineId) {
		step("The buyer completes the draft; two of its officials sign, and so does the supplier, whose bond is held");
		let winner = self.winner();
		self.deposit(PAID_IN, "SPEI-0101", Some(winner)).await;
		let terms = json!({
			"currency": "MXN",
			"performanceBond": decimal(PERFORMANCE_BOND),
			"paymentTerm": "20d",
			"tax": format!("{TAX}.00"),
			"damagesPerDay": "0.05",
			"damagesCap": "10.00",
		});
		self.agree(contract, &terms, winner, line).await;
		assert_eq!(self.contract(contract).await.summary.books.value, PRICES[WINNER]);
		self.wait_for_bonds(Some((winner, PERFORMANCE_BOND))).await;
		assert!(matches!(self.tender(tender).await.summary.status, TenderStatus::Complete));
	}

	async fn deliver_all(&self, contract: ContractId) {
		step("The supplier delivers, with the hash of what proves it; two officials accept, for it is a large sum");
		let now = self.client.now().await;
		self.wait_until(now + 60 * DAY).await;
		self.deliver(contract, 0, self.winner(), "471 equipos, recibidos conforme").await;
		let id = contract.to_string();
		let City { buyers: [first, second], .. } = &self.city;
		self.run(first, &["contract", "accept", &id, "0"]).await.json();
		assert!(matches!(self.contract(contract).await.milestones[0].status, MilestoneStatus::Delivered { .. }));
		self.run(second, &["contract", "accept", &id, "0"]).await.json();
		let books = self.contract(contract).await.summary.books;
		assert_eq!((books.open, books.due), (0, PRICES[WINNER]));
	}

	async fn pay(&self, tender: TenderId, contract: ContractId, line: LineId) {
		let payments = self.payments(contract).await;
		assert_eq!(payments.len(), 1);
		let days = (payments[0].due - self.client.now().await) / DAY;
		step(&format!("{days} days later the payment is due. Nobody does anything, and the money moves"));
		let payment = self.see_paid(tender, contract, 0, self.winner()).await;
		assert_eq!(payment.amount, PRICES[WINNER]);
		let view = self.contract(contract).await;
		assert_eq!(view.summary.status, ContractStatus::Closed { terminated: None });
		assert_eq!(view.summary.books.paid, PRICES[WINNER]);

		step("Every movement of the line's money can be looked up, with its cause and its block");
		let tax = PRICES[WINNER] * TAX / 100;
		let expected = [
			("appropriated", BUDGET),
			("reserved", BUDGET),
			("committed", PRICES[WINNER]),
			("released", BUDGET - PRICES[WINNER]),
			("paid", PRICES[WINNER] - tax),
			("paid", tax),
		];
		self.check_trace(line, &expected).await;
	}
}
