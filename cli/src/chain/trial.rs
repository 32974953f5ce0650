//! Whether a chain is one for trying things out, shown in a way that no node can forge.
//!
//! On such a chain nobody has a secret to lose, so that nobody is asked for a second node before one goes out. What a node
//! *says* of its chain is no reason to be careless: the one that would have the secret of a real city says whatever helps.
//! But a chain's genesis hash is in every key and in every signature, and cannot be another's: a secret that is derived for
//! a false one opens nothing of the true chain. That hash is the hash of the first block's header; the header names the
//! root of the state that the chain began with; and a proof of storage shows what was in it. So three things are computed
//! here, from whatever the node hands over: the header's hash, the proof against its root, and whether **every member of the
//! first council is an account whose key everybody has** (`//Alice` to `//Ferdie`). Whoever has the council's keys can change
//! the chain's runtime and with it everything else. Cities that are live are refused such a council (`network: live` in the
//! city's file), and a city whose council is of its own keys counts as one that has something to lose, also if its network is
//! `development`.
//!
//! A node can withhold the proof; then the chain counts as a city. An honest node that was started again on an old
//! database may have forgotten the first state; so a proof is remembered, beside the root of who saw it.

use super::{unreachable, Chain};
use crate::{
	exit::{Exit, Outcome},
	output::{hex, unhex},
};
use codec::{Decode, Encode};
use sp_core::Blake2Hasher;
use sp_trie::{read_trie_value, LayoutV1, StorageProof};
use subxt_signer::sr25519::{dev, Keypair};

/// The first block.
const GENESIS: u64 = 0;

/// The method that proves what is in a state.
const PROOF: &str = "state_getReadProof";

/// Where the members of the council are stored.
fn council() -> Vec<u8> {
	let word = sp_crypto_hashing::twox_128;
	[word(b"Council"), word(b"Members")].concat()
}

/// What `proof` shows to be stored under `key` in the state with this root.
fn proven(root: [u8; 32], proof: Vec<Vec<u8>>, key: &[u8]) -> Option<Vec<u8>> {
	let nodes = StorageProof::new(proof).into_memory_db::<Blake2Hasher>();
	read_trie_value::<LayoutV1<Blake2Hasher>, _>(&nodes, &root.into(), key, None, None).ok().flatten()
}

/// Whether these are the members of a council of whom everybody has all keys.
fn is_everybodys(members: &[u8]) -> bool {
	let known: [fn() -> Keypair; 6] = [dev::alice, dev::bob, dev::charlie, dev::dave, dev::eve, dev::ferdie];
	let known = known.map(|key| key().public_key().0);
	let members = Vec::<[u8; 32]>::decode(&mut &members[..]).unwrap_or_default();
	!members.is_empty() && members.iter().all(|member| known.contains(member))
}

impl Chain {
	/// Whether this chain is shown to be one for trying things out. What cannot be shown is not so: the node may not want
	/// to, or no longer be able to.
	pub async fn is_shown_to_be_for_trial(&self) -> Outcome<bool> {
		let first = self.at(GENESIS).await?;
		let header = first.block_header().await.map_err(unreachable)?;
		let hash = sp_crypto_hashing::blake2_256(&header.encode());
		if hash != self.genesis() {
			return Ok(false);
		}
		let key = council();
		let asked = self.ask(PROOF, vec![vec![hex(&key)].into(), hex(&hash).into()]).await;
		let answer = match asked {
			Err(failure) if failure.exit == Exit::Unreachable => return Err(failure),
			Err(_) => return Ok(false),
			Ok(answer) => answer,
		};
		let nodes = answer.get("proof").and_then(|nodes| nodes.as_array()).cloned().unwrap_or_default();
		let nodes: Outcome<Vec<_>> = nodes.iter().map(|node| unhex(node.as_str().unwrap_or_default())).collect();
		let shown = nodes.ok().and_then(|nodes| proven(header.state_root.0, nodes, &key));
		Ok(shown.is_some_and(|members| is_everybodys(&members)))
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use sp_trie::{MemoryDB, TrieDBMutBuilder, TrieMut};

	/// A state with a council and something else, and all its nodes.
	fn state(members: &[[u8; 32]]) -> ([u8; 32], Vec<Vec<u8>>) {
		let (mut nodes, mut root) = (MemoryDB::<Blake2Hasher>::default(), Default::default());
		{
			let mut trie = TrieDBMutBuilder::<LayoutV1<Blake2Hasher>>::new(&mut nodes, &mut root).build();
			trie.insert(&council(), &members.encode()).unwrap();
			trie.insert(b"other", b"value").unwrap();
		}
		let nodes = nodes.drain().into_values().map(|(node, _)| node).collect();
		(root.into(), nodes)
	}

	fn key(of: fn() -> Keypair) -> [u8; 32] {
		of().public_key().0
	}

	#[test]
	fn a_council_of_development_keys_should_be_shown_by_a_proof_against_the_state_root() {
		let (root, nodes) = state(&[key(dev::alice), key(dev::bob), key(dev::charlie)]);
		assert!(is_everybodys(&proven(root, nodes, &council()).unwrap()));
	}

	#[test]
	fn a_council_with_a_key_of_its_own_or_without_members_should_not_count() {
		assert!(!is_everybodys(&[key(dev::alice), [7; 32]].encode()));
		assert!(!is_everybodys(&Vec::<[u8; 32]>::new().encode()));
		assert!(!is_everybodys(b"\xff"));
	}

	#[test]
	fn a_forged_proof_should_show_nothing() {
		let (_, forged) = state(&[key(dev::alice)]);
		let (root, nodes) = state(&[[7; 32], [8; 32]]);
		assert_eq!(proven(root, forged, &council()), None, "the nodes of another state");
		assert_eq!(proven(root, Vec::new(), &council()), None, "nothing");
		let mut altered = nodes.clone();
		for byte in altered.iter_mut().flatten() {
			*byte ^= 1;
		}
		assert_eq!(proven(root, altered, &council()), None, "altered nodes");
		assert!(!is_everybodys(&proven(root, nodes, &council()).unwrap()), "the true ones show who it is");
	}
}
