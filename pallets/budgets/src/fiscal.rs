//! When a fiscal year begins, where it is the calendar year, and which one a moment lies in.

use procurement_primitives::time::{Moment, DAY};

/// The first moment of the calendar year `year` in a city whose time is UTC plus `utc_offset` milliseconds; `None` before
/// 1970.
pub fn year_begins(year: u16, utc_offset: i64) -> Option<Moment> {
	// Leap days of the Gregorian calendar up to the end of the year before, counted from year 1; 477 of them before 1970.
	let before = u64::from(year).checked_sub(1)?;
	let leap_days = (before / 4).checked_sub(before / 100)?.checked_add(before / 400)?.checked_sub(477)?;
	let days = u64::from(year).checked_sub(1970)?.checked_mul(365)?.checked_add(leap_days)?;
	days.checked_mul(DAY)?.checked_sub_signed(utc_offset)
}

/// The calendar year that `moment` lies in, in a city whose time is UTC plus `utc_offset` milliseconds.
pub fn year_of(moment: Moment, utc_offset: i64) -> Option<u16> {
	// Days since the first of year 1. Each kind of cycle is a whole number of shorter ones, and the last of them may be a day
	// longer than the others.
	let days = (moment.checked_add_signed(utc_offset)? / DAY).checked_add(719_162)?;
	let (cycles, days) = (days / 146_097, days % 146_097);
	let centuries = (days / 36_524).min(3);
	let days = days.checked_sub(centuries.checked_mul(36_524)?)?;
	let (leaps, days) = (days / 1_461, days % 1_461);
	let years = [cycles.checked_mul(400)?, centuries.checked_mul(100)?, leaps.checked_mul(4)?, (days / 365).min(3), 1];
	u16::try_from(years.into_iter().try_fold(0u64, u64::checked_add)?).ok()
}
