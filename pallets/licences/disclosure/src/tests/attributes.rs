use super::*;
use proptest::prelude::*;

#[test]
fn what_is_disclosed_should_be_proven_and_nothing_else_shown() {
	let all = attributes();
	let shown = all.disclose(&[2, 5]).unwrap();
	assert!(shown.proves(&all.root()));
	assert_eq!(shown.shown.iter().map(|one| &one.attribute).collect::<Vec<_>>(), [&all.list()[2], &all.list()[5]]);
	let encoded = shown.encode();
	let hidden =
		[&b"name"[..], "王小明".as_bytes(), &12_345_678u128.to_le_bytes(), Secret::new(bytes("secret", 0)).as_bytes()]
			.map(<[u8]>::to_vec);
	for secret in hidden {
		assert!(!encoded.windows(secret.len()).any(|window| window == secret), "{secret:?}");
	}
}

#[test]
fn equal_attributes_should_have_different_leaves() {
	let one = Attributes::new(Secret::new([1; 32]), every_kind()).unwrap();
	let two = Attributes::new(Secret::new([2; 32]), every_kind()).unwrap();
	assert_ne!(one.root(), two.root());
	// Within one licence, too: places have their own salts.
	let absent = vec![attribute("a", Value::Absent), attribute("a", Value::Absent)];
	let all = Attributes::new(Secret::new([1; 32]), absent).unwrap();
	let shown = all.disclose(&[0]).unwrap();
	assert_ne!(shown.shown[0].salt, all.disclose(&[1]).unwrap().shown[0].salt);
}

#[test]
fn places_should_ascend_and_exist() {
	let all = attributes();
	for places in [&[1, 0][..], &[3, 3], &[10], &[0, u32::MAX]] {
		assert_eq!(all.disclose(places), Err(AttributeError::Place), "{places:?}");
	}
	assert_eq!(all.disclose(&[]).unwrap().shown, vec![]);
	assert_eq!((all.place(b"turnover"), all.place(b"born"), all.place(b"none")), (Some(1), Some(4), None));
}

#[test]
fn list_should_keep_to_its_bounds_and_say_nothing_twice() {
	let of = |list| Attributes::new(Secret::new([1; 32]), list).map(|_| ());
	let long = |length| "n".repeat(length);
	assert_eq!(of(vec![]), Err(AttributeError::Count(TreeError::Empty)));
	assert_eq!(of(vec![attribute("", Value::Absent)]), Err(AttributeError::Name));
	assert_eq!(of(vec![attribute(&long(MAX_NAME + 1), Value::Absent)]), Err(AttributeError::Name));
	assert_eq!(of(vec![attribute(&long(MAX_NAME), Value::Text(long(MAX_TEXT).into()))]), Ok(()));
	assert_eq!(of(vec![attribute("a", Value::Text(long(MAX_TEXT + 1).into()))]), Err(AttributeError::TextTooLong));
	assert_eq!(of(vec![attribute("a", Value::Text(vec![0xff]))]), Err(AttributeError::NotUtf8));
	assert_eq!(of(vec![Attribute { name: vec![0xff], value: Value::Absent }]), Err(AttributeError::NotUtf8));
	let many = (0..=MAX_ATTRIBUTES).map(|index| attribute(&format!("{index}"), Value::Absent));
	assert_eq!(of(many.collect()), Err(AttributeError::Count(TreeError::TooMany)));
	let twice = |first, second| of(vec![attribute("a", first), attribute("a", second)]);
	assert_eq!(twice(Value::Number(1), Value::Number(2)), Err(AttributeError::Duplicate));
	assert_eq!(twice(Value::AtLeast(1), Value::AtLeast(1)), Err(AttributeError::Duplicate));
	assert_eq!(twice(Value::AtLeast(1), Value::AtLeast(2)), Ok(()));
	assert_eq!(twice(Value::Number(1), Value::AtLeast(1)), Ok(()));
	assert_eq!(twice(Value::Absent, Value::Number(1)), Ok(()));
}

#[test]
fn secrets_should_not_show_nor_follow_from_what_is_shown() {
	let secret = Secret::new([1; 32]);
	assert_eq!(format!("{secret:?}"), "Secret(..)");
	assert!(!format!("{:?}", attributes()).contains("secret: ["));
	let derived = [
		secret.salt(0),
		secret.salt(1),
		secret.holder_salt(),
		secret.document_salt(),
		*secret.of_licence(0).as_bytes(),
		*secret.of_licence(1).as_bytes(),
		commit_holder(&secret.holder_salt(), b"x"),
		commit_document(&secret.holder_salt(), b"x"),
	];
	let different: std::collections::BTreeSet<_> = derived.iter().collect();
	assert_eq!(different.len(), derived.len());
}

#[test]
fn commitment_should_not_be_found_by_trying_numbers() {
	// Without the salt, every candidate of a small set gives something else than what stands on the chain.
	let committed = commit_holder(&bytes("salt", 1), b"CN-ID 0042");
	for number in 0..10_000 {
		let guess = format!("CN-ID {number:04}");
		assert_ne!(commit_holder(&[0; 32], guess.as_bytes()), committed);
		assert_ne!(hash(&[guess.as_bytes()]), committed);
	}
}

fn values() -> impl Strategy<Value = Value> {
	prop_oneof![
		Just(Value::Absent),
		"\\PC{0,40}".prop_map(|text| Value::Text(text.into_bytes())),
		any::<u128>().prop_map(Value::Number),
		any::<i32>().prop_map(Value::Date),
		any::<bool>().prop_map(Value::Flag),
		any::<u128>().prop_map(Value::AtLeast),
		any::<i32>().prop_map(Value::NotAfter),
	]
}

proptest! {
	#[test]
	fn any_selection_should_be_proven_and_no_change_of_it(
		values in proptest::collection::vec(values(), 1..40), secret: [u8; 32], chosen: u64, at: u32, bit in 0usize..8,
	) {
		let list: Vec<_> = values.into_iter().enumerate().map(|(n, value)| attribute(&format!("n{n}"), value)).collect();
		let all = Attributes::new(Secret::new(secret), list).unwrap();
		let places: Vec<u32> = (0..all.list().len() as u32).filter(|place| chosen >> place & 1 == 1).collect();
		let shown = all.disclose(&places).unwrap();
		prop_assert!(shown.proves(&all.root()));
		let encoded = shown.encode();
		prop_assert_eq!(&Disclosure::decode_all(&mut &encoded[..]).unwrap(), &shown);
		if !places.is_empty() {
			let mut changed = encoded;
			let at = at as usize % changed.len();
			changed[at] ^= 1 << bit;
			if let Ok(other) = Disclosure::decode_all(&mut &changed[..]) {
				prop_assert!(other.shown.is_empty() || !other.is_ordered() || !other.proves(&all.root()));
			}
		}
	}
}
