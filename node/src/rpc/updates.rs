//! `tenders_subscribe`: a tender as it goes on.

use super::{json::Questions, parameters::Parameters};
use futures::{future, stream, Stream, StreamExt};
use jsonrpsee::{proc_macros::rpc, PendingSubscriptionSink};
use procurement_primitives::{
	bid::api::{BidsApi, OpeningView},
	tender::{
		api::{TenderView, TendersApi},
		TenderId,
	},
};
use procurement_runtime::Hash;
use sc_rpc::{
	utils::{spawn_subscription_task, BoundedVecDeque, PendingSubscription},
	SubscriptionTaskExecutor,
};
use serde::Serialize;

/// What a subscriber to a tender is told.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TenderUpdate {
	/// The final block in which this is so.
	pub at: Hash,
	/// The tender; null while there is none of that number.
	pub tender: Option<TenderView>,
	/// How far its opening is; null if there is no tender.
	pub opening: Option<OpeningView>,
}

/// What the subscription takes.
pub const PARAMETERS: Parameters = &[("tenders_subscribe", &["id"])];

/// What `tenders_` has besides questions.
#[rpc(server, namespace = "tenders")]
pub trait UpdatesRpc {
	/// The tender and how far its opening is: as of the last final block, then as of each final block in which either
	/// has changed. A subscriber that does not read what it is sent is dropped.
	#[subscription(name = "subscribe" => "update", unsubscribe = "unsubscribe", item = TenderUpdate)]
	fn subscribe(&self, id: TenderId);
}

/// Answers `tenders_subscribe`.
pub struct Updates {
	questions: Questions,
	executor: SubscriptionTaskExecutor,
}

impl Updates {
	/// Asks `questions` at each final block, on `executor`.
	pub fn new(questions: Questions, executor: SubscriptionTaskExecutor) -> Self {
		Self { questions, executor }
	}
}

impl UpdatesRpcServer for Updates {
	fn subscribe(&self, pending: PendingSubscriptionSink, id: TenderId) {
		let updates = updates(self.questions.clone(), id);
		// The buffer is bounded, and the task ends with the connection, the subscription or the buffer's overflow.
		let sent = PendingSubscription::from(pending).pipe_from_stream(updates, BoundedVecDeque::default());
		spawn_subscription_task(&self.executor, sent);
	}
}

/// The tender as of the last final block, then as of each final block in which it has changed.
fn updates(questions: Questions, id: TenderId) -> impl Stream<Item = TenderUpdate> + Unpin + Send {
	let (last, to_come) = questions.finality();
	let mut told = None;
	let mut update = move |at: Hash| {
		let found =
			questions.ask(Some(at), |api, hash| Ok((TendersApi::get(&*api, hash, id)?, api.opening(hash, id)?)));
		match found {
			Ok(now) if told.as_ref() != Some(&now) => {
				let (tender, opening) = told.insert(now).clone();
				Some(TenderUpdate { at, tender, opening })
			}
			Ok(_) => None,
			Err(error) => {
				log::warn!("Subscribers to tender {id} are not told of the block {at:?}: {error}");
				None
			}
		}
	};
	stream::once(future::ready(last))
		.chain(to_come.map(|notification| notification.hash))
		.filter_map(move |at| future::ready(update(at)))
}
