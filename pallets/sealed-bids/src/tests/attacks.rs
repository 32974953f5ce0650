//! What an attacker would try on chain. What it would try on an envelope alone is tested in the envelope's crate.

use super::*;
use procurement_envelope::Envelope;

/// Every set of so many of the indices 1 to n.
fn subsets(n: u8, size: usize) -> Vec<Vec<u8>> {
	(0u32..1 << n)
		.filter(|set| set.count_ones() as usize == size)
		.map(|set| (1..=n).filter(|index| set >> (index - 1) & 1 == 1).collect())
		.collect()
}

/// Does something as if these had released, and undoes it all.
fn after_release<R>(tender: TenderId, releasing: &[u8], look: impl FnOnce() -> R) -> R {
	frame_support::storage::with_transaction(|| {
		releasing.iter().for_each(|index| ok(release(tender, Technical, *index)));
		blocks();
		sp_runtime::TransactionOutcome::Rollback(Ok::<_, DispatchError>(look()))
	})
	.unwrap()
}

/// What is opened and drawn when these release.
fn result_of(tender: TenderId, releasing: &[u8]) -> (Vec<(PartyId, Outcome)>, Option<[u8; 32]>) {
	after_release(tender, releasing, || {
		let mut outcomes: Vec<_> = crate::Outcomes::<Test>::iter().map(|(key, value)| (key.1, value)).collect();
		outcomes.sort_by_key(|(bidder, _)| *bidder);
		(outcomes, SealedBids::draw_seed(tender))
	})
}

/// What each beacon gave when these release, and the seed of the draw.
fn drawn(tender: TenderId, releasing: &[u8]) -> (Vec<[u8; 32]>, Option<[u8; 32]>) {
	after_release(tender, releasing, || {
		let part = |event: RuntimeEvent| match event {
			RuntimeEvent::SealedBids(Event::BeaconSettled { contribution, .. }) => Some(contribution),
			_ => None,
		};
		let parts = System::events().into_iter().filter_map(|record| part(record.event)).collect();
		(parts, SealedBids::draw_seed(tender))
	})
}

#[test]
fn every_threshold_of_keyholders_should_open_the_same() {
	for (n, t) in [(3, 2), (5, 3), (7, 4)] {
		run(|| {
			let tender = published(n, t, false);
			bids(tender, 3);
			// Shares that fit no polynomial, a seed that fits no wrap, a ciphertext that fits no key.
			for (bidder, spoil) in [
				(SUPPLIER + 3, (|bid| bid.technical.wraps[0][0] ^= 1) as fn(&mut Sealed)),
				(SUPPLIER + 4, |bid| bid.technical.wraps[2][31] ^= 0x80),
				(SUPPLIER + 5, |bid| bid.technical.wraps.reverse()),
				(SUPPLIER + 6, |bid| bid.technical.ephemeral[0] ^= 1),
				(SUPPLIER + 7, |bid| bid.technical.ciphertext[20] ^= 1),
			] {
				let mut bid = sealed(tender, bidder, LOTS, 5);
				spoil(&mut bid);
				assert_ok!(submit_sealed(tender, bidder, &bid));
			}
			at(DEADLINE);
			let sets = subsets(n, t.into());
			let first = result_of(tender, &sets[0]);
			assert_eq!(first.0.iter().filter(|(_, outcome)| *outcome == Outcome::Malformed).count(), 5);
			assert_eq!(first.0.iter().filter(|(_, outcome)| outcome.seed().is_some()).count(), 3);
			assert!(first.1.is_some());
			for set in &sets[1..] {
				assert_eq!(result_of(tender, set), first, "{n} {t} {set:?}");
			}
		});
	}
}

/// Ways to spoil a beacon, so that not everybody who opens it finds the same seed in it.
const SPOILT: [fn(&mut Envelope); 5] = [
	|beacon| beacon.wraps[0][0] ^= 1,
	|beacon| beacon.wraps[2][31] ^= 0x80,
	|beacon| beacon.wraps.reverse(),
	|beacon| beacon.ephemeral[0] ^= 1,
	|beacon| beacon.ciphertext[0] ^= 1,
];

#[test]
fn every_threshold_of_keyholders_should_draw_the_same_when_beacons_are_spoilt() {
	for (n, t) in [(3, 2), (5, 3), (7, 4)] {
		run(|| {
			let tender = keyed(n, t, false);
			let mut hashes = Vec::new();
			// The last keyholder is honest, at least.
			for (index, spoil) in (1..n).zip(SPOILT) {
				let mut envelope = beacon(tender, index);
				spoil(&mut envelope);
				let who = signed(holder(tender, index));
				assert_ok!(SealedBids::submit_beacon(who, tender, envelope.encode()));
				hashes.push(envelope.hash());
			}
			publish(tender);
			bids(tender, 3);
			at(DEADLINE);
			let sets = subsets(n, t.into());
			let first = drawn(tender, &sets[0]);
			let (spoilt, honest) = first.0.split_at(hashes.len());
			assert_eq!(spoilt, hashes, "each counts by its hash");
			assert_eq!(spoilt.len() + honest.len(), usize::from(n));
			assert!(first.1.is_some());
			for set in &sets[1..] {
				assert_eq!(drawn(tender, set), first, "{n} {t} {set:?}");
			}
		});
	}
}

#[test]
fn copied_ciphertext_should_not_open_when_it_is_under_another_bidder() {
	run(|| {
		let tender = published(3, 2, false);
		let original = bids(tender, 3);
		assert_ok!(submit_sealed(tender, SUPPLIER + 3, &original[0]));
		open_all(tender);
		assert!(matches!(outcome(tender, SUPPLIER, Technical), Some(Outcome::Opened { .. })));
		assert_eq!(outcome(tender, SUPPLIER + 3, Technical), Some(Outcome::Malformed));
		assert_eq!(stored(tender, SUPPLIER + 3).bond.state, BondState::Forfeited);
	});
}

#[test]
fn copied_ciphertext_should_not_open_when_it_is_under_another_tender() {
	run(|| {
		let (tender, other) = (published(3, 2, false), published(3, 2, false));
		let original = bids(tender, 3);
		bids(other, 3);
		assert_ok!(submit_sealed(other, SUPPLIER, &original[0]));
		open_all(tender);
		release_threshold(other, Technical);
		blocks();
		assert!(matches!(outcome(tender, SUPPLIER, Technical), Some(Outcome::Opened { .. })));
		assert_eq!(outcome(other, SUPPLIER, Technical), Some(Outcome::Malformed));
	});
}

#[test]
fn envelope_should_not_open_when_it_was_sealed_for_another_chain() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 3);
		frame_system::BlockHash::<Test>::insert(0, sp_core::H256([8; 32]));
		open_all(tender);
		assert_eq!(outcome(tender, SUPPLIER, Technical), Some(Outcome::Malformed));
	});
}

#[test]
fn envelope_should_not_open_when_it_was_sealed_for_other_lots() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 3);
		let mut bid = sealed(tender, SUPPLIER, LotSet(0b11), 5);
		bid.lots = LOTS;
		assert_ok!(submit_sealed(tender, SUPPLIER, &bid));
		open_all(tender);
		assert_eq!(outcome(tender, SUPPLIER, Technical), Some(Outcome::Malformed));
	});
}

#[test]
fn envelope_should_not_open_when_it_was_sealed_for_another_version() {
	run(|| {
		let tender = published(3, 2, false);
		let early = sealed(tender, SUPPLIER, LOTS, 5);
		amend(tender);
		bids(tender, 3);
		assert_ok!(submit_sealed(tender, SUPPLIER, &early));
		open_all(tender);
		assert_eq!(outcome(tender, SUPPLIER, Technical), Some(Outcome::Malformed));
	});
}

#[test]
fn replaced_bid_should_open_to_its_last_content() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 3);
		let last = bid(tender, SUPPLIER, 42);
		open_all(tender);
		assert_eq!(outcome(tender, SUPPLIER, Technical), Some(Outcome::Opened { seed: last.technical_seed }));
		assert_eq!(crate::BidPrices::<Test>::get(tender, SUPPLIER).unwrap()[0].price, 42);
	});
}

#[test]
fn fewer_than_the_threshold_should_open_nothing() {
	run(|| {
		let tender = published(5, 3, false);
		bids(tender, 3);
		at(DEADLINE);
		assert_ok!(release(tender, Technical, 1));
		assert_ok!(release(tender, Technical, 5));
		blocks();
		assert_noop!(SealedBids::open(signed(BUYER), tender, Technical, SUPPLIER), E::KeysNotReleased);
		assert_eq!(crate::Outcomes::<Test>::iter().count(), 0);
	});
}

#[test]
fn nobody_should_stop_an_opening_by_suspending_bidders_or_keyholders() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 3);
		for party in [KEYHOLDER, KEYHOLDER + 1, KEYHOLDER + 2, SUPPLIER, SUPPLIER + 1, SUPPLIER + 2] {
			Suspended::insert(party, b"in the way".to_vec());
		}
		open_all(tender);
		assert!((0..3).all(|n| matches!(outcome(tender, SUPPLIER + n, Technical), Some(Outcome::Opened { .. }))));
	});
}
