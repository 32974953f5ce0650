use super::*;

#[test]
fn lateness_should_cost_the_supplier_by_whole_days_up_to_the_cap() {
	// 0.1 % a day and at most 10 %, of 500,000.
	for (late, days, damages) in [
		(0, 0, 0),
		(DAY - 1, 0, 0),
		(DAY, 1, 500),
		(2 * DAY - 1, 1, 500),
		(2 * DAY, 2, 1_000),
		(100 * DAY, 100, 50_000),
		(101 * DAY, 101, 50_000),
	] {
		run(|| {
			let schedule = vec![milestone(Share(5_000), Buyer, 1_000), milestone(Share(5_000), Buyer, 0)];
			let contract = in_force(schedule, full_terms());
			at(NOW + 30 * DAY + late);
			assert_ok!(deliver(contract, 0));
			// The buyer's time for its decision is not the supplier's.
			pass(5 * DAY);
			accept(contract, 0);
			let MilestoneStatus::Accepted { days_late, .. } = part(contract, 0).status else { panic!() };
			assert_eq!((days_late, part(contract, 0).released), (days, damages));
			let retained = (500_000 - damages) / 10;
			assert_eq!(books(contract), [500_000, 500_000 - damages - retained, retained, 0, damages]);
			// It stays with the buyer: on its line, free.
			assert_eq!(line(contract), [SPARE + damages, 0, VALUE - damages, 0]);
		});
	}
}

#[test]
fn lateness_should_not_count_an_outage_at_the_time_of_delivery() {
	run(|| {
		let contract = in_force(shares(&[10_000]), full_terms());
		Outage::put((NOW + 29 * DAY, NOW + 32 * DAY));
		at(NOW + 34 * DAY);
		assert_ok!(deliver(contract, 0));
		accept(contract, 0);
		let MilestoneStatus::Accepted { days_late, .. } = part(contract, 0).status else { panic!() };
		assert_eq!(days_late, 1, "due on day 33");
	});
}

/// A contract whose payment of everything was due at `NOW + 30 * DAY` and is made this much later.
fn paid_late(late: Moment) -> ContractId {
	let contract = in_force(shares(&[10_000]), full_terms());
	delivered_and_accepted(contract, 0);
	Shut::put(true);
	at(NOW + 30 * DAY + late);
	Shut::put(false);
	if !payment(contract, 0).state.is_made() {
		assert_ok!(Contracts::pay(signed(STRANGER), contract, 0));
	}
	contract
}

#[test]
fn late_payment_should_carry_interest_by_whole_days_up_to_the_cap() {
	// 0.05 % a day and at most 10 %, of 1,000,000; on top of the value, untaxed.
	for (late, interest) in
		[(DAY - 1, 0), (DAY, 500), (2 * DAY - 1, 500), (30 * DAY, 15_000), (200 * DAY, 100_000), (300 * DAY, 100_000)]
	{
		run(|| {
			let contract = paid_late(late);
			assert_eq!((earned(SUPPLIER), balance(TAX_OFFICE)), (940_000, 60_000));
			assert_eq!(stored(contract).books.interest_owed, interest);
			assert_eq!(status(contract), ContractStatus::Closed { terminated: None }, "interest keeps nothing open");
			if interest > 0 {
				let owed = payment(contract, 1);
				assert_eq!((owed.kind, owed.amount, owed.due), (PaymentKind::Interest { on: 0 }, interest, now()));
			}
			do_due();
			assert_eq!((earned(SUPPLIER), balance(TAX_OFFICE)), (940_000 + interest, 60_000));
			assert_eq!((stored(contract).books.interest_owed, stored(contract).books.interest_paid), (0, interest));
			assert_eq!(line(contract), [SPARE - interest, 0, 0, VALUE + interest]);
			assert_eq!(books(contract), [0, 0, 0, VALUE, 0], "it is no part of the value");
		});
	}
}

#[test]
fn interest_should_wait_when_the_line_has_nothing_free() {
	run(|| {
		let contract = in_force(shares(&[10_000]), plain_terms());
		delivered_and_accepted(contract, 0);
		Shut::put(true);
		at(NOW + 40 * DAY);
		Shut::put(false);
		let free = MockLines::get(0).free;
		MockLines::mutate(0, |line| {
			line.free = 0;
			line.reserved += free;
		});
		assert_ok!(Contracts::pay(signed(STRANGER), contract, 0));
		assert_eq!(earned(SUPPLIER), VALUE, "the price is paid all the same");
		do_due();
		assert!(matches!(payment(contract, 1).state, PaymentState::Failed { attempts: 1, .. }));
		at(NOW + 1_000 * DAY);
		assert!(matches!(payment(contract, 1).state, PaymentState::Failed { .. }));
		assert_eq!((payment(contract, 1).amount, stored(contract).payments), (5_000, 2), "no interest on interest");
		MockLines::mutate(0, |line| {
			line.free = free;
			line.reserved -= free;
		});
		pass(MAX_RETRY_DELAY);
		assert_eq!((earned(SUPPLIER), stored(contract).books.interest_paid), (VALUE + 5_000, 5_000));
	});
}

#[test]
fn early_payment_should_carry_no_interest() {
	run(|| {
		let contract = in_force(shares(&[10_000]), plain_terms());
		delivered_and_accepted(contract, 0);
		pay_early(contract, 0);
		assert_eq!((stored(contract).payments, stored(contract).books.interest_owed), (1, 0));
	});
}
