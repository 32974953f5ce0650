//! Answers to anybody, for the runtime API. Nothing here is called by a transaction.

use crate::{
	indexes::{deadline_key, deadline_of_key},
	types::*,
	Amendments, Cancellations, Config, Criteria, Documents, Eligibility, Enquiries, Invitations, Keyholders, Lots,
	NextTenderId, OcidPrefix, Pallet, References, Rulesets, RulesetsByDate, Schedules, TenderTexts, Tenders,
	TendersByBuyer, TendersByDeadline, TextsOfCriteria, TextsOfLots,
};
use alloc::{format, vec, vec::Vec};
use procurement_primitives::{
	identity::{traits::Parties as _, PartyId, Permissions},
	tender::{
		api::{
			AmendmentView, CancellationView, DeadlineCursor, DeadlinePage, EnquiryPage, LotView, RulesetView,
			TenderFilter, TenderPage, TenderSummary, TenderView, MAX_PAGE, MAX_SCAN,
		},
		Phase, Procedure, RulesetId, TenderAction, TenderId, TenderStatus,
	},
	time::Calendar as _,
};

/// What a caller's limit comes to: at least one entry, or it would never get on.
fn clamp(limit: u32) -> usize {
	usize::try_from(limit.clamp(1, MAX_PAGE)).unwrap_or(1)
}

/// What one question looks at, at most.
fn scan() -> usize {
	usize::try_from(MAX_SCAN).unwrap_or(1)
}

impl<T: Config> Pallet<T> {
	/// A tender as lists show it.
	fn summary(id: TenderId, header: &Header) -> Option<TenderSummary> {
		let texts = TenderTexts::<T>::get(id)?;
		Some(TenderSummary {
			id,
			buyer: header.buyer,
			reference: texts.reference.into_inner(),
			procedure: header.procedure,
			category: header.category,
			title: texts.title.into_inner(),
			status: header.status,
			phase: Self::phase_of(id, header, Self::now()),
			value: header.value,
			published: header.publication.as_ref().map(|publication| publication.at),
			bids_close: Self::bids_close(header),
			lots: header.lots.len(),
			enquiries: header.enquiries,
			unanswered: header.unanswered,
			amendments: header.amendments,
		})
	}

	/// The id of the contracting process, as OCDS has it: the publisher's prefix, a hyphen and the publisher's own id.
	fn ocid(id: TenderId) -> Vec<u8> {
		[&OcidPrefix::<T>::get()[..], format!("-{id}").as_bytes()].concat()
	}

	/// A tender, whole.
	pub fn view(id: TenderId) -> Option<TenderView> {
		let header = Tenders::<T>::get(id)?;
		let lots = header.lots.iter().filter_map(|lot| {
			let (terms, texts) = (Lots::<T>::get(id, lot)?, TextsOfLots::<T>::get(id, lot)?);
			Some(LotView { id: lot, lot: lot_to_show(terms, texts) })
		});
		let criteria = Criteria::<T>::get(id).into_iter().zip(TextsOfCriteria::<T>::get(id));
		let mut invited: Vec<PartyId> = Invitations::<T>::iter_key_prefix(id).collect();
		invited.sort_unstable();
		let cancellation = match (header.status, Cancellations::<T>::get(id)) {
			(TenderStatus::Cancelled { reason }, Some(Cancellation { note, at })) => {
				Some(CancellationView { reason, note: note.into_inner(), at })
			}
			_ => None,
		};
		Some(TenderView {
			summary: Self::summary(id, &header)?,
			ocid: Self::ocid(id),
			description: TenderTexts::<T>::get(id)?.description.into_inner(),
			ruleset: header.publication.as_ref().map(|publication| publication.ruleset),
			line: header.line,
			bond: header.bond,
			two_envelopes: header.two_envelopes,
			created: header.created,
			enquiry_deadline: header.enquiry_deadline,
			enquiries_close: T::Calendar::extended(header.enquiry_deadline),
			bid_deadline: header.bid_deadline,
			version: header.version,
			key_generation: header.key_generation,
			keyholders: Keyholders::<T>::get(id).into_inner(),
			threshold: header.threshold,
			lots: lots.collect(),
			criteria: criteria.map(|(terms, texts)| criterion_to_show(terms, texts)).collect(),
			documents: Documents::<T>::get(id).into_iter().map(document_to_show).collect(),
			eligibility: Eligibility::<T>::get(id).into_inner(),
			invited,
			schedule: Schedules::<T>::get(id).into_iter().map(milestone_to_show).collect(),
			opened: header.opened,
			cancellation,
		})
	}

	/// A tender as lists show it, if `filter` asks for it. The buyer is looked at, too, so that both ways agree.
	fn matching(id: TenderId, filter: &TenderFilter) -> Option<TenderSummary> {
		let header = Tenders::<T>::get(id)?;
		let open_at = |moment| {
			let published = header.publication.as_ref().is_some_and(|publication| publication.at <= moment);
			let active = header.status == TenderStatus::Active;
			active && published && moment < Self::bids_close(&header)
		};
		let matches = filter.buyer.is_none_or(|buyer| buyer == header.buyer)
			&& filter.status.is_none_or(|status| status == header.status.code())
			&& filter.phase.is_none_or(|phase| Self::phase_of(id, &header, Self::now()) == Some(phase))
			&& filter.open_at.is_none_or(open_at);
		matches.then(|| Self::summary(id, &header)).flatten()
	}

	/// A page of tenders, by number.
	pub fn page(filter: TenderFilter, from: TenderId, limit: u32) -> TenderPage {
		match filter.buyer {
			Some(buyer) => Self::page_of(Self::of_buyer(buyer, from), &filter, limit),
			None => Self::page_of(from..NextTenderId::<T>::get(), &filter, limit),
		}
	}

	/// The tenders of a buyer from a number upwards.
	fn of_buyer(buyer: PartyId, from: TenderId) -> impl Iterator<Item = TenderId> {
		// An iterator continues after a key; so the one before the first is named, and there is none before 0.
		let keys = match from.checked_sub(1) {
			Some(before) => {
				let key = TendersByBuyer::<T>::hashed_key_for(buyer, before.to_be_bytes());
				TendersByBuyer::<T>::iter_key_prefix_from(buyer, key)
			}
			None => TendersByBuyer::<T>::iter_key_prefix(buyer),
		};
		keys.map(TenderId::from_be_bytes)
	}

	/// A page of those of `ids` that match.
	fn page_of(ids: impl Iterator<Item = TenderId>, filter: &TenderFilter, limit: u32) -> TenderPage {
		let (limit, mut tenders) = (clamp(limit), Vec::new());
		for (looked_at, id) in ids.enumerate() {
			if tenders.len() == limit || looked_at == scan() {
				return TenderPage { tenders, next: Some(id) };
			}
			tenders.extend(Self::matching(id, filter));
		}
		TenderPage { tenders, next: None }
	}

	/// The tender to which a buyer gave this reference.
	pub fn by_reference(buyer: PartyId, reference: Vec<u8>) -> Option<TenderId> {
		let reference: Reference = reference.try_into().ok()?;
		References::<T>::get((buyer, reference))
	}

	/// A page of active tenders, by announced deadline.
	pub fn by_deadline(from: DeadlineCursor, limit: u32) -> DeadlinePage {
		// As in `of_buyer`: the key before the first. That of (d, 0) is (d - 1, the greatest number).
		let before = match (from.tender.checked_sub(1), from.deadline.checked_sub(1)) {
			(Some(tender), _) => Some(deadline_key(from.deadline, tender)),
			(None, Some(deadline)) => Some(deadline_key(deadline, TenderId::MAX)),
			(None, None) => None,
		};
		let keys = match before {
			Some(before) => TendersByDeadline::<T>::iter_keys_from(TendersByDeadline::<T>::hashed_key_for(before)),
			None => TendersByDeadline::<T>::iter_keys(),
		};
		let (limit, mut tenders) = (clamp(limit), Vec::new());
		for cursor in keys.map(deadline_of_key) {
			if tenders.len() == limit {
				return DeadlinePage { tenders, next: Some(cursor) };
			}
			let summary = Tenders::<T>::get(cursor.tender).and_then(|header| Self::summary(cursor.tender, &header));
			tenders.extend(summary);
		}
		DeadlinePage { tenders, next: None }
	}

	/// A page of a tender's enquiries.
	pub fn enquiries(tender: TenderId, from: u32, limit: u32) -> EnquiryPage {
		let end = Tenders::<T>::get(tender).map_or(0, |header| header.enquiries);
		let stop = end.min(from.saturating_add(limit.clamp(1, MAX_PAGE)));
		let shown = |id| Enquiries::<T>::get(tender, id).map(|enquiry| enquiry.into_view(id));
		EnquiryPage { enquiries: (from..stop).filter_map(shown).collect(), next: (stop < end).then_some(stop) }
	}

	/// A tender's amendments, oldest first.
	pub fn amendments(tender: TenderId) -> Vec<AmendmentView> {
		let count = Tenders::<T>::get(tender).map_or(0, |header| header.amendments);
		let shown = |id| Amendments::<T>::get(tender, id).map(|amendment: Amendment| amendment.into_view(id));
		(0..count).filter_map(shown).collect()
	}

	/// A version of a ruleset.
	pub fn ruleset(id: RulesetId) -> Option<RulesetView> {
		let RulesetVersion { procedure, effective_from, rules } = Rulesets::<T>::get(id)?;
		let in_force = Self::id_in_force(procedure, Self::now()) == Some(id);
		Some(RulesetView { id, procedure, effective_from, in_force, rules })
	}

	/// The latest versions for a procedure, latest effective date first.
	pub fn rulesets(procedure: Procedure) -> Vec<RulesetView> {
		let ids = RulesetsByDate::<T>::iter_prefix_values(procedure).take(clamp(MAX_PAGE));
		ids.filter_map(Self::ruleset).collect()
	}

	/// What an account may do to a tender now.
	pub fn allowed_actions(tender: TenderId, account: &T::AccountId) -> Vec<TenderAction> {
		let Some(header) = Tenders::<T>::get(tender) else { return Vec::new() };
		if Self::procuring_entity(account) == Ok(header.buyer) {
			return Self::actions_of_buyer(tender, &header);
		}
		let may_ask = T::Parties::authorize(account, Permissions::BID).is_ok_and(|party| party != header.buyer);
		if may_ask && Self::takes_enquiries(&header, Self::now()) {
			return vec![TenderAction::Ask];
		}
		Vec::new()
	}

	/// What a tender's buyer may do to it now.
	fn actions_of_buyer(tender: TenderId, header: &Header) -> Vec<TenderAction> {
		use TenderAction::*;
		if header.status == TenderStatus::Draft {
			return vec![
				Edit,
				PutLot,
				RemoveLot,
				SetCriteria,
				SetDocuments,
				SetEligibility,
				SetKeyholders,
				SetSchedule,
				Invite,
				Disinvite,
				Publish,
				Cancel,
			];
		}
		let Some(phase) = Self::phase_of(tender, header, Self::now()) else { return Vec::new() };
		let mut actions = match phase {
			Phase::Tendering => vec![Amend, Cancel],
			Phase::Rekeying => vec![Cancel, Rekey, Resume],
			Phase::Opening | Phase::Evaluation | Phase::Standstill => vec![Cancel],
			Phase::Award | Phase::Contract => Vec::new(),
		};
		if header.unanswered > 0 {
			actions.push(Answer);
		}
		actions
	}
}
