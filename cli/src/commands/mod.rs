//! What the program does, a file for each noun on the command line.

pub mod bid;
pub mod budget;
pub mod keyholder;
mod payload;
mod release;
pub mod tender;
mod terms;

use crate::{
	chain::{Chain, Done},
	exit::Outcome,
	keys::KeyArgs,
	output::Output,
};
use procurement_primitives::identity::PartyId;
use serde_json::{json, Value};
use std::time::Duration;
use subxt::utils::AccountId32;
use subxt_signer::sr25519::Keypair;

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

	/// Reports a transaction that is done: `words` for people, and with it `extra` for programs.
	pub fn done(&self, done: &Done, words: impl AsRef<str>, extra: Value) -> Outcome {
		let human = format!("{}\n(final in block {})", words.as_ref(), done.block);
		self.output.result(human, &json!({ "result": extra, "transaction": done.json() }))
	}
}

/// The party that a key acts for.
pub async fn party_of(chain: &Chain, signer: &Keypair) -> Outcome<PartyId> {
	chain.party_of(&signer.public_key().0).await
}

/// An account as an address that any chain reads.
pub fn address(account: &[u8; 32]) -> String {
	AccountId32(*account).to_string()
}

/// `name` in words, if there is one: the party's number and its public name.
pub async fn party_name(chain: &Chain, party: PartyId) -> Outcome<String> {
	let view = chain.party(party).await?;
	let name = view.map(|view| crate::output::clean(&view.name)).unwrap_or_default();
	Ok(if name.is_empty() { party.to_string() } else { format!("{party} ({name})") })
}
