//! Fresh keys, after one came out before the deadline. Nobody bids meanwhile. Only the buyer can end it, by naming
//! keyholders and resuming, or by cancelling. A tender that it abandons stays unread, and its money stays put aside; that
//! it waits is plain for all to see.

use crate::{types::*, Config, Error, Event, Pallet};
use alloc::vec::Vec;
use frame_support::{ensure, pallet_prelude::DispatchResult};
use procurement_primitives::{
	identity::PartyId,
	tender::{traits::BiddingHook as _, Phase, TenderId},
};

impl<T: Config> Pallet<T> {
	/// That a tender waits for fresh keys.
	fn ensure_rekeying(tender: TenderId, header: &Header) -> DispatchResult {
		let phase = Self::phase_of(tender, header, Self::now()).ok_or(Error::<T>::NotActive)?;
		ensure!(phase == Phase::Rekeying, Error::<T>::NotRekeying);
		Ok(())
	}

	pub(crate) fn do_rekey(
		tender: TenderId,
		header: Header,
		keyholders: Vec<PartyId>,
		threshold: u8,
	) -> DispatchResult {
		Self::ensure_rekeying(tender, &header)?;
		let rules = Self::rules_of(&header)?;
		Self::name_keyholders(tender, header, keyholders, threshold)?;
		// Asked now, so that nobody registers keys in vain, and again when bidding resumes.
		Self::ensure_keyholders(tender, &Self::header(tender)?, &rules)
	}

	pub(crate) fn do_resume(tender: TenderId, mut header: Header) -> DispatchResult {
		Self::ensure_rekeying(tender, &header)?;
		let rules = Self::rules_of(&header)?;
		Self::ensure_keyholders(tender, &header, &rules)?;
		T::Bidding::ensure_sealed(tender)?;
		header.rekeying = false;
		// Standing bids are sealed to keys that count no more.
		header.version = header.version.checked_add(1).ok_or(Error::<T>::IdsExhausted)?;
		Self::leave_remainder(&mut header, &rules)?;
		let (version, bid_deadline) = (header.version, header.bid_deadline);
		Self::save(tender, header);
		Self::deposit_event(Event::Resumed { tender, version, bid_deadline });
		T::Bidding::begun(tender)
	}
}
