//! Where an evaluation, a lot, a bid for it, an award and a challenge stand.

#![allow(clippy::cast_possible_truncation, reason = "SCALE's derive casts the indices of variants")]

use super::{AwardId, LowPriceFinding, RecusalReason, RejectionReason};
use crate::{
	bid::BidderId,
	identity::PartyId,
	tender::{LotId, UnsuccessfulReason},
	time::Moment,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// Declares what is stored, sent and shown alike.
macro_rules! shared {
	($tag:literal; $($(#[$about:meta])* pub $kind:tt $name:ident { $($body:tt)* })+) => {
		$(
			$(#[$about])*
			#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
			#[cfg_attr(
				feature = "std",
				derive(serde::Serialize),
				serde(tag = $tag, rename_all = "camelCase", rename_all_fields = "camelCase")
			)]
			pub $kind $name { $($body)* }
		)+
	};
}

shared! {
	"stage";

	/// Where the evaluation of a tender stands.
	pub enum EvaluationStage {
		/// Opened bids are taken in, by number.
		#[codec(index = 0)]
		Intake {
			/// The next.
			next: u32,
		},
		/// Bids are put down for the lots they are for, lot by lot.
		#[codec(index = 1)]
		Sorting {
			/// The lot.
			lot: LotId,
			/// The number of the next bid.
			next: u32,
		},
		/// The panel is drawn; or waits to be, if so few keyholders have released that its seed is not known.
		#[codec(index = 2)]
		Drawing,
		/// The panel marks, and commits to its marks.
		#[codec(index = 3)]
		Marking {
			/// Until this moment, unless all have committed before.
			#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
			until: Moment,
		},
		/// The panel reveals its marks.
		#[codec(index = 4)]
		Revealing {
			/// Until this moment, unless all have revealed before.
			#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
			until: Moment,
		},
		/// The frozen pool has not enough experts without a conflict. The buyer can only cancel the tender.
		#[codec(index = 5)]
		Short,
		/// The scores are locked; the price envelopes are being opened.
		#[codec(index = 6)]
		AwaitingPrices,
		/// Each lot goes its own way.
		#[codec(index = 7)]
		Judging,
	}
}

shared! {
	"status";

	/// Where the evaluation of one lot stands.
	pub enum LotStatus {
		/// For the panel, or for the prices.
		#[codec(index = 0)]
		Waiting,
		/// Prices are read and put in order.
		#[codec(index = 1)]
		Collecting {
			/// The place of the next bid.
			next: u32,
		},
		/// Abnormally low prices are looked for, from the highest price down.
		#[codec(index = 2)]
		Flagging,
		/// Abnormally low prices wait for the buyer's finding.
		#[codec(index = 3)]
		Deciding,
		/// Bids are scored and ranked.
		#[codec(index = 4)]
		Scoring {
			/// The place of the next bid.
			next: u32,
		},
		/// The ranking stands; the first is to be proposed, or rejected.
		#[codec(index = 5)]
		Ranked,
		/// An award is proposed and waits for a second official.
		#[codec(index = 6)]
		Proposed {
			/// Which.
			award: AwardId,
		},
		/// An award is approved.
		#[codec(index = 7)]
		Awarded {
			/// Which.
			award: AwardId,
		},
		/// Its contract is signed.
		#[codec(index = 8)]
		Signed {
			/// Its award.
			award: AwardId,
		},
		/// It ended without an award.
		#[codec(index = 9)]
		Unsuccessful {
			/// Why.
			reason: UnsuccessfulReason,
		},
	}

	/// Where an award stands.
	pub enum AwardStatus {
		/// One official proposed it.
		#[codec(index = 0)]
		Proposed,
		/// A second one approved it; bidders may challenge it.
		#[codec(index = 1)]
		Standstill {
			/// It is not final before this moment.
			#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
			until: Moment,
		},
		/// A contract can be signed.
		#[codec(index = 2)]
		Final {
			/// Since when.
			#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
			since: Moment,
		},
		/// The contract is signed.
		#[codec(index = 3)]
		Signed {
			/// When.
			#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
			at: Moment,
		},
		/// The proposal was taken back, or its tender ended first.
		#[codec(index = 4)]
		Withdrawn,
		/// The review body annulled it.
		#[codec(index = 5)]
		Annulled {
			/// When.
			#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
			at: Moment,
		},
		/// The supplier refused to sign, or let the time for it pass.
		#[codec(index = 6)]
		Refused {
			/// When.
			#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
			at: Moment,
		},
		/// The buyer let the time for signing pass.
		#[codec(index = 7)]
		Lapsed {
			/// When.
			#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
			at: Moment,
		},
	}

	/// Where a challenge stands.
	pub enum ChallengeStatus {
		/// The buyer is to reply.
		#[codec(index = 0)]
		Filed {
			/// Until this moment. Silence opens the appeal, and never dismisses.
			#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
			reply_until: Moment,
		},
		/// The buyer replied; the bidder may appeal.
		#[codec(index = 1)]
		Answered {
			/// Until this moment.
			#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
			appeal_until: Moment,
		},
		/// The buyer kept silent; the bidder may appeal.
		#[codec(index = 2)]
		Unanswered {
			/// Until this moment.
			#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
			appeal_until: Moment,
		},
		/// The review body is to decide.
		#[codec(index = 3)]
		Appealed {
			/// Until this moment. Later decisions count too.
			#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
			decide_until: Moment,
		},
		/// The bidder took it back.
		#[codec(index = 4)]
		Withdrawn,
		/// The bidder did not appeal in time.
		#[codec(index = 5)]
		Expired,
		/// The review body dismissed it.
		#[codec(index = 6)]
		Dismissed,
		/// The review body upheld it.
		#[codec(index = 7)]
		Upheld,
		/// The award fell, or the tender ended, before it was decided.
		#[codec(index = 8)]
		Moot,
	}

	/// Where a bid stands in a lot.
	pub enum EntryState {
		/// Its price is not read yet.
		#[codec(index = 0)]
		Entered,
		/// It counts.
		#[codec(index = 1)]
		Valid,
		/// Its price is above what the lot may cost.
		#[codec(index = 2)]
		OverBudget,
		/// Its price envelope could not be opened, or is against the terms.
		#[codec(index = 3)]
		Unpriced,
		/// Its price is abnormally low; the buyer is to decide.
		#[codec(index = 4)]
		Flagged,
		/// Its price was abnormally low and is explained: it counts.
		#[codec(index = 5)]
		Accepted {
			/// By what.
			finding: LowPriceFinding,
		},
		/// It fell because of its abnormally low price.
		#[codec(index = 6)]
		TooLow {
			/// Why.
			finding: LowPriceFinding,
		},
		/// The buyer passed it over when it was ranked first.
		#[codec(index = 7)]
		Rejected {
			/// Why.
			reason: RejectionReason,
		},
		/// Its bidder was awarded the lot and did not sign.
		#[codec(index = 8)]
		Refused,
		/// Its bidder was awarded the lot and is free, because the buyer did not sign.
		#[codec(index = 9)]
		Released,
		/// The review body excluded it.
		#[codec(index = 10)]
		Excluded,
		/// The review body had it count again: its price is not asked about any more.
		#[codec(index = 11)]
		Restored,
	}

	/// Where a seat on a panel stands.
	pub enum SeatState {
		/// Taken.
		#[codec(index = 0)]
		Taken,
		/// Its holder stepped down.
		#[codec(index = 1)]
		Recused {
			/// Why.
			reason: RecusalReason,
		},
		/// Its holder did not commit, or did not reveal, in time: all its marks are out.
		#[codec(index = 2)]
		Dropped,
		/// The review body struck its holder's marks.
		#[codec(index = 3)]
		Struck,
	}
}

impl EntryState {
	/// Whether the bid is scored.
	pub const fn counts(self) -> bool {
		matches!(self, Self::Valid | Self::Accepted { .. } | Self::Restored)
	}
}

impl ChallengeStatus {
	/// Whether it waits for the buyer or the bidder.
	pub const fn is_open(self) -> bool {
		matches!(self, Self::Filed { .. } | Self::Answered { .. } | Self::Unanswered { .. })
	}

	/// Whether it waits for the review body.
	pub const fn is_appealed(self) -> bool {
		matches!(self, Self::Appealed { .. })
	}
}

/// What the review body orders when it upholds an appeal; with nothing named, the lots are evaluated again as they are.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct Remedy {
	/// A bid that does not count any more.
	pub exclude: Option<BidderId>,
	/// A bid that was rejected, excluded or found too low, or was released when the buyer let its contract lapse, and counts
	/// again, whatever its price. A bond that went back stays with its bidder.
	pub restore: Option<BidderId>,
	/// A member of the panel whose marks do not count any more; the next reserve's do. Refused if there is none.
	pub strike: Option<PartyId>,
}

/// What the review body decides.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(tag = "decision", rename_all = "camelCase"))]
pub enum Decision {
	/// The award stands.
	#[codec(index = 0)]
	Dismissed,
	/// The award is annulled and its lots are evaluated again.
	#[codec(index = 1)]
	Upheld {
		/// What changes in the evaluation.
		remedy: Remedy,
	},
	/// The tender ends: what is not signed yet is not awarded any more.
	#[codec(index = 2)]
	Cancelled,
}
