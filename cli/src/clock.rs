//! Moments and lengths of time as people write them.

use crate::exit::{Failure, Outcome};
use procurement_primitives::{
	json::read_rfc3339,
	time::{Moment, Period, DAY, MINUTE},
};
use std::time::{SystemTime, UNIX_EPOCH};

pub use procurement_primitives::json::rfc3339;

/// One second in milliseconds.
const SECOND: Moment = 1_000;

/// One hour in milliseconds.
pub const HOUR: Moment = 3_600_000;

/// The time of this computer.
pub fn now() -> Outcome<Moment> {
	let since = SystemTime::now().duration_since(UNIX_EPOCH);
	let since = since.map_err(|_| Failure::internal("this computer's clock is before 1970"))?;
	Moment::try_from(since.as_millis()).map_err(Failure::internal)
}

/// The moment that RFC 3339 text stands for.
pub fn moment(text: &str) -> Outcome<Moment> {
	read_rfc3339(text.trim()).ok_or_else(|| {
		Failure::input(format!("{text} is no moment since 1970: write it as 2027-01-31T17:00:00+08:00."))
	})
}

/// The milliseconds in `20d`, `36h`, `90m` or `45s`.
pub fn length(text: &str) -> Result<Moment, String> {
	let bad = || format!("{text} is no length of time: write it as 20d, 36h, 90m or 45s");
	let text_length = text.len().saturating_sub(1);
	let (number, unit) = text.split_at_checked(text_length).ok_or_else(bad)?;
	let unit = match unit {
		"d" => DAY,
		"h" => HOUR,
		"m" => MINUTE,
		"s" => SECOND,
		_ => return Err(bad()),
	};
	if !number.bytes().all(|c| c.is_ascii_digit()) {
		return Err(bad());
	}
	let number: Moment = number.parse().map_err(|_| bad())?;
	number.checked_mul(unit).ok_or_else(bad)
}

/// A period of a rule: a length of calendar time, or working days as `5wd`.
pub fn period(text: &str) -> Result<Period, String> {
	match text.strip_suffix("wd") {
		Some(days) => {
			days.parse().map(Period::Working).map_err(|_| format!("{text} is no number of working days: 5wd"))
		}
		None => length(text).map(Period::Calendar),
	}
}

/// A period of a rule in words.
pub fn say_period(period: Period) -> String {
	match period {
		Period::Calendar(length) => say(length),
		Period::Working(days) => format!("{days} working days"),
	}
}

/// At least how much calendar time `period` takes: working days with weekends, as if each were a week's last.
pub fn calendar_bound(period: Period) -> Moment {
	match period {
		Period::Calendar(length) => length,
		Period::Working(days) => {
			let days = Moment::from(days);
			let weekends = days.div_ceil(5).saturating_add(1).saturating_mul(2);
			days.saturating_add(1).saturating_add(weekends).saturating_mul(DAY)
		}
	}
}

/// A length of time as people say it: the largest units that leave no rest under a second.
pub fn say(length: Moment) -> String {
	let mut rest = length;
	let mut parts = Vec::new();
	for (unit, name) in [(DAY, "d"), (HOUR, "h"), (MINUTE, "m"), (SECOND, "s")] {
		let count = rest.checked_div(unit).unwrap_or_default();
		rest = rest.checked_rem(unit).unwrap_or_default();
		if count > 0 {
			parts.push(format!("{count}{name}"));
		}
	}
	if parts.is_empty() {
		return format!("{rest}ms");
	}
	parts.join(" ")
}

/// How far `moment` is from `now`, in words.
pub fn from_now(moment: Moment, now: Moment) -> String {
	match moment.checked_sub(now) {
		Some(left) if left > 0 => format!("in {}", say(left)),
		_ => format!("{} ago", say(now.saturating_sub(moment))),
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn lengths_should_read_as_written() {
		assert_eq!(length("20d"), Ok(20 * DAY));
		assert_eq!(length("36h"), Ok(36 * HOUR));
		assert_eq!(length("90m"), Ok(90 * MINUTE));
		assert_eq!(length("45s"), Ok(45 * SECOND));
		assert_eq!(period("5wd"), Ok(Period::Working(5)));
		assert_eq!(period("10d"), Ok(Period::Calendar(10 * DAY)));
		assert!(period("wd").is_err() && period("70000wd").is_err());
		for bad in ["", "d", "20", "20 d", "-1d", "1w", "1.5d", "日", "99999999999999999999d", "18446744073709551615d"]
		{
			assert!(length(bad).is_err(), "{bad}");
		}
	}

	#[test]
	fn moments_should_read_as_they_are_written() {
		for at in [0, 1, 1_767_225_600_123] {
			assert_eq!(moment(&rfc3339(at)).unwrap(), at);
		}
		assert_eq!(moment("2026-01-01T08:00:00+08:00").unwrap(), 1_767_225_600_000);
		assert!(moment("1969-12-31T23:59:59Z").is_err());
		assert!(moment("tomorrow").is_err());
	}

	#[test]
	fn lengths_should_be_said_in_words() {
		assert_eq!(say(0), "0ms");
		assert_eq!(say(20 * DAY + 3 * HOUR), "20d 3h");
		assert_eq!(from_now(DAY, 0), "in 1d");
		assert_eq!(from_now(0, DAY), "1d ago");
	}
}
