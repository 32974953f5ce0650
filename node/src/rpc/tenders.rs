//! `tenders_`: what is bought, by which rules, and where it stands.

use super::{
	json::{place, read_account, read_time, Questions},
	parameters::with_parameters,
};
use jsonrpsee::{core::RpcResult, proc_macros::rpc};
use procurement_primitives::{
	identity::PartyId,
	tender::{
		api::{
			AmendmentView, DeadlineCursor, DeadlinePage, EnquiryPage, RulesetView, TenderFilter, TenderPage,
			TenderView, TendersApi, MAX_PAGE,
		},
		Procedure, RulesetId, TenderAction, TenderId,
	},
};
use procurement_runtime::Hash;

with_parameters! {
	/// The namespace. Each method is the runtime API's of the same name.
	#[rpc(server, namespace = "tenders")]
	pub trait TendersRpc {
		/// The tender with this number, whole.
		#[method(name = "get", blocking)]
		fn get(&self, id: TenderId, at: Option<Hash>) -> RpcResult<Option<TenderView>>;

		/// Tenders that match `filter`, by number, upwards.
		#[method(name = "list", blocking)]
		fn list(
			&self,
			filter: Option<TenderFilter>,
			cursor: Option<String>,
			limit: Option<u32>,
			at: Option<Hash>,
		) -> RpcResult<TenderPage>;

		/// The number of the tender to which its buyer gave this reference.
		#[method(name = "byReference", blocking)]
		fn by_reference(&self, buyer: PartyId, reference: String, at: Option<Hash>) -> RpcResult<Option<TenderId>>;

		/// Active tenders by announced bid deadline, soonest first: those of `from` or later, or from the cursor on.
		#[method(name = "byDeadline", blocking)]
		fn by_deadline(
			&self,
			from: Option<String>,
			cursor: Option<String>,
			limit: Option<u32>,
			at: Option<Hash>,
		) -> RpcResult<DeadlinePage>;

		/// The enquiries of a tender, in the order in which they were made.
		#[method(name = "enquiries", blocking)]
		fn enquiries(
			&self,
			tender: TenderId,
			cursor: Option<String>,
			limit: Option<u32>,
			at: Option<Hash>,
		) -> RpcResult<EnquiryPage>;

		/// The amendments of a tender, oldest first.
		#[method(name = "amendments", blocking)]
		fn amendments(&self, tender: TenderId, at: Option<Hash>) -> RpcResult<Vec<AmendmentView>>;

		/// The version of a ruleset with this number.
		#[method(name = "ruleset", blocking)]
		fn ruleset(&self, id: RulesetId, at: Option<Hash>) -> RpcResult<Option<RulesetView>>;

		/// The latest versions of the rulesets for a procedure, by effective date, latest first.
		#[method(name = "rulesets", blocking)]
		fn rulesets(&self, procedure: Procedure, at: Option<Hash>) -> RpcResult<Vec<RulesetView>>;

		/// What an account may do to a tender now, as far as its own state says.
		#[method(name = "allowedActions", blocking)]
		fn allowed_actions(&self, tender: TenderId, account: String, at: Option<Hash>) -> RpcResult<Vec<TenderAction>>;
	}
}

impl TendersRpcServer for Questions {
	fn get(&self, id: TenderId, at: Option<Hash>) -> RpcResult<Option<TenderView>> {
		self.ask(at, |api, hash| api.get(hash, id))
	}

	fn list(
		&self,
		filter: Option<TenderFilter>,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<TenderPage> {
		let (filter, from) = (filter.unwrap_or_default(), place(cursor)?.unwrap_or_default());
		self.ask(at, |api, hash| api.list(hash, filter, from, limit.unwrap_or(MAX_PAGE)))
	}

	fn by_reference(&self, buyer: PartyId, reference: String, at: Option<Hash>) -> RpcResult<Option<TenderId>> {
		self.ask(at, |api, hash| api.by_reference(hash, buyer, reference.into_bytes()))
	}

	fn by_deadline(
		&self,
		from: Option<String>,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<DeadlinePage> {
		let deadline = from.as_deref().map(read_time).transpose()?.unwrap_or_default();
		let from = place(cursor)?.unwrap_or(DeadlineCursor { deadline, tender: 0 });
		self.ask(at, |api, hash| api.by_deadline(hash, from, limit.unwrap_or(MAX_PAGE)))
	}

	fn enquiries(
		&self,
		tender: TenderId,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<EnquiryPage> {
		let from = place(cursor)?.unwrap_or_default();
		self.ask(at, |api, hash| api.enquiries(hash, tender, from, limit.unwrap_or(MAX_PAGE)))
	}

	fn amendments(&self, tender: TenderId, at: Option<Hash>) -> RpcResult<Vec<AmendmentView>> {
		self.ask(at, |api, hash| api.amendments(hash, tender))
	}

	fn ruleset(&self, id: RulesetId, at: Option<Hash>) -> RpcResult<Option<RulesetView>> {
		self.ask(at, |api, hash| api.ruleset(hash, id))
	}

	fn rulesets(&self, procedure: Procedure, at: Option<Hash>) -> RpcResult<Vec<RulesetView>> {
		self.ask(at, |api, hash| api.rulesets(hash, procedure))
	}

	fn allowed_actions(&self, tender: TenderId, account: String, at: Option<Hash>) -> RpcResult<Vec<TenderAction>> {
		let account = read_account(&account)?;
		self.ask(at, |api, hash| api.allowed_actions(hash, tender, account))
	}
}
