//! What each call and each step costs at worst: most lots, a full panel, experts with all conflicts, full sheets.

#![allow(
	missing_docs,
	clippy::arithmetic_side_effects,
	clippy::cast_possible_truncation,
	clippy::expect_used,
	clippy::indexing_slicing,
	clippy::panic,
	clippy::unwrap_used,
	reason = "no code of the chain: it runs on the machine that measures"
)]

use super::*;
use crate::types::*;
use alloc::{vec, vec::Vec};
use frame_benchmarking::v2::*;
use frame_support::traits::{EnsureOrigin, Get};
use frame_system::RawOrigin;
use procurement_primitives::{
	agenda::{Progress, Task as _},
	award::{
		marks_commitment, traits::EvaluationHook, AwardId, AwardStatus, ChallengeGround, ChallengeStatus, Decision,
		EntryState, EvaluationStage, LotStatus, LowPriceFinding, RecusalReason, RejectionReason, Remedy, SeatKind,
		SeatState,
	},
	bid::{traits::OpenedBids, BidderId},
	identity::{PartyId, Role},
	licence::LicenceClassId,
	money::Balance,
	tender::{
		traits::{CriterionRule, TenderInspect},
		Better, LotId, LotSet, Stage, TenderId,
	},
	time::Moment,
};

/// Tenders, bids, parties and time during a benchmark.
pub trait BenchmarkHelper<AccountId> {
	/// The number of a verified party that holds `role`, and an account that may do everything for it. Different for each
	/// seed; asked again with another role, it holds both.
	fn party(seed: u32, role: Role) -> (PartyId, AccountId);

	/// A second account of the party numbered `seed`, with another person behind it, both accounts tied to persons.
	fn official(seed: u32) -> AccountId;

	/// A draft of `buyer`.
	fn draft(buyer: PartyId) -> TenderId;

	/// A published tender of `buyer` with so many lots and these criteria, which apply to lots among them; a lot without
	/// criteria is awarded by price alone, and the price has what the criteria leave. A minimum of one bid, the default
	/// ruleset for the rest, and as many licence classes as there may be.
	fn tender(buyer: PartyId, lots: u8, criteria: Vec<CriterionRule>, two_envelopes: bool) -> TenderId;

	/// A bid for every lot, at this price each, with the numbers that answer criteria; to be opened with `open`. Its
	/// technical envelope is as long as envelopes get, its bond is held.
	fn bid(tender: TenderId, bidder: BidderId, price: Balance, answers: Vec<(u16, u64)>);

	/// The bid deadline passes, and every envelope of the stage is opened, without telling evaluation.
	fn open(tender: TenderId, stage: Stage);

	/// The contract of a final award is this supplier's instead, whose performance bond is held for it.
	fn secure(award: AwardId, supplier: BidderId);

	/// A class of licences, of which `holder` has a valid one.
	fn licence(holder: PartyId) -> LicenceClassId;

	/// Sets the clock.
	fn set_time(now: Moment);
}

/// The seeds of parties.
const BUYER: u32 = 1;
const REVIEW: u32 = 2;
const BIDDER: u32 = 10;
const EXPERT: u32 = 300;

fn signed<T: Config>(account: &T::AccountId) -> RawOrigin<T::AccountId> {
	RawOrigin::Signed(account.clone())
}

fn buyer<T: Config>() -> (PartyId, T::AccountId) {
	T::BenchmarkHelper::party(BUYER, Role::ProcuringEntity)
}

fn bidder<T: Config>(number: u32) -> (PartyId, T::AccountId) {
	T::BenchmarkHelper::party(BIDDER + number, Role::Supplier)
}

fn expert<T: Config>(number: u32) -> (PartyId, T::AccountId) {
	T::BenchmarkHelper::party(EXPERT + number, Role::Expert)
}

fn note() -> Vec<u8> {
	vec![b'n'; 256]
}

/// An expert in the pool with all conflicts but one, none with anybody here.
fn member<T: Config>(number: u32) -> (PartyId, T::AccountId) {
	let (party, account) = expert::<T>(number);
	Pallet::<T>::do_join_pool(&account, u32::MAX).expect("an expert");
	for other in 1..MAX_CONFLICTS {
		Pallet::<T>::do_declare_conflict(&account, u32::MAX - other).expect("in the pool");
	}
	(party, account)
}

/// An expert with as much history as there may be, whose memberships and conflicts ended at a moment.
fn known_to_the_pool<T: Config>(party: PartyId, until: Moment) {
	let closed = Interval { party: 0, since: 0, until: Some(until) };
	let memberships = vec![closed; MAX_MEMBERSHIPS as usize].try_into().unwrap();
	let conflicts = vec![closed; MAX_CONFLICTS as usize].try_into().unwrap();
	Experts::<T>::insert(party, Expert { place: 0, memberships, conflicts, recusals: 0, dropouts: 0 });
}

/// A pool that a panel with its reserves can be drawn from, and of nobody else, at a moment before any deadline.
fn pool<T: Config>() {
	T::BenchmarkHelper::set_time(1);
	PoolSize::<T>::kill();
	(0..20).for_each(|number| drop(member::<T>(number)));
}

fn marked(count: u32, lots: LotSet) -> Vec<CriterionRule> {
	(0..count).map(|_| CriterionRule { lots, weight: 100, formula: None }).collect()
}

fn numbered(count: u32, lots: LotSet) -> Vec<CriterionRule> {
	let better = Some(Better::Lower);
	(0..count).map(|_| CriterionRule { lots, weight: 100, formula: better }).collect()
}

/// A tender with so many bids, each naming all numbers that criteria ask for; its technical envelopes are open.
fn opened<T: Config>(lots: u8, criteria: Vec<CriterionRule>, bids: u32, two_envelopes: bool) -> TenderId {
	let answers: Vec<_> = (0..criteria.len() as u16).map(|criterion| (criterion, 1)).collect();
	let tender = T::BenchmarkHelper::tender(buyer::<T>().0, lots, criteria, two_envelopes);
	for number in 0..bids {
		T::BenchmarkHelper::bid(tender, bidder::<T>(number).0, 1_000 + Balance::from(number), answers.clone());
	}
	T::BenchmarkHelper::open(tender, Stage::Technical);
	tender
}

/// Does what all lots have in common, as far as the agenda does it.
fn go_on<T: Config>(tender: TenderId) {
	while Pallet::<T>::advance_step(tender).expect("nothing fails") == Progress::More {}
}

/// Judges a lot, as far as the agenda does it.
fn judge<T: Config>(tender: TenderId, lot: LotId) {
	let round = Lots::<T>::get(tender, lot).round;
	while Pallet::<T>::judge(tender, lot, round).expect("nothing fails") == Progress::More {}
}

/// A tender awarded by price alone whose lots are all ranked.
fn ranked<T: Config>(lots: u8, bids: u32) -> TenderId {
	let tender = opened::<T>(lots, Vec::new(), bids, false);
	Pallet::<T>::opened(tender).expect("open");
	go_on::<T>(tender);
	(0..lots).for_each(|lot| judge::<T>(tender, lot));
	tender
}

/// Two officials of the buyer, each with a person.
fn officials<T: Config>() -> [T::AccountId; 2] {
	[buyer::<T>().1, T::BenchmarkHelper::official(BUYER)]
}

/// An award of all lots, proposed.
fn proposed<T: Config>(lots: u8) -> (TenderId, AwardId) {
	let tender = ranked::<T>(lots, 3);
	let award = NextAwardId::<T>::get();
	let [first, _] = officials::<T>();
	Pallet::<T>::do_propose(first, tender, LotSet::first(lots)).expect("all ranked");
	(tender, award)
}

/// The same, approved.
fn standstill<T: Config>(lots: u8) -> (TenderId, AwardId) {
	let (tender, award) = proposed::<T>(lots);
	Pallet::<T>::do_approve(T::BenchmarkHelper::official(BUYER), award).expect("another person");
	(tender, award)
}

/// When an approved award may be final.
fn standstill_ends<T: Config>(award: AwardId) -> Moment {
	let AwardStatus::Standstill { until } = Awards::<T>::get(award).unwrap().status else { panic!("approved") };
	until
}

/// The same, challenged by the second.
fn challenged<T: Config>(lots: u8) -> (TenderId, AwardId, PartyId, T::AccountId) {
	let (tender, award) = standstill::<T>(lots);
	let (party, account) = bidder::<T>(1);
	Pallet::<T>::do_challenge(&account, award, ChallengeGround::Procedure, note()).expect("in the window");
	(tender, award, party, account)
}

/// The same, appealed.
fn appealed<T: Config>(lots: u8) -> (TenderId, AwardId, PartyId, T::AccountId) {
	let (tender, award, party, account) = challenged::<T>(lots);
	Pallet::<T>::do_reply(&buyer::<T>().1, award, party, note()).expect("in time");
	Pallet::<T>::do_appeal(&account, award).expect("in time");
	(tender, award, party, account)
}

/// A tender whose panel marks: so many bids, and as many criteria as a tender may well have.
fn marking<T: Config>(bids: u32, criteria: u32, lots: u8) -> TenderId {
	pool::<T>();
	let tender = opened::<T>(lots, marked(criteria, LotSet(1)), bids, false);
	Pallet::<T>::opened(tender).expect("open");
	go_on::<T>(tender);
	tender
}

/// The accounts of the taken seats, by seat.
fn seats<T: Config>(tender: TenderId) -> Vec<(PartyId, T::AccountId)> {
	let experts: Vec<_> = (0..20).map(expert::<T>).collect();
	let panel = Panels::<T>::get(tender).unwrap();
	let account = |party: PartyId| experts.iter().find(|(expert, _)| *expert == party).unwrap().clone();
	panel.seats.iter().filter(|seat| seat.is_taken()).map(|seat| account(seat.party)).collect()
}

/// A panel with as many seats as there may be, on which parties sit that do nothing else. Gives back who sits on the last.
fn full_panel<T: Config>(tender: TenderId) -> PartyId {
	let seat = |number| {
		let party = u32::MAX - number;
		Seat { party, kind: SeatKind::Expert, state: SeatState::Taken, committed: 0, revealed: 0 }
	};
	let seats: Vec<_> = (0..MAX_SEATS).map(seat).collect();
	let last = seats[seats.len() - 1].party;
	let seats = seats.try_into().unwrap();
	Panels::<T>::insert(tender, Panel { size: MAX_PANEL as u8, seed: [0; 32], pool: 0, examined: 0, seats });
	last
}

const SALT: [u8; 32] = [9; 32];

fn commit_as<T: Config>(tender: TenderId, member: &(PartyId, T::AccountId), marks: &[u16]) {
	let commitment = marks_commitment(&Pallet::<T>::genesis(), tender, 0, 0, member.0, marks, &SALT);
	Pallet::<T>::do_commit_marks(&member.1, tender, 0, 0, commitment).expect("on the panel");
}

/// The council's origin.
fn council<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::GovernanceOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)
}

fn run<T: Config>(step: Step) {
	Task::<T>::new(step).run().expect("due");
}

/// An evaluation in this stage whose lots wait.
fn at_stage<T: Config>(tender: TenderId, stage: EvaluationStage) {
	Evaluations::<T>::mutate(tender, |evaluation| evaluation.as_mut().unwrap().stage = stage);
}

fn status<T: Config>(tender: TenderId, lot: LotId) -> LotStatus {
	Lots::<T>::get(tender, lot).status
}

/// A rated lot with formulas and a full panel's marks, whose first `b` bids are to be scored next.
fn to_be_scored<T: Config>(b: u32) -> TenderId {
	const FORMULAS: u32 = 16;
	const MARKED: u32 = 16;
	let criteria = [numbered(FORMULAS, LotSet(1)), marked(MARKED, LotSet(1))].concat();
	let tender = opened::<T>(1, criteria, b, false);
	Pallet::<T>::opened(tender).expect("open");
	// Nobody is in the pool: the panel is put there instead, larger than any ruleset's.
	go_on::<T>(tender);
	let terms = T::Tenders::bidding(tender).unwrap();
	let mut evaluation = Evaluations::<T>::get(tender).unwrap();
	Pallet::<T>::lock(tender, &terms, &mut evaluation).expect("one lot");
	Evaluations::<T>::insert(tender, evaluation);
	while !matches!(status::<T>(tender, 0), LotStatus::Scoring { .. }) {
		run::<T>(Step::Judge { tender, lot: 0, round: 0 });
	}
	let members: Vec<PartyId> = (0..MAX_PANEL).collect();
	for member in &members {
		for page in 0..=b / (MAX_MARKS / MARKED) {
			let marks = Marks::try_from(vec![5_000; MAX_MARKS as usize]).unwrap();
			RevealedMarks::<T>::insert((tender, 0, page, *member), marks);
		}
	}
	Lots::<T>::mutate(tender, 0, |record| record.members = members.try_into().unwrap());
	tender
}

/// Does what comes before the prices, whose stage waits and does not go on by itself.
fn go_on_until_prices<T: Config>(tender: TenderId) {
	while Evaluations::<T>::get(tender).unwrap().stage != EvaluationStage::AwaitingPrices {
		run::<T>(Step::Advance { tender });
	}
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn join_pool() {
		let (party, account) = member::<T>(0);
		let closed = Interval { party: 0, since: 0, until: Some(0) };
		Experts::<T>::mutate(party, |expert| {
			let history = vec![closed; MAX_MEMBERSHIPS as usize - 1];
			expert.as_mut().unwrap().memberships = history.try_into().unwrap();
		});

		#[extrinsic_call]
		_(signed::<T>(&account), 0);

		assert!(Experts::<T>::get(party).unwrap().is_member());
	}

	#[benchmark]
	fn leave_pool() {
		let (party, account) = member::<T>(0);

		#[extrinsic_call]
		_(signed::<T>(&account));

		assert!(!Experts::<T>::get(party).unwrap().is_member());
	}

	#[benchmark]
	fn declare_conflict() {
		let (party, account) = member::<T>(0);

		#[extrinsic_call]
		_(signed::<T>(&account), 0);

		assert_eq!(Experts::<T>::get(party).unwrap().conflicts.len() as u32, MAX_CONFLICTS);
	}

	#[benchmark]
	fn end_conflict() {
		let (party, account) = member::<T>(0);
		Pallet::<T>::do_declare_conflict(&account, 0).expect("one is left");

		#[extrinsic_call]
		_(signed::<T>(&account), 0);

		assert!(Experts::<T>::get(party).unwrap().conflicts.last().unwrap().until.is_some());
	}

	#[benchmark]
	fn set_small_firm_class() -> Result<(), BenchmarkError> {
		let origin = council::<T>()?;
		let class = T::BenchmarkHelper::licence(bidder::<T>(0).0);

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, Some(class));

		assert_eq!(Pallet::<T>::small_firm_class(Pallet::<T>::now()), Some(class));
		Ok(())
	}

	#[benchmark]
	fn set_deduction() {
		let (party, account) = buyer::<T>();
		let tender = T::BenchmarkHelper::draft(party);

		#[extrinsic_call]
		_(signed::<T>(&account), tender, 1_500);

		assert_eq!(Deductions::<T>::get(tender), Some(1_500));
	}

	#[benchmark]
	fn name_representatives() {
		T::BenchmarkHelper::set_time(1);
		let (party, account) = buyer::<T>();
		let tender = T::BenchmarkHelper::draft(party);
		// Each was in the pool once, with as much history as there may be, and is free now.
		let mut parties: Vec<PartyId> = (0..MAX_PANEL).map(|number| expert::<T>(number).0).collect();
		parties.sort_unstable();
		parties.iter().for_each(|party| known_to_the_pool::<T>(*party, 0));

		#[extrinsic_call]
		_(signed::<T>(&account), tender, parties.clone());

		assert_eq!(Representatives::<T>::get(tender).to_vec(), parties);
	}

	#[benchmark]
	fn advance(l: Linear<1, 64>) {
		let tender = opened::<T>(l as u8, numbered(1, LotSet::first(l as u8)), 1, true);
		Pallet::<T>::opened(tender).expect("open");
		go_on_until_prices::<T>(tender);
		T::BenchmarkHelper::open(tender, Stage::Price);

		#[extrinsic_call]
		_(signed::<T>(&bidder::<T>(0).1), tender);

		assert_eq!(status::<T>(tender, l as u8 - 1), LotStatus::Collecting { next: 0 });
	}

	#[benchmark]
	fn recuse() {
		let tender = marking::<T>(1, 1, 1);
		let (_, account) = seats::<T>(tender).pop().unwrap();

		#[extrinsic_call]
		_(signed::<T>(&account), tender, RecusalReason::Kinship);

		let panel = Panels::<T>::get(tender).unwrap();
		assert!(matches!(panel.seats.last().unwrap().state, SeatState::Recused { .. }));
	}

	#[benchmark]
	fn commit_marks() {
		let tender = marking::<T>(1, 1, 1);
		let mut members = seats::<T>(tender);
		let (_, account) = members.pop().unwrap();
		members.iter().for_each(|member| commit_as::<T>(tender, member, &[1]));

		#[extrinsic_call]
		_(signed::<T>(&account), tender, 0, 0, [1; 32]);

		let stage = Evaluations::<T>::get(tender).unwrap().stage;
		assert!(matches!(stage, EvaluationStage::Revealing { .. }));
	}

	#[benchmark]
	fn reveal_marks(m: Linear<1, 1_024>, l: Linear<1, 64>) {
		const CRITERIA: u32 = 32;
		let bids = m.div_ceil(CRITERIA);
		let tender = marking::<T>(bids, CRITERIA, l as u8);
		let marks = vec![5_000; (bids * CRITERIA) as usize];
		let mut members = seats::<T>(tender);
		members.iter().for_each(|member| commit_as::<T>(tender, member, &marks));
		let (_, account) = members.pop().unwrap();
		for (_, account) in &members {
			Pallet::<T>::do_reveal_marks(account, tender, 0, 0, marks.clone(), &SALT).expect("as committed");
		}

		#[extrinsic_call]
		_(signed::<T>(&account), tender, 0, 0, marks, SALT);

		assert!(Evaluations::<T>::get(tender).unwrap().locked.is_some());
	}

	#[benchmark]
	fn decide_low_price() {
		let tender = opened::<T>(1, numbered(32, LotSet(1)), 3, false);
		Pallet::<T>::opened(tender).expect("open");
		go_on::<T>(tender);
		judge::<T>(tender, 0);
		let (party, _) = bidder::<T>(0);
		let position = Positions::<T>::get((tender, 0, party)).unwrap();
		Entries::<T>::mutate((tender, 0, position), |entry| entry.as_mut().unwrap().state = EntryState::Flagged);
		Lots::<T>::mutate(tender, 0, |record| {
			record.status = LotStatus::Deciding;
			record.pending = 1;
		});

		#[extrinsic_call]
		_(signed::<T>(&buyer::<T>().1), tender, 0, party, LowPriceFinding::EfficientMethod, note());

		assert_eq!(status::<T>(tender, 0), LotStatus::Scoring { next: 0 });
	}

	/// No other bid is left: the tender ends.
	#[benchmark]
	fn reject() {
		let tender = ranked::<T>(1, 1);
		let (party, _) = bidder::<T>(0);

		#[extrinsic_call]
		_(signed::<T>(&buyer::<T>().1), tender, 0, party, RejectionReason::Collusion, note());

		assert_eq!(Evaluations::<T>::get(tender).unwrap().settled, LotSet(1));
	}

	#[benchmark]
	fn propose(l: Linear<1, 64>) {
		let tender = ranked::<T>(l as u8, 3);
		let [first, _] = officials::<T>();

		#[extrinsic_call]
		_(signed::<T>(&first), tender, LotSet::first(l as u8));

		assert!(matches!(status::<T>(tender, l as u8 - 1), LotStatus::Proposed { .. }));
	}

	#[benchmark]
	fn withdraw_proposal(l: Linear<1, 64>) {
		let (tender, award) = proposed::<T>(l as u8);

		#[extrinsic_call]
		_(signed::<T>(&buyer::<T>().1), award, note());

		assert_eq!(status::<T>(tender, l as u8 - 1), LotStatus::Ranked);
	}

	#[benchmark]
	fn approve(l: Linear<1, 64>) {
		let (tender, award) = proposed::<T>(l as u8);

		#[extrinsic_call]
		_(signed::<T>(&T::BenchmarkHelper::official(BUYER)), award);

		assert_eq!(status::<T>(tender, l as u8 - 1), LotStatus::Awarded { award });
	}

	#[benchmark]
	fn finalise() {
		let (_, award) = standstill::<T>(64);
		T::BenchmarkHelper::set_time(standstill_ends::<T>(award));

		#[extrinsic_call]
		_(signed::<T>(&bidder::<T>(0).1), award);

		assert!(matches!(Awards::<T>::get(award).unwrap().status, AwardStatus::Final { .. }));
	}

	#[benchmark]
	fn challenge() {
		let (_, award) = standstill::<T>(64);
		let (party, account) = bidder::<T>(1);

		#[extrinsic_call]
		_(signed::<T>(&account), award, ChallengeGround::Procedure, note());

		assert!(Challenges::<T>::contains_key(award, party));
	}

	#[benchmark]
	fn withdraw_challenge() {
		let (_, award, party, account) = appealed::<T>(64);

		#[extrinsic_call]
		_(signed::<T>(&account), award);

		assert_eq!(Challenges::<T>::get(award, party).unwrap().status, ChallengeStatus::Withdrawn);
	}

	#[benchmark]
	fn reply() {
		let (_, award, party, _) = challenged::<T>(64);

		#[extrinsic_call]
		_(signed::<T>(&buyer::<T>().1), award, party, note());

		assert!(Challenges::<T>::get(award, party).unwrap().reply.is_some());
	}

	#[benchmark]
	fn appeal() {
		let (_, award, party, account) = challenged::<T>(64);
		Pallet::<T>::do_reply(&buyer::<T>().1, award, party, note()).expect("in time");

		#[extrinsic_call]
		_(signed::<T>(&account), award);

		assert!(Challenges::<T>::get(award, party).unwrap().status.is_appealed());
	}

	/// Every lot has an award of its own that falls, and all but the one that is appealed against have a contract, whose
	/// performance bond goes back to a supplier of its own. Bids' bonds go back by steps of the agenda. The panel had as many
	/// seats as there may be.
	#[benchmark]
	fn decide(l: Linear<1, 64>) {
		let tender = ranked::<T>(l as u8, 3);
		let (party, account) = bidder::<T>(1);
		let award = NextAwardId::<T>::get();
		let [first, second] = officials::<T>();
		for lot in 0..l as u8 {
			let award = NextAwardId::<T>::get();
			Pallet::<T>::do_propose(first.clone(), tender, LotSet::default().with(lot)).expect("ranked");
			Pallet::<T>::do_approve(second.clone(), award).expect("another person");
		}
		Pallet::<T>::do_challenge(&account, award, ChallengeGround::Procedure, note()).expect("in the window");
		Pallet::<T>::do_reply(&buyer::<T>().1, award, party, note()).expect("in time");
		Pallet::<T>::do_appeal(&account, award).expect("in time");
		T::BenchmarkHelper::set_time(standstill_ends::<T>(award));
		for (number, other) in (0..).zip((award..NextAwardId::<T>::get()).skip(1)) {
			Pallet::<T>::do_finalise(other).expect("nothing holds it up");
			T::BenchmarkHelper::secure(other, bidder::<T>(number).0);
		}
		full_panel::<T>(tender);
		let (_, review) = T::BenchmarkHelper::party(REVIEW, Role::ReviewBody);

		#[extrinsic_call]
		_(signed::<T>(&review), award, party, Decision::Cancelled, note());

		assert_eq!(Evaluations::<T>::get(tender).unwrap().settled, LotSet::first(l as u8));
	}

	/// Every lot of a final award, which has a contract, is evaluated again, without one bid and with another, and without
	/// a panel member's marks.
	#[benchmark]
	fn decide_upheld(l: Linear<1, 64>) {
		let (tender, award, party, _) = appealed::<T>(l as u8);
		let suspended = Awards::<T>::get(award).unwrap().suspended_until.expect("appealed");
		T::BenchmarkHelper::set_time(suspended.max(standstill_ends::<T>(award)));
		Pallet::<T>::do_finalise(award).expect("held up no longer");
		T::BenchmarkHelper::secure(award, bidder::<T>(0).0);
		let restored = bidder::<T>(2).0;
		for lot in 0..l as u8 {
			let position = Positions::<T>::get((tender, lot, restored)).unwrap();
			Entries::<T>::mutate((tender, lot, position), |entry| entry.as_mut().unwrap().state = EntryState::Excluded);
		}
		let struck = full_panel::<T>(tender);
		let remedy = Remedy { exclude: Some(bidder::<T>(0).0), restore: Some(restored), strike: Some(struck) };
		let (_, review) = T::BenchmarkHelper::party(REVIEW, Role::ReviewBody);

		#[extrinsic_call]
		decide(signed::<T>(&review), award, party, Decision::Upheld { remedy }, note());

		assert_eq!(status::<T>(tender, l as u8 - 1), LotStatus::Collecting { next: 0 });
		assert_eq!(Panels::<T>::get(tender).unwrap().seats.last().unwrap().state, SeatState::Struck);
	}

	#[benchmark]
	fn step_take_in(b: Linear<1, { T::IntakeBatch::get() }>) {
		let tender = opened::<T>(1, numbered(32, LotSet(1)), b, false);
		// Each has a licence; the class is the same.
		let class = (0..b).fold(None, |_, number| Some(T::BenchmarkHelper::licence(bidder::<T>(number).0)));
		Pallet::<T>::opened(tender).expect("open");
		// As if it had been set before the tender was published.
		Evaluations::<T>::mutate(tender, |evaluation| evaluation.as_mut().unwrap().small_firms = class);

		#[block]
		{
			run::<T>(Step::Advance { tender });
		}

		assert!(Contenders::<T>::contains_key(tender, b - 1));
	}

	/// The last batch of the last lot, after which the panel is set up. None of those that the buyer named may sit.
	#[benchmark]
	fn step_sort(b: Linear<1, { T::SortBatch::get() }>) {
		pool::<T>();
		let tender = opened::<T>(1, marked(1, LotSet(1)), b, false);
		let named: Vec<PartyId> = (0..MAX_PANEL).map(|number| u32::MAX - number).collect();
		named.iter().for_each(|party| known_to_the_pool::<T>(*party, Moment::MAX));
		Representatives::<T>::insert(tender, Members::try_from(named).unwrap());
		Pallet::<T>::opened(tender).expect("open");
		while matches!(Evaluations::<T>::get(tender).unwrap().stage, EvaluationStage::Intake { .. }) {
			run::<T>(Step::Advance { tender });
		}

		#[block]
		{
			run::<T>(Step::Advance { tender });
		}

		assert_eq!(Lots::<T>::get(tender, 0).entrants, b);
		assert_eq!(Evaluations::<T>::get(tender).unwrap().stage, EvaluationStage::Drawing);
	}

	/// The draw goes on as far down a large pool as it ever does.
	#[benchmark]
	fn step_draw(b: Linear<1, { T::DrawBatch::get() }>) {
		let tender = marking::<T>(1, 1, 1);
		let drawn = Panels::<T>::get(tender).unwrap();
		PoolSize::<T>::put(MAX_EXAMINED * 2);
		let places: Vec<_> = Pool::<T>::iter_values().collect();
		for place in 0..MAX_EXAMINED * 2 {
			Pool::<T>::insert(place, places[place as usize % places.len()]);
		}
		let panel = Panel { pool: MAX_EXAMINED * 2, examined: MAX_EXAMINED - b, seats: Default::default(), ..drawn };
		Panels::<T>::insert(tender, panel);
		at_stage::<T>(tender, EvaluationStage::Drawing);

		#[block]
		{
			run::<T>(Step::Advance { tender });
		}

		assert!(Panels::<T>::get(tender).unwrap().examined > MAX_EXAMINED - b);
	}

	#[benchmark]
	fn step_begin_judging(l: Linear<1, 64>) {
		let tender = opened::<T>(l as u8, numbered(1, LotSet::first(l as u8)), 1, true);
		Pallet::<T>::opened(tender).expect("open");
		go_on_until_prices::<T>(tender);
		T::BenchmarkHelper::open(tender, Stage::Price);

		#[block]
		{
			run::<T>(Step::Advance { tender });
		}

		assert_eq!(status::<T>(tender, l as u8 - 1), LotStatus::Collecting { next: 0 });
	}

	/// Of as many seats as are ever taken all but the members that are needed drop out, then the scores lock.
	#[benchmark]
	fn step_panel_due(l: Linear<1, 64>) {
		let tender = marking::<T>(1, 1, l as u8);
		let members = seats::<T>(tender);
		members.iter().for_each(|member| commit_as::<T>(tender, member, &[1]));
		for (_, account) in members.iter().take(Panels::<T>::get(tender).unwrap().size.into()) {
			Pallet::<T>::do_reveal_marks(account, tender, 0, 0, vec![1], &SALT).expect("as committed");
		}
		let EvaluationStage::Revealing { until } = Evaluations::<T>::get(tender).unwrap().stage else {
			panic!("all have committed")
		};
		let mut idle = Experts::<T>::get(members[0].0).unwrap();
		let closed = Interval { party: 0, since: 0, until: Some(0) };
		idle.memberships = vec![closed; MAX_MEMBERSHIPS as usize].try_into().unwrap();
		Panels::<T>::mutate(tender, |panel| {
			let seats = &mut panel.as_mut().unwrap().seats;
			let seat = Seat { revealed: 0, ..seats[0] };
			let left = MAX_PANEL + u32::from(T::Reserves::get()) - seats.len() as u32;
			for number in 0..left {
				let party = u32::MAX - number;
				Experts::<T>::insert(party, idle.clone());
				seats.try_push(Seat { party, ..seat }).expect("a panel and its reserves have seats");
			}
		});
		T::BenchmarkHelper::set_time(until);

		#[block]
		{
			run::<T>(Step::PanelDue { tender, until });
		}

		assert!(Evaluations::<T>::get(tender).unwrap().locked.is_some());
	}

	#[benchmark]
	fn step_collect(b: Linear<1, { T::SortBatch::get() }>) {
		let tender = opened::<T>(1, Vec::new(), b, false);
		Pallet::<T>::opened(tender).expect("open");
		go_on::<T>(tender);

		#[block]
		{
			run::<T>(Step::Judge { tender, lot: 0, round: 0 });
		}

		assert_eq!(Lots::<T>::get(tender, 0).valid, b);
	}

	#[benchmark]
	fn step_flag(b: Linear<1, { T::SortBatch::get() }>) {
		let tender = opened::<T>(1, numbered(32, LotSet(1)), b, false);
		Pallet::<T>::opened(tender).expect("open");
		go_on::<T>(tender);
		while status::<T>(tender, 0) != LotStatus::Flagging {
			run::<T>(Step::Judge { tender, lot: 0, round: 0 });
		}

		#[block]
		{
			run::<T>(Step::Judge { tender, lot: 0, round: 0 });
		}

		assert!(Lots::<T>::get(tender, 0).reference.is_some());
	}

	/// Every price is far under the mean of the others.
	#[benchmark]
	fn step_flag_low(b: Linear<1, { T::SortBatch::get() }>) {
		let tender = opened::<T>(1, numbered(32, LotSet(1)), b, false);
		Pallet::<T>::opened(tender).expect("open");
		go_on::<T>(tender);
		while status::<T>(tender, 0) != LotStatus::Flagging {
			run::<T>(Step::Judge { tender, lot: 0, round: 0 });
		}
		Lots::<T>::mutate(tender, 0, |record| {
			record.valid += 1;
			record.sum = Balance::MAX.into();
		});

		#[block]
		{
			run::<T>(Step::Judge { tender, lot: 0, round: 0 });
		}

		assert_eq!(Lots::<T>::get(tender, 0).pending, b);
		assert!(LowPrices::<T>::contains_key((tender, 0, b - 1)));
	}

	#[benchmark]
	fn step_score(b: Linear<1, { T::ScoreBatch::get() }>) {
		let tender = to_be_scored::<T>(b);

		#[block]
		{
			run::<T>(Step::Judge { tender, lot: 0, round: 0 });
		}

		assert_eq!(Lots::<T>::get(tender, 0).ranked, b);
	}

	#[benchmark]
	fn step_return_bonds(b: Linear<1, { T::BondBatch::get() }>) {
		let tender = opened::<T>(1, Vec::new(), b, false);
		Pallet::<T>::opened(tender).expect("open");
		Evaluations::<T>::mutate(tender, |evaluation| {
			let evaluation = evaluation.as_mut().unwrap();
			evaluation.settled = LotSet(1);
			evaluation.bonds = BondPass::Running { next: 0, again: false };
		});
		assert_eq!(T::Bids::received(tender), b);

		#[block]
		{
			run::<T>(Step::ReturnBonds { tender });
		}

		assert_eq!(Evaluations::<T>::get(tender).unwrap().bonds, BondPass::Idle);
	}

	#[benchmark]
	fn step_challenge_due() {
		let (_, award, bidder, _) = challenged::<T>(64);
		Pallet::<T>::do_reply(&buyer::<T>().1, award, bidder, note()).expect("in time");
		let ChallengeStatus::Answered { appeal_until } = Challenges::<T>::get(award, bidder).unwrap().status else {
			panic!("replied")
		};
		T::BenchmarkHelper::set_time(appeal_until);

		#[block]
		{
			run::<T>(Step::ChallengeDue { award, bidder });
		}

		assert_eq!(Challenges::<T>::get(award, bidder).unwrap().status, ChallengeStatus::Expired);
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
