//! What each call and step costs at worst: most keyholders, longest envelopes, most licence classes, bids whose last
//! licence turns out to have lapsed, so that they are opened, judged and given their bond back.
//!
//! `submit_among` is an extra benchmark: it shows that a submission costs the same beside 10 bids and tenders as beside
//! 100,000. Run it with `--extra` and read the slope of its component, which must be nothing.

#![allow(
	missing_docs,
	clippy::arithmetic_side_effects,
	clippy::cast_possible_truncation,
	clippy::expect_used,
	clippy::indexing_slicing,
	clippy::unwrap_used,
	reason = "no code of the chain: it runs on the machine that measures"
)]

use super::*;
use crate::{
	keys::{number_of, stages},
	types::{Outcome, Step},
};
use alloc::{vec, vec::Vec};
use codec::Encode;
use frame_benchmarking::v2::*;
use frame_support::traits::{EnsureOrigin, Get};
use frame_system::RawOrigin;
use procurement_envelope::{
	draw_seed,
	keyholder::{self, Registration},
	seal, Context, Envelope, Sealer, Suite, MAX_KEYHOLDERS, MAX_PAYLOAD, SIZE_CLASSES, TAG,
};
use procurement_primitives::{
	agenda::{Progress, Task as _},
	bid::{BondState, Disqualification, LotPrice, Payload, PayloadV1, StageStatus},
	identity::{PartyId, Role},
	tender::{
		traits::{BiddingHook, TenderInspect},
		Stage, TenderId,
	},
	time::Moment,
};
use sp_io::hashing::blake2_256;

/// Tenders, parties, money and time during a benchmark.
pub trait BenchmarkHelper<AccountId> {
	/// The number of a verified party that holds `role` and, if it bids, has money for a bond and every licence that drafts
	/// made here ask for; and an account that may do everything for it. Different for each seed.
	fn party(seed: u32, role: Role) -> (PartyId, AccountId);

	/// A draft of a party numbered `seed`, with 64 lots, these keyholders and this threshold, a bond that is not zero, a
	/// minimum of one bid, and so many licence classes.
	fn draft(seed: u32, keyholders: Vec<PartyId>, threshold: u8, two_envelopes: bool, classes: u32) -> TenderId;

	/// Makes a draft a tender that takes bids from now on, without asking whether it may be.
	fn publish(tender: TenderId);

	/// Lets a party bid, and nobody who is not let. Nothing where tenders invite nobody.
	fn invite(_tender: TenderId, _bidder: PartyId) {}

	/// An amendment that touches bids.
	fn amend(tender: TenderId);

	/// Makes the last of the licences that drafts ask for invalid.
	fn lapse(bidder: PartyId);

	/// Sets the clock.
	fn set_time(now: Moment);
}

/// The seeds of parties: keyholders first, then a party of each kind.
const BUYER: u32 = 100;
const BIDDER: u32 = 1_000;

fn keyholder<T: Config>(index: u8) -> (PartyId, T::AccountId) {
	T::BenchmarkHelper::party(index.into(), Role::Keyholder)
}

/// A supplier that may bid on the tender.
pub fn bidder<T: Config>(tender: TenderId, number: u32) -> (PartyId, T::AccountId) {
	let (party, account) = T::BenchmarkHelper::party(BIDDER + number, Role::Supplier);
	T::BenchmarkHelper::invite(tender, party);
	(party, account)
}

/// So many keyholders over half.
fn threshold(n: u8) -> u8 {
	n / 2 + 1
}

/// 32 bytes that differ by what they are for.
fn bytes(what: impl Encode) -> [u8; 32] {
	blake2_256(&what.encode())
}

/// The generation of a tender's keys.
fn generation<T: Config>(tender: TenderId) -> u32 {
	T::Tenders::bidding(tender).unwrap().key_generation
}

fn registration<T: Config>(tender: TenderId, stage: Stage, index: u8, salt: u8) -> Registration {
	let genesis = Pallet::<T>::genesis().unwrap();
	let generation = generation::<T>(tender);
	let (root, salt) = (bytes((b"root", index)), bytes((b"salt", salt)));
	keyholder::register(&root, &salt, &genesis, tender, generation, number_of(stage), index)
}

fn registrations<T: Config>(tender: TenderId, index: u8, salt: u8) -> Vec<Registration> {
	let terms = T::Tenders::bidding(tender).unwrap();
	stages(&terms).iter().map(|stage| registration::<T>(tender, *stage, index, salt)).collect()
}

fn secret<T: Config>(tender: TenderId, stage: Stage, index: u8) -> [u8; 32] {
	let genesis = Pallet::<T>::genesis().unwrap();
	let generation = generation::<T>(tender);
	let (root, salt) = (bytes((b"root", index)), bytes((b"salt", 0u8)));
	*keyholder::derive(&root, &salt, &genesis, tender, generation, number_of(stage)).as_bytes()
}

/// Registers every key and beacon that a tender's keyholders, whose accounts these are, owe for its present key
/// generation: for the benchmarks of what comes before bidding.
pub fn seal_all<T: Config>(tender: TenderId, keyholders: &[T::AccountId]) {
	for (index, account) in (1..).zip(keyholders) {
		Pallet::<T>::do_register_keys(account, tender, &registrations::<T>(tender, index, 0)).expect("fresh keys");
	}
	for (index, account) in (1..).zip(keyholders) {
		Pallet::<T>::do_submit_beacon(account, tender, beacon::<T>(tender, index)).expect("all keys registered");
	}
}

/// A draft whose keyholders have registered.
fn keyed<T: Config>(n: u8, two_envelopes: bool, classes: u32) -> TenderId {
	let keyholders = (1..=n).map(|index| keyholder::<T>(index).0).collect();
	let tender = T::BenchmarkHelper::draft(BUYER, keyholders, threshold(n), two_envelopes, classes);
	for index in 1..=n {
		let (party, account) = keyholder::<T>(index);
		Pallet::<T>::do_appoint(party, 1_000_000 + u32::from(index));
		Pallet::<T>::do_register_keys(&account, tender, &registrations::<T>(tender, index, 0)).expect("fresh keys");
	}
	tender
}

/// Seals a payload.
fn sealed<T: Config>(
	tender: TenderId,
	stage: Stage,
	sealer: Sealer,
	payload: &[u8],
	technical: Option<[u8; 32]>,
) -> Envelope {
	let terms = T::Tenders::bidding(tender).unwrap();
	let keyholders = T::Tenders::keyholders(tender);
	let lots = if matches!(sealer, Sealer::Bidder(_)) { terms.lots.0 } else { 0 };
	let context = Context {
		genesis: Pallet::<T>::genesis().unwrap(),
		tender,
		version: terms.version,
		stage: number_of(stage),
		threshold: terms.threshold,
		keys: &Pallet::<T>::keys_of(tender, terms.key_generation, stage, &keyholders).expect("all registered"),
		lots,
		sealer,
		technical,
	};
	let seed = draw_seed(&bytes((sealer, tender)), b"", &context, payload).expect("random");
	seal(&context, payload, &seed).expect("fits")
}

fn beacon<T: Config>(tender: TenderId, index: u8) -> Vec<u8> {
	sealed::<T>(tender, Stage::Technical, Sealer::Beacon(index), &[], None).encode()
}

/// A tender that takes bids.
fn published<T: Config>(n: u8, two_envelopes: bool, classes: u32) -> TenderId {
	let tender = keyed::<T>(n, two_envelopes, classes);
	for index in 1..=n {
		let (_, account) = keyholder::<T>(index);
		Pallet::<T>::do_submit_beacon(&account, tender, beacon::<T>(tender, index)).expect("all keys registered");
	}
	T::BenchmarkHelper::publish(tender);
	tender
}

/// The longest payload that keeps to the terms: a price for each lot, and documents that fill the envelope.
fn longest_payload<T: Config>(tender: TenderId) -> Vec<u8> {
	let terms = T::Tenders::bidding(tender).unwrap();
	let prices = terms.lots.iter().map(|lot| LotPrice { lot, price: u128::MAX }).collect();
	filled(PayloadV1 { prices, ..Default::default() })
}

/// A payload with a statement and documents that fill the envelope.
pub fn filled(payload: PayloadV1) -> Vec<u8> {
	use procurement_primitives::bid::{BidDocument, MAX_STATEMENT, MAX_TEXT};
	let mut payload = PayloadV1 { statement: vec![b's'; MAX_STATEMENT], ..payload };
	for number in 0..=u8::MAX {
		let mut next = payload.clone();
		let (media_type, uri) = (vec![b'm'; MAX_TEXT], vec![b'u'; MAX_TEXT]);
		let wrapped_key = vec![b'k'; MAX_TEXT];
		let mut hash = [0; 32];
		hash[0] = number;
		next.documents.push(BidDocument { hash, media_type, uri, wrapped_key });
		if Payload::V1(next.clone()).encoded_size() > MAX_PAYLOAD {
			break;
		}
		payload = next;
	}
	Payload::V1(payload).encode()
}

/// Seals and submits what a party says, its prices apart if there are payloads for both stages.
pub fn submit_sealed<T: Config>(
	tender: TenderId,
	(party, account): (PartyId, &T::AccountId),
	technical: &[u8],
	price: Option<&[u8]>,
) {
	let lots = T::Tenders::bidding(tender).unwrap().lots;
	let sealer = Sealer::Bidder(party);
	let technical = sealed::<T>(tender, Stage::Technical, sealer, technical, None);
	let price = price.map(|price| sealed::<T>(tender, Stage::Price, sealer, price, Some(technical.hash())).encode());
	Pallet::<T>::do_submit(account, tender, lots, &technical.encode(), price.as_deref()).expect("may bid");
}

/// As many keyholders release a stage's keys as are needed, and all of the stage is opened.
pub fn open_stage<T: Config>(tender: TenderId, stage: Stage) {
	for index in 1..=T::Tenders::bidding(tender).unwrap().threshold {
		let seed = secret::<T>(tender, stage, index);
		Pallet::<T>::do_release(tender, stage, index, &seed).expect("may be released");
	}
	let task = Task::<T>::new(Step::Open { tender, stage });
	while task.run().expect("due") == Progress::More {}
}

/// Submits the longest bid that keeps to the terms.
pub fn bid<T: Config>(tender: TenderId, number: u32) -> PartyId {
	let (party, account) = bidder::<T>(tender, number);
	let terms = T::Tenders::bidding(tender).unwrap();
	let envelope =
		sealed::<T>(tender, Stage::Technical, Sealer::Bidder(party), &longest_payload::<T>(tender), None).encode();
	let price = terms.two_envelopes.then(|| envelope.clone());
	Pallet::<T>::do_submit(&account, tender, terms.lots, &envelope, price.as_deref()).expect("may bid");
	party
}

/// The deadline passes.
pub fn close<T: Config>(tender: TenderId) {
	T::BenchmarkHelper::set_time(T::Tenders::bidding(tender).unwrap().bid_deadline);
}

/// So many keyholders release.
pub fn release_first<T: Config>(tender: TenderId, count: u8) {
	for index in 1..=count {
		let seed = secret::<T>(tender, Stage::Technical, index);
		Pallet::<T>::do_release(tender, Stage::Technical, index, &seed).expect("may be released");
	}
}

/// The moment at which bidders may open their own.
fn keys_due<T: Config>(tender: TenderId) -> Moment {
	let terms = T::Tenders::bidding(tender).unwrap();
	terms.bid_deadline + terms.release_period
}

/// An envelope that passes every check before it is opened, of at least `length` bytes or the longest there is.
pub fn of_length(n: u8, length: usize) -> Vec<u8> {
	let fixed = 36 + 32 * usize::from(n) + TAG;
	let class = SIZE_CLASSES.into_iter().find(|class| class + fixed >= length).unwrap_or(SIZE_CLASSES[5]);
	// The base point of the Montgomery curve: canonical and of large order.
	let mut ephemeral = [0; 32];
	ephemeral[0] = 9;
	let wraps = vec![[1; 32]; n.into()];
	Envelope { suite: Suite::Curve25519, ephemeral, wraps, ciphertext: vec![2; class + TAG] }.encode()
}

fn status_of<T: Config>(tender: TenderId) -> StageStatus {
	Books::<T>::get(tender).technical.status
}

fn is_disqualified<T: Config>(tender: TenderId, bidder: PartyId) -> bool {
	matches!(
		Outcomes::<T>::get((tender, bidder, Stage::Technical)),
		Some(Outcome::Disqualified { reason: Disqualification::LicenceInvalid { .. }, .. })
	)
}

/// The council's origin.
fn council<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::GovernanceOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)
}

fn run<T: Config>(step: Step) {
	Task::<T>::new(step).run().expect("due");
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn appoint_keyholder() -> Result<(), BenchmarkError> {
		let origin = council::<T>()?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 1, 2);

		assert_eq!(Appointers::<T>::get(1), Some(2));
		Ok(())
	}

	#[benchmark]
	fn set_superior() -> Result<(), BenchmarkError> {
		let origin = council::<T>()?;
		for body in 2..10 {
			Superiors::<T>::insert(body, body + 1);
		}

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 1, Some(2));

		assert_eq!(Superiors::<T>::get(1), Some(2));
		Ok(())
	}

	#[benchmark]
	fn register_keys() {
		let tender = keyed::<T>(MAX_KEYHOLDERS, true, 0);
		let (_, account) = keyholder::<T>(MAX_KEYHOLDERS);
		let fresh = registrations::<T>(tender, MAX_KEYHOLDERS, 1);

		#[extrinsic_call]
		_(RawOrigin::Signed(account), tender, fresh.clone());

		let key = Keys::<T>::get((tender, generation::<T>(tender), Stage::Price, MAX_KEYHOLDERS)).unwrap();
		assert_eq!(key.registration, fresh[1]);
	}

	#[benchmark]
	fn submit_beacon(n: Linear<3, 16>) {
		let n = n as u8;
		let tender = keyed::<T>(n, false, 0);
		let (_, account) = keyholder::<T>(n);
		let envelope = beacon::<T>(tender, n);

		#[extrinsic_call]
		_(RawOrigin::Signed(account), tender, envelope);

		assert!(Beacons::<T>::contains_key((tender, generation::<T>(tender), n)));
	}

	#[benchmark]
	fn submit(b: Linear<1_000, 32_768>, c: Linear<0, { T::MaxLicenceClasses::get() }>) {
		let tender = published::<T>(MAX_KEYHOLDERS, true, c);
		let (party, account) = bidder::<T>(tender, 0);
		let envelope = of_length(MAX_KEYHOLDERS, b as usize / 2);
		let lots = T::Tenders::bidding(tender).unwrap().lots;

		#[extrinsic_call]
		_(RawOrigin::Signed(account), tender, lots, envelope.clone(), Some(envelope));

		assert!(Bids::<T>::contains_key(tender, party));
	}

	#[benchmark]
	fn withdraw() {
		let tender = published::<T>(MAX_KEYHOLDERS, true, 0);
		let party = bid::<T>(tender, 0);
		let (_, account) = bidder::<T>(tender, 0);

		#[extrinsic_call]
		_(RawOrigin::Signed(account), tender);

		assert!(Bids::<T>::get(tender, party).unwrap().withdrawn);
	}

	#[benchmark]
	fn confirm(c: Linear<0, { T::MaxLicenceClasses::get() }>) {
		let tender = published::<T>(MAX_KEYHOLDERS, true, c);
		let party = bid::<T>(tender, 0);
		let (_, account) = bidder::<T>(tender, 0);
		T::BenchmarkHelper::amend(tender);

		#[extrinsic_call]
		_(RawOrigin::Signed(account), tender);

		let bid = Bids::<T>::get(tender, party).unwrap();
		assert!(bid.confirmed_version > bid.sealed_version);
	}

	#[benchmark]
	fn release() {
		let tender = published::<T>(3, false, 0);
		bid::<T>(tender, 0);
		close::<T>(tender);
		let (_, account) = keyholder::<T>(2);
		let seed = secret::<T>(tender, Stage::Technical, 2);

		// The first, which begins the opening; the last puts one step on the agenda and begins nothing.
		#[extrinsic_call]
		_(RawOrigin::Signed(account), tender, Stage::Technical, 2, seed);

		assert_eq!(status_of::<T>(tender), StageStatus::AwaitingKeys);
	}

	#[benchmark]
	fn report_leak() {
		let tender = published::<T>(3, true, 0);
		bid::<T>(tender, 0);
		let (_, account) = keyholder::<T>(2);
		let seed = secret::<T>(tender, Stage::Price, 2);
		let generation = generation::<T>(tender);

		#[extrinsic_call]
		_(RawOrigin::Signed(account), tender, generation, Stage::Price, 2, seed);

		assert!(Leaks::<T>::contains_key((tender, generation, Stage::Price, 2)));
	}

	#[benchmark]
	fn open(n: Linear<3, 16>, c: Linear<0, { T::MaxLicenceClasses::get() }>) {
		let tender = published::<T>(n as u8, false, c);
		let party = bid::<T>(tender, 0);
		close::<T>(tender);
		release_first::<T>(tender, threshold(n as u8));
		let (_, account) = keyholder::<T>(1);
		T::BenchmarkHelper::lapse(party);

		#[extrinsic_call]
		_(RawOrigin::Signed(account), tender, Stage::Technical, party);

		assert!(c == 0 || is_disqualified::<T>(tender, party));
	}

	#[benchmark]
	fn self_open(n: Linear<3, 16>, c: Linear<0, { T::MaxLicenceClasses::get() }>) {
		let tender = published::<T>(n as u8, false, c);
		let party = bid::<T>(tender, 0);
		close::<T>(tender);
		// What the keyholders would find tells the seed that the bidder has kept; nothing of it stays.
		let seed = frame_support::storage::with_transaction(|| {
			release_first::<T>(tender, threshold(n as u8));
			Pallet::<T>::do_open(tender, Stage::Technical, party).expect("released");
			let seed = Outcomes::<T>::get((tender, party, Stage::Technical)).and_then(|outcome| outcome.seed());
			sp_runtime::TransactionOutcome::Rollback(Ok::<_, sp_runtime::DispatchError>(seed))
		})
		.unwrap()
		.expect("well formed");
		T::BenchmarkHelper::set_time(keys_due::<T>(tender));
		T::BenchmarkHelper::lapse(party);
		let (_, account) = keyholder::<T>(1);

		#[extrinsic_call]
		_(RawOrigin::Signed(account), tender, Stage::Technical, party, seed);

		assert!(c == 0 || is_disqualified::<T>(tender, party));
	}

	#[benchmark]
	fn step_deadline() {
		let tender = published::<T>(3, false, 0);
		let party = bid::<T>(tender, 0);
		// A bid that stands for no lot of this version: too few, which ends the tender and schedules the bonds.
		T::BenchmarkHelper::amend(tender);
		T::BenchmarkHelper::set_time(keys_due::<T>(tender));
		let generation = generation::<T>(tender);

		#[block]
		{
			run::<T>(Step::Deadline { tender, generation });
		}

		assert_eq!(status_of::<T>(tender), StageStatus::TooFewBids);
		assert!(Bids::<T>::contains_key(tender, party));
	}

	#[benchmark]
	fn step_keys_due(n: Linear<3, 16>) {
		let tender = published::<T>(n as u8, false, 0);
		bid::<T>(tender, 0);
		close::<T>(tender);
		release_first::<T>(tender, 1);
		T::BenchmarkHelper::set_time(keys_due::<T>(tender));

		#[block]
		{
			run::<T>(Step::KeysDue { tender, stage: Stage::Technical });
		}

		assert_eq!(status_of::<T>(tender), StageStatus::AwaitingKeys);
	}

	#[benchmark]
	fn step_self_opening_over() {
		let tender = published::<T>(3, false, 0);
		bid::<T>(tender, 0);
		close::<T>(tender);
		release_first::<T>(tender, 1);

		#[block]
		{
			run::<T>(Step::SelfOpeningOver { tender, stage: Stage::Technical });
		}

		assert_eq!(status_of::<T>(tender), StageStatus::Closing);
	}

	#[benchmark]
	fn step_open(
		b: Linear<1, { T::OpenBatch::get() }>,
		n: Linear<3, 16>,
		c: Linear<0, { T::MaxLicenceClasses::get() }>,
	) {
		let tender = published::<T>(n as u8, false, c);
		let bidders: Vec<_> = (0..b).map(|number| bid::<T>(tender, number)).collect();
		close::<T>(tender);
		release_first::<T>(tender, threshold(n as u8));
		bidders.iter().for_each(|party| T::BenchmarkHelper::lapse(*party));

		// Bids cost more than the beacons after them. The batch that ends the stage has three beacons at least, which are
		// cheaper than three bids by more than the end costs.
		#[block]
		{
			Pallet::<T>::open_batch(tender, Stage::Technical, b).expect("due");
		}

		assert!(c == 0 || bidders.iter().all(|party| is_disqualified::<T>(tender, *party)));
		assert_eq!(Books::<T>::get(tender).technical.next, b);
	}

	#[benchmark]
	fn step_close(b: Linear<1, { T::OpenBatch::get() }>) {
		let tender = published::<T>(3, false, 0);
		let bidders: Vec<_> = (0..b).map(|number| bid::<T>(tender, number)).collect();
		close::<T>(tender);
		release_first::<T>(tender, 1);
		run::<T>(Step::SelfOpeningOver { tender, stage: Stage::Technical });

		#[block]
		{
			run::<T>(Step::Open { tender, stage: Stage::Technical });
		}

		assert_eq!(status_of::<T>(tender), StageStatus::Opened);

		for party in bidders {
			assert_eq!(Bids::<T>::get(tender, party).unwrap().bond.state, BondState::Forfeited);
		}
	}

	#[benchmark]
	fn step_return_bonds(b: Linear<1, { T::BondBatch::get() }>) {
		let tender = published::<T>(3, false, 0);
		let bidders: Vec<_> = (0..b).map(|number| bid::<T>(tender, number)).collect();
		Pallet::<T>::cancelled(tender).expect("known");

		#[block]
		{
			run::<T>(Step::ReturnBonds { tender });
		}

		for party in bidders {
			assert_eq!(Bids::<T>::get(tender, party).unwrap().bond.state, BondState::Returned);
		}
	}

	/// Submitting about 1 KiB beside `e` other bids on the same tender and `e` other tenders with bids.
	#[benchmark(extra)]
	fn submit_among(e: Linear<10, 100_000>) {
		let tender = published::<T>(5, false, 0);
		let party = bid::<T>(tender, 0);
		let other = Bids::<T>::get(tender, party).unwrap();
		let envelope = of_length(5, 980);
		let stored = Envelope::parse(&envelope, 5).expect("passes the checks");
		for number in 1..=e {
			let stranger = u32::MAX - number;
			Bids::<T>::insert(tender, stranger, &other);
			Bidders::<T>::insert(tender, number, stranger);
			Envelopes::<T>::insert((tender, stranger, Stage::Technical), &stored);
			Books::<T>::insert(u32::MAX - number, Books::<T>::get(tender));
			Bids::<T>::insert(u32::MAX - number, party, &other);
		}
		Books::<T>::mutate(tender, |book| book.received = e + 1);
		let (party, account) = bidder::<T>(tender, 1);
		let lots = T::Tenders::bidding(tender).unwrap().lots;

		#[extrinsic_call]
		submit(RawOrigin::Signed(account), tender, lots, envelope, None);

		assert!(Bids::<T>::contains_key(tender, party));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
