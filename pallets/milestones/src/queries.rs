//! Answers to anybody, for the runtime API. Nothing here is called by a transaction.

use crate::{
	deductions::{share, withhold},
	types::*,
	Config, ContractOf, ContractSignatures, Contracts, ContractsByBuyer, ContractsBySupplier, ContractsByTender,
	Deliveries, Disputes, Error, MilestoneTitles, Milestones, NextContractId, Pallet, Proposals, Terminations,
	Variations,
};
use alloc::{boxed::Box, vec::Vec};
use procurement_primitives::{
	award::AwardId,
	budget::{ContractId, Purses as _},
	contract::{
		api::{
			ContractFilter, ContractPage, ContractSummary, ContractView, DeliveryView, DisputeView, MilestoneView,
			PaymentLine, PaymentView, ProposalView, SignaturesView, TerminationView, VariationView, MAX_PAGE, MAX_SCAN,
		},
		MilestoneId, PaymentId, PaymentKind, TerminationReason, Terms,
	},
	time::Calendar as _,
};

/// Walks an index of contracts from a number upwards. An iterator continues after a key; so the one before the first is
/// named, and there is none before 0.
macro_rules! walk {
	($index:ident, $first:expr, $from:expr) => {{
		let keys = match $from.checked_sub(1) {
			Some(before) => {
				let key = $index::<T>::hashed_key_for($first, before.to_be_bytes());
				$index::<T>::iter_key_prefix_from($first, key)
			}
			None => $index::<T>::iter_key_prefix($first),
		};
		Box::new(keys.map(ContractId::from_be_bytes))
	}};
}

impl<T: Config> Pallet<T> {
	/// A contract as lists show it.
	fn summary(id: ContractId, contract: &Contract) -> ContractSummary {
		ContractSummary {
			id,
			award: contract.award,
			tender: contract.tender,
			lots: contract.lots,
			buyer: contract.buyer,
			supplier: contract.supplier,
			status: contract.status,
			created: contract.created,
			signed: contract.signed,
			books: contract.books,
		}
	}

	/// A contract, whole.
	pub fn view(id: ContractId) -> Option<ContractView<T::AccountId>> {
		let contract = Contracts::<T>::get(id)?;
		let terms = Self::terms_of(id).ok()?;
		let milestones = 0..contract.milestones;
		let variations = (0..contract.variations).filter_map(|number| {
			let signed = Variations::<T>::get(id, number)?;
			Some(VariationView {
				number,
				by: signed.by,
				at: signed.at,
				reason: signed.reason,
				note: signed.note.into_inner(),
				changes: signed.changes.into_inner(),
				value_before: signed.value_before,
				value_after: signed.value_after,
			})
		});
		let terminations = TerminationReason::ALL.iter().filter_map(|reason| {
			let signatures = Terminations::<T>::get(id, reason)?;
			Some(TerminationView { reason: *reason, signatures: signatures_to_show(signatures) })
		});
		let proposal = Proposals::<T>::get(id).map(|proposal| ProposalView {
			number: proposal.number,
			by: proposal.by,
			at: proposal.at,
			reason: proposal.reason,
			note: proposal.note.into_inner(),
			changes: proposal.changes.into_inner(),
			signatures: signatures_to_show(proposal.signatures),
		});
		Some(ContractView {
			summary: Self::summary(id, &contract),
			sign_by: T::Calendar::extended(contract.sign_by),
			version: contract.version,
			complete: contract.complete,
			bond_state: contract.bond.state,
			signatures: signatures_to_show(ContractSignatures::<T>::get(id)),
			awarded: contract.awarded,
			added: contract.added,
			added_at_most: share(contract.awarded, contract.figures.variation_cap),
			milestones: milestones.filter_map(|number| Self::milestone_view(id, &contract, &terms, number)).collect(),
			proposal,
			variations: variations.collect(),
			terminations: terminations.collect(),
			payments: contract.payments,
			terms: Terms {
				performance_bond: contract.bond.amount,
				payment_term: terms.payment_term,
				tax: terms.tax,
				damages_per_day: terms.damages_per_day,
				damages_cap: terms.damages_cap,
				inspectors: terms.inspectors.into_inner(),
				inspectors_needed: terms.inspectors_needed,
				devices: terms.devices.into_inner(),
				arbiter: terms.arbiter,
				document: terms.document,
			},
		})
	}

	fn milestone_view(
		id: ContractId,
		contract: &Contract,
		terms: &StoredTerms<T>,
		number: MilestoneId,
	) -> Option<MilestoneView<T::AccountId>> {
		let milestone = Milestones::<T>::get(id, number)?;
		let dispute = Disputes::<T>::get(id, number).map(|dispute| DisputeView {
			by: dispute.by,
			at: dispute.at,
			amount: Self::disputable(id, &milestone),
			review_from: Self::review_from(terms, &dispute),
			reason: dispute.reason.into_inner(),
		});
		let delivery = Deliveries::<T>::get(id, number).map(|delivery| {
			let voting = |accepts| {
				let votes = delivery.votes.iter().filter(move |vote| vote.accepts == accepts);
				votes.map(|vote| vote.inspector).collect()
			};
			DeliveryView {
				accepting: voting(true),
				rejecting: voting(false),
				evidence: delivery.evidence.into_inner(),
				approved: delivery.approved,
				reading: delivery.reading,
				rejection: delivery.rejection.map(|reason| reason.into_inner()),
			}
		});
		Some(MilestoneView {
			id: number,
			title: MilestoneTitles::<T>::get(id, number)?.into_inner(),
			amount: milestone.amount,
			due: contract.signed.map(|signed| T::Calendar::extended(milestone.due_at(signed))),
			due_days: milestone.due_days,
			acceptance: milestone.acceptance,
			accepted_after: milestone.accepted_after,
			retention: milestone.retention,
			warranty_days: milestone.warranty_days,
			status: milestone.status,
			deliveries: milestone.deliveries,
			delivery,
			dispute,
			released: milestone.released,
			payment: milestone.payment,
			retention_payment: milestone.retention_payment,
		})
	}

	/// The contract that was made from an award.
	pub fn of_award(award: AwardId) -> Option<ContractId> {
		ContractOf::<T>::get(award)
	}

	/// A contract as lists show it, if `filter` asks for it. What an index was chosen by is looked at, too, so that all ways
	/// agree.
	fn matching(id: ContractId, filter: &ContractFilter) -> Option<ContractSummary> {
		let contract = Contracts::<T>::get(id)?;
		let matches = filter.tender.is_none_or(|tender| tender == contract.tender)
			&& filter.buyer.is_none_or(|buyer| buyer == contract.buyer)
			&& filter.supplier.is_none_or(|supplier| supplier == contract.supplier)
			&& filter.status.is_none_or(|status| status == contract.status.code());
		matches.then(|| Self::summary(id, &contract))
	}

	/// A page of contracts, by number, found through the narrowest index that the filter names.
	pub fn page(filter: ContractFilter, from: ContractId, limit: u32) -> ContractPage {
		let ids: Box<dyn Iterator<Item = ContractId>> = match filter {
			ContractFilter { tender: Some(tender), .. } => walk!(ContractsByTender, tender, from),
			ContractFilter { supplier: Some(supplier), .. } => walk!(ContractsBySupplier, supplier, from),
			ContractFilter { buyer: Some(buyer), .. } => walk!(ContractsByBuyer, buyer, from),
			_ => Box::new(from..NextContractId::<T>::get()),
		};
		let limit = usize::try_from(limit.clamp(1, MAX_PAGE)).unwrap_or(1);
		let scan = usize::try_from(MAX_SCAN).unwrap_or(1);
		let mut contracts = Vec::new();
		for (looked_at, id) in ids.enumerate() {
			if contracts.len() == limit || looked_at == scan {
				return ContractPage { contracts, next: Some(id) };
			}
			contracts.extend(Self::matching(id, &filter));
		}
		ContractPage { contracts, next: None }
	}

	/// Every payment of a contract.
	pub fn payments(id: ContractId) -> Vec<PaymentView<T::AccountId>> {
		let view = || {
			let contract = Self::contract_of(id)?;
			let terms = Self::terms_of(id)?;
			let payments = (0..contract.payments).map(|number| Self::payment_view(id, &contract, &terms, number));
			payments.collect::<Result<Vec<_>, Error<T>>>()
		};
		view().unwrap_or_default()
	}

	fn payment_view(
		id: ContractId,
		contract: &Contract,
		terms: &StoredTerms<T>,
		number: PaymentId,
	) -> Result<PaymentView<T::AccountId>, Error<T>> {
		let payment = Self::payment_of(id, number)?;
		let (net, tax) = match payment.kind {
			PaymentKind::Interest { .. } => (payment.amount, 0),
			_ => withhold(payment.amount, terms.tax),
		};
		let supplier = PaymentLine { payee: T::Purses::purse(contract.supplier), amount: net, tax: false };
		let mut lines = Vec::from([supplier]);
		if tax > 0 {
			let office = payment.taxed_by.map_or_else(Self::tax_office, Ok)?;
			lines.push(PaymentLine { payee: T::Purses::purse(office), amount: tax, tax: true });
		}
		// A payment that is all tax leaves the supplier none.
		lines.retain(|line| line.amount > 0);
		let milestone = Self::milestone_of(id, payment.milestone)?;
		let disputed = !payment.state.is_made() && milestone.frozen;
		let dispute = Disputes::<T>::get(id, payment.milestone);
		let due = dispute.map_or(payment.due, |dispute| dispute.due_if_ended(payment.due, Self::now()));
		let (retained, released) = match payment.kind {
			PaymentKind::Delivery => {
				let kept = milestone.retention_payment.map(|kept| Self::payment_of(id, kept)).transpose()?;
				(kept.map_or(0, |kept| kept.amount), milestone.released)
			}
			_ => (0, 0),
		};
		Ok(PaymentView {
			id: number,
			milestone: payment.milestone,
			kind: payment.kind,
			amount: payment.amount,
			due: payment.due,
			state: payment.state,
			disputed: disputed && payment.kind.is_principal(),
			lines,
			retained,
			released,
			interest: Self::interest(contract, &Payment { due, ..payment.clone() }, Self::now()),
			approved: payment.approved,
		})
	}
}

/// Signatures as they are shown.
fn signatures_to_show<T: Config>(signatures: Signatures<T>) -> SignaturesView<T::AccountId> {
	SignaturesView {
		buyer: signatures.first.into_iter().chain(signatures.second).collect(),
		supplier: signatures.supplier,
	}
}
