//! The parts of a tender that can be bid for and awarded one by one.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// A lot's number within its tender, from 0.
pub type LotId = u8;

/// Most lots of a tender: a set of them is one word.
pub const MAX_LOTS: u8 = 64;

/// A set of lots: bit *i* is lot *i*. There is one encoding of each set, so that what is hashed is what was meant.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Default,
	Deserialize,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	Serialize,
	TypeInfo,
)]
pub struct LotSet(pub u64);

impl LotSet {
	/// The lots from 0 up to, not including, `count`.
	pub const fn first(count: u8) -> Self {
		match 1u64.checked_shl(count as u32) {
			Some(bit) => Self(bit.wrapping_sub(1)),
			None => Self(u64::MAX),
		}
	}

	/// Whether `lot` is among them.
	pub const fn contains(self, lot: LotId) -> bool {
		lot < MAX_LOTS && self.0.wrapping_shr(lot as u32) & 1 == 1
	}

	/// Whether all of them are in `other`.
	pub const fn is_subset(self, other: Self) -> bool {
		self.0 & !other.0 == 0
	}

	/// Whether there are none.
	pub const fn is_empty(self) -> bool {
		self.0 == 0
	}

	/// How many there are.
	pub const fn len(self) -> u32 {
		self.0.count_ones()
	}

	/// These and `lot`. A number that no lot can have adds nothing.
	#[must_use]
	pub const fn with(self, lot: LotId) -> Self {
		match 1u64.checked_shl(lot as u32) {
			Some(bit) => Self(self.0 | bit),
			None => self,
		}
	}

	/// The lots, upwards.
	pub fn iter(self) -> impl Iterator<Item = LotId> {
		(0..MAX_LOTS).filter(move |lot| self.contains(*lot))
	}
}

impl FromIterator<LotId> for LotSet {
	fn from_iter<I: IntoIterator<Item = LotId>>(lots: I) -> Self {
		lots.into_iter().fold(Self::default(), Self::with)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn sets_should_hold_what_was_put_in() {
		for count in 0..=MAX_LOTS {
			let set = LotSet::first(count);
			assert_eq!(set.len(), u32::from(count));
			assert_eq!(set.iter().collect::<LotSet>(), set);
			assert!(!set.contains(count));
		}
		assert_eq!(LotSet::default().with(64), LotSet::default(), "there is no lot 64");
		assert!(LotSet::first(2).is_subset(LotSet::first(3)) && !LotSet::first(3).is_subset(LotSet::first(2)));
	}
}
