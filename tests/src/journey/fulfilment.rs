//! The second half of the way: from opened bids to the last payment.

use super::{decimal, pesos, plain, step, tell, tell_refusal, Journey, BLOCKS, PRICES};
use crate::city::Actor;
use codec::Encode;
use procurement_primitives::{
	award::{
		api::{AwardView, EvaluationView, PanelView, RankingPage, ScoreView},
		AwardId, AwardStatus, EvaluationStage, LotStatus,
	},
	budget::{
		api::{LineView, MovementPage},
		ContractId,
	},
	contract::{
		api::{ContractView, PaymentView},
		ContractStatus, MilestoneStatus, PaymentState,
	},
	tender::{TenderId, TenderStatus},
};
use serde_json::{json, Value as Json};

/// The winner: whose price is the lowest of those that stand.
const WINNER: usize = 0;

/// The performance bond, in cents: five percent of the price.
const PERFORMANCE_BOND: u128 = 6_371_568;

/// What the winner pays into its purse for that, in cents.
pub(super) const PAID_IN: u128 = 6_500_000;

/// The part of each payment that goes to the tax authority, in percent.
const TAX: u128 = 10;

/// A day in milliseconds.
const DAY: u64 = 86_400_000;

/// The lot that the lease is.
const LOT: u8 = 0;

impl Journey<'_> {
	/// From opened bids to the last payment.
	pub(super) async fn fulfil(&self, tender: TenderId, line: u32) {
		self.evaluate(tender).await;
		let award = self.decide(tender).await;
		let contract = self.stand_still(tender, award).await;
		self.sign(tender, contract, line).await;
		self.deliver(contract).await;
		self.pay(contract, line).await;
	}

	async fn evaluation(&self, tender: TenderId) -> EvaluationView {
		let view: Option<EvaluationView> = self.client.state_call("AwardsApi_get", &tender.encode()).await;
		view.expect("the evaluation has begun")
	}

	async fn award_of(&self, tender: TenderId, award: AwardId) -> AwardView {
		let awards = self.evaluation(tender).await.awards;
		awards.into_iter().find(|view| view.id == award).expect("the award is there")
	}

	async fn contract(&self, contract: ContractId) -> ContractView<[u8; 32]> {
		let view: Option<ContractView<[u8; 32]>> = self.client.state_call("ContractsApi_get", &contract.encode()).await;
		view.expect("the contract is there")
	}

	async fn payments(&self, contract: ContractId) -> Vec<PaymentView<[u8; 32]>> {
		self.client.state_call("ContractsApi_payments", &contract.encode()).await
	}

	/// Lets the clock jump to `time`, and tells what the chain did.
	async fn wait_until(&self, time: u64) -> Vec<String> {
		let before = self.client.final_number().await;
		self.client.seal(Some(time)).await.expect("the clock goes there");
		self.client.seal(None).await.expect("a block can be sealed");
		self.tell_what_happened_by_itself(before).await
	}

	/// The experts say that they can be drawn, before anybody knows for what.
	pub(super) async fn gather_pool(&self) {
		step("Experts join the pool that panels are drawn from");
		for expert in &self.city.experts {
			let own = expert.party.to_string();
			self.run(expert, &["panel", "join", "--for", &own]).await.json();
		}
	}

	/// Makes blocks until the evaluation is `done`, and tells what the chain did.
	async fn go_on_until(&self, tender: TenderId, done: impl Fn(&EvaluationView) -> bool) {
		let before = self.client.final_number().await;
		for _ in 0..BLOCKS {
			if done(&self.evaluation(tender).await) {
				break;
			}
			self.client.seal(None).await.expect("a block can be sealed");
		}
		self.tell_what_happened_by_itself(before).await;
		let view = self.evaluation(tender).await;
		assert!(done(&view), "the evaluation stands still: {view:?}");
	}

	/// Those who sit on the panel, reserves too.
	async fn seated(&self, tender: TenderId) -> Vec<&Actor> {
		let panel: Option<PanelView> = self.client.state_call("AwardsApi_panel", &tender.encode()).await;
		let seats = panel.expect("a panel is drawn").seats;
		let actor = |party| self.city.experts.iter().find(|expert| expert.party == party).expect("an expert");
		seats.iter().map(|seat| actor(seat.member)).collect()
	}

	/// Each expert marks by itself and commits, and only when all have do they show their marks.
	async fn mark(&self, tender: TenderId) {
		step("A panel is drawn with a seed that no keyholder could choose; it marks in secret, then all show their marks");
		self.go_on_until(tender, |view| matches!(view.stage, EvaluationStage::Marking { .. })).await;
		let id = tender.to_string();
		let seated = self.seated(tender).await;
		let form = |expert: &Actor| format!("marks-{}.json", expert.party);
		for expert in &seated {
			let blank = self.commands.path(&format!("blank-{}.json", expert.party)).display().to_string();
			let asked = self.commands.ask(&["score", "sheets", &id, "--output", &blank]).await;
			let mut sheets = asked.json();
			for mark in sheets["sheets"][0]["marks"].as_array_mut().expect("a sheet has marks") {
				let is_winner = mark["bidder"] == self.winner().party;
				mark["mark"] = if is_winner { "90.00" } else { "80.00" }.into();
			}
			let file = self.commands.write(&form(expert), &sheets.to_string()).display().to_string();
			self.run(expert, &["score", "commit", &id, &file]).await.json();
		}
		self.go_on_until(tender, |view| matches!(view.stage, EvaluationStage::Revealing { .. })).await;
		for expert in &seated {
			let kept = self.commands.path(&format!("{}.kept", form(expert))).display().to_string();
			self.run(expert, &["score", "reveal", &id, "--kept", &kept]).await.json();
		}
	}

	async fn evaluate(&self, tender: TenderId) {
		self.mark(tender).await;
		step("The chain ranks the bids by itself: nobody types a ranking in");
		self.go_on_until(tender, |view| matches!(view.lots[0].status, LotStatus::Ranked)).await;
		let answer = self.commands.ask(&["award", "ranking", &tender.to_string()]).await;
		tell("Anybody", &answer);
		let page: RankingPage =
			self.client.state_call("AwardsApi_ranking", &(tender, LOT, None::<Vec<u8>>, 10u32).encode()).await;
		assert_eq!(answer.json(), plain(&page), "the command line, JSON-RPC and the runtime API say the same");
		let mut expected: Vec<_> = PRICES[..3].iter().zip(&self.city.suppliers).collect();
		expected.sort_by_key(|(price, _)| **price);
		let found: Vec<_> = page.bids.iter().map(|bid| (bid.price, bid.bidder)).collect();
		let expected: Vec<_> = expected.into_iter().map(|(price, supplier)| (*price, supplier.party)).collect();
		assert_eq!(found, expected, "the lowest price is first");
		for (place, (price, bidder)) in (1..).zip(found) {
			println!("    {place}. {:<36} {:>18}", self.name_of(bidder), pesos(price));
		}
		let first = self.city.suppliers[WINNER].party;
		let score: Option<ScoreView> =
			self.client.state_call("AwardsApi_explain", &(tender, LOT, first).encode()).await;
		let score = score.expect("it is ranked");
		assert_eq!(score.rank, Some(1));
		let shown = self.client.ask("awards_explain", vec![tender.into(), LOT.into(), first.into()]).await;
		assert_eq!(shown, Ok(plain(&score)));
	}

	fn name_of(&self, party: u32) -> String {
		let found = self.city.suppliers.iter().find(|supplier| supplier.party == party);
		found.map_or_else(|| format!("party {party}"), |supplier| supplier.name.clone())
	}

	async fn decide(&self, tender: TenderId) -> AwardId {
		step("One official of the buyer proposes the first, another approves: it takes two persons");
		let [first, second] = &self.city.buyers;
		let id = tender.to_string();
		let proposed = self.run(first, &["award", "propose", &id]).await.json();
		let award = proposed["result"]["id"].as_u64().and_then(|id| AwardId::try_from(id).ok());
		let award = award.expect("an award has a number");
		let number = award.to_string();
		let refused = self.run(first, &["award", "approve", &id, &number]).await;
		tell_refusal(&first.name, &refused);
		assert!(refused.failure().1.contains("SamePerson"), "one person is not two: {}", refused.errors);
		self.run(second, &["award", "approve", &id, &number]).await.json();
		let view = self.award_of(tender, award).await;
		assert_eq!((view.supplier, view.value), (self.city.suppliers[WINNER].party, PRICES[WINNER]));
		award
	}

	async fn stand_still(&self, tender: TenderId, award: AwardId) -> ContractId {
		step("The standstill: whoever thinks that it was not right may challenge. Nobody does");
		let AwardStatus::Standstill { until } = self.award_of(tender, award).await.status else {
			panic!("an approved award stands still")
		};
		let told = self.wait_until(until).await;
		assert!(told.iter().any(|event| event == "AwardFinal"), "nobody had to make it final: {told:?}");
		let contract: Option<ContractId> = self.client.state_call("ContractsApi_by_award", &award.encode()).await;
		let contract = contract.expect("a contract is drafted");
		let shown = self.client.ask("contracts_get", vec![contract.into()]).await;
		assert_eq!(shown, Ok(plain(&self.contract(contract).await)));
		contract
	}

	async fn sign(&self, tender: TenderId, contract: ContractId, line: u32) {
		step("The buyer completes the draft; two of its officials sign, and so does the supplier, whose bond is held");
		let winner = &self.city.suppliers[WINNER];
		self.deposit(PAID_IN, "SPEI-0101", Some(winner)).await;
		let terms = json!({
			"currency": "MXN",
			"performanceBond": decimal(PERFORMANCE_BOND),
			"paymentTerm": "20d",
			"tax": format!("{TAX}.00"),
			"damagesPerDay": "0.05",
			"damagesCap": "10.00",
		});
		let file = self.commands.write("terms.json", &terms.to_string()).display().to_string();
		let id = contract.to_string();
		let [first, second] = &self.city.buyers;
		self.run(first, &["contract", "terms", &id, &file]).await.json();
		for who in [first, second, winner] {
			self.run(who, &["contract", "sign", &id]).await.json();
		}
		let view = self.contract(contract).await;
		assert_eq!(view.summary.status, ContractStatus::Active);
		assert_eq!(view.summary.books.value, PRICES[WINNER]);
		let LineView { committed, reserved, .. } = self.line(line).await;
		assert_eq!(committed, PRICES[WINNER]);
		println!("    line {line}: {} committed, {} still put aside", pesos(committed), pesos(reserved));
		// The losers' bonds, and the winner's, go back by themselves.
		for _ in 0..BLOCKS {
			if self.purse(&self.city.suppliers[1]).await.held == 0 {
				break;
			}
			self.client.seal(None).await.expect("a block can be sealed");
		}
		for (place, supplier) in self.city.suppliers.iter().enumerate() {
			let held = if place == WINNER { PERFORMANCE_BOND } else { 0 };
			assert_eq!(self.purse(supplier).await.held, held, "bid bonds are back, the performance bond is held");
		}
		assert!(matches!(self.tender(tender).await.summary.status, TenderStatus::Complete));
	}

	async fn deliver(&self, contract: ContractId) {
		step("The supplier delivers, with the hash of what proves it; two officials accept, for it is a large sum");
		let now = self.client.now().await;
		self.wait_until(now + 60 * DAY).await;
		let note = self.commands.write("delivery-note.txt", "471 equipos, recibidos conforme").display().to_string();
		let id = contract.to_string();
		let winner = &self.city.suppliers[WINNER];
		self.run(winner, &["contract", "deliver", &id, "0", "--evidence", &note]).await.json();
		let [first, second] = &self.city.buyers;
		self.run(first, &["contract", "accept", &id, "0"]).await.json();
		assert!(matches!(self.contract(contract).await.milestones[0].status, MilestoneStatus::Delivered { .. }));
		self.run(second, &["contract", "accept", &id, "0"]).await.json();
		let books = self.contract(contract).await.summary.books;
		assert_eq!((books.open, books.due), (0, PRICES[WINNER]));
	}

	async fn pay(&self, contract: ContractId, line: u32) {
		let [payment]: [PaymentView<[u8; 32]>; 1] = self.payments(contract).await.try_into().expect("one payment");
		let days = (payment.due - self.client.now().await) / DAY;
		step(&format!("{days} days later the payment is due. Nobody does anything, and the money moves"));
		let winner = &self.city.suppliers[WINNER];
		let before = self.purse(winner).await;
		let told = self.wait_until(payment.due).await;
		assert!(told.iter().any(|event| event == "PaymentMade"), "nobody had to pay: {told:?}");
		let [payment]: [PaymentView<[u8; 32]>; 1] = self.payments(contract).await.try_into().expect("one payment");
		assert!(matches!(payment.state, PaymentState::Succeeded { .. }));
		let tax = PRICES[WINNER] * TAX / 100;
		let net = PRICES[WINNER] - tax;
		assert_eq!(payment.lines.iter().map(|line| line.amount).sum::<u128>(), PRICES[WINNER]);
		println!("    {:>18} to {}", pesos(net), winner.name);
		println!("    {:>18} to the tax authority", pesos(tax));
		let after = self.purse(winner).await;
		let gained = (after.balance + after.held) - (before.balance + before.held);
		assert_eq!((gained, after.held), (net, 0), "the price has come, and the performance bond is free");
		let view = self.contract(contract).await;
		assert_eq!(view.summary.status, ContractStatus::Closed { terminated: None });
		assert_eq!(view.summary.books.paid, PRICES[WINNER]);

		step("Every movement of the line's money can be looked up, with its cause and its block");
		let answer = self.client.ask("budgets_trace", vec![line.into(), Json::Null, 50.into()]).await;
		let answer = answer.expect("there are movements");
		let page: MovementPage<[u8; 32]> =
			self.client.state_call("BudgetsApi_trace", &(line, 0u32, 50u32).encode()).await;
		let shown = answer["movements"].as_array().expect("a list");
		assert_eq!(shown.len(), page.movements.len(), "JSON-RPC and the runtime API say the same");
		for (shown, movement) in shown.iter().zip(&page.movements) {
			assert_eq!(shown["amount"], movement.amount.to_string());
			let (kind, cause) = (shown["kind"].as_str().unwrap_or_default(), shown["cause"].to_string());
			println!("    block {:<4} {kind:<13} {:>18}  {cause}", movement.block, pesos(movement.amount));
		}
	}

	/// The winner, for whoever checks the books.
	pub(super) fn winner(&self) -> &Actor {
		&self.city.suppliers[WINNER]
	}

	/// What came into the winner's purse after its first deposit, in cents.
	pub(super) const fn received(&self) -> u128 {
		PAID_IN + PRICES[WINNER] * (100 - TAX) / 100
	}
}
