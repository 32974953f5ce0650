//! A small chain whose tasks are chores: they note that they ran, and do as they are told.

#![allow(clippy::arithmetic_side_effects, clippy::cast_possible_truncation, clippy::unwrap_used)]

use crate as pallet_procurement_agenda;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
	assert_ok, derive_impl, parameter_types, storage_alias,
	traits::{ConstU64, Hooks},
	weights::{Weight, WeightMeter},
	Twox64Concat,
};
use frame_system::{limits::BlockWeights, EnsureRoot};
use procurement_primitives::{
	agenda::{Progress, Schedule, Task, TaskId},
	time::{Moment, DAY},
};
use scale_info::TypeInfo;
use sp_runtime::{BuildStorage, DispatchError, Perbill};
use std::cell::RefCell;

type Block = frame_system::mocking::MockBlock<Test>;

/// 2025-01-01T04:00:00Z.
pub const NOW: Moment = 1_735_704_000_000;
/// A full block.
pub const BLOCK: Weight = Weight::from_parts(2_000_000_000_000, 5 * 1024 * 1024);
/// The agenda's tenth of it.
pub const SHARE: Weight = Weight::from_parts(200_000_000_000, 512 * 1024);
/// The heaviest chore.
pub const HEAVIEST: Weight = Weight::from_parts(100_000_000_000, 256_000);
/// Longest outage.
pub const MAX_OUTAGE: Moment = 30 * DAY;
/// How long after its end an outage may be recorded.
pub const GRACE: Moment = 7 * DAY;

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeError,
		RuntimeEvent,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeOrigin,
		RuntimeTask
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Timestamp = pallet_timestamp;
	#[runtime::pallet_index(2)]
	pub type Agenda = pallet_procurement_agenda;
}

parameter_types! {
	pub Limits: BlockWeights = BlockWeights::simple_max(BLOCK);
	pub static PollShare: Perbill = Perbill::from_percent(10);
	pub const MaxOutages: u32 = 4;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type BlockWeights = Limits;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

impl pallet_procurement_agenda::Config for Test {
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Chores;
	type GovernanceOrigin = EnsureRoot<u64>;
	type MaxOutageLength = ConstU64<MAX_OUTAGE>;
	type MaxOutages = MaxOutages;
	type OutageGrace = ConstU64<GRACE>;
	type PollShare = PollShare;
	type Task = Chore;
	type Time = Timestamp;
	type WeightInfo = ();
}

/// What a chore does each time it is run.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Conduct {
	/// Is done.
	#[codec(index = 0)]
	Done,
	/// Writes, and fails unless [`Repaired`] is set.
	#[codec(index = 1)]
	Fail,
	/// Has more to do so many times.
	#[codec(index = 2)]
	More(u8),
	/// Is not wanted before this moment.
	#[codec(index = 3)]
	Later(Moment),
	/// Puts a chore that is done at once on the agenda, due at this moment.
	#[codec(index = 4)]
	Spawn(Moment),
	/// Takes this task off.
	#[codec(index = 5)]
	Cancel(TaskId),
	/// Has more to do for ever.
	#[codec(index = 6)]
	Endless,
}

/// The mock's only kind of task.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Chore {
	/// Tells one from another.
	pub label: u32,
	/// How much it weighs, in thousandths of [`HEAVIEST`].
	pub thousandths: u16,
	/// What it does.
	pub conduct: Conduct,
}

/// A pallet's own type of tasks, which goes into the runtime's.
pub struct Named(pub u32);

impl From<Named> for Chore {
	fn from(Named(label): Named) -> Self {
		chore(label, Conduct::Done)
	}
}

/// A chore of no great weight.
pub fn chore(label: u32, conduct: Conduct) -> Chore {
	Chore { label, thousandths: 1, conduct }
}

/// That a chore ran.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Ran {
	pub label: u32,
	pub block: u64,
	pub at: Moment,
	pub weight: Weight,
}

thread_local! {
	/// What ran, also what failed and was undone.
	static RAN: RefCell<Vec<Ran>> = const { RefCell::new(Vec::new()) };
}

/// What chores wrote and was not undone: how often each ran.
#[storage_alias]
pub type Steps = StorageMap<Chores, Twox64Concat, u32, u32, frame_support::pallet_prelude::ValueQuery>;

/// Whether chores that fail succeed from now on.
#[storage_alias]
pub type Repaired = StorageValue<Chores, bool, frame_support::pallet_prelude::ValueQuery>;

impl Task for Chore {
	fn name(&self) -> &'static str {
		"chore"
	}

	fn weight(&self) -> Weight {
		(HEAVIEST / 1_000) * u64::from(self.thousandths)
	}

	fn run(&self) -> Result<Progress, DispatchError> {
		let ran = Ran { label: self.label, block: System::block_number(), at: Timestamp::get(), weight: self.weight() };
		RAN.with_borrow_mut(|all| all.push(ran));
		let steps = Steps::mutate(self.label, |steps| {
			*steps += 1;
			*steps
		});
		Ok(match self.conduct {
			Conduct::Fail if !Repaired::get() => return Err(DispatchError::Unavailable),
			Conduct::Fail | Conduct::Done => Progress::Done,
			Conduct::More(times) if steps <= u32::from(times) => Progress::More,
			Conduct::More(_) => Progress::Done,
			Conduct::Later(moment) if Timestamp::get() < moment => Progress::Later(moment),
			Conduct::Later(_) => Progress::Done,
			Conduct::Endless => Progress::More,
			Conduct::Spawn(due) => {
				Agenda::schedule(due, chore(self.label + 1_000, Conduct::Done))?;
				Progress::Done
			}
			Conduct::Cancel(id) => {
				<Agenda as Schedule<Chore>>::cancel(id);
				Progress::Done
			}
		})
	}

	fn kinds() -> Vec<Self> {
		vec![chore(0, Conduct::Done), Chore { label: 0, thousandths: 1_000, conduct: Conduct::Endless }]
	}
}

/// Chores for benchmarks.
#[cfg(feature = "runtime-benchmarks")]
pub struct Chores;

#[cfg(feature = "runtime-benchmarks")]
impl crate::benchmarking::BenchmarkHelper<Chore> for Chores {
	fn failing_task() -> Chore {
		chore(0, Conduct::Fail)
	}
}

/// The chain on which every test begins.
pub fn new_test_ext() -> sp_io::TestExternalities {
	RAN.take();
	let storage = RuntimeGenesisConfig::default().build_storage().unwrap();
	let mut ext = sp_io::TestExternalities::new(storage);
	ext.execute_with(|| {
		System::set_block_number(1);
		set_time(NOW);
	});
	ext
}

/// Runs a test, and then checks what must hold after every test.
pub fn run(test: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		test();
		assert_ok!(Agenda::do_try_state());
	});
}

pub fn set_time(moment: Moment) {
	Timestamp::set_timestamp(moment);
}

/// What ran since this was asked last.
pub fn ran() -> Vec<Ran> {
	RAN.take()
}

/// The labels of what ran since this was asked last.
pub fn labels() -> Vec<u32> {
	ran().into_iter().map(|ran| ran.label).collect()
}

pub fn schedule(due: Moment, label: u32, conduct: Conduct) -> TaskId {
	Agenda::schedule(due, chore(label, conduct)).unwrap()
}

pub fn cancel(id: TaskId) {
	<Agenda as Schedule<Chore>>::cancel(id);
}

/// A block begins, and has come to where its transactions would be. Returns what the agenda took.
pub fn poll(limit: Weight) -> Weight {
	System::set_block_number(System::block_number() + 1);
	let mut meter = WeightMeter::with_limit(limit);
	Agenda::on_poll(System::block_number(), &mut meter);
	meter.consumed()
}

/// The block ends. Returns what the agenda took.
pub fn idle(limit: Weight) -> Weight {
	Agenda::on_idle(System::block_number(), limit)
}

/// A block at `moment`, with nothing in it.
pub fn block_at(moment: Moment) {
	set_time(moment);
	poll(BLOCK);
	idle(BLOCK);
}
