//! What anybody may ask.

use super::*;
use procurement_primitives::award::api::{LowPriceTest, LowPriceView, MarkView, ScoreInput, MAX_PAGE};

fn judged() -> TenderId {
	let tender = rated(false);
	bids(tender, &[100, 125, 160]);
	open_and_go_on(tender);
	mark(tender, &[5_000, 9_000, 10_000]);
	tender
}

#[test]
fn explanation_should_name_every_input_formula_and_result() {
	run(|| {
		let tender = judged();
		let view = Awards::explain(tender, 0, BIDDER + 1).unwrap();
		assert_eq!((view.bidder, view.number, view.received), (BIDDER + 1, 1, NOW + 1_001));
		assert_eq!(view.state, EntryState::Valid);
		assert_eq!(view.offer.unwrap().price, 125);
		assert_eq!(view.reference.unwrap().bidder, BIDDER);
		assert_eq!((view.total, view.rank), (Some(780_000), Some(2)));
		let lines: Vec<_> = view.lines.iter().map(|line| (line.weight, line.score)).collect();
		assert_eq!(lines, [(4_000, 320_000), (2_000, 100_000), (4_000, 360_000)]);
		assert!(view.lines.iter().all(|line| !line.formula.is_empty()));
		assert_eq!(view.lines[0].input, ScoreInput::Price);
		let formula = ScoreInput::Formula { criterion: 0, better: Better::Lower, value: Some(2), best: Some(1) };
		assert_eq!(view.lines[1].input, formula);
		let marks = seated(tender)[..5].iter().map(|member| MarkView { member: *member, mark: 9_000 }).collect();
		assert_eq!(view.lines[2].input, ScoreInput::Expert { criterion: 1, marks });
	});
}

#[test]
fn bid_that_does_not_count_should_have_no_lines() {
	run(|| {
		let criteria = vec![formula(3_000, Better::Higher)];
		let tender = publish(draft(1, AwardCriteria::Rated { price_weight: 7_000 }, criteria, false));
		for (bidder, price, value) in [(BIDDER, 10, 50), (BIDDER + 1, 110, 20), (BIDDER + 2, 120, 10)] {
			put_bid(tender, bidder, &[(0, price)], &[(0, value)]);
		}
		put_bid(tender, BIDDER + 3, &[(0, MAXIMUM + 1)], &[(0, 1)]);
		open_and_go_on(tender);
		let lines = |bidder| Awards::explain(tender, 0, bidder).unwrap().lines;
		assert_eq!(lines(BIDDER + 1), vec![], "nothing is ranked yet");
		let finding = LowPriceFinding::NotExplained;
		assert_ok!(Awards::decide_low_price(signed(BUYER), tender, 0, BIDDER, finding, b"no reply".to_vec()));
		settle_agenda();
		assert_eq!((lines(BIDDER), lines(BIDDER + 3)), (vec![], vec![]));
		let scores: Vec<_> = lines(BIDDER + 1).iter().map(|line| line.score).collect();
		assert_eq!(scores, [700_000, 300_000]);
		// One that was ranked and passed over is told how it was scored.
		let reason = RejectionReason::FalseDocuments;
		assert_ok!(Awards::reject(signed(BUYER), tender, 0, BIDDER + 1, reason, b"forged".to_vec()));
		assert_eq!(lines(BIDDER + 1).len(), 2);
	});
}

fn low_price(tender: TenderId, bidder: PartyId) -> Option<LowPriceView> {
	Awards::explain(tender, 0, bidder).unwrap().low_price
}

/// What was compared, by what share, the limit, and whether the price is no higher.
fn figures(test: Option<LowPriceTest>) -> Option<(u128, u16, u128, bool)> {
	let test = test?;
	assert!(!test.formula.is_empty());
	Some((test.against, test.share, test.limit, test.holds))
}

#[test]
fn abnormally_low_price_should_be_told_by_which_figures_it_was_found_to_be() {
	run(|| {
		let tender = price_only();
		// Of the others' mean, 110.5, 60 % are 66.3; of the next higher, 80, 70 % are 56; of 101 they are 70.7.
		bids(tender, &[60, 80, 101, 120, 141]);
		put_bid(tender, BIDDER + 5, &[(0, MAXIMUM + 1)], &[]);
		open_and_go_on(tender);
		let view = low_price(tender, BIDDER).unwrap();
		assert_eq!((view.round, view.others, view.sum_of_others), (0, 4, 442.into()));
		assert_eq!(figures(view.mean), Some((110, 4_000, 66, true)));
		assert_eq!(figures(view.next), Some((80, 3_000, 56, false)));
		assert!((BIDDER + 1..BIDDER + 6).all(|bidder| low_price(tender, bidder).is_none()), "nobody else's is low");
		// What is decided about it changes no figure.
		let before = low_price(tender, BIDDER);
		let finding = LowPriceFinding::NotExplained;
		assert_ok!(Awards::decide_low_price(signed(BUYER), tender, 0, BIDDER, finding, b"no reply".to_vec()));
		settle_agenda();
		assert_eq!(low_price(tender, BIDDER), before);
	});
	run(|| {
		let tender = price_only();
		change(tender, |mock| mock.rules.award.abnormally_low.below_mean = 10_000);
		bids(tender, &[70, 70, 100]);
		open_and_go_on(tender);
		for bidder in [BIDDER, BIDDER + 1] {
			let view = low_price(tender, bidder).unwrap();
			assert_eq!((view.others, view.sum_of_others), (2, 170.into()));
			assert_eq!(figures(view.mean), Some((85, 10_000, 0, false)));
			assert_eq!(figures(view.next), Some((100, 3_000, 70, true)), "not the other of 70");
		}
	});
}

#[test]
fn figures_of_a_low_price_should_stay_those_of_their_round() {
	run(|| {
		let tender = price_only();
		bids(tender, &[50, 100, 110, 120]);
		open_and_go_on(tender);
		let finding = LowPriceFinding::NotExplained;
		assert_ok!(Awards::decide_low_price(signed(BUYER), tender, 0, BIDDER, finding, b"no reply".to_vec()));
		settle_agenda();
		let (before, award) = (low_price(tender, BIDDER).unwrap(), award_lot(tender));
		assert_ok!(Awards::challenge(signed(BIDDER), award, ChallengeGround::Procedure, b"x".to_vec()));
		assert_ok!(Awards::reply(signed(BUYER), award, BIDDER, b"x".to_vec()));
		assert_ok!(Awards::appeal(signed(BIDDER), award));
		let remedy = Remedy { exclude: Some(BIDDER + 3), restore: Some(BIDDER), strike: None };
		assert_ok!(Awards::decide(signed(REVIEW), award, BIDDER, Decision::Upheld { remedy }, b"x".to_vec()));
		settle_agenda();
		assert_eq!(Awards::explain(tender, 0, BIDDER).unwrap().rank, Some(1), "it counts again");
		assert_eq!((before.round, before.others, before.sum_of_others), (0, 3, 330.into()));
		assert_eq!(low_price(tender, BIDDER), Some(before));
	});
}

#[test]
fn bids_with_the_same_result_should_be_told_what_put_them_in_order() {
	let tie_of = |tender, bidder| Awards::explain(tender, 0, bidder).unwrap().tie;
	run(|| {
		// Two totals of 75 points, 50 of which are the price's or the number's; and a third with less.
		let criteria = vec![formula(5_000, Better::Higher)];
		let tender = publish(draft(1, AwardCriteria::Rated { price_weight: 5_000 }, criteria, false));
		change(tender, |mock| mock.rules.award.tie = TieRule::BestQuality);
		for (bidder, price, value) in [(BIDDER, 100, 50), (BIDDER + 1, 200, 100), (BIDDER + 2, 200, 50)] {
			put_bid(tender, bidder, &[(0, price)], &[(0, value)]);
		}
		change(tender, |mock| mock.rules.award.abnormally_low.below_mean = 10_000);
		change(tender, |mock| mock.rules.award.abnormally_low.below_next = 10_000);
		open_and_go_on(tender);
		assert_eq!(ranking(tender, 0), [BIDDER + 1, BIDDER, BIDDER + 2]);
		let tie = tie_of(tender, BIDDER).unwrap();
		assert_eq!(tie.rule, TieRule::BestQuality);
		let order = "higher total, then higher score without the price's, then lower price, then earlier bid, then \
			lower number";
		assert_eq!(tie.order, order.as_bytes());
		let equal: Vec<_> = tie.equal.iter().map(|it| (it.bidder, it.quality, it.price, it.number)).collect();
		assert_eq!(equal, [(BIDDER + 1, 500_000, 200, 1), (BIDDER, 250_000, 100, 0)]);
		assert_eq!(tie.equal[0].received, NOW + 1_001);
		assert_eq!(tie_of(tender, BIDDER + 1), Some(tie));
		assert!(tie_of(tender, BIDDER + 2).unwrap().equal.is_empty(), "no other has the same");
	});
	run(|| {
		let tender = price_only();
		bids(tender, &[100, 100, 101]);
		change_bid(tender, BIDDER, |bid| bid.received = NOW + 9_000);
		assert!(Awards::explain(tender, 0, BIDDER).is_none());
		open_and_go_on(tender);
		assert_eq!(ranking(tender, 0), [BIDDER + 1, BIDDER, BIDDER + 2]);
		let tie = tie_of(tender, BIDDER).unwrap();
		assert_eq!(tie.order, b"lower evaluation price, then lower price, then earlier bid, then lower number");
		let equal: Vec<_> = tie.equal.iter().map(|it| (it.bidder, it.received)).collect();
		assert_eq!(equal, [(BIDDER + 1, NOW + 1_001), (BIDDER, NOW + 9_000)]);
	});
}

#[test]
fn nothing_should_be_explained_that_there_is_not() {
	run(|| {
		let tender = judged();
		assert_eq!(Awards::explain(tender, 0, 999), None);
		assert_eq!(Awards::explain(tender, 1, BIDDER), None);
		assert_eq!(Awards::explain(99, 0, BIDDER), None);
		assert_eq!(Awards::view(99), None);
		assert_eq!(Awards::panel(99), None);
		assert_eq!(Awards::challenges(99), vec![]);
		assert_eq!(Awards::ranking(99, 0, None, 10).bids, vec![]);
		assert_eq!(Awards::entrants(99, 0, 0, 10), Vec::<PartyId>::new());
	});
}

#[test]
fn ranking_should_go_on_behind_its_cursor() {
	run(|| {
		let tender = price_only();
		bids(tender, &[100, 101, 102, 103, 104]);
		open_and_go_on(tender);
		let first = Awards::ranking(tender, 0, None, 2);
		let second = Awards::ranking(tender, 0, first.next.clone(), 2);
		let third = Awards::ranking(tender, 0, second.next.clone(), 2);
		let bidders = |page: &procurement_primitives::award::api::RankingPage| -> Vec<_> {
			page.bids.iter().map(|bid| bid.bidder - BIDDER).collect()
		};
		assert_eq!((bidders(&first), bidders(&second), bidders(&third)), (vec![0, 1], vec![2, 3], vec![4]));
		assert_eq!(third.next, None);
		assert_eq!(Awards::ranking(tender, 0, None, 5).next, None, "the last page knows that it is");
		assert_eq!(bidders(&Awards::ranking(tender, 0, Some(vec![1]), 1)), vec![0], "no cursor of ours");
		assert_eq!(bidders(&Awards::ranking(tender, 0, None, 0)), vec![0], "at least one, or it never gets on");
		assert_eq!(bidders(&Awards::ranking(tender, 0, None, u32::MAX)).len(), 5.min(MAX_PAGE as usize));
	});
}

#[test]
fn view_should_show_stage_lots_and_awards() {
	run(|| {
		let (tender, award) = standstill();
		let view = Awards::view(tender).unwrap();
		assert_eq!((view.stage, view.begun, view.locked), (EvaluationStage::Judging, DEADLINE, Some(DEADLINE)));
		assert!(!view.money_stopped);
		assert_eq!(view.small_firm_class, None, "none is set");
		let lot = &view.lots[0];
		assert_eq!((lot.entrants, lot.valid, lot.ranked, lot.pending, lot.round), (3, 3, 3, 0, 0));
		assert_eq!(lot.status, LotStatus::Awarded { award });
		assert_eq!(lot.reference.unwrap().price, 100);
		let shown = &view.awards[0];
		assert_eq!((shown.id, shown.supplier, shown.value, shown.lots), (award, BIDDER, 100, LotSet(1)));
		assert_eq!(shown.challenges_close, Some(DEADLINE + 7 * WORKING));
	});
}

#[test]
fn panel_should_show_seats_and_sheets_in_the_order_in_which_they_are_marked() {
	run(|| {
		let tender = judged();
		let view = Awards::panel(tender).unwrap();
		assert_eq!((view.size, view.pool, view.seats.len()), (5, EXPERTS, 7));
		assert!(view.seats.iter().all(|seat| (seat.committed, seat.revealed) == (1, 1)));
		assert_eq!(view.sheets.len(), 1);
		assert_eq!((view.sheets[0].bids, view.sheets[0].criteria.clone()), (3, vec![1]));
		assert_eq!(Awards::entrants(tender, 0, 0, 10), vec![BIDDER, BIDDER + 1, BIDDER + 2]);
		assert_eq!(Awards::entrants(tender, 0, 1, 1), vec![BIDDER + 1]);
	});
}
