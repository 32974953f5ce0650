//! The agenda: the one place that knows every kind of task.

#![allow(clippy::cast_possible_truncation, reason = "SCALE's derive casts the indices of variants")]

use crate::{configs::governance::RootOrTwoThirds, Runtime, Timestamp};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
	parameter_types,
	traits::{ConstU32, ConstU64},
	weights::Weight,
};
use procurement_primitives::{
	agenda::{Progress, Task},
	time::DAY,
};
use scale_info::TypeInfo;
use sp_runtime::{DispatchError, Perbill};

/// The tasks of the sealed bids.
type BidsTask = pallet_sealed_bids::Task<Runtime>;

/// The tasks of the awards.
type AwardsTask = pallet_procurement_awards::Task<Runtime>;

/// The tasks of the contracts.
type ContractsTask = pallet_procurement_milestones::Task<Runtime>;

/// Everything that can stand on the agenda.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum AgendaTask {
	/// A step of bidding: its end, keys that are due, bids to open, bonds to give back.
	#[codec(index = 0)]
	SealedBids(BidsTask),
	/// A step of an evaluation: bids to take in, draw, score and rank; ends of periods; bonds to give back.
	#[codec(index = 1)]
	Awards(AwardsTask),
	/// A step of a contract: its signing's end, acceptance by silence, a payment that is due.
	#[codec(index = 2)]
	Milestones(ContractsTask),
}

impl From<BidsTask> for AgendaTask {
	fn from(task: BidsTask) -> Self {
		Self::SealedBids(task)
	}
}

impl From<AwardsTask> for AgendaTask {
	fn from(task: AwardsTask) -> Self {
		Self::Awards(task)
	}
}

impl From<ContractsTask> for AgendaTask {
	fn from(task: ContractsTask) -> Self {
		Self::Milestones(task)
	}
}

impl Task for AgendaTask {
	fn name(&self) -> &'static str {
		match self {
			Self::SealedBids(task) => task.name(),
			Self::Awards(task) => task.name(),
			Self::Milestones(task) => task.name(),
		}
	}

	fn weight(&self) -> Weight {
		match self {
			Self::SealedBids(task) => task.weight(),
			Self::Awards(task) => task.weight(),
			Self::Milestones(task) => task.weight(),
		}
	}

	fn run(&self) -> Result<Progress, DispatchError> {
		match self {
			Self::SealedBids(task) => task.run(),
			Self::Awards(task) => task.run(),
			Self::Milestones(task) => task.run(),
		}
	}

	fn kinds() -> Vec<Self> {
		let bids = BidsTask::kinds().into_iter().map(Self::SealedBids);
		let awards = AwardsTask::kinds().into_iter().map(Self::Awards);
		let contracts = ContractsTask::kinds().into_iter().map(Self::Milestones);
		bids.chain(awards).chain(contracts).collect()
	}
}

parameter_types! {
	/// Fifteen hundredths: what its heaviest step, the lapse of an award of 64 lots, proves at worst (0.7 MiB) must fit an
	/// empty meter. Openings of a thousand bids go on for some minutes, and nobody else feels it.
	pub const PollShare: Perbill = Perbill::from_percent(15);
}

impl pallet_procurement_agenda::Config for Runtime {
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Helper;
	type GovernanceOrigin = RootOrTwoThirds;
	/// A month: an outage that lasts longer needs new deadlines, not moved ones.
	type MaxOutageLength = ConstU64<{ 31 * DAY }>;
	/// Some four a year for fifteen years; all are read whenever a deadline is, 16 bytes each.
	type MaxOutages = ConstU32<64>;
	/// Two weeks for the council to meet.
	type OutageGrace = ConstU64<{ 14 * DAY }>;
	type PollShare = PollShare;
	type Task = AgendaTask;
	type Time = Timestamp;
	type WeightInfo = crate::weights::pallet_procurement_agenda::WeightInfo<Runtime>;
}
