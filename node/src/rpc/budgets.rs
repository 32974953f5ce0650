//! `budgets_`: what buyers may spend, and all the money there is.

use super::{
	json::{place, Questions},
	parameters::with_parameters,
};
use jsonrpsee::{core::RpcResult, proc_macros::rpc};
use procurement_primitives::{
	budget::{
		api::{
			BudgetsApi, CommitmentView, DepositPage, DepositView, IssuanceView, LinePage, LineView, MovementPage,
			PurseView, RedemptionPage, RedemptionView, ReservationView, MAX_PAGE,
		},
		ContractId, Currency, DepositId, LineId, RedemptionId,
	},
	identity::PartyId,
	tender::TenderId,
};
use procurement_runtime::{AccountId, Hash};

with_parameters! {
	/// The namespace. Each method is the runtime API's of the same name.
	#[rpc(server, namespace = "budgets")]
	pub trait BudgetsRpc {
		/// The currency that every amount is in.
		#[method(name = "currency", blocking)]
		fn currency(&self, at: Option<Hash>) -> RpcResult<Currency>;

		/// How much money there is, and where it came from.
		#[method(name = "issuance", blocking)]
		fn issuance(&self, at: Option<Hash>) -> RpcResult<IssuanceView>;

		/// The line with this number.
		#[method(name = "line", blocking)]
		fn line(&self, id: LineId, at: Option<Hash>) -> RpcResult<Option<LineView<AccountId>>>;

		/// The line of `owner` with this code in this fiscal year.
		#[method(name = "lineByCode", blocking)]
		fn line_by_code(
			&self,
			owner: PartyId,
			fiscal_year: u16,
			code: String,
			at: Option<Hash>,
		) -> RpcResult<Option<LineView<AccountId>>>;

		/// Lines of `owner`, or of everybody, in the order of their opening.
		#[method(name = "lines", blocking)]
		fn lines(
			&self,
			owner: Option<PartyId>,
			cursor: Option<String>,
			limit: Option<u32>,
			at: Option<Hash>,
		) -> RpcResult<LinePage<AccountId>>;

		/// Every movement of a line's money, in the order of events.
		#[method(name = "trace", blocking)]
		fn trace(
			&self,
			line: LineId,
			cursor: Option<String>,
			limit: Option<u32>,
			at: Option<Hash>,
		) -> RpcResult<MovementPage<AccountId>>;

		/// What is put aside for a tender.
		#[method(name = "reservation", blocking)]
		fn reservation(&self, tender: TenderId, at: Option<Hash>) -> RpcResult<Option<ReservationView>>;

		/// What was committed to a contract.
		#[method(name = "commitment", blocking)]
		fn commitment(&self, contract: ContractId, at: Option<Hash>) -> RpcResult<Option<CommitmentView>>;

		/// The deposit with this number.
		#[method(name = "deposit", blocking)]
		fn deposit(&self, id: DepositId, at: Option<Hash>) -> RpcResult<Option<DepositView<AccountId>>>;

		/// The deposit that stands under the bank's reference.
		#[method(name = "depositByReference", blocking)]
		fn deposit_by_reference(&self, reference: String, at: Option<Hash>) -> RpcResult<Option<DepositView<AccountId>>>;

		/// Deposits, in the order of recording.
		#[method(name = "deposits", blocking)]
		fn deposits(
			&self,
			cursor: Option<String>,
			limit: Option<u32>,
			at: Option<Hash>,
		) -> RpcResult<DepositPage<AccountId>>;

		/// The redemption with this number.
		#[method(name = "redemption", blocking)]
		fn redemption(&self, id: RedemptionId, at: Option<Hash>) -> RpcResult<Option<RedemptionView<AccountId>>>;

		/// Redemptions, in the order of asking.
		#[method(name = "redemptions", blocking)]
		fn redemptions(
			&self,
			cursor: Option<String>,
			limit: Option<u32>,
			at: Option<Hash>,
		) -> RpcResult<RedemptionPage<AccountId>>;

		/// The account that holds a party's own money, and what is in it.
		#[method(name = "purse", blocking)]
		fn purse(&self, party: PartyId, at: Option<Hash>) -> RpcResult<PurseView<AccountId>>;

		/// The treasury's account, and what is in it.
		#[method(name = "treasury", blocking)]
		fn treasury(&self, at: Option<Hash>) -> RpcResult<PurseView<AccountId>>;
	}
}

impl BudgetsRpcServer for Questions {
	fn currency(&self, at: Option<Hash>) -> RpcResult<Currency> {
		self.ask(at, |api, hash| api.currency(hash))
	}

	fn issuance(&self, at: Option<Hash>) -> RpcResult<IssuanceView> {
		self.ask(at, |api, hash| api.issuance(hash))
	}

	fn line(&self, id: LineId, at: Option<Hash>) -> RpcResult<Option<LineView<AccountId>>> {
		self.ask(at, |api, hash| api.line(hash, id))
	}

	fn line_by_code(
		&self,
		owner: PartyId,
		fiscal_year: u16,
		code: String,
		at: Option<Hash>,
	) -> RpcResult<Option<LineView<AccountId>>> {
		self.ask(at, |api, hash| api.line_by_code(hash, owner, fiscal_year, code.into_bytes()))
	}

	fn lines(
		&self,
		owner: Option<PartyId>,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<LinePage<AccountId>> {
		let from = place(cursor)?.unwrap_or_default();
		self.ask(at, |api, hash| api.lines(hash, owner, from, limit.unwrap_or(MAX_PAGE)))
	}

	fn trace(
		&self,
		line: LineId,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<MovementPage<AccountId>> {
		let from = place(cursor)?.unwrap_or_default();
		self.ask(at, |api, hash| api.trace(hash, line, from, limit.unwrap_or(MAX_PAGE)))
	}

	fn reservation(&self, tender: TenderId, at: Option<Hash>) -> RpcResult<Option<ReservationView>> {
		self.ask(at, |api, hash| api.reservation(hash, tender))
	}

	fn commitment(&self, contract: ContractId, at: Option<Hash>) -> RpcResult<Option<CommitmentView>> {
		self.ask(at, |api, hash| api.commitment(hash, contract))
	}

	fn deposit(&self, id: DepositId, at: Option<Hash>) -> RpcResult<Option<DepositView<AccountId>>> {
		self.ask(at, |api, hash| api.deposit(hash, id))
	}

	fn deposit_by_reference(&self, reference: String, at: Option<Hash>) -> RpcResult<Option<DepositView<AccountId>>> {
		self.ask(at, |api, hash| api.deposit_by_reference(hash, reference.into_bytes()))
	}

	fn deposits(
		&self,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<DepositPage<AccountId>> {
		let from = place(cursor)?.unwrap_or_default();
		self.ask(at, |api, hash| api.deposits(hash, from, limit.unwrap_or(MAX_PAGE)))
	}

	fn redemption(&self, id: RedemptionId, at: Option<Hash>) -> RpcResult<Option<RedemptionView<AccountId>>> {
		self.ask(at, |api, hash| api.redemption(hash, id))
	}

	fn redemptions(
		&self,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<RedemptionPage<AccountId>> {
		let from = place(cursor)?.unwrap_or_default();
		self.ask(at, |api, hash| api.redemptions(hash, from, limit.unwrap_or(MAX_PAGE)))
	}

	fn purse(&self, party: PartyId, at: Option<Hash>) -> RpcResult<PurseView<AccountId>> {
		self.ask(at, |api, hash| api.purse(hash, party))
	}

	fn treasury(&self, at: Option<Hash>) -> RpcResult<PurseView<AccountId>> {
		self.ask(at, |api, hash| api.treasury(hash))
	}
}
