//! # Agenda: what must happen at a time, done without anybody asking
//!
//! Law speaks in wall-clock time. What follows from the clock alone is computed by whoever asks; what must *act* when a
//! time comes (open bids, release a bond, accept a delivery by silence) is a task on this agenda. The pallet also keeps
//! the calendar by which periods become moments: holidays, working weekends and declared outages. It holds no money,
//! knows no kind of task and no other pallet.
//!
//! ## Terms
//!
//! * **Task**: a step that some pallet wants done, not before its **due** time. The runtime's enum of all kinds is the
//!   only place that knows every one.
//! * **Turn** (`sequence`): which task it is among all ever put on. Ties of the due time go by turn.
//! * **Pass**: one walk over what is due. A block makes at most two, one after its inherents and one before it ends.
//! * **Put back**: a task whose step leaves something to do takes a new turn, behind all that is due by then.
//! * **Failed**: a task whose step was undone. It is kept and visible, stands in nobody's way, and can be retried.
//! * **Outage**: a time in which people could not reach the chain, as the council declares it.
//!
//! ## How it goes
//!
//! Tender 7's bids are to be opened on 5 March at 10:00; publishing it puts that on the agenda. On 4 March the network
//! is down from 08:00 to 20:00, and on the 5th the council records it ([`Pallet::record_outage`]): only deadlines inside
//! those hours move, tender 7's does not. At 10:00:02 a block comes. After its inherents, so by its own clock, the pass
//! takes the tasks that are due, one after the other, as long as [`Config::PollShare`] of the block lasts. Opening does
//! some bids, puts itself back and goes on in the next block, behind others that are due, until all are open. A bond that
//! should be released belongs to an account that a defect has left short: the step fails, all it wrote is undone, the task
//! is kept with its error, the next task runs. The defect is repaired, and anybody retries it ([`Pallet::retry`]). In
//! November the council enters the next year's holidays and working weekends ([`Pallet::set_days`]).
//!
//! ## Order and cost
//!
//! The agenda is a map whose raw keys are due time and turn, big-endian, under the `Identity` hasher: walking it is going
//! through time. Nothing is swept and no queue fills up: the number of tasks has no bound, what a block does has one.
//!
//! * `on_poll` takes at most [`Config::PollShare`] of a block, `on_idle` at most what the block has left.
//! * Every look at the next entry, and every step with its bookkeeping, is taken from the meter before it happens. What
//!   does not fit ends the pass: a lighter task does not overtake. `integrity_test` proves that each kind fits.
//! * A walk over entries that were removed in the same block costs a step each, so a walk begun anew after each task, or
//!   in the second pass, would cost the square of their number. A pass uses one iterator. The second begins behind the last
//!   task that the first took off: [`LastPass`] says where. It counts only in the block that wrote it, so nobody has to
//!   remove it.
//! * A task put on since a block's first pass began waits for the next block, so that what puts itself back does one step
//!   a block. Since a due time that has passed counts as now, such tasks stand behind everything older that is due: the
//!   first of them that a pass meets is where it ends.
//!
//! A chain that stands still does nothing, and multi-block migrations suspend both passes: due means *not before*, and no
//! rule depends on how soon a task was done.
//!
//! ## Upgrades
//!
//! Tasks are stored as bytes behind their length. If an upgrade drops or changes a kind without a migration, its tasks
//! become failed with `Corruption` as they fall due, and nothing else is touched; once a later runtime reads them again,
//! retrying does them. A migration finds them in [`Agenda`] and in [`Failed`].

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod calendar;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod invariants;
mod outages;
mod queries;
mod running;
pub mod types;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

pub use calendar::{MAX_DAYS_PER_CALL, MAX_SCANNED_DAYS};
pub use pallet::*;
pub use weights::WeightInfo;

/// The pallet.
#[allow(
	clippy::cast_possible_truncation,
	clippy::expect_used,
	clippy::unreachable,
	reason = "FRAME's macros expand to them; the module holds declarations only"
)]
#[frame_support::pallet]
pub mod pallet {
	use crate::types::*;
	use crate::WeightInfo;
	use alloc::vec::Vec;
	use frame_support::{pallet_prelude::*, traits::Time, weights::WeightMeter};
	use frame_system::pallet_prelude::*;
	use procurement_primitives::{
		agenda::TaskId,
		identity::Reason,
		time::{Day, Moment},
	};
	use sp_runtime::Perbill;

	/// What the runtime decides.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// The clock, in Unix milliseconds.
		type Time: Time<Moment = Moment>;

		/// Every kind of task there is. A change of how a kind is encoded needs a migration of the tasks that wait.
		type Task: procurement_primitives::agenda::Task + Parameter + MaxEncodedLen;

		/// The council: the rules authority of the calendar. It records outages and holidays.
		type GovernanceOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The share of a full block that tasks may take before its transactions. It bounds what a single step may weigh;
		/// much more than what the heaviest step needs is felt by those who send transactions.
		#[pallet::constant]
		type PollShare: Get<Perbill>;

		/// Most outages ever recorded. They are read whenever a deadline is, 16 bytes each; raise it when it is nearly
		/// reached.
		#[pallet::constant]
		type MaxOutages: Get<u32>;

		/// Longest outage in milliseconds: a slip of the pen must not move deadlines by years.
		#[pallet::constant]
		type MaxOutageLength: Get<Moment>;

		/// How long after its end an outage may still be recorded, in milliseconds. What has been decided since, by
		/// deadlines as they stood, is not to be thrown over much later; long enough for the council to decide.
		#[pallet::constant]
		type OutageGrace: Get<Moment>;

		/// What each call and each part of a pass weighs.
		type WeightInfo: WeightInfo;

		/// Tasks for benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: crate::benchmarking::BenchmarkHelper<Self::Task>;
	}

	/// The storage version: 1.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// The pallet.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// The tasks that wait, in time order.
	#[pallet::storage]
	pub type Agenda<T: Config> = StorageMap<_, Identity, Key, Stored<T::Task>>;

	/// The tasks that failed, by the time when they were due.
	#[pallet::storage]
	pub type Failed<T: Config> = StorageMap<_, Identity, Key, FailedTask<T::Task>>;

	/// The turn of the next task.
	#[pallet::storage]
	pub type NextSequence<T> = StorageValue<_, u64, ValueQuery>;

	/// How far the last block that looked has come. Says something within that block only.
	#[pallet::storage]
	pub type LastPass<T: Config> = StorageValue<_, Pass<BlockNumberFor<T>>>;

	/// The declared outages, in time order; no two overlap.
	#[pallet::storage]
	pub type Outages<T: Config> = StorageValue<_, BoundedVec<Outage, T::MaxOutages>, ValueQuery>;

	/// Why each outage was declared, by its first moment.
	#[pallet::storage]
	pub type OutageReasons<T> = StorageMap<_, Twox64Concat, Moment, Reason>;

	/// The days that are not what their weekday says, 64 to a page; a page's number is its days' dates divided by 64.
	#[pallet::storage]
	pub type DayPages<T> = StorageMap<_, Twox64Concat, u32, DayPage, ValueQuery>;

	/// The calendar that the chain begins with.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The holidays and working weekends.
		pub days: Vec<Day>,
		/// Nothing.
		#[serde(skip)]
		pub _config: core::marker::PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			for day in &self.days {
				Pallet::<T>::set_day(day.date, Some(day.kind));
			}
		}
	}

	/// What happened. Each event carries what changed.
	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A task was put on the agenda.
		TaskScheduled {
			/// Where it stands.
			id: TaskId,
			/// The task.
			task: T::Task,
		},
		/// A task was taken off before it was done.
		TaskCancelled {
			/// Where it stood.
			id: TaskId,
		},
		/// A task is done.
		TaskDone {
			/// Where it stood.
			id: TaskId,
		},
		/// A step of a task is done, and the rest was put back.
		TaskPutBack {
			/// Where it stood.
			id: TaskId,
			/// Where the rest stands.
			next: TaskId,
		},
		/// A task failed. What it wrote is undone; it is kept and can be retried.
		TaskFailed {
			/// Where it stood; [`Pallet::retry`] takes this.
			id: TaskId,
			/// The task; `None` if this runtime cannot read it.
			task: Option<T::Task>,
			/// Why.
			error: DispatchError,
			/// How many times it has failed.
			attempts: u32,
		},
		/// An outage was declared: deadlines inside it move out by its length.
		OutageRecorded {
			/// Its first moment.
			from: Moment,
			/// The first moment after it.
			to: Moment,
			/// Why.
			reason: Reason,
		},
		/// What is recorded of some days changed. Periods that began earlier keep the end they were given.
		DaysSet {
			/// The days.
			days: Vec<DayChange>,
		},
	}

	/// Why a call was refused.
	#[pallet::error]
	pub enum Error<T> {
		/// No failed task has this id. It succeeded, was taken back, or still waits: look at the failed tasks.
		UnknownTask,
		/// All turns are used. The chain needs an upgrade.
		SequencesExhausted,
		/// The outage ends before it begins, or when it begins. Give its first moment and the first moment after it.
		OutageEmpty,
		/// The outage is longer than `MaxOutageLength`. Record what really was down, in parts if need be.
		OutageTooLong,
		/// The outage has not begun: nothing is announced here, only declared. Record it when it has.
		OutageNotBegun,
		/// The outage ended more than `OutageGrace` ago. What has been decided since stays.
		OutageTooOld,
		/// The outage overlaps one that is recorded. Record the part that is not.
		OutageOverlaps,
		/// As many outages as `MaxOutages` are recorded. The chain needs an upgrade that raises it.
		TooManyOutages,
		/// The reason is empty or longer than 256 bytes. Put long grounds into a document and cite it.
		BadReason,
		/// A text is not UTF-8. Encode it as UTF-8.
		NotUtf8,
		/// No day is named. Name at least one.
		NoDays,
		/// More days than a call takes. Use several calls.
		TooManyDays,
		/// The days are not in ascending order, or one stands there twice. Sort them.
		DaysNotAscending,
		/// The period has more than 64 working days, which the chain does not count. Use a period in calendar time.
		PeriodTooLong,
		/// Too few working days among those that the chain looks at. Check the recorded holidays.
		TooFewWorkingDays,
		/// The period begins or ends at a moment that the calendar does not have. Check its length.
		OutOfCalendar,
		/// No place on Earth has this UTC offset. Give it in minutes, from -840 to 840.
		BadUtcOffset,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_poll(block: BlockNumberFor<T>, meter: &mut WeightMeter) {
			Self::poll(block, meter);
		}

		fn on_idle(block: BlockNumberFor<T>, remaining: Weight) -> Weight {
			let mut meter = WeightMeter::with_limit(remaining);
			Self::pass(block, &mut meter);
			meter.consumed()
		}

		fn integrity_test() {
			Self::ensure_all_kinds_fit();
			assert!(T::MaxOutages::get() > 0, "an outage must be recordable");
			assert!(T::MaxOutageLength::get() > 0, "an outage must have a length");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Runs a failed task again. Anybody may: a task asks nobody's leave and does the same whoever calls. The call
		/// succeeds also if the task fails once more, and then says why in `TaskFailed`; it charges what the task's kind
		/// weighs. Emits `TaskDone`, `TaskPutBack` or `TaskFailed`.
		#[pallet::call_index(0)]
		#[pallet::weight(Pallet::<T>::retry_weight(Pallet::<T>::heaviest()))]
		pub fn retry(origin: OriginFor<T>, id: TaskId) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			Self::do_retry(id)
		}

		/// Declares an outage from the moment `from` up to, not including, `to`, with a public reason. It must have begun,
		/// may last on, and cannot be taken back: deadlines inside it move out by its length. The council only. Emits
		/// `OutageRecorded`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::record_outage())]
		pub fn record_outage(
			origin: OriginFor<T>,
			#[pallet::compact] from: Moment,
			#[pallet::compact] to: Moment,
			reason: Vec<u8>,
		) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::do_record_outage(Outage { from, to }, reason)
		}

		/// Records holidays and working weekends, or that days are again what their weekday says; in ascending order, at
		/// most 64. Deadlines that exist stay as they are. The council only. Emits `DaysSet`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::set_days(u32::try_from(days.len()).unwrap_or(u32::MAX)))]
		pub fn set_days(origin: OriginFor<T>, days: Vec<DayChange>) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::do_set_days(days)
		}
	}
}
