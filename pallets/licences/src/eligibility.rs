//! Whether a party holds what a tender asks for.

use crate::{
	indexes::id_of_live_key, types::*, Classes, Config, Error, LatestLicence, LicenceRecords, LiveLicences, Pallet,
	Preferred,
};
use frame_support::{ensure, traits::Get};
use procurement_primitives::{
	identity::PartyId,
	licence::{LicenceClassId, LicenceFault, Licences, Period, Standing},
	time::Moment,
};
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// What is held against a licence, whatever the time.
	const fn held_against(standing: Standing) -> Option<LicenceFault> {
		match standing {
			Standing::Valid => None,
			Standing::Suspended => Some(LicenceFault::Suspended),
			Standing::Revoked => Some(LicenceFault::Revoked),
			Standing::Superseded { .. } => Some(LicenceFault::Superseded),
		}
	}

	/// What keeps a licence with nothing held against it from counting at `at`.
	fn fault_at(issue: &Issue, at: Moment) -> Option<LicenceFault> {
		match issue.validity.at(at) {
			Period::Before => Some(LicenceFault::NotYetValid),
			Period::After => Some(LicenceFault::Expired),
			Period::Within => (!Self::covers(issue)).then_some(LicenceFault::IssuerNotTrusted),
		}
	}

	/// The error that says so.
	const fn error_of(fault: LicenceFault) -> Error<T> {
		match fault {
			LicenceFault::Missing => Error::<T>::LicenceMissing,
			LicenceFault::NotYetValid => Error::<T>::LicenceNotYetValid,
			LicenceFault::Expired => Error::<T>::LicenceExpired,
			LicenceFault::Suspended => Error::<T>::LicenceSuspended,
			LicenceFault::Revoked => Error::<T>::LicenceRevoked,
			LicenceFault::Superseded => Error::<T>::LicenceSuperseded,
			LicenceFault::IssuerNotTrusted => Error::<T>::IssuerNotTrusted,
		}
	}

	/// Fails unless nothing is held against the licence, saying what is.
	pub(crate) fn ensure_standing(standing: Standing) -> Result<(), Error<T>> {
		Self::held_against(standing).map_or(Ok(()), |fault| Err(Self::error_of(fault)))
	}
}

impl<T: Config> Licences for Pallet<T> {
	fn ensure_class(class: LicenceClassId) -> DispatchResult {
		ensure!(Classes::<T>::contains_key(class), Error::<T>::UnknownClass);
		Ok(())
	}

	/// Looks at the licence that the holder prefers, if it prefers one, then at up to `MaxLookups` others with nothing held
	/// against them, those that run longest first, and answers with what is wrong with the first, unless one counts. If there
	/// are none, with what was held against the holder last.
	///
	/// Issuers give licences unasked: two that run longest and do not count would hide a third that does, if its holder could
	/// not say which one it means.
	fn fault(holder: PartyId, class: LicenceClassId, at: Moment) -> Option<LicenceFault> {
		let preferred = Preferred::<T>::get(holder, class);
		let mut first = None;
		if let Some((id, licence)) = preferred.and_then(|id| Some((id, LicenceRecords::<T>::get(id)?))) {
			let standing = Self::standing_of(id).standing;
			// None: it counts. Below alike.
			first = Some(Self::held_against(standing).or_else(|| Self::fault_at(&licence.issue, at))?);
		}
		let live = LiveLicences::<T>::iter_key_prefix((holder, class)).map(id_of_live_key);
		let others = live.filter(|id| Some(*id) != preferred);
		for id in others.take(usize::try_from(T::MaxLookups::get()).unwrap_or(1)) {
			let Some(Licence { issue, .. }) = LicenceRecords::<T>::get(id) else { continue };
			let fault = Self::fault_at(&issue, at)?;
			first.get_or_insert(fault);
			// Those that follow end no later.
			if issue.validity.at(at) == Period::After {
				break;
			}
		}
		let last = || LatestLicence::<T>::get(holder, class).map(|id| Self::standing_of(id).standing);
		first.or_else(|| last().and_then(Self::held_against)).or(Some(LicenceFault::Missing))
	}

	fn refusal(fault: LicenceFault) -> DispatchError {
		Self::error_of(fault).into()
	}
}
