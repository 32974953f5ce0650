//! How bidding meets the stage after it.

use super::BidderId;
use crate::{
	money::Balance,
	tender::{LotId, LotSet, Stage, TenderId},
	time::Moment,
};
use alloc::vec::Vec;
use sp_runtime::DispatchResult;

/// When the price envelopes of a tender with two may be opened. Answered by evaluation.
pub trait ScoresLocked {
	/// Since when the technical scores of `tender` can no longer change; `None` while they can.
	fn locked_at(tender: TenderId) -> Option<Moment>;
}

/// What becomes of the bonds of bids that were opened. Answered by bids, asked by evaluation and contracts.
pub trait BidBonds {
	/// Gives the bond of `bidder` back. Nothing happens if it is settled already.
	fn give_back(tender: TenderId, bidder: BidderId) -> DispatchResult;

	/// Moves the bond of `bidder` to the treasury. Nothing happens if it is settled already.
	fn forfeit(tender: TenderId, bidder: BidderId) -> DispatchResult;
}

/// What became of a bid whose tender was opened.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Standing {
	/// Its technical envelope is open and keeps to the terms.
	Opened,
	/// Its technical envelope is open and against the terms.
	Disqualified,
	/// Its technical envelope could not be opened.
	Failed,
	/// It was withdrawn, or stale at the deadline: it was never opened.
	Absent,
}

/// A bid, as evaluation reads it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct OpenedBid {
	/// Whose.
	pub bidder: BidderId,
	/// The lots it is for.
	pub lots: LotSet,
	/// When its envelopes were received.
	pub received: Moment,
	/// What became of it.
	pub standing: Standing,
}

/// Reads opened bids. Answered by bids, asked by evaluation. Numbers run from 0 in the order in which bidders first came.
pub trait OpenedBids {
	/// How many bidders have ever bid: the number after the last.
	fn received(tender: TenderId) -> u32;

	/// Whether every envelope of `stage` is opened, or marked as impossible to open.
	fn is_opened(tender: TenderId, stage: Stage) -> bool;

	/// The bid of that number. Some four small reads.
	fn bid(tender: TenderId, number: u32) -> Option<OpenedBid>;

	/// The number of a bidder's bid; `None` if it never bid. One small read.
	fn number_of(tender: TenderId, bidder: BidderId) -> Option<u32>;

	/// A bid's price for a lot; `None` unless the envelope that holds it is open and keeps to the terms. One read.
	fn price(tender: TenderId, bidder: BidderId, lot: LotId) -> Option<Balance>;

	/// The numbers that a bid answers criteria with, by criterion, ascending; none unless its technical envelope is open
	/// and keeps to the terms. Reads and decrypts the envelope.
	fn answers(tender: TenderId, bidder: BidderId) -> Vec<(u16, u64)>;

	/// How many bids stood for a lot at the deadline.
	fn standing(tender: TenderId, lot: LotId) -> u32;

	/// The seed of the draw of the panel, once the technical stage is opened and enough keyholders have released. There is
	/// one, and no other comes in its place: the draw waits for it.
	fn draw_seed(tender: TenderId) -> Option<[u8; 32]>;
}
