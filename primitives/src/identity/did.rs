//! `did:procurement:<first 16 hex digits of the genesis hash>:<party id>`: a party's decentralised identifier (W3C DID Core).

use super::PartyId;
use alloc::{format, string::String};

/// The DID method's name.
pub const METHOD: &str = "procurement";

/// Why a string is no DID of this chain.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum DidError {
	/// Not of the form `did:procurement:<16 hex digits>:<number>`.
	Malformed,
	/// The DID of a party on another chain.
	OtherChain,
}

/// The part of a DID that names the chain.
fn chain(genesis: &[u8; 32]) -> String {
	genesis.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// The DID of `party` on the chain with the hash `genesis`.
pub fn format_did(genesis: &[u8; 32], party: PartyId) -> String {
	format!("did:{METHOD}:{}:{party}", chain(genesis))
}

/// The party that `did` names. Exactly one string names each party: leading zeros, signs and capitals are malformed.
pub fn parse_did(genesis: &[u8; 32], did: &str) -> Result<PartyId, DidError> {
	let rest = did.strip_prefix("did:").and_then(|r| r.strip_prefix(METHOD)).and_then(|r| r.strip_prefix(':'));
	let (named, number) = rest.and_then(|r| r.split_once(':')).ok_or(DidError::Malformed)?;
	if named.len() != 16 || !named.bytes().all(|c| c.is_ascii_digit() || (b'a'..=b'f').contains(&c)) {
		return Err(DidError::Malformed);
	}
	let party: PartyId = number.parse().map_err(|_| DidError::Malformed)?;
	if format!("{party}") != number {
		return Err(DidError::Malformed);
	}
	if named == chain(genesis) {
		Ok(party)
	} else {
		Err(DidError::OtherChain)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	proptest! {
		#[test]
		fn a_formatted_did_should_parse_back(genesis: [u8; 32], party: u32) {
			prop_assert_eq!(parse_did(&genesis, &format_did(&genesis, party)), Ok(party));
		}
	}

	#[test]
	fn a_did_of_another_chain_should_be_told_apart_from_nonsense() {
		let did = format_did(&[1; 32], 7);
		assert_eq!(parse_did(&[2; 32], &did), Err(DidError::OtherChain));
		for bad in [
			"",
			"did:web:example.org",
			"did:procurement:0101010101010101",
			"did:procurement:0101010101010101:07",
			"did:procurement:0101010101010101:+7",
			"did:procurement:01010101:7",
			"did:procurement:010101010101010G:7",
			"did:procurement:0101010101010101:4294967296",
		] {
			assert_eq!(parse_did(&[1; 32], bad), Err(DidError::Malformed), "{bad}");
		}
	}
}
