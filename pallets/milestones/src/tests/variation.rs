use super::*;
use procurement_primitives::contract::Side::Supplier as Supplying;

fn change(milestone: MilestoneId, amount: Option<Balance>, due: Option<Moment>) -> MilestoneChange {
	MilestoneChange { milestone, amount, due }
}

fn propose(who: u64, contract: ContractId, changes: Vec<MilestoneChange>) -> DispatchResult {
	let variation = Variation { reason: VariationReason::ItemPriceVariation, note: why(), changes };
	Contracts::propose_variation(signed(who), contract, Box::new(variation))
}

fn sign(who: u64, contract: ContractId, number: u32) -> DispatchResult {
	Contracts::sign_variation(signed(who), contract, number)
}

/// Proposes and has everybody sign.
fn vary(contract: ContractId, changes: Vec<MilestoneChange>) -> DispatchResult {
	propose(MEI, contract, changes)?;
	let number = stored(contract).variations - 1;
	sign(LI, contract, number)?;
	frame_support::storage::with_storage_layer(|| sign(ZHAO, contract, number))
}

fn halves() -> ContractId {
	in_force(shares(&[5_000, 5_000]), plain_terms())
}

#[test]
fn contract_should_change_when_both_sides_have_signed() {
	run(|| {
		let contract = halves();
		let changes = vec![change(0, Some(560_000), None), change(1, None, Some(NOW + 90 * DAY))];
		assert_ok!(propose(MEI, contract, changes.clone()));
		let proposed = Event::VariationProposed {
			contract,
			number: 0,
			by: Supplying,
			reason: VariationReason::ItemPriceVariation,
			note: stored_why(),
			changes: changes.clone().try_into().unwrap(),
		};
		assert!(happened(proposed));
		assert_noop!(propose(LI, contract, changes), E::VariationPending);
		assert_noop!(sign(MEI, contract, 0), E::SideHasSigned);
		assert_ok!(sign(LI, contract, 0));
		assert_noop!(sign(LI_TOO, contract, 0), SAME_PERSON);
		assert_eq!(part(contract, 0).amount, 500_000);
		assert_ok!(sign(ZHAO, contract, 0));
		let varied = Event::Varied { contract, number: 0, value_before: VALUE, value_after: 1_060_000 };
		System::assert_last_event(varied.into());
		assert_eq!((part(contract, 0).amount, part(contract, 1).due), (560_000, Some(NOW + 90 * DAY)));
		assert_eq!((stored(contract).books.value, books(contract)), (1_060_000, [1_060_000, 0, 0, 0, 0]));
		assert_eq!(line(contract), [SPARE - 60_000, 0, 1_060_000, 0]);
		assert_noop!(sign(ZHAO, contract, 0), E::NoVariation);
		// Late by the new date only.
		at(NOW + 90 * DAY);
		assert_ok!(deliver(contract, 1));
		accept(contract, 1);
		assert!(matches!(part(contract, 1).status, MilestoneStatus::Accepted { days_late: 0, .. }));
	});
}

#[test]
fn additions_should_be_capped_all_together() {
	run(|| {
		let contract = halves();
		// 10 % of what was awarded may be added.
		assert_ok!(vary(contract, vec![change(0, Some(560_000), None)]));
		assert_noop!(propose(MEI, contract, vec![change(1, Some(540_001), None)]), E::VariationAboveCap);
		// What is taken away is not given back to the cap.
		assert_ok!(vary(contract, vec![change(1, Some(400_000), None)]));
		assert_eq!(line(contract), [SPARE + 40_000, 0, 960_000, 0]);
		assert_noop!(propose(MEI, contract, vec![change(1, Some(440_001), None)]), E::VariationAboveCap);
		assert_ok!(vary(contract, vec![change(1, Some(440_000), None)]));
		assert_eq!((stored(contract).added, stored(contract).books.value), (100_000, VALUE));
		assert_noop!(propose(MEI, contract, vec![change(1, Some(440_001), None)]), E::VariationAboveCap);
		// Moving money between milestones adds nothing.
		assert_ok!(vary(contract, vec![change(0, Some(0), None), change(1, Some(VALUE), None)]));
		assert_noop!(propose(MEI, contract, vec![change(1, Some(Balance::MAX), None)]), E::VariationAboveCap);
	});
}

#[test]
fn addition_should_be_refused_when_the_line_has_less_free() {
	run(|| {
		let contract = halves();
		MockLines::mutate(0, |line| {
			line.free -= SPARE - 9;
			line.reserved += SPARE - 9;
		});
		assert_ok!(propose(LI, contract, vec![change(0, Some(500_010), None)]));
		assert_ok!(sign(ZHAO, contract, 0));
		assert_noop!(sign(MEI, contract, 0), NO_MONEY);
		assert_ok!(Contracts::withdraw_variation(signed(MEI), contract, 0));
		assert_ok!(vary(contract, vec![change(0, Some(500_009), None)]));
	});
}

#[test]
fn variation_should_be_refused_when_it_is_impossible() {
	run(|| {
		let unsigned = draft(shares(&[10_000]));
		assert_noop!(propose(LI, unsigned, vec![change(0, Some(1), None)]), E::NotSigned);
		let contract = in_force(shares(&[2_500, 2_500, 2_500, 2_500]), plain_terms());
		assert_noop!(propose(WANG, contract, vec![change(0, Some(1), None)]), E::NotParty);
		assert_noop!(propose(CLERK, contract, vec![change(0, Some(1), None)]), NOT_PERMITTED);
		assert_noop!(propose(UNTIED, contract, vec![change(0, Some(1), None)]), NO_PERSON);
		assert_noop!(propose(MEI, contract, vec![]), E::BadVariation);
		assert_noop!(propose(MEI, contract, vec![change(0, None, None)]), E::BadVariation);
		let twice = vec![change(0, Some(1), None), change(0, Some(2), None)];
		assert_noop!(propose(MEI, contract, twice), E::BadVariation);
		let disordered = vec![change(1, Some(1), None), change(0, Some(2), None)];
		assert_noop!(propose(MEI, contract, disordered), E::BadVariation);
		let many = (0..7).map(|number| change(number, Some(1), None)).collect();
		assert_noop!(propose(MEI, contract, many), E::BadVariation);
		assert_noop!(propose(MEI, contract, vec![change(4, Some(1), None)]), E::UnknownMilestone);
		assert_noop!(propose(MEI, contract, vec![change(0, None, Some(NOW))]), E::DueInPast);
		let endless = vec![change(0, Some(Balance::MAX), None), change(1, Some(Balance::MAX), None)];
		assert_noop!(propose(MEI, contract, endless), E::Overflow);
		let all = (0..4).map(|number| change(number, Some(0), None)).collect();
		assert_noop!(propose(MEI, contract, all), E::ZeroValue);
		let variation =
			Variation { reason: VariationReason::TaxRate, note: vec![], changes: vec![change(0, Some(1), None)] };
		assert_noop!(Contracts::propose_variation(signed(MEI), contract, Box::new(variation.clone())), E::BadReason);
		assert_noop!(Contracts::propose_variation(RuntimeOrigin::none(), contract, Box::new(variation)), BadOrigin);
		// What is delivered, decided or disputed is not changed.
		assert_ok!(deliver(contract, 0));
		assert_noop!(propose(MEI, contract, vec![change(0, Some(1), None)]), E::MilestoneNotOpen);
		assert_ok!(Contracts::dispute(signed(MEI), contract, 0, why()));
		assert_noop!(propose(MEI, contract, vec![change(0, Some(1), None)]), E::MilestoneNotOpen);
		delivered_and_accepted(contract, 1);
		assert_noop!(propose(MEI, contract, vec![change(1, Some(1), None)]), E::MilestoneNotOpen);
		assert_ok!(deliver(contract, 2));
		assert_ok!(Contracts::reject(signed(LI), contract, 2, why()));
		assert_ok!(vary(contract, vec![change(2, Some(1), None)]));
	});
}

#[test]
fn proposal_should_be_looked_at_again_when_the_last_side_signs() {
	run(|| {
		let contract = halves();
		assert_ok!(propose(MEI, contract, vec![change(0, Some(1), None), change(1, None, Some(NOW + DAY))]));
		assert_ok!(sign(LI, contract, 0));
		set_time(NOW + DAY);
		assert_noop!(sign(ZHAO, contract, 0), E::DueInPast);
		assert_ok!(Contracts::withdraw_variation(signed(MEI), contract, 0));
		assert_ok!(propose(MEI, contract, vec![change(0, Some(1), None)]));
		assert_ok!(sign(LI, contract, 1));
		assert_ok!(deliver(contract, 0));
		assert_noop!(sign(ZHAO, contract, 1), E::MilestoneNotOpen);
	});
}

#[test]
fn proposal_should_be_off_when_a_side_withdraws_it() {
	run(|| {
		let contract = halves();
		let withdraw = |who, number| Contracts::withdraw_variation(signed(who), contract, number);
		assert_noop!(withdraw(LI, 0), E::NoVariation);
		assert_noop!(sign(LI, contract, 0), E::NoVariation);
		assert_ok!(propose(MEI, contract, vec![change(0, Some(1), None)]));
		assert_noop!(withdraw(WANG, 0), E::NotParty);
		assert_noop!(withdraw(LI, 1), E::NoVariation);
		assert_noop!(Contracts::withdraw_variation(RuntimeOrigin::none(), contract, 0), BadOrigin);
		assert_noop!(Contracts::sign_variation(RuntimeOrigin::none(), contract, 0), BadOrigin);
		assert_ok!(withdraw(LI, 0));
		let withdrawn =
			Event::VariationWithdrawn { contract, number: 0, by: procurement_primitives::contract::Side::Buyer };
		System::assert_last_event(withdrawn.into());
		assert_noop!(sign(LI, contract, 0), E::NoVariation);
		// The next one has a number of its own: nobody signs another than was read.
		assert_ok!(propose(MEI, contract, vec![change(0, Some(2), None)]));
		assert_noop!(sign(LI, contract, 0), E::NoVariation);
		assert_ok!(sign(LI, contract, 1));
	});
}
