//! What became of each part of a record: what was taken over and how, what was decided because the record is silent, and
//! what could not be taken over and why. Every value in the record is in one of the lists, or is one of its identifiers.

use crate::output::clean;
use serde_json::{json, Value};

/// Why a part of a record was not taken over: the beginning of its path, and the reason.
pub type Reasons = &'static [(&'static str, &'static str)];

/// What is said of a part that no reason fits.
const NO_COUNTERPART: &str = "a notice on this chain has no such part";

/// A value that was taken over.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Mapped {
	/// Where it stands in the record.
	pub path: String,
	/// What it became.
	pub to: String,
	/// How, where it is not the same.
	pub note: String,
}

/// Something the record does not say.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Chosen {
	/// What.
	pub what: String,
	/// As what.
	pub value: String,
	/// Why so.
	pub why: String,
}

/// A part that was not taken over.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Unmapped {
	/// Where it stands in the record; `[*]` for each of a list.
	pub path: String,
	/// How many values stand there.
	pub values: usize,
	/// Why not.
	pub why: String,
}

/// The report.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Report {
	/// What kind of record it is, and which part of the file.
	pub source: Vec<String>,
	/// What was taken over.
	pub mapped: Vec<Mapped>,
	/// What was decided.
	pub chosen: Vec<Chosen>,
	/// What was not taken over.
	pub unmapped: Vec<Unmapped>,
	/// What the ruleset would refuse when the draft is published.
	pub warnings: Vec<String>,
}

impl Report {
	/// Notes that the ruleset would refuse something.
	pub fn warn(&mut self, words: impl Into<String>) {
		self.warnings.push(words.into());
	}

	/// Notes a value that was taken over as it is.
	pub fn map(&mut self, path: &str, to: impl Into<String>) {
		self.map_as(path, to, "");
	}

	/// Notes a value that was taken over, and how.
	pub fn map_as(&mut self, path: &str, to: impl Into<String>, note: impl Into<String>) {
		self.mapped.push(Mapped { path: path.into(), to: to.into(), note: note.into() });
	}

	/// Notes something that was decided.
	pub fn choose(&mut self, what: impl Into<String>, value: impl Into<String>, why: impl Into<String>) {
		self.chosen.push(Chosen { what: what.into(), value: value.into(), why: why.into() });
	}

	/// Notes everything that nobody read, the like parts of lists together.
	pub fn leave(&mut self, unread: Vec<(String, usize)>, reasons: Reasons) {
		for (path, values) in unread {
			let path = general(&path);
			match self.unmapped.iter_mut().find(|unmapped| unmapped.path == path) {
				Some(known) => known.values = known.values.saturating_add(values),
				None => {
					let why = reasons
						.iter()
						.find(|(beginning, _)| is_under(&path, beginning))
						.map_or(NO_COUNTERPART, |(_, why)| *why);
					self.unmapped.push(Unmapped { path, values, why: why.into() });
				}
			}
		}
	}

	/// For people. Records are written by anybody: nothing of theirs reaches a terminal as it is.
	pub fn text(&self) -> String {
		let plain = |text: &str| clean(text.as_bytes());
		let mut lines: Vec<String> = self.source.iter().map(|line| plain(line)).collect();
		if !self.mapped.is_empty() {
			lines.push("\nTaken over:".into());
			lines.extend(self.mapped.iter().map(|Mapped { path, to, note }| {
				let note = if note.is_empty() { String::new() } else { format!(" ({})", plain(note)) };
				format!("  {} -> {}{note}", plain(path), plain(to))
			}));
		}
		if !self.chosen.is_empty() {
			lines.push("\nDecided, because the record does not say it in a way that holds here:".into());
			lines.extend(
				self.chosen
					.iter()
					.map(|Chosen { what, value, why }| format!("  {} = {}: {}", plain(what), plain(value), plain(why))),
			);
		}
		if !self.unmapped.is_empty() {
			lines.push("\nNot taken over:".into());
			lines.extend(self.unmapped.iter().map(|unmapped| {
				let values =
					if unmapped.values == 1 { "1 value".into() } else { format!("{} values", unmapped.values) };
				format!("  {} ({values}): {}", plain(&unmapped.path), plain(&unmapped.why))
			}));
		}
		if !self.warnings.is_empty() {
			lines.push("\nTo be mended before it can be published:".into());
			lines.extend(self.warnings.iter().map(|warning| format!("  {}", plain(warning))));
		}
		lines.join("\n")
	}

	/// For programs.
	pub fn json(&self) -> Value {
		let mapped: Vec<Value> = self
			.mapped
			.iter()
			.map(|mapped| json!({ "path": mapped.path, "to": mapped.to, "note": mapped.note }))
			.collect();
		let chosen: Vec<Value> = self
			.chosen
			.iter()
			.map(|chosen| json!({ "what": chosen.what, "value": chosen.value, "why": chosen.why }))
			.collect();
		let unmapped: Vec<Value> = self
			.unmapped
			.iter()
			.map(|unmapped| json!({ "path": unmapped.path, "values": unmapped.values, "why": unmapped.why }))
			.collect();
		json!({
			"source": self.source,
			"mapped": mapped,
			"chosen": chosen,
			"unmapped": unmapped,
			"warnings": self.warnings,
		})
	}
}

/// `path` with `[*]` for each number of a list's item.
fn general(path: &str) -> String {
	let mut parts = path.split('[');
	let first = parts.next().unwrap_or_default().to_string();
	parts.fold(first, |path, part| {
		let rest = part.split_once(']').map_or("", |(_, rest)| rest);
		format!("{path}[*]{rest}")
	})
}

/// Whether `path` is `beginning` or stands under it. `*.` in front stands for any path.
fn is_under(path: &str, beginning: &str) -> bool {
	match beginning.strip_prefix("*.") {
		Some(name) => path.split('.').any(|part| part.trim_end_matches("[*]") == name),
		None => path.strip_prefix(beginning).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '['])),
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn like_parts_of_a_list_should_be_told_together() {
		let mut report = Report::default();
		let unread = vec![
			("tender.items[0].id".into(), 1),
			("tender.items[12].id".into(), 1),
			("awards".into(), 40),
			("x".into(), 1),
		];
		report.leave(unread, &[("awards", "later"), ("tender.items", "items"), ("*.x", "any")]);
		let told: Vec<_> =
			report.unmapped.iter().map(|part| (part.path.as_str(), part.values, part.why.as_str())).collect();
		assert_eq!(told, vec![("tender.items[*].id", 2, "items"), ("awards", 40, "later"), ("x", 1, "any")]);
		assert!(report.text().contains("awards (40 values): later"));
		assert_eq!(report.json()["unmapped"][1]["values"], 40);
	}

	#[test]
	fn nothing_of_a_record_should_take_over_a_terminal() {
		let bad = "a\x1b]0;x\x07\nTaken over:\u{9b}2J\u{202e}";
		let mut report = Report { source: vec![bad.into()], ..Default::default() };
		report.map_as(bad, bad, bad);
		report.choose(bad, bad, bad);
		report.leave(vec![(bad.into(), 1)], &[]);
		report.warn(bad);
		let text = report.text();
		assert!(!text.contains(['\x1b', '\x07', '\u{9b}', '\u{202e}']));
		assert_eq!(text.lines().filter(|line| line.starts_with("Taken over:")).count(), 1, "nor add a line of its own");
	}

	#[test]
	fn a_reason_should_hold_for_whole_names_only() {
		assert!(is_under("tender.value.amount", "tender.value"));
		assert!(is_under("tender.lots[*].id", "tender.lots"));
		assert!(!is_under("tender.valueless", "tender.value"));
		assert!(is_under("a.b[*].hash", "*.hash") && !is_under("a.hashes", "*.hash"));
	}
}
