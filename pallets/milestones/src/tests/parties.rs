//! Every call × everybody: who may, and what the others are told.

use super::*;

/// A call by an account on a contract's milestone 0, or on its payment 0.
type Call = fn(RuntimeOrigin, ContractId) -> DispatchResult;

/// Everybody who has a part in a contract or has none, one of each kind.
const EVERYBODY: [(&str, u64); 10] = [
	("official", LI),
	("clerk", CLERK),
	("untied", UNTIED),
	("supplier", MEI),
	("rival", WANG),
	("inspector", 40),
	("device", METER),
	("arbiter", JUDGE),
	("reviewer", REVIEWER),
	("stranger", STRANGER),
];

fn first_by(acceptance: procurement_primitives::tender::AcceptanceMethod) -> ContractId {
	let schedule = vec![milestone(Share(5_000), acceptance, 0), milestone(Share(5_000), Buyer, 0)];
	let inspectors = INSPECTORS.to_vec();
	let devices = if acceptance == Device { vec![device(0)] } else { vec![] };
	in_force(schedule, Terms { inspectors, inspectors_needed: 2, devices, ..plain_terms() })
}

fn delivered_to(acceptance: procurement_primitives::tender::AcceptanceMethod) -> ContractId {
	let contract = first_by(acceptance);
	assert_ok!(deliver(contract, 0));
	contract
}

fn disputed() -> ContractId {
	let contract = delivered_to(Buyer);
	assert_ok!(Contracts::dispute(signed(MEI), contract, 0, why()));
	contract
}

fn accepted() -> ContractId {
	let contract = first_by(Buyer);
	delivered_and_accepted(contract, 0);
	contract
}

fn propose(origin: RuntimeOrigin, contract: ContractId) -> DispatchResult {
	let changes = vec![MilestoneChange { milestone: 0, amount: Some(1), due: None }];
	let variation = Variation { reason: VariationReason::VolumeCuts, note: why(), changes };
	Contracts::propose_variation(origin, contract, Box::new(variation))
}

/// A contract with a variation of the supplier's.
fn proposed() -> ContractId {
	let contract = first_by(Buyer);
	assert_ok!(propose(signed(MEI), contract));
	contract
}

/// A contract whose end the second official wants.
fn half_terminated(reason: TerminationReason) -> ContractId {
	let contract = first_by(Buyer);
	assert_ok!(Contracts::terminate(signed(ZHAO), contract, reason, why()));
	contract
}

/// A contract of which nothing was delivered or paid for very long.
fn in_default() -> ContractId {
	let contract = accepted();
	set_time(now() + 200 * DAY);
	contract
}

/// A call, on what it is made, who may make it, and what the others of a party are told. The clerk has no permission and
/// the stranger no party, whatever the call; who is untied is refused where two persons must act.
struct Row {
	name: &'static str,
	make: fn() -> ContractId,
	call: Call,
	may: &'static [&'static str],
	four_eyes: bool,
	otherwise: E,
}

fn rows() -> Vec<Row> {
	use crate::Error::*;
	use TerminationReason::*;
	const BUYERS: &[&str] = &["official", "untied"];
	const SIDES: &[&str] = &["official", "untied", "supplier"];
	let row = |name, make, call, may, four_eyes, otherwise| Row { name, make, call, may, four_eyes, otherwise };
	let unsigned: fn() -> ContractId = || draft(shares(&[5_000, 5_000]));
	vec![
		row(
			"set_terms",
			unsigned,
			|by, contract| Contracts::set_terms(by, contract, Box::new(plain_terms())),
			BUYERS,
			false,
			NotBuyer,
		),
		row("sign", unsigned, |by, contract| Contracts::sign(by, contract, 0), SIDES, true, NotParty),
		row("decline", unsigned, |by, it| Contracts::decline(by, it, why()), &["supplier"], false, NotSupplier),
		row(
			"deliver",
			|| first_by(Buyer),
			|by, it| Contracts::deliver(by, it, 0, evidence()),
			&["supplier"],
			false,
			NotSupplier,
		),
		row("accept", || delivered_to(Buyer), |by, it| Contracts::accept(by, it, 0), BUYERS, true, NotBuyer),
		row("reject", || delivered_to(Buyer), |by, it| Contracts::reject(by, it, 0, why()), BUYERS, false, NotBuyer),
		row(
			"accept as inspectors",
			|| delivered_to(Inspectors),
			|by, it| Contracts::accept(by, it, 0),
			&["inspector"],
			false,
			NotInspector,
		),
		row(
			"reject as inspectors",
			|| delivered_to(Inspectors),
			|by, it| Contracts::reject(by, it, 0, why()),
			&["inspector"],
			false,
			NotInspector,
		),
		row(
			"attest",
			|| delivered_to(Device),
			|by, it| Contracts::attest(by, it, 0, 100),
			&["device"],
			false,
			NotDevice,
		),
		row("pay early", accepted, |by, it| Contracts::pay(by, it, 0), BUYERS, true, NotDueYet),
		row("propose_variation", || first_by(Buyer), propose, SIDES, true, NotParty),
		row(
			"sign_variation",
			|| {
				let contract = first_by(Buyer);
				assert_ok!(propose(signed(ZHAO), contract));
				contract
			},
			|by, it| Contracts::sign_variation(by, it, 0),
			SIDES,
			true,
			NotParty,
		),
		row("withdraw_variation", proposed, |by, it| Contracts::withdraw_variation(by, it, 0), SIDES, false, NotParty),
		row("dispute", || delivered_to(Buyer), |by, it| Contracts::dispute(by, it, 0, why()), SIDES, false, NotParty),
		row("settle", disputed, |by, it| Contracts::settle(by, it, 0, 1, why()), &["arbiter"], false, NotArbiter),
		row(
			"terminate by agreement",
			|| first_by(Buyer),
			|by, it| Contracts::terminate(by, it, MutualAgreement, why()),
			SIDES,
			true,
			NotParty,
		),
		row(
			"withdraw_termination",
			|| half_terminated(MutualAgreement),
			|by, it| Contracts::withdraw_termination(by, it, MutualAgreement),
			SIDES,
			false,
			NotParty,
		),
	]
}

#[test]
fn every_call_should_be_made_by_those_who_may_and_refused_to_all_others() {
	for Row { name, make, call, may, four_eyes, otherwise } in rows() {
		let otherwise = DispatchError::from(otherwise);
		for (who, account) in EVERYBODY {
			run(|| {
				let contract = make();
				let expected = match who {
					"stranger" => Err(NOT_ACTING),
					"clerk" => Err(NOT_PERMITTED),
					"untied" if four_eyes && may.contains(&"untied") => Err(NO_PERSON),
					_ if may.contains(&who) => Ok(()),
					_ => Err(otherwise),
				};
				assert_eq!(call(signed(account), contract), expected, "{name} by the {who}");
			});
		}
		for origin in [RuntimeOrigin::none(), RuntimeOrigin::root()] {
			run(|| assert_eq!(call(origin, make()), Err(BadOrigin), "{name}"));
		}
	}
}

#[test]
fn termination_should_be_refused_to_the_side_that_does_not_decide() {
	use TerminationReason::*;
	for (reason, decides, other) in [
		(SupplierDefault, LI, MEI),
		(BuyerDefault, MEI, LI),
		(ForceMajeure, LI, MEI),
		(NoDemand, LI, MEI),
		(Insolvency, LI, MEI),
	] {
		run(|| {
			let contract = in_default();
			let terminate = |who| Contracts::terminate(signed(who), contract, reason, why());
			assert_noop!(terminate(other), E::WrongSide);
			for who in [WANG, METER, JUDGE, REVIEWER] {
				assert_noop!(terminate(who), E::NotParty);
			}
			assert_ok!(terminate(decides));
		});
	}
}

#[test]
fn dispute_should_be_withdrawn_by_nobody_but_its_side() {
	run(|| {
		let contract = disputed();
		let withdraw = |who| Contracts::withdraw_dispute(signed(who), contract, 0);
		for who in [WANG, METER, JUDGE, REVIEWER] {
			assert_noop!(withdraw(who), E::NotParty);
		}
		assert_noop!(withdraw(LI), E::NotDisputant);
		assert_noop!(withdraw(CLERK), NOT_PERMITTED);
		assert_noop!(withdraw(STRANGER), NOT_ACTING);
		assert_ok!(withdraw(MEI));
	});
}

#[test]
fn anybody_should_do_what_the_chain_would() {
	for (_, account) in EVERYBODY {
		run(|| {
			let contract = accepted();
			set_time(now() + 30 * DAY);
			assert_ok!(Contracts::pay(signed(account), contract, 0));
			let other = tender(shares(&[10_000]), VALUE);
			end(other);
			assert_ok!(Contracts::free_reserve(signed(account), other));
		});
	}
}

#[test]
fn second_of_four_eyes_should_be_another_person_wherever_two_are_needed() {
	let rows = rows().into_iter().filter(|row| row.four_eyes && row.may.contains(&"official"));
	for Row { name, make, call, .. } in rows {
		// On a variation that it has proposed an official has signed already.
		if name.ends_with("variation") {
			continue;
		}
		run(|| {
			let contract = make();
			assert_ok!(call(signed(LI), contract));
			for same in [LI, LI_TOO] {
				assert_eq!(call(signed(same), contract), Err(SAME_PERSON), "{name}");
			}
			assert_eq!(call(signed(ZHAO), contract), Ok(()), "{name}");
		});
	}
}

#[test]
fn second_of_four_eyes_should_be_the_first_when_the_first_may_not_act_any_more() {
	let rows = rows().into_iter().filter(|row| row.four_eyes && row.may.contains(&"official"));
	for Row { name, make, call, .. } in rows.filter(|row| !row.name.ends_with("variation")) {
		type Lose = fn();
		let ways: [Lose; 2] = [|| Revoked::insert(LI, ()), || Demoted::insert(LI, ())];
		for lose in ways {
			run(|| {
				let contract = make();
				assert_ok!(call(signed(LI), contract));
				lose();
				assert_eq!(call(signed(ZHAO), contract), Ok(()), "{name}");
				// He is the first now, and not the second.
				assert_eq!(call(signed(ZHAO), contract), Err(SAME_PERSON), "{name}");
				assert_eq!(call(signed(SUN), contract), Ok(()), "{name}");
			});
		}
	}
}
