//! Identifiers of organisations, as OCDS `identifier` has them: a scheme of org-id.guide and the number in it.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;

/// Longest scheme code in bytes; org-id.guide's are under 20.
pub type MaxSchemeLength = ConstU32<20>;

/// Longest number within a scheme in bytes.
pub type MaxIdentifierLength = ConstU32<64>;

/// The scheme of the unified social credit code 统一社会信用代码 (GB 32100).
pub const CN_USCC: &[u8] = b"CN-USCC";

/// The characters of a USCC, in the order of their values: digits and capitals without I, O, S, V, Z.
const USCC_ALPHABET: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";

/// The weights of the first seventeen characters: 3^i mod 31.
const USCC_WEIGHTS: [u32; 17] = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/// The first characters of a USCC in GB 32100's table: which authority registered the organisation.
const USCC_AUTHORITIES: &[u8] = b"123456789ANY";

/// An organisation's number in a public register.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Identifier {
	/// The register, by its org-id.guide code: `CN-USCC`, `GB-COH`, ...
	pub scheme: BoundedVec<u8, MaxSchemeLength>,
	/// The number in that register.
	pub id: BoundedVec<u8, MaxIdentifierLength>,
}

/// Why an identifier is not one.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum IdentifierError {
	/// Scheme or number is empty or has characters other than printable ASCII without spaces; the scheme allows only
	/// capitals, digits and hyphens.
	Malformed,
	/// Not eighteen characters of the USCC alphabet, or the first eight are none that GB 32100 gives out.
	MalformedUscc,
	/// The eighteenth character is not the check character of the first seventeen.
	WrongCheckCharacter,
}

impl Identifier {
	/// Checks the form, and for `CN-USCC` the check character and the first eight characters, as GB 32100 has them.
	pub fn check(&self) -> Result<(), IdentifierError> {
		let scheme_ok = !self.scheme.is_empty()
			&& self.scheme.iter().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || *c == b'-');
		let id_ok = !self.id.is_empty() && self.id.iter().all(u8::is_ascii_graphic);
		if !scheme_ok || !id_ok {
			return Err(IdentifierError::Malformed);
		}
		if self.scheme.as_slice() == CN_USCC {
			check_uscc(&self.id)?;
		}
		Ok(())
	}
}

/// Checks the last character of a USCC, which is the check character modulo 31 of the others, and then the first eight.
fn check_uscc(code: &[u8]) -> Result<(), IdentifierError> {
	let (last, body) = code.split_last().ok_or(IdentifierError::MalformedUscc)?;
	if body.len() != USCC_WEIGHTS.len() {
		return Err(IdentifierError::MalformedUscc);
	}
	let value = |c: &u8| {
		USCC_ALPHABET
			.iter()
			.position(|a| a == c)
			.and_then(|p| u32::try_from(p).ok())
			.ok_or(IdentifierError::MalformedUscc)
	};
	let mut sum = 0u32;
	for (character, weight) in body.iter().zip(USCC_WEIGHTS) {
		// At most 17 terms of 30 × 30: far from overflow.
		sum = sum.saturating_add(value(character)?.saturating_mul(weight));
	}
	let expected = 31u32.saturating_sub(sum % 31) % 31;
	if value(last)? != expected {
		return Err(IdentifierError::WrongCheckCharacter);
	}
	if begins_like_uscc(body) {
		Ok(())
	} else {
		Err(IdentifierError::MalformedUscc)
	}
}

/// Whether a code begins as GB 32100 has it: the registering authority, the category of organisation, and six digits of
/// administrative division. Which categories and divisions there are changes with the years, so any digits will do there,
/// except that categories begin at 1.
fn begins_like_uscc(code: &[u8]) -> bool {
	let [authority, category, division @ ..] = code else { return false };
	USCC_AUTHORITIES.contains(authority)
		&& (b'1'..=b'9').contains(category)
		&& division.iter().take(6).all(u8::is_ascii_digit)
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	fn uscc(id: &[u8]) -> Identifier {
		Identifier { scheme: CN_USCC.to_vec().try_into().unwrap(), id: id.to_vec().try_into().unwrap() }
	}

	fn complete(body: &[u8]) -> Vec<u8> {
		USCC_ALPHABET
			.iter()
			.map(|c| [body, &[*c]].concat())
			.find(|code| uscc(code).check().is_ok())
			.expect("one of the 31 characters is right")
	}

	#[test]
	fn published_codes_should_pass() {
		// The registered codes of Alibaba's, Tencent's and Baidu's operating companies, as they publish them.
		for code in [b"91330100799655058B", b"9144030071526726XG", b"91110000802100433B"] {
			assert_eq!(uscc(code).check(), Ok(()), "{}", String::from_utf8_lossy(code));
		}
	}

	#[test]
	fn wrong_check_character_should_be_refused() {
		assert_eq!(uscc(b"91330100799655058C").check(), Err(IdentifierError::WrongCheckCharacter));
	}

	#[test]
	fn letters_outside_the_alphabet_and_other_lengths_should_be_malformed() {
		for code in [&b"9133010079965505IB"[..], b"91330100799655058", b"91330100799655058BB", b"91330100799655058b"] {
			assert_eq!(uscc(code).check(), Err(IdentifierError::MalformedUscc));
		}
	}

	#[test]
	fn codes_that_nobody_gives_out_should_be_malformed() {
		for body in [
			b"00000000000000000",
			b"01330100799655058",
			b"90330100799655058",
			b"9A330100799655058",
			b"91A30100799655058",
		] {
			let check = USCC_ALPHABET.iter().map(|last| uscc(&[&body[..], &[*last]].concat()).check());
			let of_right_check: Vec<_> = check.filter(|it| *it != Err(IdentifierError::WrongCheckCharacter)).collect();
			assert_eq!(of_right_check, [Err(IdentifierError::MalformedUscc)], "{}", String::from_utf8_lossy(body));
		}
	}

	#[test]
	fn other_schemes_should_be_checked_for_form_only() {
		let id = |scheme: &[u8], id: &[u8]| Identifier {
			scheme: scheme.to_vec().try_into().unwrap(),
			id: id.to_vec().try_into().unwrap(),
		};
		assert_eq!(id(b"GB-COH", b"01234567").check(), Ok(()));
		assert_eq!(id(b"gb-coh", b"01234567").check(), Err(IdentifierError::Malformed));
		assert_eq!(id(b"GB-COH", b"").check(), Err(IdentifierError::Malformed));
		assert_eq!(id(b"GB-COH", b"01 23").check(), Err(IdentifierError::Malformed));
	}

	proptest! {
		#[test]
		fn any_single_changed_character_should_be_noticed(
			body in proptest::collection::vec(0usize..31, 9), at in 0usize..18, by in 1usize..31,
		) {
			let body: Vec<u8> = b"91330100".iter().copied().chain(body.into_iter().map(|i| USCC_ALPHABET[i])).collect();
			let mut code = complete(&body);
			let old = USCC_ALPHABET.iter().position(|c| *c == code[at]).unwrap();
			code[at] = USCC_ALPHABET[(old + by) % 31];
			prop_assert_eq!(uscc(&code).check(), Err(IdentifierError::WrongCheckCharacter));
		}
	}
}
