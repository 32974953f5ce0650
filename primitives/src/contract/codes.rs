//! The codelists of contracts, and the states that carry more than a code. Codes are those of OCDS 1.1.5 where it has a
//! list; what it has no word for is marked as ours.

use super::PaymentId;
use crate::{money::Balance, tender::codelist, time::Moment};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_runtime::DispatchError;

codelist! {
	/// OCDS `contractStatus`. Ours, [`ContractStatus`], is mapped onto it on export.
	OcdsContractStatus {
		/// Proposed, not yet signed.
		Pending = 0 => "pending",
		/// Signed, and in force.
		Active = 1 => "active",
		/// Never signed, and never will be.
		Cancelled = 2 => "cancelled",
		/// Signed, and over: carried out or ended early.
		Terminated = 3 => "terminated",
	}
}

codelist! {
	/// OCDS `milestoneStatus`. Ours, [`MilestoneStatus`], is mapped onto it on export.
	OcdsMilestoneStatus {
		/// Still to be met.
		Scheduled = 0 => "scheduled",
		/// Met.
		Met = 1 => "met",
		/// Not met.
		NotMet = 2 => "notMet",
		/// Met in part.
		PartiallyMet = 3 => "partiallyMet",
	}
}

codelist! {
	/// A contract's status without what it carries. Ours.
	ContractStatusCode {
		/// Made from an award, and not signed by both sides.
		Draft = 0 => "draft",
		/// Signed by both sides, and being carried out.
		Active = 1 => "active",
		/// Ended early; what was delivered is decided and paid.
		Terminated = 2 => "terminated",
		/// Everything is decided and paid.
		Closed = 3 => "closed",
		/// Not signed in time, or refused.
		Lapsed = 4 => "lapsed",
		/// Its award fell before it was signed.
		Annulled = 5 => "annulled",
	}
}

codelist! {
	/// A side of a contract. Ours.
	Side {
		/// Who buys.
		Buyer = 0 => "buyer",
		/// Who delivers.
		Supplier = 1 => "supplier",
	}
}

codelist! {
	/// Why a contract ends early. Ours.
	TerminationReason {
		/// Both sides want it.
		MutualAgreement = 0 => "mutualAgreement",
		/// The supplier has long not delivered what is due. Its performance bond is forfeit. The buyer decides.
		SupplierDefault = 1 => "supplierDefault",
		/// The buyer has long not paid what is due. The supplier decides.
		BuyerDefault = 2 => "buyerDefault",
		/// Force majeure 不可抗力. The buyer decides.
		ForceMajeure = 3 => "forceMajeure",
		/// What is bought is not needed any more. The buyer decides.
		NoDemand = 4 => "noDemand",
		/// The supplier is insolvent. The buyer decides.
		Insolvency = 5 => "insolvency",
	}
}

codelist! {
	/// Why a contract is changed: ProZorro's list of contract-change rationales.
	VariationReason {
		/// More time.
		DurationExtension = 0 => "durationExtension",
		/// Beyond the fiscal year.
		FiscalYearExtension = 1 => "fiscalYearExtension",
		/// Prices of single items changed.
		ItemPriceVariation = 2 => "itemPriceVariation",
		/// A lower price.
		PriceReduction = 3 => "priceReduction",
		/// Better quality.
		QualityImprovement = 4 => "qualityImprovement",
		/// Another rate of tax.
		TaxRate = 5 => "taxRate",
		/// An index or a rate set by others changed.
		ThirdParty = 6 => "thirdParty",
		/// Less is bought.
		VolumeCuts = 7 => "volumeCuts",
	}
}

codelist! {
	/// What has become of a performance bond. Ours.
	PerformanceBondState {
		/// Agreed, and not held yet: the supplier has not signed.
		Agreed = 0 => "agreed",
		/// It is held on the supplier's purse.
		Held = 1 => "held",
		/// It was given back.
		Returned = 2 => "returned",
		/// It went to the treasury.
		Forfeited = 3 => "forfeited",
	}
}

codelist! {
	/// Who accepted a delivery. Ours.
	AcceptedBy {
		/// The buyer.
		Buyer = 0 => "buyer",
		/// The inspectors.
		Inspectors = 1 => "inspectors",
		/// A device's reading.
		Device = 2 => "device",
		/// Nobody: the period for a decision passed in silence.
		Silence = 3 => "silence",
	}
}

/// Where a contract stands.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Deserialize,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	Serialize,
	TypeInfo,
)]
#[serde(tag = "status", rename_all = "camelCase")]
pub enum ContractStatus {
	/// Made from an award, and not signed by both sides.
	#[codec(index = 0)]
	Draft,
	/// Signed by both sides, and being carried out.
	#[codec(index = 1)]
	Active,
	/// Ended early: nothing more is delivered; what was delivered is decided and paid.
	#[codec(index = 2)]
	Terminated {
		/// Why.
		reason: TerminationReason,
	},
	/// Every milestone is decided and all of the value is paid or freed. Interest may still be owed.
	#[codec(index = 3)]
	Closed {
		/// Why it had ended early, if it had.
		terminated: Option<TerminationReason>,
	},
	/// Not signed in time, or refused.
	#[codec(index = 4)]
	Lapsed {
		/// By whose fault.
		fault: Side,
	},
	/// Its award fell before it was signed.
	#[codec(index = 5)]
	Annulled,
}

impl ContractStatus {
	/// The status without what it carries.
	pub const fn code(self) -> ContractStatusCode {
		match self {
			Self::Draft => ContractStatusCode::Draft,
			Self::Active => ContractStatusCode::Active,
			Self::Terminated { .. } => ContractStatusCode::Terminated,
			Self::Closed { .. } => ContractStatusCode::Closed,
			Self::Lapsed { .. } => ContractStatusCode::Lapsed,
			Self::Annulled => ContractStatusCode::Annulled,
		}
	}

	/// What OCDS calls it.
	pub const fn ocds(self) -> OcdsContractStatus {
		match self {
			Self::Draft => OcdsContractStatus::Pending,
			Self::Active => OcdsContractStatus::Active,
			Self::Terminated { .. } | Self::Closed { .. } => OcdsContractStatus::Terminated,
			Self::Lapsed { .. } | Self::Annulled => OcdsContractStatus::Cancelled,
		}
	}
}

/// Where a milestone stands.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
#[cfg_attr(
	feature = "std",
	derive(Serialize),
	serde(tag = "status", rename_all = "camelCase", rename_all_fields = "camelCase")
)]
pub enum MilestoneStatus {
	/// Not delivered yet.
	#[codec(index = 0)]
	Scheduled,
	/// Delivered, and not decided.
	#[codec(index = 1)]
	Delivered {
		/// When.
		#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
		at: Moment,
		/// Silence until this moment accepts it; declared outages move it.
		#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
		decide_by: Moment,
	},
	/// Delivered and rejected; to be delivered again.
	#[codec(index = 2)]
	Rejected {
		/// When.
		#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
		at: Moment,
	},
	/// Delivered and accepted.
	#[codec(index = 3)]
	Accepted {
		/// When: the payment term begins here.
		#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
		at: Moment,
		/// By whom.
		by: AcceptedBy,
		/// How many whole days it was delivered late.
		days_late: u32,
	},
	/// An arbiter said what is paid for it.
	#[codec(index = 4)]
	Settled {
		/// When.
		#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
		at: Moment,
	},
	/// Never delivered: the contract ended early.
	#[codec(index = 5)]
	Dropped {
		/// When.
		#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
		at: Moment,
	},
}

impl MilestoneStatus {
	/// Whether nothing more is decided about it, but by an arbiter.
	pub const fn has_ended(self) -> bool {
		matches!(self, Self::Accepted { .. } | Self::Settled { .. } | Self::Dropped { .. })
	}

	/// Its name. Ours.
	pub const fn code(self) -> &'static str {
		match self {
			Self::Scheduled => "scheduled",
			Self::Delivered { .. } => "delivered",
			Self::Rejected { .. } => "rejected",
			Self::Accepted { .. } => "accepted",
			Self::Settled { .. } => "settled",
			Self::Dropped { .. } => "dropped",
		}
	}

	/// What OCDS calls it.
	pub const fn ocds(self) -> OcdsMilestoneStatus {
		match self {
			Self::Scheduled | Self::Delivered { .. } => OcdsMilestoneStatus::Scheduled,
			Self::Accepted { .. } => OcdsMilestoneStatus::Met,
			Self::Settled { .. } => OcdsMilestoneStatus::PartiallyMet,
			Self::Rejected { .. } | Self::Dropped { .. } => OcdsMilestoneStatus::NotMet,
		}
	}
}

/// What a payment is for.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Deserialize,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	Serialize,
	TypeInfo,
)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum PaymentKind {
	/// A delivery that was accepted or settled.
	#[codec(index = 0)]
	Delivery,
	/// What was kept back of it until the warranty ends 质量保证金.
	#[codec(index = 1)]
	Retention,
	/// Interest on a payment that was made late.
	#[codec(index = 2)]
	Interest {
		/// On which.
		on: PaymentId,
	},
}

impl PaymentKind {
	/// Its name. Ours.
	pub const fn code(self) -> &'static str {
		match self {
			Self::Delivery => "delivery",
			Self::Retention => "retention",
			Self::Interest { .. } => "interest",
		}
	}

	/// Whether it is a part of the contract's value.
	pub const fn is_principal(self) -> bool {
		!matches!(self, Self::Interest { .. })
	}
}

/// Where a payment stands. It never expires: what is not `Succeeded` is tried again.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
#[cfg_attr(
	feature = "std",
	derive(Serialize),
	serde(tag = "state", rename_all = "camelCase", rename_all_fields = "camelCase")
)]
pub enum PaymentState {
	/// Not tried yet.
	#[codec(index = 0)]
	Pending,
	/// Tried when it was due, and held back by a challenge or a dispute: nothing went wrong.
	#[codec(index = 1)]
	Attempted {
		/// How many times it was tried.
		attempts: u32,
		/// When the agenda tries again.
		#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
		next: Moment,
	},
	/// Tried when it was due, and it could not be made.
	#[codec(index = 2)]
	Failed {
		/// Why.
		#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::error"))]
		error: DispatchError,
		/// How many times it was tried.
		attempts: u32,
		/// When the agenda tries again.
		#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
		next: Moment,
	},
	/// Made. Of nothing, if an arbiter left nothing of it.
	#[codec(index = 3)]
	Succeeded {
		/// When.
		#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::moment"))]
		at: Moment,
	},
}

impl PaymentState {
	/// Its name. Ours.
	pub const fn code(&self) -> &'static str {
		match self {
			Self::Pending => "pending",
			Self::Attempted { .. } => "attempted",
			Self::Failed { .. } => "failed",
			Self::Succeeded { .. } => "succeeded",
		}
	}

	/// Whether it is made.
	pub const fn is_made(&self) -> bool {
		matches!(self, Self::Succeeded { .. })
	}

	/// How many times it was tried and not made.
	pub const fn attempts(&self) -> u32 {
		match self {
			Self::Attempted { attempts, .. } | Self::Failed { attempts, .. } => *attempts,
			Self::Pending | Self::Succeeded { .. } => 0,
		}
	}
}

/// Where a contract's money is: `value = open + due + retained + paid + released`, at any time. Amounts are in the smallest
/// unit of the currency. Interest comes on top of the value.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
#[cfg_attr(feature = "std", derive(Serialize), serde(rename_all = "camelCase"))]
pub struct Books {
	/// What the contract costs as it stands: what was awarded, and what variations made of it.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub value: Balance,
	/// The amounts of milestones that are not decided: scheduled, delivered, rejected.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub open: Balance,
	/// What is owed for accepted and settled milestones and not paid, retentions not counted.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub due: Balance,
	/// What is kept back until warranties end, and not paid.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub retained: Balance,
	/// What was paid, tax included, interest not.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub paid: Balance,
	/// What will never be paid, and is free on the budget line again: damages, what arbiters denied, what was never
	/// delivered.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub released: Balance,
	/// The interest that the buyer owes and has not paid.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub interest_owed: Balance,
	/// The interest that was paid.
	#[cfg_attr(feature = "std", serde(serialize_with = "crate::json::amount"))]
	pub interest_paid: Balance,
}

impl Books {
	/// What may still be paid of the value; `None` if the figures are impossible.
	pub fn unpaid(&self) -> Option<Balance> {
		self.open.checked_add(self.due)?.checked_add(self.retained)
	}

	/// Whether the figures add up to the value.
	pub fn balance(&self) -> bool {
		let sum = self.unpaid().and_then(|sum| sum.checked_add(self.paid)?.checked_add(self.released));
		sum == Some(self.value)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	macro_rules! every_code_should_lead_back {
		($($name:ident),+) => {
			$(
				for (position, entry) in $name::ALL.iter().enumerate() {
					assert_eq!($name::from_code(entry.code()), Some(*entry));
					assert_eq!(entry.encode(), [position as u8], "{}: the order is the index", entry.code());
				}
				assert_eq!($name::from_code("no such code"), None);
			)+
		};
	}

	#[test]
	fn codes_should_lead_back_to_their_entries() {
		every_code_should_lead_back!(
			OcdsContractStatus,
			OcdsMilestoneStatus,
			ContractStatusCode,
			Side,
			TerminationReason,
			VariationReason,
			PerformanceBondState,
			AcceptedBy
		);
	}

	#[test]
	fn statuses_should_have_a_word_in_ocds() {
		let reason = TerminationReason::NoDemand;
		let contracts = [
			(ContractStatus::Draft, "draft", "pending"),
			(ContractStatus::Active, "active", "active"),
			(ContractStatus::Terminated { reason }, "terminated", "terminated"),
			(ContractStatus::Closed { terminated: None }, "closed", "terminated"),
			(ContractStatus::Lapsed { fault: Side::Buyer }, "lapsed", "cancelled"),
			(ContractStatus::Annulled, "annulled", "cancelled"),
		];
		for (status, ours, ocds) in contracts {
			assert_eq!((status.code().code(), status.ocds().code()), (ours, ocds));
		}
		let by = AcceptedBy::Silence;
		let milestones = [
			(MilestoneStatus::Scheduled, "scheduled", "scheduled", false),
			(MilestoneStatus::Delivered { at: 1, decide_by: 2 }, "delivered", "scheduled", false),
			(MilestoneStatus::Rejected { at: 1 }, "rejected", "notMet", false),
			(MilestoneStatus::Accepted { at: 1, by, days_late: 0 }, "accepted", "met", true),
			(MilestoneStatus::Settled { at: 1 }, "settled", "partiallyMet", true),
			(MilestoneStatus::Dropped { at: 1 }, "dropped", "notMet", true),
		];
		for (status, ours, ocds, ended) in milestones {
			assert_eq!((status.code(), status.ocds().code(), status.has_ended()), (ours, ocds, ended));
		}
	}

	#[test]
	fn payments_should_say_what_they_are_and_where_they_stand() {
		let error = DispatchError::Unavailable;
		let states = [
			(PaymentState::Pending, "pending", 0),
			(PaymentState::Attempted { attempts: 2, next: 9 }, "attempted", 2),
			(PaymentState::Failed { error, attempts: 3, next: 9 }, "failed", 3),
			(PaymentState::Succeeded { at: 1 }, "succeeded", 0),
		];
		for (state, code, attempts) in states {
			assert_eq!((state.code(), state.attempts()), (code, attempts));
			assert_eq!(state.is_made(), code == "succeeded");
		}
		let kinds = [PaymentKind::Delivery, PaymentKind::Retention, PaymentKind::Interest { on: 1 }];
		assert_eq!(kinds.map(|kind| kind.code()), ["delivery", "retention", "interest"]);
		assert_eq!(kinds.map(|kind| kind.is_principal()), [true, true, false]);
	}

	#[test]
	fn books_should_balance_only_when_the_figures_add_up() {
		let books = Books { value: 15, open: 1, due: 2, retained: 3, paid: 4, released: 5, ..Default::default() };
		assert!(books.balance());
		assert_eq!(books.unpaid(), Some(6));
		assert!(!Books { value: 14, ..books }.balance());
		assert!(!Books { open: Balance::MAX, ..books }.balance(), "what overflows does not balance");
	}
}
