//! How answers show as JSON, for those who have no SCALE: the node's JSON-RPC and the command line write the same.
//!
//! Field names are camelCase, amounts decimal strings, moments RFC 3339 in UTC, hashes and other bytes `0x` hexadecimal,
//! texts text. These are the functions that the answers' fields name in `#[serde(serialize_with)]`.

use crate::{money::Balance, time::Moment};
use ::time::{format_description::well_known::Rfc3339, OffsetDateTime};
use alloc::{
	format,
	string::{String, ToString},
	vec::Vec,
};
use serde::{ser::SerializeSeq, Serializer};

/// A moment as RFC 3339 in UTC. A moment past the year 9999 has no such form and shows as that year's end.
pub fn rfc3339(moment: Moment) -> String {
	OffsetDateTime::from_unix_timestamp_nanos(i128::from(moment).saturating_mul(1_000_000))
		.ok()
		.and_then(|time| time.format(&Rfc3339).ok())
		.unwrap_or_else(|| "9999-12-31T23:59:59.999Z".into())
}

/// Bytes as `0x` and hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
	bytes.iter().fold(String::from("0x"), |text, byte| text + &format!("{byte:02x}"))
}

/// An amount, in the smallest unit of the currency.
pub fn amount<S: Serializer>(amount: &Balance, serializer: S) -> Result<S::Ok, S::Error> {
	serializer.serialize_str(&amount.to_string())
}

/// An amount that may be missing.
pub fn amount_option<S: Serializer>(amount: &Option<Balance>, serializer: S) -> Result<S::Ok, S::Error> {
	match amount {
		Some(some) => serializer.serialize_some(&some.to_string()),
		None => serializer.serialize_none(),
	}
}

/// A moment.
pub fn moment<S: Serializer>(moment: &Moment, serializer: S) -> Result<S::Ok, S::Error> {
	serializer.serialize_str(&rfc3339(*moment))
}

/// A moment that may be missing.
pub fn moment_option<S: Serializer>(moment: &Option<Moment>, serializer: S) -> Result<S::Ok, S::Error> {
	match moment {
		Some(some) => serializer.serialize_some(&rfc3339(*some)),
		None => serializer.serialize_none(),
	}
}

/// Bytes that are no text.
pub fn bytes<S: Serializer>(bytes: &impl AsRef<[u8]>, serializer: S) -> Result<S::Ok, S::Error> {
	serializer.serialize_str(&hex(bytes.as_ref()))
}

/// Bytes that may be missing.
pub fn bytes_option<S: Serializer, B: AsRef<[u8]>>(bytes: &Option<B>, serializer: S) -> Result<S::Ok, S::Error> {
	match bytes {
		Some(some) => serializer.serialize_some(&hex(some.as_ref())),
		None => serializer.serialize_none(),
	}
}

/// UTF-8. What is none shows with the sign for what cannot be read.
pub fn text<S: Serializer>(text: &impl AsRef<[u8]>, serializer: S) -> Result<S::Ok, S::Error> {
	serializer.serialize_str(&String::from_utf8_lossy(text.as_ref()))
}

/// UTF-8 that may be missing.
pub fn text_option<S: Serializer, B: AsRef<[u8]>>(text: &Option<B>, serializer: S) -> Result<S::Ok, S::Error> {
	match text {
		Some(some) => serializer.serialize_some(&String::from_utf8_lossy(some.as_ref())),
		None => serializer.serialize_none(),
	}
}

/// Several strings of bytes.
pub fn bytes_list<S: Serializer, B: AsRef<[u8]>>(list: &Vec<B>, serializer: S) -> Result<S::Ok, S::Error> {
	let mut seq = serializer.serialize_seq(Some(list.len()))?;
	for item in list {
		seq.serialize_element(&hex(item.as_ref()))?;
	}
	seq.end()
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

	#[test]
	fn bytes_should_show_as_hexadecimal() {
		assert_eq!(hex(&[0, 0xab, 0xff]), "0x00abff");
		assert_eq!(hex(&[]), "0x");
	}
}
