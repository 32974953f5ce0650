//! The offices of public procurement.

#![allow(clippy::cast_possible_truncation, reason = "SCALE's derive casts the indices of variants")]

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// An office that a party holds by grant. Names follow OCDS `partyRole` where it has one.
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
	Ord,
	PartialEq,
	PartialOrd,
	Serialize,
	TypeInfo,
)]
#[serde(rename_all = "camelCase")]
pub enum Role {
	/// Buys: publishes tenders and signs contracts.
	#[codec(index = 0)]
	ProcuringEntity,
	/// Bids and delivers.
	#[codec(index = 1)]
	Supplier,
	/// Holds one of the keys that open bids.
	#[codec(index = 2)]
	Keyholder,
	/// Sits on evaluation panels.
	#[codec(index = 3)]
	Expert,
	/// Accepts deliveries.
	#[codec(index = 4)]
	Inspector,
	/// Issues e-licences.
	#[codec(index = 5)]
	LicenceIssuer,
	/// Verifies parties.
	#[codec(index = 6)]
	Registrar,
	/// Decides challenges and appeals.
	#[codec(index = 7)]
	ReviewBody,
	/// Audits.
	#[codec(index = 8)]
	Auditor,
	/// Appropriates and pays.
	#[codec(index = 9)]
	Treasury,
}

impl Role {
	/// Every role, in the order of its codec index.
	pub const ALL: [Self; 10] = [
		Self::ProcuringEntity,
		Self::Supplier,
		Self::Keyholder,
		Self::Expert,
		Self::Inspector,
		Self::LicenceIssuer,
		Self::Registrar,
		Self::ReviewBody,
		Self::Auditor,
		Self::Treasury,
	];
}

/// Who may grant and revoke a role.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum RoleAuthority {
	/// The council only.
	Governance,
	/// A party that holds the named role, or the council.
	Holder(Role),
}
