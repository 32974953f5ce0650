//! Records in the Open Contracting Data Standard (1.0 and 1.1): a release, a compiled release, a package of releases, or a
//! package of records.

use super::{
	award::AwardFound,
	fit_items,
	report::{Reasons, Report},
	DocumentFound, Found, ItemFound, LotFound, Sum,
};
use crate::{
	clock,
	exit::{Failure, Outcome},
	json::{At, Json},
};
use procurement_primitives::{
	tender::{Category, Procedure},
	time::DAY,
};
use std::collections::BTreeSet;

/// The tags of releases that say what a notice says. Later ones report what became of it.
const NOTICE_TAGS: [&str; 5] = ["planning", "planningUpdate", "tender", "tenderUpdate", "tenderAmendment"];

/// Why parts are not taken over.
pub const REASONS: Reasons = &[
	("awards", "awards are made on this chain, by evaluation"),
	("contracts", "contracts are made on this chain, after the award"),
	("bids", "bids are sealed and submitted by the bidders themselves"),
	("planning.budget", "the money is what stands on the budget line"),
	("planning", "planning comes before the notice"),
	("buyer", "the buyer is the party of whoever signs"),
	("parties", "parties register themselves on this chain"),
	("tender.procuringEntity", "the buyer is the party of whoever signs"),
	("tender.tenderers", "bidders come by themselves, or are invited by their number on this chain"),
	("tender.numberOfTenderers", "bidders are counted on this chain"),
	("tender.hasEnquiries", "enquiries are made on this chain"),
	("tender.status", "the tender begins here as a draft"),
	("tender.tenderPeriod", "the dates are moved to now"),
	("tender.enquiryPeriod", "the dates are moved to now"),
	("tender.awardPeriod", "evaluation takes the time the ruleset gives it"),
	("tender.submissionMethod", "bids are sealed and submitted to this chain, and in no other way"),
	("tender.submissionMethodDetails", "bids are sealed and submitted to this chain, and in no other way"),
	("tender.submissionmethoddetails", "bids are sealed and submitted to this chain, and in no other way"),
	(
		"tender.eligibilityCriteria",
		"eligibility is a list of licence classes here, not text: name the classes with --eligibility",
	),
	("tender.documents", "documents are kept by their SHA-256 or BLAKE2b hash: give the files with --documents DIR"),
	("tender.awardCriteriaDetails", "the lowest price wins, whatever else is said"),
	("tender.value", "the money is put aside for the lots"),
	("tender.minValue", "a notice has a maximum value only"),
	("tender.amendments", "the amendments are in the notice already; later ones are made on this chain"),
	("tender.milestones", "the record does not say what is paid for its milestones"),
	("tender.procurementMethodDetails", "the procedure is one of this chain's, with its ruleset"),
	("tender.procurementMethodRationale", "a notice does not carry the reasons for its procedure: attach a document"),
	("tender.contractPeriod", "a schedule counts days from the contract's signature"),
	("*.additionalClassifications", "a lot has one classification"),
	("*.classification", "the code says it, by the catalogue"),
	("*.unit", "a lot's items are described in words"),
	("*.id", "numbers within the record"),
	("tender.items", "it belongs to no lot that is taken over"),
	("tender.lots", "a lot has a title, a description, a value and a classification"),
	("id", "numbers within the record"),
	("date", "when the record was published"),
	("tag", "how the record was published"),
	("initiationType", "every purchase here is initiated by a tender"),
	("language", "a notice does not name its language"),
];

/// Whether a file is one.
pub fn is_one(file: &Json) -> bool {
	["ocid", "releases", "records", "compiledRelease"].iter().any(|name| file.member(name).is_some())
}

/// The one release that a file comes to. A package's releases are merged up to the last one that says what a notice says.
pub fn release(file: Json, ocid: Option<&str>, report: &mut Report) -> Outcome<Json> {
	if let Some(release) = file.member("compiledRelease") {
		return release_of(release.clone(), ocid, report);
	}
	if let Some(Json::List(records)) = file.member("records") {
		let record = one_of(records, ocid, "record")?;
		return match (record.member("compiledRelease"), record.member("releases")) {
			(Some(release), _) => release_of(release.clone(), ocid, report),
			(None, Some(Json::List(releases))) => merged(releases, ocid, report),
			_ => Err(Failure::input("the record has neither a compiled release nor releases")),
		};
	}
	match file.member("releases") {
		Some(Json::List(releases)) => merged(releases, ocid, report),
		_ => release_of(file, ocid, report),
	}
}

fn release_of(release: Json, ocid: Option<&str>, report: &mut Report) -> Outcome<Json> {
	one_of(std::slice::from_ref(&release), ocid, "release")?;
	let compiled = match release.member("tag") {
		Some(Json::List(tags)) => tags.contains(&Json::Text("compiled".into())),
		_ => false,
	};
	let kind = if compiled { "compiled release" } else { "release" };
	report.source.push(format!("OCDS {kind} {}", text(&release, "id")));
	Ok(release)
}

fn text<'a>(json: &'a Json, name: &str) -> &'a str {
	match json.member(name) {
		Some(Json::Text(text)) => text,
		_ => "",
	}
}

/// The one of `list` that is about the contracting process `ocid`; without one, all must be about the same.
fn one_of<'a>(list: &'a [Json], ocid: Option<&str>, what: &str) -> Outcome<&'a Json> {
	let processes: BTreeSet<&str> = list.iter().map(|json| text(json, "ocid")).collect();
	let wanted = match (ocid, processes.first()) {
		(Some(ocid), _) => ocid,
		(None, Some(only)) if processes.len() == 1 => only,
		(None, None) => return Err(Failure::input(format!("there is no {what} in the file"))),
		(None, Some(_)) => {
			let names: Vec<&str> = processes.into_iter().collect();
			return Err(Failure::input(format!("the file is about several purchases: {}", names.join(", ")))
				.advise("Choose one with --ocid."));
		}
	};
	list.iter()
		.find(|json| text(json, "ocid") == wanted)
		.ok_or_else(|| Failure::input(format!("the file says nothing of {wanted}")))
}

/// Merges releases, oldest first, as OCDS says: later values replace earlier ones, and what has an id is found by it.
fn merged(releases: &[Json], ocid: Option<&str>, report: &mut Report) -> Outcome<Json> {
	let wanted = text(one_of(releases, ocid, "release")?, "ocid").to_string();
	let mut about: Vec<&Json> = releases.iter().filter(|release| text(release, "ocid") == wanted).collect();
	about.sort_by_key(|release| clock::moment(text(release, "date")).unwrap_or_default());
	let (notices, later): (Vec<&Json>, Vec<&Json>) = about.into_iter().partition(|release| is_notice(release));
	let names = |list: &[&Json]| list.iter().map(|release| text(release, "id")).collect::<Vec<_>>().join(", ");
	let mut result = Json::Null;
	for release in &notices {
		result = merge(result, (*release).clone());
	}
	if result.member("tender").is_none() {
		return Err(Failure::input(format!("no release of {wanted} describes a tender")));
	}
	report.source.push(format!("OCDS releases of {wanted}, merged: {}", names(&notices)));
	if !later.is_empty() {
		report.source.push(format!("Left out, because they report what became of the tender: {}", names(&later)));
	}
	Ok(result)
}

/// Whether a release says what a notice says.
fn is_notice(release: &Json) -> bool {
	let Some(Json::List(tags)) = release.member("tag") else { return false };
	tags.iter().all(|tag| matches!(tag, Json::Text(tag) if NOTICE_TAGS.contains(&tag.as_str())))
}

fn merge(earlier: Json, later: Json) -> Json {
	match (earlier, later) {
		(Json::Object(mut members), Json::Object(changes)) => {
			for (name, value) in changes {
				match members.iter().position(|(known, _)| *known == name) {
					Some(at) => {
						let (_, old) = members.remove(at);
						if value != Json::Null {
							members.insert(at, (name, merge(old, value)));
						}
					}
					None => members.push((name, value)),
				}
			}
			Json::Object(members)
		}
		(Json::List(mut items), Json::List(changes)) if has_ids(&items) && has_ids(&changes) => {
			for change in changes {
				match items.iter().position(|item| item.member("id") == change.member("id")) {
					Some(at) => {
						let old = items.remove(at);
						items.insert(at, merge(old, change));
					}
					None => items.push(change),
				}
			}
			Json::List(items)
		}
		(_, later) => later,
	}
}

fn has_ids(items: &[Json]) -> bool {
	items.iter().all(|item| item.member("id").is_some())
}

/// What a release says of a tender.
pub fn read<'a>(release: &At<'a>, report: &mut Report) -> Outcome<Found<'a>> {
	let tender = release.get("tender").ok_or_else(|| Failure::input("the release says nothing of a tender"))?;
	let mut found = Found { reference: release.text_of("ocid").map(str::to_string), ..Default::default() };
	if let Some(reference) = &found.reference {
		report.map("ocid", format!("reference {reference}"));
	}
	found.buyer = [release.dig(&["buyer", "name"]), tender.dig(&["procuringEntity", "name"])]
		.into_iter()
		.flatten()
		.find_map(|name| name.peek().map(str::to_string));
	found.read_texts(&tender, report);
	found.procedure = procedure(&tender, report);
	found.category = category(&tender, report);
	found.award = award(&tender);
	found.delivery_days = delivery(&tender, report);
	found.documents = tender.list("documents").iter().map(document).collect();
	found.lots = lots(&tender, release, report)?;
	Ok(found)
}

fn procedure(tender: &At<'_>, report: &mut Report) -> Option<Procedure> {
	let method = tender.get("procurementMethod")?;
	let procedure = match method.peek()? {
		"open" => Procedure::Open,
		"selective" => Procedure::Invited,
		"direct" => Procedure::SingleSource,
		// Negotiation, consultation or quotation: the standard has one word for the three.
		_ => return None,
	};
	method.mark();
	report.map(method.path(), format!("procedure {}", procedure.code()));
	Some(procedure)
}

fn category(tender: &At<'_>, report: &mut Report) -> Option<Category> {
	let at = tender.get("mainProcurementCategory")?;
	let category = Category::from_code(at.text()?)?;
	report.map(at.path(), format!("category {}", category.code()));
	Some(category)
}

fn award<'a>(tender: &At<'a>) -> Option<AwardFound<'a>> {
	let at = tender.get("awardCriteria").or_else(|| tender.list("lots").first()?.get("awardCriteria"))?;
	let words = tender.get("awardCriteriaDetails").filter(|words| words.peek().is_some());
	let code = at.text()?.to_string();
	// Codes of version 1.0 beside those of 1.1.
	let price_only = matches!(code.as_str(), "priceOnly" | "lowestCost" | "singleBidOnly");
	Some(AwardFound { path: at.path().to_string(), code, price_only, words })
}

/// How many days after its signature the contract is fulfilled.
fn delivery(tender: &At<'_>, report: &mut Report) -> Option<u16> {
	let period = tender.get("contractPeriod")?;
	let days = period.get("durationInDays").and_then(|days| {
		let number = days.number()?.parse().ok()?;
		Some((days.path().to_string(), number))
	});
	let (path, days) = days.or_else(|| {
		let (from, to) = (period.get("startDate")?, period.get("endDate")?);
		let length = clock::moment(to.text()?).ok()?.checked_sub(clock::moment(from.text()?).ok()?)?;
		Some((period.path().to_string(), u16::try_from(length.div_ceil(DAY)).ok()?))
	})?;
	report.map(&path, format!("schedule: due {days} days after the signature"));
	Some(days)
}

fn document<'a>(document: &At<'a>) -> DocumentFound<'a> {
	DocumentFound {
		at: document.clone(),
		kind: document.get("documentType"),
		title: document.get("title"),
		media_type: document.get("format"),
		uri: document.get("url"),
	}
}

fn lots(tender: &At<'_>, release: &At<'_>, report: &mut Report) -> Outcome<Vec<LotFound>> {
	let items = tender.list("items");
	let listed = tender.list("lots");
	if listed.is_empty() {
		let title = tender.get("title").and_then(|title| title.peek()).unwrap_or_default().to_string();
		let mut lot = LotFound { title, ..Default::default() };
		lot.sum = Sum::read(tender.get("value").as_ref())?;
		if lot.sum.is_none() {
			lot.sum = Sum::read(release.dig(&["planning", "budget", "amount"]).as_ref())?;
		}
		lot.items = items.iter().map(ItemFound::read).collect();
		fit_items(&mut lot, &items, report);
		return Ok(vec![lot]);
	}
	let mut lots = Vec::new();
	for at in &listed {
		let status = at.get("status");
		// What became of a lot elsewhere says nothing of the notice; only what was called off is not bought again.
		if let Some(status @ ("cancelled" | "withdrawn")) = status.as_ref().and_then(At::peek) {
			report.source.push(format!("Left out, because it is {status}: {}", at.path()));
			at.mark();
			continue;
		}
		let mut lot = LotFound {
			title: at.text_of("title").unwrap_or_default().to_string(),
			description: at.text_of("description").unwrap_or_default().to_string(),
			sum: Sum::read(at.get("value").as_ref())?,
			..Default::default()
		};
		report.map(at.path(), format!("lot {}", lots.len()));
		let id = at.get("id").and_then(|id| id.number()).unwrap_or_default();
		let own: Vec<At<'_>> = items
			.iter()
			.filter(|item| item.get("relatedLot").and_then(|lot| lot.number()) == Some(id))
			.cloned()
			.collect();
		lot.items = own.iter().map(ItemFound::read).collect();
		fit_items(&mut lot, &own, report);
		lots.push(lot);
	}
	Ok(lots)
}
