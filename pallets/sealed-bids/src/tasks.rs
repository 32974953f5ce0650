//! What the agenda does for this pallet.

use crate::{types::Step, Config, Pallet, WeightInfo};
use alloc::{vec, vec::Vec};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight, CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound};
use procurement_envelope::MAX_KEYHOLDERS;
use procurement_primitives::{
	agenda::{Progress, Task as AgendaTask},
	tender::Stage,
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
			Step::Deadline { .. } => "close bidding",
			Step::KeysDue { .. } => "name missing keyholders",
			Step::SelfOpeningOver { .. } => "end self-opening",
			Step::Open { .. } => "open bids",
			Step::ReturnBonds { .. } => "return bid bonds",
		}
	}

	fn weight(&self) -> Weight {
		match self.0 {
			Step::Deadline { .. } => T::WeightInfo::step_deadline(),
			Step::KeysDue { .. } => T::WeightInfo::step_keys_due(MAX_KEYHOLDERS.into()),
			Step::SelfOpeningOver { .. } => T::WeightInfo::step_self_opening_over(),
			// Opening is dearer than marking, but a bond may have to be forfeited either way.
			Step::Open { .. } => {
				let (batch, classes) = (T::OpenBatch::get(), T::MaxLicenceClasses::get());
				T::WeightInfo::step_open(batch, MAX_KEYHOLDERS.into(), classes).max(T::WeightInfo::step_close(batch))
			}
			Step::ReturnBonds { .. } => T::WeightInfo::step_return_bonds(T::BondBatch::get()),
		}
	}

	fn run(&self) -> Result<Progress, DispatchError> {
		match self.0 {
			Step::Deadline { tender, generation } => Pallet::<T>::deadline(tender, generation),
			Step::KeysDue { tender, stage } => Pallet::<T>::keys_due(tender, stage),
			Step::SelfOpeningOver { tender, stage } => Pallet::<T>::self_opening_over(tender, stage),
			Step::Open { tender, stage } => Pallet::<T>::open_batch(tender, stage, T::OpenBatch::get()),
			Step::ReturnBonds { tender } => Pallet::<T>::return_bonds(tender),
		}
	}

	fn kinds() -> Vec<Self> {
		let (tender, stage) = (0, Stage::Technical);
		vec![
			Self::new(Step::Deadline { tender, generation: 0 }),
			Self::new(Step::KeysDue { tender, stage }),
			Self::new(Step::SelfOpeningOver { tender, stage }),
			Self::new(Step::Open { tender, stage }),
			Self::new(Step::ReturnBonds { tender }),
		]
	}
}
