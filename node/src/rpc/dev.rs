//! `dev_sealBlock`: a block by hand, at a time of the caller's choice.

use jsonrpsee::{
	core::{async_trait, RpcResult},
	proc_macros::rpc,
	types::ErrorObjectOwned,
	Extensions,
};
use sc_rpc_api::check_if_safe;
use serde::Serialize;

use super::parameters::with_parameters;
use crate::service::{
	clock::ClockError,
	dev::{SealError, Sealed, Sealer},
};

with_parameters! {
	/// Methods of a development chain. They are unsafe: a node that listens to the world does not offer them.
	#[rpc(server, namespace = "dev")]
	pub trait DevSealApi {
		/// Makes a block, which is final at once, and waits for it.
		///
		/// `time` is what the chain's clock shall say, in milliseconds since 1970; without it the block gets the time that
		/// one made by itself would have.
		#[method(name = "sealBlock", with_extensions)]
		async fn seal_block(&self, time: Option<u64>) -> RpcResult<Sealed>;
	}
}

/// Answers `dev_sealBlock`.
pub struct DevSeal {
	sealer: Sealer,
}

impl DevSeal {
	/// Answers by this sealer.
	pub fn new(sealer: Sealer) -> Self {
		Self { sealer }
	}
}

#[async_trait]
impl DevSealApiServer for DevSeal {
	async fn seal_block(&self, extensions: &Extensions, time: Option<u64>) -> RpcResult<Sealed> {
		check_if_safe(extensions)?;
		self.sealer.seal(time).await.map_err(|error| explain(&error))
	}
}

/// What an error says besides its message.
#[derive(Debug, Serialize)]
struct Explanation {
	/// A stable name.
	name: &'static str,
	/// What to do.
	advice: &'static str,
}

/// An error as clients see it: the code and the name are stable, the message is for people.
fn explain(error: &SealError) -> ErrorObjectOwned {
	let (code, name, advice) = match error {
		SealError::Clock(ClockError::BeforeParent { .. }) => {
			(7101, "TimeBeforeParent", "Name a time that is not before the last block's.")
		}
		SealError::Clock(ClockError::SlotFull { .. }) => {
			(7102, "SlotFull", "Name a time in a later slot; the message says the earliest.")
		}
		SealError::Clock(ClockError::TooFar { .. }) => (7103, "TimeTooFar", "Name a time in this millennium."),
		SealError::Clock(ClockError::State(_)) => (7104, "StateUnavailable", "Look at the node's log."),
		SealError::Failed(_) => (7105, "SealFailed", "Look at the node's log."),
		SealError::Stopped => (7106, "NodeStopping", "Start the node again."),
	};
	ErrorObjectOwned::owned(code, error.to_string(), Some(Explanation { name, advice }))
}
