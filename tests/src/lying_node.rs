//! A node that lies: it stands between a client and an honest node, hands on what it is asked, and changes the answers.
//!
//! That is what anybody can do who runs the node that somebody else's program is pointed at, or who sits on the way to it.

use crate::client::Client;
use codec::{Decode, Encode};
use jsonrpsee::{
	server::{ServerBuilder, ServerHandle},
	types::ErrorObjectOwned,
	RpcModule,
};
use serde_json::Value as Json;
use std::sync::{Arc, Mutex};
use subxt::rpcs::{
	client::{RpcClient, RpcParams},
	Error,
};

/// Longest answer in bytes: the metadata is the longest of the honest node's.
const LONGEST: u32 = 64 * 1_024 * 1_024;

/// By what a transaction is sent.
const SEND: &str = "author_submitExtrinsic";

/// By what the runtime is asked; the question is its first parameter.
const QUESTION: &str = "state_call";

/// What it answers instead of the truth: given the method, or the runtime's function that is asked for, and the honest
/// answer.
type Lie = Box<dyn Fn(&str, Json) -> Json + Send + Sync>;

/// The node.
pub struct LyingNode {
	url: String,
	sent: Arc<Mutex<Vec<Json>>>,
	/// It answers until this is dropped.
	_server: ServerHandle,
}

/// What its methods share.
struct Between {
	honest: RpcClient,
	lie: Lie,
	sent: Arc<Mutex<Vec<Json>>>,
}

impl LyingNode {
	/// One in front of the node that `client` speaks to.
	pub async fn before(client: &Client, lie: impl Fn(&str, Json) -> Json + Send + Sync + 'static) -> Self {
		let sent = Arc::new(Mutex::new(Vec::new()));
		let between = Between { honest: client.rpc.clone(), lie: Box::new(lie), sent: sent.clone() };
		let mut module = RpcModule::new(between);
		let known = client.ask("rpc_methods", vec![]).await.expect("a node says what it can be asked");
		for name in known["methods"].as_array().expect("it is a list") {
			// As long as the test runs.
			let name: &'static str = name.as_str().expect("a name is a string").to_string().leak();
			let registered = module.register_async_method(name, move |parameters, between, _| async move {
				let parameters: Option<Vec<Json>> = parameters.parse()?;
				between.answer(name, parameters.unwrap_or_default()).await
			});
			registered.expect("no method has its name twice");
		}
		let server = ServerBuilder::default().max_response_body_size(LONGEST).max_request_body_size(LONGEST);
		let server = server.build("127.0.0.1:0").await.expect("a port is free");
		let port = server.local_addr().expect("the port is known").port();
		Self { url: format!("ws://127.0.0.1:{port}"), sent, _server: server.start(module) }
	}

	/// Where clients connect.
	pub fn url(&self) -> &str {
		&self.url
	}

	/// The transactions that were given to it to send.
	pub fn sent(&self) -> Vec<Json> {
		self.sent.lock().expect("nobody panics with it").clone()
	}
}

impl Between {
	async fn answer(&self, method: &str, parameters: Vec<Json>) -> Result<Json, ErrorObjectOwned> {
		if method == SEND {
			self.sent.lock().expect("nobody panics with it").extend(parameters.first().cloned());
		}
		let question = match parameters.first().and_then(Json::as_str) {
			Some(function) if method == QUESTION => function.to_string(),
			_ => method.to_string(),
		};
		let mut list = RpcParams::new();
		for parameter in parameters {
			list.push(parameter).expect("JSON can be written as JSON");
		}
		match self.honest.request::<Json>(method, list).await {
			Ok(answer) => Ok((self.lie)(&question, answer)),
			Err(Error::User(user)) => Err(ErrorObjectOwned::owned(user.code, user.message, user.data)),
			Err(other) => panic!("{method}: the honest node is gone: {other}"),
		}
	}
}

/// An answer of the runtime to a question for something that is there, with a change made to it.
pub fn changed<View: Decode + Encode>(answer: &Json, change: impl FnOnce(&mut View)) -> Json {
	let bytes = hex::decode(answer.as_str().expect("it is hexadecimal").trim_start_matches("0x")).expect("it is");
	let mut view = Option::<View>::decode(&mut &bytes[..]).expect("it is what was asked for").expect("it is there");
	change(&mut view);
	format!("0x{}", hex::encode(Some(view).encode())).into()
}
