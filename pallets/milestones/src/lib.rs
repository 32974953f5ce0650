//! # Milestones: the contract and its carrying out
//!
//! A final award becomes a contract. Both sides sign it, the supplier delivers, somebody accepts, and the money moves
//! because of that: nobody has to remember to pay. The pallet asks awards what was awarded, tenders for the schedule of
//! payment and the ruleset, budgets to move money, and the agenda to act when a time comes.
//!
//! ## Terms
//!
//! * **Contract**: made from one award, numbered from 0. `Draft → Active → Closed`, or `Active → Terminated → Closed`; a draft
//!   may become `Lapsed` or `Annulled` instead. Never removed.
//! * **Milestone**: a part that is delivered, accepted and paid by itself. `Scheduled → Delivered → Accepted`; a `Rejected`
//!   one is delivered again; an arbiter makes it `Settled`; one that a termination leaves undelivered is `Dropped`.
//! * **Payment**: for a delivery, for what was retained of it, or interest. `Pending → Succeeded`, by way of `Attempted` or
//!   `Failed` as often as need be. It is never dropped and never expires.
//! * **Retention**: what is kept back of a payment until the warranty ends 质量保证金. **Damages**: what lateness costs the
//!   supplier. **Interest**: what late payment costs the buyer.
//! * **Four eyes**: two accounts of the buyer which a registrar has tied to different persons.
//!
//! ## How it goes
//!
//! The award of the library's computers is final, and a draft contract is there with the tender's schedule. Li sets what the
//! tender left open: a bond of five per cent, six per cent of tax, 0.05 % a day for lateness, an arbiter
//! ([`Pallet::set_terms`]). She signs, and so does her colleague Zhao ([`Pallet::sign`]); Mei's firm signs, and its bond is
//! held on its purse. With the last signature the price is committed on the budget line. Mei delivers the first hundred
//! computers with the hash of the delivery note ([`Pallet::deliver`]); Li finds ten of them broken and rejects
//! ([`Pallet::reject`]); Mei delivers again, two days late. Li accepts and, because it is a large sum, Zhao does too
//! ([`Pallet::accept`]). Two days of damages are off, five per cent are retained, and the rest is due in thirty days: on
//! that day the agenda pays it, the tax to the tax office and the rest to Mei's purse. For the second hundred nobody
//! says anything; after ten working days they count as accepted. When the warranty has ended the agenda pays what was
//! retained, and the contract is closed.
//!
//! ## Where the money is
//!
//! For each contract, at any time, `value = open + due + retained + paid + released`
//! ([`Books`](procurement_primitives::contract::Books)):
//!
//! * *value*: what was awarded, and what variations made of it;
//! * *open*: the amounts of milestones that are not decided (scheduled, delivered or rejected, disputed ones included);
//! * *due*: deliveries that are accepted or settled and not paid;
//! * *retained*: retentions that are not paid, whether their warranty has ended or not;
//! * *paid*: what left the budget line for the value, tax included;
//! * *released*: what will never be paid: damages, what an arbiter denied, what was never delivered.
//!
//! `open + due + retained` is what the budget has committed to the contract: each step moves the two together. A rule for
//! each kind of money:
//!
//! * **Damages** reduce the payment. They never leave the budget line: with the acceptance they are free on it again.
//! * **Tax** is withheld from each payment of the value, also from that of a retention, and goes to the tax office.
//! * **Interest** comes on top of the value, untaxed, to the supplier. It runs for each whole day from the day when a payment
//!   was due, whatever kept it (a challenge, a dispute of the buyer's that did not deny it, a line not yet open), and stops
//!   at [`Config::MaxInterest`] of the amount. Time for which the supplier's own dispute held a payment back does not count,
//!   however that ends: the payment is due so much later. Interest becomes a payment of its own when the late one is made, and is taken from
//!   what is *free* on the budget line, or, when that line's year is over, on the one of its code whose year runs: if that
//!   is not enough it waits, is tried again and never holds up the payment of the value. No interest runs on interest.
//! * **The bond** is held while the supplier owes something: from its signature until every milestone is decided and no
//!   dispute is open. It goes to the treasury when the contract ends by the supplier's default.
//! * **What was reserved and not needed** is free again when the tender has ended and no draft is left.
//!
//! ## Four eyes, and who else
//!
//! The buyer's signature under a contract, a variation or a termination, an acceptance above
//! [`Config::FourEyesAbove`], and a payment before it is due need two officials. One official rejects, disputes and
//! proposes: that pays nobody and takes nothing away. It costs the supplier time, within these bounds:
//!
//! * The buyer disputes a delivery before it decides, or what is not paid after it accepted; never what it rejected
//!   ([`Error::SuppliersTurn`]). Then the turn is the supplier's, which delivers again or disputes.
//! * Time for which the buyer disputed a delivery that is rejected in the end is not the supplier's: the next one is due so
//!   much later ([`Event::DeliveryPutOff`]).
//! * Who was rejected is in default only [`Config::DefaultAfter`] later, even if it was late before. Damages for lateness run
//!   from the day when the milestone was due.
//! * After its own dispute the buyer has three days to decide, or what was left of its time. No interest runs for the time
//!   of a dispute before the acceptance: nothing was due.
//!
//! If the first of two loses the right to act so for the buyer, the next one takes
//! its place, and a second is needed again.
//!
//! ## What a challenge stops
//!
//! While awards say so, nothing is signed, no payment is made and no variation changes the value. Deliveries, decisions
//! about them and terminations go on, and due payments are tried again. What it held back is no default of the buyer's, until
//! it was tried again and failed. It carries interest all the same, also if the supplier itself challenged another award of
//! the tender: to challenge is its right, and how long that takes is for the buyer and the review body.
//!
//! ## For other pallets
//!
//! The pallet answers `ContractHook` of `procurement_primitives::award::traits` and tells awards what became of a draft.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod acceptance;
mod bonds;
pub mod deductions;
mod delivery;
mod dispute;
mod indexes;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod invariants;
mod payment;
mod queries;
mod records;
mod signing;
pub mod tasks;
mod termination;
mod terms;
pub mod types;
mod variation;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

pub use pallet::*;
pub use tasks::Task;
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
	use crate::{types::*, Task, WeightInfo};
	use alloc::{boxed::Box, vec::Vec};
	use frame_support::{
		pallet_prelude::*,
		traits::{fungible::MutateHold, Contains, EnsureOrigin, Time},
	};
	use frame_system::pallet_prelude::*;
	use procurement_primitives::{
		agenda::Schedule,
		award::{
			traits::{AwardControl, AwardInspect},
			AwardId,
		},
		budget::{Adjust, ContractId, Purses, Reserve, Spend},
		contract::{
			AcceptedBy, MilestoneId, PaymentId, PaymentKind, Side, TerminationReason, Terms, Variation, VariationReason,
		},
		identity::{
			traits::{FourEyes, Parties},
			PartyId, Reason,
		},
		money::Balance,
		tender::{traits::ScheduleInspect, BasisPoints, DocumentHash, TenderId, WHOLE},
		time::{Calendar, Moment},
	};

	/// What the runtime decides.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// The clock, in Unix milliseconds.
		type Time: Time<Moment = Moment>;

		/// Turns the periods of rules into moments, and knows the outages that move deadlines.
		type Calendar: Calendar;

		/// Who acts, and which persons are behind accounts.
		type Parties: Parties<Self::AccountId> + FourEyes<Self::AccountId>;

		/// Reads awards.
		type Awards: AwardInspect;

		/// Is told what becomes of a draft.
		type Control: AwardControl;

		/// Reads what a contract takes over from its tender.
		type Tenders: ScheduleInspect;

		/// The money behind contracts.
		type Budgets: Spend<Self::AccountId> + Adjust + Reserve;

		/// The accounts where bonds are held and payments arrive, and where forfeited bonds go.
		type Purses: Purses<Self::AccountId>;

		/// The settlement currency, in which bonds are held.
		type Currency: MutateHold<Self::AccountId, Reason = Self::RuntimeHoldReason, Balance = Balance>;

		/// The reason under which bonds are held.
		type RuntimeHoldReason: From<HoldReason>;

		/// Does things when their time comes.
		type Agenda: Schedule<Task<Self>>;

		/// The council, or whoever else says which party is the tax office.
		type GovernanceOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The parties that can be the tax office: those that are verified at this moment. One that nobody registered has
		/// a purse that nobody could ever spend from.
		type TaxOffices: Contains<PartyId>;

		/// Most milestones of a contract: the same as in tenders. A termination and a question read all of them.
		#[pallet::constant]
		type MaxMilestones: Get<u32>;

		/// Most inspectors of a contract. Bounds what one value holds.
		#[pallet::constant]
		type MaxInspectors: Get<u32>;

		/// Most hashes that prove a delivery. More documents belong into an archive that is one document.
		#[pallet::constant]
		type MaxEvidence: Get<u32>;

		/// Accepting a milestone of more than this takes two officials, in the smallest unit of the currency.
		#[pallet::constant]
		type FourEyesAbove: Get<Balance>;

		/// The highest rate of tax that terms may name.
		#[pallet::constant]
		type MaxTax: Get<BasisPoints>;

		/// The highest damages for a day that terms may name, in millionths of the milestone's amount: the supplier learns of
		/// them after the award, and must not be made to refuse.
		#[pallet::constant]
		type MaxDamagesPerDay: Get<u32>;

		/// The highest cap on damages that terms may name, as a share of the milestone's amount.
		#[pallet::constant]
		type MaxDamages: Get<BasisPoints>;

		/// The most interest on a late payment, as a share of it.
		#[pallet::constant]
		type MaxInterest: Get<BasisPoints>;

		/// The least time that the supplier has to sign after the buyer, in milliseconds: with less of it, an unsigned contract
		/// is the buyer's fault. So much is also left for signing after a challenge that stopped it, or up to a day less.
		#[pallet::constant]
		type SigningTime: Get<Moment>;

		/// How long an agreed arbiter has to settle a dispute before a review body may too, in milliseconds.
		#[pallet::constant]
		type ArbitrationTime: Get<Moment>;

		/// A delivery or a payment overdue by this long, in milliseconds, lets the other side end the contract for default.
		#[pallet::constant]
		type DefaultAfter: Get<Moment>;

		/// How long the agenda waits before it tries a payment a second time, in milliseconds. The wait doubles each time.
		#[pallet::constant]
		type RetryDelay: Get<Moment>;

		/// The longest that it waits, in milliseconds.
		#[pallet::constant]
		type MaxRetryDelay: Get<Moment>;

		/// What each call and step weighs.
		type WeightInfo: WeightInfo;

		/// Awards, parties and money for benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: crate::benchmarking::BenchmarkHelper<Self::AccountId>;
	}

	/// Why money is on hold.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// A supplier's performance bond.
		#[codec(index = 0)]
		PerformanceBond,
	}

	/// The storage version: 1.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// The pallet.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// The number of the next contract.
	#[pallet::storage]
	pub type NextContractId<T> = StorageValue<_, ContractId, ValueQuery>;

	/// The party into whose purse withheld tax goes.
	#[pallet::storage]
	pub type TaxOffice<T> = StorageValue<_, PartyId, OptionQuery>;

	/// The part of each contract that every call reads.
	#[pallet::storage]
	pub type Contracts<T: Config> = StorageMap<_, Twox64Concat, ContractId, Contract>;

	/// What each contract says beyond its schedule.
	#[pallet::storage]
	pub type ContractTerms<T: Config> = StorageMap<_, Twox64Concat, ContractId, StoredTerms<T>>;

	/// Who has signed each contract.
	#[pallet::storage]
	pub type ContractSignatures<T: Config> = StorageMap<_, Twox64Concat, ContractId, Signatures<T>, ValueQuery>;

	/// The contract of each award.
	#[pallet::storage]
	pub type ContractOf<T: Config> = StorageMap<_, Twox64Concat, AwardId, ContractId>;

	/// How many drafts each tender has.
	#[pallet::storage]
	pub type Drafts<T: Config> = StorageMap<_, Twox64Concat, TenderId, u32, ValueQuery>;

	/// Index: the contracts of each tender, in order of their numbers, which are big-endian here.
	#[pallet::storage]
	pub type ContractsByTender<T: Config> =
		StorageDoubleMap<_, Twox64Concat, TenderId, Identity, [u8; 4], (), OptionQuery>;

	/// Index: the contracts of each buyer, in order of their numbers.
	#[pallet::storage]
	pub type ContractsByBuyer<T: Config> =
		StorageDoubleMap<_, Twox64Concat, PartyId, Identity, [u8; 4], (), OptionQuery>;

	/// Index: the contracts of each supplier, in order of their numbers.
	#[pallet::storage]
	pub type ContractsBySupplier<T: Config> =
		StorageDoubleMap<_, Twox64Concat, PartyId, Identity, [u8; 4], (), OptionQuery>;

	/// The milestones of each contract, by number.
	#[pallet::storage]
	pub type Milestones<T: Config> =
		StorageDoubleMap<_, Twox64Concat, ContractId, Twox64Concat, MilestoneId, Milestone, OptionQuery>;

	/// What is delivered with each milestone, in a line.
	#[pallet::storage]
	pub type MilestoneTitles<T: Config> =
		StorageDoubleMap<_, Twox64Concat, ContractId, Twox64Concat, MilestoneId, Title, OptionQuery>;

	/// The last delivery of each milestone.
	#[pallet::storage]
	pub type Deliveries<T: Config> =
		StorageDoubleMap<_, Twox64Concat, ContractId, Twox64Concat, MilestoneId, Delivery<T>, OptionQuery>;

	/// The open disputes, by milestone.
	#[pallet::storage]
	pub type Disputes<T: Config> =
		StorageDoubleMap<_, Twox64Concat, ContractId, Twox64Concat, MilestoneId, Dispute, OptionQuery>;

	/// The payments of each contract, by number.
	#[pallet::storage]
	pub type Payments<T: Config> =
		StorageDoubleMap<_, Twox64Concat, ContractId, Twox64Concat, PaymentId, Payment<T>, OptionQuery>;

	/// The variation of each contract that waits for signatures.
	#[pallet::storage]
	pub type Proposals<T: Config> = StorageMap<_, Twox64Concat, ContractId, Proposal<T>>;

	/// The variations of each contract that both sides have signed, by number.
	#[pallet::storage]
	pub type Variations<T: Config> =
		StorageDoubleMap<_, Twox64Concat, ContractId, Twox64Concat, u32, SignedVariation<T>, OptionQuery>;

	/// The terminations of each contract that wait for signatures, by reason.
	#[pallet::storage]
	pub type Terminations<T: Config> =
		StorageDoubleMap<_, Twox64Concat, ContractId, Twox64Concat, TerminationReason, Signatures<T>, OptionQuery>;

	/// What happened. Each event carries what changed.
	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A draft contract was made from a final award.
		Drafted {
			/// Its number.
			contract: ContractId,
			/// The award.
			award: AwardId,
			/// The tender.
			tender: TenderId,
			/// Who buys.
			buyer: PartyId,
			/// Who delivers.
			supplier: PartyId,
			/// What it costs.
			value: Balance,
			/// How many milestones it has.
			milestones: u32,
			/// It must be signed before this moment.
			sign_by: Moment,
		},
		/// Tax that is withheld from now on goes into the purse of another party.
		TaxOfficeSet {
			/// The tax office.
			party: PartyId,
		},
		/// The buyer set the terms of a draft. What was signed for other terms does not count any more.
		TermsSet {
			/// The contract.
			contract: ContractId,
			/// The version of the terms: what a signature names.
			version: u32,
			/// The performance bond.
			performance_bond: Balance,
			/// The rate of tax.
			tax: BasisPoints,
			/// The damages for a day, in millionths.
			damages_per_day: u32,
			/// The cap on damages.
			damages_cap: BasisPoints,
		},
		/// An account signed a draft.
		Signed {
			/// The contract.
			contract: ContractId,
			/// The version of the terms.
			version: u32,
			/// For which side.
			side: Side,
			/// The account.
			by: T::AccountId,
		},
		/// Both sides have signed: the contract is in force, and its value is committed on the budget line.
		Concluded {
			/// The contract.
			contract: ContractId,
			/// Its value.
			value: Balance,
		},
		/// A draft could not be signed when its time was over, because a challenge is open. It has more time.
		SigningPutOff {
			/// The contract.
			contract: ContractId,
			/// It must be signed before this moment.
			sign_by: Moment,
		},
		/// A draft was not signed in time, or was refused.
		Lapsed {
			/// The contract.
			contract: ContractId,
			/// By whose fault.
			fault: Side,
		},
		/// A supplier said why it does not sign; `Lapsed` follows.
		Declined {
			/// The contract.
			contract: ContractId,
			/// Why.
			reason: Reason,
		},
		/// A draft fell with its award.
		Annulled {
			/// The contract.
			contract: ContractId,
		},
		/// A performance bond is held on the supplier's purse.
		BondHeld {
			/// The contract.
			contract: ContractId,
			/// The supplier.
			supplier: PartyId,
			/// How much.
			amount: Balance,
		},
		/// A performance bond went back.
		BondReturned {
			/// The contract.
			contract: ContractId,
			/// The supplier.
			supplier: PartyId,
			/// How much.
			amount: Balance,
		},
		/// A performance bond went to the treasury.
		BondForfeited {
			/// The contract.
			contract: ContractId,
			/// The supplier.
			supplier: PartyId,
			/// How much.
			amount: Balance,
		},
		/// The supplier says that a milestone is delivered.
		Delivered {
			/// The contract.
			contract: ContractId,
			/// The milestone.
			milestone: MilestoneId,
			/// Which delivery of it, counted from 1.
			delivery: u32,
			/// The hashes of what proves it.
			evidence: Evidence<T>,
			/// Silence until this moment accepts it.
			decide_by: Moment,
		},
		/// The first of two officials accepts a delivery.
		AcceptanceApproved {
			/// The contract.
			contract: ContractId,
			/// The milestone.
			milestone: MilestoneId,
			/// The official's account.
			by: T::AccountId,
		},
		/// An inspector has said whether a delivery is as agreed.
		Inspected {
			/// The contract.
			contract: ContractId,
			/// The milestone.
			milestone: MilestoneId,
			/// The inspector.
			inspector: PartyId,
			/// Whether it is.
			accepts: bool,
			/// Why not.
			reason: Option<Reason>,
		},
		/// A device attested what it read.
		ReadingAttested {
			/// The contract.
			contract: ContractId,
			/// The milestone.
			milestone: MilestoneId,
			/// The device.
			device: PartyId,
			/// What it read.
			reading: i64,
			/// Whether that meets what was agreed.
			met: bool,
		},
		/// A delivery was accepted. `damages + due + retained` is the milestone's amount.
		Accepted {
			/// The contract.
			contract: ContractId,
			/// The milestone.
			milestone: MilestoneId,
			/// By whom.
			by: AcceptedBy,
			/// When; the payment term begins here.
			at: Moment,
			/// How many whole days it was late.
			days_late: u32,
			/// What that costs the supplier; free on the budget line again.
			damages: Balance,
			/// What is paid at the end of the payment term.
			due: Balance,
			/// What is kept back until the warranty ends.
			retained: Balance,
		},
		/// A delivery was rejected. It is to be delivered again, unless the contract has ended: then `Dropped` follows.
		Rejected {
			/// The contract.
			contract: ContractId,
			/// The milestone.
			milestone: MilestoneId,
			/// Why; a device gives no reason but its reading.
			reason: Option<Reason>,
		},
		/// A milestone will not be delivered any more.
		Dropped {
			/// The contract.
			contract: ContractId,
			/// The milestone.
			milestone: MilestoneId,
			/// Its amount, which is free on the budget line again.
			released: Balance,
		},
		/// A payment is to be made.
		PaymentScheduled {
			/// The contract.
			contract: ContractId,
			/// Its number.
			payment: PaymentId,
			/// The milestone.
			milestone: MilestoneId,
			/// What it is for.
			kind: PaymentKind,
			/// How much.
			amount: Balance,
			/// When.
			due: Moment,
		},
		/// The first of two officials wants a payment made before it is due.
		PaymentApproved {
			/// The contract.
			contract: ContractId,
			/// The payment.
			payment: PaymentId,
			/// The official's account.
			by: T::AccountId,
		},
		/// A due payment is held back by a challenge or a dispute. It is tried again.
		PaymentHeldBack {
			/// The contract.
			contract: ContractId,
			/// The payment.
			payment: PaymentId,
			/// How many times it was tried.
			attempts: u32,
			/// When it is tried again.
			next: Moment,
		},
		/// A due payment could not be made. It is tried again.
		PaymentFailed {
			/// The contract.
			contract: ContractId,
			/// The payment.
			payment: PaymentId,
			/// Why.
			error: DispatchError,
			/// How many times it was tried.
			attempts: u32,
			/// When it is tried again.
			next: Moment,
		},
		/// A payment was made.
		PaymentMade {
			/// The contract.
			contract: ContractId,
			/// The payment.
			payment: PaymentId,
			/// What it is for.
			kind: PaymentKind,
			/// What the supplier got.
			net: Balance,
			/// What the tax office got.
			tax: Balance,
			/// How many whole days it was late.
			days_late: u32,
		},
		/// The two sides may sign a variation.
		VariationProposed {
			/// The contract.
			contract: ContractId,
			/// Its number.
			number: u32,
			/// Who proposes it.
			by: Side,
			/// Why.
			reason: VariationReason,
			/// Why, in words.
			note: Reason,
			/// What changes.
			changes: Changes<T>,
		},
		/// An account signed a variation.
		VariationSigned {
			/// The contract.
			contract: ContractId,
			/// The variation.
			number: u32,
			/// For which side.
			side: Side,
			/// The account.
			by: T::AccountId,
		},
		/// A proposed variation is off.
		VariationWithdrawn {
			/// The contract.
			contract: ContractId,
			/// The variation.
			number: u32,
			/// Who withdrew or declined it.
			by: Side,
		},
		/// Both sides have signed a variation: the contract is changed.
		Varied {
			/// The contract.
			contract: ContractId,
			/// The variation.
			number: u32,
			/// What the contract cost before.
			value_before: Balance,
			/// What it costs now.
			value_after: Balance,
		},
		/// A side disputes a milestone: nothing more happens to it until that is over.
		Disputed {
			/// The contract.
			contract: ContractId,
			/// The milestone.
			milestone: MilestoneId,
			/// Which side.
			by: Side,
			/// How much is in dispute.
			amount: Balance,
			/// Why.
			reason: Reason,
		},
		/// A dispute was withdrawn.
		DisputeWithdrawn {
			/// The contract.
			contract: ContractId,
			/// The milestone.
			milestone: MilestoneId,
			/// Which side had opened it.
			by: Side,
		},
		/// A dispute was settled. `to_supplier + released` is what was in dispute.
		DisputeSettled {
			/// The contract.
			contract: ContractId,
			/// The milestone.
			milestone: MilestoneId,
			/// Who settled it.
			by: PartyId,
			/// What the supplier gets, when it is due.
			to_supplier: Balance,
			/// What it does not get; free on the budget line again.
			released: Balance,
			/// Why.
			reason: Reason,
		},
		/// An account signed the end of a contract.
		TerminationSigned {
			/// The contract.
			contract: ContractId,
			/// Why it is to end.
			reason: TerminationReason,
			/// For which side.
			side: Side,
			/// The account.
			by: T::AccountId,
			/// Why, in words.
			note: Reason,
		},
		/// A side does not want a contract's end any more. What was signed for it does not count.
		TerminationWithdrawn {
			/// The contract.
			contract: ContractId,
			/// Why it was to end.
			reason: TerminationReason,
			/// Which side.
			by: Side,
		},
		/// A contract ended early. What is delivered is decided and paid; `Dropped` names what is not.
		Terminated {
			/// The contract.
			contract: ContractId,
			/// Why.
			reason: TerminationReason,
			/// What was never delivered; free on the budget line again.
			released: Balance,
		},
		/// Every milestone is decided, and all of the value is paid or released.
		Closed {
			/// The contract.
			contract: ContractId,
			/// What was paid of its value.
			paid: Balance,
			/// What was not.
			released: Balance,
		},
		/// What was still put aside for a tender is free on its line again: it has ended and nothing more is signed.
		ReserveFreed {
			/// The tender.
			tender: TenderId,
		},
		/// The supplier's own dispute held a due payment back. Days of it carry no interest: it is due so much later.
		PaymentPutOff {
			/// The contract.
			contract: ContractId,
			/// The payment.
			payment: PaymentId,
			/// When it is due now.
			due: Moment,
		},
		/// A delivery was rejected that the buyer had disputed before. The time of that dispute is not the supplier's: the
		/// milestone is due so much later.
		DeliveryPutOff {
			/// The contract.
			contract: ContractId,
			/// The milestone.
			milestone: MilestoneId,
			/// When it is due now.
			due: Moment,
		},
	}

	/// Why a call was refused.
	#[pallet::error]
	pub enum Error<T> {
		/// No contract has this number. Look it up by its award, tender, buyer or supplier.
		UnknownContract,
		/// The contract has no milestone of this number. Numbers count from 0.
		UnknownMilestone,
		/// The contract has no payment of this number. Look its payments up.
		UnknownPayment,
		/// A contract was made from this award already. Look it up by the award.
		AlreadyExists,
		/// The award is for nothing. A contract has a price of at least one unit.
		ZeroValue,
		/// The tender's schedule does not share out all of a value. Report this: no such tender is published.
		ScheduleNotWhole,
		/// More milestones or devices than a contract may have. Put some together.
		TooManyMilestones,
		/// The signer's party is neither side of this contract. Only its buyer and its supplier may do this.
		NotParty,
		/// Only the contract's buyer may do this.
		NotBuyer,
		/// Only the contract's supplier may do this.
		NotSupplier,
		/// The contract is not signed by both sides yet. Sign it first.
		NotSigned,
		/// The contract is signed by both sides. Change it by a variation.
		AlreadySigned,
		/// The contract was terminated: nothing new is delivered or changed. What was delivered is still decided and paid.
		ContractTerminated,
		/// The contract is closed, lapsed or annulled. Nothing more happens to it.
		ContractEnded,
		/// The terms have changed since this version. Read them again and sign the present version.
		TermsChanged,
		/// The schedule needs inspectors or devices, and the terms name none. The buyer sets the terms first.
		TermsIncomplete,
		/// The time for signing is over. The contract lapses when the agenda gets to it.
		SigningPeriodOver,
		/// This side has signed. Wait for the other.
		SideHasSigned,
		/// The performance bond is more than the ruleset's share of the value. Ask for less.
		BondAboveCap,
		/// The supplier's purse does not hold the bond and, beyond it, the least that an account must keep. Pay that much into
		/// the purse and sign again.
		BondNotCovered,
		/// The payment term is longer than the ruleset allows. Shorten it.
		PaymentTermTooLong,
		/// The rate of tax is above `MaxTax`. Check it: it is in hundredths of a percent.
		TaxTooHigh,
		/// Nobody has said which party is the tax office, so that tax could go nowhere. Have the council set it, or ask for
		/// no tax.
		NoTaxOffice,
		/// The party is not verified at this moment. Have it registered and verified, then name it the tax office.
		TaxOfficeNotVerified,
		/// The damages are above `MaxDamagesPerDay` or `MaxDamages`. Ask for less.
		DamagesTooHigh,
		/// More inspectors than `MaxInspectors`. Name fewer.
		TooManyInspectors,
		/// An inspector is named twice. Name each once.
		DuplicateInspector,
		/// As many inspectors as are named must be able to accept, and at least one must. Correct the number needed.
		InspectorsNeeded,
		/// The schedule has milestones that inspectors accept. Name inspectors.
		InspectorsMissing,
		/// A milestone that a device accepts has no device, or another milestone has one, or they are not in ascending order.
		/// Name one for each such milestone and for no other.
		DevicesMismatch,
		/// No reading meets this bound: its least is above its most. Correct it.
		BadBound,
		/// An inspector, a device or an arbiter is a side of the contract. Name somebody independent.
		NotIndependent,
		/// There is no evidence, or more than `MaxEvidence` hashes. Name between one and so many.
		BadEvidence,
		/// The milestone is not delivered. Wait for the supplier to deliver it.
		NotDelivered,
		/// The milestone is delivered, and waits for a decision. Wait for it.
		AlreadyDelivered,
		/// The milestone was accepted, settled or dropped. Nothing more is delivered or decided.
		MilestoneEnded,
		/// The time for a decision is over: silence accepts the delivery when the agenda gets to it.
		AcceptancePeriodOver,
		/// Another method accepts this milestone. Look its terms up: the buyer, inspectors or a device does.
		WrongAcceptance,
		/// The signer's party does not inspect for this contract. Its terms name those who do.
		NotInspector,
		/// This inspector has voted on this delivery. A vote is not changed.
		AlreadyVoted,
		/// The signer's party is not the device that accepts this milestone. The terms name it.
		NotDevice,
		/// A dispute about the milestone is open. Wait until it is settled or withdrawn.
		MilestoneDisputed,
		/// No dispute about the milestone is open. There is nothing to settle or withdraw.
		NotDisputed,
		/// This side has disputed this milestone before, and each side may once. Agree with the other side, which may dispute it
		/// if it has not.
		AlreadyDisputed,
		/// Everything of this milestone is paid, and an arbiter decides only about what is not. Claim it from the other side
		/// outside the chain.
		NothingInDispute,
		/// Only the side that opened a dispute may withdraw it.
		NotDisputant,
		/// The signer's party may not settle this dispute: the agreed arbiter does, or a review body where none is agreed or
		/// its time is over.
		NotArbiter,
		/// More than what is in dispute. Give the supplier at most that.
		AboveDisputed,
		/// The payment is made. It is not made twice: look the contract's payments up for those that are not.
		AlreadyPaid,
		/// Another variation waits for signatures. Sign or withdraw it first.
		VariationPending,
		/// No variation of this number waits for signatures. Look up which does.
		NoVariation,
		/// The variation changes nothing, names a milestone twice or has them out of order. List what changes, upwards.
		BadVariation,
		/// A milestone that is to change is delivered, decided or disputed. Change only what is still to be delivered.
		MilestoneNotOpen,
		/// The new delivery date is past. Name a later one.
		DueInPast,
		/// Variations would add more than the ruleset's share of the awarded value. Buy the rest by another tender.
		VariationAboveCap,
		/// This reason is for the other side to give. Name another, or agree with the other side.
		WrongSide,
		/// The other side is not in default: no delivery, or no payment, is late enough. Who was rejected has `DefaultAfter` to
		/// deliver again; a payment that a challenge or a dispute holds back, or held back and was not tried since, is no
		/// default. Wait, agree, or give another reason.
		NotInDefault,
		/// Nobody has signed such a termination. There is nothing to withdraw.
		NoTermination,
		/// The tender has not ended, or a contract of it waits for signatures: what is put aside may still be needed. When it
		/// is not, the chain frees it by itself.
		ReserveNeeded,
		/// A text is longer than 256 bytes, or says nothing. Put long grounds into a document and cite it.
		BadReason,
		/// A text is not UTF-8. Encode it as UTF-8.
		NotUtf8,
		/// All numbers of contracts are used. The chain needs an upgrade.
		IdsExhausted,
		/// A sum or a counter would leave its range. Use smaller amounts; with sums that exist this cannot happen.
		Overflow,
		/// Nothing is put aside for the tender any more: what it did not need is free already. There is nothing to do.
		NothingReserved,
		/// The payment is not due yet. Until then only the buyer makes it, by two officials with `PAY`. Wait for that moment:
		/// the agenda pays then, and anybody may.
		NotDueYet,
		/// The delivery is rejected, and the turn is the supplier's: it delivers again, or disputes the rejection. The buyer
		/// disputes a delivery before it decides about it.
		SuppliersTurn,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(T::MaxMilestones::get() > 0, "something is delivered");
			assert!(T::MaxEvidence::get() > 0, "a delivery can be proven");
			assert!(T::MaxTax::get() <= WHOLE, "tax is at most the payment");
			assert!(T::MaxDamages::get() <= WHOLE, "damages are at most the payment");
			assert!(T::RetryDelay::get() > 0, "a retry is later");
			assert!(T::RetryDelay::get() <= T::MaxRetryDelay::get(), "the wait grows");
			assert!(T::SigningTime::get() > 0, "what is put off is later");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Sets what a draft says beyond its schedule, in place of what it said. The version grows, signatures fall, and a bond
		/// that was held goes back. The buyer with `CONTRACT`, while the time for signing runs. Emits `TermsSet`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::set_terms(T::MaxMilestones::get()))]
		pub fn set_terms(origin: OriginFor<T>, contract: ContractId, terms: Box<Terms>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_set_terms(&who, contract, *terms)
		}

		/// Signs a draft whose terms have this version. Two officials of the buyer and an account of the supplier, all with
		/// `CONTRACT`, in any order, while the time for signing runs and no challenge is open. The supplier's bond is held with
		/// its signature. Emits `Signed`, for the supplier `BondHeld`, with the last one `Concluded`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::sign())]
		pub fn sign(origin: OriginFor<T>, contract: ContractId, version: u32) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_sign(&who, contract, version)
		}

		/// Refuses to sign a draft: its award falls and the supplier's bid bond is forfeit. The supplier with `CONTRACT`. Emits
		/// `Declined` and `Lapsed`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::decline())]
		pub fn decline(origin: OriginFor<T>, contract: ContractId, reason: Vec<u8>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_decline(&who, contract, reason)
		}

		/// Says that a milestone is delivered, with the hashes of what proves it. The supplier with `CONTRACT`, for what is not
		/// delivered yet or was rejected. Silence for the agreed period accepts it. Emits `Delivered`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::deliver())]
		pub fn deliver(
			origin: OriginFor<T>,
			contract: ContractId,
			milestone: MilestoneId,
			evidence: Vec<DocumentHash>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_deliver(&who, contract, milestone, evidence)
		}

		/// Accepts a delivery. The buyer with `CONTRACT`, two officials above `FourEyesAbove`; or an inspector whom the terms
		/// name, with `CONTRACT`: so many of them as the terms say. Emits `AcceptanceApproved`, `Inspected` or `Accepted`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::accept().max(T::WeightInfo::accept_by_buyer()))]
		pub fn accept(origin: OriginFor<T>, contract: ContractId, milestone: MilestoneId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_accept(&who, contract, milestone)
		}

		/// Rejects a delivery with a reason. The buyer with `CONTRACT`; or an inspector: it is rejected when too few are left to
		/// accept it. Emits `Inspected` or `Rejected`, and `DeliveryPutOff` if the buyer had disputed it.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::reject())]
		pub fn reject(
			origin: OriginFor<T>,
			contract: ContractId,
			milestone: MilestoneId,
			reason: Vec<u8>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_reject(&who, contract, milestone, reason)
		}

		/// Attests what a device read of a delivery: it is accepted if that meets the agreed bound, and rejected if not. The
		/// device that the terms name, with `CONTRACT`. Emits `ReadingAttested`, and `Accepted` or `Rejected`, with
		/// `DeliveryPutOff` if the buyer had disputed it.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::attest())]
		pub fn attest(
			origin: OriginFor<T>,
			contract: ContractId,
			milestone: MilestoneId,
			reading: i64,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_attest(&who, contract, milestone, reading)
		}

		/// Makes a payment now. Before it is due two officials of the buyer with `PAY`; from then on anybody, who only does
		/// what the agenda would. Emits `PaymentApproved` or `PaymentMade`.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::pay().max(T::WeightInfo::pay_interest()))]
		pub fn pay(origin: OriginFor<T>, contract: ContractId, payment: PaymentId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_pay(&who, contract, payment)
		}

		/// Proposes a variation of a signed contract, and signs it. Either side with `CONTRACT`, one variation at a time. Emits
		/// `VariationProposed` and `VariationSigned`.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::propose_variation(u32::try_from(variation.changes.len()).unwrap_or(u32::MAX)))]
		pub fn propose_variation(
			origin: OriginFor<T>,
			contract: ContractId,
			variation: Box<Variation>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_propose_variation(&who, contract, *variation)
		}

		/// Signs the proposed variation of this number. Two officials of the buyer and an account of the supplier, all with
		/// `CONTRACT`. With the last signature the contract changes: what it costs more is committed from what is free on the
		/// line, what it costs less is free again. Emits `VariationSigned`, with the last one `Varied`.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::sign_variation(T::MaxMilestones::get()))]
		pub fn sign_variation(origin: OriginFor<T>, contract: ContractId, number: u32) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_sign_variation(&who, contract, number)
		}

		/// Withdraws the proposed variation of this number, or declines it. Either side with `CONTRACT`. Emits
		/// `VariationWithdrawn`.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::withdraw_variation())]
		pub fn withdraw_variation(origin: OriginFor<T>, contract: ContractId, number: u32) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_withdraw_variation(&who, contract, number)
		}

		/// Disputes a milestone: a delivery that is undecided, what is not paid of an accepted one, or, by the supplier, a
		/// rejection. It is frozen until an arbiter settles it; the others go on. Either side with `CONTRACT`, once for each
		/// milestone. Emits `Disputed`.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::dispute())]
		pub fn dispute(
			origin: OriginFor<T>,
			contract: ContractId,
			milestone: MilestoneId,
			reason: Vec<u8>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_dispute(&who, contract, milestone, reason)
		}

		/// Withdraws a dispute: the milestone goes on where it was. If it waits for a decision, the buyer has the whole time for
		/// that again after the supplier's dispute, and three days, or what is left of its time, after its own; if it then
		/// rejects, the time of its dispute is added to the supplier's. A payment that the supplier's dispute held back is due
		/// later by that time. The side that opened it, with `CONTRACT`. Emits `DisputeWithdrawn`, and `PaymentPutOff` for each
		/// payment that is due later.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::withdraw_dispute().max(T::WeightInfo::withdraw_dispute_of_payments()))]
		pub fn withdraw_dispute(origin: OriginFor<T>, contract: ContractId, milestone: MilestoneId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_withdraw_dispute(&who, contract, milestone)
		}

		/// Settles a dispute: `to_supplier` of what is in dispute is paid, the rest is free on the budget line again. The agreed
		/// arbiter with `CONTRACT`; a review body where none is agreed, or `ArbitrationTime` has passed. A payment that the
		/// supplier's dispute held back is due later by that time. Emits `DisputeSettled`, and `PaymentPutOff` for each payment
		/// that is due later.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::settle().max(T::WeightInfo::settle_undecided()))]
		pub fn settle(
			origin: OriginFor<T>,
			contract: ContractId,
			milestone: MilestoneId,
			#[pallet::compact] to_supplier: Balance,
			reason: Vec<u8>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_settle(&who, contract, milestone, to_supplier, reason)
		}

		/// Signs the early end of a contract for a listed reason. `MutualAgreement`: two officials of the buyer and an account
		/// of the supplier; `BuyerDefault`: the supplier; the others: two officials of the buyer; all with `CONTRACT`. What was
		/// delivered is still decided and paid, the rest is free on the budget line again. Emits `TerminationSigned`, with the
		/// last one `Dropped` for each milestone that falls, and `Terminated`.
		#[pallet::call_index(14)]
		#[pallet::weight(
			T::WeightInfo::terminate(T::MaxMilestones::get())
				.max(T::WeightInfo::terminate_for_buyer_default(T::MaxMilestones::get()))
		)]
		pub fn terminate(
			origin: OriginFor<T>,
			contract: ContractId,
			reason: TerminationReason,
			note: Vec<u8>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_terminate(&who, contract, reason, note)
		}

		/// Takes back what was signed of a termination that is not complete. Either side that must sign it, with `CONTRACT`.
		/// Emits `TerminationWithdrawn`.
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::withdraw_termination())]
		pub fn withdraw_termination(
			origin: OriginFor<T>,
			contract: ContractId,
			reason: TerminationReason,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_withdraw_termination(&who, contract, reason)
		}

		/// Frees what is still put aside for a tender that has ended and has no draft. The chain does so by itself when a tender
		/// ends, so that this finds something only where an earlier version of the chain has left it. Any account. Emits
		/// `ReserveFreed`.
		#[pallet::call_index(16)]
		#[pallet::weight(T::WeightInfo::free_reserve())]
		pub fn free_reserve(origin: OriginFor<T>, tender: TenderId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_free_reserve(tender)
		}

		/// Says which party is the tax office: what is withheld from payments as tax goes into its purse, from which it redeems
		/// like any party. Holds for payments made later, those of running contracts included. The council. Emits
		/// `TaxOfficeSet`.
		#[pallet::call_index(17)]
		#[pallet::weight(T::WeightInfo::set_tax_office())]
		pub fn set_tax_office(origin: OriginFor<T>, party: PartyId) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::do_set_tax_office(party)
		}
	}
}
