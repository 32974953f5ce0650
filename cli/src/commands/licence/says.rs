//! What licences say, as people write it: attributes in JSON, and in the columns of a table.

use crate::{
	exit::{Failure, Outcome},
	output::{hex, unhex_32},
};
use procurement_disclosure::{Attribute, Key, Value};
use serde::{Deserialize, Serialize};
use time::{format_description::well_known::Iso8601, Date};

/// The Julian day of 1970-01-01.
const EPOCH: i32 = 2_440_588;

/// An attribute in a file: its name, and at most one of the rest. None says that the schema's place is empty.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct AttributeFile {
	/// Its name in the schema.
	pub name: String,
	#[serde(default, skip_serializing_if = "Option::is_none")]
	text: Option<String>,
	#[serde(default, skip_serializing_if = "Option::is_none")]
	number: Option<String>,
	#[serde(default, skip_serializing_if = "Option::is_none")]
	date: Option<String>,
	#[serde(default, skip_serializing_if = "Option::is_none")]
	flag: Option<bool>,
	#[serde(default, skip_serializing_if = "Option::is_none")]
	at_least: Option<String>,
	#[serde(default, skip_serializing_if = "Option::is_none")]
	at_most: Option<String>,
	#[serde(default, skip_serializing_if = "Option::is_none")]
	not_before: Option<String>,
	#[serde(default, skip_serializing_if = "Option::is_none")]
	not_after: Option<String>,
	#[serde(default, skip_serializing_if = "Option::is_none")]
	ed25519: Option<String>,
	#[serde(default, skip_serializing_if = "Option::is_none")]
	sr25519: Option<String>,
}

/// The kinds of values, as columns and selections name them.
const KINDS: [&str; 10] =
	["text", "number", "date", "flag", "atLeast", "atMost", "notBefore", "notAfter", "ed25519", "sr25519"];

impl AttributeFile {
	/// The attribute.
	pub fn attribute(&self) -> Outcome<Attribute> {
		let flag = self.flag.map(|flag| if flag { "true" } else { "false" });
		let given: [Option<&str>; 10] = [
			self.text.as_deref(),
			self.number.as_deref(),
			self.date.as_deref(),
			flag,
			self.at_least.as_deref(),
			self.at_most.as_deref(),
			self.not_before.as_deref(),
			self.not_after.as_deref(),
			self.ed25519.as_deref(),
			self.sr25519.as_deref(),
		];
		let mut said = KINDS.iter().zip(given).filter_map(|(kind, text)| Some((*kind, text?)));
		let value = match (said.next(), said.next()) {
			(None, _) => Value::Absent,
			(Some((kind, text)), None) => value(&self.name, kind, text)?,
			(Some(_), Some(_)) => {
				return Err(Failure::input(format!("The attribute \"{}\" says two things: write two.", self.name)))
			}
		};
		Ok(Attribute { name: self.name.clone().into_bytes(), value })
	}

	/// The attribute as it is written.
	pub fn of(attribute: &Attribute) -> Self {
		let mut file = Self { name: String::from_utf8_lossy(&attribute.name).into_owned(), ..Self::default() };
		match &attribute.value {
			Value::Absent => {}
			Value::Text(text) => file.text = Some(String::from_utf8_lossy(text).into_owned()),
			Value::Number(number) => file.number = Some(number.to_string()),
			Value::Date(days) => file.date = Some(write_date(*days)),
			Value::Flag(flag) => file.flag = Some(*flag),
			Value::AtLeast(number) => file.at_least = Some(number.to_string()),
			Value::AtMost(number) => file.at_most = Some(number.to_string()),
			Value::NotBefore(days) => file.not_before = Some(write_date(*days)),
			Value::NotAfter(days) => file.not_after = Some(write_date(*days)),
			Value::Key(Key::Ed25519(key)) => file.ed25519 = Some(hex(key)),
			Value::Key(Key::Sr25519(key)) => file.sr25519 = Some(hex(key)),
		}
		file
	}
}

/// The value of a kind. What was read is not shown when it is wrong: it may be about a person.
fn value(name: &str, kind: &str, text: &str) -> Outcome<Value> {
	let bad = |form: &str| Failure::input(format!("The attribute \"{name}\" ({kind}) is to be written as {form}."));
	let number = || text.parse::<u128>().map_err(|_| bad("a whole number"));
	let days = || read_date(text).ok_or_else(|| bad("a day, for example 1990-05-06"));
	let key = || unhex_32(text).map_err(|_| bad("32 bytes in hexadecimal"));
	Ok(match kind {
		"text" => Value::Text(text.as_bytes().to_vec()),
		"number" => Value::Number(number()?),
		"date" => Value::Date(days()?),
		"flag" => match text {
			"true" => Value::Flag(true),
			"false" => Value::Flag(false),
			_ => return Err(bad("true or false")),
		},
		"atLeast" => Value::AtLeast(number()?),
		"atMost" => Value::AtMost(number()?),
		"notBefore" => Value::NotBefore(days()?),
		"notAfter" => Value::NotAfter(days()?),
		"ed25519" => Value::Key(Key::Ed25519(key()?)),
		"sr25519" => Value::Key(Key::Sr25519(key()?)),
		_ => return Err(Failure::input(format!("There is no kind of value \"{kind}\": {}.", KINDS.join(", ")))),
	})
}

/// The days since 1970-01-01 of a day as ISO 8601 writes it.
fn read_date(text: &str) -> Option<i32> {
	let date = Date::parse(text, &Iso8601::DATE).ok()?;
	date.to_julian_day().checked_sub(EPOCH)
}

/// The day that so many days after 1970-01-01 is; past the calendar's ends the number.
fn write_date(days: i32) -> String {
	let date = days.checked_add(EPOCH).and_then(|day| Date::from_julian_day(day).ok());
	date.map_or_else(|| days.to_string(), |date| date.to_string())
}

/// A column of attributes: `turnover:atLeast`, or only a name for texts. An empty cell says nothing.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Column {
	name: String,
	kind: String,
}

impl Column {
	/// The column under a heading, the `number`-th from the left, from 1. A heading that is none is not shown: in a table
	/// without headings it is a cell, which may be about a person.
	pub fn parse(number: usize, heading: &str) -> Outcome<Self> {
		let (name, kind) = heading.split_once(':').unwrap_or((heading, "text"));
		if !KINDS.contains(&kind) {
			return Err(Failure::input(format!(
				"The heading of column {number} names no kind that there is: {}.",
				KINDS.join(", ")
			))
			.advise("A table begins with headings: name:kind, or the name alone of a text."));
		}
		Ok(Self { name: name.into(), kind: kind.into() })
	}

	/// The attribute in a cell.
	pub fn attribute(&self, cell: &str) -> Outcome<Attribute> {
		let value = if cell.is_empty() { Value::Absent } else { value(&self.name, &self.kind, cell)? };
		Ok(Attribute { name: self.name.clone().into_bytes(), value })
	}
}

/// The places of the attributes that are to be shown, ascending. A selection is a name, for what is said of it; or name and
/// kind, `turnover:atLeast`; where there are several of a kind with the value, `turnover:atLeast=10000000`.
pub fn select(attributes: &[Attribute], selections: &[String]) -> Outcome<Vec<u32>> {
	let mut places = Vec::new();
	for selection in selections {
		let found: Vec<u32> =
			(0..).zip(attributes).filter(|(_, of)| matches(of, selection)).map(|(place, _)| place).collect();
		match found[..] {
			[place] => places.push(place),
			[] => {
				let names: Vec<String> = attributes.iter().filter_map(label).collect();
				return Err(Failure::input(format!("The licence says nothing of \"{selection}\"."))
					.advise(format!("It says: {}.", names.join(", "))));
			}
			_ => {
				return Err(Failure::input(format!("The licence says several things of \"{selection}\"."))
					.advise("Name one with its kind and value, as turnover:atLeast=10000000."))
			}
		}
	}
	places.sort_unstable();
	places.dedup();
	Ok(places)
}

/// Kind and value of an attribute as selections write it; `None` of an empty place.
fn parts(attribute: &Attribute) -> Option<(&'static str, String)> {
	let file = AttributeFile::of(attribute);
	let flag = file.flag.map(|flag| flag.to_string());
	let said = [
		file.text,
		file.number,
		file.date,
		flag,
		file.at_least,
		file.at_most,
		file.not_before,
		file.not_after,
		file.ed25519,
		file.sr25519,
	];
	KINDS.into_iter().zip(said).find_map(|(kind, text)| Some((kind, text?)))
}

/// What an attribute is selected by.
fn label(attribute: &Attribute) -> Option<String> {
	let (kind, _) = parts(attribute)?;
	let name = String::from_utf8_lossy(&attribute.name);
	Some(if attribute.value.is_predicate() { format!("{name}:{kind}") } else { name.into_owned() })
}

fn matches(attribute: &Attribute, selection: &str) -> bool {
	let name = String::from_utf8_lossy(&attribute.name);
	let Some((kind, text)) = parts(attribute) else { return false };
	(selection == name && !attribute.value.is_predicate())
		|| selection == format!("{name}:{kind}")
		|| selection == format!("{name}:{kind}={text}")
}

#[cfg(test)]
mod tests {
	use super::*;

	fn every_kind() -> Vec<Attribute> {
		let one = |heading: &str, cell: &str| Column::parse(1, heading).unwrap().attribute(cell).unwrap();
		vec![
			one("name", "王小明"),
			one("turnover:number", "12345678"),
			one("turnover:atLeast", "1000000"),
			one("turnover:atLeast", "10000000"),
			one("turnover:atMost", "20000000"),
			one("born:date", "1969-12-31"),
			one("born:notAfter", "2008-01-01"),
			one("born:notBefore", "1900-02-28"),
			one("insured:flag", "true"),
			one("remarks", ""),
			one("holderKey:ed25519", &"07".repeat(32)),
			one("other:sr25519", &"08".repeat(32)),
		]
	}

	#[test]
	fn attributes_should_read_as_they_are_written() {
		for attribute in every_kind() {
			let file = AttributeFile::of(&attribute);
			let text = serde_json::to_string(&file).unwrap();
			let read: AttributeFile = serde_json::from_str(&text).unwrap();
			assert_eq!(read.attribute().unwrap(), attribute, "{text}");
		}
		assert_eq!(every_kind()[5].value, Value::Date(-1));
		assert_eq!(every_kind()[9].value, Value::Absent);
	}

	#[test]
	fn wrong_attributes_should_be_refused_without_being_shown() {
		for (heading, cell) in [
			("turnover:number", "-1"),
			("turnover:atLeast", "zehn"),
			("born:date", "06.05.1990"),
			("insured:flag", "yes"),
			("holderKey:ed25519", "0708"),
		] {
			let failure = Column::parse(1, heading).unwrap().attribute(cell).unwrap_err();
			assert_eq!(failure.name, "BadInput");
			assert!(!failure.to_string().contains(cell), "{failure}");
		}
		let failure = Column::parse(3, "ID:110101199001011237").unwrap_err();
		assert!(failure.message.contains("column 3") && !failure.to_string().contains("1101"), "{failure}");
		let two: AttributeFile = serde_json::from_str(r#"{"name":"a","text":"x","number":"1"}"#).unwrap();
		assert!(two.attribute().unwrap_err().message.contains("two things"));
		assert!(serde_json::from_str::<AttributeFile>(r#"{"name":"a","about":"1"}"#).is_err());
	}

	#[test]
	fn selections_should_show_what_they_name_and_no_more() {
		let of = |selections: &[&str]| {
			select(&every_kind(), &selections.iter().map(|text| (*text).to_string()).collect::<Vec<_>>())
		};
		assert_eq!(of(&["turnover"]).unwrap(), [1]);
		assert_eq!(of(&["insured", "name", "name"]).unwrap(), [0, 8]);
		assert_eq!(of(&["turnover:atMost", "born:notAfter"]).unwrap(), [4, 6]);
		assert_eq!(of(&["turnover:atLeast=10000000"]).unwrap(), [3]);
		assert!(of(&["turnover:atLeast"]).unwrap_err().message.contains("several"));
		let failure = of(&["address"]).unwrap_err();
		assert!(failure.advice.contains("turnover:atLeast") && !failure.advice.contains("12345678"), "{failure}");
		assert!(of(&["remarks"]).is_err());
	}
}
