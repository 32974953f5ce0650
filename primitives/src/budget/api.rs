//! What anybody may ask of budgets: the runtime API and the shapes of its answers.

#![allow(clippy::cast_possible_truncation, reason = "SCALE's derive casts the indices of variants")]

use super::{
	ContractId, Currency, DepositId, DepositState, Destination, LineId, Movement, RedemptionId, RedemptionState,
};
use crate::{identity::PartyId, money::Balance, tender::TenderId, time::Moment};
use alloc::vec::Vec;
use codec::{Decode, Encode};
use scale_info::TypeInfo;

/// Most entries that one answer holds; a larger limit is clamped to it, and a limit of nought to one.
pub const MAX_PAGE: u32 = 100;

/// Where a line stands at this block's time.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub enum LineStatus {
	/// Its year has not begun: money may be put aside, and none is paid.
	#[codec(index = 0)]
	Planned,
	/// Its year runs.
	#[codec(index = 1)]
	Open,
	/// Its year is over: nothing new is put aside, and what is free waits to be returned to the treasury.
	#[codec(index = 2)]
	Ended,
	/// What was free is returned; what is put aside or committed is still paid, or returned when it frees.
	#[codec(index = 3)]
	Closed,
}

/// A budget line as the public sees it: `appropriated = free + reserved + committed + paid`. Amounts are in the smallest
/// unit of the currency.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct LineView<AccountId> {
	/// Its number.
	pub id: LineId,
	/// The buyer that may spend it.
	pub owner: PartyId,
	/// The fiscal year.
	pub fiscal_year: u16,
	/// The budget code, UTF-8; unique for its owner and year.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
	pub code: Vec<u8>,
	/// What it is for, UTF-8.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
	pub title: Vec<u8>,
	/// The first moment at which it pays.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub opens: Moment,
	/// The first moment at which nothing new is put aside on it.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub closes: Moment,
	/// When it was closed.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment_option"))]
	pub closed: Option<Moment>,
	/// Where it stands.
	pub status: LineStatus,
	/// What the treasury and other lines gave, less what went back or to other lines.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub appropriated: Balance,
	/// What can still be put aside.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub free: Balance,
	/// What is put aside for tenders.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub reserved: Balance,
	/// What is owed under contracts.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub committed: Balance,
	/// What was paid.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub paid: Balance,
	/// How many entries its journal has.
	pub movements: u32,
	/// The account that holds what is not paid.
	pub account: AccountId,
	/// What is in that account: at least `free + reserved + committed`, more if somebody sent money to it.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub balance: Balance,
}

/// A page of lines, in the order of their opening.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct LinePage<AccountId> {
	/// The lines.
	pub lines: Vec<LineView<AccountId>>,
	/// Where to go on; `None` at the end. Opaque, and valid at any block for the same owner.
	#[cfg_attr(
		feature = "std",
		serde(rename = "cursor", serialize_with = "crate::json::cursor", skip_serializing_if = "Option::is_none")
	)]
	pub next: Option<u32>,
}

/// A page of a line's journal, in the order of events.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct MovementPage<AccountId> {
	/// The entries. The first one has the number that was asked for.
	pub movements: Vec<Movement<AccountId>>,
	/// Where to go on; `None` at the end. Opaque, and valid at any block.
	#[cfg_attr(
		feature = "std",
		serde(rename = "cursor", serialize_with = "crate::json::cursor", skip_serializing_if = "Option::is_none")
	)]
	pub next: Option<u32>,
}

/// What is put aside for a tender.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct ReservationView {
	/// On which line.
	pub line: LineId,
	/// How much.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub amount: Balance,
}

/// What a contract may cost.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct CommitmentView {
	/// On which line.
	pub line: LineId,
	/// For which tender it had been put aside.
	pub tender: TenderId,
	/// What may still be paid.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub outstanding: Balance,
	/// What was paid.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub paid: Balance,
}

/// A deposit at the city's bank.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct DepositView<AccountId> {
	/// Its number.
	pub id: DepositId,
	/// How much.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub amount: Balance,
	/// For whom.
	pub to: Destination,
	/// The bank's reference, ASCII.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::text"))]
	pub reference: Vec<u8>,
	/// The account of the official who recorded it.
	pub recorded_by: AccountId,
	/// When.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub recorded_at: Moment,
	/// What became of it.
	#[cfg_attr(feature = "std", serde(flatten))]
	pub state: DepositState<AccountId>,
}

/// A page of deposits, in the order of recording.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct DepositPage<AccountId> {
	/// The deposits.
	pub deposits: Vec<DepositView<AccountId>>,
	/// Where to go on; `None` at the end. Opaque, and valid at any block.
	#[cfg_attr(
		feature = "std",
		serde(rename = "cursor", serialize_with = "crate::json::cursor", skip_serializing_if = "Option::is_none")
	)]
	pub next: Option<DepositId>,
}

/// Money on its way from a purse to the party's bank account.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct RedemptionView<AccountId> {
	/// Its number.
	pub id: RedemptionId,
	/// Whose.
	pub party: PartyId,
	/// How much.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub amount: Balance,
	/// The account that asked for it.
	pub requested_by: AccountId,
	/// When.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
	pub requested_at: Moment,
	/// What became of it.
	#[cfg_attr(feature = "std", serde(flatten))]
	pub state: RedemptionState<AccountId, Vec<u8>>,
}

/// A page of redemptions, in the order of asking.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct RedemptionPage<AccountId> {
	/// The redemptions.
	pub redemptions: Vec<RedemptionView<AccountId>>,
	/// Where to go on; `None` at the end. Opaque, and valid at any block.
	#[cfg_attr(
		feature = "std",
		serde(rename = "cursor", serialize_with = "crate::json::cursor", skip_serializing_if = "Option::is_none")
	)]
	pub next: Option<RedemptionId>,
}

/// An account and what is in it.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct PurseView<AccountId> {
	/// The account.
	pub account: AccountId,
	/// What is free in it.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub balance: Balance,
	/// What is in it and held: bonds, and redemptions on their way.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub held: Balance,
}

/// All the money there is: `total = opening + deposited - redeemed`.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
#[cfg_attr(feature = "std", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct IssuanceView {
	/// What the chain began with.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub opening: Balance,
	/// What was issued against confirmed deposits since.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub deposited: Balance,
	/// What was paid out by the bank since.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub redeemed: Balance,
	/// What there is.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub total: Balance,
}

sp_api::decl_runtime_apis! {
	/// Questions about budgets and about the money on this chain.
	pub trait BudgetsApi<AccountId> where AccountId: codec::Codec {
		/// The currency that every amount is in.
		fn currency() -> Currency;

		/// How much money there is, and where it came from.
		fn issuance() -> IssuanceView;

		/// The line with this number.
		fn line(id: LineId) -> Option<LineView<AccountId>>;

		/// The line of `owner` with this code in this fiscal year.
		fn line_by_code(owner: PartyId, fiscal_year: u16, code: Vec<u8>) -> Option<LineView<AccountId>>;

		/// Lines of `owner`, or of everybody, from the cursor on, at most `limit` of them. The first cursor is 0.
		fn lines(owner: Option<PartyId>, cursor: u32, limit: u32) -> LinePage<AccountId>;

		/// Every movement of a line's money from the cursor on, at most `limit` of them. The first cursor is 0.
		fn trace(line: LineId, cursor: u32, limit: u32) -> MovementPage<AccountId>;

		/// What is put aside for a tender.
		fn reservation(tender: TenderId) -> Option<ReservationView>;

		/// What was committed to a contract.
		fn commitment(contract: ContractId) -> Option<CommitmentView>;

		/// The deposit with this number.
		fn deposit(id: DepositId) -> Option<DepositView<AccountId>>;

		/// The deposit that stands under the bank's reference; a cancelled one does not.
		fn deposit_by_reference(reference: Vec<u8>) -> Option<DepositView<AccountId>>;

		/// Deposits from the cursor on, at most `limit` of them. The first cursor is 0.
		fn deposits(cursor: DepositId, limit: u32) -> DepositPage<AccountId>;

		/// The redemption with this number.
		fn redemption(id: RedemptionId) -> Option<RedemptionView<AccountId>>;

		/// Redemptions from the cursor on, at most `limit` of them. The first cursor is 0.
		fn redemptions(cursor: RedemptionId, limit: u32) -> RedemptionPage<AccountId>;

		/// The account that holds a party's own money, and what is in it.
		fn purse(party: PartyId) -> PurseView<AccountId>;

		/// The treasury's account, and what is in it.
		fn treasury() -> PurseView<AccountId>;
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::{
		budget::{Cause, MovementKind},
		identity::Authority,
	};
	use serde_json::json;

	#[test]
	fn movement_should_show_from_where_to_where_and_what_for() {
		let movement = |kind, cause| {
			let movement = Movement::<&str> { kind, amount: 100, cause, at: 0, block: 7 };
			serde_json::to_value(movement).unwrap()
		};
		let expected = json!({
			"kind": "reserved", "amount": "100", "cause": { "tender": 3 }, "at": "1970-01-01T00:00:00Z", "block": 7,
		});
		assert_eq!(movement(MovementKind::Reserved, Cause::Tender(3)), expected);
		let paid = movement(MovementKind::Paid { payee: "5Grw" }, Cause::Contract(2));
		assert_eq!((&paid["kind"], &paid["payee"]), (&json!("paid"), &json!("5Grw")));
		assert_eq!(movement(MovementKind::Appropriated, Cause::Treasury)["cause"], "treasury");
		let come = movement(MovementKind::TransferredIn { from: 4 }, Cause::Contract(2));
		assert_eq!((&come["kind"], &come["from"]), (&json!("transferredIn"), &json!(4)));
		let gone = movement(MovementKind::TransferredOut { to: 5 }, Cause::Contract(2));
		assert_eq!((&gone["kind"], &gone["to"]), (&json!("transferredOut"), &json!(5)));
	}

	#[test]
	fn state_should_stand_beside_what_it_says() {
		let deposit = DepositView {
			id: 0,
			amount: 5,
			to: Destination::Purse(2),
			reference: b"B-1".to_vec(),
			recorded_by: "5Grw",
			recorded_at: 0,
			state: DepositState::Cancelled {
				by: Authority::Governance,
				reason: b"twice".to_vec().try_into().unwrap(),
				at: 1,
			},
		};
		let expected = json!({
			"id": 0, "amount": "5", "to": { "purse": 2 }, "reference": "B-1", "recordedBy": "5Grw",
			"recordedAt": "1970-01-01T00:00:00Z", "state": "cancelled", "by": "council", "reason": "twice",
			"at": "1970-01-01T00:00:00.001Z",
		});
		assert_eq!(serde_json::to_value(deposit).unwrap(), expected);

		let redemption =
			|state| RedemptionView { id: 0, party: 2, amount: 5, requested_by: "5Grw", requested_at: 0, state };
		let paid = RedemptionState::Paid { by: "5FHn", reference: b"B-2".to_vec(), at: 1 };
		let json = serde_json::to_value(redemption(paid)).unwrap();
		assert_eq!((&json["state"], &json["reference"]), (&json!("paid"), &json!("B-2")));
		let json = serde_json::to_value(redemption(RedemptionState::Requested)).unwrap();
		assert_eq!((&json["state"], json.get("reference")), (&json!("requested"), None));
	}
}
