//! How an evaluation begins: bids are taken in, sorted into their lots, marked, and the scores locked.

use crate::{
	marks,
	tasks::Task,
	types::{BondPass, Contender, Entry, Evaluation, LotRecord, Numbers, SinceKey, Step},
	Answers, Config, Contenders, Deductions, Entries, Error, Evaluations, Event, Lots, Pallet, Positions,
	SmallFirmClasses,
};
use frame_support::{ensure, traits::Get};
use procurement_primitives::{
	agenda::{Progress, Schedule},
	award::{api::SmallFirmsView, traits::EvaluationHook, EntryState, EvaluationStage, LotStatus},
	bid::traits::{OpenedBids, Standing},
	licence::{LicenceClassId, Licences},
	tender::{
		traits::{BiddingTerms, CriteriaInspect, ScheduleInspect, TenderInspect},
		BasisPoints, LotId, Stage, TenderId, UnsuccessfulReason, WHOLE,
	},
	time::{Moment, MINUTE},
};
use sp_runtime::{DispatchError, DispatchResult};

/// How often the agenda looks whether price envelopes are open, or the seed of the draw is there. Nobody tells.
pub(crate) const HOUR: Moment = 60 * MINUTE;

/// Where a moment stands in the order of classes.
fn since_key(moment: Moment) -> SinceKey {
	Moment::MAX.abs_diff(moment).to_be_bytes()
}

impl<T: Config> Pallet<T> {
	/// Puts a step on the agenda.
	pub(crate) fn schedule(due: Moment, step: Step) -> DispatchResult {
		T::Agenda::schedule(due, Task::new(step)).map(|_| ())
	}

	pub(crate) fn do_set_small_firm_class(class: Option<LicenceClassId>) -> DispatchResult {
		class.map_or(Ok(()), T::Licences::ensure_class)?;
		SmallFirmClasses::<T>::insert(since_key(Self::now()), class);
		Self::deposit_event(Event::SmallFirmClassSet { class });
		Ok(())
	}

	/// The licence by which small firms were known at a moment. All of a block is at one moment, and what a block did last
	/// counts.
	pub(crate) fn small_firm_class(at: Moment) -> Option<LicenceClassId> {
		let later = SmallFirmClasses::<T>::hashed_key_for(since_key(at.saturating_add(1)));
		SmallFirmClasses::<T>::iter_from(later).next().and_then(|(_, class)| class)
	}

	/// How small firms' prices are lowered in scoring a tender.
	pub fn small_firms(tender: TenderId) -> Option<SmallFirmsView> {
		T::Tenders::bidding(tender).ok()?;
		let published = T::Tenders::published(tender);
		Some(SmallFirmsView {
			announced: Deductions::<T>::get(tender),
			deduction: published.and_then(|_| Self::deduction(tender).ok()),
			class: Self::small_firm_class(published.unwrap_or_else(Self::now)),
		})
	}

	pub(crate) fn do_set_deduction(who: &T::AccountId, tender: TenderId, share: BasisPoints) -> DispatchResult {
		let terms = T::Tenders::bidding(tender)?;
		Self::ensure_official(who, terms.buyer)?;
		ensure!(terms.draft, Error::<T>::NotDraft);
		ensure!(share <= WHOLE, Error::<T>::ShareAboveWhole);
		Deductions::<T>::insert(tender, share);
		Self::deposit_event(Event::DeductionSet { tender, share });
		Ok(())
	}

	/// By what share small firms' prices are lowered: as announced, within the ruleset's bounds.
	fn deduction(tender: TenderId) -> Result<BasisPoints, DispatchError> {
		let bounds = T::Tenders::ruleset(tender)?.award.small_firm_deduction;
		Ok(Deductions::<T>::get(tender).unwrap_or(bounds.min).clamp(bounds.min, bounds.max.max(bounds.min)))
	}

	pub(crate) fn do_advance(tender: TenderId) -> DispatchResult {
		let terms = T::Tenders::bidding(tender)?;
		ensure!(terms.phase.is_some(), Error::<T>::TenderNotActive);
		let Some(mut evaluation) = Evaluations::<T>::get(tender) else { return Self::begin(tender, &terms) };
		ensure!(evaluation.stage == EvaluationStage::AwaitingPrices, Error::<T>::NothingToDo);
		ensure!(T::Bids::is_opened(tender, Stage::Price), Error::<T>::PricesSealed);
		Self::begin_judging(tender, &terms, &mut evaluation)?;
		Evaluations::<T>::insert(tender, evaluation);
		Ok(())
	}

	/// Begins the evaluation.
	fn begin(tender: TenderId, terms: &BiddingTerms) -> DispatchResult {
		ensure!(T::Bids::is_opened(tender, Stage::Technical), Error::<T>::NotOpened);
		let (received, deduction) = (T::Bids::received(tender), Self::deduction(tender)?);
		let evaluation = Evaluation {
			stage: EvaluationStage::Intake { next: 0 },
			begun: Self::now(),
			deadline: terms.bid_deadline,
			received,
			deduction,
			// What is set after publication must not change by whom prices are lowered.
			small_firms: T::Tenders::published(tender).and_then(Self::small_firm_class),
			sheets: 0,
			locked: None,
			settled: Default::default(),
			above_budget: Default::default(),
			irregular: false,
			in_standstill: 0,
			final_awards: 0,
			signed_awards: 0,
			open: 0,
			appealed: 0,
			money_stops_until: 0,
			bonds: BondPass::Idle,
		};
		Evaluations::<T>::insert(tender, evaluation);
		Self::schedule(Self::now(), Step::Advance { tender })?;
		Self::deposit_event(Event::EvaluationBegun { tender, received, deduction });
		Ok(())
	}

	/// The step that goes on with what all lots have in common.
	pub(crate) fn advance_step(tender: TenderId) -> Result<Progress, DispatchError> {
		let Some((terms, mut evaluation)) = Self::still_active(tender) else { return Ok(Progress::Done) };
		match evaluation.stage {
			EvaluationStage::Intake { next } => Self::take_in(tender, &terms, evaluation, next),
			EvaluationStage::Sorting { lot, next } => Self::sort(tender, &terms, evaluation, lot, next),
			EvaluationStage::Drawing | EvaluationStage::Marking { .. } => Self::draw_batch(tender, &terms, evaluation),
			EvaluationStage::AwaitingPrices if T::Bids::is_opened(tender, Stage::Price) => {
				Self::begin_judging(tender, &terms, &mut evaluation)?;
				Evaluations::<T>::insert(tender, evaluation);
				Ok(Progress::Done)
			}
			EvaluationStage::AwaitingPrices => Ok(Progress::Later(Self::now().saturating_add(HOUR))),
			EvaluationStage::Revealing { .. } | EvaluationStage::Short | EvaluationStage::Judging => Ok(Progress::Done),
		}
	}

	/// Takes in a batch of bids, by number.
	fn take_in(
		tender: TenderId,
		terms: &BiddingTerms,
		mut evaluation: Evaluation,
		next: u32,
	) -> Result<Progress, DispatchError> {
		let criteria = T::Tenders::criteria(tender);
		let asks_numbers = criteria.iter().any(|criterion| criterion.formula.is_some());
		let end = next.saturating_add(T::IntakeBatch::get()).min(evaluation.received);
		for number in next..end {
			let Some(bid) = T::Bids::bid(tender, number).filter(|bid| bid.standing == Standing::Opened) else {
				continue;
			};
			// What is issued when the bids can be read must not change their order.
			let held = |class| T::Licences::held(bid.bidder, class, evaluation.deadline);
			let small = evaluation.small_firms.is_some_and(held);
			let contender = Contender { bidder: bid.bidder, lots: bid.lots, received: bid.received, small };
			Contenders::<T>::insert(tender, number, contender);
			if asks_numbers {
				// An envelope holds no more answers than fit.
				let numbers = Numbers::truncate_from(T::Bids::answers(tender, bid.bidder));
				Answers::<T>::insert(tender, number, numbers);
			}
		}
		evaluation.stage = match terms.lots.iter().next() {
			Some(lot) if end >= evaluation.received => EvaluationStage::Sorting { lot, next: 0 },
			_ => EvaluationStage::Intake { next: end },
		};
		Evaluations::<T>::insert(tender, evaluation);
		Ok(Progress::More)
	}

	/// Sorts a batch of bids into a lot.
	fn sort(
		tender: TenderId,
		terms: &BiddingTerms,
		mut evaluation: Evaluation,
		lot: LotId,
		next: u32,
	) -> Result<Progress, DispatchError> {
		let mut record = Lots::<T>::get(tender, lot);
		let end = next.saturating_add(T::SortBatch::get()).min(evaluation.received);
		for number in next..end {
			let contender = Contenders::<T>::get(tender, number).filter(|contender| contender.lots.contains(lot));
			let Some(Contender { bidder, received, small, .. }) = contender else { continue };
			let position = record.entrants;
			Self::more(&mut record.entrants)?;
			let deduction = if small { evaluation.deduction } else { 0 };
			let entry = Entry { number, bidder, received, offer: None, deduction, state: EntryState::Entered };
			Entries::<T>::insert((tender, lot, position), entry);
			Positions::<T>::insert((tender, lot, bidder), position);
		}
		Lots::<T>::insert(tender, lot, &record);
		if end < evaluation.received {
			evaluation.stage = EvaluationStage::Sorting { lot, next: end };
			Evaluations::<T>::insert(tender, evaluation);
			return Ok(Progress::More);
		}
		let progress = Self::sorted(tender, terms, &mut evaluation, lot, record)?;
		Evaluations::<T>::insert(tender, evaluation);
		Ok(progress)
	}

	/// A lot is sorted: it fails if too few bids are for it; and the next lot's turn comes, or the panel's.
	fn sorted(
		tender: TenderId,
		terms: &BiddingTerms,
		evaluation: &mut Evaluation,
		lot: LotId,
		record: LotRecord,
	) -> Result<Progress, DispatchError> {
		if record.entrants < terms.minimum_bids.max(1) {
			let too_few = T::Bids::standing(tender, lot) < terms.minimum_bids;
			let reason = if too_few { UnsuccessfulReason::TooFewBids } else { UnsuccessfulReason::NoValidBid };
			Self::fail_lot(tender, terms, evaluation, lot, record, reason)?;
		} else {
			let marked = marks::marked(&T::Tenders::criteria(tender), lot).len();
			let sheets = evaluation.sheets.checked_add(marks::sheets(record.entrants, marked));
			evaluation.sheets = sheets.ok_or(Error::<T>::Overflow)?;
		}
		if let Some(lot) = terms.lots.iter().find(|other| *other > lot) {
			evaluation.stage = EvaluationStage::Sorting { lot, next: 0 };
			return Ok(Progress::More);
		}
		if evaluation.settled == terms.lots {
			evaluation.stage = EvaluationStage::Judging;
			return Ok(Progress::Done);
		}
		if evaluation.sheets > 0 {
			return Self::begin_drawing(tender, evaluation);
		}
		Self::lock(tender, terms, evaluation)?;
		Ok(Progress::Done)
	}

	/// Locks the technical scores: the price stage may be opened, or, if prices are known, lots are judged.
	pub(crate) fn lock(tender: TenderId, terms: &BiddingTerms, evaluation: &mut Evaluation) -> DispatchResult {
		evaluation.locked = Some(Self::now());
		Self::deposit_event(Event::ScoresLocked { tender });
		if terms.two_envelopes {
			evaluation.stage = EvaluationStage::AwaitingPrices;
			return Self::schedule(Self::now().saturating_add(HOUR), Step::Advance { tender });
		}
		Self::begin_judging(tender, terms, evaluation)
	}

	/// Puts every lot that is not settled on the agenda.
	pub(crate) fn begin_judging(tender: TenderId, terms: &BiddingTerms, evaluation: &mut Evaluation) -> DispatchResult {
		evaluation.stage = EvaluationStage::Judging;
		Self::deposit_event(Event::JudgingBegun { tender });
		for lot in terms.lots.iter().filter(|lot| !evaluation.settled.contains(*lot)) {
			let mut record = Lots::<T>::get(tender, lot);
			record.status = LotStatus::Collecting { next: 0 };
			let round = record.round;
			Lots::<T>::insert(tender, lot, record);
			Self::schedule(Self::now(), Step::Judge { tender, lot, round })?;
		}
		Ok(())
	}
}

impl<T: Config> EvaluationHook for Pallet<T> {
	fn opened(tender: TenderId) -> DispatchResult {
		let terms = T::Tenders::bidding(tender)?;
		// Somebody may have begun it by call.
		if Evaluations::<T>::contains_key(tender) {
			return Ok(());
		}
		Self::begin(tender, &terms)
	}
}
