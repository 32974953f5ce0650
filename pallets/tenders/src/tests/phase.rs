use super::*;
use crate::TendersByDeadline;

#[test]
fn phase_should_follow_the_clock_to_the_millisecond() {
	run(|| {
		let tender = draft();
		assert_eq!(Tenders::phase(tender, NOW), None);
		assert_ok!(publish(tender));
		assert_eq!(Tenders::phase(tender, BIDS_END - 1), Some(Phase::Tendering));
		assert_eq!(Tenders::phase(tender, BIDS_END), Some(Phase::Opening));
		assert_eq!(Tenders::phase(99, BIDS_END), None);
	});
}

#[test]
fn phase_should_move_with_a_declared_outage_that_the_deadline_falls_into() {
	run(|| {
		let tender = published();
		outage(BIDS_END, BIDS_END + 7);
		assert_eq!(Tenders::bidding(tender).unwrap().bid_deadline, BIDS_END + 7);
		assert_eq!(Tenders::phase(tender, BIDS_END + 6), Some(Phase::Tendering));
		assert_eq!(Tenders::phase(tender, BIDS_END + 7), Some(Phase::Opening));
		outage(BIDS_END - 7, BIDS_END);
		assert_eq!(Tenders::phase(tender, BIDS_END), Some(Phase::Opening));
	});
}

#[test]
fn phase_should_be_what_the_later_stages_say_when_bids_are_open() {
	run(|| {
		let tender = published();
		later(Phase::Award);
		assert_eq!(Tenders::phase(tender, BIDS_END), Some(Phase::Opening), "nothing is open yet");
		set_time(BIDS_END + 3);
		assert_ok!(Tenders::opened(tender));
		System::assert_last_event(Event::BidsOpened { tender }.into());
		assert_eq!(header(tender).opened, Some(BIDS_END + 3));
		for phase in [Phase::Standstill, Phase::Award, Phase::Contract] {
			later(phase);
			assert_eq!(Tenders::phase(tender, BIDS_END + 3), Some(phase));
		}
		// What was read is not bid for again, whatever outage is declared afterwards.
		outage(BIDS_END, BIDS_END + 100 * DAY);
		assert_eq!(Tenders::phase(tender, BIDS_END + 3), Some(Phase::Contract));
	});
}

#[test]
fn phase_should_be_evaluation_when_no_later_stage_knows_more() {
	run(|| {
		let tender = published();
		set_time(BIDS_END);
		assert_ok!(Tenders::opened(tender));
		assert_eq!(Tenders::phase(tender, BIDS_END), Some(Phase::Evaluation));
		assert_noop!(Tenders::opened(tender), E::WrongPhase);
		assert_noop!(Tenders::too_few_bids(tender), E::WrongPhase);
	});
}

#[test]
fn deadline_should_move_no_more_when_an_outage_is_recorded_after_a_key_came_out() {
	run(|| {
		let tender = published();
		set_time(BIDS_END + 5);
		assert_ok!(Tenders::opening_begun(tender));
		assert_eq!(header(tender).bids_closed, Some(BIDS_END));
		outage(ENQUIRIES_END, BIDS_END + DAY);
		let terms = Tenders::bidding(tender).unwrap();
		assert_eq!((terms.phase, terms.bid_deadline), (Some(Phase::Opening), BIDS_END));
		assert_eq!(Tenders::view(tender).unwrap().summary.bids_close, BIDS_END);
		// Nothing is taken that depends on bidding going on.
		assert_noop!(amend(tender, Changes { title: Some(b"T".to_vec()), ..Changes::default() }), E::DeadlinePassed);
		assert_noop!(Tenders::ask(signed(SUPPLIERS[0]), tender, b"?".to_vec()), E::EnquiriesClosed);
		assert_noop!(expose(tender), E::DeadlinePassed);
		assert_eq!(Tenders::allowed_actions(tender, &SUPPLIERS[0].into()), vec![]);
		assert_eq!(Tenders::allowed_actions(tender, &BUYER.into()), vec![TenderAction::Cancel]);
		assert_eq!(
			Tenders::page(api::TenderFilter { open_at: Some(BIDS_END), ..Default::default() }, 0, 10).tenders,
			vec![]
		);
		// To hear it twice changes nothing.
		assert_ok!(Tenders::opening_begun(tender));
		assert_ok!(Tenders::opened(tender));
		assert_eq!(header(tender).bids_closed, Some(BIDS_END));
		assert_eq!(Tenders::phase(tender, BIDS_END), Some(Phase::Evaluation));
		assert_noop!(Tenders::opening_begun(tender), E::WrongPhase);
	});
}

#[test]
fn deadline_should_stay_where_an_outage_moved_it_when_that_was_recorded_before_a_key_came_out() {
	run(|| {
		let tender = published();
		set_time(BIDS_END);
		outage(BIDS_END, BIDS_END + DAY);
		assert_eq!(Tenders::phase(tender, BIDS_END), Some(Phase::Tendering));
		for control in [Tenders::opening_begun, Tenders::opened, Tenders::too_few_bids] {
			assert_noop!(control(tender), E::WrongPhase);
		}
		assert_ok!(amend(tender, Changes { title: Some(b"T".to_vec()), ..Changes::default() }));
		set_time(BIDS_END + DAY);
		assert_ok!(Tenders::opening_begun(tender));
		assert_eq!(header(tender).bids_closed, Some(BIDS_END + DAY));
	});
}

#[test]
fn bids_should_not_be_opened_or_missed_when_the_deadline_has_not_passed() {
	run(|| {
		let tender = draft();
		for control in [Tenders::opening_begun, Tenders::opened, Tenders::too_few_bids] {
			assert_noop!(control(99), E::UnknownTender);
			assert_noop!(control(tender), E::NotActive);
		}
		assert_ok!(publish(tender));
		set_time(BIDS_END - 1);
		for control in [Tenders::opening_begun, Tenders::opened, Tenders::too_few_bids] {
			assert_noop!(control(tender), E::WrongPhase);
		}
	});
}

#[test]
fn tender_should_end_without_success_when_too_few_bids_stand() {
	run(|| {
		let tender = published();
		set_time(BIDS_END);
		assert_ok!(Tenders::too_few_bids(tender));
		let reason = UnsuccessfulReason::TooFewBids;
		System::assert_last_event(Event::Unsuccessful { tender, reason }.into());
		assert_eq!(header(tender).status, TenderStatus::Unsuccessful { reason });
		assert!(reserved().is_empty());
		assert_eq!(TendersByDeadline::<Test>::iter_keys().count(), 0);
		// An outage that is recorded now moves nothing any more.
		outage(BIDS_END - DAY, BIDS_END + DAY);
		assert_eq!(Tenders::view(tender).unwrap().summary.bids_close, BIDS_END);
		assert_noop!(Tenders::too_few_bids(tender), E::NotActive);
		assert_noop!(Tenders::opened(tender), E::NotActive);
	});
}

#[test]
fn later_stages_should_end_a_tender_when_its_bids_are_open() {
	run(|| {
		let (won, lost) = (published(), published());
		for tender in [won, lost] {
			assert_noop!(Tenders::complete(tender), E::WrongPhase);
			assert_noop!(Tenders::unsuccessful(tender, UnsuccessfulReason::NoValidBid), E::WrongPhase);
		}
		assert_noop!(Tenders::complete(99), E::UnknownTender);
		set_time(BIDS_END);
		for tender in [won, lost] {
			assert_ok!(Tenders::opened(tender));
		}
		assert_ok!(Tenders::complete(won));
		System::assert_last_event(Event::Completed { tender: won }.into());
		assert_eq!(header(won).status, TenderStatus::Complete);
		let reason = UnsuccessfulReason::AboveBudget;
		assert_ok!(Tenders::unsuccessful(lost, reason));
		System::assert_last_event(Event::Unsuccessful { tender: lost, reason }.into());
		// What a contract will spend stays put aside.
		assert_eq!(reserved().into_keys().collect::<Vec<_>>(), vec![won]);
		assert_noop!(Tenders::complete(won), E::NotActive);
		assert_noop!(Tenders::unsuccessful(lost, reason), E::NotActive);
		assert_eq!(TendersByDeadline::<Test>::iter_keys().count(), 0);
	});
}
