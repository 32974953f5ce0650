//! The panel.

use super::*;
use crate::{draw::Permutation, panel::least_experts, Evaluations, Experts, Panels, Pool};
use procurement_primitives::tender::{Procedure, Ruleset};
use std::collections::BTreeSet;

fn panel(tender: TenderId) -> Panel {
	Panels::<Test>::get(tender).unwrap()
}

fn stage(tender: TenderId) -> EvaluationStage {
	Evaluations::<Test>::get(tender).unwrap().stage
}

/// A rated tender with three bids, opened.
fn drawn() -> TenderId {
	let tender = rated(false);
	bids(tender, &[100, 110, 120]);
	open_and_go_on(tender);
	tender
}

/// The experts of a pool of all twelve in the order of the draw.
fn order(tender: TenderId) -> Vec<PartyId> {
	let places = Permutation::new(mock_seed(tender), EXPERTS);
	places.map(|place| Pool::<Test>::get(place).unwrap().expert).collect()
}

fn mock_seed(id: TenderId) -> [u8; 32] {
	tender(id).seed
}

#[test]
fn panel_should_be_drawn_in_the_order_of_the_permutation_with_reserves() {
	run(|| {
		let tender = drawn();
		assert_eq!(seated(tender), order(tender)[..7], "five and two reserves");
		let until = DEADLINE + MARKING;
		assert_eq!(stage(tender), EvaluationStage::Marking { until });
		System::assert_has_event(Event::MarkingBegun { tender, sheets: 1, until }.into());
		let first = order(tender)[0];
		System::assert_has_event(Event::SeatTaken { tender, member: first, kind: SeatKind::Expert }.into());
	});
}

#[test]
fn panel_should_have_seven_members_from_ten_million_yuan_on() {
	for (value, size) in [(999_999_999, 5), (1_000_000_000, 7)] {
		run(|| {
			let tender = rated(false);
			change(tender, |mock| mock.lots[0].1 = value);
			bids(tender, &[100, 110, 120]);
			open_and_go_on(tender);
			assert_eq!(panel(tender).size, size);
			assert_eq!(seated(tender).len(), usize::from(size) + 2);
		});
	}
}

#[test]
fn two_thirds_should_be_experts() {
	let rules = Ruleset::default_for(Procedure::Open).award.panel;
	assert_eq!([5, 7, 9].map(|size| least_experts(&rules, size)), [4, 5, 6]);
}

#[test]
fn representatives_should_take_the_seats_that_experts_leave_and_no_more() {
	run(|| {
		let tender = rated(false);
		bids(tender, &[100, 110, 120]);
		let named = vec![BIDDER + 1, 401, 402];
		assert_ok!(Awards::name_representatives(signed(BUYER), tender, named.clone()));
		System::assert_last_event(Event::RepresentativesNamed { tender, parties: named }.into());
		open_and_go_on(tender);
		// A bidder does not sit; of five, four are experts.
		let expected: Vec<_> = [401].into_iter().chain(order(tender)).take(7).collect();
		assert_eq!(seated(tender), expected);
		assert_eq!(panel(tender).seats[0].kind, SeatKind::Representative);
	});
}

#[test]
fn representatives_should_be_refused_when_late_or_wrong() {
	run(|| {
		let tender = rated(false);
		let name = |parties: Vec<PartyId>| Awards::name_representatives(signed(BUYER), tender, parties);
		assert_noop!(name(vec![401, 401]), E::DuplicateRepresentative);
		assert_noop!(name((0..=MAX_PANEL).collect()), E::TooManyRepresentatives);
		assert_noop!(Awards::name_representatives(signed(BIDDER), tender, vec![]), E::NotBuyer);
		assert_noop!(name(vec![401, 999]), E::NotVerified);
		assert_noop!(name(vec![401, EXPERT]), E::RepresentativeFromPool);
		assert_ok!(Awards::declare_conflict(signed(EXPERT), BIDDER));
		assert_ok!(Awards::leave_pool(signed(EXPERT)));
		set_time(DEADLINE - 1);
		assert_noop!(name(vec![EXPERT]), E::RepresentativeFromPool);
		assert_ok!(name(vec![401]));
		set_time(DEADLINE);
		assert_noop!(name(vec![402]), E::BiddingOver);
		change(tender, |mock| mock.ended = Some(Ending::Cancelled));
		assert_noop!(name(vec![402]), E::TenderNotActive);
	});
}

#[test]
fn representative_should_not_sit_when_it_joins_the_pool_or_has_a_conflict_before_the_deadline() {
	run(|| {
		let tender = rated(false);
		bids(tender, &[100, 110, 120]);
		// Both have left the pool, and may be named.
		for party in [EXPERT, EXPERT + 1] {
			assert_ok!(Awards::leave_pool(signed(party)));
		}
		set_time(now() + 1);
		assert_ok!(Awards::name_representatives(signed(BUYER), tender, vec![EXPERT, EXPERT + 1, 402]));
		assert_ok!(Awards::join_pool(signed(EXPERT), UNIVERSITY));
		assert_ok!(Awards::declare_conflict(signed(EXPERT), BIDDER));
		assert_ok!(Awards::join_pool(signed(EXPERT + 1), UNIVERSITY));
		assert_ok!(Awards::declare_conflict(signed(EXPERT + 1), BIDDER + 1));
		set_time(now() + 1);
		assert_ok!(Awards::leave_pool(signed(EXPERT + 1)));
		open_and_go_on(tender);
		let out = [EXPERT, EXPERT + 1];
		let experts = order(tender).into_iter().filter(|party| !out.contains(party));
		let expected: Vec<_> = [402].into_iter().chain(experts).take(7).collect();
		assert_eq!(seated(tender), expected);
	});
}

#[test]
fn nobody_should_step_down_when_the_time_for_marking_is_over() {
	run(|| {
		let tender = drawn();
		let recuse = || Awards::recuse(signed(seated(tender)[0]), tender, RecusalReason::Kinship);
		set_time(DEADLINE + MARKING);
		assert_noop!(recuse(), E::WrongStage);
		set_time(DEADLINE + MARKING - 1);
		assert_ok!(recuse());
	});
}

#[test]
fn pool_should_be_frozen_at_the_bid_deadline() {
	run(|| {
		let tender = rated(false);
		bids(tender, &[100, 110, 120]);
		set_time(DEADLINE - 1);
		// Leaves in time, and is not drawn.
		assert_ok!(Awards::leave_pool(signed(EXPERT)));
		set_time(DEADLINE);
		// Too late, all of it.
		assert_ok!(Awards::leave_pool(signed(EXPERT + 1)));
		assert_ok!(Awards::declare_conflict(signed(EXPERT + 2), BIDDER));
		member(250, &[Role::Expert]);
		assert_ok!(Awards::join_pool(signed(250), UNIVERSITY));
		open_and_go_on(tender);
		let expected: Vec<_> = order(tender).into_iter().filter(|party| *party != EXPERT).take(7).collect();
		assert_eq!(seated(tender), expected);
		assert_eq!(panel(tender).pool, EXPERTS);
	});
}

#[test]
fn every_expert_should_be_reachable_and_a_conflict_never_drawn() {
	run(|| {
		// A conflict with a bidder, with the buyer, an organisation that bids, one that buys; one that ended.
		assert_ok!(Awards::declare_conflict(signed(EXPERT), BIDDER));
		assert_ok!(Awards::declare_conflict(signed(EXPERT + 1), BUYER));
		for (expert, organisation) in [(EXPERT + 2, BIDDER + 1), (EXPERT + 3, BUYER)] {
			assert_ok!(Awards::leave_pool(signed(expert)));
			set_time(now() + 1);
			assert_ok!(Awards::join_pool(signed(expert), organisation));
		}
		assert_ok!(Awards::declare_conflict(signed(EXPERT + 4), BIDDER));
		set_time(NOW + DAY);
		assert_ok!(Awards::end_conflict(signed(EXPERT + 4), BIDDER));
		let mut seen = BTreeSet::new();
		for _ in 0..40 {
			let tender = rated(false);
			bids(tender, &[100, 110, 120]);
			open_and_go_on(tender);
			seen.extend(seated(tender).into_iter().take(5));
		}
		assert_eq!(seen, (EXPERT + 4..EXPERT + EXPERTS).collect());
	});
}

#[test]
fn expert_should_not_be_drawn_when_it_bids_itself_or_has_lost_its_role() {
	run(|| {
		let tender = rated(false);
		bids(tender, &[100, 110, 120]);
		put_bid(tender, EXPERT, &[(0, 130)], &[]);
		member(EXPERT + 1, &[Role::Supplier]);
		open_and_go_on(tender);
		let out = [EXPERT, EXPERT + 1];
		let expected: Vec<_> = order(tender).into_iter().filter(|party| !out.contains(party)).take(7).collect();
		assert_eq!(seated(tender), expected);
	});
}

#[test]
fn recusal_should_be_counted_and_take_the_next_of_the_draw() {
	run(|| {
		let tender = drawn();
		let order = order(tender);
		assert_ok!(Awards::recuse(signed(order[1]), tender, RecusalReason::Kinship));
		let event = Event::Recused { tender, member: order[1], reason: RecusalReason::Kinship };
		System::assert_has_event(event.into());
		settle_agenda();
		let expected: Vec<_> = order[..8].iter().copied().filter(|party| *party != order[1]).collect();
		assert_eq!(seated(tender), expected);
		assert_eq!(panel(tender).seats[1].state, SeatState::Recused { reason: RecusalReason::Kinship });
		assert_eq!(Experts::<Test>::get(order[1]).unwrap().recusals, 1);

		let recuse = |party| Awards::recuse(signed(party), tender, RecusalReason::Interest);
		assert_noop!(recuse(order[1]), E::NotOnPanel);
		assert_noop!(recuse(order[9]), E::NotOnPanel);
		assert_ok!(commit(tender, 0, 0, order[0], &[1, 2, 3]));
		assert_noop!(recuse(order[0]), E::AlreadyCommitted);
	});
}

#[test]
fn revealing_should_not_begin_before_the_panel_is_full() {
	run(|| {
		let tender = drawn();
		let members = seated(tender);
		members[..4].iter().for_each(|member| ok(commit(tender, 0, 0, *member, &[1, 2, 3])));
		// Three step down before the agenda has drawn anybody instead: the other four have all committed.
		members[4..].iter().for_each(|member| ok(Awards::recuse(signed(*member), tender, RecusalReason::Interest)));
		due_now();
		assert!(matches!(stage(tender), EvaluationStage::Marking { .. }));
		settle_agenda();
		let filled = seated(tender);
		assert_eq!(filled.len(), 7);
		filled[4..].iter().for_each(|member| ok(commit(tender, 0, 0, *member, &[1, 2, 3])));
		assert!(matches!(stage(tender), EvaluationStage::Revealing { .. }));
	});
}

#[test]
fn representative_that_steps_down_should_be_followed_by_an_expert() {
	run(|| {
		let tender = rated(false);
		bids(tender, &[100, 110, 120]);
		member(401, &[]);
		assert_ok!(Awards::name_representatives(signed(BUYER), tender, vec![401]));
		open_and_go_on(tender);
		assert_ok!(Awards::recuse(signed(401), tender, RecusalReason::Unavailable));
		settle_agenda();
		assert_eq!(seated(tender), order(tender)[..7]);
	});
}

#[test]
fn evaluation_should_stop_when_the_pool_is_too_small() {
	run(|| {
		for expert in EXPERT..EXPERT + EXPERTS - 4 {
			assert_ok!(Awards::leave_pool(signed(expert)));
		}
		let tender = drawn();
		assert_eq!(stage(tender), EvaluationStage::Short);
		System::assert_has_event(Event::PanelShort { tender, taken: 4, size: 5 }.into());
		assert_eq!(Awards::locked_at(tender), None);
		assert_noop!(commit(tender, 0, 0, seated(tender)[0], &[1, 2, 3]), E::WrongStage);
	});
}

#[test]
fn evaluation_should_stop_when_nobody_is_left_to_follow_a_recusal() {
	run(|| {
		let tender = drawn();
		// Twelve experts: after eight recusals four are left.
		for _ in 0..8 {
			assert_ok!(Awards::recuse(signed(seated(tender)[0]), tender, RecusalReason::Competence));
			settle_agenda();
		}
		assert_eq!(stage(tender), EvaluationStage::Short);
		let next = seated(tender)[0];
		assert_noop!(Awards::recuse(signed(next), tender, RecusalReason::Competence), E::WrongStage);
	});
}

#[test]
fn panel_should_be_drawn_when_the_seed_comes_late_and_not_before() {
	run(|| {
		let tender = rated(false);
		change(tender, |mock| mock.keyholders_failed = true);
		bids(tender, &[100, 110, 120]);
		open_and_go_on(tender);
		assert_eq!((stage(tender), Panels::<Test>::get(tender)), (EvaluationStage::Drawing, None));
		at(now() + 2 * DAY);
		assert_eq!((stage(tender), Panels::<Test>::get(tender)), (EvaluationStage::Drawing, None));
		change(tender, |mock| mock.keyholders_failed = false);
		at(now() + crate::intake::HOUR);
		settle_agenda();
		assert!(matches!(stage(tender), EvaluationStage::Marking { .. }));
		assert_eq!(seated(tender), order(tender)[..7]);
	});
}

#[test]
fn evaluation_should_wait_no_more_for_the_seed_when_the_tender_is_cancelled() {
	run(|| {
		let tender = rated(false);
		change(tender, |mock| mock.keyholders_failed = true);
		bids(tender, &[100, 110, 120]);
		open_and_go_on(tender);
		change(tender, |mock| mock.ended = Some(Ending::Cancelled));
		at(now() + DAY);
		assert!(Agenda::get().is_empty());
	});
}

#[test]
fn panel_should_not_be_drawn_when_nothing_is_to_be_marked() {
	run(|| {
		let tender = price_only();
		bids(tender, &[100, 110, 120]);
		open_and_go_on(tender);
		assert_eq!(Panels::<Test>::get(tender), None);
		assert_noop!(Awards::recuse(signed(EXPERT), tender, RecusalReason::Interest), E::WrongStage);
	});
}

#[test]
fn evaluation_should_stop_when_the_ruleset_asks_for_a_larger_panel_than_can_sit() {
	run(|| {
		let tender = rated(false);
		change(tender, |mock| mock.rules.award.panel.size = 33);
		bids(tender, &[100, 110, 120]);
		open_and_go_on(tender);
		assert_eq!(stage(tender), EvaluationStage::Short);
	});
}
