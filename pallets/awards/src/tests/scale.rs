//! Two thousand bids.

use super::*;
use crate::{Evaluations, Lots};

/// Makes blocks, none over the agenda's share, until it is so.
fn blocks_until(is_so: impl Fn() -> bool) {
	let mut blocks = 0;
	while !is_so() {
		assert!(block().all_lte(share()));
		blocks += 1;
		assert!(blocks < 5_000, "it never comes to that");
	}
}

#[test]
fn two_thousand_bids_should_be_ranked_without_a_block_over_weight() {
	run(|| {
		let criteria = vec![formula(3_000, Better::Lower), expert(2_000)];
		let tender = publish(draft(1, AwardCriteria::Rated { price_weight: 5_000 }, criteria, false));
		for number in 0..2_000u32 {
			let price = 500_000 + u128::from(number * 7_919 % 2_000);
			put_bid(tender, 10_000 + number, &[(0, price)], &[(0, 1 + u64::from(number % 13))]);
		}
		open(tender);
		blocks_until(|| matches!(Evaluations::<Test>::get(tender).unwrap().stage, EvaluationStage::Marking { .. }));
		// 1,024 marks fill a sheet.
		let sheets = [1_024, 976].map(|bids| (0..bids).map(|bid| 10_000 - bid % 777).collect::<Vec<u16>>());
		let (members, pages) = (seated(tender), || (0..).zip(&sheets));
		for member in &members {
			pages().for_each(|(page, marks)| ok(commit(tender, 0, page, *member, marks)));
		}
		for member in &members {
			pages().for_each(|(page, marks)| ok(reveal(tender, 0, page, *member, marks)));
		}
		blocks_until(|| Lots::<Test>::get(tender, 0).status == LotStatus::Ranked);
		assert_eq!(Lots::<Test>::get(tender, 0).ranked, 2_000);
		// Each page begins behind the last; the whole order is that of the totals.
		let (mut cursor, mut seen, mut last) = (None, 0, u32::MAX);
		loop {
			let page = Awards::ranking(tender, 0, cursor, 77);
			for bid in &page.bids {
				assert!(bid.total <= last);
				last = bid.total;
			}
			seen += page.bids.len();
			cursor = page.next;
			if cursor.is_none() {
				break;
			}
		}
		assert_eq!(seen, 2_000);
	});
}

#[test]
fn every_kind_of_step_should_fit_the_agendas_share_and_every_call_a_quarter_of_a_block() {
	use crate::{Task, WeightInfo};
	use procurement_primitives::agenda::Task as _;
	for task in Task::<Test>::kinds() {
		assert!(task.weight().all_lte(share()), "{}: {}", task.name(), task.weight());
	}
	// The share is a tenth.
	let quarter = share().saturating_mul(5) / 2;
	let calls = [
		<()>::advance(64),
		<()>::reveal_marks(MAX_MARKS, 64),
		<()>::propose(64),
		<()>::withdraw_proposal(64),
		<()>::approve(64),
		<()>::decide(64),
		<()>::finalise(),
	];
	for weight in calls {
		assert!(weight.all_lte(quarter), "{weight}");
	}
}
