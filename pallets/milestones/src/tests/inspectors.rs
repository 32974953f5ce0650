use super::*;

/// A contract whose only delivery `needed` of the three inspectors must accept.
fn inspected(needed: u32) -> ContractId {
	let terms = Terms { inspectors: INSPECTORS.to_vec(), inspectors_needed: needed, ..plain_terms() };
	let contract = in_force(vec![milestone(Share(10_000), Inspectors, 0)], terms);
	assert_ok!(deliver(contract, 0));
	contract
}

fn accept(inspector: usize, contract: ContractId) -> DispatchResult {
	Contracts::accept(signed(u64::from(INSPECTORS[inspector]) * 10), contract, 0)
}

fn reject(inspector: usize, contract: ContractId) -> DispatchResult {
	Contracts::reject(signed(u64::from(INSPECTORS[inspector]) * 10), contract, 0, why())
}

#[test]
fn delivery_should_be_accepted_by_so_many_inspectors_as_the_terms_say() {
	run(|| {
		for needed in 1..=3 {
			let contract = inspected(needed);
			for number in 0..needed {
				assert!(!part(contract, 0).status.has_ended());
				assert_ok!(accept(number as usize, contract));
			}
			let by = AcceptedBy::Inspectors;
			assert_eq!(part(contract, 0).status, MilestoneStatus::Accepted { at: NOW, by, days_late: 0 });
		}
	});
}

#[test]
fn delivery_should_be_rejected_when_too_few_are_left_to_accept() {
	run(|| {
		for needed in 1..=3u32 {
			let contract = inspected(needed);
			for number in 0..=(3 - needed) {
				assert!(matches!(part(contract, 0).status, MilestoneStatus::Delivered { .. }));
				assert_ok!(reject(number as usize, contract));
			}
			assert_eq!(part(contract, 0).status, MilestoneStatus::Rejected { at: NOW });
		}
		let mixed = inspected(2);
		assert_ok!(reject(0, mixed));
		let vote = Event::Inspected {
			contract: mixed,
			milestone: 0,
			inspector: INSPECTORS[0],
			accepts: false,
			reason: Some(stored_why()),
		};
		System::assert_last_event(vote.into());
		assert_ok!(accept(1, mixed));
		assert_ok!(accept(2, mixed));
		assert!(part(mixed, 0).status.has_ended());
	});
}

#[test]
fn vote_should_be_refused_when_it_is_a_second_one_or_nobodys() {
	run(|| {
		let contract = inspected(3);
		assert_ok!(accept(0, contract));
		assert_noop!(accept(0, contract), E::AlreadyVoted);
		assert_noop!(reject(0, contract), E::AlreadyVoted);
		for who in [LI, MEI, JUDGE] {
			assert_noop!(Contracts::accept(signed(who), contract, 0), E::NotInspector);
			assert_noop!(Contracts::reject(signed(who), contract, 0, why()), E::NotInspector);
		}
		Dismissed::insert(INSPECTORS[1], ());
		assert_noop!(accept(1, contract), NO_ROLE);
		assert_noop!(Contracts::reject(signed(60), contract, 0, vec![]), E::BadReason);
		assert_noop!(Contracts::attest(signed(METER), contract, 0, 1), E::WrongAcceptance);
		// A fresh delivery is inspected afresh.
		assert_ok!(reject(2, contract));
		assert_ok!(deliver(contract, 0));
		assert_ok!(accept(0, contract));
	});
}

#[test]
fn silent_inspectors_should_count_as_accepting() {
	run(|| {
		let contract = inspected(2);
		assert_ok!(reject(0, contract));
		at(NOW + 10 * DAY);
		let by = AcceptedBy::Silence;
		assert_eq!(part(contract, 0).status, MilestoneStatus::Accepted { at: NOW + 10 * DAY, by, days_late: 0 });
	});
}
