//! What the chain says of a licence that somebody asks about. Nothing here is called by a transaction.

use crate::{types::*, Batches, ClassesByCode, Config, IssuersByCode, LicenceRecords, LicencesByDocument, Pallet};
use alloc::{vec, vec::Vec};
use codec::DecodeAll;
use procurement_disclosure::{Anchor, Challenge, IdentifierError};
use procurement_primitives::{
	identity::{traits::Parties, Role},
	licence::{
		api::{AttributeView, ChallengeInput, ContentView, VerifyView},
		Holder, Identifier, LicenceId, LicenceStatus, Membership, Period, Presentation, Standing, VerifyReason, SINGLE,
	},
	time::Moment,
};

/// How it was shown that what is asked about is what was issued.
struct Evidence {
	/// What speaks against it; `None` if it was shown.
	against: Option<VerifyReason>,
	/// What a batch's certificate says, if one was proven.
	content: Option<ContentView>,
	/// What a presentation proved.
	attributes: Vec<AttributeView>,
}

impl Evidence {
	fn against(reason: VerifyReason) -> Self {
		Self { against: Some(reason), content: None, attributes: Vec::new() }
	}

	fn shown(content: Option<ContentView>) -> Self {
		Self { against: None, content, attributes: Vec::new() }
	}
}

/// Where a licence stands at a moment. What was decided weighs more than the clock.
fn status(standing: Standing, period: Period) -> LicenceStatus {
	match (standing, period) {
		(Standing::Suspended, _) => LicenceStatus::Suspended,
		(Standing::Revoked, _) => LicenceStatus::Revoked,
		(Standing::Superseded { .. }, _) => LicenceStatus::Superseded,
		(Standing::Valid, Period::Before) => LicenceStatus::NotYetValid,
		(Standing::Valid, Period::Within) => LicenceStatus::Valid,
		(Standing::Valid, Period::After) => LicenceStatus::Expired,
	}
}

/// What is to be said of that status.
fn reason_of(status: LicenceStatus) -> Option<VerifyReason> {
	match status {
		LicenceStatus::Valid => None,
		LicenceStatus::NotYetValid => Some(VerifyReason::NotYetValid),
		LicenceStatus::Expired => Some(VerifyReason::Expired),
		LicenceStatus::Suspended => Some(VerifyReason::Suspended),
		LicenceStatus::Revoked => Some(VerifyReason::Revoked),
		LicenceStatus::Superseded => Some(VerifyReason::Superseded),
	}
}

impl<T: Config> Pallet<T> {
	/// The answer about something that is not there.
	fn not_found(at: Moment, reason: VerifyReason) -> VerifyView {
		VerifyView { at, reasons: vec![reason], ..VerifyView::default() }
	}

	/// The answer about a licence, given how it was shown.
	fn judge(id: LicenceId, at: Moment, evidence: Evidence) -> VerifyView {
		let (Some(mut licence), Ok(issue)) = (Self::view(id), Self::issue_of(id)) else {
			return Self::not_found(at, VerifyReason::NotFound);
		};
		let Evidence { against, content, attributes } = evidence;
		let authentic = against.is_none();
		let issuer_trusted = Self::covers(&issue);
		let status = status(licence.standing, issue.validity.at(at));
		let mut reasons: Vec<VerifyReason> = against.into_iter().collect();
		if !issuer_trusted {
			reasons.push(VerifyReason::IssuerNotTrusted);
		}
		reasons.extend(reason_of(status));
		let valid_at = reasons.is_empty();
		if !T::Parties::has_role(issue.issuer, Role::LicenceIssuer) {
			reasons.push(VerifyReason::IssuerInactive);
		}
		licence.content = licence.content.or(content);
		VerifyView {
			found: true,
			authentic,
			issuer_trusted,
			status: Some(status),
			at,
			valid_at,
			reasons,
			licence: Some(licence),
			attributes,
		}
	}

	/// By its number.
	pub fn verify(id: LicenceId, at: Option<Moment>) -> VerifyView {
		let on_record = id.batch == SINGLE || LicenceRecords::<T>::contains_key(id);
		let evidence = if on_record { Evidence::shown(None) } else { Evidence::against(VerifyReason::PathMissing) };
		Self::judge(id, at.unwrap_or_else(Self::now), evidence)
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
			Err(reason) => Self::not_found(at.unwrap_or_else(Self::now), reason),
		}
	}

	/// By the hash of its document.
	pub fn verify_document(hash: [u8; 32], at: Option<Moment>) -> VerifyView {
		match LicencesByDocument::<T>::get(hash) {
			Some(id) => Self::verify(id, at),
			None => Self::not_found(at.unwrap_or_else(Self::now), VerifyReason::NotFound),
		}
	}

	/// By its certificate and path.
	pub fn verify_certificate(id: LicenceId, membership: &Membership, at: Option<Moment>) -> VerifyView {
		let proven = Batches::<T>::get(id.batch)
			.is_some_and(|batch| membership.proves(&batch.root, batch.issue.serial, batch.count, id.index));
		let certificate = membership.certificate;
		let content = ContentView {
			holder: certificate.holder,
			document: certificate.document,
			attributes: certificate.attributes,
		};
		let evidence =
			if proven { Evidence::shown(Some(content)) } else { Evidence::against(VerifyReason::NotIssuedSo) };
		Self::judge(id, at.unwrap_or_else(Self::now), evidence)
	}

	/// What a holder showed in answer to a challenge, now.
	pub fn verify_presentation(presentation: &Presentation, challenge: &ChallengeInput) -> VerifyView {
		let now = Self::now();
		let id = presentation.statement().licence;
		let Some(anchor) = Self::anchor(id) else { return Self::not_found(now, VerifyReason::NotFound) };
		let asked = Challenge { genesis: Self::genesis(), verifier: &challenge.verifier, nonce: challenge.nonce, now };
		let evidence = match presentation.verify(id, &asked, &anchor, Self::acts_for) {
			Ok(proven) => Evidence {
				against: None,
				content: proven.certificate.map(|certificate| ContentView {
					holder: certificate.holder,
					document: certificate.document,
					attributes: certificate.attributes,
				}),
				attributes: proven.attributes.into_iter().map(AttributeView::from).collect(),
			},
			Err(error) => Evidence::against(error.into()),
		};
		Self::judge(id, now, evidence)
	}

	/// What a presentation of a licence is held against.
	fn anchor(id: LicenceId) -> Option<Anchor> {
		if let Some(Licence { holder, attributes, .. }) = LicenceRecords::<T>::get(id) {
			return Some(Anchor::Record { holder, attributes });
		}
		let Batch { issue, count, root } = Batches::<T>::get(id.batch)?;
		Some(Anchor::Batch { root, first: issue.serial, count })
	}

	/// Whether an account acts for a holder at this moment.
	fn acts_for(holder: &Holder, account: &[u8; 32]) -> bool {
		let Holder::Party(party) = holder else { return false };
		T::AccountId::decode_all(&mut &account[..]).is_ok_and(|who| T::Parties::acting_for(&who) == Some(*party))
	}
}
