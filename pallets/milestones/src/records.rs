//! Reading and writing records, and the checks that every call makes.

use crate::{types::*, Config, Contracts, Error, Milestones, Pallet, Payments};
use alloc::vec::Vec;
use frame_support::{ensure, traits::Time};
use procurement_primitives::{
	budget::ContractId,
	contract::{ContractStatus, MilestoneId, PaymentId, Side},
	identity::{
		traits::{FourEyes, Parties},
		PartyId, Permissions, Reason,
	},
	money::Balance,
	time::{Calendar, Moment},
};
use sp_runtime::DispatchError;

/// Takes `amount` from one pot.
pub(crate) fn take<T: Config>(pot: &mut Balance, amount: Balance) -> Result<(), Error<T>> {
	*pot = pot.checked_sub(amount).ok_or(Error::<T>::Overflow)?;
	Ok(())
}

/// Puts `amount` into another.
pub(crate) fn put<T: Config>(pot: &mut Balance, amount: Balance) -> Result<(), Error<T>> {
	*pot = pot.checked_add(amount).ok_or(Error::<T>::Overflow)?;
	Ok(())
}

/// Counts one more.
pub(crate) fn count_up<T: Config>(count: &mut u32) -> Result<(), Error<T>> {
	*count = count.checked_add(1).ok_or(Error::<T>::Overflow)?;
	Ok(())
}

/// Counts one less.
pub(crate) fn count_down<T: Config>(count: &mut u32) -> Result<(), Error<T>> {
	*count = count.checked_sub(1).ok_or(Error::<T>::Overflow)?;
	Ok(())
}

/// A reason for the public record.
pub(crate) fn reason<T: Config>(bytes: Vec<u8>) -> Result<Reason, Error<T>> {
	ensure!(core::str::from_utf8(&bytes).is_ok(), Error::<T>::NotUtf8);
	ensure!(!bytes.trim_ascii().is_empty(), Error::<T>::BadReason);
	bytes.try_into().map_err(|_| Error::<T>::BadReason)
}

impl<T: Config> Pallet<T> {
	/// Chain time.
	pub(crate) fn now() -> Moment {
		T::Time::now()
	}

	/// A contract, or the error that there is none.
	pub(crate) fn contract_of(id: ContractId) -> Result<Contract, Error<T>> {
		Contracts::<T>::get(id).ok_or(Error::<T>::UnknownContract)
	}

	/// A contract that waits for signatures.
	pub(crate) fn draft(id: ContractId) -> Result<Contract, Error<T>> {
		let contract = Self::contract_of(id)?;
		match contract.status {
			ContractStatus::Draft => Ok(contract),
			ContractStatus::Lapsed { .. } | ContractStatus::Annulled => Err(Error::<T>::ContractEnded),
			ContractStatus::Active | ContractStatus::Terminated { .. } | ContractStatus::Closed { .. } => {
				Err(Error::<T>::AlreadySigned)
			}
		}
	}

	/// A contract whose deliveries are decided and paid.
	pub(crate) fn running(id: ContractId) -> Result<Contract, Error<T>> {
		let contract = Self::contract_of(id)?;
		match contract.status {
			ContractStatus::Active | ContractStatus::Terminated { .. } => Ok(contract),
			ContractStatus::Draft => Err(Error::<T>::NotSigned),
			_ => Err(Error::<T>::ContractEnded),
		}
	}

	/// A contract under which something new may be delivered or changed.
	pub(crate) fn active(id: ContractId) -> Result<Contract, Error<T>> {
		let contract = Self::running(id)?;
		ensure!(contract.status == ContractStatus::Active, Error::<T>::ContractTerminated);
		Ok(contract)
	}

	/// A milestone, or the error that there is none.
	pub(crate) fn milestone_of(id: ContractId, number: MilestoneId) -> Result<Milestone, Error<T>> {
		Milestones::<T>::get(id, number).ok_or(Error::<T>::UnknownMilestone)
	}

	/// A payment, or the error that there is none.
	pub(crate) fn payment_of(id: ContractId, number: PaymentId) -> Result<Payment<T>, Error<T>> {
		Payments::<T>::get(id, number).ok_or(Error::<T>::UnknownPayment)
	}

	/// The side that `who` acts for with `permission`.
	pub(crate) fn side(
		who: &T::AccountId,
		permission: Permissions,
		contract: &Contract,
	) -> Result<Side, DispatchError> {
		let party = T::Parties::authorize(who, permission)?;
		Ok(contract.side_of(party).ok_or(Error::<T>::NotParty)?)
	}

	/// Fails unless `who` acts for the buyer with `permission`.
	pub(crate) fn ensure_buyer(
		who: &T::AccountId,
		permission: Permissions,
		contract: &Contract,
	) -> Result<(), DispatchError> {
		let party = T::Parties::authorize(who, permission)?;
		ensure!(party == contract.buyer, Error::<T>::NotBuyer);
		Ok(())
	}

	/// Fails unless `who` acts for the supplier with `CONTRACT`.
	pub(crate) fn ensure_supplier(who: &T::AccountId, contract: &Contract) -> Result<(), DispatchError> {
		let party = T::Parties::authorize(who, Permissions::CONTRACT)?;
		ensure!(party == contract.supplier, Error::<T>::NotSupplier);
		Ok(())
	}

	/// Four eyes: whether `who` is the second of two persons. If there is no first, or the first may not act so for the buyer
	/// any more, `who` is noted as the first.
	pub(crate) fn is_second(
		first: &mut Option<T::AccountId>,
		who: &T::AccountId,
		permission: Permissions,
		buyer: PartyId,
	) -> Result<bool, DispatchError> {
		let may_act = |earlier: &T::AccountId| {
			T::Parties::authorize(earlier, permission).is_ok_and(|party| party == buyer)
				&& T::Parties::person_behind(earlier).is_ok()
		};
		match first {
			Some(earlier) if may_act(earlier) => {
				T::Parties::ensure_distinct(earlier, who)?;
				Ok(true)
			}
			_ => {
				T::Parties::person_behind(who)?;
				*first = Some(who.clone());
				Ok(false)
			}
		}
	}

	/// Adds the signature of `who` for a side.
	pub(crate) fn add_signature(
		signatures: &mut Signatures<T>,
		contract: &Contract,
		side: Side,
		who: &T::AccountId,
	) -> Result<(), DispatchError> {
		ensure!(!signatures.has(side), Error::<T>::SideHasSigned);
		match side {
			Side::Supplier => signatures.supplier = Some(who.clone()),
			Side::Buyer if Self::is_second(&mut signatures.first, who, Permissions::CONTRACT, contract.buyer)? => {
				signatures.second = Some(who.clone());
				signatures.buyer_at = Some(Self::now());
			}
			Side::Buyer => {}
		}
		Ok(())
	}

	/// Whether a deadline has passed, outages counted in. A deadline is the first moment that is too late.
	pub(crate) fn is_over(deadline: Moment) -> bool {
		T::Calendar::extended(deadline) <= Self::now()
	}
}
