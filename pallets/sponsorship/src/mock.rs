//! A small chain on which a city sponsors fees. System calls stand for procurement acts; remarks with an event are the
//! essential ones.

#![allow(clippy::arithmetic_side_effects)]

use crate as pallet_fee_sponsorship;
use crate::{Class, Classify, Sponsored};
use frame_support::{
	assert_ok, derive_impl,
	dispatch::{DispatchClass, DispatchInfo, Pays, PostDispatchInfo},
	parameter_types,
	traits::{tokens::imbalance::ResolveTo, Get},
	weights::{FixedFee, IdentityFee, Weight},
};
use frame_system::EnsureRoot;
use pallet_transaction_payment::{ChargeTransactionPayment, FungibleAdapter};
use procurement_primitives::identity::{traits::Parties, PartyId, Permissions, Role};
use sp_runtime::{traits::DispatchTransaction, ApplyExtrinsicResultWithInfo, BuildStorage, DispatchError, Perbill};

type Block = frame_system::mocking::MockBlock<Test>;

/// Acts for [`BUREAU`] and holds nothing.
pub const OFFICIAL: u64 = 1;
/// Acts for [`BUREAU`] too, and holds [`RICHES`].
pub const RICH_OFFICIAL: u64 = 2;
/// Acts for [`FIRM`] and holds nothing.
pub const SUPPLIER: u64 = 3;
/// Acts for nobody and holds [`RICHES`].
pub const STRANGER: u64 = 4;
/// Acts for nobody and holds nothing.
pub const BEGGAR: u64 = 5;
/// The city's account that pays.
pub const OPERATIONS: u64 = 10;
/// The city's account that fees go to.
pub const TREASURY: u64 = 11;

pub const BUREAU: PartyId = 0;
pub const FIRM: PartyId = 1;

pub const RICHES: u64 = 10_000;
/// What one transaction of the tests costs at most.
pub const FEE: u64 = 100;
/// Enough for two everyday transactions and not for three, and for two more out of the reserve, one an account.
pub const BUDGET: u64 = 450;
/// The part of it that is kept, in percent: 202.
pub const RESERVED: u32 = 45;
/// Wrappers that the classifier looks into.
pub const MAX_DEPTH: u32 = 3;

pub const HOUR: u64 = 3_600_000;
/// City time minus UTC, in minutes.
pub const UTC_OFFSET: i32 = 480;
/// 2025-01-01T04:00:00Z, noon in the city.
pub const NOON: u64 = 1_735_704_000_000;

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
	pub type TransactionPayment = pallet_transaction_payment;
	#[runtime::pallet_index(4)]
	pub type Utility = pallet_utility;
	#[runtime::pallet_index(5)]
	pub type Sponsorship = pallet_fee_sponsorship;
}

/// No base weight, so that a transaction costs what its call weighs.
pub struct BlockWeights;
impl Get<frame_system::limits::BlockWeights> for BlockWeights {
	fn get() -> frame_system::limits::BlockWeights {
		frame_system::limits::BlockWeights::builder()
			.base_block(Weight::zero())
			.for_class(DispatchClass::all(), |weights| weights.base_extrinsic = Weight::zero())
			.for_class(DispatchClass::non_mandatory(), |weights| {
				weights.max_total = Some(Weight::from_parts(1_000_000_000_000, u64::MAX));
			})
			.build_or_panic()
	}
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type AccountData = pallet_balances::AccountData<u64>;
	type Block = Block;
	type BlockWeights = BlockWeights;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
}

parameter_types! {
	pub const FeeAccount: u64 = TREASURY;
	/// Which account acts for which party, verified and unexpired.
	pub static Acting: Vec<(u64, PartyId)> = Vec::new();
	pub const ReservedShare: Perbill = Perbill::from_percent(RESERVED);
	/// Which party holds which role.
	pub static Granted: Vec<(PartyId, Role)> = Vec::new();
}

#[derive_impl(pallet_transaction_payment::config_preludes::TestDefaultConfig)]
impl pallet_transaction_payment::Config for Test {
	type LengthToFee = FixedFee<0, u64>;
	type OnChargeTransaction = Sponsored<FungibleAdapter<Balances, ResolveTo<FeeAccount, Balances>>>;
	type RuntimeEvent = RuntimeEvent;
	type WeightToFee = IdentityFee<u64>;
}

impl pallet_utility::Config for Test {
	type PalletsOrigin = OriginCaller;
	type RuntimeCall = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = ();
}

pub struct Registry;
impl Parties<u64> for Registry {
	fn authorize(who: &u64, _: Permissions) -> Result<PartyId, DispatchError> {
		Self::acting_for(who).ok_or(DispatchError::BadOrigin)
	}

	fn acting_for(who: &u64) -> Option<PartyId> {
		Acting::get().into_iter().find(|(account, _)| account == who).map(|(_, party)| party)
	}

	fn has_role(party: PartyId, role: Role) -> bool {
		Granted::get().contains(&(party, role))
	}

	fn ensure_role(party: PartyId, role: Role) -> Result<(), DispatchError> {
		if Self::has_role(party, role) {
			Ok(())
		} else {
			Err(DispatchError::BadOrigin)
		}
	}
}

/// System calls are sponsored, also in batches, unless they are nested deeper than [`MAX_DEPTH`].
pub struct SystemCalls;
impl SystemCalls {
	fn at_depth(call: &RuntimeCall, depth: u32) -> Class {
		if depth > MAX_DEPTH {
			return Class::TooDeep;
		}
		match call {
			RuntimeCall::System(frame_system::Call::remark_with_event { .. }) => Class::Essential,
			RuntimeCall::System(_) => Class::Sponsored,
			RuntimeCall::Utility(pallet_utility::Call::batch { calls }) => {
				let classes: Vec<_> = calls.iter().map(|call| Self::at_depth(call, depth + 1)).collect();
				let weakest = [Class::TooDeep, Class::NotSponsored, Class::Sponsored];
				weakest.into_iter().find(|class| classes.contains(class)).unwrap_or(Class::Essential)
			}
			_ => Class::NotSponsored,
		}
	}
}
impl Classify<RuntimeCall> for SystemCalls {
	fn classify(call: &RuntimeCall) -> Class {
		Self::at_depth(call, 0)
	}
}

impl pallet_fee_sponsorship::Config for Test {
	type CallClassifier = SystemCalls;
	type Currency = Balances;
	type FeeCollector = FeeAccount;
	type GovernanceOrigin = EnsureRoot<u64>;
	type Parties = Registry;
	type ReservedShare = ReservedShare;
	type Time = Timestamp;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Registry;
}

#[cfg(feature = "runtime-benchmarks")]
impl pallet_fee_sponsorship::BenchmarkHelper<u64, RuntimeCall> for Registry {
	fn sponsored() -> (u64, RuntimeCall) {
		Granted::set(Role::ALL.into_iter().map(|role| (BUREAU, role)).collect());
		(OFFICIAL, bid())
	}
}

/// A chain at noon on which the city has a purse and two parties are verified.
pub fn new_test_ext() -> sp_io::TestExternalities {
	city_at(UTC_OFFSET)
}

/// The same in a city whose time is UTC plus so many minutes.
pub fn city_at(utc_offset_minutes: i32) -> sp_io::TestExternalities {
	Acting::set(vec![(OFFICIAL, BUREAU), (RICH_OFFICIAL, BUREAU), (SUPPLIER, FIRM)]);
	Granted::set(Vec::new());
	let storage = RuntimeGenesisConfig {
		balances: pallet_balances::GenesisConfig {
			balances: vec![(OPERATIONS, RICHES), (RICH_OFFICIAL, RICHES), (STRANGER, RICHES)],
			..Default::default()
		},
		sponsorship: pallet_fee_sponsorship::GenesisConfig {
			operations_account: Some(OPERATIONS),
			default_budget: BUDGET,
			role_budgets: vec![(Role::ProcuringEntity, 8 * FEE)],
			utc_offset_minutes,
		},
		..Default::default()
	}
	.build_storage()
	.unwrap();
	let mut ext = sp_io::TestExternalities::new(storage);
	ext.execute_with(|| {
		System::set_block_number(1);
		Timestamp::set_timestamp(NOON);
	});
	ext
}

/// Runs a test, and then checks what must hold after every test: the books balance and no money was made or lost.
pub fn run(test: impl FnOnce()) {
	new_test_ext().execute_with(|| {
		let issued = pallet_balances::TotalIssuance::<Test>::get();
		test();
		assert_eq!(pallet_balances::TotalIssuance::<Test>::get(), issued, "fees are never burnt");
		assert_ok!(Sponsorship::do_try_state());
	});
}

/// A sponsored call that succeeds.
pub fn remark() -> RuntimeCall {
	frame_system::Call::<Test>::remark { remark: Vec::new() }.into()
}

/// An essential call.
pub fn bid() -> RuntimeCall {
	frame_system::Call::<Test>::remark_with_event { remark: Vec::new() }.into()
}

/// A sponsored call that fails for everybody but root.
pub fn failing() -> RuntimeCall {
	frame_system::Call::<Test>::set_heap_pages { pages: 1 }.into()
}

/// A call that is not sponsored.
pub fn transfer(dest: u64, value: u64) -> RuntimeCall {
	pallet_balances::Call::<Test>::transfer_keep_alive { dest, value }.into()
}

/// Several calls in one.
pub fn batch(calls: Vec<RuntimeCall>) -> RuntimeCall {
	pallet_utility::Call::<Test>::batch { calls }.into()
}

/// `call` in `depth` batches.
pub fn nested(call: RuntimeCall, depth: u32) -> RuntimeCall {
	(0..depth).fold(call, |call, _| batch(vec![call]))
}

/// A transaction that costs [`FEE`].
pub fn info() -> DispatchInfo {
	DispatchInfo {
		call_weight: Weight::from_parts(FEE, 0),
		extension_weight: Weight::zero(),
		class: DispatchClass::Normal,
		pays_fee: Pays::Yes,
	}
}

pub type Outcome = ApplyExtrinsicResultWithInfo<PostDispatchInfo>;

/// Sends `call`, signed by `who`, with a tip.
pub fn act_with_tip(who: u64, call: RuntimeCall, tip: u64) -> Outcome {
	ChargeTransactionPayment::<Test>::from(tip).dispatch_transaction(RuntimeOrigin::signed(who), call, &info(), 0, 0)
}

/// Sends `call`, signed by `who`.
pub fn act(who: u64, call: RuntimeCall) -> Outcome {
	act_with_tip(who, call, 0)
}

/// Sends `call`, signed by `who`, that turns out to cost `fee`.
pub fn act_costing(who: u64, call: RuntimeCall, fee: u64) -> Outcome {
	ChargeTransactionPayment::<Test>::from(0).test_run(RuntimeOrigin::signed(who), &call, &info(), 0, 0, |_| {
		Ok(PostDispatchInfo { actual_weight: Some(Weight::from_parts(fee, 0)), pays_fee: Pays::Yes })
	})
}
