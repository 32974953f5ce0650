use super::*;
use crate::{
	Criteria, Documents, Eligibility, Invitations, Keyholders, Lots, Schedules, TenderTexts, TextsOfCriteria,
	TextsOfLots,
};

fn empty() -> TenderId {
	bare_draft(BUYER, b"r", notice())
}

#[test]
fn edit_should_replace_the_general_part_when_the_buyer_rewrites_it() {
	run(|| {
		let tender = draft();
		let before = header(tender);
		let new = Notice {
			procedure: Procedure::Consultation,
			category: Category::Services,
			title: b"Repairs".to_vec(),
			description: Vec::new(),
			line: LINE + 1,
			bond: 5,
			two_envelopes: true,
			enquiry_deadline: 1,
			bid_deadline: 2,
		};
		assert_ok!(Tenders::edit(signed(BUYER), tender, new.clone()));
		let edited = Event::Edited {
			tender,
			procedure: Procedure::Consultation,
			line: LINE + 1,
			bond: 5,
			enquiry_deadline: 1,
			bid_deadline: 2,
		};
		System::assert_last_event(edited.into());
		let expected = Header {
			procedure: Procedure::Consultation,
			category: Category::Services,
			line: LINE + 1,
			bond: 5,
			two_envelopes: true,
			enquiry_deadline: 1,
			bid_deadline: 2,
			..before
		};
		assert_eq!(header(tender), expected);
		let texts = TenderTexts::<Test>::get(tender).unwrap();
		assert_eq!((&texts.reference[..], &texts.title[..]), (&b"REF-0"[..], &b"Repairs"[..]));
		assert!(texts.description.is_empty());
		let untitled = Notice { title: b" ".to_vec(), ..new.clone() };
		assert_noop!(Tenders::edit(signed(BUYER), tender, untitled), E::TextMissing);
		let wordy = Notice { description: vec![b'd'; 4_097], ..new };
		assert_noop!(Tenders::edit(signed(BUYER), tender, wordy), E::TextTooLong);
	});
}

#[test]
fn put_lot_should_add_and_replace_when_called_for_a_number() {
	run(|| {
		let tender = empty();
		assert_ok!(Tenders::put_lot(signed(BUYER), tender, 63, lot(10)));
		System::assert_last_event(Event::LotPut { tender, lot: 63, maximum: 10, value: 10 }.into());
		let classification = Classification { scheme: ClassificationScheme::Cpv, code: b"30213100-6".to_vec() };
		let classified = Lot { classification: Some(classification), ..rated_lot(5, 6_000) };
		assert_ok!(Tenders::put_lot(signed(BUYER), tender, 0, classified));
		assert_ok!(Tenders::put_lot(signed(BUYER), tender, 63, lot(7)));
		System::assert_last_event(Event::LotPut { tender, lot: 63, maximum: 7, value: 12 }.into());
		assert_eq!((header(tender).value, header(tender).lots), (12, [0, 63].into_iter().collect()));
		let terms = Lots::<Test>::get(tender, 0).unwrap();
		assert_eq!(terms.award, AwardCriteria::Rated { price_weight: 6_000 });
		assert_eq!(terms.scheme, Some(ClassificationScheme::Cpv));
		assert_eq!(&TextsOfLots::<Test>::get(tender, 0).unwrap().code[..], b"30213100-6");
	});
}

#[test]
fn put_lot_should_be_refused_when_number_value_text_or_code_is_wrong() {
	run(|| {
		let tender = empty();
		let put = |number, lot| Tenders::put_lot(signed(BUYER), tender, number, lot);
		assert_noop!(put(64, lot(1)), E::LotOutOfRange);
		assert_noop!(put(0, lot(0)), E::LotValueZero);
		assert_noop!(put(0, Lot { title: Vec::new(), ..lot(1) }), E::TextMissing);
		assert_noop!(put(0, Lot { title: vec![b't'; 257], ..lot(1) }), E::TextTooLong);
		assert_noop!(put(0, Lot { description: vec![b'd'; 1_025], ..lot(1) }), E::TextTooLong);
		assert_noop!(put(0, Lot { description: vec![0xff], ..lot(1) }), E::NotUtf8);
		let coded = |scheme, code: &[u8]| {
			put(0, Lot { classification: Some(Classification { scheme, code: code.to_vec() }), ..lot(1) })
		};
		assert_noop!(coded(ClassificationScheme::Cpv, b"3021"), E::BadClassification);
		assert_noop!(coded(ClassificationScheme::ChineseCatalogue, b"X01"), E::BadClassification);
		assert_noop!(coded(ClassificationScheme::Hs, &[b'1'; 33]), E::BadClassification);
		assert_ok!(coded(ClassificationScheme::Hs, &[b'1'; 32]));
		assert_ok!(put(1, lot(u128::MAX - 1)));
		assert_noop!(put(2, lot(1)), E::Overflow);
	});
}

#[test]
fn remove_lot_should_take_a_lot_out_when_there_is_one() {
	run(|| {
		let tender = empty();
		for number in [0, 1] {
			assert_ok!(Tenders::put_lot(signed(BUYER), tender, number, lot(10)));
		}
		assert_ok!(Tenders::remove_lot(signed(BUYER), tender, 0));
		System::assert_last_event(Event::LotRemoved { tender, lot: 0, value: 10 }.into());
		assert_eq!((header(tender).value, header(tender).lots), (10, LotSet::default().with(1)));
		assert!(!Lots::<Test>::contains_key(tender, 0) && !TextsOfLots::<Test>::contains_key(tender, 0));
		assert_noop!(Tenders::remove_lot(signed(BUYER), tender, 0), E::UnknownLot);
		assert_noop!(Tenders::remove_lot(signed(BUYER), tender, 64), E::LotOutOfRange);
	});
}

#[test]
fn set_criteria_should_replace_them_when_each_is_well_formed() {
	run(|| {
		let tender = empty();
		let set = |criteria| Tenders::set_criteria(signed(BUYER), tender, criteria);
		let expert = Criterion { judged: Judged::Expert, ..criterion(&[0], 2_000) };
		assert_ok!(set(vec![criterion(&[0, 1], 1_000), expert]));
		System::assert_last_event(Event::CriteriaSet { tender, count: 2 }.into());
		let terms = Criteria::<Test>::get(tender);
		assert_eq!((terms[0].weight, terms[0].formula), (1_000, Some(Better::Higher)));
		assert_eq!((terms[1].weight, terms[1].formula), (2_000, None));
		assert_eq!(&TextsOfCriteria::<Test>::get(tender)[0].unit[..], b"months");
		let one = criterion(&[0], 1_000);
		assert_noop!(set(vec![one.clone(); 9]), E::TooManyCriteria);
		assert_noop!(set(vec![Criterion { weight: 0, ..one.clone() }]), E::BadWeight);
		assert_noop!(set(vec![Criterion { weight: 10_001, ..one.clone() }]), E::BadWeight);
		assert_noop!(set(vec![Criterion { lots: LotSet::default(), ..one.clone() }]), E::CriterionWithoutLot);
		assert_noop!(set(vec![Criterion { title: Vec::new(), ..one.clone() }]), E::TextMissing);
		assert_noop!(set(vec![Criterion { description: vec![b'd'; 1_025], ..one.clone() }]), E::TextTooLong);
		let unit = |unit| Criterion { judged: Judged::Formula { better: Better::Lower, unit }, ..one.clone() };
		assert_noop!(set(vec![unit(Vec::new())]), E::TextMissing);
		assert_noop!(set(vec![unit(vec![b'u'; 33])]), E::TextTooLong);
		assert_ok!(set(vec![one; 8]));
		assert_ok!(set(Vec::new()));
		assert!(Criteria::<Test>::get(tender).is_empty() && TextsOfCriteria::<Test>::get(tender).is_empty());
	});
}

#[test]
fn set_documents_should_replace_them_when_each_can_be_fetched() {
	run(|| {
		let tender = empty();
		let set = |documents| Tenders::set_documents(signed(BUYER), tender, documents);
		assert_ok!(set(vec![document(1, true), document(2, false)]));
		System::assert_last_event(Event::DocumentsSet { tender, count: 2 }.into());
		assert_eq!(Documents::<Test>::get(tender).len(), 2);
		assert_noop!(set(vec![document(1, true); 5]), E::TooManyDocuments);
		let at = |uri: &[u8]| set(vec![Document { uri: uri.to_vec(), ..document(1, true) }]);
		let endless = [&b"https://"[..], &[b'x'; 505]].concat();
		for bad in
			[&b""[..], b"terms.pdf", b"//example.org", b"https:", b"1a:b", b"https://a b", "https://中".as_bytes()]
		{
			assert_noop!(at(bad), E::BadUri);
		}
		assert_noop!(at(&endless), E::BadUri);
		for good in [&b"urn:sha256:00"[..], b"ipfs://bafy", &endless[..512]] {
			assert_ok!(at(good));
		}
		let of = |kind: &[u8]| set(vec![Document { media_type: kind.to_vec(), ..document(1, true) }]);
		for bad in [&b""[..], b"pdf", b"/pdf", b"text/", b"a/b/c", b"te xt/plain", b"a/b;\n", &[b'a'; 129]] {
			assert_noop!(of(bad), E::BadMediaType);
		}
		assert_noop!(of(&[&b"a/"[..], &[b'b'; 127]].concat()), E::BadMediaType);
		assert_ok!(of(b"text/plain; charset=utf-8"));
		assert_noop!(set(vec![Document { title: Vec::new(), ..document(1, true) }]), E::TextMissing);
		assert_ok!(set(Vec::new()));
	});
}

#[test]
fn set_eligibility_should_replace_the_classes_when_they_differ() {
	run(|| {
		let tender = empty();
		let set = |classes| Tenders::set_eligibility(signed(BUYER), tender, classes);
		assert_ok!(set(vec![3, 1]));
		System::assert_last_event(Event::EligibilitySet { tender, classes: vec![3, 1] }.into());
		assert_eq!((Eligibility::<Test>::get(tender).into_inner(), header(tender).classes), (vec![3, 1], 2));
		assert_noop!(set(vec![1, 2, 1]), E::DuplicateClass);
		assert_noop!(set((1..18).collect()), E::TooManyClasses);
		assert_ok!(set((1..17).collect()));
		assert_eq!(Tenders::licence_classes(tender), 16);
		assert_ok!(set(Vec::new()));
		assert_eq!(Tenders::licence_classes(tender), 0);
	});
}

#[test]
fn set_keyholders_should_begin_a_key_generation_when_they_are_named() {
	run(|| {
		let tender = empty();
		let set = |keyholders: Vec<_>, threshold| Tenders::set_keyholders(signed(BUYER), tender, keyholders, threshold);
		for key_generation in [1, 2] {
			assert_ok!(set(vec![22, 20, 21], 2));
			let keyholders = vec![22, 20, 21];
			System::assert_last_event(Event::KeyholdersSet { tender, keyholders, threshold: 2, key_generation }.into());
			assert_eq!(header(tender).key_generation, key_generation);
		}
		assert_eq!(Keyholders::<Test>::get(tender).into_inner(), vec![22, 20, 21]);
		assert_eq!((header(tender).keyholders, header(tender).threshold), (3, 2));
		assert_noop!(set((20..37).collect(), 9), E::TooManyKeyholders);
		assert_ok!(set((20..36).collect(), 9));
		assert_eq!(header(tender).keyholders, 16);
	});
}

#[test]
fn set_schedule_should_replace_it_when_each_milestone_pays() {
	run(|| {
		let tender = empty();
		let set = |schedule| Tenders::set_schedule(signed(BUYER), tender, schedule);
		assert_ok!(set(vec![milestone(PaymentPart::Share(1)), milestone(PaymentPart::Amount(5))]));
		System::assert_last_event(Event::ScheduleSet { tender, count: 2 }.into());
		assert_eq!(Schedules::<Test>::get(tender)[1].terms.payment, PaymentPart::Amount(5));
		assert_noop!(set(vec![milestone(PaymentPart::Share(1)); 7]), E::TooManyMilestones);
		for payment in [PaymentPart::Share(0), PaymentPart::Share(10_001), PaymentPart::Amount(0)] {
			assert_noop!(set(vec![milestone(payment)]), E::BadPayment);
		}
		let with = |change: fn(&mut Milestone)| {
			let mut one = milestone(PaymentPart::Share(1));
			change(&mut one);
			set(vec![one])
		};
		assert_noop!(with(|one| one.terms.retention = 10_001), E::BadPayment);
		assert_noop!(with(|one| one.title = Vec::new()), E::TextMissing);
		assert_ok!(with(|one| one.terms.retention = 0));
	});
}

#[test]
fn silence_should_accept_only_after_a_time_that_officials_can_use_and_the_calendar_can_tell() {
	use Period::{Calendar, Working};
	run(|| {
		let (bare, published) = (empty(), published());
		let schedule = |accepted_after| {
			let mut whole = milestone(PaymentPart::Share(10_000));
			whole.terms.accepted_after = accepted_after;
			vec![whole]
		};
		let set = |period| Tenders::set_schedule(signed(BUYER), bare, schedule(period));
		let amend = |period| amend(published, Changes { schedule: Some(schedule(period)), ..Changes::default() });
		for period in [Calendar(0), Calendar(1_000), Calendar(DAY - 1), Working(0)] {
			assert_noop!(set(period), E::NoTimeToAccept);
			assert_noop!(amend(period), E::NoTimeToAccept);
		}
		for period in [Calendar(180 * DAY + 1), Calendar(Moment::MAX), Working(65), Working(u16::MAX)] {
			assert_noop!(set(period), E::TooLongToAccept);
			assert_noop!(amend(period), E::TooLongToAccept);
		}
		for period in [Calendar(DAY), Calendar(180 * DAY), Working(1), Working(64)] {
			assert_ok!(set(period));
			assert_ok!(amend(period));
		}
	});
}

#[test]
fn invite_should_admit_a_supplier_until_it_is_taken_back() {
	run(|| {
		let tender = empty();
		let invite = |party| Tenders::invite(signed(BUYER), tender, party);
		let disinvite = |party| Tenders::disinvite(signed(BUYER), tender, party);
		assert_ok!(invite(SUPPLIERS[0]));
		System::assert_last_event(Event::Invited { tender, party: SUPPLIERS[0] }.into());
		assert!(Invitations::<Test>::contains_key(tender, SUPPLIERS[0]));
		assert_noop!(invite(SUPPLIERS[0]), E::AlreadyInvited);
		assert_noop!(invite(BUYER), E::BuyerInvited);
		assert_noop!(invite(KEYHOLDERS[0]), NO_ROLE);
		for supplier in &SUPPLIERS[1..4] {
			assert_ok!(invite(*supplier));
		}
		assert_noop!(invite(SUPPLIERS[4]), E::TooManyInvited);
		assert_ok!(disinvite(SUPPLIERS[0]));
		System::assert_last_event(Event::Disinvited { tender, party: SUPPLIERS[0] }.into());
		assert_noop!(disinvite(SUPPLIERS[0]), E::NotInvited);
		assert_eq!(header(tender).invited, 3);
		assert_ok!(invite(SUPPLIERS[4]));
	});
}

/// Every call that a buyer makes to a tender.
fn calls_of_a_buyer(origin: &RuntimeOrigin, tender: TenderId) -> Vec<(&'static str, DispatchResult)> {
	let by = || origin.clone();
	vec![
		("edit", Tenders::edit(by(), tender, notice())),
		("put_lot", Tenders::put_lot(by(), tender, 0, lot(1))),
		("remove_lot", Tenders::remove_lot(by(), tender, 0)),
		("set_criteria", Tenders::set_criteria(by(), tender, Vec::new())),
		("set_documents", Tenders::set_documents(by(), tender, Vec::new())),
		("set_eligibility", Tenders::set_eligibility(by(), tender, Vec::new())),
		("set_keyholders", Tenders::set_keyholders(by(), tender, KEYHOLDERS.to_vec(), 2)),
		("set_schedule", Tenders::set_schedule(by(), tender, schedule())),
		("invite", Tenders::invite(by(), tender, SUPPLIERS[0])),
		("disinvite", Tenders::disinvite(by(), tender, SUPPLIERS[0])),
		("publish", plain(Tenders::publish(by(), tender))),
		("amend", plain(Tenders::amend(by(), tender, nothing(), b"why".to_vec()))),
		("cancel", Tenders::cancel(by(), tender, CancellationReason::NoDemand, b"why".to_vec())),
		("answer", Tenders::answer(by(), tender, 0, b"Yes".to_vec())),
		("rekey", plain(Tenders::rekey(by(), tender, KEYHOLDERS.to_vec(), 2))),
		("resume", plain(Tenders::resume(by(), tender))),
	]
}

#[test]
fn calls_of_a_buyer_should_be_refused_when_somebody_else_makes_them() {
	run(|| {
		let tender = draft();
		let refusals = [
			(RuntimeOrigin::none(), tender, BadOrigin),
			(root(), tender, BadOrigin),
			(account(NOBODY), tender, NOT_ACTING),
			(account(CLERK), tender, NOT_PERMITTED),
			(signed(SUPPLIERS[0]), tender, NO_ROLE),
			(signed(OTHER_BUYER), tender, E::NotBuyer.into()),
			(signed(BUYER), 99, E::UnknownTender.into()),
		];
		let before = fingerprint();
		for (origin, tender, refusal) in refusals {
			for (call, result) in calls_of_a_buyer(&origin, tender) {
				assert_eq!(result, Err(refusal), "{call}");
			}
		}
		assert_eq!(fingerprint(), before);
		// A buyer that lost its office.
		dismiss(BUYER, Role::ProcuringEntity);
		for (call, result) in calls_of_a_buyer(&signed(BUYER), tender) {
			assert_eq!(result, Err(NO_ROLE), "{call}");
		}
	});
}
