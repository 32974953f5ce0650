use super::*;
use crate::{Bidders, Envelopes, Tallies};
use frame_support::dispatch::{GetDispatchInfo, Pays};
use procurement_envelope::MAX_ENVELOPE;

/// Submits these bytes as the one envelope.
fn submit_bytes(tender: TenderId, bytes: Vec<u8>) -> sp_runtime::DispatchResult {
	SealedBids::submit(signed(SUPPLIER), tender, LOTS, bytes, None).map(|_| ()).map_err(|error| error.error)
}

#[test]
fn bid_should_be_stored_and_its_bond_held_when_it_is_submitted() {
	run(|| {
		let tender = published(3, 2, false);
		let sealed = bid(tender, SUPPLIER, 5);
		let expected = Bid {
			number: 0,
			lots: LOTS,
			generation: 0,
			sealed_version: 0,
			confirmed_version: 0,
			received: NOW,
			withdrawn: false,
			two_envelopes: false,
			technical: sealed.technical.hash(),
			bond: Bond { amount: BOND, state: BondState::Held },
		};
		assert_eq!(stored(tender, SUPPLIER), expected);
		assert_eq!(Envelopes::<Test>::get((tender, SUPPLIER, Technical)), Some(sealed.technical.clone()));
		assert_eq!(Envelopes::<Test>::get((tender, SUPPLIER, Price)), None);
		assert_eq!(Bidders::<Test>::get(tender, 0), Some(SUPPLIER));
		assert_eq!(Tallies::<Test>::get(tender, (0, 0)).into_inner(), vec![1, 1, 1]);
		assert_eq!((held(SUPPLIER), free(SUPPLIER)), (BOND, PURSE - BOND));
		System::assert_last_event(
			Event::BidSubmitted {
				tender,
				bidder: SUPPLIER,
				number: 0,
				lots: LOTS,
				version: 0,
				technical: sealed.technical.hash(),
				price: None,
				bond: BOND,
			}
			.into(),
		);
	});
}

#[test]
fn bid_should_be_replaced_as_a_whole_when_it_is_submitted_again() {
	run(|| {
		let tender = published(3, 2, true);
		bid(tender, SUPPLIER, 5);
		bid(tender, SUPPLIER + 1, 6);
		set_time(NOW + DAY);
		let second = sealed(tender, SUPPLIER, LotSet(0b10), 7);
		assert_ok!(submit_sealed(tender, SUPPLIER, &second));
		let bid = stored(tender, SUPPLIER);
		assert_eq!((bid.number, bid.lots, bid.received), (0, LotSet(0b10), NOW + DAY));
		assert_eq!(Envelopes::<Test>::get((tender, SUPPLIER, Technical)), Some(second.technical));
		assert_eq!(Envelopes::<Test>::get((tender, SUPPLIER, Price)), second.price);
		assert_eq!(Tallies::<Test>::get(tender, (0, 0)).into_inner(), vec![1, 2, 1]);
		assert_eq!((held(SUPPLIER), book(tender).received), (BOND, 2));
	});
}

#[test]
fn bid_should_be_taken_until_the_last_millisecond_before_the_deadline() {
	run(|| {
		let tender = published(3, 2, false);
		let sealed = sealed(tender, SUPPLIER, LOTS, 5);
		set_time(DEADLINE - 1);
		assert_ok!(submit_sealed(tender, SUPPLIER, &sealed));
		set_time(DEADLINE);
		assert_noop!(submit_sealed(tender, SUPPLIER + 1, &sealed), E::DeadlinePassed);
		assert_noop!(submit_sealed(tender, SUPPLIER, &sealed), E::DeadlinePassed);
		// Whatever the tender says of its phase.
		change(tender, |mock| mock.still_tendering = true);
		assert_eq!(terms(tender).phase, Some(Phase::Tendering));
		assert_noop!(submit_sealed(tender, SUPPLIER, &sealed), E::DeadlinePassed);
	});
}

#[test]
fn bid_should_be_refused_when_the_tender_takes_none() {
	run(|| {
		let tender = keyed(3, 2, false);
		let sealed = sealed(tender, SUPPLIER, LOTS, 5);
		assert_noop!(submit_sealed(tender, SUPPLIER, &sealed), E::NotPublished);
		assert_noop!(submit_sealed(99, SUPPLIER, &sealed), DispatchError::Other("no such tender"));
		publish(tender);
		change(tender, |mock| mock.rekeying = true);
		assert_noop!(submit_sealed(tender, SUPPLIER, &sealed), E::Rekeying);
		change(tender, |mock| mock.rekeying = false);
		cancel(tender);
		assert_noop!(submit_sealed(tender, SUPPLIER, &sealed), E::TenderEnded);
	});
}

#[test]
fn bid_should_be_refused_when_a_late_outage_moves_a_deadline_after_the_opening_began() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 3);
		let late = sealed(tender, SUPPLIER + 3, LOTS, 1);
		at(DEADLINE);
		assert_ok!(release(tender, Technical, 1));
		change(tender, |mock| mock.terms.bid_deadline += DAY);
		assert_eq!((terms(tender).phase, terms(tender).bid_deadline), (Some(Phase::Opening), DEADLINE));
		assert_noop!(submit_sealed(tender, SUPPLIER + 3, &late), E::DeadlinePassed);
		assert_noop!(SealedBids::withdraw(signed(SUPPLIER), tender), E::DeadlinePassed);
		assert_noop!(SealedBids::confirm(signed(SUPPLIER), tender), E::DeadlinePassed);
		// Nor does an amendment make bids stale any more.
		amend(tender);
		assert_ok!(release(tender, Technical, 2));
		blocks();
		assert_eq!(book(tender).technical.status, StageStatus::Opened);
		assert!((0..3).all(|n| matches!(outcome(tender, SUPPLIER + n, Technical), Some(Outcome::Opened { .. }))));
	});
}

#[test]
fn bid_should_be_refused_when_the_signer_is_no_supplier_that_may_bid() {
	run(|| {
		let tender = published(3, 2, false);
		let sealed = sealed(tender, SUPPLIER, LOTS, 5);
		let from = |origin| {
			let bytes = sealed.technical.encode();
			SealedBids::submit(origin, tender, LOTS, bytes, None).map(|_| ()).map_err(|error| error.error)
		};
		assert_noop!(from(RuntimeOrigin::none()), BadOrigin);
		assert_noop!(from(root()), BadOrigin);
		assert_noop!(from(signed(9_999)), DispatchError::Other("no such party"));
		assert_noop!(from(signed(BUYER)), DispatchError::Other("role missing"));
		Members::insert(SUPPLIER, (Permissions::TENDER, vec![Role::Supplier]));
		assert_noop!(from(signed(SUPPLIER)), DispatchError::Other("permission missing"));
		Suspended::insert(SUPPLIER + 1, b"why".to_vec());
		assert_noop!(from(signed(SUPPLIER + 1)), DispatchError::Other("suspended"));
	});
}

#[test]
fn bid_should_be_refused_when_the_buyer_bids() {
	run(|| {
		let tender = published(3, 2, false);
		let sealed = sealed(tender, SUPPLIER, LOTS, 5);
		change(tender, |mock| mock.terms.buyer = SUPPLIER);
		assert_noop!(submit_sealed(tender, SUPPLIER, &sealed), E::OwnTender);
	});
}

#[test]
fn bid_should_be_refused_when_a_keyholder_bids() {
	run(|| {
		let tender = published(3, 2, false);
		Members::insert(KEYHOLDER + 2, (Permissions::all(), vec![Role::Keyholder, Role::Supplier]));
		let sealed = sealed(tender, KEYHOLDER + 2, LOTS, 5);
		assert_noop!(submit_sealed(tender, KEYHOLDER + 2, &sealed), E::BidderIsKeyholder);
	});
}

#[test]
fn bid_should_be_refused_when_a_licence_is_missing() {
	run(|| {
		let tender = published(3, 2, false);
		let sealed = sealed(tender, SUPPLIER, LOTS, 5);
		Lapsed::insert(SUPPLIER, NOW + 1);
		assert_ok!(submit_sealed(tender, SUPPLIER, &sealed));
		set_time(NOW + 1);
		assert_noop!(submit_sealed(tender, SUPPLIER, &sealed), DispatchError::Other("no valid licence"));
	});
}

#[test]
fn bid_should_be_refused_when_its_lots_are_none_or_unknown() {
	run(|| {
		let tender = published(3, 2, false);
		let mut sealed = sealed(tender, SUPPLIER, LOTS, 5);
		sealed.lots = LotSet(0);
		assert_noop!(submit_sealed(tender, SUPPLIER, &sealed), E::NoLots);
		for lots in [0b1000, 0b1111, 1 << 63] {
			sealed.lots = LotSet(lots);
			assert_noop!(submit_sealed(tender, SUPPLIER, &sealed), E::UnknownLot);
		}
	});
}

#[test]
fn bid_should_be_refused_when_it_has_not_one_envelope_for_each_stage() {
	run(|| {
		let (one, two) = (published(3, 2, false), published(3, 2, true));
		let mut single = sealed(one, SUPPLIER, LOTS, 5);
		let mut double = sealed(two, SUPPLIER, LOTS, 5);
		single.price = double.price.take();
		assert_noop!(submit_sealed(one, SUPPLIER, &single), E::PriceEnvelopeUnexpected);
		assert_noop!(submit_sealed(two, SUPPLIER, &double), E::PriceEnvelopeMissing);
	});
}

#[test]
fn envelope_should_be_refused_when_it_is_oversized() {
	run(|| {
		let tender = published(3, 2, false);
		assert_noop!(submit_bytes(tender, vec![1; MAX_ENVELOPE + 1]), E::EnvelopeTooLong);
		assert_noop!(submit_bytes(tender, vec![1; MAX_ENVELOPE]), E::NotEnvelope);
	});
}

#[test]
fn envelope_should_be_refused_when_its_suite_is_unknown() {
	run(|| {
		let tender = published(3, 2, false);
		let mut bytes = sealed(tender, SUPPLIER, LOTS, 5).technical.encode();
		for suite in [0, 2, 255] {
			bytes[0] = suite;
			assert_noop!(submit_bytes(tender, bytes.clone()), E::UnknownSuite);
		}
	});
}

#[test]
fn envelope_should_be_refused_when_its_encoding_is_not_canonical() {
	run(|| {
		let tender = published(3, 2, false);
		let bytes = sealed(tender, SUPPLIER, LOTS, 5).technical.encode();
		assert_noop!(submit_bytes(tender, [&bytes[..], &[0]].concat()), E::NotEnvelope);
		assert_noop!(submit_bytes(tender, bytes[..bytes.len() - 1].to_vec()), E::NotEnvelope);
		assert_noop!(submit_bytes(tender, vec![]), E::NotEnvelope);
		// The number of wraps, 3, written in two bytes instead of one.
		assert_eq!(bytes[33], 3 << 2);
		let long = [&bytes[..33], &[(3 << 2) | 1, 0], &bytes[34..]].concat();
		assert_noop!(submit_bytes(tender, long), E::NotEnvelope);
		assert_ok!(submit_bytes(tender, bytes));
	});
}

#[test]
fn envelope_should_be_refused_when_its_wraps_or_its_size_are_wrong() {
	run(|| {
		let tender = published(3, 2, false);
		let good = sealed(tender, SUPPLIER, LOTS, 5).technical;
		for wraps in [0, 2, 4, 16] {
			let mut envelope = good.clone();
			envelope.wraps.resize(wraps, [1; 32]);
			assert_noop!(submit_bytes(tender, envelope.encode()), E::WrongWraps);
		}
		for length in [0, 16, 271, 273] {
			let mut envelope = good.clone();
			envelope.ciphertext.resize(length, 0);
			assert_noop!(submit_bytes(tender, envelope.encode()), E::WrongSizeClass);
		}
		for ephemeral in [[0; 32], [0xff; 32]] {
			let envelope = procurement_envelope::Envelope { ephemeral, ..good.clone() };
			assert_noop!(submit_bytes(tender, envelope.encode()), E::BadEphemeralKey);
		}
	});
}

#[test]
fn envelopes_should_be_taken_up_to_the_longest() {
	run(|| {
		let tender = published(16, 9, false);
		let longest = vec![0; procurement_envelope::MAX_PAYLOAD];
		let (envelope, _) = envelope(tender, SUPPLIER, LOTS, &longest, None);
		assert!(envelope.encode().len() <= MAX_ENVELOPE);
		assert_ok!(submit_bytes(tender, envelope.encode()));
	});
}

#[test]
fn bid_should_be_refused_when_the_purse_does_not_cover_the_bond() {
	run(|| {
		let tender = published(3, 2, false);
		let sealed = sealed(tender, SUPPLIER, LOTS, 5);
		change(tender, |mock| mock.terms.bond = PURSE + 1);
		assert_noop!(submit_sealed(tender, SUPPLIER, &sealed), E::BondNotCovered);
		assert!(!OpenPurses::contains_key(SUPPLIER), "a refusal opens nothing");
		change(tender, |mock| mock.terms.bond = PURSE - 1);
		assert_ok!(submit_sealed(tender, SUPPLIER, &sealed));
		assert_eq!((held(SUPPLIER), free(SUPPLIER)), (PURSE - 1, 1));
		let other = published(3, 2, false);
		let second = super::sealed(other, SUPPLIER, LOTS, 5);
		assert_noop!(submit_sealed(other, SUPPLIER, &second), E::BondNotCovered);
	});
}

#[test]
fn bond_should_be_held_to_the_last_unit_and_go_back_when_the_purse_was_never_opened() {
	run(|| {
		let tender = published(3, 2, false);
		let sealed = sealed(tender, SUPPLIER, LOTS, 5);
		assert!(!OpenPurses::contains_key(SUPPLIER), "somebody has sent money there, and that is all");
		change(tender, |mock| mock.terms.bond = PURSE);
		assert_ok!(submit_sealed(tender, SUPPLIER, &sealed));
		assert_eq!((held(SUPPLIER), free(SUPPLIER)), (PURSE, 0));
		assert_ok!(SealedBids::withdraw(signed(SUPPLIER), tender));
		assert_eq!((held(SUPPLIER), free(SUPPLIER)), (0, PURSE));
		// Nor does a forfeited one leave a trace of money that nobody can have.
		assert_ok!(submit_sealed(tender, SUPPLIER, &sealed));
		assert_ok!(SealedBids::forfeit(tender, SUPPLIER));
		assert_eq!((held(SUPPLIER), free(SUPPLIER), Balances::free_balance(TREASURY)), (0, 0, PURSE));
	});
}

#[test]
fn bid_should_be_refused_when_a_bond_is_due_and_nobody_ever_paid_into_the_purse() {
	run(|| {
		let tender = published(3, 2, false);
		member(5_000, Role::Supplier);
		let sealed = sealed(tender, 5_000, LOTS, 5);
		assert!(!System::account_exists(&Town::purse(5_000)));
		assert_noop!(submit_sealed(tender, 5_000, &sealed), E::BondNotCovered);
		assert!(!System::account_exists(&Town::purse(5_000)));
		// Without a bond it needs no purse.
		change(tender, |mock| mock.terms.bond = 0);
		assert_ok!(submit_sealed(tender, 5_000, &sealed));
		assert!(!OpenPurses::contains_key(5_000));
	});
}

#[test]
fn bond_should_follow_the_tender_when_a_bid_is_replaced_after_it_changed() {
	run(|| {
		let tender = published(3, 2, false);
		bid(tender, SUPPLIER, 5);
		for bond in [BOND + 7, BOND - 7, 0, BOND] {
			change(tender, |mock| mock.terms.bond = bond);
			bid(tender, SUPPLIER, 5);
			assert_eq!((held(SUPPLIER), free(SUPPLIER)), (bond, PURSE - bond));
		}
	});
}

#[test]
fn bonds_should_add_up_when_a_supplier_bids_on_several_tenders() {
	run(|| {
		let tenders: Vec<_> = (0..3).map(|_| published(3, 2, false)).collect();
		for tender in &tenders {
			bid(*tender, SUPPLIER, 5);
		}
		assert_eq!(held(SUPPLIER), 3 * BOND);
		assert_ok!(SealedBids::withdraw(signed(SUPPLIER), tenders[1]));
		assert_eq!(held(SUPPLIER), 2 * BOND);
		assert_eq!(stored(tenders[0], SUPPLIER).bond.held(), BOND);
	});
}

#[test]
fn submitting_should_be_charged_by_its_bytes_and_by_the_licences_that_the_tender_asks_for() {
	run(|| {
		let tender = published(3, 2, false);
		let technical = sealed(tender, SUPPLIER, LOTS, 5).technical.encode();
		let bytes = u32::try_from(technical.len()).unwrap();
		let call = crate::Call::<Test>::submit { tender, lots: LOTS, technical: technical.clone(), price: None };
		assert_eq!(call.get_dispatch_info().call_weight, <() as crate::WeightInfo>::submit(bytes, 4));
		assert_eq!(call.get_dispatch_info().pays_fee, Pays::Yes);
		let info = SealedBids::submit(signed(SUPPLIER), tender, LOTS, technical, None).unwrap();
		assert_eq!(info.actual_weight, Some(<() as crate::WeightInfo>::submit(bytes, 1)));
	});
}
