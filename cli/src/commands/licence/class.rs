//! Classes of licences and who is trusted to issue them: what the council decides.

use super::Session;
use crate::{
	chain::{
		call::Inner,
		calls::licences::{self},
	},
	clock,
	commands::licence::kept::sha256_of,
	exit::{Failure, Outcome},
	files,
	output::unhex_32,
	view,
};
use pallet_procurement_licences::types::{ClassInput, ClassTerms};
use procurement_primitives::{
	identity::PartyId,
	licence::{api::ClassPage, LicenceClassId, ValidityBounds},
};
use serde::Deserialize;
use serde_json::json;
use std::path::{Path, PathBuf};

/// How many classes are asked for at once.
const PAGE: u32 = 100;

/// What is done with classes.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
	/// Lists classes.
	List {
		/// From this number on.
		#[arg(long, default_value_t = 0)]
		from: LicenceClassId,
		/// From where the last list ended: its cursor, as --json gives it.
		#[arg(long, conflicts_with = "from", value_parser = view::cursor::<LicenceClassId>)]
		cursor: Option<LicenceClassId>,
		/// At most so many.
		#[arg(long, default_value = "100", value_parser = view::limit)]
		limit: usize,
	},
	/// Shows a class, and who is trusted to issue it.
	Show {
		/// The class.
		class: LicenceClassId,
	},
	/// Moves that the council registers a class, from a file. A councillor.
	Register {
		/// The class, as JSON.
		file: PathBuf,
		/// How many.
		#[command(flatten)]
		motion: MotionArgs,
	},
	/// Moves that the council trusts a party with a class. A councillor.
	Trust {
		/// The class.
		class: LicenceClassId,
		/// The party, which has the role of licence issuer.
		#[arg(long)]
		issuer: PartyId,
		/// Its unified social credit code, which stands in all its licences.
		#[arg(long)]
		code: String,
		/// How many.
		#[command(flatten)]
		motion: MotionArgs,
	},
	/// Moves that the council trusts a party with a class no longer. A councillor.
	Distrust {
		/// The class.
		class: LicenceClassId,
		/// The party.
		#[arg(long)]
		issuer: PartyId,
		/// What it issued of the class at this moment or later does not count. Else all of it keeps counting.
		#[arg(long, value_name = "MOMENT")]
		void_since: Option<String>,
		/// Why, for the public record.
		#[arg(long)]
		reason: String,
		/// How many.
		#[command(flatten)]
		motion: MotionArgs,
	},
}

/// How a motion passes.
#[derive(Debug, clap::Args)]
pub struct MotionArgs {
	/// How many councillors must agree; it takes two thirds of all.
	#[arg(long, value_name = "NUMBER")]
	pub threshold: u32,
}

/// A class in a file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct ClassFile {
	name: String,
	code: String,
	/// A file beside this one, whose SHA-256 goes to the chain.
	#[serde(default)]
	schema: Option<PathBuf>,
	/// Or that hash.
	#[serde(default)]
	schema_sha256: Option<String>,
	#[serde(default)]
	shortest_validity: Option<String>,
	#[serde(default)]
	longest_validity: Option<String>,
	revocable: bool,
	transferable: bool,
}

impl ClassFile {
	/// The class; `folder` is where the file lies.
	pub fn build(self, folder: &Path) -> Outcome<ClassInput> {
		let length = |text: Option<String>| text.map(|text| clock::length(&text).map_err(Failure::input)).transpose();
		let schema = match (self.schema, self.schema_sha256) {
			(Some(path), None) => sha256_of(&folder.join(path))?,
			(None, Some(hash)) => unhex_32(&hash)?,
			_ => return Err(Failure::input("A class has either a schema or a schemaSha256.")),
		};
		let shortest = length(self.shortest_validity)?.unwrap_or_default();
		let validity = ValidityBounds { shortest, longest: length(self.longest_validity)? };
		Ok(ClassInput {
			name: self.name.into_bytes(),
			code: self.code.into_bytes(),
			terms: ClassTerms { schema, validity },
			revocable: self.revocable,
			transferable: self.transferable,
		})
	}
}

/// Does it.
pub async fn run(session: &Session, command: Command) -> Outcome {
	match command {
		Command::List { from, cursor, limit } => list(session, cursor.unwrap_or(from), limit).await,
		Command::Show { class } => {
			let class = session.chain().await?.licence_class(class).await?;
			session.output.result(view::class_text(&class), &class)
		}
		Command::Register { file, motion } => {
			let folder = file.parent().unwrap_or_else(|| Path::new("."));
			let text = files::read_text(&file)?;
			let class: ClassFile = serde_json::from_str(&text).map_err(|error| Failure::file(&file, error))?;
			let class = class.build(folder).map_err(|failure| match failure.name.as_str() {
				"BadInput" => Failure::file(&file, failure.message),
				_ => failure,
			})?;
			propose(session, motion, &licences::register_class(class).inner(), "registers this class").await
		}
		Command::Trust { class, issuer, code, motion } => {
			let call = licences::trust_issuer(class, issuer, code.into_bytes()).inner();
			propose(session, motion, &call, &format!("trusts party {issuer} with class {class}")).await
		}
		Command::Distrust { class, issuer, void_since, reason, motion } => {
			let since = void_since.as_deref().map(clock::moment).transpose();
			let since = since.map_err(|failure| Failure::usage(failure.message))?;
			let call = licences::withdraw_trust(class, issuer, since, reason.into_bytes()).inner();
			propose(session, motion, &call, &format!("trusts party {issuer} with class {class} no longer")).await
		}
	}
}

async fn list(session: &Session, from: LicenceClassId, limit: usize) -> Outcome {
	let chain = session.chain().await?;
	let (mut classes, mut at) = (Vec::new(), Some(from));
	while let Some(from) = at.filter(|_| classes.len() < limit) {
		let page = chain.licence_classes(from, PAGE).await?;
		classes.extend(page.classes);
		at = page.next;
	}
	let next = classes.get(limit).map(|class| class.id).or(at);
	classes.truncate(limit);
	let page = ClassPage { classes, next };
	session.output.result(view::classes_text(&page), &page)
}

/// Puts a call to the council's vote.
async fn propose(session: &Session, motion: MotionArgs, call: &Inner, what: &str) -> Outcome {
	let chain = session.chain().await?;
	let done = chain.submit_motion(&session.signer()?, motion.threshold, call).await?;
	let Some(index) = done.event("Council", "Proposed").and_then(|event| event.number("proposal_index")) else {
		// One councillor is enough, and it was done at once.
		return session.done(&done, format!("The council {what}."), json!({ "motion": null }));
	};
	let words = format!(
		"Motion {index}: the council {what}. {} councillors vote for it with Council.vote, and anybody closes it with \
		 Council.close, in the wallet that they use.",
		motion.threshold
	);
	session.done(&done, words, json!({ "motion": index.to_string() }))
}

#[cfg(test)]
mod tests {
	use super::*;
	use procurement_primitives::time::DAY;

	#[test]
	fn a_class_should_be_read_with_its_schemas_hash() {
		let folder = tempfile::tempdir().unwrap();
		std::fs::write(folder.path().join("schema.json"), b"abc").unwrap();
		let text = r#"{ "name": "Permit", "code": "11100000000013338W001", "schema": "schema.json", "longestValidity": "1825d",
			"revocable": true, "transferable": false }"#;
		let class: ClassFile = serde_json::from_str(text).unwrap();
		let class = class.build(folder.path()).unwrap();
		let abc = unhex_32("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad").unwrap();
		assert_eq!(class.terms.schema, abc);
		assert_eq!(class.terms.validity, ValidityBounds { shortest: 0, longest: Some(1_825 * DAY) });
		for wrong in [
			text.replace("1825d", "five years"),
			text.replace("\"schema\"", "\"schemaSha256\""),
			text.replace("\"schema\": \"schema.json\",", ""),
		] {
			let class: ClassFile = serde_json::from_str(&wrong).unwrap();
			assert!(class.build(folder.path()).is_err(), "{wrong}");
		}
	}
}
