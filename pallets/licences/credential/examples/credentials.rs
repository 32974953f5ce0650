//! Prints credentials, status lists and the issuer's key as JSON, for verifiers that know nothing of this crate:
//! `{ issuer, multikey, licences: { valid, suspended, revoked, superseded }, lists: { address: list } }`.
//!
//! Takes the moment at which lists are made, in milliseconds since 1970, as its only argument.

#![allow(clippy::expect_used, reason = "an example that cannot go on stops")]

use procurement_credential::{address, multikey, secure, AssertionKey, Licence, Part, Positions, StatusList};
use procurement_disclosure::{Attribute, Holder, Key, LicenceId, Value as Said, HOLDER_KEY};
use procurement_primitives::{
	identity::did::format_did,
	licence::{
		api::{ClassView, ContentView, LicenceView},
		Standing, StatusPurpose, ValidityBounds,
	},
	time::DAY,
};
use serde_json::{json, Map, Value};

/// The chain.
const GENESIS: [u8; 32] = [7; 32];

/// Where the issuer publishes.
const LISTS: &str = "https://bureau.example/status";

/// The issuer.
const ISSUER: u32 = 3;

fn attribute(name: &[u8], value: Said) -> Attribute {
	Attribute { name: name.to_vec(), value }
}

/// The licence at a place, of a firm or a person.
fn credential(key: &AssertionKey, positions: &Positions, now: u64, index: u32) -> Value {
	let id = LicenceId { batch: 0, index };
	let holder = if index == 0 { Holder::Party(8) } else { Holder::Person([9; 32]) };
	let licence = LicenceView {
		id,
		identifier: format!("1.2.156.3005.2.11100000000013338W001.11440300MA5DA1234X.{index:09}.001.0").into(),
		class: 0,
		issuer: ISSUER,
		serial: index,
		version: 1,
		issued: now.saturating_sub(DAY),
		valid_from: now.saturating_sub(DAY),
		valid_until: Some(now.saturating_add(DAY)),
		schema_version: 0,
		standing: Standing::Valid,
		changes: 0,
		content: None,
		counts_from: None,
		held_since: None,
		offered_to: None,
	};
	let class = ClassView {
		id: 0,
		code: b"11100000000013338W001".to_vec(),
		name: "建筑施工许可证".into(),
		schema: [5; 32],
		schema_version: 0,
		validity: ValidityBounds::default(),
		revocable: true,
		transferable: false,
		issuers: Vec::new(),
	};
	let attributes = [
		attribute(b"name", Said::Text("美计算机 \u{1f600} \"<>\" \u{e9}".into())),
		attribute(b"turnover", Said::AtLeast(10_000_000_000_000_000_000_000)),
		attribute(b"born", Said::NotAfter(-1)),
		attribute(b"insured", Said::Flag(true)),
		attribute(HOLDER_KEY, Said::Key(Key::Ed25519(key.public()))),
	];
	let facts = Licence {
		genesis: &GENESIS,
		licence: &licence,
		content: &ContentView { holder, document: [2; 32], attributes: [3; 32] },
		membership: None,
		class: &class,
		issuer_name: "住房局",
		attributes: &attributes,
		lists: LISTS,
	};
	let credential = facts.credential(positions).expect("the licence is of this part");
	secure(credential, key, now).expect("a credential can be signed")
}

fn main() {
	let now = std::env::args().nth(1).and_then(|text| text.parse().ok()).expect("the moment in milliseconds");
	let key = AssertionKey::new(&[1; 32]);
	let issuer = format_did(&GENESIS, ISSUER);
	let part = Part { batch: 0, number: 0 };
	let positions = Positions::new(&GENESIS, part);
	let by = LicenceId { batch: 0, index: 9 };
	let standings = [
		("valid", Standing::Valid),
		("suspended", Standing::Suspended),
		("revoked", Standing::Revoked),
		("superseded", Standing::Superseded { by }),
	];
	let mut licences = Map::new();
	let mut lists: Vec<_> = StatusPurpose::ALL.iter().map(|purpose| (*purpose, StatusList::new(*purpose))).collect();
	for (index, (name, standing)) in (0..).zip(standings) {
		licences.insert(name.into(), credential(&key, &positions, now, index));
		let position = positions.of(LicenceId { batch: 0, index }).expect("the licence is of this part");
		lists.iter_mut().for_each(|(_, list)| list.set(position, standing));
	}
	let lists: Map<String, Value> = lists
		.iter()
		.map(|(purpose, list)| {
			let credential = list.credential(&issuer, LISTS, part, now, now.saturating_add(DAY));
			(address(LISTS, part, *purpose), secure(credential, &key, now).expect("a list can be signed"))
		})
		.collect();
	let all =
		json!({ "issuer": issuer, "multikey": multikey::encode(&key.public()), "licences": licences, "lists": lists });
	println!("{all}");
}
