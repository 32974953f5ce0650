use super::*;
use crate::{Appointers, Superiors};

#[test]
fn appointer_should_be_recorded_when_the_council_says_so() {
	run(|| {
		assert_ok!(SealedBids::appoint_keyholder(root(), KEYHOLDER, 77));
		assert_eq!(Appointers::<Test>::get(KEYHOLDER), Some(77));
		System::assert_last_event(Event::KeyholderAppointed { party: KEYHOLDER, appointing_body: 77 }.into());
		assert_noop!(SealedBids::appoint_keyholder(signed(BUYER), KEYHOLDER, 78), BadOrigin);
		assert_noop!(SealedBids::appoint_keyholder(RuntimeOrigin::none(), KEYHOLDER, 78), BadOrigin);
	});
}

#[test]
fn superior_should_be_recorded_when_the_council_says_so() {
	run(|| {
		assert_ok!(SealedBids::set_superior(root(), BUYER, Some(50)));
		assert_eq!(Superiors::<Test>::get(BUYER), Some(50));
		System::assert_last_event(Event::SuperiorSet { body: BUYER, superior: Some(50) }.into());
		assert_ok!(SealedBids::set_superior(root(), BUYER, None));
		assert_eq!(Superiors::<Test>::get(BUYER), None);
		assert_noop!(SealedBids::set_superior(signed(BUYER), BUYER, Some(50)), BadOrigin);
	});
}

#[test]
fn superior_should_be_refused_when_it_is_below() {
	run(|| {
		assert_noop!(SealedBids::set_superior(root(), 50, Some(50)), E::SuperiorCycle);
		for body in 50..54 {
			assert_ok!(SealedBids::set_superior(root(), body, Some(body + 1)));
		}
		assert_noop!(SealedBids::set_superior(root(), 54, Some(50)), E::SuperiorCycle);
		assert_noop!(SealedBids::set_superior(root(), 52, Some(51)), E::SuperiorCycle);
	});
}

#[test]
fn publication_should_be_refused_when_nobody_knows_who_appoints_a_keyholder() {
	run(|| {
		let tender = keyed(3, 2, false);
		Appointers::<Test>::remove(KEYHOLDER + 2);
		assert_noop!(SealedBids::ensure_sealed(tender), E::AppointerUnknown);
	});
}

#[test]
fn publication_should_be_refused_when_one_body_appoints_the_threshold() {
	run(|| {
		let tender = keyed(5, 3, false);
		for holder in KEYHOLDER..KEYHOLDER + 2 {
			assert_ok!(SealedBids::appoint_keyholder(root(), holder, 77));
		}
		assert_ok!(SealedBids::ensure_sealed(tender));
		assert_ok!(SealedBids::appoint_keyholder(root(), KEYHOLDER + 4, 77));
		assert_noop!(SealedBids::ensure_sealed(tender), E::AppointsThreshold);
	});
}

#[test]
fn publication_should_be_refused_when_one_body_holds_and_appoints_the_threshold_together() {
	run(|| {
		let tender = keyed(3, 2, false);
		// Its own key, which counts once, whoever appointed it.
		assert_ok!(SealedBids::appoint_keyholder(root(), KEYHOLDER, KEYHOLDER));
		assert_ok!(SealedBids::ensure_sealed(tender));
		assert_ok!(SealedBids::appoint_keyholder(root(), KEYHOLDER + 1, KEYHOLDER));
		assert_noop!(SealedBids::ensure_sealed(tender), E::AppointsThreshold);
		assert_ok!(SealedBids::appoint_keyholder(root(), KEYHOLDER, 77));
		assert_noop!(SealedBids::ensure_sealed(tender), E::AppointsThreshold);

		let larger = keyed(5, 3, false);
		assert_ok!(SealedBids::ensure_sealed(larger));
		assert_ok!(SealedBids::appoint_keyholder(root(), KEYHOLDER + 4, KEYHOLDER));
		assert_noop!(SealedBids::ensure_sealed(larger), E::AppointsThreshold);
	});
}

#[test]
fn publication_should_be_refused_when_the_buyer_or_its_superior_appoints() {
	run(|| {
		let tender = keyed(3, 2, false);
		assert_ok!(SealedBids::appoint_keyholder(root(), KEYHOLDER + 1, BUYER));
		assert_noop!(SealedBids::ensure_sealed(tender), E::AppointedByBuyer);
		assert_ok!(SealedBids::appoint_keyholder(root(), KEYHOLDER + 1, 54));
		assert_ok!(SealedBids::ensure_sealed(tender));
		// Four levels up: bureau, district, city, province.
		for (body, superior) in [(BUYER, 51), (51, 52), (52, 53), (53, 54)] {
			assert_ok!(SealedBids::ensure_sealed(tender));
			assert_ok!(SealedBids::set_superior(root(), body, Some(superior)));
		}
		assert_noop!(SealedBids::ensure_sealed(tender), E::AppointedByBuyer);
	});
}

#[test]
fn publication_should_be_refused_when_the_buyer_or_its_superior_is_keyholder() {
	run(|| {
		let tender = keyed(3, 2, false);
		assert_ok!(SealedBids::set_superior(root(), BUYER, Some(KEYHOLDER + 2)));
		assert_noop!(SealedBids::ensure_sealed(tender), E::BuyerIsKeyholder);
		assert_ok!(SealedBids::set_superior(root(), BUYER, None));
		assert_ok!(SealedBids::ensure_sealed(tender));
		change(tender, |mock| mock.terms.buyer = KEYHOLDER);
		assert_noop!(SealedBids::ensure_sealed(tender), E::BuyerIsKeyholder);
	});
}

#[test]
fn superiors_should_be_followed_no_further_than_four_levels() {
	run(|| {
		let tender = keyed(3, 2, false);
		for (body, superior) in [(BUYER, 51), (51, 52), (52, 53), (53, 54), (54, 55)] {
			assert_ok!(SealedBids::set_superior(root(), body, Some(superior)));
		}
		assert_ok!(SealedBids::appoint_keyholder(root(), KEYHOLDER, 55));
		assert_ok!(SealedBids::ensure_sealed(tender));
	});
}
