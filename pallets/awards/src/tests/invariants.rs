//! That the invariants notice when something is wrong, and hold over random histories.

use super::*;
use crate::{
	Awards as AwardRecords, AwardsByTender, Challenges, Entries, Evaluations, Experts, Lots, Panels, PoolSize,
	Positions, PriceOrder, Ranking,
};
use proptest::prelude::*;

/// Whether the invariants notice what `spoil` does to a state with a panel, marks, a ranking, an award and a challenge.
fn noticed(spoil: impl FnOnce(TenderId)) -> bool {
	new_test_ext().execute_with(|| {
		let tender = rated(false);
		bids(tender, &[100, 110, 120]);
		open_and_go_on(tender);
		mark(tender, &[9_000, 8_000, 7_000]);
		let award = award_lot(tender);
		assert_ok!(Awards::challenge(signed(BIDDER + 1), award, ChallengeGround::Marks, b"x".to_vec()));
		assert_ok!(Awards::do_try_state());
		spoil(tender);
		Awards::do_try_state().is_err()
	})
}

#[test]
fn invariants_should_notice_what_is_wrong() {
	assert!(!noticed(|_| {}));
	assert!(noticed(|_| PoolSize::<Test>::put(3)));
	assert!(noticed(|_| Experts::<Test>::mutate(EXPERT, |expert| expert.as_mut().unwrap().place = 5)));
	assert!(noticed(|tender| Positions::<Test>::remove((tender, 0, BIDDER))));
	assert!(noticed(|tender| Lots::<Test>::mutate(tender, 0, |record| record.entrants = 2)));
	assert!(noticed(|tender| Lots::<Test>::mutate(tender, 0, |record| record.ranked = 2)));
	assert!(noticed(|tender| Lots::<Test>::mutate(tender, 0, |record| record.status = LotStatus::Ranked)));
	assert!(noticed(|tender| PriceOrder::<Test>::insert((tender, 0, [0; 20]), ())));
	assert!(noticed(|tender| {
		let (key, ranked) = Ranking::<Test>::iter_prefix((tender, 0, 0)).next().unwrap();
		Ranking::<Test>::remove((tender, 0, 0, key));
		Ranking::<Test>::insert((tender, 0, 0, [0; 68]), Ranked { position: 1, ..ranked });
	}));
	assert!(noticed(|tender| {
		Entries::<Test>::mutate((tender, 0, 0), |entry| entry.as_mut().unwrap().bidder = 999);
	}));
	assert!(noticed(|tender| {
		let state = EntryState::Accepted { finding: LowPriceFinding::EfficientMethod };
		Entries::<Test>::mutate((tender, 0, 0), |entry| entry.as_mut().unwrap().state = state);
	}));
	assert!(noticed(|tender| {
		Panels::<Test>::mutate(tender, |panel| panel.as_mut().unwrap().seats[0].revealed = 0);
	}));
	assert!(noticed(|_| AwardRecords::<Test>::mutate(0, |award| award.as_mut().unwrap().open = 0)));
	assert!(noticed(|_| AwardRecords::<Test>::mutate(0, |award| award.as_mut().unwrap().lots = LotSet(2))));
	assert!(noticed(|tender| AwardsByTender::<Test>::remove(tender, [0; 4])));
	assert!(noticed(|_| Challenges::<Test>::remove(0, BIDDER + 1)));
	assert!(noticed(|tender| {
		Evaluations::<Test>::mutate(tender, |evaluation| evaluation.as_mut().unwrap().in_standstill = 0);
	}));
	assert!(noticed(|tender| {
		Evaluations::<Test>::mutate(tender, |evaluation| evaluation.as_mut().unwrap().settled = LotSet(1));
	}));
}

/// Something that somebody does.
#[derive(Clone, Debug)]
enum Act {
	Wait(u64),
	Propose(u8),
	Approve,
	Withdraw,
	Reject(u8),
	Challenge(u8),
	Reply(u8),
	Appeal(u8),
	TakeBack(u8),
	Decide(u8, u8),
	Sign,
	Refuse,
	Lapse,
	Cancel,
}

fn acts() -> impl Strategy<Value = Act> {
	let bidder = || 0u8..5;
	prop_oneof![
		4 => (0u64..9).prop_map(|days| Act::Wait(days * DAY)),
		4 => (1u8..4).prop_map(Act::Propose),
		4 => Just(Act::Approve),
		1 => Just(Act::Withdraw),
		1 => bidder().prop_map(Act::Reject),
		3 => bidder().prop_map(Act::Challenge),
		2 => bidder().prop_map(Act::Reply),
		2 => bidder().prop_map(Act::Appeal),
		1 => bidder().prop_map(Act::TakeBack),
		2 => (bidder(), 0u8..6).prop_map(|(bidder, decision)| Act::Decide(bidder, decision)),
		2 => Just(Act::Sign),
		1 => Just(Act::Refuse),
		1 => Just(Act::Lapse),
		1 => Just(Act::Cancel),
	]
}

/// Does it, to the latest award, whether or not it is allowed.
fn act(id: TenderId, what: &Act) {
	let award = crate::NextAwardId::<Test>::get().saturating_sub(1);
	let bidder = |n: &u8| BIDDER + u32::from(*n);
	let why = || b"why".to_vec();
	// What is refused must change nothing, and everything must stay whole either way.
	let storage = || sp_io::storage::root(sp_core::storage::StateVersion::V1);
	let before = storage();
	let result = frame_support::storage::with_storage_layer(|| match what {
		Act::Wait(time) => {
			at(now() + time);
			Ok(())
		}
		Act::Propose(lots) => Awards::propose(signed(BUYER), id, LotSet((*lots).into())),
		Act::Approve => Awards::approve(second(), award),
		Act::Withdraw => Awards::withdraw_proposal(second(), award, why()),
		Act::Reject(n) => Awards::reject(signed(BUYER), id, 0, bidder(n), RejectionReason::Collusion, why()),
		Act::Challenge(n) => Awards::challenge(signed(bidder(n)), award, ChallengeGround::Procedure, why()),
		Act::Reply(n) => Awards::reply(signed(BUYER), award, bidder(n), why()),
		Act::Appeal(n) => Awards::appeal(signed(bidder(n)), award),
		Act::TakeBack(n) => Awards::withdraw_challenge(signed(bidder(n)), award),
		Act::Decide(n, decision) => {
			let remedy = Remedy {
				exclude: (*decision == 2).then_some(bidder(n)),
				restore: (*decision == 3).then_some(bidder(n)),
				strike: None,
			};
			let decision = match decision {
				0 | 1 => Decision::Dismissed,
				5 => Decision::Cancelled,
				_ => Decision::Upheld { remedy },
			};
			Awards::decide(signed(REVIEW), award, bidder(n), decision, why())
		}
		Act::Sign => Awards::signed(award),
		Act::Refuse => Awards::refused(award),
		Act::Lapse => Awards::lapsed(award),
		Act::Cancel => {
			// As tenders do: not while an award stands, and bids give every bond back.
			let stands = matches!(Awards::phase(id), Some(Phase::Award | Phase::Contract));
			if !stands && tender(id).ended.is_none() {
				change(id, |mock| mock.ended = Some(Ending::Cancelled));
			}
			Ok(())
		}
	});
	if result.is_err() {
		assert_eq!(storage(), before, "{what:?} was refused");
	}
	assert_ok!(Awards::do_try_state());
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

	#[test]
	fn invariants_should_hold_and_bonds_be_settled_over_random_histories(history in prop::collection::vec(acts(), 1..60)) {
		run(|| {
			let id = publish(draft(2, AwardCriteria::PriceOnly, Vec::new(), false));
			for (bidder, base) in (BIDDER..).zip([100, 105, 110, 115, 120]) {
				put_bid(id, bidder, &[(0, base), (1, 220 - base)], &[]);
			}
			open_and_go_on(id);
			history.iter().for_each(|what| act(id, what));
			settle_agenda();
			// An ended tender holds no bond, and every signed award is one that contracts were told of.
			if matches!(tender(id).ended, Some(Ending::Complete | Ending::Unsuccessful(_))) {
				for bidder in BIDDER..BIDDER + 5 {
					assert_ne!(bid_of(id, bidder).bond, BondState::Held);
				}
			}
			for (award, record) in AwardRecords::<Test>::iter() {
				if matches!(record.status, AwardStatus::Signed { .. }) {
					assert!(ContractLog::get().contains(&(award, true)));
				}
			}
		});
	}
}
