//! Tenders as people read them.

use super::{at, numbers, word};
use crate::{
	clock,
	draft::Decimal,
	money::Currency,
	output::{clean, fields, hex, table},
};
use procurement_primitives::{
	tender::{
		api::{TenderSummary, TenderView},
		AwardCriteria, Document, DocumentHash, Judged, PaymentPart, TenderStatus,
	},
	time::Moment,
};

/// Where a tender stands: its status, and of an active one its phase.
pub fn standing(tender: &TenderSummary) -> String {
	let status = tender.status.code().code();
	let detail = match tender.status {
		TenderStatus::Unsuccessful { reason } => Some(reason.code()),
		TenderStatus::Cancelled { reason } => Some(reason.code()),
		_ => None,
	};
	let detail = detail.map(str::to_string).or_else(|| tender.phase.as_ref().map(word));
	detail.map_or_else(|| status.into(), |detail| format!("{status}: {detail}"))
}

fn hash_of(document: &Document) -> (&'static str, String) {
	match document.hash {
		DocumentHash::Sha256(hash) => ("sha256", hex(&hash)),
		DocumentHash::Blake2b256(hash) => ("blake2b256", hex(&hash)),
	}
}

/// A tender for people.
pub fn tender_text(view: &TenderView, currency: &Currency, buyer: &str, now: Moment) -> String {
	let summary = &view.summary;
	let mut parts = vec![fields(&[
		("tender", summary.id.to_string()),
		("title", clean(&summary.title)),
		("ocid", clean(&view.ocid)),
		("description", clean(&view.description)),
		("reference", clean(&summary.reference)),
		("buyer", buyer.to_string()),
		("standing", standing(summary)),
		("procedure", summary.procedure.code().into()),
		("category", summary.category.code().into()),
		("value at most", currency.say(summary.value)),
		("budget line", view.line.to_string()),
		("bond", if view.bond == 0 { String::new() } else { currency.say(view.bond) }),
		("envelopes", if view.two_envelopes { "technical, then price".into() } else { "one".into() }),
		("published", summary.published.map(clock::rfc3339).unwrap_or_default()),
		("enquiries until", at(view.enquiries_close, now)),
		("bids until", at(summary.bids_close, now)),
		("enquiries", format!("{}, {} not answered", summary.enquiries, summary.unanswered)),
		("amendments", summary.amendments.to_string()),
		("version", view.version.to_string()),
		("keyholders", format!("{} (any {} open)", numbers(&view.keyholders), view.threshold)),
		("licences asked for", numbers(&view.eligibility)),
		("invited", numbers(&view.invited)),
		("opened", view.opened.map(clock::rfc3339).unwrap_or_default()),
		(
			"cancelled",
			view.cancellation
				.as_ref()
				.map(|it| format!("{} {}", clock::rfc3339(it.at), clean(&it.note)))
				.unwrap_or_default(),
		),
	])];
	let rows: Vec<Vec<String>> = view
		.lots
		.iter()
		.map(|it| {
			let award = match it.lot.award {
				AwardCriteria::PriceOnly => "lowest price".to_string(),
				AwardCriteria::Rated { price_weight } => format!("rated, price {} %", Decimal::percent(price_weight).0),
			};
			let place = it.lot.classification.as_ref();
			let place =
				place.map(|place| format!("{} {}", place.scheme.code(), clean(&place.code))).unwrap_or_default();
			vec![it.id.to_string(), currency.format(it.lot.maximum), award, place, clean(&it.lot.title)]
		})
		.collect();
	parts.push(table(&["lot", "maximum", "award", "classification", "title"], &rows));
	if !view.criteria.is_empty() {
		let rows: Vec<Vec<String>> = (0u32..)
			.zip(&view.criteria)
			.map(|(number, it)| {
				let judged = match &it.judged {
					Judged::Formula { better, unit } => format!("{} {} is better", better.code(), clean(unit)),
					Judged::Expert => "experts".into(),
				};
				let lots: Vec<String> = it.lots.iter().map(|lot| lot.to_string()).collect();
				vec![number.to_string(), Decimal::percent(it.weight).0, lots.join(","), judged, clean(&it.title)]
			})
			.collect();
		parts.push(table(&["criterion", "weight %", "lots", "judged by", "title"], &rows));
	}
	if !view.documents.is_empty() {
		let rows: Vec<Vec<String>> = view
			.documents
			.iter()
			.map(|it| {
				let (algorithm, hash) = hash_of(it);
				vec![it.kind.code().into(), clean(&it.title), format!("{algorithm} {hash}"), clean(&it.uri)]
			})
			.collect();
		parts.push(table(&["document", "title", "hash", "address"], &rows));
	}
	if !view.schedule.is_empty() {
		let rows: Vec<Vec<String>> = view
			.schedule
			.iter()
			.map(|it| {
				let payment = match it.terms.payment {
					PaymentPart::Share(share) => format!("{} %", Decimal::percent(share).0),
					PaymentPart::Amount(amount) => currency.say(amount),
				};
				vec![
					clean(&it.title),
					payment,
					format!("{} days", it.terms.due_days),
					it.terms.acceptance.code().into(),
				]
			})
			.collect();
		parts.push(table(&["milestone", "payment", "due within", "accepted by"], &rows));
	}
	parts.join("\n\n")
}
