//! What many licences share at one block, read once.

use std::{
	collections::BTreeMap,
	sync::{Arc, Mutex, PoisonError},
};

/// Most values that are kept: a class, and each of its issuers with code, trust, party and role.
pub(crate) const MAX_VALUES: usize = 1_000;

/// A value as it is stored; `None`: there is none.
type Bytes = Option<Vec<u8>>;

/// Values of one block's storage, by key. Whoever has a copy adds to the same ones.
#[derive(Clone, Debug, Default)]
pub(crate) struct Shared(Arc<Mutex<BTreeMap<Vec<u8>, Bytes>>>);

impl Shared {
	/// The value under a key, which `read` reads if it is not kept. The block's storage never changes.
	pub(crate) fn get<E>(&self, key: &[u8], read: impl FnOnce(&[u8]) -> Result<Bytes, E>) -> Result<Bytes, E> {
		if let Some(known) = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(key) {
			return Ok(known.clone());
		}
		// Not locked: others go on while this is read.
		let value = read(key)?;
		let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
		if kept.len() < MAX_VALUES {
			kept.insert(key.to_vec(), value.clone());
		}
		Ok(value)
	}
}
