//! What the program says: results on standard output, everything else on standard error.

use crate::exit::{Exit, Failure, Outcome};
use serde::Serialize;
use serde_json::json;
use std::io::{BufRead, IsTerminal, Write};

pub use procurement_primitives::json::hex;

/// How to say it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Output {
	/// Results and failures as JSON.
	pub json: bool,
	/// No progress.
	pub quiet: bool,
	/// Every question is answered with yes.
	pub yes: bool,
}

impl Output {
	/// Prints a result: `json` for programs, else `human`.
	pub fn result(self, human: impl AsRef<str>, json: &impl Serialize) -> Outcome {
		let text = if self.json { json_text(json)? } else { clean_lines(human.as_ref().trim_end()) };
		// A reader that has gone, as in `| head`, is no failure of ours.
		let _gone = writeln!(std::io::stdout(), "{text}");
		Ok(())
	}

	/// Says what is going on. A result does not depend on it.
	pub fn progress(self, words: impl AsRef<str>) {
		if !self.quiet {
			self.aside("progress", words.as_ref());
		}
	}

	/// Says what the user must have been told, quiet or not.
	pub fn warn(self, words: impl AsRef<str>) {
		self.aside("warning", words.as_ref());
	}

	/// Says something on standard error: for programs an object on one line, under `kind`.
	fn aside(self, kind: &str, words: &str) {
		let text = if self.json { escaped(&json!({ kind: words }).to_string()) } else { clean_lines(words) };
		let _gone = writeln!(std::io::stderr(), "{text}");
	}

	/// As [`Self::warn`], unless the same stands in the result.
	pub fn warn_unless_json(self, words: impl AsRef<str>) {
		if !self.json {
			self.warn(words);
		}
	}

	/// Says why a command failed.
	pub fn failure(self, failure: &Failure) {
		let text = if self.json { escaped(&failure.json().to_string()) } else { failure.to_string() };
		let _gone = writeln!(std::io::stderr(), "{text}");
	}

	/// Asks, and fails unless the answer is yes. Nobody at the keyboard is not a yes.
	pub fn confirm(self, question: &str) -> Outcome {
		if self.yes {
			return Ok(());
		}
		let declined = |words: &str| {
			Failure::new(Exit::Declined, "NotConfirmed", words).advise("Give --yes to go on without being asked.")
		};
		if !std::io::stdin().is_terminal() {
			return Err(declined("Nobody is there to confirm."));
		}
		let _gone = write!(std::io::stderr(), "{question} [y/N] ");
		let _gone = std::io::stderr().flush();
		let mut answer = String::new();
		std::io::stdin().lock().read_line(&mut answer).map_err(Failure::internal)?;
		match answer.trim() {
			"y" | "Y" | "yes" => Ok(()),
			_ => Err(declined("Nothing was done.")),
		}
	}
}

/// Whether a terminal would do something with this character instead of showing it, or would show what follows in another
/// direction.
fn is_unfit(c: char) -> bool {
	c.is_control()
		|| matches!(c, '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Text from the chain or a file as a terminal may show it, on one line: valid UTF-8 without control characters, and
/// without those that change the direction of what follows. Anybody can write to the chain, also what takes over a
/// terminal.
pub fn clean(bytes: &[u8]) -> String {
	clean_lines(&String::from_utf8_lossy(bytes)).replace('\n', " ")
}

/// As [`clean`], but lines stay lines: the last sieve for all that is printed for people, whatever it is made of.
fn clean_lines(text: &str) -> String {
	text.chars()
		.map(|c| match c {
			'\n' => c,
			'\t' => ' ',
			c if is_unfit(c) => char::REPLACEMENT_CHARACTER,
			c => c,
		})
		.collect()
}

/// JSON text as a terminal may show it: the same JSON, with escapes for what a terminal would not show. In JSON such
/// characters can stand in strings only.
fn escaped(json: &str) -> String {
	let mut text = String::with_capacity(json.len());
	for c in json.chars() {
		match c {
			'\n' => text.push(c),
			// All of them are below U+10000.
			c if is_unfit(c) => text.push_str(&format!("\\u{:04x}", u32::from(c))),
			c => text.push(c),
		}
	}
	text
}

/// A value as JSON that people read, too.
pub fn json_text(value: &impl Serialize) -> Outcome<String> {
	serde_json::to_string_pretty(value).map(|text| escaped(&text)).map_err(Failure::internal)
}

/// The bytes that hexadecimal digits, with or without `0x`, stand for.
pub fn unhex(text: &str) -> Outcome<Vec<u8>> {
	let text = text.trim();
	hex::decode(text.strip_prefix("0x").unwrap_or(text))
		.map_err(|error| Failure::input(format!("{} is not hexadecimal: {error}", clean(text.as_bytes()))))
}

/// As [`unhex`], of exactly 32 bytes.
pub fn unhex_32(text: &str) -> Outcome<[u8; 32]> {
	let bytes = unhex(text)?;
	bytes.try_into().map_err(|bytes: Vec<u8>| {
		Failure::input(format!("32 bytes (64 hexadecimal digits) are needed, not {}.", bytes.len()))
	})
}

/// Rows under headings, in columns as wide as they must be.
pub fn table(headings: &[&str], rows: &[Vec<String>]) -> String {
	let mut widths: Vec<usize> = headings.iter().map(|heading| heading.chars().count()).collect();
	for row in rows {
		for (width, cell) in widths.iter_mut().zip(row) {
			*width = (*width).max(cell.chars().count());
		}
	}
	let line = |cells: &mut dyn Iterator<Item = &str>| {
		let padded: Vec<String> =
			widths.iter().zip(cells).map(|(width, cell)| format!("{cell:width$}", width = *width)).collect();
		padded.join("  ").trim_end().to_string()
	};
	let mut lines = vec![line(&mut headings.iter().copied())];
	lines.extend(rows.iter().map(|row| line(&mut row.iter().map(String::as_str))));
	lines.join("\n")
}

/// Names and values, one a line, the values under each other. What has no value is left out.
pub fn fields(list: &[(&str, String)]) -> String {
	let width = list.iter().map(|(name, _)| name.chars().count()).max().unwrap_or_default();
	let lines: Vec<String> = list
		.iter()
		.filter(|(_, value)| !value.is_empty())
		.map(|(name, value)| format!("{name:width$}  {value}"))
		.collect();
	lines.join("\n")
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn text_should_not_be_able_to_take_over_a_terminal() {
		assert_eq!(clean(b"\x1b[2Jhi\x07"), "\u{fffd}[2Jhi\u{fffd}");
		assert_eq!(clean("a\u{202e}b\nc".as_bytes()), "a\u{fffd}b c");
		assert_eq!(clean("采购 Ä".as_bytes()), "采购 Ä");
		assert_eq!(clean(&[0xff, b'x']), "\u{fffd}x");
	}

	#[test]
	fn lines_should_stay_lines_and_json_should_stay_the_same_json() {
		assert_eq!(clean_lines("a\nb\u{9b}2J\x1b"), "a\nb\u{fffd}2J\u{fffd}");
		let value = json!({ "title": "a\u{9b}2J\u{202e}b\x1b\n" });
		let text = json_text(&value).unwrap();
		assert!(text.chars().all(|c| c == '\n' || !is_unfit(c)), "{text}");
		assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap(), value);
	}

	#[test]
	fn hexadecimal_should_read_with_and_without_its_prefix() {
		assert_eq!(unhex("0x0aFF").unwrap(), vec![10, 255]);
		assert_eq!(unhex("0aff").unwrap(), vec![10, 255]);
		assert_eq!(unhex("0x0").unwrap_err().exit, Exit::BadFile);
		assert!(unhex_32("00").is_err());
		assert_eq!(unhex_32(&"07".repeat(32)).unwrap(), [7; 32]);
	}

	#[test]
	fn tables_should_line_up() {
		let rows = vec![vec!["1".to_string(), "draft".to_string()], vec!["1000".to_string(), "x".to_string()]];
		assert_eq!(table(&["id", "status"], &rows), "id    status\n1     draft\n1000  x");
		assert_eq!(fields(&[("a", "1".into()), ("long", "2".into()), ("none", String::new())]), "a     1\nlong  2");
	}

	#[test]
	fn nobody_at_the_keyboard_should_not_count_as_yes() {
		// The test runner gives no terminal.
		if !std::io::stdin().is_terminal() {
			assert_eq!(Output::default().confirm("Sure?").unwrap_err().exit, Exit::Declined);
		}
		assert!(Output { yes: true, ..Default::default() }.confirm("Sure?").is_ok());
	}
}
