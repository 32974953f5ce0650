//! Bid bonds: held on the bidder's purse, given back or forfeited.
//!
//! Holds under one reason add up on an account, and a bidder may have bonds in many tenders: amounts are only ever added
//! and taken away, each exactly as recorded with its bid, and never set.

use crate::{types::Bid, Bidders, Bids, Books, Config, Error, Event, HoldReason, Pallet};
use frame_support::{
	ensure,
	pallet_prelude::DispatchResult,
	traits::{
		fungible::{Inspect, MutateHold},
		tokens::{Fortitude, Precision, Preservation, Restriction},
		Get,
	},
};
use procurement_primitives::{
	agenda::Progress,
	bid::{traits::BidBonds, BidderId, BondState},
	budget::Purses,
	money::Balance,
	tender::TenderId,
};
use sp_runtime::DispatchError;

impl<T: Config> Pallet<T> {
	/// The reason in the runtime's terms.
	pub(crate) fn hold_reason() -> T::RuntimeHoldReason {
		HoldReason::BidBond.into()
	}

	/// Brings what is on hold for one bid from `held` to `amount`.
	pub(crate) fn adjust_bond(bidder: BidderId, held: Balance, amount: Balance) -> DispatchResult {
		if let Some(more) = amount.checked_sub(held).filter(|more| *more > 0) {
			// A purse that was only ever sent money lives by its balance: until it is opened its last unit cannot be held.
			let purse = T::Purses::open(bidder);
			let free = T::Currency::reducible_balance(&purse, Preservation::Protect, Fortitude::Force);
			ensure!(more <= free, Error::<T>::BondNotCovered);
			T::Currency::hold(&Self::hold_reason(), &purse, more)?;
		} else if let Some(less) = held.checked_sub(amount).filter(|less| *less > 0) {
			T::Currency::release(&Self::hold_reason(), &T::Purses::purse(bidder), less, Precision::Exact)?;
		}
		Ok(())
	}

	/// Gives a bid's bond back and records it. Nothing happens if it is settled.
	pub(crate) fn return_bond(tender: TenderId, bidder: BidderId, bid: &mut Bid) -> DispatchResult {
		if bid.bond.state != BondState::Held {
			return Ok(());
		}
		Self::adjust_bond(bidder, bid.bond.amount, 0)?;
		bid.bond.state = BondState::Returned;
		Bids::<T>::insert(tender, bidder, &*bid);
		Self::deposit_event(Event::BondReturned { tender, bidder, amount: bid.bond.amount });
		Ok(())
	}

	/// Moves a bid's bond to the treasury and records it. Nothing happens if it is settled.
	pub(crate) fn forfeit_bond(tender: TenderId, bidder: BidderId, bid: &mut Bid) -> DispatchResult {
		if bid.bond.state != BondState::Held {
			return Ok(());
		}
		if bid.bond.amount > 0 {
			T::Currency::transfer_on_hold(
				&Self::hold_reason(),
				&T::Purses::purse(bidder),
				&T::Purses::treasury(),
				bid.bond.amount,
				Precision::Exact,
				Restriction::Free,
				Fortitude::Force,
			)?;
		}
		bid.bond.state = BondState::Forfeited;
		Bids::<T>::insert(tender, bidder, &*bid);
		Self::deposit_event(Event::BondForfeited { tender, bidder, amount: bid.bond.amount });
		Ok(())
	}

	/// Gives a batch of a tender's bonds back, by the bids' numbers.
	pub(crate) fn return_bonds(tender: TenderId) -> Result<Progress, DispatchError> {
		let mut book = Books::<T>::get(tender);
		let end = book.next_bond.saturating_add(T::BondBatch::get()).min(book.received);
		for number in book.next_bond..end {
			let (bidder, mut bid) = Self::bid_numbered(tender, number)?;
			Self::return_bond(tender, bidder, &mut bid)?;
		}
		book.next_bond = end;
		Books::<T>::insert(tender, book);
		Ok(if end < book.received { Progress::More } else { Progress::Done })
	}

	/// The bid of that number, which is below the number of bids received.
	pub(crate) fn bid_numbered(tender: TenderId, number: u32) -> Result<(BidderId, Bid), DispatchError> {
		let bidder = Bidders::<T>::get(tender, number).ok_or(DispatchError::Corruption)?;
		let bid = Bids::<T>::get(tender, bidder).ok_or(DispatchError::Corruption)?;
		Ok((bidder, bid))
	}
}

impl<T: Config> BidBonds for Pallet<T> {
	fn give_back(tender: TenderId, bidder: BidderId) -> DispatchResult {
		let mut bid = Bids::<T>::get(tender, bidder).ok_or(Error::<T>::UnknownBid)?;
		Self::return_bond(tender, bidder, &mut bid)
	}

	fn forfeit(tender: TenderId, bidder: BidderId) -> DispatchResult {
		let mut bid = Bids::<T>::get(tender, bidder).ok_or(Error::<T>::UnknownBid)?;
		Self::forfeit_bond(tender, bidder, &mut bid)
	}
}
