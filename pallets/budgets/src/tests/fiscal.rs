use super::*;
use crate::fiscal::{year_begins, year_of};

const HOUR: i64 = 3_600_000;

#[test]
fn year_should_begin_at_midnight_when_the_city_lies_east_or_west() {
	assert_eq!(year_begins(2025, 0), Some(1_735_689_600_000));
	assert_eq!(year_begins(2025, 8 * HOUR), Some(YEAR_BEGINS));
	assert_eq!(year_begins(2026, 8 * HOUR), Some(YEAR_ENDS));
	// Mexico City.
	assert_eq!(year_begins(2025, -6 * HOUR), Some(1_735_689_600_000 + 21_600_000));
}

#[test]
fn year_should_have_its_leap_day_when_the_calendar_says_so() {
	let days = |year: u16| (year_begins(year + 1, 0).unwrap() - year_begins(year, 0).unwrap()) / DAY;
	for leap in [1972, 2000, 2024, 2096, 2400] {
		assert_eq!(days(leap), 366, "{leap}");
	}
	for common in [1970, 2023, 2025, 2100, 2200, 2300] {
		assert_eq!(days(common), 365, "{common}");
	}
	// 2000-03-01 minus 60 days, and the end of the Gregorian cycle.
	assert_eq!(year_begins(2000, 0), Some(946_684_800_000));
	assert_eq!(year_begins(2370, 0), Some(146_097 * DAY));
}

#[test]
fn year_should_not_be_told_when_it_lies_before_the_clock() {
	assert_eq!(year_begins(1970, 0), Some(0));
	assert_eq!(year_begins(1970, HOUR), None);
	assert_eq!(year_begins(1970, -HOUR), Some(3_600_000));
	for early in [0, 1, 4, 1969] {
		assert_eq!(year_begins(early, 0), None, "{early}");
	}
	assert!(year_begins(u16::MAX, 0).is_some());
}

#[test]
fn moment_should_lie_in_the_year_that_began_last() {
	for offset in [0, 8 * HOUR, -6 * HOUR] {
		for year in (1971..=3000).chain([u16::MAX - 1]) {
			let begins = year_begins(year, offset).unwrap();
			assert_eq!(year_of(begins, offset), Some(year), "{year}");
			assert_eq!(year_of(begins - 1, offset), Some(year - 1), "{year}");
		}
	}
	assert_eq!(year_of(NOW, 8 * HOUR), Some(YEAR));
}

#[test]
fn moment_should_lie_in_no_year_when_there_is_no_number_for_it() {
	assert_eq!((year_of(0, -HOUR), year_of(0, 0), year_of(0, HOUR)), (None, Some(1970), Some(1970)));
	assert_eq!(year_of(Moment::MAX, 0), None);
}
