//! Builds the wasm that the node carries, along with the native crate.

#[cfg(all(feature = "std", feature = "metadata-hash"))]
#[path = "src/currency.rs"]
mod currency;

/// With the metadata hash that offline signers check.
#[cfg(all(feature = "std", feature = "metadata-hash"))]
fn main() {
	watch_cities();
	substrate_wasm_builder::WasmBuilder::init_with_defaults()
		.enable_metadata_hash(currency::CURRENCY_SYMBOL, currency::CURRENCY_DECIMALS)
		.build();
}

#[cfg(all(feature = "std", not(feature = "metadata-hash")))]
fn main() {
	watch_cities();
	substrate_wasm_builder::WasmBuilder::init_with_defaults().build();
}

/// The built-in cities are files that go into the wasm; the builder itself looks at Rust's only.
#[cfg(feature = "std")]
fn watch_cities() {
	println!("cargo:rerun-if-changed=../cities");
}

/// Inside the wasm build itself there is nothing to build.
#[cfg(not(feature = "std"))]
fn main() {}
