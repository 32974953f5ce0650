//! From the final award to the last payment.

use super::{Journey, BLOCKS};
use crate::city::Actor;
use codec::Encode;
use procurement_primitives::{
	award::AwardId,
	budget::{ContractId, LineId},
	contract::{api::PaymentView, ContractStatus, MilestoneId, PaymentId, PaymentState},
	tender::TenderId,
};
use serde_json::Value as Json;

impl Journey<'_> {
	/// The contract that was drafted from an award.
	pub async fn contract_of(&self, award: AwardId) -> ContractId {
		let contract: Option<ContractId> = self.client.state_call("ContractsApi_by_award", &award.encode()).await;
		contract.expect("a contract is drafted")
	}

	/// The buyer completes the draft, two of its officials sign, and so does the supplier. Bid bonds go back by themselves.
	pub(super) async fn agree(&self, contract: ContractId, terms: &Json, supplier: &Actor, line: LineId) {
		let file = self.write(&format!("terms-of-{contract}.json"), &terms.to_string());
		let id = contract.to_string();
		let [first, second] = &self.city.buyers;
		self.run(first, &["contract", "terms", &id, &file]).await.json();
		for who in [first, second, supplier] {
			self.run(who, &["contract", "sign", &id]).await.json();
		}
		let summary = self.contract(contract).await.summary;
		assert_eq!(summary.status, ContractStatus::Active);
		let view = self.line(line).await;
		assert_eq!(view.committed, summary.books.value);
		println!(
			"    line {line}: {} committed, {} still put aside",
			self.say(view.committed),
			self.say(view.reserved)
		);
	}

	/// Makes blocks until no supplier has anything on hold but the one that leaves a bond for its contract, if one does. Tells
	/// what the chain did.
	pub async fn wait_for_bonds(&self, left: Option<(&Actor, u128)>) -> Vec<String> {
		let bond = left.map_or(0, |(_, bond)| bond);
		for _ in 0..BLOCKS {
			if self.held_in_all().await == bond {
				break;
			}
			self.client.seal(None).await.expect("a block can be sealed");
		}
		for supplier in &self.city.suppliers {
			let held = left.filter(|(who, _)| who.party == supplier.party).map_or(0, |(_, bond)| bond);
			assert_eq!(self.purse(supplier).await.held, held, "bid bonds are back, a performance bond is held");
		}
		self.tell_what_happened_by_itself().await
	}

	async fn held_in_all(&self) -> u128 {
		let mut sum = 0;
		for supplier in &self.city.suppliers {
			sum += self.purse(supplier).await.held;
		}
		sum
	}

	/// The supplier delivers, with the hash of what proves it.
	pub async fn deliver(&self, contract: ContractId, milestone: MilestoneId, supplier: &Actor, note: &str) {
		let note = self.write(&format!("delivery-note-{milestone}-of-{contract}.txt"), note);
		let (id, milestone) = (contract.to_string(), milestone.to_string());
		self.run(supplier, &["contract", "deliver", &id, &milestone, "--evidence", &note]).await.json();
	}

	/// Waits for the day on which a payment is due, on which the chain must make it, and tells where the money went.
	pub(super) async fn see_paid(
		&self,
		tender: TenderId,
		contract: ContractId,
		payment: PaymentId,
		supplier: &Actor,
	) -> PaymentView<[u8; 32]> {
		assert!(!self.evaluation(tender).await.money_stopped, "nothing stops the money");
		let payment = usize::try_from(payment).expect("payments are few");
		let due = self.payments(contract).await[payment].due;
		let told = self.wait_until(due).await;
		assert!(told.iter().any(|event| event == "PaymentMade"), "nobody had to pay: {told:?}");
		let view = self.payments(contract).await.swap_remove(payment);
		assert!(matches!(view.state, PaymentState::Succeeded { .. }));
		assert_eq!(view.lines.iter().map(|line| line.amount).sum::<u128>(), view.amount, "its lines add up to it");
		let (purse, taxes) = (self.purse(supplier).await.account, self.purse(&self.city.tax_office).await.account);
		for line in &view.lines {
			let (payee, name) = if line.tax { (taxes, &self.city.tax_office.name) } else { (purse, &supplier.name) };
			assert_eq!(line.payee, payee);
			println!("    {:>18} to {name}", self.say(line.amount));
		}
		view
	}
}
