//! What a node hands out.

use crate::{
	error::Error,
	proven::Proven,
	state::{ReadError, State},
};
use codec::{DecodeAll, Encode};
use pallet_procurement_licences::facts::Facts;
use procurement_primitives::{identity::PartyId, licence::LicenceId, time::Moment};
use serde::{de::Error as _, Deserialize, Deserializer, Serialize, Serializer};
use sp_core::H256;
use sp_runtime::{generic, traits::BlakeTwo256};
use sp_state_machine::StorageProof;
use std::cell::RefCell;

/// A header of the chain.
pub type Header = generic::Header<u32, BlakeTwo256>;

/// A header, and the proof of what its block's storage holds of a licence.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Bundle {
	/// The bundle's form: 1.
	#[serde(deserialize_with = "version")]
	pub version: u8,
	/// The licence that it is about.
	#[serde(serialize_with = "write_id", deserialize_with = "read_id")]
	pub licence: LicenceId,
	/// The account whose presentations can be checked with it, if there is one.
	#[serde(default, serialize_with = "write_account", deserialize_with = "read_account")]
	pub account: Option<[u8; 32]>,
	/// The block's header; `0x` and its SCALE encoding.
	#[serde(serialize_with = "write_header", deserialize_with = "read_header")]
	pub header: Header,
	/// The nodes of the storage proof, in ascending order.
	#[serde(serialize_with = "write_nodes", deserialize_with = "read_nodes")]
	pub proof: Vec<Vec<u8>>,
}

/// What is read of a licence.
#[derive(Clone, Debug)]
pub(crate) struct Read {
	/// The block's time.
	pub(crate) time: Moment,
	/// All that bears on whether the licence counts; `None` if there is none.
	pub(crate) facts: Option<Facts>,
	/// The party that the account acts for.
	pub(crate) acting: Option<PartyId>,
}

/// Reads everything that a verdict needs: by this, both sides know which keys those are.
pub(crate) fn read_all<R, E>(state: &State<R>, id: LicenceId, account: Option<&[u8; 32]>) -> Result<Read, ReadError<E>>
where
	R: Fn(&[u8]) -> Result<Option<Vec<u8>>, E>,
{
	let time = state.time()?;
	let facts = Facts::read(state, id)?;
	let acting = match account {
		Some(account) => state.acting_for(account)?,
		None => None,
	};
	Ok(Read { time, facts, acting })
}

impl Bundle {
	/// The keys to prove, which follow from what `read` reads at the block.
	///
	/// # Errors
	/// [`ReadError`].
	pub fn keys<E>(
		licence: LicenceId,
		account: Option<&[u8; 32]>,
		read: impl Fn(&[u8]) -> Result<Option<Vec<u8>>, E>,
	) -> Result<Vec<Vec<u8>>, ReadError<E>> {
		let keys = RefCell::new(Vec::new());
		let state = State::new(|key: &[u8]| {
			keys.borrow_mut().push(key.to_vec());
			read(key)
		})?;
		state.genesis()?;
		read_all(&state, licence, account)?;
		let mut keys = keys.into_inner();
		keys.sort_unstable();
		keys.dedup();
		Ok(keys)
	}

	/// The bundle for a block whose storage `proof` proves: what the proof holds besides is left out.
	///
	/// # Errors
	/// [`Error::Incomplete`] and others that say what is wrong with the proof.
	pub fn new(
		licence: LicenceId,
		account: Option<[u8; 32]>,
		header: Header,
		proof: StorageProof,
	) -> Result<Self, Error> {
		let proven = Proven::new(header.state_root, proof);
		let state = State::new(|key: &[u8]| proven.get(key))?;
		state.genesis()?;
		read_all(&state, licence, account.as_ref())?;
		Ok(Self { version: 1, licence, account, header, proof: proven.into_nodes() })
	}

	/// The hash of the header.
	pub fn hash(&self) -> H256 {
		self.header.hash()
	}
}

impl<E> From<ReadError<E>> for Error {
	fn from(error: ReadError<E>) -> Self {
		match error {
			ReadError::Unreadable(item, _) => Self::Incomplete(item),
			ReadError::Malformed(item) => Self::Malformed(item),
			ReadError::OtherLayout => Self::OtherLayout,
		}
	}
}

/// `0x` and hexadecimal digits.
fn write_hex(bytes: &[u8]) -> String {
	format!("0x{}", hex::encode(bytes))
}

fn read_hex(text: &str) -> Result<Vec<u8>, String> {
	let digits = text.strip_prefix("0x").ok_or("bytes begin with 0x")?;
	hex::decode(digits).map_err(|error| error.to_string())
}

fn version<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
	match u8::deserialize(deserializer)? {
		1 => Ok(1),
		other => Err(D::Error::custom(format!("a bundle of the form {other}: this program reads the form 1"))),
	}
}

fn write_id<S: Serializer>(id: &LicenceId, serializer: S) -> Result<S::Ok, S::Error> {
	serializer.collect_str(id)
}

fn read_id<'de, D: Deserializer<'de>>(deserializer: D) -> Result<LicenceId, D::Error> {
	String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
}

fn write_account<S: Serializer>(account: &Option<[u8; 32]>, serializer: S) -> Result<S::Ok, S::Error> {
	account.map(|account| write_hex(&account)).serialize(serializer)
}

fn read_account<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<[u8; 32]>, D::Error> {
	let Some(text) = Option::<String>::deserialize(deserializer)? else { return Ok(None) };
	let bytes = read_hex(&text).map_err(D::Error::custom)?;
	bytes.try_into().map(Some).map_err(|_| D::Error::custom("an account is 32 bytes"))
}

fn write_header<S: Serializer>(header: &Header, serializer: S) -> Result<S::Ok, S::Error> {
	serializer.serialize_str(&write_hex(&header.encode()))
}

fn read_header<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Header, D::Error> {
	let bytes = read_hex(&String::deserialize(deserializer)?).map_err(D::Error::custom)?;
	Header::decode_all(&mut &bytes[..]).map_err(D::Error::custom)
}

fn write_nodes<S: Serializer>(nodes: &[Vec<u8>], serializer: S) -> Result<S::Ok, S::Error> {
	serializer.collect_seq(nodes.iter().map(|node| write_hex(node)))
}

fn read_nodes<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Vec<u8>>, D::Error> {
	let texts = Vec::<String>::deserialize(deserializer)?;
	texts.iter().map(|text| read_hex(text).map_err(D::Error::custom)).collect()
}
