//! Which pallets are measured on this runtime, and what our benchmarks need from it.

// No code of the chain: it runs on the machine that measures.
#![allow(clippy::arithmetic_side_effects, clippy::cast_possible_truncation, clippy::expect_used)]

mod contracting;
mod licences;

use self::licences::{class, lapse, licensed, most_classes};
use crate::{configs::agenda::AgendaTask, fees::MAX_NESTING, *};
use alloc::{format, string::String, vec, vec::Vec};
use frame_benchmarking::{account, define_benchmarks, BenchmarkBatch, BenchmarkConfig, BenchmarkList};
use frame_support::traits::{StorageInfo, StorageInfoTrait, Time, WhitelistedStorageKeys};
use pallet_procurement_identity::{
	benchmarking::{BenchmarkHelper, Sr25519Benchmarks},
	types::{IdentifierInput, Registration},
};
use pallet_procurement_tenders::types::{Header, Publication};
use pallet_sealed_bids::types::Step;
use procurement_primitives::{
	budget::{BudgetSetup, LineId, Reserve},
	identity::{
		consent::{payload, Consent, Purpose},
		traits::Parties,
		AssuranceLevel, PartyId, Permissions, Role,
	},
	licence::LicenceClassId,
	tender::{AwardCriteria, Category, Lot, Notice, Procedure, TenderId, TenderStatus, MAX_LOTS},
	time::{Moment, DAY},
};
use sp_io::hashing::blake2_256;

define_benchmarks!(
	[pallet_fee_sponsorship, Sponsorship]
	[pallet_procurement_agenda, Agenda]
	[pallet_procurement_awards, Awards]
	[pallet_procurement_budgets, Budgets]
	[pallet_procurement_identity, Identity]
	[pallet_procurement_licences, Licences]
	[pallet_procurement_milestones, Milestones]
	[pallet_procurement_tenders, Tenders]
	[pallet_sealed_bids, SealedBids]
);

/// Sets the stage for the benchmarks of our pallets.
pub struct Helper;

/// The council, which may do all that is needed.
fn root() -> RuntimeOrigin {
	RuntimeOrigin::root()
}

/// Registers what `account` shall control, and verifies it for ever.
fn verified(account: &AccountId, registration: Registration) -> PartyId {
	let party = pallet_procurement_identity::NextPartyId::<Runtime>::get();
	Identity::register(RuntimeOrigin::signed(account.clone()), registration).expect("a fresh account");
	let details = Identity::view(party).expect("just registered").details;
	Identity::verify(root(), party, details, AssuranceLevel::High, Moment::MAX).expect("the council may");
	party
}

fn organisation(number: String) -> Registration {
	let identifiers = vec![IdentifierInput { scheme: b"XX-BENCH".to_vec(), id: number.into_bytes() }];
	Registration::Organisation { name: b"Measured".to_vec(), identifiers }
}

/// The party numbered `seed` among those of one `office`, with this role, and the account that controls it. The same each
/// time.
fn party(office: &'static str, seed: u32, role: Role) -> (PartyId, AccountId) {
	let controller: AccountId = account(office, seed, 0);
	let party = Identity::acting_for(&controller)
		.unwrap_or_else(|| verified(&controller, organisation(format!("{office}-{seed}"))));
	if !Identity::has_role(party, role) {
		Identity::grant_role(root(), party, role, Some(Moment::MAX)).expect("the council may");
	}
	(party, controller)
}

impl BenchmarkHelper<AccountId, Signature> for Helper {
	fn account(seed: u32) -> AccountId {
		Sr25519Benchmarks::account(seed)
	}

	fn sign(seed: u32, message: &[u8]) -> Signature {
		Sr25519Benchmarks::sign(seed, message)
	}
}

/// The key of the party whose fees the city pays, and of its delegate; no other benchmark uses them.
const CONTROLLER: u32 = 1_001;
const DELEGATE: u32 = 1_002;

/// Calls in the innermost batch: as many as fit into the transaction that is measured.
const BATCHED: usize = 150;

impl pallet_fee_sponsorship::BenchmarkHelper<AccountId, RuntimeCall> for Helper {
	fn sponsored() -> (AccountId, RuntimeCall) {
		let (controller, delegate) = (Self::account(CONTROLLER), Self::account(DELEGATE));
		let party = verified(&controller, organisation(String::from("1")));
		let origin = || RuntimeOrigin::signed(controller.clone());
		for role in Role::ALL {
			Identity::grant_role(root(), party, role, Some(Moment::MAX)).expect("the council may");
		}
		let purpose = Purpose::Delegate(party);
		let bytes = payload(&System::block_hash(0).0, &delegate, &purpose, 0, Moment::MAX);
		let consent = Consent { nonce: 0, expires: Moment::MAX, signature: Self::sign(DELEGATE, &bytes) };
		Identity::add_delegate(origin(), delegate.clone(), Permissions::all(), Moment::MAX, consent)
			.expect("it consents");

		let act = RuntimeCall::SealedBids(pallet_sealed_bids::Call::confirm { tender: 0 });
		let innermost = RuntimeCall::Utility(pallet_utility::Call::batch { calls: vec![act; BATCHED] });
		let call = (1..MAX_NESTING)
			.fold(innermost, |call, _| RuntimeCall::Utility(pallet_utility::Call::batch { calls: vec![call] }));
		(delegate, call)
	}
}

impl pallet_procurement_agenda::benchmarking::BenchmarkHelper<AgendaTask> for Helper {
	/// The deadline of a tender that does not exist: one read, which finds nothing.
	fn failing_task() -> AgendaTask {
		let step = Step::Deadline { tender: TenderId::MAX, generation: u32::MAX };
		AgendaTask::SealedBids(pallet_sealed_bids::Task::new(step))
	}
}

impl pallet_procurement_budgets::benchmarking::BenchmarkHelper<AccountId> for Helper {
	fn official(seed: u32, role: Role) -> (AccountId, PartyId) {
		let (party, controller) = party("official", seed, role);
		let own: AccountId = account("person", seed, 0);
		if Identity::acting_for(&own).is_none() {
			let person = verified(&own, Registration::Person { commitment: blake2_256(&seed.to_le_bytes()) });
			Identity::bind_person(root(), controller.clone(), person).expect("the council may");
		}
		(controller, party)
	}
}

/// From here on bodies are numbered that only stand above others or appoint them, and need not exist.
const BODIES: u32 = 2_000_000;

/// How many bodies above a buyer are looked at.
const SUPERIORS: u32 = 4;

/// The buyer of every tender, below as many bodies as are looked at.
fn buyer() -> (PartyId, AccountId) {
	let (buyer, controller) = party("buyer", 0, Role::ProcuringEntity);
	if pallet_sealed_bids::Superiors::<Runtime>::get(buyer).is_none() {
		for level in 0..SUPERIORS {
			let body = if level == 0 { buyer } else { BODIES + level - 1 };
			SealedBids::set_superior(root(), body, Some(BODIES + level)).expect("no cycle");
		}
	}
	(buyer, controller)
}

/// A keyholder that a body of its own appoints.
fn keyholder(seed: u32) -> (PartyId, AccountId) {
	let (keyholder, controller) = party("keyholder", seed, Role::Keyholder);
	SealedBids::appoint_keyholder(root(), keyholder, BODIES + SUPERIORS + seed).expect("the council may");
	(keyholder, controller)
}

impl pallet_procurement_tenders::benchmarking::BenchmarkHelper<AccountId> for Helper {
	fn buyer() -> (AccountId, PartyId) {
		let (party, controller) = buyer();
		(controller, party)
	}

	fn supplier(index: u32) -> (AccountId, PartyId) {
		let (party, controller) = party("supplier", index, Role::Supplier);
		(controller, party)
	}

	fn keyholder(index: u32) -> PartyId {
		keyholder(index).0
	}

	fn line(owner: PartyId, amount: Balance) -> LineId {
		Budgets::funded_line(owner, amount)
	}

	fn class(index: u32) -> LicenceClassId {
		class(index)
	}

	fn seal(tender: TenderId) {
		let holders = pallet_procurement_tenders::Keyholders::<Runtime>::get(tender);
		let account_of = |party| pallet_procurement_identity::Parties::<Runtime>::get(party).map(|it| it.controller);
		let accounts: Vec<_> = holders.into_iter().filter_map(account_of).collect();
		pallet_sealed_bids::benchmarking::seal_all::<Runtime>(tender, &accounts);
	}

	fn pretend_bid(tender: TenderId) {
		pallet_sealed_bids::Books::<Runtime>::mutate(tender, |book| book.received = 1);
	}
}

/// What bidders leave, and what they have.
const BOND: Balance = 1_000;
const PURSE: Balance = 1_000_000;

/// What a lot costs at most.
const MAXIMUM: Balance = 1_000_000;

/// For how long bids are taken, keyholders may release and bidders may open their own.
const PERIOD: Moment = 10 * DAY;

/// Changes a tender without asking whether it may be.
fn change(tender: TenderId, change: impl FnOnce(&mut Header)) {
	pallet_procurement_tenders::Tenders::<Runtime>::mutate(tender, |header| change(header.as_mut().expect("known")));
}

impl pallet_sealed_bids::benchmarking::BenchmarkHelper<AccountId> for Helper {
	fn party(seed: u32, role: Role) -> (PartyId, AccountId) {
		match role {
			Role::Keyholder => keyholder(seed),
			Role::Supplier => {
				let (party, controller) = party("supplier", seed, role);
				Budgets::fill_purse(party, PURSE);
				licensed(party);
				(party, controller)
			}
			_ => party("other", seed, role),
		}
	}

	fn draft(_: u32, keyholders: Vec<PartyId>, threshold: u8, two_envelopes: bool, classes: u32) -> TenderId {
		let (buyer, controller) = buyer();
		let origin = || RuntimeOrigin::signed(controller.clone());
		let tender = pallet_procurement_tenders::NextTenderId::<Runtime>::get();
		let notice = Notice {
			procedure: Procedure::Open,
			category: Category::Goods,
			title: b"Measured".to_vec(),
			description: Vec::new(),
			line: Budgets::funded_line(buyer, MAXIMUM * Balance::from(MAX_LOTS)),
			bond: BOND,
			two_envelopes,
			enquiry_deadline: Timestamp::now() + PERIOD - 1,
			bid_deadline: Timestamp::now() + PERIOD,
		};
		Tenders::create(origin(), format!("{tender}").into_bytes(), notice).expect("a buyer may");
		for id in 0..MAX_LOTS {
			let lot = Lot {
				title: b"Lot".to_vec(),
				description: Vec::new(),
				maximum: MAXIMUM,
				award: AwardCriteria::PriceOnly,
				classification: None,
			};
			Tenders::put_lot(origin(), tender, id, lot).expect("a lot");
		}
		let most = most_classes();
		let classes = (most - classes..most).map(class).collect();
		Tenders::set_eligibility(origin(), tender, classes).expect("as many as there may be");
		Tenders::set_keyholders(origin(), tender, keyholders, threshold).expect("at most sixteen");
		tender
	}

	fn publish(tender: TenderId) {
		let at = Timestamp::now();
		change(tender, |header| {
			Budgets::reserve(header.line, header.buyer, tender, header.value).expect("the line has as much");
			header.status = TenderStatus::Active;
			header.publication =
				Some(Publication { at, ruleset: 0, minimum_bids: 1, release: PERIOD, self_opening: PERIOD });
		});
	}

	fn invite(tender: TenderId, bidder: PartyId) {
		pallet_procurement_tenders::Invitations::<Runtime>::insert(tender, bidder, ());
		change(tender, |header| header.invited = 1);
	}

	fn amend(tender: TenderId) {
		change(tender, |header| header.version += 1);
	}

	fn lapse(bidder: PartyId) {
		lapse(bidder);
	}

	fn set_time(now: Moment) {
		pallet_timestamp::Now::<Runtime>::put(now);
	}
}

/// What can be measured.
pub fn metadata(extra: bool) -> (Vec<BenchmarkList>, Vec<StorageInfo>) {
	let mut list = Vec::<BenchmarkList>::new();
	list_benchmarks!(list, extra);
	(list, AllPalletsWithSystem::storage_info())
}

/// Measures.
pub fn dispatch(config: BenchmarkConfig) -> Result<Vec<BenchmarkBatch>, String> {
	let whitelist = AllPalletsWithSystem::whitelisted_storage_keys();
	let mut batches = Vec::<BenchmarkBatch>::new();
	let params = (&config, &whitelist);
	add_benchmarks!(params, batches);
	Ok(batches)
}
