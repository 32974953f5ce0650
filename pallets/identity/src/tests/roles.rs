use super::*;
use crate::Roles;

#[test]
fn grant_role_should_hold_until_its_end_when_a_registrar_grants() {
	run(|| {
		let party = verified(Alice, firm(1));
		let until = Some(NOW + DAY);
		assert_ok!(Identity::grant_role(signed(Dave), party, Role::Supplier, until));
		let by = Authority::Party(REGISTRAR);
		System::assert_last_event(Event::RoleGranted { party, role: Role::Supplier, by, until }.into());
		set_time(NOW + DAY - 1);
		assert_ok!(Identity::ensure_role(party, Role::Supplier));
		set_time(NOW + DAY);
		assert_noop!(Identity::ensure_role(party, Role::Supplier), E::RoleMissing);
		assert!(!Identity::has_role(party, Role::Supplier));
		// Granting again changes the end.
		assert_ok!(Identity::grant_role(signed(Dave), party, Role::Supplier, None));
		assert!(Identity::has_role(party, Role::Supplier));
		set_time(LATER);
		assert_noop!(Identity::ensure_role(party, Role::Supplier), E::VerificationExpired);
	});
}

#[test]
fn grant_role_should_need_the_council_when_the_office_checks_others() {
	run(|| {
		let party = verified(Alice, firm(1));
		for role in Role::ALL {
			let everyday = [Role::Supplier, Role::Expert, Role::Inspector, Role::ProcuringEntity].contains(&role);
			if everyday {
				assert_ok!(Identity::grant_role(signed(Dave), party, role, None));
			} else {
				assert_noop!(Identity::grant_role(signed(Dave), party, role, None), E::WrongAuthority);
			}
			assert_ok!(Identity::grant_role(root(), party, role, None));
			assert!(Identity::has_role(party, role));
		}
	});
}

#[test]
fn grant_role_should_be_refused_when_the_end_is_not_in_the_future() {
	run(|| {
		let party = verified(Alice, firm(1));
		assert_noop!(Identity::grant_role(signed(Dave), party, Role::Supplier, Some(NOW)), E::NotInFuture);
		assert_ok!(Identity::grant_role(signed(Dave), party, Role::Supplier, Some(NOW + 1)));
	});
}

#[test]
fn grant_role_should_be_refused_when_the_signer_has_no_say() {
	run(|| {
		let party = verified(Alice, firm(1));
		let grant = |origin, party| Identity::grant_role(origin, party, Role::Supplier, None);
		assert_noop!(grant(RuntimeOrigin::none(), party), BadOrigin);
		assert_noop!(grant(signed(Alice), party), E::WrongAuthority);
		assert_noop!(grant(signed(Eve), party), E::UnknownAccount);
		assert_noop!(grant(signed(Dave), REGISTRAR), E::OwnParty);
		delegate(Dave, Eve, Permissions::PAY);
		assert_noop!(grant(signed(Eve), party), E::PermissionMissing);
	});
}

#[test]
fn grant_role_should_be_refused_when_the_party_does_not_act() {
	run(|| {
		let party = registered(Alice, firm(1));
		let grant = |party| Identity::grant_role(root(), party, Role::Supplier, None);
		assert_noop!(grant(99), E::UnknownParty);
		assert_noop!(grant(party), E::NotVerified);
		assert_ok!(Identity::suspend(root(), party, b"why".to_vec()));
		assert_noop!(grant(party), E::PartySuspended);
		assert_ok!(Identity::deactivate(root(), party));
		assert_noop!(grant(party), E::PartyDeactivated);
	});
}

#[test]
fn revoke_role_should_take_the_office_when_a_registrar_says_why() {
	run(|| {
		let party = verified_supplier(Alice, 1);
		let (role, by) = (Role::Supplier, Authority::Party(REGISTRAR));
		assert_ok!(Identity::revoke_role(signed(Dave), party, role, b"why".to_vec()));
		let reason = b"why".to_vec().try_into().unwrap();
		System::assert_last_event(Event::RoleRevoked { party, role, by, reason }.into());
		assert_eq!(Roles::<Test>::get(party, role), None);
		assert_noop!(Identity::ensure_role(party, role), E::RoleMissing);
		assert_noop!(Identity::revoke_role(signed(Dave), party, role, b"why".to_vec()), E::RoleNotHeld);
	});
}

#[test]
fn revoke_role_should_be_refused_when_signer_reason_or_party_is_wrong() {
	run(|| {
		let party = verified_supplier(Alice, 1);
		let revoke = |origin, party, role, why: &[u8]| Identity::revoke_role(origin, party, role, why.to_vec());
		assert_noop!(revoke(RuntimeOrigin::none(), party, Role::Supplier, b"why"), BadOrigin);
		assert_noop!(revoke(signed(Alice), party, Role::Supplier, b"why"), E::WrongAuthority);
		assert_noop!(revoke(signed(Dave), party, Role::Auditor, b"why"), E::WrongAuthority);
		assert_noop!(revoke(signed(Dave), REGISTRAR, Role::Supplier, b"why"), E::OwnParty);
		assert_noop!(revoke(signed(Dave), 99, Role::Supplier, b"why"), E::UnknownParty);
		assert_noop!(revoke(signed(Dave), party, Role::Supplier, b""), E::BadReason);
		assert_noop!(revoke(signed(Dave), party, Role::Supplier, &[0xff]), E::NotUtf8);
		// A suspended party loses its office all the same.
		assert_ok!(Identity::suspend(root(), party, b"why".to_vec()));
		assert_ok!(revoke(root(), party, Role::Supplier, b"why"));
	});
}
