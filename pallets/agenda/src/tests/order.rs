use super::*;
use crate::WeightInfo as _;

#[test]
fn tasks_should_wait_when_a_millisecond_is_missing() {
	run(|| {
		let task = schedule(NOW + 1_000, 1, Conduct::Done);
		block_at(NOW + 999);
		assert_eq!((labels(), waiting()), (vec![], vec![task]));
		block_at(NOW + 1_000);
		assert_eq!((ran()[0].at, waiting()), (NOW + 1_000, vec![]));
		System::assert_last_event(Event::TaskDone { id: task }.into());
	});
}

#[test]
fn tasks_should_run_by_due_time_and_then_by_turn_when_all_are_due() {
	run(|| {
		for (label, due) in [(1, 30), (2, 10), (3, 20), (4, 10), (5, 256), (6, 255)] {
			schedule(NOW + due, label, Conduct::Done);
		}
		block_at(NOW + 1_000);
		assert_eq!(labels(), vec![2, 4, 3, 1, 6, 5]);
		block_at(NOW + 2_000);
		assert_eq!(labels(), Vec::<u32>::new(), "each once");
	});
}

#[test]
fn a_task_should_take_one_step_a_block_when_it_has_more_to_do() {
	run(|| {
		let task = schedule(NOW, 1, Conduct::More(2));
		schedule(NOW + 10, 2, Conduct::Done);
		block_at(NOW + 5);
		assert_eq!(labels(), vec![1], "neither poll nor idle ran it again");
		let next = id(NOW + 5, 2);
		System::assert_last_event(Event::TaskPutBack { id: task, next }.into());
		assert!(waiting().contains(&next));
		block_at(NOW + 10);
		assert_eq!((labels(), waiting()), (vec![1, 2], vec![id(NOW + 10, 3)]));
		block_at(NOW + 10);
		assert_eq!((labels(), waiting()), (vec![1], vec![]), "three steps in all");
		System::assert_last_event(Event::TaskDone { id: id(NOW + 10, 3) }.into());
	});
}

#[test]
fn a_task_should_stand_behind_all_that_are_due_when_put_back() {
	run(|| {
		schedule(NOW, 1, Conduct::Endless);
		for label in 2..5 {
			schedule(NOW + u64::from(label), label, Conduct::Done);
		}
		// Each block has room for one step: the endless one, which was due first, does not keep the others waiting.
		let limit = SHARE.min(<()>::pass() + step_weight(&chore(1, Conduct::Endless)));
		set_time(NOW + 10);
		for expected in [1, 2, 3, 4, 1, 1] {
			poll(limit);
			assert_eq!(labels(), vec![expected]);
		}
	});
}

#[test]
fn a_task_should_wait_for_a_moment_when_it_is_not_wanted_before() {
	run(|| {
		let task = schedule(NOW, 1, Conduct::Later(NOW + 100));
		block_at(NOW);
		let next = id(NOW + 100, 1);
		System::assert_last_event(Event::TaskPutBack { id: task, next }.into());
		block_at(NOW + 99);
		assert_eq!((labels(), waiting()), (vec![1], vec![next]));
		block_at(NOW + 100);
		assert_eq!((labels(), waiting()), (vec![1], vec![]));
	});
}

#[test]
fn what_a_task_puts_on_should_wait_for_the_next_block_when_it_is_due_already() {
	run(|| {
		schedule(NOW, 1, Conduct::Spawn(0));
		schedule(NOW + 1, 2, Conduct::Done);
		block_at(NOW + 1);
		assert_eq!(labels(), vec![1, 2], "the new task neither ran nor kept others from running");
		assert_eq!(waiting(), vec![id(NOW + 1, 2)]);
		block_at(NOW + 1);
		assert_eq!(labels(), vec![1_001]);
	});
}

#[test]
fn what_a_transaction_puts_on_should_wait_for_the_next_block_when_the_first_pass_has_begun() {
	run(|| {
		schedule(NOW, 1, Conduct::Done);
		poll(BLOCK);
		schedule(NOW, 2, Conduct::Done);
		idle(BLOCK);
		assert_eq!(labels(), vec![1]);
		block_at(NOW);
		assert_eq!(labels(), vec![2]);
	});
}

#[test]
fn what_a_transaction_puts_on_should_not_be_stopped_at_when_older_tasks_are_left() {
	run(|| {
		for label in 1..4 {
			schedule(NOW, label, Conduct::Done);
		}
		poll(<()>::pass() + step_weight(&chore(1, Conduct::Done)));
		schedule(0, 4, Conduct::Done);
		idle(BLOCK);
		assert_eq!(labels(), vec![1, 2, 3]);
	});
}

#[test]
fn a_task_should_not_run_when_another_took_it_off() {
	run(|| {
		let victim = id(NOW, 1);
		schedule(NOW, 1, Conduct::Cancel(victim));
		assert_eq!(schedule(NOW, 2, Conduct::Done), victim);
		schedule(NOW, 3, Conduct::Done);
		block_at(NOW);
		assert_eq!((labels(), waiting()), (vec![1, 3], vec![]));
	});
}

#[test]
fn a_task_should_be_done_when_it_takes_itself_off() {
	run(|| {
		let task = schedule(NOW, 1, Conduct::Cancel(id(NOW, 0)));
		block_at(NOW);
		System::assert_last_event(Event::TaskDone { id: task }.into());
		assert_eq!((labels(), waiting(), failed()), (vec![1], vec![], vec![]));
	});
}

#[test]
fn the_second_pass_should_begin_behind_the_first_when_both_fall_into_a_block() {
	run(|| {
		for label in 1..4 {
			schedule(NOW + 10, label, Conduct::Done);
		}
		set_time(NOW + 10);
		poll(<()>::pass() + step_weight(&chore(1, Conduct::Done)));
		// An entry where the walk has been, such as no call can make: a walk begun anew would meet it.
		let stored = Stored::from_encoded(codec::Encode::encode(&chore(9, Conduct::Done)));
		Waiting::remove(Key::from(id(NOW + 10, 2)));
		Waiting::insert(Key::from(id(NOW, 2)), stored);
		idle(BLOCK);
		assert_eq!(labels(), vec![1, 2]);
		block_at(NOW + 10);
		assert_eq!(labels(), vec![9], "the next block begins at the beginning");
	});
}

#[test]
fn the_second_pass_should_do_all_that_is_due_when_the_first_had_no_room() {
	run(|| {
		schedule(NOW, 1, Conduct::Done);
		assert_eq!(poll(Weight::zero()), Weight::zero());
		assert_eq!(labels(), Vec::<u32>::new());
		idle(BLOCK);
		assert_eq!(labels(), vec![1]);
	});
}
