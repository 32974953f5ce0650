use super::*;
use crate::{LicenceRecords, LicencesByDocument};

#[test]
fn lodged_licence_should_count_like_any_other() {
	run(|| {
		let made = batch_of(10, 5);
		let batch = issued_batch(PERMIT, 10, &made);
		// Serial 12 is the firm's.
		let licence = LicenceId { batch, index: 2 };
		assert_eq!(eligible(FIRM, NOW), Err(E::LicenceMissing.into()));
		assert_ok!(Licences::lodge(signed(FIRM), licence, made.membership(2).unwrap()));
		let by = Authority::Party(FIRM);
		let told = Event::Changed { licence, number: 0, change: Change::Lodged, by, reason: Reason::default() };
		assert_eq!(last_event(), told);
		assert_ok!(eligible(FIRM, NOW));
		assert_eq!(LicencesByDocument::<Test>::get(terms(FIRM, 12).document), Some(licence));
		assert_eq!(Licences::by_holder(FIRM, None, 10).licences.len(), 1);
		let record = LicenceRecords::<Test>::get(licence).unwrap();
		assert_eq!((record.issue.serial, record.issue.version, record.issue.issued), (12, 1, NOW));
		assert_noop!(Licences::lodge(signed(FIRM), licence, made.membership(2).unwrap()), E::AlreadyLodged);
		// It is suspended like any other, too.
		assert_ok!(Licences::suspend(signed(ISSUER), licence, why()));
		assert_eq!(eligible(FIRM, NOW), Err(E::LicenceSuspended.into()));
		assert_ok!(Licences::reinstate(signed(ISSUER), licence, why()));
		assert_ok!(eligible(FIRM, NOW));
	});
}

#[test]
fn only_its_holder_should_lodge_a_licence_and_only_in_its_place() {
	run(|| {
		let made = batch_of(10, 6);
		let batch = issued_batch(PERMIT, 10, &made);
		let lodge = |party, index, membership| Licences::lodge(signed(party), LicenceId { batch, index }, membership);
		let good = made.membership(2).unwrap();
		assert_noop!(lodge(OTHER_FIRM, 2, good.clone()), E::NotHolder);
		assert_noop!(lodge(FIRM, 0, good.clone()), E::NotInBatch);
		assert_noop!(lodge(FIRM, 6, good.clone()), E::UnknownLicence);
		assert_noop!(Licences::lodge(signed(FIRM), LicenceId { batch: 9, index: 2 }, good.clone()), E::UnknownBatch);
		assert_noop!(Licences::lodge(signed(FIRM), single(0), good.clone()), E::UnknownBatch);
		// A person's.
		assert_noop!(lodge(FIRM, 1, made.membership(1).unwrap()), E::NotHolder);
		let mut forged = good.clone();
		forged.certificate.attributes = [1; 32];
		assert_noop!(lodge(FIRM, 2, forged), E::NotInBatch);
		let mut forged = made.membership(1).unwrap();
		forged.certificate.holder = Holder::Party(FIRM);
		assert_noop!(lodge(FIRM, 1, forged), E::NotInBatch);
		let mut short = good.clone();
		short.path.pop();
		assert_noop!(lodge(FIRM, 2, short), E::NotInBatch);
		let mut other = good;
		other.path[0][0] ^= 1;
		assert_noop!(lodge(FIRM, 2, other), E::NotInBatch);
	});
}

#[test]
fn revoked_licence_should_be_put_on_record_and_still_not_count() {
	run(|| {
		let made = batch_of(10, 5);
		let licence = LicenceId { batch: issued_batch(PERMIT, 10, &made), index: 2 };
		assert_ok!(Licences::revoke(signed(ISSUER), licence, why()));
		assert_ok!(Licences::lodge(signed(FIRM), licence, made.membership(2).unwrap()));
		assert_eq!(standing(licence), Standing::Revoked);
		assert_eq!(eligible(FIRM, NOW), Err(E::LicenceRevoked.into()));
	});
}

#[test]
fn lodged_old_version_should_not_hide_what_became_of_the_new_one() {
	run(|| {
		let made = batch_of(10, 5);
		let old = LicenceId { batch: issued_batch(PERMIT, 10, &made), index: 2 };
		let new = Terms { document: [1; 32], ..terms(FIRM, 12) };
		assert_ok!(Licences::supersede(signed(ISSUER), old, identifier(PERMIT, 12, 2), new, why()));
		assert_ok!(Licences::suspend(signed(ISSUER), single(0), why()));
		assert_ok!(Licences::lodge(signed(FIRM), old, made.membership(2).unwrap()));
		assert_eq!(eligible(FIRM, NOW), Err(E::LicenceSuspended.into()));
		assert_ok!(Licences::revoke(signed(ISSUER), single(0), why()));
		assert_eq!(eligible(FIRM, NOW), Err(E::LicenceRevoked.into()));
	});
}

#[test]
fn lodged_old_version_should_say_so_where_the_new_one_is_anothers() {
	run(|| {
		let made = batch_of(10, 5);
		let old = LicenceId { batch: issued_batch(PERMIT, 10, &made), index: 2 };
		let new = Terms { document: [1; 32], ..terms(OTHER_FIRM, 12) };
		assert_ok!(Licences::supersede(signed(ISSUER), old, identifier(PERMIT, 12, 2), new, why()));
		assert_eq!(eligible(FIRM, NOW), Err(E::LicenceMissing.into()));
		assert_ok!(Licences::lodge(signed(FIRM), old, made.membership(2).unwrap()));
		assert_eq!(eligible(FIRM, NOW), Err(E::LicenceSuperseded.into()));
		assert_ok!(eligible(OTHER_FIRM, NOW));
	});
}

#[test]
fn document_of_another_licence_should_not_keep_a_holder_from_lodging() {
	run(|| {
		issued(PERMIT, OTHER_FIRM, 12);
		let made = batch_of(10, 5);
		// The issuer uses the documents of the serial numbers again, in the other class.
		let licence = LicenceId { batch: issued_batch(TAXI, 10, &made), index: 2 };
		assert_ok!(Licences::lodge(signed(FIRM), licence, made.membership(2).unwrap()));
		assert_eq!(LicencesByDocument::<Test>::get(terms(FIRM, 12).document), Some(single(0)));
		assert_ok!(Licences::ensure_valid(FIRM, TAXI, NOW));
	});
}
