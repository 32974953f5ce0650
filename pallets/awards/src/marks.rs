//! Marks: committed to before anybody sees another's, then revealed.

use crate::{
	types::{LotRecord, Marks, Members, Panel, MAX_MARKS},
	Commitments, Config, Error, Evaluations, Event, Lots, Pallet, Panels, RevealedMarks,
};
use alloc::vec::Vec;
use frame_support::ensure;
use frame_system::pallet_prelude::BlockNumberFor;
use procurement_primitives::{
	award::{marks_commitment, EvaluationStage, LotStatus, FULL_MARK},
	identity::{traits::Parties, PartyId, Permissions},
	tender::{
		traits::{CriteriaInspect, CriterionRule},
		LotId, TenderId,
	},
	time::{Calendar, Moment},
};
use sp_runtime::{traits::Zero, DispatchError, DispatchResult};

/// A sheet: some bids of a lot, and the criteria that the panel marks.
pub(crate) struct Sheet {
	/// The place of the first bid.
	pub(crate) from: u32,
	/// How many bids.
	pub(crate) bids: u32,
	/// The criteria's numbers.
	pub(crate) criteria: Vec<u16>,
}

/// The numbers of the criteria that apply to a lot, and what they say.
pub(crate) fn criteria_of(criteria: &[CriterionRule], lot: LotId) -> impl Iterator<Item = (u16, &CriterionRule)> {
	(0u16..).zip(criteria).filter(move |(_, criterion)| criterion.lots.contains(lot))
}

/// The numbers of the criteria of a lot that the panel marks.
pub(crate) fn marked(criteria: &[CriterionRule], lot: LotId) -> Vec<u16> {
	let expert = criteria_of(criteria, lot).filter(|(_, criterion)| criterion.formula.is_none());
	expert.map(|(number, _)| number).collect()
}

/// How many bids stand on a sheet with so many criteria; `None` if there is nothing to mark.
pub(crate) fn bids_on_sheet(criteria: usize) -> Option<u32> {
	let criteria = u32::try_from(criteria).ok()?;
	MAX_MARKS.checked_div(criteria).map(|bids| bids.max(1))
}

/// How many sheets a lot with so many bids has.
pub(crate) fn sheets(entrants: u32, criteria: usize) -> u32 {
	bids_on_sheet(criteria).map_or(0, |bids| entrants.div_ceil(bids))
}

impl<T: Config> Pallet<T> {
	/// The hash of the chain's first block.
	pub(crate) fn genesis() -> [u8; 32] {
		let hash = frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero());
		let mut genesis = [0; 32];
		genesis.iter_mut().zip(hash.as_ref()).for_each(|(byte, of_hash)| *byte = *of_hash);
		genesis
	}

	/// A sheet, if it is to be marked.
	pub(crate) fn sheet(criteria: &[CriterionRule], record: &LotRecord, lot: LotId, page: u32) -> Option<Sheet> {
		if matches!(record.status, LotStatus::Unsuccessful { .. }) {
			return None;
		}
		let criteria = marked(criteria, lot);
		let most = bids_on_sheet(criteria.len())?;
		let from = page.checked_mul(most)?;
		let bids = record.entrants.checked_sub(from)?.min(most);
		(bids > 0).then_some(Sheet { from, bids, criteria })
	}

	fn sheet_to_mark(tender: TenderId, lot: LotId, page: u32) -> Result<Sheet, Error<T>> {
		let criteria = T::Tenders::criteria(tender);
		Self::sheet(&criteria, &Lots::<T>::get(tender, lot), lot, page).ok_or(Error::<T>::UnknownSheet)
	}

	pub(crate) fn do_commit_marks(
		who: &T::AccountId,
		tender: TenderId,
		lot: LotId,
		page: u32,
		commitment: [u8; 32],
	) -> DispatchResult {
		let party = T::Parties::authorize(who, Permissions::EVALUATE)?;
		let (_, mut evaluation) = Self::active(tender)?;
		let EvaluationStage::Marking { until } = evaluation.stage else { return Err(Error::<T>::WrongStage.into()) };
		ensure!(!Self::is_past(until), Error::<T>::WrongStage);
		let mut panel = Panels::<T>::get(tender).ok_or(Error::<T>::NotOnPanel)?;
		let seat = Self::seat_of(&mut panel, party)?;
		Self::sheet_to_mark(tender, lot, page)?;
		let place = (tender, lot, page, party);
		ensure!(!Commitments::<T>::contains_key(place), Error::<T>::AlreadyCommitted);
		Self::more(&mut seat.committed)?;
		Commitments::<T>::insert(place, commitment);
		Self::deposit_event(Event::MarksCommitted { tender, lot, page, member: party, commitment });
		Self::reveal_if_all_committed(tender, &mut evaluation, &panel)?;
		Panels::<T>::insert(tender, panel);
		Evaluations::<T>::insert(tender, evaluation);
		Ok(())
	}

	pub(crate) fn do_reveal_marks(
		who: &T::AccountId,
		tender: TenderId,
		lot: LotId,
		page: u32,
		marks: Vec<u16>,
		salt: &[u8; 32],
	) -> DispatchResult {
		let party = T::Parties::authorize(who, Permissions::EVALUATE)?;
		let (terms, mut evaluation) = Self::active(tender)?;
		let EvaluationStage::Revealing { until } = evaluation.stage else { return Err(Error::<T>::WrongStage.into()) };
		ensure!(!Self::is_past(until), Error::<T>::WrongStage);
		let mut panel = Panels::<T>::get(tender).ok_or(Error::<T>::NotOnPanel)?;
		let seat = Self::seat_of(&mut panel, party)?;
		let sheet = Self::sheet_to_mark(tender, lot, page)?;
		let place = (tender, lot, page, party);
		let commitment = Commitments::<T>::get(place).ok_or(Error::<T>::NotCommitted)?;
		ensure!(!RevealedMarks::<T>::contains_key(place), Error::<T>::AlreadyRevealed);
		let expected = sheet.bids.checked_mul(Self::count(&sheet.criteria)).ok_or(Error::<T>::Overflow)?;
		ensure!(Self::count(&marks) == expected, Error::<T>::WrongMarkCount);
		ensure!(marks.iter().all(|mark| *mark <= FULL_MARK), Error::<T>::MarkTooHigh);
		let made = marks_commitment(&Self::genesis(), tender, lot, page, party, &marks, salt);
		ensure!(made == commitment, Error::<T>::WrongCommitment);

		let marks = Marks::try_from(marks).map_err(|_| Error::<T>::WrongMarkCount)?;
		Self::more(&mut seat.revealed)?;
		RevealedMarks::<T>::insert(place, marks);
		Self::deposit_event(Event::MarksRevealed { tender, lot, page, member: party });
		Panels::<T>::insert(tender, &panel);
		Self::lock_if_all_revealed(tender, &terms, &mut evaluation, &panel)?;
		Evaluations::<T>::insert(tender, evaluation);
		Ok(())
	}

	/// The members whose marks count: the first, in the order of the seats, who sit and have revealed everything.
	pub(crate) fn counting_members(panel: &Panel, sheets: u32) -> Result<Members, DispatchError> {
		let counting = panel.seats.iter().filter(|seat| seat.is_taken() && seat.revealed == sheets);
		let members: Vec<PartyId> = counting.map(|seat| seat.party).take(panel.size.into()).collect();
		members.try_into().map_err(|_| Error::<T>::Overflow.into())
	}

	/// Whether a deadline has passed, outages counted in.
	pub(crate) fn is_past(deadline: Moment) -> bool {
		Self::now() >= T::Calendar::extended(deadline)
	}
}
