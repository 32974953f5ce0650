//! The panel: how it is drawn, filled up, and led from one stage to the next.

use crate::{
	draw::Permutation,
	intake::HOUR,
	types::{Evaluation, Members, Panel, Seat, Step, MAX_PANEL},
	Config, Error, Evaluations, Event, Experts, Pallet, Panels, Pool, Representatives,
};
use alloc::vec::Vec;
use frame_support::{
	ensure,
	traits::{Contains, Get},
	BoundedVec,
};
use procurement_primitives::{
	agenda::Progress,
	award::{EvaluationStage, RecusalReason, SeatKind, SeatState},
	bid::traits::OpenedBids,
	identity::{traits::Parties, PartyId, Permissions, Role},
	tender::{
		traits::{BiddingTerms, CriteriaInspect, ScheduleInspect, TenderInspect},
		PanelRules, TenderId,
	},
	time::{Calendar, Moment, Period},
};
use sp_runtime::{DispatchError, DispatchResult};

/// How many of `size` members are experts at least: the ruleset's part, rounded up.
pub(crate) fn least_experts(rules: &PanelRules, size: u8) -> u8 {
	let part = u32::from(size).saturating_mul(rules.experts.numerator.into());
	let experts = part.div_ceil(u32::from(rules.experts.denominator).max(1));
	u8::try_from(experts).unwrap_or(size).min(size)
}

impl<T: Config> Pallet<T> {
	/// The moment that is `period` from now, by the city's clocks.
	pub(crate) fn from_now(tender: TenderId, period: Period) -> Result<Moment, DispatchError> {
		Self::after(tender, Self::now(), period)
	}

	/// The moment that is `period` after `from`.
	pub(crate) fn after(tender: TenderId, from: Moment, period: Period) -> Result<Moment, DispatchError> {
		T::Calendar::after(from, period, T::Tenders::ruleset(tender)?.utc_offset_minutes)
	}

	/// Sets the panel up: its size, its seed, the frozen pool, and the buyer's representatives that may sit. The seed may
	/// not be there yet, if too few keyholders have released; nobody may have another one, so that the draw waits for it.
	pub(crate) fn begin_drawing(tender: TenderId, evaluation: &mut Evaluation) -> Result<Progress, DispatchError> {
		evaluation.stage = EvaluationStage::Drawing;
		let Some(seed) = T::Bids::draw_seed(tender) else {
			return Ok(Progress::Later(Self::now().saturating_add(HOUR)));
		};
		let rules = T::Tenders::ruleset(tender)?.award.panel;
		let large = T::Tenders::value(tender) >= rules.large_from;
		let size = if large { rules.large_size } else { rules.size };
		let seats = usize::from(size.saturating_sub(least_experts(&rules, size)));
		let representatives = Representatives::<T>::get(tender).into_iter();
		let seats: Vec<_> = representatives
			.filter(|party| Self::may_represent(tender, evaluation.deadline, *party))
			.take(seats)
			.map(|party| Self::seat(tender, party, SeatKind::Representative))
			.collect();
		let panel = Panel {
			size,
			seed,
			pool: Self::pool_at(evaluation.deadline),
			examined: 0,
			seats: BoundedVec::truncate_from(seats),
		};
		if u32::from(size) > MAX_PANEL {
			Self::fall_short(tender, evaluation, &panel);
		}
		Panels::<T>::insert(tender, panel);
		Ok(Progress::More)
	}

	/// A seat that somebody takes.
	fn seat(tender: TenderId, party: PartyId, kind: SeatKind) -> Seat {
		Self::deposit_event(Event::SeatTaken { tender, member: party, kind });
		Seat { party, kind, state: SeatState::Taken, committed: 0, revealed: 0 }
	}

	/// Whether somebody that the buyer named may sit: no bidder, and at the deadline neither in the pool nor with a conflict
	/// that it declared there, with whomever. Experts are drawn, and only the draw can look with whom they have a conflict.
	fn may_represent(tender: TenderId, deadline: Moment, party: PartyId) -> bool {
		!Self::is_bidder(tender, party) && !Experts::<T>::get(party).is_some_and(|expert| expert.is_bound_at(deadline))
	}

	/// Whether an expert may sit: in the pool at the deadline, free of conflicts then, an expert now.
	fn may_sit(tender: TenderId, buyer: PartyId, deadline: Moment, party: PartyId) -> bool {
		let involved = |other: PartyId| other == buyer || Self::is_bidder(tender, other);
		let Some(expert) = Experts::<T>::get(party) else { return false };
		expert.organisation_at(deadline).is_some_and(|organisation| !involved(organisation))
			&& !involved(party)
			&& !expert.conflicts_at(deadline).any(involved)
			&& T::Parties::has_role(party, Role::Expert)
	}

	/// Looks at the next places of the draw, and seats who may sit. Gives back whether there is more to look at.
	fn draw(tender: TenderId, buyer: PartyId, deadline: Moment, panel: &mut Panel) -> Result<bool, Error<T>> {
		let wanted = u32::from(panel.size).saturating_add(T::Reserves::get().into());
		let is_done = |panel: &Panel| panel.taken() >= wanted || panel.is_exhausted();
		if is_done(panel) {
			return Ok(false);
		}
		let passed = usize::try_from(panel.examined).unwrap_or(usize::MAX);
		let mut places = Permutation::new(panel.seed, panel.pool).skip(passed);
		for _ in 0..T::DrawBatch::get() {
			if is_done(panel) {
				return Ok(false);
			}
			let Some(place) = places.next() else { return Ok(false) };
			Self::more(&mut panel.examined)?;
			let Some(party) = Pool::<T>::get(place).map(|place| place.expert) else { continue };
			let seated = panel.seats.iter().any(|seat| seat.party == party);
			if !seated && Self::may_sit(tender, buyer, deadline, party) {
				let seat = Self::seat(tender, party, SeatKind::Expert);
				panel.seats.try_push(seat).map_err(|_| Error::<T>::Overflow)?;
			}
		}
		Ok(!is_done(panel))
	}

	/// The step that draws: for a new panel, and for the place of one that stepped down.
	pub(crate) fn draw_batch(
		tender: TenderId,
		terms: &BiddingTerms,
		mut evaluation: Evaluation,
	) -> Result<Progress, DispatchError> {
		let Some(mut panel) = Panels::<T>::get(tender) else {
			let progress = Self::begin_drawing(tender, &mut evaluation)?;
			Evaluations::<T>::insert(tender, evaluation);
			return Ok(progress);
		};
		let more = Self::draw(tender, terms.buyer, evaluation.deadline, &mut panel)?;
		Panels::<T>::insert(tender, &panel);
		if more {
			return Ok(Progress::More);
		}
		if panel.taken() < u32::from(panel.size) {
			Self::fall_short(tender, &mut evaluation, &panel);
		} else if evaluation.stage == EvaluationStage::Drawing {
			Self::begin_marking(tender, &mut evaluation)?;
		}
		Self::reveal_if_all_committed(tender, &mut evaluation, &panel)?;
		Evaluations::<T>::insert(tender, evaluation);
		Ok(Progress::Done)
	}

	fn fall_short(tender: TenderId, evaluation: &mut Evaluation, panel: &Panel) {
		evaluation.stage = EvaluationStage::Short;
		Self::deposit_event(Event::PanelShort { tender, taken: panel.taken(), size: panel.size });
	}

	fn begin_marking(tender: TenderId, evaluation: &mut Evaluation) -> DispatchResult {
		let until = Self::from_now(tender, T::MarkingPeriod::get())?;
		evaluation.stage = EvaluationStage::Marking { until };
		Self::schedule(until, Step::PanelDue { tender, until })?;
		Self::deposit_event(Event::MarkingBegun { tender, sheets: evaluation.sheets, until });
		Ok(())
	}

	fn begin_revealing(tender: TenderId, evaluation: &mut Evaluation) -> DispatchResult {
		let until = Self::from_now(tender, T::RevealPeriod::get())?;
		evaluation.stage = EvaluationStage::Revealing { until };
		Self::schedule(until, Step::PanelDue { tender, until })?;
		Self::deposit_event(Event::RevealBegun { tender, until });
		Ok(())
	}

	/// Goes on to the revealing when the panel is full and nobody is left to commit.
	pub(crate) fn reveal_if_all_committed(
		tender: TenderId,
		evaluation: &mut Evaluation,
		panel: &Panel,
	) -> DispatchResult {
		let marking = matches!(evaluation.stage, EvaluationStage::Marking { .. });
		let full = panel.taken() >= u32::from(panel.size);
		let mut taken = panel.seats.iter().filter(|seat| seat.is_taken());
		if marking && full && taken.all(|seat| seat.committed == evaluation.sheets) {
			Self::begin_revealing(tender, evaluation)?;
		}
		Ok(())
	}

	/// Locks the scores when nobody is left to reveal.
	pub(crate) fn lock_if_all_revealed(
		tender: TenderId,
		terms: &BiddingTerms,
		evaluation: &mut Evaluation,
		panel: &Panel,
	) -> DispatchResult {
		let mut taken = panel.seats.iter().filter(|seat| seat.is_taken());
		if taken.all(|seat| seat.revealed == evaluation.sheets) {
			Self::lock(tender, terms, evaluation)?;
		}
		Ok(())
	}

	pub(crate) fn do_recuse(who: &T::AccountId, tender: TenderId, reason: RecusalReason) -> DispatchResult {
		let party = T::Parties::authorize(who, Permissions::EVALUATE)?;
		let (_, evaluation) = Self::active(tender)?;
		let EvaluationStage::Marking { until } = evaluation.stage else { return Err(Error::<T>::WrongStage.into()) };
		ensure!(!Self::is_past(until), Error::<T>::WrongStage);
		let mut panel = Panels::<T>::get(tender).ok_or(Error::<T>::NotOnPanel)?;
		let seat = Self::seat_of(&mut panel, party)?;
		ensure!(seat.committed == 0, Error::<T>::AlreadyCommitted);
		seat.state = SeatState::Recused { reason };
		Panels::<T>::insert(tender, panel);
		Experts::<T>::try_mutate_exists(party, |expert| match expert {
			Some(expert) => Self::more(&mut expert.recusals),
			// A representative, who is no expert.
			None => Ok(()),
		})?;
		Self::schedule(Self::now(), Step::Advance { tender })?;
		Self::deposit_event(Event::Recused { tender, member: party, reason });
		Ok(())
	}

	/// The seat that a party sits on.
	pub(crate) fn seat_of(panel: &mut Panel, party: PartyId) -> Result<&mut Seat, Error<T>> {
		let mut seats = panel.seats.iter_mut();
		seats.find(|seat| seat.party == party && seat.is_taken()).ok_or(Error::<T>::NotOnPanel)
	}

	/// The step at the end of the marking and of the revealing: who did not commit or reveal everything is out, and the
	/// next count. If too few are left, the panel is filled up, and the new members mark.
	pub(crate) fn panel_due(tender: TenderId, until: Moment) -> Result<Progress, DispatchError> {
		let Some((terms, mut evaluation)) = Self::still_active(tender) else { return Ok(Progress::Done) };
		let revealing = match evaluation.stage {
			EvaluationStage::Marking { until: due } if due == until => false,
			EvaluationStage::Revealing { until: due } if due == until => true,
			_ => return Ok(Progress::Done),
		};
		let due = T::Calendar::extended(until);
		if Self::now() < due {
			return Ok(Progress::Later(due));
		}
		let mut panel = Panels::<T>::get(tender).ok_or(DispatchError::Corruption)?;
		for seat in panel.seats.iter_mut().filter(|seat| seat.is_taken()) {
			let done = if revealing { seat.revealed } else { seat.committed };
			if done < evaluation.sheets {
				seat.state = SeatState::Dropped;
				Self::note_dropout(seat.party)?;
				Self::deposit_event(Event::DroppedOut { tender, member: seat.party });
			}
		}
		Panels::<T>::insert(tender, &panel);
		if panel.taken() >= u32::from(panel.size) {
			if revealing {
				Self::lock(tender, &terms, &mut evaluation)?;
			} else {
				Self::begin_revealing(tender, &mut evaluation)?;
			}
		} else if panel.is_exhausted() {
			Self::fall_short(tender, &mut evaluation, &panel);
		} else {
			evaluation.stage = EvaluationStage::Drawing;
			Self::schedule(Self::now(), Step::Advance { tender })?;
		}
		Evaluations::<T>::insert(tender, evaluation);
		Ok(Progress::Done)
	}

	fn note_dropout(party: PartyId) -> Result<(), Error<T>> {
		Experts::<T>::try_mutate_exists(party, |expert| match expert {
			Some(expert) => Self::more(&mut expert.dropouts),
			None => Ok(()),
		})
	}

	pub(crate) fn do_name_representatives(
		who: &T::AccountId,
		tender: TenderId,
		parties: Vec<PartyId>,
	) -> DispatchResult {
		let terms = T::Tenders::bidding(tender)?;
		Self::ensure_official(who, terms.buyer)?;
		ensure!(terms.draft || terms.phase.is_some(), Error::<T>::TenderNotActive);
		ensure!(terms.draft || Self::now() < terms.bid_deadline, Error::<T>::BiddingOver);
		let members: Members = parties.clone().try_into().map_err(|_| Error::<T>::TooManyRepresentatives)?;
		let mut sorted = parties.clone();
		sorted.sort_unstable();
		sorted.dedup();
		ensure!(sorted.len() == members.len(), Error::<T>::DuplicateRepresentative);
		for party in &sorted {
			ensure!(T::Verified::contains(party), Error::<T>::NotVerified);
			let is_bound = Experts::<T>::get(party).is_some_and(|expert| expert.is_bound_at(Self::now()));
			ensure!(!is_bound, Error::<T>::RepresentativeFromPool);
		}
		Representatives::<T>::insert(tender, members);
		Self::deposit_event(Event::RepresentativesNamed { tender, parties });
		Ok(())
	}
}
