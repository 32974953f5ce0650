//! Bitstring Status Lists 1.0.

use crate::{
	licence::CREDENTIAL_CONTEXTS,
	positions::{Part, LIST_LENGTH},
};
use base64::{engine::general_purpose::URL_SAFE_NO_PAD, Engine};
use flate2::{write::GzEncoder, Compression};
use procurement_primitives::{
	json::rfc3339,
	licence::{Standing, StatusPurpose},
	time::Moment,
};
use serde_json::{json, Value};
use std::io::Write;

/// How many bytes of bits a list has.
const BYTES: usize = 16_384;

/// The address of the list of a part for a purpose, below where an issuer publishes its lists.
pub fn address(base: &str, part: Part, purpose: StatusPurpose) -> String {
	format!("{}/{part}-{}", base.trim_end_matches('/'), purpose.code())
}

/// The entry of the credential at `position` in the list of its part.
pub(crate) fn entry(base: &str, part: Part, purpose: StatusPurpose, position: u32) -> Value {
	let list = address(base, part, purpose);
	json!({
		"id": format!("{list}#{position}"),
		"type": "BitstringStatusListEntry",
		"statusPurpose": purpose.code(),
		"statusListIndex": position.to_string(),
		"statusListCredential": list,
	})
}

/// A list of bits, as many as [`LIST_LENGTH`], none of them set.
#[derive(Clone, Debug)]
pub struct StatusList {
	purpose: StatusPurpose,
	bits: Vec<u8>,
}

impl StatusList {
	/// An empty list for a purpose.
	pub fn new(purpose: StatusPurpose) -> Self {
		Self { purpose, bits: vec![0; BYTES] }
	}

	/// Says how the licence at a position stands. A position past the end is none of any licence and is left alone.
	pub fn set(&mut self, position: u32, standing: Standing) {
		if position >= LIST_LENGTH || !self.purpose.is_set(standing) {
			return;
		}
		// The first bit is the leftmost.
		let bit = 0x80u8.checked_shr(position & 7).unwrap_or_default();
		let byte = usize::try_from(position.wrapping_shr(3)).ok().and_then(|place| self.bits.get_mut(place));
		if let Some(byte) = byte {
			*byte |= bit;
		}
	}

	/// The bits as `encodedList`: gzip, base64url, multibase.
	pub fn encoded(&self) -> String {
		let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
		// Writing to memory does not fail.
		let bytes = gzip.write_all(&self.bits).and_then(|()| gzip.finish()).unwrap_or_default();
		format!("u{}", URL_SAFE_NO_PAD.encode(bytes))
	}

	/// The credential with this list, without a proof: of `issuer`, published below `base`, good from `from` until `until`. A
	/// verifier takes it from its address; after `until` it takes none but a newer one.
	pub fn credential(&self, issuer: &str, base: &str, part: Part, from: Moment, until: Moment) -> Value {
		let address = address(base, part, self.purpose);
		json!({
			"@context": CREDENTIAL_CONTEXTS,
			"id": address,
			"type": ["VerifiableCredential", "BitstringStatusListCredential"],
			"issuer": issuer,
			"validFrom": rfc3339(from),
			"validUntil": rfc3339(until),
			"credentialSubject": {
				"id": format!("{address}#list"),
				"type": "BitstringStatusList",
				"statusPurpose": self.purpose.code(),
				"encodedList": self.encoded(),
			},
		})
	}
}
