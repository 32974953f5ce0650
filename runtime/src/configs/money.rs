//! Money and who pays for transactions.

use crate::{
	configs::governance::RootOrTwoThirds,
	fees::{FeeCollector, LengthFee, OneForOne, ProcurementCalls, WeightFee},
	Balance, Balances, Identity, Runtime, RuntimeEvent, RuntimeFreezeReason, RuntimeHoldReason, Sponsorship, System,
	Timestamp,
};
use frame_support::{
	parameter_types,
	traits::{tokens::imbalance::ResolveTo, ConstU128, ConstU32, ConstU8, Get, VariantCountOf},
};
use pallet_transaction_payment::{ConstFeeMultiplier, FungibleAdapter};
use sp_runtime::Perbill;

/// City time minus UTC, as the chain's genesis says: whoever asks for minutes gets minutes, and whoever asks for an `i64`
/// gets milliseconds.
pub struct CityOffset;

impl Get<i32> for CityOffset {
	fn get() -> i32 {
		pallet_fee_sponsorship::UtcOffset::<Runtime>::get()
	}
}

impl Get<i64> for CityOffset {
	fn get() -> i64 {
		Sponsorship::utc_offset()
	}
}

impl pallet_balances::Config for Runtime {
	type AccountStore = System;
	type Balance = Balance;
	type DoneSlashHandler = ();
	/// Never burnt: what is issued stays equal to what was deposited.
	type DustRemoval = ResolveTo<FeeCollector, Balances>;
	/// One fen: the smallest account there can be.
	type ExistentialDeposit = ConstU128<1>;
	type FreezeIdentifier = RuntimeFreezeReason;
	type MaxFreezes = VariantCountOf<RuntimeFreezeReason>;
	type MaxLocks = ConstU32<50>;
	type MaxReserves = ConstU32<50>;
	type ReserveIdentifier = [u8; 8];
	type RuntimeEvent = RuntimeEvent;
	type RuntimeFreezeReason = RuntimeFreezeReason;
	type RuntimeHoldReason = RuntimeHoldReason;
	type WeightInfo = pallet_balances::weights::SubstrateWeight<Runtime>;
}

impl pallet_transaction_payment::Config for Runtime {
	/// Constant: what an official act costs must not depend on how busy the chain is.
	type FeeMultiplierUpdate = ConstFeeMultiplier<OneForOne>;
	type LengthToFee = LengthFee;
	type OnChargeTransaction =
		pallet_fee_sponsorship::Sponsored<FungibleAdapter<Balances, ResolveTo<FeeCollector, Balances>>>;
	type OperationalFeeMultiplier = ConstU8<5>;
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = pallet_fee_sponsorship::ChargeWeight<Runtime>;
	type WeightToFee = WeightFee;
}

parameter_types! {
	/// A quarter. Half of it, which is what one account can use, is 125 fen of ten yuan a day: three of the longest bids.
	pub const ReservedShare: Perbill = Perbill::from_percent(25);
}

impl pallet_fee_sponsorship::Config for Runtime {
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Helper;
	type CallClassifier = ProcurementCalls;
	type Currency = Balances;
	type FeeCollector = FeeCollector;
	type GovernanceOrigin = RootOrTwoThirds;
	type Parties = Identity;
	type ReservedShare = ReservedShare;
	type Time = Timestamp;
	type WeightInfo = crate::weights::pallet_fee_sponsorship::WeightInfo<Runtime>;
}
