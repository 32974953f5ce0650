use super::*;
use crate::{HoldReason, Redemptions, RedemptionsPaid};
use frame_support::traits::fungible::{InspectHold, MutateHold};

/// The firm's purse, with 1,000 in it.
fn purse() -> AccountId32 {
	deposited(1_000, Destination::Purse(FIRM));
	Budgets::purse(FIRM)
}

fn held(purse: &AccountId32) -> Balance {
	Balances::balance_on_hold(&HoldReason::Redemption.into(), purse)
}

fn confirm(who: AccountId32, redemption: u32, reference: &[u8]) -> sp_runtime::DispatchResult {
	Budgets::confirm_redemption(signed(who), redemption, reference.to_vec())
}

#[test]
fn redemption_should_hold_the_money_when_the_party_asks() {
	run(|| {
		let purse = purse();
		set_time(LATER);
		assert_ok!(Budgets::request_redemption(signed(SELLER), 400));
		assert_eq!((balance(&purse), held(&purse)), (600, 400));
		let event = Event::RedemptionRequested { redemption: 0, party: FIRM, amount: 400, by: SELLER };
		System::assert_last_event(event.into());
		let redemption = Redemptions::<Test>::get(0).unwrap();
		assert_eq!((redemption.party, redemption.amount, redemption.requested_by), (FIRM, 400, SELLER));
		assert_eq!((redemption.requested_at, redemption.state), (LATER, RedemptionState::Requested));
		assert_eq!(Balances::total_issuance(), RICHES + 1_000);
	});
}

#[test]
fn redemption_should_take_the_last_coin_when_asked_in_parts() {
	run(|| {
		let purse = purse();
		let first = requested(400);
		let second = requested(600);
		assert_eq!((balance(&purse), held(&purse)), (0, 1_000));
		assert_ok!(confirm(LI, first, b"A"));
		assert_eq!((balance(&purse), held(&purse)), (0, 600));
		assert_ok!(confirm(LI, second, b"B"));
		assert_eq!((balance(&purse), held(&purse), Balances::total_issuance()), (0, 0, RICHES));
		assert_eq!(RedemptionsPaid::<Test>::get(), 1_000);
	});
}

#[test]
fn redemption_should_take_all_when_money_was_sent_by_a_stranger() {
	run(|| {
		let purse = Budgets::purse(FIRM);
		assert_ok!(Balances::transfer_allow_death(signed(STRANGER), purse.clone(), 10));
		let redemption = requested(10);
		assert_eq!((balance(&purse), held(&purse)), (0, 10));
		assert_ok!(confirm(LI, redemption, b"A"));
	});
}

#[test]
fn redemption_should_be_refused_when_more_is_asked_than_is_free() {
	run(|| {
		let purse = purse();
		assert_noop!(Budgets::request_redemption(signed(SELLER), 0), E::ZeroAmount);
		assert_noop!(Budgets::request_redemption(signed(SELLER), 1_001), E::InsufficientPurse);
		assert_noop!(Budgets::request_redemption(signed(SELLER), Balance::MAX), E::InsufficientPurse);
		// A bond, here under the only reason that the mock chain knows, is not free.
		assert_ok!(Balances::hold(&HoldReason::Redemption.into(), &purse, 300));
		assert_noop!(Budgets::request_redemption(signed(SELLER), 701), E::InsufficientPurse);
		assert_ok!(Balances::release(
			&HoldReason::Redemption.into(),
			&purse,
			300,
			frame_support::traits::tokens::Precision::Exact
		));
	});
}

#[test]
fn redemption_should_be_refused_when_the_signer_acts_for_nobody() {
	run(|| {
		purse();
		assert_noop!(Budgets::request_redemption(RuntimeOrigin::none(), 1), BadOrigin);
		assert_noop!(Budgets::request_redemption(root(), 1), BadOrigin);
		assert_noop!(Budgets::request_redemption(signed(STRANGER), 1), NOT_ACTING);
		assert_noop!(Budgets::request_redemption(signed(CLERK), 1), NOT_PERMITTED);
		// Everybody has a purse of their own, and only that.
		assert_noop!(Budgets::request_redemption(signed(BUYER), 1), E::InsufficientPurse);
	});
}

#[test]
fn redemption_should_destroy_the_money_when_the_bank_has_paid() {
	run(|| {
		let purse = purse();
		let redemption = requested(400);
		set_time(LATER);
		assert_ok!(confirm(LI, redemption, b"Out-1"));
		assert_eq!((balance(&purse), held(&purse)), (600, 0));
		assert_eq!((Balances::total_issuance(), RedemptionsPaid::<Test>::get()), (RICHES + 600, 400));
		let reference: Text<Test> = b"Out-1".to_vec().try_into().unwrap();
		let state = RedemptionState::Paid { by: LI, reference: reference.clone(), at: LATER };
		assert_eq!(Redemptions::<Test>::get(redemption).unwrap().state, state);
		let event = Event::RedemptionPaid { redemption, party: FIRM, amount: 400, reference, by: LI };
		System::assert_last_event(event.into());
	});
}

#[test]
fn payout_should_be_refused_when_the_reference_is_malformed_or_used() {
	run(|| {
		purse();
		let (first, second) = (requested(1), requested(2));
		assert_noop!(confirm(LI, first, b""), E::TextMissing);
		assert_noop!(confirm(LI, first, &[b'A'; 65]), E::TextTooLong);
		assert_noop!(confirm(LI, first, b"a b"), E::BadReference);
		assert_ok!(confirm(LI, first, b"out-1"));
		assert_noop!(confirm(LI, second, b"OUT-1"), E::DuplicatePayout);
		// What the bank paid in and what it paid out are two lists.
		assert_ok!(confirm(LI, second, b"BANK-0"));
	});
}

#[test]
fn payout_should_be_refused_when_the_redemption_is_unknown_or_settled() {
	run(|| {
		purse();
		assert_noop!(confirm(LI, 0, b"A"), E::UnknownRedemption);
		let (paid, rejected) = (requested(1), requested(2));
		assert_ok!(confirm(LI, paid, b"A"));
		assert_noop!(confirm(LI, paid, b"B"), E::RedemptionSettled);
		assert_ok!(Budgets::reject_redemption(signed(LI), rejected, b"why".to_vec()));
		assert_noop!(confirm(LI, rejected, b"B"), E::RedemptionSettled);
	});
}

#[test]
fn payout_should_be_refused_when_the_signer_may_not() {
	run(|| {
		purse();
		let redemption = requested(1);
		let confirm = |origin| Budgets::confirm_redemption(origin, redemption, b"A".to_vec());
		assert_noop!(confirm(RuntimeOrigin::none()), BadOrigin);
		assert_noop!(confirm(root()), BadOrigin);
		assert_noop!(confirm(signed(STRANGER)), NOT_ACTING);
		assert_noop!(confirm(signed(CLERK)), NOT_PERMITTED);
		assert_noop!(confirm(signed(SELLER)), NO_ROLE);
	});
}

#[test]
fn payout_should_be_refused_when_the_treasury_would_pay_itself() {
	run(|| {
		deposited(10, Destination::Purse(OFFICE));
		assert_ok!(Budgets::request_redemption(signed(LI), 10));
		assert_noop!(confirm(ZHAO, 0, b"A"), E::OwnRedemption);
		// Another office may.
		Granted::mutate(|granted| granted.push((BOARD, Role::Treasury)));
		assert_ok!(confirm(BUYER, 0, b"A"));
	});
}

#[test]
fn rejection_should_free_the_money_when_the_treasury_or_the_council_refuses() {
	run(|| {
		let purse = purse();
		let (first, second) = (requested(400), requested(500));
		set_time(LATER);
		assert_ok!(Budgets::reject_redemption(signed(LI), first, b"no account".to_vec()));
		assert_eq!((balance(&purse), held(&purse)), (500, 500));
		let (by, at) = (Authority::Party(OFFICE), LATER);
		let reason: procurement_primitives::identity::Reason = b"no account".to_vec().try_into().unwrap();
		let state = RedemptionState::Rejected { by, reason: reason.clone(), at };
		assert_eq!(Redemptions::<Test>::get(first).unwrap().state, state);
		let event = Event::RedemptionRejected { redemption: first, party: FIRM, amount: 400, by, reason };
		System::assert_last_event(event.into());
		assert_ok!(Budgets::reject_redemption(root(), second, b"no account".to_vec()));
		assert_eq!((balance(&purse), held(&purse)), (1_000, 0));
		assert_eq!(Balances::total_issuance(), RICHES + 1_000);
	});
}

#[test]
fn rejection_should_be_refused_when_signer_redemption_or_reason_is_wrong() {
	run(|| {
		purse();
		let redemption = requested(1);
		let reject = |origin, id, reason: &[u8]| Budgets::reject_redemption(origin, id, reason.to_vec());
		assert_noop!(reject(RuntimeOrigin::none(), redemption, b"why"), BadOrigin);
		assert_noop!(reject(signed(STRANGER), redemption, b"why"), NOT_ACTING);
		assert_noop!(reject(signed(CLERK), redemption, b"why"), NOT_PERMITTED);
		// The party itself cannot call it back: the bank may be paying.
		assert_noop!(reject(signed(SELLER), redemption, b"why"), NO_ROLE);
		assert_noop!(reject(signed(LI), redemption, b""), E::BadReason);
		assert_noop!(reject(signed(LI), redemption, &[b'r'; 257]), E::BadReason);
		assert_noop!(reject(signed(LI), redemption, b"\xff"), E::NotUtf8);
		assert_noop!(reject(signed(LI), 99, b"why"), E::UnknownRedemption);
		assert_ok!(confirm(LI, redemption, b"A"));
		assert_noop!(reject(signed(LI), redemption, b"why"), E::RedemptionSettled);
	});
}

#[test]
fn redemption_should_be_refused_when_all_numbers_are_used() {
	new_test_ext().execute_with(|| {
		purse();
		crate::NextRedemptionId::<Test>::put(u32::MAX);
		assert_noop!(Budgets::request_redemption(signed(SELLER), 1), E::IdsExhausted);
	});
}
