//! Holidays, working weekends, and how periods become moments.

use crate::{
	types::{DayChange, DayPage, DAYS_PER_PAGE},
	Config, DayPages, Error, Event, Pallet,
};
use alloc::vec::Vec;
use frame_support::ensure;
use procurement_primitives::time::{
	Calendar, Date, DayKind, Moment, Period, DAY, MAX_UTC_OFFSET_MINUTES, MAX_WORKING_DAYS, MINUTE,
};
use sp_runtime::{DispatchError, DispatchResult};

/// Most days that one call records: a year's holidays and working weekends fit (China's are some 35).
pub const MAX_DAYS_PER_CALL: usize = 64;

/// Most days looked at to find the end of a period. [`MAX_WORKING_DAYS`] are 90 days with their weekends; two holidays of a
/// month each would still fit.
pub const MAX_SCANNED_DAYS: u32 = 192;

/// The page of a date, and the date's bit in it.
fn place(date: Date) -> (u32, u64) {
	let page = date.checked_div(DAYS_PER_PAGE).unwrap_or_default();
	let day = date.checked_rem(DAYS_PER_PAGE).unwrap_or_default();
	(page, 1u64.wrapping_shl(day))
}

/// Whether people work on a day of which `kind` is recorded.
fn works(date: Date, kind: Option<DayKind>) -> bool {
	match kind {
		Some(kind) => kind == DayKind::WorkingDay,
		// Day 0 was a Thursday.
		None => !matches!(date.checked_rem(7), Some(2 | 3)),
	}
}

impl<T: Config> Calendar for Pallet<T> {
	fn after(from: Moment, period: Period, utc_offset_minutes: i32) -> Result<Moment, DispatchError> {
		match period {
			Period::Calendar(length) => Ok(from.checked_add(length).ok_or(Error::<T>::OutOfCalendar)?),
			Period::Working(days) => Ok(Self::after_working_days(from, days, utc_offset_minutes)?),
		}
	}

	fn extended(deadline: Moment) -> Moment {
		Self::moved_by_outages(deadline)
	}
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_days(days: Vec<DayChange>) -> DispatchResult {
		ensure!(!days.is_empty(), Error::<T>::NoDays);
		ensure!(days.len() <= MAX_DAYS_PER_CALL, Error::<T>::TooManyDays);
		ensure!(days.is_sorted_by(|one, next| one.date < next.date), Error::<T>::DaysNotAscending);
		for DayChange { date, kind } in &days {
			Self::set_day(*date, *kind);
		}
		Self::deposit_event(Event::DaysSet { days });
		Ok(())
	}

	/// Records what a day is.
	pub(crate) fn set_day(date: Date, kind: Option<DayKind>) {
		let (number, bit) = place(date);
		DayPages::<T>::mutate_exists(number, |stored| {
			let mut page = stored.unwrap_or_default();
			page.set(bit, kind);
			*stored = (page != DayPage::default()).then_some(page);
		});
	}

	/// What is recorded of a day.
	pub(crate) fn recorded(date: Date) -> Option<DayKind> {
		let (number, bit) = place(date);
		DayPages::<T>::get(number).kind(bit)
	}

	/// Whether people work on a day.
	pub fn is_working_day(date: Date) -> bool {
		works(date, Self::recorded(date))
	}

	/// The midnight, city time, that ends the last of `days` working days after the day on which `from` falls.
	fn after_working_days(from: Moment, days: u16, utc_offset_minutes: i32) -> Result<Moment, Error<T>> {
		let on_earth = utc_offset_minutes.unsigned_abs() <= MAX_UTC_OFFSET_MINUTES.unsigned_abs();
		ensure!(on_earth, Error::<T>::BadUtcOffset);
		ensure!(days <= MAX_WORKING_DAYS, Error::<T>::PeriodTooLong);
		if days == 0 {
			return Ok(from);
		}
		let first = date_of(from, utc_offset_minutes).ok_or(Error::<T>::OutOfCalendar)?;
		let mut left = days;
		let mut read: Option<(u32, DayPage)> = None;
		for day in 1..=MAX_SCANNED_DAYS {
			let date = first.checked_add(day).ok_or(Error::<T>::OutOfCalendar)?;
			let (number, bit) = place(date);
			let (_, page) = *match &mut read {
				Some(page) if page.0 == number => page,
				other => other.insert((number, DayPages::<T>::get(number))),
			};
			if works(date, page.kind(bit)) {
				left = left.saturating_sub(1);
			}
			if left == 0 {
				return end_of(date, utc_offset_minutes).ok_or(Error::<T>::OutOfCalendar);
			}
		}
		Err(Error::<T>::TooFewWorkingDays)
	}
}

/// How far the city's clocks are ahead of UTC, in milliseconds.
fn offset(utc_offset_minutes: i32) -> Option<i128> {
	i128::from(utc_offset_minutes).checked_mul(i128::from(MINUTE))
}

/// The day on which `moment` falls in the city. `None` before 1970 and after some eleven million years.
fn date_of(moment: Moment, utc_offset_minutes: i32) -> Option<Date> {
	let local = i128::from(moment).checked_add(offset(utc_offset_minutes)?)?;
	local.checked_div_euclid(i128::from(DAY))?.try_into().ok()
}

/// The first moment after a day of the city.
fn end_of(date: Date, utc_offset_minutes: i32) -> Option<Moment> {
	let local = i128::from(date).checked_add(1)?.checked_mul(i128::from(DAY))?;
	local.checked_sub(offset(utc_offset_minutes)?)?.try_into().ok()
}
