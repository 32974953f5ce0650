//! What the pallet stores, and how what people write becomes that.

#![allow(
	clippy::cast_lossless,
	clippy::cast_possible_truncation,
	reason = "SCALE's derive casts the indices of variants, and bounds are constants below 17"
)]

use crate::{Config, Error};
use alloc::vec::Vec;
use codec::{Decode, Encode, MaxEncodedLen};
use frame_support::{ensure, traits::ConstU32, BoundedVec};
use procurement_primitives::{
	budget::LineId,
	identity::{PartyId, Reason},
	money::Balance,
	tender::{
		api::{AmendmentView, AnswerView, EnquiryView},
		AwardCriteria, BasisPoints, Better, Category, Classification, ClassificationScheme, Criterion, Document,
		DocumentHash, DocumentType, Judged, Lot, LotSet, MaxAnswerLength, MaxCodeLength, MaxDescriptionLength,
		MaxMediaTypeLength, MaxParagraphLength, MaxQuestionLength, MaxReferenceLength, MaxTitleLength, MaxUnitLength,
		MaxUriLength, Milestone, MilestoneTerms, Part, PaymentPart, Procedure, Ruleset, RulesetId, TenderStatus,
		LONGEST_SILENCE, MAX_KEYHOLDERS, SHORTEST_SILENCE, WHOLE,
	},
	text::is_uri,
	time::{Moment, Period, MAX_WORKING_DAYS},
};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_runtime::traits::Get;

/// A buyer's own reference.
pub type Reference = BoundedVec<u8, MaxReferenceLength>;

/// The parties that hold a tender's keys, in the order of their indices.
pub type KeyholderList = BoundedVec<PartyId, ConstU32<{ MAX_KEYHOLDERS as u32 }>>;

/// The parts that an amendment changed: each at most once.
pub type Parts = BoundedVec<Part, ConstU32<{ Part::ALL.len() as u32 }>>;

/// The part of a tender that every bid reads: kept small, at most [`Header::MAX_LENGTH`] bytes.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Header {
	/// Who buys.
	pub buyer: PartyId,
	/// How suppliers are found.
	pub procedure: Procedure,
	/// What is mainly bought.
	pub category: Category,
	/// Where it stands, as recorded.
	pub status: TenderStatus,
	/// The budget line that pays.
	pub line: LineId,
	/// The sum of the lots' maximum values.
	pub value: Balance,
	/// What each bidder leaves as a bond.
	pub bond: Balance,
	/// Whether the price stands in an envelope of its own.
	pub two_envelopes: bool,
	/// Its lots.
	pub lots: LotSet,
	/// How many keyholders it has.
	pub keyholders: u8,
	/// How many of them open it.
	pub threshold: u8,
	/// How many licence classes a bidder needs.
	pub classes: u8,
	/// How many suppliers are invited; if any are, nobody else may bid.
	pub invited: u16,
	/// When the draft was made.
	pub created: Moment,
	/// Questions are taken before this moment, as announced.
	pub enquiry_deadline: Moment,
	/// Bids are taken before this moment, as announced.
	pub bid_deadline: Moment,
	/// Grows with each amendment that touches what bids depend on, and with fresh keys.
	pub version: u32,
	/// Grows each time keyholders are named or a key comes out early: what was registered for another generation does
	/// not count.
	pub key_generation: u32,
	/// Whether a key came out before the deadline, and no fresh ones are there yet.
	pub rekeying: bool,
	/// When bidding ended, fixed as soon as envelopes may be read: the deadline with the outages that were recorded by then.
	pub bids_closed: Option<Moment>,
	/// When its bids were all opened.
	pub opened: Option<Moment>,
	/// How many enquiries were made.
	pub enquiries: u32,
	/// How many of them have no answer yet.
	pub unanswered: u32,
	/// How often it was amended.
	pub amendments: u32,
	/// What publishing fixed; `None` for what was never published.
	pub publication: Option<Publication>,
}

/// What publishing fixes for a tender's whole life, and what bids read of its ruleset.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Publication {
	/// When.
	pub at: Moment,
	/// The ruleset that it is judged by.
	pub ruleset: RulesetId,
	/// So many bids must stand for a lot.
	pub minimum_bids: u16,
	/// How long keyholders have to release their keys.
	pub release: Moment,
	/// After that, how long bidders have to open their own envelopes.
	pub self_opening: Moment,
}

impl Header {
	/// The most bytes a header may have: each submission of a bid reads it, and proofs charge its greatest length.
	pub const MAX_LENGTH: usize = 512;

	/// Under which deadline the index lists it: active tenders only.
	pub(crate) fn listed_under(&self) -> Option<Moment> {
		matches!(self.status, TenderStatus::Active).then_some(self.bid_deadline)
	}
}

/// The texts of a tender, read by people.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Texts {
	/// The buyer's own reference.
	pub reference: Reference,
	/// What is bought, in a line.
	pub title: BoundedVec<u8, MaxTitleLength>,
	/// What is bought.
	pub description: BoundedVec<u8, MaxDescriptionLength>,
}

/// What rules look at in a lot.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct LotTerms {
	/// What it may cost at most; at least 1.
	pub maximum: Balance,
	/// How its winner is found.
	pub award: AwardCriteria,
	/// Under which catalogue it is classified.
	pub scheme: Option<ClassificationScheme>,
}

/// What people read of a lot.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct LotTexts {
	/// What it is, in a line.
	pub title: BoundedVec<u8, MaxTitleLength>,
	/// What it is.
	pub description: BoundedVec<u8, MaxParagraphLength>,
	/// Its code in the catalogue; empty if it is not classified.
	pub code: BoundedVec<u8, MaxCodeLength>,
}

/// What rules look at in a criterion.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct CriterionTerms {
	/// The lots that it applies to.
	pub lots: LotSet,
	/// Its share of the total.
	pub weight: BasisPoints,
	/// Which end of its scale is better, if a formula judges; `None`: experts do.
	pub formula: Option<Better>,
}

/// What people read of a criterion.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct CriterionTexts {
	/// What is judged, in a line.
	pub title: BoundedVec<u8, MaxTitleLength>,
	/// How it is judged.
	pub description: BoundedVec<u8, MaxParagraphLength>,
	/// The unit of a formula's number; empty if experts judge.
	pub unit: BoundedVec<u8, MaxUnitLength>,
}

/// A document, which is kept elsewhere.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct DocumentRecord {
	/// What it is.
	pub kind: DocumentType,
	/// Its title.
	pub title: BoundedVec<u8, MaxTitleLength>,
	/// The hash of its bytes.
	pub hash: DocumentHash,
	/// Its media type.
	pub media_type: BoundedVec<u8, MaxMediaTypeLength>,
	/// Where it can be fetched.
	pub uri: BoundedVec<u8, MaxUriLength>,
	/// Whether bids depend on it: always, if it is one that bids are prepared by.
	pub binding: bool,
}

/// A milestone.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct MilestoneRecord {
	/// What is delivered, in a line.
	pub title: BoundedVec<u8, MaxTitleLength>,
	/// The figures.
	pub terms: MilestoneTerms,
}

/// A question and its answer. Who asked is not in it.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Enquiry {
	/// The question.
	pub question: BoundedVec<u8, MaxQuestionLength>,
	/// When it was asked.
	pub asked: Moment,
	/// The answer.
	pub answer: Option<Answer>,
}

/// An answer.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Answer {
	/// The answer.
	pub text: BoundedVec<u8, MaxAnswerLength>,
	/// When it was given.
	pub at: Moment,
}

/// What an amendment did.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Amendment {
	/// When.
	pub at: Moment,
	/// Why.
	pub reason: Reason,
	/// What it changed.
	pub changed: Parts,
	/// The tender's version since then.
	pub version: u32,
	/// The bid deadline until then.
	pub old_bid_deadline: Moment,
	/// The bid deadline since then.
	pub new_bid_deadline: Moment,
}

/// What the buyer said when cancelling.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Cancellation {
	/// Why, in words.
	pub note: Reason,
	/// When.
	pub at: Moment,
}

/// A version of a ruleset. Never changed, and never removed once it is in force.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct RulesetVersion {
	/// The procedure it is for.
	pub procedure: Procedure,
	/// From when on.
	pub effective_from: Moment,
	/// The figures.
	pub rules: Ruleset,
}

/// Longest prefix of the ids of contracting processes in bytes; those given out have eleven.
pub type MaxOcidPrefixLength = ConstU32<32>;

/// A ruleset that the chain begins with, in force from the beginning of time.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct GenesisRuleset {
	/// The procedure it is for.
	pub procedure: Procedure,
	/// The figures.
	pub rules: Ruleset,
}

/// A text of at most so many bytes of UTF-8.
pub(crate) fn text<T: Config, S: Get<u32>>(bytes: Vec<u8>) -> Result<BoundedVec<u8, S>, Error<T>> {
	ensure!(core::str::from_utf8(&bytes).is_ok(), Error::<T>::NotUtf8);
	bytes.try_into().map_err(|_| Error::<T>::TextTooLong)
}

/// A text that says something.
pub(crate) fn title<T: Config, S: Get<u32>>(bytes: Vec<u8>) -> Result<BoundedVec<u8, S>, Error<T>> {
	ensure!(!bytes.trim_ascii().is_empty(), Error::<T>::TextMissing);
	text(bytes)
}

/// A reason for the public record.
pub(crate) fn reason<T: Config>(bytes: Vec<u8>) -> Result<Reason, Error<T>> {
	ensure!(core::str::from_utf8(&bytes).is_ok(), Error::<T>::NotUtf8);
	ensure!(!bytes.trim_ascii().is_empty(), Error::<T>::BadReason);
	bytes.try_into().map_err(|_| Error::<T>::BadReason)
}

/// Whether these bytes are a media type: two names with a slash between them, and perhaps parameters.
fn is_media_type(bytes: &[u8]) -> bool {
	let essence = bytes.split(|byte| *byte == b';').next().unwrap_or_default();
	let mut names = essence.split(|byte| *byte == b'/');
	let is_name = |name: Option<&[u8]>| name.is_some_and(|name| !name.is_empty());
	is_name(names.next())
		&& is_name(names.next())
		&& names.next().is_none()
		&& essence.iter().all(u8::is_ascii_graphic)
		&& bytes.iter().all(|byte| byte.is_ascii_graphic() || *byte == b' ')
}

/// A lot as it is stored.
pub(crate) fn lot_to_store<T: Config>(lot: Lot) -> Result<(LotTerms, LotTexts), Error<T>> {
	ensure!(lot.maximum > 0, Error::<T>::LotValueZero);
	let well_formed = lot.classification.as_ref().is_none_or(Classification::is_well_formed);
	ensure!(well_formed, Error::<T>::BadClassification);
	let (scheme, code) = match lot.classification {
		Some(Classification { scheme, code }) => (Some(scheme), code),
		None => (None, Vec::new()),
	};
	let texts = LotTexts {
		title: title::<T, _>(lot.title)?,
		description: text::<T, _>(lot.description)?,
		code: code.try_into().map_err(|_| Error::<T>::BadClassification)?,
	};
	Ok((LotTerms { maximum: lot.maximum, award: lot.award, scheme }, texts))
}

/// A lot as it is shown.
pub(crate) fn lot_to_show(terms: LotTerms, texts: LotTexts) -> Lot {
	Lot {
		title: texts.title.into_inner(),
		description: texts.description.into_inner(),
		maximum: terms.maximum,
		award: terms.award,
		classification: terms.scheme.map(|scheme| Classification { scheme, code: texts.code.into_inner() }),
	}
}

/// A criterion as it is stored.
pub(crate) fn criterion_to_store<T: Config>(
	criterion: Criterion,
) -> Result<(CriterionTerms, CriterionTexts), Error<T>> {
	ensure!((1..=WHOLE).contains(&criterion.weight), Error::<T>::BadWeight);
	ensure!(!criterion.lots.is_empty(), Error::<T>::CriterionWithoutLot);
	let (formula, unit) = match criterion.judged {
		Judged::Formula { better, unit } => (Some(better), title::<T, _>(unit)?),
		Judged::Expert => (None, BoundedVec::new()),
	};
	let texts = CriterionTexts {
		title: title::<T, _>(criterion.title)?,
		description: text::<T, _>(criterion.description)?,
		unit,
	};
	Ok((CriterionTerms { lots: criterion.lots, weight: criterion.weight, formula }, texts))
}

/// A criterion as it is shown.
pub(crate) fn criterion_to_show(terms: CriterionTerms, texts: CriterionTexts) -> Criterion {
	Criterion {
		title: texts.title.into_inner(),
		description: texts.description.into_inner(),
		lots: terms.lots,
		weight: terms.weight,
		judged: terms
			.formula
			.map_or(Judged::Expert, |better| Judged::Formula { better, unit: texts.unit.into_inner() }),
	}
}

/// A document as it is stored.
pub(crate) fn document_to_store<T: Config>(document: Document) -> Result<DocumentRecord, Error<T>> {
	ensure!(is_uri(&document.uri), Error::<T>::BadUri);
	ensure!(is_media_type(&document.media_type), Error::<T>::BadMediaType);
	Ok(DocumentRecord {
		kind: document.kind,
		title: title::<T, _>(document.title)?,
		hash: document.hash,
		media_type: document.media_type.try_into().map_err(|_| Error::<T>::BadMediaType)?,
		uri: document.uri.try_into().map_err(|_| Error::<T>::BadUri)?,
		binding: document.binding || document.kind.always_binds(),
	})
}

/// A document as it is shown.
pub(crate) fn document_to_show(record: DocumentRecord) -> Document {
	Document {
		kind: record.kind,
		title: record.title.into_inner(),
		hash: record.hash,
		media_type: record.media_type.into_inner(),
		uri: record.uri.into_inner(),
		binding: record.binding,
	}
}

/// A milestone as it is stored.
pub(crate) fn milestone_to_store<T: Config>(milestone: Milestone) -> Result<MilestoneRecord, Error<T>> {
	let terms = milestone.terms;
	let pays = match terms.payment {
		PaymentPart::Share(share) => (1..=WHOLE).contains(&share),
		PaymentPart::Amount(amount) => amount > 0,
	};
	ensure!(pays && terms.retention <= WHOLE, Error::<T>::BadPayment);
	let (enough, bounded) = match terms.accepted_after {
		Period::Calendar(length) => (length >= SHORTEST_SILENCE, length <= LONGEST_SILENCE),
		Period::Working(days) => (days > 0, days <= MAX_WORKING_DAYS),
	};
	ensure!(enough, Error::<T>::NoTimeToAccept);
	ensure!(bounded, Error::<T>::TooLongToAccept);
	Ok(MilestoneRecord { title: title::<T, _>(milestone.title)?, terms })
}

/// A milestone as it is shown.
pub(crate) fn milestone_to_show(record: MilestoneRecord) -> Milestone {
	Milestone { title: record.title.into_inner(), terms: record.terms }
}

impl Enquiry {
	/// As it is shown.
	pub(crate) fn into_view(self, id: u32) -> EnquiryView {
		let answer = self.answer.map(|answer| AnswerView { text: answer.text.into_inner(), at: answer.at });
		EnquiryView { id, question: self.question.into_inner(), asked: self.asked, answer }
	}
}

impl Amendment {
	/// As it is shown.
	pub(crate) fn into_view(self, id: u32) -> AmendmentView {
		AmendmentView {
			id,
			at: self.at,
			reason: self.reason.into_inner(),
			changed: self.changed.into_inner(),
			version: self.version,
			old_bid_deadline: self.old_bid_deadline,
			new_bid_deadline: self.new_bid_deadline,
		}
	}
}
