//! What a licence says, one salted leaf an attribute.

#![allow(clippy::cast_possible_truncation, reason = "SCALE's derive casts the indices of variants")]

use crate::{
	error::AttributeError,
	hash::{hash, Hash},
	key::Key,
	merkle::{climb, Kind, Tree},
	secret::Secret,
};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode};
use scale_info::TypeInfo;

/// Most attributes of a licence.
pub const MAX_ATTRIBUTES: u32 = 128;

/// Longest name in bytes of UTF-8.
pub const MAX_NAME: usize = 64;

/// Longest text in bytes of UTF-8.
pub const MAX_TEXT: usize = 1_024;

/// The name of the attribute that holds the own key of a holder who is a person.
pub const HOLDER_KEY: &[u8] = b"holderKey";

/// What is said of a name. Statements that something is *at least* or *at most* so much are predicates: the issuer attests
/// them beside, or instead of, the value itself, so that a holder can prove "over 18" or "turnover at least ten million"
/// without showing more.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub enum Value {
	/// Nothing: the schema has this place, this licence has nothing to put there. Nobody sees which places are empty.
	#[codec(index = 0)]
	Absent,
	/// A text, UTF-8.
	#[codec(index = 1)]
	Text(Vec<u8>),
	/// A number, in the unit that the schema names.
	#[codec(index = 2)]
	Number(u128),
	/// A day: days since 1970-01-01, before it negative.
	#[codec(index = 3)]
	Date(i32),
	/// Yes or no.
	#[codec(index = 4)]
	Flag(bool),
	/// The number of this name is at least so much.
	#[codec(index = 5)]
	AtLeast(u128),
	/// The number of this name is at most so much.
	#[codec(index = 6)]
	AtMost(u128),
	/// The day of this name is this one or later.
	#[codec(index = 7)]
	NotBefore(i32),
	/// The day of this name is this one or earlier: of a birthday, "at least so old".
	#[codec(index = 8)]
	NotAfter(i32),
	/// A key that the holder signs with.
	#[codec(index = 9)]
	Key(Key),
}

impl Value {
	/// Whether it bounds a value rather than giving it: a name may have several.
	pub const fn is_predicate(&self) -> bool {
		matches!(self, Self::AtLeast(_) | Self::AtMost(_) | Self::NotBefore(_) | Self::NotAfter(_))
	}
}

/// An attribute.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct Attribute {
	/// Its name in the schema, UTF-8.
	pub name: Vec<u8>,
	/// What is said.
	pub value: Value,
}

impl Attribute {
	/// Bounds and form.
	fn check(&self) -> Result<(), AttributeError> {
		let utf8 = |text: &[u8]| core::str::from_utf8(text).map(|_| ()).map_err(|_| AttributeError::NotUtf8);
		if self.name.is_empty() || self.name.len() > MAX_NAME {
			return Err(AttributeError::Name);
		}
		utf8(&self.name)?;
		match &self.value {
			Value::Text(text) if text.len() > MAX_TEXT => Err(AttributeError::TextTooLong),
			Value::Text(text) => utf8(text),
			_ => Ok(()),
		}
	}

	/// The leaf: SHA-256 over its label, the salt and the SCALE encoding of name and value.
	fn leaf(&self, salt: &Hash) -> Hash {
		hash(&[b"procurement-disclosure/attribute:", salt, &self.encode()])
	}
}

/// An attribute that is shown, with all that proves it.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct Disclosed {
	/// Its place in the licence, which is its place in the class's schema.
	pub index: u32,
	/// Its salt, 32 bytes that follow from the holder's secret.
	pub salt: Hash,
	/// What it says.
	pub attribute: Attribute,
	/// The siblings on its way to the root, lowest first.
	pub path: Vec<Hash>,
}

/// The attributes that are shown of a licence.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, PartialEq, TypeInfo)]
pub struct Disclosure {
	/// How many attributes the licence has, shown or not.
	pub count: u32,
	/// Those that are shown, in strictly ascending order of their places.
	pub shown: Vec<Disclosed>,
}

impl Disclosure {
	/// Whether places ascend and there are not too many.
	pub(crate) fn is_ordered(&self) -> bool {
		let ascending = self.shown.windows(2).all(|pair| matches!(pair, [a, b] if a.index < b.index));
		ascending && u32::try_from(self.shown.len()).is_ok_and(|shown| shown <= MAX_ATTRIBUTES)
	}

	/// Whether everything shown is in the tree with this root. Of nothing shown, nothing is said.
	pub fn proves(&self, root: &Hash) -> bool {
		self.shown.iter().all(|shown| {
			let Disclosed { index, salt, attribute, path } = shown;
			attribute.check().is_ok()
				&& climb(Kind::Attributes, attribute.leaf(salt), *index, self.count, path).as_ref() == Some(root)
		})
	}
}

/// All attributes of a licence, as its issuer makes them and its holder keeps them.
///
/// Their order is the schema's, with [`Value::Absent`] where a licence has nothing to say, so that a place tells nothing but
/// the name that the schema has there.
#[derive(Clone, Debug)]
pub struct Attributes {
	secret: Secret,
	attributes: Vec<Attribute>,
	tree: Tree,
}

impl Attributes {
	/// The attributes of a licence, salted from its secret.
	///
	/// # Errors
	/// [`AttributeError`], which says what is wrong with the list.
	pub fn new(secret: Secret, attributes: Vec<Attribute>) -> Result<Self, AttributeError> {
		let mut leaves = Vec::with_capacity(attributes.len());
		let mut names = alloc::collections::BTreeSet::new();
		for (index, attribute) in (0..).zip(&attributes) {
			attribute.check()?;
			let key = match attribute.value {
				// The same bound twice is once too often; two bounds of one name are not.
				Value::Absent => None,
				ref value if value.is_predicate() => Some((&attribute.name, Some(value.encode()))),
				_ => Some((&attribute.name, None)),
			};
			if !key.is_none_or(|key| names.insert(key)) {
				return Err(AttributeError::Duplicate);
			}
			leaves.push(attribute.leaf(&secret.salt(index)));
		}
		let tree = Tree::new(Kind::Attributes, leaves)?;
		Ok(Self { secret, attributes, tree })
	}

	/// The root, as the chain keeps it.
	pub fn root(&self) -> Hash {
		self.tree.root()
	}

	/// The attributes, in the order of their places.
	pub fn list(&self) -> &[Attribute] {
		&self.attributes
	}

	/// The place of the attribute with this name, the first of several.
	pub fn place(&self, name: &[u8]) -> Option<u32> {
		(0..).zip(&self.attributes).find(|(_, attribute)| attribute.name == name).map(|(index, _)| index)
	}

	/// Shows the attributes at these places, strictly ascending, and no other.
	///
	/// # Errors
	/// [`AttributeError::Place`].
	pub fn disclose(&self, places: &[u32]) -> Result<Disclosure, AttributeError> {
		let one = |index: &u32| {
			let attribute = usize::try_from(*index).ok().and_then(|place| self.attributes.get(place)).cloned()?;
			Some(Disclosed { index: *index, salt: self.secret.salt(*index), attribute, path: self.tree.path(*index)? })
		};
		let shown = places.iter().map(one).collect::<Option<_>>().ok_or(AttributeError::Place)?;
		let count = u32::try_from(self.attributes.len()).map_err(|_| AttributeError::Place)?;
		let disclosure = Disclosure { count, shown };
		disclosure.is_ordered().then_some(disclosure).ok_or(AttributeError::Place)
	}
}
