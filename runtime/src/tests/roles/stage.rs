//! Where the calls are made: a town with a tender or a contract in every condition that some call needs.

use super::{
	super::{
		tendering::{self, award, bid, both_sign, draft, key_up, published, register_keys, release, Draft, KEYHOLDERS},
		town::*,
		*,
	},
	licensing::{issue_some, Licensed},
};
use crate::{Milestones, Proxy, ProxyType, Tenders};
use procurement_primitives::{
	award::AwardId,
	budget::ContractId,
	contract::{Bound, DeviceTerms, Terms},
	identity::PartyId,
	tender::{
		AcceptanceMethod, BasisPoints, Judged, LotSet, Milestone, MilestoneTerms, PaymentPart, Procedure, Stage,
		TenderId, WHOLE,
	},
	time::{Moment, Period, DAY},
};

/// What the winner asks for, more than half a million yuan.
pub(super) const PRICE: Balance = 60_000_000;

/// The conditions.
#[derive(Clone, Copy)]
pub(super) struct Scene {
	/// A draft that could be published.
	pub draft: TenderId,
	/// A draft for which the first keyholder has not registered its key.
	pub keyless: TenderId,
	/// A tender that takes bids and has three, and a question.
	pub open: TenderId,
	/// A tender whose deadline has passed, with no key released.
	pub sealed: TenderId,
	/// A tender whose bids are ranked.
	pub ranked: TenderId,
	/// One of whose prices is abnormally low.
	pub flagged: TenderId,
	/// A tender that a panel marks.
	pub marked: TenderId,
	/// A contract in force: milestones that the buyer accepts, inspectors, a device, and the buyer with four eyes.
	pub contract: ContractId,
	/// A contract that waits for signatures.
	pub unsigned: ContractId,
	/// The number of the next award.
	pub award: AwardId,
	/// Of the panel, and not of it: numbers of experts.
	pub member: usize,
	pub other: usize,
	/// Licences.
	pub licensed: Licensed,
}

fn milestone(payment: PaymentPart, acceptance: AcceptanceMethod) -> Milestone {
	let accepted_after = Period::Calendar(10 * DAY);
	let terms = MilestoneTerms { payment, due_days: 30, acceptance, accepted_after, retention: 0, warranty_days: 0 };
	Milestone { title: b"Delivery".to_vec(), terms }
}

/// Small parts that each of three accept, and a large rest.
fn schedule() -> Vec<Milestone> {
	vec![
		milestone(PaymentPart::Amount(1_000), AcceptanceMethod::Buyer),
		milestone(PaymentPart::Amount(1_000), AcceptanceMethod::Inspectors),
		milestone(PaymentPart::Amount(1_000), AcceptanceMethod::Device),
		milestone(PaymentPart::Share(WHOLE), AcceptanceMethod::Buyer),
	]
}

/// What the buyer asks for beyond the tender.
pub(super) fn terms() -> Terms {
	Terms {
		performance_bond: 1_000,
		payment_term: Period::Calendar(30 * DAY),
		tax: 0,
		damages_per_day: 0,
		damages_cap: 0,
		inspectors: vec![party("yi"), party("er")],
		inspectors_needed: 2,
		devices: vec![DeviceTerms { milestone: 2, device: party("the meter"), bound: Bound::AtLeast(1) }],
		arbiter: Some(party("bao")),
		document: None,
	}
}

/// A tender for one lot, for the lowest price.
fn plain(after: Moment) -> Draft {
	Draft {
		procedure: Procedure::Negotiation,
		lots: vec![100_000_000],
		rated: None,
		two_envelopes: false,
		bond: 1_000,
		line: 0,
		bid_deadline: now() + after,
		schedule: schedule(),
	}
}

/// Three bids.
fn bids(tender: TenderId, prices: [Balance; 3]) {
	for (who, price) in ["mei", "jun", "han"].into_iter().zip(prices) {
		assert_ok!(bid(tender, who, price, 12));
	}
}

const PRICES: [Balance; 3] = [PRICE, PRICE + 1, PRICE + 2];

/// A contract whose milestones everybody knows and both sides have signed.
pub(super) fn sign(contract: ContractId, terms: Terms) {
	assert_ok!(Milestones::set_terms(by("li"), contract, Box::new(terms)));
	both_sign(contract);
}

/// Everything.
pub(super) fn set() -> (TestExternalities, Scene) {
	let mut town = settled();
	let scene = town.execute_with(|| {
		let first: Vec<_> = (0..2).map(|_| published(plain(7 * DAY))).collect();
		first.iter().for_each(|tender| bids(*tender, PRICES));
		pass(7 * DAY);
		for tender in &first {
			release(*tender, Stage::Technical);
			settle();
			award(*tender, LotSet(1));
		}
		pass(12 * DAY);
		sign(0, terms());

		let weight: BasisPoints = 5_000;
		let rated =
			Draft { procedure: Procedure::Consultation, rated: Some((weight, Judged::Expert)), ..plain(11 * DAY) };
		let [sealed, ranked, flagged] = core::array::from_fn(|_| published(plain(11 * DAY)));
		let marked = published(rated);
		let open = published(plain(60 * DAY));
		for tender in [sealed, ranked, marked, open] {
			bids(tender, PRICES);
		}
		bids(flagged, [PRICE / 10, PRICE, PRICE + 1]);
		assert_ok!(Tenders::ask(by("tan"), open, b"Which keyboard?".to_vec()));
		let drafted = draft(plain(60 * DAY));
		key_up(drafted);
		let keyless = draft(plain(60 * DAY));
		assert_ok!(crate::SealedBids::register_keys(
			by("nie"),
			keyless,
			tendering::registrations(keyless, 2, party("nie"))
		));
		assert_ok!(crate::SealedBids::register_keys(
			by("ao"),
			keyless,
			tendering::registrations(keyless, 3, party("ao"))
		));
		pass(11 * DAY);
		for tender in [ranked, flagged, marked] {
			release(tender, Stage::Technical);
		}
		settle();
		let panel = pallet_procurement_awards::Panels::<Runtime>::get(marked).expect("drawn");
		let sits = |expert: &usize| panel.seats.iter().any(|seat| seat.party == party(&format!("e{expert}")));
		let member = (0..EXPERTS).find(sits).expect("some sit");
		let other = (0..EXPERTS).find(|it| !sits(it)).expect("some do not");
		check_all();
		Scene {
			draft: drafted,
			keyless,
			open,
			sealed,
			ranked,
			flagged,
			marked,
			contract: 0,
			unsigned: 1,
			award: pallet_procurement_awards::NextAwardId::<Runtime>::get(),
			member,
			other,
			licensed: issue_some(),
		}
	});
	(town, scene)
}

/// Who makes the calls, beside the council: an account of each kind. First all parties but the tender's buyer, then the
/// buyer and its people, then a stranger.
pub(super) const PEOPLE: [&str; 27] = [
	"wang",
	"gao",
	"qian",
	"zhou",
	"ding",
	"mei",
	"jun",
	"han",
	"tan",
	"fan",
	"bai",
	"member",
	"expert",
	"xin",
	"yi",
	"bie",
	"the meter",
	"the other meter",
	"bao",
	"shen",
	"kong",
	"winner",
	"li",
	"zhao",
	"sun",
	"library",
	"stranger",
];

/// How many of the people are not the tender's buyer's, and how many are of any party.
pub(super) const NOT_BUYERS: usize = 22;
pub(super) const OF_PARTIES: usize = 26;

impl Scene {
	/// The name of somebody's account.
	pub fn name(&self, who: &'static str) -> String {
		match who {
			"member" => format!("e{}", self.member),
			"expert" => format!("e{}", self.other),
			_ => who.to_string(),
		}
	}
}

/// The types of proxies.
pub(super) const TYPES: [(&str, ProxyType); 5] = [
	("Any", ProxyType::Any),
	("NonTransfer", ProxyType::NonTransfer),
	("Procurement", ProxyType::Procurement),
	("Governance", ProxyType::Governance),
	("CancelProxy", ProxyType::CancelProxy),
];

/// Gives everybody money for deposits and a proxy of each type, which is called as its type.
pub(super) fn equip(scene: &Scene) {
	for who in PEOPLE.iter().map(|who| scene.name(who)).chain(["helper".to_string()]) {
		assert_ok!(Balances::transfer_keep_alive(signed(Alice), account(&who).into(), 1_000));
		for (name, kind) in TYPES {
			assert_ok!(Proxy::add_proxy(by(&who), account(name).into(), kind, 0));
		}
	}
}

/// A purse for everybody, with money in it.
pub(super) fn fill_purses(scene: &Scene) {
	use procurement_primitives::budget::Purses;
	for who in PEOPLE.iter().map(|who| scene.name(who)) {
		if let Some(link) = pallet_procurement_identity::Links::<Runtime>::get(account(&who)) {
			let purse = crate::Budgets::open(link.party);
			assert_ok!(Balances::transfer_keep_alive(signed(Alice), purse.into(), 100));
		}
	}
}

/// The party that somebody acts for, or the winner if nobody.
pub(super) fn own_party(who: &str) -> PartyId {
	let link = pallet_procurement_identity::Links::<Runtime>::get(account(who));
	link.map_or_else(|| party("winner"), |link| link.party)
}

/// Fresh keys after one came out.
pub(super) fn leak(tender: TenderId) {
	let secret = tendering::secret(tender, Stage::Technical, 3);
	let generation = tendering::generation(tender);
	assert_ok!(crate::SealedBids::report_leak(by("nobody"), tender, generation, Stage::Technical, 3, secret));
}

/// All that fresh keys take but to go on.
pub(super) fn rekey(tender: TenderId) {
	leak(tender);
	let holders = ["fan", "nie", "bai"];
	assert_ok!(Tenders::rekey(by("li"), tender, holders.map(party).to_vec(), 2).map_err(|it| it.error));
	register_keys(tender, &holders);
	tendering::seal_beacons(tender, &holders);
}

/// The first keyholder's keys of the draft that lacks them.
pub(super) fn last_key(tender: TenderId) {
	register_keys(tender, &KEYHOLDERS[..1]);
}
