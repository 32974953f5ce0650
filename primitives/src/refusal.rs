//! Why the chain refuses a transaction before it runs, in words.
//!
//! A transaction that nobody can be charged for never enters a block. Its sender learns of it from the node, as
//! `InvalidTransaction::Custom(code)`: one byte. [`Refusal`] is the dictionary of those bytes. The runtime writes them,
//! the node's RPC turns them back into a name and a sentence that says what to do next.
//!
//! The codes are part of the chain's interface: a code keeps its meaning for ever, and a new reason takes a new code.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use sp_runtime::transaction_validity::{InvalidTransaction, TransactionValidityError};

/// The code of [`Refusal::BudgetExhausted`].
pub const BUDGET_EXHAUSTED: u8 = 1;
/// The code of [`Refusal::OperationsAccountEmpty`].
pub const OPERATIONS_ACCOUNT_EMPTY: u8 = 2;
/// The code of [`Refusal::NestedTooDeep`].
pub const NESTED_TOO_DEEP: u8 = 3;

/// A reason for which the chain refuses a transaction before it runs. Nothing is charged.
#[derive(
	Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub enum Refusal {
	/// The party's fee budget for today does not cover this transaction, and the signer cannot pay for it either.
	#[codec(index = 1)]
	BudgetExhausted,
	/// The city's operations account is not set or does not hold enough to pay, and the signer cannot pay either.
	#[codec(index = 2)]
	OperationsAccountEmpty,
	/// The call is wrapped in more batches, proxies or multisigs than the chain looks into.
	#[codec(index = 3)]
	NestedTooDeep,
}

impl Refusal {
	/// Every refusal, in the order of the codes.
	pub const ALL: [Self; 3] = [Self::BudgetExhausted, Self::OperationsAccountEmpty, Self::NestedTooDeep];

	/// The byte in `InvalidTransaction::Custom`.
	pub const fn code(self) -> u8 {
		match self {
			Self::BudgetExhausted => BUDGET_EXHAUSTED,
			Self::OperationsAccountEmpty => OPERATIONS_ACCOUNT_EMPTY,
			Self::NestedTooDeep => NESTED_TOO_DEEP,
		}
	}

	/// The refusal that `code` stands for; `None` if the chain gives out no such code.
	pub const fn from_code(code: u8) -> Option<Self> {
		match code {
			BUDGET_EXHAUSTED => Some(Self::BudgetExhausted),
			OPERATIONS_ACCOUNT_EMPTY => Some(Self::OperationsAccountEmpty),
			NESTED_TOO_DEEP => Some(Self::NestedTooDeep),
			_ => None,
		}
	}

	/// The name that programs match on.
	pub const fn name(self) -> &'static str {
		match self {
			Self::BudgetExhausted => "BudgetExhausted",
			Self::OperationsAccountEmpty => "OperationsAccountEmpty",
			Self::NestedTooDeep => "NestedTooDeep",
		}
	}

	/// What happened and what to do next, in one or two sentences for people.
	pub const fn advice(self) -> &'static str {
		match self {
			Self::BudgetExhausted => {
				"The party's fee budget for today is used up. Wait until midnight, city time, ask the council for a \
				 larger budget, or put money on the signing account."
			}
			Self::OperationsAccountEmpty => {
				"The city's operations account is not set or cannot pay the fee. Tell the city's operator to top it \
				 up, or put money on the signing account."
			}
			Self::NestedTooDeep => {
				"The call is wrapped too deeply in batches, proxies or multisigs. Send it with fewer wrappers around \
				 it."
			}
		}
	}
}

impl From<Refusal> for u8 {
	fn from(refusal: Refusal) -> Self {
		refusal.code()
	}
}

impl TryFrom<u8> for Refusal {
	/// The code that stands for nothing.
	type Error = u8;

	fn try_from(code: u8) -> Result<Self, Self::Error> {
		Self::from_code(code).ok_or(code)
	}
}

impl From<Refusal> for InvalidTransaction {
	fn from(refusal: Refusal) -> Self {
		Self::Custom(refusal.code())
	}
}

impl From<Refusal> for TransactionValidityError {
	fn from(refusal: Refusal) -> Self {
		Self::Invalid(refusal.into())
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn codes_should_lead_back_to_their_refusals() {
		for refusal in Refusal::ALL {
			assert_eq!(Refusal::try_from(u8::from(refusal)), Ok(refusal));
			assert_eq!(refusal.encode(), [refusal.code()], "the codec writes the same byte");
			assert!(!refusal.advice().is_empty());
		}
	}

	#[test]
	fn codes_should_never_change_their_meaning() {
		assert_eq!(
			Refusal::ALL.map(|refusal| (refusal.code(), refusal.name())),
			[(1, "BudgetExhausted"), (2, "OperationsAccountEmpty"), (3, "NestedTooDeep"),]
		);
		assert_eq!(Refusal::from_code(0), None);
		assert_eq!(Refusal::from_code(4), None);
	}
}
