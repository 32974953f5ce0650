//! What the pallet stores.

use crate::Config;
use codec::{Decode, Encode, MaxEncodedLen};
use frame_support::{BoundedVec, CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound};
use procurement_primitives::{
	budget::{DepositState, Destination, LineId, MovementKind, RedemptionState},
	identity::PartyId,
	money::Balance,
	tender::TenderId,
	time::Moment,
};
use scale_info::TypeInfo;

/// A text of bounded length: a budget code, a title, a bank's reference.
pub type Text<T> = BoundedVec<u8, <T as Config>::MaxTextLength>;

/// The figures of a budget line, and all that decides whether money of it may move.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Line {
	/// The buyer that may spend it.
	pub owner: PartyId,
	/// The fiscal year, as the city names it.
	pub fiscal_year: u16,
	/// The first moment at which it pays.
	pub opens: Moment,
	/// The first moment at which nothing new is put aside on it.
	pub closes: Moment,
	/// When it was closed.
	pub closed: Option<Moment>,
	/// What the treasury and other lines gave, less what went back or to other lines.
	pub appropriated: Balance,
	/// What can still be put aside.
	pub free: Balance,
	/// What is put aside for tenders.
	pub reserved: Balance,
	/// What is owed under contracts.
	pub committed: Balance,
	/// What was paid.
	pub paid: Balance,
	/// How many entries its journal has.
	pub movements: u32,
}

/// Takes `amount` from one pot to another; `None` if there is not so much in the first.
fn shift(from: &mut Balance, to: &mut Balance, amount: Balance) -> Option<()> {
	*from = from.checked_sub(amount)?;
	*to = to.checked_add(amount)?;
	Some(())
}

impl Line {
	/// Carries a movement out in the figures; `None` if they do not allow it, and then they are worthless.
	pub(crate) fn apply<AccountId>(&mut self, kind: &MovementKind<AccountId>, amount: Balance) -> Option<()> {
		match kind {
			MovementKind::Appropriated | MovementKind::TransferredIn { .. } => {
				self.appropriated = self.appropriated.checked_add(amount)?;
				self.free = self.free.checked_add(amount)?;
				Some(())
			}
			MovementKind::Reduced | MovementKind::Returned | MovementKind::TransferredOut { .. } => {
				self.appropriated = self.appropriated.checked_sub(amount)?;
				self.free = self.free.checked_sub(amount)?;
				Some(())
			}
			MovementKind::Reserved => shift(&mut self.free, &mut self.reserved, amount),
			MovementKind::Released => shift(&mut self.reserved, &mut self.free, amount),
			MovementKind::Committed => shift(&mut self.reserved, &mut self.committed, amount),
			MovementKind::Uncommitted => shift(&mut self.committed, &mut self.free, amount),
			MovementKind::Paid { .. } => shift(&mut self.committed, &mut self.paid, amount),
		}
	}

	/// Whether anything new is put aside on it: it is not closed, and its year is not over.
	pub(crate) fn takes_more(&self, now: Moment) -> bool {
		self.closed.is_none() && now < self.closes
	}

	/// What the line's account has to hold; `None` if that is more than there can be.
	pub(crate) fn unpaid(&self) -> Option<Balance> {
		self.free.checked_add(self.reserved)?.checked_add(self.committed)
	}
}

/// What people read of a line.
#[derive(CloneNoBound, DebugNoBound, Decode, Encode, EqNoBound, MaxEncodedLen, PartialEqNoBound, TypeInfo)]
#[scale_info(skip_type_params(T))]
pub struct LineText<T: Config> {
	/// The budget code.
	pub code: Text<T>,
	/// What it is for.
	pub title: Text<T>,
}

/// Money put aside for a tender. Never nought: then there is none.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Reservation {
	/// On which line.
	pub line: LineId,
	/// How much.
	pub amount: Balance,
}

/// Money for a contract. Stays when nothing is outstanding any more.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Commitment {
	/// On which line.
	pub line: LineId,
	/// For which tender it had been put aside.
	pub tender: TenderId,
	/// What may still be paid.
	pub outstanding: Balance,
	/// What was paid.
	pub paid: Balance,
}

/// A deposit at the city's bank. What was recorded never changes, so that who confirms a number confirms what they read.
#[derive(CloneNoBound, DebugNoBound, Decode, Encode, EqNoBound, MaxEncodedLen, PartialEqNoBound, TypeInfo)]
#[scale_info(skip_type_params(T))]
pub struct Deposit<T: Config> {
	/// How much.
	pub amount: Balance,
	/// For whom.
	pub to: Destination,
	/// The bank's reference, as it was written.
	pub reference: Text<T>,
	/// The account of the official who recorded it.
	pub recorded_by: T::AccountId,
	/// When.
	pub recorded_at: Moment,
	/// What became of it.
	pub state: DepositState<T::AccountId>,
}

/// Money on its way from a purse to the party's bank account.
#[derive(CloneNoBound, DebugNoBound, Decode, Encode, EqNoBound, MaxEncodedLen, PartialEqNoBound, TypeInfo)]
#[scale_info(skip_type_params(T))]
pub struct Redemption<T: Config> {
	/// Whose.
	pub party: PartyId,
	/// How much.
	pub amount: Balance,
	/// The account that asked for it.
	pub requested_by: T::AccountId,
	/// When.
	pub requested_at: Moment,
	/// What became of it.
	pub state: RedemptionState<T::AccountId, Text<T>>,
}
