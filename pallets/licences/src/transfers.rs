//! Licences change hands, where their class allows it.

use crate::{types::*, Config, Error, Event, LicenceRecords, Offers, Pallet};
use frame_support::{ensure, traits::Contains};
use procurement_primitives::{
	identity::{Authority, PartyId, Reason},
	licence::{Change, Holder, LicenceId, Period, Standing},
};
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// A licence on record, if it may change hands at this moment.
	fn ensure_transferable(id: LicenceId) -> Result<Licence, DispatchError> {
		let licence = LicenceRecords::<T>::get(id).ok_or(Error::<T>::UnknownLicence)?;
		ensure!(Self::class_of(licence.issue.class)?.transferable, Error::<T>::NotTransferable);
		Self::ensure_standing(Self::standing_of(id).standing)?;
		ensure!(licence.issue.validity.at(Self::now()) != Period::After, Error::<T>::LicenceExpired);
		Ok(licence)
	}

	pub(crate) fn do_offer(from: PartyId, id: LicenceId, to: PartyId) -> DispatchResult {
		let licence = Self::ensure_transferable(id)?;
		ensure!(licence.holder == Holder::Party(from), Error::<T>::NotHolder);
		ensure!(from != to, Error::<T>::OwnTransfer);
		ensure!(T::Holders::contains(&to), Error::<T>::UnknownHolder);
		Offers::<T>::insert(id, to);
		Self::deposit_event(Event::TransferOffered { licence: id, from, to });
		Ok(())
	}

	pub(crate) fn do_withdraw_offer(from: PartyId, id: LicenceId) -> DispatchResult {
		let licence = LicenceRecords::<T>::get(id).ok_or(Error::<T>::UnknownLicence)?;
		ensure!(licence.holder == Holder::Party(from), Error::<T>::NotHolder);
		let to = Offers::<T>::take(id).ok_or(Error::<T>::NotOffered)?;
		Self::deposit_event(Event::OfferWithdrawn { licence: id, to });
		Ok(())
	}

	pub(crate) fn do_accept(to: PartyId, id: LicenceId) -> DispatchResult {
		let mut licence = Self::ensure_transferable(id)?;
		ensure!(Offers::<T>::get(id) == Some(to), Error::<T>::NotOffered);
		let Holder::Party(from) = licence.holder else { return Err(Error::<T>::NotHolder.into()) };
		Offers::<T>::remove(id);
		Self::take(id, &licence, from);
		licence.holder = Holder::Party(to);
		let now = Self::now();
		licence.tenure = Tenure { valid: licence.tenure.valid.max(now), issued: now };
		LicenceRecords::<T>::insert(id, licence);
		Self::give(id, &licence, to);
		let change = Change::Transferred { from, to };
		Self::change(id, Standing::Valid, change, Authority::Party(to), Reason::default())
	}
}
