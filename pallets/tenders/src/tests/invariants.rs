use super::*;
use crate::{
	Amendments, Cancellations, Criteria, Documents, Enquiries, EnquiriesMade, Invitations, Keyholders, Lots,
	NextTenderId, References, Rulesets, RulesetsByDate, Schedules, TenderTexts, TendersByBuyer, TendersByDeadline,
	TextsOfLots,
};
use proptest::prelude::*;

/// A call: which, by which of two buyers, about which tender, and numbers for the rest.
type Step = (u8, bool, TenderId, u8, u16);

fn changes(kind: u8, number: u16) -> Changes {
	let mut changes = Changes::default();
	match kind % 8 {
		0 => changes.title = Some(b"T".to_vec()),
		1 => changes.bid_deadline = Some(BIDS_END + DAY * u64::from(number % 60)),
		2 => {
			let becomes = (!number.is_multiple_of(4)).then(|| lot(number.into()));
			changes.lots = vec![LotChange { lot: kind % 3, becomes }];
		}
		3 => changes.documents = Some(vec![document(kind, number.is_multiple_of(2))]),
		4 => changes.eligibility = Some(vec![(number % 50).into()]),
		5 => changes.schedule = Some(vec![milestone(PaymentPart::Share(10_000)); usize::from(number % 3)]),
		6 => changes.enquiry_deadline = Some(NOW + DAY * u64::from(number % 60)),
		_ => {
			changes.lots = vec![LotChange { lot: 0, becomes: Some(rated_lot(number.into(), 6_000)) }];
			changes.criteria = Some(vec![criterion(&[0], 4_000)]);
		}
	}
	changes
}

/// Makes a call; whether it succeeds does not matter.
fn step((call, other, tender, kind, number): Step) {
	let by = || signed(if other { OTHER_BUYER } else { BUYER });
	let supplier = SUPPLIERS[usize::from(kind) % SUPPLIERS.len()];
	let procedure = Procedure::ALL[usize::from(kind) % Procedure::ALL.len()];
	let now = pallet_timestamp::Now::<Test>::get();
	let text = || number.to_string().into_bytes();
	let dated = Notice {
		procedure: if kind < 128 { Procedure::Open } else { procedure },
		bond: u128::from(number % 30),
		enquiry_deadline: now + DAY,
		bid_deadline: now + DAY * u64::from(number % 40),
		..notice()
	};
	// Half of them can be published with.
	let held: Vec<PartyId> = (20..20 + if number < 1_000 { 3 } else { u32::from(kind % 18) }).collect();
	let threshold = if number < 1_000 { 2 } else { kind % 9 };
	let _ = match call {
		0 | 1 => Tenders::create(by(), text(), dated),
		2 => Tenders::edit(by(), tender, dated),
		3 => Tenders::put_lot(by(), tender, kind % 66, lot(number.into())),
		4 => Tenders::remove_lot(by(), tender, kind % 3),
		5 => Tenders::set_criteria(by(), tender, vec![criterion(&[0], number); usize::from(kind % 3)]),
		6 => Tenders::set_documents(by(), tender, vec![document(kind, true); usize::from(kind % 6)]),
		7 => Tenders::set_eligibility(by(), tender, vec![number.into()]),
		8 => Tenders::set_keyholders(by(), tender, held, threshold),
		9 => Tenders::set_schedule(by(), tender, vec![milestone(PaymentPart::Share(number)); usize::from(kind % 3)]),
		10 => Tenders::invite(by(), tender, supplier),
		11 => Tenders::disinvite(by(), tender, supplier),
		12 | 13 => plain(Tenders::publish(by(), tender)),
		14..=16 => plain(Tenders::amend(by(), tender, Box::new(changes(kind, number)), text())),
		17 if number < 300 => Tenders::cancel(by(), tender, CancellationReason::NoOffer, text()),
		18 => Tenders::ask(signed(supplier), tender, text()),
		19 => Tenders::answer(by(), tender, (kind % 2).into(), text()),
		20 => expose(tender),
		21 => plain(Tenders::rekey(by(), tender, held, threshold)),
		22 => plain(Tenders::resume(by(), tender)),
		23 => Tenders::too_few_bids(tender),
		24 => Tenders::opened(tender),
		25 => Tenders::complete(tender),
		26 => Tenders::unsuccessful(tender, UnsuccessfulReason::NoValidBid),
		27 => {
			let mut rules = Ruleset::default_for(procedure);
			rules.bidding.minimum_bids = number % 3;
			Tenders::set_ruleset(root(), procedure, Box::new(rules), now + DAY * u64::from(kind % 3))
		}
		28 => Tenders::withdraw_ruleset(root(), (7 + number % 4).into()),
		_ => {
			set_time(now + DAY * u64::from(kind % 16));
			Ok(())
		}
	};
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

	#[test]
	fn invariants_should_hold_when_calls_come_in_any_order(
		steps in proptest::collection::vec((0u8..31, proptest::bool::weighted(0.05), 0u32..4, 0u8..=255, 0u16..2_000), 1..100),
	) {
		new_test_ext().execute_with(|| {
			// One that can be published and two that are, so that sequences get somewhere.
			draft_of(Notice { bid_deadline: BIDS_END + 30 * DAY, ..notice() });
			published();
			published();
			for one in steps {
				step(one);
				check_state();
			}
		});
	}
}

/// Breaks the state of a tender that was amended, asked about and has guests, and expects the checks to notice.
fn noticed(what: &str, break_it: impl FnOnce(TenderId)) {
	new_test_ext().execute_with(|| {
		let tender = draft_of(Notice { procedure: Procedure::Invited, ..notice() });
		for supplier in &SUPPLIERS[..3] {
			assert_ok!(Tenders::invite(signed(BUYER), tender, *supplier));
		}
		assert_ok!(publish(tender));
		assert_ok!(amend(tender, Changes { title: Some(b"T".to_vec()), ..Changes::default() }));
		assert_ok!(Tenders::ask(signed(SUPPLIERS[0]), tender, b"?".to_vec()));
		check_state();
		break_it(tender);
		assert!(Tenders::do_try_state().is_err(), "{what}");
	});
}

fn mutate(tender: TenderId, change: impl FnOnce(&mut Header)) {
	crate::Tenders::<Test>::mutate(tender, |header| change(header.as_mut().unwrap()));
}

#[test]
fn invariants_should_be_reported_broken_when_the_state_is() {
	noticed("number", |_| NextTenderId::<Test>::put(0));
	noticed("texts", TenderTexts::<Test>::remove);
	noticed("draft that is published", |t| mutate(t, |header| header.status = TenderStatus::Draft));
	noticed("complete and unopened", |t| mutate(t, |header| header.status = TenderStatus::Complete));
	noticed("cancelled without note", |t| {
		mutate(t, |header| header.status = TenderStatus::Cancelled { reason: CancellationReason::NoDemand });
	});
	noticed("note without cancelling", |t| Cancellations::<Test>::insert(t, Cancellation { note: why(), at: 0 }));
	noticed("rekeying after opening", |t| {
		mutate(t, |header| {
			header.rekeying = true;
			header.bids_closed = Some(BIDS_END);
		});
	});
	noticed("ended too soon", |t| mutate(t, |header| header.bids_closed = Some(BIDS_END - 1)));
	noticed("opened while bids are taken", |t| mutate(t, |header| header.opened = Some(BIDS_END)));
	noticed("lot without texts", |t| TextsOfLots::<Test>::remove(t, 0));
	noticed("lot beside the set", |t| Lots::<Test>::insert(t, 1, Lots::<Test>::get(t, 0).unwrap()));
	noticed("value", |t| mutate(t, |header| header.value = 999));
	noticed("keyholders", Keyholders::<Test>::remove);
	noticed("threshold", |t| mutate(t, |header| header.threshold = 1));
	noticed("classes", |t| mutate(t, |header| header.classes = 1));
	noticed("invitations", |t| Invitations::<Test>::remove(t, SUPPLIERS[0]));
	noticed("enquiries", |t| Enquiries::<Test>::remove(t, 0));
	noticed("unanswered", |t| mutate(t, |header| header.unanswered = 0));
	noticed("enquiries of nobody", |t| EnquiriesMade::<Test>::remove(t, SUPPLIERS[0]));
	noticed("amendments", |t| Amendments::<Test>::remove(t, 0));
	noticed("deadline moved in", |t| mutate(t, |header| header.bid_deadline = BIDS_END - 1));
	noticed("schedule", Schedules::<Test>::remove);
	noticed("criteria without texts", |t| {
		let terms = CriterionTerms { lots: LotSet::first(1), weight: 1, formula: None };
		Criteria::<Test>::insert(t, frame_support::BoundedVec::truncate_from(vec![terms]));
	});
	noticed("its ruleset", |_| Rulesets::<Test>::remove(1));
	noticed("minimum", |t| mutate(t, |header| header.publication.as_mut().unwrap().minimum_bids = 1));
	noticed("another procedure", |t| mutate(t, |header| header.procedure = Procedure::Open));
	noticed("reference", |_| {
		let reference: Reference = b"REF-0".to_vec().try_into().unwrap();
		References::<Test>::remove((BUYER, reference));
	});
	noticed("reference to nothing", |_| {
		References::<Test>::insert((BUYER, Reference::default()), 0);
	});
	noticed("not under its buyer", |t| TendersByBuyer::<Test>::remove(BUYER, t.to_be_bytes()));
	noticed("under another buyer", |t| TendersByBuyer::<Test>::insert(OTHER_BUYER, t.to_be_bytes(), ()));
	noticed("not under its deadline", |t| TendersByDeadline::<Test>::remove(crate::indexes::deadline_key(BIDS_END, t)));
	noticed("under another deadline", |t| {
		TendersByDeadline::<Test>::insert(crate::indexes::deadline_key(1, t), ());
	});
	noticed("documents of nothing", |_| Documents::<Test>::insert(99, frame_support::BoundedVec::default()));
	noticed("ruleset without date", |_| {
		RulesetsByDate::<Test>::remove(Procedure::Open, crate::rulesets::date_key(0));
	});
	noticed("date without ruleset", |_| RulesetsByDate::<Test>::insert(Procedure::Open, [0; 8], 0));
	noticed("figures", |_| {
		Rulesets::<Test>::mutate(0, |version| version.as_mut().unwrap().rules.bidding.minimum_bids = 0);
	});
}
