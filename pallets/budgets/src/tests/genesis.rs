use super::*;
use frame_support::traits::BuildGenesisConfig;
use procurement_primitives::budget::{Currency, CurrencyCode};

#[test]
fn genesis_should_count_the_money_that_the_chain_begins_with() {
	run(|| {
		let issuance = Budgets::issuance();
		assert_eq!((issuance.opening, issuance.total), (RICHES, RICHES));
		assert_eq!((issuance.deposited, issuance.redeemed), (0, 0));
		assert!(System::account_exists(&Budgets::treasury()));
	});
}

#[test]
fn genesis_should_set_the_currency_when_it_names_one() {
	run(|| {
		let code = CurrencyCode::try_from("CNY").unwrap();
		assert_eq!(Budgets::currency(), Currency { code, decimals: 2 });
		crate::GenesisConfig::<Test>::default().build();
		assert_eq!(Budgets::currency(), Currency { code: CurrencyCode::NONE, decimals: 0 });
	});
}
