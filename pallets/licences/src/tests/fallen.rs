//! What becomes of licences when their issuer falls, as the crate's documentation states it.

use super::*;

fn verified(licence: LicenceId) -> (bool, bool, Vec<VerifyReason>) {
	let view = Licences::verify(licence, None);
	(view.issuer_trusted, view.valid_at, view.reasons)
}

#[test]
fn licences_of_a_suspended_issuer_should_keep_counting_with_a_warning() {
	run(|| {
		let licence = issued(PERMIT, FIRM, 1);
		suspend_party(ISSUER);
		assert_ok!(eligible(FIRM, NOW));
		assert_eq!(verified(licence), (true, true, vec![VerifyReason::IssuerInactive]));
		reinstate_parties();
		assert_eq!(verified(licence), (true, true, vec![]));
	});
}

#[test]
fn suspended_issuer_should_do_nothing_and_the_council_stand_in() {
	run(|| {
		let licence = issued(PERMIT, FIRM, 1);
		suspend_party(ISSUER);
		let new = identifier(PERMIT, 1, 2);
		assert_noop!(Licences::issue(signed(ISSUER), PERMIT, identifier(PERMIT, 2, 1), terms(FIRM, 2)), SUSPENDED);
		assert_noop!(Licences::issue_batch(signed(ISSUER), PERMIT, batch_input(5, &batch_of(5, 2))), SUSPENDED);
		assert_noop!(Licences::suspend(signed(ISSUER), licence, why()), SUSPENDED);
		assert_noop!(Licences::revoke(signed(ISSUER), licence, why()), SUSPENDED);
		assert_noop!(Licences::supersede(signed(ISSUER), licence, new, terms(FIRM, 1), why()), SUSPENDED);
		assert_ok!(Licences::suspend(root(), licence, why()));
		assert_noop!(Licences::reinstate(signed(ISSUER), licence, why()), SUSPENDED);
		assert_ok!(Licences::revoke(root(), licence, why()));
	});
}

#[test]
fn withdrawn_trust_should_leave_what_was_issued() {
	run(|| {
		let licence = issued(PERMIT, FIRM, 1);
		let suspended = issued(PERMIT, OTHER_FIRM, 2);
		assert_ok!(Licences::suspend(signed(ISSUER), suspended, why()));
		assert_ok!(Licences::withdraw_trust(root(), PERMIT, ISSUER, None, why()));
		assert_eq!(verified(licence), (true, true, vec![]));
		assert_ok!(eligible(FIRM, NOW));
		// It takes back, and gives nothing.
		let (new, renewed) = (identifier(PERMIT, 1, 2), Terms { document: [1; 32], ..terms(FIRM, 1) });
		assert_noop!(Licences::supersede(signed(ISSUER), licence, new, renewed, why()), E::IssuerNotTrusted);
		assert_noop!(Licences::reinstate(signed(ISSUER), suspended, why()), E::IssuerNotTrusted);
		assert_noop!(
			Licences::issue_batch(signed(ISSUER), PERMIT, batch_input(5, &batch_of(5, 2))),
			E::IssuerNotTrusted
		);
		assert_ok!(Licences::suspend(signed(ISSUER), licence, why()));
		assert_ok!(Licences::revoke(signed(ISSUER), licence, why()));
		assert_ok!(Licences::reinstate(root(), suspended, why()));
	});
}

#[test]
fn void_should_begin_on_the_millisecond_and_reach_batches() {
	run(|| {
		let before = issued(PERMIT, FIRM, 1);
		set_time(NOW + 1);
		let after = issued(PERMIT, OTHER_FIRM, 2);
		let made = batch_of(10, 5);
		let batch = issued_batch(PERMIT, 10, &made);
		set_time(NOW + DAY);
		assert_ok!(Licences::withdraw_trust(root(), PERMIT, ISSUER, Some(NOW + 1), why()));
		assert_eq!(verified(before), (true, true, vec![]));
		assert_eq!(verified(after), (false, false, vec![VerifyReason::IssuerNotTrusted]));
		assert_ok!(eligible(FIRM, NOW));
		assert_eq!(eligible(OTHER_FIRM, NOW + 1), Err(E::IssuerNotTrusted.into()));
		let view = Licences::verify_certificate(LicenceId { batch, index: 0 }, &made.membership(0).unwrap(), None);
		assert!(view.found && view.authentic && !view.issuer_trusted && !view.valid_at);
		assert_eq!(view.reasons, vec![VerifyReason::IssuerNotTrusted]);
		// No licence was touched.
		assert_eq!(standing(after), Standing::Valid);
	});
}

#[test]
fn void_should_stay_void_when_trust_is_granted_again() {
	run(|| {
		let licence = issued(PERMIT, FIRM, 1);
		set_time(NOW + DAY);
		assert_ok!(Licences::withdraw_trust(root(), PERMIT, ISSUER, Some(NOW), why()));
		set_time(NOW + 2 * DAY);
		assert_ok!(Licences::trust_issuer(root(), PERMIT, ISSUER, ISSUER_CODE.to_vec()));
		let fresh = issued(PERMIT, OTHER_FIRM, 2);
		assert_eq!(verified(licence), (false, false, vec![VerifyReason::IssuerNotTrusted]));
		assert_eq!(verified(fresh), (true, true, vec![]));
		let trust = Licences::class_view(PERMIT).unwrap().issuers.pop().unwrap();
		assert_eq!((trust.since, trust.withdrawn, trust.void_since), (NOW + 2 * DAY, None, None));
		// A void licence is made good by its next version.
		let renewed = Terms { document: [1; 32], ..terms(FIRM, 1) };
		assert_ok!(Licences::supersede(signed(ISSUER), licence, identifier(PERMIT, 1, 2), renewed, why()));
		assert_ok!(eligible(FIRM, NOW + 2 * DAY));
	});
}
