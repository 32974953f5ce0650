use super::*;
use crate::{Identifiers, Parties};

#[test]
fn verify_should_let_a_party_act_until_the_end_when_a_registrar_vouches() {
	run(|| {
		let party = registered(Alice, firm(1));
		assert_ok!(Identity::verify(signed(Dave), party, details(party), High, LATER));
		let verification = Verification { by: Authority::Party(REGISTRAR), level: High, until: LATER };
		System::assert_last_event(Event::Verified { party, verification }.into());
		set_time(LATER - 1);
		assert_ok!(Identity::authorize(&id(Alice), Permissions::BID), party);
		set_time(LATER);
		assert_noop!(Identity::authorize(&id(Alice), Permissions::BID), E::VerificationExpired);
		assert_ok!(Identity::verify(signed(Dave), party, details(party), Low, LATER + 1));
		assert_ok!(Identity::authorize(&id(Alice), Permissions::BID), party);
	});
}

#[test]
fn verify_should_be_accepted_when_the_council_vouches() {
	run(|| {
		let party = registered(Alice, firm(1));
		assert_ok!(Identity::verify(root(), party, details(party), Low, LATER));
		let verification = Verification { by: Authority::Governance, level: Low, until: LATER };
		assert_eq!(Parties::<Test>::get(party).unwrap().status, Status::Verified(verification));
		assert_ok!(Identity::verify(root(), REGISTRAR, details(REGISTRAR), Low, LATER));
	});
}

#[test]
fn verify_should_be_refused_when_the_end_is_not_in_the_future() {
	run(|| {
		let party = registered(Alice, firm(1));
		assert_noop!(Identity::verify(signed(Dave), party, details(party), Low, NOW), E::NotInFuture);
		assert_ok!(Identity::verify(signed(Dave), party, details(party), Low, NOW + 1));
	});
}

#[test]
fn verify_should_be_refused_when_a_party_vouches_for_itself() {
	run(|| {
		assert_noop!(Identity::verify(signed(Dave), REGISTRAR, details(REGISTRAR), High, LATER), E::SelfVerification);
		delegate(Dave, Eve, Permissions::REGISTER);
		assert_noop!(Identity::verify(signed(Eve), REGISTRAR, details(REGISTRAR), High, LATER), E::SelfVerification);
	});
}

#[test]
fn verify_should_be_refused_when_the_signer_is_no_registrar() {
	run(|| {
		let party = registered(Alice, firm(1));
		assert_noop!(Identity::verify(RuntimeOrigin::none(), party, details(party), Low, LATER), BadOrigin);
		assert_noop!(Identity::verify(signed(Bob), party, details(party), Low, LATER), E::UnknownAccount);
		assert_noop!(Identity::verify(signed(Alice), party, details(party), Low, LATER), E::NotVerified);
		verified_supplier(Bob, 2);
		assert_noop!(Identity::verify(signed(Bob), party, details(party), Low, LATER), E::RoleMissing);
		delegate(Dave, Eve, Permissions::TENDER);
		assert_noop!(Identity::verify(signed(Eve), party, details(party), Low, LATER), E::PermissionMissing);
		delegate(Dave, Ferdie, Permissions::REGISTER);
		assert_ok!(Identity::verify(signed(Ferdie), party, details(party), Low, LATER));
	});
}

#[test]
fn verify_should_be_refused_when_the_party_is_unknown_suspended_or_closed() {
	run(|| {
		assert_noop!(Identity::verify(signed(Dave), 99, [0; 32], Low, LATER), E::UnknownParty);
		let party = registered(Alice, firm(1));
		assert_ok!(Identity::suspend(root(), party, b"lied".to_vec()));
		assert_noop!(Identity::verify(signed(Dave), party, details(party), Low, LATER), E::PartySuspended);
		assert_ok!(Identity::deactivate(root(), party));
		assert_noop!(Identity::verify(signed(Dave), party, details(party), Low, LATER), E::PartyDeactivated);
	});
}

#[test]
fn verify_should_be_accepted_when_the_identifiers_former_holder_is_closed() {
	run(|| {
		let first = verified(Alice, firm(1));
		let second = registered(Bob, firm(1));
		assert_noop!(Identity::verify(signed(Dave), second, details(second), Low, LATER), E::IdentifierTaken);
		assert_ok!(Identity::deactivate(signed(Alice), first));
		System::assert_last_event(Event::Deactivated { party: first }.into());
		assert_ok!(Identity::verify(signed(Dave), second, details(second), Low, LATER));
		assert_eq!(Identifiers::<Test>::get(&Identity::identifiers_of(second)[0]), Some(second));
	});
}

#[test]
fn verify_should_be_refused_when_the_party_amended_its_facts_since_they_were_looked_at() {
	run(|| {
		let party = registered(Alice, firm(1));
		let seen = details(party);
		assert_ok!(Identity::amend(signed(Alice), firm(2)));
		assert_noop!(Identity::verify(signed(Dave), party, seen, High, LATER), E::DetailsChanged);
		assert_noop!(Identity::verify(root(), party, seen, High, LATER), E::DetailsChanged);
		assert_ok!(Identity::verify(signed(Dave), party, details(party), High, LATER));
		// What was seen of one party says nothing of another.
		let other = registered(Bob, firm(3));
		assert_noop!(Identity::verify(signed(Dave), other, details(party), High, LATER), E::DetailsChanged);
	});
}

#[test]
fn details_should_be_the_hash_that_the_consent_to_the_registration_names() {
	run(|| {
		let device = Registration::Device { name: b"Scale".to_vec(), owner: REGISTRAR };
		for (who, registration) in [(Alice, firm(1)), (Bob, person(7)), (Charlie, device)] {
			let Purpose::Register(hash) = registering(&registration) else { panic!("a registration is consented to") };
			assert_eq!(details(registered(who, registration)), hash);
		}
	});
}
