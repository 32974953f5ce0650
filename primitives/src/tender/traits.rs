//! How the stages of a purchase meet: a stage reads the one before it and hands on to the one after it.

use super::{
	AwardCriteria, BasisPoints, Better, LotId, LotSet, Milestone, Phase, Ruleset, TenderId, UnsuccessfulReason,
};
use crate::{
	identity::PartyId,
	licence::{LicenceClassId, LicenceFault},
	money::Balance,
	time::Moment,
};
use alloc::vec::Vec;
use codec::{Decode, Encode};
use scale_info::TypeInfo;
use sp_runtime::{DispatchError, DispatchResult};

/// What bidding needs to know of a tender: one small read.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct BiddingTerms {
	/// Who buys.
	pub buyer: PartyId,
	/// Whether it is still a draft: keys and beacons are registered, bids are not taken.
	pub draft: bool,
	/// Where it stands; `None` for a draft and for a tender that has ended.
	pub phase: Option<Phase>,
	/// Grows with each amendment that touches what bids depend on. A bid is sealed for one version.
	pub version: u32,
	/// Grows each time the tender is given fresh keys; part of what keys are derived from.
	pub key_generation: u32,
	/// Whether bids have a price envelope beside the technical one.
	pub two_envelopes: bool,
	/// Its lots.
	pub lots: LotSet,
	/// How many keyholders it has, *n*.
	pub keyholders: u8,
	/// How many of them open it, *t*.
	pub threshold: u8,
	/// The last bid is taken before this moment; declared outages are counted in.
	pub bid_deadline: Moment,
	/// From `bid_deadline` (price stage: from the moment the release is allowed), how long keyholders have to release.
	pub release_period: Moment,
	/// After that, how long bidders have to open their own envelopes.
	pub self_opening_period: Moment,
	/// The ruleset's minimum of standing bids for a lot.
	pub minimum_bids: u32,
	/// What a bidder leaves as a bond.
	pub bond: Balance,
}

/// Reads tenders. Answered by tenders, asked by bids.
pub trait TenderInspect {
	/// What bidding needs to know. Fails with a typed error if there is no such tender.
	fn bidding(tender: TenderId) -> Result<BiddingTerms, DispatchError>;

	/// Its keyholders in the order of their indices, which count from 1: at most 16.
	fn keyholders(tender: TenderId) -> Vec<PartyId>;

	/// Fails with a typed error unless `bidder` holds, at `at`, a valid licence of every class that the tender asks for,
	/// and is invited if anybody is.
	fn ensure_eligible(tender: TenderId, bidder: PartyId, at: Moment) -> DispatchResult;

	/// Of the classes of licences that the tender asks for, the first of which `bidder` holds none that counts at `at`, and
	/// why. Who is invited is not looked at: that is settled when a bid is taken.
	fn licence_fault(tender: TenderId, bidder: PartyId, at: Moment) -> Option<(LicenceClassId, LicenceFault)>;

	/// The most that the weight of `ensure_eligible` and `licence_fault` grows by: how many classes the tender asks for.
	fn licence_classes(tender: TenderId) -> u32;
}

/// What bidding tells the tender. Answered by tenders.
pub trait TenderControl {
	/// The tender ends: too few bids stand. They stay sealed.
	fn too_few_bids(tender: TenderId) -> DispatchResult;

	/// The first envelope may be read from now on: a key came out after the deadline, a bidder opened its own, or the key
	/// deadline passed. Bidding is over for good, and an outage that is recorded later no longer moves the deadline.
	fn opening_begun(tender: TenderId) -> DispatchResult;

	/// Every bid of the technical stage is opened, or marked as impossible to open: evaluation begins.
	fn opened(tender: TenderId) -> DispatchResult;

	/// A key came out before the deadline: no bid is taken until the tender has fresh keys and a new deadline.
	fn rekey(tender: TenderId) -> DispatchResult;
}

/// How the stages after opening end a tender. Answered by tenders, asked by the stage that decides.
pub trait TenderOutcome {
	/// The tender ends with success. What is put aside for it stays, for its contracts.
	fn complete(tender: TenderId) -> DispatchResult;

	/// The tender ends without success, and what is put aside for it is freed.
	fn unsuccessful(tender: TenderId, reason: UnsuccessfulReason) -> DispatchResult;
}

/// What a contract takes over from its tender. Answered by tenders, asked by contracts.
pub trait ScheduleInspect {
	/// Its schedule of payment. Fails with a typed error if there is no such tender.
	fn schedule(tender: TenderId) -> Result<Vec<Milestone>, DispatchError>;

	/// The figures it is judged by. Fails with a typed error if it was never published.
	fn ruleset(tender: TenderId) -> Result<Ruleset, DispatchError>;

	/// Whether it has ended, with or without success: no further award comes out of it.
	fn has_ended(tender: TenderId) -> bool;
}

/// A criterion, as evaluation reads it. Its number is its place.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct CriterionRule {
	/// The lots that it applies to.
	pub lots: LotSet,
	/// Its share of the total.
	pub weight: BasisPoints,
	/// Which end of its scale is better, if a formula judges; `None`: the panel does.
	pub formula: Option<Better>,
}

/// By what bids are judged. Answered by tenders, asked by evaluation.
pub trait CriteriaInspect {
	/// What a lot may cost at most, and how its winner is found; `None` if the tender has no such lot.
	fn lot(tender: TenderId, lot: LotId) -> Option<(Balance, AwardCriteria)>;

	/// The criteria of rated awards, by number.
	fn criteria(tender: TenderId) -> Vec<CriterionRule>;

	/// The sum of the lots' maximum values; 0 if there is no such tender.
	fn value(tender: TenderId) -> Balance;

	/// When it was published; `None` if it never was.
	fn published(tender: TenderId) -> Option<Moment>;
}

/// What a tender tells bidding: the one hook from the notice to the bids. Answered by bids.
pub trait BiddingHook {
	/// Fails with a typed error unless every keyholder has registered a key for every stage of this key generation and
	/// sealed its beacon, and may hold keys for this buyer: independent of it and not too many of one appointing body.
	/// Asked when a tender is published, and when it resumes with fresh keys.
	fn ensure_sealed(tender: TenderId) -> DispatchResult;

	/// Bidding has begun, or has resumed with fresh keys.
	fn begun(tender: TenderId) -> DispatchResult;

	/// The tender was cancelled: nothing is opened any more, and every bond goes back.
	fn cancelled(tender: TenderId) -> DispatchResult;
}

/// What the stages after bidding say of where a tender stands. Answered by the last stage that knows.
pub trait LaterStages {
	/// The phase after `Evaluation` that an opened tender is in; `None` while it is still evaluated.
	fn phase(tender: TenderId) -> Option<Phase>;
}

/// No stage after bidding.
impl LaterStages for () {
	fn phase(_: TenderId) -> Option<Phase> {
		None
	}
}

/// For tests and benchmarks of the later stages: makes tenders without going the whole way.
#[cfg(feature = "runtime-benchmarks")]
pub trait TenderSetup {
	/// An active tender with these lots, keyholders and threshold; bids are taken until `deadline`.
	fn active(buyer: PartyId, lots: u8, keyholders: Vec<PartyId>, threshold: u8, deadline: Moment) -> TenderId;
}
