//! The program `procurement` as officials, keyholders and suppliers type it: each command is a process of its own, with
//! its key in a file.

use crate::{
	client::Client,
	node::{built, Node},
};
use serde_json::Value as Json;
use std::{
	ffi::OsStr,
	fs::{self, File, OpenOptions},
	io::Write,
	path::{Path, PathBuf},
	process::{Child, Command, Stdio},
	time::{Duration, Instant},
};
use tempfile::TempDir;
use tokio::time::sleep;

/// How long a command may take. It waits for a final block and little else.
const LIMIT: Duration = Duration::from_secs(120);

/// Between two looks at a running command.
const LOOK: Duration = Duration::from_millis(20);

/// The program, and a folder with the files that its users keep.
pub struct Procurement {
	node: Option<(Client, String)>,
	folder: TempDir,
}

/// What a command came to.
#[derive(Clone, Debug)]
pub struct Answer {
	/// What was typed, without the options that every command has here.
	pub line: String,
	/// The exit code.
	pub code: i32,
	/// The result.
	pub output: String,
	/// Progress, warnings, and why it failed.
	pub errors: String,
}

impl Answer {
	/// The result of a command that must have succeeded.
	pub fn json(&self) -> Json {
		assert_eq!(self.code, 0, "{}: {}", self.line, self.errors);
		serde_json::from_str(&self.output).unwrap_or_else(|error| panic!("{}: {error}: {}", self.line, self.output))
	}

	/// Why a command failed that must have: its exit code, the failure's name and its words.
	pub fn failure(&self) -> (i32, String, String) {
		assert_ne!(self.code, 0, "{} succeeded: {}", self.line, self.output);
		let last = self.errors.lines().last().unwrap_or_default();
		let json: Json = serde_json::from_str(last).unwrap_or_else(|error| panic!("{}: {error}: {last}", self.line));
		let word = |name: &str| json["error"][name].as_str().unwrap_or_default().to_string();
		(self.code, word("name"), word("message"))
	}

	/// The block in which the command's transaction is final.
	pub fn block(&self) -> u64 {
		self.json()["transaction"]["block"].as_u64().unwrap_or_else(|| panic!("{} sent no transaction", self.line))
	}
}

impl Procurement {
	/// The program, for the chain of `node`.
	pub fn new(node: &Node, client: &Client) -> Self {
		Self { node: Some((client.clone(), node.url())), ..Self::nowhere() }
	}

	/// The program, for whoever answers at `url`; `client` makes its blocks.
	pub fn at(url: &str, client: &Client) -> Self {
		Self { node: Some((client.clone(), url.to_string())), ..Self::nowhere() }
	}

	/// The program, where there is no node.
	pub fn nowhere() -> Self {
		Self { node: None, folder: TempDir::new().expect("a temporary folder can be made") }
	}

	/// A file of its users.
	pub fn path(&self, name: &str) -> PathBuf {
		self.folder.path().join(name)
	}

	/// Writes a file of its users.
	pub fn write(&self, name: &str, text: &str) -> PathBuf {
		let path = self.path(name);
		fs::write(&path, text).expect("a file can be written");
		path
	}

	/// The file with the key of the account `uri`, which only its owner reads.
	fn key(&self, uri: &str) -> PathBuf {
		self.secret(&format!("key{}", uri.replace("//", "-")), uri)
	}

	/// A file of its users that only its owner reads, with this text. One that is there stays as it is.
	pub fn secret(&self, name: &str, text: &str) -> PathBuf {
		let path = self.path(name);
		if path.exists() {
			return path;
		}
		let mut options = OpenOptions::new();
		options.write(true).create_new(true);
		#[cfg(unix)]
		std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
		let mut file = options.open(&path).expect("a file can be made");
		file.write_all(text.as_bytes()).expect("a file can be written");
		path
	}

	/// Runs a command that the account `uri` signs.
	pub async fn run<A: AsRef<OsStr>>(&self, uri: &str, arguments: &[A]) -> Answer {
		let mut command = self.command(arguments);
		command.arg("--signer").arg(self.key(uri));
		self.finish(command, arguments).await
	}

	/// Runs a command that nobody signs.
	pub async fn ask<A: AsRef<OsStr>>(&self, arguments: &[A]) -> Answer {
		self.finish(self.command(arguments), arguments).await
	}

	/// Runs a command that nobody signs, for people to read.
	pub async fn read<A: AsRef<OsStr>>(&self, arguments: &[A]) -> Answer {
		self.finish(self.plain_command(arguments), arguments).await
	}

	fn command<A: AsRef<OsStr>>(&self, arguments: &[A]) -> Command {
		let mut command = self.plain_command(arguments);
		command.arg("--json");
		command
	}

	fn plain_command<A: AsRef<OsStr>>(&self, arguments: &[A]) -> Command {
		let mut command = Command::new(built("PROCUREMENT_CLI", "procurement"));
		command.args(arguments).arg("--yes").env_remove("PROCUREMENT_SIGNER_FILE");
		if let Some((_, url)) = &self.node {
			command.args(["--node", url]);
		}
		command
	}

	/// Waits for a command, making blocks for it if nobody else does.
	async fn finish<A: AsRef<OsStr>>(&self, mut command: Command, arguments: &[A]) -> Answer {
		let (output, errors) = (self.path("output"), self.path("errors"));
		let file = |path: &Path| File::create(path).expect("a file can be written");
		let mut child =
			command.stdin(Stdio::null()).stdout(file(&output)).stderr(file(&errors)).spawn().expect("it starts");
		let read = |path: &Path| fs::read_to_string(path).expect("what it says is text");
		let line = self.typed(arguments);
		let Some(code) = self.wait(&mut child).await else {
			let _gone = child.kill();
			let _gone = child.wait();
			panic!("{line} did not end within {LIMIT:?}; it said:\n{}", read(&errors));
		};
		Answer { line, code, output: read(&output), errors: read(&errors) }
	}

	async fn wait(&self, child: &mut Child) -> Option<i32> {
		let since = Instant::now();
		while since.elapsed() < LIMIT {
			if let Some(status) = child.try_wait().expect("a program can be waited for") {
				return Some(status.code().unwrap_or(-1));
			}
			if let Some((client, _)) = &self.node {
				client.seal_if_needed().await;
			}
			sleep(LOOK).await;
		}
		None
	}

	/// A command as its user types it, in the folder of the files.
	fn typed<A: AsRef<OsStr>>(&self, arguments: &[A]) -> String {
		let mut line = "procurement".to_string();
		for argument in arguments {
			let path = Path::new(argument);
			let short = path.strip_prefix(self.folder.path()).unwrap_or(path).to_string_lossy();
			let short = match path.is_absolute() {
				true => short.rsplit('/').next().unwrap_or_default().to_string(),
				false => short.into_owned(),
			};
			line.push(' ');
			match short.contains(' ') {
				true => line.push_str(&format!("\"{short}\"")),
				false => line.push_str(&short),
			}
		}
		line
	}
}
