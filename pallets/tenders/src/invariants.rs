//! What must always hold of the stored state, one function a rule.

use crate::{
	indexes::{deadline_key, deadline_of_key},
	rulesets::date_key,
	types::*,
	Amendments, Cancellations, Config, Criteria, Documents, Eligibility, Enquiries, EnquiriesMade, Invitations,
	Keyholders, Lots, NextRulesetId, NextTenderId, Pallet, References, Rulesets, RulesetsByDate, Schedules,
	TenderTexts, Tenders, TendersByBuyer, TendersByDeadline, TextsOfCriteria, TextsOfLots,
};
use codec::Encode;
use frame_support::ensure;
use procurement_primitives::tender::{LotSet, TenderId, TenderStatus};
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Every rule.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		for (tender, header) in Tenders::<T>::iter() {
			Self::header_is_whole(tender, &header)?;
			Self::counts_are_right(tender, &header)?;
			Self::published_tender_meets_its_rules(tender, &header)?;
			Self::tender_is_indexed(tender, &header)?;
		}
		Self::indexes_name_tenders()?;
		Self::attachments_have_a_tender()?;
		Self::rulesets_are_indexed()
	}

	/// A header is small, numbered below the next, and its status agrees with what happened to it.
	fn header_is_whole(tender: TenderId, header: &Header) -> Result<(), TryRuntimeError> {
		ensure!(tender < NextTenderId::<T>::get(), "tender number not below the next");
		ensure!(header.encoded_size() <= Header::MAX_LENGTH, "header too long");
		ensure!(TenderTexts::<T>::contains_key(tender), "tender without texts");
		let published = header.publication.is_some();
		match header.status {
			TenderStatus::Draft => ensure!(!published, "published draft"),
			TenderStatus::Cancelled { .. } => {}
			_ => ensure!(published, "under way and never published"),
		}
		let cancelled = matches!(header.status, TenderStatus::Cancelled { .. });
		ensure!(cancelled == Cancellations::<T>::contains_key(tender), "cancellation without note, or the other way");
		ensure!(published || (header.amendments, header.enquiries, header.version) == (0, 0, 0), "amended draft");
		ensure!(header.bids_closed.is_none() || published, "bidding over and never published");
		ensure!(header.bids_closed.is_none_or(|closed| closed >= header.bid_deadline), "bidding ended too soon");
		ensure!(header.opened.is_none() || header.bids_closed.is_some(), "opened while bids were taken");
		let active = header.status == TenderStatus::Active;
		ensure!(!header.rekeying || (active && header.bids_closed.is_none()), "waits for keys without need");
		ensure!(header.status != TenderStatus::Complete || header.opened.is_some(), "complete and never opened");
		Ok(())
	}

	/// What the header counts is there, as often as it says.
	fn counts_are_right(tender: TenderId, header: &Header) -> Result<(), TryRuntimeError> {
		let lots: LotSet = Lots::<T>::iter_key_prefix(tender).collect();
		ensure!(lots == header.lots, "lots differ from the set");
		let texts: LotSet = TextsOfLots::<T>::iter_key_prefix(tender).collect();
		ensure!(texts == header.lots, "texts of other lots");
		let mut value = 0u128;
		for (_, lot) in Lots::<T>::iter_prefix(tender) {
			ensure!(lot.maximum > 0, "lot without value");
			value = value.checked_add(lot.maximum).ok_or("value overflows")?;
		}
		ensure!(value == header.value, "value is not the sum of the lots'");
		ensure!(Keyholders::<T>::get(tender).len() == usize::from(header.keyholders), "keyholders miscounted");
		ensure!(Eligibility::<T>::get(tender).len() == usize::from(header.classes), "classes miscounted");
		let invited = Invitations::<T>::iter_key_prefix(tender).count();
		ensure!(invited == usize::from(header.invited), "invitations miscounted");
		ensure!(Criteria::<T>::get(tender).len() == TextsOfCriteria::<T>::get(tender).len(), "criteria without texts");

		let enquiries = Enquiries::<T>::iter_prefix_values(tender);
		let (mut asked, mut unanswered) = (0u32, 0u32);
		for enquiry in enquiries {
			asked = asked.saturating_add(1);
			unanswered = unanswered.saturating_add(enquiry.answer.is_none().into());
		}
		ensure!((asked, unanswered) == (header.enquiries, header.unanswered), "enquiries miscounted");
		let made = EnquiriesMade::<T>::iter_prefix_values(tender).fold(0u32, |sum, one| sum.saturating_add(one.into()));
		ensure!(made == asked, "enquiries of nobody");
		let amendments = Amendments::<T>::iter_prefix_values(tender);
		let mut count = 0u32;
		for amendment in amendments {
			count = count.saturating_add(1);
			ensure!(amendment.version <= header.version, "amendment ahead of its tender");
			ensure!(amendment.old_bid_deadline <= amendment.new_bid_deadline, "deadline moved in");
			ensure!(amendment.new_bid_deadline <= header.bid_deadline, "deadline moved in later");
		}
		ensure!(count == header.amendments, "amendments miscounted");
		Ok(())
	}

	/// What publishing asked of a tender still holds, except what depends on the time and on other pallets.
	fn published_tender_meets_its_rules(tender: TenderId, header: &Header) -> Result<(), TryRuntimeError> {
		let Some(publication) = &header.publication else { return Ok(()) };
		let version = Rulesets::<T>::get(publication.ruleset).ok_or("judged by no ruleset")?;
		ensure!(version.procedure == header.procedure, "judged by another procedure's ruleset");
		ensure!(version.effective_from <= publication.at, "judged by a later ruleset");
		ensure!(publication.minimum_bids == version.rules.bidding.minimum_bids, "other minimum of bids");
		ensure!(publication.release == version.rules.keys.release, "other release period");
		ensure!(publication.self_opening == version.rules.keys.self_opening, "other self-opening period");
		ensure!(header.enquiry_deadline < header.bid_deadline, "enquiries after bids");
		// While fresh keys are waited for, other keyholders are being named.
		let (n, t) = (header.keyholders, header.threshold);
		ensure!(t < n && u16::from(t).saturating_mul(2) > u16::from(n), "threshold out of range");
		Self::ensure_terms(tender, header, &version.rules)?;
		Self::ensure_invitations(header, &version.rules)
	}

	/// A tender is found by its buyer, by its reference, and while it is active by its deadline.
	fn tender_is_indexed(tender: TenderId, header: &Header) -> Result<(), TryRuntimeError> {
		let texts = TenderTexts::<T>::get(tender).ok_or("tender without texts")?;
		let referred = References::<T>::get((header.buyer, texts.reference));
		ensure!(referred == Some(tender), "reference names another tender");
		ensure!(TendersByBuyer::<T>::contains_key(header.buyer, tender.to_be_bytes()), "not listed under its buyer");
		if let Some(deadline) = header.listed_under() {
			let listed = TendersByDeadline::<T>::contains_key(deadline_key(deadline, tender));
			ensure!(listed, "not listed under its deadline");
		}
		Ok(())
	}

	/// Indexes hold nothing else.
	fn indexes_name_tenders() -> Result<(), TryRuntimeError> {
		let count = Tenders::<T>::iter_keys().count();
		ensure!(References::<T>::iter_keys().count() == count, "reference to nothing");
		ensure!(TendersByBuyer::<T>::iter_keys().count() == count, "buyer of nothing");
		for cursor in TendersByDeadline::<T>::iter_keys().map(deadline_of_key) {
			let header = Tenders::<T>::get(cursor.tender).ok_or("deadline of nothing")?;
			ensure!(header.listed_under() == Some(cursor.deadline), "listed under another deadline");
		}
		Ok(())
	}

	/// Whatever belongs to a tender belongs to one that exists.
	fn attachments_have_a_tender() -> Result<(), TryRuntimeError> {
		let tenders = TenderTexts::<T>::iter_keys()
			.chain(Lots::<T>::iter_keys().map(|(tender, _)| tender))
			.chain(TextsOfLots::<T>::iter_keys().map(|(tender, _)| tender))
			.chain(Criteria::<T>::iter_keys())
			.chain(TextsOfCriteria::<T>::iter_keys())
			.chain(Documents::<T>::iter_keys())
			.chain(Eligibility::<T>::iter_keys())
			.chain(Keyholders::<T>::iter_keys())
			.chain(Invitations::<T>::iter_keys().map(|(tender, _)| tender))
			.chain(Schedules::<T>::iter_keys())
			.chain(Enquiries::<T>::iter_keys().map(|(tender, _)| tender))
			.chain(EnquiriesMade::<T>::iter_keys().map(|(tender, _)| tender))
			.chain(Amendments::<T>::iter_keys().map(|(tender, _)| tender))
			.chain(Cancellations::<T>::iter_keys());
		for tender in tenders {
			ensure!(Tenders::<T>::contains_key(tender), "attached to no tender");
		}
		Ok(())
	}

	/// Every version fits together and is found by its date, and nothing else is.
	fn rulesets_are_indexed() -> Result<(), TryRuntimeError> {
		let mut count = 0usize;
		for (id, version) in Rulesets::<T>::iter() {
			count = count.saturating_add(1);
			ensure!(id < NextRulesetId::<T>::get(), "ruleset number not below the next");
			ensure!(version.rules.check().is_ok(), "figures do not fit together");
			let indexed = RulesetsByDate::<T>::get(version.procedure, date_key(version.effective_from));
			ensure!(indexed == Some(id), "ruleset not found by its date");
		}
		ensure!(RulesetsByDate::<T>::iter_keys().count() == count, "date of no ruleset");
		Ok(())
	}
}
