use super::*;
use crate::Preferred;

/// A permit of the firm's for this time.
fn permit(serial: u32, from: Moment, until: Moment) -> LicenceId {
	let terms = Terms { validity: Validity { from, until: Some(until) }, ..terms(FIRM, serial) };
	assert_ok!(Licences::issue(signed(ISSUER), PERMIT, identifier(PERMIT, serial, 1), terms));
	single(crate::NextSingle::<Test>::get() - 1)
}

/// As many permits that run longest and have not begun as are looked at.
fn hidden() {
	for serial in 101..=103 {
		permit(serial, END, END + 365 * DAY);
	}
}

fn preferred() -> Option<LicenceId> {
	Preferred::<Test>::get(FIRM, PERMIT)
}

fn changed(licence: Option<LicenceId>) -> Event {
	Event::PreferenceChanged { holder: FIRM, class: PERMIT, licence }
}

#[test]
fn preferred_licence_should_count_however_many_run_longer() {
	run(|| {
		let licence = issued(PERMIT, FIRM, 1);
		hidden();
		assert_eq!(eligible(FIRM, NOW), Err(E::LicenceNotYetValid.into()));
		assert_ok!(Licences::prefer(signed(FIRM), licence));
		assert_eq!(last_event(), changed(Some(licence)));
		assert_ok!(eligible(FIRM, NOW));
		assert_ok!(eligible(FIRM, END - 1));
		// What issuers give unasked changes nothing any more.
		permit(104, END, END + 365 * DAY);
		assert_ok!(eligible(FIRM, NOW));
	});
}

#[test]
fn void_word_of_another_issuer_should_not_hide_a_preferred_licence() {
	run(|| {
		let licence = issued(PERMIT, FIRM, 1);
		assert_ok!(Licences::trust_issuer(root(), PERMIT, OTHER_ISSUER, OTHER_CODE.to_vec()));
		for serial in 1..=3 {
			let identifier = Identifier { type_code: PERMIT_CODE, issuer: OTHER_CODE, serial, version: 1 };
			let validity = Validity { from: NOW, until: Some(END + DAY) };
			let terms = Terms { validity, ..terms(FIRM, 200 + serial) };
			assert_ok!(Licences::issue(signed(OTHER_ISSUER), PERMIT, identifier.to_string().into_bytes(), terms));
		}
		assert_ok!(Licences::withdraw_trust(root(), PERMIT, OTHER_ISSUER, Some(NOW), why()));
		assert_eq!(eligible(FIRM, NOW), Err(E::IssuerNotTrusted.into()));
		assert_ok!(Licences::prefer(signed(FIRM), licence));
		assert_ok!(eligible(FIRM, NOW));
	});
}

#[test]
fn others_should_be_looked_at_when_the_preferred_one_does_not_count() {
	run(|| {
		let short = permit(1, NOW, NOW + 30 * DAY);
		assert_ok!(Licences::prefer(signed(FIRM), short));
		assert_ok!(eligible(FIRM, NOW));
		assert_eq!(eligible(FIRM, NOW + 30 * DAY), Err(E::LicenceExpired.into()));
		permit(2, NOW, END);
		assert_ok!(eligible(FIRM, NOW + 30 * DAY));
		assert_ok!(Licences::suspend(signed(ISSUER), short, why()));
		assert_ok!(eligible(FIRM, NOW));
		// What is wrong with the preferred one is told first, also where it is the only one.
		assert_eq!(eligible(FIRM, END), Err(E::LicenceSuspended.into()));
		// It stays preferred, as a suspension passes.
		assert_eq!(preferred(), Some(short));
		assert_ok!(Licences::reinstate(signed(ISSUER), short, why()));
		assert_eq!(eligible(FIRM, END), Err(E::LicenceExpired.into()));
	});
}

#[test]
fn preferred_licence_should_take_no_place_among_the_others() {
	run(|| {
		let begun = permit(1, NOW, END);
		permit(2, END, END + 100 * DAY);
		permit(3, END, END + 100 * DAY);
		let longest = permit(4, END, END + 365 * DAY);
		assert_eq!(eligible(FIRM, NOW), Err(E::LicenceNotYetValid.into()));
		assert_ok!(Licences::prefer(signed(FIRM), longest));
		assert_ok!(eligible(FIRM, NOW));
		assert_ok!(Licences::revoke(signed(ISSUER), begun, why()));
		assert_eq!(eligible(FIRM, NOW), Err(E::LicenceNotYetValid.into()));
	});
}

#[test]
fn only_its_holder_should_prefer_a_licence_and_only_a_valid_one_on_record() {
	run(|| {
		let licence = issued(PERMIT, FIRM, 1);
		let prefer = |party, licence| Licences::prefer(signed(party), licence);
		assert_noop!(prefer(OTHER_FIRM, licence), E::NotHolder);
		assert_noop!(prefer(ISSUER, licence), E::NotHolder);
		assert_noop!(prefer(FIRM, single(9)), E::UnknownLicence);
		assert_noop!(Licences::prefer(root(), licence), BadOrigin);
		let made = batch_of(10, 5);
		let lodged = LicenceId { batch: issued_batch(PERMIT, 10, &made), index: 2 };
		assert_noop!(prefer(FIRM, lodged), E::UnknownLicence);
		assert_ok!(Licences::lodge(signed(FIRM), lodged, made.membership(2).unwrap()));
		assert_ok!(prefer(FIRM, lodged));
		assert_noop!(prefer(FIRM, lodged), E::AlreadyPreferred);
		assert_ok!(prefer(FIRM, licence));
		assert_ok!(Licences::suspend(signed(ISSUER), lodged, why()));
		assert_noop!(prefer(FIRM, lodged), E::LicenceSuspended);
		assert_ok!(Licences::revoke(signed(ISSUER), lodged, why()));
		assert_noop!(prefer(FIRM, lodged), E::LicenceRevoked);
		let new = Terms { document: [1; 32], ..terms(FIRM, 1) };
		assert_ok!(Licences::supersede(signed(ISSUER), licence, identifier(PERMIT, 1, 2), new, why()));
		assert_noop!(prefer(FIRM, licence), E::LicenceSuperseded);
	});
}

#[test]
fn preference_should_end_with_the_licence_and_pass_to_its_renewal() {
	run(|| {
		let licence = issued(PERMIT, FIRM, 1);
		assert_ok!(Licences::prefer(signed(FIRM), licence));
		hidden();
		let new = Terms { document: [1; 32], ..terms(FIRM, 1) };
		assert_ok!(Licences::supersede(signed(ISSUER), licence, identifier(PERMIT, 1, 2), new, why()));
		let renewal = preferred().unwrap();
		assert_eq!(standing(licence), Standing::Superseded { by: renewal });
		assert_eq!(last_event(), changed(Some(renewal)));
		assert_ok!(eligible(FIRM, NOW));
		assert_ok!(Licences::revoke(signed(ISSUER), renewal, why()));
		assert_eq!((preferred(), last_event()), (None, changed(None)));
		assert_eq!(eligible(FIRM, NOW), Err(E::LicenceNotYetValid.into()));
		// What is not preferred leaves it alone.
		let (kept, other) = (issued(PERMIT, FIRM, 5), issued(PERMIT, FIRM, 6));
		assert_ok!(Licences::prefer(signed(FIRM), kept));
		assert_ok!(Licences::revoke(signed(ISSUER), other, why()));
		assert_eq!(preferred(), Some(kept));
	});
}

#[test]
fn preference_should_not_change_hands_with_the_licence() {
	run(|| {
		let taxi = |party| Preferred::<Test>::get(party, TAXI);
		let licence = issued(TAXI, FIRM, 1);
		assert_ok!(Licences::prefer(signed(FIRM), licence));
		assert_ok!(Licences::offer_transfer(signed(FIRM), licence, OTHER_FIRM));
		assert_ok!(Licences::accept_transfer(signed(OTHER_FIRM), licence));
		assert_eq!((taxi(FIRM), taxi(OTHER_FIRM)), (None, None));
		// Nor by way of a new version.
		assert_ok!(Licences::prefer(signed(OTHER_FIRM), licence));
		let new = Terms { document: [1; 32], ..terms(FIRM, 1) };
		assert_ok!(Licences::supersede(signed(ISSUER), licence, identifier(TAXI, 1, 2), new, why()));
		assert_eq!((taxi(FIRM), taxi(OTHER_FIRM)), (None, None));
	});
}
