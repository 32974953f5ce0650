use super::*;
use procurement_primitives::contract::api::{ContractFilter, PaymentView, MAX_PAGE};

#[test]
fn view_should_tell_all_of_a_contract() {
	run(|| {
		assert_eq!(Contracts::view(0), None);
		let schedule = vec![milestone(Share(5_000), Inspectors, 1_000), milestone(Share(5_000), Device, 0)];
		let contract = draft(schedule);
		let terms =
			Terms { inspectors: INSPECTORS.to_vec(), inspectors_needed: 2, devices: vec![device(1)], ..full_terms() };
		assert_ok!(set_terms(contract, terms.clone()));
		let view = Contracts::view(contract).unwrap();
		assert_eq!((view.terms, view.version, view.complete, view.sign_by), (terms, 1, true, NOW + 30 * DAY));
		assert_eq!((view.bond_state, view.milestones[0].due), (PerformanceBondState::Agreed, None));
		sign_all(contract);
		assert_ok!(deliver(contract, 0));
		assert_ok!(Contracts::accept(signed(40), contract, 0));
		assert_ok!(Contracts::reject(signed(50), contract, 0, why()));
		assert_ok!(Contracts::dispute(signed(MEI), contract, 0, why()));
		assert_ok!(deliver(contract, 1));
		assert_ok!(Contracts::attest(signed(METER), contract, 1, 5));
		let changes = vec![MilestoneChange { milestone: 1, amount: Some(400_000), due: None }];
		let variation = Variation { reason: VariationReason::VolumeCuts, note: why(), changes: changes.clone() };
		assert_ok!(Contracts::propose_variation(signed(LI), contract, Box::new(variation.clone())));
		assert_ok!(Contracts::sign_variation(signed(MEI), contract, 0));
		assert_eq!(Contracts::view(contract).unwrap().proposal.unwrap().signatures.supplier, Some(MEI));
		assert_ok!(Contracts::sign_variation(signed(ZHAO), contract, 0));
		assert_ok!(Contracts::terminate(signed(LI), contract, TerminationReason::NoDemand, why()));
		let view = Contracts::view(contract).unwrap();
		assert_eq!((view.signatures.buyer, view.signatures.supplier), (vec![LI, ZHAO], Some(MEI)));
		assert_eq!(
			(view.bond_state, view.awarded, view.added, view.added_at_most),
			(PerformanceBondState::Held, VALUE, 0, 100_000)
		);
		assert_eq!((view.summary.id, view.summary.books.value, view.summary.signed), (contract, 900_000, Some(NOW)));
		let [first, second] = &view.milestones[..] else { panic!() };
		assert_eq!(
			(first.due, first.title.clone(), first.deliveries),
			(Some(NOW + 30 * DAY), b"computers".to_vec(), 1)
		);
		let delivery = first.delivery.as_ref().unwrap();
		assert_eq!(
			(delivery.accepting.clone(), delivery.rejecting.clone()),
			(vec![INSPECTORS[0]], vec![INSPECTORS[1]])
		);
		assert_eq!(delivery.evidence, evidence());
		let dispute = first.dispute.as_ref().unwrap();
		assert_eq!(
			(dispute.amount, dispute.review_from, dispute.reason.clone()),
			(500_000, NOW + ARBITRATION_TIME, why())
		);
		assert_eq!((second.amount, second.delivery.as_ref().unwrap().reading), (400_000, Some(5)));
		assert_eq!(second.status, MilestoneStatus::Rejected { at: NOW });
		assert_eq!(view.proposal, None);
		assert_eq!(view.variations.len(), 1);
		assert_eq!((view.variations[0].value_after, view.variations[0].changes.clone()), (900_000, changes));
		assert_eq!(view.terminations[0].signatures.buyer, vec![LI]);
		assert_eq!((Contracts::of_award(0), Contracts::of_award(1)), (Some(contract), None));
	});
}

#[test]
fn payments_should_show_their_lines_and_the_interest_of_today() {
	run(|| {
		assert_eq!(Contracts::payments(0), vec![]);
		let contract = in_force(vec![milestone(Share(10_000), Buyer, 500)], full_terms());
		delivered_and_accepted(contract, 0);
		Shut::put(true);
		at(NOW + 40 * DAY);
		let [main, kept] = &Contracts::payments(contract)[..] else { panic!() };
		assert_eq!(
			(main.kind, main.amount, main.interest, main.disputed),
			(PaymentKind::Delivery, 950_000, 4_750, false)
		);
		assert!(matches!(main.state, PaymentState::Failed { .. }));
		let lines: Vec<_> = main.lines.iter().map(|line| (line.payee, line.amount, line.tax)).collect();
		assert_eq!(lines, [(Town::purse(SUPPLIER), 893_000, false), (TAX_OFFICE, 57_000, true)]);
		assert_eq!((kept.kind, kept.amount, kept.interest), (PaymentKind::Retention, 50_000, 0));
		let deductions = |view: &PaymentView<u64>| (view.retained, view.released);
		assert_eq!((deductions(main), deductions(kept)), ((50_000, 0), (0, 0)));
		Shut::put(false);
		assert_ok!(Contracts::pay(signed(STRANGER), contract, 0));
		assert_ok!(Contracts::dispute(signed(LI), contract, 0, why()));
		let payments = Contracts::payments(contract);
		assert_eq!((payments[0].interest, payments[1].disputed), (0, true));
		assert_eq!(
			(payments[2].kind, payments[2].lines.len(), payments[2].disputed),
			(PaymentKind::Interest { on: 0 }, 1, false)
		);
		// An arbiter leaves the supplier a fifth of what is retained: the rest of the milestone is a deduction.
		assert_ok!(Contracts::settle(signed(JUDGE), contract, 0, 10_000, why()));
		assert_eq!(deductions(&Contracts::payments(contract)[0]), (10_000, 40_000));
	});
}

fn ids(filter: &ContractFilter, from: ContractId, limit: u32) -> (Vec<ContractId>, Option<ContractId>) {
	let page = Contracts::page(filter.clone(), from, limit);
	(page.contracts.into_iter().map(|contract| contract.id).collect(), page.next)
}

#[test]
fn contracts_should_be_found_by_tender_buyer_supplier_and_status() {
	run(|| {
		let tender = tender(shares(&[10_000]), 4 * VALUE);
		for supplier in [SUPPLIER, RIVAL, SUPPLIER] {
			assert_ok!(Contracts::awarded(award_of(tender, supplier, VALUE)));
		}
		let other = draft(shares(&[10_000]));
		sign_all(2);
		let all = ContractFilter::default();
		assert_eq!(ids(&all, 0, 100), (vec![0, 1, 2, 3], None));
		assert_eq!(ids(&all, 0, 0), (vec![0], Some(1)), "a page of nothing gets nobody on");
		assert_eq!(ids(&all, 1, 2), (vec![1, 2], Some(3)));
		assert_eq!(ids(&all, 9, 2), (vec![], None));
		let by_tender = ContractFilter { tender: Some(tender), ..Default::default() };
		assert_eq!(ids(&by_tender, 0, 2), (vec![0, 1], Some(2)));
		assert_eq!(ids(&by_tender, 2, 2), (vec![2], None));
		let by_supplier = ContractFilter { supplier: Some(SUPPLIER), ..Default::default() };
		assert_eq!(ids(&by_supplier, 0, 9), (vec![0, 2, other], None));
		assert_eq!(ids(&ContractFilter { tender: Some(tender), ..by_supplier.clone() }, 0, 9), (vec![0, 2], None));
		let by_buyer = ContractFilter { buyer: Some(BUYER), ..Default::default() };
		assert_eq!(ids(&by_buyer, 1, 9), (vec![1, 2, other], None));
		assert_eq!(ids(&ContractFilter { buyer: Some(RIVAL), ..Default::default() }, 0, 9), (vec![], None));
		let active = ContractFilter { status: Some(ContractStatusCode::Active), ..Default::default() };
		assert_eq!(ids(&active, 0, 9), (vec![2], None));
		assert_eq!(ids(&ContractFilter { buyer: Some(BUYER), ..active }, 0, 9), (vec![2], None));
	});
}

#[test]
fn page_should_be_clamped_to_its_greatest_length() {
	run(|| {
		let tender = tender(shares(&[10_000]), VALUE);
		for _ in 0..MAX_PAGE + 1 {
			assert_ok!(Contracts::awarded(award_of(tender, SUPPLIER, 1)));
		}
		let page = Contracts::page(ContractFilter::default(), 0, u32::MAX);
		assert_eq!((page.contracts.len(), page.next), (MAX_PAGE as usize, Some(MAX_PAGE)));
	});
}

#[test]
fn largest_records_should_stay_within_their_bounds() {
	use codec::MaxEncodedLen;
	assert!(Contract::max_encoded_len() <= 512, "{}", Contract::max_encoded_len());
	assert!(Milestone::max_encoded_len() <= 128, "{}", Milestone::max_encoded_len());
}
