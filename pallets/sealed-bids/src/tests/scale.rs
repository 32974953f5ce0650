use super::*;
use frame_support::weights::Weight;
use procurement_primitives::agenda::Task as _;

/// Many bids on one tender.
const MANY: u32 = 200;

#[test]
fn many_bids_should_open_over_blocks_and_never_over_the_agendas_share() {
	run(|| {
		let tender = published(5, 3, false);
		for n in 0..MANY {
			if n >= 10 {
				firm(SUPPLIER + n);
			}
			bid(tender, SUPPLIER + n, 1_000 + u128::from(n));
		}
		at(DEADLINE);
		release_threshold(tender, Technical);
		let mut count = 0;
		while !super::tender(tender).opened {
			let used = block();
			assert!(used.all_lte(share()) && used != Weight::zero());
			count += 1;
			assert_eq!(book(tender).technical.next.min(MANY + 5), (count * 5).min(MANY + 5), "a batch a block");
		}
		assert_eq!(count, (MANY + 5) / 5);
		assert_eq!(crate::Outcomes::<Test>::iter().count(), MANY as usize);
		for n in [0, 99, MANY - 1] {
			let prices = crate::BidPrices::<Test>::get(tender, SUPPLIER + n).unwrap();
			assert_eq!(prices[0].price, 1_000 + u128::from(n));
		}
	});
}

#[test]
fn two_openings_should_share_blocks_in_turn() {
	run(|| {
		let (first, second) = (published(3, 2, false), published(3, 2, false));
		bids(first, 10);
		bids(second, 10);
		at(DEADLINE);
		release_threshold(first, Technical);
		release_threshold(second, Technical);
		block();
		let gone = |tender| book(tender).technical.next;
		assert!(gone(first) > 0);
		blocks();
		assert_eq!((gone(first), gone(second)), (13, 13));
		assert!(super::tender(first).opened && super::tender(second).opened);
	});
}

#[test]
fn every_step_should_fit_the_agendas_share_of_a_block() {
	for task in crate::Task::<Test>::kinds() {
		assert!(task.weight().all_lte(share()), "{} weighs {:?}", task.name(), task.weight());
	}
}
