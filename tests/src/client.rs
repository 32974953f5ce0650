//! A client: transactions that are waited for until they are final, and questions.

use codec::{Compact, Decode, Encode};
use procurement_primitives::identity::{
	api::{AccountView, PartyFilter, PartyPage, PartyView},
	PartyId,
};
use serde_json::Value as Json;
use sp_crypto_hashing::blake2_256;
use std::{
	fmt,
	sync::Arc,
	time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};
use subxt::{
	backend::LegacyBackend,
	config::DefaultExtrinsicParamsBuilder,
	dynamic::{self, At},
	error::DispatchError,
	events::Phase,
	ext::{
		scale_encode::{EncodeAsFields, Error, FieldIter},
		scale_type_resolver::TypeResolver,
		scale_value::Composite,
	},
	rpcs::client::{RpcClient, RpcParams},
	tx::{DynamicPayload, Payload},
	OnlineClient, OnlineClientAtBlock, SubstrateConfig,
};
use subxt_signer::{sr25519::Keypair, SecretUri};
use tokio::time::sleep;

pub use subxt::dynamic::Value;

/// A call of the chain.
pub type Call = DynamicPayload<Composite<()>>;

/// A call whose arguments are encoded already, from the types that the chain and its clients share.
#[derive(Clone, Debug)]
pub struct Encoded {
	pallet: &'static str,
	name: &'static str,
	arguments: Bytes,
}

/// Encoded arguments.
#[derive(Clone, Debug)]
pub struct Bytes(Vec<u8>);

impl Encoded {
	/// The call `pallet.name` with `arguments`, a tuple of what it takes.
	pub fn new(pallet: &'static str, name: &'static str, arguments: impl Encode) -> Self {
		Self::raw(pallet, name, arguments.encode())
	}

	/// The call `pallet.name` with the bytes of its arguments.
	pub const fn raw(pallet: &'static str, name: &'static str, arguments: Vec<u8>) -> Self {
		Self { pallet, name, arguments: Bytes(arguments) }
	}
}

impl Payload for Encoded {
	type CallData = Bytes;

	fn pallet_name(&self) -> &str {
		self.pallet
	}

	fn call_name(&self) -> &str {
		self.name
	}

	fn call_data(&self) -> &Bytes {
		&self.arguments
	}
}

impl EncodeAsFields for Bytes {
	fn encode_as_fields_to<R: TypeResolver>(
		&self,
		_: &mut dyn FieldIter<'_, R::TypeId>,
		_: &R,
		out: &mut Vec<u8>,
	) -> Result<(), Error> {
		out.extend(&self.0);
		Ok(())
	}
}

/// How long a transaction may take until it is final.
const FINAL: Duration = Duration::from_secs(120);

/// How long a node may take to answer.
const READY: Duration = Duration::from_secs(120);

/// For how many blocks a transaction is good. Long, because a development chain may seal many blocks in a second.
const ERA: u64 = 2_048;

/// So many blocks before the last one a transaction is born: the pool learns of a block a moment after its subscribers do,
/// and refuses what was born at one that it does not know.
const BORN_BEFORE: u64 = 4;

/// How long the pool may take to notice a transaction or a block.
const POOL: Duration = Duration::from_secs(30);

/// In how many blocks what the pool offers must be, when they are made by hand.
const BLOCKS: u32 = 3;

/// How long the pool gets to notice what a block took, before the next is made for what it still shows.
const NOTICED: Duration = Duration::from_secs(1);

/// Between two looks at the pool.
const POOL_LOOK: Duration = Duration::from_millis(20);

/// Why a transaction had no effect.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Failure {
	/// It ran and failed, and its fee was paid: `Pallet::Error`, or the name of the error that no pallet has.
	Failed {
		/// The error.
		error: String,
		/// The block.
		block: u64,
		/// What happened all the same: above all, who paid.
		events: Vec<Event>,
	},
	/// It was refused before it ran: the node's words.
	Refused(String),
}

impl Failure {
	/// The error's name, or the node's words.
	pub fn text(&self) -> &str {
		match self {
			Self::Failed { error, .. } => error,
			Self::Refused(words) => words,
		}
	}

	/// What was paid, as [`Done::fee`] says it. Nothing for what was refused.
	pub fn fee(&self) -> Option<(Vec<u8>, u128, bool)> {
		match self {
			Self::Failed { events, .. } => fee(events),
			Self::Refused(_) => None,
		}
	}
}

impl fmt::Display for Failure {
	fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::Failed { error, block, .. } => write!(out, "{error} in block {block}"),
			Self::Refused(words) => write!(out, "refused before it ran: {words}"),
		}
	}
}

/// An event that a transaction caused.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Event {
	/// The pallet.
	pub pallet: String,
	/// The event.
	pub name: String,
	/// Its fields.
	pub fields: Composite<()>,
}

impl Event {
	fn read(event: &subxt::events::Event<'_, SubstrateConfig>) -> Self {
		Self {
			pallet: event.pallet_name().to_string(),
			name: event.event_name().to_string(),
			fields: event.decode_fields_unchecked_as().expect("the metadata decodes each event"),
		}
	}

	/// The number in a field.
	pub fn number(&self, field: &str) -> Option<u128> {
		self.fields.at(field).and_then(Value::as_u128)
	}

	/// The account, hash or other string of bytes in a field, whatever it is wrapped in.
	pub fn bytes(&self, field: &str) -> Option<Vec<u8>> {
		self.fields.at(field).map(flatten)
	}
}

/// The numbers in `value`, in order.
fn flatten(value: &Value) -> Vec<u8> {
	use subxt::ext::scale_value::ValueDef;
	match &value.value {
		ValueDef::Composite(inner) => inner.values().flat_map(flatten).collect(),
		ValueDef::Variant(inner) => inner.values.values().flat_map(flatten).collect(),
		_ => value.as_u128().and_then(|n| u8::try_from(n).ok()).into_iter().collect(),
	}
}

/// A transaction that succeeded and is final.
#[derive(Clone, Debug)]
pub struct Done {
	/// The block.
	pub block: u64,
	/// Its place among the block's transactions, from 0.
	pub index: u32,
	/// What happened in it.
	pub events: Vec<Event>,
}

impl Done {
	/// The first event of this name.
	pub fn event(&self, pallet: &str, name: &str) -> Option<&Event> {
		find(&self.events, pallet, name)
	}

	/// What was paid, by whom, and whether a city's account did: (payer, fen, sponsored).
	pub fn fee(&self) -> Option<(Vec<u8>, u128, bool)> {
		fee(&self.events)
	}
}

fn find<'a>(events: &'a [Event], pallet: &str, name: &str) -> Option<&'a Event> {
	events.iter().find(|event| event.pallet == pallet && event.name == name)
}

fn fee(events: &[Event]) -> Option<(Vec<u8>, u128, bool)> {
	if let Some(event) = find(events, "Sponsorship", "FeeSponsored") {
		return Some((event.bytes("payer")?, event.number("fee")?, true));
	}
	let event = find(events, "TransactionPayment", "TransactionFeePaid")?;
	Some((event.bytes("who")?, event.number("actual_fee")?, false))
}

/// The time of this computer: milliseconds since 1970.
pub fn wall() -> u64 {
	let since = SystemTime::now().duration_since(UNIX_EPOCH).expect("it is after 1970");
	u64::try_from(since.as_millis()).expect("it is long before the year 500,000,000")
}

/// A connection to a node.
#[derive(Clone)]
pub struct Client {
	/// Plain JSON-RPC.
	pub rpc: RpcClient,
	/// subxt's client, which knows the chain from its metadata.
	pub online: OnlineClient<SubstrateConfig>,
	/// Whether the node makes blocks only when it is told to. Then whoever acts here tells it.
	pub by_hand: bool,
	/// How long after the last block a block happens that is sealed at no named time, in milliseconds; else the node's clock
	/// says when.
	pub pace: Option<u64>,
}

impl Client {
	/// Connects, waiting for a node that is starting.
	pub async fn connect(url: &str) -> Self {
		let since = Instant::now();
		loop {
			match Self::try_connect(url).await {
				Ok(client) => return client,
				Err(error) if since.elapsed() > READY => panic!("{url} does not answer: {error}"),
				Err(_) => sleep(Duration::from_millis(100)).await,
			}
		}
	}

	async fn try_connect(url: &str) -> Result<Self, String> {
		let rpc = RpcClient::from_insecure_url(url).await.map_err(|error| error.to_string())?;
		let backend: LegacyBackend<SubstrateConfig> = LegacyBackend::builder().build(rpc.clone());
		let online = OnlineClient::from_backend(Arc::new(backend)).await.map_err(|error| error.to_string())?;
		Ok(Self { rpc, online, by_hand: false, pace: None })
	}

	/// Calls a method of the JSON-RPC. An error is `name or message (code) data`.
	pub async fn ask(&self, method: &str, parameters: Vec<Json>) -> Result<Json, String> {
		let mut list = RpcParams::new();
		for parameter in parameters {
			list.push(parameter).expect("JSON can be written as JSON");
		}
		self.rpc.request(method, list).await.map_err(|error| match error {
			subxt::rpcs::Error::User(user) => {
				let data = user.data.as_ref().map(|data| data.get().to_string()).unwrap_or_default();
				format!("{} ({}) {data}", user.message, user.code)
			}
			other => other.to_string(),
		})
	}

	/// Seals a block by hand, at `time` (milliseconds since 1970) if one is named.
	pub async fn seal(&self, time: Option<u64>) -> Result<Json, String> {
		let time = match (time, self.pace) {
			(None, Some(pace)) => Some(self.now().await + pace),
			(time, _) => time,
		};
		self.ask("dev_sealBlock", time.map(Json::from).into_iter().collect()).await
	}

	/// The chain as of its last final block.
	pub async fn head(&self) -> OnlineClientAtBlock<SubstrateConfig> {
		self.online.at_current_block().await.expect("the final head can be read")
	}

	/// The number of the last final block.
	pub async fn final_number(&self) -> u64 {
		self.head().await.block_number()
	}

	/// Waits until the block `number` is final.
	pub async fn wait_for_block(&self, number: u64) {
		let since = Instant::now();
		while self.final_number().await < number {
			assert!(since.elapsed() < FINAL, "block {number} is not final after {FINAL:?}");
			sleep(Duration::from_millis(50)).await;
		}
	}

	/// The chain's time: milliseconds since 1970.
	pub async fn now(&self) -> u64 {
		let address = dynamic::storage::<(), u64>("Timestamp", "Now");
		let head = self.head().await;
		let found = head.storage().try_fetch(address, ()).await.expect("the time can be read");
		// No block, no time.
		found.map_or(0, |value| value.decode().expect("the time is a u64"))
	}

	/// A time that no block before the next one is later than: the chain's, or the wall's while the chain has no block.
	pub async fn clock(&self) -> u64 {
		self.now().await.max(wall())
	}

	/// An account's free money, in fen.
	pub async fn balance(&self, account: &[u8; 32]) -> u128 {
		let address = dynamic::storage::<([u8; 32],), Value>("System", "Account");
		let head = self.head().await;
		let found = head.storage().try_fetch(address, (*account,)).await.expect("an account can be read");
		let Some(value) = found else { return 0 };
		let value = value.decode().expect("an account can be decoded");
		value.at("data").at("free").and_then(Value::as_u128).expect("an account has free money")
	}

	/// All the money there is, in fen.
	pub async fn issuance(&self) -> u128 {
		let address = dynamic::storage::<(), u128>("Balances", "TotalIssuance");
		let head = self.head().await;
		let found = head.storage().try_fetch(address, ()).await.expect("the issuance can be read");
		found.map_or(0, |value| value.decode().expect("the issuance is a number"))
	}

	/// The account that the city pays fees from.
	pub async fn purse(&self) -> [u8; 32] {
		let address = dynamic::storage::<(), Value>("Sponsorship", "OperationsAccount");
		let head = self.head().await;
		let found = head.storage().try_fetch(address, ()).await.expect("the account can be read");
		let value = found.expect("the city has one").decode().expect("an account can be decoded");
		flatten(&value).try_into().expect("an account has 32 bytes")
	}

	/// What the city has paid for a party on the last day on which it did, in fen.
	pub async fn spent(&self, party: PartyId) -> u128 {
		let address = dynamic::storage::<(u32,), Value>("Sponsorship", "Spent");
		let head = self.head().await;
		let found = head.storage().try_fetch(address, (party,)).await.expect("a spending can be read");
		let Some(value) = found else { return 0 };
		let value = value.decode().expect("a spending can be decoded");
		value.at("amount").and_then(Value::as_u128).expect("a spending has an amount")
	}

	/// The genesis block's hash.
	pub fn genesis(&self) -> [u8; 32] {
		self.online.genesis_hash().0
	}

	/// The version of the runtime that makes the next block.
	pub async fn spec_version(&self) -> u64 {
		let version = self.ask("state_getRuntimeVersion", vec![]).await.expect("the version can be read");
		version["specVersion"].as_u64().expect("the version is a number")
	}

	/// A call's SCALE encoding.
	pub async fn encode(&self, call: &impl Payload) -> Vec<u8> {
		self.head().await.tx().call_data(call).expect("the metadata knows the call")
	}

	/// The call that makes all of `calls`, or none if one of them fails.
	pub async fn batch(&self, calls: &[impl Payload]) -> Encoded {
		let mut arguments = Compact(u32::try_from(calls.len()).expect("a batch is short")).encode();
		for call in calls {
			arguments.extend(self.encode(call).await);
		}
		Encoded::raw("Utility", "batch_all", arguments)
	}

	/// What the node says a call would cost at most, in fen.
	pub async fn estimate(&self, signer: &Keypair, call: &impl Payload) -> u128 {
		let signed = self.sign(signer, call, 0).await;
		let answer = self.ask("payment_queryInfo", vec![format!("0x{}", hex::encode(signed)).into()]).await;
		let fee = answer.expect("the fee can be asked for")["partialFee"].clone();
		fee.as_str().expect("an amount is a string").parse().expect("an amount is a number")
	}

	/// Signs for the runtime and the nonce of now, and keeps what is signed.
	pub async fn sign(&self, signer: &Keypair, call: &impl Payload, tip: u128) -> Vec<u8> {
		let account = signer.public_key().to_account_id();
		let nonce = self.ask("system_accountNextIndex", vec![account.to_string().into()]).await;
		let nonce = nonce.expect("a nonce can be read").as_u64().expect("a nonce is a number");
		let head = self.head().await;
		let born = head.block_number().saturating_sub(BORN_BEFORE);
		let birth = self.online.at_block(born).await.expect("a final block can be read").block_hash();
		let parameters =
			DefaultExtrinsicParamsBuilder::new().nonce(nonce).mortal_from_unchecked(ERA, born, birth).tip(tip).build();
		let mut transactions = head.tx();
		let signed = transactions.create_signed(call, signer, parameters).await;
		signed.expect("the metadata knows the call").encoded().to_vec()
	}

	/// Signs and submits, without waiting for a block. Returns the transaction's hash.
	pub async fn submit(&self, signer: &Keypair, call: &impl Payload, tip: u128) -> Result<[u8; 32], Failure> {
		let encoded = self.sign(signer, call, tip).await;
		let (since, mut again) = (Instant::now(), false);
		loop {
			match self.send(&encoded).await {
				// The pool is further behind than `BORN_BEFORE`. It may keep what it refused and take it by itself as soon as it
				// knows the transaction's birth, before it is sent again.
				Err(Failure::Refused(reason)) if reason.contains("ancient birth block") && since.elapsed() < POOL => {
					again = true;
					sleep(POOL_LOOK).await;
				}
				Err(Failure::Refused(reason)) if again && reason.contains("Already Imported") => {
					return Ok(blake2_256(&encoded));
				}
				done => return done,
			}
		}
	}

	/// Submits a transaction that nobody signs. Returns its hash.
	pub async fn submit_unsigned(&self, call: &impl Payload) -> Result<[u8; 32], Failure> {
		let bare = self.head().await.tx().create_unsigned(call).expect("the metadata knows the call");
		self.send(bare.encoded()).await
	}

	/// Whether the runtime of now would take an encoded transaction, by its own word: nothing is sent.
	pub async fn is_valid(&self, bytes: &[u8]) -> bool {
		/// Where a transaction comes from: outside.
		const EXTERNAL: u8 = 2;
		let question = [&[EXTERNAL], bytes, &self.head().await.block_hash().0].concat();
		// A result begins with a byte that says which of the two it is.
		self.state_call::<u8>("TaggedTransactionQueue_validate_transaction", &question).await == 0
	}

	/// Submits an encoded transaction. Returns its hash.
	pub async fn send(&self, bytes: &[u8]) -> Result<[u8; 32], Failure> {
		let sent = self.ask("author_submitExtrinsic", vec![format!("0x{}", hex::encode(bytes)).into()]).await;
		let hash = sent.map_err(Failure::Refused)?;
		let hash = hash.as_str().expect("a hash is a string").trim_start_matches("0x").to_string();
		Ok(hex::decode(hash).expect("a hash is hexadecimal").try_into().expect("a hash has 32 bytes"))
	}

	/// Signs, submits and waits until the block is final. Sealing by hand, it makes that block.
	pub async fn act(&self, signer: &Keypair, call: &impl Payload) -> Result<Done, Failure> {
		self.act_with_tip(signer, call, 0).await
	}

	/// As [`Self::act`], with a tip.
	pub async fn act_with_tip(&self, signer: &Keypair, call: &impl Payload, tip: u128) -> Result<Done, Failure> {
		let from = self.final_number().await;
		let hash = self.submit(signer, call, tip).await?;
		if self.by_hand {
			self.seal_with(&[hash], None).await;
		}
		self.outcome(hash, from).await
	}

	/// Signs and submits all, and reads what came of each. Sealing by hand, they are in one block, at `time` if one is
	/// named.
	pub async fn act_together(
		&self,
		acts: &[(&Keypair, impl Payload)],
		time: Option<u64>,
	) -> Vec<Result<Done, Failure>> {
		let from = self.final_number().await;
		let mut hashes = Vec::new();
		for (signer, call) in acts {
			hashes.push(self.submit(signer, call, 0).await);
		}
		if self.by_hand {
			let sent: Vec<_> = hashes.iter().flatten().copied().collect();
			self.seal_with(&sent, time).await;
		}
		let mut outcomes = Vec::new();
		for hash in hashes {
			outcomes.push(match hash {
				Ok(hash) => self.outcome(hash, from).await,
				Err(refused) => Err(refused),
			});
		}
		outcomes
	}

	/// Makes the block, at `time` if one is named, that takes the transactions `sent`.
	async fn seal_with(&self, sent: &[[u8; 32]], time: Option<u64>) {
		// Whoever makes a block does not wait long for a pool that is behind.
		let since = Instant::now();
		while !contains_all(&self.waiting().await, sent) {
			assert!(since.elapsed() < POOL, "the pool does not offer what was sent after {POOL:?}");
			sleep(POOL_LOOK).await;
		}
		let mut taken = Vec::new();
		for _ in 0..BLOCKS {
			let sealed = self.seal(time).await.expect("a block can be sealed");
			let number = sealed["number"].as_u64().expect("a block has a number");
			let block = self.online.at_block(number).await.expect("a sealed block can be read");
			let inside = block.extrinsics().fetch().await.expect("a block's transactions can be read");
			taken.extend(inside.iter().flatten().map(|extrinsic| extrinsic.hash().0));
			if contains_all(&taken, sent) {
				return self.wait_until_pool_notices(sent).await;
			}
			// There is one block at each moment.
			assert!(time.is_none(), "block {number} does not take all that was sent for it");
		}
		panic!("{BLOCKS} blocks do not take what was sent for one");
	}

	/// Waits until the pool has noticed the block that took what was `sent`: until then it judges what comes next by the state
	/// before, in which its signer may not have been verified yet.
	async fn wait_until_pool_notices(&self, sent: &[[u8; 32]]) {
		let since = Instant::now();
		while since.elapsed() < POOL && self.waiting().await.iter().any(|hash| sent.contains(hash)) {
			sleep(POOL_LOOK).await;
		}
	}

	/// Sealing by hand, makes a block if transactions wait for one, and gives the pool time to notice it.
	pub async fn seal_if_needed(&self) {
		if !self.by_hand || self.waiting().await.is_empty() {
			return;
		}
		self.seal(None).await.expect("a block can be sealed");
		let since = Instant::now();
		while since.elapsed() < NOTICED && !self.waiting().await.is_empty() {
			sleep(POOL_LOOK).await;
		}
	}

	/// The hashes of the transactions that wait for a block.
	async fn waiting(&self) -> Vec<[u8; 32]> {
		let waiting = self.ask("author_pendingExtrinsics", vec![]).await.expect("the pool can be asked");
		let bytes = |waiting: &Json| {
			let text = waiting.as_str().expect("a transaction is hexadecimal").trim_start_matches("0x");
			hex::decode(text).expect("a transaction is hexadecimal")
		};
		waiting.as_array().expect("it is a list").iter().map(|it| blake2_256(&bytes(it))).collect()
	}

	/// What came of the transaction `hash`, which is in a block after `from`.
	pub async fn outcome(&self, hash: [u8; 32], from: u64) -> Result<Done, Failure> {
		let since = Instant::now();
		let mut next = from + 1;
		while since.elapsed() < FINAL {
			while next <= self.final_number().await {
				if let Some(outcome) = self.in_block(hash, next).await {
					return outcome;
				}
				next += 1;
			}
			sleep(Duration::from_millis(40)).await;
		}
		panic!("the transaction 0x{} is in no final block after {FINAL:?}", hex::encode(hash));
	}

	/// What came of the transaction `hash` in the block `number`; `None` if it is not there.
	async fn in_block(&self, hash: [u8; 32], number: u64) -> Option<Result<Done, Failure>> {
		let at = self.online.at_block(number).await.expect("a final block can be read");
		let extrinsics = at.extrinsics().fetch().await.expect("a block's transactions can be read");
		for extrinsic in extrinsics.iter() {
			let extrinsic = extrinsic.expect("the metadata decodes each transaction");
			if extrinsic.hash().0 != hash {
				continue;
			}
			let (mut events, mut failed) = (Vec::new(), None);
			let caused = extrinsic.events().await.expect("a block's events can be read");
			for event in caused.iter() {
				let event = event.expect("the metadata decodes each event");
				if (event.pallet_name(), event.event_name()) == ("System", "ExtrinsicFailed") {
					let error = DispatchError::decode_from(event.field_bytes(), at.metadata());
					failed = Some(error_name(&error.expect("the metadata decodes the error")));
				}
				events.push(Event::read(&event));
			}
			let index = u32::try_from(extrinsic.index()).expect("a block has few transactions");
			return Some(match failed {
				Some(error) => Err(Failure::Failed { error, block: number, events }),
				None => Ok(Done { block: number, index, events }),
			});
		}
		None
	}

	/// What happened in a block without anybody's transaction. What the chain does by itself before the first transaction
	/// counts as that one's, so that only blocks without transactions tell all.
	pub async fn on_its_own(&self, number: u64) -> Vec<Event> {
		let at = self.online.at_block(number).await.expect("a final block can be read");
		let extrinsics = at.extrinsics().fetch().await.expect("a block's transactions can be read").len();
		let events = at.events().fetch().await.expect("a block's events can be read");
		let events = events.iter().map(|event| event.expect("the metadata decodes each event"));
		let own =
			|phase| !matches!(phase, Phase::ApplyExtrinsic(place) if usize::try_from(place).unwrap() < extrinsics);
		events.filter(|event| own(event.phase())).map(|event| Event::read(&event)).collect()
	}

	/// Asks a runtime API through `state_call`, as any client can.
	pub async fn state_call<Answer: Decode>(&self, function: &str, arguments: &[u8]) -> Answer {
		let arguments = format!("0x{}", hex::encode(arguments));
		let answer = self.ask("state_call", vec![function.into(), arguments.into()]).await;
		let answer = answer.unwrap_or_else(|error| panic!("{function}: {error}"));
		let answer = answer.as_str().expect("an answer is a string").trim_start_matches("0x");
		let answer = hex::decode(answer).expect("an answer is hexadecimal");
		Answer::decode(&mut &answer[..]).unwrap_or_else(|error| panic!("{function}: {error}"))
	}

	/// A party.
	pub async fn party(&self, id: PartyId) -> Option<PartyView<[u8; 32]>> {
		self.state_call("IdentityApi_party", &id.encode()).await
	}

	/// Parties.
	pub async fn parties(&self, filter: PartyFilter, from: PartyId, limit: u32) -> PartyPage<[u8; 32]> {
		self.state_call("IdentityApi_parties", &(filter, from, limit).encode()).await
	}

	/// What an account may do, and for whom.
	pub async fn account(&self, account: &[u8; 32]) -> Option<AccountView> {
		self.state_call("IdentityApi_account", account).await
	}

	/// The party that an account acts for; it must act for one.
	pub async fn party_of(&self, who: &Keypair) -> PartyId {
		self.account(&who.public_key().0).await.expect("the account acts for a party").party
	}

	/// The nonce of an account's next consent.
	pub async fn consent_nonce(&self, account: &[u8; 32]) -> u32 {
		self.state_call("IdentityApi_consent_nonce", account).await
	}
}

fn contains_all(all: &[[u8; 32]], some: &[[u8; 32]]) -> bool {
	some.iter().all(|one| all.contains(one))
}

/// An error's name: `Pallet::Error`, or `BadOrigin` and the like.
fn error_name(error: &DispatchError) -> String {
	match error {
		DispatchError::Module(module) => module.details_string(),
		other => format!("{other:?}"),
	}
}

/// The well-known development account `//name`.
pub fn dev(name: &str) -> Keypair {
	let uri: SecretUri = format!("//{name}").parse().expect("a name is a derivation path");
	Keypair::from_uri(&uri).expect("a derivation path gives a key")
}

/// An account as an argument.
pub fn account(who: &Keypair) -> Value {
	Value::from_bytes(who.public_key().0)
}

/// An account as an address.
pub fn address(who: &Keypair) -> Value {
	Value::unnamed_variant("Id", [account(who)])
}

/// A call.
pub fn call(pallet: &str, name: &str, arguments: Vec<Value>) -> Call {
	dynamic::tx(pallet, name, Composite::unnamed(arguments))
}

/// A call of the identity pallet.
pub fn identity(name: &str, arguments: Vec<Value>) -> Call {
	call("Identity", name, arguments)
}

/// A unit variant as an argument: a role, an assurance level.
pub fn unit(name: &str) -> Value {
	Value::unnamed_variant(name, [])
}

/// A number as an argument.
pub fn number(value: impl Into<u128>) -> Value {
	Value::u128(value.into())
}

/// `None` as an argument.
pub fn none() -> Value {
	unit("None")
}

/// A weight as an argument: picoseconds of computing and bytes of proof.
pub fn weight(time: u64, proof: u64) -> Value {
	Value::named_composite([("ref_time", number(time)), ("proof_size", number(proof))])
}

/// Text as an argument.
pub fn text(words: &str) -> Value {
	Value::from_bytes(words)
}

/// One service endpoint, as `set_services` takes them.
pub fn services(list: &[(&str, &str)]) -> Value {
	Value::unnamed_composite(
		list.iter()
			.map(|(kind, endpoint)| Value::named_composite([("kind", text(kind)), ("endpoint", text(endpoint))])),
	)
}
