use super::*;
use procurement_primitives::contract::Side::{Buyer as Buying, Supplier as Supplying};

fn dispute(who: u64, contract: ContractId) -> DispatchResult {
	Contracts::dispute(signed(who), contract, 0, why())
}

fn settle(who: u64, contract: ContractId, to_supplier: Balance) -> DispatchResult {
	Contracts::settle(signed(who), contract, 0, to_supplier, why())
}

fn withdraw(who: u64, contract: ContractId) -> DispatchResult {
	Contracts::withdraw_dispute(signed(who), contract, 0)
}

/// Two halves, of the first of which 10 % are retained.
fn halves() -> ContractId {
	let schedule = vec![milestone(Share(5_000), Buyer, 1_000), milestone(Share(5_000), Buyer, 0)];
	in_force(schedule, plain_terms())
}

#[test]
fn dispute_should_freeze_its_milestone_only() {
	run(|| {
		let contract = halves();
		assert_ok!(deliver(contract, 0));
		assert_ok!(dispute(LI, contract));
		let disputed = Event::Disputed { contract, milestone: 0, by: Buying, amount: 500_000, reason: stored_why() };
		System::assert_last_event(disputed.into());
		assert_noop!(Contracts::accept(signed(LI), contract, 0), E::MilestoneDisputed);
		assert_noop!(Contracts::reject(signed(LI), contract, 0, why()), E::MilestoneDisputed);
		assert_noop!(deliver(contract, 0), E::MilestoneDisputed);
		assert_noop!(dispute(MEI, contract), E::MilestoneDisputed);
		at(NOW + 50 * DAY);
		assert!(!part(contract, 0).status.has_ended(), "silence says nothing while it is disputed");
		delivered_and_accepted(contract, 1);
		pass(30 * DAY);
		assert_eq!(earned(SUPPLIER), 500_000);
	});
}

#[test]
fn arbiter_should_split_what_was_not_decided() {
	for (to_supplier, days) in [(0, 0), (1, 0), (300_000, 0), (500_000, 40)] {
		run(|| {
			let contract = halves();
			assert_ok!(deliver(contract, 0));
			assert_ok!(dispute(MEI, contract));
			at(NOW + days * DAY);
			assert_noop!(settle(JUDGE, contract, 500_001), E::AboveDisputed);
			assert_noop!(settle(JUDGE, contract, Balance::MAX), E::AboveDisputed);
			assert_ok!(settle(JUDGE, contract, to_supplier));
			let settled = Event::DisputeSettled {
				contract,
				milestone: 0,
				by: ARBITER,
				to_supplier,
				released: 500_000 - to_supplier,
				reason: stored_why(),
			};
			assert!(happened(settled));
			assert_eq!(books(contract), [500_000, to_supplier, 0, 0, 500_000 - to_supplier], "nothing is retained");
			assert_eq!(part(contract, 0).status, MilestoneStatus::Settled { at: now() });
			if to_supplier > 0 {
				assert_eq!(payment(contract, 0).due, now() + 30 * DAY);
			}
			assert_noop!(settle(JUDGE, contract, 0), E::NotDisputed);
			assert_noop!(dispute(LI, contract), E::MilestoneEnded);
			assert_noop!(deliver(contract, 0), E::MilestoneEnded);
			pass(30 * DAY);
			assert_eq!(earned(SUPPLIER), to_supplier);
			assert_eq!(line(contract), [SPARE + 500_000 - to_supplier, 0, 500_000, to_supplier]);
		});
	}
}

#[test]
fn arbiter_should_split_what_is_not_paid_of_an_accepted_milestone() {
	// 450,000 due and 50,000 retained: the payment is filled first.
	for (to_supplier, main, kept) in
		[(500_000, 450_000, 50_000), (460_000, 450_000, 10_000), (100_000, 100_000, 0), (0, 0, 0)]
	{
		run(|| {
			let contract = halves();
			delivered_and_accepted(contract, 0);
			assert_ok!(dispute(LI, contract));
			assert_noop!(Contracts::pay(signed(LI), contract, 0), E::MilestoneDisputed);
			assert_ok!(settle(JUDGE, contract, to_supplier));
			assert_eq!((payment(contract, 0).amount, payment(contract, 1).amount), (main, kept));
			assert_eq!(books(contract), [500_000, main, kept, 0, 500_000 - to_supplier]);
			assert_eq!(payment(contract, 0).due, NOW + 30 * DAY, "due when it was");
			assert_eq!(stored(contract).unpaid, u32::from(main > 0) + u32::from(kept > 0));
			check();
			at(NOW + 400 * DAY);
			assert_eq!(earned(SUPPLIER), to_supplier);
		});
	}
}

#[test]
fn retention_should_be_disputable_in_the_warranty() {
	run(|| {
		let contract = halves();
		delivered_and_accepted(contract, 0);
		at(NOW + 31 * DAY);
		assert_eq!(earned(SUPPLIER), 450_000);
		assert_ok!(dispute(LI, contract));
		assert!(happened(Event::Disputed { contract, milestone: 0, by: Buying, amount: 50_000, reason: stored_why() }));
		// The warranty ends, and the dispute holds what is retained back.
		at(NOW + 370 * DAY);
		assert!(matches!(payment(contract, 1).state, PaymentState::Attempted { .. }));
		assert_noop!(Contracts::pay(signed(STRANGER), contract, 1), E::MilestoneDisputed);
		assert_ok!(settle(JUDGE, contract, 20_000));
		pass(MAX_RETRY_DELAY);
		assert!(payment(contract, 1).state.is_made());
		// Interest runs from the end of the warranty: five days of 0.05 % on 20,000, and six if the agenda takes its time.
		let interest = stored(contract).books.interest_paid + stored(contract).books.interest_owed;
		assert!((50..=60).contains(&interest), "{interest}");
		assert_eq!(books(contract), [500_000, 0, 0, 470_000, 30_000]);
		assert_noop!(dispute(MEI, contract), E::MilestoneEnded);
	});
}

#[test]
fn paid_milestone_should_not_be_disputed() {
	run(|| {
		let contract = in_force(shares(&[5_000, 5_000]), plain_terms());
		assert_noop!(dispute(LI, contract), E::NotDelivered);
		delivered_and_accepted(contract, 0);
		pay_early(contract, 0);
		assert_noop!(dispute(LI, contract), E::NothingInDispute);
	});
}

#[test]
fn dispute_should_be_settled_by_nobody_but_the_arbiter_until_its_time_is_over() {
	run(|| {
		let contract = halves();
		assert_ok!(deliver(contract, 0));
		assert_noop!(settle(JUDGE, contract, 0), E::NotDisputed);
		assert_ok!(dispute(LI, contract));
		for who in [LI, MEI, WANG, REVIEWER] {
			assert_noop!(settle(who, contract, 0), E::NotArbiter);
		}
		assert_noop!(settle(STRANGER, contract, 0), NOT_ACTING);
		assert_noop!(Contracts::settle(RuntimeOrigin::none(), contract, 0, 0, why()), BadOrigin);
		assert_noop!(Contracts::settle(signed(JUDGE), contract, 0, 0, vec![]), E::BadReason);
		assert_noop!(Contracts::settle(signed(JUDGE), contract, 5, 0, why()), E::UnknownMilestone);
		set_time(NOW + ARBITRATION_TIME - 1);
		assert_noop!(settle(REVIEWER, contract, 0), E::NotArbiter);
		set_time(NOW + ARBITRATION_TIME);
		// The buyer holds the office, too, and is a side.
		assert_noop!(settle(LI, contract, 0), E::NotArbiter);
		assert_ok!(settle(REVIEWER, contract, 0));
	});
}

#[test]
fn review_body_should_settle_when_no_arbiter_is_agreed() {
	run(|| {
		let contract = in_force(shares(&[10_000]), Terms { arbiter: None, ..plain_terms() });
		assert_ok!(deliver(contract, 0));
		assert_ok!(dispute(MEI, contract));
		assert_noop!(settle(JUDGE, contract, 0), E::NotArbiter);
		assert_ok!(settle(REVIEWER, contract, 1));
	});
}

#[test]
fn withdrawal_should_give_the_buyer_its_time_again() {
	run(|| {
		let contract = halves();
		assert_ok!(deliver(contract, 0));
		assert_noop!(withdraw(MEI, contract), E::NotDisputed);
		assert_ok!(dispute(MEI, contract));
		assert_noop!(withdraw(LI, contract), E::NotDisputant);
		assert_noop!(withdraw(WANG, contract), E::NotParty);
		assert_noop!(Contracts::withdraw_dispute(RuntimeOrigin::none(), contract, 0), BadOrigin);
		at(NOW + 20 * DAY);
		assert_ok!(withdraw(MEI, contract));
		System::assert_last_event(Event::DisputeWithdrawn { contract, milestone: 0, by: Supplying }.into());
		assert_eq!(part(contract, 0).status, MilestoneStatus::Delivered { at: NOW, decide_by: NOW + 30 * DAY });
		// Each side once.
		assert_noop!(dispute(MEI, contract), E::AlreadyDisputed);
		assert_ok!(dispute(LI, contract));
		assert_ok!(withdraw(LI, contract));
		assert_noop!(dispute(LI, contract), E::AlreadyDisputed);
		at(NOW + 30 * DAY);
		assert!(part(contract, 0).status.has_ended());
	});
}

#[test]
fn rejected_delivery_should_be_disputable_and_go_on_after_a_withdrawal() {
	run(|| {
		let contract = halves();
		assert_ok!(deliver(contract, 0));
		assert_ok!(Contracts::reject(signed(LI), contract, 0, why()));
		assert_ok!(dispute(MEI, contract));
		assert_noop!(deliver(contract, 0), E::MilestoneDisputed);
		assert_ok!(withdraw(MEI, contract));
		assert_ok!(deliver(contract, 0));
	});
}

#[test]
fn dispute_should_be_refused_when_the_signer_is_no_side_or_says_nothing() {
	run(|| {
		let contract = halves();
		assert_ok!(deliver(contract, 0));
		assert_noop!(dispute(WANG, contract), E::NotParty);
		assert_noop!(dispute(CLERK, contract), NOT_PERMITTED);
		assert_noop!(Contracts::dispute(RuntimeOrigin::none(), contract, 0, why()), BadOrigin);
		assert_noop!(Contracts::dispute(signed(LI), contract, 0, vec![]), E::BadReason);
		assert_noop!(Contracts::dispute(signed(LI), contract, 9, why()), E::UnknownMilestone);
	});
}

#[test]
fn interest_should_be_paid_while_a_dispute_is_open() {
	run(|| {
		// The payment of a milestone was late; its retention is disputed; the interest is not.
		let contract = halves();
		delivered_and_accepted(contract, 0);
		Shut::put(true);
		at(NOW + 40 * DAY);
		Shut::put(false);
		assert_ok!(Contracts::pay(signed(STRANGER), contract, 0));
		assert_ok!(dispute(LI, contract));
		do_due();
		assert_eq!(stored(contract).books.interest_paid, 2_250);
	});
}

/// The first half accepted, 450,000 due on day 30 and 50,000 retained, and disputed.
fn disputed_by(who: u64, after: Moment) -> ContractId {
	let contract = halves();
	delivered_and_accepted(contract, 0);
	Shut::put(true);
	at(NOW + after);
	Shut::put(false);
	assert_ok!(dispute(who, contract));
	contract
}

/// The interest on the payment of the first half, which is made now.
fn interest(contract: ContractId) -> Balance {
	assert_ok!(Contracts::pay(signed(STRANGER), contract, 0));
	stored(contract).books.interest_owed
}

#[test]
fn supplier_should_earn_no_interest_by_its_own_dispute_however_that_ends() {
	type End = fn(ContractId) -> DispatchResult;
	let ends: [End; 2] = [|it| withdraw(MEI, it), |it| settle(JUDGE, it, 500_000)];
	// Opened and ended after so long, late by so many days beyond; 0.05 % of 450,000 are 225.
	for (opened, ended, due, days) in [
		(0, 30 * DAY - 1, 30 * DAY, 0),
		(0, 30 * DAY, 30 * DAY, 0),
		(0, 30 * DAY + 1, 30 * DAY + 1, 0),
		(0, 60 * DAY, 60 * DAY, 0),
		(30 * DAY, 60 * DAY, 60 * DAY, 0),
		// Late before it was opened: that stays late.
		(33 * DAY, 60 * DAY, 57 * DAY, 3),
		(33 * DAY + DAY / 2, 60 * DAY, 56 * DAY + DAY / 2, 3),
	] {
		for end in ends {
			run(|| {
				let contract = disputed_by(MEI, opened);
				at(NOW + ended);
				let shown = Contracts::payments(contract)[0].interest;
				System::reset_events();
				assert_ok!(end(contract));
				assert_eq!(payment(contract, 0).due, NOW + due, "{opened} {ended}");
				assert_eq!(payment(contract, 1).due, NOW + 365 * DAY, "the retention was not held back");
				let put_off = Event::PaymentPutOff { contract, payment: 0, due: NOW + due };
				assert_eq!(happened(put_off), due > 30 * DAY);
				assert_eq!(shown, days * 225, "as it was shown before");
				if ended < 30 * DAY {
					assert_noop!(Contracts::pay(signed(MEI), contract, 0), E::NotDueYet);
					set_time(NOW + 30 * DAY);
				}
				assert_eq!(interest(contract), days * 225);
				let made = Event::PaymentMade {
					contract,
					payment: 0,
					kind: PaymentKind::Delivery,
					net: 450_000,
					tax: 0,
					days_late: u32::try_from(days).unwrap(),
				};
				assert!(happened(made));
			});
		}
	}
}

#[test]
fn supplier_should_earn_interest_again_from_the_end_of_its_own_dispute() {
	run(|| {
		let contract = disputed_by(MEI, 0);
		at(NOW + 60 * DAY);
		assert_ok!(withdraw(MEI, contract));
		// The agenda pays by itself, as it would have.
		Shut::put(true);
		at(NOW + 70 * DAY);
		Shut::put(false);
		assert_eq!(interest(contract), 10 * 225);
		at(NOW + 400 * DAY);
		assert_eq!(earned(SUPPLIER), 500_000 + 10 * 225);
	});
}

#[test]
fn agenda_should_pay_what_the_suppliers_own_dispute_put_off() {
	run(|| {
		let contract = disputed_by(MEI, 0);
		at(NOW + 60 * DAY);
		assert_ok!(withdraw(MEI, contract));
		pass(MAX_RETRY_DELAY);
		assert_eq!((earned(SUPPLIER), stored(contract).books.interest_owed), (450_000, 0));
	});
}

#[test]
fn retention_should_be_put_off_too_when_the_supplier_disputes_it() {
	run(|| {
		let contract = disputed_by(MEI, 0);
		at(NOW + 400 * DAY);
		assert_ok!(withdraw(MEI, contract));
		assert_eq!([0, 1].map(|number| payment(contract, number).due), [now(); 2]);
		pass(MAX_RETRY_DELAY);
		assert_eq!((earned(SUPPLIER), stored(contract).books.interest_paid), (500_000, 0));
	});
}

#[test]
fn buyer_should_owe_interest_for_its_own_dispute_that_denies_nothing() {
	type End = fn(ContractId) -> DispatchResult;
	let ends: [End; 2] = [|it| withdraw(LI, it), |it| settle(JUDGE, it, 500_000)];
	for end in ends {
		run(|| {
			let contract = disputed_by(LI, 0);
			at(NOW + 60 * DAY);
			assert_eq!(Contracts::payments(contract)[0].interest, 30 * 225);
			assert_ok!(end(contract));
			assert_eq!(payment(contract, 0).due, NOW + 30 * DAY);
			assert_eq!(interest(contract), 30 * 225);
		});
	}
}

#[test]
fn supplier_should_not_leave_for_a_default_that_is_its_own_dispute() {
	run(|| {
		let contract = disputed_by(MEI, 0);
		Shut::put(true);
		at(NOW + 200 * DAY);
		assert_ok!(withdraw(MEI, contract));
		let leave = || Contracts::terminate(signed(MEI), contract, TerminationReason::BuyerDefault, why());
		pass(DEFAULT_AFTER - 1);
		assert_noop!(leave(), E::NotInDefault);
		pass(1);
		assert_ok!(leave());
	});
}

#[test]
fn buyer_should_not_dispute_what_was_rejected() {
	run(|| {
		let contract = halves();
		assert_ok!(deliver(contract, 0));
		assert_ok!(Contracts::reject(signed(LI), contract, 0, why()));
		assert_noop!(dispute(LI, contract), E::SuppliersTurn);
		assert_ok!(deliver(contract, 0));
		assert_ok!(dispute(LI, contract));
	});
}

/// Everything in one milestone, due on day 30, delivered on one day and disputed by the buyer from another until a third.
fn disputed_delivery(delivered: Moment, opened: Moment, withdrawn: Moment) -> ContractId {
	let contract = in_force(shares(&[10_000]), full_terms());
	at(NOW + delivered * DAY);
	assert_ok!(deliver(contract, 0));
	at(NOW + opened * DAY);
	assert_ok!(dispute(LI, contract));
	at(NOW + withdrawn * DAY);
	assert_ok!(withdraw(LI, contract));
	contract
}

/// How many days late the milestone is, which is accepted now.
fn late(contract: ContractId) -> u32 {
	accept(contract, 0);
	let MilestoneStatus::Accepted { days_late, .. } = part(contract, 0).status else { panic!("not accepted") };
	days_late
}

/// When the milestone is due, as everybody sees it.
fn shown_due(contract: ContractId) -> Option<Moment> {
	Contracts::view(contract).unwrap().milestones[0].due
}

#[test]
fn time_of_the_buyers_own_dispute_should_not_be_the_suppliers() {
	// Delivered, disputed, withdrawn and rejected, delivered again; then due, and so many days late.
	for ([delivered, opened, withdrawn, again], due, days) in [
		([20, 20, 100, 100], 110, 0),
		([20, 29, 120, 121], 121, 0),
		([20, 29, 120, 123], 121, 2),
		// Late before it was disputed: that stays late, and so is what passes after.
		([33, 34, 94, 94], 90, 4),
		([33, 34, 94, 96], 90, 6),
	] {
		run(|| {
			let contract = disputed_delivery(delivered, opened, withdrawn);
			let early = u32::try_from(delivered.saturating_sub(30)).unwrap();
			let undecided = (part(contract, 0).status, shown_due(contract));
			assert!(matches!(undecided, (MilestoneStatus::Delivered { at, .. }, Some(due))
				if at == NOW + delivered * DAY && due == NOW + 30 * DAY));
			let accepted = frame_support::storage::with_storage_layer(|| Err::<(), _>(Late(late(contract))));
			assert_eq!(accepted.map_err(|it| it.0), Err(early), "as it was delivered");
			assert_ok!(Contracts::reject(signed(LI), contract, 0, why()));
			System::assert_last_event(Event::DeliveryPutOff { contract, milestone: 0, due: NOW + due * DAY }.into());
			assert_eq!(shown_due(contract), Some(NOW + due * DAY));
			at(NOW + again * DAY);
			assert_ok!(deliver(contract, 0));
			assert_eq!(late(contract), days, "{delivered} {opened} {withdrawn} {again}");
		});
	}
}

/// A number that comes out of a storage layer that is undone.
struct Late(u32);

impl From<DispatchError> for Late {
	fn from(error: DispatchError) -> Self {
		panic!("{error:?}")
	}
}

#[test]
fn time_should_be_given_back_once() {
	run(|| {
		let contract = disputed_delivery(20, 25, 35);
		for _ in 0..2 {
			assert_ok!(Contracts::reject(signed(LI), contract, 0, why()));
			assert_ok!(deliver(contract, 0));
		}
		assert_eq!(shown_due(contract), Some(NOW + 40 * DAY));
	});
}

#[test]
fn buyer_should_not_take_the_bond_by_its_own_dispute_of_what_came_in_time() {
	run(|| {
		let contract = disputed_delivery(20, 29, 30 + DEFAULT_AFTER / DAY);
		assert_ok!(Contracts::reject(signed(LI), contract, 0, why()));
		let take = || Contracts::terminate(signed(LI), contract, TerminationReason::SupplierDefault, why());
		assert_noop!(take(), E::NotInDefault);
		pass(DAY);
		assert_ok!(deliver(contract, 0));
		assert_eq!(late(contract), 0);
		at(NOW + 1_000 * DAY);
		assert_eq!((earned(SUPPLIER) + balance(TAX_OFFICE), held(SUPPLIER)), (VALUE, 0));
	});
}

#[test]
fn buyer_should_decide_soon_after_its_own_dispute_and_not_before_its_time() {
	// Delivered on day 0, to be decided by day 10.
	for (withdrawn, decide_by) in [(1, 10), (7, 10), (8, 11), (300, 303)] {
		run(|| {
			let contract = disputed_delivery(0, 1, withdrawn);
			let decide_by = NOW + decide_by * DAY;
			assert_eq!(part(contract, 0).status, MilestoneStatus::Delivered { at: NOW, decide_by });
			at(decide_by - 1);
			assert!(!part(contract, 0).status.has_ended());
			at(decide_by);
			let by = AcceptedBy::Silence;
			assert_eq!(part(contract, 0).status, MilestoneStatus::Accepted { at: decide_by, by, days_late: 0 });
		});
	}
}
