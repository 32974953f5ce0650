use super::*;
use crate::Services;

fn service(kind: &[u8], endpoint: &[u8]) -> ServiceInput {
	ServiceInput { kind: kind.to_vec(), endpoint: endpoint.to_vec() }
}

/// A URI of so many bytes.
fn longest(bytes: usize) -> Vec<u8> {
	[&b"urn:"[..], &vec![b'e'; bytes - 4]].concat()
}

#[test]
fn set_services_should_replace_what_was_when_somebody_with_manage_signs() {
	run(|| {
		let party = verified(Alice, firm(1));
		delegate(Alice, Bob, Permissions::MANAGE);
		let three = vec![service(b"Web", b"https://a.example"); 3];
		assert_ok!(Identity::set_services(signed(Alice), three));
		System::assert_last_event(Event::ServicesSet { party, count: 3 }.into());
		assert_ok!(Identity::set_services(signed(Bob), vec![service(&[b'k'; 64], &longest(256))]));
		System::assert_last_event(Event::ServicesSet { party, count: 1 }.into());
		assert_eq!(Services::<Test>::get(party).len(), 1);
	});
}

#[test]
fn set_services_should_be_refused_when_signer_or_services_are_wrong() {
	run(|| {
		let party = verified(Alice, firm(1));
		delegate(Alice, Bob, Permissions::BID);
		registered(Charlie, firm(2));
		let good = || vec![service(b"Web", b"https://a.example")];
		assert_noop!(Identity::set_services(root(), good()), BadOrigin);
		assert_noop!(Identity::set_services(signed(Bob), good()), E::PermissionMissing);
		assert_noop!(Identity::set_services(signed(Charlie), good()), E::NotVerified);
		assert_noop!(Identity::set_services(signed(Eve), good()), E::UnknownAccount);
		let refused = |services: Vec<ServiceInput>, error: E| {
			assert_noop!(Identity::set_services(signed(Alice), services), error);
		};
		refused(vec![service(b"Web", b"https://a.example"); 4], E::TooManyServices);
		refused(vec![service(b"", b"https://a.example")], E::BadService);
		refused(vec![service(b"Web", b"")], E::BadService);
		refused(vec![service(&[b'k'; 65], b"https://a.example")], E::BadService);
		refused(vec![service(b"Web", &longest(257))], E::BadService);
		for kind in [&b"any thing \n"[..], b" ", b"1", &[0xff]] {
			refused(vec![service(kind, b"https://a.example")], E::MalformedServiceType);
		}
		for endpoint in [&b"not a uri <>"[..], b"a.example", b"https://", b"https://a.example/ ", &[0xff]] {
			refused(vec![service(b"Web", endpoint)], E::MalformedEndpoint);
		}
		assert_ok!(Identity::suspend(root(), party, b"why".to_vec()));
		refused(good(), E::PartySuspended);
	});
}
