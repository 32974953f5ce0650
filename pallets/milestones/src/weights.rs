//! What each call and each step of the agenda weighs.
//!
//! On chain, weights come from benchmarks of the real runtime (`scripts/weights` writes them into the runtime). The
//! figures here serve tests and mocks: estimates on the high side, from what each call reads and writes, other pallets'
//! part included.

use frame_support::weights::{constants::RocksDbWeight, Weight};

/// The weight of each call and step, for its worst case.
pub trait WeightInfo {
	/// Weight of `set_terms` on a contract with `m` milestones, all accepted by devices.
	fn set_terms(m: u32) -> Weight;
	/// Weight of `sign`, of the last signature.
	fn sign() -> Weight;
	/// Weight of `decline`.
	fn decline() -> Weight;
	/// Weight of `deliver`.
	fn deliver() -> Weight;
	/// Weight of `accept`, of the last inspector.
	fn accept() -> Weight;
	/// Weight of `accept`, of the second official.
	fn accept_by_buyer() -> Weight;
	/// Weight of `reject`, of the last inspector.
	fn reject() -> Weight;
	/// Weight of `attest`.
	fn attest() -> Weight;
	/// Weight of `pay`, late and of the last payment.
	fn pay() -> Weight;
	/// Weight of `pay`, and of the step, for interest that another line gives.
	fn pay_interest() -> Weight;
	/// Weight of `propose_variation` of `m` milestones.
	fn propose_variation(m: u32) -> Weight;
	/// Weight of `sign_variation`, of the last signature, of `m` milestones.
	fn sign_variation(m: u32) -> Weight;
	/// Weight of `withdraw_variation`.
	fn withdraw_variation() -> Weight;
	/// Weight of `dispute`.
	fn dispute() -> Weight;
	/// Weight of `withdraw_dispute`, of the last delivery, which was rejected, under a contract that has ended early.
	fn withdraw_dispute() -> Weight;
	/// Weight of `withdraw_dispute`, of the last milestone, whose payments it held back.
	fn withdraw_dispute_of_payments() -> Weight;
	/// Weight of `settle`, of what was accepted, with nothing for the supplier: the contract is closed.
	fn settle() -> Weight;
	/// Weight of `settle`, of the last delivery, which nobody had decided.
	fn settle_undecided() -> Weight;
	/// Weight of `terminate`, of the last signature, for the supplier's default, with `m` milestones that all fall.
	fn terminate(m: u32) -> Weight;
	/// Weight of `terminate` for the buyer's default, with `m` milestones, of which one falls and the last was not all paid.
	fn terminate_for_buyer_default(m: u32) -> Weight;
	/// Weight of `withdraw_termination`.
	fn withdraw_termination() -> Weight;
	/// Weight of `free_reserve`.
	fn free_reserve() -> Weight;
	/// Weight of `set_tax_office`.
	fn set_tax_office() -> Weight;
	/// Weight of the hook that makes a draft with `m` milestones.
	fn awarded(m: u32) -> Weight;
	/// Weight of the step at the end of the time for signing.
	fn step_signing() -> Weight;
	/// Weight of the step that accepts by silence.
	fn step_silence() -> Weight;
	/// Weight of the step that pays.
	fn step_pay() -> Weight;
}

/// The weight of a call with so many reads and writes. A read is taken to prove two and a half KiB, the nodes of a large
/// trie and a value.
fn estimate(reads: u64, writes: u64) -> Weight {
	Weight::from_parts(60_000_000, reads.saturating_mul(2_560))
		.saturating_add(RocksDbWeight::get().reads_writes(reads, writes))
}

/// So many reads and writes for each of `m`.
fn each(m: u32, reads: u64, writes: u64) -> Weight {
	let m = u64::from(m);
	let (reads, writes) = (reads.saturating_mul(m), writes.saturating_mul(m));
	Weight::from_parts(0, reads.saturating_mul(2_560)).saturating_add(RocksDbWeight::get().reads_writes(reads, writes))
}

/// Estimates, for mocks. Turning the signer into a party reads four values, a person behind an account three more, the
/// calendar and the outages five.
impl WeightInfo for () {
	// The contract, a bond that goes back, terms and signatures; a milestone each, an inspector's office each.
	fn set_terms(m: u32) -> Weight {
		estimate(18, 6).saturating_add(each(m, 3, 0))
	}
	// Two more persons and what the first may do, the award, the bond, the commitment, what the award does, the rest of the reservation.
	fn sign() -> Weight {
		estimate(49, 20)
	}
	// The bond, the award, the tender, the reservation.
	fn decline() -> Weight {
		estimate(30, 15)
	}
	// The milestone, the calendar, a task.
	fn deliver() -> Weight {
		estimate(14, 6)
	}
	// The delivery, the terms, an office, the calendar twice, the budget, two payments and two tasks.
	fn accept() -> Weight {
		estimate(28, 14)
	}
	// The same without terms and office; two persons and what the first may do.
	fn accept_by_buyer() -> Weight {
		estimate(36, 14)
	}
	// As `accept`; on a contract that has ended the milestone falls and the bond goes back.
	fn reject() -> Weight {
		estimate(28, 14)
	}
	// As `accept`.
	fn attest() -> Weight {
		estimate(28, 14)
	}
	// Two persons and what the first may do, two payments from the line, its journal, a purse, interest and its task, the bond, the end.
	fn pay() -> Weight {
		estimate(38, 22)
	}
	// The payment and its contract, two lines, their journals and accounts, up to three lines looked at, a purse.
	fn pay_interest() -> Weight {
		estimate(20, 14)
	}
	// A milestone each.
	fn propose_variation(m: u32) -> Weight {
		estimate(14, 4).saturating_add(each(m, 1, 0))
	}
	// Two persons and what the first may do, the award, two lines of the budget; a milestone each.
	fn sign_variation(m: u32) -> Weight {
		estimate(35, 13).saturating_add(each(m, 1, 1))
	}
	// The contract and the proposal.
	fn withdraw_variation() -> Weight {
		estimate(7, 1)
	}
	// The contract, the milestone, its two payments, the dispute.
	fn dispute() -> Weight {
		estimate(11, 3)
	}
	// The same, the calendar, a task; on a contract that has ended the milestone falls and the bond goes back.
	fn withdraw_dispute() -> Weight {
		estimate(24, 14)
	}
	// The dispute, two payments, the bond.
	fn withdraw_dispute_of_payments() -> Weight {
		estimate(18, 9)
	}
	// The terms, an office, two payments, the budget, the end.
	fn settle() -> Weight {
		estimate(30, 20)
	}
	// The terms, an office, the calendar, a payment and its task, the budget, the bond.
	fn settle_undecided() -> Weight {
		estimate(30, 14)
	}
	// Two persons and what the first may do, the budget, the bond, the end; a milestone each.
	fn terminate(m: u32) -> Weight {
		estimate(32, 20).saturating_add(each(m, 2, 1))
	}
	// The budget, the bond, what waited for signatures; a milestone and its two payments each.
	fn terminate_for_buyer_default(m: u32) -> Weight {
		estimate(18, 16).saturating_add(each(m, 3, 0))
	}
	// The contract and the signatures.
	fn withdraw_termination() -> Weight {
		estimate(7, 1)
	}
	// The drafts, the tender, the reservation, the line.
	fn free_reserve() -> Weight {
		estimate(6, 5)
	}
	// The party, the setting.
	fn set_tax_office() -> Weight {
		estimate(2, 1)
	}
	// The award, the tender's ruleset and schedule, the calendar, a task, three indexes; two records each.
	fn awarded(m: u32) -> Weight {
		estimate(20, 12).saturating_add(each(m, 0, 2))
	}
	// As `decline`, without a signer.
	fn step_signing() -> Weight {
		estimate(28, 15)
	}
	// As `accept`, without a signer.
	fn step_silence() -> Weight {
		estimate(20, 13)
	}
	// As `pay`, without signers.
	fn step_pay() -> Weight {
		estimate(28, 22)
	}
}
