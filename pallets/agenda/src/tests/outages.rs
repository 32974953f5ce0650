use super::*;
use crate::{OutageReasons, Outages};
use proptest::prelude::*;

const HOUR: Moment = 60 * MINUTE;

fn council() -> RuntimeOrigin {
	RuntimeOrigin::root()
}

fn why() -> Vec<u8> {
	b"Network down".to_vec()
}

fn record(from: Moment, to: Moment) {
	assert_ok!(Agenda::record_outage(council(), from, to, why()));
}

/// Recorded without the call's checks of the present.
fn plant(spans: &[(Moment, Moment)]) {
	let outages: Vec<_> = spans.iter().map(|(from, to)| Outage { from: *from, to: *to }).collect();
	let _ = OutageReasons::<Test>::clear(u32::MAX, None);
	for outage in &outages {
		OutageReasons::<Test>::insert(outage.from, procurement_primitives::identity::Reason::try_from(why()).unwrap());
	}
	Outages::<Test>::put(frame_support::BoundedVec::try_from(outages).unwrap());
}

#[test]
fn record_outage_should_move_deadlines_inside_when_recorded() {
	run(|| {
		let (from, to) = (NOW - 2 * HOUR, NOW - HOUR);
		record(from, to);
		System::assert_last_event(Event::OutageRecorded { from, to, reason: why().try_into().unwrap() }.into());
		assert_eq!(Agenda::extended(from - 1), from - 1);
		assert_eq!(Agenda::extended(from), to, "its first moment is inside");
		assert_eq!(Agenda::extended(to - 1), to - 1 + HOUR);
		assert_eq!(Agenda::extended(to), to, "the first moment after it is not");
		assert_eq!(Agenda::extended(Moment::MAX), Moment::MAX);
	});
}

#[test]
fn record_outage_should_be_refused_when_the_council_does_not() {
	run(|| {
		for origin in [RuntimeOrigin::signed(1), RuntimeOrigin::none()] {
			assert_noop!(Agenda::record_outage(origin, NOW - HOUR, NOW, why()), BadOrigin);
		}
	});
}

#[test]
fn record_outage_should_be_refused_when_it_has_no_length_or_too_much() {
	run(|| {
		assert_noop!(Agenda::record_outage(council(), NOW, NOW, why()), E::OutageEmpty);
		assert_noop!(Agenda::record_outage(council(), NOW, NOW - 1, why()), E::OutageEmpty);
		assert_noop!(Agenda::record_outage(council(), NOW, NOW + MAX_OUTAGE + 1, why()), E::OutageTooLong);
		record(NOW, NOW + MAX_OUTAGE);
	});
}

#[test]
fn record_outage_should_be_refused_when_it_has_not_begun() {
	run(|| {
		assert_noop!(Agenda::record_outage(council(), NOW + 1, NOW + HOUR, why()), E::OutageNotBegun);
		record(NOW, NOW + HOUR);
	});
}

#[test]
fn record_outage_should_be_refused_when_it_ended_too_long_ago() {
	run(|| {
		let to = NOW - GRACE;
		assert_noop!(Agenda::record_outage(council(), to - HOUR, to - 1, why()), E::OutageTooOld);
		record(to - HOUR, to);
	});
}

#[test]
fn record_outage_should_be_refused_when_it_overlaps_another() {
	run(|| {
		let (from, to) = (NOW - 4 * HOUR, NOW - 2 * HOUR);
		record(from, to);
		for (other_from, other_to) in [
			(from, to),
			(from - 1, from + 1),
			(to - 1, to + 1),
			(from + 1, to - 1),
			(from - 1, to + 1),
			(from, from + 1),
			(to - 1, to),
		] {
			assert_noop!(Agenda::record_outage(council(), other_from, other_to, why()), E::OutageOverlaps);
		}
		record(to, to + 1);
		record(from - 1, from);
		let outages: Vec<_> = Outages::<Test>::get().iter().map(|outage| (outage.from, outage.to)).collect();
		assert_eq!(outages, vec![(from - 1, from), (from, to), (to, to + 1)]);
	});
}

#[test]
fn record_outage_should_be_refused_when_there_are_too_many() {
	run(|| {
		for n in 1..=4 {
			record(NOW - n * HOUR, NOW - n * HOUR + 1);
		}
		assert_noop!(Agenda::record_outage(council(), NOW, NOW + 1, why()), E::TooManyOutages);
	});
}

#[test]
fn record_outage_should_be_refused_when_the_reason_is_bad() {
	run(|| {
		let record = |reason| Agenda::record_outage(council(), NOW - 1, NOW, reason);
		assert_noop!(record(Vec::new()), E::BadReason);
		assert_noop!(record(vec![b'r'; 257]), E::BadReason);
		assert_noop!(record(vec![0xff]), E::NotUtf8);
		assert_ok!(record(vec![b'r'; 256]));
	});
}

#[test]
fn deadlines_should_move_on_when_one_outage_moves_them_into_another() {
	run(|| {
		let at = |hour: Moment| NOW + hour * HOUR;
		plant(&[(at(10), at(12)), (at(13), at(14)), (at(14), at(15))]);
		assert_eq!(Agenda::extended(at(10)), at(12), "to the end, in no other outage");
		assert_eq!(Agenda::extended(at(11)), at(15), "to 13:00, then 14:00, then 15:00");
		assert_eq!(Agenda::extended(at(12)), at(12), "between them");
		assert_eq!(Agenda::extended(at(13) + 1), at(15) + 1);
		// Moved over a later outage: it is not inside it.
		plant(&[(at(10), at(12)), (at(12), at(12) + 1)]);
		assert_eq!(Agenda::extended(at(11)), at(13));
	});
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

	#[test]
	fn deadlines_should_move_by_whole_outages_when_any_are_recorded(
		gaps in proptest::collection::vec((0u64..200, 1u64..200), 0..=4),
		deadline in 0u64..2_000,
	) {
		new_test_ext().execute_with(|| {
			let mut end = 0;
			let spans: Vec<_> = gaps.iter().map(|(gap, length)| {
				let from = end + gap;
				end = from + length;
				(from, end)
			}).collect();
			plant(&spans);
			assert_ok!(Agenda::do_try_state());
			let moved = Agenda::extended(deadline);
			assert!(moved >= deadline, "never earlier");
			assert!(!spans.iter().any(|(from, to)| (*from..*to).contains(&moved)), "never into an outage");
			let inside = spans.iter().find(|(from, to)| (*from..*to).contains(&deadline));
			match inside {
				None => assert_eq!(moved, deadline),
				Some((from, to)) => {
					// The rest of its way is that of a deadline which stood there from the beginning.
					let once = deadline + (to - from);
					assert_eq!(moved, Agenda::extended(once));
				}
			}
			assert_eq!(Agenda::extended(moved), moved);
		});
	}
}
