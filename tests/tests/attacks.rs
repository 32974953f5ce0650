//! Attacks on sealed bids, on a running node: what an attacker sees is what the chain publishes, and what it can do is
//! what the transaction pool takes.
//!
//! Each attack has a function here that is named for it. Those that a node adds nothing to are unit tests: that every
//! threshold of keyholders opens the same (`attacks` and the envelope's `subsets`), that no flipped bit and no cheating
//! sealer divides them (the envelope's `flips` and `malformed`), that tools use no seed twice (its `seeds`), bids without a
//! licence (`submit` of sealed bids), and each rule that a notice may break (`publish` of tenders).

#![allow(
	clippy::arithmetic_side_effects,
	clippy::expect_used,
	clippy::indexing_slicing,
	clippy::panic,
	clippy::unwrap_used
)]

use codec::{Compact, Encode};
use procurement_envelope::{keyholder::Registration, open, Context, Envelope, OpenError, Released, PRICE, TECHNICAL};
use procurement_primitives::{
	bid::{
		api::{BidStatus, Content},
		BondState, Disqualification, Payload, StageStatus,
	},
	budget::{
		api::{LineView, PurseView},
		Destination,
	},
	tender::{Changes, Phase, Stage, TenderStatus, UnsuccessfulReason},
	time::DAY,
};
use procurement_tests::{
	city::{Actor, City},
	client::{Client, Done, Encoded, Event, Failure},
	node::{Node, Sealing},
	tendering::{price_of, sealed, succeeded, Draft, Sealed, Tender},
};
use serde_json::Value as Json;
use std::collections::{BTreeSet, HashMap};

/// What each tender may cost at most, in cents.
const MAXIMUM: u128 = 10_000_000;

/// What each bidder leaves as a bond.
const BOND: u128 = 100_000;

/// What each supplier has.
const PURSE: u128 = 1_000_000;

/// The price that is looked for, and how many are tried around it: whole pesos, as people bid.
const SECRET_PRICE: u128 = 6_531_200;
const CANDIDATES: u128 = 40_000;

/// A block is made in a slot of six seconds; in the middle of one there is room for a block before it and one after.
const SLOT: u64 = 6_000;

#[tokio::test]
async fn attacks_on_sealed_bids_should_fail() {
	let node = Node::start_chain("mexico_city_development", Sealing::Manual);
	let client = node.client().await;
	let city = City::found(&client).await;
	let line = fund(&city).await;
	let deadline = (client.clock().await + 25 * DAY) / SLOT * SLOT + SLOT / 2;
	let draft = |reference| Draft {
		reference,
		line,
		maximum: MAXIMUM,
		bond: BOND,
		two_envelopes: false,
		bid_deadline: deadline,
	};

	let mut leaky = Tender::publish(&city, &draft("LEAKY")).await;
	early_release_should_be_refused_and_a_leak_should_lead_to_fresh_keys(&city, &mut leaky).await;

	let read = Tender::publish(&city, &draft("READ")).await;
	let rich = Tender::draft(&city, &Draft { maximum: 100 * MAXIMUM, ..draft("RICH") }).await;
	unfit_keys_should_be_refused(&city, &rich, &read).await;
	a_notice_that_breaks_a_rule_should_be_refused(&city, &rich).await;
	brute_force_of_a_low_entropy_price_should_fail(&city, &read).await;
	unfit_envelopes_should_be_refused(&city, &read).await;
	those_who_may_not_bid_should_be_refused(&city, &read).await;
	a_bond_without_funds_should_be_refused(&city, &read).await;
	let copied = Tender::publish(&city, &draft("COPIED")).await;
	let honest = copied_ciphertext_should_be_taken_without_being_understood(&city, &copied, &read).await;
	let forged = Tender::publish(&city, &draft("FORGED")).await;
	forgeries_should_be_taken_without_being_understood(&city, &forged).await;
	let few = Tender::publish(&city, &draft("FEW")).await;
	let silent = Tender::publish(&city, &draft("SILENT")).await;
	let mixed = Tender::publish(&city, &Draft { two_envelopes: true, ..draft("MIXED") }).await;
	let seeds = bids(&city, &silent).await;
	two_bids_and_a_withdrawn_one(&city, &few).await;
	stages_of_different_submissions_should_be_taken(&city, &mixed).await;

	late_bids_should_be_refused_to_the_millisecond(&city, &read, deadline).await;
	an_amendment_should_be_refused_after_the_deadline(&city, &read).await;
	too_few_bids_should_not_end_the_tender_before_the_key_deadline(&city, &few).await;
	wrong_releases_should_be_refused_and_a_suspended_keyholders_should_count(&city, &read).await;
	copied_ciphertext_should_open_as_malformed(&city, &copied, honest).await;
	forgeries_should_open_as_malformed(&city, &forged).await;
	stages_of_different_submissions_should_not_open(&city, &mixed).await;
	bids_should_open_by_their_own_seeds_when_keyholders_fail(&city, &silent, &seeds, deadline).await;
	too_few_bids_should_stay_sealed(&city, &few).await;
	money_should_be_where_the_books_say(&city, line, &[leaky, read, copied, forged, few, silent, mixed]).await;
}

/// Gives the treasury, the buyer and the suppliers money; the last supplier a cent less than a bond.
async fn fund(city: &City) -> u32 {
	let (poor, others) = city.suppliers.split_last().expect("there are four suppliers");
	city.fund(10 * MAXIMUM, others, PURSE).await;
	city.deposit(BOND - 1, Destination::Purse(poor.party), "SPEI-1").await;
	city.open_line("5151", city.next_year().await, 10 * MAXIMUM).await
}

/// Asserts that `outcome` is the refusal `error` of a pallet.
fn assert_fails(outcome: Result<Done, Failure>, error: &str) {
	match outcome {
		Err(Failure::Failed { error: found, .. }) => assert_eq!(found, error),
		other => panic!("expected {error}, got {other:?}"),
	}
}

/// Asserts that `outcome` is the refusal `error` of the sealed bids' pallet.
fn assert_refused(outcome: Result<Done, Failure>, error: &str) {
	assert_fails(outcome, &format!("SealedBids::{error}"));
}

async fn bid_status(tender: &Tender<'_>, bidder: &Actor) -> BidStatus {
	tender.bid_of(bidder).await.expect("the bid is there").status
}

async fn purse(city: &City, of: &Actor) -> PurseView<[u8; 32]> {
	city.client.state_call("BudgetsApi_purse", &of.party.encode()).await
}

/// Bids of the first three suppliers.
async fn bids(city: &City, tender: &Tender<'_>) -> Vec<Sealed> {
	let mut sealed = Vec::new();
	for (supplier, price) in city.suppliers.iter().zip([7_000_000, 6_900_000, 6_800_000]) {
		sealed.push(tender.bid(supplier, price).await);
	}
	sealed
}

/// Bids of the first two suppliers, where the rules ask for three; the third withdraws its own.
async fn two_bids_and_a_withdrawn_one(city: &City, tender: &Tender<'_>) {
	bids(city, tender).await;
	assert_eq!(tender.opening().await.standing[0].bids, 3);
	let withdraw = Encoded::new("SealedBids", "withdraw", tender.id);
	city.client.act(&city.suppliers[2].key, &withdraw).await.expect("a bid can be withdrawn");
}

// -------------------------------------------------------------------------------------------------- before the deadline

async fn early_release_should_be_refused_and_a_leak_should_lead_to_fresh_keys(city: &City, tender: &mut Tender<'_>) {
	let client = &city.client;
	let (bidder, reporter) = (&city.suppliers[0], &city.suppliers[1]);
	let sealed = tender.bid(bidder, 7_000_000).await;
	let secret = tender.secret(Stage::Technical, 3).await;
	assert_refused(tender.release(&city.keyholders[2].key, Stage::Technical, 3, secret).await, "TooEarly");
	assert_eq!(tender.opening().await.stages[0].status, StageStatus::Sealed, "nothing has begun");
	assert!(tender.keys().await.keyholders[2].keys[0].released.is_none());

	// The block shows it all the same, and anybody may say so.
	let place = (tender.id, tender.view().await.key_generation, Stage::Technical, 3u8);
	let leak =
		|secret: [u8; 32]| Encoded::new("SealedBids", "report_leak", (place.0, place.1, place.2, place.3, secret));
	assert_refused(client.act(&reporter.key, &leak([7; 32])).await, "WrongSecret");
	let done = client.act(&reporter.key, &leak(secret)).await.expect("the leak is proven");
	assert!(done.event("SealedBids", "KeyLeaked").is_some());
	assert!(!client.party(city.keyholders[2].party).await.unwrap().active, "the keyholder is suspended");
	let view = tender.view().await;
	assert_eq!(view.summary.phase, Some(Phase::Rekeying));
	assert_refused(tender.submit(bidder, &sealed).await, "Rekeying");

	// The body that appointed the keyholder appoints another, and bidding goes on under fresh keys.
	tender.keyholders[2] = city.appoint_another(2).await;
	let rekey = Encoded::new("Tenders", "rekey", (tender.id, tender.numbers(), 2u8));
	client.act(&city.buyer.key, &rekey).await.expect("the buyer names keyholders for fresh keys");
	tender.register().await;
	let resumed = client.act(&city.buyer.key, &Encoded::new("Tenders", "resume", tender.id)).await;
	resumed.expect("bids are taken again");
	let after = tender.view().await;
	assert_eq!(after.summary.phase, Some(Phase::Tendering));
	assert!(after.version > view.version && after.key_generation > view.key_generation);
	assert!(after.summary.bids_close >= client.now().await + 15 * DAY, "bidders have time to seal again");

	assert_eq!(bid_status(tender, bidder).await, BidStatus::Stale, "what the leaked key helps to read does not count");
	assert_refused(client.act(&bidder.key, &Encoded::new("SealedBids", "confirm", tender.id)).await, "SealedToOldKeys");
	tender.bid(bidder, 6_999_900).await;
	assert_eq!(bid_status(tender, bidder).await, BidStatus::Standing);
	// The others need the keyholder in other tenders: the council lets it act again.
	city.reinstate(&city.keyholders[2]).await;
}

/// All that the chain publishes: every key and value of its state but the code, and every transaction and event.
async fn everything_public(client: &Client) -> Vec<u8> {
	let unhex = |text: &Json| hex::decode(text.as_str().expect("it is hexadecimal").trim_start_matches("0x")).unwrap();
	let mut public = Vec::new();
	for block in 0..=client.final_number().await {
		let hash = client.ask("chain_getBlockHash", vec![block.into()]).await.expect("the block has a hash");
		let found = client.ask("chain_getBlock", vec![hash.clone()]).await.expect("the block is there");
		for extrinsic in found["block"]["extrinsics"].as_array().expect("it has transactions") {
			public.extend(unhex(extrinsic));
		}
		let events = "0x26aa394eea5630e07c48ae0c9558cef780d41e5e16056765bc8461851072c9d7";
		let events = client.ask("state_getStorage", vec![events.into(), hash]).await.expect("events can be read");
		public.extend(events.as_str().map(|_| unhex(&events)).unwrap_or_default());
	}
	let (mut after, mut keys) = (Json::Null, 0);
	loop {
		let page =
			client.ask("state_getKeysPaged", vec!["0x".into(), 500.into(), after]).await.expect("keys are listed");
		let page = page.as_array().expect("it is a list").clone();
		let Some(last) = page.last() else { break };
		after = last.clone();
		keys += page.len();
		let code = |key: &Json| key.as_str() == Some("0x3a636f6465");
		let asked: Vec<Json> = page.into_iter().filter(|key| !code(key)).collect();
		let found = client.ask("state_queryStorageAt", vec![asked.into()]).await.expect("values can be read");
		for change in found[0]["changes"].as_array().expect("it is a list") {
			public.extend(unhex(&change[0]));
			public.extend(unhex(&change[1]));
		}
	}
	assert!(keys > 100, "the state was read");
	public
}

/// The first bytes of all that would betray a price: its payload in the clear, and hashes of any way to write it.
fn traces(price: u128) -> Vec<[u8; 16]> {
	let payload = Payload::V1(price_of(price));
	let whole = price / 100;
	let mut framed = payload.encode();
	framed.splice(0..0, u32::try_from(payload.encoded_size()).unwrap().to_le_bytes());
	let in_the_clear = [payload.encode(), price_of(price).encode(), price_of(price).prices.encode(), framed];
	let written = [
		price.encode(),
		price.to_be_bytes().to_vec(),
		u64::try_from(price).unwrap().to_le_bytes().to_vec(),
		u64::try_from(price).unwrap().to_be_bytes().to_vec(),
		Compact(price).encode(),
		price.to_string().into_bytes(),
		whole.to_string().into_bytes(),
		format!("{whole}.00").into_bytes(),
		fabric(price),
	];
	let hashes = in_the_clear.iter().chain(&written).flat_map(|bytes| {
		[
			sp_crypto_hashing::blake2_256(bytes),
			sp_crypto_hashing::sha2_256(bytes),
			sp_crypto_hashing::keccak_256(bytes),
			sp_crypto_hashing::twox_256(bytes),
		]
	});
	let hashes = hashes.map(|hash| hash.to_vec()).chain(in_the_clear.iter().map(|bytes| blake2_128(bytes)));
	let all = in_the_clear.iter().cloned().chain(hashes);
	all.map(|bytes| bytes[..16].try_into().expect("it is long enough")).collect()
}

fn blake2_128(bytes: &[u8]) -> Vec<u8> {
	sp_crypto_hashing::blake2_128(bytes).to_vec()
}

/// A bid as the auction in Fabric's samples writes it, before it publishes its hash.
fn fabric(price: u128) -> Vec<u8> {
	format!(r#"{{"objectType":"bid","quantity":1,"price":{price},"org":"Org1MSP","buyer":"b"}}"#).into_bytes()
}

/// The traces of all candidates, each with its price.
fn candidates() -> HashMap<[u8; 16], u128> {
	let from = SECRET_PRICE - CANDIDATES / 2 * 100;
	let prices = (0..CANDIDATES).map(|step| from + step * 100);
	prices.flat_map(|price| traces(price).into_iter().map(move |trace| (trace, price))).collect()
}

/// The candidates of which `public` holds a trace.
fn found(candidates: &HashMap<[u8; 16], u128>, public: &[u8]) -> BTreeSet<u128> {
	let windows = public.windows(16).map(|window| <[u8; 16]>::try_from(window).expect("it has that length"));
	windows.filter_map(|window| candidates.get(&window).copied()).collect()
}

async fn brute_force_of_a_low_entropy_price_should_fail(city: &City, tender: &Tender<'_>) {
	let bidder = &city.suppliers[0];
	let sealed = tender.bid(bidder, SECRET_PRICE).await;
	let public = everything_public(&city.client).await;
	assert!(public.windows(sealed.technical.len()).any(|window| window == sealed.technical), "the envelope is public");
	let candidates = candidates();
	assert_eq!(found(&candidates, &public), BTreeSet::new(), "and no candidate fits anything that is");

	// The search finds what can be found: what Fabric's sample publishes, the payload, its hash.
	let payload = Payload::V1(price_of(SECRET_PRICE)).encode();
	let leaks = [
		sp_crypto_hashing::sha2_256(&fabric(SECRET_PRICE)).to_vec(),
		sp_crypto_hashing::blake2_256(&payload).to_vec(),
		payload,
	];
	for leak in leaks {
		assert_eq!(found(&candidates, &[&public[..], &leak].concat()), BTreeSet::from([SECRET_PRICE]));
	}

	// An envelope's length says nothing of a price, and one keyholder's secret opens nothing.
	let other = tender.seal(bidder, 1).await;
	assert_eq!(other.technical.len(), sealed.technical.len());
	let sealing = tender.sealing().await;
	let context = tender.context(&sealing, TECHNICAL, bidder.party);
	let envelope = Envelope::parse(&sealed.technical, 3).unwrap();
	let mine = Released { index: 1, seed: tender.secret(Stage::Technical, 1).await };
	assert_eq!(open(&context, &envelope, std::slice::from_ref(&mine)), Err(OpenError::NotEnough));
	let guessed = Released { index: 2, seed: [0; 32] };
	assert!(matches!(open(&context, &envelope, &[mine.clone(), guessed]), Err(OpenError::WrongRelease { .. })));
	let second = Released { index: 2, seed: tender.secret(Stage::Technical, 2).await };
	let opened = open(&context, &envelope, &[mine, second]).expect("two of them open it");
	assert_eq!(opened.payload, Payload::V1(price_of(SECRET_PRICE)).encode());
}

async fn unfit_envelopes_should_be_refused(city: &City, tender: &Tender<'_>) {
	let bidder = &city.suppliers[1];
	let good = tender.seal(bidder, 7_000_000).await;
	let with = |technical: Vec<u8>| Sealed { technical, ..good.clone() };
	let changed = |change: fn(&mut Envelope)| {
		let mut envelope = Envelope::parse(&good.technical, 3).expect("it is well formed");
		change(&mut envelope);
		with(envelope.encode())
	};
	let foreign_suite = with([&[2], &good.technical[1..]].concat());
	let trailing = with([&good.technical[..], &[0]].concat());
	let unexpected = Sealed { price: Some(good.technical.clone()), ..good.clone() };
	for (error, sealed) in [
		("EnvelopeTooLong", with(vec![1; 20_000])),
		("UnknownSuite", foreign_suite),
		("NotEnvelope", trailing),
		("NotEnvelope", with(good.technical[..100].to_vec())),
		("WrongWraps", changed(|envelope| envelope.wraps.truncate(2))),
		("WrongSizeClass", changed(|envelope| envelope.ciphertext.push(0))),
		("BadEphemeralKey", changed(|envelope| envelope.ephemeral = [0; 32])),
		("BadEphemeralKey", changed(|envelope| envelope.ephemeral = [0xff; 32])),
		("PriceEnvelopeUnexpected", unexpected),
	] {
		assert_refused(tender.submit(bidder, &sealed).await, error);
	}
	assert!(tender.bid_of(bidder).await.is_none(), "nothing of it is kept");
	assert_eq!(purse(city, bidder).await.held, 0, "and nothing is held for it");
}

async fn those_who_may_not_bid_should_be_refused(city: &City, tender: &Tender<'_>) {
	for (actor, error) in [(&city.buyer, "OwnTender"), (&city.keyholders[0], "BidderIsKeyholder")] {
		city.grant(actor, "Supplier").await;
		let sealed = tender.seal(actor, 7_000_000).await;
		assert_refused(tender.submit(actor, &sealed).await, error);
	}
	let body = &city.bodies[0];
	let sealed = tender.seal(body, 7_000_000).await;
	assert_fails(tender.submit(body, &sealed).await, "Identity::RoleMissing");
}

async fn a_bond_without_funds_should_be_refused(city: &City, tender: &Tender<'_>) {
	let poor = &city.suppliers[3];
	let sealed = tender.seal(poor, 7_000_000).await;
	assert_eq!(purse(city, poor).await.balance, BOND - 1);
	assert_refused(tender.submit(poor, &sealed).await, "BondNotCovered");
	assert!(tender.bid_of(poor).await.is_none());
	assert_eq!(purse(city, poor).await.held, 0);
	// A purse lives without a balance: its last cent can be held.
	city.deposit(1, Destination::Purse(poor.party), "SPEI-CENT").await;
	tender.submit(poor, &sealed).await.expect("the purse covers the bond");
	let view = purse(city, poor).await;
	assert_eq!((view.balance, view.held), (0, BOND));
	let withdraw = Encoded::new("SealedBids", "withdraw", tender.id);
	city.client.act(&poor.key, &withdraw).await.expect("a bid can be withdrawn");
	city.deposit(PURSE - BOND, Destination::Purse(poor.party), "SPEI-LATER").await;
}

/// The key plus the point of order two: (x, y) becomes (-x, -y), both modulo 2²⁵⁵ - 19.
fn torsioned(key: [u8; 32]) -> [u8; 32] {
	let (mut negative, mut borrow) = ([0; 32], false);
	for (place, byte) in key.into_iter().enumerate() {
		let (prime, y) = match place {
			0 => (0xed, byte),
			31 => (0x7f, byte & 0x7f),
			_ => (0xff, byte),
		};
		let (once, first) = u8::overflowing_sub(prime, y);
		let (twice, second) = once.overflowing_sub(borrow.into());
		(negative[place], borrow) = (twice, first || second);
	}
	negative[31] |= !key[31] & 0x80;
	negative
}

/// Keyholders of the draft `tender` try to register keys that they do not own, or that would not keep a secret.
async fn unfit_keys_should_be_refused(city: &City, tender: &Tender<'_>, other: &Tender<'_>) {
	let generation = tender.keys().await.generation;
	let of = |index| tender.registration(generation, TECHNICAL, index);
	let own = of(1);
	let with = |change: fn(&mut Registration)| {
		let mut key = own.clone();
		change(&mut key);
		key
	};
	let mut neutral = [0; 32];
	neutral[0] = 1;
	let tries = [
		// Another's, as it stands or as the key alone; one's own of another tender; the negative of a key.
		("KeyUnproven", of(2)),
		("KeyUnproven", Registration { key: of(2).key, ..own.clone() }),
		("KeyUnproven", other.registration(other.keys().await.generation, TECHNICAL, 1)),
		("KeyUnproven", with(|own| own.key[31] ^= 0x80)),
		("KeyUnproven", with(|own| own.proof[0] ^= 1)),
		("KeyUnproven", with(|own| own.salt[0] ^= 1)),
		("KeyNotCanonical", with(|own| own.key = [0xff; 32])),
		("KeyLowOrder", with(|own| own.key = [0; 32])),
		("KeyLowOrder", Registration { key: neutral, ..own.clone() }),
		("KeyTorsioned", Registration { key: torsioned(own.key), ..own.clone() }),
	];
	let who = &tender.keyholders[0].key;
	let acts: Vec<_> = tries.iter().map(|(_, key)| (who, tender.registering(std::slice::from_ref(key)))).collect();
	for (outcome, (error, _)) in city.client.act_together(&acts, None).await.into_iter().zip(&tries) {
		assert_refused(outcome, error);
	}
	let stranger = &city.suppliers[0];
	let registering = tender.registering(std::slice::from_ref(&own));
	assert_fails(city.client.act(&stranger.key, &registering).await, "Identity::RoleMissing");
	assert!(tender.keys().await.keyholders.iter().all(|keyholder| keyholder.keys.is_empty()), "nothing of it is kept");
	tender.register().await;
	assert_refused(city.client.act(who, &registering).await, "KeyReused");
}

/// The buyer publishes what it may not.
async fn a_notice_that_breaks_a_rule_should_be_refused(city: &City, tender: &Tender<'_>) {
	let publish = Encoded::new("Tenders", "publish", tender.id);
	for threshold in [1, 3] {
		city.client.act(&city.buyer.key, &tender.set_keyholders(threshold)).await.expect("a draft takes it");
		assert_fails(city.client.act(&city.buyer.key, &publish).await, "Tenders::ThresholdOutOfRange");
	}
	city.client.act(&city.buyer.key, &tender.set_keyholders(2)).await.expect("a draft takes it");
	assert_refused(city.client.act(&city.buyer.key, &publish).await, "KeysMissing");
	// Whoever names keyholders anew asks for fresh keys.
	tender.register().await;
	assert_fails(city.client.act(&city.buyer.key, &publish).await, "Budgets::InsufficientFree");
	assert_eq!(tender.view().await.summary.status, TenderStatus::Draft);
}

async fn copied_ciphertext_should_be_taken_without_being_understood(
	city: &City,
	tender: &Tender<'_>,
	other: &Tender<'_>,
) -> u128 {
	let [victim, copyist, stranger, replayer] = &city.suppliers[..] else { panic!("there are four suppliers") };
	let honest = 6_400_000;
	let sealed = tender.bid(victim, honest).await;
	// Under another bidder.
	tender.submit(copyist, &sealed).await.expect("nobody can tell yet");
	// Sealed for another chain.
	let here = tender.sealing().await;
	let elsewhere = procurement_primitives::bid::api::SealingView { genesis: [9; 32], ..here };
	tender.submit(stranger, &tender.seal_on(&elsewhere, stranger, 6_300_000)).await.expect("nobody can tell yet");
	// Sealed for another tender.
	let replayed = other.seal(replayer, 6_200_000).await;
	tender.submit(replayer, &replayed).await.expect("nobody can tell yet");
	honest
}

/// Well formed to look at, and not sealed by the rules.
async fn forgeries_should_be_taken_without_being_understood(city: &City, tender: &Tender<'_>) {
	let [honest, divider, rambler, thief] = &city.suppliers[..] else { panic!("there are four suppliers") };
	let good = tender.bid(honest, 7_000_000).await;
	let sealing = tender.sealing().await;
	let forge = |technical: Envelope| Sealed { technical: technical.encode(), ..good.clone() };

	// Shares that some keyholders would open with, and others not.
	let own = tender.seal(divider, 6_000_000).await;
	let mut envelope = Envelope::parse(&own.technical, 3).expect("it is well formed");
	envelope.wraps[2][0] ^= 1;
	tender.submit(divider, &forge(envelope)).await.expect("nobody can tell yet");

	// A payload that says the same in a longer way.
	let payload = [&Payload::V1(price_of(6_000_000)).encode()[..], &[0]].concat();
	let (envelope, _) = sealed(&tender.context(&sealing, TECHNICAL, rambler.party), &payload);
	tender.submit(rambler, &forge(envelope)).await.expect("nobody can tell yet");

	// Somebody else's ciphertext behind keys of one's own.
	let own = tender.seal(thief, 6_000_000).await;
	let mut envelope = Envelope::parse(&own.technical, 3).expect("it is well formed");
	envelope.ciphertext = Envelope::parse(&good.technical, 3).expect("it is well formed").ciphertext;
	tender.submit(thief, &forge(envelope)).await.expect("nobody can tell yet");
}

async fn stages_of_different_submissions_should_be_taken(city: &City, tender: &Tender<'_>) {
	let [first, second, mixer, blabber] = &city.suppliers[..] else { panic!("there are four suppliers") };
	tender.bid(first, 7_000_000).await;
	tender.bid(second, 6_900_000).await;
	let (one, other) = (tender.seal(mixer, 6_800_000).await, tender.seal(mixer, 6_000_000).await);
	let mixed = Sealed { price: other.price, ..one };
	tender.submit(mixer, &mixed).await.expect("nobody can tell yet");

	// A price where the experts would see it.
	let sealing = tender.sealing().await;
	let offer = Payload::V1(price_of(1_000_000)).encode();
	let (technical, seed) = sealed(&tender.context(&sealing, TECHNICAL, blabber.party), &offer);
	let context = tender.context(&sealing, PRICE, blabber.party);
	let (price, _) = sealed(&Context { technical: Some(technical.hash()), ..context }, &offer);
	let early = Sealed { technical: technical.encode(), seed, price: Some(price.encode()) };
	tender.submit(blabber, &early).await.expect("nobody can tell yet");
}

// ----------------------------------------------------------------------------------------------------- at the deadline

async fn late_bids_should_be_refused_to_the_millisecond(city: &City, tender: &Tender<'_>, deadline: u64) {
	let [_, second, third, late] = &city.suppliers[..] else { panic!("there are four suppliers") };
	// What the last millisecond takes replaces this.
	tender.bid(second, 7_500_000).await;
	let sealed = [tender.seal(second, 6_600_000).await, tender.seal(third, 6_700_000).await];
	let acts = [(&second.key, tender.submission(&sealed[0])), (&third.key, tender.submission(&sealed[1]))];
	succeeded(city.client.act_together(&acts, Some(deadline - 1)).await);
	assert_eq!(city.client.now().await, deadline - 1);
	let standing = tender.opening().await.standing[0].bids;
	assert_eq!(standing, 3);

	let (bid, better) = (tender.seal(late, 1_000_000).await, tender.seal(second, 1_000_000).await);
	let withdraw = Encoded::new("SealedBids", "withdraw", tender.id);
	let acts =
		[(&late.key, tender.submission(&bid)), (&second.key, tender.submission(&better)), (&third.key, withdraw)];
	let refused = city.client.act_together(&acts, Some(deadline)).await;
	assert_eq!(city.client.now().await, deadline);
	for outcome in refused {
		assert_refused(outcome, "DeadlinePassed");
	}
	assert_eq!(bid_status(tender, late).await, BidStatus::Withdrawn, "as it was before");
	assert_eq!(tender.opening().await.standing[0].bids, standing);
}

async fn an_amendment_should_be_refused_after_the_deadline(city: &City, tender: &Tender<'_>) {
	let changes = Changes { title: Some(b"Other computers".to_vec()), ..Default::default() };
	let amend = Encoded::new("Tenders", "amend", (tender.id, changes, b"They are better.".to_vec()));
	assert_fails(city.client.act(&city.buyer.key, &amend).await, "Tenders::DeadlinePassed");
}

/// An outage that kept bidders away may still be recorded.
async fn too_few_bids_should_not_end_the_tender_before_the_key_deadline(city: &City, tender: &Tender<'_>) {
	let secret = tender.secret(Stage::Technical, 1).await;
	let who = &city.keyholders[0].key;
	assert_refused(tender.release(who, Stage::Technical, 1, secret).await, "TooFewBids");
	city.client.seal(None).await.expect("a block can be sealed");
	assert_eq!(tender.view().await.summary.phase, Some(Phase::Opening));
	assert_eq!(tender.opening().await.stages[0].status, StageStatus::Sealed);
}

async fn too_few_bids_should_stay_sealed(city: &City, tender: &Tender<'_>) {
	let secret = tender.secret(Stage::Technical, 1).await;
	let who = &city.keyholders[0].key;
	let view = tender.view().await;
	assert_eq!(view.summary.status, TenderStatus::Unsuccessful { reason: UnsuccessfulReason::TooFewBids });
	assert_eq!(tender.opening().await.stages[0].status, StageStatus::TooFewBids);
	assert_refused(tender.release(who, Stage::Technical, 1, secret).await, "TooFewBids");
	for supplier in &city.suppliers[..2] {
		let bid = tender.bid_of(supplier).await.expect("the bid is there");
		assert_eq!(bid.envelopes[0].content, Content::Sealed, "nobody ever reads it");
		assert_eq!(bid.bond_state, BondState::Returned);
	}
	assert_eq!(bid_status(tender, &city.suppliers[2]).await, BidStatus::Withdrawn, "it does not count");
}

async fn wrong_releases_should_be_refused_and_a_suspended_keyholders_should_count(city: &City, tender: &Tender<'_>) {
	let anybody = &city.suppliers[3].key;
	let (first, third) = (tender.secret(Stage::Technical, 1).await, tender.secret(Stage::Technical, 3).await);
	assert_refused(tender.release(anybody, Stage::Technical, 1, [7; 32]).await, "WrongSecret");
	assert_refused(tender.release(anybody, Stage::Technical, 1, third).await, "WrongSecret");
	assert_refused(tender.release(anybody, Stage::Technical, 4, first).await, "UnknownIndex");
	assert_refused(tender.release(anybody, Stage::Price, 1, first).await, "UnknownStage");
	assert!(tender.opening().await.stages[0].released.is_empty());

	city.suspend(&city.keyholders[0]).await;
	tender.release(anybody, Stage::Technical, 1, first).await.expect("suspending somebody blocks nothing");
	assert_refused(tender.release(anybody, Stage::Technical, 1, first).await, "AlreadyReleased");
	tender.release(&city.keyholders[2].key, Stage::Technical, 3, third).await.expect("the threshold is reached");
	tender.wait_until_opened(Stage::Technical).await;
	for (supplier, price) in city.suppliers.iter().zip([SECRET_PRICE, 6_600_000, 6_700_000]) {
		let bid = tender.bid_of(supplier).await.expect("the bid is there");
		assert_eq!((bid.status, bid.prices[0].price), (BidStatus::Opened, price));
	}
	city.lift_suspension(&city.keyholders[0]).await;
}

/// Releases the secrets of the first two keyholders and waits for what they open.
async fn open_stage(city: &City, tender: &Tender<'_>, stage: Stage) {
	for index in [1, 2] {
		let secret = tender.secret(stage, index).await;
		let who = &city.keyholders[usize::from(index) - 1].key;
		tender.release(who, stage, index, secret).await.expect("a keyholder releases");
	}
	tender.wait_until_opened(stage).await;
}

/// Opens a tender whose first bid alone was sealed by the rules.
async fn only_the_first_should_open(city: &City, tender: &Tender<'_>, price: u128) {
	open_stage(city, tender, Stage::Technical).await;
	let honest = tender.bid_of(&city.suppliers[0]).await.expect("the bid is there");
	assert_eq!((honest.status, honest.prices[0].price), (BidStatus::Opened, price));
	assert_ne!(honest.bond_state, BondState::Forfeited);
	for supplier in &city.suppliers[1..] {
		let bid = tender.bid_of(supplier).await.expect("the bid is there");
		assert_eq!((bid.status, bid.bond_state), (BidStatus::Malformed, BondState::Forfeited), "{}", supplier.name);
		assert_eq!((bid.envelopes[0].content.clone(), bid.prices.len()), (Content::Malformed, 0));
	}
}

async fn copied_ciphertext_should_open_as_malformed(city: &City, tender: &Tender<'_>, price: u128) {
	only_the_first_should_open(city, tender, price).await;
}

async fn forgeries_should_open_as_malformed(city: &City, tender: &Tender<'_>) {
	only_the_first_should_open(city, tender, 7_000_000).await;
}

async fn stages_of_different_submissions_should_not_open(city: &City, tender: &Tender<'_>) {
	let early = tender.secret(Stage::Price, 1).await;
	assert_refused(tender.release(&city.keyholders[0].key, Stage::Price, 1, early).await, "TooEarly");
	open_stage(city, tender, Stage::Technical).await;
	for supplier in &city.suppliers[..3] {
		let bid = tender.bid_of(supplier).await.expect("the bid is there");
		assert!(matches!(bid.envelopes[0].content, Content::Opened { .. }), "each technical envelope is whole");
		assert_eq!(bid.envelopes[1].content, Content::Sealed);
	}
	let early = tender.bid_of(&city.suppliers[3]).await.expect("the bid is there");
	let reason = Disqualification::PriceInTechnical;
	assert!(matches!(early.envelopes[0].content, Content::Disqualified { reason: found, .. } if found == reason));
	tender.wait_until_scores_are_locked().await;
	open_stage(city, tender, Stage::Price).await;
	for (supplier, price) in city.suppliers.iter().zip([7_000_000, 6_900_000]) {
		let bid = tender.bid_of(supplier).await.expect("the bid is there");
		assert_eq!((bid.status, bid.prices[0].price), (BidStatus::Opened, price));
	}
	let mixed = tender.bid_of(&city.suppliers[2]).await.expect("the bid is there");
	assert_eq!((mixed.status, mixed.prices.len()), (BidStatus::Malformed, 0));
	assert_eq!(mixed.envelopes[1].content, Content::Malformed);
	let early = tender.bid_of(&city.suppliers[3]).await.expect("the bid is there");
	assert_eq!((early.status, early.prices.len()), (BidStatus::Disqualified, 0));
	assert_eq!(early.bond_state, BondState::Returned, "it loses the tender and no more");
	assert_eq!(early.envelopes[1].content, Content::Sealed, "its price envelope is left as it is");
}

async fn bids_should_open_by_their_own_seeds_when_keyholders_fail(
	city: &City,
	tender: &Tender<'_>,
	sealed: &[Sealed],
	deadline: u64,
) {
	let client = &city.client;
	let [first, second, quiet, _] = &city.suppliers[..] else { panic!("there are four suppliers") };
	let open = |bidder: &Actor, seed: [u8; 32]| {
		Encoded::new("SealedBids", "self_open", (tender.id, Stage::Technical, bidder.party, seed))
	};
	let seed = |place: usize| *sealed[place].seed.as_bytes();
	let secret = tender.secret(Stage::Technical, 2).await;
	tender.release(&second.key, Stage::Technical, 2, secret).await.expect("one of three releases");
	assert_refused(client.act(&first.key, &open(first, seed(0))).await, "SelfOpeningNotBegun");

	let before = client.final_number().await;
	client.seal(Some(deadline + DAY)).await.expect("the clock goes to the key deadline");
	let events = client.on_its_own(before + 1).await;
	let overdue = |event: &Event| event.name == "KeysOverdue" && event.number("tender") == Some(tender.id.into());
	assert!(events.iter().any(overdue), "who failed is named: {events:?}");

	assert_refused(client.act(&first.key, &open(first, [7; 32])).await, "WrongSeed");
	assert_refused(client.act(&first.key, &open(first, seed(1))).await, "WrongSeed");
	assert_eq!(bid_status(tender, first).await, BidStatus::Standing);
	client.act(&first.key, &open(first, seed(0))).await.expect("the bidder opens its own bid");
	// Anybody who has the seed may.
	client.act(&first.key, &open(second, seed(1))).await.expect("a seed is judged by itself");
	assert_refused(client.act(&first.key, &open(first, seed(0))).await, "AlreadyOpened");

	client.seal(Some(deadline + 3 * DAY)).await.expect("the clock goes to the end of self-opening");
	// In that very block the chain has marked what nobody opened.
	assert_refused(client.act(&quiet.key, &open(quiet, seed(2))).await, "AlreadyOpened");
	tender.wait_until_opened(Stage::Technical).await;
	for (supplier, price) in [(first, 7_000_000), (second, 6_900_000)] {
		let bid = tender.bid_of(supplier).await.expect("the bid is there");
		assert_eq!((bid.status, bid.prices[0].price), (BidStatus::Opened, price));
		assert_ne!(bid.bond_state, BondState::Forfeited);
	}
	let bid = tender.bid_of(quiet).await.expect("the bid is there");
	assert_eq!((bid.status, bid.bond_state), (BidStatus::Unopened, BondState::Forfeited), "who waited to see");
}

async fn money_should_be_where_the_books_say(city: &City, line: u32, tenders: &[Tender<'_>]) {
	let issuance = city.issuance().await;
	assert_eq!(issuance.total, issuance.opening + issuance.deposited - issuance.redeemed);
	assert_eq!(issuance.total, city.client.issuance().await, "nothing came or went in between");
	let view: Option<LineView<[u8; 32]>> = city.client.state_call("BudgetsApi_line", &line.encode()).await;
	let view = view.expect("the line is there");
	assert_eq!(view.appropriated, view.free + view.reserved + view.committed + view.paid);
	let mut active = 0;
	for tender in tenders {
		active += u128::from(tender.view().await.summary.status == TenderStatus::Active);
	}
	assert_eq!((view.reserved, view.balance), (active * MAXIMUM, 10 * MAXIMUM), "what has ended gave its money back");

	let mut forfeited = 0;
	for (supplier, lost) in [
		(0, 0),
		(1, 2), // copied, forged
		(2, 4), // copied, forged, silent, mixed
		(3, 2), // copied, forged
	] {
		let supplier = &city.suppliers[supplier];
		let mut bonds = Vec::new();
		for tender in tenders {
			bonds.extend(tender.bid_of(supplier).await.map(|bid| bid.bond_state));
		}
		let count = |state| bonds.iter().map(|bond| u128::from(*bond == state)).sum::<u128>();
		assert_eq!(count(BondState::Forfeited), lost, "{}", supplier.name);
		let view = purse(city, supplier).await;
		assert_eq!(view.held, count(BondState::Held) * BOND, "{}", supplier.name);
		assert_eq!(view.balance, PURSE - view.held - lost * BOND, "{}", supplier.name);
		forfeited += lost * BOND;
	}
	let treasury: PurseView<[u8; 32]> = city.client.state_call("BudgetsApi_treasury", &[]).await;
	assert_eq!(treasury.balance, forfeited, "what is forfeited goes to the treasury");
}
