//! What evaluation reads of opened bids.

use crate::{types::Outcome, BidPrices, Bidders, Bids, Books, Config, Envelopes, Outcomes, Pallet, Tallies};
use alloc::vec::Vec;
use procurement_envelope::read;
use procurement_primitives::{
	bid::{
		traits::{OpenedBid, OpenedBids, Standing},
		BidderId, Payload, StageStatus,
	},
	money::Balance,
	tender::{traits::TenderInspect, LotId, Stage, TenderId},
};

impl<T: Config> Pallet<T> {
	/// What the technical envelope of a bid says in answer to the criteria, decrypted with the seed that was found when it
	/// was opened.
	fn technical_payload(tender: TenderId, bidder: BidderId) -> Option<Payload> {
		let Some(Outcome::Opened { seed }) = Outcomes::<T>::get((tender, bidder, Stage::Technical)) else {
			return None;
		};
		let terms = T::Tenders::bidding(tender).ok()?;
		let bid = Bids::<T>::get(tender, bidder)?;
		let envelope = Envelopes::<T>::get((tender, bidder, Stage::Technical))?;
		let ring = Self::ring(tender, &terms, Stage::Technical).ok()?;
		Payload::read(&read(&ring.bid_context(bidder, &bid), &envelope, &seed).ok()?)
	}
}

impl<T: Config> OpenedBids for Pallet<T> {
	fn received(tender: TenderId) -> u32 {
		Books::<T>::get(tender).received
	}

	fn is_opened(tender: TenderId, stage: Stage) -> bool {
		Books::<T>::get(tender).stage(stage).status == StageStatus::Opened
	}

	fn bid(tender: TenderId, number: u32) -> Option<OpenedBid> {
		let bidder = Bidders::<T>::get(tender, number)?;
		let bid = Bids::<T>::get(tender, bidder)?;
		let standing = match Outcomes::<T>::get((tender, bidder, Stage::Technical)) {
			Some(Outcome::Opened { .. }) => Standing::Opened,
			Some(Outcome::Disqualified { .. }) => Standing::Disqualified,
			Some(Outcome::Malformed | Outcome::Unopened) => Standing::Failed,
			// Whatever stood at the deadline has an outcome.
			None => Standing::Absent,
		};
		Some(OpenedBid { bidder, lots: bid.lots, received: bid.received, standing })
	}

	fn number_of(tender: TenderId, bidder: BidderId) -> Option<u32> {
		Bids::<T>::get(tender, bidder).map(|bid| bid.number)
	}

	fn price(tender: TenderId, bidder: BidderId, lot: LotId) -> Option<Balance> {
		let prices = BidPrices::<T>::get(tender, bidder)?;
		prices.iter().find(|price| price.lot == lot).map(|price| price.price)
	}

	fn answers(tender: TenderId, bidder: BidderId) -> Vec<(u16, u64)> {
		let Some(Payload::V1(payload)) = Self::technical_payload(tender, bidder) else { return Vec::new() };
		payload.answers.iter().filter_map(|answer| Some((answer.criterion, answer.value?))).collect()
	}

	fn standing(tender: TenderId, lot: LotId) -> u32 {
		let Ok(terms) = T::Tenders::bidding(tender) else { return 0 };
		let counts = Tallies::<T>::get(tender, (terms.key_generation, Books::<T>::get(tender).version));
		counts.get(usize::from(lot)).copied().unwrap_or(0)
	}

	fn draw_seed(tender: TenderId) -> Option<[u8; 32]> {
		Self::draw_seed(tender)
	}
}
