//! What anybody may ask of licences: the runtime API and the shapes of its answers.

use super::{
	BatchId, Change, Holder, LicenceClassId, LicenceId, LicenceStatus, Membership, Presentation, Standing, Validity,
	ValidityBounds, VerifyReason,
};
use crate::{
	identity::{Authority, PartyId},
	time::Moment,
};
use alloc::vec::Vec;
use codec::{Decode, Encode};
#[cfg(feature = "std")]
use procurement_disclosure::Key;
use procurement_disclosure::{Attribute, Value};
use scale_info::TypeInfo;
use sp_runtime::DispatchResult;

/// Most entries that one answer holds; a larger limit is clamped to it.
pub const MAX_PAGE: u32 = 100;

/// A party trusted to issue licences of a class, or once trusted.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct TrustView {
	/// Which.
	pub issuer: PartyId,
	/// Its code in licence identifiers.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
	pub code: Vec<u8>,
	/// Since when, as last granted.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub since: Moment,
	/// When trust was withdrawn; `None`: it stands.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment_option"))]
	pub withdrawn: Option<Moment>,
	/// What it issued at this moment or later does not count, if there is such a moment.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment_option"))]
	pub void_since: Option<Moment>,
}

/// A class of licences.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct ClassView {
	/// Its number.
	pub id: LicenceClassId,
	/// Its type code in licence identifiers.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
	pub code: Vec<u8>,
	/// What it is called, UTF-8.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
	pub name: Vec<u8>,
	/// The hash of the schema that says which attribute stands at which place.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::bytes"))]
	pub schema: [u8; 32],
	/// Which version of the schema that is, from 0.
	pub schema_version: u32,
	/// How long its licences are valid.
	pub validity: ValidityBounds,
	/// Whether its licences may be suspended and revoked.
	pub revocable: bool,
	/// Whether its licences may change hands.
	pub transferable: bool,
	/// Who is trusted, or was.
	pub issuers: Vec<TrustView>,
}

/// A page of classes, by number, upwards.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct ClassPage {
	/// The classes.
	pub classes: Vec<ClassView>,
	/// Where to go on; `None` at the end.
	#[cfg_attr(
		feature = "std",
		serde(rename = "cursor", serialize_with = "crate::json::cursor", skip_serializing_if = "Option::is_none")
	)]
	pub next: Option<LicenceClassId>,
}

/// What the record of a licence says that was not in its batch's: of an unlodged licence of a batch the chain knows only the
/// root.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct ContentView {
	/// Who holds it.
	#[cfg_attr(feature = "std", serde(serialize_with = "holder"))]
	pub holder: Holder,
	/// The hash of its document; of a person's, salted.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::bytes"))]
	pub document: [u8; 32],
	/// The root of its attributes.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::bytes"))]
	pub attributes: [u8; 32],
}

/// A licence.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct LicenceView {
	/// Its number on the chain.
	#[cfg_attr(feature = "std", serde(serialize_with = "licence_id"))]
	pub id: LicenceId,
	/// Its identifier by GB/T 36904.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
	pub identifier: Vec<u8>,
	/// Its class.
	pub class: LicenceClassId,
	/// Who issued it.
	pub issuer: PartyId,
	/// Its serial number with that issuer and class.
	pub serial: u32,
	/// Which version: grows with each renewal and correction.
	pub version: u16,
	/// When it was issued, by chain time.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub issued: Moment,
	/// The first moment at which it is valid.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub valid_from: Moment,
	/// The first moment at which it no longer is; `None`: no end.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment_option"))]
	pub valid_until: Option<Moment>,
	/// The version of the class's schema that its attributes follow.
	pub schema_version: u32,
	/// Where it stands by what was decided.
	#[cfg_attr(feature = "std", serde(flatten))]
	pub standing: Standing,
	/// How many entries its history has.
	pub changes: u32,
	/// Who holds it and what it says; `None` for a licence of a batch that its holder has not put on record.
	pub content: Option<ContentView>,
	/// The first moment at which it counts as this holder's where licences are asked for, in whatever version; `None` if it
	/// is not on record.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment_option"))]
	pub counts_from: Option<Moment>,
	/// Since when the chain has known it to be this holder's, in whatever version; `None` if it is not on record.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment_option"))]
	pub held_since: Option<Moment>,
	/// To whom its holder offers it.
	pub offered_to: Option<PartyId>,
}

impl LicenceView {
	/// Its time of validity.
	pub const fn validity(&self) -> Validity {
		Validity { from: self.valid_from, until: self.valid_until }
	}
}

/// A page of a holder's licences, by number, upwards.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct LicencePage {
	/// The licences.
	pub licences: Vec<LicenceView>,
	/// Those of them that the holder prefers, one of a class at most: they are looked at before its others.
	#[cfg_attr(feature = "std", serde(serialize_with = "licence_ids"))]
	pub preferred: Vec<LicenceId>,
	/// Where to go on; `None` at the end.
	#[cfg_attr(
		feature = "std",
		serde(rename = "cursor", serialize_with = "crate::json::cursor", skip_serializing_if = "Option::is_none")
	)]
	pub next: Option<LicenceId>,
}

/// A batch of licences.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct BatchView {
	/// Its number.
	pub id: BatchId,
	/// Its class.
	pub class: LicenceClassId,
	/// Who issued it.
	pub issuer: PartyId,
	/// The first serial number.
	pub first: u32,
	/// How many licences it has.
	pub count: u32,
	/// The root of its tree.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::bytes"))]
	pub root: [u8; 32],
	/// When it was issued, by chain time.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub issued: Moment,
	/// The first moment at which its licences are valid.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub valid_from: Moment,
	/// The first moment at which they no longer are; `None`: no end.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment_option"))]
	pub valid_until: Option<Moment>,
	/// The version of the class's schema that their attributes follow.
	pub schema_version: u32,
}

/// An entry of a licence's history.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct ChangeView {
	/// Its number, from 0.
	pub number: u32,
	/// What was done.
	#[cfg_attr(feature = "std", serde(flatten))]
	pub change: Change,
	/// When.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub at: Moment,
	/// By whom.
	pub by: Authority,
	/// Why, UTF-8; empty where no reason is asked for.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
	pub reason: Vec<u8>,
}

/// A page of a licence's history, oldest first.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct HistoryPage {
	/// The entries.
	pub changes: Vec<ChangeView>,
	/// Where to go on; `None` at the end.
	#[cfg_attr(
		feature = "std",
		serde(rename = "cursor", serialize_with = "crate::json::cursor", skip_serializing_if = "Option::is_none")
	)]
	pub next: Option<u32>,
}

/// A licence of a batch that is not simply valid.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct StandingView {
	/// Its place in the batch.
	pub index: u32,
	/// Where it stands.
	#[cfg_attr(feature = "std", serde(flatten))]
	pub standing: Standing,
}

/// A page of standings, by place, upwards: what a status list is made of. Licences that nothing was ever decided about are
/// not in it.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct StandingPage {
	/// The standings.
	pub standings: Vec<StandingView>,
	/// Where to go on; `None` at the end.
	#[cfg_attr(
		feature = "std",
		serde(rename = "cursor", serialize_with = "crate::json::cursor", skip_serializing_if = "Option::is_none")
	)]
	pub next: Option<u32>,
}

/// Where a page of statuses goes on: a serial number, and a version of it.
pub type StatusCursor = (u32, u16);

/// A licence about which something was decided.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct StatusView {
	/// The licence.
	#[cfg_attr(feature = "std", serde(serialize_with = "licence_id"))]
	pub licence: LicenceId,
	/// Its serial number.
	pub serial: u32,
	/// Its version.
	pub version: u16,
	/// Where it stands.
	#[cfg_attr(feature = "std", serde(flatten))]
	pub standing: Standing,
}

/// A page of an issuer's licences of one class that are not simply valid, by serial number and version, upwards. It may be
/// short, or empty, before the end: so much is looked at in one go.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct StatusPage {
	/// The licences.
	pub statuses: Vec<StatusView>,
	/// Where to go on; `None` at the end.
	#[cfg_attr(
		feature = "std",
		serde(rename = "cursor", serialize_with = "crate::json::cursor", skip_serializing_if = "Option::is_none")
	)]
	pub next: Option<StatusCursor>,
}

/// An attribute that was shown and proven.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct AttributeView {
	/// Its name, UTF-8.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
	pub name: Vec<u8>,
	/// What is said of it.
	#[cfg_attr(feature = "std", serde(serialize_with = "value"))]
	pub value: Value,
}

impl From<Attribute> for AttributeView {
	fn from(Attribute { name, value }: Attribute) -> Self {
		Self { name, value }
	}
}

/// What the chain says of a licence that it was asked about. Never one bare bit: each field says what it rests on.
#[derive(Clone, Debug, Decode, Default, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct VerifyView {
	/// Whether the chain knows such a licence.
	pub found: bool,
	/// Whether what was asked about is what was issued: a record of its own, or a proof out of its batch. Of a presentation,
	/// also that its holder made it for this verifier, here and now.
	pub authentic: bool,
	/// Whether the issuer was trusted with it when it was issued, and still is as far as that time is concerned.
	pub issuer_trusted: bool,
	/// Where it stands at the moment asked about; `None` if it was not found.
	pub status: Option<LicenceStatus>,
	/// The moment asked about.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub at: Moment,
	/// Whether it counts at that moment: all of the above.
	pub valid_at: bool,
	/// What keeps it from counting, and what else is to be said; empty if nothing is.
	pub reasons: Vec<VerifyReason>,
	/// The licence; `None` if it was not found.
	pub licence: Option<LicenceView>,
	/// What a presentation showed and proved; empty otherwise.
	pub attributes: Vec<AttributeView>,
}

/// What a verifier asked its holder for.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct ChallengeInput {
	/// How the verifier named itself.
	pub verifier: Vec<u8>,
	/// Its challenge, 32 random bytes that it uses once.
	pub nonce: [u8; 32],
}

sp_api::decl_runtime_apis! {
	/// Questions about licences. Where a moment is optional, none means this block's time.
	pub trait LicencesApi {
		/// The class with this number.
		fn class(id: LicenceClassId) -> Option<ClassView>;

		/// Classes from the number `from` upwards, at most `limit` of them.
		fn classes(from: LicenceClassId, limit: u32) -> ClassPage;

		/// The hash of a version of a class's schema.
		fn schema(class: LicenceClassId, version: u32) -> Option<[u8; 32]>;

		/// The licence with this number.
		fn get(id: LicenceId) -> Option<LicenceView>;

		/// The licence with this identifier (GB/T 36904, strict).
		fn by_identifier(identifier: Vec<u8>) -> Option<LicenceId>;

		/// A batch.
		fn batch(id: BatchId) -> Option<BatchView>;

		/// What was done to a licence, from the entry `from` upwards, at most `limit` entries.
		fn history(id: LicenceId, from: u32, limit: u32) -> HistoryPage;

		/// The licences that a party holds, from `from` upwards, at most `limit`. Those of a batch that it has not put on
		/// record are not in it.
		fn by_holder(holder: PartyId, from: Option<LicenceId>, limit: u32) -> LicencePage;

		/// Licences of a batch about which something was decided, from the place `from` upwards, at most `limit`. Batch 0
		/// are all that were issued one by one.
		fn standings(batch: BatchId, from: u32, limit: u32) -> StandingPage;

		/// An issuer's licences of a class, issued alone or in batches, that are suspended, revoked or superseded: from a
		/// serial number and version upwards, at most `limit`.
		fn statuses(class: LicenceClassId, issuer: PartyId, from: StatusCursor, limit: u32) -> StatusPage;

		/// Verifies a licence by its number.
		fn verify(id: LicenceId, at: Option<Moment>) -> VerifyView;

		/// Verifies a licence by its identifier (GB/T 36904).
		fn verify_identifier(identifier: Vec<u8>, at: Option<Moment>) -> VerifyView;

		/// Verifies a licence by the hash of its document.
		fn verify_document(hash: [u8; 32], at: Option<Moment>) -> VerifyView;

		/// Verifies a licence of a batch by its certificate and path, which anybody may have kept: it proves what was issued,
		/// not who shows it.
		fn verify_certificate(id: LicenceId, membership: Membership, at: Option<Moment>) -> VerifyView;

		/// Verifies what a holder showed in answer to a challenge, at this block's time. A verifier that takes each challenge
		/// once cannot be shown anything twice.
		fn verify_presentation(presentation: Presentation, challenge: ChallengeInput) -> VerifyView;

		/// Whether a party holds a licence of a class that is valid at a moment, as a tender asks it: why not, if not.
		fn eligible(holder: PartyId, class: LicenceClassId, at: Option<Moment>) -> DispatchResult;
	}
}

/// A licence's number as `batch-place`.
#[cfg(feature = "std")]
pub fn licence_id<S: serde::Serializer>(id: &LicenceId, serializer: S) -> Result<S::Ok, S::Error> {
	serializer.collect_str(id)
}

/// The numbers of licences.
#[cfg(feature = "std")]
fn licence_ids<S: serde::Serializer>(ids: &[LicenceId], serializer: S) -> Result<S::Ok, S::Error> {
	use alloc::string::ToString;
	serializer.collect_seq(ids.iter().map(ToString::to_string))
}

/// A holder as `{ "party": 8 }` or `{ "person": "0x…" }`.
#[cfg(feature = "std")]
pub fn holder<S: serde::Serializer>(holder: &Holder, serializer: S) -> Result<S::Ok, S::Error> {
	use serde::ser::SerializeMap;
	let mut map = serializer.serialize_map(Some(1))?;
	match holder {
		Holder::Party(party) => map.serialize_entry("party", party)?,
		Holder::Person(commitment) => map.serialize_entry("person", &crate::json::hex(commitment))?,
	}
	map.end()
}

/// A day as RFC 3339 writes it; one that has no such form as the number of days since 1970-01-01.
#[cfg(feature = "std")]
fn date(days: i32) -> alloc::string::String {
	use alloc::string::ToString;
	let seconds = i64::from(days).saturating_mul(86_400);
	time::OffsetDateTime::from_unix_timestamp(seconds).map_or_else(|_| days.to_string(), |day| day.date().to_string())
}

/// A value as an object of one field, named for what is said: `{ "atLeast": "10000000" }`; nothing said is `null`.
#[cfg(feature = "std")]
fn value<S: serde::Serializer>(value: &Value, serializer: S) -> Result<S::Ok, S::Error> {
	use alloc::string::{String, ToString};
	use serde::ser::SerializeMap;
	let (name, text): (_, String) = match value {
		Value::Absent => return serializer.serialize_none(),
		Value::Flag(flag) => {
			let mut map = serializer.serialize_map(Some(1))?;
			map.serialize_entry("flag", flag)?;
			return map.end();
		}
		Value::Text(text) => ("text", String::from_utf8_lossy(text).into_owned()),
		Value::Number(number) => ("number", number.to_string()),
		Value::AtLeast(number) => ("atLeast", number.to_string()),
		Value::AtMost(number) => ("atMost", number.to_string()),
		Value::Date(days) => ("date", date(*days)),
		Value::NotBefore(days) => ("notBefore", date(*days)),
		Value::NotAfter(days) => ("notAfter", date(*days)),
		Value::Key(Key::Ed25519(key)) => ("ed25519", crate::json::hex(key)),
		Value::Key(Key::Sr25519(key)) => ("sr25519", crate::json::hex(key)),
	};
	let mut map = serializer.serialize_map(Some(1))?;
	map.serialize_entry(name, &text)?;
	map.end()
}

#[cfg(test)]
mod tests {
	use super::*;
	use serde_json::json;

	#[test]
	fn verification_should_show_as_plain_json() {
		let licence = LicenceView {
			id: LicenceId { batch: 3, index: 41 },
			identifier: b"1.2.156".to_vec(),
			class: 1,
			issuer: 2,
			serial: 100_041,
			version: 1,
			issued: 0,
			valid_from: 1_767_225_600_000,
			valid_until: None,
			schema_version: 0,
			standing: Standing::Superseded { by: LicenceId { batch: 0, index: 7 } },
			changes: 1,
			content: Some(ContentView { holder: Holder::Person([1; 32]), document: [2; 32], attributes: [3; 32] }),
			counts_from: Some(1_767_225_600_000),
			held_since: None,
			offered_to: None,
		};
		let shown = |value| AttributeView { name: "年龄".into(), value };
		let view = VerifyView {
			found: true,
			authentic: true,
			issuer_trusted: true,
			status: Some(LicenceStatus::Superseded),
			at: 1_767_225_600_000,
			valid_at: false,
			reasons: vec![VerifyReason::Superseded],
			licence: Some(licence),
			attributes: vec![
				shown(Value::AtLeast(18)),
				shown(Value::NotAfter(-1)),
				shown(Value::Flag(true)),
				shown(Value::Absent),
				shown(Value::Key(Key::Ed25519([4; 32]))),
			],
		};
		let hex = |byte: &str| format!("0x{}", byte.repeat(32));
		let expected = json!({
			"found": true, "authentic": true, "issuerTrusted": true, "status": "superseded",
			"at": "2026-01-01T00:00:00Z", "validAt": false, "reasons": ["superseded"],
			"licence": {
				"id": "3-41", "identifier": "1.2.156", "class": 1, "issuer": 2, "serial": 100_041, "version": 1,
				"issued": "1970-01-01T00:00:00Z", "validFrom": "2026-01-01T00:00:00Z", "validUntil": null,
				"schemaVersion": 0, "status": "superseded", "by": "0-7", "changes": 1,
				"content": { "holder": { "person": hex("01") }, "document": hex("02"), "attributes": hex("03") },
				"countsFrom": "2026-01-01T00:00:00Z", "heldSince": null, "offeredTo": null,
			},
			"attributes": [
				{ "name": "年龄", "value": { "atLeast": "18" } },
				{ "name": "年龄", "value": { "notAfter": "1969-12-31" } },
				{ "name": "年龄", "value": { "flag": true } },
				{ "name": "年龄", "value": null },
				{ "name": "年龄", "value": { "ed25519": hex("04") } },
			],
		});
		assert_eq!(serde_json::to_value(view).unwrap(), expected);
	}

	#[test]
	fn change_should_show_as_plain_json() {
		let view = ChangeView {
			number: 2,
			change: Change::Transferred { from: 8, to: 9 },
			at: 0,
			by: Authority::Party(9),
			reason: b"sold".to_vec(),
		};
		let expected = json!({
			"number": 2, "change": "transferred", "from": 8, "to": 9, "at": "1970-01-01T00:00:00Z", "by": { "party": 9 },
			"reason": "sold",
		});
		assert_eq!(serde_json::to_value(view).unwrap(), expected);
	}
}
