//! Tenders on the composed runtime: drawn up, published, bid for with envelopes that are really sealed, and really opened.

use super::{town::*, *};
use crate::{Awards, Milestones, SealedBids, Tenders};
use pallet_procurement_tenders::NextTenderId;
use procurement_envelope::{
	draw_seed,
	keyholder::{self, Registration},
	seal, Context, Envelope, Sealer, PRICE, TECHNICAL,
};
use procurement_primitives::{
	award::{marks_commitment, AwardId},
	bid::{Answer, LotPrice, Payload, PayloadV1},
	budget::{ContractId, LineId},
	identity::PartyId,
	tender::{
		traits::TenderInspect, AcceptanceMethod, AwardCriteria, Category, Criterion, Judged, Lot, LotSet, Milestone,
		MilestoneTerms, Notice, PaymentPart, Procedure, Stage, TenderId, WHOLE,
	},
	time::{Moment, Period},
};

/// The keyholders of every tender, by the accounts that act for them. Two of them open it.
pub(super) const KEYHOLDERS: [&str; 3] = ["fan", "nie", "ao"];
pub(super) const THRESHOLD: u8 = 2;

/// What each lot of a [`half_awarded`] tender may cost, and what the firms ask for it.
pub(super) const MAXIMUM: Balance = 1_000_000;
pub(super) const PRICES: [(&str, Balance); 3] = [("mei", 900_000), ("jun", 900_001), ("han", 900_002)];

/// What a draft says, beyond what all have in common.
pub(super) struct Draft {
	pub procedure: Procedure,
	/// What each lot may cost.
	pub lots: Vec<Balance>,
	/// What the price weighs and how the rest is judged, where the price is not all.
	pub rated: Option<(u16, Judged)>,
	pub two_envelopes: bool,
	pub bond: Balance,
	pub line: LineId,
	pub bid_deadline: Moment,
	pub schedule: Vec<Milestone>,
}

/// All in one delivery a month after signing, which is paid for at once.
pub(super) fn one_payment() -> Vec<Milestone> {
	let terms = MilestoneTerms {
		payment: PaymentPart::Share(WHOLE),
		due_days: 30,
		acceptance: AcceptanceMethod::Buyer,
		accepted_after: Period::Calendar(10 * DAY),
		retention: 0,
		warranty_days: 0,
	};
	vec![Milestone { title: b"Delivery".to_vec(), terms }]
}

/// A draft of the library's, without keys.
pub(super) fn draft(draft: Draft) -> TenderId {
	let tender = NextTenderId::<Runtime>::get();
	let notice = Notice {
		procedure: draft.procedure,
		category: Category::Goods,
		title: b"Computers".to_vec(),
		description: Vec::new(),
		line: draft.line,
		bond: draft.bond,
		two_envelopes: draft.two_envelopes,
		enquiry_deadline: draft.bid_deadline - 1,
		bid_deadline: draft.bid_deadline,
	};
	assert_ok!(Tenders::create(by("li"), format!("L-{tender}").into_bytes(), notice));
	let award = match draft.rated {
		Some((price_weight, _)) => AwardCriteria::Rated { price_weight },
		None => AwardCriteria::PriceOnly,
	};
	for (lot, maximum) in (0..).zip(draft.lots) {
		let lot_of = Lot { title: b"Lot".to_vec(), description: Vec::new(), maximum, award, classification: None };
		assert_ok!(Tenders::put_lot(by("li"), tender, lot, lot_of));
	}
	if let Some((price_weight, judged)) = draft.rated {
		let criterion = Criterion {
			title: b"Warranty".to_vec(),
			description: Vec::new(),
			lots: Tenders::bidding(tender).expect("a draft").lots,
			weight: WHOLE - price_weight,
			judged,
		};
		assert_ok!(Tenders::set_criteria(by("li"), tender, vec![criterion]));
	}
	assert_ok!(Tenders::set_schedule(by("li"), tender, draft.schedule));
	let keyholders = KEYHOLDERS.map(party).to_vec();
	assert_ok!(Tenders::set_keyholders(by("li"), tender, keyholders, THRESHOLD));
	tender
}

/// 32 bytes that differ by what they are for.
fn bytes(what: impl Encode) -> [u8; 32] {
	sp_io::hashing::blake2_256(&what.encode())
}

fn number_of(stage: Stage) -> u8 {
	if stage == Stage::Price {
		PRICE
	} else {
		TECHNICAL
	}
}

fn root_of(holder: PartyId) -> [u8; 32] {
	bytes((b"root", holder))
}

fn salt(tender: TenderId, generation: u32, stage: Stage) -> [u8; 32] {
	bytes((b"salt", tender, generation, stage))
}

fn stages(tender: TenderId) -> &'static [Stage] {
	let two = Tenders::bidding(tender).expect("there is one").two_envelopes;
	if two {
		&[Stage::Technical, Stage::Price]
	} else {
		&[Stage::Technical]
	}
}

/// The generation of a tender's present keys.
pub(super) fn generation(tender: TenderId) -> u32 {
	Tenders::bidding(tender).expect("there is one").key_generation
}

/// The keys of a keyholder, by the account that acts for it.
pub(super) fn registrations(tender: TenderId, index: u8, holder: PartyId) -> Vec<Registration> {
	let generation = generation(tender);
	let of = |stage: &Stage| {
		let salt = salt(tender, generation, *stage);
		keyholder::register(&root_of(holder), &salt, &genesis(), tender, generation, number_of(*stage), index)
	};
	stages(tender).iter().map(of).collect()
}

/// The secret of a keyholder.
pub(super) fn secret(tender: TenderId, stage: Stage, index: u8) -> [u8; 32] {
	let generation = generation(tender);
	let holder = Tenders::keyholders(tender)[usize::from(index) - 1];
	let salt = salt(tender, generation, stage);
	*keyholder::derive(&root_of(holder), &salt, &genesis(), tender, generation, number_of(stage)).as_bytes()
}

/// The keys of a stage.
fn keys(tender: TenderId, stage: Stage) -> Vec<[u8; 32]> {
	let sealing = SealedBids::sealing(tender).expect("all keys are there");
	if stage == Stage::Price {
		sealing.price_keys
	} else {
		sealing.technical_keys
	}
}

/// Seals an envelope; gives back its seed too.
fn sealed(
	tender: TenderId,
	stage: Stage,
	sealer: Sealer,
	lots: LotSet,
	payload: &[u8],
	technical: Option<[u8; 32]>,
) -> (Envelope, [u8; 32]) {
	let terms = Tenders::bidding(tender).expect("there is one");
	let context = Context {
		genesis: genesis(),
		tender,
		version: terms.version,
		stage: number_of(stage),
		threshold: terms.threshold,
		keys: &keys(tender, stage),
		lots: lots.0,
		sealer,
		technical,
	};
	let seed = draw_seed(&bytes((tender, stage, sealer, terms.version)), b"own", &context, payload).expect("random");
	(seal(&context, payload, &seed).expect("it fits"), *seed.as_bytes())
}

/// The beacon of a keyholder.
pub(super) fn beacon(tender: TenderId, index: u8) -> Vec<u8> {
	sealed(tender, Stage::Technical, Sealer::Beacon(index), LotSet::default(), &[], None).0.encode()
}

/// Has these keyholders, the first of the tender's, register their keys.
pub(super) fn register_keys(tender: TenderId, holders: &[&str]) {
	for (index, who) in (1..).zip(holders) {
		let registrations = registrations(tender, index, party(who));
		assert_ok!(SealedBids::register_keys(by(who), tender, registrations));
	}
}

/// Has every keyholder register its keys and seal its beacon.
pub(super) fn key_up(tender: TenderId) {
	register_keys(tender, &KEYHOLDERS);
	seal_beacons(tender, &KEYHOLDERS);
}

/// Has these keyholders, which must be all, seal their beacons.
pub(super) fn seal_beacons(tender: TenderId, holders: &[&str]) {
	for (index, who) in (1..).zip(holders) {
		assert_ok!(SealedBids::submit_beacon(by(who), tender, beacon(tender, index)));
	}
}

/// A tender that takes bids.
pub(super) fn published(it: Draft) -> TenderId {
	let tender = draft(it);
	key_up(tender);
	assert_ok!(Tenders::publish(by("li"), tender).map_err(|refused| refused.error));
	tender
}

/// A bid as it is submitted: its envelopes, and the seed of the technical one.
pub(super) struct Sealed {
	pub technical: Vec<u8>,
	pub price: Option<Vec<u8>>,
	pub seed: [u8; 32],
}

/// Seals a bid of the party that an account acts for: a price for each lot, and as many months of warranty.
pub(super) fn seal_bid(tender: TenderId, who: &str, lots: LotSet, price: Balance, months: u64) -> Sealed {
	let terms = Tenders::bidding(tender).expect("published");
	let sealer = Sealer::Bidder(party(who));
	let prices = lots.iter().map(|lot| LotPrice { lot, price }).collect();
	let answers = vec![Answer { criterion: 0, value: Some(months), text: Vec::new() }];
	let encoded = |payload| Payload::V1(payload).encode();
	if !terms.two_envelopes {
		let payload = encoded(PayloadV1 { prices, answers, ..Default::default() });
		let (technical, seed) = sealed(tender, Stage::Technical, sealer, lots, &payload, None);
		return Sealed { technical: technical.encode(), price: None, seed };
	}
	let payload = encoded(PayloadV1 { answers, ..Default::default() });
	let (technical, seed) = sealed(tender, Stage::Technical, sealer, lots, &payload, None);
	let payload = encoded(PayloadV1 { prices, ..Default::default() });
	let price = sealed(tender, Stage::Price, sealer, lots, &payload, Some(technical.hash())).0.encode();
	Sealed { technical: technical.encode(), price: Some(price), seed }
}

/// Seals and submits a bid for all lots. Gives back the seed of its technical envelope.
pub(super) fn bid(tender: TenderId, who: &str, price: Balance, months: u64) -> Result<[u8; 32], DispatchError> {
	let lots = Tenders::bidding(tender)?.lots;
	let Sealed { technical, price, seed } = seal_bid(tender, who, lots, price, months);
	SealedBids::submit(by(who), tender, lots, technical, price).map_err(|refused| refused.error)?;
	Ok(seed)
}

/// As many keyholders as are needed release the keys of a stage.
pub(super) fn release(tender: TenderId, stage: Stage) {
	for index in 1..=THRESHOLD {
		assert_ok!(SealedBids::release(by("nobody"), tender, stage, index, secret(tender, stage, index)));
	}
}

/// Two officials of the library award lots to who is ranked first.
pub(super) fn award(tender: TenderId, lots: LotSet) -> AwardId {
	let award = pallet_procurement_awards::NextAwardId::<Runtime>::get();
	assert_ok!(Awards::propose(by("li"), tender, lots));
	assert_ok!(Awards::approve(by("zhao"), award));
	award
}

/// A tender of two lots under a line, which Mei asks least for: the first lot has a contract to be signed, and the second is
/// ranked.
pub(super) fn half_awarded(line: LineId) -> TenderId {
	let tender = published(Draft {
		procedure: Procedure::Negotiation,
		lots: vec![MAXIMUM; 2],
		rated: None,
		two_envelopes: false,
		bond: 1_000,
		line,
		bid_deadline: now() + 7 * DAY,
		schedule: one_payment(),
	});
	for (who, price) in PRICES {
		assert_ok!(bid(tender, who, price, 12));
	}
	pass(7 * DAY);
	release(tender, Stage::Technical);
	settle();
	award(tender, LotSet(0b01));
	pass(12 * DAY);
	tender
}

/// Two officials of the library and Mei sign a contract as it stands.
pub(super) fn both_sign(contract: ContractId) {
	let version = pallet_procurement_milestones::Contracts::<Runtime>::get(contract).expect("drafted").version;
	for who in ["li", "zhao", "mei"] {
		assert_ok!(Milestones::sign(by(who), contract, version));
	}
}

/// The marks that a panel member gives three bids, with their salt.
pub(super) fn marks(member: PartyId) -> (Vec<u16>, [u8; 32]) {
	(vec![8_000, 7_000, 6_000], bytes((b"marks", member)))
}

/// A panel member's commitment to its marks.
pub(super) fn commitment(tender: TenderId, member: PartyId) -> [u8; 32] {
	let (marks, salt) = marks(member);
	marks_commitment(&genesis(), tender, 0, 0, member, &marks, &salt)
}
