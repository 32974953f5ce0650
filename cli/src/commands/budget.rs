//! `procurement budget`: deposits, lines, what is on them and what was done with it.

use super::{party_name, Session};
use crate::{
	chain::{api::Account, call::Call, Chain},
	clock,
	exit::{Failure, Outcome},
	money::Currency,
	output::{clean, fields, table},
	view,
};
use codec::Compact;
use procurement_primitives::{
	budget::{
		api::{DepositPage, DepositView, LinePage, MovementPage, PurseView, RedemptionPage, RedemptionView},
		Cause, DepositId, Destination, LineId, MovementKind, RedemptionId,
	},
	identity::PartyId,
	time::Moment,
};
use serde_json::json;

/// The pallet's name in the runtime.
const PALLET: &str = "Budgets";

/// How many entries are asked for at once.
const PAGE: u32 = 100;

/// What is done with budgets.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
	/// The currency that every amount is in.
	Currency,
	/// Budget lines.
	#[command(subcommand)]
	Line(LineCommand),
	/// Every movement of a line's money.
	Trace {
		/// The line.
		line: LineId,
	},
	/// Deposits at the city's bank, against which money is issued.
	#[command(subcommand)]
	Deposit(DepositCommand),
	/// Opens a line for a buyer. A treasurer.
	Open {
		/// The buyer.
		#[arg(long)]
		owner: PartyId,
		/// The fiscal year.
		#[arg(long)]
		year: u16,
		/// The budget code.
		#[arg(long)]
		code: String,
		/// What it is for.
		#[arg(long)]
		title: String,
		/// When it begins to pay, in RFC 3339; else with the year.
		#[arg(long)]
		opens: Option<String>,
		/// From when nothing new is put aside on it, in RFC 3339; else with the year's end.
		#[arg(long)]
		closes: Option<String>,
	},
	/// Gives a line money of the treasury's. A treasurer.
	Appropriate {
		/// The line.
		line: LineId,
		/// How much, for example 1311264.00.
		amount: String,
	},
	/// Takes free money of a line back to the treasury. A treasurer.
	Reduce {
		/// The line.
		line: LineId,
		/// How much.
		amount: String,
	},
	/// Closes a line for good.
	Close {
		/// The line.
		line: LineId,
	},
	/// Moves what somebody sent to a line's account to the treasury. A treasurer.
	Sweep {
		/// The line.
		line: LineId,
	},
	/// A party's own money.
	#[command(subcommand)]
	Purse(PurseCommand),
	/// The treasury's account.
	Treasury,
	/// Payouts from purses to bank accounts.
	#[command(subcommand)]
	Redemption(RedemptionCommand),
}

/// Questions about lines.
#[derive(Debug, clap::Subcommand)]
pub enum LineCommand {
	/// Lists lines.
	List {
		/// Only this buyer's.
		#[arg(long)]
		owner: Option<PartyId>,
	},
	/// Shows one.
	Show {
		/// The line.
		line: LineId,
	},
}

/// What is done with deposits.
#[derive(Debug, clap::Subcommand)]
pub enum DepositCommand {
	/// Records one. A treasurer; a second one confirms it.
	Record {
		/// How much.
		#[arg(long)]
		amount: String,
		/// The bank's reference.
		#[arg(long)]
		reference: String,
		/// For the purse of this party; else for the treasury.
		#[arg(long)]
		purse: Option<PartyId>,
	},
	/// Confirms one that another person recorded, and issues the money. A treasurer.
	Confirm {
		/// The deposit.
		deposit: DepositId,
	},
	/// Cancels one that is not confirmed. A treasurer.
	Cancel {
		/// The deposit.
		deposit: DepositId,
		/// Why, for the public record.
		#[arg(long)]
		reason: String,
	},
	/// Shows one.
	Show {
		/// The deposit.
		deposit: DepositId,
	},
	/// Lists them.
	List,
}

/// Questions about purses.
#[derive(Debug, clap::Subcommand)]
pub enum PurseCommand {
	/// Shows one.
	Show {
		/// The party.
		party: PartyId,
	},
}

/// What is done with redemptions.
#[derive(Debug, clap::Subcommand)]
pub enum RedemptionCommand {
	/// Asks the bank to pay money out of the purse of the signer's party.
	Request {
		/// How much.
		amount: String,
	},
	/// Says that the bank has paid one. A treasurer.
	Confirm {
		/// The redemption.
		redemption: RedemptionId,
		/// The bank's reference.
		#[arg(long)]
		reference: String,
	},
	/// Refuses one. A treasurer.
	Reject {
		/// The redemption.
		redemption: RedemptionId,
		/// Why, for the public record.
		#[arg(long)]
		reason: String,
	},
	/// Shows one.
	Show {
		/// The redemption.
		redemption: RedemptionId,
	},
	/// Lists them.
	List,
}

/// Does it.
pub async fn run(session: &Session, command: Command) -> Outcome {
	let chain = session.chain().await?;
	let currency = chain.currency().await?;
	let it = Budgets { session, chain, currency };
	match command {
		Command::Currency => it.show_currency(),
		Command::Line(LineCommand::List { owner }) => it.list_lines(owner).await,
		Command::Line(LineCommand::Show { line }) => it.show_line(line).await,
		Command::Trace { line } => it.trace(line).await,
		Command::Deposit(command) => it.deposit(command).await,
		Command::Open { owner, year, code, title, opens, closes } => {
			it.open(owner, year, code, title, opens, closes).await
		}
		Command::Appropriate { line, amount } => it.move_money("appropriate", line, &amount).await,
		Command::Reduce { line, amount } => it.move_money("reduce", line, &amount).await,
		Command::Close { line } => it.on_line("close_line", line, "closed").await,
		Command::Sweep { line } => it.on_line("sweep", line, "swept").await,
		Command::Purse(PurseCommand::Show { party }) => {
			let name = format!("purse of {}", party_name(&it.chain, party).await?);
			it.show_purse(&name, &it.chain.purse(party).await?)
		}
		Command::Treasury => it.show_purse("treasury", &it.chain.treasury().await?),
		Command::Redemption(command) => it.redemption(command).await,
	}
}

struct Budgets<'a> {
	session: &'a Session,
	chain: Chain,
	currency: Currency,
}

impl Budgets<'_> {
	fn show_currency(&self) -> Outcome {
		let Currency { code, decimals } = &self.currency;
		self.session.output.result(format!("{code}, {decimals} decimals"), &self.currency)
	}

	async fn list_lines(&self, owner: Option<PartyId>) -> Outcome {
		let mut lines = Vec::new();
		let mut cursor = Some(0);
		while let Some(from) = cursor {
			let page = self.chain.lines(owner, from, PAGE).await?;
			lines.extend(page.lines);
			cursor = page.next;
		}
		let rows: Vec<Vec<String>> = lines
			.iter()
			.map(|line| {
				vec![
					line.id.to_string(),
					line.owner.to_string(),
					line.fiscal_year.to_string(),
					clean(&line.code),
					view::word(&line.status),
					self.currency.format(line.appropriated),
					self.currency.format(line.free),
					self.currency.format(line.reserved),
					self.currency.format(line.committed),
					self.currency.format(line.paid),
					clean(&line.title),
				]
			})
			.collect();
		let headings = [
			"line",
			"owner",
			"year",
			"code",
			"status",
			"appropriated",
			"free",
			"reserved",
			"committed",
			"paid",
			"title",
		];
		self.session.output.result(
			format!("{}\n(amounts in {})", table(&headings, &rows), self.currency.code),
			&LinePage { lines, next: None },
		)
	}

	async fn show_line(&self, id: LineId) -> Outcome {
		let line = self.chain.line(id).await?;
		let text = fields(&[
			("line", line.id.to_string()),
			("owner", party_name(&self.chain, line.owner).await?),
			("fiscal year", line.fiscal_year.to_string()),
			("code", clean(&line.code)),
			("title", clean(&line.title)),
			("status", view::word(&line.status)),
			("opens", clock::rfc3339(line.opens)),
			("closes", clock::rfc3339(line.closes)),
			("closed", line.closed.map(clock::rfc3339).unwrap_or_default()),
			("appropriated", self.currency.say(line.appropriated)),
			("free", self.currency.say(line.free)),
			("reserved", self.currency.say(line.reserved)),
			("committed", self.currency.say(line.committed)),
			("paid", self.currency.say(line.paid)),
			("account", line.account.to_string()),
			("in the account", self.currency.say(line.balance)),
			("movements", line.movements.to_string()),
		]);
		self.session.output.result(text, &line)
	}

	async fn trace(&self, line: LineId) -> Outcome {
		self.chain.line(line).await?;
		let mut movements = Vec::new();
		let mut cursor = Some(0);
		while let Some(from) = cursor {
			let page = self.chain.trace(line, from, PAGE).await?;
			movements.extend(page.movements);
			cursor = page.next;
		}
		let rows: Vec<Vec<String>> = movements
			.iter()
			.map(|movement| {
				vec![
					clock::rfc3339(movement.at),
					movement.block.to_string(),
					view::state(&movement.kind, "kind"),
					self.currency.format(movement.amount),
					cause(movement.cause),
					payee(&movement.kind),
				]
			})
			.collect();
		self.session.output.result(
			table(&["at", "block", "movement", "amount", "for", "payee or line"], &rows),
			&MovementPage { movements, next: None },
		)
	}

	async fn deposit(&self, command: DepositCommand) -> Outcome {
		match command {
			DepositCommand::Record { amount, reference, purse } => self.record(&amount, reference, purse).await,
			DepositCommand::Confirm { deposit } => self.confirm(deposit).await,
			DepositCommand::Cancel { deposit, reason } => {
				let names = &["deposit", "reason"];
				let call = Call::new(PALLET, "cancel_deposit", names, (deposit, reason.into_bytes()));
				let done = self.chain.submit(&self.session.signer()?, &call).await?;
				self.session.done(&done, format!("Deposit {deposit} is cancelled."), json!({ "deposit": deposit }))
			}
			DepositCommand::Show { deposit } => {
				let view = self.chain.deposit(deposit).await?;
				self.session.output.result(self.deposit_text(&view), &view)
			}
			DepositCommand::List => self.list_deposits().await,
		}
	}

	async fn record(&self, amount: &str, reference: String, purse: Option<PartyId>) -> Outcome {
		let amount = self.currency.parse(amount)?;
		let to = purse.map_or(Destination::Treasury, Destination::Purse);
		let names = &["amount", "to", "reference"];
		let call = Call::new(PALLET, "record_deposit", names, (Compact(amount), to, reference.into_bytes()));
		let done = self.chain.submit(&self.session.signer()?, &call).await?;
		let deposit: DepositId = done.number(PALLET, "DepositRecorded", "deposit")?;
		let words = format!(
			"Deposit {deposit} of {} is recorded. A second treasurer confirms it: procurement budget deposit confirm {deposit}",
			self.currency.say(amount)
		);
		self.session.done(&done, words, json!({ "deposit": deposit }))
	}

	async fn confirm(&self, deposit: DepositId) -> Outcome {
		let view = self.chain.deposit(deposit).await?;
		self.session.output.warn(self.deposit_text(&view));
		self.session.output.confirm("Does the bank's statement say this, and shall the money be issued?")?;
		let call = Call::new(PALLET, "confirm_deposit", &["deposit"], deposit);
		let done = self.chain.submit(&self.session.signer()?, &call).await?;
		let words = format!("{} are issued against deposit {deposit}.", self.currency.say(view.amount));
		self.session.done(&done, words, json!({ "deposit": deposit, "amount": view.amount.to_string() }))
	}

	async fn list_deposits(&self) -> Outcome {
		let mut deposits = Vec::new();
		let mut cursor = Some(0);
		while let Some(from) = cursor {
			let page = self.chain.deposits(from, PAGE).await?;
			deposits.extend(page.deposits);
			cursor = page.next;
		}
		let rows: Vec<Vec<String>> = deposits
			.iter()
			.map(|view| {
				vec![
					view.id.to_string(),
					self.currency.format(view.amount),
					destination(view.to),
					clean(&view.reference),
					view::state(&view.state, "state"),
					clock::rfc3339(view.recorded_at),
				]
			})
			.collect();
		self.session.output.result(
			table(&["deposit", "amount", "to", "reference", "state", "recorded"], &rows),
			&DepositPage { deposits, next: None },
		)
	}

	fn deposit_text(&self, view: &DepositView<Account>) -> String {
		fields(&[
			("deposit", view.id.to_string()),
			("amount", self.currency.say(view.amount)),
			("to", destination(view.to)),
			("bank's reference", clean(&view.reference)),
			("recorded by", view.recorded_by.to_string()),
			("recorded at", clock::rfc3339(view.recorded_at)),
			("state", view::state(&view.state, "state")),
		])
	}

	async fn open(
		&self,
		owner: PartyId,
		year: u16,
		code: String,
		title: String,
		opens: Option<String>,
		closes: Option<String>,
	) -> Outcome {
		let at = |text: Option<String>| text.map(|text| clock::moment(&text)).transpose();
		let (opens, closes): (Option<Moment>, Option<Moment>) = (at(opens)?, at(closes)?);
		let names = &["owner", "fiscal_year", "code", "title", "opens", "closes"];
		let arguments = (owner, year, code.into_bytes(), title.into_bytes(), opens, closes);
		let done =
			self.chain.submit(&self.session.signer()?, &Call::new(PALLET, "open_line", names, arguments)).await?;
		let line: LineId = done.number(PALLET, "LineOpened", "line")?;
		self.session.done(&done, format!("Line {line} is open, with nothing on it."), json!({ "line": line }))
	}

	async fn move_money(&self, name: &'static str, line: LineId, amount: &str) -> Outcome {
		let units = self.currency.parse(amount)?;
		let call = Call::new(PALLET, name, &["line", "amount"], (line, Compact(units)));
		let done = self.chain.submit(&self.session.signer()?, &call).await?;
		let free = self.currency.say(self.chain.line(line).await?.free);
		let verb = if name == "reduce" { "taken from" } else { "given to" };
		let words = format!("{} are {verb} line {line}; {free} are free on it.", self.currency.say(units));
		self.session.done(&done, words, json!({ "line": line, "amount": units.to_string() }))
	}

	async fn on_line(&self, name: &'static str, line: LineId, participle: &str) -> Outcome {
		let done = self.chain.submit(&self.session.signer()?, &Call::new(PALLET, name, &["line"], line)).await?;
		self.session.done(&done, format!("Line {line} is {participle}."), json!({ "line": line }))
	}

	fn show_purse(&self, name: &str, view: &PurseView<Account>) -> Outcome {
		let text = fields(&[
			("of", name.to_string()),
			("account", view.account.to_string()),
			("free", self.currency.say(view.balance)),
			("held", self.currency.say(view.held)),
		]);
		self.session.output.result(text, view)
	}

	async fn redemption(&self, command: RedemptionCommand) -> Outcome {
		let (call, words, id) = match command {
			RedemptionCommand::Request { amount } => return self.request(&amount).await,
			RedemptionCommand::Show { redemption } => {
				let view = self.chain.redemption(redemption).await?;
				let row = vec![self.redemption_row(&view)];
				return self.session.output.result(table(&REDEMPTION, &row), &view);
			}
			RedemptionCommand::List => return self.list_redemptions().await,
			RedemptionCommand::Confirm { redemption, reference } => {
				let names = &["redemption", "reference"];
				let call = Call::new(PALLET, "confirm_redemption", names, (redemption, reference.into_bytes()));
				(call, "paid", redemption)
			}
			RedemptionCommand::Reject { redemption, reason } => {
				let names = &["redemption", "reason"];
				let call = Call::new(PALLET, "reject_redemption", names, (redemption, reason.into_bytes()));
				(call, "rejected", redemption)
			}
		};
		let done = self.chain.submit(&self.session.signer()?, &call).await?;
		self.session.done(&done, format!("Redemption {id} is {words}."), json!({ "redemption": id }))
	}

	async fn request(&self, amount: &str) -> Outcome {
		let units = self.currency.parse(amount)?;
		if units == 0 {
			return Err(Failure::usage("Nothing is asked for."));
		}
		let call = Call::new(PALLET, "request_redemption", &["amount"], Compact(units));
		let done = self.chain.submit(&self.session.signer()?, &call).await?;
		let id: RedemptionId = done.number(PALLET, "RedemptionRequested", "redemption")?;
		let words = format!("Redemption {id} of {} is requested.", self.currency.say(units));
		self.session.done(&done, words, json!({ "redemption": id }))
	}

	async fn list_redemptions(&self) -> Outcome {
		let mut redemptions = Vec::new();
		let mut cursor = Some(0);
		while let Some(from) = cursor {
			let page = self.chain.redemptions(from, PAGE).await?;
			redemptions.extend(page.redemptions);
			cursor = page.next;
		}
		let rows: Vec<Vec<String>> = redemptions.iter().map(|view| self.redemption_row(view)).collect();
		self.session.output.result(table(&REDEMPTION, &rows), &RedemptionPage { redemptions, next: None })
	}

	fn redemption_row(&self, view: &RedemptionView<Account>) -> Vec<String> {
		vec![
			view.id.to_string(),
			view.party.to_string(),
			self.currency.say(view.amount),
			view::state(&view.state, "state"),
			clock::rfc3339(view.requested_at),
		]
	}
}

/// The headings of a list of redemptions.
const REDEMPTION: [&str; 5] = ["redemption", "party", "amount", "state", "requested"];

/// Who got what was paid, or the line at the other end.
fn payee(kind: &MovementKind<Account>) -> String {
	match kind {
		MovementKind::Paid { payee } => payee.to_string(),
		MovementKind::TransferredIn { from } => format!("from line {from}"),
		MovementKind::TransferredOut { to } => format!("to line {to}"),
		_ => String::new(),
	}
}

fn cause(cause: Cause) -> String {
	match cause {
		Cause::Treasury => "treasury".into(),
		Cause::Tender(id) => format!("tender {id}"),
		Cause::Contract(id) => format!("contract {id}"),
	}
}

fn destination(to: Destination) -> String {
	match to {
		Destination::Treasury => "treasury".into(),
		Destination::Purse(party) => format!("purse of party {party}"),
	}
}
