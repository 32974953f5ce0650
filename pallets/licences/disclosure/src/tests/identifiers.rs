use super::*;
use proptest::prelude::*;

#[test]
fn published_check_characters_should_come_out() {
	// Standards that use ISO 7064, MOD 37,36: the examples of GRid (A1-2425G-ABC1234002-M) and of ISAN
	// (0000-0000-3A8D-0000-Z-0000-0000-6, 1881-66C7-3420-6541-Y-9F3A-0245-O).
	for (characters, check) in [
		("A12425GABC1234002", 'M'),
		("000000003A8D0000", 'Z'),
		("000000003A8D000000000000", '6'),
		("188166C734206541", 'Y'),
		("188166C7342065419F3A0245", 'O'),
	] {
		assert_eq!(check_character(characters.bytes()).map(char::from), Some(check), "{characters}");
	}
	assert_eq!(check_character(*b"a"), None);
}

fn sample() -> Identifier {
	Identifier { type_code: *b"11100000MB0304024A001", issuer: *b"91330100799655058B", serial: 42, version: 1 }
}

#[test]
fn identifier_should_be_written_in_full_and_read_back() {
	let text = format!("{}", sample());
	assert_eq!(text.len(), IDENTIFIER_LENGTH);
	assert!(text.starts_with("1.2.156.3005.2.11100000MB0304024A001.91330100799655058B.000000042.001."));
	assert_eq!(text.parse(), Ok(sample()));
}

#[test]
fn other_forms_should_be_malformed() {
	let text = format!("{}", sample());
	for bad in [
		"",
		&text[1..],
		&text.replacen("3005", "3004", 1),
		&text.replacen('.', ",", 1),
		&text.to_lowercase(),
		&format!("{text}.0"),
		&format!("{text} "),
		&text[..text.len() - 2],
		&"9".repeat(1_000),
	] {
		assert_eq!(bad.parse::<Identifier>(), Err(IdentifierError::Malformed), "{bad}");
	}
}

/// The text with its right check character.
fn checked(parts: [&str; 4]) -> String {
	let check = check_character(parts.concat().bytes()).unwrap();
	format!("{ROOT}.{}.{}", parts.join("."), char::from(check))
}

#[test]
fn import_should_be_lenient_and_issue_strict() {
	let (class, issuer) = ("11100000MB0304024A001", "91330100799655058B");
	for parts in [
		[class, "110000", "000000042", "001"],
		[class, issuer, "20210001", "001"],
		[class, issuer, "A2345678901234567890123456789012", "001"],
	] {
		let text = checked(parts);
		let imported = Imported::parse(&text).unwrap();
		let read = [imported.type_code, imported.issuer, imported.serial, imported.version];
		assert_eq!(read.each_ref().map(String::as_str), parts);
		assert_eq!(text.parse::<Identifier>(), Err(IdentifierError::Malformed));
	}
	for parts in [
		[class, "11000A", "000000042", "001"],
		[class, "1100000", "000000042", "001"],
		[class, issuer, "1234567", "001"],
		[class, issuer, "A23456789012345678901234567890123", "001"],
		[class, issuer, "000000042", "0A1"],
		[&class[1..], issuer, "000000042", "001"],
	] {
		assert_eq!(Imported::parse(&checked(parts)), Err(IdentifierError::Malformed), "{parts:?}");
	}
	// Well formed for import, and yet none that is issued.
	for parts in [[class, issuer, "00000004A", "001"], [class, issuer, "000000042", "000"]] {
		assert!(Imported::parse(&checked(parts)).is_ok());
		assert_eq!(checked(parts).parse::<Identifier>(), Err(IdentifierError::Malformed));
	}
}

#[test]
fn licence_number_should_have_one_form() {
	let id = LicenceId { batch: 3, index: 41 };
	assert_eq!(format!("{id}"), "3-41");
	assert_eq!("3-41".parse(), Ok(id));
	for bad in ["", "3", "3-", "-41", "03-41", "3-+41", "3-4294967296", "3-41-1", " 3-41"] {
		assert_eq!(bad.parse::<LicenceId>(), Err(LicenceIdError), "{bad}");
	}
}

fn arbitrary() -> impl Strategy<Value = Identifier> {
	("[0-9A-Z]{21}", "[0-9A-Z]{18}", 0..=MAX_SERIAL, 1..=MAX_VERSION).prop_map(|(class, issuer, serial, version)| {
		let type_code = class.as_bytes().try_into().unwrap();
		Identifier { type_code, issuer: issuer.as_bytes().try_into().unwrap(), serial, version }
	})
}

proptest! {
	#[test]
	fn every_identifier_should_be_read_back(identifier in arbitrary()) {
		prop_assert!(identifier.is_well_formed());
		prop_assert_eq!(format!("{identifier}").parse(), Ok(identifier));
	}

	#[test]
	fn any_single_mistyped_character_should_be_noticed(
		identifier in arbitrary(), at in 0usize..71, by in "[0-9A-Z]",
	) {
		let text = format!("{identifier}");
		let mut typed = text.clone();
		typed.replace_range(at..=at, &by);
		prop_assume!(typed != text);
		prop_assert!(typed.parse::<Identifier>().is_err());
	}

	#[test]
	fn neighbours_exchanged_should_be_noticed_but_for_the_one_pair_of_the_standard(
		identifier in arbitrary(), at in 15usize..69,
	) {
		let mut typed = format!("{identifier}").into_bytes();
		typed.swap(at, at + 1);
		let typed = String::from_utf8(typed).unwrap();
		prop_assume!(typed != format!("{identifier}"));
		// A system of this kind lets through some exchanges of 0 with Z or with each other's images; nothing else reads as
		// another identifier unless its check character agrees, which it cannot unless both are of such a pair.
		if let Ok(other) = typed.parse::<Identifier>() {
			prop_assert_ne!(other, identifier);
			prop_assert_eq!(other.check_character(), identifier.check_character());
		}
	}

	#[test]
	fn no_text_should_make_reading_panic(text in ".{0,120}") {
		let _ = text.parse::<Identifier>();
		let _ = Imported::parse(&text);
		let _ = text.parse::<LicenceId>();
	}
}
