use super::*;
use crate::History;

fn suspend(by: RuntimeOrigin, licence: LicenceId) -> DispatchResult {
	Licences::suspend(by, licence, why())
}

fn reinstate(by: RuntimeOrigin, licence: LicenceId) -> DispatchResult {
	Licences::reinstate(by, licence, why())
}

fn revoke(by: RuntimeOrigin, licence: LicenceId) -> DispatchResult {
	Licences::revoke(by, licence, why())
}

/// A single licence and one of a batch: all that is decided is decided about both alike.
fn both() -> [LicenceId; 2] {
	let single = issued(PERMIT, FIRM, 1);
	let batch = issued_batch(PERMIT, 10, &batch_of(10, 5));
	[single, LicenceId { batch, index: 3 }]
}

#[test]
fn suspension_should_be_told_and_lifted_by_its_issuer() {
	run(|| {
		for licence in both() {
			assert_ok!(suspend(signed(ISSUER), licence));
			assert_eq!(standing(licence), Standing::Suspended);
			let by = Authority::Party(ISSUER);
			let change = Change::Suspended;
			assert_eq!(last_event(), Event::Changed { licence, number: 0, change, by, reason: because() });
			assert_noop!(suspend(signed(ISSUER), licence), E::LicenceSuspended);
			set_time(NOW + DAY);
			assert_ok!(reinstate(signed(ISSUER), licence));
			assert_eq!(standing(licence), Standing::Valid);
			assert_noop!(reinstate(signed(ISSUER), licence), E::NotSuspended);
			let second = History::<Test>::get(licence, 1).unwrap();
			let Entry { change, at, by, reason } = second;
			assert_eq!((change, at, by, reason), (Change::Reinstated, NOW + DAY, Authority::Party(ISSUER), because()));
		}
	});
}

#[test]
fn revocation_should_be_for_good() {
	run(|| {
		for licence in both() {
			assert_ok!(revoke(signed(ISSUER), licence));
			assert_eq!(standing(licence), Standing::Revoked);
			for by in [signed(ISSUER), root()] {
				assert_noop!(revoke(by.clone(), licence), E::LicenceRevoked);
				assert_noop!(suspend(by.clone(), licence), E::LicenceRevoked);
				assert_noop!(reinstate(by, licence), E::LicenceRevoked);
			}
		}
	});
}

#[test]
fn suspended_and_expired_licences_should_be_revocable() {
	run(|| {
		let licence = issued(PERMIT, FIRM, 1);
		assert_ok!(suspend(signed(ISSUER), licence));
		assert_ok!(revoke(signed(ISSUER), licence));
		let licence = issued(PERMIT, FIRM, 2);
		set_time(END + DAY);
		assert_ok!(revoke(signed(ISSUER), licence));
	});
}

#[test]
fn council_should_stand_in_for_an_issuer_and_not_be_overruled() {
	run(|| {
		for licence in both() {
			assert_ok!(suspend(root(), licence));
			assert_noop!(reinstate(signed(ISSUER), licence), E::SuspendedByCouncil);
			assert_ok!(reinstate(root(), licence));
			assert_ok!(suspend(signed(ISSUER), licence));
			assert_ok!(reinstate(root(), licence));
			assert_ok!(revoke(root(), licence));
			assert_eq!(History::<Test>::get(licence, 4).unwrap().by, Authority::Governance);
		}
	});
}

#[test]
fn council_should_take_over_its_issuers_suspension_once() {
	run(|| {
		for licence in both() {
			assert_ok!(suspend(signed(ISSUER), licence));
			assert_ok!(suspend(root(), licence));
			assert_eq!(standing(licence), Standing::Suspended);
			let (by, change) = (Authority::Governance, Change::Suspended);
			assert_eq!(last_event(), Event::Changed { licence, number: 1, change, by, reason: because() });
			for by in [root(), signed(ISSUER)] {
				assert_noop!(suspend(by, licence), E::LicenceSuspended);
			}
			assert_noop!(reinstate(signed(ISSUER), licence), E::SuspendedByCouncil);
			assert_ok!(reinstate(root(), licence));
			assert_eq!(standing(licence), Standing::Valid);
			// What its issuer suspends afterwards is its issuer's again.
			assert_ok!(suspend(signed(ISSUER), licence));
			assert_ok!(reinstate(signed(ISSUER), licence));
		}
	});
}

/// A licence of a batch that is suspended by these in turn and lodged after so many of the suspensions.
fn lodged_between(by: &[RuntimeOrigin], lodged: usize) -> LicenceId {
	let made = batch_of(10, 5);
	let licence = LicenceId { batch: issued_batch(PERMIT, 10, &made), index: 2 };
	let (before, after) = by.split_at(lodged);
	let suspended = |by: &[RuntimeOrigin]| by.iter().for_each(|by| suspend(by.clone(), licence).unwrap());
	suspended(before);
	assert_ok!(Licences::lodge(signed(FIRM), licence, made.membership(2).unwrap()));
	suspended(after);
	licence
}

#[test]
fn councils_suspension_should_stand_whenever_the_licence_is_lodged() {
	for by in [vec![root()], vec![signed(ISSUER), root()]] {
		for lodged in 0..=by.len() {
			run(|| {
				let licence = lodged_between(&by, lodged);
				assert_noop!(suspend(root(), licence), E::LicenceSuspended);
				assert_noop!(reinstate(signed(ISSUER), licence), E::SuspendedByCouncil);
				assert_eq!(eligible(FIRM, NOW), Err(E::LicenceSuspended.into()));
				assert_ok!(reinstate(root(), licence));
				assert_ok!(eligible(FIRM, NOW));
			});
		}
	}
}

#[test]
fn issuers_suspension_should_stay_its_own_whenever_the_licence_is_lodged() {
	for lodged in [0, 1] {
		run(|| {
			let licence = lodged_between(&[signed(ISSUER)], lodged);
			assert_ok!(reinstate(signed(ISSUER), licence));
			assert_ok!(eligible(FIRM, NOW));
		});
	}
}

#[test]
fn nobody_else_should_decide_about_a_licence() {
	run(|| {
		assert_ok!(Licences::trust_issuer(root(), PERMIT, OTHER_ISSUER, OTHER_CODE.to_vec()));
		for licence in both() {
			assert_noop!(suspend(signed(OTHER_ISSUER), licence), E::NotIssuer);
			assert_noop!(revoke(signed(OTHER_ISSUER), licence), E::NotIssuer);
			assert_noop!(reinstate(signed(OTHER_ISSUER), licence), E::NotIssuer);
			assert_noop!(revoke(signed(FIRM), licence), NO_ROLE);
		}
		assert_noop!(revoke(root(), single(7)), E::UnknownLicence);
		assert_noop!(revoke(root(), LicenceId { batch: 7, index: 0 }), E::UnknownLicence);
	});
}

#[test]
fn irrevocable_class_should_stay_so_even_for_the_council() {
	run(|| {
		let licence = issued(TAXI, FIRM, 1);
		for by in [signed(ISSUER), root()] {
			assert_noop!(suspend(by.clone(), licence), E::NotRevocable);
			assert_noop!(revoke(by, licence), E::NotRevocable);
		}
		assert_noop!(reinstate(root(), licence), E::NotSuspended);
	});
}

#[test]
fn decision_without_a_readable_reason_should_be_refused() {
	run(|| {
		let licence = issued(PERMIT, FIRM, 1);
		let blanks =
			[vec![], b" ".to_vec(), b"\t\r\n ".to_vec(), "\u{3000}\u{a0}".as_bytes().to_vec(), vec![b' '; 256]];
		for bad in blanks.into_iter().chain([vec![b'r'; 257], vec![0xff]]) {
			assert_noop!(Licences::suspend(signed(ISSUER), licence, bad.clone()), E::BadReason);
			assert_noop!(Licences::revoke(signed(ISSUER), licence, bad.clone()), E::BadReason);
			assert_noop!(Licences::reinstate(signed(ISSUER), licence, bad.clone()), E::BadReason);
			assert_noop!(Licences::withdraw_trust(root(), PERMIT, ISSUER, None, bad), E::BadReason);
		}
		assert_ok!(Licences::suspend(signed(ISSUER), licence, vec![b'r'; 256]));
		assert_ok!(Licences::reinstate(signed(ISSUER), licence, b" x ".to_vec()));
	});
}
