//! Builds the wasm that the node carries, along with the native crate.

/// With the metadata hash that offline signers check. Symbol and decimals must be those of `src/lib.rs`: a signer
/// shows them to the person who signs.
#[cfg(all(feature = "std", feature = "metadata-hash"))]
fn main() {
	substrate_wasm_builder::WasmBuilder::init_with_defaults().enable_metadata_hash("CNY", 2).build();
}

#[cfg(all(feature = "std", not(feature = "metadata-hash")))]
fn main() {
	substrate_wasm_builder::WasmBuilder::init_with_defaults().build();
}

/// Inside the wasm build itself there is nothing to build.
#[cfg(not(feature = "std"))]
fn main() {}
