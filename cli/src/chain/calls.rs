//! The calls of awards, of contracts and of licences, typed: a function for each.
//!
//! Their names and the names of their arguments are those of the runtime, which [`Call`] compares with the node's before
//! anything is sent.

/// Declares the calls of a pallet.
macro_rules! calls {
	($pallet:literal $($call:ident($($argument:ident: $type:ty),*);)+) => {
		$(
			pub fn $call($($argument: $type),*) -> Call<($($type,)*)> {
				Call::new($pallet, stringify!($call), &[$(stringify!($argument)),*], ($($argument,)*))
			}
		)+

		/// Every call with its arguments and their types.
		#[cfg(test)]
		pub const ALL: &[(&str, &[(&str, &str)])] =
			&[$((stringify!($call), &[$((stringify!($argument), stringify!($type))),*])),+];
	};
}

/// Calls of awards.
pub mod awards {
	use crate::chain::call::Call;
	use procurement_primitives::{
		award::{AwardId, ChallengeGround, Decision, LowPriceFinding, RecusalReason, RejectionReason},
		bid::BidderId,
		identity::PartyId,
		tender::{BasisPoints, LotId, LotSet, TenderId},
	};

	/// The pallet's name in the runtime.
	pub const PALLET: &str = "Awards";

	calls! { "Awards"
		join_pool(organisation: PartyId);
		leave_pool();
		declare_conflict(party: PartyId);
		end_conflict(party: PartyId);
		set_deduction(tender: TenderId, share: BasisPoints);
		name_representatives(tender: TenderId, parties: Vec<PartyId>);
		advance(tender: TenderId);
		recuse(tender: TenderId, reason: RecusalReason);
		commit_marks(tender: TenderId, lot: LotId, page: u32, commitment: [u8; 32]);
		reveal_marks(tender: TenderId, lot: LotId, page: u32, marks: Vec<u16>, salt: [u8; 32]);
		decide_low_price(tender: TenderId, lot: LotId, bidder: BidderId, finding: LowPriceFinding, note: Vec<u8>);
		reject(tender: TenderId, lot: LotId, bidder: BidderId, reason: RejectionReason, note: Vec<u8>);
		propose(tender: TenderId, lots: LotSet);
		withdraw_proposal(award: AwardId, note: Vec<u8>);
		approve(award: AwardId);
		finalise(award: AwardId);
		challenge(award: AwardId, ground: ChallengeGround, statement: Vec<u8>);
		withdraw_challenge(award: AwardId);
		reply(award: AwardId, bidder: BidderId, statement: Vec<u8>);
		appeal(award: AwardId);
		decide(award: AwardId, bidder: BidderId, decision: Decision, note: Vec<u8>);
	}
}

/// Calls of contracts.
pub mod contracts {
	use crate::chain::call::Call;
	use codec::Compact;
	use procurement_primitives::{
		budget::ContractId,
		contract::{MilestoneId, PaymentId, TerminationReason, Terms, Variation},
		money::Balance,
		tender::{DocumentHash, TenderId},
	};

	/// The pallet's name in the runtime.
	pub const PALLET: &str = "Milestones";

	calls! { "Milestones"
		set_terms(contract: ContractId, terms: Box<Terms>);
		sign(contract: ContractId, version: u32);
		decline(contract: ContractId, reason: Vec<u8>);
		deliver(contract: ContractId, milestone: MilestoneId, evidence: Vec<DocumentHash>);
		accept(contract: ContractId, milestone: MilestoneId);
		reject(contract: ContractId, milestone: MilestoneId, reason: Vec<u8>);
		attest(contract: ContractId, milestone: MilestoneId, reading: i64);
		pay(contract: ContractId, payment: PaymentId);
		propose_variation(contract: ContractId, variation: Box<Variation>);
		sign_variation(contract: ContractId, number: u32);
		withdraw_variation(contract: ContractId, number: u32);
		dispute(contract: ContractId, milestone: MilestoneId, reason: Vec<u8>);
		withdraw_dispute(contract: ContractId, milestone: MilestoneId);
		settle(contract: ContractId, milestone: MilestoneId, to_supplier: Compact<Balance>, reason: Vec<u8>);
		terminate(contract: ContractId, reason: TerminationReason, note: Vec<u8>);
		withdraw_termination(contract: ContractId, reason: TerminationReason);
		free_reserve(tender: TenderId);
	}
}

/// Calls of licences.
pub mod licences {
	use crate::chain::call::Call;
	use pallet_procurement_licences::types::{BatchInput, ClassInput, Terms};
	use procurement_primitives::{
		identity::PartyId,
		licence::{LicenceClassId, LicenceId, Membership},
		time::Moment,
	};

	/// The pallet's name in the runtime.
	pub const PALLET: &str = "Licences";

	calls! { "Licences"
		register_class(class: ClassInput);
		trust_issuer(class: LicenceClassId, issuer: PartyId, code: Vec<u8>);
		withdraw_trust(class: LicenceClassId, issuer: PartyId, void_since: Option<Moment>, reason: Vec<u8>);
		issue(class: LicenceClassId, identifier: Vec<u8>, terms: Terms);
		issue_batch(class: LicenceClassId, batch: BatchInput);
		suspend(licence: LicenceId, reason: Vec<u8>);
		reinstate(licence: LicenceId, reason: Vec<u8>);
		revoke(licence: LicenceId, reason: Vec<u8>);
		supersede(licence: LicenceId, identifier: Vec<u8>, terms: Terms, reason: Vec<u8>);
		lodge(licence: LicenceId, membership: Membership);
		offer_transfer(licence: LicenceId, to: PartyId);
		withdraw_offer(licence: LicenceId);
		accept_transfer(licence: LicenceId);
		prefer(licence: LicenceId);
	}
}

/// Calls of identity.
pub mod identity {
	use crate::chain::call::Call;

	/// An Ed25519 key that checks what a party asserts off chain.
	pub type AssertionKey = [u8; 32];

	calls! { "Identity"
		set_assertion_keys(keys: Vec<AssertionKey>);
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	/// The arguments and their types with which a pallet declares a call, as its source writes them.
	fn declared(source: &str, call: &str) -> Vec<(String, String)> {
		let source = &source[source.find("#[pallet::call]").unwrap()..];
		let begin = source.find(&format!("pub fn {call}(")).unwrap_or_else(|| panic!("there is no call {call}"));
		let end = begin + source[begin..].find("->").unwrap();
		let list = source[begin..end].trim_end().trim_end_matches(')');
		let (_, list) = list.split_once('(').unwrap();
		let mut parts = list.split(", ").flat_map(|part| part.split(",\n")).map(str::trim);
		assert!(parts.next().unwrap().starts_with("origin:"));
		parts
			.filter(|part| !part.is_empty())
			.map(|part| {
				let compact = part.strip_prefix("#[pallet::compact] ");
				let (name, of) = compact.unwrap_or(part).split_once(": ").unwrap();
				let of = of.trim_end_matches(',');
				(name.into(), if compact.is_some() { format!("Compact<{of}>") } else { of.into() })
			})
			.collect()
	}

	#[test]
	fn calls_should_be_those_that_the_pallets_have() {
		let awards = (include_str!("../../../pallets/awards/src/lib.rs"), awards::ALL);
		let milestones = (include_str!("../../../pallets/milestones/src/lib.rs"), contracts::ALL);
		let licences = (include_str!("../../../pallets/licences/src/lib.rs"), licences::ALL);
		let identity = (include_str!("../../../pallets/identity/src/lib.rs"), identity::ALL);
		for (source, calls) in [awards, milestones, licences, identity] {
			for (call, arguments) in calls {
				let ours: Vec<(String, String)> =
					arguments.iter().map(|(name, of)| (name.to_string(), of.to_string())).collect();
				assert_eq!(declared(source, call), ours, "{call}");
			}
		}
	}

	#[test]
	fn arguments_should_encode_one_after_the_other() {
		use codec::{Compact, Encode};
		let call = contracts::settle(1, 2, Compact(3), b"x".to_vec());
		assert_eq!(call.name(), "Milestones.settle");
		assert_eq!(call.encoded(), (1u32, 2u32, Compact(3u128), b"x".to_vec()).encode());
	}
}
