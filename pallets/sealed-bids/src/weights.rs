//! What each call and each step of the agenda weighs.
//!
//! On chain, weights come from benchmarks of the real runtime (`scripts/weights` writes them into the runtime). The
//! figures here serve tests and mocks. They count reads, writes and operations on the curve at the prices below.

use frame_support::weights::{constants::RocksDbWeight, Weight};

/// The weight of each call and step, for its worst case.
pub trait WeightInfo {
	/// Weight of `appoint_keyholder`.
	fn appoint_keyholder() -> Weight;
	/// Weight of `set_superior`.
	fn set_superior() -> Weight;
	/// Weight of `register_keys` with two stages.
	fn register_keys() -> Weight;
	/// Weight of `submit_beacon` with `n` keyholders.
	fn submit_beacon(n: u32) -> Weight;
	/// Weight of `submit` with `b` bytes of envelopes on a tender that asks for `c` licence classes.
	fn submit(b: u32, c: u32) -> Weight;
	/// Weight of `withdraw`.
	fn withdraw() -> Weight;
	/// Weight of `confirm` on a tender that asks for `c` licence classes.
	fn confirm(c: u32) -> Weight;
	/// Weight of `release`, of the first secret, which begins the opening.
	fn release() -> Weight;
	/// Weight of `report_leak`.
	fn report_leak() -> Weight;
	/// Weight of `open` with `n` keyholders on a tender that asks for `c` licence classes.
	fn open(n: u32, c: u32) -> Weight;
	/// Weight of `self_open` with `n` keyholders on a tender that asks for `c` licence classes.
	fn self_open(n: u32, c: u32) -> Weight;
	/// Weight of the step at the bid deadline.
	fn step_deadline() -> Weight;
	/// Weight of the step at the key deadline with `n` keyholders.
	fn step_keys_due(n: u32) -> Weight;
	/// Weight of the step at the end of the self-opening period.
	fn step_self_opening_over() -> Weight;
	/// Weight of opening a batch of `b` bids or beacons with `n` keyholders on a tender that asks for `c` licence classes.
	fn step_open(b: u32, n: u32, c: u32) -> Weight;
	/// Weight of marking a batch of `b` bids as unopened.
	fn step_close(b: u32) -> Weight;
	/// Weight of giving a batch of `b` bonds back.
	fn step_return_bonds(b: u32) -> Weight;
}

/// One multiplication on the curve in wasm, in picoseconds.
const POINT: u64 = 200_000_000;

/// Hashing and copying one byte of an envelope, in picoseconds.
const BYTE: u64 = 20_000;

/// The part of a proof that leads to one value in a large state, in bytes.
const PATH: u64 = 2_500;

/// The longest envelope, in bytes.
const ENVELOPE: u64 = 16_384;

/// So many reads of small values and so many writes.
fn storage(reads: u64, writes: u64) -> Weight {
	RocksDbWeight::get().reads_writes(reads, writes).saturating_add(Weight::from_parts(0, reads.saturating_mul(PATH)))
}

/// So many multiplications on the curve.
fn points(count: u64) -> Weight {
	Weight::from_parts(count.saturating_mul(POINT), 0)
}

/// So many bytes of envelopes that come with a transaction.
fn bytes(count: u64) -> Weight {
	Weight::from_parts(count.saturating_mul(BYTE), 0)
}

/// Asking for so many licence classes: the licence and its class, each.
fn licences(classes: u32) -> Weight {
	storage(u64::from(classes).saturating_mul(2), 0)
}

/// Opening one envelope of the longest kind, without what is read once a batch.
fn opening(n: u32, c: u32) -> Weight {
	let read = Weight::from_parts(ENVELOPE.saturating_mul(BYTE), ENVELOPE);
	// Number, bid, outcome, envelope; outcome, prices, bid, purse, treasury, seed of the draw; one multiplication a wrap and
	// one for the ephemeral key, and one a share that is unwrapped, fewer than keyholders.
	storage(9, 6)
		.saturating_add(read)
		.saturating_add(points(u64::from(n).saturating_mul(2)))
		.saturating_add(licences(c))
}

/// Reading the keys of a stage and what is released of them.
fn ring(n: u32) -> Weight {
	storage(u64::from(n).saturating_mul(2).saturating_add(4), 2)
}

impl WeightInfo for () {
	fn appoint_keyholder() -> Weight {
		storage(0, 1)
	}
	fn set_superior() -> Weight {
		storage(5, 1)
	}
	fn register_keys() -> Weight {
		storage(8, 4).saturating_add(points(8))
	}
	fn submit_beacon(n: u32) -> Weight {
		storage(u64::from(n).saturating_add(6), 1).saturating_add(points(1))
	}
	fn submit(b: u32, c: u32) -> Weight {
		storage(13, 9).saturating_add(bytes(b.into())).saturating_add(licences(c)).saturating_add(points(1))
	}
	fn withdraw() -> Weight {
		storage(9, 6)
	}
	fn confirm(c: u32) -> Weight {
		storage(12, 6).saturating_add(licences(c))
	}
	fn release() -> Weight {
		storage(9, 7).saturating_add(points(1))
	}
	fn report_leak() -> Weight {
		storage(9, 4).saturating_add(points(1))
	}
	fn open(n: u32, c: u32) -> Weight {
		ring(n).saturating_add(opening(n, c))
	}
	fn self_open(n: u32, c: u32) -> Weight {
		// It may begin the opening.
		ring(n).saturating_add(opening(n, c)).saturating_add(storage(2, 4))
	}
	fn step_deadline() -> Weight {
		storage(8, 7)
	}
	fn step_keys_due(n: u32) -> Weight {
		storage(u64::from(n).saturating_add(5), 3)
	}
	fn step_self_opening_over() -> Weight {
		storage(2, 3)
	}
	fn step_open(b: u32, n: u32, c: u32) -> Weight {
		ring(n).saturating_add(opening(n, c).saturating_mul(b.into())).saturating_add(storage(3, 4))
	}
	fn step_close(b: u32) -> Weight {
		storage(7, 6).saturating_mul(b.into()).saturating_add(storage(6, 5))
	}
	fn step_return_bonds(b: u32) -> Weight {
		storage(4, 3).saturating_mul(b.into()).saturating_add(storage(2, 1))
	}
}
