//! Answers to anybody, for the runtime API. Nothing here is called by a transaction.

use crate::{
	types::{Key, Outage, Stored},
	Agenda, Config, Failed, OutageReasons, Outages, Pallet,
};
use alloc::vec::Vec;
use procurement_primitives::{
	agenda::{
		api::{FailedTaskPage, FailedTaskView, OutageView, TaskPage, TaskView, DAYS_COVERED, MAX_PAGE},
		Task, TaskId,
	},
	time::{Date, Day, Moment},
};

/// How many entries to show.
fn clamped(limit: u32) -> usize {
	usize::try_from(limit.clamp(1, MAX_PAGE)).unwrap_or(1)
}

impl<T: Config> Pallet<T> {
	/// A page of the tasks that wait.
	pub fn tasks(after: Option<TaskId>, limit: u32) -> TaskPage {
		let mut entries = match after.map(Key::from) {
			Some(key) => Agenda::<T>::iter_from(Agenda::<T>::hashed_key_for(key)),
			None => Agenda::<T>::iter(),
		};
		let tasks: Vec<_> =
			entries.by_ref().take(clamped(limit)).map(|(key, stored)| Self::view(key, &stored)).collect();
		let next = entries.next().and_then(|_| tasks.last().map(|task| task.id));
		TaskPage { tasks, next }
	}

	/// A page of the tasks that failed.
	pub fn failed_tasks(after: Option<TaskId>, limit: u32) -> FailedTaskPage {
		let mut entries = match after.map(Key::from) {
			Some(key) => Failed::<T>::iter_from(Failed::<T>::hashed_key_for(key)),
			None => Failed::<T>::iter(),
		};
		let tasks: Vec<_> = entries
			.by_ref()
			.take(clamped(limit))
			.map(|(key, failed)| FailedTaskView {
				task: Self::view(key, &failed.task),
				error: failed.error,
				at: failed.at,
				attempts: failed.attempts,
			})
			.collect();
		let next = entries.next().and_then(|_| tasks.last().map(|failed| failed.task.id));
		FailedTaskPage { tasks, next }
	}

	/// A task as the public sees it.
	fn view(key: Key, stored: &Stored<T::Task>) -> TaskView {
		let name = stored.try_decode().map_or("", |task| task.name());
		TaskView { id: key.into(), name: name.as_bytes().to_vec(), task: stored.encoded().to_vec() }
	}

	/// When the first task that waits is due.
	pub fn next_due() -> Option<Moment> {
		Agenda::<T>::iter_keys().next().map(|key| TaskId::from(key).due)
	}

	/// Every declared outage.
	pub fn outages() -> Vec<OutageView> {
		let view = |Outage { from, to }| {
			let reason = OutageReasons::<T>::get(from).unwrap_or_default().into_inner();
			OutageView { from, to, reason }
		};
		Outages::<T>::get().into_iter().map(view).collect()
	}

	/// The days recorded among the year of days from `from` on.
	pub fn days(from: Date) -> Vec<Day> {
		let until = from.saturating_add(DAYS_COVERED);
		(from..until).filter_map(|date| Self::recorded(date).map(|kind| Day { date, kind })).collect()
	}
}
