//! `procurement budget`: deposits, lines, what is on them and what was done with it.

use super::{address, party_name, Session};
use crate::{
	chain::{call::Call, Chain},
	clock,
	exit::{Failure, Outcome},
	money::Currency,
	output::{clean, fields, table, text_or_hex},
};
use codec::Compact;
use procurement_primitives::{
	budget::{
		api::{DepositView, LineStatus, LineView, PurseView, RedemptionView},
		Cause, DepositId, DepositState, Destination, LineId, Movement, MovementKind, RedemptionId, RedemptionState,
	},
	identity::PartyId,
	time::Moment,
};
use serde_json::{json, Value};

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
		self.session
			.output
			.result(format!("{code}, {decimals} decimals"), &json!({ "code": code, "decimals": decimals }))
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
					status(line.status).into(),
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
		let json: Vec<Value> = lines.iter().map(|line| self.line_json(line)).collect();
		self.session.output.result(
			format!("{}\n(amounts in {})", table(&headings, &rows), self.currency.code),
			&json!({ "lines": json }),
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
			("status", status(line.status).into()),
			("opens", clock::rfc3339(line.opens)),
			("closes", clock::rfc3339(line.closes)),
			("closed", line.closed.map(clock::rfc3339).unwrap_or_default()),
			("appropriated", self.currency.say(line.appropriated)),
			("free", self.currency.say(line.free)),
			("reserved", self.currency.say(line.reserved)),
			("committed", self.currency.say(line.committed)),
			("paid", self.currency.say(line.paid)),
			("account", address(&line.account)),
			("in the account", self.currency.say(line.balance)),
			("movements", line.movements.to_string()),
		]);
		self.session.output.result(text, &self.line_json(&line))
	}

	fn line_json(&self, line: &LineView<[u8; 32]>) -> Value {
		json!({
			"id": line.id,
			"owner": line.owner,
			"fiscalYear": line.fiscal_year,
			"code": text_or_hex(&line.code),
			"title": text_or_hex(&line.title),
			"status": status(line.status),
			"opens": clock::rfc3339(line.opens),
			"closes": clock::rfc3339(line.closes),
			"closed": line.closed.map(clock::rfc3339),
			"appropriated": self.currency.json(line.appropriated),
			"free": self.currency.json(line.free),
			"reserved": self.currency.json(line.reserved),
			"committed": self.currency.json(line.committed),
			"paid": self.currency.json(line.paid),
			"account": address(&line.account),
			"balance": self.currency.json(line.balance),
			"movements": line.movements,
		})
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
				let (kind, payee) = kind(&movement.kind);
				vec![
					clock::rfc3339(movement.at),
					movement.block.to_string(),
					kind.into(),
					self.currency.format(movement.amount),
					cause(movement.cause),
					payee.unwrap_or_default(),
				]
			})
			.collect();
		let json: Vec<Value> = movements.iter().map(|movement| self.movement_json(movement)).collect();
		self.session.output.result(
			table(&["at", "block", "movement", "amount", "for", "payee"], &rows),
			&json!({ "line": line, "movements": json }),
		)
	}

	fn movement_json(&self, movement: &Movement<[u8; 32]>) -> Value {
		let (kind, payee) = kind(&movement.kind);
		json!({
			"kind": kind,
			"amount": self.currency.json(movement.amount),
			"cause": cause(movement.cause),
			"payee": payee,
			"at": clock::rfc3339(movement.at),
			"block": movement.block,
		})
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
				self.session.output.result(self.deposit_text(&view), &self.deposit_json(&view))
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
		self.session.done(&done, words, json!({ "deposit": deposit, "amount": self.currency.json(view.amount) }))
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
					deposit_state(&view.state).into(),
					clock::rfc3339(view.recorded_at),
				]
			})
			.collect();
		let json: Vec<Value> = deposits.iter().map(|view| self.deposit_json(view)).collect();
		self.session.output.result(
			table(&["deposit", "amount", "to", "reference", "state", "recorded"], &rows),
			&json!({ "deposits": json }),
		)
	}

	fn deposit_text(&self, view: &DepositView<[u8; 32]>) -> String {
		fields(&[
			("deposit", view.id.to_string()),
			("amount", self.currency.say(view.amount)),
			("to", destination(view.to)),
			("bank's reference", clean(&view.reference)),
			("recorded by", address(&view.recorded_by)),
			("recorded at", clock::rfc3339(view.recorded_at)),
			("state", deposit_state(&view.state).into()),
		])
	}

	fn deposit_json(&self, view: &DepositView<[u8; 32]>) -> Value {
		json!({
			"id": view.id,
			"amount": self.currency.json(view.amount),
			"to": destination(view.to),
			"reference": text_or_hex(&view.reference),
			"recordedBy": address(&view.recorded_by),
			"recordedAt": clock::rfc3339(view.recorded_at),
			"state": deposit_state(&view.state),
		})
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
		self.session.done(&done, words, json!({ "line": line, "amount": self.currency.json(units) }))
	}

	async fn on_line(&self, name: &'static str, line: LineId, participle: &str) -> Outcome {
		let done = self.chain.submit(&self.session.signer()?, &Call::new(PALLET, name, &["line"], line)).await?;
		self.session.done(&done, format!("Line {line} is {participle}."), json!({ "line": line }))
	}

	fn show_purse(&self, name: &str, view: &PurseView<[u8; 32]>) -> Outcome {
		let text = fields(&[
			("of", name.to_string()),
			("account", address(&view.account)),
			("free", self.currency.say(view.balance)),
			("held", self.currency.say(view.held)),
		]);
		let json = json!({
			"account": address(&view.account),
			"balance": self.currency.json(view.balance),
			"held": self.currency.json(view.held),
		});
		self.session.output.result(text, &json)
	}

	async fn redemption(&self, command: RedemptionCommand) -> Outcome {
		let (call, words, id) = match command {
			RedemptionCommand::Request { amount } => return self.request(&amount).await,
			RedemptionCommand::Show { redemption } => {
				let view = self.chain.redemption(redemption).await?;
				let json = self.redemption_json(&view);
				let row = vec![self.redemption_row(&view)];
				return self.session.output.result(table(&REDEMPTION, &row), &json);
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
		let json: Vec<Value> = redemptions.iter().map(|view| self.redemption_json(view)).collect();
		self.session.output.result(table(&REDEMPTION, &rows), &json!({ "redemptions": json }))
	}

	fn redemption_row(&self, view: &RedemptionView<[u8; 32]>) -> Vec<String> {
		vec![
			view.id.to_string(),
			view.party.to_string(),
			self.currency.say(view.amount),
			redemption_state(&view.state).into(),
			clock::rfc3339(view.requested_at),
		]
	}

	fn redemption_json(&self, view: &RedemptionView<[u8; 32]>) -> Value {
		json!({
			"id": view.id,
			"party": view.party,
			"amount": self.currency.json(view.amount),
			"requestedBy": address(&view.requested_by),
			"requestedAt": clock::rfc3339(view.requested_at),
			"state": redemption_state(&view.state),
		})
	}
}

/// The headings of a list of redemptions.
const REDEMPTION: [&str; 5] = ["redemption", "party", "amount", "state", "requested"];

const fn status(status: LineStatus) -> &'static str {
	match status {
		LineStatus::Planned => "planned",
		LineStatus::Open => "open",
		LineStatus::Ended => "ended",
		LineStatus::Closed => "closed",
	}
}

fn kind(kind: &MovementKind<[u8; 32]>) -> (&'static str, Option<String>) {
	match kind {
		MovementKind::Appropriated => ("appropriated", None),
		MovementKind::Reduced => ("reduced", None),
		MovementKind::Returned => ("returned", None),
		MovementKind::Reserved => ("reserved", None),
		MovementKind::Released => ("released", None),
		MovementKind::Committed => ("committed", None),
		MovementKind::Uncommitted => ("uncommitted", None),
		MovementKind::Paid { payee } => ("paid", Some(address(payee))),
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

const fn deposit_state(state: &DepositState<[u8; 32]>) -> &'static str {
	match state {
		DepositState::Recorded => "recorded",
		DepositState::Confirmed { .. } => "confirmed",
		DepositState::Cancelled { .. } => "cancelled",
	}
}

const fn redemption_state(state: &RedemptionState<[u8; 32], Vec<u8>>) -> &'static str {
	match state {
		RedemptionState::Requested => "requested",
		RedemptionState::Paid { .. } => "paid",
		RedemptionState::Rejected { .. } => "rejected",
	}
}
