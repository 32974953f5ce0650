//! Whether a party holds what a tender asks for.

use crate::{
	indexes::id_of_live_key, types::*, Classes, Config, Error, LatestLicence, LicenceRecords, LiveLicences, Pallet,
};
use frame_support::{ensure, traits::Get};
use procurement_primitives::{
	identity::PartyId,
	licence::{LicenceClassId, Licences, Period},
	time::Moment,
};
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	/// Whether a licence with nothing held against it counts at `at`, and why not.
	fn ensure_counts(issue: &Issue, at: Moment) -> Result<(), Error<T>> {
		match issue.validity.at(at) {
			Period::Before => return Err(Error::<T>::LicenceNotYetValid),
			Period::After => return Err(Error::<T>::LicenceExpired),
			Period::Within => {}
		}
		ensure!(Self::covers(issue), Error::<T>::IssuerNotTrusted);
		Ok(())
	}
}

impl<T: Config> Licences for Pallet<T> {
	fn ensure_class(class: LicenceClassId) -> DispatchResult {
		ensure!(Classes::<T>::contains_key(class), Error::<T>::UnknownClass);
		Ok(())
	}

	/// Looks at up to `MaxLookups` licences with nothing held against them, those that run longest first, and answers with the
	/// first that counts, or with what is wrong with the first. If there are none, with what is held against the last one
	/// given.
	fn ensure_valid(holder: PartyId, class: LicenceClassId, at: Moment) -> DispatchResult {
		let lookups = usize::try_from(T::MaxLookups::get()).unwrap_or(1);
		let mut found = None;
		for key in LiveLicences::<T>::iter_key_prefix((holder, class)).take(lookups) {
			let Some(licence) = LicenceRecords::<T>::get(id_of_live_key(key)) else { continue };
			match Self::ensure_counts(&licence.issue, at) {
				Ok(()) => return Ok(()),
				Err(error) => {
					found.get_or_insert(error);
				}
			}
			// Those that follow end no later.
			if licence.issue.validity.at(at) == Period::After {
				break;
			}
		}
		if let Some(error) = found {
			return Err(error.into());
		}
		let latest = LatestLicence::<T>::get(holder, class).ok_or(Error::<T>::LicenceMissing)?;
		Self::ensure_standing(Self::standing_of(latest).standing)?;
		Err(Error::<T>::LicenceMissing.into())
	}
}
