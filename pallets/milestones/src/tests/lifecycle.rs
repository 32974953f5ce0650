//! Random lifecycles: whatever is called in whatever order, no money is made, lost or stuck.

use super::*;
use crate::deductions::share;
use codec::Encode;
use frame_support::storage::with_storage_layer;
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};
use scale_info::{TypeDef, TypeInfo};
use std::collections::{BTreeMap, BTreeSet};

/// How many random lifecycles are run. The number in the environment variable `LIFECYCLES` takes its place: 10,000 take
/// a quarter of an hour, and are for a change of these rules.
const LIFECYCLES: u32 = 64;

/// How many acts each has. Everything is counted after every one.
const ACTS: usize = 100;

/// How many contracts there are at the beginning, and at most, under some tenders of one line each.
const CONTRACTS: u32 = 4;
const MOST_CONTRACTS: u32 = 8;
const TENDERS: u32 = 3;

fn lifecycles() -> u32 {
	std::env::var("LIFECYCLES").ok().and_then(|count| count.parse().ok()).unwrap_or(LIFECYCLES)
}

/// An act: which, on which contract, on which milestone or payment, and a number for the rest.
type Act = (u8, ContractId, u32, u32);

/// Makes a call, which undoes what it wrote if it fails; whether it does makes no difference.
fn attempt(call: impl FnOnce() -> DispatchResult) {
	let _ = with_storage_layer(call);
}

/// One of several, as a random number says.
fn one_of<Item: Copy>(items: &[Item], number: u32) -> Item {
	items[number as usize % items.len()]
}

/// The supplier's account of a contract.
fn supplier(contract: ContractId) -> u64 {
	u64::from(crate::Contracts::<Test>::get(contract).map_or(SUPPLIER, |it| it.supplier)) * 10
}

/// One of the accounts that have a part in a contract, and some that have none.
fn somebody(contract: ContractId, rest: u32) -> u64 {
	one_of(&[LI, ZHAO, supplier(contract), LI, supplier(contract), LI_TOO, JUDGE, REVIEWER, STRANGER], rest)
}

/// Everybody whose signature counts.
fn signers(contract: ContractId) -> [u64; 4] {
	[LI, ZHAO, SUN, supplier(contract)]
}

/// Everybody who may accept something.
const ACCEPTING: [u64; 6] = [LI, ZHAO, SUN, 40, 50, 60];

/// Four milestones of every kind.
fn schedule() -> Vec<procurement_primitives::tender::Milestone> {
	let mut schedule = vec![
		milestone(Amount(90_000), Buyer, 500),
		milestone(Share(3_333), Inspectors, 1_000),
		milestone(Share(3_333), Device, 0),
		milestone(Share(3_334), Buyer, 10_000),
	];
	schedule[3].terms.warranty_days = 90;
	schedule
}

fn terms(rest: u32) -> Terms {
	Terms {
		performance_bond: Balance::from(rest % 7) * 10_000,
		tax: 600,
		damages_per_day: 1_000 * (rest % 5),
		damages_cap: 1_500,
		inspectors: INSPECTORS.to_vec(),
		inspectors_needed: 1 + rest % 3,
		devices: vec![device(2)],
		arbiter: rest.is_multiple_of(2).then_some(ARBITER),
		..plain_terms()
	}
}

/// An award that follows others of its tender.
fn award_again(tender: u32, rest: u32) {
	let contracts = crate::NextContractId::<Test>::get();
	let free = MockLines::get(tender).reserved;
	if contracts < MOST_CONTRACTS && free > 0 && !MockTenders::get(tender).unwrap().ended {
		let supplier = one_of(&[SUPPLIER, RIVAL], rest);
		assert_ok!(Contracts::awarded(award_of(tender, supplier, free.min(Balance::from(rest) * 400 + 1))));
	}
}

/// Proposes a change of one milestone.
fn propose(who: u64, contract: ContractId, milestone: MilestoneId, rest: u32) {
	let amount = (!rest.is_multiple_of(4)).then_some(Balance::from(rest) * 400);
	let due = rest.is_multiple_of(3).then_some(now() + Moment::from(rest % 90) * DAY);
	let changes = vec![MilestoneChange { milestone, amount, due }];
	let variation = Variation { reason: VariationReason::VolumeCuts, note: why(), changes };
	attempt(|| Contracts::propose_variation(signed(who), contract, Box::new(variation)));
}

/// Everybody signs the last variation.
fn sign_variation(contract: ContractId) {
	let number = crate::Contracts::<Test>::get(contract).map_or(0, |it| it.variations.saturating_sub(1));
	for who in signers(contract) {
		attempt(|| Contracts::sign_variation(signed(who), contract, number));
	}
}

/// Somebody does not want the last variation.
fn withdraw_variation(who: u64, contract: ContractId) {
	let number = crate::Contracts::<Test>::get(contract).map_or(0, |it| it.variations.saturating_sub(1));
	attempt(|| Contracts::withdraw_variation(signed(who), contract, number));
}

/// Everybody signs the end of a contract.
fn terminate(contract: ContractId, reason: TerminationReason) {
	for who in signers(contract) {
		attempt(|| Contracts::terminate(signed(who), contract, reason, why()));
	}
}

/// Somebody gives the supplier some quarters of what is in dispute, sometimes more than there are.
fn settle(who: u64, contract: ContractId, number: MilestoneId, rest: u32) {
	let amount = crate::Milestones::<Test>::get(contract, number)
		.map_or(0, |milestone| Contracts::disputable(contract, &milestone) * Balance::from(rest % 6) / 4);
	attempt(|| Contracts::settle(signed(who), contract, number, amount, why()));
}

/// Everybody who may says that a delivery is not as agreed.
fn reject(contract: ContractId, number: MilestoneId) {
	for who in ACCEPTING {
		attempt(|| Contracts::reject(signed(who), contract, number, why()));
	}
}

/// The buyer disputes a delivery for some time, and then it is rejected.
fn reject_after_dispute(contract: ContractId, number: MilestoneId, time: Moment) {
	attempt(|| Contracts::dispute(signed(LI), contract, number, why()));
	pass(time);
	attempt(|| Contracts::withdraw_dispute(signed(LI), contract, number));
	reject(contract, number);
}

/// What comes next for a contract, or another thing that may.
fn onward(contract: ContractId, number: u32, rest: u32) {
	let contract = contract % crate::NextContractId::<Test>::get();
	let stored = stored(contract);
	let number = number % stored.milestones;
	match stored.status {
		ContractStatus::Draft if !stored.complete || rest.is_multiple_of(16) => {
			attempt(|| Contracts::set_terms(signed(LI), contract, Box::new(terms(rest))));
		}
		ContractStatus::Draft => signers(contract).into_iter().for_each(|who| attempt(|| sign(who, contract))),
		ContractStatus::Active if rest.is_multiple_of(30) => {
			let first = rest / 30;
			for reason in 0..6 {
				terminate(contract, one_of(TerminationReason::ALL, first + reason));
			}
		}
		ContractStatus::Active if rest.is_multiple_of(11) => {
			propose(one_of(&signers(contract), rest), contract, number, rest);
			match rest.is_multiple_of(2) {
				true => sign_variation(contract),
				false => withdraw_variation(one_of(&signers(contract), rest / 2), contract),
			}
		}
		ContractStatus::Active | ContractStatus::Terminated { .. } => carry_on(contract, number, rest),
		_ if rest.is_multiple_of(2) => award_again(number % TENDERS, rest),
		_ => pass(DAY * Moment::from(rest % 20)),
	}
}

/// What comes next for a milestone, or another thing that may.
fn carry_on(contract: ContractId, number: MilestoneId, rest: u32) {
	let milestone = part(contract, number);
	match (milestone.status, rest % 8) {
		(_, 0) if milestone.frozen => {
			let who = [LI, supplier(contract)];
			who.into_iter().for_each(|who| attempt(|| Contracts::withdraw_dispute(signed(who), contract, number)));
		}
		_ if milestone.frozen => settle(one_of(&[JUDGE, REVIEWER], rest / 8), contract, number, rest),
		(MilestoneStatus::Scheduled | MilestoneStatus::Rejected { .. }, 0) => pass(DAY * Moment::from(rest % 40)),
		(MilestoneStatus::Delivered { .. }, 0) if (rest / 8).is_multiple_of(4) => {
			reject_after_dispute(contract, number, DAY * Moment::from(rest % 40));
		}
		(MilestoneStatus::Rejected { .. }, 1) | (MilestoneStatus::Delivered { .. }, 0) => {
			let who = one_of(&[LI, supplier(contract)], rest / 8);
			attempt(|| Contracts::dispute(signed(who), contract, number, why()));
		}
		(MilestoneStatus::Scheduled | MilestoneStatus::Rejected { .. }, _) => {
			attempt(|| Contracts::deliver(signed(supplier(contract)), contract, number, evidence()));
		}
		(MilestoneStatus::Delivered { .. }, 1) => {
			reject(contract, number);
		}
		(MilestoneStatus::Delivered { .. }, 2) => pass(11 * DAY),
		(MilestoneStatus::Delivered { .. }, 3) => {
			attempt(|| Contracts::attest(signed(METER), contract, number, i64::from(rest % 200)));
		}
		(MilestoneStatus::Delivered { .. }, _) => {
			for who in ACCEPTING {
				attempt(|| Contracts::accept(signed(who), contract, number));
			}
		}
		(_, 0) => {
			let who = one_of(&[LI, supplier(contract)], rest / 8);
			attempt(|| Contracts::dispute(signed(who), contract, number, why()));
		}
		(_, 1) => {
			for (payment, who) in milestone.payments().flat_map(|it| [(it, LI), (it, ZHAO), (it, SUN)]) {
				attempt(|| Contracts::pay(signed(who), contract, payment));
			}
		}
		_ => pass(DAY * Moment::from(rest % 12)),
	}
}

/// Any call by anybody, a fault of the world around, or time.
fn anything(which: u8, contract: ContractId, number: u32, rest: u32) {
	let part = number % 5;
	match which {
		0 => attempt(|| Contracts::set_terms(signed(LI), contract, Box::new(terms(rest)))),
		1 => attempt(|| sign(somebody(contract, rest), contract)),
		2 if rest.is_multiple_of(3) => {
			attempt(|| Contracts::decline(signed(supplier(contract)), contract, why()));
		}
		3 => attempt(|| Contracts::deliver(signed(supplier(contract)), contract, part, evidence())),
		4..=5 => attempt(|| Contracts::accept(signed(one_of(&ACCEPTING, rest)), contract, part)),
		6 => attempt(|| Contracts::reject(signed(one_of(&ACCEPTING, rest)), contract, part, why())),
		7 => attempt(|| Contracts::attest(signed(METER), contract, part, i64::from(rest % 200))),
		8..=9 => attempt(|| Contracts::pay(signed(somebody(contract, rest)), contract, number)),
		10 => propose(somebody(contract, rest), contract, part, rest),
		11 => sign_variation(contract),
		12 => withdraw_variation(somebody(contract, rest), contract),
		13 => attempt(|| Contracts::dispute(signed(somebody(contract, rest)), contract, part, why())),
		14 => attempt(|| Contracts::withdraw_dispute(signed(somebody(contract, rest)), contract, part)),
		15 => settle(somebody(contract, rest), contract, part, rest / 9),
		16 => {
			let reason = one_of(TerminationReason::ALL, rest);
			attempt(|| Contracts::terminate(signed(somebody(contract, number)), contract, reason, why()));
		}
		17 => {
			let reason = one_of(TerminationReason::ALL, rest);
			attempt(|| Contracts::withdraw_termination(signed(somebody(contract, number)), contract, reason));
		}
		18 if rest.is_multiple_of(4) => attempt(|| Contracts::set_tax_office(RuntimeOrigin::root(), TAXES)),
		18 => attempt(|| Contracts::free_reserve(signed(STRANGER), number % TENDERS)),
		19 if rest.is_multiple_of(4) => {
			if let Some(contract) = crate::Contracts::<Test>::get(contract) {
				attempt(|| Contracts::annulled(contract.award));
			}
		}
		20 => match rest % 3 {
			0 => Challenged::insert(number % TENDERS, ()),
			_ => Challenged::remove(number % TENDERS),
		},
		21 => Shut::put(rest.is_multiple_of(3)),
		22 => match rest % 3 {
			0 => Revoked::insert(one_of(&[LI, ZHAO, MEI], number), ()),
			_ => Revoked::remove(one_of(&[LI, ZHAO, MEI], number)),
		},
		23 => match rest % 3 {
			0 => Outage::put((now(), now() + DAY * Moment::from(number))),
			_ => Outage::kill(),
		},
		24 => award_again(number % TENDERS, rest),
		25..=26 => jump(now() + Moment::from(rest) * DAY / 8),
		_ => pass(Moment::from(rest) * DAY / 200),
	}
}

/// Does an act; says which events it had, by index.
fn act((which, contract, number, rest): Act) -> BTreeSet<u8> {
	match which.checked_sub(32) {
		Some(_) => onward(contract, number, rest),
		None => anything(which, contract, number, rest),
	}
	let events = System::events().into_iter().filter_map(|record| match record.event {
		RuntimeEvent::Contracts(event) => event.encode().first().copied(),
		_ => None,
	});
	let events = events.collect();
	// Those of this act are enough.
	System::reset_events();
	events
}

/// What must hold whatever happens: the pallet's rules, each line's account, and that no money is made or lost.
fn check_all(issued: Balance) {
	check();
	check_caps();
	assert_eq!(Balances::total_issuance(), issued);
	let of =
		|sum: fn(&Contract) -> Balance| crate::Contracts::<Test>::iter_values().map(|it| sum(&it)).sum::<Balance>();
	// All that was paid for values and interest went to suppliers and the tax office.
	let paid = of(|it| it.books.paid + it.books.interest_paid);
	let forfeited = balance(TREASURY);
	// A supplier may have lost more bond than it earned: both sides are compared with it.
	let purses = [SUPPLIER, RIVAL].map(|party| balance(Town::purse(party)) + held(party)).iter().sum::<Balance>();
	assert_eq!(purses + forfeited + balance(TAX_OFFICE), 2 * PURSE + paid);
	assert_eq!(MockLines::iter_values().map(|line| line.paid).sum::<Balance>(), paid);
	// A bond ends once: what is forfeited is the sum of the bonds that say so.
	let lost: Balance = crate::Contracts::<Test>::iter_values()
		.filter(|it| it.bond.state == PerformanceBondState::Forfeited)
		.map(|it| it.bond.amount)
		.sum();
	assert_eq!(forfeited, lost);
}

/// Neither damages nor interest go beyond their caps.
fn check_caps() {
	for (contract, number, milestone) in crate::Milestones::<Test>::iter() {
		if matches!(milestone.status, MilestoneStatus::Accepted { .. }) {
			let cap = crate::ContractTerms::<Test>::get(contract).unwrap().damages_cap;
			assert!(milestone.released <= share(milestone.amount, cap), "damages of {contract}, {number}");
		}
	}
	for (contract, number, payment) in crate::Payments::<Test>::iter() {
		if let PaymentKind::Interest { on } = payment.kind {
			let late = super::payment(contract, on).amount;
			assert!(payment.amount <= late / 10, "interest of {contract}, {number}");
		}
	}
}

/// Payments that were made stay made, of the same amount.
fn made() -> BTreeMap<(ContractId, PaymentId), (Balance, PaymentState)> {
	crate::Payments::<Test>::iter()
		.filter(|(_, _, payment)| payment.state.is_made())
		.map(|(contract, number, payment)| ((contract, number), (payment.amount, payment.state)))
		.collect()
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
	proptest::collection::vec((0..96u8, 0..MOST_CONTRACTS, 0..12u32, 0..1_000u32), ACTS)
}

/// Contracts under several tenders, the first two of which are signed, so that most acts find something to act on.
fn begin() {
	for _ in 0..TENDERS {
		tender(schedule(), 2 * VALUE);
	}
	for number in 0..CONTRACTS {
		let supplier = if number < 2 { SUPPLIER } else { RIVAL };
		assert_ok!(Contracts::awarded(award_of(number % TENDERS, supplier, VALUE - Balance::from(number))));
	}
	for contract in [0, 2] {
		assert_ok!(set_terms(contract, terms(contract + 8)));
		for who in [LI, ZHAO, supplier(contract)] {
			assert_ok!(sign(who, contract));
		}
	}
}

/// With nothing in the way any more, brings everything to its end.
fn wind_up() {
	for tender in 0..TENDERS {
		Challenged::remove(tender);
	}
	for who in [LI, ZHAO, MEI] {
		Revoked::remove(who);
	}
	Shut::put(false);
	Outage::kill();
	pass(500 * DAY);
	for (contract, number, _) in crate::Disputes::<Test>::iter().collect::<Vec<_>>() {
		let half = Contracts::disputable(contract, &part(contract, number)) / 2;
		assert_ok!(Contracts::settle(signed(REVIEWER), contract, number, half, why()));
	}
	for contract in 0..crate::NextContractId::<Test>::get() {
		if status(contract) == ContractStatus::Active {
			terminate(contract, TerminationReason::NoDemand);
		}
	}
	for tender in 0..TENDERS {
		end(tender);
		assert_ok!(Contracts::completed(tender));
	}
	pass(500 * DAY);
}

/// At the end every contract is over, every bond has gone one way, and all but interest that a line has nothing for is
/// paid.
fn check_end() {
	for contract in crate::Contracts::<Test>::iter_values() {
		let over = matches!(
			contract.status,
			ContractStatus::Closed { .. } | ContractStatus::Lapsed { .. } | ContractStatus::Annulled
		);
		assert!(over && contract.books.unpaid() == Some(0), "{contract:?}");
	}
	assert_eq!((held(SUPPLIER), held(RIVAL)), (0, 0));
	for line in MockLines::iter_values() {
		assert_eq!((line.reserved, line.committed), (0, 0));
	}
	for (contract, _, payment) in crate::Payments::<Test>::iter() {
		let unfunded = !payment.kind.is_principal() && line(contract)[0] < payment.amount;
		assert!(payment.state.is_made() || unfunded, "{payment:?}");
	}
}

proptest! {
	#![proptest_config(ProptestConfig { cases: lifecycles(), failure_persistence: None, ..ProptestConfig::default() })]

	#[test]
	fn money_should_be_conserved_when_acts_come_in_any_order(acts in acts()) {
		new_test_ext().execute_with(|| {
			begin();
			let issued = Balances::total_issuance();
			let mut before = made();
			for one in acts {
				act(one);
				check_all(issued);
				let after = made();
				for (payment, state) in before {
					assert_eq!(after.get(&payment), Some(&state), "a payment was made twice, or not at all");
				}
				before = after;
			}
			wind_up();
			check_all(issued);
			check_end();
		});
	}
}

#[test]
fn random_acts_should_reach_every_event_when_there_are_many() {
	// The property test above proves nothing of what never happens in it.
	let mut runner = TestRunner::deterministic();
	let mut happened = BTreeSet::new();
	for _ in 0..100 {
		let acts = acts().new_tree(&mut runner).unwrap().current();
		new_test_ext().execute_with(|| {
			begin();
			for one in acts {
				happened.extend(act(one));
			}
		});
	}
	let TypeDef::Variant(events) = Event::type_info().type_def else { panic!() };
	let missing = events.variants.into_iter().filter(|event| !happened.contains(&event.index));
	assert_eq!(missing.map(|event| event.name).collect::<Vec<_>>(), Vec::<&str>::new());
}
