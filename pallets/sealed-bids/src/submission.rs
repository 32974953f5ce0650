//! Bids while they are taken: submitted, replaced, confirmed, withdrawn.

use crate::{
	types::{Bid, Bond, Book, LotCounts},
	Bidders, Bids, Books, Config, Envelopes, Error, Event, Pallet, Tallies,
};
use alloc::vec::Vec;
use frame_support::{ensure, pallet_prelude::DispatchResult, traits::Time};
use procurement_envelope::{Envelope, EnvelopeError};
use procurement_primitives::{
	bid::{BidderId, BondState, StageStatus},
	identity::{traits::Parties, Permissions, Role},
	tender::{
		traits::{BiddingTerms, TenderInspect},
		LotSet, Phase, Stage, TenderId,
	},
	time::Moment,
};
use sp_runtime::DispatchError;

impl<T> From<EnvelopeError> for Error<T> {
	fn from(reason: EnvelopeError) -> Self {
		match reason {
			EnvelopeError::TooLong => Self::EnvelopeTooLong,
			EnvelopeError::Suite => Self::UnknownSuite,
			EnvelopeError::Encoding => Self::NotEnvelope,
			EnvelopeError::Wraps => Self::WrongWraps,
			EnvelopeError::SizeClass => Self::WrongSizeClass,
			EnvelopeError::NotCanonical | EnvelopeError::LowOrder => Self::BadEphemeralKey,
		}
	}
}

impl<T: Config> Pallet<T> {
	/// Chain time.
	pub(crate) fn now() -> Moment {
		T::Time::now()
	}

	/// How many bytes of envelopes a submission brings.
	pub(crate) fn bytes(technical: &[u8], price: &Option<Vec<u8>>) -> u32 {
		let price = price.as_ref().map_or(0, Vec::len);
		u32::try_from(technical.len().saturating_add(price)).unwrap_or(u32::MAX)
	}

	/// Fails with the reason unless bids are taken at this moment.
	pub(crate) fn ensure_taking_bids(terms: &BiddingTerms, book: &Book) -> Result<(), Error<T>> {
		ensure!(!terms.draft, Error::<T>::NotPublished);
		match terms.phase {
			None => Err(Error::<T>::TenderEnded),
			Some(Phase::Rekeying) => Err(Error::<T>::Rekeying),
			// An outage that is recorded late may move a deadline that has passed. Once the opening has begun no bid is taken,
			// whatever the tender says: others can be read.
			Some(Phase::Tendering)
				if Self::now() < terms.bid_deadline && book.technical.status == StageStatus::Sealed =>
			{
				Ok(())
			}
			Some(_) => Err(Error::<T>::DeadlinePassed),
		}
	}

	/// Fails unless `bidder` may bid on the tender now.
	fn ensure_may_bid(tender: TenderId, terms: &BiddingTerms, bidder: BidderId) -> DispatchResult {
		ensure!(bidder != terms.buyer, Error::<T>::OwnTender);
		ensure!(!T::Tenders::keyholders(tender).contains(&bidder), Error::<T>::BidderIsKeyholder);
		T::Tenders::ensure_eligible(tender, bidder, Self::now())
	}

	/// Who bids when `who` signs.
	fn supplier_of(who: &T::AccountId) -> Result<BidderId, DispatchError> {
		let bidder = T::Parties::authorize(who, Permissions::BID)?;
		T::Parties::ensure_role(bidder, Role::Supplier)?;
		Ok(bidder)
	}

	/// The envelopes, read and checked.
	fn read_envelopes(
		terms: &BiddingTerms,
		technical: &[u8],
		price: Option<&[u8]>,
	) -> Result<(Envelope, Option<Envelope>), Error<T>> {
		match (terms.two_envelopes, price) {
			(true, None) => return Err(Error::<T>::PriceEnvelopeMissing),
			(false, Some(_)) => return Err(Error::<T>::PriceEnvelopeUnexpected),
			(true, Some(_)) | (false, None) => {}
		}
		let technical = Envelope::parse(technical, terms.keyholders)?;
		let price = price.map(|bytes| Envelope::parse(bytes, terms.keyholders)).transpose()?;
		Ok((technical, price))
	}

	pub(crate) fn do_submit(
		who: &T::AccountId,
		tender: TenderId,
		lots: LotSet,
		technical: &[u8],
		price: Option<&[u8]>,
	) -> DispatchResult {
		let bidder = Self::supplier_of(who)?;
		let terms = T::Tenders::bidding(tender)?;
		let mut book = Books::<T>::get(tender);
		Self::ensure_taking_bids(&terms, &book)?;
		ensure!(!lots.is_empty(), Error::<T>::NoLots);
		ensure!(lots.is_subset(terms.lots), Error::<T>::UnknownLot);
		let (technical, price) = Self::read_envelopes(&terms, technical, price)?;
		Self::ensure_may_bid(tender, &terms, bidder)?;

		let earlier = Bids::<T>::get(tender, bidder);
		Self::adjust_bond(bidder, earlier.as_ref().map_or(0, |bid| bid.bond.held()), terms.bond)?;
		let number = match &earlier {
			Some(bid) => {
				Self::uncount(tender, bid)?;
				bid.number
			}
			None => {
				let number = book.received;
				book.received = number.checked_add(1).ok_or(Error::<T>::Overflow)?;
				Books::<T>::insert(tender, book);
				Bidders::<T>::insert(tender, number, bidder);
				number
			}
		};
		let bid = Bid {
			number,
			lots,
			generation: terms.key_generation,
			sealed_version: terms.version,
			confirmed_version: terms.version,
			received: Self::now(),
			withdrawn: false,
			two_envelopes: price.is_some(),
			technical: technical.hash(),
			bond: Bond { amount: terms.bond, state: BondState::Held },
		};
		Self::count(tender, &bid)?;
		Self::deposit_event(Event::BidSubmitted {
			tender,
			bidder,
			number,
			lots,
			version: terms.version,
			technical: bid.technical,
			price: price.as_ref().map(Envelope::hash),
			bond: terms.bond,
		});
		Bids::<T>::insert(tender, bidder, bid);
		Envelopes::<T>::insert((tender, bidder, Stage::Technical), technical);
		Envelopes::<T>::set((tender, bidder, Stage::Price), price);
		Ok(())
	}

	pub(crate) fn do_confirm(who: &T::AccountId, tender: TenderId) -> DispatchResult {
		let bidder = Self::supplier_of(who)?;
		let terms = T::Tenders::bidding(tender)?;
		Self::ensure_taking_bids(&terms, &Books::<T>::get(tender))?;
		let mut bid = Bids::<T>::get(tender, bidder).ok_or(Error::<T>::UnknownBid)?;
		ensure!(!bid.withdrawn, Error::<T>::BidWithdrawn);
		ensure!(bid.generation == terms.key_generation, Error::<T>::SealedToOldKeys);
		ensure!(bid.confirmed_version != terms.version, Error::<T>::NothingToConfirm);
		ensure!(bid.lots.is_subset(terms.lots), Error::<T>::UnknownLot);
		ensure!(bid.two_envelopes || !terms.two_envelopes, Error::<T>::PriceEnvelopeMissing);
		ensure!(!bid.two_envelopes || terms.two_envelopes, Error::<T>::PriceEnvelopeUnexpected);
		Self::ensure_may_bid(tender, &terms, bidder)?;

		Self::adjust_bond(bidder, bid.bond.held(), terms.bond)?;
		Self::uncount(tender, &bid)?;
		bid.bond = Bond { amount: terms.bond, state: BondState::Held };
		bid.confirmed_version = terms.version;
		Self::count(tender, &bid)?;
		Bids::<T>::insert(tender, bidder, bid);
		Self::deposit_event(Event::BidConfirmed { tender, bidder, version: terms.version, bond: terms.bond });
		Ok(())
	}

	pub(crate) fn do_withdraw(who: &T::AccountId, tender: TenderId) -> DispatchResult {
		let bidder = T::Parties::authorize(who, Permissions::BID)?;
		let terms = T::Tenders::bidding(tender)?;
		// Nothing is opened while keys are missing, so that a bid can be withdrawn then too.
		if terms.phase != Some(Phase::Rekeying) {
			Self::ensure_taking_bids(&terms, &Books::<T>::get(tender))?;
		}
		let mut bid = Bids::<T>::get(tender, bidder).ok_or(Error::<T>::UnknownBid)?;
		ensure!(!bid.withdrawn, Error::<T>::BidWithdrawn);

		Self::uncount(tender, &bid)?;
		bid.withdrawn = true;
		Self::return_bond(tender, bidder, &mut bid)?;
		Bids::<T>::insert(tender, bidder, bid);
		Envelopes::<T>::remove((tender, bidder, Stage::Technical));
		Envelopes::<T>::remove((tender, bidder, Stage::Price));
		Self::deposit_event(Event::BidWithdrawn { tender, bidder });
		Ok(())
	}

	/// Counts a bid for each of its lots.
	fn count(tender: TenderId, bid: &Bid) -> DispatchResult {
		Self::tally(tender, bid, |count| count.checked_add(1))
	}

	/// Takes a bid that stood out of the count. One that was withdrawn is out of it already.
	fn uncount(tender: TenderId, bid: &Bid) -> DispatchResult {
		if bid.withdrawn {
			return Ok(());
		}
		Self::tally(tender, bid, |count| count.checked_sub(1))
	}

	/// Changes the count of each lot of a bid. The only writer of the tallies.
	fn tally(tender: TenderId, bid: &Bid, change: impl Fn(u32) -> Option<u32>) -> DispatchResult {
		let place = (bid.generation, bid.confirmed_version);
		let mut counts = Tallies::<T>::get(tender, place).into_inner();
		for lot in bid.lots.iter().map(usize::from) {
			if counts.len() <= lot {
				counts.resize(lot.saturating_add(1), 0);
			}
			if let Some(count) = counts.get_mut(lot) {
				*count = change(*count).ok_or(Error::<T>::Overflow)?;
			}
		}
		if counts.iter().all(|count| *count == 0) {
			Tallies::<T>::remove(tender, place);
		} else {
			let counts = LotCounts::try_from(counts).map_err(|_| Error::<T>::Overflow)?;
			Tallies::<T>::insert(tender, place, counts);
		}
		Ok(())
	}

	/// Whether some lot has as many standing bids as the ruleset asks for, one at least.
	pub(crate) fn has_enough_bids(tender: TenderId, terms: &BiddingTerms) -> bool {
		let needed = terms.minimum_bids.max(1);
		Tallies::<T>::get(tender, (terms.key_generation, terms.version)).iter().any(|count| *count >= needed)
	}
}
