//! What all namespaces share: times, the block a question is about, and errors with a code, a name and advice.

use jsonrpsee::types::ErrorObjectOwned;
use procurement_primitives::time::Moment;
use procurement_runtime::{opaque::Block, Hash};
use sc_client_api::HeaderBackend;
use time::{format_description::well_known::Rfc3339, OffsetDateTime};

/// A moment as RFC 3339 in UTC. A moment past the year 9999 has no such form and shows as that year's end.
pub fn rfc3339(moment: Moment) -> String {
	OffsetDateTime::from_unix_timestamp_nanos(i128::from(moment).saturating_mul(1_000_000))
		.ok()
		.and_then(|time| time.format(&Rfc3339).ok())
		.unwrap_or_else(|| "9999-12-31T23:59:59.999Z".into())
}

/// The block `at` if it is known, else the best.
pub fn at_or_best<Client: HeaderBackend<Block>>(client: &Client, at: Option<Hash>) -> Result<Hash, Failure> {
	match at {
		None => Ok(client.info().best_hash),
		Some(hash) => match client.header(hash) {
			Ok(Some(_)) => Ok(hash),
			_ => Err(Failure::UnknownBlock),
		},
	}
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
	/// A cursor that this node did not give.
	InvalidCursor,
	/// A filter that cannot match.
	InvalidFilter,
}

impl Failure {
	/// An error of the runtime API.
	pub fn runtime(error: impl std::fmt::Display) -> Self {
		Self::Runtime(error.to_string())
	}

	fn parts(&self) -> (i32, &'static str, &'static str) {
		match self {
			Self::UnknownBlock => (7001, "UnknownBlock", "Ask at a block that this node has, or leave `at` out."),
			Self::Runtime(_) => {
				(7002, "RuntimeFailure", "Ask at a newer block: the runtime at this one may lack the question.")
			}
			Self::InvalidDid => {
				(7003, "InvalidDid", "Write did:procurement:<16 hex digits of the genesis hash>:<number>.")
			}
			Self::ForeignDid => (7004, "ForeignDid", "Ask a node of the chain that the DID names."),
			Self::DidNotFound => (7005, "DidNotFound", "List the parties with identity_parties."),
			Self::InvalidCursor => (7006, "InvalidCursor", "Give back the cursor of the last page as it was."),
			Self::InvalidFilter => (7007, "InvalidFilter", "Shorten scheme (20 bytes) or id (64 bytes)."),
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

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn moments_should_show_as_rfc_3339() {
		assert_eq!(rfc3339(0), "1970-01-01T00:00:00Z");
		assert_eq!(rfc3339(1_767_225_600_123), "2026-01-01T00:00:00.123Z");
		assert_eq!(rfc3339(u64::MAX), "9999-12-31T23:59:59.999Z");
	}
}
