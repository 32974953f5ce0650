//! How lots and tenders end, and bonds go back.

use crate::{
	types::{BondPass, Evaluation, LotRecord, Step},
	Config, Evaluations, Event, Lots, Pallet,
};
use frame_support::traits::Get;
use procurement_primitives::{
	agenda::Progress,
	award::{traits::ContractHook, LotStatus},
	bid::traits::{BidBonds, OpenedBids},
	tender::{
		traits::{BiddingTerms, TenderOutcome},
		LotId, TenderId, UnsuccessfulReason,
	},
};
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Ends a lot without an award, and its tender if it was the last.
	pub(crate) fn fail_lot(
		tender: TenderId,
		terms: &BiddingTerms,
		evaluation: &mut Evaluation,
		lot: LotId,
		mut record: LotRecord,
		reason: UnsuccessfulReason,
	) -> DispatchResult {
		record.status = LotStatus::Unsuccessful { reason };
		Lots::<T>::insert(tender, lot, record);
		if reason == UnsuccessfulReason::AboveBudget {
			evaluation.above_budget = evaluation.above_budget.with(lot);
		}
		Self::deposit_event(Event::LotUnsuccessful { tender, lot, reason });
		Self::settle(tender, terms, evaluation, lot)
	}

	/// Notes that a lot is signed for or unsuccessful: bonds of bids that have no other lot left go back, and with the last
	/// lot the tender ends.
	pub(crate) fn settle(
		tender: TenderId,
		terms: &BiddingTerms,
		evaluation: &mut Evaluation,
		lot: LotId,
	) -> DispatchResult {
		evaluation.settled = evaluation.settled.with(lot);
		match &mut evaluation.bonds {
			BondPass::Running { again, .. } => *again = true,
			idle => {
				*idle = BondPass::Running { next: 0, again: false };
				Self::schedule(Self::now(), Step::ReturnBonds { tender })?;
			}
		}
		if evaluation.settled != terms.lots {
			return Ok(());
		}
		if evaluation.signed_awards > 0 {
			T::Outcome::complete(tender)?;
			return T::Contracts::completed(tender);
		}
		let reason = if evaluation.irregular {
			UnsuccessfulReason::Irregularity
		} else if evaluation.above_budget == terms.lots {
			UnsuccessfulReason::AboveBudget
		} else {
			UnsuccessfulReason::NoValidBid
		};
		T::Outcome::unsuccessful(tender, reason)
	}

	/// The step that gives back, by the bids' numbers, a batch of bonds of bids of which every lot is settled. It goes on
	/// when the tender has ended, for that is when the last ones go back.
	pub(crate) fn return_bonds(tender: TenderId) -> Result<Progress, DispatchError> {
		let Some(mut evaluation) = Evaluations::<T>::get(tender) else { return Ok(Progress::Done) };
		let BondPass::Running { next, again } = evaluation.bonds else { return Ok(Progress::Done) };
		let end = next.saturating_add(T::BondBatch::get()).min(evaluation.received);
		for number in next..end {
			let bid = T::Bids::bid(tender, number).ok_or(DispatchError::Corruption)?;
			if bid.lots.is_subset(evaluation.settled) {
				T::Bonds::give_back(tender, bid.bidder)?;
			}
		}
		let (bonds, progress) = match (end < evaluation.received, again) {
			(true, _) => (BondPass::Running { next: end, again }, Progress::More),
			(false, true) => (BondPass::Running { next: 0, again: false }, Progress::More),
			(false, false) => (BondPass::Idle, Progress::Done),
		};
		evaluation.bonds = bonds;
		Evaluations::<T>::insert(tender, evaluation);
		Ok(progress)
	}
}
