//! Tenders: the terms that all stages of a purchase share.

#![allow(clippy::cast_possible_truncation, reason = "SCALE's derive casts the indices of variants")]

pub mod api;
mod codes;
mod lots;
mod notice;
mod ruleset;
pub mod traits;

pub use codes::*;
pub use lots::{LotId, LotSet, MAX_LOTS};
pub use notice::*;
pub use ruleset::*;

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// The number of a tender, given in order of creation from 0 and never used again.
pub type TenderId = u32;

/// Which of a bid's envelopes. A tender with one envelope has the technical one only, and the price stands in it.
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
pub enum Stage {
	/// Opened when the bid deadline has passed.
	#[codec(index = 0)]
	Technical,
	/// Opened when the technical scores are locked.
	#[codec(index = 1)]
	Price,
}

/// Where an active tender stands by the clock and by what the later stages say. Computed, never stored.
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
pub enum Phase {
	/// Bids are taken until the bid deadline.
	#[codec(index = 0)]
	Tendering,
	/// A key came out before the deadline: no bids are taken until fresh keys are registered.
	#[codec(index = 1)]
	Rekeying,
	/// The bid deadline has passed; keys are released and bids opened.
	#[codec(index = 2)]
	Opening,
	/// Bids are open and judged.
	#[codec(index = 3)]
	Evaluation,
	/// An award is proposed; bidders may challenge it.
	#[codec(index = 4)]
	Standstill,
	/// The award stands.
	#[codec(index = 5)]
	Award,
	/// A contract is made and carried out.
	#[codec(index = 6)]
	Contract,
}

impl Phase {
	/// Every phase, in the order in which a tender goes through them.
	pub const ALL: [Self; 7] = [
		Self::Tendering,
		Self::Rekeying,
		Self::Opening,
		Self::Evaluation,
		Self::Standstill,
		Self::Award,
		Self::Contract,
	];

	/// Its name, as the JSON-RPC shows it.
	pub const fn code(self) -> &'static str {
		match self {
			Self::Tendering => "tendering",
			Self::Rekeying => "rekeying",
			Self::Opening => "opening",
			Self::Evaluation => "evaluation",
			Self::Standstill => "standstill",
			Self::Award => "award",
			Self::Contract => "contract",
		}
	}
}
