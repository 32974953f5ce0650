//! A notice's parts as people write them and read them. What is written is checked for length and form when it is
//! stored, with a typed error; what is read was stored.

#![allow(clippy::cast_possible_truncation, reason = "SCALE's derive casts the indices of variants")]

use super::{
	AcceptanceMethod, AwardCriteriaCode, BasisPoints, Better, CancellationReason, Category, ClassificationScheme,
	DocumentType, LotId, LotSet, OcdsTenderStatus, Procedure, StatusCode, UnsuccessfulReason,
};
use crate::{
	budget::LineId,
	licence::LicenceClassId,
	money::Balance,
	time::{Moment, Period, DAY},
};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::traits::ConstU32;
use scale_info::TypeInfo;

/// Longest reference of a buyer's own in bytes of UTF-8: file numbers are some 30.
pub type MaxReferenceLength = ConstU32<128>;
/// Longest title in bytes of UTF-8: some 85 Chinese characters.
pub type MaxTitleLength = ConstU32<256>;
/// Longest description of a tender in bytes of UTF-8: a page. More belongs into a document.
pub type MaxDescriptionLength = ConstU32<4_096>;
/// Longest description of a lot or a criterion in bytes of UTF-8: a paragraph.
pub type MaxParagraphLength = ConstU32<1_024>;
/// Longest question in bytes of UTF-8: half a page.
pub type MaxQuestionLength = ConstU32<2_048>;
/// Longest answer in bytes of UTF-8: a page. More belongs into a document, added by an amendment.
pub type MaxAnswerLength = ConstU32<4_096>;
/// Longest URI in bytes.
pub type MaxUriLength = ConstU32<512>;
/// Longest media type in bytes; IANA's longest are some 80.
pub type MaxMediaTypeLength = ConstU32<128>;
/// Longest code of a classification in bytes; CPV has ten.
pub type MaxCodeLength = ConstU32<32>;
/// Longest name of a unit in bytes of UTF-8.
pub type MaxUnitLength = ConstU32<32>;

/// Where a tender stands, as recorded.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(tag = "status", rename_all = "camelCase"))]
pub enum TenderStatus {
	/// Being prepared.
	#[codec(index = 0)]
	Draft,
	/// Published and under way; the clock and the later stages give its phase.
	#[codec(index = 1)]
	Active,
	/// Ended with success.
	#[codec(index = 2)]
	Complete,
	/// Ended without success.
	#[codec(index = 3)]
	Unsuccessful {
		/// Why.
		reason: UnsuccessfulReason,
	},
	/// Called off by the buyer, as a draft or later.
	#[codec(index = 4)]
	Cancelled {
		/// Why.
		reason: CancellationReason,
	},
}

impl TenderStatus {
	/// The status without its reason.
	pub const fn code(self) -> StatusCode {
		match self {
			Self::Draft => StatusCode::Draft,
			Self::Active => StatusCode::Active,
			Self::Complete => StatusCode::Complete,
			Self::Unsuccessful { .. } => StatusCode::Unsuccessful,
			Self::Cancelled { .. } => StatusCode::Cancelled,
		}
	}

	/// What OCDS calls it. A draft is a purchase that is being considered, which nobody has announced yet.
	pub const fn ocds(self) -> OcdsTenderStatus {
		match self {
			Self::Draft => OcdsTenderStatus::Planning,
			Self::Active => OcdsTenderStatus::Active,
			Self::Complete => OcdsTenderStatus::Complete,
			Self::Unsuccessful { .. } => OcdsTenderStatus::Unsuccessful,
			Self::Cancelled { .. } => OcdsTenderStatus::Cancelled,
		}
	}
}

/// The general part of a notice.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct Notice {
	/// How suppliers are found.
	pub procedure: Procedure,
	/// What is mainly bought.
	pub category: Category,
	/// What is bought, in a line: UTF-8, 1 to 256 bytes.
	pub title: Vec<u8>,
	/// What is bought: UTF-8, at most 4096 bytes.
	pub description: Vec<u8>,
	/// The budget line that pays.
	pub line: LineId,
	/// What each bidder leaves as a bond, in the smallest unit of the currency; 0: none.
	pub bond: Balance,
	/// Whether the price stands in an envelope of its own, opened when the technical scores are locked.
	pub two_envelopes: bool,
	/// Questions are taken before this moment.
	pub enquiry_deadline: Moment,
	/// Bids are taken before this moment.
	pub bid_deadline: Moment,
}

/// A part that can be bid for and awarded by itself.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct Lot {
	/// What it is, in a line: UTF-8, 1 to 256 bytes.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
	pub title: Vec<u8>,
	/// What it is: UTF-8, at most 1024 bytes.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
	pub description: Vec<u8>,
	/// What it may cost at most, tax included, in the smallest unit of the currency; at least 1.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub maximum: Balance,
	/// How its winner is found.
	#[cfg_attr(feature = "std", serde(flatten))]
	pub award: AwardCriteria,
	/// Where it stands in a catalogue.
	pub classification: Option<Classification>,
}

/// How a lot's winner is found.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
#[cfg_attr(
	feature = "std",
	derive(serde::Serialize),
	serde(tag = "awardCriteria", rename_all = "camelCase", rename_all_fields = "camelCase")
)]
pub enum AwardCriteria {
	/// The lowest price that meets the terms.
	#[codec(index = 0)]
	PriceOnly,
	/// The highest total of price and criteria.
	#[codec(index = 1)]
	#[cfg_attr(feature = "std", serde(rename = "ratedCriteria"))]
	Rated {
		/// The price's share of the total; the criteria that apply to the lot have the rest.
		price_weight: BasisPoints,
	},
}

impl AwardCriteria {
	/// What OCDS calls it.
	pub const fn code(self) -> AwardCriteriaCode {
		match self {
			Self::PriceOnly => AwardCriteriaCode::PriceOnly,
			Self::Rated { .. } => AwardCriteriaCode::RatedCriteria,
		}
	}
}

/// A place in a catalogue.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct Classification {
	/// The catalogue.
	pub scheme: ClassificationScheme,
	/// The code in it: printable ASCII, 1 to 32 bytes.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
	pub code: Vec<u8>,
}

impl Classification {
	/// Whether the code has the form that its catalogue gives codes: CPV has eight digits, and may have a hyphen and a
	/// check digit; the Chinese catalogue has A (goods), B (works) or C (services) and up to four pairs of digits.
	/// Of the others only that they are printable is looked at.
	pub fn is_well_formed(&self) -> bool {
		let digits = |bytes: &[u8]| bytes.iter().all(u8::is_ascii_digit);
		match self.scheme {
			ClassificationScheme::Cpv => match self.code.split_at_checked(8) {
				Some((number, [])) => digits(number),
				Some((number, [b'-', check])) => digits(number) && check.is_ascii_digit(),
				_ => false,
			},
			ClassificationScheme::ChineseCatalogue => match self.code.split_first() {
				Some((b'A' | b'B' | b'C', rest)) => rest.len() <= 8 && rest.len() % 2 == 0 && digits(rest),
				_ => false,
			},
			_ => !self.code.is_empty() && self.code.iter().all(u8::is_ascii_graphic),
		}
	}
}

/// A criterion of rated awards. Its number is its place in the list, from 0; bids answer by that number.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct Criterion {
	/// What is judged, in a line: UTF-8, 1 to 256 bytes.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
	pub title: Vec<u8>,
	/// How it is judged: UTF-8, at most 1024 bytes.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
	pub description: Vec<u8>,
	/// The lots that it applies to: at least one.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::lots"))]
	pub lots: LotSet,
	/// Its share of the total, at least 1.
	pub weight: BasisPoints,
	/// By whom or what.
	#[cfg_attr(feature = "std", serde(flatten))]
	pub judged: Judged,
}

/// How a criterion becomes a score.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(tag = "judged", rename_all = "camelCase"))]
pub enum Judged {
	/// By a formula from a number in the bid.
	#[codec(index = 0)]
	Formula {
		/// Which numbers are better.
		better: Better,
		/// The unit that bidders answer in: UTF-8, 1 to 32 bytes.
		#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
		unit: Vec<u8>,
	},
	/// By the panel's experts.
	#[codec(index = 1)]
	Expert,
}

/// A document, which is kept elsewhere.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct Document {
	/// What it is.
	#[cfg_attr(feature = "std", serde(rename = "documentType"))]
	pub kind: DocumentType,
	/// Its title: UTF-8, 1 to 256 bytes.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
	pub title: Vec<u8>,
	/// The hash of its bytes.
	#[cfg_attr(feature = "std", serde(flatten))]
	pub hash: DocumentHash,
	/// Its media type, as in IANA's register, at most 128 bytes.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
	pub media_type: Vec<u8>,
	/// Where it can be fetched: an absolute URI in ASCII, at most 512 bytes.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
	pub uri: Vec<u8>,
	/// Whether bids depend on it. Adding, changing or removing such a document makes standing bids stale. What
	/// [`DocumentType::always_binds`] names is stored as binding whatever stands here.
	pub binding: bool,
}

/// The hash of a document.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub enum DocumentHash {
	/// SHA-256.
	#[codec(index = 0)]
	Sha256(#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::bytes"))] [u8; 32]),
	/// BLAKE2b with 32 bytes of output.
	#[codec(index = 1)]
	Blake2b256(#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::bytes"))] [u8; 32]),
}

/// A part of the work that is delivered, accepted and paid by itself.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct Milestone {
	/// What is delivered, in a line: UTF-8, 1 to 256 bytes.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
	pub title: Vec<u8>,
	/// The figures.
	#[cfg_attr(feature = "std", serde(flatten))]
	pub terms: MilestoneTerms,
}

/// The buyer has at least so long after a delivery before its silence accepts it: a silence of a moment would accept what
/// nobody has seen, and go round the officials whose acceptance it takes the place of. Or one working day.
pub const SHORTEST_SILENCE: Moment = DAY;

/// At most so long, or [`crate::time::MAX_WORKING_DAYS`]: half a year is enough for trying out a plant; payment falls due
/// only after acceptance, so that a longer one would go round the rules' longest payment term.
pub const LONGEST_SILENCE: Moment = 180 * DAY;

/// The figures of a milestone.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct MilestoneTerms {
	/// What is paid for it.
	#[cfg_attr(feature = "std", serde(flatten))]
	pub payment: PaymentPart,
	/// Delivered within so many calendar days of the contract's signature.
	pub due_days: u16,
	/// Who accepts it.
	pub acceptance: AcceptanceMethod,
	/// Silence for so long after a delivery accepts it: from [`SHORTEST_SILENCE`] to [`LONGEST_SILENCE`], or from 1 to
	/// [`crate::time::MAX_WORKING_DAYS`] working days.
	pub accepted_after: Period,
	/// What share of the payment is kept back until the warranty ends.
	pub retention: BasisPoints,
	/// How many calendar days of warranty follow acceptance.
	pub warranty_days: u16,
}

/// What is paid for a milestone. Fixed amounts come first, in order, as far as the contract's value reaches; shares are
/// of what is then left of it, and add up to the whole. So payments add up to the contract's value, whatever it is.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub enum PaymentPart {
	/// A share of what fixed amounts leave of the contract's value.
	#[codec(index = 0)]
	Share(BasisPoints),
	/// An amount, in the smallest unit of the currency.
	#[codec(index = 1)]
	Amount(#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))] Balance),
}

/// What an amendment changes; `None` and an empty list leave as it was. Procedure, category, budget line, bond, number
/// of envelopes and keyholders cannot change once a notice is published.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, PartialEq, TypeInfo)]
pub struct Changes {
	/// The title. Leaves bids alone: what is bought stands in the description and the lots.
	pub title: Option<Vec<u8>>,
	/// The description. Touches bids.
	pub description: Option<Vec<u8>>,
	/// The enquiry deadline, later than it was.
	pub enquiry_deadline: Option<Moment>,
	/// The bid deadline, later than it was.
	pub bid_deadline: Option<Moment>,
	/// Lots that are added, replaced or removed. Touches bids.
	pub lots: Vec<LotChange>,
	/// All criteria. Touches bids.
	pub criteria: Option<Vec<Criterion>>,
	/// All documents. Touches bids if a binding one is added, changed or removed.
	pub documents: Option<Vec<Document>>,
	/// All licence classes. Touches bids.
	pub eligibility: Option<Vec<LicenceClassId>>,
	/// The whole schedule of payment. Touches bids.
	pub schedule: Option<Vec<Milestone>>,
}

/// A change of one lot.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct LotChange {
	/// Which.
	pub lot: LotId,
	/// What it becomes; `None`: it is removed.
	pub becomes: Option<Lot>,
}

#[cfg(test)]
mod tests {
	use super::*;

	fn well_formed(scheme: ClassificationScheme, code: &[u8]) -> bool {
		Classification { scheme, code: code.to_vec() }.is_well_formed()
	}

	#[test]
	fn classification_should_be_checked_by_the_form_of_its_catalogue() {
		use ClassificationScheme::{ChineseCatalogue, Cpv, Unspsc};
		for good in [&b"30213100"[..], b"30213100-6"] {
			assert!(well_formed(Cpv, good));
		}
		for bad in [&b""[..], b"3021310", b"302131000", b"30213100-", b"30213100-66", b"3021310A", b"30213100-A"] {
			assert!(!well_formed(Cpv, bad), "{bad:?}");
		}
		for good in [&b"A"[..], b"A02010105", b"B01", b"C0603"] {
			assert!(well_formed(ChineseCatalogue, good));
		}
		for bad in [&b""[..], b"D01", b"A0", b"A0201010500", b"a01"] {
			assert!(!well_formed(ChineseCatalogue, bad), "{bad:?}");
		}
		assert!(well_formed(Unspsc, b"43211503"));
		assert!(!well_formed(Unspsc, b"") && !well_formed(Unspsc, b"4 3") && !well_formed(Unspsc, "四".as_bytes()));
	}

	#[test]
	fn statuses_should_have_a_word_in_ocds() {
		use {CancellationReason::NoDemand, UnsuccessfulReason::TooFewBids};
		let words = [
			(TenderStatus::Draft, "draft", "planning"),
			(TenderStatus::Active, "active", "active"),
			(TenderStatus::Complete, "complete", "complete"),
			(TenderStatus::Unsuccessful { reason: TooFewBids }, "unsuccessful", "unsuccessful"),
			(TenderStatus::Cancelled { reason: NoDemand }, "cancelled", "cancelled"),
		];
		for (status, ours, ocds) in words {
			assert_eq!((status.code().code(), status.ocds().code()), (ours, ocds));
		}
		assert_eq!(AwardCriteria::PriceOnly.code().code(), "priceOnly");
		assert_eq!(AwardCriteria::Rated { price_weight: 1 }.code().code(), "ratedCriteria");
	}
}
