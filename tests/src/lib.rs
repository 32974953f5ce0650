//! What the end-to-end tests and the demonstration share: a node that is started and stopped, a client that acts on it,
//! the consents that newcomers sign, and what the city's offices do.
//!
//! Nothing here knows the runtime at compile time. The client reads the metadata of the node it talks to, as a
//! stranger's program would, and so the tests also prove that the metadata is enough.

// A test may stop where it stands: nobody's money is lost, and a panic with a message is the report.
#![allow(
	clippy::arithmetic_side_effects,
	clippy::expect_used,
	clippy::indexing_slicing,
	clippy::panic,
	clippy::unwrap_used
)]

pub mod city;
pub mod client;
pub mod commands;
pub mod consent;
pub mod journey;
pub mod lying_node;
pub mod node;
pub mod office;
pub mod records;
pub mod tendering;
pub mod wasm;
