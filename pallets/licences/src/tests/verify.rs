use super::*;

#[test]
fn licence_on_record_should_verify_by_number_identifier_and_document() {
	run(|| {
		let licence = issued(PERMIT, FIRM, 1);
		let by_id = Licences::verify(licence, None);
		assert!(by_id.found && by_id.authentic && by_id.issuer_trusted && by_id.valid_at);
		assert_eq!((by_id.status, by_id.at, by_id.reasons.as_slice()), (Some(LicenceStatus::Valid), NOW, &[][..]));
		assert_eq!(by_id.licence, Licences::view(licence));
		assert_eq!(Licences::verify_identifier(&identifier(PERMIT, 1, 1), None), by_id);
		assert_eq!(Licences::verify_document(terms(FIRM, 1).document, None), by_id);
	});
}

#[test]
fn unknown_licence_should_not_be_found() {
	run(|| {
		issued(PERMIT, FIRM, 1);
		issued_batch(PERMIT, 10, &batch_of(10, 5));
		let nothing = |view: api::VerifyView, reason| {
			assert!(!view.found && !view.authentic && !view.issuer_trusted && !view.valid_at);
			assert_eq!((view.status, view.licence, view.reasons), (None, None, vec![reason]));
		};
		for id in [single(1), LicenceId { batch: 1, index: 5 }, LicenceId { batch: 2, index: 0 }] {
			nothing(Licences::verify(id, None), VerifyReason::NotFound);
		}
		nothing(Licences::verify_document([1; 32], None), VerifyReason::NotFound);
		let identifier = |text: &[u8]| Licences::verify_identifier(text, None);
		nothing(identifier(&super::identifier(PERMIT, 2, 1)), VerifyReason::NotFound);
		nothing(identifier(&super::identifier(TAXI, 1, 1)), VerifyReason::NotFound);
		nothing(identifier(b"1.2.3"), VerifyReason::MalformedIdentifier);
		nothing(identifier(&[0xff]), VerifyReason::MalformedIdentifier);
		let mut mistyped = super::identifier(PERMIT, 1, 1);
		mistyped[20] = if mistyped[20] == b'0' { b'1' } else { b'0' };
		nothing(identifier(&mistyped), VerifyReason::WrongCheckCharacter);
	});
}

#[test]
fn status_should_follow_the_clock_to_the_millisecond() {
	run(|| {
		let validity = Validity { from: NOW + DAY, until: Some(END) };
		let terms = Terms { validity, ..terms(FIRM, 1) };
		assert_ok!(Licences::issue(signed(ISSUER), PERMIT, identifier(PERMIT, 1, 1), terms));
		for (at, status, reasons) in [
			(NOW + DAY - 1, LicenceStatus::NotYetValid, vec![VerifyReason::NotYetValid]),
			(NOW + DAY, LicenceStatus::Valid, vec![]),
			(END - 1, LicenceStatus::Valid, vec![]),
			(END, LicenceStatus::Expired, vec![VerifyReason::Expired]),
		] {
			let view = Licences::verify(single(0), Some(at));
			assert_eq!((view.at, view.status, view.valid_at), (at, Some(status), reasons.is_empty()));
			assert_eq!(view.reasons, reasons);
			set_time(at);
			assert_eq!(Licences::verify(single(0), None), view);
		}
	});
}

#[test]
fn what_was_decided_should_weigh_more_than_the_clock() {
	run(|| {
		let said = |licence, at| {
			let view = Licences::verify(licence, Some(at));
			assert!(view.found && view.authentic && !view.valid_at);
			(view.status.unwrap(), view.reasons)
		};
		let licence = issued(PERMIT, FIRM, 1);
		assert_ok!(Licences::suspend(signed(ISSUER), licence, why()));
		for at in [NOW - 1, NOW, END] {
			assert_eq!(said(licence, at), (LicenceStatus::Suspended, vec![VerifyReason::Suspended]));
		}
		assert_ok!(Licences::revoke(signed(ISSUER), licence, why()));
		assert_eq!(said(licence, NOW), (LicenceStatus::Revoked, vec![VerifyReason::Revoked]));
		let licence = issued(PERMIT, FIRM, 2);
		let new = Terms { document: [1; 32], ..terms(FIRM, 2) };
		assert_ok!(Licences::supersede(signed(ISSUER), licence, identifier(PERMIT, 2, 2), new, why()));
		assert_eq!(said(licence, NOW), (LicenceStatus::Superseded, vec![VerifyReason::Superseded]));
	});
}

#[test]
fn batched_licence_should_be_found_by_number_and_authentic_by_its_path() {
	run(|| {
		let made = batch_of(10, 5);
		let batch = issued_batch(PERMIT, 10, &made);
		let id = LicenceId { batch, index: 3 };
		let by_id = Licences::verify_identifier(&identifier(PERMIT, 13, 1), None);
		assert!(by_id.found && !by_id.authentic && by_id.issuer_trusted && !by_id.valid_at);
		assert_eq!((by_id.status, by_id.reasons), (Some(LicenceStatus::Valid), vec![VerifyReason::PathMissing]));
		assert_eq!(by_id.licence.unwrap().content, None);

		let by_path = Licences::verify_certificate(id, &made.membership(3).unwrap(), None);
		assert!(by_path.authentic && by_path.valid_at && by_path.reasons.is_empty());
		let content = by_path.licence.unwrap().content.unwrap();
		assert_eq!(content.holder, made.membership(3).unwrap().certificate.holder);

		let other = Licences::verify_certificate(id, &made.membership(2).unwrap(), None);
		assert!(other.found && !other.authentic && !other.valid_at);
		assert_eq!((other.reasons, other.licence.unwrap().content), (vec![VerifyReason::NotIssuedSo], None));
		let nowhere = LicenceId { batch: 9, index: 3 };
		assert!(!Licences::verify_certificate(nowhere, &made.membership(3).unwrap(), None).found);
	});
}

#[test]
fn several_reasons_should_all_be_told() {
	run(|| {
		let batch = issued_batch(PERMIT, 10, &batch_of(10, 5));
		let id = LicenceId { batch, index: 3 };
		assert_ok!(Licences::revoke(signed(ISSUER), id, why()));
		assert_ok!(Licences::withdraw_trust(root(), PERMIT, ISSUER, Some(NOW), why()));
		suspend_party(ISSUER);
		use VerifyReason::*;
		let expected = vec![PathMissing, IssuerNotTrusted, Revoked, IssuerInactive];
		assert_eq!(Licences::verify(id, None).reasons, expected);
	});
}
