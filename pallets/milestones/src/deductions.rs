//! What a payment is made of: pure arithmetic, no state. Amounts are in the smallest unit of the currency.
//!
//! # The rules
//!
//! * A contract's value is split over the schedule so that the parts add up exactly: fixed amounts first, in order, as far
//!   as the value reaches; each share is then the floor of its part of what is left, and **the last share takes the rest**,
//!   fewer than one unit a share ([`split`]).
//! * Of a milestone's amount, damages for lateness come off first; of what is left, the retention is kept back; the
//!   remainder is due ([`Breakdown::of`]). Each is rounded down, so each unit is in exactly one of them.
//! * Of each payment, the tax is rounded down and the supplier gets the rest ([`withhold`]).
//! * Days are whole days of 24 hours that have passed: a delivery or a payment that is late by less costs nothing
//!   ([`whole_days`]).
//! * Damages and interest grow by the day and stop at a cap ([`per_day`]).

use alloc::vec::Vec;
use procurement_primitives::{
	money::Balance,
	tender::{BasisPoints, PaymentPart, WHOLE},
	time::{Moment, DAY},
};
use sp_runtime::{helpers_128bit::multiply_by_rational_with_rounding, Rounding};

/// Rates by the day are in millionths.
const MILLION: u128 = 1_000_000;

/// The floor of `amount` × `numerator` ÷ `denominator`; `None` if it leaves the range.
fn proportion(amount: Balance, numerator: u128, denominator: u128) -> Option<Balance> {
	multiply_by_rational_with_rounding(amount, numerator, denominator, Rounding::Down)
}

/// A share of an amount, rounded down. A share above the whole counts as the whole.
pub fn share(amount: Balance, share: BasisPoints) -> Balance {
	proportion(amount, share.min(WHOLE).into(), WHOLE.into()).unwrap_or(amount)
}

/// Splits `value` over the parts of a schedule; `None` if there is no share to take the rest.
pub fn split(value: Balance, parts: &[PaymentPart]) -> Option<Vec<Balance>> {
	let fixed = |left: &mut Balance, amount: Balance| {
		let part = amount.min(*left);
		*left = left.saturating_sub(part);
		part
	};
	let mut shared = value;
	for part in parts {
		if let PaymentPart::Amount(amount) = part {
			fixed(&mut shared, *amount);
		}
	}
	let last = parts.iter().rposition(|part| matches!(part, PaymentPart::Share(_)))?;
	let (mut unfixed, mut rest) = (value, shared);
	let amount = |(place, part): (usize, &PaymentPart)| match part {
		PaymentPart::Amount(amount) => fixed(&mut unfixed, *amount),
		PaymentPart::Share(_) if place == last => rest,
		PaymentPart::Share(part) => {
			let amount = share(shared, *part).min(rest);
			rest = rest.saturating_sub(amount);
			amount
		}
	};
	Some(parts.iter().enumerate().map(amount).collect())
}

/// How many whole days lie between two moments; none if the second is not later.
pub fn whole_days(from: Moment, to: Moment) -> u32 {
	let days = to.saturating_sub(from).checked_div(DAY).unwrap_or_default();
	u32::try_from(days).unwrap_or(u32::MAX)
}

/// `rate` millionths of `amount` for each of `days`, rounded down, and at most the share `cap` of it.
pub fn per_day(amount: Balance, days: u32, rate: u32, cap: BasisPoints) -> Balance {
	let most = share(amount, cap);
	// Two numbers of 32 bits never leave 128.
	let millionths = u128::from(rate).saturating_mul(days.into());
	proportion(amount, millionths, MILLION).map_or(most, |sum| sum.min(most))
}

/// Where a milestone's amount goes when it is accepted: `damages + retained + due` is the amount.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Breakdown {
	/// What lateness costs the supplier. It stays with the buyer.
	pub damages: Balance,
	/// What is kept back until the warranty ends.
	pub retained: Balance,
	/// What is paid at the end of the payment term.
	pub due: Balance,
}

impl Breakdown {
	/// Of `amount`, damages are kept first; what is kept back is a share of the rest.
	pub fn of(amount: Balance, damages: Balance, retention: BasisPoints) -> Self {
		let damages = damages.min(amount);
		let payable = amount.saturating_sub(damages);
		let retained = share(payable, retention);
		Self { damages, retained, due: payable.saturating_sub(retained) }
	}
}

/// What of a payment goes to the supplier, and what to the tax office: they add up to it.
pub fn withhold(amount: Balance, tax: BasisPoints) -> (Balance, Balance) {
	let tax = share(amount, tax);
	(amount.saturating_sub(tax), tax)
}

#[cfg(test)]
mod tests {
	#![allow(clippy::arithmetic_side_effects)]

	use super::*;
	use proptest::prelude::*;
	use PaymentPart::{Amount, Share};

	#[test]
	fn split_should_give_fixed_amounts_first_and_the_rest_to_the_last_share() {
		let cases: &[(Balance, &[PaymentPart], &[Balance])] = &[
			(100, &[Share(10_000)], &[100]),
			(100, &[Share(3_333), Share(3_333), Share(3_334)], &[33, 33, 34]),
			(10, &[Share(3_333), Share(3_333), Share(3_334)], &[3, 3, 4]),
			(1, &[Share(5_000), Share(5_000)], &[0, 1]),
			(100, &[Amount(30), Share(5_000), Amount(20), Share(5_000)], &[30, 25, 20, 25]),
			(100, &[Share(5_000), Share(5_000), Amount(30)], &[35, 35, 30]),
			(40, &[Amount(30), Share(10_000), Amount(20)], &[30, 0, 10]),
			(0, &[Amount(30), Share(10_000)], &[0, 0]),
			(Balance::MAX, &[Amount(Balance::MAX), Share(10_000)], &[Balance::MAX, 0]),
			(Balance::MAX, &[Share(1), Share(9_999)], &[Balance::MAX / 10_000, Balance::MAX - Balance::MAX / 10_000]),
		];
		for (value, parts, amounts) in cases {
			assert_eq!(split(*value, parts).as_deref(), Some(*amounts), "{value} over {parts:?}");
		}
		assert_eq!(split(100, &[Amount(100)]), None, "nothing takes the rest");
		assert_eq!(split(100, &[]), None);
	}

	#[test]
	fn days_should_count_only_when_they_are_over() {
		for (from, to, days) in [
			(5, 5, 0),
			(5, 4, 0),
			(5, 4 + DAY, 0),
			(5, 5 + DAY, 1),
			(5, 4 + 2 * DAY, 1),
			(5, 5 + 2 * DAY, 2),
			(0, Moment::MAX, u32::MAX),
		] {
			assert_eq!(whole_days(from, to), days, "{from} to {to}");
		}
	}

	#[test]
	fn daily_rates_should_round_down_and_stop_at_the_cap() {
		// 0.05 % a day of 10,000 is 5.
		assert_eq!(per_day(10_000, 0, 500, 1_000), 0);
		assert_eq!(per_day(10_000, 3, 500, 1_000), 15);
		assert_eq!(per_day(1_999, 1, 500, 1_000), 0);
		assert_eq!(per_day(2_000, 1, 500, 1_000), 1);
		assert_eq!(per_day(10_000, 199, 500, 1_000), 995);
		assert_eq!(per_day(10_000, 200, 500, 1_000), 1_000);
		assert_eq!(per_day(10_000, 201, 500, 1_000), 1_000);
		assert_eq!(per_day(10_000, 9, 500, 0), 0, "no cap is no damages");
		assert_eq!(per_day(0, 9, 500, 1_000), 0);
		assert_eq!(per_day(Balance::MAX, u32::MAX, u32::MAX, WHOLE), Balance::MAX);
		assert_eq!(per_day(Balance::MAX, 1, 500, WHOLE), Balance::MAX / 2_000);
	}

	#[test]
	fn breakdown_should_keep_damages_before_retention() {
		assert_eq!(Breakdown::of(1_000, 100, 500), Breakdown { damages: 100, retained: 45, due: 855 });
		assert_eq!(Breakdown::of(1_000, 2_000, 500), Breakdown { damages: 1_000, retained: 0, due: 0 });
		assert_eq!(Breakdown::of(1_000, 0, WHOLE), Breakdown { damages: 0, retained: 1_000, due: 0 });
		assert_eq!(Breakdown::of(19, 0, 500), Breakdown { damages: 0, retained: 0, due: 19 });
	}

	#[test]
	fn tax_should_be_rounded_down() {
		assert_eq!(withhold(1_000, 600), (940, 60));
		assert_eq!(withhold(16, 600), (16, 0));
		assert_eq!(withhold(17, 600), (16, 1));
		assert_eq!(withhold(Balance::MAX, WHOLE), (0, Balance::MAX));
		assert_eq!(withhold(0, 600), (0, 0));
	}

	fn parts() -> impl Strategy<Value = Vec<PaymentPart>> {
		let part = prop_oneof![
			(0..=WHOLE).prop_map(Share),
			any::<Balance>().prop_map(Amount),
			(0..1_000u128).prop_map(Amount)
		];
		proptest::collection::vec(part, 0..24)
	}

	proptest! {
		#[test]
		fn parts_should_add_up_to_the_value_whatever_it_is(value in any::<Balance>(), parts in parts(), small in any::<bool>()) {
			let value = if small { value % 10_000 } else { value };
			let shares = parts.iter().filter(|part| matches!(part, Share(_))).count();
			match split(value, &parts) {
				None => prop_assert_eq!(shares, 0),
				Some(amounts) => {
					prop_assert_eq!(amounts.len(), parts.len());
					prop_assert_eq!(amounts.iter().try_fold(0u128, |sum, one| sum.checked_add(*one)), Some(value));
				}
			}
		}

		#[test]
		fn breakdown_and_tax_should_lose_and_make_nothing(
			amount in any::<Balance>(), days in any::<u32>(), rate in any::<u32>(),
			cap in any::<u16>(), retention in any::<u16>(), tax in any::<u16>(),
		) {
			let damages = per_day(amount, days, rate, cap);
			let Breakdown { damages, retained, due } = Breakdown::of(amount, damages, retention);
			prop_assert!(damages <= share(amount, cap));
			prop_assert_eq!(damages + retained + due, amount);
			let (net, tax) = withhold(due, tax);
			prop_assert_eq!(net + tax, due);
		}
	}
}
