//! What each call costs at worst: longest texts, a party with one office that is looked for last, and a treasurer rather
//! than the council as the signer.

#![allow(
	missing_docs,
	clippy::arithmetic_side_effects,
	clippy::cast_possible_truncation,
	clippy::expect_used,
	clippy::indexing_slicing,
	clippy::unwrap_used,
	reason = "no code of the chain: it runs on the machine that measures"
)]

use super::*;
use alloc::{format, vec, vec::Vec};
use frame_benchmarking::v2::*;
use frame_support::traits::{
	fungible::{InspectHold, Mutate},
	Get,
};
use frame_system::RawOrigin;
use procurement_primitives::{
	budget::{
		BudgetSetup, ContractId, DepositId, DepositState, Destination, LineId, Purses, RedemptionId, RedemptionState,
		Reserve, Spend,
	},
	identity::{Authority, PartyId, Role},
	money::Balance,
};

/// Officials for benchmarks.
pub trait BenchmarkHelper<AccountId> {
	/// An account that may do everything for a verified party that holds `role` and no other, and the party. The account
	/// is tied to a verified person of its own. Another seed gives another account, party and person.
	fn official(seed: u32, role: Role) -> (AccountId, PartyId);
}

/// The officials of the benchmarks.
const FIRST: u32 = 1;
const SECOND: u32 = 2;
const BUYER: u32 = 3;
const SUPPLIER: u32 = 4;

/// What the accounts of the benchmarks hold.
const AMOUNT: Balance = 1_000_000;

fn treasurer<T: Config>(seed: u32) -> T::AccountId {
	T::BenchmarkHelper::official(seed, Role::Treasury).0
}

fn signed<T: Config>(who: &T::AccountId) -> RawOrigin<T::AccountId> {
	RawOrigin::Signed(who.clone())
}

/// The longest text there may be, different for each seed.
fn text<T: Config>(seed: u32) -> Vec<u8> {
	let width = T::MaxTextLength::get() as usize;
	let mut text = format!("{seed:a>width$}").into_bytes();
	text.truncate(width);
	text
}

fn reason() -> Vec<u8> {
	vec![b'r'; 256]
}

/// A deposit that the first treasurer recorded, for a purse that is not open yet.
fn recorded<T: Config>() -> DepositId {
	let (_, party) = T::BenchmarkHelper::official(SUPPLIER, Role::Auditor);
	let id = NextDepositId::<T>::get();
	let by = treasurer::<T>(FIRST);
	Pallet::<T>::do_record_deposit(by, AMOUNT, Destination::Purse(party), text::<T>(1)).expect("fresh");
	id
}

/// A redemption that a supplier has asked for, of all that is in its purse.
fn requested<T: Config>() -> RedemptionId {
	let (account, party) = T::BenchmarkHelper::official(SUPPLIER, Role::Supplier);
	Pallet::<T>::fill_purse(party, AMOUNT);
	let id = NextRedemptionId::<T>::get();
	Pallet::<T>::do_request_redemption(signed::<T>(&account).into(), AMOUNT).expect("in the purse");
	id
}

/// A line with `AMOUNT` free, and its owner.
fn funded<T: Config>() -> (LineId, PartyId) {
	let (_, owner) = T::BenchmarkHelper::official(BUYER, Role::ProcuringEntity);
	(Pallet::<T>::funded_line(owner, AMOUNT), owner)
}

impl<T: Config> BudgetSetup for Pallet<T> {
	fn funded_line(owner: PartyId, amount: Balance) -> LineId {
		let code = format!("B{}", NextLineId::<T>::get()).into_bytes();
		let (opens, closes) = (Some(0), Some(u64::MAX));
		let line = Self::do_open_line(Authority::Governance, owner, 2025, code, vec![b't'], opens, closes)
			.expect("a buyer's line under a code of its own");
		Self::issue(&Self::treasury(), amount).expect("not too much");
		Self::do_appropriate(Authority::Governance, line, amount).expect("just issued");
		line
	}

	fn next_year(contract: ContractId, amount: Balance) {
		let over = Commitments::<T>::get(contract).expect("committed").line;
		let code = LineTexts::<T>::get(over).expect("a line").code;
		Lines::<T>::mutate(over, |line| line.as_mut().expect("a line").closes = 1);
		let owner = Self::line_of(over).expect("a line").owner;
		let year = fiscal::year_of(Self::now(), T::UtcOffset::get()).expect("after 1970");
		let mut funded = None;
		for year in [year, year - 1, year + 1] {
			// The line whose year was ended may have one of these numbers.
			if !LineCodes::<T>::contains_key((owner, year, code.clone())) {
				let (opens, closes) = (Some(0), Some(u64::MAX));
				let code = code.clone().into_inner();
				let line = Self::do_open_line(Authority::Governance, owner, year, code, vec![b't'], opens, closes);
				funded = Some(line.expect("a year of its own"));
			}
		}
		Self::issue(&Self::treasury(), amount).expect("not too much");
		Self::do_appropriate(Authority::Governance, funded.expect("of three, one is free"), amount)
			.expect("just issued");
	}

	fn fill_purse(party: PartyId, amount: Balance) {
		Self::issue(&Self::open(party), amount).expect("not too much");
	}
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn record_deposit() {
		let who = treasurer::<T>(FIRST);
		let (_, party) = T::BenchmarkHelper::official(SUPPLIER, Role::Auditor);

		#[extrinsic_call]
		_(signed::<T>(&who), AMOUNT, Destination::Purse(party), text::<T>(1));

		assert_eq!(NextDepositId::<T>::get(), 1);
	}

	#[benchmark]
	fn confirm_deposit() {
		let id = recorded::<T>();
		let who = treasurer::<T>(SECOND);

		#[extrinsic_call]
		_(signed::<T>(&who), id);

		assert!(matches!(Deposits::<T>::get(id).unwrap().state, DepositState::Confirmed { .. }));
	}

	#[benchmark]
	fn cancel_deposit() {
		let id = recorded::<T>();
		let who = treasurer::<T>(SECOND);

		#[extrinsic_call]
		_(signed::<T>(&who), id, reason());

		assert!(matches!(Deposits::<T>::get(id).unwrap().state, DepositState::Cancelled { .. }));
	}

	#[benchmark]
	fn request_redemption() {
		let (who, party) = T::BenchmarkHelper::official(SUPPLIER, Role::Supplier);
		// A purse that somebody filled by a transfer and that nobody opened.
		let purse = Pallet::<T>::purse(party);
		T::Currency::mint_into(&purse, AMOUNT).expect("not too much");

		#[extrinsic_call]
		_(signed::<T>(&who), AMOUNT);

		assert_eq!(T::Currency::balance_on_hold(&HoldReason::Redemption.into(), &purse), AMOUNT);
	}

	#[benchmark]
	fn confirm_redemption() {
		let id = requested::<T>();
		let who = treasurer::<T>(FIRST);

		#[extrinsic_call]
		_(signed::<T>(&who), id, text::<T>(1));

		assert!(matches!(Redemptions::<T>::get(id).unwrap().state, RedemptionState::Paid { .. }));
	}

	#[benchmark]
	fn reject_redemption() {
		let id = requested::<T>();
		let who = treasurer::<T>(FIRST);

		#[extrinsic_call]
		_(signed::<T>(&who), id, reason());

		assert!(matches!(Redemptions::<T>::get(id).unwrap().state, RedemptionState::Rejected { .. }));
	}

	#[benchmark]
	fn open_line() {
		let who = treasurer::<T>(FIRST);
		let (_, owner) = T::BenchmarkHelper::official(BUYER, Role::ProcuringEntity);

		#[extrinsic_call]
		_(signed::<T>(&who), owner, 2025, text::<T>(1), text::<T>(2), Some(0), Some(u64::MAX));

		assert_eq!(LineCounts::<T>::get(owner), 1);
	}

	#[benchmark]
	fn appropriate() {
		let who = treasurer::<T>(FIRST);
		let (line, _) = funded::<T>();
		Pallet::<T>::issue(&Pallet::<T>::treasury(), AMOUNT).expect("not too much");

		#[extrinsic_call]
		_(signed::<T>(&who), line, AMOUNT);

		assert_eq!(Lines::<T>::get(line).unwrap().free, AMOUNT * 2);
	}

	#[benchmark]
	fn reduce() {
		let who = treasurer::<T>(FIRST);
		let (line, _) = funded::<T>();

		#[extrinsic_call]
		_(signed::<T>(&who), line, AMOUNT);

		assert_eq!(Lines::<T>::get(line).unwrap().appropriated, 0);
	}

	#[benchmark]
	fn close_line() {
		let who = treasurer::<T>(FIRST);
		let (line, owner) = funded::<T>();
		Pallet::<T>::reserve(line, owner, 1, AMOUNT / 2).expect("free");
		Pallet::<T>::commit(1, 1, AMOUNT / 4).expect("reserved");

		#[extrinsic_call]
		_(signed::<T>(&who), line);

		assert_eq!(Lines::<T>::get(line).unwrap().free, 0);
	}

	#[benchmark]
	fn sweep() {
		let who = treasurer::<T>(FIRST);
		let (line, _) = funded::<T>();
		T::Currency::mint_into(&Pallet::<T>::line_account(line), AMOUNT).expect("not too much");

		#[extrinsic_call]
		_(signed::<T>(&who), line);

		assert_eq!(Pallet::<T>::free_balance(&Pallet::<T>::line_account(line)), AMOUNT);
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
