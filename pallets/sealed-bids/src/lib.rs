//! # Sealed bids
//!
//! Bids that nobody can read before the deadline, no buyer and no coalition under the threshold, and that nobody can hold
//! back after it. The sealing itself is the `procurement-envelope` crate, whose documentation carries the argument for
//! it; this pallet keeps keys, envelopes, times and bonds.
//!
//! ## Terms
//!
//! * **Keyholder**: a party that holds one of the *n* keys of a tender; *t* of them open it. **Stage**: technical or price;
//!   each has its own envelope and its own keys. **Generation**: which set of keys, counted up when a key leaks.
//! * **Envelope**: a sealed payload. **Beacon**: a keyholder's empty envelope, whose seed goes into the draw of experts.
//! * **Standing**: neither withdrawn nor stale. **Stale**: sealed or confirmed for terms that have changed since.
//! * **Key deadline**: the bid deadline and the ruleset's time for releasing keys.
//! * **Malformed**: not sealed by the rules, so that nobody can open it. **Disqualified**: opened, and against the terms.
//!   **Unopened**: the keyholders failed and its bidder did not open it either.
//! * **Bond**: money held on the bidder's purse, one amount a tender, until the bid is settled.
//!
//! ## How it goes
//!
//! The finance bureau, the notary and the trading centre are keyholders of a draft, appointed by three different bodies
//! ([`Pallet::appoint_keyholder`]). Each registers fresh keys ([`Pallet::register_keys`]) and, once all keys are there, its
//! beacon ([`Pallet::submit_beacon`]); the tender is published. Mei seals her bid to the three keys and sends it
//! ([`Pallet::submit`]); her bond is held. An amendment makes it stale; she confirms it ([`Pallet::confirm`]). The deadline
//! passes. Two of the three release their secrets ([`Pallet::release`]), and the agenda opens every bid that stands, a
//! batch a block; whoever cannot wait opens one himself ([`Pallet::open`]). Had two keyholders stayed silent, each bidder
//! would have opened its own ([`Pallet::self_open`]) or lost its bond. Had a secret come out early, anybody could have
//! shown it ([`Pallet::report_leak`]): its holder is suspended, and bidding waits for fresh keys. The same goes for secrets
//! whose time never comes, of bids that stay sealed and of keys that were replaced: what was sealed to them is in the
//! chain's history.
//!
//! ## Outages
//!
//! The chain stands still, and the deadline falls into that. When it is back the agenda says at once that keys may be
//! released ([`Event::OpeningBegun`]); but bidding is over for good only when the first envelope may be read: with the
//! first key, or when the key deadline passes without any. If the council records the outage before that, the deadline
//! moves, bids are taken again, and no key may come out until then. After that nothing moves it. A tender that has too few
//! bids waits as long, since those that are missing may be what the outage kept away: it ends when the key deadline passes.
//!
//! ## Bonds
//!
//! A bond goes back when the bid is withdrawn before the deadline, is stale at the deadline, is disqualified, when too
//! few bids stand, and when the tender is cancelled. It goes to the treasury when an envelope is malformed or unopened:
//! such a bid counted towards the minimum, and a bidder that may choose afterwards whether it is read watches its rivals
//! first (电子招标投标办法 §31: a bid that cannot be opened by the bidder's fault is revoked). All others wait for evaluation
//! and contract, which say through `BidBonds` what becomes of them.
//!
//! ## What everybody sees
//!
//! Names, number and times of bids are public before the deadline. After a stage's keys are released, the chain's history
//! lets anybody read every envelope of that stage that was ever submitted, withdrawn and replaced ones too. *t* keyholders
//! that collude can read early without being noticed; they cannot alter a bid or open it to something else. What
//! keyholders that release nothing can do about the draw of experts, and what they cannot, `beacons.rs` says.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod beacons;
mod bonds;
mod independence;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod invariants;
mod keys;
mod opening;
mod queries;
mod release;
mod results;
mod submission;
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
	use crate::{types::*, Task, WeightInfo};
	use alloc::vec::Vec;
	use frame_support::{
		pallet_prelude::*,
		traits::{fungible::MutateHold, Time},
	};
	use frame_system::pallet_prelude::*;
	use procurement_envelope::{keyholder::Registration, Envelope, MAX_KEYHOLDERS};
	use procurement_primitives::{
		agenda::Schedule,
		award::traits::EvaluationHook,
		bid::{traits::ScoresLocked, BidderId, Disqualification},
		budget::Purses,
		identity::{
			traits::{Discipline, Parties},
			PartyId,
		},
		money::Balance,
		tender::{
			traits::{TenderControl, TenderInspect},
			LotSet, Stage, TenderId,
		},
		time::Moment,
	};

	/// What the runtime decides.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// The clock, in Unix milliseconds.
		type Time: Time<Moment = Moment>;

		/// Turns signers into parties.
		type Parties: Parties<Self::AccountId>;

		/// Suspends keyholders whose secret came out before its time.
		type Discipline: Discipline;

		/// Reads tenders.
		type Tenders: TenderInspect;

		/// Is told what becomes of a tender's bids.
		type Control: TenderControl;

		/// Says when price envelopes may be opened.
		type Scores: ScoresLocked;

		/// Is told that evaluation can begin.
		type Evaluation: EvaluationHook;

		/// Does things when their time comes.
		type Agenda: Schedule<Task<Self>>;

		/// The settlement currency, in which bonds are held.
		type Currency: MutateHold<Self::AccountId, Reason = Self::RuntimeHoldReason, Balance = Balance>;

		/// The reason under which bonds are held.
		type RuntimeHoldReason: From<HoldReason>;

		/// The accounts where bonds are held, and where forfeited ones go.
		type Purses: Purses<Self::AccountId>;

		/// The council. It records who appoints keyholders and which body is above which.
		type GovernanceOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Most licence classes that a tender may ask for: the same as in tenders. Submitting is weighed for so many before
		/// it runs and for the tender's own afterwards.
		#[pallet::constant]
		type MaxLicenceClasses: Get<u32>;

		/// How many beacons and bids one step of the agenda opens. A step must fit the agenda's share of a block with 16
		/// keyholders, the longest envelopes and the most licence classes; raising it makes openings take fewer blocks.
		#[pallet::constant]
		type OpenBatch: Get<u32>;

		/// How many bonds one step of the agenda gives back. A step must fit the agenda's share of a block.
		#[pallet::constant]
		type BondBatch: Get<u32>;

		/// What each call and step weighs.
		type WeightInfo: WeightInfo;

		/// Tenders, parties and money for benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: crate::benchmarking::BenchmarkHelper<Self::AccountId>;
	}

	/// Why money is on hold.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// A bidder's bond.
		#[codec(index = 0)]
		BidBond,
	}

	/// The storage version: 1.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// The pallet.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// The body that appoints each keyholder.
	#[pallet::storage]
	pub type Appointers<T> = StorageMap<_, Twox64Concat, PartyId, PartyId>;

	/// The body directly above each body.
	#[pallet::storage]
	pub type Superiors<T> = StorageMap<_, Twox64Concat, PartyId, PartyId>;

	/// Every key that was ever registered, with its sign bit cleared: a key and its negative are one to a sealer.
	#[pallet::storage]
	pub type UsedKeys<T> = StorageMap<_, Blake2_128Concat, [u8; 32], ()>;

	/// The keys of each tender, by generation, stage and the keyholder's index from 1.
	#[pallet::storage]
	pub type Keys<T> = StorageNMap<
		_,
		(
			NMapKey<Twox64Concat, TenderId>,
			NMapKey<Twox64Concat, u32>,
			NMapKey<Twox64Concat, Stage>,
			NMapKey<Twox64Concat, u8>,
		),
		HeldKey,
	>;

	/// The beacons of each tender, by generation and the keyholder's index.
	#[pallet::storage]
	pub type Beacons<T> = StorageNMap<
		_,
		(NMapKey<Twox64Concat, TenderId>, NMapKey<Twox64Concat, u32>, NMapKey<Twox64Concat, u8>),
		Beacon,
	>;

	/// The secrets that keyholders have released, by tender, generation, stage and index.
	#[pallet::storage]
	pub type Releases<T> = StorageNMap<
		_,
		(
			NMapKey<Twox64Concat, TenderId>,
			NMapKey<Twox64Concat, u32>,
			NMapKey<Twox64Concat, Stage>,
			NMapKey<Twox64Concat, u8>,
		),
		[u8; 32],
	>;

	/// The keys whose secret was proven out before its time, by tender, generation, stage and index.
	#[pallet::storage]
	pub type Leaks<T> = StorageNMap<
		_,
		(
			NMapKey<Twox64Concat, TenderId>,
			NMapKey<Twox64Concat, u32>,
			NMapKey<Twox64Concat, Stage>,
			NMapKey<Twox64Concat, u8>,
		),
		(),
	>;

	/// What each tender's bids have in common.
	#[pallet::storage]
	pub type Books<T> = StorageMap<_, Twox64Concat, TenderId, Book, ValueQuery>;

	/// How many bids stand for each lot, by tender and by the generation and version that they stand for. An amendment
	/// makes all bids stale by making this another entry: nothing is gone through.
	#[pallet::storage]
	pub type Tallies<T> = StorageDoubleMap<_, Twox64Concat, TenderId, Twox64Concat, (u32, u32), LotCounts, ValueQuery>;

	/// The bids of each tender.
	#[pallet::storage]
	pub type Bids<T> = StorageDoubleMap<_, Twox64Concat, TenderId, Twox64Concat, BidderId, Bid>;

	/// The bidder of each number of a tender: bids are gone through by number, without an iterator.
	#[pallet::storage]
	pub type Bidders<T> = StorageDoubleMap<_, Twox64Concat, TenderId, Twox64Concat, u32, BidderId>;

	/// The envelopes of bids that are not withdrawn.
	#[pallet::storage]
	pub type Envelopes<T> = StorageNMap<
		_,
		(NMapKey<Twox64Concat, TenderId>, NMapKey<Twox64Concat, BidderId>, NMapKey<Twox64Concat, Stage>),
		Envelope,
	>;

	/// What came out of each envelope.
	#[pallet::storage]
	pub type Outcomes<T> = StorageNMap<
		_,
		(NMapKey<Twox64Concat, TenderId>, NMapKey<Twox64Concat, BidderId>, NMapKey<Twox64Concat, Stage>),
		Outcome,
	>;

	/// The prices of bids whose envelope with prices is opened and keeps to the terms.
	#[pallet::storage]
	pub type BidPrices<T> = StorageDoubleMap<_, Twox64Concat, TenderId, Twox64Concat, BidderId, Prices>;

	/// The seed of each tender's draw of experts, as far as its technical stage is gone through. See `beacons.rs`.
	#[pallet::storage]
	pub type DrawSeeds<T> = StorageMap<_, Twox64Concat, TenderId, [u8; 32]>;

	/// What happened.
	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// The body that appoints a keyholder was recorded.
		KeyholderAppointed {
			/// The keyholder.
			party: PartyId,
			/// The body.
			appointing_body: PartyId,
		},
		/// The body above a body was recorded, or that there is none.
		SuperiorSet {
			/// The body below.
			body: PartyId,
			/// The body above.
			superior: Option<PartyId>,
		},
		/// A keyholder registered its keys, or replaced them.
		KeysRegistered {
			/// The tender.
			tender: TenderId,
			/// The generation of keys.
			generation: u32,
			/// The keyholder's index.
			index: u8,
			/// The keyholder.
			holder: PartyId,
			/// The keys, technical first.
			keys: Vec<[u8; 32]>,
		},
		/// A keyholder sealed its beacon, or sealed it again.
		BeaconSubmitted {
			/// The tender.
			tender: TenderId,
			/// The generation of keys.
			generation: u32,
			/// The keyholder's index.
			index: u8,
			/// The hash of the envelope.
			hash: [u8; 32],
		},
		/// A bid was submitted, or replaced as a whole.
		BidSubmitted {
			/// The tender.
			tender: TenderId,
			/// Who bids.
			bidder: BidderId,
			/// The bid's number.
			number: u32,
			/// The lots it is for.
			lots: LotSet,
			/// The version of the tender that it is sealed for.
			version: u32,
			/// The hash of the technical envelope.
			technical: [u8; 32],
			/// The hash of the price envelope.
			price: Option<[u8; 32]>,
			/// The bond that is held now.
			bond: Balance,
		},
		/// A bid was confirmed for the tender's present version.
		BidConfirmed {
			/// The tender.
			tender: TenderId,
			/// Who bids.
			bidder: BidderId,
			/// The version that it stands for.
			version: u32,
			/// The bond that is held now.
			bond: Balance,
		},
		/// A bid was withdrawn before the deadline. Its envelopes leave the state; the chain's history keeps them.
		BidWithdrawn {
			/// The tender.
			tender: TenderId,
			/// Who bid.
			bidder: BidderId,
		},
		/// Too few bids stood for every lot at the deadline: they stay sealed.
		TooFewBidsReceived {
			/// The tender.
			tender: TenderId,
		},
		/// Keys of a stage may be released. Bidding is over for good with the first of them: until then an outage in which
		/// the deadline fell may be recorded and move it, and this is said again when its time has come.
		OpeningBegun {
			/// The tender.
			tender: TenderId,
			/// The stage.
			stage: Stage,
			/// Since when.
			since: Moment,
			/// Until when keyholders should release.
			keys_due: Moment,
		},
		/// A keyholder's secret was released.
		KeyReleased {
			/// The tender.
			tender: TenderId,
			/// The stage.
			stage: Stage,
			/// The keyholder's index.
			index: u8,
			/// How many of the stage are released now.
			released: u8,
		},
		/// A keyholder's secret was proven out before its time.
		KeyLeaked {
			/// The tender.
			tender: TenderId,
			/// The generation of keys.
			generation: u32,
			/// The stage.
			stage: Stage,
			/// The keyholder's index.
			index: u8,
			/// The keyholder, suspended now.
			holder: PartyId,
			/// Whether the tender needs fresh keys: bids were still taken.
			rekeyed: bool,
		},
		/// The key deadline has passed without all keyholders.
		KeysOverdue {
			/// The tender.
			tender: TenderId,
			/// The stage.
			stage: Stage,
			/// The keyholders that did not release.
			missing: Vec<PartyId>,
			/// Until when bidders may open their own envelopes; `None` if enough others released.
			self_opening_until: Option<Moment>,
		},
		/// A beacon was opened or found malformed, and taken into the draw's seed.
		BeaconSettled {
			/// The tender.
			tender: TenderId,
			/// The keyholder's index.
			index: u8,
			/// Its part: the beacon's seed, or the envelope's hash if it could not be opened.
			contribution: [u8; 32],
		},
		/// An envelope was opened and keeps to the terms.
		BidOpened {
			/// The tender.
			tender: TenderId,
			/// Who bids.
			bidder: BidderId,
			/// The stage.
			stage: Stage,
			/// The seed by which anybody decrypts it.
			seed: [u8; 32],
		},
		/// An envelope was not sealed by the rules: nobody can open it.
		BidMalformed {
			/// The tender.
			tender: TenderId,
			/// Who bids.
			bidder: BidderId,
			/// The stage.
			stage: Stage,
		},
		/// An envelope was opened and is against the terms.
		BidDisqualified {
			/// The tender.
			tender: TenderId,
			/// Who bids.
			bidder: BidderId,
			/// The stage.
			stage: Stage,
			/// Why.
			reason: Disqualification,
			/// The seed by which anybody decrypts it.
			seed: [u8; 32],
		},
		/// Nobody opened an envelope in the self-opening period: the bid counts as withdrawn after the deadline.
		BidUnopened {
			/// The tender.
			tender: TenderId,
			/// Who bids.
			bidder: BidderId,
			/// The stage.
			stage: Stage,
		},
		/// Every bid's envelope of a stage is opened or marked.
		StageOpened {
			/// The tender.
			tender: TenderId,
			/// The stage.
			stage: Stage,
		},
		/// A bond went back.
		BondReturned {
			/// The tender.
			tender: TenderId,
			/// To whom.
			bidder: BidderId,
			/// How much.
			amount: Balance,
		},
		/// A bond went to the treasury.
		BondForfeited {
			/// The tender.
			tender: TenderId,
			/// Whose it was.
			bidder: BidderId,
			/// How much.
			amount: Balance,
		},
	}

	/// Why a call was refused.
	#[pallet::error]
	pub enum Error<T> {
		/// The tender is a draft. Wait until it is published.
		NotPublished,
		/// The tender has ended. Nothing more happens to its bids.
		TenderEnded,
		/// The tender ended before any bid was taken under these keys, and they guard nothing. There is nothing to report.
		KeysUnused,
		/// A key came out and the tender has no fresh keys yet. Wait until bidding resumes, then seal for the new keys.
		Rekeying,
		/// The bid deadline has passed. Bids can no longer be submitted, confirmed or withdrawn.
		DeadlinePassed,
		/// The bidder is the buyer. A buyer cannot bid on its own tender.
		OwnTender,
		/// The bidder holds one of the tender's keys. A keyholder cannot bid; it has no say over bids either.
		BidderIsKeyholder,
		/// The bid is for no lot. Name at least one.
		NoLots,
		/// The tender has no lot of one of these numbers. Look its lots up.
		UnknownLot,
		/// An envelope is longer than it may be. Say less in it, and attach documents by hash.
		EnvelopeTooLong,
		/// An envelope is of an unknown suite. Seal with a tool that is up to date.
		UnknownSuite,
		/// The bytes are not the one encoding of one envelope. Send what the sealing tool made, unchanged.
		NotEnvelope,
		/// An envelope has not one wrap for each keyholder. Seal it for this tender's keys.
		WrongWraps,
		/// A ciphertext has none of the allowed lengths. Seal it again.
		WrongSizeClass,
		/// An envelope's ephemeral key is not canonical or has a small order. Seal it again.
		BadEphemeralKey,
		/// The tender asks for a price envelope beside the technical one. Send both.
		PriceEnvelopeMissing,
		/// The tender takes one envelope, which holds the price too. Send that one only.
		PriceEnvelopeUnexpected,
		/// The bidder's purse has less free than the bond, or nobody ever paid into it. Pay that much into it, and submit
		/// again.
		BondNotCovered,
		/// This bidder has no bid on this tender. Look up who bids.
		UnknownBid,
		/// The bid was withdrawn. Submit again while bids are taken.
		BidWithdrawn,
		/// The bid stands for the tender's present version. There is nothing to confirm.
		NothingToConfirm,
		/// The tender has fresh keys since the bid was sealed, so that it cannot be confirmed. Replace it.
		SealedToOldKeys,
		/// The signer's party holds no key of this tender. Look up its keyholders.
		NotKeyholder,
		/// There is not one key for each stage of the tender. Register one for the technical stage and, if there are two
		/// envelopes, one for the price.
		WrongKeyCount,
		/// Keys are frozen: the tender is published, or has ended. They change only if one of them leaks.
		KeysFrozen,
		/// A key is no canonical point of the curve. Register one made by the keyholder's tool.
		KeyNotCanonical,
		/// A key has a small order: what is sealed to it is open to everybody. Register one made by the keyholder's tool.
		KeyLowOrder,
		/// A key lies outside the prime-order group. Register one made by the keyholder's tool.
		KeyTorsioned,
		/// A key's proof of possession is wrong. Make it with the key's own secret for this tender, generation, stage and
		/// index.
		KeyUnproven,
		/// A key, or its negative, was registered before. Derive a fresh one with a new salt.
		KeyReused,
		/// A keyholder has not registered its keys. All must before beacons are sealed and the tender is published.
		KeysMissing,
		/// A keyholder has not sealed its beacon. All must before the tender is published.
		BeaconMissing,
		/// A beacon was sealed before a key or the threshold changed. Its keyholder must seal it again.
		BeaconOutdated,
		/// The threshold is not over half of the keyholders and under all of them, or there are over 16. Change the draft.
		ThresholdOutOfRange,
		/// The council has not recorded who appoints a keyholder. Ask it to, or name another keyholder.
		AppointerUnknown,
		/// One body holds and appoints as many keys together as open the tender, and could have it read early. Name others.
		AppointsThreshold,
		/// The buyer, or a body above it, appoints a keyholder. Name one that is independent.
		AppointedByBuyer,
		/// The buyer, or a body above it, is a keyholder. Name one that is independent.
		BuyerIsKeyholder,
		/// A body cannot be above itself. Check the chain of superiors.
		SuperiorCycle,
		/// The tender has one envelope, and so no price stage. Use the technical stage.
		UnknownStage,
		/// No keyholder of the tender has this index, or registered a key of this generation under it. Indices count from 1;
		/// look up the tender's key generation.
		UnknownIndex,
		/// It is too early: the bid deadline has not passed, or the technical scores are not locked. Keep the secret to
		/// yourself until then.
		TooEarly,
		/// Too few bids stand for every lot. They stay sealed: release nothing, and report what comes out.
		TooFewBids,
		/// The secret does not belong to this keyholder's key. Look up the key and its salt, and derive the secret again.
		WrongSecret,
		/// This secret is released or reported already. Nothing more is needed.
		AlreadyReleased,
		/// The secret may be released now, so that it did not leak early. Release it instead.
		ReleaseAllowed,
		/// Fewer keyholders than the threshold have released. Wait for more, or for the self-opening period.
		KeysNotReleased,
		/// Enough keyholders have released. Anybody can open the envelope without its seed.
		KeysReleased,
		/// This envelope is opened or marked already. Look up what came out of it.
		AlreadyOpened,
		/// The bid was stale at the deadline. It is not opened.
		BidStale,
		/// The bid's technical envelope was malformed, disqualified or unopened. Its price is not opened.
		TechnicalFailed,
		/// Keyholders still have time to release. Wait until the key deadline has passed.
		SelfOpeningNotBegun,
		/// The self-opening period is over. The envelope stays unopened.
		SelfOpeningOver,
		/// The seed is not the one that this envelope was sealed with. Use the one that was kept when it was sealed.
		WrongSeed,
		/// A sum or a counter would leave its range. Report this: it cannot happen with sums that exist.
		Overflow,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(T::OpenBatch::get() > 0, "an opening must get on");
			assert!(T::BondBatch::get() > 0, "bonds must go back");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Records which body appoints a keyholder, in place of what was recorded. The council only. Emits
		/// `KeyholderAppointed`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::appoint_keyholder())]
		pub fn appoint_keyholder(origin: OriginFor<T>, party: PartyId, appointing_body: PartyId) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::do_appoint(party, appointing_body);
			Ok(())
		}

		/// Records which body is directly above a body, or that none is. The council only. Emits `SuperiorSet`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::set_superior())]
		pub fn set_superior(origin: OriginFor<T>, body: PartyId, superior: Option<PartyId>) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::do_set_superior(body, superior)
		}

		/// Registers the signer's keys for a tender, technical first, in place of what it registered before; beacons that
		/// were sealed to other keys no longer count. A keyholder with `KEYS`, while the tender is a draft or waits for
		/// fresh keys. Emits `KeysRegistered`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::register_keys())]
		pub fn register_keys(
			origin: OriginFor<T>,
			tender: TenderId,
			registrations: Vec<Registration>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_register_keys(&who, tender, &registrations)
		}

		/// Seals the signer's beacon: an envelope with an empty payload to the technical keys, SCALE-encoded. A keyholder
		/// with `KEYS`, once all keys are registered and while the tender is a draft or waits for fresh keys. Emits
		/// `BeaconSubmitted`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::submit_beacon(MAX_KEYHOLDERS.into()))]
		pub fn submit_beacon(origin: OriginFor<T>, tender: TenderId, envelope: Vec<u8>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_submit_beacon(&who, tender, envelope)
		}

		/// Submits a bid, or replaces it as a whole: the lots, and the SCALE-encoded envelope of each stage. A supplier with
		/// `BID` and valid licences, before the bid deadline; its bond is held on its purse. Emits `BidSubmitted`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::submit(Pallet::<T>::bytes(technical, price), T::MaxLicenceClasses::get()))]
		pub fn submit(
			origin: OriginFor<T>,
			tender: TenderId,
			lots: LotSet,
			technical: Vec<u8>,
			price: Option<Vec<u8>>,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let bytes = Self::bytes(&technical, &price);
			Self::do_submit(&who, tender, lots, &technical, price.as_deref())?;
			Ok(Some(T::WeightInfo::submit(bytes, T::Tenders::licence_classes(tender))).into())
		}

		/// Withdraws the signer's bid before the deadline; its bond goes back. Whoever reads the chain's history can still
		/// read the envelopes once the keys are released. Emits `BidWithdrawn` and `BondReturned`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::withdraw())]
		pub fn withdraw(origin: OriginFor<T>, tender: TenderId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_withdraw(&who, tender)
		}

		/// Says that the signer's bid, sealed for an earlier version of the tender, stands for the present one. Under the
		/// same conditions as submitting. Emits `BidConfirmed`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::confirm(T::MaxLicenceClasses::get()))]
		pub fn confirm(origin: OriginFor<T>, tender: TenderId) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			Self::do_confirm(&who, tender)?;
			Ok(Some(T::WeightInfo::confirm(T::Tenders::licence_classes(tender))).into())
		}

		/// Releases a keyholder's secret for a stage: the Ed25519 seed of its key. Any account, judged by the secret alone,
		/// once the stage's time has come and as long as one likes. With the threshold reached the agenda opens every
		/// bid. Emits `KeyReleased`, the first of a stage also `OpeningBegun`.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::release())]
		pub fn release(
			origin: OriginFor<T>,
			tender: TenderId,
			stage: Stage,
			index: u8,
			seed: [u8; 32],
		) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_release(tender, stage, index, &seed)
		}

		/// Shows that a keyholder's secret is out before its time, or though it never has one: the tender ended with its bids
		/// sealed, or `generation`, that of the key, is not its present one. Keys under which no bid was ever taken, of a
		/// draft say, may come out. Any account. The keyholder is suspended. If the
		/// key is of the present generation and bids are taken, the tender is given fresh keys and a new deadline; bids
		/// sealed to the old ones must be replaced. Emits `KeyLeaked`.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::report_leak())]
		pub fn report_leak(
			origin: OriginFor<T>,
			tender: TenderId,
			generation: u32,
			stage: Stage,
			index: u8,
			seed: [u8; 32],
		) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_report_leak(tender, generation, stage, index, &seed)
		}

		/// Opens one envelope now, with the secrets that are released, instead of waiting for the agenda. Any account. Emits
		/// `BidOpened`, `BidMalformed` or `BidDisqualified`.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::open(MAX_KEYHOLDERS.into(), T::MaxLicenceClasses::get()))]
		pub fn open(origin: OriginFor<T>, tender: TenderId, stage: Stage, bidder: BidderId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_open(tender, stage, bidder)
		}

		/// Opens one envelope by the seed that its sealer kept, in the self-opening period: after the key deadline, if too
		/// few keyholders released. Any account. Emits as `open` does.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::self_open(MAX_KEYHOLDERS.into(), T::MaxLicenceClasses::get()))]
		pub fn self_open(
			origin: OriginFor<T>,
			tender: TenderId,
			stage: Stage,
			bidder: BidderId,
			seed: [u8; 32],
		) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_self_open(tender, stage, bidder, &seed)
		}
	}
}
