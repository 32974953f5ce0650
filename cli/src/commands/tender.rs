//! `procurement tender`: from a file to a published notice, and what happens to it before the deadline.

use super::{party_name, party_of, Session};
use crate::{
	chain::{
		call::{Call, Inner},
		Chain,
	},
	clock,
	draft::{AmendmentDraft, Draft, Parts},
	exit::{Exit, Failure, Outcome},
	files,
	import::{self, Imported, Options, Rules, Terms},
	money::Currency,
	output::{clean, fields, json_text, table},
	view,
};
use procurement_primitives::{
	identity::PartyId,
	tender::{
		api::{EnquiryPage, TenderFilter, TenderPage, TenderView},
		CancellationReason, Phase, Procedure, Ruleset, StatusCode, TenderAction, TenderId, TenderStatus,
	},
	time::Period,
};
use serde_json::{json, Value};
use std::path::{Path, PathBuf};
use subxt::utils::AccountId32;
use subxt_signer::sr25519::Keypair;

/// The pallet's name in the runtime.
const PALLET: &str = "Tenders";

/// How many entries are asked for at once.
const PAGE: u32 = 100;

/// How many calls are put into one transaction: a draft of 64 lots comes to four.
const BATCH: usize = 20;

/// What is done with tenders.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
	/// Makes a draft from a file. Doing it again is harmless: a buyer's reference stands for one tender.
	Create {
		/// The draft, as JSON.
		file: PathBuf,
	},
	/// Rewrites a draft from a file.
	Edit {
		/// The tender.
		tender: TenderId,
		/// The draft, as JSON.
		file: PathBuf,
	},
	/// Makes a draft from a published record: OCDS (release, package or record) or ProZorro. Says what it took over, what
	/// it decided and what it left behind.
	Import {
		/// The record, as JSON.
		file: PathBuf,
		/// What the record lacks.
		#[command(flatten)]
		options: Box<Options>,
		/// Only prints the draft, which `tender create` takes.
		#[arg(long)]
		dry_run: bool,
		/// With --dry-run: asks no node, and takes the built-in rulesets and this currency (CODE or CODE:DECIMALS).
		#[arg(long, value_name = "CODE", requires = "dry_run")]
		offline: Option<String>,
	},
	/// Publishes a draft, if it meets every rule.
	Publish {
		/// The tender.
		tender: TenderId,
	},
	/// Amends a published tender from a file.
	Amend {
		/// The tender.
		tender: TenderId,
		/// What changes, as JSON.
		file: PathBuf,
		/// Why, for the public record; else as the file says.
		#[arg(long)]
		reason: Option<String>,
	},
	/// Calls a tender off.
	Cancel {
		/// The tender.
		tender: TenderId,
		/// Why: noDemand, unFixable, noOffer, forceMajeure or expensesCut.
		#[arg(long, value_parser = |code: &str| CancellationReason::from_code(code).ok_or("there is no such reason"))]
		reason: CancellationReason,
		/// Why, in words.
		#[arg(long)]
		note: String,
	},
	/// Shows a tender.
	Show {
		/// The tender.
		tender: TenderId,
	},
	/// Lists tenders.
	List {
		/// Only this buyer's.
		#[arg(long)]
		buyer: Option<PartyId>,
		/// Only those in this phase: tendering, rekeying, opening, evaluation, standstill, award or contract.
		#[arg(long, value_parser = view::entry::<Phase>)]
		phase: Option<Phase>,
		/// Only those that stand so: draft, active, complete, unsuccessful or cancelled.
		#[arg(long, value_parser = |code: &str| StatusCode::from_code(code).ok_or("there is no such status"))]
		status: Option<StatusCode>,
		/// From this number on.
		#[arg(long, default_value_t = 0)]
		from: TenderId,
		/// From where the last list ended: its cursor, as --json gives it.
		#[arg(long, conflicts_with = "from", value_parser = view::cursor::<TenderId>)]
		cursor: Option<TenderId>,
		/// At most so many.
		#[arg(long, default_value = "100", value_parser = view::limit)]
		limit: usize,
	},
	/// Asks a question about a published tender.
	Enquire {
		/// The tender.
		tender: TenderId,
		/// The question.
		question: String,
	},
	/// Answers a question.
	Answer {
		/// The tender.
		tender: TenderId,
		/// The question's number.
		enquiry: u32,
		/// The answer.
		text: String,
	},
	/// Lists questions and answers.
	Enquiries {
		/// The tender.
		tender: TenderId,
	},
	/// Lists amendments.
	Amendments {
		/// The tender.
		tender: TenderId,
	},
	/// Says what an account may do to a tender now.
	Allowed {
		/// The tender.
		tender: TenderId,
		/// The account; else the signer's.
		#[arg(long = "of", value_name = "SS58")]
		of: Option<AccountId32>,
	},
	/// Names keyholders for fresh keys, after one came out early.
	Rekey {
		/// The tender.
		tender: TenderId,
		/// The parties, in the order of their indices.
		#[arg(long, value_delimiter = ',', required = true)]
		keyholders: Vec<PartyId>,
		/// How many of them open the bids.
		#[arg(long)]
		threshold: u8,
	},
	/// Takes bids again, under fresh keys.
	Resume {
		/// The tender.
		tender: TenderId,
	},
	/// Shows the rulesets of a procedure.
	Rulesets {
		/// open, invited, negotiation, consultation, quotation, singleSource or framework.
		#[arg(default_value = "open", value_parser = |code: &str| Procedure::from_code(code).ok_or("there is no such procedure"))]
		procedure: Procedure,
	},
}

/// Does it.
pub async fn run(session: &Session, command: Command) -> Outcome {
	if let Command::Import { file, options, dry_run: true, offline: Some(currency) } = &command {
		let imported = read_record(file, options, &offline_terms(currency)?)?;
		return show_import(session, &imported);
	}
	let chain = session.chain().await?;
	let currency = chain.currency().await?;
	let it = Tenders { session, chain, currency };
	match command {
		Command::Create { file } => {
			let draft =
				Draft::parse(&files::read_text(&file)?).map_err(|failure| Failure::file(&file, failure.message))?;
			it.create(&draft, folder_of(&file), None).await
		}
		Command::Edit { tender, file } => it.edit(tender, &file).await,
		Command::Import { file, options, dry_run, .. } => it.import(&file, &options, dry_run).await,
		Command::Publish { tender } => it.publish(tender).await,
		Command::Amend { tender, file, reason } => it.amend(tender, &file, reason).await,
		Command::Cancel { tender, reason, note } => it.cancel(tender, reason, note).await,
		Command::Show { tender } => it.show(tender).await,
		Command::List { buyer, phase, status, from, cursor, limit } => {
			let filter = TenderFilter { buyer, status, phase, open_at: None };
			it.list(filter, cursor.unwrap_or(from), limit).await
		}
		Command::Enquire { tender, question } => it.enquire(tender, question).await,
		Command::Answer { tender, enquiry, text } => it.answer(tender, enquiry, text).await,
		Command::Enquiries { tender } => it.enquiries(tender).await,
		Command::Amendments { tender } => it.amendments(tender).await,
		Command::Allowed { tender, of } => it.allowed(tender, of).await,
		Command::Rekey { tender, keyholders, threshold } => it.rekey(tender, keyholders, threshold).await,
		Command::Resume { tender } => {
			let done = it.submit(&Call::new(PALLET, "resume", &["tender"], tender)).await?;
			session.done(&done, format!("Tender {tender} takes bids again."), json!({ "tender": tender }))
		}
		Command::Rulesets { procedure } => it.rulesets(procedure).await,
	}
}

fn folder_of(file: &Path) -> &Path {
	file.parent().unwrap_or_else(|| Path::new("."))
}

fn read_record(file: &Path, options: &Options, terms: &Terms) -> Outcome<Imported> {
	import::import(&files::read_text(file)?, options, terms).map_err(|failure| match failure.name.as_str() {
		"BadInput" => Failure { message: format!("{}: {}", file.display(), failure.message), ..failure },
		_ => failure,
	})
}

/// What the program itself knows when no node is asked.
fn offline_terms(currency: &str) -> Outcome<Terms> {
	let (code, decimals) = currency.split_once(':').unwrap_or((currency, "2"));
	let decimals = decimals.parse().map_err(|_| Failure::usage(format!("{currency} is not of the form MXN:2.")))?;
	let now = clock::now()?;
	let rules = Procedure::ALL
		.iter()
		.map(|procedure| {
			let ruleset = Ruleset::default_for(*procedure);
			let length = clock::calendar_bound(ruleset.bidding.period);
			let earliest = now.checked_add(length).ok_or_else(|| Failure::internal("the deadline overflows"))?;
			Ok(Rules { procedure: *procedure, ruleset, earliest })
		})
		.collect::<Outcome<_>>()?;
	Ok(Terms { currency: Currency { code: code.into(), decimals }, now, rules })
}

fn show_import(session: &Session, imported: &Imported) -> Outcome {
	let draft = serde_json::to_value(&imported.draft).map_err(Failure::internal)?;
	// In the order of the fields: people read it.
	let text = json_text(&imported.draft)?;
	session.output.warn_unless_json(imported.report.text());
	session.output.result(text, &json!({ "draft": draft, "report": imported.report.json() }))
}

struct Tenders<'a> {
	session: &'a Session,
	chain: Chain,
	currency: Currency,
}

impl Tenders<'_> {
	async fn submit<Arguments: codec::Encode>(&self, call: &Call<Arguments>) -> Outcome<crate::chain::Done> {
		self.chain.submit(&self.session.signer()?, call).await
	}

	/// Makes a draft, or finishes one whose making was interrupted.
	async fn create(&self, draft: &Draft, folder: &Path, report: Option<Value>) -> Outcome {
		let parts = draft.parts(&self.currency, folder, self.chain.now().await?)?;
		let signer = self.session.signer()?;
		let buyer = party_of(&self.chain, &signer).await?;
		let reference = draft.reference.clone().into_bytes();
		if let Some(tender) = self.chain.tender_by_reference(buyer, &reference).await? {
			return self.already(tender, draft, &parts, &signer, report).await;
		}
		let call = Call::new(PALLET, "create", &["reference", "notice"], (reference, parts.notice.clone()));
		let done = self.chain.submit(&signer, &call).await?;
		let tender: TenderId = done.number(PALLET, "Created", "tender")?;
		self.session.output.progress(format!("Tender {tender} is created; now its parts."));
		self.fill(tender, draft, &parts, None, &signer).await?;
		self.created(tender, "created", report)
	}

	/// The reference stands for a tender already.
	async fn already(
		&self,
		tender: TenderId,
		draft: &Draft,
		parts: &Parts,
		signer: &Keypair,
		report: Option<Value>,
	) -> Outcome {
		let view = self.chain.tender(tender).await?;
		if is_same(&view, draft, parts) {
			return self.created(tender, "there already, and is the same but perhaps for its dates", report);
		}
		let untouched = view.lots.is_empty() && view.keyholders.is_empty();
		if view.summary.status == TenderStatus::Draft && untouched {
			self.session.output.progress(format!("Tender {tender} is there without its parts: adding them."));
			self.fill(tender, draft, parts, Some(&view), signer).await?;
			return self.created(tender, "completed", report);
		}
		Err(Failure::new(
			Exit::AlreadyExists,
			"AlreadyExists",
			format!("The reference {} stands for tender {tender} already, which differs.", clean(draft.reference.as_bytes())),
		)
		.advise(format!("Look at it with procurement tender show {tender}; change a draft with procurement tender edit {tender} FILE.")))
	}

	fn created(&self, tender: TenderId, what: &str, report: Option<Value>) -> Outcome {
		let words = format!(
			"Tender {tender} is {what}. Its keyholders register their keys (procurement keyholder register {tender}), \
			 then: procurement tender publish {tender}"
		);
		self.session.output.result(words, &json!({ "result": { "tender": tender }, "report": report }))
	}

	/// Puts the parts of a draft on the chain, as far as they differ from what is there.
	async fn fill(
		&self,
		tender: TenderId,
		draft: &Draft,
		parts: &Parts,
		present: Option<&TenderView>,
		signer: &Keypair,
	) -> Outcome {
		let calls = difference(tender, draft, parts, present);
		let total = calls.len();
		let mut sent: usize = 0;
		for batch in calls.chunks(BATCH) {
			self.chain.submit_batch(signer, batch).await?;
			sent = sent.saturating_add(batch.len());
			self.session.output.progress(format!("Tender {tender}: {sent} of {total} parts are final."));
		}
		Ok(())
	}

	async fn edit(&self, tender: TenderId, file: &Path) -> Outcome {
		let draft = Draft::parse(&files::read_text(file)?).map_err(|failure| Failure::file(file, failure.message))?;
		let parts = draft.parts(&self.currency, folder_of(file), self.chain.now().await?)?;
		let view = self.chain.tender(tender).await?;
		if view.summary.reference != draft.reference.as_bytes() {
			return Err(Failure::file(
				file,
				format!("its reference is not that of tender {tender}, which is {}", clean(&view.summary.reference)),
			));
		}
		let signer = self.session.signer()?;
		self.fill(tender, &draft, &parts, Some(&view), &signer).await?;
		self.created(tender, "as the file says", None)
	}

	async fn import(&self, file: &Path, options: &Options, dry_run: bool) -> Outcome {
		let imported = read_record(file, options, &self.terms().await?)?;
		if dry_run {
			return show_import(self.session, &imported);
		}
		self.session.output.warn_unless_json(imported.report.text());
		self.create(&imported.draft, folder_of(file), Some(imported.report.json())).await
	}

	/// What the chain says that a draft must keep to.
	async fn terms(&self) -> Outcome<Terms> {
		let now = self.chain.now().await?;
		let mut rules = Vec::new();
		for procedure in Procedure::ALL {
			let versions = self.chain.rulesets(*procedure).await?;
			let Some(version) = versions.into_iter().find(|version| version.in_force) else { continue };
			let Ruleset { bidding, utc_offset_minutes, .. } = version.rules;
			let earliest = match bidding.period {
				Period::Calendar(length) => {
					now.checked_add(length).ok_or_else(|| Failure::internal("the deadline overflows"))?
				}
				period @ Period::Working(_) => self.chain.after(now, period, utc_offset_minutes).await?,
			};
			rules.push(Rules { procedure: *procedure, ruleset: version.rules, earliest });
		}
		Ok(Terms { currency: self.currency.clone(), now, rules })
	}

	async fn publish(&self, tender: TenderId) -> Outcome {
		let view = self.chain.tender(tender).await?;
		if view.summary.status == TenderStatus::Active {
			let words = format!("Tender {tender} is published already.");
			return self.session.output.result(words, &json!({ "result": view }));
		}
		let done = self.submit(&Call::new(PALLET, "publish", &["tender"], tender)).await?;
		let view = self.chain.tender(tender).await?;
		let words = format!(
			"Tender {tender} is published: {} are put aside, bids are taken until {}.",
			self.currency.say(view.summary.value),
			clock::rfc3339(view.summary.bids_close)
		);
		self.session.done(&done, words, view)
	}

	async fn amend(&self, tender: TenderId, file: &Path, reason: Option<String>) -> Outcome {
		let amendment =
			AmendmentDraft::parse(&files::read_text(file)?).map_err(|failure| Failure::file(file, failure.message))?;
		let reason = reason
			.or_else(|| amendment.reason.clone())
			.ok_or_else(|| Failure::usage("An amendment has a reason: give --reason."))?;
		let view = self.chain.tender(tender).await?;
		let lots = view.lots.iter().map(|lot| lot.id).collect();
		let changes = amendment.changes(&self.currency, folder_of(file), lots, self.chain.now().await?)?;
		let names = &["tender", "changes", "reason"];
		let done = self.submit(&Call::new(PALLET, "amend", names, (tender, changes, reason.into_bytes()))).await?;
		let after = self.chain.tender(tender).await?;
		let bids = if after.version == view.version {
			"Standing bids are not touched."
		} else {
			"It touches what bids depend on: bidders must confirm or replace their bids."
		};
		let words = format!(
			"Tender {tender} is amended. {bids} Bids are taken until {}.",
			clock::rfc3339(after.summary.bids_close)
		);
		self.session.done(&done, words, json!({ "tender": tender, "version": after.version }))
	}

	async fn cancel(&self, tender: TenderId, reason: CancellationReason, note: String) -> Outcome {
		let view = self.chain.tender(tender).await?;
		let title = clean(&view.summary.title);
		self.session.output.confirm(&format!("Call tender {tender} ({title}) off for good?"))?;
		let names = &["tender", "reason", "note"];
		let done = self.submit(&Call::new(PALLET, "cancel", names, (tender, reason, note.into_bytes()))).await?;
		self.session.done(&done, format!("Tender {tender} is cancelled."), json!({ "tender": tender }))
	}

	async fn show(&self, tender: TenderId) -> Outcome {
		let view = self.chain.tender(tender).await?;
		let buyer = party_name(&self.chain, view.summary.buyer).await?;
		let text = view::tender_text(&view, &self.currency, &buyer, self.chain.now().await?);
		self.session.output.result(text, &view)
	}

	async fn list(&self, filter: TenderFilter, from: TenderId, limit: usize) -> Outcome {
		let mut tenders = Vec::new();
		let mut cursor = Some(from);
		while let Some(from) = cursor.filter(|_| tenders.len() < limit) {
			let page = self.chain.tenders(filter.clone(), from, PAGE).await?;
			tenders.extend(page.tenders);
			cursor = page.next;
		}
		let next = if tenders.len() > limit { tenders.get(limit).map(|tender| tender.id) } else { cursor };
		tenders.truncate(limit);
		let rows: Vec<Vec<String>> = tenders
			.iter()
			.map(|tender| {
				vec![
					tender.id.to_string(),
					tender.buyer.to_string(),
					view::standing(tender),
					self.currency.format(tender.value),
					clock::rfc3339(tender.bids_close),
					clean(&tender.title),
				]
			})
			.collect();
		let more = next.map(|next| format!("\n(more: --from {next})")).unwrap_or_default();
		let text = table(&["tender", "buyer", "standing", "value", "bids until", "title"], &rows);
		self.session.output.result(format!("{text}{more}"), &TenderPage { tenders, next })
	}

	async fn enquire(&self, tender: TenderId, question: String) -> Outcome {
		let call = Call::new(PALLET, "ask", &["tender", "question"], (tender, question.into_bytes()));
		let done = self.submit(&call).await?;
		let enquiry: u32 = done.number(PALLET, "EnquiryMade", "enquiry")?;
		let words = format!(
			"Question {enquiry} about tender {tender} is asked. The answer is public; who asked is not named in it."
		);
		self.session.done(&done, words, json!({ "tender": tender, "enquiry": enquiry }))
	}

	async fn answer(&self, tender: TenderId, enquiry: u32, text: String) -> Outcome {
		let names = &["tender", "enquiry", "text"];
		let done = self.submit(&Call::new(PALLET, "answer", names, (tender, enquiry, text.into_bytes()))).await?;
		let words = format!("Question {enquiry} about tender {tender} is answered.");
		self.session.done(&done, words, json!({ "tender": tender, "enquiry": enquiry }))
	}

	async fn enquiries(&self, tender: TenderId) -> Outcome {
		self.chain.tender(tender).await?;
		let mut enquiries = Vec::new();
		let mut cursor = Some(0);
		while let Some(from) = cursor {
			let page = self.chain.enquiries(tender, from, PAGE).await?;
			enquiries.extend(page.enquiries);
			cursor = page.next;
		}
		let text: Vec<String> = enquiries
			.iter()
			.map(|enquiry| {
				let answer = enquiry.answer.as_ref().map_or_else(
					|| "not answered yet".to_string(),
					|answer| format!("{} ({})", clean(&answer.text), clock::rfc3339(answer.at)),
				);
				let asked = clock::rfc3339(enquiry.asked);
				format!("{}. {} ({asked})\n   {answer}", enquiry.id, clean(&enquiry.question))
			})
			.collect();
		self.session.output.result(text.join("\n"), &EnquiryPage { enquiries, next: None })
	}

	async fn amendments(&self, tender: TenderId) -> Outcome {
		self.chain.tender(tender).await?;
		let amendments = self.chain.amendments(tender).await?;
		let rows: Vec<Vec<String>> = amendments
			.iter()
			.map(|amendment| {
				let parts: Vec<&str> = amendment.changed.iter().map(|part| part.code()).collect();
				vec![
					amendment.id.to_string(),
					clock::rfc3339(amendment.at),
					parts.join(", "),
					amendment.version.to_string(),
					clock::rfc3339(amendment.new_bid_deadline),
					clean(&amendment.reason),
				]
			})
			.collect();
		let text = table(&["amendment", "at", "changed", "version", "bid deadline", "reason"], &rows);
		self.session.output.result(text, &amendments)
	}

	async fn allowed(&self, tender: TenderId, of: Option<AccountId32>) -> Outcome {
		let account = match of {
			Some(account) => account.0,
			None => self.session.signer()?.public_key().0,
		};
		self.chain.tender(tender).await?;
		let actions = self.chain.allowed_actions(tender, &account).await?;
		let codes: Vec<&str> = actions.iter().map(|action: &TenderAction| action.code()).collect();
		let words = if codes.is_empty() { "nothing".to_string() } else { codes.join("\n") };
		self.session.output.result(words, &actions)
	}

	async fn rekey(&self, tender: TenderId, keyholders: Vec<PartyId>, threshold: u8) -> Outcome {
		let names = &["tender", "keyholders", "threshold"];
		let done = self.submit(&Call::new(PALLET, "rekey", names, (tender, keyholders, threshold))).await?;
		let words = format!(
			"Tender {tender} has new keyholders. When they have registered: procurement tender resume {tender}"
		);
		self.session.done(&done, words, json!({ "tender": tender }))
	}

	async fn rulesets(&self, procedure: Procedure) -> Outcome {
		let versions = self.chain.rulesets(procedure).await?;
		let mut text = Vec::new();
		for version in &versions {
			let force = if version.in_force { ", in force" } else { "" };
			let from = clock::rfc3339(version.effective_from);
			text.push(format!("ruleset {} for {} from {from}{force}", version.id, procedure.code()));
			if version.in_force {
				let bidding = version.rules.bidding;
				let keys = version.rules.keys;
				text.push(fields(&[
					("  bidding period", clock::say_period(bidding.period)),
					("  left by an amendment", clock::say_period(bidding.remainder)),
					("  bids needed", bidding.minimum_bids.to_string()),
					("  bond at most", format!("{} %", crate::draft::Decimal::percent(bidding.bond_cap).0)),
					("  keyholders at least", format!("{} of {}", keys.threshold, keys.keyholders)),
					("  keys due within", clock::say(keys.release)),
					("  own envelopes opened within", clock::say(keys.self_opening)),
				]));
			}
		}
		self.session.output.result(text.join("\n"), &versions)
	}
}

/// Whether a tender on the chain is what a draft says. Dates are not looked at: a draft may give them as lengths of time
/// from now, and an amendment moves them.
fn is_same(view: &TenderView, draft: &Draft, parts: &Parts) -> bool {
	let notice = &parts.notice;
	view.summary.procedure == notice.procedure
		&& view.summary.category == notice.category
		&& view.summary.title == notice.title
		&& view.description == notice.description
		&& view.line == notice.line
		&& view.bond == notice.bond
		&& view.two_envelopes == notice.two_envelopes
		&& view.lots.iter().map(|lot| &lot.lot).eq(&parts.lots)
		&& view.criteria == parts.criteria
		&& view.documents == parts.documents
		&& view.schedule == parts.schedule
		&& is_set(&view.eligibility, &draft.eligibility)
		&& is_set(&view.invited, &draft.invited)
		&& view.keyholders == draft.keyholders
		&& view.threshold == draft.threshold
}

/// Whether two lists hold the same numbers.
fn is_set(a: &[u32], b: &[u32]) -> bool {
	use std::collections::BTreeSet;
	a.iter().collect::<BTreeSet<_>>() == b.iter().collect()
}

/// The calls that make a draft what a file says.
fn difference(tender: TenderId, draft: &Draft, parts: &Parts, present: Option<&TenderView>) -> Vec<Inner> {
	let mut calls = Vec::new();
	let notice = &parts.notice;
	let call = |name, names, arguments: Vec<u8>| Inner::new(PALLET, name, names, arguments);
	let args = |rest: &dyn Fn(&mut Vec<u8>)| {
		use codec::Encode;
		let mut bytes = tender.encode();
		rest(&mut bytes);
		bytes
	};
	macro_rules! push {
		($name:literal, $names:expr, $($argument:expr),+) => {
			calls.push(call($name, $names, args(&|bytes| { $( codec::Encode::encode_to(&$argument, bytes); )+ })))
		};
	}
	if present.is_some() {
		push!("edit", &["tender", "notice"], notice);
	}
	let old_lots = present.map(|view| view.lots.as_slice()).unwrap_or_default();
	for (number, lot) in (0u8..).zip(&parts.lots) {
		if !old_lots.iter().any(|old| old.id == number && old.lot == *lot) {
			push!("put_lot", &["tender", "lot", "becomes"], number, lot);
		}
	}
	for old in old_lots.iter().filter(|old| usize::from(old.id) >= parts.lots.len()) {
		push!("remove_lot", &["tender", "lot"], old.id);
	}
	if present.map_or(!parts.criteria.is_empty(), |view| view.criteria != parts.criteria) {
		push!("set_criteria", &["tender", "criteria"], parts.criteria);
	}
	if present.map_or(!parts.documents.is_empty(), |view| view.documents != parts.documents) {
		push!("set_documents", &["tender", "documents"], parts.documents);
	}
	if present.map_or(!draft.eligibility.is_empty(), |view| !is_set(&view.eligibility, &draft.eligibility)) {
		push!("set_eligibility", &["tender", "classes"], draft.eligibility);
	}
	// Naming keyholders voids what they have registered: only if they change.
	let same_keyholders = |view: &TenderView| view.keyholders == draft.keyholders && view.threshold == draft.threshold;
	if !present.is_some_and(same_keyholders) {
		push!("set_keyholders", &["tender", "keyholders", "threshold"], draft.keyholders, draft.threshold);
	}
	if present.map_or(!parts.schedule.is_empty(), |view| view.schedule != parts.schedule) {
		push!("set_schedule", &["tender", "schedule"], parts.schedule);
	}
	let invited = present.map(|view| view.invited.as_slice()).unwrap_or_default();
	for party in draft.invited.iter().filter(|party| !invited.contains(party)) {
		push!("invite", &["tender", "party"], party);
	}
	for party in invited.iter().filter(|party| !draft.invited.contains(party)) {
		push!("disinvite", &["tender", "party"], party);
	}
	calls
}

#[cfg(test)]
mod tests {
	use super::*;
	use procurement_primitives::tender::{
		api::{LotView, TenderSummary},
		AwardCriteria, Category, Lot, Notice,
	};

	fn lot(maximum: u128) -> Lot {
		Lot {
			title: b"lot".to_vec(),
			description: Vec::new(),
			maximum,
			award: AwardCriteria::PriceOnly,
			classification: None,
		}
	}

	fn draft() -> (Draft, Parts) {
		let draft = Draft {
			reference: "A-1".into(),
			procedure: Procedure::Invited,
			category: Category::Goods,
			title: "t".into(),
			description: String::new(),
			line: 1,
			currency: "MXN".into(),
			bond: Default::default(),
			two_envelopes: false,
			enquiry_deadline: "1d".into(),
			bid_deadline: "2d".into(),
			lots: Vec::new(),
			criteria: Vec::new(),
			documents: Vec::new(),
			eligibility: vec![2, 1],
			invited: vec![8, 9],
			keyholders: vec![5, 6, 7],
			threshold: 2,
			schedule: Vec::new(),
		};
		let parts = Parts {
			notice: Notice {
				procedure: draft.procedure,
				category: draft.category,
				title: b"t".to_vec(),
				description: Vec::new(),
				line: 1,
				bond: 0,
				two_envelopes: false,
				enquiry_deadline: 1,
				bid_deadline: 2,
			},
			lots: vec![lot(1), lot(2)],
			criteria: Vec::new(),
			documents: Vec::new(),
			schedule: Vec::new(),
		};
		(draft, parts)
	}

	/// The tender that the chain has when the draft is complete.
	fn complete(draft: &Draft, parts: &Parts) -> TenderView {
		let lots = (0u8..).zip(parts.lots.clone()).map(|(id, lot)| LotView { id, lot });
		TenderView {
			summary: TenderSummary {
				id: 4,
				buyer: 1,
				reference: draft.reference.clone().into_bytes(),
				procedure: draft.procedure,
				category: draft.category,
				title: parts.notice.title.clone(),
				status: TenderStatus::Draft,
				phase: None,
				value: 3,
				published: None,
				bids_close: 77,
				lots: 2,
				enquiries: 0,
				unanswered: 0,
				amendments: 0,
			},
			ocid: b"ocds-000000-4".to_vec(),
			description: Vec::new(),
			ruleset: None,
			line: 1,
			bond: 0,
			two_envelopes: false,
			created: 0,
			enquiry_deadline: 66,
			enquiries_close: 66,
			bid_deadline: 77,
			version: 0,
			key_generation: 1,
			keyholders: vec![5, 6, 7],
			threshold: 2,
			lots: lots.collect(),
			criteria: Vec::new(),
			documents: Vec::new(),
			eligibility: vec![1, 2],
			invited: vec![9, 8],
			schedule: Vec::new(),
			opened: None,
			cancellation: None,
		}
	}

	fn names(calls: &[Inner]) -> Vec<&str> {
		calls.iter().map(Inner::call).collect()
	}

	#[test]
	fn a_new_draft_should_be_filled_with_what_it_has() {
		let (draft, parts) = draft();
		let calls = difference(4, &draft, &parts, None);
		assert_eq!(names(&calls), ["put_lot", "put_lot", "set_eligibility", "set_keyholders", "invite", "invite"]);
	}

	#[test]
	fn a_complete_draft_should_count_as_the_same_whatever_its_dates() {
		let (draft, parts) = draft();
		let view = complete(&draft, &parts);
		assert!(is_same(&view, &draft, &parts));
		assert_eq!(names(&difference(4, &draft, &parts, Some(&view))), ["edit"], "only the dates can differ");
		for change in [
			(|it| it.lots[1].lot.maximum = 3) as fn(&mut TenderView),
			|it| it.threshold = 3,
			|it| it.keyholders.swap(0, 1),
			|it| it.invited = vec![8],
			|it| it.line = 2,
			|it| it.summary.title.push(b'x'),
		] {
			let mut other = view.clone();
			change(&mut other);
			assert!(!is_same(&other, &draft, &parts));
		}
	}

	#[test]
	fn an_edit_should_send_only_what_changes() {
		let (draft, mut parts) = draft();
		let mut view = complete(&draft, &parts);
		view.invited = vec![9, 10];
		view.lots.push(LotView { id: 2, lot: lot(9) });
		parts.lots[0].maximum = 5;
		let calls = difference(4, &draft, &parts, Some(&view));
		assert_eq!(names(&calls), ["edit", "put_lot", "remove_lot", "invite", "disinvite"]);
	}

	#[test]
	fn keyholders_should_not_be_named_again_while_they_stay_the_same() {
		let (mut draft, parts) = draft();
		let view = complete(&draft, &parts);
		assert!(!names(&difference(4, &draft, &parts, Some(&view))).contains(&"set_keyholders"));
		draft.keyholders = vec![5, 6, 8];
		assert!(names(&difference(4, &draft, &parts, Some(&view))).contains(&"set_keyholders"));
	}

	#[test]
	fn terms_without_a_node_should_name_the_currency() {
		let terms = offline_terms("JPY:0").unwrap();
		assert_eq!(terms.currency, Currency { code: "JPY".into(), decimals: 0 });
		assert_eq!(terms.rules.len(), Procedure::ALL.len());
		assert_eq!(offline_terms("MXN").unwrap().currency.decimals, 2);
		assert_eq!(offline_terms("MXN:x").unwrap_err().exit, Exit::Usage);
	}
}
