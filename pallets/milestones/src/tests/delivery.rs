use super::*;
use procurement_primitives::tender::DocumentHash;

#[test]
fn delivery_should_wait_for_a_decision_when_it_is_proven() {
	run(|| {
		let contract = in_force(shares(&[5_000, 5_000]), plain_terms());
		set_time(NOW + DAY);
		assert_ok!(deliver(contract, 1));
		let decide_by = NOW + 11 * DAY;
		let delivered = Event::Delivered {
			contract,
			milestone: 1,
			delivery: 1,
			evidence: evidence().try_into().unwrap(),
			decide_by,
		};
		System::assert_last_event(delivered.into());
		assert_eq!(part(contract, 1).status, MilestoneStatus::Delivered { at: NOW + DAY, decide_by });
		assert_eq!(part(contract, 0).status, MilestoneStatus::Scheduled);
		assert_noop!(deliver(contract, 1), E::AlreadyDelivered);
		// In any order.
		assert_ok!(deliver(contract, 0));
	});
}

#[test]
fn delivery_should_be_refused_when_it_is_impossible() {
	run(|| {
		let contract = draft(shares(&[10_000]));
		assert_noop!(deliver(contract, 0), E::NotSigned);
		sign_all(contract);
		assert_noop!(deliver(9, 0), E::UnknownContract);
		assert_noop!(deliver(contract, 1), E::UnknownMilestone);
		let by = |who| Contracts::deliver(signed(who), contract, 0, evidence());
		assert_noop!(by(LI), E::NotSupplier);
		assert_noop!(by(WANG), E::NotSupplier);
		assert_noop!(by(STRANGER), NOT_ACTING);
		assert_noop!(Contracts::deliver(RuntimeOrigin::none(), contract, 0, evidence()), BadOrigin);
		assert_noop!(Contracts::deliver(signed(MEI), contract, 0, vec![]), E::BadEvidence);
		let hashes = |count| vec![DocumentHash::Blake2b256([2; 32]); count];
		assert_noop!(Contracts::deliver(signed(MEI), contract, 0, hashes(4)), E::BadEvidence);
		assert_ok!(Contracts::deliver(signed(MEI), contract, 0, hashes(3)));
		accept(contract, 0);
		assert_noop!(deliver(contract, 0), E::MilestoneEnded);
	});
}

#[test]
fn delivery_should_be_possible_again_when_it_was_rejected() {
	run(|| {
		let contract = in_force(shares(&[10_000]), plain_terms());
		assert_ok!(deliver(contract, 0));
		assert_ok!(Contracts::reject(signed(LI), contract, 0, why()));
		pass(DAY);
		assert_ok!(deliver(contract, 0));
		assert_eq!(part(contract, 0).deliveries, 2);
		assert_eq!(crate::Deliveries::<Test>::get(contract, 0).unwrap().rejection, None);
		// The first delivery's time for a decision passes: it says nothing about the second.
		at(NOW + 10 * DAY);
		assert!(!part(contract, 0).status.has_ended());
		at(NOW + 11 * DAY);
		assert!(part(contract, 0).status.has_ended());
	});
}

#[test]
fn delivery_should_be_refused_when_it_cannot_be_counted() {
	new_test_ext().execute_with(|| {
		let contract = in_force(shares(&[10_000]), plain_terms());
		crate::Milestones::<Test>::mutate(contract, 0, |it| it.as_mut().unwrap().deliveries = u32::MAX);
		assert_noop!(deliver(contract, 0), E::Overflow);
	});
}
