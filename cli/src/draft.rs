//! A tender as a file that people write: JSON with amounts in the currency's own units, moments in RFC 3339, and codes
//! from the codelists. `tender create` reads it, `tender import --dry-run` writes it.

use crate::{
	clock,
	exit::{Failure, Outcome},
	files,
	json::Json,
	money::{self, Currency},
	output::unhex_32,
};
use procurement_primitives::{
	budget::LineId,
	identity::PartyId,
	licence::LicenceClassId,
	tender::{
		AcceptanceMethod, AwardCriteria, BasisPoints, Better, Category, Changes, Classification, ClassificationScheme,
		Criterion, Document, DocumentHash, DocumentType, Judged, Lot, LotChange, LotId, LotSet, Milestone,
		MilestoneTerms, Notice, PaymentPart, Procedure, MAX_LOTS, WHOLE,
	},
	time::{Moment, DAY},
};
use serde::{de::Error as _, Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;
use std::path::{Path, PathBuf};

/// A decimal number, kept as it was written: in a string, or as a JSON number.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Decimal(pub String);

impl<'de> Deserialize<'de> for Decimal {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		let raw = Box::<RawValue>::deserialize(deserializer)?;
		match Json::parse(raw.get()) {
			Ok(Json::Text(text) | Json::Number(text)) => Ok(Self(text)),
			_ => Err(D::Error::custom("a decimal number is needed, best in quotation marks: \"1311264.00\"")),
		}
	}
}

impl Serialize for Decimal {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.serialize_str(&self.0)
	}
}

impl Decimal {
	/// A share in percent, as hundredths of a percent.
	pub fn share(&self, what: &str) -> Outcome<BasisPoints> {
		money::units(&self.0, 2)
			.and_then(|units| BasisPoints::try_from(units).map_err(|_| "it is more than 100".into()))
			.and_then(|share| if share <= WHOLE { Ok(share) } else { Err("it is more than 100".into()) })
			.map_err(|why| Failure::input(format!("{what}: {} is no percentage: {why}", self.0)))
	}

	/// `share` in percent.
	pub fn percent(share: BasisPoints) -> Self {
		let percent = Currency { code: String::new(), decimals: 2 };
		Self(percent.format(share.into()))
	}
}

/// A draft.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Draft {
	/// The buyer's own reference, which makes creating it again harmless.
	pub reference: String,
	/// How suppliers are found.
	pub procedure: Procedure,
	/// What is mainly bought.
	pub category: Category,
	/// What is bought, in a line.
	pub title: String,
	/// What is bought.
	#[serde(default, skip_serializing_if = "String::is_empty")]
	pub description: String,
	/// The budget line that pays.
	pub line: LineId,
	/// The currency of every amount in the file, which must be the chain's.
	pub currency: String,
	/// What each bidder leaves as a bond.
	#[serde(default, skip_serializing_if = "is_nothing")]
	pub bond: Decimal,
	/// Whether the price stands in an envelope of its own.
	#[serde(default)]
	pub two_envelopes: bool,
	/// Questions are taken before this: a moment in RFC 3339, or a length of time from now (`10d`).
	pub enquiry_deadline: String,
	/// Bids are taken before this, likewise.
	pub bid_deadline: String,
	/// Its lots; their numbers count from 0 in this order.
	pub lots: Vec<LotDraft>,
	/// Criteria of rated awards; their numbers count from 0 in this order.
	#[serde(default, skip_serializing_if = "Vec::is_empty")]
	pub criteria: Vec<CriterionDraft>,
	/// Documents.
	#[serde(default, skip_serializing_if = "Vec::is_empty")]
	pub documents: Vec<DocumentDraft>,
	/// The licence classes that a bidder must hold.
	#[serde(default, skip_serializing_if = "Vec::is_empty")]
	pub eligibility: Vec<LicenceClassId>,
	/// Who is invited.
	#[serde(default, skip_serializing_if = "Vec::is_empty")]
	pub invited: Vec<PartyId>,
	/// Who holds its keys; their indices count from 1 in this order.
	pub keyholders: Vec<PartyId>,
	/// How many of them open it.
	pub threshold: u8,
	/// How the contract is paid.
	#[serde(default, skip_serializing_if = "Vec::is_empty")]
	pub schedule: Vec<MilestoneDraft>,
}

fn is_nothing(amount: &Decimal) -> bool {
	amount.0.is_empty()
}

/// A lot.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct LotDraft {
	/// What it is, in a line.
	pub title: String,
	/// What it is.
	#[serde(default, skip_serializing_if = "String::is_empty")]
	pub description: String,
	/// What it may cost at most, tax included.
	pub maximum: Decimal,
	/// The price's share of the total in percent; without it the lowest price wins.
	#[serde(default, skip_serializing_if = "Option::is_none")]
	pub price_weight: Option<Decimal>,
	/// Where it stands in a catalogue.
	#[serde(default, skip_serializing_if = "Option::is_none")]
	pub classification: Option<ClassificationDraft>,
}

/// A place in a catalogue.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct ClassificationDraft {
	/// The catalogue.
	pub scheme: ClassificationScheme,
	/// The code in it.
	pub code: String,
}

/// A criterion.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct CriterionDraft {
	/// What is judged, in a line.
	pub title: String,
	/// How it is judged.
	#[serde(default, skip_serializing_if = "String::is_empty")]
	pub description: String,
	/// The lots that it applies to; without them, all.
	#[serde(default, skip_serializing_if = "Option::is_none")]
	pub lots: Option<Vec<LotId>>,
	/// Its share of the total in percent.
	pub weight: Decimal,
	/// Which numbers are better, if a formula judges it; without it experts do.
	#[serde(default, skip_serializing_if = "Option::is_none")]
	pub better: Option<Better>,
	/// The unit of those numbers.
	#[serde(default, skip_serializing_if = "Option::is_none")]
	pub unit: Option<String>,
}

/// A document.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct DocumentDraft {
	/// What it is.
	pub kind: DocumentType,
	/// Its title.
	pub title: String,
	/// The SHA-256 of its bytes.
	#[serde(default, skip_serializing_if = "Option::is_none")]
	pub sha256: Option<String>,
	/// The BLAKE2b-256 of its bytes.
	#[serde(default, skip_serializing_if = "Option::is_none")]
	pub blake2b256: Option<String>,
	/// The file itself, from where the draft is; its SHA-256 is computed.
	#[serde(default, skip_serializing_if = "Option::is_none")]
	pub file: Option<PathBuf>,
	/// Its media type.
	pub media_type: String,
	/// Where it can be fetched.
	pub uri: String,
	/// Whether bids depend on it.
	#[serde(default)]
	pub binding: bool,
}

/// A milestone.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct MilestoneDraft {
	/// What is delivered, in a line.
	pub title: String,
	/// What is paid for it, in percent of what fixed amounts leave.
	#[serde(default, skip_serializing_if = "Option::is_none")]
	pub share: Option<Decimal>,
	/// What is paid for it, as an amount.
	#[serde(default, skip_serializing_if = "Option::is_none")]
	pub amount: Option<Decimal>,
	/// Delivered within so many calendar days of the signature.
	pub due_days: u16,
	/// Who accepts it.
	pub acceptance: AcceptanceMethod,
	/// Silence for so long accepts it: `10d`, or working days as `5wd`.
	pub accepted_after: String,
	/// What share of the payment is kept back until the warranty ends, in percent.
	#[serde(default, skip_serializing_if = "is_nothing")]
	pub retention: Decimal,
	/// How many calendar days of warranty follow.
	#[serde(default)]
	pub warranty_days: u16,
}

/// An amendment, as a file.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
pub struct AmendmentDraft {
	/// Why; the command line may give it too.
	pub reason: Option<String>,
	/// The currency of every amount in the file. Needed if there is one.
	pub currency: Option<String>,
	/// The title.
	pub title: Option<String>,
	/// The description.
	pub description: Option<String>,
	/// The enquiry deadline.
	pub enquiry_deadline: Option<String>,
	/// The bid deadline.
	pub bid_deadline: Option<String>,
	/// Lots that are added, replaced or removed.
	pub lots: Vec<LotChangeDraft>,
	/// All criteria.
	pub criteria: Option<Vec<CriterionDraft>>,
	/// All documents.
	pub documents: Option<Vec<DocumentDraft>>,
	/// All licence classes.
	pub eligibility: Option<Vec<LicenceClassId>>,
	/// The whole schedule of payment.
	pub schedule: Option<Vec<MilestoneDraft>>,
}

/// A change of one lot.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct LotChangeDraft {
	/// Which.
	pub lot: LotId,
	/// What it becomes; without it, it is removed.
	#[serde(default)]
	pub becomes: Option<LotDraft>,
}

/// A draft as the chain takes it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Parts {
	/// The general part.
	pub notice: Notice,
	/// The lots.
	pub lots: Vec<Lot>,
	/// The criteria.
	pub criteria: Vec<Criterion>,
	/// The documents.
	pub documents: Vec<Document>,
	/// The schedule of payment.
	pub schedule: Vec<Milestone>,
}

/// A moment that a file names: in RFC 3339, or as a length of time from `now`.
pub fn deadline(text: &str, now: Moment) -> Outcome<Moment> {
	match clock::length(text) {
		Ok(length) => now.checked_add(length).ok_or_else(|| Failure::input(format!("{text} is too far in the future"))),
		Err(_) => clock::moment(text),
	}
}

impl Draft {
	/// Reads a draft. Documents' files are looked for from `folder`.
	pub fn parse(text: &str) -> Outcome<Self> {
		serde_json::from_str(text).map_err(|error| Failure::input(format!("this is no draft of a tender: {error}")))
	}

	/// The draft as the chain takes it, at the chain's time `now`.
	pub fn parts(&self, currency: &Currency, folder: &Path, now: Moment) -> Outcome<Parts> {
		currency.ensure_same(&self.currency, "currency")?;
		if self.lots.len() > usize::from(MAX_LOTS) {
			return Err(Failure::input(format!("a tender has at most {MAX_LOTS} lots, not {}", self.lots.len())));
		}
		let bond = if is_nothing(&self.bond) { 0 } else { currency.parse(&self.bond.0)? };
		let all = self.lots.iter().zip(0..MAX_LOTS).map(|(_, lot)| lot).collect();
		Ok(Parts {
			notice: Notice {
				procedure: self.procedure,
				category: self.category,
				title: self.title.clone().into_bytes(),
				description: self.description.clone().into_bytes(),
				line: self.line,
				bond,
				two_envelopes: self.two_envelopes,
				enquiry_deadline: deadline(&self.enquiry_deadline, now)?,
				bid_deadline: deadline(&self.bid_deadline, now)?,
			},
			lots: self.lots.iter().map(|lot| lot.build(currency)).collect::<Outcome<_>>()?,
			criteria: criteria(&self.criteria, all)?,
			documents: documents(&self.documents, folder)?,
			schedule: schedule(&self.schedule, currency)?,
		})
	}
}

fn criteria(list: &[CriterionDraft], all: LotSet) -> Outcome<Vec<Criterion>> {
	list.iter().map(|criterion| criterion.build(all)).collect()
}

fn documents(list: &[DocumentDraft], folder: &Path) -> Outcome<Vec<Document>> {
	list.iter().map(|document| document.build(folder)).collect()
}

fn schedule(list: &[MilestoneDraft], currency: &Currency) -> Outcome<Vec<Milestone>> {
	list.iter().map(|milestone| milestone.build(currency)).collect()
}

impl LotDraft {
	fn build(&self, currency: &Currency) -> Outcome<Lot> {
		let award = match &self.price_weight {
			None => AwardCriteria::PriceOnly,
			Some(weight) => AwardCriteria::Rated { price_weight: weight.share("priceWeight")? },
		};
		let classification = self
			.classification
			.as_ref()
			.map(|place| Classification { scheme: place.scheme, code: place.code.clone().into_bytes() });
		Ok(Lot {
			title: self.title.clone().into_bytes(),
			description: self.description.clone().into_bytes(),
			maximum: currency.parse(&self.maximum.0)?,
			award,
			classification,
		})
	}
}

impl CriterionDraft {
	fn build(&self, all: LotSet) -> Outcome<Criterion> {
		let judged = match (self.better, &self.unit) {
			(Some(better), Some(unit)) => Judged::Formula { better, unit: unit.clone().into_bytes() },
			(None, None) => Judged::Expert,
			_ => {
				return Err(Failure::input(format!(
					"criterion \"{}\": a formula needs both \"better\" and \"unit\", an expert neither",
					self.title
				)))
			}
		};
		let lots = match &self.lots {
			None => all,
			Some(lots) => match lots.iter().find(|lot| !all.contains(**lot)) {
				Some(lot) => {
					return Err(Failure::input(format!("criterion \"{}\": there is no lot {lot}", self.title)))
				}
				None => lots.iter().copied().collect(),
			},
		};
		Ok(Criterion {
			title: self.title.clone().into_bytes(),
			description: self.description.clone().into_bytes(),
			lots,
			weight: self.weight.share("weight")?,
			judged,
		})
	}
}

impl DocumentDraft {
	fn build(&self, folder: &Path) -> Outcome<Document> {
		let hash = match (&self.sha256, &self.blake2b256, &self.file) {
			(Some(hash), None, None) => DocumentHash::Sha256(unhex_32(hash)?),
			(None, Some(hash), None) => DocumentHash::Blake2b256(unhex_32(hash)?),
			(None, None, Some(file)) => {
				DocumentHash::Sha256(sp_crypto_hashing::sha2_256(&files::read(&folder.join(file))?))
			}
			_ => {
				return Err(Failure::input(format!(
					"document \"{}\" needs one of \"sha256\", \"blake2b256\" and \"file\"",
					self.title
				)))
			}
		};
		Ok(Document {
			kind: self.kind,
			title: self.title.clone().into_bytes(),
			hash,
			media_type: self.media_type.clone().into_bytes(),
			uri: self.uri.clone().into_bytes(),
			binding: self.binding,
		})
	}
}

impl MilestoneDraft {
	/// One payment after one delivery: what a record that says nothing of payments comes to.
	pub fn single(title: String, due_days: u16) -> Self {
		Self {
			title,
			share: Some(Decimal::percent(WHOLE)),
			amount: None,
			due_days,
			acceptance: AcceptanceMethod::Buyer,
			accepted_after: "10d".into(),
			retention: Decimal::default(),
			warranty_days: 0,
		}
	}

	fn build(&self, currency: &Currency) -> Outcome<Milestone> {
		let payment = match (&self.share, &self.amount) {
			(Some(share), None) => PaymentPart::Share(share.share("share")?),
			(None, Some(amount)) => PaymentPart::Amount(currency.parse(&amount.0)?),
			_ => {
				return Err(Failure::input(format!(
					"milestone \"{}\" needs either \"share\" or \"amount\"",
					self.title
				)))
			}
		};
		let retention = if is_nothing(&self.retention) { 0 } else { self.retention.share("retention")? };
		Ok(Milestone {
			title: self.title.clone().into_bytes(),
			terms: MilestoneTerms {
				payment,
				due_days: self.due_days,
				acceptance: self.acceptance,
				accepted_after: clock::period(&self.accepted_after).map_err(Failure::input)?,
				retention,
				warranty_days: self.warranty_days,
			},
		})
	}
}

impl AmendmentDraft {
	/// Reads an amendment.
	pub fn parse(text: &str) -> Outcome<Self> {
		serde_json::from_str(text).map_err(|error| Failure::input(format!("this is no amendment: {error}")))
	}

	/// The amendment as the chain takes it. A criterion that names no lots applies to all of `lots`, the tender's before
	/// the amendment, as it changes them.
	pub fn changes(&self, currency: &Currency, folder: &Path, lots: LotSet, now: Moment) -> Outcome<Changes> {
		match &self.currency {
			Some(code) => currency.ensure_same(code, "currency")?,
			None if self.lots.iter().any(|change| change.becomes.is_some()) || self.has_amounts() => {
				return Err(Failure::input("the amendment has amounts and does not say in which \"currency\""))
			}
			None => {}
		}
		let removed: LotSet =
			self.lots.iter().filter(|change| change.becomes.is_none()).map(|change| change.lot).collect();
		let added: LotSet =
			self.lots.iter().filter(|change| change.becomes.is_some()).map(|change| change.lot).collect();
		let lots = lots.iter().filter(|lot| !removed.contains(*lot)).chain(added.iter()).collect();
		let at = |text: &Option<String>| text.as_ref().map(|text| deadline(text, now)).transpose();
		let change = |change: &LotChangeDraft| {
			let becomes = change.becomes.as_ref().map(|lot| lot.build(currency)).transpose()?;
			Ok(LotChange { lot: change.lot, becomes })
		};
		Ok(Changes {
			title: self.title.clone().map(String::into_bytes),
			description: self.description.clone().map(String::into_bytes),
			enquiry_deadline: at(&self.enquiry_deadline)?,
			bid_deadline: at(&self.bid_deadline)?,
			lots: self.lots.iter().map(change).collect::<Outcome<_>>()?,
			criteria: self.criteria.as_ref().map(|list| criteria(list, lots)).transpose()?,
			documents: self.documents.as_ref().map(|list| documents(list, folder)).transpose()?,
			eligibility: self.eligibility.clone(),
			schedule: self.schedule.as_ref().map(|list| schedule(list, currency)).transpose()?,
		})
	}

	fn has_amounts(&self) -> bool {
		self.schedule.iter().flatten().any(|milestone| milestone.amount.is_some())
	}
}

/// So many calendar days as are in `length`, at least one, at most as many as a milestone can have.
pub fn whole_days(length: Moment) -> u16 {
	let days = length.checked_div(DAY).unwrap_or_default().max(1);
	u16::try_from(days).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
	use super::*;
	use serde_json::json;

	fn mxn() -> Currency {
		Currency { code: "MXN".into(), decimals: 2 }
	}

	fn small() -> serde_json::Value {
		json!({
			"reference": "A-1",
			"procedure": "open",
			"category": "goods",
			"title": "Computers",
			"line": 3,
			"currency": "MXN",
			"enquiryDeadline": "10d",
			"bidDeadline": "2027-01-31T00:00:00Z",
			"lots": [
				{ "title": "Laptops", "maximum": "1311264.00" },
				{ "title": "Screens", "maximum": "0.01", "priceWeight": "62.5",
				  "classification": { "scheme": "CPV", "code": "30213100-6" } },
			],
			"criteria": [
				{ "title": "Weight", "weight": "7.50", "lots": [1], "better": "lower", "unit": "g" },
				{ "title": "Service", "weight": "30" },
			],
			"documents": [{ "kind": "tenderNotice", "title": "Notice", "file": "notice.txt", "mediaType": "text/plain",
				"uri": "https://example.org/notice.txt" }],
			"keyholders": [5, 6, 7],
			"threshold": 2,
			"schedule": [{ "title": "All", "share": "100", "dueDays": 30, "acceptance": "buyer", "acceptedAfter": "5wd" }],
		})
	}

	fn parts(change: impl FnOnce(&mut serde_json::Value)) -> Outcome<Parts> {
		let folder = tempfile::tempdir().unwrap();
		std::fs::write(folder.path().join("notice.txt"), b"abc").unwrap();
		let mut json = small();
		change(&mut json);
		Draft::parse(&json.to_string())?.parts(&mxn(), folder.path(), 1_000)
	}

	#[test]
	fn a_draft_should_become_what_the_chain_takes() {
		let parts = parts(|_| {}).unwrap();
		assert_eq!(parts.notice.enquiry_deadline, 1_000 + 10 * DAY);
		assert_eq!(parts.notice.bid_deadline, clock::moment("2027-01-31T00:00:00Z").unwrap());
		assert_eq!(parts.notice.bond, 0);
		assert_eq!(parts.lots[0].maximum, 131_126_400);
		assert_eq!(parts.lots[0].award, AwardCriteria::PriceOnly);
		assert_eq!(parts.lots[1].maximum, 1);
		assert_eq!(parts.lots[1].award, AwardCriteria::Rated { price_weight: 6_250 });
		assert_eq!(parts.criteria[0].weight, 750);
		assert_eq!(parts.criteria[0].lots, LotSet(0b10));
		assert_eq!(parts.criteria[0].judged, Judged::Formula { better: Better::Lower, unit: b"g".to_vec() });
		assert_eq!((parts.criteria[1].lots, &parts.criteria[1].judged), (LotSet(0b11), &Judged::Expert));
		// SHA-256 of "abc", FIPS 180-4.
		let abc = unhex_32("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad").unwrap();
		assert_eq!(parts.documents[0].hash, DocumentHash::Sha256(abc));
		assert_eq!(parts.schedule[0].terms.payment, PaymentPart::Share(WHOLE));
	}

	#[test]
	fn amounts_as_numbers_should_not_lose_digits() {
		let text = small().to_string().replace("\"1311264.00\"", "90071992547409930.07");
		let draft = Draft::parse(&text).unwrap();
		assert_eq!(mxn().parse(&draft.lots[0].maximum.0).unwrap(), 9_007_199_254_740_993_007);
	}

	#[test]
	fn a_written_draft_should_read_back() {
		let draft = Draft::parse(&small().to_string()).unwrap();
		let text = serde_json::to_string_pretty(&draft).unwrap();
		assert_eq!(Draft::parse(&text).unwrap(), draft);
	}

	#[test]
	fn what_makes_no_sense_should_be_refused() {
		type Change = fn(&mut serde_json::Value);
		let bad: [(&str, Change); 11] = [
			("a foreign currency", |it| it["currency"] = "GBP".into()),
			("an unknown field", |it| it["colour"] = "red".into()),
			("an unknown code", |it| it["procedure"] = "secret".into()),
			("a negative amount", |it| it["lots"][0]["maximum"] = "-1".into()),
			("half a cent", |it| it["lots"][0]["maximum"] = "0.005".into()),
			("more than all", |it| it["lots"][1]["priceWeight"] = "100.01".into()),
			("half a formula", |it| it["criteria"][0]["unit"] = serde_json::Value::Null),
			("a lot that is not there", |it| it["criteria"][0]["lots"] = json!([2])),
			("a document without a hash", |it| it["documents"][0]["file"] = serde_json::Value::Null),
			("share and amount", |it| it["schedule"][0]["amount"] = "1".into()),
			("no moment", |it| it["bidDeadline"] = "soon".into()),
		];
		for (what, change) in bad {
			let failure = parts(change).unwrap_err();
			assert_eq!(failure.exit, crate::exit::Exit::BadFile, "{what}");
		}
	}

	#[test]
	fn too_many_lots_should_be_refused() {
		let lot = json!({ "title": "x", "maximum": "1" });
		assert!(parts(|it| it["lots"] = vec![lot.clone(); 64].into()).is_ok());
		assert!(parts(|it| it["lots"] = vec![lot.clone(); 65].into()).is_err());
	}

	#[test]
	fn an_amendment_should_say_only_what_changes() {
		let folder = Path::new(".");
		let changes = |json: serde_json::Value| {
			AmendmentDraft::parse(&json.to_string())?.changes(&mxn(), folder, LotSet(0b11), 0)
		};
		assert_eq!(changes(json!({ "reason": "x" })).unwrap(), Changes::default());
		let more = changes(
			json!({ "bidDeadline": "1d", "lots": [{ "lot": 1 }], "criteria": [{ "title": "c", "weight": "1" }] }),
		);
		let more = more.unwrap();
		assert_eq!(more.bid_deadline, Some(DAY));
		assert_eq!(more.lots, vec![LotChange { lot: 1, becomes: None }]);
		assert_eq!(more.criteria.unwrap()[0].lots, LotSet(0b01), "lot 1 is removed");
		let amount = json!({ "lots": [{ "lot": 0, "becomes": { "title": "x", "maximum": "1" } }] });
		assert!(changes(amount).is_err(), "an amount without a currency");
	}
}
