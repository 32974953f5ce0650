//! The database: free, whole, and of the chain that the spec describes. All that is looked at before anything is built on
//! it, so that what is wrong is said in one line.

use codec::Decode;
use cumulus_primitives_core::GetParachainInfo;
use parking_lot::Mutex;
use procurement_runtime::{opaque::Block, RuntimeApi};
use sc_client_api::{Backend, BlockImportOperation, HeaderBackend};
use sc_executor::{RuntimeVersion, WasmExecutor};
use sc_service::{
	construct_genesis_block, new_db_backend, new_full_parts_with_genesis_builder, Configuration, Error,
	GenesisBlockBuilder, KeystoreContainer, TaskManager,
};
use sc_telemetry::TelemetryHandle;
use sp_api::{Core, ProvideRuntimeApi};
use sp_core::{
	storage::{well_known_keys::CODE, Storage},
	traits::ReadRuntimeVersion,
};
use sp_io::TestExternalities;
use sp_runtime::traits::Block as _;
use std::{
	any::Any,
	fmt::Display,
	fs::{self, File, TryLockError},
	io::{self, ErrorKind},
	panic::{self, AssertUnwindSafe, PanicHookInfo},
	path::Path,
	sync::Arc,
	thread,
};

use super::{FullBackend, FullClient, HostFunctions};

/// The name that the runtimes of this chain carry.
const SPEC_NAME: &str = "procurement";
/// How the files begin that hold the blocks' state: its column is the second.
const STATE_TABLES: &str = "table_01_";
/// How the database says that it was made with another `--state-pruning`.
const OTHER_PRUNING: &str = "Incompatible pruning modes";

/// What an open database gives.
pub type Parts = (FullClient, Arc<FullBackend>, KeystoreContainer, TaskManager);

/// Opens the database of the spec's chain, or makes it.
pub fn open(
	config: &Configuration,
	executor: WasmExecutor<HostFunctions>,
	telemetry: Option<TelemetryHandle>,
) -> Result<Parts, Error> {
	let (genesis, version) = first_state(config, &executor)?;
	let path = config.database.path();
	drop(lock(path)?);
	let is_there = path.is_some_and(|path| has(path, ""));
	let has_state = path.is_some_and(|path| has(path, STATE_TABLES));
	if path.is_some_and(|path| has(path, "table_") && !has(path, "metadata")) {
		return Err(damaged(config, "its file `metadata` is missing"));
	}

	or_damaged(config, || {
		let backend = new_db_backend::<Block>(config.db_config()).map_err(|error| {
			if is_there {
				unopened(config, error)
			} else {
				Error::Other(format!("the database {} cannot be made: {error}", shown(path)))
			}
		})?;
		let blocks = backend.blockchain();
		let info = blocks.info();
		let is_new = info.genesis_hash == Default::default();
		if is_new && has_state {
			return Err(damaged(config, "it holds state, and no first block"));
		}
		if !is_new {
			let mut operation = backend.begin_operation()?;
			let state_version = version.state_version();
			let root = operation.set_genesis_state(genesis.clone(), false, state_version)?;
			let described = construct_genesis_block::<Block>(root, state_version).hash();
			if described != info.genesis_hash {
				return Err(Error::Other(format!(
					"the chain spec `{}` describes another chain than the database {} holds: its first block is \
					 {described:?}, the database's {:?}; give the spec of that chain or another --base-path (a built-in \
					 chain is another one whenever the node's runtime changes: `chain-spec --raw` keeps its spec)",
					config.chain_spec.id(),
					shown(path),
					info.genesis_hash,
				)));
			}
			for (number, hash) in [(0, info.genesis_hash), (info.best_number, info.best_hash)] {
				let found = matches!(blocks.hash(number), Ok(Some(found)) if found == hash);
				if !found || !matches!(blocks.header(hash), Ok(Some(_))) {
					return Err(damaged(config, format!("block {number} cannot be read")));
				}
			}
		}

		let first_block =
			GenesisBlockBuilder::new_with_storage(genesis, !config.no_genesis(), backend.clone(), executor.clone())?;
		let unreadable = |error: Error| match error {
			Error::Client(error) if !is_new => damaged(config, error),
			error => error,
		};
		// Imported blocks are executed with proof recording, because the runtime sees the proof's size: without it a block
		// would not come out as its author made it.
		let parts: Parts = new_full_parts_with_genesis_builder::<Block, RuntimeApi, _, _>(
			config,
			telemetry,
			executor,
			backend,
			first_block,
			true,
		)
		.map_err(unreadable)?;

		// Something of the last state: the runtime, and what it keeps.
		let (best, runtime) = (parts.0.chain_info().best_hash, parts.0.runtime_api());
		let asked = runtime.version(best).and_then(|_| runtime.parachain_id(best));
		match asked {
			Ok(_) => Ok(parts),
			Err(error) if is_new => Err(foreign(config, format!("does not run here ({error})"))),
			Err(error) => Err(damaged(config, error)),
		}
	})
}

/// The state with which the spec's chain begins, and the version of its runtime, which must be ours.
fn first_state(
	config: &Configuration,
	executor: &WasmExecutor<HostFunctions>,
) -> Result<(Storage, RuntimeVersion), Error> {
	let spec = &config.chain_spec;
	let state = spec.as_storage_builder().build_storage();
	let state =
		state.map_err(|error| Error::Other(format!("the chain spec `{}` gives no state: {error}", spec.id())))?;
	let code = state.top.get(CODE).ok_or_else(|| foreign(config, "is missing (`:code`)"))?;
	let version = executor
		.read_runtime_version(code, &mut TestExternalities::default().ext())
		.map_err(|error| foreign(config, format!("does not run here ({error})")))?;
	let version = RuntimeVersion::decode(&mut version.as_slice())
		.map_err(|_| foreign(config, "has a version that cannot be read"))?;
	if version.spec_name != SPEC_NAME {
		return Err(foreign(config, format!("is `{}`, not `{SPEC_NAME}`", version.spec_name)));
	}
	Ok((state, version))
}

/// Takes a database's lock, where there is a database; it is given back with the file. Fails if a process has it.
pub fn lock(path: Option<&Path>) -> Result<Option<File>, Error> {
	let Some(file) = path.and_then(|path| File::options().read(true).write(true).open(path.join("lock")).ok()) else {
		return Ok(None);
	};
	match file.try_lock() {
		Ok(()) => Ok(Some(file)),
		Err(TryLockError::WouldBlock) => Err(Error::Other(format!(
			"the database {} is in use: a node runs on it; stop that, or choose another --base-path",
			shown(path)
		))),
		Err(TryLockError::Error(error)) => Err(error.into()),
	}
}

/// Runs `open`. A panic in it, which is how the framework meets a database that it does not expect, becomes an error of
/// one line. Other threads panic as ever.
fn or_damaged<T>(config: &Configuration, open: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
	let loud: Arc<dyn Fn(&PanicHookInfo<'_>) + Send + Sync> = Arc::from(panic::take_hook());
	let (here, elsewhere) = (thread::current().id(), loud.clone());
	let place = Arc::new(Mutex::new(String::new()));
	let noted = place.clone();
	panic::set_hook(Box::new(move |panic| {
		if thread::current().id() == here {
			*noted.lock() = panic.location().map(ToString::to_string).unwrap_or_default();
		} else {
			elsewhere(panic);
		}
	}));
	let outcome = panic::catch_unwind(AssertUnwindSafe(open));
	panic::set_hook(Box::new(move |panic| loud(panic)));
	outcome.unwrap_or_else(|panic| Err(damaged(config, format!("{}, at {}", text(&*panic), place.lock()))))
}

/// What a panic says.
fn text(panic: &(dyn Any + Send)) -> &str {
	let text = panic.downcast_ref::<&str>().copied();
	text.or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or("something failed")
}

/// Whether a file in the folder has a name that begins so.
fn has(folder: &Path, beginning: &str) -> bool {
	let entries = fs::read_dir(folder).into_iter().flatten().flatten();
	entries.into_iter().any(|entry| entry.file_name().to_string_lossy().starts_with(beginning))
}

fn shown(path: Option<&Path>) -> String {
	path.map_or_else(|| "(none)".into(), |path| path.display().to_string())
}

/// A database that is there does not open: for what is asked of it, for the system under it, or for its own files.
fn unopened(config: &Configuration, error: impl Display) -> Error {
	let (database, why) = (shown(config.database.path()), error.to_string());
	if why.contains(OTHER_PRUNING) {
		Error::Other(format!(
			"the database {database} was made to keep the states of other blocks than `--state-pruning` asks for ({why}); \
			 leave that option out, or choose another --base-path"
		))
	} else if is_of_the_system(&why) {
		Error::Other(format!("the database {database} cannot be opened: {why}; see to that and start again"))
	} else {
		damaged(config, why)
	}
}

/// Whether a message, which is all that the database hands on, ends in an error of the system, other than those by which a
/// file shows that it is missing or cut short.
fn is_of_the_system(message: &str) -> bool {
	let code = message.rsplit_once("(os error ").and_then(|(_, rest)| rest.split_once(')'));
	let error = code.and_then(|(code, _)| code.parse().ok()).map(io::Error::from_raw_os_error);
	error.is_some_and(|error| {
		!matches!(error.kind(), ErrorKind::NotFound | ErrorKind::InvalidInput | ErrorKind::UnexpectedEof)
	})
}

/// The chain's data cannot be read.
fn damaged(config: &Configuration, what: impl Display) -> Error {
	Error::Other(format!(
		"the database {} of the chain `{}` seems damaged: {what}; put back a copy of it, or remove it by `purge-chain` \
		 and begin anew",
		shown(config.database.path()),
		config.chain_spec.id(),
	))
}

/// The chain's spec is of some other chain.
fn foreign(config: &Configuration, what: impl Display) -> Error {
	Error::Other(format!("the chain spec `{}` is not of this chain: its runtime {what}", config.chain_spec.id()))
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn what_the_system_refuses_should_not_pass_for_damage() {
		for message in [
			"Backend error: IO Error: Too many open files (os error 24)",
			"Backend error: IO Error: Permission denied (os error 13)",
			"Backend error: IO Error: No space left on device (os error 28)",
		] {
			assert!(is_of_the_system(message), "{message}");
		}
		for message in [
			"Backend error: IO Error: No such file or directory (os error 2)",
			"Backend error: IO Error: Invalid argument (os error 22)",
			"Backend error: Corruption: Bad log record",
			"Backend error: Invalid data in value table (os error)",
		] {
			assert!(!is_of_the_system(message), "{message}");
		}
	}
}
