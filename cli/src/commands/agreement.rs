//! What two sides agree, as files: the terms of a contract, and a variation of it.

use crate::{
	clock,
	draft::{deadline, Decimal},
	exit::{Failure, Outcome},
	files, money,
	money::Currency,
	output::unhex_32,
};
use procurement_primitives::{
	contract::{Bound, DeviceTerms, MilestoneChange, MilestoneId, Terms, Variation, VariationReason},
	identity::PartyId,
	money::Balance,
	tender::{BasisPoints, DocumentHash},
	time::Moment,
};
use serde::Deserialize;
use std::path::{Path, PathBuf};

/// How many decimals of a percent damages for a day have: millionths of the amount.
const MILLIONTHS: u8 = 4;

/// What a contract says beyond its schedule, as a buyer writes it.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct TermsFile {
	/// The currency of the bond, which must be the chain's. Needed if there is a bond.
	#[serde(default)]
	pub currency: Option<String>,
	/// What the supplier leaves as a performance bond.
	#[serde(default)]
	pub performance_bond: Option<Decimal>,
	/// How long after acceptance a payment falls due: `30d`, or working days as `10wd`.
	pub payment_term: String,
	/// What share of each payment goes to the tax office, in percent.
	#[serde(default)]
	pub tax: Option<Decimal>,
	/// What the supplier owes for each whole day that it is late, in percent of the milestone's amount: at most four
	/// decimals.
	#[serde(default)]
	pub damages_per_day: Option<Decimal>,
	/// What it owes for lateness at most, in percent of the milestone's amount.
	#[serde(default)]
	pub damages_cap: Option<Decimal>,
	/// Who inspects.
	#[serde(default)]
	pub inspectors: Vec<PartyId>,
	/// How many of them must accept.
	#[serde(default)]
	pub inspectors_needed: u32,
	/// Which device accepts a milestone.
	#[serde(default)]
	pub devices: Vec<DeviceFile>,
	/// Who settles disputes; without it, a review body.
	#[serde(default)]
	pub arbiter: Option<PartyId>,
	/// The contract's text.
	#[serde(default)]
	pub document: Option<HashFile>,
}

/// A device that accepts a milestone, and what its reading must meet; bounds are included.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct DeviceFile {
	/// The milestone.
	pub milestone: MilestoneId,
	/// The device's party.
	pub device: PartyId,
	/// No less than this.
	#[serde(default)]
	pub at_least: Option<i64>,
	/// No more than this.
	#[serde(default)]
	pub at_most: Option<i64>,
}

/// A document by its hash.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct HashFile {
	/// The SHA-256 of its bytes.
	#[serde(default)]
	pub sha256: Option<String>,
	/// The file itself, from where the terms are.
	#[serde(default)]
	pub file: Option<PathBuf>,
}

/// A variation, as either side writes it.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct VariationFile {
	/// Why, by the codelist.
	pub reason: VariationReason,
	/// Why, in words.
	pub note: String,
	/// The currency of the amounts, which must be the chain's. Needed if there is one.
	#[serde(default)]
	pub currency: Option<String>,
	/// What changes.
	pub changes: Vec<ChangeFile>,
}

/// What becomes of a milestone.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct ChangeFile {
	/// Which.
	pub milestone: MilestoneId,
	/// What it costs from now on; without it, as before.
	#[serde(default)]
	pub amount: Option<Decimal>,
	/// By when it is delivered from now on, in RFC 3339 or as a length of time from now; without it, as before.
	#[serde(default)]
	pub due: Option<String>,
}

/// An amount in a file that names its currency.
fn amount(given: Option<&Decimal>, named: Option<&str>, currency: &Currency) -> Outcome<Option<Balance>> {
	let Some(given) = given else { return Ok(None) };
	let named = named.ok_or_else(|| Failure::input("the file has amounts and names no currency: add \"currency\""))?;
	currency.ensure_same(named, "currency")?;
	currency.parse(&given.0).map(Some)
}

fn percent(given: Option<&Decimal>, what: &str) -> Outcome<BasisPoints> {
	given.map_or(Ok(0), |given| given.share(what))
}

impl TermsFile {
	/// Reads terms.
	pub fn parse(text: &str) -> Outcome<Self> {
		serde_json::from_str(text).map_err(|error| Failure::input(format!("these are no terms of a contract: {error}")))
	}

	/// The terms as the chain takes them. Files are looked for from `folder`.
	pub fn build(&self, currency: &Currency, folder: &Path) -> Outcome<Terms> {
		let bond = amount(self.performance_bond.as_ref(), self.currency.as_deref(), currency)?;
		let mut devices = self.devices.iter().map(DeviceFile::build).collect::<Outcome<Vec<_>>>()?;
		devices.sort_by_key(|device| device.milestone);
		Ok(Terms {
			performance_bond: bond.unwrap_or_default(),
			payment_term: clock::period(&self.payment_term).map_err(Failure::input)?,
			tax: percent(self.tax.as_ref(), "tax")?,
			damages_per_day: self.damages_per_day()?,
			damages_cap: percent(self.damages_cap.as_ref(), "damagesCap")?,
			inspectors: self.inspectors.clone(),
			inspectors_needed: self.inspectors_needed,
			devices,
			arbiter: self.arbiter,
			document: self.document.as_ref().map(|document| document.build(folder)).transpose()?,
		})
	}

	fn damages_per_day(&self) -> Outcome<u32> {
		let Some(given) = &self.damages_per_day else { return Ok(0) };
		money::units(&given.0, MILLIONTHS)
			.and_then(|units| u32::try_from(units).map_err(|_| "it is too large".into()))
			.map_err(|why| Failure::input(format!("damagesPerDay: {} is no percentage: {why}", given.0)))
	}
}

impl DeviceFile {
	fn build(&self) -> Outcome<DeviceTerms> {
		let bound = match (self.at_least, self.at_most) {
			(Some(least), Some(most)) => Bound::Between(least, most),
			(Some(least), None) => Bound::AtLeast(least),
			(None, Some(most)) => Bound::AtMost(most),
			(None, None) => {
				return Err(Failure::input(format!(
					"the device of milestone {} needs \"atLeast\", \"atMost\" or both",
					self.milestone
				)))
			}
		};
		Ok(DeviceTerms { milestone: self.milestone, device: self.device, bound })
	}
}

impl HashFile {
	fn build(&self, folder: &Path) -> Outcome<DocumentHash> {
		match (&self.sha256, &self.file) {
			(Some(hash), None) => unhex_32(hash).map(DocumentHash::Sha256),
			(None, Some(file)) => hash_of(&folder.join(file)),
			_ => Err(Failure::input("the document needs either \"sha256\" or \"file\"")),
		}
	}
}

/// The SHA-256 of a file.
pub fn hash_of(file: &Path) -> Outcome<DocumentHash> {
	Ok(DocumentHash::Sha256(sp_crypto_hashing::sha2_256(&files::read(file)?)))
}

impl VariationFile {
	/// Reads a variation.
	pub fn parse(text: &str) -> Outcome<Self> {
		serde_json::from_str(text).map_err(|error| Failure::input(format!("this is no variation: {error}")))
	}

	/// The variation as the chain takes it, at the chain's time `now`.
	pub fn build(&self, currency: &Currency, now: Moment) -> Outcome<Variation> {
		let mut changes = Vec::new();
		for change in &self.changes {
			if change.amount.is_none() && change.due.is_none() {
				return Err(Failure::input(format!("nothing changes in milestone {}", change.milestone)));
			}
			changes.push(MilestoneChange {
				milestone: change.milestone,
				amount: amount(change.amount.as_ref(), self.currency.as_deref(), currency)?,
				due: change.due.as_deref().map(|due| deadline(due, now)).transpose()?,
			});
		}
		changes.sort_by_key(|change| change.milestone);
		Ok(Variation { reason: self.reason, note: self.note.clone().into_bytes(), changes })
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::exit::Exit;
	use procurement_primitives::time::{Period, DAY};

	fn mxn() -> Currency {
		Currency { code: "MXN".into(), decimals: 2 }
	}

	const TERMS: &str = r#"{
		"currency": "MXN", "performanceBond": "65563.20", "paymentTerm": "30d", "tax": "6", "damagesPerDay": "0.05",
		"damagesCap": 10, "inspectors": [21, 22, 23], "inspectorsNeeded": 2, "arbiter": 30,
		"devices": [{ "milestone": 2, "device": 41, "atMost": 0 }, { "milestone": 1, "device": 40, "atLeast": -5, "atMost": 5 }],
		"document": { "file": "contract.txt" }
	}"#;

	fn terms(text: &str) -> Outcome<Terms> {
		let folder = tempfile::tempdir().unwrap();
		std::fs::write(folder.path().join("contract.txt"), b"abc").unwrap();
		TermsFile::parse(text)?.build(&mxn(), folder.path())
	}

	#[test]
	fn terms_should_come_out_in_the_units_of_the_chain() {
		let terms = terms(TERMS).unwrap();
		assert_eq!((terms.performance_bond, terms.payment_term), (6_556_320, Period::Calendar(30 * DAY)));
		assert_eq!((terms.tax, terms.damages_per_day, terms.damages_cap), (600, 500, 1_000));
		let devices: Vec<_> = terms.devices.iter().map(|it| (it.milestone, it.bound)).collect();
		assert_eq!(devices, vec![(1, Bound::Between(-5, 5)), (2, Bound::AtMost(0))], "by milestone, upwards");
		let abc = unhex_32("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad").unwrap();
		assert_eq!(terms.document, Some(DocumentHash::Sha256(abc)));
	}

	#[test]
	fn terms_that_say_little_should_say_nothing_else() {
		let terms = terms(r#"{ "paymentTerm": "10wd" }"#).unwrap();
		assert_eq!((terms.performance_bond, terms.tax, terms.damages_per_day, terms.damages_cap), (0, 0, 0, 0));
		assert_eq!(terms.payment_term, Period::Working(10));
		assert!(terms.inspectors.is_empty() && terms.arbiter.is_none() && terms.document.is_none());
	}

	#[test]
	fn terms_that_cannot_be_meant_should_be_refused() {
		for (what, from, to) in [
			("a foreign currency", "\"currency\": \"MXN\"", "\"currency\": \"GBP\""),
			("no currency", "\"currency\": \"MXN\", ", ""),
			("half a cent", "65563.20", "65563.205"),
			("more than all", "\"tax\": \"6\"", "\"tax\": \"100.01\""),
			("too fine", "0.05", "0.00005"),
			("no length of time", "30d", "a month"),
			("a device without a bound", "\"atMost\": 0", "\"atMost\": null"),
			("a misspelt field", "inspectorsNeeded", "inspectorNeeded"),
			("a document that is not there", "contract.txt", "other.txt"),
		] {
			assert!(TERMS.contains(from), "{what}");
			assert_eq!(terms(&TERMS.replace(from, to)).unwrap_err().exit, Exit::BadFile, "{what}");
		}
	}

	#[test]
	fn a_variation_should_name_what_changes() {
		let text = r#"{ "reason": "volumeCuts", "note": "Ten fewer", "currency": "MXN",
			"changes": [{ "milestone": 3, "due": "10d" }, { "milestone": 1, "amount": "90.00" }] }"#;
		let variation = VariationFile::parse(text).unwrap().build(&mxn(), 5).unwrap();
		assert_eq!((variation.reason, &variation.note[..]), (VariationReason::VolumeCuts, &b"Ten fewer"[..]));
		let changes: Vec<_> = variation.changes.iter().map(|it| (it.milestone, it.amount, it.due)).collect();
		assert_eq!(changes, vec![(1, Some(9_000), None), (3, None, Some(5 + 10 * DAY))]);
		for bad in [text.replace("volumeCuts", "because"), text.replace("\"due\": \"10d\"", "\"due\": null")] {
			let built = VariationFile::parse(&bad).and_then(|file| file.build(&mxn(), 5));
			assert_eq!(built.unwrap_err().exit, Exit::BadFile, "{bad}");
		}
		let without = text.replace("\"currency\": \"MXN\",", "");
		assert!(VariationFile::parse(&without).unwrap().build(&mxn(), 5).is_err());
	}
}
