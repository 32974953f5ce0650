//! What runs inside the node.

pub mod clock;
pub mod database;
pub mod dev;
#[cfg(feature = "collator")]
pub mod parachain;

use futures::{future::BoxFuture, FutureExt};
use procurement_runtime::{opaque::Block, RuntimeApi, SLOT_DURATION};
use sc_client_api::Backend;
use sc_consensus::DefaultImportQueue;
use sc_executor::{HeapAllocStrategy, WasmExecutor, DEFAULT_HEAP_ALLOC_STRATEGY};
use sc_network::service::traits::NetworkService;
use sc_service::{
	ChainType, Configuration, Error, KeystoreContainer, PartialComponents, SpawnTaskHandle, TFullBackend, TFullClient,
	TaskManager,
};
use sc_storage_monitor::{StorageMonitorParams, StorageMonitorService};
use sc_telemetry::{Telemetry, TelemetryWorker, TelemetryWorkerHandle};
use sc_transaction_pool::TransactionPoolHandle;
use sc_transaction_pool_api::OffchainTransactionPoolFactory;
use sp_consensus_aura::{sr25519::AuthorityPair, SlotDuration};
use sp_core::traits::{SpawnEssentialNamed, SpawnNamed};
use std::{
	io,
	net::{SocketAddr, TcpListener},
	path::PathBuf,
	sync::Arc,
};

/// What the runtime may call in the node: the usual, and the size of the proof that weight reclaim asks for.
pub type HostFunctions =
	(cumulus_primitives_proof_size_hostfunction::storage_proof_size::HostFunctions, sp_io::SubstrateHostFunctions);
/// The chain.
pub type FullClient = TFullClient<Block, RuntimeApi, WasmExecutor<HostFunctions>>;
/// The database.
pub type FullBackend = TFullBackend<Block>;
/// The transactions that wait.
pub type FullPool = TransactionPoolHandle<Block, FullClient>;

/// Telemetry, and the handle that a relay chain inside the node shares.
type WithTelemetry = (Option<Telemetry>, Option<TelemetryWorkerHandle>);
/// What every node and every command has.
type Parts<Queue> = PartialComponents<FullClient, FullBackend, (), Queue, FullPool, WithTelemetry>;

/// What the parts are for.
#[derive(Clone, Copy)]
pub enum Purpose {
	/// To run until the node is told to stop: a part that ends before is a failure, and ends the node.
	Serve,
	/// To do one thing and end: no part has to outlive it.
	Tool,
}

impl Purpose {
	fn spawner(self, tasks: &TaskManager) -> Box<dyn SpawnEssentialNamed> {
		match self {
			Self::Serve => Box::new(tasks.spawn_essential_handle()),
			Self::Tool => Box::new(Expendable(tasks.spawn_handle())),
		}
	}
}

/// Spawns what calls itself essential like any other task.
#[derive(Clone)]
struct Expendable(SpawnTaskHandle);

impl SpawnEssentialNamed for Expendable {
	fn spawn_essential(&self, name: &'static str, group: Option<&'static str>, task: BoxFuture<'static, ()>) {
		SpawnNamed::spawn(&self.0, name, group, task);
	}

	fn spawn_essential_blocking(&self, name: &'static str, group: Option<&'static str>, task: BoxFuture<'static, ()>) {
		SpawnNamed::spawn_blocking(&self.0, name, group, task);
	}
}

/// Opens the database and makes everything that does not depend on how blocks come.
fn base(config: &Configuration, purpose: Purpose) -> Result<Parts<()>, Error> {
	let telemetry = config
		.telemetry_endpoints
		.clone()
		.filter(|endpoints| !endpoints.is_empty())
		.map(|endpoints| -> Result<_, sc_telemetry::Error> {
			let worker = TelemetryWorker::new(16)?;
			let telemetry = worker.handle().new_telemetry(endpoints);
			Ok((worker, telemetry))
		})
		.transpose()?;

	let heap = config.executor.default_heap_pages.map_or(DEFAULT_HEAP_ALLOC_STRATEGY, |pages| {
		HeapAllocStrategy::Static { extra_pages: u32::try_from(pages).unwrap_or(u32::MAX) }
	});
	let executor = WasmExecutor::<HostFunctions>::builder()
		.with_execution_method(config.executor.wasm_method)
		.with_onchain_heap_alloc_strategy(heap)
		.with_offchain_heap_alloc_strategy(heap)
		.with_max_runtime_instances(config.executor.max_runtime_instances)
		.with_runtime_cache_size(config.executor.runtime_cache_size)
		.build();

	let (client, backend, keystore_container, task_manager) =
		database::open(config, executor, telemetry.as_ref().map(|(_, telemetry)| telemetry.handle()))?;
	let client = Arc::new(client);

	let telemetry_handle = telemetry.as_ref().map(|(worker, _)| worker.handle());
	let telemetry = telemetry.map(|(worker, telemetry)| {
		task_manager.spawn_handle().spawn("telemetry", None, worker.run());
		telemetry
	});

	let transaction_pool = Arc::from(
		sc_transaction_pool::Builder::new(
			purpose.spawner(&task_manager),
			client.clone(),
			config.role.is_authority().into(),
		)
		.with_options(config.transaction_pool.clone())
		.with_prometheus(config.prometheus_registry())
		.build(),
	);

	Ok(PartialComponents {
		client,
		backend,
		task_manager,
		keystore_container,
		select_chain: (),
		import_queue: (),
		transaction_pool,
		other: (telemetry, telemetry_handle),
	})
}

/// What commands on a database need, and the development node: blocks of a development chain carry no seal, those of any
/// other chain carry Aura's.
pub fn new_partial(config: &Configuration, purpose: Purpose) -> Result<Parts<DefaultImportQueue<Block>>, Error> {
	let parts = base(config, purpose)?;
	let spawner = purpose.spawner(&parts.task_manager);
	let registry = config.prometheus_registry();
	let client = parts.client.clone();

	let import_queue = if matches!(config.chain_spec.chain_type(), ChainType::Development) {
		sc_consensus_manual_seal::import_queue(Box::new(client), &spawner, registry)
	} else {
		sc_consensus_aura::import_queue::<AuthorityPair, _, _, _, _, _>(sc_consensus_aura::ImportQueueParams {
			block_import: client.clone(),
			justification_import: None,
			client,
			create_inherent_data_providers: |_, ()| async move {
				let timestamp = sp_timestamp::InherentDataProvider::from_system_time();
				let slot = sp_consensus_aura::inherents::InherentDataProvider::from_timestamp_and_slot_duration(
					timestamp.timestamp(),
					SlotDuration::from_millis(SLOT_DURATION),
				);
				Ok((slot, timestamp))
			},
			spawner: &spawner,
			registry,
			check_for_equivocation: Default::default(),
			telemetry: parts.other.0.as_ref().map(Telemetry::handle),
			compatibility_mode: Default::default(),
		})?
	};

	Ok(PartialComponents {
		client: parts.client,
		backend: parts.backend,
		task_manager: parts.task_manager,
		keystore_container: parts.keystore_container,
		select_chain: (),
		import_queue,
		transaction_pool: parts.transaction_pool,
		other: parts.other,
	})
}

/// Finds a busy port before anything is started.
pub fn check_ports(config: &Configuration) -> Result<(), Error> {
	let rpc = config.rpc.addr.iter().flatten().filter(|endpoint| !endpoint.is_optional && !endpoint.retry_random_port);
	let rpc = rpc.map(|endpoint| (endpoint.listen_addr, "RPC", "--rpc-port"));
	let metrics = config.prometheus_config.iter();
	let metrics = metrics.map(|prometheus| (prometheus.port, "metrics", "--prometheus-port or --no-prometheus"));
	rpc.chain(metrics).try_for_each(|(address, what, option)| check_port(address, what, option))
}

fn check_port(address: SocketAddr, what: &str, option: &str) -> Result<(), Error> {
	TcpListener::bind(address)
		.map(drop)
		.map_err(|error| cannot_listen(address, &format!("{what} server"), &error, option))
}

fn cannot_listen(address: SocketAddr, what: &str, error: &io::Error, option: &str) -> Error {
	Error::Other(format!("the {what} cannot listen on {address}: {error}; choose another port by {option}"))
}

/// Runs the offchain workers, if they are on.
fn spawn_offchain_workers(
	config: &Configuration,
	task_manager: &TaskManager,
	client: &Arc<FullClient>,
	backend: &Arc<FullBackend>,
	pool: &Arc<FullPool>,
	keystore: &KeystoreContainer,
	network: &Arc<dyn NetworkService>,
) -> Result<(), Error> {
	if !config.offchain_worker.enabled {
		return Ok(());
	}
	let workers = sc_offchain::OffchainWorkers::new(sc_offchain::OffchainWorkerOptions {
		runtime_api_provider: client.clone(),
		keystore: Some(keystore.keystore()),
		offchain_db: backend.offchain_storage(),
		transaction_pool: Some(OffchainTransactionPoolFactory::new(pool.clone())),
		network_provider: Arc::new(network.clone()),
		is_validator: config.role.is_authority(),
		enable_http_requests: true,
		custom_extensions: |_| Vec::new(),
	})?;
	task_manager.spawn_handle().spawn(
		"offchain-workers-runner",
		"offchain-worker",
		workers.run(client.clone(), task_manager.spawn_handle()).boxed(),
	);
	Ok(())
}

/// Stops the node in good order before the disk is full.
fn watch_storage(
	parameters: StorageMonitorParams,
	database: Option<PathBuf>,
	task_manager: &TaskManager,
) -> Result<(), Error> {
	let Some(path) = database else { return Ok(()) };
	StorageMonitorService::try_spawn(parameters, path, &task_manager.spawn_essential_handle())
		.map_err(|error| Error::Application(Box::new(error)))
}
