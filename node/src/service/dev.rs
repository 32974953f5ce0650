//! The development node: it makes its blocks alone, and every block is final.

use codec::{Decode, Encode};
use cumulus_client_parachain_inherent::MockValidationDataInherentDataProvider;
use cumulus_primitives_core::{
	relay_chain::{HeadData, UpgradeGoAhead},
	GetParachainInfo, ParaId, RelayParentOffsetApi,
};
use futures::{
	channel::{mpsc, oneshot},
	future::{self, Either},
	FutureExt, SinkExt, Stream, StreamExt,
};
use futures_timer::Delay;
use parking_lot::Mutex;
use procurement_primitives::agenda::{api::AgendaApi, TaskId};
use procurement_runtime::{opaque::Block, BlockNumber, Hash, SLOT_DURATION};
use sc_consensus::{BlockImportParams, LongestChain};
use sc_consensus_manual_seal::{ConsensusDataProvider, EngineCommand, ManualSealParams};
use sc_network::{
	config::{FullNetworkConfiguration, NonReservedPeerMode, TransportConfig},
	Litep2pNetworkBackend, Multiaddr, NotificationMetrics,
};
use sc_service::{Configuration, Error, PartialComponents, TaskManager};
use sc_storage_monitor::StorageMonitorParams;
use sc_transaction_pool_api::TransactionPool;
use serde::Serialize;
use sp_api::{ApiError, ProvideRuntimeApi, StorageProof};
use sp_consensus_aura::{digests::CompatibleDigestItem, sr25519::AuthoritySignature, Slot};
use sp_inherents::InherentData;
use sp_io::hashing::twox_64;
use sp_runtime::{
	traits::{Block as BlockT, Header as HeaderT},
	Digest, DigestItem,
};
use sp_timestamp::TimestampInherentData;
use std::{
	net::Ipv4Addr,
	sync::Arc,
	time::{Duration, Instant},
};

use crate::{
	cli::Sealing,
	rpc,
	service::{
		self,
		clock::{self, ClockError, Moment, Parent},
		FullClient, FullPool,
	},
};

/// Requests for blocks that may wait.
const QUEUE: usize = 64;
/// Blocks made one after another, at most, without one of them taking the agenda further.
const MAX_FOLLOW_UPS: u32 = 64;
/// How often the agenda is looked at while no transaction comes.
const AGENDA_LOOK: Duration = Duration::from_millis(500);
/// How long and how often the pool gets to notice that a block took its transactions: three seconds together.
const POOL_DELAY: Duration = Duration::from_millis(20);
const POOL_LOOKS: u32 = 150;

type Header = <Block as BlockT>::Header;
type BoxedError = Box<dyn std::error::Error + Send + Sync>;

/// A block that was made.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Sealed {
	/// Its hash.
	pub hash: Hash,
	/// Its number.
	pub number: BlockNumber,
	/// Its time, in milliseconds since 1970.
	pub time: u64,
}

/// Why no block was made.
#[derive(Debug, thiserror::Error)]
pub enum SealError {
	/// Not at that time.
	#[error(transparent)]
	Clock(#[from] ClockError),
	/// The block was not built or not taken.
	#[error("no block could be made: {0}")]
	Failed(String),
	/// Nobody makes blocks any more.
	#[error("the node is stopping")]
	Stopped,
}

/// Somebody wants a block.
struct Request {
	time: Option<u64>,
	reply: oneshot::Sender<Result<Sealed, SealError>>,
}

/// Asks for blocks. Requests are served one after another, each on top of the block before, whoever made it.
#[derive(Clone)]
pub struct Sealer(mpsc::Sender<Request>);

impl Sealer {
	/// Makes a block, at a time of the caller's choice or when the clock says, and waits for it.
	pub async fn seal(&self, time: Option<u64>) -> Result<Sealed, SealError> {
		let (reply, answer) = oneshot::channel();
		self.0.clone().send(Request { time, reply }).await.map_err(|_| SealError::Stopped)?;
		answer.await.map_err(|_| SealError::Stopped)?
	}
}

/// When the next block happens, and on which parent. Taken once, and only by a block on that parent, so that no later
/// block ever gets a time that was meant for another.
type Planned = Arc<Mutex<Option<(Hash, Moment)>>>;

/// The far end of [`Sealer`]: serves requests until the node stops, whatever becomes of those who asked.
struct Worker {
	requests: mpsc::Receiver<Request>,
	engine: mpsc::Sender<EngineCommand<Hash>>,
	client: Arc<FullClient>,
	planned: Planned,
}

impl Worker {
	async fn run(mut self) {
		while let Some(Request { time, reply }) = self.requests.next().await {
			let sealed = self.seal(time).await;
			*self.planned.lock() = None;
			// Who asked may have gone; the block is there all the same.
			let _ = reply.send(sealed);
		}
	}

	async fn seal(&mut self, time: Option<u64>) -> Result<Sealed, SealError> {
		let parent = self.client.chain_info().best_hash;
		let header = header_of(&self.client, parent)?;
		let moment = clock::next_moment(Parent::read(&self.client, &header)?, time, clock::wall_clock())?;
		*self.planned.lock() = Some((parent, moment));

		let (sender, created) = oneshot::channel();
		let command = EngineCommand::SealNewBlock {
			create_empty: true,
			finalize: true,
			parent_hash: Some(parent),
			sender: Some(sender),
		};
		self.engine.send(command).await.map_err(|_| SealError::Stopped)?;
		let created =
			created.await.map_err(|_| SealError::Stopped)?.map_err(|error| SealError::Failed(error.to_string()))?;
		Ok(Sealed { hash: created.hash, number: header.number().saturating_add(1), time: moment.time })
	}
}

/// A header that must be there.
fn header_of(client: &FullClient, hash: Hash) -> Result<Header, ClockError> {
	client
		.header(hash)
		.map_err(|error| ClockError::State(error.to_string()))?
		.ok_or_else(|| ClockError::State(format!("there is no block {hash:?}")))
}

/// Puts the slot of the block's timestamp into its digest. There is no seal: nobody else makes blocks.
struct SlotDigest;

impl ConsensusDataProvider<Block> for SlotDigest {
	fn create_digest(
		&self,
		_parent: &Header,
		inherents: &InherentData,
	) -> Result<Digest, sc_consensus_manual_seal::Error> {
		let time = inherents
			.timestamp_inherent_data()?
			.ok_or_else(|| sc_consensus_manual_seal::Error::StringError("the block has no timestamp".into()))?;
		let slot = Slot::from(time.as_millis() / SLOT_DURATION);
		Ok(Digest { logs: vec![<DigestItem as CompatibleDigestItem<AuthoritySignature>>::aura_pre_digest(slot)] })
	}

	fn append_block_import(
		&self,
		_parent: &Header,
		_params: &mut BlockImportParams<Block>,
		_inherents: &InherentData,
		_proof: StorageProof,
	) -> Result<(), sc_consensus_manual_seal::Error> {
		Ok(())
	}
}

/// The inherents of the block on this parent: its timestamp, and a relay chain that is not there, in the same slot.
fn inherents(
	client: &FullClient,
	planned: &Planned,
	para_id: ParaId,
	parent: Hash,
) -> Result<(sp_timestamp::InherentDataProvider, MockValidationDataInherentDataProvider<()>), BoxedError> {
	let header = header_of(client, parent)?;
	let moment = match planned.lock().take() {
		Some((on, moment)) if on == parent => moment,
		_ => clock::next_moment(Parent::read(client, &header)?, None, clock::wall_clock())?,
	};
	let upgrade = clock::exists(client, parent, "ParachainSystem", "PendingValidationCode")?;
	if upgrade {
		log::info!("New runtime code is pending; the relay chain that is not there lets it go ahead.");
	}
	let relay = MockValidationDataInherentDataProvider {
		current_para_block: header.number().saturating_add(1),
		para_id,
		current_para_block_head: Some(HeadData(header.encode())),
		relay_blocks_per_para_block: 0,
		relay_offset: u32::try_from(moment.slot)?,
		relay_parent_offset: client.runtime_api().relay_parent_offset(parent)?,
		para_blocks_per_relay_epoch: 10,
		upgrade_go_ahead: upgrade.then_some(UpgradeGoAhead::GoAhead),
		..Default::default()
	};
	Ok((sp_timestamp::InherentDataProvider::new(moment.time.into()), relay))
}

/// Makes a block every so often. One that fails is logged, and the next is tried in its turn.
async fn seal_on_interval(sealer: Sealer, milliseconds: u64) {
	let interval = Duration::from_millis(milliseconds);
	let mut due = Instant::now() + interval;
	loop {
		Delay::new(due.saturating_duration_since(Instant::now())).await;
		match sealer.seal(None).await {
			Err(SealError::Stopped) => return,
			Err(error) => log::error!("{error}; trying again in {milliseconds} ms"),
			Ok(_) => {}
		}
		due = (due + interval).max(Instant::now());
	}
}

/// What waits for a block: the agenda's first task, if its time has come, and how many transactions.
type Waiting = (Option<TaskId>, usize);

/// What waits when nothing does.
const NOTHING: Waiting = (None, 0);

/// Makes a block when transactions come or the agenda has a task whose time has come, by the chain's clock or the wall's,
/// then more of them as long as something is left to do.
async fn seal_on_demand(sealer: Sealer, client: Arc<FullClient>, pool: Arc<FullPool>) {
	let mut imported = pool.import_notification_stream();
	// What blocks do not help waits for the next transaction.
	let mut given_up = NOTHING;
	loop {
		match future::select(imported.next(), Delay::new(AGENDA_LOOK)).await {
			Either::Left((None, _)) => return,
			Either::Left((Some(_), _)) => {}
			// On a busy machine a transaction can come while a block is made, told of and yet not ready for it.
			Either::Right(_) => {
				let left = waiting(&client, &pool);
				if left == NOTHING || left == given_up {
					continue;
				}
			}
		}
		given_up = match seal_while_needed(&sealer, &client, &pool, &mut imported).await {
			Ok(left) => left,
			Err(SealError::Stopped) => return,
			Err(error) => {
				log::error!("{error}; the next transaction is the next try");
				waiting(&client, &pool)
			}
		};
	}
}

/// Makes a block, then more of them until no transaction is left over and no task due. Gives up after a number of blocks
/// that changed nothing about it, and then says what is left.
async fn seal_while_needed(
	sealer: &Sealer,
	client: &FullClient,
	pool: &FullPool,
	imported: &mut (impl Stream<Item = Hash> + Unpin),
) -> Result<Waiting, SealError> {
	let (mut last, mut in_vain) = (None, 0u32);
	while in_vain <= MAX_FOLLOW_UPS {
		// One block takes all those that have come.
		while let Some(Some(_)) = imported.next().now_or_never() {}
		let sealed = sealer.seal(None).await?;
		let due = due_task(client);
		if due.is_none() && !is_scheduled(client, &sealed) && pool_is_empty(pool).await {
			return Ok(NOTHING);
		}
		in_vain = if due.is_some() && due != last { 0 } else { in_vain.saturating_add(1) };
		last = due;
	}
	Ok(waiting(client, pool))
}

fn waiting(client: &FullClient, pool: &FullPool) -> Waiting {
	(due_task(client), pool.status().ready)
}

/// Whether no transaction is left over. The pool learns of a block some time after it was made, so what it still shows is
/// believed only when it stays.
async fn pool_is_empty(pool: &FullPool) -> bool {
	for _ in 0..POOL_LOOKS {
		if pool.status().ready == 0 {
			return true;
		}
		Delay::new(POOL_DELAY).await;
	}
	false
}

/// The agenda's first task, if its time has come.
fn due_task(client: &FullClient) -> Option<TaskId> {
	let best = client.chain_info().best_hash;
	let time = clock::stored::<u64>(client, best, "Timestamp", "Now").ok().flatten().unwrap_or_default();
	let first = client.runtime_api().tasks(best, None, 1).ok()?.tasks.first()?.id;
	(first.due <= time.max(clock::wall_clock())).then_some(first)
}

/// Whether the scheduler has something to do in the block after this one.
fn is_scheduled(client: &FullClient, sealed: &Sealed) -> bool {
	let next = sealed.number.saturating_add(1).encode();
	let mut key = clock::plain_key("Scheduler", "Agenda");
	key.extend(twox_64(&next));
	key.extend(&next);
	let agenda = clock::raw(client, sealed.hash, &key).ok().flatten();
	let tasks = agenda.and_then(|bytes| codec::Compact::<u32>::decode(&mut bytes.as_slice()).ok());
	tasks.is_some_and(|tasks| tasks.0 > 0)
		|| clock::stored::<BlockNumber>(client, sealed.hash, "Scheduler", "IncompleteSince")
			.is_ok_and(|since| since.is_some_and(|since| since <= sealed.number))
}

/// No peers, and no port that another program could want or reach.
fn go_offline(config: &mut Configuration) {
	let network = &mut config.network;
	network.default_peers_set.in_peers = 0;
	network.default_peers_set.out_peers = 0;
	network.default_peers_set.reserved_nodes.clear();
	network.default_peers_set.non_reserved_mode = NonReservedPeerMode::Deny;
	network.boot_nodes.clear();
	network.public_addresses.clear();
	network.transport = TransportConfig::Normal { enable_mdns: false, allow_private_ip: true };
	network.enable_dht_random_walk = false;
	let mut local = Multiaddr::from(Ipv4Addr::LOCALHOST);
	local.push(sc_network::multiaddr::Protocol::Tcp(0));
	network.listen_addresses = vec![local];
}

/// Starts the node.
pub fn start(
	mut config: Configuration,
	sealing: Sealing,
	storage_monitor: StorageMonitorParams,
) -> Result<TaskManager, Error> {
	go_offline(&mut config);
	let PartialComponents {
		client,
		backend,
		mut task_manager,
		import_queue,
		keystore_container,
		select_chain: (),
		transaction_pool,
		other: (mut telemetry, _),
	} = service::new_partial(&config, service::Purpose::Serve)?;

	let net_config = FullNetworkConfiguration::<_, _, Litep2pNetworkBackend>::new(&config.network, None);
	let (network, system_rpc_tx, tx_handler_controller, sync_service, _) =
		sc_service::build_network(sc_service::BuildNetworkParams {
			config: &config,
			net_config,
			client: client.clone(),
			transaction_pool: transaction_pool.clone(),
			spawn_handle: task_manager.spawn_handle(),
			spawn_essential_handle: task_manager.spawn_essential_handle(),
			import_queue,
			block_announce_validator_builder: None,
			warp_sync_config: None,
			block_relay: None,
			metrics: NotificationMetrics::new(None),
			gap_sync_body_policy: None,
		})?;
	service::spawn_offchain_workers(
		&config,
		&task_manager,
		&client,
		&backend,
		&transaction_pool,
		&keystore_container,
		&network,
	)?;

	let proposer = sc_basic_authorship::ProposerFactory::new(
		task_manager.spawn_handle(),
		client.clone(),
		transaction_pool.clone(),
		config.prometheus_registry(),
		telemetry.as_ref().map(|telemetry| telemetry.handle()),
	);
	let best = client.chain_info().best_hash;
	let para_id = client
		.runtime_api()
		.parachain_id(best)
		.map_err(|error: ApiError| Error::Other(format!("the runtime does not tell its parachain's id: {error}")))?;

	let planned = Planned::default();
	let (engine, commands_stream) = mpsc::channel(QUEUE);
	let (requests_in, requests) = mpsc::channel(QUEUE);
	let sealer = Sealer(requests_in);
	let worker = Worker { requests, engine, client: client.clone(), planned: planned.clone() };

	let authorship = sc_consensus_manual_seal::run_manual_seal(ManualSealParams {
		block_import: client.clone(),
		env: proposer,
		client: client.clone(),
		pool: transaction_pool.clone(),
		commands_stream,
		select_chain: LongestChain::new(backend.clone()),
		consensus_data_provider: Some(Box::new(SlotDigest)),
		create_inherent_data_providers: {
			let client = client.clone();
			move |parent: Hash, ()| futures::future::ready(inherents(&client, &planned, para_id, parent))
		},
	});
	let essential = task_manager.spawn_essential_handle();
	essential.spawn_blocking("dev-authorship", Some("dev"), authorship);
	essential.spawn("dev-sealer", Some("dev"), worker.run());
	match sealing {
		Sealing::Interval(milliseconds) => {
			essential.spawn("dev-interval", Some("dev"), seal_on_interval(sealer.clone(), milliseconds));
		}
		Sealing::PerTransaction => essential.spawn(
			"dev-transactions",
			Some("dev"),
			seal_on_demand(sealer.clone(), client.clone(), transaction_pool.clone()),
		),
		Sealing::Manual => {}
	}
	log::info!("Development chain: blocks are made {sealing}, and every block is final.");

	let database = config.database.path().map(|path| path.to_path_buf());
	let rpc_builder = {
		let deps = rpc::Deps { client: client.clone(), pool: transaction_pool.clone(), sealer: Some(sealer) };
		Box::new(move |executor| rpc::create(&deps, executor).map_err(Error::Application))
	};
	sc_service::spawn_tasks(sc_service::SpawnTasksParams {
		config,
		client,
		backend,
		task_manager: &mut task_manager,
		keystore: keystore_container.keystore(),
		transaction_pool,
		rpc_builder,
		network,
		system_rpc_tx,
		tx_handler_controller,
		sync_service,
		telemetry: telemetry.as_mut(),
		tracing_execute_block: None,
	})?;
	service::watch_storage(storage_monitor, database, &task_manager)?;
	Ok(task_manager)
}
