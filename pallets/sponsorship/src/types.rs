//! The terms of fee sponsorship.

#![allow(clippy::cast_possible_truncation, reason = "SCALE's derive casts the indices of variants")]

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::traits::ConstU32;
use scale_info::TypeInfo;

/// How many role budgets the chain keeps at most: one for each role there is.
pub type MaxRoleBudgets = ConstU32<10>;

/// How far from UTC a city's time is at most, either way, in minutes: fourteen hours, as on the Line Islands.
pub const MAX_UTC_OFFSET: u32 = 840;

/// What a call is to the sponsor.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Class {
	/// A procurement act that cannot wait, bare or wrapped: the city pays, also out of the reserve, also on credit.
	Essential,
	/// Any other procurement act, bare or wrapped: the city pays.
	Sponsored,
	/// Anything else: the signer pays.
	NotSponsored,
	/// Wrapped in more batches, proxies or multisigs than the classifier looks into: nobody may send it.
	TooDeep,
}

/// Tells the calls that the city pays for from those that it does not.
pub trait Classify<Call> {
	/// What `call` is. Runs before anybody has paid, so it must be cheap and bounded, and must look inside every
	/// wrapper: a batch that carries one call that is not sponsored is not sponsored as a whole, and one that carries a
	/// call that is not essential is not essential.
	fn classify(call: &Call) -> Class;
}

/// What a party's transactions have cost the city on one day.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Spending<Balance> {
	/// The day in city time: whole days since 1970-01-01.
	pub day: u32,
	/// The fees paid or owed for that day, in the smallest unit of the currency. It includes the full estimate for the
	/// transaction that is running; what that one does not need is given back when it ends.
	pub amount: Balance,
	/// How much of it came out of the reserve.
	pub reserved: Balance,
}

/// What one account has used of its party's reserve on one day.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Used<Balance> {
	/// The day in city time: whole days since 1970-01-01.
	pub day: u32,
	/// How much, in the smallest unit of the currency.
	pub amount: Balance,
}

/// Sets the stage for the benchmark of a sponsored transaction.
#[cfg(feature = "runtime-benchmarks")]
pub trait BenchmarkHelper<AccountId, Call> {
	/// An account that acts for a verified party, by the longest way there is (a delegate, a party with all roles),
	/// and a call that [`Classify`] finds essential after its longest search.
	fn sponsored() -> (AccountId, Call);
}
