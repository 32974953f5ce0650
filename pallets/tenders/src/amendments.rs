//! Changing a published tender before the deadline.

use crate::{types::*, Amendments, Config, Documents, Error, Event, Pallet, TenderTexts};
use alloc::vec::Vec;
use frame_support::{ensure, pallet_prelude::DispatchResult, traits::Get};
use procurement_primitives::{
	budget::Reserve as _,
	tender::{Changes, Document, Part, Ruleset, TenderId, MAX_LOTS},
	time::{Calendar as _, Moment},
};
use sp_runtime::DispatchError;

impl<T: Config> Pallet<T> {
	/// Writes what changes, and then asks whether the whole meets the rules: a rule is about the notice as it will stand.
	/// The storage layer of the call undoes all of it if not.
	pub(crate) fn do_amend(tender: TenderId, mut header: Header, changes: Changes, reason: Vec<u8>) -> DispatchResult {
		Self::ensure_tendering(tender, &header)?;
		let reason = crate::types::reason::<T>(reason)?;
		let amendment = header.amendments;
		ensure!(amendment < T::MaxAmendments::get(), Error::<T>::TooManyAmendments);
		header.amendments = amendment.checked_add(1).ok_or(Error::<T>::TooManyAmendments)?;
		let (old_value, old_bid_deadline) = (header.value, header.bid_deadline);
		let rules = Self::rules_of(&header)?;

		let mut changed = Parts::new();
		Self::amend_dates(&mut header, &changes, &mut changed)?;
		let described = Self::amend_texts(tender, &changes, &mut changed)?;
		let touched = Self::amend_terms(tender, &mut header, changes, &mut changed)?;
		if described || touched {
			Self::ensure_terms(tender, &header, &rules)?;
			header.version = header.version.checked_add(1).ok_or(Error::<T>::IdsExhausted)?;
			Self::leave_remainder(&mut header, &rules)?;
		}
		if header.bid_deadline != old_bid_deadline {
			note(&mut changed, Part::BidDeadline);
		}
		ensure!(!changed.is_empty(), Error::<T>::NothingChanged);
		ensure!(header.enquiry_deadline < header.bid_deadline, Error::<T>::EnquiryDeadlineTooLate);
		if header.value != old_value {
			T::Budgets::release(tender)?;
			T::Budgets::reserve(header.line, header.buyer, tender, header.value)?;
		}

		let record = Amendment {
			at: Self::now(),
			reason: reason.clone(),
			changed: changed.clone(),
			version: header.version,
			old_bid_deadline,
			new_bid_deadline: header.bid_deadline,
		};
		Amendments::<T>::insert(tender, amendment, record);
		let amended = Event::Amended {
			tender,
			amendment,
			changed,
			reason,
			version: header.version,
			value: header.value,
			enquiry_deadline: header.enquiry_deadline,
			bid_deadline: header.bid_deadline,
		};
		Self::save(tender, header);
		Self::deposit_event(amended);
		Ok(())
	}

	/// Moves deadlines out. What was announced is never taken back.
	fn amend_dates(header: &mut Header, changes: &Changes, changed: &mut Parts) -> DispatchResult {
		if let Some(deadline) = changes.bid_deadline {
			ensure!(deadline >= header.bid_deadline, Error::<T>::DeadlineMovedIn);
			// Noted by the caller, for a deadline also moves when terms change.
			header.bid_deadline = deadline;
		}
		if let Some(deadline) = changes.enquiry_deadline {
			ensure!(deadline >= header.enquiry_deadline, Error::<T>::DeadlineMovedIn);
			if deadline != header.enquiry_deadline {
				ensure!(deadline > Self::now(), Error::<T>::EnquiryDeadlinePassed);
				header.enquiry_deadline = deadline;
				note(changed, Part::EnquiryDeadline);
			}
		}
		Ok(())
	}

	/// Rewrites what only people read; says whether bids depend on it. They do on the description: no program can tell a
	/// misprint put right from another purchase.
	fn amend_texts(tender: TenderId, changes: &Changes, changed: &mut Parts) -> Result<bool, DispatchError> {
		if changes.title.is_none() && changes.description.is_none() {
			return Ok(false);
		}
		let mut texts = TenderTexts::<T>::get(tender).ok_or(Error::<T>::UnknownTender)?;
		if let Some(bytes) = &changes.title {
			texts.title = title::<T, _>(bytes.clone())?;
			note(changed, Part::Title);
		}
		if let Some(bytes) = &changes.description {
			texts.description = text::<T, _>(bytes.clone())?;
			note(changed, Part::Description);
		}
		TenderTexts::<T>::insert(tender, texts);
		Ok(changes.description.is_some())
	}

	/// Rewrites what bids may depend on; says whether they do.
	fn amend_terms(
		tender: TenderId,
		header: &mut Header,
		changes: Changes,
		changed: &mut Parts,
	) -> Result<bool, DispatchError> {
		let mut touched = false;
		ensure!(changes.lots.len() <= usize::from(MAX_LOTS), Error::<T>::TooManyLots);
		for change in changes.lots {
			Self::store_lot(tender, header, change.lot, change.becomes)?;
			note(changed, Part::Lots);
			touched = true;
		}
		if let Some(criteria) = changes.criteria {
			Self::store_criteria(tender, criteria)?;
			note(changed, Part::Criteria);
			touched = true;
		}
		if let Some(documents) = changes.documents {
			touched |= Self::amend_documents(tender, documents)?;
			note(changed, Part::Documents);
		}
		if let Some(classes) = changes.eligibility {
			Self::store_eligibility(tender, header, classes)?;
			note(changed, Part::Eligibility);
			touched = true;
		}
		if let Some(schedule) = changes.schedule {
			Self::store_schedule(tender, schedule)?;
			note(changed, Part::Schedule);
			touched = true;
		}
		Ok(touched)
	}

	/// Replaces the documents; says whether a binding one was added, changed or removed.
	fn amend_documents(tender: TenderId, documents: Vec<Document>) -> Result<bool, DispatchError> {
		let (old, new) = (Documents::<T>::get(tender), Self::documents_to_store(documents)?);
		let lacks = |some: &[DocumentRecord], others: &[DocumentRecord]| {
			some.iter().any(|document| document.binding && !others.contains(document))
		};
		let touched = lacks(&old, &new) || lacks(&new, &old);
		Documents::<T>::insert(tender, new);
		Ok(touched)
	}

	/// Moves the bid deadline out until at least the ruleset's remainder is left from now.
	pub(crate) fn leave_remainder(header: &mut Header, rules: &Ruleset) -> DispatchResult {
		let earliest: Moment = T::Calendar::after(Self::now(), rules.bidding.remainder, rules.utc_offset_minutes)?;
		if T::Calendar::extended(header.bid_deadline) < earliest {
			header.bid_deadline = earliest;
		}
		Ok(())
	}
}

/// Notes a changed part, once.
fn note(changed: &mut Parts, part: Part) {
	if !changed.contains(&part) {
		// There is room for every part.
		let _ = changed.try_push(part);
	}
}
