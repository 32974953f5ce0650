//! A small chain with a table of tenders, a table of parties and an agenda that keeps to a share of a block.
//!
//! Account *n* acts for party *n*. Keyholders are the parties from 11, each appointed by the body twenty above; suppliers
//! are those from 101.

#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use crate::{self as pallet_sealed_bids, keys::number_of, types::Step, Task};
use codec::{Decode, Encode};
use core::sync::atomic::{AtomicU64, Ordering};
use frame_support::{
	assert_ok, derive_impl, ensure,
	storage::with_storage_layer,
	storage_alias,
	traits::{fungible::Mutate, ConstU128, ConstU32},
	weights::{constants::WEIGHT_REF_TIME_PER_SECOND, Weight, WeightMeter},
	Twox64Concat,
};
use frame_system::EnsureRoot;
use procurement_envelope::{
	draw_seed,
	keyholder::{self, Registration},
	seal, Context, Envelope, Sealer,
};
use procurement_primitives::{
	agenda::{Progress, Schedule, Task as _, TaskId},
	bid::{traits::ScoresLocked, LotPrice, Payload, PayloadV1},
	budget::Purses,
	identity::{
		traits::{Discipline, Parties},
		PartyId, Permissions, Role,
	},
	licence::{LicenceClassId, LicenceFault},
	tender::{
		traits::{BiddingHook, BiddingTerms, TenderControl, TenderInspect},
		LotSet, Phase, Stage, TenderId,
	},
	time::{Moment, DAY},
};
use sp_core::H256;
use sp_runtime::{traits::IdentityLookup, BuildStorage, DispatchError, DispatchResult};

type Block = frame_system::mocking::MockBlock<Test>;

/// 2025-01-01T04:00:00Z.
pub const NOW: Moment = 1_735_704_000_000;
/// When bids are last taken.
pub const DEADLINE: Moment = NOW + 20 * DAY;
/// How long keyholders have to release.
pub const RELEASE_PERIOD: Moment = DAY;
/// How long bidders have then.
pub const SELF_OPENING: Moment = 2 * DAY;
/// The bond of every tender.
pub const BOND: u128 = 1_000;
/// What each supplier's purse begins with: twenty bonds and one unit, sent there without opening it.
pub const PURSE: u128 = 20 * BOND + 1;
/// The class of licences that every tender asks for.
pub const CLASS: LicenceClassId = 3;
/// The hash of the chain's first block.
pub const GENESIS: [u8; 32] = [7; 32];
/// The buyer of every tender.
pub const BUYER: PartyId = 1;
/// The first keyholder.
pub const KEYHOLDER: PartyId = 11;
/// The first supplier.
pub const SUPPLIER: PartyId = 101;
/// The account of the treasury.
pub const TREASURY: u64 = 9_000_000;
/// How long a block takes.
pub const BLOCK: Moment = 6_000;

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeError,
		RuntimeEvent,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeOrigin,
		RuntimeTask
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Timestamp = pallet_timestamp;
	#[runtime::pallet_index(2)]
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(3)]
	pub type SealedBids = pallet_sealed_bids;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type AccountData = pallet_balances::AccountData<u128>;
	type AccountId = u64;
	type Block = Block;
	type Lookup = IdentityLookup<u64>;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
	type Balance = u128;
	type ExistentialDeposit = ConstU128<1>;
}

impl pallet_sealed_bids::Config for Test {
	type Agenda = MiniAgenda;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Town;
	type BondBatch = ConstU32<8>;
	type Control = Town;
	type Currency = Balances;
	type Discipline = Town;
	type Evaluation = ();
	type GovernanceOrigin = EnsureRoot<u64>;
	type MaxLicenceClasses = ConstU32<4>;
	type OpenBatch = ConstU32<5>;
	type Parties = Town;
	type Purses = Town;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Scores = Town;
	type Tenders = Town;
	type Time = Timestamp;
	type WeightInfo = ();
}

/// What the mock knows of a tender beside its terms.
#[derive(Clone, Decode, Encode)]
pub struct MockTender {
	pub terms: BiddingTerms,
	pub keyholders: Vec<PartyId>,
	pub rekeying: bool,
	/// When bidding ended, once it is over for good.
	pub closed: Option<Moment>,
	pub opened: bool,
	pub ended: Option<Ending>,
	pub scores_locked: Option<Moment>,
	/// Says that bids are taken although the deadline has passed.
	pub still_tendering: bool,
}

/// How a tender ended.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq)]
pub enum Ending {
	TooFewBids,
	Cancelled,
}

#[storage_alias]
pub type MockTenders = StorageMap<Mock, Twox64Concat, TenderId, MockTender>;

/// The reason for which a party is suspended.
#[storage_alias]
pub type Suspended = StorageMap<Mock, Twox64Concat, PartyId, Vec<u8>>;

/// The purses that were opened, and last without a balance.
#[storage_alias]
pub type OpenPurses = StorageMap<Mock, Twox64Concat, PartyId, ()>;

/// What parties may do and are; absent parties do not exist.
#[storage_alias]
pub type Members = StorageMap<Mock, Twox64Concat, PartyId, (Permissions, Vec<Role>)>;

/// From when on a party's licences are not valid.
#[storage_alias]
pub type Lapsed = StorageMap<Mock, Twox64Concat, PartyId, Moment>;

/// Why not, if they have not just expired.
#[storage_alias]
pub type Faults = StorageMap<Mock, Twox64Concat, PartyId, LicenceFault>;

/// What is on the agenda.
#[storage_alias]
pub type Agenda = StorageValue<Mock, Vec<(Moment, u64, Step)>, frame_support::pallet_prelude::ValueQuery>;

#[storage_alias]
pub type Sequence = StorageValue<Mock, u64, frame_support::pallet_prelude::ValueQuery>;

/// Everybody else in town.
pub struct Town;

impl Parties<u64> for Town {
	fn authorize(who: &u64, permission: Permissions) -> Result<PartyId, DispatchError> {
		let party = PartyId::try_from(*who).unwrap();
		let (permissions, _) = Members::get(party).ok_or("no such party")?;
		ensure!(!Suspended::contains_key(party), "suspended");
		ensure!(permissions.contains(permission), "permission missing");
		Ok(party)
	}

	fn acting_for(who: &u64) -> Option<PartyId> {
		Self::authorize(who, Permissions::empty()).ok()
	}

	fn has_role(party: PartyId, role: Role) -> bool {
		Self::ensure_role(party, role).is_ok()
	}

	fn ensure_role(party: PartyId, role: Role) -> Result<(), DispatchError> {
		let (_, roles) = Members::get(party).ok_or("no such party")?;
		ensure!(!Suspended::contains_key(party), "suspended");
		ensure!(roles.contains(&role), "role missing");
		Ok(())
	}
}

impl Discipline for Town {
	fn suspend(party: PartyId, reason: &[u8]) -> DispatchResult {
		Suspended::insert(party, reason.to_vec());
		Ok(())
	}
}

impl Purses<u64> for Town {
	fn purse(party: PartyId) -> u64 {
		1_000_000 + u64::from(party)
	}

	fn open(party: PartyId) -> u64 {
		let purse = Self::purse(party);
		if !OpenPurses::contains_key(party) {
			OpenPurses::insert(party, ());
			System::inc_providers(&purse);
		}
		purse
	}

	fn treasury() -> u64 {
		TREASURY
	}
}

impl ScoresLocked for Town {
	fn locked_at(tender: TenderId) -> Option<Moment> {
		MockTenders::get(tender)?.scores_locked
	}
}

impl TenderInspect for Town {
	fn bidding(tender: TenderId) -> Result<BiddingTerms, DispatchError> {
		let mock = MockTenders::get(tender).ok_or("no such tender")?;
		let mut terms = mock.terms;
		terms.bid_deadline = mock.closed.unwrap_or(terms.bid_deadline);
		terms.phase = match terms.draft || mock.ended.is_some() {
			true => None,
			false if mock.rekeying => Some(Phase::Rekeying),
			false if mock.still_tendering => Some(Phase::Tendering),
			false if mock.opened => Some(Phase::Evaluation),
			false if mock.closed.is_none() && Timestamp::get() < terms.bid_deadline => Some(Phase::Tendering),
			false => Some(Phase::Opening),
		};
		Ok(terms)
	}

	fn keyholders(tender: TenderId) -> Vec<PartyId> {
		MockTenders::get(tender).map(|mock| mock.keyholders).unwrap_or_default()
	}

	fn ensure_eligible(tender: TenderId, bidder: PartyId, at: Moment) -> DispatchResult {
		ensure!(Self::licence_fault(tender, bidder, at).is_none(), "no valid licence");
		Ok(())
	}

	fn licence_fault(_: TenderId, bidder: PartyId, at: Moment) -> Option<(LicenceClassId, LicenceFault)> {
		Lapsed::get(bidder).filter(|lapsed| at >= *lapsed)?;
		Some((CLASS, Faults::get(bidder).unwrap_or(LicenceFault::Expired)))
	}

	fn licence_classes(_: TenderId) -> u32 {
		1
	}
}

impl TenderControl for Town {
	fn too_few_bids(tender: TenderId) -> DispatchResult {
		change(tender, |mock| mock.ended = Some(Ending::TooFewBids));
		Ok(())
	}

	fn opening_begun(tender: TenderId) -> DispatchResult {
		change(tender, |mock| {
			assert!(mock.closed.is_none(), "begun twice");
			mock.closed = Some(mock.terms.bid_deadline);
		});
		Ok(())
	}

	fn opened(tender: TenderId) -> DispatchResult {
		change(tender, |mock| {
			assert!(!mock.opened, "opened twice");
			mock.opened = true;
		});
		Ok(())
	}

	fn rekey(tender: TenderId) -> DispatchResult {
		change(tender, |mock| {
			mock.rekeying = true;
			mock.terms.key_generation += 1;
		});
		Ok(())
	}
}

/// An agenda with the rules of the real one.
pub struct MiniAgenda;

impl Schedule<Task<Test>> for MiniAgenda {
	fn schedule(due: Moment, task: Task<Test>) -> Result<TaskId, DispatchError> {
		let (due, sequence) = (due.max(Timestamp::get()), Sequence::get());
		Sequence::put(sequence + 1);
		Agenda::append((due, sequence, task.0));
		Ok(TaskId { due, sequence })
	}

	fn cancel(task: TaskId) {
		Agenda::mutate(|tasks| tasks.retain(|(_, sequence, _)| *sequence != task.sequence));
	}
}

/// The agenda's share of a block: a tenth of two seconds and of 5 MiB.
pub fn share() -> Weight {
	Weight::from_parts(WEIGHT_REF_TIME_PER_SECOND / 5, 524_288)
}

/// Makes the next block and does what is due in it, as far as the share goes. Gives back what was used of it.
pub fn block() -> Weight {
	System::set_block_number(System::block_number() + 1);
	set_time(Timestamp::get() + BLOCK);
	due_now()
}

/// Does what is due, once each.
pub fn due_now() -> Weight {
	let mut meter = WeightMeter::with_limit(share());
	let mut due: Vec<_> = Agenda::get().into_iter().filter(|(due, _, _)| *due <= Timestamp::get()).collect();
	due.sort_by_key(|(due, sequence, _)| (*due, *sequence));
	for (due, sequence, step) in due {
		let task = Task::<Test>::new(step);
		if meter.try_consume(task.weight()).is_err() {
			assert!(task.weight().all_lte(share()), "a step does not fit an empty block");
			break;
		}
		MiniAgenda::cancel(TaskId { due, sequence });
		let progress = with_storage_layer(|| task.run()).unwrap_or_else(|error| panic!("{step:?} failed: {error:?}"));
		match progress {
			Progress::Done => {}
			Progress::More => ok(MiniAgenda::schedule(due, task).map(|_| ())),
			Progress::Later(later) => {
				assert!(later > Timestamp::get(), "put off to the past");
				assert_ok!(MiniAgenda::schedule(later, task).map(|_| ()));
			}
		}
	}
	meter.consumed()
}

/// Makes blocks until nothing is due any more. Gives back how many.
pub fn blocks() -> u32 {
	let mut count = 0;
	while Agenda::get().iter().any(|(due, _, _)| *due <= Timestamp::get()) {
		assert!(count < 1_000, "the agenda never ends");
		block();
		count += 1;
	}
	count
}

/// Goes to a moment and does all that is due until then.
pub fn at(moment: Moment) {
	set_time(moment);
	while Agenda::get().iter().any(|(due, _, _)| *due <= Timestamp::get()) {
		due_now();
	}
}

/// The chain on which every test begins.
pub fn new_test_ext() -> sp_io::TestExternalities {
	let storage = RuntimeGenesisConfig::default().build_storage().unwrap();
	let mut ext = sp_io::TestExternalities::new(storage);
	ext.execute_with(|| {
		frame_system::BlockHash::<Test>::insert(0, H256(GENESIS));
		System::set_block_number(1);
		set_time(NOW);
		member(BUYER, Role::ProcuringEntity);
		for holder in KEYHOLDER..KEYHOLDER + 16 {
			member(holder, Role::Keyholder);
			assert_ok!(SealedBids::appoint_keyholder(RuntimeOrigin::root(), holder, holder + 20));
		}
		for supplier in SUPPLIER..SUPPLIER + 10 {
			firm(supplier);
		}
	});
	ext
}

/// Runs a test, and then checks what must hold after every test.
pub fn run(test: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		test();
		assert_ok!(SealedBids::do_try_state());
	});
}

pub fn set_time(moment: Moment) {
	Timestamp::set_timestamp(moment);
}

pub fn member(party: PartyId, role: Role) {
	Members::insert(party, (Permissions::all(), vec![role]));
}

/// A supplier with money.
pub fn firm(party: PartyId) {
	member(party, Role::Supplier);
	assert_ok!(Balances::mint_into(&Town::purse(party), PURSE));
}

/// As `assert_ok!`, where an expression is wanted.
pub fn ok(result: DispatchResult) {
	assert_ok!(result);
}

pub fn signed(party: PartyId) -> RuntimeOrigin {
	RuntimeOrigin::signed(party.into())
}

pub fn root() -> RuntimeOrigin {
	RuntimeOrigin::root()
}

pub fn change(tender: TenderId, change: impl FnOnce(&mut MockTender)) {
	MockTenders::mutate(tender, |mock| change(mock.as_mut().unwrap()));
}

pub fn tender(tender: TenderId) -> MockTender {
	MockTenders::get(tender).unwrap()
}

pub fn terms(tender: TenderId) -> BiddingTerms {
	Town::bidding(tender).unwrap()
}

/// The lots of every tender: 0, 1 and 2.
pub const LOTS: LotSet = LotSet(0b111);

/// A draft without keys.
pub fn draft(keyholders: u8, threshold: u8, two_envelopes: bool) -> TenderId {
	let id = TenderId::try_from(MockTenders::iter_keys().count()).unwrap();
	let terms = BiddingTerms {
		buyer: BUYER,
		draft: true,
		phase: None,
		version: 0,
		key_generation: 0,
		two_envelopes,
		lots: LOTS,
		keyholders,
		threshold,
		bid_deadline: DEADLINE,
		release_period: RELEASE_PERIOD,
		self_opening_period: SELF_OPENING,
		minimum_bids: 3,
		bond: BOND,
	};
	let keyholders = (KEYHOLDER..).take(keyholders.into()).collect();
	let mock = MockTender {
		terms,
		keyholders,
		rekeying: false,
		closed: None,
		opened: false,
		ended: None,
		scores_locked: None,
		still_tendering: false,
	};
	MockTenders::insert(id, mock);
	id
}

/// 32 bytes that were never there before.
pub fn random() -> [u8; 32] {
	// Not in the state, which a refused call must leave as it was.
	static COUNT: AtomicU64 = AtomicU64::new(0);
	sp_io::hashing::blake2_256(&COUNT.fetch_add(1, Ordering::Relaxed).encode())
}

/// A keyholder's root.
pub fn root_of(holder: PartyId) -> [u8; 32] {
	sp_io::hashing::blake2_256(&(b"root", holder).encode())
}

/// A fresh key for a place.
pub fn registration(tender: TenderId, stage: Stage, index: u8) -> Registration {
	let holder = Town::keyholders(tender)[usize::from(index) - 1];
	let generation = terms(tender).key_generation;
	keyholder::register(&root_of(holder), &random(), &GENESIS, tender, generation, number_of(stage), index)
}

/// Fresh keys for all stages.
pub fn registrations(tender: TenderId, index: u8) -> Vec<Registration> {
	let stages: &[Stage] =
		if terms(tender).two_envelopes { &[Stage::Technical, Stage::Price] } else { &[Stage::Technical] };
	stages.iter().map(|stage| registration(tender, *stage, index)).collect()
}

pub fn holder(tender: TenderId, index: u8) -> PartyId {
	Town::keyholders(tender)[usize::from(index) - 1]
}

pub fn register(tender: TenderId, index: u8) -> DispatchResult {
	SealedBids::register_keys(signed(holder(tender, index)), tender, registrations(tender, index))
}

/// The keys of a stage.
pub fn keys(tender: TenderId, stage: Stage) -> Vec<[u8; 32]> {
	let sealing = SealedBids::sealing(tender).unwrap();
	match stage {
		Stage::Technical => sealing.technical_keys,
		Stage::Price => sealing.price_keys,
	}
}

/// The beacon envelope of a keyholder.
pub fn beacon(tender: TenderId, index: u8) -> Envelope {
	let terms = terms(tender);
	let context = Context {
		genesis: GENESIS,
		tender,
		version: terms.version,
		stage: number_of(Stage::Technical),
		threshold: terms.threshold,
		keys: &keys(tender, Stage::Technical),
		lots: 0,
		sealer: Sealer::Beacon(index),
		technical: None,
	};
	seal(&context, &[], &draw_seed(&random(), &[], &context, &[]).unwrap()).unwrap()
}

pub fn submit_beacon(tender: TenderId, index: u8) -> DispatchResult {
	SealedBids::submit_beacon(signed(holder(tender, index)), tender, beacon(tender, index).encode())
}

/// A draft with all keys and beacons.
pub fn keyed(keyholders: u8, threshold: u8, two_envelopes: bool) -> TenderId {
	let tender = draft(keyholders, threshold, two_envelopes);
	key(tender);
	tender
}

/// Registers all keys and beacons.
pub fn key(tender: TenderId) {
	let n = terms(tender).keyholders;
	(1..=n).for_each(|index| ok(register(tender, index)));
	(1..=n).for_each(|index| ok(submit_beacon(tender, index)));
}

/// A tender that takes bids.
pub fn published(keyholders: u8, threshold: u8, two_envelopes: bool) -> TenderId {
	let tender = keyed(keyholders, threshold, two_envelopes);
	publish(tender);
	tender
}

/// Publishes a draft, or has bidding resume.
pub fn publish(tender: TenderId) {
	assert_ok!(SealedBids::ensure_sealed(tender));
	change(tender, |mock| {
		mock.terms.draft = false;
		mock.rekeying = false;
	});
	assert_ok!(SealedBids::begun(tender));
}

pub fn cancel(tender: TenderId) {
	change(tender, |mock| mock.ended = Some(Ending::Cancelled));
	assert_ok!(SealedBids::cancelled(tender));
}

/// An amendment that touches bids.
pub fn amend(tender: TenderId) {
	change(tender, |mock| mock.terms.version += 1);
}

/// A payload with this price for each lot.
pub fn payload(lots: LotSet, price: u128) -> PayloadV1 {
	let prices = lots.iter().map(|lot| LotPrice { lot, price: price + u128::from(lot) }).collect();
	PayloadV1 { prices, statement: "投标函".into(), ..Default::default() }
}

/// A sealed bid, as its bidder keeps it.
#[derive(Clone, Debug)]
pub struct Sealed {
	pub lots: LotSet,
	pub technical: Envelope,
	pub technical_seed: [u8; 32],
	pub price: Option<Envelope>,
	pub price_seed: [u8; 32],
}

/// Seals one envelope as a bidder does.
pub fn envelope(
	tender: TenderId,
	bidder: PartyId,
	lots: LotSet,
	payload: &[u8],
	technical: Option<[u8; 32]>,
) -> (Envelope, [u8; 32]) {
	let terms = terms(tender);
	let stage = if technical.is_some() { Stage::Price } else { Stage::Technical };
	let context = Context {
		genesis: GENESIS,
		tender,
		version: terms.version,
		stage: number_of(stage),
		threshold: terms.threshold,
		keys: &keys(tender, stage),
		lots: lots.0,
		sealer: Sealer::Bidder(bidder),
		technical,
	};
	let seed = draw_seed(&random(), b"local", &context, payload).unwrap();
	(seal(&context, payload, &seed).unwrap(), *seed.as_bytes())
}

/// Seals a bid with these payloads; a tender with one envelope takes the second.
pub fn seal_payloads(tender: TenderId, bidder: PartyId, lots: LotSet, first: &PayloadV1, second: &PayloadV1) -> Sealed {
	let bytes = |payload: &PayloadV1| Payload::V1(payload.clone()).encode();
	if !terms(tender).two_envelopes {
		let (technical, technical_seed) = envelope(tender, bidder, lots, &bytes(second), None);
		return Sealed { lots, technical, technical_seed, price: None, price_seed: [0; 32] };
	}
	let (technical, technical_seed) = envelope(tender, bidder, lots, &bytes(first), None);
	let (price, price_seed) = envelope(tender, bidder, lots, &bytes(second), Some(technical.hash()));
	Sealed { lots, technical, technical_seed, price: Some(price), price_seed }
}

/// Seals a bid that keeps to the terms.
pub fn sealed(tender: TenderId, bidder: PartyId, lots: LotSet, price: u128) -> Sealed {
	let technical = PayloadV1 { prices: Vec::new(), ..payload(lots, price) };
	seal_payloads(tender, bidder, lots, &technical, &payload(lots, price))
}

pub fn submit_sealed(tender: TenderId, bidder: PartyId, bid: &Sealed) -> DispatchResult {
	let price = bid.price.as_ref().map(Encode::encode);
	let result = SealedBids::submit(signed(bidder), tender, bid.lots, bid.technical.encode(), price);
	result.map(|_| ()).map_err(|error| error.error)
}

/// Seals and submits a bid for all lots.
pub fn bid(tender: TenderId, bidder: PartyId, price: u128) -> Sealed {
	let bid = sealed(tender, bidder, LOTS, price);
	assert_ok!(submit_sealed(tender, bidder, &bid));
	bid
}

/// Bids of the first suppliers.
pub fn bids(tender: TenderId, count: u32) -> Vec<Sealed> {
	(0..count).map(|n| bid(tender, SUPPLIER + n, 1_000 + u128::from(n))).collect()
}

/// A keyholder's secret, found again by its root and what stands on chain.
pub fn secret(tender: TenderId, stage: Stage, index: u8) -> [u8; 32] {
	let generation = terms(tender).key_generation;
	let key = crate::Keys::<Test>::get((tender, generation, stage, index)).unwrap();
	let salt = key.registration.salt;
	*keyholder::derive(&root_of(key.holder), &salt, &GENESIS, tender, generation, number_of(stage)).as_bytes()
}

/// Anybody releases a keyholder's secret.
pub fn release(tender: TenderId, stage: Stage, index: u8) -> DispatchResult {
	let seed = secret(tender, stage, index);
	SealedBids::release(RuntimeOrigin::signed(999), tender, stage, index, seed)
}

/// What is on hold on a purse.
pub fn held(party: PartyId) -> u128 {
	use frame_support::traits::fungible::InspectHold;
	Balances::balance_on_hold(&SealedBids::hold_reason(), &Town::purse(party))
}

/// What a purse has free.
pub fn free(party: PartyId) -> u128 {
	Balances::free_balance(Town::purse(party))
}

#[cfg(feature = "runtime-benchmarks")]
impl crate::benchmarking::BenchmarkHelper<u64> for Town {
	fn party(seed: u32, role: Role) -> (PartyId, u64) {
		let party = 10_000 + seed;
		if !Members::contains_key(party) {
			member(party, role);
			assert_ok!(Balances::mint_into(&Town::purse(party), PURSE));
		}
		(party, party.into())
	}

	fn draft(_: u32, keyholders: Vec<PartyId>, threshold: u8, two_envelopes: bool, _: u32) -> TenderId {
		let tender = draft(u8::try_from(keyholders.len()).unwrap(), threshold, two_envelopes);
		change(tender, |mock| {
			mock.keyholders = keyholders;
			mock.terms.lots = LotSet(u64::MAX);
			mock.terms.minimum_bids = 1;
		});
		tender
	}

	fn publish(tender: TenderId) {
		publish(tender);
	}

	fn amend(tender: TenderId) {
		amend(tender);
	}

	fn lapse(bidder: PartyId) {
		Lapsed::insert(bidder, 0);
	}

	fn set_time(now: Moment) {
		set_time(now);
	}
}
