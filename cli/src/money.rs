//! Amounts as people write them, without a digit lost.

use crate::exit::{Exit, Failure, Outcome};
use procurement_primitives::money::Balance;

/// Most digits of any number that is read: more than an amount can have, and few enough to be read at once.
const MAX_DIGITS: usize = 64;

/// The chain's settlement currency.
#[derive(Clone, Debug, Eq, PartialEq, serde::Serialize)]
pub struct Currency {
	/// Its code, as in ISO 4217.
	pub code: String,
	/// How many decimals its smallest unit is.
	pub decimals: u8,
}

impl Currency {
	/// Fails unless `code` is this currency: nobody converts money by reading a number under another name.
	pub fn ensure_same(&self, code: &str, at: &str) -> Outcome {
		if code == self.code {
			return Ok(());
		}
		Err(Failure::new(
			Exit::BadFile,
			"ForeignCurrency",
			format!("{at} is in {code}, and this chain settles in {}.", self.code),
		)
		.advise("Amounts are not converted. Use the chain of a city that settles in that currency."))
	}

	/// `text`, a decimal number such as `1311264.0` or `1.5e3`, in the smallest unit. Nothing is rounded: what the
	/// currency cannot express is refused.
	pub fn parse(&self, text: &str) -> Outcome<Balance> {
		units(text, self.decimals)
			.map_err(|why| Failure::input(format!("{} is no amount of {}: {why}", short(text), self.code)))
	}

	/// `amount`, in the smallest unit, as people write it: with a dot and all decimals, without grouping.
	pub fn format(&self, amount: Balance) -> String {
		let decimals = usize::from(self.decimals);
		let digits = format!("{amount:0>width$}", width = decimals.saturating_add(1));
		let at = digits.len().saturating_sub(decimals);
		match digits.split_at_checked(at) {
			Some((whole, rest)) if !rest.is_empty() => format!("{whole}.{rest}"),
			_ => digits,
		}
	}

	/// As [`Self::format`], with the currency's code.
	pub fn say(&self, amount: Balance) -> String {
		format!("{} {}", self.format(amount), self.code)
	}
}

/// `text`, a decimal number, times ten to the power of `decimals`. Nothing is rounded.
pub fn units(text: &str, decimals: u8) -> Result<Balance, String> {
	let too_large = || "it is too large".to_string();
	let (digits, exponent) = decimal(text).ok_or("write it as 1311264.00")?;
	if digits.is_empty() {
		return Ok(0);
	}
	let shift = exponent.checked_add(i32::from(decimals)).ok_or_else(too_large)?;
	let distance = usize::try_from(shift.unsigned_abs()).map_err(|_| too_large())?;
	let digits = if shift >= 0 {
		if distance > MAX_DIGITS {
			return Err(too_large());
		}
		format!("{digits}{}", "0".repeat(distance))
	} else {
		let (whole, rest) = digits.split_at_checked(digits.len().saturating_sub(distance)).unwrap_or_default();
		if rest.bytes().any(|digit| digit != b'0') {
			return Err(format!("it has more than {decimals} decimals"));
		}
		format!("0{whole}")
	};
	digits.parse().map_err(|_| too_large())
}

/// A decimal number's significant digits, without leading zeros, and the power of ten they are multiplied with. `None` if
/// it is not an unsigned decimal number as JSON writes them.
fn decimal(text: &str) -> Option<(String, i32)> {
	let (number, exponent) = match text.split_once(['e', 'E']) {
		Some((number, exponent)) => (number, exponent.parse::<i32>().ok()?),
		None => (text, 0),
	};
	let (whole, part) = match number.split_once('.') {
		Some((_, "")) => return None,
		Some(parts) => parts,
		None => (number, ""),
	};
	let all_digits = |text: &str| text.bytes().all(|c| c.is_ascii_digit());
	if whole.is_empty() || !all_digits(whole) || !all_digits(part) || text.len() > MAX_DIGITS {
		return None;
	}
	let digits = format!("{whole}{part}");
	let exponent = exponent.checked_sub(i32::try_from(part.len()).ok()?)?;
	Some((digits.trim_start_matches('0').to_string(), exponent))
}

fn short(text: &str) -> String {
	crate::output::clean(text.as_bytes()).chars().take(MAX_DIGITS).collect()
}

#[cfg(test)]
mod tests {
	use super::*;

	fn mxn() -> Currency {
		Currency { code: "MXN".into(), decimals: 2 }
	}

	#[test]
	fn amounts_should_be_read_without_loss() {
		for (text, units) in [
			("0", 0),
			("0.00", 0),
			("0e9", 0),
			("1", 100),
			("1311264.0", 131_126_400),
			("1311264.00", 131_126_400),
			("0.01", 1),
			("00012.5", 1_250),
			("1.5e3", 150_000),
			("150000e-2", 150_000),
			("12.3400000", 1_234),
			("0.1", 10),
			// Twice the largest integer that a JSON number keeps in most programs, and a cent.
			("18014398509481984.01", 1_801_439_850_948_198_401),
			("3402823669209384634633746074317682114.55", u128::MAX),
		] {
			assert_eq!(mxn().parse(text).unwrap(), units, "{text}");
		}
	}

	#[test]
	fn what_the_currency_cannot_express_should_be_refused() {
		for text in [
			"",
			".",
			".5",
			"5.",
			"-1",
			"+1",
			"1,000",
			"1 000",
			"0x10",
			"1e",
			"1e99999999999",
			"0.001",
			"1e-3",
			"NaN",
			"1e80",
			"3402823669209384634633746074317682114.56",
			"１",
		] {
			let failure = mxn().parse(text).unwrap_err();
			assert_eq!(failure.exit, Exit::BadFile, "{text}");
		}
		assert!(mxn().parse(&"9".repeat(100)).is_err());
	}

	#[test]
	fn amounts_should_be_written_as_they_are_read() {
		for units in [0, 1, 99, 100, 131_126_400, u128::MAX] {
			assert_eq!(mxn().parse(&mxn().format(units)).unwrap(), units);
		}
		assert_eq!(mxn().say(131_126_400), "1311264.00 MXN");
		let yen = Currency { code: "JPY".into(), decimals: 0 };
		assert_eq!(yen.format(12), "12");
		assert_eq!(yen.parse("12.0").unwrap(), 12);
	}

	#[test]
	fn a_foreign_currency_should_name_both() {
		let failure = mxn().ensure_same("GBP", "tender.value").unwrap_err();
		assert_eq!(failure.name, "ForeignCurrency");
		assert!(failure.message.contains("GBP") && failure.message.contains("MXN"));
		assert!(mxn().ensure_same("MXN", "tender.value").is_ok());
	}
}
