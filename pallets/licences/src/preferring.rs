//! Holders say which of their licences of a class is looked at first.

use crate::{types::*, Config, Error, Event, LicenceRecords, Pallet, Preferred};
use frame_support::ensure;
use procurement_primitives::{
	identity::PartyId,
	licence::{Holder, LicenceClassId, LicenceId},
};
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_prefer(holder: PartyId, id: LicenceId) -> DispatchResult {
		let licence = LicenceRecords::<T>::get(id).ok_or(Error::<T>::UnknownLicence)?;
		ensure!(licence.holder == Holder::Party(holder), Error::<T>::NotHolder);
		Self::ensure_standing(Self::standing_of(id).standing)?;
		let class = licence.issue.class;
		ensure!(Preferred::<T>::get(holder, class) != Some(id), Error::<T>::AlreadyPreferred);
		Self::put_preferred(holder, class, Some(id));
		Ok(())
	}

	/// A licence ended for good. Its next version takes its place with the same holder, who meant that licence and not that
	/// paper; else its holder prefers none.
	pub(crate) fn pass_preference(id: LicenceId, next: Option<LicenceId>) {
		let Some(Licence { issue, holder: Holder::Party(party), .. }) = LicenceRecords::<T>::get(id) else { return };
		if Preferred::<T>::get(party, issue.class) != Some(id) {
			return;
		}
		let of_same = |id: &LicenceId| LicenceRecords::<T>::get(id).is_some_and(|it| it.holder == Holder::Party(party));
		Self::put_preferred(party, issue.class, next.filter(of_same));
	}

	/// Writes which licence of a class a party prefers, if any.
	pub(crate) fn put_preferred(holder: PartyId, class: LicenceClassId, licence: Option<LicenceId>) {
		Preferred::<T>::set(holder, class, licence);
		Self::deposit_event(Event::PreferenceChanged { holder, class, licence });
	}
}
