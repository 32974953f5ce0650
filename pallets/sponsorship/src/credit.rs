//! Fees of essential acts that the city owes, because its account was empty.
//!
//! Nothing is made or destroyed: for an act on credit no money moves at all, and what it cost is moved from the operations
//! account to where fees go as soon as the account holds it.

use crate::{BalanceOf, Config, Event, OperationsAccount, Owed, Pallet};
use frame_support::{
	storage::with_storage_layer,
	traits::{
		fungible::{Inspect, Mutate},
		tokens::{Fortitude, Preservation},
		Get,
	},
};
use procurement_primitives::identity::PartyId;
use sp_runtime::{
	traits::{CheckedAdd, CheckedSub, Zero},
	DispatchResult,
};

impl<T: Config> Pallet<T> {
	/// Puts what an act on credit cost on record.
	pub(crate) fn owe(party: PartyId, fee: BalanceOf<T>) {
		// The decision has found that the sum can be counted.
		if let Some(owed) = Owed::<T>::get().checked_add(&fee) {
			Owed::<T>::put(owed);
			Self::deposit_event(Event::FeeOwed { party, fee, owed });
		}
	}

	/// Pays what the city owes, as far as the operations account can without being emptied.
	pub(crate) fn repay() {
		let Some(payer) = OperationsAccount::<T>::get() else { return };
		let before = Owed::<T>::get();
		let amount = before.min(T::Currency::reducible_balance(&payer, Preservation::Preserve, Fortitude::Polite));
		let Some(owed) = before.checked_sub(&amount).filter(|_| !amount.is_zero()) else { return };
		let moved = with_storage_layer(|| -> DispatchResult {
			T::Currency::transfer(&payer, &T::FeeCollector::get(), amount, Preservation::Preserve).map(|_| ())
		});
		// If the collector cannot take it, it stays owed: the next block tries again.
		if moved.is_err() {
			return;
		}
		if owed.is_zero() {
			Owed::<T>::kill();
		} else {
			Owed::<T>::put(owed);
		}
		Self::deposit_event(Event::FeesRepaid { payer, amount, owed });
	}
}
