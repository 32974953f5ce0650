use super::*;
use procurement_disclosure::{Disclosure, Signer, Statement, Value};
use procurement_primitives::licence::api::{ChallengeInput, VerifyView};

const NONCE: [u8; 32] = [5; 32];

fn challenge() -> ChallengeInput {
	ChallengeInput { verifier: b"https://buyer.example".to_vec(), nonce: NONCE }
}

/// What the firm states of a licence: that its turnover is at least ten million.
fn statement(licence: LicenceId, serial: u32) -> Statement {
	Statement {
		genesis: GENESIS,
		licence,
		membership: None,
		disclosure: attributes_of(serial).disclose(&[2]).unwrap(),
		verifier: challenge().verifier,
		nonce: NONCE,
		expires: NOW + 60_000,
		signer: Signer::Account(public_key(FIRM)),
	}
}

fn signed_by(party: PartyId, statement: Statement) -> Presentation {
	let signature = signature(party, &statement.payload());
	Presentation::V1 { statement, signature }
}

fn verified(presentation: &Presentation) -> VerifyView {
	Licences::verify_presentation(presentation, &challenge())
}

fn refused(presentation: &Presentation, reason: VerifyReason) {
	let view = verified(presentation);
	assert!(view.found && !view.authentic && !view.valid_at, "{reason:?}");
	assert_eq!(view.reasons, vec![reason]);
	assert!(view.attributes.is_empty());
}

#[test]
fn holder_should_prove_what_it_shows_and_nothing_else() {
	run(|| {
		let licence = issued(PERMIT, FIRM, 1);
		let view = verified(&signed_by(FIRM, statement(licence, 1)));
		assert!(view.found && view.authentic && view.valid_at && view.reasons.is_empty());
		let shown: Vec<_> = view.attributes.into_iter().map(|shown| (shown.name, shown.value)).collect();
		assert_eq!(shown, vec![(b"turnover".to_vec(), Value::AtLeast(10_000_000))]);
	});
}

#[test]
fn showing_nothing_should_prove_that_one_holds_the_licence() {
	run(|| {
		let licence = issued(PERMIT, FIRM, 1);
		let bare = Statement { disclosure: Disclosure::default(), ..statement(licence, 1) };
		assert!(verified(&signed_by(FIRM, bare)).valid_at);
	});
}

#[test]
fn presentation_should_hold_until_the_millisecond_it_expires() {
	run(|| {
		let presentation = signed_by(FIRM, statement(issued(PERMIT, FIRM, 1), 1));
		set_time(NOW + 59_999);
		assert!(verified(&presentation).valid_at);
		set_time(NOW + 60_000);
		refused(&presentation, VerifyReason::PresentationExpired);
	});
}

#[test]
fn replayed_passed_on_and_foreign_presentations_should_be_refused() {
	run(|| {
		let good = statement(issued(PERMIT, FIRM, 1), 1);
		let with = |change: fn(&mut Statement)| {
			let mut changed = good.clone();
			change(&mut changed);
			signed_by(FIRM, changed)
		};
		refused(&with(|statement| statement.genesis = [8; 32]), VerifyReason::OtherChain);
		refused(&with(|statement| statement.verifier = b"https://other.example".to_vec()), VerifyReason::OtherVerifier);
		refused(&with(|statement| statement.nonce = [6; 32]), VerifyReason::WrongNonce);
		let view = verified(&with(|statement| statement.licence = single(9)));
		assert_eq!((view.found, view.reasons), (false, vec![VerifyReason::NotFound]));
	});
}

#[test]
fn wrong_leaf_salt_place_or_signature_should_be_refused() {
	run(|| {
		let good = statement(issued(PERMIT, FIRM, 1), 1);
		let with = |change: fn(&mut Statement)| {
			let mut changed = good.clone();
			change(&mut changed);
			signed_by(FIRM, changed)
		};
		use VerifyReason::*;
		refused(&with(|it| it.disclosure.shown[0].attribute.value = Value::AtLeast(20_000_000)), NotInLicence);
		refused(&with(|it| it.disclosure.shown[0].salt[0] ^= 1), NotInLicence);
		refused(&with(|it| it.disclosure.shown[0].path[0][0] ^= 1), NotInLicence);
		refused(&with(|it| it.disclosure.shown[0].index = 1), NotInLicence);
		refused(&with(|it| it.disclosure.count = 6), NotInLicence);
		refused(&with(|it| it.disclosure.shown.push(it.disclosure.shown[0].clone())), OutOfOrder);
		refused(&signed_by(OTHER_FIRM, good.clone()), BadSignature);
		let stolen = Statement { signer: Signer::Account(public_key(OTHER_FIRM)), ..good.clone() };
		refused(&signed_by(OTHER_FIRM, stolen), SignerNotHolder);
		let Presentation::V1 { mut statement, signature } = signed_by(FIRM, good);
		statement.expires += 1;
		refused(&Presentation::V1 { statement, signature }, BadSignature);
	});
}

#[test]
fn any_account_that_acts_for_the_holder_should_sign_and_none_that_no_longer_does() {
	run(|| {
		let licence = issued(PERMIT, FIRM, 1);
		let porter = Statement { signer: Signer::Account(public_key(1_000 + FIRM)), ..statement(licence, 1) };
		let presentation = signed_by(1_000 + FIRM, porter);
		assert!(verified(&presentation).valid_at);
		suspend_party(FIRM);
		refused(&presentation, VerifyReason::SignerNotHolder);
	});
}

#[test]
fn key_in_a_disclosed_attribute_should_sign_and_one_that_is_not_disclosed_not() {
	run(|| {
		let person = Terms { holder: Holder::Person([1; 32]), ..terms(FIRM, 1) };
		assert_ok!(Licences::issue(signed(ISSUER), PERMIT, identifier(PERMIT, 1, 1), person));
		assert!(verified(&by_attribute(single(0), 1)).valid_at);
		let hidden = Statement { signer: Signer::Attribute(public_key(2_001)), ..statement(single(0), 1) };
		refused(&signed_by(2_001, hidden), VerifyReason::SignerNotHolder);
	});
}

/// A presentation signed with the key in the licence's attributes, which it shows.
fn by_attribute(licence: LicenceId, serial: u32) -> Presentation {
	let disclosure = attributes_of(serial).disclose(&[2, 3]).unwrap();
	let signer = Signer::Attribute(public_key(2_000 + serial));
	signed_by(2_000 + serial, Statement { signer, disclosure, ..statement(licence, serial) })
}

#[test]
fn key_in_an_attribute_should_not_sign_for_a_firm_suspended_or_not() {
	run(|| {
		let presentation = by_attribute(issued(PERMIT, FIRM, 1), 1);
		refused(&presentation, VerifyReason::SignerNotHolder);
		suspend_party(FIRM);
		refused(&presentation, VerifyReason::SignerNotHolder);
		// Nor before it puts the licence of a batch on record, nor after.
		reinstate_parties();
		let made = batch_of(10, 5);
		let licence = LicenceId { batch: issued_batch(PERMIT, 10, &made), index: 2 };
		let Presentation::V1 { mut statement, .. } = by_attribute(licence, 12);
		statement.membership = made.membership(2);
		let presentation = signed_by(2_012, statement);
		refused(&presentation, VerifyReason::SignerNotHolder);
		assert_ok!(Licences::lodge(signed(FIRM), licence, made.membership(2).unwrap()));
		refused(&presentation, VerifyReason::SignerNotHolder);
	});
}

#[test]
fn person_in_a_batch_should_prove_with_certificate_path_and_own_key() {
	run(|| {
		let made = batch_of(10, 5);
		let batch = issued_batch(PERMIT, 10, &made);
		let licence = LicenceId { batch, index: 3 };
		let good = Statement {
			membership: made.membership(3),
			disclosure: attributes_of(13).disclose(&[2, 3]).unwrap(),
			signer: Signer::Attribute(public_key(2_013)),
			..statement(licence, 13)
		};
		let view = verified(&signed_by(2_013, good.clone()));
		assert!(view.found && view.authentic && view.valid_at);
		let content = view.licence.unwrap().content.unwrap();
		assert_eq!(content.attributes, attributes_of(13).root());
		let without = Statement { membership: None, ..good.clone() };
		refused(&signed_by(2_013, without), VerifyReason::MembershipMissing);
		let others = Statement { membership: made.membership(2), ..good.clone() };
		refused(&signed_by(2_013, others), VerifyReason::NotInBatch);
		// Revoked alone among all.
		assert_ok!(Licences::revoke(signed(ISSUER), licence, why()));
		let view = verified(&signed_by(2_013, good));
		assert!(view.authentic && !view.valid_at);
		assert_eq!(view.reasons, vec![VerifyReason::Revoked]);
	});
}

#[test]
fn former_holder_should_prove_nothing_after_a_transfer() {
	run(|| {
		let licence = issued(TAXI, FIRM, 1);
		let presentation = signed_by(FIRM, statement(licence, 1));
		assert!(verified(&presentation).valid_at);
		assert_ok!(Licences::offer_transfer(signed(FIRM), licence, OTHER_FIRM));
		assert_ok!(Licences::accept_transfer(signed(OTHER_FIRM), licence));
		refused(&presentation, VerifyReason::SignerNotHolder);
		// The attributes stay as issued, with the former holder's key in them.
		refused(&by_attribute(licence, 1), VerifyReason::SignerNotHolder);
		let taken = Statement { signer: Signer::Account(public_key(OTHER_FIRM)), ..statement(licence, 1) };
		assert!(verified(&signed_by(OTHER_FIRM, taken)).valid_at);
	});
}
