//! What anybody may ask of the agenda and of the calendar: the runtime API and the shapes of its answers.

use super::TaskId;
use crate::time::{Date, Day, Moment, Period};
use alloc::vec::Vec;
use codec::{Decode, Encode};
use scale_info::TypeInfo;
use sp_runtime::DispatchError;

/// Most tasks that one answer holds; a larger limit is clamped to it.
pub const MAX_PAGE: u32 = 100;

/// How many days from the one asked for an answer about recorded days covers: a year and a day.
pub const DAYS_COVERED: u32 = 366;

/// A task that waits for its time.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct TaskView {
	/// Where it stands.
	pub id: TaskId,
	/// What kind it is, in English, UTF-8; empty if this runtime cannot read it.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
	pub name: Vec<u8>,
	/// The task itself, SCALE-encoded as the runtime's enum of all kinds, whose type is in the metadata.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::bytes"))]
	pub task: Vec<u8>,
}

/// A task that failed and waits to be retried.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct FailedTaskView {
	/// The task.
	#[cfg_attr(feature = "std", serde(flatten))]
	pub task: TaskView,
	/// Why it failed the last time.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::error"))]
	pub error: DispatchError,
	/// When it failed the last time.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub at: Moment,
	/// How many times it has failed.
	pub attempts: u32,
}

/// A page of tasks, earliest first.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct TaskPage {
	/// The tasks.
	pub tasks: Vec<TaskView>,
	/// Where to go on; `None` at the end. Opaque, and valid at any block.
	#[cfg_attr(
		feature = "std",
		serde(rename = "cursor", serialize_with = "crate::json::cursor", skip_serializing_if = "Option::is_none")
	)]
	pub next: Option<TaskId>,
}

/// A page of failed tasks, by the time when they were due.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct FailedTaskPage {
	/// The tasks.
	pub tasks: Vec<FailedTaskView>,
	/// Where to go on; `None` at the end. Opaque, and valid at any block.
	#[cfg_attr(
		feature = "std",
		serde(rename = "cursor", serialize_with = "crate::json::cursor", skip_serializing_if = "Option::is_none")
	)]
	pub next: Option<TaskId>,
}

/// A declared outage.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct OutageView {
	/// Its first moment.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub from: Moment,
	/// The first moment after it.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub to: Moment,
	/// Why it is one, UTF-8.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
	pub reason: Vec<u8>,
}

sp_api::decl_runtime_apis! {
	/// Questions to the agenda and to the calendar.
	pub trait AgendaApi {
		/// The tasks that wait, earliest first, behind `after` (`None`: from the beginning), at most `limit` of them.
		fn tasks(after: Option<TaskId>, limit: u32) -> TaskPage;

		/// The tasks that failed, behind `after` (`None`: from the beginning), at most `limit` of them.
		fn failed_tasks(after: Option<TaskId>, limit: u32) -> FailedTaskPage;

		/// When the first task that waits is due; `None` if none waits. Not later than the chain's time: the next block
		/// has something to do.
		fn next_due() -> Option<Moment>;

		/// Every declared outage, in time order.
		fn outages() -> Vec<OutageView>;

		/// `deadline`, moved out by the declared outages.
		fn extended(deadline: Moment) -> Moment;

		/// Whether people work on this day.
		fn is_working_day(date: Date) -> bool;

		/// The holidays and the working weekends recorded among the [`DAYS_COVERED`] days from `from` on.
		fn days(from: Date) -> Vec<Day>;

		/// The moment that is `period` after `from`, in a city whose time is UTC plus `utc_offset_minutes`.
		fn after(from: Moment, period: Period, utc_offset_minutes: i32) -> Result<Moment, DispatchError>;
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use serde_json::json;

	#[test]
	fn failed_task_should_show_where_it_stands_and_why_it_failed() {
		let task = TaskView { id: TaskId { due: 0, sequence: 4 }, name: b"open bids".to_vec(), task: vec![3, 0] };
		let failed = FailedTaskView { task, error: DispatchError::CannotLookup, at: 1, attempts: 2 };
		let expected = json!({
			"id": { "due": "1970-01-01T00:00:00Z", "sequence": 4 }, "name": "open bids", "task": "0x0300",
			"error": "Cannot lookup", "at": "1970-01-01T00:00:00.001Z", "attempts": 2,
		});
		assert_eq!(serde_json::to_value(failed).unwrap(), expected);
	}
}
