//! Tenders of ProZorro, Ukraine's system, in its own model (`openprocurement`), which is not OCDS.

use super::{
	award::AwardFound,
	fit_items,
	report::{Reasons, Report},
	DocumentFound, Found, ItemFound, LotFound, Sum,
};
use crate::{
	exit::Outcome,
	json::{At, Json},
};
use procurement_primitives::tender::{Category, Procedure};

/// Why parts are not taken over.
pub const REASONS: Reasons = &[
	("awards", "awards are made on this chain, by evaluation"),
	("contracts", "contracts are made on this chain, after the award"),
	("bids", "bids are sealed and submitted by the bidders themselves"),
	("qualifications", "bids are judged on this chain"),
	("complaints", "challenges are made on this chain"),
	("complaintPeriod", "how long a decision can be challenged is the ruleset's to say"),
	("questions", "enquiries are made on this chain"),
	("cancellations", "a cancellation is made on this chain"),
	("criteria", "grounds of exclusion are not part of a notice: what a bidder must hold is a list of licence classes"),
	("milestones", "payment here follows acceptance: a prepayment, or terms in banking days, have no counterpart"),
	("procuringEntity", "the buyer is the party of whoever signs"),
	("config", "these figures are the ruleset's"),
	("features", "criteria are weighed here in shares of the whole: write them into the draft"),
	("minimalStep", "there is no auction: bids are sealed"),
	("auctionPeriod", "there is no auction: bids are sealed"),
	("auctionUrl", "there is no auction: bids are sealed"),
	("submissionMethod", "there is no auction: bids are sealed"),
	("submissionMethodDetails", "there is no auction: bids are sealed"),
	("lots[*].minimalStep", "there is no auction: bids are sealed"),
	("lots[*].auctionPeriod", "there is no auction: bids are sealed"),
	("lots[*].auctionUrl", "there is no auction: bids are sealed"),
	("lots[*].guarantee", "a bond is one amount for the whole tender"),
	(
		"documents",
		"documents are kept by their SHA-256 or BLAKE2b hash, and MD5 is neither: give the files with --documents DIR",
	),
	("tenderPeriod", "the dates are moved to now"),
	("enquiryPeriod", "the dates are moved to now"),
	("awardPeriod", "evaluation takes the time the ruleset gives it"),
	("status", "the tender begins here as a draft"),
	("mode", "the tender begins here as a draft"),
	("title_en", "a notice is in one language"),
	("title_ru", "a notice is in one language"),
	("description_en", "a notice is in one language"),
	("description_ru", "a notice is in one language"),
	("*.description_en", "a notice is in one language"),
	("*.description_ru", "a notice is in one language"),
	("*.title_en", "a notice is in one language"),
	("*.title_ru", "a notice is in one language"),
	("procurementMethodDetails", "the procedure is one of this chain's, with its ruleset"),
	("procurementMethodType", "the procedure is one of this chain's, with its ruleset"),
	("procurementMethodRationale", "a notice does not carry the reasons for its procedure: attach a document"),
	("contractTemplateName", "a contract's draft is attached as a document"),
	("plans", "planning comes before the notice"),
	("*.deliveryDate", "a schedule counts days from the contract's signature"),
	("*.deliveryAddress", "where to deliver belongs into a document"),
	("*.additionalClassifications", "a lot has one classification"),
	("*.classification", "the code says it, by the catalogue"),
	("*.unit", "a lot's items are described in words"),
	("*.valueAddedTaxIncluded", "amounts here include tax"),
	("lots[*].status", "the tender begins here as a draft"),
	("*.id", "numbers within the record"),
	("items", "it belongs to no lot that is taken over"),
	("lots", "a lot has a title, a description, a value and a classification"),
	("value", "the money is put aside for the lots"),
	("_id", "numbers within the record"),
	("id", "numbers within the record"),
	("*.date", "when the record was published"),
	("dateModified", "when the record was published"),
	("dateCreated", "when the record was published"),
	("noticePublicationDate", "when the record was published"),
	("public_modified", "how the record was kept"),
	("public_ts", "how the record was kept"),
	("doc_type", "how the record was kept"),
	("is_public", "how the record was kept"),
	("is_test", "how the record was kept"),
	("owner", "how the record was kept"),
];

/// The tender in a file: the file itself, or what the public interface wraps as `data`.
pub fn tender(file: Json) -> Option<Json> {
	let is_one = |json: &Json| json.member("tenderID").is_some() && json.member("procurementMethodType").is_some();
	if is_one(&file) {
		return Some(file);
	}
	file.member("data").filter(|data| is_one(data)).cloned()
}

/// What a tender says.
pub fn read<'a>(tender: &At<'a>, report: &mut Report) -> Outcome<Found<'a>> {
	let mut found = Found { reference: tender.text_of("tenderID").map(str::to_string), ..Default::default() };
	report.source.push(format!("ProZorro tender {}", found.reference.as_deref().unwrap_or_default()));
	if let Some(reference) = &found.reference {
		report.map("tenderID", format!("reference {reference}"));
	}
	found.buyer = tender.dig(&["procuringEntity", "name"]).and_then(|name| name.peek().map(str::to_string));
	found.read_texts(tender, report);
	found.procedure = procedure(tender, report);
	found.category = tender.get("mainProcurementCategory").and_then(|at| {
		let category = Category::from_code(at.text()?)?;
		report.map(at.path(), format!("category {}", category.code()));
		Some(category)
	});
	found.award = tender.get("awardCriteria").and_then(|at| {
		let code = at.text()?.to_string();
		let price_only = code == "lowestCost";
		Some(AwardFound { path: at.path().to_string(), code, price_only, words: None })
	});
	found.bond = Sum::read(tender.get("guarantee").as_ref())?;
	found.documents = tender
		.list("documents")
		.iter()
		.map(|document| DocumentFound {
			at: document.clone(),
			kind: document.get("documentType"),
			title: document.get("title"),
			media_type: document.get("format"),
			uri: document.get("url"),
		})
		.collect();
	found.lots = lots(tender, report)?;
	Ok(found)
}

fn procedure(tender: &At<'_>, report: &mut Report) -> Option<Procedure> {
	let at = tender.get("procurementMethod")?;
	let kind = tender.get("procurementMethodType").and_then(|kind| kind.peek()).unwrap_or_default();
	let procedure = match (at.peek()?, kind) {
		(_, "closeFrameworkAgreementUA") => Procedure::Framework,
		(_, "priceQuotation" | "requestForProposal") => Procedure::Quotation,
		("limited", "reporting") => Procedure::SingleSource,
		("limited", "negotiation" | "negotiation.quick") => Procedure::Negotiation,
		("open", _) => Procedure::Open,
		("selective", _) => Procedure::Invited,
		_ => return None,
	};
	at.mark();
	report.map_as(at.path(), format!("procedure {}", procedure.code()), format!("with the type {kind}"));
	Some(procedure)
}

fn lots(tender: &At<'_>, report: &mut Report) -> Outcome<Vec<LotFound>> {
	let items = tender.list("items");
	let listed = tender.list("lots");
	let tax = |value: Option<At<'_>>| {
		let included = value.and_then(|value| value.get("valueAddedTaxIncluded"))?;
		included.mark();
		included.flag()
	};
	if listed.is_empty() {
		let title = tender.get("title").and_then(|title| title.peek()).unwrap_or_default().to_string();
		let mut lot = LotFound { title, sum: Sum::read(tender.get("value").as_ref())?, ..Default::default() };
		lot.without_tax = tax(tender.get("value")) == Some(false);
		lot.items = items.iter().map(ItemFound::read).collect();
		fit_items(&mut lot, &items, report);
		return Ok(vec![lot]);
	}
	let mut lots = Vec::new();
	for at in &listed {
		let status = at.get("status");
		// What became of a lot elsewhere says nothing of the notice; only what was called off is not bought again.
		if let Some(status @ "cancelled") = status.as_ref().and_then(At::peek) {
			report.source.push(format!("Left out, because it is {status}: {}", at.path()));
			at.mark();
			continue;
		}
		let mut lot = LotFound {
			title: at.text_of("title").unwrap_or_default().to_string(),
			description: at.text_of("description").unwrap_or_default().to_string(),
			sum: Sum::read(at.get("value").as_ref())?,
			without_tax: tax(at.get("value")) == Some(false),
			..Default::default()
		};
		report.map(at.path(), format!("lot {}", lots.len()));
		let id = at.get("id").and_then(|id| id.text()).unwrap_or_default();
		let own: Vec<At<'_>> = items
			.iter()
			.filter(|item| item.get("relatedLot").and_then(|lot| lot.text()) == Some(id))
			.cloned()
			.collect();
		lot.items = own.iter().map(ItemFound::read).collect();
		fit_items(&mut lot, &own, report);
		lots.push(lot);
	}
	Ok(lots)
}
