//! The accounts that act for a party: consents, delegates, keys.

use crate::{types::*, Config, ConsentNonces, Delegates, Error, Event, Links, Pallet, Parties, Recoveries};
use alloc::vec::Vec;
use frame_support::{
	ensure,
	pallet_prelude::DispatchResult,
	traits::{EnsureOrigin, Get},
};
use frame_system::ensure_signed;
use procurement_primitives::{
	identity::{
		consent::{payload, Consent, Purpose},
		traits::Parties as _,
		Authority, PartyId, PartyKind, Permissions, Status,
	},
	time::Moment,
};
use sp_runtime::{
	traits::{Verify, Zero},
	ArithmeticError, DispatchError,
};

impl<T: Config> Pallet<T> {
	/// The genesis hash, which binds consents to this chain. The system pallet keeps it for ever.
	fn genesis() -> Result<[u8; 32], DispatchError> {
		let hash = frame_system::Pallet::<T>::block_hash(frame_system::pallet_prelude::BlockNumberFor::<T>::zero());
		hash.as_ref().try_into().map_err(|_| DispatchError::Corruption)
	}

	/// Checks a consent of `account` to `purpose` and uses it up.
	fn use_consent(account: &T::AccountId, purpose: &Purpose, consent: &Consent<T::Signature>) -> DispatchResult {
		ensure!(Self::now() < consent.expires, Error::<T>::ConsentExpired);
		let nonce = ConsentNonces::<T>::get(account);
		ensure!(consent.nonce == nonce, Error::<T>::ConsentNonceMismatch);
		let plain = payload(&Self::genesis()?, account, purpose, nonce, consent.expires);
		// Browser wallets refuse to sign bytes that could be a transaction and wrap them.
		let wrapped: Vec<u8> = [&b"<Bytes>"[..], &plain, b"</Bytes>"].concat();
		ensure!(
			consent.signature.verify(&plain[..], account) || consent.signature.verify(&wrapped[..], account),
			Error::<T>::ConsentSignatureInvalid
		);
		ConsentNonces::<T>::insert(account, nonce.checked_add(1).ok_or(ArithmeticError::Overflow)?);
		Ok(())
	}

	/// Uses up a consent to control a new party.
	pub(crate) fn use_registration_consent(
		account: &T::AccountId,
		registration: &Registration,
		consent: &Consent<T::Signature>,
	) -> DispatchResult {
		Self::use_consent(account, &Purpose::Register(registration.hash()), consent)
	}

	/// Uses up a consent to control `party`.
	pub(crate) fn use_control_consent(
		account: &T::AccountId,
		party: PartyId,
		consent: &Consent<T::Signature>,
	) -> DispatchResult {
		Self::use_consent(account, &Purpose::Control(party), consent)
	}

	/// Ties a fresh account to a party and makes it exist without a balance. The reference is never given back: a reaped
	/// account would begin again with nonce 0, and its old transactions could be played again.
	pub(crate) fn link(account: &T::AccountId, party: PartyId, capacity: Capacity) -> DispatchResult {
		ensure!(!Links::<T>::contains_key(account), Error::<T>::AccountInUse);
		frame_system::Pallet::<T>::inc_sufficients(account);
		Links::<T>::insert(account, Link { party, capacity, person: None });
		Ok(())
	}

	/// Ends an account's acting for good.
	fn retire(account: &T::AccountId, party: PartyId) {
		Links::<T>::insert(account, Link { party, capacity: Capacity::Retired, person: None });
	}

	/// A live delegate of `party`, or the error that the account is none.
	fn delegate_of(party: PartyId, account: &T::AccountId) -> Result<Link, DispatchError> {
		let link = Self::link_of(account)?;
		let is_delegate = link.party == party && matches!(link.capacity, Capacity::Delegate { .. });
		ensure!(is_delegate, Error::<T>::NotDelegate);
		Ok(link)
	}

	pub(crate) fn do_add_delegate(
		party: PartyId,
		account: T::AccountId,
		permissions: Permissions,
		until: Moment,
		consent: &Consent<T::Signature>,
	) -> DispatchResult {
		ensure!(Self::now() < until, Error::<T>::NotInFuture);
		Self::use_consent(&account, &Purpose::Delegate(party), consent)?;
		let mut record = Self::party_of(party)?;
		ensure!(record.delegates < T::MaxDelegates::get(), Error::<T>::TooManyDelegates);
		record.delegates = record.delegates.checked_add(1).ok_or(ArithmeticError::Overflow)?;
		Self::link(&account, party, Capacity::Delegate { permissions, until, frozen: None })?;
		Parties::<T>::insert(party, record);
		Delegates::<T>::insert(party, &account, ());
		Self::deposit_event(Event::DelegateSet { party, account, permissions, until });
		Ok(())
	}

	pub(crate) fn do_set_delegate(
		party: PartyId,
		account: T::AccountId,
		permissions: Permissions,
		until: Moment,
	) -> DispatchResult {
		ensure!(Self::now() < until, Error::<T>::NotInFuture);
		let mut link = Self::delegate_of(party, &account)?;
		if let Capacity::Delegate { permissions: p, until: u, .. } = &mut link.capacity {
			*p = permissions;
			*u = until;
		}
		Links::<T>::insert(&account, link);
		Self::deposit_event(Event::DelegateSet { party, account, permissions, until });
		Ok(())
	}

	pub(crate) fn do_remove_delegate(party: PartyId, account: T::AccountId) -> DispatchResult {
		Self::delegate_of(party, &account)?;
		let mut record = Self::party_of(party)?;
		record.delegates = record.delegates.checked_sub(1).ok_or(ArithmeticError::Underflow)?;
		Parties::<T>::insert(party, record);
		Delegates::<T>::remove(party, &account);
		Self::retire(&account, party);
		Self::deposit_event(Event::DelegateRemoved { party, account });
		Ok(())
	}

	/// Who may freeze a delegate of `party`: the delegate itself, the controller, a live delegate with `MANAGE` (the
	/// party's verification does not matter, a stolen key must be stopped in any case), a registrar or the council.
	fn ensure_may_freeze(
		origin: T::RuntimeOrigin,
		party: PartyId,
		account: &T::AccountId,
	) -> Result<Authority, DispatchError> {
		if let Ok(who) = ensure_signed(origin.clone()) {
			let link = Self::link_of(&who)?;
			if link.party == party {
				let permissions = Self::permissions_of(&link.capacity, Self::now())?;
				let may = who == *account || permissions.contains(Permissions::MANAGE);
				ensure!(may, Error::<T>::PermissionMissing);
				return Ok(Authority::Party(party));
			}
		}
		Self::ensure_registrar(origin)
	}

	pub(crate) fn do_freeze_delegate(origin: T::RuntimeOrigin, account: T::AccountId) -> DispatchResult {
		let party = Self::link_of(&account)?.party;
		let by = Self::ensure_may_freeze(origin, party, &account)?;
		let mut link = Self::delegate_of(party, &account)?;
		if let Capacity::Delegate { frozen, .. } = &mut link.capacity {
			// A freeze from outside outranks the party's own, or a thief with the controller's key could undo it.
			let outranked = matches!(frozen, Some(earlier) if *earlier != Authority::Party(party));
			ensure!(!outranked, Error::<T>::DelegateFrozen);
			*frozen = Some(by);
		}
		Links::<T>::insert(&account, link);
		Self::deposit_event(Event::DelegateFrozen { party, account, by });
		Ok(())
	}

	pub(crate) fn do_unfreeze_delegate(origin: T::RuntimeOrigin, account: T::AccountId) -> DispatchResult {
		let party = Self::link_of(&account)?.party;
		let mut link = Self::delegate_of(party, &account)?;
		let Capacity::Delegate { frozen, .. } = &mut link.capacity else {
			return Err(Error::<T>::NotDelegate.into());
		};
		match frozen {
			None => return Err(Error::<T>::DelegateNotFrozen.into()),
			Some(by) if *by == Authority::Party(party) => {
				ensure!(Self::ensure_controller(origin)? == party, Error::<T>::NotController);
			}
			Some(_) => {
				Self::ensure_registrar_over(origin, party)?;
			}
		}
		*frozen = None;
		Links::<T>::insert(&account, link);
		Self::deposit_event(Event::DelegateUnfrozen { party, account });
		Ok(())
	}

	pub(crate) fn do_bind_person(origin: T::RuntimeOrigin, account: T::AccountId, person: PartyId) -> DispatchResult {
		let mut link = Self::link_of(&account)?;
		let by = Self::ensure_registrar_over(origin, link.party)?;
		ensure!(link.capacity != Capacity::Retired, Error::<T>::AccountRetired);
		ensure!(Self::ensure_active(person)?.kind == PartyKind::Person, Error::<T>::NotPerson);
		link.person = Some(person);
		Links::<T>::insert(&account, link);
		Self::deposit_event(Event::PersonBound { account, person, by });
		Ok(())
	}

	/// Hands a party to a fresh account.
	pub(crate) fn change_controller(party: PartyId, new: T::AccountId) -> DispatchResult {
		let mut record = Self::party_of(party)?;
		ensure!(record.status != Status::Deactivated, Error::<T>::PartyDeactivated);
		Self::link(&new, party, Capacity::Controller)?;
		let old = core::mem::replace(&mut record.controller, new.clone());
		Self::retire(&old, party);
		Parties::<T>::insert(party, record);
		Recoveries::<T>::remove(party);
		Self::deposit_event(Event::ControllerChanged { party, old, new });
		Ok(())
	}

	pub(crate) fn do_propose_recovery(
		party: PartyId,
		by: PartyId,
		new: T::AccountId,
		consent: &Consent<T::Signature>,
	) -> DispatchResult {
		ensure!(Self::party_of(party)?.status != Status::Deactivated, Error::<T>::PartyDeactivated);
		ensure!(!Links::<T>::contains_key(&new), Error::<T>::AccountInUse);
		Self::use_control_consent(&new, party, consent)?;
		Recoveries::<T>::insert(party, Recovery { by, new: new.clone() });
		Self::deposit_event(Event::RecoveryProposed { party, new, by });
		Ok(())
	}

	/// Hands a party to the account that was proposed, which must be the one that was approved: another proposal may have
	/// taken its place while the council voted.
	pub(crate) fn do_approve_recovery(party: PartyId, new: T::AccountId) -> DispatchResult {
		let recovery = Recoveries::<T>::get(party).ok_or(Error::<T>::NoRecovery)?;
		ensure!(recovery.new == new, Error::<T>::OtherRecovery);
		Self::change_controller(party, new)
	}

	pub(crate) fn do_set_services(who: &T::AccountId, services: Vec<ServiceInput>) -> DispatchResult {
		let party = Self::authorize(who, Permissions::MANAGE)?;
		Self::store_services(party, services)
	}

	/// The controller of `party`, or the council. Says whether it is the controller.
	pub(crate) fn ensure_controller_of_or_governance(
		origin: T::RuntimeOrigin,
		party: PartyId,
	) -> Result<bool, DispatchError> {
		match T::GovernanceOrigin::try_origin(origin) {
			Ok(_) => Ok(false),
			Err(origin) => {
				ensure!(Self::ensure_controller(origin)? == party, Error::<T>::NotController);
				Ok(true)
			}
		}
	}
}
