//! Where the chain keeps what bears on a licence. The runtime's tests hold these keys against the pallets' own.

use frame_support::{storage::storage_prefix, Hashable};
use procurement_primitives::{
	identity::{PartyId, Role},
	licence::{BatchId, LicenceClassId, LicenceId},
};

/// The name of the licences pallet in the runtime.
const LICENCES: &str = "Licences";
/// The name of the identity pallet.
const IDENTITY: &str = "Identity";

/// The key of a value of its own.
fn value(pallet: &str, name: &str) -> Vec<u8> {
	storage_prefix(pallet.as_bytes(), name.as_bytes()).to_vec()
}

/// The key of an entry of a map.
fn entry(pallet: &str, name: &str, hashed: &[&[u8]]) -> Vec<u8> {
	hashed.iter().fold(value(pallet, name), |mut key, part| {
		key.extend_from_slice(part);
		key
	})
}

/// The hash of the chain's first block.
pub fn genesis() -> Vec<u8> {
	entry("System", "BlockHash", &[&0u32.twox_64_concat()])
}

/// The block's time.
pub fn time() -> Vec<u8> {
	value("Timestamp", "Now")
}

/// The layout of the licences pallet's storage.
pub fn licences_layout() -> Vec<u8> {
	value(LICENCES, ":__STORAGE_VERSION__:")
}

/// The layout of the identity pallet's storage.
pub fn identity_layout() -> Vec<u8> {
	value(IDENTITY, ":__STORAGE_VERSION__:")
}

/// The record of a licence.
pub fn licence(id: LicenceId) -> Vec<u8> {
	entry(LICENCES, "LicenceRecords", &[&id.twox_64_concat()])
}

/// The record of a batch.
pub fn batch(id: BatchId) -> Vec<u8> {
	entry(LICENCES, "Batches", &[&id.twox_64_concat()])
}

/// Where a licence stands.
pub fn standing(id: LicenceId) -> Vec<u8> {
	entry(LICENCES, "Standings", &[&id.batch.twox_64_concat(), &id.index.to_be_bytes()])
}

/// To whom a licence is offered.
pub fn offer(id: LicenceId) -> Vec<u8> {
	entry(LICENCES, "Offers", &[&id.twox_64_concat()])
}

/// A class.
pub fn class(id: LicenceClassId) -> Vec<u8> {
	entry(LICENCES, "Classes", &[&id.twox_64_concat()])
}

/// The code of an issuer.
pub fn issuer_code(issuer: PartyId) -> Vec<u8> {
	entry(LICENCES, "Codes", &[&issuer.twox_64_concat()])
}

/// The council's trust in an issuer for a class.
pub fn trust(class: LicenceClassId, issuer: PartyId) -> Vec<u8> {
	entry(LICENCES, "Trusts", &[&class.twox_64_concat(), &issuer.twox_64_concat()])
}

/// The licence with a document.
pub fn document(hash: &[u8; 32]) -> Vec<u8> {
	entry(LICENCES, "LicencesByDocument", &[&hash.blake2_128_concat()])
}

/// A party.
pub fn party(id: PartyId) -> Vec<u8> {
	entry(IDENTITY, "Parties", &[&id.twox_64_concat()])
}

/// A role of a party.
pub fn role(party: PartyId, role: Role) -> Vec<u8> {
	entry(IDENTITY, "Roles", &[&party.twox_64_concat(), &role.twox_64_concat()])
}

/// An account's tie to its party.
pub fn link(account: &[u8; 32]) -> Vec<u8> {
	entry(IDENTITY, "Links", &[&account.blake2_128_concat()])
}
