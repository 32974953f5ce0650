//! What the pallet stores, and what calls carry.

#![allow(
	clippy::cast_lossless,
	clippy::cast_possible_truncation,
	reason = "SCALE's derive casts the indices of variants, and bounds are small constants"
)]

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use procurement_primitives::{
	identity::{Authority, PartyId, Reason},
	licence::{
		BatchId, Change, Holder, LicenceClassId, MaxClassNameLength, Standing, TypeCode, Validity, ValidityBounds,
	},
	time::Moment,
};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// Most times that trust in one issuer for one class can be withdrawn with retroactive effect. Each is looked at whenever
/// one of its licences is.
pub type MaxVoids = ConstU32<8>;

/// A class, as the council registers it.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Deserialize, Encode, Eq, PartialEq, Serialize, TypeInfo)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ClassInput {
	/// What it is called, UTF-8.
	pub name: Vec<u8>,
	/// Its type code in licence identifiers, 21 digits and capitals. For good.
	pub code: Vec<u8>,
	/// What may change later.
	pub terms: ClassTerms,
	/// Whether its licences may be suspended and revoked. For good.
	pub revocable: bool,
	/// Whether its licences may change hands. For good.
	pub transferable: bool,
}

/// What the council may change of a class: it binds what is issued from then on.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Deserialize,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	Serialize,
	TypeInfo,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ClassTerms {
	/// The hash of the schema that says which attribute stands at which place.
	pub schema: [u8; 32],
	/// How long its licences are valid.
	pub validity: ValidityBounds,
}

/// A class.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Class {
	/// Its type code in licence identifiers.
	pub code: TypeCode,
	/// What it is called.
	pub name: BoundedVec<u8, MaxClassNameLength>,
	/// What binds licences issued now.
	pub terms: ClassTerms,
	/// Which version of the schema that is, from 0.
	pub schema_version: u32,
	/// Whether its licences may be suspended and revoked.
	pub revocable: bool,
	/// Whether its licences may change hands.
	pub transferable: bool,
	/// How many parties are trusted to issue it, or were.
	pub issuers: u32,
}

/// A time of which nothing that the issuer issued counts.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Void {
	/// Its first moment.
	pub from: Moment,
	/// The first moment after it, at which trust was granted again; `None` while it is withdrawn.
	pub until: Option<Moment>,
}

/// The council's trust in an issuer for a class.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Trust {
	/// Since when, as last granted.
	pub since: Moment,
	/// When it was withdrawn; `None`: it stands.
	pub withdrawn: Option<Moment>,
	/// What was issued in these times does not count, oldest first.
	pub voids: BoundedVec<Void, MaxVoids>,
}

impl Trust {
	/// Whether what was issued at this moment counts.
	pub(crate) fn covers(&self, issued: Moment) -> bool {
		self.voids.iter().all(|void| issued < void.from || void.until.is_some_and(|until| until <= issued))
	}

	/// Since when what was issued does not count, while trust is withdrawn.
	pub(crate) fn void_since(&self) -> Option<Moment> {
		self.voids.last().filter(|void| void.until.is_none()).map(|void| void.from)
	}
}

/// An issuer that the chain begins with.
#[derive(Clone, Debug, Decode, Deserialize, Encode, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GenesisIssuer {
	/// The party.
	pub party: PartyId,
	/// Its code in licence identifiers.
	pub code: Vec<u8>,
}

/// A class that the chain begins with.
#[derive(Clone, Debug, Decode, Deserialize, Encode, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GenesisClass {
	/// The class.
	pub class: ClassInput,
	/// Who is trusted to issue it.
	pub issuers: Vec<GenesisIssuer>,
}

/// What an issuer says of one licence.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Terms {
	/// Who holds it.
	pub holder: Holder,
	/// From when until when it is valid.
	pub validity: Validity,
	/// SHA-256 of its document; of a document that names a person, the salted commitment.
	pub document: [u8; 32],
	/// The root of its attributes.
	pub attributes: [u8; 32],
}

/// What an issuer says of a batch.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct BatchInput {
	/// The first serial number.
	pub first: u32,
	/// How many licences there are, with serial numbers that follow each other.
	pub count: u32,
	/// The root of the tree of their certificates.
	pub root: [u8; 32],
	/// From when until when all of them are valid.
	pub validity: Validity,
}

/// What a licence has from its issue, whether it was issued alone or with others. Never changed.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Issue {
	/// Its class.
	pub class: LicenceClassId,
	/// Who issued it.
	pub issuer: PartyId,
	/// The serial number; of a batch, the first.
	pub serial: u32,
	/// Which version, from 1.
	pub version: u16,
	/// When, by chain time.
	pub issued: Moment,
	/// From when until when it is valid.
	pub validity: Validity,
	/// Which version of the class's schema its attributes follow.
	pub schema_version: u32,
}

impl Issue {
	/// The tenure of whom a licence is issued to first: what is dated back counts, if that is all that is asked.
	pub const fn tenure(&self) -> Tenure {
		Tenure { valid: self.validity.from, issued: self.issued }
	}

	/// The tenure of whom a new version makes the holder, or who had nothing of the old one when it was issued: no time
	/// before the issue is the holder's.
	pub fn tenure_afresh(&self) -> Tenure {
		Tenure { valid: self.validity.from.max(self.issued), issued: self.issued }
	}
}

/// Since when a licence's holder has had it, in whatever version.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Tenure {
	/// Since when it has been valid in this holder's hands without a break: where licences are asked for, it counts at no
	/// earlier moment.
	pub valid: Moment,
	/// Since when the chain has known the licence to be this holder's: when it was issued or handed over.
	pub issued: Moment,
}

/// A licence on record: issued alone, or put on record by its holder out of a batch.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Licence {
	/// Where it comes from.
	pub issue: Issue,
	/// Who holds it.
	pub holder: Holder,
	/// Since when.
	pub tenure: Tenure,
	/// The hash of its document.
	pub document: [u8; 32],
	/// The root of its attributes.
	pub attributes: [u8; 32],
}

/// A batch.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Batch {
	/// Where its licences come from; the serial number is the first one's.
	pub issue: Issue,
	/// How many there are.
	pub count: u32,
	/// The root of the tree of their certificates.
	pub root: [u8; 32],
}

impl Batch {
	/// What the licence at this place has from its issue; `None` if the batch has no such place.
	pub fn issue_at(&self, index: u32) -> Option<Issue> {
		let serial = self.issue.serial.checked_add(index).filter(|_| index < self.count)?;
		Some(Issue { serial, ..self.issue })
	}
}

/// Serial numbers that are taken, together: one of a single licence, or a batch's. Kept under the last of them.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Slot {
	/// The first of them.
	pub first: u32,
	/// The batch; 0 if it is one licence issued alone.
	pub batch: BatchId,
}

/// Where a licence stands. Absent: valid, and nothing was ever done to it.
#[derive(Clone, Copy, Debug, Decode, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct StandingRecord {
	/// Where.
	pub standing: Standing,
	/// How many entries its history has.
	pub changes: u32,
}

/// An entry of a licence's history.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Entry {
	/// What was done.
	pub change: Change,
	/// When.
	pub at: Moment,
	/// By whom.
	pub by: Authority,
	/// Why; empty where no reason is asked for.
	pub reason: Reason,
}
