//! Questions about a tender, and their answers, which are for all.

use crate::{types::*, Config, Enquiries, EnquiriesMade, Error, Event, Pallet};
use alloc::vec::Vec;
use frame_support::{ensure, pallet_prelude::DispatchResult, traits::Get};
use procurement_primitives::{
	identity::{traits::Parties as _, Permissions},
	tender::{TenderId, TenderStatus},
	time::{Calendar as _, Moment},
};

impl<T: Config> Pallet<T> {
	/// Whether questions about a tender are taken at `now`. A wait for fresh keys does not stop them; once envelopes may
	/// be read they come too late, wherever an outage has moved their deadline.
	pub(crate) fn takes_enquiries(header: &Header, now: Moment) -> bool {
		header.status == TenderStatus::Active
			&& header.bids_closed.is_none()
			&& now < T::Calendar::extended(header.enquiry_deadline)
	}

	pub(crate) fn do_ask(who: &T::AccountId, tender: TenderId, question: Vec<u8>) -> DispatchResult {
		let party = T::Parties::authorize(who, Permissions::BID)?;
		let mut header = Self::header(tender)?;
		ensure!(header.status == TenderStatus::Active, Error::<T>::NotActive);
		ensure!(party != header.buyer, Error::<T>::OwnTender);
		let asked = Self::now();
		ensure!(Self::takes_enquiries(&header, asked), Error::<T>::EnquiriesClosed);
		let made = EnquiriesMade::<T>::get(tender, party);
		ensure!(made < T::MaxEnquiriesPerParty::get(), Error::<T>::TooManyEnquiries);
		let question = title::<T, _>(question)?;
		let enquiry = header.enquiries;
		header.enquiries = enquiry.checked_add(1).ok_or(Error::<T>::IdsExhausted)?;
		header.unanswered = header.unanswered.checked_add(1).ok_or(Error::<T>::IdsExhausted)?;
		EnquiriesMade::<T>::insert(tender, party, made.checked_add(1).ok_or(Error::<T>::TooManyEnquiries)?);
		Enquiries::<T>::insert(tender, enquiry, Enquiry { question, asked, answer: None });
		Self::save(tender, header);
		Self::deposit_event(Event::EnquiryMade { tender, enquiry });
		Ok(())
	}

	pub(crate) fn do_answer(tender: TenderId, mut header: Header, enquiry: u32, bytes: Vec<u8>) -> DispatchResult {
		ensure!(header.status == TenderStatus::Active, Error::<T>::NotActive);
		let mut record = Enquiries::<T>::get(tender, enquiry).ok_or(Error::<T>::UnknownEnquiry)?;
		ensure!(record.answer.is_none(), Error::<T>::AlreadyAnswered);
		record.answer = Some(Answer { text: title::<T, _>(bytes)?, at: Self::now() });
		header.unanswered = header.unanswered.checked_sub(1).ok_or(Error::<T>::UnknownEnquiry)?;
		Enquiries::<T>::insert(tender, enquiry, record);
		Self::save(tender, header);
		Self::deposit_event(Event::EnquiryAnswered { tender, enquiry });
		Ok(())
	}
}
