//! # Licences that are disclosed in part
//!
//! A licence says many things of its holder; a verifier needs to know one. What a licence says stands in the leaves of a
//! tree, each with a salt of its own; the chain keeps the root. The holder shows chosen leaves to one verifier, once, and
//! signs for it. Thousands of licences are issued at once as the leaves of another tree, whose root the chain keeps.
//!
//! One crate for the pallet (wasm), for the command line (native) and for browsers: one implementation and one set of test
//! vectors (`vectors/`). There is no cryptography of our own in it: SHA-256, Ed25519, sr25519 and Merkle trees.
//!
//! ## How it goes
//!
//! The housing bureau licenses Mei's firm. It draws a secret and writes down what the licence says, in the order of the
//! class's schema ([`Attributes::new`]); the root goes onto the chain, secret and attributes to Mei. A customer asks whether
//! the firm's turnover is at least ten million, and sends a challenge. Mei shows that leaf and no other
//! ([`Attributes::disclose`]), signs ([`Statement::payload`]), and the customer checks ([`Presentation::verify`]).
//!
//! ```
//! use procurement_disclosure::*;
//! # fn sign(_: &[u8]) -> Signature { Signature::Ed25519([0; 64]) }
//!
//! // In earnest, secrets and challenges come from the operating system.
//! let text = |name: &str, value: &str| Attribute { name: name.into(), value: Value::Text(value.into()) };
//! let attributes = Attributes::new(
//!     Secret::new([1; 32]),
//!     vec![
//!         text("name", "Mei Computers"),
//!         Attribute { name: b"turnover".to_vec(), value: Value::Number(12_345_678) },
//!         Attribute { name: b"turnover".to_vec(), value: Value::AtLeast(10_000_000) },
//!     ],
//! )?;
//! let on_chain = Anchor::Record { holder: Holder::Party(8), attributes: attributes.root() };
//!
//! let challenge = Challenge { genesis: [7; 32], verifier: b"https://customer.example", nonce: [2; 32], now: 1_000 };
//! let licence = LicenceId { batch: 0, index: 41 };
//! let statement = Statement {
//!     genesis: challenge.genesis,
//!     licence,
//!     membership: None,
//!     disclosure: attributes.disclose(&[2])?,
//!     verifier: challenge.verifier.to_vec(),
//!     nonce: challenge.nonce,
//!     expires: 61_000,
//!     signer: Signer::Account(Key::Ed25519([3; 32])),
//! };
//! let signature = sign(&statement.payload());
//! let presentation = Presentation::V1 { statement, signature };
//! // This signature is made up.
//! let proven = presentation.verify(licence, &challenge, &on_chain, |holder, _| *holder == Holder::Party(8));
//! assert_eq!(proven, Err(PresentationError::BadSignature));
//! # Ok::<(), Box<dyn core::error::Error>>(())
//! ```
//!
//! ## Construction
//!
//! H is SHA-256, ‖ joins bytes, numbers are little-endian, quoted labels are ASCII and each begins with
//! `procurement-disclosure/` and ends with a colon, so that none is the beginning of another.
//!
//! | | |
//! |---|---|
//! | salt of attribute *i* | H("salt:" ‖ secret ‖ *i*) |
//! | leaf of an attribute | H("attribute:" ‖ salt ‖ SCALE(name, value)) |
//! | leaf of a certificate | H("certificate:" ‖ SCALE(serial, holder, document, attribute root)) |
//! | node | H("attribute-node:" ‖ left ‖ right), H("batch-node:" ‖ left ‖ right) |
//! | filling | H("attribute-filling:"), H("batch-filling:"), and upwards as nodes |
//! | root of *n* leaves | H("attribute-root:" ‖ *n* ‖ top), H("batch-root:" ‖ *n* ‖ top) |
//! | secret of a batched licence | H("licence-secret:" ‖ batch's secret ‖ serial) |
//! | signed by a holder | "presentation:" ‖ SCALE([`Statement`]) |
//!
//! A tree of *n* leaves has the least depth *d* with 2ᵈ ≥ *n*. Leaf *k* of a batch is the licence with the serial number
//! *first* + *k*; bit *j* of *k* says whether the node at height *j* is a right child. A path has exactly *d* siblings.
//!
//! ## What others learn
//!
//! The verifier learns the leaves that are shown, how many there are, and the name that the schema has at each place
//! shown. Of the rest it sees hashes with 32 bytes of salt behind each. From the chain nobody learns anything but roots and
//! commitments: without salts nobody can try names or numbers against them, and when the salts are destroyed, nobody ever
//! will. Two verifiers that compare what they were shown see the same licence: presentations are not unlinkable. A verifier
//! can pass on what it was shown, but not show it as the holder: the signature names the verifier.
//!
//! A predicate ("at least") is a leaf that the issuer attests. It is as true as the issuer is honest, as is all the rest.

#![cfg_attr(not(feature = "std"), no_std)]
#![forbid(unsafe_code)]

extern crate alloc;

mod attribute;
mod batch;
mod error;
mod hash;
mod identifier;
mod key;
mod merkle;
mod presentation;
mod secret;
#[cfg(test)]
mod tests;

pub use attribute::{
	Attribute, Attributes, Disclosed, Disclosure, Value, HOLDER_KEY, MAX_ATTRIBUTES, MAX_NAME, MAX_TEXT,
};
pub use batch::{Batch, BatchError, Certificate, Holder, Membership, MAX_BATCH};
pub use error::{AttributeError, IdentifierError, PresentationError, TreeError};
pub use hash::Hash;
pub use identifier::{
	check_character, is_alphanumeric, Identifier, Imported, IssuerCode, TypeCode, IDENTIFIER_LENGTH,
	MAX_IMPORTED_LENGTH, MAX_SERIAL, MAX_VERSION, ROOT,
};
pub use key::{Key, Signature};
pub use merkle::depth;
pub use presentation::{
	Anchor, Challenge, LicenceId, LicenceIdError, Presentation, Proven, Signer, Statement, MAX_PRESENTATION,
	MAX_VERIFIER,
};
pub use secret::{commit_document, commit_holder, Secret};
