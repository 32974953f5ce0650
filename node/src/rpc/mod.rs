//! What the node answers over JSON-RPC beyond the framework's own methods.

mod dev;
mod identity;
mod json;

use jsonrpsee::RpcModule;
use pallet_transaction_payment_rpc::{TransactionPayment, TransactionPaymentApiServer, TransactionPaymentRuntimeApi};
use procurement_runtime::{opaque::Block, AccountId, Balance, Nonce};
use sc_rpc::dev::{Dev, DevApiServer};
use sc_transaction_pool_api::TransactionPool;
use sp_api::ProvideRuntimeApi;
use sp_block_builder::BlockBuilder;
use sp_blockchain::HeaderBackend;
use std::sync::Arc;
use substrate_frame_rpc_system::{AccountNonceApi, System, SystemApiServer};

use self::{dev::DevSealApiServer, identity::IdentityApiServer};
use crate::service::{dev::Sealer, FullClient, FullPool};

/// What can go wrong while methods are gathered: two of one name.
type Error = Box<dyn std::error::Error + Send + Sync>;

/// What the methods work on.
pub struct Deps {
	/// The chain.
	pub client: Arc<FullClient>,
	/// The transactions that wait.
	pub pool: Arc<FullPool>,
	/// Makes blocks by hand, on a development chain.
	pub sealer: Option<Sealer>,
}

/// Gathers all methods.
pub fn create(deps: &Deps) -> Result<RpcModule<()>, Error> {
	let mut module = stock(deps.client.clone(), deps.pool.clone())?;
	module.merge(Dev::<Block, _>::new(deps.client.clone()).into_rpc())?;
	module.merge(identity::Identity::new(deps.client.clone()).into_rpc())?;
	if let Some(sealer) = deps.sealer.clone() {
		module.merge(dev::DevSeal::new(sealer).into_rpc())?;
	}
	Ok(module)
}

/// The methods that every chain with accounts and fees has.
fn stock<C, P>(client: Arc<C>, pool: Arc<P>) -> Result<RpcModule<()>, Error>
where
	C: ProvideRuntimeApi<Block> + HeaderBackend<Block> + Send + Sync + 'static,
	C::Api:
		BlockBuilder<Block> + AccountNonceApi<Block, AccountId, Nonce> + TransactionPaymentRuntimeApi<Block, Balance>,
	P: TransactionPool + 'static,
{
	let mut module = RpcModule::new(());
	module.merge(System::new(client.clone(), pool).into_rpc())?;
	module.merge(TransactionPayment::new(client).into_rpc())?;
	Ok(module)
}
