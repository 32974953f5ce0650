//! What the pallet does, by theme.

#![allow(
	clippy::arithmetic_side_effects,
	clippy::cast_possible_truncation,
	clippy::indexing_slicing,
	clippy::panic,
	clippy::unwrap_used
)]

mod challenges;
mod draw;
mod intake;
mod invariants;
mod judging;
mod marks;
mod outcome;
mod panel;
mod parties;
mod pool;
mod proposals;
mod queries;
mod recompute;
mod scale;
mod scoring;
mod settling;
mod states;

pub use crate::{mock::*, types::*};
pub use frame_support::{assert_noop, assert_ok};
pub use procurement_primitives::{
	award::{
		traits::{AwardControl as _, AwardInspect as _, EvaluationHook as _},
		AwardStatus, ChallengeGround, ChallengeStatus, Decision, EntryState, EvaluationStage, LotStatus,
		LowPriceFinding, RecusalReason, RejectionReason, Remedy, SeatKind, SeatState,
	},
	bid::{traits::ScoresLocked as _, BondState},
	identity::{PartyId, Role},
	tender::{traits::LaterStages as _, AwardCriteria, Better, LotSet, Phase, TenderId, TieRule, UnsuccessfulReason},
	time::DAY,
};
pub use sp_runtime::{DispatchError, DispatchError::BadOrigin, DispatchResult};

/// The errors of the pallet on the mock chain.
pub type E = crate::Error<Test>;

/// The events of the pallet on the mock chain.
pub type Event = crate::Event<Test>;
