//! From an origin to who decides, and from an account to whom it acts for.

use crate::{types::*, Config, Error, Links, Pallet, Parties, Roles};
use frame_support::{
	ensure,
	traits::{EnsureOrigin, Time},
};
use frame_system::ensure_signed;
use procurement_primitives::{
	identity::{
		traits::{FourEyes, Parties as PartiesTrait},
		Authority, PartyId, PartyKind, Permissions, Role, RoleAuthority, Status,
	},
	time::Moment,
};
use sp_runtime::{traits::Convert, DispatchError};

impl<T: Config> Pallet<T> {
	/// Chain time.
	pub(crate) fn now() -> Moment {
		T::Time::now()
	}

	/// The party, or the error that there is none.
	pub(crate) fn party_of(id: PartyId) -> Result<Party<T::AccountId>, DispatchError> {
		Ok(Parties::<T>::get(id).ok_or(Error::<T>::UnknownParty)?)
	}

	/// The account's tie, or the error that there is none.
	pub(crate) fn link_of(who: &T::AccountId) -> Result<Link, DispatchError> {
		Ok(Links::<T>::get(who).ok_or(Error::<T>::UnknownAccount)?)
	}

	/// What an account may do at `now`.
	pub(crate) fn permissions_of(capacity: &Capacity, now: Moment) -> Result<Permissions, Error<T>> {
		capacity.permissions(now).ok_or(match capacity {
			Capacity::Delegate { frozen: Some(_), .. } => Error::<T>::DelegateFrozen,
			Capacity::Delegate { .. } => Error::<T>::DelegateExpired,
			Capacity::Controller | Capacity::Retired => Error::<T>::AccountRetired,
		})
	}

	/// Whether a party of this status acts at `now`.
	pub(crate) fn check_status(status: &Status, now: Moment) -> Result<(), Error<T>> {
		if status.acts(now) {
			return Ok(());
		}
		Err(match status {
			Status::Pending => Error::<T>::NotVerified,
			Status::Verified(_) => Error::<T>::VerificationExpired,
			Status::Suspended { .. } => Error::<T>::PartySuspended,
			Status::Deactivated => Error::<T>::PartyDeactivated,
		})
	}

	/// The party if it acts at this moment.
	pub(crate) fn ensure_active(id: PartyId) -> Result<Party<T::AccountId>, DispatchError> {
		let party = Self::party_of(id)?;
		Self::check_status(&party.status, Self::now())?;
		Ok(party)
	}

	/// Whether the party is verified at this moment.
	pub fn is_active(id: PartyId) -> bool {
		Self::ensure_active(id).is_ok()
	}

	/// The council, or a party that acts as registrar.
	pub(crate) fn ensure_registrar(origin: T::RuntimeOrigin) -> Result<Authority, DispatchError> {
		let origin = match T::GovernanceOrigin::try_origin(origin) {
			Ok(_) => return Ok(Authority::Governance),
			Err(origin) => origin,
		};
		let who = ensure_signed(origin)?;
		let by = <Self as PartiesTrait<T::AccountId>>::authorize(&who, Permissions::REGISTER)?;
		<Self as PartiesTrait<T::AccountId>>::ensure_role(by, Role::Registrar)?;
		Ok(Authority::Party(by))
	}

	/// As [`Self::ensure_registrar`], but not the registrar whose own party is decided about.
	pub(crate) fn ensure_registrar_over(origin: T::RuntimeOrigin, party: PartyId) -> Result<Authority, DispatchError> {
		let by = Self::ensure_registrar(origin)?;
		ensure!(by != Authority::Party(party), Error::<T>::OwnParty);
		Ok(by)
	}

	/// The authority over `role`: the council, or a holder of the role that the runtime names; never about itself.
	pub(crate) fn ensure_role_authority(
		origin: T::RuntimeOrigin,
		party: PartyId,
		role: Role,
	) -> Result<Authority, DispatchError> {
		let origin = match T::GovernanceOrigin::try_origin(origin) {
			Ok(_) => return Ok(Authority::Governance),
			Err(origin) => origin,
		};
		let who = ensure_signed(origin)?;
		let by = <Self as PartiesTrait<T::AccountId>>::authorize(&who, Permissions::REGISTER)?;
		match T::RoleAuthorities::convert(role) {
			RoleAuthority::Holder(needed) if <Self as PartiesTrait<T::AccountId>>::has_role(by, needed) => {
				ensure!(by != party, Error::<T>::OwnParty);
				Ok(Authority::Party(by))
			}
			_ => Err(Error::<T>::WrongAuthority.into()),
		}
	}

	/// The party that the signer controls. It need not be verified: keys must change hands whatever its status, short
	/// of deactivation.
	pub(crate) fn ensure_controller(origin: T::RuntimeOrigin) -> Result<PartyId, DispatchError> {
		let who = ensure_signed(origin)?;
		let link = Self::link_of(&who)?;
		match link.capacity {
			Capacity::Controller => {}
			Capacity::Retired => return Err(Error::<T>::AccountRetired.into()),
			Capacity::Delegate { .. } => return Err(Error::<T>::NotController.into()),
		}
		ensure!(Self::party_of(link.party)?.status != Status::Deactivated, Error::<T>::PartyDeactivated);
		Ok(link.party)
	}

	/// The controller of `party`, a registrar or the council.
	pub(crate) fn ensure_controller_of_or_registrar(
		origin: T::RuntimeOrigin,
		party: PartyId,
	) -> Result<(), DispatchError> {
		match Self::ensure_controller(origin.clone()) {
			Ok(own) if own == party => Ok(()),
			_ => Self::ensure_registrar(origin).map(|_| ()),
		}
	}
}

impl<T: Config> PartiesTrait<T::AccountId> for Pallet<T> {
	fn authorize(who: &T::AccountId, permission: Permissions) -> Result<PartyId, DispatchError> {
		let link = Self::link_of(who)?;
		let permissions = Self::permissions_of(&link.capacity, Self::now())?;
		Self::ensure_active(link.party)?;
		ensure!(permissions.contains(permission), Error::<T>::PermissionMissing);
		Ok(link.party)
	}

	fn acting_for(who: &T::AccountId) -> Option<PartyId> {
		Self::authorize(who, Permissions::empty()).ok()
	}

	fn has_role(party: PartyId, role: Role) -> bool {
		Self::ensure_role(party, role).is_ok()
	}

	fn ensure_role(party: PartyId, role: Role) -> Result<(), DispatchError> {
		Self::ensure_active(party)?;
		let grant = Roles::<T>::get(party, role).ok_or(Error::<T>::RoleMissing)?;
		ensure!(grant.holds(Self::now()), Error::<T>::RoleMissing);
		Ok(())
	}
}

impl<T: Config> FourEyes<T::AccountId> for Pallet<T> {
	fn person_behind(who: &T::AccountId) -> Result<PartyId, DispatchError> {
		let link = Self::link_of(who)?;
		Self::permissions_of(&link.capacity, Self::now())?;
		let person = link.person.ok_or(Error::<T>::PersonMissing)?;
		ensure!(Self::ensure_active(person)?.kind == PartyKind::Person, Error::<T>::NotPerson);
		Ok(person)
	}

	fn ensure_distinct(first: &T::AccountId, second: &T::AccountId) -> Result<(), DispatchError> {
		ensure!(Self::person_behind(first)? != Self::person_behind(second)?, Error::<T>::SamePerson);
		Ok(())
	}
}
