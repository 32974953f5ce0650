use super::*;
use crate::Task;
use procurement_primitives::agenda::{Progress, Task as _};

#[test]
fn kinds_should_name_every_step_once_in_the_order_of_their_index() {
	let kinds = Task::<Test>::kinds();
	for (index, task) in kinds.iter().enumerate() {
		assert_eq!(usize::from(task.encode()[0]), index);
		assert_eq!(Task::<Test>::decode(&mut &task.encode()[..]).as_ref(), Ok(task));
		assert!(!task.name().is_empty());
	}
	assert_eq!(kinds.len(), 5);
}

#[test]
fn steps_should_do_nothing_when_there_is_nothing_to_do() {
	run(|| {
		let tender = published(3, 2, true);
		bids(tender, 3);
		set_time(DEADLINE);
		for step in [
			Step::SelfOpeningOver { tender, stage: Technical },
			Step::SelfOpeningOver { tender, stage: Price },
			Step::Open { tender, stage: Technical },
			Step::Open { tender, stage: Price },
		] {
			let before = System::events().len();
			assert_eq!(Task::<Test>::new(step).run(), Ok(Progress::Done));
			assert_eq!(System::events().len(), before);
		}
	});
}

#[test]
fn steps_should_fail_when_their_tender_is_gone() {
	run(|| {
		for step in [
			Step::Deadline { tender: 9, generation: 0 },
			Step::KeysDue { tender: 9, stage: Technical },
			Step::Open { tender: 9, stage: Technical },
		] {
			assert_eq!(Task::<Test>::new(step).run(), Err(DispatchError::Other("no such tender")));
		}
	});
}

#[test]
fn stages_should_have_the_same_weight_whichever_they_are() {
	let weight = |stage| Task::<Test>::new(Step::Open { tender: 0, stage }).weight();
	assert_eq!(weight(Technical), weight(Price));
}
