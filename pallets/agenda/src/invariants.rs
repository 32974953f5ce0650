//! What must always hold of the stored state, one function a rule.

use crate::{types::DayPage, Agenda, Config, DayPages, Failed, LastPass, NextSequence, OutageReasons, Outages, Pallet};
use alloc::collections::BTreeSet;
use frame_support::ensure;
use procurement_primitives::agenda::{Task, TaskId};
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Every rule.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::turns_are_unique()?;
		Self::waiting_tasks_can_be_done()?;
		Self::outages_are_in_order()?;
		Self::day_pages_say_something()
	}

	/// Each turn was given out, and to one task only, waiting or failed.
	fn turns_are_unique() -> Result<(), TryRuntimeError> {
		let next = NextSequence::<T>::get();
		let mut seen = BTreeSet::new();
		for key in Agenda::<T>::iter_keys().chain(Failed::<T>::iter_keys()) {
			let id = TaskId::from(key);
			ensure!(id.sequence < next, "turn not below the next");
			ensure!(seen.insert(id.sequence), "two tasks with one turn");
		}
		ensure!(LastPass::<T>::get().is_none_or(|pass| pass.limit <= next), "pass of turns to come");
		Ok(())
	}

	/// This runtime knows the kind of every task that waits, and can pay for a step of it.
	fn waiting_tasks_can_be_done() -> Result<(), TryRuntimeError> {
		let heaviest = Self::heaviest();
		for (_, stored) in Agenda::<T>::iter() {
			let task = stored.try_decode().ok_or("task that this runtime cannot read")?;
			ensure!(task.weight().all_lte(heaviest), "task heavier than its kind");
		}
		ensure!(Failed::<T>::iter_values().all(|failed| failed.attempts > 0), "failed without being tried");
		Ok(())
	}

	/// Outages have a length, follow each other without overlap, and each has its reason.
	fn outages_are_in_order() -> Result<(), TryRuntimeError> {
		let outages = Outages::<T>::get();
		ensure!(outages.iter().all(|outage| outage.from < outage.to), "outage of no length");
		ensure!(outages.is_sorted_by(|one, next| one.to <= next.from), "outages overlap");
		ensure!(outages.iter().all(|outage| OutageReasons::<T>::contains_key(outage.from)), "outage without reason");
		ensure!(OutageReasons::<T>::iter_keys().count() == outages.len(), "reason of no outage");
		Ok(())
	}

	/// No page is empty, and no day is both a holiday and a working day.
	fn day_pages_say_something() -> Result<(), TryRuntimeError> {
		for page in DayPages::<T>::iter_values() {
			ensure!(page != DayPage::default(), "empty page of days");
			ensure!(page.holidays & page.working == 0, "day that is both");
		}
		Ok(())
	}
}
