//! Licences and batches come into being.

use crate::{types::*, Batches, Codes, Config, Error, Event, LastBatch, LicenceRecords, NextSingle, Pallet};
use alloc::vec::Vec;
use frame_support::{
	ensure,
	traits::{Contains, Get},
};
use procurement_disclosure::{IdentifierError, MAX_SERIAL};
use procurement_primitives::{
	identity::{Authority, PartyId},
	licence::{Change, Holder, Identifier, LicenceClassId, LicenceId, Period, Standing, Validity, SINGLE},
};
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_issue(issuer: PartyId, id: LicenceClassId, identifier: &[u8], terms: &Terms) -> DispatchResult {
		let class = Self::class_of(id)?;
		Self::ensure_trusted(id, issuer)?;
		let identifier = Self::read_identifier(identifier, &class, issuer)?;
		ensure!(identifier.version == 1, Error::<T>::WrongVersion);
		Self::take_serials(id, issuer, identifier.serial, identifier.serial, SINGLE)?;
		Self::put_single(id, &class, issuer, &identifier, terms, None)?;
		Ok(())
	}

	/// Reads an identifier strictly; it must be one of this class and issuer.
	fn read_identifier(text: &[u8], class: &Class, issuer: PartyId) -> Result<Identifier, Error<T>> {
		let text = core::str::from_utf8(text).map_err(|_| Error::<T>::MalformedIdentifier)?;
		let identifier: Identifier = text.parse().map_err(|error| match error {
			IdentifierError::Malformed => Error::<T>::MalformedIdentifier,
			IdentifierError::WrongCheckCharacter => Error::<T>::WrongCheckCharacter,
		})?;
		ensure!(identifier.type_code == class.code, Error::<T>::OtherClass);
		ensure!(Codes::<T>::get(issuer) == Some(identifier.issuer), Error::<T>::OtherIssuer);
		Ok(identifier)
	}

	/// A validity that has not ended and keeps to the class's bounds.
	fn check_validity(validity: &Validity, class: &Class) -> Result<(), Error<T>> {
		let Some(until) = validity.until else {
			ensure!(class.terms.validity.longest.is_none(), Error::<T>::ValidityTooLong);
			return Ok(());
		};
		let length = until.checked_sub(validity.from).filter(|length| *length > 0);
		let length = length.ok_or(Error::<T>::ValidityReversed)?;
		ensure!(validity.at(Self::now()) != Period::After, Error::<T>::ValidityOver);
		let bounds = class.terms.validity;
		ensure!(bounds.shortest <= length, Error::<T>::ValidityTooShort);
		ensure!(bounds.longest.is_none_or(|longest| length <= longest), Error::<T>::ValidityTooLong);
		Ok(())
	}

	/// Puts a licence that was issued alone on record, once its numbers are its own.
	fn put_single(
		id: LicenceClassId,
		class: &Class,
		issuer: PartyId,
		identifier: &Identifier,
		terms: &Terms,
		predecessor: Option<LicenceId>,
	) -> Result<LicenceId, Error<T>> {
		let Terms { holder, validity, document, attributes } = *terms;
		Self::check_validity(&validity, class)?;
		if let Holder::Party(party) = holder {
			ensure!(T::Holders::contains(&party), Error::<T>::UnknownHolder);
		}
		let index = NextSingle::<T>::get();
		NextSingle::<T>::put(index.checked_add(1).ok_or(Error::<T>::IdsExhausted)?);
		let licence = LicenceId { batch: SINGLE, index };
		Self::list_document(licence, document, predecessor)?;
		let Identifier { serial, version, .. } = *identifier;
		let schema_version = class.schema_version;
		let issue = Issue { class: id, issuer, serial, version, issued: Self::now(), validity, schema_version };
		let tenure = predecessor.map_or_else(|| issue.tenure(), |old| Self::tenure_after(old, &issue, holder));
		Self::record(licence, &Licence { issue, holder, tenure, document, attributes });
		Self::deposit_event(Event::Issued { licence, class: id, issuer, serial, version, holder, validity, document });
		Ok(licence)
	}

	/// Since when the holder of a new version has had the licence: since it had the old one, if that counted until now.
	fn tenure_after(old: LicenceId, new: &Issue, holder: Holder) -> Tenure {
		let same = |old: &Licence| old.holder == holder && old.issue.validity.at(new.issued) == Period::Within;
		let old = LicenceRecords::<T>::get(old).filter(|old| same(old) && Self::covers(&old.issue));
		old.map_or_else(|| new.tenure_afresh(), |old| old.tenure)
	}

	pub(crate) fn do_issue_batch(issuer: PartyId, id: LicenceClassId, input: &BatchInput) -> DispatchResult {
		let BatchInput { first, count, root, validity } = *input;
		let class = Self::class_of(id)?;
		Self::ensure_trusted(id, issuer)?;
		ensure!((1..=T::MaxBatch::get()).contains(&count), Error::<T>::BatchSizeOutOfRange);
		let last = first.checked_add(count).and_then(|end| end.checked_sub(1)).filter(|last| *last <= MAX_SERIAL);
		let last = last.ok_or(Error::<T>::SerialOutOfRange)?;
		Self::check_validity(&validity, &class)?;
		let batch = LastBatch::<T>::get().checked_add(1).ok_or(Error::<T>::IdsExhausted)?;
		Self::take_serials(id, issuer, first, last, batch)?;
		LastBatch::<T>::put(batch);
		let schema_version = class.schema_version;
		let issue =
			Issue { class: id, issuer, serial: first, version: 1, issued: Self::now(), validity, schema_version };
		Batches::<T>::insert(batch, Batch { issue, count, root });
		Self::deposit_event(Event::BatchIssued { batch, class: id, issuer, first, count, root, validity });
		Ok(())
	}

	/// Whether two versions of a licence may have the same holder, as far as the chain can tell. A person's commitment changes
	/// with its salt, so that any two persons may be one. A person in a party's place is nobody that the party can be: were it
	/// let through, the next version could name another party, and a licence that must not change hands would have.
	fn may_be_same(before: &Holder, after: &Holder) -> bool {
		match (before, after) {
			(Holder::Party(before), Holder::Party(after)) => before == after,
			(Holder::Person(_), Holder::Person(_)) => true,
			(Holder::Party(_), Holder::Person(_)) | (Holder::Person(_), Holder::Party(_)) => false,
		}
	}

	pub(crate) fn do_supersede(
		issuer: PartyId,
		old: LicenceId,
		identifier: &[u8],
		terms: &Terms,
		reason: Vec<u8>,
	) -> DispatchResult {
		let reason = Self::check_reason(reason)?;
		let issue = Self::issue_of(old)?;
		ensure!(issue.issuer == issuer, Error::<T>::NotIssuer);
		let class = Self::class_of(issue.class)?;
		Self::ensure_trusted(issue.class, issuer)?;
		Self::ensure_standing(Self::standing_of(old).standing)?;
		let identifier = Self::read_identifier(identifier, &class, issuer)?;
		ensure!(identifier.serial == issue.serial, Error::<T>::OtherSerial);
		ensure!(issue.version.checked_add(1) == Some(identifier.version), Error::<T>::WrongVersion);
		let now = Self::now();
		let period = issue.validity.at(now);
		// What has ended counts for the moments at which it was valid. Superseded, it would not, and a new version that took these
		// moments over could bridge a gap.
		ensure!(period != Period::After, Error::<T>::LicenceExpired);
		// The old one ends with this call: what begins later would leave its holder with neither.
		ensure!(period != Period::Within || terms.validity.from <= now, Error::<T>::LeavesGap);
		if let Some(Licence { holder, .. }) = LicenceRecords::<T>::get(old) {
			ensure!(class.transferable || Self::may_be_same(&holder, &terms.holder), Error::<T>::HolderChanged);
		}
		let new = Self::put_single(issue.class, &class, issuer, &identifier, terms, Some(old))?;
		let change = Change::Superseded { by: new };
		Self::change(old, Standing::Superseded { by: new }, change, Authority::Party(issuer), reason)
	}
}
