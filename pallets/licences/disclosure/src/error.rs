//! What can be wrong, each with what to do about it.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::{error::Error, fmt};
use scale_info::TypeInfo;

/// Why a string is no licence identifier.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum IdentifierError {
	/// Not `1.2.156.3005.2.` and the five parts, or a part has other characters or another length than it may. Compare it
	/// with the document.
	Malformed,
	/// The last character is not the check character of the others: something was mistyped. Read it again.
	WrongCheckCharacter,
}

impl fmt::Display for IdentifierError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(match self {
			Self::Malformed => "not of the form of a licence identifier (GB/T 36904)",
			Self::WrongCheckCharacter => "the check character is wrong: the identifier was mistyped",
		})
	}
}

impl Error for IdentifierError {}

/// Why no tree can be made.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum TreeError {
	/// There is no leaf. Name one at least.
	Empty,
	/// More leaves than a tree may have. Make several batches, or fewer attributes.
	TooMany,
}

impl fmt::Display for TreeError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(match self {
			Self::Empty => "there is nothing to put into the tree",
			Self::TooMany => "more leaves than a tree may have",
		})
	}
}

impl Error for TreeError {}

/// What is wrong with an attribute, or with a list of them.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum AttributeError {
	/// None, or more than [`MAX_ATTRIBUTES`](crate::MAX_ATTRIBUTES).
	Count(TreeError),
	/// A name is empty, or longer than [`MAX_NAME`](crate::MAX_NAME). Use the schema's.
	Name,
	/// A text is longer than [`MAX_TEXT`](crate::MAX_TEXT). Put it into a document, and its hash here.
	TextTooLong,
	/// A name or a text is not UTF-8.
	NotUtf8,
	/// The same name twice, other than in predicates. Say it once.
	Duplicate,
	/// A list of places to disclose is not strictly ascending, or names a place that the licence does not have.
	Place,
}

impl fmt::Display for AttributeError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(match self {
			Self::Count(error) => return error.fmt(f),
			Self::Name => "an attribute's name is empty or too long",
			Self::TextTooLong => "an attribute's text is too long",
			Self::NotUtf8 => "an attribute is not UTF-8",
			Self::Duplicate => "an attribute is stated twice",
			Self::Place => "the places to disclose are not ascending, or one does not exist",
		})
	}
}

impl Error for AttributeError {}

impl From<TreeError> for AttributeError {
	fn from(error: TreeError) -> Self {
		Self::Count(error)
	}
}

/// Why a presentation proves nothing.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd, TypeInfo,
)]
#[allow(clippy::cast_possible_truncation, reason = "SCALE's derive casts the indices of variants")]
pub enum PresentationError {
	/// The bytes are no presentation, or longer than [`MAX_PRESENTATION`](crate::MAX_PRESENTATION). Ask for it again.
	#[codec(index = 0)]
	Malformed,
	/// It was made for another chain. Ask on that chain.
	#[codec(index = 1)]
	OtherChain,
	/// It was made for another verifier: somebody passes it on. Ask the holder for one of your own.
	#[codec(index = 2)]
	OtherVerifier,
	/// It answers another challenge: it is an old one, played again. Ask the holder for a fresh one.
	#[codec(index = 3)]
	WrongNonce,
	/// Its time is over. Ask the holder for a fresh one.
	#[codec(index = 4)]
	Expired,
	/// It is about another licence than the one asked about.
	#[codec(index = 5)]
	OtherLicence,
	/// The licence was issued in a batch, and the presentation lacks its certificate and path. The holder has them.
	#[codec(index = 6)]
	MembershipMissing,
	/// The certificate is not the one that the batch holds at this place: certificate, path or place is wrong.
	#[codec(index = 7)]
	NotInBatch,
	/// A disclosed attribute is not what the licence holds at its place: name, value, salt, path or place is wrong.
	#[codec(index = 8)]
	NotInLicence,
	/// The disclosed attributes are not in strictly ascending order of their places, or too many.
	#[codec(index = 9)]
	OutOfOrder,
	/// The signer is not the licence's holder: the account does not act for it, the key is in no disclosed attribute, or the
	/// holder is a party, for which no key in an attribute signs. A party signs with an account that acts for it.
	#[codec(index = 10)]
	SignerNotHolder,
	/// The signature is not the signer's over this presentation: something was changed after signing.
	#[codec(index = 11)]
	BadSignature,
}

impl PresentationError {
	/// Every error, in the order of the codec indices.
	pub const ALL: [Self; 12] = [
		Self::Malformed,
		Self::OtherChain,
		Self::OtherVerifier,
		Self::WrongNonce,
		Self::Expired,
		Self::OtherLicence,
		Self::MembershipMissing,
		Self::NotInBatch,
		Self::NotInLicence,
		Self::OutOfOrder,
		Self::SignerNotHolder,
		Self::BadSignature,
	];
}

impl fmt::Display for PresentationError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(match self {
			Self::Malformed => "the bytes are no presentation",
			Self::OtherChain => "the presentation was made for another chain",
			Self::OtherVerifier => "the presentation was made for another verifier",
			Self::WrongNonce => "the presentation answers another challenge",
			Self::Expired => "the presentation's time is over",
			Self::OtherLicence => "the presentation is about another licence",
			Self::MembershipMissing => "the presentation lacks the certificate and path of a batched licence",
			Self::NotInBatch => "the certificate is not in the batch",
			Self::NotInLicence => "a disclosed attribute is not in the licence",
			Self::OutOfOrder => "the disclosed attributes are out of order or too many",
			Self::SignerNotHolder => "the signer is not the licence's holder",
			Self::BadSignature => "the signature is not the signer's over this presentation",
		})
	}
}

impl Error for PresentationError {}
