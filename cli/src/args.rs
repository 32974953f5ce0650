//! The command line.

use crate::{
	clock,
	commands::{award, bid, budget, challenge, contract, keyholder, licence, panel, score, tender, Session},
	exit::{Exit, Failure, Outcome},
	files::is_like_a_secret,
	keys::KeyArgs,
	output::Output,
};
use clap::{CommandFactory, FromArgMatches, Parser};
use procurement_primitives::time::Moment;
use std::{io::Write, process::ExitCode, time::Duration};

/// Under what the help lists options that every command takes.
const GENERAL: &str = "General options";

/// Public procurement on a chain: budgets, tenders, sealed bids, contracts, licences.
#[derive(Debug, Parser)]
#[command(name = "procurement", version, propagate_version = true)]
struct Args {
	/// The node to talk to.
	#[arg(long, global = true, help_heading = GENERAL, value_name = "URL", default_value = "ws://127.0.0.1:9944", value_parser = address)]
	node: String,
	/// Another node that must say the same before a secret is released or a bid is sealed. May be given several times; best
	/// one that somebody else runs.
	#[arg(long, global = true, help_heading = GENERAL, value_name = "URL", value_parser = address)]
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
	/// The pool of experts and the panels drawn from it.
	#[command(subcommand)]
	Panel(panel::Command),
	/// Marks: committing to them, revealing them.
	#[command(subcommand)]
	Score(score::Command),
	/// Evaluation and award: ranking, scores explained, proposal, approval.
	#[command(subcommand)]
	Award(award::Command),
	/// Challenges of awards, replies, appeals, decisions.
	#[command(subcommand)]
	Challenge(challenge::Command),
	/// Contracts: terms, signatures, deliveries, acceptance, payment, variations, disputes.
	#[command(subcommand)]
	Contract(contract::Command),
	/// Licences: classes, issue, standing, presentations, verification, W3C credentials.
	#[command(subcommand)]
	Licence(Box<licence::Command>),
}

/// The table of exit codes that the help ends with.
fn exit_codes() -> String {
	let lines: Vec<String> =
		Exit::ALL.iter().map(|(exit, meaning)| format!("  {:2}  {meaning}", exit.code())).collect();
	format!("Exit codes:\n   0  done\n{}", lines.join("\n"))
}

/// The address of a node: a WebSocket's.
fn address(text: &str) -> Result<String, String> {
	let host = text.strip_prefix("ws://").or_else(|| text.strip_prefix("wss://"));
	let host = host.map(|rest| rest.split(['/', '?']).next().unwrap_or_default());
	let fits = |host: &str| !host.is_empty() && !host.starts_with(':') && !host.contains(char::is_whitespace);
	match host {
		Some(host) if fits(host) => Ok(text.to_string()),
		_ => Err("a node's address begins with ws:// or wss://, as in ws://127.0.0.1:9944".into()),
	}
}

/// Why the command line cannot be read, in the words of its parser. What looks like a secret is not repeated: it may be in
/// the wrong place only.
fn usage(error: &clap::Error, words: &[String]) -> String {
	let mut text = error.to_string();
	for word in
		words.iter().flat_map(|word| [Some(word.as_str()), word.split_once('=').map(|(_, value)| value)]).flatten()
	{
		if is_like_a_secret(word) && !word.starts_with("--") && address(word).is_err() {
			text = text.replace(word, "(what was given, which is not shown)");
		}
	}
	text
}

/// Says that the command line cannot be read; or what was asked for instead: help, or the version.
fn explain(error: &clap::Error, words: &[String]) -> ExitCode {
	if !error.use_stderr() {
		let _gone = error.print();
		return ExitCode::SUCCESS;
	}
	let text = usage(error, words);
	if words.iter().any(|word| word == "--json") {
		let output = Output { json: true, ..Output::default() };
		let text = text.trim().strip_prefix("error: ").unwrap_or(&text).to_string();
		output.failure(&Failure::usage(text).advise("procurement --help"));
	} else {
		let _gone = write!(std::io::stderr(), "{text}");
	}
	Exit::Usage.into()
}

/// Does what the command line says, and gives the code to exit with.
pub fn run() -> ExitCode {
	let words: Vec<String> = std::env::args_os().map(|word| word.to_string_lossy().into_owned()).collect();
	let matches = Args::command().after_help(exit_codes()).try_get_matches();
	let args = match matches.and_then(|matches| Args::from_arg_matches(&matches)) {
		Ok(args) => args,
		Err(error) => return explain(&error, &words),
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
			Command::Panel(command) => panel::run(&session, command).await,
			Command::Score(command) => score::run(&session, command).await,
			Command::Award(command) => award::run(&session, command).await,
			Command::Challenge(command) => challenge::run(&session, command).await,
			Command::Contract(command) => contract::run(&session, command).await,
			Command::Licence(command) => licence::run(&session, *command).await,
		}
	})
}

#[cfg(test)]
mod tests {
	use super::*;
	use std::collections::{BTreeMap, BTreeSet};

	#[test]
	fn the_command_line_should_be_well_formed() {
		Args::command().debug_assert();
	}

	/// The manual.
	const MANUAL: &str = include_str!("../../docs/cli.md");

	/// The command lines in the manual's examples, split as a shell does.
	fn examples() -> Vec<Vec<String>> {
		let lines = MANUAL.lines().filter(|line| line.starts_with("procurement "));
		lines
			.map(|line| {
				let (mut words, mut word, mut quoted) = (Vec::new(), String::new(), false);
				let line = line.split_once(" # ").map_or(line, |(line, _)| line);
				for c in line.trim_end().chars().chain([' ']) {
					match c {
						'"' => quoted = !quoted,
						' ' if !quoted => {
							words.extend((!word.is_empty()).then(|| std::mem::take(&mut word)));
						}
						c => word.push(c),
					}
				}
				words
			})
			.collect()
	}

	/// Every command with the words that lead to it.
	fn commands(command: &clap::Command, path: &str, all: &mut BTreeMap<String, clap::Command>) {
		let inner: Vec<_> = command.get_subcommands().filter(|inner| inner.get_name() != "help").collect();
		if inner.is_empty() {
			all.insert(path.to_string(), command.clone());
		}
		for command in inner {
			commands(command, format!("{path} {}", command.get_name()).trim_start(), all);
		}
	}

	fn all_commands() -> BTreeMap<String, clap::Command> {
		let mut all = BTreeMap::new();
		commands(&Args::command(), "", &mut all);
		all
	}

	#[test]
	fn every_example_of_the_manual_should_be_read_and_every_command_should_have_one() {
		let mut shown = BTreeSet::new();
		for words in examples() {
			let matches = Args::command().try_get_matches_from(&words).unwrap_or_else(|error| panic!("{error}"));
			Args::from_arg_matches(&matches).unwrap_or_else(|error| panic!("{words:?}: {error}"));
			let (mut path, mut at) = (Vec::new(), &matches);
			while let Some((name, inner)) = at.subcommand() {
				path.push(name);
				at = inner;
			}
			shown.insert(path.join(" "));
		}
		let commands: BTreeSet<String> = all_commands().into_keys().collect();
		assert!(commands.len() > 80, "{}", commands.len());
		assert_eq!(shown, commands);
	}

	#[test]
	fn the_manual_should_name_every_option_and_every_exit_code() {
		let everywhere = Args::command();
		for (path, command) in all_commands() {
			for option in command.get_arguments().chain(everywhere.get_arguments()).filter_map(|arg| arg.get_long()) {
				let named = MANUAL.match_indices(&format!("--{option}")).any(|(at, found)| {
					let next = MANUAL.as_bytes().get(at + found.len()).copied().unwrap_or(b' ');
					next != b'-' && !next.is_ascii_alphanumeric()
				});
				assert!(named, "{path} --{option}");
			}
		}
		for (exit, meaning) in Exit::ALL {
			assert!(MANUAL.contains(&format!("| {} | {meaning} |", exit.code())), "{meaning}");
		}
	}

	#[test]
	fn a_secret_should_have_no_place_on_the_command_line() {
		for command in all_commands().into_values() {
			for argument in command.get_arguments().chain(Args::command().get_arguments()) {
				let name = argument.get_id().as_str();
				assert!(!["seed", "secret", "mnemonic", "suri", "password", "key", "salt"].contains(&name), "{name}");
			}
		}
		assert!(Args::try_parse_from(["procurement", "tender", "list", "--suri", "//Alice"]).is_err());
	}

	#[test]
	fn wrong_usage_should_be_refused() {
		for line in [
			"",
			"tender",
			"tender cancel 0 --reason because",
			"bid seal 0",
			"tender list --phase dreaming",
			"contract deliver 0 0",
			"award approve 0",
			"tender list --limit 0",
			"contract list --limit 0",
			"award ranking 0 --limit 0",
			"licence list --holder 8 --limit 0",
			"licence class list --limit 0",
			"budget currency --node nonsense",
			"budget currency --node http://127.0.0.1:9944",
			"budget currency --node ws://",
			"budget currency --witness 127.0.0.1:9944",
		] {
			let words = std::iter::once("procurement").chain(line.split(' ').filter(|word| !word.is_empty()));
			assert!(Args::try_parse_from(words).is_err(), "{line}");
		}
	}

	#[test]
	fn wrong_usage_should_not_repeat_a_secret() {
		let phrase = "bottom drive obey lake curtain smoke basket hold race lonely fit walk";
		let seed = "0xe5be9a5092b81bca64be81d212e7f2f9eba183bb7a90954f7b76361f6edb5c0a";
		for (place, secret) in [("--account", seed), ("tender", phrase), ("--suri", "//Alice"), ("--node", seed)] {
			let words = ["procurement", "tender", "list", place, secret].map(str::to_string);
			let error = Args::try_parse_from(&words).unwrap_err();
			assert!(!usage(&error, &words).contains(secret), "{place}");
			let words = ["procurement".into(), "tender".into(), "list".into(), format!("{place}={secret}")];
			let error = Args::try_parse_from(&words).unwrap_err();
			assert!(!usage(&error, &words).contains(secret), "{place}=");
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
