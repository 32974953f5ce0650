//! Any mix of tasks, over any blocks: in order, each exactly once, never over the meter.

use super::*;
use crate::{LastPass, WeightInfo as _};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// What a random task does.
fn conduct() -> impl Strategy<Value = Conduct> {
	prop_oneof![
		4 => Just(Conduct::Done),
		1 => Just(Conduct::Fail),
		2 => (1u8..5).prop_map(Conduct::More),
		1 => (0u64..3_000).prop_map(|after| Conduct::Later(NOW + after)),
		1 => (0u64..3_000).prop_map(|after| Conduct::Spawn(NOW + after)),
	]
}

/// A task and the block, of those to come, in which it is put on.
type Put = (u64, u16, Conduct, usize);

/// A block: how much later it is, and thousandths of a full block that `on_poll` and `on_idle` find left.
type Slot = (u64, u16, u16);

/// How often a chore that ends well has to run; one that is put on again by a label of its own counts apart.
fn runs_of(conduct: Conduct, first_run: Moment) -> usize {
	match conduct {
		Conduct::More(times) => usize::from(times) + 1,
		Conduct::Later(moment) if first_run < moment => 2,
		_ => 1,
	}
}

/// Makes a block and checks what it did against what it found.
fn checked_block((later, poll_left, idle_left): Slot, puts: &[(u32, Put)]) -> Vec<Ran> {
	set_time(NOW.max(Timestamp::get()) + later);
	let now = Timestamp::get();
	let found: BTreeMap<TaskId, Chore> =
		Waiting::iter().map(|(key, stored)| (key.into(), stored.try_decode().unwrap())).collect();
	let failed_before = failed().len();

	let left = |thousandths: u16| (BLOCK / 1_000) * u64::from(thousandths);
	let polled = poll(left(poll_left));
	assert!(polled.all_lte(left(poll_left).min(SHARE)), "over the meter");
	let by_poll = ran();
	for (label, (due, thousandths, conduct, _)) in puts {
		let task = Chore { label: *label, thousandths: *thousandths, conduct: *conduct };
		assert_ok!(Agenda::schedule(NOW + due, task));
	}
	let pass_begun = LastPass::<Test>::get().is_some_and(|pass| pass.block == System::block_number());
	let polled_all = pass_begun && LastPass::<Test>::get().unwrap().over;
	let idled = idle(left(idle_left));
	assert!(idled.all_lte(left(idle_left)), "over the meter");
	let by_idle = ran();

	// The tasks' own weight is in what was metered.
	let own = |ran: &[Ran]| ran.iter().fold(Weight::zero(), |sum, one| sum + one.weight);
	assert!(own(&by_poll).all_lte(polled) && own(&by_idle).all_lte(idled));

	let all: Vec<_> = by_poll.iter().chain(&by_idle).copied().collect();
	let steps: BTreeSet<_> = all.iter().map(|ran| ran.label).collect();
	assert_eq!(steps.len(), all.len(), "two steps of one task in a block");
	if polled_all {
		assert!(by_idle.is_empty(), "nothing was left");
	}

	// What was due and found before the block ran in the order of time, without a gap.
	let due: Vec<_> = found.iter().filter(|(id, _)| id.due <= now).collect();
	let expected: Vec<_> = due.iter().map(|(_, chore)| chore.label).collect();
	let labels: Vec<_> = all.iter().map(|ran| ran.label).collect();
	let old: Vec<_> = labels.iter().copied().filter(|label| expected.contains(label)).collect();
	assert_eq!(old, expected[..old.len()], "out of order");
	// What the block itself put on may run in it only if its first pass began after that.
	assert!(!pass_begun || old.len() == labels.len(), "something new ran");

	// The first that was left did not fit.
	if let Some((_, chore)) = due.get(old.len()) {
		let rest = left(idle_left) - idled;
		let wanted = step_weight(chore) - <()>::look();
		assert!(!wanted.all_lte(rest), "it would have fitted");
	}
	let failures = all
		.iter()
		.filter(|ran| Failures::iter().any(|(_, failed)| failed.task.try_decode().unwrap().label == ran.label))
		.count();
	assert_eq!(failed().len() - failed_before, failures, "each failure is kept");
	assert_ok!(Agenda::do_try_state());
	all
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

	#[test]
	fn tasks_should_run_in_order_and_exactly_once_when_due_times_weights_and_blocks_are_any(
		puts in proptest::collection::vec((0u64..2_500, 1u16..=1_000, conduct(), 0usize..12), 1..60),
		slots in proptest::collection::vec((0u64..400, 0u16..=1_000, 0u16..=300), 12..24),
	) {
		let puts: Vec<(u32, Put)> = (0u32..).zip(puts).collect();
		let mut ext = new_test_ext();
		let mut all: BTreeMap<u32, Vec<Ran>> = BTreeMap::new();
		let mut note = |ran: Vec<Ran>| ran.into_iter().for_each(|one| all.entry(one.label).or_default().push(one));
		for (number, slot) in slots.iter().enumerate() {
			let puts: Vec<_> = puts.iter().copied().filter(|(_, put)| put.3 == number).collect();
			ext.execute_with(|| note(checked_block(*slot, &puts)));
			ext.commit_all().unwrap();
		}
		// Then blocks with room, until nothing waits.
		for _ in 0..100 {
			ext.execute_with(|| note(checked_block((500, 1_000, 1_000), &[])));
			ext.commit_all().unwrap();
		}
		ext.execute_with(|| {
			assert_eq!(waiting(), Vec::new());
			for (label, (due, _, conduct, _)) in &puts {
				let runs = all.remove(label).unwrap_or_default();
				assert!(runs.iter().all(|ran| ran.at >= NOW + due), "before it was due");
				assert_eq!(runs.len(), runs_of(*conduct, runs[0].at), "not exactly once");
				match conduct {
					Conduct::Later(moment) => assert!(runs.last().unwrap().at >= *moment),
					Conduct::Spawn(due) => {
						let spawned = all.remove(&(label + 1_000)).unwrap();
						assert_eq!(spawned.len(), 1);
						assert!(spawned[0].at >= *due && spawned[0].block > runs[0].block);
					}
					_ => {}
				}
				let kept = Failures::iter_values().any(|failed| failed.task.try_decode().unwrap().label == *label);
				assert_eq!(kept, *conduct == Conduct::Fail);
			}
			assert!(all.is_empty(), "nothing else ran");
		});
	}
}
