//! What the pallet stores and what its calls take.

#![allow(clippy::cast_possible_truncation, reason = "SCALE's derive casts the indices of variants")]

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::traits::WrapperKeepOpaque;
use procurement_primitives::{
	agenda::TaskId,
	time::{Date, DayKind, Moment},
};
use scale_info::TypeInfo;
use sp_runtime::DispatchError;

/// Where a task is stored: its [`TaskId`] with both numbers big-endian, which makes the order of raw storage keys, the
/// only order in which a map can be walked, the order of time.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd, TypeInfo)]
pub struct Key {
	/// The due time in Unix milliseconds, big-endian.
	pub due: [u8; 8],
	/// The turn, big-endian.
	pub sequence: [u8; 8],
}

impl From<TaskId> for Key {
	fn from(id: TaskId) -> Self {
		Self { due: id.due.to_be_bytes(), sequence: id.sequence.to_be_bytes() }
	}
}

impl From<Key> for TaskId {
	fn from(key: Key) -> Self {
		Self { due: u64::from_be_bytes(key.due), sequence: u64::from_be_bytes(key.sequence) }
	}
}

/// A task as it is stored: its bytes behind their length. A task of a kind that a later runtime no longer knows is still
/// an entry that can be read, listed and moved, and cannot make the chain stumble.
pub type Stored<Task> = WrapperKeepOpaque<Task>;

/// A task that failed, kept until it succeeds or whoever scheduled it takes it back.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct FailedTask<Task: Encode + TypeInfo + 'static> {
	/// The task.
	pub task: Stored<Task>,
	/// Why it failed the last time. `Corruption`: this runtime cannot read it. `Exhausted`: it is heavier than any kind
	/// of task may be.
	pub error: DispatchError,
	/// When it failed the last time.
	pub at: Moment,
	/// How many times it has failed.
	pub attempts: u32,
}

/// How far a block has come with the agenda.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Pass<BlockNumber> {
	/// The block. What an earlier block wrote means nothing.
	pub block: BlockNumber,
	/// The turn that the next new task had when the block's first pass began. That task and all after it wait for the
	/// next block.
	pub limit: u64,
	/// The last task that was taken off. The walk goes on behind it.
	pub reached: Option<Key>,
	/// Whether nothing more is due in this block.
	pub over: bool,
}

/// A declared outage. Its reason is stored apart, because whoever reads deadlines reads these.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Outage {
	/// Its first moment.
	pub from: Moment,
	/// The first moment after it.
	pub to: Moment,
}

/// How many days one [`DayPage`] holds.
pub const DAYS_PER_PAGE: u32 = 64;

/// What is recorded of 64 days in a row, the first of which has a date that 64 divides: bit *i* is day *i*. Counting
/// working days then costs a read every 64 days and not one each day.
#[derive(Clone, Copy, Debug, Decode, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct DayPage {
	/// Nobody works.
	pub holidays: u64,
	/// People work although it is a weekend.
	pub working: u64,
}

impl DayPage {
	/// What is recorded of the day with this bit.
	pub(crate) fn kind(&self, bit: u64) -> Option<DayKind> {
		match (self.holidays & bit != 0, self.working & bit != 0) {
			(true, _) => Some(DayKind::Holiday),
			(_, true) => Some(DayKind::WorkingDay),
			_ => None,
		}
	}

	/// Records what the day with this bit is; `None`: what its weekday says.
	pub(crate) fn set(&mut self, bit: u64, kind: Option<DayKind>) {
		self.holidays &= !bit;
		self.working &= !bit;
		match kind {
			Some(DayKind::Holiday) => self.holidays |= bit,
			Some(DayKind::WorkingDay) => self.working |= bit,
			None => {}
		}
	}
}

/// A change to what is recorded of a day.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct DayChange {
	/// Which day.
	pub date: Date,
	/// What it is; `None`: what its weekday says.
	pub kind: Option<DayKind>,
}
