//! Contracts: what is agreed, delivered, accepted and paid.

#![allow(clippy::cast_possible_truncation, reason = "SCALE's derive casts the indices of variants")]

pub mod api;
mod codes;
mod terms;

pub use codes::*;
pub use terms::*;

/// A milestone's number in its contract: its place in the schedule of payment, from 0.
pub type MilestoneId = u32;

/// A payment's number in its contract, given in order of creation from 0 and never used again.
pub type PaymentId = u32;
