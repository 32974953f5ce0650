use super::*;
use crate::BidPrices;

fn open(tender: TenderId, bidder: PartyId) -> sp_runtime::DispatchResult {
	SealedBids::open(RuntimeOrigin::signed(999), tender, Technical, bidder)
}

/// Three bids of which the first says this, opened.
fn opened_with(payload: &PayloadV1) -> TenderId {
	let tender = published(3, 2, false);
	bids(tender, 3);
	let sealed = seal_payloads(tender, SUPPLIER, LOTS, payload, payload);
	assert_ok!(submit_sealed(tender, SUPPLIER, &sealed));
	open_all(tender);
	tender
}

#[test]
fn bid_should_be_readable_when_it_is_opened() {
	run(|| {
		let tender = published(3, 2, false);
		let sealed = bids(tender, 3);
		open_all(tender);
		let seed = sealed[1].technical_seed;
		assert_eq!(outcome(tender, SUPPLIER + 1, Technical), Some(Outcome::Opened { seed }));
		assert!(happened(Event::BidOpened { tender, bidder: SUPPLIER + 1, stage: Technical, seed }));
		let prices: Vec<_> = BidPrices::<Test>::get(tender, SUPPLIER + 1).unwrap().into_inner();
		assert_eq!(prices, payload(LOTS, 1_001).prices);
		assert_eq!(stored(tender, SUPPLIER + 1).bond.state, BondState::Held);
		assert!(happened(Event::StageOpened { tender, stage: Technical }));
	});
}

#[test]
fn bid_should_open_by_call_when_enough_keys_are_released() {
	run(|| {
		let tender = published(3, 2, false);
		let sealed = bids(tender, 3);
		at(DEADLINE);
		assert_noop!(open(tender, SUPPLIER), E::KeysNotReleased);
		assert_ok!(release(tender, Technical, 1));
		assert_noop!(open(tender, SUPPLIER), E::KeysNotReleased);
		assert_ok!(release(tender, Technical, 3));
		assert_noop!(SealedBids::open(RuntimeOrigin::none(), tender, Technical, SUPPLIER), BadOrigin);
		assert_noop!(open(tender, 999), E::UnknownBid);
		assert_ok!(open(tender, SUPPLIER + 2));
		let seed = sealed[2].technical_seed;
		System::assert_last_event(Event::BidOpened { tender, bidder: SUPPLIER + 2, stage: Technical, seed }.into());
		assert_noop!(open(tender, SUPPLIER + 2), E::AlreadyOpened);
		blocks();
		assert_noop!(open(tender, SUPPLIER), E::AlreadyOpened);
		assert_eq!(crate::Outcomes::<Test>::iter().count(), 3);
	});
}

#[test]
fn outcome_and_draw_should_be_the_same_when_calls_open_bids_before_the_agenda() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 6);
		at(DEADLINE);
		release_threshold(tender, Technical);
		let result = |by_call: &[u32]| {
			frame_support::storage::with_transaction(|| {
				by_call.iter().for_each(|n| ok(open(tender, SUPPLIER + n)));
				blocks();
				let mut outcomes: Vec<_> = crate::Outcomes::<Test>::iter().map(|(key, value)| (key.1, value)).collect();
				outcomes.sort_by_key(|(bidder, _)| *bidder);
				let result = (outcomes, SealedBids::draw_seed(tender));
				sp_runtime::TransactionOutcome::Rollback(Ok::<_, DispatchError>(result))
			})
			.unwrap()
		};
		let plain = result(&[]);
		assert_eq!(plain.0.len(), 6);
		assert_eq!(plain, result(&[5, 0]));
		assert_eq!(plain, result(&[4, 3, 2, 1, 0, 5]));
	});
}

#[test]
fn opening_should_be_refused_when_the_tender_was_cancelled() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 3);
		at(DEADLINE);
		release_threshold(tender, Technical);
		cancel(tender);
		assert_noop!(open(tender, SUPPLIER), E::TenderEnded);
	});
}

#[test]
fn bid_should_be_malformed_when_its_payload_is_none() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 4);
		let good = Payload::V1(payload(LOTS, 5)).encode();
		let bad = [vec![], b"hello".to_vec(), [&good[..], &[0]].concat(), [&[2], &good[1..]].concat()];
		for (n, bytes) in bad.iter().enumerate() {
			let bidder = SUPPLIER + u32::try_from(n).unwrap();
			let (technical, technical_seed) = envelope(tender, bidder, LOTS, bytes, None);
			let bid = Sealed { lots: LOTS, technical, technical_seed, price: None, price_seed: [0; 32] };
			assert_ok!(submit_sealed(tender, bidder, &bid));
		}
		open_all(tender);
		for n in 0..4 {
			assert_eq!(outcome(tender, SUPPLIER + n, Technical), Some(Outcome::Malformed));
		}
	});
}

#[test]
fn bond_should_go_to_the_treasury_when_a_bid_is_malformed() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 2);
		let mut bad = sealed(tender, SUPPLIER + 2, LOTS, 5);
		bad.technical.wraps[0][0] ^= 1;
		assert_ok!(submit_sealed(tender, SUPPLIER + 2, &bad));
		open_all(tender);
		assert_eq!(outcome(tender, SUPPLIER + 2, Technical), Some(Outcome::Malformed));
		assert!(happened(Event::BidMalformed { tender, bidder: SUPPLIER + 2, stage: Technical }));
		assert!(happened(Event::BondForfeited { tender, bidder: SUPPLIER + 2, amount: BOND }));
		assert_eq!(stored(tender, SUPPLIER + 2).bond.state, BondState::Forfeited);
		assert_eq!((held(SUPPLIER + 2), free(SUPPLIER + 2)), (0, PURSE - BOND));
		assert_eq!(Balances::free_balance(TREASURY), BOND);
		assert_eq!(Balances::free_balance(Town::purse(BUYER)), 0);
		assert!(crate::Envelopes::<Test>::contains_key((tender, SUPPLIER + 2, Technical)), "nothing is deleted");
	});
}

#[test]
fn bid_should_be_disqualified_and_its_bond_go_back_when_it_is_against_the_terms() {
	let good = payload(LOTS, 5);
	let cases = [
		(PayloadV1 { prices: vec![], ..good.clone() }, Disqualification::LotsMismatch),
		(PayloadV1 { prices: payload(LotSet(0b11), 5).prices, ..good.clone() }, Disqualification::LotsMismatch),
		(PayloadV1 { prices: payload(LotSet(0b1111), 5).prices, ..good.clone() }, Disqualification::LotsMismatch),
		(payload(LOTS, 0), Disqualification::PriceZero),
		(PayloadV1 { statement: vec![0xff], ..good.clone() }, Disqualification::NotUtf8),
		(PayloadV1 { statement: vec![b's'; 2_049], ..good.clone() }, Disqualification::TooLong),
		(
			PayloadV1 { prices: good.prices.iter().rev().cloned().collect(), ..good.clone() },
			Disqualification::OutOfOrder,
		),
	];
	for (payload, reason) in cases {
		run(|| {
			let tender = opened_with(&payload);
			let Some(Outcome::Disqualified { reason: given, seed }) = outcome(tender, SUPPLIER, Technical) else {
				panic!("not disqualified: {payload:?}");
			};
			assert_eq!(given, reason);
			let event = Event::BidDisqualified { tender, bidder: SUPPLIER, stage: Technical, reason, seed };
			assert!(happened(event));
			assert_eq!((stored(tender, SUPPLIER).bond.state, held(SUPPLIER)), (BondState::Returned, 0));
			assert_eq!(BidPrices::<Test>::get(tender, SUPPLIER), None);
		});
	}
}

#[test]
fn bid_should_be_disqualified_when_a_licence_lapsed_before_the_opening() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 4);
		Lapsed::insert(SUPPLIER, DEADLINE);
		// Valid at the moment from which all bids may be opened; that the agenda is later makes no difference.
		Lapsed::insert(SUPPLIER + 1, DEADLINE + 1);
		at(DEADLINE);
		set_time(DEADLINE + DAY / 2);
		release_threshold(tender, Technical);
		blocks();
		let reason = Disqualification::LicenceInvalid { class: CLASS, why: LicenceFault::Expired };
		assert!(
			matches!(outcome(tender, SUPPLIER, Technical), Some(Outcome::Disqualified { reason: r, .. }) if r == reason)
		);
		assert!(matches!(outcome(tender, SUPPLIER + 1, Technical), Some(Outcome::Opened { .. })));
	});
}

#[test]
fn bidder_should_be_told_which_licence_does_not_count_and_why_when_its_bid_is_disqualified() {
	for why in LicenceFault::ALL {
		run(|| {
			let tender = published(3, 2, false);
			bids(tender, 3);
			// After the bid was taken, before it is opened.
			Lapsed::insert(SUPPLIER, DEADLINE);
			Faults::insert(SUPPLIER, why);
			open_all(tender);
			let reason = Disqualification::LicenceInvalid { class: CLASS, why: *why };
			let Some(Outcome::Disqualified { reason: given, seed }) = outcome(tender, SUPPLIER, Technical) else {
				panic!("not disqualified: {why:?}");
			};
			assert_eq!(given, reason);
			assert!(happened(Event::BidDisqualified { tender, bidder: SUPPLIER, stage: Technical, reason, seed }));
			let view = SealedBids::view(tender, SUPPLIER).unwrap();
			assert!(
				matches!(view.envelopes[0].content, Content::Disqualified { reason: shown, .. } if shown == reason)
			);
			assert_eq!((stored(tender, SUPPLIER).bond.state, held(SUPPLIER)), (BondState::Returned, 0));
		});
	}
}

#[test]
fn bonds_should_be_settled_once_when_later_stages_say_so() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 3);
		open_all(tender);
		assert_ok!(SealedBids::give_back(tender, SUPPLIER));
		System::assert_last_event(Event::BondReturned { tender, bidder: SUPPLIER, amount: BOND }.into());
		assert_ok!(SealedBids::forfeit(tender, SUPPLIER + 1));
		System::assert_last_event(Event::BondForfeited { tender, bidder: SUPPLIER + 1, amount: BOND }.into());
		let before = System::events().len();
		for settled in [SUPPLIER, SUPPLIER + 1] {
			assert_ok!(SealedBids::give_back(tender, settled));
			assert_ok!(SealedBids::forfeit(tender, settled));
		}
		assert_eq!(System::events().len(), before);
		assert_eq!((free(SUPPLIER), free(SUPPLIER + 1), Balances::free_balance(TREASURY)), (PURSE, PURSE - BOND, BOND));
		assert_noop!(SealedBids::give_back(tender, 999), E::UnknownBid);
		assert_noop!(SealedBids::forfeit(tender, 999), E::UnknownBid);
	});
}

#[test]
fn opening_should_go_on_when_the_treasury_has_no_account_yet() {
	run(|| {
		assert!(!System::account_exists(&TREASURY));
		let tender = opened_with(&payload(LOTS, 5));
		change(tender, |_| {});
		assert!(super::tender(tender).opened);
	});
}
