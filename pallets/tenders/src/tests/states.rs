//! Every state × every call.

use super::*;

/// A state, and how a tender comes to be in it.
type State = (&'static str, fn() -> TenderId);

/// A call, by its place in the rows below.
type Call = (&'static str, fn(TenderId) -> DispatchResult);

fn opened() -> TenderId {
	let tender = published();
	set_time(BIDS_END);
	assert_ok!(Tenders::opened(tender));
	tender
}

fn in_phase(phase: Phase) -> TenderId {
	later(phase);
	opened()
}

const STATES: [State; 12] = [
	("draft", draft),
	("tendering", published),
	("tendering, enquiries over", || {
		let tender = published();
		set_time(ENQUIRIES_END);
		tender
	}),
	("rekeying", || {
		let tender = published();
		assert_ok!(expose(tender));
		tender
	}),
	("opening", || {
		let tender = published();
		set_time(BIDS_END);
		tender
	}),
	("evaluation", opened),
	("standstill", || in_phase(Phase::Standstill)),
	("award", || in_phase(Phase::Award)),
	("contract", || in_phase(Phase::Contract)),
	("complete", || {
		let tender = opened();
		assert_ok!(Tenders::complete(tender));
		tender
	}),
	("unsuccessful", || {
		let tender = published();
		set_time(BIDS_END);
		assert_ok!(Tenders::too_few_bids(tender));
		tender
	}),
	("cancelled", || {
		let tender = published();
		assert_ok!(Tenders::cancel(signed(BUYER), tender, CancellationReason::NoDemand, b"why".to_vec()));
		tender
	}),
];

/// What only a draft admits.
const OF_DRAFTS: [Call; 11] = [
	("edit", |t| Tenders::edit(signed(BUYER), t, notice())),
	("put_lot", |t| Tenders::put_lot(signed(BUYER), t, 1, lot(1))),
	("remove_lot", |t| Tenders::remove_lot(signed(BUYER), t, 0)),
	("set_criteria", |t| Tenders::set_criteria(signed(BUYER), t, Vec::new())),
	("set_documents", |t| Tenders::set_documents(signed(BUYER), t, Vec::new())),
	("set_eligibility", |t| Tenders::set_eligibility(signed(BUYER), t, vec![1])),
	("set_keyholders", |t| Tenders::set_keyholders(signed(BUYER), t, KEYHOLDERS.to_vec(), 2)),
	("set_schedule", |t| Tenders::set_schedule(signed(BUYER), t, schedule())),
	("invite", |t| Tenders::invite(signed(BUYER), t, SUPPLIERS[0])),
	("disinvite", |t| {
		// Somebody to take back, where that is possible.
		let _ = Tenders::invite(signed(BUYER), t, SUPPLIERS[1]);
		Tenders::disinvite(signed(BUYER), t, SUPPLIERS[1])
	}),
	("publish", publish),
];

/// What else there is, and what each state, in the order above, answers.
fn others() -> [(Call, [Option<DispatchError>; 12]); 12] {
	fn no(refusal: E) -> Option<DispatchError> {
		Some(refusal.into())
	}
	let yes = None;
	let (inactive, waits, late) = (no(E::NotActive), no(E::Rekeying), no(E::DeadlinePassed));
	let (awarded, closed, unasked) = (no(E::AwardStands), no(E::EnquiriesClosed), no(E::UnknownEnquiry));
	let (keyed, phase) = (no(E::NotRekeying), no(E::WrongPhase));
	#[rustfmt::skip]
	let table: [(Call, [Option<DispatchError>; 12]); 12] = [
		(
			("amend", |t| amend(t, Changes { title: Some(b"T".to_vec()), ..Changes::default() })),
			[inactive, yes, yes, waits, late, late, late, late, late, inactive, inactive, inactive],
		),
		(
			("cancel", |t| Tenders::cancel(signed(BUYER), t, CancellationReason::NoDemand, b"why".to_vec())),
			[yes, yes, yes, yes, yes, yes, yes, awarded, awarded, inactive, inactive, inactive],
		),
		(
			("ask", |t| Tenders::ask(signed(SUPPLIERS[0]), t, b"?".to_vec())),
			[inactive, yes, closed, yes, closed, closed, closed, closed, closed, inactive, inactive, inactive],
		),
		(
			// There is nothing to answer; the state is asked first.
			("answer", |t| Tenders::answer(signed(BUYER), t, 0, b"Yes".to_vec())),
			[inactive, unasked, unasked, unasked, unasked, unasked, unasked, unasked, unasked, inactive, inactive, inactive],
		),
		(
			("rekey", |t| plain(Tenders::rekey(signed(BUYER), t, KEYHOLDERS.to_vec(), 2))),
			[inactive, keyed, keyed, yes, keyed, keyed, keyed, keyed, keyed, inactive, inactive, inactive],
		),
		(
			("resume", |t| plain(Tenders::resume(signed(BUYER), t))),
			[inactive, keyed, keyed, yes, keyed, keyed, keyed, keyed, keyed, inactive, inactive, inactive],
		),
		(
			("a key came out", expose),
			[inactive, yes, yes, waits, late, late, late, late, late, inactive, inactive, inactive],
		),
		(
			("too few bids", Tenders::too_few_bids),
			[inactive, phase, phase, phase, yes, phase, phase, phase, phase, inactive, inactive, inactive],
		),
		(
			("a key came out in time", Tenders::opening_begun),
			[inactive, phase, phase, phase, yes, phase, phase, phase, phase, inactive, inactive, inactive],
		),
		(
			("all opened", Tenders::opened),
			[inactive, phase, phase, phase, yes, phase, phase, phase, phase, inactive, inactive, inactive],
		),
		(
			("complete", Tenders::complete),
			[inactive, phase, phase, phase, phase, yes, yes, yes, yes, inactive, inactive, inactive],
		),
		(
			("unsuccessful", |t| Tenders::unsuccessful(t, UnsuccessfulReason::NoValidBid)),
			[inactive, phase, phase, phase, phase, yes, yes, yes, yes, inactive, inactive, inactive],
		),
	];
	table
}

fn expect(state: &State, call: &Call, answer: Option<DispatchError>) {
	run(|| {
		let tender = (state.1)();
		let before = fingerprint();
		let result = (call.1)(tender);
		assert_eq!(result, answer.map_or(Ok(()), Err), "{} when {}", call.0, state.0);
		if result.is_err() {
			let after = fingerprint();
			assert_eq!(after, before, "{} when {}", call.0, state.0);
		}
	});
}

#[test]
fn every_call_should_be_answered_as_the_state_says() {
	for (position, state) in STATES.iter().enumerate() {
		for call in &OF_DRAFTS {
			expect(state, call, (position > 0).then(|| E::NotDraft.into()));
		}
		for (call, answers) in others() {
			expect(state, &call, answers[position]);
		}
	}
}

#[test]
fn allowed_actions_should_name_what_the_state_admits() {
	use TenderAction::*;
	let drafting = vec![
		Edit,
		PutLot,
		RemoveLot,
		SetCriteria,
		SetDocuments,
		SetEligibility,
		SetKeyholders,
		SetSchedule,
		Invite,
		Disinvite,
		Publish,
		Cancel,
	];
	let buyers: [Vec<TenderAction>; 12] = [
		drafting,
		vec![Amend, Cancel],
		vec![Amend, Cancel],
		vec![Cancel, Rekey, Resume],
		vec![Cancel],
		vec![Cancel],
		vec![Cancel],
		vec![],
		vec![],
		vec![],
		vec![],
		vec![],
	];
	for (position, (state, buyers)) in STATES.iter().zip(buyers).enumerate() {
		run(|| {
			let tender = (state.1)();
			assert_eq!(Tenders::allowed_actions(tender, &BUYER.into()), buyers, "{}", state.0);
			// Others ask while bids are taken or keys awaited.
			let asks = if [1, 3].contains(&position) { vec![Ask] } else { vec![] };
			for party in [SUPPLIERS[0], OTHER_BUYER, KEYHOLDERS[0]] {
				assert_eq!(Tenders::allowed_actions(tender, &party.into()), asks, "{}", state.0);
			}
			for account in [CLERK, PORTER, NOBODY] {
				assert_eq!(Tenders::allowed_actions(tender, &account), vec![], "{}", state.0);
			}
		});
	}
	run(|| {
		let tender = published();
		assert_ok!(Tenders::ask(signed(SUPPLIERS[0]), tender, b"?".to_vec()));
		assert_eq!(Tenders::allowed_actions(tender, &BUYER.into()), vec![Amend, Cancel, Answer]);
		assert_eq!(Tenders::allowed_actions(99, &BUYER.into()), vec![]);
	});
}
