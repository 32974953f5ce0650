//! Answers to anybody, for the runtime API. Nothing here is called by a transaction.

use crate::{
	types::*, AssertionKeys, Config, ConsentNonces, Delegates, Identifiers, Links, NextPartyId, Pallet, Parties,
	PartyDetails, Roles, Services,
};
use alloc::vec::Vec;
use procurement_primitives::identity::{
	api::{
		AccountView, DelegateView, DidView, PartyFilter, PartyPage, PartyView, RoleView, ServiceView, MAX_PAGE,
		MAX_SCAN,
	},
	traits::Parties as _,
	PartyId, Permissions, Status,
};

impl<T: Config> Pallet<T> {
	/// A party as the public sees it.
	pub fn view(id: PartyId) -> Option<PartyView<T::AccountId>> {
		let party = Parties::<T>::get(id)?;
		let details = PartyDetails::<T>::get(id)?;
		let hash = details.hash();
		let (name, identifiers, commitment, owner) = match details {
			Details::Organisation { name, identifiers } => (name.into_inner(), identifiers.into_inner(), None, None),
			Details::Person { commitment } => (Vec::new(), Vec::new(), Some(commitment), None),
			Details::Device { name, owner } => (name.into_inner(), Vec::new(), None, Some(owner)),
		};
		let delegates = Delegates::<T>::iter_key_prefix(id).filter_map(|account| match Links::<T>::get(&account)? {
			Link { capacity: Capacity::Delegate { permissions, until, frozen }, person, .. } => {
				Some(DelegateView { account, permissions, until, frozen: frozen.is_some(), person })
			}
			_ => None,
		});
		let roles = Roles::<T>::iter_prefix(id).map(|(role, Grant { by, until })| RoleView { role, by, until });
		let mut roles: Vec<_> = roles.collect();
		roles.sort_by_key(|held| held.role);
		Some(PartyView {
			id,
			kind: party.kind,
			active: Self::check_status(&party.status, Self::now()).is_ok(),
			status: party.status,
			name,
			identifiers,
			commitment,
			owner,
			details: hash,
			controller: party.controller,
			delegates: delegates.collect(),
			roles,
			services: Self::services_view(id),
			assertion_keys: AssertionKeys::<T>::get(id).into_inner(),
			registered: party.registered,
		})
	}

	/// What a party's DID document says.
	pub fn did_view(id: PartyId) -> Option<DidView<T::AccountId>> {
		let party = Parties::<T>::get(id)?;
		let controller = match PartyDetails::<T>::get(id)? {
			Details::Device { owner, .. } => Some(owner),
			Details::Organisation { .. } | Details::Person { .. } => None,
		};
		let deactivated = party.status == Status::Deactivated;
		let now = Self::now();
		let acts = |account: &T::AccountId| {
			Links::<T>::get(account).is_some_and(|link| Self::permissions_of(&link.capacity, now).is_ok())
		};
		let delegates = Delegates::<T>::iter_key_prefix(id).filter(acts);
		let accounts =
			if deactivated { Vec::new() } else { core::iter::once(party.controller).chain(delegates).collect() };
		Some(DidView {
			party: id,
			controller,
			accounts,
			assertion_keys: if deactivated { Vec::new() } else { AssertionKeys::<T>::get(id).into_inner() },
			services: Self::services_view(id),
			created: party.registered,
			deactivated,
		})
	}

	/// Where a party can be reached.
	fn services_view(id: PartyId) -> Vec<ServiceView> {
		let view =
			|Service { kind, endpoint }| ServiceView { kind: kind.into_inner(), endpoint: endpoint.into_inner() };
		Services::<T>::get(id).into_iter().map(view).collect()
	}

	/// A page of parties.
	pub fn page(filter: PartyFilter, from: PartyId, limit: u32) -> PartyPage<T::AccountId> {
		let end = NextPartyId::<T>::get();
		if let Some(identifier) = &filter.identifier {
			let holder = Identifiers::<T>::get(identifier).filter(|id| *id >= from && Self::matches(*id, &filter));
			return PartyPage { parties: holder.and_then(Self::view).into_iter().collect(), next: None };
		}
		let limit = usize::try_from(limit.clamp(1, MAX_PAGE)).unwrap_or(1);
		let mut parties = Vec::new();
		let stop = end.min(from.saturating_add(MAX_SCAN));
		for id in from..stop {
			if parties.len() == limit {
				return PartyPage { parties, next: Some(id) };
			}
			if Self::matches(id, &filter) {
				parties.extend(Self::view(id));
			}
		}
		PartyPage { parties, next: (stop < end).then_some(stop) }
	}

	/// Whether a party is of the kind, role and activity that `filter` asks for.
	fn matches(id: PartyId, filter: &PartyFilter) -> bool {
		Parties::<T>::get(id).is_some_and(|party| {
			let active = Self::check_status(&party.status, Self::now()).is_ok();
			filter.kind.is_none_or(|kind| kind == party.kind)
				&& filter.active.is_none_or(|wanted| wanted == active)
				&& filter.role.is_none_or(|role| Self::has_role(id, role))
		})
	}

	/// What an account may do and for whom.
	pub fn account_view(account: &T::AccountId) -> Option<AccountView> {
		let link = Links::<T>::get(account)?;
		let permissions = Self::permissions_of(&link.capacity, Self::now()).unwrap_or(Permissions::empty());
		let consent_nonce = Self::consent_nonce(account);
		Some(AccountView { party: link.party, permissions, person: link.person, consent_nonce })
	}

	/// The nonce that the account's next consent must carry.
	pub fn consent_nonce(account: &T::AccountId) -> u32 {
		ConsentNonces::<T>::get(account)
	}
}
