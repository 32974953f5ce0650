//! What must always hold of the stored state, one function a rule.

use crate::{
	keys::stages,
	types::{LotCounts, Outcome},
	BidPrices, Bidders, Bids, Books, Config, Envelopes, Keys, Outcomes, Pallet, Releases, Tallies, UsedKeys,
};
use alloc::{collections::BTreeMap, vec::Vec};
use frame_support::{ensure, traits::fungible::InspectHold};
use procurement_envelope::keyholder;
use procurement_primitives::{
	bid::{BidderId, BondState, StageStatus},
	budget::Purses,
	money::Balance,
	tender::{traits::TenderInspect, Stage, TenderId},
};
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Every rule.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::bonds_are_held()?;
		Self::numbers_and_bids_agree()?;
		Self::tallies_count_what_stands()?;
		Self::envelopes_belong_to_bids()?;
		Self::outcomes_are_whole()?;
		Self::openings_are_complete()?;
		Self::releases_fit_their_keys()
	}

	/// What is on hold on each bidder's purse is the sum of its bonds that are not settled.
	fn bonds_are_held() -> Result<(), TryRuntimeError> {
		let mut sums = BTreeMap::<BidderId, Balance>::new();
		for (_, bidder, bid) in Bids::<T>::iter() {
			let sum = sums.entry(bidder).or_default();
			*sum = sum.checked_add(bid.bond.held()).ok_or("bonds of one bidder overflow")?;
		}
		for (bidder, sum) in sums {
			let held = T::Currency::balance_on_hold(&Self::hold_reason(), &T::Purses::purse(bidder));
			ensure!(held == sum, "what is on hold is not the sum of the bonds");
		}
		Ok(())
	}

	/// Numbers run from 0 without a gap, each is one bid's, and every bid has one.
	fn numbers_and_bids_agree() -> Result<(), TryRuntimeError> {
		let mut received = BTreeMap::<TenderId, u32>::new();
		for (tender, bidder, bid) in Bids::<T>::iter() {
			ensure!(Bidders::<T>::get(tender, bid.number) == Some(bidder), "bid without its number");
			let count = received.entry(tender).or_default();
			*count = count.checked_add(1).ok_or("too many bids")?;
		}
		for (tender, number, _) in Bidders::<T>::iter() {
			ensure!(number < Books::<T>::get(tender).received, "number not below the next");
		}
		for (tender, book) in Books::<T>::iter() {
			ensure!(received.remove(&tender).unwrap_or(0) == book.received, "bids miscounted");
			ensure!(book.next_bond <= book.received, "bonds returned beyond the last bid");
		}
		ensure!(received.is_empty(), "bids without a book");
		Ok(())
	}

	/// Each tally is what a recount of the bids that are not withdrawn gives.
	fn tallies_count_what_stands() -> Result<(), TryRuntimeError> {
		let mut counts = BTreeMap::<(TenderId, (u32, u32)), Vec<u32>>::new();
		for (tender, _, bid) in Bids::<T>::iter().filter(|(_, _, bid)| !bid.withdrawn) {
			let tally = counts.entry((tender, (bid.generation, bid.confirmed_version))).or_default();
			for lot in bid.lots.iter().map(usize::from) {
				tally.resize(tally.len().max(lot.saturating_add(1)), 0);
				let count = tally.get_mut(lot).ok_or("resized")?;
				*count = count.checked_add(1).ok_or("too many bids")?;
			}
		}
		for (tender, place, tally) in Tallies::<T>::iter() {
			let mut recount = counts.remove(&(tender, place)).unwrap_or_default();
			recount.resize(tally.len().max(recount.len()), 0);
			ensure!(LotCounts::try_from(recount) == Ok(tally), "lots miscounted");
		}
		ensure!(counts.is_empty(), "bids that stand and are not counted");
		Ok(())
	}

	/// A bid that is not withdrawn has the envelopes it says; nobody else has any.
	fn envelopes_belong_to_bids() -> Result<(), TryRuntimeError> {
		for (tender, bidder, bid) in Bids::<T>::iter() {
			let technical = Envelopes::<T>::get((tender, bidder, Stage::Technical));
			let price = Envelopes::<T>::contains_key((tender, bidder, Stage::Price));
			ensure!(technical.is_some() != bid.withdrawn, "technical envelope missing or left behind");
			ensure!(price == (bid.two_envelopes && !bid.withdrawn), "price envelope missing or left behind");
			ensure!(technical.is_none_or(|envelope| envelope.hash() == bid.technical), "another envelope's hash");
		}
		for (tender, bidder, _) in Envelopes::<T>::iter_keys() {
			ensure!(Bids::<T>::contains_key(tender, bidder), "envelope of no bid");
		}
		Ok(())
	}

	/// Only bids that stood have outcomes, the price after the technical; prices are those of opened bids, one a lot; and a
	/// bond went where the outcome says.
	fn outcomes_are_whole() -> Result<(), TryRuntimeError> {
		for ((tender, bidder, stage), outcome) in Outcomes::<T>::iter() {
			let bid = Bids::<T>::get(tender, bidder).ok_or("outcome of no bid")?;
			let version = Books::<T>::get(tender).version;
			ensure!(bid.is_fresh(bid.generation, version), "outcome of a bid that did not stand");
			if stage == Stage::Price {
				let technical = Outcomes::<T>::get((tender, bidder, Stage::Technical));
				ensure!(matches!(technical, Some(Outcome::Opened { .. })), "price opened before the technical");
			}
			let due = match outcome {
				Outcome::Opened { .. } => continue,
				Outcome::Malformed | Outcome::Unopened => BondState::Forfeited,
				Outcome::Disqualified { .. } => BondState::Returned,
			};
			// Evaluation may have settled the bond between the stages.
			let earlier = stage == Stage::Price && bid.bond.state != BondState::Held;
			ensure!(bid.bond.state == due || earlier, "bond not settled as the outcome says");
		}
		for (tender, bidder, prices) in BidPrices::<T>::iter() {
			let bid = Bids::<T>::get(tender, bidder).ok_or("prices of no bid")?;
			let stage = if bid.two_envelopes { Stage::Price } else { Stage::Technical };
			let outcome = Outcomes::<T>::get((tender, bidder, stage));
			ensure!(matches!(outcome, Some(Outcome::Opened { .. })), "prices of a bid that is not opened");
			ensure!(prices.iter().map(|price| price.lot).eq(bid.lots.iter()), "prices of other lots");
		}
		Ok(())
	}

	/// In a stage that is opened every bid that stood has its outcome, and every stale one its bond.
	fn openings_are_complete() -> Result<(), TryRuntimeError> {
		for (tender, book) in Books::<T>::iter() {
			let terms = T::Tenders::bidding(tender)?;
			ensure!(book.generation <= Some(terms.key_generation), "bids taken under keys of the future");
			for stage in stages(&terms) {
				let record = book.stage(*stage);
				let total = Self::places(&terms, &book, *stage);
				ensure!(record.next <= total, "opened beyond the last place");
				ensure!(record.next <= book.received || record.released >= terms.threshold, "beacons without keys");
				let released = Releases::<T>::iter_key_prefix((tender, terms.key_generation, *stage)).count();
				ensure!(usize::from(record.released) == released, "releases miscounted");
				if record.status != StageStatus::Opened {
					continue;
				}
				ensure!(record.next >= book.received, "opened before the last bid");
				for (bidder, bid) in Bids::<T>::iter_prefix(tender) {
					let fresh = bid.is_fresh(terms.key_generation, book.version);
					let due = *stage == Stage::Technical
						|| matches!(
							Outcomes::<T>::get((tender, bidder, Stage::Technical)),
							Some(Outcome::Opened { .. })
						);
					let judged = Outcomes::<T>::contains_key((tender, bidder, *stage));
					ensure!(judged == (fresh && due), "a bid that stood was passed over");
					ensure!(fresh || bid.bond.held() == 0, "bond of a stale bid kept");
				}
			}
		}
		Ok(())
	}

	/// Released secrets are those of their keys, and every key is in the register of used ones.
	fn releases_fit_their_keys() -> Result<(), TryRuntimeError> {
		for (place, seed) in Releases::<T>::iter() {
			let key = Keys::<T>::get(place).ok_or("release of no key")?;
			ensure!(keyholder::matches(&key.registration.key, &seed), "a released secret is another key's");
		}
		for (_, key) in Keys::<T>::iter() {
			let used = UsedKeys::<T>::contains_key(crate::keys::unsigned(key.registration.key));
			ensure!(used, "a key is not in the register of used ones");
		}
		Ok(())
	}
}
