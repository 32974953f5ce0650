//! What the pallet does, by theme.

#![allow(
	clippy::arithmetic_side_effects,
	clippy::cast_possible_truncation,
	clippy::indexing_slicing,
	clippy::panic,
	clippy::unwrap_used
)]

mod calendar;
mod failing;
mod invariants;
mod metering;
mod order;
mod outages;
mod queries;
mod random;
mod scheduling;

pub use crate::{mock::*, types::*};
pub use frame_support::{assert_noop, assert_ok, weights::Weight};
pub use procurement_primitives::{
	agenda::{Schedule as _, Task as _, TaskId},
	time::{Calendar as _, Date, Day, DayKind, Moment, Period, DAY, MINUTE},
};
pub use sp_runtime::DispatchError::{self, BadOrigin};

/// The errors of the pallet on the mock chain.
pub type E = crate::Error<Test>;

/// The events of the pallet on the mock chain.
pub type Event = crate::Event<Test>;

/// The agenda's map.
pub type Waiting = crate::Agenda<Test>;

/// The failed tasks' map.
pub type Failures = crate::Failed<Test>;

/// A task id.
pub fn id(due: Moment, sequence: u64) -> TaskId {
	TaskId { due, sequence }
}

/// The ids that wait, in order.
pub fn waiting() -> Vec<TaskId> {
	Waiting::iter_keys().map(TaskId::from).collect()
}

/// The ids that failed, in order.
pub fn failed() -> Vec<TaskId> {
	Failures::iter_keys().map(TaskId::from).collect()
}

/// What one look, one step of a chore and its bookkeeping weigh.
pub fn step_weight(chore: &Chore) -> Weight {
	use crate::WeightInfo;
	<()>::look() + <()>::task_failed().max(<()>::task_put_back()) + chore.weight()
}
