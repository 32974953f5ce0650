//! # Licences, proven offline
//!
//! Whether a licence counts follows from what the chain's storage holds at some block. Whoever has a block's header can check
//! a proof of what its storage holds, and of what it does not hold. So a node hands out a [`Bundle`]: a header and a storage
//! proof. A verifier that trusts that block, by a [`Checkpoint`], checks the bundle with no node: [`verify`].
//!
//! ## How it goes
//!
//! The city publishes a final block's hash every hour. Mei's firm asks any node for the bundle of its permit at that block
//! (`licences_proof`) and takes it along. An inspector without a network has the same hash, checks the bundle, and knows
//! what the chain said of the permit at that block's time: issued, by whom, not revoked. A revocation that the firm left out
//! of the bundle is a key that the inspector's own list has and the proof does not: it is refused.
//!
//! ## Which keys
//!
//! Nobody is told which keys to check: the verifier works out the list by reading, as [`State`] does for the node, too, and
//! the proof must hold every node on the way to each of them and none besides. What the answer is then follows from
//! [`Facts`](pallet_procurement_licences::facts::Facts), the pallet's own rule.
//!
//! | what | why |
//! |---|---|
//! | the layouts of the pallets | values that this code cannot read must not be misread |
//! | the hash of block 0 | the chain itself |
//! | the block's time | the age of all the rest |
//! | licence, batch | what was issued |
//! | class, issuer's code | what it is called |
//! | standing, offer | what became of it; absent: nothing did |
//! | trust, issuer, its role | whether the issuer's word counts |
//! | account, its party | whether the signer of a presentation acts for the holder; if a bundle is for that, too |
//!
//! ## What it proves, and what not
//!
//! A header proves nothing of itself: anybody can write one. All rests on the checkpoint. It is pinned by hand or got from
//! wherever the verifier gets its truth; where a relay chain finalises blocks, it follows from a justified header of that.
//! What happened after the block is not in the bundle: `max_age` bounds how long ago that may be.

mod bundle;
mod error;
pub mod keys;
mod proven;
mod shared;
mod state;
#[cfg(test)]
mod tests;
mod verify;

pub use bundle::{Bundle, Header};
pub use error::{Error, Item};
pub use pallet_procurement_licences::facts::{not_found, Facts};
pub use state::{by_identifier, Basis, ReadError, State};
pub use verify::{open, verify, Checkpoint, Opened, Verdict, MAX_DRIFT};
