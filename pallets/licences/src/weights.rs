//! What each call weighs.
//!
//! On chain, weights come from benchmarks of the real runtime (`scripts/weights` writes them into the runtime). The
//! figures here serve tests and mocks.

use frame_support::weights::Weight;

/// The weight of each call, for its worst case.
pub trait WeightInfo {
	/// Weight of `register_class`.
	fn register_class() -> Weight;
	/// Weight of `amend_class`.
	fn amend_class() -> Weight;
	/// Weight of `trust_issuer`.
	fn trust_issuer() -> Weight;
	/// Weight of `withdraw_trust`.
	fn withdraw_trust() -> Weight;
	/// Weight of `issue`.
	fn issue() -> Weight;
	/// Weight of `issue_batch`, whatever its size.
	fn issue_batch() -> Weight;
	/// Weight of `suspend`.
	fn suspend() -> Weight;
	/// Weight of `reinstate`.
	fn reinstate() -> Weight;
	/// Weight of `revoke`.
	fn revoke() -> Weight;
	/// Weight of `supersede`.
	fn supersede() -> Weight;
	/// Weight of `lodge`, for the longest path.
	fn lodge() -> Weight;
	/// Weight of `offer_transfer`.
	fn offer_transfer() -> Weight;
	/// Weight of `withdraw_offer`.
	fn withdraw_offer() -> Weight;
	/// Weight of `accept_transfer`.
	fn accept_transfer() -> Weight;
	/// Weight of `prefer`.
	fn prefer() -> Weight;
}

/// What a call takes before it does anything of its own: the signer's party and role, the class, the trust.
const CALL: Weight = Weight::from_parts(120_000_000, 15_000);

/// What is added for a value that is read and written, with its index.
const WRITE: Weight = Weight::from_parts(100_000_000, 5_000);

/// Estimates for mocks: reads and writes at what they cost on common hardware, proofs at the greatest length of what is
/// read.
impl WeightInfo for () {
	fn register_class() -> Weight {
		WRITE.saturating_mul(4)
	}
	fn amend_class() -> Weight {
		WRITE.saturating_mul(2)
	}
	fn trust_issuer() -> Weight {
		CALL.saturating_add(WRITE.saturating_mul(4))
	}
	fn withdraw_trust() -> Weight {
		WRITE.saturating_mul(2)
	}
	fn issue() -> Weight {
		CALL.saturating_add(WRITE.saturating_mul(8))
	}
	fn issue_batch() -> Weight {
		CALL.saturating_add(WRITE.saturating_mul(3))
	}
	fn suspend() -> Weight {
		CALL.saturating_add(WRITE.saturating_mul(5))
	}
	fn reinstate() -> Weight {
		CALL.saturating_add(WRITE.saturating_mul(4))
	}
	fn revoke() -> Weight {
		CALL.saturating_add(WRITE.saturating_mul(6))
	}
	fn supersede() -> Weight {
		CALL.saturating_add(WRITE.saturating_mul(12))
	}
	fn lodge() -> Weight {
		CALL.saturating_add(WRITE.saturating_mul(7))
	}
	fn offer_transfer() -> Weight {
		CALL.saturating_add(WRITE.saturating_mul(2))
	}
	fn withdraw_offer() -> Weight {
		CALL.saturating_add(WRITE)
	}
	fn accept_transfer() -> Weight {
		CALL.saturating_add(WRITE.saturating_mul(10))
	}
	fn prefer() -> Weight {
		CALL.saturating_add(WRITE.saturating_mul(2))
	}
}
