//! Awards: how bids are judged, and what the stage after them reads.

pub mod api;
mod codes;
mod status;
pub mod traits;

pub use codes::*;
pub use status::*;

use crate::{
	identity::PartyId,
	tender::{LotId, TenderId},
};
use codec::Encode;
use sp_runtime::traits::{BlakeTwo256, Hash};

/// The number of an award, given in order of proposal from 0 and never used again. An award covers the lots of one
/// tender that go to one supplier.
pub type AwardId = u32;

/// The whole of a score: 100 points, in units of a ten-thousandth of a point.
pub const FULL_SCORE: u32 = 1_000_000;

/// The highest mark. A mark is a share of its criterion in hundredths of a percent.
pub const FULL_MARK: u16 = 10_000;

/// What each commitment to marks begins with.
const MARKS: &[u8] = b"procurement/marks/1";

/// What a member of a panel commits to before anybody reveals: the hash, BLAKE2-256, of the SCALE encoding of the label
/// `procurement/marks/1`, the chain's genesis hash, the tender, the lot, the page, the member, all marks of the page, and a
/// salt of 32 random bytes, without which marks could be guessed.
pub fn marks_commitment(
	genesis: &[u8; 32],
	tender: TenderId,
	lot: LotId,
	page: u32,
	member: PartyId,
	marks: &[u16],
	salt: &[u8; 32],
) -> [u8; 32] {
	BlakeTwo256::hash(&(MARKS, genesis, tender, lot, page, member, marks, salt).encode()).0
}
