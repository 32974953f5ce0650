//! What the program does, a file for each noun on the command line.

mod agreement;
pub mod award;
pub mod bid;
pub mod budget;
pub mod challenge;
pub mod contract;
pub mod keyholder;
pub mod licence;
mod marks;
mod memory;
pub mod panel;
mod payload;
mod release;
pub mod score;
pub mod tender;
mod terms;

use crate::{
	chain::{call::Call, Chain, Done},
	exit::Outcome,
	keys::KeyArgs,
	output::Output,
};
use codec::Encode;
use procurement_primitives::identity::PartyId;
use serde::Serialize;
use serde_json::Value;
use std::time::Duration;
use subxt_signer::sr25519::Keypair;

/// What programs read of a transaction that is done.
#[derive(Serialize)]
struct Report<T> {
	result: T,
	transaction: Value,
}

/// What every command has at hand.
pub struct Session {
	/// The node's address.
	pub node: String,
	/// Other nodes that must say the same where a lie would cost a secret.
	pub witnesses: Vec<String>,
	/// How long a transaction is waited for.
	pub wait: Duration,
	/// Where the key is.
	pub keys: KeyArgs,
	/// How to speak.
	pub output: Output,
}

impl Session {
	/// A session that says nothing, for tests that need no node.
	#[cfg(test)]
	pub fn quiet() -> Self {
		Self {
			node: String::new(),
			witnesses: Vec::new(),
			wait: Duration::ZERO,
			keys: KeyArgs::default(),
			output: Output { quiet: true, ..Default::default() },
		}
	}

	/// The node.
	pub async fn chain(&self) -> Outcome<Chain> {
		Chain::connect(&self.node, self.wait, self.output).await
	}

	/// The other nodes.
	pub async fn witnesses(&self) -> Outcome<Vec<Chain>> {
		let mut chains = Vec::new();
		for url in &self.witnesses {
			chains.push(Chain::connect(url, self.wait, self.output).await?);
		}
		Ok(chains)
	}

	/// The signer's key.
	pub fn signer(&self) -> Outcome<Keypair> {
		self.keys.load()
	}

	/// Signs and sends a call, and reports it with these words.
	pub async fn send<Arguments: Encode>(
		&self,
		call: Call<Arguments>,
		words: impl AsRef<str>,
		result: impl Serialize,
	) -> Outcome {
		let done = self.chain().await?.submit(&self.signer()?, &call).await?;
		self.done(&done, words, result)
	}

	/// Reports a transaction that is done: `words` for people, and with it `result` for programs.
	pub fn done(&self, done: &Done, words: impl AsRef<str>, result: impl Serialize) -> Outcome {
		let human = format!("{}\n(final in block {})", words.as_ref(), done.block);
		self.output.result(human, &Report { result, transaction: done.json() })
	}
}

/// The party that a key acts for.
pub async fn party_of(chain: &Chain, signer: &Keypair) -> Outcome<PartyId> {
	chain.party_of(&signer.public_key().0).await
}

/// `name` in words, if there is one: the party's number and its public name.
pub async fn party_name(chain: &Chain, party: PartyId) -> Outcome<String> {
	let view = chain.party(party).await?;
	let name = view.map(|view| crate::output::clean(&view.name)).unwrap_or_default();
	Ok(if name.is_empty() { party.to_string() } else { format!("{party} ({name})") })
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::{draft::Draft, money::Currency};

	#[test]
	fn the_files_in_the_manual_should_be_read() {
		let manual = include_str!("../../../docs/cli.md");
		let blocks: Vec<&str> = manual
			.split("```json\n")
			.skip(1)
			.filter_map(|rest| rest.split_once("```"))
			.map(|(block, _)| block)
			.collect();
		let [draft, bid, marks, terms, variation, class, licence] = blocks[..] else {
			panic!("{} files", blocks.len())
		};
		let yuan = Currency { code: "CNY".into(), decimals: 2 };
		let folder = tempfile::tempdir().unwrap();
		for name in ["terms.pdf", "offer.pdf.encrypted", "contract.pdf", "permit.pdf", "schema.json"] {
			std::fs::write(folder.path().join(name), name).unwrap();
		}
		let parts = Draft::parse(draft).unwrap().parts(&yuan, folder.path(), 0).unwrap();
		let lots = (0..).zip(&parts.lots).map(|(lot, _)| lot).collect();
		let bid = payload::BidFile::parse(&bid.replace("0x…", "0xff")).unwrap();
		bid.contents(&yuan, folder.path(), lots, parts.criteria.len(), true).unwrap();
		let sheet = marks::Sheet { lot: 0, page: 0, bidders: vec![7], criteria: vec![1] };
		assert!(marks::MarksFile::parse(marks).unwrap().in_order(&[sheet]).is_ok());
		agreement::TermsFile::parse(terms).unwrap().build(&yuan, folder.path()).unwrap();
		agreement::VariationFile::parse(variation).unwrap().build(&yuan, 0).unwrap();
		licence::ensure_files_are_read(class, licence, manual, folder.path());
	}
}
