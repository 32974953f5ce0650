//! # Budgets: money a buyer may spend
//!
//! The chain's native token is the settlement currency: one unit is its smallest coin. This pallet is the only one that
//! makes any, against deposits at the city's bank, and the only one that destroys any, when the bank has paid it out.
//! What the treasury gives a buyer lies on a budget line, and every step a purchase takes moves money on that line.
//!
//! ## Terms
//!
//! * **Treasury**: the account of the city's money that no buyer may spend yet. **Treasurer**: an account that may
//!   `PAY` for a party with the role of treasury.
//! * **Line**: money for one purpose of one buyer in one fiscal year, under a budget code. Numbered from 0.
//! * **Pots**: a line's money is *free*, *reserved* for tenders, *committed* to contracts or *paid*.
//! * **Purse**: the account that holds a party's own money: bonds are held there, payments arrive there.
//! * **Deposit**: money that arrived at the bank. **Redemption**: money of a purse on its way to a bank account.
//!
//! ## How it goes
//!
//! The city pays ten million into the bank. Treasurer Li records the deposit under the bank's reference
//! ([`Pallet::record_deposit`]), treasurer Zhao compares it with the statement and confirms it
//! ([`Pallet::confirm_deposit`]): only now the treasury holds the money. The council, or a treasurer, opens a line for the
//! school board's computers and appropriates two million to it ([`Pallet::open_line`], [`Pallet::appropriate`]). The
//! board publishes a tender over 1.5 million, which are *reserved*; the contract is signed at 1.2 million, which are
//! *committed*, and 0.3 million are *free* again; deliveries are *paid* into the supplier's purse. The supplier asks for
//! its money ([`Pallet::request_redemption`]), which is held, the bank pays, and a treasurer says so
//! ([`Pallet::confirm_redemption`]): the money is gone from the chain. At the end of the year anybody closes the line
//! ([`Pallet::close_line`]): what is free goes back to the treasury, what is owed is still paid.
//!
//! ## The end of a year
//!
//! From the first moment after its year a line takes nothing new: no appropriation, no tender. That follows from the clock,
//! and nothing has to run for it. What its contracts cost more from then on, late interest or a variation, is taken from what
//! is free on the line of the same owner and code whose year runs, and moved to the old line, which stays the contract's
//! only one; the journals of both name each other. What was brought forward and is not needed after all is free on the old line,
//! and returns to the treasury when that is closed. While there is no such line, or too little free on it, interest waits
//! and is tried again: a treasurer opens the line and appropriates. To close the line is a call and no task of the agenda: all that is
//! left to do is to bring back what is free, which is the city's either way and nobody waits for, and the treasury may first
//! want to decide what of it is carried over (结转) to which line of the next year. Nor should every line of a city fall due
//! in one moment, before the deadlines that people do wait for. It cannot be forgotten for long: after the year anybody closes
//! it, and what frees later, when a tender fails or a contract ends, goes back to the treasury by itself.
//!
//! ## What always holds
//!
//! For each line, appropriated = free + reserved + committed + paid, and its account holds what is not paid. All the
//! money there is = what the chain began with + confirmed deposits − paid redemptions. The journal of a line, played from
//! its beginning, gives the line's figures.
//!
//! ## For other pallets
//!
//! The pallet answers through `Reserve`, `Spend` and `Purses` of `procurement_primitives::budget`. Who holds money in a
//! purse calls [`Purses::open`](procurement_primitives::budget::Purses::open) first.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod accounts;
mod adjusting;
mod authority;
pub mod fiscal;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod invariants;
mod issuance;
mod journal;
mod lines;
mod queries;
mod spending;
pub mod types;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

pub use pallet::*;
pub use weights::WeightInfo;

/// The pallet.
#[allow(
	clippy::cast_possible_truncation,
	clippy::expect_used,
	clippy::too_many_arguments,
	clippy::unreachable,
	reason = "FRAME's macros expand to them; the module holds declarations only"
)]
#[frame_support::pallet]
pub mod pallet {
	use crate::{
		types::{Commitment, Deposit, Line, LineText, Redemption, Reservation, Text},
		WeightInfo,
	};
	use alloc::vec::Vec;
	use frame_support::{
		pallet_prelude::*,
		traits::{
			fungible::{Inspect, Mutate, MutateHold},
			Time,
		},
		PalletId,
	};
	use frame_system::pallet_prelude::*;
	use procurement_primitives::{
		budget::{Cause, ContractId, Currency, DepositId, Destination, LineId, Movement, Purses, RedemptionId},
		identity::{
			traits::{FourEyes, Parties},
			Authority, PartyId, Reason,
		},
		money::Balance,
		tender::TenderId,
		time::Moment,
	};

	/// What the runtime decides.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// The settlement currency. Nothing else in the runtime may make or destroy any of it.
		type Currency: Mutate<Self::AccountId, Balance = Balance>
			+ MutateHold<Self::AccountId, Balance = Balance, Reason = Self::RuntimeHoldReason>;

		/// Why money is held.
		type RuntimeHoldReason: From<HoldReason>;

		/// The clock, in Unix milliseconds.
		type Time: Time<Moment = Moment>;

		/// Who acts.
		type Parties: Parties<Self::AccountId> + FourEyes<Self::AccountId>;

		/// The council, which votes the budget: it may do what a treasurer may with lines, and stop deposits and
		/// redemptions. It issues nothing and pays nothing out.
		type GovernanceOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// City time minus UTC, in milliseconds: decides when a fiscal year begins that is the calendar year. A change
		/// leaves lines already opened as they are.
		#[pallet::constant]
		type UtcOffset: Get<i64>;

		/// What the accounts of the treasury, of lines and of purses are derived from. A change loses all of them.
		#[pallet::constant]
		type PalletId: Get<PalletId>;

		/// Longest budget code, title and bank reference in bytes. Raise it freely, lower it only with a migration.
		#[pallet::constant]
		type MaxTextLength: Get<u32>;

		/// What each call weighs.
		type WeightInfo: WeightInfo;

		/// Officials for benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: crate::benchmarking::BenchmarkHelper<Self::AccountId>;
	}

	/// Why money in a purse is held.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// The party has asked for it at the bank.
		#[codec(index = 0)]
		Redemption,
	}

	/// The storage version: 1.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// The pallet.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// The currency that every amount on the chain is in. Set at genesis and never changed.
	#[pallet::storage]
	pub type SettlementCurrency<T> = StorageValue<_, Currency, ValueQuery>;

	/// How much money the chain began with.
	#[pallet::storage]
	pub type Opening<T> = StorageValue<_, Balance, ValueQuery>;

	/// How much was issued against deposits since.
	#[pallet::storage]
	pub type DepositsConfirmed<T> = StorageValue<_, Balance, ValueQuery>;

	/// How much was paid out by the bank since.
	#[pallet::storage]
	pub type RedemptionsPaid<T> = StorageValue<_, Balance, ValueQuery>;

	/// The number of the next deposit.
	#[pallet::storage]
	pub type NextDepositId<T> = StorageValue<_, DepositId, ValueQuery>;

	/// The deposits. Never removed.
	#[pallet::storage]
	pub type Deposits<T: Config> = StorageMap<_, Twox64Concat, DepositId, Deposit<T>>;

	/// Which deposit stands under each bank reference, written in capitals. A cancelled deposit leaves it.
	#[pallet::storage]
	pub type DepositReferences<T: Config> = StorageMap<_, Blake2_128Concat, Text<T>, DepositId>;

	/// The number of the next redemption.
	#[pallet::storage]
	pub type NextRedemptionId<T> = StorageValue<_, RedemptionId, ValueQuery>;

	/// The redemptions. Never removed.
	#[pallet::storage]
	pub type Redemptions<T: Config> = StorageMap<_, Twox64Concat, RedemptionId, Redemption<T>>;

	/// Which redemption was paid under each bank reference, written in capitals.
	#[pallet::storage]
	pub type PayoutReferences<T: Config> = StorageMap<_, Blake2_128Concat, Text<T>, RedemptionId>;

	/// The purses whose accounts last without a balance, so that all that is in them can be held.
	#[pallet::storage]
	pub type OpenPurses<T> = StorageMap<_, Twox64Concat, PartyId, ()>;

	/// The number of the next line.
	#[pallet::storage]
	pub type NextLineId<T> = StorageValue<_, LineId, ValueQuery>;

	/// The lines' figures. Never removed.
	#[pallet::storage]
	pub type Lines<T> = StorageMap<_, Twox64Concat, LineId, Line>;

	/// What people read of each line.
	#[pallet::storage]
	pub type LineTexts<T: Config> = StorageMap<_, Twox64Concat, LineId, LineText<T>>;

	/// The line of each owner, fiscal year and budget code.
	#[pallet::storage]
	pub type LineCodes<T: Config> = StorageMap<_, Blake2_128Concat, (PartyId, u16, Text<T>), LineId>;

	/// How many lines each owner has.
	#[pallet::storage]
	pub type LineCounts<T> = StorageMap<_, Twox64Concat, PartyId, u32, ValueQuery>;

	/// The lines of each owner, numbered from 0 in the order of their opening: an index of `Lines`, for questions.
	#[pallet::storage]
	pub type LinesOf<T> = StorageDoubleMap<_, Twox64Concat, PartyId, Twox64Concat, u32, LineId>;

	/// The journal of each line.
	#[pallet::storage]
	pub type Movements<T: Config> =
		StorageDoubleMap<_, Twox64Concat, LineId, Twox64Concat, u32, Movement<T::AccountId>>;

	/// What is put aside for each tender.
	#[pallet::storage]
	pub type Reservations<T> = StorageMap<_, Twox64Concat, TenderId, Reservation>;

	/// What was committed to each contract. Never removed.
	#[pallet::storage]
	pub type Commitments<T> = StorageMap<_, Twox64Concat, ContractId, Commitment>;

	/// What the chain begins with. What money there is at genesis is counted, and so must be put there by pallets that come
	/// before this one.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The settlement currency.
		pub currency: Currency,
		/// Nothing.
		#[serde(skip)]
		pub _config: core::marker::PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			SettlementCurrency::<T>::put(self.currency);
			Opening::<T>::put(T::Currency::total_issuance());
			// An account that lasts without a balance: the treasury may give its last coin.
			frame_system::Pallet::<T>::inc_providers(&Pallet::<T>::treasury());
		}
	}

	/// What happened. Each event carries what changed, so that the events alone tell where all money went.
	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An official recorded a deposit. Nothing is issued yet.
		DepositRecorded {
			/// Its number.
			deposit: DepositId,
			/// How much.
			amount: Balance,
			/// For whom.
			to: Destination,
			/// The bank's reference.
			reference: Text<T>,
			/// The official's account.
			by: T::AccountId,
		},
		/// A second official confirmed a deposit, and the money was issued.
		DepositConfirmed {
			/// The deposit.
			deposit: DepositId,
			/// How much.
			amount: Balance,
			/// For whom.
			to: Destination,
			/// The account that the money is in.
			account: T::AccountId,
			/// The second official's account.
			by: T::AccountId,
		},
		/// A recorded deposit was cancelled. Its reference may be recorded again.
		DepositCancelled {
			/// The deposit.
			deposit: DepositId,
			/// By whom.
			by: Authority,
			/// Why.
			reason: Reason,
		},
		/// A party asked for money of its purse at the bank; it is held.
		RedemptionRequested {
			/// Its number.
			redemption: RedemptionId,
			/// The party.
			party: PartyId,
			/// How much.
			amount: Balance,
			/// The account that asked.
			by: T::AccountId,
		},
		/// The bank paid a redemption; the money is gone from the chain.
		RedemptionPaid {
			/// The redemption.
			redemption: RedemptionId,
			/// The party.
			party: PartyId,
			/// How much.
			amount: Balance,
			/// The bank's reference of the payout.
			reference: Text<T>,
			/// The account of the official who said so.
			by: T::AccountId,
		},
		/// A redemption was refused; the money is free in the purse again.
		RedemptionRejected {
			/// The redemption.
			redemption: RedemptionId,
			/// The party.
			party: PartyId,
			/// How much.
			amount: Balance,
			/// By whom.
			by: Authority,
			/// Why.
			reason: Reason,
		},
		/// A line was opened, with nothing on it.
		LineOpened {
			/// Its number.
			line: LineId,
			/// The buyer that may spend it.
			owner: PartyId,
			/// The fiscal year.
			fiscal_year: u16,
			/// The budget code.
			code: Text<T>,
			/// What it is for.
			title: Text<T>,
			/// The first moment at which it pays.
			opens: Moment,
			/// The first moment at which nothing new is put aside on it.
			closes: Moment,
			/// By whom.
			by: Authority,
		},
		/// The treasury gave a line money, which is free on it.
		Appropriated {
			/// The line.
			line: LineId,
			/// How much.
			amount: Balance,
			/// By whom.
			by: Authority,
		},
		/// Free money of a line went back to the treasury by decision.
		Reduced {
			/// The line.
			line: LineId,
			/// How much.
			amount: Balance,
			/// By whom.
			by: Authority,
		},
		/// Free money of a line went to an earlier one of the same owner and code whose year is over, for a contract that
		/// costs more. `Reserved` and `Committed` on that line follow.
		Transferred {
			/// The line whose year runs.
			from: LineId,
			/// The contract's line.
			to: LineId,
			/// The contract.
			contract: ContractId,
			/// How much.
			amount: Balance,
		},
		/// A line was closed. If anything was free, `Returned` follows.
		LineClosed {
			/// The line.
			line: LineId,
			/// By whom; `None` if its year was over.
			by: Option<Authority>,
		},
		/// Free money of a closed line went back to the treasury.
		Returned {
			/// The line.
			line: LineId,
			/// How much.
			amount: Balance,
			/// Whose money it had been.
			cause: Cause,
		},
		/// Money that somebody had sent to a line's account went to the treasury.
		Swept {
			/// The line.
			line: LineId,
			/// How much.
			amount: Balance,
			/// By whom.
			by: Authority,
		},
		/// Free money was put aside for a tender.
		Reserved {
			/// The line.
			line: LineId,
			/// The tender.
			tender: TenderId,
			/// How much.
			amount: Balance,
		},
		/// What was still put aside for a tender is free again. If the line is closed, `Returned` follows.
		Released {
			/// The line.
			line: LineId,
			/// The tender.
			tender: TenderId,
			/// How much.
			amount: Balance,
		},
		/// Money put aside for a tender was committed to a contract.
		Committed {
			/// The line.
			line: LineId,
			/// The tender.
			tender: TenderId,
			/// The contract.
			contract: ContractId,
			/// How much.
			amount: Balance,
		},
		/// What was still committed to a contract is free again. If the line is closed, `Returned` follows.
		Uncommitted {
			/// The line.
			line: LineId,
			/// The contract.
			contract: ContractId,
			/// How much.
			amount: Balance,
		},
		/// Money committed to a contract was paid.
		Paid {
			/// The line.
			line: LineId,
			/// The contract.
			contract: ContractId,
			/// Who got it.
			payee: T::AccountId,
			/// How much.
			amount: Balance,
		},
	}

	/// Why a call was refused.
	#[pallet::error]
	pub enum Error<T> {
		/// An amount of nought. Name a larger one.
		ZeroAmount,
		/// No line has this number. Look it up by owner, year and code first.
		UnknownLine,
		/// The owner has a line with this code in this fiscal year. Use that one, or another code.
		LineExists,
		/// The line is closed, or its year is over: no money is added to it or put aside on it. Use a line of the present
		/// year.
		LineClosed,
		/// The line's year has not begun: it does not pay yet. Pay again when it has.
		LineNotOpen,
		/// The line belongs to another buyer. Name one of your own.
		NotLineOwner,
		/// The line ends before it begins, or has ended already. Name an end in the future and after its beginning.
		BadPeriod,
		/// No calendar year that the chain's clock knows. Name a later year, or both ends of the line.
		BadFiscalYear,
		/// The treasury does not hold so much. Appropriate less, or wait for the next deposit.
		InsufficientTreasury,
		/// The line has not so much free. Ask the treasury to appropriate more; for a contract whose line's year is over, to
		/// the line with the same code whose year runs.
		InsufficientFree,
		/// Less than that is put aside for the tender. Commit less, or release the tender's money and reserve anew.
		InsufficientReservation,
		/// Less than that is committed to the contract. Pay less, or commit more first.
		InsufficientCommitment,
		/// Money is put aside for the tender already. Release it first.
		AlreadyReserved,
		/// The contract's money comes from another tender or line. Commit from that one.
		OtherTender,
		/// Nothing was sent to the line's account beyond what the line holds. Nothing to sweep.
		NothingToSweep,
		/// No deposit has this number. Look it up by the bank's reference.
		UnknownDeposit,
		/// The deposit is confirmed or cancelled already. Record another one if there is one.
		DepositSettled,
		/// A deposit with this bank reference stands. Look it up; if it is wrong and not confirmed, cancel it first.
		DuplicateDeposit,
		/// The party is not verified or holds no office. Check its number, or have it verified and given a role first.
		NoOffice,
		/// No redemption has this number. Look it up in the list.
		UnknownRedemption,
		/// The redemption is paid or rejected already. Nothing to do.
		RedemptionSettled,
		/// Another redemption was paid under this bank reference. Check the bank's statement.
		DuplicatePayout,
		/// Nobody pays out to their own party. Another treasury's official must, or the council gives the role to one.
		OwnRedemption,
		/// The purse has not so much free. Held money, such as bonds, does not count; ask for less.
		InsufficientPurse,
		/// A text is missing. Every line has a code and a title, every bank transfer a reference.
		TextMissing,
		/// A text is longer than `MaxTextLength` bytes. Shorten it.
		TextTooLong,
		/// A text is not UTF-8. Encode it as UTF-8.
		NotUtf8,
		/// A bank reference has characters other than printable ASCII, or spaces. Write it as the bank does, without spaces.
		BadReference,
		/// The reason is empty or longer than 256 bytes. Put long grounds into a document and cite it.
		BadReason,
		/// All numbers are used. The chain needs an upgrade.
		IdsExhausted,
		/// The year of the contract's line is over, and its owner has no line with the same code whose year runs and that is
		/// not closed. Have the treasury open one and appropriate to it; a payment that waits for it is then made by itself.
		/// If that year's line was closed early, its number is taken (`LineExists`): open one for the next year with `opens`
		/// set to now.
		NoLineThisYear,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(T::MaxTextLength::get() > 0, "a line needs a code");
			assert!(Self::accounts_are_distinct(), "two lines must not share an account");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Records a deposit at the city's bank. Nothing is issued before a second official confirms it. `amount` is in the
		/// smallest unit of the currency; `reference` is the bank's, printable ASCII without spaces, and stands for one
		/// deposit for ever unless that is cancelled; capitals and small letters are the same. A purse is filled only for a
		/// verified party with an office. A treasurer. Emits `DepositRecorded`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::record_deposit())]
		pub fn record_deposit(
			origin: OriginFor<T>,
			#[pallet::compact] amount: Balance,
			to: Destination,
			reference: Vec<u8>,
		) -> DispatchResult {
			let (who, _) = Self::ensure_treasurer(origin)?;
			Self::do_record_deposit(who, amount, to, reference)
		}

		/// Confirms a deposit that another person recorded, and issues the money. A deposit's number is tied to what was
		/// recorded under it for ever, so that nobody can change what is being confirmed. A treasurer; a registrar must have
		/// tied both accounts to persons, and the persons must differ. Emits `DepositConfirmed`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::confirm_deposit())]
		pub fn confirm_deposit(origin: OriginFor<T>, deposit: DepositId) -> DispatchResult {
			let (who, _) = Self::ensure_treasurer(origin)?;
			Self::do_confirm_deposit(who, deposit)
		}

		/// Cancels a deposit that was recorded wrongly and not confirmed, with a public reason. Its reference may be
		/// recorded again, under a new number. Any treasurer, or the council. Emits `DepositCancelled`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::cancel_deposit())]
		pub fn cancel_deposit(origin: OriginFor<T>, deposit: DepositId, reason: Vec<u8>) -> DispatchResult {
			let by = Self::ensure_treasury(origin)?;
			Self::do_cancel_deposit(by, deposit, reason)
		}

		/// Asks the bank to pay out `amount` of what is free in the purse of the signer's party. It is held until the
		/// treasury has paid or rejected it, and cannot be called back: the bank may be paying already. An account that
		/// may `PAY` for a verified party. Emits `RedemptionRequested`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::request_redemption())]
		pub fn request_redemption(origin: OriginFor<T>, #[pallet::compact] amount: Balance) -> DispatchResult {
			Self::do_request_redemption(origin, amount)
		}

		/// Says that the bank has paid a redemption, under its reference, and destroys the held money. One reference pays
		/// one redemption. A treasurer, not of the party that is paid. Emits `RedemptionPaid`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::confirm_redemption())]
		pub fn confirm_redemption(
			origin: OriginFor<T>,
			redemption: RedemptionId,
			reference: Vec<u8>,
		) -> DispatchResult {
			Self::do_confirm_redemption(origin, redemption, reference)
		}

		/// Refuses a redemption that the bank has not paid, with a public reason; the money is free in the purse again. A
		/// treasurer, or the council. Emits `RedemptionRejected`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::reject_redemption())]
		pub fn reject_redemption(origin: OriginFor<T>, redemption: RedemptionId, reason: Vec<u8>) -> DispatchResult {
			let by = Self::ensure_treasury(origin)?;
			Self::do_reject_redemption(by, redemption, reason)
		}

		/// Opens a line for a verified buyer, or for whoever had one before, as its contracts may still cost something, with
		/// nothing on it. Its code is unique for owner and fiscal year. `opens` is the first moment at which it pays, `closes`
		/// the first at which nothing new is put aside on it, both in milliseconds since 1970; what is left out is the
		/// beginning or the end of the calendar year `fiscal_year` in city time. Another period should begin or end in that
		/// calendar year: only so is the line found when contracts of earlier years cost more. Money may be put aside before
		/// it opens, for tenders that run ahead of their year. A treasurer, or the council. Emits `LineOpened`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::open_line())]
		pub fn open_line(
			origin: OriginFor<T>,
			owner: PartyId,
			fiscal_year: u16,
			code: Vec<u8>,
			title: Vec<u8>,
			opens: Option<Moment>,
			closes: Option<Moment>,
		) -> DispatchResult {
			let by = Self::ensure_treasury(origin)?;
			Self::do_open_line(by, owner, fiscal_year, code, title, opens, closes).map(|_| ())
		}

		/// Gives a line money of the treasury's, until the line's year is over or it is closed. A treasurer, or the
		/// council. Emits `Appropriated`.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::appropriate())]
		pub fn appropriate(origin: OriginFor<T>, line: LineId, #[pallet::compact] amount: Balance) -> DispatchResult {
			let by = Self::ensure_treasury(origin)?;
			Self::do_appropriate(by, line, amount)
		}

		/// Takes money that is free on a line back to the treasury. What is reserved or committed cannot be taken. A
		/// treasurer, or the council. Emits `Reduced`.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::reduce())]
		pub fn reduce(origin: OriginFor<T>, line: LineId, #[pallet::compact] amount: Balance) -> DispatchResult {
			let by = Self::ensure_treasury(origin)?;
			Self::do_reduce(by, line, amount)
		}

		/// Closes a line for good: what is free goes back to the treasury at once, and what is reserved or committed when it
		/// frees; until then contracts are made and paid from it as before. A treasurer or the council at any time;
		/// anybody once the line's year is over. Emits `LineClosed` and, if anything was free, `Returned`.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::close_line())]
		pub fn close_line(origin: OriginFor<T>, line: LineId) -> DispatchResult {
			Self::do_close_line(origin, line)
		}

		/// Moves what somebody sent to a line's account, beyond what the line holds, to the treasury. A treasurer, or the
		/// council. Emits `Swept`.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::sweep())]
		pub fn sweep(origin: OriginFor<T>, line: LineId) -> DispatchResult {
			let by = Self::ensure_treasury(origin)?;
			Self::do_sweep(by, line)
		}
	}
}
