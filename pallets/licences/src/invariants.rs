//! What must always hold of the stored state, one function a rule.

use crate::{
	indexes::{barred_key, id_key, id_of_barred_key, id_of_key, id_of_live_key, live_key},
	types::*,
	BarredLicences, Batches, Classes, ClassesByCode, Codes, Config, History, IssuersByCode, LastBatch, LicenceRecords,
	LicencesByDocument, LicencesByHolder, LiveLicences, NextClassId, NextSingle, Offers, Pallet, Preferred, Schemas,
	Serials, Standings, Trusts, Versions,
};
use frame_support::{ensure, traits::Get};
use procurement_disclosure::MAX_SERIAL;
use procurement_primitives::{
	identity::Authority,
	licence::{Change, Holder, LicenceId, Period, Standing, SINGLE},
};
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Every rule.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::classes_are_whole()?;
		Self::trusts_are_whole()?;
		Self::nothing_has_vanished()?;
		for (id, licence) in LicenceRecords::<T>::iter() {
			Self::licence_comes_from_somewhere(id, &licence)?;
			Self::licence_is_indexed(id, &licence)?;
			Self::tenure_is_the_holders(id, &licence)?;
		}
		Self::serials_do_not_overlap()?;
		Self::history_tells_the_standings()?;
		Self::indexes_name_licences()?;
		Self::preferred_are_their_holders()?;
		Self::offers_can_be_accepted()
	}

	/// Classes are numbered, found by their codes, and have every version of their schema.
	fn classes_are_whole() -> Result<(), TryRuntimeError> {
		let (mut count, mut schemas) = (0u32, 0usize);
		for (id, class) in Classes::<T>::iter() {
			count = count.saturating_add(1);
			ensure!(id < NextClassId::<T>::get(), "class number not below the next");
			ensure!(ClassesByCode::<T>::get(class.code) == Some(id), "class not found by its code");
			for version in 0..=class.schema_version {
				ensure!(Schemas::<T>::contains_key(id, version), "a version of a schema is missing");
				schemas = schemas.saturating_add(1);
			}
			let current = Schemas::<T>::get(id, class.schema_version);
			ensure!(current == Some(class.terms.schema), "another schema than the current one");
			let issuers = Trusts::<T>::iter_key_prefix(id).count();
			ensure!(u32::try_from(issuers) == Ok(class.issuers), "issuers miscounted");
			ensure!(class.issuers <= T::MaxIssuers::get(), "too many issuers");
		}
		ensure!(count == NextClassId::<T>::get(), "a class is missing");
		ensure!(u32::try_from(ClassesByCode::<T>::iter_keys().count()) == Ok(count), "code of no class");
		ensure!(Schemas::<T>::iter_keys().count() == schemas, "schema of no class");
		Ok(())
	}

	/// Trust is in a party with a code, and void without end only while it is withdrawn.
	fn trusts_are_whole() -> Result<(), TryRuntimeError> {
		for (class, issuer, trust) in Trusts::<T>::iter() {
			ensure!(Classes::<T>::contains_key(class), "trust for no class");
			ensure!(Codes::<T>::contains_key(issuer), "issuer without code");
			let open = trust.voids.iter().filter(|void| void.until.is_none()).count();
			ensure!(open <= 1 && (open == 1) == trust.void_since().is_some(), "an earlier void has no end");
			ensure!(open == 0 || trust.withdrawn.is_some(), "trusted and void");
		}
		let codes = Codes::<T>::iter().all(|(issuer, code)| IssuersByCode::<T>::get(code) == Some(issuer));
		ensure!(codes, "issuer not found by its code");
		ensure!(Codes::<T>::iter_keys().count() == IssuersByCode::<T>::iter_keys().count(), "code of nobody");
		Ok(())
	}

	/// Whatever was numbered is there.
	fn nothing_has_vanished() -> Result<(), TryRuntimeError> {
		for index in 0..NextSingle::<T>::get() {
			ensure!(LicenceRecords::<T>::contains_key(LicenceId { batch: SINGLE, index }), "a licence has vanished");
		}
		for batch in 1..=LastBatch::<T>::get() {
			ensure!(Batches::<T>::contains_key(batch), "a batch has vanished");
		}
		let batches = Batches::<T>::iter_keys().all(|batch| batch != SINGLE && batch <= LastBatch::<T>::get());
		ensure!(batches, "batch number not below the next");
		Ok(())
	}

	/// A licence has a number that was given out, a class, an issuer who was trusted, and of a batch what the batch says.
	fn licence_comes_from_somewhere(id: LicenceId, licence: &Licence) -> Result<(), TryRuntimeError> {
		let issue = licence.issue;
		if id.batch == SINGLE {
			ensure!(id.index < NextSingle::<T>::get(), "licence number not below the next");
			let versions = (issue.class, issue.issuer, issue.serial, issue.version);
			ensure!(Versions::<T>::get(versions) == Some(id), "licence not found by its identifier");
		}
		ensure!(Self::issue_of(id).is_ok_and(|of_batch| of_batch == issue), "another issue than its batch's");
		ensure!(Trusts::<T>::contains_key(issue.class, issue.issuer), "issued by nobody trusted");
		ensure!(Schemas::<T>::contains_key(issue.class, issue.schema_version), "follows no schema");
		let found = Self::licence_with(issue.class, issue.issuer, issue.serial, issue.version);
		ensure!(found == Some(id), "its numbers lead to another licence");
		Ok(())
	}

	/// A holder has had its licence since it was handed over; else since the first version was issued, or as long as the
	/// version before it, if that was the same holder's, or since this one was issued.
	fn tenure_is_the_holders(id: LicenceId, licence: &Licence) -> Result<(), TryRuntimeError> {
		let Licence { issue, holder, tenure, .. } = *licence;
		let mut entries = (0..Self::standing_of(id).changes).filter_map(|number| History::<T>::get(id, number));
		let handed_over = entries.rfind(|entry| matches!(entry.change, Change::Transferred { .. }));
		if let Some(Entry { at, .. }) = handed_over {
			ensure!(tenure.issued == at && at <= tenure.valid, "held since before it was handed over");
			return Ok(());
		}
		let Some(before) = issue.version.checked_sub(1).filter(|version| *version > 0) else {
			ensure!(tenure == issue.tenure(), "held for another time than it was issued for");
			return Ok(());
		};
		let old = Self::licence_with(issue.class, issue.issuer, issue.serial, before);
		let old = old.and_then(LicenceRecords::<T>::get).filter(|old| old.holder == holder).map(|old| old.tenure);
		ensure!(old == Some(tenure) || tenure == issue.tenure_afresh(), "held for longer than its versions");
		Ok(())
	}

	/// A licence is found by its document, and of a party by its holder; it is live as long as nothing is held against it, and
	/// barred else.
	fn licence_is_indexed(id: LicenceId, licence: &Licence) -> Result<(), TryRuntimeError> {
		ensure!(LicencesByDocument::<T>::contains_key(licence.document), "not found by its document");
		let Holder::Party(party) = licence.holder else { return Ok(()) };
		ensure!(LicencesByHolder::<T>::contains_key(party, id_key(id)), "not listed under its holder");
		let class = licence.issue.class;
		let key = (party, class, live_key(id, licence.issue.validity.until));
		let standing = Self::standing_of(id).standing;
		ensure!(LiveLicences::<T>::contains_key(key) == (standing == Standing::Valid), "live against its standing");
		let barred = barred_key(id, standing).is_none_or(|key| BarredLicences::<T>::contains_key((party, class, key)));
		ensure!(barred, "not barred, against its standing");
		Ok(())
	}

	/// No serial number is taken twice, and each range is a batch's or a single licence's.
	fn serials_do_not_overlap() -> Result<(), TryRuntimeError> {
		let mut slots = 0u32;
		for ((class, issuer, key), slot) in Serials::<T>::iter() {
			slots = slots.saturating_add(1);
			let last = u32::from_be_bytes(key);
			ensure!(slot.first <= last && last <= MAX_SERIAL, "a range of serials is reversed");
			// The first range that ends at or after its first number is this one.
			let whose = Self::licence_with(class, issuer, slot.first, 1).ok_or("a range of serials is nobody's")?;
			ensure!(whose.batch == slot.batch, "two ranges of serials overlap");
			if slot.batch == SINGLE {
				ensure!(slot.first == last, "a single licence has several serials");
			} else {
				let batch = Batches::<T>::get(slot.batch).ok_or("serials of no batch")?;
				let end = slot.first.checked_add(batch.count).and_then(|end| end.checked_sub(1));
				ensure!((batch.issue.serial, Some(last)) == (slot.first, end), "a batch has other serials");
			}
		}
		let first = Versions::<T>::iter_keys().filter(|(_, _, _, version)| *version == 1).count();
		let expected = u32::try_from(first).ok().and_then(|first| first.checked_add(LastBatch::<T>::get()));
		ensure!(expected == Some(slots), "a licence without serial");
		Ok(())
	}

	/// Each history leads, step by allowed step, to where its licence stands; nothing follows what is for good, but that a
	/// licence is put on record. What is suspended only the council suspends, if it had not.
	fn history_tells_the_standings() -> Result<(), TryRuntimeError> {
		let mut entries = 0usize;
		for (batch, key, record) in Standings::<T>::iter() {
			let id = LicenceId { batch, index: u32::from_be_bytes(key) };
			let issue = Self::issue_of(id).map_err(|_| "standing of no licence")?;
			let (mut standing, mut by_council) = (Standing::Valid, false);
			for number in 0..record.changes {
				entries = entries.saturating_add(1);
				let entry = History::<T>::get(id, number).ok_or("a part of a history has vanished")?;
				let council = entry.by == Authority::Governance;
				standing = match (standing, entry.change) {
					(Standing::Valid, Change::Suspended) => Standing::Suspended,
					(Standing::Suspended, Change::Suspended) if council && !by_council => Standing::Suspended,
					(Standing::Suspended, Change::Reinstated) if by_council && !council => {
						return Err("the council was overruled".into())
					}
					(Standing::Suspended, Change::Reinstated) => Standing::Valid,
					(Standing::Valid | Standing::Suspended, Change::Revoked) => Standing::Revoked,
					(Standing::Valid, Change::Superseded { by }) if issue.validity.at(entry.at) != Period::After => {
						Standing::Superseded { by }
					}
					(Standing::Valid, Change::Transferred { .. }) => Standing::Valid,
					(as_it_was, Change::Lodged) if batch != SINGLE => as_it_was,
					_ => return Err("a history that cannot be".into()),
				};
				if entry.change == Change::Suspended {
					by_council = council;
				}
			}
			ensure!(standing == record.standing, "a standing that its history does not tell");
			if let Standing::Superseded { by } = standing {
				let next = Self::issue_of(by).map_err(|_| "superseded by nothing")?;
				let numbers = |issue: &Issue| (issue.class, issue.issuer, issue.serial);
				ensure!(numbers(&next) == numbers(&issue), "superseded by another licence");
				ensure!(issue.version.checked_add(1) == Some(next.version), "superseded by another version");
			}
		}
		ensure!(History::<T>::iter_keys().count() == entries, "history of nothing");
		Ok(())
	}

	/// Indexes hold nothing else.
	fn indexes_name_licences() -> Result<(), TryRuntimeError> {
		let held =
			|id, party| LicenceRecords::<T>::get(id).filter(|licence: &Licence| licence.holder == Holder::Party(party));
		for (party, key) in LicencesByHolder::<T>::iter_keys() {
			ensure!(held(id_of_key(key), party).is_some(), "listed under another holder");
		}
		for (party, class, key) in LiveLicences::<T>::iter_keys() {
			let id = id_of_live_key(key);
			let licence = held(id, party).ok_or("live under another holder")?;
			let expected = (licence.issue.class, live_key(id, licence.issue.validity.until));
			ensure!(expected == (class, key), "live in another class, or for another time");
		}
		for (party, class, key) in BarredLicences::<T>::iter_keys() {
			let id = id_of_barred_key(key);
			let licence = held(id, party).ok_or("barred under another holder")?;
			let expected = (licence.issue.class, barred_key(id, Self::standing_of(id).standing));
			ensure!(expected == (class, Some(key)), "barred in another class, or for something else");
		}
		for (document, id) in LicencesByDocument::<T>::iter() {
			let licence = LicenceRecords::<T>::get(id).ok_or("document of nothing")?;
			ensure!(licence.document == document, "document of another licence");
		}
		let single = |id: LicenceId| id.batch == SINGLE && LicenceRecords::<T>::contains_key(id);
		ensure!(Versions::<T>::iter_values().all(single), "version of nothing");
		Ok(())
	}

	/// What a party prefers is a licence of that class that it holds, and that has not ended for good.
	fn preferred_are_their_holders() -> Result<(), TryRuntimeError> {
		for (party, class, id) in Preferred::<T>::iter() {
			let licence = LicenceRecords::<T>::get(id).ok_or("nothing is preferred")?;
			ensure!(licence.holder == Holder::Party(party), "another holder's is preferred");
			ensure!(licence.issue.class == class, "preferred in another class");
			let lasting = matches!(Self::standing_of(id).standing, Standing::Valid | Standing::Suspended);
			ensure!(lasting, "preferred though it ended for good");
		}
		Ok(())
	}

	/// What is offered may change hands, but for the clock.
	fn offers_can_be_accepted() -> Result<(), TryRuntimeError> {
		for (id, to) in Offers::<T>::iter() {
			let licence = LicenceRecords::<T>::get(id).ok_or("an offer of nothing")?;
			ensure!(licence.holder != Holder::Party(to), "offered to its holder");
			ensure!(matches!(licence.holder, Holder::Party(_)), "offered by nobody on the register");
			ensure!(Self::standing_of(id).standing == Standing::Valid, "offered though it does not count");
			let class = Classes::<T>::get(licence.issue.class).ok_or("offered of no class")?;
			ensure!(class.transferable, "offered though it must not change hands");
		}
		Ok(())
	}
}
