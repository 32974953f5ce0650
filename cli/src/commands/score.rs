//! `procurement score`: marks, committed to before anybody sees another's, then revealed.

use super::{
	marks::{sheets_text, KeptFile, Marks, MarksFile, Sheet},
	party_of, Session,
};
use crate::{
	chain::{calls::awards, Chain, Done},
	exit::{Exit, Failure, Outcome},
	files, view,
};
use procurement_primitives::{
	award::{api::PanelView, EvaluationStage, SeatState},
	identity::PartyId,
	tender::TenderId,
};
use serde_json::{json, Value};
use std::path::{Path, PathBuf};

/// How many bidders are asked for at once.
const PAGE: u32 = 100;

/// How many sheets are committed to in one transaction.
const BATCH: usize = 20;

/// What members of a panel do.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
	/// Lists the sheets that the panel marks, and writes the form to be filled in.
	Sheets {
		/// The tender.
		tender: TenderId,
		/// Where the form goes. It is filled in with shares of the criterion in percent.
		#[arg(short, long)]
		output: Option<PathBuf>,
	},
	/// Commits to marks, for good. Marks and salts stay here, in a file, until they are revealed.
	Commit {
		/// The tender.
		tender: TenderId,
		/// The form, filled in.
		marks: PathBuf,
		/// Where marks and salts are kept; by default beside the form, with `.kept` behind the name. Doing it again with the
		/// same marks and this file is harmless.
		#[arg(long, value_name = "FILE")]
		kept: Option<PathBuf>,
	},
	/// Reveals marks, once all have committed or the time for it is over. Refuses before.
	Reveal {
		/// The tender.
		tender: TenderId,
		/// What `score commit` kept.
		#[arg(long, value_name = "FILE")]
		kept: PathBuf,
	},
}

/// Does it.
pub async fn run(session: &Session, command: Command) -> Outcome {
	match command {
		Command::Sheets { tender, output } => sheets(session, tender, output.as_deref()).await,
		Command::Commit { tender, marks, kept } => {
			let kept = kept.unwrap_or_else(|| beside(&marks));
			commit(session, tender, &marks, &kept).await
		}
		Command::Reveal { tender, kept } => reveal(session, tender, &kept).await,
	}
}

fn beside(marks: &Path) -> PathBuf {
	let mut name = marks.as_os_str().to_os_string();
	name.push(".kept");
	name.into()
}

/// The sheets to be marked, each with its bidders.
async fn read_sheets(chain: &Chain, tender: TenderId, panel: &PanelView) -> Outcome<Vec<Sheet>> {
	let mut sheets = Vec::new();
	for sheet in &panel.sheets {
		let end = sheet.from.saturating_add(sheet.bids);
		let mut bidders = Vec::new();
		let mut from = sheet.from;
		while from < end {
			let some = chain.entrants(tender, sheet.lot, from, PAGE.min(end.saturating_sub(from))).await?;
			let count = u32::try_from(some.len()).map_err(Failure::internal)?;
			if count == 0 {
				return Err(Failure::internal("the chain names fewer bidders than stand on a sheet"));
			}
			from = from.saturating_add(count);
			bidders.extend(some);
		}
		sheets.push(Sheet { lot: sheet.lot, page: sheet.page, bidders, criteria: sheet.criteria.clone() });
	}
	Ok(sheets)
}

async fn sheets(session: &Session, tender: TenderId, output: Option<&Path>) -> Outcome {
	let chain = session.chain().await?;
	let sheets = read_sheets(&chain, tender, &chain.panel(tender).await?).await?;
	let criteria = chain.tender(tender).await?.criteria;
	let titles: Vec<String> =
		criteria.iter().map(|criterion| String::from_utf8_lossy(&criterion.title).into_owned()).collect();
	let form = MarksFile::blank(tender, &sheets, &titles);
	let mut lines = vec![sheets_text(&sheets, &titles)];
	if let Some(path) = output {
		let text = serde_json::to_string_pretty(&form).map_err(Failure::internal)?;
		files::write_new(path, text.as_bytes())?;
		lines.push(format!(
			"The form is in {}. Fill it in, then: procurement score commit {tender} {}",
			path.display(),
			path.display()
		));
	}
	session.output.result(lines.join("\n"), &form)
}

/// Fails unless the party sits on the panel.
fn ensure_seated(panel: &PanelView, member: PartyId) -> Outcome {
	let seat = panel.seats.iter().find(|seat| seat.member == member);
	let why = match seat.map(|seat| seat.state) {
		Some(SeatState::Taken) => return Ok(()),
		Some(state) => format!("has no seat any more: {}", view::state_in_full(&state, "status")),
		None => "has no seat".into(),
	};
	Err(Failure::new(Exit::Refused, "NotOnPanel", format!("Party {member}, for which you sign, {why}."))
		.advise("Sign for a member of the panel: see procurement panel show."))
}

async fn commit(session: &Session, tender: TenderId, form: &Path, path: &Path) -> Outcome {
	let file = MarksFile::parse(&files::read_text(form)?).map_err(|failure| in_file(form, failure))?;
	if file.tender != tender {
		return Err(Failure::file(form, format!("these are marks for tender {}, not {tender}", file.tender)));
	}
	let chain = session.chain().await?;
	let signer = session.signer()?;
	let member = party_of(&chain, &signer).await?;
	let panel = chain.panel(tender).await?;
	ensure_seated(&panel, member)?;
	let asked = read_sheets(&chain, tender, &panel).await?;
	let marks = file.in_order(&asked).map_err(|failure| in_file(form, failure))?;
	let kept = keep(&chain.genesis(), tender, member, &marks, path)?;

	let mut calls = Vec::new();
	let mut before: usize = 0;
	for sheet in &kept.sheets {
		let ours = kept.commitment(sheet)?;
		match chain.commitment(tender, sheet.lot, sheet.page, member).await? {
			None => calls.push(awards::commit_marks(tender, sheet.lot, sheet.page, ours)),
			Some(theirs) if theirs == ours => before = before.saturating_add(1),
			Some(_) => {
				return Err(Failure::new(
					Exit::AlreadyExists,
					"OtherMarks",
					format!("Party {member} has committed to other marks of lot {}, page {}.", sheet.lot, sheet.page),
				)
				.advise("A commitment is for good. Reveal with the file that was kept then."))
			}
		}
	}
	let mut transactions = Vec::new();
	for batch in calls.chunks(BATCH) {
		let inner: Vec<_> = batch.iter().map(|call| call.inner()).collect();
		transactions.push(chain.submit_batch(&signer, &inner).await?);
	}
	let missing = asked.len().saturating_sub(kept.sheets.len());
	let rest = match missing {
		0 => String::new(),
		missing => format!("\n{missing} more sheets wait for your marks: who does not commit to all is out."),
	};
	let words = format!(
		"Party {member} is committed to its marks on {} of {} sheets of tender {tender}. They are in {}: keep them from \
		 everybody, and do not lose them.{rest}\nWhen the panel reveals: procurement score reveal {tender} --kept {}",
		kept.sheets.len(),
		asked.len(),
		path.display(),
		path.display()
	);
	let result = json!({
		"tender": tender,
		"member": member,
		"kept": path.display().to_string(),
		"committed": calls.len(),
		"committedBefore": before,
		"missing": missing,
	});
	done(session, words, result, &transactions)
}

fn in_file(path: &Path, failure: Failure) -> Failure {
	Failure { message: format!("{}: {}", path.display(), failure.message), ..failure }
}

/// Keeps marks in a file, with fresh salts, before anything is sent; or takes those that were kept there.
fn keep(genesis: &[u8; 32], tender: TenderId, member: PartyId, marks: &[Marks], path: &Path) -> Outcome<KeptFile> {
	if !path.exists() {
		let kept = KeptFile::new(genesis, tender, member, marks)?;
		kept.write(path)?;
		return Ok(kept);
	}
	let kept = KeptFile::read(path)?;
	kept.ensure_for(genesis, tender)?;
	if kept.holds(member, marks) {
		return Ok(kept);
	}
	Err(Failure::new(
		Exit::BadFile,
		"FileExists",
		format!("{} keeps other marks and is not overwritten.", path.display()),
	)
	.advise("If those were committed to, they stand. Else name another file with --kept."))
}

/// Fails unless the panel reveals now, also by what every witness says: marks that come out before would be seen by those
/// who have not committed yet.
async fn ensure_revealing(session: &Session, chain: &Chain, tender: TenderId) -> Outcome {
	revealing(chain.evaluation(tender).await?.stage)?;
	for (url, witness) in session.witnesses.iter().zip(session.witnesses().await?) {
		let same = witness.genesis() == chain.genesis();
		if !same || revealing(witness.evaluation(tender).await?.stage).is_err() {
			return Err(Failure::untrusted(
				"WitnessDisagrees",
				format!("{url} does not say that the panel of tender {tender} reveals."),
			)
			.advise("One of the nodes lies or lags. Keep the marks until you know which."));
		}
	}
	Ok(())
}

fn revealing(stage: EvaluationStage) -> Outcome {
	let words = view::state_in_full(&stage, "stage");
	match stage {
		EvaluationStage::Revealing { .. } => Ok(()),
		EvaluationStage::Intake { .. }
		| EvaluationStage::Sorting { .. }
		| EvaluationStage::Drawing
		| EvaluationStage::Marking { .. } => Err(Failure::new(
			Exit::TooEarly,
			"TooEarly",
			format!("Marks are revealed when all have committed. The evaluation is at: {words}."),
		)
		.advise("Try again then. Nothing has left this computer.")),
		_ => Err(Failure::new(
			Exit::Refused,
			"RevealOver",
			format!("Marks are not revealed any more. The evaluation is at: {words}."),
		)),
	}
}

async fn reveal(session: &Session, tender: TenderId, path: &Path) -> Outcome {
	let kept = KeptFile::read(path)?;
	let chain = session.chain().await?;
	kept.ensure_for(&chain.genesis(), tender)?;
	let signer = session.signer()?;
	let member = party_of(&chain, &signer).await?;
	if member != kept.member {
		return Err(Failure::new(
			Exit::Refused,
			"OtherMember",
			format!("These are the marks of party {}, and you sign for party {member}.", kept.member),
		)
		.advise("Sign for the member whose marks they are."));
	}
	ensure_revealing(session, &chain, tender).await?;
	let mut transactions = Vec::new();
	let mut before: usize = 0;
	for sheet in &kept.sheets {
		let (lot, page) = (sheet.lot, sheet.page);
		if chain.commitment(tender, lot, page, member).await? != Some(kept.commitment(sheet)?) {
			return Err(Failure::new(
				Exit::BadFile,
				"OtherMarks",
				format!("{}: lot {lot}, page {page} was not committed to with these marks.", path.display()),
			)
			.advise(
				"Reveal with the file that score commit kept for it. What is not committed to cannot be revealed.",
			));
		}
		if chain.revealed_marks(tender, lot, page, member).await?.is_some() {
			before = before.saturating_add(1);
			continue;
		}
		let call = awards::reveal_marks(tender, lot, page, sheet.marks.clone(), *sheet.salt()?);
		transactions.push(chain.submit(&signer, &call).await?);
		session.output.progress(format!("Lot {lot}, page {page} is revealed."));
	}
	let stage = chain.evaluation(tender).await?.stage;
	let words = format!(
		"Party {member} has revealed its marks on {} sheets of tender {tender}. The evaluation is at: {}.",
		kept.sheets.len(),
		view::state_in_full(&stage, "stage")
	);
	let result = json!({
		"tender": tender,
		"member": member,
		"revealed": transactions.len(),
		"revealedBefore": before,
	});
	done(session, words, result, &transactions)
}

/// Reports what took any number of transactions.
fn done(session: &Session, words: String, result: Value, transactions: &[Done]) -> Outcome {
	let transactions: Vec<Value> = transactions.iter().map(Done::json).collect();
	session.output.result(words, &json!({ "result": result, "transactions": transactions }))
}

#[cfg(test)]
mod tests {
	use super::*;
	use procurement_primitives::award::{api::SeatView, RecusalReason, SeatKind};

	fn marks() -> Vec<Marks> {
		vec![Marks { lot: 0, page: 0, marks: vec![8_500, 0] }]
	}

	#[test]
	fn marks_should_be_kept_before_they_are_committed_to_and_never_be_replaced() {
		let folder = tempfile::tempdir().unwrap();
		let path = folder.path().join("marks.json.kept");
		let first = keep(&[7; 32], 4, 8, &marks(), &path).unwrap();
		let again = keep(&[7; 32], 4, 8, &marks(), &path).unwrap();
		assert_eq!(first.commitment(&first.sheets[0]), again.commitment(&again.sheets[0]), "the salt is kept");
		let other = vec![Marks { lot: 0, page: 0, marks: vec![8_500, 1] }];
		assert_eq!(keep(&[7; 32], 4, 8, &other, &path).err().unwrap().name, "FileExists");
		assert_eq!(keep(&[7; 32], 5, 8, &marks(), &path).err().unwrap().exit, Exit::Key, "another tender's");
		assert_eq!(beside(Path::new("marks.json")), Path::new("marks.json.kept"));
	}

	#[test]
	fn marks_should_not_go_out_until_the_panel_reveals() {
		for early in [
			EvaluationStage::Intake { next: 0 },
			EvaluationStage::Sorting { lot: 0, next: 0 },
			EvaluationStage::Drawing,
			EvaluationStage::Marking { until: 5 },
		] {
			assert_eq!(revealing(early).unwrap_err().exit, Exit::TooEarly);
		}
		assert!(revealing(EvaluationStage::Revealing { until: 5 }).is_ok());
		for late in [EvaluationStage::Short, EvaluationStage::AwaitingPrices, EvaluationStage::Judging] {
			assert_eq!(revealing(late).unwrap_err().exit, Exit::Refused);
		}
	}

	#[test]
	fn only_those_who_sit_on_the_panel_should_commit() {
		let seat = |member, state| SeatView { member, kind: SeatKind::Expert, state, committed: 0, revealed: 0 };
		let recused = SeatState::Recused { reason: RecusalReason::Kinship };
		let seats = vec![seat(1, SeatState::Taken), seat(2, recused)];
		let panel = PanelView { size: 1, pool: 2, examined: 2, seats, sheets: Vec::new() };
		assert!(ensure_seated(&panel, 1).is_ok());
		let failure = ensure_seated(&panel, 2).unwrap_err();
		assert!(failure.message.contains("kinship"), "{failure}");
		assert_eq!(ensure_seated(&panel, 3).unwrap_err().name, "NotOnPanel");
	}
}
