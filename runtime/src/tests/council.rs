//! What the council can do with less than two thirds of its seats: nothing, however long the others are silent.

use super::*;
use crate::configs::MotionDuration;
use pallet_collective::{Call, Event, Instance1};

const SEATS: [Sr25519Keyring; 5] = [Alice, Bob, Charlie, Dave, Eve];

/// A council of five.
fn five() -> TestExternalities {
	let mut city = city(sp_genesis_builder::DEV_RUNTIME_PRESET);
	city.council = SEATS.map(|member| member.to_account_id()).to_vec().try_into().unwrap();
	chain_of(city.genesis().unwrap())
}

/// Has these members vote for whitelisting a call, and closes the motion once the time for voting is over. Returns whether the
/// motion was approved; the whitelist agrees.
fn whitelisted_by(members: &[Sr25519Keyring]) -> bool {
	let target = Hash::repeat_byte(7);
	let call = RuntimeCall::Whitelist(pallet_whitelist::Call::whitelist_call { call_hash: target });
	let (hash, weight) = (BlakeTwo256::hash_of(&call), call.get_dispatch_info().call_weight);
	let length_bound = u32::try_from(call.encoded_size()).unwrap();
	let act = |who: Sr25519Keyring, act: Call<Runtime, Instance1>| {
		assert_ok!(RuntimeCall::Council(act).dispatch(signed(who)));
	};
	act(Alice, Call::propose { threshold: 4, proposal: Box::new(call), length_bound });
	for member in members {
		act(*member, Call::vote { proposal: hash, index: 0, approve: true });
	}
	System::set_block_number(System::block_number() + MotionDuration::get());
	act(Eve, Call::close { proposal_hash: hash, index: 0, proposal_weight_bound: weight, length_bound });
	let approved = System::events().into_iter().any(
		|record| matches!(record.event, RuntimeEvent::Council(Event::Approved { proposal_hash }) if proposal_hash == hash),
	);
	assert_eq!(pallet_whitelist::WhitelistedCall::<Runtime>::contains_key(target), approved);
	approved
}

#[test]
fn silence_should_be_no_consent_when_a_majority_has_voted() {
	five().execute_with(|| assert!(!whitelisted_by(&[Alice, Bob, Charlie])));
}

#[test]
fn silence_should_be_no_consent_when_the_prime_member_has_voted() {
	five().execute_with(|| {
		assert_ok!(CouncilMembership::set_prime(RuntimeOrigin::root(), Alice.to_account_id().into()));
		assert!(!whitelisted_by(&[Alice, Bob, Charlie]));
	});
}

#[test]
fn four_of_five_should_carry_a_motion() {
	five().execute_with(|| assert!(whitelisted_by(&[Alice, Bob, Charlie, Dave])));
}
