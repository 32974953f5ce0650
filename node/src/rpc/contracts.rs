//! `contracts_`: what was signed, delivered and accepted, and where each payment stands.

use super::{
	json::{place, Questions},
	parameters::with_parameters,
};
use jsonrpsee::{core::RpcResult, proc_macros::rpc};
use procurement_primitives::{
	award::AwardId,
	budget::ContractId,
	contract::api::{ContractFilter, ContractPage, ContractView, ContractsApi, PaymentView, MAX_PAGE},
};
use procurement_runtime::{AccountId, Hash};

with_parameters! {
	/// The namespace. Each method is the runtime API's of the same name.
	#[rpc(server, namespace = "contracts")]
	pub trait ContractsRpc {
		/// The contract with this number, whole.
		#[method(name = "get", blocking)]
		fn get(&self, id: ContractId, at: Option<Hash>) -> RpcResult<Option<ContractView<AccountId>>>;

		/// The number of the contract that was made from an award.
		#[method(name = "byAward", blocking)]
		fn by_award(&self, award: AwardId, at: Option<Hash>) -> RpcResult<Option<ContractId>>;

		/// Contracts that match `filter`, by number, upwards.
		#[method(name = "list", blocking)]
		fn list(
			&self,
			filter: Option<ContractFilter>,
			cursor: Option<String>,
			limit: Option<u32>,
			at: Option<Hash>,
		) -> RpcResult<ContractPage>;

		/// Every payment of a contract, by number.
		#[method(name = "payments", blocking)]
		fn payments(&self, id: ContractId, at: Option<Hash>) -> RpcResult<Vec<PaymentView<AccountId>>>;
	}
}

impl ContractsRpcServer for Questions {
	fn get(&self, id: ContractId, at: Option<Hash>) -> RpcResult<Option<ContractView<AccountId>>> {
		self.ask(at, |api, hash| api.get(hash, id))
	}

	fn by_award(&self, award: AwardId, at: Option<Hash>) -> RpcResult<Option<ContractId>> {
		self.ask(at, |api, hash| api.by_award(hash, award))
	}

	fn list(
		&self,
		filter: Option<ContractFilter>,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<ContractPage> {
		let (filter, from) = (filter.unwrap_or_default(), place(cursor)?.unwrap_or_default());
		self.ask(at, |api, hash| api.list(hash, filter, from, limit.unwrap_or(MAX_PAGE)))
	}

	fn payments(&self, id: ContractId, at: Option<Hash>) -> RpcResult<Vec<PaymentView<AccountId>>> {
		self.ask(at, |api, hash| api.payments(hash, id))
	}
}
