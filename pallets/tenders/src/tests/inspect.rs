use super::*;
use procurement_primitives::tender::traits::BiddingTerms;

#[test]
fn bidding_should_say_what_bids_depend_on() {
	run(|| {
		assert_noop!(Tenders::bidding(99), E::UnknownTender);
		let tender = draft_of(Notice { bond: 20, two_envelopes: true, ..notice() });
		assert_ok!(Tenders::put_lot(signed(BUYER), tender, 0, rated_lot(1_000, 6_000)));
		assert_ok!(Tenders::set_criteria(signed(BUYER), tender, vec![criterion(&[0], 4_000)]));
		assert_ok!(Tenders::put_lot(signed(BUYER), tender, 2, lot(1)));
		let drafted = BiddingTerms {
			buyer: BUYER,
			draft: true,
			phase: None,
			version: 0,
			key_generation: 1,
			two_envelopes: true,
			lots: [0, 2].into_iter().collect(),
			keyholders: 3,
			threshold: 2,
			bid_deadline: BIDS_END,
			release_period: 0,
			self_opening_period: 0,
			minimum_bids: 0,
			bond: 20,
		};
		assert_eq!(Tenders::bidding(tender), Ok(drafted.clone()));
		assert_ok!(publish(tender));
		let active = BiddingTerms {
			draft: false,
			phase: Some(Phase::Tendering),
			release_period: DAY,
			self_opening_period: 2 * DAY,
			minimum_bids: 3,
			..drafted
		};
		assert_eq!(Tenders::bidding(tender), Ok(active.clone()));
		assert_eq!(Tenders::keyholders(tender), KEYHOLDERS);
		assert_eq!(Tenders::keyholders(99), Vec::<PartyId>::new());
		assert_ok!(Tenders::cancel(signed(BUYER), tender, CancellationReason::NoOffer, b"why".to_vec()));
		assert_eq!(Tenders::bidding(tender), Ok(BiddingTerms { phase: None, ..active }));
	});
}

#[test]
fn bidder_should_be_eligible_when_every_licence_is_valid_at_the_moment() {
	run(|| {
		let tender = draft();
		assert_ok!(Tenders::set_eligibility(signed(BUYER), tender, vec![1, 10]));
		assert_ok!(publish(tender));
		let check = |at| Tenders::ensure_eligible(tender, SUPPLIERS[0], at);
		assert_ok!(check(BIDS_END - 1));
		assert_noop!(check(BIDS_END), NO_LICENCE);
		let fault = |tender, at| Tenders::licence_fault(tender, SUPPLIERS[0], at);
		assert_eq!((fault(tender, BIDS_END - 1), fault(99, NOW)), (None, None));
		assert_eq!(fault(tender, BIDS_END), Some((10, LicenceFault::Expired)));
		assert_eq!((Tenders::licence_classes(tender), Tenders::licence_classes(99)), (2, 0));
		assert_noop!(Tenders::ensure_eligible(99, SUPPLIERS[0], NOW), E::UnknownTender);
		let other = draft();
		assert_ok!(Tenders::set_eligibility(signed(BUYER), other, vec![1, 11]));
		assert_noop!(Tenders::ensure_eligible(other, SUPPLIERS[0], NOW), NO_LICENCE);
		assert_eq!(fault(other, NOW), Some((11, LicenceFault::Missing)));
	});
}

#[test]
fn bidder_should_be_invited_when_anybody_is() {
	run(|| {
		let tender = draft();
		let check = |party| Tenders::ensure_eligible(tender, party, NOW);
		assert_ok!(check(SUPPLIERS[1]));
		assert_ok!(Tenders::invite(signed(BUYER), tender, SUPPLIERS[0]));
		assert_ok!(check(SUPPLIERS[0]));
		assert_noop!(check(SUPPLIERS[1]), E::NotInvited);
	});
}
