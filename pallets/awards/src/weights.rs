//! What each call and each step of the agenda weighs.
//!
//! On chain, weights come from benchmarks of the real runtime (`scripts/weights` writes them into the runtime). The
//! figures here serve tests and mocks. They count reads, writes and longer values at the prices below.

use frame_support::weights::{constants::RocksDbWeight, Weight};

/// The weight of each call and step, for its worst case.
pub trait WeightInfo {
	/// Weight of `join_pool`.
	fn join_pool() -> Weight;
	/// Weight of `leave_pool`.
	fn leave_pool() -> Weight;
	/// Weight of `declare_conflict`.
	fn declare_conflict() -> Weight;
	/// Weight of `end_conflict`.
	fn end_conflict() -> Weight;
	/// Weight of `set_small_firm_class`.
	fn set_small_firm_class() -> Weight;
	/// Weight of `set_deduction`.
	fn set_deduction() -> Weight;
	/// Weight of `name_representatives`.
	fn name_representatives() -> Weight;
	/// Weight of `advance` with `l` lots to be judged.
	fn advance(l: u32) -> Weight;
	/// Weight of `recuse`.
	fn recuse() -> Weight;
	/// Weight of `commit_marks`, the last of a panel.
	fn commit_marks() -> Weight;
	/// Weight of `reveal_marks` with `m` marks, the last of a panel, after which `l` lots are judged.
	fn reveal_marks(m: u32, l: u32) -> Weight;
	/// Weight of `decide_low_price`, after which the lot is scored.
	fn decide_low_price() -> Weight;
	/// Weight of `reject`, of the last bid, with which the tender ends.
	fn reject() -> Weight;
	/// Weight of `propose` with `l` lots.
	fn propose(l: u32) -> Weight;
	/// Weight of `withdraw_proposal` with `l` lots.
	fn withdraw_proposal(l: u32) -> Weight;
	/// Weight of `approve` with `l` lots.
	fn approve(l: u32) -> Weight;
	/// Weight of `finalise`, by call or by the agenda.
	fn finalise() -> Weight;
	/// Weight of `challenge`.
	fn challenge() -> Weight;
	/// Weight of `withdraw_challenge`.
	fn withdraw_challenge() -> Weight;
	/// Weight of `reply`.
	fn reply() -> Weight;
	/// Weight of `appeal`.
	fn appeal() -> Weight;
	/// Weight of `decide` that ends a tender with `l` lots, each with an award.
	fn decide(l: u32) -> Weight;
	/// Weight of `decide` that has the `l` lots of an award evaluated again, with every remedy.
	fn decide_upheld(l: u32) -> Weight;
	/// Weight of taking in a batch of `b` bids.
	fn step_take_in(b: u32) -> Weight;
	/// Weight of sorting a batch of `b` bids, the last, after which the panel is set up.
	fn step_sort(b: u32) -> Weight;
	/// Weight of looking at `b` places of the pool.
	fn step_draw(b: u32) -> Weight;
	/// Weight of beginning to judge `l` lots.
	fn step_begin_judging(l: u32) -> Weight;
	/// Weight of the step at the end of marking or revealing, after which `l` lots are judged.
	fn step_panel_due(l: u32) -> Weight;
	/// Weight of collecting a batch of `b` prices.
	fn step_collect(b: u32) -> Weight;
	/// Weight of looking at a batch of `b` prices that count.
	fn step_flag(b: u32) -> Weight;
	/// Weight of looking at a batch of `b` prices that are abnormally low.
	fn step_flag_low(b: u32) -> Weight;
	/// Weight of scoring a batch of `b` bids.
	fn step_score(b: u32) -> Weight;
	/// Weight of giving a batch of `b` bonds back.
	fn step_return_bonds(b: u32) -> Weight;
	/// Weight of the step at the end of a period of a challenge.
	fn step_challenge_due() -> Weight;
}

/// The part of a proof that leads to one value in a large state, in bytes.
const PATH: u64 = 2_500;

/// Reading, copying and checking one byte of a long value, in picoseconds.
const BYTE: u64 = 20_000;

/// The longest envelope, which is read and decrypted for its numbers.
const ENVELOPE: u64 = 16_384;

/// The longest sheet of marks.
const SHEET: u64 = 2_050;

/// An expert with all memberships and conflicts.
const EXPERT: u64 = 1_100;

/// The most members of a panel.
const PANEL: u64 = 31;

/// The most places that the draw looks at, each a hash to shuffle.
const EXAMINED: u64 = 2_048;

/// One hash of some 60 bytes and a place in an ordered map, in picoseconds.
const SHUFFLE: u64 = 4_000_000;

/// So many reads of small values and so many writes.
fn storage(reads: u64, writes: u64) -> Weight {
	RocksDbWeight::get().reads_writes(reads, writes).saturating_add(Weight::from_parts(0, reads.saturating_mul(PATH)))
}

/// So many bytes of long values read, beside the reads themselves.
fn bytes(count: u64) -> Weight {
	Weight::from_parts(count.saturating_mul(BYTE), count)
}

/// So much for each of a batch.
fn each(count: u32, weight: Weight) -> Weight {
	weight.saturating_mul(count.into())
}

/// What a call takes before it does anything of its own: the signer's party and role, the tender, its ruleset and its
/// evaluation.
fn call(reads: u64, writes: u64) -> Weight {
	storage(reads.saturating_add(9), writes.saturating_add(1))
}

/// Beginning to judge lots: the record and a task each.
fn judging(l: u32) -> Weight {
	each(l, storage(1, 2))
}

/// The ruleset, criteria and lots that every step reads.
fn step(reads: u64, writes: u64) -> Weight {
	storage(reads.saturating_add(8), writes.saturating_add(3)).saturating_add(bytes(2_000))
}

impl WeightInfo for () {
	fn join_pool() -> Weight {
		call(2, 3).saturating_add(bytes(EXPERT))
	}
	fn leave_pool() -> Weight {
		call(1, 1).saturating_add(bytes(EXPERT))
	}
	fn declare_conflict() -> Weight {
		call(1, 1).saturating_add(bytes(EXPERT))
	}
	fn end_conflict() -> Weight {
		call(1, 1).saturating_add(bytes(EXPERT))
	}
	fn set_small_firm_class() -> Weight {
		storage(2, 1)
	}
	fn set_deduction() -> Weight {
		call(0, 1)
	}
	fn name_representatives() -> Weight {
		// Whether each is verified, and what the pool knows of it.
		let named = storage(PANEL.saturating_mul(2), 0).saturating_add(bytes(EXPERT.saturating_mul(PANEL)));
		call(0, 1).saturating_add(named)
	}
	fn advance(l: u32) -> Weight {
		call(6, 3).saturating_add(judging(l))
	}
	fn recuse() -> Weight {
		call(3, 4).saturating_add(bytes(EXPERT.saturating_mul(2)))
	}
	fn commit_marks() -> Weight {
		call(7, 6).saturating_add(bytes(2_000))
	}
	fn reveal_marks(m: u32, l: u32) -> Weight {
		call(8, 5)
			.saturating_add(bytes(u64::from(m).saturating_mul(4).saturating_add(2_000)))
			.saturating_add(judging(l))
	}
	fn decide_low_price() -> Weight {
		call(9, 7).saturating_add(bytes(4_000))
	}
	fn reject() -> Weight {
		// The licences are looked at; then the tender ends, its budget is free, if no draft is left, and its bonds are put on
		// the agenda.
		call(49, 14)
	}
	fn propose(l: u32) -> Weight {
		call(38, 4).saturating_add(each(l, storage(3, 1)))
	}
	fn withdraw_proposal(l: u32) -> Weight {
		call(2, 2).saturating_add(each(l, storage(1, 1)))
	}
	fn approve(l: u32) -> Weight {
		call(46, 6).saturating_add(each(l, storage(1, 1)))
	}
	fn finalise() -> Weight {
		// What the contract does with it: its terms, its schedule, a draft.
		call(20, 20).saturating_add(bytes(30_000))
	}
	fn challenge() -> Weight {
		call(12, 6)
	}
	fn withdraw_challenge() -> Weight {
		call(5, 6)
	}
	fn reply() -> Weight {
		call(8, 2)
	}
	fn appeal() -> Weight {
		call(12, 7)
	}
	fn decide(l: u32) -> Weight {
		// A lot's award, its contract, bonds and a task at most.
		call(12, 12).saturating_add(each(l, storage(6, 6)))
	}
	fn decide_upheld(l: u32) -> Weight {
		// The panel, the award's contract and its bond; of a lot two bids, its record, its best numbers and a task.
		call(18, 18).saturating_add(bytes(2_000)).saturating_add(each(l, storage(5, 5)))
	}
	fn step_take_in(b: u32) -> Weight {
		// The keys and what is released of them, once; of each bid number, bid, outcomes, envelope, licence and its class.
		step(36, 2).saturating_add(each(b, storage(10, 2).saturating_add(bytes(ENVELOPE))))
	}
	fn step_sort(b: u32) -> Weight {
		// After the last bid of the last lot the pool is measured and the representatives are looked at.
		let named = storage(PANEL, 0).saturating_add(bytes(EXPERT.saturating_mul(PANEL)));
		step(70, 6).saturating_add(named).saturating_add(each(b, storage(1, 2)))
	}
	fn step_draw(b: u32) -> Weight {
		let shuffled = Weight::from_parts(EXAMINED.saturating_mul(SHUFFLE), 0);
		// The place, the expert, its role, and whether each of its conflicts bids.
		let place = storage(40, 0).saturating_add(bytes(EXPERT));
		step(4, 4).saturating_add(bytes(1_000)).saturating_add(shuffled).saturating_add(each(b, place))
	}
	fn step_begin_judging(l: u32) -> Weight {
		step(2, 2).saturating_add(judging(l))
	}
	fn step_panel_due(l: u32) -> Weight {
		let dropouts = PANEL.saturating_add(4);
		step(dropouts, dropouts).saturating_add(bytes(EXPERT.saturating_mul(dropouts))).saturating_add(judging(l))
	}
	fn step_collect(b: u32) -> Weight {
		step(2, 3).saturating_add(each(b, storage(3, 2)))
	}
	fn step_flag(b: u32) -> Weight {
		step(4, 4).saturating_add(each(b, storage(3, 1).saturating_add(bytes(1_300))))
	}
	fn step_flag_low(b: u32) -> Weight {
		step(4, 4).saturating_add(each(b, storage(2, 3)))
	}
	fn step_score(b: u32) -> Weight {
		// A batch lies on two sheets at most; each member's are read.
		let sheets = storage(PANEL, 0).saturating_add(bytes(SHEET.saturating_mul(PANEL))).saturating_mul(2);
		step(4, 2).saturating_add(sheets).saturating_add(each(b, storage(2, 1).saturating_add(bytes(1_300))))
	}
	fn step_return_bonds(b: u32) -> Weight {
		step(1, 1).saturating_add(each(b, storage(7, 3)))
	}
	fn step_challenge_due() -> Weight {
		storage(9, 6)
	}
}
