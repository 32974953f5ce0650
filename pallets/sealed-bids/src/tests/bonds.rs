use super::*;
use frame_support::storage::with_storage_layer;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// How many suppliers and tenders take part in random sequences.
const SUPPLIERS: u32 = 5;
const TENDERS: u32 = 2;

/// An act: which, by which supplier, on which tender, and a number for the rest.
type Act = (u8, u32, TenderId, u8);

/// What each supplier last sealed for each tender.
type Kept = BTreeMap<(PartyId, TenderId), Sealed>;

/// Makes a call, which undoes what it wrote if it fails; whether it does makes no difference.
fn attempt(call: impl FnOnce() -> sp_runtime::DispatchResult) {
	let _ = with_storage_layer(call);
}

/// Something that happens while bids are taken.
fn bidding((which, who, tender, rest): Act, kept: &mut Kept) {
	let bidder = SUPPLIER + who;
	match which {
		0..=15 => {
			let mut bid = sealed(tender, bidder, LotSet(u64::from(rest % 7) + 1), u128::from(rest % 8));
			if rest % 9 == 0 {
				bid.technical.wraps[0][0] ^= 1;
			}
			attempt(|| submit_sealed(tender, bidder, &bid));
			if crate::Envelopes::<Test>::get((tender, bidder, Technical)).as_ref() == Some(&bid.technical) {
				kept.insert((bidder, tender), bid);
			}
		}
		16..=18 => attempt(|| SealedBids::withdraw(signed(bidder), tender)),
		19..=22 => attempt(|| SealedBids::confirm(signed(bidder), tender).map(|_| ()).map_err(|error| error.error)),
		23 => amend(tender),
		24 => change(tender, |mock| mock.terms.bond = BOND * u128::from(rest % 12)),
		25 if rest < 64 => {
			let seed = secret(tender, Technical, 1);
			attempt(|| SealedBids::report_leak(signed(1), tender, 0, Technical, 1, seed));
			if super::tender(tender).rekeying {
				attempt(|| SealedBids::withdraw(signed(bidder), tender));
				Suspended::remove(KEYHOLDER);
				key(tender);
				publish(tender);
			}
		}
		26 if rest < 32 && super::tender(tender).ended.is_none() => cancel(tender),
		_ => {
			block();
		}
	}
}

/// Something that happens after the deadline.
fn opening((which, who, tender, rest): Act, kept: &Kept) {
	let bidder = SUPPLIER + who;
	let stage = if rest & 1 == 1 && terms(tender).two_envelopes { Price } else { Technical };
	match which {
		0..=4 => attempt(|| release(tender, stage, rest % 3 + 1)),
		5..=7 => attempt(|| SealedBids::open(signed(1), tender, stage, bidder)),
		8..=11 => {
			if let Some(bid) = kept.get(&(bidder, tender)) {
				let seed = if stage == Technical { bid.technical_seed } else { bid.price_seed };
				attempt(|| SealedBids::self_open(signed(1), tender, stage, bidder, seed));
			}
		}
		12..=13 => change(tender, |mock| {
			mock.scores_locked = mock.scores_locked.or(mock.opened.then(Timestamp::get));
		}),
		// Later stages settle the bonds of bids that are opened.
		14..=15 if matches!(outcome(tender, bidder, Technical), Some(Outcome::Opened { .. })) => {
			attempt(|| match rest & 1 {
				0 => SealedBids::give_back(tender, bidder),
				_ => SealedBids::forfeit(tender, bidder),
			});
		}
		16 if rest < 32 && super::tender(tender).ended.is_none() => cancel(tender),
		17..=20 => at(Timestamp::get() + u64::from(rest) * DAY / 128),
		_ => {
			block();
		}
	}
}

/// What must hold whatever happens: each purse holds its bonds, forfeited money is the treasury's, none is made or lost.
fn check(issued: u128) {
	assert_ok!(SealedBids::do_try_state());
	let forfeited: u128 = crate::Bids::<Test>::iter()
		.filter(|(_, _, bid)| bid.bond.state == BondState::Forfeited)
		.map(|(_, _, bid)| bid.bond.amount)
		.sum();
	assert_eq!(Balances::free_balance(TREASURY), forfeited);
	assert_eq!(Balances::total_issuance(), issued);
	for n in 0..SUPPLIERS {
		let bidder = SUPPLIER + n;
		let lost: u128 = (0..TENDERS)
			.filter_map(|tender| crate::Bids::<Test>::get(tender, bidder))
			.filter(|bid| bid.bond.state == BondState::Forfeited)
			.map(|bid| bid.bond.amount)
			.sum();
		assert_eq!(free(bidder) + held(bidder) + lost, PURSE);
	}
}

fn acts(kinds: u8) -> impl Strategy<Value = Vec<Act>> {
	proptest::collection::vec((0..kinds, 0..SUPPLIERS, 0..TENDERS, any::<u8>()), 0..50)
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

	#[test]
	fn bonds_should_be_held_exactly_as_recorded_when_acts_come_in_any_order(
		two_envelopes in any::<bool>(),
		before in acts(28),
		after in acts(24),
	) {
		new_test_ext().execute_with(|| {
			for _ in 0..TENDERS {
				let tender = published(3, 2, two_envelopes);
				change(tender, |mock| mock.terms.minimum_bids = 1);
			}
			let issued = Balances::total_issuance();
			let mut kept = Kept::new();
			for one in before {
				bidding(one, &mut kept);
				check(issued);
			}
			set_time(DEADLINE);
			for one in after {
				opening(one, &kept);
				check(issued);
			}
			// In the end the agenda has brought every tender to rest.
			for day in 1..20 {
				at(DEADLINE + day * DAY);
				check(issued);
			}
			for tender in 0..TENDERS {
				let status = book(tender).technical.status;
				let at_rest = [StageStatus::Opened, StageStatus::TooFewBids, StageStatus::Cancelled];
				assert!(at_rest.contains(&status), "{status:?}");
				if status != StageStatus::Opened || super::tender(tender).ended.is_some() {
					assert!(crate::Bids::<Test>::iter_prefix(tender).all(|(_, bid)| bid.bond.held() == 0));
				}
			}
		});
	}
}
