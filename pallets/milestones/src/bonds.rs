//! Performance bonds: held on the supplier's purse, given back or forfeited.
//!
//! Holds under one reason add up on an account, and a supplier may have bonds of many contracts: amounts are only ever
//! added and taken away, each exactly as recorded with its contract, and never set.

use crate::{types::Contract, Config, Error, Event, HoldReason, Pallet};
use frame_support::{
	ensure,
	pallet_prelude::DispatchResult,
	traits::{
		fungible::{Inspect, MutateHold},
		tokens::{Fortitude, Precision, Preservation, Restriction},
	},
};
use procurement_primitives::{
	budget::{ContractId, Purses},
	contract::PerformanceBondState,
};

impl<T: Config> Pallet<T> {
	/// The reason in the runtime's terms.
	pub(crate) fn hold_reason() -> T::RuntimeHoldReason {
		HoldReason::PerformanceBond.into()
	}

	/// Holds a contract's bond. Nothing happens if there is none.
	pub(crate) fn hold_bond(id: ContractId, contract: &mut Contract) -> DispatchResult {
		let (amount, supplier) = (contract.bond.amount, contract.supplier);
		contract.bond.state = PerformanceBondState::Held;
		if amount > 0 {
			let purse = T::Purses::open(supplier);
			let free = T::Currency::reducible_balance(&purse, Preservation::Protect, Fortitude::Force);
			ensure!(amount <= free, Error::<T>::BondNotCovered);
			T::Currency::hold(&Self::hold_reason(), &purse, amount)?;
			Self::deposit_event(Event::BondHeld { contract: id, supplier, amount });
		}
		Ok(())
	}

	/// Gives a contract's bond back and records what it is now. Nothing happens if it is not held.
	pub(crate) fn return_bond(id: ContractId, contract: &mut Contract, then: PerformanceBondState) -> DispatchResult {
		let (amount, supplier) = (contract.bond.held(), contract.supplier);
		if contract.bond.state != PerformanceBondState::Held {
			return Ok(());
		}
		contract.bond.state = then;
		if amount > 0 {
			T::Currency::release(&Self::hold_reason(), &T::Purses::purse(supplier), amount, Precision::Exact)?;
			Self::deposit_event(Event::BondReturned { contract: id, supplier, amount });
		}
		Ok(())
	}

	/// Moves a contract's bond to the treasury, never to the buyer. Nothing happens if it is not held.
	pub(crate) fn forfeit_bond(id: ContractId, contract: &mut Contract) -> DispatchResult {
		let (amount, supplier) = (contract.bond.held(), contract.supplier);
		if contract.bond.state != PerformanceBondState::Held {
			return Ok(());
		}
		contract.bond.state = PerformanceBondState::Forfeited;
		if amount > 0 {
			T::Currency::transfer_on_hold(
				&Self::hold_reason(),
				&T::Purses::purse(supplier),
				&T::Purses::treasury(),
				amount,
				Precision::Exact,
				Restriction::Free,
				Fortitude::Force,
			)?;
			Self::deposit_event(Event::BondForfeited { contract: id, supplier, amount });
		}
		Ok(())
	}
}
