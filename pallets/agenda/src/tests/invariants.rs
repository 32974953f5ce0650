use super::*;
use crate::{DayPages, LastPass, NextSequence, OutageReasons, Outages};

/// Breaks the state and expects the checks to notice.
fn noticed(break_it: impl FnOnce(TaskId, TaskId)) {
	new_test_ext().execute_with(|| {
		let failing = schedule(NOW, 1, Conduct::Fail);
		let task = schedule(NOW + 1, 2, Conduct::Done);
		block_at(NOW);
		assert_ok!(Agenda::record_outage(RuntimeOrigin::root(), NOW - 10, NOW - 5, b"why".to_vec()));
		assert_ok!(Agenda::record_outage(RuntimeOrigin::root(), NOW - 5, NOW, b"why".to_vec()));
		Agenda::set_day(5, Some(DayKind::Holiday));
		assert_ok!(Agenda::do_try_state());
		break_it(task, failing);
		assert!(Agenda::do_try_state().is_err());
	});
}

/// A chore as it is stored.
fn stored(thousandths: u16) -> Stored<Chore> {
	Stored::from_encoded(codec::Encode::encode(&Chore { label: 0, thousandths, conduct: Conduct::Done }))
}

#[test]
fn invariants_should_be_reported_broken_when_the_state_is() {
	noticed(|task, _| NextSequence::<Test>::put(task.sequence));
	noticed(|_, failing| Waiting::insert(Key::from(failing), stored(1)));
	noticed(|task, _| Waiting::insert(Key::from(id(task.due + 1, task.sequence)), stored(1)));
	noticed(|task, _| Waiting::insert(Key::from(task), stored(1_001)));
	noticed(|task, _| Waiting::insert(Key::from(task), Stored::from_encoded(vec![0xff])));
	noticed(|_, failing| Failures::mutate(Key::from(failing), |failed| failed.as_mut().unwrap().attempts = 0));
	noticed(|_, _| LastPass::<Test>::mutate(|pass| pass.as_mut().unwrap().limit = 99));
	noticed(|_, _| OutageReasons::<Test>::remove(NOW - 5));
	noticed(|_, _| OutageReasons::<Test>::swap(NOW - 5, 3));
	noticed(|_, _| OutageReasons::<Test>::insert(3, OutageReasons::<Test>::get(NOW - 5).unwrap()));
	noticed(|_, _| Outages::<Test>::mutate(|outages| outages[0].to += 1));
	noticed(|_, _| Outages::<Test>::mutate(|outages| outages[1].to = outages[1].from));
	noticed(|_, _| DayPages::<Test>::insert(7, DayPage::default()));
	noticed(|_, _| DayPages::<Test>::insert(7, DayPage { holidays: 6, working: 3 }));
}
