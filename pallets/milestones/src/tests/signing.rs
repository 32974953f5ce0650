use super::*;
use procurement_primitives::contract::Side::{Buyer as Buying, Supplier as Supplying};

#[test]
fn contract_should_be_in_force_when_both_sides_have_signed() {
	run(|| {
		// A tender of two million, of which the contract takes one.
		let award = award_of(tender(shares(&[10_000]), 2 * VALUE), SUPPLIER, VALUE);
		assert_ok!(Contracts::awarded(award));
		assert_ok!(set_terms(0, full_terms()));
		assert_ok!(sign(LI, 0));
		System::assert_last_event(Event::Signed { contract: 0, version: 1, side: Buying, by: LI }.into());
		assert_ok!(sign(MEI, 0));
		System::assert_last_event(Event::BondHeld { contract: 0, supplier: SUPPLIER, amount: 50_000 }.into());
		assert_eq!((status(0), line(0)), (ContractStatus::Draft, [SPARE, 2 * VALUE, 0, 0]));
		set_time(NOW + DAY);
		assert_ok!(sign(ZHAO, 0));
		assert!(happened(Event::Concluded { contract: 0, value: VALUE }));
		System::assert_last_event(Event::ReserveFreed { tender: 0 }.into());
		assert_eq!((status(0), stored(0).signed), (ContractStatus::Active, Some(NOW + DAY)));
		assert_eq!(line(0), [SPARE + VALUE, 0, VALUE, 0], "what is not needed is free");
		assert_eq!((Told::get(), held(SUPPLIER)), (vec![(award, Word::Signed)], 50_000));
		// The task for the end of the period finds nothing to do.
		at(NOW + 60 * DAY);
		assert_eq!(Told::get().len(), 1);
	});
}

#[test]
fn signature_should_be_refused_when_four_eyes_are_two() {
	run(|| {
		let contract = draft(shares(&[10_000]));
		assert_noop!(sign(UNTIED, contract), NO_PERSON);
		assert_ok!(sign(LI, contract));
		assert_noop!(sign(LI, contract), SAME_PERSON);
		assert_noop!(sign(LI_TOO, contract), SAME_PERSON);
		assert_noop!(sign(UNTIED, contract), NO_PERSON);
		assert_ok!(sign(ZHAO, contract));
		assert_noop!(sign(SUN, contract), E::SideHasSigned);
	});
}

#[test]
fn another_official_should_take_the_place_of_one_who_may_no_longer_act() {
	run(|| {
		let contract = draft(shares(&[10_000]));
		assert_ok!(sign(LI, contract));
		Revoked::insert(LI, ());
		assert_ok!(sign(ZHAO, contract));
		let signatures = crate::ContractSignatures::<Test>::get(contract);
		assert_eq!((signatures.first, signatures.second), (Some(ZHAO), None));
		assert_ok!(sign(SUN, contract));
		assert_ok!(sign(MEI, contract));
		assert_eq!(status(contract), ContractStatus::Active);
	});
}

#[test]
fn signature_should_be_refused_when_it_is_nobodys_to_give() {
	run(|| {
		let contract = draft(shares(&[10_000]));
		assert_noop!(sign(WANG, contract), E::NotParty);
		assert_noop!(sign(STRANGER, contract), NOT_ACTING);
		assert_noop!(sign(CLERK, contract), NOT_PERMITTED);
		assert_noop!(Contracts::sign(RuntimeOrigin::none(), contract, 0), BadOrigin);
		assert_noop!(sign(LI, 9), E::UnknownContract);
		assert_noop!(Contracts::sign(signed(MEI), contract, 1), E::TermsChanged);
		assert_ok!(sign(MEI, contract));
		assert_noop!(sign(MEI, contract), E::SideHasSigned);
		assert_ok!(sign(LI, contract));
		assert_ok!(sign(ZHAO, contract));
		assert_noop!(sign(LI, contract), E::AlreadySigned);
	});
}

#[test]
fn signature_should_be_refused_from_the_first_moment_after_the_period() {
	run(|| {
		let contract = draft(shares(&[10_000]));
		set_time(NOW + 30 * DAY - 1);
		assert_ok!(sign(LI, contract));
		set_time(NOW + 30 * DAY);
		assert_noop!(sign(ZHAO, contract), E::SigningPeriodOver);
		// An outage at the end of the period moves it.
		Outage::put((NOW + 30 * DAY - 5, NOW + 30 * DAY + 5));
		assert_ok!(sign(ZHAO, contract));
		set_time(NOW + 30 * DAY + 9);
		do_due();
		assert_eq!(status(contract), ContractStatus::Draft);
		assert_ok!(sign(MEI, contract));
	});
}

#[test]
fn draft_should_lapse_by_the_suppliers_fault_when_it_alone_has_not_signed() {
	run(|| {
		let contract = draft(shares(&[10_000]));
		set_time(NOW + 30 * DAY - SIGNING_TIME);
		for who in [LI, ZHAO] {
			assert_ok!(sign(who, contract));
		}
		at(NOW + 30 * DAY - 1);
		assert_eq!(status(contract), ContractStatus::Draft);
		at(NOW + 30 * DAY);
		assert!(happened(Event::Lapsed { contract, fault: Supplying }));
		assert_eq!(
			(status(contract), Told::get()),
			(ContractStatus::Lapsed { fault: Supplying }, vec![(0, Word::Refused)])
		);
		assert_eq!((books(contract), line(contract)), ([0, 0, 0, 0, VALUE], [SPARE, VALUE, 0, 0]));
		assert_noop!(sign(MEI, contract), E::ContractEnded);
	});
}

#[test]
fn draft_should_lapse_by_the_buyers_fault_when_it_kept_the_supplier_waiting() {
	run(|| {
		let unsigned = draft(shares(&[10_000]));
		let by_one = draft(shares(&[10_000]));
		assert_ok!(sign(LI, by_one));
		let by_supplier = draft(shares(&[10_000]));
		assert_ok!(set_terms(by_supplier, full_terms()));
		assert_ok!(sign(MEI, by_supplier));
		let too_late = draft(shares(&[10_000]));
		set_time(NOW + 30 * DAY - SIGNING_TIME + 1);
		for who in [LI, ZHAO] {
			assert_ok!(sign(who, too_late));
		}
		at(NOW + 30 * DAY);
		for contract in [unsigned, by_one, by_supplier, too_late] {
			assert_eq!(status(contract), ContractStatus::Lapsed { fault: Buying }, "{contract}");
		}
		assert_eq!(Told::get(), [0, 1, 2, 3].map(|award| (award, Word::Lapsed)));
		assert_eq!(held(SUPPLIER), 0, "the bond went back");
	});
}

#[test]
fn draft_should_be_lost_to_the_supplier_when_it_declines() {
	run(|| {
		let contract = draft(shares(&[10_000]));
		assert_ok!(sign(MEI, contract));
		let decline = |who| Contracts::decline(signed(who), contract, why());
		assert_noop!(decline(LI), E::NotSupplier);
		assert_noop!(decline(STRANGER), NOT_ACTING);
		assert_noop!(Contracts::decline(RuntimeOrigin::none(), contract, why()), BadOrigin);
		assert_noop!(Contracts::decline(signed(MEI), contract, vec![]), E::BadReason);
		assert_noop!(Contracts::decline(signed(MEI), contract, vec![b'a'; 257]), E::BadReason);
		assert_noop!(Contracts::decline(signed(MEI), contract, vec![0xff]), E::NotUtf8);
		assert_ok!(decline(MEI));
		assert!(happened(Event::Declined { contract, reason: stored_why() }));
		assert_eq!(
			(status(contract), Told::get()),
			(ContractStatus::Lapsed { fault: Supplying }, vec![(0, Word::Refused)])
		);
		assert_noop!(decline(MEI), E::ContractEnded);
	});
}

#[test]
fn period_should_not_run_out_while_a_challenge_stops_signing() {
	run(|| {
		let contract = draft(shares(&[10_000]));
		assert_ok!(sign(LI, contract));
		Challenged::insert(0, ());
		assert_noop!(sign(ZHAO, contract), NOT_FINAL);
		at(NOW + 30 * DAY);
		assert!(happened(Event::SigningPutOff { contract, sign_by: NOW + 30 * DAY + SIGNING_TIME }));
		// It goes on for long: after its end there is time all the same.
		at(NOW + 53 * DAY);
		Challenged::remove(0);
		let put_off = NOW + 53 * DAY + SIGNING_TIME;
		assert_eq!(stored(contract).sign_by, put_off);
		assert_ok!(sign(ZHAO, contract));
		at(put_off - 1);
		assert_ok!(sign(MEI, contract));
		assert_eq!(status(contract), ContractStatus::Active);
		at(put_off + 60 * DAY);
		assert_eq!(Told::get(), [(0, Word::Signed)]);
	});
}

#[test]
fn time_should_be_left_for_signing_when_a_challenge_ends_shortly_before_it_is_over() {
	run(|| {
		let contract = draft(shares(&[10_000]));
		at(NOW + 5 * DAY);
		Challenged::insert(0, ());
		let watched = NOW + 30 * DAY - SIGNING_TIME;
		at(watched - 1);
		assert_eq!(stored(contract).sign_by, NOW + 30 * DAY, "nothing is lost yet");
		for days in 0..=2 {
			at(watched + days * DAY);
			assert_eq!(stored(contract).sign_by, watched + days * DAY + SIGNING_TIME);
		}
		Challenged::remove(0);
		let put_off = watched + 2 * DAY + SIGNING_TIME;
		at(put_off - 1);
		assert_eq!(status(contract), ContractStatus::Draft);
		sign_all(contract);
		assert_eq!(status(contract), ContractStatus::Active);
	});
}

#[test]
fn reserve_should_be_freed_by_anybody_when_nothing_more_is_signed() {
	run(|| {
		let free = |tender| Contracts::free_reserve(signed(STRANGER), tender);
		let tender = tender(shares(&[10_000]), 3 * VALUE);
		assert_ok!(Contracts::awarded(award_of(tender, SUPPLIER, VALUE)));
		assert_ok!(Contracts::awarded(award_of(tender, RIVAL, VALUE)));
		assert_noop!(free(tender), E::ReserveNeeded);
		sign_all(0);
		end(tender);
		// The tender has ended, and a draft of it is left.
		assert_eq!(line(0), [SPARE, 2 * VALUE, VALUE, 0]);
		assert_noop!(free(tender), E::ReserveNeeded);
		assert_ok!(Contracts::decline(signed(WANG), 1, why()));
		assert_eq!(line(0), [SPARE + 2 * VALUE, 0, VALUE, 0]);
		// Another tender ends without a contract.
		let other = super::tender(shares(&[10_000]), VALUE);
		assert_noop!(free(other), E::ReserveNeeded);
		end(other);
		assert_noop!(Contracts::free_reserve(RuntimeOrigin::none(), other), BadOrigin);
		assert_ok!(free(other));
		System::assert_last_event(Event::ReserveFreed { tender: other }.into());
		assert_eq!(MockLines::get(other).free, SPARE + VALUE);
		for ended in [tender, other] {
			assert_noop!(free(ended), E::NothingReserved);
		}
		assert_noop!(free(99), E::ReserveNeeded);
	});
}

#[test]
fn reserve_should_be_free_when_the_tender_is_complete_without_a_last_signature() {
	run(|| {
		let tender = tender(shares(&[10_000]), 2 * VALUE);
		assert_ok!(Contracts::awarded(award_of(tender, SUPPLIER, VALUE)));
		award_of(tender, RIVAL, VALUE);
		sign_all(0);
		// Told too early it frees nothing.
		assert_ok!(Contracts::completed(tender));
		assert_eq!(line(0), [SPARE, VALUE, VALUE, 0]);
		end(tender);
		System::reset_events();
		assert_ok!(Contracts::completed(tender));
		System::assert_last_event(Event::ReserveFreed { tender }.into());
		assert_eq!(line(0), [SPARE + VALUE, 0, VALUE, 0]);
		// Told twice it says so once.
		System::reset_events();
		assert_ok!(Contracts::completed(tender));
		assert_eq!((line(0), System::events()), ([SPARE + VALUE, 0, VALUE, 0], vec![]));
	});
}

#[test]
fn nothing_should_be_said_of_a_reserve_that_was_needed_whole() {
	run(|| {
		sign_all(draft(shares(&[10_000])));
		assert!(MockTenders::get(0).unwrap().ended);
		assert!(!happened(Event::ReserveFreed { tender: 0 }));
	});
}
