//! From the command line to what is done.

use clap::error::ErrorKind;
use procurement_runtime::opaque::Block;
use sc_cli::{CliConfiguration, Database, Error, Result, Runner, SubstrateCli};
use sc_consensus::DefaultImportQueue;
use sc_service::{ChainType, Configuration, DatabaseSource, PartialComponents};
use std::{fs::File, future::Future, num::NonZeroU32, process::ExitCode, sync::Arc};

use crate::{
	chain_spec,
	cli::{Cli, Subcommand},
	service::{self, database, FullBackend, FullClient, Purpose},
};

/// Calls a minute and connection that a node in public service answers, unless told otherwise: a hundred a second.
const DEFAULT_RPC_RATE_LIMIT: u32 = 6_000;

impl SubstrateCli for Cli {
	fn impl_name() -> String {
		"Procurement node".into()
	}

	fn impl_version() -> String {
		env!("PROCUREMENT_IMPL_VERSION").into()
	}

	fn description() -> String {
		"A node of the procurement chain. `--dev` runs a chain of its own, and forgets it at the end.".into()
	}

	fn author() -> String {
		"The procurement chain's authors".into()
	}

	fn support_url() -> String {
		"the issue tracker of the procurement chain".into()
	}

	fn copyright_start_year() -> i32 {
		2026
	}

	fn load_spec(&self, id: &str) -> std::result::Result<Box<dyn sc_service::ChainSpec>, String> {
		Ok(Box::new(chain_spec::load_to_run(id)?))
	}
}

/// Runs the program. Every failure is one line on stderr.
pub fn run() -> ExitCode {
	let cli = match <Cli as SubstrateCli>::try_from_iter(std::env::args_os()) {
		Ok(cli) => cli,
		Err(error) if is_help(&error) => {
			return match error.print() {
				Ok(()) => u8::try_from(error.exit_code()).map_or(ExitCode::FAILURE, ExitCode::from),
				Err(_) => ExitCode::FAILURE,
			};
		}
		Err(error) => {
			complain(&complaint(&error));
			return ExitCode::from(2);
		}
	};
	match execute(cli) {
		Ok(()) => ExitCode::SUCCESS,
		Err(error) => {
			complain(&message(&error));
			ExitCode::FAILURE
		}
	}
}

/// Whether it is no complaint but the help, asked for or (a command without its subcommand) needed.
fn is_help(error: &clap::Error) -> bool {
	use ErrorKind::{DisplayHelp, DisplayHelpOnMissingArgumentOrSubcommand, DisplayVersion};
	matches!(error.kind(), DisplayHelp | DisplayVersion | DisplayHelpOnMissingArgumentOrSubcommand)
}

/// What is wrong with a command line, without how it should have been.
pub fn complaint(error: &clap::Error) -> String {
	let text = error.to_string();
	let text = text.split("\n\nUsage:").next().unwrap_or_default();
	// What follows `--` is the relay chain's: no way to pass a word that looks like a flag.
	let lines = text.lines().filter(|line| !line.trim_start().starts_with("tip: to pass "));
	let text = lines.collect::<Vec<_>>().join("\n");
	text.strip_prefix("error: ").unwrap_or(&text).into()
}

/// What an error says, without the framework's name for those that have none.
pub fn message(error: &Error) -> String {
	match error {
		Error::Input(text) | Error::Service(sc_service::Error::Other(text)) => text.clone(),
		error => error.to_string(),
	}
}

/// Prints an error as one line.
fn complain(text: &str) {
	let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
	eprintln!("Error: {line}");
}

/// Prepares a command's configuration. The database is ParityDB unless the command line names another.
fn runner<C: CliConfiguration>(cli: &Cli, command: &C) -> Result<Runner<Cli>> {
	let chosen: Option<Database> = command.database()?;
	let mut runner = cli.create_runner(command)?;
	if chosen.is_none() {
		let config = runner.config_mut();
		config.database = DatabaseSource::ParityDb { path: config.data_path.join("paritydb").join("full") };
	}
	Ok(runner)
}

fn execute(cli: Cli) -> Result<()> {
	match &cli.subcommand {
		None => run_node(cli),
		Some(Subcommand::Key(command)) => command.run(&cli),
		Some(Subcommand::ChainSpec(command)) => {
			let spec = match &command.city {
				Some(file) => chain_spec::from_city_file(file)?,
				None => chain_spec::load(&command.export.chain)?,
			};
			command.export.run(Box::new(spec))
		}
		Some(Subcommand::PurgeChain(command)) => runner(&cli, command)?.sync_run(|config| {
			// No node may have it open.
			let _lock = database::lock(config.database.path())?;
			command.run(config.database)
		}),
		Some(Subcommand::CheckBlock(command)) => {
			on_database(&cli, command, |parts, _| command.run(parts.client, parts.import_queue))
		}
		Some(Subcommand::ImportBlocks(command)) => {
			if let Some(input) = &command.input {
				File::open(input).map_err(|error| Error::Input(format!("{}: {error}", input.display())))?;
			}
			on_database(&cli, command, |parts, _| command.run(parts.client, parts.import_queue))
		}
		Some(Subcommand::ExportBlocks(command)) => {
			on_database(&cli, command, |parts, config| command.run(parts.client, config.database))
		}
		Some(Subcommand::ExportState(command)) => {
			on_database(&cli, command, |parts, config| command.run(parts.client, config.chain_spec))
		}
		Some(Subcommand::Revert(command)) => {
			on_database(&cli, command, |parts, _| command.run(parts.client, parts.backend, None))
		}
	}
}

/// What a tool works with.
struct Parts {
	client: Arc<FullClient>,
	backend: Arc<FullBackend>,
	import_queue: DefaultImportQueue<Block>,
}

/// Runs a tool on the open database.
fn on_database<C, Work>(cli: &Cli, command: &C, tool: impl FnOnce(Parts, Configuration) -> Work) -> Result<()>
where
	C: CliConfiguration,
	Work: Future<Output = Result<()>>,
{
	runner(cli, command)?.async_run(|config| {
		let PartialComponents { client, backend, import_queue, task_manager, .. } =
			service::new_partial(&config, Purpose::Tool)?;
		Ok((tool(Parts { client, backend, import_queue }, config), task_manager))
	})
}

/// Runs a node until it is told to stop.
fn run_node(cli: Cli) -> Result<()> {
	let mut base = cli.run.base.clone();
	base.validator |= cli.run.collator;
	// Looked at before anything is prepared: a node that cannot run must not ask for keys first.
	let spec = cli.load_spec(&base.chain_id(base.is_dev()?)?)?;
	let development = matches!(spec.chain_type(), ChainType::Development);
	refuse_what_does_not_fit(&cli, development)?;
	if development {
		let sealing = cli.run.sealing.unwrap_or_default();
		let storage_monitor = cli.run.storage_monitor.clone();
		return node_runner(&cli, &base, development)?
			.run_node_until_exit(|config| async move { service::dev::start(config, sealing, storage_monitor) })
			.map_err(Into::into);
	}

	#[cfg(feature = "collator")]
	{
		let relay_chain = service::parachain::RelayChain::find(&cli.run, &cli.relay_chain_args, &*spec)?;
		node_runner(&cli, &base, development)?
			.run_node_until_exit(|config| service::parachain::start(config, relay_chain, cli.run.storage_monitor))
			.map_err(Into::into)
	}
	#[cfg(not(feature = "collator"))]
	Err(Error::Input(format!(
		"the chain `{}` needs a relay chain, and this node was built without that part, the collator. Get it by \
		 `cargo build --release --features procurement-node/collator`, or run a chain of your own by `--dev`",
		spec.name(),
	)))
}

/// Prepares the configuration of a node that serves. Fails if it cannot have its ports.
fn node_runner(cli: &Cli, base: &sc_cli::RunCmd, development: bool) -> Result<Runner<Cli>> {
	let mut runner = runner(cli, base)?;
	adjust_rpc(runner.config_mut(), base, development);
	service::check_ports(runner.config())?;
	Ok(runner)
}

/// Options that mean nothing on the chain chosen are refused rather than ignored.
fn refuse_what_does_not_fit(cli: &Cli, development: bool) -> Result<()> {
	if development {
		let relay = cli.run.collator || !cli.run.relay_chain_rpc_urls.is_empty() || !cli.relay_chain_args.is_empty();
		if relay {
			return Err(Error::Input(
				"a development chain has no relay chain: leave out --collator, --relay-chain-rpc-urls and what follows `--`"
					.into(),
			));
		}
	} else if cli.run.sealing.is_some() {
		return Err(Error::Input(
			"--sealing is for development chains only (--dev, or a city whose network is `development`)".into(),
		));
	}
	Ok(())
}

/// A busy port is an error, not a reason to serve on another one; a node in service limits the rate of calls.
pub fn adjust_rpc(config: &mut Configuration, base: &sc_cli::RunCmd, development: bool) {
	let limit = if development { None } else { NonZeroU32::new(DEFAULT_RPC_RATE_LIMIT) };
	config.rpc.rate_limit = config.rpc.rate_limit.or(limit);
	let own_endpoints = !base.rpc_params.experimental_rpc_endpoint.is_empty();
	for endpoint in config.rpc.addr.iter_mut().flatten() {
		endpoint.rate_limit = endpoint.rate_limit.or(limit);
		if !own_endpoints {
			endpoint.retry_random_port = false;
		}
	}
}
