use super::*;
use procurement_primitives::tender::BasisPoints;

fn all_methods() -> ContractId {
	let methods = [(Buyer, 2_000), (Inspectors, 3_000), (Device, 2_000), (Device, 3_000)];
	draft(methods.iter().map(|(method, share)| milestone(Share(*share), *method, 0)).collect())
}

fn good() -> Terms {
	Terms { inspectors: INSPECTORS.to_vec(), inspectors_needed: 2, devices: vec![device(2), device(3)], ..full_terms() }
}

#[test]
fn terms_should_replace_what_was_agreed_when_the_buyer_sets_them() {
	run(|| {
		let contract = all_methods();
		assert!(!stored(contract).complete);
		assert_ok!(set_terms(contract, good()));
		let set = Event::TermsSet {
			contract,
			version: 1,
			performance_bond: 50_000,
			tax: 600,
			damages_per_day: 1_000,
			damages_cap: 1_000,
		};
		System::assert_last_event(set.into());
		for who in [LI, MEI] {
			assert_ok!(sign(who, contract));
		}
		assert_eq!(held(SUPPLIER), 50_000);
		// Signatures and the bond are for the terms that were signed.
		assert_ok!(set_terms(contract, Terms { performance_bond: 0, ..good() }));
		assert_eq!((stored(contract).version, held(SUPPLIER)), (2, 0));
		assert_eq!(crate::ContractSignatures::<Test>::get(contract), Signatures::default());
		assert_noop!(Contracts::sign(signed(MEI), contract, 1), E::TermsChanged);
		sign_all(contract);
		assert_noop!(set_terms(contract, good()), E::AlreadySigned);
	});
}

#[test]
fn terms_should_be_the_buyers_to_set_while_the_contract_can_be_signed() {
	run(|| {
		let contract = all_methods();
		let by = |who| Contracts::set_terms(signed(who), contract, Box::new(good()));
		assert_noop!(by(MEI), E::NotBuyer);
		assert_noop!(by(WANG), E::NotBuyer);
		assert_noop!(by(STRANGER), NOT_ACTING);
		assert_noop!(by(CLERK), NOT_PERMITTED);
		let none = RuntimeOrigin::none();
		assert_noop!(Contracts::set_terms(none, contract, Box::new(good())), BadOrigin);
		assert_noop!(set_terms(9, good()), E::UnknownContract);
		set_time(NOW + 30 * DAY - 1);
		assert_ok!(by(LI));
		set_time(NOW + 30 * DAY);
		assert_noop!(by(LI), E::SigningPeriodOver);
		do_due();
		assert_noop!(by(LI), E::ContractEnded);
	});
}

#[test]
fn terms_should_be_refused_when_a_figure_is_beyond_its_bound() {
	run(|| {
		let contract = all_methods();
		// Each bound, and one beyond it. The ruleset allows a bond of 10 % and a term of 60 days.
		type Set = fn(&mut Terms, bool);
		let cases: [(Set, E); 6] = [
			(|it, over| it.performance_bond = 100_000 + Balance::from(over), E::BondAboveCap),
			(|it, over| it.tax = 2_500 + BasisPoints::from(over), E::TaxTooHigh),
			(|it, over| it.damages_per_day = 5_000 + u32::from(over), E::DamagesTooHigh),
			(|it, over| it.damages_cap = 2_000 + BasisPoints::from(over), E::DamagesTooHigh),
			(|it, over| it.payment_term = Period::Calendar(60 * DAY + Moment::from(over)), E::PaymentTermTooLong),
			(|it, over| it.payment_term = Period::Working(60 + u16::from(over)), E::PaymentTermTooLong),
		];
		for (position, (set, error)) in cases.into_iter().enumerate() {
			let mut terms = good();
			set(&mut terms, false);
			assert_ok!(set_terms(contract, terms.clone()));
			set(&mut terms, true);
			assert_noop!(set_terms(contract, terms), error);
			assert_eq!(stored(contract).version as usize, position + 1);
		}
		assert_noop!(set_terms(contract, Terms { performance_bond: Balance::MAX, ..good() }), E::BondAboveCap);
		let for_ever = Terms { payment_term: Period::Calendar(Moment::MAX), ..good() };
		assert_noop!(set_terms(contract, for_ever), DispatchError::Other("out of calendar"));
	});
}

#[test]
fn terms_should_be_refused_when_people_are_missing_or_wrong() {
	run(|| {
		let contract = all_methods();
		let [first, second, third] = INSPECTORS;
		let bad = DeviceTerms { bound: Bound::Between(2, 1), ..device(3) };
		let cases = [
			(Terms { inspectors: vec![first, second, third, 99], ..good() }, E::TooManyInspectors.into()),
			(Terms { inspectors: vec![first, second, first], ..good() }, E::DuplicateInspector.into()),
			(Terms { inspectors_needed: 0, ..good() }, E::InspectorsNeeded.into()),
			(Terms { inspectors_needed: 4, ..good() }, E::InspectorsNeeded.into()),
			(Terms { inspectors: vec![], ..good() }, E::InspectorsNeeded.into()),
			(Terms { inspectors: vec![], inspectors_needed: 0, ..good() }, E::InspectorsMissing.into()),
			(Terms { inspectors: vec![first, RIVAL, third], ..good() }, NO_ROLE),
			(Terms { inspectors: vec![first, BUYER], ..good() }, E::NotIndependent.into()),
			(Terms { arbiter: Some(SUPPLIER), ..good() }, E::NotIndependent.into()),
			(Terms { arbiter: Some(BUYER), ..good() }, E::NotIndependent.into()),
			(
				Terms { devices: vec![device(2), DeviceTerms { device: SUPPLIER, ..device(3) }], ..good() },
				E::NotIndependent.into(),
			),
			(Terms { devices: vec![device(2), bad], ..good() }, E::BadBound.into()),
			(Terms { devices: vec![device(2)], ..good() }, E::DevicesMismatch.into()),
			(Terms { devices: vec![device(3), device(2)], ..good() }, E::DevicesMismatch.into()),
			(Terms { devices: vec![device(0), device(2), device(3)], ..good() }, E::DevicesMismatch.into()),
			(Terms { devices: vec![device(2), device(3), device(4)], ..good() }, E::DevicesMismatch.into()),
			(Terms { devices: vec![device(2), device(3), device(3)], ..good() }, E::DevicesMismatch.into()),
		];
		for (position, (terms, error)) in cases.into_iter().enumerate() {
			let before = fingerprint();
			let refused: Result<(), DispatchError> = set_terms(contract, terms);
			assert_eq!(refused, Err(error), "case {position}");
			assert_eq!(fingerprint(), before, "case {position}");
		}
		assert_noop!(sign(LI, contract), E::TermsIncomplete);
	});
}

#[test]
fn terms_should_need_nobody_when_the_buyer_accepts_everything() {
	run(|| {
		let contract = draft(shares(&[10_000]));
		assert!(stored(contract).complete, "it can be signed as it is");
		assert_ok!(set_terms(contract, Terms { arbiter: None, ..plain_terms() }));
		sign_all(contract);
		assert_eq!(status(contract), ContractStatus::Active);
	});
}
