//! Answers to anybody, for the runtime API. Nothing here is called by a transaction.

use crate::{
	keys::stages,
	opening::Ring,
	types::{Bid, Book, Outcome},
	Appointers, BidPrices, Bidders, Bids, Books, Config, DrawSeeds, Envelopes, Keys, Leaks, Outcomes, Pallet, Releases,
	Tallies,
};
use alloc::vec::Vec;
use codec::Encode;
use procurement_envelope::{read, Envelope, MAX_ENVELOPE, MAX_KEYHOLDERS};
use procurement_primitives::{
	bid::{
		api::{
			BidPage, BidStatus, BidView, Content, EnvelopeView, KeyView, KeyholderView, KeysView, LotCount,
			OpeningView, SealingView, StageView, MAX_PAGE,
		},
		BidderId, Payload, PayloadV1, StageStatus,
	},
	identity::PartyId,
	tender::{
		traits::{BiddingTerms, TenderInspect},
		Stage, TenderId,
	},
};

impl<T: Config> Pallet<T> {
	/// A page of a tender's bids.
	pub fn page(tender: TenderId, from: u32, limit: u32) -> BidPage {
		let Ok(terms) = T::Tenders::bidding(tender) else { return BidPage { bids: Vec::new(), next: None } };
		let book = Books::<T>::get(tender);
		let end = book.received.min(from.saturating_add(limit.clamp(1, MAX_PAGE)));
		let bids = (from..end)
			.filter_map(|number| Self::view_of(tender, &terms, &book, Bidders::<T>::get(tender, number)?))
			.collect();
		BidPage { bids, next: (end < book.received).then_some(end) }
	}

	/// One bidder's bid.
	pub fn view(tender: TenderId, bidder: BidderId) -> Option<BidView> {
		Self::view_of(tender, &T::Tenders::bidding(tender).ok()?, &Books::<T>::get(tender), bidder)
	}

	fn view_of(tender: TenderId, terms: &BiddingTerms, book: &Book, bidder: BidderId) -> Option<BidView> {
		let bid = Bids::<T>::get(tender, bidder)?;
		let envelopes = [Stage::Technical, Stage::Price]
			.into_iter()
			.filter_map(|stage| {
				let envelope = Envelopes::<T>::get((tender, bidder, stage))?;
				let content = Self::content(tender, terms, bidder, &bid, stage, &envelope);
				let size = u32::try_from(envelope.encoded_size()).ok()?;
				Some(EnvelopeView { stage, hash: envelope.hash(), size, content })
			})
			.collect::<Vec<_>>();
		Some(BidView {
			bidder,
			number: bid.number,
			lots: bid.lots,
			received: bid.received,
			sealed_version: bid.sealed_version,
			confirmed_version: bid.confirmed_version,
			generation: bid.generation,
			status: Self::status_of(terms, book, &bid, &envelopes),
			envelopes,
			prices: BidPrices::<T>::get(tender, bidder).map(|prices| prices.into_inner()).unwrap_or_default(),
			bond: bid.bond.amount,
			bond_state: bid.bond.state,
		})
	}

	/// The version that bids must stand for: the tender's, until the opening has begun.
	fn version_of(terms: &BiddingTerms, book: &Book) -> u32 {
		match book.technical.status {
			StageStatus::Sealed | StageStatus::TooFewBids | StageStatus::Cancelled => terms.version,
			_ => book.version,
		}
	}

	/// Where a bid stands as a whole: by the first of its envelopes that failed.
	fn status_of(terms: &BiddingTerms, book: &Book, bid: &Bid, envelopes: &[EnvelopeView]) -> BidStatus {
		let version = Self::version_of(terms, book);
		if bid.withdrawn {
			return BidStatus::Withdrawn;
		}
		if !bid.is_fresh(terms.key_generation, version) {
			return BidStatus::Stale;
		}
		let mut status = BidStatus::Standing;
		for envelope in envelopes {
			status = match envelope.content {
				Content::Sealed => return status,
				Content::Opened { .. } => BidStatus::Opened,
				Content::Malformed => return BidStatus::Malformed,
				Content::Disqualified { .. } => return BidStatus::Disqualified,
				Content::Unopened => return BidStatus::Unopened,
			};
		}
		status
	}

	/// What came out of an envelope, decrypted with the seed that was found when it was opened.
	fn content(
		tender: TenderId,
		terms: &BiddingTerms,
		bidder: BidderId,
		bid: &Bid,
		stage: Stage,
		envelope: &Envelope,
	) -> Content {
		let payload = |seed| Self::payload(tender, terms, bidder, bid, stage, envelope, seed);
		let content = match Outcomes::<T>::get((tender, bidder, stage)) {
			None => Some(Content::Sealed),
			Some(Outcome::Opened { seed }) => payload(&seed).map(|payload| Content::Opened { payload }),
			Some(Outcome::Disqualified { seed, reason }) => {
				payload(&seed).map(|payload| Content::Disqualified { reason, payload })
			}
			Some(Outcome::Malformed) => Some(Content::Malformed),
			Some(Outcome::Unopened) => Some(Content::Unopened),
		};
		// What was read once is read again.
		content.unwrap_or(Content::Sealed)
	}

	fn payload(
		tender: TenderId,
		terms: &BiddingTerms,
		bidder: BidderId,
		bid: &Bid,
		stage: Stage,
		envelope: &Envelope,
		seed: &[u8; 32],
	) -> Option<PayloadV1> {
		let ring: Ring = Self::ring(tender, terms, stage).ok()?;
		let bytes = read(&ring.bid_context(bidder, bid), envelope, seed).ok()?;
		Payload::read(&bytes).map(|Payload::V1(payload)| payload)
	}

	/// A tender's keyholders, keys and what is released.
	pub fn keys(tender: TenderId) -> Option<KeysView> {
		let terms = T::Tenders::bidding(tender).ok()?;
		let keyholders = T::Tenders::keyholders(tender);
		let technical = Self::keys_of(tender, terms.key_generation, Stage::Technical, &keyholders).unwrap_or_default();
		let keyholders = (1..=MAX_KEYHOLDERS)
			.zip(keyholders)
			.map(|(index, party)| KeyholderView {
				index,
				party,
				appointed_by: Appointers::<T>::get(party),
				keys: stages(&terms)
					.iter()
					.filter_map(|stage| Self::key_view(tender, terms.key_generation, *stage, index, party))
					.collect(),
				beacon: Self::beacon_hash(tender, &terms, &technical, index),
			})
			.collect();
		Some(KeysView { generation: terms.key_generation, threshold: terms.threshold, keyholders })
	}

	fn key_view(tender: TenderId, generation: u32, stage: Stage, index: u8, holder: PartyId) -> Option<KeyView> {
		let place = (tender, generation, stage, index);
		let key = Keys::<T>::get(place).filter(|key| key.holder == holder)?.registration;
		let released = Releases::<T>::get(place);
		let leaked = Leaks::<T>::contains_key(place);
		Some(KeyView { stage, salt: key.salt, key: key.key, proof: key.proof, released, leaked })
	}

	/// All that a tool needs to seal an envelope.
	pub fn sealing(tender: TenderId) -> Option<SealingView> {
		let terms = T::Tenders::bidding(tender).ok()?;
		let keyholders = T::Tenders::keyholders(tender);
		let generation = terms.key_generation;
		let keys = |stage| {
			let registered = (1..=MAX_KEYHOLDERS).zip(&keyholders);
			registered
				.filter_map(|(index, holder)| Self::key_view(tender, generation, stage, index, *holder))
				.map(|key| key.key)
				.collect::<Vec<_>>()
		};
		Some(SealingView {
			genesis: Self::genesis().ok()?,
			version: terms.version,
			generation,
			threshold: terms.threshold,
			two_envelopes: terms.two_envelopes,
			lots: terms.lots,
			technical_keys: keys(Stage::Technical),
			price_keys: if terms.two_envelopes { keys(Stage::Price) } else { Vec::new() },
			bid_deadline: terms.bid_deadline,
			bond: terms.bond,
			max_envelope: u32::try_from(MAX_ENVELOPE).ok()?,
			taking_bids: Self::ensure_taking_bids(&terms, &Books::<T>::get(tender)).is_ok(),
		})
	}

	/// How far the opening is.
	pub fn opening(tender: TenderId) -> Option<OpeningView> {
		let terms = T::Tenders::bidding(tender).ok()?;
		let book = Books::<T>::get(tender);
		let version = Self::version_of(&terms, &book);
		let counts = Tallies::<T>::get(tender, (terms.key_generation, version));
		let standing =
			terms.lots.iter().map(|lot| LotCount { lot, bids: counts.get(usize::from(lot)).copied().unwrap_or(0) });
		Some(OpeningView {
			received: book.received,
			standing: standing.collect(),
			minimum_bids: terms.minimum_bids,
			threshold: terms.threshold,
			stages: stages(&terms).iter().map(|stage| Self::stage_view(tender, &terms, &book, *stage)).collect(),
			draw_seed: Self::draw_seed(tender),
		})
	}

	/// The seed of the draw of experts, once the technical stage is opened and its beacons with it. Where the keyholders
	/// failed, that is when enough of them have released after all.
	pub fn draw_seed(tender: TenderId) -> Option<[u8; 32]> {
		let terms = T::Tenders::bidding(tender).ok()?;
		let book = Books::<T>::get(tender);
		let technical = &book.technical;
		let whole = technical.next == Self::places(&terms, &book, Stage::Technical);
		DrawSeeds::<T>::get(tender).filter(|_| whole && technical.status == StageStatus::Opened)
	}

	fn stage_view(tender: TenderId, terms: &BiddingTerms, book: &Book, stage: Stage) -> StageView {
		let record = &Self::standing_of(tender, terms, book, stage);
		let begun = record.since > 0;
		StageView {
			stage,
			status: record.status,
			since: begun.then_some(record.since),
			keys_due: Self::keys_due_at(terms, record).ok().filter(|_| begun),
			self_opening_until: Self::self_opening_ends_at(terms, record).ok().filter(|_| begun),
			released: (1..=terms.keyholders)
				.filter(|index| Releases::<T>::contains_key((tender, terms.key_generation, stage, *index)))
				.collect(),
			done: record.next,
			total: Self::places(terms, book, stage),
		}
	}
}
