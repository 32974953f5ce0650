//! What anybody may ask.

use super::*;
use procurement_primitives::award::api::{MarkView, ScoreInput, MAX_PAGE};

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
