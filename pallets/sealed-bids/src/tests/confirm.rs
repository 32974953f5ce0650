use super::*;
use crate::Tallies;

fn confirm(tender: TenderId, bidder: PartyId) -> sp_runtime::DispatchResult {
	SealedBids::confirm(signed(bidder), tender).map(|_| ()).map_err(|error| error.error)
}

#[test]
fn bid_should_be_stale_after_an_amendment_until_it_is_confirmed() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 3);
		assert!(SealedBids::has_enough_bids(tender, &terms(tender)));
		amend(tender);
		assert!(!SealedBids::has_enough_bids(tender, &terms(tender)), "nothing was gone through, and none counts");
		for n in 0..3 {
			assert_ok!(confirm(tender, SUPPLIER + n));
		}
		System::assert_last_event(Event::BidConfirmed { tender, bidder: SUPPLIER + 2, version: 1, bond: BOND }.into());
		let record = stored(tender, SUPPLIER);
		assert_eq!((record.sealed_version, record.confirmed_version), (0, 1));
		assert!(!Tallies::<Test>::contains_key(tender, (0, 0)));
		assert!(SealedBids::has_enough_bids(tender, &terms(tender)));
		open_all(tender);
		assert!(matches!(outcome(tender, SUPPLIER, Technical), Some(Outcome::Opened { .. })));
	});
}

#[test]
fn stale_bid_should_not_be_opened_and_get_its_bond_back() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 1);
		amend(tender);
		(1..4).for_each(|n| drop(bid(tender, SUPPLIER + n, 5)));
		open_all(tender);
		assert_eq!(outcome(tender, SUPPLIER, Technical), None);
		assert_eq!((stored(tender, SUPPLIER).bond.state, held(SUPPLIER)), (BondState::Returned, 0));
		assert_eq!(held(SUPPLIER + 1), BOND);
		assert_noop!(SealedBids::open(signed(BUYER), tender, Technical, SUPPLIER), E::BidStale);
	});
}

#[test]
fn confirmation_should_be_refused_when_there_is_nothing_to_confirm() {
	run(|| {
		let tender = published(3, 2, false);
		assert_noop!(confirm(tender, SUPPLIER), E::UnknownBid);
		bid(tender, SUPPLIER, 5);
		assert_noop!(confirm(tender, SUPPLIER), E::NothingToConfirm);
		amend(tender);
		assert_ok!(SealedBids::withdraw(signed(SUPPLIER), tender));
		assert_noop!(confirm(tender, SUPPLIER), E::BidWithdrawn);
	});
}

#[test]
fn confirmation_should_be_refused_when_bids_are_not_taken() {
	run(|| {
		let tender = published(3, 2, false);
		bid(tender, SUPPLIER, 5);
		amend(tender);
		assert_noop!(SealedBids::confirm(RuntimeOrigin::none(), tender), BadOrigin);
		change(tender, |mock| mock.rekeying = true);
		assert_noop!(confirm(tender, SUPPLIER), E::Rekeying);
		change(tender, |mock| mock.rekeying = false);
		set_time(DEADLINE);
		assert_noop!(confirm(tender, SUPPLIER), E::DeadlinePassed);
		set_time(DEADLINE - 1);
		assert_ok!(confirm(tender, SUPPLIER));
		amend(tender);
		cancel(tender);
		assert_noop!(confirm(tender, SUPPLIER), E::TenderEnded);
	});
}

#[test]
fn confirmation_should_be_refused_when_the_bidder_may_no_longer_bid() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 3);
		amend(tender);
		Lapsed::insert(SUPPLIER, NOW);
		assert_noop!(confirm(tender, SUPPLIER), DispatchError::Other("no valid licence"));
		Members::insert(SUPPLIER + 1, (Permissions::BID, Vec::<Role>::new()));
		assert_noop!(confirm(tender, SUPPLIER + 1), DispatchError::Other("role missing"));
		change(tender, |mock| mock.keyholders[1] = SUPPLIER + 2);
		assert_noop!(confirm(tender, SUPPLIER + 2), E::BidderIsKeyholder);
	});
}

#[test]
fn confirmation_should_be_refused_when_the_bid_no_longer_fits_the_tender() {
	run(|| {
		let tender = published(3, 2, false);
		bid(tender, SUPPLIER, 5);
		amend(tender);
		change(tender, |mock| mock.terms.lots = LotSet(0b11));
		assert_noop!(confirm(tender, SUPPLIER), E::UnknownLot);
		change(tender, |mock| {
			mock.terms.lots = LOTS;
			mock.terms.two_envelopes = true;
		});
		assert_noop!(confirm(tender, SUPPLIER), E::PriceEnvelopeMissing);
		change(tender, |mock| mock.terms.two_envelopes = false);
		let two = published(3, 2, true);
		bid(two, SUPPLIER, 5);
		amend(two);
		change(two, |mock| mock.terms.two_envelopes = false);
		assert_noop!(confirm(two, SUPPLIER), E::PriceEnvelopeUnexpected);
		change(two, |mock| mock.terms.two_envelopes = true);
	});
}

#[test]
fn bond_should_follow_the_tender_when_a_bid_is_confirmed_after_it_changed() {
	run(|| {
		let tender = published(3, 2, false);
		bid(tender, SUPPLIER, 5);
		amend(tender);
		change(tender, |mock| mock.terms.bond = PURSE + 1);
		assert_noop!(confirm(tender, SUPPLIER), E::BondNotCovered);
		change(tender, |mock| mock.terms.bond = 3 * BOND);
		assert_ok!(confirm(tender, SUPPLIER));
		assert_eq!((held(SUPPLIER), stored(tender, SUPPLIER).bond.amount), (3 * BOND, 3 * BOND));
	});
}
