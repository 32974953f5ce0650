//! From the approved award to the contract, and what the other stages ask and tell.

use crate::{
	types::{Award, Evaluation},
	Awards, Config, Error, Evaluations, Event, Lots, Pallet,
};
use frame_support::ensure;
use procurement_primitives::{
	agenda::Progress,
	award::{
		traits::{AwardControl, AwardInspect, AwardTerms, ContractHook},
		AwardId, AwardStatus, EntryState, LotStatus,
	},
	bid::traits::{BidBonds, ScoresLocked},
	tender::{
		traits::{BiddingTerms, LaterStages, TenderInspect},
		Phase, TenderId,
	},
	time::{Calendar, Moment},
};
use sp_runtime::{DispatchError, DispatchResult};

/// What keeps an award from being final.
enum Obstacle {
	/// It is not before this moment.
	Until(Moment),
	/// A challenge that waits for the buyer or the bidder.
	Challenge,
	/// An appeal, which holds it up until this moment at most.
	Appeal(Moment),
}

impl<T: Config> Pallet<T> {
	/// What keeps an award in standstill from being final now.
	fn obstacle(award: &Award<T::AccountId>, until: Moment) -> Option<Obstacle> {
		// An outage may move the end of the time to challenge behind the end of the standstill.
		let moved = award.challenges_close.into_iter().chain([until]).map(T::Calendar::extended);
		let ends = moved.fold(until, Moment::max);
		if Self::now() < ends {
			return Some(Obstacle::Until(ends));
		}
		if award.open > 0 {
			return Some(Obstacle::Challenge);
		}
		let suspended = award.suspended_until.filter(|until| award.appealed > 0 && Self::now() < *until);
		suspended.map(Obstacle::Appeal)
	}

	pub(crate) fn do_finalise(award: AwardId) -> DispatchResult {
		let record = Self::award(award)?;
		let (_, evaluation) = Self::active(record.tender)?;
		let AwardStatus::Standstill { until } = record.status else { return Err(Error::<T>::NotInStandstill.into()) };
		match Self::obstacle(&record, until) {
			None => Self::make_final(award, record, evaluation),
			Some(Obstacle::Until(_)) => Err(Error::<T>::StandstillRunning.into()),
			Some(Obstacle::Challenge | Obstacle::Appeal(_)) => Err(Error::<T>::HeldUp.into()),
		}
	}

	/// The step that makes an award final. What a challenge holds up is put on the agenda again when that challenge ends.
	pub(crate) fn finalise_step(award: AwardId) -> Result<Progress, DispatchError> {
		let Some(record) = Awards::<T>::get(award) else { return Ok(Progress::Done) };
		let AwardStatus::Standstill { until } = record.status else { return Ok(Progress::Done) };
		let Some((_, evaluation)) = Self::still_active(record.tender) else { return Ok(Progress::Done) };
		match Self::obstacle(&record, until) {
			None => Self::make_final(award, record, evaluation).map(|()| Progress::Done),
			Some(Obstacle::Until(moment) | Obstacle::Appeal(moment)) => Ok(Progress::Later(moment)),
			Some(Obstacle::Challenge) => Ok(Progress::Done),
		}
	}

	fn make_final(award: AwardId, mut record: Award<T::AccountId>, mut evaluation: Evaluation) -> DispatchResult {
		record.status = AwardStatus::Final { since: Self::now() };
		Self::fewer(&mut evaluation.in_standstill)?;
		Self::more(&mut evaluation.final_awards)?;
		Evaluations::<T>::insert(record.tender, evaluation);
		Awards::<T>::insert(award, record);
		Self::deposit_event(Event::AwardFinal { award });
		T::Contracts::awarded(award)
	}

	/// A final award of an active tender.
	fn final_award(award: AwardId) -> Result<(Award<T::AccountId>, BiddingTerms, Evaluation), DispatchError> {
		let record = Self::award(award)?;
		ensure!(matches!(record.status, AwardStatus::Final { .. }), Error::<T>::NotFinal);
		let (terms, mut evaluation) = Self::active(record.tender)?;
		Self::fewer(&mut evaluation.final_awards)?;
		Ok((record, terms, evaluation))
	}

	/// A final award falls: its bid is passed over in every lot, and its challenges are moot.
	fn fall(award: AwardId, status: AwardStatus, state: EntryState) -> Result<Award<T::AccountId>, DispatchError> {
		let (mut record, terms, mut evaluation) = Self::final_award(award)?;
		record.status = status;
		Self::drop_challenges(&mut record, &mut evaluation)?;
		Awards::<T>::insert(award, &record);
		for lot in record.lots.iter() {
			let lot_record = Lots::<T>::get(record.tender, lot);
			Self::pass_over(record.tender, &terms, &mut evaluation, lot, lot_record, state)?;
		}
		Evaluations::<T>::insert(record.tender, evaluation);
		Ok(record)
	}

	/// Takes an award's challenges out of what holds things up.
	pub(crate) fn drop_challenges(award: &mut Award<T::AccountId>, evaluation: &mut Evaluation) -> DispatchResult {
		let (open, appealed) = (core::mem::take(&mut award.open), core::mem::take(&mut award.appealed));
		evaluation.open = evaluation.open.checked_sub(open).ok_or(Error::<T>::Overflow)?;
		evaluation.appealed = evaluation.appealed.checked_sub(appealed).ok_or(Error::<T>::Overflow)?;
		Ok(())
	}

	/// Whether a challenge or an appeal stops a tender's money now.
	pub(crate) fn is_money_stopped(evaluation: &Evaluation) -> bool {
		evaluation.open > 0 || (evaluation.appealed > 0 && Self::now() < evaluation.money_stops_until)
	}
}

impl<T: Config> AwardInspect for Pallet<T> {
	fn terms(award: AwardId) -> Result<AwardTerms, DispatchError> {
		let Award { tender, lots, bidder, value, .. } = Self::award(award)?;
		let buyer = T::Tenders::bidding(tender)?.buyer;
		Ok(AwardTerms { tender, lots, buyer, supplier: bidder, value })
	}

	fn ensure_final(award: AwardId) -> DispatchResult {
		let record = Self::award(award)?;
		match record.status {
			// Appeals that were open longer than they may hold it up do not undo that it is final. Signing stops with the
			// tender's money: what is decided about another award may end the tender.
			AwardStatus::Final { .. } => Self::ensure_money_moves(record.tender),
			AwardStatus::Signed { .. } => Ok(()),
			AwardStatus::Standstill { .. } if record.open > 0 || record.appealed > 0 => Err(Error::<T>::HeldUp.into()),
			AwardStatus::Standstill { .. } => Err(Error::<T>::StandstillRunning.into()),
			_ => Err(Error::<T>::NotFinal.into()),
		}
	}

	fn ensure_money_moves(tender: TenderId) -> DispatchResult {
		let stopped = Evaluations::<T>::get(tender).is_some_and(|evaluation| Self::is_money_stopped(&evaluation));
		ensure!(!stopped, Error::<T>::MoneyStopped);
		Ok(())
	}
}

impl<T: Config> AwardControl for Pallet<T> {
	fn signed(award: AwardId) -> DispatchResult {
		let (mut record, terms, mut evaluation) = Self::final_award(award)?;
		Self::more(&mut evaluation.signed_awards)?;
		record.status = AwardStatus::Signed { at: Self::now() };
		Self::set_lots(&record, LotStatus::Signed { award });
		Awards::<T>::insert(award, &record);
		Self::deposit_event(Event::AwardSigned { award });
		for lot in record.lots.iter() {
			Self::settle(record.tender, &terms, &mut evaluation, lot)?;
		}
		Evaluations::<T>::insert(record.tender, evaluation);
		Ok(())
	}

	fn refused(award: AwardId) -> DispatchResult {
		let status = AwardStatus::Refused { at: Self::now() };
		let record = Self::fall(award, status, EntryState::Refused)?;
		Self::deposit_event(Event::AwardRefused { award });
		T::Bonds::forfeit(record.tender, record.bidder)
	}

	fn lapsed(award: AwardId) -> DispatchResult {
		let status = AwardStatus::Lapsed { at: Self::now() };
		let record = Self::fall(award, status, EntryState::Released)?;
		Self::deposit_event(Event::AwardLapsed { award });
		T::Bonds::give_back(record.tender, record.bidder)
	}
}

impl<T: Config> ScoresLocked for Pallet<T> {
	fn locked_at(tender: TenderId) -> Option<Moment> {
		Evaluations::<T>::get(tender)?.locked
	}
}

impl<T: Config> LaterStages for Pallet<T> {
	// Asked by tenders whenever they tell a phase: reads its own storage only.
	fn phase(tender: TenderId) -> Option<Phase> {
		let evaluation = Evaluations::<T>::get(tender)?;
		if evaluation.signed_awards > 0 {
			Some(Phase::Contract)
		} else if evaluation.final_awards > 0 {
			Some(Phase::Award)
		} else if evaluation.in_standstill > 0 {
			Some(Phase::Standstill)
		} else {
			None
		}
	}
}
