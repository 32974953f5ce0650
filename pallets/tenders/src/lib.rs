//! # Tenders: the notice
//!
//! What a buyer announces, by which rules it is judged, and until when one may bid. The pallet holds no money and no
//! bids: it asks budgets to put the money aside, and tells bidding when to begin and to stop.
//!
//! ## Terms
//!
//! * **Tender**: one purchase, numbered from 0. `Draft → Active → Complete | Unsuccessful | Cancelled`. Never removed.
//! * **Phase**: where an active tender stands. It follows from the clock and from what the later stages say; it is
//!   computed and never stored, and no hook has to run for bidding to be over.
//! * **Ruleset**: the law's figures for one procedure from a date on. A tender is judged for its whole life by the version
//!   that was in force when it was published.
//! * **Lot**: a part that is bid for and awarded by itself.
//! * **Version** of a tender: grows when something changes that bids depend on. A bid is sealed for one version.
//! * **Key generation**: grows when keyholders are named, or a key comes out early. A key is registered for one generation.
//!
//! ## How it goes
//!
//! Li buys computers for the library. She makes a draft under the library's own file number ([`Pallet::create`]); the
//! reply gets lost, she sends it again, learns that it is there already, and asks for its number by the reference. She
//! puts lots, documents and a schedule of payment into it, names the finance bureau, the notary and the trading centre as
//! keyholders ([`Pallet::set_keyholders`]), and they register their keys. She publishes ([`Pallet::publish`]): every rule is
//! checked, the highest price it may have is put aside on the library's budget line, and bids are taken. Zhao asks whether
//! a German keyboard will do ([`Pallet::ask`]); Li answers for all to see ([`Pallet::answer`]). She raises the number of
//! computers ([`Pallet::amend`]): the version grows, standing bids have to be confirmed, and the deadline moves out to what
//! the ruleset leaves after such a change. The notary's key leaks. Nobody bids any more until Li names another keyholder
//! ([`Pallet::rekey`]), fresh keys are there, and she lets bidding go on ([`Pallet::resume`]). If she never does, the
//! tender stays as it is, unread; she can still cancel it ([`Pallet::cancel`]), and nobody else can.
//!
//! ## Who sees what
//!
//! All of it is public, drafts too. Answers of the API do not say who asked a question, so that bidders do not learn of
//! each other from it; but a question is a signed transaction, and whoever reads the block sees its signer.
//!
//! ## For other pallets
//!
//! The pallet answers `TenderInspect`, `TenderControl` and `TenderOutcome` of `procurement_primitives::tender::traits`.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod amendments;
mod criteria;
mod drafts;
mod enquiries;
mod indexes;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod invariants;
mod phase;
mod publishing;
mod queries;
mod rekeying;
mod rules;
mod rulesets;
mod schedule;
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
	clippy::unreachable,
	reason = "FRAME's macros expand to them; the module holds declarations only"
)]
#[frame_support::pallet]
pub mod pallet {
	use crate::{types::*, WeightInfo};
	use alloc::{boxed::Box, string::String, vec::Vec};
	use frame_support::{pallet_prelude::*, traits::Time};
	use frame_system::pallet_prelude::*;
	use procurement_primitives::{
		budget::Reserve,
		identity::{traits::Parties, PartyId, Reason},
		licence::{LicenceClassId, Licences},
		money::Balance,
		tender::{
			traits::{BiddingHook, LaterStages},
			CancellationReason, Changes, Criterion, Document, Lot, LotId, Milestone, Notice, Procedure, Ruleset,
			RulesetFault, RulesetId, TenderId, UnsuccessfulReason, MAX_KEYHOLDERS, MAX_LOTS,
		},
		time::{Calendar, Moment},
	};

	/// What the runtime decides.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// The clock, in Unix milliseconds.
		type Time: Time<Moment = Moment>;

		/// Turns the periods of rules into moments, and knows the outages that move deadlines.
		type Calendar: Calendar;

		/// Who acts.
		type Parties: Parties<Self::AccountId>;

		/// Where the money for published tenders is put aside.
		type Budgets: Reserve;

		/// Knows the classes of licences and who holds them.
		type Licences: Licences;

		/// Bidding, which is told when to begin and to stop.
		type Bidding: BiddingHook;

		/// The stages after bidding, which say where an opened tender stands. `()` while there are none.
		type Later: LaterStages;

		/// The rules authority: records rulesets.
		type GovernanceOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Most criteria of a tender. Bounds what publishing reads, and what one value holds; at most 128, which is how
		/// many answers an envelope has.
		#[pallet::constant]
		type MaxCriteria: Get<u32>;

		/// Most documents of a tender. Bounds what one value holds; more belong into an archive that is one document.
		#[pallet::constant]
		type MaxDocuments: Get<u32>;

		/// Most licence classes that a bidder can be asked for. Every bid, every opening and every award reads so many
		/// licences.
		#[pallet::constant]
		type MaxLicenceClasses: Get<u32>;

		/// Most milestones of a schedule of payment.
		#[pallet::constant]
		type MaxMilestones: Get<u32>;

		/// Most invited suppliers. Bounds what the answer to a question holds.
		#[pallet::constant]
		type MaxInvited: Get<u16>;

		/// Most amendments of a tender. A notice that changed more often should be cancelled and written anew.
		#[pallet::constant]
		type MaxAmendments: Get<u32>;

		/// Most enquiries of one party about one tender: keeps one supplier from burying the questions of others.
		#[pallet::constant]
		type MaxEnquiriesPerParty: Get<u16>;

		/// What each call weighs.
		type WeightInfo: WeightInfo;

		/// Parties, money and keys for benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: crate::benchmarking::BenchmarkHelper<Self::AccountId>;
	}

	/// The storage version: 1.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// The pallet.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// The prefix, registered with the Open Contracting Partnership, with which the ids of this chain's contracting processes
	/// begin. A fact of the city, set when its chain starts and by no call: an id once given stays.
	#[pallet::storage]
	pub type OcidPrefix<T> = StorageValue<_, BoundedVec<u8, MaxOcidPrefixLength>, ValueQuery>;

	/// The number of the next tender.
	#[pallet::storage]
	pub type NextTenderId<T> = StorageValue<_, TenderId, ValueQuery>;

	/// The part of each tender that every bid reads.
	#[pallet::storage]
	pub type Tenders<T: Config> = StorageMap<_, Twox64Concat, TenderId, Header>;

	/// The texts of each tender.
	#[pallet::storage]
	pub type TenderTexts<T: Config> = StorageMap<_, Twox64Concat, TenderId, Texts>;

	/// What rules look at in each lot.
	#[pallet::storage]
	pub type Lots<T: Config> = StorageDoubleMap<_, Twox64Concat, TenderId, Twox64Concat, LotId, LotTerms, OptionQuery>;

	/// What people read of each lot.
	#[pallet::storage]
	pub type TextsOfLots<T: Config> =
		StorageDoubleMap<_, Twox64Concat, TenderId, Twox64Concat, LotId, LotTexts, OptionQuery>;

	/// What rules look at in the criteria of each tender. A criterion's number is its place.
	#[pallet::storage]
	pub type Criteria<T: Config> =
		StorageMap<_, Twox64Concat, TenderId, BoundedVec<CriterionTerms, T::MaxCriteria>, ValueQuery>;

	/// What people read of the criteria, in the same order.
	#[pallet::storage]
	pub type TextsOfCriteria<T: Config> =
		StorageMap<_, Twox64Concat, TenderId, BoundedVec<CriterionTexts, T::MaxCriteria>, ValueQuery>;

	/// The documents of each tender.
	#[pallet::storage]
	pub type Documents<T: Config> =
		StorageMap<_, Twox64Concat, TenderId, BoundedVec<DocumentRecord, T::MaxDocuments>, ValueQuery>;

	/// The licence classes that a bidder must hold.
	#[pallet::storage]
	pub type Eligibility<T: Config> =
		StorageMap<_, Twox64Concat, TenderId, BoundedVec<LicenceClassId, T::MaxLicenceClasses>, ValueQuery>;

	/// Who holds the keys of each tender.
	#[pallet::storage]
	pub type Keyholders<T: Config> = StorageMap<_, Twox64Concat, TenderId, KeyholderList, ValueQuery>;

	/// Who is invited.
	#[pallet::storage]
	pub type Invitations<T: Config> =
		StorageDoubleMap<_, Twox64Concat, TenderId, Twox64Concat, PartyId, (), OptionQuery>;

	/// The schedule of payment of each tender.
	#[pallet::storage]
	pub type Schedules<T: Config> =
		StorageMap<_, Twox64Concat, TenderId, BoundedVec<MilestoneRecord, T::MaxMilestones>, ValueQuery>;

	/// The enquiries about each tender, by number.
	#[pallet::storage]
	pub type Enquiries<T: Config> =
		StorageDoubleMap<_, Twox64Concat, TenderId, Twox64Concat, u32, Enquiry, OptionQuery>;

	/// How many enquiries each party made about each tender.
	#[pallet::storage]
	pub type EnquiriesMade<T: Config> =
		StorageDoubleMap<_, Twox64Concat, TenderId, Twox64Concat, PartyId, u16, ValueQuery>;

	/// The amendments of each tender, by number.
	#[pallet::storage]
	pub type Amendments<T: Config> =
		StorageDoubleMap<_, Twox64Concat, TenderId, Twox64Concat, u32, Amendment, OptionQuery>;

	/// What buyers said when they cancelled.
	#[pallet::storage]
	pub type Cancellations<T: Config> = StorageMap<_, Twox64Concat, TenderId, Cancellation>;

	/// The tender of each buyer's own reference. Entries stay for ever.
	#[pallet::storage]
	pub type References<T: Config> = StorageMap<_, Blake2_128Concat, (PartyId, Reference), TenderId>;

	/// Index: the tenders of each buyer, in order of their numbers, which are big-endian here.
	#[pallet::storage]
	pub type TendersByBuyer<T: Config> = StorageDoubleMap<_, Twox64Concat, PartyId, Identity, [u8; 4], (), OptionQuery>;

	/// Index: the active tenders, in order of their announced bid deadlines and then their numbers, both big-endian.
	#[pallet::storage]
	pub type TendersByDeadline<T: Config> = StorageMap<_, Identity, [u8; 12], ()>;

	/// The number of the next version of a ruleset.
	#[pallet::storage]
	pub type NextRulesetId<T> = StorageValue<_, RulesetId, ValueQuery>;

	/// The versions of rulesets.
	#[pallet::storage]
	pub type Rulesets<T: Config> = StorageMap<_, Twox64Concat, RulesetId, RulesetVersion>;

	/// Index: the versions for each procedure, the latest effective date first. The key is the date's distance from the
	/// end of time, big-endian, so that the first entry from today's distance on is the version in force: one read,
	/// however many versions there are.
	#[pallet::storage]
	pub type RulesetsByDate<T: Config> =
		StorageDoubleMap<_, Twox64Concat, Procedure, Identity, [u8; 8], RulesetId, OptionQuery>;

	/// The rulesets that the chain begins with; by default China's, one for each procedure.
	#[pallet::genesis_config]
	pub struct GenesisConfig<T: Config> {
		/// At most one for each procedure. A procedure without one is not open to tenders until one is recorded.
		pub rulesets: Vec<GenesisRuleset>,
		/// The prefix of the ids of contracting processes; by default the one that no publisher has.
		pub ocid_prefix: String,
		/// Nothing.
		#[serde(skip)]
		pub _config: core::marker::PhantomData<T>,
	}

	impl<T: Config> Default for GenesisConfig<T> {
		fn default() -> Self {
			let of = |procedure: &Procedure| GenesisRuleset {
				procedure: *procedure,
				rules: Ruleset::default_for(*procedure),
			};
			Self {
				rulesets: Procedure::ALL.iter().map(of).collect(),
				ocid_prefix: "ocds-000000".into(),
				_config: Default::default(),
			}
		}
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			let Ok(prefix) = BoundedVec::try_from(self.ocid_prefix.clone().into_bytes()) else {
				// As below.
				#[allow(clippy::panic)]
				{
					panic!("genesis prefix of contracting processes: {} is too long", self.ocid_prefix);
				}
			};
			OcidPrefix::<T>::put(prefix);
			for GenesisRuleset { procedure, rules } in &self.rulesets {
				if let Err(error) = Pallet::<T>::record_ruleset(*procedure, *rules, 0) {
					// A chain spec that says something impossible must not start a chain.
					#[allow(clippy::panic)]
					{
						panic!("genesis ruleset for {}: {error:?}", procedure.code());
					}
				}
			}
		}
	}

	/// What happened. Each event carries what changed.
	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A draft was made.
		Created {
			/// Its number.
			tender: TenderId,
			/// Who buys.
			buyer: PartyId,
			/// The buyer's own reference.
			reference: Reference,
			/// How suppliers are found.
			procedure: Procedure,
		},
		/// The general part of a draft was rewritten.
		Edited {
			/// The tender.
			tender: TenderId,
			/// How suppliers are found.
			procedure: Procedure,
			/// The budget line that pays.
			line: u32,
			/// What each bidder leaves as a bond.
			bond: Balance,
			/// When enquiries end.
			enquiry_deadline: Moment,
			/// When bidding ends.
			bid_deadline: Moment,
		},
		/// A draft's lot was added or replaced.
		LotPut {
			/// The tender.
			tender: TenderId,
			/// The lot.
			lot: LotId,
			/// What it may cost at most.
			maximum: Balance,
			/// What the tender may cost at most now.
			value: Balance,
		},
		/// A draft's lot was removed.
		LotRemoved {
			/// The tender.
			tender: TenderId,
			/// The lot.
			lot: LotId,
			/// What the tender may cost at most now.
			value: Balance,
		},
		/// A draft's criteria were set.
		CriteriaSet {
			/// The tender.
			tender: TenderId,
			/// How many it has now.
			count: u32,
		},
		/// A draft's documents were set.
		DocumentsSet {
			/// The tender.
			tender: TenderId,
			/// How many it has now.
			count: u32,
		},
		/// The licence classes that a draft asks for were set.
		EligibilitySet {
			/// The tender.
			tender: TenderId,
			/// What a bidder must hold.
			classes: Vec<LicenceClassId>,
		},
		/// Keyholders were named, for a draft or for fresh keys.
		KeyholdersSet {
			/// The tender.
			tender: TenderId,
			/// Who, in the order of their indices, which count from 1.
			keyholders: Vec<PartyId>,
			/// How many of them open it.
			threshold: u8,
			/// Keys are to be registered for this generation.
			key_generation: u32,
		},
		/// A draft's schedule of payment was set.
		ScheduleSet {
			/// The tender.
			tender: TenderId,
			/// How many milestones it has now.
			count: u32,
		},
		/// A supplier was invited.
		Invited {
			/// The tender.
			tender: TenderId,
			/// Who.
			party: PartyId,
		},
		/// An invitation was taken back.
		Disinvited {
			/// The tender.
			tender: TenderId,
			/// Whose.
			party: PartyId,
		},
		/// A tender was published: bids are taken, and its value is put aside.
		Published {
			/// The tender.
			tender: TenderId,
			/// Who buys.
			buyer: PartyId,
			/// The ruleset that it is judged by.
			ruleset: RulesetId,
			/// The budget line.
			line: u32,
			/// What is put aside.
			value: Balance,
			/// When enquiries end.
			enquiry_deadline: Moment,
			/// When bidding ends.
			bid_deadline: Moment,
		},
		/// A published tender was changed.
		Amended {
			/// The tender.
			tender: TenderId,
			/// The amendment's number.
			amendment: u32,
			/// What it changed.
			changed: Parts,
			/// Why.
			reason: Reason,
			/// The version from now on; the same as before unless bids depend on what changed.
			version: u32,
			/// What is put aside from now on.
			value: Balance,
			/// When enquiries end.
			enquiry_deadline: Moment,
			/// When bidding ends.
			bid_deadline: Moment,
		},
		/// A tender was called off, and what was put aside for it is free.
		Cancelled {
			/// The tender.
			tender: TenderId,
			/// Why, by the codelist.
			reason: CancellationReason,
			/// Why, in words.
			note: Reason,
		},
		/// A tender ended without success, and what was put aside for it is free.
		Unsuccessful {
			/// The tender.
			tender: TenderId,
			/// Why.
			reason: UnsuccessfulReason,
		},
		/// A tender ended with success.
		Completed {
			/// The tender.
			tender: TenderId,
		},
		/// All bids are opened, or marked as impossible to open: evaluation begins.
		BidsOpened {
			/// The tender.
			tender: TenderId,
		},
		/// A key came out before the deadline: no bids are taken until there are fresh keys.
		KeysExposed {
			/// The tender.
			tender: TenderId,
			/// Keys are to be registered for this generation.
			key_generation: u32,
		},
		/// Bids are taken again, under fresh keys.
		Resumed {
			/// The tender.
			tender: TenderId,
			/// The version from now on.
			version: u32,
			/// When bidding ends.
			bid_deadline: Moment,
		},
		/// Somebody asked a question.
		EnquiryMade {
			/// The tender.
			tender: TenderId,
			/// The question's number.
			enquiry: u32,
		},
		/// The buyer answered a question.
		EnquiryAnswered {
			/// The tender.
			tender: TenderId,
			/// The question's number.
			enquiry: u32,
		},
		/// A version of a ruleset was recorded.
		RulesetRecorded {
			/// Its number.
			ruleset: RulesetId,
			/// The procedure it is for.
			procedure: Procedure,
			/// From when on.
			effective_from: Moment,
		},
		/// A version of a ruleset was withdrawn before it came into force.
		RulesetWithdrawn {
			/// Its number.
			ruleset: RulesetId,
		},
	}

	/// Why a call was refused.
	#[pallet::error]
	pub enum Error<T> {
		/// No tender has this number. Look it up by buyer and reference.
		UnknownTender,
		/// The buyer has a tender with this reference. Ask `by_reference` for its number; it is the one to go on with.
		AlreadyExists,
		/// The tender is another party's. Its buyer must act.
		NotBuyer,
		/// The tender is published, or has ended. A published one is changed by an amendment.
		NotDraft,
		/// The tender is still a draft, or has ended.
		NotActive,
		/// The bid deadline has passed. Nothing of the notice can change any more.
		DeadlinePassed,
		/// The tender waits for fresh keys. Name keyholders, have them register, and resume.
		Rekeying,
		/// The tender does not wait for fresh keys. Nothing to do.
		NotRekeying,
		/// The tender is not in the phase for this. Ask where it stands.
		WrongPhase,
		/// An award stands, or a contract is made. A tender is not cancelled any more.
		AwardStands,
		/// A title, reference, question or answer is empty. Write one.
		TextMissing,
		/// A text is longer than its bound. Shorten it, or put it into a document.
		TextTooLong,
		/// A text is not UTF-8. Encode it as UTF-8.
		NotUtf8,
		/// The reason or note is empty or longer than 256 bytes. Put long grounds into a document and cite it.
		BadReason,
		/// Lots are numbered from 0 to 63. Use such a number.
		LotOutOfRange,
		/// More changes of lots than there can be lots. Name each lot once.
		TooManyLots,
		/// The tender has no such lot. Look at its lots.
		UnknownLot,
		/// A lot's maximum value is zero. Say what it may cost.
		LotValueZero,
		/// The sum of the lots' maximum values is too large. Check them for typing errors.
		Overflow,
		/// A code is not of the form that its catalogue gives codes, or is longer than 32 bytes. Look it up.
		BadClassification,
		/// A criterion's weight is not from 1 to 10000 hundredths of a percent. Correct it.
		BadWeight,
		/// A criterion applies to no lot. Name the lots, or leave it out.
		CriterionWithoutLot,
		/// More criteria than `MaxCriteria`. Put some together.
		TooManyCriteria,
		/// A document's URI is not an absolute one in ASCII of at most 512 bytes. Percent-encode it.
		BadUri,
		/// A document's media type is not of the form `type/subtype` or longer than 128 bytes. Use IANA's.
		BadMediaType,
		/// More documents than `MaxDocuments`. Put some into an archive.
		TooManyDocuments,
		/// More licence classes than `MaxLicenceClasses`. Ask for those that matter.
		TooManyClasses,
		/// The same licence class twice. Remove one.
		DuplicateClass,
		/// More than sixteen keyholders. Name fewer.
		TooManyKeyholders,
		/// A milestone's share or retention is not from 1 (retention: 0) to 10000 hundredths of a percent, or its amount is
		/// zero. Correct it.
		BadPayment,
		/// A milestone gives less than a day to accept. Let silence accept after 24 hours or a working day, or more.
		NoTimeToAccept,
		/// More milestones than `MaxMilestones`. Put some together.
		TooManyMilestones,
		/// More invited suppliers than `MaxInvited`. An open procedure takes any number.
		TooManyInvited,
		/// The supplier is invited already. Nothing to do.
		AlreadyInvited,
		/// The supplier is not invited. Only invited ones may bid; ask the buyer.
		NotInvited,
		/// A buyer does not invite itself. Invite suppliers.
		BuyerInvited,
		/// No ruleset is in force for this procedure. The rules authority must record one.
		NoRuleset,
		/// The tender has no lot. Put at least one.
		LotMissing,
		/// The bid deadline leaves less than the ruleset's bidding period from now. Set it later.
		BiddingPeriodTooShort,
		/// The enquiry deadline is not in the future. Set it later.
		EnquiryDeadlinePassed,
		/// The enquiry deadline is not before the bid deadline. Set it sooner.
		EnquiryDeadlineTooLate,
		/// The bid bond is more than the ruleset's share of the lots' maximum values. Lower it.
		BondAboveCap,
		/// The procedure does not admit an award by price alone. Use rated criteria.
		PriceOnlyNotAdmitted,
		/// The procedure does not admit rated criteria. Award by price alone.
		RatedNotAdmitted,
		/// A lot's price weight is outside the ruleset's bounds for what is bought. Change it.
		PriceWeightOutOfBounds,
		/// A rated lot's price weight and criteria do not add up to 10000 hundredths of a percent. Change the weights.
		WeightsNotWhole,
		/// A criterion applies to a lot that the tender does not have. Take the lot out of it.
		CriterionOfUnknownLot,
		/// A criterion applies to a lot that is awarded by price alone. Take the lot out of it, or make it rated.
		CriterionOfPriceOnlyLot,
		/// Two envelopes make sense only if something is rated before prices are seen. Use one, or rate a lot.
		TwoEnvelopesWithoutRating,
		/// The ruleset asks for a catalogue, and a lot is not classified. Classify it.
		ClassificationMissing,
		/// A lot is classified under another catalogue than the ruleset asks for. Use that one.
		SchemeNotAccepted,
		/// The schedule's shares do not add up to 10000 hundredths of a percent. Change them.
		ScheduleNotWhole,
		/// Fewer keyholders than the ruleset asks for. Name more.
		TooFewKeyholders,
		/// The threshold is not more than half of the keyholders and less than all of them. Change it.
		ThresholdOutOfRange,
		/// The threshold is lower than the ruleset asks for. Raise it.
		ThresholdTooLow,
		/// The same keyholder twice. Name another.
		DuplicateKeyholder,
		/// The buyer may not hold a key of its own tender. Name another.
		BuyerIsKeyholder,
		/// A keyholder is invited to bid. Name another, or take the invitation back.
		KeyholderInvited,
		/// Fewer or more suppliers are invited than the procedure admits. Invite, or take invitations back.
		InvitationsOutOfBounds,
		/// An amendment that changes nothing. Say what changes.
		NothingChanged,
		/// An amendment may move a deadline out, never in. Set it later.
		DeadlineMovedIn,
		/// More amendments than `MaxAmendments`. Cancel the tender and write it anew.
		TooManyAmendments,
		/// The enquiry deadline has passed. Read what others asked and were answered.
		EnquiriesClosed,
		/// A buyer does not ask about its own tender. It amends it.
		OwnTender,
		/// The party has asked as much as `MaxEnquiriesPerParty` admits. Wait for answers and read those given to others.
		TooManyEnquiries,
		/// No question of this tender has this number. Look at its enquiries.
		UnknownEnquiry,
		/// The question has its answer. More is said by an amendment.
		AlreadyAnswered,
		/// No version of a ruleset has this number. Look at the procedure's rulesets.
		UnknownRuleset,
		/// The procedure has a version from the same moment. Choose another moment, or withdraw that version first.
		EffectiveDateTaken,
		/// Rules do not bind what was done before. Make them effective from now or later.
		EffectiveInPast,
		/// The version is in force, or was. Record a later one.
		RulesetInForce,
		/// City time is more than fourteen hours from UTC. Give the offset in minutes.
		RulesetOffsetOutOfRange,
		/// A period is zero that somebody needs to act in. Give time.
		RulesetPeriodZero,
		/// A period is longer than 64 working days, or than ten years in calendar time. Use calendar time for more than 64
		/// working days; it is in milliseconds.
		RulesetPeriodTooLong,
		/// A share is more than the whole. Shares are in hundredths of a percent, daily interest in millionths.
		RulesetShareAboveWhole,
		/// A lower bound is above its upper one. Exchange them.
		RulesetBoundsInverted,
		/// No bid is needed for success, or nobody need be invited where bidding is by invitation. Ask for one at least.
		RulesetMinimumZero,
		/// Fewer than three keyholders or more than sixteen. Ask for a number between.
		RulesetKeyholdersOutOfRange,
		/// A threshold below two, or not below the number of keyholders. Choose one between.
		RulesetThresholdOutOfRange,
		/// A panel of an even number, or a large purchase's panel that is smaller than a small one's. Correct it.
		RulesetPanelSizes,
		/// A part of more than all, or of nothing. Correct the fraction.
		RulesetFractionInvalid,
		/// Payment is due later than ever allowed. Shorten the term or lengthen the cap.
		RulesetPaymentTermAboveCap,
		/// All numbers are used. The chain needs an upgrade.
		IdsExhausted,
		/// Silence would accept a milestone's delivery only after more than 180 days, or than 64 working days. Shorten
		/// that time, or deliver in several milestones.
		TooLongToAccept,
	}

	impl<T> From<RulesetFault> for Error<T> {
		fn from(fault: RulesetFault) -> Self {
			match fault {
				RulesetFault::OffsetOutOfRange => Self::RulesetOffsetOutOfRange,
				RulesetFault::PeriodZero => Self::RulesetPeriodZero,
				RulesetFault::PeriodTooLong => Self::RulesetPeriodTooLong,
				RulesetFault::ShareAboveWhole => Self::RulesetShareAboveWhole,
				RulesetFault::BoundsInverted => Self::RulesetBoundsInverted,
				RulesetFault::MinimumZero => Self::RulesetMinimumZero,
				RulesetFault::KeyholdersOutOfRange => Self::RulesetKeyholdersOutOfRange,
				RulesetFault::ThresholdOutOfRange => Self::RulesetThresholdOutOfRange,
				RulesetFault::PanelSizes => Self::RulesetPanelSizes,
				RulesetFault::FractionInvalid => Self::RulesetFractionInvalid,
				RulesetFault::PaymentTermAboveCap => Self::RulesetPaymentTermAboveCap,
			}
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(Header::max_encoded_len() <= Header::MAX_LENGTH, "every bid reads the header");
			assert!((1..=128).contains(&T::MaxCriteria::get()), "an envelope has 128 answers");
			assert!((1..=255).contains(&T::MaxLicenceClasses::get()), "a header counts them in a byte");
			assert!(T::MaxMilestones::get() > 0, "something is delivered");
			assert!(T::MaxInvited::get() > 0, "a single source is invited");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Makes a draft under a reference of the buyer's own, which it uses once: a second call with the same one is
		/// refused with `AlreadyExists`, so that a call whose reply was lost can be repeated safely. An account with
		/// `TENDER` of a procuring entity. Emits `Created`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::create())]
		pub fn create(origin: OriginFor<T>, reference: Vec<u8>, notice: Notice) -> DispatchResult {
			let buyer = Self::ensure_procuring_entity(origin)?;
			Self::do_create(buyer, reference, notice)
		}

		/// Rewrites the general part of a draft. Its buyer. Emits `Edited`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::edit())]
		pub fn edit(origin: OriginFor<T>, tender: TenderId, notice: Notice) -> DispatchResult {
			let header = Self::ensure_draft_of(origin, tender)?;
			Self::do_edit(tender, header, notice)
		}

		/// Adds a lot to a draft, or replaces one. Its buyer. Emits `LotPut`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::put_lot())]
		pub fn put_lot(origin: OriginFor<T>, tender: TenderId, lot: LotId, becomes: Lot) -> DispatchResult {
			let header = Self::ensure_draft_of(origin, tender)?;
			Self::do_put_lot(tender, header, lot, becomes)
		}

		/// Removes a lot from a draft. Its buyer. Emits `LotRemoved`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::remove_lot())]
		pub fn remove_lot(origin: OriginFor<T>, tender: TenderId, lot: LotId) -> DispatchResult {
			let header = Self::ensure_draft_of(origin, tender)?;
			Self::do_remove_lot(tender, header, lot)
		}

		/// Sets a draft's criteria, in place of those it had. Its buyer. Emits `CriteriaSet`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::set_criteria())]
		pub fn set_criteria(origin: OriginFor<T>, tender: TenderId, criteria: Vec<Criterion>) -> DispatchResult {
			Self::ensure_draft_of(origin, tender)?;
			let count = Self::store_criteria(tender, criteria)?;
			Self::deposit_event(Event::CriteriaSet { tender, count });
			Ok(())
		}

		/// Sets a draft's documents, in place of those it had. Its buyer. Emits `DocumentsSet`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::set_documents())]
		pub fn set_documents(origin: OriginFor<T>, tender: TenderId, documents: Vec<Document>) -> DispatchResult {
			Self::ensure_draft_of(origin, tender)?;
			let count = Self::store_documents(tender, documents)?;
			Self::deposit_event(Event::DocumentsSet { tender, count });
			Ok(())
		}

		/// Sets the licence classes that a draft asks for, in place of those it asked for. Its buyer. Emits
		/// `EligibilitySet`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::set_eligibility())]
		pub fn set_eligibility(origin: OriginFor<T>, tender: TenderId, classes: Vec<LicenceClassId>) -> DispatchResult {
			let mut header = Self::ensure_draft_of(origin, tender)?;
			Self::store_eligibility(tender, &mut header, classes.clone())?;
			Self::save(tender, header);
			Self::deposit_event(Event::EligibilitySet { tender, classes });
			Ok(())
		}

		/// Names a draft's keyholders, in place of those it had, and how many of them open its bids. Keys and beacons
		/// registered before do not count any more. Its buyer. Emits `KeyholdersSet`.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::set_keyholders())]
		pub fn set_keyholders(
			origin: OriginFor<T>,
			tender: TenderId,
			keyholders: Vec<PartyId>,
			threshold: u8,
		) -> DispatchResult {
			let header = Self::ensure_draft_of(origin, tender)?;
			Self::name_keyholders(tender, header, keyholders, threshold)
		}

		/// Sets a draft's schedule of payment, in place of the one it had. Its buyer. Emits `ScheduleSet`.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::set_schedule())]
		pub fn set_schedule(origin: OriginFor<T>, tender: TenderId, schedule: Vec<Milestone>) -> DispatchResult {
			Self::ensure_draft_of(origin, tender)?;
			let count = Self::store_schedule(tender, schedule)?;
			Self::deposit_event(Event::ScheduleSet { tender, count });
			Ok(())
		}

		/// Invites a supplier to a draft's bidding. If anybody is invited, nobody else may bid. Its buyer. Emits
		/// `Invited`.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::invite())]
		pub fn invite(origin: OriginFor<T>, tender: TenderId, party: PartyId) -> DispatchResult {
			let header = Self::ensure_draft_of(origin, tender)?;
			Self::do_invite(tender, header, party)
		}

		/// Takes an invitation to a draft's bidding back. Its buyer. Emits `Disinvited`.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::disinvite())]
		pub fn disinvite(origin: OriginFor<T>, tender: TenderId, party: PartyId) -> DispatchResult {
			let header = Self::ensure_draft_of(origin, tender)?;
			Self::do_disinvite(tender, header, party)
		}

		/// Publishes a draft. Every rule of the version in force is checked, each with its own error; every keyholder must
		/// have registered its keys; what the lots may cost at most is put aside on the budget line. Its buyer. Emits
		/// `Published`.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::publish(u32::from(MAX_LOTS), u32::from(MAX_KEYHOLDERS)))]
		pub fn publish(origin: OriginFor<T>, tender: TenderId) -> DispatchResultWithPostInfo {
			let header = Self::ensure_draft_of(origin, tender)?;
			let weight = T::WeightInfo::publish(header.lots.len(), u32::from(header.keyholders));
			Self::do_publish(tender, header)?;
			Ok(Some(weight).into())
		}

		/// Changes a published tender before the bid deadline, with a reason, as one amendment. What bids depend on makes
		/// the version grow, standing bids stale, and moves the deadline out to at least the ruleset's remainder. That is
		/// all but the title, later deadlines, and documents that are not binding. Its buyer. Emits `Amended`.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::amend(u32::from(MAX_LOTS)))]
		pub fn amend(
			origin: OriginFor<T>,
			tender: TenderId,
			changes: Box<Changes>,
			reason: Vec<u8>,
		) -> DispatchResultWithPostInfo {
			let header = Self::ensure_buyer_of(origin, tender)?;
			let lots = header.lots.len().max(u32::try_from(changes.lots.len()).unwrap_or(u32::MAX));
			Self::do_amend(tender, header, *changes, reason)?;
			Ok(Some(T::WeightInfo::amend(lots.min(u32::from(MAX_LOTS)))).into())
		}

		/// Calls a tender off, draft or published, until an award stands: nothing is opened any more, what is put aside is
		/// freed, every bond goes back. Its buyer. Emits `Cancelled`.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::cancel())]
		pub fn cancel(
			origin: OriginFor<T>,
			tender: TenderId,
			reason: CancellationReason,
			note: Vec<u8>,
		) -> DispatchResult {
			let header = Self::ensure_buyer_of(origin, tender)?;
			Self::do_cancel(tender, header, reason, note)
		}

		/// Asks about a published tender before the enquiry deadline. An account with `BID` of any verified party but the
		/// buyer: who thinks of bidding need not be a supplier yet. The answers of the API do not name who asked; the block
		/// shows the signer. Emits `EnquiryMade`.
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::ask())]
		pub fn ask(origin: OriginFor<T>, tender: TenderId, question: Vec<u8>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_ask(&who, tender, question)
		}

		/// Answers a question, once, for all to see. The tender's buyer, while it is active. Emits `EnquiryAnswered`.
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::answer())]
		pub fn answer(origin: OriginFor<T>, tender: TenderId, enquiry: u32, text: Vec<u8>) -> DispatchResult {
			let header = Self::ensure_buyer_of(origin, tender)?;
			Self::do_answer(tender, header, enquiry, text)
		}

		/// Names keyholders for fresh keys, after one came out early. The tender's buyer. Emits `KeyholdersSet`.
		#[pallet::call_index(16)]
		#[pallet::weight(T::WeightInfo::rekey(u32::from(MAX_KEYHOLDERS)))]
		pub fn rekey(
			origin: OriginFor<T>,
			tender: TenderId,
			keyholders: Vec<PartyId>,
			threshold: u8,
		) -> DispatchResultWithPostInfo {
			let header = Self::ensure_buyer_of(origin, tender)?;
			let named = u32::try_from(keyholders.len()).unwrap_or(u32::MAX);
			Self::do_rekey(tender, header, keyholders, threshold)?;
			Ok(Some(T::WeightInfo::rekey(named)).into())
		}

		/// Takes bids again once every keyholder has registered fresh keys. The version grows, and the deadline moves out to
		/// at least the ruleset's remainder. The tender's buyer. Emits `Resumed`.
		#[pallet::call_index(17)]
		#[pallet::weight(T::WeightInfo::resume(u32::from(MAX_KEYHOLDERS)))]
		pub fn resume(origin: OriginFor<T>, tender: TenderId) -> DispatchResultWithPostInfo {
			let header = Self::ensure_buyer_of(origin, tender)?;
			let keyholders = u32::from(header.keyholders);
			Self::do_resume(tender, header)?;
			Ok(Some(T::WeightInfo::resume(keyholders)).into())
		}

		/// Records a version of a procedure's ruleset that is in force from a moment on, until the next. Tenders published
		/// before keep theirs. The rules authority. Emits `RulesetRecorded`.
		#[pallet::call_index(18)]
		#[pallet::weight(T::WeightInfo::record_ruleset())]
		pub fn set_ruleset(
			origin: OriginFor<T>,
			procedure: Procedure,
			rules: Box<Ruleset>,
			#[pallet::compact] effective_from: Moment,
		) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::do_set_ruleset(procedure, *rules, effective_from)
		}

		/// Withdraws a version of a ruleset that is not in force yet. The rules authority. Emits `RulesetWithdrawn`.
		#[pallet::call_index(19)]
		#[pallet::weight(T::WeightInfo::withdraw_ruleset())]
		pub fn withdraw_ruleset(origin: OriginFor<T>, ruleset: RulesetId) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::do_withdraw_ruleset(ruleset)
		}
	}
}
