//! The accounts that money lies in. Nobody has a key to any of them: only this pallet, and the pallets that hold bonds,
//! move what is in them.

use crate::{Config, OpenPurses, Pallet};
use frame_support::{
	pallet_prelude::DispatchResult,
	traits::{
		fungible::{Inspect, Mutate},
		tokens::Preservation,
		Get,
	},
};
use procurement_primitives::{
	budget::{LineId, Purses},
	identity::PartyId,
	money::Balance,
};
use sp_runtime::traits::AccountIdConversion;

/// What the accounts of budget lines are derived from, beside the line's number.
const LINE: [u8; 4] = *b"line";

/// What purses are derived from, beside the party's number.
const PURSE: [u8; 4] = *b"purs";

impl<T: Config> Pallet<T> {
	/// The account of a budget line.
	pub fn line_account(line: LineId) -> T::AccountId {
		T::PalletId::get().into_sub_account_truncating((LINE, line))
	}

	/// Whether account ids are long enough to tell any two lines and purses apart.
	pub(crate) fn accounts_are_distinct() -> bool {
		let account: Option<T::AccountId> = T::PalletId::get().try_into_sub_account((LINE, LineId::MAX));
		account.is_some()
	}

	/// The party whose purse `account` is.
	fn purse_owner(account: &T::AccountId) -> Option<PartyId> {
		let (id, (seed, party)) = frame_support::PalletId::try_from_sub_account::<([u8; 4], PartyId)>(account)?;
		(id == T::PalletId::get() && seed == PURSE).then_some(party)
	}

	/// Opens the purse that is about to be paid, if `account` is one.
	pub(crate) fn open_if_purse(account: &T::AccountId) {
		if let Some(party) = Self::purse_owner(account) {
			Self::open(party);
		}
	}

	/// Moves money. May take the last of it: the accounts that it is taken from last without a balance.
	pub(crate) fn transfer(from: &T::AccountId, to: &T::AccountId, amount: Balance) -> DispatchResult {
		T::Currency::transfer(from, to, amount, Preservation::Expendable).map(|_| ())
	}

	/// What is free in an account.
	pub(crate) fn free_balance(account: &T::AccountId) -> Balance {
		T::Currency::balance(account)
	}
}

impl<T: Config> Purses<T::AccountId> for Pallet<T> {
	fn purse(party: PartyId) -> T::AccountId {
		T::PalletId::get().into_sub_account_truncating((PURSE, party))
	}

	fn open(party: PartyId) -> T::AccountId {
		let account = Self::purse(party);
		if !OpenPurses::<T>::contains_key(party) {
			OpenPurses::<T>::insert(party, ());
			frame_system::Pallet::<T>::inc_providers(&account);
		}
		account
	}

	fn treasury() -> T::AccountId {
		T::PalletId::get().into_account_truncating()
	}
}
