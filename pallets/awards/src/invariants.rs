//! What must hold of the whole state after every block. `try_state` checks it on a live chain's state, tests after each
//! test.

use crate::{
	types::{Award, BondPass},
	Awards, AwardsByTender, Challenges, Commitments, Config, Entries, Evaluations, Experts, Lots, LowPrices,
	NextAwardId, Pallet, Panels, Pool, PoolSize, Positions, PriceOrder, Ranking, RevealedMarks,
};
use alloc::collections::BTreeMap;
use frame_support::ensure;
use procurement_primitives::{
	award::{AwardId, AwardStatus, EntryState, EvaluationStage, LotStatus},
	tender::{traits::TenderInspect, LotId, TenderId, UnsuccessfulReason},
};
use sp_runtime::TryRuntimeError;

/// Adds one to a count.
fn one_more<K: Ord>(counts: &mut BTreeMap<K, u32>, of: K) -> Result<(), TryRuntimeError> {
	let count = counts.entry(of).or_default();
	*count = count.checked_add(1).ok_or("too many to count")?;
	Ok(())
}

impl<T: Config> Pallet<T> {
	/// Checks every invariant of the pallet.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::places_and_experts_agree()?;
		Self::entries_and_lots_agree()?;
		Self::rankings_are_whole()?;
		Self::marks_and_seats_agree()?;
		Self::awards_and_lots_agree()?;
		Self::counters_count_awards_and_challenges()?;
		Self::settled_lots_are_settled()
	}

	/// Every place is one expert's, given in order of time; histories run forward and do not overlap.
	fn places_and_experts_agree() -> Result<(), TryRuntimeError> {
		let mut last = 0;
		for number in 0..PoolSize::<T>::get() {
			let place = Pool::<T>::get(number).ok_or("place missing")?;
			let expert = Experts::<T>::get(place.expert).ok_or("place of no expert")?;
			ensure!(expert.place == number, "expert at another place");
			ensure!(place.since >= last, "places out of order");
			last = place.since;
			let mut free_from = place.since;
			for membership in &expert.memberships {
				ensure!(membership.since >= free_from, "memberships overlap");
				free_from = membership.until.unwrap_or(u64::MAX);
			}
		}
		let experts = Experts::<T>::iter_keys().count();
		ensure!(u32::try_from(experts) == Ok(PoolSize::<T>::get()), "experts without a place");
		Ok(())
	}

	/// Entries stand at the places from 0, each found by its bidder; what was found abnormally low says by what; prices are
	/// in order only while they are looked at, or, where the review body ended the lot meanwhile, forgotten.
	fn entries_and_lots_agree() -> Result<(), TryRuntimeError> {
		let mut entrants = BTreeMap::<(TenderId, LotId), u32>::new();
		for ((tender, lot, position), entry) in Entries::<T>::iter() {
			ensure!(Positions::<T>::get((tender, lot, entry.bidder)) == Some(position), "entry without its place");
			ensure!(position < Lots::<T>::get(tender, lot).entrants, "entry beyond the last");
			let flagged =
				matches!(entry.state, EntryState::Flagged | EntryState::Accepted { .. } | EntryState::TooLow { .. });
			let figures = LowPrices::<T>::get((tender, lot, position));
			ensure!(!flagged || figures.is_some(), "abnormally low, and nobody knows by what");
			ensure!(figures.is_none() || entry.offer.is_some(), "abnormally low without a price");
			one_more(&mut entrants, (tender, lot))?;
		}
		ensure!(Positions::<T>::iter_keys().count() == Entries::<T>::iter_keys().count(), "place of no entry");
		for (tender, lot, record) in Lots::<T>::iter() {
			let counted = entrants.remove(&(tender, lot)).unwrap_or(0);
			ensure!(counted == record.entrants, "entrants miscounted");
		}
		for (tender, lot, _) in PriceOrder::<T>::iter_keys() {
			let status = Lots::<T>::get(tender, lot).status;
			let looked_at = matches!(
				status,
				LotStatus::Collecting { .. }
					| LotStatus::Flagging
					| LotStatus::Unsuccessful { reason: UnsuccessfulReason::Irregularity }
			);
			ensure!(looked_at, "prices in order that nobody looks at");
		}
		Ok(())
	}

	/// A lot that is ranked ranks each bid once, as many as it says; every bid that counts is ranked.
	fn rankings_are_whole() -> Result<(), TryRuntimeError> {
		for (tender, lot, record) in Lots::<T>::iter() {
			let mut seen = BTreeMap::<u32, u32>::new();
			for (_, ranked) in Ranking::<T>::iter_prefix((tender, lot, record.round)) {
				one_more(&mut seen, ranked.position)?;
			}
			ensure!(seen.values().all(|times| *times == 1), "a bid ranked twice");
			ensure!(u32::try_from(seen.len()) == Ok(record.ranked), "ranked bids miscounted");
			let whole = matches!(
				record.status,
				LotStatus::Ranked | LotStatus::Proposed { .. } | LotStatus::Awarded { .. } | LotStatus::Signed { .. }
			);
			for position in 0..record.entrants {
				let entry = Entries::<T>::get((tender, lot, position)).ok_or("entry missing")?;
				ensure!(
					!whole || !entry.state.counts() || seen.contains_key(&position),
					"a bid that counts not ranked"
				);
			}
			ensure!(record.status != LotStatus::Deciding || record.pending > 0, "nothing to decide");
		}
		Ok(())
	}

	/// Each seat has committed and revealed as many sheets as are stored; nothing is revealed that was not committed.
	fn marks_and_seats_agree() -> Result<(), TryRuntimeError> {
		let mut committed = BTreeMap::<(TenderId, u32), u32>::new();
		for (tender, _, _, member) in Commitments::<T>::iter_keys() {
			one_more(&mut committed, (tender, member))?;
		}
		let mut revealed = BTreeMap::<(TenderId, u32), u32>::new();
		for (tender, lot, page, member) in RevealedMarks::<T>::iter_keys() {
			ensure!(Commitments::<T>::contains_key((tender, lot, page, member)), "revealed without commitment");
			one_more(&mut revealed, (tender, member))?;
		}
		for (tender, panel) in Panels::<T>::iter() {
			ensure!(panel.examined <= panel.pool, "drew beyond the pool");
			let sheets = Evaluations::<T>::get(tender).ok_or("panel of no evaluation")?.sheets;
			for seat in &panel.seats {
				let place = (tender, seat.party);
				ensure!(committed.remove(&place).unwrap_or(0) == seat.committed, "commitments miscounted");
				ensure!(revealed.remove(&place).unwrap_or(0) == seat.revealed, "revealed sheets miscounted");
				ensure!(seat.revealed <= seat.committed && seat.committed <= sheets, "more sheets than there are");
			}
		}
		ensure!(committed.is_empty() && revealed.is_empty(), "marks of nobody on the panel");
		Ok(())
	}

	/// The lots of an award that stands say so, and no other lot does.
	fn awards_and_lots_agree() -> Result<(), TryRuntimeError> {
		for (id, award) in Awards::<T>::iter() {
			ensure!(id < NextAwardId::<T>::get(), "award beyond the next number");
			ensure!(!award.lots.is_empty() && award.value > 0, "award of nothing");
			ensure!(AwardsByTender::<T>::contains_key(award.tender, id.to_be_bytes()), "award not indexed");
			let expected = match award.status {
				AwardStatus::Proposed => LotStatus::Proposed { award: id },
				AwardStatus::Standstill { .. } | AwardStatus::Final { .. } => LotStatus::Awarded { award: id },
				AwardStatus::Signed { .. } => LotStatus::Signed { award: id },
				_ => continue,
			};
			for lot in award.lots.iter() {
				ensure!(Lots::<T>::get(award.tender, lot).status == expected, "lot of an award says something else");
			}
		}
		ensure!(AwardsByTender::<T>::iter_keys().count() == Awards::<T>::iter_keys().count(), "index of no award");
		for (tender, lot, record) in Lots::<T>::iter() {
			let (LotStatus::Proposed { award } | LotStatus::Awarded { award } | LotStatus::Signed { award }) =
				record.status
			else {
				continue;
			};
			let award: Award<T::AccountId> = Awards::<T>::get(award).ok_or("lot of no award")?;
			ensure!(award.tender == tender && award.lots.contains(lot), "lot of another award");
		}
		Ok(())
	}

	/// The counters of awards and tenders are what a recount gives.
	fn counters_count_awards_and_challenges() -> Result<(), TryRuntimeError> {
		let (mut open, mut appealed) = (BTreeMap::<AwardId, u32>::new(), BTreeMap::<AwardId, u32>::new());
		for (award, _, challenge) in Challenges::<T>::iter() {
			if challenge.status.is_open() {
				one_more(&mut open, award)?;
			}
			if challenge.status.is_appealed() {
				one_more(&mut appealed, award)?;
			}
		}
		for (tender, evaluation) in Evaluations::<T>::iter() {
			let (mut standstill, mut finals, mut signed, mut waiting, mut at_review) = (0u32, 0u32, 0u32, 0u32, 0u32);
			for key in AwardsByTender::<T>::iter_key_prefix(tender) {
				let id = AwardId::from_be_bytes(key);
				let award = Awards::<T>::get(id).ok_or("index of no award")?;
				let counter = match award.status {
					AwardStatus::Standstill { .. } => &mut standstill,
					AwardStatus::Final { .. } => &mut finals,
					AwardStatus::Signed { .. } => &mut signed,
					// Its challenges are moot.
					_ => continue,
				};
				*counter = counter.checked_add(1).ok_or("too many awards")?;
				ensure!(open.get(&id).copied().unwrap_or(0) == award.open, "open challenges miscounted");
				ensure!(appealed.get(&id).copied().unwrap_or(0) == award.appealed, "appeals miscounted");
				waiting = waiting.checked_add(award.open).ok_or("too many challenges")?;
				at_review = at_review.checked_add(award.appealed).ok_or("too many appeals")?;
			}
			ensure!(standstill == evaluation.in_standstill, "awards in standstill miscounted");
			ensure!(finals == evaluation.final_awards, "final awards miscounted");
			ensure!(signed == evaluation.signed_awards, "signed awards miscounted");
			ensure!(waiting == evaluation.open, "open challenges of a tender miscounted");
			ensure!(at_review == evaluation.appealed, "appeals of a tender miscounted");
		}
		Ok(())
	}

	/// The settled lots are those that are signed for or unsuccessful, and no others; a tender whose lots are all settled
	/// has ended.
	fn settled_lots_are_settled() -> Result<(), TryRuntimeError> {
		for (tender, evaluation) in Evaluations::<T>::iter() {
			let terms = T::Tenders::bidding(tender)?;
			for lot in terms.lots.iter() {
				let status = Lots::<T>::get(tender, lot).status;
				let settled = matches!(status, LotStatus::Signed { .. } | LotStatus::Unsuccessful { .. });
				ensure!(settled == evaluation.settled.contains(lot), "settled lots differ");
			}
			ensure!(evaluation.settled != terms.lots || terms.phase.is_none(), "nothing is left, and it has not ended");
			ensure!(evaluation.above_budget.is_subset(evaluation.settled), "lot above the budget not settled");
			if let BondPass::Running { next, .. } = evaluation.bonds {
				ensure!(next <= evaluation.received, "bonds beyond the last bid");
			}
			let judging = evaluation.stage == EvaluationStage::Judging;
			let locked = evaluation.locked.is_some() || evaluation.settled == terms.lots;
			ensure!(!judging || locked, "judged before the scores were locked");
		}
		Ok(())
	}
}
