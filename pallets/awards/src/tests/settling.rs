//! How lots and tenders end, and which bonds go back when.

use super::*;
use crate::Evaluations;

/// Two lots: the first three bid for both, the fourth for lot 1 only, the fifth for lot 0 only.
fn two_lots() -> TenderId {
	let tender = publish(draft(2, AwardCriteria::PriceOnly, Vec::new(), false));
	for (bidder, (one, other)) in (BIDDER..).zip([(100, 130), (110, 120), (120, 110)]) {
		put_bid(tender, bidder, &[(0, one), (1, other)], &[]);
	}
	put_bid(tender, BIDDER + 3, &[(1, 140)], &[]);
	put_bid(tender, BIDDER + 4, &[(0, 140)], &[]);
	open_and_go_on(tender);
	tender
}

fn sign(tender: TenderId, lot: u64) {
	let award = crate::NextAwardId::<Test>::get();
	assert_ok!(Awards::propose(signed(BUYER), tender, LotSet(lot)));
	assert_ok!(Awards::approve(second(), award));
	at(now() + 7 * WORKING);
	assert_ok!(Awards::signed(award), ());
	settle_agenda();
}

fn bonds(tender: TenderId) -> Vec<BondState> {
	(BIDDER..BIDDER + 5).map(|bidder| bid_of(tender, bidder).bond).collect()
}

#[test]
fn bonds_should_go_back_when_every_lot_of_the_bid_is_settled() {
	run(|| {
		use BondState::{Held, Returned};
		let tender = two_lots();
		sign(tender, 0b01);
		assert_eq!(bonds(tender), [Held, Held, Held, Held, Returned]);
		assert_eq!(crate::mock::tender(tender).ended, None);
		assert_eq!(Awards::phase(tender), Some(Phase::Contract));
		assert!(CompletedLog::get().is_empty());
		sign(tender, 0b10);
		assert_eq!(bonds(tender), [Returned; 5]);
		assert_eq!(crate::mock::tender(tender).ended, Some(Ending::Complete));
		assert_eq!(CompletedLog::get(), [tender]);
		assert_eq!(Evaluations::<Test>::get(tender).unwrap().bonds, BondPass::Idle);
	});
}

#[test]
fn tender_should_be_complete_when_one_lot_is_signed_and_the_others_failed() {
	run(|| {
		let tender = two_lots();
		reject_all(tender);
		assert_eq!(crate::mock::tender(tender).ended, None);
		sign(tender, 0b01);
		assert_eq!(crate::mock::tender(tender).ended, Some(Ending::Complete));
		assert_eq!(bonds(tender), [BondState::Returned; 5]);
	});
}

/// Passes over every bid in the second lot.
fn reject_all(tender: TenderId) {
	for bidder in [BIDDER + 2, BIDDER + 1, BIDDER, BIDDER + 3] {
		let reason = RejectionReason::Collusion;
		assert_ok!(Awards::reject(signed(BUYER), tender, 1, bidder, reason, b"x".to_vec()));
	}
}

#[test]
fn contracts_should_be_told_when_the_last_lot_fails_after_another_was_signed() {
	run(|| {
		let tender = two_lots();
		sign(tender, 0b01);
		assert!(CompletedLog::get().is_empty());
		reject_all(tender);
		assert_eq!(crate::mock::tender(tender).ended, Some(Ending::Complete));
		assert_eq!(CompletedLog::get(), [tender]);
	});
}

#[test]
fn bonds_should_go_back_a_batch_a_step_also_when_more_lots_settle_meanwhile() {
	run(|| {
		let tender = publish(draft(2, AwardCriteria::PriceOnly, Vec::new(), false));
		// Nobody is under the budget in either lot; twenty bids are three batches.
		for bidder in BIDDER..BIDDER + 20 {
			let price = MAXIMUM + 1;
			put_bid(tender, bidder, &[(0, price), (1, price)], &[]);
		}
		open(tender);
		let mut blocks = 0;
		while bid_of(tender, BIDDER + 19).bond == BondState::Held {
			block();
			blocks += 1;
			let returned = (BIDDER..BIDDER + 20).filter(|bidder| bid_of(tender, *bidder).bond != BondState::Held);
			assert!(returned.count() <= 8 * blocks);
			assert!(blocks < 200);
		}
		let reason = UnsuccessfulReason::AboveBudget;
		assert_eq!(crate::mock::tender(tender).ended, Some(Ending::Unsuccessful(reason)));
		assert!(CompletedLog::get().is_empty(), "no contract was made");
		settle_agenda();
		assert_eq!(Evaluations::<Test>::get(tender).unwrap().bonds, BondPass::Idle);
	});
}
