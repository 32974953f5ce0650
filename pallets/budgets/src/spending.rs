//! What the pipeline does with a line's money. Callers run inside a storage layer, as calls and agenda tasks do: what was
//! written before an error is undone with the rest of their step.

use crate::{
	types::{Commitment, Line, Reservation},
	Commitments, Config, Error, Event, Lines, Pallet, Reservations,
};
use frame_support::{ensure, pallet_prelude::DispatchResult};
use procurement_primitives::{
	budget::{Cause, ContractId, LineId, MovementKind, Reserve, Spend},
	identity::PartyId,
	money::Balance,
	tender::TenderId,
};
use sp_runtime::{ArithmeticError, DispatchError};

impl<T: Config> Pallet<T> {
	/// Frees money, and gives it back at once if the line is closed.
	pub(crate) fn free_up(
		id: LineId,
		mut line: Line,
		kind: MovementKind<T::AccountId>,
		amount: Balance,
		cause: Cause,
	) -> DispatchResult {
		Self::move_money(id, &mut line, kind, amount, cause)?;
		if line.closed.is_some() {
			Self::return_free(id, &mut line, cause)?;
		}
		Lines::<T>::insert(id, line);
		Ok(())
	}
}

impl<T: Config> Reserve for Pallet<T> {
	fn reserve(id: LineId, owner: PartyId, tender: TenderId, amount: Balance) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		let mut line = Self::line_of(id)?;
		ensure!(line.owner == owner, Error::<T>::NotLineOwner);
		ensure!(line.takes_more(Self::now()), Error::<T>::LineClosed);
		ensure!(!Reservations::<T>::contains_key(tender), Error::<T>::AlreadyReserved);
		ensure!(amount <= line.free, Error::<T>::InsufficientFree);
		Self::move_money(id, &mut line, MovementKind::Reserved, amount, Cause::Tender(tender))?;
		Lines::<T>::insert(id, line);
		Reservations::<T>::insert(tender, Reservation { line: id, amount });
		Self::deposit_event(Event::Reserved { line: id, tender, amount });
		Ok(())
	}

	fn release(tender: TenderId) -> Result<Balance, DispatchError> {
		let Some(Reservation { line: id, amount }) = Reservations::<T>::take(tender) else {
			return Ok(0);
		};
		let line = Self::line_of(id)?;
		Self::deposit_event(Event::Released { line: id, tender, amount });
		Self::free_up(id, line, MovementKind::Released, amount, Cause::Tender(tender))?;
		Ok(amount)
	}
}

impl<T: Config> Spend<T::AccountId> for Pallet<T> {
	fn commit(tender: TenderId, contract: ContractId, amount: Balance) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		let mut reservation = Reservations::<T>::get(tender).ok_or(Error::<T>::InsufficientReservation)?;
		let id = reservation.line;
		let mut commitment = match Commitments::<T>::get(contract) {
			// One contract's money stays on one line: a variation adds to it from what is left for its own tender.
			Some(earlier) => {
				ensure!(earlier.tender == tender && earlier.line == id, Error::<T>::OtherTender);
				earlier
			}
			None => Commitment { line: id, tender, outstanding: 0, paid: 0 },
		};
		reservation.amount = reservation.amount.checked_sub(amount).ok_or(Error::<T>::InsufficientReservation)?;
		commitment.outstanding = commitment.outstanding.checked_add(amount).ok_or(ArithmeticError::Overflow)?;
		let mut line = Self::line_of(id)?;
		Self::move_money(id, &mut line, MovementKind::Committed, amount, Cause::Contract(contract))?;
		Lines::<T>::insert(id, line);
		if reservation.amount > 0 {
			Reservations::<T>::insert(tender, reservation);
		} else {
			Reservations::<T>::remove(tender);
		}
		Commitments::<T>::insert(contract, commitment);
		Self::deposit_event(Event::Committed { line: id, tender, contract, amount });
		Ok(())
	}

	fn pay(contract: ContractId, payee: &T::AccountId, amount: Balance) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		let mut commitment = Commitments::<T>::get(contract).ok_or(Error::<T>::InsufficientCommitment)?;
		commitment.outstanding =
			commitment.outstanding.checked_sub(amount).ok_or(Error::<T>::InsufficientCommitment)?;
		commitment.paid = commitment.paid.checked_add(amount).ok_or(ArithmeticError::Overflow)?;
		let id = commitment.line;
		let mut line = Self::line_of(id)?;
		ensure!(line.opens <= Self::now(), Error::<T>::LineNotOpen);
		let kind = MovementKind::Paid { payee: payee.clone() };
		Self::move_money(id, &mut line, kind, amount, Cause::Contract(contract))?;
		Lines::<T>::insert(id, line);
		Commitments::<T>::insert(contract, commitment);
		Self::deposit_event(Event::Paid { line: id, contract, payee: payee.clone(), amount });
		Ok(())
	}

	fn uncommit(contract: ContractId) -> DispatchResult {
		let Some(mut commitment) = Commitments::<T>::get(contract).filter(|it| it.outstanding > 0) else {
			return Ok(());
		};
		let id = commitment.line;
		let line = Self::line_of(id)?;
		let amount = core::mem::take(&mut commitment.outstanding);
		Commitments::<T>::insert(contract, commitment);
		Self::deposit_event(Event::Uncommitted { line: id, contract, amount });
		Self::free_up(id, line, MovementKind::Uncommitted, amount, Cause::Contract(contract))
	}
}
