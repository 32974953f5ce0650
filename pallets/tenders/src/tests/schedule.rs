use super::*;
use procurement_primitives::tender::traits::ScheduleInspect;

#[test]
fn contracts_should_read_the_schedule_and_the_rules_of_their_tender() {
	run(|| {
		assert_noop!(Tenders::schedule(99), E::UnknownTender);
		assert_noop!(<Tenders as ScheduleInspect>::ruleset(99), E::UnknownTender);
		assert!(!Tenders::has_ended(99));
		let tender = draft();
		let schedule = Tenders::view(tender).map(|view| view.schedule).unwrap_or_default();
		assert!(!schedule.is_empty());
		assert_eq!(Tenders::schedule(tender), Ok(schedule));
		assert_noop!(<Tenders as ScheduleInspect>::ruleset(tender), E::NotActive);
		assert!(!Tenders::has_ended(tender));
		assert_ok!(publish(tender));
		assert_eq!(<Tenders as ScheduleInspect>::ruleset(tender), Ok(Ruleset::default_for(Procedure::Open)));
		assert!(!Tenders::has_ended(tender));
		assert_ok!(Tenders::cancel(signed(BUYER), tender, CancellationReason::NoDemand, b"why".to_vec()));
		assert!(Tenders::has_ended(tender));
	});
}
