//! Answers to anybody, for the runtime API. Nothing here is called by a transaction.

use crate::{
	facts::Known,
	indexes::{id_key, id_of_key},
	types::*,
	verifying::OnChain,
	Batches, Classes, Codes, Config, History, LicencesByHolder, NextClassId, Pallet, Preferred, Trusts,
};
use alloc::vec::Vec;
use procurement_primitives::{
	identity::PartyId,
	licence::{
		api::{
			BatchView, ChangeView, ClassPage, ClassView, HistoryPage, LicencePage, LicenceView, StandingPage,
			StandingView, TrustView, MAX_PAGE,
		},
		BatchId, LicenceClassId, LicenceId,
	},
};

/// What a caller's limit comes to: at least one entry, or it would never get on.
pub(crate) fn clamp(limit: u32) -> usize {
	usize::try_from(limit.clamp(1, MAX_PAGE)).unwrap_or(1)
}

impl<T: Config> Pallet<T> {
	/// A class.
	pub fn class_view(id: LicenceClassId) -> Option<ClassView> {
		let Class { code, name, terms, schema_version, revocable, transferable, .. } = Classes::<T>::get(id)?;
		let trusts = Trusts::<T>::iter_prefix(id).filter_map(|(issuer, trust)| {
			let (code, void_since) = (Codes::<T>::get(issuer)?.to_vec(), trust.void_since());
			Some(TrustView { issuer, code, since: trust.since, withdrawn: trust.withdrawn, void_since })
		});
		let mut issuers: Vec<TrustView> = trusts.collect();
		issuers.sort_unstable_by_key(|trust| trust.issuer);
		Some(ClassView {
			id,
			code: code.to_vec(),
			name: name.into_inner(),
			schema: terms.schema,
			schema_version,
			validity: terms.validity,
			revocable,
			transferable,
			issuers,
		})
	}

	/// A page of classes.
	pub fn classes(from: LicenceClassId, limit: u32) -> ClassPage {
		let end = NextClassId::<T>::get();
		let stop = end.min(from.saturating_add(limit.clamp(1, MAX_PAGE)));
		ClassPage { classes: (from..stop).filter_map(Self::class_view).collect(), next: (stop < end).then_some(stop) }
	}

	/// A licence.
	pub fn view(id: LicenceId) -> Option<LicenceView> {
		let Ok(known) = Known::read(&OnChain::<T>::new(), id);
		known.map(|known| known.view())
	}

	/// A batch.
	pub fn batch_view(id: BatchId) -> Option<BatchView> {
		let Batch { issue, count, root } = Batches::<T>::get(id)?;
		Some(BatchView {
			id,
			class: issue.class,
			issuer: issue.issuer,
			first: issue.serial,
			count,
			root,
			issued: issue.issued,
			valid_from: issue.validity.from,
			valid_until: issue.validity.until,
			schema_version: issue.schema_version,
		})
	}

	/// A page of a licence's history.
	pub fn history(id: LicenceId, from: u32, limit: u32) -> HistoryPage {
		let end = Self::standing_of(id).changes;
		let stop = end.min(from.saturating_add(limit.clamp(1, MAX_PAGE)));
		let shown = |number| {
			let Entry { change, at, by, reason } = History::<T>::get(id, number)?;
			Some(ChangeView { number, change, at, by, reason: reason.into_inner() })
		};
		HistoryPage { changes: (from..stop).filter_map(shown).collect(), next: (stop < end).then_some(stop) }
	}

	/// A page of the licences on record that a party holds.
	pub fn by_holder(holder: PartyId, from: Option<LicenceId>, limit: u32) -> LicencePage {
		// An iterator continues after a key; so the one before the first is named, and there is none before 0-0.
		let first = from.map_or(0, |id| u64::from_be_bytes(id_key(id)));
		let keys = match first.checked_sub(1) {
			Some(before) => {
				let key = LicencesByHolder::<T>::hashed_key_for(holder, before.to_be_bytes());
				LicencesByHolder::<T>::iter_key_prefix_from(holder, key)
			}
			None => LicencesByHolder::<T>::iter_key_prefix(holder),
		};
		let page = |licences: Vec<LicenceView>, next| {
			let preferred = |it: &&LicenceView| Preferred::<T>::get(holder, it.class) == Some(it.id);
			LicencePage { preferred: licences.iter().filter(preferred).map(|it| it.id).collect(), licences, next }
		};
		let (limit, mut licences) = (clamp(limit), Vec::new());
		for id in keys.map(id_of_key) {
			if licences.len() == limit {
				return page(licences, Some(id));
			}
			licences.extend(Self::view(id));
		}
		page(licences, None)
	}

	/// A page of the licences of a batch about which something was decided.
	pub fn standings(batch: BatchId, from: u32, limit: u32) -> StandingPage {
		let (limit, mut standings) = (clamp(limit), Vec::new());
		for (index, record) in Self::standings_from(batch, from) {
			if standings.len() == limit {
				return StandingPage { standings, next: Some(index) };
			}
			standings.push(StandingView { index, standing: record.standing });
		}
		StandingPage { standings, next: None }
	}
}
