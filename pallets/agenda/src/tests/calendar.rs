use super::*;
use crate::{DayPages, MAX_DAYS_PER_CALL, MAX_SCANNED_DAYS};
use procurement_primitives::{
	tender::{Procedure, Ruleset, MAX_CALENDAR_PERIOD},
	time::{
		DayKind::{Holiday, WorkingDay},
		MAX_WORKING_DAYS,
	},
};
use proptest::prelude::*;

/// China: UTC+8.
const BEIJING: i32 = 480;
/// Mexico City: UTC−6.
const MEXICO: i32 = -360;
const HOUR: Moment = 60 * MINUTE;

/// The date of a civil day, counted plainly.
fn date(year: u32, month: usize, day: u32) -> Date {
	let leap = |year: u32| (year.is_multiple_of(4) && !year.is_multiple_of(100)) || year.is_multiple_of(400);
	let years: u32 = (1970..year).map(|year| if leap(year) { 366 } else { 365 }).sum();
	let february = if leap(year) { 29 } else { 28 };
	let months = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
	years + months[..month - 1].iter().sum::<u32>() + day - 1
}

/// A moment by a city's clocks.
fn moment(date: Date, hour: Moment, minute: Moment, offset: i32) -> Moment {
	let local = u64::from(date) * DAY + hour * HOUR + minute * MINUTE;
	u64::try_from(i64::try_from(local).unwrap() - i64::from(offset) * 60_000).unwrap()
}

fn council() -> RuntimeOrigin {
	RuntimeOrigin::root()
}

fn change(date: Date, kind: DayKind) -> DayChange {
	DayChange { date, kind: Some(kind) }
}

fn set(changes: &[DayChange]) {
	assert_ok!(Agenda::set_days(council(), changes.to_vec()));
}

fn working(from: Moment, days: u16, offset: i32) -> Result<Moment, DispatchError> {
	Agenda::after(from, Period::Working(days), offset)
}

/// The National Day week of 2025, with its working Sunday before and working Saturday after.
fn national_day_2025() {
	let mut changes = vec![change(date(2025, 9, 28), WorkingDay)];
	changes.extend((1..=8).map(|day| change(date(2025, 10, day), Holiday)));
	changes.push(change(date(2025, 10, 11), WorkingDay));
	set(&changes);
}

#[test]
fn the_helper_should_know_dates() {
	assert_eq!(date(1970, 1, 1), 0);
	assert_eq!(u64::from(date(2025, 1, 1)), NOW / DAY);
	assert_eq!(date(2000, 3, 1) - date(2000, 2, 28), 2);
}

#[test]
fn weekends_should_be_free_when_nothing_is_recorded() {
	run(|| {
		// 2025-09-27 is a Saturday.
		let saturday = date(2025, 9, 27);
		assert!(!Agenda::is_working_day(saturday) && !Agenda::is_working_day(saturday + 1));
		assert!((2..7).all(|day| Agenda::is_working_day(saturday + day)));
		assert!(!Agenda::is_working_day(saturday + 7));
	});
}

#[test]
fn set_days_should_change_days_when_the_council_says() {
	run(|| {
		let day = date(2025, 9, 28);
		let days = vec![change(day, WorkingDay), change(day + 1, Holiday)];
		assert_ok!(Agenda::set_days(council(), days.clone()));
		System::assert_last_event(Event::DaysSet { days }.into());
		assert!(Agenda::is_working_day(day) && !Agenda::is_working_day(day + 1));
		set(&[change(day, Holiday)]);
		assert!(!Agenda::is_working_day(day));
		set(&[DayChange { date: day, kind: None }, DayChange { date: day + 1, kind: None }]);
		assert!(!Agenda::is_working_day(day) && Agenda::is_working_day(day + 1), "as the weekday says");
		assert_eq!(DayPages::<Test>::iter().count(), 0, "nothing is left behind");
		set(&[change(Date::MAX, Holiday)]);
		assert!(!Agenda::is_working_day(Date::MAX));
	});
}

#[test]
fn set_days_should_be_refused_when_the_days_are_none_too_many_or_unsorted() {
	run(|| {
		let days = |count: u32| (0..count).map(|day| change(day, Holiday)).collect::<Vec<_>>();
		assert_noop!(Agenda::set_days(council(), days(0)), E::NoDays);
		assert_noop!(Agenda::set_days(council(), days(65)), E::TooManyDays);
		assert_noop!(Agenda::set_days(council(), vec![days(1)[0]; 2]), E::DaysNotAscending);
		assert_noop!(Agenda::set_days(council(), days(2).into_iter().rev().collect()), E::DaysNotAscending);
		assert_noop!(Agenda::set_days(RuntimeOrigin::signed(1), days(1)), BadOrigin);
		assert_ok!(Agenda::set_days(council(), days(64)));
	});
}

#[test]
fn calendar_periods_should_be_added_when_given_in_milliseconds() {
	run(|| {
		assert_eq!(Agenda::after(NOW, Period::Calendar(20 * DAY), BEIJING), Ok(NOW + 20 * DAY));
		assert_eq!(Agenda::after(NOW, Period::Calendar(0), MEXICO), Ok(NOW));
		assert_eq!(Agenda::after(1, Period::Calendar(u64::MAX - 1), 0), Ok(u64::MAX));
		assert_eq!(Agenda::after(1, Period::Calendar(u64::MAX), 0), Err(E::OutOfCalendar.into()));
	});
}

#[test]
fn working_days_should_begin_after_the_day_and_end_at_midnight_when_counted() {
	run(|| {
		// Monday 2025-06-02 in Beijing, from its first to its last millisecond.
		let monday = date(2025, 6, 2);
		let wednesday_ends = moment(monday + 3, 0, 0, BEIJING);
		let begins = moment(monday, 0, 0, BEIJING);
		assert_eq!(working(begins, 2, BEIJING), Ok(wednesday_ends));
		assert_eq!(working(begins + DAY - 1, 2, BEIJING), Ok(wednesday_ends));
		assert_eq!(working(begins + DAY, 2, BEIJING), Ok(wednesday_ends + DAY));
		assert_eq!(working(begins - 1, 2, BEIJING), Ok(wednesday_ends - DAY), "that was still Sunday");
		// Seven working days for a challenge go over a weekend.
		assert_eq!(working(begins, 7, BEIJING), Ok(moment(monday + 10, 0, 0, BEIJING)));
	});
}

#[test]
fn no_working_days_should_be_no_time_when_the_period_has_none() {
	run(|| assert_eq!(working(NOW, 0, BEIJING), Ok(NOW)));
}

#[test]
fn holidays_and_working_weekends_should_count_as_they_are_when_recorded() {
	run(|| {
		national_day_2025();
		// Friday 26 September: Sunday the 28th, Monday, Tuesday the 30th; then the holidays, and Thursday 9 October.
		let friday = moment(date(2025, 9, 26), 10, 0, BEIJING);
		let end_of = |month, day| Ok(moment(date(2025, month, day) + 1, 0, 0, BEIJING));
		assert_eq!(working(friday, 1, BEIJING), end_of(9, 28));
		assert_eq!(working(friday, 3, BEIJING), end_of(9, 30));
		assert_eq!(working(friday, 4, BEIJING), end_of(10, 9));
		assert_eq!(working(friday, 5, BEIJING), end_of(10, 10));
		assert_eq!(working(friday, 6, BEIJING), end_of(10, 11), "a working Saturday");
		assert_eq!(working(friday, 7, BEIJING), end_of(10, 13));
	});
}

#[test]
fn working_days_should_go_over_the_year_when_it_ends() {
	run(|| {
		set(&[
			change(date(2026, 1, 1), Holiday),
			change(date(2026, 1, 2), Holiday),
			change(date(2026, 1, 4), WorkingDay),
		]);
		let from = moment(date(2025, 12, 31), 23, 59, BEIJING);
		assert_eq!(working(from, 1, BEIJING), Ok(moment(date(2026, 1, 5), 0, 0, BEIJING)), "Sunday 4 January");
		assert_eq!(working(from, 2, BEIJING), Ok(moment(date(2026, 1, 6), 0, 0, BEIJING)));
		// One minute later it is the new year in Beijing, and nothing changes: the day it begins on does not count.
		assert_eq!(working(from + MINUTE, 1, BEIJING), Ok(moment(date(2026, 1, 5), 0, 0, BEIJING)));
		// 29 February 2028 is a Tuesday.
		let monday = moment(date(2028, 2, 28), 12, 0, BEIJING);
		assert_eq!(working(monday, 1, BEIJING), Ok(moment(date(2028, 3, 1), 0, 0, BEIJING)));
	});
}

#[test]
fn working_days_should_follow_the_citys_clocks_when_it_is_west_of_greenwich() {
	run(|| {
		// Friday 2025-05-30, 20:00 in Mexico City is Saturday 02:00 UTC: the day is still Friday.
		let friday = moment(date(2025, 5, 30), 20, 0, MEXICO);
		assert_eq!(friday, moment(date(2025, 5, 31), 2, 0, 0));
		let monday_ends = moment(date(2025, 6, 3), 0, 0, MEXICO);
		assert_eq!(working(friday, 1, MEXICO), Ok(monday_ends));
		assert_eq!(monday_ends, moment(date(2025, 6, 3), 6, 0, 0));
		// In Beijing it is Saturday 10:00 by then, and the period ends fourteen hours sooner.
		assert_eq!(working(friday, 1, BEIJING), Ok(monday_ends - 14 * HOUR));
	});
}

#[test]
fn working_days_should_be_refused_when_they_cannot_be_counted() {
	run(|| {
		assert_eq!(working(NOW, MAX_WORKING_DAYS + 1, 0), Err(E::PeriodTooLong.into()));
		assert_eq!(working(NOW, 1, -841), Err(E::BadUtcOffset.into()));
		assert_eq!(working(NOW, 1, 841), Err(E::BadUtcOffset.into()));
		assert_ok!(working(NOW, 1, -840));
		assert_ok!(working(NOW, 1, 840));
		assert_eq!(working(0, 1, MEXICO), Err(E::OutOfCalendar.into()), "1969 over there");
		assert_ok!(working(0, 1, BEIJING));
		assert_eq!(working(Moment::MAX, 1, 0), Err(E::OutOfCalendar.into()));
		assert_eq!(working(u64::from(Date::MAX) * DAY, 1, 0), Err(E::OutOfCalendar.into()));
	});
}

#[test]
fn working_days_should_be_refused_when_holidays_leave_too_few() {
	run(|| {
		let first = u32::try_from(NOW / DAY).unwrap();
		for day in 1..=MAX_SCANNED_DAYS {
			Agenda::set_day(first + day, Some(Holiday));
		}
		assert_eq!(working(NOW, 1, 0), Err(E::TooFewWorkingDays.into()));
		Agenda::set_day(first + MAX_SCANNED_DAYS, Some(WorkingDay));
		assert_eq!(working(NOW, 1, 0), Ok(u64::from(first + MAX_SCANNED_DAYS + 1) * DAY));
		assert_eq!(working(NOW, 2, 0), Err(E::TooFewWorkingDays.into()));
	});
}

#[test]
fn every_period_that_a_ruleset_may_name_should_be_computed_when_the_calendar_is_full() {
	run(|| {
		// As many holidays as the council records in a call, all of them on the next days on which people would work.
		let first = u32::try_from(NOW / DAY).unwrap();
		let weekdays = (first..).filter(|date| Agenda::is_working_day(*date));
		let holidays: Vec<_> = weekdays.take(MAX_DAYS_PER_CALL).map(|date| change(date, Holiday)).collect();
		set(&holidays);
		let lets_through = |period, utc_offset_minutes| {
			let mut rules = Ruleset { utc_offset_minutes, ..Ruleset::default_for(Procedure::Open) };
			rules.review.decision = period;
			rules.check().is_ok()
		};
		let calendar = [1, MAX_CALENDAR_PERIOD, MAX_CALENDAR_PERIOD + 1, Moment::MAX].map(Period::Calendar);
		let mut longest = 0;
		for offset in -900..=900 {
			for period in (1..=u16::MAX).step_by(63).map(Period::Working).chain(calendar) {
				if lets_through(period, offset) {
					assert_ok!(Agenda::after(NOW, period, offset));
				}
			}
		}
		for days in (1..=u16::MAX).filter(|days| lets_through(Period::Working(*days), BEIJING)) {
			assert_ok!(working(NOW, days, BEIJING));
			longest = days;
		}
		assert_eq!(longest, MAX_WORKING_DAYS);
		assert!(working(NOW, longest, BEIJING).unwrap() > NOW + 170 * DAY, "the holidays count");
	});
}

#[test]
fn genesis_should_record_days_when_the_city_names_them() {
	use frame_support::traits::BuildGenesisConfig;
	run(|| {
		let days = vec![Day { date: 20_000, kind: Holiday }, Day { date: 20_002, kind: WorkingDay }];
		crate::GenesisConfig::<Test> { days: days.clone(), ..Default::default() }.build();
		assert_eq!(Agenda::days(20_000), days);
	});
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

	#[test]
	fn periods_should_end_after_as_many_working_days_when_any_days_are_recorded(
		recorded in proptest::collection::btree_map(0u32..120, any::<bool>(), 0..40),
		from in 0u64..10 * DAY,
		days in 1u16..=20,
		offset in -720i32..=840,
	) {
		new_test_ext().execute_with(|| {
			let base = 20_010u32;
			for (day, holiday) in &recorded {
				Agenda::set_day(base + day, Some(if *holiday { Holiday } else { WorkingDay }));
			}
			assert_ok!(Agenda::do_try_state());
			let from = u64::from(base) * DAY + from;
			let end = working(from, days, offset).unwrap();
			// The end is a midnight of the city.
			let shift = i64::from(offset) * 60_000;
			let local = |moment: Moment| u64::try_from(i64::try_from(moment).unwrap() + shift).unwrap();
			assert_eq!(local(end) % DAY, 0);
			// Counted the long way: weekday by name, one day after the other.
			let first = local(from) / DAY;
			let last = local(end) / DAY - 1;
			let free = |day: u64| {
				let weekend = matches!((day + 3) % 7, 5 | 6); // Monday is 0
				let known = u32::try_from(day).unwrap().checked_sub(base).and_then(|day| recorded.get(&day));
				known.copied().unwrap_or(weekend)
			};
			assert!(!free(last), "ends with a working day");
			assert_eq!((first + 1..=last).filter(|day| !free(*day)).count(), usize::from(days));
		});
	}
}
