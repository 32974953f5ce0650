//! How a lot is judged, a batch of bids a step: prices are collected, abnormally low ones decided, the reference fixed, and
//! every bid that counts is scored and ranked.

use crate::{
	marks::criteria_of,
	ranking::Scale,
	scoring::{self, Offer},
	types::{Best, Bests, Entry, Evaluation, LotRecord, LowPrice, PriceKey, Ranked, Reference, Step},
	Answers, BestNumbers, Config, Entries, Error, Evaluations, Event, Lots, LowPrices, Pallet, Panels, Positions,
	PriceOrder, Ranking,
};
use alloc::vec::Vec;
use frame_support::{ensure, traits::Get};
use procurement_primitives::{
	agenda::Progress,
	award::{EntryState, LotStatus, LowPriceFinding},
	bid::{traits::OpenedBids, BidderId},
	money::Balance,
	tender::{
		traits::{BiddingTerms, CriteriaInspect, CriterionRule, ScheduleInspect},
		LotId, TenderId, UnsuccessfulReason,
	},
};
use sp_runtime::{DispatchError, DispatchResult};

/// Where a price stands in the order of prices.
fn price_key(price: Balance, position: u32) -> PriceKey {
	let fields = Balance::MAX.abs_diff(price).to_be_bytes().into_iter().chain(position.to_be_bytes());
	let mut key = PriceKey::default();
	key.iter_mut().zip(fields).for_each(|(byte, field)| *byte = field);
	key
}

/// Whose price it is.
fn position_of(key: &PriceKey) -> u32 {
	key.last_chunk().copied().map_or(0, u32::from_be_bytes)
}

impl<T: Config> Pallet<T> {
	/// An entry by its place, which is below the number of entrants.
	pub(crate) fn entry(tender: TenderId, lot: LotId, position: u32) -> Result<Entry, DispatchError> {
		Entries::<T>::get((tender, lot, position)).ok_or(DispatchError::Corruption)
	}

	/// A bidder's entry in a lot.
	pub(crate) fn entry_of(tender: TenderId, lot: LotId, bidder: BidderId) -> Result<(u32, Entry), DispatchError> {
		let position = Positions::<T>::get((tender, lot, bidder)).ok_or(Error::<T>::UnknownEntrant)?;
		Ok((position, Self::entry(tender, lot, position)?))
	}

	/// The step that goes on with a lot.
	pub(crate) fn judge(tender: TenderId, lot: LotId, round: u32) -> Result<Progress, DispatchError> {
		let going_on = Self::still_active(tender).filter(|(_, evaluation)| !evaluation.settled.contains(lot));
		let Some((terms, mut evaluation)) = going_on else { return Ok(Self::forget_prices(tender, lot)) };
		let record = Lots::<T>::get(tender, lot);
		if record.round != round {
			return Ok(Progress::Done);
		}
		let progress = match record.status {
			LotStatus::Collecting { next } => Self::collect(tender, lot, record, next)?,
			LotStatus::Flagging => Self::flag(tender, &terms, &mut evaluation, lot, record)?,
			LotStatus::Scoring { next } => Self::score(tender, lot, record, next)?,
			_ => return Ok(Progress::Done),
		};
		Evaluations::<T>::insert(tender, evaluation);
		Ok(progress)
	}

	/// The first batch of what is left of the order of prices, and whether there may be more.
	fn next_prices(tender: TenderId, lot: LotId) -> (Vec<PriceKey>, bool) {
		let batch = usize::try_from(T::SortBatch::get()).unwrap_or(usize::MAX);
		let keys: Vec<PriceKey> = PriceOrder::<T>::iter_key_prefix((tender, lot)).take(batch).collect();
		let more = keys.len() == batch;
		(keys, more)
	}

	/// Removes a batch of the order of prices of a lot that ended while they were looked at.
	fn forget_prices(tender: TenderId, lot: LotId) -> Progress {
		let (keys, more) = Self::next_prices(tender, lot);
		keys.iter().for_each(|key| PriceOrder::<T>::remove((tender, lot, key)));
		if more {
			Progress::More
		} else {
			Progress::Done
		}
	}

	/// Reads the prices of a batch of entries and puts those that count in order.
	fn collect(tender: TenderId, lot: LotId, mut record: LotRecord, next: u32) -> Result<Progress, DispatchError> {
		let (maximum, _) = T::Tenders::lot(tender, lot).ok_or(Error::<T>::UnknownLot)?;
		let end = next.saturating_add(T::SortBatch::get()).min(record.entrants);
		for position in next..end {
			let mut entry = Self::entry(tender, lot, position)?;
			if entry.state == EntryState::Entered {
				let price = T::Bids::price(tender, entry.bidder, lot);
				entry.offer = price.map(|price| Offer { price, deduction: entry.deduction });
				entry.state = match price {
					None => EntryState::Unpriced,
					Some(price) if price > maximum => EntryState::OverBudget,
					Some(_) => EntryState::Valid,
				};
				Entries::<T>::insert((tender, lot, position), entry);
			}
			if entry.state == EntryState::OverBudget {
				Self::more(&mut record.over_budget)?;
			}
			if let Some(Offer { price, .. }) = entry.offer.filter(|_| entry.state.counts()) {
				Self::more(&mut record.valid)?;
				record.sum = record.sum.checked_add(price.into()).ok_or(Error::<T>::Overflow)?;
				PriceOrder::<T>::insert((tender, lot, price_key(price, position)), ());
			}
		}
		let more = end < record.entrants;
		record.status = if more { LotStatus::Collecting { next: end } } else { LotStatus::Flagging };
		Lots::<T>::insert(tender, lot, record);
		Ok(Progress::More)
	}

	/// Why a lot fails whose prices are collected; `None` if it goes on. The law's minimum is asked once; a re-evaluation
	/// goes on with whoever is left.
	fn fault(terms: &BiddingTerms, record: &LotRecord) -> Option<UnsuccessfulReason> {
		let minimum = if record.round == 0 { terms.minimum_bids.max(1) } else { 1 };
		let above = record.valid == 0 && record.over_budget > 0;
		let reason = if above { UnsuccessfulReason::AboveBudget } else { UnsuccessfulReason::NoValidBid };
		(record.valid < minimum).then_some(reason)
	}

	/// Looks for abnormally low prices, from the highest down, so that the next higher one is always known.
	fn flag(
		tender: TenderId,
		terms: &BiddingTerms,
		evaluation: &mut Evaluation,
		lot: LotId,
		mut record: LotRecord,
	) -> Result<Progress, DispatchError> {
		let fault = Self::fault(terms, &record);
		let rule = T::Tenders::ruleset(tender)?.award.abnormally_low;
		let criteria = T::Tenders::criteria(tender);
		// What was looked at is removed: the next step, in a later block, begins with what is left.
		let (keys, more) = Self::next_prices(tender, lot);
		let mut bests = BestNumbers::<T>::get(tender, lot);
		for key in &keys {
			PriceOrder::<T>::remove((tender, lot, key));
			if fault.is_some() {
				continue;
			}
			let position = position_of(key);
			let mut entry = Self::entry(tender, lot, position)?;
			let price = entry.offer.ok_or(DispatchError::Corruption)?.price;
			if record.last_price != price {
				record.higher_price = record.last_price;
				record.last_price = price;
			}
			let sum_of_others = record.sum.checked_sub(price.into()).ok_or(Error::<T>::Overflow)?;
			let others = record.valid.saturating_sub(1);
			let next_higher = (record.higher_price > 0).then_some(record.higher_price);
			let low = scoring::is_abnormally_low(&rule, price, sum_of_others, others, next_higher);
			if low && entry.state == EntryState::Valid {
				entry.state = EntryState::Flagged;
				Entries::<T>::insert((tender, lot, position), entry);
				let figures = LowPrice { round: record.round, others, sum_of_others, next_higher };
				LowPrices::<T>::insert((tender, lot, position), figures);
				Self::more(&mut record.pending)?;
				Self::deposit_event(Event::PriceFlagged { tender, lot, bidder: entry.bidder, price });
			} else {
				Self::count_in(tender, lot, &criteria, &mut record, &mut bests, &entry)?;
			}
		}
		BestNumbers::<T>::insert(tender, lot, bests);
		if more {
			Lots::<T>::insert(tender, lot, record);
			return Ok(Progress::More);
		}
		if let Some(reason) = fault {
			Self::fail_lot(tender, terms, evaluation, lot, record, reason)?;
			return Ok(Progress::Done);
		}
		if record.pending > 0 {
			record.status = LotStatus::Deciding;
			Lots::<T>::insert(tender, lot, record);
			return Ok(Progress::Done);
		}
		Self::begin_scoring(tender, lot, record)?;
		Ok(Progress::More)
	}

	/// Takes a bid that counts into the lowest price and the best numbers.
	fn count_in(
		tender: TenderId,
		lot: LotId,
		criteria: &[CriterionRule],
		record: &mut LotRecord,
		bests: &mut Bests,
		entry: &Entry,
	) -> DispatchResult {
		let offer = entry.offer.ok_or(DispatchError::Corruption)?;
		if record.reference.is_none_or(|lowest| offer.scaled() < lowest.offer.scaled()) {
			record.reference = Some(Reference { bidder: entry.bidder, offer });
		}
		let mut formulas =
			criteria_of(criteria, lot).filter_map(|(number, rule)| Some((number, rule.formula?))).peekable();
		if formulas.peek().is_none() {
			return Ok(());
		}
		let numbers = Answers::<T>::get(tender, entry.number);
		for (criterion, better) in formulas {
			let Some((_, value)) = numbers.iter().copied().find(|(number, _)| *number == criterion) else { continue };
			match bests.iter_mut().find(|best| best.criterion == criterion) {
				Some(best) => best.value = scoring::best(better, best.value, value),
				None => bests.try_push(Best { criterion, value }).map_err(|_| Error::<T>::Overflow)?,
			}
		}
		Ok(())
	}

	/// Fixes the reference and the members whose marks count, and puts scoring on.
	fn begin_scoring(tender: TenderId, lot: LotId, mut record: LotRecord) -> DispatchResult {
		let Reference { bidder, offer } = record.reference.ok_or(DispatchError::Corruption)?;
		let sheets = Evaluations::<T>::get(tender).map_or(0, |evaluation| evaluation.sheets);
		if let Some(panel) = Panels::<T>::get(tender) {
			record.members = Self::counting_members(&panel, sheets)?;
		}
		record.status = LotStatus::Scoring { next: 0 };
		Self::deposit_event(Event::ReferenceFixed { tender, lot, round: record.round, bidder, offer });
		Lots::<T>::insert(tender, lot, record);
		Ok(())
	}

	pub(crate) fn do_decide_low_price(
		who: &T::AccountId,
		tender: TenderId,
		lot: LotId,
		bidder: BidderId,
		finding: LowPriceFinding,
		note: Vec<u8>,
	) -> DispatchResult {
		let (terms, mut evaluation) = Self::active(tender)?;
		Self::ensure_official(who, terms.buyer)?;
		let note = Self::reason(note)?;
		ensure!(terms.lots.contains(lot), Error::<T>::UnknownLot);
		let mut record = Lots::<T>::get(tender, lot);
		let (position, mut entry) = Self::entry_of(tender, lot, bidder)?;
		// While more are still looked for, the lowest price is not known; a finding would come too early.
		ensure!(record.status == LotStatus::Deciding, Error::<T>::WrongStage);
		ensure!(entry.state == EntryState::Flagged, Error::<T>::NotFlagged);

		let accepted = finding.accepts();
		entry.state = if accepted { EntryState::Accepted { finding } } else { EntryState::TooLow { finding } };
		Entries::<T>::insert((tender, lot, position), entry);
		if accepted {
			let mut bests = BestNumbers::<T>::get(tender, lot);
			Self::count_in(tender, lot, &T::Tenders::criteria(tender), &mut record, &mut bests, &entry)?;
			BestNumbers::<T>::insert(tender, lot, bests);
		}
		Self::fewer(&mut record.pending)?;
		let by = who.clone();
		Self::deposit_event(Event::LowPriceDecided { tender, lot, bidder, finding, accepted, note, by });
		if record.pending > 0 {
			Lots::<T>::insert(tender, lot, record);
			return Ok(());
		}
		if record.reference.is_none() {
			Self::fail_lot(tender, &terms, &mut evaluation, lot, record, UnsuccessfulReason::NoValidBid)?;
			Evaluations::<T>::insert(tender, evaluation);
			return Ok(());
		}
		let round = record.round;
		Self::begin_scoring(tender, lot, record)?;
		Self::schedule(Self::now(), Step::Judge { tender, lot, round })
	}

	/// Scores a batch of entries and ranks them.
	fn score(tender: TenderId, lot: LotId, mut record: LotRecord, next: u32) -> Result<Progress, DispatchError> {
		let mut scale = Scale::<T>::of(tender, lot, &record)?;
		let tie = T::Tenders::ruleset(tender)?.award.tie;
		let end = next.saturating_add(T::ScoreBatch::get()).min(record.entrants);
		for position in next..end {
			let entry = Self::entry(tender, lot, position)?;
			if entry.state.counts() {
				let score = scale.score(position, &entry)?;
				let key = score.key(scale.price_only, tie);
				Ranking::<T>::insert((tender, lot, record.round, key), Ranked { position, total: score.total() });
				Self::more(&mut record.ranked)?;
			}
		}
		if end < record.entrants {
			record.status = LotStatus::Scoring { next: end };
			Lots::<T>::insert(tender, lot, record);
			return Ok(Progress::More);
		}
		// Whose the reference is counts, so that at least one bid is ranked.
		record.status = LotStatus::Ranked;
		Self::deposit_event(Event::LotRanked { tender, lot, round: record.round, ranked: record.ranked });
		Lots::<T>::insert(tender, lot, record);
		Ok(Progress::Done)
	}
}
