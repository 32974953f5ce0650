use super::*;
use crate::{Classes, ClassesByCode, NextClassId, Schemas};

fn bus_class() -> ClassInput {
	ClassInput { code: b"11100000MB0304024A003".to_vec(), ..permit_class() }
}

#[test]
fn registering_should_number_the_class_and_find_it_by_its_code() {
	run(|| {
		assert_ok!(Licences::register_class(root(), bus_class()));
		let class = Classes::<Test>::get(2).unwrap();
		assert_eq!((class.schema_version, class.issuers, class.terms), (0, 0, permit_terms()));
		assert_eq!(ClassesByCode::<Test>::get(*b"11100000MB0304024A003"), Some(2));
		assert_eq!(Schemas::<Test>::get(2, 0), Some([1; 32]));
		let expected = Event::ClassRegistered {
			class: 2,
			code: *b"11100000MB0304024A003",
			terms: permit_terms(),
			revocable: true,
			transferable: false,
		};
		assert_eq!(last_event(), expected);
	});
}

#[test]
fn registering_should_refuse_what_no_licence_could_follow() {
	run(|| {
		let refused = |change: fn(&mut ClassInput), error: E| {
			let mut class = bus_class();
			change(&mut class);
			assert_noop!(Licences::register_class(root(), class), error);
		};
		refused(|class| class.code = PERMIT_CODE.to_vec(), E::CodeTaken);
		refused(|class| class.code = b"11100000MB0304024A03".to_vec(), E::MalformedTypeCode);
		refused(|class| class.code = b"11100000mb0304024A003".to_vec(), E::MalformedTypeCode);
		refused(|class| class.name = vec![], E::BadName);
		refused(|class| class.name = vec![b'n'; 129], E::BadName);
		refused(|class| class.name = vec![0xff], E::BadName);
		refused(|class| class.terms.validity.shortest = 2 * 365 * DAY + 1, E::BoundsInverted);
		NextClassId::<Test>::put(u32::MAX);
		assert_noop!(Licences::register_class(root(), bus_class()), E::IdsExhausted);
		NextClassId::<Test>::put(2);
	});
}

#[test]
fn longest_name_and_a_fixed_length_should_be_taken() {
	run(|| {
		let mut class = bus_class();
		class.name = vec![b'n'; 128];
		class.terms.validity = ValidityBounds { shortest: DAY, longest: Some(DAY) };
		assert_ok!(Licences::register_class(root(), class));
	});
}

#[test]
fn amending_should_bind_what_is_issued_from_then_on() {
	run(|| {
		let before = issued(PERMIT, FIRM, 1);
		let new = ClassTerms { schema: [5; 32], ..permit_terms() };
		assert_ok!(Licences::amend_class(root(), PERMIT, new));
		let told = Event::ClassAmended { class: PERMIT, old: permit_terms(), new, schema_version: 1 };
		assert_eq!(last_event(), told);
		let after = issued(PERMIT, FIRM, 2);
		assert_eq!(Licences::view(before).unwrap().schema_version, 0);
		assert_eq!(Licences::view(after).unwrap().schema_version, 1);
		assert_eq!((Schemas::<Test>::get(PERMIT, 0), Schemas::<Test>::get(PERMIT, 1)), (Some([1; 32]), Some([5; 32])));

		// Other bounds are no other schema.
		let shorter = ClassTerms { validity: ValidityBounds { shortest: 0, longest: Some(DAY) }, ..new };
		assert_ok!(Licences::amend_class(root(), PERMIT, shorter));
		assert_eq!(Classes::<Test>::get(PERMIT).unwrap().schema_version, 1);
		assert_ok!(eligible(FIRM, END - 1));
	});
}

#[test]
fn amending_should_refuse_no_class_no_change_and_impossible_bounds() {
	run(|| {
		assert_noop!(Licences::amend_class(root(), 9, permit_terms()), E::UnknownClass);
		assert_noop!(Licences::amend_class(root(), PERMIT, permit_terms()), E::NothingChanged);
		let inverted = ClassTerms { validity: ValidityBounds { shortest: 2, longest: Some(1) }, ..permit_terms() };
		assert_noop!(Licences::amend_class(root(), PERMIT, inverted), E::BoundsInverted);
	});
}

#[test]
#[should_panic(expected = "CodeTaken")]
fn chain_should_not_start_with_two_classes_of_one_code() {
	let class = GenesisClass { class: permit_class(), issuers: vec![] };
	let config = crate::GenesisConfig::<Test> { classes: vec![class.clone(), class], ..Default::default() };
	let storage = RuntimeGenesisConfig { licences: config, ..Default::default() };
	sp_runtime::BuildStorage::build_storage(&storage).unwrap();
}
