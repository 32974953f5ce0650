//! `fees_`: what the city pays for whom today, and what its purse holds and owes.

use super::{
	json::{read_account, Questions},
	parameters::with_parameters,
};
use jsonrpsee::{core::RpcResult, proc_macros::rpc};
use procurement_primitives::{
	fee::{AccountBudgetView, BudgetView, FeesApi, OperationsView},
	identity::PartyId,
	refusal::Refusal,
};
use procurement_runtime::{AccountId, Balance, Hash};
use serde::Serialize;

with_parameters! {
	/// The namespace. Each method is the runtime API's of the same name.
	#[rpc(server, namespace = "fees")]
	pub trait FeesRpc {
		/// What the city pays for a party today.
		#[method(name = "budget", blocking)]
		fn budget(&self, party: PartyId, at: Option<Hash>) -> RpcResult<Option<BudgetView<Balance>>>;

		/// What the city pays today for the acts that an account signs.
		#[method(name = "accountBudget", blocking)]
		fn account_budget(&self, account: String, at: Option<Hash>) -> RpcResult<Option<AccountBudgetView<Balance>>>;

		/// The purse that pays.
		#[method(name = "operations", blocking)]
		fn operations(&self, at: Option<Hash>) -> RpcResult<OperationsView<AccountId, Balance>>;

		/// What the codes mean that the pool gives when it refuses a transaction (`Custom error: 1`).
		#[method(name = "refusals")]
		fn refusals(&self) -> RpcResult<Vec<RefusalJson>>;
	}
}

/// A reason for which the chain refuses a transaction before it runs.
#[derive(Clone, Debug, Serialize)]
pub struct RefusalJson {
	code: u8,
	name: &'static str,
	advice: &'static str,
}

impl From<Refusal> for RefusalJson {
	fn from(refusal: Refusal) -> Self {
		Self { code: refusal.code(), name: refusal.name(), advice: refusal.advice() }
	}
}

impl FeesRpcServer for Questions {
	fn budget(&self, party: PartyId, at: Option<Hash>) -> RpcResult<Option<BudgetView<Balance>>> {
		self.ask(at, |api, hash| api.budget(hash, party))
	}

	fn account_budget(&self, account: String, at: Option<Hash>) -> RpcResult<Option<AccountBudgetView<Balance>>> {
		let account = read_account(&account)?;
		self.ask(at, |api, hash| api.account_budget(hash, account))
	}

	fn operations(&self, at: Option<Hash>) -> RpcResult<OperationsView<AccountId, Balance>> {
		self.ask(at, |api, hash| api.operations(hash))
	}

	fn refusals(&self) -> RpcResult<Vec<RefusalJson>> {
		Ok(Refusal::ALL.map(RefusalJson::from).into())
	}
}
