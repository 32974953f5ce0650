//! What each call weighs.
//!
//! On chain, weights come from benchmarks of the real runtime (`scripts/weights` writes them into the runtime). The
//! figures here serve tests and mocks.

use frame_support::weights::Weight;

/// The weight of each call, for its worst case.
pub trait WeightInfo {
	/// Weight of `create`.
	fn create() -> Weight;
	/// Weight of `edit`.
	fn edit() -> Weight;
	/// Weight of `put_lot`.
	fn put_lot() -> Weight;
	/// Weight of `remove_lot`.
	fn remove_lot() -> Weight;
	/// Weight of `set_criteria`.
	fn set_criteria() -> Weight;
	/// Weight of `set_documents`.
	fn set_documents() -> Weight;
	/// Weight of `set_eligibility`.
	fn set_eligibility() -> Weight;
	/// Weight of `set_keyholders`.
	fn set_keyholders() -> Weight;
	/// Weight of `set_schedule`.
	fn set_schedule() -> Weight;
	/// Weight of `invite`.
	fn invite() -> Weight;
	/// Weight of `disinvite`.
	fn disinvite() -> Weight;
	/// Weight of `publish` with so many lots and keyholders.
	fn publish(lots: u32, keyholders: u32) -> Weight;
	/// Weight of `amend` of a tender that has, or is given, so many lots.
	fn amend(lots: u32) -> Weight;
	/// Weight of `cancel`.
	fn cancel() -> Weight;
	/// Weight of `ask`.
	fn ask() -> Weight;
	/// Weight of `answer`.
	fn answer() -> Weight;
	/// Weight of `rekey` with so many keyholders.
	fn rekey(keyholders: u32) -> Weight;
	/// Weight of `resume` with so many keyholders.
	fn resume(keyholders: u32) -> Weight;
	/// Weight of `set_ruleset`.
	fn record_ruleset() -> Weight;
	/// Weight of `withdraw_ruleset`.
	fn withdraw_ruleset() -> Weight;
}

/// What a call takes before it does anything of its own: the signer's party and role, and the tender's header.
const CALL: Weight = Weight::from_parts(100_000_000, 15_000);

/// What is added for each lot that is read.
const LOT: Weight = Weight::from_parts(10_000_000, 3_000);

/// What is added for each keyholder whose role and keys are looked at.
const KEYHOLDER: Weight = Weight::from_parts(60_000_000, 15_000);

/// What is added for a value of some ten kilobytes that is written: criteria, documents.
const LIST: Weight = Weight::from_parts(100_000_000, 50_000);

/// Estimates for mocks: reads and writes at what they cost on common hardware, proofs at the greatest length of what is
/// read.
impl WeightInfo for () {
	fn create() -> Weight {
		CALL.saturating_add(CALL)
	}
	fn edit() -> Weight {
		CALL.saturating_add(CALL)
	}
	fn put_lot() -> Weight {
		CALL.saturating_add(LOT)
	}
	fn remove_lot() -> Weight {
		CALL.saturating_add(LOT)
	}
	fn set_criteria() -> Weight {
		CALL.saturating_add(LIST)
	}
	fn set_documents() -> Weight {
		CALL.saturating_add(LIST)
	}
	fn set_eligibility() -> Weight {
		CALL
	}
	fn set_keyholders() -> Weight {
		CALL
	}
	fn set_schedule() -> Weight {
		CALL.saturating_add(LIST)
	}
	fn invite() -> Weight {
		CALL.saturating_add(LOT)
	}
	fn disinvite() -> Weight {
		CALL.saturating_add(LOT)
	}
	fn publish(lots: u32, keyholders: u32) -> Weight {
		CALL.saturating_mul(2)
			.saturating_add(LIST)
			.saturating_add(LOT.saturating_mul(lots.into()))
			.saturating_add(KEYHOLDER.saturating_mul(keyholders.into()))
	}
	fn amend(lots: u32) -> Weight {
		CALL.saturating_mul(2)
			.saturating_add(LIST.saturating_mul(3))
			.saturating_add(LOT.saturating_mul(2).saturating_mul(lots.into()))
	}
	fn cancel() -> Weight {
		CALL.saturating_add(CALL)
	}
	fn ask() -> Weight {
		CALL.saturating_add(LOT)
	}
	fn answer() -> Weight {
		CALL.saturating_add(LOT)
	}
	fn rekey(keyholders: u32) -> Weight {
		CALL.saturating_add(KEYHOLDER.saturating_mul(keyholders.into()))
	}
	fn resume(keyholders: u32) -> Weight {
		CALL.saturating_add(KEYHOLDER.saturating_mul(keyholders.into()))
	}
	fn record_ruleset() -> Weight {
		CALL
	}
	fn withdraw_ruleset() -> Weight {
		CALL
	}
}
