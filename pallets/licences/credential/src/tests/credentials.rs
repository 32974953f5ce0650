use super::*;

#[test]
fn a_licence_should_say_who_what_and_when_in_w3c_terms() {
	let credential = credential(LicenceId { batch: 3, index: 41 });
	let issuer = "did:procurement:0707070707070707:3";
	assert_eq!(credential["@context"][0], "https://www.w3.org/ns/credentials/v2");
	assert_eq!(credential["id"], format!("{issuer}/licences/3-41"));
	assert_eq!(credential["issuer"], json!({ "id": issuer, "name": "Housing bureau" }));
	assert_eq!(
		(&credential["validFrom"], &credential["validUntil"]),
		(&json!("2026-01-01T00:00:00Z"), &json!("2027-01-01T00:00:00Z"))
	);
	let subject = &credential["credentialSubject"];
	assert_eq!(subject["id"], "did:procurement:0707070707070707:8");
	assert_eq!(subject["licence"]["attributes"], json!([{ "name": "name", "value": { "text": "Mei Computers" } }]));
	let position = Positions::new(&GENESIS, Part { batch: 3, number: 0 }).of(LicenceId { batch: 3, index: 41 });
	for (entry, purpose) in credential["credentialStatus"].as_array().unwrap().iter().zip(["revocation", "suspension"])
	{
		let list = format!("https://bureau.example/status/3-0-{purpose}");
		assert_eq!(entry["statusPurpose"], purpose);
		assert_eq!(entry["statusListCredential"], list);
		assert_eq!(entry["statusListIndex"], position.unwrap().to_string());
		assert_eq!(entry["type"], "BitstringStatusListEntry");
	}
}

#[test]
fn a_party_whose_licence_may_change_hands_should_not_be_named() {
	let id = LicenceId { batch: 0, index: 1 };
	let positions = Positions::new(&GENESIS, Part::of(id));
	let key = Attribute { name: b"holderKey".to_vec(), value: Said::Key(Key::Ed25519(key().public())) };
	let names = |holder| {
		let facts = Licence {
			genesis: &GENESIS,
			licence: &licence(id),
			content: &content(holder),
			membership: None,
			class: &ClassView { transferable: true, ..class() },
			issuer_name: "Housing bureau",
			attributes: std::slice::from_ref(&key),
			lists: "https://bureau.example/status",
		};
		facts.credential(&positions).unwrap()["credentialSubject"].get("id").is_some()
	};
	assert!(!names(Holder::Party(8)));
	assert!(names(Holder::Person([9; 32])), "a person passes nothing on");
}

#[test]
fn a_batchs_licence_should_carry_its_path() {
	let id = LicenceId { batch: 3, index: 1 };
	let facts = Licence {
		genesis: &GENESIS,
		licence: &licence(id),
		content: &content(Holder::Party(8)),
		membership: Some(&[1, 2, 255]),
		class: &class(),
		issuer_name: "Housing bureau",
		attributes: &[],
		lists: "https://bureau.example/status",
	};
	let says = |facts: Licence| {
		let credential = facts.credential(&Positions::new(&GENESIS, Part::of(id))).unwrap();
		credential["credentialSubject"]["licence"].get("membership").cloned()
	};
	assert_eq!(says(facts), Some(json!("0x0102ff")));
	assert_eq!(says(Licence { membership: None, ..facts }), None);
}

#[test]
fn a_person_should_be_named_by_a_key_of_its_own_or_not_at_all() {
	let id = LicenceId { batch: 0, index: 1 };
	let positions = Positions::new(&GENESIS, Part::of(id));
	let attribute = |value| Attribute { name: b"holderKey".to_vec(), value };
	let subject = |attributes: &[Attribute]| {
		let facts = Licence {
			genesis: &GENESIS,
			licence: &LicenceView { valid_until: None, ..licence(id) },
			content: &content(Holder::Person([9; 32])),
			membership: None,
			class: &class(),
			issuer_name: "Housing bureau",
			attributes,
			lists: "https://bureau.example/status",
		};
		let credential = facts.credential(&positions).unwrap();
		assert!(credential.get("validUntil").is_none());
		// The commitment would tie all that is shown of one person together.
		assert!(!credential.to_string().contains(&"09".repeat(32)));
		credential["credentialSubject"]["id"].clone()
	};
	let key = key().public();
	let did = format!("did:key:{}", multikey::encode(&key));
	assert_eq!(subject(&[attribute(Said::Key(Key::Ed25519(key)))]), did);
	assert_eq!(subject(&[attribute(Said::Key(Key::Sr25519(key)))]), Value::Null);
	assert_eq!(subject(&[]), Value::Null);
}

#[test]
fn a_licence_should_have_no_entry_in_the_list_of_another_part() {
	let id = LicenceId { batch: 3, index: LIST_LENGTH };
	let facts = Licence {
		genesis: &GENESIS,
		licence: &licence(id),
		content: &content(Holder::Party(8)),
		membership: None,
		class: &class(),
		issuer_name: "Housing bureau",
		attributes: &[],
		lists: "https://bureau.example/status",
	};
	assert!(facts.credential(&Positions::new(&GENESIS, Part { batch: 3, number: 0 })).is_none());
	assert!(facts.credential(&Positions::new(&GENESIS, Part { batch: 3, number: 1 })).is_some());
}

#[test]
fn keys_should_be_read_as_they_are_written() {
	let public = key().public();
	assert!(multikey::encode(&public).starts_with("z6Mk"));
	assert_eq!(multikey::decode(&multikey::encode(&public)), Some(public));
	// An X25519 key, cut short, and of another base.
	for wrong in ["z6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc", "z6Mk", "u7QEB", ""] {
		assert_eq!(multikey::decode(wrong), None, "{wrong}");
	}
}
