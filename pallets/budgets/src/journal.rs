//! The one way in which a line's money moves: figures, money and journal together.

use crate::{types::Line, Config, Error, Movements, Pallet};
use frame_support::pallet_prelude::DispatchResult;
use procurement_primitives::{
	budget::{Cause, LineId, Movement, MovementKind, Purses},
	money::Balance,
};
use sp_runtime::{traits::UniqueSaturatedInto, ArithmeticError};

impl<T: Config> Pallet<T> {
	/// Moves `amount` of a line's money and writes it into the journal. The caller has checked that it may, and stores
	/// `line`.
	pub(crate) fn move_money(
		id: LineId,
		line: &mut Line,
		kind: MovementKind<T::AccountId>,
		amount: Balance,
		cause: Cause,
	) -> DispatchResult {
		line.apply(&kind, amount).ok_or(ArithmeticError::Overflow)?;
		match &kind {
			MovementKind::Appropriated => Self::transfer(&Self::treasury(), &Self::line_account(id), amount)?,
			MovementKind::Reduced | MovementKind::Returned => {
				Self::transfer(&Self::line_account(id), &Self::treasury(), amount)?;
			}
			MovementKind::Paid { payee } => {
				Self::open_if_purse(payee);
				Self::transfer(&Self::line_account(id), payee, amount)?;
			}
			MovementKind::TransferredOut { to } => {
				Self::transfer(&Self::line_account(id), &Self::line_account(*to), amount)?
			}
			// The money comes with the other half, `TransferredOut`.
			MovementKind::TransferredIn { .. }
			| MovementKind::Reserved
			| MovementKind::Released
			| MovementKind::Committed
			| MovementKind::Uncommitted => {}
		}
		let number = line.movements;
		line.movements = number.checked_add(1).ok_or(Error::<T>::IdsExhausted)?;
		let block = frame_system::Pallet::<T>::block_number().unique_saturated_into();
		Movements::<T>::insert(id, number, Movement { kind, amount, cause, at: Self::now(), block });
		Ok(())
	}
}
