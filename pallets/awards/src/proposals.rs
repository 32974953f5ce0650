//! Proposal and approval: who is ranked first is proposed by one official and approved by another, or rejected for a listed
//! reason.

use crate::{
	types::{Award, Entry, Evaluation, LotRecord, Step},
	Awards, AwardsByTender, Config, Entries, Error, Evaluations, Event, Lots, NextAwardId, Pallet,
};
use alloc::vec::Vec;
use frame_support::ensure;
use procurement_primitives::{
	award::{AwardId, AwardStatus, EntryState, LotStatus, RejectionReason},
	bid::BidderId,
	identity::traits::FourEyes,
	money::Balance,
	tender::{
		traits::{BiddingTerms, ScheduleInspect, TenderInspect},
		LotId, LotSet, TenderId, UnsuccessfulReason,
	},
};
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// An award, or the error that there is none.
	pub(crate) fn award(award: AwardId) -> Result<Award<T::AccountId>, DispatchError> {
		Awards::<T>::get(award).ok_or(Error::<T>::UnknownAward.into())
	}

	/// The bid to propose next in a lot that is ranked.
	fn next_in(tender: TenderId, terms: &BiddingTerms, lot: LotId) -> Result<(LotRecord, Entry), DispatchError> {
		ensure!(terms.lots.contains(lot), Error::<T>::UnknownLot);
		let record = Lots::<T>::get(tender, lot);
		ensure!(record.status == LotStatus::Ranked, Error::<T>::LotNotRanked);
		let (_, ranked) = Self::candidate(tender, lot, &record).ok_or(DispatchError::Corruption)?;
		Ok((record, Self::entry(tender, lot, ranked.position)?))
	}

	pub(crate) fn do_propose(who: T::AccountId, tender: TenderId, lots: LotSet) -> DispatchResult {
		let (terms, _) = Self::active(tender)?;
		Self::ensure_official(&who, terms.buyer)?;
		// Nobody could approve what an official without a person proposed.
		T::FourEyes::person_behind(&who)?;
		ensure!(lots.is_subset(terms.lots), Error::<T>::UnknownLot);
		let award = NextAwardId::<T>::get();
		let mut winner: Option<BidderId> = None;
		let mut value: Balance = 0;
		for lot in lots.iter() {
			let (mut record, entry) = Self::next_in(tender, &terms, lot)?;
			ensure!(winner.is_none_or(|winner| winner == entry.bidder), Error::<T>::DifferentCandidates);
			winner = Some(entry.bidder);
			let price = entry.offer.ok_or(DispatchError::Corruption)?.price;
			value = value.checked_add(price).ok_or(Error::<T>::Overflow)?;
			record.status = LotStatus::Proposed { award };
			Lots::<T>::insert(tender, lot, record);
		}
		let bidder = winner.ok_or(Error::<T>::NoLots)?;
		T::Tenders::ensure_eligible(tender, bidder, Self::now())?;

		NextAwardId::<T>::put(award.checked_add(1).ok_or(Error::<T>::IdsExhausted)?);
		let record = Award {
			tender,
			lots,
			bidder,
			value,
			status: AwardStatus::Proposed,
			proposer: who.clone(),
			proposed: Self::now(),
			challenges_close: None,
			open: 0,
			appealed: 0,
			suspended_until: None,
		};
		Awards::<T>::insert(award, record);
		AwardsByTender::<T>::insert(tender, award.to_be_bytes(), ());
		Self::deposit_event(Event::AwardProposed { award, tender, lots, supplier: bidder, value, by: who });
		Ok(())
	}

	/// A proposed award of an active tender, for an official of its buyer.
	fn proposed(
		who: &T::AccountId,
		award: AwardId,
	) -> Result<(Award<T::AccountId>, BiddingTerms, Evaluation), DispatchError> {
		let record = Self::award(award)?;
		let (terms, evaluation) = Self::active(record.tender)?;
		Self::ensure_official(who, terms.buyer)?;
		ensure!(record.status == AwardStatus::Proposed, Error::<T>::NotProposed);
		Ok((record, terms, evaluation))
	}

	pub(crate) fn do_withdraw_proposal(who: &T::AccountId, award: AwardId, note: Vec<u8>) -> DispatchResult {
		let (mut record, _, _) = Self::proposed(who, award)?;
		let note = Self::reason(note)?;
		Self::set_lots(&record, LotStatus::Ranked);
		record.status = AwardStatus::Withdrawn;
		Awards::<T>::insert(award, record);
		Self::deposit_event(Event::ProposalWithdrawn { award, note });
		Ok(())
	}

	/// Sets where the lots of an award stand.
	pub(crate) fn set_lots(award: &Award<T::AccountId>, status: LotStatus) {
		for lot in award.lots.iter() {
			Lots::<T>::mutate(award.tender, lot, |record| record.status = status);
		}
	}

	pub(crate) fn do_approve(who: T::AccountId, award: AwardId) -> DispatchResult {
		let (mut record, _, mut evaluation) = Self::proposed(&who, award)?;
		T::FourEyes::ensure_distinct(&record.proposer, &who)?;
		let tender = record.tender;
		T::Tenders::ensure_eligible(tender, record.bidder, Self::now())?;
		let rules = T::Tenders::ruleset(tender)?;
		let challenges_close = Self::from_now(tender, rules.review.challenge)?;
		// Nobody who could still challenge is left standing before a signed contract.
		let standstill_until = Self::from_now(tender, rules.award.standstill)?.max(challenges_close);

		Self::set_lots(&record, LotStatus::Awarded { award });
		record.status = AwardStatus::Standstill { until: standstill_until };
		record.challenges_close = Some(challenges_close);
		Awards::<T>::insert(award, record);
		Self::more(&mut evaluation.in_standstill)?;
		Evaluations::<T>::insert(tender, evaluation);
		Self::schedule(standstill_until, Step::Finalise { award })?;
		Self::deposit_event(Event::AwardApproved { award, by: who, challenges_close, standstill_until });
		Ok(())
	}

	pub(crate) fn do_reject(
		who: &T::AccountId,
		tender: TenderId,
		lot: LotId,
		bidder: BidderId,
		reason: RejectionReason,
		note: Vec<u8>,
	) -> DispatchResult {
		let (terms, mut evaluation) = Self::active(tender)?;
		Self::ensure_official(who, terms.buyer)?;
		let note = Self::reason(note)?;
		let (record, entry) = Self::next_in(tender, &terms, lot)?;
		ensure!(entry.bidder == bidder, Error::<T>::NotCandidate);
		let eligible = T::Tenders::ensure_eligible(tender, bidder, Self::now()).is_ok();
		ensure!(reason != RejectionReason::NotEligible || !eligible, Error::<T>::StillEligible);
		let by = who.clone();
		Self::deposit_event(Event::BidRejected { tender, lot, bidder, reason, note, by });
		Self::pass_over(tender, &terms, &mut evaluation, lot, record, EntryState::Rejected { reason })?;
		Evaluations::<T>::insert(tender, evaluation);
		Ok(())
	}

	/// Passes over the bid that is first in a lot's ranking. The next is to be proposed; without one the lot fails.
	pub(crate) fn pass_over(
		tender: TenderId,
		terms: &BiddingTerms,
		evaluation: &mut Evaluation,
		lot: LotId,
		mut record: LotRecord,
		state: EntryState,
	) -> DispatchResult {
		let (key, ranked) = Self::candidate(tender, lot, &record).ok_or(DispatchError::Corruption)?;
		let mut entry = Self::entry(tender, lot, ranked.position)?;
		entry.state = state;
		Entries::<T>::insert((tender, lot, ranked.position), entry);
		record.passed = Some(key);
		if Self::candidate(tender, lot, &record).is_none() {
			return Self::fail_lot(tender, terms, evaluation, lot, record, UnsuccessfulReason::NoValidBid);
		}
		record.status = LotStatus::Ranked;
		Lots::<T>::insert(tender, lot, record);
		Ok(())
	}
}
