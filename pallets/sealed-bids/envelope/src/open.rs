//! Opening, by the keyholders or by the bidder itself.

use crate::{
	cipher,
	context::Context,
	curve,
	envelope::{check, Envelope},
	error::OpenError,
	frame::unframe,
	schedule::{content, pad, Schedule},
	seed::Seed,
	shamir::{at_zero, xor},
};
use alloc::vec::Vec;
use curve25519_dalek::montgomery::MontgomeryPoint;
use ed25519_dalek::SigningKey;
use subtle::{Choice, ConstantTimeEq};
use zeroize::Zeroizing;

/// What a keyholder has released.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Released {
	/// The keyholder's index, from 1.
	pub index: u8,
	/// The Ed25519 seed of its key, public from now on.
	pub seed: [u8; 32],
}

/// What was in an envelope.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Opened {
	/// The seed that it was sealed with.
	pub seed: Seed,
	/// The payload.
	pub payload: Vec<u8>,
}

/// Opens an envelope with the *t* lowest-numbered of the released secrets; which are given makes no difference.
///
/// # Errors
/// [`OpenError::NotEnough`] with fewer than *t* different keyholders of this context, [`OpenError::WrongRelease`] for a
/// secret that is not the one of its key, [`OpenError::Context`] and [`OpenError::Key`] for a wrong context. These say
/// nothing of the envelope. [`OpenError::Malformed`] does, and whichever keyholders release, the answer is the same.
pub fn open(context: &Context<'_>, envelope: &Envelope, released: &[Released]) -> Result<Opened, OpenError> {
	let hash = context.hash(envelope.suite)?;
	let points = points(context)?;
	let chosen = choose(context, released)?;
	if check(envelope, context.keyholders()?).is_err() {
		return Err(OpenError::Malformed);
	}

	let ephemeral = MontgomeryPoint(envelope.ephemeral);
	let mut shares = Vec::with_capacity(chosen.len());
	for ((index, point, wrap), scalar) in keyholders(&points, envelope).zip(&chosen) {
		let Some(scalar) = scalar else { continue };
		let pad = pad(&hash, scalar, &ephemeral, &envelope.ephemeral, point, index);
		shares.push((index, xor(wrap, &pad)));
	}

	// From here on nothing depends on who released.
	verify(context, &points, &hash, envelope, &at_zero(&shares)).map_err(|error| match error {
		// Nobody gave this seed: it came out of the envelope.
		OpenError::WrongSeed => OpenError::Malformed,
		error => error,
	})
}

/// Opens an envelope with the seed that its sealer kept. Accepts what [`open`] accepts and gives the same.
///
/// # Errors
/// [`OpenError::WrongSeed`] if the ephemeral key does not follow from the seed, [`OpenError::Malformed`] if something
/// else does not, [`OpenError::Context`] and [`OpenError::Key`] for a wrong context.
pub fn open_with_seed(context: &Context<'_>, envelope: &Envelope, seed: &[u8; 32]) -> Result<Opened, OpenError> {
	let hash = context.hash(envelope.suite)?;
	let points = points(context)?;
	if check(envelope, context.keyholders()?).is_err() {
		return Err(OpenError::Malformed);
	}
	verify(context, &points, &hash, envelope, seed)
}

/// Reads an envelope that [`open`] or [`open_with_seed`] has accepted under this context, with the seed they gave:
/// decrypts and no more, for queries.
///
/// An answer is no proof that the envelope is well formed, as wraps are not derived again.
///
/// # Errors
/// [`OpenError::Malformed`] if the seed does not decrypt it, [`OpenError::Context`] for a wrong context.
pub fn read(context: &Context<'_>, envelope: &Envelope, seed: &[u8; 32]) -> Result<Vec<u8>, OpenError> {
	let hash = context.hash(envelope.suite)?;
	decrypt(&content(&hash, seed), &hash, envelope)
}

/// The keyholders' keys in Montgomery form, *Pᵢ*, in order.
fn points(context: &Context<'_>) -> Result<Vec<MontgomeryPoint>, OpenError> {
	(1..)
		.zip(context.keys)
		.map(|(index, key)| Ok(curve::decompress(key).ok_or(OpenError::Key { index })?.to_montgomery()))
		.collect()
}

/// For each keyholder in order its scalar *xᵢ*, before clamping, if it is one of the *t* lowest-numbered that released.
fn choose(context: &Context<'_>, released: &[Released]) -> Result<Vec<Option<Zeroizing<[u8; 32]>>>, OpenError> {
	let mut missing = context.threshold;
	let mut chosen = Vec::with_capacity(context.keys.len());
	for (index, key) in (1..).zip(context.keys) {
		let found = released.iter().find(|released| released.index == index);
		let (Some(released), Some(fewer)) = (found, missing.checked_sub(1)) else {
			chosen.push(None);
			continue;
		};
		let signing = SigningKey::from_bytes(&released.seed);
		if signing.verifying_key().as_bytes() != key {
			return Err(OpenError::WrongRelease { index });
		}
		chosen.push(Some(Zeroizing::new(signing.to_scalar_bytes())));
		missing = fewer;
	}
	if missing > 0 {
		return Err(OpenError::NotEnough);
	}
	Ok(chosen)
}

/// Index, point and wrap of each keyholder.
fn keyholders<'a>(
	points: &'a [MontgomeryPoint],
	envelope: &'a Envelope,
) -> impl Iterator<Item = (u8, &'a MontgomeryPoint, &'a [u8; 32])> {
	(1..).zip(points).zip(&envelope.wraps).map(|((index, point), wrap)| (index, point, wrap))
}

/// Derives from `seed` all that the envelope must be, compares, and decrypts.
fn verify(
	context: &Context<'_>,
	points: &[MontgomeryPoint],
	hash: &[u8; 32],
	envelope: &Envelope,
	seed: &[u8; 32],
) -> Result<Opened, OpenError> {
	let schedule = Schedule::derive(hash, seed, context.threshold);
	if !bool::from(schedule.public().ct_eq(&envelope.ephemeral)) {
		return Err(OpenError::WrongSeed);
	}
	let mut same = Choice::from(1);
	for (index, point, wrap) in keyholders(points, envelope) {
		let pad = pad(hash, &schedule.ephemeral, point, &envelope.ephemeral, point, index);
		same &= schedule.wrap(index, &pad).ct_eq(wrap);
	}
	if !bool::from(same) {
		return Err(OpenError::Malformed);
	}
	let payload = decrypt(&schedule.content, hash, envelope)?;
	Ok(Opened { seed: Seed::from_bytes(*seed), payload })
}

/// The payload under that key.
fn decrypt(key: &[u8; 32], hash: &[u8; 32], envelope: &Envelope) -> Result<Vec<u8>, OpenError> {
	let frame = cipher::decrypt(key, hash, envelope).ok_or(OpenError::Malformed)?;
	Ok(unframe(&frame).ok_or(OpenError::Malformed)?.to_vec())
}
