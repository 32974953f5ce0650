//! Consents: what a newcomer, who has no account yet, signs off chain.

use crate::client::{account, identity, number, Call, Client, Value};
use procurement_primitives::identity::{
	consent::{payload, Purpose},
	PartyId, Permissions,
};
use sp_crypto_hashing::blake2_256;
use subxt::ext::scale_value::Composite;
use subxt_signer::sr25519::Keypair;

/// How long the consents made here hold: an hour.
pub const HOLDS: u64 = 3_600_000;

/// An organisation's registration. `identifiers` are (scheme, number).
pub fn organisation(name: &str, identifiers: &[(&str, &str)]) -> Value {
	let identifiers = identifiers.iter().map(|(scheme, id)| {
		Value::named_composite([("scheme", Value::from_bytes(scheme)), ("id", Value::from_bytes(id))])
	});
	Value::named_variant(
		"Organisation",
		[("name", Value::from_bytes(name)), ("identifiers", Value::unnamed_composite(identifiers))],
	)
}

/// A person's registration.
pub fn person(commitment: [u8; 32]) -> Value {
	Value::named_variant("Person", [("commitment", Value::from_bytes(commitment))])
}

/// The consent of `who` to `purpose`, signed.
pub async fn sign(client: &Client, who: &Keypair, purpose: &Purpose) -> Value {
	let account = who.public_key().0;
	let nonce = client.consent_nonce(&account).await;
	let expires = client.clock().await + HOLDS;
	let signature = who.sign(&payload(&client.genesis(), &account, purpose, nonce, expires));
	Value::named_composite([
		("nonce", Value::u128(nonce.into())),
		("expires", Value::u128(expires.into())),
		("signature", Value::unnamed_variant("Sr25519", [Value::from_bytes(signature.0)])),
	])
}

/// The hash of `registration` that a consent to it names. The metadata of the chain says how it is encoded.
pub async fn registration_hash(client: &Client, registration: &Value) -> [u8; 32] {
	let call: Call = subxt::dynamic::tx("Identity", "register", Composite::unnamed([registration.clone()]));
	// The call begins with the pallet's and its own index; the rest is the registration.
	blake2_256(&client.encode(&call).await[2..])
}

/// The call by which a controller makes `who`, which consents, a delegate of `party` with `permissions` until a moment.
pub async fn add_delegate(
	client: &Client,
	who: &Keypair,
	party: PartyId,
	permissions: Permissions,
	until: u64,
) -> Call {
	let consent = sign(client, who, &Purpose::Delegate(party)).await;
	let arguments = vec![account(who), number(permissions.bits()), number(until), consent];
	identity("add_delegate", arguments)
}

/// The call that registers `who` as `registration`, which anybody may submit.
pub async fn register_for(client: &Client, who: &Keypair, registration: Value) -> Call {
	let purpose = Purpose::Register(registration_hash(client, &registration).await);
	let consent = sign(client, who, &purpose).await;
	identity("register_for", vec![account(who), registration, consent])
}
