use super::*;
use crate::Links;

/// Alice's firm with Bob as a delegate, and the persons of Charlie and Eve.
fn firm_and_persons() -> (PartyId, PartyId) {
	verified(Alice, firm(1));
	delegate(Alice, Bob, Permissions::PAY);
	(verified(Charlie, person(1)), verified(Eve, person(2)))
}

#[test]
fn bind_person_should_tie_an_account_when_a_registrar_finds_who_is_behind_it() {
	run(|| {
		let (person, _) = firm_and_persons();
		assert_noop!(Identity::person_behind(&id(Bob)), E::PersonMissing);
		assert_ok!(Identity::bind_person(signed(Dave), id(Bob), person));
		let by = Authority::Party(REGISTRAR);
		System::assert_last_event(Event::PersonBound { account: id(Bob), person, by }.into());
		assert_ok!(Identity::person_behind(&id(Bob)), person);
	});
}

#[test]
fn bind_person_should_be_refused_when_signer_account_or_person_is_wrong() {
	run(|| {
		let (person, _) = firm_and_persons();
		let pending = registered(Ferdie, super::person(3));
		let bind = |origin, account, person| Identity::bind_person(origin, id(account), person);
		assert_noop!(bind(RuntimeOrigin::none(), Bob, person), BadOrigin);
		assert_noop!(bind(signed(Alice), Bob, person), E::RoleMissing);
		assert_noop!(bind(signed(Dave), Dave, person), E::OwnParty);
		assert_noop!(bind(signed(Dave), One, person), E::UnknownAccount);
		assert_noop!(bind(signed(Dave), Bob, REGISTRAR), E::NotPerson);
		assert_noop!(bind(signed(Dave), Bob, pending), E::NotVerified);
		assert_noop!(bind(signed(Dave), Bob, 99), E::UnknownParty);
		assert_ok!(Identity::remove_delegate(signed(Alice), id(Bob)));
		assert_noop!(bind(signed(Dave), Bob, person), E::AccountRetired);
		assert_ok!(bind(root(), Dave, person));
	});
}

#[test]
fn ensure_distinct_should_refuse_when_one_person_is_behind_both_accounts() {
	run(|| {
		let (first, second) = firm_and_persons();
		assert_noop!(Identity::ensure_distinct(&id(Alice), &id(Bob)), E::PersonMissing);
		assert_ok!(Identity::bind_person(signed(Dave), id(Alice), first));
		assert_noop!(Identity::ensure_distinct(&id(Alice), &id(Bob)), E::PersonMissing);
		assert_ok!(Identity::bind_person(signed(Dave), id(Bob), first));
		assert_noop!(Identity::ensure_distinct(&id(Alice), &id(Bob)), E::SamePerson);
		assert_ok!(Identity::bind_person(signed(Dave), id(Bob), second));
		assert_ok!(Identity::ensure_distinct(&id(Alice), &id(Bob)));
		assert_noop!(Identity::ensure_distinct(&id(Alice), &id(Alice)), E::SamePerson);
		assert_noop!(Identity::ensure_distinct(&id(Alice), &id(One)), E::UnknownAccount);
	});
}

#[test]
fn ensure_distinct_should_refuse_when_a_person_or_a_delegation_no_longer_holds() {
	run(|| {
		let (first, second) = firm_and_persons();
		assert_ok!(Identity::bind_person(signed(Dave), id(Alice), first));
		assert_ok!(Identity::bind_person(signed(Dave), id(Bob), second));
		let distinct = || Identity::ensure_distinct(&id(Alice), &id(Bob));
		assert_ok!(Identity::suspend(root(), second, b"why".to_vec()));
		assert_noop!(distinct(), E::PartySuspended);
		assert_ok!(Identity::reinstate(root(), second));
		assert_ok!(Identity::freeze_delegate(signed(Alice), id(Bob)));
		assert_noop!(distinct(), E::DelegateFrozen);
		assert_ok!(Identity::unfreeze_delegate(signed(Alice), id(Bob)));
		set_time(LATER - 1);
		assert_ok!(distinct());
		set_time(LATER);
		assert_noop!(distinct(), E::VerificationExpired);
	});
}

#[test]
fn person_should_be_forgotten_when_the_account_is_retired() {
	run(|| {
		let (person, _) = firm_and_persons();
		assert_ok!(Identity::bind_person(signed(Dave), id(Bob), person));
		assert_ok!(Identity::remove_delegate(signed(Alice), id(Bob)));
		assert_eq!(Links::<Test>::get(id(Bob)).unwrap().person, None);
		assert_noop!(Identity::person_behind(&id(Bob)), E::AccountRetired);
	});
}
