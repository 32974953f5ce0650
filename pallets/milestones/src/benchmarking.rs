//! What each call and each step costs at worst: most milestones, inspectors and evidence, the last of several signatures,
//! payments that are late, with tax, and the last of their contract.
//!
//! `reject_put_off` and `attest_put_off` are extra benchmarks, of deliveries that the buyer had disputed before. Run them with
//! `--extra`: both must cost less than `reject` and `attest`, which do not put a delivery off.

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
use crate::types::{Milestone, Step};
use alloc::{boxed::Box, vec, vec::Vec};
use frame_benchmarking::v2::*;
use frame_support::traits::{EnsureOrigin, Get};
use frame_system::RawOrigin;
use procurement_primitives::{
	agenda::Task as _,
	award::{traits::ContractHook, AwardId},
	budget::ContractId,
	contract::{
		Bound, ContractStatus, DeviceTerms, MilestoneChange, MilestoneStatus, PaymentState, PerformanceBondState,
		TerminationReason, Terms, Variation, VariationReason,
	},
	identity::{PartyId, Role},
	money::Balance,
	tender::{AcceptanceMethod, DocumentHash, TenderId},
	time::{Moment, Period, DAY},
};

/// Awards, parties, money and time during a benchmark.
pub trait BenchmarkHelper<AccountId> {
	/// A final award of [`VALUE`] that has no contract, by a published tender with so many milestones of equal shares,
	/// which are accepted so, ten days after delivery at the latest, with a tenth of each retained for a year. The tender
	/// has put aside twice the value, as much is free on its line, and the supplier's purse holds the value. The tender
	/// ends when this award's contract is signed.
	fn award(milestones: u32, acceptance: AcceptanceMethod) -> AwardId;

	/// An account that may do everything for a party, tied to a verified person of its own. Another seed gives another
	/// account and another person.
	fn account(party: PartyId, seed: u32) -> AccountId;

	/// A verified party that holds `role`. Another seed gives another party.
	fn party(seed: u32, role: Role) -> PartyId;

	/// Makes a tender end otherwise than by its contract.
	fn end(tender: TenderId);

	/// Ends the year of a contract's line, so that what it costs more comes from others; they have the value free.
	fn next_year(contract: ContractId);

	/// Sets the clock.
	fn set_time(now: Moment);
}

/// What every contract costs. More than one official may accept alone, whatever a city's threshold is.
pub const VALUE: Balance = 1_000_000_000_000_000;

/// The seeds of parties.
const INSPECTOR: u32 = 100;
const DEVICE: u32 = 200;
const ARBITER: u32 = 300;
const TAXES: u32 = 400;

fn inspectors<T: Config>() -> Vec<PartyId> {
	(0..T::MaxInspectors::get()).map(|n| T::BenchmarkHelper::party(INSPECTOR + n, Role::Inspector)).collect()
}

fn arbiter<T: Config>() -> PartyId {
	T::BenchmarkHelper::party(ARBITER, Role::ReviewBody)
}

fn signed<T: Config>(who: T::AccountId) -> RawOrigin<T::AccountId> {
	RawOrigin::Signed(who)
}

fn stored<T: Config>(id: ContractId) -> crate::types::Contract {
	Contracts::<T>::get(id).expect("made")
}

fn buyer<T: Config>(id: ContractId, seed: u32) -> T::AccountId {
	T::BenchmarkHelper::account(stored::<T>(id).buyer, seed)
}

fn supplier<T: Config>(id: ContractId) -> T::AccountId {
	T::BenchmarkHelper::account(stored::<T>(id).supplier, 0)
}

fn reason() -> Vec<u8> {
	vec![b'r'; 256]
}

fn evidence<T: Config>() -> Vec<DocumentHash> {
	vec![DocumentHash::Sha256([7; 32]); T::MaxEvidence::get() as usize]
}

/// Terms that name everybody: a bond, tax, damages, all inspectors, and a device for each milestone that needs one.
fn terms<T: Config>(milestones: u32, acceptance: AcceptanceMethod) -> Terms {
	let inspectors = inspectors::<T>();
	let device = T::BenchmarkHelper::party(DEVICE, Role::Inspector);
	let devices = if acceptance == AcceptanceMethod::Device { milestones } else { 0 };
	Terms {
		performance_bond: VALUE / 100,
		payment_term: Period::Calendar(DAY),
		tax: T::MaxTax::get(),
		damages_per_day: T::MaxDamagesPerDay::get(),
		damages_cap: T::MaxDamages::get(),
		inspectors_needed: inspectors.len() as u32,
		inspectors,
		devices: (0..devices).map(|milestone| DeviceTerms { milestone, device, bound: Bound::AtLeast(1) }).collect(),
		arbiter: Some(arbiter::<T>()),
		document: Some(DocumentHash::Sha256([8; 32])),
	}
}

fn now<T: Config>() -> Moment {
	Pallet::<T>::now()
}

fn pass<T: Config>(time: Moment) {
	T::BenchmarkHelper::set_time(now::<T>() + time);
}

/// A draft whose terms are set.
fn draft<T: Config>(milestones: u32, acceptance: AcceptanceMethod) -> ContractId {
	if now::<T>() == 0 {
		T::BenchmarkHelper::set_time(DAY);
	}
	TaxOffice::<T>::put(T::BenchmarkHelper::party(TAXES, Role::Auditor));
	let id = NextContractId::<T>::get();
	Pallet::<T>::awarded(T::BenchmarkHelper::award(milestones, acceptance)).expect("final");
	Pallet::<T>::do_set_terms(&buyer::<T>(id, 0), id, terms::<T>(milestones, acceptance)).expect("in time");
	id
}

/// A draft that one signature is missing from: the second official's.
fn nearly_signed<T: Config>(milestones: u32, acceptance: AcceptanceMethod) -> ContractId {
	let id = draft::<T>(milestones, acceptance);
	let version = stored::<T>(id).version;
	Pallet::<T>::do_sign(&buyer::<T>(id, 0), id, version).expect("the first official");
	Pallet::<T>::do_sign(&supplier::<T>(id), id, version).expect("the supplier");
	id
}

/// A contract in force.
fn in_force<T: Config>(milestones: u32, acceptance: AcceptanceMethod) -> ContractId {
	let id = nearly_signed::<T>(milestones, acceptance);
	Pallet::<T>::do_sign(&buyer::<T>(id, 1), id, stored::<T>(id).version).expect("the second official");
	id
}

fn milestone<T: Config>(id: ContractId) -> Milestone {
	Milestones::<T>::get(id, 0).expect("made")
}

/// Delivers the first milestone, late.
fn deliver_late<T: Config>(id: ContractId) {
	pass::<T>(DAY * (u64::from(milestone::<T>(id).due_days) + 3));
	Pallet::<T>::do_deliver(&supplier::<T>(id), id, 0, evidence::<T>()).expect("not delivered");
}

/// A contract whose only milestone is delivered, late.
fn delivered<T: Config>(acceptance: AcceptanceMethod) -> ContractId {
	let id = in_force::<T>(1, acceptance);
	deliver_late::<T>(id);
	id
}

/// A contract whose only milestone is accepted.
fn accepted<T: Config>() -> ContractId {
	let id = delivered::<T>(AcceptanceMethod::Buyer);
	for seed in 0..2 {
		Pallet::<T>::do_accept(&buyer::<T>(id, seed), id, 0).expect("delivered");
	}
	id
}

/// A contract of which only the retention is unpaid, and overdue. It is the heaviest payment: interest, then the end.
fn retained<T: Config>() -> ContractId {
	let id = accepted::<T>();
	pass::<T>(2 * DAY);
	Pallet::<T>::pay_due(id, 0).expect("never fails");
	pass::<T>(500 * DAY);
	id
}

/// A contract of which the first milestone is not delivered and the others are accepted and paid, but for what was retained
/// of the last: it is long overdue. Who looks for that payment reads all the others before it.
fn in_arrears<T: Config>(milestones: u32) -> ContractId {
	let id = in_force::<T>(milestones, AcceptanceMethod::Buyer);
	for number in 1..milestones {
		Pallet::<T>::do_deliver(&supplier::<T>(id), id, number, evidence::<T>()).expect("not delivered");
		for seed in 0..2 {
			Pallet::<T>::do_accept(&buyer::<T>(id, seed), id, number).expect("delivered");
		}
	}
	let last = Milestones::<T>::get(id, milestones - 1).and_then(|it| it.retention_payment).expect("a tenth");
	for time in [2 * DAY, 500 * DAY + T::DefaultAfter::get()] {
		pass::<T>(time);
		for number in (0..stored::<T>(id).payments).filter(|number| *number != last) {
			Pallet::<T>::pay_due(id, number).expect("never fails");
		}
	}
	id
}

/// A contract in force whose only milestone is delivered, and was disputed by the buyer. If it is rejected it is due later.
fn disputed_by_buyer<T: Config>(acceptance: AcceptanceMethod) -> ContractId {
	let id = delivered::<T>(acceptance);
	let who = buyer::<T>(id, 0);
	Pallet::<T>::do_dispute(&who, id, 0, reason()).expect("delivered");
	pass::<T>(DAY);
	Pallet::<T>::do_withdraw_dispute(&who, id, 0).expect("the buyer's own");
	id
}

/// Fails unless the delivery was put off last.
fn assert_put_off<T: Config>(id: ContractId) {
	let due = milestone::<T>(id).due.expect("it is due at another time than agreed");
	let event: <T as frame_system::Config>::RuntimeEvent =
		Event::<T>::DeliveryPutOff { contract: id, milestone: 0, due }.into();
	frame_system::Pallet::<T>::assert_last_event(event);
}

/// A contract that has ended early, and whose only milestone is delivered.
fn terminated<T: Config>(acceptance: AcceptanceMethod) -> ContractId {
	let id = delivered::<T>(acceptance);
	for seed in 0..2 {
		Pallet::<T>::do_terminate(&buyer::<T>(id, seed), id, TerminationReason::NoDemand, reason()).expect("signed");
	}
	id
}

/// All inspectors but the last accept the first milestone.
fn inspect<T: Config>(id: ContractId) -> T::AccountId {
	let mut inspectors = inspectors::<T>();
	let last = inspectors.pop().expect("at least one");
	for inspector in inspectors {
		Pallet::<T>::do_accept(&T::BenchmarkHelper::account(inspector, 0), id, 0).expect("once each");
	}
	T::BenchmarkHelper::account(last, 0)
}

/// A variation of every milestone, which adds a little.
fn variation<T: Config>(id: ContractId, milestones: u32) -> Variation {
	let change = |milestone| MilestoneChange {
		milestone,
		amount: Milestones::<T>::get(id, milestone).map(|it| it.amount + 1),
		due: Some(now::<T>() + DAY),
	};
	let changes = (0..milestones).map(change).collect();
	Variation { reason: VariationReason::ItemPriceVariation, note: reason(), changes }
}

/// Disputes the first milestone.
fn open_dispute<T: Config>(id: ContractId) {
	Pallet::<T>::do_dispute(&supplier::<T>(id), id, 0, reason()).expect("delivered");
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn set_terms(m: Linear<1, { T::MaxMilestones::get() }>) {
		let id = draft::<T>(m, AcceptanceMethod::Device);
		// A bond has to go back, and signatures fall.
		Pallet::<T>::do_sign(&supplier::<T>(id), id, stored::<T>(id).version).expect("the supplier");
		let who = buyer::<T>(id, 0);
		let terms = Box::new(terms::<T>(m, AcceptanceMethod::Device));

		#[extrinsic_call]
		_(signed::<T>(who), id, terms);

		assert_eq!(stored::<T>(id).version, 2);
	}

	#[benchmark]
	fn sign() {
		let id = nearly_signed::<T>(T::MaxMilestones::get(), AcceptanceMethod::Device);
		let who = buyer::<T>(id, 1);

		#[extrinsic_call]
		_(signed::<T>(who), id, 1);

		assert_eq!(stored::<T>(id).status, ContractStatus::Active);
	}

	#[benchmark]
	fn decline() {
		let id = nearly_signed::<T>(1, AcceptanceMethod::Buyer);
		let who = supplier::<T>(id);

		#[extrinsic_call]
		_(signed::<T>(who), id, reason());

		assert!(matches!(stored::<T>(id).status, ContractStatus::Lapsed { .. }));
	}

	#[benchmark]
	fn deliver() {
		let id = in_force::<T>(1, AcceptanceMethod::Buyer);
		let who = supplier::<T>(id);

		#[extrinsic_call]
		_(signed::<T>(who), id, 0, evidence::<T>());

		assert!(matches!(milestone::<T>(id).status, MilestoneStatus::Delivered { .. }));
	}

	#[benchmark]
	fn accept() {
		let id = delivered::<T>(AcceptanceMethod::Inspectors);
		let who = inspect::<T>(id);

		#[extrinsic_call]
		_(signed::<T>(who), id, 0);

		assert!(milestone::<T>(id).status.has_ended());
	}

	#[benchmark]
	fn accept_by_buyer() {
		let id = delivered::<T>(AcceptanceMethod::Buyer);
		Pallet::<T>::do_accept(&buyer::<T>(id, 0), id, 0).expect("delivered");
		let who = buyer::<T>(id, 1);

		#[extrinsic_call]
		accept(signed::<T>(who), id, 0);

		assert!(milestone::<T>(id).status.has_ended());
	}

	#[benchmark]
	fn reject() {
		let id = terminated::<T>(AcceptanceMethod::Inspectors);
		let who = inspect::<T>(id);

		#[extrinsic_call]
		_(signed::<T>(who), id, 0, reason());

		assert!(matches!(stored::<T>(id).status, ContractStatus::Closed { .. }));
	}

	/// Of the last inspector, under a contract in force. Less is written than by `reject`.
	#[benchmark(extra)]
	fn reject_put_off() {
		let id = disputed_by_buyer::<T>(AcceptanceMethod::Inspectors);
		let who = inspect::<T>(id);

		#[extrinsic_call]
		reject(signed::<T>(who), id, 0, reason());

		assert_put_off::<T>(id);
	}

	#[benchmark]
	fn attest() {
		let id = delivered::<T>(AcceptanceMethod::Device);
		let device = T::BenchmarkHelper::party(DEVICE, Role::Inspector);
		let who = T::BenchmarkHelper::account(device, 0);

		#[extrinsic_call]
		_(signed::<T>(who), id, 0, 1);

		assert!(milestone::<T>(id).status.has_ended());
	}

	/// A reading that does not meet the bound. Less is written than by `attest`.
	#[benchmark(extra)]
	fn attest_put_off() {
		let id = disputed_by_buyer::<T>(AcceptanceMethod::Device);
		let device = T::BenchmarkHelper::party(DEVICE, Role::Inspector);
		let who = T::BenchmarkHelper::account(device, 0);

		#[extrinsic_call]
		attest(signed::<T>(who), id, 0, 0);

		assert_put_off::<T>(id);
	}

	#[benchmark]
	fn pay() {
		let id = retained::<T>();
		let number = milestone::<T>(id).retention_payment.expect("a tenth");
		let who = buyer::<T>(id, 0);

		#[extrinsic_call]
		_(signed::<T>(who), id, number);

		assert!(matches!(stored::<T>(id).status, ContractStatus::Closed { .. }));
		assert!(stored::<T>(id).books.interest_owed > 0);
	}

	/// Interest that comes from another line than the contract's.
	#[benchmark]
	fn pay_interest() {
		let id = retained::<T>();
		let number = milestone::<T>(id).retention_payment.expect("a tenth");
		Pallet::<T>::pay_due(id, number).expect("never fails");
		let interest = stored::<T>(id).payments - 1;
		T::BenchmarkHelper::next_year(id);
		let who = buyer::<T>(id, 0);

		#[extrinsic_call]
		pay(signed::<T>(who), id, interest);

		assert!(Payments::<T>::get(id, interest).expect("owed").state.is_made());
	}

	#[benchmark]
	fn propose_variation(m: Linear<1, { T::MaxMilestones::get() }>) {
		let id = in_force::<T>(T::MaxMilestones::get(), AcceptanceMethod::Buyer);
		let who = buyer::<T>(id, 0);
		let variation = Box::new(variation::<T>(id, m));

		#[extrinsic_call]
		_(signed::<T>(who), id, variation);

		assert!(Proposals::<T>::contains_key(id));
	}

	#[benchmark]
	fn sign_variation(m: Linear<1, { T::MaxMilestones::get() }>) {
		let id = in_force::<T>(T::MaxMilestones::get(), AcceptanceMethod::Buyer);
		Pallet::<T>::do_propose_variation(&supplier::<T>(id), id, variation::<T>(id, m)).expect("below the cap");
		Pallet::<T>::do_sign_variation(&buyer::<T>(id, 0), id, 0).expect("the first official");
		T::BenchmarkHelper::next_year(id);
		let who = buyer::<T>(id, 1);

		#[extrinsic_call]
		_(signed::<T>(who), id, 0);

		assert_eq!(stored::<T>(id).added, Balance::from(m));
	}

	#[benchmark]
	fn withdraw_variation() {
		let id = in_force::<T>(T::MaxMilestones::get(), AcceptanceMethod::Buyer);
		let variation = variation::<T>(id, T::MaxMilestones::get());
		Pallet::<T>::do_propose_variation(&supplier::<T>(id), id, variation).expect("below the cap");
		let who = buyer::<T>(id, 0);

		#[extrinsic_call]
		_(signed::<T>(who), id, 0);

		assert!(!Proposals::<T>::contains_key(id));
	}

	#[benchmark]
	fn dispute() {
		let id = accepted::<T>();
		let who = supplier::<T>(id);

		#[extrinsic_call]
		_(signed::<T>(who), id, 0, reason());

		assert!(milestone::<T>(id).frozen);
	}

	#[benchmark]
	fn withdraw_dispute() {
		let id = delivered::<T>(AcceptanceMethod::Buyer);
		Pallet::<T>::do_reject(&buyer::<T>(id, 0), id, 0, reason()).expect("delivered");
		open_dispute::<T>(id);
		for seed in 0..2 {
			let who = buyer::<T>(id, seed);
			Pallet::<T>::do_terminate(&who, id, TerminationReason::NoDemand, reason()).expect("signed");
		}
		let who = supplier::<T>(id);

		#[extrinsic_call]
		_(signed::<T>(who), id, 0);

		assert!(matches!(stored::<T>(id).status, ContractStatus::Closed { .. }));
	}

	/// Withdrawn by the supplier when both payments are overdue: both are put off.
	#[benchmark]
	fn withdraw_dispute_of_payments() {
		let id = accepted::<T>();
		open_dispute::<T>(id);
		pass::<T>(500 * DAY);
		let number = milestone::<T>(id).retention_payment.expect("a tenth");
		let due = Payments::<T>::get(id, number).expect("accepted").due;
		let who = supplier::<T>(id);

		#[extrinsic_call]
		withdraw_dispute(signed::<T>(who), id, 0);

		assert!(Payments::<T>::get(id, number).expect("accepted").due > due);
		assert_eq!(stored::<T>(id).bond.state, PerformanceBondState::Returned);
	}

	#[benchmark]
	fn settle() {
		let id = accepted::<T>();
		open_dispute::<T>(id);
		let who = T::BenchmarkHelper::account(arbiter::<T>(), 0);

		#[extrinsic_call]
		_(signed::<T>(who), id, 0, 0, reason());

		assert!(matches!(stored::<T>(id).status, ContractStatus::Closed { .. }));
	}

	/// The last milestone, of which the supplier gets half.
	#[benchmark]
	fn settle_undecided() {
		let id = delivered::<T>(AcceptanceMethod::Buyer);
		open_dispute::<T>(id);
		let who = T::BenchmarkHelper::account(arbiter::<T>(), 0);

		#[extrinsic_call]
		settle(signed::<T>(who), id, 0, VALUE / 2, reason());

		assert!(Payments::<T>::contains_key(id, 0));
		assert_eq!(stored::<T>(id).bond.state, PerformanceBondState::Returned);
	}

	#[benchmark]
	fn terminate(m: Linear<1, { T::MaxMilestones::get() }>) {
		let id = in_force::<T>(m, AcceptanceMethod::Buyer);
		pass::<T>(DAY * (u64::from(milestone::<T>(id).due_days) + 1) + T::DefaultAfter::get());
		let why = TerminationReason::SupplierDefault;
		Pallet::<T>::do_terminate(&buyer::<T>(id, 0), id, why, reason()).expect("late");
		let who = buyer::<T>(id, 1);

		#[extrinsic_call]
		_(signed::<T>(who), id, why, reason());

		assert!(matches!(stored::<T>(id).status, ContractStatus::Closed { .. }));
	}

	#[benchmark]
	fn terminate_for_buyer_default(m: Linear<2, { T::MaxMilestones::get() }>) {
		let id = in_arrears::<T>(m);
		let why = TerminationReason::BuyerDefault;
		let who = supplier::<T>(id);

		#[extrinsic_call]
		terminate(signed::<T>(who), id, why, reason());

		assert_eq!(stored::<T>(id).status, ContractStatus::Terminated { reason: why });
		assert_eq!(stored::<T>(id).bond.state, PerformanceBondState::Returned);
	}

	#[benchmark]
	fn withdraw_termination() {
		let id = in_force::<T>(1, AcceptanceMethod::Buyer);
		let why = TerminationReason::NoDemand;
		Pallet::<T>::do_terminate(&buyer::<T>(id, 0), id, why, reason()).expect("signed");
		let who = buyer::<T>(id, 1);

		#[extrinsic_call]
		_(signed::<T>(who), id, why);

		assert!(!Terminations::<T>::contains_key(id, why));
	}

	#[benchmark]
	fn free_reserve() {
		let id = draft::<T>(1, AcceptanceMethod::Buyer);
		let (award, tender) = (stored::<T>(id).award, stored::<T>(id).tender);
		Pallet::<T>::annulled(award).expect("a draft");
		T::BenchmarkHelper::end(tender);
		let who = buyer::<T>(id, 0);

		#[extrinsic_call]
		_(signed::<T>(who), tender);

		let freed: <T as frame_system::Config>::RuntimeEvent = Event::<T>::ReserveFreed { tender }.into();
		frame_system::Pallet::<T>::assert_last_event(freed);
	}

	#[benchmark]
	fn set_tax_office() -> Result<(), BenchmarkError> {
		let party = T::BenchmarkHelper::party(TAXES, Role::Auditor);
		let origin = T::GovernanceOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, party);

		assert_eq!(TaxOffice::<T>::get(), Some(party));
		Ok(())
	}

	#[benchmark]
	fn awarded(m: Linear<1, { T::MaxMilestones::get() }>) {
		let award = T::BenchmarkHelper::award(m, AcceptanceMethod::Device);

		#[block]
		{
			<Pallet<T> as ContractHook>::awarded(award).expect("final");
		}

		assert!(ContractOf::<T>::contains_key(award));
	}

	#[benchmark]
	fn step_signing() {
		let id = draft::<T>(1, AcceptanceMethod::Buyer);
		Pallet::<T>::do_sign(&supplier::<T>(id), id, 1).expect("the supplier");
		T::BenchmarkHelper::set_time(stored::<T>(id).sign_by);

		#[block]
		{
			Task::<T>::new(Step::Signing { contract: id }).run().expect("never fails");
		}

		assert!(matches!(stored::<T>(id).status, ContractStatus::Lapsed { .. }));
	}

	#[benchmark]
	fn step_silence() {
		let id = delivered::<T>(AcceptanceMethod::Inspectors);
		inspect::<T>(id);
		pass::<T>(60 * DAY);

		#[block]
		{
			Task::<T>::new(Step::Silence { contract: id, milestone: 0, delivery: 1 }).run().expect("never fails");
		}

		assert!(milestone::<T>(id).status.has_ended());
	}

	#[benchmark]
	fn step_pay() {
		let id = retained::<T>();
		let payment = milestone::<T>(id).retention_payment.expect("a tenth");

		#[block]
		{
			Task::<T>::new(Step::Pay { contract: id, payment }).run().expect("never fails");
		}

		let made = Payments::<T>::get(id, payment).map(|it| it.state);
		assert!(matches!(made, Some(PaymentState::Succeeded { .. })));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
