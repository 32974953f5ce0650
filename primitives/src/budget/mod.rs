//! What a buyer may spend, as the pipeline sees it.

pub mod api;
mod currency;
mod issuance;
mod movement;

pub use currency::{Currency, CurrencyCode, MalformedCurrencyCode};
pub use issuance::{DepositId, DepositState, Destination, RedemptionId, RedemptionState};
pub use movement::{Cause, Movement, MovementKind};

use crate::{identity::PartyId, money::Balance, tender::TenderId};
use sp_runtime::{DispatchError, DispatchResult};

/// The number of a budget line.
pub type LineId = u32;

/// The number of a contract.
pub type ContractId = u32;

/// The money behind tenders: what a published tender may cost at most is put aside on its budget line.
pub trait Reserve {
	/// Puts `amount` aside on `line` for `tender`, which has nothing put aside yet. Fails with a typed error if the line
	/// is unknown, not `owner`'s or closed, or has less than that free.
	fn reserve(line: LineId, owner: PartyId, tender: TenderId, amount: Balance) -> DispatchResult;

	/// Frees all that is still put aside for `tender`, and says how much that was. Nothing happens if it is nothing.
	fn release(tender: TenderId) -> Result<Balance, DispatchError>;
}

/// The money behind contracts.
pub trait Spend<AccountId> {
	/// Moves `amount` of what is put aside for `tender` to `contract`, and frees nothing. Fails with a typed error if
	/// less than that is put aside.
	fn commit(tender: TenderId, contract: ContractId, amount: Balance) -> DispatchResult;

	/// Pays `amount` of what is committed to `contract` to `payee`.
	fn pay(contract: ContractId, payee: &AccountId, amount: Balance) -> DispatchResult;

	/// Frees all that is still committed to `contract`. Nothing happens if that is nothing.
	fn uncommit(contract: ContractId) -> DispatchResult;
}

/// What a contract may cost changes after it is signed. One contract's money stays on one line.
pub trait Adjust {
	/// Commits `amount` more to `contract`, of what is free on its line. If that line's year is over, or it is closed, of
	/// what is free on the owner's line with the same budget code whose year runs, which is first moved to it. Fails with
	/// a typed error if nothing was ever committed to the contract, no such line's year runs, or less than that is free.
	fn extend(contract: ContractId, amount: Balance) -> DispatchResult;

	/// Frees `amount` of what is committed to `contract`. Fails with a typed error if less than that is.
	fn reduce(contract: ContractId, amount: Balance) -> DispatchResult;

	/// What is committed to `contract` and not paid.
	fn outstanding(contract: ContractId) -> Balance;
}

/// The account that holds a party's own money on this chain: bonds are held there, payments arrive there. It is not the
/// account that signs.
pub trait Purses<AccountId> {
	/// The account of `party`.
	fn purse(party: PartyId) -> AccountId;

	/// The account of `party`, made to last without a balance, so that all that is in it can be held. To be called before
	/// money in it is held; otherwise its last unit cannot be. Where accounts need not be made to last it does no more
	/// than `purse`.
	fn open(party: PartyId) -> AccountId {
		Self::purse(party)
	}

	/// The account of the treasury: where what a bidder forfeits goes, never to the buyer.
	fn treasury() -> AccountId;
}

/// For benchmarks of the pallets that spend: money without going the whole way.
#[cfg(feature = "runtime-benchmarks")]
pub trait BudgetSetup {
	/// An open line of `owner` with `amount` free.
	fn funded_line(owner: PartyId, amount: Balance) -> LineId;

	/// Ends the year of the contract's line. As many lines as may be looked at run in its place, one of them with `amount`
	/// free.
	fn next_year(contract: ContractId, amount: Balance);

	/// Puts `amount` more into the purse of `party`.
	fn fill_purse(party: PartyId, amount: Balance);
}
