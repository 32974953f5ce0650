use super::*;
use crate::{BidPrices, Bidders, Bids, Books, Envelopes, Keys, Outcomes, Releases, Tallies, UsedKeys};

/// Breaks the state of a tender whose bids are opened and expects the checks to notice.
fn noticed(break_it: impl FnOnce(TenderId)) {
	new_test_ext().execute_with(|| {
		let tender = published(3, 2, false);
		bids(tender, 3);
		amend(tender);
		(1..5).for_each(|n| drop(bid(tender, SUPPLIER + n, 5)));
		open_all(tender);
		assert_ok!(SealedBids::do_try_state());
		break_it(tender);
		assert!(SealedBids::do_try_state().is_err());
	});
}

fn change_bid(tender: TenderId, bidder: PartyId, change: impl FnOnce(&mut Bid)) {
	Bids::<Test>::mutate(tender, bidder, |bid| change(bid.as_mut().unwrap()));
}

#[test]
fn invariants_should_be_reported_broken_when_the_state_is() {
	noticed(|tender| change_bid(tender, SUPPLIER + 1, |bid| bid.bond.amount += 1));
	noticed(|tender| change_bid(tender, SUPPLIER, |bid| bid.bond.state = BondState::Held));
	noticed(|tender| change_bid(tender, SUPPLIER + 1, |bid| bid.number = 7));
	noticed(|tender| change_bid(tender, SUPPLIER + 1, |bid| bid.lots = LotSet(1)));
	noticed(|tender| change_bid(tender, SUPPLIER + 1, |bid| bid.technical = [0; 32]));
	noticed(|tender| change_bid(tender, SUPPLIER + 1, |bid| bid.two_envelopes = true));
	noticed(|tender| Bids::<Test>::remove(tender, SUPPLIER + 1));
	noticed(|tender| Bidders::<Test>::remove(tender, 1));
	noticed(|tender| Bidders::<Test>::insert(tender, 9, SUPPLIER));
	noticed(|tender| Books::<Test>::mutate(tender, |book| book.received += 1));
	noticed(|tender| Books::<Test>::mutate(tender, |book| book.technical.released = 3));
	noticed(|tender| Books::<Test>::mutate(tender, |book| book.technical.next = book.received - 1));
	noticed(|tender| Tallies::<Test>::remove(tender, (0, 1)));
	noticed(|tender| Tallies::<Test>::mutate(tender, (0, 1), |counts| counts[0] += 1));
	noticed(|tender| Envelopes::<Test>::remove((tender, SUPPLIER + 1, Technical)));
	noticed(|tender| {
		let envelope = Envelopes::<Test>::get((tender, SUPPLIER + 1, Technical)).unwrap();
		Envelopes::<Test>::insert((tender, 999, Technical), envelope);
	});
	noticed(|tender| Outcomes::<Test>::remove((tender, SUPPLIER + 1, Technical)));
	noticed(|tender| Outcomes::<Test>::insert((tender, SUPPLIER + 1, Technical), Outcome::Malformed));
	noticed(|tender| Outcomes::<Test>::insert((tender, SUPPLIER, Technical), Outcome::Opened { seed: [0; 32] }));
	noticed(|tender| Outcomes::<Test>::insert((tender, 999, Technical), Outcome::Malformed));
	noticed(|tender| BidPrices::<Test>::insert(tender, SUPPLIER, Prices::default()));
	noticed(|tender| BidPrices::<Test>::insert(tender, SUPPLIER + 1, Prices::default()));
	noticed(|tender| Releases::<Test>::insert((tender, 0, Technical, 1), [0; 32]));
	noticed(|tender| Keys::<Test>::remove((tender, 0, Technical, 1)));
	noticed(|_| drop(UsedKeys::<Test>::clear(1, None)));
	noticed(|_| {
		use frame_support::traits::{fungible::MutateHold, tokens::Precision};
		let purse = <Town as procurement_primitives::budget::Purses<u64>>::purse(SUPPLIER + 1);
		assert_ok!(Balances::release(&SealedBids::hold_reason(), &purse, 1, Precision::Exact).map(|_| ()));
	});
}
