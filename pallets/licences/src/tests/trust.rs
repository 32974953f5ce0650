use super::*;
use crate::{Codes, IssuersByCode, Trusts};

#[test]
fn trusted_issuer_should_issue_under_its_code() {
	run(|| {
		assert_ok!(Licences::trust_issuer(root(), PERMIT, OTHER_ISSUER, OTHER_CODE.to_vec()));
		assert_eq!(last_event(), Event::IssuerTrusted { class: PERMIT, issuer: OTHER_ISSUER, code: OTHER_CODE });
		assert_eq!(IssuersByCode::<Test>::get(OTHER_CODE), Some(OTHER_ISSUER));
		// The same code again, for another class.
		assert_ok!(Licences::trust_issuer(root(), TAXI, OTHER_ISSUER, OTHER_CODE.to_vec()));
		let own = Identifier { type_code: PERMIT_CODE, issuer: OTHER_CODE, serial: 1, version: 1 };
		assert_ok!(Licences::issue(signed(OTHER_ISSUER), PERMIT, own.to_string().into_bytes(), terms(FIRM, 1)));
		// Serial numbers are each issuer's own.
		let same_number = Terms { document: [1; 32], ..terms(FIRM, 1) };
		assert_ok!(Licences::issue(signed(ISSUER), PERMIT, identifier(PERMIT, 1, 1), same_number));
	});
}

#[test]
fn trust_should_be_refused_to_whom_it_cannot_be_given() {
	run(|| {
		let trust = |class, issuer, code: &[u8]| Licences::trust_issuer(root(), class, issuer, code.to_vec());
		assert_noop!(trust(PERMIT, FIRM, &OTHER_CODE), NO_ROLE);
		assert_noop!(trust(9, OTHER_ISSUER, &OTHER_CODE), E::UnknownClass);
		assert_noop!(trust(PERMIT, ISSUER, &ISSUER_CODE), E::AlreadyTrusted);
		assert_noop!(trust(PERMIT, OTHER_ISSUER, &ISSUER_CODE), E::IssuerCodeTaken);
		assert_noop!(trust(PERMIT, OTHER_ISSUER, b"9144030071526726XH"), E::MalformedIssuerCode);
		assert_noop!(trust(PERMIT, OTHER_ISSUER, b"110000"), E::MalformedIssuerCode);
		assert_noop!(trust(PERMIT, OTHER_ISSUER, &[b'1'; 65]), E::MalformedIssuerCode);
		assert_ok!(trust(PERMIT, OTHER_ISSUER, &OTHER_CODE));
		assert_noop!(trust(TAXI, OTHER_ISSUER, b"91110000802100433B"), E::OtherIssuerCode);
		crate::Classes::<Test>::mutate(TAXI, |class| class.as_mut().unwrap().issuers = 3);
		assert_noop!(trust(TAXI, OTHER_ISSUER, &OTHER_CODE), E::TooManyIssuers);
		crate::Classes::<Test>::mutate(TAXI, |class| class.as_mut().unwrap().issuers = 1);
		assert_eq!(Codes::<Test>::get(OTHER_ISSUER), Some(OTHER_CODE));
	});
}

fn withdraw(void_since: Option<Moment>) -> DispatchResult {
	Licences::withdraw_trust(root(), PERMIT, ISSUER, void_since, why())
}

#[test]
fn withdrawal_should_be_told_and_be_for_one_class() {
	run(|| {
		assert_ok!(withdraw(Some(NOW - DAY)));
		let told =
			Event::TrustWithdrawn { class: PERMIT, issuer: ISSUER, void_since: Some(NOW - DAY), reason: because() };
		assert_eq!(last_event(), told);
		assert_noop!(
			Licences::issue(signed(ISSUER), PERMIT, identifier(PERMIT, 1, 1), terms(FIRM, 1)),
			E::IssuerNotTrusted
		);
		issued(TAXI, FIRM, 1);
	});
}

#[test]
fn repeated_withdrawal_should_only_void_more() {
	run(|| {
		assert_noop!(withdraw(Some(NOW + 1)), E::VoidInFuture);
		assert_ok!(withdraw(None));
		assert_noop!(withdraw(None), E::AlreadyWithdrawn);
		set_time(NOW + DAY);
		assert_ok!(withdraw(Some(NOW)));
		assert_noop!(withdraw(Some(NOW)), E::AlreadyWithdrawn);
		assert_noop!(withdraw(Some(NOW + 1)), E::AlreadyWithdrawn);
		assert_ok!(withdraw(Some(NOW - 1)));
		let trust = Trusts::<Test>::get(PERMIT, ISSUER).unwrap();
		assert_eq!((trust.withdrawn, trust.voids.as_slice()), (Some(NOW), &[Void { from: NOW - 1, until: None }][..]));
	});
}

#[test]
fn withdrawal_should_refuse_strangers_bad_reasons_and_one_too_many() {
	run(|| {
		let by = |class, issuer, reason: Vec<u8>| Licences::withdraw_trust(root(), class, issuer, None, reason);
		assert_noop!(by(9, ISSUER, why()), E::UnknownClass);
		assert_noop!(by(PERMIT, OTHER_ISSUER, why()), E::IssuerNotTrusted);
		for bad in [vec![], vec![b'r'; 257], vec![0xff]] {
			assert_noop!(by(PERMIT, ISSUER, bad), E::BadReason);
		}
		for day in 0..8 {
			set_time(NOW + day * DAY);
			assert_ok!(withdraw(Some(NOW + day * DAY)));
			assert_ok!(Licences::trust_issuer(root(), PERMIT, ISSUER, ISSUER_CODE.to_vec()));
		}
		assert_noop!(withdraw(Some(NOW)), E::TooManyWithdrawals);
		assert_ok!(withdraw(None));
	});
}
