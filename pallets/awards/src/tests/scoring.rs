//! Scores, ties, abnormally low prices: the formulas alone.

use super::*;
use crate::scoring::*;
use procurement_primitives::tender::AbnormallyLow;

fn offer(price: u128, deduction: u16) -> Offer {
	Offer { price, deduction }
}

#[test]
fn price_should_score_by_the_lowest_price_and_be_rounded_down_once() {
	let lowest = offer(100, 0);
	assert_eq!(price_score(4_000, lowest, lowest), 400_000, "40 points");
	assert_eq!(price_score(4_000, lowest, offer(200, 0)), 200_000);
	assert_eq!(price_score(4_000, lowest, offer(300, 0)), 133_333, "13.33333... points");
	assert_eq!(price_score(10_000, offer(2, 0), offer(3, 0)), 666_666);
	assert_eq!(price_score(4_000, offer(u128::MAX, 0), offer(u128::MAX, 0)), 400_000, "no price is too large");
	assert_eq!(price_score(10_000, offer(1, 0), offer(u128::MAX, 0)), 0);
}

#[test]
fn small_firms_should_have_their_price_lowered_on_both_sides() {
	let small = offer(110, 1_000);
	let large = offer(100, 0);
	assert!(small.scaled() < large.scaled(), "110 less 10 % is 99");
	assert_eq!(small.rounded(), 99);
	assert_eq!(price_score(10_000, small, small), 1_000_000);
	assert_eq!(price_score(10_000, small, large), 990_000);
	assert_eq!(offer(999, 1_234).rounded(), 875, "875.7234 for people");
	assert_eq!(offer(5, 10_000).scaled(), sp_core::U256::zero());
	assert_eq!(price_score(10_000, offer(5, 10_000), offer(7, 10_000)), 1_000_000, "0 ÷ 0: all are the lowest");
}

#[test]
fn formula_should_score_by_the_best_number() {
	use Better::{Higher, Lower};
	assert_eq!(formula_score(2_000, Lower, Some(30), Some(20)), 133_333);
	assert_eq!(formula_score(2_000, Lower, Some(20), Some(20)), 200_000);
	assert_eq!(formula_score(2_000, Higher, Some(20), Some(30)), 133_333);
	assert_eq!(formula_score(2_000, Higher, Some(u64::MAX), Some(u64::MAX)), 200_000);
	assert_eq!(formula_score(2_000, Lower, None, Some(20)), 0, "no answer, no points");
	assert_eq!(formula_score(2_000, Lower, Some(20), None), 0);
	assert_eq!(formula_score(2_000, Lower, Some(0), Some(0)), 200_000);
	assert_eq!(formula_score(2_000, Lower, Some(5), Some(0)), 0);
	assert_eq!(formula_score(2_000, Higher, Some(0), Some(0)), 200_000, "all are zero");
	assert_eq!(best(Lower, 3, 5), 3);
	assert_eq!(best(Higher, 3, 5), 5);
}

#[test]
fn marks_should_score_by_their_mean_and_be_rounded_down_once() {
	assert_eq!(expert_score(3_000, &[10_000; 5]), 300_000);
	assert_eq!(expert_score(3_000, &[0; 5]), 0);
	assert_eq!(expert_score(10_000, &[5_000, 5_000, 5_001]), 500_033, "not the mean rounded, and then the score");
	assert_eq!(expert_score(3_000, &[]), 0);
}

#[test]
fn prices_should_be_abnormally_low_from_the_very_threshold_on() {
	let rule = AbnormallyLow { below_mean: 4_000, below_next: 3_000 };
	let low = |price, sum: u128, others, next| is_abnormally_low(&rule, price, sum.into(), others, next);
	// The mean of the others is 100: 60 is 40 % under it.
	assert!(low(60, 200, 2, Some(80)));
	assert!(!low(61, 200, 2, Some(80)));
	// 70 is 30 % under the next.
	assert!(low(70, 200, 2, Some(100)));
	assert!(!low(71, 200, 2, Some(100)));
	// The mean is 100.5 and its 60 % 60.3: nothing is rounded.
	assert!(low(60, 201, 2, None));
	assert!(!low(61, 201, 2, None));
	assert!(!low(1, 0, 0, None), "one alone is not compared");
	assert!(!low(u128::MAX, u128::MAX, 1, None));
}

#[test]
fn keys_should_rank_by_total_then_by_the_named_rule_then_by_price_then_by_time() {
	let base = Score { price_score: 300_000, quality: 500_000, offer: offer(100, 0), received: 10, number: 3 };
	let rank = |score: Score, tie| score.key(false, tie);
	use TieRule::{BestQuality, EarliestBid, LowestPrice};
	let better_total = Score { quality: 500_001, offer: offer(999, 0), received: 99, number: 9, ..base };
	for tie in [LowestPrice, BestQuality, EarliestBid] {
		assert!(rank(better_total, tie) < rank(base, tie));
	}
	// Equal totals.
	let better_quality = Score { price_score: 200_000, quality: 600_000, offer: offer(150, 0), received: 20, ..base };
	let cheaper = Score { offer: offer(99, 0), received: 30, ..base };
	let earlier = Score { offer: offer(200, 0), received: 9, ..base };
	let order = |tie| {
		let mut all = [("base", base), ("quality", better_quality), ("cheaper", cheaper), ("earlier", earlier)];
		all.sort_by_key(|(_, score)| rank(*score, tie));
		all.map(|(name, _)| name)
	};
	assert_eq!(order(LowestPrice), ["cheaper", "base", "quality", "earlier"]);
	assert_eq!(order(BestQuality), ["quality", "cheaper", "base", "earlier"]);
	assert_eq!(order(EarliestBid), ["earlier", "base", "quality", "cheaper"]);
	let later_number = Score { number: 4, ..base };
	assert!(rank(base, LowestPrice) < rank(later_number, LowestPrice), "never equal");
}

#[test]
fn price_alone_should_rank_by_the_exact_evaluation_price() {
	// Their scores are equal to six digits; their evaluation prices are not.
	let (one, other) = (offer(1_000_000_001, 1_000), offer(900_000_000, 0));
	assert_eq!(price_score(10_000, other, one), 999_999);
	let at = |offer| Score { price_score: 1_000_000, quality: 0, offer, received: 1, number: 1 };
	assert!(at(other).key(true, TieRule::LowestPrice) < at(one).key(true, TieRule::LowestPrice));
	let largest = at(offer(u128::MAX, 0)).key(true, TieRule::LowestPrice);
	assert!(at(offer(u128::MAX, 1)).key(true, TieRule::LowestPrice) < largest, "no price is too large");
}
