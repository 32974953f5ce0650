//! Prices, findings, scores.

use super::*;
use crate::Lots;

fn record(tender: TenderId) -> LotRecord {
	Lots::<Test>::get(tender, 0)
}

fn state(tender: TenderId, bidder: PartyId) -> EntryState {
	Awards::explain(tender, 0, bidder).unwrap().state
}

fn decide(tender: TenderId, bidder: PartyId, finding: LowPriceFinding) -> DispatchResult {
	Awards::decide_low_price(signed(BUYER), tender, 0, bidder, finding, b"asked and answered".to_vec())
}

/// Bids of which the lowest, of [`BIDDER`], is abnormally low.
fn suspicious() -> TenderId {
	let tender = price_only();
	bids(tender, &[50, 100, 110, 120]);
	open_and_go_on(tender);
	tender
}

#[test]
fn bids_should_fall_when_above_the_budget_or_without_a_price() {
	run(|| {
		let tender = price_only();
		bids(tender, &[MAXIMUM + 1, MAXIMUM, MAXIMUM, MAXIMUM - 1, 1]);
		change_bid(tender, BIDDER + 4, |bid| bid.prices.clear());
		open_and_go_on(tender);
		assert_eq!(state(tender, BIDDER), EntryState::OverBudget);
		assert_eq!(state(tender, BIDDER + 4), EntryState::Unpriced);
		assert_eq!(ranking(tender, 0), vec![BIDDER + 3, BIDDER + 1, BIDDER + 2]);
		assert_eq!(record(tender).valid, 3);
	});
}

#[test]
fn lot_should_fail_when_too_few_valid_bids_are_left() {
	for (prices, reason) in [
		([MAXIMUM + 1, MAXIMUM + 2, MAXIMUM + 3], UnsuccessfulReason::AboveBudget),
		([MAXIMUM + 1, 100, 100], UnsuccessfulReason::NoValidBid),
	] {
		run(|| {
			let tender = price_only();
			bids(tender, &prices);
			open_and_go_on(tender);
			assert_eq!(record(tender).status, LotStatus::Unsuccessful { reason });
			assert_eq!(crate::mock::tender(tender).ended, Some(Ending::Unsuccessful(reason)));
			assert!((BIDDER..BIDDER + 3).all(|bidder| bid_of(tender, bidder).bond == BondState::Returned));
		});
	}
}

#[test]
fn abnormally_low_price_should_wait_for_a_finding_before_the_reference_is_fixed() {
	run(|| {
		let tender = suspicious();
		assert_eq!(record(tender).status, LotStatus::Deciding);
		assert_eq!(state(tender, BIDDER), EntryState::Flagged);
		System::assert_has_event(Event::PriceFlagged { tender, lot: 0, bidder: BIDDER, price: 50 }.into());
		assert!(ranking(tender, 0).is_empty());

		assert_noop!(decide(tender, BIDDER + 1, LowPriceFinding::NotExplained), E::NotFlagged);
		assert_noop!(decide(tender, 999, LowPriceFinding::NotExplained), E::UnknownEntrant);
		let by = |who, note: &[u8], lot| {
			Awards::decide_low_price(who, tender, lot, BIDDER, LowPriceFinding::NotExplained, note.to_vec())
		};
		assert_noop!(by(signed(EXPERT), b"x", 0), E::NotBuyer);
		assert_noop!(by(signed(BUYER), b" ", 0), E::BadReason);
		assert_noop!(by(signed(BUYER), &[0xff], 0), E::NotUtf8);
		assert_noop!(by(signed(BUYER), &[b'x'; 257], 0), E::BadReason);
		assert_noop!(by(signed(BUYER), b"x", 1), E::UnknownLot);
	});
}

#[test]
fn accepted_low_price_should_be_the_reference() {
	run(|| {
		let tender = suspicious();
		assert_ok!(decide(tender, BIDDER, LowPriceFinding::EfficientMethod));
		settle_agenda();
		assert_eq!(ranking(tender, 0)[0], BIDDER);
		assert_eq!(state(tender, BIDDER), EntryState::Accepted { finding: LowPriceFinding::EfficientMethod });
		assert_eq!(Awards::explain(tender, 0, BIDDER + 1).unwrap().total, Some(500_000), "50 ÷ 100");
		assert_noop!(decide(tender, BIDDER, LowPriceFinding::NotExplained), E::WrongStage);
	});
}

#[test]
fn low_price_that_falls_should_not_be_the_reference() {
	run(|| {
		let tender = suspicious();
		assert_ok!(decide(tender, BIDDER, LowPriceFinding::NotJustified));
		settle_agenda();
		assert_eq!(ranking(tender, 0), vec![BIDDER + 1, BIDDER + 2, BIDDER + 3]);
		assert_eq!(state(tender, BIDDER), EntryState::TooLow { finding: LowPriceFinding::NotJustified });
		assert_eq!(Awards::explain(tender, 0, BIDDER + 1).unwrap().total, Some(1_000_000));
		let explained = Awards::explain(tender, 0, BIDDER).unwrap();
		assert_eq!((explained.total, explained.rank), (None, None));
	});
}

#[test]
fn low_price_should_be_compared_with_the_next_that_is_really_higher() {
	run(|| {
		let tender = price_only();
		// Two at 70 are both 30 % under 100; neither is the other's next higher price.
		bids(tender, &[70, 70, 100]);
		open_and_go_on(tender);
		assert_eq!(record(tender).pending, 2);
		assert_ok!(decide(tender, BIDDER + 1, LowPriceFinding::OriginalSolution));
		assert_eq!(record(tender).status, LotStatus::Deciding);
		assert_ok!(decide(tender, BIDDER, LowPriceFinding::NotExplained));
		settle_agenda();
		assert_eq!(ranking(tender, 0), vec![BIDDER + 1, BIDDER + 2]);
	});
}

#[test]
fn lot_should_fail_when_every_bid_was_too_low() {
	run(|| {
		let tender = price_only();
		change(tender, |mock| mock.rules.award.abnormally_low.below_mean = 0);
		bids(tender, &[100, 100, 100]);
		open_and_go_on(tender);
		for bidder in BIDDER..BIDDER + 3 {
			assert_ok!(decide(tender, bidder, LowPriceFinding::Unlawful));
		}
		let reason = UnsuccessfulReason::NoValidBid;
		assert_eq!(record(tender).status, LotStatus::Unsuccessful { reason });
		settle_agenda();
		assert!((BIDDER..BIDDER + 3).all(|bidder| bid_of(tender, bidder).bond == BondState::Returned));
	});
}

#[test]
fn rejection_should_not_move_the_reference() {
	run(|| {
		let tender = rated(false);
		bids(tender, &[80, 100, 110]);
		open_and_go_on(tender);
		// The shill with the lowest price has the worst marks and ranks last or first; the order of the others stays.
		mark(tender, &[10_000, 5_000, 6_000]);
		let before = ranking(tender, 0);
		let totals = Awards::ranking(tender, 0, None, 9).bids;
		assert_eq!(before[0], BIDDER);
		let reason = RejectionReason::Collusion;
		assert_ok!(Awards::reject(signed(BUYER), tender, 0, BIDDER, reason, b"found out".to_vec()));
		assert_eq!(Awards::ranking(tender, 0, None, 9).bids[1..], totals[1..], "no score changes");
		assert_eq!(record(tender).reference.unwrap().bidder, BIDDER);
		assert_eq!(state(tender, BIDDER), EntryState::Rejected { reason });
	});
}

#[test]
fn rated_score_should_be_the_sum_of_its_lines() {
	run(|| {
		let tender = rated(false);
		bids(tender, &[100, 125, 160]);
		open_and_go_on(tender);
		mark(tender, &[5_000, 9_000, 10_000]);
		let total = |bidder| Awards::explain(tender, 0, bidder).unwrap().total.unwrap();
		// Price of 40, days (1, 2, 3: fewer are better) of 20, marks of 40.
		assert_eq!(total(BIDDER), 400_000 + 200_000 + 200_000);
		assert_eq!(total(BIDDER + 1), 320_000 + 100_000 + 360_000);
		assert_eq!(total(BIDDER + 2), 250_000 + 66_666 + 400_000);
		assert_eq!(ranking(tender, 0), vec![BIDDER, BIDDER + 1, BIDDER + 2]);
		System::assert_has_event(Event::LotRanked { tender, lot: 0, round: 0, ranked: 3 }.into());
		let offer = crate::scoring::Offer { price: 100, deduction: 0 };
		let event = Event::ReferenceFixed { tender, lot: 0, round: 0, bidder: BIDDER, offer };
		System::assert_has_event(event.into());
	});
}

#[test]
fn best_number_should_be_that_of_a_bid_that_counts() {
	run(|| {
		let criteria = vec![formula(5_000, Better::Higher)];
		let tender = publish(draft(1, AwardCriteria::Rated { price_weight: 5_000 }, criteria, false));
		for (bidder, (price, value)) in (BIDDER..).zip([(50, 1_000), (100, 10), (110, 5), (MAXIMUM + 1, 9_999)]) {
			put_bid(tender, bidder, &[(0, price)], &[(0, value), (7, 123)]);
		}
		open_and_go_on(tender);
		assert_ok!(decide(tender, BIDDER, LowPriceFinding::NotExplained));
		settle_agenda();
		let total = |bidder| Awards::explain(tender, 0, bidder).unwrap().total.unwrap();
		assert_eq!(total(BIDDER + 1), 1_000_000);
		assert_eq!(total(BIDDER + 2), 454_545 + 250_000);
	});
}

#[test]
fn lots_should_be_judged_one_by_one() {
	run(|| {
		let tender = publish(draft(2, AwardCriteria::PriceOnly, Vec::new(), false));
		for (bidder, (one, other)) in (BIDDER..).zip([(100, 130), (110, 120), (120, 60)]) {
			put_bid(tender, bidder, &[(0, one), (1, other)], &[]);
		}
		open_and_go_on(tender);
		assert_eq!(ranking(tender, 0), vec![BIDDER, BIDDER + 1, BIDDER + 2]);
		assert_eq!(Lots::<Test>::get(tender, 1).status, LotStatus::Deciding, "60 is half of what others ask");
	});
}
