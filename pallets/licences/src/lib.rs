//! # E-licences
//!
//! What a party or a person is allowed to do (电子证照), said by who may say it, for all to check. The pallet keeps who may
//! issue what, what was issued and what became of it. It holds no money and no personal data: of persons and of what a
//! licence says it keeps salted hashes only. How they are made and shown is the `procurement-disclosure` crate.
//!
//! ## Terms
//!
//! * **Class**: a kind of licence, registered by the council: its type code, its schema, how long its licences are valid,
//!   whether they may be revoked, and whether they may change hands.
//! * **Issuer**: a party with the role of licence issuer. The council **trusts** it for single classes.
//! * **Licence**: what an issuer says of a **holder**: a party by its number, or a person by a salted commitment. Its
//!   **identifier** is that of GB/T 36904. A renewal or correction has the same serial number and the next **version**.
//! * **Batch**: licences of consecutive serial numbers issued at once, as one Merkle root. What a licence of a batch says is
//!   known to its holder, who has the path, until the holder **lodges** it, which puts it on record like any other.
//! * **Standing**: valid, suspended, revoked or superseded. That a licence has expired follows from the clock.
//!
//! ## How it goes
//!
//! The council registers the class of construction permits and trusts the housing bureau ([`Pallet::register_class`],
//! [`Pallet::trust_issuer`]). Officer Chen of the bureau issues Mei's firm a permit ([`Pallet::issue`]). A tender asks for
//! one; the chain looks by itself. The bureau examines forty thousand fitters and issues their certificates in one
//! transaction ([`Pallet::issue_batch`]); each gets a file with certificate, attributes and path. Old Zhang's was a mistake
//! and is revoked, at the same cost as a single one's ([`Pallet::revoke`]). Jun's firm got its registration in a batch and
//! wants to bid: it lodges it ([`Pallet::lodge`]). Mei's permit is suspended over an accident ([`Pallet::suspend`]), which
//! keeps her from bidding, and reinstated ([`Pallet::reinstate`]). It runs out and is renewed ([`Pallet::supersede`]). She
//! sells her taxi licence, whose class allows it: she offers it and Jun accepts ([`Pallet::offer_transfer`],
//! [`Pallet::accept_transfer`]). She has got more permits of one class than are looked at and says which one she means
//! ([`Pallet::prefer`]).
//!
//! ## When an issuer falls
//!
//! * **Suspended, closed, its verification expired or its role revoked**: it issues nothing and decides nothing from that
//!   moment. What it issued before stays what it is and keeps counting, for holders have done nothing wrong: a purchase
//!   under way does not stop because an office's papers lapsed. Who verifies such a licence is told `issuerInactive`. The
//!   council can suspend and revoke in its place.
//! * **Trust withdrawn** for a class ([`Pallet::withdraw_trust`]): it issues nothing of that class, nor supersedes or
//!   reinstates; it may still suspend and revoke. What it issued keeps counting, unless the council names a moment since
//!   when its word is void: what was issued at that moment or later does not count (`issuerNotTrusted`), without touching a
//!   single licence, so at the same cost for one as for a million. Trust that is granted again covers what is issued from
//!   then on; what was void stays void.
//!
//! ## Nothing vanishes
//!
//! Licences, batches and histories are only ever added to. No call of this pallet removes one, whoever makes it. An index
//! changes, by which licences are found; `try_state` proves that everything is still found.
//!
//! ## For other pallets
//!
//! The pallet answers [`Licences`](procurement_primitives::licence::Licences). Status is judged as it stands now, validity
//! at the moment asked about: a licence revoked yesterday does not count for the bid deadline of last week. One that is
//! issued today and dated back does count for it, where what is asked is what holds (`fault`), and does not where
//! it is who had one then (`held`).

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod authority;
mod classes;
mod deciding;
mod eligibility;
pub mod facts;
mod indexes;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod invariants;
mod issuing;
mod lodging;
mod preferring;
mod queries;
mod statuses;
mod transfers;
pub mod types;
mod verifying;
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
	use alloc::vec::Vec;
	use frame_support::{
		pallet_prelude::*,
		traits::{Contains, Time},
	};
	use frame_system::pallet_prelude::*;
	use procurement_primitives::{
		identity::{traits::Parties, Authority, PartyId, Reason},
		licence::{BatchId, Change, Holder, IssuerCode, LicenceClassId, LicenceId, Membership, TypeCode, Validity},
		time::Moment,
	};

	/// What the runtime decides.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// The clock, in Unix milliseconds.
		type Time: Time<Moment = Moment>;

		/// Who acts.
		type Parties: Parties<Self::AccountId>;

		/// The parties that may be given a licence: those that are on the register and not closed. A number that no party has
		/// yet must not be among them, or the next one to register would have it.
		type Holders: Contains<PartyId>;

		/// The council: registers classes, trusts issuers, and may suspend and revoke where an issuer cannot or does not.
		type GovernanceOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Most parties that are or were trusted for one class. Bounds what the answer to a question holds.
		#[pallet::constant]
		type MaxIssuers: Get<u32>;

		/// Most licences of a batch; at most 2²⁰. Costs the chain nothing, the path one hash for each doubling.
		#[pallet::constant]
		type MaxBatch: Get<u32>;

		/// How many of a party's licences of one class are looked at to see whether one counts: those that run longest, after
		/// the one that the party prefers. Suspended, revoked and superseded ones are not among them and take no place.
		/// Every bid, opening and award may read so many and one for each class that a tender asks for.
		#[pallet::constant]
		type MaxLookups: Get<u32>;

		/// What each call weighs.
		type WeightInfo: WeightInfo;

		/// Parties for benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: crate::benchmarking::BenchmarkHelper<Self::AccountId>;
	}

	/// The storage version: 1.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// The pallet.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// The number of the next class.
	#[pallet::storage]
	pub type NextClassId<T> = StorageValue<_, LicenceClassId, ValueQuery>;

	/// The classes.
	#[pallet::storage]
	pub type Classes<T: Config> = StorageMap<_, Twox64Concat, LicenceClassId, Class>;

	/// The class of each type code.
	#[pallet::storage]
	pub type ClassesByCode<T: Config> = StorageMap<_, Twox64Concat, TypeCode, LicenceClassId>;

	/// Every version of every class's schema. Never removed: licences follow old ones.
	#[pallet::storage]
	pub type Schemas<T: Config> =
		StorageDoubleMap<_, Twox64Concat, LicenceClassId, Twox64Concat, u32, [u8; 32], OptionQuery>;

	/// Who is trusted, or was, to issue each class. Never removed.
	#[pallet::storage]
	pub type Trusts<T: Config> =
		StorageDoubleMap<_, Twox64Concat, LicenceClassId, Twox64Concat, PartyId, Trust, OptionQuery>;

	/// The code of each issuer in licence identifiers. For good: identifiers hold it.
	#[pallet::storage]
	pub type Codes<T: Config> = StorageMap<_, Twox64Concat, PartyId, IssuerCode>;

	/// The issuer of each code.
	#[pallet::storage]
	pub type IssuersByCode<T: Config> = StorageMap<_, Twox64Concat, IssuerCode, PartyId>;

	/// How many licences were issued one by one: the place of the next.
	#[pallet::storage]
	pub type NextSingle<T> = StorageValue<_, u32, ValueQuery>;

	/// How many batches were issued: the number of the last.
	#[pallet::storage]
	pub type LastBatch<T> = StorageValue<_, BatchId, ValueQuery>;

	/// The licences on record: all that were issued one by one, and those of batches that were lodged.
	#[pallet::storage]
	pub type LicenceRecords<T: Config> = StorageMap<_, Twox64Concat, LicenceId, Licence>;

	/// The batches.
	#[pallet::storage]
	pub type Batches<T: Config> = StorageMap<_, Twox64Concat, BatchId, Batch>;

	/// Where licences stand, by batch and place, big-endian. Absent: valid, and nothing was ever done to it.
	#[pallet::storage]
	pub type Standings<T: Config> =
		StorageDoubleMap<_, Twox64Concat, BatchId, Identity, [u8; 4], StandingRecord, ValueQuery>;

	/// What was done to each licence, numbered from 0. Only ever added to.
	#[pallet::storage]
	pub type History<T: Config> = StorageDoubleMap<_, Twox64Concat, LicenceId, Twox64Concat, u32, Entry, OptionQuery>;

	/// The serial numbers that are taken of each class and issuer, under the last of each range, big-endian: ranges do not
	/// overlap, so one look finds whose a number is.
	#[pallet::storage]
	pub type Serials<T: Config> = StorageNMap<
		_,
		(NMapKey<Twox64Concat, LicenceClassId>, NMapKey<Twox64Concat, PartyId>, NMapKey<Identity, [u8; 4]>),
		Slot,
		OptionQuery,
	>;

	/// The licence with each class, issuer, serial number and version, of those that were issued one by one.
	#[pallet::storage]
	pub type Versions<T: Config> = StorageMap<_, Twox64Concat, (LicenceClassId, PartyId, u32, u16), LicenceId>;

	/// The licences on record that each party holds, whatever their standing, by number, big-endian.
	#[pallet::storage]
	pub type LicencesByHolder<T: Config> =
		StorageDoubleMap<_, Twox64Concat, PartyId, Identity, [u8; 8], (), OptionQuery>;

	/// Those with nothing held against them, by class, longest validity first: where eligibility is looked up.
	#[pallet::storage]
	pub type LiveLicences<T: Config> = StorageNMap<
		_,
		(NMapKey<Twox64Concat, PartyId>, NMapKey<Twox64Concat, LicenceClassId>, NMapKey<Identity, [u8; 16]>),
		(),
		OptionQuery,
	>;

	/// Those with something held against them, by class: the first says why a party has none that counts. Suspended ones come
	/// first, as they may count again; superseded ones last, as their next versions say more.
	#[pallet::storage]
	pub type BarredLicences<T: Config> = StorageNMap<
		_,
		(NMapKey<Twox64Concat, PartyId>, NMapKey<Twox64Concat, LicenceClassId>, NMapKey<Identity, [u8; 9]>),
		(),
		OptionQuery,
	>;

	/// The licence of each class that each party prefers: it is looked at before all others. Neither revoked nor superseded.
	#[pallet::storage]
	pub type Preferred<T: Config> =
		StorageDoubleMap<_, Twox64Concat, PartyId, Twox64Concat, LicenceClassId, LicenceId, OptionQuery>;

	/// The licence on record for each document's hash; of versions of one licence that share a document, the newest.
	#[pallet::storage]
	pub type LicencesByDocument<T: Config> = StorageMap<_, Blake2_128Concat, [u8; 32], LicenceId>;

	/// To whom licences are offered.
	#[pallet::storage]
	pub type Offers<T: Config> = StorageMap<_, Twox64Concat, LicenceId, PartyId>;

	/// The classes that the chain begins with.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// In the order of their numbers, with their issuers.
		pub classes: Vec<GenesisClass>,
		/// Nothing.
		#[serde(skip)]
		pub config: core::marker::PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			for class in &self.classes {
				if let Err(error) = Pallet::<T>::register_at_genesis(class) {
					// A chain spec that says something impossible must not start a chain.
					#[allow(clippy::panic)]
					{
						panic!("class {}: {error:?}", alloc::string::String::from_utf8_lossy(&class.class.code));
					}
				}
			}
		}
	}

	/// What happened. Each event carries what changed, so that the events alone tell the whole story of every licence.
	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A class was registered.
		ClassRegistered {
			/// Its number.
			class: LicenceClassId,
			/// Its type code.
			code: TypeCode,
			/// What binds its licences.
			terms: ClassTerms,
			/// Whether its licences may be suspended and revoked.
			revocable: bool,
			/// Whether its licences may change hands.
			transferable: bool,
		},
		/// Other terms bind what is issued of a class from now on.
		ClassAmended {
			/// The class.
			class: LicenceClassId,
			/// The terms until now.
			old: ClassTerms,
			/// The terms from now on.
			new: ClassTerms,
			/// Which version of its schema is followed from now on.
			schema_version: u32,
		},
		/// An issuer is trusted with a class, for the first time or again.
		IssuerTrusted {
			/// The class.
			class: LicenceClassId,
			/// The issuer.
			issuer: PartyId,
			/// Its code in licence identifiers.
			code: IssuerCode,
		},
		/// Trust in an issuer was withdrawn for a class, or was found to be void since an earlier moment.
		TrustWithdrawn {
			/// The class.
			class: LicenceClassId,
			/// The issuer.
			issuer: PartyId,
			/// What it issued of the class at this moment or later does not count, if there is such a moment.
			void_since: Option<Moment>,
			/// Why.
			reason: Reason,
		},
		/// A licence was issued.
		Issued {
			/// Its number.
			licence: LicenceId,
			/// Its class.
			class: LicenceClassId,
			/// Who issued it.
			issuer: PartyId,
			/// Its serial number.
			serial: u32,
			/// Which version.
			version: u16,
			/// Who holds it.
			holder: Holder,
			/// From when until when it is valid.
			validity: Validity,
			/// The hash of its document.
			document: [u8; 32],
		},
		/// A batch of licences was issued.
		BatchIssued {
			/// Its number.
			batch: BatchId,
			/// Its class.
			class: LicenceClassId,
			/// Who issued it.
			issuer: PartyId,
			/// The first serial number.
			first: u32,
			/// How many licences it has.
			count: u32,
			/// The root of its tree.
			root: [u8; 32],
			/// From when until when its licences are valid.
			validity: Validity,
		},
		/// Something was done to a licence: an entry of its history.
		Changed {
			/// The licence.
			licence: LicenceId,
			/// The number of the entry.
			number: u32,
			/// What.
			change: Change,
			/// By whom.
			by: Authority,
			/// Why; empty where no reason is asked for.
			reason: Reason,
		},
		/// A holder offers its licence to another.
		TransferOffered {
			/// The licence.
			licence: LicenceId,
			/// Who holds it.
			from: PartyId,
			/// To whom it is offered.
			to: PartyId,
		},
		/// An offer was taken back, or fell with a change of the licence's standing.
		OfferWithdrawn {
			/// The licence.
			licence: LicenceId,
			/// To whom it was offered.
			to: PartyId,
		},
		/// A holder prefers another licence of a class, or none any more: the one that it preferred went to another party or
		/// ended for good.
		PreferenceChanged {
			/// Who holds it.
			holder: PartyId,
			/// The class.
			class: LicenceClassId,
			/// The licence that is looked at first from now on, if any.
			licence: Option<LicenceId>,
		},
	}

	/// What can go wrong, and what to do about it.
	#[pallet::error]
	pub enum Error<T> {
		/// No class has this number. Look at the list of classes.
		UnknownClass,
		/// Another class has this type code. Use that class, or another code.
		CodeTaken,
		/// A type code has 21 digits and capitals. Correct it.
		MalformedTypeCode,
		/// The class's name is empty, longer than 128 bytes, or not UTF-8. Correct it.
		BadName,
		/// The shortest validity is longer than the longest. Exchange them.
		BoundsInverted,
		/// The terms are those that bind already. Say what changes.
		NothingChanged,
		/// An issuer's code is the 18 characters of a unified social credit code (GB 32100) with its check character.
		/// Correct it.
		MalformedIssuerCode,
		/// Another party issues under this code. Use the party's own.
		IssuerCodeTaken,
		/// The party issues under another code, which stands in licences. Use that one.
		OtherIssuerCode,
		/// As many parties are or were trusted for the class as `MaxIssuers` admits.
		TooManyIssuers,
		/// The issuer is trusted with the class already.
		AlreadyTrusted,
		/// Trust was withdrawn already, and from no later moment. To void more, name an earlier one.
		AlreadyWithdrawn,
		/// Trust in this issuer was withdrawn with retroactive effect too often. Trust another party.
		TooManyWithdrawals,
		/// The moment lies in the future. What was not issued yet cannot be void.
		VoidInFuture,
		/// The party is not trusted to issue this class, or no longer. Ask the council.
		IssuerNotTrusted,
		/// The signer's party did not issue this licence. Its issuer or the council decides about it.
		NotIssuer,
		/// The string is no licence identifier as this chain issues them (GB/T 36904). Correct it.
		MalformedIdentifier,
		/// The identifier's check character is not that of its other characters. Look for the mistyped one.
		WrongCheckCharacter,
		/// The identifier has the type code of another class. Correct it, or name that class.
		OtherClass,
		/// The identifier has the code of another issuer. Use the issuer's own.
		OtherIssuer,
		/// The identifier's version is not the next one: 001 for a new licence, one more for a renewal or correction.
		WrongVersion,
		/// The identifier's serial number is not that of the licence which is superseded. Keep it.
		OtherSerial,
		/// A serial number is taken by another licence of the class and issuer. Take the next free one.
		DuplicateNumber,
		/// A serial number is above 999999999. Take a lower one.
		SerialOutOfRange,
		/// A batch has no licence, or more than `MaxBatch`. Make several.
		BatchSizeOutOfRange,
		/// The validity ends before it begins, or when it begins. Exchange the moments.
		ValidityReversed,
		/// The validity has ended already. What counts no more need not be issued.
		ValidityOver,
		/// The validity is shorter than the class admits. Lengthen it.
		ValidityTooShort,
		/// The validity is longer than the class admits, or has no end where the class asks for one. Shorten it.
		ValidityTooLong,
		/// No such party may be given a licence: it is not on the register, or closed. Check the number.
		UnknownHolder,
		/// Another licence has this document. Each has its own; look the document up.
		DuplicateDocument,
		/// The class's licences do not change hands, and the holder is another party, or a person in a party's place, or a
		/// party in a person's. Keep the holder; if it was wrong, revoke the licence and issue another one.
		HolderChanged,
		/// The new version begins after now while the old one is still valid, so that its holder would have neither. Issue it
		/// when it begins, or let it begin now.
		LeavesGap,
		/// No licence has this number. Look it up by its identifier.
		UnknownLicence,
		/// The class's licences can be neither suspended nor revoked. Supersede it before it ends, if something is wrong with it.
		NotRevocable,
		/// The licence is suspended. Reinstate it first.
		LicenceSuspended,
		/// The licence is revoked, for good.
		LicenceRevoked,
		/// The licence is superseded, for good. Look at the one in its place.
		LicenceSuperseded,
		/// The licence has ended, and is neither renewed nor corrected nor handed over any more. Have another one issued, with a
		/// serial number of its own, and renew that one before its end.
		LicenceExpired,
		/// The licence is not valid yet, or was not the holder's yet at the moment that is asked about: it came from another
		/// holder later, or replaced one that did not count. Wait for its time, or have the holder prefer another one.
		LicenceNotYetValid,
		/// The party holds no licence of the class on record. Have one issued, or lodge one out of a batch.
		LicenceMissing,
		/// The licence is not suspended.
		NotSuspended,
		/// The council suspended the licence, and it alone reinstates it.
		SuspendedByCouncil,
		/// A reason is missing or nothing but blanks, longer than 256 bytes, or not UTF-8. Write one that the public
		/// understands.
		BadReason,
		/// No batch has this number.
		UnknownBatch,
		/// The licence is on record already.
		AlreadyLodged,
		/// Certificate and path do not lead to the batch's root from this place. Check the file that the issuer gave you.
		NotInBatch,
		/// The signer's party does not hold this licence. Its holder acts.
		NotHolder,
		/// The class's licences do not change hands.
		NotTransferable,
		/// Nobody transfers a licence to itself. Name another party.
		OwnTransfer,
		/// The licence is not offered to the signer's party, or to nobody. Ask its holder.
		NotOffered,
		/// The holder prefers this licence already. There is nothing to do.
		AlreadyPreferred,
		/// All numbers are used. The chain needs an upgrade.
		IdsExhausted,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			let most = procurement_disclosure::MAX_BATCH;
			assert!((1..=most).contains(&T::MaxBatch::get()), "paths have twenty steps at most");
			assert!(T::MaxLookups::get() > 0, "eligibility looks at something");
			assert!(T::MaxIssuers::get() > 0, "somebody issues");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Registers a class. Code, revocability and transferability are for good. The council. Emits `ClassRegistered`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::register_class())]
		pub fn register_class(origin: OriginFor<T>, class: ClassInput) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::do_register_class(class).map(|_| ())
		}

		/// Sets other terms for what is issued of a class from now on. The council. Emits `ClassAmended`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::amend_class())]
		pub fn amend_class(origin: OriginFor<T>, class: LicenceClassId, terms: ClassTerms) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::do_amend_class(class, terms)
		}

		/// Trusts a licence issuer with a class, for the first time or again. `code` is its unified social credit code, under
		/// which it issues all classes for good. The council. Emits `IssuerTrusted`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::trust_issuer())]
		pub fn trust_issuer(
			origin: OriginFor<T>,
			class: LicenceClassId,
			issuer: PartyId,
			code: Vec<u8>,
		) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			T::Parties::ensure_role(issuer, procurement_primitives::identity::Role::LicenceIssuer)?;
			Self::do_trust(class, issuer, &code)
		}

		/// Withdraws trust in an issuer for a class. With `void_since`, what it issued of the class at that moment or later
		/// does not count any more; without, all of it keeps counting. Repeated, it can only void more. The council. Emits
		/// `TrustWithdrawn`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::withdraw_trust())]
		pub fn withdraw_trust(
			origin: OriginFor<T>,
			class: LicenceClassId,
			issuer: PartyId,
			void_since: Option<Moment>,
			reason: Vec<u8>,
		) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::do_withdraw_trust(class, issuer, void_since, reason)
		}

		/// Issues a licence. `identifier` is its whole identifier by GB/T 36904 as the document shows it; the chain checks every
		/// part of it. An account with `LICENSE` of an issuer that is trusted with the class. Emits `Issued`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::issue())]
		pub fn issue(origin: OriginFor<T>, class: LicenceClassId, identifier: Vec<u8>, terms: Terms) -> DispatchResult {
			let issuer = Self::ensure_issuer(origin)?;
			Self::do_issue(issuer, class, &identifier, &terms)
		}

		/// Issues up to `MaxBatch` licences at once, as the root of the tree of their certificates. An account with `LICENSE`
		/// of an issuer that is trusted with the class. Emits `BatchIssued`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::issue_batch())]
		pub fn issue_batch(origin: OriginFor<T>, class: LicenceClassId, batch: BatchInput) -> DispatchResult {
			let issuer = Self::ensure_issuer(origin)?;
			Self::do_issue_batch(issuer, class, &batch)
		}

		/// Suspends a valid licence: it does not count until it is reinstated. Its issuer, with `LICENSE`, or the council; the
		/// council also one that its issuer suspended, and then it alone reinstates it. Emits `Changed`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::suspend())]
		pub fn suspend(origin: OriginFor<T>, licence: LicenceId, reason: Vec<u8>) -> DispatchResult {
			let (issue, by) = Self::ensure_decides(origin, licence)?;
			Self::do_suspend(licence, &issue, by, reason)
		}

		/// Reinstates a suspended licence. Its issuer, with `LICENSE`, if it is still trusted and it was not the council who
		/// suspended; or the council. Emits `Changed`.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::reinstate())]
		pub fn reinstate(origin: OriginFor<T>, licence: LicenceId, reason: Vec<u8>) -> DispatchResult {
			let (issue, by) = Self::ensure_decides(origin, licence)?;
			Self::do_reinstate(licence, &issue, by, reason)
		}

		/// Revokes a valid or suspended licence for good. Its issuer, with `LICENSE`, or the council. Emits `Changed`.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::revoke())]
		pub fn revoke(origin: OriginFor<T>, licence: LicenceId, reason: Vec<u8>) -> DispatchResult {
			let (issue, by) = Self::ensure_decides(origin, licence)?;
			Self::do_revoke(licence, &issue, by, reason)
		}

		/// Issues the next version of a licence in its place, before it ends: a renewal or a correction. In place of one that has
		/// ended, another is issued. `identifier` is the old one with the version one higher and its own check character. It
		/// begins now or earlier while the old one is valid: a renewal begins when it is issued. The time of the old one goes on
		/// counting for the same holder, and for another none does before now: to take time back, revoke it and issue another
		/// one. Its issuer, with `LICENSE`, if it is still trusted. Emits `Issued` and `Changed`.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::supersede())]
		pub fn supersede(
			origin: OriginFor<T>,
			licence: LicenceId,
			identifier: Vec<u8>,
			terms: Terms,
			reason: Vec<u8>,
		) -> DispatchResult {
			let issuer = Self::ensure_issuer(origin)?;
			Self::do_supersede(issuer, licence, &identifier, &terms, reason)
		}

		/// Puts a licence of a batch on record, so that it is found by its holder and its document and counts where licences
		/// are asked for. Shows who holds it, the hash of its document and the root of its attributes. An account with
		/// `MANAGE` of the party that holds it. Emits `Changed`.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::lodge())]
		pub fn lodge(origin: OriginFor<T>, licence: LicenceId, membership: Membership) -> DispatchResult {
			let holder = Self::ensure_manager(origin)?;
			Self::do_lodge(holder, licence, &membership)
		}

		/// Offers a licence on record to another party, in place of whom it was offered to. An account with `MANAGE` of its
		/// holder. Emits `TransferOffered`.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::offer_transfer())]
		pub fn offer_transfer(origin: OriginFor<T>, licence: LicenceId, to: PartyId) -> DispatchResult {
			let from = Self::ensure_manager(origin)?;
			Self::do_offer(from, licence, to)
		}

		/// Takes an offer back. An account with `MANAGE` of the licence's holder. Emits `OfferWithdrawn`.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::withdraw_offer())]
		pub fn withdraw_offer(origin: OriginFor<T>, licence: LicenceId) -> DispatchResult {
			let from = Self::ensure_manager(origin)?;
			Self::do_withdraw_offer(from, licence)
		}

		/// Accepts an offered licence: the signer's party holds it from now on, and it counts as its own at no earlier moment.
		/// Attributes and document stay as issued. An account with `MANAGE` of the party that it is offered to. Emits `Changed`.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::accept_transfer())]
		pub fn accept_transfer(origin: OriginFor<T>, licence: LicenceId) -> DispatchResult {
			let to = Self::ensure_manager(origin)?;
			Self::do_accept(to, licence)
		}

		/// Has a valid licence on record looked at before the holder's others of the class, wherever one is asked for, until the
		/// holder prefers another; a renewal takes its place. Whoever holds no more licences of a class than `MaxLookups` need
		/// not say. An account with `MANAGE` of its holder. Emits `PreferenceChanged`.
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::prefer())]
		pub fn prefer(origin: OriginFor<T>, licence: LicenceId) -> DispatchResult {
			let holder = Self::ensure_manager(origin)?;
			Self::do_prefer(holder, licence)
		}
	}
}
