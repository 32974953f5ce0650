//! What a keyholder's computer remembers of the tenders that its root has keys for, in a file beside the root.
//!
//! A node that has come into wrong hands after the keys were registered can name another deadline, but it cannot change
//! what was written down here before. The deadline of a published tender only ever moves out, so an earlier one than was
//! seen is an attack, or a draft whose dates were changed after the keys were registered. Nothing in the file is secret.

use crate::{
	clock,
	exit::{Failure, Outcome},
	files,
};
use procurement_primitives::{tender::TenderId, time::Moment};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// The form of the file.
const FORM: u8 = 1;

/// What is put behind the root's name.
const SUFFIX: &str = ".deadlines";

/// Which keys: of which chain, by its genesis hash in hexadecimal, of which tender, and of which generation.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Keyring {
	/// The chain.
	pub genesis: String,
	/// The tender.
	pub tender: TenderId,
	/// The generation of its keys.
	pub generation: u32,
}

/// The deadline that the tender of some keys was seen to have.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
struct Entry {
	#[serde(flatten)]
	of: Keyring,
	bid_deadline: String,
}

/// The file.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
struct Kept {
	form: u8,
	/// The genesis hashes of chains that were shown to be for trying things out.
	#[serde(default)]
	trials: Vec<String>,
	#[serde(default)]
	deadlines: Vec<Entry>,
}

/// The memory.
pub struct Memory {
	path: PathBuf,
	kept: Kept,
}

impl Memory {
	/// The memory beside a root. An empty one if nothing was written yet.
	pub fn beside(root: &Path) -> Outcome<Self> {
		let mut name = root.as_os_str().to_os_string();
		name.push(SUFFIX);
		let path = PathBuf::from(name);
		if !path.exists() {
			return Ok(Self { path, kept: Kept { form: FORM, trials: Vec::new(), deadlines: Vec::new() } });
		}
		let bad = |error: String| {
			Failure::file(&path, format!("this is no memory of deadlines: {error}"))
				.advise("It is what keeps a lying node from talking your secret out early. Put it back from a copy.")
		};
		let kept: Kept = serde_json::from_str(&files::read_text(&path)?).map_err(|error| bad(error.to_string()))?;
		if kept.form != FORM {
			return Err(bad(format!("it is of form {}, and this program reads {FORM}", kept.form)));
		}
		Ok(Self { path, kept })
	}

	/// The bid deadline that was seen last for these keys.
	pub fn deadline(&self, of: &Keyring) -> Outcome<Option<Moment>> {
		let entry = self.kept.deadlines.iter().find(|entry| entry.of == *of);
		entry.map(|entry| clock::moment(&entry.bid_deadline)).transpose()
	}

	/// Whether the chain was shown to be for trying things out.
	pub fn is_trial(&self, genesis: &str) -> bool {
		self.kept.trials.iter().any(|known| known == genesis)
	}

	/// Notes that it was.
	pub fn note_trial(&mut self, genesis: &str) {
		if !self.is_trial(genesis) {
			self.kept.trials.push(genesis.to_string());
		}
	}

	/// Notes a deadline, whatever was known before.
	pub fn note_deadline(&mut self, of: Keyring, deadline: Moment) {
		self.kept.deadlines.retain(|entry| entry.of != of);
		self.kept.deadlines.push(Entry { of, bid_deadline: clock::rfc3339(deadline) });
	}

	/// Writes it to the disk.
	pub fn keep(&self) -> Outcome {
		let text = serde_json::to_string_pretty(&self.kept).map_err(Failure::internal)?;
		files::replace(&self.path, text.as_bytes())
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::exit::Exit;

	fn keyring(generation: u32) -> Keyring {
		Keyring { genesis: "0x07".into(), tender: 4, generation }
	}

	#[test]
	fn what_was_noted_should_be_remembered_beside_the_root() {
		let folder = tempfile::tempdir().unwrap();
		let root = folder.path().join("root");
		let mut memory = Memory::beside(&root).unwrap();
		assert_eq!(memory.deadline(&keyring(1)), Ok(None));
		memory.note_deadline(keyring(1), 1_767_225_600_123);
		memory.note_deadline(keyring(2), 5);
		memory.note_deadline(keyring(2), 6);
		memory.note_trial("0x07");
		memory.keep().unwrap();
		memory.keep().unwrap();
		let memory = Memory::beside(&root).unwrap();
		assert_eq!(memory.deadline(&keyring(1)), Ok(Some(1_767_225_600_123)), "to the millisecond");
		assert_eq!(memory.deadline(&keyring(2)), Ok(Some(6)));
		assert_eq!(memory.deadline(&Keyring { tender: 5, ..keyring(1) }), Ok(None));
		assert_eq!(memory.deadline(&Keyring { genesis: "0x08".into(), ..keyring(1) }), Ok(None));
		assert!(memory.is_trial("0x07") && !memory.is_trial("0x08"));
		assert!(Memory::beside(&folder.path().join("other")).unwrap().kept.deadlines.is_empty());
	}

	#[test]
	fn a_memory_that_cannot_be_read_should_not_count_as_an_empty_one() {
		let folder = tempfile::tempdir().unwrap();
		let root = folder.path().join("root");
		std::fs::write(folder.path().join("root.deadlines"), "{").unwrap();
		assert_eq!(Memory::beside(&root).err().unwrap().exit, Exit::BadFile);
		std::fs::write(folder.path().join("root.deadlines"), "{\"form\":2}").unwrap();
		assert_eq!(Memory::beside(&root).err().unwrap().exit, Exit::BadFile);
	}
}
