//! The real records, if they are there, and small ones for what they do not show.

use super::*;
use serde_json::{json, Value};

/// The chain's time in the tests: 2027-01-01T00:00:00Z.
const NOW: Moment = 1_798_761_600_000;

fn terms(code: &str) -> Terms {
	let rules = Procedure::ALL
		.iter()
		.map(|procedure| {
			let ruleset = Ruleset::default_for(*procedure);
			let earliest = NOW + clock::calendar_bound(ruleset.bidding.period);
			Rules { procedure: *procedure, ruleset, earliest }
		})
		.collect();
	Terms { currency: Currency { code: code.into(), decimals: 2 }, now: NOW, rules }
}

fn options() -> Options {
	Options { line: Some(3), keyholders: vec![5, 6, 7], ..Default::default() }
}

/// A record that is not part of the project; `None`, with a note, where it is not there.
fn record(name: &str) -> Option<String> {
	let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/tenders").join(name);
	if !path.is_file() {
		println!("skipped: {} is not there", path.display());
		return None;
	}
	Some(std::fs::read_to_string(path).unwrap())
}

const CDMX: &str = "cdmx-063-2015-compiled-release.json";
const PACKAGE: &str = "ocds-213czf-000-00001-release-package.json";
const PROZORRO: &str = "prozorro-above-threshold-two-bids.json";

/// Whether the report says that nothing under `path` was taken over.
fn is_left(report: &Report, path: &str) -> bool {
	report.unmapped.iter().any(|left| left.path == path)
}

fn went_to<'a>(report: &'a Report, path: &str) -> &'a str {
	report.mapped.iter().find(|mapped| mapped.path == path).map_or("", |mapped| &mapped.to)
}

fn chosen<'a>(report: &'a Report, what: &str) -> &'a str {
	report.chosen.iter().find(|chosen| chosen.what == what).map_or("", |chosen| &chosen.value)
}

/// The chain must be able to take every draft.
fn ensure_fits(draft: &Draft, currency: &str) {
	let parts = draft.parts(&terms(currency).currency, Path::new("."), NOW).unwrap();
	assert!(parts.notice.title.len() <= TITLE && !parts.notice.title.is_empty());
	assert!(parts.notice.description.len() <= DESCRIPTION);
	for lot in &parts.lots {
		assert!((1..=TITLE).contains(&lot.title.len()) && lot.description.len() <= PARAGRAPH && lot.maximum > 0);
	}
	let text = serde_json::to_string(draft).unwrap();
	assert_eq!(&Draft::parse(&text).unwrap(), draft, "the printed draft is the draft");
}

#[test]
fn mexico_citys_lease_should_be_imported_with_its_amount() {
	let Some(text) = record(CDMX) else { return };
	let asked = Options { category: Some(Category::Goods), invite: vec![10, 11, 12], ..options() };
	let Imported { draft, report } = import(&text, &asked, &terms("MXN")).unwrap();
	assert_eq!(draft.reference, "OCDS-87SD3T-AD-SF-DRM-063-2015");
	assert_eq!(draft.procedure, Procedure::Invited, "selective");
	assert_eq!(draft.title, "ARRENDAMIENTO DE BIENES INFORMÁTICOS");
	assert_eq!(draft.description, "471 COMPUTADORA PORTÁTIL");
	assert_eq!(draft.lots.len(), 1);
	assert_eq!(draft.lots[0].maximum.0, "1311264.00");
	assert_eq!(draft.lots[0].description, "471 SER COMPUTADORA PORTATIL TIPO 1");
	assert_eq!(draft.lots[0].price_weight, Some(Decimal("60.00".into())), "bestValueToGovernment, without weights");
	assert_eq!(draft.criteria[0].weight.0, "40.00");
	assert_eq!(draft.criteria[0].description, "MEJORES CONDICIONES EN CUANTO A PRECIO, OPORTUNIDAD Y CALIDAD");
	assert_eq!(draft.threshold, 2);
	ensure_fits(&draft, "MXN");
	for later in
		["awards", "contracts", "tender.tenderers", "tender.tenderPeriod", "tender.eligibilityCriteria", "buyer"]
	{
		assert!(is_left(&report, later), "{later}");
	}
	assert_eq!(report.warnings, Vec::<String>::new());
}

#[test]
fn a_package_should_be_merged_up_to_its_last_notice() {
	let Some(text) = record(PACKAGE) else { return };
	let Imported { draft, report } = import(&text, &options(), &terms("GBP")).unwrap();
	assert_eq!(draft.reference, "ocds-213czf-000-00001");
	assert_eq!(draft.procedure, Procedure::Open);
	assert_eq!(draft.category, Category::Works);
	assert_eq!(draft.lots[0].maximum.0, "1100000.00", "the tender's value, not the planned one");
	assert_eq!(draft.lots[0].description, "8 Miles Cycle lane improvements");
	let place = draft.lots[0].classification.clone().unwrap();
	assert_eq!((place.scheme, place.code.as_str()), (ClassificationScheme::Cpv, "45233130"));
	assert_eq!(draft.schedule[0].due_days, 365);
	ensure_fits(&draft, "GBP");
	assert!(report.source[0].contains("03-tenderAmendment") && !report.source[0].contains("04-award"));
	assert!(report.source[1].contains("06-implementation"));
	assert!(is_left(&report, "tender.minValue") && is_left(&report, "tender.documents"));
}

#[test]
fn a_tender_of_prozorro_should_be_imported_with_all_its_lots() {
	let Some(text) = record(PROZORRO) else { return };
	let Imported { draft, report } = import(&text, &options(), &terms("UAH")).unwrap();
	assert_eq!(draft.reference, "UA-2025-04-23-000001-a");
	assert_eq!((draft.procedure, draft.category), (Procedure::Open, Category::Services));
	let maxima: Vec<&str> = draft.lots.iter().map(|lot| lot.maximum.0.as_str()).collect();
	assert_eq!(maxima, ["500.00"; 3], "also the one that was unsuccessful there");
	assert!(draft.lots.iter().all(|lot| lot.price_weight.is_none()), "lowestCost");
	let place = draft.lots[0].classification.clone().unwrap();
	assert_eq!((place.scheme, place.code.as_str()), (ClassificationScheme::Cpv, "42000000-6"));
	assert_eq!(draft.bond.0, "30.00", "300.00 there; the cap is 2 % of 1500.00");
	assert_eq!(went_to(&report, "value"), "1500.00 UAH");
	ensure_fits(&draft, "UAH");
	for left in ["bids", "awards", "contracts", "criteria", "milestones", "config", "minimalStep", "title_en"] {
		assert!(is_left(&report, left), "{left}");
	}
	let wrapped = format!("{{\"data\": {text}}}");
	assert_eq!(import(&wrapped, &options(), &terms("UAH")).unwrap().draft, draft, "as the public interface wraps it");
}

#[test]
fn every_value_of_the_real_records_should_be_accounted_for() {
	for (name, currency) in [(CDMX, "MXN"), (PACKAGE, "GBP"), (PROZORRO, "UAH")] {
		let Some(text) = record(name) else { continue };
		let asked = Options { category: Some(Category::Goods), ..options() };
		let report = import(&text, &asked, &terms(currency)).unwrap().report;
		assert!(report.unmapped.iter().all(|left| left.values > 0 && !left.why.is_empty()), "{name}");
		let unexplained: Vec<&str> = report
			.unmapped
			.iter()
			.filter(|left| left.why.contains("no such part"))
			.map(|left| left.path.as_str())
			.collect();
		assert_eq!(unexplained, Vec::<&str>::new(), "{name}");
	}
}

#[test]
fn a_foreign_currency_should_be_refused_and_both_be_named() {
	for (name, currency) in [(CDMX, "MXN"), (PACKAGE, "GBP"), (PROZORRO, "UAH")] {
		let Some(text) = record(name) else { continue };
		let asked = Options { category: Some(Category::Goods), ..options() };
		let failure = import(&text, &asked, &terms("CNY")).unwrap_err();
		assert_eq!((failure.exit, failure.name.as_str()), (Exit::BadFile, "ForeignCurrency"), "{name}");
		assert!(failure.message.contains(currency) && failure.message.contains("CNY"), "{}", failure.message);
	}
}

/// A small release.
fn release() -> Value {
	json!({
		"ocid": "ocds-000000-1",
		"id": "1",
		"date": "2020-01-01T00:00:00Z",
		"tag": ["tender"],
		"tender": {
			"id": "t",
			"title": "Paper",
			"procurementMethod": "open",
			"mainProcurementCategory": "goods",
			"awardCriteria": "priceOnly",
			"value": { "amount": 1000.5, "currency": "MXN" },
		},
	})
}

fn import_json(json: &Value, options: &Options) -> Outcome<Imported> {
	import(&json.to_string(), options, &terms("MXN"))
}

fn changed(change: impl FnOnce(&mut Value)) -> Outcome<Imported> {
	let mut json = release();
	change(&mut json);
	import_json(&json, &options())
}

#[test]
fn what_the_record_lacks_should_be_asked_for_all_at_once() {
	let bare = json!({ "ocid": "o", "tender": { "title": "x" } });
	let failure = import_json(&bare, &Options::default()).unwrap_err();
	assert_eq!((failure.exit, failure.name.as_str()), (Exit::Usage, "MissingOptions"));
	for option in ["--procedure", "--category", "--line", "--keyholders", "--value"] {
		assert!(failure.message.contains(option), "{option}: {}", failure.message);
	}
	let given = Options {
		procedure: Some(Procedure::Quotation),
		category: Some(Category::Services),
		value: Some("5".into()),
		..options()
	};
	let Imported { draft, report } = import_json(&bare, &given).unwrap();
	assert_eq!(draft.lots[0].maximum.0, "5.00");
	assert_eq!(chosen(&report, "procedure"), "quotation");
	assert_eq!(chosen(&report, "maximum of lot 0"), "5.00 MXN");
	assert!(chosen(&report, "acceptance").contains("silence for 10d"), "a term that costs money is told");
}

#[test]
fn a_word_without_a_single_counterpart_should_be_asked_about() {
	let failure = changed(|it| it["tender"]["procurementMethod"] = "limited".into()).unwrap_err();
	assert!(failure.message.contains("--procedure"));
}

#[test]
fn dates_should_be_moved_to_now_and_told() {
	let Imported { draft, report } = changed(|_| {}).unwrap();
	assert_eq!(draft.bid_deadline, "2027-01-22T00:00:00Z", "twenty days, and one until it is published");
	assert_eq!(draft.enquiry_deadline, "2027-01-11T12:00:00Z");
	assert_eq!(chosen(&report, "bid deadline"), draft.bid_deadline);
	let asked = Options { bidding_period: Some(30 * DAY), enquiry_period: Some(10 * DAY), ..options() };
	let draft = import_json(&release(), &asked).unwrap().draft;
	assert_eq!(
		(draft.bid_deadline.as_str(), draft.enquiry_deadline.as_str()),
		("2027-01-31T00:00:00Z", "2027-01-11T00:00:00Z")
	);
	let hasty = Options { bidding_period: Some(DAY), ..options() };
	assert!(import_json(&release(), &hasty).unwrap().report.warnings[0].contains("20d"));
}

#[test]
fn amounts_should_be_taken_over_digit_by_digit() {
	let text = release().to_string().replace("1000.5", "90071992547409930.07");
	let draft = import(&text, &options(), &terms("MXN")).unwrap().draft;
	assert_eq!(draft.lots[0].maximum.0, "90071992547409930.07");
	for bad in ["1000.505", "-1", "1e40", "\"much\"", "true"] {
		let text = release().to_string().replace("1000.5", bad);
		let failure = import(&text, &options(), &terms("MXN")).unwrap_err();
		assert_eq!(failure.exit, Exit::BadFile, "{bad}");
		assert!(failure.message.contains("tender.value"), "{}", failure.message);
	}
	assert!(changed(|it| it["tender"]["value"]["amount"] = 0.into()).is_err(), "nothing is bought for nothing");
	assert!(changed(|it| it["tender"]["value"]["currency"] = Value::Null).is_err(), "of what?");
}

#[test]
fn the_budget_should_stand_in_for_a_missing_value() {
	let imported = changed(|it| {
		it["tender"]["value"] = Value::Null;
		it["planning"] = json!({ "budget": { "amount": { "amount": 7, "currency": "MXN" } } });
	});
	let Imported { draft, report } = imported.unwrap();
	assert_eq!(draft.lots[0].maximum.0, "7.00");
	assert!(went_to(&report, "planning.budget.amount").starts_with("maximum of lot 0"));
}

#[test]
fn lots_should_be_taken_over_with_their_items() {
	let imported = changed(|it| {
		it["tender"]["lots"] = json!([
			{ "id": "a", "title": "White", "value": { "amount": 400, "currency": "MXN" } },
			{ "id": "b", "status": "cancelled", "value": { "amount": 1, "currency": "MXN" } },
			{ "id": "c", "value": { "amount": 600, "currency": "MXN" } },
		]);
		it["tender"]["items"] = json!([
			{ "id": 1, "description": "A4", "quantity": 10, "relatedLot": "a",
			  "classification": { "scheme": "CPV", "id": "30197643-5" } },
			{ "id": 2, "description": "A3", "quantity": 5, "relatedLot": "c",
			  "classification": { "scheme": "local", "id": "x" } },
			{ "id": 3, "description": "A5", "relatedLot": "b" },
		]);
	});
	let Imported { draft, report } = imported.unwrap();
	let lots: Vec<(&str, &str)> = draft.lots.iter().map(|lot| (lot.title.as_str(), lot.maximum.0.as_str())).collect();
	assert_eq!(lots, [("White", "400.00"), ("Lot 1", "600.00")]);
	assert_eq!(draft.lots[0].description, "10 A4");
	assert!(draft.lots[0].classification.is_some() && draft.lots[1].classification.is_none());
	let total = report.mapped.iter().find(|mapped| mapped.path == "tender.value").unwrap();
	assert!(total.note.contains("1000.00"), "the lots come to something else: {}", total.note);
	assert!(report.source.iter().any(|line| line.contains("cancelled")));
	assert!(is_left(&report, "tender.items[*].classification"));
	ensure_fits(&draft, "MXN");
}

#[test]
fn more_lots_than_a_tender_has_should_be_refused() {
	let lot = json!({ "title": "x", "value": { "amount": 1, "currency": "MXN" } });
	assert!(changed(|it| it["tender"]["lots"] = vec![lot.clone(); 64].into()).is_ok());
	assert!(changed(|it| it["tender"]["lots"] = vec![lot.clone(); 65].into()).is_err());
	assert!(changed(|it| it["tender"]["lots"] = json!([{ "status": "cancelled" }])).is_err());
}

#[test]
fn long_texts_should_be_cut_between_characters_and_told() {
	let long = "采购".repeat(200);
	let Imported { draft, report } = changed(|it| it["tender"]["title"] = long.clone().into()).unwrap();
	assert!(draft.title.len() <= TITLE && draft.title.ends_with('…'));
	assert!(draft.description.starts_with(&long), "the whole of it begins the description");
	assert_eq!(chosen(&report, "title"), draft.title);
	ensure_fits(&draft, "MXN");
	assert_eq!(cut("äöü", 6), ("äöü".into(), false));
	assert_eq!(cut("äöüß", 6), ("ä…".into(), true));
	assert_eq!(cut("abc", 2), ("…".into(), true));
}

#[test]
fn documents_should_be_taken_over_when_their_bytes_are_there() {
	let with_document = |it: &mut Value| {
		it["tender"]["documents"] = json!([
			{ "id": "1", "documentType": "tenderNotice", "title": "Notice", "format": "text/plain",
			  "url": "https://example.org/files/notice.txt?x=1" },
			{ "id": "2", "title": "Elsewhere", "url": "https://example.org/files/other.txt" },
			{ "id": "3", "title": "Relative", "url": "/files/relative.txt" },
			{ "id": "4", "title": "Up", "url": "https://example.org/.." },
		]);
	};
	let imported = changed(with_document).unwrap();
	assert!(imported.draft.documents.is_empty() && is_left(&imported.report, "tender.documents"));

	let folder = tempfile::tempdir().unwrap();
	std::fs::write(folder.path().join("notice.txt"), b"abc").unwrap();
	std::fs::write(folder.path().join("relative.txt"), b"abc").unwrap();
	let mut json = release();
	with_document(&mut json);
	let asked = Options { documents: Some(folder.path().into()), ..options() };
	let Imported { draft, report } = import_json(&json, &asked).unwrap();
	assert_eq!(draft.documents.len(), 1);
	let abc = "0xba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
	assert_eq!(draft.documents[0].sha256.as_deref(), Some(abc));
	assert_eq!(draft.documents[0].kind, DocumentType::TenderNotice);
	assert!(is_left(&report, "tender.documents[*]"), "the others");
	ensure_fits(&draft, "MXN");
}

#[test]
fn how_the_winner_is_found_should_follow_record_rules_and_command_line() {
	let weight = |code: &str, options: &Options| {
		let mut json = release();
		json["tender"]["awardCriteria"] = code.into();
		let imported = import_json(&json, options).unwrap();
		(imported.draft.lots[0].price_weight.clone().map(|weight| weight.0), imported.report)
	};
	for code in ["priceOnly", "lowestCost"] {
		assert_eq!(weight(code, &options()).0, None, "{code}");
	}
	assert_eq!(weight("ratedCriteria", &options()).0, Some("60.00".into()));
	assert_eq!(weight("ratedCriteria", &Options { price_only: true, ..options() }).0, None);
	let asked = Options { price_weight: Some("45.5".into()), ..options() };
	assert_eq!(weight("priceOnly", &asked).0, Some("45.50".into()));
	let low = Options { price_weight: Some("10".into()), ..options() };
	assert!(weight("priceOnly", &low).1.warnings[0].contains("30.00"), "goods: at least 30 %");
	for bad in ["0", "101", "x"] {
		let asked = Options { price_weight: Some(bad.into()), ..options() };
		assert_eq!(import_json(&release(), &asked).unwrap_err().exit, Exit::Usage, "{bad}");
	}
	let quotation = Options { procedure: Some(Procedure::Quotation), ..options() };
	assert_eq!(weight("ratedCriteria", &quotation).0, None, "the ruleset admits the price alone");
	let consultation = Options { procedure: Some(Procedure::Consultation), ..options() };
	assert!(weight("priceOnly", &consultation).0.is_some(), "the ruleset admits rated awards only");
}

#[test]
fn what_the_ruleset_would_refuse_should_be_said() {
	let invited = changed(|it| it["tender"]["procurementMethod"] = "selective".into()).unwrap();
	assert!(invited.report.warnings[0].contains("--invite"));
	let few = import_json(&release(), &Options { keyholders: vec![5, 6], ..options() }).unwrap();
	assert!(few.report.warnings[0].contains("keyholders"));
}

#[test]
fn a_package_about_several_purchases_should_need_a_choice() {
	let mut other = release();
	other["ocid"] = "ocds-000000-2".into();
	other["tender"]["title"] = "Ink".into();
	let package = json!({ "releases": [release(), other] });
	let failure = import_json(&package, &options()).unwrap_err();
	assert!(failure.message.contains("ocds-000000-1") && failure.message.contains("ocds-000000-2"));
	let chosen = Options { ocid: Some("ocds-000000-2".into()), ..options() };
	assert_eq!(import_json(&package, &chosen).unwrap().draft.title, "Ink");
	let absent = Options { ocid: Some("ocds-000000-3".into()), ..options() };
	assert!(import_json(&package, &absent).is_err());
}

#[test]
fn records_should_be_read_as_their_compiled_release_or_merged() {
	let compiled = json!({ "records": [{ "ocid": "ocds-000000-1", "compiledRelease": release() }] });
	assert_eq!(import_json(&compiled, &options()).unwrap().draft.title, "Paper");
	let listed = json!({ "records": [{ "ocid": "ocds-000000-1", "releases": [release()] }] });
	assert_eq!(import_json(&listed, &options()).unwrap().draft.title, "Paper");
	let linked = json!({ "records": [{ "ocid": "ocds-000000-1", "releases": [{ "url": "https://example.org" }] }] });
	assert!(import_json(&linked, &options()).is_err());
}

#[test]
fn releases_should_be_merged_in_the_order_of_their_dates() {
	let mut later = release();
	later["date"] = "2020-02-01T00:00:00Z".into();
	later["tag"] = json!(["tenderAmendment"]);
	later["tender"] =
		json!({ "id": "t", "title": "Better paper", "value": { "amount": 2 }, "procurementMethod": null });
	let package = json!({ "releases": [later, release()] });
	let failure = import_json(&package, &options()).unwrap_err();
	assert!(failure.message.contains("--procedure"), "null takes a value away");
	let asked = Options { procedure: Some(Procedure::Open), ..options() };
	let draft = import_json(&package, &asked).unwrap().draft;
	assert_eq!((draft.title.as_str(), draft.lots[0].maximum.0.as_str()), ("Better paper", "2.00"));
	let awards = json!({ "releases": [{ "ocid": "o", "tag": ["award"], "date": "2020-01-01T00:00:00Z" }] });
	assert!(import_json(&awards, &options()).is_err(), "no release describes a tender");
}

#[test]
fn what_is_no_record_should_be_refused() {
	for text in
		["", "[]", "{}", "3", "{\"releases\": []}", "{\"records\": 5}", "{\"ocid\": \"x\"}", "{\"tenderID\": 1}"]
	{
		let failure = import(text, &options(), &terms("MXN")).unwrap_err();
		assert_eq!(failure.exit, Exit::BadFile, "{text}");
	}
}
