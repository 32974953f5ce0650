use super::*;

/// A way to spoil the state.
type Spoil = fn();

/// The first contract's record.
fn contract(change: impl FnOnce(&mut Contract)) {
	crate::Contracts::<Test>::mutate(0, |contract| change(contract.as_mut().unwrap()));
}

/// Its first milestone.
fn first(change: impl FnOnce(&mut Milestone)) {
	crate::Milestones::<Test>::mutate(0, 0, |milestone| change(milestone.as_mut().unwrap()));
}

/// Its first payment.
fn paying(change: impl FnOnce(&mut Payment<Test>)) {
	crate::Payments::<Test>::mutate(0, 0, |payment| change(payment.as_mut().unwrap()));
}

#[test]
fn try_state_should_notice_when_something_is_wrong() {
	let cases: &[(&str, Spoil)] = &[
		("bond", || contract(|it| it.bond.amount += 1)),
		("bond kept", || contract(|it| it.bond.state = PerformanceBondState::Returned)),
		("value", || contract(|it| it.books.value += 1)),
		("added", || contract(|it| it.added += 1)),
		("variation", || {
			contract(|it| it.variations += 1);
			let variation = SignedVariation {
				by: Side::Buyer,
				at: 0,
				reason: VariationReason::VolumeCuts,
				note: stored_why(),
				changes: Default::default(),
				value_before: VALUE,
				value_after: VALUE - 1,
			};
			crate::Variations::<Test>::insert(0, 0, variation);
		}),
		("open", || contract(|it| it.books.open -= 1)),
		("released", || {
			contract(|it| {
				it.books.released += 1;
				it.books.open -= 1;
			})
		}),
		("interest", || contract(|it| it.books.interest_owed += 1)),
		("ended", || contract(|it| it.ended += 1)),
		("unpaid", || contract(|it| it.unpaid += 1)),
		("disputes", || contract(|it| it.disputes += 1)),
		("payments", || contract(|it| it.payments += 1)),
		("milestones", || contract(|it| it.milestones += 1)),
		("status", || contract(|it| it.status = ContractStatus::Draft)),
		("closed", || contract(|it| it.status = ContractStatus::Closed { terminated: None })),
		("unsigned", || contract(|it| it.signed = None)),
		("supplier", || contract(|it| it.supplier = RIVAL)),
		("tender", || contract(|it| it.tender = 77)),
		("buyer", || contract(|it| it.buyer = 77)),
		("award", || contract(|it| it.award = 77)),
		("amount", || first(|it| it.amount += 1)),
		("frozen", || first(|it| it.frozen = true)),
		("milestone's release", || first(|it| it.released += 1)),
		("milestone's payment", || first(|it| it.payment = None)),
		("milestone undecided", || first(|it| it.status = MilestoneStatus::Scheduled)),
		("paid amount", || paying(|it| it.amount -= 1)),
		("tax of what is not paid", || paying(|it| it.taxed_by = Some(TAXES))),
		("paid already", || paying(|it| it.state = PaymentState::Succeeded { at: 0 })),
		("another kind", || paying(|it| it.kind = PaymentKind::Retention)),
		("another milestone", || paying(|it| it.milestone = 1)),
		("a try that is not counted", || paying(|it| it.state = PaymentState::Attempted { attempts: 0, next: 0 })),
		("next number", || crate::NextContractId::<Test>::put(9)),
		("draft count", || crate::Drafts::<Test>::insert(5, 1)),
		("index by tender", || crate::ContractsByTender::<Test>::remove(0, [0; 4])),
		("index by buyer", || crate::ContractsByBuyer::<Test>::insert(5, [0; 4], ())),
		("index by supplier", || crate::ContractsBySupplier::<Test>::remove(SUPPLIER, [0; 4])),
		("index by award", || crate::ContractOf::<Test>::insert(0, 1)),
		("terms", || crate::ContractTerms::<Test>::remove(0)),
		("signatures", || crate::ContractSignatures::<Test>::remove(0)),
		("title", || crate::MilestoneTitles::<Test>::remove(0, 1)),
		("interest on what is not paid", || {
			contract(|it| {
				it.payments += 1;
				it.books.interest_owed += 1;
			});
			let kind = PaymentKind::Interest { on: 0 };
			crate::Payments::<Test>::insert(0, 1, Payment { kind, amount: 1, ..payment(0, 0) });
		}),
		("interest twice", || {
			assert_ok!(Contracts::pay(signed(LI), 0, 0));
			assert_ok!(Contracts::pay(signed(ZHAO), 0, 0));
			contract(|it| {
				it.payments += 2;
				it.books.interest_owed += 2;
			});
			let interest = Payment { kind: PaymentKind::Interest { on: 0 }, amount: 1, ..payment(0, 0) };
			for number in 1..3 {
				let state = PaymentState::Pending;
				crate::Payments::<Test>::insert(0, number, Payment { state, ..interest.clone() });
			}
		}),
		("payment of nothing", || {
			crate::Payments::<Test>::insert(5, 0, payment(0, 0));
		}),
		("delivery of nothing", || {
			let delivery = crate::Deliveries::<Test>::get(0, 0).unwrap();
			crate::Deliveries::<Test>::insert(0, 2, delivery);
		}),
		("dispute of nothing", || {
			let dispute = Dispute { by: Side::Buyer, at: 0, reason: stored_why() };
			crate::Disputes::<Test>::insert(0, 1, dispute);
		}),
		("termination of what ended", || {
			crate::Contracts::<Test>::mutate(1, |it| it.as_mut().unwrap().status = ContractStatus::Annulled);
			crate::Terminations::<Test>::insert(1, TerminationReason::NoDemand, Signatures::default());
		}),
		("budget", || MockCommitments::insert(0, (0, 1))),
	];
	for (name, spoil) in cases {
		new_test_ext().execute_with(|| {
			let running = in_force(shares(&[2_000, 2_000, 6_000]), full_terms());
			assert_eq!(running, 0);
			delivered_and_accepted(running, 0);
			let fallen = draft(shares(&[10_000]));
			assert_ok!(Contracts::decline(signed(MEI), fallen, why()));
			check();
			spoil();
			assert!(Contracts::do_try_state().is_err(), "{name}");
		});
	}
}
