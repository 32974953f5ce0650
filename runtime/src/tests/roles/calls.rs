//! Each call of the tables, made where it would do something.

use super::{
	super::{tendering::*, town::*, *},
	licensing::licences,
	stage::*,
};
use crate::{Awards, Budgets, Milestones, Tenders};
use pallet_fee_sponsorship::Call as Fees;
use pallet_procurement_agenda::{types::DayChange, Call as Agendas};
use pallet_procurement_awards::Call as Award;
use pallet_procurement_budgets::Call as Budget;
use pallet_procurement_identity::Call as Id;
use pallet_procurement_milestones::Call as Contract;
use pallet_procurement_tenders::Call as Tender;
use pallet_sealed_bids::Call as Bids;
use procurement_primitives::{
	agenda::TaskId,
	award::{ChallengeGround, Decision, LowPriceFinding, RecusalReason, RejectionReason},
	budget::{Destination, Reserve as _},
	contract::{MilestoneChange, TerminationReason, Terms, Variation, VariationReason},
	identity::{consent::Purpose, AssuranceLevel, Permissions},
	tender::{
		AwardCriteria, CancellationReason, Category, Changes, DocumentHash, Lot, LotSet, Notice, Procedure, Ruleset,
		Stage,
	},
	time::{DayKind, DAY},
};

/// A call of the tables: what comes before it, and the call as somebody makes it.
pub(super) struct Case {
	/// The call, and in which case if there are several: as the tables name it.
	pub name: &'static str,
	pub before: fn(&Scene),
	pub call: fn(&Scene, &str) -> RuntimeCall,
}

pub(super) const fn case(name: &'static str, before: fn(&Scene), call: fn(&Scene, &str) -> RuntimeCall) -> Case {
	Case { name, before, call }
}

pub(super) fn nothing(_: &Scene) {}

pub(super) fn why() -> Vec<u8> {
	b"why".to_vec()
}

/// Every case.
pub(super) fn all() -> Vec<Case> {
	let all = [identity(), budgets(), tenders(), bids(), awards(), contracts(), licences(), others()];
	all.into_iter().flatten().collect()
}

fn identity() -> Vec<Case> {
	vec![
		case("Identity.register", nothing, |_, _| Id::register { registration: organisation("new") }.into()),
		case("Identity.register_for", nothing, |_, _| {
			let hash = sp_io::hashing::blake2_256(&organisation("new").encode());
			let consent = consent("new", &Purpose::Register(hash));
			Id::register_for { account: account("new"), registration: organisation("new"), consent }.into()
		}),
		case("Identity.verify", nothing, |_, _| verify("winner")),
		case("Identity.verify, about a registrar's party", nothing, |_, _| verify("registry")),
		case("Identity.suspend", nothing, |_, _| suspend("third")),
		case("Identity.suspend, about a registrar's party", nothing, |_, _| suspend("registry")),
		case(
			"Identity.reinstate",
			|_| ok(Identity::suspend(by("gao"), party("er"), why())),
			|_, _| Id::reinstate { party: party("er") }.into(),
		),
		case(
			"Identity.reinstate, whom the council suspended",
			|_| ok(Identity::suspend(council(), party("er"), why())),
			|_, _| Id::reinstate { party: party("er") }.into(),
		),
		case("Identity.bind_person", nothing, |_, _| bind("sun")),
		case("Identity.bind_person, about a registrar's party", nothing, |_, _| bind("wang")),
		case("Identity.grant_role, of a buyer, supplier, expert or inspector", nothing, |_, _| grant(Role::Expert)),
		case("Identity.grant_role, of any other role", nothing, |_, _| grant(Role::Keyholder)),
		case(
			"Identity.revoke_role, of a buyer, supplier, expert or inspector",
			|_| ok(Identity::grant_role(council(), party("third"), Role::Expert, None)),
			|_, _| revoke(Role::Expert),
		),
		case(
			"Identity.revoke_role, of any other role",
			|_| ok(Identity::grant_role(council(), party("third"), Role::Keyholder, None)),
			|_, _| revoke(Role::Keyholder),
		),
		case("Identity.add_delegate", nothing, |_, who| {
			let consent = consent("new", &Purpose::Delegate(own_party(who)));
			let (account, permissions) = (account("new"), Permissions::BID);
			Id::add_delegate { account, permissions, until: FOR_EVER, consent }.into()
		}),
		case("Identity.set_delegate", nothing, |_, who| {
			let account = account(delegate_of(who));
			Id::set_delegate { account, permissions: Permissions::BID, until: FOR_EVER }.into()
		}),
		case("Identity.remove_delegate", nothing, |_, who| {
			Id::remove_delegate { account: account(delegate_of(who)) }.into()
		}),
		case("Identity.rotate_controller", nothing, |_, who| {
			let consent = consent("new", &Purpose::Control(own_party(who)));
			Id::rotate_controller { new: account("new"), consent }.into()
		}),
		case("Identity.amend", nothing, |_, _| Id::amend { details: organisation("amended") }.into()),
		case("Identity.freeze_delegate", nothing, |_, _| {
			Id::freeze_delegate { account: account("mei's clerk") }.into()
		}),
		case("Identity.freeze_delegate, itself", nothing, |_, _| {
			Id::freeze_delegate { account: account("mei") }.into()
		}),
		case(
			"Identity.unfreeze_delegate, whom its party froze",
			|_| ok(Identity::freeze_delegate(by("mei"), account("mei's clerk"))),
			|_, _| Id::unfreeze_delegate { account: account("mei's clerk") }.into(),
		),
		case(
			"Identity.unfreeze_delegate, whom another froze",
			|_| ok(Identity::freeze_delegate(by("wang"), account("mei's clerk"))),
			|_, _| Id::unfreeze_delegate { account: account("mei's clerk") }.into(),
		),
		case("Identity.propose_recovery", nothing, |_, _| {
			let (party, new) = (party("winner"), account("new"));
			Id::propose_recovery { party, new, consent: consent("new", &Purpose::Control(party)) }.into()
		}),
		case("Identity.approve_recovery", recovery, |_, _| {
			Id::approve_recovery { party: party("winner"), new: account("new") }.into()
		}),
		case("Identity.cancel_recovery", recovery, |_, _| Id::cancel_recovery { party: party("winner") }.into()),
		case("Identity.set_assertion_keys", nothing, |_, _| Id::set_assertion_keys { keys: vec![[7; 32]] }.into()),
		case("Identity.set_services", nothing, |_, _| Id::set_services { services: vec![] }.into()),
		case("Identity.deactivate", nothing, |_, _| Id::deactivate { party: party("winner") }.into()),
	]
}

fn verify(whom: &str) -> RuntimeCall {
	let party = party(whom);
	Id::verify { party, details: details(party), level: AssuranceLevel::High, until: FOR_EVER }.into()
}

fn suspend(whom: &str) -> RuntimeCall {
	Id::suspend { party: party(whom), reason: why() }.into()
}

fn bind(whom: &str) -> RuntimeCall {
	Id::bind_person { account: account(whom), person: party("li's own") }.into()
}

fn grant(role: Role) -> RuntimeCall {
	Id::grant_role { party: party("third"), role, until: None }.into()
}

fn revoke(role: Role) -> RuntimeCall {
	Id::revoke_role { party: party("third"), role, reason: why() }.into()
}

/// A delegate of the party that somebody controls; of the winner, if none.
fn delegate_of(who: &str) -> &'static str {
	if who == "library" {
		"sun"
	} else {
		"mei's clerk"
	}
}

fn recovery(_: &Scene) {
	let consent = consent("new", &Purpose::Control(party("winner")));
	assert_ok!(Identity::propose_recovery(by("gao"), party("winner"), account("new"), consent));
}

/// The next deposit's number.
fn next_deposit() -> u32 {
	pallet_procurement_budgets::NextDepositId::<Runtime>::get()
}

fn recorded(_: &Scene) {
	assert_ok!(Budgets::record_deposit(by("qian"), 1_000, Destination::Treasury, b"LATEST".to_vec()));
}

fn requested(_: &Scene) {
	assert_ok!(Budgets::request_redemption(by("mei"), 1_000));
}

fn budgets() -> Vec<Case> {
	vec![
		case("Budgets.record_deposit", nothing, |_, _| {
			Budget::record_deposit { amount: 1, to: Destination::Treasury, reference: b"ANOTHER".to_vec() }.into()
		}),
		case("Budgets.confirm_deposit", recorded, |_, _| {
			Budget::confirm_deposit { deposit: next_deposit() - 1 }.into()
		}),
		case("Budgets.cancel_deposit", recorded, |_, _| {
			Budget::cancel_deposit { deposit: next_deposit() - 1, reason: why() }.into()
		}),
		case("Budgets.request_redemption", fill_purses, |_, _| Budget::request_redemption { amount: 1 }.into()),
		case("Budgets.confirm_redemption", requested, |_, _| {
			Budget::confirm_redemption { redemption: 0, reference: b"OUT-1".to_vec() }.into()
		}),
		case("Budgets.reject_redemption", requested, |_, _| {
			Budget::reject_redemption { redemption: 0, reason: why() }.into()
		}),
		case("Budgets.open_line", nothing, |_, _| {
			let (owner, code, title) = (party("library"), b"B".to_vec(), why());
			Budget::open_line { owner, fiscal_year: 2_026, code, title, opens: None, closes: None }.into()
		}),
		case("Budgets.appropriate", nothing, |_, _| Budget::appropriate { line: 0, amount: 1 }.into()),
		case("Budgets.reduce", nothing, |_, _| Budget::reduce { line: 0, amount: 1 }.into()),
		case(
			"Budgets.sweep",
			|_| {
				let stray = Budgets::line_account(0).into();
				assert_ok!(Balances::transfer_keep_alive(super::super::signed(Alice), stray, 1));
			},
			|_, _| Budget::sweep { line: 0 }.into(),
		),
		case("Budgets.close_line", nothing, |_, _| Budget::close_line { line: 0 }.into()),
		case(
			"Budgets.close_line, when its year is over",
			|_| set_clock(BEGINNING + 365 * DAY),
			|_, _| Budget::close_line { line: 0 }.into(),
		),
	]
}

fn notice() -> Notice {
	Notice {
		procedure: Procedure::Negotiation,
		category: Category::Goods,
		title: b"Chairs".to_vec(),
		description: Vec::new(),
		line: 0,
		bond: 0,
		two_envelopes: false,
		enquiry_deadline: now() + DAY,
		bid_deadline: now() + 60 * DAY,
	}
}

fn lot() -> Lot {
	let (title, description) = (b"Chairs".to_vec(), Vec::new());
	Lot { title, description, maximum: 1_000_000, award: AwardCriteria::PriceOnly, classification: None }
}

fn retitled() -> Box<Changes> {
	Box::new(Changes { title: Some(b"Desks".to_vec()), ..Default::default() })
}

fn tenders() -> Vec<Case> {
	vec![
		case("Tenders.create", nothing, |_, _| Tender::create { reference: b"C".to_vec(), notice: notice() }.into()),
		case("Tenders.edit", nothing, |it, _| Tender::edit { tender: it.draft, notice: notice() }.into()),
		case("Tenders.put_lot", nothing, |it, _| Tender::put_lot { tender: it.draft, lot: 1, becomes: lot() }.into()),
		case("Tenders.remove_lot", nothing, |it, _| Tender::remove_lot { tender: it.draft, lot: 0 }.into()),
		case("Tenders.set_criteria", nothing, |it, _| {
			Tender::set_criteria { tender: it.draft, criteria: vec![] }.into()
		}),
		case("Tenders.set_documents", nothing, |it, _| {
			Tender::set_documents { tender: it.draft, documents: vec![] }.into()
		}),
		case("Tenders.set_eligibility", nothing, |it, _| {
			Tender::set_eligibility { tender: it.draft, classes: vec![] }.into()
		}),
		case("Tenders.set_keyholders", nothing, |it, _| {
			Tender::set_keyholders { tender: it.draft, keyholders: vec![], threshold: 0 }.into()
		}),
		case("Tenders.set_schedule", nothing, |it, _| {
			Tender::set_schedule { tender: it.draft, schedule: vec![] }.into()
		}),
		case("Tenders.invite", nothing, |it, _| Tender::invite { tender: it.draft, party: party("tan") }.into()),
		case(
			"Tenders.disinvite",
			|it| ok(Tenders::invite(by("li"), it.draft, party("tan"))),
			|it, _| Tender::disinvite { tender: it.draft, party: party("tan") }.into(),
		),
		case("Tenders.publish", nothing, |it, _| Tender::publish { tender: it.draft }.into()),
		case("Tenders.amend", nothing, |it, _| {
			Tender::amend { tender: it.open, changes: retitled(), reason: why() }.into()
		}),
		case("Tenders.cancel", nothing, |it, _| {
			Tender::cancel { tender: it.open, reason: CancellationReason::NoDemand, note: why() }.into()
		}),
		case("Tenders.answer", nothing, |it, _| Tender::answer { tender: it.open, enquiry: 0, text: why() }.into()),
		case(
			"Tenders.rekey",
			|it| leak(it.open),
			|it, _| {
				let keyholders = ["fan", "nie", "bai"].map(party).to_vec();
				Tender::rekey { tender: it.open, keyholders, threshold: 2 }.into()
			},
		),
		case("Tenders.resume", |it| rekey(it.open), |it, _| Tender::resume { tender: it.open }.into()),
		case("Tenders.ask", nothing, |it, _| Tender::ask { tender: it.open, question: why() }.into()),
		case("Tenders.set_ruleset", nothing, |_, _| {
			let rules = Box::new(Ruleset::default_for(Procedure::Open));
			Tender::set_ruleset { procedure: Procedure::Open, rules, effective_from: now() + DAY }.into()
		}),
		case(
			"Tenders.withdraw_ruleset",
			|_| {
				let rules = Box::new(Ruleset::default_for(Procedure::Open));
				assert_ok!(Tenders::set_ruleset(council(), Procedure::Open, rules, now() + DAY));
			},
			|_, _| {
				let ruleset = pallet_procurement_tenders::NextRulesetId::<Runtime>::get() - 1;
				Tender::withdraw_ruleset { ruleset }.into()
			},
		),
	]
}

const TECHNICAL: Stage = Stage::Technical;

fn bids() -> Vec<Case> {
	vec![
		case("SealedBids.appoint_keyholder", nothing, |_, _| {
			Bids::appoint_keyholder { party: party("bai"), appointing_body: 9 }.into()
		}),
		case("SealedBids.set_superior", nothing, |_, _| {
			Bids::set_superior { body: party("library"), superior: Some(9) }.into()
		}),
		case("SealedBids.register_keys", nothing, |it, _| {
			let registrations = registrations(it.keyless, 1, party("fan"));
			Bids::register_keys { tender: it.keyless, registrations }.into()
		}),
		case(
			"SealedBids.submit_beacon",
			|it| last_key(it.keyless),
			|it, _| Bids::submit_beacon { tender: it.keyless, envelope: beacon(it.keyless, 1) }.into(),
		),
		case("SealedBids.submit", nothing, |it, _| {
			let Sealed { technical, price, .. } = seal_bid(it.open, "mei", LotSet(1), 1_000, 1);
			Bids::submit { tender: it.open, lots: LotSet(1), technical, price }.into()
		}),
		case("SealedBids.confirm", amended_bids, |it, _| Bids::confirm { tender: it.open }.into()),
		case("SealedBids.withdraw", nothing, |it, _| Bids::withdraw { tender: it.open }.into()),
		case("SealedBids.release", nothing, |it, _| {
			let seed = secret(it.sealed, TECHNICAL, 1);
			Bids::release { tender: it.sealed, stage: TECHNICAL, index: 1, seed }.into()
		}),
		case("SealedBids.report_leak", nothing, |it, _| {
			let seed = secret(it.open, TECHNICAL, 3);
			let generation = generation(it.open);
			Bids::report_leak { tender: it.open, generation, stage: TECHNICAL, index: 3, seed }.into()
		}),
		case(
			"SealedBids.open",
			|it| release(it.sealed, TECHNICAL),
			|it, _| Bids::open { tender: it.sealed, stage: TECHNICAL, bidder: party("mei") }.into(),
		),
		case(
			"SealedBids.self_open",
			|_| pass(DAY + 2),
			|it, _| {
				let seed = seal_bid(it.sealed, "mei", LotSet(1), PRICE, 12).seed;
				Bids::self_open { tender: it.sealed, stage: TECHNICAL, bidder: party("mei"), seed }.into()
			},
		),
	]
}

/// A change that bids depend on, which leaves a tender that could be published.
fn amended_bids(it: &Scene) {
	let lots =
		vec![procurement_primitives::tender::LotChange { lot: 0, becomes: Some(Lot { maximum: 99_000_000, ..lot() }) }];
	let changes = Box::new(Changes { lots, ..Default::default() });
	assert_ok!(Tenders::amend(by("li"), it.open, changes, why()).map_err(|refused| refused.error));
}

fn proposed(it: &Scene) {
	assert_ok!(Awards::propose(by("li"), it.ranked, LotSet(1)));
}

fn standstill(it: &Scene) {
	award(it.ranked, LotSet(1));
}

fn challenged(it: &Scene) {
	standstill(it);
	assert_ok!(Awards::challenge(by("jun"), it.award, ChallengeGround::Procedure, why()));
}

fn answered(it: &Scene) {
	challenged(it);
	assert_ok!(Awards::reply(by("li"), it.award, party("jun"), why()));
}

fn appealed(it: &Scene) {
	answered(it);
	assert_ok!(Awards::appeal(by("jun"), it.award));
}

/// The panel has committed to its marks.
fn committed(it: &Scene) {
	let panel = pallet_procurement_awards::Panels::<Runtime>::get(it.marked).expect("drawn");
	for expert in (0..EXPERTS).map(|expert| format!("e{expert}")) {
		if panel.seats.iter().any(|seat| seat.party == party(&expert)) {
			let commitment = commitment(it.marked, party(&expert));
			assert_ok!(Awards::commit_marks(by(&expert), it.marked, 0, 0, commitment));
		}
	}
}

fn awards() -> Vec<Case> {
	vec![
		case("Awards.join_pool", nothing, |_, who| Award::join_pool { organisation: own_party(who) }.into()),
		case("Awards.leave_pool", nothing, |_, _| Award::leave_pool {}.into()),
		case("Awards.declare_conflict", nothing, |_, _| Award::declare_conflict { party: party("mei") }.into()),
		case(
			"Awards.end_conflict",
			|it| {
				for expert in [it.member, it.other] {
					assert_ok!(Awards::declare_conflict(by(&format!("e{expert}")), party("mei")));
				}
			},
			|_, _| Award::end_conflict { party: party("mei") }.into(),
		),
		case("Awards.set_small_firm_class", nothing, |_, _| Award::set_small_firm_class { class: None }.into()),
		case("Awards.set_deduction", nothing, |it, _| Award::set_deduction { tender: it.draft, share: 1_500 }.into()),
		case("Awards.name_representatives", nothing, |it, _| {
			Award::name_representatives { tender: it.open, parties: vec![party("li's own")] }.into()
		}),
		case("Awards.advance", nothing, |it, _| Award::advance { tender: it.sealed }.into()),
		case(
			"Awards.finalise",
			|it| {
				standstill(it);
				set_clock(now() + 20 * DAY);
			},
			|it, _| Award::finalise { award: it.award }.into(),
		),
		case("Awards.recuse", nothing, |it, _| {
			Award::recuse { tender: it.marked, reason: RecusalReason::Kinship }.into()
		}),
		case("Awards.commit_marks", nothing, |it, _| {
			Award::commit_marks { tender: it.marked, lot: 0, page: 0, commitment: [1; 32] }.into()
		}),
		case("Awards.reveal_marks", committed, |it, who| {
			let (marks, salt) = marks(own_party(who));
			Award::reveal_marks { tender: it.marked, lot: 0, page: 0, marks, salt }.into()
		}),
		case("Awards.decide_low_price", nothing, |it, _| {
			let finding = LowPriceFinding::NotExplained;
			Award::decide_low_price { tender: it.flagged, lot: 0, bidder: party("mei"), finding, note: why() }.into()
		}),
		case("Awards.reject", nothing, |it, _| {
			let reason = RejectionReason::Collusion;
			Award::reject { tender: it.ranked, lot: 0, bidder: party("mei"), reason, note: why() }.into()
		}),
		case("Awards.propose", nothing, |it, _| Award::propose { tender: it.ranked, lots: LotSet(1) }.into()),
		case("Awards.withdraw_proposal", proposed, |it, _| {
			Award::withdraw_proposal { award: it.award, note: why() }.into()
		}),
		case("Awards.approve", proposed, |it, _| Award::approve { award: it.award }.into()),
		case("Awards.challenge", standstill, |it, _| {
			Award::challenge { award: it.award, ground: ChallengeGround::Marks, statement: why() }.into()
		}),
		case("Awards.withdraw_challenge", challenged, |it, _| Award::withdraw_challenge { award: it.award }.into()),
		case("Awards.reply", challenged, |it, _| {
			Award::reply { award: it.award, bidder: party("jun"), statement: why() }.into()
		}),
		case("Awards.appeal", answered, |it, _| Award::appeal { award: it.award }.into()),
		case("Awards.decide", appealed, |it, _| {
			let decision = Decision::Dismissed;
			Award::decide { award: it.award, bidder: party("jun"), decision, note: why() }.into()
		}),
	]
}

/// The supplier delivers a milestone.
fn deliver(it: &Scene, milestone: u32) {
	let evidence = vec![DocumentHash::Sha256([1; 32])];
	assert_ok!(Milestones::deliver(by("mei"), it.contract, milestone, evidence));
}

fn accepted(it: &Scene) {
	deliver(it, 0);
	assert_ok!(Milestones::accept(by("li"), it.contract, 0));
}

fn disputed_by(who: &str, it: &Scene) {
	deliver(it, 0);
	assert_ok!(Milestones::dispute(by(who), it.contract, 0, why()));
}

fn variation() -> Box<Variation> {
	let changes = vec![MilestoneChange { milestone: 0, amount: Some(1), due: None }];
	Box::new(Variation { reason: VariationReason::VolumeCuts, note: why(), changes })
}

/// A variation that the second official has proposed.
fn varied(it: &Scene) {
	assert_ok!(Milestones::propose_variation(by("zhao"), it.contract, variation()));
}

fn terminate(reason: TerminationReason, it: &Scene) -> RuntimeCall {
	Contract::terminate { contract: it.contract, reason, note: why() }.into()
}

fn settle_half(contract: u32) -> RuntimeCall {
	Contract::settle { contract, milestone: 0, to_supplier: 500, reason: why() }.into()
}

fn contracts() -> Vec<Case> {
	vec![
		case("Milestones.set_terms", nothing, |it, _| {
			Contract::set_terms { contract: it.unsigned, terms: Box::new(terms()) }.into()
		}),
		case(
			"Milestones.sign",
			|it| ok(Milestones::set_terms(by("li"), it.unsigned, Box::new(terms()))),
			|it, _| Contract::sign { contract: it.unsigned, version: 1 }.into(),
		),
		case("Milestones.decline", nothing, |it, _| Contract::decline { contract: it.unsigned, reason: why() }.into()),
		case("Milestones.deliver", nothing, |it, _| {
			let evidence = vec![DocumentHash::Sha256([1; 32])];
			Contract::deliver { contract: it.contract, milestone: 0, evidence }.into()
		}),
		case("Milestones.accept", |it| deliver(it, 0), |it, _| accept(it, 0)),
		case("Milestones.accept, of more than `FourEyesAbove`", |it| deliver(it, 3), |it, _| accept(it, 3)),
		case("Milestones.accept, what inspectors accept", |it| deliver(it, 1), |it, _| accept(it, 1)),
		case("Milestones.reject", |it| deliver(it, 0), |it, _| reject(it, 0)),
		case("Milestones.reject, what inspectors accept", |it| deliver(it, 1), |it, _| reject(it, 1)),
		case(
			"Milestones.attest",
			|it| deliver(it, 2),
			|it, _| Contract::attest { contract: it.contract, milestone: 2, reading: 1 }.into(),
		),
		case("Milestones.pay", accepted, |it, _| Contract::pay { contract: it.contract, payment: 0 }.into()),
		case(
			"Milestones.pay, when it is due",
			|it| {
				accepted(it);
				set_clock(now() + 30 * DAY);
			},
			|it, _| Contract::pay { contract: it.contract, payment: 0 }.into(),
		),
		case("Milestones.propose_variation", nothing, |it, _| {
			Contract::propose_variation { contract: it.contract, variation: variation() }.into()
		}),
		case("Milestones.sign_variation", varied_by_another, |it, _| {
			Contract::sign_variation { contract: it.contract, number: 0 }.into()
		}),
		case("Milestones.withdraw_variation", varied, |it, _| {
			Contract::withdraw_variation { contract: it.contract, number: 0 }.into()
		}),
		case(
			"Milestones.dispute",
			|it| deliver(it, 0),
			|it, _| Contract::dispute { contract: it.contract, milestone: 0, reason: why() }.into(),
		),
		case(
			"Milestones.withdraw_dispute, which the supplier opened",
			|it| disputed_by("mei", it),
			|it, _| Contract::withdraw_dispute { contract: it.contract, milestone: 0 }.into(),
		),
		case(
			"Milestones.withdraw_dispute, which the buyer opened",
			|it| disputed_by("li", it),
			|it, _| Contract::withdraw_dispute { contract: it.contract, milestone: 0 }.into(),
		),
		case("Milestones.settle", |it| disputed_by("mei", it), |it, _| settle_half(it.contract)),
		case(
			"Milestones.settle, after `ArbitrationTime`",
			|it| {
				disputed_by("mei", it);
				set_clock(now() + 30 * DAY);
			},
			|it, _| settle_half(it.contract),
		),
		case(
			"Milestones.settle, where no arbiter is agreed",
			|it| {
				sign(it.unsigned, Terms { arbiter: None, ..terms() });
				disputed_by("mei", &Scene { contract: it.unsigned, ..*it });
			},
			|it, _| settle_half(it.unsigned),
		),
		case("Milestones.terminate, by agreement", nothing, |it, _| terminate(TerminationReason::MutualAgreement, it)),
		case(
			"Milestones.terminate, for the buyer's default",
			|it| {
				accepted(it);
				set_clock(now() + 90 * DAY);
			},
			|it, _| terminate(TerminationReason::BuyerDefault, it),
		),
		case("Milestones.terminate, for any other reason", nothing, |it, _| terminate(TerminationReason::NoDemand, it)),
		case(
			"Milestones.withdraw_termination, by agreement",
			|it| {
				let reason = TerminationReason::MutualAgreement;
				assert_ok!(Milestones::terminate(by("zhao"), it.contract, reason, why()));
			},
			|it, _| {
				let reason = TerminationReason::MutualAgreement;
				Contract::withdraw_termination { contract: it.contract, reason }.into()
			},
		),
		case("Milestones.set_tax_office", nothing, |_, _| Contract::set_tax_office { party: party("office") }.into()),
		case("Milestones.free_reserve", left_over, |_, _| Contract::free_reserve { tender: 0 }.into()),
	]
}

/// Something is put aside for the tender of the contract, which has ended: the chain itself leaves nothing.
fn left_over(it: &Scene) {
	let line = pallet_procurement_budgets::Commitments::<Runtime>::get(it.contract).expect("signed").line;
	assert_ok!(Budgets::reserve(line, party("library"), 0, 1));
}

fn varied_by_another(it: &Scene) {
	// By neither of those whose signatures are tried.
	tie("sun");
	assert_ok!(Milestones::propose_variation(by("sun"), it.contract, variation()));
}

fn accept(it: &Scene, milestone: u32) -> RuntimeCall {
	Contract::accept { contract: it.contract, milestone }.into()
}

fn reject(it: &Scene, milestone: u32) -> RuntimeCall {
	Contract::reject { contract: it.contract, milestone, reason: why() }.into()
}

fn others() -> Vec<Case> {
	vec![
		case("Agenda.retry", nothing, |_, _| Agendas::retry { id: TaskId { due: 0, sequence: 0 } }.into()),
		case("Agenda.record_outage", nothing, |_, _| {
			Agendas::record_outage { from: now() - 1, to: now(), reason: why() }.into()
		}),
		case("Agenda.set_days", nothing, |_, _| {
			let days = vec![DayChange { date: 21_000, kind: Some(DayKind::Holiday) }];
			Agendas::set_days { days }.into()
		}),
		case("Sponsorship.set_operations_account", nothing, |_, _| {
			Fees::set_operations_account { account: account("new") }.into()
		}),
		case("Sponsorship.set_default_budget", nothing, |_, _| Fees::set_default_budget { amount: 1 }.into()),
		case("Sponsorship.set_role_budget", nothing, |_, _| {
			Fees::set_role_budget { role: Role::Supplier, amount: Some(1) }.into()
		}),
	]
}
