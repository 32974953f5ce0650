//! What the agenda does for this pallet.

use crate::{types::Step, Config, Pallet, WeightInfo};
use alloc::{vec, vec::Vec};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight, CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound};
use procurement_primitives::{
	agenda::{Progress, Task as AgendaTask},
	tender::MAX_LOTS,
};
use scale_info::TypeInfo;
use sp_runtime::DispatchError;

/// A step of this pallet on the agenda of the runtime `T`.
#[derive(
	CloneNoBound,
	DebugNoBound,
	Decode,
	DecodeWithMemTracking,
	Encode,
	EqNoBound,
	MaxEncodedLen,
	PartialEqNoBound,
	TypeInfo,
)]
#[codec(encode_bound())]
#[codec(decode_bound())]
#[codec(decode_with_mem_tracking_bound())]
#[codec(mel_bound())]
#[scale_info(skip_type_params(T))]
pub struct Task<T>(pub Step, PhantomData<T>);

impl<T> Task<T> {
	/// That step.
	pub const fn new(step: Step) -> Self {
		Self(step, PhantomData)
	}
}

impl<T: Config> AgendaTask for Task<T> {
	fn name(&self) -> &'static str {
		match self.0 {
			Step::Advance { .. } => "go on with an evaluation",
			Step::PanelDue { .. } => "end marking or revealing",
			Step::Judge { .. } => "judge a lot",
			Step::ReturnBonds { .. } => "return bonds of settled lots",
			Step::Finalise { .. } => "make an award final",
			Step::ChallengeDue { .. } => "end a period of a challenge",
		}
	}

	fn weight(&self) -> Weight {
		let sorted = T::SortBatch::get();
		match self.0 {
			// The last batch that is sorted may put every lot on the agenda.
			Step::Advance { .. } => T::WeightInfo::step_take_in(T::IntakeBatch::get())
				.max(
					T::WeightInfo::step_sort(sorted).saturating_add(T::WeightInfo::step_begin_judging(MAX_LOTS.into())),
				)
				.max(T::WeightInfo::step_draw(T::DrawBatch::get())),
			Step::PanelDue { .. } => T::WeightInfo::step_panel_due(MAX_LOTS.into()),
			// The last batch that is looked at may end the lot, as rejecting the last bid does.
			Step::Judge { .. } => T::WeightInfo::step_collect(sorted)
				.max(T::WeightInfo::step_flag(sorted).saturating_add(T::WeightInfo::reject()))
				.max(T::WeightInfo::step_flag_low(sorted))
				.max(T::WeightInfo::step_score(T::ScoreBatch::get())),
			Step::ReturnBonds { .. } => T::WeightInfo::step_return_bonds(T::BondBatch::get()),
			Step::Finalise { .. } => T::WeightInfo::finalise(),
			Step::ChallengeDue { .. } => T::WeightInfo::step_challenge_due(),
		}
	}

	fn run(&self) -> Result<Progress, DispatchError> {
		match self.0 {
			Step::Advance { tender } => Pallet::<T>::advance_step(tender),
			Step::PanelDue { tender, until } => Pallet::<T>::panel_due(tender, until),
			Step::Judge { tender, lot, round } => Pallet::<T>::judge(tender, lot, round),
			Step::ReturnBonds { tender } => Pallet::<T>::return_bonds(tender),
			Step::Finalise { award } => Pallet::<T>::finalise_step(award),
			Step::ChallengeDue { award, bidder } => Pallet::<T>::challenge_due(award, bidder),
		}
	}

	fn kinds() -> Vec<Self> {
		let (tender, award) = (0, 0);
		vec![
			Self::new(Step::Advance { tender }),
			Self::new(Step::PanelDue { tender, until: 0 }),
			Self::new(Step::Judge { tender, lot: 0, round: 0 }),
			Self::new(Step::ReturnBonds { tender }),
			Self::new(Step::Finalise { award }),
			Self::new(Step::ChallengeDue { award, bidder: 0 }),
		]
	}
}
