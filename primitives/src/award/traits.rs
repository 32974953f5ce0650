//! How the award meets the contract.

use super::AwardId;
use crate::{
	identity::PartyId,
	money::Balance,
	tender::{LotSet, TenderId},
};
use codec::{Decode, Encode};
use scale_info::TypeInfo;
use sp_runtime::{DispatchError, DispatchResult};

/// What a contract is made from.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct AwardTerms {
	/// The tender.
	pub tender: TenderId,
	/// The lots awarded.
	pub lots: LotSet,
	/// Who buys.
	pub buyer: PartyId,
	/// Who delivers.
	pub supplier: PartyId,
	/// What it costs: the sum of the bid's prices for those lots.
	pub value: Balance,
}

/// Reads awards. Answered by awards, asked by contracts.
pub trait AwardInspect {
	/// What a contract is made from. Fails with a typed error if there is no such award.
	fn terms(award: AwardId) -> Result<AwardTerms, DispatchError>;

	/// Fails with a typed error unless the award is approved, its standstill is over and nothing that stops signing and
	/// money is open: no challenge, no appeal against any award of its tender.
	fn ensure_final(award: AwardId) -> DispatchResult;

	/// Fails with a typed error while a challenge or an appeal of the tender stops money.
	fn ensure_money_moves(tender: TenderId) -> DispatchResult;
}

/// What opening tells evaluation: the one hook from the bids to the award. Answered by awards.
pub trait EvaluationHook {
	/// Every technical envelope is opened, or marked as impossible to open. Without this call anybody can begin the
	/// evaluation; with it nobody needs to.
	fn opened(tender: TenderId) -> DispatchResult;
}

/// No evaluation.
impl EvaluationHook for () {
	fn opened(_: TenderId) -> DispatchResult {
		Ok(())
	}
}

/// What an award tells the contract: the one hook from the award to the contract. Answered by contracts.
pub trait ContractHook {
	/// The award is final: a draft contract is made from it.
	fn awarded(award: AwardId) -> DispatchResult;

	/// The award was annulled or the tender cancelled: an unsigned contract falls.
	fn annulled(award: AwardId) -> DispatchResult;

	/// The tender is complete, whichever lot was settled last: nothing more is signed for it, and what was put aside and not
	/// needed is free again.
	fn completed(tender: TenderId) -> DispatchResult;
}

/// What a contract tells the award. Answered by awards.
pub trait AwardControl {
	/// Both sides have signed: the winner's bond goes back, the losers' too, and the tender is complete when all lots are
	/// settled.
	fn signed(award: AwardId) -> DispatchResult;

	/// The supplier has refused to sign, or let the time for it pass: its bond is forfeit, and the buyer may award to the
	/// next.
	fn refused(award: AwardId) -> DispatchResult;

	/// The buyer has let the time for signing pass, and the supplier has not: the supplier is free and its bond goes back;
	/// the award falls, and the buyer may award again.
	fn lapsed(award: AwardId) -> DispatchResult;
}
