//! `bids_`: who bids, how far the opening is, and what came out of the envelopes.

use super::{
	json::{place, Questions},
	parameters::with_parameters,
};
use jsonrpsee::{core::RpcResult, proc_macros::rpc};
use procurement_primitives::{
	bid::{
		api::{BidPage, BidView, BidsApi, KeysView, OpeningView, SealingView, MAX_PAGE},
		BidderId,
	},
	tender::TenderId,
};
use procurement_runtime::Hash;

with_parameters! {
	/// The namespace. Each method is the runtime API's of the same name.
	#[rpc(server, namespace = "bids")]
	pub trait BidsRpc {
		/// One bidder's bid.
		#[method(name = "get", blocking)]
		fn get(&self, tender: TenderId, bidder: BidderId, at: Option<Hash>) -> RpcResult<Option<BidView>>;

		/// The bids on a tender, by number, upwards.
		#[method(name = "list", blocking)]
		fn list(
			&self,
			tender: TenderId,
			cursor: Option<String>,
			limit: Option<u32>,
			at: Option<Hash>,
		) -> RpcResult<BidPage>;

		/// The keyholders of a tender, their keys and what they have released.
		#[method(name = "keys", blocking)]
		fn keys(&self, tender: TenderId, at: Option<Hash>) -> RpcResult<Option<KeysView>>;

		/// What a tool needs to seal an envelope.
		#[method(name = "sealing", blocking)]
		fn sealing(&self, tender: TenderId, at: Option<Hash>) -> RpcResult<Option<SealingView>>;

		/// How far the opening is.
		#[method(name = "opening", blocking)]
		fn opening(&self, tender: TenderId, at: Option<Hash>) -> RpcResult<Option<OpeningView>>;
	}
}

impl BidsRpcServer for Questions {
	fn get(&self, tender: TenderId, bidder: BidderId, at: Option<Hash>) -> RpcResult<Option<BidView>> {
		self.ask(at, |api, hash| api.get(hash, tender, bidder))
	}

	fn list(
		&self,
		tender: TenderId,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<BidPage> {
		let from = place(cursor)?.unwrap_or_default();
		self.ask(at, |api, hash| api.list(hash, tender, from, limit.unwrap_or(MAX_PAGE)))
	}

	fn keys(&self, tender: TenderId, at: Option<Hash>) -> RpcResult<Option<KeysView>> {
		self.ask(at, |api, hash| api.keys(hash, tender))
	}

	fn sealing(&self, tender: TenderId, at: Option<Hash>) -> RpcResult<Option<SealingView>> {
		self.ask(at, |api, hash| api.sealing(hash, tender))
	}

	fn opening(&self, tender: TenderId, at: Option<Hash>) -> RpcResult<Option<OpeningView>> {
		self.ask(at, |api, hash| api.opening(hash, tender))
	}
}
