//! Who may hold keys for whom: no body holds and gives out enough keys to open a tender, and neither the buyer nor a body
//! above it holds or gives out one.

use crate::{Appointers, Config, Error, Event, Pallet, Superiors};
use alloc::vec::Vec;
use frame_support::{ensure, pallet_prelude::DispatchResult};
use procurement_primitives::{identity::PartyId, tender::traits::BiddingTerms};

/// How many bodies above the buyer are looked at: bureau, district, city, province.
pub const MAX_SUPERIORS: usize = 4;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_appoint(party: PartyId, appointing_body: PartyId) {
		Appointers::<T>::insert(party, appointing_body);
		Self::deposit_event(Event::KeyholderAppointed { party, appointing_body });
	}

	pub(crate) fn do_set_superior(body: PartyId, superior: Option<PartyId>) -> DispatchResult {
		if let Some(superior) = superior {
			ensure!(!Self::with_superiors(superior).contains(&body), Error::<T>::SuperiorCycle);
		}
		Superiors::<T>::set(body, superior);
		Self::deposit_event(Event::SuperiorSet { body, superior });
		Ok(())
	}

	/// A body and those above it, nearest first.
	fn with_superiors(body: PartyId) -> Vec<PartyId> {
		core::iter::successors(Some(body), |below| Superiors::<T>::get(below))
			.take(MAX_SUPERIORS.saturating_add(1))
			.collect()
	}

	/// Fails unless the keyholders are independent of the buyer and of each other. What the council recorded when the
	/// tender is published counts.
	pub(crate) fn ensure_independent(terms: &BiddingTerms, keyholders: &[PartyId]) -> Result<(), Error<T>> {
		let buyers = Self::with_superiors(terms.buyer);
		let mut hands = Vec::with_capacity(keyholders.len());
		for holder in keyholders {
			ensure!(!buyers.contains(holder), Error::<T>::BuyerIsKeyholder);
			let appointer = Appointers::<T>::get(holder).ok_or(Error::<T>::AppointerUnknown)?;
			ensure!(!buyers.contains(&appointer), Error::<T>::AppointedByBuyer);
			hands.push((*holder, appointer));
		}
		// A body reaches its own key and those of the keyholders that it appoints.
		let reached = |body: PartyId| hands.iter().filter(|(holder, by)| [*holder, *by].contains(&body)).count();
		let most = hands.iter().map(|(holder, by)| reached(*holder).max(reached(*by))).max();
		ensure!(most.unwrap_or(0) < usize::from(terms.threshold), Error::<T>::AppointsThreshold);
		Ok(())
	}
}
