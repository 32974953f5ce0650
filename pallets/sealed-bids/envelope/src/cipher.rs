//! The payload's encryption: ChaCha20-Poly1305 under a key that is used once.

use alloc::vec::Vec;
use chacha20poly1305::{aead::AeadInPlace, ChaCha20Poly1305, Key, KeyInit, Nonce, Tag};
use zeroize::Zeroizing;

use crate::{envelope::Envelope, frame::TAG};

/// The nonce. It may be fixed because a content key encrypts one plaintext in its life: it follows from a seed, which
/// is drawn for one payload, and from the context.
const NONCE: [u8; 12] = [0; 12];

/// What the tag covers beside the ciphertext: *c*, *E* and all wraps. The context fixes how many wraps there are, so
/// the parts cannot be taken apart in another way.
fn associated(hash: &[u8; 32], ephemeral: &[u8; 32], wraps: &[[u8; 32]]) -> Vec<u8> {
	[hash.as_slice(), ephemeral, wraps.as_flattened()].concat()
}

/// Encrypts a frame; `None` if it is longer than the cipher can take.
pub(crate) fn encrypt(
	key: &[u8; 32],
	hash: &[u8; 32],
	ephemeral: &[u8; 32],
	wraps: &[[u8; 32]],
	mut frame: Zeroizing<Vec<u8>>,
) -> Option<Vec<u8>> {
	let cipher = ChaCha20Poly1305::new(Key::from_slice(key));
	let associated = associated(hash, ephemeral, wraps);
	let tag = cipher.encrypt_in_place_detached(Nonce::from_slice(&NONCE), &associated, &mut frame).ok()?;
	frame.extend_from_slice(&tag);
	Some(core::mem::take(&mut *frame))
}

/// The frame in an envelope; `None` if the tag does not fit.
pub(crate) fn decrypt(key: &[u8; 32], hash: &[u8; 32], envelope: &Envelope) -> Option<Zeroizing<Vec<u8>>> {
	let (ciphertext, tag) = envelope.ciphertext.split_last_chunk::<TAG>()?;
	let mut frame = Zeroizing::new(ciphertext.to_vec());
	let cipher = ChaCha20Poly1305::new(Key::from_slice(key));
	let associated = associated(hash, &envelope.ephemeral, &envelope.wraps);
	cipher.decrypt_in_place_detached(Nonce::from_slice(&NONCE), &associated, &mut frame, Tag::from_slice(tag)).ok()?;
	Some(frame)
}
