//! The genesis presets: the built-in cities, under their own names. A release with a metadata hash offers only those of
//! its currency.

use crate::city::City;
use alloc::{string::ToString, vec::Vec};
use sp_genesis_builder::PresetId;

/// The genesis of the city with this name, as JSON.
pub fn get_preset(id: &PresetId) -> Option<Vec<u8>> {
	let name: &str = id.as_ref();
	let city = City::built_in().find(|city| city.id == name)?;
	Some(city.genesis().ok()?.to_string().into_bytes())
}

/// The names of the built-in cities.
pub fn preset_names() -> Vec<PresetId> {
	City::built_in().filter(|city| city.check().is_ok()).map(|city| PresetId::from(city.id.as_str())).collect()
}
