//! Where a tender stands, by the clock and by what the other stages said, and what it tells them.

use crate::{types::*, Config, Eligibility, Error, Event, Invitations, Keyholders, Pallet, Tenders};
use alloc::vec::Vec;
use frame_support::{ensure, traits::Time as _};
use procurement_primitives::{
	identity::PartyId,
	licence::{LicenceClassId, LicenceFault, Licences as _},
	tender::{
		traits::{BiddingTerms, LaterStages as _, TenderControl, TenderInspect},
		Phase, TenderId, TenderStatus, UnsuccessfulReason,
	},
	time::{Calendar as _, Moment},
};
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// The clock.
	pub(crate) fn now() -> Moment {
		T::Time::now()
	}

	/// A tender's header, or the error that there is none.
	pub(crate) fn header(tender: TenderId) -> Result<Header, DispatchError> {
		Tenders::<T>::get(tender).ok_or(Error::<T>::UnknownTender.into())
	}

	/// Where a tender stands at `now`; `None` unless it is active. A deadline is the first moment that is too late.
	pub(crate) fn phase_of(tender: TenderId, header: &Header, now: Moment) -> Option<Phase> {
		if header.status != TenderStatus::Active {
			return None;
		}
		if header.rekeying {
			return Some(Phase::Rekeying);
		}
		if header.opened.is_some() {
			return Some(T::Later::phase(tender).unwrap_or(Phase::Evaluation));
		}
		// Asked before the clock: an outage that is recorded late moves no deadline of bids that can be read.
		let closed = header.bids_closed.is_some() || now >= Self::bids_close(header);
		Some(if closed { Phase::Opening } else { Phase::Tendering })
	}

	/// The moment before which the last bid is taken. Until envelopes may be read, an outage can move it.
	pub(crate) fn bids_close(header: &Header) -> Moment {
		header.bids_closed.unwrap_or_else(|| T::Calendar::extended(header.bid_deadline))
	}

	/// Fixes the end of bidding, if that is not done.
	fn close_bidding(header: &mut Header) {
		header.bids_closed = Some(Self::bids_close(header));
	}

	/// Where a tender stands at `now`; `None` unless there is one and it is active.
	pub fn phase(tender: TenderId, now: Moment) -> Option<Phase> {
		Tenders::<T>::get(tender).and_then(|header| Self::phase_of(tender, &header, now))
	}

	/// That bids are taken now, or the error that says why not.
	pub(crate) fn ensure_tendering(tender: TenderId, header: &Header) -> DispatchResult {
		match Self::phase_of(tender, header, Self::now()) {
			Some(Phase::Tendering) => Ok(()),
			Some(Phase::Rekeying) => Err(Error::<T>::Rekeying.into()),
			Some(_) => Err(Error::<T>::DeadlinePassed.into()),
			None => Err(Error::<T>::NotActive.into()),
		}
	}

	/// An active tender whose bids are open.
	pub(crate) fn ensure_opened(tender: TenderId) -> Result<Header, DispatchError> {
		let header = Self::header(tender)?;
		ensure!(header.status == TenderStatus::Active, Error::<T>::NotActive);
		ensure!(header.opened.is_some(), Error::<T>::WrongPhase);
		Ok(header)
	}

	/// A tender that waits for its bids to be opened.
	fn ensure_opening(tender: TenderId) -> Result<Header, DispatchError> {
		let header = Self::header(tender)?;
		let phase = Self::phase_of(tender, &header, Self::now()).ok_or(Error::<T>::NotActive)?;
		ensure!(phase == Phase::Opening, Error::<T>::WrongPhase);
		Ok(header)
	}

	/// Whether `party` is invited by name.
	pub(crate) fn is_invited(tender: TenderId, party: PartyId) -> bool {
		Invitations::<T>::contains_key(tender, party)
	}
}

impl<T: Config> TenderInspect for Pallet<T> {
	fn bidding(tender: TenderId) -> Result<BiddingTerms, DispatchError> {
		let header = Self::header(tender)?;
		let phase = Self::phase_of(tender, &header, Self::now());
		// A draft has no ruleset yet. Nothing is released, opened or counted of it.
		let (release_period, self_opening_period, minimum_bids) = header
			.publication
			.as_ref()
			.map_or((0, 0, 0), |fixed| (fixed.release, fixed.self_opening, fixed.minimum_bids));
		Ok(BiddingTerms {
			buyer: header.buyer,
			draft: header.status == TenderStatus::Draft,
			phase,
			version: header.version,
			key_generation: header.key_generation,
			two_envelopes: header.two_envelopes,
			lots: header.lots,
			keyholders: header.keyholders,
			threshold: header.threshold,
			bid_deadline: Self::bids_close(&header),
			release_period,
			self_opening_period,
			minimum_bids: minimum_bids.into(),
			bond: header.bond,
		})
	}

	fn keyholders(tender: TenderId) -> Vec<PartyId> {
		Keyholders::<T>::get(tender).into_inner()
	}

	fn ensure_eligible(tender: TenderId, bidder: PartyId, at: Moment) -> DispatchResult {
		let header = Self::header(tender)?;
		ensure!(header.invited == 0 || Self::is_invited(tender, bidder), Error::<T>::NotInvited);
		Self::licence_fault(tender, bidder, at).map_or(Ok(()), |(_, fault)| Err(T::Licences::refusal(fault)))
	}

	fn licence_fault(tender: TenderId, bidder: PartyId, at: Moment) -> Option<(LicenceClassId, LicenceFault)> {
		let mut classes = Eligibility::<T>::get(tender).into_iter();
		classes.find_map(|class| T::Licences::fault(bidder, class, at).map(|fault| (class, fault)))
	}

	fn licence_classes(tender: TenderId) -> u32 {
		Tenders::<T>::get(tender).map_or(0, |header| header.classes.into())
	}
}

impl<T: Config> TenderControl for Pallet<T> {
	fn too_few_bids(tender: TenderId) -> DispatchResult {
		let mut header = Self::ensure_opening(tender)?;
		Self::close_bidding(&mut header);
		Self::fail(tender, header, UnsuccessfulReason::TooFewBids)
	}

	fn opening_begun(tender: TenderId) -> DispatchResult {
		let mut header = Self::ensure_opening(tender)?;
		Self::close_bidding(&mut header);
		Self::save(tender, header);
		Ok(())
	}

	fn opened(tender: TenderId) -> DispatchResult {
		let mut header = Self::ensure_opening(tender)?;
		Self::close_bidding(&mut header);
		header.opened = Some(Self::now());
		Self::save(tender, header);
		Self::deposit_event(Event::BidsOpened { tender });
		Ok(())
	}

	fn rekey(tender: TenderId) -> DispatchResult {
		let mut header = Self::header(tender)?;
		Self::ensure_tendering(tender, &header)?;
		header.rekeying = true;
		// Whatever is registered from now on is for fresh keys, whether or not the buyer names other keyholders.
		header.key_generation = header.key_generation.checked_add(1).ok_or(Error::<T>::IdsExhausted)?;
		let key_generation = header.key_generation;
		Self::save(tender, header);
		Self::deposit_event(Event::KeysExposed { tender, key_generation });
		Ok(())
	}
}
