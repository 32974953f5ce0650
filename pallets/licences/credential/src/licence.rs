//! A licence as a credential.

use crate::{
	multikey,
	positions::{Part, Positions},
	status::entry,
};
use procurement_disclosure::{Attribute, Holder, Key, Value as Said, HOLDER_KEY};
use procurement_primitives::{
	identity::did::format_did,
	json::rfc3339,
	licence::{
		api::{AttributeView, ClassView, ContentView, LicenceView},
		StatusPurpose,
	},
};
use serde_json::{json, Map, Value};

/// The contexts of our credentials: W3C's own, and the one for terms that only their issuer explains.
pub const CREDENTIAL_CONTEXTS: [&str; 2] =
	["https://www.w3.org/ns/credentials/v2", "https://www.w3.org/ns/credentials/undefined-terms/v2"];

/// Everything that a credential says of a licence.
#[derive(Clone, Copy, Debug)]
pub struct Licence<'a> {
	/// The chain's genesis hash.
	pub genesis: &'a [u8; 32],
	/// The licence, as the chain shows it.
	pub licence: &'a LicenceView,
	/// Who holds it and what it says, from the chain or a proven certificate.
	pub content: &'a ContentView,
	/// Certificate and path in SCALE, of a batch's licence that is not on record: with them a verifier of this chain finds
	/// that it was issued so.
	pub membership: Option<&'a [u8]>,
	/// Its class.
	pub class: &'a ClassView,
	/// The issuer's public name.
	pub issuer_name: &'a str,
	/// The attributes that the credential shows, in clear.
	pub attributes: &'a [Attribute],
	/// Where the issuer publishes its status lists.
	pub lists: &'a str,
}

impl Licence<'_> {
	/// The credential, without a proof; `None` if `positions` are those of another part than the licence's.
	pub fn credential(&self, positions: &Positions) -> Option<Value> {
		let Self { genesis, licence, content, class, .. } = self;
		let part = Part::of(licence.id);
		let position = positions.of(licence.id)?;
		let issuer = format_did(genesis, licence.issuer);
		let status: Vec<Value> =
			StatusPurpose::ALL.iter().map(|purpose| entry(self.lists, part, *purpose, position)).collect();
		let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
		let bytes = |bytes: &[u8; 32]| format!("0x{}", hex::encode(bytes));
		let mut subject = Map::new();
		subject.extend(self.holder().map(|holder| ("id".to_string(), json!(holder))));
		let mut says = json!({
			"identifier": text(&licence.identifier),
			"number": licence.id.to_string(),
			"class": text(&class.code),
			"serial": licence.serial,
			"version": licence.version,
			"issued": rfc3339(licence.issued),
			"document": bytes(&content.document),
			"attributeRoot": bytes(&content.attributes),
			"schemaVersion": licence.schema_version,
			"attributes": self.attributes.iter().cloned().map(AttributeView::from).collect::<Vec<_>>(),
		});
		if let (Some(membership), Some(says)) = (self.membership, says.as_object_mut()) {
			says.insert("membership".into(), json!(format!("0x{}", hex::encode(membership))));
		}
		subject.insert("licence".into(), says);
		let mut credential = json!({
			"@context": CREDENTIAL_CONTEXTS,
			"id": format!("{issuer}/licences/{}", licence.id),
			"type": ["VerifiableCredential", "LicenceCredential"],
			"name": text(&class.name),
			"issuer": { "id": issuer, "name": self.issuer_name },
			"validFrom": rfc3339(licence.valid_from),
			"credentialSubject": subject,
			"credentialStatus": status,
		});
		if let (Some(until), Some(credential)) = (licence.valid_until, credential.as_object_mut()) {
			credential.insert("validUntil".into(), json!(rfc3339(until)));
		}
		Some(credential)
	}

	/// The holder's DID: a party's on this chain; a person's is that of the Ed25519 key which an attribute names, if one
	/// does. Who has neither is not named; nor is a party whose licence may change hands: no status list would say that it
	/// has.
	fn holder(&self) -> Option<String> {
		match self.content.holder {
			Holder::Party(_) if self.class.transferable => None,
			Holder::Party(party) => Some(format_did(self.genesis, party)),
			Holder::Person(_) => self.attributes.iter().find_map(|attribute| match attribute.value {
				Said::Key(Key::Ed25519(key)) if attribute.name == HOLDER_KEY => {
					Some(format!("did:key:{}", multikey::encode(&key)))
				}
				_ => None,
			}),
		}
	}
}
