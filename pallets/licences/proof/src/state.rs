//! The chain's storage at one block, read key by key.

use crate::{
	error::{Error, Item},
	keys,
};
use codec::DecodeAll;
use pallet_procurement_identity::types::{Grant, Link, Party};
use pallet_procurement_licences::{facts::Source, types::*};
use procurement_primitives::{
	identity::{PartyId, Role},
	licence::{BatchId, IssuerCode, LicenceClassId, LicenceId, TypeCode},
	time::Moment,
};
use std::fmt;

/// The layout that this code reads, of both pallets.
const LAYOUT: u16 = 1;

/// Why something could not be read.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ReadError<E> {
	/// The storage could not be read.
	Unreadable(Item, E),
	/// What was read is not what it should be.
	Malformed(Item),
	/// A pallet's storage has another layout than this code reads.
	OtherLayout,
}

impl<E: fmt::Display> fmt::Display for ReadError<E> {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::Unreadable(item, error) => write!(f, "{item} could not be read: {error}"),
			Self::Malformed(item) => Error::Malformed(*item).fmt(f),
			Self::OtherLayout => Error::OtherLayout.fmt(f),
		}
	}
}

impl<E: fmt::Debug + fmt::Display> std::error::Error for ReadError<E> {}

/// A value; `None` if there is none under the key.
fn get<V: DecodeAll, E>(
	read: impl Fn(&[u8]) -> Result<Option<Vec<u8>>, E>,
	item: Item,
	key: &[u8],
) -> Result<Option<V>, ReadError<E>> {
	let bytes = read(key).map_err(|error| ReadError::Unreadable(item, error))?;
	let decoded = bytes.map(|bytes| V::decode_all(&mut &bytes[..])).transpose();
	decoded.map_err(|_| ReadError::Malformed(item))
}

/// The hash of the chain's first block, whatever the layout of the pallets.
pub(crate) fn genesis<E>(read: impl Fn(&[u8]) -> Result<Option<Vec<u8>>, E>) -> Result<[u8; 32], ReadError<E>> {
	get(read, Item::Genesis, &keys::genesis())?.ok_or(ReadError::Malformed(Item::Genesis))
}

/// The storage at one block, by a function that reads one key.
pub struct State<R>(R);

impl<R: Fn(&[u8]) -> Result<Option<Vec<u8>>, E>, E> State<R> {
	/// The storage that `read` reads, if it has the layout that this code knows.
	///
	/// # Errors
	/// [`ReadError`].
	pub fn new(read: R) -> Result<Self, ReadError<E>> {
		let state = Self(read);
		for key in [keys::licences_layout(), keys::identity_layout()] {
			if state.get::<u16>(Item::Layout, &key)? != Some(LAYOUT) {
				return Err(ReadError::OtherLayout);
			}
		}
		Ok(state)
	}

	/// A value of the storage.
	fn get<V: DecodeAll>(&self, item: Item, key: &[u8]) -> Result<Option<V>, ReadError<E>> {
		get(&self.0, item, key)
	}

	/// The hash of the chain's first block.
	///
	/// # Errors
	/// [`ReadError`], as all others.
	pub fn genesis(&self) -> Result<[u8; 32], ReadError<E>> {
		genesis(&self.0)
	}

	/// The block's time; 0 of the first block, which has none.
	pub fn time(&self) -> Result<Moment, ReadError<E>> {
		Ok(self.get(Item::Time, &keys::time())?.unwrap_or_default())
	}

	/// The licence on record with a document.
	pub fn by_document(&self, hash: &[u8; 32]) -> Result<Option<LicenceId>, ReadError<E>> {
		self.get(Item::Document, &keys::document(hash))
	}

	/// Whether a party acts at the block's time.
	fn acts(&self, party: PartyId) -> Result<bool, ReadError<E>> {
		let party: Option<Party<[u8; 32]>> = self.get(Item::Party, &keys::party(party))?;
		let now = self.time()?;
		Ok(party.is_some_and(|party| party.status.acts(now)))
	}

	/// The party that an account acts for at the block's time.
	pub fn acting_for(&self, account: &[u8; 32]) -> Result<Option<PartyId>, ReadError<E>> {
		let link: Option<Link> = self.get(Item::Account, &keys::link(account))?;
		let Some(Link { party, capacity, .. }) = link else { return Ok(None) };
		let may = capacity.permissions(self.time()?).is_some();
		Ok(if may && self.acts(party)? { Some(party) } else { None })
	}
}

impl<R: Fn(&[u8]) -> Result<Option<Vec<u8>>, E>, E> Source for State<R> {
	type Error = ReadError<E>;

	fn licence(&self, id: LicenceId) -> Result<Option<Licence>, ReadError<E>> {
		self.get(Item::Licence, &keys::licence(id))
	}

	fn batch(&self, id: BatchId) -> Result<Option<Batch>, ReadError<E>> {
		self.get(Item::Batch, &keys::batch(id))
	}

	fn standing(&self, id: LicenceId) -> Result<StandingRecord, ReadError<E>> {
		Ok(self.get(Item::Standing, &keys::standing(id))?.unwrap_or_default())
	}

	fn offer(&self, id: LicenceId) -> Result<Option<PartyId>, ReadError<E>> {
		self.get(Item::Offer, &keys::offer(id))
	}

	fn type_code(&self, class: LicenceClassId) -> Result<Option<TypeCode>, ReadError<E>> {
		let class: Option<Class> = self.get(Item::Class, &keys::class(class))?;
		Ok(class.map(|class| class.code))
	}

	fn issuer_code(&self, issuer: PartyId) -> Result<Option<IssuerCode>, ReadError<E>> {
		self.get(Item::IssuerCode, &keys::issuer_code(issuer))
	}

	fn trust(&self, class: LicenceClassId, issuer: PartyId) -> Result<Option<Trust>, ReadError<E>> {
		self.get(Item::Trust, &keys::trust(class, issuer))
	}

	fn issues(&self, issuer: PartyId) -> Result<bool, ReadError<E>> {
		if !self.acts(issuer)? {
			return Ok(false);
		}
		let grant: Option<Grant> = self.get(Item::Role, &keys::role(issuer, Role::LicenceIssuer))?;
		let now = self.time()?;
		Ok(grant.is_some_and(|grant| grant.holds(now)))
	}
}
