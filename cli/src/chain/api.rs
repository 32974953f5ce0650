//! Questions: the runtime APIs, asked through `state_call` as any client can, at the last final block.

use super::{errors::incompatible, unreachable, Chain};
use crate::{
	exit::{Exit, Failure, Outcome},
	money::Currency,
	output::hex,
};
use codec::{Decode, DecodeAll, Encode};
use procurement_envelope::keyholder::Registration;
use procurement_primitives::{
	award::{
		api::{ChallengeView, EvaluationView, PanelView, RankingPage, ScoreView, SmallFirmsView},
		AwardId,
	},
	bid::{
		api::{BidPage, BidView, KeysView, OpeningView, SealingView},
		BidderId,
	},
	budget::{
		api::{DepositPage, DepositView, LinePage, LineView, MovementPage, PurseView, RedemptionPage, RedemptionView},
		ContractId, DepositId, LineId, RedemptionId,
	},
	contract::api::{ContractFilter, ContractPage, ContractView, PaymentView},
	identity::{
		api::{AccountView, PartyView},
		PartyId,
	},
	licence::{
		api::{
			BatchView, ChallengeInput, ClassPage, ClassView, HistoryPage, LicencePage, LicenceView, StatusCursor,
			StatusPage, VerifyView,
		},
		BatchId, LicenceClassId, LicenceId, Membership, Presentation,
	},
	tender::{
		api::{AmendmentView, EnquiryPage, RulesetView, TenderFilter, TenderPage, TenderView},
		LotId, Procedure, Stage, TenderAction, TenderId,
	},
	time::{Moment, Period},
};
use serde_json::Value as Json;
use subxt::dynamic::{self, Value};

/// An account. It shows as an address with the chain's prefix.
pub type Account = sp_core::crypto::AccountId32;

/// An answer that may be an error of the runtime, of which only that it is one matters here.
struct OrError<Answer>(Result<Answer, ()>);

impl<Answer: Decode> Decode for OrError<Answer> {
	fn decode<I: codec::Input>(input: &mut I) -> Result<Self, codec::Error> {
		match input.read_byte()? {
			0 => Answer::decode(input).map(|answer| Self(Ok(answer))),
			_ => {
				while input.remaining_len()?.is_some_and(|left| left > 0) {
					input.read_byte()?;
				}
				Ok(Self(Err(())))
			}
		}
	}
}

impl Chain {
	/// Asks the runtime of the last final block.
	async fn question<Answer: Decode>(&self, function: &str, arguments: impl Encode) -> Outcome<Answer> {
		let head = self.head().await?;
		let known = function.split_once('_').is_some_and(|(api, method)| {
			let api = head.metadata_ref().runtime_api_trait_by_name(api);
			api.is_some_and(|api| api.method_by_name(method).is_some())
		});
		if !known {
			return Err(incompatible(format!("The node's runtime does not know the question {function}.")));
		}
		let parameters =
			vec![function.into(), hex(&arguments.encode()).into(), hex(head.block_hash().as_bytes()).into()];
		let answer = self.ask("state_call", parameters).await?;
		let answer = answer.as_str().unwrap_or_default();
		let answer = crate::output::unhex(answer).map_err(|failure| Failure::internal(failure.message))?;
		Answer::decode_all(&mut &answer[..]).map_err(|error| incompatible(format!("{function}: {error}")))
	}

	/// The chain's time at the last final block; 0 if there is none yet.
	pub async fn now(&self) -> Outcome<Moment> {
		self.time_at(self.head().await?.block_number()).await
	}

	/// The chain's time at a block.
	pub async fn time_at(&self, number: u64) -> Outcome<Moment> {
		let head = self.at(number).await?;
		let address = dynamic::storage::<(), Moment>("Timestamp", "Now");
		let found = head.storage().try_fetch(address, ()).await.map_err(unreachable)?;
		found.map_or(Ok(0), |value| value.decode().map_err(incompatible))
	}

	/// Whether the node says that this is a development chain, whose time may be moved by hand.
	pub async fn is_development(&self) -> Outcome<bool> {
		Ok(self.ask("system_chainType", Vec::new()).await? == Json::String("Development".into()))
	}

	/// How long an Aura slot is, in milliseconds.
	pub async fn slot_duration(&self) -> Outcome<Moment> {
		self.question("AuraApi_slot_duration", ()).await
	}

	/// The currency that the chain settles in.
	pub async fn currency(&self) -> Outcome<Currency> {
		let currency: procurement_primitives::budget::Currency = self.question("BudgetsApi_currency", ()).await?;
		Ok(Currency { code: currency.code.to_string(), decimals: currency.decimals })
	}

	/// The party that an account acts for.
	pub async fn party_of(&self, account: &[u8; 32]) -> Outcome<PartyId> {
		let view: Option<AccountView> = self.question("IdentityApi_account", account).await?;
		view.map(|view| view.party).ok_or_else(|| {
			Failure::new(Exit::Refused, "UnknownAccount", "The signer's account acts for no party on this chain.")
				.advise("Have a registrar register it, or sign with the account of a party.")
		})
	}

	/// A party.
	pub async fn party(&self, id: PartyId) -> Outcome<Option<PartyView<Account>>> {
		self.question("IdentityApi_party", id).await
	}

	/// A budget line.
	pub async fn line(&self, id: LineId) -> Outcome<LineView<Account>> {
		let view: Option<_> = self.question("BudgetsApi_line", id).await?;
		view.ok_or_else(|| Failure::not_found(format!("budget line {id}")))
	}

	/// A page of budget lines.
	pub async fn lines(&self, owner: Option<PartyId>, cursor: u32, limit: u32) -> Outcome<LinePage<Account>> {
		self.question("BudgetsApi_lines", (owner, cursor, limit)).await
	}

	/// A page of the journal of a budget line.
	pub async fn trace(&self, line: LineId, cursor: u32, limit: u32) -> Outcome<MovementPage<Account>> {
		self.question("BudgetsApi_trace", (line, cursor, limit)).await
	}

	/// A deposit.
	pub async fn deposit(&self, id: DepositId) -> Outcome<DepositView<Account>> {
		let view: Option<_> = self.question("BudgetsApi_deposit", id).await?;
		view.ok_or_else(|| Failure::not_found(format!("deposit {id}")))
	}

	/// A page of deposits.
	pub async fn deposits(&self, cursor: DepositId, limit: u32) -> Outcome<DepositPage<Account>> {
		self.question("BudgetsApi_deposits", (cursor, limit)).await
	}

	/// A redemption.
	pub async fn redemption(&self, id: RedemptionId) -> Outcome<RedemptionView<Account>> {
		let view: Option<_> = self.question("BudgetsApi_redemption", id).await?;
		view.ok_or_else(|| Failure::not_found(format!("redemption {id}")))
	}

	/// A page of redemptions.
	pub async fn redemptions(&self, cursor: RedemptionId, limit: u32) -> Outcome<RedemptionPage<Account>> {
		self.question("BudgetsApi_redemptions", (cursor, limit)).await
	}

	/// A party's purse.
	pub async fn purse(&self, party: PartyId) -> Outcome<PurseView<Account>> {
		self.question("BudgetsApi_purse", party).await
	}

	/// The treasury's account.
	pub async fn treasury(&self) -> Outcome<PurseView<Account>> {
		self.question("BudgetsApi_treasury", ()).await
	}

	/// A tender.
	pub async fn tender(&self, id: TenderId) -> Outcome<TenderView> {
		let view: Option<_> = self.question("TendersApi_get", id).await?;
		view.ok_or_else(|| Failure::not_found(format!("tender {id}")))
	}

	/// A page of tenders.
	pub async fn tenders(&self, filter: TenderFilter, from: TenderId, limit: u32) -> Outcome<TenderPage> {
		self.question("TendersApi_list", (filter, from, limit)).await
	}

	/// The tender to which its buyer gave a reference.
	pub async fn tender_by_reference(&self, buyer: PartyId, reference: &[u8]) -> Outcome<Option<TenderId>> {
		self.question("TendersApi_by_reference", (buyer, reference)).await
	}

	/// A page of a tender's enquiries.
	pub async fn enquiries(&self, tender: TenderId, from: u32, limit: u32) -> Outcome<EnquiryPage> {
		self.question("TendersApi_enquiries", (tender, from, limit)).await
	}

	/// A tender's amendments.
	pub async fn amendments(&self, tender: TenderId) -> Outcome<Vec<AmendmentView>> {
		self.question("TendersApi_amendments", tender).await
	}

	/// The versions of a procedure's ruleset.
	pub async fn rulesets(&self, procedure: Procedure) -> Outcome<Vec<RulesetView>> {
		self.question("TendersApi_rulesets", procedure).await
	}

	/// What an account may do to a tender now.
	pub async fn allowed_actions(&self, tender: TenderId, account: &[u8; 32]) -> Outcome<Vec<TenderAction>> {
		self.question("TendersApi_allowed_actions", (tender, account)).await
	}

	/// The moment that is `period` after `from`, in a city whose time is UTC plus `utc_offset_minutes`.
	pub async fn after(&self, from: Moment, period: Period, utc_offset_minutes: i32) -> Outcome<Moment> {
		let answer: OrError<Moment> = self.question("AgendaApi_after", (from, period, utc_offset_minutes)).await?;
		answer.0.map_err(|()| {
			Failure::new(Exit::Refused, "NoSuchMoment", "The chain cannot tell when that period ends.")
				.advise("Give the length of time on the command line.")
		})
	}

	/// A page of bids.
	pub async fn bids(&self, tender: TenderId, from: u32, limit: u32) -> Outcome<BidPage> {
		self.question("BidsApi_list", (tender, from, limit)).await
	}

	/// One bidder's bid.
	pub async fn bid(&self, tender: TenderId, bidder: BidderId) -> Outcome<BidView> {
		let view: Option<_> = self.question("BidsApi_get", (tender, bidder)).await?;
		view.ok_or_else(|| Failure::not_found(format!("bid of party {bidder} on tender {tender}")))
	}

	/// A tender's keyholders and keys.
	pub async fn keys(&self, tender: TenderId) -> Outcome<KeysView> {
		let view: Option<_> = self.question("BidsApi_keys", tender).await?;
		view.ok_or_else(|| Failure::not_found(format!("tender {tender}")))
	}

	/// A key of any generation, as its keyholder registered it.
	pub async fn registration(
		&self,
		tender: TenderId,
		generation: u32,
		stage: Stage,
		index: u8,
	) -> Outcome<Option<Registration>> {
		let bytes = self.of_key("Keys", (tender, generation, stage, index)).await?;
		// Before it stands who registered it.
		let read = |bytes: Vec<u8>| <(PartyId, Registration)>::decode_all(&mut &bytes[..]).map_err(incompatible);
		Ok(bytes.map(read).transpose()?.map(|(_, registration)| registration))
	}

	/// Whether a key's secret is on the chain: released, or reported.
	pub async fn is_public(&self, tender: TenderId, generation: u32, stage: Stage, index: u8) -> Outcome<bool> {
		let key = (tender, generation, stage, index);
		Ok(self.of_key("Releases", key).await?.is_some() || self.of_key("Leaks", key).await?.is_some())
	}

	/// What sealed bids keep of a key, at the last final block.
	async fn of_key(
		&self,
		map: &'static str,
		(tender, generation, stage, index): (TenderId, u32, Stage, u8),
	) -> Outcome<Option<Vec<u8>>> {
		let stage = match stage {
			Stage::Technical => "Technical",
			Stage::Price => "Price",
		};
		let stage = Value::unnamed_variant(stage, []);
		let head = self.head().await?;
		let address = dynamic::storage::<(TenderId, u32, Value, u8), Vec<u8>>("SealedBids", map);
		let found = head.storage().try_fetch(address, (tender, generation, stage, index)).await;
		Ok(found.map_err(unreachable)?.map(|value| value.bytes().to_vec()))
	}

	/// What it takes to seal a bid.
	pub async fn sealing(&self, tender: TenderId) -> Outcome<SealingView> {
		let view: Option<_> = self.question("BidsApi_sealing", tender).await?;
		view.ok_or_else(|| Failure::not_found(format!("tender {tender}")))
	}

	/// How far the opening of a tender is.
	pub async fn opening(&self, tender: TenderId) -> Outcome<OpeningView> {
		let view: Option<_> = self.question("BidsApi_opening", tender).await?;
		view.ok_or_else(|| Failure::not_found(format!("tender {tender}")))
	}

	/// How far the evaluation of a tender is, with its awards.
	pub async fn evaluation(&self, tender: TenderId) -> Outcome<EvaluationView> {
		let view: Option<_> = self.question("AwardsApi_get", tender).await?;
		view.ok_or_else(|| Failure::not_found(format!("evaluation of tender {tender}")))
	}

	/// How the prices of small firms are lowered in scoring a tender.
	pub async fn small_firms(&self, tender: TenderId) -> Outcome<SmallFirmsView> {
		let view: Option<_> = self.question("AwardsApi_small_firms", tender).await?;
		view.ok_or_else(|| Failure::not_found(format!("tender {tender}")))
	}

	/// Everything that makes a bid's score.
	pub async fn explain(&self, tender: TenderId, lot: LotId, bidder: BidderId) -> Outcome<ScoreView> {
		let view: Option<_> = self.question("AwardsApi_explain", (tender, lot, bidder)).await?;
		view.ok_or_else(|| Failure::not_found(format!("bid of party {bidder} in lot {lot} of tender {tender}")))
	}

	/// A page of the ranking of a lot.
	pub async fn ranking(
		&self,
		tender: TenderId,
		lot: LotId,
		cursor: Option<Vec<u8>>,
		limit: u32,
	) -> Outcome<RankingPage> {
		self.question("AwardsApi_ranking", (tender, lot, cursor, limit)).await
	}

	/// The bidders in a lot, in the order in which sheets are marked.
	pub async fn entrants(&self, tender: TenderId, lot: LotId, from: u32, limit: u32) -> Outcome<Vec<BidderId>> {
		self.question("AwardsApi_entrants", (tender, lot, from, limit)).await
	}

	/// A tender's panel.
	pub async fn panel(&self, tender: TenderId) -> Outcome<PanelView> {
		let view: Option<_> = self.question("AwardsApi_panel", tender).await?;
		view.ok_or_else(|| Failure::not_found(format!("panel of tender {tender}")))
	}

	/// The challenges of a tender's awards.
	pub async fn challenges(&self, tender: TenderId) -> Outcome<Vec<ChallengeView>> {
		self.question("AwardsApi_challenges", tender).await
	}

	/// What somebody has committed to for a sheet of marks.
	pub async fn commitment(
		&self,
		tender: TenderId,
		lot: LotId,
		page: u32,
		member: PartyId,
	) -> Outcome<Option<[u8; 32]>> {
		self.record("Commitments", (tender, lot, page, member)).await
	}

	/// The marks that somebody has revealed of a sheet.
	pub async fn revealed_marks(
		&self,
		tender: TenderId,
		lot: LotId,
		page: u32,
		member: PartyId,
	) -> Outcome<Option<Vec<u16>>> {
		self.record("RevealedMarks", (tender, lot, page, member)).await
	}

	/// What awards keep of a member's sheet, at the last final block.
	async fn record<Record: Decode>(
		&self,
		map: &'static str,
		place: (TenderId, LotId, u32, PartyId),
	) -> Outcome<Option<Record>> {
		let head = self.head().await?;
		let address = dynamic::storage::<(TenderId, LotId, u32, PartyId), Vec<u8>>("Awards", map);
		let found = head.storage().try_fetch(address, place).await.map_err(unreachable)?;
		let bytes = found.map(|value| value.bytes().to_vec());
		bytes.map(|bytes| Record::decode_all(&mut &bytes[..]).map_err(incompatible)).transpose()
	}

	/// A contract.
	pub async fn contract(&self, id: ContractId) -> Outcome<ContractView<Account>> {
		let view: Option<_> = self.question("ContractsApi_get", id).await?;
		view.ok_or_else(|| Failure::not_found(format!("contract {id}")))
	}

	/// The contract that was made from an award.
	pub async fn contract_of(&self, award: AwardId) -> Outcome<Option<ContractId>> {
		self.question("ContractsApi_by_award", award).await
	}

	/// A page of contracts.
	pub async fn contracts(&self, filter: ContractFilter, from: ContractId, limit: u32) -> Outcome<ContractPage> {
		self.question("ContractsApi_list", (filter, from, limit)).await
	}

	/// A class of licences.
	pub async fn licence_class(&self, id: LicenceClassId) -> Outcome<ClassView> {
		let view: Option<_> = self.question("LicencesApi_class", id).await?;
		view.ok_or_else(|| Failure::not_found(format!("class {id} of licences")))
	}

	/// A page of the classes of licences.
	pub async fn licence_classes(&self, from: LicenceClassId, limit: u32) -> Outcome<ClassPage> {
		self.question("LicencesApi_classes", (from, limit)).await
	}

	/// A licence, if there is one with this number.
	pub async fn find_licence(&self, id: LicenceId) -> Outcome<Option<LicenceView>> {
		self.question("LicencesApi_get", id).await
	}

	/// A licence.
	pub async fn licence(&self, id: LicenceId) -> Outcome<LicenceView> {
		self.find_licence(id).await?.ok_or_else(|| Failure::not_found(format!("licence {id}")))
	}

	/// The licence with an identifier.
	pub async fn licence_with(&self, identifier: &str) -> Outcome<Option<LicenceId>> {
		self.question("LicencesApi_by_identifier", identifier.as_bytes()).await
	}

	/// A batch of licences.
	pub async fn licence_batch(&self, id: BatchId) -> Outcome<Option<BatchView>> {
		self.question("LicencesApi_batch", id).await
	}

	/// A page of a licence's history.
	pub async fn licence_history(&self, id: LicenceId, from: u32, limit: u32) -> Outcome<HistoryPage> {
		self.question("LicencesApi_history", (id, from, limit)).await
	}

	/// A page of the licences that a party holds.
	pub async fn licences_of(&self, holder: PartyId, from: Option<LicenceId>, limit: u32) -> Outcome<LicencePage> {
		self.question("LicencesApi_by_holder", (holder, from, limit)).await
	}

	/// A page of an issuer's licences of a class that are not simply valid.
	pub async fn licence_statuses(
		&self,
		class: LicenceClassId,
		issuer: PartyId,
		from: StatusCursor,
		limit: u32,
	) -> Outcome<StatusPage> {
		self.question("LicencesApi_statuses", (class, issuer, from, limit)).await
	}

	/// What the chain says of a licence that it is asked about by number.
	pub async fn verify_licence(&self, id: LicenceId, at: Option<Moment>) -> Outcome<VerifyView> {
		self.question("LicencesApi_verify", (id, at)).await
	}

	/// The same, by identifier.
	pub async fn verify_identifier(&self, identifier: &str, at: Option<Moment>) -> Outcome<VerifyView> {
		self.question("LicencesApi_verify_identifier", (identifier.as_bytes(), at)).await
	}

	/// The same, by the hash of a document.
	pub async fn verify_document(&self, hash: [u8; 32], at: Option<Moment>) -> Outcome<VerifyView> {
		self.question("LicencesApi_verify_document", (hash, at)).await
	}

	/// The same, by a certificate and its path.
	pub async fn verify_certificate(
		&self,
		id: LicenceId,
		membership: &Membership,
		at: Option<Moment>,
	) -> Outcome<VerifyView> {
		self.question("LicencesApi_verify_certificate", (id, membership, at)).await
	}

	/// The same, by what its holder showed in answer to a challenge.
	pub async fn verify_presentation(&self, shown: &Presentation, challenge: &ChallengeInput) -> Outcome<VerifyView> {
		self.question("LicencesApi_verify_presentation", (shown, challenge)).await
	}

	/// The payments of a contract.
	pub async fn payments(&self, id: ContractId) -> Outcome<Vec<PaymentView<Account>>> {
		self.question("ContractsApi_payments", id).await
	}
}
