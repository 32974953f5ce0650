//! Awards: what the stage after them reads.

pub mod api;
pub mod traits;

/// The number of an award, given in order of proposal from 0 and never used again. An award covers the lots of one
/// tender that go to one supplier.
pub type AwardId = u32;
