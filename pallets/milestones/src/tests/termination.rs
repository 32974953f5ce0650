use super::*;
use procurement_primitives::contract::Side::{Buyer as Buying, Supplier as Supplying};
use TerminationReason::{BuyerDefault, ForceMajeure, Insolvency, MutualAgreement, NoDemand, SupplierDefault};

fn terminate(who: u64, contract: ContractId, reason: TerminationReason) -> DispatchResult {
	Contracts::terminate(signed(who), contract, reason, why())
}

fn end(contract: ContractId, reason: TerminationReason) {
	for who in [LI, ZHAO] {
		assert_ok!(terminate(who, contract, reason));
	}
}

/// Five equal milestones: accepted, delivered, rejected, disputed, and not delivered.
fn mixed() -> ContractId {
	let contract = in_force(shares(&[2_000; 5]), full_terms());
	delivered_and_accepted(contract, 0);
	for number in [1, 2, 3] {
		assert_ok!(deliver(contract, number));
	}
	assert_ok!(Contracts::reject(signed(LI), contract, 2, why()));
	assert_ok!(Contracts::dispute(signed(LI), contract, 3, why()));
	contract
}

#[test]
fn termination_should_settle_what_was_delivered_and_free_the_rest() {
	run(|| {
		let contract = mixed();
		assert_ok!(terminate(LI, contract, NoDemand));
		let signature =
			Event::TerminationSigned { contract, reason: NoDemand, side: Buying, by: LI, note: stored_why() };
		System::assert_last_event(signature.into());
		assert_eq!(status(contract), ContractStatus::Active);
		assert_noop!(terminate(LI_TOO, contract, NoDemand), SAME_PERSON);
		assert_ok!(terminate(ZHAO, contract, NoDemand));
		assert!(happened(Event::Dropped { contract, milestone: 2, released: 200_000 }));
		assert!(happened(Event::Dropped { contract, milestone: 4, released: 200_000 }));
		System::assert_last_event(Event::Terminated { contract, reason: NoDemand, released: 400_000 }.into());
		assert_eq!(status(contract), ContractStatus::Terminated { reason: NoDemand });
		assert_eq!(books(contract), [400_000, 200_000, 0, 0, 400_000]);
		assert_eq!(line(contract), [SPARE + 400_000, 0, 600_000, 0]);
		assert_eq!(held(SUPPLIER), 50_000, "the bond is held until everything is decided");
		// Nothing new is delivered or changed.
		for number in [2, 4] {
			assert_noop!(deliver(contract, number), E::ContractTerminated);
		}
		assert_noop!(terminate(LI, contract, NoDemand), E::ContractTerminated);
		// What was delivered is decided: one is rejected and falls, the other is settled.
		assert_ok!(Contracts::reject(signed(LI), contract, 1, why()));
		assert_eq!(part(contract, 1).status, MilestoneStatus::Dropped { at: NOW });
		assert_ok!(Contracts::settle(signed(JUDGE), contract, 3, 50_000, why()));
		assert_eq!(held(SUPPLIER), 0);
		at(NOW + 30 * DAY);
		assert_eq!(status(contract), ContractStatus::Closed { terminated: Some(NoDemand) });
		assert_eq!((earned(SUPPLIER), balance(TAX_OFFICE)), (235_000, 15_000));
		assert_eq!((books(contract), line(contract)), ([0, 0, 0, 250_000, 750_000], [SPARE + 750_000, 0, 0, 250_000]));
	});
}

#[test]
fn delivery_should_be_accepted_by_silence_after_a_termination() {
	run(|| {
		let contract = mixed();
		end(contract, Insolvency);
		at(NOW + 10 * DAY);
		assert!(matches!(part(contract, 1).status, MilestoneStatus::Accepted { by: AcceptedBy::Silence, .. }));
	});
}

#[test]
fn withdrawn_dispute_should_not_revive_a_rejected_delivery_after_a_termination() {
	run(|| {
		let contract = in_force(shares(&[5_000, 5_000]), plain_terms());
		assert_ok!(deliver(contract, 0));
		assert_ok!(Contracts::reject(signed(LI), contract, 0, why()));
		assert_ok!(Contracts::dispute(signed(MEI), contract, 0, why()));
		end(contract, ForceMajeure);
		assert_eq!(part(contract, 0).status, MilestoneStatus::Rejected { at: NOW });
		assert_ok!(Contracts::withdraw_dispute(signed(MEI), contract, 0));
		assert_eq!(status(contract), ContractStatus::Closed { terminated: Some(ForceMajeure) });
		assert_eq!(books(contract), [0, 0, 0, 0, VALUE]);
	});
}

#[test]
fn contract_should_be_closed_at_once_when_nothing_was_delivered() {
	run(|| {
		let contract = in_force(shares(&[5_000, 5_000]), full_terms());
		end(contract, NoDemand);
		assert_eq!(status(contract), ContractStatus::Closed { terminated: Some(NoDemand) });
		assert_eq!((line(contract), held(SUPPLIER)), ([SPARE + VALUE, 0, 0, 0], 0));
		assert_noop!(terminate(LI, contract, NoDemand), E::ContractEnded);
		assert_noop!(deliver(contract, 0), E::ContractEnded);
	});
}

#[test]
fn termination_should_be_for_the_sides_that_its_reason_names() {
	run(|| {
		let contract = in_force(shares(&[10_000]), plain_terms());
		for reason in [SupplierDefault, ForceMajeure, NoDemand, Insolvency] {
			assert_noop!(terminate(MEI, contract, reason), E::WrongSide);
		}
		assert_noop!(terminate(LI, contract, BuyerDefault), E::WrongSide);
		assert_noop!(terminate(WANG, contract, MutualAgreement), E::NotParty);
		assert_noop!(terminate(CLERK, contract, NoDemand), NOT_PERMITTED);
		assert_noop!(Contracts::terminate(RuntimeOrigin::none(), contract, NoDemand, why()), BadOrigin);
		assert_noop!(Contracts::terminate(signed(LI), contract, NoDemand, vec![]), E::BadReason);
		// Different reasons do not add up.
		assert_ok!(terminate(LI, contract, NoDemand));
		assert_ok!(terminate(ZHAO, contract, Insolvency));
		assert_ok!(terminate(LI, contract, MutualAgreement));
		assert_ok!(terminate(ZHAO, contract, MutualAgreement));
		assert_noop!(terminate(SUN, contract, MutualAgreement), E::SideHasSigned);
		assert_eq!(status(contract), ContractStatus::Active);
		assert_ok!(terminate(MEI, contract, MutualAgreement));
		assert_eq!(status(contract), ContractStatus::Closed { terminated: Some(MutualAgreement) });
		assert_eq!(crate::Terminations::<Test>::iter().count(), 0);
		let unsigned = draft(shares(&[10_000]));
		assert_noop!(terminate(LI, unsigned, NoDemand), E::NotSigned);
	});
}

#[test]
fn supplier_should_be_in_default_only_when_a_delivery_is_late() {
	run(|| {
		let contract = in_force(shares(&[5_000, 5_000]), plain_terms());
		assert_ok!(deliver(contract, 0));
		set_time(NOW + 30 * DAY + DEFAULT_AFTER - 1);
		assert_noop!(terminate(LI, contract, SupplierDefault), E::NotInDefault);
		set_time(NOW + 30 * DAY + DEFAULT_AFTER);
		assert_ok!(terminate(LI, contract, SupplierDefault));
		// It delivers before the second signature.
		assert_ok!(deliver(contract, 1));
		assert_noop!(terminate(ZHAO, contract, SupplierDefault), E::NotInDefault);
		assert_ok!(Contracts::reject(signed(LI), contract, 1, why()));
		assert_noop!(terminate(ZHAO, contract, SupplierDefault), E::NotInDefault);
		set_time(NOW + 30 * DAY + 2 * DEFAULT_AFTER);
		assert_ok!(terminate(ZHAO, contract, SupplierDefault));
	});
}

#[test]
fn supplier_should_be_in_default_later_when_an_outage_moved_the_day_on_which_delivery_was_due() {
	run(|| {
		let contract = in_force(shares(&[10_000]), plain_terms());
		Outage::put((NOW + 29 * DAY, NOW + 32 * DAY));
		set_time(NOW + 33 * DAY + DEFAULT_AFTER - 1);
		assert_noop!(terminate(LI, contract, SupplierDefault), E::NotInDefault);
		set_time(NOW + 33 * DAY + DEFAULT_AFTER);
		end(contract, SupplierDefault);
	});
}

#[test]
fn supplier_should_be_in_default_on_time_when_an_outage_was_over_before_delivery_was_due() {
	run(|| {
		let contract = in_force(shares(&[10_000]), plain_terms());
		Outage::put((NOW + 20 * DAY, NOW + 30 * DAY));
		set_time(NOW + 30 * DAY + DEFAULT_AFTER);
		end(contract, SupplierDefault);
	});
}

#[test]
fn rejected_supplier_should_have_the_whole_time_to_deliver_again() {
	// Rejected before and after it was due; in default so long after the later of the two.
	for (rejected, owed_since) in [(9, 30), (29, 30), (31, 31), (39, 39), (120, 120), (200, 200)] {
		run(|| {
			let contract = in_force(shares(&[10_000]), full_terms());
			at(NOW + (rejected - 1) * DAY);
			assert_ok!(deliver(contract, 0));
			at(NOW + rejected * DAY);
			assert_ok!(Contracts::reject(signed(LI), contract, 0, why()));
			let in_default = NOW + owed_since * DAY + DEFAULT_AFTER;
			set_time(in_default - 1);
			assert_noop!(terminate(LI, contract, SupplierDefault), E::NotInDefault);
			set_time(in_default);
			end(contract, SupplierDefault);
			assert_eq!((held(SUPPLIER), balance(TREASURY)), (0, 50_000));
		});
	}
}

#[test]
fn buyer_should_be_in_default_only_when_a_payment_is_long_overdue() {
	run(|| {
		let contract = in_force(shares(&[5_000, 5_000]), full_terms());
		delivered_and_accepted(contract, 0);
		Shut::put(true);
		at(NOW + 30 * DAY + DEFAULT_AFTER - 1);
		assert_noop!(terminate(MEI, contract, BuyerDefault), E::NotInDefault);
		at(NOW + 30 * DAY + DEFAULT_AFTER);
		assert_ok!(terminate(MEI, contract, BuyerDefault));
		assert_eq!(status(contract), ContractStatus::Terminated { reason: BuyerDefault });
		assert_eq!((held(SUPPLIER), balance(TREASURY)), (0, 0), "its bond goes back");
		Shut::put(false);
		pass(MAX_RETRY_DELAY);
		assert_eq!(status(contract), ContractStatus::Closed { terminated: Some(BuyerDefault) });
	});
}

/// The first half accepted, and its payment a default of the buyer's for its date.
fn long_overdue(by_clock: fn(Moment)) -> ContractId {
	let contract = in_force(shares(&[5_000, 5_000]), full_terms());
	delivered_and_accepted(contract, 0);
	Challenged::insert(0, ());
	by_clock(NOW + 30 * DAY + DEFAULT_AFTER);
	contract
}

#[test]
fn buyer_should_not_be_in_default_while_a_challenge_stops_its_money() {
	run(|| {
		let contract = long_overdue(set_time);
		assert_eq!(payment(contract, 0).state, PaymentState::Pending);
		assert_noop!(terminate(MEI, contract, BuyerDefault), E::NotInDefault);
		Challenged::remove(0);
		assert_ok!(terminate(MEI, contract, BuyerDefault));
	});
}

#[test]
fn buyer_should_be_in_default_for_what_was_held_back_only_when_the_next_try_fails() {
	for shut in [false, true] {
		run(|| {
			let contract = long_overdue(at);
			assert!(matches!(payment(contract, 0).state, PaymentState::Attempted { .. }));
			Challenged::remove(0);
			assert_noop!(terminate(MEI, contract, BuyerDefault), E::NotInDefault);
			Shut::put(shut);
			pass(MAX_RETRY_DELAY);
			if shut {
				assert!(matches!(payment(contract, 0).state, PaymentState::Failed { .. }));
				assert_ok!(terminate(MEI, contract, BuyerDefault));
			} else {
				assert!(payment(contract, 0).state.is_made());
				assert_noop!(terminate(MEI, contract, BuyerDefault), E::NotInDefault);
			}
		});
	}
}

#[test]
fn termination_should_be_withdrawn_by_a_side_that_must_sign_it() {
	run(|| {
		let contract = in_force(shares(&[10_000]), plain_terms());
		let withdraw = |who, reason| Contracts::withdraw_termination(signed(who), contract, reason);
		assert_noop!(withdraw(LI, MutualAgreement), E::NoTermination);
		assert_ok!(terminate(MEI, contract, MutualAgreement));
		assert_ok!(terminate(LI, contract, NoDemand));
		assert_noop!(withdraw(MEI, NoDemand), E::WrongSide);
		assert_noop!(withdraw(WANG, MutualAgreement), E::NotParty);
		assert_noop!(Contracts::withdraw_termination(RuntimeOrigin::none(), contract, NoDemand), BadOrigin);
		assert_ok!(withdraw(MEI, MutualAgreement));
		let withdrawn = Event::TerminationWithdrawn { contract, reason: MutualAgreement, by: Supplying };
		System::assert_last_event(withdrawn.into());
		for who in [LI, ZHAO] {
			assert_ok!(terminate(who, contract, MutualAgreement));
		}
		assert_eq!(status(contract), ContractStatus::Active, "the supplier's signature is gone");
		assert_ok!(withdraw(SUN, NoDemand));
		assert_ok!(terminate(ZHAO, contract, NoDemand));
		assert_eq!(status(contract), ContractStatus::Active);
	});
}
