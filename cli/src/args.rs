//! The command line.

use crate::{
	clock,
	commands::{bid, budget, keyholder, tender, Session},
	exit::{Exit, Failure, Outcome},
	keys::KeyArgs,
	output::Output,
};
use clap::{CommandFactory, FromArgMatches, Parser};
use procurement_primitives::time::Moment;
use std::{process::ExitCode, time::Duration};

/// Under what the help lists options that every command takes.
const GENERAL: &str = "General options";

/// Public procurement on a chain: budgets, tenders, keys and sealed bids.
#[derive(Debug, Parser)]
#[command(name = "procurement", version, propagate_version = true)]
struct Args {
	/// The node to talk to.
	#[arg(long, global = true, help_heading = GENERAL, value_name = "URL", default_value = "ws://127.0.0.1:9944")]
	node: String,
	/// Another node that must say the same before a secret is released or a bid is sealed. May be given several times; best
	/// one that somebody else runs.
	#[arg(long, global = true, help_heading = GENERAL, value_name = "URL")]
	witness: Vec<String>,
	/// Results and failures as JSON.
	#[arg(long, global = true, help_heading = GENERAL)]
	json: bool,
	/// Answers every question with yes.
	#[arg(long, short = 'y', global = true, help_heading = GENERAL)]
	yes: bool,
	/// Says nothing of what is going on.
	#[arg(long, short = 'q', global = true, help_heading = GENERAL)]
	quiet: bool,
	/// How long a transaction may take until it is final.
	#[arg(long, global = true, help_heading = GENERAL, value_name = "LENGTH", default_value = "2m", value_parser = clock::length)]
	wait: Moment,
	#[command(flatten)]
	keys: KeyArgs,
	#[command(subcommand)]
	command: Command,
}

/// The nouns.
#[derive(Debug, clap::Subcommand)]
enum Command {
	/// Deposits, budget lines, purses.
	#[command(subcommand)]
	Budget(budget::Command),
	/// Tenders: drafts, imports, publication, amendments, enquiries.
	#[command(subcommand)]
	Tender(Box<tender::Command>),
	/// The keys that open bids.
	#[command(subcommand)]
	Keyholder(keyholder::Command),
	/// Bids: sealing, submitting, withdrawing, opening.
	#[command(subcommand)]
	Bid(bid::Command),
}

/// The table of exit codes that the help ends with.
fn exit_codes() -> String {
	let lines: Vec<String> =
		Exit::ALL.iter().map(|(exit, meaning)| format!("  {:2}  {meaning}", exit.code())).collect();
	format!("Exit codes:\n   0  done\n{}", lines.join("\n"))
}

/// Does what the command line says, and gives the code to exit with.
pub fn run() -> ExitCode {
	let matches = match Args::command().after_help(exit_codes()).try_get_matches() {
		Ok(matches) => matches,
		Err(error) => {
			let _gone = error.print();
			return if error.use_stderr() { Exit::Usage.into() } else { ExitCode::SUCCESS };
		}
	};
	let args = match Args::from_arg_matches(&matches) {
		Ok(args) => args,
		Err(error) => {
			let _gone = error.print();
			return Exit::Usage.into();
		}
	};
	let output = Output { json: args.json, quiet: args.quiet, yes: args.yes };
	match act(args, output) {
		Ok(()) => ExitCode::SUCCESS,
		Err(failure) => {
			output.failure(&failure);
			failure.exit.into()
		}
	}
}

fn act(args: Args, output: Output) -> Outcome {
	let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(Failure::internal)?;
	let session = Session {
		node: args.node,
		witnesses: args.witness,
		wait: Duration::from_millis(args.wait),
		keys: args.keys,
		output,
	};
	runtime.block_on(async {
		match args.command {
			Command::Budget(command) => budget::run(&session, command).await,
			Command::Tender(command) => tender::run(&session, *command).await,
			Command::Keyholder(command) => keyholder::run(&session, command).await,
			Command::Bid(command) => bid::run(&session, command).await,
		}
	})
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn the_command_line_should_be_well_formed() {
		Args::command().debug_assert();
	}

	#[test]
	fn every_command_of_the_manual_should_be_read() {
		for line in [
			"budget currency",
			"budget line list --owner 3",
			"budget line show 1 --json",
			"budget trace 1",
			"budget deposit record --amount 2000000.00 --reference BANK-1",
			"budget deposit confirm 0 --yes",
			"budget open --owner 3 --year 2027 --code 5151 --title Computers",
			"budget appropriate 0 1311264.00",
			"budget purse show 4",
			"tender create draft.json",
			"tender import record.json --line 0 --keyholders 5,6,7 --threshold 2 --procedure open --dry-run",
			"tender import record.json --dry-run --offline MXN",
			"tender publish 0 --signer key",
			"tender amend 0 changes.json --reason because",
			"tender cancel 0 --reason noDemand --note gone",
			"tender show 0",
			"tender list --buyer 3 --phase tendering",
			"tender enquire 0 what?",
			"tender answer 0 0 that",
			"tender allowed 0",
			"keyholder init --root root",
			"keyholder register 0 --root root --keystore keys --account 5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY",
			"keyholder beacon 0",
			"keyholder release 0 --stage price --root root --witness ws://127.0.0.1:1",
			"keyholder status 0",
			"bid terms 0 -o terms.json",
			"bid seal 0 bid.json --terms terms.json -o envelopes.json",
			"bid submit 0 envelopes.json --signer -",
			"bid withdraw 0",
			"bid confirm 0",
			"bid show 0 --bidder 9",
			"bid list 0",
			"bid self-open 0 --secrets envelopes.json.secret",
		] {
			let words = std::iter::once("procurement").chain(line.split(' '));
			assert!(Args::try_parse_from(words).is_ok(), "{line}");
		}
	}

	#[test]
	fn a_secret_should_have_no_place_on_the_command_line() {
		for command in Args::command().get_subcommands() {
			for argument in command.get_arguments().chain(Args::command().get_arguments()) {
				let name = argument.get_id().as_str();
				assert!(!["seed", "secret", "mnemonic", "suri", "password", "key"].contains(&name), "{name}");
			}
		}
		assert!(Args::try_parse_from(["procurement", "tender", "list", "--suri", "//Alice"]).is_err());
	}

	#[test]
	fn wrong_usage_should_be_refused() {
		for line in ["", "tender", "tender cancel 0 --reason because", "bid seal 0", "tender list --phase dreaming"] {
			let words = std::iter::once("procurement").chain(line.split(' ').filter(|word| !word.is_empty()));
			assert!(Args::try_parse_from(words).is_err(), "{line}");
		}
	}

	#[test]
	fn the_help_should_name_every_exit_code() {
		let table = exit_codes();
		for (exit, meaning) in Exit::ALL {
			assert!(table.contains(&format!("{:2}  {meaning}", exit.code())));
		}
	}
}
