//! What the pallet stores and what its calls take.

#![allow(clippy::cast_possible_truncation, reason = "SCALE's derive casts the indices of variants")]

use crate::Config;
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec, CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound};
use procurement_primitives::{
	identity::{Authority, Identifier, Name, PartyId, PartyKind, Permissions, Status},
	time::Moment,
};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_io::hashing::blake2_256;

/// Longest service type in bytes.
pub type MaxServiceKindLength = ConstU32<64>;

/// Longest service URI in bytes.
pub type MaxEndpointLength = ConstU32<256>;

/// Most assertion keys of a party: one in use, and those of credentials that still count.
pub type MaxAssertionKeys = ConstU32<8>;

/// An Ed25519 key (RFC 8032) that checks what a party asserts off chain.
pub type AssertionKey = [u8; 32];

/// An identifier as a caller writes it, before its length and form are checked.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Deserialize, Encode, Eq, PartialEq, Serialize, TypeInfo)]
pub struct IdentifierInput {
	/// The register's code, ASCII.
	pub scheme: Vec<u8>,
	/// The number in it, ASCII.
	pub id: Vec<u8>,
}

/// What a party says of itself when it registers, or corrects later.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub enum Registration {
	/// A legal person.
	#[codec(index = 0)]
	Organisation {
		/// Public name, UTF-8, 1 to 256 bytes.
		name: Vec<u8>,
		/// At least one number in a public register.
		identifiers: Vec<IdentifierInput>,
	},
	/// A natural person: a hash over name, document number and a salt of at least 16 bytes, all kept off chain.
	#[codec(index = 1)]
	Person {
		/// The salted commitment.
		commitment: [u8; 32],
	},
	/// A machine.
	#[codec(index = 2)]
	Device {
		/// Public name, UTF-8, 1 to 256 bytes.
		name: Vec<u8>,
		/// The organisation that runs it.
		owner: PartyId,
	},
}

impl Registration {
	/// What is registered.
	pub fn kind(&self) -> PartyKind {
		match self {
			Self::Organisation { .. } => PartyKind::Organisation,
			Self::Person { .. } => PartyKind::Person,
			Self::Device { .. } => PartyKind::Device,
		}
	}

	/// What names exactly these facts: in the consent to register them, and when they are verified.
	pub fn hash(&self) -> [u8; 32] {
		blake2_256(&self.encode())
	}
}

/// A service endpoint as a caller writes it.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct ServiceInput {
	/// The service's type.
	pub kind: Vec<u8>,
	/// Its URI.
	pub endpoint: Vec<u8>,
}

/// The part of a party that every act reads: kept small.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Party<AccountId> {
	/// What it is.
	pub kind: PartyKind,
	/// Where it stands.
	pub status: Status,
	/// The account that controls it.
	pub controller: AccountId,
	/// How many delegates it has.
	pub delegates: u32,
	/// When it was registered.
	pub registered: Moment,
}

/// What a party says of itself, read by people rather than by acts.
#[derive(
	CloneNoBound,
	DebugNoBound,
	Decode,
	DecodeWithMemTracking,
	Encode,
	EqNoBound,
	MaxEncodedLen,
	PartialEqNoBound,
	TypeInfo,
)]
#[scale_info(skip_type_params(T))]
pub enum Details<T: Config> {
	/// Of an organisation.
	#[codec(index = 0)]
	Organisation {
		/// Public name.
		name: Name,
		/// Numbers in public registers.
		identifiers: BoundedVec<Identifier, T::MaxIdentifiers>,
	},
	/// Of a person.
	#[codec(index = 1)]
	Person {
		/// The salted commitment.
		commitment: [u8; 32],
	},
	/// Of a device.
	#[codec(index = 2)]
	Device {
		/// Public name.
		name: Name,
		/// The organisation that runs it.
		owner: PartyId,
	},
}

impl<T: Config> Details<T> {
	/// The hash of the registration that these facts came by: both are encoded alike.
	pub fn hash(&self) -> [u8; 32] {
		blake2_256(&self.encode())
	}

	/// The identifiers; none of persons and devices.
	pub(crate) fn into_identifiers(self) -> Vec<Identifier> {
		match self {
			Self::Organisation { identifiers, .. } => identifiers.into_inner(),
			Self::Person { .. } | Self::Device { .. } => Vec::new(),
		}
	}
}

/// A service endpoint.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Service {
	/// The service's type.
	pub kind: BoundedVec<u8, MaxServiceKindLength>,
	/// Its URI.
	pub endpoint: BoundedVec<u8, MaxEndpointLength>,
}

/// In what capacity an account acts for its party.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Capacity {
	/// Controls the party and may do everything for it.
	#[codec(index = 0)]
	Controller,
	/// May do what it is permitted, until a moment, unless frozen.
	#[codec(index = 1)]
	Delegate {
		/// What it may do.
		permissions: Permissions,
		/// The first moment at which it may no longer.
		until: Moment,
		/// Who froze it, if anybody did: the party itself, a registrar or the council.
		frozen: Option<Authority>,
	},
	/// Acted once and never will again, for this party or another.
	#[codec(index = 2)]
	Retired,
}

impl Capacity {
	/// What an account in this capacity may do at `now`; `None` if nothing at all.
	pub fn permissions(&self, now: Moment) -> Option<Permissions> {
		match self {
			Self::Controller => Some(Permissions::all()),
			Self::Delegate { permissions, until, frozen: None } if now < *until => Some(*permissions),
			Self::Delegate { .. } | Self::Retired => None,
		}
	}
}

/// An account's tie to its party. Never removed: an account acts for one party in its whole life.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Link {
	/// The party.
	pub party: PartyId,
	/// In what capacity.
	pub capacity: Capacity,
	/// The person behind the account, as a registrar found.
	pub person: Option<PartyId>,
}

/// A role held.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Grant {
	/// Who granted it.
	pub by: Authority,
	/// The first moment at which it is no longer held; `None`: until revoked.
	pub until: Option<Moment>,
}

impl Grant {
	/// Whether the role is held at `now`, by a party that acts.
	pub fn holds(&self, now: Moment) -> bool {
		self.until.is_none_or(|until| now < until)
	}
}

/// A recovery that a registrar proposed and the council has not decided.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Recovery<AccountId> {
	/// The registrar.
	pub by: PartyId,
	/// The account that would control the party.
	pub new: AccountId,
}

/// A verified party that the chain begins with: the office that registers all others.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct GenesisParty<AccountId> {
	/// The account that controls it.
	pub controller: AccountId,
	/// Its public name, UTF-8.
	pub name: Vec<u8>,
	/// Its numbers in public registers.
	pub identifiers: Vec<IdentifierInput>,
	/// The roles it holds, without expiry.
	pub roles: Vec<procurement_primitives::identity::Role>,
	/// The first moment at which its verification no longer holds.
	pub until: Moment,
}
