//! Published records as drafts of tenders.
//!
//! A record tells of a purchase elsewhere, in another model and another time. What has a counterpart in a notice of this
//! chain is taken over; what the record lacks comes from the command line or from the ruleset; and everything else is
//! listed with the reason why it is left behind. Amounts are read digit by digit. No date is kept: the purchase is made
//! again, now.

mod award;
mod ocds;
mod prozorro;
pub mod report;
#[cfg(test)]
mod tests;

use self::{award::AwardFound, report::Report};
use crate::{
	clock,
	draft::{whole_days, ClassificationDraft, Decimal, DocumentDraft, Draft, LotDraft, MilestoneDraft},
	exit::{Exit, Failure, Outcome},
	files,
	json::{At, Json, Seen},
	money::Currency,
	output::hex,
};
use procurement_primitives::{
	budget::LineId,
	identity::PartyId,
	licence::LicenceClassId,
	money::Balance,
	tender::{
		Admission, Category, Classification, ClassificationScheme, DocumentType, Procedure, Ruleset, MAX_LOTS, WHOLE,
	},
	time::{Moment, DAY},
};
use std::path::{Path, PathBuf};

/// Longest title in bytes, as [`MaxTitleLength`](procurement_primitives::tender::MaxTitleLength) says.
const TITLE: usize = 256;

/// Longest description of a tender in bytes.
const DESCRIPTION: usize = 4_096;

/// Longest description of a lot or a criterion in bytes.
const PARAGRAPH: usize = 1_024;

/// Longest reference in bytes.
const REFERENCE: usize = 128;

/// What is added to the ruleset's bidding period, for the time until the draft is published.
const MARGIN: Moment = DAY;

/// How long a contract's delivery takes where nobody says.
const DELIVERY_DAYS: u16 = 90;

/// What the command line says beside the record.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct Options {
	/// The budget line that pays.
	#[arg(long)]
	pub line: Option<LineId>,
	/// The parties that hold the keys, in the order of their indices.
	#[arg(long, value_name = "PARTIES", value_delimiter = ',')]
	pub keyholders: Vec<PartyId>,
	/// How many of them open the bids; by default the smallest majority that the ruleset admits.
	#[arg(long)]
	pub threshold: Option<u8>,
	/// The buyer's reference; by default the record's own number.
	#[arg(long)]
	pub reference: Option<String>,
	/// How suppliers are found: open, invited, negotiation, consultation, quotation, singleSource or framework.
	#[arg(long, value_parser = |code: &str| code_of(code, Procedure::from_code))]
	pub procedure: Option<Procedure>,
	/// What is mainly bought: goods, works or services.
	#[arg(long, value_parser = |code: &str| code_of(code, Category::from_code))]
	pub category: Option<Category>,
	/// From now to the bid deadline, for example 20d; by default what the ruleset asks for and a day.
	#[arg(long, value_name = "LENGTH", value_parser = clock::length)]
	pub bidding_period: Option<Moment>,
	/// From now to the enquiry deadline; by default half of that.
	#[arg(long, value_name = "LENGTH", value_parser = clock::length)]
	pub enquiry_period: Option<Moment>,
	/// The lowest price wins, whatever the record says.
	#[arg(long, conflicts_with = "price_weight")]
	pub price_only: bool,
	/// The price's share of the total in percent; experts judge the rest.
	#[arg(long, value_name = "PERCENT")]
	pub price_weight: Option<String>,
	/// What each bidder leaves as a bond, in the chain's currency.
	#[arg(long, value_name = "AMOUNT")]
	pub bond: Option<String>,
	/// The maximum value, for a record that names none.
	#[arg(long, value_name = "AMOUNT")]
	pub value: Option<String>,
	/// The price stands in an envelope of its own.
	#[arg(long)]
	pub two_envelopes: bool,
	/// Within how many days of the contract's signature it is delivered.
	#[arg(long, value_name = "DAYS")]
	pub delivery_days: Option<u16>,
	/// The licence classes that a bidder must hold.
	#[arg(long, value_name = "CLASSES", value_delimiter = ',')]
	pub eligibility: Vec<LicenceClassId>,
	/// The suppliers that are invited.
	#[arg(long, value_name = "PARTIES", value_delimiter = ',')]
	pub invite: Vec<PartyId>,
	/// Folder with the record's documents, each under the last part of its address; they are hashed.
	#[arg(long, value_name = "DIR")]
	pub documents: Option<PathBuf>,
	/// Which purchase, in a package that tells of several.
	#[arg(long)]
	pub ocid: Option<String>,
}

/// The entry of a codelist.
fn code_of<Entry>(code: &str, from_code: impl Fn(&str) -> Option<Entry>) -> Result<Entry, String> {
	from_code(code).ok_or_else(|| format!("there is no code {code}"))
}

/// What the chain says that a draft must keep to.
#[derive(Clone, Debug)]
pub struct Terms {
	/// The currency it settles in.
	pub currency: Currency,
	/// Its time.
	pub now: Moment,
	/// The rules in force for each procedure.
	pub rules: Vec<Rules>,
}

/// The rules in force for a procedure.
#[derive(Clone, Debug)]
pub struct Rules {
	/// Which.
	pub procedure: Procedure,
	/// The figures.
	pub ruleset: Ruleset,
	/// The earliest bid deadline of a tender that is published now.
	pub earliest: Moment,
}

/// A draft, and what became of each part of the record.
#[derive(Clone, Debug)]
pub struct Imported {
	/// The draft.
	pub draft: Draft,
	/// The report.
	pub report: Report,
}

/// An amount in a record.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Sum {
	/// Where.
	path: String,
	/// As it is written.
	text: String,
	/// In which currency.
	currency: String,
}

impl Sum {
	/// The `amount` and `currency` of a value.
	fn read(value: Option<&At<'_>>) -> Outcome<Option<Self>> {
		let Some(value) = value else { return Ok(None) };
		let Some(amount) = value.get("amount") else { return Ok(None) };
		let text = amount.number().ok_or_else(|| Failure::input(format!("{} is no number", amount.path())))?;
		let currency = value
			.text_of("currency")
			.ok_or_else(|| Failure::input(format!("{} does not say in which currency it is", value.path())))?;
		Ok(Some(Self { path: value.path().into(), text: text.into(), currency: currency.into() }))
	}

	fn units(&self, currency: &Currency) -> Outcome<Balance> {
		currency.ensure_same(&self.currency, &self.path)?;
		currency.parse(&self.text).map_err(|failure| Failure::file(Path::new(&self.path), failure.message))
	}
}

/// A lot in a record.
#[derive(Clone, Debug, Default)]
pub struct LotFound {
	title: String,
	description: String,
	sum: Option<Sum>,
	without_tax: bool,
	items: Vec<ItemFound>,
	classification: Option<ClassificationDraft>,
}

/// An item in a record.
#[derive(Clone, Debug, Default)]
pub struct ItemFound {
	words: String,
}

impl ItemFound {
	/// What an item is, in words: quantity, unit, description.
	fn read(item: &At<'_>) -> Self {
		let quantity = item.get("quantity").and_then(|quantity| quantity.number());
		let unit = item.dig(&["unit", "name"]).and_then(|unit| unit.text());
		let description = item.text_of("description");
		let words: Vec<&str> = [quantity, unit, description].into_iter().flatten().collect();
		Self { words: words.join(" ") }
	}
}

/// A document in a record.
pub struct DocumentFound<'a> {
	at: At<'a>,
	kind: Option<At<'a>>,
	title: Option<At<'a>>,
	media_type: Option<At<'a>>,
	uri: Option<At<'a>>,
}

/// What a record says of a tender.
#[derive(Default)]
pub struct Found<'a> {
	reference: Option<String>,
	title: String,
	description: String,
	buyer: Option<String>,
	procedure: Option<Procedure>,
	category: Option<Category>,
	award: Option<AwardFound<'a>>,
	bond: Option<Sum>,
	delivery_days: Option<u16>,
	documents: Vec<DocumentFound<'a>>,
	lots: Vec<LotFound>,
}

impl Found<'_> {
	fn read_texts(&mut self, tender: &At<'_>, report: &mut Report) {
		if let Some(at) = tender.get("title") {
			self.title = at.text().unwrap_or_default().to_string();
			report.map(at.path(), "title");
		}
		if let Some(at) = tender.get("description") {
			self.description = at.text().unwrap_or_default().to_string();
			report.map(at.path(), "description");
		}
	}
}

/// Takes the classification of a lot's items over and says what becomes of the items.
fn fit_items(lot: &mut LotFound, items: &[At<'_>], report: &mut Report) {
	let mut places = Vec::new();
	for item in items {
		let Some(place) = item.get("classification") else { continue };
		let (Some(scheme), Some(code)) = (place.get("scheme"), place.get("id")) else { continue };
		if let Some((draft, note)) = classification(scheme.peek().unwrap_or_default(), code.peek().unwrap_or_default())
		{
			places.push((place, scheme, code, draft, note));
		}
	}
	if let Some((place, _, _, first, note)) = places.first() {
		let differ = places.iter().any(|(_, _, _, draft, _)| draft != first);
		let others =
			if differ { " the items of the lot differ, and a lot has one classification: the first;" } else { "" };
		let note = format!("{others}{note}").trim().trim_end_matches(';').to_string();
		report.map_as(place.path(), format!("classification {} {}", first.scheme.code(), first.code), note);
		lot.classification = Some(first.clone());
	}
	for (_, scheme, code, draft, _) in &places {
		if Some(draft) == lot.classification.as_ref() {
			scheme.mark();
			code.mark();
		}
	}
	let words: Vec<&str> = lot.items.iter().map(|item| item.words.as_str()).filter(|words| !words.is_empty()).collect();
	if let (Some(first), false) = (items.first(), words.is_empty()) {
		let all = format!("{}\n{}", lot.description, words.join("; "));
		let (fitting, is_cut) = cut(all.trim(), PARAGRAPH);
		lot.description = fitting;
		let note = if is_cut {
			"quantity, unit and description, cut: attach the list as a document"
		} else {
			"quantity, unit and description"
		};
		let path = first.path().trim_end_matches("[0]").to_string();
		report.map_as(&path, "the lot's description", note);
	}
}

/// A record's classification as one of this chain's, and what there is to say of it.
fn classification(scheme: &str, code: &str) -> Option<(ClassificationDraft, &'static str)> {
	let (scheme, note) = match scheme {
		// DK 021:2015 is the vocabulary of the EU as a Ukrainian standard, code by code.
		"ДК021" | "ДК 021:2015" => (ClassificationScheme::Cpv, "DK 021:2015 has the codes of CPV"),
		scheme => (ClassificationScheme::from_code(scheme)?, ""),
	};
	let (code, note) = match code.strip_suffix(".0") {
		Some(code) => (code, "without the .0 that a spreadsheet left on the code"),
		None => (code, note),
	};
	let place = Classification { scheme, code: code.as_bytes().to_vec() };
	place.is_well_formed().then(|| (ClassificationDraft { scheme, code: code.to_string() }, note))
}

/// What a code of the Common Procurement Vocabulary says of what is bought.
fn category_of(place: &ClassificationDraft) -> Option<Category> {
	if place.scheme != ClassificationScheme::Cpv {
		return None;
	}
	match place.code.get(..2)?.parse::<u8>().ok()? {
		45 => Some(Category::Works),
		3..=44 | 48 => Some(Category::Goods),
		50..=98 => Some(Category::Services),
		_ => None,
	}
}

/// `text` with at most `most` bytes, and whether something is missing.
fn cut(text: &str, most: usize) -> (String, bool) {
	if text.len() <= most {
		return (text.to_string(), false);
	}
	const MARK: &str = "…";
	let room = most.saturating_sub(MARK.len());
	let end = (0..=room).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
	(format!("{}{MARK}", text.get(..end).unwrap_or_default()), true)
}

/// The draft that a published record comes to.
pub fn import(text: &str, options: &Options, terms: &Terms) -> Outcome<Imported> {
	let file = Json::parse(text)?;
	let mut report = Report::default();
	let seen = Seen::default();
	let (record, reasons) = match prozorro::tender(file.clone()) {
		Some(tender) => (tender, prozorro::REASONS),
		None if ocds::is_one(&file) => (ocds::release(file, options.ocid.as_deref(), &mut report)?, ocds::REASONS),
		None => {
			return Err(Failure::input("this is neither an OCDS release, package or record nor a tender of ProZorro")
				.advise("Write the tender as a draft, and use procurement tender create."))
		}
	};
	let root = At::root(&record, &seen);
	let is_ocds = std::ptr::eq(reasons, ocds::REASONS);
	let found = if is_ocds { ocds::read(&root, &mut report)? } else { prozorro::read(&root, &mut report)? };
	let total = if is_ocds { root.dig(&["tender", "value"]) } else { root.get("value") };
	let draft = complete(found, total.as_ref(), options, terms, &mut report)?;
	report.leave(root.unread(), reasons);
	Ok(Imported { draft, report })
}

/// Fills in what the record does not say.
fn complete(
	found: Found<'_>,
	total: Option<&At<'_>>,
	options: &Options,
	terms: &Terms,
	report: &mut Report,
) -> Outcome<Draft> {
	if let Some(buyer) = &found.buyer {
		report.source.push(format!("Its buyer is {buyer}; here it is the party of whoever signs."));
	}
	let mut missing = Vec::new();
	let procedure = options.procedure.or(found.procedure);
	let category = options.category.or(found.category).or_else(|| {
		let place = found.lots.iter().find_map(|lot| lot.classification.as_ref())?;
		let category = category_of(place)?;
		report.choose("category", category.code(), format!("that is what CPV {} is", place.code));
		Some(category)
	});
	if procedure.is_none() {
		missing.push("--procedure (the record's word for it has no single counterpart)");
	}
	if category.is_none() {
		missing.push("--category goods, works or services (the record does not say)");
	}
	if options.line.is_none() {
		missing.push("--line (the budget line that pays)");
	}
	if options.keyholders.is_empty() {
		missing.push("--keyholders (the parties that hold the keys)");
	}
	let reference = options.reference.clone().or(found.reference);
	if reference.is_none() {
		missing.push("--reference (the record has no number)");
	}
	if found.lots.is_empty() {
		return Err(Failure::input("every lot of the record is cancelled: there is nothing to buy"));
	}
	if found.lots.iter().any(|lot| lot.sum.is_none()) && options.value.is_none() {
		missing.push("--value (the record names no maximum value)");
	}
	let (Some(procedure), Some(category), Some(line), Some(reference), true) =
		(procedure, category, options.line, reference, missing.is_empty())
	else {
		return Err(Failure::new(
			Exit::Usage,
			"MissingOptions",
			format!("The record lacks what a notice needs: {}.", missing.join("; ")),
		)
		.advise("Give them on the command line."));
	};
	if reference.len() > REFERENCE {
		return Err(Failure::input(format!("the reference {reference} is longer than {REFERENCE} bytes"))
			.advise("Give a shorter one with --reference."));
	}
	note_options(options, found.procedure, found.category, report);
	let rules = terms
		.rules
		.iter()
		.find(|rules| rules.procedure == procedure)
		.ok_or_else(|| Failure::not_found(format!("ruleset in force for the procedure {}", procedure.code())))?;

	let award = award::decide(found.award.as_ref(), options, &rules.ruleset, category, report)?;
	let lots = lots(&found.lots, options, &award, terms, report)?;
	let value = lots.iter().try_fold(0, |sum: Balance, (_, units)| sum.checked_add(*units));
	let value = value.ok_or_else(|| Failure::input("the lots' values add up to more than an amount can be"))?;
	note_total(total, value, found.lots.len(), &terms.currency, report)?;
	let (enquiry_deadline, bid_deadline) = dates(options, rules, terms.now, report)?;
	warn_of_rules(options, &rules.ruleset, &lots, report);
	let (title, description) = texts(&found.title, &found.description, report);
	let schedule = schedule(&title, found.delivery_days, options, report);
	Ok(Draft {
		reference,
		procedure,
		category,
		title,
		description,
		line,
		currency: terms.currency.code.clone(),
		bond: bond(found.bond.as_ref(), value, &rules.ruleset, options, terms, report)?,
		two_envelopes: options.two_envelopes,
		enquiry_deadline,
		bid_deadline,
		lots: lots.into_iter().map(|(lot, _)| lot).collect(),
		criteria: award.criterion.into_iter().collect(),
		documents: documents(&found.documents, options, report)?,
		eligibility: options.eligibility.clone(),
		invited: options.invite.clone(),
		keyholders: options.keyholders.clone(),
		threshold: threshold(options, &rules.ruleset, report)?,
		schedule,
	})
}

/// Says which of the record's words the command line overrules.
fn note_options(options: &Options, procedure: Option<Procedure>, category: Option<Category>, report: &mut Report) {
	if let (Some(asked), Some(said)) = (options.procedure, procedure) {
		if asked != said {
			report.choose(
				"procedure",
				asked.code(),
				format!("the record says {}; the command line overrules it", said.code()),
			);
		}
	} else if let Some(asked) = options.procedure {
		report.choose("procedure", asked.code(), "as the command line says");
	}
	if let Some(asked) = options.category {
		if category != Some(asked) {
			report.choose("category", asked.code(), "as the command line says");
		}
	}
}

fn lots(
	found: &[LotFound],
	options: &Options,
	award: &award::Award,
	terms: &Terms,
	report: &mut Report,
) -> Outcome<Vec<(LotDraft, Balance)>> {
	if found.len() > usize::from(MAX_LOTS) {
		return Err(Failure::input(format!("the record has {} lots, and a tender at most {MAX_LOTS}", found.len())));
	}
	let mut lots = Vec::new();
	for lot in found {
		let number = lots.len();
		let units = match (&lot.sum, &options.value) {
			(Some(sum), _) => {
				let units = sum.units(&terms.currency)?;
				if units == 0 {
					return Err(Failure::input(format!("{} is nothing, and a maximum is at least one unit", sum.path))
						.advise("Write the tender as a draft, and use procurement tender create."));
				}
				report.map(&sum.path, format!("maximum of lot {number}: {}", terms.currency.say(units)));
				units
			}
			(None, Some(value)) if found.len() == 1 => {
				let units = terms.currency.parse(value)?;
				report.choose("maximum of lot 0", terms.currency.say(units), "as the command line says");
				units
			}
			_ => {
				return Err(Failure::input(format!(
					"lot {number} of the record has no value, and it is not the only one"
				)))
			}
		};
		if lot.without_tax {
			report.choose(
				format!("maximum of lot {number}"),
				terms.currency.say(units),
				"the record's value is without tax; a maximum here includes it: change it in the draft if tax comes on top",
			);
		}
		let (title, is_cut) = cut(&lot.title, TITLE);
		if is_cut {
			report.choose(format!("title of lot {number}"), title.clone(), format!("cut at {TITLE} bytes"));
		}
		let title = if title.is_empty() { format!("Lot {number}") } else { title };
		let lot = LotDraft {
			title,
			description: cut(&lot.description, PARAGRAPH).0,
			maximum: Decimal(terms.currency.format(units)),
			price_weight: award.price_weight.map(Decimal::percent),
			classification: lot.classification.clone(),
		};
		lots.push((lot, units));
	}
	Ok(lots)
}

/// Says what the ruleset would refuse when the draft is published, as far as it can be told now.
fn warn_of_rules(options: &Options, ruleset: &Ruleset, lots: &[(LotDraft, Balance)], report: &mut Report) {
	let invited = u16::try_from(options.invite.len()).unwrap_or(u16::MAX);
	if !ruleset.admission.admits(invited) {
		report.warn(match ruleset.admission {
			Admission::Anybody => "nobody is invited to this procedure: leave --invite out".to_string(),
			Admission::AnybodyOrInvited { at_least } => format!("at least {at_least} suppliers are invited, or none"),
			Admission::Invited { at_least, at_most } if at_most == u16::MAX => {
				format!(
					"at least {at_least} suppliers are invited: name them with --invite, or choose another --procedure"
				)
			}
			Admission::Invited { at_least, at_most } => {
				format!("{at_least} to {at_most} suppliers are invited: name them with --invite, or choose another --procedure")
			}
		});
	}
	if options.keyholders.len() < usize::from(ruleset.keys.keyholders) {
		report.warn(format!("at least {} keyholders are needed", ruleset.keys.keyholders));
	}
	if let Some(scheme) = ruleset.classification {
		let fits = |lot: &LotDraft| lot.classification.as_ref().is_some_and(|place| place.scheme == scheme);
		if !lots.iter().all(|(lot, _)| fits(lot)) {
			report.warn(format!("every lot must be classified by {}: write the codes into the draft", scheme.code()));
		}
	}
}

/// Compares what the record names as the whole tender's value with what the lots come to.
fn note_total(
	total: Option<&At<'_>>,
	value: Balance,
	lots: usize,
	currency: &Currency,
	report: &mut Report,
) -> Outcome {
	let Some(total) = total.filter(|_| lots > 1) else { return Ok(()) };
	if let Some(sum) = Sum::read(Some(total))? {
		let units = sum.units(currency)?;
		let note = if units == value {
			"the sum of the lots".to_string()
		} else {
			format!("the lots come to {}, and that is what is put aside", currency.say(value))
		};
		report.map_as(&sum.path, currency.say(units), note);
	}
	if let Some(flag) = total.get("valueAddedTaxIncluded") {
		flag.mark();
	}
	Ok(())
}

/// The enquiry deadline and the bid deadline.
fn dates(options: &Options, rules: &Rules, now: Moment, report: &mut Report) -> Outcome<(String, String)> {
	let later =
		|length: Moment| now.checked_add(length).ok_or_else(|| Failure::usage("That is too far in the future."));
	let (bids, why) = match options.bidding_period {
		Some(length) => (later(length)?, "as the command line says".to_string()),
		None => {
			let minimum = clock::say_period(rules.ruleset.bidding.period);
			let at = rules.earliest.checked_add(MARGIN).ok_or_else(|| Failure::internal("the deadline overflows"))?;
			(at, format!("the ruleset's minimum of {minimum} and {} until it is published", clock::say(MARGIN)))
		}
	};
	report.choose("bid deadline", clock::rfc3339(bids), why);
	if bids < rules.earliest {
		report.warn(format!(
			"the bid deadline must be {} after publication",
			clock::say_period(rules.ruleset.bidding.period)
		));
	}
	let half = bids.saturating_sub(now) / 2;
	let (enquiries, why) = match options.enquiry_period {
		Some(length) => (later(length)?, "as the command line says"),
		None => (later(half)?, "half way to the bid deadline"),
	};
	report.choose("enquiry deadline", clock::rfc3339(enquiries), why);
	Ok((clock::rfc3339(enquiries), clock::rfc3339(bids)))
}

fn texts(title: &str, description: &str, report: &mut Report) -> (String, String) {
	let (short, is_cut) = cut(title, TITLE);
	let whole = if is_cut { format!("{title}\n\n{description}") } else { description.to_string() };
	if is_cut {
		report.choose("title", short.clone(), format!("cut at {TITLE} bytes; the whole of it begins the description"));
	}
	let (description, is_cut) = cut(whole.trim(), DESCRIPTION);
	if is_cut {
		report.choose("description", "cut", format!("it has more than {DESCRIPTION} bytes: attach it as a document"));
	}
	(short, description)
}

fn schedule(title: &str, found: Option<u16>, options: &Options, report: &mut Report) -> Vec<MilestoneDraft> {
	let (days, why) = match (options.delivery_days, found) {
		(Some(days), _) => (days, "as the command line says"),
		(None, Some(days)) => (days.max(whole_days(DAY)), "the contract's length in the record"),
		(None, None) => (DELIVERY_DAYS, "the record does not say; choose with --delivery-days"),
	};
	report.choose("schedule", format!("one delivery within {days} days, paid whole after acceptance"), why);
	let milestone = MilestoneDraft::single(title.to_string(), days);
	report.choose(
		"acceptance",
		format!("by the buyer, whose silence for {} after the delivery accepts it", milestone.accepted_after),
		"the record does not say; write another acceptedAfter into the draft",
	);
	vec![milestone]
}

fn bond(
	found: Option<&Sum>,
	value: Balance,
	ruleset: &Ruleset,
	options: &Options,
	terms: &Terms,
	report: &mut Report,
) -> Outcome<Decimal> {
	if let Some(bond) = &options.bond {
		let units = terms.currency.parse(bond)?;
		report.choose("bond", terms.currency.say(units), "as the command line says");
		return Ok(Decimal(terms.currency.format(units)));
	}
	let Some(found) = found else { return Ok(Decimal::default()) };
	let units = found.units(&terms.currency)?;
	let cap = value
		.checked_mul(ruleset.bidding.bond_cap.into())
		.and_then(|share| share.checked_div(WHOLE.into()))
		.ok_or_else(|| Failure::input("the value is too large"))?;
	if units > cap {
		report.map_as(
			&found.path,
			format!("bond {}", terms.currency.say(cap)),
			format!("{} in the record; lowered to the ruleset's cap", terms.currency.say(units)),
		);
	} else {
		report.map(&found.path, format!("bond {}", terms.currency.say(units)));
	}
	Ok(Decimal(terms.currency.format(units.min(cap))))
}

fn threshold(options: &Options, ruleset: &Ruleset, report: &mut Report) -> Outcome<u8> {
	if let Some(threshold) = options.threshold {
		return Ok(threshold);
	}
	let keyholders =
		u8::try_from(options.keyholders.len()).map_err(|_| Failure::usage("There are too many keyholders."))?;
	let majority = (keyholders / 2).saturating_add(1);
	let threshold = majority.max(ruleset.keys.threshold);
	report.choose("threshold", format!("{threshold} of {keyholders}"), "the smallest majority that the ruleset admits");
	Ok(threshold)
}

/// The documents whose bytes are at hand: a notice names a document by its hash.
fn documents(found: &[DocumentFound<'_>], options: &Options, report: &mut Report) -> Outcome<Vec<DocumentDraft>> {
	let Some(folder) = &options.documents else { return Ok(Vec::new()) };
	let mut drafts = Vec::new();
	for document in found {
		let Some(uri) = document.uri.as_ref().and_then(At::peek) else { continue };
		let Some(path) = file_of(uri, folder) else { continue };
		if !uri.is_ascii() || !uri.contains("://") {
			report.choose(document.at.path(), "left out", "its address is not absolute: add it to the draft with one");
			continue;
		}
		let hash = sp_crypto_hashing::sha2_256(&files::read(&path)?);
		for part in [&document.uri, &document.title, &document.media_type, &document.kind].into_iter().flatten() {
			part.mark();
		}
		let said = |at: &Option<At<'_>>| at.as_ref().and_then(At::peek).unwrap_or_default().to_string();
		let kind = DocumentType::from_code(&said(&document.kind)).unwrap_or(DocumentType::BiddingDocuments);
		report.map_as(document.at.path(), format!("document {}", kind.code()), format!("hashed {}", path.display()));
		drafts.push(DocumentDraft {
			kind,
			title: cut(&said(&document.title), TITLE).0,
			sha256: Some(hex(&hash)),
			blake2b256: None,
			file: None,
			media_type: said(&document.media_type),
			uri: uri.to_string(),
			binding: true,
		});
	}
	Ok(drafts)
}

/// The file in `folder` under the last part of an address.
fn file_of(uri: &str, folder: &Path) -> Option<PathBuf> {
	let path = uri.split(['?', '#']).next()?;
	let name = path.rsplit('/').next().filter(|name| !name.is_empty() && *name != "..")?;
	let file = folder.join(name);
	file.is_file().then_some(file)
}
