use super::*;
use crate::{Enquiries, EnquiriesMade};
use codec::Encode;

fn ask(party: PartyId, tender: TenderId) -> DispatchResult {
	Tenders::ask(signed(party), tender, b"German keyboards?".to_vec())
}

fn answer(tender: TenderId, enquiry: u32) -> DispatchResult {
	Tenders::answer(signed(BUYER), tender, enquiry, b"Yes".to_vec())
}

#[test]
fn ask_should_record_a_question_without_who_asked() {
	run(|| {
		let tender = published();
		assert_ok!(ask(SUPPLIERS[0], tender));
		let event = Event::EnquiryMade { tender, enquiry: 0 };
		System::assert_last_event(event.into());
		set_time(NOW + 1);
		assert_ok!(ask(SUPPLIERS[1], tender));
		let question = b"German keyboards?".to_vec().try_into().unwrap();
		let expected = Enquiry { question, asked: NOW + 1, answer: None };
		assert_eq!(Enquiries::<Test>::get(tender, 1), Some(expected));
		assert_eq!((header(tender).enquiries, header(tender).unanswered), (2, 2));
		// What anybody is shown is the same whoever asked.
		let page = Tenders::enquiries(tender, 0, 10).enquiries;
		let mut same = page[1].clone();
		(same.id, same.asked) = (page[0].id, page[0].asked);
		assert_eq!(same.encode(), page[0].encode());
	});
}

#[test]
fn ask_should_be_possible_until_the_enquiry_deadline_to_the_millisecond() {
	run(|| {
		let tender = published();
		set_time(ENQUIRIES_END - 1);
		assert_ok!(ask(SUPPLIERS[0], tender));
		set_time(ENQUIRIES_END);
		assert_noop!(ask(SUPPLIERS[0], tender), E::EnquiriesClosed);
		outage(ENQUIRIES_END, ENQUIRIES_END + 10);
		set_time(ENQUIRIES_END + 9);
		assert_ok!(ask(SUPPLIERS[0], tender));
		set_time(ENQUIRIES_END + 10);
		assert_noop!(ask(SUPPLIERS[1], tender), E::EnquiriesClosed);
	});
}

#[test]
fn ask_should_be_refused_when_the_signer_has_no_business_with_it() {
	run(|| {
		let tender = published();
		let ask = |origin, tender| Tenders::ask(origin, tender, b"?".to_vec());
		assert_noop!(ask(RuntimeOrigin::none(), tender), BadOrigin);
		assert_noop!(ask(root(), tender), BadOrigin);
		assert_noop!(ask(account(NOBODY), tender), NOT_ACTING);
		assert_noop!(ask(account(PORTER), tender), NOT_PERMITTED);
		assert_noop!(ask(signed(BUYER), tender), E::OwnTender);
		assert_noop!(ask(signed(SUPPLIERS[0]), 99), E::UnknownTender);
		// Any other verified party may ask, whatever its roles.
		assert_ok!(ask(signed(OTHER_BUYER), tender));
		assert_ok!(ask(signed(KEYHOLDERS[0]), tender));
		assert_eq!(Tenders::allowed_actions(tender, &KEYHOLDERS[0].into()), vec![TenderAction::Ask]);
		let draft = draft();
		assert_noop!(ask(signed(SUPPLIERS[0]), draft), E::NotActive);
	});
}

#[test]
fn ask_should_be_refused_when_the_text_is_wrong_or_the_party_asked_enough() {
	run(|| {
		let tender = published();
		let say = |question: &[u8]| Tenders::ask(signed(SUPPLIERS[0]), tender, question.to_vec());
		assert_noop!(say(b""), E::TextMissing);
		assert_noop!(say(&[0xff]), E::NotUtf8);
		assert_noop!(say(&[b'?'; 2_049]), E::TextTooLong);
		assert_ok!(say(&[b'?'; 2_048]));
		assert_ok!(say(b"?"));
		assert_noop!(say(b"?"), E::TooManyEnquiries);
		assert_eq!(EnquiriesMade::<Test>::get(tender, SUPPLIERS[0]), 2);
		// Others are not kept from asking, and the party may ask about another tender.
		assert_ok!(ask(SUPPLIERS[1], tender));
		let other = published();
		assert_ok!(ask(SUPPLIERS[0], other));
	});
}

#[test]
fn answer_should_be_public_and_final_when_the_buyer_gives_it() {
	run(|| {
		let tender = published();
		assert_ok!(ask(SUPPLIERS[0], tender));
		assert_ok!(ask(SUPPLIERS[1], tender));
		set_time(NOW + 3);
		assert_ok!(answer(tender, 1));
		System::assert_last_event(Event::EnquiryAnswered { tender, enquiry: 1 }.into());
		let given = Answer { text: b"Yes".to_vec().try_into().unwrap(), at: NOW + 3 };
		assert_eq!(Enquiries::<Test>::get(tender, 1).unwrap().answer, Some(given));
		assert_eq!((header(tender).enquiries, header(tender).unanswered), (2, 1));
		assert_noop!(answer(tender, 1), E::AlreadyAnswered);
		assert_noop!(answer(tender, 2), E::UnknownEnquiry);
		let say = |text: &[u8]| Tenders::answer(signed(BUYER), tender, 0, text.to_vec());
		assert_noop!(say(b""), E::TextMissing);
		assert_noop!(say(&[0xff]), E::NotUtf8);
		assert_noop!(say(&[b'a'; 4_097]), E::TextTooLong);
		// Late answers are answers; an unanswered question blocks nothing.
		set_time(BIDS_END);
		assert_ok!(Tenders::opened(tender));
		assert_ok!(say(&[b'a'; 4_096]));
		assert_eq!(header(tender).unanswered, 0);
	});
}
