//! What publishing checks, one function a rule, each with its own error. The figures are those of the tender's ruleset.

use crate::{
	drafts::all_different, types::*, Config, Criteria, Eligibility, Error, Keyholders, Lots, Pallet, Schedules,
};
use alloc::vec::Vec;
use frame_support::{ensure, pallet_prelude::DispatchResult};
use procurement_primitives::{
	identity::{traits::Parties as _, Role},
	licence::Licences as _,
	money::Balance,
	tender::{AwardCriteria, AwardMethods, LotId, PaymentPart, Ruleset, TenderId, MAX_KEYHOLDERS, WHOLE},
	time::{Calendar as _, Moment},
};
use sp_runtime::DispatchError;

impl<T: Config> Pallet<T> {
	/// The rules for what is bought and how it is judged and paid: asked when a tender is published, and of what an
	/// amendment makes of it.
	pub(crate) fn ensure_terms(tender: TenderId, header: &Header, rules: &Ruleset) -> DispatchResult {
		let lots = Self::lots_of(tender, header)?;
		Self::ensure_bond(header, rules)?;
		Self::ensure_awards(&lots, header, rules)?;
		Self::ensure_criteria(tender, &lots, header)?;
		Self::ensure_classified(&lots, rules)?;
		Self::ensure_schedule(tender)?;
		Self::ensure_classes(tender)
	}

	/// A tender's lots: at least one, at most 64.
	fn lots_of(tender: TenderId, header: &Header) -> Result<Vec<(LotId, LotTerms)>, DispatchError> {
		ensure!(!header.lots.is_empty(), Error::<T>::LotMissing);
		let terms = |lot| Lots::<T>::get(tender, lot).map(|terms| (lot, terms)).ok_or(Error::<T>::UnknownLot.into());
		header.lots.iter().map(terms).collect()
	}

	/// Bidders get the ruleset's time from now, and may ask for some of it.
	pub(crate) fn ensure_dates(header: &Header, rules: &Ruleset, now: Moment) -> DispatchResult {
		let earliest = T::Calendar::after(now, rules.bidding.period, rules.utc_offset_minutes)?;
		ensure!(header.bid_deadline >= earliest, Error::<T>::BiddingPeriodTooShort);
		ensure!(header.enquiry_deadline > now, Error::<T>::EnquiryDeadlinePassed);
		ensure!(header.enquiry_deadline < header.bid_deadline, Error::<T>::EnquiryDeadlineTooLate);
		Ok(())
	}

	/// The bond is a share of what the tender may cost, never of a price.
	fn ensure_bond(header: &Header, rules: &Ruleset) -> DispatchResult {
		let whole = Balance::from(WHOLE);
		let bond = header.bond.checked_mul(whole).ok_or(Error::<T>::BondAboveCap)?;
		let cap = header.value.checked_mul(rules.bidding.bond_cap.into()).ok_or(Error::<T>::Overflow)?;
		ensure!(bond <= cap, Error::<T>::BondAboveCap);
		Ok(())
	}

	/// Every lot is awarded in a way that the procedure admits, the price weighing as much as it may.
	fn ensure_awards(lots: &[(LotId, LotTerms)], header: &Header, rules: &Ruleset) -> DispatchResult {
		let methods = rules.award.methods;
		let bounds = rules.award.price_weights.of(header.category);
		let mut rated = false;
		for (_, lot) in lots {
			match lot.award {
				AwardCriteria::PriceOnly => {
					ensure!(methods != AwardMethods::Rated, Error::<T>::PriceOnlyNotAdmitted);
				}
				AwardCriteria::Rated { price_weight } => {
					ensure!(methods != AwardMethods::PriceOnly, Error::<T>::RatedNotAdmitted);
					ensure!(bounds.contain(price_weight), Error::<T>::PriceWeightOutOfBounds);
					rated = true;
				}
			}
		}
		ensure!(rated || !header.two_envelopes, Error::<T>::TwoEnvelopesWithoutRating);
		Ok(())
	}

	/// Criteria apply to rated lots, and add up to the whole with the price.
	fn ensure_criteria(tender: TenderId, lots: &[(LotId, LotTerms)], header: &Header) -> DispatchResult {
		let criteria = Criteria::<T>::get(tender);
		let known = criteria.iter().all(|criterion| criterion.lots.is_subset(header.lots));
		ensure!(known, Error::<T>::CriterionOfUnknownLot);
		for (lot, terms) in lots {
			let weights = criteria.iter().filter(|criterion| criterion.lots.contains(*lot)).map(|it| it.weight);
			match terms.award {
				AwardCriteria::PriceOnly => ensure!(weights.count() == 0, Error::<T>::CriterionOfPriceOnlyLot),
				AwardCriteria::Rated { price_weight } => {
					// At most 129 weights of at most 10000 each.
					let total = weights.fold(u32::from(price_weight), |sum, one| sum.saturating_add(one.into()));
					ensure!(total == u32::from(WHOLE), Error::<T>::WeightsNotWhole);
				}
			}
		}
		Ok(())
	}

	/// Lots stand in the catalogue that the ruleset asks for.
	fn ensure_classified(lots: &[(LotId, LotTerms)], rules: &Ruleset) -> DispatchResult {
		let Some(asked) = rules.classification else { return Ok(()) };
		for (_, lot) in lots {
			let scheme = lot.scheme.ok_or(Error::<T>::ClassificationMissing)?;
			ensure!(scheme == asked, Error::<T>::SchemeNotAccepted);
		}
		Ok(())
	}

	/// Whatever fixed amounts leave of the contract's value is shared out, all of it.
	fn ensure_schedule(tender: TenderId) -> DispatchResult {
		let shared = Schedules::<T>::get(tender)
			.iter()
			.filter_map(|milestone| match milestone.terms.payment {
				PaymentPart::Share(share) => Some(share),
				PaymentPart::Amount(_) => None,
			})
			.fold(0u32, |sum, share| sum.saturating_add(share.into()));
		ensure!(shared == u32::from(WHOLE), Error::<T>::ScheduleNotWhole);
		Ok(())
	}

	/// Every licence class that is asked for exists.
	fn ensure_classes(tender: TenderId) -> DispatchResult {
		Eligibility::<T>::get(tender).into_iter().try_for_each(T::Licences::ensure_class)
	}

	/// So many are invited as the procedure admits.
	pub(crate) fn ensure_invitations(header: &Header, rules: &Ruleset) -> DispatchResult {
		ensure!(rules.admission.admits(header.invited), Error::<T>::InvitationsOutOfBounds);
		Ok(())
	}

	/// Keyholders are enough and distinct, more than half and not all of them open bids, and none buys or bids. Who
	/// appointed them, and whether their keys are sound, bidding checks.
	pub(crate) fn ensure_keyholders(tender: TenderId, header: &Header, rules: &Ruleset) -> DispatchResult {
		let keyholders = Keyholders::<T>::get(tender);
		let (n, t) = (header.keyholders, header.threshold);
		ensure!(n <= MAX_KEYHOLDERS, Error::<T>::TooManyKeyholders);
		ensure!(n >= rules.keys.keyholders, Error::<T>::TooFewKeyholders);
		let majority = u16::from(t).saturating_mul(2) > u16::from(n);
		ensure!(majority && t < n, Error::<T>::ThresholdOutOfRange);
		ensure!(t >= rules.keys.threshold, Error::<T>::ThresholdTooLow);
		ensure!(all_different(&keyholders), Error::<T>::DuplicateKeyholder);
		for keyholder in keyholders {
			ensure!(keyholder != header.buyer, Error::<T>::BuyerIsKeyholder);
			ensure!(!Self::is_invited(tender, keyholder), Error::<T>::KeyholderInvited);
			T::Parties::ensure_role(keyholder, Role::Keyholder)?;
		}
		Ok(())
	}
}
