//! What one bid costs beside few others and beside many: the same.
//!
//! The test stands on the set-up of the benchmarks and runs with them (`scripts/test --all`). It prints what it measures;
//! `docs/performance.md` says how to see it.

#![allow(
	clippy::arithmetic_side_effects,
	clippy::expect_used,
	clippy::unreachable,
	clippy::unwrap_used,
	reason = "tests: a failure here is a failed test"
)]

use crate::{benchmarks::Helper, AccountId, Runtime, RuntimeGenesisConfig, RuntimeOrigin, SealedBids, System, Tenders};
use alloc::{format, vec::Vec};
use core::fmt;
use frame_support::storage::with_transaction;
use pallet_sealed_bids::{
	benchmarking::{bid, bidder, close, of_length, release_first, seal_all, BenchmarkHelper},
	Bidders, Bids, Books, Envelopes,
};
use procurement_primitives::{
	identity::{PartyId, Role},
	tender::{traits::TenderInspect, LotSet, Stage, TenderId},
};
use sp_io::TestExternalities;
use sp_runtime::{traits::BlakeTwo256, BuildStorage, DispatchError, TransactionOutcome};
use std::time::{Duration, Instant};

/// Keyholders of the measured tender, and how many of them open it.
const KEYHOLDERS: u8 = 5;
const THRESHOLD: u8 = 3;

/// An envelope of about so many bytes.
const KIB: usize = 980;

/// How often each call is timed.
const TIMES: u32 = 25;

/// A tender that takes bids.
struct Measured {
	tender: TenderId,
	/// A bidder that has not bid, and its account.
	party: PartyId,
	account: AccountId,
	/// A bidder that has: the longest bid there can be.
	sealed: PartyId,
}

/// A chain on which one tender has `others` bids, and beside it stand `others` more tenders with a bid each.
fn crowded(others: u32) -> (TestExternalities, Measured) {
	let mut chain = TestExternalities::new(RuntimeGenesisConfig::default().build_storage().unwrap());
	let measured = chain.execute_with(|| {
		System::set_block_number(1);
		let (parties, accounts): (Vec<_>, Vec<_>) =
			(1..=KEYHOLDERS).map(|index| Helper::party(index.into(), Role::Keyholder)).unzip();
		let tender = Helper::draft(0, parties, THRESHOLD, false, 0);
		seal_all::<Runtime>(tender, &accounts);
		Helper::publish(tender);
		let (first, account) = bidder::<Runtime>(tender, 0);
		submit(tender, account).unwrap();
		multiply(tender, first, others);
		let sealed = bid::<Runtime>(tender, 2);
		let (party, account) = bidder::<Runtime>(tender, 1);
		Measured { tender, party, account, sealed }
	});
	chain.commit_all().unwrap();
	(chain, measured)
}

/// Copies a tender and its bid `others` times, straight into the storage.
fn multiply(tender: TenderId, first: PartyId, others: u32) {
	let header = pallet_procurement_tenders::Tenders::<Runtime>::get(tender).unwrap();
	let texts = pallet_procurement_tenders::TenderTexts::<Runtime>::get(tender).unwrap();
	let record = Bids::<Runtime>::get(tender, first).unwrap();
	let envelope = Envelopes::<Runtime>::get((tender, first, Stage::Technical)).unwrap();
	let mut book = Books::<Runtime>::get(tender);
	for number in 1..=others {
		let (bidder, beside) = (1_000_000 + number, tender + number);
		Bids::<Runtime>::insert(tender, bidder, &record);
		Bidders::<Runtime>::insert(tender, number, bidder);
		Envelopes::<Runtime>::insert((tender, bidder, Stage::Technical), &envelope);

		let reference = format!("beside {number}").into_bytes();
		pallet_procurement_tenders::Tenders::<Runtime>::insert(beside, &header);
		pallet_procurement_tenders::TenderTexts::<Runtime>::insert(beside, &texts);
		pallet_procurement_tenders::TendersByBuyer::<Runtime>::insert(header.buyer, beside.to_be_bytes(), ());
		pallet_procurement_tenders::References::<Runtime>::insert(
			(header.buyer, pallet_procurement_tenders::types::Reference::try_from(reference).unwrap()),
			beside,
		);
		Books::<Runtime>::insert(beside, book);
		Bids::<Runtime>::insert(beside, first, &record);
		Bidders::<Runtime>::insert(beside, 0, first);
		Envelopes::<Runtime>::insert((beside, first, Stage::Technical), &envelope);
	}
	book.received += others;
	Books::<Runtime>::insert(tender, book);
	pallet_procurement_tenders::NextTenderId::<Runtime>::put(tender + others + 1);
}

fn lots(tender: TenderId) -> LotSet {
	Tenders::bidding(tender).unwrap().lots
}

fn submit(tender: TenderId, account: AccountId) -> Result<(), DispatchError> {
	let envelope = of_length(KEYHOLDERS, KIB);
	SealedBids::submit(RuntimeOrigin::signed(account), tender, lots(tender), envelope, None)
		.map(|_| ())
		.map_err(|refused| refused.error)
}

/// Undoes what it did.
fn tried<R>(act: impl FnOnce() -> R) -> R {
	with_transaction(|| TransactionOutcome::Rollback(Ok::<_, DispatchError>(act()))).unwrap()
}

/// The shortest of some runs: the machine has other things to do.
fn timed<R>(mut act: impl FnMut() -> R) -> Duration {
	(0..TIMES)
		.map(|_| {
			let began = Instant::now();
			tried(&mut act);
			began.elapsed()
		})
		.min()
		.unwrap()
}

/// What an act costs.
#[derive(Debug)]
struct Cost {
	/// Storage keys that it wrote.
	written: usize,
	/// The proof of what it read, in bytes, without what the validator can compute itself.
	proof: usize,
	/// The time, natively.
	time: Duration,
}

impl fmt::Display for Cost {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(f, "{} keys written, {} bytes of proof, {:?}", self.written, self.proof, self.time)
	}
}

fn cost<R>(chain: &mut TestExternalities, mut act: impl FnMut() -> R) -> Cost {
	let time = chain.execute_with(|| timed(&mut act));
	// What undoing leaves behind.
	chain.reset_overlay();
	let root = *chain.as_backend().root();
	let (_, proof) = chain.execute_and_prove(&mut act);
	let written = chain.overlayed_changes().changes().count();
	chain.reset_overlay();
	Cost { written, proof: proof.encoded_compact_size::<BlakeTwo256>(root).unwrap(), time }
}

#[test]
fn a_bid_should_cost_the_same_beside_any_number_of_bids_and_tenders() {
	let costs: Vec<_> = [10, 1_000, 100_000]
		.into_iter()
		.map(|others| {
			let (mut chain, Measured { tender, account, party, sealed }) = crowded(others);
			let submitting = cost(&mut chain, || submit(tender, account.clone()).unwrap());
			chain.execute_with(|| {
				submit(tender, account.clone()).unwrap();
				close::<Runtime>(tender);
				release_first::<Runtime>(tender, THRESHOLD);
			});
			chain.commit_all().unwrap();
			let reading = cost(&mut chain, || SealedBids::view(tender, party).unwrap());
			let open = || SealedBids::open(RuntimeOrigin::signed(account.clone()), tender, Stage::Technical, sealed);
			let opening = cost(&mut chain, || open().unwrap());
			std::println!("beside {others}: submitting: {submitting}; reading: {reading}; opening: {opening}");
			[submitting, reading, opening]
		})
		.collect();
	let [few, more, many] = &costs[..] else { unreachable!("three were measured") };
	for ((few, more), many) in few.iter().zip(more).zip(many) {
		assert_eq!(few.written, many.written);
		// Where sixteen times as much is stored, the way to a value is one node longer: each time that the number grows a
		// hundredfold adds as much to the proof, give or take a node for each of some ten values.
		assert!(many.proof < more.proof * 2 - few.proof + 6_000, "{few:?} became {more:?} and {many:?}");
	}
}
