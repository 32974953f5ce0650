//! Canonical JSON against the examples of RFC 8785.

use crate::canonical::canonical;
use serde_json::{json, Value};

fn text(value: Value) -> Option<String> {
	let Value::Object(object) = value else { panic!("an object") };
	canonical(&object).map(|bytes| String::from_utf8(bytes).unwrap())
}

#[test]
fn members_should_be_sorted_by_their_utf_16_code_units() {
	// RFC 8785, 3.2.3.
	let value = json!({
		"\u{20ac}": "Euro Sign",
		"\r": "Carriage Return",
		"\u{fb33}": "Hebrew Letter Dalet With Dagesh",
		"1": "One",
		"\u{1f600}": "Emoji: Grinning Face",
		"\u{80}": "Control",
		"\u{f6}": "Latin Small Letter O With Diaeresis",
	});
	let expected = concat!(
		"{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u{80}\":\"Control\",",
		"\"\u{f6}\":\"Latin Small Letter O With Diaeresis\",\"\u{20ac}\":\"Euro Sign\",",
		"\"\u{1f600}\":\"Emoji: Grinning Face\",\"\u{fb33}\":\"Hebrew Letter Dalet With Dagesh\"}"
	);
	assert_eq!(text(value).unwrap(), expected);
}

#[test]
fn texts_should_be_escaped_as_little_as_may_be() {
	// RFC 8785, 3.2.2: the string of its example.
	let value = json!({ "string": "\u{20ac}$\u{f}\nA'B\"\\\\\"/", "literals": [null, true, false] });
	let expected = "{\"literals\":[null,true,false],\"string\":\"\u{20ac}$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}";
	assert_eq!(text(value).unwrap(), expected);
}

#[test]
fn whole_numbers_should_be_written_and_others_have_no_form() {
	let value = json!({ "b": [0, -7, { }], "a": 9_007_199_254_740_991_u64 });
	assert_eq!(text(value).unwrap(), r#"{"a":9007199254740991,"b":[0,-7,{}]}"#);
	for unfit in [json!(1.5), json!(1e3), json!(9_007_199_254_740_992_u64), json!(u64::MAX), json!(-0.0)] {
		assert_eq!(text(json!({ "a": [unfit] })), None);
	}
}
