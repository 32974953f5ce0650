use super::*;

#[test]
fn money_should_stop_and_deliveries_go_on_while_a_challenge_is_open() {
	run(|| {
		let contract = in_force(shares(&[5_000, 5_000]), plain_terms());
		delivered_and_accepted(contract, 0);
		Challenged::insert(0, ());
		assert_ok!(Contracts::pay(signed(LI), contract, 0));
		assert_noop!(Contracts::pay(signed(ZHAO), contract, 0), MONEY_STOPPED);
		let due = NOW + 30 * DAY;
		at(due);
		let held_back = PaymentState::Attempted { attempts: 1, next: due + RETRY_DELAY };
		assert_eq!(payment(contract, 0).state, held_back);
		let event = Event::PaymentHeldBack { contract, payment: 0, attempts: 1, next: due + RETRY_DELAY };
		System::assert_last_event(event.into());
		assert_noop!(Contracts::pay(signed(STRANGER), contract, 0), MONEY_STOPPED);
		assert_ok!(deliver(contract, 1));
		assert_ok!(Contracts::reject(signed(LI), contract, 1, why()));
		delivered_and_accepted(contract, 1);
		assert_eq!(earned(SUPPLIER), 0);
		// Ten days later the challenge is dismissed. The supplier has waited ten days for its money.
		at(due + 10 * DAY);
		Challenged::remove(0);
		pass(MAX_RETRY_DELAY);
		assert!(payment(contract, 0).state.is_made());
		assert!(stored(contract).books.interest_owed + stored(contract).books.interest_paid > 0);
	});
}

#[test]
fn variation_should_not_move_money_while_a_challenge_is_open() {
	run(|| {
		let contract = in_force(shares(&[5_000, 5_000]), plain_terms());
		let propose = |amount, due| {
			let changes = vec![MilestoneChange { milestone: 0, amount, due }];
			let variation = Variation { reason: VariationReason::VolumeCuts, note: why(), changes };
			Contracts::propose_variation(signed(MEI), contract, Box::new(variation))
		};
		let sign = |who, number| Contracts::sign_variation(signed(who), contract, number);
		Challenged::insert(0, ());
		assert_ok!(propose(Some(1), None));
		assert_ok!(sign(LI, 0));
		assert_noop!(sign(ZHAO, 0), MONEY_STOPPED);
		assert_ok!(Contracts::withdraw_variation(signed(LI), contract, 0));
		// What moves no money goes on.
		assert_ok!(propose(None, Some(NOW + 50 * DAY)));
		assert_ok!(sign(LI, 1));
		assert_ok!(sign(ZHAO, 1));
		assert_eq!(part(contract, 0).due, Some(NOW + 50 * DAY));
	});
}
