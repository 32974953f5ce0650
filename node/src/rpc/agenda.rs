//! `agenda_`: what happens at a time without anybody asking.

use super::{
	json::{place, Questions},
	parameters::with_parameters,
};
use jsonrpsee::{core::RpcResult, proc_macros::rpc};
use procurement_primitives::{
	agenda::api::{AgendaApi, FailedTaskPage, OutageView, TaskPage, MAX_PAGE},
	json::rfc3339,
};
use procurement_runtime::Hash;

with_parameters! {
	/// The namespace. Each method is the runtime API's of the same name; `failed` is its `failed_tasks`.
	#[rpc(server, namespace = "agenda")]
	pub trait AgendaRpc {
		/// The tasks that wait, earliest first.
		#[method(name = "tasks", blocking)]
		fn tasks(&self, cursor: Option<String>, limit: Option<u32>, at: Option<Hash>) -> RpcResult<TaskPage>;

		/// The tasks that failed and wait to be retried, by the time when they were due.
		#[method(name = "failed", blocking)]
		fn failed(&self, cursor: Option<String>, limit: Option<u32>, at: Option<Hash>) -> RpcResult<FailedTaskPage>;

		/// When the first task that waits is due; null if none waits.
		#[method(name = "nextDue", blocking)]
		fn next_due(&self, at: Option<Hash>) -> RpcResult<Option<String>>;

		/// Every declared outage, in time order.
		#[method(name = "outages", blocking)]
		fn outages(&self, at: Option<Hash>) -> RpcResult<Vec<OutageView>>;
	}
}

impl AgendaRpcServer for Questions {
	fn tasks(&self, cursor: Option<String>, limit: Option<u32>, at: Option<Hash>) -> RpcResult<TaskPage> {
		let after = place(cursor)?;
		self.ask(at, |api, hash| api.tasks(hash, after, limit.unwrap_or(MAX_PAGE)))
	}

	fn failed(&self, cursor: Option<String>, limit: Option<u32>, at: Option<Hash>) -> RpcResult<FailedTaskPage> {
		let after = place(cursor)?;
		self.ask(at, |api, hash| api.failed_tasks(hash, after, limit.unwrap_or(MAX_PAGE)))
	}

	fn next_due(&self, at: Option<Hash>) -> RpcResult<Option<String>> {
		self.ask(at, |api, hash| api.next_due(hash)).map(|due| due.map(rfc3339))
	}

	fn outages(&self, at: Option<Hash>) -> RpcResult<Vec<OutageView>> {
		self.ask(at, |api, hash| api.outages(hash))
	}
}
