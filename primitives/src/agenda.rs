//! Things that must happen at a time, done without anybody asking.

use crate::time::Moment;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::weights::Weight;
use scale_info::TypeInfo;
use sp_runtime::DispatchError;

/// Where a task stands on the agenda: its due time, then its turn among all tasks ever put there.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd, TypeInfo,
)]
pub struct TaskId {
	/// Not done before this moment. No rule may depend on how soon after it is.
	pub due: Moment,
	/// Its turn, unique on the chain.
	pub sequence: u64,
}

/// Puts a pallet's tasks on the agenda. A pallet declares its own `Task`; the runtime's enum of all kinds takes it in.
pub trait Schedule<Task> {
	/// Puts `task` on the agenda, not to be done before `due`.
	fn schedule(due: Moment, task: Task) -> Result<TaskId, DispatchError>;

	/// Takes a task off. Nothing happens if it is not there any more.
	fn cancel(task: TaskId);
}

/// What is left of a task after one step.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Progress {
	/// Nothing.
	Done,
	/// Another step, in a later block.
	More,
	/// The rest is not due before this moment: a deadline has moved.
	Later(Moment),
}

/// A kind of task.
pub trait Task: Sized {
	/// The most that one step weighs. Taken from the block's meter before the step runs.
	fn weight(&self) -> Weight;

	/// Does one step. Everything it wrote is undone if it fails.
	fn run(&self) -> Result<Progress, DispatchError>;
}
