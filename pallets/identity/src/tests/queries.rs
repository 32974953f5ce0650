use super::*;
use procurement_primitives::identity::api::PartyFilter;

fn ids(filter: PartyFilter, from: PartyId, limit: u32) -> (Vec<PartyId>, Option<PartyId>) {
	let page = Identity::page(filter, from, limit);
	(page.parties.into_iter().map(|party| party.id).collect(), page.next)
}

#[test]
fn view_should_show_the_whole_party_when_it_exists() {
	run(|| {
		let party = verified_supplier(Alice, 1);
		delegate(Alice, Bob, Permissions::BID);
		let services = vec![ServiceInput { kind: b"Web".to_vec(), endpoint: b"https://a.example".to_vec() }];
		assert_ok!(Identity::set_services(signed(Alice), services));
		assert_ok!(Identity::freeze_delegate(signed(Alice), id(Bob)));
		let view = Identity::view(party).unwrap();
		assert_eq!((view.id, view.kind, view.active), (party, PartyKind::Organisation, true));
		assert_eq!((&view.name[..], view.identifiers.len()), (&b"Firm 1"[..], 1));
		assert_eq!((view.controller, view.registered), (id(Alice), NOW));
		assert_eq!((view.commitment, view.owner), (None, None));
		assert_eq!((view.roles.len(), view.roles[0].role, view.roles[0].until), (1, Role::Supplier, None));
		assert_eq!((&view.delegates[0].account, view.delegates[0].frozen), (&id(Bob), true));
		assert_eq!(view.services[0].kind, b"Web".to_vec());
		assert_eq!(Identity::view(99), None);
	});
}

#[test]
fn view_should_show_kind_specific_facts_when_the_party_is_a_person_or_a_device() {
	run(|| {
		let person = registered(Alice, person(1));
		let device = registered(Bob, Registration::Device { name: b"Scale".to_vec(), owner: REGISTRAR });
		let view = Identity::view(person).unwrap();
		assert_eq!((view.commitment, view.active, view.name.is_empty()), (Some([1; 32]), false, true));
		assert_eq!(Identity::view(device).unwrap().owner, Some(REGISTRAR));
	});
}

#[test]
fn did_view_should_name_only_accounts_that_act_when_asked() {
	run(|| {
		let party = verified(Alice, firm(1));
		for (account, until) in [(Bob, LATER), (Charlie, NOW + 5), (Eve, LATER)] {
			let consent = consent(account, Purpose::Delegate(party), 0, LATER);
			assert_ok!(Identity::add_delegate(signed(Alice), id(account), Permissions::BID, until, consent));
		}
		let services = vec![ServiceInput { kind: b"Web".to_vec(), endpoint: b"https://a.example".to_vec() }];
		assert_ok!(Identity::set_services(signed(Alice), services));
		let accounts = || {
			let view = Identity::did_view(party).unwrap();
			assert_eq!(view.accounts[0], id(Alice), "the controller's is the first");
			let mut accounts = view.accounts;
			accounts.sort();
			accounts
		};
		let of = |who: &[Sr25519Keyring]| {
			let mut accounts: Vec<_> = who.iter().map(|who| id(*who)).collect();
			accounts.sort();
			accounts
		};
		assert_eq!(accounts(), of(&[Alice, Bob, Charlie, Eve]));
		set_time(NOW + 5);
		assert_eq!(accounts(), of(&[Alice, Bob, Eve]), "a delegation that has expired is over");
		assert_ok!(Identity::freeze_delegate(signed(Alice), id(Eve)));
		assert_ok!(Identity::remove_delegate(signed(Alice), id(Charlie)));
		assert_eq!(accounts(), of(&[Alice, Bob]));
		let view = Identity::did_view(party).unwrap();
		assert_eq!((view.party, view.controller, view.created, view.deactivated), (party, None, NOW, false));
		assert_eq!(view.services, Identity::view(party).unwrap().services);
		assert_ok!(Identity::deactivate(signed(Alice), party));
		let view = Identity::did_view(party).unwrap();
		assert_eq!((view.accounts, view.deactivated), (Vec::new(), true));
		let device = registered(Ferdie, Registration::Device { name: b"Scale".to_vec(), owner: REGISTRAR });
		assert_eq!(Identity::did_view(device).unwrap().controller, Some(REGISTRAR));
		assert_eq!(Identity::did_view(99), None);
	});
}

#[test]
fn page_should_hold_what_matches_when_filtered() {
	run(|| {
		let supplier = verified_supplier(Alice, 1);
		let pending = registered(Bob, firm(1));
		let person = verified(Charlie, person(1));
		let all = PartyFilter::default();
		assert_eq!(ids(all.clone(), 0, 100), (vec![REGISTRAR, supplier, pending, person], None));
		assert_eq!(ids(all.clone(), 0, 2), (vec![REGISTRAR, supplier], Some(pending)));
		assert_eq!(ids(all.clone(), pending, 2), (vec![pending, person], None));
		assert_eq!(ids(all.clone(), 99, 2), (Vec::new(), None));
		// At least one is looked for, or a caller would never get on.
		assert_eq!(ids(all.clone(), 0, 0), (vec![REGISTRAR], Some(supplier)));
		let kind = PartyFilter { kind: Some(PartyKind::Person), ..all.clone() };
		assert_eq!(ids(kind, 0, 100).0, vec![person]);
		let role = PartyFilter { role: Some(Role::Supplier), ..all.clone() };
		assert_eq!(ids(role, 0, 100).0, vec![supplier]);
		let idle = PartyFilter { active: Some(false), ..all.clone() };
		assert_eq!(ids(idle, 0, 100).0, vec![pending]);
		let identifier = Some(Identity::identifiers_of(pending)[0].clone());
		let holder = PartyFilter { identifier, ..all };
		assert_eq!(ids(holder.clone(), 0, 100), (vec![supplier], None));
		assert_eq!(ids(holder, pending, 100), (Vec::new(), None));
	});
}

#[test]
fn account_view_should_show_what_an_account_may_when_asked_at_any_moment() {
	run(|| {
		let party = verified(Alice, firm(1));
		delegate(Alice, Bob, Permissions::BID);
		assert_eq!(Identity::account_view(&id(Eve)), None);
		let view = Identity::account_view(&id(Bob)).unwrap();
		assert_eq!((view.party, view.permissions), (party, Permissions::BID));
		assert_eq!((view.person, view.consent_nonce), (None, 1));
		assert_eq!((Identity::consent_nonce(&id(Bob)), Identity::consent_nonce(&id(Eve))), (1, 0));
		assert_eq!(Identity::account_view(&id(Alice)).unwrap().permissions, Permissions::all());
		set_time(LATER);
		assert_eq!(Identity::account_view(&id(Bob)).unwrap().permissions, Permissions::empty());
	});
}
