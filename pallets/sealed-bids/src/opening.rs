//! Opening: by the agenda, by whoever is impatient, and by the bidders themselves if the keyholders fail.

use crate::{
	beacons::Contributor,
	keys::number_of,
	types::{Bid, Book, Outcome, Prices, Step},
	BidPrices, Bids, Books, Config, Envelopes, Error, Event, Outcomes, Pallet, Releases,
};
use alloc::vec::Vec;
use frame_support::{ensure, pallet_prelude::DispatchResult};
use procurement_envelope::{open, open_with_seed, Context, Envelope, OpenError, Opened, Released, Sealer};
use procurement_primitives::{
	agenda::Progress,
	award::traits::EvaluationHook as _,
	bid::{BidderId, Disqualification, Payload, StageStatus},
	tender::{
		traits::{BiddingTerms, TenderControl, TenderInspect},
		Stage, TenderId,
	},
	time::Moment,
};
use sp_runtime::DispatchError;

/// The keys of one stage, and what is released of their secrets: all that opening takes beside the envelope.
pub(crate) struct Ring {
	genesis: [u8; 32],
	tender: TenderId,
	stage: Stage,
	threshold: u8,
	keys: Vec<[u8; 32]>,
	released: Vec<Released>,
}

impl Ring {
	/// What a bid's envelope is bound to.
	pub(crate) fn bid_context(&self, bidder: BidderId, bid: &Bid) -> Context<'_> {
		Context {
			genesis: self.genesis,
			tender: self.tender,
			version: bid.sealed_version,
			stage: number_of(self.stage),
			threshold: self.threshold,
			keys: &self.keys,
			lots: bid.lots.0,
			sealer: Sealer::Bidder(bidder),
			technical: (self.stage == Stage::Price).then_some(bid.technical),
		}
	}

	fn open_bid(&self, bidder: BidderId, bid: &Bid, envelope: &Envelope) -> Result<Opened, OpenError> {
		open(&self.bid_context(bidder, bid), envelope, &self.released)
	}

	/// Opens the beacon of the keyholder with that index.
	pub(crate) fn open_beacon(&self, index: u8, version: u32, envelope: &Envelope) -> Result<Opened, OpenError> {
		let context = Context {
			genesis: self.genesis,
			tender: self.tender,
			version,
			stage: number_of(self.stage),
			threshold: self.threshold,
			keys: &self.keys,
			lots: 0,
			sealer: Sealer::Beacon(index),
			technical: None,
		};
		open(&context, envelope, &self.released)
	}
}

impl<T: Config> Pallet<T> {
	/// The keys of a stage and the secrets of the *t* lowest-numbered keyholders that have released.
	pub(crate) fn ring(tender: TenderId, terms: &BiddingTerms, stage: Stage) -> Result<Ring, DispatchError> {
		let generation = terms.key_generation;
		let keys = Self::keys_of(tender, generation, stage, &T::Tenders::keyholders(tender))?;
		let released = (1..=terms.keyholders)
			.filter_map(|index| {
				let seed = Releases::<T>::get((tender, generation, stage, index))?;
				Some(Released { index, seed })
			})
			.take(terms.threshold.into())
			.collect();
		Ok(Ring { genesis: Self::genesis()?, tender, stage, threshold: terms.threshold, keys, released })
	}

	/// A bid whose envelope of that stage is to be opened; fails with the reason if it is not.
	fn openable(
		tender: TenderId,
		terms: &BiddingTerms,
		book: &Book,
		stage: Stage,
		bidder: BidderId,
	) -> Result<Bid, Error<T>> {
		let bid = Bids::<T>::get(tender, bidder).ok_or(Error::<T>::UnknownBid)?;
		ensure!(!bid.withdrawn, Error::<T>::BidWithdrawn);
		ensure!(bid.is_fresh(terms.key_generation, book.version), Error::<T>::BidStale);
		ensure!(!Outcomes::<T>::contains_key((tender, bidder, stage)), Error::<T>::AlreadyOpened);
		ensure!(stage == Stage::Technical || Self::has_opened(tender, bidder), Error::<T>::TechnicalFailed);
		Ok(bid)
	}

	/// Whether the technical envelope opened and keeps to the terms.
	fn has_opened(tender: TenderId, bidder: BidderId) -> bool {
		matches!(Outcomes::<T>::get((tender, bidder, Stage::Technical)), Some(Outcome::Opened { .. }))
	}

	/// A bid's envelope, which is there as long as the bid is not withdrawn.
	fn envelope_of(tender: TenderId, bidder: BidderId, stage: Stage) -> Result<Envelope, DispatchError> {
		Envelopes::<T>::get((tender, bidder, stage)).ok_or(DispatchError::Corruption)
	}

	pub(crate) fn do_open(tender: TenderId, stage: Stage, bidder: BidderId) -> DispatchResult {
		let terms = T::Tenders::bidding(tender)?;
		let book = Books::<T>::get(tender);
		Self::ensure_stage(&terms, stage)?;
		match book.stage(stage).status {
			StageStatus::Sealed | StageStatus::AwaitingKeys => return Err(Error::<T>::KeysNotReleased.into()),
			StageStatus::Closing => return Err(Error::<T>::SelfOpeningOver.into()),
			StageStatus::TooFewBids => return Err(Error::<T>::TooFewBids.into()),
			StageStatus::Cancelled => return Err(Error::<T>::TenderEnded.into()),
			// In an opened stage every bid has a reason why it is not opened again.
			StageStatus::Opening | StageStatus::Opened => {}
		}
		let bid = Self::openable(tender, &terms, &book, stage, bidder)?;
		let opened =
			Self::ring(tender, &terms, stage)?.open_bid(bidder, &bid, &Self::envelope_of(tender, bidder, stage)?);
		Self::settle(tender, &terms, &book, stage, bidder, bid, opened)
	}

	pub(crate) fn do_self_open(tender: TenderId, stage: Stage, bidder: BidderId, seed: &[u8; 32]) -> DispatchResult {
		let terms = T::Tenders::bidding(tender)?;
		let mut book = Books::<T>::get(tender);
		Self::ensure_stage(&terms, stage)?;
		Self::begin(tender, &terms, &mut book, stage)?;
		let record = *book.stage(stage);
		match record.status {
			StageStatus::Opening => return Err(Error::<T>::KeysReleased.into()),
			StageStatus::Closing => return Err(Error::<T>::SelfOpeningOver.into()),
			_ => {}
		}
		let bid = Self::openable(tender, &terms, &book, stage, bidder)?;
		let now = Self::now();
		ensure!(Self::keys_due_at(&terms, &record)? <= now, Error::<T>::SelfOpeningNotBegun);
		ensure!(now < Self::self_opening_ends_at(&terms, &record)?, Error::<T>::SelfOpeningOver);
		let ring = Self::ring(tender, &terms, stage)?;
		let envelope = Self::envelope_of(tender, bidder, stage)?;
		let opened = open_with_seed(&ring.bid_context(bidder, &bid), &envelope, seed);
		ensure!(opened != Err(OpenError::WrongSeed), Error::<T>::WrongSeed);
		Self::settle(tender, &terms, &book, stage, bidder, bid, opened)?;
		Books::<T>::insert(tender, book);
		Ok(())
	}

	/// Judges what came out of an envelope and records it, with what follows for the bond.
	fn settle(
		tender: TenderId,
		terms: &BiddingTerms,
		book: &Book,
		stage: Stage,
		bidder: BidderId,
		mut bid: Bid,
		opened: Result<Opened, OpenError>,
	) -> DispatchResult {
		let opened = match opened {
			Ok(opened) => Payload::read(&opened.payload).map(|Payload::V1(payload)| (*opened.seed.as_bytes(), payload)),
			Err(OpenError::Malformed) => None,
			// Says something of the keys, which were checked when they came, and nothing of the envelope.
			Err(_) => return Err(DispatchError::Corruption),
		};
		let Some((seed, payload)) = opened else {
			Self::deposit_event(Event::BidMalformed { tender, bidder, stage });
			Self::forfeit_bond(tender, bidder, &mut bid)?;
			Self::record(tender, bidder, stage, Outcome::Malformed);
			return Ok(());
		};
		let fault = payload
			.fault(bid.lots, stage, terms.two_envelopes)
			.or_else(|| Self::licence_fault(tender, bidder, stage, book.technical.since));
		if let Some(reason) = fault {
			Self::deposit_event(Event::BidDisqualified { tender, bidder, stage, reason, seed });
			Self::return_bond(tender, bidder, &mut bid)?;
			Self::record(tender, bidder, stage, Outcome::Disqualified { seed, reason });
			return Ok(());
		}
		if !payload.prices.is_empty() {
			let prices = Prices::try_from(payload.prices).map_err(|_| Error::<T>::Overflow)?;
			BidPrices::<T>::insert(tender, bidder, prices);
		}
		Self::deposit_event(Event::BidOpened { tender, bidder, stage, seed });
		Self::record(tender, bidder, stage, Outcome::Opened { seed });
		Ok(())
	}

	fn record(tender: TenderId, bidder: BidderId, stage: Stage, outcome: Outcome) {
		Outcomes::<T>::insert((tender, bidder, stage), outcome);
	}

	/// Licences must hold when bids are opened: at the one moment from which all may be, so that it makes no difference
	/// who opens which first. A licence revoked before its bid is opened counts as revoked, as nothing that was issued wrongly
	/// may win.
	fn licence_fault(tender: TenderId, bidder: BidderId, stage: Stage, since: Moment) -> Option<Disqualification> {
		if stage != Stage::Technical {
			return None;
		}
		let (class, why) = T::Tenders::licence_fault(tender, bidder, since)?;
		Some(Disqualification::LicenceInvalid { class, why })
	}

	/// How many beacons are opened after the bids of a stage.
	fn beacons_of(terms: &BiddingTerms, stage: Stage) -> u32 {
		match stage {
			Stage::Technical => terms.keyholders.into(),
			Stage::Price => 0,
		}
	}

	/// How many bids and beacons there are to go through in a stage.
	pub(crate) fn places(terms: &BiddingTerms, book: &Book, stage: Stage) -> u32 {
		book.received.saturating_add(Self::beacons_of(terms, stage))
	}

	/// The step that goes through the bids of a stage, and then through its beacons as soon as the keys for them are out.
	/// It begins where the last one ended, does `batch` of them, looks each bid up by its number, and so costs the same
	/// however many there are.
	pub(crate) fn open_batch(tender: TenderId, stage: Stage, batch: u32) -> Result<Progress, DispatchError> {
		let terms = T::Tenders::bidding(tender)?;
		let mut book = Books::<T>::get(tender);
		let record = *book.stage(stage);
		// Beacons wait for the threshold, if need be after the stage has been closed without it: the seed of the draw is what
		// is in them, and nothing else.
		let readable = record.released >= terms.threshold;
		let (opening, last) = match record.status {
			StageStatus::Opening | StageStatus::Closing | StageStatus::Opened if readable => {
				(record.status != StageStatus::Closing, Self::places(&terms, &book, stage))
			}
			StageStatus::Closing => (false, book.received),
			_ => return Ok(Progress::Done),
		};
		let ring = if readable { Some(Self::ring(tender, &terms, stage)?) } else { None };
		let end = record.next.saturating_add(batch).min(last);
		for place in record.next..end {
			match (place.checked_sub(book.received), &ring) {
				(None, ring) => {
					let ring = ring.as_ref().filter(|_| opening);
					Self::open_numbered(tender, &terms, &book, stage, ring, place)?;
				}
				(Some(beacon), Some(ring)) => {
					let index = beacon.checked_add(1).and_then(|index| u8::try_from(index).ok());
					Self::settle_beacon(tender, &terms, ring, index.ok_or(Error::<T>::Overflow)?)?;
				}
				(Some(_), None) => return Err(DispatchError::Corruption),
			}
		}
		book.stage_mut(stage).next = end;
		if end < last {
			Books::<T>::insert(tender, book);
			return Ok(Progress::More);
		}
		book.stage_mut(stage).status = StageStatus::Opened;
		Books::<T>::insert(tender, book);
		if record.status == StageStatus::Opened {
			// Only the beacons were left.
			return Ok(Progress::Done);
		}
		Self::deposit_event(Event::StageOpened { tender, stage });
		if stage == Stage::Technical {
			T::Control::opened(tender)?;
			T::Evaluation::opened(tender)?;
			if terms.two_envelopes {
				Self::schedule(Self::now(), Step::KeysDue { tender, stage: Stage::Price })?;
			}
		}
		Ok(Progress::Done)
	}

	/// Opens the bid of that number, or marks it as unopened if there is no ring to open it with, unless that is done or
	/// not to be done.
	fn open_numbered(
		tender: TenderId,
		terms: &BiddingTerms,
		book: &Book,
		stage: Stage,
		ring: Option<&Ring>,
		number: u32,
	) -> DispatchResult {
		let (bidder, mut bid) = Self::bid_numbered(tender, number)?;
		if !bid.is_fresh(terms.key_generation, book.version) {
			// Stale at the deadline: it never counted and is not opened. A withdrawn one has its bond back already.
			return Self::return_bond(tender, bidder, &mut bid);
		}
		if stage == Stage::Price && !Self::has_opened(tender, bidder) {
			return Ok(());
		}
		if stage == Stage::Technical {
			Self::contribute(tender, &Contributor::Bidder(bidder), &bid.technical)?;
		}
		if Outcomes::<T>::contains_key((tender, bidder, stage)) {
			return Ok(());
		}
		match ring {
			Some(ring) => {
				let opened = ring.open_bid(bidder, &bid, &Self::envelope_of(tender, bidder, stage)?);
				Self::settle(tender, terms, book, stage, bidder, bid, opened)
			}
			None => {
				Self::deposit_event(Event::BidUnopened { tender, bidder, stage });
				Self::forfeit_bond(tender, bidder, &mut bid)?;
				Self::record(tender, bidder, stage, Outcome::Unopened);
				Ok(())
			}
		}
	}
}
