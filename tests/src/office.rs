//! What the city's offices do in many tests: the registrar (`//Dave`) registers and verifies, the council (`//Alice`,
//! `//Bob` and `//Charlie`) decides.

use crate::{
	client::{call, dev, identity, number, unit, weight, Call, Client, Done, Encoded, Value},
	consent,
};
use codec::{Compact, Encode};
use procurement_primitives::identity::PartyId;
use sp_crypto_hashing::blake2_256;
use subxt::tx::Payload;
use subxt_signer::sr25519::Keypair;

/// How long the verifications made here hold: thirty days.
pub const VERIFIED_FOR: u64 = 30 * 86_400_000;

/// Registers `who`, by its consent.
pub async fn register(client: &Client, who: &Keypair, registration: Value) -> PartyId {
	let call = consent::register_for(client, who, registration).await;
	client.act(&dev("Dave"), &call).await.expect("the registrar registers a newcomer");
	client.party_of(who).await
}

/// The call that verifies a party, as it is now, until a moment.
pub async fn verifying(client: &Client, party: PartyId, level: &str, until: u64) -> Call {
	let details = client.party(party).await.expect("it is registered").details;
	identity("verify", vec![number(party), Value::from_bytes(details), unit(level), number(until)])
}

/// Verifies a party.
pub async fn verify(client: &Client, party: PartyId) {
	let until = client.clock().await + VERIFIED_FOR;
	let call = verifying(client, party, "Substantial", until).await;
	client.act(&dev("Dave"), &call).await.expect("the registrar verifies");
}

/// A motion of two of three councillors, from proposal to close.
pub async fn motion(client: &Client, proposal: &impl Payload) -> Done {
	let (alice, bob) = (dev("Alice"), dev("Bob"));
	let encoded = client.encode(proposal).await;
	let hash = Value::from_bytes(blake2_256(&encoded));
	let length = u32::try_from(encoded.len()).expect("a proposal is short");
	let arguments = [Compact(2u32).encode(), encoded, Compact(length).encode()].concat();
	let propose = Encoded::raw("Council", "propose", arguments);
	let length = number(length);
	let done = client.act(&alice, &propose).await.expect("a councillor proposes");
	let index = done.event("Council", "Proposed").and_then(|event| event.number("proposal_index"));
	let index = number(index.expect("it is announced"));
	for councillor in [&alice, &bob] {
		let vote = call("Council", "vote", vec![hash.clone(), index.clone(), Value::bool(true)]);
		client.act(councillor, &vote).await.expect("a councillor votes");
	}
	// More than any proposal here weighs, and little enough to fit a block.
	let bound = weight(100_000_000_000, 1_000_000);
	let close = call("Council", "close", vec![hash, index, bound, length]);
	client.act(&alice, &close).await.expect("the motion is closed")
}

/// What the council's motion came to: whether its call succeeded.
pub fn executed(done: &Done) -> String {
	let event = done.event("Council", "Executed").expect("the motion was carried out");
	format!("{}", Value::from(event.fields.clone()))
}
