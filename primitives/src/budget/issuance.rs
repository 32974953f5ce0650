//! How money comes to this chain and leaves it: deposits at the city's bank, and payouts from there.

#![allow(clippy::cast_possible_truncation, reason = "SCALE's derive casts the indices of variants")]

use crate::{
	identity::{Authority, PartyId, Reason},
	time::Moment,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// The number of a recorded deposit.
pub type DepositId = u32;

/// The number of a redemption.
pub type RedemptionId = u32;

/// Who gets the money that is issued for a deposit.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub enum Destination {
	/// The treasury, which appropriates it to budget lines.
	#[codec(index = 0)]
	Treasury,
	/// A party's purse: what a bidder paid in for its bonds.
	#[codec(index = 1)]
	Purse(PartyId),
}

/// Where a recorded deposit stands.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(tag = "state", rename_all = "camelCase"))]
pub enum DepositState<AccountId> {
	/// One official has recorded it. Nothing is issued.
	#[codec(index = 0)]
	Recorded,
	/// A second official has confirmed it, and the money was issued.
	#[codec(index = 1)]
	Confirmed {
		/// The second official's account.
		by: AccountId,
		/// When.
		#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
		at: Moment,
	},
	/// It was recorded wrongly. Nothing is issued, and its reference may be recorded again.
	#[codec(index = 2)]
	Cancelled {
		/// Who cancelled it.
		by: Authority,
		/// Why.
		#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
		reason: Reason,
		/// When.
		#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
		at: Moment,
	},
}

/// Where a redemption stands. `Text` is the type of the bank's reference.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
#[cfg_attr(
	feature = "std",
	derive(serde::Serialize),
	serde(
		tag = "state",
		rename_all = "camelCase",
		bound(serialize = "AccountId: serde::Serialize, Text: AsRef<[u8]>")
	)
)]
pub enum RedemptionState<AccountId, Text> {
	/// The party has asked for it; the money is held in its purse.
	#[codec(index = 0)]
	Requested,
	/// The bank has paid it, and the money on this chain is gone.
	#[codec(index = 1)]
	Paid {
		/// The account of the official who said so.
		by: AccountId,
		/// The bank's reference of the payout.
		#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
		reference: Text,
		/// When.
		#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
		at: Moment,
	},
	/// Refused; the money is free in the party's purse again.
	#[codec(index = 2)]
	Rejected {
		/// Who refused it.
		by: Authority,
		/// Why.
		#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
		reason: Reason,
		/// When.
		#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
		at: Moment,
	},
}
