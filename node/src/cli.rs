//! The command line.

use clap::{Arg, Command};
use procurement_runtime::SLOT_DURATION;
use std::{fmt, path::PathBuf, str::FromStr};

use crate::chain_spec;

/// What follows the program's name.
#[derive(Debug, clap::Parser)]
#[command(propagate_version = true, args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
#[command(mut_args(name_chains), mut_subcommands(name_chains_of_command))]
pub struct Cli {
	/// What to do instead of running a node.
	#[command(subcommand)]
	pub subcommand: Option<Subcommand>,

	/// How to run a node.
	#[command(flatten)]
	pub run: RunArgs,

	/// Arguments of the relay chain's node, after `--` (collators only).
	#[arg(raw = true)]
	pub relay_chain_args: Vec<String>,
}

/// Says which chains there are, where the framework names its own.
fn name_chains(argument: Arg) -> Arg {
	if argument.get_id() != "chain" {
		return argument;
	}
	let help = format!("The chain: {}, or the file of a chain spec", chain_spec::names());
	argument.help(help).long_help(None::<&str>)
}

fn name_chains_of_command(command: Command) -> Command {
	command.mut_args(name_chains).mut_subcommands(name_chains_of_command)
}

/// How to run a node.
#[derive(Debug, clap::Args)]
#[group(skip)]
pub struct RunArgs {
	/// What every node on this framework takes.
	#[command(flatten)]
	pub base: sc_cli::RunCmd,

	/// When a development chain makes a block: `instant` (on each transaction), `manual` (only on `dev_sealBlock`), or
	/// every so many milliseconds [default: 6000, one slot]. `dev_sealBlock` works in each of them.
	#[arg(long, value_name = "instant|manual|MILLISECONDS")]
	pub sealing: Option<Sealing>,

	/// When the disk is too full to go on.
	#[command(flatten)]
	pub storage_monitor: sc_storage_monitor::StorageMonitorParams,

	/// Run as a collator, the same as `--validator`.
	#[arg(long, conflicts_with = "validator")]
	pub collator: bool,

	/// Follow the relay chain through these nodes (ws:// or wss://) instead of running one inside.
	#[arg(long, value_name = "URL", num_args = 1.., alias = "relay-chain-rpc-url")]
	pub relay_chain_rpc_urls: Vec<String>,
}

/// When a development chain makes a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sealing {
	/// Every so many milliseconds.
	Interval(u64),
	/// When a transaction comes.
	PerTransaction,
	/// Only when told by `dev_sealBlock`.
	Manual,
}

impl Default for Sealing {
	fn default() -> Self {
		Self::Interval(SLOT_DURATION)
	}
}

impl FromStr for Sealing {
	type Err = String;

	fn from_str(text: &str) -> Result<Self, String> {
		match text {
			"instant" => Ok(Self::PerTransaction),
			"manual" => Ok(Self::Manual),
			number => match number.parse() {
				Ok(milliseconds @ 1..) => Ok(Self::Interval(milliseconds)),
				_ => Err("expected `instant`, `manual` or a number of milliseconds above zero".into()),
			},
		}
	}
}

impl fmt::Display for Sealing {
	fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::Interval(milliseconds) => write!(out, "every {milliseconds} ms"),
			Self::PerTransaction => out.write_str("on each transaction"),
			Self::Manual => out.write_str("by dev_sealBlock only"),
		}
	}
}

/// What the program does besides running a node.
#[derive(Debug, clap::Subcommand)]
#[allow(clippy::large_enum_variant, reason = "there is one of them in a process")]
pub enum Subcommand {
	/// Key tools.
	#[command(subcommand)]
	Key(sc_cli::KeySubcommand),

	/// Write a chain spec as JSON: of a built-in chain, or of a city's file.
	#[command(visible_alias = "build-spec", alias = "export-chain-spec")]
	ChainSpec(ChainSpecArgs),

	/// Execute a block of the database again and compare.
	CheckBlock(sc_cli::CheckBlockCmd),

	/// Write blocks to a file.
	ExportBlocks(sc_cli::ExportBlocksCmd),

	/// Write the state of a block as a chain spec.
	ExportState(sc_cli::ExportStateCmd),

	/// Read blocks from a file.
	ImportBlocks(sc_cli::ImportBlocksCmd),

	/// Remove the chain's database.
	PurgeChain(sc_cli::PurgeChainCmd),

	/// Take back blocks that are not final.
	Revert(sc_cli::RevertCmd),
}

/// Arguments of `chain-spec`.
#[derive(Debug, clap::Args)]
pub struct ChainSpecArgs {
	/// What to export.
	#[command(flatten)]
	pub export: sc_cli::ExportChainSpecCmd,

	/// Make the chain spec of the city in this file (see docs/cities.md).
	#[arg(long, value_name = "FILE", conflicts_with = "chain")]
	pub city: Option<PathBuf>,

	/// Accepted because scripts pass it: no boot node is ever added.
	#[arg(long, hide = true)]
	pub disable_default_bootnode: bool,
}
