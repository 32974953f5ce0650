//! Writing a tender's header, and the indexes that follow from it. Each index is written here and nowhere else.

use crate::{types::*, Config, Error, Pallet, References, Tenders, TendersByBuyer, TendersByDeadline};
use frame_support::ensure;
use procurement_primitives::{
	identity::PartyId,
	tender::{api::DeadlineCursor, TenderId},
	time::Moment,
};
use sp_runtime::DispatchResult;

/// The key of the index by deadline: it sorts by deadline, and then by number.
pub(crate) fn deadline_key(deadline: Moment, tender: TenderId) -> [u8; 12] {
	let mut key = [0; 12];
	let (front, back) = key.split_at_mut(8);
	front.copy_from_slice(&deadline.to_be_bytes());
	back.copy_from_slice(&tender.to_be_bytes());
	key
}

/// What a key of the index by deadline says.
pub(crate) fn deadline_of_key(key: [u8; 12]) -> DeadlineCursor {
	let (front, back) = key.split_at(8);
	DeadlineCursor {
		deadline: front.try_into().map(Moment::from_be_bytes).unwrap_or_default(),
		tender: back.try_into().map(TenderId::from_be_bytes).unwrap_or_default(),
	}
}

impl<T: Config> Pallet<T> {
	/// Writes a header, and moves the tender in the index by deadline if that changes.
	pub(crate) fn save(tender: TenderId, header: Header) {
		let before = Tenders::<T>::get(tender).and_then(|old| old.listed_under());
		let after = header.listed_under();
		if before != after {
			if let Some(deadline) = before {
				TendersByDeadline::<T>::remove(deadline_key(deadline, tender));
			}
			if let Some(deadline) = after {
				TendersByDeadline::<T>::insert(deadline_key(deadline, tender), ());
			}
		}
		Tenders::<T>::insert(tender, header);
	}

	/// Lists a new tender under its buyer and the buyer's reference, which are for life.
	pub(crate) fn list_new(tender: TenderId, buyer: PartyId, reference: &Reference) -> DispatchResult {
		ensure!(!References::<T>::contains_key((buyer, reference)), Error::<T>::AlreadyExists);
		References::<T>::insert((buyer, reference), tender);
		TendersByBuyer::<T>::insert(buyer, tender.to_be_bytes(), ());
		Ok(())
	}
}
