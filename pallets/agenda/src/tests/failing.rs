use super::*;
use crate::WeightInfo as _;
use frame_support::dispatch::{GetDispatchInfo, Pays};

fn anybody() -> RuntimeOrigin {
	RuntimeOrigin::signed(99)
}

/// A task of which the bytes are no chore.
fn unreadable(due: Moment) -> TaskId {
	let task = schedule(due, 0, Conduct::Done);
	Waiting::insert(Key::from(task), Stored::from_encoded(vec![0xff; 9]));
	task
}

#[test]
fn a_failing_task_should_be_kept_and_undone_when_its_step_fails() {
	run(|| {
		let failing = schedule(NOW, 1, Conduct::Fail);
		schedule(NOW, 2, Conduct::Done);
		block_at(NOW + 3);
		assert_eq!(labels(), vec![1, 2], "it blocks nobody");
		assert_eq!((Steps::get(1), Steps::get(2)), (0, 1), "what it wrote is undone");
		assert_eq!((waiting(), failed()), (vec![], vec![failing]));
		let kept = Failures::get(Key::from(failing)).unwrap();
		assert_eq!(kept.task.try_decode(), Some(chore(1, Conduct::Fail)));
		assert_eq!((kept.error, kept.at, kept.attempts), (DispatchError::Unavailable, NOW + 3, 1));
		let task = Some(chore(1, Conduct::Fail));
		let event = Event::TaskFailed { id: failing, task, error: DispatchError::Unavailable, attempts: 1 };
		System::assert_has_event(event.into());
		block_at(NOW + 4);
		assert_eq!(labels(), Vec::<u32>::new(), "not tried again unasked");
	});
}

#[test]
fn retry_should_do_the_task_when_what_failed_is_repaired() {
	run(|| {
		let failing = schedule(NOW, 1, Conduct::Fail);
		block_at(NOW);
		Repaired::put(true);
		assert_ok!(Agenda::retry(anybody(), failing));
		assert_eq!((Steps::get(1), failed(), waiting()), (1, vec![], vec![]));
		System::assert_last_event(Event::TaskDone { id: failing }.into());
		assert_noop!(Agenda::retry(anybody(), failing), E::UnknownTask);
	});
}

#[test]
fn retry_should_count_and_say_why_when_the_task_fails_again() {
	run(|| {
		let failing = schedule(NOW, 1, Conduct::Fail);
		block_at(NOW);
		set_time(NOW + 50);
		assert_ok!(Agenda::retry(anybody(), failing));
		let kept = Failures::get(Key::from(failing)).unwrap();
		assert_eq!((kept.error, kept.at, kept.attempts), (DispatchError::Unavailable, NOW + 50, 2));
		let task = Some(chore(1, Conduct::Fail));
		let event = Event::TaskFailed { id: failing, task, error: DispatchError::Unavailable, attempts: 2 };
		System::assert_last_event(event.into());
		assert_eq!(Steps::get(1), 0);
	});
}

#[test]
fn retry_should_put_the_rest_back_when_the_task_has_more_to_do() {
	run(|| {
		let failing = schedule(NOW, 1, Conduct::Endless);
		let stored = Waiting::take(Key::from(failing)).unwrap();
		let kept = FailedTask { task: stored, error: DispatchError::Unavailable, at: NOW, attempts: 3 };
		Failures::insert(Key::from(failing), kept);
		assert_ok!(Agenda::retry(anybody(), failing));
		let next = id(NOW, 1);
		assert_eq!((failed(), waiting()), (vec![], vec![next]));
		System::assert_last_event(Event::TaskPutBack { id: failing, next }.into());
	});
}

#[test]
fn retry_should_be_refused_when_the_task_did_not_fail_or_nobody_signs() {
	run(|| {
		let task = schedule(NOW, 1, Conduct::Done);
		assert_noop!(Agenda::retry(anybody(), task), E::UnknownTask);
		assert_noop!(Agenda::retry(anybody(), id(NOW, 77)), E::UnknownTask);
		let failing = schedule(NOW, 2, Conduct::Fail);
		block_at(NOW);
		assert_noop!(Agenda::retry(RuntimeOrigin::none(), failing), BadOrigin);
		assert_noop!(Agenda::retry(RuntimeOrigin::root(), failing), BadOrigin);
	});
}

#[test]
fn retry_should_charge_the_tasks_own_weight_when_it_is_known() {
	run(|| {
		let task = Chore { label: 1, thousandths: 700, conduct: Conduct::Fail };
		let failing = Agenda::schedule(NOW, task).unwrap();
		block_at(NOW);
		let overhead = <()>::retry() + <()>::task_failed().max(<()>::task_put_back());
		let declared = RuntimeCall::Agenda(crate::Call::retry { id: failing }).get_dispatch_info();
		assert_eq!(declared.call_weight, overhead + HEAVIEST, "any kind fits in what is declared");
		let charged = Agenda::retry(anybody(), failing).unwrap();
		assert_eq!((charged.actual_weight, charged.pays_fee), (Some(overhead + task.weight()), Pays::Yes));
	});
}

#[test]
fn an_unreadable_task_should_be_kept_and_block_nobody_when_it_falls_due() {
	run(|| {
		let early = unreadable(NOW);
		let late = unreadable(NOW + 100);
		schedule(NOW, 3, Conduct::Done);
		block_at(NOW);
		assert_eq!((labels(), failed(), waiting()), (vec![3], vec![early], vec![late]));
		let kept = Failures::get(Key::from(early)).unwrap();
		assert_eq!((kept.error, kept.attempts), (DispatchError::Corruption, 1));
		assert_eq!(kept.task.encoded(), &[0xff; 9], "byte for byte");
		let error = DispatchError::Corruption;
		System::assert_has_event(Event::TaskFailed { id: early, task: None, error, attempts: 1 }.into());
		// Until a migration has looked at them, the state is not whole.
		assert!(Agenda::do_try_state().is_err());
		cancel(late);
		assert_ok!(Agenda::retry(anybody(), early));
		assert_eq!(Failures::get(Key::from(early)).unwrap().attempts, 2);
		// A later runtime reads it again.
		Failures::mutate(Key::from(early), |kept| {
			kept.as_mut().unwrap().task = Stored::from_encoded(codec::Encode::encode(&chore(4, Conduct::Done)));
		});
		assert_ok!(Agenda::retry(anybody(), early));
		assert_eq!((labels(), failed()), (vec![4], vec![]));
	});
}

#[test]
fn a_step_should_be_undone_when_its_rest_cannot_be_put_back() {
	run(|| {
		let task = schedule(NOW, 1, Conduct::Endless);
		crate::NextSequence::<Test>::put(u64::MAX);
		block_at(NOW);
		assert_eq!((labels(), Steps::get(1)), (vec![1], 0));
		assert_eq!(Failures::get(Key::from(task)).unwrap().error, E::SequencesExhausted.into());
	});
}
