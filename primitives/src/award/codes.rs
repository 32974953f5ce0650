//! The codelists of evaluation, award and review. Ours.

#![allow(clippy::cast_possible_truncation, reason = "SCALE's derive casts the indices of variants")]

use crate::tender::codelist;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

codelist! {
	/// Who somebody on a panel is.
	SeatKind {
		/// An expert, drawn from the pool.
		Expert = 0 => "expert",
		/// A representative of the buyer 采购人代表, named by it.
		Representative = 1 => "representative",
	}
}

codelist! {
	/// Why a member of a panel steps down 回避.
	RecusalReason {
		/// A share, a post or another interest in a bidder.
		Interest = 0 => "interest",
		/// Kinship with somebody who decides for a bidder.
		Kinship = 1 => "kinship",
		/// Work for a bidder in the past years.
		FormerEmployment = 2 => "formerEmployment",
		/// Illness or another duty.
		Unavailable = 3 => "unavailable",
		/// The subject is not the member's own.
		Competence = 4 => "competence",
	}
}

impl RecusalReason {
	/// Whether the member has an interest in a bidder.
	pub const fn is_interest(self) -> bool {
		matches!(self, Self::Interest | Self::Kinship | Self::FormerEmployment)
	}
}

codelist! {
	/// What was found of a price that is abnormally low; the cases of Directive 2014/24/EU, article 69.
	LowPriceFinding {
		/// The way it is made or done explains the price. The bid stays.
		EfficientMethod = 0 => "efficientMethod",
		/// Exceptionally favourable conditions explain the price. The bid stays.
		FavourableConditions = 1 => "favourableConditions",
		/// An original solution explains the price. The bid stays.
		OriginalSolution = 2 => "originalSolution",
		/// The bidder explained nothing in the time it was given. The bid falls.
		NotExplained = 3 => "notExplained",
		/// What the bidder says does not account for the price. The bid falls.
		NotJustified = 4 => "notJustified",
		/// The price rests on a breach of labour, social or environmental law. The bid falls.
		Unlawful = 5 => "unlawful",
	}
}

impl LowPriceFinding {
	/// Whether the bid stays.
	pub const fn accepts(self) -> bool {
		matches!(self, Self::EfficientMethod | Self::FavourableConditions | Self::OriginalSolution)
	}
}

codelist! {
	/// Why a buyer passes over the bid that is ranked first.
	RejectionReason {
		/// A licence that the tender asks for is not valid any more. The chain looks itself.
		NotEligible = 0 => "notEligible",
		/// Documents are false or forged.
		FalseDocuments = 1 => "falseDocuments",
		/// It was concerted with another bid 串通投标.
		Collusion = 2 => "collusion",
		/// It departs from what the tender asks for in substance.
		MaterialDeviation = 3 => "materialDeviation",
		/// The bidder has a part in preparing or judging the tender.
		ConflictOfInterest = 4 => "conflictOfInterest",
	}
}

codelist! {
	/// What a challenge 质疑 is about.
	ChallengeGround {
		/// The winner must not win: licences, documents, a conflict of interest.
		WinnerIneligible = 0 => "winnerIneligible",
		/// The challenger's own bid was wrongly disqualified or rejected.
		WronglyRejected = 1 => "wronglyRejected",
		/// The marks, or who gave them.
		Marks = 2 => "marks",
		/// A breach of the procedure.
		Procedure = 3 => "procedure",
		/// Bids were concerted.
		Collusion = 4 => "collusion",
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
		every_code_should_lead_back!(SeatKind, RecusalReason, LowPriceFinding, RejectionReason, ChallengeGround);
	}
}
