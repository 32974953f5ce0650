use super::*;

#[test]
fn one_official_should_be_enough_when_the_amount_is_small() {
	run(|| {
		// The first costs what one may accept, the second a unit more.
		let schedule = vec![
			milestone(Amount(FOUR_EYES_ABOVE), Buyer, 0),
			milestone(Amount(FOUR_EYES_ABOVE + 1), Buyer, 0),
			milestone(Share(10_000), Buyer, 0),
		];
		let contract = in_force(schedule, plain_terms());
		for number in 0..2 {
			assert_ok!(deliver(contract, number));
			assert_ok!(Contracts::accept(signed(UNTIED), contract, 0).or_else(|_| {
				// Two officials must be persons.
				assert_noop!(Contracts::accept(signed(UNTIED), contract, 1), NO_PERSON);
				Contracts::accept(signed(LI), contract, 1)
			}));
		}
		assert!(part(contract, 0).status.has_ended());
		assert!(!part(contract, 1).status.has_ended());
		System::assert_last_event(Event::AcceptanceApproved { contract, milestone: 1, by: LI }.into());
		assert_noop!(Contracts::accept(signed(LI), contract, 1), SAME_PERSON);
		assert_noop!(Contracts::accept(signed(LI_TOO), contract, 1), SAME_PERSON);
		assert_ok!(Contracts::accept(signed(ZHAO), contract, 1));
		assert!(part(contract, 1).status.has_ended());
	});
}

#[test]
fn acceptance_should_start_the_payment_term_and_split_the_amount() {
	run(|| {
		let schedule = vec![milestone(Share(5_000), Buyer, 1_000), milestone(Share(5_000), Buyer, 0)];
		let contract = in_force(schedule, full_terms());
		assert_ok!(deliver(contract, 0));
		set_time(NOW + 3 * DAY);
		accept(contract, 0);
		let accepted = Event::Accepted {
			contract,
			milestone: 0,
			by: AcceptedBy::Buyer,
			at: NOW + 3 * DAY,
			days_late: 0,
			damages: 0,
			due: 450_000,
			retained: 50_000,
		};
		assert!(happened(accepted));
		assert_eq!(books(contract), [500_000, 450_000, 50_000, 0, 0]);
		let (main, kept) = (payment(contract, 0), payment(contract, 1));
		assert_eq!((main.kind, main.amount, main.due), (PaymentKind::Delivery, 450_000, NOW + 33 * DAY));
		assert_eq!((kept.kind, kept.amount, kept.due), (PaymentKind::Retention, 50_000, NOW + 368 * DAY));
		assert_noop!(Contracts::accept(signed(LI), contract, 0), E::MilestoneEnded);
		assert_noop!(Contracts::reject(signed(LI), contract, 0, why()), E::MilestoneEnded);
	});
}

#[test]
fn retention_should_not_be_paid_before_the_rest_however_short_the_warranty() {
	run(|| {
		let mut part = milestone(Share(10_000), Buyer, 500);
		part.terms.warranty_days = 1;
		let contract = in_force(vec![part], plain_terms());
		delivered_and_accepted(contract, 0);
		assert_eq!(payment(contract, 1).due, payment(contract, 0).due);
	});
}

#[test]
fn silence_should_accept_when_the_period_is_over() {
	run(|| {
		let contract = in_force(shares(&[10_000]), plain_terms());
		assert_ok!(deliver(contract, 0));
		at(NOW + 10 * DAY - 1);
		assert!(!part(contract, 0).status.has_ended());
		at(NOW + 10 * DAY);
		let silence = MilestoneStatus::Accepted { at: NOW + 10 * DAY, by: AcceptedBy::Silence, days_late: 0 };
		assert_eq!((part(contract, 0).status, payment(contract, 0).due), (silence, NOW + 40 * DAY));
	});
}

#[test]
fn silence_should_count_from_the_end_of_the_period_however_late_the_chain_comes_to_it() {
	run(|| {
		let contract = in_force(shares(&[10_000]), plain_terms());
		assert_ok!(deliver(contract, 0));
		// The period is over, and the agenda has not come to it: by the clock it is accepted.
		set_time(NOW + 10 * DAY);
		assert_noop!(Contracts::reject(signed(LI), contract, 0, why()), E::AcceptancePeriodOver);
		assert_noop!(Contracts::accept(signed(LI), contract, 0), E::AcceptancePeriodOver);
		assert_noop!(Contracts::dispute(signed(LI), contract, 0, why()), E::AcceptancePeriodOver);
		jump(NOW + 100 * DAY);
		assert!(matches!(part(contract, 0).status, MilestoneStatus::Accepted { at, .. } if at == NOW + 10 * DAY));
		assert_eq!(payment(contract, 0).due, NOW + 40 * DAY);
		assert!(payment(contract, 0).state.is_made(), "and it was due long ago");
	});
}

#[test]
fn outage_should_leave_the_buyer_its_time() {
	run(|| {
		let contract = in_force(shares(&[10_000]), plain_terms());
		assert_ok!(deliver(contract, 0));
		Outage::put((NOW + 9 * DAY, NOW + 12 * DAY));
		at(NOW + 13 * DAY - 1);
		assert_ok!(Contracts::reject(signed(LI), contract, 0, why()));
		assert_ok!(deliver(contract, 0));
	});
}

#[test]
fn decision_should_be_refused_when_it_is_not_the_signers() {
	run(|| {
		let contract = in_force(shares(&[10_000]), plain_terms());
		assert_noop!(Contracts::accept(signed(LI), contract, 0), E::NotDelivered);
		assert_noop!(Contracts::reject(signed(LI), contract, 0, why()), E::NotDelivered);
		assert_ok!(deliver(contract, 0));
		for who in [MEI, WANG, 40] {
			assert_noop!(Contracts::accept(signed(who), contract, 0), E::NotBuyer);
			assert_noop!(Contracts::reject(signed(who), contract, 0, why()), E::NotBuyer);
		}
		assert_noop!(Contracts::accept(signed(CLERK), contract, 0), NOT_PERMITTED);
		assert_noop!(Contracts::accept(RuntimeOrigin::none(), contract, 0), BadOrigin);
		assert_noop!(Contracts::reject(RuntimeOrigin::none(), contract, 0, why()), BadOrigin);
		assert_noop!(Contracts::attest(RuntimeOrigin::none(), contract, 0, 1), BadOrigin);
		assert_noop!(Contracts::attest(signed(METER), contract, 0, 1), E::WrongAcceptance);
		assert_noop!(Contracts::reject(signed(LI), contract, 0, b" ".to_vec()), E::BadReason);
		assert_noop!(Contracts::accept(signed(LI), contract, 7), E::UnknownMilestone);
		assert_noop!(Contracts::accept(signed(LI), 7, 0), E::UnknownContract);
	});
}

#[test]
fn rejection_should_undo_the_first_of_two_acceptances() {
	run(|| {
		let contract = in_force(shares(&[10_000]), plain_terms());
		assert_ok!(deliver(contract, 0));
		assert_ok!(Contracts::accept(signed(LI), contract, 0));
		assert_ok!(Contracts::reject(signed(ZHAO), contract, 0, why()));
		System::assert_last_event(Event::Rejected { contract, milestone: 0, reason: Some(stored_why()) }.into());
		assert_eq!(part(contract, 0).status, MilestoneStatus::Rejected { at: NOW });
		assert_noop!(Contracts::accept(signed(ZHAO), contract, 0), E::NotDelivered);
		assert_ok!(deliver(contract, 0));
		assert_ok!(Contracts::accept(signed(ZHAO), contract, 0));
		assert!(!part(contract, 0).status.has_ended(), "two are needed again");
		assert_eq!(books(contract), [VALUE, 0, 0, 0, 0]);
	});
}
