use super::*;
use crate::LicencesByDocument;

fn supersede(class: LicenceClassId, old: LicenceId, serial: u32, version: u16, terms: Terms) -> DispatchResult {
	Licences::supersede(signed(ISSUER), old, identifier(class, serial, version), terms, why())
}

/// What a renewal says: a year more, on a new document.
fn renewed(holder: PartyId, serial: u32) -> Terms {
	let validity = Validity { from: NOW, until: Some(END + 365 * DAY) };
	Terms { validity, document: [0xaa; 32], ..terms(holder, serial) }
}

#[test]
fn renewal_should_take_the_place_of_what_it_renews() {
	run(|| {
		let old = issued(PERMIT, FIRM, 1);
		assert_ok!(supersede(PERMIT, old, 1, 2, renewed(FIRM, 1)));
		let new = single(1);
		assert_eq!((standing(old), standing(new)), (Standing::Superseded { by: new }, Standing::Valid));
		let change = Change::Superseded { by: new };
		let by = Authority::Party(ISSUER);
		assert_eq!(last_event(), Event::Changed { licence: old, number: 0, change, by, reason: because() });
		assert_eq!(Licences::by_identifier(&identifier(PERMIT, 1, 1)), Ok(old));
		assert_eq!(Licences::by_identifier(&identifier(PERMIT, 1, 2)), Ok(new));
		assert_noop!(supersede(PERMIT, old, 1, 2, renewed(FIRM, 1)), E::LicenceSuperseded);
		for by in [signed(ISSUER), root()] {
			assert_noop!(Licences::revoke(by.clone(), old, why()), E::LicenceSuperseded);
			assert_noop!(Licences::reinstate(by, old, why()), E::LicenceSuperseded);
		}
		for at in [NOW, END - 1, END] {
			assert_ok!(eligible(FIRM, at));
		}
	});
}

/// A renewal that begins at this moment.
fn beginning(from: Moment) -> Terms {
	Terms { validity: Validity { from, until: Some(from + 365 * DAY) }, ..renewed(FIRM, 1) }
}

#[test]
fn renewal_that_would_leave_a_gap_should_be_refused_to_the_millisecond() {
	run(|| {
		let old = issued(PERMIT, FIRM, 1);
		assert_noop!(supersede(PERMIT, old, 1, 2, beginning(END)), E::LeavesGap);
		assert_noop!(supersede(PERMIT, old, 1, 2, beginning(NOW + 1)), E::LeavesGap);
		set_time(END - 1);
		assert_noop!(supersede(PERMIT, old, 1, 2, beginning(END)), E::LeavesGap);
		assert_ok!(eligible(FIRM, END - 1));
		assert_ok!(supersede(PERMIT, old, 1, 2, beginning(END - 1)));
	});
}

#[test]
fn renewal_that_begins_now_should_leave_no_gap() {
	run(|| {
		let old = issued(PERMIT, FIRM, 1);
		set_time(NOW + DAY);
		assert_ok!(supersede(PERMIT, old, 1, 2, beginning(NOW + DAY)));
		assert_ok!(eligible(FIRM, NOW + DAY));
	});
}

#[test]
fn beginning_of_a_licence_that_has_not_begun_should_be_corrected() {
	run(|| {
		let later = Terms { document: [1; 32], ..beginning(NOW + DAY) };
		assert_ok!(Licences::issue(signed(ISSUER), PERMIT, identifier(PERMIT, 1, 1), later));
		assert_ok!(supersede(PERMIT, single(0), 1, 2, beginning(NOW + 2 * DAY)));
		// From its first millisecond on the holder has something to lose.
		set_time(NOW + 2 * DAY);
		let third = Terms { document: [3; 32], ..beginning(NOW + 2 * DAY + 1) };
		assert_noop!(supersede(PERMIT, single(1), 1, 3, third), E::LeavesGap);
	});
}

#[test]
fn batched_licence_should_be_renewed() {
	run(|| {
		let batched = LicenceId { batch: issued_batch(PERMIT, 10, &batch_of(10, 5)), index: 2 };
		assert_ok!(supersede(PERMIT, batched, 12, 2, Terms { document: [1; 32], ..renewed(FIRM, 12) }));
		assert_eq!(standing(batched), Standing::Superseded { by: single(0) });
		assert_eq!(Licences::by_identifier(&identifier(PERMIT, 12, 1)), Ok(batched));
		assert_eq!(Licences::by_identifier(&identifier(PERMIT, 12, 2)), Ok(single(0)));
		assert_ok!(supersede(PERMIT, single(0), 12, 3, Terms { document: [2; 32], ..renewed(FIRM, 12) }));
	});
}

#[test]
fn ended_licence_should_be_neither_renewed_nor_corrected_and_keep_its_time() {
	run(|| {
		let old = issued(PERMIT, FIRM, 1);
		let batched = LicenceId { batch: issued_batch(PERMIT, 10, &batch_of(10, 5)), index: 2 };
		set_time(END);
		let correction = Terms { attributes: [5; 32], ..terms(FIRM, 1) };
		for new in [renewed(FIRM, 1), beginning(END), beginning(END + 1), correction] {
			assert_noop!(supersede(PERMIT, old, 1, 2, new), E::LicenceExpired);
		}
		assert_noop!(supersede(PERMIT, batched, 12, 2, renewed(FIRM, 12)), E::LicenceExpired);
		assert_ok!(eligible(FIRM, END - 1));
		assert!(Licences::held(FIRM, PERMIT, END - 1));
	});
}

#[test]
fn correction_should_keep_its_predecessors_document_if_that_was_right() {
	run(|| {
		let old = issued(PERMIT, FIRM, 1);
		let document = terms(FIRM, 1).document;
		assert_eq!(LicencesByDocument::<Test>::get(document), Some(old));
		assert_ok!(supersede(PERMIT, old, 1, 2, Terms { attributes: [5; 32], ..terms(FIRM, 1) }));
		assert_eq!(LicencesByDocument::<Test>::get(document), Some(single(1)));
		let other = issued(PERMIT, FIRM, 2);
		assert_noop!(supersede(PERMIT, other, 2, 2, terms(FIRM, 1)), E::DuplicateDocument);
	});
}

#[test]
fn next_version_should_be_the_next_of_the_same_licence() {
	run(|| {
		let old = issued(PERMIT, FIRM, 1);
		let new = renewed(FIRM, 1);
		assert_noop!(supersede(PERMIT, old, 1, 1, new), E::WrongVersion);
		assert_noop!(supersede(PERMIT, old, 1, 3, new), E::WrongVersion);
		assert_noop!(supersede(PERMIT, old, 2, 2, new), E::OtherSerial);
		assert_noop!(supersede(TAXI, old, 1, 2, new), E::OtherClass);
		assert_noop!(supersede(PERMIT, single(9), 1, 2, new), E::UnknownLicence);
		let reversed = Terms { validity: Validity { from: NOW, until: Some(NOW - 1) }, ..new };
		assert_noop!(supersede(PERMIT, old, 1, 2, reversed), E::ValidityReversed);
		for silent in [vec![], b" ".to_vec()] {
			let answer = Licences::supersede(signed(ISSUER), old, identifier(PERMIT, 1, 2), new, silent);
			assert_eq!(answer, Err(E::BadReason.into()));
		}
		let other = Licences::supersede(signed(OTHER_ISSUER), old, identifier(PERMIT, 1, 2), new, why());
		assert_eq!(other, Err(E::NotIssuer.into()));
	});
}

#[test]
fn suspended_or_revoked_licence_should_not_be_renewed_past_its_decision() {
	run(|| {
		let old = issued(PERMIT, FIRM, 1);
		assert_ok!(Licences::suspend(root(), old, why()));
		assert_noop!(supersede(PERMIT, old, 1, 2, renewed(FIRM, 1)), E::LicenceSuspended);
		assert_ok!(Licences::revoke(root(), old, why()));
		assert_noop!(supersede(PERMIT, old, 1, 2, renewed(FIRM, 1)), E::LicenceRevoked);
	});
}

#[test]
fn holder_should_stay_where_licences_do_not_change_hands() {
	run(|| {
		let permit = issued(PERMIT, FIRM, 1);
		assert_noop!(supersede(PERMIT, permit, 1, 2, renewed(OTHER_FIRM, 1)), E::HolderChanged);
		let taxi = issued(TAXI, FIRM, 5);
		assert_ok!(supersede(TAXI, taxi, 5, 2, renewed(OTHER_FIRM, 5)));
		// A person's commitment changes with its salt.
		let of = |byte| Terms { holder: Holder::Person([byte; 32]), document: [byte; 32], ..terms(FIRM, 7) };
		assert_ok!(Licences::issue(signed(ISSUER), PERMIT, identifier(PERMIT, 7, 1), of(1)));
		assert_ok!(supersede(PERMIT, single(3), 7, 2, of(2)));
	});
}

#[test]
fn licence_should_not_change_hands_by_way_of_a_person() {
	run(|| {
		let person = |byte| Terms { holder: Holder::Person([byte; 32]), document: [byte; 32], ..terms(FIRM, 7) };
		let permit = issued(PERMIT, FIRM, 1);
		assert_noop!(supersede(PERMIT, permit, 1, 2, person(1)), E::HolderChanged);
		assert_ok!(Licences::issue(signed(ISSUER), PERMIT, identifier(PERMIT, 7, 1), person(2)));
		assert_noop!(supersede(PERMIT, single(1), 7, 2, renewed(FIRM, 7)), E::HolderChanged);
		// One of a batch is its holder's from the moment on when it is on record.
		let made = batch_of(10, 5);
		let batch = issued_batch(PERMIT, 10, &made);
		assert_ok!(Licences::lodge(signed(FIRM), LicenceId { batch, index: 2 }, made.membership(2).unwrap()));
		assert_noop!(supersede(PERMIT, LicenceId { batch, index: 2 }, 12, 2, person(3)), E::HolderChanged);
		// Where licences change hands, they do so among all.
		let taxi = issued(TAXI, FIRM, 5);
		assert_ok!(supersede(TAXI, taxi, 5, 2, person(4)));
		assert_ok!(supersede(TAXI, single(3), 5, 3, renewed(OTHER_FIRM, 5)));
	});
}
