//! Licence identifiers 电子证照标识 of GB/T 36904:
//! `1.2.156.3005.2.<type code>.<issuer code>.<serial>.<version>.<check character>`.
//!
//! Strict on issue: a type code of 21 characters, an issuer code of 18, a serial of nine digits and a version of three.
//! Lenient on import: identifiers in the field have six-digit issuers and serials of 8 to 32 characters. Both ways the
//! check character (ISO 7064, MOD 37,36, over the four parts without the dots) must be right.

use crate::error::IdentifierError;
use alloc::string::String;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::{fmt, fmt::Write, str::FromStr};
use scale_info::TypeInfo;

/// The object identifier under which licences are numbered.
pub const ROOT: &str = "1.2.156.3005.2";

/// A licence's type 证照类型代码: the 18 characters of who defines the type and three of its number there.
pub type TypeCode = [u8; 21];

/// An issuer 证照颁发机构代码: its unified social credit code.
pub type IssuerCode = [u8; 18];

/// The highest serial number that is issued.
pub const MAX_SERIAL: u32 = 999_999_999;

/// The highest version. The first is 1.
pub const MAX_VERSION: u16 = 999;

/// Most characters of an identifier that is issued: what a reader needs to take.
pub const IDENTIFIER_LENGTH: usize = 71;

/// Most characters of an identifier from elsewhere.
pub const MAX_IMPORTED_LENGTH: usize = 94;

/// The value of a character of ISO 7064's alphanumeric set.
const fn value(character: u8) -> Option<u8> {
	match character {
		b'0'..=b'9' => Some(character.wrapping_sub(b'0')),
		b'A'..=b'Z' => Some(character.wrapping_sub(b'A').wrapping_add(10)),
		_ => None,
	}
}

/// Whether all characters are digits or capitals.
pub fn is_alphanumeric(text: &[u8]) -> bool {
	text.iter().all(|character| value(*character).is_some())
}

/// The check character of ISO 7064, MOD 37,36; `None` if a character is neither a digit nor a capital.
pub fn check_character(characters: impl IntoIterator<Item = u8>) -> Option<u8> {
	let mut product = 36u16;
	for character in characters {
		// All terms stay under 80.
		let sum = product.wrapping_add(value(character)?.into()) % 36;
		product = if sum == 0 { 36 } else { sum }.wrapping_mul(2) % 37;
	}
	let check = 37u16.wrapping_sub(product) % 36;
	match u8::try_from(check).ok()? {
		digit @ 0..=9 => Some(b'0'.wrapping_add(digit)),
		letter => Some(b'A'.wrapping_add(letter).wrapping_sub(10)),
	}
}

/// An identifier as this chain issues it.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Encode,
	Eq,
	Hash,
	MaxEncodedLen,
	Ord,
	PartialEq,
	PartialOrd,
	TypeInfo,
)]
pub struct Identifier {
	/// The type of licence.
	pub type_code: TypeCode,
	/// Who issued it.
	pub issuer: IssuerCode,
	/// Its number with that issuer, at most [`MAX_SERIAL`].
	pub serial: u32,
	/// Which version, from 1 to [`MAX_VERSION`]: grows with each renewal and correction.
	pub version: u16,
}

impl Identifier {
	/// Whether every part keeps to its form. What [`FromStr`] gives, does.
	pub fn is_well_formed(&self) -> bool {
		is_alphanumeric(&self.type_code)
			&& is_alphanumeric(&self.issuer)
			&& self.serial <= MAX_SERIAL
			&& (1..=MAX_VERSION).contains(&self.version)
	}

	/// The four parts as they are written, without dots.
	fn characters(&self) -> impl Iterator<Item = u8> + '_ {
		let numbers = alloc::format!("{:09}{:03}", self.serial, self.version);
		self.type_code.iter().chain(&self.issuer).copied().chain(numbers.into_bytes())
	}

	/// The check character; `*` if a part does not keep to its form.
	pub fn check_character(&self) -> char {
		check_character(self.characters()).map_or('*', char::from)
	}
}

impl fmt::Display for Identifier {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(f, "{ROOT}.")?;
		self.type_code.iter().try_for_each(|character| f.write_char((*character).into()))?;
		f.write_char('.')?;
		self.issuer.iter().try_for_each(|character| f.write_char((*character).into()))?;
		write!(f, ".{:09}.{:03}.{}", self.serial, self.version, self.check_character())
	}
}

impl FromStr for Identifier {
	type Err = IdentifierError;

	/// Reads an identifier strictly: exactly one string names each.
	fn from_str(text: &str) -> Result<Self, IdentifierError> {
		let imported = Imported::parse(text)?;
		let number = |digits: &str, length| {
			let all = digits.len() == length && digits.bytes().all(|character| character.is_ascii_digit());
			all.then(|| digits.parse::<u32>().ok()).flatten().ok_or(IdentifierError::Malformed)
		};
		let identifier = Self {
			type_code: imported.type_code.as_bytes().try_into().map_err(|_| IdentifierError::Malformed)?,
			issuer: imported.issuer.as_bytes().try_into().map_err(|_| IdentifierError::Malformed)?,
			serial: number(&imported.serial, 9)?,
			version: number(&imported.version, 3)?.try_into().map_err(|_| IdentifierError::Malformed)?,
		};
		identifier.is_well_formed().then_some(identifier).ok_or(IdentifierError::Malformed)
	}
}

/// An identifier from elsewhere, with which one may search and compare, but not issue.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Imported {
	/// The type of licence, 21 characters.
	pub type_code: String,
	/// Who issued it: 18 characters, or 6 digits of an administrative division.
	pub issuer: String,
	/// 8 to 32 characters.
	pub serial: String,
	/// Three digits.
	pub version: String,
}

impl Imported {
	/// Reads an identifier leniently.
	///
	/// # Errors
	/// [`IdentifierError`], which says whether form or check character is wrong.
	pub fn parse(text: &str) -> Result<Self, IdentifierError> {
		if text.len() > MAX_IMPORTED_LENGTH {
			return Err(IdentifierError::Malformed);
		}
		let rest = text.strip_prefix(ROOT).and_then(|rest| rest.strip_prefix('.')).ok_or(IdentifierError::Malformed)?;
		let mut parts = rest.split('.');
		let mut part = |lengths: &[core::ops::RangeInclusive<usize>]| {
			parts
				.next()
				.filter(|part| lengths.iter().any(|length| length.contains(&part.len())))
				.filter(|part| is_alphanumeric(part.as_bytes()))
				.ok_or(IdentifierError::Malformed)
		};
		let (type_code, issuer) = (part(&[21..=21])?, part(&[6..=6, 18..=18])?);
		let (serial, version, check) = (part(&[8..=32])?, part(&[3..=3])?, part(&[1..=1])?);
		let digits = |text: &str| text.bytes().all(|character| character.is_ascii_digit());
		if parts.next().is_some() || !digits(version) || (issuer.len() == 6 && !digits(issuer)) {
			return Err(IdentifierError::Malformed);
		}
		let all = [type_code, issuer, serial, version];
		let expected = check_character(all.iter().flat_map(|part| part.bytes()));
		if expected != check.bytes().next() {
			return Err(IdentifierError::WrongCheckCharacter);
		}
		let [type_code, issuer, serial, version] = all.map(String::from);
		Ok(Self { type_code, issuer, serial, version })
	}
}
