//! What evaluation reads.

use super::*;
use procurement_primitives::bid::{
	traits::{OpenedBid, OpenedBids as _, Standing},
	Answer,
};

#[test]
fn opened_bids_should_show_prices_answers_and_what_became_of_each() {
	run(|| {
		let tender = published(3, 2, false);
		for number in 0..3 {
			let mut with_answers = payload(LOTS, 1_000 + u128::from(number));
			with_answers.answers = vec![
				Answer { criterion: 1, value: Some(30 + u64::from(number)), text: Vec::new() },
				Answer { criterion: 2, value: None, text: b"Two years".to_vec() },
			];
			let sealed = seal_payloads(tender, SUPPLIER + number, LOTS, &with_answers, &with_answers);
			assert_ok!(submit_sealed(tender, SUPPLIER + number, &sealed));
		}
		let no_price = PayloadV1::default();
		let disqualified = seal_payloads(tender, SUPPLIER + 3, LOTS, &no_price, &no_price);
		assert_ok!(submit_sealed(tender, SUPPLIER + 3, &disqualified));
		bid(tender, SUPPLIER + 4, 7);
		assert_ok!(SealedBids::withdraw(signed(SUPPLIER + 4), tender));

		assert!(!SealedBids::is_opened(tender, Technical));
		assert_eq!(SealedBids::price(tender, SUPPLIER, 0), None, "sealed");
		assert_eq!(SealedBids::answers(tender, SUPPLIER), vec![], "sealed");
		open_all(tender);

		assert!(SealedBids::is_opened(tender, Technical) && !SealedBids::is_opened(tender, Price));
		assert_eq!(SealedBids::received(tender), 5);
		let standings = (0..5).map(|number| SealedBids::bid(tender, number).unwrap().standing).collect::<Vec<_>>();
		use Standing::*;
		assert_eq!(standings, vec![Opened, Opened, Opened, Disqualified, Absent]);
		let second = OpenedBid { bidder: SUPPLIER + 1, lots: LOTS, received: NOW, standing: Opened };
		assert_eq!(SealedBids::bid(tender, 1), Some(second));
		assert_eq!(SealedBids::bid(tender, 5), None);
		assert_eq!(SealedBids::number_of(tender, SUPPLIER + 1), Some(1));
		assert_eq!(SealedBids::number_of(tender, 999), None);
		assert_eq!(SealedBids::price(tender, SUPPLIER + 1, 2), Some(1_003), "lots cost one more each");
		assert_eq!(SealedBids::price(tender, SUPPLIER + 1, 3), None);
		assert_eq!(SealedBids::answers(tender, SUPPLIER + 1), vec![(1, 31)], "what has no number is for the panel");
		assert_eq!(SealedBids::answers(tender, SUPPLIER + 3), vec![], "disqualified");
		assert_eq!(SealedBids::standing(tender, 0), 4, "the withdrawn one does not stand");
		assert!(SealedBids::draw_seed(tender).is_some());
	});
}
