//! What the pallet does, by theme.

#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod accounts;
mod adjust;
mod close;
mod deposits;
mod fiscal;
mod genesis;
mod invariants;
mod lines;
mod queries;
mod redemptions;
mod reserve;
mod spend;

pub use crate::{mock::*, types::*};
pub use frame_support::{assert_noop, assert_ok};
pub use procurement_primitives::{
	budget::{
		Adjust as _, Cause, DepositState, Destination, LineId, Movement, MovementKind, Purses as _, RedemptionState,
		Reserve as _, Spend as _,
	},
	identity::{Authority, Role},
	money::Balance,
	time::{Moment, DAY},
};
pub use sp_runtime::{AccountId32, ArithmeticError, DispatchError::BadOrigin};

/// The errors of the pallet on the mock chain.
pub type E = crate::Error<Test>;

/// The events of the pallet on the mock chain.
pub type Event = crate::Event<Test>;

/// The figures of a line: appropriated, free, reserved, committed, paid.
pub fn figures(line: LineId) -> [Balance; 5] {
	let line = crate::Lines::<Test>::get(line).unwrap();
	[line.appropriated, line.free, line.reserved, line.committed, line.paid]
}

/// The kinds of the movements in a line's journal, with their amounts and causes.
pub fn journal(line: LineId) -> Vec<(MovementKind<AccountId32>, Balance, Cause)> {
	let entries = crate::Lines::<Test>::get(line).unwrap().movements;
	(0..entries)
		.map(|number| crate::Movements::<Test>::get(line, number).unwrap())
		.map(|movement| (movement.kind, movement.amount, movement.cause))
		.collect()
}

/// Whether the event was emitted in this test.
pub fn emitted(event: Event) -> bool {
	System::events().into_iter().any(|record| record.event == event.clone().into())
}
