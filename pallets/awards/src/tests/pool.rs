//! The pool of experts.

use super::*;
use crate::Experts;

const WU: PartyId = 250;

fn newcomer() -> Expert {
	member(WU, &[Role::Expert]);
	assert_ok!(Awards::join_pool(signed(WU), UNIVERSITY));
	System::assert_last_event(Event::PoolJoined { expert: WU, organisation: UNIVERSITY }.into());
	Experts::<Test>::get(WU).unwrap()
}

#[test]
fn expert_should_join_the_pool_for_its_organisation() {
	run(|| {
		let expert = newcomer();
		assert_eq!(expert.place, EXPERTS);
		assert_eq!(expert.memberships[0], Interval { party: UNIVERSITY, since: NOW + 1, until: None });
		assert_noop!(Awards::join_pool(signed(WU), UNIVERSITY), E::AlreadyInPool);
		assert_noop!(Awards::join_pool(RuntimeOrigin::root(), UNIVERSITY), BadOrigin);
		assert_noop!(Awards::join_pool(signed(BIDDER), UNIVERSITY), DispatchError::Other("role missing"));
		assert_noop!(Awards::join_pool(signed(999), UNIVERSITY), DispatchError::Other("no such party"));
	});
}

#[test]
fn pool_should_be_as_it_was_at_any_moment() {
	run(|| {
		newcomer();
		assert_eq!(Awards::pool_at(NOW), 0, "what is said at the very moment comes too late");
		assert_eq!(Awards::pool_at(NOW + 1), EXPERTS);
		assert_eq!(Awards::pool_at(NOW + 2), EXPERTS + 1);
		set_time(NOW + 10);
		assert_ok!(Awards::leave_pool(signed(WU)));
		System::assert_last_event(Event::PoolLeft { expert: WU }.into());
		set_time(NOW + 20);
		assert_ok!(Awards::join_pool(signed(WU), 302));
		let expert = Experts::<Test>::get(WU).unwrap();
		assert_eq!(expert.place, EXPERTS, "one place for ever");
		let organisations = [1, 2, 10, 11, 20, 21].map(|at| expert.organisation_at(NOW + at));
		assert_eq!(organisations, [None, Some(301), Some(301), None, None, Some(302)]);
	});
}

#[test]
fn expert_should_always_leave_and_not_rejoin_without_end() {
	run(|| {
		newcomer();
		for turn in 1..MAX_MEMBERSHIPS {
			set_time(NOW + u64::from(turn) * 10);
			assert_ok!(Awards::leave_pool(signed(WU)));
			assert_noop!(Awards::leave_pool(signed(WU)), E::NotInPool);
			set_time(NOW + u64::from(turn) * 10 + 5);
			assert_ok!(Awards::join_pool(signed(WU), UNIVERSITY));
		}
		// Whoever has lost the role may leave as well.
		member(WU, &[]);
		assert_ok!(Awards::leave_pool(signed(WU)));
		member(WU, &[Role::Expert]);
		assert_noop!(Awards::join_pool(signed(WU), UNIVERSITY), E::TooManyMemberships);
		assert_noop!(Awards::leave_pool(signed(BIDDER)), E::NotInPool);
	});
}

#[test]
fn conflict_should_hold_from_after_its_declaration_to_its_end() {
	run(|| {
		newcomer();
		assert_ok!(Awards::declare_conflict(signed(WU), BIDDER));
		System::assert_last_event(Event::ConflictDeclared { expert: WU, party: BIDDER }.into());
		assert_noop!(Awards::declare_conflict(signed(WU), BIDDER), E::AlreadyDeclared);
		assert_noop!(Awards::end_conflict(signed(WU), BIDDER + 1), E::UnknownConflict);
		set_time(NOW + 10);
		assert_ok!(Awards::end_conflict(signed(WU), BIDDER));
		System::assert_last_event(Event::ConflictEnded { expert: WU, party: BIDDER }.into());
		assert_noop!(Awards::end_conflict(signed(WU), BIDDER), E::UnknownConflict);
		set_time(NOW + 20);
		assert_ok!(Awards::declare_conflict(signed(WU), BIDDER));
		let expert = Experts::<Test>::get(WU).unwrap();
		let held = [1, 2, 10, 11, 20, 21].map(|at| expert.conflicts_at(NOW + at).any(|party| party == BIDDER));
		assert_eq!(held, [false, true, true, false, false, true]);
	});
}

#[test]
fn conflicts_should_be_refused_when_there_are_too_many_or_no_expert() {
	run(|| {
		assert_noop!(Awards::declare_conflict(signed(BIDDER), 1), DispatchError::Other("role missing"));
		member(WU, &[Role::Expert]);
		assert_noop!(Awards::declare_conflict(signed(WU), 1), E::NotInPool);
		assert_noop!(Awards::end_conflict(signed(WU), 1), E::NotInPool);
		newcomer();
		for party in 0..MAX_CONFLICTS {
			assert_ok!(Awards::declare_conflict(signed(WU), party));
		}
		assert_noop!(Awards::declare_conflict(signed(WU), MAX_CONFLICTS), E::TooManyConflicts);
	});
}
