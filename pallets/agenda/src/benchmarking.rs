//! What each call and each part of a pass costs at worst, without the tasks' own: a full list of outages, the longest
//! reason, every day on a page of its own.

#![allow(
	missing_docs,
	clippy::arithmetic_side_effects,
	clippy::cast_possible_truncation,
	clippy::expect_used,
	clippy::indexing_slicing,
	clippy::unwrap_used,
	reason = "no code of the chain: it runs on the machine that measures"
)]

use super::*;
use crate::types::{DayChange, DayPage, FailedTask, Key, Outage, Stored, DAYS_PER_PAGE};
use alloc::{vec, vec::Vec};
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{EnsureOrigin, Get},
	weights::WeightMeter,
	BoundedVec,
};
use frame_system::{Pallet as System, RawOrigin};
use procurement_primitives::{
	agenda::{Schedule, TaskId},
	identity::Reason,
	time::DayKind,
};
use sp_runtime::DispatchError;

/// Tasks for benchmarks.
pub trait BenchmarkHelper<Task> {
	/// A task that fails as soon as it is run, for instance because what it is about does not exist. Its own weight is
	/// not subtracted from what is measured, so it should do little. Of the kind whose encoding is longest, if it can be.
	fn failing_task() -> Task;
}

/// Puts a task on that is due.
fn due_task<T: Config>() -> TaskId {
	Pallet::<T>::schedule(0, T::BenchmarkHelper::failing_task()).expect("turns are left")
}

/// The council's origin.
fn council<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::GovernanceOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)
}

/// Takes the only task that waits off, as a pass does.
fn taken<T: Config>(id: TaskId) -> Stored<T::Task> {
	Agenda::<T>::take(Key::from(id)).expect("it waits")
}

#[benchmarks]
mod benchmarks {
	use super::*;

	/// Includes a look that finds nothing, which a pass pays for apart.
	#[benchmark]
	fn pass() {
		let block = System::<T>::block_number();

		#[block]
		{
			Pallet::<T>::pass(block, &mut WeightMeter::new());
		}

		assert!(LastPass::<T>::get().is_some_and(|last| last.over));
	}

	#[benchmark]
	fn look() {
		let id = due_task::<T>();
		let found;

		#[block]
		{
			let key = Agenda::<T>::iter_keys().next();
			found = key.and_then(|key| Agenda::<T>::get(key).map(|stored| (key, stored.try_decode())));
		}

		assert!(found.is_some_and(|(key, task)| key == Key::from(id) && task.is_some()));
	}

	#[benchmark]
	fn task_failed() {
		let id = due_task::<T>();
		let mut meter = WeightMeter::new();

		#[block]
		{
			Pallet::<T>::pass(System::<T>::block_number(), &mut meter);
		}

		assert!(Failed::<T>::contains_key(Key::from(id)), "the helper's task must fail");
	}

	#[benchmark]
	fn task_put_back() {
		let id = due_task::<T>();
		let task = T::BenchmarkHelper::failing_task();

		#[block]
		{
			let _ = taken::<T>(id);
			let put = frame_support::storage::with_storage_layer(|| Pallet::<T>::put_back(id, 0, &task));
			put.expect("turns are left");
		}

		assert_eq!(NextSequence::<T>::get(), id.sequence + 2);
	}

	#[benchmark]
	fn retry() {
		let id = due_task::<T>();
		let task = taken::<T>(id);
		let at = Pallet::<T>::now();
		Failed::<T>::insert(Key::from(id), FailedTask { task, error: DispatchError::Exhausted, at, attempts: 1 });

		#[extrinsic_call]
		_(RawOrigin::Signed(whitelisted_caller()), id);

		assert_eq!(Failed::<T>::get(Key::from(id)).map(|failed| failed.attempts), Some(2));
	}

	#[benchmark]
	fn record_outage() -> Result<(), BenchmarkError> {
		let origin = council::<T>()?;
		let now = Pallet::<T>::now();
		// All but one, and the new one before them, so that all move.
		let others: Vec<_> =
			(1..u64::from(T::MaxOutages::get())).map(|n| Outage { from: now + 2 * n, to: now + 2 * n + 1 }).collect();
		for other in &others {
			OutageReasons::<T>::insert(other.from, Reason::default());
		}
		Outages::<T>::put(BoundedVec::try_from(others).expect("one less than there may be"));

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, now, now + 1, vec![b'r'; 256]);

		assert_eq!(Outages::<T>::get().len(), T::MaxOutages::get() as usize);
		Ok(())
	}

	#[benchmark]
	fn set_days(d: Linear<1, { MAX_DAYS_PER_CALL as u32 }>) -> Result<(), BenchmarkError> {
		let origin = council::<T>()?;
		let days: Vec<_> =
			(0..d).map(|n| DayChange { date: n * DAYS_PER_PAGE, kind: Some(DayKind::Holiday) }).collect();
		for n in 0..d {
			DayPages::<T>::insert(n, DayPage { holidays: 2, working: 1 });
		}

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, days);

		assert!((0..d).all(|n| DayPages::<T>::get(n) == DayPage { holidays: 3, working: 0 }));
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
