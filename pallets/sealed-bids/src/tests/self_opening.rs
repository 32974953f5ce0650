use super::*;

const KEYS_DUE: u64 = DEADLINE + RELEASE_PERIOD;
const OVER: u64 = KEYS_DUE + SELF_OPENING;

fn self_open(tender: TenderId, bidder: PartyId, seed: [u8; 32]) -> sp_runtime::DispatchResult {
	SealedBids::self_open(RuntimeOrigin::signed(999), tender, Technical, bidder, seed)
}

#[test]
fn bid_should_open_by_its_own_seed_when_keyholders_failed() {
	run(|| {
		let tender = published(3, 2, false);
		let sealed = bids(tender, 3);
		at(DEADLINE);
		assert_ok!(release(tender, Technical, 1));
		let seed = sealed[0].technical_seed;
		assert_noop!(self_open(tender, SUPPLIER, seed), E::SelfOpeningNotBegun);
		set_time(KEYS_DUE - 1);
		assert_noop!(self_open(tender, SUPPLIER, seed), E::SelfOpeningNotBegun);
		// The agenda has not run: no rule waits for it.
		set_time(KEYS_DUE);
		assert_noop!(SealedBids::self_open(RuntimeOrigin::none(), tender, Technical, SUPPLIER, seed), BadOrigin);
		assert_ok!(self_open(tender, SUPPLIER, seed));
		System::assert_last_event(Event::BidOpened { tender, bidder: SUPPLIER, stage: Technical, seed }.into());
		assert_noop!(self_open(tender, SUPPLIER, seed), E::AlreadyOpened);
		set_time(OVER - 1);
		assert_ok!(self_open(tender, SUPPLIER + 1, sealed[1].technical_seed));
		set_time(OVER);
		assert_noop!(self_open(tender, SUPPLIER + 2, sealed[2].technical_seed), E::SelfOpeningOver);
	});
}

#[test]
fn self_opening_should_work_when_the_agenda_never_ran() {
	run(|| {
		let tender = published(3, 2, false);
		let sealed = bids(tender, 3);
		set_time(KEYS_DUE);
		assert_ok!(self_open(tender, SUPPLIER, sealed[0].technical_seed));
		assert_eq!(book(tender).technical.status, StageStatus::AwaitingKeys);
		at(OVER);
		assert!(super::tender(tender).opened);
		assert_eq!(outcome(tender, SUPPLIER + 1, Technical), Some(Outcome::Unopened));
	});
}

#[test]
fn self_opening_should_be_refused_when_the_seed_is_wrong() {
	run(|| {
		let tender = published(3, 2, false);
		let sealed = bids(tender, 3);
		at(KEYS_DUE);
		assert_noop!(self_open(tender, SUPPLIER, [0; 32]), E::WrongSeed);
		assert_noop!(self_open(tender, SUPPLIER, sealed[1].technical_seed), E::WrongSeed);
		let mut close = sealed[0].technical_seed;
		close[31] ^= 1;
		assert_noop!(self_open(tender, SUPPLIER, close), E::WrongSeed);
		assert_noop!(self_open(tender, 999, close), E::UnknownBid);
		let price = SealedBids::self_open(signed(1), tender, Price, SUPPLIER, close);
		assert_noop!(price, E::UnknownStage);
		assert_ok!(self_open(tender, SUPPLIER, sealed[0].technical_seed));
	});
}

#[test]
fn self_opening_should_be_refused_when_enough_keys_are_released() {
	run(|| {
		let tender = published(3, 2, false);
		let sealed = bids(tender, 3);
		at(KEYS_DUE);
		release_threshold(tender, Technical);
		assert_noop!(self_open(tender, SUPPLIER, sealed[0].technical_seed), E::KeysReleased);
		blocks();
		assert_noop!(self_open(tender, SUPPLIER, sealed[0].technical_seed), E::AlreadyOpened);
	});
}

#[test]
fn self_opening_should_be_refused_when_the_tender_has_not_come_so_far() {
	run(|| {
		let tender = keyed(3, 2, false);
		assert_noop!(self_open(tender, SUPPLIER, [0; 32]), E::NotPublished);
		publish(tender);
		bids(tender, 3);
		assert_noop!(self_open(tender, SUPPLIER, [0; 32]), E::TooEarly);
		cancel(tender);
		assert_noop!(self_open(tender, SUPPLIER, [0; 32]), E::TenderEnded);
	});
}

#[test]
fn self_opened_bid_should_be_judged_like_any_other() {
	run(|| {
		let tender = published(3, 2, false);
		bids(tender, 3);
		let zero = seal_payloads(tender, SUPPLIER, LOTS, &payload(LOTS, 0), &payload(LOTS, 0));
		assert_ok!(submit_sealed(tender, SUPPLIER, &zero));
		let mut broken = sealed(tender, SUPPLIER + 1, LOTS, 5);
		broken.technical.wraps[2][0] ^= 1;
		assert_ok!(submit_sealed(tender, SUPPLIER + 1, &broken));
		at(KEYS_DUE);
		assert_ok!(self_open(tender, SUPPLIER, zero.technical_seed));
		assert!(matches!(
			outcome(tender, SUPPLIER, Technical),
			Some(Outcome::Disqualified { reason: Disqualification::PriceZero, .. })
		));
		assert_ok!(self_open(tender, SUPPLIER + 1, broken.technical_seed));
		assert_eq!(outcome(tender, SUPPLIER + 1, Technical), Some(Outcome::Malformed));
	});
}

#[test]
fn bond_should_be_forfeited_when_a_bid_stays_unopened() {
	run(|| {
		let tender = published(3, 2, false);
		let sealed = bids(tender, 7);
		assert_ok!(SealedBids::withdraw(signed(SUPPLIER + 6), tender));
		at(KEYS_DUE);
		assert_ok!(self_open(tender, SUPPLIER + 3, sealed[3].technical_seed));
		set_time(OVER);
		due_now();
		assert_eq!(book(tender).technical.status, StageStatus::Closing);
		// From here on what is sealed stays sealed, also if the keyholders come after all.
		assert_noop!(SealedBids::open(signed(1), tender, Technical, SUPPLIER), E::SelfOpeningOver);
		assert_noop!(self_open(tender, SUPPLIER, sealed[0].technical_seed), E::SelfOpeningOver);
		release_threshold(tender, Technical);
		assert_eq!(book(tender).technical.status, StageStatus::Closing);
		blocks();
		assert_eq!(book(tender).technical.status, StageStatus::Opened);
		assert!(super::tender(tender).opened);
		for n in [0, 1, 2, 4, 5] {
			assert_eq!(outcome(tender, SUPPLIER + n, Technical), Some(Outcome::Unopened));
			assert!(happened(Event::BidUnopened { tender, bidder: SUPPLIER + n, stage: Technical }));
			assert_eq!(stored(tender, SUPPLIER + n).bond.state, BondState::Forfeited);
		}
		assert_eq!(held(SUPPLIER + 3), BOND);
		assert_eq!(Balances::free_balance(TREASURY), 5 * BOND);
		assert_noop!(self_open(tender, SUPPLIER, sealed[0].technical_seed), E::AlreadyOpened);
	});
}
