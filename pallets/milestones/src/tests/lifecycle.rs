use super::*;
use frame_support::storage::with_storage_layer;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// How many random lifecycles are run. The number in the environment variable `LIFECYCLES` takes its place: 10,000 take
/// some minutes, and are for a change of these rules.
const LIFECYCLES: u32 = 100;

/// After so many acts everything is counted. A fault shows then, too: what is lost stays lost.
const CHECK_EVERY: usize = 10;

/// How many acts each has.
const ACTS: usize = 100;

/// How many contracts there are at the beginning, and at most, under two tenders of one line each.
const CONTRACTS: u32 = 3;
const MOST_CONTRACTS: u32 = 6;

fn lifecycles() -> u32 {
	std::env::var("LIFECYCLES").ok().and_then(|count| count.parse().ok()).unwrap_or(LIFECYCLES)
}

/// An act: which, on which contract, on which milestone or payment, and a number for the rest.
type Act = (u8, ContractId, u32, u32);

/// Makes a call, which undoes what it wrote if it fails; whether it does makes no difference.
fn attempt(call: impl FnOnce() -> DispatchResult) {
	let _ = with_storage_layer(call);
}

/// The supplier's account of a contract.
fn supplier(contract: ContractId) -> u64 {
	u64::from(crate::Contracts::<Test>::get(contract).map_or(SUPPLIER, |it| it.supplier)) * 10
}

/// One of the accounts that have a part in a contract, and some that have none.
fn somebody(contract: ContractId, rest: u32) -> u64 {
	[LI, ZHAO, supplier(contract), LI, supplier(contract), LI_TOO, JUDGE, REVIEWER, STRANGER][rest as usize % 9]
}

/// Everybody whose signature counts.
fn signers(contract: ContractId) -> [u64; 3] {
	[LI, ZHAO, supplier(contract)]
}

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
		let supplier = if rest.is_multiple_of(2) { SUPPLIER } else { RIVAL };
		assert_ok!(Contracts::awarded(award_of(tender, supplier, free.min(Balance::from(rest) * 400 + 1))));
	}
}

fn act((which, contract, number, rest): Act) {
	let part = number % 4;
	match which {
		0 => attempt(|| Contracts::set_terms(signed(LI), contract, Box::new(terms(rest)))),
		1 => attempt(|| sign(somebody(contract, rest), contract)),
		2..=3 => signers(contract).into_iter().for_each(|who| attempt(|| sign(who, contract))),
		4 if rest.is_multiple_of(6) => attempt(|| Contracts::decline(signed(supplier(contract)), contract, why())),
		5..=16 => attempt(|| Contracts::deliver(signed(supplier(contract)), contract, part, evidence())),
		17..=19 => {
			for who in [LI, ZHAO, 40, 50, 60] {
				attempt(|| Contracts::accept(signed(who), contract, part));
			}
		}
		20..=21 => attempt(|| Contracts::accept(signed([LI, 40, 50][rest as usize % 3]), contract, part)),
		22..=24 => attempt(|| Contracts::reject(signed([LI, 40, 50, 60][rest as usize % 4]), contract, part, why())),
		25..=27 => attempt(|| Contracts::attest(signed(METER), contract, part, i64::from(rest % 200))),
		28 => {
			for who in [LI, ZHAO] {
				attempt(|| Contracts::pay(signed(who), contract, number));
			}
		}
		29 => attempt(|| Contracts::pay(signed(somebody(contract, rest)), contract, number)),
		30..=31 => {
			let amount = (rest % 4 > 0).then_some(Balance::from(rest) * 400);
			let due = rest.is_multiple_of(3).then_some(now() + Moment::from(rest % 90) * DAY);
			let change = MilestoneChange { milestone: part, amount, due };
			let variation = Variation { reason: VariationReason::VolumeCuts, note: why(), changes: vec![change] };
			let who = somebody(contract, rest);
			attempt(|| Contracts::propose_variation(signed(who), contract, Box::new(variation)));
		}
		32..=34 => {
			let number = crate::Contracts::<Test>::get(contract).map_or(0, |it| it.variations.saturating_sub(1));
			if rest.is_multiple_of(9) {
				attempt(|| Contracts::withdraw_variation(signed(LI), contract, number));
			}
			for who in signers(contract) {
				attempt(|| Contracts::sign_variation(signed(who), contract, number));
			}
		}
		35..=38 => attempt(|| Contracts::dispute(signed(somebody(contract, rest)), contract, part, why())),
		39 => attempt(|| Contracts::withdraw_dispute(signed(somebody(contract, rest)), contract, part)),
		40..=45 => {
			let who = [JUDGE, REVIEWER, somebody(contract, rest)][rest as usize % 3];
			let amount = crate::Milestones::<Test>::get(contract, part)
				.map_or(0, |milestone| Contracts::disputable(contract, &milestone) * Balance::from(rest % 6) / 4);
			attempt(|| Contracts::settle(signed(who), contract, part, amount, why()));
		}
		46..=47 => {
			let reason = TerminationReason::ALL[rest as usize % 6];
			attempt(|| Contracts::terminate(signed(somebody(contract, number)), contract, reason, why()));
		}
		48 if rest.is_multiple_of(3) => {
			let reason = TerminationReason::ALL[number as usize % 6];
			for who in signers(contract) {
				attempt(|| Contracts::terminate(signed(who), contract, reason, why()));
			}
		}
		49 => {
			let reason = TerminationReason::ALL[rest as usize % 6];
			attempt(|| Contracts::withdraw_termination(signed(somebody(contract, number)), contract, reason));
		}
		50 => match rest % 3 {
			0 => Challenged::insert(number % 2, ()),
			_ => Challenged::remove(number % 2),
		},
		51 => Shut::put(rest.is_multiple_of(3)),
		52 => attempt(|| Contracts::free_reserve(signed(STRANGER), number % 2)),
		53 if rest.is_multiple_of(4) => {
			if let Some(contract) = crate::Contracts::<Test>::get(contract) {
				attempt(|| Contracts::annulled(contract.award));
			}
		}
		54 => award_again(number % 2, rest),
		55 => jump(now() + Moment::from(rest) * DAY / 25),
		56..=60 => pass(Moment::from(rest) * DAY / 200),
		_ => pass(DAY / 2),
	}
	for record in System::events() { if let RuntimeEvent::Contracts(e) = record.event { let n = format!("{e:?}"); println!("EVT {}", n.split(|c: char| !c.is_alphanumeric()).filter(|s| !s.is_empty()).nth(1).unwrap()); } }
	// Those of this act are enough.
	System::reset_events();
}

/// What must hold whatever happens: the pallet's rules, each line's account, and that no money is made or lost.
fn check_all(issued: Balance) {
	check();
	assert_eq!(Balances::total_issuance(), issued);
	let of =
		|sum: fn(&Contract) -> Balance| crate::Contracts::<Test>::iter_values().map(|it| sum(&it)).sum::<Balance>();
	// All that was paid for values and interest went to suppliers and the tax authority.
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

/// Payments that were made stay made, of the same amount.
fn made() -> BTreeMap<(ContractId, PaymentId), (Balance, PaymentState)> {
	crate::Payments::<Test>::iter()
		.filter(|(_, _, payment)| payment.state.is_made())
		.map(|(contract, number, payment)| ((contract, number), (payment.amount, payment.state)))
		.collect()
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
	proptest::collection::vec((0..64u8, 0..MOST_CONTRACTS, 0..12u32, 0..1_000u32), ACTS)
}

proptest! {
	#![proptest_config(ProptestConfig { cases: lifecycles(), failure_persistence: None, ..ProptestConfig::default() })]

	#[test]
	fn money_should_be_conserved_when_acts_come_in_any_order(acts in acts()) {
		new_test_ext().execute_with(|| {
			for _ in 0..2 {
				tender(schedule(), 2 * VALUE);
			}
			for number in 0..CONTRACTS {
				let supplier = if number < 2 { SUPPLIER } else { RIVAL };
				assert_ok!(Contracts::awarded(award_of(number % 2, supplier, VALUE - Balance::from(number))));
			}
			// Two begin signed, so that most acts find something to act on.
			for contract in [0, 2] {
				assert_ok!(set_terms(contract, terms(contract + 8)));
				for who in signers(contract) {
					assert_ok!(sign(who, contract));
				}
			}
			let issued = Balances::total_issuance();
			let mut before = made();
			for (number, one) in acts.into_iter().enumerate() {
				act(one);
				if !number.is_multiple_of(CHECK_EVERY) {
					continue;
				}
				check_all(issued);
				let after = made();
				for (payment, state) in before {
					assert_eq!(after.get(&payment), Some(&state), "a payment was made twice, or not at all");
				}
				before = after;
			}
			// In the end, with nothing in the way, the agenda pays all that is due.
			Challenged::remove(0);
			Challenged::remove(1);
			Shut::put(false);
			pass(500 * DAY);
			check_all(issued);
			for (contract, _, payment) in crate::Payments::<Test>::iter() {
				let frozen = part(contract, payment.milestone).frozen;
				let unfunded = matches!(payment.kind, PaymentKind::Interest { .. });
				assert!(payment.state.is_made() || frozen || unfunded, "{payment:?}");
			}
			for (_, contract) in crate::Contracts::<Test>::iter() {
				assert_ne!(contract.status, ContractStatus::Draft);
			}
		});
	}
}
