//! What anybody may ask of tenders: the runtime API and the shapes of its answers.

use super::{
	CancellationReason, Category, Criterion, Document, Lot, LotId, Milestone, Part, Phase, Procedure, Ruleset,
	RulesetId, StatusCode, TenderAction, TenderId, TenderStatus,
};
use crate::{budget::LineId, identity::PartyId, licence::LicenceClassId, money::Balance, time::Moment};
use alloc::vec::Vec;
use codec::{Decode, Encode};
use scale_info::TypeInfo;

/// Most entries that one answer holds; a larger limit is clamped to it.
pub const MAX_PAGE: u32 = 100;

/// Most tenders that one question looks at, so that its cost does not grow with their number. An answer may hold fewer
/// tenders than asked for and still have a cursor.
pub const MAX_SCAN: u32 = 1_000;

/// A tender in a list.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct TenderSummary {
	/// Its number.
	pub id: TenderId,
	/// Who buys.
	pub buyer: PartyId,
	/// The buyer's own reference, UTF-8.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
	pub reference: Vec<u8>,
	/// How suppliers are found.
	pub procedure: Procedure,
	/// What is mainly bought.
	pub category: Category,
	/// What is bought, in a line, UTF-8.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
	pub title: Vec<u8>,
	/// Where it stands, as recorded.
	#[cfg_attr(feature = "std", serde(flatten))]
	pub status: TenderStatus,
	/// Where it stands at this block's time; `None` unless it is active.
	pub phase: Option<Phase>,
	/// What it may cost at most: the sum of its lots' maximum values.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub value: Balance,
	/// When it was published.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment_option"))]
	pub published: Option<Moment>,
	/// When bidding closes: the deadline, and the outages that move it.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub bids_close: Moment,
	/// How many lots it has.
	#[cfg_attr(feature = "std", serde(rename = "lotCount"))]
	pub lots: u32,
	/// How many enquiries were made.
	#[cfg_attr(feature = "std", serde(rename = "enquiryCount"))]
	pub enquiries: u32,
	/// How many of them have no answer yet.
	#[cfg_attr(feature = "std", serde(rename = "unansweredCount"))]
	pub unanswered: u32,
	/// How often it was amended.
	#[cfg_attr(feature = "std", serde(rename = "amendmentCount"))]
	pub amendments: u32,
}

/// A tender as the public sees it.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct TenderView {
	/// What lists show.
	#[cfg_attr(feature = "std", serde(flatten))]
	pub summary: TenderSummary,
	/// The id of the contracting process in OCDS: the city's registered prefix, a hyphen and the tender's number.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
	pub ocid: Vec<u8>,
	/// What is bought, UTF-8.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
	pub description: Vec<u8>,
	/// The ruleset it was published under and is judged by; `None` for what was never published.
	pub ruleset: Option<RulesetId>,
	/// The budget line that pays.
	pub line: LineId,
	/// What each bidder leaves as a bond.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub bond: Balance,
	/// Whether the price stands in an envelope of its own.
	pub two_envelopes: bool,
	/// When the draft was made.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub created: Moment,
	/// Questions are taken before this moment, as announced.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub enquiry_deadline: Moment,
	/// When enquiries close: that deadline, and the outages that move it.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub enquiries_close: Moment,
	/// Bids are taken before this moment, as announced.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub bid_deadline: Moment,
	/// Grows with each amendment that touches what bids depend on, and with fresh keys.
	pub version: u32,
	/// Grows each time it is given fresh keys.
	pub key_generation: u32,
	/// Who holds its keys, in the order of their indices, which count from 1.
	pub keyholders: Vec<PartyId>,
	/// How many of them open it.
	pub threshold: u8,
	/// Its lots.
	pub lots: Vec<LotView>,
	/// Its criteria, in the order of their numbers, which count from 0.
	pub criteria: Vec<Criterion>,
	/// Its documents.
	pub documents: Vec<Document>,
	/// The licence classes that a bidder must hold.
	pub eligibility: Vec<LicenceClassId>,
	/// Who is invited; if anybody is, nobody else may bid.
	pub invited: Vec<PartyId>,
	/// Its schedule of payment.
	pub schedule: Vec<Milestone>,
	/// When its bids were all opened.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment_option"))]
	pub opened: Option<Moment>,
	/// Of a cancelled one, what the buyer said.
	pub cancellation: Option<CancellationView>,
}

/// A lot.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct LotView {
	/// Its number.
	pub id: LotId,
	/// What it is.
	#[cfg_attr(feature = "std", serde(flatten))]
	pub lot: Lot,
}

/// A cancellation.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct CancellationView {
	/// Why, by the codelist.
	pub reason: CancellationReason,
	/// Why, in words: UTF-8.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
	pub note: Vec<u8>,
	/// When.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub at: Moment,
}

/// A question and its answer. Who asked is not shown.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct EnquiryView {
	/// Its number within the tender, from 0.
	pub id: u32,
	/// The question, UTF-8.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
	pub question: Vec<u8>,
	/// When it was asked.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub asked: Moment,
	/// The answer.
	pub answer: Option<AnswerView>,
}

/// An answer.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct AnswerView {
	/// The answer, UTF-8.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
	pub text: Vec<u8>,
	/// When it was given.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub at: Moment,
}

/// An amendment.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct AmendmentView {
	/// Its number within the tender, from 0.
	pub id: u32,
	/// When.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub at: Moment,
	/// Why, UTF-8.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
	pub reason: Vec<u8>,
	/// What it changed.
	pub changed: Vec<Part>,
	/// The tender's version since then. It is the one before unless the amendment touches what bids depend on.
	pub version: u32,
	/// The bid deadline until then.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub old_bid_deadline: Moment,
	/// The bid deadline since then.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub new_bid_deadline: Moment,
}

/// A version of a ruleset.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct RulesetView {
	/// Its number.
	pub id: RulesetId,
	/// The procedure it is for.
	pub procedure: Procedure,
	/// Tenders published at this moment or later are judged by it, until the next version.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub effective_from: Moment,
	/// Whether tenders published now are judged by it.
	pub in_force: bool,
	/// The figures.
	pub rules: Ruleset,
}

/// Which tenders to list; every field that is set must match.
#[derive(Clone, Debug, Decode, Default, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Deserialize), serde(default, deny_unknown_fields, rename_all = "camelCase"))]
pub struct TenderFilter {
	/// Only of this buyer, which are found through an index.
	pub buyer: Option<PartyId>,
	/// Only those that stand so.
	pub status: Option<StatusCode>,
	/// Only those in this phase at this block's time.
	pub phase: Option<Phase>,
	/// Only active ones that were published by this moment and whose bidding closes after it.
	#[cfg_attr(feature = "std", serde(deserialize_with = "crate::json::read_moment"))]
	pub open_at: Option<Moment>,
}

/// A page of tenders, by number, upwards.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct TenderPage {
	/// The tenders.
	pub tenders: Vec<TenderSummary>,
	/// Where to go on; `None` at the end. Opaque, and valid at any block.
	#[cfg_attr(
		feature = "std",
		serde(rename = "cursor", serialize_with = "crate::json::cursor", skip_serializing_if = "Option::is_none")
	)]
	pub next: Option<TenderId>,
}

/// A place in the list of active tenders by deadline. Opaque, and valid at any block.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, Ord, PartialEq, PartialOrd, TypeInfo)]
pub struct DeadlineCursor {
	/// A bid deadline as announced.
	pub deadline: Moment,
	/// A tender.
	pub tender: TenderId,
}

/// A page of active tenders, by the bid deadline as announced, soonest first.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct DeadlinePage {
	/// The tenders.
	pub tenders: Vec<TenderSummary>,
	/// Where to go on; `None` at the end.
	#[cfg_attr(
		feature = "std",
		serde(rename = "cursor", serialize_with = "crate::json::cursor", skip_serializing_if = "Option::is_none")
	)]
	pub next: Option<DeadlineCursor>,
}

/// A page of enquiries, in the order in which they were asked.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct EnquiryPage {
	/// The enquiries.
	pub enquiries: Vec<EnquiryView>,
	/// Where to go on; `None` at the end.
	#[cfg_attr(
		feature = "std",
		serde(rename = "cursor", serialize_with = "crate::json::cursor", skip_serializing_if = "Option::is_none")
	)]
	pub next: Option<u32>,
}

sp_api::decl_runtime_apis! {
	/// Questions about tenders.
	pub trait TendersApi<AccountId> where AccountId: codec::Codec {
		/// The tender with this number, whole.
		fn get(id: TenderId) -> Option<TenderView>;

		/// Tenders from the number `from` upwards that match `filter`, at most `limit` of them.
		fn list(filter: TenderFilter, from: TenderId, limit: u32) -> TenderPage;

		/// The tender to which its buyer gave this reference: what a client asks after a reply to `create` was lost.
		fn by_reference(buyer: PartyId, reference: Vec<u8>) -> Option<TenderId>;

		/// Active tenders whose announced bid deadline is at `from` or later, at most `limit` of them.
		fn by_deadline(from: DeadlineCursor, limit: u32) -> DeadlinePage;

		/// The enquiries of a tender from the number `from` upwards, at most `limit` of them.
		fn enquiries(tender: TenderId, from: u32, limit: u32) -> EnquiryPage;

		/// The amendments of a tender, oldest first.
		fn amendments(tender: TenderId) -> Vec<AmendmentView>;

		/// The version of a ruleset with this number.
		fn ruleset(id: RulesetId) -> Option<RulesetView>;

		/// The latest versions of the rulesets for a procedure, by effective date, latest first: those to come, the one
		/// in force, and earlier ones, at most 100 in all.
		fn rulesets(procedure: Procedure) -> Vec<RulesetView>;

		/// What an account may do to a tender now, as far as its own state says: publishing, for example, may still fail
		/// for a rule that the draft does not meet.
		fn allowed_actions(tender: TenderId, account: AccountId) -> Vec<TenderAction>;
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::{
		tender::{
			AcceptanceMethod, AwardCriteria, Better, Classification, ClassificationScheme, DocumentHash, DocumentType,
			Judged, LotSet, MilestoneTerms, PaymentPart,
		},
		time::Period,
	};
	use serde_json::json;

	fn summary(status: TenderStatus) -> TenderSummary {
		TenderSummary {
			id: 3,
			buyer: 1,
			reference: b"2026-17".to_vec(),
			procedure: Procedure::Open,
			category: Category::Goods,
			title: "电脑".into(),
			status,
			phase: Some(Phase::Tendering),
			value: u128::MAX,
			published: None,
			bids_close: 1_767_225_600_000,
			lots: 2,
			enquiries: 0,
			unanswered: 0,
			amendments: 0,
		}
	}

	#[test]
	fn tender_should_show_as_plain_json() {
		let document = Document {
			kind: DocumentType::BiddingDocuments,
			title: b"Terms".to_vec(),
			hash: DocumentHash::Sha256([0xab; 32]),
			media_type: b"application/pdf".to_vec(),
			uri: b"https://example.org/terms.pdf".to_vec(),
			binding: true,
		};
		let criterion = |judged| Criterion {
			title: b"Warranty".to_vec(),
			description: Vec::new(),
			lots: LotSet(0b11),
			weight: 2_000,
			judged,
		};
		let milestone = |payment| Milestone {
			title: b"Delivery".to_vec(),
			terms: MilestoneTerms {
				payment,
				due_days: 30,
				acceptance: AcceptanceMethod::Buyer,
				accepted_after: Period::Working(5),
				retention: 500,
				warranty_days: 365,
			},
		};
		let lot = |award, classification| Lot {
			title: b"Laptops".to_vec(),
			description: Vec::new(),
			maximum: 100_000,
			award,
			classification,
		};
		let catalogue = Classification { scheme: ClassificationScheme::Cpv, code: b"30213100".to_vec() };
		let view = TenderView {
			summary: summary(TenderStatus::Active),
			ocid: b"ocds-000000-3".to_vec(),
			description: Vec::new(),
			ruleset: Some(0),
			line: 4,
			bond: 0,
			two_envelopes: false,
			created: 0,
			enquiry_deadline: 1,
			enquiries_close: 1,
			bid_deadline: 2,
			version: 0,
			key_generation: 0,
			keyholders: vec![5, 6, 7],
			threshold: 2,
			lots: vec![
				LotView { id: 0, lot: lot(AwardCriteria::PriceOnly, None) },
				LotView { id: 1, lot: lot(AwardCriteria::Rated { price_weight: 3_000 }, Some(catalogue)) },
			],
			criteria: vec![
				criterion(Judged::Formula { better: Better::Higher, unit: b"month".to_vec() }),
				criterion(Judged::Expert),
			],
			documents: vec![document],
			eligibility: vec![9],
			invited: Vec::new(),
			schedule: vec![milestone(PaymentPart::Share(10_000)), milestone(PaymentPart::Amount(7))],
			opened: None,
			cancellation: None,
		};
		let milestone_json = |payment: &str, value: serde_json::Value| {
			json!({
				"title": "Delivery", payment: value, "dueDays": 30, "acceptance": "buyer",
				"acceptedAfter": { "working": 5 }, "retention": 500, "warrantyDays": 365,
			})
		};
		let expected = json!({
			"id": 3, "buyer": 1, "reference": "2026-17", "procedure": "open", "category": "goods", "title": "电脑",
			"status": "active", "phase": "tendering", "value": "340282366920938463463374607431768211455",
			"published": null, "bidsClose": "2026-01-01T00:00:00Z", "lotCount": 2, "enquiryCount": 0,
			"unansweredCount": 0, "amendmentCount": 0,
			"ocid": "ocds-000000-3", "description": "", "ruleset": 0, "line": 4, "bond": "0", "twoEnvelopes": false,
			"created": "1970-01-01T00:00:00Z", "enquiryDeadline": "1970-01-01T00:00:00.001Z",
			"enquiriesClose": "1970-01-01T00:00:00.001Z", "bidDeadline": "1970-01-01T00:00:00.002Z",
			"version": 0, "keyGeneration": 0, "keyholders": [5, 6, 7], "threshold": 2,
			"lots": [
				{
					"id": 0, "title": "Laptops", "description": "", "maximum": "100000",
					"awardCriteria": "priceOnly", "classification": null,
				},
				{
					"id": 1, "title": "Laptops", "description": "", "maximum": "100000",
					"awardCriteria": "ratedCriteria", "priceWeight": 3000,
					"classification": { "scheme": "CPV", "code": "30213100" },
				},
			],
			"criteria": [
				{
					"title": "Warranty", "description": "", "lots": [0, 1], "weight": 2000,
					"judged": "formula", "better": "higher", "unit": "month",
				},
				{ "title": "Warranty", "description": "", "lots": [0, 1], "weight": 2000, "judged": "expert" },
			],
			"documents": [{
				"documentType": "biddingDocuments", "title": "Terms", "sha256": format!("0x{}", "ab".repeat(32)),
				"mediaType": "application/pdf", "uri": "https://example.org/terms.pdf", "binding": true,
			}],
			"eligibility": [9], "invited": [],
			"schedule": [milestone_json("share", 10_000.into()), milestone_json("amount", "7".into())],
			"opened": null, "cancellation": null,
		});
		assert_eq!(serde_json::to_value(&view).unwrap(), expected);
		// Written without a detour, no name may stand in it twice: reading it back would tell.
		let text = serde_json::to_string(&view).unwrap();
		assert_eq!(text.matches("\"lots\":").count(), 3, "the tender's own and each criterion's: {text}");
	}

	#[test]
	fn status_should_stand_beside_its_reason() {
		let json = serde_json::to_value(summary(TenderStatus::Cancelled { reason: CancellationReason::NoDemand }));
		let json = json.unwrap();
		assert_eq!((&json["status"], &json["reason"]), (&json!("cancelled"), &json!("noDemand")));
	}

	#[test]
	fn page_should_have_a_cursor_only_when_it_goes_on() {
		let page = |next| serde_json::to_value(TenderPage { tenders: Vec::new(), next }).unwrap();
		assert_eq!(page(Some(1)), json!({ "tenders": [], "cursor": "01000000" }));
		assert_eq!(page(None), json!({ "tenders": [] }));
	}

	#[test]
	fn filter_should_be_read_as_it_is_written_and_misspelt_fields_refused() {
		let read = |json| serde_json::from_value::<TenderFilter>(json);
		assert_eq!(read(json!({})).unwrap(), TenderFilter::default());
		let json = json!({ "buyer": 1, "status": "active", "phase": "opening", "openAt": "2026-01-01T00:00:00Z" });
		let (status, phase) = (Some(StatusCode::Active), Some(Phase::Opening));
		let filter = TenderFilter { buyer: Some(1), status, phase, open_at: Some(1_767_225_600_000) };
		assert_eq!(read(json).unwrap(), filter);
		for bad in [json!({ "Buyer": 1 }), json!({ "status": "Active" }), json!({ "openAt": "tomorrow" })] {
			assert!(read(bad.clone()).is_err(), "{bad}");
		}
	}
}
