//! What the city's offices do in many tests: the registrar (`//Dave`) registers and verifies, the council (`//Alice`,
//! `//Bob` and `//Charlie`) decides.

use crate::{
	client::{call, dev, identity, number, unit, weight, Call, Client, Done, Encoded, Value},
	consent,
};
use codec::{Compact, Encode};
use procurement_primitives::identity::PartyId;
use sp_crypto_hashing::blake2_256;
use subxt::{dynamic, tx::Payload};
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
	let encoded = client.encode(proposal).await;
	let hash = blake2_256(&encoded);
	let length = u32::try_from(encoded.len()).expect("a proposal is short");
	let arguments = [Compact(2u32).encode(), encoded, Compact(length).encode()].concat();
	let propose = Encoded::raw("Council", "propose", arguments);
	let done = client.act(&dev("Alice"), &propose).await.expect("a councillor proposes");
	let index = done.event("Council", "Proposed").and_then(|event| event.number("proposal_index"));
	vote(client, hash, index.expect("it is announced"), length).await
}

/// Carries the motion `index`, which is the last that somebody made.
pub async fn carry(client: &Client, index: u128) -> Done {
	/// More than what is moved by a command is long.
	const LENGTH: u32 = 1_000;
	let proposals = dynamic::storage::<(), Vec<[u8; 32]>>("Council", "Proposals");
	let head = client.head().await;
	let open = head.storage().try_fetch(proposals, ()).await.expect("motions can be read").expect("there is one");
	let open = open.decode().expect("they are hashes");
	vote(client, *open.last().expect("there is one"), index, LENGTH).await
}

/// Two of three councillors vote for a motion of at most that length, and it is closed.
async fn vote(client: &Client, hash: [u8; 32], index: u128, length: u32) -> Done {
	let (alice, bob) = (dev("Alice"), dev("Bob"));
	let (hash, index) = (Value::from_bytes(hash), number(index));
	for councillor in [&alice, &bob] {
		let vote = call("Council", "vote", vec![hash.clone(), index.clone(), Value::bool(true)]);
		client.act(councillor, &vote).await.expect("a councillor votes");
	}
	// More than any proposal here weighs, and little enough to fit a block.
	let bound = weight(100_000_000_000, 1_000_000);
	let close = call("Council", "close", vec![hash, index, bound, number(length)]);
	client.act(&alice, &close).await.expect("the motion is closed")
}

/// What the council's motion came to: whether its call succeeded.
pub fn executed(done: &Done) -> String {
	let event = done.event("Council", "Executed").expect("the motion was carried out");
	format!("{}", Value::from(event.fields.clone()))
}
