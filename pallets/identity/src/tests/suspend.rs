use super::*;
use crate::{Identifiers, Parties};

#[test]
fn suspend_should_stop_all_acts_when_a_registrar_says_why() {
	run(|| {
		let party = verified_supplier(Alice, 1);
		delegate(Alice, Bob, Permissions::BID);
		assert_ok!(Identity::suspend(signed(Dave), party, b"lied".to_vec()));
		let reason = b"lied".to_vec().try_into().unwrap();
		System::assert_last_event(Event::Suspended { party, by: Authority::Party(REGISTRAR), reason }.into());
		assert_noop!(Identity::authorize(&id(Alice), Permissions::BID), E::PartySuspended);
		assert_noop!(Identity::authorize(&id(Bob), Permissions::BID), E::PartySuspended);
		assert_noop!(Identity::ensure_role(party, Role::Supplier), E::PartySuspended);
		second_registrar(Charlie);
		assert_noop!(Identity::suspend(signed(Charlie), party, b"again".to_vec()), E::PartySuspended);
	});
}

#[test]
fn suspend_should_take_the_place_of_a_registrars_when_the_council_asks() {
	run(|| {
		let party = verified(Alice, firm(1));
		let before = Parties::<Test>::get(party).unwrap();
		assert_ok!(Identity::suspend(signed(Dave), party, b"file 17".to_vec()));
		assert_ok!(Identity::suspend(root(), party, b"motion 4".to_vec()));
		let reason = b"motion 4".to_vec().try_into().unwrap();
		System::assert_last_event(Event::Suspended { party, by: Authority::Governance, reason }.into());
		assert_noop!(Identity::suspend(root(), party, b"again".to_vec()), E::PartySuspended);
		assert_noop!(Identity::suspend(signed(Dave), party, b"again".to_vec()), E::PartySuspended);
		assert_noop!(Identity::reinstate(signed(Dave), party), E::WrongAuthority);
		assert_ok!(Identity::reinstate(root(), party));
		assert_eq!(Parties::<Test>::get(party), Some(before), "the verification from before both");
	});
}

#[test]
fn suspend_should_be_refused_when_the_reason_is_wrong() {
	run(|| {
		let party = verified(Alice, firm(1));
		assert_noop!(Identity::suspend(root(), party, Vec::new()), E::BadReason);
		assert_noop!(Identity::suspend(root(), party, vec![b'r'; 257]), E::BadReason);
		assert_noop!(Identity::suspend(root(), party, vec![0xff]), E::NotUtf8);
		assert_ok!(Identity::suspend(root(), party, vec![b'r'; 256]));
	});
}

#[test]
fn suspend_should_be_refused_when_the_signer_has_no_say() {
	run(|| {
		let party = verified(Alice, firm(1));
		let why = || b"why".to_vec();
		assert_noop!(Identity::suspend(RuntimeOrigin::none(), party, why()), BadOrigin);
		assert_noop!(Identity::suspend(signed(Alice), party, why()), E::RoleMissing);
		assert_noop!(Identity::suspend(signed(Dave), REGISTRAR, why()), E::OwnParty);
		assert_noop!(Identity::suspend(signed(Dave), 99, why()), E::UnknownParty);
		second_registrar(Bob);
		assert_ok!(Identity::suspend(signed(Bob), REGISTRAR, why()));
		assert_noop!(Identity::suspend(signed(Dave), party, why()), E::PartySuspended);
	});
}

#[test]
fn reinstate_should_restore_what_was_when_a_registrar_suspended() {
	run(|| {
		let party = verified(Alice, firm(1));
		let before = Parties::<Test>::get(party).unwrap();
		assert_ok!(Identity::suspend(signed(Dave), party, b"why".to_vec()));
		assert_ok!(Identity::reinstate(signed(Dave), party));
		System::assert_last_event(Event::Reinstated { party, by: Authority::Party(REGISTRAR) }.into());
		assert_eq!(Parties::<Test>::get(party), Some(before));
		let pending = registered(Bob, firm(2));
		assert_ok!(Identity::suspend(signed(Dave), pending, b"why".to_vec()));
		assert_ok!(Identity::reinstate(root(), pending));
		assert_eq!(Parties::<Test>::get(pending).unwrap().status, Status::Pending);
	});
}

#[test]
fn reinstate_should_not_revive_a_verification_when_it_has_expired() {
	run(|| {
		let party = verified(Alice, firm(1));
		assert_ok!(Identity::suspend(signed(Dave), party, b"why".to_vec()));
		set_time(LATER);
		assert_ok!(Identity::reinstate(signed(Dave), party));
		assert_noop!(Identity::authorize(&id(Alice), Permissions::BID), E::VerificationExpired);
	});
}

#[test]
fn reinstate_should_be_refused_when_the_council_suspended_and_a_registrar_asks() {
	run(|| {
		let party = verified(Alice, firm(1));
		assert_ok!(Identity::suspend(root(), party, b"why".to_vec()));
		assert_noop!(Identity::reinstate(signed(Dave), party), E::WrongAuthority);
		assert_ok!(Identity::reinstate(root(), party));
		System::assert_last_event(Event::Reinstated { party, by: Authority::Governance }.into());
	});
}

#[test]
fn reinstate_should_be_refused_when_nothing_is_suspended_or_the_signer_has_no_say() {
	run(|| {
		let party = verified(Alice, firm(1));
		assert_noop!(Identity::reinstate(signed(Dave), party), E::NotSuspended);
		assert_noop!(Identity::reinstate(signed(Dave), 99), E::UnknownParty);
		assert_noop!(Identity::reinstate(signed(Dave), REGISTRAR), E::OwnParty);
		assert_noop!(Identity::reinstate(RuntimeOrigin::none(), party), BadOrigin);
		assert_ok!(Identity::suspend(signed(Dave), party, b"why".to_vec()));
		assert_noop!(Identity::reinstate(signed(Alice), party), E::PartySuspended);
	});
}

#[test]
fn deactivate_should_close_for_good_when_the_controller_asks() {
	run(|| {
		let party = verified(Alice, firm(1));
		let identifier = Identity::identifiers_of(party)[0].clone();
		assert_ok!(Identity::deactivate(signed(Alice), party));
		System::assert_last_event(Event::Deactivated { party }.into());
		assert_eq!(Identifiers::<Test>::get(identifier), None);
		assert_noop!(Identity::authorize(&id(Alice), Permissions::BID), E::PartyDeactivated);
		assert_noop!(Identity::deactivate(root(), party), E::PartyDeactivated);
		assert_noop!(Identity::deactivate(signed(Alice), party), E::PartyDeactivated);
		assert_noop!(Identity::suspend(root(), party, b"why".to_vec()), E::PartyDeactivated);
		assert_noop!(Identity::register(signed(Alice), firm(2)), E::AccountInUse);
		assert!(System::account_exists(&id(Alice)));
	});
}

#[test]
fn deactivate_should_be_refused_when_a_suspended_party_wants_to_slip_away() {
	run(|| {
		let (party, pending) = (verified(Alice, firm(1)), registered(Bob, firm(2)));
		let discipline = <Identity as procurement_primitives::identity::traits::Discipline>::suspend;
		for (who, party) in [(Alice, party), (Bob, pending)] {
			assert_ok!(Identity::suspend(signed(Dave), party, b"why".to_vec()));
			assert_noop!(Identity::deactivate(signed(who), party), E::PartySuspended);
			assert_ok!(discipline(party, b"why"));
			assert_noop!(Identity::deactivate(signed(who), party), E::PartySuspended);
		}
		// Its number stays taken, and its controller does not come back as another party.
		let again = registered(Charlie, firm(1));
		let verify = Identity::verify(
			signed(Dave),
			again,
			details(again),
			procurement_primitives::identity::AssuranceLevel::Low,
			LATER,
		);
		assert_eq!(verify, Err(E::IdentifierTaken.into()));
		assert_noop!(Identity::register(signed(Alice), firm(3)), E::AccountInUse);
		assert_ok!(Identity::deactivate(root(), party));
		assert_noop!(Identity::reinstate(root(), party), E::NotSuspended);
	});
}

#[test]
fn deactivate_should_be_refused_when_neither_controller_nor_council_asks() {
	run(|| {
		let party = verified(Alice, firm(1));
		delegate(Alice, Bob, Permissions::all());
		assert_noop!(Identity::deactivate(signed(Bob), party), E::NotController);
		assert_noop!(Identity::deactivate(signed(Dave), party), E::NotController);
		assert_noop!(Identity::deactivate(signed(Eve), party), E::UnknownAccount);
		assert_noop!(Identity::deactivate(RuntimeOrigin::none(), party), BadOrigin);
		assert_noop!(Identity::deactivate(root(), 99), E::UnknownParty);
		assert_ok!(Identity::deactivate(root(), party));
	});
}
