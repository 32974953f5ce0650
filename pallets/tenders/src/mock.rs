//! A small chain: the parties, the calendar, the money, the licences and bidding are tables here. What changes in a test
//! is kept in storage, so that it is undone with the call that changed it.

#![allow(clippy::arithmetic_side_effects, clippy::unwrap_used)]

use crate as pallet_procurement_tenders;
use codec::{Decode, Encode};
use frame_support::{
	assert_ok, derive_impl, ensure,
	storage::unhashed,
	traits::{ConstU16, ConstU32},
};
use frame_system::EnsureRoot;
use procurement_primitives::{
	budget::{LineId, Reserve},
	identity::{traits::Parties, PartyId, Permissions, Role},
	licence::{LicenceClassId, LicenceFault, Licences},
	money::Balance,
	tender::{
		traits::{BiddingHook, LaterStages, TenderInspect},
		AcceptanceMethod, AwardCriteria, Better, Category, Changes, Criterion, Document, DocumentHash, DocumentType,
		Judged, Lot, LotSet, Milestone, MilestoneTerms, Notice, PaymentPart, Phase, Procedure, TenderId,
	},
	time::{Calendar, Moment, Period},
};
use sp_runtime::{BuildStorage, DispatchError, DispatchResult};
use std::collections::BTreeMap;

type Block = frame_system::mocking::MockBlock<Test>;

/// 2025-01-01T04:00:00Z.
pub const NOW: Moment = 1_735_704_000_000;
pub const DAY: Moment = 86_400_000;
/// The deadlines of the tenders that tests begin with: the bid deadline is the soonest that an open tender may have.
pub const ENQUIRIES_END: Moment = NOW + 10 * DAY;
pub const BIDS_END: Moment = NOW + 20 * DAY;

/// Accounts act for the party of their own number, except those below.
pub const BUYER: PartyId = 1;
pub const OTHER_BUYER: PartyId = 2;
pub const SUPPLIERS: [PartyId; 5] = [10, 11, 12, 13, 14];
pub const KEYHOLDERS: [PartyId; 3] = [20, 21, 22];
/// Enough for a tender with most of them: 20 to 39 hold the role.
pub const ALL_KEYHOLDERS: core::ops::Range<PartyId> = 20..40;
/// Acts for the buyer, without the permission to prepare tenders.
pub const CLERK: u64 = 101;
/// Acts for the first supplier, without the permission to bid.
pub const PORTER: u64 = 110;
/// Acts for nobody.
pub const NOBODY: u64 = 999;

/// The buyer's line, and what is free on it at first.
pub const LINE: LineId = 7;
pub const FREE: Balance = 100_000;
/// The classes of licences that exist.
pub const CLASSES: core::ops::Range<LicenceClassId> = 1..40;

pub const NOT_ACTING: DispatchError = DispatchError::Other("the account acts for nobody");
pub const NOT_PERMITTED: DispatchError = DispatchError::Other("the account lacks the permission");
pub const NO_ROLE: DispatchError = DispatchError::Other("the party lacks the role");
pub const NO_MOMENT: DispatchError = DispatchError::Other("there is no such moment");
pub const NO_LINE: DispatchError = DispatchError::Other("the line is not the buyer's");
pub const NOT_ENOUGH: DispatchError = DispatchError::Other("the line has less than that free");
pub const RESERVED_TWICE: DispatchError = DispatchError::Other("something is put aside already");
pub const NO_CLASS: DispatchError = DispatchError::Other("there is no such class");
pub const NO_LICENCE: DispatchError = DispatchError::Other("the licence is missing or not valid");
pub const NOT_SEALED: DispatchError = DispatchError::Other("keys are missing");

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
	pub type Tenders = pallet_procurement_tenders;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

/// A fact of the mocked pallets.
fn fact<V: Decode + Default>(name: &str) -> V {
	unhashed::get_or_default(&[b"mock/", name.as_bytes()].concat())
}

fn set_fact<V: Encode>(name: &str, value: V) {
	unhashed::put(&[b"mock/", name.as_bytes()].concat(), &value);
}

/// Who holds roles, by number; minus those that a test took away.
pub struct Register;

impl Register {
	fn party_of(who: u64) -> Option<PartyId> {
		match who {
			CLERK => Some(BUYER),
			PORTER => Some(SUPPLIERS[0]),
			NOBODY => None,
			_ => u32::try_from(who).ok(),
		}
	}
}

impl Parties<u64> for Register {
	fn authorize(who: &u64, permission: Permissions) -> Result<PartyId, DispatchError> {
		let party = Self::party_of(*who).ok_or(NOT_ACTING)?;
		let limited = [CLERK, PORTER].contains(who);
		ensure!(!limited || permission == Permissions::EVALUATE, NOT_PERMITTED);
		Ok(party)
	}

	fn acting_for(who: &u64) -> Option<PartyId> {
		Self::party_of(*who)
	}

	fn has_role(party: PartyId, role: Role) -> bool {
		let held = match role {
			Role::ProcuringEntity => [BUYER, OTHER_BUYER].contains(&party),
			// The second buyer sells, too.
			Role::Supplier => (10..20).contains(&party) || (200..400).contains(&party) || party <= OTHER_BUYER,
			Role::Keyholder => ALL_KEYHOLDERS.contains(&party) || [BUYER, SUPPLIERS[0]].contains(&party),
			_ => false,
		};
		held && !fact::<Vec<(PartyId, Role)>>("dismissed").contains(&(party, role))
	}

	fn ensure_role(party: PartyId, role: Role) -> Result<(), DispatchError> {
		ensure!(Self::has_role(party, role), NO_ROLE);
		Ok(())
	}
}

/// Takes a role away.
pub fn dismiss(party: PartyId, role: Role) {
	let mut dismissed: Vec<(PartyId, Role)> = fact("dismissed");
	dismissed.push((party, role));
	set_fact("dismissed", dismissed);
}

/// Every day is a working day, and at most one outage is declared.
pub struct Days;

impl Calendar for Days {
	fn after(from: Moment, period: Period, _: i32) -> Result<Moment, DispatchError> {
		let length = match period {
			Period::Calendar(length) => length,
			Period::Working(days) => DAY * Moment::from(days),
		};
		from.checked_add(length).ok_or(NO_MOMENT)
	}

	fn extended(deadline: Moment) -> Moment {
		match fact::<Option<(Moment, Moment)>>("outage") {
			Some((from, to)) if (from..to).contains(&deadline) => deadline + (to - from),
			_ => deadline,
		}
	}
}

/// Declares an outage.
pub fn outage(from: Moment, to: Moment) {
	set_fact("outage", Some((from, to)));
}

/// One line, of which a limited amount can be put aside.
pub struct Money;

/// What is put aside for each tender.
pub fn reserved() -> BTreeMap<TenderId, Balance> {
	fact("reserved")
}

impl Reserve for Money {
	fn reserve(line: LineId, owner: PartyId, tender: TenderId, amount: Balance) -> DispatchResult {
		ensure!((line, owner) == (LINE, BUYER), NO_LINE);
		let mut all = reserved();
		ensure!(!all.contains_key(&tender), RESERVED_TWICE);
		ensure!(all.values().sum::<Balance>() + amount <= FREE, NOT_ENOUGH);
		all.insert(tender, amount);
		set_fact("reserved", all);
		Ok(())
	}

	fn release(tender: TenderId) -> Result<Balance, DispatchError> {
		let mut all = reserved();
		let freed = all.remove(&tender);
		set_fact("reserved", all);
		Ok(freed.unwrap_or_default())
	}
}

/// Everybody holds every class below 10 for ever, and 10 until [`BIDS_END`].
pub struct Registry;

impl Licences for Registry {
	fn ensure_class(class: LicenceClassId) -> DispatchResult {
		ensure!(CLASSES.contains(&class), NO_CLASS);
		Ok(())
	}

	fn fault(_: PartyId, class: LicenceClassId, at: Moment) -> Option<LicenceFault> {
		match class {
			10 => (at >= BIDS_END).then_some(LicenceFault::Expired),
			_ => (class > 10).then_some(LicenceFault::Missing),
		}
	}

	fn held(holder: PartyId, class: LicenceClassId, at: Moment) -> bool {
		Self::fault(holder, class, at).is_none()
	}

	fn refusal(_: LicenceFault) -> DispatchError {
		NO_LICENCE
	}
}

/// Bidding, which notes what it is told and what it then reads of the tender.
pub struct Bids;

/// What bidding was told, of which tender, and in which phase that was.
pub fn told() -> Vec<(String, TenderId, Option<Phase>)> {
	fact("told")
}

/// Makes bidding say whether keys are missing.
pub fn keys_are_missing(missing: bool) {
	set_fact("missing", missing);
}

fn hear(what: &str, tender: TenderId) -> DispatchResult {
	let mut all = told();
	all.push((what.into(), tender, Tenders::bidding(tender)?.phase));
	set_fact("told", all);
	Ok(())
}

impl BiddingHook for Bids {
	fn ensure_sealed(_: TenderId) -> DispatchResult {
		ensure!(!fact::<bool>("missing"), NOT_SEALED);
		Ok(())
	}

	fn begun(tender: TenderId) -> DispatchResult {
		hear("begun", tender)
	}

	fn cancelled(tender: TenderId) -> DispatchResult {
		hear("cancelled", tender)
	}
}

/// The stages after bidding say what a test makes them say.
pub struct Stages;

/// Makes the later stages say where every opened tender stands.
pub fn later(phase: Phase) {
	set_fact("later", Some(phase));
}

impl LaterStages for Stages {
	fn phase(_: TenderId) -> Option<Phase> {
		fact("later")
	}
}

/// Parties, money and keys are those of the tables.
#[cfg(feature = "runtime-benchmarks")]
pub struct Helper;

#[cfg(feature = "runtime-benchmarks")]
impl crate::benchmarking::BenchmarkHelper<u64> for Helper {
	fn buyer() -> (u64, PartyId) {
		(BUYER.into(), BUYER)
	}

	fn supplier(index: u32) -> (u64, PartyId) {
		((200 + index).into(), 200 + index)
	}

	fn keyholder(index: u32) -> PartyId {
		ALL_KEYHOLDERS.start + index
	}

	fn line(_: PartyId, _: Balance) -> LineId {
		LINE
	}

	fn class(index: u32) -> LicenceClassId {
		CLASSES.start + index
	}

	fn seal(_: TenderId) {}

	fn pretend_bid(_: TenderId) {}
}

impl pallet_procurement_tenders::Config for Test {
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Helper;
	type Bidding = Bids;
	type Budgets = Money;
	type Calendar = Days;
	type GovernanceOrigin = EnsureRoot<u64>;
	type Later = Stages;
	type Licences = Registry;
	type MaxAmendments = ConstU32<4>;
	type MaxCriteria = ConstU32<8>;
	type MaxDocuments = ConstU32<4>;
	type MaxEnquiriesPerParty = ConstU16<2>;
	type MaxInvited = ConstU16<4>;
	type MaxLicenceClasses = ConstU32<16>;
	type MaxMilestones = ConstU32<6>;
	type Parties = Register;
	type Time = Timestamp;
	type WeightInfo = ();
}

/// The chain on which every test begins: China's rulesets are in force.
pub fn new_test_ext() -> sp_io::TestExternalities {
	let mut ext = sp_io::TestExternalities::new(RuntimeGenesisConfig::default().build_storage().unwrap());
	ext.execute_with(|| {
		System::set_block_number(1);
		set_time(NOW);
	});
	ext
}

/// Runs a test, and then checks what must hold after every test.
pub fn run(test: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		test();
		check_state();
	});
}

/// What must always hold: the pallet's own rules, and that as much is put aside as published tenders may cost.
pub fn check_state() {
	assert_ok!(Tenders::do_try_state());
	let money = reserved();
	for (tender, header) in crate::Tenders::<Test>::iter() {
		use procurement_primitives::tender::TenderStatus::*;
		let expected = match header.status {
			Active | Complete => Some(header.value),
			Draft | Unsuccessful { .. } | Cancelled { .. } => None,
		};
		assert_eq!(money.get(&tender).copied(), expected, "put aside for tender {tender}");
	}
}

pub fn set_time(moment: Moment) {
	Timestamp::set_timestamp(moment);
}

pub fn signed(party: PartyId) -> RuntimeOrigin {
	RuntimeOrigin::signed(party.into())
}

pub fn account(who: u64) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

pub fn root() -> RuntimeOrigin {
	RuntimeOrigin::root()
}

/// The general part of a notice that can be published as an open tender now.
pub fn notice() -> Notice {
	Notice {
		procedure: Procedure::Open,
		category: Category::Goods,
		title: b"Computers".to_vec(),
		description: b"For the library".to_vec(),
		line: LINE,
		bond: 0,
		two_envelopes: false,
		enquiry_deadline: ENQUIRIES_END,
		bid_deadline: BIDS_END,
	}
}

/// A lot that is awarded by price alone.
pub fn lot(maximum: Balance) -> Lot {
	Lot {
		title: b"Lot".to_vec(),
		description: b"What it is".to_vec(),
		maximum,
		award: AwardCriteria::PriceOnly,
		classification: None,
	}
}

/// A lot whose price has this weight.
pub fn rated_lot(maximum: Balance, price_weight: u16) -> Lot {
	Lot { award: AwardCriteria::Rated { price_weight }, ..lot(maximum) }
}

/// A criterion that a formula judges.
pub fn criterion(lots: &[u8], weight: u16) -> Criterion {
	Criterion {
		title: b"Warranty".to_vec(),
		description: b"The longer the better".to_vec(),
		lots: lots.iter().copied().collect::<LotSet>(),
		weight,
		judged: Judged::Formula { better: Better::Higher, unit: b"months".to_vec() },
	}
}

/// A document that bids depend on, or one of a kind that the buyer need not bind them to.
pub fn document(number: u8, binding: bool) -> Document {
	Document {
		kind: if binding { DocumentType::BiddingDocuments } else { DocumentType::MarketStudies },
		title: b"Terms".to_vec(),
		hash: DocumentHash::Sha256([number; 32]),
		media_type: b"application/pdf".to_vec(),
		uri: b"https://example.org/terms.pdf".to_vec(),
		binding,
	}
}

pub fn milestone(payment: PaymentPart) -> Milestone {
	Milestone {
		title: b"Delivery".to_vec(),
		terms: MilestoneTerms {
			payment,
			due_days: 30,
			acceptance: AcceptanceMethod::Buyer,
			accepted_after: Period::Working(10),
			retention: 500,
			warranty_days: 365,
		},
	}
}

/// The whole, paid at once.
pub fn schedule() -> Vec<Milestone> {
	vec![milestone(PaymentPart::Share(10_000))]
}

/// No change.
pub fn nothing() -> Box<Changes> {
	Box::default()
}

/// A draft of `buyer` with this reference and this notice, and nothing else.
pub fn bare_draft(buyer: PartyId, reference: &[u8], notice: Notice) -> TenderId {
	let tender = crate::NextTenderId::<Test>::get();
	assert_ok!(Tenders::create(signed(buyer), reference.to_vec(), notice));
	tender
}

/// A draft of the buyer that can be published: one lot of 1,000, three keyholders.
pub fn draft_of(notice: Notice) -> TenderId {
	let number = crate::NextTenderId::<Test>::get();
	let tender = bare_draft(BUYER, format!("REF-{number}").as_bytes(), notice);
	assert_ok!(Tenders::put_lot(signed(BUYER), tender, 0, lot(1_000)));
	assert_ok!(Tenders::set_schedule(signed(BUYER), tender, schedule()));
	assert_ok!(Tenders::set_keyholders(signed(BUYER), tender, KEYHOLDERS.to_vec(), 2));
	tender
}

/// A draft that can be published.
pub fn draft() -> TenderId {
	draft_of(notice())
}

/// A published tender.
pub fn published() -> TenderId {
	let tender = draft();
	assert_ok!(Tenders::publish(signed(BUYER), tender));
	tender
}

pub fn header(tender: TenderId) -> crate::types::Header {
	crate::Tenders::<Test>::get(tender).unwrap()
}
