//! What the benchmarks of awards and contracts need: tenders whose bids are really sealed and really opened.

use super::*;
use codec::Encode;
use frame_support::traits::{fungible::MutateHold, Get};
use pallet_procurement_awards::{types::Step as Judging, Awards, Evaluations};
use pallet_procurement_milestones::{benchmarking::VALUE, types::Bond, ContractOf, Contracts, HoldReason};
use pallet_sealed_bids::benchmarking::{close, filled, open_stage, seal_all, submit_sealed};
use procurement_primitives::{
	agenda::{Progress, Task},
	award::{AwardId, AwardStatus},
	bid::{Answer, BidderId, LotPrice, PayloadV1},
	budget::{ContractId, Purses},
	contract::PerformanceBondState,
	tender::{
		traits::{CriterionRule, TenderInspect},
		AcceptanceMethod, BasisPoints, CancellationReason, Criterion, Judged, LotSet, Milestone, MilestoneTerms,
		PaymentPart, Stage, MAX_KEYHOLDERS, WHOLE,
	},
	time::Period,
};

type AwardsTask = pallet_procurement_awards::Task<Runtime>;

/// From here on keys are numbered that belong to delegates: sixteen for each party.
const DELEGATES: u32 = 1_000_000;

/// Which account controls a party.
fn controller(party: PartyId) -> AccountId {
	pallet_procurement_identity::Parties::<Runtime>::get(party).expect("known").controller
}

/// Ties an account to a verified person of its own.
fn tied(account: AccountId) -> AccountId {
	let commitment = account.using_encoded(blake2_256);
	let own: AccountId = commitment.into();
	if Identity::acting_for(&own).is_none() {
		let person = verified(&own, Registration::Person { commitment });
		Identity::bind_person(root(), account.clone(), person).expect("the council may");
	}
	account
}

/// An account that may do everything for a party, with a person of its own: the controller, or a delegate.
fn official(party: PartyId, seed: u32) -> AccountId {
	let controller = controller(party);
	let Some(delegate) = seed.checked_sub(1) else { return tied(controller) };
	let key = DELEGATES + party * 16 + delegate;
	let account = <Helper as BenchmarkHelper<_, _>>::account(key);
	if Identity::acting_for(&account).is_none() {
		let bytes = payload(&System::block_hash(0).0, &account, &Purpose::Delegate(party), 0, Moment::MAX);
		let consent = Consent { nonce: 0, expires: Moment::MAX, signature: Helper::sign(key, &bytes) };
		let origin = RuntimeOrigin::signed(controller);
		Identity::add_delegate(origin, account.clone(), Permissions::all(), Moment::MAX, consent).expect("it consents");
	}
	tied(account)
}

/// What a draft is made of.
struct Draft {
	buyer: PartyId,
	/// How each lot is awarded.
	awards: Vec<AwardCriteria>,
	/// What each lot costs at most.
	maximum: Balance,
	two_envelopes: bool,
	keyholders: u32,
}

impl Draft {
	/// Makes the draft, on a line with half as much again as all lots cost.
	fn create(self) -> TenderId {
		let origin = || RuntimeOrigin::signed(controller(self.buyer));
		let tender = pallet_procurement_tenders::NextTenderId::<Runtime>::get();
		let value = self.maximum * self.awards.len() as Balance;
		let notice = Notice {
			procedure: Procedure::Open,
			category: Category::Goods,
			title: b"Measured".to_vec(),
			description: Vec::new(),
			line: Budgets::funded_line(self.buyer, value + value / 2),
			bond: BOND,
			two_envelopes: self.two_envelopes,
			enquiry_deadline: Timestamp::now() + PERIOD - 1,
			bid_deadline: Timestamp::now() + PERIOD,
		};
		Tenders::create(origin(), format!("{tender}").into_bytes(), notice).expect("a buyer may");
		for (id, award) in (0..).zip(self.awards) {
			let (title, description) = (b"Lot".to_vec(), Vec::new());
			let lot = Lot { title, description, maximum: self.maximum, award, classification: None };
			Tenders::put_lot(origin(), tender, id, lot).expect("a lot");
		}
		let keyholders: Vec<_> = (0..self.keyholders).map(|seed| keyholder(seed).0).collect();
		let threshold = self.keyholders as u8 / 2 + 1;
		Tenders::set_keyholders(origin(), tender, keyholders, threshold).expect("at most sixteen");
		tender
	}
}

/// Publishes a draft whose keyholders have registered their keys.
fn publish(tender: TenderId, keyholders: u32) {
	let accounts: Vec<_> = (0..keyholders).map(|seed| keyholder(seed).1).collect();
	seal_all::<Runtime>(tender, &accounts);
	<Helper as pallet_sealed_bids::benchmarking::BenchmarkHelper<AccountId>>::publish(tender);
}

/// A bid for every lot, at this price each, with the longest envelopes.
fn bid(tender: TenderId, bidder: PartyId, price: Balance, answers: Vec<Answer>) {
	let terms = Tenders::bidding(tender).expect("published");
	Budgets::fill_purse(bidder, PURSE);
	let prices: Vec<_> = terms.lots.iter().map(|lot| LotPrice { lot, price }).collect();
	let account = controller(bidder);
	if terms.two_envelopes {
		let technical = filled(PayloadV1 { answers, ..Default::default() });
		let price = filled(PayloadV1 { prices, ..Default::default() });
		submit_sealed::<Runtime>(tender, (bidder, &account), &technical, Some(&price));
	} else {
		let payload = filled(PayloadV1 { prices, answers, ..Default::default() });
		submit_sealed::<Runtime>(tender, (bidder, &account), &payload, None);
	}
}

/// Does what the agenda would do of a task.
fn finish(step: Judging) {
	while AwardsTask::new(step).run().expect("due") == Progress::More {}
}

impl pallet_procurement_awards::benchmarking::BenchmarkHelper<AccountId> for Helper {
	fn party(seed: u32, role: Role) -> (PartyId, AccountId) {
		party("award", seed, role)
	}

	fn official(seed: u32) -> AccountId {
		let party = Identity::acting_for(&account("award", seed, 0)).expect("a party");
		official(party, 0);
		official(party, 1)
	}

	fn draft(buyer: PartyId) -> TenderId {
		let awards = vec![AwardCriteria::PriceOnly];
		Draft { buyer, awards, maximum: MAXIMUM, two_envelopes: false, keyholders: 3 }.create()
	}

	fn tender(buyer: PartyId, lots: u8, criteria: Vec<CriterionRule>, two_envelopes: bool) -> TenderId {
		let keyholders = u32::from(MAX_KEYHOLDERS);
		let award_of = |lot| match criteria.iter().filter(|it| it.lots.contains(lot)).map(|it| it.weight).sum() {
			0 => AwardCriteria::PriceOnly,
			weights => AwardCriteria::Rated { price_weight: WHOLE - weights },
		};
		let awards = LotSet::first(lots).iter().map(award_of).collect();
		let tender = Draft { buyer, awards, maximum: MAXIMUM, two_envelopes, keyholders }.create();
		let origin = || RuntimeOrigin::signed(controller(buyer));
		let judged = |rule: CriterionRule| Criterion {
			title: b"Measured".to_vec(),
			description: Vec::new(),
			lots: rule.lots,
			weight: rule.weight,
			judged: rule.formula.map_or(Judged::Expert, |better| Judged::Formula { better, unit: b"unit".to_vec() }),
		};
		Tenders::set_criteria(origin(), tender, criteria.into_iter().map(judged).collect()).expect("of its lots");
		let classes = (0..most_classes()).map(class).collect();
		Tenders::set_eligibility(origin(), tender, classes).expect("as many as there may be");
		// An award that is final makes a contract of it.
		let most = <Runtime as pallet_procurement_milestones::Config>::MaxMilestones::get();
		Tenders::set_schedule(origin(), tender, schedule(most, AcceptanceMethod::Device)).expect("as many");
		publish(tender, keyholders);
		tender
	}

	fn bid(tender: TenderId, bidder: BidderId, price: Balance, answers: Vec<(u16, u64)>) {
		licensed(bidder);
		let answer = |(criterion, value)| Answer { criterion, value: Some(value), text: Vec::new() };
		bid(tender, bidder, price, answers.into_iter().map(answer).collect());
	}

	fn open(tender: TenderId, stage: Stage) {
		let evaluation = Evaluations::<Runtime>::get(tender);
		if stage == Stage::Technical {
			close::<Runtime>(tender);
		}
		open_stage::<Runtime>(tender, stage);
		// As if nobody had told.
		Evaluations::<Runtime>::set(tender, evaluation);
	}

	fn secure(award: AwardId, supplier: BidderId) {
		let contract = ContractOf::<Runtime>::get(award).expect("final");
		Budgets::fill_purse(supplier, PURSE);
		let reason: RuntimeHoldReason = HoldReason::PerformanceBond.into();
		let purse = <Budgets as Purses<AccountId>>::purse(supplier);
		Balances::hold(&reason, &purse, BOND).expect("its purse is full");
		Contracts::<Runtime>::mutate(contract, |contract| {
			let contract = contract.as_mut().expect("it is there");
			contract.supplier = supplier;
			contract.bond = Bond { amount: BOND, state: PerformanceBondState::Held };
		});
	}

	fn licence(holder: PartyId) -> LicenceClassId {
		licensed(holder);
		class(0)
	}

	fn set_time(now: Moment) {
		pallet_timestamp::Now::<Runtime>::put(now);
	}
}

/// The party that contracts are made with.
const SUPPLIER: u32 = 0;

impl pallet_procurement_milestones::benchmarking::BenchmarkHelper<AccountId> for Helper {
	fn award(milestones: u32, acceptance: AcceptanceMethod) -> AwardId {
		let lots = Balance::from(MAX_LOTS);
		let (buyer, _) = party("contract", SUPPLIER + 1, Role::ProcuringEntity);
		let (supplier, _) = party("contract", SUPPLIER, Role::Supplier);
		Budgets::fill_purse(supplier, VALUE);
		let awards = vec![AwardCriteria::PriceOnly; MAX_LOTS.into()];
		let tender = Draft { buyer, awards, maximum: 2 * VALUE / lots, two_envelopes: false, keyholders: 3 }.create();
		Tenders::set_schedule(RuntimeOrigin::signed(controller(buyer)), tender, schedule(milestones, acceptance))
			.expect("as many as there may be");
		publish(tender, 3);
		bid(tender, supplier, VALUE / lots, Vec::new());
		close::<Runtime>(tender);
		open_stage::<Runtime>(tender, Stage::Technical);
		finish(Judging::Advance { tender });
		(0..MAX_LOTS).for_each(|lot| finish(Judging::Judge { tender, lot, round: 0 }));

		let award = pallet_procurement_awards::NextAwardId::<Runtime>::get();
		let signed = |seed| RuntimeOrigin::signed(official(buyer, seed));
		crate::Awards::propose(signed(0), tender, LotSet::first(MAX_LOTS)).expect("all are ranked");
		crate::Awards::approve(signed(1), award).expect("another person");
		// Final, without telling contracts.
		Awards::<Runtime>::mutate(award, |award| {
			award.as_mut().expect("proposed").status = AwardStatus::Final { since: Timestamp::now() };
		});
		Evaluations::<Runtime>::mutate(tender, |evaluation| {
			let evaluation = evaluation.as_mut().expect("begun");
			(evaluation.in_standstill, evaluation.final_awards) = (0, 1);
		});
		award
	}

	fn account(party: PartyId, seed: u32) -> AccountId {
		official(party, seed)
	}

	fn party(seed: u32, role: Role) -> PartyId {
		party("contract", seed, role).0
	}

	fn end(tender: TenderId) {
		change(tender, |header| header.status = TenderStatus::Cancelled { reason: CancellationReason::NoDemand });
	}

	fn next_year(contract: ContractId) {
		Budgets::next_year(contract, VALUE);
	}

	fn set_time(now: Moment) {
		pallet_timestamp::Now::<Runtime>::put(now);
	}
}

/// So many milestones of equal shares.
fn schedule(milestones: u32, acceptance: AcceptanceMethod) -> Vec<Milestone> {
	let count = milestones as BasisPoints;
	let share = WHOLE / count;
	let of = |number| MilestoneTerms {
		payment: PaymentPart::Share(if number == 0 { WHOLE - share * (count - 1) } else { share }),
		due_days: 30,
		acceptance,
		accepted_after: Period::Calendar(10 * DAY),
		retention: 1_000,
		warranty_days: 365,
	};
	(0..count).map(|number| Milestone { title: vec![b't'; 256], terms: of(number) }).collect()
}
