//! What each call weighs.
//!
//! On chain, weights come from benchmarks of the real runtime (`scripts/weights` writes them into the runtime). The
//! figures here serve tests and mocks: estimates on the high side, from what each call reads and writes.

use frame_support::weights::{constants::RocksDbWeight, Weight};

/// The weight of each call, for its worst case.
pub trait WeightInfo {
	/// Weight of `record_deposit`.
	fn record_deposit() -> Weight;
	/// Weight of `confirm_deposit`.
	fn confirm_deposit() -> Weight;
	/// Weight of `cancel_deposit`.
	fn cancel_deposit() -> Weight;
	/// Weight of `request_redemption`.
	fn request_redemption() -> Weight;
	/// Weight of `confirm_redemption`.
	fn confirm_redemption() -> Weight;
	/// Weight of `reject_redemption`.
	fn reject_redemption() -> Weight;
	/// Weight of `open_line`.
	fn open_line() -> Weight;
	/// Weight of `appropriate`.
	fn appropriate() -> Weight;
	/// Weight of `reduce`.
	fn reduce() -> Weight;
	/// Weight of `close_line`.
	fn close_line() -> Weight;
	/// Weight of `sweep`.
	fn sweep() -> Weight;
}

/// The weight of a call with so many reads and writes. A read is taken to prove two and a half KiB, the nodes of a large
/// trie and a value.
fn estimate(reads: u64, writes: u64) -> Weight {
	Weight::from_parts(60_000_000, reads.saturating_mul(2_560))
		.saturating_add(RocksDbWeight::get().reads_writes(reads, writes))
}

/// Estimates, for mocks. Turning the signer into a treasurer reads its account's tie, the party, the clock and the role:
/// four reads of each figure.
impl WeightInfo for () {
	// The reference, the next number and, if it fills a purse, the party and its up to ten roles.
	fn record_deposit() -> Weight {
		estimate(17, 3)
	}
	// The deposit, two more ties and two persons, the purse, its account, the issuance and its counter.
	fn confirm_deposit() -> Weight {
		estimate(13, 5)
	}
	// The deposit and its reference.
	fn cancel_deposit() -> Weight {
		estimate(6, 2)
	}
	// The next number, the purse, its account and holds.
	fn request_redemption() -> Weight {
		estimate(8, 5)
	}
	// The redemption, the reference, the account, its holds, the issuance and its counter.
	fn confirm_redemption() -> Weight {
		estimate(10, 6)
	}
	// The redemption, the account and its holds.
	fn reject_redemption() -> Weight {
		estimate(7, 3)
	}
	// The owner and its role, the code, the next number, the owner's count, and the line's account.
	fn open_line() -> Weight {
		estimate(10, 7)
	}
	// The line, two accounts, the journal.
	fn appropriate() -> Weight {
		estimate(8, 4)
	}
	// As `appropriate`.
	fn reduce() -> Weight {
		estimate(8, 4)
	}
	// As `appropriate`.
	fn close_line() -> Weight {
		estimate(8, 4)
	}
	// The line and two accounts.
	fn sweep() -> Weight {
		estimate(7, 2)
	}
}
