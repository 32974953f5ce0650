//! What can be wrong with a bundle, each with what to do about it.

use procurement_primitives::time::Moment;
use std::fmt;

/// Something that the verifier reads.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Item {
	/// The layout of a pallet's storage.
	Layout,
	/// The hash of the chain's first block.
	Genesis,
	/// The block's time.
	Time,
	/// The licence's record.
	Licence,
	/// Its batch.
	Batch,
	/// Where it stands.
	Standing,
	/// To whom it is offered.
	Offer,
	/// Its class.
	Class,
	/// The issuer's code.
	IssuerCode,
	/// The council's trust in the issuer.
	Trust,
	/// A party.
	Party,
	/// The issuer's role.
	Role,
	/// An account's tie to its party.
	Account,
	/// The licence with a document.
	Document,
}

impl fmt::Display for Item {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(match self {
			Self::Layout => "the layout of the storage",
			Self::Genesis => "the hash of the first block",
			Self::Time => "the block's time",
			Self::Licence => "the licence's record",
			Self::Batch => "the licence's batch",
			Self::Standing => "where the licence stands",
			Self::Offer => "to whom the licence is offered",
			Self::Class => "the licence's class",
			Self::IssuerCode => "the issuer's code",
			Self::Trust => "the council's trust in the issuer",
			Self::Party => "a party",
			Self::Role => "the issuer's role",
			Self::Account => "an account's tie to its party",
			Self::Document => "the licence with the document",
		})
	}
}

/// Why a bundle proves nothing.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Error {
	/// The bundle is of another chain than the checkpoint. Ask a node of the checkpoint's chain.
	OtherChain,
	/// The header is not that of the checkpoint's block: it is another block's, or was changed. Ask for a bundle at that
	/// block.
	OtherBlock,
	/// The block is older than the verifier admits. Ask for a bundle at a newer checkpoint.
	TooOld {
		/// How old, in milliseconds.
		age: Moment,
		/// How old it may be.
		most: Moment,
	},
	/// The block's time lies ahead of the verifier's clock. Set the clock.
	ClockBehind,
	/// The proof does not lead to this: a node was left out or changed. Do not trust who gave you the bundle.
	Incomplete(Item),
	/// The proof holds what is not asked for, or holds it twice or out of order. Ask for a fresh bundle.
	Surplus,
	/// The storage has another layout than this program knows. Use the program's version that fits the chain.
	OtherLayout,
	/// A value does not read as what it should be. Use the program's version that fits the chain.
	Malformed(Item),
	/// The presentation is signed by an account that the bundle does not prove anything about. Ask for a bundle that names
	/// this account.
	OtherAccount,
}

impl fmt::Display for Error {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::OtherChain => f.write_str("the bundle is of another chain"),
			Self::OtherBlock => f.write_str("the bundle's header is not that of the checkpoint's block"),
			Self::TooOld { age, most } => {
				write!(f, "the bundle is too old: {} s, where {} s are admitted", age / 1_000, most / 1_000)
			}
			Self::ClockBehind => f.write_str("the bundle's block lies ahead of this clock"),
			Self::Incomplete(item) => write!(f, "the proof leaves out {item}"),
			Self::Surplus => f.write_str("the proof holds more than was asked for"),
			Self::OtherLayout => f.write_str("the chain's storage has a layout that this program does not know"),
			Self::Malformed(item) => write!(f, "{item} does not read as what it should be"),
			Self::OtherAccount => f.write_str("the bundle proves nothing about the account that signed"),
		}
	}
}

impl std::error::Error for Error {}
