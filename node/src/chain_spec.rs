//! Chain specs: the two built in, made from the runtime's cities, and those read from a file.

use procurement_runtime::{city::City, WASM_BINARY};
use sc_chain_spec::ChainSpecExtension;
use sc_service::{ChainType, Properties};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// What a chain spec of ours has beyond the usual. The parachain's id is not here: the runtime tells it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ChainSpecExtension)]
pub struct Extensions {
	/// The relay chain that a collator starts when its own arguments name none.
	#[serde(alias = "relayChain", alias = "RelayChain")]
	pub relay_chain: String,
	/// The parachain's id, which other tools write and read.
	#[serde(alias = "paraId", alias = "ParaId", default, skip_serializing_if = "Option::is_none")]
	pub para_id: Option<u32>,
}

/// A chain spec of ours.
pub type ChainSpec = sc_service::GenericChainSpec<Extensions>;

/// The relay chain named by the built-in specs.
const RELAY_CHAIN: &str = "westend-local";

/// Finds a chain spec by the name given to `--chain`: `dev`, `local` (the default), or a file.
pub fn load(id: &str) -> Result<ChainSpec, String> {
	match id {
		"dev" => build(&City::development(), "development", ChainType::Development),
		"" | "local" => build(&City::local_testnet(), "local_testnet", ChainType::Local),
		path => ChainSpec::from_json_file(PathBuf::from(path)).map_err(|error| {
			format!("`{path}` is neither `dev`, `local` nor a readable chain spec of this node: {error}")
		}),
	}
}

/// A spec from a city and the runtime's preset of that name.
fn build(city: &City, preset: &str, chain_type: ChainType) -> Result<ChainSpec, String> {
	let wasm = WASM_BINARY.ok_or(
		"this node was built without the chain's runtime (SKIP_WASM_BUILD); build it again without that variable",
	)?;
	let mut properties = Properties::new();
	properties.insert("tokenSymbol".into(), city.currency.symbol.to_string().into());
	properties.insert("tokenDecimals".into(), u32::from(city.currency.decimals).into());
	properties.insert("ss58Format".into(), u32::from(city.ss58_prefix).into());

	let extensions = Extensions { relay_chain: RELAY_CHAIN.into(), para_id: Some(city.para_id) };
	Ok(ChainSpec::builder(wasm, extensions)
		.with_name(&city.name)
		.with_id(&city.id)
		.with_chain_type(chain_type)
		.with_protocol_id(&city.id)
		.with_properties(properties)
		.with_genesis_config_preset_name(preset)
		.build())
}
