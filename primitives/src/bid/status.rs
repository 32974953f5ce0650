//! Where a stage of the opening, an opened bid and a bond stand.

use crate::licence::{LicenceClassId, LicenceFault};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// Where the opening of one stage stands.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Default,
	Deserialize,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	Serialize,
	TypeInfo,
)]
#[serde(rename_all = "camelCase")]
pub enum StageStatus {
	/// Not begun: its keys must not come out yet.
	#[default]
	#[codec(index = 0)]
	Sealed,
	/// Keys may be released; fewer than the threshold have been. Past the key deadline bidders open their own.
	#[codec(index = 1)]
	AwaitingKeys,
	/// The threshold is reached; envelopes are being opened.
	#[codec(index = 2)]
	Opening,
	/// The self-opening period is over; envelopes that nobody opened are being marked.
	#[codec(index = 3)]
	Closing,
	/// Every envelope is opened or marked.
	#[codec(index = 4)]
	Opened,
	/// Too few bids stood at the deadline: they stay sealed.
	#[codec(index = 5)]
	TooFewBids,
	/// The tender was cancelled: what is sealed stays sealed.
	#[codec(index = 6)]
	Cancelled,
}

/// Why a bid that opens well is against the terms of its tender.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(Serialize), serde(rename_all = "camelCase", tag = "reason"))]
pub enum Disqualification {
	/// Prices, answers or documents are not in strictly ascending order: something is said twice.
	#[codec(index = 0)]
	OutOfOrder,
	/// More answers or documents than an envelope may carry.
	#[codec(index = 1)]
	TooMany,
	/// A text or a wrapped key is longer than it may be.
	#[codec(index = 2)]
	TooLong,
	/// A text is not UTF-8.
	#[codec(index = 3)]
	NotUtf8,
	/// The technical envelope of a tender with two names a price.
	#[codec(index = 4)]
	PriceInTechnical,
	/// The lots with a price are not the lots that are bid for.
	#[codec(index = 5)]
	LotsMismatch,
	/// A price is zero.
	#[codec(index = 6)]
	PriceZero,
	/// At the moment from which the envelopes could be opened, the bidder held no licence that counts of a class that the
	/// tender asks for.
	#[codec(index = 7)]
	LicenceInvalid {
		/// The first such class in the tender's order.
		class: LicenceClassId,
		/// Why none counts.
		why: LicenceFault,
	},
}

/// What has become of a bond.
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
pub enum BondState {
	/// It is held on the bidder's purse.
	#[codec(index = 0)]
	Held,
	/// It was given back.
	#[codec(index = 1)]
	Returned,
	/// It went to the treasury.
	#[codec(index = 2)]
	Forfeited,
}
