//! What anybody may ask of contracts: the runtime API and the shapes of its answers.

use super::{
	Books, ContractStatus, ContractStatusCode, MilestoneChange, MilestoneId, MilestoneStatus, PaymentId, PaymentKind,
	PaymentState, PerformanceBondState, Side, TerminationReason, Terms, VariationReason,
};
use crate::{
	award::AwardId,
	budget::ContractId,
	identity::PartyId,
	money::Balance,
	tender::{AcceptanceMethod, BasisPoints, DocumentHash, LotSet, TenderId},
	time::{Moment, Period},
};
use alloc::vec::Vec;
use codec::{Decode, Encode};
use scale_info::TypeInfo;

/// Most contracts that one answer holds; a larger limit is clamped to it.
pub const MAX_PAGE: u32 = 100;

/// Most contracts that one question looks at, so that its cost does not grow with their number. An answer may hold fewer
/// contracts than asked for and still have a cursor.
pub const MAX_SCAN: u32 = 1_000;

/// A contract in a list.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct ContractSummary {
	/// Its number.
	pub id: ContractId,
	/// The award it was made from.
	pub award: AwardId,
	/// The tender.
	pub tender: TenderId,
	/// The lots it covers.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::lots"))]
	pub lots: LotSet,
	/// Who buys.
	pub buyer: PartyId,
	/// Who delivers.
	pub supplier: PartyId,
	/// Where it stands.
	#[cfg_attr(feature = "std", serde(flatten))]
	pub status: ContractStatus,
	/// When it was made from the award.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub created: Moment,
	/// When both sides had signed.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment_option"))]
	pub signed: Option<Moment>,
	/// Where its money is.
	pub books: Books,
}

/// A contract as the public sees it.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct ContractView<AccountId> {
	/// What lists show.
	#[cfg_attr(feature = "std", serde(flatten))]
	pub summary: ContractSummary,
	/// It must be signed before this moment; declared outages are counted in.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub sign_by: Moment,
	/// The version of its terms: what a signature names.
	pub version: u32,
	/// Whether its terms say all that they must before it is signed.
	pub complete: bool,
	/// What it says beyond the schedule.
	pub terms: Terms,
	/// What has become of the performance bond.
	pub bond_state: PerformanceBondState,
	/// Who has signed it.
	pub signatures: SignaturesView<AccountId>,
	/// What it cost when it was awarded.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub awarded: Balance,
	/// What variations have added to that, all together.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub added: Balance,
	/// What variations may add, all together.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub added_at_most: Balance,
	/// Its milestones, by number.
	pub milestones: Vec<MilestoneView<AccountId>>,
	/// The variation that waits for signatures.
	pub proposal: Option<ProposalView<AccountId>>,
	/// The variations that both sides have signed, by number.
	pub variations: Vec<VariationView>,
	/// The terminations that wait for signatures.
	pub terminations: Vec<TerminationView<AccountId>>,
	/// How many payments it has.
	#[cfg_attr(feature = "std", serde(rename = "paymentCount"))]
	pub payments: u32,
}

/// Who has signed something: two officials of the buyer, and one account of the supplier.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct SignaturesView<AccountId> {
	/// The buyer's officials, in the order of signing.
	pub buyer: Vec<AccountId>,
	/// The supplier.
	pub supplier: Option<AccountId>,
}

/// A milestone as the public sees it.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct MilestoneView<AccountId> {
	/// Its number.
	pub id: MilestoneId,
	/// What is delivered, in a line, UTF-8.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
	pub title: Vec<u8>,
	/// What it costs.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub amount: Balance,
	/// By when it is to be delivered; `None` while the contract is not signed. Declared outages are counted in.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment_option"))]
	pub due: Option<Moment>,
	/// Within how many days of the signature it is to be delivered, as the tender said.
	pub due_days: u16,
	/// Who accepts it.
	pub acceptance: AcceptanceMethod,
	/// Silence for so long after a delivery accepts it.
	pub accepted_after: Period,
	/// What share of the payment is kept back until the warranty ends.
	pub retention: BasisPoints,
	/// How many days of warranty follow acceptance.
	pub warranty_days: u16,
	/// Where it stands.
	#[cfg_attr(feature = "std", serde(flatten))]
	pub status: MilestoneStatus,
	/// How many times it was delivered.
	pub deliveries: u32,
	/// The last delivery.
	pub delivery: Option<DeliveryView<AccountId>>,
	/// The dispute that is open about it.
	pub dispute: Option<DisputeView>,
	/// What will never be paid of it: damages, what an arbiter denied, what was never delivered.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub released: Balance,
	/// The number of its payment.
	pub payment: Option<PaymentId>,
	/// The number of the payment of what was kept back.
	pub retention_payment: Option<PaymentId>,
}

/// A delivery as the public sees it.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct DeliveryView<AccountId> {
	/// The hashes of what proves it.
	pub evidence: Vec<DocumentHash>,
	/// The official who has accepted it, where two must.
	pub approved: Option<AccountId>,
	/// The inspectors who accept it.
	pub accepting: Vec<PartyId>,
	/// The inspectors who reject it.
	pub rejecting: Vec<PartyId>,
	/// What the device read.
	pub reading: Option<i64>,
	/// Why it was rejected, UTF-8.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text_option"))]
	pub rejection: Option<Vec<u8>>,
}

/// An open dispute.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct DisputeView {
	/// Who opened it.
	pub by: Side,
	/// When.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub at: Moment,
	/// Why, UTF-8.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
	pub reason: Vec<u8>,
	/// How much is in dispute.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub amount: Balance,
	/// From when on a review body may settle it.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub review_from: Moment,
}

/// A variation that waits for signatures.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct ProposalView<AccountId> {
	/// Its number: what a signature names.
	pub number: u32,
	/// Who proposed it.
	pub by: Side,
	/// When.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub at: Moment,
	/// Why.
	pub reason: VariationReason,
	/// Why, in words, UTF-8.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
	pub note: Vec<u8>,
	/// What changes.
	pub changes: Vec<MilestoneChange>,
	/// Who has signed it.
	pub signatures: SignaturesView<AccountId>,
}

/// A variation that both sides have signed.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct VariationView {
	/// Its number.
	pub number: u32,
	/// Who proposed it.
	pub by: Side,
	/// When both sides had signed.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub at: Moment,
	/// Why.
	pub reason: VariationReason,
	/// Why, in words, UTF-8.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
	pub note: Vec<u8>,
	/// What changed.
	pub changes: Vec<MilestoneChange>,
	/// What the contract cost before.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub value_before: Balance,
	/// What it costs since.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub value_after: Balance,
}

/// A termination that waits for signatures.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct TerminationView<AccountId> {
	/// Why.
	pub reason: TerminationReason,
	/// Who has signed it.
	pub signatures: SignaturesView<AccountId>,
}

/// A line of a payment.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct PaymentLine<AccountId> {
	/// Who gets it.
	pub payee: AccountId,
	/// How much.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub amount: Balance,
	/// Whether it is tax.
	pub tax: bool,
}

/// A payment as the public sees it.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct PaymentView<AccountId> {
	/// Its number.
	pub id: PaymentId,
	/// The milestone it is for.
	pub milestone: MilestoneId,
	/// What it is for.
	#[cfg_attr(feature = "std", serde(flatten))]
	pub kind: PaymentKind,
	/// How much: the sum of its lines.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub amount: Balance,
	/// When it is due.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub due: Moment,
	/// Where it stands.
	#[cfg_attr(feature = "std", serde(flatten))]
	pub state: PaymentState,
	/// Whether a dispute holds it back.
	pub disputed: bool,
	/// The official who wants it paid before it is due; a second one is needed.
	pub approved: Option<AccountId>,
	/// Who gets what of it.
	pub lines: Vec<PaymentLine<AccountId>>,
	/// Of a delivery's payment: what is kept back of its milestone and paid by itself. With the next line and the amount it
	/// comes to what the milestone costs.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub retained: Balance,
	/// Of a delivery's payment: what was taken off its milestone and is never paid: damages, and what an arbiter denied.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub released: Balance,
	/// The interest that would be owed if it were paid at this block's time, and a dispute about it ended then.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub interest: Balance,
}

/// Which contracts to list; every field that is set must match.
#[derive(Clone, Debug, Decode, Default, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Deserialize), serde(default, deny_unknown_fields, rename_all = "camelCase"))]
pub struct ContractFilter {
	/// Only of this tender.
	pub tender: Option<TenderId>,
	/// Only of this buyer.
	pub buyer: Option<PartyId>,
	/// Only of this supplier.
	pub supplier: Option<PartyId>,
	/// Only in this status.
	pub status: Option<ContractStatusCode>,
}

/// A page of contracts, by number, upwards.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct ContractPage {
	/// The contracts.
	pub contracts: Vec<ContractSummary>,
	/// Where to go on; `None` at the end. Opaque, and valid at any block for the same filter.
	#[cfg_attr(
		feature = "std",
		serde(rename = "cursor", serialize_with = "crate::json::cursor", skip_serializing_if = "Option::is_none")
	)]
	pub next: Option<ContractId>,
}

sp_api::decl_runtime_apis! {
	/// Questions about contracts.
	pub trait ContractsApi<AccountId> where AccountId: codec::Codec {
		/// The contract with this number.
		fn get(id: ContractId) -> Option<ContractView<AccountId>>;

		/// The number of the contract that was made from an award.
		fn by_award(award: AwardId) -> Option<ContractId>;

		/// Contracts from the number `from` upwards that match `filter`, at most `limit` of them.
		fn list(filter: ContractFilter, from: ContractId, limit: u32) -> ContractPage;

		/// Every payment of a contract, by number.
		fn payments(id: ContractId) -> Vec<PaymentView<AccountId>>;
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::contract::AcceptedBy;
	use sp_runtime::DispatchError;

	#[test]
	fn payment_should_show_what_it_is_for_and_where_it_stands() {
		let view = PaymentView {
			id: 2,
			milestone: 1,
			kind: PaymentKind::Interest { on: 0 },
			amount: 5_000,
			due: 0,
			state: PaymentState::Failed { error: DispatchError::Unavailable, attempts: 3, next: 1_000 },
			disputed: false,
			approved: None::<u64>,
			lines: Vec::from([PaymentLine { payee: 7u64, amount: 5_000, tax: false }]),
			retained: 0,
			released: 0,
			interest: 0,
		};
		let json = serde_json::to_value(&view).unwrap();
		let shown = ["kind", "state", "amount", "due", "next"].map(|field| json[field].as_str().unwrap_or_default());
		assert_eq!(shown, ["interest", "failed", "5000", "1970-01-01T00:00:00Z", "1970-01-01T00:00:01Z"]);
		assert_eq!((json["on"].as_u64(), json["attempts"].as_u64()), (Some(0), Some(3)));
		assert!(json["error"] != serde_json::Value::Null && json["lines"][0]["payee"] == 7);
	}

	#[test]
	fn statuses_should_show_beside_what_they_belong_to() {
		let summary = ContractSummary {
			id: 1,
			award: 2,
			tender: 3,
			lots: LotSet(0b101),
			buyer: 4,
			supplier: 5,
			status: ContractStatus::Terminated { reason: TerminationReason::NoDemand },
			created: 0,
			signed: None,
			books: Books { value: 9, ..Default::default() },
		};
		let json = serde_json::to_value(ContractPage { contracts: Vec::from([summary]), next: None }).unwrap();
		let contract = &json["contracts"][0];
		assert_eq!((contract["status"].as_str(), contract["reason"].as_str()), (Some("terminated"), Some("noDemand")));
		assert_eq!(
			(contract["books"]["value"].as_str(), contract["books"]["interestOwed"].as_str()),
			(Some("9"), Some("0"))
		);
		let status = MilestoneStatus::Accepted { at: 0, by: AcceptedBy::Silence, days_late: 2 };
		let json = serde_json::to_value(status).unwrap();
		assert_eq!(
			(json["status"].as_str(), json["by"].as_str(), json["daysLate"].as_u64()),
			(Some("accepted"), Some("silence"), Some(2))
		);
	}
}
