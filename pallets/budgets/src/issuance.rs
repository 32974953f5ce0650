//! Money comes to the chain against deposits at the city's bank, and leaves it when the bank has paid it out. Nothing
//! else makes or destroys any.

use crate::{
	types::{Deposit, Redemption},
	Config, DepositReferences, Deposits, DepositsConfirmed, Error, Event, HoldReason, NextDepositId, NextRedemptionId,
	Pallet, PayoutReferences, Redemptions, RedemptionsPaid,
};
use alloc::vec::Vec;
use frame_support::{
	ensure,
	pallet_prelude::DispatchResult,
	traits::{
		fungible::{Mutate, MutateHold},
		tokens::{Fortitude, Precision},
	},
};
use frame_system::ensure_signed;
use procurement_primitives::{
	budget::{DepositId, DepositState, Destination, Purses, RedemptionId, RedemptionState},
	identity::{
		traits::{FourEyes, Parties},
		Authority, Permissions,
	},
	money::Balance,
};
use sp_runtime::{ArithmeticError, DispatchError};

impl<T: Config> Pallet<T> {
	/// Makes money, and counts it.
	pub(crate) fn issue(account: &T::AccountId, amount: Balance) -> DispatchResult {
		let confirmed = DepositsConfirmed::<T>::get().checked_add(amount).ok_or(ArithmeticError::Overflow)?;
		T::Currency::mint_into(account, amount)?;
		DepositsConfirmed::<T>::put(confirmed);
		Ok(())
	}

	pub(crate) fn do_record_deposit(
		recorded_by: T::AccountId,
		amount: Balance,
		to: Destination,
		reference: Vec<u8>,
	) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		let reference = Self::check_reference(reference)?;
		let key = Self::reference_key(reference.clone());
		ensure!(!DepositReferences::<T>::contains_key(&key), Error::<T>::DuplicateDeposit);
		if let Destination::Purse(party) = to {
			Self::ensure_has_office(party)?;
		}
		let id = NextDepositId::<T>::get();
		NextDepositId::<T>::put(id.checked_add(1).ok_or(Error::<T>::IdsExhausted)?);
		DepositReferences::<T>::insert(key, id);
		Self::deposit_event(Event::DepositRecorded {
			deposit: id,
			amount,
			to,
			reference: reference.clone(),
			by: recorded_by.clone(),
		});
		let state = DepositState::Recorded;
		Deposits::<T>::insert(id, Deposit { amount, to, reference, recorded_by, recorded_at: Self::now(), state });
		Ok(())
	}

	/// A deposit that waits for a second official.
	fn waiting_deposit(id: DepositId) -> Result<Deposit<T>, DispatchError> {
		let deposit = Deposits::<T>::get(id).ok_or(Error::<T>::UnknownDeposit)?;
		ensure!(deposit.state == DepositState::Recorded, Error::<T>::DepositSettled);
		Ok(deposit)
	}

	pub(crate) fn do_confirm_deposit(by: T::AccountId, id: DepositId) -> DispatchResult {
		let mut deposit = Self::waiting_deposit(id)?;
		T::Parties::ensure_distinct(&deposit.recorded_by, &by)?;
		let account = match deposit.to {
			Destination::Treasury => Self::treasury(),
			Destination::Purse(party) => Self::open(party),
		};
		Self::issue(&account, deposit.amount)?;
		deposit.state = DepositState::Confirmed { by: by.clone(), at: Self::now() };
		Self::deposit_event(Event::DepositConfirmed {
			deposit: id,
			amount: deposit.amount,
			to: deposit.to,
			account,
			by,
		});
		Deposits::<T>::insert(id, deposit);
		Ok(())
	}

	pub(crate) fn do_cancel_deposit(by: Authority, id: DepositId, reason: Vec<u8>) -> DispatchResult {
		let reason = Self::check_reason(reason)?;
		let mut deposit = Self::waiting_deposit(id)?;
		DepositReferences::<T>::remove(Self::reference_key(deposit.reference.clone()));
		deposit.state = DepositState::Cancelled { by, reason: reason.clone(), at: Self::now() };
		Deposits::<T>::insert(id, deposit);
		Self::deposit_event(Event::DepositCancelled { deposit: id, by, reason });
		Ok(())
	}

	pub(crate) fn do_request_redemption(origin: T::RuntimeOrigin, amount: Balance) -> DispatchResult {
		let requested_by = ensure_signed(origin)?;
		let party = T::Parties::authorize(&requested_by, Permissions::PAY)?;
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		ensure!(amount <= Self::free_balance(&Self::purse(party)), Error::<T>::InsufficientPurse);
		let id = NextRedemptionId::<T>::get();
		NextRedemptionId::<T>::put(id.checked_add(1).ok_or(Error::<T>::IdsExhausted)?);
		T::Currency::hold(&HoldReason::Redemption.into(), &Self::open(party), amount)?;
		Self::deposit_event(Event::RedemptionRequested { redemption: id, party, amount, by: requested_by.clone() });
		let state = RedemptionState::Requested;
		Redemptions::<T>::insert(id, Redemption { party, amount, requested_by, requested_at: Self::now(), state });
		Ok(())
	}

	/// A redemption that waits for the treasury.
	fn waiting_redemption(id: RedemptionId) -> Result<Redemption<T>, DispatchError> {
		let redemption = Redemptions::<T>::get(id).ok_or(Error::<T>::UnknownRedemption)?;
		ensure!(redemption.state == RedemptionState::Requested, Error::<T>::RedemptionSettled);
		Ok(redemption)
	}

	pub(crate) fn do_confirm_redemption(
		origin: T::RuntimeOrigin,
		id: RedemptionId,
		reference: Vec<u8>,
	) -> DispatchResult {
		let (by, office) = Self::ensure_treasurer(origin)?;
		let reference = Self::check_reference(reference)?;
		let mut redemption = Self::waiting_redemption(id)?;
		ensure!(redemption.party != office, Error::<T>::OwnRedemption);
		let key = Self::reference_key(reference.clone());
		ensure!(!PayoutReferences::<T>::contains_key(&key), Error::<T>::DuplicatePayout);
		let (party, amount) = (redemption.party, redemption.amount);
		let paid = RedemptionsPaid::<T>::get().checked_add(amount).ok_or(ArithmeticError::Overflow)?;
		let purse = Self::purse(party);
		T::Currency::burn_held(&HoldReason::Redemption.into(), &purse, amount, Precision::Exact, Fortitude::Force)?;
		RedemptionsPaid::<T>::put(paid);
		PayoutReferences::<T>::insert(key, id);
		redemption.state = RedemptionState::Paid { by: by.clone(), reference: reference.clone(), at: Self::now() };
		Redemptions::<T>::insert(id, redemption);
		Self::deposit_event(Event::RedemptionPaid { redemption: id, party, amount, reference, by });
		Ok(())
	}

	pub(crate) fn do_reject_redemption(by: Authority, id: RedemptionId, reason: Vec<u8>) -> DispatchResult {
		let reason = Self::check_reason(reason)?;
		let mut redemption = Self::waiting_redemption(id)?;
		let (party, amount) = (redemption.party, redemption.amount);
		T::Currency::release(&HoldReason::Redemption.into(), &Self::purse(party), amount, Precision::Exact)?;
		redemption.state = RedemptionState::Rejected { by, reason: reason.clone(), at: Self::now() };
		Redemptions::<T>::insert(id, redemption);
		Self::deposit_event(Event::RedemptionRejected { redemption: id, party, amount, by, reason });
		Ok(())
	}
}
