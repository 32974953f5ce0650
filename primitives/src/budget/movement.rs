//! The journal of a budget line.

#![allow(clippy::cast_possible_truncation, reason = "SCALE's derive casts the indices of variants")]

use super::{ContractId, LineId};
use crate::{money::Balance, tender::TenderId, time::Moment};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// From where to where money went. A line's money is free, reserved, committed or paid.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(tag = "kind", rename_all = "camelCase"))]
pub enum MovementKind<AccountId> {
	/// From the treasury to free.
	#[codec(index = 0)]
	Appropriated,
	/// From free back to the treasury, by decision.
	#[codec(index = 1)]
	Reduced,
	/// From free back to the treasury, because the line is closed.
	#[codec(index = 2)]
	Returned,
	/// From free to reserved.
	#[codec(index = 3)]
	Reserved,
	/// From reserved to free.
	#[codec(index = 4)]
	Released,
	/// From reserved to committed.
	#[codec(index = 5)]
	Committed,
	/// From committed to free.
	#[codec(index = 6)]
	Uncommitted,
	/// From committed to a payee.
	#[codec(index = 7)]
	Paid {
		/// Who got it.
		payee: AccountId,
	},
	/// From free on another line of the same owner to free, for a contract that costs more after this line's year.
	#[codec(index = 8)]
	TransferredIn {
		/// The line that it comes from.
		from: LineId,
	},
	/// From free to another line of the same owner, for a contract of that line that costs more after its year.
	#[codec(index = 9)]
	TransferredOut {
		/// The line that it goes to.
		to: LineId,
	},
}

/// What a movement was for.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub enum Cause {
	/// A decision about the line itself, or its end.
	#[codec(index = 0)]
	Treasury,
	/// A tender.
	#[codec(index = 1)]
	Tender(TenderId),
	/// A contract.
	#[codec(index = 2)]
	Contract(ContractId),
}

/// An entry in a line's journal. Entries are numbered from 0 and never change.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct Movement<AccountId> {
	/// From where to where.
	#[cfg_attr(feature = "std", serde(flatten))]
	pub kind: MovementKind<AccountId>,
	/// How much.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub amount: Balance,
	/// What for.
	pub cause: Cause,
	/// When, by chain time.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub at: Moment,
	/// In which block, where the event with the same facts stands.
	pub block: u32,
}
