use super::*;

#[test]
fn agenda_should_pay_what_is_due_when_nobody_does() {
	run(|| {
		let contract = in_force(vec![milestone(Share(10_000), Buyer, 500)], full_terms());
		delivered_and_accepted(contract, 0);
		let due = NOW + 30 * DAY;
		at(due - 1);
		assert_eq!(earned(SUPPLIER), 0);
		at(due);
		// 950,000 are due, of which 6 % are tax.
		let made = Event::PaymentMade {
			contract,
			payment: 0,
			kind: PaymentKind::Delivery,
			net: 893_000,
			tax: 57_000,
			days_late: 0,
		};
		assert!(happened(made));
		assert_eq!((earned(SUPPLIER), balance(TAX_OFFICE)), (893_000, 57_000));
		assert_eq!(books(contract), [0, 0, 50_000, 950_000, 0]);
		assert_eq!(payment(contract, 0).state, PaymentState::Succeeded { at: due });
		assert_eq!(line(contract), [SPARE, 0, 50_000, 950_000]);
		assert_eq!(status(contract), ContractStatus::Active, "the warranty runs");
		at(NOW + 365 * DAY - 1);
		assert_eq!(earned(SUPPLIER), 893_000);
		at(NOW + 365 * DAY);
		assert_eq!((earned(SUPPLIER), balance(TAX_OFFICE)), (940_000, 60_000));
		System::assert_last_event(Event::Closed { contract, paid: VALUE, released: 0 }.into());
		assert_eq!(status(contract), ContractStatus::Closed { terminated: None });
		assert_eq!(line(contract), [SPARE, 0, 0, VALUE]);
	});
}

#[test]
fn two_officials_should_pay_before_it_is_due() {
	run(|| {
		let contract = in_force(shares(&[10_000]), plain_terms());
		delivered_and_accepted(contract, 0);
		let pay = |who| Contracts::pay(signed(who), contract, 0);
		// The last has no permission, and needs none when it is due.
		for who in [MEI, WANG, 27] {
			assert_noop!(pay(who), E::NotDueYet);
		}
		assert_noop!(pay(STRANGER), NOT_ACTING);
		assert_noop!(pay(CLERK), NOT_PERMITTED);
		assert_noop!(pay(UNTIED), NO_PERSON);
		assert_noop!(Contracts::pay(RuntimeOrigin::none(), contract, 0), BadOrigin);
		assert_noop!(Contracts::pay(signed(LI), contract, 1), E::UnknownPayment);
		assert_noop!(Contracts::pay(signed(LI), 9, 0), E::UnknownContract);
		assert_ok!(pay(LI));
		System::assert_last_event(Event::PaymentApproved { contract, payment: 0, by: LI }.into());
		assert_eq!(earned(SUPPLIER), 0);
		assert_noop!(pay(LI), SAME_PERSON);
		assert_noop!(pay(LI_TOO), SAME_PERSON);
		assert_ok!(pay(ZHAO));
		assert_eq!((earned(SUPPLIER), status(contract)), (VALUE, ContractStatus::Closed { terminated: None }));
	});
}

#[test]
fn payment_should_not_be_made_twice() {
	run(|| {
		let contract = in_force(shares(&[5_000, 5_000]), plain_terms());
		delivered_and_accepted(contract, 0);
		pay_early(contract, 0);
		assert_noop!(Contracts::pay(signed(SUN), contract, 0), E::AlreadyPaid);
		// The agenda's task finds it made.
		at(NOW + 60 * DAY);
		assert_eq!((earned(SUPPLIER), line(contract)[3]), (500_000, 500_000));
		assert_noop!(Contracts::pay(signed(STRANGER), contract, 0), E::AlreadyPaid);
	});
}

#[test]
fn anybody_should_pay_what_is_due() {
	run(|| {
		let contract = in_force(shares(&[10_000]), plain_terms());
		delivered_and_accepted(contract, 0);
		set_time(NOW + 30 * DAY - 1);
		assert_noop!(Contracts::pay(signed(STRANGER), contract, 0), NOT_ACTING);
		assert_noop!(Contracts::pay(signed(MEI), contract, 0), E::NotDueYet);
		set_time(NOW + 30 * DAY);
		assert_ok!(Contracts::pay(signed(STRANGER), contract, 0));
		assert_eq!(earned(SUPPLIER), VALUE);
	});
}

#[test]
fn everything_should_go_to_the_tax_authority_or_be_retained_when_the_terms_say_so() {
	run(|| {
		// All is retained, a quarter is tax.
		let contract = in_force(vec![milestone(Share(10_000), Buyer, 10_000)], Terms { tax: 2_500, ..plain_terms() });
		delivered_and_accepted(contract, 0);
		assert_eq!((part(contract, 0).payment, part(contract, 0).retention_payment), (None, Some(0)));
		at(NOW + 400 * DAY);
		assert_eq!((earned(SUPPLIER), balance(TAX_OFFICE)), (750_000, 250_000));
	});
}
