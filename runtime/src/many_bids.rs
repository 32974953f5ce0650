//! Two thousand bids on one tender, opened and ranked on this runtime with the weights it runs with: over how many blocks,
//! and that none of them does more than a block may.
//!
//! Blocks are made as `frame_executive` makes them as far as weights go: inherents, `on_poll` with what is left, transactions,
//! `on_idle` with what is left then. The test prints what it measures; `docs/performance.md` says how to see it.

#![allow(clippy::arithmetic_side_effects, clippy::expect_used, clippy::indexing_slicing, clippy::unwrap_used)]

use crate::{
	configs::agenda::PollShare, AccountId, AllPalletsWithSystem, Awards, Balance, Balances, Budgets, IdentityConfig,
	Runtime, RuntimeGenesisConfig, RuntimeOrigin, SealedBids, System, Tenders, TendersConfig, SLOT_DURATION,
};
use alloc::{format, vec, vec::Vec};
use codec::Encode;
use frame_support::{
	assert_ok,
	dispatch::DispatchClass,
	traits::{fungible::Mutate, Get, OnIdle, OnPoll},
	weights::{Weight, WeightMeter},
};
use pallet_procurement_awards::{Entries, Lots, Ranking};
use pallet_procurement_budgets::types::Line;
use pallet_procurement_identity::types::{GenesisParty, IdentifierInput};
use pallet_procurement_tenders::types::GenesisRuleset;
use pallet_sealed_bids::{types::Outcome, BidPrices, Books, Outcomes};
use pallet_timestamp::Now;
use procurement_envelope::{draw_seed, keyholder, seal, Context, Envelope, Sealer, TECHNICAL};
use procurement_primitives::{
	award::LotStatus,
	bid::{LotPrice, Payload, PayloadV1, StageStatus},
	budget::Purses,
	identity::{PartyId, Role},
	tender::{
		traits::TenderInspect, AcceptanceMethod, AwardCriteria, Category, Lot, LotSet, Milestone, MilestoneTerms,
		Notice, PaymentPart, Procedure, Ruleset, Stage, TenderId, WHOLE,
	},
	time::{Moment, Period, DAY},
};
use sp_io::{hashing::blake2_256, TestExternalities};
use sp_runtime::{traits::BlakeTwo256, BuildStorage};
use std::time::{Duration, Instant};

/// How many bids are opened.
const BIDS: u32 = 2_000;

/// Keyholders, and how many of them open the tender.
const KEYHOLDERS: u8 = 5;
const THRESHOLD: u8 = 3;

/// The tender, and when things happen.
const TENDER: TenderId = 0;
const NOW: Moment = 1_767_225_600_000;
const DEADLINE: Moment = NOW + 20 * DAY;
const BOND: Balance = 1_000;
const MAXIMUM: Balance = 1_000_000;

/// The parties: a buyer, the keyholders, and then the bidders.
const BUYER: PartyId = 0;
const FIRST_BIDDER: PartyId = 1 + KEYHOLDERS as PartyId;

/// Each so manieth block is also proven.
const PROVEN: u32 = 50;

fn account(party: PartyId) -> AccountId {
	AccountId::new(blake2_256(&("party", party).encode()))
}

fn signed(party: PartyId) -> RuntimeOrigin {
	RuntimeOrigin::signed(account(party))
}

/// A chain of nobody but those who take part.
fn chain() -> TestExternalities {
	let party = |id| GenesisParty {
		controller: account(id),
		name: format!("Party {id}").into_bytes(),
		identifiers: vec![IdentifierInput { scheme: b"XX-TEST".to_vec(), id: format!("{id}").into_bytes() }],
		roles: vec![match id {
			BUYER => Role::ProcuringEntity,
			_ if id < FIRST_BIDDER => Role::Keyholder,
			_ => Role::Supplier,
		}],
		until: Moment::MAX,
	};
	let rules = GenesisRuleset { procedure: Procedure::Open, rules: Ruleset::default_for(Procedure::Open) };
	let genesis = RuntimeGenesisConfig {
		identity: IdentityConfig { parties: (0..FIRST_BIDDER + BIDS).map(party).collect() },
		tenders: TendersConfig { rulesets: vec![rules], ..Default::default() },
		..Default::default()
	};
	let mut chain = TestExternalities::new(genesis.build_storage().unwrap());
	chain.execute_with(|| {
		System::set_block_number(1);
		Now::<Runtime>::put(NOW);
		publish();
	});
	chain.commit_all().unwrap();
	chain
}

fn root_of(index: u8) -> [u8; 32] {
	blake2_256(&("root", index).encode())
}

const SALT: [u8; 32] = [3; 32];

fn genesis_hash() -> [u8; 32] {
	System::block_hash(0).0
}

fn keys() -> Vec<[u8; 32]> {
	let generation = Tenders::bidding(TENDER).unwrap().key_generation;
	let key =
		|index| keyholder::register(&root_of(index), &SALT, &genesis_hash(), TENDER, generation, TECHNICAL, index).key;
	(1..=KEYHOLDERS).map(key).collect()
}

/// Seals something, quickly and not secretly.
fn sealed(keys: &[[u8; 32]], sealer: Sealer, lots: u64, payload: &[u8]) -> Envelope {
	let context = Context {
		genesis: genesis_hash(),
		tender: TENDER,
		version: 0,
		stage: TECHNICAL,
		threshold: THRESHOLD,
		keys,
		lots,
		sealer,
		technical: None,
	};
	let seed = draw_seed(&blake2_256(&sealer.encode()), b"", &context, payload).unwrap();
	seal(&context, payload, &seed).unwrap()
}

/// A tender that takes bids, made by the calls that buyers and keyholders make.
fn publish() {
	let line = Line {
		owner: BUYER,
		fiscal_year: 2026,
		opens: 0,
		closes: Moment::MAX,
		closed: None,
		appropriated: MAXIMUM,
		free: MAXIMUM,
		reserved: 0,
		committed: 0,
		paid: 0,
		movements: 0,
	};
	pallet_procurement_budgets::Lines::<Runtime>::insert(0, line);
	Balances::mint_into(&Budgets::line_account(0), MAXIMUM).unwrap();
	let notice = Notice {
		procedure: Procedure::Open,
		category: Category::Goods,
		title: b"Paper".to_vec(),
		description: b"Everybody sells it".to_vec(),
		line: 0,
		bond: BOND,
		two_envelopes: false,
		enquiry_deadline: DEADLINE - DAY,
		bid_deadline: DEADLINE,
	};
	assert_ok!(Tenders::create(signed(BUYER), b"1".to_vec(), notice));
	let lot = Lot {
		title: b"Paper".to_vec(),
		description: Vec::new(),
		maximum: MAXIMUM,
		award: AwardCriteria::PriceOnly,
		classification: None,
	};
	assert_ok!(Tenders::put_lot(signed(BUYER), TENDER, 0, lot));
	let terms = MilestoneTerms {
		payment: PaymentPart::Share(WHOLE),
		due_days: 30,
		acceptance: AcceptanceMethod::Buyer,
		accepted_after: Period::Working(5),
		retention: 0,
		warranty_days: 0,
	};
	assert_ok!(Tenders::set_schedule(signed(BUYER), TENDER, vec![Milestone { title: b"All".to_vec(), terms }]));
	let holders: Vec<_> = (1..FIRST_BIDDER).collect();
	assert_ok!(Tenders::set_keyholders(signed(BUYER), TENDER, holders.clone(), THRESHOLD));
	let generation = Tenders::bidding(TENDER).unwrap().key_generation;
	for (index, holder) in (1..).zip(&holders) {
		assert_ok!(SealedBids::appoint_keyholder(RuntimeOrigin::root(), *holder, 1_000_000 + holder));
		let key = keyholder::register(&root_of(index), &SALT, &genesis_hash(), TENDER, generation, TECHNICAL, index);
		assert_ok!(SealedBids::register_keys(signed(*holder), TENDER, vec![key]));
	}
	let keys = keys();
	for (index, holder) in (1..).zip(&holders) {
		let beacon = sealed(&keys, Sealer::Beacon(index), 0, &[]);
		assert_ok!(SealedBids::submit_beacon(signed(*holder), TENDER, beacon.encode()));
	}
	assert_ok!(Tenders::publish(signed(BUYER), TENDER).map(|_| ()).map_err(|refused| refused.error));
}

/// What a bidder asks for.
fn price_of(number: u32) -> Balance {
	MAXIMUM - Balance::from(number)
}

/// Every supplier bids: about a kibibyte.
fn bid() {
	let keys = keys();
	for number in 0..BIDS {
		let party = FIRST_BIDDER + number;
		Balances::mint_into(&Budgets::open(party), 2 * BOND).unwrap();
		let prices = vec![LotPrice { lot: 0, price: price_of(number) }];
		let payload = Payload::V1(PayloadV1 { prices, statement: vec![b's'; 600], ..Default::default() });
		let envelope = sealed(&keys, Sealer::Bidder(party), 1, &payload.encode());
		let submitted = SealedBids::submit(signed(party), TENDER, LotSet(1), envelope.encode(), None);
		assert_ok!(submitted.map(|_| ()).map_err(|refused| refused.error));
	}
}

/// The most that a block may do.
fn full() -> Weight {
	<Runtime as frame_system::Config>::BlockWeights::get().max_block
}

/// What a block did.
#[derive(Clone, Copy, Default)]
struct Done {
	/// What the agenda took before transactions.
	polled: Weight,
	/// All of it.
	total: Weight,
	/// How long the hooks took, natively.
	time: Duration,
}

/// Makes a block, as full of transactions as it may be, or without any.
fn block(busy: bool) -> Done {
	System::set_block_number(System::block_number() + 1);
	System::reset_events();
	Now::<Runtime>::mutate(|now| *now += SLOT_DURATION);
	let weights = <Runtime as frame_system::Config>::BlockWeights::get();
	frame_system::BlockWeight::<Runtime>::kill();
	System::register_extra_weight_unchecked(weights.base_block, DispatchClass::Mandatory);

	let began = Instant::now();
	let mut meter = WeightMeter::with_limit(full().saturating_sub(System::block_weight().total()));
	<AllPalletsWithSystem as OnPoll<_>>::on_poll(System::block_number(), &mut meter);
	let polled = meter.consumed();
	System::register_extra_weight_unchecked(polled, DispatchClass::Mandatory);
	if busy {
		let left = full().saturating_sub(System::block_weight().total());
		let most = weights.get(DispatchClass::Normal).max_total.unwrap();
		System::register_extra_weight_unchecked(left.min(most), DispatchClass::Normal);
	}
	let left = full().saturating_sub(System::block_weight().total());
	if left.all_gt(Weight::zero()) {
		let idled = <AllPalletsWithSystem as OnIdle<_>>::on_idle(System::block_number(), left);
		System::register_extra_weight_unchecked(idled, DispatchClass::Mandatory);
	}
	Done { polled, total: System::block_weight().total(), time: began.elapsed() }
}

/// Makes blocks of one kind until something is so. Gives back how many it took, and the most that one of them did.
fn blocks(chain: &mut TestExternalities, busy: bool, so: fn() -> bool) -> (u32, Done) {
	let mut most = Done::default();
	for count in 1.. {
		let (done, proof) = if count % PROVEN == 1 {
			let root = *chain.as_backend().root();
			let (done, proof) = chain.execute_and_prove(|| block(busy));
			(done, proof.encoded_compact_size::<BlakeTwo256>(root))
		} else {
			(chain.execute_with(|| block(busy)), None)
		};
		chain.commit_all().unwrap();
		assert!(done.total.all_lte(full()), "block {count} does {:?}", done.total);
		assert!(done.polled.all_lte(PollShare::get() * full()), "block {count} polls {:?}", done.polled);
		if let Some(proof) = proof {
			assert!(proof as u64 <= done.total.proof_size(), "block {count} proves {proof} bytes and is charged less");
		}
		most.polled = most.polled.max(done.polled);
		most.total = most.total.max(done.total);
		most.time = most.time.max(done.time);
		if chain.execute_with(so) {
			return (count, most);
		}
		assert!(count < BIDS, "it gets on");
	}
	(0, most)
}

/// The same, and prints what it took.
fn measured(chain: &mut TestExternalities, busy: bool, what: &str, so: fn() -> bool) -> u32 {
	let began = Instant::now();
	let (count, most) = blocks(chain, busy, so);
	std::println!(
		"{BIDS} bids {what}, blocks {}: {count} blocks, {:?} in all; at most {:?} a block, {} of weight and {} of it polled",
		if busy { "full" } else { "empty" },
		began.elapsed(),
		most.time,
		most.total,
		most.polled,
	);
	count
}

fn all_are_open() -> bool {
	Books::<Runtime>::get(TENDER).technical.status == StageStatus::Opened
}

fn all_are_ranked() -> bool {
	Lots::<Runtime>::get(TENDER, 0).status == LotStatus::Ranked
}

#[test]
fn two_thousand_bids_should_open_and_be_ranked_over_blocks_of_which_none_does_more_than_it_may() {
	for busy in [true, false] {
		let mut chain = chain();
		chain.execute_with(bid);
		chain.commit_all().unwrap();
		chain.execute_with(|| {
			Now::<Runtime>::put(DEADLINE);
			for index in 1..=THRESHOLD {
				let generation = Tenders::bidding(TENDER).unwrap().key_generation;
				let secret = keyholder::derive(&root_of(index), &SALT, &genesis_hash(), TENDER, generation, TECHNICAL);
				assert_ok!(SealedBids::release(signed(BUYER), TENDER, Stage::Technical, index, *secret.as_bytes()));
			}
		});
		chain.commit_all().unwrap();
		let count = measured(&mut chain, busy, "open", all_are_open);
		chain.execute_with(|| {
			assert_eq!(Outcomes::<Runtime>::iter().count(), usize::try_from(BIDS).unwrap());
			assert!(Outcomes::<Runtime>::iter_values().all(|outcome| matches!(outcome, Outcome::Opened { .. })));
			for number in [0, 1, BIDS / 2, BIDS - 1] {
				let prices = BidPrices::<Runtime>::get(TENDER, FIRST_BIDDER + number).unwrap();
				assert_eq!(prices.into_inner(), vec![LotPrice { lot: 0, price: price_of(number) }]);
			}
			assert!(SealedBids::draw_seed(TENDER).is_some());
			assert_ok!(SealedBids::do_try_state());
		});
		// A step in each block at least, the beacons with the bids.
		let batch = <Runtime as pallet_sealed_bids::Config>::OpenBatch::get();
		assert!(count <= (BIDS + u32::from(KEYHOLDERS)).div_ceil(batch) + 5, "{count} blocks");

		let count = measured(&mut chain, busy, "are ranked", all_are_ranked);
		chain.execute_with(|| {
			let bidder_at = |position| Entries::<Runtime>::get((TENDER, 0, position)).unwrap().bidder;
			let ranked =
				Ranking::<Runtime>::iter_prefix_values((TENDER, 0, 0)).map(|ranked| bidder_at(ranked.position));
			// Who bid last asks for the least.
			assert!(ranked.eq((FIRST_BIDDER..FIRST_BIDDER + BIDS).rev()));
			assert_ok!(Awards::do_try_state());
		});
		// They are taken in and sorted into their lot; then their prices are collected, looked at in order, and scored.
		let intake = <Runtime as pallet_procurement_awards::Config>::IntakeBatch::get();
		let sort = <Runtime as pallet_procurement_awards::Config>::SortBatch::get();
		let score = <Runtime as pallet_procurement_awards::Config>::ScoreBatch::get();
		let steps = BIDS.div_ceil(intake) + 3 * BIDS.div_ceil(sort) + BIDS.div_ceil(score);
		assert!(count <= steps + 10, "{count} blocks for {steps} steps");
	}
}
