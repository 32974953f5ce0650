use super::*;
use api::{DeadlineCursor, TenderFilter};

fn ids(filter: &TenderFilter, from: TenderId, limit: u32) -> (Vec<TenderId>, Option<TenderId>) {
	let page = Tenders::page(filter.clone(), from, limit);
	(page.tenders.into_iter().map(|tender| tender.id).collect(), page.next)
}

fn due(deadline: Moment, tender: TenderId, limit: u32) -> (Vec<TenderId>, Option<DeadlineCursor>) {
	let page = Tenders::by_deadline(DeadlineCursor { deadline, tender }, limit);
	(page.tenders.into_iter().map(|tender| tender.id).collect(), page.next)
}

#[test]
fn view_should_show_the_notice_as_it_was_written() {
	run(|| {
		let written = Notice { bond: 20, two_envelopes: true, ..notice() };
		let tender = draft_of(written.clone());
		let classification = Classification { scheme: ClassificationScheme::Cpv, code: b"30213100".to_vec() };
		let lots = [(0, Lot { classification: Some(classification), ..rated_lot(1_000, 6_000) }), (7, lot(500))];
		for (number, lot) in &lots {
			assert_ok!(Tenders::put_lot(signed(BUYER), tender, *number, lot.clone()));
		}
		let criteria = vec![criterion(&[0], 3_000), Criterion { judged: Judged::Expert, ..criterion(&[0], 1_000) }];
		assert_ok!(Tenders::set_criteria(signed(BUYER), tender, criteria.clone()));
		let documents = vec![document(1, true), document(2, false)];
		assert_ok!(Tenders::set_documents(signed(BUYER), tender, documents.clone()));
		assert_ok!(Tenders::set_eligibility(signed(BUYER), tender, vec![2, 1]));
		let schedule = vec![milestone(PaymentPart::Amount(5)), milestone(PaymentPart::Share(10_000))];
		assert_ok!(Tenders::set_schedule(signed(BUYER), tender, schedule.clone()));
		assert_eq!(Tenders::view(tender).unwrap().ruleset, None);
		assert_ok!(publish(tender));
		assert_ok!(Tenders::ask(signed(SUPPLIERS[0]), tender, b"?".to_vec()));
		outage(ENQUIRIES_END, ENQUIRIES_END + 3);

		let view = Tenders::view(tender).unwrap();
		let summary = &view.summary;
		assert_eq!((summary.id, summary.buyer, &summary.reference[..]), (tender, BUYER, &b"REF-0"[..]));
		assert_eq!((summary.procedure, summary.category), (written.procedure, written.category));
		assert_eq!((&summary.title, &view.description), (&written.title, &written.description));
		assert_eq!((summary.status, summary.phase), (TenderStatus::Active, Some(Phase::Tendering)));
		assert_eq!((summary.value, summary.lots, summary.published), (1_500, 2, Some(NOW)));
		assert_eq!((summary.enquiries, summary.unanswered, summary.amendments), (1, 1, 0));
		assert_eq!((view.line, view.bond, view.two_envelopes), (LINE, 20, true));
		assert_eq!((view.created, view.ruleset, view.opened), (NOW, Some(0), None));
		assert_eq!((view.enquiry_deadline, view.enquiries_close), (ENQUIRIES_END, ENQUIRIES_END + 3));
		assert_eq!((view.bid_deadline, summary.bids_close), (BIDS_END, BIDS_END));
		assert_eq!((view.version, view.key_generation), (0, 1));
		assert_eq!((&view.keyholders[..], view.threshold), (&KEYHOLDERS[..], 2));
		let shown: Vec<_> = view.lots.into_iter().map(|lot| (lot.id, lot.lot)).collect();
		assert_eq!(shown, lots);
		assert_eq!((view.criteria, view.documents, view.schedule), (criteria, documents, schedule));
		assert_eq!((view.eligibility, view.invited, view.cancellation), (vec![2, 1], vec![], None));
		assert_eq!(Tenders::view(99), None);
	});
}

#[test]
fn view_should_show_guests_and_the_end_when_there_are_any() {
	run(|| {
		let tender = draft();
		for supplier in SUPPLIERS[..3].iter().rev() {
			assert_ok!(Tenders::invite(signed(BUYER), tender, *supplier));
		}
		assert_eq!(Tenders::view(tender).unwrap().invited, SUPPLIERS[..3]);
		assert_ok!(Tenders::cancel(signed(BUYER), tender, CancellationReason::UnFixable, b"why".to_vec()));
		let cancellation = Tenders::view(tender).unwrap().cancellation.unwrap();
		assert_eq!((cancellation.reason, cancellation.at), (CancellationReason::UnFixable, NOW));
		assert_eq!(cancellation.note, b"why");
	});
}

#[test]
fn page_should_hold_what_matches_when_filtered() {
	run(|| {
		let (first, second) = (published(), draft());
		let other = bare_draft(OTHER_BUYER, b"theirs", notice());
		let third = published();
		assert_ok!(Tenders::cancel(signed(BUYER), third, CancellationReason::NoDemand, b"why".to_vec()));
		let all = TenderFilter::default();
		assert_eq!(ids(&all, 0, 100), (vec![first, second, other, third], None));
		assert_eq!(ids(&all, 0, 2), (vec![first, second], Some(other)));
		assert_eq!(ids(&all, other, 2), (vec![other, third], None));
		assert_eq!(ids(&all, 99, 2), (vec![], None));
		// At least one is looked for, or a caller would never get on.
		assert_eq!(ids(&all, 0, 0), (vec![first], Some(second)));
		let ours = TenderFilter { buyer: Some(BUYER), ..all.clone() };
		assert_eq!(ids(&ours, 0, 2), (vec![first, second], Some(third)));
		assert_eq!(ids(&ours, third, 2), (vec![third], None));
		assert_eq!(ids(&ours, other, 2), (vec![third], None));
		let theirs = TenderFilter { buyer: Some(OTHER_BUYER), ..all.clone() };
		assert_eq!(ids(&theirs, 0, 100), (vec![other], None));
		let drafts = TenderFilter { status: Some(StatusCode::Draft), ..all.clone() };
		assert_eq!(ids(&drafts, 0, 100).0, vec![second, other]);
		let our_drafts = TenderFilter { status: Some(StatusCode::Draft), ..ours };
		assert_eq!(ids(&our_drafts, 0, 100).0, vec![second]);
		let tendering = TenderFilter { phase: Some(Phase::Tendering), ..all.clone() };
		assert_eq!(ids(&tendering, 0, 100).0, vec![first]);
		let open_at = |moment| ids(&TenderFilter { open_at: Some(moment), ..all.clone() }, 0, 100).0;
		assert_eq!((open_at(NOW - 1), open_at(NOW)), (vec![], vec![first]));
		assert_eq!((open_at(BIDS_END - 1), open_at(BIDS_END)), (vec![first], vec![]));
	});
}

#[test]
fn page_should_stop_looking_when_it_has_looked_at_a_thousand() {
	new_test_ext().execute_with(|| {
		for number in 0..1_002 {
			bare_draft(BUYER, format!("{number}").as_bytes(), notice());
		}
		let none = TenderFilter { status: Some(StatusCode::Active), ..TenderFilter::default() };
		assert_eq!(ids(&none, 0, 100), (vec![], Some(1_000)));
		assert_eq!(ids(&none, 1_000, 100), (vec![], None));
		let ours = TenderFilter { buyer: Some(BUYER), ..none };
		assert_eq!(ids(&ours, 1, 100), (vec![], Some(1_001)));
		assert_eq!(ids(&TenderFilter::default(), 0, u32::MAX).0.len(), 100, "limits are clamped");
	});
}

#[test]
fn by_deadline_should_list_active_tenders_soonest_first() {
	run(|| {
		let at = |deadline| {
			let tender = draft_of(Notice { bid_deadline: deadline, ..notice() });
			assert_ok!(publish(tender));
			tender
		};
		let (late, soon, between, also_soon) = (at(BIDS_END + 300), at(BIDS_END), at(BIDS_END + 256), at(BIDS_END));
		draft();
		let cursor = |deadline, tender| Some(DeadlineCursor { deadline, tender });
		assert_eq!(due(0, 0, 100), (vec![soon, also_soon, between, late], None));
		assert_eq!(due(0, 0, 2), (vec![soon, also_soon], cursor(BIDS_END + 256, between)));
		assert_eq!(due(BIDS_END + 256, between, 1), (vec![between], cursor(BIDS_END + 300, late)));
		assert_eq!(due(BIDS_END, also_soon, 1), (vec![also_soon], cursor(BIDS_END + 256, between)));
		assert_eq!(due(BIDS_END, 0, 100).0, vec![soon, also_soon, between, late]);
		assert_eq!(due(BIDS_END + 1, 0, 100).0, vec![between, late]);
		assert_eq!(due(BIDS_END + 301, 0, 100), (vec![], None));
		assert_eq!(due(0, 5, 0).0, vec![soon]);
		assert_ok!(Tenders::cancel(signed(BUYER), soon, CancellationReason::NoDemand, b"why".to_vec()));
		assert_eq!(due(0, 0, 100).0, vec![also_soon, between, late]);
	});
}

#[test]
fn enquiries_should_come_in_pages_and_amendments_whole() {
	run(|| {
		let tender = published();
		for supplier in &SUPPLIERS[..3] {
			assert_ok!(Tenders::ask(signed(*supplier), tender, supplier.to_string().into_bytes()));
		}
		assert_ok!(Tenders::answer(signed(BUYER), tender, 1, b"Yes".to_vec()));
		let page = Tenders::enquiries(tender, 0, 2);
		assert_eq!((page.enquiries.len(), page.next), (2, Some(2)));
		assert_eq!((page.enquiries[0].id, &page.enquiries[0].question[..]), (0, &b"10"[..]));
		let answer = page.enquiries[1].answer.clone().unwrap();
		assert_eq!((answer.text, answer.at), (b"Yes".to_vec(), NOW));
		let page = Tenders::enquiries(tender, 2, 0);
		assert_eq!((page.enquiries.len(), page.next), (1, None));
		assert_eq!(Tenders::enquiries(tender, 9, 9).enquiries.len(), 0);
		assert_eq!(Tenders::enquiries(99, 0, 9).next, None);
		set_time(NOW + 1);
		assert_ok!(amend(tender, Changes { bid_deadline: Some(BIDS_END + 1), ..Changes::default() }));
		let amendments = Tenders::amendments(tender);
		assert_eq!(amendments.len(), 1);
		let first = &amendments[0];
		assert_eq!((first.id, first.at, &first.reason[..]), (0, NOW + 1, &b"why"[..]));
		assert_eq!((&first.changed[..], first.version), (&[Part::BidDeadline][..], 0));
		assert_eq!((first.old_bid_deadline, first.new_bid_deadline), (BIDS_END, BIDS_END + 1));
		assert_eq!(Tenders::amendments(99), vec![]);
	});
}

#[test]
fn by_reference_should_find_nothing_when_nothing_has_it() {
	run(|| {
		draft();
		assert_eq!(Tenders::by_reference(BUYER, b"REF-0".to_vec()), Some(0));
		assert_eq!(Tenders::by_reference(OTHER_BUYER, b"REF-0".to_vec()), None);
		assert_eq!(Tenders::by_reference(BUYER, b"REF-1".to_vec()), None);
		assert_eq!(Tenders::by_reference(BUYER, vec![b'r'; 129]), None);
	});
}
