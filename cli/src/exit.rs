//! How the program ends: a code that scripts can act on, and words that say what to do next.

use crate::output::clean;
use serde_json::{json, Value};
use std::{fmt, process::ExitCode};

/// What an exit code means. Codes keep their meaning for ever.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Exit {
	/// Something broke that should not: a fault of this program or of the node's answer.
	Internal,
	/// The command line makes no sense. Also what the parser of the command line ends with.
	Usage,
	/// The chain ran the transaction and refused it, or refused to take it.
	Refused,
	/// No node answers, or a transaction did not become final in time.
	Unreachable,
	/// Not yet: the time for this has not come.
	TooEarly,
	/// A file cannot be read, is not what it should be, or would be overwritten.
	BadFile,
	/// It is there already, and differs from what was asked for.
	AlreadyExists,
	/// The user said no.
	Declined,
	/// There is no key to sign with, or it is not kept safely.
	Key,
	/// The chain has nothing by that number or name.
	NotFound,
	/// The node's runtime lacks a call or a question that this program needs.
	Incompatible,
	/// One node's word is not enough for what would be lost if it lies, or it contradicts another's, or what is known.
	Untrusted,
}

impl Exit {
	/// Every code but 0, in order, with its meaning: the table that `procurement --help` ends with.
	pub const ALL: [(Self, &'static str); 12] = [
		(Self::Internal, "internal error"),
		(Self::Usage, "wrong usage"),
		(Self::Refused, "refused by the chain"),
		(Self::Unreachable, "node unreachable, or not final in time"),
		(Self::TooEarly, "not yet"),
		(Self::BadFile, "bad or missing file, or one that would be overwritten"),
		(Self::AlreadyExists, "already exists and differs"),
		(Self::Declined, "not confirmed"),
		(Self::Key, "no key, or a key that is not kept safely"),
		(Self::NotFound, "not found on the chain"),
		(Self::Incompatible, "the node's runtime does not know this"),
		(Self::Untrusted, "a node may lie: its word is not enough, or is contradicted"),
	];

	/// The number that the process ends with.
	pub const fn code(self) -> u8 {
		match self {
			Self::Internal => 1,
			Self::Usage => 2,
			Self::Refused => 3,
			Self::Unreachable => 4,
			Self::TooEarly => 5,
			Self::BadFile => 6,
			Self::AlreadyExists => 7,
			Self::Declined => 8,
			Self::Key => 9,
			Self::NotFound => 10,
			Self::Incompatible => 11,
			Self::Untrusted => 12,
		}
	}
}

/// Why a command failed.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Failure {
	/// The code.
	pub exit: Exit,
	/// A name that programs can match on: `Pallet::Error` for what the chain says, else ours.
	pub name: String,
	/// What happened.
	pub message: String,
	/// What to do next; empty if there is nothing to add.
	pub advice: String,
}

/// What a command gives, or why it gave nothing.
pub type Outcome<T = ()> = Result<T, Failure>;

impl Failure {
	/// A failure with nothing to add.
	pub fn new(exit: Exit, name: impl Into<String>, message: impl Into<String>) -> Self {
		Self { exit, name: name.into(), message: message.into(), advice: String::new() }
	}

	/// Says what to do next.
	#[must_use]
	pub fn advise(mut self, advice: impl Into<String>) -> Self {
		self.advice = advice.into();
		self
	}

	/// The command line, or a value on it, makes no sense.
	pub fn usage(message: impl Into<String>) -> Self {
		Self::new(Exit::Usage, "Usage", message)
	}

	/// A node is not believed, or not alone.
	pub fn untrusted(name: impl Into<String>, message: impl Into<String>) -> Self {
		Self::new(Exit::Untrusted, name, message)
	}

	/// A file is not what it should be.
	pub fn file(path: &std::path::Path, message: impl fmt::Display) -> Self {
		Self::new(Exit::BadFile, "BadFile", format!("{}: {message}", path.display()))
	}

	/// What was given does not read as what it should be.
	pub fn input(message: impl Into<String>) -> Self {
		Self::new(Exit::BadFile, "BadInput", message)
	}

	/// A fault of this program, or an answer of the node that cannot be.
	pub fn internal(message: impl fmt::Display) -> Self {
		Self::new(Exit::Internal, "Internal", message.to_string())
	}

	/// The chain has no such thing.
	pub fn not_found(what: impl fmt::Display) -> Self {
		Self::new(Exit::NotFound, "NotFound", format!("The chain has no {what}."))
	}

	/// The failure as programs read it.
	pub fn json(&self) -> Value {
		json!({ "error": {
			"code": self.exit.code(),
			"name": self.name,
			"message": self.message,
			"advice": self.advice,
		}})
	}
}

impl fmt::Display for Failure {
	fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
		// What is in a message may come from a file or a node that somebody else wrote.
		write!(out, "{}: {}", self.name, clean(self.message.as_bytes()))?;
		if self.advice.is_empty() {
			return Ok(());
		}
		write!(out, "\n  {}", clean(self.advice.as_bytes()))
	}
}

impl std::error::Error for Failure {}

impl From<Exit> for ExitCode {
	fn from(exit: Exit) -> Self {
		Self::from(exit.code())
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn codes_should_count_up_and_never_change() {
		let codes: Vec<u8> = Exit::ALL.iter().map(|(exit, _)| exit.code()).collect();
		assert_eq!(codes, (1..=12).collect::<Vec<u8>>());
		assert_eq!(Exit::Refused.code(), 3);
		assert_eq!(Exit::TooEarly.code(), 5);
		assert_eq!(Exit::AlreadyExists.code(), 7);
	}

	#[test]
	fn a_failure_should_say_what_happened_and_what_to_do() {
		let failure = Failure::usage("No.").advise("Say yes.");
		assert_eq!(failure.to_string(), "Usage: No.\n  Say yes.");
		assert!(!Failure::usage("\x1b[2J\u{9b}").to_string().contains(['\x1b', '\u{9b}']));
		assert_eq!(failure.json()["error"]["code"], 2);
		assert_eq!(failure.json()["error"]["advice"], "Say yes.");
	}
}
