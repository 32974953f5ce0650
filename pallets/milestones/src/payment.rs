//! Money moves: to the supplier, to the tax office, and on to the end of the contract.
//!
//! Each payment has one task on the agenda for its whole life. It sleeps until the payment is due, tries, and if that does
//! not work sleeps again, longer each time; it ends when the payment is made, whoever made it.

use crate::{
	deductions::{per_day, whole_days, withhold},
	records::{count_down, count_up, put, take},
	types::*,
	Config, Contracts, Error, Event, Pallet, Payments, Proposals, Task, TaxOffice, Terminations,
};
use frame_support::{
	ensure,
	pallet_prelude::DispatchResult,
	storage::with_storage_layer,
	traits::{Contains, Get},
};
use procurement_primitives::{
	agenda::{Progress, Schedule as _},
	award::traits::AwardInspect as _,
	budget::{Adjust as _, ContractId, Purses as _, Spend as _},
	contract::{
		Books, ContractStatus, MilestoneId, PaymentId, PaymentKind, PaymentState, PerformanceBondState,
		TerminationReason,
	},
	identity::{traits::Parties as _, PartyId, Permissions},
	money::Balance,
	time::Moment,
};
use sp_runtime::DispatchError;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_tax_office(party: PartyId) -> DispatchResult {
		ensure!(T::TaxOffices::contains(&party), Error::<T>::TaxOfficeNotVerified);
		TaxOffice::<T>::put(party);
		Self::deposit_event(Event::TaxOfficeSet { party });
		Ok(())
	}

	/// Who gets withheld tax at this moment. Terms with tax are refused while nobody has set it, and it is never unset.
	pub(crate) fn tax_office() -> Result<PartyId, Error<T>> {
		TaxOffice::<T>::get().ok_or(Error::NoTaxOffice)
	}

	/// Puts a payment on the record and on the agenda. The caller moves the books and stores the contract.
	pub(crate) fn new_payment(
		id: ContractId,
		contract: &mut Contract,
		milestone: MilestoneId,
		kind: PaymentKind,
		amount: Balance,
		due: Moment,
	) -> Result<PaymentId, DispatchError> {
		let payment = contract.payments;
		count_up::<T>(&mut contract.payments)?;
		if kind.is_principal() {
			count_up::<T>(&mut contract.unpaid)?;
		}
		let record =
			Payment { milestone, kind, amount, due, state: PaymentState::Pending, approved: None, taxed_by: None };
		Payments::<T>::insert(id, payment, record);
		T::Agenda::schedule(due, Task::new(Step::Pay { contract: id, payment }))?;
		Self::deposit_event(Event::PaymentScheduled { contract: id, payment, milestone, kind, amount, due });
		Ok(payment)
	}

	pub(crate) fn do_pay(who: &T::AccountId, id: ContractId, number: PaymentId) -> DispatchResult {
		let contract = Self::contract_of(id)?;
		let mut payment = Self::payment_of(id, number)?;
		ensure!(!payment.state.is_made(), Error::<T>::AlreadyPaid);
		if Self::now() < payment.due {
			// Whatever its permissions, another party need only wait.
			let other = T::Parties::acting_for(who).is_some_and(|party| party != contract.buyer);
			ensure!(!other, Error::<T>::NotDueYet);
			Self::ensure_buyer(who, Permissions::PAY, &contract)?;
			Self::ensure_not_frozen(id, &payment)?;
			if !Self::is_second(&mut payment.approved, who, Permissions::PAY, contract.buyer)? {
				Payments::<T>::insert(id, number, payment);
				Self::deposit_event(Event::PaymentApproved { contract: id, payment: number, by: who.clone() });
				return Ok(());
			}
		}
		Self::make(id, contract, number, payment)
	}

	/// When a payment is due: makes it, or notes why not and tries again later.
	pub(crate) fn pay_due(id: ContractId, number: PaymentId) -> Result<Progress, DispatchError> {
		let contract = Self::contract_of(id)?;
		let mut payment = Self::payment_of(id, number)?;
		if payment.state.is_made() {
			return Ok(Progress::Done);
		}
		let now = Self::now();
		if now < payment.due {
			return Ok(Progress::Later(payment.due));
		}
		let tender = contract.tender;
		let Err(error) = with_storage_layer(|| Self::make(id, contract, number, payment.clone())) else {
			return Ok(Progress::Done);
		};
		let attempts = payment.state.attempts().saturating_add(1);
		let next = now.checked_add(Self::wait(attempts)).ok_or(Error::<T>::Overflow)?;
		let held = T::Awards::ensure_money_moves(tender).is_err() || Self::ensure_not_frozen(id, &payment).is_err();
		if held {
			payment.state = PaymentState::Attempted { attempts, next };
			Self::deposit_event(Event::PaymentHeldBack { contract: id, payment: number, attempts, next });
		} else {
			payment.state = PaymentState::Failed { error, attempts, next };
			Self::deposit_event(Event::PaymentFailed { contract: id, payment: number, error, attempts, next });
		}
		Payments::<T>::insert(id, number, payment);
		Ok(Progress::Later(next))
	}

	/// How long to wait after so many attempts, at least one: the first delay doubled each time, up to the longest.
	pub(crate) fn wait(attempts: u32) -> Moment {
		let doubled = 1u64.checked_shl(attempts.saturating_sub(1)).unwrap_or(Moment::MAX);
		T::RetryDelay::get().saturating_mul(doubled).min(T::MaxRetryDelay::get())
	}

	/// No dispute about the milestone of a payment of the value is open. What is owed for having paid late is not in dispute.
	fn ensure_not_frozen(id: ContractId, payment: &Payment<T>) -> Result<(), Error<T>> {
		let frozen = payment.kind.is_principal() && Self::milestone_of(id, payment.milestone)?.frozen;
		ensure!(!frozen, Error::<T>::MilestoneDisputed);
		Ok(())
	}

	/// Makes a payment: every line of it, or none.
	fn make(id: ContractId, mut contract: Contract, number: PaymentId, mut payment: Payment<T>) -> DispatchResult {
		Self::ensure_not_frozen(id, &payment)?;
		T::Awards::ensure_money_moves(contract.tender)?;
		let (now, amount, kind) = (Self::now(), payment.amount, payment.kind);
		let books = &mut contract.books;
		let (net, tax) = match kind {
			PaymentKind::Delivery => {
				take::<T>(&mut books.due, amount)?;
				put::<T>(&mut books.paid, amount)?;
				withhold(amount, Self::terms_of(id)?.tax)
			}
			PaymentKind::Retention => {
				take::<T>(&mut books.retained, amount)?;
				put::<T>(&mut books.paid, amount)?;
				withhold(amount, Self::terms_of(id)?.tax)
			}
			PaymentKind::Interest { .. } => {
				take::<T>(&mut books.interest_owed, amount)?;
				put::<T>(&mut books.interest_paid, amount)?;
				// It is no part of the value: the line gives it from what is free.
				T::Budgets::extend(id, amount)?;
				(amount, 0)
			}
		};
		if net > 0 {
			T::Budgets::pay(id, &T::Purses::purse(contract.supplier), net)?;
		}
		if tax > 0 {
			let office = Self::tax_office()?;
			T::Budgets::pay(id, &T::Purses::purse(office), tax)?;
			payment.taxed_by = Some(office);
		}
		let days_late = whole_days(payment.due, now);
		Self::deposit_event(Event::PaymentMade { contract: id, payment: number, kind, net, tax, days_late });
		if kind.is_principal() {
			count_down::<T>(&mut contract.unpaid)?;
			let interest = Self::interest(&contract, &payment, now);
			if interest > 0 {
				put::<T>(&mut contract.books.interest_owed, interest)?;
				let on = PaymentKind::Interest { on: number };
				Self::new_payment(id, &mut contract, payment.milestone, on, interest, now)?;
			}
		}
		payment.state = PaymentState::Succeeded { at: now };
		Payments::<T>::insert(id, number, payment);
		Self::finish(id, contract)
	}

	/// The interest that a payment carries if it is made at `now`.
	pub(crate) fn interest(contract: &Contract, payment: &Payment<T>, now: Moment) -> Balance {
		if !payment.kind.is_principal() || payment.state.is_made() {
			return 0;
		}
		let days = whole_days(payment.due, now);
		per_day(payment.amount, days, contract.figures.late_interest_per_day, T::MaxInterest::get())
	}

	/// What of a milestone's payments is not paid yet.
	pub(crate) fn unpaid_of(id: ContractId, milestone: &Milestone) -> Balance {
		milestone
			.payments()
			.filter_map(|number| Payments::<T>::get(id, number))
			.filter(|payment| !payment.state.is_made())
			.fold(0, |sum: Balance, payment| sum.saturating_add(payment.amount))
	}

	/// When a dispute ends that the supplier opened: what it held back of the milestone is due so much later, and what a
	/// buyer's dispute held back is due when it was. It is not later than now, so the payment's task comes to it as it is.
	pub(crate) fn put_off(id: ContractId, milestone: &Milestone, dispute: &Dispute) -> Result<(), Error<T>> {
		let now = Self::now();
		for number in milestone.payments() {
			let mut payment = Self::payment_of(id, number)?;
			let due = dispute.due_if_ended(payment.due, now);
			if payment.state.is_made() || due == payment.due {
				continue;
			}
			payment.due = due;
			Payments::<T>::insert(id, number, payment);
			Self::deposit_event(Event::PaymentPutOff { contract: id, payment: number, due });
		}
		Ok(())
	}

	/// Lowers an unpaid payment of the value to `amount`. Of nothing, it is made. The caller frees the difference, which it
	/// gets back, and stores the contract.
	pub(crate) fn lower_payment(
		id: ContractId,
		contract: &mut Contract,
		number: PaymentId,
		amount: Balance,
	) -> Result<Balance, DispatchError> {
		let mut payment = Self::payment_of(id, number)?;
		let less = payment.amount.checked_sub(amount).ok_or(Error::<T>::Overflow)?;
		payment.amount = amount;
		let pot = match payment.kind {
			PaymentKind::Retention => &mut contract.books.retained,
			_ => &mut contract.books.due,
		};
		take::<T>(pot, less)?;
		put::<T>(&mut contract.books.released, less)?;
		if amount == 0 {
			payment.state = PaymentState::Succeeded { at: Self::now() };
			count_down::<T>(&mut contract.unpaid)?;
		}
		Payments::<T>::insert(id, number, payment);
		Ok(less)
	}

	/// Stores a contract after something of it was decided or paid. When every milestone is decided the bond goes back, and
	/// when all is paid too the contract is closed.
	pub(crate) fn finish(id: ContractId, mut contract: Contract) -> DispatchResult {
		let decided = contract.ended == contract.milestones && contract.disputes == 0;
		if contract.is_running() && decided {
			Self::return_bond(id, &mut contract, PerformanceBondState::Returned)?;
			if contract.unpaid == 0 {
				let terminated = match contract.status {
					ContractStatus::Terminated { reason } => Some(reason),
					_ => None,
				};
				contract.status = ContractStatus::Closed { terminated };
				T::Budgets::uncommit(id)?;
				Self::remove_pending(id);
				let Books { paid, released, .. } = contract.books;
				Self::deposit_event(Event::Closed { contract: id, paid, released });
			}
		}
		Contracts::<T>::insert(id, contract);
		Ok(())
	}

	/// Removes what waits for signatures and will not get them any more.
	pub(crate) fn remove_pending(id: ContractId) {
		Proposals::<T>::remove(id);
		for reason in TerminationReason::ALL {
			Terminations::<T>::remove(id, reason);
		}
	}
}
