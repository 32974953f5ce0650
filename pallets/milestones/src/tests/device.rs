use super::*;

/// A contract whose only delivery a device accepts that reads at least 100.
fn metered() -> ContractId {
	let terms = Terms { devices: vec![device(0)], ..plain_terms() };
	in_force(vec![milestone(Share(10_000), Device, 0)], terms)
}

fn attest(contract: ContractId, reading: i64) -> DispatchResult {
	Contracts::attest(signed(METER), contract, 0, reading)
}

#[test]
fn reading_should_accept_exactly_when_it_meets_the_bound() {
	run(|| {
		let contract = metered();
		assert_noop!(attest(contract, 100), E::NotDelivered);
		assert_ok!(deliver(contract, 0));
		assert_ok!(attest(contract, 99));
		assert!(happened(Event::ReadingAttested { contract, milestone: 0, device: DEVICE, reading: 99, met: false }));
		System::assert_last_event(Event::Rejected { contract, milestone: 0, reason: None }.into());
		assert_eq!(crate::Deliveries::<Test>::get(contract, 0).unwrap().reading, Some(99));
		assert_ok!(deliver(contract, 0));
		assert_ok!(attest(contract, 100));
		let by = AcceptedBy::Device;
		assert_eq!(part(contract, 0).status, MilestoneStatus::Accepted { at: NOW, by, days_late: 0 });
		assert_noop!(attest(contract, 100), E::MilestoneEnded);
	});
}

#[test]
fn reading_should_be_refused_when_another_attests_it() {
	run(|| {
		let contract = metered();
		assert_ok!(deliver(contract, 0));
		for who in [LI, MEI, 40] {
			assert_noop!(Contracts::attest(signed(who), contract, 0, 100), E::NotDevice);
		}
		assert_noop!(Contracts::accept(signed(LI), contract, 0), E::WrongAcceptance);
		assert_noop!(Contracts::reject(signed(LI), contract, 0, why()), E::WrongAcceptance);
		assert_noop!(Contracts::accept(signed(METER), contract, 0), E::WrongAcceptance);
		set_time(NOW + 10 * DAY);
		assert_noop!(attest(contract, 99), E::AcceptancePeriodOver);
		do_due();
		assert!(part(contract, 0).status.has_ended(), "a silent device accepts");
	});
}
