//! The node as a parachain's: it follows a relay chain, inside or by RPC, and collates on request.

use cumulus_client_cli::{CollatorOptions, RelayChainMode};
use cumulus_client_collator::service::CollatorService;
use cumulus_client_consensus_aura::{
	collators::slot_based::{self, Params, SlotBasedBlockImport, SlotBasedBlockImportHandle},
	equivocation_import_queue::fully_verifying_import_queue,
};
use cumulus_client_consensus_common::ParachainBlockImport;
use cumulus_client_service::{
	build_network, build_relay_chain_interface, prepare_node_config, start_relay_chain_tasks, BuildNetworkParams,
	DARecoveryProfile, ParachainTracingExecuteBlock, StartRelayChainTasksParams,
};
use cumulus_primitives_core::GetParachainInfo;
use cumulus_relay_chain_interface::RelayChainInterface;
use polkadot_primitives::ValidationCode;
use procurement_runtime::{opaque::Block, Hash};
use sc_chain_spec::ChainSpec;
use sc_cli::{CliConfiguration, SubstrateCli};
use sc_network::{
	config::FullNetworkConfiguration, multiaddr::Protocol, Litep2pNetworkBackend, Multiaddr, NetworkBackend,
	NetworkBlock,
};
use sc_service::{Configuration, Error, ImportQueue, TaskManager};
use sc_storage_monitor::StorageMonitorParams;
use sc_telemetry::Telemetry;
use sp_api::ProvideRuntimeApi;
use sp_consensus_aura::sr25519::AuthorityPair;
use std::{
	fmt,
	io::ErrorKind,
	net::{IpAddr, SocketAddr, TcpListener, TcpStream},
	sync::Arc,
	time::Duration,
};

use crate::{
	chain_spec::Extensions,
	cli::{Cli, RunArgs},
	command, rpc,
	service::{self, FullBackend, FullClient},
};

/// A relay chain's slot.
const RELAY_CHAIN_SLOT: Duration = Duration::from_secs(6);
/// How long a relay chain's node may take to answer the phone.
const RELAY_CHAIN_PATIENCE: Duration = Duration::from_secs(5);
/// Where blocks are built in their slot.
const SLOT_OFFSET: Duration = Duration::from_secs(1);

type Import = ParachainBlockImport<Block, SlotBasedBlockImport<Block, Arc<FullClient>, FullClient>, FullBackend>;

/// The relay chain's node, as far as its command line goes.
struct RelayChainCli;

impl SubstrateCli for RelayChainCli {
	fn impl_name() -> String {
		Cli::impl_name()
	}

	fn impl_version() -> String {
		Cli::impl_version()
	}

	fn description() -> String {
		"The relay chain's node inside this one.".into()
	}

	fn author() -> String {
		Cli::author()
	}

	fn support_url() -> String {
		Cli::support_url()
	}

	fn copyright_start_year() -> i32 {
		Cli::copyright_start_year()
	}

	fn load_spec(&self, id: &str) -> Result<Box<dyn sc_service::ChainSpec>, String> {
		<polkadot_cli::Cli as SubstrateCli>::from_iter([Self::executable_name()]).load_spec(id).map_err(|error| {
			format!("`{id}` is no relay chain known here ({error}); give its chain spec by `-- --chain FILE`")
		})
	}
}

/// The arguments after `--`, as a node's of their own.
#[derive(Debug, clap::Parser)]
#[command(no_binary_name = true)]
struct RelayChainArgs {
	#[command(flatten)]
	base: sc_cli::RunCmd,
}

/// The relay chain that the command line asks for.
pub struct RelayChain {
	/// How to reach it.
	options: CollatorOptions,
	/// The node inside this one that follows it.
	node: sc_cli::RunCmd,
	/// What to call it in messages.
	name: String,
}

impl RelayChain {
	/// Reads the relay chain's part of the command line of a node of `chain`. Fails if the relay chain cannot be there: it is
	/// looked for before the node prepares anything, or asks for keys.
	pub fn find(run: &RunArgs, arguments: &[String], chain: &dyn ChainSpec) -> Result<Self, Error> {
		let options = collator_options(&run.relay_chain_rpc_urls)?;
		let parsed = <RelayChainArgs as clap::Parser>::try_parse_from(arguments)
			.map_err(|error| Error::Other(format!("after `--`: {}", command::complaint(&error))))?;
		let mut node = parsed.base;
		if node.shared_params.chain.is_none() && !node.shared_params.dev {
			let extensions: Option<&Extensions> = sc_chain_spec::get_extension(chain.extensions());
			node.shared_params.chain = extensions.map(|extensions| extensions.relay_chain.clone());
		}
		let unusable = |error: sc_cli::Error| Error::Other(command::message(&error));
		let id = node.is_dev().and_then(|dev| node.chain_id(dev)).map_err(unusable)?;
		RelayChainCli.load_spec(&id).map_err(Error::Other)?;
		let name = match &options.relay_chain_mode {
			RelayChainMode::Embedded => format!("the relay chain `{id}`"),
			RelayChainMode::ExternalRpc(_) => format!("the relay chain at {}", run.relay_chain_rpc_urls.join(", ")),
		};
		Ok(Self { options, node, name })
	}

	/// The configuration of its node: ports beside ours, a folder inside ours, unless told otherwise.
	fn configuration(&self, ours: &Configuration) -> Result<Configuration, Error> {
		let mut node = self.node.clone();
		if node.shared_params.base_path.is_none() && !node.tmp {
			node.shared_params.base_path = Some(ours.base_path.path().join("relay-chain"));
		}
		node.rpc_params.rpc_port.get_or_insert(9945);
		node.network_params.port.get_or_insert(30334);
		node.prometheus_params.prometheus_port.get_or_insert(9616);
		let mut config = SubstrateCli::create_configuration(&RelayChainCli, &node, ours.tokio_handle.clone())
			.map_err(|error| self.unusable(&command::message(&error)))?;
		command::adjust_rpc(&mut config, &node, false);
		self.check_ports(&config)
			.map_err(|error| self.unusable(&format!("{}, after `--`", command::message(&error.into()))))?;
		Ok(config)
	}

	/// Its node talks to its peers wherever it runs, and serves if it runs inside this one.
	fn check_ports(&self, config: &Configuration) -> Result<(), Error> {
		if matches!(self.options.relay_chain_mode, RelayChainMode::Embedded) {
			service::check_ports(config)?;
		}
		check_network(config)
	}

	fn unusable(&self, why: &dyn fmt::Display) -> Error {
		Error::Other(format!("{} cannot be followed: {why}", self.name))
	}
}

/// Where the relay chain is. One of the nodes named must answer now: a collator that waits for none of them for ever
/// looks as if it worked.
fn collator_options(urls: &[String]) -> Result<CollatorOptions, Error> {
	let mut parsed = Vec::new();
	let mut addresses: Vec<SocketAddr> = Vec::new();
	for text in urls {
		if !(text.starts_with("ws://") || text.starts_with("wss://")) {
			return Err(Error::Other(format!("`{text}` is not the URL of a relay chain's node (ws:// or wss://)")));
		}
		let options = <cumulus_client_cli::RunCmd as clap::Parser>::try_parse_from([
			"procurement-node",
			"--relay-chain-rpc-urls",
			text,
		])
		.map_err(|_| Error::Other(format!("`{text}` is not the URL of a relay chain's node")))?;
		for url in options.relay_chain_rpc_urls {
			addresses.extend(url.socket_addrs(|| None).unwrap_or_default());
			parsed.push(url);
		}
	}
	if urls.is_empty() {
		return Ok(CollatorOptions {
			relay_chain_mode: RelayChainMode::Embedded,
			embedded_dht_bootnode: false,
			dht_bootnode_discovery: false,
		});
	}
	if !addresses.iter().any(|address| TcpStream::connect_timeout(address, RELAY_CHAIN_PATIENCE).is_ok()) {
		return Err(Error::Other(format!(
			"no relay chain answers at {}; start one, or leave out --relay-chain-rpc-urls to run one inside this node",
			urls.join(", "),
		)));
	}
	Ok(CollatorOptions {
		relay_chain_mode: RelayChainMode::ExternalRpc(parsed),
		embedded_dht_bootnode: false,
		dht_bootnode_discovery: false,
	})
}

/// Finds a busy port of the network, with which the node would run and be deaf.
fn check_network(config: &Configuration) -> Result<(), Error> {
	config.network.listen_addresses.iter().filter_map(socket).try_for_each(|address| match TcpListener::bind(address) {
		// A host may be without IPv6.
		Err(error) if address.is_ipv4() || error.kind() == ErrorKind::AddrInUse => {
			Err(service::cannot_listen(address, "network", &error, "--port"))
		}
		_ => Ok(()),
	})
}

/// The address and port at which TCP is listened to.
fn socket(address: &Multiaddr) -> Option<SocketAddr> {
	let mut parts = address.iter();
	let host = match parts.next()? {
		Protocol::Ip4(host) => IpAddr::V4(host),
		Protocol::Ip6(host) => IpAddr::V6(host),
		_ => return None,
	};
	match parts.next()? {
		Protocol::Tcp(port) => Some(SocketAddr::new(host, port)),
		_ => None,
	}
}

/// Starts the node.
pub async fn start(
	config: Configuration,
	relay_chain: RelayChain,
	storage_monitor: StorageMonitorParams,
) -> Result<TaskManager, Error> {
	check_network(&config)?;
	let relay_config = relay_chain.configuration(&config)?;
	let config = prepare_node_config(config);

	let parts = service::base(&config, service::Purpose::Serve)?;
	let (client, backend, pool) = (parts.client, parts.backend, parts.transaction_pool);
	let mut task_manager = parts.task_manager;
	let (mut telemetry, telemetry_handle) = parts.other;
	let registry = config.prometheus_registry().cloned();

	let (inner, import_handle): (_, SlotBasedBlockImportHandle<Block>) =
		SlotBasedBlockImport::new(client.clone(), client.clone());
	let block_import: Import = ParachainBlockImport::new(inner, backend.clone());
	let import_queue = fully_verifying_import_queue::<AuthorityPair, _, _, _, _>(
		client.clone(),
		block_import.clone(),
		|_, ()| async move { Ok(sp_timestamp::InherentDataProvider::from_system_time()) },
		&task_manager.spawn_essential_handle(),
		registry.as_ref(),
		telemetry.as_ref().map(Telemetry::handle),
	);
	let import_queue_service = import_queue.service();

	let para_id = client
		.runtime_api()
		.parachain_id(client.chain_info().best_hash)
		.map_err(|error| Error::Other(format!("the runtime does not tell its parachain's id: {error}")))?;
	let (relay_interface, collator_key, relay_network, _) = build_relay_chain_interface(
		relay_config,
		&config,
		telemetry_handle,
		&mut task_manager,
		relay_chain.options.clone(),
		None,
	)
	.await
	.map_err(|error| relay_chain.unusable(&error))?;
	let collator_peer_id = relay_network.local_peer_id();

	let net_config = FullNetworkConfiguration::<_, _, Litep2pNetworkBackend>::new(&config.network, registry.clone());
	let metrics =
		<Litep2pNetworkBackend as NetworkBackend<Block, Hash>>::register_notification_metrics(registry.as_ref());
	let (network, system_rpc_tx, tx_handler_controller, sync_service, _) = build_network(BuildNetworkParams {
		parachain_config: &config,
		net_config,
		client: client.clone(),
		transaction_pool: pool.clone(),
		para_id,
		relay_chain_interface: relay_interface.clone(),
		spawn_handle: task_manager.spawn_handle(),
		spawn_essential_handle: task_manager.spawn_essential_handle(),
		import_queue,
		metrics,
		gap_sync_body_policy: None,
	})
	.await?;
	service::spawn_offchain_workers(
		&config,
		&task_manager,
		&client,
		&backend,
		&pool,
		&parts.keystore_container,
		&network,
	)?;

	let collating = config.role.is_authority();
	let database = config.database.path().map(|path| path.to_path_buf());
	let keystore = parts.keystore_container.keystore();
	let rpc_builder = {
		let deps = rpc::Deps { client: client.clone(), pool: pool.clone(), sealer: None };
		Box::new(move |executor| rpc::create(&deps, executor).map_err(Error::Application))
	};
	sc_service::spawn_tasks(sc_service::SpawnTasksParams {
		config,
		client: client.clone(),
		backend: backend.clone(),
		task_manager: &mut task_manager,
		keystore: keystore.clone(),
		transaction_pool: pool.clone(),
		rpc_builder,
		network,
		system_rpc_tx,
		tx_handler_controller,
		sync_service: sync_service.clone(),
		telemetry: telemetry.as_mut(),
		tracing_execute_block: Some(Arc::new(ParachainTracingExecuteBlock::new(client.clone()))),
	})?;
	service::watch_storage(storage_monitor, database, &task_manager)?;

	let announce_block: Arc<dyn Fn(Hash, Option<Vec<u8>>) + Send + Sync> = {
		let sync_service = sync_service.clone();
		Arc::new(move |hash, data| sync_service.announce_block(hash, data))
	};
	let overseer = relay_interface.overseer_handle().map_err(|error| relay_chain.unusable(&error))?;
	start_relay_chain_tasks(StartRelayChainTasksParams {
		client: client.clone(),
		announce_block: announce_block.clone(),
		para_id,
		relay_chain_interface: relay_interface.clone(),
		task_manager: &mut task_manager,
		da_recovery_profile: if collating { DARecoveryProfile::Collator } else { DARecoveryProfile::FullNode },
		import_queue: import_queue_service,
		relay_chain_slot_duration: RELAY_CHAIN_SLOT,
		recovery_handle: Box::new(overseer),
		sync_service,
		prometheus_registry: registry.as_ref(),
	})?;

	if collating {
		let collator_key = collator_key.ok_or("the relay chain's node has no collator key")?;
		let proposer = sc_basic_authorship::ProposerFactory::new(
			task_manager.spawn_handle(),
			client.clone(),
			pool,
			registry.as_ref(),
			telemetry.as_ref().map(Telemetry::handle),
		);
		let code = client.clone();
		slot_based::run::<Block, AuthorityPair, _, _, _, _, _, _, _, _, _>(Params {
			create_inherent_data_providers: |_, ()| async move { Ok(()) },
			block_import,
			para_client: client.clone(),
			para_backend: backend,
			relay_client: relay_interface,
			code_hash_provider: move |at: Hash| code.code_at(at).ok().map(|code| ValidationCode::from(code).hash()),
			keystore,
			collator_key,
			collator_peer_id,
			para_id,
			proposer,
			collator_service: CollatorService::new(client.clone(), announce_block, client),
			reinitialize: false,
			slot_offset: SLOT_OFFSET,
			block_import_handle: import_handle,
			spawner: task_manager.spawn_essential_handle(),
			relay_chain_slot_duration: RELAY_CHAIN_SLOT,
			export_pov: None,
			max_pov_percentage: None,
		});
	}
	log::info!("Parachain {para_id}: {}.", if collating { "collating" } else { "following" });
	Ok(task_manager)
}
