//! What a draft says beyond its schedule: set by the buyer inside the ruleset's bounds, agreed by signing.

use crate::{
	types::{Bond, Contract, StoredTerms},
	Config, ContractSignatures, ContractTerms, Contracts, Error, Event, Pallet, TaxOffice,
};
use frame_support::{ensure, pallet_prelude::DispatchResult, traits::Get};
use procurement_primitives::{
	budget::ContractId,
	contract::{DeviceTerms, MilestoneId, PerformanceBondState, Terms},
	identity::{traits::Parties as _, PartyId, Permissions, Role},
	tender::AcceptanceMethod,
	time::Calendar as _,
};
use sp_runtime::DispatchError;

use crate::{deductions::share, records::count_up};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_terms(who: &T::AccountId, id: ContractId, terms: Terms) -> DispatchResult {
		let mut contract = Self::draft(id)?;
		Self::ensure_buyer(who, Permissions::CONTRACT, &contract)?;
		ensure!(!Self::is_over(contract.sign_by), Error::<T>::SigningPeriodOver);
		Self::ensure_figures(&contract, &terms)?;
		Self::ensure_people(id, &contract, &terms)?;
		let bond = terms.performance_bond;
		Self::return_bond(id, &mut contract, PerformanceBondState::Agreed)?;
		contract.bond = Bond { amount: bond, state: PerformanceBondState::Agreed };
		contract.complete = true;
		count_up::<T>(&mut contract.version)?;
		ContractSignatures::<T>::remove(id);
		Self::deposit_event(Event::TermsSet {
			contract: id,
			version: contract.version,
			performance_bond: bond,
			tax: terms.tax,
			damages_per_day: terms.damages_per_day,
			damages_cap: terms.damages_cap,
		});
		ContractTerms::<T>::insert(id, Self::terms_to_store(terms)?);
		Contracts::<T>::insert(id, contract);
		Ok(())
	}

	/// No figure is beyond what the ruleset and the runtime allow.
	fn ensure_figures(contract: &Contract, terms: &Terms) -> DispatchResult {
		let cap = share(contract.books.value, contract.figures.performance_bond_cap);
		ensure!(terms.performance_bond <= cap, Error::<T>::BondAboveCap);
		ensure!(terms.tax <= T::MaxTax::get(), Error::<T>::TaxTooHigh);
		ensure!(terms.tax == 0 || TaxOffice::<T>::exists(), Error::<T>::NoTaxOffice);
		let damages = terms.damages_per_day <= T::MaxDamagesPerDay::get() && terms.damages_cap <= T::MaxDamages::get();
		ensure!(damages, Error::<T>::DamagesTooHigh);
		// Working and calendar time compare by where they lead from today.
		let (now, offset) = (Self::now(), contract.figures.utc_offset_minutes);
		let ends = T::Calendar::after(now, terms.payment_term, offset)?;
		let latest = T::Calendar::after(now, contract.figures.payment_term_cap, offset)?;
		ensure!(ends <= latest, Error::<T>::PaymentTermTooLong);
		Ok(())
	}

	/// Everybody whom the schedule needs is named, is independent of both sides, and holds the office for it.
	fn ensure_people(id: ContractId, contract: &Contract, terms: &Terms) -> DispatchResult {
		let independent = |party: &PartyId| contract.side_of(*party).is_none();
		let named = terms.inspectors.iter().chain(terms.devices.iter().map(|it| &it.device)).chain(&terms.arbiter);
		ensure!(named.copied().all(|party| independent(&party)), Error::<T>::NotIndependent);
		Self::ensure_inspectors(terms)?;
		ensure!(terms.devices.iter().all(|it| it.bound.can_be_met()), Error::<T>::BadBound);
		let mut devices = terms.devices.iter();
		let mut inspected = false;
		for number in 0..contract.milestones {
			match Self::milestone_of(id, number)?.acceptance {
				AcceptanceMethod::Buyer => {}
				AcceptanceMethod::Inspectors => inspected = true,
				AcceptanceMethod::Device => {
					let next = devices.next().map(|it| it.milestone);
					ensure!(next == Some(number), Error::<T>::DevicesMismatch);
				}
			}
		}
		ensure!(devices.next().is_none(), Error::<T>::DevicesMismatch);
		ensure!(!inspected || !terms.inspectors.is_empty(), Error::<T>::InspectorsMissing);
		Ok(())
	}

	/// Inspectors are so many as may be, all different, hold the office, and can reach the number that is needed.
	fn ensure_inspectors(terms: &Terms) -> DispatchResult {
		let inspectors = &terms.inspectors;
		let count = u32::try_from(inspectors.len()).unwrap_or(u32::MAX);
		ensure!(count <= T::MaxInspectors::get(), Error::<T>::TooManyInspectors);
		let mut sorted = inspectors.clone();
		sorted.sort_unstable();
		ensure!(sorted.is_sorted_by(|one, next| one < next), Error::<T>::DuplicateInspector);
		let needed = terms.inspectors_needed;
		let possible = if count == 0 { needed == 0 } else { (1..=count).contains(&needed) };
		ensure!(possible, Error::<T>::InspectorsNeeded);
		inspectors.iter().try_for_each(|inspector| T::Parties::ensure_role(*inspector, Role::Inspector))
	}

	/// Terms as they are stored.
	fn terms_to_store(terms: Terms) -> Result<StoredTerms<T>, Error<T>> {
		Ok(StoredTerms {
			payment_term: terms.payment_term,
			tax: terms.tax,
			damages_per_day: terms.damages_per_day,
			damages_cap: terms.damages_cap,
			inspectors: terms.inspectors.try_into().map_err(|_| Error::<T>::TooManyInspectors)?,
			inspectors_needed: terms.inspectors_needed,
			devices: terms.devices.try_into().map_err(|_| Error::<T>::TooManyMilestones)?,
			arbiter: terms.arbiter,
			document: terms.document,
		})
	}

	/// The terms of a contract, which every contract has.
	pub(crate) fn terms_of(id: ContractId) -> Result<StoredTerms<T>, Error<T>> {
		ContractTerms::<T>::get(id).ok_or(Error::<T>::UnknownContract)
	}

	/// The device that accepts a milestone.
	pub(crate) fn device_of(terms: &StoredTerms<T>, milestone: MilestoneId) -> Result<DeviceTerms, DispatchError> {
		let device = terms.devices.iter().find(|it| it.milestone == milestone).copied();
		device.ok_or_else(|| Error::<T>::WrongAcceptance.into())
	}
}
