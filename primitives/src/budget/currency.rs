//! The currency that money on this chain is in.

use alloc::string::{String, ToString};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::fmt;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// A currency's three-letter code, as in ISO 4217. In JSON a string.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Deserialize,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	Serialize,
	TypeInfo,
)]
#[serde(try_from = "String", into = "String")]
pub struct CurrencyCode([u8; 3]);

/// Why bytes are no currency code: they are not three ASCII capitals.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct MalformedCurrencyCode;

impl fmt::Display for MalformedCurrencyCode {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str("a currency code is three capital letters, as in ISO 4217")
	}
}

impl CurrencyCode {
	/// The code of ISO 4217 for transactions in which no currency is involved.
	pub const NONE: Self = Self(*b"XXX");

	/// The code that `bytes` are.
	pub fn new(bytes: [u8; 3]) -> Result<Self, MalformedCurrencyCode> {
		if bytes.iter().all(u8::is_ascii_uppercase) {
			Ok(Self(bytes))
		} else {
			Err(MalformedCurrencyCode)
		}
	}

	/// Its three ASCII letters.
	pub fn as_bytes(&self) -> &[u8; 3] {
		&self.0
	}
}

impl fmt::Display for CurrencyCode {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		self.0.iter().try_for_each(|letter| write!(f, "{}", char::from(*letter)))
	}
}

impl TryFrom<&str> for CurrencyCode {
	type Error = MalformedCurrencyCode;

	fn try_from(text: &str) -> Result<Self, Self::Error> {
		Self::new(text.as_bytes().try_into().map_err(|_| MalformedCurrencyCode)?)
	}
}

impl TryFrom<String> for CurrencyCode {
	type Error = MalformedCurrencyCode;

	fn try_from(text: String) -> Result<Self, Self::Error> {
		text.as_str().try_into()
	}
}

impl From<CurrencyCode> for String {
	fn from(code: CurrencyCode) -> Self {
		code.to_string()
	}
}

/// The settlement currency of a chain: every amount on it is in this currency's smallest unit.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Deserialize,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	Serialize,
	TypeInfo,
)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Currency {
	/// Its code.
	pub code: CurrencyCode,
	/// How many decimals its smallest unit is: 2 where a yuan has 100 fen.
	pub decimals: u8,
}

/// No currency: what a chain has whose genesis names none.
impl Default for Currency {
	fn default() -> Self {
		Self { code: CurrencyCode::NONE, decimals: 0 }
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use serde::de::{value::Error, IntoDeserializer};

	#[test]
	fn code_should_be_refused_when_it_is_not_three_capitals() {
		for bad in ["", "CN", "CNYY", "cny", "C1Y", "C Y", "元"] {
			assert_eq!(CurrencyCode::try_from(bad), Err(MalformedCurrencyCode), "{bad}");
		}
	}

	#[test]
	fn code_should_read_back_when_written() {
		let code = CurrencyCode::try_from("MXN");
		assert_eq!(code.map(String::from), Ok("MXN".into()));
		assert_eq!(code.map(|code| *code.as_bytes()), Ok(*b"MXN"));
		assert_eq!(CurrencyCode::new(*b"XXX"), Ok(Currency::default().code));
	}

	#[test]
	fn code_should_be_a_checked_string_when_read_from_a_file() {
		let read = |text: &str| CurrencyCode::deserialize(IntoDeserializer::<Error>::into_deserializer(text));
		assert_eq!(read("CNY"), Ok(CurrencyCode(*b"CNY")));
		assert!(read("cny").is_err_and(|error| error.to_string().contains("ISO 4217")));
	}
}
