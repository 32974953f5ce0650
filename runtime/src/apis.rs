//! The questions that nodes and clients ask: all that the stock node needs, and ours.
//!
//! The stock node knows one more, `TransactionStorageApi`, and asks for it before each use: having it would say that blocks
//! keep indexed data for a time, which nodes must then hold and prove. This chain has none.

use crate::{
	check_inherents, configs::ConsensusHook, genesis_config_presets, inherent_extrinsics, AccountId, Agenda, AuraId,
	Awards, Balance, Block, Budgets, Executive, Identity, Licences, Milestones, Nonce, ParachainInfo, ParachainSystem,
	Runtime, RuntimeCall, RuntimeGenesisConfig, SealedBids, SessionKeys, Sponsorship, System, Tenders, Timestamp,
	TransactionPayment, BLOCK_PROCESSING_VELOCITY, SLOT_DURATION, VERSION,
};
use alloc::vec::Vec;
use cumulus_primitives_core::{ParaId, RelayProofRequest, VerifySchedulingSignature};
use frame_support::{
	genesis_builder_helper::{build_state, get_preset},
	traits::Get,
	weights::Weight,
};
use procurement_primitives::{
	agenda::{
		api::{FailedTaskPage, OutageView, TaskPage},
		TaskId,
	},
	award::{
		api::{ChallengeView, EvaluationView, PanelView, RankingPage, ScoreView, SmallFirmsView},
		AwardId,
	},
	bid::{
		api::{BidPage, BidView, KeysView, OpeningView, SealingView},
		BidderId,
	},
	budget::{
		api::{
			CommitmentView, DepositPage, DepositView, IssuanceView, LinePage, LineView, MovementPage, PurseView,
			RedemptionPage, RedemptionView, ReservationView,
		},
		ContractId, Currency, DepositId, LineId, RedemptionId,
	},
	contract::api::{ContractFilter, ContractPage, ContractView, PaymentView},
	fee::{AccountBudgetView, BudgetView, OperationsView},
	identity::{
		api::{AccountView, DidView, PartyFilter, PartyPage, PartyView},
		PartyId,
	},
	licence::{
		api::{
			BatchView, ChallengeInput, ClassPage, ClassView, HistoryPage, LicencePage, LicenceView, StandingPage,
			StatusCursor, StatusPage, VerifyView,
		},
		BatchId, LicenceClassId, LicenceId, Licences as _, Membership, Presentation,
	},
	tender::{
		api::{
			AmendmentView, DeadlineCursor, DeadlinePage, EnquiryPage, RulesetView, TenderFilter, TenderPage, TenderView,
		},
		LotId, Procedure, RulesetId, TenderAction, TenderId,
	},
	time::{Calendar, Date, Day, Moment, Period},
};
use sp_api::impl_runtime_apis;
use sp_core::{crypto::KeyTypeId, OpaqueMetadata};
use sp_runtime::{
	traits::Block as BlockT,
	transaction_validity::{TransactionSource, TransactionValidity},
	ApplyExtrinsicResult, DispatchError, DispatchResult,
};
use sp_version::RuntimeVersion;

impl_runtime_apis! {
	impl sp_api::Core<Block> for Runtime {
		fn version() -> RuntimeVersion {
			VERSION
		}

		fn execute_block(block: <Block as BlockT>::LazyBlock) {
			Executive::execute_block(block);
		}

		fn initialize_block(header: &<Block as BlockT>::Header) -> sp_runtime::ExtrinsicInclusionMode {
			Executive::initialize_block(header)
		}
	}

	impl sp_api::Metadata<Block> for Runtime {
		fn metadata() -> OpaqueMetadata {
			OpaqueMetadata::new(Runtime::metadata().into())
		}

		fn metadata_at_version(version: u32) -> Option<OpaqueMetadata> {
			Runtime::metadata_at_version(version)
		}

		fn metadata_versions() -> Vec<u32> {
			Runtime::metadata_versions()
		}
	}

	impl sp_block_builder::BlockBuilder<Block> for Runtime {
		fn apply_extrinsic(extrinsic: <Block as BlockT>::Extrinsic) -> ApplyExtrinsicResult {
			Executive::apply_extrinsic(extrinsic)
		}

		fn finalize_block() -> <Block as BlockT>::Header {
			Executive::finalize_block()
		}

		fn inherent_extrinsics(data: sp_inherents::InherentData) -> Vec<<Block as BlockT>::Extrinsic> {
			inherent_extrinsics(data)
		}

		fn check_inherents(
			block: <Block as BlockT>::LazyBlock,
			data: sp_inherents::InherentData,
		) -> sp_inherents::CheckInherentsResult {
			check_inherents(block, data)
		}
	}

	impl sp_transaction_pool::runtime_api::TaggedTransactionQueue<Block> for Runtime {
		fn validate_transaction(
			source: TransactionSource,
			transaction: <Block as BlockT>::Extrinsic,
			block_hash: <Block as BlockT>::Hash,
		) -> TransactionValidity {
			Executive::validate_transaction(source, transaction, block_hash)
		}
	}

	impl sp_offchain::OffchainWorkerApi<Block> for Runtime {
		fn offchain_worker(header: &<Block as BlockT>::Header) {
			Executive::offchain_worker(header);
		}
	}

	impl sp_session::SessionKeys<Block> for Runtime {
		fn generate_session_keys(owner: Vec<u8>, seed: Option<Vec<u8>>) -> sp_session::OpaqueGeneratedSessionKeys {
			SessionKeys::generate(&owner, seed).into()
		}

		fn decode_session_keys(encoded: Vec<u8>) -> Option<Vec<(Vec<u8>, KeyTypeId)>> {
			SessionKeys::decode_into_raw_public_keys(&encoded)
		}
	}

	impl sp_consensus_aura::AuraApi<Block, AuraId> for Runtime {
		fn slot_duration() -> sp_consensus_aura::SlotDuration {
			sp_consensus_aura::SlotDuration::from_millis(SLOT_DURATION)
		}

		fn authorities() -> Vec<AuraId> {
			pallet_aura::Authorities::<Runtime>::get().into_inner()
		}
	}

	impl sp_authority_discovery::AuthorityDiscoveryApi<Block> for Runtime {
		// The collators by their Aura keys, in the order they author in. One that wants to be found by the others gives its
		// node the same key twice, as `aura` and as `audi`.
		fn authorities() -> Vec<sp_authority_discovery::AuthorityId> {
			let keys = pallet_aura::Authorities::<Runtime>::get().into_inner();
			keys.into_iter().map(|key| sp_core::sr25519::Public::from(key).into()).collect()
		}
	}

	impl cumulus_primitives_aura::AuraUnincludedSegmentApi<Block> for Runtime {
		fn can_build_upon(
			included_hash: <Block as BlockT>::Hash,
			slot: cumulus_primitives_aura::Slot,
		) -> bool {
			ConsensusHook::can_build_upon(included_hash, slot)
		}
	}

	impl cumulus_primitives_core::CollectCollationInfo<Block> for Runtime {
		fn collect_collation_info(header: &<Block as BlockT>::Header) -> cumulus_primitives_core::CollationInfo {
			ParachainSystem::collect_collation_info(header)
		}
	}

	impl cumulus_primitives_core::GetParachainInfo<Block> for Runtime {
		fn parachain_id() -> ParaId {
			ParachainInfo::parachain_id()
		}
	}

	impl cumulus_primitives_core::RelayParentOffsetApi<Block> for Runtime {
		fn relay_parent_offset() -> u32 {
			<Runtime as cumulus_pallet_parachain_system::Config>::RelayParentOffset::get()
		}

		// Enough for asynchronous backing with one block per slot.
		fn max_claim_queue_offset() -> u8 {
			1
		}
	}

	impl cumulus_primitives_core::SchedulingV3EnabledApi<Block> for Runtime {
		fn scheduling_v3_enabled() -> bool {
			<Runtime as cumulus_pallet_parachain_system::Config>::SchedulingSignatureVerifier::V3_SCHEDULING_ENABLED
		}
	}

	impl cumulus_primitives_core::TargetBlockRate<Block> for Runtime {
		fn target_block_rate() -> u32 {
			BLOCK_PROCESSING_VELOCITY
		}
	}

	impl cumulus_primitives_core::KeyToIncludeInRelayProof<Block> for Runtime {
		// Nothing beyond what every parachain's inherent carries.
		fn keys_to_prove() -> RelayProofRequest {
			RelayProofRequest::default()
		}
	}

	impl frame_system_rpc_runtime_api::AccountNonceApi<Block, AccountId, Nonce> for Runtime {
		fn account_nonce(account: AccountId) -> Nonce {
			System::account_nonce(account)
		}
	}

	impl pallet_transaction_payment_rpc_runtime_api::TransactionPaymentApi<Block, Balance> for Runtime {
		fn query_info(
			transaction: <Block as BlockT>::Extrinsic,
			length: u32,
		) -> pallet_transaction_payment_rpc_runtime_api::RuntimeDispatchInfo<Balance> {
			TransactionPayment::query_info(transaction, length)
		}

		fn query_fee_details(
			transaction: <Block as BlockT>::Extrinsic,
			length: u32,
		) -> pallet_transaction_payment::FeeDetails<Balance> {
			TransactionPayment::query_fee_details(transaction, length)
		}

		fn query_weight_to_fee(weight: Weight) -> Balance {
			TransactionPayment::weight_to_fee(weight)
		}

		fn query_length_to_fee(length: u32) -> Balance {
			TransactionPayment::length_to_fee(length)
		}
	}

	impl pallet_transaction_payment_rpc_runtime_api::TransactionPaymentCallApi<Block, Balance, RuntimeCall> for Runtime {
		fn query_call_info(
			call: RuntimeCall,
			length: u32,
		) -> pallet_transaction_payment_rpc_runtime_api::RuntimeDispatchInfo<Balance> {
			TransactionPayment::query_call_info(call, length)
		}

		fn query_call_fee_details(call: RuntimeCall, length: u32) -> pallet_transaction_payment::FeeDetails<Balance> {
			TransactionPayment::query_call_fee_details(call, length)
		}

		fn query_weight_to_fee(weight: Weight) -> Balance {
			TransactionPayment::weight_to_fee(weight)
		}

		fn query_length_to_fee(length: u32) -> Balance {
			TransactionPayment::length_to_fee(length)
		}
	}

	impl sp_genesis_builder::GenesisBuilder<Block> for Runtime {
		fn build_state(config: Vec<u8>) -> sp_genesis_builder::Result {
			build_state::<RuntimeGenesisConfig>(config)
		}

		fn get_preset(id: &Option<sp_genesis_builder::PresetId>) -> Option<Vec<u8>> {
			get_preset::<RuntimeGenesisConfig>(id, genesis_config_presets::get_preset)
		}

		fn preset_names() -> Vec<sp_genesis_builder::PresetId> {
			genesis_config_presets::preset_names()
		}
	}

	// Our own APIs, one line each: the pallets answer.

	impl procurement_primitives::identity::api::IdentityApi<Block, AccountId> for Runtime {
		fn party(id: PartyId) -> Option<PartyView<AccountId>> {
			Identity::view(id)
		}

		fn parties(filter: PartyFilter, from: PartyId, limit: u32) -> PartyPage<AccountId> {
			Identity::page(filter, from, limit)
		}

		fn account(account: AccountId) -> Option<AccountView> {
			Identity::account_view(&account)
		}

		fn consent_nonce(account: AccountId) -> u32 {
			Identity::consent_nonce(&account)
		}

		fn resolve(id: PartyId) -> Option<DidView<AccountId>> {
			Identity::did_view(id)
		}
	}

	impl procurement_primitives::fee::FeesApi<Block, AccountId> for Runtime {
		fn budget(party: PartyId) -> Option<BudgetView<Balance>> {
			Identity::is_active(party).then(|| Sponsorship::budget_of(party))
		}

		fn account_budget(account: AccountId) -> Option<AccountBudgetView<Balance>> {
			Sponsorship::account_budget(&account)
		}

		fn operations() -> OperationsView<AccountId, Balance> {
			Sponsorship::operations()
		}
	}

	impl procurement_primitives::agenda::api::AgendaApi<Block> for Runtime {
		fn tasks(after: Option<TaskId>, limit: u32) -> TaskPage {
			Agenda::tasks(after, limit)
		}

		fn failed_tasks(after: Option<TaskId>, limit: u32) -> FailedTaskPage {
			Agenda::failed_tasks(after, limit)
		}

		fn next_due() -> Option<Moment> {
			Agenda::next_due()
		}

		fn outages() -> Vec<OutageView> {
			Agenda::outages()
		}

		fn extended(deadline: Moment) -> Moment {
			<Agenda as Calendar>::extended(deadline)
		}

		fn is_working_day(date: Date) -> bool {
			Agenda::is_working_day(date)
		}

		fn days(from: Date) -> Vec<Day> {
			Agenda::days(from)
		}

		fn after(from: Moment, period: Period, utc_offset_minutes: i32) -> Result<Moment, DispatchError> {
			<Agenda as Calendar>::after(from, period, utc_offset_minutes)
		}
	}

	impl procurement_primitives::budget::api::BudgetsApi<Block, AccountId> for Runtime {
		fn currency() -> Currency {
			Budgets::currency()
		}

		fn issuance() -> IssuanceView {
			Budgets::issuance()
		}

		fn line(id: LineId) -> Option<LineView<AccountId>> {
			Budgets::line(id)
		}

		fn line_by_code(owner: PartyId, fiscal_year: u16, code: Vec<u8>) -> Option<LineView<AccountId>> {
			Budgets::line_by_code(owner, fiscal_year, code)
		}

		fn lines(owner: Option<PartyId>, cursor: u32, limit: u32) -> LinePage<AccountId> {
			Budgets::lines(owner, cursor, limit)
		}

		fn trace(line: LineId, cursor: u32, limit: u32) -> MovementPage<AccountId> {
			Budgets::trace(line, cursor, limit)
		}

		fn reservation(tender: TenderId) -> Option<ReservationView> {
			Budgets::reservation(tender)
		}

		fn commitment(contract: ContractId) -> Option<CommitmentView> {
			Budgets::commitment(contract)
		}

		fn deposit(id: DepositId) -> Option<DepositView<AccountId>> {
			Budgets::deposit(id)
		}

		fn deposit_by_reference(reference: Vec<u8>) -> Option<DepositView<AccountId>> {
			Budgets::deposit_by_reference(reference)
		}

		fn deposits(cursor: DepositId, limit: u32) -> DepositPage<AccountId> {
			Budgets::deposits(cursor, limit)
		}

		fn redemption(id: RedemptionId) -> Option<RedemptionView<AccountId>> {
			Budgets::redemption(id)
		}

		fn redemptions(cursor: RedemptionId, limit: u32) -> RedemptionPage<AccountId> {
			Budgets::redemptions(cursor, limit)
		}

		fn purse(party: PartyId) -> PurseView<AccountId> {
			Budgets::purse_view(party)
		}

		fn treasury() -> PurseView<AccountId> {
			Budgets::treasury_view()
		}
	}

	impl procurement_primitives::tender::api::TendersApi<Block, AccountId> for Runtime {
		fn get(id: TenderId) -> Option<TenderView> {
			Tenders::view(id)
		}

		fn list(filter: TenderFilter, from: TenderId, limit: u32) -> TenderPage {
			Tenders::page(filter, from, limit)
		}

		fn by_reference(buyer: PartyId, reference: Vec<u8>) -> Option<TenderId> {
			Tenders::by_reference(buyer, reference)
		}

		fn by_deadline(from: DeadlineCursor, limit: u32) -> DeadlinePage {
			Tenders::by_deadline(from, limit)
		}

		fn enquiries(tender: TenderId, from: u32, limit: u32) -> EnquiryPage {
			Tenders::enquiries(tender, from, limit)
		}

		fn amendments(tender: TenderId) -> Vec<AmendmentView> {
			Tenders::amendments(tender)
		}

		fn ruleset(id: RulesetId) -> Option<RulesetView> {
			Tenders::ruleset(id)
		}

		fn rulesets(procedure: Procedure) -> Vec<RulesetView> {
			Tenders::rulesets(procedure)
		}

		fn allowed_actions(tender: TenderId, account: AccountId) -> Vec<TenderAction> {
			Tenders::allowed_actions(tender, &account)
		}
	}

	impl procurement_primitives::bid::api::BidsApi<Block> for Runtime {
		fn get(tender: TenderId, bidder: BidderId) -> Option<BidView> {
			SealedBids::view(tender, bidder)
		}

		fn list(tender: TenderId, from: u32, limit: u32) -> BidPage {
			SealedBids::page(tender, from, limit)
		}

		fn keys(tender: TenderId) -> Option<KeysView> {
			SealedBids::keys(tender)
		}

		fn sealing(tender: TenderId) -> Option<SealingView> {
			SealedBids::sealing(tender)
		}

		fn opening(tender: TenderId) -> Option<OpeningView> {
			SealedBids::opening(tender)
		}
	}

	impl procurement_primitives::award::api::AwardsApi<Block> for Runtime {
		fn get(tender: TenderId) -> Option<EvaluationView> {
			Awards::view(tender)
		}

		fn small_firms(tender: TenderId) -> Option<SmallFirmsView> {
			Awards::small_firms(tender)
		}

		fn explain(tender: TenderId, lot: LotId, bidder: BidderId) -> Option<ScoreView> {
			Awards::explain(tender, lot, bidder)
		}

		fn ranking(tender: TenderId, lot: LotId, cursor: Option<Vec<u8>>, limit: u32) -> RankingPage {
			Awards::ranking(tender, lot, cursor, limit)
		}

		fn entrants(tender: TenderId, lot: LotId, from: u32, limit: u32) -> Vec<BidderId> {
			Awards::entrants(tender, lot, from, limit)
		}

		fn panel(tender: TenderId) -> Option<PanelView> {
			Awards::panel(tender)
		}

		fn challenges(tender: TenderId) -> Vec<ChallengeView> {
			Awards::challenges(tender)
		}
	}

	impl procurement_primitives::contract::api::ContractsApi<Block, AccountId> for Runtime {
		fn get(id: ContractId) -> Option<ContractView<AccountId>> {
			Milestones::view(id)
		}

		fn by_award(award: AwardId) -> Option<ContractId> {
			Milestones::of_award(award)
		}

		fn list(filter: ContractFilter, from: ContractId, limit: u32) -> ContractPage {
			Milestones::page(filter, from, limit)
		}

		fn payments(id: ContractId) -> Vec<PaymentView<AccountId>> {
			Milestones::payments(id)
		}
	}

	impl procurement_primitives::licence::api::LicencesApi<Block> for Runtime {
		fn class(id: LicenceClassId) -> Option<ClassView> {
			Licences::class_view(id)
		}

		fn classes(from: LicenceClassId, limit: u32) -> ClassPage {
			Licences::classes(from, limit)
		}

		fn schema(class: LicenceClassId, version: u32) -> Option<[u8; 32]> {
			pallet_procurement_licences::Schemas::<Runtime>::get(class, version)
		}

		fn get(id: LicenceId) -> Option<LicenceView> {
			Licences::view(id)
		}

		fn by_identifier(identifier: Vec<u8>) -> Option<LicenceId> {
			Licences::by_identifier(&identifier).ok()
		}

		fn batch(id: BatchId) -> Option<BatchView> {
			Licences::batch_view(id)
		}

		fn history(id: LicenceId, from: u32, limit: u32) -> HistoryPage {
			Licences::history(id, from, limit)
		}

		fn by_holder(holder: PartyId, from: Option<LicenceId>, limit: u32) -> LicencePage {
			Licences::by_holder(holder, from, limit)
		}

		fn standings(batch: BatchId, from: u32, limit: u32) -> StandingPage {
			Licences::standings(batch, from, limit)
		}

		fn statuses(class: LicenceClassId, issuer: PartyId, from: StatusCursor, limit: u32) -> StatusPage {
			Licences::statuses(class, issuer, from, limit)
		}

		fn verify(id: LicenceId, at: Option<Moment>) -> VerifyView {
			Licences::verify(id, at)
		}

		fn verify_identifier(identifier: Vec<u8>, at: Option<Moment>) -> VerifyView {
			Licences::verify_identifier(&identifier, at)
		}

		fn verify_document(hash: [u8; 32], at: Option<Moment>) -> VerifyView {
			Licences::verify_document(hash, at)
		}

		fn verify_certificate(id: LicenceId, membership: Membership, at: Option<Moment>) -> VerifyView {
			Licences::verify_certificate(id, &membership, at)
		}

		fn verify_presentation(presentation: Presentation, challenge: ChallengeInput) -> VerifyView {
			Licences::verify_presentation(&presentation, &challenge)
		}

		fn eligible(holder: PartyId, class: LicenceClassId, at: Option<Moment>) -> DispatchResult {
			Licences::ensure_valid(holder, class, at.unwrap_or_else(Timestamp::get))
		}
	}

	#[cfg(feature = "try-runtime")]
	impl frame_try_runtime::TryRuntime<Block> for Runtime {
		#[allow(clippy::unwrap_used)]
		fn on_runtime_upgrade(checks: frame_try_runtime::UpgradeCheckSelect) -> (Weight, Weight) {
			// A check that fails must stop the tool that runs it; this code is in no chain's wasm.
			let weight = Executive::try_runtime_upgrade(checks).unwrap();
			(weight, crate::weights::MAXIMUM_BLOCK_WEIGHT)
		}

		#[allow(clippy::unwrap_used)]
		fn execute_block(
			block: <Block as BlockT>::LazyBlock,
			state_root_check: bool,
			signature_check: bool,
			select: frame_try_runtime::TryStateSelect,
		) -> Weight {
			Executive::try_execute_block(block, state_root_check, signature_check, select).unwrap()
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	impl frame_benchmarking::Benchmark<Block> for Runtime {
		fn benchmark_metadata(
			extra: bool,
		) -> (Vec<frame_benchmarking::BenchmarkList>, Vec<frame_support::traits::StorageInfo>) {
			crate::benchmarks::metadata(extra)
		}

		#[allow(non_local_definitions)]
		fn dispatch_benchmark(
			config: frame_benchmarking::BenchmarkConfig,
		) -> Result<Vec<frame_benchmarking::BenchmarkBatch>, alloc::string::String> {
			crate::benchmarks::dispatch(config)
		}
	}
}
