//! How a payload lies in the plaintext: its length, itself, zeros up to a size class. There is one way only.

use alloc::vec::Vec;
use zeroize::Zeroizing;

/// The lengths that plaintexts are padded to, in bytes, ascending; a ciphertext is [`TAG`] longer. They say all that an
/// envelope tells of its content's length.
///
/// With *n* keyholders an envelope is the class + 52 + 32 *n* bytes long. 256 holds a price or a beacon, 768 makes
/// envelopes of about 1 KiB (980 bytes with 5 keyholders), 2,048 to 8,192 hold answers and lists of documents, and
/// 15,808 is what still fits [`MAX_ENVELOPE`](crate::MAX_ENVELOPE) with 16 keyholders. Few and far apart, so that the
/// class tells little.
pub const SIZE_CLASSES: [usize; 6] = [256, 768, 2_048, 4_096, 8_192, LARGEST];

/// The largest size class.
pub(crate) const LARGEST: usize = 15_808;

/// How long the authentication tag is.
pub const TAG: usize = 16;

/// How long the length prefix is.
const PREFIX: usize = 4;

/// The longest payload in bytes.
pub const MAX_PAYLOAD: usize = LARGEST - PREFIX;

/// The size class of a payload of that length.
fn class(length: usize) -> Option<usize> {
	let needed = length.checked_add(PREFIX)?;
	SIZE_CLASSES.into_iter().find(|class| needed <= *class)
}

/// The plaintext of `payload`, with room for a tag; `None` if it is too long.
pub(crate) fn frame(payload: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
	let class = class(payload.len())?;
	let length = u32::try_from(payload.len()).ok()?;
	let mut frame = Zeroizing::new(Vec::with_capacity(class.checked_add(TAG)?));
	frame.extend_from_slice(&length.to_le_bytes());
	frame.extend_from_slice(payload);
	frame.resize(class, 0);
	Some(frame)
}

/// The payload in `frame`; `None` unless [`frame()`] makes this very plaintext of it.
pub(crate) fn unframe(frame: &[u8]) -> Option<&[u8]> {
	let (length, rest) = frame.split_first_chunk::<PREFIX>()?;
	let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
	let (payload, padding) = rest.split_at_checked(length)?;
	let zeros = padding.iter().fold(0, |all, byte| all | byte) == 0;
	(zeros && class(length)? == frame.len()).then_some(payload)
}
