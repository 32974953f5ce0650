//! A contract ends before everything is delivered.

use crate::{
	records::{count_up, put, reason, take},
	types::*,
	Config, Error, Event, Milestones, Pallet, Payments, Terminations,
};
use alloc::vec::Vec;
use frame_support::{ensure, pallet_prelude::DispatchResult, traits::Get};
use procurement_primitives::{
	award::traits::AwardInspect as _,
	budget::{Adjust as _, ContractId},
	contract::{ContractStatus, MilestoneId, MilestoneStatus, PaymentState, Side, TerminationReason},
	identity::Permissions,
	money::Balance,
	time::{Calendar as _, Moment},
};
use sp_runtime::DispatchError;

/// Whether a termination for this reason needs a side's signature.
const fn needs(reason: TerminationReason, side: Side) -> bool {
	match reason {
		TerminationReason::MutualAgreement => true,
		TerminationReason::BuyerDefault => matches!(side, Side::Supplier),
		TerminationReason::SupplierDefault
		| TerminationReason::ForceMajeure
		| TerminationReason::NoDemand
		| TerminationReason::Insolvency => matches!(side, Side::Buyer),
	}
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_terminate(
		who: &T::AccountId,
		id: ContractId,
		why: TerminationReason,
		note: Vec<u8>,
	) -> DispatchResult {
		let contract = Self::active(id)?;
		let side = Self::side(who, Permissions::CONTRACT, &contract)?;
		ensure!(needs(why, side), Error::<T>::WrongSide);
		Self::ensure_grounds(id, &contract, why)?;
		let note = reason::<T>(note)?;
		let mut signatures = Terminations::<T>::get(id, why).unwrap_or_default();
		Self::add_signature(&mut signatures, &contract, side, who)?;
		Self::deposit_event(Event::TerminationSigned { contract: id, reason: why, side, by: who.clone(), note });
		let signed = |side| !needs(why, side) || signatures.has(side);
		if signed(Side::Buyer) && signed(Side::Supplier) {
			return Self::end_early(id, contract, why);
		}
		Terminations::<T>::insert(id, why, signatures);
		Ok(())
	}

	pub(crate) fn do_withdraw_termination(
		who: &T::AccountId,
		id: ContractId,
		why: TerminationReason,
	) -> DispatchResult {
		let contract = Self::active(id)?;
		let by = Self::side(who, Permissions::CONTRACT, &contract)?;
		ensure!(needs(why, by), Error::<T>::WrongSide);
		ensure!(Terminations::<T>::contains_key(id, why), Error::<T>::NoTermination);
		Terminations::<T>::remove(id, why);
		Self::deposit_event(Event::TerminationWithdrawn { contract: id, reason: why, by });
		Ok(())
	}

	/// Who accuses the other side of default must be right, by the clock.
	fn ensure_grounds(id: ContractId, contract: &Contract, why: TerminationReason) -> Result<(), Error<T>> {
		let now = Self::now();
		let mut numbers = 0..contract.milestones;
		let grounds = match why {
			TerminationReason::SupplierDefault => numbers.any(|number| Self::is_overdue(id, contract, number)),
			// While a challenge stops the money the buyer may not pay.
			TerminationReason::BuyerDefault => {
				T::Awards::ensure_money_moves(contract.tender).is_ok()
					&& numbers.any(|number| Self::is_unpaid(id, number, now))
			}
			_ => true,
		};
		ensure!(grounds, Error::<T>::NotInDefault);
		Ok(())
	}

	/// Whether a milestone should have been delivered long ago. Who was rejected has as long to deliver again.
	fn is_overdue(id: ContractId, contract: &Contract, number: MilestoneId) -> bool {
		let (Ok(milestone), Some(signed)) = (Self::milestone_of(id, number), contract.signed) else { return false };
		// An outage on the day when it is due moves that day, and so what is counted from it.
		let due = T::Calendar::extended(milestone.due_at(signed));
		let owed_since = match milestone.status {
			MilestoneStatus::Scheduled => due,
			MilestoneStatus::Rejected { at } => due.max(at),
			_ => return false,
		};
		!milestone.frozen && Self::is_over(owed_since.saturating_add(T::DefaultAfter::get()))
	}

	/// Whether a payment of a milestone should have been made long ago. A disputed one need not, nor one that a challenge or
	/// a dispute held back and that was not tried since: the agenda tries it within `MaxRetryDelay`. One that failed must.
	fn is_unpaid(id: ContractId, number: MilestoneId, now: Moment) -> bool {
		let Ok(milestone) = Self::milestone_of(id, number) else { return false };
		let late = |payment: &Payment<T>| {
			let may_be_made = matches!(payment.state, PaymentState::Pending | PaymentState::Failed { .. });
			may_be_made && payment.due.saturating_add(T::DefaultAfter::get()) <= now
		};
		!milestone.frozen && milestone.payments().filter_map(|it| Payments::<T>::get(id, it)).any(|it| late(&it))
	}

	/// Ends a contract: what is not delivered and not disputed falls, the rest is decided and paid.
	fn end_early(id: ContractId, mut contract: Contract, reason: TerminationReason) -> DispatchResult {
		contract.status = ContractStatus::Terminated { reason };
		let mut released: Balance = 0;
		for number in 0..contract.milestones {
			let milestone = Self::milestone_of(id, number)?;
			let falls = matches!(milestone.status, MilestoneStatus::Scheduled | MilestoneStatus::Rejected { .. });
			if falls && !milestone.frozen {
				let amount = Self::release_milestone(id, &mut contract, number, milestone)?;
				released = released.checked_add(amount).ok_or(Error::<T>::Overflow)?;
			}
		}
		if released > 0 {
			T::Budgets::reduce(id, released)?;
		}
		if reason == TerminationReason::SupplierDefault {
			Self::forfeit_bond(id, &mut contract)?;
		}
		Self::remove_pending(id);
		Self::deposit_event(Event::Terminated { contract: id, reason, released });
		Self::finish(id, contract)
	}

	/// Drops a milestone that will not be delivered any more, and frees its amount. The caller stores the contract.
	fn release_milestone(
		id: ContractId,
		contract: &mut Contract,
		number: MilestoneId,
		mut milestone: Milestone,
	) -> Result<Balance, DispatchError> {
		let released = milestone.amount;
		milestone.status = MilestoneStatus::Dropped { at: Self::now() };
		milestone.released = released;
		take::<T>(&mut contract.books.open, released)?;
		put::<T>(&mut contract.books.released, released)?;
		count_up::<T>(&mut contract.ended)?;
		Milestones::<T>::insert(id, number, milestone);
		Self::deposit_event(Event::Dropped { contract: id, milestone: number, released });
		Ok(released)
	}

	/// Drops one milestone of a contract that has ended early.
	pub(crate) fn drop_one(id: ContractId, mut contract: Contract, number: MilestoneId) -> Result<(), DispatchError> {
		let milestone = Self::milestone_of(id, number)?;
		let released = Self::release_milestone(id, &mut contract, number, milestone)?;
		if released > 0 {
			T::Budgets::reduce(id, released)?;
		}
		Self::finish(id, contract)
	}
}
