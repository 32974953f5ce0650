//! `procurement contract`: from a final award to the last payment.

use super::{
	agreement::{hash_of, TermsFile, VariationFile},
	party_name, Session,
};
use crate::{
	chain::{
		api::Account,
		call::Call,
		calls::contracts::{self, PALLET},
		Chain, Done,
	},
	exit::{Exit, Failure, Outcome},
	files,
	money::Currency,
	output::unhex_32,
	view,
};
use codec::{Compact, Encode};
use procurement_primitives::{
	budget::ContractId,
	contract::{
		api::{ContractFilter, ContractPage, ContractView, MilestoneView, PaymentView},
		ContractStatus, ContractStatusCode, MilestoneId, PaymentId, TerminationReason,
	},
	identity::PartyId,
	tender::{DocumentHash, TenderId},
};
use serde_json::json;
use std::path::{Path, PathBuf};

/// How many entries are asked for at once.
const PAGE: u32 = 100;

/// What is done with contracts.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
	/// Lists contracts.
	List(ListArgs),
	/// Shows a contract: its terms, its milestones, where its money is.
	Show {
		/// The contract.
		contract: ContractId,
	},
	/// Lists the payments of a contract, each with who gets what of it.
	Payments {
		/// The contract.
		contract: ContractId,
	},
	/// Sets what a draft says beyond its schedule, from a file. The buyer. Signatures fall.
	Terms {
		/// The contract.
		contract: ContractId,
		/// The terms, as JSON.
		file: PathBuf,
	},
	/// Signs a draft. Two officials of the buyer, and the supplier, whose bond is held.
	Sign {
		/// The contract.
		contract: ContractId,
		/// The version of the terms that you have read; else the one that is shown before you confirm.
		#[arg(long, value_name = "NUMBER")]
		terms_version: Option<u32>,
	},
	/// Refuses to sign a draft: the award falls, and the bid bond is forfeit. The supplier.
	Decline {
		/// The contract.
		contract: ContractId,
		/// Why, for the public record.
		#[arg(long)]
		reason: String,
	},
	/// Says that a milestone is delivered. The supplier.
	Deliver {
		/// The contract.
		contract: ContractId,
		/// The milestone.
		milestone: MilestoneId,
		/// A file that proves it, whose SHA-256 goes to the chain. May be given several times.
		#[arg(long, value_name = "FILE", required_unless_present = "sha256")]
		evidence: Vec<PathBuf>,
		/// The SHA-256 of what proves it, in hexadecimal. May be given several times.
		#[arg(long, value_name = "HASH")]
		sha256: Vec<String>,
	},
	/// Accepts a delivery. The buyer, of a large sum two officials; or an inspector.
	Accept {
		/// The contract.
		contract: ContractId,
		/// The milestone.
		milestone: MilestoneId,
	},
	/// Rejects a delivery. The buyer, or an inspector.
	Reject {
		/// The contract.
		contract: ContractId,
		/// The milestone.
		milestone: MilestoneId,
		/// Why, for the public record.
		#[arg(long)]
		reason: String,
	},
	/// Attests what a device read of a delivery, which is accepted or rejected by it. The device.
	Attest {
		/// The contract.
		contract: ContractId,
		/// The milestone.
		milestone: MilestoneId,
		/// What it read, in the unit that the contract names.
		#[arg(long, allow_negative_numbers = true)]
		reading: i64,
	},
	/// Makes a payment now. Before it is due two officials of the buyer; from then on anybody.
	Pay {
		/// The contract.
		contract: ContractId,
		/// The payment.
		payment: PaymentId,
	},
	/// Variations of a signed contract.
	#[command(subcommand)]
	Vary(VaryCommand),
	/// Disputes about a milestone.
	#[command(subcommand)]
	Dispute(DisputeCommand),
	/// The early end of a contract.
	#[command(subcommand)]
	Terminate(TerminateCommand),
	/// Frees what is still put aside for a tender that has ended and has no draft. Anybody. The chain does so by itself; this is
	/// for what an earlier version of it has left.
	FreeReserve {
		/// The tender.
		tender: TenderId,
	},
}

/// Which contracts are listed.
#[derive(Debug, clap::Args)]
pub struct ListArgs {
	/// Only of this tender.
	#[arg(long)]
	pub tender: Option<TenderId>,
	/// Only this buyer's.
	#[arg(long)]
	pub buyer: Option<PartyId>,
	/// Only this supplier's.
	#[arg(long)]
	pub supplier: Option<PartyId>,
	/// Only those that stand so: draft, active, terminated, closed, lapsed or annulled.
	#[arg(long, value_parser = view::entry::<ContractStatusCode>)]
	pub status: Option<ContractStatusCode>,
	/// From this number on.
	#[arg(long, default_value_t = 0)]
	pub from: ContractId,
	/// From where the last list ended: its cursor, as --json gives it.
	#[arg(long, conflicts_with = "from", value_parser = view::cursor::<ContractId>)]
	pub cursor: Option<ContractId>,
	/// At most so many.
	#[arg(long, default_value = "100", value_parser = view::limit)]
	pub limit: usize,
}

/// What is done with variations.
#[derive(Debug, clap::Subcommand)]
pub enum VaryCommand {
	/// Proposes one from a file, and signs it. Either side.
	Propose {
		/// The contract.
		contract: ContractId,
		/// The variation, as JSON.
		file: PathBuf,
	},
	/// Signs the one that is proposed. Two officials of the buyer, and the supplier.
	Sign {
		/// The contract.
		contract: ContractId,
		/// Its number, if you have read it; else the one that is shown before you confirm.
		#[arg(long)]
		number: Option<u32>,
	},
	/// Takes the proposed one back, or declines it. Either side.
	Withdraw {
		/// The contract.
		contract: ContractId,
		/// Its number.
		#[arg(long)]
		number: u32,
	},
}

/// What is done with disputes.
#[derive(Debug, clap::Subcommand)]
pub enum DisputeCommand {
	/// Opens one: the milestone is frozen until it is settled, the others go on. Either side, once for each milestone.
	Open {
		/// The contract.
		contract: ContractId,
		/// The milestone.
		milestone: MilestoneId,
		/// Why, for the public record.
		#[arg(long)]
		reason: String,
	},
	/// Takes one's own back.
	Withdraw {
		/// The contract.
		contract: ContractId,
		/// The milestone.
		milestone: MilestoneId,
	},
	/// Settles one. The arbiter, or a review body.
	Settle {
		/// The contract.
		contract: ContractId,
		/// The milestone.
		milestone: MilestoneId,
		/// What of the amount in dispute the supplier is paid, for example 1000.00; the rest is free again.
		#[arg(long, value_name = "AMOUNT")]
		to_supplier: String,
		/// Why, for the public record.
		#[arg(long)]
		reason: String,
	},
}

/// What is done about an early end.
#[derive(Debug, clap::Subcommand)]
pub enum TerminateCommand {
	/// Signs the early end. For mutualAgreement both sides, for buyerDefault the supplier, else two officials of the buyer.
	Sign {
		/// The contract.
		contract: ContractId,
		/// Why: mutualAgreement, supplierDefault, buyerDefault, forceMajeure, noDemand or insolvency.
		#[arg(long, value_parser = view::entry::<TerminationReason>)]
		reason: TerminationReason,
		/// Why, in words, for the public record.
		#[arg(long)]
		note: String,
	},
	/// Takes back what was signed of an end that is not complete.
	Withdraw {
		/// The contract.
		contract: ContractId,
		/// The reason that was signed.
		#[arg(long, value_parser = view::entry::<TerminationReason>)]
		reason: TerminationReason,
	},
}

/// Does it.
pub async fn run(session: &Session, command: Command) -> Outcome {
	let chain = session.chain().await?;
	let currency = chain.currency().await?;
	let it = Contracts { session, chain, currency };
	match command {
		Command::List(args) => it.list(args).await,
		Command::Show { contract } => it.show(contract).await,
		Command::Payments { contract } => it.payments(contract).await,
		Command::Terms { contract, file } => it.set_terms(contract, &file).await,
		Command::Sign { contract, terms_version } => it.sign(contract, terms_version).await,
		Command::Decline { contract, reason } => {
			session.output.warn("Who refuses to sign loses its bid bond.");
			session.output.confirm(&format!("Refuse to sign contract {contract}?"))?;
			let done = it.submit(&contracts::decline(contract, reason.into_bytes())).await?;
			it.done(&done, contract, "You have refused to sign.").await
		}
		Command::Deliver { contract, milestone, evidence, sha256 } => {
			let evidence = hashes(&evidence, &sha256)?;
			let done = it.submit(&contracts::deliver(contract, milestone, evidence)).await?;
			it.done_with_milestone(&done, contract, milestone).await
		}
		Command::Accept { contract, milestone } => it.accept(contract, milestone).await,
		Command::Reject { contract, milestone, reason } => {
			let done = it.submit(&contracts::reject(contract, milestone, reason.into_bytes())).await?;
			it.done_with_milestone(&done, contract, milestone).await
		}
		Command::Attest { contract, milestone, reading } => {
			let done = it.submit(&contracts::attest(contract, milestone, reading)).await?;
			it.done_with_milestone(&done, contract, milestone).await
		}
		Command::Pay { contract, payment } => it.pay(contract, payment).await,
		Command::Vary(command) => it.vary(command).await,
		Command::Dispute(command) => it.dispute(command).await,
		Command::Terminate(command) => it.terminate(command).await,
		Command::FreeReserve { tender } => {
			let done = it.submit(&contracts::free_reserve(tender)).await?;
			let words = format!("What was put aside for tender {tender} and not needed is free on its line again.");
			session.done(&done, words, json!({ "tender": tender }))
		}
	}
}

/// What proves a delivery: the hashes of files, and hashes that are given.
fn hashes(files: &[PathBuf], given: &[String]) -> Outcome<Vec<DocumentHash>> {
	let files = files.iter().map(|file| hash_of(file));
	let given = given.iter().map(|hash| unhex_32(hash).map(DocumentHash::Sha256));
	files.chain(given).collect()
}

struct Contracts<'a> {
	session: &'a Session,
	chain: Chain,
	currency: Currency,
}

impl Contracts<'_> {
	async fn submit<Arguments: Encode>(&self, call: &Call<Arguments>) -> Outcome<Done> {
		self.chain.submit(&self.session.signer()?, call).await
	}

	/// Reports a transaction, and the contract as it stands after it.
	async fn done(&self, done: &Done, contract: ContractId, words: &str) -> Outcome {
		let view = self.chain.contract(contract).await?;
		let standing = view::state_in_full(&view.summary.status, "status");
		self.session.done(done, format!("{words} Contract {contract} is {standing}."), view)
	}

	/// As [`Self::done`], for what concerned a milestone.
	async fn done_with_milestone(&self, done: &Done, contract: ContractId, milestone: MilestoneId) -> Outcome {
		let view = self.chain.contract(contract).await?;
		let of = find_milestone(&view, milestone)?;
		let mut words =
			format!("Milestone {milestone} of contract {contract} is {}.", view::state_in_full(&of.status, "status"));
		if done.event(PALLET, "AcceptanceApproved").is_some() {
			words.push_str(" It takes another official of the buyer to accept it, too.");
		}
		self.session.done(done, words, view)
	}

	async fn list(&self, args: ListArgs) -> Outcome {
		let ListArgs { tender, buyer, supplier, status, from, cursor, limit } = args;
		let filter = ContractFilter { tender, buyer, supplier, status };
		let mut contracts = Vec::new();
		let mut at = Some(cursor.unwrap_or(from));
		while let Some(from) = at.filter(|_| contracts.len() < limit) {
			let page = self.chain.contracts(filter.clone(), from, PAGE).await?;
			contracts.extend(page.contracts);
			at = page.next;
		}
		let next = if contracts.len() > limit { contracts.get(limit).map(|contract| contract.id) } else { at };
		contracts.truncate(limit);
		let page = ContractPage { contracts, next };
		self.session.output.result(view::contracts_text(&page, &self.currency), &page)
	}

	async fn text(&self, contract: &ContractView<Account>) -> Outcome<String> {
		let buyer = party_name(&self.chain, contract.summary.buyer).await?;
		let supplier = party_name(&self.chain, contract.summary.supplier).await?;
		Ok(view::contract_text(contract, &buyer, &supplier, &self.currency, self.chain.now().await?))
	}

	async fn show(&self, contract: ContractId) -> Outcome {
		let contract = self.chain.contract(contract).await?;
		self.session.output.result(self.text(&contract).await?, &contract)
	}

	async fn payments(&self, contract: ContractId) -> Outcome {
		self.chain.contract(contract).await?;
		let payments = self.chain.payments(contract).await?;
		self.session.output.result(view::payments_text(&payments, &self.currency), &payments)
	}

	async fn set_terms(&self, contract: ContractId, file: &Path) -> Outcome {
		let folder = file.parent().unwrap_or_else(|| Path::new("."));
		let terms = TermsFile::parse(&files::read_text(file)?)
			.and_then(|terms| terms.build(&self.currency, folder))
			.map_err(|failure| in_file(file, failure))?;
		let done = self.submit(&contracts::set_terms(contract, Box::new(terms))).await?;
		let version: u32 = done.number(PALLET, "TermsSet", "version")?;
		let words = format!("The terms of contract {contract} are set: version {version}, to be signed by both sides.");
		self.done(&done, contract, &words).await
	}

	async fn sign(&self, contract: ContractId, read: Option<u32>) -> Outcome {
		let view = self.chain.contract(contract).await?;
		if let Some(read) = read.filter(|read| *read != view.version) {
			return Err(Failure::new(
				Exit::Refused,
				"OtherVersion",
				format!("Contract {contract} has terms of version {}, and you have read {read}.", view.version),
			)
			.advise("Nothing was signed. Read the terms as they are now."));
		}
		self.session.output.warn(self.text(&view).await?);
		self.session.output.confirm(&format!("Sign contract {contract} with terms of version {}?", view.version))?;
		let done = self.submit(&contracts::sign(contract, view.version)).await?;
		let words = match self.chain.contract(contract).await?.summary.status {
			ContractStatus::Draft => "You have signed. It waits for the other signatures.",
			_ => "You have signed, as the last: the contract is in force.",
		};
		self.done(&done, contract, words).await
	}

	async fn accept(&self, contract: ContractId, milestone: MilestoneId) -> Outcome {
		let view = self.chain.contract(contract).await?;
		let of = find_milestone(&view, milestone)?;
		self.session.output.warn(view::milestone_text(of, &self.currency));
		self.session.output.confirm("Accept this delivery? The money moves because of it.")?;
		let done = self.submit(&contracts::accept(contract, milestone)).await?;
		self.done_with_milestone(&done, contract, milestone).await
	}

	async fn payment(&self, contract: ContractId, payment: PaymentId) -> Outcome<PaymentView<Account>> {
		let all = self.chain.payments(contract).await?;
		let found = all.into_iter().find(|view| view.id == payment);
		found.ok_or_else(|| Failure::not_found(format!("payment {payment} of contract {contract}")))
	}

	async fn pay(&self, contract: ContractId, payment: PaymentId) -> Outcome {
		let view = self.payment(contract, payment).await?;
		if view.state.is_made() {
			let words = format!("Payment {payment} of contract {contract} is made already.");
			return self.session.output.result(words, &json!({ "result": view }));
		}
		self.session.output.warn(view::payments_text(std::slice::from_ref(&view), &self.currency));
		self.session.output.confirm("Make this payment?")?;
		let done = self.submit(&contracts::pay(contract, payment)).await?;
		let view = self.payment(contract, payment).await?;
		let words =
			if view.state.is_made() {
				format!("Payment {payment} of contract {contract} is made: {}.", self.currency.say(view.amount))
			} else {
				format!("Payment {payment} of contract {contract} is not due yet: another official of the buyer must pay, too.")
			};
		self.session.done(&done, words, view)
	}

	async fn vary(&self, command: VaryCommand) -> Outcome {
		match command {
			VaryCommand::Propose { contract, file } => {
				let variation =
					VariationFile::parse(&files::read_text(&file)?).map_err(|failure| in_file(&file, failure))?;
				let now = self.chain.now().await?;
				let variation = variation.build(&self.currency, now).map_err(|failure| in_file(&file, failure))?;
				let done = self.submit(&contracts::propose_variation(contract, Box::new(variation))).await?;
				let number: u32 = done.number(PALLET, "VariationProposed", "number")?;
				let words = format!(
					"Variation {number} of contract {contract} is proposed, and signed by you. The others sign it: procurement \
					 contract vary sign {contract}"
				);
				self.done(&done, contract, &words).await
			}
			VaryCommand::Sign { contract, number } => self.sign_variation(contract, number).await,
			VaryCommand::Withdraw { contract, number } => {
				let done = self.submit(&contracts::withdraw_variation(contract, number)).await?;
				self.done(&done, contract, &format!("Variation {number} is withdrawn.")).await
			}
		}
	}

	async fn sign_variation(&self, contract: ContractId, number: Option<u32>) -> Outcome {
		let view = self.chain.contract(contract).await?;
		let proposal = view
			.proposal
			.as_ref()
			.filter(|proposal| number.is_none_or(|number| number == proposal.number))
			.ok_or_else(|| Failure::not_found(format!("such proposed variation of contract {contract}")))?;
		let number = proposal.number;
		self.session.output.warn(view::variation_text(proposal, &view.milestones, &self.currency));
		self.session.output.confirm(&format!("Sign variation {number} of contract {contract}?"))?;
		let done = self.submit(&contracts::sign_variation(contract, number)).await?;
		let words = match done.event(PALLET, "Varied") {
			Some(_) => format!("You have signed variation {number}, as the last: it is in force."),
			None => format!("You have signed variation {number}. It waits for the other signatures."),
		};
		self.done(&done, contract, &words).await
	}

	async fn dispute(&self, command: DisputeCommand) -> Outcome {
		match command {
			DisputeCommand::Open { contract, milestone, reason } => {
				let done = self.submit(&contracts::dispute(contract, milestone, reason.into_bytes())).await?;
				self.done_with_milestone(&done, contract, milestone).await
			}
			DisputeCommand::Withdraw { contract, milestone } => {
				let done = self.submit(&contracts::withdraw_dispute(contract, milestone)).await?;
				self.done_with_milestone(&done, contract, milestone).await
			}
			DisputeCommand::Settle { contract, milestone, to_supplier, reason } => {
				let view = self.chain.contract(contract).await?;
				let of = find_milestone(&view, milestone)?;
				let units = self.currency.parse(&to_supplier)?;
				self.session.output.warn(view::milestone_text(of, &self.currency));
				let question = format!("Settle it with {} for the supplier?", self.currency.say(units));
				self.session.output.confirm(&question)?;
				let call = contracts::settle(contract, milestone, Compact(units), reason.into_bytes());
				let done = self.submit(&call).await?;
				self.done_with_milestone(&done, contract, milestone).await
			}
		}
	}

	async fn terminate(&self, command: TerminateCommand) -> Outcome {
		match command {
			TerminateCommand::Sign { contract, reason, note } => {
				let question = format!("End contract {contract} early, for good: {}?", reason.code());
				self.session.output.confirm(&question)?;
				let done = self.submit(&contracts::terminate(contract, reason, note.into_bytes())).await?;
				let words = match done.event(PALLET, "Terminated") {
					Some(_) => "The contract has ended.",
					None => "You have signed its end. It waits for the other signatures.",
				};
				self.done(&done, contract, words).await
			}
			TerminateCommand::Withdraw { contract, reason } => {
				let done = self.submit(&contracts::withdraw_termination(contract, reason)).await?;
				self.done(&done, contract, "What was signed of its end is taken back.").await
			}
		}
	}
}

fn in_file(path: &Path, failure: Failure) -> Failure {
	match failure.name.as_str() {
		"BadInput" => Failure { message: format!("{}: {}", path.display(), failure.message), ..failure },
		_ => failure,
	}
}

/// A milestone of a contract.
fn find_milestone(contract: &ContractView<Account>, milestone: MilestoneId) -> Outcome<&MilestoneView<Account>> {
	let found = contract.milestones.iter().find(|view| view.id == milestone);
	found.ok_or_else(|| Failure::not_found(format!("milestone {milestone} of contract {}", contract.summary.id)))
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn what_proves_a_delivery_should_be_hashed() {
		let folder = tempfile::tempdir().unwrap();
		let note = folder.path().join("note.pdf");
		std::fs::write(&note, b"abc").unwrap();
		let other = "07".repeat(32);
		let found = hashes(&[note], std::slice::from_ref(&other)).unwrap();
		let abc = unhex_32("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad").unwrap();
		assert_eq!(found, vec![DocumentHash::Sha256(abc), DocumentHash::Sha256([7; 32])]);
		assert_eq!(hashes(&[], &["07".into()]).unwrap_err().exit, Exit::BadFile);
		assert_eq!(hashes(&[folder.path().join("none")], &[]).unwrap_err().exit, Exit::BadFile);
	}
}
