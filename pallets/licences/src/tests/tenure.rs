//! Since when a licence counts as its holder's, where it is asked about a moment that has passed.

use super::*;

fn at_day(days: u64) -> Moment {
	NOW + days * DAY
}

/// Issues the next version, valid for a year from a moment on.
fn superseded(class: LicenceClassId, old: LicenceId, version: u16, holder: PartyId, from: Moment) -> LicenceId {
	let serial = Licences::issue_of(old).ok().unwrap().serial;
	let new = single(crate::NextSingle::<Test>::get());
	let validity = Validity { from, until: Some(from + 365 * DAY) };
	let document = sp_io::hashing::sha2_256(&new.index.to_le_bytes());
	let terms = Terms { validity, document, ..terms(holder, serial) };
	assert_ok!(Licences::supersede(signed(ISSUER), old, identifier(class, serial, version), terms, why()));
	new
}

fn renewed(old: LicenceId, version: u16, from: Moment) -> LicenceId {
	superseded(PERMIT, old, version, FIRM, from)
}

fn handed_over(licence: LicenceId, from: PartyId, to: PartyId) {
	assert_ok!(Licences::offer_transfer(signed(from), licence, to));
	assert_ok!(Licences::accept_transfer(signed(to), licence));
}

/// The licence counts from this moment on and not a millisecond earlier.
fn counts_from(holder: PartyId, class: LicenceClassId, moment: Moment) {
	assert_ok!(Licences::ensure_valid(holder, class, moment));
	assert_eq!(Licences::ensure_valid(holder, class, moment - 1), Err(E::LicenceNotYetValid.into()));
}

/// The holder has had it from this moment on and not a millisecond earlier.
fn held_from(holder: PartyId, class: LicenceClassId, moment: Moment) {
	assert!(Licences::held(holder, class, moment) && !Licences::held(holder, class, moment - 1));
}

#[test]
fn renewal_should_count_for_a_deadline_before_it_when_the_old_one_was_valid() {
	run(|| {
		let first = issued(PERMIT, FIRM, 1);
		set_time(at_day(10));
		let second = renewed(first, 2, at_day(10));
		counts_from(FIRM, PERMIT, NOW);
		held_from(FIRM, PERMIT, NOW);
		// And the next one, in the last millisecond of the second.
		set_time(at_day(375) - 1);
		let third = renewed(second, 3, at_day(375) - 1);
		counts_from(FIRM, PERMIT, NOW);
		held_from(FIRM, PERMIT, NOW);
		assert!(Licences::held(FIRM, PERMIT, at_day(375)));
		// What is held against the renewal is held against all that it renews.
		assert_ok!(Licences::suspend(signed(ISSUER), third, why()));
		assert_eq!(eligible(FIRM, NOW), Err(E::LicenceSuspended.into()));
		assert!(!Licences::held(FIRM, PERMIT, NOW));
	});
}

/// Another permit of the firm's with a number of its own.
fn another(serial: u32, from: Moment) -> LicenceId {
	let validity = Validity { from, until: Some(from + 365 * DAY) };
	let terms = Terms { validity, ..terms(FIRM, serial) };
	assert_ok!(Licences::issue(signed(ISSUER), PERMIT, identifier(PERMIT, serial, 1), terms));
	single(crate::NextSingle::<Test>::get() - 1)
}

#[test]
fn ended_licence_should_keep_its_time_beside_the_one_after_it() {
	run(|| {
		issued(PERMIT, FIRM, 1);
		set_time(END + DAY);
		another(2, END + DAY);
		counts_from(FIRM, PERMIT, NOW);
		held_from(FIRM, PERMIT, NOW);
		// In between there was none.
		assert_ok!(eligible(FIRM, END - 1));
		counts_from(FIRM, PERMIT, END + DAY);
		held_from(FIRM, PERMIT, END + DAY);
	});
}

#[test]
fn licence_dated_back_to_the_end_of_another_should_not_have_been_held_in_between() {
	run(|| {
		issued(PERMIT, FIRM, 1);
		set_time(END + DAY);
		another(2, END);
		for at in [NOW, END - 1, END, END + DAY] {
			assert_ok!(eligible(FIRM, at));
			assert_eq!(Licences::held(FIRM, PERMIT, at), at < END || at == END + DAY);
		}
	});
}

#[test]
fn ended_licence_should_be_found_beside_a_preferred_one_and_be_preferred_itself() {
	run(|| {
		let ended = issued(PERMIT, FIRM, 1);
		set_time(END + DAY);
		let next = another(2, END + DAY);
		let deadline = END - DAY;
		// The others that are looked at are three.
		another(3, END + DAY);
		another(4, END + DAY);
		assert_eq!(eligible(FIRM, deadline), Err(E::LicenceNotYetValid.into()));
		assert_ok!(Licences::prefer(signed(FIRM), next));
		assert_ok!(eligible(FIRM, deadline));
		another(5, END + DAY);
		assert!(!Licences::held(FIRM, PERMIT, deadline));
		assert_ok!(Licences::prefer(signed(FIRM), ended));
		assert_ok!(eligible(FIRM, deadline));
		assert_ok!(eligible(FIRM, END + DAY));
	});
}

#[test]
fn new_version_should_neither_add_nor_take_away_time_before_it() {
	for from in [NOW - DAY, NOW, at_day(8)] {
		run(|| {
			let old = issued(PERMIT, FIRM, 1);
			set_time(at_day(10));
			renewed(old, 2, from);
			counts_from(FIRM, PERMIT, NOW);
			held_from(FIRM, PERMIT, NOW);
		});
	}
}

#[test]
fn new_version_of_what_had_not_begun_should_count_from_its_own_beginning() {
	for (from, expected) in [(NOW, at_day(5)), (at_day(5), at_day(5)), (at_day(20), at_day(20))] {
		run(|| {
			let validity = Validity { from: at_day(10), until: Some(END) };
			assert_ok!(Licences::issue(
				signed(ISSUER),
				PERMIT,
				identifier(PERMIT, 1, 1),
				Terms { validity, ..terms(FIRM, 1) }
			));
			set_time(at_day(5));
			renewed(single(0), 2, from);
			counts_from(FIRM, PERMIT, expected);
			held_from(FIRM, PERMIT, expected);
		});
	}
}

#[test]
fn licence_should_count_for_its_taker_from_the_transfer_on_and_for_its_giver_not_at_all() {
	run(|| {
		let licence = issued(TAXI, FIRM, 1);
		set_time(at_day(10));
		handed_over(licence, FIRM, OTHER_FIRM);
		counts_from(OTHER_FIRM, TAXI, at_day(10));
		held_from(OTHER_FIRM, TAXI, at_day(10));
		for at in [NOW, at_day(10) - 1, at_day(10)] {
			assert_eq!(Licences::ensure_valid(FIRM, TAXI, at), Err(E::LicenceMissing.into()));
			assert!(!Licences::held(FIRM, TAXI, at));
		}
		// No renewal gives the taker the giver's time.
		set_time(at_day(20));
		let renewal = superseded(TAXI, licence, 2, OTHER_FIRM, NOW);
		counts_from(OTHER_FIRM, TAXI, at_day(10));
		held_from(OTHER_FIRM, TAXI, at_day(10));
		// Nor does handing it back.
		set_time(at_day(30));
		handed_over(renewal, OTHER_FIRM, FIRM);
		counts_from(FIRM, TAXI, at_day(30));
		held_from(FIRM, TAXI, at_day(30));
	});
}

#[test]
fn licence_that_changed_hands_before_it_began_should_count_from_its_beginning() {
	run(|| {
		let validity = Validity { from: at_day(10), until: Some(END) };
		let later = Terms { validity, ..terms(FIRM, 1) };
		assert_ok!(Licences::issue(signed(ISSUER), TAXI, identifier(TAXI, 1, 1), later));
		set_time(at_day(5));
		handed_over(single(0), FIRM, OTHER_FIRM);
		counts_from(OTHER_FIRM, TAXI, at_day(10));
		// It cannot be dated back to when it was the giver's.
		set_time(at_day(6));
		superseded(TAXI, single(0), 2, OTHER_FIRM, NOW);
		counts_from(OTHER_FIRM, TAXI, at_day(6));
	});
}

#[test]
fn new_version_for_another_holder_should_count_from_its_issue_on() {
	run(|| {
		let old = issued(TAXI, FIRM, 1);
		set_time(at_day(10));
		superseded(TAXI, old, 2, OTHER_FIRM, NOW);
		counts_from(OTHER_FIRM, TAXI, at_day(10));
		held_from(OTHER_FIRM, TAXI, at_day(10));
		assert_eq!(Licences::ensure_valid(FIRM, TAXI, NOW), Err(E::LicenceSuperseded.into()));
	});
}

#[test]
fn new_version_should_not_heal_the_time_in_which_its_issuers_word_was_void() {
	run(|| {
		let old = issued(PERMIT, FIRM, 1);
		set_time(at_day(1));
		assert_ok!(Licences::withdraw_trust(root(), PERMIT, ISSUER, Some(NOW), why()));
		set_time(at_day(2));
		assert_ok!(Licences::trust_issuer(root(), PERMIT, ISSUER, ISSUER_CODE.to_vec()));
		assert_eq!(eligible(FIRM, NOW), Err(E::IssuerNotTrusted.into()));
		set_time(at_day(3));
		renewed(old, 2, NOW);
		counts_from(FIRM, PERMIT, at_day(3));
		held_from(FIRM, PERMIT, at_day(3));
	});
}

#[test]
fn licence_should_have_been_held_only_when_it_was_issued_by_then() {
	run(|| {
		set_time(at_day(10));
		// Dated back to `NOW`: it counts at moments before its issue, and nobody had it then.
		issued(PERMIT, FIRM, 1);
		counts_from(FIRM, PERMIT, NOW);
		held_from(FIRM, PERMIT, at_day(10));
		assert!(Licences::held(FIRM, PERMIT, END - 1) && !Licences::held(FIRM, PERMIT, END));
		assert!(!Licences::held(OTHER_FIRM, PERMIT, at_day(10)));
	});
}

#[test]
fn late_lodging_should_gain_and_lose_nothing() {
	for lodged in [at_day(5), at_day(50)] {
		run(|| {
			set_time(at_day(5));
			let made = batch_of(10, 5);
			let licence = LicenceId { batch: issued_batch(PERMIT, 10, &made), index: 2 };
			set_time(lodged);
			assert_ok!(Licences::lodge(signed(FIRM), licence, made.membership(2).unwrap()));
			counts_from(FIRM, PERMIT, NOW);
			held_from(FIRM, PERMIT, at_day(5));
			set_time(at_day(60));
			superseded(PERMIT, licence, 2, FIRM, at_day(60));
			counts_from(FIRM, PERMIT, NOW);
			held_from(FIRM, PERMIT, at_day(5));
		});
	}
}

#[test]
fn renewal_of_what_was_not_on_record_should_count_from_its_issue_on() {
	run(|| {
		let made = batch_of(10, 5);
		let licence = LicenceId { batch: issued_batch(PERMIT, 10, &made), index: 2 };
		set_time(at_day(10));
		superseded(PERMIT, licence, 2, FIRM, NOW);
		for _ in 0..2 {
			counts_from(FIRM, PERMIT, at_day(10));
			held_from(FIRM, PERMIT, at_day(10));
			// Putting the old one on record afterwards changes nothing.
			let _ = Licences::lodge(signed(FIRM), licence, made.membership(2).unwrap());
		}
	});
}

#[test]
fn each_of_several_renewals_should_have_been_held() {
	run(|| {
		let old = issued(PERMIT, FIRM, 1);
		set_time(at_day(10));
		let late = issued(PERMIT, FIRM, 2);
		renewed(late, 2, NOW);
		renewed(old, 2, NOW);
		held_from(FIRM, PERMIT, NOW);
	});
}
