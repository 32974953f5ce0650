//! The genesis presets: the built-in cities, under their own names.

use crate::city::City;
use alloc::{string::ToString, vec::Vec};
use sp_genesis_builder::PresetId;

/// The genesis of the city with this name, as JSON.
pub fn get_preset(id: &PresetId) -> Option<Vec<u8>> {
	let name: &str = id.as_ref();
	City::built_in().iter().find(|city| city.id == name).map(|city| city.genesis().to_string().into_bytes())
}

/// The names of the built-in cities.
pub fn preset_names() -> Vec<PresetId> {
	City::built_in().iter().map(|city| PresetId::from(city.id.as_str())).collect()
}
