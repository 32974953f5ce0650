use super::*;
use crate::{NextRulesetId, Rulesets};

const OPEN: Procedure = Procedure::Open;

/// China's ruleset for open tenders with another bidding period.
fn rules(days: u64) -> Box<Ruleset> {
	let mut rules = Ruleset::default_for(OPEN);
	rules.bidding.period = Period::Calendar(days * DAY);
	Box::new(rules)
}

fn set(days: u64, from: Moment) -> DispatchResult {
	Tenders::set_ruleset(root(), OPEN, rules(days), from)
}

/// A way to spoil a ruleset.
type Spoil = fn(&mut Ruleset);

fn in_force() -> Option<RulesetId> {
	let ids: Vec<_> = Tenders::rulesets(OPEN).into_iter().filter(|one| one.in_force).map(|one| one.id).collect();
	assert!(ids.len() <= 1);
	ids.first().copied()
}

#[test]
fn genesis_should_put_a_ruleset_in_force_for_each_procedure() {
	run(|| {
		assert_eq!(NextRulesetId::<Test>::get(), 7);
		for (id, procedure) in (0..).zip(Procedure::ALL) {
			let view = Tenders::ruleset(id).unwrap();
			assert_eq!((view.procedure, view.effective_from, view.in_force), (*procedure, 0, true));
			assert_eq!(view.rules, Ruleset::default_for(*procedure));
		}
	});
}

#[test]
fn set_ruleset_should_bind_tenders_published_from_its_date_on() {
	run(|| {
		assert_ok!(set(30, NOW + DAY));
		let recorded = Event::RulesetRecorded { ruleset: 7, procedure: OPEN, effective_from: NOW + DAY };
		System::assert_last_event(recorded.into());
		let old = draft_of(Notice { bid_deadline: NOW + 40 * DAY, ..notice() });
		let new = draft_of(Notice { bid_deadline: NOW + 31 * DAY, ..notice() });
		set_time(NOW + DAY - 1);
		assert_eq!(in_force(), Some(0));
		assert_ok!(publish(old));
		set_time(NOW + DAY);
		assert_eq!(in_force(), Some(7));
		assert_ok!(publish(new));
		assert_eq!(header(old).publication.unwrap().ruleset, 0);
		assert_eq!(header(new).publication.unwrap().ruleset, 7);
		let late = draft_of(Notice { bid_deadline: NOW + 31 * DAY - 1, ..notice() });
		assert_noop!(publish(late), E::BiddingPeriodTooShort);
		// A later version changes nothing for those that are published.
		assert_ok!(set(60, NOW + DAY + 1));
		assert_eq!(Tenders::view(old).unwrap().ruleset, Some(0));
	});
}

#[test]
fn set_ruleset_should_find_the_version_in_force_when_they_are_recorded_in_any_order() {
	run(|| {
		for (days, from) in [(30, NOW + 30), (10, NOW + 10), (20, NOW + 20), (1, NOW)] {
			assert_ok!(set(days, from));
		}
		for (moment, expected) in [(0, 10), (9, 10), (10, 8), (19, 8), (20, 9), (29, 9), (30, 7), (1_000, 7)] {
			set_time(NOW + moment);
			assert_eq!(in_force(), Some(expected), "after {moment}");
		}
		// Latest first; another procedure's do not mix in.
		let ids: Vec<_> = Tenders::rulesets(OPEN).into_iter().map(|view| view.id).collect();
		assert_eq!(ids, vec![7, 9, 8, 10, 0]);
		assert_eq!(Tenders::rulesets(Procedure::Framework).len(), 1);
	});
}

#[test]
fn set_ruleset_should_be_refused_when_origin_date_or_figures_are_wrong() {
	run(|| {
		assert_noop!(Tenders::set_ruleset(signed(BUYER), OPEN, rules(1), NOW), BadOrigin);
		assert_noop!(set(1, NOW - 1), E::EffectiveInPast);
		assert_ok!(set(1, NOW));
		assert_noop!(set(2, NOW), E::EffectiveDateTaken);
		assert_ok!(Tenders::set_ruleset(root(), Procedure::Invited, rules(2), NOW));
		let cases: [(Spoil, E); 11] = [
			(|r| r.utc_offset_minutes = -841, E::RulesetOffsetOutOfRange),
			(|r| r.bidding.period = Period::Calendar(0), E::RulesetPeriodZero),
			(|r| r.bidding.period = Period::Working(65), E::RulesetPeriodTooLong),
			(|r| r.bidding.bond_cap = 10_001, E::RulesetShareAboveWhole),
			(|r| r.award.price_weights.goods = Bounds { min: 2, max: 1 }, E::RulesetBoundsInverted),
			(|r| r.bidding.minimum_bids = 0, E::RulesetMinimumZero),
			(|r| r.keys.keyholders = 2, E::RulesetKeyholdersOutOfRange),
			(|r| r.keys.threshold = 1, E::RulesetThresholdOutOfRange),
			(|r| r.award.panel.size = 6, E::RulesetPanelSizes),
			(|r| r.award.panel.experts.denominator = 0, E::RulesetFractionInvalid),
			(|r| r.contract.payment_term = Period::Calendar(61 * DAY), E::RulesetPaymentTermAboveCap),
		];
		for (spoil, refusal) in cases {
			let mut spoilt = rules(1);
			spoil(&mut spoilt);
			assert_noop!(Tenders::set_ruleset(root(), OPEN, spoilt, NOW + 1), refusal);
		}
		NextRulesetId::<Test>::put(RulesetId::MAX);
		assert_noop!(set(1, NOW + 1), E::IdsExhausted);
	});
}

#[test]
fn withdraw_ruleset_should_remove_a_version_only_while_it_is_not_in_force() {
	run(|| {
		assert_ok!(set(1, NOW + 10));
		assert_ok!(set(2, NOW + 20));
		assert_noop!(Tenders::withdraw_ruleset(signed(BUYER), 7), BadOrigin);
		assert_noop!(Tenders::withdraw_ruleset(root(), 99), E::UnknownRuleset);
		assert_noop!(Tenders::withdraw_ruleset(root(), 0), E::RulesetInForce);
		set_time(NOW + 9);
		assert_ok!(Tenders::withdraw_ruleset(root(), 7));
		System::assert_last_event(Event::RulesetWithdrawn { ruleset: 7 }.into());
		assert!(!Rulesets::<Test>::contains_key(7));
		assert_noop!(Tenders::withdraw_ruleset(root(), 7), E::UnknownRuleset);
		set_time(NOW + 10);
		assert_eq!(in_force(), Some(0));
		set_time(NOW + 20);
		assert_eq!(in_force(), Some(8));
		assert_noop!(Tenders::withdraw_ruleset(root(), 8), E::RulesetInForce);
		// The date is free again, the number is not.
		set_time(NOW + 9);
		assert_ok!(set(3, NOW + 10));
		assert_eq!(NextRulesetId::<Test>::get(), 10);
	});
}

#[test]
fn publish_should_be_refused_when_the_procedure_has_no_ruleset() {
	use sp_runtime::BuildStorage;
	let rulesets = vec![GenesisRuleset { procedure: Procedure::Invited, rules: *rules(20) }];
	let tenders = crate::GenesisConfig { rulesets, ..Default::default() };
	let genesis = RuntimeGenesisConfig { tenders, ..Default::default() };
	sp_io::TestExternalities::new(genesis.build_storage().unwrap()).execute_with(|| {
		System::set_block_number(1);
		set_time(NOW);
		let tender = draft();
		assert_noop!(publish(tender), E::NoRuleset);
		check_state();
	});
}

#[test]
#[should_panic(expected = "genesis ruleset for open")]
fn genesis_should_be_refused_when_a_ruleset_is_impossible() {
	new_test_ext().execute_with(|| {
		use frame_support::traits::BuildGenesisConfig;
		let rulesets = vec![GenesisRuleset { procedure: OPEN, rules: *rules(0) }];
		crate::GenesisConfig::<Test> { rulesets, ..Default::default() }.build();
	});
}

#[test]
fn view_should_show_the_id_of_the_contracting_process_with_the_citys_prefix() {
	use sp_runtime::BuildStorage;
	let tenders = crate::GenesisConfig { ocid_prefix: "ocds-87sd3t".into(), ..Default::default() };
	let genesis = RuntimeGenesisConfig { tenders, ..Default::default() };
	sp_io::TestExternalities::new(genesis.build_storage().unwrap()).execute_with(|| {
		System::set_block_number(1);
		set_time(NOW);
		let tender = draft();
		assert_eq!(Tenders::view(tender).unwrap().ocid, format!("ocds-87sd3t-{tender}").into_bytes());
	});
}

#[test]
#[should_panic(expected = "genesis prefix of contracting processes")]
fn genesis_should_be_refused_when_the_prefix_of_contracting_processes_is_too_long() {
	new_test_ext().execute_with(|| {
		use frame_support::traits::BuildGenesisConfig;
		crate::GenesisConfig::<Test> { ocid_prefix: "o".repeat(33), ..Default::default() }.build();
	});
}
