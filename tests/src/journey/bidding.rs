//! From the first sealed bid to the last opened one.

use super::{
	story::{step, tell, tell_refusal},
	Journey, BLOCKS, DAY,
};
use crate::{city::Actor, commands::Answer};
use procurement_primitives::{
	bid::StageStatus,
	tender::{Stage, TenderId},
};
use serde_json::Value as Json;

/// Exit code of `procurement`: not yet.
pub const TOO_EARLY: i32 = 5;

impl Journey<'_> {
	/// A supplier seals a bid and submits it. `name` is what its files are called.
	pub(super) async fn submit(&self, tender: TenderId, supplier: &Actor, bid: &Json, name: &str) {
		let name = format!("{name}-of-{tender}");
		let file = self.write(&format!("{name}.json"), &bid.to_string());
		let sealed = self.file(&format!("{name}.sealed"));
		let id = tender.to_string();
		self.run(supplier, &["bid", "seal", &id, &file, "--output", &sealed]).await.json();
		let done = self.run(supplier, &["bid", "submit", &id, &sealed]).await.json();
		assert_eq!(done["result"]["bidder"], supplier.party);
	}

	/// A keyholder tries to release its key of a stage.
	pub(super) async fn release_key(&self, tender: TenderId, stage: Stage, place: usize) -> Answer {
		let (id, root) = (tender.to_string(), self.root(place));
		let stage = if stage == Stage::Price { "price" } else { "technical" };
		let arguments = ["keyholder", "release", &id, "--stage", stage, "--root", &root, "--development-clock"];
		self.commands.run(&self.city.keyholders[place].uri, &arguments).await
	}

	/// A keyholder's own program, or the chain, keeps it from releasing what must not be known: with the exit code `expected`.
	pub(super) async fn refuse_release(&self, tender: TenderId, stage: Stage, place: usize, expected: i32) -> String {
		let refused = self.release_key(tender, stage, place).await;
		tell_refusal(&self.city.keyholders[place].name, &refused);
		let (code, name, _) = refused.failure();
		assert_eq!(code, expected, "{name}");
		name
	}

	/// Lets the clock jump to the bid deadline, and tells what the chain did.
	pub(super) async fn pass_deadline(&self, tender: TenderId) -> Vec<String> {
		let deadline = self.sealing(tender).await.bid_deadline;
		let days = (deadline - self.client.now().await) / DAY;
		step(&format!("{days} days pass (a development chain's clock is moved by hand), and the deadline with them"));
		self.wait_until(deadline).await
	}

	/// Some keyholders release their keys of a stage, and the chain opens the envelopes of so many bids.
	pub(super) async fn open_stage(&self, tender: TenderId, stage: Stage, places: &[usize], bids: usize) {
		for place in places {
			let done = self.release_key(tender, stage, *place).await;
			done.json();
			tell(&self.city.keyholders[*place].name, &done);
		}
		for _ in 0..BLOCKS {
			if self.status_of(tender, stage).await == StageStatus::Opened {
				break;
			}
			self.client.seal(None).await.expect("a block can be sealed");
		}
		let told = self.tell_what_happened_by_itself().await;
		assert_eq!(told.iter().filter(|event| *event == "BidOpened").count(), bids, "the agenda opens all bids");
		assert_eq!(self.status_of(tender, stage).await, StageStatus::Opened);
	}

	/// Where a stage of the opening stands.
	pub(super) async fn status_of(&self, tender: TenderId, stage: Stage) -> StageStatus {
		let stages = self.opening(tender).await.stages;
		stages.iter().find(|view| view.stage == stage).expect("the tender has that stage").status
	}
}
