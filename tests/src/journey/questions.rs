//! What anybody may ask the chain.

use super::{story::tell, Journey};
use crate::city::Actor;
use codec::{Decode, Encode};
use procurement_primitives::{
	award::{
		api::{AwardView, EvaluationView, PanelView, RankingPage, ScoreView},
		AwardId,
	},
	bid::api::{BidView, OpeningView, SealingView},
	budget::{
		api::{LineView, MovementPage, PurseView},
		ContractId, LineId,
	},
	contract::api::{ContractView, PaymentView},
	tender::{api::TenderView, LotId, TenderId},
};
use serde::Serialize;
use serde_json::{json, Value as Json};

/// What the node's plain JSON of an answer must be.
pub fn plain(answer: &impl Serialize) -> Json {
	serde_json::to_value(answer).expect("an answer can be written as JSON")
}

impl Journey<'_> {
	/// Asks a runtime API for what must be there.
	async fn asked<Answer: Decode>(&self, question: &str, of: &impl Encode) -> Answer {
		let answer: Option<Answer> = self.client.state_call(question, &of.encode()).await;
		answer.unwrap_or_else(|| panic!("{question}: it is not there"))
	}

	pub(super) async fn tender(&self, tender: TenderId) -> TenderView {
		self.asked("TendersApi_get", &tender).await
	}

	pub(super) async fn bid_of(&self, tender: TenderId, supplier: &Actor) -> BidView {
		self.asked("BidsApi_get", &(tender, supplier.party)).await
	}

	pub(super) async fn opening(&self, tender: TenderId) -> OpeningView {
		self.asked("BidsApi_opening", &tender).await
	}

	pub(super) async fn sealing(&self, tender: TenderId) -> SealingView {
		self.asked("BidsApi_sealing", &tender).await
	}

	/// A budget line.
	pub async fn line(&self, line: LineId) -> LineView<[u8; 32]> {
		self.asked("BudgetsApi_line", &line).await
	}

	/// A party's purse.
	pub async fn purse(&self, of: &Actor) -> PurseView<[u8; 32]> {
		self.client.state_call("BudgetsApi_purse", &of.party.encode()).await
	}

	/// How far the evaluation of a tender is.
	pub async fn evaluation(&self, tender: TenderId) -> EvaluationView {
		self.asked("AwardsApi_get", &tender).await
	}

	/// The panel of a tender.
	pub async fn panel(&self, tender: TenderId) -> PanelView {
		let panel: PanelView = self.asked("AwardsApi_panel", &tender).await;
		let shown = self.client.ask("awards_panel", vec![tender.into()]).await;
		assert_eq!(shown, Ok(plain(&panel)), "JSON-RPC and the runtime API say the same");
		panel
	}

	/// An award of a tender.
	pub async fn award_of(&self, tender: TenderId, award: AwardId) -> AwardView {
		let awards = self.evaluation(tender).await.awards;
		awards.into_iter().find(|view| view.id == award).expect("the award is there")
	}

	/// The ranking of a lot: what the command line shows, and what is behind it.
	pub async fn ranking(&self, tender: TenderId, lot: LotId) -> RankingPage {
		let answer = self.commands.ask(&["award", "ranking", &tender.to_string(), "--lot", &lot.to_string()]).await;
		tell("Anybody", &answer);
		let arguments = (tender, lot, None::<Vec<u8>>, 100u32).encode();
		let page: RankingPage = self.client.state_call("AwardsApi_ranking", &arguments).await;
		assert_eq!(answer.json(), plain(&page), "the command line and the runtime API say the same");
		let shown = self.client.ask("awards_ranking", vec![tender.into(), lot.into(), Json::Null, 100.into()]).await;
		assert_eq!(shown, Ok(plain(&page)), "JSON-RPC and the runtime API say the same");
		page
	}

	/// How a bid's score came about: JSON-RPC's answer, and what is behind it.
	pub async fn explanation(&self, tender: TenderId, lot: LotId, bidder: u32) -> (Json, ScoreView) {
		let score: ScoreView = self.asked("AwardsApi_explain", &(tender, lot, bidder)).await;
		let shown = self.client.ask("awards_explain", vec![tender.into(), lot.into(), bidder.into()]).await;
		assert_eq!(shown, Ok(plain(&score)), "JSON-RPC and the runtime API say the same");
		(plain(&score), score)
	}

	/// A contract: JSON-RPC's answer is the runtime API's.
	pub async fn contract(&self, contract: ContractId) -> ContractView<[u8; 32]> {
		let view: ContractView<[u8; 32]> = self.asked("ContractsApi_get", &contract).await;
		let shown = self.client.ask("contracts_get", vec![contract.into()]).await.expect("the contract is there");
		assert_eq!(shown["books"], plain(&view.summary.books), "JSON-RPC and the runtime API say the same");
		let found = self.client.ask("contracts_byAward", vec![view.summary.award.into()]).await;
		assert_eq!(found, Ok(contract.into()), "a contract is found by its award");
		view
	}

	/// A contract as the command line shows it, which is what JSON-RPC says.
	pub async fn contract_shown(&self, contract: ContractId) -> Json {
		let shown = self.commands.ask(&["contract", "show", &contract.to_string()]).await.json();
		assert_eq!(Ok(shown.clone()), self.client.ask("contracts_get", vec![contract.into()]).await);
		shown
	}

	/// The payments of a contract.
	pub async fn payments(&self, contract: ContractId) -> Vec<PaymentView<[u8; 32]>> {
		let payments: Vec<PaymentView<[u8; 32]>> =
			self.client.state_call("ContractsApi_payments", &contract.encode()).await;
		let shown = self.client.ask("contracts_payments", vec![contract.into()]).await.expect("there are payments");
		let shown: Vec<_> = shown.as_array().expect("a list").iter().map(|payment| payment["amount"].clone()).collect();
		let amounts: Vec<_> = payments.iter().map(|payment| json!(payment.amount.to_string())).collect();
		assert_eq!(shown, amounts, "JSON-RPC and the runtime API say the same");
		payments
	}

	/// Tells every movement of a line's money, with its cause and its block. They are those `expected`: (kind, amount), in
	/// order.
	pub async fn check_trace(&self, line: LineId, expected: &[(&str, u128)]) {
		let answer = self.client.ask("budgets_trace", vec![line.into(), Json::Null, 50.into()]).await;
		let answer = answer.expect("there are movements");
		let page: MovementPage<[u8; 32]> =
			self.client.state_call("BudgetsApi_trace", &(line, 0u32, 50u32).encode()).await;
		let shown = answer["movements"].as_array().expect("a list");
		assert_eq!(shown.len(), page.movements.len(), "JSON-RPC and the runtime API say the same");
		let mut movements = Vec::new();
		for (shown, movement) in shown.iter().zip(&page.movements) {
			assert_eq!(shown["amount"], json!(movement.amount.to_string()));
			let (kind, cause) = (shown["kind"].as_str().expect("it is a word"), shown["cause"].to_string());
			println!("    block {:<4} {kind:<13} {:>18}  {cause}", movement.block, self.say(movement.amount));
			movements.push((kind, movement.amount));
		}
		assert_eq!(movements, expected);
	}
}
