//! `procurement licence`: who may issue what, what was issued, what became of it; what holders show and verifiers check.

mod batch;
pub mod class;
pub mod export;
mod kept;
pub mod present;
mod rows;
mod says;
pub mod verify;

use super::{party_of, Session};
use crate::{
	chain::{
		call::Call,
		calls::licences::{self, PALLET},
		Chain, Done,
	},
	clock,
	exit::{Exit, Failure, Outcome},
	files,
	output::hex,
	view,
};
use batch::{Common, Table};
use codec::Encode;
use kept::{Kept, LicenceFile};
use pallet_procurement_licences::types::{BatchInput, Terms};
use procurement_disclosure::{Identifier, Secret};
use procurement_primitives::{
	identity::PartyId,
	licence::{
		api::{ClassView, HistoryPage, LicencePage},
		BatchId, LicenceClassId, LicenceId, Validity,
	},
	time::Moment,
};
use serde_json::json;
use std::path::{Path, PathBuf};

/// How many entries are asked for at once.
const PAGE: u32 = 100;

/// What is done with licences.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
	/// Classes of licences, and who is trusted to issue them.
	#[command(subcommand)]
	Class(class::Command),
	/// Issues a licence from a file, and writes what its holder keeps. An official of an issuer.
	Issue {
		/// The class.
		class: LicenceClassId,
		/// What the licence says, as JSON; - reads it from standard input.
		file: PathBuf,
		/// Where to write what its holder keeps. If it is there and says the same, it is gone on with.
		#[arg(long, value_name = "FILE")]
		kept: PathBuf,
	},
	/// Issues all licences of a table at once, and writes what each holder keeps, a line each. An official of an issuer.
	IssueBatch(BatchArgs),
	/// Puts a licence of a batch on record, so that it counts where licences are asked for. The party that holds it.
	Lodge {
		/// What you keep of it.
		kept: PathBuf,
	},
	/// Suspends a licence: it does not count until it is reinstated. Its issuer.
	Suspend(StandingArgs),
	/// Reinstates a suspended licence. Its issuer.
	Reinstate(StandingArgs),
	/// Revokes a licence for good. Its issuer.
	Revoke(StandingArgs),
	/// Issues the next version of a licence in its place, before it ends: a renewal or a correction. Its issuer.
	Renew {
		/// The licence.
		licence: LicenceId,
		/// What the new version says, as JSON; - reads it from standard input.
		file: PathBuf,
		/// Where to write what its holder keeps.
		#[arg(long, value_name = "FILE")]
		kept: PathBuf,
		/// Why, for the public record.
		#[arg(long)]
		reason: String,
	},
	/// Has a licence looked at before your others of its class, wherever one is asked for. The party that holds it.
	Prefer {
		/// The licence.
		licence: LicenceId,
	},
	/// Transfers of licences whose class allows it.
	#[command(subcommand)]
	Transfer(TransferCommand),
	/// Shows a licence.
	Show {
		/// Its number.
		licence: LicenceId,
	},
	/// Shows what was done to a licence, all of it.
	History {
		/// Its number.
		licence: LicenceId,
	},
	/// Lists the licences on record that a party holds.
	List {
		/// The party.
		#[arg(long)]
		holder: PartyId,
		/// From where the last list ended: its cursor, as --json gives it.
		#[arg(long, value_parser = view::cursor::<LicenceId>)]
		cursor: Option<LicenceId>,
		/// At most so many.
		#[arg(long, default_value = "100", value_parser = view::limit)]
		limit: usize,
	},
	/// Makes a challenge for a holder to answer. A verifier.
	Challenge {
		/// How the verifier names itself: a DID, a web origin.
		#[arg(long)]
		verifier: String,
		/// How long it may be answered.
		#[arg(long, value_name = "LENGTH", default_value = "10m", value_parser = clock::length)]
		valid: Moment,
		/// Where to.
		#[arg(long, short, value_name = "FILE")]
		output: PathBuf,
	},
	/// Answers a challenge with chosen attributes of a licence. Its holder.
	Present(present::PresentArgs),
	/// Says whether a licence counts, and what that rests on. Ends with code 3 if it does not.
	Verify(verify::VerifyArgs),
	/// Writes down the last final block, for others to trust who have no node.
	Checkpoint {
		/// Where to.
		#[arg(long, short, value_name = "FILE")]
		output: PathBuf,
	},
	/// Asks the node for the proof of a licence's standing, for verifiers who have no node.
	Proof {
		/// The licence.
		licence: LicenceId,
		/// The account that signs the presentation which goes with it.
		#[arg(long, value_name = "SS58")]
		signed_by: Option<String>,
		/// The checkpoint whose block it is about; else the last final block.
		#[arg(long, value_name = "FILE")]
		checkpoint: Option<PathBuf>,
		/// Where to.
		#[arg(long, short, value_name = "FILE")]
		output: PathBuf,
	},
	/// The keys with which an issuer signs credentials.
	#[command(subcommand)]
	Assertion(export::AssertionCommand),
	/// Writes a licence as a W3C Verifiable Credential. Its issuer.
	Export(export::ExportArgs),
	/// Writes an issuer's W3C Bitstring Status Lists.
	StatusList(export::StatusListArgs),
}

/// A batch.
#[derive(Debug, clap::Args)]
pub struct BatchArgs {
	/// The class.
	pub class: LicenceClassId,
	/// The table, as CSV with headings.
	pub file: PathBuf,
	/// The first serial number.
	#[arg(long, value_name = "SERIAL")]
	pub first: u32,
	/// The first moment at which they are valid.
	#[arg(long, value_name = "MOMENT")]
	pub valid_from: String,
	/// The first moment at which they are not; else there is no end.
	#[arg(long, value_name = "MOMENT")]
	pub valid_until: Option<String>,
	/// Where to write what the holders keep.
	#[arg(long, value_name = "FILE")]
	pub kept: PathBuf,
	/// Sends a batch whose file was written before, and not sent.
	#[arg(long)]
	pub resume: bool,
}

/// What is decided about a licence.
#[derive(Debug, clap::Args)]
pub struct StandingArgs {
	/// The licence.
	pub licence: LicenceId,
	/// Why, for the public record: no personal data.
	#[arg(long)]
	pub reason: String,
}

/// What is done about transfers.
#[derive(Debug, clap::Subcommand)]
pub enum TransferCommand {
	/// Offers a licence to another party. Its holder.
	Offer {
		/// The licence.
		licence: LicenceId,
		/// The party.
		#[arg(long)]
		to: PartyId,
	},
	/// Accepts an offered licence. The party that it is offered to.
	Accept {
		/// The licence.
		licence: LicenceId,
	},
	/// Takes an offer back. The licence's holder.
	Withdraw {
		/// The licence.
		licence: LicenceId,
	},
}

/// Does it.
pub async fn run(session: &Session, command: Command) -> Outcome {
	match command {
		Command::Class(command) => class::run(session, command).await,
		Command::Challenge { verifier, valid, output } => present::challenge(session, verifier, valid, &output).await,
		Command::Present(args) => present::present(session, args).await,
		Command::Verify(args) => verify::verify(session, args).await,
		Command::Checkpoint { output } => verify::checkpoint(session, &output).await,
		Command::Assertion(command) => export::assertion(session, command).await,
		Command::Export(args) => export::export(session, args).await,
		Command::StatusList(args) => export::status_list(session, args).await,
		command => Licences { session, chain: session.chain().await? }.run(command).await,
	}
}

struct Licences<'a> {
	session: &'a Session,
	chain: Chain,
}

impl Licences<'_> {
	async fn run(&self, command: Command) -> Outcome {
		match command {
			Command::Issue { class, file, kept } => self.issue(class, &file, &kept).await,
			Command::IssueBatch(args) => self.issue_batch(args).await,
			Command::Lodge { kept } => self.lodge(&kept).await,
			Command::Suspend(StandingArgs { licence, reason }) => {
				let done = self.submit(&licences::suspend(licence, reason.into_bytes())).await?;
				self.done(&done, licence, "is suspended: it does not count until it is reinstated").await
			}
			Command::Reinstate(StandingArgs { licence, reason }) => {
				let done = self.submit(&licences::reinstate(licence, reason.into_bytes())).await?;
				self.done(&done, licence, "is reinstated").await
			}
			Command::Revoke(StandingArgs { licence, reason }) => {
				self.chain.licence(licence).await?;
				self.session.output.confirm(&format!("Revoke licence {licence}, for good?"))?;
				let done = self.submit(&licences::revoke(licence, reason.into_bytes())).await?;
				self.done(&done, licence, "is revoked, for good").await
			}
			Command::Renew { licence, file, kept, reason } => self.renew(licence, &file, &kept, reason).await,
			Command::Prefer { licence } => {
				let done = self.submit(&licences::prefer(licence)).await?;
				self.done(&done, licence, "is looked at before your others of its class").await
			}
			Command::Transfer(command) => self.transfer(command).await,
			Command::Show { licence } => {
				let view = self.chain.licence(licence).await?;
				self.session.output.result(view::licence_text(&view), &view)
			}
			Command::History { licence } => self.history(licence).await,
			Command::List { holder, cursor, limit } => self.list(holder, cursor, limit).await,
			Command::Proof { licence, signed_by, checkpoint, output } => {
				self.proof(licence, signed_by, checkpoint.as_deref(), &output).await
			}
			_ => Err(Failure::internal("a command without a chain came here")),
		}
	}

	async fn submit<Arguments: Encode>(&self, call: &Call<Arguments>) -> Outcome<Done> {
		self.chain.submit(&self.session.signer()?, call).await
	}

	/// Reports a transaction, and the licence as it stands after it.
	async fn done(&self, done: &Done, licence: LicenceId, words: &str) -> Outcome {
		let view = self.chain.licence(licence).await?;
		self.session.done(done, format!("Licence {licence} {words}."), view)
	}

	/// The identifier that the signer's party gives a licence of a class.
	async fn identifier(&self, class: &ClassView, serial: u32, version: u16) -> Outcome<Identifier> {
		let party = party_of(&self.chain, &self.session.signer()?).await?;
		let trust = class.issuers.iter().find(|trust| trust.issuer == party && trust.withdrawn.is_none());
		let trust = trust.ok_or_else(|| {
			let message = format!("Party {party}, for which you sign, is not trusted to issue class {}.", class.id);
			Failure::new(Exit::Refused, "IssuerNotTrusted", message).advise("Ask the council.")
		})?;
		let codes = (class.code.as_slice().try_into(), trust.code.as_slice().try_into());
		let (Ok(type_code), Ok(issuer)) = codes else {
			return Err(Failure::internal("the chain gave codes of another length"));
		};
		let identifier = Identifier { type_code, issuer, serial, version };
		identifier.is_well_formed().then_some(identifier).ok_or_else(|| {
			Failure::new(Exit::Usage, "SerialOutOfRange", "A serial number is at most 999999999, a version 999.")
		})
	}

	/// What a licence's holder keeps: as it was written before, or written now, before anything is sent.
	fn keep(&self, file: &Path, licence: &LicenceFile, identifier: &Identifier, to: &Path) -> Outcome<Kept> {
		let folder = file.parent().unwrap_or_else(|| Path::new("."));
		if to.exists() {
			let kept = Kept::read(to)?;
			let same = kept.genesis == self.chain.genesis() && kept.identifier == identifier.to_string();
			if same && licence.agrees(&kept, folder)? {
				return Ok(kept);
			}
			let message = format!("{} is there already, of another licence, and is not overwritten.", to.display());
			return Err(Failure::new(Exit::AlreadyExists, "OtherLicence", message).advise("Name another file."));
		}
		let kept = licence.keep(self.chain.genesis(), identifier, folder)?;
		files::write_secret(to, kept.line()?.as_bytes())?;
		Ok(kept)
	}

	fn terms(kept: &Kept, validity: Validity) -> Terms {
		let (holder, document, attributes) = (kept.on_chain(), kept.document(), kept.attributes.root());
		Terms { holder, validity, document, attributes }
	}

	/// The licence with an identifier, if it is on the chain: then it must be the one that was kept.
	async fn existing(&self, kept: &Kept) -> Outcome<Option<LicenceId>> {
		let Some(id) = self.chain.licence_with(&kept.identifier).await? else { return Ok(None) };
		let content = self.chain.licence(id).await?.content;
		if content.is_some_and(|content| content.attributes == kept.attributes.root()) {
			return Ok(Some(id));
		}
		let message = format!("There is a licence {} already, {id}, which says something else.", kept.identifier);
		Err(Failure::new(Exit::AlreadyExists, "DuplicateNumber", message).advise("Take the next free serial number."))
	}

	async fn issue(&self, class: LicenceClassId, file: &Path, to: &Path) -> Outcome {
		let licence = LicenceFile::read(file)?;
		let validity = licence.validity()?;
		let class = self.chain.licence_class(class).await?;
		let identifier = self.identifier(&class, licence.serial, 1).await?;
		let kept = self.keep(file, &licence, &identifier, to)?;
		if let Some(id) = self.existing(&kept).await? {
			let view = self.chain.licence(id).await?;
			let words = format!("Licence {id} is issued already: {identifier}.");
			return self.session.output.result(words, &json!({ "result": view, "transaction": null }));
		}
		let call = licences::issue(class.id, identifier.to_string().into_bytes(), Self::terms(&kept, validity));
		let done = self.submit(&call).await?;
		self.issued(&done, &identifier, to).await
	}

	/// Reports the licence that a transaction has issued.
	async fn issued(&self, done: &Done, identifier: &Identifier, to: &Path) -> Outcome {
		let id = self.chain.licence_with(&identifier.to_string()).await?;
		let id = id.ok_or_else(|| Failure::not_found(format!("licence {identifier}")))?;
		let view = self.chain.licence(id).await?;
		let words = format!(
			"Licence {id} is issued: {identifier}. Give {} to its holder, over a way that only the holder reads.",
			to.display()
		);
		self.session.done(done, words, view)
	}

	async fn renew(&self, old: LicenceId, file: &Path, to: &Path, reason: String) -> Outcome {
		let licence = LicenceFile::read(file)?;
		let validity = licence.validity()?;
		let view = self.chain.licence(old).await?;
		if view.serial != licence.serial {
			return Err(Failure::usage(format!("A new version keeps the serial number, {}.", view.serial)));
		}
		let class = self.chain.licence_class(view.class).await?;
		let identifier = self.identifier(&class, view.serial, view.version.saturating_add(1)).await?;
		let kept = self.keep(file, &licence, &identifier, to)?;
		if let Some(id) = self.existing(&kept).await? {
			let view = self.chain.licence(id).await?;
			let words = format!("Licence {id} is in place of {old} already.");
			return self.session.output.result(words, &json!({ "result": view, "transaction": null }));
		}
		let terms = Self::terms(&kept, validity);
		let call = licences::supersede(old, identifier.to_string().into_bytes(), terms, reason.into_bytes());
		let done = self.submit(&call).await?;
		self.issued(&done, &identifier, to).await
	}

	async fn issue_batch(&self, args: BatchArgs) -> Outcome {
		let moment = |text: &str| clock::moment(text).map_err(|failure| Failure::usage(failure.message));
		let until = args.valid_until.as_deref().map(moment).transpose()?;
		let validity = kept::validity(moment(&args.valid_from)?, until)?;
		let class = self.chain.licence_class(args.class).await?;
		let first = self.identifier(&class, args.first, 1).await?;
		let (root, count) = if args.resume { self.resumed(&args, &first)? } else { self.made(&args, first)? };
		let batch = match self.chain.licence_with(&first.to_string()).await? {
			Some(LicenceId { batch, .. }) => self.chain.licence_batch(batch).await?,
			None => None,
		};
		if let Some(batch) = batch.filter(|batch| (batch.root, batch.count) == (root, count)) {
			let words = format!("These licences are batch {} already.", batch.id);
			return self.session.output.result(words, &json!({ "result": batch, "transaction": null }));
		}
		let input = BatchInput { first: args.first, count, root, validity };
		let done = self.submit(&licences::issue_batch(class.id, input)).await?;
		let batch: BatchId = done.number(PALLET, "BatchIssued", "batch")?;
		let view =
			self.chain.licence_batch(batch).await?.ok_or_else(|| Failure::not_found(format!("batch {batch}")))?;
		let words = format!(
			"{count} licences are issued as batch {batch}: {batch}-0 to {batch}-{}. Give each holder its line of {}.",
			count.saturating_sub(1),
			args.kept.display()
		);
		self.session.done(&done, words, view)
	}

	/// Makes a batch from a table and writes what its holders keep: root and number.
	fn made(&self, args: &BatchArgs, first: Identifier) -> Outcome<([u8; 32], u32)> {
		let table = Table::open(&args.file)?;
		let secret = Secret::new(*super::keyholder::randomness()?);
		let common = Common { genesis: self.chain.genesis(), first, secret };
		let batch = table.batch(&common, self.session.output)?;
		self.session.output.progress(format!("{} licences, root {}", batch.count(), hex(&batch.root())));
		table.write(&common, &batch, &args.kept, self.session.output)?;
		Ok((batch.root(), batch.count()))
	}

	/// Root and number of a batch that was written before: every line is looked at, since what is sent binds them all.
	fn resumed(&self, args: &BatchArgs, first: &Identifier) -> Outcome<([u8; 32], u32)> {
		let count = Table::open(&args.file)?.count()?;
		let root = Kept::whole(&args.kept, &self.chain.genesis(), first, count)?;
		self.session.output.progress(format!("{count} licences, root {}", hex(&root)));
		Ok((root, count))
	}

	async fn lodge(&self, path: &Path) -> Outcome {
		let kept = Kept::read(path)?;
		let membership = kept
			.membership
			.clone()
			.ok_or_else(|| Failure::usage("A licence that was issued alone is on record already."))?;
		let id = self.chain.licence_with(&kept.identifier).await?;
		let id = id.ok_or_else(|| Failure::not_found(format!("licence {}", kept.identifier)))?;
		let done = self.submit(&licences::lodge(id, membership)).await?;
		self.done(&done, id, "is on record").await
	}

	async fn transfer(&self, command: TransferCommand) -> Outcome {
		match command {
			TransferCommand::Offer { licence, to } => {
				let done = self.submit(&licences::offer_transfer(licence, to)).await?;
				self.done(&done, licence, &format!("is offered to party {to}")).await
			}
			TransferCommand::Accept { licence } => {
				let done = self.submit(&licences::accept_transfer(licence)).await?;
				self.done(&done, licence, "is yours").await
			}
			TransferCommand::Withdraw { licence } => {
				let done = self.submit(&licences::withdraw_offer(licence)).await?;
				self.done(&done, licence, "is offered to nobody").await
			}
		}
	}

	async fn history(&self, licence: LicenceId) -> Outcome {
		self.chain.licence(licence).await?;
		let (mut changes, mut at) = (Vec::new(), Some(0));
		while let Some(from) = at {
			let page = self.chain.licence_history(licence, from, PAGE).await?;
			changes.extend(page.changes);
			at = page.next;
		}
		let page = HistoryPage { changes, next: None };
		self.session.output.result(view::history_text(&page), &page)
	}

	async fn list(&self, holder: PartyId, cursor: Option<LicenceId>, limit: usize) -> Outcome {
		let (mut found, mut preferred, mut from) = (Vec::new(), Vec::new(), cursor);
		loop {
			let left = u32::try_from(limit.saturating_sub(found.len())).unwrap_or(PAGE);
			let page = self.chain.licences_of(holder, from, left.min(PAGE)).await?;
			found.extend(page.licences);
			preferred.extend(page.preferred);
			from = page.next;
			if from.is_none() || found.len() >= limit {
				break;
			}
		}
		let page = LicencePage { licences: found, preferred, next: from };
		self.session.output.result(view::licences_text(&page), &page)
	}

	async fn proof(
		&self,
		licence: LicenceId,
		signed_by: Option<String>,
		checkpoint: Option<&Path>,
		output: &Path,
	) -> Outcome {
		let block = checkpoint.map(files::read_text).transpose()?;
		let block: Option<procurement_licence_proof::Checkpoint> =
			block.map(|text| serde_json::from_str(&text).map_err(Failure::internal)).transpose()?;
		let at = match block {
			Some(checkpoint) => hex(&checkpoint.hash.0),
			None => hex(self.chain.head().await?.block_hash().as_bytes()),
		};
		let parameters = vec![licence.to_string().into(), json!(signed_by), at.into()];
		let bundle = self.chain.ask("licences_proof", parameters).await?;
		let text = serde_json::to_string(&bundle).map_err(Failure::internal)?;
		let read: procurement_licence_proof::Bundle = serde_json::from_str(&text)
			.map_err(|error| Failure::new(Exit::Incompatible, "UnknownBundle", format!("licences_proof: {error}")))?;
		files::write_new(output, text.as_bytes())?;
		let words =
			format!("The proof of licence {licence} at block {} is in {}.", read.header.number, output.display());
		let result =
			json!({ "licence": licence.to_string(), "block": read.header.number, "hash": hex(&read.hash().0) });
		self.session.output.result(words, &json!({ "result": result }))
	}
}

/// Asserts that the manual's class, licence and table are read.
#[cfg(test)]
pub fn ensure_files_are_read(class: &str, licence: &str, manual: &str, folder: &Path) {
	let class: class::ClassFile = serde_json::from_str(class).unwrap();
	let class = class.build(folder).unwrap();
	let identifier = Identifier {
		type_code: class.code.as_slice().try_into().unwrap(),
		issuer: *b"11440300MB2D12345K",
		serial: 41,
		version: 1,
	};
	assert!(identifier.is_well_formed());
	let licence: LicenceFile = serde_json::from_str(licence).unwrap();
	licence.validity().unwrap();
	assert_eq!(licence.keep([7; 32], &identifier, folder).unwrap().attributes.list().len(), 7);
	let (_, rest) = manual.split_once("```csv\n").unwrap();
	let table = folder.join("table.csv");
	std::fs::write(&table, rest.split_once("```").unwrap().0).unwrap();
	let common = Common { genesis: [7; 32], first: identifier, secret: Secret::new([1; 32]) };
	let output = crate::output::Output { quiet: true, ..Default::default() };
	assert_eq!(Table::open(&table).unwrap().batch(&common, output).unwrap().count(), 1);
}
