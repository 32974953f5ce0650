use super::*;
use crate::*;
use procurement_primitives::licence::Standing;
use proptest::prelude::*;

/// A call: which, by which issuer, about which licence or number, and numbers for the rest.
type Step = (u8, bool, u8, u8, u16);

/// Makes a call; whether it succeeds does not matter.
fn step((call, other, what, kind, number): Step) {
	use crate::mock::Licences as Pallet;
	let by = || signed(if other { FIRM } else { ISSUER });
	let class = u32::from(kind % 2);
	let serial = u32::from(what % 24);
	let party = [FIRM, OTHER_FIRM][usize::from(kind / 2 % 2)];
	let licence = match number % 3 {
		0 => LicenceId { batch: 1 + u32::from(what % 3), index: u32::from(kind % 6) },
		_ => single(u32::from(what % 8)),
	};
	let now = pallet_timestamp::Now::<Test>::get();
	let validity = Validity { from: now - DAY, until: Some(now + DAY * u64::from(number % 400)) };
	let document = [(number % 40) as u8; 32];
	let terms = Terms { validity, document, ..terms(party, serial) };
	let council = || if other { root() } else { signed(ISSUER) };
	let _ = match call {
		0..=3 => Pallet::issue(signed(ISSUER), class, identifier(class, serial, 1), terms),
		4 | 5 => {
			let made = batch_of(serial, 1 + u32::from(kind % 6));
			Pallet::issue_batch(signed(ISSUER), class, BatchInput { validity, ..batch_input(serial, &made) })
		}
		6 => Pallet::suspend(council(), licence, why()),
		7 => Pallet::reinstate(council(), licence, why()),
		8 => Pallet::revoke(council(), licence, why()),
		9 | 10 => match Pallet::issue_of(licence) {
			Ok(issue) => {
				let next = identifier(issue.class, issue.serial, issue.version + u16::from(kind < 250));
				Pallet::supersede(by(), licence, next, terms, why())
			}
			Err(error) => Err(error.into()),
		},
		11 | 12 => match Batches::<Test>::get(licence.batch) {
			Some(batch) => {
				let made = batch_of(batch.issue.serial, batch.count);
				let membership = made.membership(licence.index).or(made.membership(0)).unwrap();
				Pallet::lodge(signed(party), licence, membership)
			}
			None => Ok(()),
		},
		13 | 14 => Pallet::offer_transfer(signed(party), licence, FIRM + u32::from(number % 2)),
		15 => Pallet::withdraw_offer(signed(party), licence),
		16 | 17 => Pallet::accept_transfer(signed(party), licence),
		18 => {
			let since = other.then(|| now - DAY * u64::from(kind % 4));
			Pallet::withdraw_trust(root(), class, ISSUER, since, why())
		}
		19 | 20 => Pallet::trust_issuer(root(), class, ISSUER, ISSUER_CODE.to_vec()),
		21 => Pallet::amend_class(root(), class, ClassTerms { schema: [kind; 32], ..permit_terms() }),
		22 | 23 => Pallet::prefer(signed(party), licence),
		_ => {
			set_time(now + DAY * u64::from(kind % 16));
			Ok(())
		}
	};
}

/// What is for good in every licence there is: that it is there, what it was issued with, and its history so far.
fn for_good() -> Vec<(LicenceId, Issue, Vec<Entry>)> {
	let singles = (0..NextSingle::<Test>::get()).map(single);
	let batched = (1..=LastBatch::<Test>::get())
		.flat_map(|batch| (0..Batches::<Test>::get(batch).unwrap().count).map(move |index| LicenceId { batch, index }));
	let told = |id| {
		let history = (0..).map_while(|number| History::<Test>::get(id, number)).collect();
		(id, crate::mock::Licences::issue_of(id).ok().unwrap(), history)
	};
	singles.chain(batched).map(told).collect()
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(64))]

	#[test]
	fn nothing_should_ever_vanish_and_every_rule_hold(
		steps in proptest::collection::vec((0u8..26, any::<bool>(), any::<u8>(), any::<u8>(), any::<u16>()), 1..80),
	) {
		new_test_ext().execute_with(|| {
			let mut before: Vec<(LicenceId, Issue, Vec<Entry>)> = Vec::new();
			for one in steps {
				let stored = frame_support::storage::with_storage_layer(|| {
					step(one);
					Ok::<(), DispatchError>(())
				});
				assert_ok!(stored);
				let after = for_good();
				for (id, issue, history) in &before {
					let (_, same, longer) = after.iter().find(|(other, _, _)| other == id).expect("it has not vanished");
					prop_assert_eq!(issue, same);
					prop_assert!(longer.starts_with(history));
				}
				before = after;
			}
			assert_ok!(crate::mock::Licences::do_try_state());
			// Eligibility and verification agree about what a party holds.
			let now = pallet_timestamp::Now::<Test>::get();
			for (party, class) in [(FIRM, PERMIT), (FIRM, TAXI), (OTHER_FIRM, PERMIT), (OTHER_FIRM, TAXI)] {
				let mut held = LicencesByHolder::<Test>::iter_key_prefix(party)
					.map(|key| crate::mock::Licences::verify(crate::indexes::id_of_key(key), None));
				let any = held.any(|view| view.valid_at && view.licence.is_some_and(|licence| licence.class == class));
				let eligible = crate::mock::Licences::ensure_valid(party, class, now).is_ok();
				prop_assert!(any || !eligible);
				let few = LiveLicences::<Test>::iter_key_prefix((party, class)).count() <= 3;
				prop_assert!(!few || any == eligible);
			}
			Ok(())
		})?;
	}
}

/// A chain with something of everything, which `spoil` makes inconsistent.
fn noticed(what: &str, spoil: impl FnOnce(LicenceId)) {
	new_test_ext().execute_with(|| {
		let permit = issued(PERMIT, FIRM, 1);
		let taxi = issued(TAXI, FIRM, 1_000);
		assert_ok!(crate::mock::Licences::offer_transfer(signed(FIRM), taxi, OTHER_FIRM));
		let made = batch_of(10, 5);
		let lodged = LicenceId { batch: issued_batch(PERMIT, 10, &made), index: 2 };
		assert_ok!(crate::mock::Licences::lodge(signed(FIRM), lodged, made.membership(2).unwrap()));
		let old = issued(PERMIT, FIRM, 2);
		let new = Terms { document: [1; 32], ..terms(FIRM, 2) };
		assert_ok!(crate::mock::Licences::supersede(signed(ISSUER), old, identifier(PERMIT, 2, 2), new, why()));
		assert_ok!(crate::mock::Licences::suspend(root(), permit, why()));
		assert_ok!(crate::mock::Licences::do_try_state());
		spoil(permit);
		assert!(crate::mock::Licences::do_try_state().is_err(), "{what}");
	});
}

#[test]
fn every_inconsistency_should_be_noticed() {
	use crate::indexes::{barred_key, id_key, live_key};
	let mutate = |id, change: fn(&mut Licence)| LicenceRecords::<Test>::mutate(id, |it| change(it.as_mut().unwrap()));
	noticed("class missing", |_| NextClassId::<Test>::put(3));
	noticed("class not by code", |_| ClassesByCode::<Test>::remove(PERMIT_CODE));
	noticed("code of no class", |_| ClassesByCode::<Test>::insert([b'1'; 21], 0));
	noticed("schema missing", |_| Schemas::<Test>::remove(PERMIT, 0));
	noticed("schema of nothing", |_| Schemas::<Test>::insert(PERMIT, 1, [0; 32]));
	noticed("issuers miscounted", |_| Classes::<Test>::mutate(PERMIT, |class| class.as_mut().unwrap().issuers = 0));
	noticed("issuer without code", |_| Codes::<Test>::remove(ISSUER));
	noticed("code of nobody", |_| IssuersByCode::<Test>::insert(OTHER_CODE, 2));
	noticed("trusted and void", |_| {
		Trusts::<Test>::mutate(PERMIT, ISSUER, |trust| {
			trust.as_mut().unwrap().voids.try_push(Void { from: 0, until: None }).unwrap();
		});
	});
	noticed("licence vanished", LicenceRecords::<Test>::remove);
	noticed("batch vanished", |_| Batches::<Test>::remove(1));
	noticed("number not given out", |_| NextSingle::<Test>::put(2));
	noticed("not by identifier", |_| Versions::<Test>::remove((PERMIT, ISSUER, 1, 1)));
	noticed("other issue", |_| mutate(LicenceId { batch: 1, index: 2 }, |licence| licence.issue.serial = 13));
	noticed("held for longer than issued", |_| mutate(single(1), |licence| licence.tenure.valid -= 1));
	noticed("held for longer than renewed", |_| mutate(single(3), |licence| licence.tenure.issued -= 1));
	noticed("held since before it was handed over", |_| {
		assert_ok!(crate::mock::Licences::accept_transfer(signed(OTHER_FIRM), single(1)));
		mutate(single(1), |licence| licence.tenure.issued -= 1);
	});
	noticed("not by document", |_| LicencesByDocument::<Test>::remove(terms(FIRM, 1).document));
	noticed("document of another", |_| LicencesByDocument::<Test>::insert([9; 32], single(0)));
	noticed("not by holder", |permit| LicencesByHolder::<Test>::remove(FIRM, id_key(permit)));
	noticed("by another holder", |permit| LicencesByHolder::<Test>::insert(OTHER_FIRM, id_key(permit), ()));
	noticed("live though suspended", |permit| {
		LiveLicences::<Test>::insert((FIRM, PERMIT, live_key(permit, Some(END))), ());
	});
	noticed("not live though valid", |_| LiveLicences::<Test>::remove((FIRM, TAXI, live_key(single(1), Some(END)))));
	noticed("live for another time", |_| {
		LiveLicences::<Test>::insert((FIRM, TAXI, live_key(single(1), None)), ());
	});
	let barred = |id, standing| barred_key(id, standing).unwrap();
	noticed("not barred though suspended", |permit| {
		BarredLicences::<Test>::remove((FIRM, PERMIT, barred(permit, Standing::Suspended)));
	});
	noticed("barred for something else", |permit| {
		BarredLicences::<Test>::insert((FIRM, PERMIT, barred(permit, Standing::Revoked)), ());
	});
	noticed("barred though valid", |_| {
		BarredLicences::<Test>::insert((FIRM, TAXI, barred(single(1), Standing::Revoked)), ());
	});
	noticed("barred of another", |permit| {
		BarredLicences::<Test>::insert((OTHER_FIRM, PERMIT, barred(permit, Standing::Suspended)), ());
	});
	noticed("another's preferred", |_| Preferred::<Test>::insert(OTHER_FIRM, TAXI, single(1)));
	noticed("preferred in another class", |_| Preferred::<Test>::insert(FIRM, PERMIT, single(1)));
	noticed("superseded preferred", |_| Preferred::<Test>::insert(FIRM, PERMIT, single(2)));
	noticed("nothing preferred", |_| Preferred::<Test>::insert(FIRM, PERMIT, single(9)));
	noticed("serials overlap", |_| {
		Serials::<Test>::insert((PERMIT, ISSUER, 20u32.to_be_bytes()), Slot { first: 12, batch: 1 });
	});
	noticed("serial of nobody", |_| Serials::<Test>::remove((PERMIT, ISSUER, 14u32.to_be_bytes())));
	noticed("history vanished", |permit| History::<Test>::remove(permit, 0));
	noticed("history of nothing", |permit| {
		let entry = History::<Test>::get(permit, 0).unwrap();
		History::<Test>::insert(permit, 1, entry);
	});
	noticed("standing rolled back", |permit| {
		let record = StandingRecord { standing: Standing::Valid, changes: 1 };
		crate::mock::Licences::save_standing(permit, record);
	});
	let told = |permit, change, by, standing| {
		let first = History::<Test>::get(permit, 0).unwrap();
		History::<Test>::insert(permit, 1, Entry { change, by, ..first });
		crate::mock::Licences::save_standing(permit, StandingRecord { standing, changes: 2 });
	};
	noticed("council overruled", |permit| {
		told(permit, Change::Reinstated, Authority::Party(ISSUER), Standing::Valid);
	});
	noticed("suspended again by the council", |permit| {
		told(permit, Change::Suspended, Authority::Governance, Standing::Suspended);
	});
	noticed("suspended again by its issuer", |permit| {
		told(permit, Change::Suspended, Authority::Party(ISSUER), Standing::Suspended);
	});
	noticed("superseded after its end", |_| {
		History::<Test>::mutate(single(2), 0, |entry| entry.as_mut().unwrap().at = END);
	});
	noticed("standing of nothing", |_| {
		Standings::<Test>::insert(7, [0; 4], StandingRecord::default());
	});
	noticed("offered to its holder", |_| Offers::<Test>::insert(single(1), FIRM));
	noticed("offer of what cannot be transferred", |_| {
		Offers::<Test>::insert(LicenceId { batch: 1, index: 2 }, OTHER_FIRM);
	});
	noticed("offer of nothing", |_| Offers::<Test>::insert(single(9), OTHER_FIRM));
}
