//! How contracts end before all is delivered, by the commands of `procurement`, each through a node: by force majeure, by the
//! supplier's insolvency, by the default of a buyer that does not pay; and a default of the supplier that is mended in time.
//! On the way a price is lowered, and a review body settles what no arbiter does. Nothing is delivered under a contract that
//! has ended, and no bond is settled twice.
//!
//! One tender has four lots, and so one city on one node has all these contracts. Their budget line pays only from a day that is
//! far away, as one of next year's may: until then whatever is due fails, and afterwards it carries interest.

#![allow(
	clippy::arithmetic_side_effects,
	clippy::expect_used,
	clippy::indexing_slicing,
	clippy::panic,
	clippy::unwrap_used
)]

use procurement_primitives::{
	award::LotStatus,
	budget::{ContractId, LineId},
	contract::{PaymentState, Terms},
	json::read_rfc3339,
	tender::LotSet,
	time::{Moment, Period, DAY},
};
use procurement_tests::{
	city::{Actor, YUAN_CITY},
	journey::{books::Changes, plain_terms, story::decimal, Journey},
	node::{Node, Sealing},
};
use serde_json::{json, Value as Json};
use std::ops::Deref;

/// What each of the four lots may cost at most, in fen, and what is given to the line for them.
const MAXIMUM: u128 = 10_000_000;
const GIVEN: u128 = 4 * MAXIMUM;

/// How long after the city is founded the line pays: later than anything here is due.
const PAYS_AFTER: Moment = 200 * DAY;

/// What each bidder pays into its purse, leaves of it as a bond of its bid, and of each contract, in fen.
const PURSE: u128 = 2_000_000;
const BID_BOND: u128 = 500_000;
const BOND: u128 = 300_000;

/// What the bidders ask for the lots, in fen.
const PRICES: [[u128; 4]; 3] = [
	[VALUE, 9_500_000, 9_600_000, VALUE],
	[9_400_000, VALUE, 9_500_000, 9_400_000],
	[9_600_000, 9_600_000, VALUE, 9_600_000],
];

/// Who is first in each lot.
const FIRST: [usize; 4] = [0, 1, 2, 0];

/// What each contract costs, and its parts: foundations, walls, roof and garden.
const VALUE: u128 = 9_000_000;
const PARTS: [u128; 4] = [3_600_000, 2_700_000, 1_800_000, 900_000];

/// What a variation takes off the walls, and the share that variations may add to a contract, in percent.
const CUT: u128 = 700_000;
const VARIATION_CAP: u128 = 10;

/// What a review body gives suppliers of disputed walls and of a disputed garden.
const FOR_WALLS: u128 = 1_500_000;
const FOR_GARDEN: u128 = 400_000;

/// The part of each payment that goes to the tax office, in percent.
const TAX: u128 = 6;

/// Interest on a payment that is late, in millionths a day.
const INTEREST: u128 = 500;

/// How long a delivery or a payment is overdue when the other side may leave.
const DEFAULT_AFTER: Moment = 30 * DAY;

/// Most blocks that the chain takes for what it does by itself.
const BLOCKS: u32 = 10;

/// Exit code of `procurement`: nothing is there.
const NOT_FOUND: i32 = 10;

/// The city, who settles disputes in it, and what its contracts are paid from.
struct Desk<'a> {
	journey: &'a Journey<'a>,
	line: LineId,
	arbiter: &'a Actor,
	review: Actor,
}

impl<'a> Deref for Desk<'a> {
	type Target = Journey<'a>;

	fn deref(&self) -> &Self::Target {
		self.journey
	}
}

#[tokio::test]
async fn contracts_should_end_early_by_command_and_the_money_be_where_it_belongs() {
	let node = Node::start(Sealing::Manual);
	let client = node.client().await;
	let journey = Journey::begin(&node, &client, &YUAN_CITY).await;
	let city = &journey.city;
	let before = journey.books().await;
	city.fund(GIVEN, &city.suppliers[..3], PURSE).await;
	let review = city.install_review_office().await;
	let pays_from = client.clock().await + PAYS_AFTER;
	let line = journey.open_line_from(pays_from, "3107", "Schools", GIVEN).await;
	let desk = Desk { journey: &journey, line, arbiter: &city.bodies[1], review };

	let [stopped, insolvent, unpaid, cheaper] = desk.sign_four().await;
	desk.a_price_should_be_lowered(cheaper).await;
	desk.a_contract_should_end_by_force_majeure(stopped).await;
	desk.a_contract_should_end_by_insolvency(insolvent).await;
	desk.a_review_body_should_settle_when_the_arbiter_is_silent(cheaper).await;
	desk.a_supplier_should_leave_a_buyer_that_does_not_pay(unpaid).await;
	desk.a_default_should_be_mended_in_time(cheaper).await;
	let earned = [
		(stopped, PARTS[0] + FOR_WALLS, json!("forceMajeure")),
		(insolvent, PARTS[0] + PARTS[1], json!("insolvency")),
		(unpaid, PARTS[0], json!("buyerDefault")),
		(cheaper, PARTS[0] + PARTS[1] - CUT + PARTS[2] + FOR_GARDEN, Json::Null),
	];
	desk.all_should_be_paid_when_the_line_pays(pays_from, &earned).await;

	let (mut paid, mut spent) = (Vec::new(), 0);
	for ((contract, price, _), place) in earned.iter().zip(FIRST) {
		let interest = desk.interest(*contract).await;
		paid.push((&city.suppliers[place], price - price * TAX / 100 + interest));
		spent += price + interest;
	}
	let purses = [PURSE, PURSE, PURSE, 0];
	let changes = Changes { treasury: GIVEN, purses, line: (line, GIVEN, spent), paid, forfeited: [0; 4] };
	journey.check_books(&before, &changes).await;
}

/// The command by which somebody signs a contract's end.
fn sign<'a>(contract: &'a str, reason: &'a str) -> [&'a str; 8] {
	["contract", "terminate", "sign", contract, "--reason", reason, "--note", "See the file"]
}

/// The command that takes that back.
fn withdraw<'a>(contract: &'a str, reason: &'a str) -> [&'a str; 6] {
	["contract", "terminate", "withdraw", contract, "--reason", reason]
}

/// The command that settles the dispute about a milestone.
fn settle<'a>(contract: &'a str, milestone: &'a str, to_supplier: &'a str) -> [&'a str; 9] {
	let reason = "Not all of it is as agreed";
	["contract", "dispute", "settle", contract, milestone, "--to-supplier", to_supplier, "--reason", reason]
}

/// How the milestones of a contract stand.
fn standing(contract: &Json) -> Vec<&str> {
	let milestones = contract["milestones"].as_array().expect("a contract has milestones");
	milestones.iter().map(|it| it["status"].as_str().expect("a milestone has a status")).collect()
}

/// The moment that JSON names.
fn moment(json: &Json) -> Moment {
	read_rfc3339(json.as_str().expect("it is text")).expect("it is a moment")
}

impl Desk<'_> {
	fn outsider(&self) -> &Actor {
		&self.city.suppliers[3]
	}

	/// What the chain has on hold of each bidder.
	async fn held(&self) -> [u128; 3] {
		let mut held = [0; 3];
		for (held, supplier) in held.iter_mut().zip(&self.city.suppliers) {
			*held = self.purse(supplier).await.held;
		}
		held
	}

	/// One tender, four contracts that both sides have signed. The last one names an arbiter.
	async fn sign_four(&self) -> [ContractId; 4] {
		let lot = |title: &str| json!({ "title": title, "maximum": decimal(MAXIMUM) });
		let part = |title: &str, share: &str| json!({ "title": title, "share": share, "dueDays": 30, "acceptance": "buyer", "acceptedAfter": "10d" });
		let mut foundations = part("Foundations", "40");
		foundations["retention"] = "5".into();
		foundations["warrantyDays"] = 30.into();
		let tender = self
			.publish_quickly(&json!({
				"reference": "SCHOOLS-2", "procedure": "open", "category": "works", "title": "Four schools",
				"line": self.line, "bond": decimal(BID_BOND), "enquiryDeadline": "10d", "bidDeadline": "21d",
				"lots": [lot("North"), lot("East"), lot("South"), lot("West")],
				"schedule": [foundations, part("Walls", "30"), part("Roof", "20"), part("Garden", "10")],
			}))
			.await;
		let bids: Vec<_> =
			self.city.suppliers.iter().zip(&PRICES).map(|(bidder, prices)| (bidder, &prices[..])).collect();
		tender.bid_together(&bids).await;
		tender.open().await;
		self.go_on_until(tender.id, |view| view.lots.iter().all(|lot| lot.status == LotStatus::Ranked)).await;
		let awards = self.award_quickly(tender.id, &[0, 1, 2, 3].map(|lot| LotSet(1 << lot))).await;
		let mut contracts = Vec::new();
		for (award, place) in awards.into_iter().zip(FIRST) {
			let contract = self.pass_standstill(tender.id, award).await;
			contracts.push(contract);
			let arbiter = (contracts.len() == FIRST.len()).then_some(self.arbiter.party);
			let payment_term = Period::Calendar(10 * DAY);
			let terms = Terms { performance_bond: BOND, payment_term, tax: 600, arbiter, ..plain_terms() };
			self.sign_quickly(contract, &self.city.suppliers[place], &terms).await;
		}

		// The last signature ends the tender, and bid bonds go back.
		let bonds = [2 * BOND, BOND, BOND];
		for _ in 0..BLOCKS {
			if self.held().await == bonds {
				break;
			}
			self.client.seal(None).await.expect("a block can be sealed");
		}
		assert_eq!(self.held().await, bonds);
		contracts.try_into().expect("there are four")
	}

	/// The first part of a contract is delivered, and the buyer accepts it.
	async fn lay_foundations(&self, contract: ContractId, supplier: &Actor) {
		self.deliver(contract, 0, supplier, "Foundations").await;
		self.done(&self.city.buyers[0], &["contract", "accept", &contract.to_string(), "0"]).await;
	}

	/// `contract vary` downwards: of what is not delivered yet, and the cap on what variations add does not grow by it.
	async fn a_price_should_be_lowered(&self, contract: ContractId) {
		let (id, supplier, [first, second]) = (contract.to_string(), &self.city.suppliers[0], &self.city.buyers);
		let walls = |amount: u128| json!([{ "milestone": 1, "amount": decimal(amount) }]);
		let nothing: Vec<_> = (0..4).map(|milestone| json!({ "milestone": milestone, "amount": "0.00" })).collect();
		let all = self.variation("nothing", &nothing.into());
		self.is_refused(first, &["contract", "vary", "propose", &id, &all], "Milestones::ZeroValue").await;

		// What is delivered or accepted keeps its price.
		let less = json!([{ "milestone": 0, "amount": decimal(PARTS[0] - 1) }]);
		let less = self.variation("less-for-foundations", &less);
		let less = ["contract", "vary", "propose", &id, &less];
		self.deliver(contract, 0, supplier, "Foundations").await;
		self.is_refused(first, &less, "Milestones::MilestoneNotOpen").await;
		self.done(second, &["contract", "accept", &id, "0"]).await;
		self.is_refused(first, &less, "Milestones::MilestoneNotOpen").await;

		let lowered = self.variation("lower-walls", &walls(PARTS[1] - CUT));
		let propose = ["contract", "vary", "propose", &id, &lowered];
		self.is_refused(self.outsider(), &propose, "Milestones::NotParty").await;
		let before = self.line(self.line).await;
		self.done(first, &propose).await;
		let agree = ["contract", "vary", "sign", &id];
		self.is_refused(first, &agree, "Identity::SamePerson").await;
		let waiting = self.done(supplier, &agree).await;
		assert_eq!(waiting["books"]["value"], VALUE.to_string(), "it takes two officials");
		let varied = self.done(second, &agree).await;
		assert_eq!(varied["books"]["value"], (VALUE - CUT).to_string());
		assert_eq!(varied["milestones"][1]["amount"], (PARTS[1] - CUT).to_string());
		assert_eq!((&varied["added"], &varied["proposal"]), (&json!("0"), &Json::Null));
		let record = &varied["variations"][0];
		let values = [VALUE, VALUE - CUT].map(|value| json!(value.to_string()));
		assert_eq!((&record["valueBefore"], &record["valueAfter"]), (&values[0], &values[1]));
		let after = self.line(self.line).await;
		assert_eq!((after.free, after.committed), (before.free + CUT, before.committed - CUT));
		assert_eq!(self.refused(second, &agree).await.0, NOT_FOUND);

		// What was taken off is not given back to the cap.
		let too_much = self.variation("dear-walls", &walls(PARTS[1] - CUT + VALUE * VARIATION_CAP / 100 + 1));
		let too_much = ["contract", "vary", "propose", &id, &too_much];
		self.is_refused(supplier, &too_much, "Milestones::VariationAboveCap").await;
	}

	/// A variation in a file.
	fn variation(&self, name: &str, changes: &Json) -> String {
		let note = "Fewer classrooms";
		let variation = json!({ "reason": "volumeCuts", "note": note, "currency": "CNY", "changes": changes });
		self.write(&format!("{name}.json"), &variation.to_string())
	}

	/// Nothing more is delivered, changed or ended: all of it is refused with `error`.
	async fn nothing_should_go_on(&self, contract: ContractId, supplier: &Actor, error: &str) {
		let (id, [first, _]) = (contract.to_string(), &self.city.buyers);
		let note = self.write("too-late.txt", "More of it");
		for milestone in ["0", "1", "2", "3"] {
			let deliver = ["contract", "deliver", &id, milestone, "--evidence", &note];
			self.is_refused(supplier, &deliver, error).await;
		}
		let variation = self.variation("too-late", &json!([{ "milestone": 3, "amount": "1.00" }]));
		self.is_refused(first, &["contract", "vary", "propose", &id, &variation], error).await;
		// A bond that is settled, or will be, is not forfeit afterwards.
		self.is_refused(first, &sign(&id, "supplierDefault"), error).await;
		self.is_refused(supplier, &sign(&id, "mutualAgreement"), error).await;
	}

	/// `contract terminate` for force majeure: by two officials, at once. What is rejected and not delivered falls. What is in
	/// dispute a review body settles, as no arbiter is agreed.
	async fn a_contract_should_end_by_force_majeure(&self, contract: ContractId) {
		let (id, supplier, [first, second]) = (contract.to_string(), &self.city.suppliers[0], &self.city.buyers);
		self.lay_foundations(contract, supplier).await;
		self.deliver(contract, 1, supplier, "Half of the walls").await;
		self.done(first, &["contract", "dispute", "open", &id, "1", "--reason", "The others fell"]).await;
		self.deliver(contract, 2, supplier, "A roof").await;
		self.done(second, &["contract", "reject", &id, "2", "--reason", "It flew away"]).await;

		let sign = sign(&id, "forceMajeure");
		self.is_refused(self.outsider(), &sign, "Milestones::NotParty").await;
		self.is_refused(supplier, &sign, "Milestones::WrongSide").await;
		assert_eq!(self.done(first, &sign).await["status"], "active");
		self.is_refused(first, &sign, "Identity::SamePerson").await;
		let free = self.line(self.line).await.free;
		let ended = self.done(second, &sign).await;
		assert_eq!((&ended["status"], &ended["reason"]), (&json!("terminated"), &json!("forceMajeure")));
		assert_eq!(standing(&ended), ["accepted", "delivered", "dropped", "dropped"]);
		assert_eq!(self.line(self.line).await.free - free, PARTS[2] + PARTS[3], "free at once");
		assert_eq!(ended["bondState"], "held", "not all is decided");
		self.nothing_should_go_on(contract, supplier, "Milestones::ContractTerminated").await;
		let dispute = ["contract", "dispute", "open", &id, "2", "--reason", "It was a good roof"];
		self.is_refused(supplier, &dispute, "Milestones::MilestoneEnded").await;

		let (part, above) = (decimal(FOR_WALLS), decimal(PARTS[1] + 1));
		for who in [first, supplier, self.arbiter] {
			self.is_refused(who, &settle(&id, "1", &part), "Milestones::NotArbiter").await;
		}
		self.is_refused(&self.review, &settle(&id, "1", &above), "Milestones::AboveDisputed").await;
		let settled = self.done(&self.review, &settle(&id, "1", &part)).await;
		assert_eq!(standing(&settled), ["accepted", "settled", "dropped", "dropped"]);
		assert_eq!(settled["milestones"][1]["released"], (PARTS[1] - FOR_WALLS).to_string());
		assert_eq!(self.line(self.line).await.free - free, VALUE - PARTS[0] - FOR_WALLS);
		assert_eq!((&settled["bondState"], self.held().await), (&json!("returned"), [BOND; 3]), "it is nobody's fault");
		self.is_refused(&self.review, &settle(&id, "1", &part), "Milestones::NotDisputed").await;
	}

	/// `contract terminate` for the supplier's insolvency: by two officials, who mean the same reason. What was delivered is
	/// rejected, or accepted by silence.
	async fn a_contract_should_end_by_insolvency(&self, contract: ContractId) {
		let (id, supplier, [first, second]) = (contract.to_string(), &self.city.suppliers[1], &self.city.buyers);
		self.lay_foundations(contract, supplier).await;
		self.deliver(contract, 1, supplier, "Walls").await;
		self.deliver(contract, 2, supplier, "Half of a roof").await;

		self.is_refused(supplier, &sign(&id, "insolvency"), "Milestones::WrongSide").await;
		self.done(first, &sign(&id, "insolvency")).await;
		let asked = self.done(second, &sign(&id, "forceMajeure")).await;
		assert_eq!(asked["status"], "active", "two reasons do not add up");
		self.is_refused(supplier, &withdraw(&id, "forceMajeure"), "Milestones::WrongSide").await;
		let left = self.done(first, &withdraw(&id, "forceMajeure")).await;
		assert_eq!((&left["terminations"][0]["reason"], &left["terminations"][1]), (&json!("insolvency"), &Json::Null));
		let ended = self.done(second, &sign(&id, "insolvency")).await;
		assert_eq!((&ended["status"], &ended["reason"]), (&json!("terminated"), &json!("insolvency")));
		assert_eq!(standing(&ended), ["accepted", "delivered", "delivered", "dropped"]);

		let rejected = self.done(first, &["contract", "reject", &id, "2", "--reason", "It is open to the sky"]).await;
		assert_eq!(standing(&rejected), ["accepted", "delivered", "dropped", "dropped"], "there is no next delivery");
		assert_eq!((&rejected["bondState"], self.held().await), (&json!("held"), [BOND; 3]));
		self.nothing_should_go_on(contract, supplier, "Milestones::ContractTerminated").await;
		self.wait_until(moment(&rejected["milestones"][1]["decideBy"])).await;
		let decided = self.contract_shown(contract).await;
		assert_eq!(standing(&decided), ["accepted", "accepted", "dropped", "dropped"]);
		assert_eq!(decided["milestones"][1]["by"], "silence");
		let released = (PARTS[2] + PARTS[3]).to_string();
		assert_eq!((&decided["status"], &decided["books"]["released"]), (&json!("terminated"), &json!(released)));
		assert_eq!((&decided["bondState"], self.held().await), (&json!("returned"), [BOND, 0, BOND]), "no forfeit");
	}

	/// `contract dispute settle` by a review body, as the last instance: when the agreed arbiter has had its time.
	async fn a_review_body_should_settle_when_the_arbiter_is_silent(&self, contract: ContractId) {
		let (id, supplier, [first, second]) = (contract.to_string(), &self.city.suppliers[0], &self.city.buyers);
		self.deliver(contract, 3, supplier, "A garden").await;
		let open = ["contract", "dispute", "open", &id, "3", "--reason", "Nothing grows in it"];
		let dispute = self.done(second, &open).await["milestones"][3]["dispute"].clone();
		let part = decimal(FOR_GARDEN);
		let settle = settle(&id, "3", &part);
		self.is_refused(&self.review, &settle, "Milestones::NotArbiter").await;
		let words = self.commands.read(&["contract", "show", &id]).await.output;
		let from = dispute["reviewFrom"].as_str().expect("it is text");
		assert!(words.contains(from), "it says from when: {words}");
		self.wait_until(moment(&dispute["reviewFrom"])).await;
		for who in [first, supplier] {
			self.is_refused(who, &settle, "Milestones::NotArbiter").await;
		}
		let settled = self.done(&self.review, &settle).await;
		let garden = &settled["milestones"][3];
		let released = (PARTS[3] - FOR_GARDEN).to_string();
		assert_eq!((&garden["status"], &garden["released"]), (&json!("settled"), &json!(released)));
		assert_eq!(settled["bondState"], "held", "walls and roof are missing");
		self.is_refused(self.arbiter, &settle, "Milestones::NotDisputed").await;
		self.is_refused(first, &open, "Milestones::MilestoneEnded").await;
	}

	/// `contract terminate` for the buyer's default: by the supplier alone, when what it is owed, and nobody disputes, is a
	/// month overdue.
	async fn a_supplier_should_leave_a_buyer_that_does_not_pay(&self, contract: ContractId) {
		let (id, supplier, [first, _]) = (contract.to_string(), &self.city.suppliers[2], &self.city.buyers);
		self.lay_foundations(contract, supplier).await;
		let leave = sign(&id, "buyerDefault");
		self.is_refused(first, &leave, "Milestones::WrongSide").await;
		self.is_refused(supplier, &leave, "Milestones::NotInDefault").await;
		let due = self.payments(contract).await[0].due;
		self.wait_until(due).await;
		self.is_refused(self.outsider(), &["contract", "pay", &id, "0"], "Budgets::LineNotOpen").await;
		let shown = self.commands.ask(&["contract", "payments", &id]).await.json();
		assert_eq!(shown[0]["state"], "failed", "the agenda tries, and says that it could not");
		self.is_refused(supplier, &leave, "Milestones::NotInDefault").await;

		self.wait_until(due + DEFAULT_AFTER).await;
		self.done(first, &["contract", "dispute", "open", &id, "0", "--reason", "They sink"]).await;
		self.is_refused(supplier, &leave, "Milestones::NotInDefault").await;
		self.done(first, &["contract", "dispute", "withdraw", &id, "0"]).await;
		let free = self.line(self.line).await.free;
		let ended = self.done(supplier, &leave).await;
		assert_eq!((&ended["status"], &ended["reason"]), (&json!("terminated"), &json!("buyerDefault")));
		assert_eq!(standing(&ended), ["accepted", "dropped", "dropped", "dropped"]);
		assert_eq!(self.line(self.line).await.free - free, VALUE - PARTS[0]);
		let retained = PARTS[0] * 5 / 100;
		let books = &ended["books"];
		assert_eq!(books["due"], (PARTS[0] - retained).to_string(), "what it has delivered is still owed");
		assert_eq!(books["retained"], retained.to_string());
		assert_eq!((&ended["bondState"], self.held().await), (&json!("returned"), [BOND, 0, 0]));
		self.nothing_should_go_on(contract, supplier, "Milestones::ContractTerminated").await;
	}

	/// `contract terminate` for the supplier's default, which it mends before the second official signs: its bond goes back.
	async fn a_default_should_be_mended_in_time(&self, contract: ContractId) {
		let (id, supplier, [first, second]) = (contract.to_string(), &self.city.suppliers[0], &self.city.buyers);
		let end = sign(&id, "supplierDefault");
		self.done(first, &end).await;
		self.deliver(contract, 1, supplier, "Walls").await;
		self.deliver(contract, 2, supplier, "A roof").await;
		self.is_refused(second, &end, "Milestones::NotInDefault").await;
		self.is_refused(supplier, &withdraw(&id, "supplierDefault"), "Milestones::WrongSide").await;
		let on = self.done(second, &withdraw(&id, "supplierDefault")).await;
		assert_eq!((&on["status"], &on["terminations"]), (&json!("active"), &json!([])));
		self.done(first, &["contract", "accept", &id, "1"]).await;
		let decided = self.done(first, &["contract", "accept", &id, "2"]).await;
		assert_eq!(standing(&decided), ["accepted", "accepted", "accepted", "settled"]);
		assert_eq!((&decided["bondState"], self.held().await), (&json!("returned"), [0; 3]));
		self.is_refused(first, &end, "Milestones::NotInDefault").await;
	}

	/// When the line pays at last the agenda makes every payment, with interest, and all contracts are closed: each has cost
	/// what was earned, and says why it had ended.
	async fn all_should_be_paid_when_the_line_pays(&self, pays_from: Moment, earned: &[(ContractId, u128, Json)]) {
		let listed = self.commands.ask(&["contract", "list", "--status", "terminated"]).await.json();
		let owed = listed["contracts"].as_array().expect("it is a list");
		assert_eq!(owed.len(), 3);
		assert!(owed.iter().all(|it| it["books"]["paid"] == "0"), "{listed}");
		// A payment that failed is tried again within a day.
		self.wait_until(pays_from + DAY).await;
		for _ in 0..BLOCKS {
			if self.are_paid(earned).await {
				break;
			}
			self.client.seal(None).await.expect("a block can be sealed");
		}
		assert!(self.are_paid(earned).await, "nobody had to pay");
		for (contract, price, reason) in earned {
			let shown = self.contract_shown(*contract).await;
			assert_eq!((&shown["status"], &shown["terminated"]), (&json!("closed"), reason));
			let interest = self.interest(*contract).await;
			assert!(interest > 0, "all of it was late");
			let books = &shown["books"];
			assert_eq!((&books["paid"], &books["due"]), (&json!(price.to_string()), &json!("0")));
			assert_eq!((&books["interestPaid"], &books["interestOwed"]), (&json!(interest.to_string()), &json!("0")));
		}
		let [(stopped, ..), ..] = earned else { panic!("there are contracts") };
		self.nothing_should_go_on(*stopped, &self.city.suppliers[0], "Milestones::ContractEnded").await;
	}

	/// Whether every payment of these contracts is made.
	async fn are_paid(&self, contracts: &[(ContractId, u128, Json)]) -> bool {
		for (contract, ..) in contracts {
			if !self.payments(*contract).await.iter().all(|view| view.state.is_made()) {
				return false;
			}
		}
		true
	}

	/// The interest that a contract's payments carry for the days that each came late.
	async fn interest(&self, contract: ContractId) -> u128 {
		let payments = self.payments(contract).await;
		let of_price = payments.iter().filter(|view| view.kind.is_principal());
		let interest = of_price.map(|view| {
			let PaymentState::Succeeded { at } = view.state else { panic!("it is made: {view:?}") };
			view.amount * INTEREST * u128::from((at - view.due) / DAY) / 1_000_000
		});
		interest.sum()
	}
}
