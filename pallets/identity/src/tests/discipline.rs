use super::*;
use crate::Parties;
use procurement_primitives::identity::traits::Discipline;

fn discipline(party: PartyId, reason: &[u8]) -> sp_runtime::DispatchResult {
	<Identity as Discipline>::suspend(party, reason)
}

#[test]
fn a_rule_should_suspend_a_party_when_it_is_verified_or_pending() {
	run(|| {
		let party = verified_supplier(Alice, 1);
		assert_ok!(discipline(party, b"secret out early"));
		let reason: procurement_primitives::identity::Reason = b"secret out early".to_vec().try_into().unwrap();
		let by = Authority::Rule;
		System::assert_last_event(Event::Suspended { party, by, reason: reason.clone() }.into());
		let verification = Verification {
			by: Authority::Party(REGISTRAR),
			level: procurement_primitives::identity::AssuranceLevel::Substantial,
			until: LATER,
		};
		let status = Status::Suspended { by, reason, verification: Some(verification) };
		assert_eq!(Parties::<Test>::get(party).unwrap().status, status);
		assert_noop!(Identity::authorize(&id(Alice), Permissions::BID), E::PartySuspended);
		assert_noop!(Identity::ensure_role(party, Role::Supplier), E::PartySuspended);

		let pending = registered(Bob, firm(2));
		assert_ok!(discipline(pending, b"why"));
		assert_noop!(Identity::authorize(&id(Bob), Permissions::BID), E::PartySuspended);
	});
}

#[test]
fn a_rules_suspension_should_be_lifted_when_the_council_asks_and_nobody_else() {
	run(|| {
		let party = verified(Alice, firm(1));
		assert_ok!(discipline(party, b"why"));
		assert_noop!(Identity::reinstate(signed(Dave), party), E::WrongAuthority);
		assert_noop!(Identity::amend(signed(Alice), firm(2)), E::PartySuspended);
		assert_ok!(Identity::reinstate(root(), party));
		System::assert_last_event(Event::Reinstated { party, by: Authority::Governance }.into());
		assert_ok!(Identity::authorize(&id(Alice), Permissions::BID), party);
	});
}

#[test]
fn a_rule_should_outrank_a_registrar_when_both_suspend() {
	run(|| {
		for (who, party) in [(Alice, verified(Alice, firm(1))), (Bob, registered(Bob, firm(2)))] {
			let before = Parties::<Test>::get(party).unwrap();
			assert_ok!(Identity::suspend(signed(Dave), party, b"file 17".to_vec()));
			assert_ok!(discipline(party, b"secret out early"));
			let reason = b"secret out early".to_vec().try_into().unwrap();
			System::assert_last_event(Event::Suspended { party, by: Authority::Rule, reason }.into());
			// The registrar that might be a friend of the keyholder's no longer lifts it.
			assert_noop!(Identity::reinstate(signed(Dave), party), E::WrongAuthority);
			assert_noop!(Identity::authorize(&id(who), Permissions::BID), E::PartySuspended);
			assert_ok!(Identity::reinstate(root(), party));
			assert_eq!(Parties::<Test>::get(party), Some(before));
		}
	});
}

#[test]
fn a_rule_should_change_nothing_when_the_council_or_a_rule_suspended_or_the_party_is_closed() {
	run(|| {
		let party = verified(Alice, firm(1));
		assert_ok!(Identity::suspend(root(), party, b"motion 4".to_vec()));
		let untouched = || {
			let before = (Parties::<Test>::get(party), System::event_count());
			assert_ok!(discipline(party, b"why"));
			assert_eq!((Parties::<Test>::get(party), System::event_count()), before);
		};
		untouched();
		assert_ok!(Identity::reinstate(root(), party));
		assert_ok!(discipline(party, b"why"));
		untouched();
		assert_ok!(Identity::deactivate(root(), party));
		untouched();
	});
}

#[test]
fn a_rule_should_be_refused_when_the_party_is_unknown_or_the_reason_is_wrong() {
	run(|| {
		let party = verified(Alice, firm(1));
		assert_noop!(discipline(99, b"why"), E::UnknownParty);
		assert_noop!(discipline(party, b""), E::BadReason);
		assert_noop!(discipline(party, &[b'r'; 257]), E::BadReason);
		assert_noop!(discipline(party, &[0xff]), E::NotUtf8);
		assert_ok!(discipline(party, &[b'r'; 256]));
	});
}
