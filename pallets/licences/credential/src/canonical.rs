//! The JSON Canonicalization Scheme (RFC 8785), of what credentials are made of.
//!
//! That is texts, truth values, whole numbers, lists and objects. A fraction has no canonical form here: credentials and
//! status lists have none, and how to write one is what implementations differ in. The crates that know fractions, too, switch
//! another way of reading numbers on in `serde_json` (`float_roundtrip`), and that for all of the node.

use serde_json::{Map, Value};

/// The largest whole number that every reader of JSON keeps exactly: 2⁵³ - 1.
const MAX_SAFE: u64 = (1 << 53) - 1;

/// An object's canonical bytes, if it has them: `None` if there is a fraction or too large a number in it.
pub fn canonical(object: &Map<String, Value>) -> Option<Vec<u8>> {
	let mut bytes = Vec::new();
	write_object(object, &mut bytes)?;
	Some(bytes)
}

fn write_object(object: &Map<String, Value>, bytes: &mut Vec<u8>) -> Option<()> {
	// By UTF-16 code units (3.2.3), which is another order than that of UTF-8 where there are characters beyond 16 bits.
	let mut members: Vec<_> = object.iter().collect();
	members.sort_by(|(one, _), (other, _)| one.encode_utf16().cmp(other.encode_utf16()));
	write_list(b"{}", members, bytes, |(name, value), bytes| {
		write_text(name, bytes)?;
		bytes.push(b':');
		write(value, bytes)
	})
}

fn write_list<Item>(
	[open, close]: &[u8; 2],
	items: impl IntoIterator<Item = Item>,
	bytes: &mut Vec<u8>,
	mut write: impl FnMut(Item, &mut Vec<u8>) -> Option<()>,
) -> Option<()> {
	bytes.push(*open);
	for (index, item) in items.into_iter().enumerate() {
		if index > 0 {
			bytes.push(b',');
		}
		write(item, bytes)?;
	}
	bytes.push(*close);
	Some(())
}

/// `serde_json` escapes as RFC 8785, 3.2.2.2 demands: what must be escaped and nothing else, in short where there is a short form.
fn write_text(text: &str, bytes: &mut Vec<u8>) -> Option<()> {
	serde_json::to_writer(bytes, text).ok()
}

fn write(value: &Value, bytes: &mut Vec<u8>) -> Option<()> {
	match value {
		Value::Null => bytes.extend_from_slice(b"null"),
		Value::Bool(value) => bytes.extend_from_slice(if *value { b"true" } else { b"false" }),
		Value::Number(number) => {
			let safe = number.as_i64().is_some_and(|number| number.unsigned_abs() <= MAX_SAFE);
			bytes.extend_from_slice(safe.then(|| number.to_string())?.as_bytes());
		}
		Value::String(text) => write_text(text, bytes)?,
		Value::Array(items) => write_list(b"[]", items, bytes, write)?,
		Value::Object(object) => write_object(object, bytes)?,
	}
	Some(())
}
