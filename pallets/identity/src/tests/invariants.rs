use super::*;
use crate::{Delegates, Identifiers, Links, Parties, PartyDetails, Recoveries, Services};
use procurement_primitives::identity::traits::Discipline;
use proptest::prelude::*;

/// Who takes part in random sequences.
const ACCOUNTS: [Sr25519Keyring; 6] = [Alice, Bob, Charlie, Dave, Eve, Ferdie];

/// A call: which, signed by whom, about which account and party, and a number for the rest.
type Step = (u8, usize, usize, PartyId, u8);

/// A consent that fits, so that sequences get somewhere.
fn fitting(
	who: Sr25519Keyring,
	purpose: Purpose,
) -> procurement_primitives::identity::consent::Consent<sp_runtime::MultiSignature> {
	consent(who, purpose, Identity::consent_nonce(&id(who)), FAR)
}

/// Makes a call; whether it succeeds does not matter.
fn step((call, signer, account, party, rest): Step) {
	let account = ACCOUNTS[account];
	let origin = ACCOUNTS.get(signer).map_or_else(root, |who| signed(*who));
	let own = ACCOUNTS.get(signer).and_then(|who| Links::<Test>::get(id(*who))).map_or(party, |link| link.party);
	let role = Role::ALL[usize::from(rest) % Role::ALL.len()];
	let permissions = Permissions::from_bits_truncate(u32::from(rest));
	let until = NOW + DAY * u64::from(rest);
	let registration = if rest % 3 == 0 { person(rest) } else { firm(u32::from(rest % 4)) };
	let why = b"why".to_vec();
	let service = ServiceInput { kind: b"Web".to_vec(), endpoint: b"https://a.example".to_vec() };
	let _ = match call {
		0 => Identity::register(origin, registration),
		1 => {
			let consent = fitting(account, registering(&registration));
			Identity::register_for(origin, id(account), registration, consent)
		}
		2 => {
			let details = Identity::view(party).map_or([0; 32], |view| view.details);
			Identity::verify(origin, party, details, Low, until)
		}
		3 => Identity::suspend(origin, party, why),
		4 => Identity::reinstate(origin, party),
		5 => Identity::grant_role(origin, party, role, Some(until)),
		6 => Identity::revoke_role(origin, party, role, why),
		7 => {
			let consent = fitting(account, Purpose::Delegate(own));
			Identity::add_delegate(origin, id(account), permissions, until, consent)
		}
		8 => Identity::set_delegate(origin, id(account), permissions, until),
		9 => Identity::remove_delegate(origin, id(account)),
		10 => Identity::freeze_delegate(origin, id(account)),
		11 => Identity::unfreeze_delegate(origin, id(account)),
		12 => Identity::bind_person(origin, id(account), party),
		13 => Identity::rotate_controller(origin, id(account), fitting(account, Purpose::Control(own))),
		14 => Identity::propose_recovery(origin, party, id(account), fitting(account, Purpose::Control(party))),
		15 => {
			let new = Recoveries::<Test>::get(party).map_or(id(account), |proposed| proposed.new);
			Identity::approve_recovery(origin, party, new)
		}
		16 => Identity::cancel_recovery(origin, party),
		17 => Identity::set_services(origin, vec![service; usize::from(rest % 5)]),
		18 => Identity::deactivate(origin, party),
		19 => Identity::amend(origin, registration),
		20 => <Identity as Discipline>::suspend(party, &why),
		_ => {
			set_time(Timestamp::get() + DAY);
			Ok(())
		}
	};
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

	#[test]
	fn invariants_should_hold_when_calls_come_in_any_order(
		steps in proptest::collection::vec((0u8..22, 0usize..8, 0usize..6, 0u32..6, 0u8..=255), 1..60),
	) {
		new_test_ext().execute_with(|| {
			for one in steps {
				step(one);
				assert_ok!(Identity::do_try_state());
			}
		});
	}
}

/// Breaks the state and expects the checks to notice.
fn noticed(break_it: impl FnOnce(PartyId)) {
	new_test_ext().execute_with(|| {
		let party = verified(Alice, firm(1));
		delegate(Alice, Bob, Permissions::BID);
		assert_ok!(Identity::do_try_state());
		break_it(party);
		assert!(Identity::do_try_state().is_err());
	});
}

#[test]
fn invariants_should_be_reported_broken_when_the_state_is() {
	noticed(PartyDetails::<Test>::remove);
	noticed(|party| PartyDetails::<Test>::insert(party, Details::Person { commitment: [0; 32] }));
	noticed(|party| Delegates::<Test>::remove(party, id(Bob)));
	noticed(|_| Links::<Test>::remove(id(Alice)));
	noticed(|_| Identifiers::<Test>::remove(&Identity::identifiers_of(REGISTRAR)[0]));
	noticed(|party| Identifiers::<Test>::insert(&Identity::identifiers_of(REGISTRAR)[0], party));
	noticed(|party| Parties::<Test>::mutate(party, |party| party.as_mut().unwrap().status = Status::Pending));
	noticed(|_| Parties::<Test>::mutate(REGISTRAR, |party| party.as_mut().unwrap().delegates = 1));
	noticed(|_| Services::<Test>::insert(99, frame_support::BoundedVec::default()));
	noticed(|_| {
		frame_system::Pallet::<Test>::dec_sufficients(&id(Bob));
	});
}

#[test]
#[should_panic(expected = "genesis party")]
fn genesis_should_be_refused_when_a_party_is_impossible() {
	new_test_ext().execute_with(|| {
		use frame_support::traits::BuildGenesisConfig;
		let party = GenesisParty {
			controller: id(Dave),
			name: b"Twice".to_vec(),
			identifiers: vec![identifier(b"XX-CITY", b"1")],
			roles: Vec::new(),
			until: FAR,
		};
		crate::GenesisConfig::<Test> { parties: vec![party] }.build();
	});
}
