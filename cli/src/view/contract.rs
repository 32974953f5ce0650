//! Contracts, milestones and payments as people read them.

use super::{at, numbers, state_in_full, word};
use crate::{
	clock,
	draft::Decimal,
	money::Currency,
	output::{clean, fields, hex, table},
};
use procurement_primitives::{
	contract::{
		api::{ContractPage, ContractView, MilestoneView, PaymentView, ProposalView, SignaturesView, VariationView},
		Bound, MilestoneStatus, Terms,
	},
	tender::DocumentHash,
	time::Moment,
};
use std::fmt::Display;

/// A list of contracts.
pub fn contracts_text(page: &ContractPage, currency: &Currency) -> String {
	let rows: Vec<Vec<String>> = page
		.contracts
		.iter()
		.map(|it| {
			vec![
				it.id.to_string(),
				it.tender.to_string(),
				it.buyer.to_string(),
				it.supplier.to_string(),
				state_in_full(&it.status, "status"),
				currency.format(it.books.value),
				currency.format(it.books.paid),
			]
		})
		.collect();
	let text = table(&["contract", "tender", "buyer", "supplier", "standing", "value", "paid"], &rows);
	let more = page.next.map(|next| format!("\n(more: --from {next})")).unwrap_or_default();
	format!("{text}\n(amounts in {}){more}", currency.code)
}

/// A contract, as an official or a supplier reads it before signing.
pub fn contract_text<AccountId: Display>(
	view: &ContractView<AccountId>,
	buyer: &str,
	supplier: &str,
	currency: &Currency,
	now: Moment,
) -> String {
	let (summary, books) = (&view.summary, &view.summary.books);
	let say = |amount: u128| if amount == 0 { String::new() } else { currency.say(amount) };
	let mut parts = vec![
		fields(&[
			("contract", summary.id.to_string()),
			("tender", summary.tender.to_string()),
			("lots", numbers(summary.lots.iter())),
			("award", summary.award.to_string()),
			("buyer", buyer.to_string()),
			("supplier", supplier.to_string()),
			("standing", state_in_full(&summary.status, "status")),
			("signed", summary.signed.map(clock::rfc3339).unwrap_or_default()),
			("to be signed by", if summary.signed.is_none() { at(view.sign_by, now) } else { String::new() }),
			("signatures", signatures(&view.signatures)),
			("terms", version(view)),
			("value", currency.say(books.value)),
			("awarded for", currency.say(view.awarded)),
			("variations", format!("{} of at most {}", currency.say(view.added), currency.say(view.added_at_most))),
		]),
		terms_text(&view.terms, &word(&view.bond_state), currency),
		fields(&[
			("not decided", currency.say(books.open)),
			("due", currency.say(books.due)),
			("retained", currency.say(books.retained)),
			("paid", currency.say(books.paid)),
			("free again", currency.say(books.released)),
			("interest owed", say(books.interest_owed)),
			("interest paid", say(books.interest_paid)),
		]),
	];
	let rows: Vec<Vec<String>> = view
		.milestones
		.iter()
		.map(|it| {
			vec![
				it.id.to_string(),
				currency.format(it.amount),
				it.due.map_or_else(|| format!("{} days after signing", it.due_days), clock::rfc3339),
				it.acceptance.code().into(),
				standing(it),
				it.payment.map(|payment| payment.to_string()).unwrap_or_default(),
				clean(&it.title),
			]
		})
		.collect();
	parts.push(table(&["milestone", "amount", "due", "accepted by", "standing", "payment", "title"], &rows));
	// What waits for somebody is shown in full: why it was rejected, what the device read, what is disputed.
	let waits = |it: &&MilestoneView<AccountId>| {
		it.dispute.is_some()
			|| matches!(it.status, MilestoneStatus::Delivered { .. } | MilestoneStatus::Rejected { .. })
	};
	parts.extend(view.milestones.iter().filter(waits).map(|it| milestone_text(it, currency)));
	if !view.variations.is_empty() {
		parts.push(variations_text(&view.variations, currency));
	}
	parts.extend(view.proposal.as_ref().map(|proposal| variation_text(proposal, &view.milestones, currency)));
	parts.extend(
		view.terminations
			.iter()
			.map(|it| fields(&[("early end proposed", word(&it.reason)), ("signed by", signatures(&it.signatures))])),
	);
	parts.join("\n\n")
}

/// The variations that both sides have signed.
fn variations_text(variations: &[VariationView], currency: &Currency) -> String {
	let rows: Vec<Vec<String>> = variations
		.iter()
		.map(|it| {
			vec![
				it.number.to_string(),
				clock::rfc3339(it.at),
				word(&it.by),
				it.reason.code().into(),
				currency.format(it.value_before),
				currency.format(it.value_after),
				clean(&it.note),
			]
		})
		.collect();
	table(&["variation", "in force since", "proposed by", "reason", "value before", "value since", "note"], &rows)
}

fn version<AccountId>(view: &ContractView<AccountId>) -> String {
	let complete = if view.complete { "" } else { ", which the buyer has not set yet" };
	format!("version {}{complete}", view.version)
}

fn terms_text(terms: &Terms, bond_state: &str, currency: &Currency) -> String {
	let percent = |share: u16| format!("{} %", Decimal::percent(share).0);
	let per_day = Currency { code: String::new(), decimals: 4 }.format(terms.damages_per_day.into());
	let bond = match terms.performance_bond {
		0 => "none".into(),
		bond => format!("{} ({bond_state})", currency.say(bond)),
	};
	let devices: Vec<String> = terms
		.devices
		.iter()
		.map(|it| format!("party {} for milestone {}: {}", it.device, it.milestone, bound(it.bound)))
		.collect();
	let inspectors = match terms.inspectors.len() {
		0 => String::new(),
		_ => format!("any {} of {}", terms.inspectors_needed, numbers(&terms.inspectors)),
	};
	fields(&[
		("performance bond", bond),
		("paid within", clock::say_period(terms.payment_term)),
		("tax", percent(terms.tax)),
		("a day late costs", format!("{per_day} %, at most {}", percent(terms.damages_cap))),
		("inspectors", inspectors),
		("devices", devices.join("; ")),
		("arbiter", terms.arbiter.map_or_else(|| "a review body".into(), |party| format!("party {party}"))),
		("text", terms.document.map(document).unwrap_or_default()),
	])
}

fn bound(bound: Bound) -> String {
	match bound {
		Bound::AtLeast(least) => format!("at least {least}"),
		Bound::AtMost(most) => format!("at most {most}"),
		Bound::Between(least, most) => format!("{least} to {most}"),
	}
}

fn document(hash: DocumentHash) -> String {
	match hash {
		DocumentHash::Sha256(hash) => format!("sha256 {}", hex(&hash)),
		DocumentHash::Blake2b256(hash) => format!("blake2b256 {}", hex(&hash)),
	}
}

fn signatures<AccountId: Display>(view: &SignaturesView<AccountId>) -> String {
	let buyer = view.buyer.iter().map(|account| format!("{account} (buyer)"));
	let supplier = view.supplier.iter().map(|account| format!("{account} (supplier)"));
	buyer.chain(supplier).collect::<Vec<_>>().join(", ")
}

/// Where a milestone stands, disputed or not.
fn standing<AccountId>(view: &MilestoneView<AccountId>) -> String {
	let disputed = if view.dispute.is_some() { ", disputed" } else { "" };
	format!("{}{disputed}", state_in_full(&view.status, "status"))
}

/// A milestone with its delivery and its dispute, as somebody reads it who decides about it.
pub fn milestone_text<AccountId: Display>(view: &MilestoneView<AccountId>, currency: &Currency) -> String {
	let delivery = view.delivery.as_ref();
	let dispute = view.dispute.as_ref();
	fields(&[
		("milestone", view.id.to_string()),
		("title", clean(&view.title)),
		("amount", currency.say(view.amount)),
		("due", view.due.map(clock::rfc3339).unwrap_or_default()),
		("standing", standing(view)),
		("deliveries", view.deliveries.to_string()),
		(
			"evidence",
			delivery
				.map(|it| it.evidence.iter().copied().map(document).collect::<Vec<_>>().join(", "))
				.unwrap_or_default(),
		),
		(
			"accepted by the first",
			delivery.and_then(|it| it.approved.as_ref()).map(ToString::to_string).unwrap_or_default(),
		),
		("inspectors for it", delivery.map(|it| numbers(&it.accepting)).unwrap_or_default()),
		("inspectors against it", delivery.map(|it| numbers(&it.rejecting)).unwrap_or_default()),
		("reading", delivery.and_then(|it| it.reading).map(|reading| reading.to_string()).unwrap_or_default()),
		("rejected because", delivery.and_then(|it| it.rejection.as_deref()).map(clean).unwrap_or_default()),
		("disputed by", dispute.map(|it| format!("{}, {}", word(&it.by), clean(&it.reason))).unwrap_or_default()),
		("in dispute", dispute.map(|it| currency.say(it.amount)).unwrap_or_default()),
		("a review body may settle it from", dispute.map(|it| clock::rfc3339(it.review_from)).unwrap_or_default()),
	])
}

/// A proposed variation, each change beside what it changes.
pub fn variation_text<AccountId: Display>(
	view: &ProposalView<AccountId>,
	milestones: &[MilestoneView<AccountId>],
	currency: &Currency,
) -> String {
	let head = fields(&[
		("variation", view.number.to_string()),
		("proposed by", word(&view.by)),
		("reason", view.reason.code().into()),
		("note", clean(&view.note)),
		("signed by", signatures(&view.signatures)),
	]);
	let rows: Vec<Vec<String>> = view
		.changes
		.iter()
		.map(|change| {
			let of = milestones.iter().find(|milestone| milestone.id == change.milestone);
			let amount = |amount: Option<u128>| amount.map(|amount| currency.format(amount)).unwrap_or_default();
			let due = |due: Option<Moment>| due.map(clock::rfc3339).unwrap_or_default();
			vec![
				change.milestone.to_string(),
				amount(of.map(|of| of.amount)),
				amount(change.amount),
				due(of.and_then(|of| of.due)),
				due(change.due),
			]
		})
		.collect();
	format!("{head}\n{}", table(&["milestone", "amount", "becomes", "due", "becomes"], &rows))
}

/// Payments, each with its lines.
pub fn payments_text<AccountId: Display>(payments: &[PaymentView<AccountId>], currency: &Currency) -> String {
	let one = |it: &PaymentView<AccountId>| {
		let disputed = if it.disputed { ", disputed" } else { "" };
		let say = |amount: u128| if amount == 0 { String::new() } else { currency.say(amount) };
		let head = fields(&[
			("payment", it.id.to_string()),
			("for", format!("{} of milestone {}", state_in_full(&it.kind, "kind"), it.milestone)),
			("amount", currency.say(it.amount)),
			("retained, paid by itself", say(it.retained)),
			("taken off, never paid", say(it.released)),
			("due", clock::rfc3339(it.due)),
			("standing", format!("{}{disputed}", state_in_full(&it.state, "state"))),
			("paid early by the first", it.approved.as_ref().map(ToString::to_string).unwrap_or_default()),
			("interest if paid now", say(it.interest)),
		]);
		let rows: Vec<Vec<String>> = it
			.lines
			.iter()
			.map(|line| {
				let what = if line.tax { "tax" } else { "net" };
				vec![what.into(), currency.format(line.amount), line.payee.to_string()]
			})
			.collect();
		if rows.is_empty() {
			return head;
		}
		format!("{head}\n{}", table(&["line", "amount", "payee"], &rows))
	};
	if payments.is_empty() {
		return "no payment".into();
	}
	payments.iter().map(one).collect::<Vec<_>>().join("\n\n")
}

#[cfg(test)]
mod tests {
	use super::*;
	use procurement_primitives::{
		contract::{
			api::{ContractSummary, DeliveryView, PaymentLine},
			Books, ContractStatus, MilestoneChange, PaymentKind, PaymentState, PerformanceBondState, Side,
			VariationReason,
		},
		tender::{AcceptanceMethod, LotSet},
		time::{Period, DAY},
	};

	fn mxn() -> Currency {
		Currency { code: "MXN".into(), decimals: 2 }
	}

	fn milestone(delivery: Option<DeliveryView<&'static str>>) -> MilestoneView<&'static str> {
		MilestoneView {
			id: 0,
			title: b"First hundred\x1b".to_vec(),
			amount: 131_126_400,
			due: Some(0),
			due_days: 30,
			acceptance: AcceptanceMethod::Buyer,
			accepted_after: Period::Working(5),
			retention: 500,
			warranty_days: 365,
			status: MilestoneStatus::Delivered { at: 0, decide_by: DAY },
			deliveries: 1,
			delivery,
			dispute: None,
			released: 0,
			payment: None,
			retention_payment: None,
		}
	}

	fn contract() -> ContractView<&'static str> {
		ContractView {
			summary: ContractSummary {
				id: 3,
				award: 2,
				tender: 1,
				lots: LotSet(0b11),
				buyer: 4,
				supplier: 5,
				status: ContractStatus::Draft,
				created: 0,
				signed: None,
				books: Books { value: 131_126_400, open: 131_126_400, ..Default::default() },
			},
			sign_by: DAY,
			version: 1,
			complete: true,
			terms: Terms {
				performance_bond: 6_556_320,
				payment_term: Period::Calendar(30 * DAY),
				tax: 600,
				damages_per_day: 500,
				damages_cap: 1_000,
				inspectors: vec![21, 22, 23],
				inspectors_needed: 2,
				devices: Vec::new(),
				arbiter: None,
				document: Some(DocumentHash::Sha256([0xab; 32])),
			},
			bond_state: PerformanceBondState::Agreed,
			signatures: SignaturesView { buyer: vec!["5Li"], supplier: None },
			awarded: 131_126_400,
			added: 0,
			added_at_most: 13_112_640,
			milestones: vec![milestone(None)],
			proposal: None,
			variations: Vec::new(),
			terminations: Vec::new(),
			payments: 0,
		}
	}

	#[test]
	fn a_contract_should_show_what_is_signed() {
		let text = contract_text(&contract(), "4 (Library)", "5 (Mei)", &mxn(), 0);
		for part in [
			"4 (Library)",
			"5 (Mei)",
			"version 1",
			"1311264.00 MXN",
			"65563.20 MXN (agreed)",
			"30d",
			"6.00 %",
			"0.0500 %, at most 10.00 %",
			"any 2 of 21, 22, 23",
			"a review body",
			"sha256 0xabab",
			"5Li (buyer)",
			"0.00 MXN of at most 131126.40 MXN",
			"delivered (at 1970-01-01T00:00:00Z, decide by 1970-01-02T00:00:00Z)",
		] {
			assert!(text.contains(part), "{part}: {text}");
		}
		assert!(!text.contains('\u{1b}'), "a title cannot take over the terminal");
	}

	#[test]
	fn a_contract_should_show_why_a_delivery_was_rejected_and_what_was_varied() {
		let mut contract = contract();
		let rejection = Some(b"Ten wobble".to_vec());
		let evidence = vec![DocumentHash::Sha256([0xcd; 32])];
		let (approved, accepting, rejecting) = (None, Vec::new(), Vec::new());
		let delivery = DeliveryView { evidence, approved, accepting, rejecting, reading: None, rejection };
		contract.milestones =
			vec![MilestoneView { status: MilestoneStatus::Rejected { at: 0 }, ..milestone(Some(delivery)) }];
		contract.variations = vec![VariationView {
			number: 0,
			by: Side::Supplier,
			at: 0,
			reason: VariationReason::VolumeCuts,
			note: b"Ten fewer".to_vec(),
			changes: Vec::new(),
			value_before: 131_126_400,
			value_after: 100_000_000,
		}];
		let text = contract_text(&contract, "4 (Library)", "5 (Mei)", &mxn(), 0);
		for part in ["Ten wobble", "sha256 0xcdcd", "volumeCuts", "Ten fewer", "1000000.00"] {
			assert!(text.contains(part), "{part}: {text}");
		}
		contract.milestones[0].status = MilestoneStatus::Dropped { at: 0 };
		let text = contract_text(&contract, "4 (Library)", "5 (Mei)", &mxn(), 0);
		assert!(!text.contains("Ten wobble"), "what is over needs nobody: {text}");
	}

	#[test]
	fn a_delivery_should_show_what_proves_it() {
		let delivery = DeliveryView {
			evidence: vec![DocumentHash::Sha256([0xcd; 32])],
			approved: Some("5Li"),
			accepting: Vec::new(),
			rejecting: vec![22],
			reading: None,
			rejection: None,
		};
		let text = milestone_text(&milestone(Some(delivery)), &mxn());
		for part in ["sha256 0xcdcd", "5Li", "22", "1311264.00 MXN"] {
			assert!(text.contains(part), "{part}: {text}");
		}
	}

	#[test]
	fn a_variation_should_stand_beside_what_it_changes() {
		let proposal = ProposalView {
			number: 0,
			by: Side::Supplier,
			at: 0,
			reason: VariationReason::VolumeCuts,
			note: b"Ten fewer".to_vec(),
			changes: vec![MilestoneChange { milestone: 0, amount: Some(100), due: None }],
			signatures: SignaturesView { buyer: Vec::new(), supplier: Some("5Mei") },
		};
		let text = variation_text(&proposal, &[milestone(None)], &mxn());
		for part in ["volumeCuts", "Ten fewer", "5Mei (supplier)", "1311264.00", "1.00"] {
			assert!(text.contains(part), "{part}: {text}");
		}
	}

	#[test]
	fn a_payment_should_show_who_gets_what() {
		let line = |payee, amount, tax| PaymentLine { payee, amount, tax };
		let payment = PaymentView {
			id: 0,
			milestone: 0,
			kind: PaymentKind::Delivery,
			amount: 10_000,
			retained: 500,
			released: 0,
			due: 0,
			state: PaymentState::Succeeded { at: 0 },
			disputed: false,
			approved: None,
			lines: vec![line("5Mei", 9_400, false), line("5Tax", 600, true)],
			interest: 0,
		};
		let text = payments_text(&[payment], &mxn());
		for part in ["delivery of milestone 0", "100.00 MXN", "94.00", "5Mei", "6.00", "5Tax", "succeeded", "5.00 MXN"]
		{
			assert!(text.contains(part), "{part}: {text}");
		}
	}
}
