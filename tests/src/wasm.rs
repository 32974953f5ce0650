//! The built runtime, and a copy of it that says it is newer.

use codec::Decode;
use sp_crypto_hashing::blake2_256;
use std::{fs, path::PathBuf};

/// Most bytes that a runtime may unpack to.
const UNPACKED: usize = 64 << 20;

/// The custom section in which a runtime says its version, so that nobody need run it to know.
const SECTION: &[u8] = b"runtime_version";

/// The runtime that was built with the node.
pub fn built() -> Vec<u8> {
	let release: PathBuf = crate::node::binary().parent().expect("the binary is in a folder").into();
	let path = release.join("wbuild/procurement-runtime/procurement_runtime.compact.compressed.wasm");
	fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// `code`, packed again after its stated version was raised by one. What it computes stays the same.
pub fn newer(code: &[u8]) -> Vec<u8> {
	let mut plain = sp_maybe_compressed_blob::decompress(code, UNPACKED).expect("the runtime unpacks").into_owned();
	let at = spec_version(&plain);
	let version = u32::from_le_bytes(plain[at..at + 4].try_into().expect("four bytes are four bytes"));
	plain[at..at + 4].copy_from_slice(&(version + 1).to_le_bytes());
	sp_maybe_compressed_blob::compress_strongly(&plain, UNPACKED).expect("the runtime packs")
}

/// The hash by which an upgrade is authorised.
pub fn hash(code: &[u8]) -> [u8; 32] {
	blake2_256(code)
}

/// Where the spec version stands in an unpacked runtime.
fn spec_version(plain: &[u8]) -> usize {
	// After the magic number and the version come sections: an id, a length, the content. Custom ones have the id 0 and
	// begin with their name.
	let mut at = 8;
	while at < plain.len() {
		let id = plain[at];
		at += 1;
		let length = leb128(plain, &mut at);
		let end = at + length;
		if id == 0 {
			let mut inside = at;
			let name = leb128(plain, &mut inside);
			if &plain[inside..inside + name] == SECTION {
				let content = &plain[inside + name..end];
				let mut rest = content;
				// spec_name, impl_name, authoring_version; then spec_version.
				<(String, String, u32)>::decode(&mut rest).expect("the version section decodes");
				return inside + name + (content.len() - rest.len());
			}
		}
		at = end;
	}
	panic!("the runtime has no section that says its version");
}

fn leb128(bytes: &[u8], at: &mut usize) -> usize {
	let (mut value, mut shift) = (0, 0);
	loop {
		let byte = bytes[*at];
		*at += 1;
		value |= usize::from(byte & 0x7f) << shift;
		shift += 7;
		if byte & 0x80 == 0 {
			return value;
		}
	}
}
