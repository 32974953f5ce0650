//! Bids: what stands in an envelope, and how others ask for what came out.

#![allow(clippy::cast_possible_truncation, reason = "SCALE's derive casts the indices of variants")]

pub mod api;
pub mod traits;

mod status;
mod terms;

pub use status::{BondState, Disqualification, StageStatus};

use crate::{identity::PartyId, tender::LotId};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// Who bids. Today the party itself. Bonds, fees and eligibility go through this one type, so that a one-time pseudonym
/// with a proof of being some verified supplier can take its place.
pub type BidderId = PartyId;

/// Most answers to criteria in one envelope.
pub const MAX_ANSWERS: usize = 128;
/// Most documents in one envelope.
pub const MAX_DOCUMENTS: usize = 64;
/// Longest statement in bytes of UTF-8.
pub const MAX_STATEMENT: usize = 2_048;
/// Longest text of an answer, a media type or a URI in bytes of UTF-8, and longest wrapped key in bytes.
pub const MAX_TEXT: usize = 512;

/// What stands in an envelope. The index is the version of its form.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub enum Payload {
	/// Version 1.
	#[codec(index = 1)]
	V1(PayloadV1),
}

/// The first form of a payload. Lists are in strictly ascending order of their first field.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct PayloadV1 {
	/// The price of each lot that is bid for. Empty in the technical envelope of a tender with two.
	pub prices: Vec<LotPrice>,
	/// Answers to the criteria.
	pub answers: Vec<Answer>,
	/// Documents, by hash.
	pub documents: Vec<BidDocument>,
	/// What else the bidder has to say, UTF-8.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
	pub statement: Vec<u8>,
}

/// A lot's price.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct LotPrice {
	/// The lot.
	pub lot: LotId,
	/// Its price in the smallest unit of the currency, tax included; at least 1.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub price: u128,
}

/// An answer to a criterion.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct Answer {
	/// The criterion's number in the tender.
	pub criterion: u16,
	/// The number that a formula takes, if it takes one; in the unit the criterion names.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount_option"))]
	pub value: Option<u64>,
	/// The text that experts read, UTF-8.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
	pub text: Vec<u8>,
}

/// A document that belongs to the bid. It is encrypted and uploaded before the deadline; the envelope carries its hash
/// and the key, wrapped to the document key of who serves it to the panel.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct BidDocument {
	/// SHA-256 of the file as uploaded.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::bytes"))]
	pub hash: [u8; 32],
	/// Its media type, as in IANA's register.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
	pub media_type: Vec<u8>,
	/// Where it can be fetched.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
	pub uri: Vec<u8>,
	/// Its key, wrapped; empty if the file is not encrypted.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::bytes"))]
	pub wrapped_key: Vec<u8>,
}
