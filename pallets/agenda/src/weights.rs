//! What each call and each part of a pass weighs.
//!
//! On chain, weights come from benchmarks of the real runtime (`scripts/weights` writes them into the runtime). The
//! figures here serve tests and mocks.

use frame_support::weights::Weight;

/// The weight of each call, for its worst case, and of the parts of a pass, without the tasks' own.
pub trait WeightInfo {
	/// Weight of a pass that finds nothing: how far the block has come, the time, and the place where it ends.
	fn pass() -> Weight;
	/// Weight of finding and reading the next task, whether it is due or not.
	fn look() -> Weight;
	/// Weight of taking a task off and keeping it as failed.
	fn task_failed() -> Weight;
	/// Weight of taking a task off and putting it back.
	fn task_put_back() -> Weight;
	/// Weight of `retry`, without the task's own.
	fn retry() -> Weight;
	/// Weight of `record_outage`.
	fn record_outage() -> Weight;
	/// Weight of `set_days` with `d` days.
	fn set_days(d: u32) -> Weight;
}

/// Round figures, for mocks.
impl WeightInfo for () {
	fn pass() -> Weight {
		Weight::from_parts(50_000_000, 5_000)
	}
	fn look() -> Weight {
		Weight::from_parts(20_000_000, 3_000)
	}
	fn task_failed() -> Weight {
		Weight::from_parts(80_000_000, 6_000)
	}
	fn task_put_back() -> Weight {
		Weight::from_parts(100_000_000, 6_000)
	}
	fn retry() -> Weight {
		Weight::from_parts(100_000_000, 10_000)
	}
	fn record_outage() -> Weight {
		Weight::from_parts(100_000_000, 10_000)
	}
	fn set_days(d: u32) -> Weight {
		Weight::from_parts(100_000_000, 10_000)
			.saturating_add(Weight::from_parts(20_000_000, 3_000).saturating_mul(u64::from(d)))
	}
}
