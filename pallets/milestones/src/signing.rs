//! From the final award to a contract in force, or to none.

use crate::{
	deductions,
	records::{count_down, count_up, put, reason},
	types::*,
	Config, ContractOf, ContractSignatures, ContractTerms, Contracts, Drafts, Error, Event, MilestoneTitles,
	Milestones, Pallet,
};
use alloc::vec::Vec;
use frame_support::{ensure, pallet_prelude::DispatchResult, traits::Get};
use procurement_primitives::{
	agenda::{Progress, Schedule as _},
	award::{
		traits::{AwardControl as _, AwardInspect as _, AwardTerms, ContractHook},
		AwardId,
	},
	budget::{ContractId, Reserve as _, Spend as _},
	contract::{Books, ContractStatus, MilestoneId, MilestoneStatus, PerformanceBondState, Side},
	identity::Permissions,
	money::Balance,
	tender::{self, traits::ScheduleInspect as _, AcceptanceMethod, TenderId},
	time::{Calendar as _, Moment, DAY},
};
use sp_runtime::DispatchError;

impl<T: Config> ContractHook for Pallet<T> {
	fn awarded(award: AwardId) -> DispatchResult {
		ensure!(!ContractOf::<T>::contains_key(award), Error::<T>::AlreadyExists);
		let terms = T::Awards::terms(award)?;
		ensure!(terms.value > 0, Error::<T>::ZeroValue);
		let schedule = T::Tenders::schedule(terms.tender)?;
		let milestones = u32::try_from(schedule.len()).unwrap_or(u32::MAX);
		ensure!(milestones <= T::MaxMilestones::get(), Error::<T>::TooManyMilestones);
		let parts: Vec<_> = schedule.iter().map(|milestone| milestone.terms.payment).collect();
		let amounts = deductions::split(terms.value, &parts).ok_or(Error::<T>::ScheduleNotWhole)?;
		let complete = schedule.iter().all(|milestone| milestone.terms.acceptance == AcceptanceMethod::Buyer);
		let contract = Self::new_draft(award, &terms, milestones, complete)?;
		let id = Self::list_new(&contract)?;
		for ((milestone, amount), number) in schedule.into_iter().zip(amounts).zip(0..) {
			Self::new_milestone(id, number, milestone, amount)?;
		}
		Drafts::<T>::try_mutate(contract.tender, count_up::<T>)?;
		let watched = contract.sign_by.saturating_sub(T::SigningTime::get());
		T::Agenda::schedule(watched, crate::Task::new(Step::Signing { contract: id }))?;
		Self::deposit_event(Event::Drafted {
			contract: id,
			award,
			tender: contract.tender,
			buyer: contract.buyer,
			supplier: contract.supplier,
			value: contract.awarded,
			milestones,
			sign_by: contract.sign_by,
		});
		let rules = T::Tenders::ruleset(contract.tender)?;
		let terms = StoredTerms {
			payment_term: rules.contract.payment_term,
			tax: 0,
			damages_per_day: 0,
			damages_cap: 0,
			inspectors: Default::default(),
			inspectors_needed: 0,
			devices: Default::default(),
			arbiter: None,
			document: None,
		};
		ContractTerms::<T>::insert(id, terms);
		Contracts::<T>::insert(id, contract);
		Ok(())
	}

	fn annulled(award: AwardId) -> DispatchResult {
		let Some(id) = ContractOf::<T>::get(award) else { return Ok(()) };
		let contract = Self::contract_of(id)?;
		match contract.status {
			ContractStatus::Lapsed { .. } | ContractStatus::Annulled => Ok(()),
			ContractStatus::Draft => {
				Self::deposit_event(Event::Annulled { contract: id });
				Self::fall(id, contract, ContractStatus::Annulled)
			}
			// What both sides have signed ends by termination.
			_ => Err(Error::<T>::AlreadySigned.into()),
		}
	}

	fn completed(tender: TenderId) -> DispatchResult {
		Self::free_if_unneeded(tender)
	}
}

impl<T: Config> Pallet<T> {
	/// A draft contract from what was awarded.
	fn new_draft(
		award: AwardId,
		terms: &AwardTerms,
		milestones: u32,
		complete: bool,
	) -> Result<Contract, DispatchError> {
		let rules = T::Tenders::ruleset(terms.tender)?;
		let now = Self::now();
		Ok(Contract {
			award,
			tender: terms.tender,
			lots: terms.lots,
			buyer: terms.buyer,
			supplier: terms.supplier,
			status: ContractStatus::Draft,
			created: now,
			sign_by: T::Calendar::after(now, rules.contract.signed_within, rules.utc_offset_minutes)?,
			signed: None,
			version: 0,
			complete,
			awarded: terms.value,
			added: 0,
			books: Books { value: terms.value, open: terms.value, ..Default::default() },
			bond: Bond { amount: 0, state: PerformanceBondState::Agreed },
			milestones,
			ended: 0,
			disputes: 0,
			payments: 0,
			unpaid: 0,
			variations: 0,
			figures: Figures {
				utc_offset_minutes: rules.utc_offset_minutes,
				performance_bond_cap: rules.contract.performance_bond_cap,
				variation_cap: rules.contract.variation_cap,
				payment_term_cap: rules.contract.payment_term_cap,
				late_interest_per_day: rules.contract.late_interest_per_day,
			},
		})
	}

	/// A milestone from the tender's schedule.
	fn new_milestone(
		id: ContractId,
		number: MilestoneId,
		milestone: tender::Milestone,
		amount: Balance,
	) -> DispatchResult {
		let title: Title = milestone.title.try_into().map_err(|_| Error::<T>::Overflow)?;
		MilestoneTitles::<T>::insert(id, number, title);
		let terms = milestone.terms;
		let record = Milestone {
			amount,
			due_days: terms.due_days,
			due: None,
			acceptance: terms.acceptance,
			accepted_after: terms.accepted_after,
			retention: terms.retention,
			warranty_days: terms.warranty_days,
			status: MilestoneStatus::Scheduled,
			deliveries: 0,
			frozen: false,
			disputed_by_buyer: false,
			disputed_by_supplier: false,
			disputed_for: 0,
			released: 0,
			payment: None,
			retention_payment: None,
		};
		Milestones::<T>::insert(id, number, record);
		Ok(())
	}

	pub(crate) fn do_sign(who: &T::AccountId, id: ContractId, version: u32) -> DispatchResult {
		let mut contract = Self::draft(id)?;
		let side = Self::side(who, Permissions::CONTRACT, &contract)?;
		ensure!(version == contract.version, Error::<T>::TermsChanged);
		ensure!(contract.complete, Error::<T>::TermsIncomplete);
		ensure!(!Self::is_over(contract.sign_by), Error::<T>::SigningPeriodOver);
		T::Awards::ensure_final(contract.award)?;
		let mut signatures = ContractSignatures::<T>::get(id);
		Self::add_signature(&mut signatures, &contract, side, who)?;
		Self::deposit_event(Event::Signed { contract: id, version, side, by: who.clone() });
		if side == Side::Supplier {
			Self::hold_bond(id, &mut contract)?;
		}
		let complete = signatures.are_complete();
		ContractSignatures::<T>::insert(id, signatures);
		if complete {
			return Self::conclude(id, contract);
		}
		Contracts::<T>::insert(id, contract);
		Ok(())
	}

	/// Both sides have signed.
	fn conclude(id: ContractId, mut contract: Contract) -> DispatchResult {
		let (award, tender, value) = (contract.award, contract.tender, contract.books.value);
		T::Budgets::commit(tender, id, value)?;
		contract.status = ContractStatus::Active;
		contract.signed = Some(Self::now());
		Contracts::<T>::insert(id, contract);
		Self::deposit_event(Event::Concluded { contract: id, value });
		Self::one_draft_less(tender)?;
		T::Control::signed(award)?;
		Self::free_if_unneeded(tender)
	}

	pub(crate) fn do_decline(who: &T::AccountId, id: ContractId, why: Vec<u8>) -> DispatchResult {
		let contract = Self::draft(id)?;
		Self::ensure_supplier(who, &contract)?;
		let reason = reason::<T>(why)?;
		Self::deposit_event(Event::Declined { contract: id, reason });
		Self::lapse(id, contract, Side::Supplier)
	}

	/// Each day towards the end of the time for signing: while a challenge stops signing, that end is put off, and hardly any of
	/// the time that is left is lost to the challenge. At the end a draft lapses, by the fault of the side that kept the other
	/// waiting.
	pub(crate) fn signing_over(id: ContractId) -> Result<Progress, DispatchError> {
		let mut contract = Self::contract_of(id)?;
		if contract.status != ContractStatus::Draft {
			return Ok(Progress::Done);
		}
		let (now, time) = (Self::now(), T::SigningTime::get());
		let deadline = T::Calendar::extended(contract.sign_by);
		let watched = deadline.saturating_sub(time);
		if now < watched {
			return Ok(Progress::Later(watched));
		}
		let tomorrow = now.checked_add(time.min(DAY)).ok_or(Error::<T>::Overflow)?;
		if T::Awards::ensure_final(contract.award).is_err() {
			// Nobody can sign, and so nobody is at fault.
			let sign_by = now.checked_add(time).ok_or(Error::<T>::Overflow)?;
			contract.sign_by = sign_by;
			Contracts::<T>::insert(id, contract);
			Self::deposit_event(Event::SigningPutOff { contract: id, sign_by });
			return Ok(Progress::Later(tomorrow));
		}
		if now < deadline {
			return Ok(Progress::Later(tomorrow.min(deadline)));
		}
		let fault = Self::fault(&ContractSignatures::<T>::get(id), deadline);
		Self::lapse(id, contract, fault)?;
		Ok(Progress::Done)
	}

	/// Who is to blame that a contract was not signed by `deadline`: the supplier if it had both signatures of the buyer
	/// before it for long enough, and else the buyer.
	fn fault(signatures: &Signatures<T>, deadline: Moment) -> Side {
		let had_time = |signed: Moment| signed.saturating_add(T::SigningTime::get()) <= deadline;
		match signatures.buyer_at {
			Some(signed) if had_time(signed) => Side::Supplier,
			_ => Side::Buyer,
		}
	}

	/// A draft will never be signed.
	fn lapse(id: ContractId, contract: Contract, fault: Side) -> DispatchResult {
		let award = contract.award;
		Self::deposit_event(Event::Lapsed { contract: id, fault });
		let tender = contract.tender;
		Self::fall(id, contract, ContractStatus::Lapsed { fault })?;
		match fault {
			Side::Supplier => T::Control::refused(award)?,
			Side::Buyer => T::Control::lapsed(award)?,
		}
		Self::free_if_unneeded(tender)
	}

	/// Takes a draft out of the running: the bond goes back, and nothing of its value will be paid.
	fn fall(id: ContractId, mut contract: Contract, status: ContractStatus) -> DispatchResult {
		Self::return_bond(id, &mut contract, PerformanceBondState::Returned)?;
		let open = core::mem::take(&mut contract.books.open);
		put::<T>(&mut contract.books.released, open)?;
		contract.status = status;
		Self::one_draft_less(contract.tender)?;
		Contracts::<T>::insert(id, contract);
		Ok(())
	}

	/// One draft of a tender less.
	fn one_draft_less(tender: TenderId) -> Result<(), Error<T>> {
		Drafts::<T>::try_mutate_exists(tender, |count| {
			let mut left = count.unwrap_or_default();
			count_down::<T>(&mut left)?;
			*count = (left > 0).then_some(left);
			Ok(())
		})
	}

	/// Whether nothing more is signed for a tender.
	fn is_signed_out(tender: TenderId) -> bool {
		!Drafts::<T>::contains_key(tender) && T::Tenders::has_ended(tender)
	}

	/// Frees what is still put aside for a tender once nothing more is signed for it.
	fn free_if_unneeded(tender: TenderId) -> DispatchResult {
		if Self::is_signed_out(tender) {
			Self::free(tender)?;
		}
		Ok(())
	}

	/// Frees what is still put aside for a tender. Gives back how much that was.
	fn free(tender: TenderId) -> Result<Balance, DispatchError> {
		let freed = T::Budgets::release(tender)?;
		if freed > 0 {
			Self::deposit_event(Event::ReserveFreed { tender });
		}
		Ok(freed)
	}

	pub(crate) fn do_free_reserve(tender: TenderId) -> DispatchResult {
		ensure!(Self::is_signed_out(tender), Error::<T>::ReserveNeeded);
		ensure!(Self::free(tender)? > 0, Error::<T>::NothingReserved);
		Ok(())
	}
}
