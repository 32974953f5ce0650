use super::*;
use crate::{Links, Parties, Recoveries};

fn control(
	who: Sr25519Keyring,
	party: PartyId,
) -> procurement_primitives::identity::consent::Consent<sp_runtime::MultiSignature> {
	consent(who, Purpose::Control(party), 0, LATER)
}

#[test]
fn rotate_controller_should_hand_the_party_over_when_the_new_account_consents() {
	run(|| {
		let party = verified(Alice, firm(1));
		assert_ok!(Identity::rotate_controller(signed(Alice), id(Bob), control(Bob, party)));
		System::assert_last_event(Event::ControllerChanged { party, old: id(Alice), new: id(Bob) }.into());
		assert_ok!(Identity::authorize(&id(Bob), Permissions::all()), party);
		assert_noop!(Identity::authorize(&id(Alice), Permissions::BID), E::AccountRetired);
		assert_noop!(Identity::rotate_controller(signed(Alice), id(Eve), control(Eve, party)), E::AccountRetired);
		assert!(System::sufficients(&id(Alice)) > 0 && System::sufficients(&id(Bob)) > 0);
		// Not even its own party takes a retired account back.
		let back = control(Alice, party);
		assert_noop!(Identity::rotate_controller(signed(Bob), id(Alice), back), E::AccountInUse);
	});
}

#[test]
fn rotate_controller_should_be_accepted_when_the_party_is_pending_or_suspended() {
	run(|| {
		let party = registered(Alice, firm(1));
		assert_ok!(Identity::rotate_controller(signed(Alice), id(Bob), control(Bob, party)));
		assert_ok!(Identity::suspend(root(), party, b"why".to_vec()));
		assert_ok!(Identity::rotate_controller(signed(Bob), id(Charlie), control(Charlie, party)));
	});
}

#[test]
fn rotate_controller_should_be_refused_when_signer_or_consent_is_wrong() {
	run(|| {
		let party = verified(Alice, firm(1));
		delegate(Alice, Bob, Permissions::all());
		let rotate = |origin, new, consent| Identity::rotate_controller(origin, id(new), consent);
		assert_noop!(rotate(root(), Eve, control(Eve, party)), BadOrigin);
		assert_noop!(rotate(signed(Bob), Eve, control(Eve, party)), E::NotController);
		assert_noop!(rotate(signed(Ferdie), Eve, control(Eve, party)), E::UnknownAccount);
		let as_delegate = consent(Eve, Purpose::Delegate(party), 0, LATER);
		assert_noop!(rotate(signed(Alice), Eve, as_delegate), E::ConsentSignatureInvalid);
		assert_noop!(rotate(signed(Alice), Eve, control(Eve, REGISTRAR)), E::ConsentSignatureInvalid);
		assert_noop!(rotate(signed(Alice), Dave, control(Dave, party)), E::AccountInUse);
		assert_ok!(Identity::deactivate(signed(Alice), party));
		assert_noop!(rotate(signed(Alice), Eve, control(Eve, party)), E::PartyDeactivated);
	});
}

#[test]
fn rotate_controller_should_drop_a_recovery_when_one_was_proposed() {
	run(|| {
		let party = verified(Alice, firm(1));
		assert_ok!(Identity::propose_recovery(signed(Dave), party, id(Eve), control(Eve, party)));
		assert_ok!(Identity::rotate_controller(signed(Alice), id(Bob), control(Bob, party)));
		assert_noop!(Identity::approve_recovery(root(), party, id(Bob)), E::NoRecovery);
	});
}

#[test]
fn recovery_should_hand_the_party_over_when_a_registrar_proposes_and_the_council_approves() {
	run(|| {
		let party = verified(Alice, firm(1));
		assert_ok!(Identity::propose_recovery(signed(Dave), party, id(Bob), control(Bob, party)));
		System::assert_last_event(Event::RecoveryProposed { party, new: id(Bob), by: REGISTRAR }.into());
		assert_eq!(Recoveries::<Test>::get(party), Some(Recovery { by: REGISTRAR, new: id(Bob) }));
		// Nothing changes before the council decides.
		assert_ok!(Identity::authorize(&id(Alice), Permissions::BID), party);
		assert_noop!(Identity::approve_recovery(signed(Dave), party, id(Bob)), BadOrigin);
		assert_noop!(Identity::approve_recovery(signed(Bob), party, id(Bob)), BadOrigin);
		assert_ok!(Identity::approve_recovery(root(), party, id(Bob)));
		System::assert_last_event(Event::ControllerChanged { party, old: id(Alice), new: id(Bob) }.into());
		assert_eq!(Parties::<Test>::get(party).unwrap().controller, id(Bob));
		assert_eq!(Links::<Test>::get(id(Alice)).unwrap().capacity, Capacity::Retired);
		assert_noop!(Identity::approve_recovery(root(), party, id(Bob)), E::NoRecovery);
	});
}

#[test]
fn approve_recovery_should_be_refused_when_another_account_was_proposed_meanwhile() {
	run(|| {
		let party = verified(Alice, firm(1));
		assert_ok!(Identity::propose_recovery(signed(Dave), party, id(Bob), control(Bob, party)));
		// While the council votes on Bob's account, another takes its place.
		assert_ok!(Identity::propose_recovery(signed(Dave), party, id(Eve), control(Eve, party)));
		assert_noop!(Identity::approve_recovery(root(), party, id(Bob)), E::OtherRecovery);
		assert_eq!(Parties::<Test>::get(party).unwrap().controller, id(Alice));
		assert_ok!(Identity::approve_recovery(root(), party, id(Eve)));
		assert_eq!(Parties::<Test>::get(party).unwrap().controller, id(Eve));
	});
}

#[test]
fn propose_recovery_should_be_refused_when_facts_are_wrong() {
	run(|| {
		let party = verified(Alice, firm(1));
		let propose = |origin, party, new, consent| Identity::propose_recovery(origin, party, id(new), consent);
		assert_noop!(propose(RuntimeOrigin::none(), party, Bob, control(Bob, party)), BadOrigin);
		assert_noop!(propose(root(), party, Bob, control(Bob, party)), E::WrongAuthority);
		assert_noop!(propose(signed(Alice), party, Bob, control(Bob, party)), E::RoleMissing);
		assert_noop!(propose(signed(Dave), REGISTRAR, Bob, control(Bob, REGISTRAR)), E::OwnParty);
		assert_noop!(propose(signed(Dave), 99, Bob, control(Bob, 99)), E::UnknownParty);
		assert_noop!(propose(signed(Dave), party, Alice, control(Alice, party)), E::AccountInUse);
		assert_noop!(propose(signed(Dave), party, Bob, control(Bob, 99)), E::ConsentSignatureInvalid);
		assert_ok!(Identity::deactivate(root(), party));
		assert_noop!(propose(signed(Dave), party, Bob, control(Bob, party)), E::PartyDeactivated);
	});
}

#[test]
fn approve_recovery_should_be_refused_when_the_new_account_was_used_meanwhile() {
	run(|| {
		let party = verified(Alice, firm(1));
		assert_ok!(Identity::propose_recovery(signed(Dave), party, id(Bob), control(Bob, party)));
		registered(Bob, firm(2));
		assert_noop!(Identity::approve_recovery(root(), party, id(Bob)), E::AccountInUse);
	});
}

#[test]
fn cancel_recovery_should_drop_it_when_anybody_entitled_asks() {
	run(|| {
		let party = verified(Alice, firm(1));
		for (nonce, origin) in [signed(Alice), signed(Dave), root()].into_iter().enumerate() {
			let consent = consent(Bob, Purpose::Control(party), u32::try_from(nonce).unwrap(), LATER);
			assert_ok!(Identity::propose_recovery(signed(Dave), party, id(Bob), consent));
			assert_noop!(Identity::cancel_recovery(signed(Eve), party), E::UnknownAccount);
			assert_ok!(Identity::cancel_recovery(origin, party));
			System::assert_last_event(Event::RecoveryCancelled { party }.into());
			assert_noop!(Identity::approve_recovery(root(), party, id(Bob)), E::NoRecovery);
		}
		assert_noop!(Identity::cancel_recovery(root(), party), E::NoRecovery);
		assert_noop!(Identity::cancel_recovery(RuntimeOrigin::none(), party), BadOrigin);
		verified(Charlie, firm(2));
		assert_noop!(Identity::cancel_recovery(signed(Charlie), party), E::RoleMissing);
	});
}
