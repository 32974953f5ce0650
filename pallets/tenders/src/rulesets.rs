//! The versions of rulesets: numbered, never changed, in force from a moment on.

use crate::{types::*, Config, Error, Event, NextRulesetId, Pallet, Rulesets, RulesetsByDate};
use frame_support::{ensure, pallet_prelude::DispatchResult};
use procurement_primitives::{
	tender::{Procedure, Ruleset, RulesetId},
	time::Moment,
};
use sp_runtime::DispatchError;

/// A date's key in the index: its distance from the end of time, big-endian, so that later dates come first.
pub(crate) fn date_key(effective_from: Moment) -> [u8; 8] {
	// The complement of a number is its distance from the greatest one.
	(!effective_from).to_be_bytes()
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_ruleset(procedure: Procedure, rules: Ruleset, effective_from: Moment) -> DispatchResult {
		ensure!(effective_from >= Self::now(), Error::<T>::EffectiveInPast);
		let ruleset = Self::record_ruleset(procedure, rules, effective_from)?;
		Self::deposit_event(Event::RulesetRecorded { ruleset, procedure, effective_from });
		Ok(())
	}

	/// Records a version whose figures fit together.
	pub(crate) fn record_ruleset(
		procedure: Procedure,
		rules: Ruleset,
		effective_from: Moment,
	) -> Result<RulesetId, DispatchError> {
		rules.check().map_err(Error::<T>::from)?;
		let key = date_key(effective_from);
		ensure!(!RulesetsByDate::<T>::contains_key(procedure, key), Error::<T>::EffectiveDateTaken);
		let ruleset = NextRulesetId::<T>::get();
		NextRulesetId::<T>::put(ruleset.checked_add(1).ok_or(Error::<T>::IdsExhausted)?);
		RulesetsByDate::<T>::insert(procedure, key, ruleset);
		Rulesets::<T>::insert(ruleset, RulesetVersion { procedure, effective_from, rules });
		Ok(ruleset)
	}

	/// Removes a version that no tender can have been published under.
	pub(crate) fn do_withdraw_ruleset(ruleset: RulesetId) -> DispatchResult {
		let version = Rulesets::<T>::get(ruleset).ok_or(Error::<T>::UnknownRuleset)?;
		ensure!(version.effective_from > Self::now(), Error::<T>::RulesetInForce);
		Rulesets::<T>::remove(ruleset);
		RulesetsByDate::<T>::remove(version.procedure, date_key(version.effective_from));
		Self::deposit_event(Event::RulesetWithdrawn { ruleset });
		Ok(())
	}

	/// The number of the version in force at `now`: the first entry of the index that is not in the future.
	pub(crate) fn id_in_force(procedure: Procedure, now: Moment) -> Option<RulesetId> {
		match RulesetsByDate::<T>::get(procedure, date_key(now)) {
			Some(ruleset) => Some(ruleset),
			None => {
				let from = RulesetsByDate::<T>::hashed_key_for(procedure, date_key(now));
				RulesetsByDate::<T>::iter_prefix_from(procedure, from).next().map(|(_, ruleset)| ruleset)
			}
		}
	}

	/// The version in force at `now`.
	pub(crate) fn ruleset_in_force(procedure: Procedure, now: Moment) -> Result<(RulesetId, Ruleset), DispatchError> {
		let ruleset = Self::id_in_force(procedure, now).ok_or(Error::<T>::NoRuleset)?;
		let version = Rulesets::<T>::get(ruleset).ok_or(Error::<T>::UnknownRuleset)?;
		Ok((ruleset, version.rules))
	}

	/// The figures that a published tender is judged by.
	pub(crate) fn rules_of(header: &Header) -> Result<Ruleset, DispatchError> {
		let publication = header.publication.as_ref().ok_or(Error::<T>::NotActive)?;
		let version = Rulesets::<T>::get(publication.ruleset).ok_or(Error::<T>::UnknownRuleset)?;
		Ok(version.rules)
	}
}
