//! Chain specs: made from a city, which is built in or in a file, or read from a spec's own file.

use procurement_runtime::{
	city::{City, Network},
	RuntimeGenesisConfig, WASM_BINARY,
};
use sc_chain_spec::{json_patch::merge, ChainSpec as _, ChainSpecExtension};
use sc_service::{ChainType, Properties};
use serde::{Deserialize, Serialize};
use sp_core::storage::{well_known_keys::CODE, Storage};
use sp_runtime::BuildStorage;
use std::{fs, path::Path};

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

/// Finds a chain spec by the name given to `--chain`: a built-in city's, where `dev` and `local` (the default) are short
/// for two of them, or a spec's file.
pub fn load(id: &str) -> Result<ChainSpec, String> {
	if let Some(city) = built_in(id) {
		return of_city(&city).map_err(|error| format!("the city `{}`: {error}", city.id));
	}
	let spec = ChainSpec::from_json_file(id.into()).map_err(|error| {
		format!(
			"`{id}` is neither a built-in chain ({}) nor a readable chain spec of this node: {error} (a city's file \
			 becomes one by `chain-spec --city`)",
			names()
		)
	})?;
	let named = spec.id();
	let plain = |letter: char| letter.is_ascii_alphanumeric() || "_-.".contains(letter);
	if !named.starts_with(|first: char| first.is_ascii_alphanumeric()) || !named.chars().all(plain) {
		return Err(format!(
			"the chain spec `{id}` has the id `{named}`, and a folder is named after it: use letters, digits, `_`, `-` \
			 and `.`, and begin with a letter or a digit"
		));
	}
	Ok(spec)
}

/// As [`load`], for a node. The first state of a built-in chain is made by the runtime that this program is linked with, from
/// the same code as the wasm: that would otherwise be compiled twice at each start, once for this alone.
pub fn load_to_run(id: &str) -> Result<ChainSpec, String> {
	let mut spec = load(id)?;
	if let Some(city) = built_in(id) {
		spec.set_storage(first_state(&city).map_err(|error| format!("the city `{}`: {error}", city.id))?);
	}
	Ok(spec)
}

/// The built-in city that a name given to `--chain` means.
fn built_in(id: &str) -> Option<City> {
	let name = match id {
		"dev" => sp_genesis_builder::DEV_RUNTIME_PRESET,
		"" | "local" => sp_genesis_builder::LOCAL_TESTNET_RUNTIME_PRESET,
		other => other,
	};
	City::built_in().find(|city| city.id == name)
}

/// The names of the built-in chains.
pub fn names() -> String {
	let cities: Vec<_> = City::built_in().map(|city| city.id).collect();
	format!("dev, local, {}", cities.join(", "))
}

/// Makes a chain spec of a city's file.
pub fn from_city_file(path: &Path) -> Result<ChainSpec, String> {
	let file = path.display();
	let text = fs::read_to_string(path).map_err(|error| format!("the city file `{file}` cannot be read: {error}"))?;
	let city = City::from_json(&text).map_err(|error| format!("the city file `{file}`: {error}"))?;
	of_city(&city).map_err(|error| format!("the city file `{file}`: {error}"))
}

/// The runtime that this node carries.
fn wasm() -> Result<&'static [u8], String> {
	WASM_BINARY.ok_or_else(|| {
		"this node was built without the chain's runtime (SKIP_WASM_BUILD); build it again without that variable".into()
	})
}

/// The state with which a city's chain begins.
fn first_state(city: &City) -> Result<Storage, String> {
	let read = |error: serde_json::Error| error.to_string();
	let mut config = serde_json::to_value(RuntimeGenesisConfig::default()).map_err(read)?;
	merge(&mut config, city.genesis().map_err(|error| error.to_string())?);
	let config: RuntimeGenesisConfig = serde_json::from_value(config).map_err(read)?;
	let mut state = config.build_storage()?;
	state.top.insert(CODE.to_vec(), wasm()?.to_vec());
	Ok(state)
}

/// A spec of a city, with the runtime that this node carries.
fn of_city(city: &City) -> Result<ChainSpec, String> {
	let wasm = wasm()?;
	let genesis = city.genesis().map_err(|error| error.to_string())?;
	let mut properties = Properties::new();
	properties.insert("tokenSymbol".into(), city.currency.symbol.clone().into());
	properties.insert("tokenDecimals".into(), city.currency.decimals.into());
	properties.insert("ss58Format".into(), city.ss58_prefix.into());

	let extensions = Extensions { relay_chain: city.relay_chain.clone(), para_id: Some(city.para_id) };
	Ok(ChainSpec::builder(wasm, extensions)
		.with_name(&city.name)
		.with_id(&city.id)
		.with_chain_type(match city.network {
			Network::Development => ChainType::Development,
			Network::Local => ChainType::Local,
			Network::Live => ChainType::Live,
		})
		.with_protocol_id(&city.id)
		.with_properties(properties)
		.with_genesis_config_patch(genesis)
		.build())
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn first_state_should_be_the_one_that_the_wasm_makes() {
		let made = load_to_run("dev").unwrap();
		assert!(made.as_json(false).unwrap().contains("\"raw\""), "nothing is left for the wasm to make");
		let [by_wasm, made_here] = [load("dev").unwrap(), made].map(|spec| spec.build_storage().unwrap());
		assert!(by_wasm.top.len() > 50);
		assert!(by_wasm.top == made_here.top, "what the chain begins with differs");
		assert!(by_wasm.children_default.is_empty() && made_here.children_default.is_empty());
	}
}
