//! # Identity: who acts
//!
//! Every act in a public purchase is some party's. This pallet knows the parties, the accounts that act for them, what
//! each may do, and who vouches for it. It holds no money and knows no other pallet.
//!
//! ## Terms
//!
//! * **Party**: an organisation, a person or a device, numbered from 0. Never removed.
//! * **Controller**: the one account that controls a party. **Delegate**: an account with some permissions until a moment.
//! * **Registrar**: a party with that role. It verifies who others are. **Council**: the governing origin.
//! * **Consent**: what an account signs off chain before anybody ties it to a party.
//! * **Verified**: somebody vouches for the party until a moment. Only a verified party acts.
//!
//! ## How it goes
//!
//! Mei runs a small firm and has a key, no token and no account. She signs a consent to a registration; Officer Wang of
//! the registrar's office sends it ([`Pallet::register_for`]) and her account exists from then on. He sees her papers and
//! verifies the firm, as she says it is, for two years at a level ([`Pallet::verify`]), then grants it the role of supplier
//! ([`Pallet::grant_role`]). Mei adds Jun's account as a delegate that may bid ([`Pallet::add_delegate`]). Jun's phone is
//! stolen: Mei, Jun's colleague or a registrar freezes it at once ([`Pallet::freeze_delegate`]). Mei loses her own key: a
//! registrar proposes her new one, the council approves ([`Pallet::propose_recovery`], [`Pallet::approve_recovery`]).
//! The firm moves and changes its name: it says so ([`Pallet::amend`]), and waits to be verified again. The firm is caught
//! lying: it is suspended ([`Pallet::suspend`]) and no act of it is accepted until it is reinstated.
//!
//! ## For other pallets
//!
//! The pallet answers through `Parties` and `FourEyes` of `procurement_primitives::identity::traits`. Approvals that need
//! four eyes ask [`FourEyes::ensure_distinct`](procurement_primitives::identity::traits::FourEyes) with both accounts;
//! the persons behind them were tied by a registrar, not by the party that approves. A signer's origin does not tell whether
//! a proxy signed in its place, so keeping approvals out of proxies is up to the runtime's `ProxyType`. A rule that suspends
//! without anybody deciding does it through `Discipline`.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod accounts;
mod authority;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod invariants;
mod parties;
mod queries;
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
	use crate::types::*;
	use crate::WeightInfo;
	use alloc::vec::Vec;
	use frame_support::{pallet_prelude::*, traits::Time};
	use frame_system::pallet_prelude::*;
	use procurement_primitives::{
		identity::{
			consent::Consent, AssuranceLevel, Authority, Identifier, PartyId, PartyKind, Permissions, Reason, Role,
			RoleAuthority, Verification,
		},
		time::Moment,
	};
	use sp_runtime::traits::{Convert, IdentifyAccount, Verify};

	/// What the runtime decides.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// The clock, in Unix milliseconds.
		type Time: Time<Moment = Moment>;

		/// The signature of a consent. Must be the signature of transactions, or the accounts it names could not act.
		type Signature: Verify<Signer = Self::Signer> + Parameter + MaxEncodedLen;

		/// The key of that signature.
		type Signer: IdentifyAccount<AccountId = Self::AccountId>;

		/// The council. It may do all a registrar may, and alone approves recoveries.
		type GovernanceOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Who grants each role. A change leaves roles already granted as they are.
		type RoleAuthorities: Convert<Role, RoleAuthority>;

		/// Most identifiers of an organisation. Bounds what verification writes to the index; raise it freely, lower it
		/// only with a migration.
		#[pallet::constant]
		type MaxIdentifiers: Get<u32>;

		/// Most delegates of a party. Bounds what a stolen controller key can spend and what a query reads.
		#[pallet::constant]
		type MaxDelegates: Get<u32>;

		/// Most services of a party.
		#[pallet::constant]
		type MaxServices: Get<u32>;

		/// What each call weighs.
		type WeightInfo: WeightInfo;

		/// Accounts and consents for benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: crate::benchmarking::BenchmarkHelper<Self::AccountId, Self::Signature>;
	}

	/// The storage version: 1.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// The pallet.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// The number of the next party.
	#[pallet::storage]
	pub type NextPartyId<T> = StorageValue<_, PartyId, ValueQuery>;

	/// The parties.
	#[pallet::storage]
	pub type Parties<T: Config> = StorageMap<_, Twox64Concat, PartyId, Party<T::AccountId>>;

	/// What each party says of itself.
	#[pallet::storage]
	pub type PartyDetails<T: Config> = StorageMap<_, Twox64Concat, PartyId, Details<T>>;

	/// Where each party can be reached.
	#[pallet::storage]
	pub type Services<T: Config> =
		StorageMap<_, Twox64Concat, PartyId, BoundedVec<Service, T::MaxServices>, ValueQuery>;

	/// The keys that check what each party asserts off chain, as in the credentials that it signs. They sign no transaction.
	#[pallet::storage]
	pub type AssertionKeys<T: Config> =
		StorageMap<_, Twox64Concat, PartyId, BoundedVec<AssertionKey, MaxAssertionKeys>, ValueQuery>;

	/// Which party each account acts for. Entries stay for ever.
	#[pallet::storage]
	pub type Links<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Link>;

	/// The delegates of each party: an index of `Links`, for questions.
	#[pallet::storage]
	pub type Delegates<T: Config> =
		StorageDoubleMap<_, Twox64Concat, PartyId, Blake2_128Concat, T::AccountId, (), OptionQuery>;

	/// The verified holder of each identifier. A mere registration claims nothing: otherwise anybody could register
	/// somebody else's public number first and keep its owner out.
	#[pallet::storage]
	pub type Identifiers<T: Config> = StorageMap<_, Blake2_128Concat, Identifier, PartyId>;

	/// The roles of each party.
	#[pallet::storage]
	pub type Roles<T: Config> = StorageDoubleMap<_, Twox64Concat, PartyId, Twox64Concat, Role, Grant, OptionQuery>;

	/// The nonce that the next consent of each account must carry.
	#[pallet::storage]
	pub type ConsentNonces<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, u32, ValueQuery>;

	/// Recoveries that wait for the council.
	#[pallet::storage]
	pub type Recoveries<T: Config> = StorageMap<_, Twox64Concat, PartyId, Recovery<T::AccountId>>;

	/// The parties that the chain begins with.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Verified by the council, in the order of their numbers.
		pub parties: Vec<GenesisParty<T::AccountId>>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			for party in &self.parties {
				if let Err(error) = Pallet::<T>::register_at_genesis(party) {
					// A chain spec that says something impossible must not start a chain.
					#[allow(clippy::panic)]
					{
						panic!("genesis party {}: {error:?}", alloc::string::String::from_utf8_lossy(&party.name));
					}
				}
			}
		}
	}

	/// What happened. Each event carries what changed, so that the events alone tell a party's whole story.
	#[pallet::event]
	#[pallet::generate_deposit(pub(crate) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A party was registered and waits to be verified.
		Registered {
			/// Its number.
			party: PartyId,
			/// What it is.
			kind: PartyKind,
			/// The account that controls it.
			controller: T::AccountId,
		},
		/// A party was verified, or verified anew.
		Verified {
			/// The party.
			party: PartyId,
			/// Who, how sure and until when.
			verification: Verification,
		},
		/// A party was suspended.
		Suspended {
			/// The party.
			party: PartyId,
			/// By whom.
			by: Authority,
			/// Why.
			reason: Reason,
		},
		/// A suspension was lifted.
		Reinstated {
			/// The party.
			party: PartyId,
			/// By whom.
			by: Authority,
		},
		/// A party says something else of itself, and waits to be verified again.
		Amended {
			/// The party.
			party: PartyId,
			/// What it said before.
			old: Details<T>,
			/// What it says now.
			new: Details<T>,
		},
		/// A party was closed for good.
		Deactivated {
			/// The party.
			party: PartyId,
		},
		/// A role was granted, or its expiry changed.
		RoleGranted {
			/// The party.
			party: PartyId,
			/// The role.
			role: Role,
			/// By whom.
			by: Authority,
			/// The first moment at which it is no longer held.
			until: Option<Moment>,
		},
		/// A role was revoked.
		RoleRevoked {
			/// The party.
			party: PartyId,
			/// The role.
			role: Role,
			/// By whom.
			by: Authority,
			/// Why.
			reason: Reason,
		},
		/// An account became a delegate, or what it may do changed.
		DelegateSet {
			/// The party.
			party: PartyId,
			/// The account.
			account: T::AccountId,
			/// What it may do.
			permissions: Permissions,
			/// The first moment at which it may no longer.
			until: Moment,
		},
		/// A delegate was removed; its account is retired.
		DelegateRemoved {
			/// The party.
			party: PartyId,
			/// The account.
			account: T::AccountId,
		},
		/// A delegate was frozen.
		DelegateFrozen {
			/// The party.
			party: PartyId,
			/// The account.
			account: T::AccountId,
			/// By whom.
			by: Authority,
		},
		/// A delegate may act again.
		DelegateUnfrozen {
			/// The party.
			party: PartyId,
			/// The account.
			account: T::AccountId,
		},
		/// A registrar found which person is behind an account.
		PersonBound {
			/// The account.
			account: T::AccountId,
			/// The person.
			person: PartyId,
			/// By whom.
			by: Authority,
		},
		/// Another account controls the party; the old one is retired.
		ControllerChanged {
			/// The party.
			party: PartyId,
			/// The old controller.
			old: T::AccountId,
			/// The new controller.
			new: T::AccountId,
		},
		/// A registrar proposed to hand a party whose controller is lost to a new account.
		RecoveryProposed {
			/// The party.
			party: PartyId,
			/// The account that would control it.
			new: T::AccountId,
			/// The registrar.
			by: PartyId,
		},
		/// A proposed recovery was dropped.
		RecoveryCancelled {
			/// The party.
			party: PartyId,
		},
		/// A party changed where it can be reached.
		ServicesSet {
			/// The party.
			party: PartyId,
			/// How many services it has now.
			count: u32,
		},
		/// A party changed the keys that check what it asserts off chain.
		AssertionKeysSet {
			/// The party.
			party: PartyId,
			/// The keys from now on.
			keys: BoundedVec<AssertionKey, MaxAssertionKeys>,
		},
	}

	/// Why a call was refused.
	#[pallet::error]
	pub enum Error<T> {
		/// No party has this number. Look it up by name or identifier first.
		UnknownParty,
		/// The account acts for no party. Register one, or have its controller add the account as a delegate.
		UnknownAccount,
		/// The account was retired by a key rotation, a recovery or a removal. Use the party's present key.
		AccountRetired,
		/// The account already acts, or once acted, for a party. Use a fresh account.
		AccountInUse,
		/// The party was never verified, or has changed its facts since. Ask a registrar.
		NotVerified,
		/// The party's verification has expired. Ask a registrar to verify it anew.
		VerificationExpired,
		/// The party is suspended. The reason is on chain; ask who suspended it for reinstatement.
		PartySuspended,
		/// The party is closed for good. Register a new one.
		PartyDeactivated,
		/// The party is not suspended. Nothing to reinstate; look at its status.
		NotSuspended,
		/// The delegate is frozen. Its controller, or whoever froze it, can unfreeze it.
		DelegateFrozen,
		/// The delegate is not frozen. Nothing to unfreeze.
		DelegateNotFrozen,
		/// The delegation has expired. The controller can extend it.
		DelegateExpired,
		/// The account is no delegate. Name one of the party's delegates.
		NotDelegate,
		/// The delegate lacks the permission for this. The controller can add it.
		PermissionMissing,
		/// Only the party's controller may do this. Sign with its key.
		NotController,
		/// The party lacks the role for this. Ask the role's authority to grant it.
		RoleMissing,
		/// The party does not hold the role. Nothing to revoke.
		RoleNotHeld,
		/// The signer is not the authority for this. The role's granting authority, or the council, must do it.
		WrongAuthority,
		/// Nobody verifies itself. Another registrar or the council must.
		SelfVerification,
		/// A registrar may not decide about its own party. Another registrar or the council must.
		OwnParty,
		/// An organisation or a device needs a name with a letter or a digit. Give its public name, 1 to 256 bytes.
		NameMissing,
		/// The name is longer than 256 bytes. Shorten it.
		NameTooLong,
		/// A text is not UTF-8. Encode it as UTF-8.
		NotUtf8,
		/// The reason is empty or longer than 256 bytes. Put long grounds into a document and cite it.
		BadReason,
		/// An organisation needs at least one identifier. Give its number in a public register.
		IdentifierMissing,
		/// More identifiers than `MaxIdentifiers`. Keep those that registrars check.
		TooManyIdentifiers,
		/// The same identifier twice. Remove one.
		DuplicateIdentifier,
		/// A scheme or number is empty, too long or has characters that do not belong there. Write the scheme as
		/// org-id.guide does (capitals, digits, hyphens, up to 20) and the number without spaces, up to 64; a USCC has 18.
		MalformedIdentifier,
		/// The last character of the USCC does not fit the others. Check it for typing errors.
		WrongCheckCharacter,
		/// A verified party holds this identifier. If it is wrong, ask a registrar to deactivate or suspend it.
		IdentifierTaken,
		/// A device's owner must be an organisation. Name the one that runs it.
		OwnerNotOrganisation,
		/// The party named is not a person. Name the person's own party.
		NotPerson,
		/// No person is tied to the account. Ask a registrar to tie one.
		PersonMissing,
		/// Both accounts belong to the same person. Somebody else must approve.
		SamePerson,
		/// The end is not in the future. Name a later one.
		NotInFuture,
		/// The consent has expired. Have the account sign a new one.
		ConsentExpired,
		/// The consent's nonce is not the account's next. Ask `consent_nonce` and sign anew.
		ConsentNonceMismatch,
		/// The consent's signature is not the account's over these very facts. Compare them with what was signed.
		ConsentSignatureInvalid,
		/// More delegates than `MaxDelegates`. Remove one first.
		TooManyDelegates,
		/// More services than `MaxServices`. Remove one first.
		TooManyServices,
		/// A service's type or endpoint is empty or too long. Give a type of 1 to 64 bytes and a URI of 1 to 256.
		BadService,
		/// More assertion keys than eight. Drop those of credentials that count no more.
		TooManyAssertionKeys,
		/// The same assertion key twice. Name it once.
		DuplicateAssertionKey,
		/// No recovery is proposed for the party. A registrar must propose one.
		NoRecovery,
		/// All party numbers are used. The chain needs an upgrade; tell the council.
		IdsExhausted,
		/// A party stays what it is: organisation, person or device. Register a new party of the other kind.
		KindChanged,
		/// The party's facts are not those that were looked at. Look again, and verify with the hash of what it says now.
		DetailsChanged,
		/// Another account is proposed than the one approved. Look at the proposal, and approve its account or cancel it.
		OtherRecovery,
		/// The name has characters that do not show as they are: controls, line breaks, marks that turn the direction of
		/// writing round. Write it without them.
		NameHidden,
		/// A service's type is no word: a letter, then letters, digits, `-`, `.` and `_`. Write it like `ProcurementApi`.
		MalformedServiceType,
		/// A service's endpoint is no URI. Write it like `https://supplier.example/api`, other characters as `%` and digits.
		MalformedEndpoint,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(T::MaxIdentifiers::get() > 0, "an organisation needs an identifier");
			assert!(T::MaxDelegates::get() > 0, "four eyes need a delegate");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Registers a party that the signer controls. Any funded account may. Emits `Registered`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::register())]
		pub fn register(origin: OriginFor<T>, registration: Registration) -> DispatchResult {
			let controller = ensure_signed(origin)?;
			Self::do_register(controller, registration).map(|_| ())
		}

		/// Registers a party that `account` controls, by its consent to `Purpose::Register`. Anybody may submit it;
		/// `account` exists from then on and needs no balance. Emits `Registered`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::register_for())]
		pub fn register_for(
			origin: OriginFor<T>,
			account: T::AccountId,
			registration: Registration,
			consent: Consent<T::Signature>,
		) -> DispatchResult {
			ensure_signed(origin)?;
			Self::use_registration_consent(&account, &registration, &consent)?;
			Self::do_register(account, registration).map(|_| ())
		}

		/// Vouches for a party at a level until a moment; verifying anew replaces what was. `details` is the hash of the
		/// facts that were looked at, as `IdentityApi.party` shows it: if the party has amended them since, nothing is
		/// verified. A registrar's delegate with `REGISTER`, or the council; never the party itself. Emits `Verified`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::verify_party())]
		pub fn verify(
			origin: OriginFor<T>,
			party: PartyId,
			details: [u8; 32],
			level: AssuranceLevel,
			#[pallet::compact] until: Moment,
		) -> DispatchResult {
			let by = Self::ensure_registrar(origin)?;
			Self::do_verify(party, details, Verification { by, level, until })
		}

		/// Stops a party from acting until it is reinstated, with a public reason. A registrar or the council; not the
		/// party itself. The council's suspension takes the place of a registrar's. Emits `Suspended`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::suspend())]
		pub fn suspend(origin: OriginFor<T>, party: PartyId, reason: Vec<u8>) -> DispatchResult {
			let by = Self::ensure_registrar_over(origin, party)?;
			Self::do_suspend(party, by, reason)
		}

		/// Lifts a suspension; an earlier verification counts again until its end. A registrar, or the council; what the
		/// council or a rule of the chain suspended only the council reinstates. Emits `Reinstated`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::reinstate())]
		pub fn reinstate(origin: OriginFor<T>, party: PartyId) -> DispatchResult {
			let by = Self::ensure_registrar_over(origin, party)?;
			Self::do_reinstate(party, by)
		}

		/// Grants a role to a verified party, until a moment or until revoked; granting again changes the end. The role's
		/// authority as the runtime names it, or the council. Emits `RoleGranted`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::grant_role())]
		pub fn grant_role(origin: OriginFor<T>, party: PartyId, role: Role, until: Option<Moment>) -> DispatchResult {
			let by = Self::ensure_role_authority(origin, party, role)?;
			Self::do_grant_role(party, role, Grant { by, until })
		}

		/// Revokes a role with a public reason. The role's authority, or the council. Emits `RoleRevoked`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::revoke_role())]
		pub fn revoke_role(origin: OriginFor<T>, party: PartyId, role: Role, reason: Vec<u8>) -> DispatchResult {
			let by = Self::ensure_role_authority(origin, party, role)?;
			Self::do_revoke_role(party, role, by, reason)
		}

		/// Makes a fresh account a delegate of the signer's party, by its consent to `Purpose::Delegate`. The controller
		/// only: a delegate that could add delegates could outgrow its own permissions. Emits `DelegateSet`.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::add_delegate())]
		pub fn add_delegate(
			origin: OriginFor<T>,
			account: T::AccountId,
			permissions: Permissions,
			#[pallet::compact] until: Moment,
			consent: Consent<T::Signature>,
		) -> DispatchResult {
			let party = Self::ensure_controller(origin)?;
			Self::do_add_delegate(party, account, permissions, until, &consent)
		}

		/// Changes what a delegate may do and until when. The controller only. Emits `DelegateSet`.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::set_delegate())]
		pub fn set_delegate(
			origin: OriginFor<T>,
			account: T::AccountId,
			permissions: Permissions,
			#[pallet::compact] until: Moment,
		) -> DispatchResult {
			let party = Self::ensure_controller(origin)?;
			Self::do_set_delegate(party, account, permissions, until)
		}

		/// Removes a delegate and retires its account. The controller only. Emits `DelegateRemoved`.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::remove_delegate())]
		pub fn remove_delegate(origin: OriginFor<T>, account: T::AccountId) -> DispatchResult {
			let party = Self::ensure_controller(origin)?;
			Self::do_remove_delegate(party, account)
		}

		/// Stops a delegate at once. Its party's controller, a delegate of the party with `MANAGE`, the delegate itself, a
		/// registrar or the council. Emits `DelegateFrozen`.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::freeze_delegate())]
		pub fn freeze_delegate(origin: OriginFor<T>, account: T::AccountId) -> DispatchResult {
			Self::do_freeze_delegate(origin, account)
		}

		/// Lets a frozen delegate act again. What the party froze its controller unfreezes; what a registrar or the
		/// council froze, a registrar or the council. Emits `DelegateUnfrozen`.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::unfreeze_delegate())]
		pub fn unfreeze_delegate(origin: OriginFor<T>, account: T::AccountId) -> DispatchResult {
			Self::do_unfreeze_delegate(origin, account)
		}

		/// Ties an account to the verified person behind it, for the four-eyes rule. A registrar or the council; not the
		/// account's own party. Emits `PersonBound`.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::bind_person())]
		pub fn bind_person(origin: OriginFor<T>, account: T::AccountId, person: PartyId) -> DispatchResult {
			Self::do_bind_person(origin, account, person)
		}

		/// Hands the signer's party to a fresh account, by its consent to `Purpose::Control`, and retires the signer's.
		/// The controller only, suspended or not. Emits `ControllerChanged`.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::rotate_controller())]
		pub fn rotate_controller(
			origin: OriginFor<T>,
			new: T::AccountId,
			consent: Consent<T::Signature>,
		) -> DispatchResult {
			let party = Self::ensure_controller(origin)?;
			Self::use_control_consent(&new, party, &consent)?;
			Self::change_controller(party, new)
		}

		/// Proposes to hand a party whose controller is lost to a fresh account, by that account's consent to
		/// `Purpose::Control`. A registrar only, not of its own party; the council decides. Emits `RecoveryProposed`.
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::propose_recovery())]
		pub fn propose_recovery(
			origin: OriginFor<T>,
			party: PartyId,
			new: T::AccountId,
			consent: Consent<T::Signature>,
		) -> DispatchResult {
			let Authority::Party(by) = Self::ensure_registrar_over(origin, party)? else {
				return Err(Error::<T>::WrongAuthority.into());
			};
			Self::do_propose_recovery(party, by, new, &consent)
		}

		/// Hands a party to the account that a registrar proposed. `new` is the account that the council has decided on: if
		/// another one has been proposed since, nothing happens. The council only. Emits `ControllerChanged`.
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::approve_recovery())]
		pub fn approve_recovery(origin: OriginFor<T>, party: PartyId, new: T::AccountId) -> DispatchResult {
			T::GovernanceOrigin::ensure_origin(origin)?;
			Self::do_approve_recovery(party, new)
		}

		/// Drops a proposed recovery. The party's controller, who is not lost after all, a registrar or the council. Emits
		/// `RecoveryCancelled`.
		#[pallet::call_index(16)]
		#[pallet::weight(T::WeightInfo::cancel_recovery())]
		pub fn cancel_recovery(origin: OriginFor<T>, party: PartyId) -> DispatchResult {
			Self::ensure_controller_of_or_registrar(origin, party)?;
			Recoveries::<T>::take(party).ok_or(Error::<T>::NoRecovery)?;
			Self::deposit_event(Event::RecoveryCancelled { party });
			Ok(())
		}

		/// Says where the signer's party can be reached, in place of what it said before. An account with `MANAGE` of a
		/// verified party. Emits `ServicesSet`.
		#[pallet::call_index(17)]
		#[pallet::weight(T::WeightInfo::set_services())]
		pub fn set_services(origin: OriginFor<T>, services: Vec<ServiceInput>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_set_services(&who, services)
		}

		/// Closes a party for good and frees its identifiers. Its controller, unless the party is suspended, or the
		/// council: nobody closes itself to come back as somebody else. Emits `Deactivated`.
		#[pallet::call_index(18)]
		#[pallet::weight(T::WeightInfo::deactivate())]
		pub fn deactivate(origin: OriginFor<T>, party: PartyId) -> DispatchResult {
			Self::do_deactivate(origin, party)
		}

		/// Corrects what the signer's party says of itself: name, identifiers, commitment or owner, all in place of what it
		/// said before; the kind stays. The party is `Pending` again, whoever had verified it, and its old identifiers are
		/// free for others. Roles stay on record and count again once it is verified. The controller only, and not while
		/// the party is suspended: nobody amends its way out. Emits `Amended`.
		#[pallet::call_index(19)]
		#[pallet::weight(T::WeightInfo::amend())]
		pub fn amend(origin: OriginFor<T>, details: Registration) -> DispatchResult {
			let party = Self::ensure_controller(origin)?;
			Self::do_amend(party, details)
		}

		/// Says with which Ed25519 keys the signer's party signs what it asserts off chain, in place of what it said before;
		/// its DID document shows them. What was signed with a key that is left out proves nothing any more, so an old key
		/// stays for as long as its credentials count, and a stolen one goes at once. The controller only, suspended or
		/// not: who may add a key may speak for the party. Emits `AssertionKeysSet`.
		#[pallet::call_index(20)]
		#[pallet::weight(T::WeightInfo::set_assertion_keys())]
		pub fn set_assertion_keys(origin: OriginFor<T>, keys: Vec<AssertionKey>) -> DispatchResult {
			let party = Self::ensure_controller(origin)?;
			Self::store_assertion_keys(party, keys)
		}
	}
}
