//! What a contract may cost changes after it is signed: by variation, by damages, by interest. Callers run inside a
//! storage layer.

use crate::{
	types::{Commitment, Line},
	Commitments, Config, Error, Event, LineTexts, Lines, Pallet,
};
use frame_support::{ensure, pallet_prelude::DispatchResult};
use procurement_primitives::{
	budget::{Adjust, Cause, ContractId, LineId, MovementKind},
	money::Balance,
};
use sp_runtime::{ArithmeticError, DispatchError};

impl<T: Config> Pallet<T> {
	/// A contract's money, or the error that nothing was ever committed to it.
	fn commitment_of(contract: ContractId) -> Result<Commitment, DispatchError> {
		Commitments::<T>::get(contract).ok_or_else(|| Error::<T>::InsufficientCommitment.into())
	}

	/// Moves `amount` for `contract` to a line whose year is over, from the line that stands in its place: the same owner's,
	/// with the same code, whose year runs. So the contract's money stays together, and the treasury decides how much
	/// there is, as it appropriates to that line.
	fn bring_forward(id: LineId, line: &mut Line, contract: ContractId, amount: Balance) -> DispatchResult {
		let code = LineTexts::<T>::get(id).ok_or(DispatchError::Corruption)?.code;
		let (from, mut giver) = Self::running_line(line.owner, &code).ok_or(Error::<T>::NoLineThisYear)?;
		ensure!(amount <= giver.free, Error::<T>::InsufficientFree);
		let cause = Cause::Contract(contract);
		Self::move_money(from, &mut giver, MovementKind::TransferredOut { to: id }, amount, cause)?;
		Lines::<T>::insert(from, giver);
		Self::move_money(id, line, MovementKind::TransferredIn { from }, amount, cause)?;
		Self::deposit_event(Event::Transferred { from, to: id, contract, amount });
		Ok(())
	}
}

impl<T: Config> Adjust for Pallet<T> {
	fn extend(contract: ContractId, amount: Balance) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		let mut commitment = Self::commitment_of(contract)?;
		let (id, tender) = (commitment.line, commitment.tender);
		let mut line = Self::line_of(id)?;
		if line.takes_more(Self::now()) {
			ensure!(amount <= line.free, Error::<T>::InsufficientFree);
		} else {
			Self::bring_forward(id, &mut line, contract, amount)?;
		}
		commitment.outstanding = commitment.outstanding.checked_add(amount).ok_or(ArithmeticError::Overflow)?;
		// Two movements, as every commitment has: what is put aside for the tender by others stays.
		Self::move_money(id, &mut line, MovementKind::Reserved, amount, Cause::Tender(tender))?;
		Self::deposit_event(Event::Reserved { line: id, tender, amount });
		Self::move_money(id, &mut line, MovementKind::Committed, amount, Cause::Contract(contract))?;
		Self::deposit_event(Event::Committed { line: id, tender, contract, amount });
		Lines::<T>::insert(id, line);
		Commitments::<T>::insert(contract, commitment);
		Ok(())
	}

	fn reduce(contract: ContractId, amount: Balance) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		let mut commitment = Self::commitment_of(contract)?;
		commitment.outstanding =
			commitment.outstanding.checked_sub(amount).ok_or(Error::<T>::InsufficientCommitment)?;
		let id = commitment.line;
		let line = Self::line_of(id)?;
		Commitments::<T>::insert(contract, commitment);
		Self::deposit_event(Event::Uncommitted { line: id, contract, amount });
		Self::free_up(id, line, MovementKind::Uncommitted, amount, Cause::Contract(contract))
	}

	fn outstanding(contract: ContractId) -> Balance {
		Commitments::<T>::get(contract).map_or(0, |commitment| commitment.outstanding)
	}
}
