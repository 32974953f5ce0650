//! Random purchases, several at once, from the budget to the last payment: whatever is called in whatever order, no money is
//! made, lost or stuck, and every pallet's rules hold.

use super::{tendering::*, town::*, *};
use crate::{Awards, Budgets, Milestones, SealedBids, Tenders};
use core::cell::RefCell;
use frame_support::storage::with_storage_layer;
use pallet_procurement_awards::{Challenges, Lots as JudgedLots};
use pallet_procurement_budgets::Movements;
use pallet_procurement_milestones::{Contracts, ContractsByTender, Disputes, Payments};
use pallet_procurement_tenders::NextTenderId;
use pallet_sealed_bids::{Bids, Books};
use procurement_primitives::{
	award::{
		traits::AwardInspect as _, AwardId, AwardStatus, ChallengeGround, Decision, LotStatus, LowPriceFinding,
		RejectionReason, Remedy,
	},
	bid::{BondState, StageStatus},
	budget::{ContractId, Destination, LineId, MovementKind},
	contract::{
		ContractStatus, MilestoneChange, MilestoneStatus, PaymentState, PerformanceBondState, TerminationReason, Terms,
		Variation, VariationReason,
	},
	identity::PartyId,
	tender::{
		traits::TenderInspect, AcceptanceMethod, Better, CancellationReason, Changes, DocumentHash, Judged, LotSet,
		Milestone, MilestoneTerms, PaymentPart, Phase, Procedure, Stage, TenderId, WHOLE,
	},
	time::{Moment, Period, DAY},
};
use proptest::{
	prelude::*,
	test_runner::{RngAlgorithm, TestRng, TestRunner},
};
use std::collections::{BTreeMap, BTreeSet};

/// How many lifecycles are run, the same ones each time. The number in the environment variable `LIFECYCLES` takes its
/// place, and then they are others each time: 10,000 are for a change of these rules, and take an hour or two. nextest
/// would end them too early: `LIFECYCLES=10000 cargo test --release -p procurement-runtime --lib conservation`.
const LIFECYCLES: u32 = 100;

/// How many acts each has.
const ACTS: usize = 100;

/// After how many acts everything is counted; the totals after each.
const COUNTED: usize = 5;

/// How many tenders are announced at the beginning, after the first, and how many there are at most.
const TENDERS: u32 = 3;
const MOST_TENDERS: u32 = 6;

/// When the year of the first line ends and that of the next begins: some four weeks after the first act.
const YEAR_END: Moment = BEGINNING + 45 * DAY;

/// What a lot may cost, and each bidder's bond.
const MAXIMUM: Balance = 1_000_000;
const BOND: Balance = 10_000;

/// The suppliers, by the accounts that act for them.
const FIRMS: [&str; 4] = ["mei", "jun", "han", "tan"];

/// Runs as many lifecycles as are asked for.
fn runner() -> TestRunner {
	let asked = std::env::var("LIFECYCLES").ok().and_then(|count| count.parse().ok());
	let cases = asked.unwrap_or(LIFECYCLES);
	let config = ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() };
	match asked {
		Some(_) => TestRunner::new(config),
		None => TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha)),
	}
}

/// An act: which, on which tender, on which of its parts, and a number for the rest.
type Act = (u8, u32, u32, u32);

/// What the test knows beside the chain.
#[derive(Clone, Default)]
struct Memory {
	/// How much money there should be.
	issued: Balance,
	/// With which seed each firm sealed its last bid on each tender.
	seeds: BTreeMap<(TenderId, &'static str), [u8; 32]>,
	/// What has happened that the state does not show at the end.
	noted: BTreeSet<&'static str>,
}

/// Makes a call, which undoes what it wrote if it fails. Whether it does makes no difference to the test, but to what must
/// be there after it.
fn attempt(call: impl FnOnce() -> DispatchResult) -> bool {
	let result = with_storage_layer(call);
	if let Err(error) = result {
		check_answer(error);
	}
	result.is_ok()
}

/// Whatever is asked, no call finds a record that is missing, or a sum that cannot be.
fn check_answer(error: DispatchError) {
	let overflows = [
		pallet_procurement_awards::Error::<Runtime>::Overflow.into(),
		pallet_procurement_milestones::Error::<Runtime>::Overflow.into(),
		pallet_procurement_tenders::Error::<Runtime>::Overflow.into(),
		pallet_sealed_bids::Error::<Runtime>::Overflow.into(),
	];
	let broken =
		matches!(error, DispatchError::Corruption | DispatchError::Arithmetic(_)) || overflows.contains(&error);
	assert!(!broken, "{error:?}");
}

/// One of several, as a random number says.
fn one_of<Item: Copy>(items: &[Item], number: u32) -> Item {
	items[number as usize % items.len()]
}

fn why() -> Vec<u8> {
	b"why".to_vec()
}

fn firm_of(party_: PartyId) -> &'static str {
	FIRMS.into_iter().find(|firm| party(firm) == party_).expect("only these bid")
}

/// Two milestones, one of which is retained from.
fn schedule() -> Vec<Milestone> {
	let milestone = |payment, retention| {
		let terms = MilestoneTerms {
			payment,
			due_days: 20,
			acceptance: AcceptanceMethod::Buyer,
			accepted_after: Period::Calendar(10 * DAY),
			retention,
			warranty_days: 60,
		};
		Milestone { title: b"Delivery".to_vec(), terms }
	};
	vec![milestone(PaymentPart::Share(4_000), 500), milestone(PaymentPart::Share(WHOLE - 4_000), 0)]
}

/// This year's line and the next year's, from which every tender here is paid for.
fn lines() -> [LineId; 2] {
	let next = pallet_procurement_budgets::NextLineId::<Runtime>::get();
	[next - 2, next - 1]
}

/// A line with money. All have the same owner and code.
fn open_line(year: u16, opens: Moment, closes: Moment, amount: Balance) {
	let line = pallet_procurement_budgets::NextLineId::<Runtime>::get();
	let (opens, closes) = (Some(opens), Some(closes));
	assert_ok!(Budgets::open_line(by("qian"), party("library"), year, b"MANY".to_vec(), why(), opens, closes));
	assert_ok!(Budgets::appropriate(by("qian"), line, amount));
}

/// A tender of one of three kinds: lots for the lowest price, ratings by a number in one envelope or two.
fn announce(kind: u32) {
	let rated = (!kind.is_multiple_of(3))
		.then_some((5_000, Judged::Formula { better: Better::Higher, unit: b"month".to_vec() }));
	let (procedure, days) = if rated.is_some() { (Procedure::Consultation, 10) } else { (Procedure::Negotiation, 7) };
	let it = Draft {
		procedure,
		lots: vec![MAXIMUM; if rated.is_some() { 1 } else { 2 }],
		rated,
		two_envelopes: kind % 3 == 2,
		bond: BOND,
		line: lines()[usize::from(now() >= YEAR_END)],
		bid_deadline: now() + days * DAY + 1,
		schedule: schedule(),
	};
	let tender = draft(it);
	key_up(tender);
	// The line may be closed, or have nothing left.
	attempt(|| Tenders::publish(by("li"), tender).map(|_| ()).map_err(|refused| refused.error));
}

/// A tender with three bids.
fn announce_and_bid(kind: u32, memory: &mut Memory) -> TenderId {
	let tender = NextTenderId::<Runtime>::get();
	announce(kind);
	for (number, firm) in (0..).zip(&FIRMS[..3]) {
		let seed = bid(tender, firm, 900_000 + number * 1_000, 12).expect("bids are taken");
		memory.seeds.insert((tender, firm), seed);
	}
	tender
}

/// Four tenders with bids under this year's line. Of the first a lot has a contract in force, and the other lot is ranked: so
/// soon something is paid for while an award of the same tender may be challenged.
fn begin() -> Memory {
	let mut memory = Memory::default();
	set_clock(BEGINNING);
	open_line(2_026, BEGINNING - DAY, YEAR_END, 20 * MAXIMUM);
	open_line(2_027, YEAR_END, YEAR_END + 1_000 * DAY, 20 * MAXIMUM);
	assert_ok!(Milestones::set_tax_office(council(), party("office")));
	let first = announce_and_bid(0, &mut memory);
	pass(7 * DAY + 1);
	release(first, Stage::Technical);
	settle();
	award(first, LotSet::default().with(0));
	pass(12 * DAY);
	assert_ok!(Milestones::set_terms(by("li"), 0, Box::new(terms(2))));
	both_sign(0);
	for kind in 0..TENDERS {
		announce_and_bid(kind, &mut memory);
	}
	memory.issued = Balances::total_issuance();
	memory
}

fn terms(rest: u32) -> Terms {
	Terms {
		performance_bond: Balance::from(rest % 4) * 20_000,
		payment_term: Period::Calendar(10 * DAY),
		tax: 600,
		damages_per_day: 1_000 * (rest % 5),
		damages_cap: 1_500,
		inspectors: vec![],
		inspectors_needed: 0,
		devices: vec![],
		arbiter: rest.is_multiple_of(2).then(|| party("bao")),
		document: None,
	}
}

fn award_of(tender: TenderId, number: u32) -> Option<AwardId> {
	let awards: Vec<_> = pallet_procurement_awards::AwardsByTender::<Runtime>::iter_key_prefix(tender).collect();
	(!awards.is_empty()).then(|| u32::from_be_bytes(one_of(&awards, number)))
}

fn contract_of(tender: TenderId, number: u32) -> Option<ContractId> {
	let contracts: Vec<_> = ContractsByTender::<Runtime>::iter_key_prefix(tender).collect();
	(!contracts.is_empty()).then(|| u32::from_be_bytes(one_of(&contracts, number)))
}

/// What comes next for a tender, or another thing that may.
fn onward(tender: TenderId, number: u32, rest: u32, memory: &mut Memory) {
	let Ok(terms) = Tenders::bidding(tender) else { return };
	match terms.phase {
		_ if terms.draft => announce(rest),
		_ if is_owed(tender) && award_the_rest(tender, rest, memory) => {}
		Some(Phase::Tendering) if rest.is_multiple_of(3) => {
			let (firm, price) = (one_of(&FIRMS, number), Balance::from(rest) * 1_000 + 1);
			match with_storage_layer(|| bid(tender, firm, price, number.into())) {
				Ok(seed) => drop(memory.seeds.insert((tender, firm), seed)),
				Err(error) => check_answer(error),
			}
		}
		Some(Phase::Tendering) => {
			set_clock(terms.bid_deadline);
			settle();
			// Keyholders are mostly in time, else most bids would stay sealed.
			if !rest.is_multiple_of(5) {
				release_next(tender, rest);
				release_next(tender, rest + 1);
			}
		}
		Some(Phase::Rekeying) => {
			let holders = ["fan", "nie", "bai"];
			let named = || Tenders::rekey(by("li"), tender, holders.map(party).to_vec(), THRESHOLD);
			if attempt(|| named().map(|_| ()).map_err(|refused| refused.error)) {
				register_keys(tender, &holders);
				seal_beacons(tender, &holders);
			}
			attempt(|| Tenders::resume(by("li"), tender).map(|_| ()).map_err(|refused| refused.error));
		}
		Some(_) if number.is_multiple_of(3) && !release_next(tender, rest) => judge(tender, number, rest, memory),
		_ => match contract_of(tender, number) {
			Some(contract) => carry_out(contract, number, rest),
			None if terms.phase.is_some() => {
				if !release_next(tender, rest) {
					judge(tender, number, rest, memory);
				}
			}
			None if NextTenderId::<Runtime>::get() < MOST_TENDERS => announce(rest),
			None => pass(DAY * Moment::from(rest % 5)),
		},
	}
}

/// A keyholder releases what may be released next. Says whether there was anything.
fn release_next(tender: TenderId, rest: u32) -> bool {
	let index = one_of(&[1, 2, 3], rest);
	for stage in [Stage::Technical, Stage::Price] {
		if pallet_sealed_bids::Keys::<Runtime>::iter_key_prefix((tender,)).all(|(_, of, _)| of != stage) {
			continue;
		}
		let seed = secret(tender, stage, index);
		if attempt(|| SealedBids::release(by("nobody"), tender, stage, index, seed)) {
			if stage == Stage::Price && !rest.is_multiple_of(5) {
				let next = index % 3 + 1;
				attempt(|| SealedBids::release(by("nobody"), tender, stage, next, secret(tender, stage, next)));
			}
			settle();
			return true;
		}
	}
	false
}

/// What comes next in an evaluation: a finding, an award, a challenge, time.
fn judge(tender: TenderId, number: u32, rest: u32, memory: &mut Memory) {
	let lots = JudgedLots::<Runtime>::iter_prefix(tender).collect::<BTreeMap<_, _>>();
	let Some((&lot, record)) = lots.iter().nth(number as usize % lots.len().max(1)) else {
		return pass(DAY * Moment::from(rest % 3 + 1));
	};
	match record.status {
		LotStatus::Deciding => {
			let finding = one_of(LowPriceFinding::ALL, rest);
			for firm in FIRMS {
				let decide = || Awards::decide_low_price(by("li"), tender, lot, party(firm), finding, why());
				attempt(decide);
			}
		}
		LotStatus::Ranked if rest.is_multiple_of(7) => {
			for firm in FIRMS {
				let reason = RejectionReason::Collusion;
				attempt(|| Awards::reject(by("li"), tender, lot, party(firm), reason, why()));
			}
		}
		// One lot after the other: the next when the first is being paid for.
		LotStatus::Ranked if !rest.is_multiple_of(4) && lots.values().any(|it| is_taken(&it.status)) => {
			if let Some(award) = award_of(tender, number) {
				attempt(|| Awards::approve(by("zhao"), award));
			}
			match contract_of(tender, number) {
				Some(contract) => carry_out(contract, number, rest),
				None => pass(DAY * Moment::from(rest % 6)),
			}
		}
		LotStatus::Ranked => {
			let all =
				lots.iter().filter(|(_, it)| it.status == LotStatus::Ranked).map(|(lot, _)| *lot).collect::<LotSet>();
			let proposals = match rest % 4 {
				0 => vec![all],
				1 | 2 => all.iter().map(|lot| LotSet::default().with(lot)).collect(),
				_ => vec![LotSet::default().with(lot)],
			};
			for lots in proposals {
				attempt(|| Awards::propose(by("li"), tender, lots));
			}
		}
		LotStatus::Proposed { award } if rest.is_multiple_of(9) => {
			attempt(|| Awards::withdraw_proposal(by("zhao"), award, why()));
		}
		LotStatus::Proposed { award } => {
			// With the other lots' awards, so that they are challenged and reviewed at one time.
			for lot in lots.values() {
				if let LotStatus::Proposed { award } = lot.status {
					attempt(|| Awards::approve(by("zhao"), award));
				}
			}
			match rest % 4 {
				0 | 2 => contest(award, rest / 2, memory),
				1 => review(tender, rest / 4, memory),
				_ => {}
			}
		}
		LotStatus::Awarded { .. } if rest.is_multiple_of(4) => review(tender, rest / 4, memory),
		LotStatus::Awarded { award } if rest.is_multiple_of(2) => contest(award, rest / 2, memory),
		_ => pass(DAY * Moment::from(rest % 6)),
	}
	// What comes next may come before a lot is judged.
	if !rest.is_multiple_of(3) {
		settle();
	}
}

/// Whether a lot has an award.
fn is_taken(lot: &LotStatus) -> bool {
	matches!(lot, LotStatus::Proposed { .. } | LotStatus::Awarded { .. } | LotStatus::Signed { .. })
}

/// Whether something of a tender's contracts is still to be paid.
fn is_owed(tender: TenderId) -> bool {
	let mut contracts = ContractsByTender::<Runtime>::iter_key_prefix(tender).map(u32::from_be_bytes);
	contracts.any(|contract| Contracts::<Runtime>::get(contract).is_some_and(|contract| contract.unpaid > 0))
}

/// Whether the agenda is half way through judging a lot of a tender.
fn is_half_judged(tender: TenderId) -> bool {
	let under_way =
		|lot: &LotStatus| matches!(lot, LotStatus::Collecting { .. } | LotStatus::Flagging | LotStatus::Scoring { .. });
	JudgedLots::<Runtime>::iter_prefix_values(tender).any(|lot| under_way(&lot.status))
}

/// The bids that challenge an award.
fn challengers(award: AwardId) -> Vec<PartyId> {
	Challenges::<Runtime>::iter_key_prefix(award).collect()
}

/// Somebody challenges an award, or goes on with a challenge.
fn contest(award: AwardId, rest: u32, memory: &mut Memory) {
	let challengers = challengers(award);
	if challengers.is_empty() || rest.is_multiple_of(7) {
		return challenge(award, rest, memory);
	}
	go_on(award, one_of(&challengers, rest / 7), rest % 6, rest / 6, memory);
}

/// The first firm that may challenges an award.
fn challenge(award: AwardId, rest: u32, memory: &mut Memory) {
	let tender = pallet_procurement_awards::Awards::<Runtime>::get(award).expect("there is one").tender;
	let challenged = (0..4)
		.map(|number| one_of(&FIRMS, rest + number))
		.any(|firm| attempt(|| Awards::challenge(by(firm), award, ChallengeGround::Procedure, why())));
	if challenged && is_owed(tender) {
		// What falls due meanwhile waits.
		pass(11 * DAY);
		memory.noted.extend(is_money_held_back(tender).then_some("money was held back by a challenge"));
	}
}

/// A challenge goes a step on.
fn go_on(award: AwardId, bidder: PartyId, step: u32, rest: u32, memory: &mut Memory) {
	match step {
		0 => attempt(|| Awards::withdraw_challenge(by(firm_of(bidder)), award)),
		1 | 2 => attempt(|| Awards::reply(by("li"), award, bidder, why())),
		3 | 4 => attempt(|| Awards::appeal(by(firm_of(bidder)), award)),
		_ => {
			let remedy = Remedy { exclude: rest.is_multiple_of(4).then_some(bidder), ..Remedy::default() };
			// Most are upheld: only then is a lot judged again.
			let upheld = Decision::Upheld { remedy };
			let decision = one_of(&[Decision::Dismissed, upheld, Decision::Cancelled, upheld], rest + award);
			let tender = pallet_procurement_awards::Awards::<Runtime>::get(award).expect("there is one").tender;
			let early = is_half_judged(tender);
			let decided = attempt(|| Awards::decide(by("shen"), award, bidder, decision, why()));
			memory.noted.extend((decided && early).then_some("an order met a half-judged lot"));
			decided
		}
	};
}

/// Every award of a tender is challenged, and the review body decides about all before the agenda does anything.
fn review(tender: TenderId, rest: u32, memory: &mut Memory) {
	let awards = pallet_procurement_awards::AwardsByTender::<Runtime>::iter_key_prefix(tender).map(u32::from_be_bytes);
	let awards: Vec<_> = awards.collect();
	for award in &awards {
		challenge(*award, rest, memory);
	}
	for step in [1, 3, 5] {
		for award in &awards {
			for bidder in challengers(*award) {
				go_on(*award, bidder, step, rest, memory);
			}
		}
	}
}

/// What is ranked and not awarded is awarded and challenged, while another lot of the tender is being paid for. Says whether
/// there was anything.
fn award_the_rest(tender: TenderId, rest: u32, memory: &mut Memory) -> bool {
	let mut any = false;
	for (lot, record) in JudgedLots::<Runtime>::iter_prefix(tender).collect::<Vec<_>>() {
		let award = pallet_procurement_awards::NextAwardId::<Runtime>::get();
		if record.status == LotStatus::Ranked
			&& attempt(|| Awards::propose(by("li"), tender, LotSet::default().with(lot)))
			&& attempt(|| Awards::approve(by("zhao"), award))
		{
			challenge(award, rest, memory);
			any = true;
		}
	}
	any
}

/// Whether a payment under a tender was tried and waits only for a challenge to end.
fn is_money_held_back(tender: TenderId) -> bool {
	let waits = |contract: ContractId| {
		Payments::<Runtime>::iter_prefix_values(contract).any(|payment| {
			let number = payment.milestone;
			let milestone = pallet_procurement_milestones::Milestones::<Runtime>::get(contract, number);
			matches!(payment.state, PaymentState::Attempted { .. }) && milestone.is_some_and(|it| !it.frozen)
		})
	};
	let stopped = pallet_procurement_awards::Error::<Runtime>::MoneyStopped;
	Awards::ensure_money_moves(tender) == Err(stopped.into())
		&& ContractsByTender::<Runtime>::iter_key_prefix(tender).map(u32::from_be_bytes).any(waits)
}

/// What comes next for a contract, or another thing that may.
fn carry_out(contract: ContractId, number: u32, rest: u32) {
	let stored = Contracts::<Runtime>::get(contract).expect("drafted");
	let supplier = firm_of(stored.supplier);
	let signers = ["li", "zhao", supplier];
	let milestone = number % stored.milestones;
	match stored.status {
		ContractStatus::Draft if rest.is_multiple_of(11) => {
			attempt(|| Milestones::decline(by(supplier), contract, why()));
		}
		ContractStatus::Draft if stored.version == 0 || rest.is_multiple_of(8) => {
			attempt(|| Milestones::set_terms(by("li"), contract, Box::new(terms(rest))));
		}
		ContractStatus::Draft => {
			for who in signers {
				attempt(|| Milestones::sign(by(who), contract, stored.version));
			}
		}
		ContractStatus::Active if rest.is_multiple_of(31) => {
			for reason in TerminationReason::ALL {
				for who in signers {
					attempt(|| Milestones::terminate(by(who), contract, *reason, why()));
				}
			}
		}
		ContractStatus::Active if rest.is_multiple_of(13) => {
			let amount = Some(Balance::from(rest) * 700 + 1);
			let changes = vec![MilestoneChange { milestone, amount, due: None }];
			let variation = Variation { reason: VariationReason::ItemPriceVariation, note: why(), changes };
			attempt(|| Milestones::propose_variation(by("zhao"), contract, Box::new(variation)));
			for who in signers {
				attempt(|| Milestones::sign_variation(by(who), contract, stored.variations));
			}
		}
		ContractStatus::Active | ContractStatus::Terminated { .. } => deliver(contract, milestone, supplier, rest),
		_ if rest.is_multiple_of(2) && NextTenderId::<Runtime>::get() < MOST_TENDERS => announce(rest),
		_ => pass(DAY * Moment::from(rest % 6)),
	}
	settle();
}

/// What comes next for a milestone, or another thing that may.
fn deliver(contract: ContractId, number: u32, supplier: &str, rest: u32) {
	let milestone = pallet_procurement_milestones::Milestones::<Runtime>::get(contract, number).expect("there is one");
	match (milestone.status, rest % 8) {
		(_, 0) if milestone.frozen => {
			for who in ["li", supplier] {
				attempt(|| Milestones::withdraw_dispute(by(who), contract, number));
			}
		}
		_ if milestone.frozen => {
			let amount = milestone.amount * Balance::from(rest % 5) / 4;
			for who in ["bao", "shen"] {
				attempt(|| Milestones::settle(by(who), contract, number, amount, why()));
			}
		}
		(MilestoneStatus::Scheduled | MilestoneStatus::Rejected { .. }, 0) => pass(DAY * Moment::from(rest % 10)),
		(MilestoneStatus::Scheduled | MilestoneStatus::Rejected { .. }, _) => {
			let evidence = vec![DocumentHash::Sha256([1; 32])];
			attempt(|| Milestones::deliver(by(supplier), contract, number, evidence));
			if rest.is_multiple_of(5) {
				attempt(|| Milestones::dispute(by(one_of(&["li", supplier], rest / 8)), contract, number, why()));
			}
		}
		(MilestoneStatus::Delivered { .. }, 0) => {
			attempt(|| Milestones::reject(by("li"), contract, number, why()));
		}
		(MilestoneStatus::Delivered { .. }, 1) => pass(11 * DAY),
		(MilestoneStatus::Delivered { .. }, 3..) => {
			attempt(|| Milestones::accept(by("li"), contract, number));
		}
		(_, 1) => {
			for (payment, who) in milestone.payments().flat_map(|it| [(it, "li"), (it, "zhao")]) {
				attempt(|| Milestones::pay(by(who), contract, payment));
			}
		}
		(_, 2) => {
			let who = one_of(&["li", supplier], rest / 8);
			attempt(|| Milestones::dispute(by(who), contract, number, why()));
		}
		_ => pass(DAY * Moment::from(rest % 5)),
	}
}

/// Something that comes between, or time.
fn anything(which: u8, tender: TenderId, number: u32, rest: u32, memory: &mut Memory) {
	let firm = one_of(&FIRMS, number);
	match which {
		0 => {
			attempt(|| SealedBids::withdraw(by(firm), tender));
		}
		1 => {
			attempt(|| SealedBids::confirm(by(firm), tender).map(|_| ()).map_err(|refused| refused.error));
		}
		2 => {
			let changes = Changes { schedule: Some(schedule()), ..Changes::default() };
			let amend = || Tenders::amend(by("li"), tender, Box::new(changes), why());
			attempt(|| amend().map(|_| ()).map_err(|refused| refused.error));
		}
		3 if rest.is_multiple_of(4) => {
			attempt(|| Tenders::cancel(by("li"), tender, CancellationReason::NoDemand, why()));
		}
		4 if rest.is_multiple_of(4) => {
			let index = one_of(&[1, 2, 3], number);
			if Tenders::bidding(tender).is_ok_and(|terms| !terms.draft && terms.phase == Some(Phase::Tendering)) {
				let seed = secret(tender, Stage::Technical, index);
				let generation = generation(tender);
				let report =
					|| SealedBids::report_leak(by("nobody"), tender, generation, Stage::Technical, index, seed);
				attempt(report);
				// Whose fault it was is another story.
				for holder in KEYHOLDERS {
					attempt(|| Identity::reinstate(council(), party(holder)));
				}
			}
		}
		5 => {
			let (from, to) = (now().saturating_sub(DAY), now() + DAY * Moment::from(rest % 4));
			attempt(|| crate::Agenda::record_outage(council(), from, to, why()));
		}
		6 => {
			let to = if rest.is_multiple_of(2) { Destination::Treasury } else { Destination::Purse(party(firm)) };
			let deposit = pallet_procurement_budgets::NextDepositId::<Runtime>::get();
			let amount = Balance::from(rest) + 1;
			let reference = format!("MORE-{deposit}").into_bytes();
			// A firm that is suspended has no office, and its purse takes nothing.
			if !attempt(|| Budgets::record_deposit(by("qian"), amount, to, reference)) {
				return;
			}
			// Nobody confirms what it has recorded.
			assert!(!attempt(|| Budgets::confirm_deposit(by("qian"), deposit)));
			if rest.is_multiple_of(3) {
				assert_ok!(Budgets::cancel_deposit(by("zhou"), deposit, why()));
			}
			if attempt(|| Budgets::confirm_deposit(by("zhou"), deposit)) {
				memory.issued += amount;
			}
		}
		7 | 20 => {
			attempt(|| Budgets::request_redemption(by(firm), Balance::from(rest) * 5_000));
		}
		8 | 9 | 21 => {
			let redemption = number % pallet_procurement_budgets::NextRedemptionId::<Runtime>::get().max(1);
			let asked = pallet_procurement_budgets::Redemptions::<Runtime>::get(redemption);
			let reference = format!("OUT-{redemption}").into_bytes();
			if rest.is_multiple_of(3) {
				attempt(|| Budgets::reject_redemption(by("qian"), redemption, why()));
			} else if attempt(|| Budgets::confirm_redemption(by("qian"), redemption, reference)) {
				memory.issued -= asked.expect("it was confirmed").amount;
			}
		}
		10 => {
			let line = one_of(&lines(), number);
			let amount = Balance::from(rest) * 1_000;
			match rest % 16 {
				0 => attempt(|| Budgets::close_line(by("qian"), line)),
				1 => attempt(|| Budgets::sweep(by("qian"), line)),
				2..8 => attempt(|| Budgets::reduce(by("qian"), line, amount)),
				_ => attempt(|| Budgets::appropriate(by("qian"), line, amount)),
			};
		}
		11 => {
			let line = Budgets::line_account(one_of(&lines(), number));
			attempt(|| Balances::transfer_keep_alive(signed(Alice), line.into(), rest.into()).map(|_| ()));
		}
		12 if rest.is_multiple_of(4) => {
			attempt(|| Identity::suspend(council(), party(firm), why()));
		}
		13 => {
			for firm in FIRMS {
				attempt(|| Identity::reinstate(council(), party(firm)));
			}
		}
		14 => {
			if let Some(award) = award_of(tender, number) {
				contest(award, rest, memory);
			}
		}
		22 => review(tender, rest, memory),
		23 => {
			for tender in (0..NextTenderId::<Runtime>::get()).filter(|tender| is_owed(*tender)) {
				award_the_rest(tender, rest, memory);
			}
		}
		15 => {
			if let Some(contract) = contract_of(tender, number) {
				carry_out(contract, number, rest);
			}
		}
		16 => {
			let found = attempt(|| Milestones::free_reserve(by("nobody"), tender));
			assert!(!found, "the chain has left something put aside");
		}
		17 => {
			if let Some(seed) = memory.seeds.get(&(tender, firm)) {
				let bidder = party(firm);
				attempt(|| SealedBids::self_open(by("nobody"), tender, Stage::Technical, bidder, *seed));
			}
		}
		// The clock jumps, and nothing is done for a while.
		18 | 19 => set_clock(now() + DAY * Moment::from(rest % 40) / 8),
		_ => pass(DAY * Moment::from(rest % 24) / 12),
	}
}

/// Does an act.
fn act((which, tender, number, rest): Act, memory: &mut Memory) {
	let tender = tender % NextTenderId::<Runtime>::get();
	match which.checked_sub(24) {
		Some(_) => onward(tender, number, rest, memory),
		None => anything(which, tender, number, rest, memory),
	}
}

/// There is as much money as came in less what went out, and somebody has each fen of it.
fn check_totals(issued: Balance) {
	assert_eq!(Balances::total_issuance(), issued);
	let all: Balance = frame_system::Account::<Runtime>::iter_values().map(|it| it.data.free + it.data.reserved).sum();
	assert_eq!(all, issued);
}

/// What a line has committed to each contract and paid for it is what the contract's books say.
fn check_books() {
	for (contract, commitment) in pallet_procurement_budgets::Commitments::<Runtime>::iter() {
		let books = Contracts::<Runtime>::get(contract).expect("committed to a contract").books;
		assert_eq!(commitment.outstanding, books.open + books.due + books.retained, "of {contract}");
		assert_eq!(commitment.paid, books.paid + books.interest_paid, "of {contract}");
	}
}

/// No task of the agenda has failed: what cannot be done yet is tried again, and is no failure.
fn check_tasks() {
	let failed: Vec<_> = pallet_procurement_agenda::Failed::<Runtime>::iter_values().collect();
	assert!(failed.is_empty(), "{failed:?}");
}

/// The treasury gives money for interest that waits for some, on a line of the code of those that are closed.
fn fund_interest(memory: &mut Memory) {
	let amount = 5 * MAXIMUM;
	let deposit = pallet_procurement_budgets::NextDepositId::<Runtime>::get();
	assert_ok!(Budgets::record_deposit(by("qian"), amount, Destination::Treasury, b"INTEREST".to_vec()));
	assert_ok!(Budgets::confirm_deposit(by("zhou"), deposit));
	memory.issued += amount;
	let offset = <Runtime as pallet_procurement_budgets::Config>::UtcOffset::get();
	let year = pallet_procurement_budgets::fiscal::year_of(now(), offset).expect("after 1970");
	open_line(year + 1, now(), now() + 365 * DAY, amount);
	pass(10 * DAY);
}

/// Brings everything to its end.
fn wind_up(memory: &mut Memory) {
	for firm in FIRMS {
		attempt(|| Identity::reinstate(council(), party(firm)));
	}
	// The buyer disputes what it still owes. That is settled when the line is closed, and carries interest.
	for (contract, _, payment) in Payments::<Runtime>::iter().collect::<Vec<_>>() {
		attempt(|| Milestones::dispute(by("li"), contract, payment.milestone, why()));
	}
	// Deadlines pass, drafts lapse, appeals end.
	pass(200 * DAY);
	// What falls due from here on falls due on a line that is closed, and no other runs.
	for line in lines() {
		attempt(|| Budgets::close_line(by("qian"), line));
	}
	for (contract, number) in
		Disputes::<Runtime>::iter().map(|(contract, number, _)| (contract, number)).collect::<Vec<_>>()
	{
		// All to the supplier, with interest if it was due: the milestone, or what is not paid of it.
		let payments = Payments::<Runtime>::iter_prefix_values(contract).filter(|it| it.milestone == number);
		let unpaid = payments.filter(|it| it.kind.is_principal() && !it.state.is_made()).map(|it| it.amount).sum();
		let all = pallet_procurement_milestones::Milestones::<Runtime>::get(contract, number).map_or(0, |it| it.amount);
		if !attempt(|| Milestones::settle(by("shen"), contract, number, all, why())) {
			assert_ok!(Milestones::settle(by("shen"), contract, number, unpaid, why()));
		}
	}
	for contract in 0..pallet_procurement_milestones::NextContractId::<Runtime>::get() {
		for who in ["li", "zhao"] {
			attempt(|| Milestones::terminate(by(who), contract, TerminationReason::NoDemand, why()));
		}
	}
	for tender in 0..NextTenderId::<Runtime>::get() {
		attempt(|| Tenders::cancel(by("li"), tender, CancellationReason::NoDemand, why()));
		// A tender of which a lot is signed for is not cancelled: the buyer passes over every bid in the others.
		let lots: Vec<_> = JudgedLots::<Runtime>::iter_prefix(tender).collect();
		for (lot, record) in lots {
			if let LotStatus::Proposed { award } = record.status {
				attempt(|| Awards::withdraw_proposal(by("zhao"), award, why()));
			}
			for firm in FIRMS.repeat(FIRMS.len()) {
				let (bidder, finding) = (party(firm), LowPriceFinding::NotExplained);
				attempt(|| Awards::decide_low_price(by("li"), tender, lot, bidder, finding, why()));
				attempt(|| Awards::reject(by("li"), tender, lot, bidder, RejectionReason::Collusion, why()));
			}
		}
	}
	pass(200 * DAY);
	fund_interest(memory);
}

/// Nothing is held, put aside or owed for what is over; and everything is.
fn check_end() {
	for tender in 0..NextTenderId::<Runtime>::get() {
		let terms = Tenders::bidding(tender).expect("there is one");
		assert!(terms.phase.is_none(), "tender {tender} has not ended: {:?}", terms.phase);
		assert!(!pallet_procurement_budgets::Reservations::<Runtime>::contains_key(tender), "reserved for {tender}");
	}
	for (tender, bidder, bid) in Bids::<Runtime>::iter() {
		assert!(bid.bond.state != BondState::Held, "bond of {bidder} on {tender}");
	}
	for (id, contract) in Contracts::<Runtime>::iter() {
		let over = matches!(
			contract.status,
			ContractStatus::Closed { .. } | ContractStatus::Lapsed { .. } | ContractStatus::Annulled
		);
		assert!(over && contract.bond.state != PerformanceBondState::Held, "contract {id}: {contract:?}");
	}
	for (contract, number, payment) in Payments::<Runtime>::iter() {
		assert!(payment.state.is_made(), "payment {number} of {contract}: {payment:?}");
	}
	for line in pallet_procurement_budgets::Lines::<Runtime>::iter_values() {
		assert_eq!((line.reserved, line.committed), (0, 0));
	}
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
	proptest::collection::vec((0..96u8, 0..MOST_TENDERS, 0..12u32, 0..1_000u32), ACTS)
}

/// What happened of each kind that the test is about; it proves nothing of what never happens in it.
fn happened(memory: Memory) -> BTreeSet<&'static str> {
	let mut happened = memory.noted;
	let mut note = |what, there| there && happened.insert(what);
	note("a bond was forfeited", Bids::<Runtime>::iter_values().any(|bid| bid.bond.state == BondState::Forfeited));
	note("an award was challenged", Challenges::<Runtime>::iter().next().is_some());
	let signed = |award: &AwardStatus| matches!(award, AwardStatus::Signed { .. });
	note(
		"an award was signed",
		pallet_procurement_awards::Awards::<Runtime>::iter_values().any(|award| signed(&award.status)),
	);
	// The treasury's line for what is left is the last by now.
	let [next_year, last] = lines();
	let came_from = |line: LineId| {
		let transferred =
			|kind: &MovementKind<_>| matches!(kind, MovementKind::TransferredIn { from } if *from == line);
		Movements::<Runtime>::iter_values().any(|it| transferred(&it.kind))
	};
	note("interest came from the next year's line", came_from(next_year));
	note("interest waited for a line", came_from(last));
	note("a payment was made", Payments::<Runtime>::iter_values().any(|payment| payment.state.is_made()));
	note("a price was opened apart", Books::<Runtime>::iter_values().any(|it| it.price.status == StageStatus::Opened));
	let milestones = || pallet_procurement_milestones::Milestones::<Runtime>::iter_values();
	note("a dispute was settled", milestones().any(|it| matches!(it.status, MilestoneStatus::Settled { .. })));
	let ended = |contract: &ContractStatus| matches!(contract, ContractStatus::Closed { terminated: Some(_) });
	note("a contract was terminated", Contracts::<Runtime>::iter_values().any(|contract| ended(&contract.status)));
	note("money was redeemed", pallet_procurement_budgets::RedemptionsPaid::<Runtime>::get() > 0);
	happened
}

#[test]
fn money_should_be_conserved_across_pallets_when_acts_come_in_any_order() {
	let mut town = settled();
	let begun = town.execute_with(begin);
	town.commit_all().expect("the tenders are stored");
	let (town, seen) = (RefCell::new(town), RefCell::new(BTreeMap::<_, u32>::new()));
	let result = runner().run(&acts(), |acts| {
		let mut town = town.borrow_mut();
		town.reset_overlay();
		town.execute_with(|| {
			let mut memory = begun.clone();
			for (number, one) in acts.into_iter().enumerate() {
				act(one, &mut memory);
				check_totals(memory.issued);
				if number % COUNTED == 0 {
					check_all();
					check_books();
				}
			}
			wind_up(&mut memory);
			check_totals(memory.issued);
			check_all();
			check_books();
			check_tasks();
			check_end();
			for what in happened(memory) {
				*seen.borrow_mut().entry(what).or_default() += 1;
			}
		});
		Ok(())
	});
	result.unwrap_or_else(|failure| panic!("{failure}"));
	let seen = seen.into_inner();
	println!("In so many lifecycles: {seen:#?}");
	assert_eq!(seen.len(), 12, "only this happened: {seen:?}");
}
