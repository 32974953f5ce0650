//! When a stage's keys may come out, and what happens when they do: in time, too early, or not at all.

use crate::{
	keys::stages,
	tasks::Task,
	types::{Book, StageRecord, Step},
	Books, Config, Error, Event, Keys, Leaks, Pallet, Releases,
};
use alloc::vec::Vec;
use frame_support::{ensure, pallet_prelude::DispatchResult};
use procurement_envelope::{keyholder, MAX_KEYHOLDERS};
use procurement_primitives::{
	agenda::{Progress, Schedule},
	bid::{traits::ScoresLocked, StageStatus},
	identity::{traits::Discipline, PartyId},
	tender::{
		traits::{BiddingHook, BiddingTerms, TenderControl, TenderInspect},
		Phase, Stage, TenderId,
	},
	time::{Moment, MINUTE},
};
use sp_runtime::DispatchError;

/// Why a keyholder is suspended, for the public record.
const LEAKED: &[u8] = b"A tender key came out before its time.";

/// How often the agenda asks whether an outage has moved the deadline, and how often at least whether scores are locked,
/// if the ruleset gives keyholders less time than that.
const HOUR: Moment = 60 * MINUTE;

impl<T: Config> Pallet<T> {
	/// Puts a step on the agenda.
	pub(crate) fn schedule(due: Moment, step: Step) -> DispatchResult {
		T::Agenda::schedule(due, Task::new(step)).map(|_| ())
	}

	/// Fails if the tender has no such stage.
	pub(crate) fn ensure_stage(terms: &BiddingTerms, stage: Stage) -> Result<(), Error<T>> {
		ensure!(stages(terms).contains(&stage), Error::<T>::UnknownStage);
		Ok(())
	}

	/// The moment until which keyholders of a stage should release.
	pub(crate) fn keys_due_at(terms: &BiddingTerms, record: &StageRecord) -> Result<Moment, Error<T>> {
		record.since.checked_add(terms.release_period).ok_or(Error::<T>::Overflow)
	}

	/// The moment until which bidders may open their own envelopes of a stage.
	pub(crate) fn self_opening_ends_at(terms: &BiddingTerms, record: &StageRecord) -> Result<Moment, Error<T>> {
		Self::keys_due_at(terms, record)?.checked_add(terms.self_opening_period).ok_or(Error::<T>::Overflow)
	}

	/// Since when keys of a sealed stage may be released. Fails with the reason if they may not.
	fn opens_since(tender: TenderId, terms: &BiddingTerms, book: &Book, stage: Stage) -> Result<Moment, Error<T>> {
		ensure!(!terms.draft, Error::<T>::NotPublished);
		match terms.phase {
			None => return Err(Error::<T>::TenderEnded),
			Some(Phase::Rekeying) => return Err(Error::<T>::Rekeying),
			Some(_) => {}
		}
		let since = match stage {
			Stage::Technical => terms.bid_deadline,
			Stage::Price => {
				ensure!(book.technical.status == StageStatus::Opened, Error::<T>::TooEarly);
				T::Scores::locked_at(tender).ok_or(Error::<T>::TooEarly)?
			}
		};
		ensure!(since <= Self::now(), Error::<T>::TooEarly);
		ensure!(stage == Stage::Price || Self::has_enough_bids(tender, terms), Error::<T>::TooFewBids);
		Ok(since)
	}

	/// Makes known that keys of a stage may be released since `since`, once for each moment that it turns out to be.
	fn announce(
		tender: TenderId,
		terms: &BiddingTerms,
		record: &mut StageRecord,
		stage: Stage,
		since: Moment,
	) -> Result<(), Error<T>> {
		if record.since != since {
			record.since = since;
			let keys_due = Self::keys_due_at(terms, record)?;
			Self::deposit_event(Event::OpeningBegun { tender, stage, since, keys_due });
		}
		Ok(())
	}

	/// Where a stage stands at this moment, and since when its keys may be released. That they may follows from the clock,
	/// whether or not somebody has begun.
	pub(crate) fn standing_of(tender: TenderId, terms: &BiddingTerms, book: &Book, stage: Stage) -> StageRecord {
		let record = *book.stage(stage);
		if record.status != StageStatus::Sealed {
			return record;
		}
		match Self::opens_since(tender, terms, book, stage) {
			Ok(since) => StageRecord { status: StageStatus::AwaitingKeys, since, ..record },
			// What was announced may have been taken back by an outage.
			Err(_) => StageRecord { since: 0, ..record },
		}
	}

	/// Sees to it that the opening of a stage has begun, for good. Nothing waits for the agenda: the first act after the
	/// stage's time has come begins it. Fails with the reason if its time has not come, or never will.
	pub(crate) fn begin(tender: TenderId, terms: &BiddingTerms, book: &mut Book, stage: Stage) -> DispatchResult {
		match book.stage(stage).status {
			StageStatus::Sealed => {}
			StageStatus::TooFewBids => return Err(Error::<T>::TooFewBids.into()),
			StageStatus::Cancelled => return Err(Error::<T>::TenderEnded.into()),
			StageStatus::AwaitingKeys | StageStatus::Opening | StageStatus::Closing | StageStatus::Opened => {
				return Ok(());
			}
		}
		let since = Self::opens_since(tender, terms, book, stage)?;
		let record = book.stage_mut(stage);
		record.status = StageStatus::AwaitingKeys;
		Self::announce(tender, terms, record, stage, since)?;
		if stage == Stage::Technical {
			let keys_due = Self::keys_due_at(terms, record)?;
			book.version = terms.version;
			T::Control::opening_begun(tender)?;
			Self::schedule(keys_due, Step::KeysDue { tender, stage })?;
		}
		Ok(())
	}

	/// Fails unless `seed` is the secret of the key at that place: tender, generation, stage, index. Gives back whose it is.
	fn ensure_secret(place: (TenderId, u32, Stage, u8), seed: &[u8; 32]) -> Result<PartyId, Error<T>> {
		let key = Keys::<T>::get(place).ok_or(Error::<T>::UnknownIndex)?;
		ensure!(keyholder::matches(&key.registration.key, seed), Error::<T>::WrongSecret);
		Ok(key.holder)
	}

	pub(crate) fn do_release(tender: TenderId, stage: Stage, index: u8, seed: &[u8; 32]) -> DispatchResult {
		let terms = T::Tenders::bidding(tender)?;
		let mut book = Books::<T>::get(tender);
		Self::ensure_stage(&terms, stage)?;
		ensure!((1..=terms.keyholders).contains(&index), Error::<T>::UnknownIndex);
		Self::begin(tender, &terms, &mut book, stage)?;
		let place = (tender, terms.key_generation, stage, index);
		ensure!(!Releases::<T>::contains_key(place), Error::<T>::AlreadyReleased);
		Self::ensure_secret(place, seed)?;

		Releases::<T>::insert(place, seed);
		let record = book.stage_mut(stage);
		record.released = record.released.checked_add(1).ok_or(Error::<T>::Overflow)?;
		let released = record.released;
		if record.status == StageStatus::AwaitingKeys && released >= terms.threshold {
			record.status = StageStatus::Opening;
			Self::schedule(Self::now(), Step::Open { tender, stage })?;
		} else if record.status == StageStatus::Opened && released == terms.threshold {
			// Too late for the bids, and in time for the beacons: the draw has waited for this.
			Self::schedule(Self::now(), Step::Open { tender, stage })?;
		}
		Books::<T>::insert(tender, book);
		Self::deposit_event(Event::KeyReleased { tender, stage, index, released });
		Ok(())
	}

	pub(crate) fn do_report_leak(
		tender: TenderId,
		generation: u32,
		stage: Stage,
		index: u8,
		seed: &[u8; 32],
	) -> DispatchResult {
		let terms = T::Tenders::bidding(tender)?;
		Self::ensure_stage(&terms, stage)?;
		let book = Books::<T>::get(tender);
		Self::ensure_still_secret(tender, &terms, &book, generation, stage)?;
		let current = generation == terms.key_generation;
		// Once bids are being opened fresh keys would help nobody, and the keys of an earlier generation are replaced.
		let taking_bids = terms.phase == Some(Phase::Tendering) && book.technical.status == StageStatus::Sealed;
		let rekeyed = current && taking_bids;
		let place = (tender, generation, stage, index);
		ensure!(!Releases::<T>::contains_key(place), Error::<T>::AlreadyReleased);
		// What came out while a tender seemed to have too few bids counts again if an outage has bids taken after all.
		ensure!(rekeyed || !Leaks::<T>::contains_key(place), Error::<T>::AlreadyReleased);
		let holder = Self::ensure_secret(place, seed)?;

		Leaks::<T>::insert(place, ());
		T::Discipline::suspend(holder, LEAKED)?;
		if rekeyed {
			T::Control::rekey(tender)?;
		}
		Self::deposit_event(Event::KeyLeaked { tender, generation, stage, index, holder, rekeyed });
		Ok(())
	}

	/// Fails unless the keys of that generation and stage must not be out: their time has not come, or never comes, since
	/// the tender ended with what they guard sealed or was given other keys. Keys of a draft, and those that are
	/// registered while bidding waits, are simply replaced; if the tender is cancelled then, they never guarded anything.
	fn ensure_still_secret(
		tender: TenderId,
		terms: &BiddingTerms,
		book: &Book,
		generation: u32,
		stage: Stage,
	) -> Result<(), Error<T>> {
		ensure!(!terms.draft, Error::<T>::NotPublished);
		if generation != terms.key_generation {
			return Ok(());
		}
		// Of a tender that waits for fresh keys, the error that says so.
		let unused = terms.phase.is_none() && book.generation != Some(generation);
		ensure!(!unused, Error::<T>::KeysUnused);
		match book.stage(stage).status {
			StageStatus::TooFewBids | StageStatus::Cancelled => Ok(()),
			StageStatus::Sealed => match Self::opens_since(tender, terms, book, stage) {
				Err(Error::<T>::TooEarly | Error::<T>::TooFewBids | Error::<T>::TenderEnded) => Ok(()),
				Err(reason) => Err(reason),
				Ok(_) => Err(Error::<T>::ReleaseAllowed),
			},
			StageStatus::AwaitingKeys | StageStatus::Opening | StageStatus::Closing | StageStatus::Opened => {
				Err(Error::<T>::ReleaseAllowed)
			}
		}
	}

	/// The step at the bid deadline. It announces the opening, and begins it only when the key deadline has passed too; and
	/// a tender with too few bids ends only then. As long as nobody could read anything, an outage in which the deadline
	/// fell can still be recorded and move it, for many bids and for few. So it looks again every hour until a key is out.
	pub(crate) fn deadline(tender: TenderId, generation: u32) -> Result<Progress, DispatchError> {
		let terms = T::Tenders::bidding(tender)?;
		let mut book = Books::<T>::get(tender);
		let bidding = terms.phase.is_some_and(|phase| phase != Phase::Rekeying);
		if !bidding || terms.key_generation != generation || book.technical.status != StageStatus::Sealed {
			return Ok(Progress::Done);
		}
		if Self::now() < terms.bid_deadline {
			return Ok(Progress::Later(terms.bid_deadline));
		}
		let (now, stage) = (Self::now(), Stage::Technical);
		let enough = Self::has_enough_bids(tender, &terms);
		if enough {
			Self::announce(tender, &terms, &mut book.technical, stage, terms.bid_deadline)?;
			Books::<T>::insert(tender, book);
		}
		let keys_due = terms.bid_deadline.checked_add(terms.release_period).ok_or(Error::<T>::Overflow)?;
		if now < keys_due {
			let next = now.checked_add(HOUR).ok_or(Error::<T>::Overflow)?;
			return Ok(Progress::Later(keys_due.min(next)));
		}
		if enough {
			Self::begin(tender, &terms, &mut book, stage)?;
			Books::<T>::insert(tender, book);
			return Ok(Progress::Done);
		}
		book.technical.status = StageStatus::TooFewBids;
		book.price.status = StageStatus::TooFewBids;
		Books::<T>::insert(tender, book);
		Self::deposit_event(Event::TooFewBidsReceived { tender });
		T::Control::too_few_bids(tender)?;
		Self::schedule_bonds(tender, &book)?;
		Ok(Progress::Done)
	}

	/// Has the agenda give all bonds back.
	fn schedule_bonds(tender: TenderId, book: &Book) -> DispatchResult {
		if book.next_bond < book.received {
			Self::schedule(Self::now(), Step::ReturnBonds { tender })?;
		}
		Ok(())
	}

	/// The step at the key deadline. For the price stage it is on the agenda from the end of the technical stage, since
	/// nobody tells when scores are locked, and asks once in a release period: that is often enough to be in time.
	pub(crate) fn keys_due(tender: TenderId, stage: Stage) -> Result<Progress, DispatchError> {
		let terms = T::Tenders::bidding(tender)?;
		let mut book = Books::<T>::get(tender);
		if book.stage(stage).status == StageStatus::Sealed {
			match Self::begin(tender, &terms, &mut book, stage) {
				Ok(()) => Books::<T>::insert(tender, book),
				Err(reason) if reason == Error::<T>::TooEarly.into() => {
					let next = Self::now().checked_add(terms.release_period.max(HOUR)).ok_or(Error::<T>::Overflow)?;
					return Ok(Progress::Later(next));
				}
				Err(reason) if reason == Error::<T>::TenderEnded.into() => return Ok(Progress::Done),
				Err(reason) => return Err(reason),
			}
		}
		let record = *book.stage(stage);
		if matches!(record.status, StageStatus::Cancelled | StageStatus::TooFewBids) {
			return Ok(Progress::Done);
		}
		let due = Self::keys_due_at(&terms, &record)?;
		if Self::now() < due {
			return Ok(Progress::Later(due));
		}

		let missing: Vec<_> = (1..=MAX_KEYHOLDERS)
			.zip(T::Tenders::keyholders(tender))
			.filter(|(index, _)| !Releases::<T>::contains_key((tender, terms.key_generation, stage, *index)))
			.map(|(_, holder)| holder)
			.collect();
		if missing.is_empty() {
			return Ok(Progress::Done);
		}
		let self_opening_until = match record.status {
			StageStatus::AwaitingKeys => Some(Self::self_opening_ends_at(&terms, &record)?),
			_ => None,
		};
		if let Some(until) = self_opening_until {
			Self::schedule(until, Step::SelfOpeningOver { tender, stage })?;
		}
		Self::deposit_event(Event::KeysOverdue { tender, stage, missing, self_opening_until });
		Ok(Progress::Done)
	}

	/// The step at the end of the self-opening period: from now on what is sealed stays sealed, also if more secrets come.
	pub(crate) fn self_opening_over(tender: TenderId, stage: Stage) -> Result<Progress, DispatchError> {
		let mut book = Books::<T>::get(tender);
		let record = book.stage_mut(stage);
		if record.status == StageStatus::AwaitingKeys {
			record.status = StageStatus::Closing;
			Books::<T>::insert(tender, book);
			Self::schedule(Self::now(), Step::Open { tender, stage })?;
		}
		Ok(Progress::Done)
	}
}

impl<T: Config> BiddingHook for Pallet<T> {
	fn ensure_sealed(tender: TenderId) -> DispatchResult {
		Self::ensure_keys_and_beacons(tender)
	}

	fn begun(tender: TenderId) -> DispatchResult {
		let terms = T::Tenders::bidding(tender)?;
		let generation = terms.key_generation;
		Books::<T>::mutate(tender, |book| book.generation = Some(generation));
		Self::schedule(terms.bid_deadline, Step::Deadline { tender, generation })
	}

	fn cancelled(tender: TenderId) -> DispatchResult {
		let mut book = Books::<T>::get(tender);
		for stage in [Stage::Technical, Stage::Price] {
			let record = book.stage_mut(stage);
			if record.status != StageStatus::Opened {
				record.status = StageStatus::Cancelled;
			}
		}
		Books::<T>::insert(tender, book);
		Self::schedule_bonds(tender, &book)
	}
}
