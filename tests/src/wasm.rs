//! The built runtime, and a copy of it that says it is newer.

use codec::Decode;
use sp_crypto_hashing::blake2_256;
use std::{fs, ops::Range, path::PathBuf};

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

/// `code`, packed again after it was made one version newer: in what it says of itself, in its constants and in its
/// code, wherever its version stands. It therefore asks for new signatures and sees that it has been upgraded, as a
/// real successor does, without a second build. That its version is a number of its own (see the runtime's `VERSION`)
/// makes this safe; that it worked is for the test to see.
pub fn newer(code: &[u8]) -> Vec<u8> {
	let mut plain = sp_maybe_compressed_blob::decompress(code, UNPACKED).expect("the runtime unpacks").into_owned();
	let sections = sections(&plain);
	let version = sections
		.iter()
		.find_map(|section| section.version(&plain))
		.expect("the runtime has a section that says its version");
	for Section { id, content } in sections {
		let part = &mut plain[content];
		match id {
			CODE => raise(part, version),
			CUSTOM | DATA => swap(part, &version.to_le_bytes(), &(version + 1).to_le_bytes()),
			_ => {}
		}
	}
	sp_maybe_compressed_blob::compress_strongly(&plain, UNPACKED).expect("the runtime packs")
}

/// The hash by which an upgrade is authorised.
pub fn hash(code: &[u8]) -> [u8; 32] {
	blake2_256(code)
}

/// Sections of a wasm module, by their numbers in its specification.
const CUSTOM: u8 = 0;
const CODE: u8 = 10;
const DATA: u8 = 11;

/// A section of a wasm module.
struct Section {
	id: u8,
	content: Range<usize>,
}

impl Section {
	/// The spec version, if this is the section that says it.
	fn version(&self, plain: &[u8]) -> Option<u32> {
		if self.id != CUSTOM {
			return None;
		}
		// Custom sections begin with their name.
		let content = &plain[self.content.clone()];
		let mut at = 0;
		let name = leb128(content, &mut at);
		let mut rest = content[at..].strip_prefix(SECTION).filter(|_| name == SECTION.len())?;
		// spec_name, impl_name, authoring_version, spec_version, ...
		let (_, _, _, version) = <(String, String, u32, u32)>::decode(&mut rest).expect("the version section decodes");
		Some(version)
	}
}

/// The sections of a module: after its magic number and its version come an id, a length and the content of each.
fn sections(plain: &[u8]) -> Vec<Section> {
	let (mut sections, mut at) = (Vec::new(), 8);
	while at < plain.len() {
		let id = plain[at];
		at += 1;
		let length = leb128(plain, &mut at);
		sections.push(Section { id, content: at..at + length });
		at += length;
	}
	sections
}

/// Raises `version` by one in each instruction that puts it on the stack: alone, or beside another field of 32 bits, since
/// the compiler may write two neighbours at once.
fn raise(code: &mut [u8], version: u32) {
	const I32_CONST: u8 = 0x41;
	const I64_CONST: u8 = 0x42;
	let mut at = 0;
	while at < code.len() {
		let (is_wide, start) = (code[at] == I64_CONST, at + 1);
		at = start;
		if !is_wide && code[start - 1] != I32_CONST {
			continue;
		}
		let Some((number, length)) = signed(&code[start..]) else { continue };
		let (low, high) = (number & 0xffff_ffff, number >> 32);
		let newer = if low == u64::from(version) && (is_wide || high == 0) {
			number + 1
		} else if is_wide && high == u64::from(version) {
			number + (1 << 32)
		} else {
			continue;
		};
		code[start..start + length].copy_from_slice(&encoded(newer, length));
		at = start + length;
	}
}

/// The number that `bytes` begin with, as wasm writes numbers with a sign, and its length. `None` for one below zero or
/// one that does not fit 64 bits, which holds no version.
fn signed(bytes: &[u8]) -> Option<(u64, usize)> {
	let mut value = 0_u64;
	for (place, byte) in (0..9).zip(bytes) {
		value |= u64::from(byte & 0x7f) << (place * 7);
		if byte & 0x80 == 0 {
			return (byte & 0x40 == 0).then_some((value, place + 1));
		}
	}
	None
}

/// `number` in exactly `length` bytes, as wasm writes it.
fn encoded(number: u64, length: usize) -> Vec<u8> {
	let last = length - 1;
	let byte = |place: usize| u8::try_from((number >> (place * 7)) & 0x7f).expect("seven bits fit");
	assert!(number >> (last * 7) < 0x40, "the number fits its place");
	(0..length).map(|place| byte(place) | if place < last { 0x80 } else { 0 }).collect()
}

/// Puts `new` wherever `old` stands.
fn swap(part: &mut [u8], old: &[u8], new: &[u8]) {
	assert_eq!(old.len(), new.len(), "nothing may move");
	let mut at = 0;
	while at + old.len() <= part.len() {
		if part[at..].starts_with(old) {
			part[at..at + new.len()].copy_from_slice(new);
			at += new.len();
		} else {
			at += 1;
		}
	}
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
