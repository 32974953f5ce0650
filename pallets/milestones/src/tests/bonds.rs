use super::*;
use frame_support::traits::fungible::Mutate;

fn with_bond(bond: Balance) -> ContractId {
	let contract = draft(shares(&[10_000]));
	assert_ok!(set_terms(contract, Terms { performance_bond: bond, ..plain_terms() }));
	contract
}

#[test]
fn bonds_should_add_up_on_the_purse_and_go_back_one_by_one() {
	run(|| {
		let (first, second) = (with_bond(30_000), with_bond(20_000));
		sign_all(first);
		sign_all(second);
		assert_eq!(held(SUPPLIER), 50_000);
		delivered_and_accepted(first, 0);
		assert_eq!(held(SUPPLIER), 20_000, "what is decided holds nobody's bond");
		System::assert_last_event(Event::BondReturned { contract: first, supplier: SUPPLIER, amount: 30_000 }.into());
		assert_eq!(stored(first).bond.state, PerformanceBondState::Returned);
		assert_ok!(Contracts::decline(signed(MEI), with_bond(1), why()));
		assert_eq!(held(SUPPLIER), 20_000);
	});
}

#[test]
fn bond_should_take_the_last_unit_of_a_purse_and_no_more_than_is_there() {
	run(|| {
		let contract = with_bond(100_000);
		assert_ok!(Balances::burn_from(
			&Town::purse(SUPPLIER),
			PURSE - 99_999,
			frame_support::traits::tokens::Preservation::Expendable,
			frame_support::traits::tokens::Precision::Exact,
			frame_support::traits::tokens::Fortitude::Polite,
		));
		assert_noop!(sign(MEI, contract), E::BondNotCovered);
		assert_ok!(Balances::mint_into(&Town::purse(SUPPLIER), 1));
		assert_ok!(sign(MEI, contract));
		assert_eq!((held(SUPPLIER), balance(Town::purse(SUPPLIER))), (100_000, 0));
	});
}

#[test]
fn bond_should_go_to_the_treasury_when_the_supplier_is_in_default() {
	run(|| {
		let contract = with_bond(40_000);
		sign_all(contract);
		pass(30 * DAY + DEFAULT_AFTER);
		for who in [LI, ZHAO] {
			assert_ok!(Contracts::terminate(signed(who), contract, TerminationReason::SupplierDefault, why()));
		}
		assert!(happened(Event::BondForfeited { contract, supplier: SUPPLIER, amount: 40_000 }));
		assert_eq!((held(SUPPLIER), balance(TREASURY)), (0, 40_000));
		assert_eq!(stored(contract).bond.state, PerformanceBondState::Forfeited);
	});
}

#[test]
fn bond_should_end_once_whatever_else_is_held_on_the_purse() {
	run(|| {
		let other = with_bond(20_000);
		sign_all(other);
		// Forfeited, and then the contract is closed.
		let lost = draft(shares(&[5_000, 5_000]));
		assert_ok!(set_terms(lost, Terms { performance_bond: 40_000, ..plain_terms() }));
		sign_all(lost);
		pass(30 * DAY + DEFAULT_AFTER);
		assert_ok!(deliver(lost, 0));
		for who in [LI, ZHAO] {
			assert_ok!(Contracts::terminate(signed(who), lost, TerminationReason::SupplierDefault, why()));
		}
		assert_eq!((held(SUPPLIER), balance(TREASURY)), (20_000, 40_000));
		accept(lost, 0);
		pass(30 * DAY);
		assert!(matches!(status(lost), ContractStatus::Closed { .. }));
		// Returned, and then the draft falls with its award.
		let declined = with_bond(30_000);
		assert_ok!(sign(MEI, declined));
		assert_ok!(Contracts::decline(signed(MEI), declined, why()));
		assert_ok!(Contracts::annulled(stored(declined).award));
		pass(60 * DAY);
		assert_eq!((held(SUPPLIER), balance(TREASURY)), (20_000, 40_000), "the other contract's bond stays");
		assert_eq!(stored(other).bond.state, PerformanceBondState::Held);
	});
}

#[test]
fn hold_reason_should_keep_its_index() {
	use codec::Encode;
	assert_eq!(crate::HoldReason::PerformanceBond.encode(), [0]);
}
