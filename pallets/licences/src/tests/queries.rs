use super::*;
use crate::NextSingle;
use procurement_primitives::licence::api::{ChangeView, StatusPage, StatusView};

#[test]
fn classes_should_be_listed_with_their_issuers() {
	run(|| {
		assert_ok!(Licences::trust_issuer(root(), PERMIT, OTHER_ISSUER, OTHER_CODE.to_vec()));
		let page = Licences::classes(0, 1);
		assert_eq!((page.classes.len(), page.next), (1, Some(TAXI)));
		let permit = &page.classes[0];
		assert_eq!((permit.code.as_slice(), permit.schema, permit.revocable), (&PERMIT_CODE[..], [1; 32], true));
		let issuers: Vec<_> = permit.issuers.iter().map(|trust| (trust.issuer, trust.code.as_slice())).collect();
		assert_eq!(issuers, vec![(ISSUER, &ISSUER_CODE[..]), (OTHER_ISSUER, &OTHER_CODE[..])]);
		let rest = Licences::classes(TAXI, 10);
		assert_eq!((rest.classes.len(), rest.next), (1, None));
		assert_eq!(Licences::classes(9, 10).classes, vec![]);
		assert_eq!(Licences::class_view(9), None);
	});
}

#[test]
fn licence_should_show_its_identifier() {
	run(|| {
		let view = Licences::view(issued(PERMIT, FIRM, 42)).unwrap();
		assert_eq!(view.identifier, identifier(PERMIT, 42, 1));
		assert!(view.identifier.starts_with(b"1.2.156.3005.2.11100000MB0304024A001.91330100799655058B.000000042.001."));
		let batch = issued_batch(PERMIT, 100, &batch_of(100, 3));
		let view = Licences::view(LicenceId { batch, index: 2 }).unwrap();
		assert_eq!((view.serial, view.identifier), (102, identifier(PERMIT, 102, 1)));
	});
}

#[test]
fn licence_should_show_since_when_it_counts_and_its_holder_has_it() {
	run(|| {
		let since = |licence| {
			let view = Licences::view(licence).unwrap();
			(view.counts_from, view.held_since)
		};
		set_time(NOW + DAY);
		// Dated back to `NOW`.
		let taxi = issued(TAXI, FIRM, 1);
		assert_eq!(since(taxi), (Some(NOW), Some(NOW + DAY)));
		set_time(NOW + 2 * DAY);
		assert_ok!(Licences::offer_transfer(signed(FIRM), taxi, OTHER_FIRM));
		assert_ok!(Licences::accept_transfer(signed(OTHER_FIRM), taxi));
		assert_eq!(since(taxi), (Some(NOW + 2 * DAY), Some(NOW + 2 * DAY)));
		// A renewal keeps what its holder has.
		set_time(NOW + 3 * DAY);
		let next = terms(OTHER_FIRM, 2);
		assert_ok!(Licences::supersede(signed(ISSUER), taxi, identifier(TAXI, 1, 2), next, why()));
		assert_eq!(since(single(1)), since(taxi));

		let made = batch_of(10, 5);
		let batched = LicenceId { batch: issued_batch(PERMIT, 10, &made), index: 2 };
		assert_eq!(since(batched), (None, None));
		set_time(NOW + 4 * DAY);
		assert_ok!(Licences::lodge(signed(FIRM), batched, made.membership(2).unwrap()));
		assert_eq!(since(batched), (Some(NOW), Some(NOW + 3 * DAY)));
	});
}

#[test]
fn batch_should_be_shown() {
	run(|| {
		let made = batch_of(100, 3);
		let view = Licences::batch_view(issued_batch(PERMIT, 100, &made)).unwrap();
		assert_eq!((view.first, view.count, view.root, view.issuer), (100, 3, made.root(), ISSUER));
		assert_eq!(Licences::batch_view(0), None);
	});
}

#[test]
fn statuses_should_list_what_was_decided_about_an_issuers_licences_of_a_class() {
	run(|| {
		let revoked = issued(PERMIT, FIRM, 1);
		let renewed = issued(PERMIT, FIRM, 2);
		issued(PERMIT, FIRM, 3);
		let batch = issued_batch(PERMIT, 100, &batch_of(100, 5));
		let place = |index| LicenceId { batch, index };
		issued(TAXI, FIRM, 50);
		assert_ok!(Licences::trust_issuer(root(), PERMIT, OTHER_ISSUER, OTHER_CODE.to_vec()));

		assert_eq!(Licences::statuses(PERMIT, ISSUER, (0, 0), 10), StatusPage { statuses: vec![], next: None });
		assert_ok!(Licences::revoke(signed(ISSUER), revoked, why()));
		let second = terms(FIRM, 12);
		assert_ok!(Licences::supersede(signed(ISSUER), renewed, identifier(PERMIT, 2, 2), second, why()));
		let by = single(NextSingle::<Test>::get() - 1);
		assert_ok!(Licences::suspend(signed(ISSUER), by, why()));
		assert_ok!(Licences::suspend(signed(ISSUER), place(1), why()));
		assert_ok!(Licences::reinstate(signed(ISSUER), place(1), why()));
		assert_ok!(Licences::suspend(signed(ISSUER), place(3), why()));
		assert_ok!(Licences::revoke(signed(ISSUER), place(4), why()));

		let view = |licence, serial, version, standing| StatusView { licence, serial, version, standing };
		let all = vec![
			view(revoked, 1, 1, Standing::Revoked),
			view(renewed, 2, 1, Standing::Superseded { by }),
			view(by, 2, 2, Standing::Suspended),
			view(place(3), 103, 1, Standing::Suspended),
			view(place(4), 104, 1, Standing::Revoked),
		];
		assert_eq!(Licences::statuses(PERMIT, ISSUER, (0, 0), 100), StatusPage { statuses: all.clone(), next: None });
		for limit in 1..=5 {
			let (mut found, mut cursor) = (Vec::new(), Some((0, 0)));
			while let Some(from) = cursor {
				let page = Licences::statuses(PERMIT, ISSUER, from, limit);
				assert!(page.statuses.len() <= limit as usize);
				found.extend(page.statuses);
				cursor = page.next;
			}
			assert_eq!(found, all, "{limit} at a time");
		}
		assert_eq!(Licences::statuses(PERMIT, OTHER_ISSUER, (0, 0), 10).statuses, vec![]);
		assert_eq!(Licences::statuses(TAXI, ISSUER, (0, 0), 10).statuses, vec![]);
	});
}

#[test]
fn statuses_should_go_on_after_many_licences_about_which_nothing_was_decided() {
	run(|| {
		for serial in 1..=1_001 {
			issued(PERMIT, FIRM, serial);
		}
		assert_ok!(Licences::revoke(signed(ISSUER), single(1_000), why()));
		let page = Licences::statuses(PERMIT, ISSUER, (0, 0), 10);
		assert_eq!(page, StatusPage { statuses: vec![], next: Some((1_001, 1)) });
		assert_eq!(Licences::statuses(PERMIT, ISSUER, (1_001, 1), 10).statuses.len(), 1);
	});
}

#[test]
fn statuses_should_go_on_after_many_batches_of_licences_that_were_reinstated() {
	/// How many licences of each batch were suspended and reinstated: so many and the batch itself are looked at.
	const REINSTATED: u32 = 9;
	run(|| {
		let reinstated = StandingRecord { standing: Standing::Valid, changes: 0 };
		for batch in 1..=101 {
			let input = BatchInput { first: batch * 100, count: 20, root: [0; 32], validity: year() };
			assert_ok!(Licences::issue_batch(signed(ISSUER), PERMIT, input));
			for index in 0..REINSTATED {
				crate::Standings::<Test>::insert(batch, index.to_be_bytes(), reinstated);
			}
		}
		let revoked = LicenceId { batch: 100, index: REINSTATED - 1 };
		crate::Standings::<Test>::remove(revoked.batch, revoked.index.to_be_bytes());
		assert_ok!(Licences::revoke(signed(ISSUER), revoked, why()));
		let statuses = |from| Licences::statuses(PERMIT, ISSUER, from, 100);
		let status = StatusView { licence: revoked, serial: 10_008, version: 1, standing: Standing::Revoked };
		// The last look of the page is at the last licence of the hundredth batch.
		let page = statuses((0, 0));
		assert_eq!(page, StatusPage { statuses: vec![status], next: Some((10_100, 1)) });
		assert_eq!(statuses((10_100, 1)), StatusPage { statuses: vec![], next: None });
		// With one licence more before them, there is none left for that one.
		issued(PERMIT, FIRM, 1);
		assert_eq!(statuses((0, 0)), StatusPage { statuses: vec![], next: Some((10_008, 1)) });
		assert_eq!(statuses((10_008, 1)), StatusPage { statuses: vec![status], next: None });
	});
}

#[test]
fn history_should_be_paged_oldest_first() {
	run(|| {
		let licence = issued(PERMIT, FIRM, 1);
		for _ in 0..3 {
			assert_ok!(Licences::suspend(signed(ISSUER), licence, why()));
			assert_ok!(Licences::reinstate(root(), licence, why()));
		}
		let page = Licences::history(licence, 0, 2);
		let second =
			ChangeView { number: 1, change: Change::Reinstated, at: NOW, by: Authority::Governance, reason: why() };
		assert_eq!((page.changes.len(), &page.changes[1], page.next), (2, &second, Some(2)));
		let rest = Licences::history(licence, 2, 100);
		assert_eq!((rest.changes.len(), rest.next), (4, None));
		assert_eq!(Licences::history(licence, 9, 10).changes, vec![]);
		assert_eq!(Licences::history(single(9), 0, 10).changes, vec![]);
	});
}

#[test]
fn holders_licences_should_be_paged_by_number_whatever_their_standing() {
	run(|| {
		let made = batch_of(10, 5);
		let lodged = LicenceId { batch: issued_batch(PERMIT, 10, &made), index: 2 };
		let mut expected: Vec<_> = (100..105).map(|serial| issued(PERMIT, FIRM, serial)).collect();
		assert_ok!(Licences::lodge(signed(FIRM), lodged, made.membership(2).unwrap()));
		assert_ok!(Licences::revoke(signed(ISSUER), expected[1], why()));
		issued(PERMIT, OTHER_FIRM, 200);
		expected.push(lodged);
		let (mut found, mut from) = (Vec::new(), None);
		loop {
			let page = Licences::by_holder(FIRM, from, 2);
			assert!(page.licences.len() <= 2);
			found.extend(page.licences.iter().map(|licence| licence.id));
			from = page.next;
			if from.is_none() {
				break;
			}
		}
		assert_eq!(found, expected);
		assert_eq!(Licences::by_holder(FIRM, None, 0).licences.len(), 1, "no limit is one");
		assert_eq!(Licences::by_holder(UNBORN, None, 10).licences, vec![]);
	});
}

#[test]
fn pages_of_a_holders_licences_should_tell_which_it_prefers() {
	run(|| {
		let [first, second] = [1, 2].map(|serial| issued(PERMIT, FIRM, serial));
		let taxi = issued(TAXI, FIRM, 3);
		let preferred = |from, limit| Licences::by_holder(FIRM, from, limit).preferred;
		assert_eq!(preferred(None, 10), vec![]);
		assert_ok!(Licences::prefer(signed(FIRM), second));
		assert_ok!(Licences::prefer(signed(FIRM), taxi));
		assert_eq!(preferred(None, 10), vec![second, taxi]);
		assert_eq!((preferred(Some(first), 1), preferred(Some(second), 1)), (vec![], vec![second]));
		assert_eq!(Licences::by_holder(OTHER_FIRM, None, 10).preferred, vec![]);
	});
}

#[test]
fn standings_should_list_what_was_decided_and_nothing_else() {
	run(|| {
		let batch = issued_batch(PERMIT, 0, &batch_of(0, 600));
		for index in [599, 3, 256] {
			assert_ok!(Licences::revoke(signed(ISSUER), LicenceId { batch, index }, why()));
		}
		let page = Licences::standings(batch, 0, 2);
		let indices: Vec<_> = page.standings.iter().map(|one| one.index).collect();
		assert_eq!((indices, page.next), (vec![3, 256], Some(599)));
		let rest = Licences::standings(batch, 599, 2);
		assert_eq!((rest.standings[0].index, rest.standings[0].standing, rest.next), (599, Standing::Revoked, None));
		assert_eq!(Licences::standings(0, 0, 10).standings, vec![]);
	});
}
