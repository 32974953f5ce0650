//! Committing and revealing.

use super::*;
use crate::{Evaluations, Experts, Lots, Panels, RevealedMarks};
use procurement_primitives::award::marks_commitment;

fn stage(tender: TenderId) -> EvaluationStage {
	Evaluations::<Test>::get(tender).unwrap().stage
}

fn drawn() -> TenderId {
	let tender = rated(false);
	bids(tender, &[100, 110, 120]);
	open_and_go_on(tender);
	tender
}

/// Three bids, one criterion.
const MARKS: [u16; 3] = [9_000, 8_000, 7_000];

#[test]
fn commitment_should_be_made_once_by_who_sits() {
	run(|| {
		let tender = drawn();
		let member = seated(tender)[0];
		let commitment = marks_commitment(&GENESIS, tender, 0, 0, member, &MARKS, &salt(member));
		assert_ok!(Awards::commit_marks(signed(member), tender, 0, 0, commitment));
		System::assert_last_event(Event::MarksCommitted { tender, lot: 0, page: 0, member, commitment }.into());
		assert_eq!(Panels::<Test>::get(tender).unwrap().seats[0].committed, 1);
		assert_noop!(commit(tender, 0, 0, member, &[1, 2, 3]), E::AlreadyCommitted);
		let stranger = (EXPERT..).find(|party| !seated(tender).contains(party)).unwrap();
		assert_noop!(commit(tender, 0, 0, stranger, &MARKS), E::NotOnPanel);
		assert_noop!(commit(tender, 0, 1, seated(tender)[1], &MARKS), E::UnknownSheet);
		assert_noop!(commit(tender, 1, 0, seated(tender)[1], &MARKS), E::UnknownSheet);
		assert_noop!(reveal(tender, 0, 0, member, &MARKS), E::WrongStage);
		assert_noop!(commit(7, 0, 0, member, &MARKS), DispatchError::Other("no such tender"));
	});
}

#[test]
fn commitment_should_be_bound_to_everything_it_is_for() {
	let of = |genesis: [u8; 32], tender, lot, page, member, marks: &[u16], salt: [u8; 32]| {
		marks_commitment(&genesis, tender, lot, page, member, marks, &salt)
	};
	let base = of(GENESIS, 1, 2, 3, 4, &MARKS, [5; 32]);
	let others = [
		of([8; 32], 1, 2, 3, 4, &MARKS, [5; 32]),
		of(GENESIS, 2, 2, 3, 4, &MARKS, [5; 32]),
		of(GENESIS, 1, 3, 3, 4, &MARKS, [5; 32]),
		of(GENESIS, 1, 2, 4, 4, &MARKS, [5; 32]),
		of(GENESIS, 1, 2, 3, 5, &MARKS, [5; 32]),
		of(GENESIS, 1, 2, 3, 4, &MARKS[..2], [5; 32]),
		of(GENESIS, 1, 2, 3, 4, &MARKS, [6; 32]),
	];
	assert!(others.iter().all(|other| *other != base));
}

#[test]
fn scores_should_lock_at_once_when_all_have_revealed() {
	run(|| {
		let tender = drawn();
		let members = seated(tender);
		for member in &members {
			assert!(matches!(stage(tender), EvaluationStage::Marking { .. }));
			assert_ok!(commit(tender, 0, 0, *member, &MARKS));
		}
		let until = DEADLINE + REVEAL;
		assert_eq!(stage(tender), EvaluationStage::Revealing { until });
		System::assert_has_event(Event::RevealBegun { tender, until }.into());
		for member in &members {
			assert_eq!(Awards::locked_at(tender), None);
			assert_ok!(reveal(tender, 0, 0, *member, &MARKS));
		}
		let event = Event::MarksRevealed { tender, lot: 0, page: 0, member: members[6] };
		System::assert_has_event(event.into());
		System::assert_has_event(Event::ScoresLocked { tender }.into());
		assert_eq!(Awards::locked_at(tender), Some(DEADLINE));
		assert_eq!(stage(tender), EvaluationStage::Judging);
		settle_agenda();
		assert_eq!(Lots::<Test>::get(tender, 0).members.to_vec(), members[..5], "reserves do not count");
	});
}

#[test]
fn reveal_should_be_refused_when_it_is_not_what_was_committed() {
	run(|| {
		let tender = drawn();
		let members = seated(tender);
		// One commits to too few marks, one to too high ones: neither can ever reveal.
		assert_ok!(commit(tender, 0, 0, members[0], &MARKS[..2]));
		assert_ok!(commit(tender, 0, 0, members[1], &[10_001, 0, 0]));
		members[2..6].iter().for_each(|member| ok(commit(tender, 0, 0, *member, &MARKS)));
		at(DEADLINE + MARKING);
		assert!(matches!(stage(tender), EvaluationStage::Revealing { .. }));

		assert_noop!(reveal(tender, 0, 0, members[0], &MARKS[..2]), E::WrongMarkCount);
		assert_noop!(reveal(tender, 0, 0, members[0], &MARKS), E::WrongCommitment);
		assert_noop!(reveal(tender, 0, 0, members[1], &[10_001, 0, 0]), E::MarkTooHigh);
		assert_noop!(reveal(tender, 0, 0, members[2], &[9_000, 8_000, 7_001]), E::WrongCommitment);
		let marks = MARKS.to_vec();
		let with_salt = Awards::reveal_marks(signed(members[2]), tender, 0, 0, marks, [0; 32]);
		assert_noop!(with_salt, E::WrongCommitment);
		assert_noop!(reveal(tender, 0, 0, members[6], &MARKS), E::NotOnPanel);
		assert_noop!(reveal(tender, 0, 1, members[2], &MARKS), E::UnknownSheet);
		assert_ok!(reveal(tender, 0, 0, members[2], &MARKS));
		assert_noop!(reveal(tender, 0, 0, members[2], &MARKS), E::AlreadyRevealed);
		assert_noop!(commit(tender, 0, 0, members[2], &MARKS), E::WrongStage);
	});
}

#[test]
fn marks_should_be_taken_until_the_very_deadline() {
	run(|| {
		let tender = drawn();
		let members = seated(tender);
		set_time(DEADLINE + MARKING - 1);
		members[..6].iter().for_each(|member| ok(commit(tender, 0, 0, *member, &MARKS)));
		set_time(DEADLINE + MARKING);
		assert_noop!(commit(tender, 0, 0, members[6], &MARKS), E::WrongStage);
		settle_agenda();
		let until = DEADLINE + MARKING + REVEAL;
		assert_eq!(stage(tender), EvaluationStage::Revealing { until });
		System::assert_has_event(Event::DroppedOut { tender, member: members[6] }.into());
		set_time(until - 1);
		members[..5].iter().for_each(|member| ok(reveal(tender, 0, 0, *member, &MARKS)));
		set_time(until);
		assert_noop!(reveal(tender, 0, 0, members[5], &MARKS), E::WrongStage);
		settle_agenda();
		assert_eq!(Awards::locked_at(tender), Some(until));
	});
}

#[test]
fn outage_should_give_the_panel_more_time() {
	run(|| {
		let tender = drawn();
		let until = DEADLINE + MARKING;
		Outage::put((until - 10, until + 90));
		at(until + 99);
		assert_ok!(commit(tender, 0, 0, seated(tender)[0], &MARKS));
		at(until + 100);
		let again = until + 100 + MARKING;
		assert_eq!(stage(tender), EvaluationStage::Marking { until: again }, "one is not enough: others are drawn");
	});
}

#[test]
fn who_does_not_reveal_should_be_out_whole_and_the_next_reserve_count() {
	run(|| {
		let tender = drawn();
		let members = seated(tender);
		members.iter().for_each(|member| ok(commit(tender, 0, 0, *member, &MARKS)));
		members
			.iter()
			.filter(|member| **member != members[1])
			.for_each(|member| ok(reveal(tender, 0, 0, *member, &MARKS)));
		assert_eq!(Awards::locked_at(tender), None);
		at(DEADLINE + REVEAL);
		System::assert_has_event(Event::DroppedOut { tender, member: members[1] }.into());
		assert_eq!(Experts::<Test>::get(members[1]).unwrap().dropouts, 1);
		assert_eq!(RevealedMarks::<Test>::get((tender, 0, 0, members[1])), None);
		let counting: Vec<_> = members.iter().copied().filter(|member| *member != members[1]).take(5).collect();
		assert_eq!(Lots::<Test>::get(tender, 0).members.to_vec(), counting);
		assert_noop!(reveal(tender, 0, 0, members[1], &MARKS), E::WrongStage);
	});
}

#[test]
fn panel_should_be_filled_up_and_mark_again_when_too_few_are_left() {
	run(|| {
		let tender = drawn();
		let members = seated(tender);
		members[..4].iter().for_each(|member| ok(commit(tender, 0, 0, *member, &MARKS)));
		at(DEADLINE + MARKING);
		let filled = seated(tender);
		assert_eq!(filled.len(), 7);
		assert_eq!(filled[..4], members[..4], "who committed stays");
		assert!(matches!(stage(tender), EvaluationStage::Marking { .. }));
		filled[4..].iter().for_each(|member| ok(commit(tender, 0, 0, *member, &MARKS)));
		filled.iter().for_each(|member| ok(reveal(tender, 0, 0, *member, &MARKS)));
		assert!(Awards::locked_at(tender).is_some());
		settle_agenda();
		assert_eq!(Lots::<Test>::get(tender, 0).members.to_vec(), filled[..5]);
	});
}

#[test]
fn evaluation_should_stop_when_the_panel_can_not_be_filled_up() {
	run(|| {
		let tender = drawn();
		at(DEADLINE + MARKING);
		assert!(matches!(stage(tender), EvaluationStage::Marking { .. }), "the other five");
		at(DEADLINE + 2 * MARKING);
		assert_eq!(stage(tender), EvaluationStage::Short);
		assert!(seated(tender).is_empty());
	});
}

#[test]
fn many_bids_should_make_several_sheets() {
	run(|| {
		let tender = rated(false);
		// With 400 criteria to mark two bids fill a sheet: 1024 marks.
		change(tender, |mock| {
			mock.criteria = vec![expert(10); 400];
			mock.lots[0].2 = AwardCriteria::Rated { price_weight: 6_000 };
		});
		bids(tender, &[100, 110, 120]);
		open_and_go_on(tender);
		let sheets = Awards::panel(tender).unwrap().sheets;
		assert_eq!(
			sheets.iter().map(|sheet| (sheet.page, sheet.from, sheet.bids)).collect::<Vec<_>>(),
			[(0, 0, 2), (1, 2, 1)]
		);
		let members = seated(tender);
		let (first, second) = (vec![5_000; 800], vec![10_000; 400]);
		for member in &members {
			assert_ok!(commit(tender, 0, 0, *member, &first));
			assert!(matches!(stage(tender), EvaluationStage::Marking { .. }));
			assert_ok!(commit(tender, 0, 1, *member, &second));
		}
		for member in &members {
			assert_ok!(reveal(tender, 0, 1, *member, &second));
			assert_noop!(reveal(tender, 0, 0, *member, &second), E::WrongMarkCount);
			assert_ok!(reveal(tender, 0, 0, *member, &first));
		}
		settle_agenda();
		let total = |bidder| Awards::explain(tender, 0, bidder).unwrap().total.unwrap();
		// 60 points for the price, 40 for 400 criteria of a tenth each.
		assert_eq!(total(BIDDER), 600_000 + 200_000);
		assert_eq!(total(BIDDER + 2), 500_000 + 400_000);
	});
}
