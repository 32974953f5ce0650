//! Who may act, on which tender, and with which words.

use crate::{types::Evaluation, Config, Error, Evaluations, Pallet};
use alloc::vec::Vec;
use frame_support::{ensure, traits::Time as _};
use procurement_primitives::{
	bid::traits::OpenedBids,
	identity::{traits::Parties, PartyId, Permissions, Reason, Role},
	tender::{
		traits::{BiddingTerms, TenderInspect},
		TenderId,
	},
	time::Moment,
};
use sp_runtime::DispatchError;

impl<T: Config> Pallet<T> {
	/// The clock.
	pub(crate) fn now() -> Moment {
		T::Time::now()
	}

	/// The party of an official of the buyer.
	pub(crate) fn ensure_official(who: &T::AccountId, buyer: PartyId) -> Result<(), DispatchError> {
		let party = T::Parties::authorize(who, Permissions::EVALUATE)?;
		ensure!(party == buyer, Error::<T>::NotBuyer);
		T::Parties::ensure_role(buyer, Role::ProcuringEntity)
	}

	/// An active tender and its evaluation.
	pub(crate) fn active(tender: TenderId) -> Result<(BiddingTerms, Evaluation), DispatchError> {
		let terms = T::Tenders::bidding(tender)?;
		ensure!(terms.phase.is_some(), Error::<T>::TenderNotActive);
		let evaluation = Evaluations::<T>::get(tender).ok_or(Error::<T>::NotBegun)?;
		Ok((terms, evaluation))
	}

	/// The same for the agenda, for which a tender that has ended is nothing more to do.
	pub(crate) fn still_active(tender: TenderId) -> Option<(BiddingTerms, Evaluation)> {
		Self::active(tender).ok()
	}

	/// Whether a party ever bid on the tender.
	pub(crate) fn is_bidder(tender: TenderId, party: PartyId) -> bool {
		T::Bids::number_of(tender, party).is_some()
	}

	/// A reason for the public record.
	pub(crate) fn reason(bytes: Vec<u8>) -> Result<Reason, Error<T>> {
		ensure!(core::str::from_utf8(&bytes).is_ok(), Error::<T>::NotUtf8);
		ensure!(!bytes.trim_ascii().is_empty(), Error::<T>::BadReason);
		bytes.try_into().map_err(|_| Error::<T>::BadReason)
	}

	/// How many there are, as weights take it.
	pub(crate) fn count<I>(items: &[I]) -> u32 {
		u32::try_from(items.len()).unwrap_or(u32::MAX)
	}

	/// One more.
	pub(crate) fn more(count: &mut u32) -> Result<(), Error<T>> {
		*count = count.checked_add(1).ok_or(Error::<T>::Overflow)?;
		Ok(())
	}

	/// One less.
	pub(crate) fn fewer(count: &mut u32) -> Result<(), Error<T>> {
		*count = count.checked_sub(1).ok_or(Error::<T>::Overflow)?;
		Ok(())
	}
}
