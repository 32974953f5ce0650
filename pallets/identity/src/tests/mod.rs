//! What the pallet does, by theme.

#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod amend;
mod assertions;
mod delegates;
mod discipline;
mod four_eyes;
mod invariants;
mod keys;
mod queries;
mod register;
mod roles;
mod services;
mod suspend;
mod verify;

pub use crate::{mock::*, types::*};
pub use frame_support::{assert_noop, assert_ok};
pub use procurement_primitives::identity::{
	consent::Purpose,
	traits::{FourEyes as _, Parties as _},
	AssuranceLevel::{High, Low},
	Authority, PartyId, PartyKind, Permissions, Role, Status, Verification,
};
pub use sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie, Dave, Eve, Ferdie, One};
pub use sp_runtime::DispatchError::BadOrigin;

/// The errors of the pallet on the mock chain.
pub type E = crate::Error<Test>;

/// The events of the pallet on the mock chain.
pub type Event = crate::Event<Test>;
