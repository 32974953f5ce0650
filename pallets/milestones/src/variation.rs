//! A signed contract changes: both sides sign, and the ruleset bounds what is added.

use crate::{
	deductions::share,
	records::{count_up, put, reason, take},
	types::*,
	Config, Contracts, Error, Event, Milestones, Pallet, Proposals, Variations,
};
use frame_support::{ensure, pallet_prelude::DispatchResult};
use procurement_primitives::{
	award::traits::AwardInspect as _,
	budget::{Adjust as _, ContractId},
	contract::{MilestoneChange, MilestoneId, MilestoneStatus, Side, Variation},
	identity::Permissions,
	money::Balance,
};
use sp_runtime::DispatchError;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_propose_variation(who: &T::AccountId, id: ContractId, variation: Variation) -> DispatchResult {
		let mut contract = Self::active(id)?;
		let by = Self::side(who, Permissions::CONTRACT, &contract)?;
		ensure!(!Proposals::<T>::contains_key(id), Error::<T>::VariationPending);
		let note = reason::<T>(variation.note)?;
		let changes: Changes<T> = variation.changes.try_into().map_err(|_| Error::<T>::BadVariation)?;
		let says = |change: &MilestoneChange| change.amount.is_some() || change.due.is_some();
		ensure!(!changes.is_empty() && changes.iter().all(says), Error::<T>::BadVariation);
		ensure!(changes.is_sorted_by(|one, next| one.milestone < next.milestone), Error::<T>::BadVariation);
		// What cannot be carried out is not worth a signature. Whether it still can is asked again with the last one.
		Self::varied(id, &contract, &changes)?;
		let mut signatures = Signatures::default();
		Self::add_signature(&mut signatures, &contract, by, who)?;
		let number = contract.variations;
		count_up::<T>(&mut contract.variations)?;
		Contracts::<T>::insert(id, contract);
		let reason = variation.reason;
		Self::deposit_event(Event::VariationProposed {
			contract: id,
			number,
			by,
			reason,
			note: note.clone(),
			changes: changes.clone(),
		});
		Self::deposit_event(Event::VariationSigned { contract: id, number, side: by, by: who.clone() });
		let at = Self::now();
		Proposals::<T>::insert(id, Proposal { number, by, at, reason, note, changes, signatures });
		Ok(())
	}

	/// The variation of a contract that waits for signatures, if it is this one.
	fn proposal(id: ContractId, number: u32) -> Result<Proposal<T>, Error<T>> {
		Proposals::<T>::get(id).filter(|proposal| proposal.number == number).ok_or(Error::<T>::NoVariation)
	}

	pub(crate) fn do_sign_variation(who: &T::AccountId, id: ContractId, number: u32) -> DispatchResult {
		let contract = Self::active(id)?;
		let side = Self::side(who, Permissions::CONTRACT, &contract)?;
		let mut proposal = Self::proposal(id, number)?;
		Self::add_signature(&mut proposal.signatures, &contract, side, who)?;
		Self::deposit_event(Event::VariationSigned { contract: id, number, side, by: who.clone() });
		if proposal.signatures.are_complete() {
			return Self::vary(id, contract, proposal);
		}
		Proposals::<T>::insert(id, proposal);
		Ok(())
	}

	pub(crate) fn do_withdraw_variation(who: &T::AccountId, id: ContractId, number: u32) -> DispatchResult {
		let contract = Self::active(id)?;
		let by: Side = Self::side(who, Permissions::CONTRACT, &contract)?;
		Self::proposal(id, number)?;
		Proposals::<T>::remove(id);
		Self::deposit_event(Event::VariationWithdrawn { contract: id, number, by });
		Ok(())
	}

	/// What each milestone becomes, and what the contract then costs.
	fn varied(
		id: ContractId,
		contract: &Contract,
		changes: &Changes<T>,
	) -> Result<(alloc::vec::Vec<(MilestoneId, Milestone)>, Balance), DispatchError> {
		let mut value = contract.books.value;
		let mut varied = alloc::vec::Vec::new();
		for change in changes {
			let mut milestone = Self::milestone_of(id, change.milestone)?;
			let open = matches!(milestone.status, MilestoneStatus::Scheduled | MilestoneStatus::Rejected { .. });
			ensure!(open && !milestone.frozen, Error::<T>::MilestoneNotOpen);
			if let Some(due) = change.due {
				ensure!(due > Self::now(), Error::<T>::DueInPast);
				milestone.due = Some(due);
			}
			if let Some(amount) = change.amount {
				take::<T>(&mut value, milestone.amount)?;
				put::<T>(&mut value, amount)?;
				milestone.amount = amount;
			}
			varied.push((change.milestone, milestone));
		}
		ensure!(value > 0, Error::<T>::ZeroValue);
		if let Some(more) = value.checked_sub(contract.books.value) {
			let cap = share(contract.awarded, contract.figures.variation_cap);
			let added = contract.added.checked_add(more).ok_or(Error::<T>::Overflow)?;
			ensure!(more == 0 || added <= cap, Error::<T>::VariationAboveCap);
		}
		Ok((varied, value))
	}

	/// Changes the contract as both sides have signed.
	fn vary(id: ContractId, mut contract: Contract, proposal: Proposal<T>) -> DispatchResult {
		let (milestones, value) = Self::varied(id, &contract, &proposal.changes)?;
		let before = contract.books.value;
		if value != before {
			T::Awards::ensure_money_moves(contract.tender)?;
		}
		let more = value.checked_sub(before).filter(|more| *more > 0);
		let less = before.checked_sub(value).filter(|less| *less > 0);
		if let Some(more) = more {
			put::<T>(&mut contract.added, more)?;
			put::<T>(&mut contract.books.open, more)?;
			T::Budgets::extend(id, more)?;
		}
		if let Some(less) = less {
			take::<T>(&mut contract.books.open, less)?;
			T::Budgets::reduce(id, less)?;
		}
		contract.books.value = value;
		for (number, milestone) in milestones {
			Milestones::<T>::insert(id, number, milestone);
		}
		Contracts::<T>::insert(id, contract);
		Proposals::<T>::remove(id);
		let Proposal { number, by, reason, note, changes, .. } = proposal;
		let at = Self::now();
		let record = SignedVariation { by, at, reason, note, changes, value_before: before, value_after: value };
		Variations::<T>::insert(id, number, record);
		Self::deposit_event(Event::Varied { contract: id, number, value_before: before, value_after: value });
		Ok(())
	}
}
