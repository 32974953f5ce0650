//! The procurement chain's node.
//!
//! `procurement-node --dev` runs one node that makes, and finalises, blocks by itself. Built with the feature `collator`
//! it also runs as a collator of a relay chain.
#![allow(
	clippy::arithmetic_side_effects,
	reason = "the node is outside the state machine; nothing here decides about money"
)]
#![allow(clippy::result_large_err, reason = "the size of the SDK's errors is not ours, and none is on a hot path")]

mod chain_spec;
mod cli;
mod command;
mod rpc;
mod service;

use std::process::ExitCode;

fn main() -> ExitCode {
	command::run()
}
