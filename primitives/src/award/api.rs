//! What anybody may ask of awards: the runtime API and the shapes of its answers.

#![allow(clippy::cast_possible_truncation, reason = "SCALE's derive casts the indices of variants")]

use super::{
	AwardId, AwardStatus, ChallengeGround, ChallengeStatus, EntryState, EvaluationStage, LotStatus, SeatKind, SeatState,
};
use crate::{
	bid::BidderId,
	identity::PartyId,
	licence::LicenceClassId,
	money::Balance,
	tender::{BasisPoints, Better, LotId, LotSet, TenderId, TieRule},
	time::Moment,
};
use alloc::vec::Vec;
use codec::{Decode, Encode};
use scale_info::TypeInfo;
use sp_core::U256;

/// Most ranked bids that one answer holds; a larger limit is clamped to it.
pub const MAX_PAGE: u32 = 100;

/// Most awards and most challenges of a tender that one answer holds.
pub const MAX_LISTED: u32 = 1_000;

/// Most bids that are counted to tell a bid's rank.
pub const MAX_COUNTED: u32 = 10_000;

/// How far the evaluation of a tender is.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct EvaluationView {
	/// Where it stands.
	#[cfg_attr(feature = "std", serde(flatten))]
	pub stage: EvaluationStage,
	/// Since when.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub begun: Moment,
	/// Since when the technical scores cannot change.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment_option"))]
	pub locked: Option<Moment>,
	/// By what share the prices of small firms are lowered, in scoring only.
	pub small_firm_deduction: BasisPoints,
	/// The class of licence by which small firms are known, as it stood when the tender was published; `None`: nobody's
	/// price is lowered.
	pub small_firm_class: Option<LicenceClassId>,
	/// Whether a challenge or an appeal stops money at this block's time.
	pub money_stopped: bool,
	/// Its lots.
	pub lots: Vec<LotEvaluationView>,
	/// Its awards, oldest first: at most [`MAX_LISTED`].
	pub awards: Vec<AwardView>,
}

/// How the prices of small firms are lowered in the scoring of a tender: anybody can know it before bidding.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct SmallFirmsView {
	/// By what share the buyer announced that they are lowered; `None`: it announced none.
	pub announced: Option<BasisPoints>,
	/// By what share they are: what was announced, or else nothing, kept within the bounds of the ruleset that the tender was
	/// published under; `None` until it is published.
	pub deduction: Option<BasisPoints>,
	/// The class of licence by which small firms are known: as it stood at the moment when the tender was published, after the
	/// last of the blocks that share it, and for a draft as it stands now. `None`: nobody's price is lowered.
	pub class: Option<LicenceClassId>,
}

/// How far the evaluation of a lot is.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct LotEvaluationView {
	/// Which.
	pub lot: LotId,
	/// Where it stands.
	#[cfg_attr(feature = "std", serde(flatten))]
	pub status: LotStatus,
	/// How often the review body had it evaluated again.
	pub round: u32,
	/// How many opened bids are for it.
	pub entrants: u32,
	/// How many of them had a price within the budget when this round began.
	pub valid: u32,
	/// How many abnormally low prices wait for a finding.
	pub pending: u32,
	/// How many are ranked.
	pub ranked: u32,
	/// The lowest price, once it is fixed.
	pub reference: Option<OfferView>,
	/// The bid to propose next.
	pub candidate: Option<BidderId>,
}

/// A price as it is scored.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct OfferView {
	/// Whose.
	pub bidder: BidderId,
	/// The price, as offered.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub price: Balance,
	/// By what share it is lowered, as a small firm's.
	pub deduction: BasisPoints,
	/// The evaluation price, price × (1 − deduction), without what is under one unit; scores are computed from the exact
	/// one.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub evaluation_price: Balance,
}

/// An award.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct AwardView {
	/// Its number.
	pub id: AwardId,
	/// Its lots.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::lots"))]
	pub lots: LotSet,
	/// To whom.
	pub supplier: BidderId,
	/// The sum of the bid's prices for those lots.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub value: Balance,
	/// Where it stands.
	#[cfg_attr(feature = "std", serde(flatten))]
	pub status: AwardStatus,
	/// When it was proposed.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub proposed: Moment,
	/// Until when bidders may challenge it; `None` until it is approved.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment_option"))]
	pub challenges_close: Option<Moment>,
	/// How many challenges wait for the buyer or the bidder.
	pub open_challenges: u32,
	/// How many wait for the review body.
	pub appeals: u32,
	/// When appeals stop holding the award up, if one was made.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment_option"))]
	pub suspended_until: Option<Moment>,
}

/// Everything that makes a bid's score.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct ScoreView {
	/// Whose.
	pub bidder: BidderId,
	/// The bid's number in its tender.
	pub number: u32,
	/// When it was received.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub received: Moment,
	/// Where it stands in the lot.
	#[cfg_attr(feature = "std", serde(flatten))]
	pub state: EntryState,
	/// Its price, once it is read.
	pub offer: Option<OfferView>,
	/// The lowest price of the lot, once it is fixed.
	pub reference: Option<OfferView>,
	/// By what its price was found to be abnormally low, whatever was decided about it then; `None` of a price that was not.
	pub low_price: Option<LowPriceView>,
	/// Line by line, once the bid is ranked: the price, then the criteria by number. None of a bid that does not count.
	pub lines: Vec<ScoreLine>,
	/// The sum of the lines, in ten-thousandths of a point; `None` unless the bid counts and the lot is scored.
	pub total: Option<u32>,
	/// Its place in the ranking, from 1; `None` if it is not ranked, or further down than [`MAX_COUNTED`].
	pub rank: Option<u32>,
	/// What puts bids with the same result in order; `None` unless the bid is ranked.
	pub tie: Option<TieView>,
}

/// By what a price was found to be abnormally low, in figures of the moment when it was.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct LowPriceView {
	/// In which round of the lot's evaluation.
	pub round: u32,
	/// How many other bids it was compared with: those that counted in that round, each within the budget.
	pub others: u32,
	/// The sum of their prices, as offered.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub sum_of_others: U256,
	/// Compared with their mean; `None` if there were no others.
	pub mean: Option<LowPriceTest>,
	/// Compared with the lowest of their prices that is higher than this one; `None` if none is.
	pub next: Option<LowPriceTest>,
}

/// One comparison of a price. A price for which either comparison holds is abnormally low.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct LowPriceTest {
	/// What the price was compared with, without what is under one unit.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub against: Balance,
	/// So far under that a price is abnormally low.
	pub share: BasisPoints,
	/// The highest price that is: computed from the exact figures, and rounded down once.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub limit: Balance,
	/// How the limit is computed, in words: UTF-8.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
	pub formula: Vec<u8>,
	/// Whether this price is no higher than that.
	pub holds: bool,
}

/// What puts bids with the same result in order.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct TieView {
	/// What the ruleset names.
	pub rule: TieRule,
	/// The whole order of a ranking by that rule, in words: UTF-8.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
	pub order: Vec<u8>,
	/// The ranked bids with this result, the best first: this one among them, unless they are more than [`MAX_PAGE`], of
	/// which the first are here. Empty if no other has it.
	pub equal: Vec<EqualView>,
}

/// One of several bids with the same result, with all that the order between them is made of.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct EqualView {
	/// Whose.
	pub bidder: BidderId,
	/// Its score without the price's line, in ten-thousandths of a point.
	pub quality: u32,
	/// Its price, as offered.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub price: Balance,
	/// When it was received.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub received: Moment,
	/// Its number in its tender.
	pub number: u32,
}

/// One line of a score.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct ScoreLine {
	/// What it is for, and what it is computed from.
	#[cfg_attr(feature = "std", serde(flatten))]
	pub input: ScoreInput,
	/// Its share of the total.
	pub weight: BasisPoints,
	/// How it is computed, in words: UTF-8.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
	pub formula: Vec<u8>,
	/// The result, in ten-thousandths of a point.
	pub score: u32,
}

/// What a line of a score is computed from.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(tag = "line", rename_all = "camelCase"))]
pub enum ScoreInput {
	/// The price, against the lowest.
	#[codec(index = 0)]
	Price,
	/// A number in the bid, against the best.
	#[codec(index = 1)]
	Formula {
		/// The criterion's number.
		criterion: u16,
		/// Which numbers are better.
		better: Better,
		/// The bid's; `None`: it names none.
		#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount_option"))]
		value: Option<u64>,
		/// The best of the bids that count; `None`: no bid names one.
		#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount_option"))]
		best: Option<u64>,
	},
	/// The panel's marks.
	#[codec(index = 2)]
	Expert {
		/// The criterion's number.
		criterion: u16,
		/// The marks.
		marks: Vec<MarkView>,
	},
}

/// A mark.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct MarkView {
	/// Whose.
	pub member: PartyId,
	/// What share of the criterion, in hundredths of a percent.
	pub mark: u16,
}

/// A ranked bid.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct RankedView {
	/// Whose.
	pub bidder: BidderId,
	/// Where it stands.
	#[cfg_attr(feature = "std", serde(flatten))]
	pub state: EntryState,
	/// Its price.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub price: Balance,
	/// Its total, in ten-thousandths of a point. Lots awarded by price alone are ranked by the evaluation price itself.
	pub total: u32,
}

/// A page of the ranking, the best first.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct RankingPage {
	/// The bids.
	pub bids: Vec<RankedView>,
	/// Where to go on; `None` at the end. Opaque, and valid at any block.
	#[cfg_attr(
		feature = "std",
		serde(rename = "cursor", serialize_with = "crate::json::cursor", skip_serializing_if = "Option::is_none")
	)]
	pub next: Option<Vec<u8>>,
}

/// A tender's panel.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct PanelView {
	/// How many members' marks count.
	pub size: u8,
	/// How many places the pool had at the bid deadline.
	pub pool: u32,
	/// How many of them the draw has looked at.
	pub examined: u32,
	/// The seats: the buyer's representatives, then experts as they were drawn. The first that are taken and revealed
	/// count; the others are reserves.
	pub seats: Vec<SeatView>,
	/// The sheets to be marked, lot by lot.
	pub sheets: Vec<SheetView>,
}

/// A seat.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct SeatView {
	/// Whose. No names.
	pub member: PartyId,
	/// Who that is.
	pub kind: SeatKind,
	/// Where it stands.
	#[cfg_attr(feature = "std", serde(flatten))]
	pub state: SeatState,
	/// How many sheets its holder has committed.
	pub committed: u32,
	/// How many it has revealed.
	pub revealed: u32,
}

/// A sheet of marks: bid by bid, and within a bid criterion by criterion.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct SheetView {
	/// The lot.
	pub lot: LotId,
	/// The page, from 0.
	pub page: u32,
	/// How many bids stand on it.
	pub bids: u32,
	/// The place of the first of them in the lot.
	pub from: u32,
	/// The criteria to be marked, by number.
	pub criteria: Vec<u16>,
}

/// A challenge.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct ChallengeView {
	/// The award.
	pub award: AwardId,
	/// Who challenges it.
	pub bidder: BidderId,
	/// What it is about.
	pub ground: ChallengeGround,
	/// What the bidder says: UTF-8.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
	pub statement: Vec<u8>,
	/// When.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub filed: Moment,
	/// What the buyer replied: UTF-8.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text_option"))]
	pub reply: Option<Vec<u8>>,
	/// Where it stands.
	#[cfg_attr(feature = "std", serde(flatten))]
	pub status: ChallengeStatus,
}

sp_api::decl_runtime_apis! {
	/// Questions about awards.
	pub trait AwardsApi {
		/// How far the evaluation of a tender is, with its awards; `None` if it has not begun.
		fn get(tender: TenderId) -> Option<EvaluationView>;

		/// How the prices of small firms are lowered in scoring a tender; `None` if there is no such tender.
		fn small_firms(tender: TenderId) -> Option<SmallFirmsView>;

		/// Everything that makes a bid's score in a lot: every input, formula and result.
		fn explain(tender: TenderId, lot: LotId, bidder: BidderId) -> Option<ScoreView>;

		/// The ranking of a lot from `cursor` on, at most `limit` bids, the best first. A cursor that the chain did not give
		/// out begins at the top.
		fn ranking(tender: TenderId, lot: LotId, cursor: Option<Vec<u8>>, limit: u32) -> RankingPage;

		/// The bidders in a lot by place, from `from` upwards, at most `limit`: the order in which sheets are marked.
		fn entrants(tender: TenderId, lot: LotId, from: u32, limit: u32) -> Vec<BidderId>;

		/// The panel, once it is being drawn.
		fn panel(tender: TenderId) -> Option<PanelView>;

		/// The challenges of a tender's awards, by award and bidder.
		fn challenges(tender: TenderId) -> Vec<ChallengeView>;
	}
}
