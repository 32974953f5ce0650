//! A small chain with a treasury of three officials, two buyers and a supplier.

#![allow(clippy::arithmetic_side_effects, clippy::unwrap_used)]

use crate as pallet_procurement_budgets;
use frame_support::{
	assert_ok, derive_impl, ensure, parameter_types,
	traits::{ConstU128, ConstU32},
	PalletId,
};
use frame_system::EnsureRoot;
use procurement_primitives::{
	budget::{Currency, CurrencyCode, DepositId, Destination, LineId, RedemptionId},
	identity::{
		traits::{FourEyes, Parties},
		PartyId, Permissions, Role,
	},
	money::Balance,
	time::{Moment, DAY, MINUTE},
};
use sp_runtime::{traits::IdentityLookup, AccountId32, BuildStorage, DispatchError};

type Block = frame_system::mocking::MockBlock<Test>;

/// 2025-01-01T04:00:00Z, noon in the city.
pub const NOW: Moment = 1_735_704_000_000;
/// A moment after [`NOW`].
pub const LATER: Moment = NOW + 10 * MINUTE;
/// The fiscal year of most lines.
pub const YEAR: u16 = 2025;
/// The first moment of 2025 in the city.
pub const YEAR_BEGINS: Moment = NOW - DAY / 2;
/// The first moment of 2026 in the city.
pub const YEAR_ENDS: Moment = YEAR_BEGINS + 365 * DAY;

/// Treasurer Li.
pub const LI: AccountId32 = AccountId32::new([1; 32]);
/// Another account of Li's.
pub const LI_TOO: AccountId32 = AccountId32::new([2; 32]);
/// Treasurer Zhao.
pub const ZHAO: AccountId32 = AccountId32::new([3; 32]);
/// Acts for the treasury and may not pay.
pub const CLERK: AccountId32 = AccountId32::new([4; 32]);
/// Acts for [`BOARD`].
pub const BUYER: AccountId32 = AccountId32::new([5; 32]);
/// Acts for [`FIRM`].
pub const SELLER: AccountId32 = AccountId32::new([6; 32]);
/// Acts for nobody, and holds [`RICHES`].
pub const STRANGER: AccountId32 = AccountId32::new([7; 32]);
/// A treasurer to whom no person is tied.
pub const UNTIED: AccountId32 = AccountId32::new([8; 32]);
/// Acts for [`NEWCOMER`].
pub const NEW: AccountId32 = AccountId32::new([9; 32]);

/// The treasury's office.
pub const OFFICE: PartyId = 0;
/// A buyer.
pub const BOARD: PartyId = 1;
/// Another buyer.
pub const CLINIC: PartyId = 2;
/// A supplier.
pub const FIRM: PartyId = 3;
/// Verified, with no role.
pub const NEWCOMER: PartyId = 4;

/// What the chain begins with.
pub const RICHES: Balance = 1_000;

pub const NOT_ACTING: DispatchError = DispatchError::Other("acts for nobody");
pub const NOT_PERMITTED: DispatchError = DispatchError::Other("permission missing");
pub const NO_ROLE: DispatchError = DispatchError::Other("role missing");
pub const NO_PERSON: DispatchError = DispatchError::Other("person missing");
pub const SAME_PERSON: DispatchError = DispatchError::Other("same person");

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
	pub type Budgets = pallet_procurement_budgets;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type AccountData = pallet_balances::AccountData<Balance>;
	type AccountId = AccountId32;
	type Block = Block;
	type Lookup = IdentityLookup<AccountId32>;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
	type Balance = Balance;
	type ExistentialDeposit = ConstU128<1>;
}

parameter_types! {
	pub const BudgetsPalletId: PalletId = PalletId(*b"py/budgt");
	pub const UtcOffset: i64 = 8 * 3_600_000;
	/// Which account acts for which party, and what it may do.
	pub static Acting: Vec<(AccountId32, PartyId, Permissions)> = Vec::new();
	/// Which party holds which role.
	pub static Granted: Vec<(PartyId, Role)> = Vec::new();
	/// Which person is behind which account.
	pub static Persons: Vec<(AccountId32, PartyId)> = Vec::new();
}

/// Who acts, as the tables say.
pub struct Registry;

impl Parties<AccountId32> for Registry {
	fn authorize(who: &AccountId32, permission: Permissions) -> Result<PartyId, DispatchError> {
		let acting = Acting::get();
		let (_, party, permissions) = acting.iter().find(|(account, ..)| account == who).ok_or(NOT_ACTING)?;
		ensure!(permissions.contains(permission), NOT_PERMITTED);
		Ok(*party)
	}

	fn acting_for(who: &AccountId32) -> Option<PartyId> {
		Self::authorize(who, Permissions::empty()).ok()
	}

	fn has_role(party: PartyId, role: Role) -> bool {
		Granted::get().contains(&(party, role))
	}

	fn ensure_role(party: PartyId, role: Role) -> Result<(), DispatchError> {
		ensure!(Self::has_role(party, role), NO_ROLE);
		Ok(())
	}
}

impl FourEyes<AccountId32> for Registry {
	fn person_behind(who: &AccountId32) -> Result<PartyId, DispatchError> {
		Persons::get().iter().find(|(account, _)| account == who).map(|(_, person)| *person).ok_or(NO_PERSON)
	}

	fn ensure_distinct(first: &AccountId32, second: &AccountId32) -> Result<(), DispatchError> {
		ensure!(Self::person_behind(first)? != Self::person_behind(second)?, SAME_PERSON);
		Ok(())
	}
}

#[cfg(feature = "runtime-benchmarks")]
impl crate::benchmarking::BenchmarkHelper<AccountId32> for Registry {
	fn official(seed: u32, role: Role) -> (AccountId32, PartyId) {
		let account: AccountId32 = frame_benchmarking::account("official", seed, 0);
		let party = 1_000 + seed;
		Acting::mutate(|acting| acting.push((account.clone(), party, Permissions::all())));
		Granted::mutate(|granted| granted.push((party, role)));
		Persons::mutate(|persons| persons.push((account.clone(), 10_000 + seed)));
		(account, party)
	}
}

impl pallet_procurement_budgets::Config for Test {
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Registry;
	type Currency = Balances;
	type GovernanceOrigin = EnsureRoot<AccountId32>;
	type MaxTextLength = ConstU32<64>;
	type PalletId = BudgetsPalletId;
	type Parties = Registry;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Time = Timestamp;
	type UtcOffset = UtcOffset;
	type WeightInfo = ();
}

/// The chain on which every test begins.
pub fn new_test_ext() -> sp_io::TestExternalities {
	Acting::set(vec![
		(LI, OFFICE, Permissions::PAY),
		(LI_TOO, OFFICE, Permissions::PAY),
		(ZHAO, OFFICE, Permissions::PAY),
		(UNTIED, OFFICE, Permissions::PAY),
		(CLERK, OFFICE, Permissions::all() - Permissions::PAY),
		(BUYER, BOARD, Permissions::all()),
		(SELLER, FIRM, Permissions::all()),
		(NEW, NEWCOMER, Permissions::all()),
	]);
	Granted::set(vec![
		(OFFICE, Role::Treasury),
		(BOARD, Role::ProcuringEntity),
		(CLINIC, Role::ProcuringEntity),
		(FIRM, Role::Supplier),
	]);
	Persons::set(vec![(LI, 100), (LI_TOO, 100), (ZHAO, 101), (BUYER, 102), (SELLER, 103)]);
	let storage = RuntimeGenesisConfig {
		balances: pallet_balances::GenesisConfig { balances: vec![(STRANGER, RICHES)], ..Default::default() },
		budgets: pallet_procurement_budgets::GenesisConfig {
			currency: Currency { code: CurrencyCode::new(*b"CNY").unwrap(), decimals: 2 },
			..Default::default()
		},
		..Default::default()
	}
	.build_storage()
	.unwrap();
	let mut ext = sp_io::TestExternalities::new(storage);
	ext.execute_with(|| {
		System::set_block_number(1);
		set_time(NOW);
	});
	ext
}

/// What must hold at any time: the pallet's own rules, and that all accounts together hold all the money there is.
pub fn check() {
	assert_ok!(Budgets::do_try_state());
	let held: Balance =
		frame_system::Account::<Test>::iter_values().map(|account| account.data.free + account.data.reserved).sum();
	assert_eq!(held, pallet_balances::TotalIssuance::<Test>::get(), "money was lost between accounts");
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

pub fn pass(time: Moment) {
	set_time(Timestamp::get() + time);
}

pub fn signed(who: AccountId32) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

pub fn root() -> RuntimeOrigin {
	RuntimeOrigin::root()
}

/// A deposit that Li has recorded.
pub fn recorded(amount: Balance, to: Destination, reference: &[u8]) -> DepositId {
	let deposit = crate::NextDepositId::<Test>::get();
	assert_ok!(Budgets::record_deposit(signed(LI), amount, to, reference.to_vec()));
	deposit
}

/// A deposit that Li has recorded and Zhao confirmed, under a reference of its own.
pub fn deposited(amount: Balance, to: Destination) -> DepositId {
	let reference = format!("BANK-{}", crate::NextDepositId::<Test>::get());
	let deposit = recorded(amount, to, reference.as_bytes());
	assert_ok!(Budgets::confirm_deposit(signed(ZHAO), deposit));
	deposit
}

/// A redemption that [`FIRM`] has asked for.
pub fn requested(amount: Balance) -> RedemptionId {
	let redemption = crate::NextRedemptionId::<Test>::get();
	assert_ok!(Budgets::request_redemption(signed(SELLER), amount));
	redemption
}

/// A line of [`BOARD`] for [`YEAR`], with nothing on it.
pub fn opened(code: &[u8]) -> LineId {
	let line = crate::NextLineId::<Test>::get();
	assert_ok!(Budgets::open_line(signed(LI), BOARD, YEAR, code.to_vec(), b"Computers".to_vec(), None, None));
	line
}

/// A line with the same owner and code as `line` for this year, with `amount` free.
pub fn successor(line: LineId, year: u16, amount: Balance) -> LineId {
	let next = crate::NextLineId::<Test>::get();
	let owner = crate::Lines::<Test>::get(line).unwrap().owner;
	let code = crate::LineTexts::<Test>::get(line).unwrap().code.into_inner();
	assert_ok!(Budgets::open_line(signed(LI), owner, year, code, b"Computers".to_vec(), None, None));
	deposited(amount, Destination::Treasury);
	assert_ok!(Budgets::appropriate(signed(LI), next, amount));
	next
}

/// A line of [`BOARD`] with `amount` free.
pub fn funded(amount: Balance) -> LineId {
	let line = opened(format!("2050{}", crate::NextLineId::<Test>::get()).as_bytes());
	deposited(amount, Destination::Treasury);
	assert_ok!(Budgets::appropriate(signed(LI), line, amount));
	line
}

/// What is free in an account.
pub fn balance(who: &AccountId32) -> Balance {
	Balances::free_balance(who)
}
