use super::*;
use crate::AssertionKeys;

fn keys(count: u8) -> Vec<AssertionKey> {
	(0..count).map(|number| [number; 32]).collect()
}

#[test]
fn set_assertion_keys_should_replace_what_was_when_the_controller_signs() {
	run(|| {
		let party = verified(Alice, firm(1));
		assert_ok!(Identity::set_assertion_keys(signed(Alice), keys(8)));
		assert_eq!(Identity::view(party).unwrap().assertion_keys, keys(8));
		assert_ok!(Identity::set_assertion_keys(signed(Alice), keys(1)));
		System::assert_last_event(Event::AssertionKeysSet { party, keys: keys(1).try_into().unwrap() }.into());
		assert_ok!(Identity::set_assertion_keys(signed(Alice), Vec::new()));
		assert!(AssertionKeys::<Test>::get(party).is_empty());
	});
}

#[test]
fn set_assertion_keys_should_be_refused_when_signer_or_keys_are_wrong() {
	run(|| {
		verified(Alice, firm(1));
		delegate(Alice, Bob, Permissions::all());
		assert_noop!(Identity::set_assertion_keys(root(), keys(1)), BadOrigin);
		assert_noop!(Identity::set_assertion_keys(signed(Bob), keys(1)), E::NotController);
		assert_noop!(Identity::set_assertion_keys(signed(Eve), keys(1)), E::UnknownAccount);
		assert_noop!(Identity::set_assertion_keys(signed(Alice), keys(9)), E::TooManyAssertionKeys);
		assert_noop!(Identity::set_assertion_keys(signed(Alice), vec![[7; 32]; 2]), E::DuplicateAssertionKey);
	});
}

#[test]
fn set_assertion_keys_should_stop_a_stolen_key_when_the_party_is_suspended_but_not_when_it_is_closed() {
	run(|| {
		let party = verified(Alice, firm(1));
		assert_ok!(Identity::set_assertion_keys(signed(Alice), keys(2)));
		assert_ok!(Identity::suspend(root(), party, b"why".to_vec()));
		assert_ok!(Identity::set_assertion_keys(signed(Alice), keys(1)));
		assert_ok!(Identity::deactivate(root(), party));
		assert_noop!(Identity::set_assertion_keys(signed(Alice), keys(2)), E::PartyDeactivated);
	});
}
