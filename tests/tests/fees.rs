//! Who pays, on a running node. The rules themselves are tested in the pallet; here they meet a real transaction pool,
//! real wrappers and the city's books.

#![allow(clippy::arithmetic_side_effects, clippy::expect_used, clippy::panic, clippy::unwrap_used)]

use procurement_primitives::identity::PartyId;
use procurement_tests::{
	client::{account, address, call, dev, identity, none, number, services, text, unit, weight, Call, Client},
	client::{Done, Event, Failure, Value},
	consent,
	node::{Node, Sealing},
	office::{executed, motion, register, verify},
};
use subxt_signer::sr25519::Keypair;

const HOUR: u64 = 3_600_000;
const DAY: u64 = 24 * HOUR;

/// City time minus UTC in the built-in cities.
const OFFSET: u64 = 8 * HOUR;

/// The node's words for the refusals of docs/fees.md.
const BUDGET_EXHAUSTED: &str = "Custom error: 1";
const NESTED_TOO_DEEP: &str = "Custom error: 3";

/// The node's words for a signer who must pay and cannot.
const NO_MONEY: &str = "Inability to pay some fees";

/// An official act.
fn act() -> Call {
	identity("set_services", vec![services(&[("ProcurementApi", "https://city.example/api")])])
}

/// An official act that fails.
fn failing_act() -> Call {
	identity("suspend", vec![number(999u32), text("nobody")])
}

fn gift(to: &Keypair, fen: u32) -> Call {
	call("Balances", "transfer_keep_alive", vec![address(to), number(fen)])
}

fn batch(name: &str, calls: &[Call]) -> Call {
	let calls = calls.iter().map(|call| call.clone().into_value());
	call("Utility", name, vec![Value::unnamed_composite(calls)])
}

fn proxied(real: &Keypair, inner: &Call) -> Call {
	call("Proxy", "proxy", vec![address(real), none(), inner.clone().into_value()])
}

fn add_proxy(proxy: &Keypair) -> Call {
	call("Proxy", "add_proxy", vec![address(proxy), unit("Any"), number(0u8)])
}

/// Computing time that [`by_two`] allows its call, and its estimate charges: 400 ms, far more than an act takes.
const ALLOWED: u64 = 400_000_000_000;

/// What that time costs.
const ALLOWED_FEE: u128 = 40;

/// The approval of `inner` by two, of whom the other is `other`; `first` is the block and place of the first approval.
fn by_two(other: &Keypair, first: Option<&Done>, inner: &Call) -> Call {
	let when = first.map_or_else(none, |done| {
		let height = number(u32::try_from(done.block).unwrap());
		let point = Value::named_composite([("height", height), ("index", number(done.index))]);
		Value::unnamed_variant("Some", [point])
	});
	let others = Value::unnamed_composite([account(other)]);
	let most = weight(ALLOWED, 100_000);
	call("Multisig", "as_multi", vec![number(2u8), others, when, inner.clone().into_value(), most])
}

/// What the city's books say, in fen: all the money, what is in the purse that pays for official acts, and what is on
/// the account that fees go to.
#[derive(Debug, Eq, PartialEq)]
struct Books {
	issued: u128,
	purse: u128,
	collected: u128,
}

impl Books {
	async fn read(client: &Client) -> Self {
		let mut collector = [0; 32];
		collector[..12].copy_from_slice(b"modlpy/feecl");
		Self {
			issued: client.issuance().await,
			purse: client.balance(&client.purse().await).await,
			collected: client.balance(&collector).await,
		}
	}

	/// The books once the city has paid `city` and signers `signers`. Nothing is burnt.
	fn after(self, city: u128, signers: u128) -> Self {
		Self { issued: self.issued, purse: self.purse - city, collected: self.collected + city + signers }
	}
}

/// The fee that the city paid for `party`, for a transaction with these events.
fn sponsored(events: &[Event], party: PartyId) -> u128 {
	let event = events.iter().find(|event| event.name == "FeeSponsored").expect("the city paid, and says so");
	assert_eq!(event.number("party"), Some(party.into()), "the wrong party's budget was charged");
	event.number("fee").unwrap()
}

/// The fee that `signer` paid itself.
fn paid_by(signer: &Keypair, fee: Option<(Vec<u8>, u128, bool)>) -> u128 {
	let (payer, fee, by_the_city) = fee.expect("somebody paid");
	assert!(!by_the_city, "the city paid");
	assert_eq!(payer, signer.public_key().0);
	fee
}

fn assert_refused(outcome: Result<Done, Failure>, words: &str) {
	assert!(matches!(&outcome, Err(Failure::Refused(said)) if said.contains(words)), "not {words}: {outcome:?}");
}

/// Asserts that `outcome` failed with `error`, and gives what happened all the same.
fn failed(outcome: Result<Done, Failure>, error: &str) -> Vec<Event> {
	match outcome {
		Err(Failure::Failed { error: found, events, .. }) if found == error => events,
		other => panic!("not {error}: {other:?}"),
	}
}

/// By a motion of the council, sets what the city pays on a day for a party without a larger budget by its roles.
async fn set_budget(client: &Client, fen: u128) {
	let done = motion(client, &call("Sponsorship", "set_default_budget", vec![number(fen)])).await;
	assert!(done.event("Sponsorship", "DefaultBudgetChanged").is_some(), "{}", executed(&done));
}

/// The same, so that the part for any act is `fen`: a quarter is kept for essential ones.
async fn set_everyday_budget(client: &Client, fen: u128) {
	set_budget(client, 4 * fen / 3).await;
}

/// Jumps to ten o'clock of the next day, city time, so that no midnight comes unlooked for. Returns the next midnight.
async fn next_morning(client: &Client) -> u64 {
	let midnight = |now: u64| (now + OFFSET).div_ceil(DAY) * DAY - OFFSET;
	let morning = midnight(client.clock().await) + 10 * HOUR;
	client.seal(Some(morning)).await.expect("the clock goes to the next morning");
	midnight(morning)
}

#[tokio::test]
async fn the_city_should_pay_for_official_acts_within_the_budget_of_the_day() {
	let node = Node::start(Sealing::Instant);
	let client = node.client().await;
	let midnight = next_morning(&client).await;
	official_acts_should_be_sponsored_and_nothing_else(&client).await;
	a_budget_should_run_out_and_come_back_at_midnight(&client, midnight).await;
}

async fn official_acts_should_be_sponsored_and_nothing_else(client: &Client) {
	let (alice, registrar) = (dev("Alice"), dev("Dave"));

	// An official without a token acts.
	let books = Books::read(client).await;
	let done = client.act(&registrar, &act()).await.expect("a verified party acts");
	let fee = sponsored(&done.events, 0);
	assert!(fee > 0);
	assert_eq!(client.balance(&registrar.public_key().0).await, 0);
	assert_eq!(Books::read(client).await, books.after(fee, 0));
	assert_eq!(client.spent(0).await, fee);

	// What fails is charged too.
	let books = Books::read(client).await;
	let events = failed(client.act(&registrar, &failing_act()).await, "Identity::UnknownParty");
	let more = sponsored(&events, 0);
	assert_eq!(Books::read(client).await, books.after(more, 0));
	assert_eq!(client.spent(0).await, fee + more);

	// A tip is never the city's to pay, nor is the fee beside it.
	assert_refused(client.act_with_tip(&registrar, &act(), 1).await, NO_MONEY);
	client.act(&alice, &gift(&registrar, 100)).await.expect("Alice has money");
	let books = Books::read(client).await;
	let done = client.act_with_tip(&registrar, &act(), 1).await.expect("who has money may tip");
	let tipped = paid_by(&registrar, done.fee());
	assert!(tipped > 1, "the fee is paid beside the tip");
	assert_eq!(Books::read(client).await, books.after(0, tipped));
	assert_eq!(client.balance(&registrar.public_key().0).await, 100 - tipped);

	// Money or not, official acts stay sponsored, and other things do not.
	sponsored(&client.act(&registrar, &act()).await.expect("a verified party acts").events, 0);
	let (books, before) = (Books::read(client).await, client.balance(&registrar.public_key().0).await);
	let done = client.act(&registrar, &gift(&alice, 10)).await.expect("the registrar has money now");
	let fee = paid_by(&registrar, done.fee());
	assert_eq!(client.balance(&registrar.public_key().0).await, before - 10 - fee);
	assert_eq!(Books::read(client).await, books.after(0, fee));
	// One act that is not procurement makes the whole batch the signer's.
	let mixed = batch("batch_all", &[act(), gift(&alice, 1)]);
	paid_by(&registrar, client.act(&registrar, &mixed).await.expect("the registrar has money").fee());
	assert_refused(client.act(&dev("Ferdie"), &act()).await, NO_MONEY);
}

async fn a_budget_should_run_out_and_come_back_at_midnight(client: &Client, midnight: u64) {
	let (alice, eve) = (dev("Alice"), dev("Eve"));
	let party = register(client, &eve, consent::organisation("Eve Ltd", &[("CN-USCC", "91330100799655058B")])).await;
	verify(client, party).await;
	let fee = client.estimate(&eve, &act()).await;
	let budget = 3 * fee + fee / 2;
	set_everyday_budget(client, budget).await;

	// She holds nothing, and acts until the budget is used up; an act that fails uses it too.
	let books = Books::read(client).await;
	let mut spent = 0;
	for turn in 0..3 {
		let outcome = client.act(&eve, &if turn == 1 { failing_act() } else { act() }).await;
		let events = match outcome {
			Ok(done) => done.events,
			Err(Failure::Failed { events, .. }) if turn == 1 => events,
			other => panic!("act {turn}: {other:?}"),
		};
		spent += sponsored(&events, party);
		assert_eq!(client.spent(party).await, spent);
	}
	assert!(spent <= budget && spent + fee > budget, "{spent} of {budget} fen were spent");
	assert_refused(client.act(&eve, &act()).await, BUDGET_EXHAUSTED);
	assert_refused(client.act(&eve, &batch("batch", &[act()])).await, BUDGET_EXHAUSTED);
	assert_eq!(Books::read(client).await, books.after(spent, 0));

	// Not a moment before midnight by the city's clocks, and from midnight on.
	client.seal(Some(midnight - 1)).await.expect("the clock goes to a moment before midnight");
	assert_refused(client.act(&eve, &act()).await, BUDGET_EXHAUSTED);
	client.seal(Some(midnight)).await.expect("the clock goes to midnight");
	let done = client.act(&eve, &act()).await.expect("a new day, a new budget");
	assert_eq!(client.spent(party).await, sponsored(&done.events, party));

	// Whoever has money goes on beyond the budget, at their own cost.
	client.act(&alice, &gift(&eve, 100)).await.expect("Alice has money");
	set_everyday_budget(client, client.spent(party).await).await;
	let books = Books::read(client).await;
	let own = paid_by(&eve, client.act(&eve, &act()).await.expect("Eve has money").fee());
	assert_eq!(Books::read(client).await, books.after(0, own));
	assert_eq!(client.balance(&eve.public_key().0).await, 100 - own);
}

/// Two officials with money, for deposits, and one without.
struct Officials {
	alice: Keypair,
	bob: Keypair,
	eve: Keypair,
	/// Their parties, in that order.
	parties: [PartyId; 3],
}

impl Officials {
	async fn appoint(client: &Client) -> Self {
		let (alice, bob, eve) = (dev("Alice"), dev("Bob"), dev("Eve"));
		for (who, salt) in [(&alice, 1), (&bob, 2)] {
			let register = identity("register", vec![consent::person([salt; 32])]);
			client.act(who, &register).await.expect("whoever has money registers without help");
		}
		let parties = [
			client.party_of(&alice).await,
			client.party_of(&bob).await,
			register(client, &eve, consent::person([3; 32])).await,
		];
		for party in parties {
			verify(client, party).await;
		}
		Self { alice, bob, eve, parties }
	}
}

#[tokio::test]
async fn wrappers_should_give_no_extra_budget_and_refund_whoever_paid() {
	let node = Node::start(Sealing::Instant);
	let client = node.client().await;
	next_morning(&client).await;
	let officials = Officials::appoint(&client).await;
	set_everyday_budget(&client, 200).await;
	batches_should_count_as_what_they_cost(&client, &officials).await;
	proxies_should_be_charged_to_the_party_that_signs(&client, &officials).await;
	multisigs_should_be_charged_to_each_that_signs_and_refunded(&client, &officials).await;
	deposits_should_not_be_sponsored(&client, &officials).await;
	eight_wrappers_should_be_looked_into_and_no_more(&client, &officials).await;
	no_wrapper_should_help_when_the_budget_is_used_up(&client, &officials).await;
}

async fn batches_should_count_as_what_they_cost(client: &Client, Officials { eve, parties, .. }: &Officials) {
	let (books, before) = (Books::read(client).await, client.spent(parties[2]).await);
	let done = client.act(eve, &batch("batch_all", &vec![act(); 30])).await.expect("a batch of acts is sponsored");
	let fee = sponsored(&done.events, parties[2]);
	let one = client.estimate(eve, &act()).await;
	assert!(fee > one, "thirty acts cost more than one");
	assert_eq!(client.spent(parties[2]).await, before + fee);
	assert_eq!(Books::read(client).await, books.after(fee, 0));

	// A batch that stops at its first call is charged too.
	let (books, before) = (Books::read(client).await, client.spent(parties[2]).await);
	let done = client.act(eve, &batch("batch", &[failing_act(), act()])).await.expect("a batch reports what failed");
	assert!(done.event("Utility", "BatchInterrupted").is_some());
	let fee = sponsored(&done.events, parties[2]);
	assert_eq!(client.spent(parties[2]).await, before + fee);
	assert_eq!(Books::read(client).await, books.after(fee, 0));
}

async fn proxies_should_be_charged_to_the_party_that_signs(client: &Client, officials: &Officials) {
	let Officials { bob, eve, parties, .. } = officials;
	let stranger = dev("Ferdie");
	for proxy in [eve, &stranger] {
		paid_by(bob, client.act(bob, &add_proxy(proxy)).await.expect("Bob has money for the deposit").fee());
	}
	// Eve acts for Bob's party, at the cost of her own.
	let (of_bob, of_eve) = (client.spent(parties[1]).await, client.spent(parties[2]).await);
	let done = client.act(eve, &proxied(bob, &act())).await.expect("a proxy acts");
	let set = done.event("Identity", "ServicesSet").expect("the act was done");
	assert_eq!(set.number("party"), Some(parties[1].into()));
	let fee = sponsored(&done.events, parties[2]);
	assert_eq!(client.spent(parties[2]).await, of_eve + fee);
	assert_eq!(client.spent(parties[1]).await, of_bob);
	// Somebody who acts for no party pays alone, whomever it is a proxy of.
	assert_refused(client.act(&stranger, &proxied(bob, &act())).await, NO_MONEY);
}

async fn multisigs_should_be_charged_to_each_that_signs_and_refunded(client: &Client, officials: &Officials) {
	let Officials { alice, eve, parties, .. } = officials;
	// A batch tells what it weighed; of a call that does not, the multisig keeps all that was allowed.
	let inner = batch("batch", &[act()]);
	let mut first = None;
	for (signer, other, party) in [(alice, eve, parties[0]), (eve, alice, parties[2])] {
		let approval = by_two(other, first.as_ref(), &inner);
		let (books, before) = (Books::read(client).await, client.spent(party).await);
		let estimate = client.estimate(signer, &approval).await;
		assert!(estimate > ALLOWED_FEE, "the time allowed to the act is paid in advance");
		let done = client.act(signer, &approval).await.expect("an official approves");
		let fee = sponsored(&done.events, party);
		assert!(fee + ALLOWED_FEE <= estimate, "{fee} of {estimate} fen were kept");
		// The purse, the party's budget and the events agree on what it cost in the end.
		let paid = done.event("TransactionPayment", "TransactionFeePaid").and_then(|event| event.number("actual_fee"));
		assert_eq!(paid, Some(fee));
		assert_eq!(client.spent(party).await, before + fee);
		assert_eq!(Books::read(client).await, books.after(fee, 0));
		first = Some(done);
	}
	let done = first.expect("both signed");
	assert!(done.event("Multisig", "MultisigExecuted").is_some(), "two approved: {:?}", done.events);
}

async fn deposits_should_not_be_sponsored(client: &Client, officials: &Officials) {
	let Officials { alice, eve, parties, .. } = officials;
	// The city pays for the attempt, and not the deposit.
	let attempt = client.act(eve, &by_two(alice, None, &failing_act())).await;
	sponsored(&failed(attempt, "Balances::InsufficientBalance"), parties[2]);
	// Making a proxy is no official act: without money it does not even fail.
	assert_refused(client.act(eve, &add_proxy(alice)).await, NO_MONEY);
	client.act(alice, &gift(eve, 20)).await.expect("Alice has money");
	let attempt = client.act(eve, &add_proxy(alice)).await;
	paid_by(eve, attempt.as_ref().expect_err("twenty fen are no deposit").fee());
	failed(attempt, "Balances::InsufficientBalance");
	// Without money again, for what follows.
	let all = call("Balances", "transfer_all", vec![address(alice), Value::bool(false)]);
	client.act(eve, &all).await.expect("what is left goes back");
	assert_eq!(client.balance(&eve.public_key().0).await, 0);
}

async fn eight_wrappers_should_be_looked_into_and_no_more(client: &Client, officials: &Officials) {
	let Officials { alice, bob, eve, parties } = officials;
	let eight = (0..8).fold(act(), |inner, _| batch("batch", &[inner]));
	let done = client.act(eve, &eight).await.expect("eight wrappers are looked into");
	assert!(done.event("Identity", "ServicesSet").is_some());
	sponsored(&done.events, parties[2]);
	// Nine of any kind are refused, whoever would pay.
	let nine = (0..9).fold(act(), |inner, n| match n % 3 {
		0 => batch("batch", &[inner]),
		1 => proxied(bob, &inner),
		_ => by_two(bob, None, &inner),
	});
	for call in [&batch("batch_all", &[eight]), &nine] {
		assert_refused(client.act(eve, call).await, NESTED_TOO_DEEP);
		assert_refused(client.act(alice, call).await, NESTED_TOO_DEEP);
	}
}

async fn no_wrapper_should_help_when_the_budget_is_used_up(client: &Client, officials: &Officials) {
	let Officials { alice, bob, eve, parties } = officials;
	let own = client.spent(parties[2]).await;
	set_everyday_budget(client, own).await;
	assert!(client.spent(parties[1]).await < own, "Bob's party has some left");
	let books = Books::read(client).await;
	for call in [act(), batch("force_batch", &[act()]), proxied(bob, &act()), by_two(alice, None, &act())] {
		assert_refused(client.act(eve, &call).await, BUDGET_EXHAUSTED);
	}
	assert_eq!(client.spent(parties[2]).await, own);
	assert_eq!(Books::read(client).await, books);
	// The same acts, by the official whose budget it is.
	sponsored(&client.act(bob, &act()).await.expect("Bob's party has some left").events, parties[1]);
}
