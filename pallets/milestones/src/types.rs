//! What the pallet stores.

#![allow(clippy::cast_possible_truncation, reason = "SCALE's derive casts the indices of variants")]

use crate::Config;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{BoundedVec, CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound};
use procurement_primitives::{
	award::AwardId,
	budget::ContractId,
	contract::{
		Books, ContractStatus, DeviceTerms, MilestoneChange, MilestoneId, MilestoneStatus, PaymentId, PaymentKind,
		PaymentState, PerformanceBondState, Side, VariationReason,
	},
	identity::{PartyId, Reason},
	money::Balance,
	tender::{AcceptanceMethod, BasisPoints, DocumentHash, LotSet, MaxTitleLength, TenderId},
	time::{Moment, Period, DAY},
};
use scale_info::TypeInfo;

/// What is delivered, in a line.
pub type Title = BoundedVec<u8, MaxTitleLength>;

/// The hashes of what proves a delivery.
pub type Evidence<T> = BoundedVec<DocumentHash, <T as Config>::MaxEvidence>;

/// What a variation changes.
pub type Changes<T> = BoundedVec<MilestoneChange, <T as Config>::MaxMilestones>;

/// The figures of the ruleset that a contract is judged by, copied when it is made: a tender's ruleset never changes.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Figures {
	/// City time minus UTC, in minutes.
	pub utc_offset_minutes: i32,
	/// A performance bond is at most this share of the value.
	pub performance_bond_cap: BasisPoints,
	/// Variations add at most this share of the awarded value, all together.
	pub variation_cap: BasisPoints,
	/// A payment falls due at most this long after acceptance.
	pub payment_term_cap: Period,
	/// What is owed for each day that a payment is late, in millionths of it.
	pub late_interest_per_day: u32,
}

/// A performance bond.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Bond {
	/// How much was agreed.
	pub amount: Balance,
	/// What has become of it.
	pub state: PerformanceBondState,
}

impl Bond {
	/// How much of it is on hold.
	pub fn held(&self) -> Balance {
		match self.state {
			PerformanceBondState::Held => self.amount,
			_ => 0,
		}
	}
}

/// The part of a contract that every call reads: kept small.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Contract {
	/// The award it was made from.
	pub award: AwardId,
	/// The tender.
	pub tender: TenderId,
	/// The lots it covers.
	pub lots: LotSet,
	/// Who buys.
	pub buyer: PartyId,
	/// Who delivers.
	pub supplier: PartyId,
	/// Where it stands.
	pub status: ContractStatus,
	/// When it was made.
	pub created: Moment,
	/// It must be signed before this moment, as announced.
	pub sign_by: Moment,
	/// When both sides had signed.
	pub signed: Option<Moment>,
	/// The version of its terms. A signature is for one version.
	pub version: u32,
	/// Whether the terms name everybody whom the schedule needs.
	pub complete: bool,
	/// What was awarded.
	pub awarded: Balance,
	/// What variations have added, all together.
	pub added: Balance,
	/// Where its money is.
	pub books: Books,
	/// The performance bond.
	pub bond: Bond,
	/// How many milestones it has.
	pub milestones: u32,
	/// How many of them have ended.
	pub ended: u32,
	/// How many disputes are open.
	pub disputes: u32,
	/// How many payments it has; the number of the next.
	pub payments: u32,
	/// How many payments of the value are not made.
	pub unpaid: u32,
	/// How many variations were proposed; the number of the next.
	pub variations: u32,
	/// What it is judged by.
	pub figures: Figures,
}

impl Contract {
	/// On which side a party stands.
	pub fn side_of(&self, party: PartyId) -> Option<Side> {
		match party {
			_ if party == self.buyer => Some(Side::Buyer),
			_ if party == self.supplier => Some(Side::Supplier),
			_ => None,
		}
	}

	/// Whether deliveries are decided and payments made: it is signed, and not closed.
	pub fn is_running(&self) -> bool {
		matches!(self.status, ContractStatus::Active | ContractStatus::Terminated { .. })
	}
}

/// What is agreed beyond the schedule and the figures that every call reads.
#[derive(CloneNoBound, DebugNoBound, Decode, Encode, EqNoBound, MaxEncodedLen, PartialEqNoBound, TypeInfo)]
#[scale_info(skip_type_params(T))]
pub struct StoredTerms<T: Config> {
	/// How long after acceptance a payment falls due.
	pub payment_term: Period,
	/// What share of each payment is tax.
	pub tax: BasisPoints,
	/// What the supplier owes for each day that it is late, in millionths.
	pub damages_per_day: u32,
	/// What it owes for lateness at most.
	pub damages_cap: BasisPoints,
	/// Who inspects.
	pub inspectors: BoundedVec<PartyId, T::MaxInspectors>,
	/// How many of them must accept.
	pub inspectors_needed: u32,
	/// Which device accepts what.
	pub devices: BoundedVec<DeviceTerms, T::MaxMilestones>,
	/// Who settles disputes.
	pub arbiter: Option<PartyId>,
	/// The hash of the contract's text.
	pub document: Option<DocumentHash>,
}

/// Who has signed something: two officials of the buyer whom a registrar tied to different persons, and one account of
/// the supplier.
#[derive(
	CloneNoBound,
	DebugNoBound,
	Decode,
	DecodeWithMemTracking,
	Encode,
	EqNoBound,
	MaxEncodedLen,
	PartialEqNoBound,
	TypeInfo,
)]
#[scale_info(skip_type_params(T))]
pub struct Signatures<T: Config> {
	/// The buyer's first official.
	pub first: Option<T::AccountId>,
	/// The buyer's second official.
	pub second: Option<T::AccountId>,
	/// When the second signed.
	pub buyer_at: Option<Moment>,
	/// The supplier.
	pub supplier: Option<T::AccountId>,
}

impl<T: Config> Default for Signatures<T> {
	fn default() -> Self {
		Self { first: None, second: None, buyer_at: None, supplier: None }
	}
}

impl<T: Config> Signatures<T> {
	/// Whether a side has signed.
	pub fn has(&self, side: Side) -> bool {
		match side {
			Side::Buyer => self.second.is_some(),
			Side::Supplier => self.supplier.is_some(),
		}
	}

	/// Whether both have.
	pub fn are_complete(&self) -> bool {
		self.has(Side::Buyer) && self.has(Side::Supplier)
	}
}

/// A milestone.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Milestone {
	/// What it costs.
	pub amount: Balance,
	/// Within how many days of the signature it is to be delivered.
	pub due_days: u16,
	/// By when, if a variation said so, or a dispute of the buyer's put it off.
	pub due: Option<Moment>,
	/// Who accepts it.
	pub acceptance: AcceptanceMethod,
	/// Silence for so long accepts it.
	pub accepted_after: Period,
	/// What share is kept back.
	pub retention: BasisPoints,
	/// How many days of warranty follow.
	pub warranty_days: u16,
	/// Where it stands.
	pub status: MilestoneStatus,
	/// How many times it was delivered.
	pub deliveries: u32,
	/// Whether a dispute about it is open.
	pub frozen: bool,
	/// Whether the buyer has disputed it. Each side may once.
	pub disputed_by_buyer: bool,
	/// Whether the supplier has.
	pub disputed_by_supplier: bool,
	/// For how long the buyer disputed the delivery that waits for a decision. If that is rejected, the next one is due so
	/// much later.
	pub disputed_for: Moment,
	/// What will never be paid of it.
	pub released: Balance,
	/// Its payment.
	pub payment: Option<PaymentId>,
	/// The payment of what is kept back.
	pub retention_payment: Option<PaymentId>,
}

impl Milestone {
	/// By when it is to be delivered under a contract signed at `signed`, as announced.
	pub fn due_at(&self, signed: Moment) -> Moment {
		// The warranty and the time to deliver are at most 180 years.
		self.due.unwrap_or_else(|| signed.saturating_add(DAY.saturating_mul(self.due_days.into())))
	}

	/// Its payments, there or not.
	pub fn payments(&self) -> impl Iterator<Item = PaymentId> {
		self.payment.into_iter().chain(self.retention_payment)
	}
}

/// What an inspector says of a delivery.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Vote {
	/// Who.
	pub inspector: PartyId,
	/// Whether it is as agreed.
	pub accepts: bool,
}

/// The last delivery of a milestone. Earlier ones are in the events.
#[derive(CloneNoBound, DebugNoBound, Decode, Encode, EqNoBound, MaxEncodedLen, PartialEqNoBound, TypeInfo)]
#[scale_info(skip_type_params(T))]
pub struct Delivery<T: Config> {
	/// When.
	pub at: Moment,
	/// The hashes of what proves it.
	pub evidence: Evidence<T>,
	/// The official who has accepted it, where two must.
	pub approved: Option<T::AccountId>,
	/// What inspectors have said.
	pub votes: BoundedVec<Vote, T::MaxInspectors>,
	/// What the device read.
	pub reading: Option<i64>,
	/// Why it was rejected.
	pub rejection: Option<Reason>,
}

/// An open dispute.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Dispute {
	/// Who opened it.
	pub by: Side,
	/// When.
	pub at: Moment,
	/// Why.
	pub reason: Reason,
}

impl Dispute {
	/// When a payment of the milestone, due at `due`, is due if the dispute ends at `now`: the time for which the supplier
	/// itself held it back does not count as the buyer's.
	pub fn due_if_ended(&self, due: Moment, now: Moment) -> Moment {
		match self.by {
			Side::Supplier => due.saturating_add(now.saturating_sub(due.max(self.at))),
			Side::Buyer => due,
		}
	}
}

/// A payment. Never removed.
#[derive(CloneNoBound, DebugNoBound, Decode, Encode, EqNoBound, MaxEncodedLen, PartialEqNoBound, TypeInfo)]
#[scale_info(skip_type_params(T))]
pub struct Payment<T: Config> {
	/// The milestone it is for.
	pub milestone: MilestoneId,
	/// What it is for.
	pub kind: PaymentKind,
	/// How much leaves the budget line.
	pub amount: Balance,
	/// When it is due.
	pub due: Moment,
	/// Where it stands.
	pub state: PaymentState,
	/// The official who wants it paid before it is due.
	pub approved: Option<T::AccountId>,
	/// Who got the tax of it, since it was made: another tax office may be named later.
	pub taxed_by: Option<PartyId>,
}

/// A variation that waits for signatures.
#[derive(CloneNoBound, DebugNoBound, Decode, Encode, EqNoBound, MaxEncodedLen, PartialEqNoBound, TypeInfo)]
#[scale_info(skip_type_params(T))]
pub struct Proposal<T: Config> {
	/// Its number.
	pub number: u32,
	/// Who proposed it.
	pub by: Side,
	/// When.
	pub at: Moment,
	/// Why.
	pub reason: VariationReason,
	/// Why, in words.
	pub note: Reason,
	/// What changes.
	pub changes: Changes<T>,
	/// Who has signed it.
	pub signatures: Signatures<T>,
}

/// A variation that both sides have signed. Never removed.
#[derive(CloneNoBound, DebugNoBound, Decode, Encode, EqNoBound, MaxEncodedLen, PartialEqNoBound, TypeInfo)]
#[scale_info(skip_type_params(T))]
pub struct SignedVariation<T: Config> {
	/// Who proposed it.
	pub by: Side,
	/// When both had signed.
	pub at: Moment,
	/// Why.
	pub reason: VariationReason,
	/// Why, in words.
	pub note: Reason,
	/// What changed.
	pub changes: Changes<T>,
	/// What the contract cost before.
	pub value_before: Balance,
	/// What it costs since.
	pub value_after: Balance,
}

/// What the agenda does for this pallet.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Step {
	/// At the end of the time for signing: ends a draft that is not signed.
	#[codec(index = 0)]
	Signing {
		/// The contract.
		contract: ContractId,
	},
	/// At the end of the time for a decision: accepts a delivery by silence.
	#[codec(index = 1)]
	Silence {
		/// The contract.
		contract: ContractId,
		/// The milestone.
		milestone: MilestoneId,
		/// Which delivery, counted from 1.
		delivery: u32,
	},
	/// When a payment is due: makes it, or tries again later.
	#[codec(index = 2)]
	Pay {
		/// The contract.
		contract: ContractId,
		/// The payment.
		payment: PaymentId,
	},
}
