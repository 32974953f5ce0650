//! The commands of `procurement contract` that no journey runs, each through a node: a draft that is agreed, one that is
//! declined, variations, deliveries that are rejected, inspected and weighed, disputes, payments that are hurried and held
//! back, and ends before their time. And `budget trace`, which has to tell of all that.
//!
//! One tender has three lots, and so one city on one node has all these contracts.

#![allow(
	clippy::arithmetic_side_effects,
	clippy::expect_used,
	clippy::indexing_slicing,
	clippy::panic,
	clippy::unwrap_used
)]

use codec::Encode;
use procurement_primitives::{
	award::LotStatus,
	bid::{api::BidView, BondState},
	budget::{ContractId, Destination, LineId},
	contract::{Bound, DeviceTerms, PaymentKind, Terms},
	json::{read_rfc3339, rfc3339},
	tender::{api::TenderView, LotSet, TenderId, TenderStatus},
	time::DAY,
};
use procurement_tests::{
	city::{Actor, YUAN_CITY},
	journey::{books::Changes, plain_terms, story::decimal, Journey},
	node::{Node, Sealing},
};
use serde_json::{json, Value as Json};
use std::ops::Deref;

/// What each of the three lots may cost at most, in fen.
const MAXIMUM: u128 = 10_000_000;

/// What the treasury has, and what it gives the line at first and when a variation needs more, in fen.
const TREASURY: u128 = 40_000_000;
const GIVEN: u128 = 3 * MAXIMUM;
const EXTRA: u128 = 700_000;

/// What each bidder pays into its purse, and leaves of it as a bond, in fen.
const PURSE: u128 = 1_000_000;
const BOND: u128 = 500_000;

/// What the bidders ask for the lots, in fen. Each is the first in one of them.
const PRICES: [[u128; 3]; 3] =
	[[9_000_000, 9_500_000, 9_600_000], [9_400_000, 9_000_000, 9_500_000], [9_600_000, 9_600_000, 9_000_000]];

/// The milestones of all contracts, by who accepts them, and one more that the buyer accepts.
const DESKS: u32 = 0;
const CHAIRS: u32 = 1;
const GRAVEL: u32 = 2;
const GARDEN: u32 = 3;

/// The first contract: its price, its performance bond, and what a variation adds to the desks.
const VALUE: u128 = PRICES[0][0];
const PERFORMANCE_BOND: u128 = 900_000;
const ADDED: u128 = 540_000;

/// What an arbiter gives the supplier of what the garden costs.
const SETTLED: u128 = 500_000;

/// The bond of the contract whose supplier never delivers.
const FORFEIT: u128 = 400_000;

/// The part of each payment that goes to the tax office, in percent.
const TAX: u128 = 6;

/// Interest on a payment that is late, in millionths a day, and how many days one is.
const INTEREST: u128 = 500;
const DAYS_LATE: u64 = 2;

/// Most blocks that the chain takes for what it does by itself.
const BLOCKS: u32 = 10;

/// Exit codes of `procurement`.
const REFUSED: i32 = 3;
const NOT_FOUND: i32 = 10;

/// The city, who decides about deliveries in it, and what they are paid from.
struct Desk<'a> {
	journey: &'a Journey<'a>,
	line: LineId,
	inspectors: &'a [Actor],
	arbiter: &'a Actor,
	scales: &'a Actor,
}

impl<'a> Deref for Desk<'a> {
	type Target = Journey<'a>;

	fn deref(&self) -> &Self::Target {
		self.journey
	}
}

#[tokio::test]
async fn contracts_should_be_changed_disputed_hurried_and_ended_by_command_and_the_books_be_right() {
	let node = Node::start(Sealing::Manual);
	let client = node.client().await;
	let journey = Journey::begin(&node, &client, &YUAN_CITY).await;
	let city = &journey.city;
	let before = journey.books().await;
	city.fund(TREASURY, &city.suppliers[..3], PURSE).await;
	let inspectors = &city.experts[..3];
	for inspector in inspectors {
		city.grant(inspector, "Inspector").await;
	}
	let line = journey.open_line("3105", "Furniture", GIVEN).await;
	let desk = Desk { journey: &journey, line, inspectors, arbiter: &city.bodies[1], scales: &city.bodies[2] };

	let (tender, [bought, dropped, declined]) = desk.award_three().await;
	desk.a_draft_should_be_agreed(bought).await;
	let awarded_again = desk.a_draft_should_be_declined(tender, declined).await;
	desk.sign_quickly(dropped, &city.suppliers[1], &desk.terms(0)).await;
	desk.a_contract_should_be_varied(bought).await;
	desk.deliveries_should_be_rejected_inspected_and_weighed(bought).await;
	desk.a_contract_should_end_when_nothing_is_needed_any_more(dropped).await;
	let late = desk.pass_standstill(tender, awarded_again).await;
	desk.sign_quickly(late, &city.suppliers[1], &desk.terms(FORFEIT)).await;
	desk.what_is_not_needed_should_be_free(tender).await;
	desk.a_payment_should_wait_for_a_dispute_and_carry_interest(bought).await;
	desk.an_arbiter_should_settle(bought).await;
	desk.a_contract_should_end_by_default_and_cost_the_bond(late).await;

	let interest = desk.interest();
	let [desks, chairs, gravel, _] = desk.amounts();
	let sold = [desks + ADDED, chairs, gravel, SETTLED];
	let spent = sold.iter().sum::<u128>() + interest + PRICES[1][1] * 40 / 100;
	desk.every_movement_should_be_told(spent).await;
	let net = |amount: u128| amount - amount * TAX / 100;
	let paid = vec![
		(&city.suppliers[0], sold.into_iter().map(net).sum::<u128>() + interest),
		(&city.suppliers[1], net(PRICES[1][1] * 40 / 100)),
	];
	let purses = [2 * PURSE, PURSE, PURSE, 0];
	let line = (line, GIVEN + EXTRA, spent);
	let changes = Changes { treasury: TREASURY, purses, line, paid, forfeited: [0, FORFEIT, BOND, 0] };
	journey.check_books(&before, &changes).await;
}

impl Desk<'_> {
	fn supplier(&self) -> &Actor {
		&self.city.suppliers[0]
	}

	fn outsider(&self) -> &Actor {
		&self.city.suppliers[3]
	}

	/// What the first contract's milestones cost as they were awarded.
	fn amounts(&self) -> [u128; 4] {
		[40, 30, 20, 10].map(|share| VALUE * share / 100)
	}

	/// What the late payment for the gravel carries.
	fn interest(&self) -> u128 {
		self.amounts()[2] * INTEREST * u128::from(DAYS_LATE) / 1_000_000
	}

	/// The terms of contracts that are signed in few blocks.
	fn terms(&self, performance_bond: u128) -> Terms {
		Terms {
			performance_bond,
			tax: 600,
			damages_per_day: 500,
			damages_cap: 1_000,
			inspectors: self.inspectors.iter().map(|inspector| inspector.party).collect(),
			inspectors_needed: 2,
			devices: vec![DeviceTerms { milestone: GRAVEL, device: self.scales.party, bound: Bound::AtLeast(10) }],
			arbiter: Some(self.arbiter.party),
			..plain_terms()
		}
	}

	/// One tender, three awards, three drafts.
	async fn award_three(&self) -> (TenderId, [ContractId; 3]) {
		let lot = |title: &str| json!({ "title": title, "maximum": decimal(MAXIMUM) });
		let part = |title: &str, share: &str, days: u16, acceptance: &str| json!({ "title": title, "share": share, "dueDays": days, "acceptance": acceptance, "acceptedAfter": "10d" });
		let tender = self
			.publish_quickly(&json!({
				"reference": "SCHOOLS-1", "procedure": "open", "category": "goods", "title": "Three schools",
				"line": self.line, "bond": decimal(BOND), "enquiryDeadline": "10d", "bidDeadline": "21d",
				"lots": [lot("North"), lot("East"), lot("South")],
				"schedule": [
					part("Desks", "40", 30, "buyer"), part("Chairs", "30", 30, "inspectors"),
					part("Gravel", "20", 30, "device"), part("Garden", "10", 45, "buyer"),
				],
			}))
			.await;
		let bids: Vec<_> =
			self.city.suppliers.iter().zip(&PRICES).map(|(bidder, prices)| (bidder, &prices[..])).collect();
		tender.bid_together(&bids).await;
		tender.open().await;
		self.go_on_until(tender.id, |view| view.lots.iter().all(|lot| lot.status == LotStatus::Ranked)).await;
		let awards = self.award_quickly(tender.id, &[0, 1, 2].map(|lot| LotSet(1 << lot))).await;
		let mut contracts = Vec::new();
		for award in awards {
			contracts.push(self.pass_standstill(tender.id, award).await);
		}
		(tender.id, contracts.try_into().expect("there are three"))
	}

	/// `contract terms` and `sign`: what is not complete, not one's own, not read or not covered is not signed.
	async fn a_draft_should_be_agreed(&self, contract: ContractId) {
		let (id, supplier, [first, second]) = (contract.to_string(), self.supplier(), &self.city.buyers);
		let mut terms = json!({
			"currency": "CNY", "performanceBond": decimal(PERFORMANCE_BOND), "paymentTerm": "30d", "tax": "6.00",
			"damagesPerDay": "0.05", "damagesCap": "10.00", "arbiter": self.arbiter.party,
			"devices": [{ "milestone": GRAVEL, "device": self.scales.party, "atLeast": 10 }],
		});
		let file = self.write("no-inspectors.json", &terms.to_string());
		self.is_refused(first, &["contract", "terms", &id, &file], "Milestones::InspectorsMissing").await;
		terms["inspectors"] = self.inspectors.iter().map(|inspector| inspector.party).collect();
		terms["inspectorsNeeded"] = 2.into();
		let file = self.write("terms.json", &terms.to_string());
		self.done(first, &["contract", "terms", &id, &file]).await;

		let sign = ["contract", "sign", &id];
		self.is_refused(self.outsider(), &sign, "Milestones::NotParty").await;
		self.done(first, &sign).await;
		self.is_refused(first, &sign, "Identity::SamePerson").await;
		let (code, name, _) = self.refused(second, &[&sign[..], &["--terms-version", "0"]].concat()).await;
		assert_eq!((code, name.as_str()), (REFUSED, "OtherVersion"));

		// The buyer thinks better of its terms: who has signed the first version has signed nothing.
		let again = self.done(first, &["contract", "terms", &id, &file]).await;
		assert_eq!((&again["version"], &again["signatures"]["buyer"]), (&json!(2), &json!([])));
		for official in [first, second] {
			self.done(official, &sign).await;
		}
		self.is_refused(supplier, &sign, "Milestones::BondNotCovered").await;
		let note = self.write("early.txt", "Too early");
		let early = ["contract", "deliver", &id, "0", "--evidence", &note];
		self.is_refused(supplier, &early, "Milestones::NotSigned").await;
		self.city.deposit(PURSE, Destination::Purse(supplier.party), "BANK-BOND").await;
		let signed = self.done(supplier, &sign).await;
		assert_eq!((&signed["status"], &signed["bondState"]), (&json!("active"), &json!("held")));
		assert_eq!(self.purse(supplier).await.held, PERFORMANCE_BOND + BOND, "a bid for other lots is still open");
		self.is_refused(first, &sign, "Milestones::AlreadySigned").await;
	}

	/// `contract decline`: the supplier's alone, and it costs the bid bond. The next bid is awarded.
	async fn a_draft_should_be_declined(&self, tender: TenderId, contract: ContractId) -> u32 {
		let (id, winner, [official, _]) = (contract.to_string(), &self.city.suppliers[2], &self.city.buyers);
		let decline = ["contract", "decline", &id, "--reason", "Steel has become dear"];
		self.is_refused(official, &decline, "Milestones::NotSupplier").await;
		self.is_refused(official, &["contract", "free-reserve", &tender.to_string()], "Milestones::ReserveNeeded")
			.await;
		let told = self.run(winner, &decline).await;
		assert!(told.errors.contains("loses its bid bond"), "{}", told.errors);
		let lapsed = &told.json()["result"];
		assert_eq!((&lapsed["status"], &lapsed["fault"]), (&json!("lapsed"), &json!("supplier")));
		self.is_refused(winner, &["contract", "sign", &id], "Milestones::ContractEnded").await;
		// Its bond is forfeit once.
		self.is_refused(winner, &decline, "Milestones::ContractEnded").await;
		let bid: Option<BidView> = self.client.state_call("BidsApi_get", &(tender, winner.party).encode()).await;
		assert_eq!(bid.expect("it has bid").bond_state, BondState::Forfeited);
		assert_eq!(self.purse(winner).await.balance, PURSE - BOND);
		let award = self.award_quickly(tender, &[LotSet(1 << 2)]).await[0];
		assert_eq!(self.award_of(tender, award).await.supplier, self.city.suppliers[1].party, "the next is awarded");
		award
	}

	/// `contract vary`: within the line's money and the cap on all variations together, one at a time.
	async fn a_contract_should_be_varied(&self, contract: ContractId) {
		let (id, supplier, [first, second]) = (contract.to_string(), self.supplier(), &self.city.buyers);
		let (now, [desks, ..]) = (self.client.now().await, self.amounts());
		let due = rfc3339(now + 60 * DAY);
		let file = self.variation("more", desks + ADDED, &due);
		let proposed = self.done(supplier, &["contract", "vary", "propose", &id, &file]).await;
		assert_eq!((&proposed["proposal"]["number"], &proposed["proposal"]["by"]), (&json!(0), &json!("supplier")));
		let sign = ["contract", "vary", "sign", &id];
		self.done(first, &sign).await;
		self.is_refused(second, &sign, "Budgets::InsufficientFree").await;
		let line = self.line.to_string();
		self.done(&self.city.officials[0], &["budget", "appropriate", &line, &decimal(EXTRA)]).await;
		let varied = self.done(second, &sign).await;
		assert_eq!(varied["books"]["value"], (VALUE + ADDED).to_string());
		assert_eq!((&varied["added"], &varied["proposal"]), (&json!(ADDED.to_string()), &Json::Null));
		let moved = read_rfc3339(varied["milestones"][3]["due"].as_str().unwrap());
		assert_eq!(
			(&varied["milestones"][0]["amount"], moved),
			(&json!((desks + ADDED).to_string()), Some(now + 60 * DAY))
		);
		assert_eq!(varied["variations"][0]["valueAfter"], (VALUE + ADDED).to_string());
		let view = self.line(self.line).await;
		assert_eq!((view.committed, view.free), (VALUE + ADDED + PRICES[1][1], EXTRA - ADDED));

		// Each of the two is within the cap, and both together are not.
		let file = self.variation("too-much", desks + 2 * ADDED, &due);
		self.is_refused(first, &["contract", "vary", "propose", &id, &file], "Milestones::VariationAboveCap").await;
		let file = self.variation("less", desks, &due);
		self.done(first, &["contract", "vary", "propose", &id, &file]).await;
		self.is_refused(supplier, &["contract", "vary", "propose", &id, &file], "Milestones::VariationPending").await;
		let off = self.done(supplier, &["contract", "vary", "withdraw", &id, "--number", "1"]).await;
		assert_eq!((&off["proposal"], off["variations"].as_array().unwrap().len()), (&Json::Null, 1));
		let (code, _, _) = self.refused(second, &[&sign[..], &["--number", "1"]].concat()).await;
		assert_eq!(code, NOT_FOUND);
		assert_eq!(self.contract_shown(contract).await["books"]["value"], (VALUE + ADDED).to_string());
		let words = self.commands.read(&["contract", "show", &id]).await.output;
		assert!(words.contains("5400.00 CNY of at most 9000.00 CNY"), "{words}");
	}

	/// A variation by which the desks cost `amount`, and the garden is due at `due`.
	fn variation(&self, name: &str, amount: u128, due: &str) -> String {
		let variation = json!({
			"reason": "qualityImprovement", "note": "Desks that can be raised", "currency": "CNY",
			"changes": [{ "milestone": GARDEN, "due": due }, { "milestone": DESKS, "amount": decimal(amount) }],
		});
		self.write(&format!("{name}.json"), &variation.to_string())
	}

	/// `contract reject`, `accept` and `attest`, by the buyer, the inspectors and the scales, and by nobody else.
	async fn deliveries_should_be_rejected_inspected_and_weighed(&self, contract: ContractId) {
		let (id, supplier, [first, second]) = (contract.to_string(), self.supplier(), &self.city.buyers);
		let accept = |milestone: &'static str| ["contract", "accept", &id, milestone];
		self.deliver(contract, DESKS, supplier, "80 desks").await;
		self.is_refused(self.outsider(), &accept("0"), "Milestones::NotBuyer").await;
		let reject = ["contract", "reject", &id, "0", "--reason", "Ten wobble"];
		let rejected = &self.done(second, &reject).await["milestones"][0];
		assert_eq!(
			(&rejected["status"], &rejected["delivery"]["rejection"]),
			(&json!("rejected"), &json!("Ten wobble"))
		);
		self.is_refused(second, &accept("0"), "Milestones::NotDelivered").await;
		self.deliver(contract, DESKS, supplier, "80 desks, mended").await;
		let accepted = &self.done(first, &accept("0")).await["milestones"][0];
		assert_eq!((&accepted["status"], &accepted["by"]), (&json!("accepted"), &json!("buyer")));
		assert_eq!((&accepted["deliveries"], &accepted["daysLate"]), (&json!(2), &json!(0)));

		self.deliver(contract, CHAIRS, supplier, "80 chairs").await;
		let [one, two, three] = self.inspectors else { panic!("there are three") };
		self.is_refused(first, &accept("1"), "Milestones::NotInspector").await;
		let reject = ["contract", "reject", &id, "1", "--reason", "They creak"];
		let inspected = &self.done(one, &reject).await["milestones"][1];
		assert_eq!(
			(&inspected["status"], &inspected["delivery"]["rejecting"]),
			(&json!("delivered"), &json!([one.party]))
		);
		self.is_refused(one, &accept("1"), "Milestones::AlreadyVoted").await;
		self.done(two, &accept("1")).await;
		let accepted = &self.done(three, &accept("1")).await["milestones"][1];
		assert_eq!((&accepted["status"], &accepted["by"]), (&json!("accepted"), &json!("inspectors")));

		self.deliver(contract, GRAVEL, supplier, "9 tonnes").await;
		let attest = |reading: &'static str| ["contract", "attest", &id, "2", "--reading", reading];
		self.is_refused(first, &accept("2"), "Milestones::WrongAcceptance").await;
		self.is_refused(one, &attest("12"), "Milestones::NotDevice").await;
		let weighed = &self.done(self.scales, &attest("9")).await["milestones"][2];
		assert_eq!((&weighed["status"], &weighed["delivery"]["reading"]), (&json!("rejected"), &json!(9)));
		self.deliver(contract, GRAVEL, supplier, "12 tonnes").await;
		let weighed = &self.done(self.scales, &attest("12")).await["milestones"][2];
		assert_eq!((&weighed["status"], &weighed["by"]), (&json!("accepted"), &json!("device")));
		let [_, chairs, gravel, _] = self.amounts();
		let books = self.contract(contract).await.summary.books;
		assert_eq!(books.due, self.amounts()[0] + ADDED + chairs + gravel);
	}

	/// `contract terminate`, and `pay` before the day: by two officials.
	async fn a_contract_should_end_when_nothing_is_needed_any_more(&self, contract: ContractId) {
		let (id, supplier, [first, second]) = (contract.to_string(), &self.city.suppliers[1], &self.city.buyers);
		let desks = PRICES[1][1] * 40 / 100;
		self.deliver(contract, DESKS, supplier, "80 desks").await;
		let sign =
			|reason: &'static str| ["contract", "terminate", "sign", &id, "--reason", reason, "--note", "Closed"];
		let withdraw = ["contract", "terminate", "withdraw", &id, "--reason", "mutualAgreement"];
		self.is_refused(supplier, &sign("noDemand"), "Milestones::WrongSide").await;
		let asked = self.done(supplier, &sign("mutualAgreement")).await;
		assert_eq!(
			(&asked["status"], &asked["terminations"][0]["reason"]),
			(&json!("active"), &json!("mutualAgreement"))
		);
		assert_eq!(self.done(supplier, &withdraw).await["terminations"], json!([]));
		self.is_refused(supplier, &withdraw, "Milestones::NoTermination").await;
		let free = self.line(self.line).await.free;
		self.done(first, &sign("noDemand")).await;
		let ended = self.done(second, &sign("noDemand")).await;
		assert_eq!((&ended["status"], &ended["reason"]), (&json!("terminated"), &json!("noDemand")));
		let statuses: Vec<_> = (0..4).map(|it| ended["milestones"][it]["status"].clone()).collect();
		assert_eq!(statuses, ["delivered", "dropped", "dropped", "dropped"], "what is delivered is still decided");
		assert_eq!(self.line(self.line).await.free - free, PRICES[1][1] - desks, "the rest is free at once");

		let note = self.write("late.txt", "80 chairs");
		let deliver = ["contract", "deliver", &id, "1", "--evidence", &note];
		self.is_refused(supplier, &deliver, "Milestones::ContractTerminated").await;
		let file = self.variation("after", desks, "90d");
		let vary = ["contract", "vary", "propose", &id, &file];
		self.is_refused(first, &vary, "Milestones::ContractTerminated").await;
		self.done(first, &["contract", "accept", &id, "0"]).await;

		let pay = ["contract", "pay", &id, "0"];
		self.is_refused(self.outsider(), &pay, "Milestones::NotDueYet").await;
		let hurried = self.done(first, &pay).await;
		assert!(hurried["approved"].is_string() && hurried["state"] == "pending", "{hurried}");
		self.is_refused(first, &pay, "Identity::SamePerson").await;
		let paid = self.done(second, &pay).await;
		assert_eq!((&paid["state"], &paid["amount"]), (&json!("succeeded"), &json!(desks.to_string())));
		let again = self.run(second, &pay).await.json();
		assert_eq!((&again["result"]["state"], &again["transaction"]), (&json!("succeeded"), &Json::Null));
		let closed = self.contract_shown(contract).await;
		assert_eq!((&closed["status"], &closed["terminated"]), (&json!("closed"), &json!("noDemand")));
	}

	/// With the last draft signed the tender is over, and `contract free-reserve` finds nothing that the chain has not freed.
	async fn what_is_not_needed_should_be_free(&self, tender: TenderId) {
		assert_eq!(self.line(self.line).await.reserved, 0, "the chain has freed it");
		let free = ["contract", "free-reserve", &tender.to_string()];
		self.is_refused(self.outsider(), &free, "Milestones::NothingReserved").await;
		let view: Option<TenderView> = self.client.state_call("TendersApi_get", &tender.encode()).await;
		assert_eq!(view.expect("it is there").summary.status, TenderStatus::Complete);
		let listed = self.commands.ask(&["contract", "list", "--status", "closed"]).await.json();
		assert_eq!(listed["contracts"].as_array().unwrap().len(), 1);
	}

	/// `contract dispute open` and `withdraw`: what is due waits. It carries interest when it is made at last, unless it was the
	/// supplier that held it up.
	async fn a_payment_should_wait_for_a_dispute_and_carry_interest(&self, contract: ContractId) {
		let (id, supplier, [first, _]) = (contract.to_string(), self.supplier(), &self.city.buyers);
		let open = ["contract", "dispute", "open", &id, "2", "--reason", "The scales were wrong"];
		let disputed = &self.done(first, &open).await["milestones"][2]["dispute"];
		assert_eq!((&disputed["by"], &disputed["amount"]), (&json!("buyer"), &json!(self.amounts()[2].to_string())));
		self.is_refused(supplier, &open, "Milestones::MilestoneDisputed").await;
		let [pay_chairs, pay] = ["1", "2"].map(|payment| ["contract", "pay", &id, payment]);
		self.is_refused(first, &pay, "Milestones::MilestoneDisputed").await;
		let own = ["contract", "dispute", "open", &id, "1", "--reason", "They were worth more"];
		assert_eq!(self.done(supplier, &own).await["milestones"][1]["dispute"]["by"], "supplier");

		let due = self.payments(contract).await[2].due;
		self.wait_until(due).await;
		let shown = self.commands.ask(&["contract", "payments", &id]).await.json();
		let states: Vec<_> = (0..3).map(|it| shown[it]["state"].clone()).collect();
		assert_eq!(states, ["succeeded", "attempted", "attempted"], "the first is paid on its day");
		self.wait_until(due + DAYS_LATE * DAY).await;
		self.is_refused(self.outsider(), &pay, "Milestones::MilestoneDisputed").await;
		let withdraw = ["contract", "dispute", "withdraw", &id, "2"];
		self.is_refused(supplier, &withdraw, "Milestones::NotDisputant").await;
		assert_eq!(self.done(first, &withdraw).await["milestones"][2]["dispute"], Json::Null);
		self.is_refused(first, &open, "Milestones::AlreadyDisputed").await;
		self.done(supplier, &["contract", "dispute", "withdraw", &id, "1"]).await;
		for pay in [pay, pay_chairs] {
			let paid = self.done(self.outsider(), &pay).await;
			assert_eq!(paid["state"], "succeeded", "what is due anybody may have paid");
		}

		for _ in 0..BLOCKS {
			if self.payments(contract).await.iter().all(|view| view.state.is_made()) {
				break;
			}
			self.client.seal(None).await.expect("a block can be sealed");
		}
		let interest = self.payments(contract).await.pop().expect("there are payments");
		assert_eq!((interest.kind, interest.amount), (PaymentKind::Interest { on: 2 }, self.interest()));
		assert!(interest.state.is_made());
	}

	/// `contract dispute settle`: by the arbiter whom the terms name, of no more than is in dispute.
	async fn an_arbiter_should_settle(&self, contract: ContractId) {
		let (id, supplier, [first, second]) = (contract.to_string(), self.supplier(), &self.city.buyers);
		self.deliver(contract, GARDEN, supplier, "A garden").await;
		self.done(second, &["contract", "dispute", "open", &id, "3", "--reason", "Half of it is bare"]).await;
		self.is_refused(first, &["contract", "accept", &id, "3"], "Milestones::MilestoneDisputed").await;
		let [.., garden] = self.amounts();
		let (all, part) = (decimal(garden + 1), decimal(SETTLED));
		let settle = async |who: &Actor, amount: &str| {
			let words =
				["contract", "dispute", "settle", &id, "3", "--to-supplier", amount, "--reason", "Half is green"];
			self.commands.run(&who.uri, &words).await
		};
		for (who, amount, expected) in [(first, &part, "NotArbiter"), (self.arbiter, &all, "AboveDisputed")] {
			let (code, name, _) = settle(who, amount).await.failure();
			assert_eq!((code, name), (REFUSED, format!("Milestones::{expected}")));
		}
		let settled = settle(self.arbiter, &part).await.json()["result"].clone();
		let milestone = &settled["milestones"][3];
		assert_eq!((&milestone["status"], &milestone["dispute"]), (&json!("settled"), &Json::Null));
		assert_eq!(milestone["released"], (garden - SETTLED).to_string());
		assert_eq!(settled["bondState"], "returned", "every milestone is decided");
		let last = self.payments(contract).await.pop().expect("there are payments");
		assert_eq!(last.amount, SETTLED);
		self.wait_until(last.due).await;
		let closed = self.contract_shown(contract).await;
		assert_eq!((&closed["status"], &closed["terminated"]), (&json!("closed"), &Json::Null));
		assert_eq!(closed["books"]["interestPaid"], self.interest().to_string());
		let late = ["contract", "dispute", "open", &id, "0", "--reason", "They wobble again"];
		self.is_refused(first, &late, "Milestones::ContractEnded").await;
	}

	/// `contract terminate` for default: not before the supplier is long overdue, and its bond is forfeit.
	async fn a_contract_should_end_by_default_and_cost_the_bond(&self, contract: ContractId) {
		let (id, [first, second]) = (contract.to_string(), &self.city.buyers);
		let note = "Nothing came in two months";
		let sign = ["contract", "terminate", "sign", &id, "--reason", "supplierDefault", "--note", note];
		let due = self.contract(contract).await.milestones[0].due.expect("it is signed");
		self.is_refused(first, &sign, "Milestones::NotInDefault").await;
		self.wait_until(due + 30 * DAY).await;
		self.done(first, &sign).await;
		let ended = self.done(second, &sign).await;
		assert_eq!((&ended["status"], &ended["terminated"]), (&json!("closed"), &json!("supplierDefault")));
		assert_eq!((&ended["bondState"], &ended["books"]["paid"]), (&json!("forfeited"), &json!("0")));
		self.is_refused(first, &sign, "Milestones::ContractEnded").await;
	}

	/// `budget trace`: what JSON-RPC says, and every sum of it is right.
	async fn every_movement_should_be_told(&self, spent: u128) {
		let told = self.commands.ask(&["budget", "trace", &self.line.to_string()]).await.json();
		let asked = self.client.ask("budgets_trace", vec![self.line.into(), Json::Null, 100.into()]).await;
		assert_eq!(Ok(told.clone()), asked, "all of it fits one page");
		let movements = told["movements"].as_array().unwrap();
		let sum = |kind: &str| -> u128 {
			let of_kind = movements.iter().filter(|it| it["kind"] == kind);
			of_kind.map(|it| it["amount"].as_str().unwrap().parse::<u128>().unwrap()).sum()
		};
		let committed = VALUE + ADDED + PRICES[1][1] + PRICES[1][2] + self.interest();
		assert_eq!((sum("appropriated"), sum("paid")), (GIVEN + EXTRA, spent));
		assert_eq!((sum("committed"), sum("uncommitted")), (committed, committed - spent));
		assert_eq!(sum("reserved") - sum("released"), committed, "what was not needed is free again");
		let words = self.commands.read(&["budget", "trace", &self.line.to_string()]).await.output;
		assert_eq!(words.lines().count(), movements.len() + 1, "a line for each, under the headings: {words}");
	}
}
