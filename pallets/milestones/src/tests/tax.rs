//! Where withheld tax goes.

use super::*;
use crate::TaxOffice;
use procurement_primitives::identity::PartyId;

/// Has the council name the tax office.
fn set(origin: RuntimeOrigin, party: PartyId) -> DispatchResult {
	Contracts::set_tax_office(origin, party)
}

#[test]
fn tax_office_should_be_set_when_the_council_names_a_verified_party() {
	run(|| {
		TaxOffice::<Test>::kill();
		assert_ok!(set(RuntimeOrigin::root(), TAXES));
		assert_eq!(TaxOffice::<Test>::get(), Some(TAXES));
		System::assert_last_event(Event::TaxOfficeSet { party: TAXES }.into());
	});
}

#[test]
fn tax_office_should_be_refused_when_it_is_not_verified_or_somebody_else_names_it() {
	run(|| {
		TaxOffice::<Test>::kill();
		assert_noop!(set(RuntimeOrigin::root(), SUPPLIER), E::TaxOfficeNotVerified);
		Dismissed::insert(TAXES, ());
		assert_noop!(set(RuntimeOrigin::root(), TAXES), E::TaxOfficeNotVerified);
		Dismissed::remove(TAXES);
		assert_noop!(set(signed(LI), TAXES), BadOrigin);
		assert_noop!(set(RuntimeOrigin::none(), TAXES), BadOrigin);
	});
}

#[test]
fn terms_with_tax_should_be_refused_when_there_is_no_tax_office() {
	run(|| {
		let contract = draft(vec![milestone(Share(10_000), Buyer, 500)]);
		TaxOffice::<Test>::kill();
		let by = |tax| set_terms(contract, Terms { tax, ..full_terms() });
		assert_noop!(by(1), E::NoTaxOffice);
		assert_ok!(by(0));
		assert_ok!(set(RuntimeOrigin::root(), TAXES));
		assert_ok!(by(1));
	});
}

#[test]
fn payments_should_show_who_got_their_tax_when_another_tax_office_is_named_later() {
	run(|| {
		let contract = in_force(vec![milestone(Share(10_000), Buyer, 500)], full_terms());
		delivered_and_accepted(contract, 0);
		pay_early(contract, 0);
		TaxOffice::<Test>::put(ARBITER);
		let purse = Town::purse(ARBITER);
		let payees = || Contracts::payments(contract).iter().map(|it| it.lines[1].payee).collect::<Vec<_>>();
		assert_eq!(payees(), [TAX_OFFICE, purse], "the retention is not paid yet");
		at(NOW + 365 * DAY);
		assert_eq!((balance(TAX_OFFICE), balance(purse)), (57_000, 3_000));
		TaxOffice::<Test>::put(TAXES);
		assert_eq!(payees(), [TAX_OFFICE, purse]);
	});
}
