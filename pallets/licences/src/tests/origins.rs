use super::*;
use crate::Call;

/// Every call of the pallet, in the order of their indices, as good as it can be without anything being there.
fn calls() -> Vec<RuntimeCall> {
	let licence = single(0);
	let membership = batch_of(10, 1).membership(0).unwrap();
	let batch = batch_input(10, &batch_of(10, 1));
	let (identifier, terms) = (identifier(PERMIT, 1, 1), terms(FIRM, 1));
	let calls: Vec<Call<Test>> = vec![
		Call::register_class { class: permit_class() },
		Call::amend_class { class: PERMIT, terms: permit_terms() },
		Call::trust_issuer { class: PERMIT, issuer: OTHER_ISSUER, code: OTHER_CODE.to_vec() },
		Call::withdraw_trust { class: PERMIT, issuer: ISSUER, void_since: None, reason: why() },
		Call::issue { class: PERMIT, identifier: identifier.clone(), terms },
		Call::issue_batch { class: PERMIT, batch },
		Call::suspend { licence, reason: why() },
		Call::reinstate { licence, reason: why() },
		Call::revoke { licence, reason: why() },
		Call::supersede { licence, identifier, terms, reason: why() },
		Call::lodge { licence, membership },
		Call::offer_transfer { licence, to: OTHER_FIRM },
		Call::withdraw_offer { licence },
		Call::accept_transfer { licence },
		Call::prefer { licence },
	];
	calls.into_iter().map(RuntimeCall::from).collect()
}

fn answer(call: RuntimeCall, origin: RuntimeOrigin) -> DispatchError {
	use sp_runtime::traits::Dispatchable;
	let answer = frame_support::storage::with_storage_layer(|| call.dispatch(origin));
	answer.map(|_| ()).map_err(|refused| refused.error).err().unwrap_or(DispatchError::Other("it was done"))
}

#[test]
fn table_should_have_every_call() {
	use frame_support::traits::GetCallIndex;
	assert_eq!(calls().len(), Call::<Test>::get_call_indices().len());
}

#[test]
fn unsigned_should_do_nothing() {
	run(|| {
		for call in calls() {
			assert_eq!(answer(call, RuntimeOrigin::none()), BadOrigin);
		}
	});
}

#[test]
fn council_should_keep_classes_and_decide_and_nothing_else() {
	run(|| {
		for (index, call) in calls().into_iter().enumerate() {
			let refused = answer(call, root()) == BadOrigin;
			let council = matches!(index, 0..=3 | 6..=8);
			assert_eq!(refused, !council, "call {index}");
		}
	});
}

#[test]
fn parties_should_not_do_what_is_the_councils() {
	run(|| {
		for call in calls().into_iter().take(4) {
			assert_eq!(answer(call, signed(ISSUER)), BadOrigin);
		}
	});
}

#[test]
fn accounts_without_party_or_permission_should_do_nothing() {
	run(|| {
		for call in calls().into_iter().skip(4) {
			assert_eq!(answer(call.clone(), signed(UNBORN)), NOT_ACTING);
			assert_eq!(answer(call, RuntimeOrigin::signed(porter(ISSUER))), NOT_PERMITTED);
		}
	});
}

#[test]
fn parties_that_are_no_issuers_should_decide_nothing() {
	run(|| {
		for call in calls().into_iter().skip(4).take(6) {
			assert_eq!(answer(call, signed(FIRM)), NO_ROLE);
		}
	});
}
