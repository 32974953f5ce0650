//! What anybody may ask of identity: the runtime API and the shapes of its answers.

use super::{Authority, Identifier, PartyId, PartyKind, Permissions, Role, Status};
use crate::time::Moment;
use alloc::vec::Vec;
use codec::{Decode, Encode};
use scale_info::TypeInfo;

/// Most parties that one answer holds; a larger limit is clamped to it.
pub const MAX_PAGE: u32 = 100;

/// Most parties that one question looks at, so that its cost does not grow with the register. An answer may hold fewer
/// parties than asked for and still have a cursor.
pub const MAX_SCAN: u32 = 1_000;

/// A party as the public sees it.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct PartyView<AccountId> {
	/// Its number.
	pub id: PartyId,
	/// What it is.
	pub kind: PartyKind,
	/// Where it stands, as recorded.
	pub status: Status,
	/// Whether it may act at this block's time: verified, and the verification has not expired.
	pub active: bool,
	/// Public name, UTF-8; empty for persons.
	pub name: Vec<u8>,
	/// Numbers in public registers; empty for persons and devices.
	pub identifiers: Vec<Identifier>,
	/// A person's salted commitment.
	pub commitment: Option<[u8; 32]>,
	/// The organisation that runs a device.
	pub owner: Option<PartyId>,
	/// The hash of name, identifiers, commitment and owner: BLAKE2-256 of the SCALE-encoded registration, as a consent to it
	/// has it. Whoever verifies the party gives it back, so as to vouch for these facts and no others.
	pub details: [u8; 32],
	/// The account that controls it.
	pub controller: AccountId,
	/// The accounts that act for it.
	pub delegates: Vec<DelegateView<AccountId>>,
	/// The offices it holds or held, expired ones included, revoked ones not.
	pub roles: Vec<RoleView>,
	/// Where it can be reached.
	pub services: Vec<ServiceView>,
	/// The Ed25519 keys with which it signs what it asserts off chain.
	pub assertion_keys: Vec<[u8; 32]>,
	/// When it was registered.
	pub registered: Moment,
}

/// A delegate.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct DelegateView<AccountId> {
	/// Its account.
	pub account: AccountId,
	/// What it may do.
	pub permissions: Permissions,
	/// The first moment at which it may no longer.
	pub until: Moment,
	/// Whether it is frozen.
	pub frozen: bool,
	/// The person behind it, if a registrar has tied one.
	pub person: Option<PartyId>,
}

/// An office held.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct RoleView {
	/// Which.
	pub role: Role,
	/// Who granted it.
	pub by: Authority,
	/// The first moment at which it is no longer held; `None`: until revoked.
	pub until: Option<Moment>,
}

/// A service endpoint, as in a DID document.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct ServiceView {
	/// Its type, for example `ProcurementApi`.
	pub kind: Vec<u8>,
	/// Its URI.
	pub endpoint: Vec<u8>,
}

/// What the DID document of a party says at a block's time. The texts follow from it: the DID from genesis and number
/// (`identity::did`), addresses from the accounts.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct DidView<AccountId> {
	/// The party that the DID names.
	pub party: PartyId,
	/// The party whose DID controls the document: the organisation that runs a device.
	pub controller: Option<PartyId>,
	/// The accounts that act for it, which are the verification methods: its controller's, then those of delegates that are
	/// neither frozen nor expired. None once it is closed.
	pub accounts: Vec<AccountId>,
	/// The Ed25519 keys with which it signs credentials. None once it is closed.
	pub assertion_keys: Vec<[u8; 32]>,
	/// Where it can be reached.
	pub services: Vec<ServiceView>,
	/// When it was registered.
	pub created: Moment,
	/// Whether it is closed.
	pub deactivated: bool,
}

/// Which parties to list; every field that is set must match.
#[derive(Clone, Debug, Decode, Default, Encode, Eq, PartialEq, TypeInfo)]
pub struct PartyFilter {
	/// Only of this kind.
	pub kind: Option<PartyKind>,
	/// Only holders of this role at this block's time.
	pub role: Option<Role>,
	/// Only those that may act (`true`) or may not (`false`) at this block's time.
	pub active: Option<bool>,
	/// Only the holder of this identifier, which is found through an index.
	pub identifier: Option<Identifier>,
}

/// A page of parties, by number, upwards.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct PartyPage<AccountId> {
	/// The parties.
	pub parties: Vec<PartyView<AccountId>>,
	/// Where to go on; `None` at the end. Opaque, and valid at any block.
	pub next: Option<PartyId>,
}

/// Which party an account acts for.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct AccountView {
	/// The party; an account acts for one in its whole life.
	pub party: PartyId,
	/// What it may do at this block's time; empty if frozen, expired or retired.
	pub permissions: Permissions,
	/// The person behind it, if a registrar has tied one.
	pub person: Option<PartyId>,
	/// The nonce of its next consent.
	pub consent_nonce: u32,
}

sp_api::decl_runtime_apis! {
	/// Questions to the register of parties.
	pub trait IdentityApi<AccountId> where AccountId: codec::Codec {
		/// The party with this number.
		fn party(id: PartyId) -> Option<PartyView<AccountId>>;

		/// Parties from the number `from` upwards that match `filter`, at most `limit` of them.
		fn parties(filter: PartyFilter, from: PartyId, limit: u32) -> PartyPage<AccountId>;

		/// What `account` may do and for whom.
		fn account(account: AccountId) -> Option<AccountView>;

		/// The nonce that the next consent of `account` must carry.
		fn consent_nonce(account: AccountId) -> u32;

		/// What the DID document of the party with this number says; `None` if there is no such party.
		fn resolve(id: PartyId) -> Option<DidView<AccountId>>;
	}
}
