//! What the pallet does, by theme.

#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod attacks;
mod beacons;
mod bonds;
mod cancelling;
mod confirm;
mod deadline;
mod independence;
mod invariants;
mod keys;
mod leaks;
mod opening;
mod queries;
mod release;
mod results;
mod scale;
mod self_opening;
mod submit;
mod tasks;
mod two_envelopes;
mod withdraw;

pub use crate::{mock::*, types::*};
pub use codec::{Decode, Encode};
pub use frame_support::{assert_noop, assert_ok};
pub use procurement_primitives::{
	bid::{api::Content, traits::BidBonds as _, BondState, Disqualification, Payload, PayloadV1, StageStatus},
	budget::Purses as _,
	identity::{PartyId, Permissions, Role},
	licence::LicenceFault,
	tender::{
		traits::{BiddingHook as _, TenderInspect as _},
		LotSet, Phase,
		Stage::{self, Price, Technical},
		TenderId,
	},
	time::DAY,
};
pub use sp_runtime::{DispatchError, DispatchError::BadOrigin};

/// The errors of the pallet on the mock chain.
pub type E = crate::Error<Test>;

/// The events of the pallet on the mock chain.
pub type Event = crate::Event<Test>;

/// A bid as it is stored.
pub fn stored(tender: TenderId, bidder: PartyId) -> Bid {
	crate::Bids::<Test>::get(tender, bidder).unwrap()
}

/// A tender's book.
pub fn book(tender: TenderId) -> Book {
	crate::Books::<Test>::get(tender)
}

/// What came out of an envelope.
pub fn outcome(tender: TenderId, bidder: PartyId, stage: Stage) -> Option<Outcome> {
	crate::Outcomes::<Test>::get((tender, bidder, stage))
}

/// Whether an event happened.
pub fn happened(event: Event) -> bool {
	System::events().into_iter().any(|record| record.event == RuntimeEvent::from(event.clone()))
}

/// Releases the first secrets of a stage, as many as open it.
pub fn release_threshold(tender: TenderId, stage: Stage) {
	(1..=terms(tender).threshold).for_each(|index| ok(release(tender, stage, index)));
}

/// The deadline passes, the keyholders release, the agenda opens everything.
pub fn open_all(tender: TenderId) {
	at(DEADLINE);
	release_threshold(tender, Technical);
	blocks();
}
