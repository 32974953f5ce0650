//! How an evaluation begins.

use super::*;
use crate::{Answers, Contenders, Evaluations, Lots};
use procurement_primitives::{award::api::SmallFirmsView, time::Moment};

fn evaluation(tender: TenderId) -> Evaluation {
	Evaluations::<Test>::get(tender).unwrap()
}

#[test]
fn evaluation_should_begin_when_bids_are_open() {
	run(|| {
		let tender = price_only();
		bids(tender, &[100, 110, 120]);
		assert_noop!(Awards::advance(signed(EXPERT), tender), E::NotOpened);
		set_time(DEADLINE);
		change(tender, |mock| mock.technical_open = true);
		assert_noop!(Awards::advance(RuntimeOrigin::none(), tender), BadOrigin);
		assert_ok!(Awards::advance(signed(EXPERT), tender));
		System::assert_has_event(Event::EvaluationBegun { tender, received: 3, deduction: 1_000 }.into());
		assert_noop!(Awards::advance(signed(EXPERT), tender), E::NothingToDo);
		assert_ok!(Awards::opened(tender), ());
		assert_eq!(Agenda::get().len(), 1, "begun once");
		settle_agenda();
		assert_eq!(evaluation(tender).stage, EvaluationStage::Judging);
		assert_eq!(ranking(tender, 0), vec![BIDDER, BIDDER + 1, BIDDER + 2]);
	});
}

#[test]
fn evaluation_should_not_begin_when_the_tender_is_not_active() {
	run(|| {
		let tender = draft(1, AwardCriteria::PriceOnly, Vec::new(), false);
		assert_noop!(Awards::advance(signed(EXPERT), tender), E::TenderNotActive);
		assert_noop!(Awards::opened(tender), E::NotOpened);
		assert_noop!(Awards::opened(99), DispatchError::Other("no such tender"));
	});
}

#[test]
fn only_bids_that_opened_should_be_taken_in() {
	run(|| {
		let tender = price_only();
		bids(tender, &[100, 110, 120, 130, 140, 150]);
		change_bid(tender, BIDDER, |bid| bid.standing = MockStanding::Disqualified);
		change_bid(tender, BIDDER + 1, |bid| bid.standing = MockStanding::Failed);
		change_bid(tender, BIDDER + 2, |bid| bid.standing = MockStanding::Absent);
		open_and_go_on(tender);
		assert_eq!(Contenders::<Test>::iter_prefix(tender).count(), 3);
		assert_eq!(ranking(tender, 0), vec![BIDDER + 3, BIDDER + 4, BIDDER + 5]);
		assert_eq!(Answers::<Test>::iter_prefix(tender).count(), 0, "no formula asks for numbers");
	});
}

#[test]
fn lot_should_fail_when_too_few_bids_stand_or_open() {
	run(|| {
		let tender = publish(draft(4, AwardCriteria::PriceOnly, Vec::new(), false));
		// Lot 0: three bids; lot 1: two; lot 2: three, of which one fails; lot 3: none.
		for (bidder, lots) in (BIDDER..).zip([[0, 1, 2], [0, 1, 2], [0, 2, 2]]) {
			let prices: std::collections::BTreeMap<_, _> = lots.into_iter().map(|lot| (lot, 100)).collect();
			put_bid(tender, bidder, &prices.into_iter().collect::<Vec<_>>(), &[]);
		}
		put_bid(tender, BIDDER + 3, &[(0, 100)], &[]);
		change_bid(tender, BIDDER + 2, |bid| bid.standing = MockStanding::Failed);
		open_and_go_on(tender);
		let status = |lot| Lots::<Test>::get(tender, lot).status;
		assert_eq!(status(0), LotStatus::Ranked);
		let (too_few, none) = (UnsuccessfulReason::TooFewBids, UnsuccessfulReason::NoValidBid);
		assert_eq!(status(1), LotStatus::Unsuccessful { reason: too_few });
		assert_eq!(status(2), LotStatus::Unsuccessful { reason: none });
		assert_eq!(status(3), LotStatus::Unsuccessful { reason: too_few });
		System::assert_has_event(Event::LotUnsuccessful { tender, lot: 1, reason: too_few }.into());
		assert_eq!(tender_ending(tender), None, "one lot goes on");
		assert_eq!(evaluation(tender).settled, LotSet(0b1110));
	});
}

fn tender_ending(id: TenderId) -> Option<Ending> {
	tender(id).ended
}

#[test]
fn tender_should_end_when_every_lot_fails() {
	run(|| {
		let tender = rated(false);
		bids(tender, &[100, 110]);
		open_and_go_on(tender);
		assert_eq!(tender_ending(tender), Some(Ending::Unsuccessful(UnsuccessfulReason::NoValidBid)));
		assert_eq!(bid_of(tender, BIDDER).bond, BondState::Returned);
		assert_eq!(bid_of(tender, BIDDER + 1).bond, BondState::Returned);
		assert_eq!(Awards::panel(tender), None, "nobody is drawn");
	});
}

#[test]
fn small_firms_should_be_known_by_their_licence_at_the_deadline() {
	run(|| {
		let tender = draft(1, AwardCriteria::PriceOnly, Vec::new(), false);
		assert_ok!(Awards::set_small_firm_class(RuntimeOrigin::root(), Some(SMALL_FIRM)));
		System::assert_last_event(Event::SmallFirmClassSet { class: Some(SMALL_FIRM) }.into());
		assert_ok!(Awards::set_deduction(signed(BUYER), tender, 1_500));
		System::assert_last_event(Event::DeductionSet { tender, share: 1_500 }.into());
		publish(tender);
		bids(tender, &[100, 115, 115]);
		Held::insert((BIDDER + 1, SMALL_FIRM), DEADLINE + 1);
		Held::insert((BIDDER + 2, SMALL_FIRM), DEADLINE);
		open_and_go_on(tender);
		// 115 less 15 % is 97.75.
		assert_eq!(ranking(tender, 0), vec![BIDDER + 1, BIDDER, BIDDER + 2]);
		let explained = Awards::explain(tender, 0, BIDDER + 1).unwrap();
		let offer = explained.offer.unwrap();
		assert_eq!((offer.price, offer.deduction, offer.evaluation_price), (115, 1_500, 97));
		assert_eq!(explained.reference, Some(offer));
		let view = Awards::view(tender).unwrap();
		assert_eq!((view.small_firm_deduction, view.small_firm_class), (1_500, Some(SMALL_FIRM)));
		// It is the class of that evaluation, whatever the council sets for later ones.
		assert_ok!(Awards::set_small_firm_class(RuntimeOrigin::root(), None));
		assert_eq!(Awards::view(tender).unwrap().small_firm_class, Some(SMALL_FIRM));
	});
}

#[test]
fn class_that_stood_at_publication_should_count_whatever_is_set_after_it() {
	let set = |class| ok(Awards::set_small_firm_class(RuntimeOrigin::root(), class));
	let (first, second, known) = (NOW + DAY, NOW + 2 * DAY, Some(SMALL_FIRM));
	// What is set before publication, on its day, after it, and after the deadline; and what counts.
	for (before, on_the_day, after, late, counts) in [
		(None, None, Some(known), Some(known), None),
		(None, None, Some(known), Some(None), None),
		(Some(known), None, Some(None), None, known),
		(Some(known), None, None, Some(None), known),
		(Some(known), None, Some(None), Some(known), known),
		(Some(known), Some(None), Some(known), None, None),
		(Some(None), Some(known), Some(None), None, known),
		(None, Some(known), None, Some(None), known),
	] {
		run(|| {
			let tender = draft(1, AwardCriteria::PriceOnly, Vec::new(), false);
			before.into_iter().for_each(set);
			set_time(first);
			on_the_day.into_iter().for_each(set);
			publish(tender);
			let told = Awards::small_firms(tender).unwrap();
			assert_eq!((told.class, told.deduction), (counts, Some(1_000)));
			set_time(second);
			after.into_iter().for_each(set);
			bids(tender, &[100, 105, 120]);
			Held::insert((BIDDER + 1, SMALL_FIRM), Moment::MAX);
			set_time(DEADLINE + 1);
			late.into_iter().for_each(set);
			open_and_go_on(tender);
			assert_eq!(Awards::small_firms(tender), Some(told), "bidders were told what came to pass");
			assert_eq!(Awards::view(tender).unwrap().small_firm_class, counts);
			let cheapest = if counts.is_some() { BIDDER + 1 } else { BIDDER };
			assert_eq!(ranking(tender, 0)[0], cheapest);
		});
	}
}

#[test]
fn bidders_should_be_told_before_the_opening_how_prices_of_small_firms_are_lowered() {
	run(|| {
		assert_eq!(Awards::small_firms(0), None, "there is no tender");
		let tender = draft(1, AwardCriteria::PriceOnly, Vec::new(), false);
		let told = || Awards::small_firms(tender).unwrap();
		assert_eq!(told(), SmallFirmsView { announced: None, deduction: None, class: None });
		assert_ok!(Awards::set_small_firm_class(RuntimeOrigin::root(), Some(SMALL_FIRM)));
		assert_ok!(Awards::set_deduction(signed(BUYER), tender, 9_000));
		let announced = Some(9_000);
		assert_eq!(told(), SmallFirmsView { announced, deduction: None, class: Some(SMALL_FIRM) });
		set_time(NOW + DAY);
		publish(tender);
		// The ruleset bounds it.
		let published = SmallFirmsView { announced, deduction: Some(2_000), class: Some(SMALL_FIRM) };
		assert_eq!(told(), published);
		set_time(NOW + 2 * DAY);
		assert_ok!(Awards::set_small_firm_class(RuntimeOrigin::root(), None));
		assert_eq!(told(), published);
		let next = publish(draft(1, AwardCriteria::PriceOnly, Vec::new(), false));
		let told = Awards::small_firms(next).unwrap();
		assert_eq!(told, SmallFirmsView { announced: None, deduction: Some(1_000), class: None });
	});
}

#[test]
fn small_firms_should_have_had_their_licence_at_the_deadline_and_not_dated_back() {
	run(|| {
		let tender = draft(1, AwardCriteria::PriceOnly, Vec::new(), false);
		assert_ok!(Awards::set_small_firm_class(RuntimeOrigin::root(), Some(SMALL_FIRM)));
		publish(tender);
		bids(tender, &[100, 100, 100]);
		for (bidder, issued) in [(BIDDER + 1, DEADLINE), (BIDDER + 2, DEADLINE + 1)] {
			Held::insert((bidder, SMALL_FIRM), u64::MAX);
			IssuedAt::insert((bidder, SMALL_FIRM), issued);
		}
		open_and_go_on(tender);
		let deduction = |bidder| Awards::explain(tender, 0, bidder).unwrap().offer.unwrap().deduction;
		assert_eq!([BIDDER, BIDDER + 1, BIDDER + 2].map(deduction), [0, 1_000, 0]);
	});
}

#[test]
fn deduction_should_be_kept_within_the_bounds_of_the_ruleset() {
	for (share, expected) in [(None, 1_000), (Some(0), 1_000), (Some(1_700), 1_700), (Some(10_000), 2_000)] {
		run(|| {
			let tender = draft(1, AwardCriteria::PriceOnly, Vec::new(), false);
			share.into_iter().for_each(|share| ok(Awards::set_deduction(signed(BUYER), tender, share)));
			publish(tender);
			bids(tender, &[100, 110, 120]);
			open(tender);
			assert_eq!(evaluation(tender).deduction, expected);
		});
	}
}

#[test]
fn deduction_and_class_should_be_refused_when_wrong() {
	run(|| {
		let tender = draft(1, AwardCriteria::PriceOnly, Vec::new(), false);
		assert_noop!(Awards::set_deduction(signed(BIDDER), tender, 1), E::NotBuyer);
		assert_noop!(Awards::set_deduction(signed(BUYER), tender, 10_001), E::ShareAboveWhole);
		publish(tender);
		assert_noop!(Awards::set_deduction(signed(BUYER), tender, 1), E::NotDraft);
		assert_noop!(Awards::set_small_firm_class(signed(BUYER), None), BadOrigin);
		let unknown = Awards::set_small_firm_class(RuntimeOrigin::root(), Some(1));
		assert_noop!(unknown, DispatchError::Other("no such class"));
	});
}

#[test]
fn prices_should_stay_closed_until_the_scores_are_locked() {
	run(|| {
		let tender = rated(true);
		bids(tender, &[100, 110, 120]);
		open_and_go_on(tender);
		assert_eq!(Awards::locked_at(tender), None);
		assert_noop!(Awards::advance(signed(BIDDER), tender), E::NothingToDo);
		mark(tender, &[1_000, 2_000, 3_000]);
		assert_eq!(Awards::locked_at(tender), Some(DEADLINE));
		assert_eq!(evaluation(tender).stage, EvaluationStage::AwaitingPrices);
		assert_noop!(Awards::advance(signed(BIDDER), tender), E::PricesSealed);
		assert_eq!(Awards::explain(tender, 0, BIDDER).unwrap().offer, None);
		open_prices(tender);
		assert_eq!(evaluation(tender).stage, EvaluationStage::Judging);
		System::assert_has_event(Event::JudgingBegun { tender }.into());
		assert_eq!(Lots::<Test>::get(tender, 0).status, LotStatus::Ranked);
	});
}

#[test]
fn agenda_should_go_on_by_itself_when_prices_are_open() {
	run(|| {
		let tender = rated(true);
		bids(tender, &[100, 110, 120]);
		open_and_go_on(tender);
		mark(tender, &[1_000, 2_000, 3_000]);
		at(now() + 5 * 3_600_000);
		assert_eq!(evaluation(tender).stage, EvaluationStage::AwaitingPrices);
		change(tender, |mock| mock.price_open = true);
		at(now() + 3_600_000);
		assert_eq!(Lots::<Test>::get(tender, 0).status, LotStatus::Ranked);
		// What is left finds that it is not wanted any more.
		assert!(Agenda::get().iter().all(|(_, _, step)| matches!(step, Step::PanelDue { .. })));
		at(now() + 2 * MARKING);
		assert_eq!(Agenda::get(), vec![]);
	});
}

#[test]
fn scores_should_lock_without_a_panel_when_formulas_judge_alone() {
	run(|| {
		let criteria = vec![formula(5_000, Better::Higher)];
		let award = AwardCriteria::Rated { price_weight: 5_000 };
		let tender = publish(draft(1, award, criteria, true));
		bids(tender, &[100, 110, 120]);
		open_and_go_on(tender);
		assert_eq!(Awards::locked_at(tender), Some(DEADLINE));
		open_prices(tender);
		assert_eq!(ranking(tender, 0), vec![BIDDER + 2, BIDDER + 1, BIDDER]);
	});
}

#[test]
fn nothing_should_go_on_when_the_tender_was_cancelled() {
	run(|| {
		let tender = rated(false);
		bids(tender, &[100, 110, 120]);
		open(tender);
		change(tender, |mock| mock.ended = Some(Ending::Cancelled));
		settle_agenda();
		assert_eq!(evaluation(tender).stage, EvaluationStage::Intake { next: 0 });
		assert_eq!(Agenda::get(), vec![]);
		assert_noop!(Awards::advance(signed(BIDDER), tender), E::TenderNotActive);
	});
}
