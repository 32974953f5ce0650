//! What the pallet does, by theme.

#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod amend;
mod cancel;
mod create;
mod criteria;
mod drafts;
mod enquiries;
mod inspect;
mod invariants;
mod phase;
mod publish;
mod queries;
mod rekey;
mod rulesets;
mod schedule;
mod states;

pub use crate::{mock::*, types::*};
pub use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};
pub use procurement_primitives::{
	identity::{PartyId, Role},
	licence::LicenceFault,
	tender::{
		traits::{TenderControl as _, TenderInspect as _, TenderOutcome as _},
		*,
	},
	time::{Moment, Period},
};
pub use sp_runtime::DispatchError::{self, BadOrigin};

/// The errors of the pallet on the mock chain.
pub type E = crate::Error<Test>;

/// The events of the pallet on the mock chain.
pub type Event = crate::Event<Test>;

/// What a call answers, without what it weighed: so that all calls can stand in one table.
pub fn plain(result: frame_support::pallet_prelude::DispatchResultWithPostInfo) -> DispatchResult {
	result.map(|_| ()).map_err(|refused| refused.error)
}

/// Publishes.
pub fn publish(tender: TenderId) -> DispatchResult {
	plain(Tenders::publish(signed(BUYER), tender))
}

/// Amends, for no particular reason.
pub fn amend(tender: TenderId, changes: Changes) -> DispatchResult {
	plain(Tenders::amend(signed(BUYER), tender, Box::new(changes), b"why".to_vec()))
}

/// A reason as it is stored.
pub fn why() -> procurement_primitives::identity::Reason {
	b"why".to_vec().try_into().unwrap()
}

/// A key came out before the deadline.
pub fn expose(tender: TenderId) -> DispatchResult {
	<Tenders as traits::TenderControl>::rekey(tender)
}

/// A fingerprint of the whole state.
pub fn fingerprint() -> Vec<u8> {
	sp_io::storage::root(sp_runtime::StateVersion::V1)
}
