//! A small chain with a table of tenders, a table of bids, a table of parties and an agenda that keeps to a share of a
//! block.
//!
//! Account *n* acts for party *n* mod 1000; the official behind account *n* is person *n*, so that accounts 1 and 1001 are
//! two officials of party 1, and 2001 is the person of 1 again. Experts are the parties from 201, bidders those from 101.

#![allow(
	clippy::arithmetic_side_effects,
	clippy::cast_possible_truncation,
	clippy::indexing_slicing,
	clippy::panic,
	clippy::unwrap_used
)]

use crate::{self as pallet_awards, types::Step, Task};
use codec::{Decode, Encode};
use frame_support::{
	assert_ok, derive_impl, ensure,
	storage::with_storage_layer,
	storage_alias,
	traits::{ConstU32, ConstU8, Contains},
	weights::{constants::WEIGHT_REF_TIME_PER_SECOND, Weight, WeightMeter},
	Twox64Concat,
};
use frame_system::EnsureRoot;
use procurement_primitives::{
	agenda::{Progress, Schedule, Task as _, TaskId},
	award::{
		marks_commitment,
		traits::{AwardInspect, ContractHook, EvaluationHook},
		AwardId,
	},
	bid::{
		traits::{BidBonds, OpenedBid, OpenedBids, Standing},
		BidderId, BondState,
	},
	identity::{
		traits::{FourEyes, Parties},
		PartyId, Permissions, Role,
	},
	licence::{LicenceClassId, LicenceFault, Licences},
	money::Balance,
	tender::{
		traits::{
			BiddingTerms, CriteriaInspect, CriterionRule, LaterStages, ScheduleInspect, TenderInspect, TenderOutcome,
		},
		AwardCriteria, Better, LotId, LotSet, Milestone, Phase, Procedure, Ruleset, Stage, TenderId,
		UnsuccessfulReason,
	},
	time::{Calendar, Moment, Period, DAY},
};
use sp_core::H256;
use sp_runtime::{traits::IdentityLookup, BuildStorage, DispatchError, DispatchResult};

type Block = frame_system::mocking::MockBlock<Test>;

/// 2025-01-01T04:00:00Z.
pub const NOW: Moment = 1_735_704_000_000;
/// When bids are last taken.
pub const DEADLINE: Moment = NOW + 20 * DAY;
/// The hash of the chain's first block.
pub const GENESIS: [u8; 32] = [7; 32];
/// The buyer of every tender, and its first official.
pub const BUYER: PartyId = 1;
/// The buyer's second official.
pub const SECOND: u64 = 1_001;
/// The first official's other account.
pub const TWIN: u64 = 2_001;
/// The review body.
pub const REVIEW: PartyId = 5;
/// The first bidder.
pub const BIDDER: PartyId = 101;
/// The first expert.
pub const EXPERT: PartyId = 201;
/// How many experts there are.
pub const EXPERTS: u32 = 12;
/// The organisation that all experts work for.
pub const UNIVERSITY: PartyId = 301;
/// Parties without a role, of whom the buyer may name its representatives.
pub const REPRESENTATIVES: [PartyId; 2] = [401, 402];
/// The licence by which small firms are known.
pub const SMALL_FIRM: LicenceClassId = 9;
/// What each lot may cost.
pub const MAXIMUM: Balance = 1_000_000;
/// How long a block takes.
pub const BLOCK: Moment = 6_000;
/// How long a panel marks.
pub const MARKING: Moment = 5 * DAY;
/// How long it reveals.
pub const REVEAL: Moment = DAY;
/// A working day of the mock, which knows no weekends.
pub const WORKING: Moment = DAY;

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(RuntimeCall, RuntimeError, RuntimeEvent, RuntimeOrigin, RuntimeTask)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Timestamp = pallet_timestamp;
	#[runtime::pallet_index(2)]
	pub type Awards = pallet_awards;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type AccountId = u64;
	type Block = Block;
	type Lookup = IdentityLookup<u64>;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

frame_support::parameter_types! {
	pub const MarkingPeriod: Period = Period::Calendar(MARKING);
	pub const RevealPeriod: Period = Period::Calendar(REVEAL);
}

impl pallet_awards::Config for Test {
	type Agenda = MiniAgenda;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Town;
	type Bids = Town;
	type BondBatch = ConstU32<8>;
	type Bonds = Town;
	type Calendar = Town;
	type Contracts = Town;
	type DrawBatch = ConstU32<4>;
	type FourEyes = Town;
	type GovernanceOrigin = EnsureRoot<u64>;
	type IntakeBatch = ConstU32<2>;
	type Licences = Town;
	type MarkingPeriod = MarkingPeriod;
	type Outcome = Town;
	type Parties = Town;
	type Reserves = ConstU8<2>;
	type RevealPeriod = RevealPeriod;
	type ScoreBatch = ConstU32<3>;
	type SortBatch = ConstU32<4>;
	type Tenders = Town;
	type Time = Timestamp;
	type Verified = Town;
	type WeightInfo = ();
}

/// What the mock knows of a tender.
#[derive(Clone, Decode, Encode)]
pub struct MockTender {
	pub terms: BiddingTerms,
	pub published: Option<Moment>,
	pub rules: Ruleset,
	pub lots: Vec<(LotId, Balance, AwardCriteria)>,
	pub criteria: Vec<MockCriterion>,
	pub technical_open: bool,
	pub price_open: bool,
	pub seed: [u8; 32],
	/// Too few of them released: the seed of the draw is not known.
	pub keyholders_failed: bool,
	pub ended: Option<Ending>,
}

/// A criterion, stored.
#[derive(Clone, Copy, Decode, Encode)]
pub struct MockCriterion {
	pub lots: LotSet,
	pub weight: u16,
	pub formula: Option<Better>,
}

/// How a tender ended.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq)]
pub enum Ending {
	Complete,
	Unsuccessful(UnsuccessfulReason),
	Cancelled,
}

/// What became of a bid, stored.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq)]
pub enum MockStanding {
	Opened,
	Disqualified,
	Failed,
	Absent,
}

/// A bid.
#[derive(Clone, Debug, Decode, Encode)]
pub struct MockBid {
	pub bidder: BidderId,
	pub received: Moment,
	pub standing: MockStanding,
	pub prices: Vec<(LotId, Balance)>,
	/// Lots whose price envelope could not be opened have no price, and are bid for.
	pub lots: LotSet,
	pub answers: Vec<(u16, u64)>,
	pub bond: BondState,
}

#[storage_alias]
pub type MockTenders = StorageMap<Mock, Twox64Concat, TenderId, MockTender>;

#[storage_alias]
pub type MockBids = StorageMap<Mock, Twox64Concat, (TenderId, u32), MockBid>;

#[storage_alias]
pub type MockNumbers = StorageMap<Mock, Twox64Concat, (TenderId, BidderId), u32>;

#[storage_alias]
pub type MockReceived = StorageMap<Mock, Twox64Concat, TenderId, u32, frame_support::pallet_prelude::ValueQuery>;

/// What parties may do and are; absent parties do not exist.
#[storage_alias]
pub type Members = StorageMap<Mock, Twox64Concat, PartyId, (Permissions, Vec<Role>)>;

/// When a party's licences of a class were issued.
#[storage_alias]
pub type IssuedAt =
	StorageMap<Mock, Twox64Concat, (PartyId, LicenceClassId), Moment, frame_support::pallet_prelude::ValueQuery>;
/// From when on a party's licences of a class are not valid; absent: it has none.
#[storage_alias]
pub type Held = StorageMap<Mock, Twox64Concat, (PartyId, LicenceClassId), Moment>;

/// The accounts that no person is tied to.
#[storage_alias]
pub type Untied = StorageMap<Mock, Twox64Concat, u64, ()>;

/// Who is not eligible any more, and since when.
#[storage_alias]
pub type Lapsed = StorageMap<Mock, Twox64Concat, PartyId, Moment>;

/// A declared outage.
#[storage_alias]
pub type Outage = StorageValue<Mock, (Moment, Moment)>;

/// What contracts were told.
#[storage_alias]
pub type ContractLog = StorageValue<Mock, Vec<(AwardId, bool)>, frame_support::pallet_prelude::ValueQuery>;
/// The tenders that contracts were told are complete.
#[storage_alias]
pub type CompletedLog = StorageValue<Mock, Vec<TenderId>, frame_support::pallet_prelude::ValueQuery>;

/// What is on the agenda.
#[storage_alias]
pub type Agenda = StorageValue<Mock, Vec<(Moment, u64, Step)>, frame_support::pallet_prelude::ValueQuery>;

#[storage_alias]
pub type Sequence = StorageValue<Mock, u64, frame_support::pallet_prelude::ValueQuery>;

/// Everybody else in town.
pub struct Town;

fn party_of(who: u64) -> PartyId {
	PartyId::try_from(who % 1_000).unwrap()
}

impl Parties<u64> for Town {
	fn authorize(who: &u64, permission: Permissions) -> Result<PartyId, DispatchError> {
		let party = party_of(*who);
		let (permissions, _) = Members::get(party).ok_or("no such party")?;
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
		ensure!(roles.contains(&role), "role missing");
		Ok(())
	}
}

impl Contains<PartyId> for Town {
	fn contains(party: &PartyId) -> bool {
		Members::contains_key(party)
	}
}

impl FourEyes<u64> for Town {
	fn person_behind(who: &u64) -> Result<PartyId, DispatchError> {
		ensure!(!Untied::contains_key(who), "no person");
		Ok(u32::try_from(if *who == TWIN { BUYER.into() } else { *who }).unwrap())
	}

	fn ensure_distinct(first: &u64, second: &u64) -> Result<(), DispatchError> {
		ensure!(Self::person_behind(first)? != Self::person_behind(second)?, "same person");
		Ok(())
	}
}

impl Licences for Town {
	fn ensure_class(class: LicenceClassId) -> DispatchResult {
		ensure!(class == SMALL_FIRM, "no such class");
		Ok(())
	}

	fn fault(holder: PartyId, class: LicenceClassId, at: Moment) -> Option<LicenceFault> {
		match Held::get((holder, class)) {
			Some(until) => (at >= until).then_some(LicenceFault::Expired),
			None => Some(LicenceFault::Missing),
		}
	}

	fn held(holder: PartyId, class: LicenceClassId, at: Moment) -> bool {
		Self::fault(holder, class, at).is_none() && IssuedAt::get((holder, class)) <= at
	}

	fn refusal(_: LicenceFault) -> DispatchError {
		"no valid licence".into()
	}
}

impl Calendar for Town {
	fn after(from: Moment, period: Period, _: i32) -> Result<Moment, DispatchError> {
		Ok(match period {
			Period::Calendar(length) => from + length,
			Period::Working(days) => from + u64::from(days) * WORKING,
		})
	}

	fn extended(deadline: Moment) -> Moment {
		match Outage::get() {
			Some((from, to)) if from <= deadline && deadline < to => deadline + (to - from),
			_ => deadline,
		}
	}
}

impl TenderInspect for Town {
	fn bidding(tender: TenderId) -> Result<BiddingTerms, DispatchError> {
		let mock = MockTenders::get(tender).ok_or("no such tender")?;
		let mut terms = mock.terms;
		terms.phase = match terms.draft || mock.ended.is_some() {
			true => None,
			false if mock.technical_open => Some(Awards::phase(tender).unwrap_or(Phase::Evaluation)),
			false if Timestamp::get() < terms.bid_deadline => Some(Phase::Tendering),
			false => Some(Phase::Opening),
		};
		Ok(terms)
	}

	fn keyholders(_: TenderId) -> Vec<PartyId> {
		Vec::new()
	}

	fn ensure_eligible(_: TenderId, bidder: PartyId, at: Moment) -> DispatchResult {
		ensure!(Lapsed::get(bidder).is_none_or(|lapsed| at < lapsed), "not eligible");
		Ok(())
	}

	fn licence_fault(_: TenderId, bidder: PartyId, at: Moment) -> Option<(LicenceClassId, LicenceFault)> {
		Lapsed::get(bidder).filter(|lapsed| at >= *lapsed).map(|_| (SMALL_FIRM, LicenceFault::Expired))
	}

	fn licence_classes(_: TenderId) -> u32 {
		1
	}
}

impl ScheduleInspect for Town {
	fn schedule(_: TenderId) -> Result<Vec<Milestone>, DispatchError> {
		Ok(Vec::new())
	}

	fn ruleset(tender: TenderId) -> Result<Ruleset, DispatchError> {
		Ok(MockTenders::get(tender).ok_or("no such tender")?.rules)
	}

	fn has_ended(tender: TenderId) -> bool {
		MockTenders::get(tender).is_some_and(|mock| mock.ended.is_some())
	}
}

impl CriteriaInspect for Town {
	fn lot(tender: TenderId, lot: LotId) -> Option<(Balance, AwardCriteria)> {
		let lots = MockTenders::get(tender)?.lots;
		lots.into_iter().find(|(id, _, _)| *id == lot).map(|(_, maximum, award)| (maximum, award))
	}

	fn criteria(tender: TenderId) -> Vec<CriterionRule> {
		let rule = |MockCriterion { lots, weight, formula }| CriterionRule { lots, weight, formula };
		MockTenders::get(tender).map(|mock| mock.criteria.into_iter().map(rule).collect()).unwrap_or_default()
	}

	fn value(tender: TenderId) -> Balance {
		MockTenders::get(tender).map_or(0, |mock| mock.lots.iter().map(|(_, maximum, _)| maximum).sum())
	}

	fn published(tender: TenderId) -> Option<Moment> {
		MockTenders::get(tender)?.published
	}
}

impl TenderOutcome for Town {
	fn complete(tender: TenderId) -> DispatchResult {
		end(tender, Ending::Complete);
		Ok(())
	}

	fn unsuccessful(tender: TenderId, reason: UnsuccessfulReason) -> DispatchResult {
		end(tender, Ending::Unsuccessful(reason));
		Ok(())
	}
}

fn end(tender: TenderId, ending: Ending) {
	change(tender, |mock| {
		assert_eq!(mock.ended, None, "ended twice");
		mock.ended = Some(ending);
	});
}

impl OpenedBids for Town {
	fn received(tender: TenderId) -> u32 {
		MockReceived::get(tender)
	}

	fn is_opened(tender: TenderId, stage: Stage) -> bool {
		MockTenders::get(tender).is_some_and(|mock| match stage {
			Stage::Technical => mock.technical_open,
			Stage::Price => mock.price_open,
		})
	}

	fn bid(tender: TenderId, number: u32) -> Option<OpenedBid> {
		let bid = MockBids::get((tender, number))?;
		let standing = match bid.standing {
			MockStanding::Opened => Standing::Opened,
			MockStanding::Disqualified => Standing::Disqualified,
			MockStanding::Failed => Standing::Failed,
			MockStanding::Absent => Standing::Absent,
		};
		Some(OpenedBid { bidder: bid.bidder, lots: bid.lots, received: bid.received, standing })
	}

	fn number_of(tender: TenderId, bidder: BidderId) -> Option<u32> {
		MockNumbers::get((tender, bidder))
	}

	fn price(tender: TenderId, bidder: BidderId, lot: LotId) -> Option<Balance> {
		let bid = MockBids::get((tender, MockNumbers::get((tender, bidder))?))?;
		bid.prices.into_iter().find(|(id, _)| *id == lot).map(|(_, price)| price)
	}

	fn answers(tender: TenderId, bidder: BidderId) -> Vec<(u16, u64)> {
		let number = MockNumbers::get((tender, bidder)).unwrap();
		MockBids::get((tender, number)).unwrap().answers
	}

	fn standing(tender: TenderId, lot: LotId) -> u32 {
		let bids = (0..MockReceived::get(tender)).filter_map(|number| MockBids::get((tender, number)));
		let stood = bids.filter(|bid| bid.standing != MockStanding::Absent && bid.lots.contains(lot));
		u32::try_from(stood.count()).unwrap()
	}

	fn draw_seed(tender: TenderId) -> Option<[u8; 32]> {
		MockTenders::get(tender).filter(|mock| mock.technical_open && !mock.keyholders_failed).map(|mock| mock.seed)
	}
}

impl BidBonds for Town {
	fn give_back(tender: TenderId, bidder: BidderId) -> DispatchResult {
		settle_bond(tender, bidder, BondState::Returned)
	}

	fn forfeit(tender: TenderId, bidder: BidderId) -> DispatchResult {
		settle_bond(tender, bidder, BondState::Forfeited)
	}
}

fn settle_bond(tender: TenderId, bidder: BidderId, state: BondState) -> DispatchResult {
	let number = MockNumbers::get((tender, bidder)).ok_or("no such bid")?;
	MockBids::mutate((tender, number), |bid| {
		let bid = bid.as_mut().unwrap();
		if bid.bond == BondState::Held {
			bid.bond = state;
		}
	});
	Ok(())
}

impl ContractHook for Town {
	fn awarded(award: AwardId) -> DispatchResult {
		let status = crate::Awards::<Test>::get(award).map(|record| record.status);
		assert!(
			matches!(status, Some(procurement_primitives::award::AwardStatus::Final { .. })),
			"told before it was so"
		);
		assert!(Awards::terms(award).is_ok());
		ContractLog::append((award, true));
		Ok(())
	}

	fn annulled(award: AwardId) -> DispatchResult {
		ContractLog::append((award, false));
		Ok(())
	}

	fn completed(tender: TenderId) -> DispatchResult {
		let ended = MockTenders::get(tender).and_then(|mock| mock.ended);
		assert_eq!(ended, Some(Ending::Complete), "told before it was so");
		CompletedLog::append(tender);
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
			assert!(task.weight().all_lte(share()), "{step:?} does not fit an empty block");
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

/// Does all that is due now, and all that follows from it.
pub fn settle_agenda() {
	let mut rounds = 0;
	while Agenda::get().iter().any(|(due, _, _)| *due <= Timestamp::get()) {
		assert!(rounds < 10_000, "the agenda never ends");
		due_now();
		rounds += 1;
	}
}

/// Goes to a moment and does all that is due until then, in order of time.
pub fn at(moment: Moment) {
	loop {
		settle_agenda();
		let next = Agenda::get().into_iter().map(|(due, _, _)| due).filter(|due| *due <= moment).min();
		match next {
			Some(due) => set_time(due),
			None => break,
		}
	}
	set_time(moment);
	settle_agenda();
}

/// The chain on which every test begins.
pub fn new_test_ext() -> sp_io::TestExternalities {
	let storage = RuntimeGenesisConfig::default().build_storage().unwrap();
	let mut ext = sp_io::TestExternalities::new(storage);
	ext.execute_with(|| {
		frame_system::BlockHash::<Test>::insert(0, H256(GENESIS));
		System::set_block_number(1);
		set_time(NOW);
		member(BUYER, &[Role::ProcuringEntity]);
		member(REVIEW, &[Role::ReviewBody]);
		for bidder in BIDDER..BIDDER + 20 {
			member(bidder, &[Role::Supplier]);
		}
		REPRESENTATIVES.iter().for_each(|party| member(*party, &[]));
		for expert in EXPERT..EXPERT + EXPERTS {
			member(expert, &[Role::Expert]);
			assert_ok!(Awards::join_pool(signed(expert), UNIVERSITY));
		}
		set_time(NOW + 1);
	});
	ext
}

/// Runs a test, and then checks what must hold after every test.
pub fn run(test: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		test();
		assert_ok!(Awards::do_try_state());
	});
}

pub fn set_time(moment: Moment) {
	Timestamp::set_timestamp(moment);
}

pub fn now() -> Moment {
	Timestamp::get()
}

pub fn member(party: PartyId, roles: &[Role]) {
	Members::insert(party, (Permissions::all(), roles.to_vec()));
}

/// As `assert_ok!`, where an expression is wanted.
pub fn ok(result: DispatchResult) {
	assert_ok!(result);
}

pub fn signed(party: PartyId) -> RuntimeOrigin {
	RuntimeOrigin::signed(party.into())
}

pub fn second() -> RuntimeOrigin {
	RuntimeOrigin::signed(SECOND)
}

pub fn change(tender: TenderId, change: impl FnOnce(&mut MockTender)) {
	MockTenders::mutate(tender, |mock| change(mock.as_mut().unwrap()));
}

pub fn tender(tender: TenderId) -> MockTender {
	MockTenders::get(tender).unwrap()
}

/// A draft with so many lots, awarded so.
pub fn draft(lots: u8, award: AwardCriteria, criteria: Vec<MockCriterion>, two_envelopes: bool) -> TenderId {
	let id = TenderId::try_from(MockTenders::iter_keys().count()).unwrap();
	let rules = Ruleset::default_for(Procedure::Open);
	let terms = BiddingTerms {
		buyer: BUYER,
		draft: true,
		phase: None,
		version: 0,
		key_generation: 0,
		two_envelopes,
		lots: LotSet::first(lots),
		keyholders: 3,
		threshold: 2,
		bid_deadline: DEADLINE,
		release_period: DAY,
		self_opening_period: DAY,
		minimum_bids: 3,
		bond: 1_000,
	};
	let lots = (0..lots).map(|lot| (lot, MAXIMUM, award)).collect();
	let mock = MockTender {
		terms,
		published: None,
		rules,
		lots,
		criteria,
		technical_open: false,
		price_open: false,
		seed: sp_io::hashing::blake2_256(&id.encode()),
		keyholders_failed: false,
		ended: None,
	};
	MockTenders::insert(id, mock);
	id
}

pub fn publish(tender: TenderId) -> TenderId {
	change(tender, |mock| {
		mock.terms.draft = false;
		mock.published = Some(now());
	});
	tender
}

/// A published tender with one lot, awarded by price alone.
pub fn price_only() -> TenderId {
	publish(draft(1, AwardCriteria::PriceOnly, Vec::new(), false))
}

/// A criterion of lot 0 that the panel marks.
pub fn expert(weight: u16) -> MockCriterion {
	MockCriterion { lots: LotSet(1), weight, formula: None }
}

/// A criterion of lot 0 that a formula judges.
pub fn formula(weight: u16, better: Better) -> MockCriterion {
	MockCriterion { lots: LotSet(1), weight, formula: Some(better) }
}

/// A published tender with one rated lot: price 40 %, fewer days are better 20 %, experts 40 %.
pub fn rated(two_envelopes: bool) -> TenderId {
	let criteria = vec![formula(2_000, Better::Lower), expert(4_000)];
	publish(draft(1, AwardCriteria::Rated { price_weight: 4_000 }, criteria, two_envelopes))
}

/// Puts a bid into the table.
pub fn put_bid(tender: TenderId, bidder: BidderId, prices: &[(LotId, Balance)], answers: &[(u16, u64)]) -> u32 {
	let number = MockReceived::get(tender);
	let lots = prices.iter().map(|(lot, _)| *lot).collect();
	let bid = MockBid {
		bidder,
		received: NOW + 1_000 + u64::from(number),
		standing: MockStanding::Opened,
		prices: prices.to_vec(),
		lots,
		answers: answers.to_vec(),
		bond: BondState::Held,
	};
	MockBids::insert((tender, number), bid);
	MockNumbers::insert((tender, bidder), number);
	MockReceived::insert(tender, number + 1);
	number
}

/// Bids of the first bidders for lot 0 at these prices; each answers criterion 0 with its number plus 1.
pub fn bids(tender: TenderId, prices: &[Balance]) {
	for (bidder, price) in (BIDDER..).zip(prices) {
		put_bid(tender, bidder, &[(0, *price)], &[(0, u64::from(bidder - BIDDER) + 1)]);
	}
}

pub fn bid_of(tender: TenderId, bidder: BidderId) -> MockBid {
	MockBids::get((tender, MockNumbers::get((tender, bidder)).unwrap())).unwrap()
}

pub fn change_bid(tender: TenderId, bidder: BidderId, change: impl FnOnce(&mut MockBid)) {
	let number = MockNumbers::get((tender, bidder)).unwrap();
	MockBids::mutate((tender, number), |bid| change(bid.as_mut().unwrap()));
}

/// The deadline passes and the technical envelopes are opened; evaluation is told.
pub fn open(tender: TenderId) {
	set_time(now().max(DEADLINE));
	change(tender, |mock| mock.technical_open = true);
	assert_ok!(<Awards as EvaluationHook>::opened(tender));
}

/// Opens, and does what the agenda does by itself.
pub fn open_and_go_on(tender: TenderId) {
	open(tender);
	settle_agenda();
}

/// The price envelopes are opened.
pub fn open_prices(tender: TenderId) {
	change(tender, |mock| mock.price_open = true);
	assert_ok!(Awards::advance(signed(BIDDER), tender));
	settle_agenda();
}

/// The taken seats of a panel.
pub fn seated(tender: TenderId) -> Vec<PartyId> {
	let panel = crate::Panels::<Test>::get(tender).unwrap();
	panel.seats.iter().filter(|seat| seat.is_taken()).map(|seat| seat.party).collect()
}

/// A member's salt.
pub fn salt(member: PartyId) -> [u8; 32] {
	sp_io::hashing::blake2_256(&(b"salt", member).encode())
}

pub fn commit(tender: TenderId, lot: LotId, page: u32, member: PartyId, marks: &[u16]) -> DispatchResult {
	let commitment = marks_commitment(&GENESIS, tender, lot, page, member, marks, &salt(member));
	Awards::commit_marks(signed(member), tender, lot, page, commitment)
}

pub fn reveal(tender: TenderId, lot: LotId, page: u32, member: PartyId, marks: &[u16]) -> DispatchResult {
	Awards::reveal_marks(signed(member), tender, lot, page, marks.to_vec(), salt(member))
}

/// Everybody on the panel commits to and reveals these marks for the first sheet of lot 0.
pub fn mark(tender: TenderId, marks: &[u16]) {
	let members = seated(tender);
	members.iter().for_each(|member| ok(commit(tender, 0, 0, *member, marks)));
	members.iter().for_each(|member| ok(reveal(tender, 0, 0, *member, marks)));
	settle_agenda();
}

/// Li proposes the first of lot 0, Chen approves.
pub fn award_lot(tender: TenderId) -> AwardId {
	let award = crate::NextAwardId::<Test>::get();
	assert_ok!(Awards::propose(signed(BUYER), tender, LotSet(1)));
	assert_ok!(Awards::approve(second(), award));
	award
}

/// A price-only tender with three bids, the lowest of [`BIDDER`], whose award is in standstill.
pub fn standstill() -> (TenderId, AwardId) {
	let tender = price_only();
	bids(tender, &[100, 110, 120]);
	open_and_go_on(tender);
	(tender, award_lot(tender))
}

/// The same, and the award is final.
pub fn finalised() -> (TenderId, AwardId) {
	let (tender, award) = standstill();
	at(now() + 7 * WORKING);
	(tender, award)
}

/// Who is ranked in a lot, the best first.
pub fn ranking(tender: TenderId, lot: LotId) -> Vec<BidderId> {
	Awards::ranking(tender, lot, None, 100).bids.into_iter().map(|bid| bid.bidder).collect()
}

#[cfg(feature = "runtime-benchmarks")]
impl crate::benchmarking::BenchmarkHelper<u64> for Town {
	fn party(seed: u32, role: Role) -> (PartyId, u64) {
		let party = 400 + seed % 600;
		let mut roles = Members::get(party).map(|(_, roles)| roles).unwrap_or_default();
		roles.push(role);
		member(party, &roles);
		(party, party.into())
	}

	fn official(seed: u32) -> u64 {
		// Another account of the same party, and another person.
		u64::from(400 + seed % 600) + 1_000
	}

	fn draft(buyer: PartyId) -> TenderId {
		let tender = draft(1, AwardCriteria::PriceOnly, Vec::new(), false);
		change(tender, |mock| mock.terms.buyer = buyer);
		tender
	}

	fn tender(buyer: PartyId, lots: u8, criteria: Vec<CriterionRule>, two_envelopes: bool) -> TenderId {
		let award = match criteria.iter().map(|criterion| criterion.weight).sum::<u16>() {
			0 => AwardCriteria::PriceOnly,
			weights => AwardCriteria::Rated { price_weight: 10_000 - weights },
		};
		let rule = |CriterionRule { lots, weight, formula }| MockCriterion { lots, weight, formula };
		let tender = publish(draft(lots, award, criteria.into_iter().map(rule).collect(), two_envelopes));
		change(tender, |mock| {
			mock.terms.buyer = buyer;
			mock.terms.minimum_bids = 1;
		});
		tender
	}

	fn bid(tender: TenderId, bidder: BidderId, price: Balance, answers: Vec<(u16, u64)>) {
		let lots = tender_lots(tender).iter().map(|lot| (lot, price)).collect::<Vec<_>>();
		put_bid(tender, bidder, &lots, &answers);
	}

	fn open(tender: TenderId, stage: Stage) {
		set_time(now().max(DEADLINE));
		change(tender, |mock| match stage {
			Stage::Technical => mock.technical_open = true,
			Stage::Price => mock.price_open = true,
		});
	}

	// Contracts of this town have no bonds.
	fn secure(_: AwardId, _: BidderId) {}

	fn licence(holder: PartyId) -> LicenceClassId {
		Held::insert((holder, SMALL_FIRM), Moment::MAX);
		SMALL_FIRM
	}

	fn set_time(moment: Moment) {
		set_time(moment);
	}
}

#[cfg(feature = "runtime-benchmarks")]
fn tender_lots(tender: TenderId) -> LotSet {
	Town::bidding(tender).unwrap().lots
}
