//! Every state × every call.

use super::*;
use frame_support::{storage::with_storage_layer, traits::GetCallName};

/// What makes a contract whose milestone 0 stands somewhere.
type Make = fn() -> ContractId;

/// A call on a contract's milestone 0, or on its payment 0.
type Call = fn(ContractId) -> DispatchResult;

/// Two milestones, the second of which is never touched: what happens to the first closes nothing.
fn running() -> ContractId {
	in_force(shares(&[5_000, 5_000]), plain_terms())
}

fn delivered() -> ContractId {
	let contract = running();
	assert_ok!(deliver(contract, 0));
	contract
}

fn rejected() -> ContractId {
	let contract = delivered();
	assert_ok!(Contracts::reject(signed(LI), contract, 0, why()));
	contract
}

fn accepted() -> ContractId {
	let contract = delivered();
	accept(contract, 0);
	contract
}

fn paid() -> ContractId {
	let contract = accepted();
	pay_early(contract, 0);
	contract
}

fn disputed() -> ContractId {
	in_dispute(delivered())
}

/// Disputes the milestone.
fn in_dispute(contract: ContractId) -> ContractId {
	assert_ok!(Contracts::dispute(signed(MEI), contract, 0, why()));
	contract
}

/// Delivered, and the buyer has had its dispute.
fn disputed_before() -> ContractId {
	let contract = delivered();
	assert_ok!(Contracts::dispute(signed(LI), contract, 0, why()));
	assert_ok!(Contracts::withdraw_dispute(signed(LI), contract, 0));
	contract
}

/// Accepted and due, and the line was shut when the agenda came to pay.
fn failed() -> ContractId {
	let contract = accepted();
	Shut::put(true);
	at(now() + 30 * DAY);
	Shut::put(false);
	assert!(matches!(payment(contract, 0).state, PaymentState::Failed { .. }));
	contract
}

/// Accepted and due, and a challenge was open when the agenda came to pay.
fn held_back() -> ContractId {
	let contract = accepted();
	Challenged::insert(0, ());
	at(now() + 30 * DAY);
	Challenged::remove(0);
	assert!(matches!(payment(contract, 0).state, PaymentState::Attempted { .. }));
	contract
}

/// The first milestone was not delivered when the contract ended, and the second is not decided.
fn dropped() -> ContractId {
	let contract = running();
	assert_ok!(deliver(contract, 1));
	let contract = terminated(contract);
	assert!(matches!(part(contract, 0).status, MilestoneStatus::Dropped { .. }));
	contract
}

fn settled() -> ContractId {
	let contract = disputed();
	assert_ok!(Contracts::settle(signed(JUDGE), contract, 0, 7, why()));
	contract
}

fn terminated(contract: ContractId) -> ContractId {
	for who in [LI, ZHAO] {
		assert_ok!(Contracts::terminate(signed(who), contract, TerminationReason::NoDemand, why()));
	}
	contract
}

fn with_device() -> ContractId {
	let schedule = vec![milestone(Share(5_000), Device, 0), milestone(Share(5_000), Buyer, 0)];
	let contract = in_force(schedule, Terms { devices: vec![device(0)], ..plain_terms() });
	assert_ok!(deliver(contract, 0));
	contract
}

fn proposed() -> ContractId {
	let contract = running();
	assert_ok!(propose(MEI, contract));
	contract
}

fn half_terminated() -> ContractId {
	let contract = running();
	assert_ok!(Contracts::terminate(signed(ZHAO), contract, TerminationReason::NoDemand, why()));
	contract
}

/// Closed after its first payment, which was late: interest is owed.
fn carried_out() -> ContractId {
	let contract = in_force(shares(&[10_000]), plain_terms());
	delivered_and_accepted(contract, 0);
	set_time(now() + 40 * DAY);
	assert_ok!(Contracts::pay(signed(STRANGER), contract, 0));
	assert!(matches!(status(contract), ContractStatus::Closed { .. }));
	contract
}

/// The same, when its time is over and the agenda has not come to it.
fn overdue(contract: ContractId) -> ContractId {
	set_time(now() + 30 * DAY);
	contract
}

fn closed() -> ContractId {
	let contract = terminated(running());
	assert!(matches!(status(contract), ContractStatus::Closed { .. }));
	contract
}

fn lapsed() -> ContractId {
	let contract = draft(shares(&[5_000, 5_000]));
	assert_ok!(Contracts::decline(signed(MEI), contract, why()));
	contract
}

fn annulled() -> ContractId {
	let contract = draft(shares(&[5_000, 5_000]));
	assert_ok!(Contracts::annulled(stored(contract).award));
	contract
}

fn propose(who: u64, contract: ContractId) -> DispatchResult {
	let changes = vec![MilestoneChange { milestone: 0, amount: Some(1), due: None }];
	let variation = Variation { reason: VariationReason::VolumeCuts, note: why(), changes };
	Contracts::propose_variation(signed(who), contract, Box::new(variation))
}

/// Every call, by one who may.
const CALLS: [(&str, Call); 18] = [
	("set_terms", |contract| set_terms(contract, plain_terms())),
	("sign", |contract| sign(LI, contract)),
	("decline", |contract| Contracts::decline(signed(MEI), contract, why())),
	("deliver", |contract| deliver(contract, 0)),
	("accept", |contract| Contracts::accept(signed(LI), contract, 0)),
	("reject", |contract| Contracts::reject(signed(LI), contract, 0, why())),
	("attest", |contract| Contracts::attest(signed(METER), contract, 0, 1)),
	("pay", |contract| Contracts::pay(signed(LI), contract, 0)),
	("propose_variation", |contract| propose(LI, contract)),
	("sign_variation", |contract| Contracts::sign_variation(signed(LI), contract, 0)),
	("withdraw_variation", |contract| Contracts::withdraw_variation(signed(LI), contract, 0)),
	("dispute", |contract| Contracts::dispute(signed(LI), contract, 0, why())),
	("withdraw_dispute", |contract| Contracts::withdraw_dispute(signed(MEI), contract, 0)),
	("settle", |contract| Contracts::settle(signed(JUDGE), contract, 0, 1, why())),
	("terminate", |contract| Contracts::terminate(signed(LI), contract, TerminationReason::NoDemand, why())),
	("withdraw_termination", |contract| {
		Contracts::withdraw_termination(signed(LI), contract, TerminationReason::NoDemand)
	}),
	("free_reserve", |contract| Contracts::free_reserve(signed(STRANGER), stored(contract).tender)),
	("set_tax_office", |_| Contracts::set_tax_office(RuntimeOrigin::root(), TAXES)),
];

/// What is done with a contract in force.
const CARRYING_OUT: &str = "deliver accept reject attest propose_variation sign_variation withdraw_variation dispute \
	withdraw_dispute settle terminate withdraw_termination";
/// What is done with a draft.
const CONCLUDING: &str = "set_terms sign decline";
/// What is decided of a delivery.
const DECIDING: &str = "accept reject attest";
/// What is done with a variation that somebody has proposed.
const VARYING: &str = "sign_variation withdraw_variation";
/// What is done with a dispute that somebody has opened.
const ENDING_DISPUTES: &str = "withdraw_dispute settle";
/// What a termination leaves nobody to do.
const NO_MORE: &str = "deliver propose_variation sign_variation withdraw_variation terminate withdraw_termination";

/// A state, what makes it, and which calls are refused in it, with what error. Every other call succeeds.
type State = (&'static str, Make, Refusals);
type Refusals = Vec<(&'static str, E)>;

fn joined(mut some: Refusals, more: Refusals) -> Refusals {
	some.extend(more);
	some
}

fn states() -> Vec<State> {
	use crate::Error::*;
	let drafted = || vec![(CARRYING_OUT, NotSigned), ("pay", UnknownPayment), ("free_reserve", ReserveNeeded)];
	let fallen = || {
		vec![
			(CONCLUDING, ContractEnded),
			(CARRYING_OUT, ContractEnded),
			("pay", UnknownPayment),
			("free_reserve", ReserveNeeded),
		]
	};
	// With the last signature the tender has ended, and what it did not need was freed.
	let in_force = |more| joined(vec![(CONCLUDING, AlreadySigned), ("free_reserve", NothingReserved)], more);
	let owed = || {
		in_force(vec![
			("deliver", MilestoneEnded),
			(DECIDING, MilestoneEnded),
			("propose_variation", MilestoneNotOpen),
			(VARYING, NoVariation),
			(ENDING_DISPUTES, NotDisputed),
			("withdraw_termination", NoTermination),
		])
	};
	vec![
		("draft", || draft(shares(&[5_000, 5_000])), drafted()),
		(
			"draft whose terms lack a device",
			|| draft(vec![milestone(Share(10_000), Device, 0)]),
			joined(vec![("set_terms", DevicesMismatch), ("sign", TermsIncomplete)], drafted()),
		),
		(
			"draft whose time is over",
			|| overdue(draft(shares(&[5_000, 5_000]))),
			joined(vec![("set_terms sign", SigningPeriodOver)], drafted()),
		),
		(
			"scheduled",
			running,
			in_force(vec![
				(DECIDING, NotDelivered),
				("pay", UnknownPayment),
				(VARYING, NoVariation),
				("dispute", NotDelivered),
				(ENDING_DISPUTES, NotDisputed),
				("withdraw_termination", NoTermination),
			]),
		),
		(
			"scheduled, with a variation proposed",
			proposed,
			in_force(vec![
				(DECIDING, NotDelivered),
				("pay", UnknownPayment),
				("propose_variation", VariationPending),
				("dispute", NotDelivered),
				(ENDING_DISPUTES, NotDisputed),
				("withdraw_termination", NoTermination),
			]),
		),
		(
			"scheduled, with a termination that one has signed",
			half_terminated,
			in_force(vec![
				(DECIDING, NotDelivered),
				("pay", UnknownPayment),
				(VARYING, NoVariation),
				("dispute", NotDelivered),
				(ENDING_DISPUTES, NotDisputed),
			]),
		),
		(
			"delivered",
			delivered,
			in_force(vec![
				("deliver", AlreadyDelivered),
				("attest", WrongAcceptance),
				("pay", UnknownPayment),
				("propose_variation", MilestoneNotOpen),
				(VARYING, NoVariation),
				(ENDING_DISPUTES, NotDisputed),
				("withdraw_termination", NoTermination),
			]),
		),
		(
			"delivered to a device",
			with_device,
			in_force(vec![
				("deliver", AlreadyDelivered),
				("accept reject", WrongAcceptance),
				("pay", UnknownPayment),
				("propose_variation", MilestoneNotOpen),
				(VARYING, NoVariation),
				(ENDING_DISPUTES, NotDisputed),
				("withdraw_termination", NoTermination),
			]),
		),
		(
			"delivered, and its time is over",
			|| overdue(delivered()),
			in_force(vec![
				("deliver", AlreadyDelivered),
				(DECIDING, AcceptancePeriodOver),
				("pay", UnknownPayment),
				("propose_variation", MilestoneNotOpen),
				(VARYING, NoVariation),
				("dispute", AcceptancePeriodOver),
				(ENDING_DISPUTES, NotDisputed),
				("withdraw_termination", NoTermination),
			]),
		),
		(
			"rejected",
			rejected,
			in_force(vec![
				("dispute", SuppliersTurn),
				(DECIDING, NotDelivered),
				("pay", UnknownPayment),
				(VARYING, NoVariation),
				(ENDING_DISPUTES, NotDisputed),
				("withdraw_termination", NoTermination),
			]),
		),
		("accepted", accepted, owed()),
		(
			"paid",
			paid,
			in_force(vec![
				("deliver", MilestoneEnded),
				(DECIDING, MilestoneEnded),
				("pay", AlreadyPaid),
				("propose_variation", MilestoneNotOpen),
				(VARYING, NoVariation),
				("dispute", NothingInDispute),
				(ENDING_DISPUTES, NotDisputed),
				("withdraw_termination", NoTermination),
			]),
		),
		(
			"disputed",
			disputed,
			in_force(vec![
				("deliver", MilestoneDisputed),
				(DECIDING, MilestoneDisputed),
				("pay", UnknownPayment),
				("propose_variation", MilestoneNotOpen),
				(VARYING, NoVariation),
				("dispute", MilestoneDisputed),
				("withdraw_termination", NoTermination),
			]),
		),
		(
			"rejected, disputed",
			|| in_dispute(rejected()),
			in_force(vec![
				("deliver", MilestoneDisputed),
				(DECIDING, MilestoneDisputed),
				("pay", UnknownPayment),
				("propose_variation", MilestoneNotOpen),
				(VARYING, NoVariation),
				("dispute", MilestoneDisputed),
				("withdraw_termination", NoTermination),
			]),
		),
		(
			"accepted, disputed",
			|| in_dispute(accepted()),
			in_force(vec![
				("deliver", MilestoneDisputed),
				(DECIDING, MilestoneDisputed),
				("pay", MilestoneDisputed),
				("propose_variation", MilestoneNotOpen),
				(VARYING, NoVariation),
				("dispute", MilestoneDisputed),
				("withdraw_termination", NoTermination),
			]),
		),
		(
			"delivered, disputed before",
			disputed_before,
			in_force(vec![
				("deliver", AlreadyDelivered),
				("attest", WrongAcceptance),
				("pay", UnknownPayment),
				("propose_variation", MilestoneNotOpen),
				(VARYING, NoVariation),
				("dispute", AlreadyDisputed),
				(ENDING_DISPUTES, NotDisputed),
				("withdraw_termination", NoTermination),
			]),
		),
		("accepted, its payment has failed", failed, owed()),
		("accepted, its payment was held back", held_back, owed()),
		(
			"settled",
			settled,
			in_force(vec![
				("deliver", MilestoneEnded),
				(DECIDING, MilestoneEnded),
				("propose_variation", MilestoneNotOpen),
				(VARYING, NoVariation),
				("dispute", MilestoneEnded),
				(ENDING_DISPUTES, NotDisputed),
				("withdraw_termination", NoTermination),
			]),
		),
		(
			"terminated, delivered",
			|| terminated(delivered()),
			in_force(vec![
				(NO_MORE, ContractTerminated),
				("attest", WrongAcceptance),
				("pay", UnknownPayment),
				(ENDING_DISPUTES, NotDisputed),
			]),
		),
		(
			"terminated, accepted",
			|| terminated(accepted()),
			in_force(vec![(NO_MORE, ContractTerminated), (DECIDING, MilestoneEnded), (ENDING_DISPUTES, NotDisputed)]),
		),
		(
			"terminated, disputed",
			|| terminated(disputed()),
			in_force(vec![
				(NO_MORE, ContractTerminated),
				(DECIDING, MilestoneDisputed),
				("pay", UnknownPayment),
				("dispute", MilestoneDisputed),
			]),
		),
		(
			"terminated, dropped",
			dropped,
			in_force(vec![
				(NO_MORE, ContractTerminated),
				(DECIDING, MilestoneEnded),
				("pay", UnknownPayment),
				("dispute", MilestoneEnded),
				(ENDING_DISPUTES, NotDisputed),
			]),
		),
		(
			"terminated, accepted, disputed",
			|| terminated(in_dispute(accepted())),
			in_force(vec![
				(NO_MORE, ContractTerminated),
				(DECIDING, MilestoneDisputed),
				("pay", MilestoneDisputed),
				("dispute", MilestoneDisputed),
			]),
		),
		(
			"terminated, settled",
			|| terminated(settled()),
			in_force(vec![
				(NO_MORE, ContractTerminated),
				(DECIDING, MilestoneEnded),
				("dispute", MilestoneEnded),
				(ENDING_DISPUTES, NotDisputed),
			]),
		),
		(
			"closed before anything was delivered",
			closed,
			in_force(vec![(CARRYING_OUT, ContractEnded), ("pay", UnknownPayment)]),
		),
		(
			"closed after everything was paid",
			carried_out,
			in_force(vec![(CARRYING_OUT, ContractEnded), ("pay", AlreadyPaid)]),
		),
		("lapsed", lapsed, fallen()),
		("annulled", annulled, fallen()),
		(
			"annulled, of a tender that has ended otherwise",
			|| {
				let contract = annulled();
				end(stored(contract).tender);
				contract
			},
			vec![(CONCLUDING, ContractEnded), (CARRYING_OUT, ContractEnded), ("pay", UnknownPayment)],
		),
	]
}

#[test]
fn table_should_have_every_call() {
	let mut called = CALLS.map(|(name, _)| name);
	let mut calls = crate::Call::<Test>::get_call_names().to_vec();
	called.sort_unstable();
	calls.sort_unstable();
	assert_eq!(called.as_slice(), calls);
}

#[test]
fn every_call_should_succeed_or_be_refused_as_its_state_says() {
	for (state, make, refusals) in states() {
		let mut expected = std::collections::BTreeMap::new();
		for (calls, error) in refusals {
			let error = DispatchError::from(error);
			for call in calls.split_ascii_whitespace() {
				assert!(CALLS.iter().any(|(name, _)| *name == call), "no such call: {call}");
				assert_eq!(expected.insert(call, error), None, "{call} twice in {state}");
			}
		}
		run(|| {
			let contract = make();
			for (call, act) in CALLS {
				let before = fingerprint();
				// What succeeds is undone too, so that the next call finds the same state.
				let undone = with_storage_layer(|| Err::<(), _>(Done(act(contract))));
				let Err(Done(result)) = undone else { panic!("an error is no success") };
				let answer = expected.get(call).map_or(Ok(()), |error| Err(*error));
				assert_eq!(result, answer, "{call} on a contract that is {state}");
				assert_eq!(fingerprint(), before, "{call} on a contract that is {state}");
			}
		});
	}
}

/// The result of a call whose writes were undone.
struct Done(DispatchResult);

impl From<DispatchError> for Done {
	fn from(error: DispatchError) -> Self {
		Self(Err(error))
	}
}
