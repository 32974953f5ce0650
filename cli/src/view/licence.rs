//! Licences as people read them.

use super::{state, word};
use crate::{
	clock,
	output::{clean, fields, hex, table},
};
use procurement_primitives::{
	identity::Authority,
	licence::{
		api::{ClassPage, ClassView, HistoryPage, LicencePage, LicenceView, VerifyView},
		Holder, Standing,
	},
};
use serde_json::Value;

/// Who holds a licence.
fn holder_text(holder: &Holder) -> String {
	match holder {
		Holder::Party(party) => format!("party {party}"),
		Holder::Person(commitment) => format!("a person ({})", hex(commitment)),
	}
}

/// Until when.
fn until_text(until: Option<u64>) -> String {
	until.map_or_else(|| "without end".into(), clock::rfc3339)
}

/// Where a licence stands.
fn standing_text(standing: &Standing) -> String {
	match standing {
		Standing::Superseded { by } => format!("superseded by {by}"),
		other => state(other, "status"),
	}
}

/// A class.
pub fn class_text(class: &ClassView) -> String {
	let bounds = class.validity;
	let longest =
		bounds.longest.map_or_else(|| "any length".into(), |longest| format!("at most {}", clock::say(longest)));
	let shortest =
		if bounds.shortest > 0 { format!("at least {}, ", clock::say(bounds.shortest)) } else { String::new() };
	let yes = |flag: bool| if flag { "yes" } else { "no" }.to_string();
	let mut parts = vec![fields(&[
		("class", class.id.to_string()),
		("name", clean(&class.name)),
		("type code", clean(&class.code)),
		("schema", format!("{} (version {})", hex(&class.schema), class.schema_version)),
		("validity", format!("{shortest}{longest}")),
		("revocable", yes(class.revocable)),
		("transferable", yes(class.transferable)),
	])];
	let rows: Vec<Vec<String>> = class
		.issuers
		.iter()
		.map(|trust| {
			let void = trust.void_since.map(|since| format!(", void since {}", clock::rfc3339(since)));
			let withdrawn = trust.withdrawn.map(|at| format!("{}{}", clock::rfc3339(at), void.unwrap_or_default()));
			let since = clock::rfc3339(trust.since);
			vec![trust.issuer.to_string(), clean(&trust.code), since, withdrawn.unwrap_or_default()]
		})
		.collect();
	parts.push(table(&["issuer", "code", "trusted since", "withdrawn"], &rows));
	parts.join("\n\n")
}

/// Classes.
pub fn classes_text(page: &ClassPage) -> String {
	let rows: Vec<Vec<String>> = page
		.classes
		.iter()
		.map(|class| {
			let trusted = class.issuers.iter().filter(|trust| trust.withdrawn.is_none()).count();
			vec![class.id.to_string(), clean(&class.code), trusted.to_string(), clean(&class.name)]
		})
		.collect();
	table(&["class", "type code", "issuers", "name"], &rows)
}

/// A licence.
pub fn licence_text(licence: &LicenceView) -> String {
	let content = licence.content.as_ref();
	fields(&[
		("licence", licence.id.to_string()),
		("identifier", clean(&licence.identifier)),
		("class", licence.class.to_string()),
		("issuer", format!("party {}", licence.issuer)),
		("holder", content.map_or_else(|| "known to its holder".into(), |content| holder_text(&content.holder))),
		("valid from", clock::rfc3339(licence.valid_from)),
		("valid until", until_text(licence.valid_until)),
		("issued", clock::rfc3339(licence.issued)),
		("counts from", licence.counts_from.map(clock::rfc3339).unwrap_or_default()),
		("held since", licence.held_since.map(clock::rfc3339).unwrap_or_default()),
		("standing", standing_text(&licence.standing)),
		("changes", licence.changes.to_string()),
		("document", content.map(|content| hex(&content.document)).unwrap_or_default()),
		("attributes", content.map(|content| hex(&content.attributes)).unwrap_or_default()),
		("offered to", licence.offered_to.map(|party| format!("party {party}")).unwrap_or_default()),
	])
}

/// Licences.
pub fn licences_text(page: &LicencePage) -> String {
	let rows: Vec<Vec<String>> = page
		.licences
		.iter()
		.map(|licence| {
			vec![
				licence.id.to_string(),
				licence.class.to_string(),
				standing_text(&licence.standing),
				until_text(licence.valid_until),
				if page.preferred.contains(&licence.id) { "first".into() } else { String::new() },
				clean(&licence.identifier),
			]
		})
		.collect();
	table(&["licence", "class", "standing", "valid until", "looked at", "identifier"], &rows)
}

/// What was done to a licence.
pub fn history_text(page: &HistoryPage) -> String {
	let by = |authority: &Authority| match authority {
		Authority::Party(party) => format!("party {party}"),
		Authority::Governance => "the council".into(),
		Authority::Rule => "a rule of the chain".into(),
	};
	let rows: Vec<Vec<String>> = page
		.changes
		.iter()
		.map(|change| {
			vec![
				change.number.to_string(),
				clock::rfc3339(change.at),
				super::state_in_full(&change.change, "change"),
				by(&change.by),
				clean(&change.reason),
			]
		})
		.collect();
	table(&["entry", "when", "what", "by", "why"], &rows)
}

/// What the chain says of a licence that it was asked about.
pub fn verification_text(view: &VerifyView) -> String {
	let yes = |flag: bool| if flag { "yes" } else { "no" }.to_string();
	let reasons: Vec<&str> = view.reasons.iter().map(|reason| reason.code()).collect();
	let mut parts = vec![fields(&[
		("counts", yes(view.valid_at)),
		("at", clock::rfc3339(view.at)),
		("found", yes(view.found)),
		("authentic", yes(view.authentic)),
		("issuer trusted", yes(view.issuer_trusted)),
		("status", view.status.as_ref().map(word).unwrap_or_default()),
		("because", reasons.join(", ")),
	])];
	parts.extend(view.licence.as_ref().map(licence_text));
	if !view.attributes.is_empty() {
		let rows: Vec<Vec<String>> = view
			.attributes
			.iter()
			.map(|attribute| {
				let said = serde_json::to_value(attribute).unwrap_or_default();
				let (kind, value) =
					match said.get("value").and_then(Value::as_object).and_then(|value| value.iter().next()) {
						Some((kind, Value::String(text))) => (kind.clone(), clean(text.as_bytes())),
						Some((kind, value)) => (kind.clone(), value.to_string()),
						None => ("nothing".into(), String::new()),
					};
				vec![clean(&attribute.name), kind, value]
			})
			.collect();
		parts.push(table(&["shown", "as", "value"], &rows));
	}
	parts.join("\n\n")
}

#[cfg(test)]
mod tests {
	use super::*;
	use procurement_disclosure::Value as Said;
	use procurement_primitives::licence::{api::AttributeView, LicenceStatus, VerifyReason};

	#[test]
	fn a_verification_should_say_what_it_rests_on() {
		let shown = |name: &str, value| AttributeView { name: name.into(), value };
		let view = VerifyView {
			found: true,
			authentic: true,
			issuer_trusted: true,
			status: Some(LicenceStatus::Revoked),
			reasons: vec![VerifyReason::Revoked, VerifyReason::IssuerInactive],
			attributes: vec![
				shown("turnover", Said::AtLeast(10)),
				shown("name\u{1b}", Said::Text(b"x\x1b[2J".to_vec())),
			],
			..Default::default()
		};
		let text = verification_text(&view);
		for part in
			["counts          no", "status          revoked", "revoked, issuerInactive", "turnover", "atLeast  10"]
		{
			assert!(text.contains(part), "{part}\n{text}");
		}
		// A licence can say what takes over a terminal.
		assert!(!text.contains('\u{1b}'));
	}
}
