//! What contracts take over.

use crate::{types::*, Config, Pallet, Schedules, Tenders};
use alloc::vec::Vec;
use procurement_primitives::tender::{traits::ScheduleInspect, Milestone, Ruleset, TenderId, TenderStatus};
use sp_runtime::DispatchError;

impl<T: Config> ScheduleInspect for Pallet<T> {
	fn schedule(tender: TenderId) -> Result<Vec<Milestone>, DispatchError> {
		Self::header(tender)?;
		Ok(Schedules::<T>::get(tender).into_iter().map(milestone_to_show).collect())
	}

	fn ruleset(tender: TenderId) -> Result<Ruleset, DispatchError> {
		Self::rules_of(&Self::header(tender)?)
	}

	fn has_ended(tender: TenderId) -> bool {
		let status = Tenders::<T>::get(tender).map(|header| header.status);
		status.is_some_and(|status| !matches!(status, TenderStatus::Draft | TenderStatus::Active))
	}
}
