//! A town on the composed runtime: people with keys, the offices and firms that they act for, money, and a clock that one
//! may move. Everything here is done by the calls that people would make.

use super::*;
use crate::{Agenda, Awards, Budgets, Milestones, SealedBids, Tenders, Timestamp};
use frame_support::{
	traits::{Hooks, OnPoll},
	weights::WeightMeter,
};
use pallet_procurement_identity::types::{Capacity, IdentifierInput, Registration};
use procurement_primitives::{
	budget::{Destination, LineId},
	identity::{
		consent::{payload, Consent, Purpose},
		AssuranceLevel, PartyId, Permissions,
	},
	time::{Moment, DAY},
};
use sp_core::{sr25519, Pair};
use sp_runtime::MultiSignature;

/// 2026-01-05, a Monday, 10:00 in city time.
pub(super) const BEGINNING: Moment = 1_767_578_400_000;

/// When what is granted ends: 2100.
pub(super) const FOR_EVER: Moment = 4_102_444_800_000;

/// What each firm has in its purse.
pub(super) const PURSE: Balance = 10_000_000;

/// What the treasury gives each buyer's line.
pub(super) const APPROPRIATED: Balance = 1_000_000_000;

/// The hash of the chain's first block.
pub(super) fn genesis() -> [u8; 32] {
	System::block_hash(0).0
}

/// The key of somebody with this name.
pub(super) fn key(name: &str) -> sr25519::Pair {
	sr25519::Pair::from_seed(&sp_io::hashing::blake2_256(name.as_bytes()))
}

/// The account of somebody with this name.
pub(super) fn account(name: &str) -> AccountId {
	AccountId::new(key(name).public().0)
}

pub(super) fn by(name: &str) -> RuntimeOrigin {
	RuntimeOrigin::signed(account(name))
}

/// Two of the three members of the council.
pub(super) fn council() -> RuntimeOrigin {
	pallet_collective::RawOrigin::Members(2, 3).into()
}

/// The party that the account of this name acts for.
pub(super) fn party(name: &str) -> PartyId {
	pallet_procurement_identity::Links::<Runtime>::get(account(name)).expect("it acts for a party").party
}

/// The consent of the account of this name.
pub(super) fn consent(name: &str, purpose: &Purpose) -> Consent<MultiSignature> {
	let nonce = pallet_procurement_identity::ConsentNonces::<Runtime>::get(account(name));
	let bytes = payload(&genesis(), &account(name), purpose, nonce, FOR_EVER);
	Consent { nonce, expires: FOR_EVER, signature: MultiSignature::Sr25519(key(name).sign(&bytes)) }
}

/// What an organisation of this name registers.
pub(super) fn organisation(name: &str) -> Registration {
	let id = name.replace(' ', "-").into_bytes();
	let identifiers = vec![IdentifierInput { scheme: b"XX-TOWN".to_vec(), id }];
	Registration::Organisation { name: name.as_bytes().to_vec(), identifiers }
}

/// The hash of what a party says of itself, which whoever verifies it names.
pub(super) fn details(party: PartyId) -> [u8; 32] {
	Identity::view(party).expect("it is registered").details
}

/// Registers what the account of this name shall control, and has the council verify it and give it roles.
fn verified(name: &str, registration: Registration, roles: &[Role]) -> PartyId {
	assert_ok!(Identity::register(by(name), registration));
	let party = party(name);
	assert_ok!(Identity::verify(council(), party, details(party), AssuranceLevel::High, FOR_EVER));
	for role in roles {
		assert_ok!(Identity::grant_role(council(), party, *role, None));
	}
	party
}

/// A delegate of the party that an account controls, with every permission.
pub(super) fn delegate(controller: &str, name: &str) {
	let party = party(controller);
	let consent = consent(name, &Purpose::Delegate(party));
	assert_ok!(Identity::add_delegate(by(controller), account(name), Permissions::all(), FOR_EVER, consent));
}

/// A registrar found a person behind an account.
pub(super) fn tie(name: &str) {
	let own = format!("{name}'s own");
	let commitment = sp_io::hashing::blake2_256(own.as_bytes());
	let person = verified(&own, Registration::Person { commitment }, &[]);
	assert_ok!(Identity::bind_person(council(), account(name), person));
}

/// Who there is: the account that controls each organisation, its roles, and its delegates.
const ORGANISATIONS: [(&str, &[Role], &[&str]); 29] = [
	("registry", &[Role::Registrar], &["wang"]),
	("second registry", &[Role::Registrar], &["gao"]),
	("treasury", &[Role::Treasury], &["qian", "zhou"]),
	("library", &[Role::ProcuringEntity], &["li", "zhao", "sun"]),
	("school", &[Role::ProcuringEntity], &["ding"]),
	("winner", &[Role::Supplier], &["mei", "mei's clerk"]),
	("rival", &[Role::Supplier], &["jun"]),
	("third", &[Role::Supplier], &["han"]),
	("outsider", &[Role::Supplier], &["tan"]),
	("finance", &[Role::Keyholder], &["fan"]),
	("notary", &[Role::Keyholder], &["nie"]),
	("audit", &[Role::Keyholder, Role::Auditor], &["ao"]),
	("bank", &[Role::Keyholder], &["bai"]),
	("expert 0", &[Role::Expert], &["e0"]),
	("expert 1", &[Role::Expert], &["e1"]),
	("expert 2", &[Role::Expert], &["e2"]),
	("expert 3", &[Role::Expert], &["e3"]),
	("expert 4", &[Role::Expert], &["e4"]),
	("expert 5", &[Role::Expert], &["e5"]),
	("expert 6", &[Role::Expert], &["e6"]),
	("expert 7", &[Role::Expert], &["e7"]),
	("expert 8", &[Role::Expert], &["e8"]),
	("newcomer", &[Role::Expert], &["xin"]),
	("inspector", &[Role::Inspector], &["yi"]),
	("second inspector", &[Role::Inspector], &["er"]),
	("other inspector", &[Role::Inspector], &["bie"]),
	("arbiter", &[], &["bao"]),
	("review", &[Role::ReviewBody], &["shen"]),
	("office", &[Role::Auditor, Role::LicenceIssuer], &["kong"]),
];

/// How many experts there are in the pool.
pub(super) const EXPERTS: usize = 9;

/// A town in which everybody is registered and has money, before the first tender.
pub(super) fn settled() -> TestExternalities {
	let mut town = chain();
	town.execute_with(|| {
		set_clock(BEGINNING);
		for (name, roles, delegates) in ORGANISATIONS {
			verified(name, organisation(name), roles);
			delegates.iter().for_each(|it| delegate(name, it));
		}
		for (name, it) in [("meter", "the meter"), ("other meter", "the other meter")] {
			let owner = party("office");
			verified(name, Registration::Device { name: name.as_bytes().to_vec(), owner }, &[]);
			delegate(name, it);
		}
		["li", "zhao", "qian", "zhou"].into_iter().for_each(tie);
		for (body, name) in (2_000_000..).zip(["finance", "notary", "audit", "bank"]) {
			assert_ok!(SealedBids::appoint_keyholder(council(), party(name), body));
		}
		for expert in 0..EXPERTS {
			let who = format!("e{expert}");
			assert_ok!(Awards::join_pool(by(&who), party(&who)));
		}
		for firm in ["winner", "rival", "third", "outsider"] {
			deposit(Destination::Purse(party(firm)), PURSE);
		}
		deposit(Destination::Treasury, 10 * APPROPRIATED);
		for buyer in ["library", "school"] {
			line(buyer, APPROPRIATED);
		}
	});
	town.commit_all().expect("the town is stored");
	town
}

/// Money arrives at the bank, two treasurers say so, and it is issued.
pub(super) fn deposit(to: Destination, amount: Balance) {
	let deposit = pallet_procurement_budgets::NextDepositId::<Runtime>::get();
	assert_ok!(Budgets::record_deposit(by("qian"), amount, to, format!("IN-{deposit}").into_bytes()));
	assert_ok!(Budgets::confirm_deposit(by("zhou"), deposit));
}

/// A line of a buyer's for this year, with money on it.
pub(super) fn line(owner: &str, amount: Balance) -> LineId {
	let line = pallet_procurement_budgets::NextLineId::<Runtime>::get();
	let code = format!("A-{line}").into_bytes();
	assert_ok!(Budgets::open_line(by("qian"), party(owner), 2_026, code, b"Books".to_vec(), None, None));
	assert_ok!(Budgets::appropriate(by("qian"), line, amount));
	line
}

/// Chain time.
pub(super) fn now() -> Moment {
	<Timestamp as frame_support::traits::Time>::now()
}

/// Moves the clock. Nothing else happens.
pub(super) fn set_clock(moment: Moment) {
	pallet_timestamp::Now::<Runtime>::put(moment);
}

/// A block: the agenda does what is due, within its share of the block and what the block has left.
pub(super) fn block() {
	let number = System::block_number() + 1;
	System::set_block_number(number);
	System::reset_events();
	let mut meter = WeightMeter::with_limit(crate::weights::MAXIMUM_BLOCK_WEIGHT);
	<Agenda as OnPoll<_>>::on_poll(number, &mut meter);
	<Agenda as Hooks<_>>::on_idle(number, meter.remaining());
}

/// Whether something is due and not done.
fn is_due() -> bool {
	let first = pallet_procurement_agenda::Agenda::<Runtime>::iter_keys().next();
	first.is_some_and(|key| procurement_primitives::agenda::TaskId::from(key).due <= now())
}

/// Blocks until nothing is due at this moment.
pub(super) fn settle() {
	for _ in 0..1_000 {
		if !is_due() {
			return;
		}
		block();
	}
	panic!("the agenda never comes to its end");
}

/// Time passes, and the agenda does what falls due meanwhile, no later than a day after it does.
pub(super) fn pass(time: Moment) {
	let end = now() + time;
	while now() < end {
		set_clock(end.min(now() + DAY));
		settle();
	}
}

/// What a delegate may do.
pub(super) fn permit(name: &str, permissions: Permissions) {
	let mut link = pallet_procurement_identity::Links::<Runtime>::get(account(name)).expect("a delegate");
	let Capacity::Delegate { permissions: had, .. } = &mut link.capacity else { panic!("{name} is no delegate") };
	*had = permissions;
	pallet_procurement_identity::Links::<Runtime>::insert(account(name), link);
}

/// The rules of every pallet of ours.
pub(super) fn check_all() {
	for (pallet, state) in [
		("identity", Identity::do_try_state()),
		("agenda", Agenda::do_try_state()),
		("budgets", Budgets::do_try_state()),
		("tenders", Tenders::do_try_state()),
		("sealed bids", SealedBids::do_try_state()),
		("awards", Awards::do_try_state()),
		("milestones", Milestones::do_try_state()),
		("licences", crate::Licences::do_try_state()),
		("sponsorship", crate::Sponsorship::do_try_state()),
	] {
		assert_eq!(state, Ok(()), "{pallet}");
	}
}

/// Fails unless it succeeded.
pub(super) fn ok(result: DispatchResult) {
	assert_ok!(result);
}
