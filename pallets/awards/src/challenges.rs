//! Challenge 质疑, reply, appeal 投诉, decision.

use crate::{
	types::{Award, Challenge, Evaluation, LotRecord, Seat, Step},
	Awards, BestNumbers, Challenges, Config, Entries, Error, Evaluations, Event, Lots, Pallet, Panels, Positions,
};
use alloc::vec::Vec;
use frame_support::ensure;
use procurement_primitives::{
	agenda::Progress,
	award::{
		traits::ContractHook, AwardId, AwardStatus, ChallengeGround, ChallengeStatus, Decision, EntryState, LotStatus,
		Remedy, SeatState,
	},
	bid::{
		traits::{OpenedBids, Standing},
		BidderId,
	},
	identity::{traits::Parties, PartyId, Permissions, Role},
	tender::{
		traits::{BiddingTerms, ScheduleInspect, TenderInspect},
		LotId, LotSet, TenderId, UnsuccessfulReason,
	},
	time::{Calendar, Moment},
};
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// A challenge whose award has not fallen.
	fn challenge_of(
		award: AwardId,
		record: &Award<T::AccountId>,
		bidder: BidderId,
	) -> Result<Challenge, DispatchError> {
		let challenge = Challenges::<T>::get(award, bidder).ok_or(Error::<T>::UnknownChallenge)?;
		let stands = matches!(
			record.status,
			AwardStatus::Standstill { .. } | AwardStatus::Final { .. } | AwardStatus::Signed { .. }
		);
		ensure!(stands, Error::<T>::ChallengeEnded);
		Ok(challenge)
	}

	pub(crate) fn do_challenge(
		who: &T::AccountId,
		award: AwardId,
		ground: ChallengeGround,
		statement: Vec<u8>,
	) -> DispatchResult {
		let bidder = T::Parties::authorize(who, Permissions::BID)?;
		let mut record = Self::award(award)?;
		let (_, mut evaluation) = Self::active(record.tender)?;
		let statement = Self::reason(statement)?;
		ensure!(bidder != record.bidder, Error::<T>::OwnAward);
		Self::ensure_standing(&record, bidder)?;
		ensure!(!Challenges::<T>::contains_key(award, bidder), Error::<T>::AlreadyChallenged);
		ensure!(matches!(record.status, AwardStatus::Standstill { .. }), Error::<T>::NotInStandstill);
		let closes = record.challenges_close.ok_or(DispatchError::Corruption)?;
		ensure!(!Self::is_past(closes), Error::<T>::ChallengesClosed);

		let reply_until = Self::from_now(record.tender, T::Tenders::ruleset(record.tender)?.review.reply)?;
		let status = ChallengeStatus::Filed { reply_until };
		Challenges::<T>::insert(
			award,
			bidder,
			Challenge { ground, statement, filed: Self::now(), reply: None, status },
		);
		Self::more(&mut record.open)?;
		Self::more(&mut evaluation.open)?;
		Evaluations::<T>::insert(record.tender, evaluation);
		Awards::<T>::insert(award, record);
		Self::schedule(reply_until, Step::ChallengeDue { award, bidder })?;
		Self::deposit_event(Event::Challenged { award, bidder, ground, reply_until });
		Ok(())
	}

	/// Fails unless the party bid for one of the award's lots and its bid could be opened. A bid that nobody could open
	/// cannot have been wronged by the ranking.
	fn ensure_standing(award: &Award<T::AccountId>, bidder: BidderId) -> DispatchResult {
		let number = T::Bids::number_of(award.tender, bidder).ok_or(Error::<T>::NoStanding)?;
		let bid = T::Bids::bid(award.tender, number).ok_or(Error::<T>::NoStanding)?;
		let opened = matches!(bid.standing, Standing::Opened | Standing::Disqualified);
		ensure!(opened && award.lots.iter().any(|lot| bid.lots.contains(lot)), Error::<T>::NoStanding);
		Ok(())
	}

	/// Fails unless the challenge waits for somebody.
	fn ensure_goes_on(challenge: &Challenge) -> DispatchResult {
		ensure!(challenge.status.is_open() || challenge.status.is_appealed(), Error::<T>::ChallengeEnded);
		Ok(())
	}

	/// When an unanswered challenge can no longer be appealed.
	fn appeal_ends(tender: TenderId, from: Moment) -> Result<Moment, DispatchError> {
		Self::after(tender, from, T::Tenders::ruleset(tender)?.review.appeal)
	}

	pub(crate) fn do_reply(who: &T::AccountId, award: AwardId, bidder: BidderId, statement: Vec<u8>) -> DispatchResult {
		let record = Self::award(award)?;
		let (terms, _) = Self::active(record.tender)?;
		Self::ensure_official(who, terms.buyer)?;
		let statement = Self::reason(statement)?;
		let mut challenge = Self::challenge_of(award, &record, bidder)?;
		Self::ensure_goes_on(&challenge)?;
		ensure!(challenge.reply.is_none(), Error::<T>::AlreadyReplied);
		let in_time = matches!(challenge.status, ChallengeStatus::Filed { reply_until } if !Self::is_past(reply_until));
		ensure!(in_time, Error::<T>::ReplyOverdue);
		let appeal_until = Self::appeal_ends(record.tender, Self::now())?;
		challenge.reply = Some(statement);
		challenge.status = ChallengeStatus::Answered { appeal_until };
		Challenges::<T>::insert(award, bidder, challenge);
		Self::deposit_event(Event::ChallengeReplied { award, bidder, answered: true, appeal_until });
		Ok(())
	}

	pub(crate) fn do_appeal(who: &T::AccountId, award: AwardId) -> DispatchResult {
		let bidder = T::Parties::authorize(who, Permissions::BID)?;
		let mut record = Self::award(award)?;
		let tender = record.tender;
		let (_, mut evaluation) = Self::active(tender)?;
		let mut challenge = Self::challenge_of(award, &record, bidder)?;
		let until = match challenge.status {
			ChallengeStatus::Filed { reply_until } if Self::is_past(reply_until) => {
				Self::appeal_ends(tender, T::Calendar::extended(reply_until))?
			}
			ChallengeStatus::Filed { .. } => return Err(Error::<T>::ReplyPending.into()),
			ChallengeStatus::Answered { appeal_until } | ChallengeStatus::Unanswered { appeal_until } => appeal_until,
			ChallengeStatus::Appealed { .. } => return Err(Error::<T>::AlreadyAppealed.into()),
			_ => return Err(Error::<T>::ChallengeEnded.into()),
		};
		ensure!(!Self::is_past(until), Error::<T>::AppealOverdue);

		let rules = T::Tenders::ruleset(tender)?.review;
		let decide_until = Self::from_now(tender, rules.decision)?;
		let suspended_until = match record.suspended_until {
			Some(until) => until,
			None => Self::from_now(tender, rules.suspension)?,
		};
		challenge.status = ChallengeStatus::Appealed { decide_until };
		Challenges::<T>::insert(award, bidder, challenge);
		Self::fewer(&mut record.open)?;
		Self::more(&mut record.appealed)?;
		Self::fewer(&mut evaluation.open)?;
		Self::more(&mut evaluation.appealed)?;
		record.suspended_until = Some(suspended_until);
		evaluation.money_stops_until = evaluation.money_stops_until.max(suspended_until);
		Evaluations::<T>::insert(tender, evaluation);
		Self::reconsider(award, &record)?;
		Awards::<T>::insert(award, record);
		Self::deposit_event(Event::Appealed { award, bidder, decide_until, suspended_until });
		Ok(())
	}

	/// Has the agenda look again whether an award in standstill is final, once no challenge waits for the buyer or the
	/// bidder.
	fn reconsider(award: AwardId, record: &Award<T::AccountId>) -> DispatchResult {
		match record.status {
			AwardStatus::Standstill { until } if record.open == 0 => Self::schedule(until, Step::Finalise { award }),
			_ => Ok(()),
		}
	}

	/// Ends a challenge that holds its award up.
	fn close(
		award: AwardId,
		record: &mut Award<T::AccountId>,
		bidder: BidderId,
		mut challenge: Challenge,
		status: ChallengeStatus,
	) -> DispatchResult {
		let mut evaluation = Evaluations::<T>::get(record.tender).ok_or(DispatchError::Corruption)?;
		let (of_award, of_tender) = if challenge.status.is_appealed() {
			(&mut record.appealed, &mut evaluation.appealed)
		} else {
			(&mut record.open, &mut evaluation.open)
		};
		Self::fewer(of_award)?;
		Self::fewer(of_tender)?;
		challenge.status = status;
		Challenges::<T>::insert(award, bidder, challenge);
		Evaluations::<T>::insert(record.tender, evaluation);
		Awards::<T>::insert(award, &*record);
		Self::reconsider(award, record)
	}

	pub(crate) fn do_withdraw_challenge(who: &T::AccountId, award: AwardId) -> DispatchResult {
		let bidder = T::Parties::authorize(who, Permissions::BID)?;
		let mut record = Self::award(award)?;
		let challenge = Self::challenge_of(award, &record, bidder)?;
		Self::ensure_goes_on(&challenge)?;
		Self::close(award, &mut record, bidder, challenge, ChallengeStatus::Withdrawn)?;
		Self::deposit_event(Event::ChallengeWithdrawn { award, bidder });
		Ok(())
	}

	/// The step at the end of the time for a reply, an appeal or a decision.
	pub(crate) fn challenge_due(award: AwardId, bidder: BidderId) -> Result<Progress, DispatchError> {
		let Some(mut record) = Awards::<T>::get(award) else { return Ok(Progress::Done) };
		let Ok(mut challenge) = Self::challenge_of(award, &record, bidder) else { return Ok(Progress::Done) };
		let due = match challenge.status {
			ChallengeStatus::Filed { reply_until } => reply_until,
			ChallengeStatus::Answered { appeal_until } | ChallengeStatus::Unanswered { appeal_until } => appeal_until,
			ChallengeStatus::Appealed { decide_until } => decide_until,
			_ => return Ok(Progress::Done),
		};
		let due = T::Calendar::extended(due);
		if Self::now() < due {
			return Ok(Progress::Later(due));
		}
		match challenge.status {
			ChallengeStatus::Filed { .. } => {
				let appeal_until = Self::appeal_ends(record.tender, due)?;
				challenge.status = ChallengeStatus::Unanswered { appeal_until };
				Challenges::<T>::insert(award, bidder, challenge);
				Self::deposit_event(Event::ChallengeReplied { award, bidder, answered: false, appeal_until });
				Ok(Progress::Later(appeal_until))
			}
			ChallengeStatus::Appealed { .. } => {
				Self::deposit_event(Event::DecisionOverdue { award, bidder });
				Ok(Progress::Done)
			}
			_ => {
				Self::close(award, &mut record, bidder, challenge, ChallengeStatus::Expired)?;
				Self::deposit_event(Event::ChallengeExpired { award, bidder });
				Ok(Progress::Done)
			}
		}
	}

	pub(crate) fn do_decide(
		who: &T::AccountId,
		award: AwardId,
		bidder: BidderId,
		decision: Decision,
		note: Vec<u8>,
	) -> DispatchResult {
		let by = T::Parties::authorize(who, Permissions::EVALUATE)?;
		T::Parties::ensure_role(by, Role::ReviewBody)?;
		let mut record = Self::award(award)?;
		let note = Self::reason(note)?;
		let challenge = Self::challenge_of(award, &record, bidder)?;
		Self::ensure_goes_on(&challenge)?;
		ensure!(challenge.status.is_appealed(), Error::<T>::NotAppealed);
		let terms = T::Tenders::bidding(record.tender)?;
		Self::ensure_independent(by, record.tender, terms.buyer)?;

		let signed = matches!(record.status, AwardStatus::Signed { .. });
		let status = match decision {
			Decision::Dismissed => ChallengeStatus::Dismissed,
			Decision::Upheld { .. } | Decision::Cancelled => ChallengeStatus::Upheld,
		};
		Self::close(award, &mut record, bidder, challenge, status)?;
		match decision {
			Decision::Dismissed => {}
			// The contract stands; what the bidder lost is for the courts. The tender's other lots go their way.
			_ if signed => {}
			Decision::Upheld { remedy } => Self::evaluate_again(award, record, remedy)?,
			Decision::Cancelled => Self::end_tender(record.tender, &terms)?,
		}
		let effective = !signed && decision != Decision::Dismissed;
		Self::deposit_event(Event::Decided { award, bidder, by, decision, note, effective });
		Ok(())
	}

	/// Fails if a party has a part in the case: if it buys, ever bid, or judged the bids.
	fn ensure_independent(party: PartyId, tender: TenderId, buyer: PartyId) -> DispatchResult {
		let of_party = |seat: &Seat| seat.party == party && seat.is_involved();
		let judged = Panels::<T>::get(tender).is_some_and(|panel| panel.seats.iter().any(of_party));
		let involved = party == buyer || Self::is_bidder(tender, party) || judged;
		ensure!(!involved, Error::<T>::NotIndependent);
		Ok(())
	}

	/// Annuls an award that is not signed.
	fn annul(award: AwardId, record: &mut Award<T::AccountId>, evaluation: &mut Evaluation) -> DispatchResult {
		let was = record.status;
		match was {
			AwardStatus::Standstill { .. } => Self::fewer(&mut evaluation.in_standstill)?,
			AwardStatus::Final { .. } => Self::fewer(&mut evaluation.final_awards)?,
			_ => {}
		}
		Self::drop_challenges(record, evaluation)?;
		record.status = AwardStatus::Annulled { at: Self::now() };
		Awards::<T>::insert(award, &*record);
		Self::deposit_event(Event::AwardAnnulled { award });
		if matches!(was, AwardStatus::Final { .. }) {
			T::Contracts::annulled(award)?;
		}
		Ok(())
	}

	/// Annuls an award and begins a new round in its lots.
	fn evaluate_again(award: AwardId, mut record: Award<T::AccountId>, remedy: Remedy) -> DispatchResult {
		let tender = record.tender;
		let (_, mut evaluation) = Self::active(tender)?;
		Self::annul(award, &mut record, &mut evaluation)?;
		Evaluations::<T>::insert(tender, evaluation);
		if let Some(member) = remedy.strike {
			Self::strike(tender, member, record.lots)?;
		}
		let mut restored = false;
		let mut excluded = false;
		for lot in record.lots.iter() {
			if let Some(bidder) = remedy.exclude {
				excluded |= Self::change_entry(tender, lot, bidder, |state| match state {
					EntryState::Unpriced | EntryState::OverBudget => None,
					_ => Some(EntryState::Excluded),
				})?;
			}
			if let Some(bidder) = remedy.restore {
				restored |= Self::change_entry(tender, lot, bidder, |state| match state {
					// A contract that the buyer let lapse passes a bid over without a listed reason. Who refused to sign
					// passed itself over.
					EntryState::TooLow { .. }
					| EntryState::Rejected { .. }
					| EntryState::Released
					| EntryState::Excluded => Some(EntryState::Restored),
					_ => None,
				})?;
			}
			Self::begin_round(tender, lot)?;
		}
		ensure!(excluded || remedy.exclude.is_none(), Error::<T>::UnknownEntrant);
		ensure!(restored || remedy.restore.is_none(), Error::<T>::NothingToRestore);
		Ok(())
	}

	/// Changes where a bid stands in a lot, if it does. Gives back whether something changed.
	fn change_entry(
		tender: TenderId,
		lot: LotId,
		bidder: BidderId,
		change: impl FnOnce(EntryState) -> Option<EntryState>,
	) -> Result<bool, DispatchError> {
		let Some(position) = Positions::<T>::get((tender, lot, bidder)) else { return Ok(false) };
		let mut entry = Self::entry(tender, lot, position)?;
		let Some(state) = change(entry.state) else { return Ok(false) };
		entry.state = state;
		Entries::<T>::insert((tender, lot, position), entry);
		Ok(true)
	}

	/// Strikes a member's marks, if as many others' are left as the ruleset asks for: marks that are locked are not made up
	/// for, and fewer members than the law's do not judge. Those of a member that an appeal about another lot has struck
	/// may still count in these lots, which were evaluated before: then that they begin anew is enough.
	fn strike(tender: TenderId, member: PartyId, lots: LotSet) -> DispatchResult {
		let mut panel = Panels::<T>::get(tender).ok_or(Error::<T>::NothingToStrike)?;
		match Self::seat_of(&mut panel, member) {
			Ok(seat) => seat.state = SeatState::Struck,
			Err(_) => {
				let counted = lots.iter().any(|lot| Lots::<T>::get(tender, lot).members.contains(&member));
				ensure!(counted, Error::<T>::NothingToStrike);
			}
		}
		let sheets = Evaluations::<T>::get(tender).map_or(0, |evaluation| evaluation.sheets);
		let left = Self::counting_members(&panel, sheets)?.len();
		ensure!(left >= usize::from(panel.size), Error::<T>::TooFewMarksLeft);
		Panels::<T>::insert(tender, panel);
		Ok(())
	}

	/// Begins a new round in a lot.
	fn begin_round(tender: TenderId, lot: LotId) -> DispatchResult {
		let old = Lots::<T>::get(tender, lot);
		let round = old.round.checked_add(1).ok_or(Error::<T>::Overflow)?;
		let status = LotStatus::Collecting { next: 0 };
		let record = LotRecord { status, round, entrants: old.entrants, ..Default::default() };
		Lots::<T>::insert(tender, lot, record);
		BestNumbers::<T>::remove(tender, lot);
		Self::schedule(Self::now(), Step::Judge { tender, lot, round })
	}

	/// Ends a tender by order of the review body: what is not signed is not awarded any more.
	fn end_tender(tender: TenderId, terms: &BiddingTerms) -> DispatchResult {
		let (_, mut evaluation) = Self::active(tender)?;
		evaluation.irregular = true;
		let left: Vec<LotId> = terms.lots.iter().filter(|lot| !evaluation.settled.contains(*lot)).collect();
		for lot in left {
			let record = Lots::<T>::get(tender, lot);
			if let LotStatus::Proposed { award } | LotStatus::Awarded { award } = record.status {
				let mut of_lot = Self::award(award)?;
				// An award of several lots is met once for each.
				if !matches!(of_lot.status, AwardStatus::Annulled { .. }) {
					Self::annul(award, &mut of_lot, &mut evaluation)?;
				}
			}
			Self::fail_lot(tender, terms, &mut evaluation, lot, record, UnsuccessfulReason::Irregularity)?;
		}
		Evaluations::<T>::insert(tender, evaluation);
		Ok(())
	}
}
