//! Every cell of the tables in `docs/roles.md`: each call by everybody, directly and wrapped.

mod calls;
mod licensing;
mod stage;
mod table;

use super::{town::*, *};
use crate::weights::MAXIMUM_BLOCK_WEIGHT;
use calls::Case;
use core::cell::RefCell;
use frame_support::{
	dispatch::PostDispatchInfo,
	storage::with_transaction,
	traits::{GetCallMetadata, GetCallName},
	weights::Weight,
};
use procurement_primitives::{
	budget::Destination,
	identity::{AssuranceLevel, Permissions},
};
use sp_runtime::{DispatchErrorWithPostInfo, TransactionOutcome};
use stage::{Scene, NOT_BUYERS, OF_PARTIES, PEOPLE, TYPES};
use std::collections::{BTreeMap, BTreeSet};
use table::{May, Passes, Row};

/// Undoes what it did.
fn tried<R>(act: impl FnOnce() -> R) -> R {
	with_transaction(|| TransactionOutcome::Rollback(Ok::<_, DispatchError>(act()))).expect("few are nested")
}

/// The state but for the events. To be asked where everything is tried: how deep that is counts as state.
fn root() -> Vec<u8> {
	System::reset_events();
	sp_io::storage::root(sp_runtime::StateVersion::V1)
}

fn bare(result: Result<PostDispatchInfo, DispatchErrorWithPostInfo<PostDispatchInfo>>) -> DispatchResult {
	result.map(|_| ()).map_err(|refused| refused.error)
}

/// The one who needs a permission, but no party in good standing: a stolen key must be stopped in any case.
const EVEN_SUSPENDED: &str = "a delegate of the party, also of a suspended one";

/// Those in the stage whom the tables' words mean.
fn those(who: &str) -> &'static [&'static str] {
	match who {
		"anybody" => &PEOPLE,
		"an account that acts for nobody" => &["stranger"],
		"the council" => &["council"],
		"any party" => &PEOPLE[..OF_PARTIES],
		"any party but the tender's buyer" => &PEOPLE[..NOT_BUYERS],
		"a registrar" => &["wang", "gao"],
		"another registrar" => &["gao"],
		"a controller, for its own party" => &["library", "winner"],
		"the party's controller" => &["winner"],
		EVEN_SUSPENDED | "the delegate itself" => &["mei"],
		"a treasurer" | "a treasurer, not of the party that is paid" => &["qian", "zhou"],
		"a treasurer who is another person than recorded it" => &["zhou"],
		"a buyer" => &["li", "zhao", "sun", "library", "ding"],
		"the tender's buyer" | "the contract's buyer" => &PEOPLE[NOT_BUYERS..OF_PARTIES],
		"an official of the buyer" => &["li", "zhao"],
		"an official of the buyer who is another person than proposed it" => &["zhao"],
		"a supplier" => &["mei", "winner", "jun", "han", "tan"],
		"a bidder" => &["mei", "winner", "jun", "han"],
		"another bidder for one of the award's lots" => &["jun", "han"],
		"the challenger" => &["jun"],
		"the contract's supplier" => &["mei", "winner"],
		"a keyholder of the tender" => &["fan"],
		"an expert" => &["member", "expert", "xin"],
		"an expert of the pool" => &["member", "expert"],
		"a member of the panel" => &["member"],
		"a review body that is no party to the case" => &["shen"],
		"an inspector whom the terms name" => &["yi"],
		"the device that the terms name" => &["the meter"],
		"the agreed arbiter" => &["bao"],
		"a licence issuer that is trusted with the class"
		| "the licence's issuer"
		| "the licence's issuer, while trusted with the class" => &["kong"],
		"the party that the certificate names" | "the licence's holder" => &["mei", "winner"],
		"the party that it is offered to" => &["jun"],
		_ => panic!("the test does not know who {who} is"),
	}
}

/// Whether an error says that somebody else must make the call.
fn is_refusal(error: &DispatchError) -> bool {
	use pallet_procurement_awards::Error as Awards;
	use pallet_procurement_budgets::Error as Budgets;
	use pallet_procurement_identity::Error as Identity;
	use pallet_procurement_licences::Error as Licences;
	use pallet_procurement_milestones::Error as Milestones;
	use pallet_procurement_tenders::Error as Tenders;
	use pallet_sealed_bids::Error as SealedBids;
	let refusals: [DispatchError; 37] = [
		DispatchError::BadOrigin,
		Identity::<Runtime>::UnknownAccount.into(),
		Identity::<Runtime>::AccountInUse.into(),
		Identity::<Runtime>::PermissionMissing.into(),
		Identity::<Runtime>::RoleMissing.into(),
		Identity::<Runtime>::WrongAuthority.into(),
		Identity::<Runtime>::NotController.into(),
		Identity::<Runtime>::PersonMissing.into(),
		Identity::<Runtime>::SamePerson.into(),
		Identity::<Runtime>::SelfVerification.into(),
		Identity::<Runtime>::OwnParty.into(),
		Budgets::<Runtime>::OwnRedemption.into(),
		Tenders::<Runtime>::NotBuyer.into(),
		Tenders::<Runtime>::OwnTender.into(),
		SealedBids::<Runtime>::NotKeyholder.into(),
		SealedBids::<Runtime>::UnknownBid.into(),
		SealedBids::<Runtime>::OwnTender.into(),
		Awards::<Runtime>::NotBuyer.into(),
		Awards::<Runtime>::NotInPool.into(),
		Awards::<Runtime>::NotOnPanel.into(),
		Awards::<Runtime>::NoStanding.into(),
		Awards::<Runtime>::OwnAward.into(),
		Awards::<Runtime>::UnknownChallenge.into(),
		Milestones::<Runtime>::NotParty.into(),
		Milestones::<Runtime>::NotBuyer.into(),
		Milestones::<Runtime>::NotDueYet.into(),
		Milestones::<Runtime>::NotSupplier.into(),
		Milestones::<Runtime>::NotInspector.into(),
		Milestones::<Runtime>::NotDevice.into(),
		Milestones::<Runtime>::NotArbiter.into(),
		Milestones::<Runtime>::NotDisputant.into(),
		Milestones::<Runtime>::WrongSide.into(),
		Licences::<Runtime>::IssuerNotTrusted.into(),
		Licences::<Runtime>::NotIssuer.into(),
		Licences::<Runtime>::SuspendedByCouncil.into(),
		Licences::<Runtime>::NotHolder.into(),
		Licences::<Runtime>::NotOffered.into(),
	];
	refusals.contains(error)
}

/// What is wrong, so that all of it is shown at once.
#[derive(Default)]
struct Faults(RefCell<Vec<String>>);

impl Faults {
	fn note(&self, fault: String) {
		self.0.borrow_mut().push(fault);
	}
}

/// A cell: a call by somebody, in some wrapping.
struct Cell<'a> {
	row: &'a Row,
	who: &'a str,
	wrapped: &'a str,
	before: &'a [u8],
	faults: &'a Faults,
}

impl Cell<'_> {
	/// Makes the call, which must not be refused for who makes it, or must be and change nothing. Gives back what came of it.
	fn expect(&self, allowed: bool, call: impl FnOnce() -> DispatchResult) -> DispatchResult {
		tried(|| {
			let result = call();
			match result {
				Err(error) if is_refusal(&error) == allowed => self.fault(&format!("{error:?}")),
				Ok(()) if !allowed => self.fault("was let through"),
				_ if allowed => {}
				_ => self.expect_nothing_changed(),
			}
			result
		})
	}

	/// The same, where it is known what comes of it.
	fn expect_exactly(&self, expected: DispatchResult, call: impl FnOnce() -> DispatchResult) {
		tried(|| {
			let result = call();
			if result != expected {
				self.fault(&format!("{result:?} instead of {expected:?}"));
			}
			if result.is_err() {
				self.expect_nothing_changed();
			}
		});
	}

	fn expect_nothing_changed(&self) {
		if root() != self.before {
			self.fault("changed something");
		}
	}

	fn fault(&self, what: &str) {
		self.faults.note(format!("{} by {}, {}: {what}", self.row.name, self.who, self.wrapped));
	}
}

/// What the last event says came of a wrapped call.
fn outcome(of: fn(RuntimeEvent) -> Option<DispatchResult>) -> DispatchResult {
	let outcome = System::events().into_iter().rev().find_map(|record| of(record.event));
	outcome.expect("the wrapper says what came of the call")
}

fn of_batch(event: RuntimeEvent) -> Option<DispatchResult> {
	match event {
		RuntimeEvent::Utility(pallet_utility::Event::BatchInterrupted { error, .. }) => Some(Err(error)),
		RuntimeEvent::Utility(pallet_utility::Event::BatchCompleted) => Some(Ok(())),
		_ => None,
	}
}

fn of_proxy(event: RuntimeEvent) -> Option<DispatchResult> {
	match event {
		RuntimeEvent::Proxy(pallet_proxy::Event::ProxyExecuted { result }) => Some(result),
		_ => None,
	}
}

fn of_multisig(event: RuntimeEvent) -> Option<DispatchResult> {
	match event {
		RuntimeEvent::Multisig(pallet_multisig::Event::MultisigExecuted { result, .. }) => Some(result),
		_ => None,
	}
}

/// Makes a call in a batch.
fn batched(origin: RuntimeOrigin, call: RuntimeCall) -> DispatchResult {
	assert_ok!(RuntimeCall::from(pallet_utility::Call::batch { calls: vec![call] }).dispatch(origin));
	outcome(of_batch)
}

/// Makes a call in a batch that fails as a whole.
fn batched_all(origin: RuntimeOrigin, call: RuntimeCall) -> DispatchResult {
	bare(RuntimeCall::from(pallet_utility::Call::batch_all { calls: vec![call] }).dispatch(origin))
}

/// Has a proxy make a call for somebody.
fn proxied(proxy: &str, real: &str, call: RuntimeCall) -> DispatchResult {
	let real = account(real).into();
	let call = pallet_proxy::Call::proxy { real, force_proxy_type: None, call: Box::new(call) };
	assert_ok!(RuntimeCall::from(call).dispatch(by(proxy)));
	outcome(of_proxy)
}

/// Has somebody and a helper make a call together.
fn by_two(who: &str, call: RuntimeCall) -> DispatchResult {
	let mut timepoint = None;
	for (signer, other) in [(who, "helper"), ("helper", who)] {
		let call = pallet_multisig::Call::as_multi {
			threshold: 2,
			other_signatories: vec![account(other)],
			maybe_timepoint: timepoint,
			call: Box::new(call.clone()),
			max_weight: Weight::MAX,
		};
		assert_ok!(RuntimeCall::from(call).dispatch(by(signer)));
		timepoint = Some(pallet_multisig::Pallet::<Runtime>::timepoint());
	}
	outcome(of_multisig)
}

/// Has somebody make a call for both it and a helper.
fn by_one_of_two(who: &str, call: RuntimeCall) -> DispatchResult {
	let call = pallet_multisig::Call::as_multi_threshold_1 {
		other_signatories: vec![account("helper")],
		call: Box::new(call),
	};
	bare(RuntimeCall::from(call).dispatch(by(who)))
}

/// A row in its scene.
struct Trial<'a> {
	row: &'a Row,
	case: &'a Case,
	scene: &'a Scene,
	/// The state before the call.
	before: Vec<u8>,
	faults: &'a Faults,
}

impl Trial<'_> {
	fn cell<'a>(&'a self, who: &'a str, wrapped: &'a str) -> Cell<'a> {
		Cell { row: self.row, who, wrapped, before: &self.before, faults: self.faults }
	}

	fn may(&self, who: &str) -> bool {
		self.row.may.iter().any(|may| those(may.who).contains(&who))
	}

	/// Tries the call by somebody with an account, in every wrapping. Says whether it succeeded directly.
	fn wrapped(&self, who: &'static str) -> bool {
		let name = self.scene.name(who);
		let cell = |wrapped| self.cell(who, wrapped);
		let call = || (self.case.call)(self.scene, &name);
		let directly = cell("directly").expect(self.may(who), || bare(call().dispatch(by(&name))));
		cell("in a batch").expect_exactly(directly, || batched(by(&name), call()));
		cell("in a batch of all").expect_exactly(directly, || batched_all(by(&name), call()));

		let filtered = Err(frame_system::Error::<Runtime>::CallFiltered.into());
		let pallet = call().get_call_metadata().pallet_name;
		for (kind, passes) in table::proxies() {
			let passes = matches!(passes, Passes::AllBut(others) if !others.contains(&pallet));
			let expected = if self.row.by_proxy && passes { directly } else { filtered };
			cell(kind).expect_exactly(expected, || proxied(kind, &name, call()));
		}
		let batch = pallet_utility::Call::batch_all { calls: vec![call()] }.into();
		let expected = if self.row.by_proxy { directly } else { filtered };
		cell("in a proxy's batch").expect_exactly(expected, || proxied("Any", &name, batch));

		// The multisig's account acts for nobody, whoever its signatories are.
		let _ = cell("by two").expect(self.may("stranger"), || by_two(&name, call()));
		let _ = cell("by one of two").expect(self.may("stranger"), || by_one_of_two(&name, call()));
		directly.is_ok()
	}

	/// Tries the call by nobody and by the council, which have no account. Says whether it succeeded directly.
	fn without_account(&self) -> bool {
		let mut succeeded = false;
		for (who, origin) in [("nobody", RuntimeOrigin::none()), ("council", council())] {
			let call = || (self.case.call)(self.scene, "stranger");
			let directly = self.cell(who, "directly").expect(self.may(who), || bare(call().dispatch(origin.clone())));
			// Nobody can send a batch.
			let batched = if who == "nobody" { Err(DispatchError::BadOrigin) } else { directly };
			self.cell(who, "in a batch of all").expect_exactly(batched, || batched_all(origin.clone(), call()));
			succeeded |= directly.is_ok();
		}
		succeeded
	}

	/// Delegates need the permission that the row names, and no other; a party that needs one must not be suspended.
	fn permissions(&self) {
		use pallet_procurement_identity::Error::{PartySuspended, PermissionMissing};
		for May { who: term, permission } in &self.row.may {
			let delegates = those(term).iter().filter(|who| !WITHOUT_PERMISSIONS.contains(who));
			for who in delegates {
				let name = self.scene.name(who);
				let call = || bare((self.case.call)(self.scene, &name).dispatch(by(&name)));
				let needed = permission.unwrap_or(Permissions::empty());
				let _ = self.cell(who, "with what it needs").expect(true, || {
					permit(&name, needed);
					call()
				});
				if permission.is_none() {
					continue;
				}
				self.refused(who, "with all but what it needs", PermissionMissing, || {
					permit(&name, Permissions::all() - needed);
					call()
				});
				let suspended = || {
					assert_ok!(Identity::suspend(council(), party(&name), b"why".to_vec()));
					call()
				};
				if *term == EVEN_SUSPENDED {
					let _ = self.cell(who, "suspended").expect(true, suspended);
				} else {
					self.refused(who, "suspended", PartySuspended, suspended);
				}
			}
		}
	}

	fn refused(
		&self,
		who: &str,
		how: &str,
		error: pallet_procurement_identity::Error<Runtime>,
		call: impl FnOnce() -> DispatchResult,
	) {
		let result = tried(call);
		if result != Err(error.into()) {
			self.cell(who, how).fault(&format!("{result:?}"));
		}
	}
}

/// Those who act for themselves, or as controllers.
const WITHOUT_PERMISSIONS: [&str; 4] = ["council", "library", "winner", "stranger"];

#[test]
fn every_call_of_ours_should_be_in_the_tables_and_in_the_test() {
	let rows: Vec<_> = table::rows().into_iter().map(|row| row.name).collect();
	let named: BTreeSet<_> = rows.iter().cloned().collect();
	assert_eq!(named.len(), rows.len(), "a line is there twice");
	let tested: BTreeSet<_> = calls::all().iter().map(|case| case.name.to_string()).collect();
	assert_eq!(named, tested);

	fn calls_of<Call: GetCallName>(pallet: &str) -> impl Iterator<Item = String> + '_ {
		Call::get_call_names().iter().map(move |call| format!("{pallet}.{call}"))
	}
	let ours: BTreeSet<_> = calls_of::<pallet_procurement_identity::Call<Runtime>>("Identity")
		.chain(calls_of::<pallet_procurement_agenda::Call<Runtime>>("Agenda"))
		.chain(calls_of::<pallet_procurement_budgets::Call<Runtime>>("Budgets"))
		.chain(calls_of::<pallet_procurement_tenders::Call<Runtime>>("Tenders"))
		.chain(calls_of::<pallet_sealed_bids::Call<Runtime>>("SealedBids"))
		.chain(calls_of::<pallet_procurement_awards::Call<Runtime>>("Awards"))
		.chain(calls_of::<pallet_procurement_milestones::Call<Runtime>>("Milestones"))
		.chain(calls_of::<pallet_procurement_licences::Call<Runtime>>("Licences"))
		.chain(calls_of::<pallet_fee_sponsorship::Call<Runtime>>("Sponsorship"))
		.collect();
	let called: BTreeSet<_> = named.iter().map(|name| name.split(',').next().expect("a call").to_string()).collect();
	assert_eq!(called, ours);
	let types: BTreeSet<_> = table::proxies().into_keys().collect();
	assert_eq!(types, TYPES.iter().map(|(name, _)| *name).collect());
}

#[test]
fn every_call_should_be_open_to_whom_the_tables_name_and_refused_to_all_others_however_it_is_wrapped() {
	let (mut town, scene) = stage::set();
	town.execute_with(|| stage::equip(&scene));
	town.commit_all().expect("the stage is stored");
	let cases: BTreeMap<_, _> = calls::all().into_iter().map(|case| (case.name, case)).collect();
	let faults = Faults::default();
	for row in table::rows() {
		let case = &cases[&row.name[..]];
		town.execute_with(|| {
			(case.before)(&scene);
			// What several measured weights are added up for counts as the sum.
			let weight = (case.call)(&scene, &scene.name("council")).get_dispatch_info().call_weight;
			if !weight.all_lte(MAXIMUM_BLOCK_WEIGHT / 4) {
				faults.note(format!("{} weighs {weight}, more than a quarter of a block", row.name));
			}
			let trial = Trial { row: &row, case, scene: &scene, before: tried(root), faults: &faults };
			let mut succeeded = trial.without_account();
			for who in PEOPLE {
				succeeded |= trial.wrapped(who);
			}
			trial.permissions();
			// There is no failed task to retry, and the chain begins every evaluation by itself; every other call does something.
			if !succeeded && !["Agenda.retry", "Awards.advance"].contains(&&row.name[..]) {
				faults.note(format!("{} never succeeds", row.name));
			}
		});
		town.reset_overlay();
	}
	let faults = faults.0.into_inner();
	assert!(faults.is_empty(), "{} cells are wrong:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn party_of_a_multisig_should_act_through_it_and_be_none_of_two_persons() {
	let mut town = settled();
	town.execute_with(|| {
		for who in ["one", "helper"] {
			assert_ok!(Balances::transfer_keep_alive(signed(Alice), account(who).into(), 1_000));
		}
		let by_both = |call: RuntimeCall| by_two("one", call);
		let registration = organisation("joint venture");
		let party = pallet_procurement_identity::NextPartyId::<Runtime>::get();
		assert_ok!(by_both(pallet_procurement_identity::Call::register { registration }.into()));
		assert_ok!(Identity::verify(council(), party, details(party), AssuranceLevel::High, FOR_EVER));
		assert_ok!(Identity::grant_role(council(), party, Role::Treasury, None));
		let (to, reference) = (Destination::Treasury, b"BY-BOTH".to_vec());
		let record = pallet_procurement_budgets::Call::record_deposit { amount: 1, to, reference };
		assert_ok!(by_both(record.clone().into()));
		let refused = Err(pallet_procurement_identity::Error::<Runtime>::UnknownAccount.into());
		assert_eq!(bare(RuntimeCall::from(record).dispatch(by("one"))), refused, "a signatory is nobody");

		assert_ok!(crate::Budgets::record_deposit(by("qian"), 1, to, b"BY-QIAN".to_vec()));
		let deposit = pallet_procurement_budgets::NextDepositId::<Runtime>::get() - 1;
		let confirm = pallet_procurement_budgets::Call::confirm_deposit { deposit };
		let refused = Err(pallet_procurement_identity::Error::<Runtime>::PersonMissing.into());
		assert_eq!(by_both(confirm.into()), refused);
	});
}
