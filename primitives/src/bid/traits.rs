//! How bidding meets the stage after it.

use super::BidderId;
use crate::{tender::TenderId, time::Moment};
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
