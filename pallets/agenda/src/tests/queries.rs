use super::*;

#[test]
fn tasks_should_come_by_pages_when_there_are_many() {
	run(|| {
		let all: Vec<_> =
			(0..250).map(|label| schedule(NOW + 1_000 - u64::from(label), label, Conduct::Done)).collect();
		let mut seen = Vec::new();
		let mut after = None;
		let mut sizes = Vec::new();
		loop {
			let page = Agenda::tasks(after, u32::MAX);
			sizes.push(page.tasks.len());
			seen.extend(page.tasks.iter().map(|task| task.id));
			after = page.next;
			if after.is_none() {
				break;
			}
		}
		assert_eq!(sizes, vec![100, 100, 50], "a limit is clamped");
		assert!(seen.is_sorted() && seen.len() == all.len());
		// At least one, or a caller would never get on; and a page that ends exactly at the end has no next.
		assert_eq!(Agenda::tasks(None, 0).tasks.len(), 1);
		assert_eq!(Agenda::tasks(Some(seen[199]), 50).next, None);
		assert_eq!(Agenda::tasks(Some(seen[198]), 50).next, Some(seen[248]));
		// A cursor is good although its task is gone.
		cancel(seen[99]);
		assert_eq!(Agenda::tasks(Some(seen[99]), 1).tasks[0].id, seen[100]);
	});
}

#[test]
fn a_task_should_be_shown_with_name_and_bytes_when_asked_for() {
	run(|| {
		let task = schedule(NOW + 1, 7, Conduct::More(3));
		let view = Agenda::tasks(None, 10).tasks.remove(0);
		assert_eq!((view.id, &view.name[..]), (task, &b"chore"[..]));
		assert_eq!(view.task, codec::Encode::encode(&chore(7, Conduct::More(3))));
		Waiting::insert(Key::from(task), Stored::from_encoded(vec![0xff]));
		let view = Agenda::tasks(None, 10).tasks.remove(0);
		assert_eq!((&view.name[..], view.task), (&b""[..], vec![0xff]), "also one that cannot be read");
		cancel(task);
	});
}

#[test]
fn failed_tasks_should_come_by_pages_when_there_are_many() {
	run(|| {
		let all: Vec<_> = (0..5).map(|label| schedule(NOW, label, Conduct::Fail)).collect();
		block_at(NOW + 9);
		let page = Agenda::failed_tasks(None, 3);
		assert_eq!(page.tasks.iter().map(|failed| failed.task.id).collect::<Vec<_>>(), all[..3]);
		assert_eq!(page.next, Some(all[2]));
		let failed = &page.tasks[0];
		assert_eq!((&failed.task.name[..], failed.at, failed.attempts), (&b"chore"[..], NOW + 9, 1));
		assert_eq!(failed.error, DispatchError::Unavailable);
		let page = Agenda::failed_tasks(page.next, 3);
		assert_eq!(page.tasks.iter().map(|failed| failed.task.id).collect::<Vec<_>>(), all[3..]);
		assert_eq!(page.next, None);
	});
}

#[test]
fn next_due_should_be_the_first_tasks_when_any_waits() {
	run(|| {
		assert_eq!(Agenda::next_due(), None);
		schedule(NOW + 500, 1, Conduct::Done);
		schedule(NOW + 300, 2, Conduct::Done);
		assert_eq!(Agenda::next_due(), Some(NOW + 300));
	});
}

#[test]
fn outages_should_be_shown_with_their_reasons_when_recorded() {
	run(|| {
		assert_ok!(Agenda::record_outage(RuntimeOrigin::root(), NOW - 5, NOW, b"later".to_vec()));
		assert_ok!(Agenda::record_outage(RuntimeOrigin::root(), NOW - 9, NOW - 5, b"sooner".to_vec()));
		let outages: Vec<_> = Agenda::outages().into_iter().map(|one| (one.from, one.to, one.reason)).collect();
		assert_eq!(outages, vec![(NOW - 9, NOW - 5, b"sooner".to_vec()), (NOW - 5, NOW, b"later".to_vec())]);
	});
}

#[test]
fn days_should_be_those_of_a_year_when_asked_from_a_date() {
	run(|| {
		let day = |date| Day { date, kind: DayKind::Holiday };
		for date in [99, 100, 465, 466, Date::MAX - 1] {
			Agenda::set_day(date, Some(DayKind::Holiday));
		}
		assert_eq!(Agenda::days(100), vec![day(100), day(465)]);
		assert_eq!(Agenda::days(Date::MAX - 1), vec![day(Date::MAX - 1)]);
	});
}
