//! What the crate does, by theme.

#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod canonical;
mod credentials;
mod lists;
mod proofs;

pub use crate::*;
pub use procurement_disclosure::{Attribute, Holder, Key, LicenceId, Value as Said};
pub use procurement_primitives::licence::{
	api::{ClassView, ContentView, LicenceView},
	Standing, StatusPurpose, ValidityBounds,
};
pub use serde_json::{json, Value};

/// The chain of the tests.
pub const GENESIS: [u8; 32] = [7; 32];

/// 2026-01-01.
pub const NOW: u64 = 1_767_225_600_000;

/// A day.
pub const DAY: u64 = 86_400_000;

pub fn key() -> AssertionKey {
	AssertionKey::new(&[1; 32])
}

pub fn class() -> ClassView {
	ClassView {
		id: 0,
		code: b"11100000000013338W001".to_vec(),
		name: "建筑施工许可证".into(),
		schema: [5; 32],
		schema_version: 0,
		validity: ValidityBounds::default(),
		revocable: true,
		transferable: false,
		issuers: Vec::new(),
	}
}

pub fn licence(id: LicenceId) -> LicenceView {
	LicenceView {
		id,
		identifier: b"1.2.156.3005.2.11100000000013338W001.11440300MA5DA1234X.000000041.001.Q".to_vec(),
		class: 0,
		issuer: 3,
		serial: 41,
		version: 1,
		issued: NOW,
		valid_from: NOW,
		valid_until: Some(NOW + 365 * DAY),
		schema_version: 0,
		standing: Standing::Valid,
		changes: 0,
		content: None,
		counts_from: None,
		held_since: None,
		offered_to: None,
	}
}

pub fn content(holder: Holder) -> ContentView {
	ContentView { holder, document: [2; 32], attributes: [3; 32] }
}

/// The credential of a licence that a firm holds.
pub fn credential(id: LicenceId) -> Value {
	let attributes = [Attribute { name: b"name".to_vec(), value: Said::Text("Mei Computers".into()) }];
	let facts = Licence {
		genesis: &GENESIS,
		licence: &licence(id),
		content: &content(Holder::Party(8)),
		membership: None,
		class: &class(),
		issuer_name: "Housing bureau",
		attributes: &attributes,
		lists: "https://bureau.example/status/",
	};
	facts.credential(&Positions::new(&GENESIS, Part::of(id))).unwrap()
}
