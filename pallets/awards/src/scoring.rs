//! Scores: what a bid's price, numbers and marks come to. Pure functions of their arguments.
//!
//! **The rounding rule.** The whole is 100 points, counted in ten-thousandths of a point. Each line of a score (the price,
//! and each criterion) is one exact fraction of its weight, and is rounded down once, to a ten-thousandth of a point. Lines
//! are added as integers and totals compared as integers. Nothing else is rounded: the evaluation price is kept as price ×
//! (10,000 − deduction), a whole number, and is never divided.
//!
//! | line | fraction of the weight |
//! |---|---|
//! | price | lowest evaluation price ÷ own evaluation price |
//! | formula, lower is better | best number ÷ own number |
//! | formula, higher is better | own number ÷ best number |
//! | expert | sum of the marks ÷ (members × highest mark) |
//!
//! A bid that names no number for a formula has nothing for it. Where the fraction is 0 ÷ 0 all numbers are the best one,
//! and the line is full.
//!
//! **The order.** Rated: higher total first. By price alone: lower evaluation price first. Then what the ruleset names
//! (the lower price, the higher rest of the score, or the earlier bid), then the lower price as offered, then the earlier
//! bid, then the lower number, which no two bids share.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use procurement_primitives::{
	award::{FULL_MARK, FULL_SCORE},
	money::Balance,
	tender::{AbnormallyLow, BasisPoints, Better, TieRule, WHOLE},
	time::Moment,
};
use scale_info::TypeInfo;
use sp_core::U256;

/// A price as it is scored.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Offer {
	/// As offered.
	pub price: Balance,
	/// By what share it is lowered.
	pub deduction: BasisPoints,
}

impl Offer {
	/// The evaluation price times 10,000: exact, at most 142 bits.
	pub fn scaled(&self) -> U256 {
		times(self.price, WHOLE.saturating_sub(self.deduction).into())
	}

	/// The evaluation price without what is under one unit, for people.
	pub fn rounded(&self) -> Balance {
		let rounded = self.scaled().checked_div(U256::from(WHOLE)).unwrap_or_default();
		Balance::try_from(rounded).unwrap_or(self.price)
	}
}

/// A product that a `U256` always holds.
fn times(amount: Balance, by: u128) -> U256 {
	U256::from(amount).saturating_mul(U256::from(by))
}

/// What a weight comes to when its line is full, in ten-thousandths of a point.
pub fn full(weight: BasisPoints) -> u32 {
	// The whole score is a hundred times the whole weight.
	const UNITS: u32 = 100;
	u32::from(weight).saturating_mul(UNITS).min(FULL_SCORE)
}

/// `part` ÷ `whole` of what the weight comes to, rounded down; full if both are nothing, and never more than that.
fn share(weight: BasisPoints, part: U256, whole: U256) -> u32 {
	let full = full(weight);
	let units = part.saturating_mul(U256::from(full));
	match units.checked_div(whole) {
		Some(units) => u32::try_from(units).unwrap_or(full).min(full),
		None => full,
	}
}

/// The score of a price.
pub fn price_score(weight: BasisPoints, reference: Offer, offer: Offer) -> u32 {
	share(weight, reference.scaled(), offer.scaled())
}

/// The score of a number.
pub fn formula_score(weight: BasisPoints, better: Better, value: Option<u64>, best: Option<u64>) -> u32 {
	let (Some(value), Some(best)) = (value, best) else { return 0 };
	let (part, whole) = match better {
		Better::Lower => (best, value),
		Better::Higher => (value, best),
	};
	share(weight, part.into(), whole.into())
}

/// The score of a criterion's marks, one a member.
pub fn expert_score(weight: BasisPoints, marks: &[u16]) -> u32 {
	if marks.is_empty() {
		return 0;
	}
	let sum = marks.iter().fold(U256::zero(), |sum, mark| sum.saturating_add((*mark).into()));
	let most = U256::from(marks.len()).saturating_mul(FULL_MARK.into());
	share(weight, sum, most)
}

/// The better of two numbers.
pub fn best(better: Better, one: u64, other: u64) -> u64 {
	match better {
		Better::Lower => one.min(other),
		Better::Higher => one.max(other),
	}
}

/// The highest price that is at least `share` under the mean of the `others` other prices, which add up to
/// `sum_of_others`. Prices are whole numbers: what is rounded down here excludes none.
pub fn mean_limit(share: BasisPoints, sum_of_others: U256, others: u32) -> Option<Balance> {
	let rest = sum_of_others.saturating_mul(WHOLE.saturating_sub(share).into());
	let limit = rest.checked_div(times(others.into(), WHOLE.into()))?;
	// No more than the mean, which is no more than the highest price.
	Some(Balance::try_from(limit).unwrap_or(Balance::MAX))
}

/// The highest price that is at least `share` under the next higher one.
pub fn next_limit(share: BasisPoints, next_higher: Option<Balance>) -> Option<Balance> {
	mean_limit(share, next_higher?.into(), 1)
}

/// Whether a price is to be looked at as abnormally low: at least so far under the mean of the `others` other prices,
/// which add up to `sum_of_others`, or at least so far under the next higher price.
pub fn is_abnormally_low(
	rule: &AbnormallyLow,
	price: Balance,
	sum_of_others: U256,
	others: u32,
	next_higher: Option<Balance>,
) -> bool {
	let limits = [mean_limit(rule.below_mean, sum_of_others, others), next_limit(rule.below_next, next_higher)];
	limits.into_iter().flatten().any(|limit| price <= limit)
}

/// What a bid is ranked by.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Score {
	/// The score of the price; nothing where the price alone decides.
	pub price_score: u32,
	/// The rest of the score.
	pub quality: u32,
	/// The price.
	pub offer: Offer,
	/// When the bid was received.
	pub received: Moment,
	/// Its number.
	pub number: u32,
}

/// How long a [`RankKey`] is.
pub const RANK_KEY: usize = 68;

/// A place in a ranking: the order of the bytes is the order of the ranking, the best first.
///
/// Four bytes of what is missing to the full score (0 where the price alone decides), twenty of the evaluation price (0
/// where it does not), sixteen of what the ruleset names for ties, sixteen of the price, eight of the time, four of the
/// number; all big-endian.
pub type RankKey = [u8; RANK_KEY];

/// How long the part of a [`RankKey`] is that says the result: ties are between bids that have it in common.
const RESULT: usize = 24;

/// Whether two bids have the same result, so that a tie puts them in order.
pub fn is_tie(one: &RankKey, other: &RankKey) -> bool {
	one.get(..RESULT) == other.get(..RESULT)
}

/// The place before all bids with the same result: no price is nothing, so that no bid has it.
pub fn before_ties(key: &RankKey) -> RankKey {
	let mut first = [0; RANK_KEY];
	first.iter_mut().zip(key.iter().take(RESULT)).for_each(|(byte, field)| *byte = *field);
	first
}

impl Score {
	/// The total.
	pub fn total(&self) -> u32 {
		self.price_score.saturating_add(self.quality)
	}

	/// The bid's place.
	pub fn key(&self, price_only: bool, tie: TieRule) -> RankKey {
		let missing = if price_only { 0 } else { FULL_SCORE.saturating_sub(self.total()) };
		let evaluation = if price_only { self.offer.scaled().to_big_endian() } else { [0; 32] };
		let named: u128 = match tie {
			TieRule::LowestPrice => self.offer.price,
			TieRule::BestQuality => FULL_SCORE.saturating_sub(self.quality).into(),
			TieRule::EarliestBid => self.received.into(),
		};
		let fields: [&[u8]; 6] = [
			&missing.to_be_bytes(),
			// 142 bits at most: the first twelve bytes of 32 are nothing.
			evaluation.get(12..).unwrap_or_default(),
			&named.to_be_bytes(),
			&self.offer.price.to_be_bytes(),
			&self.received.to_be_bytes(),
			&self.number.to_be_bytes(),
		];
		let mut key = [0; RANK_KEY];
		key.iter_mut().zip(fields.into_iter().flatten()).for_each(|(byte, field)| *byte = *field);
		key
	}
}
