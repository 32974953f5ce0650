use super::*;

#[test]
fn draft_should_take_over_the_schedule_when_an_award_is_final() {
	run(|| {
		let schedule = vec![
			milestone(Amount(300_000), Buyer, 0),
			milestone(Share(3_333), Buyer, 500),
			milestone(Share(6_667), Buyer, 1_000),
		];
		let award = award_of(tender(schedule, VALUE), SUPPLIER, 999_999);
		assert_ok!(Contracts::awarded(award));
		System::assert_last_event(
			Event::Drafted {
				contract: 0,
				award,
				tender: 0,
				buyer: BUYER,
				supplier: SUPPLIER,
				value: 999_999,
				milestones: 3,
				sign_by: NOW + 30 * DAY,
			}
			.into(),
		);
		let amounts: Vec<_> = (0..3).map(|number| part(0, number).amount).collect();
		assert_eq!(amounts, [300_000, 233_309, 466_690]);
		assert_eq!(amounts.iter().sum::<Balance>(), 999_999);
		assert_eq!(books(0), [999_999, 0, 0, 0, 0]);
		assert_eq!(
			(status(0), part(0, 2).retention, part(0, 0).status),
			(ContractStatus::Draft, 1_000, MilestoneStatus::Scheduled)
		);
		assert_eq!(crate::ContractOf::<Test>::get(award), Some(0));
		assert_eq!(line(0), [SPARE, VALUE, 0, 0], "nothing is committed before it is signed");
	});
}

#[test]
fn draft_should_be_refused_when_it_is_impossible() {
	run(|| {
		assert!(Contracts::awarded(99).is_err(), "no such award");
		let award = award(shares(&[10_000]));
		assert_ok!(Contracts::awarded(award));
		assert_noop!(Contracts::awarded(award), E::AlreadyExists);
		let nothing = award_of(0, SUPPLIER, 0);
		assert_noop!(Contracts::awarded(nothing), E::ZeroValue);
		let bad = award_of(tender(vec![milestone(Amount(5), Buyer, 0)], 10), SUPPLIER, 10);
		assert_noop!(Contracts::awarded(bad), E::ScheduleNotWhole);
		let long = award_of(tender(shares(&[1; 7]), 10), SUPPLIER, 10);
		assert_noop!(Contracts::awarded(long), E::TooManyMilestones);
		let six = award_of(tender(shares(&[1, 1, 1, 1, 1, 9_995]), 10), SUPPLIER, 10);
		assert_ok!(Contracts::awarded(six));
	});
}

#[test]
fn draft_should_hold_the_greatest_amount_there_is() {
	run(|| {
		let tender = tender(shares(&[5_000, 5_000]), 10);
		assert_ok!(Contracts::awarded(award_of(tender, SUPPLIER, Balance::MAX)));
		assert_eq!(part(0, 0).amount + part(0, 1).amount, Balance::MAX);
		// It cannot be signed: nobody has so much.
		assert_ok!(sign(LI, 0));
		assert_ok!(sign(ZHAO, 0));
		assert_noop!(sign(MEI, 0), NO_MONEY);
	});
}

#[test]
fn a_single_unit_should_be_split_and_paid_like_any_amount() {
	run(|| {
		let tender = tender(shares(&[5_000, 5_000]), 1);
		assert_ok!(Contracts::awarded(award_of(tender, SUPPLIER, 1)));
		sign_all(0);
		delivered_and_accepted(0, 0);
		assert_eq!((part(0, 0).amount, part(0, 0).payment), (0, None), "nothing is due for it");
		delivered_and_accepted(0, 1);
		pass(30 * DAY);
		assert_eq!((status(0), earned(SUPPLIER)), (ContractStatus::Closed { terminated: None }, 1));
	});
}

#[test]
fn draft_should_fall_when_its_award_does() {
	run(|| {
		let contract = draft(shares(&[10_000]));
		assert_ok!(set_terms(contract, full_terms()));
		assert_ok!(sign(MEI, contract));
		assert_eq!(held(SUPPLIER), 50_000);
		assert_ok!(Contracts::annulled(0));
		assert!(happened(Event::Annulled { contract }));
		assert_eq!((status(contract), held(SUPPLIER)), (ContractStatus::Annulled, 0));
		assert_eq!(books(contract), [0, 0, 0, 0, VALUE]);
		assert_eq!(Told::get(), [], "who annulled knows");
		// Nothing is left to fall.
		assert_ok!(Contracts::annulled(0));
		assert_ok!(Contracts::annulled(99));
		at(NOW + 60 * DAY);
		assert_eq!(Told::get(), []);
	});
}

#[test]
fn signed_contract_should_not_fall_with_its_award() {
	run(|| {
		in_force(shares(&[10_000]), plain_terms());
		assert_noop!(Contracts::annulled(0), E::AlreadySigned);
	});
}

#[test]
fn draft_should_be_refused_when_all_numbers_are_used() {
	new_test_ext().execute_with(|| {
		let award = award(shares(&[10_000]));
		crate::NextContractId::<Test>::put(ContractId::MAX);
		assert_noop!(Contracts::awarded(award), E::IdsExhausted);
	});
}
