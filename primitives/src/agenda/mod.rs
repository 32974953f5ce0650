//! Things that must happen at a time, done without anybody asking.

pub mod api;

use crate::time::Moment;
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::weights::Weight;
use scale_info::TypeInfo;
use sp_runtime::DispatchError;

/// Where a task stands on the agenda: its due time, then its turn among all tasks ever put there.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd, TypeInfo,
)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct TaskId {
	/// Not done before this moment. No rule may depend on how soon after it is.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub due: Moment,
	/// Its turn, unique on the chain.
	pub sequence: u64,
}

/// Puts a pallet's tasks on the agenda. A pallet declares its own `Task`; the runtime's enum of all kinds takes it in.
pub trait Schedule<Task> {
	/// Puts `task` on the agenda, not to be done before `due`. A due time that has passed counts as now, so that what
	/// comes late stands behind what waits already, and nothing put there in a block is done in the same block's pass.
	fn schedule(due: Moment, task: Task) -> Result<TaskId, DispatchError>;

	/// Takes a task off, waiting or failed. Nothing happens if it is not there any more.
	///
	/// This only spares the chain a step. A task that put itself back stands under a new id, so whoever scheduled it may
	/// hold an old one: every task must find out for itself whether it is still wanted, and be done if it is not.
	fn cancel(task: TaskId);
}

/// What is left of a task after one step.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Progress {
	/// Nothing.
	Done,
	/// Another step, in a later block, behind whatever is due by then.
	More,
	/// The rest is not due before this moment: a deadline has moved.
	Later(Moment),
}

/// A kind of task.
pub trait Task: Sized {
	/// What people call this kind of task: a few words of plain English.
	fn name(&self) -> &'static str;

	/// The most that one step weighs, told from the task alone, without reading state. Taken from the block's meter
	/// before the step runs. The agenda's own share is not in it.
	fn weight(&self) -> Weight;

	/// Does one step. Everything it wrote is undone if it fails.
	fn run(&self) -> Result<Progress, DispatchError>;

	/// One task of every kind, each as heavy as its kind can be. With it the runtime proves that every kind fits a
	/// block; a task heavier than all of these is not run.
	fn kinds() -> Vec<Self>;
}
