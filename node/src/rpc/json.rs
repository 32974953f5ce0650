//! What all namespaces share: how a question reaches the runtime, and errors with a code, a name and advice.

use crate::service::{FullBackend, FullClient};
use codec::Decode;
use jsonrpsee::{core::RpcResult, types::ErrorObjectOwned};
use procurement_primitives::{
	json::{read_cursor, read_rfc3339},
	time::Moment,
};
use procurement_runtime::{opaque::Block, AccountId, Hash, Header};
use sc_client_api::{
	BlockchainEvents, FinalityNotifications, HeaderBackend, ProofProvider, StateBackendFor, StorageProof,
};
use sp_api::{ApiError, ApiRef, ProvideRuntimeApi};
use std::{str::FromStr, sync::Arc};

/// Asks the runtime.
#[derive(Clone)]
pub struct Questions(Arc<FullClient>);

impl Questions {
	/// Asks the runtime of the blocks that `client` has.
	pub fn new(client: Arc<FullClient>) -> Self {
		Self(client)
	}

	/// Asks at the block `at`, else at the best.
	pub fn ask<Answer>(
		&self,
		at: Option<Hash>,
		question: impl FnOnce(ApiRef<'_, <FullClient as ProvideRuntimeApi<Block>>::Api>, Hash) -> Result<Answer, ApiError>,
	) -> RpcResult<Answer> {
		let hash = self.block(at)?;
		question(self.0.runtime_api(), hash).map_err(|error| Failure::Runtime(error.to_string()).into())
	}

	/// The block `at`, if the node has it; the best, if none is named.
	pub fn block(&self, at: Option<Hash>) -> Result<Hash, Failure> {
		match at {
			None => Ok(self.0.info().best_hash),
			Some(hash) => self.header(hash).map(|_| hash),
		}
	}

	/// A block's header.
	pub fn header(&self, at: Hash) -> Result<Header, Failure> {
		self.0.header(at).ok().flatten().ok_or(Failure::UnknownBlock)
	}

	/// A block's storage.
	pub fn state(&self, at: Hash) -> Result<StateBackendFor<FullBackend, Block>, Failure> {
		self.0.state_at(at).map_err(|error| Failure::Runtime(error.to_string()))
	}

	/// The proof of what a block's storage holds, or does not hold, under these keys.
	pub fn prove(&self, at: Hash, keys: &[Vec<u8>]) -> Result<StorageProof, Failure> {
		let proof = self.0.read_proof(at, &mut keys.iter().map(Vec::as_slice));
		proof.map_err(|error| Failure::Runtime(error.to_string()))
	}

	/// The last final block.
	pub fn final_block(&self) -> Hash {
		self.0.info().finalized_hash
	}

	/// The first block's hash.
	pub fn genesis(&self) -> [u8; 32] {
		self.0.info().genesis_hash.0
	}

	/// The last final block, and those to come.
	pub fn finality(&self) -> (Hash, FinalityNotifications<Block>) {
		// In this order: a block that becomes final in between is told of twice rather than never.
		let to_come = self.0.finality_notification_stream();
		(self.0.info().finalized_hash, to_come)
	}
}

/// Where a list goes on, if a page gave a cursor.
pub fn place<Cursor: Decode>(cursor: Option<String>) -> Result<Option<Cursor>, Failure> {
	cursor.map(|text| read_cursor(&text).ok_or(Failure::InvalidCursor)).transpose()
}

/// A time.
pub fn read_time(text: &str) -> Result<Moment, Failure> {
	read_rfc3339(text).ok_or(Failure::InvalidTime)
}

/// An account, by address or by hexadecimal digits.
pub fn read_account(text: &str) -> Result<AccountId, Failure> {
	AccountId::from_str(text).map_err(|_| Failure::InvalidAccount)
}

/// Why a question has no answer. Codes are stable: programs may compare them.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Failure {
	/// The node has no such block.
	UnknownBlock,
	/// The runtime could not answer.
	Runtime(String),
	/// Not of the form of a DID.
	InvalidDid,
	/// A DID of another chain.
	ForeignDid,
	/// No party of this number.
	DidNotFound,
	/// A cursor that this list did not give.
	InvalidCursor,
	/// A filter that cannot match.
	InvalidFilter,
	/// Not of the form of a time.
	InvalidTime,
	/// Not of the form of an account.
	InvalidAccount,
	/// Neither a licence's number nor an identifier, or an identifier that no licence has where one must be.
	InvalidLicence,
	/// A licence is asked about in none of the ways, or in several.
	InvalidQuestion,
}

impl Failure {
	fn parts(&self) -> (i32, &'static str, &'static str) {
		match self {
			Self::UnknownBlock => (7001, "UnknownBlock", "Ask at a block that this node has, or leave `at` out."),
			Self::Runtime(_) => {
				let advice = "Ask at a newer block: this one's state may be gone (a node begun with `--state-pruning archive` keeps \
				              all), or its runtime may lack the question.";
				(7002, "RuntimeFailure", advice)
			}
			Self::InvalidDid => {
				(7003, "InvalidDid", "Write did:procurement:<16 hex digits of the genesis hash>:<number>.")
			}
			Self::ForeignDid => (7004, "ForeignDid", "Ask a node of the chain that the DID names."),
			Self::DidNotFound => (7005, "DidNotFound", "List the parties with identity_parties."),
			Self::InvalidCursor => (7006, "InvalidCursor", "Give back the cursor of the last page as it was."),
			Self::InvalidFilter => (7007, "InvalidFilter", "Shorten scheme (20 bytes) or id (64 bytes)."),
			Self::InvalidTime => (7008, "InvalidTime", "Write a time as in RFC 3339: 2026-01-31T09:00:00Z."),
			Self::InvalidAccount => {
				(7009, "InvalidAccount", "Write the account's SS58 address, or 0x and its 64 hex digits.")
			}
			Self::InvalidLicence => {
				(7010, "InvalidLicence", "Write the licence's number on the chain (0-41) or its whole identifier.")
			}
			Self::InvalidQuestion => (
				7011,
				"InvalidQuestion",
				"Ask by `licence`, with `membership` or without, by `document`, or by `presentation` with `verifier` and \
				 `nonce` and no moment; bytes are 0x and hex digits.",
			),
		}
	}
}

impl From<Failure> for ErrorObjectOwned {
	fn from(failure: Failure) -> Self {
		let (code, name, advice) = failure.parts();
		let detail = match &failure {
			Failure::Runtime(detail) => Some(detail),
			_ => None,
		};
		Self::owned(code, name, Some(serde_json::json!({ "name": name, "advice": advice, "detail": detail })))
	}
}
