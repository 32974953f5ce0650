//! The chain's storage at one block, read key by key.

use crate::{
	error::{Error, Item},
	keys,
	shared::Shared,
};
use codec::DecodeAll;
use pallet_procurement_identity::types::{Grant, Link, Party};
use pallet_procurement_licences::{
	facts::{not_found, Facts, Source},
	types::*,
	Config, Pallet,
};
use procurement_disclosure::{Challenge, Signer, Statement};
use procurement_primitives::{
	identity::{PartyId, Role},
	licence::{
		api::{ChallengeInput, VerifyView},
		BatchId, Holder, IssuerCode, LicenceClassId, LicenceId, Membership, Presentation, TypeCode, VerifyReason,
	},
	time::Moment,
};
use sp_runtime::traits::BlakeTwo256;
use sp_state_machine::{Backend, InspectState as _};
use std::{cell::OnceCell, fmt};

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

/// Whether an account that acts for this party acts for a holder.
pub(crate) fn acts_for(acting: Option<PartyId>, holder: &Holder) -> bool {
	matches!(holder, Holder::Party(party) if acting == Some(*party))
}

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

/// The licence with an identifier in a block's storage, as `LicencesApi_by_identifier` finds it: by the pallet's own code, run
/// natively over that storage. It walks indexes, for which a function that reads one key is not enough.
///
/// The storage must have the layout that this code knows: make a [`State`] of it first. As in the runtime, storage that cannot
/// be read is no answer but a panic.
///
/// # Errors
/// Why no licence has it.
pub fn by_identifier<T: Config, B: Backend<BlakeTwo256>>(block: &B, text: &[u8]) -> Result<LicenceId, VerifyReason> {
	block.inspect_state(|| Pallet::<T>::by_identifier(text))
}

/// What answers about all licences at one block rest on, and what those of one class or issuer share. Whoever gives many
/// reads it once: [`State::on`].
#[derive(Clone, Debug)]
pub struct Basis {
	/// The hash of the chain's first block.
	genesis: [u8; 32],
	/// The block's time.
	time: Moment,
	/// What was read of classes and issuers so far.
	shared: Shared,
}

/// The storage at one block, by a function that reads one key.
pub struct State<R> {
	read: R,
	/// The hash of the chain's first block, once it was read.
	genesis: OnceCell<[u8; 32]>,
	/// The block's time, once it was read.
	time: OnceCell<Moment>,
	/// What was read of classes and issuers so far.
	shared: Shared,
}

impl<R: Fn(&[u8]) -> Result<Option<Vec<u8>>, E>, E> State<R> {
	/// The storage that `read` reads, if it has the layout that this code knows.
	///
	/// # Errors
	/// [`ReadError`].
	pub fn new(read: R) -> Result<Self, ReadError<E>> {
		let state = Self { read, genesis: OnceCell::new(), time: OnceCell::new(), shared: Shared::default() };
		for key in [keys::licences_layout(), keys::identity_layout()] {
			if state.get::<u16>(Item::Layout, &key)? != Some(LAYOUT) {
				return Err(ReadError::OtherLayout);
			}
		}
		Ok(state)
	}

	/// The storage that `read` reads, of the block that gave this basis: its layout is known.
	pub fn on(read: R, Basis { genesis, time, shared }: Basis) -> Self {
		Self { read, genesis: genesis.into(), time: time.into(), shared }
	}

	/// What answers about all licences at this block rest on.
	///
	/// # Errors
	/// [`ReadError`], as all others.
	pub fn basis(&self) -> Result<Basis, ReadError<E>> {
		Ok(Basis { genesis: self.genesis()?, time: self.time()?, shared: self.shared.clone() })
	}

	/// A value of the storage.
	fn get<V: DecodeAll>(&self, item: Item, key: &[u8]) -> Result<Option<V>, ReadError<E>> {
		get(&self.read, item, key)
	}

	/// A value that many licences share: of a class or an issuer.
	fn get_shared<V: DecodeAll>(&self, item: Item, key: &[u8]) -> Result<Option<V>, ReadError<E>> {
		get(|key: &[u8]| self.shared.get(key, &self.read), item, key)
	}

	/// The hash of the chain's first block.
	///
	/// # Errors
	/// [`ReadError`], as all others.
	pub fn genesis(&self) -> Result<[u8; 32], ReadError<E>> {
		if let Some(genesis) = self.genesis.get() {
			return Ok(*genesis);
		}
		let genesis = genesis(&self.read)?;
		Ok(*self.genesis.get_or_init(|| genesis))
	}

	/// The block's time; 0 of the first block, which has none.
	pub fn time(&self) -> Result<Moment, ReadError<E>> {
		if let Some(time) = self.time.get() {
			return Ok(*time);
		}
		let time = self.get(Item::Time, &keys::time())?.unwrap_or_default();
		Ok(*self.time.get_or_init(|| time))
	}

	/// The licence on record with a document.
	pub fn by_document(&self, hash: &[u8; 32]) -> Result<Option<LicenceId>, ReadError<E>> {
		self.get(Item::Document, &keys::document(hash))
	}

	/// All that bears on whether a licence counts, and what `answer` makes of it at `at`, or at the block's time.
	fn answered(
		&self,
		id: Option<LicenceId>,
		at: Option<Moment>,
		answer: impl FnOnce(Facts, Moment) -> VerifyView,
	) -> Result<VerifyView, ReadError<E>> {
		let at = at.map_or_else(|| self.time(), Ok)?;
		let facts = match id {
			Some(id) => Facts::read(self, id)?,
			None => None,
		};
		Ok(facts.map_or_else(|| not_found(at, VerifyReason::NotFound), |facts| answer(facts, at)))
	}

	/// As `LicencesApi_verify`.
	pub fn verify(&self, id: LicenceId, at: Option<Moment>) -> Result<VerifyView, ReadError<E>> {
		self.answered(Some(id), at, |facts, at| facts.verify(at))
	}

	/// As `LicencesApi_verify_document`.
	pub fn verify_document(&self, hash: &[u8; 32], at: Option<Moment>) -> Result<VerifyView, ReadError<E>> {
		self.answered(self.by_document(hash)?, at, |facts, at| facts.verify(at))
	}

	/// As `LicencesApi_verify_certificate`.
	pub fn verify_certificate(
		&self,
		id: LicenceId,
		membership: &Membership,
		at: Option<Moment>,
	) -> Result<VerifyView, ReadError<E>> {
		self.answered(Some(id), at, |facts, at| facts.verify_certificate(membership, at))
	}

	/// As `LicencesApi_verify_presentation`.
	pub fn verify_presentation(
		&self,
		shown: &Presentation,
		challenge: &ChallengeInput,
	) -> Result<VerifyView, ReadError<E>> {
		let Statement { licence, signer, .. } = shown.statement();
		let acting = match signer {
			Signer::Account(key) => self.acting_for(key.bytes())?,
			Signer::Attribute(_) => None,
		};
		let (genesis, ChallengeInput { verifier, nonce }) = (self.genesis()?, challenge);
		self.answered(Some(*licence), None, |facts, now| {
			let asked = Challenge { genesis, verifier, nonce: *nonce, now };
			facts.verify_presentation(shown, &asked, |holder, _| acts_for(acting, holder))
		})
	}

	/// Whether a party acts at the block's time.
	fn acts(&self, party: Option<Party<[u8; 32]>>) -> Result<bool, ReadError<E>> {
		let now = self.time()?;
		Ok(party.is_some_and(|party| party.status.acts(now)))
	}

	/// The party that an account acts for at the block's time.
	pub fn acting_for(&self, account: &[u8; 32]) -> Result<Option<PartyId>, ReadError<E>> {
		let link: Option<Link> = self.get(Item::Account, &keys::link(account))?;
		let Some(Link { party, capacity, .. }) = link else { return Ok(None) };
		let may = capacity.permissions(self.time()?).is_some();
		let acts = may && self.acts(self.get(Item::Party, &keys::party(party))?)?;
		Ok(acts.then_some(party))
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
		let class: Option<Class> = self.get_shared(Item::Class, &keys::class(class))?;
		Ok(class.map(|class| class.code))
	}

	fn issuer_code(&self, issuer: PartyId) -> Result<Option<IssuerCode>, ReadError<E>> {
		self.get_shared(Item::IssuerCode, &keys::issuer_code(issuer))
	}

	fn trust(&self, class: LicenceClassId, issuer: PartyId) -> Result<Option<Trust>, ReadError<E>> {
		self.get_shared(Item::Trust, &keys::trust(class, issuer))
	}

	fn issues(&self, issuer: PartyId) -> Result<bool, ReadError<E>> {
		if !self.acts(self.get_shared(Item::Party, &keys::party(issuer))?)? {
			return Ok(false);
		}
		let grant: Option<Grant> = self.get_shared(Item::Role, &keys::role(issuer, Role::LicenceIssuer))?;
		let now = self.time()?;
		Ok(grant.is_some_and(|grant| grant.holds(now)))
	}
}
