//! Where all the money is, before a purchase and after it.

use super::{story::step, Journey};
use crate::city::Actor;
use procurement_primitives::budget::{
	api::{IssuanceView, PurseView},
	LineId,
};

/// Where the money of a city is. What its lines hold is asked line by line.
pub struct Books {
	issuance: IssuanceView,
	treasury: u128,
	taxes: u128,
	/// The suppliers' purses, in their order.
	purses: Vec<u128>,
}

/// What a purchase must have changed in a city's books, in the smallest unit of the currency.
#[derive(Default)]
pub struct Changes<'a> {
	/// What the treasury was paid in.
	pub treasury: u128,
	/// What each supplier was paid in, in their order.
	pub purses: [u128; 4],
	/// The line, what the treasury gave it, and what was paid of that.
	pub line: (LineId, u128, u128),
	/// Who got how much of it, the rest being tax.
	pub paid: Vec<(&'a Actor, u128)>,
	/// What the treasury got of each supplier's bonds, in their order.
	pub forfeited: [u128; 4],
}

impl Journey<'_> {
	/// Where the money is. Nothing may be on hold.
	pub async fn books(&self) -> Books {
		let treasury: PurseView<[u8; 32]> = self.client.state_call("BudgetsApi_treasury", &[]).await;
		let mut purses = Vec::new();
		for supplier in &self.city.suppliers {
			let PurseView { balance, held, .. } = self.purse(supplier).await;
			assert_eq!(held, 0, "every bond is back");
			purses.push(balance);
		}
		Books {
			issuance: self.city.issuance().await,
			treasury: treasury.balance,
			taxes: self.purse(&self.city.tax_office).await.balance,
			purses,
		}
	}

	/// The books are right to the smallest unit: each account holds what it held `before`, and what this purchase changed.
	pub async fn check_books(&self, before: &Books, changes: &Changes<'_>) {
		step("The books are right to the last unit");
		let after = self.books().await;
		let Changes { treasury, purses, line: (line, given, spent), ref paid, forfeited } = *changes;
		let deposited = treasury + purses.iter().sum::<u128>();
		let IssuanceView { opening, redeemed, .. } = before.issuance;
		let issuance = &after.issuance;
		assert_eq!(issuance.deposited, before.issuance.deposited + deposited);
		assert_eq!((issuance.opening, issuance.redeemed), (opening, redeemed));
		assert_eq!(issuance.total, opening + issuance.deposited - redeemed);
		assert_eq!(issuance.total, self.client.issuance().await, "there is no other money");
		let (all, opening) = (self.say(issuance.total), self.say(opening));
		println!("    all money {all:>18} = at the start {opening} + deposited {}", self.say(issuance.deposited));

		let view = self.line(line).await;
		assert_eq!((view.appropriated, view.free, view.paid), (given, given - spent, spent));
		assert_eq!((view.reserved, view.committed, view.balance), (0, 0, given - spent));
		let shown = self.client.ask("budgets_line", vec![line.into()]).await.expect("the line is there");
		for (field, amount) in [("appropriated", given), ("free", given - spent), ("reserved", 0), ("paid", spent)] {
			assert_eq!(shown[field], amount.to_string(), "JSON-RPC and the runtime API say the same: {field}");
		}
		let (appropriated, free) = (self.say(view.appropriated), self.say(view.free));
		println!("    line {line}    {appropriated:>18} = free {free} + paid {}", self.say(view.paid));

		let net: u128 = paid.iter().map(|(_, net)| net).sum();
		for (place, supplier) in self.city.suppliers.iter().enumerate() {
			let own = paid.iter().filter(|(payee, _)| payee.party == supplier.party);
			let earned: u128 = own.map(|(_, net)| net).sum();
			let expected = before.purses[place] + purses[place] + earned - forfeited[place];
			assert_eq!(after.purses[place], expected, "{}: nobody paid for anything else", supplier.name);
			println!("    {:<36} {:>18} in its purse", supplier.name, self.say(expected));
		}
		assert_eq!(after.taxes, before.taxes + spent - net, "the tax office has the rest of what was paid");
		println!("    {:<36} {:>18} in its purse", self.city.tax_office.name, self.say(after.taxes));
		let forfeited: u128 = forfeited.iter().sum();
		assert_eq!(after.treasury, before.treasury + treasury + forfeited - given);
		println!("    {:<36} {:>18} left", self.city.treasury.name, self.say(after.treasury));

		// Whatever was paid in is in one of these accounts.
		let sum = |books: &Books| books.treasury + books.taxes + books.purses.iter().sum::<u128>();
		assert_eq!(sum(&after) + view.balance, sum(before) + deposited, "nothing is lost on the way");
	}
}
