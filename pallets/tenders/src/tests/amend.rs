use super::*;
use crate::{Amendments, Criteria, Documents, Eligibility, Schedules, TenderTexts, TendersByDeadline, WeightInfo};

/// What the open ruleset leaves after a change that bids depend on.
const REMAINDER: Moment = 15 * DAY;

fn lots(changes: &[(LotId, Option<Lot>)]) -> Changes {
	let lots = changes.iter().map(|(lot, becomes)| LotChange { lot: *lot, becomes: becomes.clone() }).collect();
	Changes { lots, ..Changes::default() }
}

fn listed() -> Vec<(Moment, TenderId)> {
	TendersByDeadline::<Test>::iter_keys()
		.map(crate::indexes::deadline_of_key)
		.map(|cursor| (cursor.deadline, cursor.tender))
		.collect()
}

#[test]
fn amend_should_leave_bids_alone_when_only_the_title_and_a_document_that_accompanies_change() {
	run(|| {
		let tender = published();
		let changes = Changes {
			title: Some(b"Laptops".to_vec()),
			documents: Some(vec![document(1, false)]),
			..Changes::default()
		};
		assert_ok!(amend(tender, changes));
		let changed: Parts = vec![Part::Title, Part::Documents].try_into().unwrap();
		let amended = Event::Amended {
			tender,
			amendment: 0,
			changed: changed.clone(),
			reason: why(),
			version: 0,
			value: 1_000,
			enquiry_deadline: ENQUIRIES_END,
			bid_deadline: BIDS_END,
		};
		System::assert_last_event(amended.into());
		let texts = TenderTexts::<Test>::get(tender).unwrap();
		assert_eq!((&texts.title[..], &texts.description[..]), (&b"Laptops"[..], &notice().description[..]));
		assert_eq!(Documents::<Test>::get(tender).len(), 1);
		assert_eq!((header(tender).version, header(tender).bid_deadline), (0, BIDS_END));
		let record = Amendment {
			at: NOW,
			reason: why(),
			changed,
			version: 0,
			old_bid_deadline: BIDS_END,
			new_bid_deadline: BIDS_END,
		};
		assert_eq!(Amendments::<Test>::get(tender, 0), Some(record));
	});
}

#[test]
fn amend_should_make_bids_stale_when_it_touches_what_they_depend_on() {
	let cases: [(Part, Changes); 6] = [
		(Part::Description, Changes { description: Some(b"Light ones".to_vec()), ..Changes::default() }),
		(Part::Lots, lots(&[(0, Some(lot(1_000)))])),
		(Part::Criteria, Changes { criteria: Some(Vec::new()), ..Changes::default() }),
		(Part::Documents, Changes { documents: Some(vec![document(1, true)]), ..Changes::default() }),
		(Part::Eligibility, Changes { eligibility: Some(vec![1]), ..Changes::default() }),
		(Part::Schedule, Changes { schedule: Some(schedule()), ..Changes::default() }),
	];
	for (part, changes) in cases {
		run(|| {
			let tender = published();
			// So much is left that the deadline stays, to the millisecond; and then one less.
			set_time(BIDS_END - REMAINDER);
			assert_ok!(amend(tender, changes.clone()));
			assert_eq!((header(tender).version, header(tender).bid_deadline), (1, BIDS_END), "{}", part.code());
			set_time(BIDS_END - REMAINDER + 1);
			let again = if part == Part::Documents {
				Changes { documents: Some(Vec::new()), ..Changes::default() }
			} else {
				changes
			};
			assert_ok!(amend(tender, again));
			assert_eq!((header(tender).version, header(tender).bid_deadline), (2, BIDS_END + 1), "{}", part.code());
			let record = Amendments::<Test>::get(tender, 1).unwrap();
			assert_eq!(record.changed.into_inner(), vec![part, Part::BidDeadline]);
			assert_eq!((record.old_bid_deadline, record.new_bid_deadline), (BIDS_END, BIDS_END + 1));
			assert_eq!(listed(), vec![(BIDS_END + 1, tender)]);
			// Bidding is not told: it asks where the tender stands when its own time has come.
			assert_eq!(told().len(), 1);
		});
	}
}

#[test]
fn amend_should_leave_bids_alone_when_no_binding_document_differs() {
	run(|| {
		let tender = draft();
		let both = vec![document(1, true), document(2, false)];
		assert_ok!(Tenders::set_documents(signed(BUYER), tender, both));
		assert_ok!(publish(tender));
		let documents = |documents: &[Document]| Changes { documents: Some(documents.to_vec()), ..Changes::default() };
		assert_ok!(amend(tender, documents(&[document(3, false), document(1, true)])));
		assert_eq!(header(tender).version, 0);
		// What was binding and is not any more was removed.
		assert_ok!(amend(tender, documents(&[document(3, false), document(1, false)])));
		assert_eq!(header(tender).version, 1);
		assert_ok!(amend(tender, documents(&[document(3, true)])));
		assert_eq!(header(tender).version, 2);
	});
}

#[test]
fn amend_should_touch_bids_when_it_changes_what_they_are_prepared_by_whatever_the_buyer_calls_it() {
	for kind in DocumentType::ALL {
		run(|| {
			let tender = published();
			// Two minutes before the deadline.
			let now = BIDS_END - 120_000;
			set_time(now);
			let unbound = Document { kind: *kind, ..document(1, false) };
			assert_ok!(amend(tender, Changes { documents: Some(vec![unbound]), ..Changes::default() }));
			let touched = if kind.always_binds() { (1, now + REMAINDER) } else { (0, BIDS_END) };
			assert_eq!((header(tender).version, header(tender).bid_deadline), touched, "{}", kind.code());
			assert_eq!(Documents::<Test>::get(tender)[0].binding, kind.always_binds(), "what is shown says so");
		});
	}
	for kind in [DocumentType::BiddingDocuments, DocumentType::TechnicalSpecifications] {
		assert!(kind.always_binds());
	}
}

#[test]
fn amend_should_move_deadlines_out_when_asked_and_never_in() {
	run(|| {
		let tender = published();
		let dates = |enquiry_deadline, bid_deadline| Changes { enquiry_deadline, bid_deadline, ..Changes::default() };
		assert_noop!(amend(tender, dates(None, Some(BIDS_END - 1))), E::DeadlineMovedIn);
		assert_noop!(amend(tender, dates(Some(ENQUIRIES_END - 1), None)), E::DeadlineMovedIn);
		assert_noop!(amend(tender, dates(Some(ENQUIRIES_END), Some(BIDS_END))), E::NothingChanged);
		assert_noop!(amend(tender, dates(Some(BIDS_END), None)), E::EnquiryDeadlineTooLate);
		assert_ok!(amend(tender, dates(Some(BIDS_END), Some(BIDS_END + 1))));
		let record = Amendments::<Test>::get(tender, 0).unwrap();
		assert_eq!(record.changed.into_inner(), vec![Part::EnquiryDeadline, Part::BidDeadline]);
		assert_eq!(header(tender).version, 0);
		assert_eq!(listed(), vec![(BIDS_END + 1, tender)]);
		// A deadline that is announced lies ahead.
		set_time(BIDS_END);
		assert_ok!(amend(tender, dates(None, Some(BIDS_END + 10))));
		set_time(BIDS_END + 5);
		assert_noop!(amend(tender, dates(Some(BIDS_END + 5), None)), E::EnquiryDeadlinePassed);
		assert_ok!(amend(tender, dates(Some(BIDS_END + 6), None)));
	});
}

#[test]
fn amend_should_leave_more_than_the_remainder_when_the_buyer_says_so() {
	run(|| {
		let tender = published();
		set_time(BIDS_END - 1);
		let far = BIDS_END + 100 * DAY;
		assert_ok!(amend(tender, Changes { bid_deadline: Some(far), ..lots(&[(1, Some(lot(1)))]) }));
		assert_eq!(header(tender).bid_deadline, far);
		let near = Changes { bid_deadline: Some(far), ..lots(&[(1, Some(lot(2)))]) };
		assert_ok!(amend(tender, near));
		assert_eq!((header(tender).bid_deadline, header(tender).version), (far, 2));
	});
}

#[test]
fn amend_should_count_an_outage_as_time_left_when_one_moves_the_deadline() {
	run(|| {
		let tender = published();
		outage(BIDS_END - DAY, BIDS_END + 20 * DAY);
		set_time(BIDS_END);
		assert_ok!(amend(tender, lots(&[(0, Some(lot(900)))])));
		assert_eq!(header(tender).bid_deadline, BIDS_END);
	});
}

#[test]
fn amend_should_put_the_new_value_aside_when_lots_change() {
	run(|| {
		let tender = published();
		let changes = lots(&[(0, None), (5, Some(lot(600))), (6, Some(lot(700))), (6, Some(lot(800)))]);
		let amended = Tenders::amend(signed(BUYER), tender, Box::new(changes), b"why".to_vec()).unwrap();
		assert_eq!(amended.actual_weight, Some(<() as WeightInfo>::amend(4)));
		assert_eq!((header(tender).value, header(tender).lots.iter().collect::<Vec<_>>()), (1_400, vec![5, 6]));
		assert_eq!(reserved()[&tender], 1_400);
		assert_ok!(amend(tender, lots(&[(5, Some(lot(1)))])));
		assert_eq!(reserved()[&tender], 801);
		// More than the line has: nothing changes at all.
		assert_noop!(amend(tender, lots(&[(5, Some(lot(FREE)))])), NOT_ENOUGH);
		assert_ok!(amend(tender, lots(&[(5, Some(lot(FREE - 800)))])));
		assert_eq!(reserved()[&tender], FREE);
	});
}

#[test]
fn amend_should_store_every_part_when_all_of_them_change() {
	run(|| {
		let tender = published();
		let changes = Changes {
			title: Some(b"T".to_vec()),
			description: Some(b"D".to_vec()),
			enquiry_deadline: Some(ENQUIRIES_END + 1),
			bid_deadline: Some(BIDS_END + 1),
			criteria: Some(vec![criterion(&[0], 4_000)]),
			documents: Some(vec![document(1, true)]),
			eligibility: Some(vec![1, 2]),
			schedule: Some(vec![milestone(PaymentPart::Share(5_000)); 2]),
			..lots(&[(0, Some(rated_lot(1_000, 6_000)))])
		};
		assert_ok!(amend(tender, changes));
		let mut changed = Amendments::<Test>::get(tender, 0).unwrap().changed.into_inner();
		changed.sort_unstable();
		assert_eq!(changed, Part::ALL);
		assert_eq!(Criteria::<Test>::get(tender).len(), 1);
		assert_eq!(Eligibility::<Test>::get(tender).into_inner(), vec![1, 2]);
		assert_eq!(Schedules::<Test>::get(tender).len(), 2);
		assert_eq!((header(tender).classes, header(tender).amendments), (2, 1));
	});
}

#[test]
fn amend_should_be_refused_when_the_whole_would_break_a_rule() {
	run(|| {
		let tender = draft_of(Notice { bond: 20, ..notice() });
		assert_ok!(publish(tender));
		let cases = [
			(lots(&[(0, None)]), E::LotMissing.into()),
			(lots(&[(1, None)]), E::UnknownLot.into()),
			(lots(&[(64, Some(lot(1)))]), E::LotOutOfRange.into()),
			(lots(&vec![(0, Some(lot(1))); 65]), E::TooManyLots.into()),
			(lots(&[(0, Some(lot(999)))]), E::BondAboveCap.into()),
			(lots(&[(0, Some(rated_lot(1_000, 1)))]), E::PriceWeightOutOfBounds.into()),
			(lots(&[(0, Some(rated_lot(1_000, 9_999)))]), E::WeightsNotWhole.into()),
			(
				Changes { criteria: Some(vec![criterion(&[1], 1)]), ..Changes::default() },
				E::CriterionOfUnknownLot.into(),
			),
			(Changes { eligibility: Some(vec![99]), ..Changes::default() }, NO_CLASS),
			(Changes { schedule: Some(Vec::new()), ..Changes::default() }, E::ScheduleNotWhole.into()),
			(Changes { documents: Some(vec![document(1, true); 5]), ..Changes::default() }, E::TooManyDocuments.into()),
			(Changes { title: Some(Vec::new()), ..Changes::default() }, E::TextMissing.into()),
			(Changes::default(), E::NothingChanged.into()),
		];
		for (changes, refusal) in cases {
			let refusal: sp_runtime::DispatchError = refusal;
			assert_noop!(amend(tender, changes), refusal);
		}
		let titled = || Box::new(Changes { title: Some(b"T".to_vec()), ..Changes::default() });
		let because = |reason: &[u8]| plain(Tenders::amend(signed(BUYER), tender, titled(), reason.to_vec()));
		assert_noop!(because(b""), E::BadReason);
		assert_noop!(because(b"  "), E::BadReason);
		assert_noop!(because(&[b'r'; 257]), E::BadReason);
		assert_noop!(because(&[0xff]), E::NotUtf8);
		assert_ok!(because(&[b'r'; 256]));
	});
}

#[test]
fn amend_should_be_refused_when_the_deadline_has_passed() {
	run(|| {
		let tender = published();
		let titled = || Changes { title: Some(b"T".to_vec()), ..Changes::default() };
		set_time(BIDS_END - 1);
		assert_ok!(amend(tender, titled()));
		set_time(BIDS_END);
		assert_noop!(amend(tender, titled()), E::DeadlinePassed);
		// A declared outage moves the deadline.
		outage(BIDS_END - DAY, BIDS_END + DAY);
		assert_ok!(amend(tender, titled()));
		set_time(BIDS_END + 2 * DAY - 1);
		assert_ok!(amend(tender, titled()));
		set_time(BIDS_END + 2 * DAY);
		assert_noop!(amend(tender, titled()), E::DeadlinePassed);
	});
}

#[test]
fn amend_should_be_refused_when_it_was_amended_too_often() {
	run(|| {
		let tender = published();
		for title in [b"1", b"2", b"3", b"4"] {
			assert_ok!(amend(tender, Changes { title: Some(title.to_vec()), ..Changes::default() }));
		}
		let fifth = Changes { title: Some(b"5".to_vec()), ..Changes::default() };
		assert_noop!(amend(tender, fifth), E::TooManyAmendments);
		assert_eq!(Tenders::amendments(tender).len(), 4);
	});
}

#[test]
fn amend_should_judge_by_the_ruleset_that_the_tender_was_published_under() {
	run(|| {
		let tender = published();
		let mut rules = Ruleset::default_for(Procedure::Open);
		rules.award.methods = AwardMethods::Rated;
		rules.bidding.remainder = Period::Calendar(100 * DAY);
		assert_ok!(Tenders::set_ruleset(root(), Procedure::Open, Box::new(rules), NOW));
		assert_ok!(amend(tender, lots(&[(1, Some(lot(1)))])));
		assert_eq!(header(tender).bid_deadline, BIDS_END);
	});
}
