//! Drafts: who may write them, and what is put into them. Whether it all fits together is asked when they are published.

use crate::{
	types::*, Config, Criteria, Documents, Eligibility, Error, Event, Invitations, Keyholders, Lots, NextTenderId,
	Pallet, Schedules, TenderTexts, TextsOfCriteria, TextsOfLots,
};
use alloc::vec::Vec;
use frame_support::{ensure, traits::Get, BoundedVec};
use frame_system::ensure_signed;
use procurement_primitives::{
	identity::{traits::Parties as _, PartyId, Permissions, Role},
	licence::LicenceClassId,
	money::Balance,
	tender::{Criterion, Document, Lot, LotId, LotSet, Milestone, Notice, TenderId, TenderStatus, MAX_LOTS},
};
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// The procuring entity that the signer prepares tenders for.
	pub(crate) fn ensure_procuring_entity(origin: T::RuntimeOrigin) -> Result<PartyId, DispatchError> {
		let who = ensure_signed(origin)?;
		Self::procuring_entity(&who)
	}

	/// The procuring entity that `who` prepares tenders for.
	pub(crate) fn procuring_entity(who: &T::AccountId) -> Result<PartyId, DispatchError> {
		let buyer = T::Parties::authorize(who, Permissions::TENDER)?;
		T::Parties::ensure_role(buyer, Role::ProcuringEntity)?;
		Ok(buyer)
	}

	/// A tender, if the signer acts for its buyer.
	pub(crate) fn ensure_buyer_of(origin: T::RuntimeOrigin, tender: TenderId) -> Result<Header, DispatchError> {
		let buyer = Self::ensure_procuring_entity(origin)?;
		let header = Self::header(tender)?;
		ensure!(header.buyer == buyer, Error::<T>::NotBuyer);
		Ok(header)
	}

	/// A draft, if the signer acts for its buyer.
	pub(crate) fn ensure_draft_of(origin: T::RuntimeOrigin, tender: TenderId) -> Result<Header, DispatchError> {
		let header = Self::ensure_buyer_of(origin, tender)?;
		ensure!(header.status == TenderStatus::Draft, Error::<T>::NotDraft);
		Ok(header)
	}

	pub(crate) fn do_create(buyer: PartyId, reference: Vec<u8>, notice: Notice) -> DispatchResult {
		let reference: Reference = title::<T, _>(reference)?;
		let tender = NextTenderId::<T>::get();
		Self::list_new(tender, buyer, &reference)?;
		NextTenderId::<T>::put(tender.checked_add(1).ok_or(Error::<T>::IdsExhausted)?);
		let procedure = notice.procedure;
		let header = Header {
			buyer,
			procedure,
			category: notice.category,
			status: TenderStatus::Draft,
			line: notice.line,
			value: 0,
			bond: notice.bond,
			two_envelopes: notice.two_envelopes,
			lots: LotSet::default(),
			keyholders: 0,
			threshold: 0,
			classes: 0,
			invited: 0,
			created: Self::now(),
			enquiry_deadline: notice.enquiry_deadline,
			bid_deadline: notice.bid_deadline,
			version: 0,
			key_generation: 0,
			rekeying: false,
			bids_closed: None,
			opened: None,
			enquiries: 0,
			unanswered: 0,
			amendments: 0,
			publication: None,
		};
		let (title, description) = (title::<T, _>(notice.title)?, text::<T, _>(notice.description)?);
		TenderTexts::<T>::insert(tender, Texts { reference: reference.clone(), title, description });
		Self::save(tender, header);
		Self::deposit_event(Event::Created { tender, buyer, reference, procedure });
		Ok(())
	}

	pub(crate) fn do_edit(tender: TenderId, mut header: Header, notice: Notice) -> DispatchResult {
		let mut texts = TenderTexts::<T>::get(tender).ok_or(Error::<T>::UnknownTender)?;
		texts.title = title::<T, _>(notice.title)?;
		texts.description = text::<T, _>(notice.description)?;
		header.procedure = notice.procedure;
		header.category = notice.category;
		header.line = notice.line;
		header.bond = notice.bond;
		header.two_envelopes = notice.two_envelopes;
		header.enquiry_deadline = notice.enquiry_deadline;
		header.bid_deadline = notice.bid_deadline;
		TenderTexts::<T>::insert(tender, texts);
		Self::save(tender, header);
		Self::deposit_event(Event::Edited {
			tender,
			procedure: notice.procedure,
			line: notice.line,
			bond: notice.bond,
			enquiry_deadline: notice.enquiry_deadline,
			bid_deadline: notice.bid_deadline,
		});
		Ok(())
	}

	pub(crate) fn do_put_lot(tender: TenderId, mut header: Header, lot: LotId, becomes: Lot) -> DispatchResult {
		let maximum = becomes.maximum;
		Self::store_lot(tender, &mut header, lot, Some(becomes))?;
		let value = header.value;
		Self::save(tender, header);
		Self::deposit_event(Event::LotPut { tender, lot, maximum, value });
		Ok(())
	}

	pub(crate) fn do_remove_lot(tender: TenderId, mut header: Header, lot: LotId) -> DispatchResult {
		Self::store_lot(tender, &mut header, lot, None)?;
		let value = header.value;
		Self::save(tender, header);
		Self::deposit_event(Event::LotRemoved { tender, lot, value });
		Ok(())
	}

	/// Adds, replaces or removes a lot, and counts it into the header, which the caller saves.
	pub(crate) fn store_lot(tender: TenderId, header: &mut Header, lot: LotId, becomes: Option<Lot>) -> DispatchResult {
		ensure!(lot < MAX_LOTS, Error::<T>::LotOutOfRange);
		let old: Balance = Lots::<T>::get(tender, lot).map_or(0, |terms| terms.maximum);
		let others = header.value.checked_sub(old).ok_or(Error::<T>::Overflow)?;
		match becomes {
			Some(becomes) => {
				let (terms, texts) = lot_to_store::<T>(becomes)?;
				header.value = others.checked_add(terms.maximum).ok_or(Error::<T>::Overflow)?;
				header.lots = header.lots.with(lot);
				Lots::<T>::insert(tender, lot, terms);
				TextsOfLots::<T>::insert(tender, lot, texts);
			}
			None => {
				ensure!(header.lots.contains(lot), Error::<T>::UnknownLot);
				header.value = others;
				header.lots = header.lots.iter().filter(|other| *other != lot).collect();
				Lots::<T>::remove(tender, lot);
				TextsOfLots::<T>::remove(tender, lot);
			}
		}
		Ok(())
	}

	/// Stores criteria; returns how many.
	pub(crate) fn store_criteria(tender: TenderId, criteria: Vec<Criterion>) -> Result<u32, DispatchError> {
		let count = bounded(criteria.len(), T::MaxCriteria::get(), Error::<T>::TooManyCriteria)?;
		let (mut terms, mut texts) = (BoundedVec::new(), BoundedVec::new());
		for criterion in criteria {
			let (term, text) = criterion_to_store::<T>(criterion)?;
			terms.try_push(term).map_err(|_| Error::<T>::TooManyCriteria)?;
			texts.try_push(text).map_err(|_| Error::<T>::TooManyCriteria)?;
		}
		Criteria::<T>::insert(tender, terms);
		TextsOfCriteria::<T>::insert(tender, texts);
		Ok(count)
	}

	/// The documents as they are stored.
	pub(crate) fn documents_to_store(
		documents: Vec<Document>,
	) -> Result<BoundedVec<DocumentRecord, T::MaxDocuments>, DispatchError> {
		bounded(documents.len(), T::MaxDocuments::get(), Error::<T>::TooManyDocuments)?;
		let records: Result<Vec<_>, _> = documents.into_iter().map(document_to_store::<T>).collect();
		Ok(records?.try_into().map_err(|_| Error::<T>::TooManyDocuments)?)
	}

	/// Stores documents; returns how many.
	pub(crate) fn store_documents(tender: TenderId, documents: Vec<Document>) -> Result<u32, DispatchError> {
		let records = Self::documents_to_store(documents)?;
		let count = bounded(records.len(), T::MaxDocuments::get(), Error::<T>::TooManyDocuments)?;
		Documents::<T>::insert(tender, records);
		Ok(count)
	}

	/// Stores licence classes, and counts them into the header, which the caller saves.
	pub(crate) fn store_eligibility(
		tender: TenderId,
		header: &mut Header,
		classes: Vec<LicenceClassId>,
	) -> DispatchResult {
		let count = bounded(classes.len(), T::MaxLicenceClasses::get(), Error::<T>::TooManyClasses)?;
		ensure!(all_different(&classes), Error::<T>::DuplicateClass);
		header.classes = count.try_into().map_err(|_| Error::<T>::TooManyClasses)?;
		let classes: BoundedVec<_, _> = classes.try_into().map_err(|_| Error::<T>::TooManyClasses)?;
		Eligibility::<T>::insert(tender, classes);
		Ok(())
	}

	/// Stores a schedule; returns how many milestones it has.
	pub(crate) fn store_schedule(tender: TenderId, schedule: Vec<Milestone>) -> Result<u32, DispatchError> {
		let count = bounded(schedule.len(), T::MaxMilestones::get(), Error::<T>::TooManyMilestones)?;
		let records: Result<Vec<_>, _> = schedule.into_iter().map(milestone_to_store::<T>).collect();
		let records: BoundedVec<_, _> = records?.try_into().map_err(|_| Error::<T>::TooManyMilestones)?;
		Schedules::<T>::insert(tender, records);
		Ok(count)
	}

	/// Names keyholders and begins a new key generation: keys are tied to their holder's place in the list.
	pub(crate) fn name_keyholders(
		tender: TenderId,
		mut header: Header,
		keyholders: Vec<PartyId>,
		threshold: u8,
	) -> DispatchResult {
		let list: KeyholderList = keyholders.clone().try_into().map_err(|_| Error::<T>::TooManyKeyholders)?;
		header.keyholders = list.len().try_into().map_err(|_| Error::<T>::TooManyKeyholders)?;
		header.threshold = threshold;
		header.key_generation = header.key_generation.checked_add(1).ok_or(Error::<T>::IdsExhausted)?;
		let key_generation = header.key_generation;
		Keyholders::<T>::insert(tender, list);
		Self::save(tender, header);
		Self::deposit_event(Event::KeyholdersSet { tender, keyholders, threshold, key_generation });
		Ok(())
	}

	pub(crate) fn do_invite(tender: TenderId, mut header: Header, party: PartyId) -> DispatchResult {
		ensure!(party != header.buyer, Error::<T>::BuyerInvited);
		T::Parties::ensure_role(party, Role::Supplier)?;
		ensure!(!Invitations::<T>::contains_key(tender, party), Error::<T>::AlreadyInvited);
		ensure!(header.invited < T::MaxInvited::get(), Error::<T>::TooManyInvited);
		header.invited = header.invited.checked_add(1).ok_or(Error::<T>::TooManyInvited)?;
		Invitations::<T>::insert(tender, party, ());
		Self::save(tender, header);
		Self::deposit_event(Event::Invited { tender, party });
		Ok(())
	}

	pub(crate) fn do_disinvite(tender: TenderId, mut header: Header, party: PartyId) -> DispatchResult {
		Invitations::<T>::take(tender, party).ok_or(Error::<T>::NotInvited)?;
		header.invited = header.invited.checked_sub(1).ok_or(Error::<T>::NotInvited)?;
		Self::save(tender, header);
		Self::deposit_event(Event::Disinvited { tender, party });
		Ok(())
	}
}

/// A number of entries, if it is not more than `most`.
fn bounded<E>(count: usize, most: u32, otherwise: E) -> Result<u32, E> {
	match u32::try_from(count) {
		Ok(count) if count <= most => Ok(count),
		_ => Err(otherwise),
	}
}

/// Whether no entry occurs twice. Lists are at most a few dozen long.
pub(crate) fn all_different(ids: &[u32]) -> bool {
	let mut sorted = ids.to_vec();
	sorted.sort_unstable();
	sorted.dedup();
	sorted.len() == ids.len()
}
