//! A small chain with tables of awards, tenders and budget lines, and an agenda.
//!
//! Account *n* acts for party *n* ÷ 10. Account 1 of ten behind a party is as good as account 0, and another person; so is
//! account 2; account 9 belongs to the same person as account 0, no person is tied to account 8, and account 7 has no
//! permission.

#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use crate::{self as pallet_procurement_milestones, types::Step, Task};
use codec::{Decode, Encode};
use frame_support::{
	assert_ok, derive_impl, ensure,
	pallet_prelude::ValueQuery,
	storage::with_storage_layer,
	storage_alias,
	traits::{
		fungible::{Inspect, InspectHold, Mutate},
		tokens::Preservation,
		ConstU128, ConstU16, ConstU32, ConstU64, Contains,
	},
	Identity, Twox64Concat,
};
use frame_system::EnsureRoot;
use procurement_primitives::{
	agenda::{Progress, Schedule, Task as _, TaskId},
	award::{
		traits::{AwardControl, AwardInspect, AwardTerms, ContractHook},
		AwardId,
	},
	budget::{Adjust, ContractId, LineId, Purses, Reserve, Spend},
	contract::{Bound, DeviceTerms, MilestoneId, PaymentId, Terms},
	identity::{
		traits::{FourEyes, Parties},
		PartyId, Permissions, Role,
	},
	money::Balance,
	tender::{
		self, traits::ScheduleInspect, AcceptanceMethod, BasisPoints, DocumentHash, LotSet, MilestoneTerms,
		PaymentPart, Procedure, Ruleset, TenderId,
	},
	time::{Calendar, Moment, Period, DAY},
};
use sp_runtime::{traits::IdentityLookup, BuildStorage, DispatchError, DispatchResult};

type Block = frame_system::mocking::MockBlock<Test>;

/// 2025-01-01T04:00:00Z.
pub const NOW: Moment = 1_735_704_000_000;
/// What contracts cost, unless a test says otherwise.
pub const VALUE: Balance = 1_000_000;
/// What a milestone may cost to be accepted by one official.
pub const FOUR_EYES_ABOVE: Balance = 100_000;
/// What a supplier's purse begins with.
pub const PURSE: Balance = 500_000;
/// What a line begins with beyond what is put aside for its tender.
pub const SPARE: Balance = 200_000;
/// How long a supplier must have had to sign.
pub const SIGNING_TIME: Moment = 5 * DAY;
/// How long an arbiter has.
pub const ARBITRATION_TIME: Moment = 60 * DAY;
/// How long a payment must be overdue for the supplier to leave.
pub const DEFAULT_AFTER: Moment = 90 * DAY;
/// The first wait after a try, and the longest.
pub const RETRY_DELAY: Moment = DAY / 24;
pub const MAX_RETRY_DELAY: Moment = DAY;

/// The buyer, its officials, and accounts of it that are not good for everything.
pub const BUYER: PartyId = 1;
pub const LI: u64 = 10;
pub const ZHAO: u64 = 11;
pub const SUN: u64 = 12;
pub const CLERK: u64 = 17;
pub const UNTIED: u64 = 18;
pub const LI_TOO: u64 = 19;
/// The supplier.
pub const SUPPLIER: PartyId = 2;
pub const MEI: u64 = 20;
/// Inspectors.
pub const INSPECTORS: [PartyId; 3] = [4, 5, 6];
/// A device.
pub const DEVICE: PartyId = 7;
pub const METER: u64 = 70;
/// An arbiter.
pub const ARBITER: PartyId = 8;
pub const JUDGE: u64 = 80;
/// A review body.
pub const REVIEW: PartyId = 9;
pub const REVIEWER: u64 = 90;
/// Another supplier.
pub const RIVAL: PartyId = 3;
pub const WANG: u64 = 30;
/// Acts for nobody.
pub const STRANGER: u64 = 9_990;

/// Where forfeited bonds go.
pub const TREASURY: u64 = 9_000_000;
/// Who gets the taxes, and its purse.
pub const TAXES: PartyId = 99;
pub const TAX_OFFICE: u64 = 1_000_099;

pub const NOT_ACTING: DispatchError = DispatchError::Other("acts for nobody");
pub const NOT_PERMITTED: DispatchError = DispatchError::Other("permission missing");
pub const NO_ROLE: DispatchError = DispatchError::Other("role missing");
pub const NO_PERSON: DispatchError = DispatchError::Other("person missing");
pub const SAME_PERSON: DispatchError = DispatchError::Other("same person");
pub const NOT_FINAL: DispatchError = DispatchError::Other("award is challenged");
pub const MONEY_STOPPED: DispatchError = DispatchError::Other("money is stopped");
pub const NO_MONEY: DispatchError = DispatchError::Other("the budget has less");
pub const LINE_SHUT: DispatchError = DispatchError::Unavailable;

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
	pub type Contracts = pallet_procurement_milestones;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type AccountData = pallet_balances::AccountData<Balance>;
	type AccountId = u64;
	type Block = Block;
	type Lookup = IdentityLookup<u64>;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
	type Balance = Balance;
	type ExistentialDeposit = ConstU128<1>;
}

impl pallet_procurement_milestones::Config for Test {
	type Agenda = MiniAgenda;
	type ArbitrationTime = ConstU64<ARBITRATION_TIME>;
	type Awards = Town;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Town;
	type Budgets = Town;
	type Calendar = Town;
	type Control = Town;
	type Currency = Balances;
	type DefaultAfter = ConstU64<DEFAULT_AFTER>;
	type FourEyesAbove = ConstU128<FOUR_EYES_ABOVE>;
	type GovernanceOrigin = EnsureRoot<u64>;
	type MaxDamages = ConstU16<2_000>;
	type MaxDamagesPerDay = ConstU32<5_000>;
	type MaxEvidence = ConstU32<3>;
	type MaxInspectors = ConstU32<3>;
	type MaxInterest = ConstU16<1_000>;
	type MaxMilestones = ConstU32<6>;
	type MaxRetryDelay = ConstU64<MAX_RETRY_DELAY>;
	type MaxTax = ConstU16<2_500>;
	type Parties = Town;
	type Purses = Town;
	type RetryDelay = ConstU64<RETRY_DELAY>;
	type RuntimeHoldReason = RuntimeHoldReason;
	type SigningTime = ConstU64<SIGNING_TIME>;
	type TaxOffices = Registered;
	type Tenders = Town;
	type Time = Timestamp;
	type WeightInfo = ();
}

/// What the mock knows of a tender.
#[derive(Clone, Decode, Encode)]
pub struct MockTender {
	pub schedule: Vec<tender::Milestone>,
	pub rules: Ruleset,
	pub ended: bool,
}

/// A budget line; each tender has its own, of the same number.
#[derive(Clone, Copy, Debug, Decode, Default, Encode, Eq, PartialEq)]
pub struct Line {
	pub free: Balance,
	pub reserved: Balance,
	pub committed: Balance,
	pub paid: Balance,
}

/// What a contract told its award.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq)]
pub enum Word {
	Signed,
	Refused,
	Lapsed,
}

#[storage_alias]
pub type MockTenders = StorageMap<Mock, Twox64Concat, TenderId, MockTender>;
#[storage_alias]
pub type MockAwards = StorageMap<Mock, Twox64Concat, AwardId, AwardTerms>;
/// The tenders about which a challenge is open.
#[storage_alias]
pub type Challenged = StorageMap<Mock, Twox64Concat, TenderId, ()>;
/// What awards were told.
#[storage_alias]
pub type Told = StorageValue<Mock, Vec<(AwardId, Word)>, ValueQuery>;
#[storage_alias]
pub type MockLines = StorageMap<Mock, Twox64Concat, LineId, Line, ValueQuery>;
/// The line of each contract, and what is committed to it.
#[storage_alias]
pub type MockCommitments = StorageMap<Mock, Twox64Concat, ContractId, (LineId, Balance)>;
/// Whether lines pay.
#[storage_alias]
pub type Shut = StorageValue<Mock, bool, ValueQuery>;
/// The accounts that have lost the right to act.
#[storage_alias]
pub type Revoked = StorageMap<Mock, Twox64Concat, u64, ()>;
/// The accounts that have kept their person and lost their permissions.
#[storage_alias]
pub type Demoted = StorageMap<Mock, Twox64Concat, u64, ()>;
/// The parties that have lost their offices.
#[storage_alias]
pub type Dismissed = StorageMap<Mock, Twox64Concat, PartyId, ()>;
/// A declared outage.
#[storage_alias]
pub type Outage = StorageValue<Mock, (Moment, Moment)>;
/// What is on the agenda, in time order.
#[storage_alias]
pub type Agenda = StorageMap<Mock, Identity, [u8; 16], Step>;
#[storage_alias]
pub type Sequence = StorageValue<Mock, u64, ValueQuery>;
/// The purses that are open.
#[storage_alias]
pub type Open = StorageMap<Mock, Twox64Concat, PartyId, ()>;

/// Everybody else in town.
pub struct Town;

impl Parties<u64> for Town {
	fn authorize(who: &u64, permission: Permissions) -> Result<PartyId, DispatchError> {
		ensure!(*who != STRANGER && !Revoked::contains_key(who), NOT_ACTING);
		let demoted = who % 10 == 7 || Demoted::contains_key(who);
		ensure!(!demoted || permission.is_empty(), NOT_PERMITTED);
		Ok(PartyId::try_from(who / 10).unwrap())
	}

	fn acting_for(who: &u64) -> Option<PartyId> {
		Self::authorize(who, Permissions::empty()).ok()
	}

	fn has_role(party: PartyId, role: Role) -> bool {
		Self::ensure_role(party, role).is_ok()
	}

	fn ensure_role(party: PartyId, role: Role) -> Result<(), DispatchError> {
		let holds = match role {
			Role::Inspector => INSPECTORS.contains(&party),
			Role::ReviewBody => party == REVIEW || party == BUYER,
			_ => false,
		};
		ensure!(holds && !Dismissed::contains_key(party), NO_ROLE);
		Ok(())
	}
}

impl FourEyes<u64> for Town {
	fn person_behind(who: &u64) -> Result<PartyId, DispatchError> {
		ensure!(!Revoked::contains_key(who), NOT_ACTING);
		let account = u32::try_from(*who).unwrap();
		match account % 10 {
			8 => Err(NO_PERSON),
			9 => Ok(account - 9),
			_ => Ok(account),
		}
	}

	fn ensure_distinct(first: &u64, second: &u64) -> Result<(), DispatchError> {
		ensure!(Self::person_behind(first)? != Self::person_behind(second)?, SAME_PERSON);
		Ok(())
	}
}

impl AwardInspect for Town {
	fn terms(award: AwardId) -> Result<AwardTerms, DispatchError> {
		MockAwards::get(award).ok_or(DispatchError::Other("no such award"))
	}

	fn ensure_final(award: AwardId) -> DispatchResult {
		ensure!(!Challenged::contains_key(Self::terms(award)?.tender), NOT_FINAL);
		Ok(())
	}

	fn ensure_money_moves(tender: TenderId) -> DispatchResult {
		ensure!(!Challenged::contains_key(tender), MONEY_STOPPED);
		Ok(())
	}
}

impl AwardControl for Town {
	fn signed(award: AwardId) -> DispatchResult {
		tell(award, Word::Signed);
		// A tender ends when every award of it has led to a contract.
		let tender = Self::terms(award)?.tender;
		let awards = MockAwards::iter().filter(|(_, terms)| terms.tender == tender);
		let told = Told::get();
		if awards.map(|(award, _)| award).all(|award| told.contains(&(award, Word::Signed))) {
			end(tender);
			Contracts::completed(tender)?;
		}
		Ok(())
	}

	fn refused(award: AwardId) -> DispatchResult {
		tell(award, Word::Refused);
		Ok(())
	}

	fn lapsed(award: AwardId) -> DispatchResult {
		tell(award, Word::Lapsed);
		Ok(())
	}
}

/// A tender ends, and contracts are not told.
pub fn end(tender: TenderId) {
	MockTenders::mutate(tender, |tender| tender.as_mut().unwrap().ended = true);
}

fn tell(award: AwardId, word: Word) {
	let contract = crate::ContractOf::<Test>::get(award).unwrap();
	let status = crate::Contracts::<Test>::get(contract).unwrap().status;
	assert_ne!(status, procurement_primitives::contract::ContractStatus::Draft, "told before it was so");
	Told::append((award, word));
}

impl ScheduleInspect for Town {
	fn schedule(tender: TenderId) -> Result<Vec<tender::Milestone>, DispatchError> {
		MockTenders::get(tender).map(|mock| mock.schedule).ok_or(DispatchError::Other("no such tender"))
	}

	fn ruleset(tender: TenderId) -> Result<Ruleset, DispatchError> {
		MockTenders::get(tender).map(|mock| mock.rules).ok_or(DispatchError::Other("no such tender"))
	}

	fn has_ended(tender: TenderId) -> bool {
		MockTenders::get(tender).is_some_and(|mock| mock.ended)
	}
}

/// The account of a line.
pub fn line_account(line: LineId) -> u64 {
	2_000_000 + u64::from(line)
}

/// Takes from one pot of a line and puts into another.
fn shift(
	line: LineId,
	from: fn(&mut Line) -> &mut Balance,
	to: fn(&mut Line) -> &mut Balance,
	amount: Balance,
) -> DispatchResult {
	assert!(amount > 0, "a movement of nothing");
	MockLines::try_mutate(line, |line| {
		let pot = from(line);
		*pot = pot.checked_sub(amount).ok_or(NO_MONEY)?;
		*to(line) += amount;
		Ok(())
	})
}

/// Changes what is committed to a contract.
fn commitment(contract: ContractId, change: impl FnOnce(Balance) -> Option<Balance>) -> Result<LineId, DispatchError> {
	let (line, outstanding) = MockCommitments::get(contract).ok_or(NO_MONEY)?;
	MockCommitments::insert(contract, (line, change(outstanding).ok_or(NO_MONEY)?));
	Ok(line)
}

impl Reserve for Town {
	fn reserve(line: LineId, _: PartyId, _: TenderId, amount: Balance) -> DispatchResult {
		shift(line, |it| &mut it.free, |it| &mut it.reserved, amount)
	}

	fn release(tender: TenderId) -> Result<Balance, DispatchError> {
		let left = MockLines::get(tender).reserved;
		if left > 0 {
			shift(tender, |it| &mut it.reserved, |it| &mut it.free, left)?;
		}
		Ok(left)
	}
}

impl Spend<u64> for Town {
	fn commit(tender: TenderId, contract: ContractId, amount: Balance) -> DispatchResult {
		shift(tender, |it| &mut it.reserved, |it| &mut it.committed, amount)?;
		assert!(!MockCommitments::contains_key(contract), "committed twice");
		MockCommitments::insert(contract, (tender, amount));
		Ok(())
	}

	fn pay(contract: ContractId, payee: &u64, amount: Balance) -> DispatchResult {
		ensure!(!Shut::get(), LINE_SHUT);
		let line = commitment(contract, |left| left.checked_sub(amount))?;
		shift(line, |it| &mut it.committed, |it| &mut it.paid, amount)?;
		Balances::transfer(&line_account(line), payee, amount, Preservation::Expendable).map(|_| ())
	}

	fn uncommit(contract: ContractId) -> DispatchResult {
		match MockCommitments::get(contract) {
			Some((_, left)) if left > 0 => Self::reduce(contract, left),
			_ => Ok(()),
		}
	}
}

impl Adjust for Town {
	fn extend(contract: ContractId, amount: Balance) -> DispatchResult {
		let line = commitment(contract, |left| left.checked_add(amount))?;
		shift(line, |it| &mut it.free, |it| &mut it.committed, amount)
	}

	fn reduce(contract: ContractId, amount: Balance) -> DispatchResult {
		let line = commitment(contract, |left| left.checked_sub(amount))?;
		shift(line, |it| &mut it.committed, |it| &mut it.free, amount)
	}

	fn outstanding(contract: ContractId) -> Balance {
		MockCommitments::get(contract).map_or(0, |(_, left)| left)
	}
}

/// The parties that can be the tax office.
pub struct Registered;

impl Contains<PartyId> for Registered {
	fn contains(party: &PartyId) -> bool {
		*party == TAXES && !Dismissed::contains_key(party)
	}
}

impl Purses<u64> for Town {
	fn purse(party: PartyId) -> u64 {
		1_000_000 + u64::from(party)
	}

	fn open(party: PartyId) -> u64 {
		let account = Self::purse(party);
		if !Open::contains_key(party) {
			Open::insert(party, ());
			System::inc_providers(&account);
		}
		account
	}

	fn treasury() -> u64 {
		TREASURY
	}
}

impl Calendar for Town {
	fn after(from: Moment, period: Period, _: i32) -> Result<Moment, DispatchError> {
		let length = match period {
			Period::Calendar(length) => length,
			// Everybody works every day.
			Period::Working(days) => DAY * u64::from(days),
		};
		from.checked_add(length).ok_or(DispatchError::Other("out of calendar"))
	}

	fn extended(deadline: Moment) -> Moment {
		match Outage::get() {
			Some((from, to)) if (from..to).contains(&deadline) => deadline + (to - from),
			_ => deadline,
		}
	}
}

/// An agenda in time order.
pub struct MiniAgenda;

fn key(id: TaskId) -> [u8; 16] {
	let mut key = [0; 16];
	key[..8].copy_from_slice(&id.due.to_be_bytes());
	key[8..].copy_from_slice(&id.sequence.to_be_bytes());
	key
}

fn due_of(key: [u8; 16]) -> Moment {
	Moment::from_be_bytes(key[..8].try_into().unwrap())
}

impl Schedule<Task<Test>> for MiniAgenda {
	fn schedule(due: Moment, task: Task<Test>) -> Result<TaskId, DispatchError> {
		let id = TaskId { due: due.max(Timestamp::get()), sequence: Sequence::get() };
		Sequence::put(id.sequence + 1);
		Agenda::insert(key(id), task.0);
		Ok(id)
	}

	fn cancel(id: TaskId) {
		Agenda::remove(key(id));
	}
}

/// Does the first task if it is due by `moment`; says whether there was one.
fn do_next(moment: Moment) -> bool {
	let Some((key, step)) = Agenda::iter().next().filter(|(key, _)| due_of(*key) <= moment) else { return false };
	if Timestamp::get() < due_of(key) {
		set_time(due_of(key));
	}
	Agenda::remove(key);
	let task = Task::<Test>::new(step);
	match with_storage_layer(|| task.run()) {
		Ok(Progress::Done) => {}
		Ok(Progress::More) => panic!("no step of this pallet goes on"),
		Ok(Progress::Later(later)) => {
			assert!(later > Timestamp::get(), "{step:?} put off to the past");
			assert_ok!(MiniAgenda::schedule(later, task));
		}
		Err(error) => panic!("{step:?} failed: {error:?}"),
	}
	true
}

/// Goes to a moment; what is due on the way is done when it is due.
pub fn at(moment: Moment) {
	while do_next(moment) {}
	set_time(moment);
}

/// So much time passes.
pub fn pass(time: Moment) {
	at(Timestamp::get() + time);
}

/// Jumps to a moment, as a chain does that stood still, and does what has become due.
pub fn jump(moment: Moment) {
	set_time(moment);
	do_due();
}

/// Does what is due now.
pub fn do_due() {
	let now = Timestamp::get();
	while do_next(now) {}
}

/// The chain on which every test begins.
pub fn new_test_ext() -> sp_io::TestExternalities {
	let storage = RuntimeGenesisConfig::default().build_storage().unwrap();
	let mut ext = sp_io::TestExternalities::new(storage);
	ext.execute_with(|| {
		System::set_block_number(1);
		set_time(NOW);
		assert_ok!(Contracts::set_tax_office(RuntimeOrigin::root(), TAXES));
		System::reset_events();
		for party in [SUPPLIER, RIVAL] {
			assert_ok!(Balances::mint_into(&Town::purse(party), PURSE));
		}
	});
	ext
}

/// What must hold at any time: the pallet's own rules, and that each line's account holds what is not paid.
pub fn check() {
	assert_ok!(Contracts::do_try_state());
	let mut committed = std::collections::BTreeMap::<LineId, Balance>::new();
	for (_, (line, left)) in MockCommitments::iter() {
		*committed.entry(line).or_default() += left;
	}
	for (id, line) in MockLines::iter() {
		assert_eq!(balance(line_account(id)), line.free + line.reserved + line.committed, "line {id} lacks money");
		assert_eq!(committed.remove(&id).unwrap_or_default(), line.committed, "committed to no contract");
	}
}

/// Runs a test, and then checks what must hold after every test.
pub fn run(test: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		test();
		check();
	});
}

pub fn set_time(moment: Moment) {
	Timestamp::set_timestamp(moment);
}

pub fn signed(who: u64) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

/// What is free in an account.
pub fn balance(account: u64) -> Balance {
	Balances::balance(&account)
}

/// What is free in the supplier's purse beyond what it began with, bonds taken out.
pub fn earned(party: PartyId) -> Balance {
	let purse = Town::purse(party);
	balance(purse) + Balances::total_balance_on_hold(&purse) - PURSE
}

/// What is on hold in a purse.
pub fn held(party: PartyId) -> Balance {
	Balances::total_balance_on_hold(&Town::purse(party))
}

/// A milestone of a schedule.
pub fn milestone(payment: PaymentPart, acceptance: AcceptanceMethod, retention: BasisPoints) -> tender::Milestone {
	tender::Milestone {
		title: b"computers".to_vec(),
		terms: MilestoneTerms {
			payment,
			due_days: 30,
			acceptance,
			accepted_after: Period::Working(10),
			retention,
			warranty_days: 365,
		},
	}
}

/// Milestones of these shares that the buyer accepts, with nothing retained.
pub fn shares(shares: &[BasisPoints]) -> Vec<tender::Milestone> {
	let of = |share: &BasisPoints| milestone(PaymentPart::Share(*share), AcceptanceMethod::Buyer, 0);
	shares.iter().map(of).collect()
}

/// A tender with a line that has what its lots may cost put aside, and [`SPARE`] free.
pub fn tender(schedule: Vec<tender::Milestone>, reserved: Balance) -> TenderId {
	let tender = TenderId::try_from(MockTenders::iter_keys().count()).unwrap();
	let rules = Ruleset::default_for(Procedure::Open);
	MockTenders::insert(tender, MockTender { schedule, rules, ended: false });
	MockLines::insert(tender, Line { free: SPARE, reserved, ..Default::default() });
	assert_ok!(Balances::mint_into(&line_account(tender), SPARE + reserved));
	tender
}

/// An award of a tender.
pub fn award_of(tender: TenderId, supplier: PartyId, value: Balance) -> AwardId {
	let award = AwardId::try_from(MockAwards::iter_keys().count()).unwrap();
	MockAwards::insert(award, AwardTerms { tender, lots: LotSet(1), buyer: BUYER, supplier, value });
	award
}

/// A final award of [`VALUE`] by a tender of its own.
pub fn award(schedule: Vec<tender::Milestone>) -> AwardId {
	award_of(tender(schedule, VALUE), SUPPLIER, VALUE)
}

/// A draft from an award with this schedule.
pub fn draft(schedule: Vec<tender::Milestone>) -> ContractId {
	let contract = crate::NextContractId::<Test>::get();
	assert_ok!(Contracts::awarded(award(schedule)));
	contract
}

/// Terms that say nothing.
pub fn plain_terms() -> Terms {
	Terms {
		performance_bond: 0,
		payment_term: Period::Calendar(30 * DAY),
		tax: 0,
		damages_per_day: 0,
		damages_cap: 0,
		inspectors: Vec::new(),
		inspectors_needed: 0,
		devices: Vec::new(),
		arbiter: Some(ARBITER),
		document: None,
	}
}

/// Terms that say everything: a bond of 5 %, 6 % of tax, 0.1 % a day and at most 10 % for lateness.
pub fn full_terms() -> Terms {
	Terms { performance_bond: 50_000, tax: 600, damages_per_day: 1_000, damages_cap: 1_000, ..plain_terms() }
}

/// A device for a milestone that reads at least 100.
pub fn device(milestone: MilestoneId) -> DeviceTerms {
	DeviceTerms { milestone, device: DEVICE, bound: Bound::AtLeast(100) }
}

pub fn set_terms(contract: ContractId, terms: Terms) -> DispatchResult {
	Contracts::set_terms(signed(LI), contract, Box::new(terms))
}

/// Signs the present version.
pub fn sign(who: u64, contract: ContractId) -> DispatchResult {
	let version = crate::Contracts::<Test>::get(contract).map_or(0, |it| it.version);
	Contracts::sign(signed(who), contract, version)
}

pub fn sign_all(contract: ContractId) {
	for who in [LI, ZHAO, MEI] {
		assert_ok!(sign(who, contract));
	}
}

/// A signed contract with these terms.
pub fn in_force(schedule: Vec<tender::Milestone>, terms: Terms) -> ContractId {
	let contract = draft(schedule);
	assert_ok!(set_terms(contract, terms));
	sign_all(contract);
	contract
}

/// What proves a delivery.
pub fn evidence() -> Vec<DocumentHash> {
	vec![DocumentHash::Sha256([1; 32])]
}

pub fn deliver(contract: ContractId, milestone: MilestoneId) -> DispatchResult {
	Contracts::deliver(signed(MEI), contract, milestone, evidence())
}

/// Both officials accept, if two must.
pub fn accept(contract: ContractId, milestone: MilestoneId) {
	assert_ok!(Contracts::accept(signed(LI), contract, milestone));
	if !crate::Milestones::<Test>::get(contract, milestone).unwrap().status.has_ended() {
		assert_ok!(Contracts::accept(signed(ZHAO), contract, milestone));
	}
}

pub fn delivered_and_accepted(contract: ContractId, milestone: MilestoneId) {
	assert_ok!(deliver(contract, milestone));
	accept(contract, milestone);
}

/// Pays before it is due, with four eyes.
pub fn pay_early(contract: ContractId, payment: PaymentId) {
	for who in [LI, ZHAO] {
		assert_ok!(Contracts::pay(signed(who), contract, payment));
	}
}

#[cfg(feature = "runtime-benchmarks")]
impl crate::benchmarking::BenchmarkHelper<u64> for Town {
	fn award(milestones: u32, acceptance: AcceptanceMethod) -> AwardId {
		use crate::benchmarking::VALUE;
		let share = tender::WHOLE / BasisPoints::try_from(milestones).unwrap();
		let mut schedule = vec![milestone(PaymentPart::Share(share), acceptance, 1_000); milestones as usize];
		schedule[0].terms.payment =
			PaymentPart::Share(tender::WHOLE - share * (BasisPoints::try_from(milestones).unwrap() - 1));
		let tender = tender(schedule, 2 * VALUE);
		MockLines::mutate(tender, |line| line.free += VALUE);
		assert_ok!(Balances::mint_into(&line_account(tender), VALUE));
		assert_ok!(Balances::mint_into(&Town::purse(SUPPLIER), VALUE));
		award_of(tender, SUPPLIER, VALUE)
	}

	fn account(party: PartyId, seed: u32) -> u64 {
		u64::from(party * 10 + seed)
	}

	fn party(seed: u32, role: Role) -> PartyId {
		match (role, seed) {
			(Role::Inspector, 100..=102) => INSPECTORS[seed as usize - 100],
			(Role::Inspector, _) => DEVICE,
			(Role::Auditor, _) => TAXES,
			_ => ARBITER,
		}
	}

	fn end(tender: TenderId) {
		end(tender);
	}

	/// Lines of this town have no years.
	fn next_year(_: ContractId) {}

	fn set_time(now: Moment) {
		set_time(now);
	}
}
