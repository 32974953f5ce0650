//! Every state × every call.

use super::*;

/// A state, and how a tender comes to be in it. Its award, if it has one, is number 0; its challenger [`BIDDER`] + 1.
type State = (&'static str, fn() -> TenderId);

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

fn drawn() -> TenderId {
	let tender = rated(true);
	bids(tender, &[100, 110, 120]);
	open_and_go_on(tender);
	tender
}

fn ranked() -> TenderId {
	let tender = price_only();
	bids(tender, &[100, 110, 120]);
	open_and_go_on(tender);
	tender
}

const STATES: [State; 15] = [
	("draft", || draft(1, AwardCriteria::PriceOnly, Vec::new(), false)),
	("tendering", price_only),
	("intake", || {
		let tender = price_only();
		bids(tender, &[100, 110, 120]);
		open(tender);
		tender
	}),
	("marking", drawn),
	("revealing", || {
		let tender = drawn();
		seated(tender).iter().for_each(|member| ok(commit(tender, 0, 0, *member, &[1, 2, 3])));
		tender
	}),
	("awaiting prices", || {
		let tender = drawn();
		mark(tender, &[1, 2, 3]);
		tender
	}),
	("deciding", || {
		let tender = price_only();
		bids(tender, &[10, 110, 120]);
		open_and_go_on(tender);
		tender
	}),
	("ranked", ranked),
	("proposed", || {
		let tender = ranked();
		assert_ok!(Awards::propose(signed(BUYER), tender, LotSet(1)));
		tender
	}),
	("standstill", || standstill().0),
	("challenged", challenged),
	("answered", answered),
	("appealed", || {
		let tender = answered();
		assert_ok!(Awards::appeal(signed(BIDDER + 1), 0));
		tender
	}),
	("final", || finalised().0),
	("signed", || {
		let (tender, award) = finalised();
		assert_ok!(Awards::signed(award), ());
		settle_agenda();
		tender
	}),
];

/// A call.
type Call = (&'static str, fn(TenderId) -> DispatchResult);

fn panel_member(tender: TenderId) -> PartyId {
	crate::Panels::<Test>::get(tender).map_or(EXPERT, |panel| panel.seats[0].party)
}

const CALLS: [Call; 19] = [
	("set_deduction", |t| Awards::set_deduction(signed(BUYER), t, 1_500)),
	("name_representatives", |t| Awards::name_representatives(signed(BUYER), t, vec![401])),
	("advance", |t| Awards::advance(signed(BIDDER), t)),
	("recuse", |t| Awards::recuse(signed(panel_member(t)), t, RecusalReason::Interest)),
	("commit_marks", |t| commit(t, 0, 0, panel_member(t), &[1, 2, 3])),
	("reveal_marks", |t| reveal(t, 0, 0, panel_member(t), &[1, 2, 3])),
	("decide_low_price", |t| {
		Awards::decide_low_price(signed(BUYER), t, 0, BIDDER, LowPriceFinding::NotExplained, b"x".to_vec())
	}),
	("reject", |t| Awards::reject(signed(BUYER), t, 0, BIDDER, RejectionReason::Collusion, b"x".to_vec())),
	("propose", |t| Awards::propose(signed(BUYER), t, LotSet(1))),
	("withdraw_proposal", |_| Awards::withdraw_proposal(signed(BUYER), 0, b"x".to_vec())),
	("approve", |_| Awards::approve(second(), 0)),
	("finalise", |_| Awards::finalise(signed(BIDDER), 0)),
	("challenge", |_| Awards::challenge(signed(BIDDER + 2), 0, ChallengeGround::Marks, b"x".to_vec())),
	("withdraw_challenge", |_| Awards::withdraw_challenge(signed(BIDDER + 1), 0)),
	("reply", |_| Awards::reply(signed(BUYER), 0, BIDDER + 1, b"x".to_vec())),
	("appeal", |_| Awards::appeal(signed(BIDDER + 1), 0)),
	("decide", |_| Awards::decide(signed(REVIEW), 0, BIDDER + 1, Decision::Dismissed, b"x".to_vec())),
	("a contract is signed", |_| Awards::signed(0)),
	("a supplier refuses", |_| Awards::refused(0)),
];

/// What each call, in the order above, answers in each state, in the order above it.
fn table() -> [[Option<E>; 15]; 19] {
	use crate::Error::*;
	fn no(refusal: E) -> Option<E> {
		Some(refusal)
	}
	macro_rules! row {
		($($answer:expr),+) => { [$($answer),+] };
	}
	let yes = || None::<E>;
	#[rustfmt::skip]
	let table = [
		// draft, tendering, intake, marking, revealing,
		// awaiting prices, deciding, ranked, proposed, standstill,
		// challenged, answered, appealed, final, signed
		row!(
			yes(), no(NotDraft), no(NotDraft), no(NotDraft), no(NotDraft),
			no(NotDraft), no(NotDraft), no(NotDraft), no(NotDraft), no(NotDraft),
			no(NotDraft), no(NotDraft), no(NotDraft), no(NotDraft), no(NotDraft)
		),
		row!(
			yes(), yes(), no(BiddingOver), no(BiddingOver), no(BiddingOver),
			no(BiddingOver), no(BiddingOver), no(BiddingOver), no(BiddingOver), no(BiddingOver),
			no(BiddingOver), no(BiddingOver), no(BiddingOver), no(BiddingOver), no(TenderNotActive)
		),
		row!(
			no(TenderNotActive), no(NotOpened), no(NothingToDo), no(NothingToDo), no(NothingToDo),
			no(PricesSealed), no(NothingToDo), no(NothingToDo), no(NothingToDo), no(NothingToDo),
			no(NothingToDo), no(NothingToDo), no(NothingToDo), no(NothingToDo), no(TenderNotActive)
		),
		row!(
			no(TenderNotActive), no(NotBegun), no(WrongStage), yes(), no(WrongStage),
			no(WrongStage), no(WrongStage), no(WrongStage), no(WrongStage), no(WrongStage),
			no(WrongStage), no(WrongStage), no(WrongStage), no(WrongStage), no(TenderNotActive)
		),
		row!(
			no(TenderNotActive), no(NotBegun), no(WrongStage), yes(), no(WrongStage),
			no(WrongStage), no(WrongStage), no(WrongStage), no(WrongStage), no(WrongStage),
			no(WrongStage), no(WrongStage), no(WrongStage), no(WrongStage), no(TenderNotActive)
		),
		row!(
			no(TenderNotActive), no(NotBegun), no(WrongStage), no(WrongStage), yes(),
			no(WrongStage), no(WrongStage), no(WrongStage), no(WrongStage), no(WrongStage),
			no(WrongStage), no(WrongStage), no(WrongStage), no(WrongStage), no(TenderNotActive)
		),
		row!(
			no(TenderNotActive), no(NotBegun), no(UnknownEntrant), no(WrongStage), no(WrongStage),
			no(WrongStage), yes(), no(WrongStage), no(WrongStage), no(WrongStage),
			no(WrongStage), no(WrongStage), no(WrongStage), no(WrongStage), no(TenderNotActive)
		),
		row!(
			no(TenderNotActive), no(NotBegun), no(LotNotRanked), no(LotNotRanked), no(LotNotRanked),
			no(LotNotRanked), no(LotNotRanked), yes(), no(LotNotRanked), no(LotNotRanked),
			no(LotNotRanked), no(LotNotRanked), no(LotNotRanked), no(LotNotRanked), no(TenderNotActive)
		),
		row!(
			no(TenderNotActive), no(NotBegun), no(LotNotRanked), no(LotNotRanked), no(LotNotRanked),
			no(LotNotRanked), no(LotNotRanked), yes(), no(LotNotRanked), no(LotNotRanked),
			no(LotNotRanked), no(LotNotRanked), no(LotNotRanked), no(LotNotRanked), no(TenderNotActive)
		),
		row!(
			no(UnknownAward), no(UnknownAward), no(UnknownAward), no(UnknownAward), no(UnknownAward),
			no(UnknownAward), no(UnknownAward), no(UnknownAward), yes(), no(NotProposed),
			no(NotProposed), no(NotProposed), no(NotProposed), no(NotProposed), no(TenderNotActive)
		),
		row!(
			no(UnknownAward), no(UnknownAward), no(UnknownAward), no(UnknownAward), no(UnknownAward),
			no(UnknownAward), no(UnknownAward), no(UnknownAward), yes(), no(NotProposed),
			no(NotProposed), no(NotProposed), no(NotProposed), no(NotProposed), no(TenderNotActive)
		),
		row!(
			no(UnknownAward), no(UnknownAward), no(UnknownAward), no(UnknownAward), no(UnknownAward),
			no(UnknownAward), no(UnknownAward), no(UnknownAward), no(NotInStandstill), no(StandstillRunning),
			no(StandstillRunning), no(StandstillRunning), no(StandstillRunning), no(NotInStandstill), no(TenderNotActive)
		),
		row!(
			no(UnknownAward), no(UnknownAward), no(UnknownAward), no(UnknownAward), no(UnknownAward),
			no(UnknownAward), no(UnknownAward), no(UnknownAward), no(NotInStandstill), yes(),
			yes(), yes(), yes(), no(NotInStandstill), no(TenderNotActive)
		),
		row!(
			no(UnknownAward), no(UnknownAward), no(UnknownAward), no(UnknownAward), no(UnknownAward),
			no(UnknownAward), no(UnknownAward), no(UnknownAward), no(UnknownChallenge), no(UnknownChallenge),
			yes(), yes(), yes(), no(UnknownChallenge), no(UnknownChallenge)
		),
		row!(
			no(UnknownAward), no(UnknownAward), no(UnknownAward), no(UnknownAward), no(UnknownAward),
			no(UnknownAward), no(UnknownAward), no(UnknownAward), no(UnknownChallenge), no(UnknownChallenge),
			yes(), no(AlreadyReplied), no(ReplyOverdue), no(UnknownChallenge), no(TenderNotActive)
		),
		row!(
			no(UnknownAward), no(UnknownAward), no(UnknownAward), no(UnknownAward), no(UnknownAward),
			no(UnknownAward), no(UnknownAward), no(UnknownAward), no(UnknownChallenge), no(UnknownChallenge),
			no(ReplyPending), yes(), no(AlreadyAppealed), no(UnknownChallenge), no(TenderNotActive)
		),
		row!(
			no(UnknownAward), no(UnknownAward), no(UnknownAward), no(UnknownAward), no(UnknownAward),
			no(UnknownAward), no(UnknownAward), no(UnknownAward), no(UnknownChallenge), no(UnknownChallenge),
			no(NotAppealed), no(NotAppealed), yes(), no(UnknownChallenge), no(UnknownChallenge)
		),
		row!(
			no(UnknownAward), no(UnknownAward), no(UnknownAward), no(UnknownAward), no(UnknownAward),
			no(UnknownAward), no(UnknownAward), no(UnknownAward), no(NotFinal), no(NotFinal),
			no(NotFinal), no(NotFinal), no(NotFinal), yes(), no(NotFinal)
		),
		row!(
			no(UnknownAward), no(UnknownAward), no(UnknownAward), no(UnknownAward), no(UnknownAward),
			no(UnknownAward), no(UnknownAward), no(UnknownAward), no(NotFinal), no(NotFinal),
			no(NotFinal), no(NotFinal), no(NotFinal), yes(), no(NotFinal)
		),
	];
	table
}

#[test]
fn every_call_should_be_answered_as_the_state_says() {
	for (call, answers) in CALLS.iter().zip(table()) {
		for (state, answer) in STATES.iter().zip(answers) {
			run(|| {
				let tender = (state.1)();
				let root = || sp_io::storage::root(sp_core::storage::StateVersion::V1);
				let before = root();
				let result = frame_support::storage::with_storage_layer(|| (call.1)(tender));
				let expected = answer.map_or(Ok(()), |refusal| Err(refusal.into()));
				assert_eq!(result, expected, "{} when {}", call.0, state.0);
				if result.is_err() {
					assert_eq!(root(), before, "{} when {}", call.0, state.0);
				}
			});
		}
	}
}
