//! From the pool of experts to the approved award.

use super::{
	story::{step, tell_refusal},
	Journey, BLOCKS,
};
use crate::city::Actor;
use procurement_primitives::{
	award::{api::EvaluationView, AwardId, EvaluationStage},
	tender::TenderId,
};

impl Journey<'_> {
	/// The experts say that they can be drawn, before anybody knows for what.
	pub(super) async fn gather_pool(&self) {
		step("Experts join the pool that panels are drawn from");
		for expert in &self.city.experts {
			let own = expert.party.to_string();
			self.run(expert, &["panel", "join", "--for", &own]).await.json();
		}
	}

	/// Makes blocks until the evaluation is `done`, and tells what the chain did.
	pub async fn go_on_until(&self, tender: TenderId, done: impl Fn(&EvaluationView) -> bool) -> Vec<String> {
		for _ in 0..BLOCKS {
			if done(&self.evaluation(tender).await) {
				break;
			}
			self.client.seal(None).await.expect("a block can be sealed");
		}
		let told = self.tell_what_happened_by_itself().await;
		let view = self.evaluation(tender).await;
		assert!(done(&view), "the evaluation stands still: {view:?}");
		told
	}

	/// Makes blocks until the panel is drawn, and gives back those who sit on it in the order of the draw, reserves too.
	pub(super) async fn draw_panel(&self, tender: TenderId) -> Vec<&Actor> {
		self.go_on_until(tender, |view| matches!(view.stage, EvaluationStage::Marking { .. })).await;
		let seats = self.panel(tender).await.seats;
		let actor = |party| self.city.experts.iter().find(|expert| expert.party == party).expect("an expert");
		seats.iter().map(|seat| actor(seat.member)).collect()
	}

	/// An expert fills in the form and commits to its marks. `mark` says the mark of (bidder, criterion), in percent with two
	/// decimals.
	pub(super) async fn commit_marks(&self, tender: TenderId, expert: &Actor, mark: impl Fn(u64, u64) -> String) {
		let id = tender.to_string();
		let blank = self.file(&format!("blank-{}-of-{tender}.json", expert.party));
		let mut sheets = self.commands.ask(&["score", "sheets", &id, "--output", &blank]).await.json();
		for sheet in sheets["sheets"].as_array_mut().expect("there are sheets") {
			for row in sheet["marks"].as_array_mut().expect("a sheet has marks") {
				let number = |field: &str| row[field].as_u64().expect("it is a number");
				row["mark"] = mark(number("bidder"), number("criterion")).into();
			}
		}
		let file = self.write(&form(tender, expert), &sheets.to_string());
		self.run(expert, &["score", "commit", &id, &file]).await.json();
	}

	/// An expert shows the marks that it has committed to.
	pub(super) async fn reveal_marks(&self, tender: TenderId, expert: &Actor) {
		let kept = self.kept(tender, expert);
		self.run(expert, &["score", "reveal", &tender.to_string(), "--kept", &kept]).await.json();
	}

	/// The file in which an expert keeps its marks until they are shown.
	pub(super) fn kept(&self, tender: TenderId, expert: &Actor) -> String {
		self.file(&format!("{}.kept", form(tender, expert)))
	}

	/// One official of the buyer proposes who is ranked first, and another approves.
	pub(super) async fn propose_and_approve(&self, tender: TenderId) -> AwardId {
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
		award
	}
}

/// The name of an expert's form.
fn form(tender: TenderId, expert: &Actor) -> String {
	format!("marks-{}-of-{tender}.json", expert.party)
}
