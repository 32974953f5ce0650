//! Who may act, and the form of what they say.

use crate::{types::Text, Config, Error, Pallet};
use alloc::vec::Vec;
use frame_support::{ensure, traits::EnsureOrigin, traits::Time};
use frame_system::ensure_signed;
use procurement_primitives::{
	identity::{traits::Parties, Authority, PartyId, Permissions, Reason, Role},
	time::Moment,
};
use sp_runtime::DispatchError;

impl<T: Config> Pallet<T> {
	/// Chain time.
	pub(crate) fn now() -> Moment {
		T::Time::now()
	}

	/// An account that pays for the treasury, and the party it does so for.
	pub(crate) fn ensure_treasurer(origin: T::RuntimeOrigin) -> Result<(T::AccountId, PartyId), DispatchError> {
		let who = ensure_signed(origin)?;
		let party = T::Parties::authorize(&who, Permissions::PAY)?;
		T::Parties::ensure_role(party, Role::Treasury)?;
		Ok((who, party))
	}

	/// The council, which votes the budget, or an account that pays for the treasury, which carries it out.
	pub(crate) fn ensure_treasury(origin: T::RuntimeOrigin) -> Result<Authority, DispatchError> {
		match T::GovernanceOrigin::try_origin(origin) {
			Ok(_) => Ok(Authority::Governance),
			Err(origin) => Self::ensure_treasurer(origin).map(|(_, party)| Authority::Party(party)),
		}
	}

	/// Whether `party` is verified and holds any office. Money for a number that nobody has yet, written by mistake, would
	/// fall to whoever registers next.
	pub(crate) fn ensure_has_office(party: PartyId) -> Result<(), DispatchError> {
		// Who pays money in is nearly always a supplier, and then this is one look.
		let first = [Role::Supplier, Role::Treasury];
		ensure!(first.into_iter().chain(Role::ALL).any(|role| T::Parties::has_role(party, role)), Error::<T>::NoOffice);
		Ok(())
	}

	/// A text for people.
	pub(crate) fn check_text(text: Vec<u8>) -> Result<Text<T>, DispatchError> {
		ensure!(!text.is_empty(), Error::<T>::TextMissing);
		let text: Text<T> = text.try_into().map_err(|_| Error::<T>::TextTooLong)?;
		ensure!(core::str::from_utf8(&text).is_ok(), Error::<T>::NotUtf8);
		Ok(text)
	}

	/// Why something was done.
	pub(crate) fn check_reason(reason: Vec<u8>) -> Result<Reason, DispatchError> {
		ensure!(!reason.is_empty(), Error::<T>::BadReason);
		let reason: Reason = reason.try_into().map_err(|_| Error::<T>::BadReason)?;
		ensure!(core::str::from_utf8(&reason).is_ok(), Error::<T>::NotUtf8);
		Ok(reason)
	}

	/// A bank's reference. Printable ASCII without spaces, so that one reference cannot be written in two ways that look
	/// the same.
	pub(crate) fn check_reference(reference: Vec<u8>) -> Result<Text<T>, DispatchError> {
		ensure!(!reference.is_empty(), Error::<T>::TextMissing);
		let reference: Text<T> = reference.try_into().map_err(|_| Error::<T>::TextTooLong)?;
		ensure!(reference.iter().all(u8::is_ascii_graphic), Error::<T>::BadReference);
		Ok(reference)
	}

	/// Under what a reference is looked up: small letters and capitals are the same.
	pub(crate) fn reference_key(mut reference: Text<T>) -> Text<T> {
		reference.iter_mut().for_each(|byte| byte.make_ascii_uppercase());
		reference
	}
}
