//! Declared outages, and how they move deadlines.

use crate::{types::Outage, Config, Error, Event, OutageReasons, Outages, Pallet};
use alloc::vec::Vec;
use frame_support::{ensure, traits::Get};
use procurement_primitives::{identity::Reason, time::Moment};
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_record_outage(outage: Outage, reason: Vec<u8>) -> DispatchResult {
		let Outage { from, to } = outage;
		let length = to.checked_sub(from).filter(|length| *length > 0).ok_or(Error::<T>::OutageEmpty)?;
		ensure!(length <= T::MaxOutageLength::get(), Error::<T>::OutageTooLong);
		let now = Self::now();
		ensure!(from <= now, Error::<T>::OutageNotBegun);
		ensure!(now.saturating_sub(to) <= T::OutageGrace::get(), Error::<T>::OutageTooOld);
		let reason = Self::checked_reason(reason)?;
		let mut outages = Outages::<T>::get();
		let place = outages.partition_point(|other| other.to <= from);
		ensure!(outages.get(place).is_none_or(|next| to <= next.from), Error::<T>::OutageOverlaps);
		outages.try_insert(place, outage).map_err(|_| Error::<T>::TooManyOutages)?;
		Outages::<T>::put(outages);
		OutageReasons::<T>::insert(from, &reason);
		Self::deposit_event(Event::OutageRecorded { from, to, reason });
		Ok(())
	}

	fn checked_reason(reason: Vec<u8>) -> Result<Reason, Error<T>> {
		ensure!(!reason.is_empty(), Error::<T>::BadReason);
		let reason: Reason = reason.try_into().map_err(|_| Error::<T>::BadReason)?;
		ensure!(core::str::from_utf8(&reason).is_ok(), Error::<T>::NotUtf8);
		Ok(reason)
	}

	/// `deadline`, moved out by each outage that it falls into, the earliest first: where one moves it to, another may
	/// move it on.
	pub(crate) fn moved_by_outages(deadline: Moment) -> Moment {
		Outages::<T>::get().into_iter().fold(deadline, |moved, Outage { from, to }| {
			if (from..to).contains(&moved) {
				// Past the end of time there is nothing to be late for.
				moved.saturating_add(to.saturating_sub(from))
			} else {
				moved
			}
		})
	}
}
