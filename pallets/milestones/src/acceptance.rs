//! Somebody says whether a delivery is as agreed, or nobody does.

use crate::{
	deductions::{per_day, whole_days, Breakdown},
	records::{count_up, put, reason, take},
	types::*,
	Config, Contracts, Deliveries, Error, Event, Milestones, Pallet,
};
use alloc::vec::Vec;
use frame_support::{ensure, pallet_prelude::DispatchResult, traits::Get};
use procurement_primitives::{
	agenda::Progress,
	budget::{Adjust as _, ContractId},
	contract::{AcceptedBy, ContractStatus, MilestoneId, MilestoneStatus, PaymentKind},
	identity::{traits::Parties as _, PartyId, Permissions, Reason, Role},
	tender::AcceptanceMethod,
	time::{Calendar as _, Moment, DAY},
};
use sp_runtime::DispatchError;

/// A delivery that waits for a decision.
struct Undecided<T: Config> {
	contract: Contract,
	milestone: Milestone,
	delivery: Delivery<T>,
}

impl<T: Config> Pallet<T> {
	/// A delivery that may be decided now.
	fn undecided(id: ContractId, number: MilestoneId) -> Result<Undecided<T>, DispatchError> {
		let contract = Self::running(id)?;
		let milestone = Self::milestone_of(id, number)?;
		match milestone.status {
			_ if milestone.frozen => Err(Error::<T>::MilestoneDisputed.into()),
			MilestoneStatus::Delivered { decide_by, .. } => {
				ensure!(!Self::is_over(decide_by), Error::<T>::AcceptancePeriodOver);
				let delivery = Deliveries::<T>::get(id, number).ok_or(Error::<T>::NotDelivered)?;
				Ok(Undecided { contract, milestone, delivery })
			}
			MilestoneStatus::Scheduled | MilestoneStatus::Rejected { .. } => Err(Error::<T>::NotDelivered.into()),
			_ => Err(Error::<T>::MilestoneEnded.into()),
		}
	}

	pub(crate) fn do_accept(who: &T::AccountId, id: ContractId, number: MilestoneId) -> DispatchResult {
		let Undecided { contract, milestone, mut delivery } = Self::undecided(id, number)?;
		match milestone.acceptance {
			AcceptanceMethod::Buyer => {
				Self::ensure_buyer(who, Permissions::CONTRACT, &contract)?;
				let (alone, buyer) = (milestone.amount <= T::FourEyesAbove::get(), contract.buyer);
				if alone || Self::is_second(&mut delivery.approved, who, Permissions::CONTRACT, buyer)? {
					return Self::accepted(id, contract, number, milestone, Self::now(), AcceptedBy::Buyer);
				}
				Deliveries::<T>::insert(id, number, delivery);
				let by = who.clone();
				Self::deposit_event(Event::AcceptanceApproved { contract: id, milestone: number, by });
				Ok(())
			}
			AcceptanceMethod::Inspectors => {
				let terms = Self::terms_of(id)?;
				let inspector = Self::inspector(who, &terms)?;
				let accepting = Self::vote(id, number, &mut delivery, Vote { inspector, accepts: true }, None)?;
				if accepting >= terms.inspectors_needed {
					return Self::accepted(id, contract, number, milestone, Self::now(), AcceptedBy::Inspectors);
				}
				Ok(())
			}
			AcceptanceMethod::Device => Err(Error::<T>::WrongAcceptance.into()),
		}
	}

	pub(crate) fn do_reject(who: &T::AccountId, id: ContractId, number: MilestoneId, why: Vec<u8>) -> DispatchResult {
		let Undecided { contract, milestone, mut delivery } = Self::undecided(id, number)?;
		match milestone.acceptance {
			AcceptanceMethod::Buyer => {
				Self::ensure_buyer(who, Permissions::CONTRACT, &contract)?;
				let why = reason::<T>(why)?;
				Self::rejected(id, contract, number, milestone, delivery, Some(why))
			}
			AcceptanceMethod::Inspectors => {
				let terms = Self::terms_of(id)?;
				let inspector = Self::inspector(who, &terms)?;
				let why = reason::<T>(why)?;
				let vote = Vote { inspector, accepts: false };
				let rejecting = Self::vote(id, number, &mut delivery, vote, Some(why.clone()))?;
				let inspectors = u32::try_from(terms.inspectors.len()).unwrap_or(u32::MAX);
				if inspectors.saturating_sub(rejecting) < terms.inspectors_needed {
					return Self::rejected(id, contract, number, milestone, delivery, Some(why));
				}
				Ok(())
			}
			AcceptanceMethod::Device => Err(Error::<T>::WrongAcceptance.into()),
		}
	}

	pub(crate) fn do_attest(who: &T::AccountId, id: ContractId, number: MilestoneId, reading: i64) -> DispatchResult {
		let Undecided { contract, milestone, mut delivery } = Self::undecided(id, number)?;
		ensure!(milestone.acceptance == AcceptanceMethod::Device, Error::<T>::WrongAcceptance);
		let agreed = Self::device_of(&Self::terms_of(id)?, number)?;
		let device = T::Parties::authorize(who, Permissions::CONTRACT)?;
		ensure!(device == agreed.device, Error::<T>::NotDevice);
		let met = agreed.bound.is_met(reading);
		delivery.reading = Some(reading);
		Self::deposit_event(Event::ReadingAttested { contract: id, milestone: number, device, reading, met });
		if met {
			Deliveries::<T>::insert(id, number, delivery);
			return Self::accepted(id, contract, number, milestone, Self::now(), AcceptedBy::Device);
		}
		Self::rejected(id, contract, number, milestone, delivery, None)
	}

	/// The inspector that `who` acts for.
	fn inspector(who: &T::AccountId, terms: &StoredTerms<T>) -> Result<PartyId, DispatchError> {
		let inspector = T::Parties::authorize(who, Permissions::CONTRACT)?;
		ensure!(terms.inspectors.contains(&inspector), Error::<T>::NotInspector);
		T::Parties::ensure_role(inspector, Role::Inspector)?;
		Ok(inspector)
	}

	/// Records an inspector's vote. Gives back how many have voted so.
	fn vote(
		id: ContractId,
		number: MilestoneId,
		delivery: &mut Delivery<T>,
		vote: Vote,
		reason: Option<Reason>,
	) -> Result<u32, DispatchError> {
		let voted = delivery.votes.iter().any(|earlier| earlier.inspector == vote.inspector);
		ensure!(!voted, Error::<T>::AlreadyVoted);
		delivery.votes.try_push(vote).map_err(|_| Error::<T>::TooManyInspectors)?;
		Deliveries::<T>::insert(id, number, delivery.clone());
		let Vote { inspector, accepts } = vote;
		Self::deposit_event(Event::Inspected { contract: id, milestone: number, inspector, accepts, reason });
		let alike = delivery.votes.iter().filter(|other| other.accepts == accepts).count();
		Ok(u32::try_from(alike).unwrap_or(u32::MAX))
	}

	/// At the end of the time for a decision: silence accepts. Inspectors who said nothing count as accepting, so that only
	/// a rejection stands against it, and that is a decision.
	pub(crate) fn silence(id: ContractId, number: MilestoneId, delivery: u32) -> Result<Progress, DispatchError> {
		let (Ok(contract), Ok(milestone)) = (Self::running(id), Self::milestone_of(id, number)) else {
			return Ok(Progress::Done);
		};
		let MilestoneStatus::Delivered { decide_by, .. } = milestone.status else { return Ok(Progress::Done) };
		// A newer delivery has its own time, and so has one whose dispute is withdrawn.
		if milestone.deliveries != delivery || milestone.frozen {
			return Ok(Progress::Done);
		}
		let ends = T::Calendar::extended(decide_by);
		if Self::now() < ends {
			return Ok(Progress::Later(ends));
		}
		// By the clock it was accepted when the time ended, however late this comes.
		Self::accepted(id, contract, number, milestone, ends, AcceptedBy::Silence)?;
		Ok(Progress::Done)
	}

	/// A delivery is accepted: what it earns is due, and what lateness costs is free on the budget line.
	fn accepted(
		id: ContractId,
		mut contract: Contract,
		number: MilestoneId,
		mut milestone: Milestone,
		at: Moment,
		by: AcceptedBy,
	) -> DispatchResult {
		let terms = Self::terms_of(id)?;
		let days_late = Self::days_late(&contract, &milestone)?;
		let damages = per_day(milestone.amount, days_late, terms.damages_per_day, terms.damages_cap);
		let Breakdown { damages, retained, due } = Breakdown::of(milestone.amount, damages, milestone.retention);
		milestone.status = MilestoneStatus::Accepted { at, by, days_late };
		milestone.released = damages;
		take::<T>(&mut contract.books.open, milestone.amount)?;
		put::<T>(&mut contract.books.released, damages)?;
		count_up::<T>(&mut contract.ended)?;
		Self::deposit_event(Event::Accepted {
			contract: id,
			milestone: number,
			by,
			at,
			days_late,
			damages,
			due,
			retained,
		});
		if damages > 0 {
			T::Budgets::reduce(id, damages)?;
		}
		let payable = T::Calendar::after(at, terms.payment_term, contract.figures.utc_offset_minutes)?;
		if due > 0 {
			put::<T>(&mut contract.books.due, due)?;
			let payment = Self::new_payment(id, &mut contract, number, PaymentKind::Delivery, due, payable)?;
			milestone.payment = Some(payment);
		}
		if retained > 0 {
			put::<T>(&mut contract.books.retained, retained)?;
			let warranty = DAY.saturating_mul(milestone.warranty_days.into());
			// Not before the rest, however short the warranty.
			let ends = at.checked_add(warranty).ok_or(Error::<T>::Overflow)?.max(payable);
			let payment = Self::new_payment(id, &mut contract, number, PaymentKind::Retention, retained, ends)?;
			milestone.retention_payment = Some(payment);
		}
		Milestones::<T>::insert(id, number, milestone);
		Self::finish(id, contract)
	}

	/// How many whole days a delivery came late.
	fn days_late(contract: &Contract, milestone: &Milestone) -> Result<u32, Error<T>> {
		let MilestoneStatus::Delivered { at, .. } = milestone.status else { return Err(Error::<T>::NotDelivered) };
		let signed = contract.signed.ok_or(Error::<T>::NotSigned)?;
		Ok(whole_days(T::Calendar::extended(milestone.due_at(signed)), at))
	}

	/// A delivery is rejected: it is to be delivered again, if the contract still runs.
	fn rejected(
		id: ContractId,
		contract: Contract,
		number: MilestoneId,
		mut milestone: Milestone,
		mut delivery: Delivery<T>,
		why: Option<Reason>,
	) -> DispatchResult {
		delivery.rejection = why.clone();
		delivery.approved = None;
		Deliveries::<T>::insert(id, number, delivery);
		Self::deposit_event(Event::Rejected { contract: id, milestone: number, reason: why });
		milestone.status = MilestoneStatus::Rejected { at: Self::now() };
		if contract.status == ContractStatus::Active {
			Self::give_back_time(id, &contract, number, &mut milestone);
		}
		Milestones::<T>::insert(id, number, milestone);
		if matches!(contract.status, ContractStatus::Terminated { .. }) {
			return Self::drop_one(id, contract, number);
		}
		Contracts::<T>::insert(id, contract);
		Ok(())
	}
}
