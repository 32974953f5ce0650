//! What the node answers over JSON-RPC beyond the framework's own methods.

mod agenda;
mod awards;
mod bids;
mod budgets;
mod contracts;
mod dev;
mod fees;
mod identity;
mod json;
mod licences;
mod parameters;
mod tenders;
mod updates;

use jsonrpsee::RpcModule;
use pallet_transaction_payment_rpc::{TransactionPayment, TransactionPaymentApiServer};
use procurement_runtime::{opaque::Block, SS58_PREFIX};
use sc_rpc::{
	dev::{Dev, DevApiServer},
	SubscriptionTaskExecutor,
};
use sp_core::crypto::set_default_ss58_version;
use std::sync::Arc;
use substrate_frame_rpc_system::{System, SystemApiServer};

use self::{
	agenda::AgendaRpcServer, awards::AwardsRpcServer, bids::BidsRpcServer, budgets::BudgetsRpcServer,
	contracts::ContractsRpcServer, dev::DevSealApiServer, fees::FeesRpcServer, identity::IdentityApiServer,
	json::Questions, licences::LicencesRpcServer, parameters::known_only, tenders::TendersRpcServer,
	updates::UpdatesRpcServer,
};
use crate::service::{dev::Sealer, FullClient, FullPool};

/// What can go wrong while methods are gathered: two of one name, or one whose parameters nobody noted.
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

/// Gathers all methods: first those that every chain with accounts and fees has. Subscriptions are served on `executor`.
pub fn create(deps: &Deps, executor: SubscriptionTaskExecutor) -> Result<RpcModule<()>, Error> {
	// Addresses in answers are in the chain's own format, whoever reads them.
	set_default_ss58_version(SS58_PREFIX.into());
	let mut module = RpcModule::new(());
	module.merge(System::new(deps.client.clone(), deps.pool.clone()).into_rpc())?;
	module.merge(TransactionPayment::new(deps.client.clone()).into_rpc())?;
	module.merge(Dev::<Block, _>::new(deps.client.clone()).into_rpc())?;
	let questions = Questions::new(deps.client.clone());
	module.merge(known_only(identity::PARAMETERS, identity::Identity::new(questions.clone()).into_rpc())?)?;
	module.merge(known_only(agenda::PARAMETERS, AgendaRpcServer::into_rpc(questions.clone()))?)?;
	module.merge(known_only(budgets::PARAMETERS, BudgetsRpcServer::into_rpc(questions.clone()))?)?;
	module.merge(known_only(bids::PARAMETERS, BidsRpcServer::into_rpc(questions.clone()))?)?;
	module.merge(known_only(fees::PARAMETERS, FeesRpcServer::into_rpc(questions.clone()))?)?;
	module.merge(known_only(licences::PARAMETERS, licences::Licences::new(questions.clone()).into_rpc())?)?;
	module.merge(known_only(tenders::PARAMETERS, TendersRpcServer::into_rpc(questions.clone()))?)?;
	module.merge(known_only(awards::PARAMETERS, AwardsRpcServer::into_rpc(questions.clone()))?)?;
	module.merge(known_only(contracts::PARAMETERS, ContractsRpcServer::into_rpc(questions.clone()))?)?;
	module.merge(known_only(updates::PARAMETERS, updates::Updates::new(questions, executor).into_rpc())?)?;
	if let Some(sealer) = deps.sealer.clone() {
		module.merge(known_only(dev::PARAMETERS, dev::DevSeal::new(sealer).into_rpc())?)?;
	}
	Ok(module)
}
