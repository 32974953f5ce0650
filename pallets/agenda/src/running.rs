//! How tasks come onto the agenda and are done.

use crate::{
	types::{FailedTask, Key, Pass, Stored},
	Agenda, Config, Error, Event, Failed, LastPass, NextSequence, Pallet, WeightInfo,
};
use frame_support::{
	dispatch::{DispatchResultWithPostInfo, PostDispatchInfo},
	ensure,
	storage::with_storage_layer,
	traits::{Get, Time},
	weights::{Weight, WeightMeter},
};
use frame_system::pallet_prelude::BlockNumberFor;
use procurement_primitives::{
	agenda::{Progress, Schedule, Task, TaskId},
	time::Moment,
};
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config, K: Into<T::Task>> Schedule<K> for Pallet<T> {
	fn schedule(due: Moment, task: K) -> Result<TaskId, DispatchError> {
		let task = task.into();
		let id = Self::put(due, &task)?;
		Self::deposit_event(Event::TaskScheduled { id, task });
		Ok(id)
	}

	fn cancel(id: TaskId) {
		let key = Key::from(id);
		if Agenda::<T>::take(key).is_some() || Failed::<T>::take(key).is_some() {
			Self::deposit_event(Event::TaskCancelled { id });
		}
	}
}

impl<T: Config> Pallet<T> {
	/// The chain's time.
	pub(crate) fn now() -> Moment {
		T::Time::now()
	}

	/// The most that `on_poll` takes of a block.
	pub fn poll_limit() -> Weight {
		let block = T::BlockWeights::get().max_block;
		let share = T::PollShare::get();
		Weight::from_parts(share.mul_floor(block.ref_time()), share.mul_floor(block.proof_size()))
	}

	/// The most that a task of any kind weighs, in each dimension.
	pub(crate) fn heaviest() -> Weight {
		T::Task::kinds().iter().fold(Weight::zero(), |most, kind| most.max(kind.weight()))
	}

	/// What taking a task off and recording what came of it weighs at most.
	fn bookkeeping() -> Weight {
		T::WeightInfo::task_failed().max(T::WeightInfo::task_put_back())
	}

	/// What retrying a task that weighs `task` weighs.
	pub(crate) fn retry_weight(task: Weight) -> Weight {
		T::WeightInfo::retry().saturating_add(Self::bookkeeping()).saturating_add(task)
	}

	/// Panics unless a task of every kind can be done by a pass that has the whole poll meter to itself: else it would
	/// stand in the way of all behind it.
	pub(crate) fn ensure_all_kinds_fit() {
		let kinds = T::Task::kinds();
		assert!(!kinds.is_empty(), "an agenda needs a kind of task");
		let overhead = T::WeightInfo::pass().saturating_add(T::WeightInfo::look()).saturating_add(Self::bookkeeping());
		for kind in kinds {
			assert!(
				overhead.saturating_add(kind.weight()).all_lte(Self::poll_limit()),
				"a step of the task \"{}\" does not fit the agenda's share of a block",
				kind.name(),
			);
		}
	}

	/// Puts a task behind all that are due at the same time. A due time that has passed counts as now.
	fn put(due: Moment, task: &T::Task) -> Result<TaskId, DispatchError> {
		let sequence = NextSequence::<T>::get();
		let next = sequence.checked_add(1).ok_or(Error::<T>::SequencesExhausted)?;
		let id = TaskId { due: due.max(Self::now()), sequence };
		NextSequence::<T>::put(next);
		Agenda::<T>::insert(Key::from(id), Stored::from_encoded(codec::Encode::encode(task)));
		Ok(id)
	}

	/// The block's first pass: within the agenda's share and what the block has left.
	pub(crate) fn poll(block: BlockNumberFor<T>, meter: &mut WeightMeter) {
		let mut share = WeightMeter::with_limit(meter.remaining().min(Self::poll_limit()));
		Self::pass(block, &mut share);
		meter.consume(share.consumed());
	}

	/// Does what is due, in order, until the meter is used up or nothing older than this block is due.
	pub(crate) fn pass(block: BlockNumberFor<T>, meter: &mut WeightMeter) {
		if meter.try_consume(T::WeightInfo::pass()).is_err() {
			return;
		}
		let begun = LastPass::<T>::get().filter(|pass| pass.block == block);
		let mut pass =
			begun.unwrap_or_else(|| Pass { block, limit: NextSequence::<T>::get(), reached: None, over: false });
		if !pass.over {
			Self::go_on(&mut pass, meter);
			LastPass::<T>::put(pass);
		}
	}

	/// Goes on with a pass. One iterator, never begun anew: see the crate's documentation.
	fn go_on(pass: &mut Pass<BlockNumberFor<T>>, meter: &mut WeightMeter) {
		let now = Self::now();
		let heaviest = Self::heaviest();
		let mut keys = match pass.reached {
			Some(key) => Agenda::<T>::iter_keys_from(Agenda::<T>::hashed_key_for(key)),
			None => Agenda::<T>::iter_keys(),
		};
		while meter.try_consume(T::WeightInfo::look()).is_ok() {
			let next = keys.next().map(|key| (key, TaskId::from(key)));
			let Some((key, id)) = next.filter(|(_, id)| id.due <= now && id.sequence < pass.limit) else {
				pass.over = true;
				return;
			};
			// Bytes behind their length always read; were an entry spoilt even so, it must not stop the others.
			let Some(stored) = Agenda::<T>::get(key) else { continue };
			let task = Self::readable(&stored, heaviest);
			let own = task.as_ref().map_or(Weight::zero(), Task::weight);
			if meter.try_consume(Self::bookkeeping().saturating_add(own)).is_err() {
				return;
			}
			pass.reached = Some(key);
			Agenda::<T>::remove(key);
			Self::run(id, stored, task, 0);
		}
	}

	/// The task, if this runtime can read it and it is not heavier than any kind says.
	fn readable(stored: &Stored<T::Task>, heaviest: Weight) -> Result<T::Task, DispatchError> {
		let task = stored.try_decode().ok_or(DispatchError::Corruption)?;
		ensure!(task.weight().all_lte(heaviest), DispatchError::Exhausted);
		Ok(task)
	}

	/// Does a step of a task that was taken off, and records what came of it. It failed `attempts` times before.
	pub(crate) fn run(id: TaskId, stored: Stored<T::Task>, task: Result<T::Task, DispatchError>, attempts: u32) {
		let outcome = task.and_then(|task| with_storage_layer(|| Self::step(id, &task)));
		if let Err(error) = outcome {
			let attempts = attempts.saturating_add(1);
			let task = stored.try_decode();
			Failed::<T>::insert(Key::from(id), FailedTask { task: stored, error, at: Self::now(), attempts });
			Self::deposit_event(Event::TaskFailed { id, task, error, attempts });
		}
	}

	/// Does a step of a task. If the rest cannot be put back, the step counts as failed, or it would be done twice.
	fn step(id: TaskId, task: &T::Task) -> DispatchResult {
		let due = match task.run()? {
			Progress::Done => {
				Self::deposit_event(Event::TaskDone { id });
				return Ok(());
			}
			Progress::More => Self::now(),
			Progress::Later(due) => due,
		};
		Self::put_back(id, due, task)
	}

	/// Puts what is left of a task back.
	pub(crate) fn put_back(id: TaskId, due: Moment, task: &T::Task) -> DispatchResult {
		let next = Self::put(due, task)?;
		Self::deposit_event(Event::TaskPutBack { id, next });
		Ok(())
	}

	pub(crate) fn do_retry(id: TaskId) -> DispatchResultWithPostInfo {
		let failed = Failed::<T>::take(Key::from(id)).ok_or(Error::<T>::UnknownTask)?;
		let task = Self::readable(&failed.task, Self::heaviest());
		let own = task.as_ref().map_or(Weight::zero(), Task::weight);
		Self::run(id, failed.task, task, failed.attempts);
		Ok(PostDispatchInfo { actual_weight: Some(Self::retry_weight(own)), ..Default::default() })
	}
}
