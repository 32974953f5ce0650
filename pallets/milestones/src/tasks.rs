//! What the agenda does for this pallet.

use crate::{types::Step, Config, Pallet, WeightInfo};
use alloc::{vec, vec::Vec};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::marker::PhantomData;
use frame_support::{weights::Weight, CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound};
use procurement_primitives::agenda::{Progress, Task as AgendaTask};
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
			Step::Signing { .. } => "end time for signing",
			Step::Silence { .. } => "accept by silence",
			Step::Pay { .. } => "pay what is due",
		}
	}

	fn weight(&self) -> Weight {
		match self.0 {
			Step::Signing { .. } => T::WeightInfo::step_signing(),
			Step::Silence { .. } => T::WeightInfo::step_silence(),
			Step::Pay { .. } => T::WeightInfo::step_pay().max(T::WeightInfo::pay_interest()),
		}
	}

	fn run(&self) -> Result<Progress, DispatchError> {
		match self.0 {
			Step::Signing { contract } => Pallet::<T>::signing_over(contract),
			Step::Silence { contract, milestone, delivery } => Pallet::<T>::silence(contract, milestone, delivery),
			Step::Pay { contract, payment } => Pallet::<T>::pay_due(contract, payment),
		}
	}

	fn kinds() -> Vec<Self> {
		let (contract, milestone, delivery, payment) = (0, 0, 1, 0);
		vec![
			Self::new(Step::Signing { contract }),
			Self::new(Step::Silence { contract, milestone, delivery }),
			Self::new(Step::Pay { contract, payment }),
		]
	}
}
