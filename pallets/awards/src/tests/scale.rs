//! Two thousand bids.

use super::*;
use crate::Lots;

#[test]
fn two_thousand_bids_should_be_ranked_without_a_block_over_weight() {
	run(|| {
		let tender =
			publish(draft(1, AwardCriteria::Rated { price_weight: 5_000 }, vec![formula(5_000, Better::Lower)], false));
		for number in 0..2_000u32 {
			let price = 500_000 + u128::from(number * 7_919 % 2_000);
			put_bid(tender, 10_000 + number, &[(0, price)], &[(0, 1 + u64::from(number % 13))]);
		}
		open(tender);
		let mut blocks = 0;
		while Lots::<Test>::get(tender, 0).status != LotStatus::Ranked {
			assert!(block().all_lte(share()));
			blocks += 1;
			assert!(blocks < 5_000, "{:?}", Lots::<Test>::get(tender, 0).status);
		}
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
