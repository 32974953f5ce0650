use super::*;
use crate::{Links, Parties};

/// Alice's firm with Bob as a delegate.
fn firm_with_delegate(permissions: Permissions) -> PartyId {
	let party = verified(Alice, firm(1));
	delegate(Alice, Bob, permissions);
	party
}

#[test]
fn add_delegate_should_let_a_fresh_account_act_until_its_end_when_it_consents() {
	run(|| {
		let party = verified(Alice, firm(1));
		let until = NOW + DAY;
		let consent = consent(Bob, Purpose::Delegate(party), 0, LATER);
		assert_ok!(Identity::add_delegate(signed(Alice), id(Bob), Permissions::BID, until, consent));
		let permissions = Permissions::BID;
		System::assert_last_event(Event::DelegateSet { party, account: id(Bob), permissions, until }.into());
		assert_eq!(System::sufficients(&id(Bob)), 1);
		set_time(until - 1);
		assert_ok!(Identity::authorize(&id(Bob), Permissions::BID), party);
		assert_noop!(Identity::authorize(&id(Bob), Permissions::PAY), E::PermissionMissing);
		set_time(until);
		assert_noop!(Identity::authorize(&id(Bob), Permissions::BID), E::DelegateExpired);
		assert_eq!(Identity::acting_for(&id(Bob)), None);
	});
}

#[test]
fn add_delegate_should_be_refused_when_facts_or_consent_are_wrong() {
	run(|| {
		let party = verified(Alice, firm(1));
		let add = |origin, until, consent| Identity::add_delegate(origin, id(Bob), Permissions::BID, until, consent);
		let good = || consent(Bob, Purpose::Delegate(party), 0, LATER);
		assert_noop!(add(root(), LATER, good()), BadOrigin);
		assert_noop!(add(signed(Eve), LATER, good()), E::UnknownAccount);
		assert_noop!(add(signed(Alice), NOW, good()), E::NotInFuture);
		let other_party = consent(Bob, Purpose::Delegate(REGISTRAR), 0, LATER);
		assert_noop!(add(signed(Alice), LATER, other_party), E::ConsentSignatureInvalid);
		let expired = consent(Bob, Purpose::Delegate(party), 0, NOW);
		assert_noop!(add(signed(Alice), LATER, expired), E::ConsentExpired);
		let later_nonce = consent(Bob, Purpose::Delegate(party), 1, LATER);
		assert_noop!(add(signed(Alice), LATER, later_nonce), E::ConsentNonceMismatch);
		assert_ok!(add(signed(Alice), NOW + 1, good()));
		assert_noop!(add(signed(Alice), LATER, good()), E::ConsentNonceMismatch);
	});
}

#[test]
fn add_delegate_should_be_refused_when_the_account_is_in_use_or_there_are_too_many() {
	run(|| {
		let party = firm_with_delegate(Permissions::all());
		let add = |signer, account, nonce| {
			let consent = consent(account, Purpose::Delegate(party), nonce, LATER);
			Identity::add_delegate(signed(signer), id(account), Permissions::BID, LATER, consent)
		};
		assert_noop!(add(Bob, Charlie, 0), E::NotController);
		assert_noop!(add(Alice, Bob, 1), E::AccountInUse);
		assert_noop!(add(Alice, Dave, 0), E::AccountInUse);
		assert_ok!(add(Alice, Charlie, 0));
		assert_ok!(add(Alice, Eve, 0));
		assert_noop!(add(Alice, Ferdie, 0), E::TooManyDelegates);
		assert_ok!(Identity::remove_delegate(signed(Alice), id(Eve)));
		assert_ok!(add(Alice, Ferdie, 0));
	});
}

#[test]
fn set_delegate_should_change_what_a_delegate_may_when_the_controller_asks() {
	run(|| {
		let party = firm_with_delegate(Permissions::BID);
		let until = LATER + DAY;
		assert_ok!(Identity::set_delegate(signed(Alice), id(Bob), Permissions::PAY, until));
		let permissions = Permissions::PAY;
		System::assert_last_event(Event::DelegateSet { party, account: id(Bob), permissions, until }.into());
		assert_ok!(Identity::authorize(&id(Bob), Permissions::PAY), party);
		assert_noop!(Identity::authorize(&id(Bob), Permissions::BID), E::PermissionMissing);
	});
}

#[test]
fn set_delegate_should_be_refused_when_facts_are_wrong() {
	run(|| {
		firm_with_delegate(Permissions::all());
		verified(Charlie, firm(2));
		let set = |origin, account, until| Identity::set_delegate(origin, id(account), Permissions::BID, until);
		assert_noop!(set(root(), Bob, LATER), BadOrigin);
		assert_noop!(set(signed(Bob), Bob, LATER), E::NotController);
		assert_noop!(set(signed(Charlie), Bob, LATER), E::NotDelegate);
		assert_noop!(set(signed(Alice), Alice, LATER), E::NotDelegate);
		assert_noop!(set(signed(Alice), Eve, LATER), E::UnknownAccount);
		assert_noop!(set(signed(Alice), Bob, NOW), E::NotInFuture);
		assert_ok!(set(signed(Alice), Bob, NOW + 1));
	});
}

#[test]
fn set_delegate_should_not_lift_a_freeze_when_it_extends() {
	run(|| {
		firm_with_delegate(Permissions::BID);
		assert_ok!(Identity::freeze_delegate(signed(Dave), id(Bob)));
		assert_ok!(Identity::set_delegate(signed(Alice), id(Bob), Permissions::all(), LATER));
		assert_noop!(Identity::authorize(&id(Bob), Permissions::BID), E::DelegateFrozen);
	});
}

#[test]
fn remove_delegate_should_retire_the_account_when_the_controller_asks() {
	run(|| {
		let party = firm_with_delegate(Permissions::BID);
		assert_noop!(Identity::remove_delegate(signed(Bob), id(Bob)), E::NotController);
		assert_noop!(Identity::remove_delegate(root(), id(Bob)), BadOrigin);
		assert_ok!(Identity::remove_delegate(signed(Alice), id(Bob)));
		System::assert_last_event(Event::DelegateRemoved { party, account: id(Bob) }.into());
		assert_eq!(Parties::<Test>::get(party).unwrap().delegates, 0);
		assert_eq!(Links::<Test>::get(id(Bob)).unwrap().capacity, Capacity::Retired);
		assert!(System::sufficients(&id(Bob)) > 0);
		assert_noop!(Identity::authorize(&id(Bob), Permissions::BID), E::AccountRetired);
		assert_noop!(Identity::remove_delegate(signed(Alice), id(Bob)), E::NotDelegate);
		assert_noop!(Identity::remove_delegate(signed(Bob), id(Bob)), E::AccountRetired);
		assert_noop!(Identity::register(signed(Bob), firm(2)), E::AccountInUse);
		assert_noop!(Identity::freeze_delegate(signed(Dave), id(Bob)), E::NotDelegate);
	});
}

#[test]
fn freeze_delegate_should_stop_it_when_anybody_entitled_asks() {
	run(|| {
		let party = firm_with_delegate(Permissions::BID);
		delegate(Alice, Charlie, Permissions::MANAGE);
		let own = Authority::Party(party);
		let origins = [
			(signed(Alice), own),
			(signed(Bob), own),
			(signed(Charlie), own),
			(signed(Dave), Authority::Party(REGISTRAR)),
			(root(), Authority::Governance),
		];
		for (origin, by) in origins {
			assert_ok!(Identity::freeze_delegate(origin, id(Bob)));
			System::assert_last_event(Event::DelegateFrozen { party, account: id(Bob), by }.into());
			assert_noop!(Identity::authorize(&id(Bob), Permissions::BID), E::DelegateFrozen);
			let unfreezer = if by == own { signed(Alice) } else { root() };
			assert_ok!(Identity::unfreeze_delegate(unfreezer, id(Bob)));
			System::assert_last_event(Event::DelegateUnfrozen { party, account: id(Bob) }.into());
			assert_ok!(Identity::authorize(&id(Bob), Permissions::BID), party);
		}
	});
}

#[test]
fn freeze_delegate_should_be_refused_when_the_signer_has_no_say() {
	run(|| {
		firm_with_delegate(Permissions::BID);
		delegate(Alice, Charlie, Permissions::BID);
		verified(Eve, firm(2));
		let freeze = |origin, account| Identity::freeze_delegate(origin, id(account));
		assert_noop!(freeze(RuntimeOrigin::none(), Bob), BadOrigin);
		assert_noop!(freeze(signed(Charlie), Bob), E::PermissionMissing);
		assert_noop!(freeze(signed(Eve), Bob), E::RoleMissing);
		assert_noop!(freeze(signed(Ferdie), Bob), E::UnknownAccount);
		assert_noop!(freeze(signed(Dave), Ferdie), E::UnknownAccount);
		assert_noop!(freeze(signed(Alice), Alice), E::NotDelegate);
	});
}

#[test]
fn freeze_delegate_should_be_accepted_when_the_party_is_suspended() {
	run(|| {
		let party = firm_with_delegate(Permissions::BID);
		assert_ok!(Identity::suspend(root(), party, b"why".to_vec()));
		assert_ok!(Identity::freeze_delegate(signed(Alice), id(Bob)));
	});
}

#[test]
fn unfreeze_delegate_should_be_refused_when_the_signer_has_no_say() {
	run(|| {
		firm_with_delegate(Permissions::all());
		delegate(Alice, Charlie, Permissions::all());
		let unfreeze = |origin| Identity::unfreeze_delegate(origin, id(Bob));
		assert_noop!(unfreeze(signed(Alice)), E::DelegateNotFrozen);
		assert_noop!(Identity::unfreeze_delegate(signed(Alice), id(Alice)), E::NotDelegate);
		assert_noop!(Identity::unfreeze_delegate(signed(Alice), id(Eve)), E::UnknownAccount);
		assert_ok!(Identity::freeze_delegate(signed(Alice), id(Bob)));
		assert_noop!(unfreeze(signed(Bob)), E::NotController);
		assert_noop!(unfreeze(signed(Charlie)), E::NotController);
		assert_noop!(unfreeze(signed(Dave)), E::NotController);
		assert_noop!(unfreeze(root()), BadOrigin);
		// A freeze from outside outranks the party's own.
		assert_ok!(Identity::freeze_delegate(signed(Dave), id(Bob)));
		assert_noop!(Identity::freeze_delegate(signed(Alice), id(Bob)), E::DelegateFrozen);
		assert_noop!(unfreeze(signed(Alice)), E::RoleMissing);
		assert_ok!(unfreeze(signed(Dave)));
	});
}
