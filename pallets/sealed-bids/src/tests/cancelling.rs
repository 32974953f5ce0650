use super::*;

#[test]
fn every_bond_should_go_back_when_the_tender_is_cancelled() {
	run(|| {
		let tender = published(3, 2, true);
		bids(tender, 9);
		cancel(tender);
		blocks();
		for n in 0..9 {
			assert_eq!((held(SUPPLIER + n), free(SUPPLIER + n)), (0, PURSE));
			assert_eq!(stored(tender, SUPPLIER + n).bond.state, BondState::Returned);
		}
		assert_eq!(book(tender).next_bond, 9);
		at(DEADLINE);
		assert_eq!(book(tender).technical.status, StageStatus::Cancelled);
		assert_eq!(super::tender(tender).ended, Some(Ending::Cancelled));
		assert_noop!(release(tender, Technical, 1), E::TenderEnded);
	});
}

#[test]
fn opening_should_stop_when_the_tender_is_cancelled_in_the_middle() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 9);
		at(DEADLINE);
		release_threshold(tender, Technical);
		block();
		let opened = crate::Outcomes::<Test>::iter().count();
		assert!((1..9).contains(&opened));
		cancel(tender);
		blocks();
		assert_eq!(crate::Outcomes::<Test>::iter().count(), opened);
		assert!((0..9).all(|n| held(SUPPLIER + n) == 0));
		at(DEADLINE + RELEASE_PERIOD + SELF_OPENING);
		assert!(!super::tender(tender).opened);
	});
}

#[test]
fn bonds_should_go_back_when_an_opened_tender_is_cancelled() {
	run(|| {
		let tender = published(3, 2, true);
		bids(tender, 3);
		open_all(tender);
		assert_ok!(SealedBids::forfeit(tender, SUPPLIER));
		cancel(tender);
		blocks();
		assert_eq!(stored(tender, SUPPLIER).bond.state, BondState::Forfeited, "settled is settled");
		assert_eq!(stored(tender, SUPPLIER + 1).bond.state, BondState::Returned);
		assert_eq!(book(tender).technical.status, StageStatus::Opened);
		assert_eq!(book(tender).price.status, StageStatus::Cancelled);
	});
}

#[test]
fn nothing_should_be_put_on_the_agenda_when_a_draft_without_bids_is_cancelled() {
	run(|| {
		let tender = draft(3, 2, false);
		cancel(tender);
		assert!(Agenda::get().is_empty());
	});
}
