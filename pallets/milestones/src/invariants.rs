//! What must always hold of the stored state, one function a rule.

use crate::{
	deductions::{share, withhold},
	types::{Contract, Milestone},
	Config, ContractOf, ContractSignatures, ContractTerms, Contracts, ContractsByBuyer, ContractsBySupplier,
	ContractsByTender, Deliveries, Disputes, Drafts, MilestoneTitles, Milestones, NextContractId, Pallet, Payments,
	Proposals, Terminations, Variations,
};
use alloc::collections::{BTreeMap, BTreeSet};
use frame_support::{ensure, traits::fungible::InspectHold, traits::Get};
use procurement_primitives::{
	budget::{Adjust as _, ContractId, Purses as _},
	contract::{Books, ContractStatus, MilestoneStatus, PaymentKind, PaymentState, PerformanceBondState, Side},
	identity::PartyId,
	money::Balance,
	tender::TenderId,
};
use sp_runtime::TryRuntimeError;

/// Adds to a sum.
fn add(sum: &mut Balance, amount: Balance) -> Result<(), TryRuntimeError> {
	*sum = sum.checked_add(amount).ok_or("a sum overflows")?;
	Ok(())
}

/// Counts one more.
fn count(count: &mut u32) -> Result<(), TryRuntimeError> {
	*count = count.checked_add(1).ok_or("a count overflows")?;
	Ok(())
}

impl<T: Config> Pallet<T> {
	/// Every rule.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::bonds_are_held()?;
		Self::contracts_are_found()?;
		Self::drafts_are_counted()?;
		Self::records_belong_to_contracts()?;
		for (id, contract) in Contracts::<T>::iter() {
			Self::books_balance(id, &contract)?;
			Self::budget_agrees(id, &contract)?;
			Self::milestones_add_up(id, &contract)?;
			Self::variations_add_up(id, &contract)?;
			Self::disputes_are_open(id, &contract)?;
			Self::status_fits(id, &contract)?;
		}
		Ok(())
	}

	/// What is on hold on each supplier's purse is the sum of the bonds that are recorded as held.
	fn bonds_are_held() -> Result<(), TryRuntimeError> {
		let mut sums = BTreeMap::<PartyId, Balance>::new();
		for contract in Contracts::<T>::iter_values() {
			add(sums.entry(contract.supplier).or_default(), contract.bond.held())?;
		}
		for (supplier, sum) in sums {
			let held = T::Currency::balance_on_hold(&Self::hold_reason(), &T::Purses::purse(supplier));
			ensure!(held == sum, "what is on hold is not the sum of the bonds");
		}
		Ok(())
	}

	/// Every contract is found by its award, tender, buyer and supplier, and nothing else is.
	fn contracts_are_found() -> Result<(), TryRuntimeError> {
		let contracts = Contracts::<T>::iter_keys().count();
		ensure!(usize::try_from(NextContractId::<T>::get()) == Ok(contracts), "contract lost");
		ensure!(ContractOf::<T>::iter_keys().count() == contracts, "award of no contract");
		ensure!(ContractsByTender::<T>::iter_keys().count() == contracts, "tender of no contract");
		ensure!(ContractsByBuyer::<T>::iter_keys().count() == contracts, "buyer of no contract");
		ensure!(ContractsBySupplier::<T>::iter_keys().count() == contracts, "supplier of no contract");
		ensure!(ContractTerms::<T>::iter_keys().count() == contracts, "terms of no contract");
		for (id, contract) in Contracts::<T>::iter() {
			let key = id.to_be_bytes();
			ensure!(id < NextContractId::<T>::get(), "contract number not below the next");
			ensure!(ContractOf::<T>::get(contract.award) == Some(id), "contract not found by its award");
			ensure!(ContractsByTender::<T>::contains_key(contract.tender, key), "contract not found by its tender");
			ensure!(ContractsByBuyer::<T>::contains_key(contract.buyer, key), "contract not found by its buyer");
			let by_supplier = ContractsBySupplier::<T>::contains_key(contract.supplier, key);
			ensure!(by_supplier, "contract not found by its supplier");
			ensure!(ContractTerms::<T>::contains_key(id), "contract without terms");
		}
		Ok(())
	}

	/// Each tender's count of drafts is what a recount gives.
	fn drafts_are_counted() -> Result<(), TryRuntimeError> {
		let mut drafts = BTreeMap::<TenderId, u32>::new();
		for contract in Contracts::<T>::iter_values().filter(|it| it.status == ContractStatus::Draft) {
			count(drafts.entry(contract.tender).or_default())?;
		}
		for (tender, counted) in Drafts::<T>::iter() {
			ensure!(drafts.remove(&tender) == Some(counted), "drafts miscounted");
		}
		ensure!(drafts.is_empty(), "drafts that are not counted");
		Ok(())
	}

	/// Milestones, payments and all else belong to a contract, and are numbered without a gap.
	fn records_belong_to_contracts() -> Result<(), TryRuntimeError> {
		let (mut milestones, mut payments): (u32, u32) = (0, 0);
		for (id, contract) in Contracts::<T>::iter() {
			milestones = milestones.checked_add(contract.milestones).ok_or("milestones overflow")?;
			payments = payments.checked_add(contract.payments).ok_or("payments overflow")?;
			ensure!(contract.milestones <= T::MaxMilestones::get(), "too many milestones");
			for number in 0..contract.milestones {
				ensure!(Milestones::<T>::contains_key(id, number), "gap in the milestones");
				ensure!(MilestoneTitles::<T>::contains_key(id, number), "milestone without a title");
			}
			for number in 0..contract.payments {
				ensure!(Payments::<T>::contains_key(id, number), "gap in the payments");
			}
		}
		ensure!(usize::try_from(milestones) == Ok(Milestones::<T>::iter_keys().count()), "milestone of no contract");
		ensure!(usize::try_from(milestones) == Ok(MilestoneTitles::<T>::iter_keys().count()), "title of no milestone");
		ensure!(usize::try_from(payments) == Ok(Payments::<T>::iter_keys().count()), "payment of no contract");
		for (id, number, _) in Deliveries::<T>::iter() {
			let delivered = Milestones::<T>::get(id, number).is_some_and(|milestone| milestone.deliveries > 0);
			ensure!(delivered, "delivery of no milestone");
		}
		for (id, number, _) in Variations::<T>::iter() {
			let known = Contracts::<T>::get(id).is_some_and(|contract| number < contract.variations);
			ensure!(known, "variation of no contract");
		}
		Ok(())
	}

	/// `value = open + due + retained + paid + released`, each recounted from milestones and payments.
	fn books_balance(id: ContractId, contract: &Contract) -> Result<(), TryRuntimeError> {
		let mut books = Books { value: contract.books.value, ..Default::default() };
		let fallen = matches!(contract.status, ContractStatus::Lapsed { .. } | ContractStatus::Annulled);
		for (_, milestone) in Milestones::<T>::iter_prefix(id) {
			match () {
				_ if fallen => add(&mut books.released, milestone.amount)?,
				_ if milestone.status.has_ended() => add(&mut books.released, milestone.released)?,
				_ => add(&mut books.open, milestone.amount)?,
			}
		}
		let mut unpaid = 0;
		for (_, payment) in Payments::<T>::iter_prefix(id) {
			let made = payment.state.is_made();
			match payment.kind {
				PaymentKind::Delivery if !made => add(&mut books.due, payment.amount)?,
				PaymentKind::Retention if !made => add(&mut books.retained, payment.amount)?,
				PaymentKind::Interest { .. } if !made => add(&mut books.interest_owed, payment.amount)?,
				PaymentKind::Interest { .. } => add(&mut books.interest_paid, payment.amount)?,
				PaymentKind::Delivery | PaymentKind::Retention => add(&mut books.paid, payment.amount)?,
			}
			if payment.kind.is_principal() && !made {
				count(&mut unpaid)?;
			}
			ensure!(payment.amount > 0 || made, "payment of nothing that is not made");
			let rate = if payment.kind.is_principal() && made { Self::terms_of(id)?.tax } else { 0 };
			let taxed = withhold(payment.amount, rate).1 > 0;
			ensure!(payment.taxed_by.is_some() == taxed, "tax that nobody got, or somebody got for nothing");
		}
		ensure!(books == contract.books, "books are not what a recount gives");
		ensure!(books.balance(), "books do not balance");
		ensure!(unpaid == contract.unpaid, "unpaid payments miscounted");
		Ok(())
	}

	/// What the budget has committed to a contract is what may still be paid of its value.
	fn budget_agrees(id: ContractId, contract: &Contract) -> Result<(), TryRuntimeError> {
		let expected = match contract.status {
			ContractStatus::Draft => Some(0),
			_ => contract.books.unpaid(),
		};
		ensure!(expected == Some(T::Budgets::outstanding(id)), "the budget commits another amount");
		Ok(())
	}

	/// Each milestone's amount is what its payments and what was released of it come to, and their numbers agree.
	fn milestones_add_up(id: ContractId, contract: &Contract) -> Result<(), TryRuntimeError> {
		let mut ended = 0;
		for (number, milestone) in Milestones::<T>::iter_prefix(id) {
			let mut sum = milestone.released;
			let kinds =
				[(milestone.payment, PaymentKind::Delivery), (milestone.retention_payment, PaymentKind::Retention)];
			for (payment, kind) in kinds {
				let Some(payment) = payment else { continue };
				let payment = Payments::<T>::get(id, payment).ok_or("milestone's payment is missing")?;
				ensure!(payment.milestone == number && payment.kind == kind, "another milestone's payment");
				add(&mut sum, payment.amount)?;
			}
			if milestone.status.has_ended() {
				count(&mut ended)?;
				ensure!(sum == milestone.amount, "milestone does not add up");
			} else {
				ensure!(sum == 0, "undecided milestone with money");
			}
		}
		ensure!(ended == contract.ended, "ended milestones miscounted");
		let mut paid_late = BTreeSet::new();
		for (_, payment) in Payments::<T>::iter_prefix(id) {
			if let PaymentKind::Interest { on } = payment.kind {
				ensure!(paid_late.insert(on), "interest twice");
				let late = Payments::<T>::get(id, on).ok_or("interest on no payment")?;
				ensure!(late.kind.is_principal() && late.state.is_made(), "interest on what is not paid");
				ensure!(late.milestone == payment.milestone, "interest on another milestone's payment");
			}
		}
		Ok(())
	}

	/// What a contract costs is what was awarded and what each variation made of it; what they have added is counted, and is
	/// within the cap.
	fn variations_add_up(id: ContractId, contract: &Contract) -> Result<(), TryRuntimeError> {
		let (mut value, mut added) = (contract.awarded, 0);
		for variation in (0..contract.variations).filter_map(|number| Variations::<T>::get(id, number)) {
			ensure!(variation.value_before == value, "variation of another value");
			value = variation.value_after;
			add(&mut added, variation.value_after.saturating_sub(variation.value_before))?;
		}
		ensure!(value == contract.books.value, "the value is not what variations made of it");
		ensure!(added == contract.added, "additions miscounted");
		ensure!(added <= share(contract.awarded, contract.figures.variation_cap), "additions beyond the cap");
		Ok(())
	}

	/// A milestone is frozen exactly while a dispute about it is recorded, which a side has opened for its one time.
	fn disputes_are_open(id: ContractId, contract: &Contract) -> Result<(), TryRuntimeError> {
		let mut open = 0;
		for (number, milestone) in Milestones::<T>::iter_prefix(id) {
			let dispute = Disputes::<T>::get(id, number);
			ensure!(milestone.frozen == dispute.is_some(), "frozen without a dispute, or not frozen with one");
			if let Some(dispute) = dispute {
				count(&mut open)?;
				ensure!(Self::has_disputed(&milestone, dispute.by), "a dispute that nobody opened");
			}
		}
		ensure!(open == contract.disputes, "disputes miscounted");
		ensure!(
			Disputes::<T>::iter_prefix(id).count() == usize::try_from(open).unwrap_or(0),
			"dispute of no milestone"
		);
		Ok(())
	}

	fn has_disputed(milestone: &Milestone, side: Side) -> bool {
		match side {
			Side::Buyer => milestone.disputed_by_buyer,
			Side::Supplier => milestone.disputed_by_supplier,
		}
	}

	/// What a status promises.
	fn status_fits(id: ContractId, contract: &Contract) -> Result<(), TryRuntimeError> {
		let signatures = ContractSignatures::<T>::get(id);
		let untouched = contract.payments == 0 && contract.ended == 0 && contract.disputes == 0;
		let state = contract.bond.state;
		match contract.status {
			ContractStatus::Draft => {
				ensure!(untouched && contract.signed.is_none(), "draft that is carried out");
				ensure!(!signatures.are_complete(), "signed draft");
				let held = state == PerformanceBondState::Held;
				ensure!(held == signatures.has(Side::Supplier), "bond not held as signed");
			}
			ContractStatus::Lapsed { .. } | ContractStatus::Annulled => {
				ensure!(untouched && contract.signed.is_none(), "fallen draft that is carried out");
				ensure!(state != PerformanceBondState::Held, "bond of a fallen draft kept");
			}
			ContractStatus::Active | ContractStatus::Terminated { .. } => {
				ensure!(contract.signed.is_some() && signatures.are_complete(), "running contract that is not signed");
				let decided = contract.ended == contract.milestones && contract.disputes == 0;
				ensure!(!decided || state != PerformanceBondState::Held, "bond kept after the last decision");
				ensure!(!decided || contract.unpaid > 0, "contract that should be closed");
			}
			ContractStatus::Closed { .. } => {
				ensure!(contract.books.unpaid() == Some(0), "closed contract with money");
				ensure!(contract.ended == contract.milestones && contract.disputes == 0, "closed and not decided");
				ensure!(state != PerformanceBondState::Held, "bond of a closed contract kept");
			}
		}
		let active = contract.status == ContractStatus::Active;
		ensure!(active || !Proposals::<T>::contains_key(id), "variation of what cannot change");
		ensure!(active || Terminations::<T>::iter_prefix(id).next().is_none(), "termination of what has ended");
		for (_, milestone) in Milestones::<T>::iter_prefix(id) {
			let undelivered = matches!(milestone.status, MilestoneStatus::Scheduled | MilestoneStatus::Rejected { .. });
			let terminated = matches!(contract.status, ContractStatus::Terminated { .. });
			ensure!(!(terminated && undelivered) || milestone.frozen, "milestone that should have been dropped");
		}
		for (_, payment) in Payments::<T>::iter_prefix(id) {
			let tried = matches!(payment.state, PaymentState::Attempted { .. } | PaymentState::Failed { .. });
			ensure!(!tried || payment.state.attempts() > 0, "a try that is not counted");
		}
		Ok(())
	}
}
