//! The node's command line: what is wrong is said in one clear line, and the tools work on a chain that has jumped.

#![allow(
	clippy::arithmetic_side_effects,
	clippy::expect_used,
	clippy::indexing_slicing,
	clippy::panic,
	clippy::unwrap_used
)]

use procurement_tests::{
	client::{address, call, dev, number, Client},
	node::{free_port, run, Node, Sealing},
};
use serde_json::Value as Json;
use std::{ffi::OsString, fs, net::TcpListener, path::Path, process::Output, str::FromStr, time::Duration};
use subxt::{dynamic, utils::AccountId32};
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
	assert!(what.iter().all(|word| line.contains(word)), "the line names {what:?}: {line}");
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
	let said = text(&run(["--no-such-flag"], LIMIT).stderr);
	assert!(!said.contains("tip:"), "what follows `--` is the relay chain's: {said}");
}

#[test]
fn a_command_that_lacks_its_subcommand_should_show_the_help() {
	let output = run(["key"], LIMIT);
	let said = text(&output.stderr);
	assert!(!output.status.success() && said.contains("Usage:") && said.contains("generate-node-key"), "{said}");
}

#[test]
fn the_help_should_name_our_chains() {
	for command in [&["--help"][..], &["chain-spec", "--help"], &["key", "generate-node-key", "--help"]] {
		let said = text(&run(command, LIMIT).stdout);
		assert!(said.contains("mexico_city_development") && !said.contains("staging"), "{command:?}: {said}");
	}
}

#[test]
fn a_busy_port_should_be_named() {
	let folder = TempDir::new().unwrap();
	let taken = TcpListener::bind(("127.0.0.1", 0)).unwrap();
	let port = taken.local_addr().unwrap().port();
	assert_complains(&run(dev_arguments(folder.path(), port), LIMIT), &["rpc", &port.to_string(), "in use"]);
	let mut metrics = arguments(&["--dev", "--port", "0", "--rpc-port", "0", "--no-telemetry", "--prometheus-port"]);
	metrics.push(port.to_string().into());
	assert_complains(&run(metrics, LIMIT), &["metrics", &port.to_string(), "in use"]);
}

#[test]
fn an_option_that_does_not_fit_the_chain_should_be_refused() {
	let collator = run(["--dev", "--collator"], LIMIT);
	assert_complains(&collator, &["a development chain has no relay chain", "--collator"]);
	let sealing = run(["--chain", "local", "--sealing", "instant"], LIMIT);
	assert_complains(&sealing, &["--sealing is for development chains only"]);
}

#[test]
fn a_foreign_chain_spec_should_be_refused() {
	let folder = TempDir::new().unwrap();
	let spec = folder.path().join("foreign.json");
	let genesis = serde_json::json!({ "raw": { "top": {}, "childrenDefault": {} } });
	let mut foreign = serde_json::json!({
		"name": "Elsewhere", "id": "elsewhere", "chainType": "Development", "bootNodes": [], "genesis": genesis,
	});
	fs::write(&spec, foreign.to_string()).unwrap();
	let not_ours = run(arguments_on(spec.clone().into(), folder.path()), LIMIT);
	assert_complains(&not_ours, &["foreign.json` is neither a built-in chain"]);
	foreign["relayChain"] = "elsewhere".into();
	fs::write(&spec, foreign.to_string()).unwrap();
	let complaint = "`elsewhere` is not of this chain: its runtime is missing (`:code`)";
	assert_complains(&run(arguments_on(spec.into(), folder.path()), LIMIT), &[complaint]);
	assert_eq!(databases(folder.path()), 0, "nothing was begun");
}

/// The raw spec of the development chain.
fn raw_spec() -> Json {
	let made = run(["chain-spec", "--chain", "dev", "--raw"], LIMIT);
	serde_json::from_slice(&made.stdout).expect("a chain spec is JSON")
}

/// Writes a chain spec to a file of the folder.
fn write_spec(folder: &Path, spec: &Json) -> OsString {
	let path = folder.join("spec.json");
	fs::write(&path, spec.to_string()).unwrap();
	path.into()
}

/// The arguments of a development node of the chain that this file specifies.
fn arguments_on(spec: OsString, base: &Path) -> Vec<OsString> {
	let mut all = dev_arguments(base, free_port());
	all.extend(["--chain".into(), spec]);
	all
}

#[test]
fn a_spec_whose_code_is_no_runtime_should_be_named() {
	let folder = TempDir::new().unwrap();
	let code = "0x3a636f6465";
	let mut spec = raw_spec();
	spec["genesis"]["raw"]["top"][code] = "0x00112233".into();
	let file = write_spec(folder.path(), &spec);
	let complaint = "the chain spec `development` is not of this chain: its runtime does not run here";
	assert_complains(&run(arguments_on(file, folder.path()), LIMIT), &[complaint]);
	assert_eq!(databases(folder.path()), 0, "nothing was begun");
}

#[test]
fn a_spec_whose_id_is_no_folders_name_should_be_refused() {
	let folder = TempDir::new().unwrap();
	let mut spec = raw_spec();
	for id in ["../../evil", "", ".", "a/b", "a b"] {
		spec["id"] = id.into();
		let file = write_spec(folder.path(), &spec);
		let base = folder.path().join("a").join("b").join("c");
		assert_complains(&run(arguments_on(file, &base), LIMIT), &[&format!("has the id `{id}`")]);
		assert_eq!(databases(folder.path()), 0, "nothing was begun");
	}
}

#[tokio::test]
async fn a_spec_of_another_chain_than_the_databases_should_be_refused() {
	let folder = one_block().await;
	let same = raw_spec();
	let mut other = same.clone();
	other["genesis"]["raw"]["top"]["0x0011"] = "0x22".into();
	let other = write_spec(folder.path(), &other);
	assert_complains(&run(arguments_on(other, folder.path()), LIMIT), &["`development` describes another chain than"]);
	let same = write_spec(folder.path(), &same);
	let tool = arguments(&["check-block", "1", "--base-path"]);
	let rest = [folder.path().into(), "--chain".into(), same];
	let checked = run(tool.into_iter().chain(rest), LIMIT);
	assert!(checked.status.success(), "the chain's own spec is not: {}", text(&checked.stderr));
}

#[tokio::test]
async fn a_database_in_use_should_be_left_alone() {
	let folder = TempDir::new().unwrap();
	let node = Node::start_on(folder.path(), Sealing::Manual);
	let client = node.client().await;
	assert_complains(&run(dev_arguments(folder.path(), free_port()), LIMIT), &["is in use"]);
	let mut purge = arguments(&["purge-chain", "--dev", "-y", "--base-path"]);
	purge.push(folder.path().into());
	let output = run(purge, LIMIT);
	assert_complains(&output, &["is in use"]);
	assert!(!text(&output.stderr).contains("purge-chain"), "no advice to remove it");
	assert_eq!(databases(folder.path()), 1);
	client.seal(None).await.expect("the node goes on");
}

#[tokio::test]
async fn a_corrupt_database_should_be_named() {
	let folder = one_block().await;
	let database = folder.path().join("chains/development/paritydb/full");
	let complain = |what: &[&str]| assert_complains(&run(dev_arguments(folder.path(), free_port()), LIMIT), what);

	type Damage = fn(&mut [u8]) -> &[u8];
	let damages: [(&str, Damage, &str); 3] = [
		("metadata", |_| b"this is not a database", "paritydb/full of the chain `development` seems damaged"),
		("index_01_16", zeroed, "seems damaged"),
		("index_03_16", zeroed, "block 0 cannot be read"),
	];
	let aside = folder.path().join("aside");
	for (name, damage, complaint) in damages {
		let file = database.join(name);
		fs::rename(&file, &aside).unwrap();
		fs::write(&file, damage(&mut fs::read(&aside).unwrap())).unwrap();
		complain(&[complaint]);
		fs::rename(&aside, &file).unwrap();
	}
	let node = Node::start_on(folder.path(), Sealing::Manual);
	node.client().await.seal(None).await.expect("put back, they are as before");
	node.stop();

	fs::rename(database.join("metadata"), &aside).unwrap();
	complain(&["its file `metadata` is missing"]);
	fs::rename(&aside, database.join("metadata")).unwrap();
	let first = database.join("index_00_16");
	let length = fs::metadata(&first).unwrap().len();
	fs::write(&first, vec![0; usize::try_from(length).unwrap()]).unwrap();
	complain(&["it holds state, and no first block"]);
	for file in fs::read_dir(&database).unwrap().flatten() {
		if file.file_name().to_string_lossy().starts_with("table_") {
			fs::remove_file(file.path()).unwrap();
		}
	}
	complain(&["seems damaged"]);
}

#[test]
fn a_file_that_is_not_there_should_be_named_and_nothing_begun() {
	let folder = TempDir::new().unwrap();
	let mut all = arguments(&["import-blocks", "--dev", "no-such-file", "--base-path"]);
	all.push(folder.path().into());
	assert_complains(&run(all, LIMIT), &["no-such-file: no such file"]);
	assert_eq!(databases(folder.path()), 0);
}

/// `purge-chain` is no advice for whoever wrote one word too many.
#[tokio::test]
async fn a_whole_database_should_not_be_called_damaged() {
	let folder = one_block().await;
	let mut all = dev_arguments(folder.path(), free_port());
	all.extend(arguments(&["--state-pruning", "archive"]));
	let output = run(all, LIMIT);
	assert_complains(&output, &["--state-pruning", "leave that option out"]);
	assert!(!text(&output.stderr).contains("damaged"), "{}", text(&output.stderr));
}

/// A folder with the database of a development chain of one block, on which no node runs.
async fn one_block() -> TempDir {
	let folder = TempDir::new().unwrap();
	let node = Node::start_on(folder.path(), Sealing::Manual);
	node.client().await.seal(None).await.unwrap();
	node.stop();
	folder
}

fn zeroed(bytes: &mut [u8]) -> &[u8] {
	bytes.fill(0);
	bytes
}

#[test]
fn a_relay_chain_should_be_asked_for_clearly() {
	let folder = TempDir::new().unwrap();
	let mut all = arguments(&["--chain", "local", "--collator", "--no-prometheus", "--port", "0", "--base-path"]);
	all.push(folder.path().into());
	assert_complains(&run(all, LIMIT), &["--features procurement-node/collator"]);
}

/// Starts a collator of the preset `local`, in a folder of its own, with `words` at the end of its command line.
fn collate(words: &[&str]) -> Output {
	let folder = TempDir::new().unwrap();
	let mut all = arguments(&["--chain", "local", "--collator", "--no-prometheus", "--rpc-port"]);
	let rest: [OsString; 3] = [free_port().to_string().into(), "--base-path".into(), folder.path().into()];
	all.extend(rest);
	all.extend(arguments(words));
	run(all, LIMIT)
}

#[test]
#[ignore = "for a node with the feature `collator`: scripts/test --all runs it"]
fn a_relay_chain_that_is_not_there_should_be_named() {
	let nobody = format!("ws://127.0.0.1:{}", free_port());
	let cases: [(&[&str], &str); 6] = [
		(&["--relay-chain-rpc-urls", &nobody], "no relay chain answers at ws://127.0.0.1"),
		(&["--relay-chain-rpc-urls", "http://127.0.0.1:9944"], "ws:// or wss://"),
		(&["--", "--chain", "nowhere"], "`nowhere` is no relay chain known here"),
		(&["--", "--no-such-flag"], "no-such-flag"),
		// What the chain spec names, which needs a relay chain that this node was not built with.
		(&[], "`westend-local` is no relay chain known here"),
		// Found, and only now asked for keys.
		(&["--", "--chain", "paseo"], "network key"),
	];
	for (words, complaint) in cases {
		let words = [&["--port", "0"], words].concat();
		assert_complains(&collate(&words), &[complaint]);
	}
}

#[test]
#[ignore = "for a node with the feature `collator`: scripts/test --all runs it"]
fn a_busy_port_should_keep_a_collator_from_running_deaf() {
	let taken = TcpListener::bind("0.0.0.0:0").unwrap();
	let taken = taken.local_addr().unwrap().port().to_string();
	let cases: [(&[&str], &str); 4] = [
		(&["--port", &taken, "--", "--chain", "paseo"], "error: the network cannot listen on"),
		(
			&["--port", "0", "--", "--chain", "paseo", "--port", &taken],
			"`paseo` cannot be followed: the network cannot listen on",
		),
		(
			&["--port", "0", "--", "--chain", "paseo", "--port", "0", "--rpc-port", &taken],
			"the rpc server cannot listen on",
		),
		(
			&["--port", "0", "--", "--chain", "paseo", "--port", "0", "--prometheus-port", &taken],
			"the metrics server cannot listen on",
		),
	];
	for (words, complaint) in cases {
		let words = [&["--unsafe-force-node-key-generation"], words].concat();
		assert_complains(&collate(&words), &[complaint]);
	}
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

/// The built-in city with a file of this name, to be changed.
fn city(file: &str) -> Json {
	let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../cities").join(file);
	serde_json::from_slice(&fs::read(path).unwrap()).expect("a city is JSON")
}

/// Writes a city's file.
fn write_city(folder: &TempDir, city: &Json) -> OsString {
	let path = folder.path().join("city.json");
	fs::write(&path, city.to_string()).unwrap();
	path.into()
}

/// The chain spec of a city's file.
fn spec_of(city: OsString, rest: &[&str]) -> Output {
	let mut all = arguments(&["chain-spec", "--city"]);
	all.push(city);
	all.extend(arguments(rest));
	run(all, LIMIT)
}

/// `Sponsorship.UtcOffset`, in minutes.
async fn utc_offset(client: &Client) -> i32 {
	let head = client.head().await;
	let offset = dynamic::storage::<(), i32>("Sponsorship", "UtcOffset");
	head.storage().fetch(offset, ()).await.unwrap().decode().unwrap()
}

#[tokio::test]
async fn a_citys_file_should_become_a_chain() {
	let folder = TempDir::new().unwrap();
	let mut atlantis = city("mexico-city.json");
	atlantis["name"] = "Atlantis".into();
	atlantis["id"] = "atlantis".into();
	atlantis["currency"] = serde_json::json!({ "symbol": "XTS", "decimals": 3 });
	atlantis["utcOffsetMinutes"] = (-120).into();
	let purse = atlantis["operations"]["account"].as_str().unwrap().to_string();
	// More than 64 bits hold, and more digits than a float keeps.
	atlantis["operations"]["endowment"] = "123456789012345678901234567".into();
	let file = write_city(&folder, &atlantis);

	for form in [&[][..], &["--raw"][..]] {
		let made = spec_of(file.clone(), form);
		assert!(made.status.success(), "{}", text(&made.stderr));
		let spec = folder.path().join("spec.json");
		fs::write(&spec, made.stdout).unwrap();

		let node = Node::start_chain(&spec, Sealing::Manual);
		let client = node.client().await;
		client.seal(None).await.expect("the city's chain makes blocks");
		assert_eq!(client.ask("system_chain", vec![]).await.unwrap(), "Atlantis");
		let properties = client.ask("system_properties", vec![]).await.unwrap();
		assert_eq!(properties, serde_json::json!({ "ss58Format": 42, "tokenDecimals": 3, "tokenSymbol": "XTS" }));
		assert_eq!(utc_offset(&client).await, -120);
		let purse = AccountId32::from_str(&purse).unwrap();
		assert_eq!(client.balance(&purse.0).await, 123_456_789_012_345_678_901_234_567);
		node.stop();
	}
}

#[tokio::test]
async fn mexico_city_should_run_by_its_name() {
	let node = Node::start_chain("mexico_city_development", Sealing::Instant);
	let client = node.client().await;
	let properties = client.ask("system_properties", vec![]).await.unwrap();
	assert_eq!(properties["tokenSymbol"], "MXN");
	assert_eq!(properties["tokenDecimals"], 2);
	assert_eq!(client.ask("system_chainType", vec![]).await.unwrap(), "Development");
	let gift = call("Balances", "transfer_keep_alive", vec![address(&dev("Bob")), number(1u8)]);
	client.act(&dev("Alice"), &gift).await.expect("a transaction gets its block");
	assert_eq!(utc_offset(&client).await, -360);
	let registrar = client.party(0).await.expect("the registrar is there");
	assert_eq!(registrar.identifiers[0].scheme.as_slice(), b"MX-RFC");
}

#[test]
fn a_built_in_city_and_its_file_should_be_one_chain() {
	for (name, file) in
		[("dev", "development.json"), ("local", "local-testnet.json"), ("mexico_city_development", "mexico-city.json")]
	{
		let folder = TempDir::new().unwrap();
		let by_file = spec_of(write_city(&folder, &city(file)), &[]);
		let by_name = run(["chain-spec", "--chain", name], LIMIT);
		assert!(by_name.status.success(), "{}", text(&by_name.stderr));
		assert_eq!(by_file.stdout, by_name.stdout, "{name}");
	}
}

#[test]
fn a_bad_city_file_should_be_named_with_its_fault() {
	let folder = TempDir::new().unwrap();
	let bad = |change: fn(&mut Json), what: &str| {
		let mut city = city("development.json");
		change(&mut city);
		assert_complains(&spec_of(write_city(&folder, &city), &[]), &[what]);
	};
	bad(|it| it["council"] = serde_json::json!([]), "`council` has 0 members");
	bad(|it| it["utcOffsetMinutes"] = 900.into(), "`utcoffsetminutes` is 900");
	bad(|it| it["registrar"]["identifiers"][0]["id"] = "11110000MB0000019A".into(), "check character is wrong");
	bad(|it| it["funded"] = serde_json::json!([]), "has no money");
	bad(|it| it["network"] = "live".into(), "development key that everybody has");
	bad(|it| it["counsel"] = Json::Null, "unknown field `counsel`");
	bad(|it| it["operations"]["endowment"] = "12 yuan".into(), "invalid digit");
	bad(|it| it["paraId"] = (-1).into(), "expected u32");

	let no_json = folder.path().join("no.json");
	fs::write(&no_json, "{\n\"name\": ").unwrap();
	assert_complains(&spec_of(no_json.into(), &[]), &["not the file of a city"]);
	assert_complains(&spec_of("/nowhere/city.json".into(), &[]), &["/nowhere/city.json` cannot be read"]);
	let file = write_city(&folder, &city("development.json"));
	assert_complains(&spec_of(file.clone(), &["--chain", "dev"]), &["--chain"]);

	// A city is not a chain spec, and the node says how it becomes one.
	let mut all = arguments(&["--no-prometheus", "--port", "0", "--chain"]);
	all.push(file);
	assert_complains(&run(all, LIMIT), &["chain-spec --city"]);
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
		client.act(&dev("Alice"), &gift).await.unwrap();
		node.stop();
	}
	let file = from.path().join("blocks");
	let tool = |command: &str, base: &Path, rest: Vec<OsString>| {
		let mut all = arguments(&[command, "--dev", "--base-path"]);
		all.push(base.into());
		all.extend(rest);
		let output = run(all, LIMIT);
		let said = text(&output.stderr);
		assert!(output.status.success() && !said.contains("failed"), "{command}:\n{said}");
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
	assert!(databases(from.path()) > 0);
	tool("purge-chain", from.path(), vec!["-y".into()]);
	assert_eq!(databases(from.path()), 0, "a purged chain begins anew");
}

/// How many databases a folder holds.
fn databases(folder: &Path) -> usize {
	let paths = fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path());
	paths.map(|path| if path.is_dir() { databases(&path) } else { usize::from(path.ends_with("metadata")) }).sum()
}
