//! A tender for which too few bid: nothing is opened, and all the money goes back, without anybody doing anything.

use super::{
	books::Changes,
	story::{decimal, step, tell_refusal},
	Journey,
};
use crate::records::THREE_LOTS;
use procurement_primitives::{
	bid::{api::BidStatus, BondState, StageStatus},
	budget::LineId,
	tender::{Procedure, Ruleset, Stage, TenderId, TenderStatus, UnsuccessfulReason},
};
use serde_json::json;
use std::ops::Deref;

/// What the three lots may cost at most, in fen.
const BUDGET: u128 = 150_000;

/// What the treasury has for them, in fen.
const TREASURY: u128 = 200_000;

/// What each of the three bidders pays into its purse, in fen.
const PURSE: u128 = 5_000;

/// What each of them leaves as a bond, in fen: what the record asks for, lowered to the two percent that the rules allow.
const BOND: u128 = 3_000;

/// What the bidders ask for the first two lots, in fen; nobody wants the third. The last bidder, whom the record does not
/// have, withdraws.
const PRICES: [[u128; 2]; 3] = [[47_000, 46_000], [49_000, 48_000], [45_000, 45_500]];

/// How many bids the rules want for a lot.
const WANTED: u32 = 3;

/// Exit codes of `procurement`: refused by the chain, a bad file.
const REFUSED: i32 = 3;
const BAD_FILE: i32 = 6;

/// Goes all the way, in a city that has no purchase under way.
pub async fn go(journey: &Journey<'_>) {
	let journey = TooFew(journey);
	println!("\nA city under the Chinese default rules asks for bids. They want three for a lot; two will stand.");
	let before = journey.books().await;
	journey.fund("FEW", TREASURY, &journey.city.suppliers[..PRICES.len()], PURSE).await;
	let line = journey.open_line("3102", "Machinery", BUDGET).await;
	let tender = journey.import_three_lots(line).await;
	journey.register_keys(tender).await;
	journey.publish(tender, line).await;
	journey.bid(tender).await;
	journey.fail(tender).await;
	journey.refuse_opening(tender).await;
	step("The whole of the money is free for another purchase, and the journal says why");
	let movements = [("appropriated", BUDGET), ("reserved", BUDGET), ("released", BUDGET)];
	journey.check_trace(line, &movements).await;
	let mut purses = [0; 4];
	purses[..PRICES.len()].fill(PURSE);
	let changes = Changes { treasury: TREASURY, purses, line: (line, BUDGET, 0), ..Default::default() };
	journey.check_books(&before, &changes).await;
}

/// The scenario. What all share it has of the journey.
struct TooFew<'a>(&'a Journey<'a>);

impl<'a> Deref for TooFew<'a> {
	type Target = Journey<'a>;

	fn deref(&self) -> &Self::Target {
		self.0
	}
}

impl TooFew<'_> {
	async fn import_three_lots(&self, line: LineId) -> TenderId {
		step("The buyer imports a tender of Ukraine's ProZorro: three lots, for which two bid");
		let options = self.options(line);
		match THREE_LOTS.published() {
			Some(record) => {
				let refused = self.import_file(&record, &options).await;
				tell_refusal(&self.city.buyer.name, &refused);
				let (code, name, message) = refused.failure();
				assert_eq!((code, name.as_str()), (BAD_FILE, "ForeignCurrency"));
				assert!(message.contains("UAH") && message.contains("CNY"), "both are named: {message}");
				println!("    It is in hryvnia. The same facts in yuan, which is made up and no conversion:");
			}
			None => {
				println!("  (The record is not at hand: this is one of our own with the same facts, in made-up yuan.)")
			}
		}
		let tender = self.import_record(&THREE_LOTS.own(), &options).await;
		let view = self.tender(tender).await;
		assert_eq!((view.summary.value, view.lots.len()), (BUDGET, 3));
		println!("    tender {tender}: three lots, {} at most", self.say(view.summary.value));
		tender
	}

	async fn bid(&self, tender: TenderId) {
		step(
			"The two bid for the first two lots, as the record has it. A third, who is made up, bids too and withdraws",
		);
		for (place, (supplier, prices)) in self.city.suppliers.iter().zip(PRICES).enumerate() {
			let price = |(lot, price): (usize, u128)| json!({ "lot": lot, "price": decimal(price) });
			let prices: Vec<_> = prices.into_iter().enumerate().map(price).collect();
			let bid =
				json!({ "currency": "CNY", "prices": prices, "statement": format!("Offer of {}", supplier.name) });
			self.submit(tender, supplier, &bid, &format!("bid-{}", place + 1)).await;
			assert_eq!(self.purse(supplier).await.held, BOND);
		}
		self.run(&self.city.suppliers[2], &["bid", "withdraw", &tender.to_string()]).await.json();
		let opening = self.opening(tender).await;
		let standing: Vec<_> = opening.standing.iter().map(|view| view.bids).collect();
		assert_eq!((opening.received, standing.as_slice()), (3, &[2, 2, 0][..]));
		println!(
			"    Everybody can see that {standing:?} bids stand for the three lots, and that the rules want {WANTED}."
		);
	}

	/// The deadline passes, and then the key deadline. The chain ends the tender, gives the bonds back and frees the money.
	async fn fail(&self, tender: TenderId) {
		let mut told = self.pass_deadline(tender).await;
		assert_eq!(self.status_of(tender, Stage::Technical).await, StageStatus::Sealed);
		step("A day passes in which the council could still record an outage that kept others from bidding");
		let keys_due = self.sealing(tender).await.bid_deadline + Ruleset::default_for(Procedure::Open).keys.release;
		told.extend(self.wait_until(keys_due).await);
		told.extend(self.wait_for_bonds(None).await);
		let count = |name: &str| told.iter().filter(|event| *event == name).count();
		assert_eq!((count("TooFewBidsReceived"), count("BondReturned"), count("Released")), (1, 2, 1), "{told:?}");
		assert_eq!((count("BidOpened"), count("OpeningBegun")), (0, 0), "{told:?}");
		let status = self.tender(tender).await.summary.status;
		assert_eq!(status, TenderStatus::Unsuccessful { reason: UnsuccessfulReason::TooFewBids });
		let shown = self.client.ask("tenders_get", vec![tender.into()]).await.expect("the tender is there");
		assert_eq!((&shown["status"], &shown["reason"]), (&json!("unsuccessful"), &json!("tooFewBids")));
		println!("    The tender is unsuccessful: tooFewBids. Nobody did anything.");
	}

	/// Nobody can open what was not opened: the envelopes stay sealed for good.
	async fn refuse_opening(&self, tender: TenderId) {
		step("The envelopes stay sealed for good: keys are not taken, and nobody can have a bid opened");
		assert_eq!(self.status_of(tender, Stage::Technical).await, StageStatus::TooFewBids);
		self.refuse_release(tender, Stage::Technical, 0, REFUSED).await;
		let [first, second, third, _] = &self.city.suppliers[..] else { panic!("there are four suppliers") };
		let party = first.party.to_string();
		let (code, name, _) = self.refused(second, &["bid", "open", &tender.to_string(), "--bidder", &party]).await;
		assert_eq!((code, name.as_str()), (REFUSED, "SealedBids::TooFewBids"));
		for (supplier, expected) in [(first, BidStatus::Standing), (second, BidStatus::Standing)] {
			let bid = self.bid_of(tender, supplier).await;
			assert_eq!((bid.status, bid.bond_state), (expected, BondState::Returned));
			assert!(bid.prices.is_empty(), "no price is known");
		}
		assert_eq!(self.bid_of(tender, third).await.status, BidStatus::Withdrawn);
	}
}
