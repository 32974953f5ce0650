use super::*;
use crate::Offers;

#[test]
fn offered_licence_should_change_hands_once_accepted() {
	run(|| {
		let licence = issued(TAXI, FIRM, 1);
		assert_ok!(Licences::offer_transfer(signed(FIRM), licence, OTHER_FIRM));
		assert_eq!(last_event(), Event::TransferOffered { licence, from: FIRM, to: OTHER_FIRM });
		assert_eq!(Licences::view(licence).unwrap().offered_to, Some(OTHER_FIRM));
		assert_ok!(Licences::ensure_valid(FIRM, TAXI, NOW));
		assert_ok!(Licences::accept_transfer(signed(OTHER_FIRM), licence));
		let change = Change::Transferred { from: FIRM, to: OTHER_FIRM };
		let by = Authority::Party(OTHER_FIRM);
		assert_eq!(last_event(), Event::Changed { licence, number: 0, change, by, reason: Reason::default() });
		assert_ok!(Licences::ensure_valid(OTHER_FIRM, TAXI, NOW));
		assert_eq!(Licences::ensure_valid(FIRM, TAXI, NOW), Err(E::LicenceMissing.into()));
		assert_eq!(Licences::by_holder(FIRM, None, 10).licences, vec![]);
		assert_eq!(Licences::by_holder(OTHER_FIRM, None, 10).licences.len(), 1);
		assert_noop!(Licences::accept_transfer(signed(OTHER_FIRM), licence), E::NotOffered);
	});
}

#[test]
fn offer_should_be_refused_where_nothing_may_change_hands() {
	run(|| {
		let permit = issued(PERMIT, FIRM, 1);
		let taxi = issued(TAXI, FIRM, 5);
		let offer = |party, licence, to| Licences::offer_transfer(signed(party), licence, to);
		assert_noop!(offer(FIRM, permit, OTHER_FIRM), E::NotTransferable);
		assert_noop!(offer(OTHER_FIRM, taxi, OTHER_FIRM), E::NotHolder);
		assert_noop!(offer(FIRM, taxi, FIRM), E::OwnTransfer);
		assert_noop!(offer(FIRM, taxi, UNBORN), E::UnknownHolder);
		assert_noop!(offer(FIRM, single(9), OTHER_FIRM), E::UnknownLicence);
		// One that its holder has not put on record, and a person's.
		let batch = issued_batch(TAXI, 10, &batch_of(10, 5));
		assert_noop!(offer(FIRM, LicenceId { batch, index: 2 }, OTHER_FIRM), E::UnknownLicence);
		let person = Terms { holder: Holder::Person([1; 32]), document: [1; 32], ..terms(FIRM, 6) };
		assert_ok!(Licences::issue(signed(ISSUER), TAXI, identifier(TAXI, 6, 1), person));
		assert_noop!(offer(FIRM, single(2), OTHER_FIRM), E::NotHolder);
	});
}

#[test]
fn licence_should_change_hands_until_the_millisecond_it_expires() {
	run(|| {
		let licence = issued(TAXI, FIRM, 1);
		set_time(END - 1);
		assert_ok!(Licences::offer_transfer(signed(FIRM), licence, OTHER_FIRM));
		set_time(END);
		assert_noop!(Licences::offer_transfer(signed(FIRM), licence, OTHER_FIRM), E::LicenceExpired);
		assert_noop!(Licences::accept_transfer(signed(OTHER_FIRM), licence), E::LicenceExpired);
		set_time(END - 1);
		assert_ok!(Licences::accept_transfer(signed(OTHER_FIRM), licence));
	});
}

#[test]
fn offer_should_be_for_one_party_and_be_taken_back() {
	run(|| {
		let licence = issued(TAXI, FIRM, 1);
		assert_noop!(Licences::withdraw_offer(signed(FIRM), licence), E::NotOffered);
		assert_noop!(Licences::withdraw_offer(signed(FIRM), single(9)), E::UnknownLicence);
		assert_ok!(Licences::offer_transfer(signed(FIRM), licence, OTHER_FIRM));
		assert_noop!(Licences::accept_transfer(signed(10), licence), E::NotOffered);
		assert_noop!(Licences::withdraw_offer(signed(OTHER_FIRM), licence), E::NotHolder);
		// Another offer takes its place.
		assert_ok!(Licences::offer_transfer(signed(FIRM), licence, 10));
		assert_noop!(Licences::accept_transfer(signed(OTHER_FIRM), licence), E::NotOffered);
		assert_ok!(Licences::withdraw_offer(signed(FIRM), licence));
		assert_eq!(last_event(), Event::OfferWithdrawn { licence, to: 10 });
		assert_noop!(Licences::accept_transfer(signed(10), licence), E::NotOffered);
	});
}

#[test]
fn offer_should_fall_when_the_licence_is_superseded() {
	run(|| {
		let licence = issued(TAXI, FIRM, 1);
		assert_ok!(Licences::offer_transfer(signed(FIRM), licence, OTHER_FIRM));
		let new = Terms { document: [1; 32], ..terms(FIRM, 1) };
		assert_ok!(Licences::supersede(signed(ISSUER), licence, identifier(TAXI, 1, 2), new, why()));
		assert_eq!(Offers::<Test>::get(licence), None);
		assert_noop!(Licences::accept_transfer(signed(OTHER_FIRM), licence), E::LicenceSuperseded);
		assert_noop!(Licences::offer_transfer(signed(FIRM), licence, OTHER_FIRM), E::LicenceSuperseded);
	});
}

/// A class whose licences may be revoked and change hands.
fn stall_class() -> LicenceClassId {
	let class = ClassInput { code: b"11100000MB0304024A003".to_vec(), revocable: true, ..taxi_class() };
	assert_ok!(Licences::register_class(root(), class));
	assert_ok!(Licences::trust_issuer(root(), 2, ISSUER, ISSUER_CODE.to_vec()));
	2
}

fn stall(class: LicenceClassId, holder: PartyId, serial: u32) -> LicenceId {
	let type_code = *b"11100000MB0304024A003";
	let identifier = Identifier { type_code, issuer: ISSUER_CODE, serial, version: 1 }.to_string().into_bytes();
	assert_ok!(Licences::issue(signed(ISSUER), class, identifier, terms(holder, serial)));
	single(crate::NextSingle::<Test>::get() - 1)
}

fn handed_over(licence: LicenceId) {
	assert_ok!(Licences::offer_transfer(signed(FIRM), licence, OTHER_FIRM));
	assert_ok!(Licences::accept_transfer(signed(OTHER_FIRM), licence));
}

#[test]
fn firm_should_be_told_of_its_revoked_licence_after_it_gave_away_another() {
	run(|| {
		let class = stall_class();
		let answer = || Licences::ensure_valid(FIRM, class, NOW);
		let (revoked, sold) = (stall(class, FIRM, 1), stall(class, FIRM, 2));
		assert_ok!(Licences::revoke(signed(ISSUER), revoked, why()));
		assert_ok!(answer());
		handed_over(sold);
		assert_eq!(answer(), Err(E::LicenceRevoked.into()));
		assert_ok!(Licences::ensure_valid(OTHER_FIRM, class, NOW));
	});
}

#[test]
fn firm_should_be_told_of_its_revoked_licence_after_it_gave_away_one_that_had_been_suspended() {
	run(|| {
		let class = stall_class();
		let answer = || Licences::ensure_valid(FIRM, class, NOW);
		let all @ [revoked, sold, valid] = [1, 2, 3].map(|serial| stall(class, FIRM, serial));
		assert_ok!(Licences::revoke(signed(ISSUER), revoked, why()));
		assert_ok!(Licences::suspend(signed(ISSUER), sold, why()));
		assert_ok!(Licences::reinstate(signed(ISSUER), sold, why()));
		handed_over(sold);
		// Another one that is valid counts, whatever became of those.
		assert_ok!(answer());
		handed_over(valid);
		assert_eq!(answer(), Err(E::LicenceRevoked.into()));
		assert_eq!(all.map(standing), [Standing::Revoked, Standing::Valid, Standing::Valid]);
	});
}

#[test]
fn firm_should_not_be_told_of_what_it_holds_no_longer() {
	run(|| {
		let class = stall_class();
		let sold = stall(class, FIRM, 1);
		assert_ok!(Licences::suspend(signed(ISSUER), sold, why()));
		assert_ok!(Licences::reinstate(signed(ISSUER), sold, why()));
		handed_over(sold);
		assert_eq!(Licences::ensure_valid(FIRM, class, NOW), Err(E::LicenceMissing.into()));
		assert_ok!(Licences::suspend(signed(ISSUER), sold, why()));
		assert_eq!(Licences::ensure_valid(FIRM, class, NOW), Err(E::LicenceMissing.into()));
		assert_eq!(Licences::ensure_valid(OTHER_FIRM, class, NOW), Err(E::LicenceSuspended.into()));
	});
}

#[test]
fn lodged_licence_should_change_hands_too() {
	run(|| {
		let made = batch_of(10, 5);
		let licence = LicenceId { batch: issued_batch(TAXI, 10, &made), index: 2 };
		assert_ok!(Licences::lodge(signed(FIRM), licence, made.membership(2).unwrap()));
		assert_ok!(Licences::offer_transfer(signed(FIRM), licence, OTHER_FIRM));
		assert_ok!(Licences::accept_transfer(signed(OTHER_FIRM), licence));
		assert_ok!(Licences::ensure_valid(OTHER_FIRM, TAXI, NOW));
	});
}
