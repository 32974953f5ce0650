//! How a purchase is told: who typed what, what was refused, what the chain did by itself, where each amount went.

use super::Journey;
use crate::{client::Event, commands::Answer};

/// Begins a step.
pub fn step(title: &str) {
	println!("\n{title}");
}

/// One line for each command: who typed what, and the block that took it.
pub fn tell(who: &str, answer: &Answer) {
	let json = answer.json();
	// Some commands take several transactions; the last one's block is when all is done.
	let several = json["transactions"].as_array().and_then(|list| list.last());
	let block = match several.unwrap_or(&json["transaction"])["block"].as_u64() {
		Some(block) => format!("  (block {block})"),
		None => String::new(),
	};
	println!("  {who}\n    $ {}{block}", answer.line);
}

/// The same for a command that is refused.
pub fn tell_refusal(who: &str, answer: &Answer) {
	let (code, name, message) = answer.failure();
	println!("  {who}\n    $ {}\n    refused, exit code {code}: {name}: {message}", answer.line);
}

/// An amount as people type it. Currencies here have two decimals.
pub fn decimal(units: u128) -> String {
	format!("{}.{:02}", units / 100, units % 100)
}

impl Journey<'_> {
	/// An amount as people read it.
	pub(super) fn say(&self, units: u128) -> String {
		let whole: Vec<char> = (units / 100).to_string().chars().collect();
		let mut grouped = String::new();
		for (place, digit) in whole.iter().enumerate() {
			if place > 0 && (whole.len() - place).is_multiple_of(3) {
				grouped.push(',');
			}
			grouped.push(*digit);
		}
		format!("{} {grouped}.{:02}", self.currency, units % 100)
	}

	/// What an event that nobody caused says, if it is one of ours.
	pub(super) fn told(&self, event: &Event) -> Option<String> {
		let number = |field: &str| event.number(field).unwrap_or_default();
		let party = |field: &str| self.name_of(u32::try_from(number(field)).unwrap_or_default());
		let amount = || self.say(number("amount"));
		Some(match (event.pallet.as_str(), event.name.as_str()) {
			("SealedBids", "OpeningBegun") => "bidding is over, and keys may be released".into(),
			("SealedBids", "TooFewBidsReceived") => "too few bids stand: none will be opened".into(),
			("SealedBids", "BondReturned") => format!("{} has its bid bond back: {}", party("bidder"), amount()),
			("SealedBids", "BeaconSettled") => format!("the beacon of keyholder {} is opened", number("index")),
			("SealedBids", "BidOpened") => format!("an envelope of {} is opened", party("bidder")),
			("SealedBids", "BidDisqualified") => {
				format!("an envelope of {} is opened, and is disqualified", party("bidder"))
			}
			("SealedBids", "StageOpened") => "all envelopes of this stage are gone through".into(),
			("SealedBids", "KeysOverdue") => "the keyholder that released nothing is named".into(),
			("Tenders", "BidsOpened") => "the tender goes to evaluation".into(),
			("Tenders", "Unsuccessful") => "the tender ends without an award".into(),
			("Budgets", "Released") => format!("{} are free again on the budget line", amount()),
			("Budgets", "Uncommitted") => format!("{} are not owed any more, and free on the budget line", amount()),
			("Budgets", "Paid") => format!("{} leave the budget line", amount()),
			("Awards", "EvaluationBegun") => format!("evaluation begins: {} bids came in", number("received")),
			("Awards", "SeatTaken") => format!("{} is drawn", party("member")),
			("Awards", "MarkingBegun") => "the panel marks".into(),
			("Awards", "DroppedOut") => format!("{} is out, with all its marks, and is named", party("member")),
			("Awards", "ScoresLocked") => "technical scores are locked".into(),
			("Awards", "JudgingBegun") => "prices are read".into(),
			("Awards", "ReferenceFixed") => "the lowest price is fixed as the reference".into(),
			("Awards", "LotRanked") => format!("lot {} is ranked", number("lot")),
			("Awards", "AwardFinal") => format!("award {} is final", number("award")),
			("Milestones", "Drafted") => format!("contract {} is drafted from it", number("contract")),
			("Milestones", "Accepted") => format!(
				"milestone {} counts as accepted, {} days late: {} are due, {} kept back",
				number("milestone"),
				number("days_late"),
				self.say(number("due")),
				self.say(number("retained"))
			),
			("Milestones", "PaymentScheduled") => {
				format!("payment {} of the contract is on the agenda: {}", number("payment"), amount())
			}
			("Milestones", "PaymentMade") => format!("payment {} of the contract is made", number("payment")),
			("Milestones", "BondReturned") => format!("the performance bond is free again: {}", amount()),
			("Milestones", "Closed") => "the contract is closed".into(),
			("SealedBids" | "Tenders" | "Budgets" | "Awards" | "Milestones", name) => name.to_string(),
			_ => return None,
		})
	}
}
