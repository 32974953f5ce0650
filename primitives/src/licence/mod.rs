//! What a party or a person is allowed to do: e-licences 电子证照, as their pallet, its clients and other pallets see them.

#![allow(clippy::cast_possible_truncation, reason = "SCALE's derive casts the indices of variants")]

pub mod api;
mod codes;
pub mod traits;

pub use codes::*;
pub use procurement_disclosure::{
	is_alphanumeric, Certificate, Holder, Identifier, IssuerCode, LicenceId, Membership, Presentation, TypeCode,
};
pub use traits::Licences;

use crate::{identity::PartyId, time::Moment};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::traits::ConstU32;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// The number of a class of licences, given in order of registration from 0 and never used again.
pub type LicenceClassId = u32;

/// The number of a batch of licences, given in order of issue from 1 and never used again. 0 stands for all licences that
/// were issued one by one.
pub type BatchId = u32;

/// The batch number of licences that were issued one by one.
pub const SINGLE: BatchId = 0;

/// Longest name of a class in bytes of UTF-8.
pub type MaxClassNameLength = ConstU32<128>;

/// How long licences of a class are valid. Judged when one is issued.
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
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ValidityBounds {
	/// The shortest validity in milliseconds.
	pub shortest: Moment,
	/// The longest validity in milliseconds; `None`: any, and without end, too.
	pub longest: Option<Moment>,
}

/// From when until when a licence is valid.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Validity {
	/// The first moment at which it is valid.
	pub from: Moment,
	/// The first moment at which it no longer is; `None`: no end.
	pub until: Option<Moment>,
}

impl Validity {
	/// Where `at` lies: before, in or after the time of validity.
	pub fn at(&self, at: Moment) -> Period {
		if at < self.from {
			Period::Before
		} else if self.until.is_some_and(|until| until <= at) {
			Period::After
		} else {
			Period::Within
		}
	}
}

/// Where a moment lies in a time of validity.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Period {
	/// It has not begun.
	Before,
	/// It has begun and not ended.
	Within,
	/// It has ended.
	After,
}

/// Where a licence stands by what was decided about it. That it has expired follows from the clock and is not stored.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase", tag = "status"))]
pub enum Standing {
	/// Nothing is held against it.
	#[default]
	#[codec(index = 0)]
	Valid,
	/// It does not count until it is reinstated.
	#[codec(index = 1)]
	Suspended,
	/// It counts no more, for good.
	#[codec(index = 2)]
	Revoked,
	/// Another licence, a renewal or a correction, is in its place, for good.
	#[codec(index = 3)]
	Superseded {
		/// That one.
		#[cfg_attr(feature = "std", serde(serialize_with = "api::licence_id"))]
		by: LicenceId,
	},
}

/// What was done to a licence after it was issued.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase", tag = "change"))]
pub enum Change {
	/// Suspended.
	#[codec(index = 0)]
	Suspended,
	/// Reinstated after a suspension.
	#[codec(index = 1)]
	Reinstated,
	/// Revoked.
	#[codec(index = 2)]
	Revoked,
	/// Superseded.
	#[codec(index = 3)]
	Superseded {
		/// By which.
		#[cfg_attr(feature = "std", serde(serialize_with = "api::licence_id"))]
		by: LicenceId,
	},
	/// Put on record by its holder out of a batch.
	#[codec(index = 4)]
	Lodged,
	/// Transferred to another holder.
	#[codec(index = 5)]
	Transferred {
		/// Who held it.
		from: PartyId,
		/// Who holds it.
		to: PartyId,
	},
}
