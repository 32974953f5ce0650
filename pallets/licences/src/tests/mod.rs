//! What the pallet does, by theme.

#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod batches;
mod classes;
mod eligibility;
mod fallen;
mod invariants;
mod issue;
mod lodge;
mod origins;
mod prefer;
mod presentations;
mod queries;
mod standing;
mod supersede;
mod tenure;
mod transfers;
mod trust;
mod verify;

// By name, as the trait of this name comes along with the terms.
pub use crate::mock::Licences;
pub use crate::{mock::*, types::*};
pub use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};
pub use procurement_primitives::{
	identity::{Authority, PartyId, Reason},
	licence::{traits::Licences as _, *},
	time::{Moment, DAY},
};
pub use sp_runtime::DispatchError::{self, BadOrigin};

/// The errors of the pallet on the mock chain.
pub type E = crate::Error<Test>;

/// The events of the pallet on the mock chain.
pub type Event = crate::Event<Test>;

/// A reason as calls take it.
pub fn why() -> Vec<u8> {
	b"why".to_vec()
}

/// A reason as it is stored.
pub fn because() -> Reason {
	why().try_into().unwrap()
}

/// A licence issued alone.
pub fn single(index: u32) -> LicenceId {
	LicenceId { batch: 0, index }
}

/// Where a licence stands.
pub fn standing(licence: LicenceId) -> Standing {
	Licences::standing_of(licence).standing
}

/// Whether a party may bid where permits are asked for.
pub fn eligible(holder: PartyId, at: Moment) -> DispatchResult {
	Licences::ensure_valid(holder, PERMIT, at)
}

/// What was told last.
pub fn last_event() -> Event {
	System::events().pop().unwrap().event.try_into().unwrap()
}
