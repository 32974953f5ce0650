//! What the chain says of a licence that somebody asks about. Nothing here is called by a transaction.

use crate::{
	facts::{not_found, Facts, Source},
	types::*,
	Batches, Classes, ClassesByCode, Codes, Config, IssuersByCode, LicenceRecords, LicencesByDocument, Offers, Pallet,
	Trusts,
};
use codec::DecodeAll;
use core::{convert::Infallible, marker::PhantomData};
use procurement_disclosure::{Challenge, IdentifierError};
use procurement_primitives::{
	identity::{traits::Parties, PartyId, Role},
	licence::{
		api::{ChallengeInput, VerifyView},
		BatchId, Holder, Identifier, IssuerCode, LicenceClassId, LicenceId, Membership, Presentation, TypeCode,
		VerifyReason,
	},
	time::Moment,
};

/// The chain's own storage.
pub(crate) struct OnChain<T>(PhantomData<T>);

impl<T> OnChain<T> {
	pub(crate) const fn new() -> Self {
		Self(PhantomData)
	}
}

impl<T: Config> Source for OnChain<T> {
	type Error = Infallible;

	fn licence(&self, id: LicenceId) -> Result<Option<Licence>, Infallible> {
		Ok(LicenceRecords::<T>::get(id))
	}

	fn batch(&self, id: BatchId) -> Result<Option<Batch>, Infallible> {
		Ok(Batches::<T>::get(id))
	}

	fn standing(&self, id: LicenceId) -> Result<StandingRecord, Infallible> {
		Ok(Pallet::<T>::standing_of(id))
	}

	fn offer(&self, id: LicenceId) -> Result<Option<PartyId>, Infallible> {
		Ok(Offers::<T>::get(id))
	}

	fn type_code(&self, class: LicenceClassId) -> Result<Option<TypeCode>, Infallible> {
		Ok(Classes::<T>::get(class).map(|class| class.code))
	}

	fn issuer_code(&self, issuer: PartyId) -> Result<Option<IssuerCode>, Infallible> {
		Ok(Codes::<T>::get(issuer))
	}

	fn trust(&self, class: LicenceClassId, issuer: PartyId) -> Result<Option<Trust>, Infallible> {
		Ok(Trusts::<T>::get(class, issuer))
	}

	fn issues(&self, issuer: PartyId) -> Result<bool, Infallible> {
		Ok(T::Parties::has_role(issuer, Role::LicenceIssuer))
	}
}

impl<T: Config> Pallet<T> {
	/// All that bears on whether a licence counts; `None` if there is none with this number.
	fn facts(id: LicenceId) -> Option<Facts> {
		let Ok(facts) = Facts::read(&OnChain::<T>::new(), id);
		facts
	}

	/// What `answer` makes of a licence, or the answer that there is none.
	fn answered(id: LicenceId, at: Option<Moment>, answer: impl FnOnce(Facts, Moment) -> VerifyView) -> VerifyView {
		let at = at.unwrap_or_else(Self::now);
		match Self::facts(id) {
			Some(facts) => answer(facts, at),
			None => not_found(at, VerifyReason::NotFound),
		}
	}

	/// By its number.
	pub fn verify(id: LicenceId, at: Option<Moment>) -> VerifyView {
		Self::answered(id, at, |facts, at| facts.verify(at))
	}

	/// The licence with an identifier.
	pub fn by_identifier(text: &[u8]) -> Result<LicenceId, VerifyReason> {
		let text = core::str::from_utf8(text).map_err(|_| VerifyReason::MalformedIdentifier)?;
		let Identifier { type_code, issuer, serial, version } = text.parse().map_err(|error| match error {
			IdentifierError::Malformed => VerifyReason::MalformedIdentifier,
			IdentifierError::WrongCheckCharacter => VerifyReason::WrongCheckCharacter,
		})?;
		let class = ClassesByCode::<T>::get(type_code).ok_or(VerifyReason::NotFound)?;
		let issuer = IssuersByCode::<T>::get(issuer).ok_or(VerifyReason::NotFound)?;
		Self::licence_with(class, issuer, serial, version).ok_or(VerifyReason::NotFound)
	}

	/// By its identifier.
	pub fn verify_identifier(text: &[u8], at: Option<Moment>) -> VerifyView {
		match Self::by_identifier(text) {
			Ok(id) => Self::verify(id, at),
			Err(reason) => not_found(at.unwrap_or_else(Self::now), reason),
		}
	}

	/// By the hash of its document.
	pub fn verify_document(hash: [u8; 32], at: Option<Moment>) -> VerifyView {
		match LicencesByDocument::<T>::get(hash) {
			Some(id) => Self::verify(id, at),
			None => not_found(at.unwrap_or_else(Self::now), VerifyReason::NotFound),
		}
	}

	/// By its certificate and path.
	pub fn verify_certificate(id: LicenceId, membership: &Membership, at: Option<Moment>) -> VerifyView {
		Self::answered(id, at, |facts, at| facts.verify_certificate(membership, at))
	}

	/// What a holder showed in answer to a challenge, now.
	pub fn verify_presentation(presentation: &Presentation, input: &ChallengeInput) -> VerifyView {
		let (verifier, nonce) = (&input.verifier[..], input.nonce);
		Self::answered(presentation.statement().licence, None, |facts, now| {
			let challenge = Challenge { genesis: Self::genesis(), verifier, nonce, now };
			facts.verify_presentation(presentation, &challenge, Self::acts_for)
		})
	}

	/// Whether an account acts for a holder at this moment.
	fn acts_for(holder: &Holder, account: &[u8; 32]) -> bool {
		let Holder::Party(party) = holder else { return false };
		T::AccountId::decode_all(&mut &account[..]).is_ok_and(|who| T::Parties::acting_for(&who) == Some(*party))
	}
}
