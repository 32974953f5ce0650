//! What the pallet does, by theme.

#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod acceptance;
mod awarded;
mod bonds;
mod challenge;
mod delivery;
mod device;
mod dispute;
mod inspectors;
mod invariants;
mod lateness;
mod lifecycle;
mod parties;
mod payment;
mod queries;
mod retry;
mod signing;
mod states;
mod tax;
mod termination;
mod terms;
mod variation;

pub use crate::{mock::*, types::*};
pub use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};
pub use procurement_primitives::{
	award::traits::ContractHook as _,
	budget::{ContractId, Purses as _},
	contract::*,
	identity::Reason,
	money::Balance,
	tender::{
		AcceptanceMethod::{Buyer, Device, Inspectors},
		PaymentPart::{Amount, Share},
	},
	time::{Moment, Period, DAY},
};
pub use sp_runtime::DispatchError::{self, BadOrigin};

/// The errors of the pallet on the mock chain.
pub type E = crate::Error<Test>;

/// The events of the pallet on the mock chain.
pub type Event = crate::Event<Test>;

/// A contract as it is stored.
pub fn stored(contract: ContractId) -> Contract {
	crate::Contracts::<Test>::get(contract).unwrap()
}

/// Where a contract stands.
pub fn status(contract: ContractId) -> ContractStatus {
	stored(contract).status
}

/// Where a contract's money is: open, due, retained, paid, released.
pub fn books(contract: ContractId) -> [Balance; 5] {
	let books = stored(contract).books;
	[books.open, books.due, books.retained, books.paid, books.released]
}

/// A milestone as it is stored.
pub fn part(contract: ContractId, milestone: MilestoneId) -> Milestone {
	crate::Milestones::<Test>::get(contract, milestone).unwrap()
}

/// A payment as it is stored.
pub fn payment(contract: ContractId, payment: PaymentId) -> Payment<Test> {
	crate::Payments::<Test>::get(contract, payment).unwrap()
}

/// What is free, reserved, committed and paid of a contract's line.
pub fn line(contract: ContractId) -> [Balance; 4] {
	let line = MockLines::get(stored(contract).tender);
	[line.free, line.reserved, line.committed, line.paid]
}

/// A reason as it is written, and as it is stored.
pub fn why() -> Vec<u8> {
	b"why".to_vec()
}

pub fn stored_why() -> Reason {
	why().try_into().unwrap()
}

/// Whether an event happened.
pub fn happened(event: Event) -> bool {
	System::events().into_iter().any(|record| record.event == RuntimeEvent::from(event.clone()))
}

pub fn now() -> Moment {
	Timestamp::get()
}

/// A hash of the whole state.
pub fn fingerprint() -> Vec<u8> {
	sp_io::storage::root(sp_runtime::StateVersion::V1)
}
