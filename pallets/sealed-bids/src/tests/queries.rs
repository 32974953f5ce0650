use super::*;
use procurement_primitives::bid::api::{BidStatus, Content, MAX_PAGE};

fn status(tender: TenderId, bidder: PartyId) -> BidStatus {
	SealedBids::view(tender, bidder).unwrap().status
}

#[test]
fn bid_should_show_nothing_but_number_time_and_size_until_it_is_opened() {
	run(|| {
		let tender = published(3, 2, true);
		set_time(NOW + DAY);
		let sealed = bid(tender, SUPPLIER, 5);
		let view = SealedBids::view(tender, SUPPLIER).unwrap();
		assert_eq!((view.number, view.received, view.lots), (0, NOW + DAY, LOTS));
		assert_eq!((view.status, view.bond, view.bond_state), (BidStatus::Standing, BOND, BondState::Held));
		assert!(view.prices.is_empty());
		let hashes: Vec<_> = view.envelopes.iter().map(|envelope| (envelope.stage, envelope.hash)).collect();
		assert_eq!(hashes, vec![(Technical, sealed.technical.hash()), (Price, sealed.price.as_ref().unwrap().hash())]);
		assert!(view.envelopes.iter().all(|envelope| envelope.content == Content::Sealed));
		assert_eq!(view.envelopes[0].size as usize, sealed.technical.encode().len());
		assert_eq!(SealedBids::view(tender, 999), None);
		assert_eq!(SealedBids::view(99, SUPPLIER), None);
	});
}

#[test]
fn bid_should_read_back_as_it_was_sealed_when_it_is_opened() {
	run(|| {
		let tender = published(3, 2, true);
		bids(tender, 3);
		open_all(tender);
		let technical = PayloadV1 { prices: vec![], ..payload(LOTS, 1_000) };
		let view = SealedBids::view(tender, SUPPLIER).unwrap();
		assert_eq!(view.status, BidStatus::Opened);
		assert_eq!(view.envelopes[0].content, Content::Opened { payload: technical });
		assert_eq!(view.envelopes[1].content, Content::Sealed);
		change(tender, |mock| mock.scores_locked = Some(DEADLINE + DAY));
		at(DEADLINE + DAY);
		release_threshold(tender, Price);
		blocks();
		let view = SealedBids::view(tender, SUPPLIER).unwrap();
		assert_eq!(view.envelopes[1].content, Content::Opened { payload: payload(LOTS, 1_000) });
		assert_eq!(view.prices, payload(LOTS, 1_000).prices);
	});
}

#[test]
fn confirmed_bid_should_read_back_when_it_is_opened() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 3);
		amend(tender);
		for n in 0..3 {
			assert_ok!(SealedBids::confirm(signed(SUPPLIER + n), tender));
		}
		open_all(tender);
		let view = SealedBids::view(tender, SUPPLIER).unwrap();
		assert_eq!((view.sealed_version, view.confirmed_version), (0, 1));
		assert_eq!(view.envelopes[0].content, Content::Opened { payload: payload(LOTS, 1_000) });
	});
}

#[test]
fn status_should_say_what_became_of_each_bid() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 1);
		assert_eq!(status(tender, SUPPLIER), BidStatus::Standing);
		amend(tender);
		assert_eq!(status(tender, SUPPLIER), BidStatus::Stale);
		(1..5).for_each(|n| drop(bid(tender, SUPPLIER + n, 5)));
		assert_ok!(SealedBids::withdraw(signed(SUPPLIER + 1), tender));
		assert_eq!(status(tender, SUPPLIER + 1), BidStatus::Withdrawn);
		let zero = seal_payloads(tender, SUPPLIER + 2, LOTS, &payload(LOTS, 0), &payload(LOTS, 0));
		assert_ok!(submit_sealed(tender, SUPPLIER + 2, &zero));
		let mut broken = sealed(tender, SUPPLIER + 3, LOTS, 5);
		broken.technical.ciphertext[0] ^= 1;
		assert_ok!(submit_sealed(tender, SUPPLIER + 3, &broken));
		open_all(tender);
		let all =
			[BidStatus::Stale, BidStatus::Withdrawn, BidStatus::Disqualified, BidStatus::Malformed, BidStatus::Opened];
		let page = SealedBids::page(tender, 0, 10);
		assert_eq!(page.bids.iter().map(|bid| bid.status).collect::<Vec<_>>(), all);
		let Content::Disqualified { reason, payload } = &page.bids[2].envelopes[0].content else { panic!() };
		assert_eq!((*reason, payload.prices[0].price), (Disqualification::PriceZero, 0));
		assert!(page.bids[1].envelopes.is_empty());
	});
}

#[test]
fn unopened_bid_should_say_so() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 3);
		at(DEADLINE + RELEASE_PERIOD);
		at(DEADLINE + RELEASE_PERIOD + SELF_OPENING);
		assert_eq!(status(tender, SUPPLIER), BidStatus::Unopened);
	});
}

#[test]
fn page_should_hold_bids_by_number_and_say_where_to_go_on() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 5);
		let page = SealedBids::page(tender, 0, 2);
		assert_eq!(page.bids.iter().map(|bid| bid.number).collect::<Vec<_>>(), vec![0, 1]);
		assert_eq!(page.next, Some(2));
		let page = SealedBids::page(tender, 4, 2);
		assert_eq!((page.bids.len(), page.bids[0].bidder, page.next), (1, SUPPLIER + 4, None));
		assert_eq!(SealedBids::page(tender, 9, 2).bids.len(), 0);
		assert_eq!(SealedBids::page(tender, u32::MAX, 2).next, None);
		assert_eq!(SealedBids::page(99, 0, 2).bids.len(), 0);
		assert_eq!(SealedBids::page(tender, 0, 0).bids.len(), 1);
		for n in 5..MAX_PAGE + 5 {
			firm(SUPPLIER + n);
			bid(tender, SUPPLIER + n, 5);
		}
		assert_eq!(SealedBids::page(tender, 0, u32::MAX).bids.len(), MAX_PAGE as usize);
	});
}

#[test]
fn keys_should_show_what_is_registered_sealed_released_and_leaked() {
	run(|| {
		let tender = draft(3, 2, true);
		assert_ok!(register(tender, 2));
		let view = SealedBids::keys(tender).unwrap();
		assert_eq!((view.generation, view.threshold, view.keyholders.len()), (0, 2, 3));
		assert!(view.keyholders[0].keys.is_empty());
		assert_eq!(view.keyholders[1].keys.len(), 2);
		assert_eq!((view.keyholders[1].index, view.keyholders[1].party), (2, KEYHOLDER + 1));
		assert_eq!(view.keyholders[1].appointed_by, Some(KEYHOLDER + 21));
		assert_eq!(view.keyholders[1].beacon, None);
		key(tender);
		assert!(SealedBids::keys(tender).unwrap().keyholders.iter().all(|holder| holder.beacon.is_some()));
		assert_ok!(register(tender, 1));
		assert!(SealedBids::keys(tender).unwrap().keyholders.iter().all(|holder| holder.beacon.is_none()));
		key(tender);
		publish(tender);
		bids(tender, 3);
		open_all(tender);
		let seed = secret(tender, Technical, 1);
		assert_ok!(SealedBids::report_leak(signed(1), tender, 0, Price, 3, secret(tender, Price, 3)));
		let view = SealedBids::keys(tender).unwrap();
		assert_eq!(view.keyholders[0].keys[0].released, Some(seed));
		assert_eq!(view.keyholders[0].keys[1].released, None);
		assert!(view.keyholders[2].keys[1].leaked && !view.keyholders[2].keys[0].leaked);
		assert_eq!(SealedBids::keys(99), None);
	});
}

#[test]
fn sealing_should_say_all_that_a_tool_needs() {
	run(|| {
		let tender = keyed(3, 2, true);
		let view = SealedBids::sealing(tender).unwrap();
		assert_eq!((view.genesis, view.version, view.generation, view.threshold), (GENESIS, 0, 0, 2));
		assert_eq!((view.technical_keys.len(), view.price_keys.len(), view.two_envelopes), (3, 3, true));
		assert_eq!((view.bid_deadline, view.bond, view.max_envelope, view.lots), (DEADLINE, BOND, 16_384, LOTS));
		assert!(!view.taking_bids);
		publish(tender);
		assert!(SealedBids::sealing(tender).unwrap().taking_bids);
		set_time(DEADLINE);
		assert!(!SealedBids::sealing(tender).unwrap().taking_bids);
		assert!(SealedBids::sealing(published(3, 2, false)).unwrap().price_keys.is_empty());
		assert_eq!(SealedBids::sealing(99), None);
	});
}

#[test]
fn opening_should_say_how_far_it_is() {
	run(|| {
		let tender = published(3, 2, true);
		bids(tender, 7);
		let view = SealedBids::opening(tender).unwrap();
		assert_eq!((view.received, view.minimum_bids, view.threshold, view.stages.len()), (7, 3, 2, 2));
		assert_eq!(view.stages[0].status, StageStatus::Sealed);
		assert_eq!((view.stages[0].since, view.stages[0].keys_due), (None, None));
		at(DEADLINE);
		assert_ok!(release(tender, Technical, 3));
		let stage = SealedBids::opening(tender).unwrap().stages.remove(0);
		assert_eq!((stage.since, stage.keys_due), (Some(DEADLINE), Some(DEADLINE + RELEASE_PERIOD)));
		assert_eq!(stage.self_opening_until, Some(DEADLINE + RELEASE_PERIOD + SELF_OPENING));
		assert_eq!((stage.released, stage.done, stage.total), (vec![3], 0, 10));
		assert_ok!(release(tender, Technical, 1));
		block();
		let stage = SealedBids::opening(tender).unwrap().stages.remove(0);
		assert_eq!((stage.status, stage.done), (StageStatus::Opening, 5));
		blocks();
		let view = SealedBids::opening(tender).unwrap();
		assert_eq!((view.stages[0].status, view.stages[0].done), (StageStatus::Opened, 10));
		assert_eq!(view.stages[1].total, 7);
		assert!(view.draw_seed.is_some());
		assert_eq!(SealedBids::opening(99), None);
	});
}
