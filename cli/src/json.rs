//! JSON whose numbers stay as they were written, and a reader that remembers what was read.
//!
//! Published records write amounts as JSON numbers. A program that takes them for floating-point numbers loses digits;
//! this one keeps the text. The reader marks each value it is asked for, so that what nobody asked for can be told.

use crate::exit::{Failure, Outcome};
use serde::{
	de::{MapAccess, Visitor},
	Deserialize, Deserializer,
};
use serde_json::value::RawValue;
use std::{cell::RefCell, collections::BTreeSet, fmt};

/// How deep lists and objects may stand in one another. Published records need a dozen.
const MAX_DEPTH: u32 = 64;

/// A JSON value.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Json {
	/// `null`.
	Null,
	/// `true` or `false`.
	Bool(bool),
	/// A number, as it was written.
	Number(String),
	/// A string.
	Text(String),
	/// A list.
	List(Vec<Json>),
	/// An object, in its order. No name stands twice.
	Object(Vec<(String, Json)>),
}

/// The members of an object, not read yet.
struct Members<'a>(Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Members<'a> {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		struct Each;
		impl<'de> Visitor<'de> for Each {
			type Value = Members<'de>;

			fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
				out.write_str("an object")
			}

			fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
				let mut members = Vec::new();
				while let Some(member) = map.next_entry::<String, &'de RawValue>()? {
					members.push(member);
				}
				Ok(Members(members))
			}
		}
		deserializer.deserialize_map(Each)
	}
}

impl Json {
	/// Reads JSON text.
	pub fn parse(text: &str) -> Outcome<Self> {
		let text = text.trim_start_matches('\u{feff}');
		let bad = |error: serde_json::Error| Failure::input(format!("this is not JSON: {error}"));
		let raw: &RawValue = serde_json::from_str(text).map_err(bad)?;
		Self::build(raw.get(), 0)
	}

	fn build(text: &str, depth: u32) -> Outcome<Self> {
		if depth > MAX_DEPTH {
			return Err(Failure::input(format!("the JSON is more than {MAX_DEPTH} levels deep")));
		}
		let deeper = depth.saturating_add(1);
		let bad = |error: serde_json::Error| Failure::input(format!("this is not JSON: {error}"));
		Ok(match text.as_bytes().first() {
			Some(b'n') => Self::Null,
			Some(b't') => Self::Bool(true),
			Some(b'f') => Self::Bool(false),
			Some(b'"') => Self::Text(serde_json::from_str(text).map_err(bad)?),
			Some(b'[') => {
				let items: Vec<&RawValue> = serde_json::from_str(text).map_err(bad)?;
				Self::List(items.into_iter().map(|item| Self::build(item.get(), deeper)).collect::<Outcome<_>>()?)
			}
			Some(b'{') => {
				let Members(members) = serde_json::from_str(text).map_err(bad)?;
				let mut names = BTreeSet::new();
				let mut list = Vec::with_capacity(members.len());
				for (name, value) in members {
					if !names.insert(name.clone()) {
						return Err(Failure::input(format!("\"{name}\" stands twice in one object of the JSON")));
					}
					list.push((name, Self::build(value.get(), deeper)?));
				}
				Self::Object(list)
			}
			_ => Self::Number(text.trim().to_string()),
		})
	}

	/// The member `name` of an object.
	pub fn member(&self, name: &str) -> Option<&Self> {
		match self {
			Self::Object(members) => members.iter().find(|(key, _)| key == name).map(|(_, value)| value),
			_ => None,
		}
	}

	/// Whether it says nothing: `null`, or an empty string, list or object.
	fn is_void(&self) -> bool {
		match self {
			Self::Null => true,
			Self::Text(text) => text.is_empty(),
			Self::List(items) => items.iter().all(Self::is_void),
			Self::Object(members) => members.iter().all(|(_, value)| value.is_void()),
			Self::Bool(_) | Self::Number(_) => false,
		}
	}
}

/// The paths that were read.
#[derive(Debug, Default)]
pub struct Seen(RefCell<BTreeSet<String>>);

/// A value in a record, and its path.
#[derive(Clone, Debug)]
pub struct At<'a> {
	json: &'a Json,
	path: String,
	seen: &'a Seen,
}

impl<'a> At<'a> {
	/// The record itself.
	pub fn root(json: &'a Json, seen: &'a Seen) -> Self {
		Self { json, path: String::new(), seen }
	}

	/// Where it stands in the record.
	pub fn path(&self) -> &str {
		&self.path
	}

	/// The member `name`, if it is there and says something.
	pub fn get(&self, name: &str) -> Option<Self> {
		let json = self.json.member(name).filter(|value| !value.is_void())?;
		let path = if self.path.is_empty() { name.to_string() } else { format!("{}.{name}", self.path) };
		Some(Self { json, path, seen: self.seen })
	}

	/// The value that a path of names leads to.
	pub fn dig(&self, names: &[&str]) -> Option<Self> {
		names.iter().try_fold(self.clone(), |at, name| at.get(name))
	}

	/// The items of a list; none if it is not one.
	pub fn items(&self) -> Vec<Self> {
		let Json::List(items) = self.json else { return Vec::new() };
		items
			.iter()
			.enumerate()
			.map(|(index, json)| Self { json, path: format!("{}[{index}]", self.path), seen: self.seen })
			.collect()
	}

	/// The items of the list `name`.
	pub fn list(&self, name: &str) -> Vec<Self> {
		self.get(name).map(|at| at.items()).unwrap_or_default()
	}

	/// Its text, which does not count as read.
	pub fn peek(&self) -> Option<&'a str> {
		match self.json {
			Json::Text(text) => Some(text.trim()),
			_ => None,
		}
	}

	/// Whether it is `true`, or `false`; `None` if it is neither.
	pub fn flag(&self) -> Option<bool> {
		match self.json {
			Json::Bool(flag) => Some(*flag),
			_ => None,
		}
	}

	/// Its text, which counts as read.
	pub fn text(&self) -> Option<&'a str> {
		let Json::Text(text) = self.json else { return None };
		self.mark();
		Some(text.trim())
	}

	/// The number as it was written, also one that stands in a string; it counts as read.
	pub fn number(&self) -> Option<&'a str> {
		let (Json::Number(text) | Json::Text(text)) = self.json else { return None };
		self.mark();
		Some(text.trim())
	}

	/// The text of the member `name`.
	pub fn text_of(&self, name: &str) -> Option<&'a str> {
		self.get(name)?.text()
	}

	/// Counts it, and all that stands in it, as read.
	pub fn mark(&self) {
		self.seen.0.borrow_mut().insert(self.path.clone());
	}

	/// The largest parts in which nothing was read, with their size: how many values stand in each. What says nothing is
	/// left out.
	pub fn unread(&self) -> Vec<(String, usize)> {
		let mut found = Vec::new();
		if !self.seen.0.borrow().contains(&self.path) && !self.collect(&mut found) {
			return vec![(self.path.clone(), leaves(self.json))];
		}
		found
	}

	/// Adds the unread parts under this one and says whether anything under it was read.
	fn collect(&self, found: &mut Vec<(String, usize)>) -> bool {
		let below: Vec<Self> = match self.json {
			Json::List(_) => self.items(),
			Json::Object(members) => members.iter().filter_map(|(name, _)| self.get(name)).collect(),
			_ => return false,
		};
		let mut unread = Vec::new();
		let mut any = false;
		for part in below {
			if part.json.is_void() {
				continue;
			}
			if self.seen.0.borrow().contains(&part.path) {
				any = true;
				continue;
			}
			let mut inner = Vec::new();
			if part.collect(&mut inner) {
				any = true;
				unread.append(&mut inner);
			} else {
				unread.push((part.path.clone(), leaves(part.json)));
			}
		}
		if any {
			found.append(&mut unread);
		}
		any
	}
}

/// How many values that say something stand in `json`.
fn leaves(json: &Json) -> usize {
	match json {
		_ if json.is_void() => 0,
		Json::List(items) => items.iter().map(leaves).sum(),
		Json::Object(members) => members.iter().map(|(_, value)| leaves(value)).sum(),
		_ => 1,
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn numbers_should_stay_as_they_were_written() {
		let json =
			Json::parse(r#"{"a": 1311264.0, "b": [0.1, 123456789012345678901234567890.12], "c": "x\u00e9"}"#).unwrap();
		assert_eq!(json.member("a"), Some(&Json::Number("1311264.0".into())));
		assert_eq!(
			json.member("b"),
			Some(&Json::List(vec![
				Json::Number("0.1".into()),
				Json::Number("123456789012345678901234567890.12".into())
			]))
		);
		assert_eq!(json.member("c"), Some(&Json::Text("xé".into())));
	}

	#[test]
	fn what_is_not_json_should_be_refused() {
		for bad in ["", "{", "{\"a\":1,\"a\":2}", "[1,]", "nul", "{\"a\":01}", "\u{0}"] {
			assert!(Json::parse(bad).is_err(), "{bad}");
		}
		let deep = format!("{}{}", "[".repeat(5_000), "]".repeat(5_000));
		assert!(Json::parse(&deep).is_err(), "depth must not exhaust the stack");
		assert!(Json::parse("\u{feff}{}").is_ok(), "a byte order mark is no content");
	}

	#[test]
	fn what_nobody_read_should_be_listed_whole() {
		let json = Json::parse(
			r#"{"id": "1", "awards": [{"id": "a", "value": {"amount": 5}}], "tender": {"title": "t", "notes": "n", "empty": {}, "nil": null}}"#,
		)
		.unwrap();
		let seen = Seen::default();
		let root = At::root(&json, &seen);
		assert_eq!(root.dig(&["tender", "title"]).unwrap().text(), Some("t"));
		assert_eq!(root.unread(), vec![("id".into(), 1), ("awards".into(), 2), ("tender.notes".into(), 1)]);
		root.get("awards").unwrap().mark();
		assert_eq!(root.unread(), vec![("id".into(), 1), ("tender.notes".into(), 1)]);
	}

	#[test]
	fn what_says_nothing_should_count_as_absent() {
		let json = Json::parse(r#"{"a": {}, "b": "", "c": null, "d": [null], "e": 0}"#).unwrap();
		let seen = Seen::default();
		let root = At::root(&json, &seen);
		for name in ["a", "b", "c", "d"] {
			assert!(root.get(name).is_none(), "{name}");
		}
		assert_eq!(root.get("e").unwrap().number(), Some("0"));
	}
}
