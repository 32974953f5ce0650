//! `awards_`: how bids are judged, why each has its score, who is awarded, and who challenges it.

use super::{
	json::{place, Questions},
	parameters::with_parameters,
};
use jsonrpsee::{core::RpcResult, proc_macros::rpc};
use procurement_primitives::{
	award::api::{
		AwardsApi, ChallengeView, EvaluationView, PanelView, RankingPage, ScoreView, SmallFirmsView, MAX_PAGE,
	},
	bid::BidderId,
	tender::{LotId, TenderId},
};
use procurement_runtime::Hash;

with_parameters! {
	/// The namespace. Each method is the runtime API's of the same name.
	#[rpc(server, namespace = "awards")]
	pub trait AwardsRpc {
		/// How far the evaluation of a tender is, with its awards.
		#[method(name = "get", blocking)]
		fn get(&self, tender: TenderId, at: Option<Hash>) -> RpcResult<Option<EvaluationView>>;

		/// How the prices of small firms are lowered in scoring a tender, known from its publication on.
		#[method(name = "smallFirms", blocking)]
		fn small_firms(&self, tender: TenderId, at: Option<Hash>) -> RpcResult<Option<SmallFirmsView>>;

		/// Everything that makes a bid's score in a lot: every input, formula and result.
		#[method(name = "explain", blocking)]
		fn explain(&self, tender: TenderId, lot: LotId, bidder: BidderId, at: Option<Hash>)
			-> RpcResult<Option<ScoreView>>;

		/// The ranking of a lot, the best first.
		#[method(name = "ranking", blocking)]
		fn ranking(
			&self,
			tender: TenderId,
			lot: LotId,
			cursor: Option<String>,
			limit: Option<u32>,
			at: Option<Hash>,
		) -> RpcResult<RankingPage>;

		/// The bidders in a lot by place, from `from` upwards: the order in which sheets are marked.
		#[method(name = "entrants", blocking)]
		fn entrants(
			&self,
			tender: TenderId,
			lot: LotId,
			from: Option<u32>,
			limit: Option<u32>,
			at: Option<Hash>,
		) -> RpcResult<Vec<BidderId>>;

		/// The panel, once it is being drawn.
		#[method(name = "panel", blocking)]
		fn panel(&self, tender: TenderId, at: Option<Hash>) -> RpcResult<Option<PanelView>>;

		/// The challenges of a tender's awards, by award and bidder.
		#[method(name = "challenges", blocking)]
		fn challenges(&self, tender: TenderId, at: Option<Hash>) -> RpcResult<Vec<ChallengeView>>;
	}
}

impl AwardsRpcServer for Questions {
	fn get(&self, tender: TenderId, at: Option<Hash>) -> RpcResult<Option<EvaluationView>> {
		self.ask(at, |api, hash| api.get(hash, tender))
	}

	fn small_firms(&self, tender: TenderId, at: Option<Hash>) -> RpcResult<Option<SmallFirmsView>> {
		self.ask(at, |api, hash| api.small_firms(hash, tender))
	}

	fn explain(
		&self,
		tender: TenderId,
		lot: LotId,
		bidder: BidderId,
		at: Option<Hash>,
	) -> RpcResult<Option<ScoreView>> {
		self.ask(at, |api, hash| api.explain(hash, tender, lot, bidder))
	}

	fn ranking(
		&self,
		tender: TenderId,
		lot: LotId,
		cursor: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<RankingPage> {
		let from = place(cursor)?;
		self.ask(at, |api, hash| api.ranking(hash, tender, lot, from, limit.unwrap_or(MAX_PAGE)))
	}

	fn entrants(
		&self,
		tender: TenderId,
		lot: LotId,
		from: Option<u32>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<Vec<BidderId>> {
		let (from, limit) = (from.unwrap_or_default(), limit.unwrap_or(MAX_PAGE));
		self.ask(at, |api, hash| api.entrants(hash, tender, lot, from, limit))
	}

	fn panel(&self, tender: TenderId, at: Option<Hash>) -> RpcResult<Option<PanelView>> {
		self.ask(at, |api, hash| api.panel(hash, tender))
	}

	fn challenges(&self, tender: TenderId, at: Option<Hash>) -> RpcResult<Vec<ChallengeView>> {
		self.ask(at, |api, hash| api.challenges(hash, tender))
	}
}
