use super::*;
use crate::{Envelopes, Tallies};

#[test]
fn bid_should_leave_the_state_and_its_bond_go_back_when_it_is_withdrawn() {
	run(|| {
		let tender = published(3, 2, true);
		bid(tender, SUPPLIER, 5);
		assert_ok!(SealedBids::withdraw(signed(SUPPLIER), tender));
		let record = stored(tender, SUPPLIER);
		assert_eq!((record.withdrawn, record.bond.state), (true, BondState::Returned));
		assert_eq!(Envelopes::<Test>::iter().count(), 0);
		assert!(!Tallies::<Test>::contains_key(tender, (0, 0)));
		assert_eq!((held(SUPPLIER), free(SUPPLIER)), (0, PURSE));
		assert!(happened(Event::BondReturned { tender, bidder: SUPPLIER, amount: BOND }));
		System::assert_last_event(Event::BidWithdrawn { tender, bidder: SUPPLIER }.into());
	});
}

#[test]
fn withdrawal_should_be_refused_when_nothing_stands_or_the_deadline_has_passed() {
	run(|| {
		let tender = published(3, 2, false);
		assert_noop!(SealedBids::withdraw(signed(SUPPLIER), tender), E::UnknownBid);
		bid(tender, SUPPLIER, 5);
		assert_noop!(SealedBids::withdraw(RuntimeOrigin::none(), tender), BadOrigin);
		assert_noop!(SealedBids::withdraw(signed(9_999), tender), DispatchError::Other("no such party"));
		Members::insert(SUPPLIER + 1, (Permissions::KEYS, vec![Role::Supplier]));
		assert_noop!(SealedBids::withdraw(signed(SUPPLIER + 1), tender), DispatchError::Other("permission missing"));
		set_time(DEADLINE - 1);
		assert_ok!(SealedBids::withdraw(signed(SUPPLIER), tender));
		assert_noop!(SealedBids::withdraw(signed(SUPPLIER), tender), E::BidWithdrawn);
		bid(tender, SUPPLIER, 5);
		set_time(DEADLINE);
		assert_noop!(SealedBids::withdraw(signed(SUPPLIER), tender), E::DeadlinePassed);
	});
}

#[test]
fn bidder_should_come_back_under_its_number_when_it_withdrew() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 2);
		assert_ok!(SealedBids::withdraw(signed(SUPPLIER), tender));
		bid(tender, SUPPLIER, 7);
		let record = stored(tender, SUPPLIER);
		assert_eq!((record.number, record.withdrawn, record.bond.state), (0, false, BondState::Held));
		assert_eq!((book(tender).received, held(SUPPLIER)), (2, BOND));
	});
}

#[test]
fn withdrawal_should_be_possible_when_the_supplier_has_lost_its_role_or_the_tender_waits_for_keys() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 2);
		Members::insert(SUPPLIER, (Permissions::BID, Vec::<Role>::new()));
		assert_ok!(SealedBids::withdraw(signed(SUPPLIER), tender));
		change(tender, |mock| mock.rekeying = true);
		set_time(DEADLINE + 1);
		assert_ok!(SealedBids::withdraw(signed(SUPPLIER + 1), tender));
	});
}

#[test]
fn withdrawn_bid_should_not_be_opened_and_not_count() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 4);
		assert_ok!(SealedBids::withdraw(signed(SUPPLIER), tender));
		open_all(tender);
		assert_eq!(outcome(tender, SUPPLIER, Technical), None);
		assert_eq!(crate::Outcomes::<Test>::iter().count(), 3);
		assert_noop!(SealedBids::open(signed(BUYER), tender, Technical, SUPPLIER), E::BidWithdrawn);
	});
}
