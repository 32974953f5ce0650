use super::*;
use crate::{NextTenderId, TenderTexts, TendersByBuyer};
use codec::{Encode, MaxEncodedLen};

fn create(party: PartyId, reference: &[u8]) -> DispatchResult {
	Tenders::create(signed(party), reference.to_vec(), notice())
}

#[test]
fn create_should_make_a_draft_when_a_procuring_entity_asks() {
	run(|| {
		assert_ok!(create(BUYER, b"2025-001"));
		let reference = b"2025-001".to_vec().try_into().unwrap();
		let procedure = Procedure::Open;
		System::assert_last_event(Event::Created { tender: 0, buyer: BUYER, reference, procedure }.into());
		let made = header(0);
		assert_eq!((made.buyer, made.status, made.created), (BUYER, TenderStatus::Draft, NOW));
		assert_eq!((made.line, made.value, made.bond, made.two_envelopes), (LINE, 0, 0, false));
		assert_eq!((made.enquiry_deadline, made.bid_deadline), (ENQUIRIES_END, BIDS_END));
		assert_eq!(made.publication, None);
		let texts = TenderTexts::<Test>::get(0).unwrap();
		assert_eq!((&texts.title[..], &texts.description[..]), (&b"Computers"[..], &b"For the library"[..]));
		assert_eq!(NextTenderId::<Test>::get(), 1);
		assert!(TendersByBuyer::<Test>::contains_key(BUYER, 0u32.to_be_bytes()));
		assert_eq!(Tenders::phase(0, NOW), None);
		assert!(told().is_empty() && reserved().is_empty());
	});
}

#[test]
fn create_should_not_make_a_second_tender_when_it_is_repeated() {
	run(|| {
		assert_ok!(create(BUYER, b"2025-001"));
		assert_noop!(create(BUYER, b"2025-001"), E::AlreadyExists);
		assert_eq!(Tenders::by_reference(BUYER, b"2025-001".to_vec()), Some(0));
		// A reference is the buyer's own.
		assert_ok!(create(OTHER_BUYER, b"2025-001"));
		assert_eq!(Tenders::by_reference(OTHER_BUYER, b"2025-001".to_vec()), Some(1));
		// It stays used when the tender has ended.
		assert_ok!(Tenders::cancel(signed(BUYER), 0, CancellationReason::NoDemand, b"why".to_vec()));
		assert_noop!(create(BUYER, b"2025-001"), E::AlreadyExists);
		assert_ok!(create(BUYER, b"2025-002"));
		assert_eq!(Tenders::by_reference(BUYER, b"2025-002".to_vec()), Some(2));
	});
}

#[test]
fn create_should_be_refused_when_a_text_is_missing_too_long_or_not_utf8() {
	run(|| {
		let with = |reference: &[u8], change: fn(&mut Notice)| {
			let mut notice = notice();
			change(&mut notice);
			Tenders::create(signed(BUYER), reference.to_vec(), notice)
		};
		let same: fn(&mut Notice) = |_| {};
		assert_noop!(with(b"", same), E::TextMissing);
		assert_noop!(with(b" \n", same), E::TextMissing);
		assert_noop!(with(&[0xff], same), E::NotUtf8);
		assert_noop!(with(&[b'r'; 129], same), E::TextTooLong);
		assert_noop!(with(b"r", |notice| notice.title = Vec::new()), E::TextMissing);
		assert_noop!(with(b"r", |notice| notice.title = vec![b't'; 257]), E::TextTooLong);
		assert_noop!(with(b"r", |notice| notice.title = vec![0xff]), E::NotUtf8);
		assert_noop!(with(b"r", |notice| notice.description = vec![b'd'; 4_097]), E::TextTooLong);
		assert_noop!(with(b"r", |notice| notice.description = vec![0xff]), E::NotUtf8);
		assert_ok!(with(&[b'r'; 128], |notice| {
			notice.title = vec![b't'; 256];
			notice.description = vec![b'd'; 4_096];
		}));
		assert_ok!(with(b"r", |notice| notice.description = Vec::new()));
	});
}

#[test]
fn create_should_be_refused_when_the_signer_buys_for_nobody() {
	run(|| {
		let create = |origin| Tenders::create(origin, b"r".to_vec(), notice());
		assert_noop!(create(RuntimeOrigin::none()), BadOrigin);
		assert_noop!(create(root()), BadOrigin);
		assert_noop!(create(account(NOBODY)), NOT_ACTING);
		assert_noop!(create(account(CLERK)), NOT_PERMITTED);
		assert_noop!(create(signed(SUPPLIERS[0])), NO_ROLE);
	});
}

#[test]
fn header_should_stay_small_when_everything_in_it_is_greatest() {
	assert!(Header::max_encoded_len() <= 512, "{} bytes", Header::max_encoded_len());
	run(|| {
		let tender = published();
		assert!(header(tender).encode().len() <= Header::max_encoded_len());
	});
}

#[test]
fn create_should_be_refused_when_all_numbers_are_used() {
	new_test_ext().execute_with(|| {
		NextTenderId::<Test>::put(TenderId::MAX);
		assert_noop!(create(BUYER, b"r"), E::IdsExhausted);
	});
}
