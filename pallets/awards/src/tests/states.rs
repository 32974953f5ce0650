//! Every state × every call.

use super::*;
use crate::{Call as PalletCall, Challenges, Evaluations, Lots, Panels};
use frame_support::traits::GetCallName;

/// A state, and how a tender comes to be in it. Its award, if it has one, is number 0; its challenger [`BIDDER`] + 1.
type State = (&'static str, fn() -> TenderId);

fn with_bids(tender: TenderId) -> TenderId {
	bids(tender, &[100, 110, 120]);
	tender
}

fn begun(tender: TenderId) -> TenderId {
	open(with_bids(tender));
	tender
}

/// The agenda goes on step by step until it is so.
fn steps_until(tender: TenderId, is_so: impl Fn(LotStatus, EvaluationStage) -> bool) -> TenderId {
	for _ in 0..100 {
		if is_so(Lots::<Test>::get(tender, 0).status, Evaluations::<Test>::get(tender).unwrap().stage) {
			return tender;
		}
		due_now();
	}
	panic!("it never comes to that");
}

fn drawn() -> TenderId {
	let tender = begun(rated(true));
	settle_agenda();
	tender
}

fn ranked() -> TenderId {
	let tender = begun(price_only());
	settle_agenda();
	tender
}

fn proposed() -> TenderId {
	let tender = ranked();
	assert_ok!(Awards::propose(signed(BUYER), tender, LotSet(1)));
	tender
}

fn challenged() -> TenderId {
	let (tender, award) = standstill();
	assert_ok!(Awards::challenge(signed(BIDDER + 1), award, ChallengeGround::Procedure, b"x".to_vec()));
	tender
}

fn answered() -> TenderId {
	let tender = challenged();
	assert_ok!(Awards::reply(signed(BUYER), 0, BIDDER + 1, b"x".to_vec()));
	tender
}

fn appealed() -> TenderId {
	let tender = answered();
	assert_ok!(Awards::appeal(signed(BIDDER + 1), 0));
	tender
}

fn decided(decision: Decision) -> TenderId {
	let tender = appealed();
	assert_ok!(Awards::decide(signed(REVIEW), 0, BIDDER + 1, decision, b"x".to_vec()));
	settle_agenda();
	tender
}

const STATES: [State; 31] = [
	("draft", || draft(1, AwardCriteria::PriceOnly, Vec::new(), false)),
	("tendering", || with_bids(price_only())),
	("opening", || {
		let tender = with_bids(price_only());
		set_time(DEADLINE);
		tender
	}),
	("intake", || begun(price_only())),
	("drawing", || steps_until(begun(rated(true)), |_, stage| stage == EvaluationStage::Drawing)),
	("short", || {
		(EXPERT..EXPERT + EXPERTS - 4).for_each(|expert| ok(Awards::leave_pool(signed(expert))));
		drawn()
	}),
	("marking", drawn),
	("revealing", || {
		let tender = drawn();
		seated(tender).iter().for_each(|member| ok(commit(tender, 0, 0, *member, &[1, 2, 3])));
		tender
	}),
	("locked", || {
		let tender = drawn();
		mark(tender, &[1, 2, 3]);
		tender
	}),
	("collecting", || steps_until(begun(price_only()), |lot, _| matches!(lot, LotStatus::Collecting { .. }))),
	("flagging", || steps_until(begun(price_only()), |lot, _| lot == LotStatus::Flagging)),
	("deciding", || {
		let tender = price_only();
		bids(tender, &[10, 110, 120]);
		open_and_go_on(tender);
		tender
	}),
	("scoring", || steps_until(begun(price_only()), |lot, _| matches!(lot, LotStatus::Scoring { .. }))),
	("ranked", ranked),
	("proposed", proposed),
	("taken-back", || {
		let tender = proposed();
		assert_ok!(Awards::withdraw_proposal(second(), 0, b"x".to_vec()));
		tender
	}),
	("standstill", || standstill().0),
	("challenged", challenged),
	("answered", answered),
	("unanswered", || {
		let tender = challenged();
		at(DEADLINE + 7 * WORKING);
		tender
	}),
	("withdrawn", || {
		let tender = challenged();
		assert_ok!(Awards::withdraw_challenge(signed(BIDDER + 1), 0));
		tender
	}),
	// Nothing holds the award up then, and it is final.
	("expired", || {
		let tender = answered();
		let ChallengeStatus::Answered { appeal_until } = Challenges::<Test>::get(0, BIDDER + 1).unwrap().status else {
			panic!("replied")
		};
		at(appeal_until);
		assert_eq!(Challenges::<Test>::get(0, BIDDER + 1).unwrap().status, ChallengeStatus::Expired);
		tender
	}),
	("appealed", appealed),
	("dismissed", || decided(Decision::Dismissed)),
	("annulled", || decided(Decision::Upheld { remedy: Remedy::default() })),
	("final", || finalised().0),
	("refused", || {
		let (tender, award) = finalised();
		assert_ok!(Awards::refused(award));
		tender
	}),
	("lapsed", || {
		let (tender, award) = finalised();
		assert_ok!(Awards::lapsed(award));
		tender
	}),
	("signed", || {
		let (tender, award) = finalised();
		assert_ok!(Awards::signed(award), ());
		settle_agenda();
		tender
	}),
	("unsuccessful", || {
		let tender = price_only();
		bids(tender, &[100, 110]);
		open_and_go_on(tender);
		tender
	}),
	("cancelled", || {
		let tender = challenged();
		change(tender, |mock| mock.ended = Some(Ending::Cancelled));
		tender
	}),
];

fn panel_member(tender: TenderId) -> PartyId {
	let panel = Panels::<Test>::get(tender);
	panel.and_then(|panel| panel.seats.first().map(|seat| seat.party)).unwrap_or(EXPERT)
}

/// A call, and its answers: each with the states in which it is given; `*`: in all that are not named.
type Call = (&'static str, fn(TenderId) -> DispatchResult, Vec<(DispatchResult, &'static str)>);

const NO_AWARD: &str =
	"draft tendering opening intake drawing short marking revealing locked collecting flagging deciding scoring \
	ranked unsuccessful";

fn calls() -> Vec<Call> {
	use crate::Error::*;
	fn no(refusal: E) -> DispatchResult {
		Err(refusal.into())
	}
	let yes = Ok(());
	let ended = "draft signed unsuccessful cancelled";
	let unchallenged = "proposed taken-back standstill final refused lapsed";
	vec![
		(
			"set_small_firm_class",
			|_| Awards::set_small_firm_class(RuntimeOrigin::root(), Some(SMALL_FIRM)),
			vec![(yes, "*")],
		),
		(
			"set_deduction",
			|t| Awards::set_deduction(signed(BUYER), t, 1_500),
			vec![(yes, "draft"), (no(NotDraft), "*")],
		),
		(
			"name_representatives",
			|t| Awards::name_representatives(signed(BUYER), t, vec![401]),
			vec![
				(yes, "draft tendering"),
				(no(TenderNotActive), "signed unsuccessful cancelled"),
				(no(BiddingOver), "*"),
			],
		),
		(
			"advance",
			|t| Awards::advance(signed(BIDDER), t),
			vec![
				(no(TenderNotActive), ended),
				(no(NotOpened), "tendering opening"),
				(no(PricesSealed), "locked"),
				(no(NothingToDo), "*"),
			],
		),
		(
			"recuse",
			|t| Awards::recuse(signed(panel_member(t)), t, RecusalReason::Interest),
			vec![
				(no(TenderNotActive), ended),
				(no(NotBegun), "tendering opening"),
				(yes, "marking"),
				(no(WrongStage), "*"),
			],
		),
		(
			"commit_marks",
			|t| commit(t, 0, 0, panel_member(t), &[1, 2, 3]),
			vec![
				(no(TenderNotActive), ended),
				(no(NotBegun), "tendering opening"),
				(yes, "marking"),
				(no(WrongStage), "*"),
			],
		),
		(
			"reveal_marks",
			|t| reveal(t, 0, 0, panel_member(t), &[1, 2, 3]),
			vec![
				(no(TenderNotActive), ended),
				(no(NotBegun), "tendering opening"),
				(yes, "revealing"),
				(no(WrongStage), "*"),
			],
		),
		(
			"decide_low_price",
			|t| Awards::decide_low_price(signed(BUYER), t, 0, BIDDER, LowPriceFinding::NotExplained, b"x".to_vec()),
			vec![
				(no(TenderNotActive), ended),
				(no(NotBegun), "tendering opening"),
				(no(UnknownEntrant), "intake"),
				(yes, "deciding"),
				(no(WrongStage), "*"),
			],
		),
		(
			"reject",
			|t| Awards::reject(signed(BUYER), t, 0, BIDDER, RejectionReason::Collusion, b"x".to_vec()),
			vec![
				(no(TenderNotActive), ended),
				(no(NotBegun), "tendering opening"),
				(yes, "ranked taken-back annulled"),
				(no(NotCandidate), "refused lapsed"),
				(no(LotNotRanked), "*"),
			],
		),
		(
			"propose",
			|t| Awards::propose(signed(BUYER), t, LotSet(1)),
			vec![
				(no(TenderNotActive), ended),
				(no(NotBegun), "tendering opening"),
				(yes, "ranked taken-back annulled refused lapsed"),
				(no(LotNotRanked), "*"),
			],
		),
		(
			"withdraw_proposal",
			|_| Awards::withdraw_proposal(signed(BUYER), 0, b"x".to_vec()),
			vec![
				(no(UnknownAward), NO_AWARD),
				(no(TenderNotActive), "signed cancelled"),
				(yes, "proposed"),
				(no(NotProposed), "*"),
			],
		),
		(
			"approve",
			|_| Awards::approve(second(), 0),
			vec![
				(no(UnknownAward), NO_AWARD),
				(no(TenderNotActive), "signed cancelled"),
				(yes, "proposed"),
				(no(NotProposed), "*"),
			],
		),
		(
			"finalise",
			|_| Awards::finalise(signed(BIDDER), 0),
			vec![
				(no(UnknownAward), NO_AWARD),
				(no(TenderNotActive), "signed cancelled"),
				(no(StandstillRunning), "standstill challenged answered withdrawn appealed dismissed"),
				(no(HeldUp), "unanswered"),
				(no(NotInStandstill), "*"),
			],
		),
		(
			"challenge",
			|_| Awards::challenge(signed(BIDDER + 2), 0, ChallengeGround::Marks, b"x".to_vec()),
			vec![
				(no(UnknownAward), NO_AWARD),
				(no(TenderNotActive), "signed cancelled"),
				(yes, "standstill challenged answered withdrawn appealed dismissed"),
				(no(ChallengesClosed), "unanswered"),
				(no(NotInStandstill), "*"),
			],
		),
		(
			"withdraw_challenge",
			|_| Awards::withdraw_challenge(signed(BIDDER + 1), 0),
			vec![
				(no(UnknownAward), NO_AWARD),
				(no(UnknownChallenge), unchallenged),
				(no(UnknownChallenge), "signed"),
				(no(ChallengeEnded), "withdrawn expired dismissed annulled"),
				(yes, "challenged answered unanswered appealed cancelled"),
			],
		),
		(
			"reply",
			|_| Awards::reply(signed(BUYER), 0, BIDDER + 1, b"x".to_vec()),
			vec![
				(no(UnknownAward), NO_AWARD),
				(no(TenderNotActive), "signed cancelled"),
				(no(UnknownChallenge), unchallenged),
				(yes, "challenged"),
				(no(AlreadyReplied), "answered appealed"),
				(no(ReplyOverdue), "unanswered"),
				(no(ChallengeEnded), "withdrawn expired dismissed annulled"),
			],
		),
		(
			"appeal",
			|_| Awards::appeal(signed(BIDDER + 1), 0),
			vec![
				(no(UnknownAward), NO_AWARD),
				(no(TenderNotActive), "signed cancelled"),
				(no(UnknownChallenge), unchallenged),
				(no(ReplyPending), "challenged"),
				(yes, "answered unanswered"),
				(no(AlreadyAppealed), "appealed"),
				(no(ChallengeEnded), "withdrawn expired dismissed annulled"),
			],
		),
		(
			"decide",
			|_| Awards::decide(signed(REVIEW), 0, BIDDER + 1, Decision::Dismissed, b"x".to_vec()),
			vec![
				(no(UnknownAward), NO_AWARD),
				(no(UnknownChallenge), unchallenged),
				(no(UnknownChallenge), "signed"),
				(no(NotAppealed), "challenged answered unanswered cancelled"),
				(yes, "appealed"),
				(no(ChallengeEnded), "withdrawn expired dismissed annulled"),
			],
		),
		(
			"a contract is signed",
			|_| Awards::signed(0),
			vec![(no(UnknownAward), NO_AWARD), (yes, "final expired"), (no(NotFinal), "*")],
		),
		(
			"a supplier refuses",
			|_| Awards::refused(0),
			vec![(no(UnknownAward), NO_AWARD), (yes, "final expired"), (no(NotFinal), "*")],
		),
		(
			"a buyer lets the time pass",
			|_| Awards::lapsed(0),
			vec![(no(UnknownAward), NO_AWARD), (yes, "final expired"), (no(NotFinal), "*")],
		),
	]
}

const WU: PartyId = 250;

/// A call of the pool, and its answers to an expert that never was in it, is in it, is in conflict, is free again, has left.
type PoolCall = (&'static str, fn() -> DispatchResult, [DispatchResult; 5]);

fn pool_calls() -> [PoolCall; 4] {
	let (yes, no) = (Ok(()), |refusal: E| DispatchResult::Err(refusal.into()));
	let (not_in, already_in) = (no(E::NotInPool), no(E::AlreadyInPool));
	let (known, unknown) = (no(E::AlreadyDeclared), no(E::UnknownConflict));
	[
		("join_pool", || Awards::join_pool(signed(WU), UNIVERSITY), [yes, already_in, already_in, already_in, yes]),
		("leave_pool", || Awards::leave_pool(signed(WU)), [not_in, yes, yes, yes, not_in]),
		("declare_conflict", || Awards::declare_conflict(signed(WU), BIDDER), [not_in, yes, known, yes, yes]),
		("end_conflict", || Awards::end_conflict(signed(WU), BIDDER), [not_in, unknown, yes, unknown, unknown]),
	]
}

#[test]
fn tables_should_have_every_call() {
	let tenders = calls().into_iter().map(|(name, _, _)| name);
	// What contracts tell is in the table, too, and no call.
	let named = tenders.filter(|name| !name.contains(' ')).chain(pool_calls().map(|(name, _, _)| name));
	let (mut named, mut calls) = (named.collect::<Vec<_>>(), PalletCall::<Test>::get_call_names().to_vec());
	named.sort_unstable();
	calls.sort_unstable();
	assert_eq!(named, calls);
}

/// What the table answers; it must name each state once.
fn answer(call: &Call, state: &str) -> DispatchResult {
	let named: Vec<_> =
		call.2.iter().filter(|(_, states)| states.split_whitespace().any(|name| name == state)).collect();
	let others = || call.2.iter().filter(|(_, states)| *states == "*").collect::<Vec<_>>();
	let answers = if named.is_empty() { others() } else { named };
	assert_eq!(answers.len(), 1, "{} when {state}: the table has to answer once", call.0);
	answers[0].0
}

/// Asks what is asked in a transaction, and expects the answer; what is refused changes nothing.
fn ask(what: &str, ask: impl FnOnce() -> DispatchResult, expected: DispatchResult) {
	let root = || sp_io::storage::root(sp_core::storage::StateVersion::V1);
	let before = root();
	let result = frame_support::storage::with_storage_layer(ask);
	assert_eq!(result, expected, "{what}");
	assert!(result.is_ok() || root() == before, "{what}");
}

#[test]
fn every_call_should_be_answered_as_the_state_says() {
	for call in calls() {
		for (state, come_to_be) in STATES {
			run(|| {
				let tender = come_to_be();
				ask(&format!("{} when {state}", call.0), || (call.1)(tender), answer(&call, state));
			});
		}
	}
}

#[test]
fn every_call_of_the_pool_should_be_answered_as_the_experts_state_says() {
	let join = || ok(Awards::join_pool(signed(WU), UNIVERSITY));
	let declare = || ok(Awards::declare_conflict(signed(WU), BIDDER));
	let states: [(&str, &dyn Fn()); 5] = [
		("never in the pool", &|| {}),
		("in the pool", &join),
		("in conflict", &|| {
			join();
			declare();
		}),
		("free again", &|| {
			join();
			declare();
			ok(Awards::end_conflict(signed(WU), BIDDER));
		}),
		("out of the pool", &|| {
			join();
			ok(Awards::leave_pool(signed(WU)));
		}),
	];
	for (name, call, answers) in pool_calls() {
		for ((state, come_to_be), expected) in states.iter().zip(answers) {
			run(|| {
				member(WU, &[Role::Expert]);
				come_to_be();
				ask(&format!("{name} when {state}"), call, expected);
			});
		}
	}
}
