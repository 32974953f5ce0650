//! The codelists of licences. Ours.

use super::Standing;
use crate::tender::codelist;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use procurement_disclosure::PresentationError;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

codelist! {
	/// Where a licence stands at a moment: what was decided about it, and the clock.
	LicenceStatus {
		/// In force.
		Valid = 0 => "valid",
		/// Not in force yet.
		NotYetValid = 1 => "notYetValid",
		/// Its time is over.
		Expired = 2 => "expired",
		/// It does not count until it is reinstated.
		Suspended = 3 => "suspended",
		/// Revoked for good.
		Revoked = 4 => "revoked",
		/// Another one is in its place.
		Superseded = 5 => "superseded",
	}
}

codelist! {
	/// What is to be said about a licence that was asked about. All of them but `issuerInactive` keep it from counting.
	VerifyReason {
		/// The chain knows no such licence. Check what you asked for.
		NotFound = 0 => "notFound",
		/// It was issued in a batch: its holder has the path that proves what it says. Ask for a presentation.
		PathMissing = 1 => "pathMissing",
		/// The certificate or the document is not the one that was issued.
		NotIssuedSo = 2 => "notIssuedSo",
		/// The council no longer trusts what this issuer issued of this class at that time.
		IssuerNotTrusted = 3 => "issuerNotTrusted",
		/// The issuer is suspended, closed or no licence issuer any more. What it issued before keeps counting.
		IssuerInactive = 4 => "issuerInactive",
		/// It is suspended.
		Suspended = 5 => "suspended",
		/// It is revoked.
		Revoked = 6 => "revoked",
		/// It is superseded: look at the one in its place.
		Superseded = 7 => "superseded",
		/// It is not valid yet.
		NotYetValid = 8 => "notYetValid",
		/// It has expired.
		Expired = 9 => "expired",
		/// The string is no identifier of this chain's form (GB/T 36904).
		MalformedIdentifier = 10 => "malformedIdentifier",
		/// The identifier's check character is wrong: it was mistyped.
		WrongCheckCharacter = 11 => "wrongCheckCharacter",
		/// The bytes are no presentation.
		MalformedPresentation = 20 => "malformedPresentation",
		/// The presentation was made for another chain.
		OtherChain = 21 => "otherChain",
		/// It was made for another verifier.
		OtherVerifier = 22 => "otherVerifier",
		/// It answers another challenge: it is played again.
		WrongNonce = 23 => "wrongNonce",
		/// Its time is over.
		PresentationExpired = 24 => "presentationExpired",
		/// It is about another licence.
		OtherLicence = 25 => "otherLicence",
		/// It lacks certificate and path of a batched licence.
		MembershipMissing = 26 => "membershipMissing",
		/// Its certificate is not in the batch.
		NotInBatch = 27 => "notInBatch",
		/// An attribute that it shows is not in the licence.
		NotInLicence = 28 => "notInLicence",
		/// The attributes that it shows are out of order or too many.
		OutOfOrder = 29 => "outOfOrder",
		/// Its signer is not the licence's holder.
		SignerNotHolder = 30 => "signerNotHolder",
		/// Its signature is wrong.
		BadSignature = 31 => "badSignature",
	}
}

codelist! {
	/// Why a party holds no licence of a class that counts, where a rule asks for one.
	LicenceFault {
		/// It holds none. It has to apply for one, or to put the one that was issued to it in a batch on record.
		Missing = 0 => "missing",
		/// Its licence is not valid yet at the moment that is asked about, or not its own yet: it came from another holder
		/// later, or replaced one that did not count.
		NotYetValid = 1 => "notYetValid",
		/// Its licence has ended by that moment: it needs another one, and to have that renewed before its end.
		Expired = 2 => "expired",
		/// Its licence is suspended: its issuer can reinstate it.
		Suspended = 3 => "suspended",
		/// Its licence is revoked for good: it needs another one.
		Revoked = 4 => "revoked",
		/// Its licence is superseded, and the one in its place is not the party's.
		Superseded = 5 => "superseded",
		/// The council no longer trusts what this issuer issued of this class at that time: another issuer's word is needed.
		IssuerNotTrusted = 6 => "issuerNotTrusted",
	}
}

codelist! {
	/// What a status list is about, as Bitstring Status List 1.0 names it.
	StatusPurpose {
		/// What counts no more, for good: it is revoked, or another one is in its place.
		Revocation = 0 => "revocation",
		/// What does not count at present.
		Suspension = 1 => "suspension",
	}
}

impl StatusPurpose {
	/// Whether a licence that stands so is in the list.
	pub const fn is_set(self, standing: Standing) -> bool {
		match self {
			Self::Revocation => matches!(standing, Standing::Revoked | Standing::Superseded { .. }),
			Self::Suspension => matches!(standing, Standing::Suspended),
		}
	}
}

impl From<PresentationError> for VerifyReason {
	fn from(error: PresentationError) -> Self {
		match error {
			PresentationError::Malformed => Self::MalformedPresentation,
			PresentationError::OtherChain => Self::OtherChain,
			PresentationError::OtherVerifier => Self::OtherVerifier,
			PresentationError::WrongNonce => Self::WrongNonce,
			PresentationError::Expired => Self::PresentationExpired,
			PresentationError::OtherLicence => Self::OtherLicence,
			PresentationError::MembershipMissing => Self::MembershipMissing,
			PresentationError::NotInBatch => Self::NotInBatch,
			PresentationError::NotInLicence => Self::NotInLicence,
			PresentationError::OutOfOrder => Self::OutOfOrder,
			PresentationError::SignerNotHolder => Self::SignerNotHolder,
			PresentationError::BadSignature => Self::BadSignature,
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn every_presentation_error_should_have_a_reason_of_its_own() {
		let mut reasons: Vec<_> = PresentationError::ALL.map(VerifyReason::from).to_vec();
		reasons.sort();
		reasons.dedup();
		assert_eq!(reasons.len(), PresentationError::ALL.len());
	}

	#[test]
	fn codes_should_lead_back_to_their_entries() {
		for reason in VerifyReason::ALL {
			assert_eq!(VerifyReason::from_code(reason.code()), Some(*reason));
		}
		for status in LicenceStatus::ALL {
			assert_eq!(LicenceStatus::from_code(status.code()), Some(*status));
		}
	}
}
