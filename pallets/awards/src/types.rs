//! What the pallet stores.

#![allow(clippy::cast_possible_truncation, reason = "SCALE's derive casts the indices of variants")]

use crate::scoring::{Offer, RankKey};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use procurement_primitives::{
	award::{
		AwardId, AwardStatus, ChallengeGround, ChallengeStatus, EntryState, EvaluationStage, LotStatus, SeatKind,
		SeatState,
	},
	bid::{BidderId, MAX_ANSWERS},
	identity::{PartyId, Reason},
	licence::LicenceClassId,
	money::Balance,
	tender::{BasisPoints, LotId, LotSet, TenderId},
	time::Moment,
};
use scale_info::TypeInfo;
use sp_core::U256;

/// Most times that an expert joins the pool. The history is kept, since panels are drawn from the pool as it was.
pub const MAX_MEMBERSHIPS: u32 = 16;

/// Most conflicts that an expert ever declares. Each is looked at when the expert is drawn.
pub const MAX_CONFLICTS: u32 = 32;

/// Most members of a panel whose marks count. Each one's sheet is read when a bid is scored.
pub const MAX_PANEL: u32 = 31;

/// Most seats of a panel: members, reserves, and all who stepped down or dropped out.
pub const MAX_SEATS: u32 = 64;

/// Most places that the draw of one panel looks at: as many are shuffled anew when it goes on in a later block.
pub const MAX_EXAMINED: u32 = 2_048;

/// Most marks on one sheet; more bids or criteria make more sheets.
pub const MAX_MARKS: u32 = 1_024;

/// The marks of one sheet.
pub type Marks = BoundedVec<u16, ConstU32<MAX_MARKS>>;

/// The numbers that a bid answers criteria with, by criterion.
pub type Numbers = BoundedVec<(u16, u64), ConstU32<{ MAX_ANSWERS as u32 }>>;

/// The panel members whose marks count.
pub type Members = BoundedVec<PartyId, ConstU32<MAX_PANEL>>;

/// Where a price stands in the order of prices, the highest first: its distance from the greatest amount, then the bid's
/// place, both big-endian.
pub type PriceKey = [u8; 20];

/// Where a moment stands in an order of which the latest is the first: its distance from the last there is, big-endian.
pub type SinceKey = [u8; 8];

/// A time during which an expert was of an organisation, or had a conflict with a party.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Interval {
	/// The organisation or party.
	pub party: PartyId,
	/// Since when.
	pub since: Moment,
	/// Until when; `None`: still.
	pub until: Option<Moment>,
}

impl Interval {
	/// Whether it had begun before `moment` and had not ended before it: what is said at the very moment comes too late.
	pub fn holds_at(&self, moment: Moment) -> bool {
		self.since < moment && self.until.is_none_or(|until| until >= moment)
	}
}

/// An expert of the pool.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Expert {
	/// Its place in the pool, for ever.
	pub place: u32,
	/// When it was in the pool, and for which organisation it worked then.
	pub memberships: BoundedVec<Interval, ConstU32<MAX_MEMBERSHIPS>>,
	/// With whom it had a conflict of interest, and when.
	pub conflicts: BoundedVec<Interval, ConstU32<MAX_CONFLICTS>>,
	/// How often it stepped down from a panel.
	pub recusals: u32,
	/// How often it did not commit, or did not reveal.
	pub dropouts: u32,
}

impl Expert {
	/// Whether it is in the pool now.
	pub fn is_member(&self) -> bool {
		self.memberships.last().is_some_and(|membership| membership.until.is_none())
	}

	/// For which organisation it worked as a member of the pool at a moment; `None` if it was no member.
	pub fn organisation_at(&self, moment: Moment) -> Option<PartyId> {
		self.memberships.iter().find(|membership| membership.holds_at(moment)).map(|membership| membership.party)
	}

	/// With whom it had a conflict at a moment.
	pub fn conflicts_at(&self, moment: Moment) -> impl Iterator<Item = PartyId> + '_ {
		self.conflicts.iter().filter(move |conflict| conflict.holds_at(moment)).map(|conflict| conflict.party)
	}

	/// Whether it was a member of the pool at a moment, or had a conflict with anybody.
	pub fn is_bound_at(&self, moment: Moment) -> bool {
		self.organisation_at(moment).is_some() || self.conflicts_at(moment).next().is_some()
	}
}

/// A place of the pool. Places are given in order and never taken back, so that the pool as it was at any moment is a
/// stretch of them from the first.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Place {
	/// Whose.
	pub expert: PartyId,
	/// Since when.
	pub since: Moment,
}

/// How far the giving back of bonds is. One pass at a time.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum BondPass {
	/// No pass goes on.
	#[codec(index = 0)]
	Idle,
	/// One does.
	#[codec(index = 1)]
	Running {
		/// The number of the next bid.
		next: u32,
		/// Whether more lots were settled meanwhile, so that another must follow.
		again: bool,
	},
}

/// The evaluation of a tender.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Evaluation {
	/// Where it stands.
	pub stage: EvaluationStage,
	/// When it began.
	pub begun: Moment,
	/// The bid deadline, at which pool and conflicts are frozen.
	pub deadline: Moment,
	/// How many bidders had ever bid.
	pub received: u32,
	/// By what share small firms' prices are lowered.
	pub deduction: BasisPoints,
	/// The licence by which small firms are known.
	pub small_firms: Option<LicenceClassId>,
	/// How many sheets each member marks.
	pub sheets: u32,
	/// Since when the technical scores cannot change.
	pub locked: Option<Moment>,
	/// The lots that are signed for or unsuccessful.
	pub settled: LotSet,
	/// The unsuccessful lots of which every bid was above the budget.
	pub above_budget: LotSet,
	/// Whether the review body found that the tender cannot go on.
	pub irregular: bool,
	/// How many awards are in standstill.
	pub in_standstill: u32,
	/// How many awards are final and not signed.
	pub final_awards: u32,
	/// How many awards are signed.
	pub signed_awards: u32,
	/// How many challenges wait for the buyer or the bidder.
	pub open: u32,
	/// How many challenges wait for the review body.
	pub appealed: u32,
	/// Until when appeals stop money at most.
	pub money_stops_until: Moment,
	/// How far the giving back of bonds is.
	pub bonds: BondPass,
}

/// A bid that was opened and keeps to the terms.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Contender {
	/// Whose.
	pub bidder: BidderId,
	/// The lots it is for.
	pub lots: LotSet,
	/// When it was received.
	pub received: Moment,
	/// Whether the bidder was a small firm at the bid deadline, by a licence that had been issued.
	pub small: bool,
}

/// A bid in a lot.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Entry {
	/// The bid's number in its tender.
	pub number: u32,
	/// Whose.
	pub bidder: BidderId,
	/// When it was received.
	pub received: Moment,
	/// Its price, once it is read.
	pub offer: Option<Offer>,
	/// By what share its price is lowered.
	pub deduction: BasisPoints,
	/// Where it stands.
	pub state: EntryState,
}

/// The lowest price of a lot.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Reference {
	/// Whose.
	pub bidder: BidderId,
	/// The price.
	pub offer: Offer,
}

/// By what a price was found to be abnormally low.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct LowPrice {
	/// In which round of the lot's evaluation.
	pub round: u32,
	/// How many other bids counted then.
	pub others: u32,
	/// The sum of their prices, which always fits.
	pub sum_of_others: U256,
	/// The next higher price, if there was one.
	pub next_higher: Option<Balance>,
}

/// The best number of the bids that count, for one criterion.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Best {
	/// The criterion.
	pub criterion: u16,
	/// The number.
	pub value: u64,
}

/// The best numbers of a lot.
pub type Bests = BoundedVec<Best, ConstU32<{ MAX_ANSWERS as u32 }>>;

/// The evaluation of a lot.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct LotRecord {
	/// Where it stands.
	pub status: LotStatus,
	/// How often the review body had it evaluated again.
	pub round: u32,
	/// How many bids are for it.
	pub entrants: u32,
	/// How many of them count or are flagged, as far as prices are collected.
	pub valid: u32,
	/// How many are above the budget.
	pub over_budget: u32,
	/// The sum of the prices of `valid`, which always fits.
	pub sum: U256,
	/// How many flagged ones wait for a finding.
	pub pending: u32,
	/// The last price that was looked at for being abnormally low; 0: none yet.
	pub last_price: Balance,
	/// The next price above that; 0: none.
	pub higher_price: Balance,
	/// The lowest price, as far as known; fixed when scoring begins.
	pub reference: Option<Reference>,
	/// Whose marks count, fixed when scoring begins.
	pub members: Members,
	/// How many are ranked.
	pub ranked: u32,
	/// The place in the ranking up to which bids were passed over.
	pub passed: Option<RankKey>,
}

impl Default for LotRecord {
	fn default() -> Self {
		Self {
			status: LotStatus::Waiting,
			round: 0,
			entrants: 0,
			valid: 0,
			over_budget: 0,
			sum: U256::zero(),
			pending: 0,
			last_price: 0,
			higher_price: 0,
			reference: None,
			members: Members::new(),
			ranked: 0,
			passed: None,
		}
	}
}

/// A ranked bid.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Ranked {
	/// The bid's place in the lot.
	pub position: u32,
	/// Its total, in ten-thousandths of a point.
	pub total: u32,
}

/// A seat on a panel.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Seat {
	/// Whose.
	pub party: PartyId,
	/// Who that is.
	pub kind: SeatKind,
	/// Where it stands.
	pub state: SeatState,
	/// How many sheets are committed.
	pub committed: u32,
	/// How many are revealed.
	pub revealed: u32,
}

impl Seat {
	/// Whether somebody sits on it.
	pub fn is_taken(&self) -> bool {
		self.state == SeatState::Taken
	}

	/// Whether its holder has a part in the case: it committed to marks, or stepped down because of an interest. A seat alone
	/// is none, for the buyer names its representatives without asking them, and must not choose who reviews it.
	pub fn is_involved(&self) -> bool {
		match self.state {
			SeatState::Recused { reason } => reason.is_interest(),
			SeatState::Taken | SeatState::Dropped | SeatState::Struck => self.committed > 0,
		}
	}
}

/// A tender's panel.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Panel {
	/// How many members' marks count.
	pub size: u8,
	/// The seed of the draw.
	pub seed: [u8; 32],
	/// How many places the pool had at the bid deadline.
	pub pool: u32,
	/// How many of them the draw has looked at.
	pub examined: u32,
	/// The seats: the buyer's representatives, then experts as they were drawn.
	pub seats: BoundedVec<Seat, ConstU32<MAX_SEATS>>,
}

impl Panel {
	/// How many seats are taken.
	pub fn taken(&self) -> u32 {
		u32::try_from(self.seats.iter().filter(|seat| seat.is_taken()).count()).unwrap_or(u32::MAX)
	}

	/// Whether the draw can give nobody more.
	pub fn is_exhausted(&self) -> bool {
		self.examined >= self.pool.min(MAX_EXAMINED) || self.seats.is_full()
	}
}

/// An award.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Award<AccountId> {
	/// The tender.
	pub tender: TenderId,
	/// The lots.
	pub lots: LotSet,
	/// To whom.
	pub bidder: BidderId,
	/// The sum of the bid's prices for those lots.
	pub value: Balance,
	/// Where it stands.
	pub status: AwardStatus,
	/// Which official proposed it.
	pub proposer: AccountId,
	/// When.
	pub proposed: Moment,
	/// Until when bidders may challenge it; `None` until it is approved.
	pub challenges_close: Option<Moment>,
	/// How many challenges wait for the buyer or the bidder.
	pub open: u32,
	/// How many challenges wait for the review body.
	pub appealed: u32,
	/// From when on appeals do not hold it up any more, if one was made.
	pub suspended_until: Option<Moment>,
}

/// A challenge.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Challenge {
	/// What it is about.
	pub ground: ChallengeGround,
	/// What the bidder says.
	pub statement: Reason,
	/// When it was filed.
	pub filed: Moment,
	/// What the buyer replied.
	pub reply: Option<Reason>,
	/// Where it stands.
	pub status: ChallengeStatus,
}

/// What the agenda does for this pallet.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Step {
	/// Goes on with what all lots have in common: taking bids in, drawing the panel, waiting for prices.
	#[codec(index = 0)]
	Advance {
		/// The tender.
		tender: TenderId,
	},
	/// Ends the marking or the revealing.
	#[codec(index = 1)]
	PanelDue {
		/// The tender.
		tender: TenderId,
		/// The deadline it was put there for.
		until: Moment,
	},
	/// Goes on with one lot: collecting prices, looking for abnormally low ones, scoring.
	#[codec(index = 2)]
	Judge {
		/// The tender.
		tender: TenderId,
		/// The lot.
		lot: LotId,
		/// The round it was put there for.
		round: u32,
	},
	/// Gives back the bonds of bids of which every lot is settled.
	#[codec(index = 3)]
	ReturnBonds {
		/// The tender.
		tender: TenderId,
	},
	/// Makes an award final when nothing holds it up.
	#[codec(index = 4)]
	Finalise {
		/// The award.
		award: AwardId,
	},
	/// Ends the time for a reply, an appeal or a decision.
	#[codec(index = 5)]
	ChallengeDue {
		/// The award.
		award: AwardId,
		/// Who challenges it.
		bidder: BidderId,
	},
}
