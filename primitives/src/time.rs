//! The clock of the law: Unix time in milliseconds, as `pallet-timestamp` keeps it. Block numbers appear in no rule.

#![allow(clippy::cast_possible_truncation, reason = "SCALE's derive casts the indices of variants")]

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_runtime::DispatchError;

/// A moment of chain time: milliseconds since 1970-01-01T00:00:00Z.
pub type Moment = u64;

/// One minute in milliseconds.
pub const MINUTE: Moment = 60_000;

/// One day in milliseconds.
pub const DAY: Moment = 86_400_000;

/// City time is at most so many minutes from UTC, either way: no place is further than UTC+14.
pub const MAX_UTC_OFFSET_MINUTES: i32 = 14 * 60;

/// Most working days in a [`Period`]: twice the longest in the default rules (30, for deciding an appeal) and some more.
/// The [`Calendar`] can tell the end of so many, which it finds with few reads, unless the council declares the better part of
/// half a year to be holidays.
pub const MAX_WORKING_DAYS: u16 = 64;

/// How long something takes, as a rule says it.
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
pub enum Period {
	/// So many milliseconds, whatever the days are called.
	#[codec(index = 0)]
	Calendar(Moment),
	/// So many working days after the day it begins on, to the end of the last one, city time: Saturdays, Sundays and
	/// the recorded holidays do not count, recorded working weekends do. None at all is no time.
	#[codec(index = 1)]
	Working(u16),
}

/// A calendar day of the city: the number of days since 1970-01-01, which is day 0, by the city's own clocks.
pub type Date = u32;

/// What a day is, where its weekday does not tell.
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
pub enum DayKind {
	/// Nobody works, whatever the weekday.
	#[codec(index = 0)]
	Holiday,
	/// People work although it is a Saturday or a Sunday, in exchange for a day off elsewhere (调休).
	#[codec(index = 1)]
	WorkingDay,
}

/// A day that is not what its weekday says.
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
pub struct Day {
	/// Which.
	pub date: Date,
	/// What it is.
	pub kind: DayKind,
}

/// Turns the periods of rules into moments. A deadline is fixed to a moment when it is created; only a declared outage
/// moves it afterwards.
pub trait Calendar {
	/// The first moment that is `period` after `from`, in a city whose time is UTC plus `utc_offset_minutes`. Fails with
	/// a typed error if no such moment can be told. Costs at most four small reads, however many days.
	fn after(from: Moment, period: Period, utc_offset_minutes: i32) -> Result<Moment, DispatchError>;

	/// `deadline`, moved out by the length of each declared outage that it falls into: the earliest first, and what it is
	/// moved into moves it again. A deadline that was not in an outage stays, so that of two deadlines the earlier may
	/// come to lie after the later. One read.
	fn extended(deadline: Moment) -> Moment;
}
