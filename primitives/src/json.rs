//! How answers show as JSON, for those who have no SCALE: the node's JSON-RPC and the command line write the same.
//!
//! Field names are camelCase, amounts decimal strings, moments RFC 3339 in UTC, hashes and other bytes `0x` hexadecimal,
//! texts text. These are the functions that the answers' fields name in `#[serde(serialize_with)]`.

use crate::{tender::LotSet, time::Moment};
use ::time::{format_description::well_known::Rfc3339, OffsetDateTime};
use alloc::{
	format,
	string::{String, ToString},
	vec::Vec,
};
use codec::{Decode, DecodeAll, Encode};
use core::fmt::Display;
use serde::{
	de::Error as _,
	ser::{SerializeMap, SerializeSeq},
	Deserialize, Deserializer, Serializer,
};
use sp_runtime::{DispatchError, ModuleError};

/// A moment as RFC 3339 in UTC. A moment past the year 9999 has no such form and shows as that year's end.
pub fn rfc3339(moment: Moment) -> String {
	OffsetDateTime::from_unix_timestamp_nanos(i128::from(moment).saturating_mul(1_000_000))
		.ok()
		.and_then(|time| time.format(&Rfc3339).ok())
		.unwrap_or_else(|| "9999-12-31T23:59:59.999Z".into())
}

/// Bytes as `0x` and hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
	let digit = |half: u8| char::from_digit(half.into(), 16).unwrap_or_default();
	let digits = bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 0xf)]);
	"0x".chars().chain(digits).collect()
}

/// The moment that RFC 3339 writes so, to the millisecond; `None` if it is none, or before 1970.
pub fn read_rfc3339(text: &str) -> Option<Moment> {
	let time = OffsetDateTime::parse(text, &Rfc3339).ok()?;
	Moment::try_from(time.unix_timestamp_nanos().div_euclid(1_000_000)).ok()
}

/// A cursor as a string: hexadecimal digits that mean nothing to whom they are given.
pub fn write_cursor(cursor: &impl Encode) -> String {
	hex(&cursor.encode()).split_off(2)
}

/// The cursor that [`write_cursor`] wrote so.
pub fn read_cursor<Cursor: Decode>(text: &str) -> Option<Cursor> {
	let digits = text.as_bytes();
	let byte = |pair: &[u8]| u8::from_str_radix(core::str::from_utf8(pair).ok()?, 16).ok();
	if !digits.len().is_multiple_of(2) || !digits.iter().all(u8::is_ascii_hexdigit) {
		return None;
	}
	let bytes = digits.chunks(2).map(byte).collect::<Option<Vec<u8>>>()?;
	Cursor::decode_all(&mut &bytes[..]).ok()
}

/// An amount in the smallest unit of the currency, or another number that JSON's own would not hold.
pub fn amount<S: Serializer>(amount: &impl Display, serializer: S) -> Result<S::Ok, S::Error> {
	serializer.collect_str(amount)
}

/// Such a number that may be missing.
pub fn amount_option<S: Serializer>(amount: &Option<impl Display>, serializer: S) -> Result<S::Ok, S::Error> {
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

/// Reads a moment that may be missing.
pub fn read_moment<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Moment>, D::Error> {
	let read = |text: String| {
		read_rfc3339(&text).ok_or_else(|| D::Error::custom(format!("`{text}` is no time such as 2026-01-31T09:00:00Z")))
	};
	Option::deserialize(deserializer)?.map(read).transpose()
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

/// A set of lots, as the list of their numbers.
pub fn lots<S: Serializer>(lots: &LotSet, serializer: S) -> Result<S::Ok, S::Error> {
	serializer.collect_seq(lots.iter())
}

/// Where a list goes on, if it does.
pub fn cursor<S: Serializer>(next: &Option<impl Encode>, serializer: S) -> Result<S::Ok, S::Error> {
	match next {
		Some(some) => serializer.serialize_some(&write_cursor(some)),
		None => serializer.serialize_none(),
	}
}

/// Why something failed. A pallet's error is `{ "pallet": 51, "error": 3 }`, the numbers by which the metadata names both;
/// the others are words.
pub fn error<S: Serializer>(error: &DispatchError, serializer: S) -> Result<S::Ok, S::Error> {
	match error {
		DispatchError::Module(ModuleError { index, error: [error, ..], .. }) => {
			let mut map = serializer.serialize_map(Some(2))?;
			map.serialize_entry("pallet", index)?;
			map.serialize_entry("error", error)?;
			map.end()
		}
		other => serializer.serialize_str((*other).into()),
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

	#[test]
	fn moments_should_read_back_and_nothing_else_should_be_read() {
		for moment in [0, 1_767_225_600_123, 253_402_300_799_999] {
			assert_eq!(read_rfc3339(&rfc3339(moment)), Some(moment));
		}
		assert_eq!(read_rfc3339("2026-01-01T08:00:00.1239+08:00"), Some(1_767_225_600_123));
		for bad in ["", "2026-01-01", "2026-01-01T00:00:00", "1969-12-31T23:59:59.999Z", "1767225600123"] {
			assert_eq!(read_rfc3339(bad), None, "{bad}");
		}
	}

	#[test]
	fn cursors_should_read_back_and_nothing_else_should_be_read() {
		let cursor = (7u32, u64::MAX);
		let text = write_cursor(&cursor);
		assert_eq!(read_cursor(&text), Some(cursor));
		for bad in ["", "0", "zz", "元", "+f", "0x07000000", "070000", "0700000000"] {
			assert_eq!(read_cursor::<u32>(bad), None, "{bad}");
		}
	}

	#[test]
	fn errors_should_show_the_numbers_by_which_the_metadata_names_them() {
		let shown = |failed: DispatchError| error(&failed, serde_json::value::Serializer).unwrap();
		let module = DispatchError::Module(ModuleError { index: 51, error: [3, 0, 0, 0], message: Some("Closed") });
		assert_eq!(shown(module), serde_json::json!({ "pallet": 51, "error": 3 }));
		assert_eq!(shown(DispatchError::BadOrigin), "Bad origin");
	}

	#[test]
	fn bytes_should_show_as_hexadecimal() {
		assert_eq!(hex(&[0, 0xab, 0xff]), "0x00abff");
		assert_eq!(hex(&[]), "0x");
	}
}
