//! What each call costs at worst: longest texts, longest lists, most lots and keyholders, an outage or a ruleset to look
//! up where there can be one.

#![allow(
	missing_docs,
	clippy::arithmetic_side_effects,
	clippy::cast_lossless,
	clippy::cast_possible_truncation,
	clippy::expect_used,
	clippy::indexing_slicing,
	clippy::unwrap_used,
	reason = "no code of the chain: it runs on the machine that measures"
)]

use super::*;
use crate::types::*;
use alloc::{boxed::Box, vec, vec::Vec};
use frame_benchmarking::v2::*;
use frame_support::traits::{EnsureOrigin, Get, Time};
use frame_system::RawOrigin;
use procurement_primitives::{
	budget::LineId,
	identity::PartyId,
	licence::LicenceClassId,
	money::Balance,
	tender::{
		traits::{TenderControl, TenderSetup},
		AcceptanceMethod, AwardCriteria, Better, CancellationReason, Category, Changes, Classification,
		ClassificationScheme, Criterion, Document, DocumentHash, DocumentType, Judged, Lot, LotChange, LotId, LotSet,
		Milestone, MilestoneTerms, Notice, PaymentPart, Procedure, Ruleset, TenderId, TenderStatus, MAX_KEYHOLDERS,
		MAX_LOTS,
	},
	time::{Moment, Period, DAY},
};

/// Parties, money and keys for benchmarks.
pub trait BenchmarkHelper<AccountId> {
	/// A procuring entity that is verified, and an account of it with every permission. The same each time.
	fn buyer() -> (AccountId, PartyId);

	/// A verified supplier, and an account of it with every permission: another for each index.
	fn supplier(index: u32) -> (AccountId, PartyId);

	/// A verified keyholder, another for each index, so appointed that sixteen of them may hold one tender's keys.
	fn keyholder(index: u32) -> PartyId;

	/// A budget line of `owner` with at least `amount` free.
	fn line(owner: PartyId, amount: Balance) -> LineId;

	/// A class of licences, another for each index.
	fn class(index: u32) -> LicenceClassId;

	/// Registers every key and beacon that the tender's keyholders owe for its present key generation.
	fn seal(tender: TenderId);

	/// Makes bidding think that somebody has bid, so that bonds are to be given back.
	fn pretend_bid(tender: TenderId);
}

/// What a lot costs at most in benchmarks.
const MAXIMUM: Balance = 1_000;

fn now<T: Config>() -> Moment {
	T::Time::now()
}

fn buyer<T: Config>() -> RawOrigin<T::AccountId> {
	RawOrigin::Signed(T::BenchmarkHelper::buyer().0)
}

fn reference() -> Vec<u8> {
	vec![b'r'; 128]
}

fn notice<T: Config>() -> Notice {
	let (_, party) = T::BenchmarkHelper::buyer();
	Notice {
		procedure: Procedure::Open,
		category: Category::Goods,
		title: vec![b't'; 256],
		description: vec![b'd'; 4_096],
		line: T::BenchmarkHelper::line(party, MAXIMUM * 1_000),
		bond: 1,
		two_envelopes: true,
		enquiry_deadline: now::<T>() + 10 * DAY,
		bid_deadline: now::<T>() + 40 * DAY,
	}
}

fn lot(maximum: Balance) -> Lot {
	Lot {
		title: vec![b't'; 256],
		description: vec![b'd'; 1_024],
		maximum,
		award: AwardCriteria::Rated { price_weight: 5_000 },
		classification: Some(Classification { scheme: ClassificationScheme::Unspsc, code: vec![b'4'; 32] }),
	}
}

/// As many criteria as there can be, all of all lots, together half of the total.
fn criteria<T: Config>(lots: LotSet) -> Vec<Criterion> {
	let count = T::MaxCriteria::get() as u16;
	let one = |index: u16| Criterion {
		title: vec![b't'; 256],
		description: vec![b'd'; 1_024],
		lots,
		weight: if index == 0 { 5_000 - (count - 1) } else { 1 },
		judged: Judged::Formula { better: Better::Lower, unit: vec![b'u'; 32] },
	};
	(0..count).map(one).collect()
}

fn documents<T: Config>(number: u8) -> Vec<Document> {
	let document = Document {
		kind: DocumentType::BiddingDocuments,
		title: vec![b't'; 256],
		hash: DocumentHash::Sha256([number; 32]),
		media_type: [&b"application/"[..], &[b'x'; 116]].concat(),
		uri: [&b"https://"[..], &[b'x'; 504]].concat(),
		binding: true,
	};
	vec![document; T::MaxDocuments::get() as usize]
}

fn classes<T: Config>() -> Vec<LicenceClassId> {
	(0..T::MaxLicenceClasses::get()).map(T::BenchmarkHelper::class).collect()
}

fn keyholders<T: Config>(count: u32) -> Vec<PartyId> {
	(0..count).map(T::BenchmarkHelper::keyholder).collect()
}

fn schedule<T: Config>() -> Vec<Milestone> {
	let count = T::MaxMilestones::get() as u16;
	let one = |index: u16| Milestone {
		title: vec![b't'; 256],
		terms: MilestoneTerms {
			payment: PaymentPart::Share(if index == 0 { 10_000 - (count - 1) } else { 1 }),
			due_days: 30,
			acceptance: AcceptanceMethod::Buyer,
			accepted_after: Period::Working(10),
			retention: 500,
			warranty_days: 365,
		},
	};
	(0..count).map(one).collect()
}

/// A draft with nothing in it.
fn empty_draft<T: Config>() -> TenderId {
	let tender = NextTenderId::<T>::get();
	Pallet::<T>::create(buyer::<T>().into(), reference(), notice::<T>()).expect("a buyer may");
	tender
}

/// A draft with so many lots and keyholders and as much of everything else as there can be, whose keys are registered.
fn full_draft<T: Config>(lots: u8, n: u32) -> TenderId {
	let tender = empty_draft::<T>();
	let origin = || buyer::<T>().into();
	for id in 0..lots {
		Pallet::<T>::put_lot(origin(), tender, id, lot(MAXIMUM)).expect("a lot");
	}
	Pallet::<T>::set_criteria(origin(), tender, criteria::<T>(LotSet::first(lots))).expect("criteria");
	Pallet::<T>::set_documents(origin(), tender, documents::<T>(0)).expect("documents");
	Pallet::<T>::set_eligibility(origin(), tender, classes::<T>()).expect("classes");
	Pallet::<T>::set_schedule(origin(), tender, schedule::<T>()).expect("a schedule");
	Pallet::<T>::set_keyholders(origin(), tender, keyholders::<T>(n), majority(n)).expect("keyholders");
	T::BenchmarkHelper::seal(tender);
	tender
}

/// The smallest threshold that is more than half.
fn majority(n: u32) -> u8 {
	(n / 2 + 1) as u8
}

/// The same, published.
fn full_tender<T: Config>(lots: u8, n: u32) -> TenderId {
	let tender = full_draft::<T>(lots, n);
	Pallet::<T>::publish(buyer::<T>().into(), tender).expect("it meets every rule");
	tender
}

/// The same, waiting for fresh keys.
fn waiting_tender<T: Config>(n: u32) -> TenderId {
	let tender = full_tender::<T>(1, n);
	<Pallet<T> as TenderControl>::rekey(tender).expect("bids are taken");
	tender
}

fn header<T: Config>(tender: TenderId) -> Header {
	Tenders::<T>::get(tender).expect("it was made above")
}

/// What a change of everything is.
fn changes<T: Config>(lots: u8) -> Box<Changes> {
	let put = |id: LotId| LotChange { lot: id, becomes: Some(lot(MAXIMUM + 1)) };
	Box::new(Changes {
		title: Some(vec![b'T'; 256]),
		description: Some(vec![b'D'; 4_096]),
		enquiry_deadline: Some(now::<T>() + 11 * DAY),
		bid_deadline: Some(now::<T>() + 41 * DAY),
		lots: (0..lots).map(put).collect(),
		criteria: Some(criteria::<T>(LotSet::first(lots))),
		documents: Some(documents::<T>(1)),
		eligibility: Some(classes::<T>()),
		schedule: Some(schedule::<T>()),
	})
}

fn council<T: Config>() -> Result<T::RuntimeOrigin, BenchmarkError> {
	T::GovernanceOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)
}

/// Makes a tender without asking budgets and bidding. What this pallet checks of itself holds of it.
impl<T: Config> TenderSetup for Pallet<T> {
	fn active(buyer: PartyId, lots: u8, keyholders: Vec<PartyId>, threshold: u8, deadline: Moment) -> TenderId {
		let tender = NextTenderId::<T>::get();
		let reference = alloc::format!("benchmark {tender}").into_bytes();
		let notice = Notice {
			procedure: Procedure::Open,
			category: Category::Goods,
			title: b"Benchmark".to_vec(),
			description: Vec::new(),
			line: 0,
			bond: 0,
			two_envelopes: false,
			enquiry_deadline: deadline - 1,
			bid_deadline: deadline,
		};
		Self::do_create(buyer, reference, notice).expect("a fresh reference");
		for id in 0..lots {
			let terms = Lot { award: AwardCriteria::PriceOnly, ..lot(MAXIMUM) };
			Self::do_put_lot(tender, header::<T>(tender), id, terms).expect("a lot");
		}
		Self::store_schedule(tender, schedule::<T>()).expect("a schedule");
		Self::name_keyholders(tender, header::<T>(tender), keyholders, threshold).expect("at most sixteen");
		let at = now::<T>();
		let (ruleset, rules) = Self::ruleset_in_force(Procedure::Open, at).expect("genesis has one");
		let mut header = header::<T>(tender);
		header.status = TenderStatus::Active;
		header.publication = Some(Publication {
			at,
			ruleset,
			minimum_bids: rules.bidding.minimum_bids,
			release: rules.keys.release,
			self_opening: rules.keys.self_opening,
		});
		Self::save(tender, header);
		tender
	}
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn create() {
		let notice = notice::<T>();

		#[extrinsic_call]
		_(buyer::<T>(), reference(), notice);

		assert!(Pallet::<T>::by_reference(T::BenchmarkHelper::buyer().1, reference()).is_some());
	}

	#[benchmark]
	fn edit() {
		let tender = empty_draft::<T>();
		let notice = Notice { bond: 2, ..notice::<T>() };

		#[extrinsic_call]
		_(buyer::<T>(), tender, notice);

		assert_eq!(header::<T>(tender).bond, 2);
	}

	#[benchmark]
	fn put_lot() {
		let tender = full_draft::<T>(1, 3);

		#[extrinsic_call]
		_(buyer::<T>(), tender, 0, lot(MAXIMUM + 1));

		assert_eq!(header::<T>(tender).value, MAXIMUM + 1);
	}

	#[benchmark]
	fn remove_lot() {
		let tender = full_draft::<T>(1, 3);

		#[extrinsic_call]
		_(buyer::<T>(), tender, 0);

		assert_eq!(header::<T>(tender).value, 0);
	}

	#[benchmark]
	fn set_criteria() {
		let tender = full_draft::<T>(1, 3);

		#[extrinsic_call]
		_(buyer::<T>(), tender, criteria::<T>(LotSet::first(1)));

		assert_eq!(Criteria::<T>::get(tender).len(), T::MaxCriteria::get() as usize);
	}

	#[benchmark]
	fn set_documents() {
		let tender = full_draft::<T>(1, 3);

		#[extrinsic_call]
		_(buyer::<T>(), tender, documents::<T>(1));

		assert_eq!(Documents::<T>::get(tender)[0].hash, DocumentHash::Sha256([1; 32]));
	}

	#[benchmark]
	fn set_eligibility() {
		let tender = empty_draft::<T>();

		#[extrinsic_call]
		_(buyer::<T>(), tender, classes::<T>());

		assert_eq!(u32::from(header::<T>(tender).classes), T::MaxLicenceClasses::get());
	}

	#[benchmark]
	fn set_keyholders() {
		let tender = empty_draft::<T>();
		let most = u32::from(MAX_KEYHOLDERS);
		let keyholders = keyholders::<T>(most);

		#[extrinsic_call]
		_(buyer::<T>(), tender, keyholders, majority(most));

		assert_eq!(header::<T>(tender).keyholders, MAX_KEYHOLDERS);
	}

	#[benchmark]
	fn set_schedule() {
		let tender = empty_draft::<T>();

		#[extrinsic_call]
		_(buyer::<T>(), tender, schedule::<T>());

		assert_eq!(Schedules::<T>::get(tender).len(), T::MaxMilestones::get() as usize);
	}

	#[benchmark]
	fn invite() {
		let tender = empty_draft::<T>();
		let (_, supplier) = T::BenchmarkHelper::supplier(0);

		#[extrinsic_call]
		_(buyer::<T>(), tender, supplier);

		assert_eq!(header::<T>(tender).invited, 1);
	}

	#[benchmark]
	fn disinvite() {
		let tender = empty_draft::<T>();
		let (_, supplier) = T::BenchmarkHelper::supplier(0);
		Pallet::<T>::invite(buyer::<T>().into(), tender, supplier).expect("a supplier");

		#[extrinsic_call]
		_(buyer::<T>(), tender, supplier);

		assert_eq!(header::<T>(tender).invited, 0);
	}

	#[benchmark]
	fn publish(l: Linear<1, { MAX_LOTS as u32 }>, k: Linear<3, { MAX_KEYHOLDERS as u32 }>) {
		let tender = full_draft::<T>(l as u8, k);

		#[extrinsic_call]
		_(buyer::<T>(), tender);

		assert_eq!(header::<T>(tender).status, TenderStatus::Active);
	}

	#[benchmark]
	fn amend(l: Linear<1, { MAX_LOTS as u32 }>) {
		let tender = full_tender::<T>(l as u8, 3);
		let changes = changes::<T>(l as u8);

		#[extrinsic_call]
		_(buyer::<T>(), tender, changes, vec![b'r'; 256]);

		assert_eq!(header::<T>(tender).version, 1);
	}

	#[benchmark]
	fn cancel() {
		let tender = full_tender::<T>(1, 3);
		T::BenchmarkHelper::pretend_bid(tender);

		#[extrinsic_call]
		_(buyer::<T>(), tender, CancellationReason::NoDemand, vec![b'n'; 256]);

		assert!(Cancellations::<T>::contains_key(tender));
	}

	#[benchmark]
	fn ask() {
		let tender = full_tender::<T>(1, 3);
		let (supplier, _) = T::BenchmarkHelper::supplier(0);

		#[extrinsic_call]
		_(RawOrigin::Signed(supplier), tender, vec![b'q'; 2_048]);

		assert_eq!(header::<T>(tender).enquiries, 1);
	}

	#[benchmark]
	fn answer() {
		let tender = full_tender::<T>(1, 3);
		let (supplier, _) = T::BenchmarkHelper::supplier(0);
		Pallet::<T>::ask(RawOrigin::Signed(supplier).into(), tender, vec![b'q'; 2_048]).expect("a supplier may");

		#[extrinsic_call]
		_(buyer::<T>(), tender, 0, vec![b'a'; 4_096]);

		assert_eq!(header::<T>(tender).unanswered, 0);
	}

	#[benchmark]
	fn rekey(k: Linear<3, { MAX_KEYHOLDERS as u32 }>) {
		let tender = waiting_tender::<T>(k);
		let generation = header::<T>(tender).key_generation;
		let keyholders = keyholders::<T>(k);

		#[extrinsic_call]
		_(buyer::<T>(), tender, keyholders, majority(k));

		assert_eq!(header::<T>(tender).key_generation, generation + 1);
	}

	#[benchmark]
	fn resume(k: Linear<3, { MAX_KEYHOLDERS as u32 }>) {
		let tender = waiting_tender::<T>(k);
		T::BenchmarkHelper::seal(tender);

		#[extrinsic_call]
		_(buyer::<T>(), tender);

		assert!(!header::<T>(tender).rekeying);
	}

	#[benchmark]
	fn record_ruleset() -> Result<(), BenchmarkError> {
		let origin = council::<T>()?;
		let rules = Box::new(Ruleset::default_for(Procedure::Open));
		let id = NextRulesetId::<T>::get();

		#[extrinsic_call]
		set_ruleset(origin as T::RuntimeOrigin, Procedure::Open, rules, now::<T>() + DAY);

		assert!(Rulesets::<T>::contains_key(id));
		Ok(())
	}

	#[benchmark]
	fn withdraw_ruleset() -> Result<(), BenchmarkError> {
		let origin = council::<T>()?;
		let rules = Ruleset::default_for(Procedure::Open);
		let id = Pallet::<T>::record_ruleset(Procedure::Open, rules, now::<T>() + DAY).expect("a free date");

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id);

		assert!(!Rulesets::<T>::contains_key(id));
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
