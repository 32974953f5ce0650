//! Whether a party holds what a tender asks for.

use crate::{
	indexes::{id_of_barred_key, id_of_live_key},
	types::*,
	BarredLicences, Classes, Config, Error, LicenceRecords, LiveLicences, Pallet, Preferred,
};
use frame_support::{ensure, traits::Get};
use procurement_primitives::{
	identity::PartyId,
	licence::{LicenceClassId, LicenceFault, Licences, Period, Standing, Validity},
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

	/// What keeps a licence with nothing held against it from counting at `at`. It counts since its holder has had it, which
	/// may be longer than this version, as after a renewal, or shorter, as after a transfer.
	fn fault_at(licence: &Licence, at: Moment) -> Option<LicenceFault> {
		let Licence { issue, tenure, .. } = licence;
		let validity = Validity { from: tenure.valid, until: issue.validity.until };
		match validity.at(at) {
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

	/// Looks at the licence that the holder prefers, if it prefers one, then at up to `MaxLookups` others with nothing held
	/// against them, those that run longest first, and answers with what is wrong with the first, unless one counts. If there
	/// are none, with what is held against one that the holder has: a suspension rather than a revocation, as it may pass.
	///
	/// Issuers give licences unasked: two that run longest and do not count would hide a third that does, if its holder could
	/// not say which one it means.
	fn look(
		holder: PartyId,
		class: LicenceClassId,
		at: Moment,
		fault_of: impl Fn(&Licence) -> Option<LicenceFault>,
	) -> Option<LicenceFault> {
		let preferred = Preferred::<T>::get(holder, class);
		let mut first = None;
		if let Some((id, licence)) = preferred.and_then(|id| Some((id, LicenceRecords::<T>::get(id)?))) {
			let standing = Self::standing_of(id).standing;
			// None: it counts. Below alike.
			first = Some(Self::held_against(standing).or_else(|| fault_of(&licence))?);
		}
		let live = LiveLicences::<T>::iter_key_prefix((holder, class)).map(id_of_live_key);
		let others = live.filter(|id| Some(*id) != preferred);
		for id in others.take(usize::try_from(T::MaxLookups::get()).unwrap_or(1)) {
			let Some(licence) = LicenceRecords::<T>::get(id) else { continue };
			let fault = fault_of(&licence)?;
			first.get_or_insert(fault);
			// Those that follow end no later.
			if licence.issue.validity.at(at) == Period::After {
				break;
			}
		}
		let barred = || BarredLicences::<T>::iter_key_prefix((holder, class)).map(id_of_barred_key).next();
		let held = || barred().and_then(|id| Self::held_against(Self::standing_of(id).standing));
		first.or_else(held).or(Some(LicenceFault::Missing))
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

	fn fault(holder: PartyId, class: LicenceClassId, at: Moment) -> Option<LicenceFault> {
		Self::look(holder, class, at, |licence| Self::fault_at(licence, at))
	}

	fn held(holder: PartyId, class: LicenceClassId, at: Moment) -> bool {
		let fault = Self::look(holder, class, at, |licence| {
			let late = licence.tenure.issued > at;
			late.then_some(LicenceFault::NotYetValid).or_else(|| Self::fault_at(licence, at))
		});
		fault.is_none()
	}

	fn refusal(fault: LicenceFault) -> DispatchError {
		Self::error_of(fault).into()
	}
}
