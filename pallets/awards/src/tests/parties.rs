//! Every call × everybody: who may, and nobody else.

use super::*;
use crate::{mock::Members, Panels};
use procurement_primitives::identity::Permissions;

/// An expert that is not in the pool.
const NEWCOMER: PartyId = 250;
/// A buyer of other things.
const OTHER_BUYER: PartyId = 6;
/// A supplier that has not bid.
const OUTSIDER: PartyId = BIDDER + 9;
/// Nobody's party.
const NOBODY: PartyId = 999;

/// Everybody, by name; the panel's first member and an expert that does not sit differ from tender to tender.
fn everybody(tender: TenderId) -> Vec<(&'static str, RuntimeOrigin)> {
	let seats = Panels::<Test>::get(tender).map_or(Vec::new(), |panel| panel.seats.to_vec());
	let on_panel = |party: &PartyId| seats.iter().any(|seat| seat.party == *party);
	let on = (EXPERT..EXPERT + EXPERTS).find(on_panel).unwrap_or(EXPERT);
	let off = (EXPERT..EXPERT + EXPERTS).find(|party| !on_panel(party) && *party != on).unwrap();
	vec![
		("unsigned", RuntimeOrigin::none()),
		("council", RuntimeOrigin::root()),
		("nobody", signed(NOBODY)),
		("buyer", signed(BUYER)),
		("second", second()),
		("other-buyer", signed(OTHER_BUYER)),
		("winner", signed(BIDDER)),
		("challenger", signed(BIDDER + 1)),
		("loser", signed(BIDDER + 2)),
		("outsider", signed(OUTSIDER)),
		("member", signed(on)),
		("expert", signed(off)),
		("newcomer", signed(NEWCOMER)),
		("review", signed(REVIEW)),
	]
}

/// Every signed account.
const ANYBODY: &str = "nobody buyer second other-buyer winner challenger loser outsider member expert newcomer review";

/// A call: how a tender comes to be where it is allowed, what is called, and who may.
type Call = (&'static str, fn() -> TenderId, fn(RuntimeOrigin, TenderId) -> DispatchResult, &'static str);

fn marking() -> TenderId {
	let tender = rated(false);
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

const CALLS: [Call; 22] = [
	("join_pool", price_only, |who, _| Awards::join_pool(who, UNIVERSITY), "newcomer"),
	("leave_pool", price_only, |who, _| Awards::leave_pool(who), "member expert"),
	("declare_conflict", price_only, |who, _| Awards::declare_conflict(who, BIDDER), "member expert"),
	(
		"end_conflict",
		|| {
			for expert in EXPERT..EXPERT + EXPERTS {
				assert_ok!(Awards::declare_conflict(signed(expert), BIDDER));
			}
			price_only()
		},
		|who, _| Awards::end_conflict(who, BIDDER),
		"member expert",
	),
	("set_small_firm_class", price_only, |who, _| Awards::set_small_firm_class(who, Some(SMALL_FIRM)), "council"),
	(
		"set_deduction",
		|| draft(1, AwardCriteria::PriceOnly, Vec::new(), false),
		|who, tender| Awards::set_deduction(who, tender, 1_500),
		"buyer second",
	),
	(
		"name_representatives",
		price_only,
		|who, tender| Awards::name_representatives(who, tender, vec![401]),
		"buyer second",
	),
	(
		"advance",
		|| {
			let tender = price_only();
			bids(tender, &[100, 110, 120]);
			set_time(DEADLINE);
			change(tender, |mock| mock.technical_open = true);
			tender
		},
		Awards::advance,
		ANYBODY,
	),
	("recuse", marking, |who, tender| Awards::recuse(who, tender, RecusalReason::Interest), "member"),
	("commit_marks", marking, |who, tender| Awards::commit_marks(who, tender, 0, 0, [1; 32]), "member"),
	(
		"reveal_marks",
		|| {
			let tender = marking();
			seated(tender).iter().for_each(|member| ok(commit(tender, 0, 0, *member, &[1, 2, 3])));
			tender
		},
		|who, tender| {
			let account = frame_system::ensure_signed(who.clone())?;
			Awards::reveal_marks(who, tender, 0, 0, vec![1, 2, 3], salt(account as PartyId))
		},
		"member",
	),
	(
		"decide_low_price",
		|| {
			let tender = price_only();
			bids(tender, &[10, 110, 120]);
			open_and_go_on(tender);
			tender
		},
		|who, tender| Awards::decide_low_price(who, tender, 0, BIDDER, LowPriceFinding::NotExplained, b"x".to_vec()),
		"buyer second",
	),
	(
		"reject",
		ranked,
		|who, tender| Awards::reject(who, tender, 0, BIDDER, RejectionReason::Collusion, b"x".to_vec()),
		"buyer second",
	),
	("propose", ranked, |who, tender| Awards::propose(who, tender, LotSet(1)), "buyer second"),
	("withdraw_proposal", proposed, |who, _| Awards::withdraw_proposal(who, 0, b"x".to_vec()), "buyer second"),
	// The buyer's first official proposed it.
	("approve", proposed, |who, _| Awards::approve(who, 0), "second"),
	(
		"finalise",
		|| {
			let (tender, _) = standstill();
			set_time(DEADLINE + 7 * WORKING);
			tender
		},
		|who, _| Awards::finalise(who, 0),
		ANYBODY,
	),
	(
		"challenge",
		|| standstill().0,
		|who, _| Awards::challenge(who, 0, ChallengeGround::Marks, b"x".to_vec()),
		"challenger loser",
	),
	("withdraw_challenge", challenged, |who, _| Awards::withdraw_challenge(who, 0), "challenger"),
	("reply", challenged, |who, _| Awards::reply(who, 0, BIDDER + 1, b"x".to_vec()), "buyer second"),
	("appeal", answered, |who, _| Awards::appeal(who, 0), "challenger"),
	(
		"decide",
		|| {
			let tender = answered();
			assert_ok!(Awards::appeal(signed(BIDDER + 1), 0));
			tender
		},
		|who, _| Awards::decide(who, 0, BIDDER + 1, Decision::Dismissed, b"x".to_vec()),
		"review",
	),
];

fn newcomers() {
	member(NEWCOMER, &[Role::Expert]);
	member(OTHER_BUYER, &[Role::ProcuringEntity]);
}

#[test]
fn every_call_should_be_open_to_whom_it_names_and_to_nobody_else() {
	for (name, come_to_be, call, allowed) in CALLS {
		for at in 0..14 {
			run(|| {
				newcomers();
				let tender = come_to_be();
				let (who, origin) = everybody(tender).swap_remove(at);
				let root = || sp_io::storage::root(sp_core::storage::StateVersion::V1);
				let before = root();
				let result = frame_support::storage::with_storage_layer(|| call(origin, tender));
				let may = allowed.split_whitespace().any(|other| other == who);
				assert_eq!(result.is_ok(), may, "{name} by {who}: {result:?}");
				assert!(may || root() == before, "{name} by {who}");
			});
		}
	}
}

#[test]
fn every_call_for_a_party_should_be_refused_when_the_account_lacks_the_permission() {
	for (name, come_to_be, call, allowed) in CALLS {
		if [ANYBODY, "council"].contains(&allowed) {
			continue;
		}
		run(|| {
			newcomers();
			let tender = come_to_be();
			for (party, (_, roles)) in Members::iter().collect::<Vec<_>>() {
				Members::insert(party, (Permissions::empty(), roles));
			}
			for (who, origin) in everybody(tender) {
				if allowed.split_whitespace().any(|other| other == who) {
					assert_noop!(call(origin, tender), DispatchError::Other("permission missing"));
				} else {
					assert!(call(origin, tender).is_err(), "{name} by {who}");
				}
			}
		});
	}
}
