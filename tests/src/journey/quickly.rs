//! What other journeys tell step by step, in as few blocks as it takes: for tests whose story begins later.

use super::{notice::tender_in, Journey};
use crate::{
	city::Actor,
	client::Encoded,
	tendering::{succeeded, Tender},
};
use codec::Encode;
use procurement_primitives::{
	award::{marks_commitment, AwardId, AwardStatus, EvaluationStage},
	budget::ContractId,
	contract::{ContractStatus, Terms},
	tender::{LotId, LotSet, TenderId},
	time::{Period, DAY},
};
use serde_json::Value as Json;

impl Journey<'_> {
	/// Publishes a tender from a draft that says what is bought and how it is paid. The city's keyholders hold its keys.
	pub async fn publish_quickly(&self, draft: &Json) -> Tender<'_> {
		let mut draft = draft.clone();
		draft["currency"] = self.currency.as_str().into();
		draft["keyholders"] = self.city.keyholders.iter().map(|keyholder| keyholder.party).collect();
		draft["threshold"] = 2.into();
		let lots = draft["lots"].as_array().map_or(0, Vec::len);
		let lots = LotId::try_from(lots).expect("lots are few");
		let file = self.write("notice.json", &draft.to_string());
		let id = tender_in(&self.run(&self.city.buyer, &["tender", "create", &file]).await.json());
		let keyholders = self.city.keyholders.clone();
		let lots = (0..lots).collect();
		let tender = Tender { client: self.client, id, keyholders, two_envelopes: false, lots };
		tender.register().await;
		let publish = Encoded::new("Tenders", "publish", id);
		self.client.act(&self.city.buyer.key, &publish).await.expect("the tender is published");
		tender
	}

	/// One official proposes an award for each of `lots`, another approves them.
	pub async fn award_quickly(&self, tender: TenderId, lots: &[LotSet]) -> Vec<AwardId> {
		let [first, second] = &self.city.buyers;
		let propose = |lots: &LotSet| Encoded::new("Awards", "propose", (tender, *lots));
		let proposals = self.client.batch(&lots.iter().map(propose).collect::<Vec<_>>()).await;
		self.client.act(&first.key, &proposals).await.expect("an official proposes");
		let awards = self.evaluation(tender).await.awards.into_iter();
		let awards: Vec<_> = awards.filter(|view| view.status == AwardStatus::Proposed).map(|view| view.id).collect();
		let approve = |award: &AwardId| Encoded::new("Awards", "approve", *award);
		let approvals = self.client.batch(&awards.iter().map(approve).collect::<Vec<_>>()).await;
		self.client.act(&second.key, &approvals).await.expect("another official approves");
		awards
	}

	/// Lets the standstill of an award pass, which nothing holds up.
	pub async fn pass_standstill(&self, tender: TenderId, award: AwardId) -> ContractId {
		if let AwardStatus::Standstill { until } = self.award_of(tender, award).await.status {
			self.wait_until(until).await;
		}
		let is_final = |view: &AwardStatus| matches!(view, AwardStatus::Final { .. });
		self.go_on_until(tender, |view| view.awards.iter().any(|it| it.id == award && is_final(&it.status))).await;
		self.contract_of(award).await
	}

	/// The buyer completes a draft, two of its officials sign it, and so does the supplier.
	pub async fn sign_quickly(&self, contract: ContractId, supplier: &Actor, terms: &Terms) {
		let [first, second] = &self.city.buyers;
		let version = self.contract(contract).await.version + 1;
		let sign = || Encoded::new("Milestones", "sign", (contract, version));
		let complete = [Encoded::new("Milestones", "set_terms", (contract, terms)), sign()];
		let complete = self.client.batch(&complete).await;
		self.client.act(&first.key, &complete).await.expect("an official completes and signs");
		succeeded(self.client.act_together(&[(&second.key, sign()), (&supplier.key, sign())], None).await);
		assert_eq!(self.contract(contract).await.summary.status, ContractStatus::Active);
	}

	/// The members of a panel commit to their marks, all in one block, which it has at most one sheet of. `mark` says the mark
	/// of (member, bidder), in hundredths of a percent.
	pub async fn commit_marks_quickly(&self, tender: TenderId, members: &[&Actor], mark: impl Fn(&Actor, u32) -> u16) {
		let commit = |member: &Actor, lot: LotId, page: u32, marks: &[u16]| {
			let hash = marks_commitment(&self.client.genesis(), tender, lot, page, member.party, marks, &SALT);
			Encoded::new("Awards", "commit_marks", (tender, lot, page, hash))
		};
		self.mark_quickly(tender, members, mark, commit).await;
	}

	/// They reveal them, likewise.
	pub async fn reveal_marks_quickly(&self, tender: TenderId, members: &[&Actor], mark: impl Fn(&Actor, u32) -> u16) {
		assert!(matches!(self.evaluation(tender).await.stage, EvaluationStage::Revealing { .. }), "all have committed");
		let reveal = |_: &Actor, lot: LotId, page: u32, marks: &[u16]| {
			Encoded::new("Awards", "reveal_marks", (tender, lot, page, marks, SALT))
		};
		self.mark_quickly(tender, members, mark, reveal).await;
	}

	async fn mark_quickly(
		&self,
		tender: TenderId,
		members: &[&Actor],
		mark: impl Fn(&Actor, u32) -> u16,
		call: impl Fn(&Actor, LotId, u32, &[u16]) -> Encoded,
	) {
		let sheets = self.panel(tender).await.sheets;
		let [sheet] = &sheets[..] else { panic!("one lot is marked") };
		let question = (tender, sheet.lot, sheet.from, sheet.bids).encode();
		let bidders: Vec<u32> = self.client.state_call("AwardsApi_entrants", &question).await;
		let mut acts = Vec::new();
		for member in members {
			let marks: Vec<u16> = bidders.iter().map(|bidder| mark(member, *bidder)).collect();
			acts.push((&member.key, call(member, sheet.lot, sheet.page, &marks)));
		}
		succeeded(self.client.act_together(&acts, None).await);
	}
}

/// Terms with the usual time to pay, and without bond, tax, damages and anybody who inspects or settles.
pub fn plain_terms() -> Terms {
	Terms {
		performance_bond: 0,
		payment_term: Period::Calendar(30 * DAY),
		tax: 0,
		damages_per_day: 0,
		damages_cap: 0,
		inspectors: Vec::new(),
		inspectors_needed: 0,
		devices: Vec::new(),
		arbiter: None,
		document: None,
	}
}

/// What keeps marks from being guessed. Here they are no secret.
const SALT: [u8; 32] = [7; 32];
