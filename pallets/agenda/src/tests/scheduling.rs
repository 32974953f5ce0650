use super::*;

#[test]
fn schedule_should_keep_the_task_when_put_on() {
	run(|| {
		let first = schedule(NOW + 5, 1, Conduct::Done);
		let second = schedule(NOW + 3, 2, Conduct::Done);
		assert_eq!((first, second), (id(NOW + 5, 0), id(NOW + 3, 1)));
		assert_eq!(Waiting::get(Key::from(first)).unwrap().try_decode(), Some(chore(1, Conduct::Done)));
		assert_eq!(waiting(), vec![second, first], "in time order");
		System::assert_last_event(Event::TaskScheduled { id: second, task: chore(2, Conduct::Done) }.into());
	});
}

#[test]
fn schedule_should_take_any_pallets_own_tasks_when_they_convert() {
	run(|| {
		let task = Agenda::schedule(NOW, Named(7)).unwrap();
		assert_eq!(Waiting::get(Key::from(task)).unwrap().try_decode(), Some(Named(7).into()));
		block_at(NOW);
		assert_eq!(labels(), vec![7]);
	});
}

#[test]
fn schedule_should_count_a_due_time_as_now_when_it_has_passed() {
	run(|| {
		assert_eq!(schedule(0, 1, Conduct::Done), id(NOW, 0));
		assert_eq!(schedule(NOW - 1, 2, Conduct::Done), id(NOW, 1));
		assert_eq!(schedule(NOW, 3, Conduct::Done), id(NOW, 2));
		assert_eq!(schedule(Moment::MAX, 4, Conduct::Done), id(Moment::MAX, 3));
	});
}

#[test]
fn schedule_should_be_refused_when_turns_are_used_up() {
	run(|| {
		crate::NextSequence::<Test>::put(u64::MAX);
		assert_noop!(Agenda::schedule(NOW, chore(1, Conduct::Done)), E::SequencesExhausted);
	});
}

#[test]
fn cancel_should_take_off_when_the_task_waits_or_failed() {
	run(|| {
		let task = schedule(NOW, 1, Conduct::Done);
		cancel(task);
		System::assert_last_event(Event::TaskCancelled { id: task }.into());
		let failing = schedule(NOW, 2, Conduct::Fail);
		block_at(NOW);
		assert_eq!((labels(), waiting(), failed()), (vec![2], vec![], vec![failing]));
		cancel(failing);
		System::assert_last_event(Event::TaskCancelled { id: failing }.into());
		assert!(failed().is_empty());
	});
}

#[test]
fn cancel_should_do_nothing_when_the_task_is_gone() {
	run(|| {
		let task = schedule(NOW, 1, Conduct::Done);
		let other = schedule(NOW + 1, 1, Conduct::Done);
		block_at(NOW);
		let events = System::event_count();
		cancel(task);
		cancel(id(NOW + 2, other.sequence));
		assert_eq!((waiting(), System::event_count()), (vec![other], events));
	});
}

#[test]
fn keys_should_sort_as_their_ids_when_raw() {
	run(|| {
		let numbers = [0, 1, 255, 256, 65_535, 65_536, NOW, NOW + 1, u64::MAX];
		let mut ids: Vec<_> = numbers.iter().flat_map(|due| numbers.map(|sequence| id(*due, sequence))).collect();
		ids.sort();
		let raw: Vec<_> = ids.iter().map(|id| Waiting::hashed_key_for(Key::from(*id))).collect();
		assert!(raw.is_sorted_by(|one, next| one < next));
		assert!(ids.iter().all(|id| TaskId::from(Key::from(*id)) == *id));
		// Prefix of pallet and map, then the sixteen bytes themselves.
		let prefix = frame_support::storage::storage_prefix(b"Agenda", b"Agenda");
		let expected = [&prefix[..], &NOW.to_be_bytes(), &9u64.to_be_bytes()].concat();
		assert_eq!(Waiting::hashed_key_for(Key::from(id(NOW, 9))), expected);
	});
}
