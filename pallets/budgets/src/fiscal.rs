//! When a fiscal year begins, where it is the calendar year.

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
