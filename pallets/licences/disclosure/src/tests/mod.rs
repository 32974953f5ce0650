//! What the crate does, by theme.

#![allow(
	clippy::arithmetic_side_effects,
	clippy::cast_possible_truncation,
	clippy::indexing_slicing,
	clippy::panic,
	clippy::unwrap_used
)]

mod attributes;
mod batches;
mod identifiers;
mod presentations;
mod trees;
mod vectors;

pub(crate) use crate::{
	hash::hash,
	merkle::{climb, Kind, Tree},
	*,
};
pub use alloc::{format, string::String, vec, vec::Vec};
pub use codec::{DecodeAll, Encode};
use ed25519_dalek::{Signer as _, SigningKey};

/// The chain of the tests.
pub const GENESIS: [u8; 32] = [7; 32];

/// 32 bytes that are the same in every run.
pub fn bytes(name: &str, number: u64) -> [u8; 32] {
	hash(&[name.as_bytes(), &number.to_le_bytes()])
}

/// An Ed25519 key.
pub fn key(number: u64) -> SigningKey {
	SigningKey::from_bytes(&bytes("key", number))
}

/// Its public part.
pub fn public(number: u64) -> Key {
	Key::Ed25519(key(number).verifying_key().to_bytes())
}

/// Its signature.
pub fn signature(number: u64, message: &[u8]) -> Signature {
	Signature::Ed25519(key(number).sign(message).to_bytes())
}

/// An attribute.
pub fn attribute(name: &str, value: Value) -> Attribute {
	Attribute { name: name.into(), value }
}

/// A list with a value of every kind.
pub fn every_kind() -> Vec<Attribute> {
	vec![
		attribute("name", Value::Text("王小明".into())),
		attribute("turnover", Value::Number(12_345_678)),
		attribute("turnover", Value::AtLeast(10_000_000)),
		attribute("turnover", Value::AtMost(20_000_000)),
		attribute("born", Value::Date(-3_653)),
		attribute("born", Value::NotAfter(10_000)),
		attribute("born", Value::NotBefore(-10_000)),
		attribute("insured", Value::Flag(true)),
		attribute("remarks", Value::Absent),
		attribute("holderKey", Value::Key(public(2))),
	]
}

/// The licence of the tests.
pub fn attributes() -> Attributes {
	Attributes::new(Secret::new(bytes("secret", 0)), every_kind()).unwrap()
}

/// So many certificates from the serial number 100.
pub fn certificates(count: u32) -> Vec<Certificate> {
	let one = |index: u32| Certificate {
		serial: 100 + index,
		holder: if index.is_multiple_of(2) {
			Holder::Party(index)
		} else {
			Holder::Person(bytes("person", index.into()))
		},
		document: bytes("document", index.into()),
		attributes: bytes("attributes", index.into()),
	};
	(0..count).map(one).collect()
}
