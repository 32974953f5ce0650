use super::*;
use crate::{Rulesets, TendersByDeadline, WeightInfo};

#[test]
fn publish_should_take_bids_when_every_rule_is_met() {
	run(|| {
		let tender = draft();
		let published = Tenders::publish(signed(BUYER), tender).unwrap();
		assert_eq!(published.actual_weight, Some(<() as WeightInfo>::publish(1, 3)));
		let event = Event::Published {
			tender,
			buyer: BUYER,
			ruleset: 0,
			line: LINE,
			value: 1_000,
			enquiry_deadline: ENQUIRIES_END,
			bid_deadline: BIDS_END,
		};
		System::assert_last_event(event.into());
		let header = header(tender);
		assert_eq!((header.status, header.version), (TenderStatus::Active, 0));
		let rules = Ruleset::default_for(Procedure::Open);
		let publication = Publication {
			at: NOW,
			ruleset: 0,
			minimum_bids: 3,
			release: rules.keys.release,
			self_opening: rules.keys.self_opening,
		};
		assert_eq!(header.publication, Some(publication));
		assert_eq!(reserved().into_iter().collect::<Vec<_>>(), vec![(tender, 1_000)]);
		// Bidding is told when the tender already takes bids.
		assert_eq!(told(), vec![("begun".into(), tender, Some(Phase::Tendering))]);
		assert_eq!(TendersByDeadline::<Test>::iter_keys().count(), 1);
	});
}

/// A way to spoil a draft that could be published.
type Spoil = fn(TenderId);

fn edit(tender: TenderId, change: impl FnOnce(&mut Notice)) {
	let mut new = notice();
	change(&mut new);
	assert_ok!(Tenders::edit(signed(BUYER), tender, new));
}

fn put(tender: TenderId, number: LotId, lot: Lot) {
	assert_ok!(Tenders::put_lot(signed(BUYER), tender, number, lot));
}

fn judge(tender: TenderId, criteria: Vec<Criterion>) {
	assert_ok!(Tenders::set_criteria(signed(BUYER), tender, criteria));
}

fn hold(tender: TenderId, keyholders: &[PartyId], threshold: u8) {
	assert_ok!(Tenders::set_keyholders(signed(BUYER), tender, keyholders.to_vec(), threshold));
}

fn pay(tender: TenderId, payments: &[PaymentPart]) {
	let schedule = payments.iter().copied().map(milestone).collect();
	assert_ok!(Tenders::set_schedule(signed(BUYER), tender, schedule));
}

fn invite(tender: TenderId, suppliers: &[PartyId]) {
	for supplier in suppliers {
		assert_ok!(Tenders::invite(signed(BUYER), tender, *supplier));
	}
}

/// A ruleset for open tenders in force from now on.
fn rule(change: impl FnOnce(&mut Ruleset)) {
	let mut rules = Ruleset::default_for(Procedure::Open);
	change(&mut rules);
	assert_ok!(Tenders::set_ruleset(root(), Procedure::Open, Box::new(rules), NOW));
}

fn rated_draft(tender: TenderId, price_weight: u16, criteria: &[u16]) {
	put(tender, 0, rated_lot(1_000, price_weight));
	judge(tender, criteria.iter().map(|weight| criterion(&[0], *weight)).collect());
}

#[test]
fn publish_should_be_refused_with_its_own_error_when_a_rule_is_broken() {
	let cases: [(&str, Spoil, DispatchError); 40] = [
		("a millisecond short", |t| edit(t, |n| n.bid_deadline = BIDS_END - 1), E::BiddingPeriodTooShort.into()),
		("no time for bids at all", |t| edit(t, |n| n.bid_deadline = 0), E::BiddingPeriodTooShort.into()),
		("no time for questions", |t| edit(t, |n| n.enquiry_deadline = NOW), E::EnquiryDeadlinePassed.into()),
		("questions until bids end", |t| edit(t, |n| n.enquiry_deadline = BIDS_END), E::EnquiryDeadlineTooLate.into()),
		("no lot", |t| Tenders::remove_lot(signed(BUYER), t, 0).unwrap(), E::LotMissing.into()),
		("a bond above two percent", |t| edit(t, |n| n.bond = 21), E::BondAboveCap.into()),
		("a bond beyond counting", |t| edit(t, |n| n.bond = u128::MAX), E::BondAboveCap.into()),
		("a price that weighs too little", |t| rated_draft(t, 2_999, &[7_001]), E::PriceWeightOutOfBounds.into()),
		(
			"a service whose price weighs too little",
			|t| {
				edit(t, |n| n.category = Category::Services);
				rated_draft(t, 999, &[9_001]);
			},
			E::PriceWeightOutOfBounds.into(),
		),
		("a rating without criteria", |t| rated_draft(t, 6_000, &[]), E::WeightsNotWhole.into()),
		("weights short of the whole", |t| rated_draft(t, 6_000, &[3_999]), E::WeightsNotWhole.into()),
		("weights above the whole", |t| rated_draft(t, 6_000, &[3_000, 1_001]), E::WeightsNotWhole.into()),
		("a criterion of no lot there is", |t| judge(t, vec![criterion(&[1], 1)]), E::CriterionOfUnknownLot.into()),
		(
			"a criterion where the price alone counts",
			|t| judge(t, vec![criterion(&[0], 1)]),
			E::CriterionOfPriceOnlyLot.into(),
		),
		("two envelopes for a price", |t| edit(t, |n| n.two_envelopes = true), E::TwoEnvelopesWithoutRating.into()),
		(
			"price alone where rating is the rule",
			|_| rule(|rules| rules.award.methods = AwardMethods::Rated),
			E::PriceOnlyNotAdmitted.into(),
		),
		(
			"rating where the price is the rule",
			|t| {
				rule(|rules| rules.award.methods = AwardMethods::PriceOnly);
				rated_draft(t, 6_000, &[4_000]);
			},
			E::RatedNotAdmitted.into(),
		),
		(
			"no place in the catalogue",
			|_| rule(|rules| rules.classification = Some(ClassificationScheme::Cpv)),
			E::ClassificationMissing.into(),
		),
		(
			"a place in another catalogue",
			|t| {
				rule(|rules| rules.classification = Some(ClassificationScheme::Cpv));
				let classification = Classification { scheme: ClassificationScheme::Hs, code: b"8471".to_vec() };
				put(t, 0, Lot { classification: Some(classification), ..lot(1_000) });
			},
			E::SchemeNotAccepted.into(),
		),
		("nothing is paid", |t| pay(t, &[]), E::ScheduleNotWhole.into()),
		("less than the whole is paid", |t| pay(t, &[PaymentPart::Share(9_999)]), E::ScheduleNotWhole.into()),
		(
			"more than the whole is paid",
			|t| pay(t, &[PaymentPart::Share(9_000), PaymentPart::Share(1_001)]),
			E::ScheduleNotWhole.into(),
		),
		("amounts only", |t| pay(t, &[PaymentPart::Amount(1_000)]), E::ScheduleNotWhole.into()),
		("nobody holds keys", |t| hold(t, &[], 0), E::TooFewKeyholders.into()),
		("two keyholders", |t| hold(t, &[20, 21], 2), E::TooFewKeyholders.into()),
		("half of them are enough", |t| hold(t, &[20, 21, 22, 23], 2), E::ThresholdOutOfRange.into()),
		("all of them are needed", |t| hold(t, &[20, 21, 22], 3), E::ThresholdOutOfRange.into()),
		("none of them is needed", |t| hold(t, &[20, 21, 22], 0), E::ThresholdOutOfRange.into()),
		("more are needed than there are", |t| hold(t, &[20, 21, 22], 255), E::ThresholdOutOfRange.into()),
		(
			"fewer than the city wants",
			|_| rule(|rules| rules.keys = KeyRules { keyholders: 5, threshold: 3, ..rules.keys }),
			E::TooFewKeyholders.into(),
		),
		(
			"a lower threshold than the city wants",
			|t| {
				rule(|rules| rules.keys = KeyRules { keyholders: 5, threshold: 4, ..rules.keys });
				hold(t, &[20, 21, 22, 23, 24], 3);
			},
			E::ThresholdTooLow.into(),
		),
		("a keyholder twice", |t| hold(t, &[20, 21, 20], 2), E::DuplicateKeyholder.into()),
		("the buyer holds a key", |t| hold(t, &[20, 21, BUYER], 2), E::BuyerIsKeyholder.into()),
		("guests of an open tender", |t| invite(t, &SUPPLIERS[..3]), E::InvitationsOutOfBounds.into()),
		(
			"too few guests",
			|t| {
				edit(t, |n| n.procedure = Procedure::Invited);
				invite(t, &SUPPLIERS[..2]);
			},
			E::InvitationsOutOfBounds.into(),
		),
		("nobody invited", |t| edit(t, |n| n.procedure = Procedure::Invited), E::InvitationsOutOfBounds.into()),
		(
			"a single source of nobody",
			|t| edit(t, |n| n.procedure = Procedure::SingleSource),
			E::InvitationsOutOfBounds.into(),
		),
		(
			"a single source of two",
			|t| {
				edit(t, |n| n.procedure = Procedure::SingleSource);
				invite(t, &SUPPLIERS[..2]);
			},
			E::InvitationsOutOfBounds.into(),
		),
		(
			"a keyholder that may bid",
			|t| {
				edit(t, |n| n.procedure = Procedure::Invited);
				invite(t, &SUPPLIERS[..3]);
				hold(t, &[20, 21, SUPPLIERS[0]], 2);
			},
			E::KeyholderInvited.into(),
		),
		("a sum beyond counting", |t| put(t, 1, lot(u128::MAX - 1_000)), E::Overflow.into()),
	];
	for (name, spoil, refusal) in cases {
		run(|| {
			let tender = draft();
			spoil(tender);
			let before = fingerprint();
			assert_eq!(publish(tender), Err(refusal), "{name}");
			assert_eq!(fingerprint(), before, "{name}");
		});
	}
}

#[test]
fn publish_should_be_refused_with_the_others_error_when_another_pallet_objects() {
	run(|| {
		let tender = draft();
		put(tender, 0, lot(FREE + 1));
		assert_noop!(publish(tender), NOT_ENOUGH);
		put(tender, 0, lot(FREE));
		edit(tender, |notice| notice.line = LINE + 1);
		assert_noop!(publish(tender), NO_LINE);
		edit(tender, |_| {});
		assert_ok!(Tenders::set_eligibility(signed(BUYER), tender, vec![1, 99]));
		assert_noop!(publish(tender), NO_CLASS);
		assert_ok!(Tenders::set_eligibility(signed(BUYER), tender, vec![1]));
		keys_are_missing(true);
		assert_noop!(publish(tender), NOT_SEALED);
		keys_are_missing(false);
		hold(tender, &[20, 21, SUPPLIERS[1]], 2);
		assert_noop!(publish(tender), NO_ROLE);
		hold(tender, &KEYHOLDERS, 2);
		assert_ok!(publish(tender));
		// All that is free is put aside.
		let second = draft();
		assert_noop!(publish(second), NOT_ENOUGH);
	});
}

#[test]
fn publish_should_be_allowed_when_every_figure_is_at_its_bound() {
	run(|| {
		let tender = draft();
		edit(tender, |notice| {
			notice.bond = 20;
			notice.two_envelopes = true;
			notice.enquiry_deadline = NOW + 1;
		});
		rated_draft(tender, 3_000, &[6_999, 1]);
		put(tender, 63, lot(1));
		pay(tender, &[PaymentPart::Amount(1), PaymentPart::Share(1), PaymentPart::Share(9_999)]);
		assert_ok!(Tenders::set_eligibility(signed(BUYER), tender, (1..17).collect()));
		hold(tender, &(20..36).collect::<Vec<_>>(), 15);
		assert_ok!(publish(tender));
		assert_eq!(reserved()[&tender], 1_001);
		// One service more, whose price may weigh less.
		let service = draft();
		edit(service, |notice| notice.category = Category::Services);
		rated_draft(service, 1_000, &[9_000]);
		hold(service, &(20..36).collect::<Vec<_>>(), 9);
		assert_ok!(publish(service));
	});
}

#[test]
fn publish_should_follow_the_procedure_when_it_is_not_an_open_tender() {
	run(|| {
		let soon = |days| {
			move |notice: &mut Notice| {
				notice.enquiry_deadline = NOW + DAY;
				notice.bid_deadline = NOW + days * DAY;
			}
		};
		// By invitation: at least three, at most whoever is invited.
		let invited = draft();
		edit(invited, |notice| notice.procedure = Procedure::Invited);
		invite(invited, &SUPPLIERS[..3]);
		assert_ok!(publish(invited));
		// Price alone, three days.
		for procedure in [Procedure::Negotiation, Procedure::Quotation] {
			let tender = draft();
			let short = |days| {
				move |notice: &mut Notice| {
					soon(days)(notice);
					notice.procedure = procedure;
				}
			};
			edit(tender, short(2));
			assert_noop!(publish(tender), E::BiddingPeriodTooShort);
			edit(tender, short(3));
			invite(tender, &SUPPLIERS[..2]);
			assert_noop!(publish(tender), E::InvitationsOutOfBounds);
			invite(tender, &SUPPLIERS[2..3]);
			assert_ok!(publish(tender));
		}
		// Rated, the price between 30 and 60 %, ten days, announced to all.
		let consultation = draft();
		edit(consultation, |notice| {
			soon(10)(notice);
			notice.procedure = Procedure::Consultation;
		});
		assert_noop!(publish(consultation), E::PriceOnlyNotAdmitted);
		rated_draft(consultation, 6_001, &[3_999]);
		assert_noop!(publish(consultation), E::PriceWeightOutOfBounds);
		rated_draft(consultation, 6_000, &[4_000]);
		assert_ok!(publish(consultation));
		// One supplier, of whom one bid is enough.
		let single = draft();
		edit(single, |notice| {
			soon(5)(notice);
			notice.procedure = Procedure::SingleSource;
		});
		invite(single, &SUPPLIERS[..1]);
		assert_ok!(publish(single));
		assert_eq!(header(single).publication.unwrap().minimum_bids, 1);
		let framework = draft();
		edit(framework, |notice| notice.procedure = Procedure::Framework);
		assert_ok!(publish(framework));
		for tender in [invited, consultation, single, framework] {
			let header = header(tender);
			let ruleset = Rulesets::<Test>::get(header.publication.unwrap().ruleset).unwrap();
			assert_eq!(ruleset.procedure, header.procedure);
		}
	});
}

#[test]
fn publish_should_measure_the_bidding_period_from_the_moment_it_happens() {
	run(|| {
		let tender = draft();
		set_time(NOW + 1);
		assert_noop!(publish(tender), E::BiddingPeriodTooShort);
		edit(tender, |notice| notice.bid_deadline = BIDS_END + 1);
		assert_ok!(publish(tender));
	});
}

#[test]
fn publish_should_be_refused_when_the_end_of_bidding_cannot_be_told() {
	new_test_ext().execute_with(|| {
		let tender = draft();
		set_time(Moment::MAX - 1);
		assert_noop!(publish(tender), NO_MOMENT);
	});
}
