use super::*;
use crate::{LicenceRecords, NextSingle};

fn issue(class: LicenceClassId, text: Vec<u8>, terms: Terms) -> DispatchResult {
	Licences::issue(signed(ISSUER), class, text, terms)
}

#[test]
fn issued_licence_should_be_on_record_and_told() {
	run(|| {
		let terms = terms(FIRM, 42);
		assert_ok!(issue(PERMIT, identifier(PERMIT, 42, 1), terms));
		let licence = LicenceRecords::<Test>::get(single(0)).unwrap();
		let Issue { class, issuer, serial, version, issued, validity, schema_version } = licence.issue;
		assert_eq!((class, issuer, serial, version, issued), (PERMIT, ISSUER, 42, 1, NOW));
		assert_eq!((validity, schema_version, licence.holder), (year(), 0, Holder::Party(FIRM)));
		let told = Event::Issued {
			licence: single(0),
			class: PERMIT,
			issuer: ISSUER,
			serial: 42,
			version: 1,
			holder: Holder::Party(FIRM),
			validity: year(),
			document: terms.document,
		};
		assert_eq!(last_event(), told);
		assert_ok!(eligible(FIRM, NOW));
	});
}

#[test]
fn identifier_should_be_checked_in_every_part() {
	run(|| {
		let good = String::from_utf8(identifier(PERMIT, 42, 1)).unwrap();
		let refused = |text: &str, error: E| {
			assert_noop!(issue(PERMIT, text.into(), terms(FIRM, 42)), error);
		};
		let last = good.chars().last().unwrap();
		let wrong = if last == 'A' { 'B' } else { 'A' };
		refused(&format!("{}{wrong}", &good[..good.len() - 1]), E::WrongCheckCharacter);
		refused(&good.replacen(".000000042.", ".000000043.", 1), E::WrongCheckCharacter);
		refused(&good.replacen("3005", "3006", 1), E::MalformedIdentifier);
		refused(&good.to_lowercase(), E::MalformedIdentifier);
		refused(&good[..good.len() - 2], E::MalformedIdentifier);
		assert_noop!(issue(PERMIT, vec![0xff], terms(FIRM, 42)), E::MalformedIdentifier);
		assert_noop!(issue(PERMIT, identifier(TAXI, 42, 1), terms(FIRM, 42)), E::OtherClass);
		assert_noop!(issue(PERMIT, identifier(PERMIT, 42, 2), terms(FIRM, 42)), E::WrongVersion);
		let other = Identifier { type_code: PERMIT_CODE, issuer: OTHER_CODE, serial: 42, version: 1 };
		refused(&other.to_string(), E::OtherIssuer);
		// Lenient forms are for imports.
		let imported = "1.2.156.3005.2.11100000MB0304024A001.110000.20210001.001.";
		let characters = imported.bytes().filter(u8::is_ascii_alphanumeric).skip(10);
		let check = procurement_disclosure::check_character(characters).unwrap();
		assert!(procurement_disclosure::Imported::parse(&format!("{imported}{}", check as char)).is_ok());
		refused(&format!("{imported}{}", check as char), E::MalformedIdentifier);
		assert_ok!(issue(PERMIT, good.into(), terms(FIRM, 42)));
	});
}

#[test]
fn validity_should_keep_to_its_order_the_clock_and_the_class() {
	run(|| {
		let until = |from, until| Terms { validity: Validity { from, until }, ..terms(FIRM, 42) };
		let refused = |terms, error: E| {
			assert_noop!(issue(PERMIT, identifier(PERMIT, 42, 1), terms), error);
		};
		refused(until(NOW, Some(NOW - 1)), E::ValidityReversed);
		refused(until(NOW, Some(NOW)), E::ValidityReversed);
		refused(until(NOW - 60 * DAY, Some(NOW)), E::ValidityOver);
		refused(until(NOW, Some(NOW + 30 * DAY - 1)), E::ValidityTooShort);
		refused(until(NOW, Some(NOW + 2 * 365 * DAY + 1)), E::ValidityTooLong);
		refused(until(NOW, None), E::ValidityTooLong);
		// Papers that are older than the chain, and such as begin later.
		assert_ok!(issue(PERMIT, identifier(PERMIT, 42, 1), until(NOW - 60 * DAY, Some(NOW + 1))));
		let later = Terms { document: [2; 32], ..until(NOW + 900 * DAY, Some(NOW + 930 * DAY)) };
		assert_ok!(issue(PERMIT, identifier(PERMIT, 43, 1), later));
		let longest = Terms { document: [3; 32], ..until(NOW, Some(NOW + 2 * 365 * DAY)) };
		assert_ok!(issue(PERMIT, identifier(PERMIT, 44, 1), longest));
		let endless = Terms { document: [4; 32], ..until(NOW, None) };
		assert_ok!(issue(TAXI, identifier(TAXI, 44, 1), endless));
		assert_ok!(Licences::ensure_valid(FIRM, TAXI, Moment::MAX));
	});
}

#[test]
fn number_and_document_should_be_taken_once() {
	run(|| {
		issued(PERMIT, FIRM, 42);
		let again = Terms { document: [1; 32], ..terms(FIRM, 42) };
		assert_noop!(issue(PERMIT, identifier(PERMIT, 42, 1), again), E::DuplicateNumber);
		assert_noop!(issue(PERMIT, identifier(PERMIT, 43, 1), terms(FIRM, 42)), E::DuplicateDocument);
		// Another class has its own numbers.
		assert_ok!(issue(TAXI, identifier(TAXI, 42, 1), again));
	});
}

#[test]
fn holder_should_exist_or_be_a_commitment() {
	run(|| {
		let to = |holder| Terms { holder, ..terms(FIRM, 42) };
		assert_noop!(issue(PERMIT, identifier(PERMIT, 42, 1), to(Holder::Party(UNBORN))), E::UnknownHolder);
		assert_ok!(issue(PERMIT, identifier(PERMIT, 42, 1), to(Holder::Person([1; 32]))));
		assert_eq!(Licences::by_holder(FIRM, None, 10).licences, vec![]);
	});
}

#[test]
fn issue_should_refuse_unknown_class_untrusted_issuer_and_the_last_number() {
	run(|| {
		assert_noop!(issue(9, identifier(PERMIT, 42, 1), terms(FIRM, 42)), E::UnknownClass);
		let by = |party| Licences::issue(signed(party), PERMIT, identifier(PERMIT, 42, 1), terms(FIRM, 42));
		assert_noop!(by(OTHER_ISSUER), E::IssuerNotTrusted);
		assert_noop!(by(FIRM), NO_ROLE);
		suspend_party(ISSUER);
		assert_noop!(by(ISSUER), SUSPENDED);
		reinstate_parties();
		NextSingle::<Test>::put(u32::MAX);
		assert_noop!(by(ISSUER), E::IdsExhausted);
		NextSingle::<Test>::put(0);
		// The highest and the lowest serial number.
		issued(PERMIT, FIRM, 999_999_999);
		issued(PERMIT, FIRM, 0);
	});
}
