//! What must be true of a city before a chain can begin with it. A genesis that cannot be would only fail inside the
//! runtime, with words that an official has no use for; here every mistake has a name and says what to change.

use super::{City, Currency, LicenceClass, Network, RegisteredAs};
use crate::{AccountId, Balance, Runtime, SS58_PREFIX};
#[cfg(feature = "metadata-hash")]
use crate::{CURRENCY_DECIMALS, CURRENCY_SYMBOL};
use alloc::{
	format,
	string::{String, ToString},
	vec::Vec,
};
use core::fmt;
use frame_support::traits::Get;
use pallet_fee_sponsorship::MAX_UTC_OFFSET;
use pallet_procurement_tenders::types::GenesisRuleset;
use procurement_primitives::{
	identity::{Identifier, IdentifierError, MaxNameLength},
	licence::{is_alphanumeric, MaxClassNameLength, TypeCode},
	tender::{Procedure, RulesetFault},
	text::{can_be_read, shows_as_it_is},
	time::{Date, Moment},
};
use sp_core::crypto::Ss58Codec;
use sp_keyring::Sr25519Keyring;

/// Fewest members of a council: with fewer, two thirds are everybody, and one who is ill stops the city.
const MIN_COUNCIL: usize = 3;

/// Most decimals of a currency in ISO 4217.
const MAX_DECIMALS: u8 = 4;

/// Longest id: it names folders and network protocols.
const MAX_ID_LENGTH: usize = 64;

/// Length of the part of an OCDS prefix that tells publishers apart.
const OCID_PREFIX_LENGTH: usize = 6;

/// The year 2000 began. A time before it, in a file that is about times to come, was not written in milliseconds.
const YEAR_2000: Moment = 946_684_800_000;

/// The first day of the year 10000. A date from then on is no number of days: `20260101`, for instance.
const YEAR_10000: Date = 2_932_897;

/// Why there can be no chain of a city. Fields are named as in the file.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum CityError {
	/// The file is not JSON, or lacks a field, or has one that no city has.
	Unreadable(String),
	/// A text that must say something is empty.
	Empty {
		/// The field.
		field: &'static str,
	},
	/// The id has characters that file names and protocols do not take, or too many.
	Id(String),
	/// The prefix is not of the form that the Open Contracting Partnership gives out.
	OcidPrefix(String),
	/// Zero is no parachain's id.
	ParaId,
	/// Not a currency as in ISO 4217.
	Currency {
		/// The code.
		symbol: String,
		/// The decimals.
		decimals: u8,
	},
	/// This build's metadata hash is made for another currency.
	CurrencyOfBuild {
		/// The city's.
		city: Currency,
		/// The build's.
		build: Currency,
	},
	/// This build writes addresses with another prefix.
	Ss58Prefix {
		/// The city's.
		city: u16,
		/// The build's.
		build: u16,
	},
	/// No place on earth has that time.
	UtcOffset(i32),
	/// The council is too small.
	SmallCouncil(usize),
	/// Something stands twice where it may stand once.
	Twice {
		/// The field.
		field: &'static str,
		/// What stands there twice.
		value: String,
	},
	/// The registrar's name is too long.
	LongName(usize),
	/// The registrar's name has characters that do not show as they are.
	HiddenName(String),
	/// The registrar has no identifier, or too many.
	IdentifierCount(usize),
	/// The registrar's identifier is not one.
	Identifier {
		/// The identifier.
		identifier: RegisteredAs,
		/// Whether only its check character is wrong.
		check_character: bool,
	},
	/// The registrar's verification was over long before it begins.
	RegistrarExpired(Moment),
	/// The figures of a ruleset do not fit together.
	Ruleset {
		/// The procedure that it is for.
		procedure: Procedure,
		/// What does not fit.
		fault: RulesetFault,
	},
	/// A ruleset counts its days by other clocks than the city's.
	RulesetOffset {
		/// The procedure that it is for.
		procedure: Procedure,
		/// The ruleset's offset.
		ruleset: i32,
		/// The city's.
		city: i32,
	},
	/// A date so far off that it is no number of days.
	FarDate(Date),
	/// Nobody makes blocks.
	NoCollator,
	/// A collator has no money.
	UnfundedCollator(String),
	/// An account or a purse is opened with nothing in it.
	NoMoney {
		/// The field.
		field: &'static str,
		/// The account.
		account: String,
	},
	/// All the money together is more than the chain can count.
	TooMuchMoney,
	/// A class of licences has no name, or one that is too long.
	ClassName {
		/// Its type code.
		code: String,
		/// How long the name is, in bytes.
		bytes: usize,
	},
	/// A class's type code is not of the form of one.
	ClassCode(String),
	/// A class's shortest validity is longer than its longest.
	ClassValidity(String),
	/// A live city's key is one that everybody has.
	WellKnownKey {
		/// The field.
		field: &'static str,
		/// The key.
		account: String,
	},
}

impl core::error::Error for CityError {}

impl fmt::Display for CityError {
	fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::Unreadable(error) => write!(out, "not the file of a city: {error}"),
			Self::Empty { field } => write!(out, "`{field}` is empty; fill it in"),
			Self::Id(id) => write!(
				out,
				"`id` is `{id}`; use 1 to {MAX_ID_LENGTH} lower-case letters, digits, `_` and `-`, and begin with a letter"
			),
			Self::OcidPrefix(prefix) => write!(
				out,
				"`ocidPrefix` is `{prefix}`; use the one that the Open Contracting Partnership registered: `ocds-` and \
				 {OCID_PREFIX_LENGTH} lower-case letters or digits"
			),
			Self::ParaId => out.write_str("`paraId` is 0; use the id that the relay chain gave this parachain"),
			Self::Currency { symbol, decimals } => write!(
				out,
				"`currency` is `{symbol}` with {decimals} decimals; use three capitals as in ISO 4217, and at most \
				 {MAX_DECIMALS} decimals"
			),
			Self::CurrencyOfBuild { city, build } => write!(
				out,
				"`currency` is {} with {} decimals, and this release is built for {} with {}: who signs offline would \
				 see wrong amounts; use a release for that currency, or a build without the feature `metadata-hash`",
				city.symbol, city.decimals, build.symbol, build.decimals
			),
			Self::Ss58Prefix { city, build } => {
				write!(out, "`ss58Prefix` is {city}, and this build writes addresses with {build}; use that")
			}
			Self::UtcOffset(minutes) => {
				write!(
					out,
					"`utcOffsetMinutes` is {minutes}; use city time minus UTC, at most {MAX_UTC_OFFSET} either way"
				)
			}
			Self::SmallCouncil(members) => {
				write!(
					out,
					"`council` has {members} members; seat {MIN_COUNCIL} at least, so that no one decides alone"
				)
			}
			Self::Twice { field, value } => write!(out, "`{field}` has {value} twice; leave one out"),
			Self::LongName(bytes) => {
				write!(out, "`registrar.name` has {bytes} bytes; use {} at most", max_name())
			}
			Self::IdentifierCount(count) => write!(
				out,
				"`registrar.identifiers` has {count} entries; give one at least and {} at most",
				max_identifiers()
			),
			Self::Identifier { identifier: RegisteredAs { scheme, id }, check_character: true } => {
				write!(
					out,
					"`registrar.identifiers`: `{id}` is no {scheme}: its check character is wrong; look for a typo"
				)
			}
			Self::Identifier { identifier: RegisteredAs { scheme, id }, check_character: false } => write!(
				out,
				"`registrar.identifiers`: `{id}` is malformed for the scheme `{scheme}`; use a scheme of org-id.guide, \
				 and the number as the register writes it, without spaces"
			),
			Self::HiddenName(name) => write!(
				out,
				"`registrar.name` is `{}`, with characters that do not show as they are; leave them out",
				name.escape_debug()
			),
			Self::RegistrarExpired(until) => write!(
				out,
				"`registrar.until` is {until}, which is before the year 2000; use a time to come, in milliseconds since 1970"
			),
			Self::Ruleset { procedure, fault } => {
				write!(out, "`rulesets`: the figures for `{}` cannot be: {}", procedure.code(), advice(*fault))
			}
			Self::RulesetOffset { procedure, ruleset, city } => write!(
				out,
				"`rulesets`: `utcOffsetMinutes` for `{}` is {ruleset}, and the city's is {city}; use that",
				procedure.code()
			),
			Self::FarDate(date) => write!(
				out,
				"`days` has the date {date}, after the year 9999; write a date as the number of days since 1970-01-01"
			),
			Self::NoCollator => out.write_str("`collators` is empty; name one at least, or nobody makes blocks"),
			Self::UnfundedCollator(account) => write!(
				out,
				"the collator {account} has no money, and session keys need an account with some; add it to `funded`"
			),
			Self::NoMoney { field, account } => {
				write!(out, "`{field}` gives {account} nothing; give it 1 unit at least, or leave the account out")
			}
			Self::TooMuchMoney => out
				.write_str("`funded` and `operations.endowment` are together more than the chain can count; give less"),
			Self::ClassName { code, bytes } => write!(
				out,
				"`licenceClasses`: the name of {code} has {bytes} bytes; use 1 to {}",
				<MaxClassNameLength as Get<u32>>::get()
			),
			Self::ClassCode(code) => write!(
				out,
				"`licenceClasses`: the code `{code}` is none; use 21 digits and capitals, as in GB/T 36904: the unified \
				 social credit code of who names the class, and three digits"
			),
			Self::ClassValidity(code) => {
				write!(out, "`licenceClasses`: {code} has `shortestDays` above `longestDays`; exchange them")
			}
			Self::WellKnownKey { field, account } => write!(
				out,
				"`{field}` has {account}, a development key that everybody has, and the city is live; make a key of its \
				 own by `key generate`"
			),
		}
	}
}

impl City {
	/// Checks that a chain can begin with this city on this build. The first mistake found is the one reported.
	pub fn check(&self) -> Result<(), CityError> {
		self.check_names()?;
		self.check_build()?;
		self.check_council()?;
		self.check_registrar()?;
		self.check_rules()?;
		self.check_collators()?;
		self.check_money()?;
		self.check_classes()?;
		self.check_keys()
	}

	fn check_names(&self) -> Result<(), CityError> {
		for (field, text) in
			[("name", &self.name), ("relayChain", &self.relay_chain), ("registrar.name", &self.registrar.name)]
		{
			if !can_be_read(text) {
				return Err(CityError::Empty { field });
			}
		}
		if !shows_as_it_is(&self.registrar.name) {
			return Err(CityError::HiddenName(self.registrar.name.clone()));
		}
		let in_id = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '-';
		let id_ok = self.id.len() <= MAX_ID_LENGTH
			&& self.id.starts_with(|c: char| c.is_ascii_lowercase())
			&& self.id.chars().all(in_id);
		if !id_ok {
			return Err(CityError::Id(self.id.clone()));
		}
		let publisher = self.ocid_prefix.strip_prefix("ocds-").unwrap_or_default();
		let prefix_ok = publisher.len() == OCID_PREFIX_LENGTH
			&& publisher.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
		if !prefix_ok {
			return Err(CityError::OcidPrefix(self.ocid_prefix.clone()));
		}
		if self.para_id == 0 {
			return Err(CityError::ParaId);
		}
		if self.utc_offset_minutes.unsigned_abs() > MAX_UTC_OFFSET {
			return Err(CityError::UtcOffset(self.utc_offset_minutes));
		}
		Ok(())
	}

	/// What the build decides must be as the city says.
	fn check_build(&self) -> Result<(), CityError> {
		let Currency { symbol, decimals } = &self.currency;
		let symbol_ok = symbol.len() == 3 && symbol.chars().all(|c| c.is_ascii_uppercase());
		if !symbol_ok || *decimals > MAX_DECIMALS {
			return Err(CityError::Currency { symbol: symbol.clone(), decimals: *decimals });
		}
		#[cfg(feature = "metadata-hash")]
		if symbol != CURRENCY_SYMBOL || *decimals != CURRENCY_DECIMALS {
			let build = Currency { symbol: CURRENCY_SYMBOL.into(), decimals: CURRENCY_DECIMALS };
			return Err(CityError::CurrencyOfBuild { city: self.currency.clone(), build });
		}
		if self.ss58_prefix != SS58_PREFIX {
			return Err(CityError::Ss58Prefix { city: self.ss58_prefix, build: SS58_PREFIX });
		}
		Ok(())
	}

	fn check_council(&self) -> Result<(), CityError> {
		if self.council.len() < MIN_COUNCIL {
			return Err(CityError::SmallCouncil(self.council.len()));
		}
		once("council", self.council.iter().map(address))
	}

	fn check_registrar(&self) -> Result<(), CityError> {
		let registrar = &self.registrar;
		let name_length = registrar.name.len();
		if u32::try_from(name_length).map_or(true, |bytes| bytes > max_name()) {
			return Err(CityError::LongName(name_length));
		}
		let count = registrar.identifiers.len();
		if count == 0 || u32::try_from(count).map_or(true, |count| count > max_identifiers()) {
			return Err(CityError::IdentifierCount(count));
		}
		for identifier in &registrar.identifiers {
			let wrong = |error| CityError::Identifier {
				identifier: identifier.clone(),
				check_character: error == IdentifierError::WrongCheckCharacter,
			};
			let RegisteredAs { scheme, id } = identifier.clone();
			let bounded = Identifier {
				scheme: scheme.into_bytes().try_into().map_err(|_| wrong(IdentifierError::Malformed))?,
				id: id.into_bytes().try_into().map_err(|_| wrong(IdentifierError::Malformed))?,
			};
			bounded.check().map_err(wrong)?;
		}
		once(
			"registrar.identifiers",
			registrar.identifiers.iter().map(|RegisteredAs { scheme, id }| format!("{scheme} {id}")),
		)?;
		if registrar.until < YEAR_2000 {
			return Err(CityError::RegistrarExpired(registrar.until));
		}
		Ok(())
	}

	/// The rules of procedures, as the chain would judge them, and the calendar.
	fn check_rules(&self) -> Result<(), CityError> {
		for GenesisRuleset { procedure, rules } in &self.rulesets {
			let procedure = *procedure;
			rules.check().map_err(|fault| CityError::Ruleset { procedure, fault })?;
			if rules.utc_offset_minutes != self.utc_offset_minutes {
				let (ruleset, city) = (rules.utc_offset_minutes, self.utc_offset_minutes);
				return Err(CityError::RulesetOffset { procedure, ruleset, city });
			}
		}
		once("rulesets", self.rulesets.iter().map(|own| own.procedure.code().to_string()))?;
		if let Some(day) = self.days.iter().find(|day| day.date >= YEAR_10000) {
			return Err(CityError::FarDate(day.date));
		}
		once("days", self.days.iter().map(|day| day.date.to_string()))
	}

	fn check_collators(&self) -> Result<(), CityError> {
		if self.collators.is_empty() {
			return Err(CityError::NoCollator);
		}
		once("collators.account", self.collators.iter().map(|collator| address(&collator.account)))?;
		once("collators.aura", self.collators.iter().filter_map(|it| raw_key(&it.aura)).map(|key| address(&key)))?;
		let funded = |account: &AccountId| {
			*account == self.operations.account || self.funded.iter().any(|it| it.account == *account)
		};
		match self.collators.iter().find(|collator| !funded(&collator.account)) {
			Some(collator) => Err(CityError::UnfundedCollator(address(&collator.account))),
			None => Ok(()),
		}
	}

	fn check_money(&self) -> Result<(), CityError> {
		let operations = &self.operations;
		once("operations.roleBudgets", operations.role_budgets.iter().map(|it| format!("{:?}", it.role)))?;
		let purse = core::iter::once(("operations.endowment", &operations.account, operations.endowment));
		let funded = self.funded.iter().map(|it| ("funded", &it.account, it.amount));
		let mut total: Balance = 0;
		for (field, account, amount) in purse.clone().chain(funded.clone()) {
			if amount == 0 {
				return Err(CityError::NoMoney { field, account: address(account) });
			}
			total = total.checked_add(amount).ok_or(CityError::TooMuchMoney)?;
		}
		once("funded", purse.chain(funded).map(|(_, account, _)| address(account)))
	}

	fn check_classes(&self) -> Result<(), CityError> {
		for class in &self.licence_classes {
			let LicenceClass { name, code, .. } = class;
			let code_ok = TypeCode::try_from(code.as_bytes()).is_ok_and(|code| is_alphanumeric(&code));
			if !code_ok {
				return Err(CityError::ClassCode(code.clone()));
			}
			let most = <MaxClassNameLength as Get<u32>>::get();
			if name.trim().is_empty() || u32::try_from(name.len()).map_or(true, |bytes| bytes > most) {
				return Err(CityError::ClassName { code: code.clone(), bytes: name.len() });
			}
			let bounds = class.validity();
			if bounds.longest.is_some_and(|longest| longest < bounds.shortest) {
				return Err(CityError::ClassValidity(code.clone()));
			}
		}
		once("licenceClasses.code", self.licence_classes.iter().map(|class| class.code.clone()))
	}

	/// A live city has no key that everybody has.
	fn check_keys(&self) -> Result<(), CityError> {
		if self.network != Network::Live {
			return Ok(());
		}
		let council = self.council.iter().map(|account| ("council", account.clone()));
		let collators = self.collators.iter().map(|it| ("collators.account", it.account.clone()));
		let aura = self.collators.iter().filter_map(|it| Some(("collators.aura", raw_key(&it.aura)?)));
		let funded = self.funded.iter().map(|it| ("funded", it.account.clone()));
		let single = [
			("operations.account", self.operations.account.clone()),
			("registrar.controller", self.registrar.controller.clone()),
		];
		let known: Vec<_> = Sr25519Keyring::iter().map(Sr25519Keyring::to_account_id).collect();
		match council.chain(collators).chain(aura).chain(funded).chain(single).find(|(_, key)| known.contains(key)) {
			Some((field, key)) => Err(CityError::WellKnownKey { field, account: address(&key) }),
			None => Ok(()),
		}
	}
}

/// A public key as the account that it would have.
fn raw_key(key: &impl AsRef<[u8]>) -> Option<AccountId> {
	AccountId::try_from(key.as_ref()).ok()
}

fn max_name() -> u32 {
	<MaxNameLength as Get<u32>>::get()
}

fn max_identifiers() -> u32 {
	<Runtime as pallet_procurement_identity::Config>::MaxIdentifiers::get()
}

/// An account as people write it.
fn address(account: &AccountId) -> String {
	account.to_ss58check_with_version(SS58_PREFIX.into())
}

/// What to change where the figures of a ruleset do not fit together.
fn advice(fault: RulesetFault) -> &'static str {
	match fault {
		RulesetFault::OffsetOutOfRange => "no city's time is so far from UTC; use the city's `utcOffsetMinutes`",
		RulesetFault::PeriodZero => "a period in which somebody must act is nothing; give it a day at least",
		RulesetFault::PeriodTooLong => {
			"a period is longer than 64 working days, or than ten years in milliseconds; shorten it"
		}
		RulesetFault::ShareAboveWhole => "a share is more than the whole; shares are in hundredths of a percent",
		RulesetFault::BoundsInverted => "a lower bound is above its upper one; exchange them",
		RulesetFault::MinimumZero => "no bid is needed, or nobody need be invited; ask for 1 at least",
		RulesetFault::KeyholdersOutOfRange => "`keys.keyholders` is none of 3 to 16; use one of them",
		RulesetFault::ThresholdOutOfRange => {
			"`keys.threshold` is under 2 or not below `keys.keyholders`; set it between"
		}
		RulesetFault::PanelSizes => {
			"a panel is of an even number, or smaller for large purchases; use odd, growing numbers"
		}
		RulesetFault::FractionInvalid => "a part is more than all, or of nothing; use one like 2 of 3",
		RulesetFault::PaymentTermAboveCap => "payment is due later than ever allowed; lower `paymentTerm`",
	}
}

/// Fails if a value stands twice.
fn once(field: &'static str, values: impl Iterator<Item = String>) -> Result<(), CityError> {
	let mut seen = Vec::new();
	for value in values {
		if seen.contains(&value) {
			return Err(CityError::Twice { field, value });
		}
		seen.push(value);
	}
	Ok(())
}
