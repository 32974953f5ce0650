//! # Sealed envelopes
//!
//! An envelope hides a bid until *t* of a tender's *n* keyholders release their keys. Then anybody opens it, and
//! whether it was well formed comes out the same whichever *t* released, and also if the bidder opens it itself. There
//! is no trusted dealer, no common key generation and no outside beacon.
//!
//! One crate for the pallet (wasm), for the command line (native) and for browsers: one implementation and one set of
//! test vectors (`vectors/`). The primitives are those of dalek and RustCrypto; only the composition is made here.
//!
//! ## How it goes
//!
//! Each keyholder derives a fresh Ed25519 key for the tender and stage from its root and registers it with a proof
//! ([`keyholder::register`], [`keyholder::verify`]). Mei, who bids, draws a seed ([`draw_seed`]) and seals her payload
//! for these keys ([`seal`]). The chain refuses what is plainly wrong ([`Envelope::parse`], [`check()`]) and keeps the
//! rest. When the time has come, keyholders release their Ed25519 seeds ([`keyholder::matches`] decides) and each
//! envelope is opened ([`open`]). Should too few release, Mei posts her seed ([`open_with_seed`]).
//!
//! `src/tests/story.rs` is this in code, from the roots to the opened payload.
//!
//! ## Construction
//!
//! Suite 1. ‖ joins bytes, ⊕ is exclusive or, numbers are little-endian, quoted labels are ASCII without an end mark
//! and each begins with `procurement-envelope/`. HKDF(ikm, salt, info) is HKDF-SHA-256 with an output of 32 bytes.
//! Scalars are clamped wherever they multiply, as in RFC 7748. G is the base point.
//!
//! | | |
//! |---|---|
//! | keyholder's seed | σᵢ = HKDF(root, salt, "keyholder" ‖ genesis ‖ tender ‖ generation ‖ stage) |
//! | its key | *Aᵢ*, the Ed25519 key of σᵢ; *xᵢ*, half of SHA-512(σᵢ); *Pᵢ* = *xᵢ*·G, the Montgomery form of *Aᵢ* |
//! | proof of possession | σᵢ signs "possession" ‖ genesis ‖ tender ‖ generation ‖ stage ‖ *i* ‖ salt |
//! | context | *c*, a hash: see below |
//! | seed | *s* = HKDF(random ‖ local ‖ SHA-256("purpose" ‖ *c* ‖ payload), "seed", "seed") |
//! | content key | *k* = HKDF(*s*, *c*, "content") |
//! | ephemeral key | *e* = HKDF(*s*, *c*, "ephemeral"), *E* = *e*·G by X25519 |
//! | polynomial | *f*(x) = *s* + *a*₁x + … + *a*ₜ₋₁xᵗ⁻¹ over GF(2⁸), *aₖ* = HKDF(*s*, *c*, "coefficient" ‖ *k*) |
//! | wrap of keyholder *i* | *wᵢ* = *f*(*i*) ⊕ HKDF(*e*·*Pᵢ*, *c*, "wrap" ‖ *E* ‖ *Pᵢ* ‖ *i*) |
//! | ciphertext | ChaCha20-Poly1305 of the frame under *k*, nonce 0, associated data *c* ‖ *E* ‖ *w*₁ ‖ … ‖ *wₙ* |
//!
//! Each of the 32 bytes of *s* is shared on its own, in the field of AES. The nonce is fixed because *k* encrypts once:
//! it follows from *s* and *c*, and *s* is drawn for one context and payload ([`seal`] refuses a drawn seed for
//! anything else).
//!
//! **Opening**: from *t* released σᵢ compute *xᵢ*·*E*, unwrap *f*(*i*), interpolate *s* = *f*(0). Then, as with a seed
//! that the bidder posts: **derive *E* and every wrap again from *s* and compare**, decrypt, and demand that the frame
//! is the one frame of its payload. Anything else is [`OpenError::Malformed`].
//!
//! ## Encoding
//!
//! An [`Envelope`] is SCALE: suite (1 byte), *E* (32), the wraps (compact count, 32 each), the ciphertext (compact
//! length, the tag in its last 16 bytes). Compact numbers have one form, trailing bytes are refused: an envelope has
//! one encoding. Its [hash](Envelope::hash) is SHA-256("envelope" ‖ encoding).
//!
//! The frame is the payload's length (4 bytes), the payload, and zeros up to the smallest of [`SIZE_CLASSES`] that
//! fits.
//!
//! The context's hash is SHA-256 over
//!
//! | bytes | |
//! |---|---|
//! | 28 | "context" |
//! | 1 | suite: 1 |
//! | 32 | genesis |
//! | 4, 4 | tender, its version |
//! | 1, 1, 1 | stage, *n*, *t* |
//! | 32 *n* | the keys *Aᵢ* in order |
//! | 8 | lots, a bit each |
//! | 1, 4 | sealer: 0 and the bidder, or 1 and the keyholder whose beacon it is |
//! | 1 | 0, or 1 in the price stage, followed by 32 bytes: the hash of the technical envelope |
//!
//! Every part has a fixed length but the keys, whose number stands before them, so no two contexts give the same bytes.
//!
//! ## What is public
//!
//! All of the context: who bids, for which lots, on which tender, when. The size class, *E*, the wraps, the envelope's
//! hash. But for the class, nothing of it can be computed from the payload without *s*: there is no hash of a bid to
//! try prices against. After a stage is released, history lets anybody read every envelope of that stage, also
//! withdrawn, replaced and stale ones.
//!
//! ## Why fewer than *t* keyholders learn nothing
//!
//! Assumed: computing *e*·*P* from *E* and *P* on Curve25519 is hard, also for who can test candidates (gap
//! Diffie–Hellman); HKDF-SHA-256 behaves as a random oracle; ChaCha20-Poly1305 is a secure cipher for one message; the
//! sealer's randomness or its local secret is unknown to the others; less than *t* keyholders are dishonest or robbed.
//!
//! Let somebody hold *t* − 1 of the keys. The pads of the others are outputs of the oracle at *e*·*Pⱼ*, which it cannot
//! compute, as the others' keys are honest points of prime order; so their wraps are as good as random bytes. It has
//! *t* − 1 values of *f*. The coefficients are outputs of the oracle at *s*: until somebody asks the oracle for *s*,
//! they are uniform, and *t* − 1 values of a polynomial with uniform coefficients go with every constant alike. So *s*
//! stays one of 2²⁵⁶ for it, asking for it by luck takes that many questions, and *k* is as good as random. That *e*
//! follows from the same *s* that it helps to hide does no harm for this reason: nothing derived from *s* tells of *s*
//! before *s* itself is asked for. This is the idea of Fujisaki and Okamoto: all randomness of an encryption follows
//! from what is encrypted.
//!
//! Nobody decrypts anything for others before the release, and after it nothing of that stage is secret any more; keys,
//! seeds and contexts of the price stage are independent of those of the technical stage. So there is nobody to be
//! asked with a doctored copy. A copy under another bidder, tender, version, stage, chain or beside another technical
//! envelope has another *c* and is malformed, as its *E* does not follow.
//!
//! ## Why every subset opens the same
//!
//! This needs no assumption. Say that *s* *fits* an envelope if it re-derives *E* and all wraps. If some *s* fits, then
//! *E* = *e*·G, and for every keyholder *xⱼ*·*E* = *xⱼ*·*e*·G = *e*·*Pⱼ*: each finds the very pad that the sealer used
//! (clamped scalars commute, *E* lies in the group of G, and all that is compared or hashed are canonical coordinates;
//! two seeds with one key have scalars that differ by a multiple of the group's order and give the same). So each
//! unwraps *f*(*j*), and every *t* of them interpolate this *s*. Hence at most one *s* fits, and if one does, every
//! subset finds it. If none does, every subset finds something that does not fit. In both cases all answer alike, and
//! so does the check of a seed that a bidder posts. A released secret that is not its key's is an error of its own
//! ([`OpenError::WrongRelease`]) and never an envelope's fault.
//!
//! This is also why a pad without authentication is enough: a wrap that was changed unwraps to something else, the seed
//! found does not fit, and even keyholders whose own wraps are good see the bad one when they derive it again. And it
//! is why the cipher need not commit to its key: *E* and the wraps already allow one *s* only, and with it one *k*.
//!
//! ## Why a changed bit never opens differently
//!
//! *E* and the wraps are functions of *s* and *c*. If either is changed, *s* no longer fits, and to make another seed
//! fit is to seal another envelope. If only the ciphertext is changed, the tag must be forged under a key that nobody
//! but the sealer knows before the release: for the largest class a chance under 2⁻⁹⁰ for each attempt. After the
//! release the chain takes no more envelopes. A sealer can encrypt a second payload under the same *s*, but what counts
//! is the one envelope it has submitted.
//!
//! ## What *t* colluding keyholders can and cannot do
//!
//! They can read every envelope of their stage early, and nobody notices. With more than half needed, no two separate
//! groups can. They cannot change an envelope (the chain takes it from the bidder only), nor open it to anything but
//! its content, nor make a good one malformed. *n* − *t* + 1 who withhold their keys stop the opening by keyholders;
//! then bidders open their own. The proof of possession shows knowledge of *xᵢ*, so a key cannot be copied or computed
//! from another's; it does not show that a σᵢ exists. A keyholder that registers a key without one cannot release: it
//! is one that withholds.
//!
//! A keyholder's root gives all its keys, past and to come; where the root lies unguarded, that keyholder counts as
//! dishonest. A quantum computer before the deadline would read envelopes; after the opening they are public anyhow.
//!
//! ## Secrets in memory
//!
//! No branch and no table index depends on a secret, the length of a payload apart: the curve is dalek's constant-time
//! code, the field's product is computed with masks, comparisons use `subtle`. Seeds, keys, coefficients, pads, shared
//! secrets and plaintexts are overwritten with zeros when dropped; printing a secret type shows nothing. What compilers
//! spill and what hash states inside the libraries keep on the stack is beyond this crate. [`Released`] and
//! [`Opened::payload`] are public by their nature and are not wiped.
//!
//! ## Randomness
//!
//! The crate has none of its own and runs where there is none. Who seals brings 32 bytes of the operating system and,
//! as a second line, a secret of its own; both go into [`draw_seed`] with the context and the payload. Roots and salts
//! of keyholders are 32 bytes of the operating system each. Keep an envelope's seed until the tender is opened: without
//! it there is no self-opening. Never use one twice: an opened envelope's seed is public.

#![cfg_attr(not(feature = "std"), no_std)]
#![forbid(unsafe_code)]

extern crate alloc;

mod cipher;
mod context;
mod curve;
mod envelope;
mod error;
mod frame;
mod kdf;
pub mod keyholder;
mod open;
mod schedule;
mod seal;
mod seed;
mod shamir;
#[cfg(test)]
mod tests;

pub use context::{Context, Sealer, MAX_KEYHOLDERS, PRICE, TECHNICAL};
pub use envelope::{check, Envelope, Suite, MAX_ENVELOPE};
pub use error::{ContextError, EnvelopeError, KeyError, OpenError, SealError};
pub use frame::{MAX_PAYLOAD, SIZE_CLASSES, TAG};
pub use open::{open, open_with_seed, read, Opened, Released};
pub use seal::seal;
pub use seed::{draw_seed, Seed};
