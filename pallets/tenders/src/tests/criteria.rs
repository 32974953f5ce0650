//! What evaluation judges by.

use super::*;
use procurement_primitives::tender::traits::{CriteriaInspect, CriterionRule};

#[test]
fn evaluation_should_read_lots_criteria_and_value_of_their_tender() {
	run(|| {
		let tender = draft();
		assert_ok!(Tenders::put_lot(signed(BUYER), tender, 0, lot(700)));
		assert_ok!(Tenders::put_lot(signed(BUYER), tender, 1, rated_lot(300, 4_000)));
		let by_formula = Judged::Formula { better: Better::Lower, unit: b"days".to_vec() };
		let criteria = vec![
			Criterion { judged: by_formula, ..criterion(&[1], 2_000) },
			Criterion { judged: Judged::Expert, ..criterion(&[1], 4_000) },
		];
		assert_ok!(Tenders::set_criteria(signed(BUYER), tender, criteria));

		let told = |lot| <Tenders as CriteriaInspect>::lot(tender, lot);
		assert_eq!(told(0), Some((700, AwardCriteria::PriceOnly)));
		assert_eq!(told(1), Some((300, AwardCriteria::Rated { price_weight: 4_000 })));
		assert_eq!(told(63), None);
		let rule = |weight, formula| CriterionRule { lots: LotSet(0b10), weight, formula };
		let rules = vec![rule(2_000, Some(Better::Lower)), rule(4_000, None)];
		assert_eq!(<Tenders as CriteriaInspect>::criteria(tender), rules);
		let value = Tenders::view(tender).map(|view| view.summary.value);
		assert_eq!(value, Some(<Tenders as CriteriaInspect>::value(tender)));
		assert_eq!(<Tenders as CriteriaInspect>::value(99), 0);
	});
}
