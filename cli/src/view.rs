//! Tenders as people and programs read them.

use crate::{
	clock,
	draft::Decimal,
	money::Currency,
	output::{clean, fields, hex, table, text_or_hex},
};
use procurement_primitives::{
	tender::{
		api::{AmendmentView, EnquiryView, TenderSummary, TenderView},
		AwardCriteria, Criterion, Document, DocumentHash, Judged, Milestone, PaymentPart, Phase, Stage, TenderStatus,
	},
	time::Moment,
};
use serde_json::{json, Value};

/// The phases and their names.
const PHASES: [(Phase, &str); 7] = [
	(Phase::Tendering, "tendering"),
	(Phase::Rekeying, "rekeying"),
	(Phase::Opening, "opening"),
	(Phase::Evaluation, "evaluation"),
	(Phase::Standstill, "standstill"),
	(Phase::Award, "award"),
	(Phase::Contract, "contract"),
];

/// A phase's name.
pub fn phase(phase: Phase) -> &'static str {
	PHASES.iter().find(|(known, _)| *known == phase).map_or("", |(_, name)| name)
}

/// The phase of that name.
pub fn phase_from(name: &str) -> Result<Phase, String> {
	PHASES
		.iter()
		.find(|(_, known)| *known == name)
		.map(|(phase, _)| *phase)
		.ok_or_else(|| "there is no such phase".into())
}

/// A stage's name.
pub const fn stage(stage: Stage) -> &'static str {
	match stage {
		Stage::Technical => "technical",
		Stage::Price => "price",
	}
}

/// The stage of that name.
pub fn stage_from(name: &str) -> Result<Stage, String> {
	match name {
		"technical" => Ok(Stage::Technical),
		"price" => Ok(Stage::Price),
		_ => Err("a stage is technical or price".into()),
	}
}

/// Where a tender stands: its status, and of an active one its phase.
pub fn standing(tender: &TenderSummary) -> String {
	let status = tender.status.code().code();
	let detail = match tender.status {
		TenderStatus::Unsuccessful { reason } => Some(reason.code()),
		TenderStatus::Cancelled { reason } => Some(reason.code()),
		_ => tender.phase.map(phase),
	};
	detail.map_or_else(|| status.into(), |detail| format!("{status}: {detail}"))
}

/// What lists show of a tender, for programs.
pub fn summary_json(tender: &TenderSummary, currency: &Currency) -> Value {
	let reason = match tender.status {
		TenderStatus::Unsuccessful { reason } => Some(reason.code()),
		TenderStatus::Cancelled { reason } => Some(reason.code()),
		_ => None,
	};
	json!({
		"id": tender.id,
		"buyer": tender.buyer,
		"reference": text_or_hex(&tender.reference),
		"procedure": tender.procedure.code(),
		"category": tender.category.code(),
		"title": text_or_hex(&tender.title),
		"status": tender.status.code().code(),
		"reason": reason,
		"phase": tender.phase.map(phase),
		"value": currency.json(tender.value),
		"published": tender.published.map(clock::rfc3339),
		"bidsClose": clock::rfc3339(tender.bids_close),
		"lots": tender.lots,
		"enquiries": tender.enquiries,
		"unanswered": tender.unanswered,
		"amendments": tender.amendments,
	})
}

/// A tender for programs.
pub fn tender_json(view: &TenderView, currency: &Currency) -> Value {
	let lots: Vec<Value> = view
		.lots
		.iter()
		.map(|it| {
			let price_weight = match it.lot.award {
				AwardCriteria::PriceOnly => None,
				AwardCriteria::Rated { price_weight } => Some(Decimal::percent(price_weight).0),
			};
			json!({
				"id": it.id,
				"title": text_or_hex(&it.lot.title),
				"description": text_or_hex(&it.lot.description),
				"maximum": currency.json(it.lot.maximum),
				"awardCriteria": it.lot.award.code().code(),
				"priceWeight": price_weight,
				"classification": it.lot.classification.as_ref().map(|place| json!({
					"scheme": place.scheme.code(),
					"code": text_or_hex(&place.code),
				})),
			})
		})
		.collect();
	json!({
		"summary": summary_json(&view.summary, currency),
		"description": text_or_hex(&view.description),
		"ruleset": view.ruleset,
		"line": view.line,
		"bond": currency.json(view.bond),
		"twoEnvelopes": view.two_envelopes,
		"created": clock::rfc3339(view.created),
		"enquiryDeadline": clock::rfc3339(view.enquiry_deadline),
		"enquiriesClose": clock::rfc3339(view.enquiries_close),
		"bidDeadline": clock::rfc3339(view.bid_deadline),
		"version": view.version,
		"keyGeneration": view.key_generation,
		"keyholders": view.keyholders,
		"threshold": view.threshold,
		"lots": lots,
		"criteria": view.criteria.iter().map(criterion_json).collect::<Vec<_>>(),
		"documents": view.documents.iter().map(document_json).collect::<Vec<_>>(),
		"eligibility": view.eligibility,
		"invited": view.invited,
		"schedule": view.schedule.iter().map(|milestone| milestone_json(milestone, currency)).collect::<Vec<_>>(),
		"opened": view.opened.map(clock::rfc3339),
		"cancellation": view.cancellation.as_ref().map(|it| json!({
			"reason": it.reason.code(),
			"note": text_or_hex(&it.note),
			"at": clock::rfc3339(it.at),
		})),
	})
}

fn criterion_json(criterion: &Criterion) -> Value {
	let judged = match &criterion.judged {
		Judged::Formula { better, unit } => json!({ "better": better.code(), "unit": text_or_hex(unit) }),
		Judged::Expert => json!("expert"),
	};
	json!({
		"title": text_or_hex(&criterion.title),
		"description": text_or_hex(&criterion.description),
		"lots": criterion.lots.iter().collect::<Vec<_>>(),
		"weight": Decimal::percent(criterion.weight).0,
		"judged": judged,
	})
}

fn document_json(document: &Document) -> Value {
	let (algorithm, hash) = hash_of(document);
	json!({
		"kind": document.kind.code(),
		"title": text_or_hex(&document.title),
		algorithm: hash,
		"mediaType": text_or_hex(&document.media_type),
		"uri": text_or_hex(&document.uri),
		"binding": document.binding,
	})
}

fn hash_of(document: &Document) -> (&'static str, String) {
	match document.hash {
		DocumentHash::Sha256(hash) => ("sha256", hex(&hash)),
		DocumentHash::Blake2b256(hash) => ("blake2b256", hex(&hash)),
	}
}

fn milestone_json(milestone: &Milestone, currency: &Currency) -> Value {
	let terms = &milestone.terms;
	let (share, amount) = match terms.payment {
		PaymentPart::Share(share) => (Some(Decimal::percent(share).0), None),
		PaymentPart::Amount(amount) => (None, Some(currency.json(amount))),
	};
	json!({
		"title": text_or_hex(&milestone.title),
		"share": share,
		"amount": amount,
		"dueDays": terms.due_days,
		"acceptance": terms.acceptance.code(),
		"acceptedAfter": clock::say_period(terms.accepted_after),
		"retention": Decimal::percent(terms.retention).0,
		"warrantyDays": terms.warranty_days,
	})
}

/// A tender for people.
pub fn tender_text(view: &TenderView, currency: &Currency, buyer: &str, now: Moment) -> String {
	let at = |moment: Moment| format!("{} ({})", clock::rfc3339(moment), clock::from_now(moment, now));
	let list = |numbers: &[u32]| numbers.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
	let summary = &view.summary;
	let mut parts = vec![fields(&[
		("tender", summary.id.to_string()),
		("title", clean(&summary.title)),
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
		("enquiries until", at(view.enquiries_close)),
		("bids until", at(summary.bids_close)),
		("enquiries", format!("{}, {} not answered", summary.enquiries, summary.unanswered)),
		("amendments", summary.amendments.to_string()),
		("version", view.version.to_string()),
		("keyholders", format!("{} (any {} open)", list(&view.keyholders), view.threshold)),
		("licences asked for", list(&view.eligibility)),
		("invited", list(&view.invited)),
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

/// A question and its answer for programs.
pub fn enquiry_json(enquiry: &EnquiryView) -> Value {
	json!({
		"id": enquiry.id,
		"question": text_or_hex(&enquiry.question),
		"asked": clock::rfc3339(enquiry.asked),
		"answer": enquiry.answer.as_ref().map(|answer| json!({
			"text": text_or_hex(&answer.text),
			"at": clock::rfc3339(answer.at),
		})),
	})
}

/// An amendment for programs.
pub fn amendment_json(amendment: &AmendmentView) -> Value {
	json!({
		"id": amendment.id,
		"at": clock::rfc3339(amendment.at),
		"reason": text_or_hex(&amendment.reason),
		"changed": amendment.changed.iter().map(|part| part.code()).collect::<Vec<_>>(),
		"version": amendment.version,
		"oldBidDeadline": clock::rfc3339(amendment.old_bid_deadline),
		"newBidDeadline": clock::rfc3339(amendment.new_bid_deadline),
	})
}
