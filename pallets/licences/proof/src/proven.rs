//! What a storage proof holds.

use sp_core::H256;
use sp_runtime::traits::BlakeTwo256;
use sp_state_machine::{Backend, MemoryDB, StorageProof, TrieBackend, TrieBackendBuilder};
use sp_trie::recorder::Recorder;

/// A proof, and which of its nodes were needed so far.
pub(crate) struct Proven(TrieBackend<MemoryDB<BlakeTwo256>, BlakeTwo256>);

/// The proof does not lead to a key.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Missing;

impl Proven {
	/// A proof of what is under a root. Whether it is one shows when it is read.
	pub(crate) fn new(root: H256, proof: StorageProof) -> Self {
		let backend = TrieBackendBuilder::new(proof.into_memory_db(), root).with_recorder(Recorder::default());
		Self(backend.build())
	}

	/// What is proven to be under a key; `None`: it is proven that nothing is.
	pub(crate) fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, Missing> {
		self.0.storage(key).map_err(|_| Missing)
	}

	/// The nodes that were needed, in ascending order.
	pub(crate) fn into_nodes(self) -> Vec<Vec<u8>> {
		self.0.extract_proof().map(|proof| proof.into_iter_nodes().collect()).unwrap_or_default()
	}
}
