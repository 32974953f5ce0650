//! Tenders whose keyholders' secrets and bidders' seeds are at hand, for those who attack them.

use crate::{
	city::{Actor, City},
	client::{Client, Done, Encoded, Failure},
};
use codec::Encode;
use procurement_envelope::{
	draw_seed,
	keyholder::{self, Registration},
	seal, Context, Envelope, Sealer, Seed, PRICE, TECHNICAL,
};
use procurement_primitives::{
	bid::{
		api::{BidView, KeysView, OpeningView, SealingView},
		Answer, LotPrice, Payload, PayloadV1, StageStatus,
	},
	budget::LineId,
	tender::{
		api::TenderView, AcceptanceMethod, AwardCriteria, BasisPoints, Better, Category, Criterion, Judged, Lot,
		LotSet, Milestone, MilestoneTerms, Notice, PaymentPart, Procedure, Stage, TenderId, WHOLE,
	},
	time::{Moment, Period, DAY},
};
use sp_crypto_hashing::blake2_256;
use std::sync::atomic::{AtomicU64, Ordering};
use subxt_signer::sr25519::Keypair;

/// The one lot of the tenders made here.
pub const LOT: LotSet = LotSet(1);

/// What the price weighs where there are criteria.
const PRICE_WEIGHT: BasisPoints = 6_000;

/// A published tender, and who holds its keys.
pub struct Tender<'a> {
	/// The chain.
	pub client: &'a Client,
	/// Its number.
	pub id: TenderId,
	/// Its keyholders in order.
	pub keyholders: Vec<Actor>,
	/// Whether bids have a price envelope.
	pub two_envelopes: bool,
	/// Its lots. Every bid is for all of them.
	pub lots: LotSet,
}

/// What is bought.
pub struct Draft<'a> {
	/// The buyer's reference.
	pub reference: &'a str,
	/// The line that pays.
	pub line: LineId,
	/// What it may cost at most.
	pub maximum: u128,
	/// What bidders leave as a bond.
	pub bond: u128,
	/// Whether bids have a price envelope. Then they are rated, by a formula from a number in the technical one.
	pub two_envelopes: bool,
	/// Until when bids are taken.
	pub bid_deadline: Moment,
}

/// A sealed bid, and the seeds of its envelopes.
#[derive(Clone)]
pub struct Sealed {
	/// The technical envelope.
	pub technical: Vec<u8>,
	/// Its seed.
	pub seed: Seed,
	/// The price envelope.
	pub price: Option<Vec<u8>>,
}

/// How many blocks a stage may take: a few bids are opened and judged in far fewer.
const BLOCKS: u32 = 20;

/// What bids are rated by, beside their price.
fn warranty() -> Criterion {
	Criterion {
		title: b"Warranty".to_vec(),
		description: Vec::new(),
		lots: LOT,
		weight: WHOLE - PRICE_WEIGHT,
		judged: Judged::Formula { better: Better::Higher, unit: b"months".to_vec() },
	}
}

/// A payload with a price alone.
pub fn price_of(price: u128) -> PayloadV1 {
	prices_of(&[price])
}

/// A payload with a price for each lot.
fn prices_of(prices: &[u128]) -> PayloadV1 {
	let prices = (0..).zip(prices).map(|(lot, price)| LotPrice { lot, price: *price }).collect();
	PayloadV1 { prices, ..Default::default() }
}

/// Bytes that follow from a purpose. What they protect is sealed for tests only.
fn bytes_for(purpose: &impl Encode) -> [u8; 32] {
	blake2_256(&purpose.encode())
}

/// A keyholder's root.
fn root_of(keyholder: &Actor) -> [u8; 32] {
	bytes_for(&("root", &keyholder.uri))
}

/// All of `outcomes` must have succeeded.
pub fn succeeded(outcomes: Vec<Result<Done, Failure>>) -> Vec<Done> {
	outcomes.into_iter().map(|outcome| outcome.unwrap_or_else(|failure| panic!("{failure}"))).collect()
}

impl<'a> Tender<'a> {
	/// Makes a tender under the city's first three keyholders, registers their keys, and publishes it.
	pub async fn publish(city: &'a City, draft: &Draft<'_>) -> Self {
		let tender = Self::draft(city, draft).await;
		tender.register().await;
		let publish = Encoded::new("Tenders", "publish", tender.id);
		city.client.act(&city.buyer.key, &publish).await.expect("the tender is published");
		tender
	}

	/// Makes a draft under the city's first three keyholders, with all that the buyer has to say.
	pub async fn draft(city: &'a City, draft: &Draft<'_>) -> Self {
		let client = &city.client;
		let notice = Notice {
			procedure: Procedure::Open,
			category: Category::Goods,
			title: b"Computers".to_vec(),
			description: Vec::new(),
			line: draft.line,
			bond: draft.bond,
			two_envelopes: draft.two_envelopes,
			enquiry_deadline: draft.bid_deadline - 10 * DAY,
			bid_deadline: draft.bid_deadline,
		};
		let create = Encoded::new("Tenders", "create", (draft.reference, notice));
		let done = client.act(&city.buyer.key, &create).await.expect("a draft is made");
		let id = done.event("Tenders", "Created").and_then(|event| event.number("tender"));
		let id = TenderId::try_from(id.expect("it has a number")).expect("it is a short number");
		let keyholders = city.keyholders.clone();
		let tender = Self { client, id, keyholders, two_envelopes: draft.two_envelopes, lots: LOT };
		let lot = Lot {
			title: b"Laptops".to_vec(),
			description: Vec::new(),
			maximum: draft.maximum,
			award: match draft.two_envelopes {
				true => AwardCriteria::Rated { price_weight: PRICE_WEIGHT },
				false => AwardCriteria::PriceOnly,
			},
			classification: None,
		};
		let terms = MilestoneTerms {
			payment: PaymentPart::Share(WHOLE),
			due_days: 30,
			acceptance: AcceptanceMethod::Buyer,
			accepted_after: Period::Calendar(10 * DAY),
			retention: 0,
			warranty_days: 0,
		};
		let schedule = vec![Milestone { title: b"Delivery".to_vec(), terms }];
		let mut parts = vec![
			Encoded::new("Tenders", "put_lot", (id, 0u8, lot)),
			tender.set_keyholders(2),
			Encoded::new("Tenders", "set_schedule", (id, schedule)),
		];
		if draft.two_envelopes {
			parts.push(Encoded::new("Tenders", "set_criteria", (id, vec![warranty()])));
		}
		let all = client.batch(&parts).await;
		client.act(&city.buyer.key, &all).await.expect("the draft is filled in");
		tender
	}

	/// The call that names the keyholders, of whom `threshold` open bids.
	pub fn set_keyholders(&self, threshold: u8) -> Encoded {
		Encoded::new("Tenders", "set_keyholders", (self.id, self.numbers(), threshold))
	}

	/// The keyholders' numbers.
	pub fn numbers(&self) -> Vec<u32> {
		self.keyholders.iter().map(|keyholder| keyholder.party).collect()
	}

	/// Has every keyholder register its keys and seal its beacon.
	pub async fn register(&self) {
		let generation = self.keys().await.generation;
		let mut acts = Vec::new();
		for (index, keyholder) in (1u8..).zip(&self.keyholders) {
			let of = |stage: &u8| self.registration(generation, *stage, index);
			acts.push((&keyholder.key, self.registering(&self.stages().iter().map(of).collect::<Vec<_>>())));
		}
		succeeded(self.client.act_together(&acts, None).await);
		let sealing = self.sealing().await;
		let mut acts = Vec::new();
		for (index, keyholder) in (1u8..).zip(&self.keyholders) {
			let context = Context { lots: 0, sealer: Sealer::Beacon(index), ..self.context(&sealing, TECHNICAL, 0) };
			let (beacon, _) = sealed(&context, &[]);
			acts.push((&keyholder.key, Encoded::new("SealedBids", "submit_beacon", (self.id, beacon.encode()))));
		}
		succeeded(self.client.act_together(&acts, None).await);
	}

	/// The key of the keyholder with that index from 1.
	pub fn registration(&self, generation: u32, stage: u8, index: u8) -> Registration {
		let root = root_of(&self.keyholders[usize::from(index) - 1]);
		let salt = self.salt(generation, stage);
		keyholder::register(&root, &salt, &self.client.genesis(), self.id, generation, stage, index)
	}

	/// The call by which a keyholder registers its keys.
	pub fn registering(&self, keys: &[Registration]) -> Encoded {
		Encoded::new("SealedBids", "register_keys", (self.id, keys))
	}

	fn stages(&self) -> &'static [u8] {
		if self.two_envelopes {
			&[TECHNICAL, PRICE]
		} else {
			&[TECHNICAL]
		}
	}

	fn salt(&self, generation: u32, stage: u8) -> [u8; 32] {
		bytes_for(&("salt", self.id, generation, stage))
	}

	/// What an envelope of `bidder` is bound to.
	pub fn context<'k>(&self, sealing: &'k SealingView, stage: u8, bidder: u32) -> Context<'k> {
		Context {
			genesis: sealing.genesis,
			tender: self.id,
			version: sealing.version,
			stage,
			threshold: sealing.threshold,
			keys: if stage == PRICE { &sealing.price_keys } else { &sealing.technical_keys },
			lots: self.lots.0,
			sealer: Sealer::Bidder(bidder),
			technical: None,
		}
	}

	/// Seals a bid of `bidder`, in the price envelope if there is one.
	pub async fn seal(&self, bidder: &Actor, price: u128) -> Sealed {
		self.seal_on(&self.sealing().await, bidder, price)
	}

	/// As [`Self::seal`], on terms that need not be the chain's.
	pub fn seal_on(&self, sealing: &SealingView, bidder: &Actor, price: u128) -> Sealed {
		self.seal_offer(sealing, bidder, &Payload::V1(price_of(price)).encode())
	}

	/// Seals an offer, in the price envelope if there is one.
	fn seal_offer(&self, sealing: &SealingView, bidder: &Actor, offer: &[u8]) -> Sealed {
		let context = self.context(sealing, TECHNICAL, bidder.party);
		if !self.two_envelopes {
			let (technical, seed) = sealed(&context, offer);
			return Sealed { technical: technical.encode(), seed, price: None };
		}
		let months = Answer { criterion: 0, value: Some(36), text: Vec::new() };
		let statement = PayloadV1 { answers: vec![months], statement: b"We deliver.".to_vec(), ..Default::default() };
		let (technical, seed) = sealed(&context, &Payload::V1(statement).encode());
		let bound = Some(technical.hash());
		let context = Context { technical: bound, ..self.context(sealing, PRICE, bidder.party) };
		let (price, _) = sealed(&context, offer);
		Sealed { technical: technical.encode(), seed, price: Some(price.encode()) }
	}

	/// The call that submits a sealed bid.
	pub fn submission(&self, sealed: &Sealed) -> Encoded {
		let Sealed { technical, price, .. } = sealed;
		Encoded::new("SealedBids", "submit", (self.id, self.lots, technical, price))
	}

	/// Submits a sealed bid.
	pub async fn submit(&self, bidder: &Actor, sealed: &Sealed) -> Result<Done, Failure> {
		self.client.act(&bidder.key, &self.submission(sealed)).await
	}

	/// Seals and submits a bid.
	pub async fn bid(&self, bidder: &Actor, price: u128) -> Sealed {
		let sealed = self.seal(bidder, price).await;
		self.submit(bidder, &sealed).await.expect("the bid is taken");
		sealed
	}

	/// Seals and submits several bids in one block, each with a price for every lot.
	pub async fn bid_together(&self, bids: &[(&Actor, &[u128])]) {
		let sealing = self.sealing().await;
		let mut acts = Vec::new();
		for (bidder, prices) in bids {
			let offer = Payload::V1(prices_of(prices)).encode();
			acts.push((&bidder.key, self.submission(&self.seal_offer(&sealing, bidder, &offer))));
		}
		succeeded(self.client.act_together(&acts, None).await);
	}

	/// Lets the clock jump to the bid deadline, has two keyholders release their keys, and waits until the first envelopes
	/// are open.
	pub async fn open(&self) {
		let deadline = self.sealing().await.bid_deadline;
		self.client.seal(Some(deadline)).await.expect("the clock goes to the deadline");
		self.client.seal(None).await.expect("a block can be sealed");
		let mut acts = Vec::new();
		for (index, keyholder) in (1u8..=2).zip(&self.keyholders) {
			let secret = self.secret(Stage::Technical, index).await;
			let release = Encoded::new("SealedBids", "release", (self.id, Stage::Technical, index, secret));
			acts.push((&keyholder.key, release));
		}
		succeeded(self.client.act_together(&acts, None).await);
		self.wait_until_opened(Stage::Technical).await;
	}

	/// The secret of the keyholder with that index from 1.
	pub async fn secret(&self, stage: Stage, index: u8) -> [u8; 32] {
		let stage = if stage == Stage::Price { PRICE } else { TECHNICAL };
		let generation = self.keys().await.generation;
		let keyholder = &self.keyholders[usize::from(index) - 1];
		let (root, salt) = (root_of(keyholder), self.salt(generation, stage));
		*keyholder::derive(&root, &salt, &self.client.genesis(), self.id, generation, stage).as_bytes()
	}

	/// Has `who` release a secret.
	pub async fn release(&self, who: &Keypair, stage: Stage, index: u8, secret: [u8; 32]) -> Result<Done, Failure> {
		self.client.act(who, &Encoded::new("SealedBids", "release", (self.id, stage, index, secret))).await
	}

	/// Seals blocks until `stage` has gone through all bids.
	pub async fn wait_until_opened(&self, stage: Stage) {
		self.wait_until(stage, |status| status == StageStatus::Opened).await;
	}

	/// Seals blocks until the scores of the technical envelopes are locked, so that price keys may be released. Criteria
	/// are judged by formula here: it takes nobody's marks, and the chain comes to it by itself.
	pub async fn wait_until_scores_are_locked(&self) {
		self.wait_until(Stage::Price, |status| status != StageStatus::Sealed).await;
	}

	/// Seals blocks until `stage` is as asked for.
	async fn wait_until(&self, stage: Stage, wanted: impl Fn(StageStatus) -> bool) {
		let mut seen = Vec::new();
		for _ in 0..BLOCKS {
			let status = self.status(stage).await;
			if wanted(status) {
				return;
			}
			seen.push(status);
			self.client.seal(None).await.expect("a block can be sealed");
		}
		panic!("the {stage:?} stage does not go on in {BLOCKS} blocks: {seen:?}");
	}

	/// Where a stage stands.
	pub async fn status(&self, stage: Stage) -> StageStatus {
		let stages = self.opening().await.stages;
		stages.iter().find(|view| view.stage == stage).expect("the tender has that stage").status
	}

	/// The tender.
	pub async fn view(&self) -> TenderView {
		self.ask("TendersApi_get").await
	}

	/// Its keys.
	pub async fn keys(&self) -> KeysView {
		self.ask("BidsApi_keys").await
	}

	/// What it takes to seal.
	pub async fn sealing(&self) -> SealingView {
		self.ask("BidsApi_sealing").await
	}

	/// How far its opening is.
	pub async fn opening(&self) -> OpeningView {
		self.ask("BidsApi_opening").await
	}

	async fn ask<Answer: codec::Decode>(&self, question: &str) -> Answer {
		let answer: Option<Answer> = self.client.state_call(question, &self.id.encode()).await;
		answer.expect("the tender is there")
	}

	/// One bidder's bid, if there is one.
	pub async fn bid_of(&self, bidder: &Actor) -> Option<BidView> {
		self.client.state_call("BidsApi_get", &(self.id, bidder.party).encode()).await
	}
}

/// An envelope, and its seed.
pub fn sealed(context: &Context<'_>, payload: &[u8]) -> (Envelope, Seed) {
	/// No two envelopes are sealed with the same randomness.
	static SEALED: AtomicU64 = AtomicU64::new(0);
	let random = bytes_for(&("random", SEALED.fetch_add(1, Ordering::Relaxed)));
	let seed = draw_seed(&random, b"", context, payload).expect("the context is whole");
	(seal(context, payload, &seed).expect("it can be sealed"), seed)
}
