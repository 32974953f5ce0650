use super::*;
use crate::{LastPass, WeightInfo as _};
use frame_support::{traits::Hooks, weights::WeightMeter};

/// A chore with this share of the heaviest chore's weight.
fn heavy(label: u32, thousandths: u16) -> Chore {
	Chore { label, thousandths, conduct: Conduct::Done }
}

/// The least that a block must leave for a pass to do `chores`.
fn enough_for(chores: &[Chore]) -> Weight {
	chores.iter().fold(<()>::pass(), |sum, chore| sum + step_weight(chore))
}

#[test]
fn a_pass_should_look_and_go_when_nothing_is_due() {
	run(|| {
		let nothing = <()>::pass() + <()>::look();
		assert_eq!(poll(BLOCK), nothing);
		assert_eq!(idle(BLOCK), <()>::pass(), "poll has seen that nothing is due");
		schedule(NOW + 1, 1, Conduct::Done);
		assert_eq!(poll(BLOCK), nothing, "looking at what is not due costs the same");
	});
}

#[test]
fn a_pass_should_do_as_many_tasks_as_fit_when_all_are_due() {
	run(|| {
		let chores = [heavy(1, 500), heavy(2, 300), heavy(3, 200)];
		for chore in chores {
			assert_ok!(Agenda::schedule(NOW, chore));
		}
		let two = enough_for(&chores[..2]);
		assert_eq!(poll(two), two);
		assert_eq!(labels(), vec![1, 2]);
		let short = enough_for(&chores[2..]) - Weight::from_parts(1, 0);
		assert_eq!(poll(short), <()>::pass() + <()>::look(), "what does not fit is not paid for");
		let short = enough_for(&chores[2..]) - Weight::from_parts(0, 1);
		assert_eq!(poll(short), <()>::pass() + <()>::look(), "nor in the other dimension");
		assert_eq!(labels(), Vec::<u32>::new());
		assert_eq!(poll(enough_for(&chores[2..])), enough_for(&chores[2..]));
		assert_eq!(labels(), vec![3]);
	});
}

#[test]
fn a_light_task_should_not_overtake_when_a_heavy_one_does_not_fit() {
	run(|| {
		let chores = [heavy(1, 900), heavy(2, 1)];
		for chore in chores {
			assert_ok!(Agenda::schedule(NOW, chore));
		}
		poll(enough_for(&chores[1..]));
		assert_eq!(labels(), Vec::<u32>::new());
		poll(enough_for(&chores));
		assert_eq!(labels(), vec![1, 2]);
	});
}

/// How many chores of this weight a pass with this much room does.
fn fitting(room: Weight, chore: &Chore) -> usize {
	let count = (room - <()>::pass()).checked_div_per_component(&step_weight(chore));
	usize::try_from(count.unwrap()).unwrap()
}

#[test]
fn poll_should_take_a_tenth_and_idle_the_rest_when_much_is_due() {
	run(|| {
		for label in 0..1_000 {
			assert_ok!(Agenda::schedule(NOW, heavy(label, 50)));
		}
		assert_eq!(Agenda::poll_limit(), SHARE);
		let polled = poll(BLOCK);
		assert!(polled.all_lte(SHARE));
		let done = ran().len();
		assert_eq!(done, fitting(SHARE, &heavy(0, 50)));
		let left = BLOCK - polled;
		assert!(idle(left).all_lte(left));
		let done_later = ran().len();
		assert_eq!(done_later, fitting(left, &heavy(0, 50)));
		assert!(done > 20 && done_later > 200);
	});
}

#[test]
fn poll_should_take_what_the_block_has_left_when_that_is_less_than_its_share() {
	run(|| {
		for label in 0..10 {
			assert_ok!(Agenda::schedule(NOW, heavy(label, 50)));
		}
		let limit = enough_for(&[heavy(0, 50), heavy(0, 50)]);
		let mut meter = WeightMeter::with_consumed_and_limit(BLOCK - limit, BLOCK);
		Agenda::on_poll(2, &mut meter);
		assert_eq!((ran().len(), meter.consumed()), (2, BLOCK));
	});
}

#[test]
fn tasks_should_survive_when_blocks_are_full() {
	run(|| {
		let tasks: Vec<_> = (0..10).map(|label| schedule(NOW + u64::from(label), label, Conduct::Done)).collect();
		set_time(NOW + 100);
		for _ in 0..50 {
			assert_eq!(poll(Weight::zero()), Weight::zero());
			assert_eq!(idle(Weight::zero()), Weight::zero());
		}
		assert_eq!((ran().len(), waiting()), (0, tasks));
		block_at(NOW + 101);
		assert_eq!(labels(), (0..10).collect::<Vec<_>>());
	});
}

#[test]
fn a_stale_position_should_mean_nothing_when_the_next_block_comes() {
	run(|| {
		schedule(NOW, 1, Conduct::Done);
		poll(BLOCK);
		assert!(LastPass::<Test>::get().unwrap().over);
		// The block had no room left for its second pass; the position stays in state.
		schedule(NOW, 2, Conduct::Done);
		poll(BLOCK);
		assert_eq!(labels(), vec![1, 2]);
	});
}

#[test]
fn blocks_should_stay_within_bounds_when_thousands_of_tasks_are_due_at_once() {
	const TASKS: u32 = 5_000;
	let mut ext = new_test_ext();
	ext.execute_with(|| {
		for label in 0..TASKS {
			assert_ok!(Agenda::schedule(NOW, heavy(label, 10)));
		}
	});
	let mut done = Vec::new();
	let per_block = fitting(SHARE, &heavy(0, 10));
	while done.len() < TASKS as usize {
		// As between real blocks: what a block removed is gone when the next begins.
		ext.commit_all().unwrap();
		ext.execute_with(|| {
			assert!(poll(BLOCK).all_lte(SHARE));
			assert_ok!(Agenda::do_try_state());
			let labels = labels();
			assert!(labels.len() == per_block || done.len() + labels.len() == TASKS as usize);
			done.extend(labels);
		});
	}
	assert_eq!(done, (0..TASKS).collect::<Vec<_>>());
}

#[test]
fn a_task_should_count_as_failed_when_it_is_heavier_than_its_kind() {
	run(|| {
		assert_ok!(Agenda::schedule(NOW, heavy(1, 1_001)));
		schedule(NOW, 2, Conduct::Done);
		block_at(NOW);
		assert_eq!(labels(), vec![2], "it blocks nobody");
		let kept = Failures::get(Key::from(id(NOW, 0))).unwrap();
		assert_eq!((kept.error, kept.attempts), (DispatchError::Exhausted, 1));
		assert_ok!(Agenda::retry(RuntimeOrigin::signed(1), id(NOW, 0)));
		assert_eq!(Failures::get(Key::from(id(NOW, 0))).unwrap().attempts, 2, "nor does retrying run it");
		assert_eq!(labels(), Vec::<u32>::new());
	});
}

#[test]
fn integrity_should_hold_when_every_kind_fits() {
	new_test_ext().execute_with(<Agenda as Hooks<u64>>::integrity_test);
}

#[test]
#[should_panic(expected = "a step of the task \"chore\" does not fit the agenda's share of a block")]
fn integrity_should_be_refused_when_a_kind_does_not_fit() {
	new_test_ext().execute_with(|| {
		PollShare::set(sp_runtime::Perbill::from_percent(5));
		<Agenda as Hooks<u64>>::integrity_test();
	});
}
