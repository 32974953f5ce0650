//! The chain: questions, and transactions that are waited for until they are final.

pub mod api;
pub mod call;
pub mod calls;
pub mod errors;
mod trial;

use self::{call::Call, errors::refused_or_unreachable};
use crate::{
	exit::{Exit, Failure, Outcome},
	output::{clean, hex, Output},
};
use codec::{Decode, Encode};
use serde_json::{json, Value as Json};
use sp_core::crypto::set_default_ss58_version;
use std::{
	sync::Arc,
	time::{Duration, Instant},
};
use subxt::{
	backend::LegacyBackend,
	config::{DefaultExtrinsicParamsBuilder, Header},
	error::DispatchError,
	ext::scale_value::{Composite, Value, ValueDef},
	rpcs::client::{RpcClient, RpcParams},
	utils::H256,
	OnlineClient, OnlineClientAtBlock, SubstrateConfig,
};
use subxt_signer::sr25519::Keypair;
use tokio::time::sleep;

/// For how many blocks a transaction is good. Long, because a development chain may seal many blocks in a second.
const ERA: u64 = 2_048;

/// How often, every 100 ms, the pool is given time to learn of the head that a transaction was born at.
const POOL_LOOKS: u32 = 30;

/// How long a node may take to answer when it is called.
const READY: Duration = Duration::from_secs(10);

/// Between two looks at whether a block has come.
const LOOK: Duration = Duration::from_millis(200);

/// After how long without news the user is told that the program still waits.
const NEWS: Duration = Duration::from_secs(15);

/// An event that a transaction caused.
#[derive(Clone, Debug)]
pub struct Event {
	/// The pallet.
	pub pallet: String,
	/// The event.
	pub name: String,
	/// Its fields.
	pub fields: Composite<()>,
}

impl Event {
	fn field(&self, name: &str) -> Option<&Value> {
		match &self.fields {
			Composite::Named(fields) => fields.iter().find(|(field, _)| field == name).map(|(_, value)| value),
			Composite::Unnamed(_) => None,
		}
	}

	/// The number in a field.
	pub fn number(&self, field: &str) -> Option<u128> {
		self.field(field).and_then(Value::as_u128)
	}

	/// The event as programs read it.
	fn json(&self) -> Json {
		json!({ "event": format!("{}.{}", self.pallet, self.name), "fields": composite_json(&self.fields) })
	}
}

/// The value as JSON: numbers as strings, bytes as hexadecimal or text.
fn value_json(value: &Value) -> Json {
	match &value.value {
		ValueDef::Composite(inner) => composite_json(inner),
		ValueDef::Variant(inner) if inner.values.is_empty() => Json::String(inner.name.clone()),
		ValueDef::Variant(inner) => json!({ inner.name.clone(): composite_json(&inner.values) }),
		ValueDef::Primitive(_) => match (value.as_u128(), value.as_bool(), value.as_str()) {
			(Some(number), _, _) => Json::String(number.to_string()),
			(_, Some(flag), _) => Json::Bool(flag),
			(_, _, Some(text)) => Json::String(clean(text.as_bytes())),
			_ => Json::String(value.to_string()),
		},
		ValueDef::BitSequence(_) => Json::String(value.to_string()),
	}
}

fn composite_json(values: &Composite<()>) -> Json {
	match values {
		Composite::Named(fields) => {
			Json::Object(fields.iter().map(|(name, value)| (name.clone(), value_json(value))).collect())
		}
		Composite::Unnamed(items) => {
			let bytes: Option<Vec<u8>> =
				items.iter().map(|item| item.as_u128().and_then(|byte| u8::try_from(byte).ok())).collect();
			match (bytes, items.as_slice()) {
				(Some(bytes), [_, _, ..]) => Json::String(hex(&bytes)),
				(_, [one]) => value_json(one),
				_ => Json::Array(items.iter().map(value_json).collect()),
			}
		}
	}
}

/// A transaction that succeeded and is final.
#[derive(Clone, Debug)]
pub struct Done {
	/// The transaction's hash.
	pub hash: H256,
	/// The block.
	pub block: u64,
	/// What happened in it.
	pub events: Vec<Event>,
}

impl Done {
	/// The first event of this name.
	pub fn event(&self, pallet: &str, name: &str) -> Option<&Event> {
		self.events.iter().find(|event| event.pallet == pallet && event.name == name)
	}

	/// The number in a field of an event that must have happened.
	pub fn number<N: TryFrom<u128>>(&self, pallet: &str, event: &str, field: &str) -> Outcome<N> {
		self.event(pallet, event)
			.and_then(|event| event.number(field))
			.and_then(|number| N::try_from(number).ok())
			.ok_or_else(|| {
				Failure::new(
					Exit::Incompatible,
					"UnknownEvent",
					format!("No event {pallet}.{event} with {field} came."),
				)
				.advise("The node's runtime is of another version than this program. Use the one that belongs to it.")
			})
	}

	/// The transaction as programs read it: what concerns money and bookkeeping of the framework is left out.
	pub fn json(&self) -> Json {
		let ours = [
			"Budgets",
			"Tenders",
			"SealedBids",
			"Awards",
			"Milestones",
			"Agenda",
			"Identity",
			"Licences",
			"Sponsorship",
		];
		let events: Vec<Json> =
			self.events.iter().filter(|event| ours.contains(&event.pallet.as_str())).map(Event::json).collect();
		json!({ "hash": hex(self.hash.as_bytes()), "block": self.block, "events": events })
	}
}

/// A connection to a node.
pub struct Chain {
	rpc: RpcClient,
	online: OnlineClient<SubstrateConfig>,
	output: Output,
	wait: Duration,
}

impl Chain {
	/// Connects to the node at `url`. Transactions are waited for at most `wait`.
	pub async fn connect(url: &str, wait: Duration, output: Output) -> Outcome<Self> {
		let unreachable = |why: String| {
			Failure::new(Exit::Unreachable, "NodeUnreachable", format!("{url} does not answer: {why}"))
				.advise("Start the node, or name another one with --node.")
		};
		let connecting = async {
			let rpc = RpcClient::from_insecure_url(url).await.map_err(|error| unreachable(error.to_string()))?;
			let backend: LegacyBackend<SubstrateConfig> = LegacyBackend::builder().build(rpc.clone());
			let online = OnlineClient::from_backend(Arc::new(backend)).await;
			Ok((rpc, online.map_err(|error| unreachable(error.to_string()))?))
		};
		let connected = tokio::time::timeout(READY, connecting).await;
		let (rpc, online) = connected.map_err(|_| unreachable(format!("nothing within {READY:?}")))??;
		let chain = Self { rpc, online, output, wait };
		chain.write_addresses_as_the_chain().await?;
		Ok(chain)
	}

	/// From now on this program writes addresses with the prefix of this chain, as its nodes do.
	async fn write_addresses_as_the_chain(&self) -> Outcome {
		let head = self.head().await?;
		let system = head.metadata_ref().pallet_by_name("System");
		let prefix = system.and_then(|system| system.constant_by_name("SS58Prefix"));
		let prefix = prefix.and_then(|prefix| u16::decode(&mut prefix.value()).ok());
		let prefix = prefix.ok_or_else(|| errors::incompatible("The chain names no prefix of addresses."))?;
		set_default_ss58_version(prefix.into());
		Ok(())
	}

	/// Calls a method of the JSON-RPC.
	pub async fn ask(&self, method: &str, parameters: Vec<Json>) -> Outcome<Json> {
		let mut list = RpcParams::new();
		for parameter in parameters {
			list.push(parameter).map_err(Failure::internal)?;
		}
		self.rpc.request(method, list).await.map_err(|error| refused_or_unreachable(method, error))
	}

	/// The genesis block's hash.
	pub fn genesis(&self) -> [u8; 32] {
		self.online.genesis_hash().0
	}

	/// The chain as of its last final block.
	pub async fn head(&self) -> Outcome<OnlineClientAtBlock<SubstrateConfig>> {
		self.online.at_current_block().await.map_err(unreachable)
	}

	/// The chain as of a block.
	async fn at(&self, number: u64) -> Outcome<OnlineClientAtBlock<SubstrateConfig>> {
		self.online.at_block(number).await.map_err(unreachable)
	}

	/// The number of the last final block.
	async fn final_number(&self) -> Outcome<u64> {
		Ok(self.head().await?.block_number())
	}

	/// Signs, submits and waits until the block is final.
	pub async fn submit<Arguments: Encode>(&self, signer: &Keypair, call: &Call<Arguments>) -> Outcome<Done> {
		let account = signer.public_key().to_account_id();
		let nonce = self.ask("system_accountNextIndex", vec![account.to_string().into()]).await?;
		let nonce = nonce.as_u64().ok_or_else(|| Failure::internal("the node gave no nonce"))?;
		let head = self.head().await?;
		call.ensure_known(head.metadata_ref())?;
		let parameters = DefaultExtrinsicParamsBuilder::new().nonce(nonce).mortal(ERA).build();
		let signed = head.tx().create_signed(call, signer, parameters).await;
		let signed = signed.map_err(|error| errors::incompatible(format!("{}: {error}", call.name())))?;
		let hash = H256(sp_crypto_hashing::blake2_256(signed.encoded()));
		let from = head.block_number();
		self.output.progress(format!("{}: sending {}", call.name(), hex(hash.as_bytes())));
		self.send(signed.encoded()).await?;
		self.outcome(hash, from, &call.name()).await
	}

	/// As [`Self::submit`], for several calls of which all or none are made.
	pub async fn submit_batch(&self, signer: &Keypair, calls: &[call::Inner]) -> Outcome<Done> {
		let head = self.head().await?;
		let batch = call::batch(head.metadata_ref(), calls)?;
		self.submit(signer, &batch).await
	}

	/// As [`Self::submit`], of a motion of the council: `call` is made when `threshold` councillors agree.
	pub async fn submit_motion(&self, signer: &Keypair, threshold: u32, call: &call::Inner) -> Outcome<Done> {
		let head = self.head().await?;
		let motion = call::motion(head.metadata_ref(), threshold, call)?;
		self.submit(signer, &motion).await
	}

	/// Puts a signed transaction into the node's pool.
	async fn send(&self, bytes: &[u8]) -> Outcome {
		let mut looks = 0;
		loop {
			let sent = self.ask("author_submitExtrinsic", vec![hex(bytes).into()]).await;
			match sent {
				// The pool learns of a head a moment after its subscribers do, and until then cannot know the birth.
				Err(failure) if failure.message.contains("ancient birth block") && looks < POOL_LOOKS => {
					looks = looks.saturating_add(1);
					sleep(Duration::from_millis(100)).await;
				}
				sent => return sent.map(|_| ()),
			}
		}
	}

	/// What came of the transaction `hash`, which is in a block after `from`.
	async fn outcome(&self, hash: H256, from: u64, name: &str) -> Outcome<Done> {
		let since = Instant::now();
		let mut news = since;
		let mut next = from.saturating_add(1);
		while since.elapsed() < self.wait {
			while next <= self.final_number().await? {
				if let Some(outcome) = self.in_block(hash, next).await? {
					return outcome;
				}
				next = next.saturating_add(1);
			}
			if news.elapsed() > NEWS {
				news = Instant::now();
				self.output.progress(format!("{name}: waiting until it is final ({} s)", since.elapsed().as_secs()));
			}
			sleep(LOOK).await;
		}
		let hash = hex(hash.as_bytes());
		Err(Failure::new(
			Exit::Unreachable,
			"NotFinal",
			format!("{name}: the transaction {hash} was taken and is not final after {:?}.", self.wait),
		)
		.advise("It may still become final: look at the state before sending it again, or wait longer with --wait."))
	}

	/// What came of the transaction `hash` in the block `number`; `None` if it is not there.
	async fn in_block(&self, hash: H256, number: u64) -> Outcome<Option<Outcome<Done>>> {
		let at = self.online.at_block(number).await.map_err(unreachable)?;
		let extrinsics = at.extrinsics().fetch().await.map_err(errors::incompatible)?;
		for extrinsic in extrinsics.iter() {
			let extrinsic = extrinsic.map_err(errors::incompatible)?;
			if extrinsic.hash() != hash {
				continue;
			}
			let mut events = Vec::new();
			let caused = extrinsic.events().await.map_err(errors::incompatible)?;
			for event in caused.iter() {
				let event = event.map_err(errors::incompatible)?;
				if (event.pallet_name(), event.event_name()) == ("System", "ExtrinsicFailed") {
					let error = DispatchError::decode_from(event.field_bytes(), at.metadata());
					let error = error.map_err(errors::incompatible)?;
					return Ok(Some(Err(errors::dispatch(&error, number))));
				}
				events.push(Event {
					pallet: event.pallet_name().to_string(),
					name: event.event_name().to_string(),
					fields: event.decode_fields_unchecked_as().map_err(errors::incompatible)?,
				});
			}
			return Ok(Some(Ok(Done { hash, block: number, events })));
		}
		Ok(None)
	}

	/// The last final block's number, and the hash that its header has. Fails if the node names another: a header is
	/// what its hash says, whoever hands it over.
	pub async fn final_header(&self) -> Outcome<(u64, H256, <SubstrateConfig as subxt::Config>::Header)> {
		let head = self.head().await?;
		let header = head.block_header().await.map_err(unreachable)?;
		let hash = H256(sp_crypto_hashing::blake2_256(&header.encode()));
		if hash != head.block_hash() || header.number() != head.block_number() {
			return Err(Failure::internal("the node gave a header that has another hash than it says")
				.advise("Do not trust this node."));
		}
		Ok((header.number(), hash, header))
	}
}

/// The node did not give what it was asked for.
fn unreachable(error: impl std::fmt::Display) -> Failure {
	Failure::new(Exit::Unreachable, "NodeFailure", error.to_string()).advise("See whether the node is still running.")
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn what_the_chain_says_should_read_as_plain_json() {
		let bytes = |bytes: &[u8]| Value::unnamed_composite(bytes.iter().map(|byte| Value::u128((*byte).into())));
		let account = Value::unnamed_composite([bytes(&[1; 32])]);
		let event = Event {
			pallet: "Tenders".into(),
			name: "Created".into(),
			fields: Composite::Named(vec![
				("tender".into(), Value::u128(u128::MAX)),
				("who".into(), account),
				("procedure".into(), Value::unnamed_variant("Open", [])),
				("until".into(), Value::unnamed_variant("Some", [Value::u128(5)])),
				("done".into(), Value::bool(true)),
				("words".into(), Value::string("a\u{1b}b")),
			]),
		};
		let expected = json!({ "event": "Tenders.Created", "fields": {
			"tender": u128::MAX.to_string(),
			"who": format!("0x{}", "01".repeat(32)),
			"procedure": "Open",
			"until": { "Some": "5" },
			"done": true,
			"words": "a\u{fffd}b",
		}});
		assert_eq!(event.json(), expected);
		let done = Done { hash: H256([0; 32]), block: 1, events: vec![event] };
		assert_eq!(done.number::<u128>("Tenders", "Created", "tender"), Ok(u128::MAX));
		assert_eq!(done.number::<u32>("Tenders", "Created", "tender").unwrap_err().exit, Exit::Incompatible);
		assert_eq!(done.number::<u32>("Tenders", "Gone", "tender").unwrap_err().exit, Exit::Incompatible);
	}
}
