//! Writing licences, and the indexes that follow from them. Each index is written here and nowhere else.

use crate::{
	types::*, BarredLicences, Batches, Config, Error, LicenceRecords, LicencesByDocument, LicencesByHolder,
	LiveLicences, Pallet, Preferred, Serials, Standings, Versions,
};
use frame_support::ensure;
use procurement_primitives::{
	identity::PartyId,
	licence::{BatchId, Holder, LicenceClassId, LicenceId, Standing, SINGLE},
	time::Moment,
};

/// A licence's key where licences are listed in the order of their numbers.
pub(crate) fn id_key(id: LicenceId) -> [u8; 8] {
	let mut key = [0; 8];
	let (front, back) = key.split_at_mut(4);
	front.copy_from_slice(&id.batch.to_be_bytes());
	back.copy_from_slice(&id.index.to_be_bytes());
	key
}

/// What such a key says.
pub(crate) fn id_of_key(key: [u8; 8]) -> LicenceId {
	let (front, back) = key.split_at(4);
	let number = |bytes: &[u8]| bytes.try_into().map(u32::from_be_bytes).unwrap_or_default();
	LicenceId { batch: number(front), index: number(back) }
}

/// A licence's key where those that run longest come first.
pub(crate) fn live_key(id: LicenceId, until: Option<Moment>) -> [u8; 16] {
	let mut key = [0; 16];
	let (front, back) = key.split_at_mut(8);
	front.copy_from_slice(&(!until.unwrap_or(Moment::MAX)).to_be_bytes());
	back.copy_from_slice(&id_key(id));
	key
}

/// The licence that such a key is of.
pub(crate) fn id_of_live_key(key: [u8; 16]) -> LicenceId {
	let (_, back) = key.split_at(8);
	id_of_key(back.try_into().unwrap_or_default())
}

/// A licence's key where those with something held against them are listed; `None` if nothing is.
pub(crate) fn barred_key(id: LicenceId, standing: Standing) -> Option<[u8; 9]> {
	let rank = match standing {
		Standing::Valid => return None,
		Standing::Suspended => 0,
		Standing::Revoked => 1,
		Standing::Superseded { .. } => 2,
	};
	let mut key = [rank; 9];
	let (_, back) = key.split_at_mut(1);
	back.copy_from_slice(&id_key(id));
	Some(key)
}

/// The licence that such a key is of.
pub(crate) fn id_of_barred_key(key: [u8; 9]) -> LicenceId {
	let (_, back) = key.split_at(1);
	id_of_key(back.try_into().unwrap_or_default())
}

impl<T: Config> Pallet<T> {
	/// What a licence has from its issue, or the error that there is none with this number.
	pub(crate) fn issue_of(id: LicenceId) -> Result<Issue, Error<T>> {
		if id.batch == SINGLE {
			return Ok(LicenceRecords::<T>::get(id).ok_or(Error::<T>::UnknownLicence)?.issue);
		}
		let issue = Batches::<T>::get(id.batch).and_then(|batch| batch.issue_at(id.index));
		issue.ok_or(Error::<T>::UnknownLicence)
	}

	/// Where a licence stands.
	pub(crate) fn standing_of(id: LicenceId) -> StandingRecord {
		Standings::<T>::get(id.batch, id.index.to_be_bytes())
	}

	/// Where licences of a batch stand about which something was decided, by place, from `index` upwards.
	pub(crate) fn standings_from(batch: BatchId, index: u32) -> impl Iterator<Item = (u32, StandingRecord)> {
		// An iterator continues after a key; so the one before the first is named, and there is none before 0.
		let entries = match index.checked_sub(1) {
			Some(before) => {
				let key = Standings::<T>::hashed_key_for(batch, before.to_be_bytes());
				Standings::<T>::iter_prefix_from(batch, key)
			}
			None => Standings::<T>::iter_prefix(batch),
		};
		entries.map(|(key, record)| (u32::from_be_bytes(key), record))
	}

	/// The ranges of serial numbers whose last one is at or above `serial`, upwards, each under its last one.
	pub(crate) fn slots_from(class: LicenceClassId, issuer: PartyId, serial: u32) -> impl Iterator<Item = (u32, Slot)> {
		// As above.
		let slots = match serial.checked_sub(1) {
			Some(before) => {
				let key = Serials::<T>::hashed_key_for((class, issuer, before.to_be_bytes()));
				Serials::<T>::iter_prefix_from((class, issuer), key)
			}
			None => Serials::<T>::iter_prefix((class, issuer)),
		};
		slots.map(|(key, slot)| (u32::from_be_bytes(key), slot))
	}

	/// The range of serial numbers with the least last one that is at or above `serial`.
	fn slot_from(class: LicenceClassId, issuer: PartyId, serial: u32) -> Option<Slot> {
		Self::slots_from(class, issuer, serial).next().map(|(_, slot)| slot)
	}

	/// Takes the serial numbers from `first` to `last`, all of which must be free.
	pub(crate) fn take_serials(
		class: LicenceClassId,
		issuer: PartyId,
		first: u32,
		last: u32,
		batch: BatchId,
	) -> Result<(), Error<T>> {
		let free = Self::slot_from(class, issuer, first).is_none_or(|slot| last < slot.first);
		ensure!(free, Error::<T>::DuplicateNumber);
		Serials::<T>::insert((class, issuer, last.to_be_bytes()), Slot { first, batch });
		Ok(())
	}

	/// The licence with these numbers.
	pub(crate) fn licence_with(class: LicenceClassId, issuer: PartyId, serial: u32, version: u16) -> Option<LicenceId> {
		if let Some(id) = Versions::<T>::get((class, issuer, serial, version)) {
			return Some(id);
		}
		let slot = Self::slot_from(class, issuer, serial).filter(|slot| slot.batch != SINGLE && version == 1)?;
		Some(LicenceId { batch: slot.batch, index: serial.checked_sub(slot.first)? })
	}

	/// Puts a new licence on record and into every index.
	pub(crate) fn record(id: LicenceId, licence: &Licence) {
		let Issue { class, issuer, serial, version, .. } = licence.issue;
		LicenceRecords::<T>::insert(id, licence);
		if id.batch == SINGLE {
			Versions::<T>::insert((class, issuer, serial, version), id);
		}
		if let Holder::Party(party) = licence.holder {
			Self::give(id, licence, party);
		}
	}

	/// Lists a licence under its document. A version that keeps its predecessor's document takes its place there.
	pub(crate) fn list_document(
		id: LicenceId,
		document: [u8; 32],
		predecessor: Option<LicenceId>,
	) -> Result<(), Error<T>> {
		let listed = LicencesByDocument::<T>::get(document);
		ensure!(listed.is_none() || listed == predecessor, Error::<T>::DuplicateDocument);
		LicencesByDocument::<T>::insert(document, id);
		Ok(())
	}

	/// Lists a licence under a party that holds it from now on.
	pub(crate) fn give(id: LicenceId, licence: &Licence, to: PartyId) {
		LicencesByHolder::<T>::insert(to, id_key(id), ());
		Self::list_standing(id, licence, to, Self::standing_of(id).standing);
	}

	/// Lists a licence among those of its holder that count, or among those that do not.
	fn list_standing(id: LicenceId, licence: &Licence, holder: PartyId, standing: Standing) {
		let Issue { class, validity, .. } = licence.issue;
		match barred_key(id, standing) {
			None => LiveLicences::<T>::insert((holder, class, live_key(id, validity.until)), ()),
			Some(key) => BarredLicences::<T>::insert((holder, class, key), ()),
		}
	}

	/// Takes it off the list that it is on by this standing.
	fn unlist_standing(id: LicenceId, licence: &Licence, holder: PartyId, standing: Standing) {
		let Issue { class, validity, .. } = licence.issue;
		match barred_key(id, standing) {
			None => LiveLicences::<T>::remove((holder, class, live_key(id, validity.until))),
			Some(key) => BarredLicences::<T>::remove((holder, class, key)),
		}
	}

	/// Takes a licence off the lists of a party that no longer holds it.
	pub(crate) fn take(id: LicenceId, licence: &Licence, from: PartyId) {
		let class = licence.issue.class;
		LicencesByHolder::<T>::remove(from, id_key(id));
		Self::unlist_standing(id, licence, from, Self::standing_of(id).standing);
		if Preferred::<T>::get(from, class) == Some(id) {
			Self::put_preferred(from, class, None);
		}
	}

	/// Writes where a licence stands, and lists it among those that count, or no longer.
	pub(crate) fn save_standing(id: LicenceId, record: StandingRecord) {
		let before = Self::standing_of(id).standing;
		Standings::<T>::insert(id.batch, id.index.to_be_bytes(), record);
		if before == record.standing {
			return;
		}
		let Some(licence) = LicenceRecords::<T>::get(id) else { return };
		let Holder::Party(party) = licence.holder else { return };
		Self::unlist_standing(id, &licence, party, before);
		Self::list_standing(id, &licence, party, record.standing);
	}
}
