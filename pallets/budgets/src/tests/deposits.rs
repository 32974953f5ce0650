use super::*;
use crate::{DepositReferences, Deposits, DepositsConfirmed};

fn record(who: AccountId32, amount: Balance, to: Destination, reference: &[u8]) -> sp_runtime::DispatchResult {
	Budgets::record_deposit(signed(who), amount, to, reference.to_vec())
}

#[test]
fn deposit_should_issue_nothing_when_only_recorded() {
	run(|| {
		assert_ok!(record(LI, 500, Destination::Treasury, b"ICBC/2025-0001"));
		let event = Event::DepositRecorded {
			deposit: 0,
			amount: 500,
			to: Destination::Treasury,
			reference: b"ICBC/2025-0001".to_vec().try_into().unwrap(),
			by: LI,
		};
		System::assert_last_event(event.into());
		let deposit = Deposits::<Test>::get(0).unwrap();
		assert_eq!((deposit.amount, deposit.to, deposit.recorded_by), (500, Destination::Treasury, LI));
		assert_eq!((deposit.recorded_at, deposit.state), (NOW, DepositState::Recorded));
		assert_eq!(Balances::total_issuance(), RICHES);
	});
}

#[test]
fn deposit_should_be_issued_to_the_treasury_when_a_second_person_confirms() {
	run(|| {
		let deposit = recorded(500, Destination::Treasury, b"A");
		set_time(LATER);
		assert_ok!(Budgets::confirm_deposit(signed(ZHAO), deposit));
		let account = Budgets::treasury();
		assert_eq!((balance(&account), Balances::total_issuance()), (500, RICHES + 500));
		assert_eq!(DepositsConfirmed::<Test>::get(), 500);
		assert_eq!(Deposits::<Test>::get(deposit).unwrap().state, DepositState::Confirmed { by: ZHAO, at: LATER });
		let to = Destination::Treasury;
		System::assert_last_event(Event::DepositConfirmed { deposit, amount: 500, to, account, by: ZHAO }.into());
	});
}

#[test]
fn deposit_should_fill_a_purse_when_it_is_for_a_party() {
	run(|| {
		deposited(300, Destination::Purse(FIRM));
		assert_eq!((balance(&Budgets::purse(FIRM)), balance(&Budgets::treasury())), (300, 0));
	});
}

#[test]
fn deposit_should_be_refused_when_the_signer_is_no_treasurer() {
	run(|| {
		let call = |origin| Budgets::record_deposit(origin, 1, Destination::Treasury, b"A".to_vec());
		assert_noop!(call(RuntimeOrigin::none()), BadOrigin);
		// The council issues nothing.
		assert_noop!(call(root()), BadOrigin);
		assert_noop!(call(signed(STRANGER)), NOT_ACTING);
		assert_noop!(call(signed(CLERK)), NOT_PERMITTED);
		assert_noop!(call(signed(BUYER)), NO_ROLE);
	});
}

#[test]
fn deposit_should_be_refused_when_nothing_or_nobody_is_named() {
	run(|| {
		assert_noop!(record(LI, 0, Destination::Treasury, b"A"), E::ZeroAmount);
		assert_noop!(record(LI, 1, Destination::Purse(99), b"A"), E::NoOffice);
		assert_noop!(record(LI, 1, Destination::Purse(NEWCOMER), b"A"), E::NoOffice);
		assert_ok!(record(LI, 1, Destination::Purse(BOARD), b"A"));
		assert_ok!(record(LI, 1, Destination::Purse(OFFICE), b"B"));
	});
}

#[test]
fn deposit_should_be_refused_when_its_reference_is_malformed() {
	run(|| {
		let treasury = Destination::Treasury;
		assert_noop!(record(LI, 1, treasury, b""), E::TextMissing);
		assert_noop!(record(LI, 1, treasury, &[b'A'; 65]), E::TextTooLong);
		for bad in [&b"A 1"[..], b"A\n", b" A", b"\xff", "参考".as_bytes()] {
			assert_noop!(record(LI, 1, treasury, bad), E::BadReference);
		}
		assert_ok!(record(LI, 1, treasury, &[b'A'; 64]));
	});
}

#[test]
fn deposit_should_be_refused_when_its_reference_stands_already() {
	run(|| {
		let first = recorded(500, Destination::Treasury, b"bank-1");
		assert_noop!(record(ZHAO, 500, Destination::Treasury, b"bank-1"), E::DuplicateDeposit);
		assert_noop!(record(ZHAO, 500, Destination::Treasury, b"BANK-1"), E::DuplicateDeposit);
		assert_noop!(record(ZHAO, 1, Destination::Purse(FIRM), b"Bank-1"), E::DuplicateDeposit);
		assert_ok!(Budgets::confirm_deposit(signed(ZHAO), first));
		pass(3_650 * DAY);
		assert_noop!(record(ZHAO, 500, Destination::Treasury, b"bank-1"), E::DuplicateDeposit);
	});
}

#[test]
fn confirmation_should_be_refused_when_the_same_person_recorded() {
	run(|| {
		let deposit = recorded(500, Destination::Treasury, b"A");
		let confirm = |who| Budgets::confirm_deposit(signed(who), deposit);
		assert_noop!(confirm(LI), SAME_PERSON);
		assert_noop!(confirm(LI_TOO), SAME_PERSON);
		assert_noop!(confirm(UNTIED), NO_PERSON);
		// Who recorded is no longer tied to a person: nobody can say that the two differ.
		Persons::mutate(|persons| persons.retain(|(account, _)| *account != LI));
		assert_noop!(confirm(ZHAO), NO_PERSON);
	});
}

#[test]
fn confirmation_should_be_refused_when_the_signer_is_no_treasurer() {
	run(|| {
		let deposit = recorded(500, Destination::Treasury, b"A");
		assert_noop!(Budgets::confirm_deposit(RuntimeOrigin::none(), deposit), BadOrigin);
		assert_noop!(Budgets::confirm_deposit(root(), deposit), BadOrigin);
		assert_noop!(Budgets::confirm_deposit(signed(STRANGER), deposit), NOT_ACTING);
		assert_noop!(Budgets::confirm_deposit(signed(CLERK), deposit), NOT_PERMITTED);
		assert_noop!(Budgets::confirm_deposit(signed(BUYER), deposit), NO_ROLE);
	});
}

#[test]
fn confirmation_should_be_refused_when_the_deposit_is_unknown_or_settled() {
	run(|| {
		assert_noop!(Budgets::confirm_deposit(signed(ZHAO), 0), E::UnknownDeposit);
		let confirmed = deposited(500, Destination::Treasury);
		assert_noop!(Budgets::confirm_deposit(signed(ZHAO), confirmed), E::DepositSettled);
		let cancelled = recorded(500, Destination::Treasury, b"A");
		assert_ok!(Budgets::cancel_deposit(signed(ZHAO), cancelled, b"typing error".to_vec()));
		assert_noop!(Budgets::confirm_deposit(signed(ZHAO), cancelled), E::DepositSettled);
	});
}

#[test]
fn confirmation_should_be_refused_when_there_would_be_more_money_than_can_be_counted() {
	run(|| {
		let most = recorded(Balance::MAX, Destination::Treasury, b"A");
		assert_noop!(Budgets::confirm_deposit(signed(ZHAO), most), ArithmeticError::Overflow);
		assert_ok!(Budgets::cancel_deposit(signed(LI), most, b"not so much".to_vec()));
		deposited(Balance::MAX - RICHES, Destination::Treasury);
		assert_eq!(Balances::total_issuance(), Balance::MAX);
		let one = recorded(1, Destination::Purse(FIRM), b"B");
		assert_noop!(Budgets::confirm_deposit(signed(ZHAO), one), ArithmeticError::Overflow);
	});
}

#[test]
fn confirmation_should_issue_what_was_recorded_when_the_reference_was_recorded_anew() {
	run(|| {
		let first = recorded(100, Destination::Treasury, b"A");
		assert_ok!(Budgets::cancel_deposit(signed(LI), first, b"wrong amount".to_vec()));
		let second = recorded(1_000_000, Destination::Purse(FIRM), b"A");
		// Zhao read the first record: a swap before the confirmation arrives issues nothing.
		assert_noop!(Budgets::confirm_deposit(signed(ZHAO), first), E::DepositSettled);
		assert_ne!(first, second);
		assert_eq!(Balances::total_issuance(), RICHES);
	});
}

#[test]
fn cancelling_should_free_the_reference_when_nothing_was_issued() {
	run(|| {
		let deposit = recorded(100, Destination::Treasury, b"a");
		set_time(LATER);
		assert_ok!(Budgets::cancel_deposit(signed(ZHAO), deposit, b"wrong amount".to_vec()));
		let (by, reason) = (Authority::Party(OFFICE), b"wrong amount".to_vec().try_into().unwrap());
		let state = Deposits::<Test>::get(deposit).unwrap().state;
		assert_eq!(state, DepositState::Cancelled { by, reason, at: LATER });
		let reason = b"wrong amount".to_vec().try_into().unwrap();
		System::assert_last_event(Event::DepositCancelled { deposit, by, reason }.into());
		assert_eq!(DepositReferences::<Test>::iter().count(), 0);
		let again = recorded(101, Destination::Treasury, b"A");
		assert_ok!(Budgets::confirm_deposit(signed(ZHAO), again));
		assert_eq!(balance(&Budgets::treasury()), 101);
	});
}

#[test]
fn cancelling_should_be_allowed_when_the_council_stops_a_deposit() {
	run(|| {
		let deposit = recorded(100, Destination::Treasury, b"A");
		assert_ok!(Budgets::cancel_deposit(root(), deposit, b"no such money".to_vec()));
		let reason = b"no such money".to_vec().try_into().unwrap();
		System::assert_last_event(Event::DepositCancelled { deposit, by: Authority::Governance, reason }.into());
	});
}

#[test]
fn cancelling_should_be_refused_when_signer_deposit_or_reason_is_wrong() {
	run(|| {
		let deposit = recorded(100, Destination::Treasury, b"A");
		let cancel = |origin, deposit, reason: &[u8]| Budgets::cancel_deposit(origin, deposit, reason.to_vec());
		assert_noop!(cancel(RuntimeOrigin::none(), deposit, b"why"), BadOrigin);
		assert_noop!(cancel(signed(STRANGER), deposit, b"why"), NOT_ACTING);
		assert_noop!(cancel(signed(CLERK), deposit, b"why"), NOT_PERMITTED);
		assert_noop!(cancel(signed(BUYER), deposit, b"why"), NO_ROLE);
		assert_noop!(cancel(signed(LI), deposit, b""), E::BadReason);
		assert_noop!(cancel(signed(LI), deposit, &[b'r'; 257]), E::BadReason);
		assert_noop!(cancel(signed(LI), deposit, b"\xff"), E::NotUtf8);
		assert_noop!(cancel(signed(LI), 99, b"why"), E::UnknownDeposit);
		assert_ok!(cancel(signed(LI), deposit, &[b'r'; 256]));
		assert_noop!(cancel(signed(LI), deposit, b"why"), E::DepositSettled);
		let confirmed = deposited(1, Destination::Treasury);
		assert_noop!(cancel(signed(LI), confirmed, b"why"), E::DepositSettled);
	});
}

#[test]
fn deposit_should_be_refused_when_all_numbers_are_used() {
	new_test_ext().execute_with(|| {
		crate::NextDepositId::<Test>::put(u32::MAX);
		assert_noop!(record(LI, 1, Destination::Treasury, b"A"), E::IdsExhausted);
	});
}
