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
pub struct TenderSummary {
	/// Its number.
	pub id: TenderId,
	/// Who buys.
	pub buyer: PartyId,
	/// The buyer's own reference, UTF-8.
	pub reference: Vec<u8>,
	/// How suppliers are found.
	pub procedure: Procedure,
	/// What is mainly bought.
	pub category: Category,
	/// What is bought, in a line, UTF-8.
	pub title: Vec<u8>,
	/// Where it stands, as recorded.
	pub status: TenderStatus,
	/// Where it stands at this block's time; `None` unless it is active.
	pub phase: Option<Phase>,
	/// What it may cost at most: the sum of its lots' maximum values.
	pub value: Balance,
	/// When it was published.
	pub published: Option<Moment>,
	/// When bidding closes: the deadline, and the outages that move it.
	pub bids_close: Moment,
	/// How many lots it has.
	pub lots: u32,
	/// How many enquiries were made.
	pub enquiries: u32,
	/// How many of them have no answer yet.
	pub unanswered: u32,
	/// How often it was amended.
	pub amendments: u32,
}

/// A tender as the public sees it.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct TenderView {
	/// What lists show.
	pub summary: TenderSummary,
	/// What is bought, UTF-8.
	pub description: Vec<u8>,
	/// The ruleset it was published under and is judged by; `None` for what was never published.
	pub ruleset: Option<RulesetId>,
	/// The budget line that pays.
	pub line: LineId,
	/// What each bidder leaves as a bond.
	pub bond: Balance,
	/// Whether the price stands in an envelope of its own.
	pub two_envelopes: bool,
	/// When the draft was made.
	pub created: Moment,
	/// Questions are taken before this moment, as announced.
	pub enquiry_deadline: Moment,
	/// When enquiries close: that deadline, and the outages that move it.
	pub enquiries_close: Moment,
	/// Bids are taken before this moment, as announced.
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
	pub opened: Option<Moment>,
	/// Of a cancelled one, what the buyer said.
	pub cancellation: Option<CancellationView>,
}

/// A lot.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct LotView {
	/// Its number.
	pub id: LotId,
	/// What it is.
	pub lot: Lot,
}

/// A cancellation.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct CancellationView {
	/// Why, by the codelist.
	pub reason: CancellationReason,
	/// Why, in words: UTF-8.
	pub note: Vec<u8>,
	/// When.
	pub at: Moment,
}

/// A question and its answer. Who asked is not shown.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct EnquiryView {
	/// Its number within the tender, from 0.
	pub id: u32,
	/// The question, UTF-8.
	pub question: Vec<u8>,
	/// When it was asked.
	pub asked: Moment,
	/// The answer.
	pub answer: Option<AnswerView>,
}

/// An answer.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct AnswerView {
	/// The answer, UTF-8.
	pub text: Vec<u8>,
	/// When it was given.
	pub at: Moment,
}

/// An amendment.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct AmendmentView {
	/// Its number within the tender, from 0.
	pub id: u32,
	/// When.
	pub at: Moment,
	/// Why, UTF-8.
	pub reason: Vec<u8>,
	/// What it changed.
	pub changed: Vec<Part>,
	/// The tender's version since then. It is the one before unless the amendment touches what bids depend on.
	pub version: u32,
	/// The bid deadline until then.
	pub old_bid_deadline: Moment,
	/// The bid deadline since then.
	pub new_bid_deadline: Moment,
}

/// A version of a ruleset.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct RulesetView {
	/// Its number.
	pub id: RulesetId,
	/// The procedure it is for.
	pub procedure: Procedure,
	/// Tenders published at this moment or later are judged by it, until the next version.
	pub effective_from: Moment,
	/// Whether tenders published now are judged by it.
	pub in_force: bool,
	/// The figures.
	pub rules: Ruleset,
}

/// Which tenders to list; every field that is set must match.
#[derive(Clone, Debug, Decode, Default, Encode, Eq, PartialEq, TypeInfo)]
pub struct TenderFilter {
	/// Only of this buyer, which are found through an index.
	pub buyer: Option<PartyId>,
	/// Only those that stand so.
	pub status: Option<StatusCode>,
	/// Only those in this phase at this block's time.
	pub phase: Option<Phase>,
	/// Only active ones that were published by this moment and whose bidding closes after it.
	pub open_at: Option<Moment>,
}

/// A page of tenders, by number, upwards.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct TenderPage {
	/// The tenders.
	pub tenders: Vec<TenderSummary>,
	/// Where to go on; `None` at the end. Opaque, and valid at any block.
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
pub struct DeadlinePage {
	/// The tenders.
	pub tenders: Vec<TenderSummary>,
	/// Where to go on; `None` at the end.
	pub next: Option<DeadlineCursor>,
}

/// A page of enquiries, in the order in which they were asked.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct EnquiryPage {
	/// The enquiries.
	pub enquiries: Vec<EnquiryView>,
	/// Where to go on; `None` at the end.
	pub next: Option<u32>,
}

sp_api::decl_runtime_apis! {
	/// Questions about tenders.
	pub trait TendersApi<AccountId> where AccountId: codec::Codec {
		/// The tender with this number, whole.
		fn tender(id: TenderId) -> Option<TenderView>;

		/// Tenders from the number `from` upwards that match `filter`, at most `limit` of them.
		fn tenders(filter: TenderFilter, from: TenderId, limit: u32) -> TenderPage;

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
