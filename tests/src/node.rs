//! A node under test: the built binary on free ports, stopped when it is dropped.

use crate::client::{wall, Client};
use std::{
	ffi::{OsStr, OsString},
	fs::{self, File},
	net::TcpListener,
	path::{Path, PathBuf},
	process::{Child, Command, Output, Stdio},
	thread,
	time::{Duration, Instant},
};
use tempfile::TempDir;

/// How long a node may take to answer after its start. The first start compiles the runtime to machine code.
const READY: Duration = Duration::from_secs(180);

/// How long a node may take to end when it is asked to.
const END: Duration = Duration::from_secs(30);

/// Where the node says in its log which port the system gave its RPC.
const ADDRESS: &str = "Running JSON-RPC server: addr=127.0.0.1:";

/// How far a chain that is to lie in the past begins before the wall clock, and how long after a block its next one happens: so
/// that it stays behind for hundreds of blocks. There are at most two in a slot.
const BEHIND: u64 = 30 * 60_000;
const SLOT: u64 = 6_000;
const PACE: u64 = SLOT / 2;

/// How many lines of the log a failure shows.
const TAIL: usize = 40;

/// When a development node seals.
#[derive(Clone, Copy, Debug)]
pub enum Sealing {
	/// Each so many milliseconds.
	Interval(u64),
	/// On each transaction.
	Instant,
	/// When `dev_sealBlock` is called.
	Manual,
}

impl Sealing {
	fn argument(self) -> String {
		match self {
			Self::Interval(ms) => ms.to_string(),
			Self::Instant => "instant".into(),
			Self::Manual => "manual".into(),
		}
	}
}

/// A running node.
pub struct Node {
	child: Child,
	sealing: Sealing,
	port: u16,
	log: PathBuf,
	/// Where the node keeps its data, if the node owns the folder; removed with it.
	base: Option<TempDir>,
}

impl Node {
	/// Starts a development node on a folder of its own.
	pub fn start(sealing: Sealing) -> Self {
		Self::start_with(sealing, &[])
	}

	/// Starts a development node of `chain` (a built-in city's name, or a chain spec's file) on a folder of its own.
	pub fn start_chain(chain: impl AsRef<OsStr>, sealing: Sealing) -> Self {
		Self::start_with(sealing, &["--chain".as_ref(), chain.as_ref()])
	}

	/// Starts a development node with `more` arguments on a folder of its own.
	pub fn start_with(sealing: Sealing, more: &[&OsStr]) -> Self {
		let base = TempDir::new().expect("a temporary folder can be made");
		let mut node = Self::spawn(base.path(), sealing, more);
		node.base = Some(base);
		node
	}

	/// Starts a development node on `base`, which outlives it.
	pub fn start_on(base: &Path, sealing: Sealing) -> Self {
		Self::spawn(base, sealing, &[])
	}

	fn spawn(base: &Path, sealing: Sealing, more: &[&OsStr]) -> Self {
		let log = base.join("node.log");
		let file = File::create(&log).expect("the log can be written");
		// The system gives the node free ports as it binds them: ports looked for beforehand could be another's by then.
		let child = guarded()
			.args(["--dev", "--sealing", &sealing.argument(), "--rpc-port", "0", "--port", "0"])
			.args(["--no-prometheus", "--no-telemetry", "--no-mdns", "--base-path"])
			.arg(base)
			.args(more)
			.stdin(Stdio::null())
			.stdout(file.try_clone().expect("the log can be written twice"))
			.stderr(file)
			.spawn()
			.expect("the node starts");
		let mut node = Self { child, sealing, port: 0, log, base: None };
		node.port = node.wait_for_port();
		node
	}

	/// Waits until the RPC is there; returns its port.
	fn wait_for_port(&mut self) -> u16 {
		let started = Instant::now();
		while started.elapsed() < READY {
			if let Some(port) = port_in(&fs::read_to_string(&self.log).unwrap_or_default()) {
				return port;
			}
			if let Some(status) = self.child.try_wait().expect("the node can be asked") {
				panic!("the node ended ({status}); the end of its log:\n{}", self.log_tail());
			}
			thread::sleep(Duration::from_millis(50));
		}
		panic!("the node did not open its RPC port in {READY:?}; the end of its log:\n{}", self.log_tail());
	}

	/// Where clients connect.
	pub fn url(&self) -> String {
		format!("ws://127.0.0.1:{}", self.port)
	}

	/// The port of the RPC.
	pub fn port(&self) -> u16 {
		self.port
	}

	/// The process's number.
	pub fn pid(&self) -> u32 {
		self.child.id()
	}

	/// Memory in use, in KiB, where the system tells.
	pub fn resident_kib(&self) -> Option<u64> {
		let status = fs::read_to_string(format!("/proc/{}/status", self.pid())).ok()?;
		let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
		line.split_whitespace().nth(1)?.parse().ok()
	}

	/// A client, once the node answers.
	pub async fn client(&self) -> Client {
		let client = Client::connect(&self.url()).await;
		Client { by_hand: matches!(self.sealing, Sealing::Manual), ..client }
	}

	/// A client of a fresh chain that is sealed by hand, and lies behind this computer's clock: programs that judge by the clock
	/// alone then find its last block in the past, as that of any chain whose time is not moved.
	pub async fn client_behind(&self) -> Client {
		let client = Client { pace: Some(PACE), ..self.client().await };
		client.seal(Some((wall() - BEHIND) / SLOT * SLOT)).await.expect("the first block is sealed");
		client
	}

	/// Asks the node to end, as an operator does, and waits for it.
	pub fn stop(mut self) {
		self.end();
	}

	fn end(&mut self) {
		if matches!(self.child.try_wait(), Ok(None)) {
			let asked = Command::new("kill").args(["-TERM", &self.pid().to_string()]).status();
			let since = Instant::now();
			while asked.is_ok() && since.elapsed() < END && matches!(self.child.try_wait(), Ok(None)) {
				thread::sleep(Duration::from_millis(20));
			}
			let _ = self.child.kill();
		}
		let _ = self.child.wait();
	}

	/// All that it has logged.
	pub fn log(&self) -> String {
		fs::read_to_string(&self.log).unwrap_or_default()
	}

	/// The end of the log.
	pub fn log_tail(&self) -> String {
		let text = self.log();
		let lines: Vec<_> = text.lines().collect();
		lines[lines.len().saturating_sub(TAIL)..].join("\n")
	}
}

impl Drop for Node {
	fn drop(&mut self) {
		self.end();
		if thread::panicking() {
			eprintln!("the end of the node's log:\n{}", self.log_tail());
		}
	}
}

/// Runs the node with `arguments` to its end, which must come within `limit`.
pub fn run<I, A>(arguments: I, limit: Duration) -> Output
where
	I: IntoIterator<Item = A>,
	A: Into<OsString>,
{
	let folder = TempDir::new().expect("a temporary folder can be made");
	let (out, err) = (folder.path().join("out"), folder.path().join("err"));
	let arguments: Vec<OsString> = arguments.into_iter().map(Into::into).collect();
	let mut child = guarded()
		.args(&arguments)
		.stdin(Stdio::null())
		.stdout(File::create(&out).expect("a file can be written"))
		.stderr(File::create(&err).expect("a file can be written"))
		.spawn()
		.expect("the node starts");
	let since = Instant::now();
	let status = loop {
		if let Some(status) = child.try_wait().expect("the node can be asked") {
			break status;
		}
		if since.elapsed() > limit {
			let _ = child.kill();
			let _ = child.wait();
			let said = fs::read_to_string(&err).unwrap_or_default();
			panic!("{arguments:?} did not end within {limit:?}; it said:\n{said}");
		}
		thread::sleep(Duration::from_millis(20));
	};
	let read = |path| fs::read(path).expect("the file was written");
	Output { status, stdout: read(&out), stderr: read(&err) }
}

/// The built node: `PROCUREMENT_NODE`, or the binary beside (or above) the one that runs now.
pub fn binary() -> PathBuf {
	built("PROCUREMENT_NODE", "procurement-node")
}

/// A built program: what the environment `variable` names, or the file `name` beside (or above) the program that runs
/// now.
pub fn built(variable: &str, name: &str) -> PathBuf {
	if let Some(path) = std::env::var_os(variable) {
		return path.into();
	}
	let here = std::env::current_exe().expect("the system tells where this program is");
	let found = here.ancestors().map(|folder| folder.join(name)).find(|path| path.is_file());
	found.unwrap_or_else(|| panic!("{name} is not built: cargo build --release --workspace --all-targets"))
}

/// The node's command. Should this program be killed, the system ends the node too, where it can.
fn guarded() -> Command {
	let setpriv = Path::new("/usr/bin/setpriv");
	if setpriv.is_file() {
		let mut command = Command::new(setpriv);
		command.args(["--pdeathsig", "KILL", "--"]).arg(binary());
		command
	} else {
		Command::new(binary())
	}
}

/// The RPC's port, from a log that says it to the end of a line.
fn port_in(log: &str) -> Option<u16> {
	let (_, rest) = log.split_once(ADDRESS)?;
	let (line, _) = rest.split_once('\n')?;
	line.split(|after: char| !after.is_ascii_digit()).next()?.parse().ok()
}

/// A port at which nobody listens now. Somebody may, later.
pub fn free_port() -> u16 {
	let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a port is free");
	listener.local_addr().expect("the port is known").port()
}
