//! Sealing.

use crate::{
	cipher,
	context::Context,
	curve,
	envelope::{Envelope, Suite},
	error::SealError,
	frame::frame,
	schedule::{pad, Schedule},
	seed::Seed,
};
use alloc::vec::Vec;
use zeroize::Zeroizing;

/// Seals `payload` for the keyholders in `context`. The same three inputs give the same envelope.
///
/// The seed must be fresh, from [`draw_seed`](crate::draw_seed): opening an envelope publishes its seed.
///
/// # Errors
/// [`SealError::Context`], [`SealError::PayloadTooLong`], [`SealError::SeedReused`] for a seed drawn for something
/// else, and [`SealError::Key`] for a key that the chain should not have accepted.
pub fn seal(context: &Context<'_>, payload: &[u8], seed: &Seed) -> Result<Envelope, SealError> {
	let hash = context.hash(Suite::Curve25519)?;
	let frame = frame(payload).ok_or(SealError::PayloadTooLong)?;
	seed.ensure_for(&hash, payload)?;
	seal_frame(context, &hash, frame, seed.as_bytes())
}

/// Seals a plaintext as it is.
pub(crate) fn seal_frame(
	context: &Context<'_>,
	hash: &[u8; 32],
	frame: Zeroizing<Vec<u8>>,
	seed: &[u8; 32],
) -> Result<Envelope, SealError> {
	let schedule = Schedule::derive(hash, seed, context.threshold);
	let ephemeral = schedule.public();
	let wraps = (1..)
		.zip(context.keys)
		.map(|(index, key)| {
			let point = curve::key_point(key).map_err(|reason| SealError::Key { index, reason })?.to_montgomery();
			let pad = pad(hash, &schedule.ephemeral, &point, &ephemeral, &point, index);
			Ok(*schedule.wrap(index, &pad))
		})
		.collect::<Result<Vec<_>, SealError>>()?;
	let ciphertext =
		cipher::encrypt(&schedule.content, hash, &ephemeral, &wraps, frame).ok_or(SealError::PayloadTooLong)?;
	Ok(Envelope { suite: Suite::Curve25519, ephemeral, wraps, ciphertext })
}
