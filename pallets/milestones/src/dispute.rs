//! Two sides disagree about one milestone, and somebody else says what is paid for it.

use crate::{
	records::{count_down, count_up, put, reason, take},
	types::*,
	Config, Contracts, Disputes, Error, Event, Milestones, Pallet, Task,
};
use alloc::vec::Vec;
use frame_support::{ensure, pallet_prelude::DispatchResult, traits::Get};
use procurement_primitives::{
	agenda::Schedule as _,
	budget::{Adjust as _, ContractId},
	contract::{ContractStatus, MilestoneId, MilestoneStatus, PaymentKind, Side},
	identity::{traits::Parties as _, PartyId, Permissions, Role},
	money::Balance,
	time::{Calendar as _, Moment, DAY},
};
use sp_runtime::DispatchError;

/// How long a buyer has to decide about a delivery after it withdraws its own dispute: it has had the time of that.
pub(crate) const BUYER_DECIDES_WITHIN: Moment = 3 * DAY;

impl<T: Config> Pallet<T> {
	/// How much of a milestone a dispute is about: what is not paid of it.
	pub(crate) fn disputable(id: ContractId, milestone: &Milestone) -> Balance {
		match milestone.status.has_ended() {
			true => Self::unpaid_of(id, milestone),
			false => milestone.amount,
		}
	}

	pub(crate) fn do_dispute(who: &T::AccountId, id: ContractId, number: MilestoneId, why: Vec<u8>) -> DispatchResult {
		let mut contract = Self::running(id)?;
		let by = Self::side(who, Permissions::CONTRACT, &contract)?;
		let mut milestone = Self::milestone_of(id, number)?;
		ensure!(!milestone.frozen, Error::<T>::MilestoneDisputed);
		let amount = Self::disputable(id, &milestone);
		match milestone.status {
			MilestoneStatus::Scheduled => return Err(Error::<T>::NotDelivered.into()),
			MilestoneStatus::Delivered { decide_by, .. } => {
				ensure!(!Self::is_over(decide_by), Error::<T>::AcceptancePeriodOver);
			}
			MilestoneStatus::Rejected { .. } => ensure!(by == Side::Supplier, Error::<T>::SuppliersTurn),
			MilestoneStatus::Accepted { .. } => ensure!(amount > 0, Error::<T>::NothingInDispute),
			MilestoneStatus::Settled { .. } | MilestoneStatus::Dropped { .. } => {
				return Err(Error::<T>::MilestoneEnded.into());
			}
		}
		let before = match by {
			Side::Buyer => &mut milestone.disputed_by_buyer,
			Side::Supplier => &mut milestone.disputed_by_supplier,
		};
		ensure!(!*before, Error::<T>::AlreadyDisputed);
		*before = true;
		milestone.frozen = true;
		let reason = reason::<T>(why)?;
		count_up::<T>(&mut contract.disputes)?;
		Disputes::<T>::insert(id, number, Dispute { by, at: Self::now(), reason: reason.clone() });
		Milestones::<T>::insert(id, number, milestone);
		Contracts::<T>::insert(id, contract);
		Self::deposit_event(Event::Disputed { contract: id, milestone: number, by, amount, reason });
		Ok(())
	}

	pub(crate) fn do_withdraw_dispute(who: &T::AccountId, id: ContractId, number: MilestoneId) -> DispatchResult {
		let mut contract = Self::running(id)?;
		let side = Self::side(who, Permissions::CONTRACT, &contract)?;
		let mut milestone = Self::milestone_of(id, number)?;
		let dispute = Disputes::<T>::get(id, number).ok_or(Error::<T>::NotDisputed)?;
		ensure!(dispute.by == side, Error::<T>::NotDisputant);
		Disputes::<T>::remove(id, number);
		milestone.frozen = false;
		count_down::<T>(&mut contract.disputes)?;
		Self::deposit_event(Event::DisputeWithdrawn { contract: id, milestone: number, by: side });
		Self::put_off(id, &milestone, &dispute)?;
		if let MilestoneStatus::Delivered { at, decide_by } = milestone.status {
			let (now, offset) = (Self::now(), contract.figures.utc_offset_minutes);
			let mut again = T::Calendar::after(now, milestone.accepted_after, offset)?;
			if side == Side::Buyer {
				again = again.min(now.saturating_add(BUYER_DECIDES_WITHIN));
				milestone.disputed_for = now.saturating_sub(dispute.at);
			}
			let decide_by = decide_by.max(again);
			milestone.status = MilestoneStatus::Delivered { at, decide_by };
			let step = Step::Silence { contract: id, milestone: number, delivery: milestone.deliveries };
			T::Agenda::schedule(decide_by, Task::new(step))?;
		}
		let rejected = matches!(milestone.status, MilestoneStatus::Rejected { .. });
		Milestones::<T>::insert(id, number, milestone);
		if rejected && matches!(contract.status, ContractStatus::Terminated { .. }) {
			return Self::drop_one(id, contract, number);
		}
		Self::finish(id, contract)
	}

	/// When a delivery is rejected that the buyer had disputed before: the supplier could not deliver again meanwhile, so that
	/// it is due so much later.
	pub(crate) fn give_back_time(id: ContractId, contract: &Contract, number: MilestoneId, milestone: &mut Milestone) {
		let time = core::mem::take(&mut milestone.disputed_for);
		let Some(signed) = contract.signed.filter(|_| time > 0) else { return };
		let due = T::Calendar::extended(milestone.due_at(signed)).saturating_add(time);
		milestone.due = Some(due);
		Self::deposit_event(Event::DeliveryPutOff { contract: id, milestone: number, due });
	}

	pub(crate) fn do_settle(
		who: &T::AccountId,
		id: ContractId,
		number: MilestoneId,
		to_supplier: Balance,
		why: Vec<u8>,
	) -> DispatchResult {
		let mut contract = Self::running(id)?;
		let by = T::Parties::authorize(who, Permissions::CONTRACT)?;
		let mut milestone = Self::milestone_of(id, number)?;
		let dispute = Disputes::<T>::get(id, number).ok_or(Error::<T>::NotDisputed)?;
		Self::ensure_may_settle(id, &contract, &dispute, by)?;
		let amount = Self::disputable(id, &milestone);
		let released = amount.checked_sub(to_supplier).ok_or(Error::<T>::AboveDisputed)?;
		let reason = reason::<T>(why)?;
		Disputes::<T>::remove(id, number);
		milestone.frozen = false;
		count_down::<T>(&mut contract.disputes)?;
		Self::deposit_event(Event::DisputeSettled {
			contract: id,
			milestone: number,
			by,
			to_supplier,
			released,
			reason,
		});
		match milestone.status.has_ended() {
			true => Self::settle_payments(id, &mut contract, &milestone, &dispute, to_supplier)?,
			false => Self::settle_delivery(id, &mut contract, number, &mut milestone, to_supplier, released)?,
		}
		milestone.released = milestone.released.checked_add(released).ok_or(Error::<T>::Overflow)?;
		milestone.status = MilestoneStatus::Settled { at: Self::now() };
		Milestones::<T>::insert(id, number, milestone);
		if released > 0 {
			T::Budgets::reduce(id, released)?;
		}
		Self::finish(id, contract)
	}

	/// From when on a review body may settle a dispute.
	pub(crate) fn review_from(terms: &StoredTerms<T>, dispute: &Dispute) -> Moment {
		match terms.arbiter {
			Some(_) => dispute.at.saturating_add(T::ArbitrationTime::get()),
			None => dispute.at,
		}
	}

	/// The agreed arbiter settles; a review body does where none is agreed, or when its time is over. Never a side.
	fn ensure_may_settle(id: ContractId, contract: &Contract, dispute: &Dispute, by: PartyId) -> DispatchResult {
		let terms = Self::terms_of(id)?;
		let reviews = || {
			Self::review_from(&terms, dispute) <= Self::now()
				&& contract.side_of(by).is_none()
				&& T::Parties::has_role(by, Role::ReviewBody)
		};
		ensure!(terms.arbiter == Some(by) || reviews(), Error::<T>::NotArbiter);
		Ok(())
	}

	/// Settles what was not decided: the supplier's part is due after the payment term. Nothing is retained of it and no
	/// damages are taken off: the arbiter has weighed both.
	fn settle_delivery(
		id: ContractId,
		contract: &mut Contract,
		number: MilestoneId,
		milestone: &mut Milestone,
		to_supplier: Balance,
		released: Balance,
	) -> Result<(), DispatchError> {
		take::<T>(&mut contract.books.open, milestone.amount)?;
		put::<T>(&mut contract.books.released, released)?;
		count_up::<T>(&mut contract.ended)?;
		if to_supplier > 0 {
			put::<T>(&mut contract.books.due, to_supplier)?;
			let term = Self::terms_of(id)?.payment_term;
			let due = T::Calendar::after(Self::now(), term, contract.figures.utc_offset_minutes)?;
			let payment = Self::new_payment(id, contract, number, PaymentKind::Delivery, to_supplier, due)?;
			milestone.payment = Some(payment);
		}
		Ok(())
	}

	/// Settles what is not paid of an accepted milestone: its payment is filled first, then what was retained. They stay due
	/// when they were, and carry interest from then, but for the time of a dispute that the supplier opened.
	fn settle_payments(
		id: ContractId,
		contract: &mut Contract,
		milestone: &Milestone,
		dispute: &Dispute,
		to_supplier: Balance,
	) -> Result<(), DispatchError> {
		let mut left = to_supplier;
		for number in milestone.payments() {
			let payment = Self::payment_of(id, number)?;
			if payment.state.is_made() {
				continue;
			}
			let part = payment.amount.min(left);
			left = left.saturating_sub(part);
			Self::lower_payment(id, contract, number, part)?;
		}
		// What is left of them.
		Ok(Self::put_off(id, milestone, dispute)?)
	}
}
