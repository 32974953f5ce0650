//! What the chain answers, as people read it.
//!
//! Programs get the chain's answers as they are: the same JSON as the node's JSON-RPC gives, from the same types. So there
//! is nothing here but words, and the names of codes come from that JSON, too.

mod award;
mod contract;
mod licence;
mod tender;

pub use award::{award_text, challenges_text, evaluation_text, panel_text, ranking_text, score_text, small_firms_text};
pub use contract::{contract_text, contracts_text, milestone_text, payments_text, variation_text};
pub use licence::{class_text, classes_text, history_text, licence_text, licences_text, verification_text};
pub use tender::{standing, tender_text};

use crate::{clock, output::clean};
use codec::Decode;
use procurement_primitives::{json::read_cursor, time::Moment};
use serde::{de::DeserializeOwned, Serialize};
use serde_json::Value;

/// The name of an entry of a codelist.
pub fn word(entry: &impl Serialize) -> String {
	serde_json::to_value(entry).ok().and_then(|value| value.as_str().map(str::to_string)).unwrap_or_default()
}

/// The entry of a codelist with this name.
pub fn entry<Entry: DeserializeOwned>(name: &str) -> Result<Entry, String> {
	serde_json::from_value(Value::String(name.into())).map_err(|error| error.to_string())
}

/// The cursor that a list ended with.
pub fn cursor<Cursor: Decode>(text: &str) -> Result<Cursor, String> {
	read_cursor(text).ok_or_else(|| "this is no cursor of such a list".into())
}

/// How many entries a list may have: at least one, or the list would go on for ever where it began.
pub fn limit(text: &str) -> Result<usize, String> {
	match text.parse() {
		Ok(0) => Err("a list has at least one entry".into()),
		Ok(limit) => Ok(limit),
		Err(_) => Err(format!("{text} is no number")),
	}
}

/// The name of a state that says more in some cases: what stands under `tag`.
pub fn state(state: &impl Serialize, tag: &str) -> String {
	let value = serde_json::to_value(state).unwrap_or_default();
	value.get(tag).and_then(Value::as_str).unwrap_or_default().to_string()
}

/// A state with what it says: `standstill (until 2026-01-31T09:00:00Z)`.
pub fn state_in_full(of: &impl Serialize, tag: &str) -> String {
	let name = state(of, tag);
	let Ok(Value::Object(members)) = serde_json::to_value(of) else { return name };
	let rest: Vec<String> = members
		.iter()
		.filter(|(key, value)| *key != tag && !value.is_null())
		.map(|(key, value)| {
			let value = value.as_str().map_or_else(|| value.to_string(), |text| clean(text.as_bytes()));
			format!("{} {value}", spaced(key))
		})
		.collect();
	if rest.is_empty() {
		return name;
	}
	format!("{name} ({})", rest.join(", "))
}

/// `replyUntil` as `reply until`.
fn spaced(key: &str) -> String {
	let mut words = String::new();
	for c in key.chars() {
		if c.is_ascii_uppercase() {
			words.push(' ');
		}
		words.push(c.to_ascii_lowercase());
	}
	words
}

/// A moment, and how far it is from `now`.
pub fn at(moment: Moment, now: Moment) -> String {
	format!("{} ({})", clock::rfc3339(moment), clock::from_now(moment, now))
}

/// Numbers, with commas between them.
pub fn numbers<Number: ToString>(numbers: impl IntoIterator<Item = Number>) -> String {
	numbers.into_iter().map(|number| number.to_string()).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
	use super::*;
	use procurement_primitives::{
		award::{AwardStatus, SeatState},
		tender::{Phase, Stage},
	};

	#[test]
	fn codes_should_be_read_as_they_are_written() {
		for stage in [Stage::Technical, Stage::Price] {
			assert_eq!(entry(&word(&stage)), Ok(stage));
		}
		assert_eq!(word(&Phase::Standstill), "standstill");
		assert!(entry::<Phase>("dreaming").unwrap_err().contains("tendering"), "it says what there is");
	}

	#[test]
	fn states_should_be_told_with_what_they_say() {
		let standstill = AwardStatus::Standstill { until: 0 };
		assert_eq!(state(&standstill, "status"), "standstill");
		assert_eq!(state_in_full(&standstill, "status"), "standstill (until 1970-01-01T00:00:00Z)");
		assert_eq!(state_in_full(&SeatState::Taken, "status"), "taken");
		assert_eq!(spaced("replyUntil"), "reply until");
	}
}
