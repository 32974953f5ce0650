use super::*;
use base64::{engine::general_purpose::URL_SAFE_NO_PAD, Engine};
use std::{collections::BTreeSet, io::Read};

fn part(batch: u32, number: u32) -> Part {
	Part { batch, number }
}

fn decoded(list: &StatusList) -> Vec<u8> {
	let text = list.encoded();
	let bytes = URL_SAFE_NO_PAD.decode(text.strip_prefix('u').unwrap()).unwrap();
	let mut bits = Vec::new();
	flate2::read::GzDecoder::new(&bytes[..]).read_to_end(&mut bits).unwrap();
	bits
}

#[test]
fn every_licence_of_a_part_should_have_a_place_of_its_own() {
	for number in [0, 1] {
		let positions = Positions::new(&GENESIS, part(2, number));
		let all: BTreeSet<u32> = part(2, number)
			.range()
			.map(|index| positions.of(LicenceId { batch: 2, index: index.try_into().unwrap() }).unwrap())
			.collect();
		assert_eq!(all, (0..LIST_LENGTH).collect());
	}
}

#[test]
fn places_should_be_shuffled_and_the_same_for_everybody() {
	let place = |genesis: [u8; 32], batch, index| {
		Positions::new(&genesis, part(batch, 0)).of(LicenceId { batch, index }).unwrap()
	};
	// Written down once: a change would point every credential at somebody else's bit.
	assert_eq!([place(GENESIS, 0, 0), place(GENESIS, 0, 1), place(GENESIS, 1, 0)], VECTOR);
	assert_ne!(place(GENESIS, 0, 0), place([8; 32], 0, 0));
	let positions = Positions::new(&GENESIS, part(0, 0));
	let rising = (1..LIST_LENGTH)
		.filter(|index| {
			positions.of(LicenceId { batch: 0, index: *index }) > positions.of(LicenceId { batch: 0, index: index - 1 })
		})
		.count();
	// As often up as down, within six standard deviations.
	assert!((65_535 - 630..=65_535 + 630).contains(&rising), "{rising}");
}

/// Places of licences 0-0, 0-1 and 1-0 on the chain of the tests, which a script in Python gave, too.
const VECTOR: [u32; 3] = [37_162, 52_123, 68_607];

#[test]
fn a_licence_of_another_part_should_have_no_place() {
	let positions = Positions::new(&GENESIS, part(2, 0));
	for other in [LicenceId { batch: 1, index: 0 }, LicenceId { batch: 2, index: LIST_LENGTH }] {
		assert_eq!(positions.of(other), None);
	}
	assert_eq!(Part::of(LicenceId { batch: 2, index: u32::MAX }).range().end, 1 << 32);
}

#[test]
fn a_list_should_have_the_bits_of_its_purpose_from_the_left() {
	let by = LicenceId { batch: 0, index: 7 };
	let all = [Standing::Valid, Standing::Suspended, Standing::Revoked, Standing::Superseded { by }];
	for (purpose, first) in [(StatusPurpose::Revocation, 0b0011_0000), (StatusPurpose::Suspension, 0b0100_0000)] {
		let mut list = StatusList::new(purpose);
		for (position, standing) in (0..).zip(all) {
			list.set(position, standing);
		}
		list.set(LIST_LENGTH, Standing::Revoked);
		list.set(u32::MAX, Standing::Suspended);
		let bits = decoded(&list);
		assert_eq!(bits.len() * 8, 131_072);
		assert_eq!(bits[0], first);
		assert!(bits[1..].iter().all(|byte| *byte == 0));
	}
	let mut list = StatusList::new(StatusPurpose::Revocation);
	list.set(LIST_LENGTH - 1, Standing::Revoked);
	assert_eq!(decoded(&list).last(), Some(&1));
}

#[test]
fn a_list_should_be_a_credential_of_its_issuer_with_an_end() {
	let list = StatusList::new(StatusPurpose::Suspension);
	let issuer = "did:procurement:0707070707070707:3";
	let credential = list.credential(issuer, "https://bureau.example/status", part(0, 0), NOW, NOW + DAY);
	assert_eq!(credential["id"], "https://bureau.example/status/0-0-suspension");
	assert_eq!(credential["type"][1], "BitstringStatusListCredential");
	assert_eq!(credential["validUntil"], "2026-01-02T00:00:00Z");
	assert_eq!(credential["credentialSubject"]["statusPurpose"], "suspension");
	let signed = secure(credential, &key(), NOW).unwrap();
	assert_eq!(verify(&signed, &[key().public()]), Ok(()));
}
