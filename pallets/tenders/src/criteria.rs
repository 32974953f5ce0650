//! What evaluation judges by.

use crate::{types::*, Config, Criteria, Lots, Pallet, Tenders};
use alloc::vec::Vec;
use procurement_primitives::{
	money::Balance,
	tender::{
		traits::{CriteriaInspect, CriterionRule},
		AwardCriteria, LotId, TenderId,
	},
	time::Moment,
};

impl<T: Config> CriteriaInspect for Pallet<T> {
	fn lot(tender: TenderId, lot: LotId) -> Option<(Balance, AwardCriteria)> {
		Lots::<T>::get(tender, lot).map(|LotTerms { maximum, award, .. }| (maximum, award))
	}

	fn criteria(tender: TenderId) -> Vec<CriterionRule> {
		let rule = |CriterionTerms { lots, weight, formula }| CriterionRule { lots, weight, formula };
		Criteria::<T>::get(tender).into_iter().map(rule).collect()
	}

	fn value(tender: TenderId) -> Balance {
		Tenders::<T>::get(tender).map_or(0, |header| header.value)
	}

	fn published(tender: TenderId) -> Option<Moment> {
		Tenders::<T>::get(tender)?.publication.map(|publication| publication.at)
	}
}
