//! What a holder shows to one verifier, once.

#![allow(clippy::cast_possible_truncation, reason = "SCALE's derive casts the indices of variants")]

use crate::{
	attribute::{Attribute, Disclosure, Value, HOLDER_KEY},
	batch::{Certificate, Holder, Membership},
	error::PresentationError,
	hash::Hash,
	key::{Key, Signature},
};
use alloc::vec::Vec;
use codec::{Decode, DecodeAll, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::{fmt, str::FromStr};
use scale_info::TypeInfo;

/// Longest presentation in bytes, as encoded.
pub const MAX_PRESENTATION: usize = 262_144;

/// Longest name of a verifier in bytes.
pub const MAX_VERIFIER: usize = 256;

/// What the signed bytes begin with, so that they mean nothing anywhere else.
const LABEL: &[u8] = b"procurement-disclosure/presentation:";

/// What a browser wallet puts around bytes that it signs, lest they be a transaction.
const WRAPPING: (&[u8], &[u8]) = (b"<Bytes>", b"</Bytes>");

/// A licence on a chain, by the numbers that the chain gave it.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Encode,
	Eq,
	Hash,
	MaxEncodedLen,
	Ord,
	PartialEq,
	PartialOrd,
	TypeInfo,
)]
pub struct LicenceId {
	/// The batch that it was issued in; 0 for all that were issued one by one.
	pub batch: u32,
	/// Its place there, from 0.
	pub index: u32,
}

/// As people and JSON write it: `0-41`.
impl fmt::Display for LicenceId {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(f, "{}-{}", self.batch, self.index)
	}
}

/// Why a string names no licence: it is not two numbers with a hyphen between them.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct LicenceIdError;

impl fmt::Display for LicenceIdError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str("a licence's number is its batch and its place there, for example 0-41")
	}
}

impl core::error::Error for LicenceIdError {}

impl FromStr for LicenceId {
	type Err = LicenceIdError;

	/// Exactly one string names each licence.
	fn from_str(text: &str) -> Result<Self, LicenceIdError> {
		let (batch, index) = text.split_once('-').ok_or(LicenceIdError)?;
		let number = |digits: &str| digits.parse::<u32>().map_err(|_| LicenceIdError);
		let id = Self { batch: number(batch)?, index: number(index)? };
		if alloc::format!("{id}") == text {
			Ok(id)
		} else {
			Err(LicenceIdError)
		}
	}
}

/// Whose key signs.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Signer {
	/// The key of an account that acts for the holder, which is a party.
	#[codec(index = 0)]
	Account(Key),
	/// A key that stands in a disclosed attribute named [`HOLDER_KEY`], of a holder that is a person. A party signs with an
	/// account: attributes stay when a licence changes hands, and a key in them when a party is suspended.
	#[codec(index = 1)]
	Attribute(Key),
}

impl Signer {
	/// The key.
	pub const fn key(&self) -> &Key {
		match self {
			Self::Account(key) | Self::Attribute(key) => key,
		}
	}
}

/// What is signed.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct Statement {
	/// The hash of the first block of the chain that the licence is on.
	pub genesis: [u8; 32],
	/// The licence.
	pub licence: LicenceId,
	/// Of a licence that was issued in a batch, its certificate and the way to the root.
	pub membership: Option<Membership>,
	/// The attributes that are shown.
	pub disclosure: Disclosure,
	/// Whom it is for, as the verifier named itself: a DID, a web origin.
	pub verifier: Vec<u8>,
	/// The verifier's challenge: 32 random bytes that it uses once.
	pub nonce: [u8; 32],
	/// The first moment at which it proves nothing any more, in Unix milliseconds.
	pub expires: u64,
	/// Who signs.
	pub signer: Signer,
}

impl Statement {
	/// The bytes to sign: the label and the SCALE encoding.
	pub fn payload(&self) -> Vec<u8> {
		let mut bytes = LABEL.to_vec();
		self.encode_to(&mut bytes);
		bytes
	}
}

/// A signed statement. The codec index is its version.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub enum Presentation {
	/// Version 1.
	#[codec(index = 1)]
	V1 {
		/// What is stated.
		statement: Statement,
		/// The signer's signature over [`Statement::payload`], raw or wrapped in `<Bytes>…</Bytes>` as browser wallets do.
		signature: Signature,
	},
}

/// What the verifier asked for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Challenge<'a> {
	/// The chain.
	pub genesis: [u8; 32],
	/// How it named itself.
	pub verifier: &'a [u8],
	/// Its challenge. To keep a presentation from being played twice, a verifier takes each answer once.
	pub nonce: [u8; 32],
	/// Now, in Unix milliseconds.
	pub now: u64,
}

/// What the chain says of a licence.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Anchor {
	/// The licence has a record of its own.
	Record {
		/// Who holds it.
		holder: Holder,
		/// The root of its attributes.
		attributes: Hash,
	},
	/// The licence is in a batch.
	Batch {
		/// The root of the batch.
		root: Hash,
		/// The first serial number.
		first: u32,
		/// How many licences there are.
		count: u32,
	},
}

/// What a presentation proves.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Proven {
	/// Who holds the licence.
	pub holder: Holder,
	/// What the batch says of it; `None` for a licence with a record of its own.
	pub certificate: Option<Certificate>,
	/// What was shown, in the order of the places.
	pub attributes: Vec<Attribute>,
}

impl Presentation {
	/// Reads a presentation, whose form must be the one form of what it says.
	///
	/// # Errors
	/// [`PresentationError::Malformed`].
	pub fn parse(bytes: &[u8]) -> Result<Self, PresentationError> {
		if bytes.len() > MAX_PRESENTATION {
			return Err(PresentationError::Malformed);
		}
		Self::decode_all(&mut &bytes[..]).map_err(|_| PresentationError::Malformed)
	}

	/// What is stated.
	pub const fn statement(&self) -> &Statement {
		let Self::V1 { statement, .. } = self;
		statement
	}

	/// Checks everything that can be checked from what the chain says of the licence. `acts_for` answers whether the account
	/// with these bytes acts for the holder; it is asked only about presentations that an account signed.
	///
	/// Whether the licence is valid is another question: this one says that the holder showed it, here and now.
	///
	/// # Errors
	/// The first thing that is wrong, cheap checks first.
	pub fn verify(
		&self,
		licence: LicenceId,
		challenge: &Challenge<'_>,
		anchor: &Anchor,
		acts_for: impl FnOnce(&Holder, &[u8; 32]) -> bool,
	) -> Result<Proven, PresentationError> {
		let Self::V1 { statement, signature } = self;
		statement.ensure_answers(licence, challenge)?;
		let (holder, certificate, attributes) = statement.ensure_anchored(anchor)?;
		if !statement.disclosure.proves(&attributes) {
			return Err(PresentationError::NotInLicence);
		}
		let named = match &statement.signer {
			Signer::Account(key) => acts_for(&holder, key.bytes()),
			Signer::Attribute(key) => matches!(holder, Holder::Person(_)) && statement.shows_holder_key(key),
		};
		if !named {
			return Err(PresentationError::SignerNotHolder);
		}
		let payload = statement.payload();
		let key = statement.signer.key();
		let signed = key.has_signed(&payload, signature)
			|| key.has_signed(&[WRAPPING.0, &payload, WRAPPING.1].concat(), signature);
		if !signed {
			return Err(PresentationError::BadSignature);
		}
		let attributes = statement.disclosure.shown.iter().map(|shown| shown.attribute.clone()).collect();
		Ok(Proven { holder, certificate, attributes })
	}
}

impl Statement {
	/// Whether a disclosed attribute says that this is the holder's own key.
	fn shows_holder_key(&self, key: &Key) -> bool {
		let says = |attribute: &Attribute| attribute.name == HOLDER_KEY && attribute.value == Value::Key(*key);
		self.disclosure.shown.iter().any(|shown| says(&shown.attribute))
	}

	/// Chain, verifier, challenge, time, licence and order.
	fn ensure_answers(&self, licence: LicenceId, challenge: &Challenge<'_>) -> Result<(), PresentationError> {
		if self.genesis != challenge.genesis {
			return Err(PresentationError::OtherChain);
		}
		if self.verifier != challenge.verifier || self.verifier.len() > MAX_VERIFIER {
			return Err(PresentationError::OtherVerifier);
		}
		if self.nonce != challenge.nonce {
			return Err(PresentationError::WrongNonce);
		}
		if self.expires <= challenge.now {
			return Err(PresentationError::Expired);
		}
		if self.licence != licence {
			return Err(PresentationError::OtherLicence);
		}
		if !self.disclosure.is_ordered() {
			return Err(PresentationError::OutOfOrder);
		}
		Ok(())
	}

	/// The holder and the root of the attributes, as the chain or the batch's root has them. A certificate beside a record is
	/// not looked at: the record is what counts, and may be newer.
	fn ensure_anchored(&self, anchor: &Anchor) -> Result<(Holder, Option<Certificate>, Hash), PresentationError> {
		match anchor {
			Anchor::Record { holder, attributes } => Ok((*holder, None, *attributes)),
			Anchor::Batch { root, first, count } => {
				let membership = self.membership.as_ref().ok_or(PresentationError::MembershipMissing)?;
				if !membership.proves(root, *first, *count, self.licence.index) {
					return Err(PresentationError::NotInBatch);
				}
				let certificate = membership.certificate;
				Ok((certificate.holder, Some(certificate), certificate.attributes))
			}
		}
	}
}
