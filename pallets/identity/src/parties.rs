//! The life of a party: registered, verified, suspended, given roles, closed.

use crate::{
	types::*, AssertionKeys, Config, Error, Event, Identifiers, NextPartyId, Pallet, Parties, PartyDetails, Recoveries,
	Roles, Services,
};
use alloc::vec::Vec;
use frame_support::{ensure, pallet_prelude::DispatchResult, BoundedVec};
use procurement_primitives::{
	identity::{
		traits::Discipline, Authority, Identifier, IdentifierError, Name, PartyId, PartyKind, Reason, Role, Status,
		Verification,
	},
	text::{can_be_read, is_token, is_uri, shows_as_it_is},
};
use sp_runtime::DispatchError;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_register(controller: T::AccountId, registration: Registration) -> Result<PartyId, DispatchError> {
		let kind = registration.kind();
		let details = Self::check_registration(registration)?;
		let party = NextPartyId::<T>::get();
		let next = party.checked_add(1).ok_or(Error::<T>::IdsExhausted)?;
		Self::link(&controller, party, Capacity::Controller)?;
		NextPartyId::<T>::put(next);
		Parties::<T>::insert(
			party,
			Party {
				kind,
				status: Status::Pending,
				controller: controller.clone(),
				delegates: 0,
				registered: Self::now(),
			},
		);
		PartyDetails::<T>::insert(party, details);
		Self::deposit_event(Event::Registered { party, kind, controller });
		Ok(party)
	}

	/// A party that the chain begins with.
	pub(crate) fn register_at_genesis(party: &GenesisParty<T::AccountId>) -> DispatchResult {
		let registration =
			Registration::Organisation { name: party.name.clone(), identifiers: party.identifiers.clone() };
		let details = registration.hash();
		let id = Self::do_register(party.controller.clone(), registration)?;
		let level = procurement_primitives::identity::AssuranceLevel::High;
		Self::do_verify(id, details, Verification { by: Authority::Governance, level, until: party.until })?;
		for role in &party.roles {
			Self::do_grant_role(id, *role, Grant { by: Authority::Governance, until: None })?;
		}
		Ok(())
	}

	/// Replaces what a party says of itself. Whoever verified it vouched for the old facts only.
	pub(crate) fn do_amend(party: PartyId, details: Registration) -> DispatchResult {
		let mut record = Self::party_of(party)?;
		match record.status {
			Status::Suspended { .. } => return Err(Error::<T>::PartySuspended.into()),
			Status::Deactivated => return Err(Error::<T>::PartyDeactivated.into()),
			Status::Pending | Status::Verified(_) => {}
		}
		ensure!(details.kind() == record.kind, Error::<T>::KindChanged);
		let new = Self::check_registration(details)?;
		let old = PartyDetails::<T>::get(party).ok_or(Error::<T>::UnknownParty)?;
		Self::free_identifiers(party);
		record.status = Status::Pending;
		Parties::<T>::insert(party, record);
		PartyDetails::<T>::insert(party, &new);
		Self::deposit_event(Event::Amended { party, old, new });
		Ok(())
	}

	/// Bounds and form of what a party says of itself.
	fn check_registration(registration: Registration) -> Result<Details<T>, DispatchError> {
		Ok(match registration {
			Registration::Organisation { name, identifiers } => Details::Organisation {
				name: Self::check_name(name)?,
				identifiers: Self::check_identifiers(identifiers)?,
			},
			Registration::Person { commitment } => Details::Person { commitment },
			Registration::Device { name, owner } => {
				let name = Self::check_name(name)?;
				ensure!(Self::party_of(owner)?.kind == PartyKind::Organisation, Error::<T>::OwnerNotOrganisation);
				Details::Device { name, owner }
			}
		})
	}

	fn check_name(name: Vec<u8>) -> Result<Name, DispatchError> {
		ensure!(!name.is_empty(), Error::<T>::NameMissing);
		let name: Name = name.try_into().map_err(|_| Error::<T>::NameTooLong)?;
		let text = core::str::from_utf8(&name).map_err(|_| Error::<T>::NotUtf8)?;
		ensure!(shows_as_it_is(text), Error::<T>::NameHidden);
		ensure!(can_be_read(text), Error::<T>::NameMissing);
		Ok(name)
	}

	fn check_reason(reason: Vec<u8>) -> Result<Reason, DispatchError> {
		ensure!(!reason.is_empty(), Error::<T>::BadReason);
		let reason: Reason = reason.try_into().map_err(|_| Error::<T>::BadReason)?;
		ensure!(core::str::from_utf8(&reason).is_ok(), Error::<T>::NotUtf8);
		Ok(reason)
	}

	fn check_identifiers(
		inputs: Vec<IdentifierInput>,
	) -> Result<BoundedVec<Identifier, T::MaxIdentifiers>, DispatchError> {
		ensure!(!inputs.is_empty(), Error::<T>::IdentifierMissing);
		let mut identifiers = BoundedVec::new();
		for IdentifierInput { scheme, id } in inputs {
			let identifier = Identifier {
				scheme: scheme.try_into().map_err(|_| Error::<T>::MalformedIdentifier)?,
				id: id.try_into().map_err(|_| Error::<T>::MalformedIdentifier)?,
			};
			identifier.check().map_err(|error| match error {
				IdentifierError::WrongCheckCharacter => Error::<T>::WrongCheckCharacter,
				IdentifierError::Malformed | IdentifierError::MalformedUscc => Error::<T>::MalformedIdentifier,
			})?;
			ensure!(!identifiers.contains(&identifier), Error::<T>::DuplicateIdentifier);
			identifiers.try_push(identifier).map_err(|_| Error::<T>::TooManyIdentifiers)?;
		}
		Ok(identifiers)
	}

	/// The identifiers of a party; none for persons and devices.
	pub(crate) fn identifiers_of(party: PartyId) -> Vec<Identifier> {
		PartyDetails::<T>::get(party).map(Details::into_identifiers).unwrap_or_default()
	}

	/// Takes a party's identifiers, as far as it holds them, out of the index, so that others may be verified with them.
	fn free_identifiers(party: PartyId) {
		for identifier in Self::identifiers_of(party) {
			if Identifiers::<T>::get(&identifier) == Some(party) {
				Identifiers::<T>::remove(identifier);
			}
		}
	}

	/// Vouches for the facts whose hash is `seen`, and for no others.
	pub(crate) fn do_verify(party: PartyId, seen: [u8; 32], verification: Verification) -> DispatchResult {
		ensure!(verification.by != Authority::Party(party), Error::<T>::SelfVerification);
		ensure!(Self::now() < verification.until, Error::<T>::NotInFuture);
		let mut record = Self::party_of(party)?;
		match record.status {
			Status::Suspended { .. } => return Err(Error::<T>::PartySuspended.into()),
			Status::Deactivated => return Err(Error::<T>::PartyDeactivated.into()),
			Status::Pending | Status::Verified(_) => {}
		}
		let details = PartyDetails::<T>::get(party).ok_or(Error::<T>::UnknownParty)?;
		ensure!(details.hash() == seen, Error::<T>::DetailsChanged);
		for identifier in details.into_identifiers() {
			let holder = Identifiers::<T>::get(&identifier);
			ensure!(holder.is_none() || holder == Some(party), Error::<T>::IdentifierTaken);
			Identifiers::<T>::insert(identifier, party);
		}
		record.status = Status::Verified(verification);
		Parties::<T>::insert(party, record);
		Self::deposit_event(Event::Verified { party, verification });
		Ok(())
	}

	pub(crate) fn do_suspend(party: PartyId, by: Authority, reason: Vec<u8>) -> DispatchResult {
		let reason = Self::check_reason(reason)?;
		let mut record = Self::party_of(party)?;
		let verification = match record.status {
			Status::Pending => None,
			Status::Verified(verification) => Some(verification),
			// What only the council lifts replaces what a registrar could.
			Status::Suspended { by: Authority::Party(_), verification, .. } if !matches!(by, Authority::Party(_)) => {
				verification
			}
			Status::Suspended { .. } => return Err(Error::<T>::PartySuspended.into()),
			Status::Deactivated => return Err(Error::<T>::PartyDeactivated.into()),
		};
		record.status = Status::Suspended { by, reason: reason.clone(), verification };
		Parties::<T>::insert(party, record);
		Self::deposit_event(Event::Suspended { party, by, reason });
		Ok(())
	}

	pub(crate) fn do_reinstate(party: PartyId, by: Authority) -> DispatchResult {
		let mut record = Self::party_of(party)?;
		let Status::Suspended { by: suspender, verification, .. } = record.status else {
			return Err(Error::<T>::NotSuspended.into());
		};
		let may = match suspender {
			Authority::Party(_) => true,
			Authority::Governance | Authority::Rule => by == Authority::Governance,
		};
		ensure!(may, Error::<T>::WrongAuthority);
		record.status = verification.map_or(Status::Pending, Status::Verified);
		Parties::<T>::insert(party, record);
		Self::deposit_event(Event::Reinstated { party, by });
		Ok(())
	}

	pub(crate) fn do_grant_role(party: PartyId, role: Role, grant: Grant) -> DispatchResult {
		let now = Self::now();
		ensure!(grant.until.is_none_or(|until| now < until), Error::<T>::NotInFuture);
		Self::ensure_active(party)?;
		let Grant { by, until } = grant;
		Roles::<T>::insert(party, role, grant);
		Self::deposit_event(Event::RoleGranted { party, role, by, until });
		Ok(())
	}

	pub(crate) fn do_revoke_role(party: PartyId, role: Role, by: Authority, reason: Vec<u8>) -> DispatchResult {
		let reason = Self::check_reason(reason)?;
		Self::party_of(party)?;
		Roles::<T>::take(party, role).ok_or(Error::<T>::RoleNotHeld)?;
		Self::deposit_event(Event::RoleRevoked { party, role, by, reason });
		Ok(())
	}

	pub(crate) fn store_services(party: PartyId, inputs: Vec<ServiceInput>) -> DispatchResult {
		let mut services = BoundedVec::<Service, T::MaxServices>::new();
		let mut count = 0u32;
		for ServiceInput { kind, endpoint } in inputs {
			ensure!(!kind.is_empty() && !endpoint.is_empty(), Error::<T>::BadService);
			ensure!(is_token(&kind), Error::<T>::MalformedServiceType);
			ensure!(is_uri(&endpoint), Error::<T>::MalformedEndpoint);
			let service = Service {
				kind: kind.try_into().map_err(|_| Error::<T>::BadService)?,
				endpoint: endpoint.try_into().map_err(|_| Error::<T>::BadService)?,
			};
			services.try_push(service).map_err(|_| Error::<T>::TooManyServices)?;
			count = count.saturating_add(1);
		}
		Services::<T>::insert(party, services);
		Self::deposit_event(Event::ServicesSet { party, count });
		Ok(())
	}

	pub(crate) fn store_assertion_keys(party: PartyId, inputs: Vec<AssertionKey>) -> DispatchResult {
		let mut keys = BoundedVec::<AssertionKey, MaxAssertionKeys>::new();
		for key in inputs {
			ensure!(!keys.contains(&key), Error::<T>::DuplicateAssertionKey);
			keys.try_push(key).map_err(|_| Error::<T>::TooManyAssertionKeys)?;
		}
		AssertionKeys::<T>::insert(party, &keys);
		Self::deposit_event(Event::AssertionKeysSet { party, keys });
		Ok(())
	}

	pub(crate) fn do_deactivate(origin: T::RuntimeOrigin, party: PartyId) -> DispatchResult {
		let by_controller = Self::ensure_controller_of_or_governance(origin, party)?;
		let mut record = Self::party_of(party)?;
		match record.status {
			Status::Deactivated => return Err(Error::<T>::PartyDeactivated.into()),
			// It would free its identifiers, and come back as another party that nobody has suspended.
			Status::Suspended { .. } if by_controller => return Err(Error::<T>::PartySuspended.into()),
			Status::Pending | Status::Verified(_) | Status::Suspended { .. } => {}
		}
		Self::free_identifiers(party);
		record.status = Status::Deactivated;
		Parties::<T>::insert(party, record);
		Recoveries::<T>::remove(party);
		Self::deposit_event(Event::Deactivated { party });
		Ok(())
	}
}

impl<T: Config> Discipline for Pallet<T> {
	fn suspend(party: PartyId, reason: &[u8]) -> DispatchResult {
		match Self::party_of(party)?.status {
			Status::Suspended { by: Authority::Governance | Authority::Rule, .. } | Status::Deactivated => Ok(()),
			Status::Suspended { by: Authority::Party(_), .. } | Status::Pending | Status::Verified(_) => {
				Self::do_suspend(party, Authority::Rule, reason.to_vec())
			}
		}
	}
}
