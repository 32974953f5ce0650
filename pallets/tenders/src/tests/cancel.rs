use super::*;
use crate::{Cancellations, TendersByDeadline};

fn cancel(tender: TenderId) -> DispatchResult {
	Tenders::cancel(signed(BUYER), tender, CancellationReason::ExpensesCut, b"why".to_vec())
}

#[test]
fn cancel_should_free_the_money_and_stop_bidding_when_the_tender_is_active() {
	run(|| {
		let tender = published();
		set_time(NOW + 5);
		assert_ok!(cancel(tender));
		let reason = CancellationReason::ExpensesCut;
		System::assert_last_event(Event::Cancelled { tender, reason, note: why() }.into());
		assert_eq!(header(tender).status, TenderStatus::Cancelled { reason });
		assert_eq!(Cancellations::<Test>::get(tender), Some(Cancellation { note: why(), at: NOW + 5 }));
		assert!(reserved().is_empty());
		assert_eq!(told().last(), Some(&("cancelled".into(), tender, None)));
		assert_eq!(TendersByDeadline::<Test>::iter_keys().count(), 0);
		assert_eq!(Tenders::phase(tender, NOW + 5), None);
	});
}

#[test]
fn cancel_should_tell_nobody_when_the_tender_is_a_draft() {
	run(|| {
		let tender = draft();
		assert_ok!(cancel(tender));
		assert!(told().is_empty());
		assert!(matches!(header(tender).status, TenderStatus::Cancelled { .. }));
		assert_noop!(publish(tender), E::NotDraft);
	});
}

#[test]
fn cancel_should_be_refused_when_the_note_is_no_reason() {
	run(|| {
		let tender = published();
		let say = |note: &[u8]| Tenders::cancel(signed(BUYER), tender, CancellationReason::NoDemand, note.to_vec());
		assert_noop!(say(b""), E::BadReason);
		assert_noop!(say(b" "), E::BadReason);
		assert_noop!(say(&[b'n'; 257]), E::BadReason);
		assert_noop!(say(&[0xff]), E::NotUtf8);
		assert_ok!(say(&[b'n'; 256]));
	});
}

#[test]
fn cancel_should_be_possible_until_an_award_stands() {
	for (phase, possible) in
		[(Phase::Evaluation, true), (Phase::Standstill, true), (Phase::Award, false), (Phase::Contract, false)]
	{
		run(|| {
			let tender = published();
			set_time(BIDS_END);
			assert_ok!(Tenders::opened(tender));
			later(phase);
			let result = cancel(tender);
			assert_eq!(result, if possible { Ok(()) } else { Err(E::AwardStands.into()) }, "{}", phase.code());
		});
	}
}

#[test]
fn cancel_should_be_possible_when_the_buyer_abandons_a_tender_that_waits_for_keys() {
	run(|| {
		let tender = published();
		assert_ok!(expose(tender));
		set_time(BIDS_END + 1_000 * DAY);
		assert_ok!(cancel(tender));
		assert!(!header(tender).rekeying);
	});
}
