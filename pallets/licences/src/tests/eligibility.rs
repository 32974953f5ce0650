use super::*;

#[test]
fn class_should_be_known_once_it_is_registered() {
	run(|| {
		assert_ok!(Licences::ensure_class(PERMIT));
		assert_eq!(Licences::ensure_class(9), Err(E::UnknownClass.into()));
	});
}

#[test]
fn licence_should_count_from_its_first_millisecond_to_its_last() {
	run(|| {
		let validity = Validity { from: NOW + DAY, until: Some(END) };
		let terms = Terms { validity, ..terms(FIRM, 1) };
		assert_ok!(Licences::issue(signed(ISSUER), PERMIT, identifier(PERMIT, 1, 1), terms));
		assert_eq!(eligible(FIRM, NOW + DAY - 1), Err(E::LicenceNotYetValid.into()));
		assert_ok!(eligible(FIRM, NOW + DAY));
		assert_ok!(eligible(FIRM, END - 1));
		assert_eq!(eligible(FIRM, END), Err(E::LicenceExpired.into()));
		// What is asked about is the moment, not the clock: a bid deadline that has passed.
		set_time(END + 365 * DAY);
		assert_ok!(eligible(FIRM, END - 1));
		assert_eq!(eligible(FIRM, END), Err(E::LicenceExpired.into()));
	});
}

#[test]
fn each_way_of_not_holding_a_licence_should_have_its_reason() {
	run(|| {
		assert_eq!(eligible(FIRM, NOW), Err(E::LicenceMissing.into()));
		assert_eq!(eligible(UNBORN, NOW), Err(E::LicenceMissing.into()));
		let licence = issued(PERMIT, FIRM, 1);
		assert_eq!(eligible(OTHER_FIRM, NOW), Err(E::LicenceMissing.into()));
		assert_eq!(Licences::ensure_valid(FIRM, TAXI, NOW), Err(E::LicenceMissing.into()));
		assert_ok!(eligible(FIRM, NOW));
		assert_ok!(Licences::suspend(signed(ISSUER), licence, why()));
		assert_eq!(eligible(FIRM, NOW), Err(E::LicenceSuspended.into()));
		assert_ok!(Licences::revoke(signed(ISSUER), licence, why()));
		assert_eq!(eligible(FIRM, NOW), Err(E::LicenceRevoked.into()));
	});
}

#[test]
fn what_may_pass_should_be_told_rather_than_what_is_for_good() {
	run(|| {
		let [renewed, revoked, suspended] = [1, 2, 3].map(|serial| issued(PERMIT, FIRM, serial));
		let next = Terms { document: [1; 32], ..terms(FIRM, 1) };
		assert_ok!(Licences::supersede(signed(ISSUER), renewed, identifier(PERMIT, 1, 2), next, why()));
		// Of a licence that was renewed, what became of the renewal is told, suspended or revoked.
		let renewal = single(3);
		assert_ok!(Licences::suspend(signed(ISSUER), suspended, why()));
		for licence in [revoked, renewal] {
			assert_ok!(eligible(FIRM, NOW));
			assert_ok!(Licences::revoke(signed(ISSUER), licence, why()));
		}
		assert_eq!(eligible(FIRM, NOW), Err(E::LicenceSuspended.into()));
		assert_ok!(Licences::revoke(signed(ISSUER), suspended, why()));
		assert_eq!(eligible(FIRM, NOW), Err(E::LicenceRevoked.into()));
	});
}

#[test]
fn revocation_should_disqualify_for_deadlines_that_have_passed() {
	run(|| {
		let licence = issued(PERMIT, FIRM, 1);
		set_time(NOW + 10 * DAY);
		assert_ok!(eligible(FIRM, NOW));
		assert_ok!(Licences::revoke(signed(ISSUER), licence, why()));
		assert_eq!(eligible(FIRM, NOW), Err(E::LicenceRevoked.into()));
	});
}

#[test]
fn one_good_licence_should_do_whatever_became_of_the_others() {
	run(|| {
		let all: Vec<_> = (1..=6).map(|serial| issued(PERMIT, FIRM, serial)).collect();
		for licence in &all[1..] {
			assert_ok!(eligible(FIRM, NOW));
			assert_ok!(Licences::revoke(signed(ISSUER), *licence, why()));
		}
		assert_ok!(eligible(FIRM, NOW));
		assert_ok!(Licences::revoke(signed(ISSUER), all[0], why()));
		assert_eq!(eligible(FIRM, NOW), Err(E::LicenceRevoked.into()));
	});
}

#[test]
fn those_that_run_longest_should_be_looked_at() {
	run(|| {
		let from_until = |serial, from, until| {
			let terms = Terms { validity: Validity { from, until: Some(until) }, ..terms(FIRM, serial) };
			assert_ok!(Licences::issue(signed(ISSUER), PERMIT, identifier(PERMIT, serial, 1), terms));
		};
		// Ten that end sooner are no hindrance,
		for serial in 1..=10 {
			from_until(serial, NOW, NOW + 40 * DAY);
		}
		from_until(11, NOW, END);
		assert_ok!(eligible(FIRM, END - 1));
		assert_eq!(eligible(FIRM, END), Err(E::LicenceExpired.into()));
		// but three that have not begun and run longer are.
		from_until(12, END, END + 365 * DAY);
		from_until(13, END, END + 365 * DAY);
		assert_ok!(eligible(FIRM, END - 1));
		from_until(14, END, END + 365 * DAY);
		assert_eq!(eligible(FIRM, END - 1), Err(E::LicenceNotYetValid.into()));
	});
}

#[test]
fn licence_without_end_should_count_for_ever() {
	run(|| {
		let terms = Terms { validity: Validity { from: NOW, until: None }, ..terms(FIRM, 1) };
		assert_ok!(Licences::issue(signed(ISSUER), TAXI, identifier(TAXI, 1, 1), terms));
		for at in [NOW, END, Moment::MAX] {
			assert_ok!(Licences::ensure_valid(FIRM, TAXI, at));
		}
	});
}
