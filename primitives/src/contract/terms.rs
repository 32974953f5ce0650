//! What two sides agree beyond the tender and the bid, as people write it. Checked for length and against the ruleset when
//! it is stored, with typed errors.

use super::{MilestoneId, VariationReason};
use crate::{
	identity::PartyId,
	money::Balance,
	tender::{BasisPoints, DocumentHash},
	time::{Moment, Period},
};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// What a contract says beyond the tender's schedule and the bid's price.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(Serialize), serde(rename_all = "camelCase"))]
pub struct Terms {
	/// What the supplier leaves as a performance bond 履约保证金; 0: none. At most the ruleset's share of the value.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub performance_bond: Balance,
	/// How long after acceptance a payment falls due. At most the ruleset's longest.
	pub payment_term: Period,
	/// What share of each payment goes to the tax office instead of the supplier. Interest is not taxed here.
	pub tax: BasisPoints,
	/// What the supplier owes for each whole day that it delivers late, in millionths of the milestone's amount.
	pub damages_per_day: u32,
	/// What it owes for lateness at most, as a share of the milestone's amount.
	pub damages_cap: BasisPoints,
	/// Who inspects the milestones that inspectors accept. All different.
	pub inspectors: Vec<PartyId>,
	/// How many of them must accept.
	pub inspectors_needed: u32,
	/// Which device accepts each milestone that a device accepts, by milestone, upwards.
	pub devices: Vec<DeviceTerms>,
	/// Who settles disputes; `None`: a review body. If this party does not settle in time, a review body may, too.
	pub arbiter: Option<PartyId>,
	/// The hash of the contract's text, which is kept elsewhere.
	pub document: Option<DocumentHash>,
}

/// A device that accepts a milestone.
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
#[serde(rename_all = "camelCase")]
pub struct DeviceTerms {
	/// Which milestone.
	pub milestone: MilestoneId,
	/// The party that attests the reading.
	pub device: PartyId,
	/// What the reading must meet, in the unit that the contract's text names.
	pub bound: Bound,
}

/// What a reading must meet. Bounds are included.
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
#[serde(rename_all = "camelCase")]
pub enum Bound {
	/// No less than this.
	#[codec(index = 0)]
	AtLeast(i64),
	/// No more than this.
	#[codec(index = 1)]
	AtMost(i64),
	/// Neither less nor more than these.
	#[codec(index = 2)]
	Between(i64, i64),
}

impl Bound {
	/// Whether a reading meets it.
	pub const fn is_met(self, reading: i64) -> bool {
		match self {
			Self::AtLeast(least) => reading >= least,
			Self::AtMost(most) => reading <= most,
			Self::Between(least, most) => reading >= least && reading <= most,
		}
	}

	/// Whether any reading can meet it.
	pub const fn can_be_met(self) -> bool {
		match self {
			Self::AtLeast(_) | Self::AtMost(_) => true,
			Self::Between(least, most) => least <= most,
		}
	}
}

/// A change of a signed contract 合同变更.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct Variation {
	/// Why.
	pub reason: VariationReason,
	/// Why, in words: UTF-8, 1 to 256 bytes.
	pub note: Vec<u8>,
	/// What changes, by milestone, upwards; at least one.
	pub changes: Vec<MilestoneChange>,
}

/// What a variation makes of a milestone that is neither delivered nor decided.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(Serialize), serde(rename_all = "camelCase"))]
pub struct MilestoneChange {
	/// Which.
	pub milestone: MilestoneId,
	/// What it costs from now on; `None`: as before.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount_option"))]
	pub amount: Option<Balance>,
	/// By when it is to be delivered from now on; `None`: as before.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment_option"))]
	pub due: Option<Moment>,
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn bounds_should_include_their_ends() {
		assert_eq!([4, 5, 6].map(|reading| Bound::AtLeast(5).is_met(reading)), [false, true, true]);
		assert_eq!([4, 5, 6].map(|reading| Bound::AtMost(5).is_met(reading)), [true, true, false]);
		assert_eq!([-2, -1, 0, 1].map(|reading| Bound::Between(-1, 0).is_met(reading)), [false, true, true, false]);
		assert!(Bound::Between(1, 1).can_be_met() && !Bound::Between(1, 0).can_be_met());
		assert!(Bound::AtLeast(i64::MAX).can_be_met() && Bound::AtMost(i64::MIN).can_be_met());
	}
}
