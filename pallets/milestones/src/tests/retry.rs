use super::*;

fn due() -> ContractId {
	let contract = in_force(shares(&[10_000]), plain_terms());
	delivered_and_accepted(contract, 0);
	contract
}

#[test]
fn payment_should_be_tried_again_and_again_when_it_fails() {
	run(|| {
		let contract = due();
		Shut::put(true);
		let mut next = NOW + 30 * DAY;
		for attempts in 1..=8 {
			at(next);
			let wait = (RETRY_DELAY << (attempts - 1)).min(MAX_RETRY_DELAY);
			next = now() + wait;
			let failed = PaymentState::Failed { error: LINE_SHUT, attempts, next };
			assert_eq!(payment(contract, 0).state.code(), failed.code());
			let PaymentState::Failed { attempts: tried, next: again, .. } = payment(contract, 0).state else {
				panic!()
			};
			assert_eq!((tried, again), (attempts, next));
			System::assert_last_event(
				Event::PaymentFailed { contract, payment: 0, error: LINE_SHUT, attempts, next }.into(),
			);
			assert_eq!((earned(SUPPLIER), books(contract)), (0, [0, VALUE, 0, 0, 0]), "nothing is half done");
			check();
		}
		// Years later it is still there.
		at(NOW + 2_000 * DAY);
		Shut::put(false);
		pass(MAX_RETRY_DELAY);
		assert!(payment(contract, 0).state.is_made());
		// With the most interest there is.
		assert_eq!((books(contract)[3], earned(SUPPLIER)), (VALUE, VALUE + VALUE / 10));
	});
}

#[test]
fn failed_payment_should_be_made_by_call_when_the_cause_is_gone() {
	run(|| {
		let contract = due();
		Shut::put(true);
		at(NOW + 30 * DAY);
		assert_noop!(Contracts::pay(signed(STRANGER), contract, 0), LINE_SHUT);
		Shut::put(false);
		assert_ok!(Contracts::pay(signed(STRANGER), contract, 0));
		pass(10 * DAY);
		assert_eq!(earned(SUPPLIER), VALUE, "once");
	});
}

#[test]
fn wait_should_double_up_to_the_longest() {
	let hour = RETRY_DELAY;
	let waits = [1, 2, 3, 5, 6, 64, 65, u32::MAX].map(Contracts::wait);
	assert_eq!(waits, [hour, 2 * hour, 4 * hour, 16 * hour, 24 * hour, DAY, DAY, DAY]);
}

#[test]
fn tasks_should_say_what_they_are_and_fit_their_kinds() {
	use procurement_primitives::agenda::Task as _;
	let kinds = crate::Task::<Test>::kinds();
	let names: Vec<_> = kinds.iter().map(|kind| kind.name()).collect();
	assert_eq!(names, ["end time for signing", "accept by silence", "pay what is due"]);
	assert!(kinds.iter().all(|kind| kind.weight().ref_time() > 0));
}
