//! What the procurement pallets share: ids and time, who acts and in which role, and the traits by which pallets meet.
//!
//! No pallet names another pallet's crate. A pallet asks for what it needs through a trait from here, and the runtime
//! says who answers.

// The JSON of a tender is long, and so is what the tests compare it with.
#![cfg_attr(test, recursion_limit = "256")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

pub mod agenda;
pub mod award;
pub mod bid;
pub mod budget;
pub mod contract;
pub mod fee;
pub mod identity;
#[cfg(feature = "std")]
pub mod json;
pub mod licence;
pub mod money;
pub mod refusal;
pub mod tender;
pub mod text;
pub mod time;
