//! # Licences as W3C credentials
//!
//! The chain says what a licence is worth; the world has tools that know W3C's standards and not this chain. So an issuer
//! writes a licence down as a **Verifiable Credential 2.0**, signs it with **Data Integrity `eddsa-jcs-2022`** by an
//! Ed25519 key of its DID document, and publishes **Bitstring Status Lists** that say which of its credentials are revoked
//! or suspended. Whoever has a library for these standards checks all of it, without a word of ours.
//!
//! ## How it goes
//!
//! The housing bureau makes a key and says on chain that it asserts with it (`set_assertion_keys` of identity); its DID
//! document shows it from then on ([`multikey`]). It exports Mei's permit ([`Licence::credential`], [`secure`]) and gives it
//! to her. It puts its lists onto its web server once a day ([`StatusList::credential`], [`secure`]). A bank abroad takes the
//! credential, finds bureau and key by the DID, the bit by the credential's status entries, and is satisfied.
//!
//! ## Where a licence stands in a list
//!
//! A list covers 131,072 licences that were issued one by one, or as many of a batch ([`Part`]), and there is one for each
//! purpose. The places in it are shuffled, so that neighbours in a list have nothing to do with each other: a place tells
//! neither when a licence was issued nor how many there are. The shuffle follows from the chain and the list's name alone
//! ([`Positions`]): every licence has its place for good, no two share one, nothing is stored that could be lost, and anybody
//! can make the same list from the chain and compare. That hides no standing, nor has it to: standings are public on chain.
//!
//! ## What it rests on
//!
//! SHA-256, Ed25519, gzip and base64url, each from a crate of its own, and JSON canonicalisation (RFC 8785). A credential holds
//! the attributes that its issuer puts into it in clear: it is for its holder, and whoever holds it may show it. To show
//! less, to one verifier, once, there are presentations (`procurement-disclosure`).

#![forbid(unsafe_code)]

mod canonical;
mod licence;
pub mod multikey;
mod positions;
mod proof;
mod status;
#[cfg(test)]
mod tests;

pub use licence::{Licence, CREDENTIAL_CONTEXTS};
pub use positions::{Part, Positions, LIST_LENGTH};
pub use proof::{secure, verify, AssertionKey, ProofError};
pub use status::{address, StatusList};
