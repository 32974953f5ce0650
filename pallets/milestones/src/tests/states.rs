use super::*;
use frame_support::storage::with_storage_layer;

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
	let contract = delivered();
	assert_ok!(Contracts::dispute(signed(MEI), contract, 0, why()));
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

fn propose(contract: ContractId) -> DispatchResult {
	let changes = vec![MilestoneChange { milestone: 0, amount: Some(1), due: None }];
	let variation = Variation { reason: VariationReason::VolumeCuts, note: why(), changes };
	Contracts::propose_variation(signed(LI), contract, Box::new(variation))
}

/// Every call that changes a contract, by the one who may.
const CALLS: [(&str, Call); 16] = [
	("set_terms", |contract| set_terms(contract, plain_terms())),
	("sign", |contract| sign(LI, contract)),
	("decline", |contract| Contracts::decline(signed(MEI), contract, why())),
	("deliver", |contract| deliver(contract, 0)),
	("accept", |contract| Contracts::accept(signed(LI), contract, 0)),
	("reject", |contract| Contracts::reject(signed(LI), contract, 0, why())),
	("attest", |contract| Contracts::attest(signed(METER), contract, 0, 1)),
	("pay", |contract| Contracts::pay(signed(LI), contract, 0)),
	("propose_variation", propose),
	("sign_variation", |contract| Contracts::sign_variation(signed(LI), contract, 0)),
	("withdraw_variation", |contract| Contracts::withdraw_variation(signed(LI), contract, 0)),
	("dispute", |contract| Contracts::dispute(signed(LI), contract, 0, why())),
	("withdraw_dispute", |contract| Contracts::withdraw_dispute(signed(MEI), contract, 0)),
	("settle", |contract| Contracts::settle(signed(JUDGE), contract, 0, 1, why())),
	("terminate", |contract| Contracts::terminate(signed(LI), contract, TerminationReason::NoDemand, why())),
	("withdraw_termination", |contract| {
		Contracts::withdraw_termination(signed(LI), contract, TerminationReason::NoDemand)
	}),
];

#[test]
fn every_call_should_succeed_or_be_refused_as_its_state_says() {
	use crate::Error::*;
	/// Nothing is wrong.
	const FINE: Option<E> = None;
	let states: [(&str, Make, [Option<E>; 16]); 15] = [
		(
			"draft",
			|| draft(shares(&[5_000, 5_000])),
			[
				FINE,
				FINE,
				FINE,
				Some(NotSigned),
				Some(NotSigned),
				Some(NotSigned),
				Some(NotSigned),
				Some(UnknownPayment),
				Some(NotSigned),
				Some(NotSigned),
				Some(NotSigned),
				Some(NotSigned),
				Some(NotSigned),
				Some(NotSigned),
				Some(NotSigned),
				Some(NotSigned),
			],
		),
		(
			"scheduled",
			running,
			[
				Some(AlreadySigned),
				Some(AlreadySigned),
				Some(AlreadySigned),
				FINE,
				Some(NotDelivered),
				Some(NotDelivered),
				Some(NotDelivered),
				Some(UnknownPayment),
				FINE,
				Some(NoVariation),
				Some(NoVariation),
				Some(NotDelivered),
				Some(NotDisputed),
				Some(NotDisputed),
				FINE,
				Some(NoTermination),
			],
		),
		(
			"delivered",
			delivered,
			[
				Some(AlreadySigned),
				Some(AlreadySigned),
				Some(AlreadySigned),
				Some(AlreadyDelivered),
				FINE,
				FINE,
				Some(WrongAcceptance),
				Some(UnknownPayment),
				Some(MilestoneNotOpen),
				Some(NoVariation),
				Some(NoVariation),
				FINE,
				Some(NotDisputed),
				Some(NotDisputed),
				FINE,
				Some(NoTermination),
			],
		),
		(
			"rejected",
			rejected,
			[
				Some(AlreadySigned),
				Some(AlreadySigned),
				Some(AlreadySigned),
				FINE,
				Some(NotDelivered),
				Some(NotDelivered),
				Some(NotDelivered),
				Some(UnknownPayment),
				FINE,
				Some(NoVariation),
				Some(NoVariation),
				FINE,
				Some(NotDisputed),
				Some(NotDisputed),
				FINE,
				Some(NoTermination),
			],
		),
		(
			"accepted",
			accepted,
			[
				Some(AlreadySigned),
				Some(AlreadySigned),
				Some(AlreadySigned),
				Some(MilestoneEnded),
				Some(MilestoneEnded),
				Some(MilestoneEnded),
				Some(MilestoneEnded),
				FINE,
				Some(MilestoneNotOpen),
				Some(NoVariation),
				Some(NoVariation),
				FINE,
				Some(NotDisputed),
				Some(NotDisputed),
				FINE,
				Some(NoTermination),
			],
		),
		(
			"paid",
			paid,
			[
				Some(AlreadySigned),
				Some(AlreadySigned),
				Some(AlreadySigned),
				Some(MilestoneEnded),
				Some(MilestoneEnded),
				Some(MilestoneEnded),
				Some(MilestoneEnded),
				Some(AlreadyPaid),
				Some(MilestoneNotOpen),
				Some(NoVariation),
				Some(NoVariation),
				Some(NothingInDispute),
				Some(NotDisputed),
				Some(NotDisputed),
				FINE,
				Some(NoTermination),
			],
		),
		(
			"disputed",
			disputed,
			[
				Some(AlreadySigned),
				Some(AlreadySigned),
				Some(AlreadySigned),
				Some(MilestoneDisputed),
				Some(MilestoneDisputed),
				Some(MilestoneDisputed),
				Some(MilestoneDisputed),
				Some(UnknownPayment),
				Some(MilestoneNotOpen),
				Some(NoVariation),
				Some(NoVariation),
				Some(MilestoneDisputed),
				FINE,
				FINE,
				FINE,
				Some(NoTermination),
			],
		),
		(
			"settled",
			settled,
			[
				Some(AlreadySigned),
				Some(AlreadySigned),
				Some(AlreadySigned),
				Some(MilestoneEnded),
				Some(MilestoneEnded),
				Some(MilestoneEnded),
				Some(MilestoneEnded),
				FINE,
				Some(MilestoneNotOpen),
				Some(NoVariation),
				Some(NoVariation),
				Some(MilestoneEnded),
				Some(NotDisputed),
				Some(NotDisputed),
				FINE,
				Some(NoTermination),
			],
		),
		(
			"terminated, delivered",
			|| terminated(delivered()),
			[
				Some(AlreadySigned),
				Some(AlreadySigned),
				Some(AlreadySigned),
				Some(ContractTerminated),
				FINE,
				FINE,
				Some(WrongAcceptance),
				Some(UnknownPayment),
				Some(ContractTerminated),
				Some(ContractTerminated),
				Some(ContractTerminated),
				FINE,
				Some(NotDisputed),
				Some(NotDisputed),
				Some(ContractTerminated),
				Some(ContractTerminated),
			],
		),
		(
			"terminated, accepted",
			|| terminated(accepted()),
			[
				Some(AlreadySigned),
				Some(AlreadySigned),
				Some(AlreadySigned),
				Some(ContractTerminated),
				Some(MilestoneEnded),
				Some(MilestoneEnded),
				Some(MilestoneEnded),
				FINE,
				Some(ContractTerminated),
				Some(ContractTerminated),
				Some(ContractTerminated),
				FINE,
				Some(NotDisputed),
				Some(NotDisputed),
				Some(ContractTerminated),
				Some(ContractTerminated),
			],
		),
		(
			"terminated, disputed",
			|| terminated(disputed()),
			[
				Some(AlreadySigned),
				Some(AlreadySigned),
				Some(AlreadySigned),
				Some(ContractTerminated),
				Some(MilestoneDisputed),
				Some(MilestoneDisputed),
				Some(MilestoneDisputed),
				Some(UnknownPayment),
				Some(ContractTerminated),
				Some(ContractTerminated),
				Some(ContractTerminated),
				Some(MilestoneDisputed),
				FINE,
				FINE,
				Some(ContractTerminated),
				Some(ContractTerminated),
			],
		),
		(
			"terminated, settled",
			|| terminated(settled()),
			[
				Some(AlreadySigned),
				Some(AlreadySigned),
				Some(AlreadySigned),
				Some(ContractTerminated),
				Some(MilestoneEnded),
				Some(MilestoneEnded),
				Some(MilestoneEnded),
				FINE,
				Some(ContractTerminated),
				Some(ContractTerminated),
				Some(ContractTerminated),
				Some(MilestoneEnded),
				Some(NotDisputed),
				Some(NotDisputed),
				Some(ContractTerminated),
				Some(ContractTerminated),
			],
		),
		("closed", closed, ended(AlreadySigned)),
		("lapsed", lapsed, ended(ContractEnded)),
		("annulled", annulled, ended(ContractEnded)),
	];
	run(|| {
		for (state, make, expected) in states {
			let contract = make();
			for ((call, act), expected) in CALLS.into_iter().zip(expected) {
				let before = fingerprint();
				// What succeeds is undone too, so that the next call finds the same state.
				let undone = with_storage_layer(|| Err::<(), _>(Done(act(contract))));
				let Err(Done(result)) = undone else { panic!("an error is no success") };
				let expected = expected.map_or(Ok(()), |error| Err(error.into()));
				assert_eq!(result, expected, "{call} on a contract that is {state}");
				assert_eq!(fingerprint(), before, "{call} on a contract that is {state}");
			}
		}
	});
}

/// What every call answers about a contract to which nothing more happens.
fn ended(unsigned: E) -> [Option<E>; 16] {
	core::array::from_fn(|call| match call {
		0..=2 => Some(match unsigned {
			E::AlreadySigned => E::AlreadySigned,
			_ => E::ContractEnded,
		}),
		7 => Some(E::UnknownPayment),
		_ => Some(E::ContractEnded),
	})
}

/// The result of a call whose writes were undone.
struct Done(DispatchResult);

impl From<DispatchError> for Done {
	fn from(error: DispatchError) -> Self {
		Self(Err(error))
	}
}
