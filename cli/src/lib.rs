//! `procurement`: what officials, keyholders and suppliers type.
//!
//! The binary is a thin shell around [`run`]. Results go to standard output, for people or, with `--json`, for programs;
//! everything else goes to standard error. The exit code says what went wrong. Secrets come from files, a keystore or
//! standard input, and never leave this computer but where a command says so.

#![cfg_attr(
	test,
	allow(
		clippy::arithmetic_side_effects,
		clippy::expect_used,
		clippy::indexing_slicing,
		clippy::panic,
		clippy::unwrap_used,
		reason = "a test that panics has failed"
	)
)]

mod args;
mod chain;
mod clock;
mod commands;
mod draft;
mod exit;
mod files;
mod import;
mod json;
mod keys;
mod money;
mod output;
mod view;

pub use args::run;
