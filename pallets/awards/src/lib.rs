//! # Awards
//!
//! How opened bids are judged, who gets the contract, and how that is challenged. Nobody types a ranking in: it follows
//! from prices, numbers and marks that everybody can see, and [`Pallet::explain`] tells each score line by line.
//!
//! ## Terms
//!
//! * **Contender**: a bid that was opened and keeps to the terms. **Entry**: a contender in one of its lots. Lots are judged
//!   and awarded one by one.
//! * **Pool**: the city's experts, each with its organisation and its conflicts of interest. A panel is drawn from the pool
//!   as it was at the bid deadline. **Seat**: a place on a panel; the first that are taken and revealed count, the others
//!   are **reserves**.
//! * **Sheet**: some bids of a lot and the criteria that the panel marks. **Locked**: technical scores cannot change any more.
//! * **Reference**: the lowest evaluation price of a lot, fixed once in a **round**. A new round begins only by order of the
//!   review body.
//! * **Award**: lots of one tender that go to one supplier. **Standstill**: the time after approval in which bidders may
//!   **challenge** 质疑 it, the buyer replies, and bidders may **appeal** 投诉 to the review body.
//!
//! ## How it goes
//!
//! Professor Wu joined the pool for his university ([`Pallet::join_pool`]) and declared a conflict with the firm he once
//! worked for ([`Pallet::declare_conflict`]). The library named one representative before bidding closed
//! ([`Pallet::name_representatives`]). All bids are open: the agenda takes them in, and draws experts with the seed that
//! beacons and bids gave. Wu is drawn; another expert steps down ([`Pallet::recuse`]) and the next is drawn. Members and
//! reserves mark every bid, commit to their marks ([`Pallet::commit_marks`]) and, when all have, reveal them
//! ([`Pallet::reveal_marks`]). Who does not is out with all its marks, and the next reserve's count. Scores lock; the price
//! envelopes are opened. One price is 45 % under the mean: Li, of the library, finds that the bidder did not explain it
//! ([`Pallet::decide_low_price`]). The agenda fixes the reference and ranks the bids, some a block. Li proposes the first
//! ([`Pallet::propose`]); Chen, another person, approves ([`Pallet::approve`]). Zhao's firm, ranked second, challenges the
//! marks ([`Pallet::challenge`]); Li replies ([`Pallet::reply`]); the firm appeals ([`Pallet::appeal`]); the finance bureau
//! dismisses the appeal ([`Pallet::decide`]). Nothing holds the award up any more: it is final, a contract is made from it,
//! and when that is signed every bond goes back.
//!
//! ## What holds things up, and for how long
//!
//! While a challenge waits for the buyer's reply or the bidder's appeal, and while an appeal waits for the review body,
//! the award is not final, no contract of the tender is signed and none of its money moves. Everybody's challenges run at
//! the same time. What they wait for has a period each; an appeal holds an award up for the ruleset's longest suspension
//! from the first appeal against that award on, and not longer. A decision that comes later annuls what is not signed, and
//! is recorded of what is.
//!
//! ## Limits
//!
//! * A pool with too few experts without a conflict stops the evaluation: the buyer can only cancel. If a panel has to be
//!   filled up after marks were revealed, those who come later have seen them.
//! * An expert that loses its role, or is suspended, between deadline and draw is passed over, so that the authority over
//!   roles could, by taking many away at that moment, shift a draw; everybody would see it.
//!
//! ## For other pallets
//!
//! The pallet answers `EvaluationHook`, `ScoresLocked`, `LaterStages`, `AwardInspect` and `AwardControl` of
//! `procurement_primitives`. It holds no money: bonds are told through `BidBonds` when to go back.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod authority;
mod challenges;
pub mod draw;
mod intake;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod invariants;
mod judging;
mod marks;
mod outcome;
mod panel;
mod pool;
mod proposals;
mod queries;
mod ranking;
pub mod scoring;
mod settling;
pub mod tasks;
pub mod types;
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
	use crate::{
		marks,
		scoring::{Offer, RankKey},
		types::*,
		Task, WeightInfo,
	};
	use alloc::vec::Vec;
	use frame_support::{
		pallet_prelude::*,
		traits::{Contains, Time},
	};
	use frame_system::pallet_prelude::*;
	use procurement_primitives::{
		agenda::Schedule,
		award::{
			traits::ContractHook, AwardId, ChallengeGround, Decision, LowPriceFinding, RecusalReason, RejectionReason,
			SeatKind,
		},
		bid::{
			traits::{BidBonds, OpenedBids},
			BidderId, MAX_ANSWERS,
		},
		identity::{
			traits::{FourEyes, Parties},
			PartyId, Reason,
		},
		licence::{LicenceClassId, Licences},
		money::Balance,
		tender::{
			traits::{CriteriaInspect, ScheduleInspect, TenderInspect, TenderOutcome},
			BasisPoints, LotId, LotSet, TenderId, UnsuccessfulReason, MAX_LOTS,
		},
		time::{Calendar, Moment, Period},
	};

	/// What the runtime decides.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// The clock, in Unix milliseconds.
		type Time: Time<Moment = Moment>;

		/// Turns the periods of rules into moments, and knows the outages that move deadlines.
		type Calendar: Calendar;

		/// Does things when their time comes.
		type Agenda: Schedule<Task<Self>>;

		/// Turns signers into parties, and knows their roles.
		type Parties: Parties<Self::AccountId>;

		/// Knows the persons behind accounts.
		type FourEyes: FourEyes<Self::AccountId>;

		/// Reads tenders.
		type Tenders: TenderInspect + ScheduleInspect + CriteriaInspect;

		/// Is told how a tender ends.
		type Outcome: TenderOutcome;

		/// Reads opened bids.
		type Bids: OpenedBids;

		/// Gives bonds back.
		type Bonds: BidBonds;

		/// Knows who is a small firm.
		type Licences: Licences;

		/// Is told of final awards.
		type Contracts: ContractHook;

		/// The council. It says by which licence small firms are known.
		type GovernanceOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// How many experts are drawn beyond a panel's size. Each marks like a member, and takes the place of one that does
		/// not reveal; with none, a panel has to be filled up and to mark again.
		#[pallet::constant]
		type Reserves: Get<u8>;

		/// How long a panel marks. It ends sooner when all have committed.
		#[pallet::constant]
		type MarkingPeriod: Get<Period>;

		/// How long a panel reveals. It ends sooner when all have revealed.
		#[pallet::constant]
		type RevealPeriod: Get<Period>;

		/// How many bids one step of the agenda takes in. Each envelope is decrypted for its numbers and the bidder's
		/// small-firm licence is looked at; a step must fit the agenda's share of a block.
		#[pallet::constant]
		type IntakeBatch: Get<u32>;

		/// How many bids one step sorts into a lot, collects the prices of, or looks at for abnormally low ones. A step must
		/// fit the agenda's share of a block.
		#[pallet::constant]
		type SortBatch: Get<u32>;

		/// How many bids one step scores and ranks; at most 8, so that a batch lies on no more than two sheets of marks, of
		/// which each member's is read.
		#[pallet::constant]
		type ScoreBatch: Get<u32>;

		/// How many places of the pool one step looks at, each with all its conflicts.
		#[pallet::constant]
		type DrawBatch: Get<u32>;

		/// How many bonds one step gives back.
		#[pallet::constant]
		type BondBatch: Get<u32>;

		/// The parties that are verified at this moment, of whom a buyer may name its representatives.
		type Verified: Contains<PartyId>;

		/// What each call and step weighs.
		type WeightInfo: WeightInfo;

		/// Tenders, bids and parties for benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: crate::benchmarking::BenchmarkHelper<Self::AccountId>;
	}

	/// The storage version: 1.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// The pallet.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// How many places the pool has.
	#[pallet::storage]
	pub type PoolSize<T> = StorageValue<_, u32, ValueQuery>;

	/// The places of the pool.
	#[pallet::storage]
	pub type Pool<T> = StorageMap<_, Twox64Concat, u32, Place>;

	/// The experts that are or were in the pool.
	#[pallet::storage]
	pub type Experts<T> = StorageMap<_, Twox64Concat, PartyId, Expert>;

	/// The licence by which small firms are known, since each moment at which the council set it, the latest first: a tender
	/// is judged by what stood when it was published. Without one nobody's price is lowered.
	#[pallet::storage]
	pub type SmallFirmClasses<T> = StorageMap<_, Identity, SinceKey, Option<LicenceClassId>>;

	/// By what share small firms' prices are lowered, as the buyer announced.
	#[pallet::storage]
	pub type Deductions<T> = StorageMap<_, Twox64Concat, TenderId, BasisPoints>;

	/// The buyer's representatives, as named before the bid deadline.
	#[pallet::storage]
	pub type Representatives<T> = StorageMap<_, Twox64Concat, TenderId, Members, ValueQuery>;

	/// The evaluation of each tender that was opened.
	#[pallet::storage]
	pub type Evaluations<T> = StorageMap<_, Twox64Concat, TenderId, Evaluation>;

	/// The panel of each tender that has criteria to be marked.
	#[pallet::storage]
	pub type Panels<T> = StorageMap<_, Twox64Concat, TenderId, Panel>;

	/// The bids that were opened and keep to the terms, by number.
	#[pallet::storage]
	pub type Contenders<T> = StorageDoubleMap<_, Twox64Concat, TenderId, Twox64Concat, u32, Contender>;

	/// The numbers in bids, for formulas, by the bid's number.
	#[pallet::storage]
	pub type Answers<T> = StorageDoubleMap<_, Twox64Concat, TenderId, Twox64Concat, u32, Numbers, ValueQuery>;

	/// The evaluation of each lot.
	#[pallet::storage]
	pub type Lots<T> = StorageDoubleMap<_, Twox64Concat, TenderId, Twox64Concat, LotId, LotRecord, ValueQuery>;

	/// The bids of each lot, by their place in it.
	#[pallet::storage]
	pub type Entries<T> = StorageNMap<
		_,
		(NMapKey<Twox64Concat, TenderId>, NMapKey<Twox64Concat, LotId>, NMapKey<Twox64Concat, u32>),
		Entry,
	>;

	/// The place of each bidder in each lot.
	#[pallet::storage]
	pub type Positions<T> = StorageNMap<
		_,
		(NMapKey<Twox64Concat, TenderId>, NMapKey<Twox64Concat, LotId>, NMapKey<Twox64Concat, BidderId>),
		u32,
	>;

	/// The bids of a lot in the order of their prices, the highest first. Empty unless abnormally low prices are being
	/// looked for.
	#[pallet::storage]
	pub type PriceOrder<T> = StorageNMap<
		_,
		(NMapKey<Twox64Concat, TenderId>, NMapKey<Twox64Concat, LotId>, NMapKey<Identity, PriceKey>),
		(),
	>;

	/// By what the prices of bids were found to be abnormally low, by their place in the lot. Kept, so that everybody can check
	/// it.
	#[pallet::storage]
	pub type LowPrices<T> = StorageNMap<
		_,
		(NMapKey<Twox64Concat, TenderId>, NMapKey<Twox64Concat, LotId>, NMapKey<Twox64Concat, u32>),
		LowPrice,
	>;

	/// The best number for each formula, by lot.
	#[pallet::storage]
	pub type BestNumbers<T> = StorageDoubleMap<_, Twox64Concat, TenderId, Twox64Concat, LotId, Bests, ValueQuery>;

	/// What panel members have committed to, by tender, lot, page and member.
	#[pallet::storage]
	pub type Commitments<T> = StorageNMap<
		_,
		(
			NMapKey<Twox64Concat, TenderId>,
			NMapKey<Twox64Concat, LotId>,
			NMapKey<Twox64Concat, u32>,
			NMapKey<Twox64Concat, PartyId>,
		),
		[u8; 32],
	>;

	/// The marks that panel members have revealed, by tender, lot, page and member.
	#[pallet::storage]
	pub type RevealedMarks<T> = StorageNMap<
		_,
		(
			NMapKey<Twox64Concat, TenderId>,
			NMapKey<Twox64Concat, LotId>,
			NMapKey<Twox64Concat, u32>,
			NMapKey<Twox64Concat, PartyId>,
		),
		Marks,
	>;

	/// The ranking of each lot, by round; the order of the keys is the order of the ranking.
	#[pallet::storage]
	pub type Ranking<T> = StorageNMap<
		_,
		(
			NMapKey<Twox64Concat, TenderId>,
			NMapKey<Twox64Concat, LotId>,
			NMapKey<Twox64Concat, u32>,
			NMapKey<Identity, RankKey>,
		),
		Ranked,
	>;

	/// The number of the next award.
	#[pallet::storage]
	pub type NextAwardId<T> = StorageValue<_, AwardId, ValueQuery>;

	/// The awards.
	#[pallet::storage]
	pub type Awards<T: Config> = StorageMap<_, Twox64Concat, AwardId, Award<T::AccountId>>;

	/// Index: the awards of each tender, in order of their numbers, which are big-endian here.
	#[pallet::storage]
	pub type AwardsByTender<T> = StorageDoubleMap<_, Twox64Concat, TenderId, Identity, [u8; 4], ()>;

	/// The challenges of each award.
	#[pallet::storage]
	pub type Challenges<T> = StorageDoubleMap<_, Twox64Concat, AwardId, Twox64Concat, BidderId, Challenge>;

	/// What happened. Each event carries what changed.
	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An expert joined the pool.
		PoolJoined {
			/// Who.
			expert: PartyId,
			/// For which organisation it works.
			organisation: PartyId,
		},
		/// An expert left the pool.
		PoolLeft {
			/// Who.
			expert: PartyId,
		},
		/// An expert declared a conflict of interest.
		ConflictDeclared {
			/// Who.
			expert: PartyId,
			/// With whom.
			party: PartyId,
		},
		/// A conflict of interest ended.
		ConflictEnded {
			/// Whose.
			expert: PartyId,
			/// With whom.
			party: PartyId,
		},
		/// The licence by which small firms are known was set, or that there is none.
		SmallFirmClassSet {
			/// Its class.
			class: Option<LicenceClassId>,
		},
		/// A buyer set by what share small firms' prices are lowered.
		DeductionSet {
			/// The tender.
			tender: TenderId,
			/// The share.
			share: BasisPoints,
		},
		/// A buyer named its representatives on the panel.
		RepresentativesNamed {
			/// The tender.
			tender: TenderId,
			/// Who.
			parties: Vec<PartyId>,
		},
		/// The evaluation of a tender began.
		EvaluationBegun {
			/// The tender.
			tender: TenderId,
			/// How many bidders had ever bid.
			received: u32,
			/// By what share small firms' prices are lowered.
			deduction: BasisPoints,
		},
		/// Somebody was seated on a panel.
		SeatTaken {
			/// The tender.
			tender: TenderId,
			/// Who. No names.
			member: PartyId,
			/// As what.
			kind: SeatKind,
		},
		/// Somebody stepped down from a panel.
		Recused {
			/// The tender.
			tender: TenderId,
			/// Who.
			member: PartyId,
			/// Why.
			reason: RecusalReason,
		},
		/// Somebody did not commit, or did not reveal, in time, and is out with all its marks.
		DroppedOut {
			/// The tender.
			tender: TenderId,
			/// Who.
			member: PartyId,
		},
		/// The pool has not enough experts without a conflict.
		PanelShort {
			/// The tender.
			tender: TenderId,
			/// How many seats are taken.
			taken: u32,
			/// How many are needed.
			size: u8,
		},
		/// The panel marks.
		MarkingBegun {
			/// The tender.
			tender: TenderId,
			/// How many sheets each member marks.
			sheets: u32,
			/// Until when.
			until: Moment,
		},
		/// A member committed to the marks of a sheet.
		MarksCommitted {
			/// The tender.
			tender: TenderId,
			/// The lot.
			lot: LotId,
			/// The page.
			page: u32,
			/// Who.
			member: PartyId,
			/// The commitment.
			commitment: [u8; 32],
		},
		/// The panel reveals its marks.
		RevealBegun {
			/// The tender.
			tender: TenderId,
			/// Until when.
			until: Moment,
		},
		/// A member revealed the marks of a sheet.
		MarksRevealed {
			/// The tender.
			tender: TenderId,
			/// The lot.
			lot: LotId,
			/// The page.
			page: u32,
			/// Who.
			member: PartyId,
		},
		/// The technical scores cannot change any more.
		ScoresLocked {
			/// The tender.
			tender: TenderId,
		},
		/// Prices are known, and each lot is judged.
		JudgingBegun {
			/// The tender.
			tender: TenderId,
		},
		/// A price is abnormally low; the buyer is to decide.
		PriceFlagged {
			/// The tender.
			tender: TenderId,
			/// The lot.
			lot: LotId,
			/// Whose.
			bidder: BidderId,
			/// The price.
			price: Balance,
		},
		/// The buyer decided about an abnormally low price.
		LowPriceDecided {
			/// The tender.
			tender: TenderId,
			/// The lot.
			lot: LotId,
			/// Whose.
			bidder: BidderId,
			/// What was found.
			finding: LowPriceFinding,
			/// Whether the bid stays.
			accepted: bool,
			/// Why, in words.
			note: Reason,
			/// By whom.
			by: T::AccountId,
		},
		/// The lowest price of a lot is fixed for this round.
		ReferenceFixed {
			/// The tender.
			tender: TenderId,
			/// The lot.
			lot: LotId,
			/// The round.
			round: u32,
			/// Whose.
			bidder: BidderId,
			/// The price.
			offer: Offer,
		},
		/// The bids of a lot are ranked.
		LotRanked {
			/// The tender.
			tender: TenderId,
			/// The lot.
			lot: LotId,
			/// The round.
			round: u32,
			/// How many.
			ranked: u32,
		},
		/// A lot ended without an award.
		LotUnsuccessful {
			/// The tender.
			tender: TenderId,
			/// The lot.
			lot: LotId,
			/// Why.
			reason: UnsuccessfulReason,
		},
		/// The buyer passed over the bid that was ranked first.
		BidRejected {
			/// The tender.
			tender: TenderId,
			/// The lot.
			lot: LotId,
			/// Whose.
			bidder: BidderId,
			/// Why, by the codelist.
			reason: RejectionReason,
			/// Why, in words.
			note: Reason,
			/// By whom.
			by: T::AccountId,
		},
		/// An award was proposed.
		AwardProposed {
			/// The award.
			award: AwardId,
			/// The tender.
			tender: TenderId,
			/// The lots.
			lots: LotSet,
			/// To whom.
			supplier: BidderId,
			/// For how much.
			value: Balance,
			/// By whom.
			by: T::AccountId,
		},
		/// A proposal was taken back.
		ProposalWithdrawn {
			/// The award.
			award: AwardId,
			/// Why, in words.
			note: Reason,
		},
		/// A second official approved an award.
		AwardApproved {
			/// The award.
			award: AwardId,
			/// By whom.
			by: T::AccountId,
			/// Until when bidders may challenge it.
			challenges_close: Moment,
			/// It is not final before this moment.
			standstill_until: Moment,
		},
		/// An award is final: a contract is made from it.
		AwardFinal {
			/// The award.
			award: AwardId,
		},
		/// The contract of an award is signed.
		AwardSigned {
			/// The award.
			award: AwardId,
		},
		/// The supplier of an award did not sign. Its bond is forfeit.
		AwardRefused {
			/// The award.
			award: AwardId,
		},
		/// The buyer of an award did not sign. The supplier's bond goes back.
		AwardLapsed {
			/// The award.
			award: AwardId,
		},
		/// An award was annulled.
		AwardAnnulled {
			/// The award.
			award: AwardId,
		},
		/// A bidder challenged an award.
		Challenged {
			/// The award.
			award: AwardId,
			/// Who.
			bidder: BidderId,
			/// What about.
			ground: ChallengeGround,
			/// Until when the buyer is to reply.
			reply_until: Moment,
		},
		/// A bidder took its challenge or appeal back.
		ChallengeWithdrawn {
			/// The award.
			award: AwardId,
			/// Who.
			bidder: BidderId,
		},
		/// The buyer replied to a challenge, or let the time for it pass.
		ChallengeReplied {
			/// The award.
			award: AwardId,
			/// Who challenged.
			bidder: BidderId,
			/// Whether there was a reply.
			answered: bool,
			/// Until when the bidder may appeal.
			appeal_until: Moment,
		},
		/// A challenge ended because its bidder did not appeal in time.
		ChallengeExpired {
			/// The award.
			award: AwardId,
			/// Who challenged.
			bidder: BidderId,
		},
		/// A bidder appealed to the review body.
		Appealed {
			/// The award.
			award: AwardId,
			/// Who.
			bidder: BidderId,
			/// Until when the review body is to decide.
			decide_until: Moment,
			/// From when on appeals do not hold the award up any more.
			suspended_until: Moment,
		},
		/// The review body has let the time for its decision pass.
		DecisionOverdue {
			/// The award.
			award: AwardId,
			/// Who appealed.
			bidder: BidderId,
		},
		/// The review body decided.
		Decided {
			/// The award.
			award: AwardId,
			/// Who appealed.
			bidder: BidderId,
			/// By which review body.
			by: PartyId,
			/// What.
			decision: Decision,
			/// Why, in words.
			note: Reason,
			/// Whether anything changes: a signed contract stands.
			effective: bool,
		},
	}

	/// Why a call was refused.
	#[pallet::error]
	pub enum Error<T> {
		/// The tender is a draft, or has ended. Ask where it stands.
		TenderNotActive,
		/// The tender's bids are not all open. Wait for the opening to end.
		NotOpened,
		/// The evaluation has not begun. Wait until the bids are open; then it begins by itself, or anybody begins it.
		NotBegun,
		/// There is nothing that this call could begin or go on with. Ask how far the evaluation is.
		NothingToDo,
		/// The price envelopes are not all open. Wait for the opening to end.
		PricesSealed,
		/// The evaluation is not in the stage for this. Ask how far it is.
		WrongStage,
		/// The tender is another party's. Its buyer must act.
		NotBuyer,
		/// The expert is in the pool. To change its organisation, leave and join again.
		AlreadyInPool,
		/// The expert is not in the pool. Join it first.
		NotInPool,
		/// The expert has joined the pool as often as its history holds. Stay out, or register a new party.
		TooManyMemberships,
		/// The expert has declared as many conflicts as its history holds. Leave the pool.
		TooManyConflicts,
		/// This conflict is declared already. Nothing to do.
		AlreadyDeclared,
		/// No such conflict is declared. Look the expert's conflicts up.
		UnknownConflict,
		/// The tender is published. What bidders reckon with is announced with it.
		NotDraft,
		/// The bid deadline has passed, and the representatives stay as they were named. Go on with them: experts take the
		/// seats that are left.
		BiddingOver,
		/// A share is more than the whole. Shares are in hundredths of a percent.
		ShareAboveWhole,
		/// More representatives than a panel has seats. Name fewer.
		TooManyRepresentatives,
		/// The same representative twice. Remove one.
		DuplicateRepresentative,
		/// A representative is no party that is verified now. Name parties that are, by their numbers.
		NotVerified,
		/// A representative is in the pool of experts, or has a conflict of interest declared there. Experts are drawn: name
		/// somebody else.
		RepresentativeFromPool,
		/// The signer's party does not sit on the panel, or does not any more. Ask who does.
		NotOnPanel,
		/// The member has committed to marks, and stands by them. It can only leave them unrevealed.
		AlreadyCommitted,
		/// The member has not committed to this sheet. Reveal what was committed.
		NotCommitted,
		/// The member has revealed this sheet. Nothing to do.
		AlreadyRevealed,
		/// There is no such sheet to mark. Ask for the panel's sheets.
		UnknownSheet,
		/// There is not one mark for each bid and criterion of the sheet. Mark all of them.
		WrongMarkCount,
		/// A mark is above 10,000, the whole of its criterion. Correct it.
		MarkTooHigh,
		/// Marks and salt do not give the commitment. Reveal exactly what was committed.
		WrongCommitment,
		/// The tender has no such lot. Look its lots up.
		UnknownLot,
		/// This bidder has no bid in this lot. Look the entrants up.
		UnknownEntrant,
		/// This bid's price does not wait for a finding. Look the bid up.
		NotFlagged,
		/// The lot is not ranked, or has its award already. Ask how far it is.
		LotNotRanked,
		/// This bid is not the one to propose next. Ask for the ranking.
		NotCandidate,
		/// The bidder's licences are valid. It cannot be rejected for that.
		StillEligible,
		/// An award covers at least one lot. Name it.
		NoLots,
		/// These lots do not have the same bid to propose next. Propose them apart.
		DifferentCandidates,
		/// No award has this number. Look the tender's awards up.
		UnknownAward,
		/// The award does not wait for approval. Ask where it stands.
		NotProposed,
		/// The award is not in standstill. Ask where it stands.
		NotInStandstill,
		/// The standstill is not over. Wait.
		StandstillRunning,
		/// A challenge or an appeal holds the award up. Wait for it to end.
		HeldUp,
		/// The award is not final. Wait for it, or look up why it fell.
		NotFinal,
		/// A challenge or an appeal stops the tender's money, and the signing of its contracts. Wait for it to end.
		MoneyStopped,
		/// The time for challenges is over. Nothing more can be filed against this award.
		ChallengesClosed,
		/// The award is the bidder's own. There is nothing to challenge.
		OwnAward,
		/// The party has no opened bid for a lot of this award, and so no standing. Challenge an award of a lot that it bid
		/// for.
		NoStanding,
		/// The bidder has challenged this award. One challenge a bidder is all.
		AlreadyChallenged,
		/// This bidder has not challenged this award. Look its challenges up.
		UnknownChallenge,
		/// The challenge has ended, or its award has fallen. Nothing more happens to it.
		ChallengeEnded,
		/// The buyer has replied. It replies once.
		AlreadyReplied,
		/// The time for the reply is over. The bidder may appeal.
		ReplyOverdue,
		/// The buyer still has time to reply. Wait for the reply, or for that time to pass.
		ReplyPending,
		/// The time for the appeal is over. The challenge has ended.
		AppealOverdue,
		/// The bidder has appealed. Wait for the decision.
		AlreadyAppealed,
		/// The bidder has not appealed. The review body decides appeals.
		NotAppealed,
		/// The review body has a part in the case: it buys, has bid for the tender, has judged its bids, or stepped down from
		/// its panel because of an interest. Another one must decide.
		NotIndependent,
		/// The bid that is to count again was not rejected, fallen, excluded, or released by a contract that the buyer let lapse,
		/// in any lot of the award. Name another.
		NothingToRestore,
		/// The member whose marks are to be struck has none that count in the award's lots: it has no seat, or an earlier
		/// decision struck them. Name another, or uphold without this.
		NothingToStrike,
		/// Without the member fewer would be left whose marks count than the panel has members: every reserve's count
		/// already, or were not shown. Cancel by your decision, so that the buyer tenders anew before another panel; or
		/// uphold with another remedy.
		TooFewMarksLeft,
		/// The reason or statement is empty or longer than 256 bytes. Put long grounds into a document and cite it.
		BadReason,
		/// A text is not UTF-8. Encode it as UTF-8.
		NotUtf8,
		/// All numbers are used. The chain needs an upgrade.
		IdsExhausted,
		/// A sum or a counter would leave its range. Propose fewer lots at once; else report this, for it cannot happen with
		/// sums that exist.
		Overflow,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			let batches = [T::IntakeBatch::get(), T::SortBatch::get(), T::ScoreBatch::get(), T::DrawBatch::get()];
			assert!(batches.into_iter().all(|batch| batch > 0), "an evaluation must get on");
			assert!(T::BondBatch::get() > 0, "bonds must go back");
			let on_sheet = marks::bids_on_sheet(MAX_ANSWERS).unwrap_or(0);
			assert!(T::ScoreBatch::get() <= on_sheet, "a batch must lie on two sheets at most");
			assert!(u32::from(T::Reserves::get()) + MAX_PANEL <= MAX_SEATS, "a panel and its reserves must have seats");
			for period in [T::MarkingPeriod::get(), T::RevealPeriod::get()] {
				assert!(!matches!(period, Period::Calendar(0) | Period::Working(0)), "a panel must have time");
			}
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Joins the pool of experts for an organisation: the one that the expert works for, or itself if it works for
		/// nobody. An account with `EVALUATE` of an expert. Emits `PoolJoined`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::join_pool())]
		pub fn join_pool(origin: OriginFor<T>, organisation: PartyId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_join_pool(&who, organisation)
		}

		/// Leaves the pool. Panels of tenders whose bid deadline has passed are drawn from the pool as it was then. An account
		/// with `EVALUATE` of the expert. Emits `PoolLeft`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::leave_pool())]
		pub fn leave_pool(origin: OriginFor<T>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_leave_pool(&who)
		}

		/// Declares a conflict of interest with a party: the expert is not drawn where that party bids or buys, in tenders
		/// whose bid deadline comes later. An account with `EVALUATE` of the expert. Emits `ConflictDeclared`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::declare_conflict())]
		pub fn declare_conflict(origin: OriginFor<T>, party: PartyId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_declare_conflict(&who, party)
		}

		/// Says that a conflict of interest has ended. An account with `EVALUATE` of the expert. Emits `ConflictEnded`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::end_conflict())]
		pub fn end_conflict(origin: OriginFor<T>, party: PartyId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_end_conflict(&who, party)
		}

		/// Sets the licence by which small firms are known, or that there is none, for tenders that are published from this
		/// block on: a class whose licences cannot change hands. What counts is a licence that the bidder had at the bid
		/// deadline, valid then and issued by then. The council. Emits `SmallFirmClassSet`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::set_small_firm_class())]
		pub fn set_small_firm_class(origin: OriginFor<T>, class: Option<LicenceClassId>) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::do_set_small_firm_class(class)
		}

		/// Sets by what share the prices of small firms are lowered in scoring, for a draft; the ruleset's bounds cut what is
		/// outside them, and without this call it is the lower bound. The tender's buyer. Emits `DeductionSet`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::set_deduction())]
		pub fn set_deduction(origin: OriginFor<T>, tender: TenderId, share: BasisPoints) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_set_deduction(&who, tender, share)
		}

		/// Names the buyer's representatives on the panel, in place of those named before, until the bid deadline: verified
		/// parties that are not in the pool of experts and have no conflict of interest declared there. As many sit as the
		/// ruleset's share of experts leaves seats; who bids, or is in the pool or has such a conflict at the bid deadline, does
		/// not, and experts take the others. The tender's buyer. Emits `RepresentativesNamed`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::name_representatives())]
		pub fn name_representatives(origin: OriginFor<T>, tender: TenderId, parties: Vec<PartyId>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_name_representatives(&who, tender, parties)
		}

		/// Begins the evaluation of a tender whose technical envelopes are open, or goes on with one whose price envelopes are
		/// open, without waiting for the agenda. Any account. Emits `EvaluationBegun` or `JudgingBegun`.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::advance(MAX_LOTS.into()))]
		pub fn advance(origin: OriginFor<T>, tender: TenderId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_advance(tender)
		}

		/// Steps down from a panel, before committing to any marks; the next of the draw is seated. The member's account
		/// with `EVALUATE`. Emits `Recused`.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::recuse())]
		pub fn recuse(origin: OriginFor<T>, tender: TenderId, reason: RecusalReason) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_recuse(&who, tender, reason)
		}

		/// Commits to the marks of a sheet, once and for good; `procurement_primitives::award::marks_commitment` says how the
		/// commitment is made. The member's account with `EVALUATE`, reserves too. Emits `MarksCommitted`.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::commit_marks())]
		pub fn commit_marks(
			origin: OriginFor<T>,
			tender: TenderId,
			lot: LotId,
			page: u32,
			commitment: [u8; 32],
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_commit_marks(&who, tender, lot, page, commitment)
		}

		/// Reveals the marks of a sheet, bid by bid and within a bid criterion by criterion, with the salt. The member's
		/// account with `EVALUATE`. Emits `MarksRevealed`, the last of all also `ScoresLocked`.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::reveal_marks(Pallet::<T>::count(marks), MAX_LOTS.into()))]
		pub fn reveal_marks(
			origin: OriginFor<T>,
			tender: TenderId,
			lot: LotId,
			page: u32,
			marks: Vec<u16>,
			salt: [u8; 32],
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_reveal_marks(&who, tender, lot, page, marks, &salt)
		}

		/// Decides about an abnormally low price, with a finding from the list. An official of the buyer with `EVALUATE`.
		/// Emits `LowPriceDecided`, and `ReferenceFixed` with the last one, or `LotUnsuccessful` if no bid is left.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::decide_low_price().max(T::WeightInfo::reject()))]
		pub fn decide_low_price(
			origin: OriginFor<T>,
			tender: TenderId,
			lot: LotId,
			bidder: BidderId,
			finding: LowPriceFinding,
			note: Vec<u8>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_decide_low_price(&who, tender, lot, bidder, finding, note)
		}

		/// Passes over the bid that is ranked first, for a listed reason; the next takes its place. The reference and all
		/// scores stay as they are. An official of the buyer with `EVALUATE`. Emits `BidRejected`, and `LotUnsuccessful` if no
		/// bid is left.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::reject())]
		pub fn reject(
			origin: OriginFor<T>,
			tender: TenderId,
			lot: LotId,
			bidder: BidderId,
			reason: RejectionReason,
			note: Vec<u8>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_reject(&who, tender, lot, bidder, reason, note)
		}

		/// Proposes to award lots to the bid that is ranked first in each of them; it must be eligible now. An official of the
		/// buyer with `EVALUATE`, whom a registrar has tied to a person. Emits `AwardProposed`.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::propose(lots.len()))]
		pub fn propose(origin: OriginFor<T>, tender: TenderId, lots: LotSet) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_propose(who, tender, lots)
		}

		/// Takes a proposal back before it is approved, or declines it. An official of the buyer with `EVALUATE`. Emits
		/// `ProposalWithdrawn`.
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::withdraw_proposal(MAX_LOTS.into()))]
		pub fn withdraw_proposal(origin: OriginFor<T>, award: AwardId, note: Vec<u8>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_withdraw_proposal(&who, award, note)
		}

		/// Approves a proposed award; the standstill begins, and the time for challenges. An official of the buyer with
		/// `EVALUATE`, another person than the one who proposed it, and not through a proxy. Emits `AwardApproved`.
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::approve(MAX_LOTS.into()))]
		pub fn approve(origin: OriginFor<T>, award: AwardId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_approve(who, award)
		}

		/// Makes an award final when its standstill is over and nothing holds it up, without waiting for the agenda. Any
		/// account. Emits `AwardFinal`.
		#[pallet::call_index(16)]
		#[pallet::weight(T::WeightInfo::finalise())]
		pub fn finalise(origin: OriginFor<T>, award: AwardId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_finalise(award)
		}

		/// Challenges an award 质疑, once. An account with `BID` of another bidder for one of its lots, whose bid could be
		/// opened. Emits `Challenged`.
		#[pallet::call_index(17)]
		#[pallet::weight(T::WeightInfo::challenge())]
		pub fn challenge(
			origin: OriginFor<T>,
			award: AwardId,
			ground: ChallengeGround,
			statement: Vec<u8>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_challenge(&who, award, ground, statement)
		}

		/// Takes the signer's challenge or appeal back. An account with `BID`. Emits `ChallengeWithdrawn`.
		#[pallet::call_index(18)]
		#[pallet::weight(T::WeightInfo::withdraw_challenge())]
		pub fn withdraw_challenge(origin: OriginFor<T>, award: AwardId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_withdraw_challenge(&who, award)
		}

		/// Replies to a challenge. An official of the buyer with `EVALUATE`, within the ruleset's time. Emits
		/// `ChallengeReplied`.
		#[pallet::call_index(19)]
		#[pallet::weight(T::WeightInfo::reply())]
		pub fn reply(origin: OriginFor<T>, award: AwardId, bidder: BidderId, statement: Vec<u8>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_reply(&who, award, bidder, statement)
		}

		/// Appeals 投诉 to the review body, after the buyer's reply or its silence. An account with `BID` of the bidder, within
		/// the ruleset's time. Emits `Appealed`.
		#[pallet::call_index(20)]
		#[pallet::weight(T::WeightInfo::appeal())]
		pub fn appeal(origin: OriginFor<T>, award: AwardId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_appeal(&who, award)
		}

		/// Decides an appeal: the award stands, or is annulled and its lots are evaluated again, or the tender ends. An account
		/// with `EVALUATE` of a review body that has no part in the case: it neither buys nor has bid, and has not judged the
		/// bids. Emits `Decided`.
		#[pallet::call_index(21)]
		#[pallet::weight(T::WeightInfo::decide(MAX_LOTS.into()).max(T::WeightInfo::decide_upheld(MAX_LOTS.into())))]
		pub fn decide(
			origin: OriginFor<T>,
			award: AwardId,
			bidder: BidderId,
			decision: Decision,
			note: Vec<u8>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_decide(&who, award, bidder, decision, note)
		}
	}
}
