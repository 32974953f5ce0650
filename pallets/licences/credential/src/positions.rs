//! Where licences stand in status lists.

use procurement_disclosure::LicenceId;
use sha2::{Digest, Sha256};

/// How many places a list has: the least that the standard allows, 16 KiB of bits.
pub const LIST_LENGTH: u32 = 131_072;

/// What the random bytes of a shuffle begin with.
const LABEL: &[u8] = b"procurement-credential/status-positions:";

/// The licences that share a list: those of one batch whose places there have the same quotient by [`LIST_LENGTH`]. Batch 0
/// are all that were issued one by one.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Part {
	/// The batch.
	pub batch: u32,
	/// The quotient.
	pub number: u32,
}

impl Part {
	/// The part with this licence.
	pub const fn of(licence: LicenceId) -> Self {
		// The length is not zero.
		Self { batch: licence.batch, number: licence.index.wrapping_div(LIST_LENGTH) }
	}

	/// The places in the batch that belong to it: the first, and the first that does not.
	pub fn range(self) -> std::ops::Range<u64> {
		let first = u64::from(self.number).saturating_mul(LIST_LENGTH.into());
		first..first.saturating_add(LIST_LENGTH.into())
	}
}

/// As addresses of lists write it: `3-0`.
impl std::fmt::Display for Part {
	fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
		write!(f, "{}-{}", self.batch, self.number)
	}
}

/// The places of a part's licences in its lists: a shuffle (Fisher and Yates) by SHA-256 in counter mode over the label,
/// the genesis hash, batch and number. Takes some milliseconds, so keep it for the licences of one part.
#[derive(Clone, Debug)]
pub struct Positions {
	part: Part,
	places: Vec<u32>,
}

impl Positions {
	/// The shuffle of a part on the chain with this genesis hash.
	pub fn new(genesis: &[u8; 32], part: Part) -> Self {
		let mut places: Vec<u32> = (0..LIST_LENGTH).collect();
		let mut stream = Stream::new(genesis, part);
		for last in (1..places.len()).rev() {
			let count = u32::try_from(last).unwrap_or(LIST_LENGTH).saturating_add(1);
			let other = stream.below(count);
			places.swap(last, usize::try_from(other).unwrap_or(last));
		}
		Self { part, places }
	}

	/// The part.
	pub const fn part(&self) -> Part {
		self.part
	}

	/// The place of a licence in its lists; `None` if it belongs to another part.
	pub fn of(&self, licence: LicenceId) -> Option<u32> {
		if Part::of(licence) != self.part {
			return None;
		}
		let index = usize::try_from(licence.index.checked_rem(LIST_LENGTH)?).ok()?;
		self.places.get(index).copied()
	}
}

/// Random numbers that are the same for everybody.
struct Stream {
	seed: Sha256,
	block: [u8; 32],
	used: usize,
	counter: u64,
}

impl Stream {
	fn new(genesis: &[u8; 32], part: Part) -> Self {
		let seed = Sha256::new()
			.chain_update(LABEL)
			.chain_update(genesis)
			.chain_update(part.batch.to_le_bytes())
			.chain_update(part.number.to_le_bytes());
		Self { seed, block: [0; 32], used: 32, counter: 0 }
	}

	fn next(&mut self) -> u32 {
		if self.used >= self.block.len() {
			self.block = self.seed.clone().chain_update(self.counter.to_le_bytes()).finalize().into();
			self.counter = self.counter.wrapping_add(1);
			self.used = 0;
		}
		let end = self.used.saturating_add(4);
		let bytes = self.block.get(self.used..end).and_then(|bytes| bytes.try_into().ok()).unwrap_or_default();
		self.used = end;
		u32::from_le_bytes(bytes)
	}

	/// A number under `count`, each as likely as the others: what does not divide evenly is drawn again.
	fn below(&mut self, count: u32) -> u32 {
		let uneven = u32::MAX.checked_rem(count).unwrap_or_default().saturating_add(1).checked_rem(count);
		let end = u32::MAX.saturating_sub(uneven.unwrap_or_default());
		loop {
			let number = self.next();
			if number <= end {
				return number.checked_rem(count).unwrap_or_default();
			}
		}
	}
}
