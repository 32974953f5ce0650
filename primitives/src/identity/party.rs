//! A party and where it stands.

#![allow(clippy::cast_possible_truncation, reason = "SCALE's derive casts the indices of variants")]

use crate::time::Moment;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// The number of a party, given in order of registration from 0 and never used again.
pub type PartyId = u32;

/// Longest public name in bytes of UTF-8: some 85 Chinese characters, more than any registered organisation uses.
pub type MaxNameLength = ConstU32<256>;

/// Longest reason in bytes of UTF-8: a sentence and a file number. Longer grounds belong in a document.
pub type MaxReasonLength = ConstU32<256>;

/// A public name, UTF-8.
pub type Name = BoundedVec<u8, MaxNameLength>;

/// Why something was done, UTF-8, for the public record.
pub type Reason = BoundedVec<u8, MaxReasonLength>;

/// What a party is.
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
#[serde(rename_all = "camelCase")]
pub enum PartyKind {
	/// A legal person: public name and identifiers.
	#[codec(index = 0)]
	Organisation,
	/// A natural person: no name and no identifier on chain, only a salted commitment.
	#[codec(index = 1)]
	Person,
	/// A machine that attests readings, run by an organisation.
	#[codec(index = 2)]
	Device,
}

/// How sure the registrar is of who the party is: the three assurance levels of eIDAS (EU 910/2014, article 8).
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
	Ord,
	PartialEq,
	PartialOrd,
	Serialize,
	TypeInfo,
)]
#[serde(rename_all = "camelCase")]
pub enum AssuranceLevel {
	/// Self-declared, checked against a public register.
	#[codec(index = 0)]
	Low,
	/// Documents seen and checked.
	#[codec(index = 1)]
	Substantial,
	/// Seen in person, documents verified with their issuer.
	#[codec(index = 2)]
	High,
}

/// Who decided something about a party.
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
#[serde(rename_all = "camelCase")]
pub enum Authority {
	/// The city's council, by two thirds.
	#[codec(index = 0)]
	#[serde(rename = "council")]
	Governance,
	/// A party that holds the role which the decision needs.
	#[codec(index = 1)]
	Party(PartyId),
	/// Nobody: a rule of the chain, which follows from what the party did. Only the council undoes it.
	#[codec(index = 2)]
	Rule,
}

/// A registrar's word on who the party is.
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
pub struct Verification {
	/// Who verified.
	pub by: Authority,
	/// How sure.
	pub level: AssuranceLevel,
	/// The first moment at which the verification no longer holds.
	pub until: Moment,
}

/// Where a party stands.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Status {
	/// Registered or amended, and not verified since: may do nothing but be verified, correct its facts and change its
	/// own keys.
	#[codec(index = 0)]
	Pending,
	/// Verified: may act until the verification expires.
	#[codec(index = 1)]
	Verified(Verification),
	/// May not act until reinstated.
	#[codec(index = 2)]
	Suspended {
		/// Who suspended.
		by: Authority,
		/// Why.
		reason: Reason,
		/// What a reinstatement restores; `None` if the party had not been verified.
		verification: Option<Verification>,
	},
	/// Closed for good. The record stays.
	#[codec(index = 3)]
	Deactivated,
}

impl Status {
	/// Whether a party of this status acts at `now`: it is verified, and the verification holds.
	pub fn acts(&self, now: Moment) -> bool {
		matches!(self, Self::Verified(verification) if now < verification.until)
	}
}
