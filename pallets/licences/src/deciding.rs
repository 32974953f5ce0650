//! What becomes of licences after they were issued, and the history of it.

use crate::{types::*, Config, Error, Event, History, Offers, Pallet};
use alloc::vec::Vec;
use frame_support::ensure;
use procurement_primitives::{
	identity::{Authority, Reason},
	licence::{Change, LicenceId, Standing},
};
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	/// Adds an entry to a licence's history and writes where it stands since: the one way in which either changes. An offer
	/// falls with it, as it was of another licence. That its holder prefers it ends with what ends the licence for good.
	pub(crate) fn change(
		id: LicenceId,
		standing: Standing,
		change: Change,
		by: Authority,
		reason: Reason,
	) -> DispatchResult {
		let number = Self::standing_of(id).changes;
		let changes = number.checked_add(1).ok_or(Error::<T>::IdsExhausted)?;
		let entry = Entry { change, at: Self::now(), by, reason: reason.clone() };
		History::<T>::insert(id, number, entry);
		Self::save_standing(id, StandingRecord { standing, changes });
		if standing != Standing::Valid {
			if let Some(to) = Offers::<T>::take(id) {
				Self::deposit_event(Event::OfferWithdrawn { licence: id, to });
			}
		}
		Self::deposit_event(Event::Changed { licence: id, number, change, by, reason });
		match standing {
			Standing::Valid | Standing::Suspended => {}
			Standing::Revoked => Self::pass_preference(id, None),
			Standing::Superseded { by } => Self::pass_preference(id, Some(by)),
		}
		Ok(())
	}

	fn ensure_revocable(issue: &Issue) -> Result<(), Error<T>> {
		ensure!(Self::class_of(issue.class)?.revocable, Error::<T>::NotRevocable);
		Ok(())
	}

	/// Whether the council suspended a suspended licence. Nothing happens to it since but that it is put on record, and that
	/// once: the suspension is one of the last two entries.
	fn suspended_by_council(id: LicenceId, changes: u32) -> bool {
		let mut last = (0..changes).rev().take(2).filter_map(|number| History::<T>::get(id, number));
		let suspension = last.find(|entry| entry.change == Change::Suspended);
		suspension.is_none_or(|entry| entry.by == Authority::Governance)
	}

	/// The council may suspend what its issuer suspended already, so that the issuer does not reinstate it.
	pub(crate) fn do_suspend(id: LicenceId, issue: &Issue, by: Authority, reason: Vec<u8>) -> DispatchResult {
		let reason = Self::check_reason(reason)?;
		Self::ensure_revocable(issue)?;
		let StandingRecord { standing, changes } = Self::standing_of(id);
		let takes_over =
			standing == Standing::Suspended && by == Authority::Governance && !Self::suspended_by_council(id, changes);
		if !takes_over {
			Self::ensure_standing(standing)?;
		}
		Self::change(id, Standing::Suspended, Change::Suspended, by, reason)
	}

	pub(crate) fn do_reinstate(id: LicenceId, issue: &Issue, by: Authority, reason: Vec<u8>) -> DispatchResult {
		let reason = Self::check_reason(reason)?;
		let StandingRecord { standing, changes } = Self::standing_of(id);
		match standing {
			Standing::Suspended => {}
			Standing::Valid => return Err(Error::<T>::NotSuspended.into()),
			Standing::Revoked | Standing::Superseded { .. } => Self::ensure_standing(standing)?,
		}
		if by != Authority::Governance {
			Self::ensure_trusted(issue.class, issue.issuer)?;
			ensure!(!Self::suspended_by_council(id, changes), Error::<T>::SuspendedByCouncil);
		}
		Self::change(id, Standing::Valid, Change::Reinstated, by, reason)
	}

	pub(crate) fn do_revoke(id: LicenceId, issue: &Issue, by: Authority, reason: Vec<u8>) -> DispatchResult {
		let reason = Self::check_reason(reason)?;
		Self::ensure_revocable(issue)?;
		match Self::standing_of(id).standing {
			Standing::Valid | Standing::Suspended => {}
			standing => Self::ensure_standing(standing)?,
		}
		Self::change(id, Standing::Revoked, Change::Revoked, by, reason)
	}
}
