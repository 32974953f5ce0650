//! What is known of one licence, and what is to be said of it.
//!
//! The one place where that is decided: for the runtime, for the node, which reads the chain's storage without the
//! runtime, and for whoever checks a storage proof with no node at all. They differ in where they read: a [`Source`].

use crate::types::*;
use alloc::{string::ToString, vec, vec::Vec};
use procurement_disclosure::{Anchor, Challenge};
use procurement_primitives::{
	identity::PartyId,
	licence::{
		api::{AttributeView, ContentView, LicenceView, VerifyView},
		BatchId, Holder, Identifier, IssuerCode, LicenceClassId, LicenceId, LicenceStatus, Membership, Period,
		Presentation, Standing, TypeCode, VerifyReason, SINGLE,
	},
	time::Moment,
};

/// Where the records of one block are read.
pub trait Source {
	/// Why something could not be read. That it is not there is no error.
	type Error;

	/// The record of a licence.
	fn licence(&self, id: LicenceId) -> Result<Option<Licence>, Self::Error>;

	/// The record of a batch.
	fn batch(&self, id: BatchId) -> Result<Option<Batch>, Self::Error>;

	/// Where a licence stands.
	fn standing(&self, id: LicenceId) -> Result<StandingRecord, Self::Error>;

	/// To whom a licence is offered.
	fn offer(&self, id: LicenceId) -> Result<Option<PartyId>, Self::Error>;

	/// The type code of a class.
	fn type_code(&self, class: LicenceClassId) -> Result<Option<TypeCode>, Self::Error>;

	/// The code of an issuer.
	fn issuer_code(&self, issuer: PartyId) -> Result<Option<IssuerCode>, Self::Error>;

	/// The council's trust in an issuer for a class.
	fn trust(&self, class: LicenceClassId, issuer: PartyId) -> Result<Option<Trust>, Self::Error>;

	/// Whether a party acts and has the role of licence issuer at the block's time.
	fn issues(&self, issuer: PartyId) -> Result<bool, Self::Error>;
}

/// What is on record of a licence.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Known {
	/// Its number.
	pub id: LicenceId,
	/// What it has from its issue.
	pub issue: Issue,
	/// Its identifier.
	pub identifier: Identifier,
	/// Its own record; `None` for a licence of a batch that was not lodged.
	pub record: Option<Licence>,
	/// Its batch; `None` for a licence that was issued alone.
	pub batch: Option<Batch>,
	/// Where it stands.
	pub standing: StandingRecord,
	/// To whom its holder offers it.
	pub offered_to: Option<PartyId>,
}

impl Known {
	/// Reads it; `None` if there is no such licence.
	pub fn read<S: Source>(source: &S, id: LicenceId) -> Result<Option<Self>, S::Error> {
		let record = source.licence(id)?;
		let batch = if id.batch == SINGLE { None } else { source.batch(id.batch)? };
		let issue = match &batch {
			Some(batch) => batch.issue_at(id.index),
			None => record.map(|licence| licence.issue),
		};
		let Some(issue) = issue else { return Ok(None) };
		let codes = (source.type_code(issue.class)?, source.issuer_code(issue.issuer)?);
		let (Some(type_code), Some(issuer)) = codes else { return Ok(None) };
		Ok(Some(Self {
			id,
			issue,
			identifier: Identifier { type_code, issuer, serial: issue.serial, version: issue.version },
			record,
			batch,
			standing: source.standing(id)?,
			offered_to: source.offer(id)?,
		}))
	}

	/// As it is shown.
	pub fn view(&self) -> LicenceView {
		let Self { id, issue, standing, .. } = *self;
		LicenceView {
			id,
			identifier: self.identifier.to_string().into_bytes(),
			class: issue.class,
			issuer: issue.issuer,
			serial: issue.serial,
			version: issue.version,
			issued: issue.issued,
			valid_from: issue.validity.from,
			valid_until: issue.validity.until,
			schema_version: issue.schema_version,
			standing: standing.standing,
			changes: standing.changes,
			content: self.record.map(|Licence { holder, document, attributes, .. }| ContentView {
				holder,
				document,
				attributes,
			}),
			counts_from: self.record.map(|licence| licence.tenure.valid),
			held_since: self.record.map(|licence| licence.tenure.issued),
			offered_to: self.offered_to,
		}
	}

	/// What a presentation of it is held against.
	fn anchor(&self) -> Option<Anchor> {
		match (&self.record, &self.batch) {
			(Some(Licence { holder, attributes, .. }), _) => {
				Some(Anchor::Record { holder: *holder, attributes: *attributes })
			}
			(None, Some(Batch { issue, count, root })) => {
				Some(Anchor::Batch { root: *root, first: issue.serial, count: *count })
			}
			(None, None) => None,
		}
	}
}

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

/// All that bears on whether a licence counts.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Facts {
	/// What is on record of it.
	pub known: Known,
	/// Whether the council trusts the issuer with what it issued of the class when it issued this licence.
	pub issuer_trusted: bool,
	/// Whether the issuer acts as one at the block's time.
	pub issuer_active: bool,
}

impl Facts {
	/// Reads them; `None` if there is no such licence.
	pub fn read<S: Source>(source: &S, id: LicenceId) -> Result<Option<Self>, S::Error> {
		let Some(known) = Known::read(source, id)? else { return Ok(None) };
		let Issue { class, issuer, issued, .. } = known.issue;
		let issuer_trusted = source.trust(class, issuer)?.is_some_and(|trust| trust.covers(issued));
		let issuer_active = source.issues(issuer)?;
		Ok(Some(Self { known, issuer_trusted, issuer_active }))
	}

	/// The answer, given how the licence was shown. Status is as things stand, validity is judged at `at`.
	fn judge(&self, at: Moment, evidence: Evidence) -> VerifyView {
		let Evidence { against, content, attributes } = evidence;
		let authentic = against.is_none();
		let status = status(self.known.standing.standing, self.known.issue.validity.at(at));
		let mut reasons: Vec<VerifyReason> = against.into_iter().collect();
		if !self.issuer_trusted {
			reasons.push(VerifyReason::IssuerNotTrusted);
		}
		reasons.extend(reason_of(status));
		let valid_at = reasons.is_empty();
		if !self.issuer_active {
			reasons.push(VerifyReason::IssuerInactive);
		}
		let mut licence = self.known.view();
		licence.content = licence.content.or(content);
		VerifyView {
			found: true,
			authentic,
			issuer_trusted: self.issuer_trusted,
			status: Some(status),
			at,
			valid_at,
			reasons,
			licence: Some(licence),
			attributes,
		}
	}

	/// Asked by number: of a licence of a batch that is not on record, all but the root is missing.
	pub fn verify(&self, at: Moment) -> VerifyView {
		let evidence = match self.known.record {
			Some(_) => Evidence::shown(None),
			None => Evidence::against(VerifyReason::PathMissing),
		};
		self.judge(at, evidence)
	}

	/// Asked with a certificate and its path.
	pub fn verify_certificate(&self, membership: &Membership, at: Moment) -> VerifyView {
		let Known { id, batch, .. } = &self.known;
		let proven = batch
			.as_ref()
			.is_some_and(|batch| membership.proves(&batch.root, batch.issue.serial, batch.count, id.index));
		let evidence = if proven {
			Evidence::shown(Some(content_of(membership)))
		} else {
			Evidence::against(VerifyReason::NotIssuedSo)
		};
		self.judge(at, evidence)
	}

	/// Asked with what a holder showed in answer to a challenge, at the challenge's moment. `acts_for` answers whether the
	/// account with these bytes acts for the holder.
	pub fn verify_presentation(
		&self,
		presentation: &Presentation,
		challenge: &Challenge<'_>,
		acts_for: impl FnOnce(&Holder, &[u8; 32]) -> bool,
	) -> VerifyView {
		let now = challenge.now;
		let Some(anchor) = self.known.anchor() else { return not_found(now, VerifyReason::NotFound) };
		let evidence = match presentation.verify(self.known.id, challenge, &anchor, acts_for) {
			Ok(proven) => Evidence {
				against: None,
				content: presentation
					.statement()
					.membership
					.as_ref()
					.filter(|_| proven.certificate.is_some())
					.map(content_of),
				attributes: proven.attributes.into_iter().map(AttributeView::from).collect(),
			},
			Err(error) => Evidence::against(error.into()),
		};
		self.judge(now, evidence)
	}
}

/// The answer about something that is not there.
pub fn not_found(at: Moment, reason: VerifyReason) -> VerifyView {
	VerifyView { at, reasons: vec![reason], ..VerifyView::default() }
}

/// What a certificate says.
fn content_of(membership: &Membership) -> ContentView {
	let certificate = membership.certificate;
	ContentView { holder: certificate.holder, document: certificate.document, attributes: certificate.attributes }
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
