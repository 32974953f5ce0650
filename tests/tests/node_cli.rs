//! The node's command line: what is wrong is said in one clear line, and the tools work on a chain that has jumped.

#![allow(clippy::arithmetic_side_effects, clippy::expect_used, clippy::panic, clippy::unwrap_used)]

use procurement_tests::{
	client::{address, call, dev, number},
	node::{free_port, run, Node, Sealing},
};
use std::{ffi::OsString, fs, net::TcpListener, path::Path, process::Output, time::Duration};
use tempfile::TempDir;

/// How long a tool may take.
const LIMIT: Duration = Duration::from_secs(120);

const DAY: u64 = 86_400_000;

fn arguments(words: &[&str]) -> Vec<OsString> {
	words.iter().map(OsString::from).collect()
}

fn text(bytes: &[u8]) -> String {
	String::from_utf8_lossy(bytes).into_owned()
}

/// Asserts that the node ended with an error, and that one line of it, and no panic, names `what`.
fn assert_complains(output: &Output, what: &[&str]) {
	let said = text(&output.stderr);
	assert!(!output.status.success(), "it should have failed:\n{said}");
	assert!(!said.contains("panicked") && !said.contains("RUST_BACKTRACE"), "an error is no panic:\n{said}");
	let complaints: Vec<_> = said.lines().filter(|line| line.to_lowercase().starts_with("error")).collect();
	assert_eq!(complaints.len(), 1, "one line says what is wrong:\n{said}");
	let line = complaints.first().unwrap().to_lowercase();
	assert!(what.iter().any(|word| line.contains(word)), "the line names one of {what:?}: {line}");
}

fn dev_arguments(base: &Path, port: u16) -> Vec<OsString> {
	let mut all = arguments(&["--dev", "--sealing", "manual", "--port", "0", "--no-prometheus", "--no-telemetry"]);
	let rest: [OsString; 4] = ["--rpc-port".into(), port.to_string().into(), "--base-path".into(), base.into()];
	all.extend(rest);
	all
}

#[test]
fn a_bad_flag_should_be_named() {
	assert_complains(&run(["--no-such-flag"], LIMIT), &["no-such-flag"]);
	assert_complains(&run(["--dev", "--sealing", "sometimes"], LIMIT), &["sometimes"]);
}

#[test]
fn a_busy_port_should_be_named() {
	let folder = TempDir::new().unwrap();
	let taken = TcpListener::bind(("127.0.0.1", 0)).unwrap();
	let port = taken.local_addr().unwrap().port();
	assert_complains(&run(dev_arguments(folder.path(), port), LIMIT), &[&port.to_string(), "in use"]);
}

#[test]
fn a_foreign_chain_spec_should_be_refused() {
	let folder = TempDir::new().unwrap();
	let spec = folder.path().join("foreign.json");
	fs::write(&spec, r#"{"name":"Elsewhere","id":"elsewhere","chainType":"Live","bootNodes":[],"genesis":{"raw":{"top":{},"childrenDefault":{}}}}"#).unwrap();
	let mut all = arguments(&["--no-prometheus", "--port", "0", "--rpc-port"]);
	let rest: [OsString; 5] =
		[free_port().to_string().into(), "--base-path".into(), folder.path().into(), "--chain".into(), spec.into()];
	all.extend(rest);
	assert_complains(&run(all, LIMIT), &["elsewhere", "chain", "spec", "runtime", "code"]);
}

#[tokio::test]
async fn a_corrupt_database_should_be_named() {
	let folder = TempDir::new().unwrap();
	let node = Node::start_on(folder.path(), Sealing::Manual);
	node.client().await.seal(None).await.unwrap();
	node.stop();
	let spoilt = spoil(folder.path());
	assert!(spoilt > 0, "a database was found");
	assert_complains(
		&run(dev_arguments(folder.path(), free_port()), LIMIT),
		&["database", "paritydb", "corrupt", "metadata"],
	);
}

/// Overwrites the database's metadata files; returns how many.
fn spoil(folder: &Path) -> usize {
	let mut spoilt = 0;
	for entry in fs::read_dir(folder).unwrap().flatten() {
		let path = entry.path();
		if path.is_dir() {
			spoilt += spoil(&path);
		} else if path.file_name().is_some_and(|name| name == "metadata") {
			fs::write(&path, b"this is not a database").unwrap();
			spoilt += 1;
		}
	}
	spoilt
}

#[test]
fn a_relay_chain_should_be_asked_for_clearly() {
	let folder = TempDir::new().unwrap();
	let mut all = arguments(&["--chain", "local", "--collator", "--no-prometheus", "--port", "0", "--base-path"]);
	all.push(folder.path().into());
	assert_complains(&run(all, LIMIT), &["collator"]);
}

#[test]
fn keys_and_chain_specs_should_be_made() {
	let key = run(["key", "generate", "--output-type", "json"], LIMIT);
	assert!(key.status.success(), "{}", text(&key.stderr));
	assert!(text(&key.stdout).contains("ss58Address"));

	let spec = run(["chain-spec", "--chain", "dev", "--disable-default-bootnode"], LIMIT);
	assert!(spec.status.success(), "{}", text(&spec.stderr));
	let old_name = run(["build-spec", "--chain", "dev"], LIMIT);
	assert_eq!(old_name.stdout, spec.stdout, "the name that people know works too");
	let spec: serde_json::Value = serde_json::from_slice(&spec.stdout).expect("a chain spec is JSON");
	let properties = spec.get("properties").expect("a chain has properties");
	assert_eq!(properties["tokenSymbol"], "CNY");
	assert_eq!(properties["tokenDecimals"], 2);
}

#[tokio::test]
async fn blocks_should_be_exported_checked_and_imported_after_a_jump() {
	let (from, to) = (TempDir::new().unwrap(), TempDir::new().unwrap());
	{
		let node = Node::start_on(from.path(), Sealing::Manual);
		let client = node.client().await;
		client.seal(None).await.unwrap();
		let now = client.now().await;
		client.seal(Some(now + 20 * DAY)).await.unwrap();
		let gift = call("Balances", "transfer_keep_alive", vec![address(&dev("Bob")), number(1u8)]);
		client.act_and_seal(&dev("Alice"), &gift).await.unwrap();
		node.stop();
	}
	let file = from.path().join("blocks");
	let tool = |command: &str, base: &Path, rest: Vec<OsString>| {
		let mut all = arguments(&[command, "--dev", "--base-path"]);
		all.push(base.into());
		all.extend(rest);
		let output = run(all, LIMIT);
		assert!(output.status.success(), "{command}:\n{}", text(&output.stderr));
		output
	};
	tool("export-blocks", from.path(), vec!["--from".into(), "1".into(), file.clone().into()]);
	assert!(fs::metadata(&file).unwrap().len() > 0, "blocks are written");
	tool("check-block", from.path(), vec!["2".into()]);
	tool("import-blocks", to.path(), vec![file.into()]);
	{
		let node = Node::start_on(to.path(), Sealing::Manual);
		let client = node.client().await;
		let header = client.ask("chain_getHeader", vec![]).await.unwrap();
		assert_eq!(header["number"], "0x3", "the imported blocks are there");
		client.seal(None).await.expect("the imported chain goes on");
		node.stop();
	}
	let state = tool("export-state", from.path(), vec![]);
	assert!(text(&state.stdout).contains("\"genesis\""));
	tool("purge-chain", from.path(), vec!["-y".into()]);
	let node = Node::start_on(from.path(), Sealing::Manual);
	assert_eq!(node.client().await.final_number().await, 0, "a purged chain begins anew");
}
