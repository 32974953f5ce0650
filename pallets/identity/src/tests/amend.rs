use super::*;
use crate::{Identifiers, Parties, PartyDetails, Roles};

fn organisation(name: &[u8], identifiers: Vec<IdentifierInput>) -> Registration {
	Registration::Organisation { name: name.to_vec(), identifiers }
}

fn status(party: PartyId) -> Status {
	Parties::<Test>::get(party).unwrap().status
}

fn holder(number: &[u8]) -> Option<PartyId> {
	let identifier = procurement_primitives::identity::Identifier {
		scheme: b"XX-FIRM".to_vec().try_into().unwrap(),
		id: number.to_vec().try_into().unwrap(),
	};
	Identifiers::<Test>::get(identifier)
}

#[test]
fn amend_should_replace_the_facts_and_wait_for_a_registrar_when_the_controller_asks() {
	run(|| {
		let party = verified_supplier(Alice, 1);
		let before = Parties::<Test>::get(party).unwrap();
		let old = PartyDetails::<Test>::get(party).unwrap();
		assert_ok!(Identity::amend(signed(Alice), firm(2)));
		let new = PartyDetails::<Test>::get(party).unwrap();
		assert_ne!(old, new);
		System::assert_last_event(Event::Amended { party, old, new }.into());
		assert_eq!(Parties::<Test>::get(party), Some(Party { status: Status::Pending, ..before }));
		let view = Identity::view(party).unwrap();
		assert_eq!((view.name, view.active), (b"Firm 2".to_vec(), false));
		assert_eq!(view.identifiers[0].id.as_slice(), b"2");
		// Neither the old number nor the new one is anybody's until a registrar says so.
		assert_eq!((holder(b"1"), holder(b"2")), (None, None));
	});
}

#[test]
fn amend_should_leave_roles_and_delegates_without_effect_until_the_party_is_verified_again() {
	run(|| {
		let party = verified_supplier(Alice, 1);
		delegate(Alice, Bob, Permissions::BID);
		assert_ok!(Identity::amend(signed(Alice), firm(2)));
		assert!(Roles::<Test>::contains_key(party, Role::Supplier));
		assert_noop!(Identity::ensure_role(party, Role::Supplier), E::NotVerified);
		assert_noop!(Identity::authorize(&id(Alice), Permissions::BID), E::NotVerified);
		assert_noop!(Identity::authorize(&id(Bob), Permissions::BID), E::NotVerified);
		assert_noop!(Identity::grant_role(signed(Dave), party, Role::Supplier, None), E::NotVerified);
		assert_ok!(Identity::verify(signed(Dave), party, details(party), Low, LATER));
		assert_ok!(Identity::ensure_role(party, Role::Supplier));
		assert_ok!(Identity::authorize(&id(Bob), Permissions::BID), party);
		assert_eq!((holder(b"1"), holder(b"2")), (None, Some(party)));
	});
}

#[test]
fn amend_should_free_the_old_identifiers_when_another_party_is_verified_with_them() {
	run(|| {
		let party = verified(Alice, firm(1));
		let rightful = registered(Bob, firm(1));
		assert_noop!(Identity::verify(signed(Dave), rightful, details(rightful), Low, LATER), E::IdentifierTaken);
		assert_ok!(Identity::amend(signed(Alice), firm(2)));
		assert_ok!(Identity::verify(signed(Dave), rightful, details(rightful), Low, LATER));
		assert_eq!(holder(b"1"), Some(rightful));
		// Going back to the old facts claims nothing.
		assert_ok!(Identity::amend(signed(Alice), firm(1)));
		assert_eq!(holder(b"1"), Some(rightful));
		assert_noop!(Identity::verify(signed(Dave), party, details(party), Low, LATER), E::IdentifierTaken);
		assert_ok!(Identity::amend(signed(Alice), firm(2)));
		assert_eq!(holder(b"1"), Some(rightful));
		assert_ok!(Identity::verify(signed(Dave), party, details(party), Low, LATER));
	});
}

#[test]
fn amend_should_be_accepted_when_the_party_is_pending_or_its_verification_has_expired() {
	run(|| {
		let pending = registered(Bob, firm(1));
		assert_ok!(Identity::amend(signed(Bob), firm(2)));
		assert_eq!(status(pending), Status::Pending);
		let expired = verified(Alice, firm(3));
		set_time(LATER);
		assert_ok!(Identity::amend(signed(Alice), firm(4)));
		assert_eq!((status(expired), holder(b"3")), (Status::Pending, None));
	});
}

#[test]
fn amend_should_take_the_registrars_office_away_when_a_registrar_amends_itself() {
	run(|| {
		let party = registered(Alice, firm(1));
		let office = organisation(b"Bureau of Registration", vec![identifier(b"XX-CITY", b"0")]);
		assert_ok!(Identity::amend(signed(Dave), office));
		assert_noop!(Identity::verify(signed(Dave), party, details(party), Low, LATER), E::NotVerified);
		assert_ok!(Identity::verify(root(), REGISTRAR, details(REGISTRAR), High, LATER));
		assert_ok!(Identity::verify(signed(Dave), party, details(party), Low, LATER));
	});
}

#[test]
fn amend_should_stop_a_person_from_counting_for_four_eyes_when_its_commitment_changes() {
	run(|| {
		verified(Alice, firm(1));
		let somebody = verified(Bob, person(1));
		assert_ok!(Identity::bind_person(signed(Dave), id(Alice), somebody));
		assert_ok!(Identity::person_behind(&id(Alice)), somebody);
		assert_ok!(Identity::amend(signed(Bob), person(2)));
		assert_eq!(PartyDetails::<Test>::get(somebody), Some(Details::Person { commitment: [2; 32] }));
		assert_noop!(Identity::person_behind(&id(Alice)), E::NotVerified);
	});
}

#[test]
fn amend_should_change_a_devices_owner_when_the_new_one_is_an_organisation() {
	run(|| {
		let device = |owner| Registration::Device { name: b"Scale".to_vec(), owner };
		let scale = verified(Alice, device(REGISTRAR));
		let somebody = registered(Bob, person(1));
		let buyer = registered(Charlie, firm(1));
		assert_noop!(Identity::amend(signed(Alice), device(somebody)), E::OwnerNotOrganisation);
		assert_noop!(Identity::amend(signed(Alice), device(scale)), E::OwnerNotOrganisation);
		assert_noop!(Identity::amend(signed(Alice), device(99)), E::UnknownParty);
		assert_ok!(Identity::amend(signed(Alice), device(buyer)));
		assert_eq!(Identity::view(scale).unwrap().owner, Some(buyer));
		assert_eq!(status(scale), Status::Pending);
	});
}

#[test]
fn amend_should_be_refused_when_the_facts_are_wrong() {
	run(|| {
		verified(Alice, firm(1));
		let refused = |details, error: E| {
			assert_noop!(Identity::amend(signed(Alice), details), error);
		};
		let one = || vec![identifier(b"XX-FIRM", b"1")];
		refused(organisation(b"", one()), E::NameMissing);
		refused(organisation(&[b'n'; 257], one()), E::NameTooLong);
		refused(organisation(&[0xff], one()), E::NotUtf8);
		refused(organisation(b"Firm", Vec::new()), E::IdentifierMissing);
		refused(organisation(b"Firm", vec![identifier(b"XX-FIRM", b"")]), E::MalformedIdentifier);
		refused(organisation(b"Firm", [one(), one()].concat()), E::DuplicateIdentifier);
		let many = (0..6u32).map(|n| identifier(b"XX-FIRM", n.to_string().as_bytes())).collect();
		refused(organisation(b"Firm", many), E::TooManyIdentifiers);
		let mistyped = vec![identifier(b"CN-USCC", b"91330100799655058C")];
		refused(organisation(b"Firm", mistyped), E::WrongCheckCharacter);
		assert_ok!(Identity::amend(signed(Alice), organisation(&[b'n'; 256], one())));
	});
}

#[test]
fn amend_should_be_refused_when_it_would_change_what_the_party_is() {
	run(|| {
		verified(Alice, firm(1));
		verified(Bob, person(1));
		assert_noop!(Identity::amend(signed(Alice), person(2)), E::KindChanged);
		let device = || Registration::Device { name: b"Scale".to_vec(), owner: REGISTRAR };
		assert_noop!(Identity::amend(signed(Alice), device()), E::KindChanged);
		assert_noop!(Identity::amend(signed(Bob), firm(2)), E::KindChanged);
		verified(Charlie, device());
		assert_noop!(Identity::amend(signed(Charlie), firm(2)), E::KindChanged);
	});
}

#[test]
fn amend_should_be_refused_when_the_party_is_suspended_or_closed() {
	run(|| {
		let party = verified(Alice, firm(1));
		let pending = registered(Bob, firm(2));
		for (who, party) in [(Alice, party), (Bob, pending)] {
			assert_ok!(Identity::suspend(signed(Dave), party, b"why".to_vec()));
			assert_noop!(Identity::amend(signed(who), firm(3)), E::PartySuspended);
			assert_ok!(Identity::reinstate(signed(Dave), party));
			assert_ok!(Identity::amend(signed(who), firm(3)));
			assert_ok!(Identity::deactivate(signed(who), party));
			assert_noop!(Identity::amend(signed(who), firm(4)), E::PartyDeactivated);
		}
	});
}

#[test]
fn amend_should_be_refused_when_the_signer_is_not_the_controller() {
	run(|| {
		let party = verified(Alice, firm(1));
		delegate(Alice, Bob, Permissions::all());
		assert_noop!(Identity::amend(root(), firm(2)), BadOrigin);
		assert_noop!(Identity::amend(RuntimeOrigin::none(), firm(2)), BadOrigin);
		assert_noop!(Identity::amend(signed(Bob), firm(2)), E::NotController);
		assert_noop!(Identity::amend(signed(Eve), firm(2)), E::UnknownAccount);
		let new = consent(Charlie, Purpose::Control(party), 0, LATER);
		assert_ok!(Identity::rotate_controller(signed(Alice), id(Charlie), new));
		assert_noop!(Identity::amend(signed(Alice), firm(2)), E::AccountRetired);
		assert_ok!(Identity::amend(signed(Charlie), firm(2)));
	});
}
