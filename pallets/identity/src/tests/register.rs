use super::*;
use crate::{ConsentNonces, Identifiers, Links, NextPartyId, Parties};
use sp_runtime::MultiSignature;

fn organisation(name: &[u8], identifiers: Vec<IdentifierInput>) -> Registration {
	Registration::Organisation { name: name.to_vec(), identifiers }
}

#[test]
fn register_should_record_a_pending_party_when_signed() {
	run(|| {
		assert_ok!(Identity::register(signed(Alice), firm(1)));
		let controller = id(Alice);
		System::assert_last_event(Event::Registered { party: 1, kind: PartyKind::Organisation, controller }.into());
		let party = Parties::<Test>::get(1).unwrap();
		assert_eq!((party.status, party.registered), (Status::Pending, NOW));
		assert_noop!(Identity::authorize(&id(Alice), Permissions::BID), E::NotVerified);
	});
}

#[test]
fn register_should_be_refused_when_not_signed() {
	run(|| {
		assert_noop!(Identity::register(root(), firm(1)), BadOrigin);
		assert_noop!(Identity::register(RuntimeOrigin::none(), firm(1)), BadOrigin);
		let registration = firm(1);
		let consent = consent(Alice, registering(&registration), 0, LATER);
		assert_noop!(Identity::register_for(root(), id(Alice), registration, consent), BadOrigin);
	});
}

#[test]
fn register_should_be_refused_when_the_name_is_wrong() {
	run(|| {
		let numbers = || vec![identifier(b"XX-FIRM", b"1")];
		assert_noop!(Identity::register(signed(Alice), organisation(b"", numbers())), E::NameMissing);
		assert_noop!(Identity::register(signed(Alice), organisation(&[b'n'; 257], numbers())), E::NameTooLong);
		assert_noop!(Identity::register(signed(Alice), organisation(&[0xff, 0xfe], numbers())), E::NotUtf8);
		assert_ok!(Identity::register(signed(Alice), organisation(&[b'n'; 256], numbers())));
		for empty in [" ", "\u{3000}", "...", "\u{200d}", "\u{3164}x"] {
			let refused = Identity::register(signed(Bob), organisation(empty.as_bytes(), numbers()));
			let error = if empty.ends_with('x') { E::NameHidden } else { E::NameMissing };
			assert_noop!(refused, error);
		}
		for hidden in ["Fi\0rm", "\u{0}", "Firm\n", "\u{202e}mriF", "Fi\u{200b}rm", "Fi\u{ad}rm"] {
			let refused = Identity::register(signed(Bob), organisation(hidden.as_bytes(), numbers()));
			assert_noop!(refused, E::NameHidden);
		}
		let device = |name: &str| Registration::Device { name: name.into(), owner: REGISTRAR };
		assert_noop!(Identity::register(signed(Bob), device("")), E::NameMissing);
		assert_noop!(Identity::register(signed(Bob), device("\u{202e}")), E::NameHidden);
		assert_ok!(Identity::register(signed(Bob), organisation("上海 Ltd. (1)".as_bytes(), numbers())));
	});
}

#[test]
fn register_should_be_refused_when_the_identifiers_are_wrong() {
	run(|| {
		let refused = |identifiers: Vec<IdentifierInput>, error: E| {
			assert_noop!(Identity::register(signed(Alice), organisation(b"Firm", identifiers)), error);
		};
		let many = |count: u32| (0..count).map(|n| identifier(b"XX-FIRM", n.to_string().as_bytes())).collect();
		refused(Vec::new(), E::IdentifierMissing);
		refused(many(6), E::TooManyIdentifiers);
		refused(vec![identifier(b"XX-FIRM", b"1"), identifier(b"XX-FIRM", b"1")], E::DuplicateIdentifier);
		refused(vec![identifier(b"xx-firm", b"1")], E::MalformedIdentifier);
		refused(vec![identifier(b"XX-FIRM", b"")], E::MalformedIdentifier);
		refused(vec![identifier(&[b'X'; 21], b"1")], E::MalformedIdentifier);
		refused(vec![identifier(b"XX-FIRM", &[b'1'; 65])], E::MalformedIdentifier);
		refused(vec![identifier(b"CN-USCC", b"123")], E::MalformedIdentifier);
		refused(vec![identifier(b"CN-USCC", &[b'0'; 18])], E::MalformedIdentifier);
		refused(vec![identifier(b"CN-USCC", b"91330100799655058C")], E::WrongCheckCharacter);
		assert_ok!(Identity::register(signed(Alice), organisation(b"Firm", many(5))));
		let uscc = vec![identifier(b"CN-USCC", b"91330100799655058B")];
		assert_ok!(Identity::register(signed(Bob), organisation(b"Firm", uscc)));
	});
}

#[test]
fn register_should_accept_a_device_when_an_organisation_runs_it() {
	run(|| {
		let device = |owner| Registration::Device { name: b"Scale".to_vec(), owner };
		let person = registered(Alice, person(1));
		assert_noop!(Identity::register(signed(Bob), device(person)), E::OwnerNotOrganisation);
		assert_noop!(Identity::register(signed(Bob), device(99)), E::UnknownParty);
		assert_ok!(Identity::register(signed(Bob), device(REGISTRAR)));
		assert_eq!(Parties::<Test>::get(2).unwrap().kind, PartyKind::Device);
	});
}

#[test]
fn register_should_be_refused_when_the_account_is_in_use() {
	run(|| {
		registered(Alice, firm(1));
		assert_noop!(Identity::register(signed(Alice), firm(2)), E::AccountInUse);
	});
}

#[test]
fn register_should_be_refused_when_the_numbers_are_used_up() {
	run(|| {
		NextPartyId::<Test>::put(PartyId::MAX);
		assert_noop!(Identity::register(signed(Alice), firm(1)), E::IdsExhausted);
	});
}

#[test]
fn register_for_should_make_an_account_exist_when_it_consents_and_holds_nothing() {
	run(|| {
		let registration = firm(1);
		let consent = consent(Alice, registering(&registration), 0, NOW + 1);
		assert!(!System::account_exists(&id(Alice)));
		// Anybody may submit, even who acts for nobody.
		assert_ok!(Identity::register_for(signed(Bob), id(Alice), registration, consent));
		let controller = id(Alice);
		System::assert_last_event(Event::Registered { party: 1, kind: PartyKind::Organisation, controller }.into());
		assert!(System::account_exists(&id(Alice)));
		assert_eq!(System::sufficients(&id(Alice)), 1);
		assert_eq!(ConsentNonces::<Test>::get(id(Alice)), 1);
		assert!(Links::<Test>::get(id(Bob)).is_none());
	});
}

#[test]
fn register_for_should_accept_a_consent_when_a_wallet_wrapped_it() {
	run(|| {
		let registration = firm(1);
		let plain = consent_bytes(Alice, &registering(&registration), 0, LATER);
		let wrapped = [&b"<Bytes>"[..], &plain[..], &b"</Bytes>"[..]].concat();
		let consent = consent_over(Alice, &wrapped, 0, LATER);
		assert_ok!(Identity::register_for(signed(Bob), id(Alice), registration, consent));
	});
}

#[test]
fn register_for_should_be_refused_when_the_consent_has_expired() {
	run(|| {
		let submit = || {
			let consent = consent(Alice, registering(&firm(1)), 0, LATER);
			Identity::register_for(signed(Bob), id(Alice), firm(1), consent)
		};
		set_time(LATER);
		assert_noop!(submit(), E::ConsentExpired);
		set_time(LATER - 1);
		assert_ok!(submit());
	});
}

#[test]
fn register_for_should_be_refused_when_the_consent_is_replayed() {
	run(|| {
		let consent = consent(Alice, registering(&firm(1)), 0, LATER);
		assert_ok!(Identity::register_for(signed(Bob), id(Alice), firm(1), consent.clone()));
		assert_noop!(Identity::register_for(signed(Bob), id(Alice), firm(1), consent.clone()), E::ConsentNonceMismatch);
		// The nonce is signed too.
		let forged = procurement_primitives::identity::consent::Consent { nonce: 1, ..consent };
		assert_noop!(Identity::register_for(signed(Bob), id(Alice), firm(1), forged), E::ConsentSignatureInvalid);
	});
}

#[test]
fn register_for_should_be_refused_when_the_consent_is_foreign() {
	run(|| {
		let submit = |consent| Identity::register_for(signed(Bob), id(Alice), firm(1), consent);
		// To another registration.
		let other = consent(Alice, registering(&firm(2)), 0, LATER);
		assert_noop!(submit(other), E::ConsentSignatureInvalid);
		// To something else.
		let control = consent(Alice, Purpose::Control(1), 0, LATER);
		assert_noop!(submit(control), E::ConsentSignatureInvalid);
		// By another account, about itself or about Alice.
		let by_bob = consent(Bob, registering(&firm(1)), 0, LATER);
		assert_noop!(submit(by_bob), E::ConsentSignatureInvalid);
		let about_alice = consent_bytes(Alice, &registering(&firm(1)), 0, LATER);
		assert_noop!(submit(consent_over(Bob, &about_alice, 0, LATER)), E::ConsentSignatureInvalid);
		// For a longer time than was signed.
		assert_noop!(submit(consent_over(Alice, &about_alice, 0, LATER + 1)), E::ConsentSignatureInvalid);
		// On another chain.
		let elsewhere =
			procurement_primitives::identity::consent::payload(&[8; 32], &id(Alice), &registering(&firm(1)), 0, LATER);
		assert_noop!(submit(consent_over(Alice, &elsewhere, 0, LATER)), E::ConsentSignatureInvalid);
		// With a signature of another kind.
		let mut ed25519 = consent(Alice, registering(&firm(1)), 0, LATER);
		ed25519.signature = MultiSignature::Ed25519(sp_core::ed25519::Signature::from_raw([0; 64]));
		assert_noop!(submit(ed25519), E::ConsentSignatureInvalid);
	});
}

#[test]
fn register_should_claim_no_identifier_when_nobody_has_verified_it() {
	run(|| {
		let squatter = registered(Alice, firm(1));
		let owner = verified(Bob, firm(1));
		let key = Identity::identifiers_of(owner)[0].clone();
		assert_eq!(Identifiers::<Test>::get(key), Some(owner));
		assert_noop!(Identity::verify(signed(Dave), squatter, details(squatter), Low, LATER), E::IdentifierTaken);
	});
}
