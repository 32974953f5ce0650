//! Publishing a draft, and the ways in which a tender ends.

use crate::{types::*, Cancellations, Config, Error, Event, Pallet};
use alloc::vec::Vec;
use frame_support::{ensure, pallet_prelude::DispatchResult};
use procurement_primitives::{
	budget::Reserve as _,
	tender::{
		traits::{BiddingHook as _, TenderOutcome},
		CancellationReason, Phase, TenderId, TenderStatus, UnsuccessfulReason,
	},
};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_publish(tender: TenderId, mut header: Header) -> DispatchResult {
		let now = Self::now();
		let (ruleset, rules) = Self::ruleset_in_force(header.procedure, now)?;
		Self::ensure_dates(&header, &rules, now)?;
		Self::ensure_terms(tender, &header, &rules)?;
		Self::ensure_invitations(&header, &rules)?;
		Self::ensure_keyholders(tender, &header, &rules)?;
		T::Bidding::ensure_sealed(tender)?;
		T::Budgets::reserve(header.line, header.buyer, tender, header.value)?;
		header.status = TenderStatus::Active;
		header.publication = Some(Publication {
			at: now,
			ruleset,
			minimum_bids: rules.bidding.minimum_bids,
			release: rules.keys.release,
			self_opening: rules.keys.self_opening,
		});
		let published = Event::Published {
			tender,
			buyer: header.buyer,
			ruleset,
			line: header.line,
			value: header.value,
			enquiry_deadline: header.enquiry_deadline,
			bid_deadline: header.bid_deadline,
		};
		Self::save(tender, header);
		Self::deposit_event(published);
		T::Bidding::begun(tender)
	}

	pub(crate) fn do_cancel(
		tender: TenderId,
		header: Header,
		reason: CancellationReason,
		note: Vec<u8>,
	) -> DispatchResult {
		let note = crate::types::reason::<T>(note)?;
		let published = match header.status {
			TenderStatus::Draft => false,
			TenderStatus::Active => true,
			_ => return Err(Error::<T>::NotActive.into()),
		};
		let at = Self::now();
		let awarded = matches!(Self::phase_of(tender, &header, at), Some(Phase::Award | Phase::Contract));
		ensure!(!awarded, Error::<T>::AwardStands);
		Self::end(tender, header, TenderStatus::Cancelled { reason });
		Cancellations::<T>::insert(tender, Cancellation { note: note.clone(), at });
		Self::deposit_event(Event::Cancelled { tender, reason, note });
		// Of a draft nobody bid, and nothing was put aside.
		if published {
			T::Budgets::release(tender)?;
			T::Bidding::cancelled(tender)?;
		}
		Ok(())
	}

	/// Ends an active tender without success.
	pub(crate) fn fail(tender: TenderId, header: Header, reason: UnsuccessfulReason) -> DispatchResult {
		T::Budgets::release(tender)?;
		Self::end(tender, header, TenderStatus::Unsuccessful { reason });
		Self::deposit_event(Event::Unsuccessful { tender, reason });
		Ok(())
	}

	/// Gives a tender its last status. The one place where a tender ends.
	fn end(tender: TenderId, mut header: Header, status: TenderStatus) {
		header.status = status;
		header.rekeying = false;
		Self::save(tender, header);
	}
}

impl<T: Config> TenderOutcome for Pallet<T> {
	fn complete(tender: TenderId) -> DispatchResult {
		let header = Self::ensure_opened(tender)?;
		Self::end(tender, header, TenderStatus::Complete);
		Self::deposit_event(Event::Completed { tender });
		Ok(())
	}

	fn unsuccessful(tender: TenderId, reason: UnsuccessfulReason) -> DispatchResult {
		let header = Self::ensure_opened(tender)?;
		Self::fail(tender, header, reason)
	}
}
