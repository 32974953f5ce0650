//! What bids count and how they rank, computed again by other code: fractions of plain integers, compared by
//! cross-multiplication, and floors found by search instead of division.

use super::*;
use crate::Lots;
use core::cmp::Ordering;
use procurement_primitives::award::api::{LowPriceView, RankedView};
use proptest::{
	collection::vec,
	prelude::*,
	test_runner::{Config as Runs, TestRunner},
};

/// A bid of a random tender.
#[derive(Clone, Debug)]
struct Offered {
	price: u128,
	small: bool,
	received: u64,
	values: Vec<Option<u64>>,
	marks: Vec<Vec<u16>>,
	/// Whether the buyer finds its price explained, if it is abnormally low.
	explained: bool,
}

/// A random tender.
#[derive(Clone, Debug)]
struct Random {
	price_only: bool,
	price_weight: u16,
	deduction: u16,
	tie: TieRule,
	/// Whether abnormally low prices are looked for.
	watched: bool,
	/// Weight, and for formulas whether lower is better.
	criteria: Vec<(u16, Option<bool>)>,
	bids: Vec<Offered>,
}

const MEMBERS: usize = 5;

fn tenders() -> impl Strategy<Value = Random> {
	let criteria = vec((1u16..1_500, proptest::option::of(any::<bool>())), 0..5);
	let tie = prop_oneof![Just(TieRule::LowestPrice), Just(TieRule::BestQuality), Just(TieRule::EarliestBid)];
	(any::<bool>(), 0u16..4_000, tie, any::<bool>(), criteria, 1usize..9).prop_flat_map(
		|(price_only, deduction, tie, watched, criteria, bids)| {
			let weights: u16 = criteria.iter().map(|(weight, _)| weight).sum();
			let count = criteria.len();
			// Small ranges, so that ties are frequent.
			let price = prop_oneof![1u128..30, 1u128..1_000_000_000_000];
			let value = proptest::option::of(prop_oneof![0u64..4, 0u64..1_000_000]);
			let mark = prop_oneof![Just(0u16), Just(5_000), Just(10_000), 0u16..=10_000];
			let marks = vec(vec(mark, MEMBERS), count);
			let bid = (price, any::<bool>(), 0u64..5, vec(value, count), marks, any::<bool>()).prop_map(
				|(price, small, received, values, marks, explained)| Offered {
					price,
					small,
					received,
					values,
					marks,
					explained,
				},
			);
			vec(bid, bids).prop_map(move |bids| Random {
				price_only,
				price_weight: 10_000 - weights,
				deduction,
				tie,
				watched,
				criteria: criteria.clone(),
				bids,
			})
		},
	)
}

/// The most units of `weight` × 100 that `part` ÷ `whole` of it holds: found by halving, never by dividing.
fn units(weight: u16, part: u128, whole: u128) -> u128 {
	let full = u128::from(weight) * 100;
	if whole == 0 {
		return full;
	}
	let (mut low, mut high) = (0, full + 1);
	while high - low > 1 {
		let middle = low + (high - low) / 2;
		if middle * whole <= part * full {
			low = middle;
		} else {
			high = middle;
		}
	}
	low
}

/// Whether a price is abnormally low by the default ruleset: 40 % under the mean of the others, or 30 % under the next
/// higher one.
fn is_low(tender: &Random, number: usize) -> bool {
	let own = tender.bids[number].price;
	let others = || tender.bids.iter().enumerate().filter(|(other, _)| *other != number).map(|(_, bid)| bid.price);
	let (count, sum) = (others().count() as u128, others().sum::<u128>());
	let next = others().filter(|price| *price > own).min();
	let under_mean = count > 0 && own * count * 5 <= sum * 3;
	tender.watched && (under_mean || next.is_some_and(|next| own * 10 <= next * 7))
}

/// What the figures shown of an abnormally low price must be, by other arithmetic than the chain's: limits are the highest
/// prices that are still low, found by halving.
fn check_figures(tender: &Random, number: usize, view: &LowPriceView) {
	let own = tender.bids[number].price;
	let others = || tender.bids.iter().enumerate().filter(|(other, _)| *other != number).map(|(_, bid)| bid.price);
	let (count, sum) = (others().count() as u128, others().sum::<u128>());
	assert_eq!((view.round, u128::from(view.others), view.sum_of_others), (0, count, sum.into()));
	let highest = |is_low: &dyn Fn(u128) -> bool| {
		let (mut low, mut high) = (0, 1 << 50);
		while high - low > 1 {
			let middle = low + (high - low) / 2;
			if is_low(middle) {
				low = middle;
			} else {
				high = middle;
			}
		}
		low
	};
	let mean = highest(&|price| price * count * 5 <= sum * 3);
	let shown = view.mean.as_ref().map(|test| (test.limit, test.holds));
	assert_eq!(shown, (count > 0).then_some((mean, own <= mean)));
	let next = others().filter(|price| *price > own).min();
	let limit = next.map(|next| highest(&|price| price * 10 <= next * 7));
	let shown = view.next.as_ref().map(|test| (test.against, test.limit, test.holds));
	assert_eq!(shown, next.zip(limit).map(|(next, limit)| (next, limit, own <= limit)));
}

/// What a bid's price counts for, ten thousand times.
fn evaluation(tender: &Random, bid: &Offered) -> u128 {
	bid.price * u128::from(10_000 - if bid.small { tender.deduction } else { 0 })
}

/// The ranking by the rules as design and documentation write them.
fn recomputed(tender: &Random) -> Vec<usize> {
	let counts = |number: &usize| !is_low(tender, *number) || tender.bids[*number].explained;
	let mut order: Vec<usize> = (0..tender.bids.len()).filter(counts).collect();
	let counting: Vec<&Offered> = order.iter().map(|number| &tender.bids[*number]).collect();
	let evaluation = |bid: &Offered| evaluation(tender, bid);
	let Some(lowest) = counting.iter().map(|bid| evaluation(bid)).min() else { return order };
	let quality = |bid: &Offered| -> u128 {
		let line = |(at, (weight, formula)): (usize, &(u16, Option<bool>))| match formula {
			None => {
				let sum: u128 = bid.marks[at].iter().map(|mark| u128::from(*mark)).sum();
				units(*weight, sum, 10_000 * MEMBERS as u128)
			}
			Some(lower) => {
				let Some(own) = bid.values[at].map(u128::from) else { return 0 };
				let others = counting.iter().filter_map(|bid| bid.values[at]).map(u128::from);
				match lower {
					true => units(*weight, others.min().unwrap(), own),
					false => units(*weight, own, others.max().unwrap()),
				}
			}
		};
		tender.criteria.iter().enumerate().map(line).sum()
	};
	let total = |bid: &Offered| units(tender.price_weight, lowest, evaluation(bid)) + quality(bid);
	let first = |one: &Offered, other: &Offered| match tender.price_only {
		true => evaluation(one).cmp(&evaluation(other)),
		false => total(other).cmp(&total(one)),
	};
	let by_price = |one: &Offered, other: &Offered| one.price.cmp(&other.price);
	let by_time = |one: &Offered, other: &Offered| one.received.cmp(&other.received);
	let named = |one: &Offered, other: &Offered| match tender.tie {
		TieRule::LowestPrice => by_price(one, other),
		TieRule::BestQuality if tender.price_only => Ordering::Equal,
		TieRule::BestQuality => quality(other).cmp(&quality(one)),
		TieRule::EarliestBid => by_time(one, other),
	};
	// A stable sort: the lower number stays first.
	order.sort_by(|one, other| {
		let (one, other) = (&tender.bids[*one], &tender.bids[*other]);
		let tie = || named(one, other).then_with(|| by_price(one, other)).then_with(|| by_time(one, other));
		first(one, other).then_with(tie)
	});
	order
}

#[test]
fn ranking_should_be_what_an_independent_recomputation_gives_on_ten_thousand_tenders() {
	let mut runner = TestRunner::new(Runs { cases: 10_000, failure_persistence: None, ..Runs::default() });
	let outcome = runner.run(&tenders(), |random| {
		run(|| on_chain(&random));
		Ok(())
	});
	outcome.unwrap();
}

/// Carries a random tender through the pallet, from the opening of its bids to the ranking.
fn on_chain(random: &Random) {
	let criteria = if random.price_only { Vec::new() } else { random.criteria.clone() };
	let award = match random.price_only {
		true => AwardCriteria::PriceOnly,
		false => AwardCriteria::Rated { price_weight: random.price_weight },
	};
	let rules = criteria.iter().map(|(weight, lower)| MockCriterion {
		lots: LotSet(1),
		weight: *weight,
		formula: lower.map(|lower| if lower { Better::Lower } else { Better::Higher }),
	});
	let tender = draft(1, award, rules.collect(), false);
	assert_ok!(Awards::set_small_firm_class(RuntimeOrigin::root(), Some(SMALL_FIRM)));
	assert_ok!(Awards::set_deduction(signed(BUYER), tender, random.deduction));
	publish(tender);
	change(tender, |mock| {
		mock.terms.minimum_bids = 1;
		mock.lots[0].1 = u128::MAX;
		mock.rules.award.tie = random.tie;
		mock.rules.award.small_firm_deduction.min = 0;
		mock.rules.award.small_firm_deduction.max = 10_000;
		if !random.watched {
			mock.rules.award.abnormally_low.below_mean = 10_000;
			mock.rules.award.abnormally_low.below_next = 10_000;
		}
		mock.rules.award.panel.large_from = u128::MAX;
		mock.rules.award.panel.large_size = 5;
	});
	for (bidder, bid) in (BIDDER..).zip(&random.bids) {
		let answers = (0..).zip(&bid.values).filter_map(|(at, value)| Some((at, (*value)?)));
		put_bid(tender, bidder, &[(0, bid.price)], &answers.collect::<Vec<_>>());
		change_bid(tender, bidder, |stored| stored.received = bid.received);
		if bid.small {
			Held::insert((bidder, SMALL_FIRM), u64::MAX);
		}
	}
	open_and_go_on(tender);
	let marked: Vec<usize> = (0..criteria.len()).filter(|at| criteria[*at].1.is_none()).collect();
	if !marked.is_empty() {
		let members = seated(tender);
		let sheet = |seat: usize| -> Vec<u16> {
			// Reserves mark too; what they say must not count.
			let mark = |bid: &Offered, at: usize| bid.marks[at].get(seat).copied().unwrap_or(1);
			random.bids.iter().flat_map(|bid| marked.iter().map(move |at| mark(bid, *at))).collect()
		};
		(0..).zip(&members).for_each(|(seat, member)| ok(commit(tender, 0, 0, *member, &sheet(seat))));
		(0..).zip(&members).for_each(|(seat, member)| ok(reveal(tender, 0, 0, *member, &sheet(seat))));
		settle_agenda();
	}
	for (number, bidder) in (0..random.bids.len()).zip(BIDDER..) {
		let explained = Awards::explain(tender, 0, bidder).unwrap();
		let flagged = explained.state == EntryState::Flagged;
		assert_eq!((flagged, explained.low_price.is_some()), (is_low(random, number), flagged));
		explained.low_price.iter().for_each(|view| check_figures(random, number, view));
	}
	for (number, bidder) in (0..random.bids.len()).zip(BIDDER..).filter(|(number, _)| is_low(random, *number)) {
		let explained = random.bids[number].explained;
		let finding = if explained { LowPriceFinding::EfficientMethod } else { LowPriceFinding::NotJustified };
		assert_ok!(Awards::decide_low_price(signed(BUYER), tender, 0, bidder, finding, b"x".to_vec()));
	}
	settle_agenda();
	let expected: Vec<PartyId> = recomputed(random).into_iter().map(|number| BIDDER + number as u32).collect();
	assert_eq!(ranking(tender, 0), expected);
	if expected.is_empty() {
		let reason = UnsuccessfulReason::NoValidBid;
		assert_eq!(Lots::<Test>::get(tender, 0).status, LotStatus::Unsuccessful { reason });
	}
	// And what explains the ranking adds up to it.
	let all = Awards::ranking(tender, 0, None, 100).bids;
	let result = |bid: &RankedView| match random.price_only {
		true => evaluation(random, &random.bids[(bid.bidder - BIDDER) as usize]),
		false => bid.total.into(),
	};
	for ranked in &all {
		let explained = Awards::explain(tender, 0, ranked.bidder).unwrap();
		assert_eq!(explained.total, Some(ranked.total));
		assert_eq!(explained.lines.iter().map(|line| line.score).sum::<u32>(), ranked.total);
		let place = expected.iter().position(|bidder| *bidder == ranked.bidder).unwrap();
		assert_eq!(explained.rank, Some(place as u32 + 1));
		let equal = all.iter().filter(|other| result(other) == result(ranked)).map(|other| other.bidder);
		let (equal, tie) = (equal.collect::<Vec<_>>(), explained.tie.unwrap());
		let shown: Vec<PartyId> = tie.equal.iter().map(|bid| bid.bidder).collect();
		assert_eq!((tie.rule, shown), (random.tie, if equal.len() > 1 { equal } else { Vec::new() }));
	}
}
