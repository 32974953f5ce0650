//! The pool of experts, as it is and as it was.

use crate::{
	types::{Expert, Interval, Place},
	Config, Error, Event, Experts, Pallet, Pool, PoolSize,
};
use frame_support::{ensure, BoundedVec};
use procurement_primitives::{
	identity::{traits::Parties, PartyId, Permissions, Role},
	time::Moment,
};
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// The expert for whom an account acts.
	fn expert_behind(who: &T::AccountId) -> Result<PartyId, DispatchError> {
		let party = T::Parties::authorize(who, Permissions::EVALUATE)?;
		T::Parties::ensure_role(party, Role::Expert)?;
		Ok(party)
	}

	pub(crate) fn do_join_pool(who: &T::AccountId, organisation: PartyId) -> DispatchResult {
		let party = Self::expert_behind(who)?;
		let since = Self::now();
		let mut expert = match Experts::<T>::get(party) {
			Some(expert) => expert,
			None => Self::new_place(party, since)?,
		};
		ensure!(!expert.is_member(), Error::<T>::AlreadyInPool);
		let membership = Interval { party: organisation, since, until: None };
		expert.memberships.try_push(membership).map_err(|_| Error::<T>::TooManyMemberships)?;
		Experts::<T>::insert(party, expert);
		Self::deposit_event(Event::PoolJoined { expert: party, organisation });
		Ok(())
	}

	/// The next place of the pool.
	fn new_place(party: PartyId, since: Moment) -> Result<Expert, Error<T>> {
		let place = PoolSize::<T>::get();
		PoolSize::<T>::put(place.checked_add(1).ok_or(Error::<T>::IdsExhausted)?);
		Pool::<T>::insert(place, Place { expert: party, since });
		let (memberships, conflicts) = (BoundedVec::new(), BoundedVec::new());
		Ok(Expert { place, memberships, conflicts, recusals: 0, dropouts: 0 })
	}

	pub(crate) fn do_leave_pool(who: &T::AccountId) -> DispatchResult {
		// Whoever has lost the role may leave as well.
		let party = T::Parties::authorize(who, Permissions::EVALUATE)?;
		let mut expert = Experts::<T>::get(party).ok_or(Error::<T>::NotInPool)?;
		let membership = expert.memberships.last_mut().filter(|membership| membership.until.is_none());
		membership.ok_or(Error::<T>::NotInPool)?.until = Some(Self::now());
		Experts::<T>::insert(party, expert);
		Self::deposit_event(Event::PoolLeft { expert: party });
		Ok(())
	}

	pub(crate) fn do_declare_conflict(who: &T::AccountId, with: PartyId) -> DispatchResult {
		let party = Self::expert_behind(who)?;
		let mut expert = Experts::<T>::get(party).ok_or(Error::<T>::NotInPool)?;
		let known = expert.conflicts.iter().any(|conflict| conflict.party == with && conflict.until.is_none());
		ensure!(!known, Error::<T>::AlreadyDeclared);
		let conflict = Interval { party: with, since: Self::now(), until: None };
		expert.conflicts.try_push(conflict).map_err(|_| Error::<T>::TooManyConflicts)?;
		Experts::<T>::insert(party, expert);
		Self::deposit_event(Event::ConflictDeclared { expert: party, party: with });
		Ok(())
	}

	pub(crate) fn do_end_conflict(who: &T::AccountId, with: PartyId) -> DispatchResult {
		let party = Self::expert_behind(who)?;
		let mut expert = Experts::<T>::get(party).ok_or(Error::<T>::NotInPool)?;
		let mut conflicts = expert.conflicts.iter_mut();
		let conflict = conflicts.find(|conflict| conflict.party == with && conflict.until.is_none());
		conflict.ok_or(Error::<T>::UnknownConflict)?.until = Some(Self::now());
		Experts::<T>::insert(party, expert);
		Self::deposit_event(Event::ConflictEnded { expert: party, party: with });
		Ok(())
	}

	/// How many places the pool had at a moment: those given before it. At most 32 reads.
	pub(crate) fn pool_at(moment: Moment) -> u32 {
		let (mut from, mut to) = (0, PoolSize::<T>::get());
		while from < to {
			let middle = from.midpoint(to);
			if Pool::<T>::get(middle).is_some_and(|place| place.since < moment) {
				from = middle.saturating_add(1);
			} else {
				to = middle;
			}
		}
		from
	}
}
